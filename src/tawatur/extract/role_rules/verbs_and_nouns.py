"""The role of a phrase without preposition: a verb's subject or object, a noun's genitive, a light verb's subject."""

from __future__ import annotations

from tawatur.extract.clause import Clause, flies, is_adjacent, is_platform, is_verb, light_of
from tawatur.extract.drafts import EventDraft
from tawatur.extract.groups import BANDS, Group, is_object_of
from tawatur.extract.role_rules.asked import NEITHER, Asked, Role
from tawatur.extract.role_rules.harm import beside_harm
from tawatur.extract.role_signs import (
    before_place,
    gunmen_of,
    is_further_object,
    is_mount,
    is_nameless_fighter,
    is_own_arms,
    spoke_of_self,
    subject_before,
    takes_place,
    undergone,
)
from tawatur.grammar.chunks import gap_words, has_comma
from tawatur.grammar.piece import Chunk

_RIDE = 6
"""Words between gunmen and their verb that tell what they rode."""


def bare(q: Asked) -> Role | None:
    """A phrase without preposition: subject or object of a verb, genitive of a noun."""
    if q.trigger.kind == "harm":
        return beside_harm(q)
    if q.trigger.entry.get("subject") == "target":
        return "target" if not q.event.targets else NEITHER
    if not _governs(q.trigger):
        return _beside_noun(q)
    if q.first:
        if undergone(q.clause, q.trigger, q.group) and not q.trigger.has("gerund"):
            return "target" if not q.after else NEITHER
        return "target" if q.after else "actor"
    if q.trigger.has("passive"):
        return "target"
    if not q.after:
        beside = q.group.hi == q.trigger.lo or _came_riding(q)
        sides = q.group.actors or (gunmen_of(q.group) and beside)  # «إن مسلحين خطفوا …»
        return "actor" if sides and not q.event.actors else NEITHER
    return _after_verb(q)


def _governs(trigger: Chunk) -> bool:
    """Whether a trigger governs like a verb."""
    return trigger.feature.startswith(("past", "present")) or trigger.has("participle") or trigger.has("gerund")


def _came_riding(q: Asked) -> bool:
    """«إن مسلحين يستقلون دراجة نارية أطلقوا النار»: only what they rode stands before the verb."""
    between = q.clause.norm[q.group.hi : q.trigger.lo]
    mounts = any(0 <= g.lo - q.group.hi <= 1 and g.hi <= q.trigger.lo and is_mount(g) for g in q.clause.groups)
    return len(between) <= _RIDE and (mounts or not q.syntax.riding.isdisjoint(between))


def _after_verb(q: Asked) -> Role:
    """After an active verb where verbs come first: the first armed phrase acts, the next suffers."""
    verb, group = q.trigger, q.group
    if is_further_object(q.clause, verb, group):
        return "target"
    first = (g for g in q.clause.groups if g.lo == verb.hi and g.hi <= group.lo and not g.prep)
    doer = any(is_nameless_fighter(g) or (is_platform(g) and not g.joined) for g in first)
    doer = doer or any(c.lo == verb.hi and not c.prep and group.lo >= c.hi for c in q.clause.of("side"))
    before = (g for g in q.clause.groups if g.hi == verb.lo and is_platform(g) and not (g.prep or g.joined))
    doer = doer or any(_opens(q, g) for g in before)  # «إن الطيران دمر آلية لكذا», «إن طائرات هاجمت موقعا لكذا»
    doer = doer or any(g.lo == verb.hi and _acts_on(q.clause, g, group) for g in q.clause.groups)
    if group.lo == verb.hi and any(_acts_on(q.clause, group, g) for g in q.clause.groups):
        return "actor" if group.actors or gunmen_of(group) else NEITHER
    if verb.suffix and group.actors and not doer and is_adjacent(q.clause, verb, group):
        return "target" if q.event.type == "interception" else "actor"  # «قذائف أطلقتها كذا»: the pronoun is the object
    if _is_its_object(q):
        return "target"
    person = group.first("person")
    fights = person is None or person.fights
    armed = bool(group.actors) and fights or is_platform(group) or gunmen_of(group) is not None
    near = (g for g in q.clause.groups if 0 <= g.lo - group.hi <= 4 and not g.prep and not g.joined)
    near = (g for g in near if not any(group.hi <= b < g.lo for b in q.clause.breaks))
    followed = any(not _stands_beside(q.clause, g) for g in near)
    free = group.first("object") is None or followed or before_place(q.clause, verb, group) or _agreeing_band(q)
    return "actor" if armed and free and not (doer or _subject_is_told(q)) else "target"


def _opens(q: Asked, group: Group) -> bool:
    """Whether a phrase has its article, or stands at the head of a clause or of what is said."""
    norm = q.clause.norm
    head = group.lo == q.clause.lo or group.lo - 1 in q.clause.breaks or norm[group.lo - 1] in q.syntax.complementisers
    return (head and not q.trigger.suffix) or q.syntax.has_article(norm[group.lo])


