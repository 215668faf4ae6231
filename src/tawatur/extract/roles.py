"""Who acts and who suffers: the role of a noun phrase, from its preposition, place and the trigger's frame."""

from __future__ import annotations

from tawatur.extract.clause import (
    KIN,
    PERSON_EVENTS,
    WEAPON_EVENTS,
    Clause,
    chunks_between,
    is_adjacent,
    is_platform,
    is_verb,
    light_of,
)
from tawatur.extract.drafts import ActorRef, EventDraft
from tawatur.extract.groups import BANDS, Group
from tawatur.extract.triggers import is_intended
from tawatur.grammar.chunks import COMMAS, QUOTES, Chunk, gap_words, has_comma


def owner_of(clause: Clause, event: EventDraft, pronoun: str, at: int) -> list[ActorRef]:
    """The side a pronoun points back to: "our" the speaker's, "its" the last one named, else the speaker's."""
    origin = event.speech.chain[-1].id if event.speech.chain else clause.outlet
    side = origin if origin and (clause.resolver.combatant(origin) or event.speech.chain) else None
    if pronoun not in clause.language.syntax.own_side:
        lo, hi = event.speech.zone
        before = [g for g in clause.groups if not lo <= g.lo < hi and event.speech.lo <= g.lo < at and g.actors]
        if clause.language.syntax.subject_first:
            before = [g for g in before if not g.prep] or before
        elif side and _announced(clause, event, at):
            before = []  # «أعلنت الكتائب، الجناح المسلح لحزب كذا، قصفها …»
        if before:
            return [_agreeing(clause, before, pronoun)[-1].actors[-1]]
        side = side if side and not side.startswith("unnamed:") else clause.subject_at(at)
    return [ActorRef(clause.resolver.forces(side), at, at + 1, rule="actor.pronoun")] if side else []


def _agreeing(clause: Clause, sides: list[Group], pronoun: str) -> list[Group]:
    """«هاجم التنظيم القوات فيما استهدف مسلحوه …»: a masculine pronoun points to no noun that looks feminine."""
    syntax, norm = clause.language.syntax, clause.tokens.norm
    if pronoun not in syntax.masculine:
        return sides
    return [g for g in sides if not norm[g.lo].endswith(syntax.feminine)] or sides


def _announced(clause: Clause, event: EventDraft, at: int) -> bool:
    """Whether a noun with a pronoun is what a side announces: right after the verb, an aside in commas passed over."""
    hi = event.speech.zone[1]
    direct = at - hi <= 1 or clause.tokens.norm[at - 1] in COMMAS
    told = any(c.kind in ("event", "harm", "light") and hi <= c.lo < at for c in clause.chunks)
    return direct and not told and not event.speech.inherited


def _kin(group: Group) -> bool:
    """«زوجها», "his house": people's own people and houses belong to no side."""
    head = group.heads[0] if group.heads else None
    if head is None:
        return False
    return head.entry.get("holder") in ("civilian", "medics") or (
        head.kind == "person" and head.entry.get("who") != "combatants" and head.entry.get("target") != "aid-workers"
    )


def own_groups(clause: Clause, event: EventDraft) -> None:
    """«طائراته», «قواتنا», "its fighters": the side a possessive points to becomes the group's."""
    for group in clause.groups:
        if _kin(group):
            continue
        if group.owned and not group.actors and event.speech.lo <= group.lo < event.speech.hi:
            group.actors = [
                ActorRef(a.id, group.lo, group.hi, rule="actor.pronoun")
                for a in owner_of(clause, event, group.heads[0].suffix, group.lo)
            ]


