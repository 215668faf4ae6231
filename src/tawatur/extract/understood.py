"""Who acts where no phrase beside the verb says it: the speaker, a possessor, a state, whom a pronoun means."""

from __future__ import annotations

from tawatur.extract.adjuncts import thing_before
from tawatur.extract.clause import Clause, has_trigger, is_armed, is_platform, is_verb, light_of
from tawatur.extract.drafts import ActorRef, EventDraft
from tawatur.extract.event_kinds import BLASTS, BOMBARDMENTS, PERSON_EVENTS, WEAPON_EVENTS
from tawatur.extract.groups import NOBODY, Group
from tawatur.extract.role_signs import spoke_of_self
from tawatur.extract.roles import add_target, owner_of
from tawatur.extract.states import acting_states, without_countries
from tawatur.grammar.chunks import COMMAS, QUOTES
from tawatur.grammar.piece import Chunk
from tawatur.model.frozen import replace
from tawatur.text.tokens import PUNCT

_PARTY = 4
"""Words between an agreement and a party to it."""
_TWO = 2
_ASIDE = 2
"""Words between an announcement and the act announced; in an aside of its own, six times as many."""


def who_acted(clause: Clause, event: EventDraft) -> None:
    """The accused, "we", a country, the owner of the act, the speaker where it speaks of itself."""
    if event.speech.accused and not event.actors:
        event.actors = list(event.speech.accused)
        charged = [range(a.lo, a.hi) for a in event.speech.accused]
        event.places = [p for p in event.places if not any(p.lo in words for words in charged)]
    _by_us(clause, event)
    if not event.actors:
        owners = ascribed(clause, event)
        states = [] if owners else acting_states(clause, event)
        if states and event.triggers[0].entry.get("loses"):  # "Turkey lost three soldiers"
            event.targets, states = [replace(one, rule="target.state") for one in states], []
        event.actors = owners or states or _possessor(clause, event)
        event.actors = event.actors or whose_drone(clause, event) or _praised(clause, event)
        event.actors = event.actors or _known_by_nobody(clause, event)
    teller = event.speech.chain[-1].id if event.speech.chain else ""
    if teller and _foiled_by_the_teller(clause, event, teller):
        event.targets.append(ActorRef(clause.resolver.forces(teller), event.lo, event.lo + 1, rule="target.speaker"))
    if teller and not event.actors:
        _by_the_teller(clause, event, teller)


def _by_us(clause: Clause, event: EventDraft) -> None:
    """“We shelled the post”, «أحبطنا محاولة اقتحام»: what those who speak say that they did or met."""
    if not any(t.has("first") for t in event.triggers):
        return
    ours = owner_of(clause, event, min(clause.syntax.own_side), event.lo)
    if any(t.entry.get("failed") or t.entry.get("loses") for t in event.triggers):
        event.targets.extend(ours)  # «أحبطنا محاولة اقتحام», «فقدنا خمسة من مقاتلينا»
    elif not event.actors or event.type == "clash":  # «خضنا اشتباكات مع كذا وأمطرنا آلياته بالرصاص»
        event.actors.extend(a for a in ours if a.id not in {b.id for b in event.actors})


def _by_the_teller(clause: Clause, event: EventDraft, teller: str) -> None:
    """«نفى الجيش قصف المستشفى», "claimed the attack": what a teller says or denies that it did itself."""
    first = event.triggers[0]
    opened = clause.norm[first.lo - 1] in clause.syntax.complementisers | clause.syntax.relatives
    straight = event.stance == "denies" and first.lo - event.speech.zone[1] <= 1 and not opened
    noun = not is_verb(first) or (straight and not clause.syntax.subject_first)  # «نفى المصدر قصف كذا»
    noun = noun and (first.kind != "harm" or bool(first.entry.get("owned")))  # «نفى مقتل أي من جنوده», but «تحييد»
    gerund = straight and first.has("gerund")  # "denied entering the town"
    if event.stance == "denies" and gerund and event.type == "casualties" and first.entry.get("toll") == "killed":
        event.type = "killing"  # "denied killing nine people", "denied killing him"
    itself = gerund or _denied_of_self(clause, event)
    light = light_of(clause, first)
    befell = light is not None and light.entry.get("subject") == "event"  # «نفى الجهاز وقوع أي هجوم»: anybody's
    armed = is_armed(event) and not befell  # «نفى الجيش تحليق أي طائرة»
    own = (
        clause.resolver.combatant(
            clause.resolver.forces(teller) if event.stance == "denies" or first.entry.get("owned") else teller
        )
        and (noun or itself)
        and (
            (event.stance == "denies" and armed)  # «نفى الجيش قصف المستشفى»: that it did
            or (event.stance == "denies" and itself and event.type in _DENIED)
            or _own_operation(clause, event)
        )
    )
    own = own or _admitted(clause, event) or _announced_to_have_done(clause, event) or _befell_its_foes(clause, event)
    if any(t.id == clause.resolver.forces(teller) for t in event.targets):
        return  # «أعلن الجيش إطلاق قذيفة على مراكز له», «نفى تعرض قواته لهجوم»
    if own or spoke_of_self(clause, event) or (clause.resolver.combatant(teller) and _own_arms_act(clause, event)):
        event.actors = [ActorRef(clause.resolver.forces(teller), event.lo, event.lo + 1, rule="actor.speaker")]