def _is_its_object(q: Asked) -> bool:
    """«دمر طائرتين تركيتين», «أسقط طائرة»: aircraft right after a verb of the other gender, or in the accusative."""
    flyer, verb = q.group.first("weapon"), q.trigger
    if not _is_flyer(flyer) or flyer is None or flyer.lo != verb.hi or not verb.feature.startswith("past"):
        return False
    word = q.clause.norm[flyer.lo]
    accusative = flyer.has("dual") and word.endswith(q.syntax.accusative)
    return accusative or (verb.has("m") and not verb.has("pl") and word.endswith(q.syntax.feminine))


def _stands_beside(clause: Clause, group: Group) -> bool:
    """«هاجمت نقطة لكذا أمام المشفى»: what only tells where something is."""
    return any(c.hi == group.lo for c in clause.of("relation"))


def _agreeing_band(q: Asked) -> bool:
    """«سيطرت وحدة من الجيش على تلة»: a band of men right after a verb in its gender."""
    moves = q.event.type in ("seizure", "movement") or q.trigger.entry.get("object") == "place"
    later = (g for g in q.clause.groups if g.lo >= q.group.hi and g.first("object") and not (g.prep or g.joined))
    parted = any(q.trigger.hi <= b < q.group.hi for b in q.clause.breaks)
    band = q.group.first("object") if moves or (any(later) and not parted) else None
    if band is None or band.entry.get("object") not in BANDS or band.lo != q.trigger.hi or band.prep:
        return False
    feminine = q.clause.norm[band.lo].endswith(q.syntax.feminine)
    return q.trigger.feature.startswith("past") and q.trigger.has("f") == feminine and not q.trigger.suffix


def _acts_on(clause: Clause, doer: Group, harmed: Group) -> bool:
    """«طعن شاب فلسطيني جنديا»: one man right before another in the accusative, which he is not."""
    first, second = doer.first("person"), harmed.first("person")
    if not (first and second) or doer.prep or harmed.prep or not 0 <= harmed.lo - doer.hi <= 1:
        return False
    norm, alone = clause.norm, first.has("sg") and second.has("sg")
    return alone and is_object_of(norm[first.lo], norm[second.lo], clause.syntax)


def _subject_is_told(q: Asked) -> bool:
    """Whether the verb has its subject already: told before it, in its own form, or by the noun it carries."""
    verb, clause = q.trigger, q.clause
    if q.event.actors or verb.has("dual") or verb.has("pl"):  # «استهدفتا قوات كذا»: after its subject, in its number
        return True
    if verb.has("first") or (verb is q.event.triggers[0] and spoke_of_self(clause, q.event)):
        return True
    if any(g.owned and 0 <= g.lo - verb.hi <= 1 and g.hi <= q.group.lo for g in clause.groups if is_own_arms(g)):
        return True
    if subject_before(clause, verb):
        return True
    before = clause.norm[verb.lo - 1] if verb.lo else ""
    if before in q.syntax.relatives or before.removeprefix(q.syntax.coordinating_prefix) in q.syntax.subtotal:
        return True  # «هجمات …، معظمها تستهدف كذا»
    if clause.norm[verb.hi] in q.syntax.wherewith and q.group.lo == verb.hi + 1:
        return False  # «هجوم استهدفت به كذا كذا»
    named = any(t.lo < verb.lo and t.kind == "event" and not is_verb(t) for t in q.event.triggers)
    return named and bool(verb.entry.get("generic")) and verb.entry.get("object") != "weapon"


def _beside_noun(q: Asked) -> Role:
    """Beside an event noun: the subject of its light verb, its genitive, or the side that stands before it."""
    light = light_of(q.clause, q.trigger)
    if (
        light is not None
        and q.after
        and any(is_nameless_fighter(g) and light.hi <= g.lo < q.trigger.lo for g in q.clause.groups)
    ):
        return "target"  # «قام المجاهدون باستهداف جرافة لكذا»
    if light is not None:
        return _light_role(q.clause, light, q.trigger, q.group, q.event)
    flown = (g for g in q.clause.groups if g.lo == q.trigger.hi and g.hi == q.group.lo and not g.prep)
    if any(is_platform(g) and not g.actors for g in flown) and not (q.first or q.group.joined):
        return "target"  # «قصف الطيران الحربي مقاتلي كذا»
    if not is_adjacent(q.clause, q.trigger, q.group):
        return NEITHER
    if q.after:
        return genitive(q.clause, q.trigger, q.group, q.event)
    return "actor" if q.group.actors and q.first else NEITHER