def add_argument(clause: Clause, event: EventDraft, group: Group) -> None:
    """Gives an event the sides or people of a noun phrase in the role it has."""
    if any(t.lo <= group.lo < t.hi for t in event.tolls) or any(group.lo <= t.lo < group.hi for t in event.tolls):
        return
    near = _beside(clause, group) and not group.prep and not clause.language.syntax.subject_first
    if near or _of_a_purpose(clause, group):
        return
    role = _role(clause, event, group)
    group.actors = [
        a for a in group.actors if a.id != "outlet" and (clause.resolver.side(a.id) or clause.resolver.people(a.id))
    ]
    if role is None or (role == "actor" and any(a.rule == "actor.force" for a in group.actors)):
        return  # whose soldiers is understood of those who suffer, never of those who act
    if role == "actor" and group.actors and all(clause.resolver.people(a.id) for a in group.actors):
        breaks_in = any(t.entry.get("object") == "place" and is_verb(t) for t in event.triggers)
        role = "actor" if event.type == "destruction" or breaks_in else "target"  # «أحرق متظاهرون المقر», «اقتحموه»
    if role == "actor" and _beside(clause, group):
        return  # «سقط صاروخان قرب السفارة الأمريكية»
    if role == "actor" and any(c.kind == "speaker" and c.hi == group.lo for c in clause.chunks):
        return  # «مدير شرطة كذا»: a man in office
    event.lo, event.hi = min(event.lo, group.lo), max(event.hi, group.hi)
    if role == "actor":
        gunmen = None if group.actors else _gunmen(group)
        event.actors.extend(group.actors or ([ActorRef(gunmen, group.lo, group.hi)] if gunmen else []))
    elif role == "target":
        add_target(event, group, clause)


def _beside(clause: Clause, group: Group) -> bool:
    """Whether a word of nearness stands right before a phrase: it tells where, not who."""
    near = (c for c in clause.chunks if c.kind == "relation" and c.entry.get("relation") != "between")
    return any(c.hi == group.lo for c in near)  # but "clashes between the army and the rebels"


def _of_a_purpose(clause: Clause, group: Group) -> bool:
    """«أطلقت مسيّرة لاستهداف الأعيان المدنية والمدنيين»: what an act was meant for, and what is joined to it."""
    before = [c for c in clause.chunks if c.hi <= group.lo]
    if group.joined and not group.prep:
        last = next((g for g in reversed(clause.groups) if g.hi <= group.lo), None)
        return last is not None and group.lo - last.hi <= 1 and _of_a_purpose(clause, last)
    return bool(before) and before[-1].hi == group.lo and not group.prep and is_intended(clause, before[-1])


def _gunmen(group: Group) -> str | None:
    """«هاجم مسلحون نقطة»: armed men nobody names are a side of their own."""
    person = group.first("person")
    return None if person is None or person.definite or group.actors else person.entry.get("actor")


def _those_inside(clause: Clause, group: Group) -> list[ActorRef]:
    """«مبنى كان يتحصن فيه عناصر التنظيم»: a relative clause says whose a building was."""
    following = next((g for g in clause.groups if g.lo >= group.hi), None)
    if following is None or clause.language.syntax.subject_first or following.prep not in ("", "in"):
        return []
    between = chunks_between(clause, group.hi, following.lo)
    gap = gap_words(clause.tokens, group.hi, following.lo)
    if between or not 2 <= len(gap) <= 4 or has_comma(clause.tokens, group.hi, following.lo):
        return []
    return [a for a in following.actors if clause.resolver.combatant(a.id)]


def add_target(event: EventDraft, group: Group, clause: Clause) -> None:
    """Gives an event what was hit: the side it belongs to, or the people it stands for."""
    thing = group.first("object")
    name = str(thing.entry.get("object") or thing.entry.id) if thing else None
    if name and thing and thing.article:
        event.recalled.add(name)  # «السوق»: the one told before
    theirs = any(c.kind in ("actor", "side") and c.prep in ("for", "of") for c in group.chunks[1:])  # «سيارة لقسد»
    plain = (
        thing is not None and thing.entry.get("holder") not in ("military", None) and not thing.entry.get("of_state")
    )
    if plain and not theirs and _of_a_country(clause, group):
        return  # «منشآت يمنية»
    if group.actors and (theirs or not (thing and thing.entry.get("holder") == "civilian")):
        rule = "target.holder" if thing else ""
        of_state = thing is not None and thing.entry.get("of_state")  # an embassy is the government's, not the army's
        event.targets.extend(
            ActorRef(
                clause.resolver.government(a.id) if of_state else a.id, a.lo, a.hi, name, a.certainty, rule or a.rule
            )
            for a in group.actors
        )
        return
    if thing and (inside := _those_inside(clause, group)):
        event.targets.extend(ActorRef(a.id, a.lo, a.hi, name, a.certainty, "target.inside") for a in inside)
        return
    holder = thing.entry.get("holder") if thing and not group.owned else None
    person = group.first("person")
    if clause.language.syntax.subject_first and person is not None and person.entry.get("who") == "unknown":
        if any(t.kind == "harm" for t in event.triggers):
            return  # "wounded three of his men": what they were is not said
    if holder in ("civilian", "medics"):
        who = "civilians" if holder == "civilian" else "medics"
        event.targets.append(ActorRef(who, group.lo, group.hi, name, rule=f"target.{holder}"))
    elif person and person.entry.get("target") and person.entry.get("target") != "none":
        event.targets.append(ActorRef(str(person.entry.get("target")), group.lo, group.hi, rule="target.people"))