def _known_by_nobody(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«سقطت قذيفة على سوق، ولم تعرف الجهة التي أطلقتها»: who did it is said to be unknown."""
    later = [c for c in clause.of("anaphor") if c.entry.get("nobody") and event.triggers[0].hi <= c.lo]
    if not later or event.type not in WEAPON_EVENTS | PERSON_EVENTS | {"casualties"}:
        return []
    known = {t.lo for t in event.triggers}
    others = (c for c in clause.chunks if c.kind in ("event", "harm") and c.lo not in known)
    if any(event.triggers[0].hi <= c.lo < later[0].lo for c in others):
        return []
    return [ActorRef(NOBODY, later[0].lo, later[0].hi, rule="actor.unknown")]


def _foiled_by_the_teller(clause: Clause, event: EventDraft, teller: str) -> bool:
    """«أعلن الجيش إفشال هجوم لكذا», «قال إنه صد هجوما لكذا»: who foiled it was attacked."""
    foil = event.triggers[0]
    own = foil.has("masdar") or spoke_of_self(clause, event)
    fights = clause.resolver.combatant(clause.resolver.forces(teller))
    return bool(foil.entry.get("failed")) and own and fights and not event.targets


_DENIED = PERSON_EVENTS | {"movement", "seizure", "destruction", "displacement"}
"""Further deeds that who denies them is accused of, where the denial says so."""
_FOUGHT = BOMBARDMENTS | {"shelling", "missile_strike", "attack", "killing", "detention", "destruction"}


def _befell_its_foes(clause: Clause, event: EventDraft) -> bool:
    """«وأضاف الجيش أن ثلاثة من داعش قتلوا بغارات»: what an army tells of an armed group's losses it brought about.

    And the other way round; of two armies, or two groups, one may be the other's friend. Police are no foe of an army.
    """
    teller = event.speech.chain[-1].id
    fought = event.type in _FOUGHT or (event.type == "bombing" and not _of_a_state(clause, teller))
    told = event.stance == "asserts" and fought and not any(t.entry.get("failed") for t in event.triggers)
    told = told and not (_befell(clause, event) or _flown_by_nobody_named(clause, event))
    if event.type in BOMBARDMENTS and clause.resolver.public(teller) and not clause.resolver.army(teller):
        return False  # police fly no raids
    if not told or event.definite or clause.syntax.subject_first or not clause.resolver.combatant(teller):
        return False
    harmed = [*event.targets, *(victim for toll in event.tolls for victim in toll.victims)]
    state, sides = _of_a_state(clause, teller), [ref.id for ref in harmed if clause.resolver.combatant(ref.id)]
    return bool(sides) and all(_of_a_state(clause, side) != state for side in sides)


def _of_a_state(clause: Clause, side: str) -> bool:
    return clause.resolver.army(side) or clause.resolver.public(side)


def _befell(clause: Clause, event: EventDraft) -> bool:
    """«إن مركبتين تعرضتا لقصف»: told as what somebody met with."""
    lights = (light_of(clause, t) for t in event.triggers if not is_verb(t))
    return any(light is not None and light.entry.get("subject") == "target" for light in lights)


def _flown_by_nobody_named(clause: Clause, event: EventDraft) -> bool:
    """«إن طائرة مسيّرة استهدفت كذا»: an aircraft without article or owner, the subject of the deed.

    An army's «طائرات حربية أغارت على كذا» are its own.
    """
    article, army = clause.syntax.has_article, clause.resolver.army(event.speech.chain[-1].id)
    flown = (g for g in clause.groups if is_platform(g) and not (g.prep or g.actors or g.owned))
    flown = (g for g in flown if not article(clause.norm[g.lo]) and not (army and _warplanes(clause, g)))
    return any(0 <= t.lo - g.hi <= 1 or g.lo == t.hi for g in flown for t in event.triggers if is_verb(t))


def _warplanes(clause: Clause, group: Group) -> bool:
    """Whether a phrase is of several aircraft with men in them, or of an air arm."""
    one = clause.norm[group.lo].endswith(clause.syntax.feminine[-1:])
    return not one and any(h.kind == "weapon" and h.entry.get("platform") == "aircraft" for h in group.heads)


def _admitted(clause: Clause, event: EventDraft) -> bool:
    """«اعترف التحالف بشن غارة على قاعة», "acknowledged striking the school": what a side owns up to, it did."""
    lo, hi = event.speech.zone
    first, side = event.triggers[0], clause.resolver.forces(event.speech.chain[-1].id)
    owned = any(c.entry.get("admits") and lo <= c.lo < hi for c in clause.of("say"))
    aimed = event.type in BOMBARDMENTS or (event.type == "attack" and first.entry.get("genitive") == "target")
    act = aimed and first.kind == "event" and not first.feature.startswith("past")
    light = light_of(clause, first) if first.article else None
    if light is not None and light.has("gerund") and light.lo - hi <= 1 and owned and act:
        event.empty = not clause.resolver.combatant(side)  # "admitted carrying out the strike"
        return not event.empty
    return owned and act and not first.article and first.lo - hi <= 1 and clause.resolver.combatant(side)


def _announced_to_have_done(clause: Clause, event: EventDraft) -> bool:
    """«أعلن الجيش تنفيذ غارات على كذا»: a verbal noun right after the word of speech, which carries an act."""
    if clause.syntax.subject_first or event.speech.inherited or event.type not in WEAPON_EVENTS:
        return False
    light, opened = light_of(clause, event.triggers[0]), clause.norm[event.speech.zone[1] - 1]
    if light is None or light.entry.get("subject") not in (None, "actor"):
        return False
    bare = light.lo == event.speech.zone[1] and opened not in clause.syntax.complementisers  # «شن»
    if not (light.has("masdar") or bare):
        return False
    start, side = event.speech.zone[1], clause.resolver.forces(event.speech.chain[-1].id)
    apart = _words_apart(clause, start, light.lo)
    named = any(light.hi <= g.lo < event.triggers[0].lo and g.actors for g in clause.groups)
    return start <= light.lo < event.triggers[0].lo and not (apart or named) and clause.resolver.combatant(side)


def _words_apart(clause: Clause, lo: int, hi: int) -> list[int]:
    """The words between an announcement and the act announced, but for when it was."""
    dated = {i for c in clause.of("time") for i in range(c.lo, c.hi)}
    return [i for i in range(lo, hi) if i not in dated and clause.tokens.kind[i] != PUNCT]


def _denied_of_self(clause: Clause, event: EventDraft) -> bool:
    """«نفت كذا أن تكون قد استهدفت المدرسة»: the one who denies is the subject of what it is said to have done."""
    at, norm, syntax = event.triggers[0].lo - 1, clause.norm, clause.syntax
    start = event.speech.zone[1]
    while at >= start and norm[at] in syntax.existential | syntax.may:
        at -= 1
    return at == start - 1 and event.triggers[0].lo > start and norm[at] in syntax.complementisers


def _own_arms_act(clause: Clause, event: EventDraft) -> bool:
    """«قال الجيش إن الدفاعات الجوية أسقطت مسيّرة»: arms with an article, named by a force, are its own."""
    verb, start = event.triggers[0], event.speech.zone[1]
    if clause.syntax.subject_first or not is_verb(verb) or verb.has("passive") or event.stance != "asserts":
        return False
    own = {clause.resolver.forces(event.speech.chain[-1].id), event.speech.chain[-1].id}
    named = clause.syntax.has_article
    arms = [g for g in clause.groups if is_platform(g) and not g.prep and not g.actors]
    arms = [g for g in arms if named(clause.norm[g.lo]) and not _is_fired(g, verb)]
    beside = any(start <= g.lo and (0 <= verb.lo - g.hi <= 1 or g.lo == verb.hi) for g in arms)
    return beside and own.isdisjoint(t.id for t in event.targets)


def _is_fired(arms: Group, verb: Chunk) -> bool:
    """«إن الصاروخ أطلق من طائرة»: what flies off is launched; «إن الدفاعات أطلقت صاروخا» launches."""
    return verb.entry.get("object") == "weapon" and any(h.entry.get("platform") == "rocket" for h in arms.heads)


def _praised(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«واستهدف المجاهدون دبابة»: what a side calls its own fighters only, its words or those told last."""
    first = event.triggers[0]
    head = first if is_verb(first) else light_of(clause, first) or first
    own = (g for g in clause.groups if g.heads and g.heads[0].entry.get("praised") and not (g.prep or g.actors))
    acts = next((g for g in own if 0 <= head.lo - g.hi <= 1 or g.lo == head.hi), None)
    sides = [link.id for link in reversed(event.speech.chain)] + list(reversed(clause.recent))
    side = next((a for a in sides if clause.resolver.combatant(a) and not clause.resolver.army(a)), None)
    return [ActorRef(side, acts.lo, acts.hi, rule="actor.praised")] if acts and side else []


def _own_operation(clause: Clause, event: EventDraft) -> bool:
    """«أعلن الحزب قصف ثكنة للجيش», «أعلن الجيش استعادة البلدة»: what a force announces done to its foes, it did."""
    if event.stance != "asserts":
        return False
    if clause.syntax.subject_first:
        return _announced_deed(clause, event)
    trigger = next((t for t in event.triggers if t.kind == "event" or t.entry.get("owned")), event.triggers[0])
    arrest = event.type == "detention" and not is_verb(trigger)  # «أعلنت الشرطة القبض على ثلاثة مطلوبين»
    light = light_of(clause, trigger)  # «أعلنت القوات تنفيذ عملية استهدفت مطار كذا»
    done = clause.syntax.passive  # «تم بفضل الله إسقاط طائرة»
    if light is not None and light.lo < trigger.lo and light.entry.get("subject") not in (None, "actor"):
        return False  # «أعلنت الوزارة وقوع تفجير»
    trigger = light if light is not None and light.has("masdar") and light.lo < trigger.lo else trigger
    if trigger.kind == "harm" and not trigger.entry.get("owned") or not (trigger.has("masdar") or arrest):
        return False
    start = clause.lo if event.speech.inherited else event.speech.zone[1]  # «• قنص جندي …» under its speaker's name
    apart = [i for i in _words_apart(clause, start, trigger.lo) if clause.norm[i] not in done]
    mark = trigger.lo - 1 - (clause.norm[trigger.lo - 1] in QUOTES)  # «…، عبر قناتها، "قصف كذا"»
    aside = clause.norm[mark] in COMMAS and not has_trigger(clause, event.speech.until(trigger.lo))
    if len(apart) > _ASIDE * (1 + aside * 5):
        return False  # «أعلنت الكتائب، الجناح العسكري لكذا، تدمير …»
    side = clause.resolver.forces(event.speech.chain[-1].id)
    foes = [
        t for t in event.targets if clause.resolver.combatant(t.id) and t.id not in (side, event.speech.chain[-1].id)
    ]
    lo, hi = event.speech.zone
    announces = any(c.entry.get("announces") for c in clause.of("say") if lo <= c.lo < max(hi, trigger.lo))
    announces = announces or (_issued(clause, event) and _aimed(event, trigger))
    hit_by_a_bomb = event.type in BLASTS and clause.resolver.army(side)  # «أعلن الجيش استهداف حافلة بعبوة ناسفة»
    alone = announces and not event.targets  # «أعلنت الكتائب قصف قاعدة كذا بخمسة صواريخ»
    own = bool(foes) or (alone and not hit_by_a_bomb)
    if event.type == "seizure":
        return event.placed
    if trigger.entry.get("owned"):
        return own
    return event.type in ("detention", "interception") or (event.type in WEAPON_EVENTS | {"destruction"} and own)


def _announced_deed(clause: Clause, event: EventDraft) -> bool:
    """“The group announced the destruction of a tank”, “… the capture of the town”: done by who announces it."""
    deed, syntax, norm = event.triggers[0], clause.syntax, clause.norm
    told = (c for c in clause.of("say") if c.entry.get("announces"))
    near = any(0 < deed.lo - c.hi <= 2 and norm[c.hi] in syntax.the for c in told)
    ends = deed.hi - (syntax.prepositions.get(norm[deed.hi - 1]) == "of")
    whole = syntax.prepositions.get(norm[min(ends, clause.hi - 1)]) == "of" and norm[ends + 1] not in syntax.possessives
    if is_verb(deed) or not (near and whole and event.speech.chain):
        return False
    side = clause.resolver.forces(event.speech.chain[-1].id)
    foes = all(clause.resolver.combatant(t.id) and t.id != side for t in event.targets)
    ground = event.type == "seizure" and event.placed
    after = next((c for c in clause.chunks if ends < c.lo <= ends + 3), None)
    arms = after is not None and (after.kind == "weapon" or after.entry.get("holder") == "military")
    arms = arms and event.type in ("destruction", "interception")
    return clause.resolver.combatant(side) and foes and (bool(event.targets) or ground or arms)


def _aimed(event: EventDraft, trigger: Chunk) -> bool:
    """«تدمير دبابة», «استهداف قوة»: done to a thing, and to no civilian; «قصف على القرية» may be anybody's."""
    harmless = all(toll.who == "combatants" for toll in event.tolls)
    return harmless and (trigger.entry.get("genitive") == "target" or event.type in ("destruction", "interception"))


def _issued(clause: Clause, event: EventDraft) -> bool:
    """Whether a line is in the words of a body that issues them: in its bulletin, or behind its name and a colon."""
    return (clause.bulletin and event.speech.inherited) or event.speech.rule == "attribution.head"


def ascribed(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«غارات نسبت إلى إسرائيل»: whose an act is said to be, right after its noun."""
    verbs = [c for c in clause.chunks if c.entry.get("ascribes")]
    if not verbs:
        return []
    noun = max((t.hi for t in event.triggers if not is_verb(t)), default=clause.hi)
    verbs = [c for c in verbs if c.lo >= noun]
    verbs = [] if verbs and has_trigger(clause, replace(event.speech, lo=noun, hi=verbs[0].lo)) else verbs
    whose = next((c for c in clause.chunks if verbs and c.lo in (verbs[0].hi, verbs[0].hi + 1)), None)
    if whose is None or whose.kind not in ("place", "actor", "side") or whose.prep not in ("to", "for"):
        return []
    found = clause.resolver.actor(replace(whose, prep=""), clause.recent)
    side = clause.resolver.forces(found) if found else None
    event.places = [p for p in event.places if not whose.lo <= p.lo < whose.hi]
    return [ActorRef(side, whose.lo, whose.hi, certainty="probable", rule="actor.ascribed")] if side else []


def both_sides(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«اشتباكات بين الطرفين»: where a text has named two sides that fight, and no third, the two."""
    at = next((c for c in clause.chunks if c.entry.get("both") and event.speech.lo <= c.lo < event.speech.hi), None)
    sides = dict.fromkeys(a for a in clause.recent if clause.resolver.combatant(a)) if at else {}
    return [ActorRef(a, at.lo, at.hi, rule="actor.both_sides") for a in sides] if at and len(sides) == _TWO else []


def both_hit(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«قصف الجيش مواقع الطرفين»: the two sides told last that are not the one who hits them."""
    at = next((c for c in clause.chunks if c.entry.get("both") and event.triggers[-1].hi <= c.lo <= event.hi + 2), None)
    thing = at is not None and any(c.hi == at.lo and not c.prep for c in clause.of("object"))
    if at is None or not thing or event.type not in WEAPON_EVENTS or not event.actors or event.targets:
        return []
    hitting = {a.id for a in event.actors}
    sides = dict.fromkeys(a for a in reversed(clause.recent) if clause.resolver.combatant(a) and a not in hitting)
    two = list(sides)[:_TWO]
    return [ActorRef(a, at.lo, at.hi, rule="target.both_sides") for a in two] if len(two) == _TWO else []


def fighting_teller(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«أعلن الحزب خوض اشتباكات مع كذا»: a side that tells of fighting with another, and names nobody else, fought."""
    teller = event.speech.chain[-1].id if event.speech.chain else ""
    if len(event.actors) != 1 or not clause.resolver.combatant(teller) or event.actors[0].id == teller:
        return []
    foe = event.actors[0].lo
    with_whom = any(g.lo <= foe < g.hi and g.prep in ("with", "against") for g in clause.groups)
    return [ActorRef(teller, event.lo, event.lo + 1, rule="actor.fighting")] if with_whom else []


def own_soldiers(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«أعلن الجيش مقتل جنديين»: soldiers whose side is unsaid are those of the army that tells of them."""
    origin = event.speech.chain[-1].id if event.speech.chain else ""
    if (
        clause.syntax.subject_first
        or not clause.resolver.army(origin)
        or origin in {a.id for a in event.actors}
        or any(t.id != origin and clause.resolver.combatant(t.id) for t in event.targets)
    ):
        return []
    for toll in event.tolls:
        ranks = [c for c in clause.chunks if toll.lo <= c.lo < toll.hi and c.entry.get("class") == "unnamed:military"]
        if ranks and not toll.victims and not toll.part and toll.kind in ("killed", "wounded", "killed_or_wounded"):
            return [ActorRef(origin, toll.lo, toll.hi, rule="target.own_soldiers")]
    return []


def whose_drone(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«ألقت مسيرة إسرائيلية قنبلة»: the side that the phrase of the drone names."""
    at = next((t.lo for t in event.triggers if t.kind == "weapon" and t.entry.get("platform")), None)
    whose = next((g for g in clause.groups if at is not None and g.lo <= at < g.hi), None)
    return list(whose.actors) if whose else []


def _possessor(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«أعلنت القوات سيطرتها على البلدة»: whose act a pronoun on its noun says it is."""
    trigger = event.triggers[0]
    noun = trigger.has("masdar") or trigger.entry.get("intransitive")
    own = trigger.kind == "event" and noun and bool(trigger.suffix) and trigger.entry.get("type") == "seizure"
    return owner_of(clause, event, trigger.suffix, trigger.lo) if own else []


def parties_of(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«روسيا وتركيا توصلتا إلى اتفاق», «أعلن كذا التوصل إلى اتفاق مع روسيا»: states that agree, and who tells of it."""
    found = list(event.actors)
    first = event.triggers[0]
    for item in clause.chunks:
        subject = not item.prep and event.speech.lo <= item.lo < first.lo and not event.actors
        with_whom = item.prep == "with" and 0 <= item.lo - first.hi <= _PARTY
        frees = is_verb(first) and first.entry.get("frees") and item.lo == first.hi and not item.prep
        if item.kind == "place" and (subject or with_whom or frees):
            if state := clause.resolver.actor(item, clause.recent):
                found.append(ActorRef(state, item.lo, item.hi, rule="actor.state"))
                event.places = without_countries(event.places, {item.hi})
    teller = event.speech.chain[-1].id if event.speech.chain else ""
    theirs = len(found) == 1 and found[0].lo >= first.hi and found[0].id != teller
    if theirs and clause.resolver.combatant(teller) and first.lo - event.speech.zone[1] <= _PARTY:
        found.insert(0, ActorRef(teller, event.lo, event.lo + 1, rule="actor.speaker"))
    return found


def resolve_pronouns(clause: Clause, event: EventDraft) -> None:
    """«سيطرته على كذا»: the pronoun on an event noun is its actor, or its target where the noun wants one."""
    for trigger in event.triggers:
        if trigger.kind == "event" and trigger.suffix and not trigger.feature.startswith(("past", "present")):
            suffers = trigger.entry.get("genitive") == "target" and event.type not in ("seizure", "movement")
            suffers = suffers and not _object_after(clause, trigger)
            role = event.targets if suffers else event.actors
            if not role and suffers and (thing := thing_before(clause, trigger)):
                add_target(event, thing, clause)
            elif not role:
                subject = None if event.speech.chain or suffers else clause.subject_at(trigger.lo)
                found = [subject] if subject else [a.id for a in owner_of(clause, event, trigger.suffix, trigger.lo)]
                role.extend(ActorRef(a, trigger.lo, trigger.hi, rule="actor.pronoun") for a in found)


def whose_doing(clause: Clause, event: EventDraft) -> None:
    """«عقب شنه هجوماً على كذا»: whose an act is, by the pronoun on the verbal noun that carries it."""
    light = None if is_verb(event.triggers[0]) else light_of(clause, event.triggers[0])
    if event.actors or light is None or not light.suffix or light.lo > event.triggers[0].lo:
        return
    noun = light.has("masdar") or clause.norm[light.lo - 1] in clause.syntax.temporal
    noun = noun or any(c.hi == light.lo and c.gives_cause for c in clause.of("link"))
    if noun and light.entry.get("subject") == "actor":
        event.actors = owner_of(clause, event, light.suffix, light.lo)


def _object_after(clause: Clause, trigger: Chunk) -> bool:
    """«استهدافها رتلاً», «قصفه مدينة كذا»: a bare noun right after a noun with a pronoun is whom it was done to."""
    bare = [g.lo for g in clause.groups if not g.prep and not g.joined and (g.first("object") or g.first("person"))]
    bare += [c.lo for c in clause.of("place_noun") if not c.prep and not c.joined]
    return trigger.hi in bare