def _light_role(clause: Clause, light: Chunk, trigger: Chunk, group: Group, event: EventDraft) -> Role:
    """The light verb's subject is who acted, or who suffered («تعرضت البلدة لقصف»)."""
    fell = (
        trigger.prep == "in" != light.entry.get("takes") and light.hi <= group.lo < trigger.lo
    )  # «وقعت دورية في كمين»
    subject: Role = "target" if fell or light.entry.get("subject") == "target" else "actor"
    dated = sum(c.hi - c.lo for c in clause.of("time") if light.hi <= c.lo < group.lo)
    carried = light.entry.get("takes") or "from"
    reached = light.hi <= trigger.lo and trigger.prep == carried  # «تمكنا من تحرير الفرقة السادسة»
    if (
        light.hi <= group.lo
        and not (reached and group.lo >= trigger.hi)
        and len(gap_words(clause.tokens, light.hi, group.lo)) - dated <= 2
        and group.lo < max(trigger.lo, light.hi + 3 + dated)  # «هدنة اتفقت عليها أمس الفصائل»
    ):
        return subject if group.actors or gunmen_of(group) or subject == "target" else NEITHER
    suffered = subject == "target" and group.first("object") is not None and not event.targets
    if group.hi <= light.lo < trigger.lo and (suffered or (group.actors and not event.actors)):
        apart = len(gap_words(clause.tokens, group.hi, light.lo)) > 3 and has_comma(clause.tokens, group.hi, light.lo)
        return NEITHER if apart and not clause.syntax.subject_first else subject
    if light.suffix and group.actors and trigger.hi < group.lo and 0 <= light.lo - group.hi <= 1:
        return subject  # «غارة قال السكان إن الجيش شنها»
    if group.lo >= trigger.hi and is_adjacent(clause, trigger, group):
        return genitive(clause, trigger, group, event)
    return NEITHER


def genitive(clause: Clause, trigger: Chunk, group: Group, event: EventDraft) -> Role:
    """«غارات التحالف», «قصف منزل», «استهداف الجيش», «استهداف الطيران حاجزا»: whose or on whom."""
    has_object = any(
        0 <= g.lo - group.hi <= 2 and not g.joined and (not g.prep or g.prep == "for" and bool(g.heads))
        for g in clause.groups
    ) or takes_place(clause, group)
    wants = trigger.entry.get("genitive")
    suffers = any(g.prep == "against" and g.lo >= group.hi for g in clause.groups)
    if group.prep == "for" and group.actors and suffers and not event.actors:
        return "actor"  # «حملة اعتقالات لقوات كذا بحق المدنيين»
    if wants == "actor" and group.lo == trigger.hi and gunmen_of(group) and not (group.prep or event.actors):
        return "actor"  # «هجوم مسلحين على كذا»
    if _is_broken(trigger, group, event, has_object):
        return "target"
    if wants == "target" and not event.actors and all(c.kind == "actor" and c.entry.get("nisba") for c in group.chunks):
        return "actor"  # «الاستهدافات الإسرائيلية»
    laid = trigger.prep == "in" and group.prep == "for" and bool(group.actors)  # «قتل في كمين لمفرزة من الجيش»
    if wants == "actor" and (group.first("object") or group.number) and not (laid or is_platform(group)):
        return "target"  # «استهدفت غارة مقراً لكذا»
    if wants == "actor" and group.prep == "for" and group.actors and event.actors:
        return "target"  # «نصبت قوات كذا كمينا لمقاتلي كذا»
    own = group.prep in ("", "for") and bool(group.actors)
    if trigger.entry.get("object") == "place" and own and not (group.heads or event.actors):
        light = light_of(clause, trigger)
        led = light is not None and light.hi <= trigger.lo and trigger.prep == "from"  # «تمكنا من تحرير الفرقة»
        return "target" if led else "actor"  # «خلال اقتحام قوات كذا», «اقتحام لقوات كذا»: sides are not broken into
    if wants in ("actor", "target") and not (wants == "actor" and not group.actors):
        whose = group.first("object") is None  # «استهداف دبابتي ميركافا»: a thing and whose it is
        acts = is_platform(group) and event.type != "interception"  # «إسقاط طائرة أمريكية»: what is shot down
        if wants == "target" and group.actors and not event.actors and (acts or has_object and whose):
            return "actor"
        return "actor" if wants == "actor" else "target"
    return _by_what_it_names(group, event)


def _by_what_it_names(group: Group, event: EventDraft) -> Role:
    """The role of a genitive by its own words: a side or what fires acts, things and people are hit."""
    named = group.first("object") or group.first("person")
    if is_platform(group) or (group.actors and not event.actors and not named):
        return "actor"
    return "target" if named or event.actors else "actor"


def _is_broken(trigger: Chunk, group: Group, event: EventDraft, has_object: bool) -> bool:
    """«تدمير دبابة», «إسقاط طائرة»; but «تدمير غرفة عمليات للطائرات المسيّرة», «تدمير ثلاث عجلات مفخخة لكذا»."""
    if not {event.type, trigger.entry.get("type")} & {"destruction", "interception"}:
        return False
    fires = group.prep in ("for", "of") and is_platform(group)
    return fires or (_is_flyer(group.first("weapon")) and not has_object)


def _is_flyer(item: Chunk | None) -> bool:
    """Whether it comes through the air by itself: a drone, an aircraft, a missile."""
    return item is not None and not item.entry.get("adjective") and flies(item)