def _of_a_country(clause: Clause, group: Group) -> bool:
    """Whether all that says whose a thing is are adjectives of nationality."""
    sides = [c for c in group.chunks if c.kind in ("actor", "side")]
    return (
        bool(sides)
        and all(c.entry.get("nisba") for c in sides)
        and all(clause.resolver.army(a.id) for a in group.actors)
    )


def _role(clause: Clause, event: EventDraft, group: Group) -> str | None:
    """Actor, target or nothing, from preposition, position and the trigger's frame."""
    trigger = _nearest(clause, event, group)
    broken = [t for t in event.triggers if t.kind == "damage" and trigger.lo < t.lo and t.hi <= group.lo]
    if broken and group.lo - broken[-1].hi <= 3:
        acts = is_verb(broken[-1]) and not event.actors and group.first("object") is None
        acts = acts and not clause.language.syntax.subject_first
        return None if not group.actors else "actor" if acts else "target"
    if clause.language.syntax.subject_first and _modifies(clause, event, group):
        return "actor"
    if clause.language.syntax.subject_first and (
        _within_relative(clause, trigger, group) or _fought_by_the_subject(clause, event, group)
    ):
        return None
    if (
        clause.language.syntax.subject_first
        and event.type == "interception"
        and clause.language.syntax.prepositions.get(clause.tokens.norm[trigger.hi - 1]) != "of"
    ):
        if group.actors and 0 <= group.lo - trigger.hi <= 2:
            return "target"  # "shot down a Turkish drone"
    to = clause.language.syntax.prepositions.get(clause.tokens.norm[trigger.hi - 1]) == "to"
    if event.type == "seizure" and to and 0 <= group.lo - trigger.hi <= 1:
        return "actor"  # "the town fell to the rebels"
    if clause.language.syntax.subject_first and _aimed_at(clause, event, trigger, group):
        return "target"
    if not group.prep and group.actors and group.hi == trigger.lo and not is_verb(trigger):
        if any(c.entry.get("modality") == "attempted" and c.hi == group.lo for c in clause.chunks):
            return "actor"  # «حاول الجيش الهجوم على كذا»
    after = group.lo >= trigger.hi
    person = group.first("person")
    fights = person is None or person.entry.get("who") == "combatants"
    armed = bool(group.actors) and fights or is_platform(group) or _gunmen(group) is not None
    bomber = group.first("weapon")
    suicide = bomber is not None and bomber.entry.get("weapon") == "suicide"
    if suicide and group.actors and event.type in KIN[1] | KIN[2]:
        return "actor"  # «انتحاري من تنظيم كذا»
    if group.joined and not group.prep:
        copied = _role_before(clause, event, group)
        if copied:
            return copied
    if after and group.actors and _done_by(clause, trigger, group):
        return "actor"
    if after and _in_relative_clause(clause, trigger, group):
        return None
    if event.type == "movement" and trigger.entry.get("object") != "actor":
        moves = group.actors or _gunmen(group)
        return "actor" if moves and group.prep in ("", "of", "for", "by") else None
    if event.type == "clash":
        fighting = group.actors or (group.prep in ("between", "with", "against") and _gunmen(group))
        return "actor" if fighting and group.prep in ("between", "with", "", "of", "against", "for", "from") else None
    if trigger.entry.get("failed"):
        if not after and is_verb(trigger) and not clause.language.syntax.subject_first and group.actors:
            return "target" if is_adjacent(clause, trigger, group) and not group.prep else "actor"
        return _failed_role(trigger, group, event)
    if group.prep == "by" and after and any(trigger.hi <= b < group.lo - 2 for b in clause.breaks):
        return None  # «قصفت البلدة، ونقلت الجثث من قبل كذا»: who did something else
    if group.prep == "by":
        verbs = [c for c in clause.chunks if c.hi == _opening(clause, group)]
        if any(v.kind == "event" and v not in event.triggers or v.entry.get("claims") is False for v in verbs):
            return None  # "in a stronghold recaptured by the army", "could not be verified by the agency"
        return "actor" if after or not clause.language.syntax.subject_first else None
    if group.prep in ("on", "against", "toward"):
        return "target"
    if (
        group.prep in ("between", "")
        and group.actors
        and after
        and clause.language.syntax.mutual & set(clause.tokens.norm[trigger.lo : group.lo])
    ):
        return "actor"  # «قصف متبادل بين كذا وكذا»
    if group.prep == "in" and _public_building(group) and _by_blast(clause, event):
        return "target"  # «انفجرت سيارة مفخخة في سوق»
    if group.prep in ("in", "about", "during", "to", "between"):
        return None
    if group.prep == "with" and after and event.type in KIN[1] and group.first("object") and not group.joined:
        return "target"  # «انفجرت عبوة ناسفة بدورية للجيش»
    if group.prep == "with":
        armed_with = is_platform(group) or (
            bool(group.heads) and all(h.kind in ("weapon", "person") for h in group.heads)
        )
        armed_with = armed_with and group.first("weapon") is not None
        return "actor" if armed_with and group.actors else None
    if group.prep == "from" and after and event.type == "seizure":
        return "target"  # «استعادت القوات البلدة من كذا»
    if group.prep == "from":
        struck = after and trigger.kind in ("event", "weapon") and is_adjacent(clause, trigger, group)
        return "actor" if struck and group.actors and not event.actors else None
    if group.prep in ("for", "of"):
        if not after and clause.language.syntax.prepositions.get(clause.tokens.norm[_opening(clause, group)]) == "by":
            return None  # "held by A and retaken by B"
        if trigger.kind != "harm" and not is_verb(trigger):
            return _genitive(clause, trigger, group, event)
        apart = not clause.language.syntax.subject_first and has_comma(clause.tokens, trigger.hi, group.lo)
        return "target" if after and not apart else None  # but «إصابة شابين، نقلا لمستشفى كذا»
    return _bare_role(clause, event, trigger, group, after, armed)


def _opening(clause: Clause, group: Group) -> int:
    """The token before a noun phrase and its article."""
    at = group.lo - 1
    return at - 1 if clause.tokens.norm[at] in clause.language.syntax.articles else at


def _by_blast(clause: Clause, event: EventDraft) -> bool:
    """Whether an event is a blast: so named, or deaths that a bomb told before them brought."""
    bomb = (c.lo for c in clause.chunks if c.kind == "weapon" and c.entry.get("type") in KIN[1])
    return event.type in KIN[1] or (event.type == "casualties" and any(lo < event.triggers[0].lo for lo in bomb))


def _public_building(group: Group) -> bool:
    """A market, school or mosque of nobody named."""
    thing = group.first("object")
    return thing is not None and thing.entry.get("holder") == "civilian" and not group.actors and not group.owned


def _modifies(clause: Clause, event: EventDraft, group: Group) -> bool:
    """“Killed in Israeli overnight air raids”: a side right before the event noun, whatever its preposition."""
    fighters = [h for h in group.heads if h.kind == "person" and h.entry.get("who") == "combatants"]
    others = [h for h in group.heads if h.kind in ("object", "person") and h not in fighters]
    plain = bool(group.actors) and not others  # "in a rebel troops' offensive"
    verbal = ("past", "present", "gerund", "participle")
    nouns = [t for t in event.triggers if t.kind == "event" and not t.feature.startswith(verbal)]
    believed = {c.lo for c in clause.chunks if c.kind == "hedge" and c.hi == group.lo}  # "raids believed to be Russian"
    beside = any(0 <= t.lo - group.hi <= 1 or t.hi in believed for t in nouns)
    return plain and beside and event.type not in PERSON_EVENTS


def _within_relative(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """“Aircraft whose nationality the mission could not establish bombed …”: a subject of another verb."""
    if group.hi > trigger.lo:
        return False
    before = [g for g in clause.groups if g.hi <= group.lo and not g.prep]
    lo = before[-1].hi if before else group.lo
    return any(clause.tokens.norm[i] in clause.language.syntax.objects_of_relatives for i in range(lo, group.lo))


def _fought_by_the_subject(clause: Clause, event: EventDraft, group: Group) -> bool:
    """“The coalition fighting the rebels bombed …”: whom the subject is known to fight."""
    before = [c for c in clause.chunks if c.hi <= group.lo and c.kind == "event"]
    known = {t.lo for t in event.triggers}
    near = before and group.lo - before[-1].hi <= 1 and before[-1].lo not in known
    return bool(near) and before[-1].entry.get("type") == "clash" and not is_verb(before[-1])


def _aimed_at(clause: Clause, event: EventDraft, trigger: Chunk, group: Group) -> bool:
    """“Fired two missiles at a merchant ship”, “an explosion at a market”."""
    words = clause.tokens.norm[max(trigger.hi, group.lo - 3) : group.lo]
    return (
        group.lo >= trigger.hi
        and bool(clause.language.syntax.aims.intersection(words))
        and event.type in WEAPON_EVENTS
        and not any(g.hi > trigger.hi and g.prep == "on" for g in clause.groups if g.lo < group.lo)
    )


def _bare_role(clause: Clause, event: EventDraft, trigger: Chunk, group: Group, after: bool, armed: bool) -> str | None:
    verb = trigger.feature.startswith(("past", "present")) or trigger.has("participle") or trigger.has("gerund")
    if trigger.kind == "harm":
        if after:
            return "actor" if _slays(clause, event, trigger, group) else None
        if not (group.actors or _gunmen(group)) or _dates(clause, group):
            return None
        if any(c.kind == "tally" and c.hi == group.lo for c in clause.chunks):
            return "actor"  # «حصيلة العدوان الإسرائيلي»: whose deeds are added up
        if trigger.entry.get("remains"):
            return None  # «عثرت الشرطة على جثتين», "police found the bodies of two men"
        body = trigger.entry.get("role") == "person"
        counted = any(t.lo >= trigger.hi and not t.part for t in event.tolls)
        kills = trigger.entry.get("active") or (not body and counted)
        return "actor" if kills and trigger.entry.get("voice") != "middle" else "target"
    if trigger.entry.get("subject") == "target":
        return "target" if not event.targets else None
    light = light_of(clause, trigger)
    if not verb and light is not None:
        return _light_role(clause, light, trigger, group, event)
    if not verb:
        if not is_adjacent(clause, trigger, group):
            return None
        if after:
            return _genitive(clause, trigger, group, event)
        return "actor" if group.actors and clause.language.syntax.subject_first else None
    if clause.language.syntax.subject_first:
        if _undergone(clause, trigger, group) and not trigger.has("gerund"):
            return "target" if not after else None
        return "target" if after else "actor"
    if trigger.has("passive"):
        return "target"
    if not after:
        return "actor" if group.actors and not event.actors else None
    relative = trigger.lo > 0 and clause.tokens.norm[trigger.lo - 1] in clause.language.syntax.relatives
    doer = any(g.lo == trigger.hi and _fights(g) for g in clause.groups if g.hi <= group.lo)
    if trigger.suffix and group.actors and not doer and is_adjacent(clause, trigger, group):
        return "target" if event.type == "interception" else "actor"  # «قذائف أطلقتها كذا»: the pronoun is the object
    named = any(t.lo < trigger.lo and t.kind == "event" and not is_verb(t) for t in event.triggers)
    carried = named and bool(trigger.entry.get("generic")) and trigger.entry.get("object") != "weapon"
    own = trigger.has("first") or (trigger is event.triggers[0] and spoke_of_self(clause, event))
    own = own or any(g.owned and 0 <= g.lo - trigger.hi <= 1 and g.hi <= group.lo for g in clause.groups if _fires(g))
    agrees = trigger.has("dual") or trigger.has("pl")  # «استهدفتا قوات كذا»: a verb in number has its subject before it
    subject_taken = (
        own or doer or agrees or bool(event.actors) or _subject_before(clause, event, trigger) or relative or carried
    )
    followed = any(0 <= g.lo - group.hi <= 4 and not g.prep and not g.joined for g in clause.groups)
    followed = followed or _before_place(clause, trigger, group)
    if not subject_taken and armed and (group.first("object") is None or followed):
        return "actor"
    return "target"


def _slays(clause: Clause, event: EventDraft, trigger: Chunk, group: Group) -> bool:
    """«قتلت قوات كذا خمسة مدنيين»: the side between a verb and those it counts."""
    counted = any(0 <= t.lo - group.hi <= 1 for t in event.tolls)
    return counted and is_verb(trigger) and group.lo == trigger.hi and bool(group.actors) and not group.prep


def _before_place(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """«هاجمت قوة من كذا القرية»: a place right after a band of men is what the verb takes."""
    thing = group.first("object")
    men = thing is not None and thing.entry.get("object") in BANDS and group.lo == trigger.hi
    places = (c for c in clause.chunks if c.lo == group.hi and c.kind in ("place", "place_noun", "side"))
    return men and any(not c.prep and not c.joined for c in places)


def _fires(group: Group) -> bool:
    """«قصفت طائراته», «هاجم عناصره»: men or arms of somebody's own, who act though he is not named."""
    person = group.first("person")
    return not group.prep and (is_platform(group) or (person is not None and person.entry.get("who") == "combatants"))


def _dates(clause: Clause, group: Group) -> bool:
    """«منذ خرق الجيش للتهدئة بلغ عدد القتلى …»: the side of the event that figures are counted from."""
    words = clause.tokens.norm[max(clause.lo, group.lo - 3) : group.lo]
    return bool(clause.language.syntax.since & set(words))


def _fights(group: Group) -> bool:
    """«انتحاري», «المسلحون»: an armed subject whose side is not told."""
    person = group.first("person")
    armed = group.first("weapon") is not None or (person is not None and person.entry.get("who") == "combatants")
    return armed and not group.prep and not group.actors


def _light_role(clause: Clause, light: Chunk, trigger: Chunk, group: Group, event: EventDraft) -> str | None:
    """The light verb's subject is who acted, or who suffered («تعرضت البلدة لقصف»)."""
    fell = trigger.prep == "in" and light.hi <= group.lo < trigger.lo  # «وقعت دورية في كمين»
    subject = "target" if fell or light.entry.get("subject") == "target" else "actor"
    if (
        light.hi <= group.lo
        and len(gap_words(clause.tokens, light.hi, group.lo)) <= 2
        and group.lo < max(trigger.lo, light.hi + 3)
    ):
        return subject if group.actors or subject == "target" else None
    if group.hi <= light.lo < trigger.lo and group.actors and not event.actors:
        apart = len(gap_words(clause.tokens, group.hi, light.lo)) > 3 and has_comma(clause.tokens, group.hi, light.lo)
        return None if apart and not clause.language.syntax.subject_first else subject
    if group.lo >= trigger.hi and is_adjacent(clause, trigger, group):
        return _genitive(clause, trigger, group, event)
    return None


def _failed_role(trigger: Chunk, group: Group, event: EventDraft) -> str | None:
    """«صدت القوات هجوما للتنظيم»: who repels is attacked, whose attack fails is the actor."""
    if not group.actors:
        return None
    if group.prep in ("for", "of") and (event.targets or trigger.has("masdar")):
        return "actor"
    if group.prep in ("on", "against"):
        return "target"
    return None if group.prep in ("in", "during") else "actor" if event.targets else "target"


def _in_relative_clause(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """«مبنى يتحصن فيه عناصر التنظيم»: what a relative clause says of an argument is no argument."""
    relatives = clause.language.syntax.relatives
    return any(clause.tokens.norm[i] in relatives for i in range(trigger.hi + 1, group.lo))


def _done_by(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """«القصف الذي قامت به كذا», "raids carried out by …": the subject of a light verb after the event."""
    own = [c for c in clause.chunks if c.kind == "light" and c.lo >= trigger.hi and c.entry.get("subject") == "actor"]
    if group.prep == "by":
        return any(0 <= group.lo - c.hi <= 3 for c in own)
    back = (c for c in own if c.suffix or c.entry.get("back"))
    return not group.prep and any(0 <= group.lo - c.hi <= 1 for c in back)


def _genitive(clause: Clause, trigger: Chunk, group: Group, event: EventDraft) -> str | None:
    """«غارات التحالف», «قصف منزل», «استهداف الجيش», «استهداف الطيران حاجزا»: whose or on whom."""
    has_object = any(
        0 <= g.lo - group.hi <= 2 and not g.joined and (not g.prep or g.prep == "for" and bool(g.heads))
        for g in clause.groups
    )
    wants = trigger.entry.get("genitive")
    if wants == "target" and not event.actors and all(c.kind == "actor" and c.entry.get("nisba") for c in group.chunks):
        return "actor"  # «الاستهدافات الإسرائيلية»
    if wants == "actor" and (group.first("object") or group.number) and not is_platform(group):
        return "target"  # «استهدفت غارة مقراً لكذا»
    if wants in ("actor", "target") and not (wants == "actor" and not group.actors):
        whose = group.first("object") is None  # «استهداف دبابتي ميركافا»: a thing and whose it is
        acts = is_platform(group) and event.type != "interception"  # «إسقاط طائرة أمريكية»: what is shot down
        if wants == "target" and group.actors and not event.actors and (acts or has_object and whose):
            return "actor"
        return str(wants)
    if group.actors and not event.actors and group.first("object") is None and group.first("person") is None:
        return "actor"
    if is_platform(group):
        return "actor"
    if group.first("object") or group.first("person"):
        return "target"
    return "target" if event.actors else "actor"


def _nearest(clause: Clause, event: EventDraft, group: Group) -> Chunk:
    if clause.language.syntax.subject_first:  # "troops killed five gunmen in a raid"
        kills = [t for t in event.triggers if t.kind == "harm" and t.has("past") and not _undergone(clause, t)]
        beside = [t for t in kills if (0 <= t.lo - group.hi <= 1 and not t.joined) or 0 <= group.lo - t.hi <= 1]
        if beside and not _modifies(clause, event, group):
            return beside[0]
    verbs = [t for t in event.triggers if t.kind == "event"] or event.triggers
    before = [t for t in verbs if t.hi <= group.lo]
    return before[-1] if before else verbs[0]


def _undergone(clause: Clause, verb: Chunk, subject: Group | None = None) -> bool:
    """“Was killed”: an auxiliary of the passive shortly before a verb, words of its subject aside."""
    inside = range(subject.lo, subject.hi) if subject else range(0)  # "warplanes believed to be Russian bombed …"
    passive, near = clause.language.syntax.passive, range(max(0, verb.lo - 3), verb.lo)
    return any(clause.tokens.norm[i] in passive for i in near if i not in inside) or bool(
        verb.entry.get("intransitive")
    )


def _role_before(clause: Clause, event: EventDraft, group: Group) -> str | None:
    """A phrase joined to the one before it takes its role."""
    previous = [g for g in clause.groups if g.hi <= group.lo]
    if not previous:
        return None
    last = previous[-1]
    if group.lo - last.hi > 4 or has_comma(clause.tokens, last.hi, group.lo) and group.lo - last.hi > 3:
        return None
    if any(last.hi <= t.lo < group.lo for t in event.triggers):
        return None
    ids = {a.id for a in last.actors}
    if ids & {a.id for a in event.actors}:
        return "actor"
    if ids & {a.id for a in event.targets}:
        return "target"
    return None


def _subject_before(clause: Clause, event: EventDraft, trigger: Chunk) -> bool:
    for group in reversed(clause.groups):
        if group.hi <= trigger.lo:
            near = len(gap_words(clause.tokens, group.hi, trigger.lo)) <= 1
            return near and bool(group.actors) and not group.prep
    return False


def spoke_of_self(clause: Clause, event: EventDraft) -> bool:
    """«أعلن الجيش أنه استهدف»: a pronoun right after the word of speech, before an active verb, is the speaker."""
    trigger, norm = event.triggers[0], clause.tokens.norm
    if not is_verb(trigger):  # «أعلن الجيش أنه شن غارات»
        light = light_of(clause, trigger)
        carries = light is not None and light.lo < trigger.lo and light.entry.get("subject") in (None, "actor")
        trigger = light if light is not None and carries and not clause.language.syntax.subject_first else trigger
    if (
        not event.speech.chain
        or not is_verb(trigger)
        or trigger.has("passive")
        or trigger.entry.get("subject") == "target"
    ):
        return False
    if trigger.kind == "harm" and not trigger.entry.get("active"):
        return False
    at = trigger.lo - 1
    while at > event.speech.lo and norm[at] in QUOTES:
        at -= 1
    while (
        at > event.speech.lo
        and norm[at] in clause.language.syntax.verb_particles - clause.language.syntax.complementisers
    ):
        at -= 1
    return (
        norm[at] in clause.language.syntax.of_oneself
        and at < event.speech.zone[1]
        and clause.resolver.combatant(event.speech.chain[-1].id)
    )
