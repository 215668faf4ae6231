"""Who acts and who suffers: the role of a noun phrase, from its preposition, place and the trigger's frame."""

from __future__ import annotations

from tawatur.extract.clause import VEHICLES, Clause, chunks_between, is_verb
from tawatur.extract.drafts import ActorRef, EventDraft
from tawatur.extract.event_kinds import WEAPON_EVENTS
from tawatur.extract.groups import Group
from tawatur.extract.role_rules.table import role_of
from tawatur.extract.role_signs import gunmen_of
from tawatur.extract.triggers import is_intended
from tawatur.grammar.chunks import COMMAS, gap_words, has_comma


def owner_of(
    clause: Clause, event: EventDraft, pronoun: str, at: int, but: frozenset[str] = frozenset()
) -> list[ActorRef]:
    """The side a pronoun points back to: "our" the speaker's, "its" the last one named, else the speaker's.

    Nobody hits his own: ``but`` are those who do.
    """
    origin = event.speech.chain[-1].id if event.speech.chain else clause.outlet
    armed = bool(origin) and clause.resolver.combatant(clause.resolver.forces(origin or ""))
    side = origin if origin and (armed or event.speech.chain) else None
    if pronoun not in clause.syntax.own_side:
        lo, hi = event.speech.zone
        before = [g for g in clause.groups if not lo <= g.lo < hi and event.speech.lo <= g.lo < at and g.actors]
        before = [g for g in before if but.isdisjoint(a.id for a in g.actors)]
        if clause.syntax.subject_first:
            before = [g for g in before if not g.prep] or before
        elif side and _announced(clause, event, at):
            before = []  # «أعلنت الكتائب، الجناح المسلح لحزب كذا، قصفها …»
        elif clause.norm[at - 1] in clause.syntax.told_anew:
            before = _topic(clause, event, before)
        if (state := _state_acting(clause, hi, at)) and not any(g.lo > state.lo for g in before):
            return [ActorRef(clause.resolver.forces(state.id), state.lo, state.hi, rule="actor.pronoun")]
        if before:
            return [_agreeing(clause, before, pronoun)[-1].actors[-1]]
        people = pronoun not in clause.syntax.of_things  # "admitted killing 12 civilians in its strikes"
        if people and clause.syntax.subject_first and _of_people_told(clause, lo, at):
            return []
        if but and (not side or side in but or not clause.resolver.combatant(side)):
            foes = [a for a in clause.recent if clause.resolver.combatant(a) and a not in but]
            noun = clause.syntax.latter.get(pronoun, "")
            side = clause.resolver.latest(noun, foes) or next(reversed(foes), None)
        side = side if side and not side.startswith("unnamed:") else clause.subject_at(at)
    return [ActorRef(clause.resolver.forces(side), at, at + 1, rule="actor.pronoun")] if side else []


def _topic(clause: Clause, event: EventDraft, before: list[Group]) -> list[Group]:
    """«قالت كذا إن مقاتليها هاجموا قوة لكذا وإن مدفعيتها قصفت …»: of whom the first «إن» told, else who speaks."""
    opening = clause.syntax.complementisers
    told = [g for g in before if clause.norm[g.lo - 1] in opening]
    teller = event.speech.chain[-1].id if event.speech.chain else ""
    return told[-1:] or ([] if clause.resolver.combatant(teller) else before)


def _of_people_told(clause: Clause, lo: int, at: int) -> bool:
    """“The victims were driving home when the strike hit their car”: whose it is, of people named by no side."""
    told = (c for c in clause.chunks if c.lo < at and c.has("pl") and c.lo != lo)
    return any(c.kind == "person" or c.entry.get("role") == "person" for c in told)


def _state_acting(clause: Clause, lo: int, at: int) -> ActorRef | None:
    """«… إن السعودية كثفت غاراتها», «إسرائيل واصلت قصفها»: the last country right before a verb of doing."""
    doing = {c.lo for c in clause.chunks if c.kind in ("light", "event") and lo <= c.lo < at}
    for item in reversed(clause.of("place")):
        if lo <= item.lo < at and item.hi in doing and not item.prep:
            found = clause.resolver.actor(item, clause.recent)
            return ActorRef(found, item.lo, item.hi) if found else None
    return None


def _agreeing(clause: Clause, sides: list[Group], pronoun: str) -> list[Group]:
    """«هاجم التنظيم القوات فيما استهدف مسلحوه …»: a masculine pronoun points to no noun that looks feminine."""
    syntax, norm = clause.syntax, clause.norm
    if pronoun not in syntax.masculine:
        return sides
    return [g for g in sides if not norm[g.lo].endswith(syntax.feminine)] or sides


def _announced(clause: Clause, event: EventDraft, at: int) -> bool:
    """Whether a noun with a pronoun is what a side announces: right after the verb, an aside in commas passed over."""
    hi = event.speech.zone[1]
    direct = at - hi <= 1 or clause.norm[at - 1] in COMMAS
    told = any(c.kind in ("event", "harm", "light") and hi <= c.lo < at for c in clause.chunks)
    return direct and not told and not event.speech.inherited


def _kin(group: Group) -> bool:
    """«زوجها», "his house": people's own people and houses belong to no side."""
    head = group.heads[0] if group.heads else None
    if head is None:
        return False
    return head.entry.get("holder") in ("civilian", "medics") or (
        head.kind == "person" and not head.fights and head.entry.get("target") != "aid-workers"
    )


def own_groups(clause: Clause, event: EventDraft) -> None:
    """«طائراته», «قواتنا», "its fighters": the side a possessive points to becomes the group's."""
    for group in clause.groups:
        if _kin(group):
            continue
        if those := _those_told(clause, group):
            group.actors = [those]
            continue
        country = clause.syntax.homelands.get(clause.norm[group.hi] if group.hi < clause.hi else "")
        pronoun = group.heads[0].suffix if group.owned else country if group.heads else None  # «قوات بلاده»
        ours = any(head.entry.get("ours") for head in group.heads)  # «وسائط دفاعنا الجوي»
        pronoun = min(clause.syntax.own_side) if ours else pronoun or _of_those(clause, group)
        if pronoun and not group.actors and event.speech.lo <= group.lo < event.speech.hi:
            group.actors = [
                ActorRef(a.id, group.lo, group.hi, rule="actor.pronoun")
                for a in owner_of(clause, event, pronoun, group.lo, _who_hits(clause, group))
            ]


def _of_those(clause: Clause, group: Group) -> str | None:
    """«وقال إن عناصر منها أعدموا أربعة»: fighters of a side that a preposition with a pronoun points back to."""
    men, syntax = group.first("person"), clause.syntax
    if men is None or syntax.subject_first or not men.fights or men.definite:
        return None
    word = clause.norm[group.hi] if group.hi < clause.hi else ""
    stem = next((one for one in syntax.out_of if word.startswith(one) and word != one), None)
    return word.removeprefix(stem) if stem and word.removeprefix(stem) in syntax.third_persons else None


def _those_told(clause: Clause, group: Group) -> ActorRef | None:
    """«وأطلق الجنود قنابل الغاز»: soldiers with their article are of the army told last."""
    men = group.first("person")
    if men is None or clause.syntax.subject_first or group.actors or not men.entry.get("force"):
        return None
    known = men.article and men.has("pl") and not men.suffix and not group.first("object")
    army = next((a for a in reversed(clause.recent) if clause.resolver.army(a)), None) if known else None
    return ActorRef(army, group.lo, group.hi, rule="actor.those_told") if army else None


def _who_hits(clause: Clause, hit: Group) -> frozenset[str]:
    """«قصفت كذا البلدة، وردت كذا بقصف مواقعها»: the subject of the deed that falls on a thing with a pronoun."""
    thing = hit.first("object")
    acts = [c for c in clause.chunks if c.kind in ("event", "light", "harm") and c.hi <= hit.lo]
    deed = acts[-1] if acts else None
    if deed is None or hit.prep or thing is None or deed.entry.get("type") not in WEAPON_EVENTS or deed.suffix:
        return frozenset()
    if any(deed.hi <= b < hit.lo for b in clause.breaks) or clause.syntax.subject_first:
        return frozenset()
    verbs = {deed.hi} | {c.hi for c in acts[-2:-1] if c.kind == "light" and not is_verb(deed)}
    doers = (g for g in clause.groups if (g.lo in verbs or g.hi == deed.lo) and g.hi <= hit.lo and not g.prep)
    return frozenset(a.id for g in doers for a in g.actors)


def add_argument(clause: Clause, event: EventDraft, group: Group) -> None:
    """Gives an event the sides or people of a noun phrase in the role it has."""
    if any(t.lo <= group.lo < t.hi for t in event.tolls) or any(group.lo <= t.lo < group.hi for t in event.tolls):
        return
    near = _beside(clause, group) and not group.prep and not clause.syntax.subject_first
    if near or _of_a_purpose(clause, group):
        return
    role = role_of(clause, event, group)
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
    if role == "actor" and any(c.hi == group.lo for c in clause.of("speaker")):
        return  # «مدير شرطة كذا»: a man in office
    event.lo, event.hi = min(event.lo, group.lo), max(event.hi, group.hi)
    if role == "actor":
        gunmen = None if group.actors else gunmen_of(group)
        event.actors.extend(group.actors or ([ActorRef(gunmen, group.lo, group.hi)] if gunmen else []))
    elif role == "target":
        add_target(event, group, clause)


def _beside(clause: Clause, group: Group) -> bool:
    """Whether a word of nearness stands right before a phrase: it tells where, not who."""
    near = (c for c in clause.of("relation") if c.hi == group.lo)
    return any(c.entry.get("relation") != "between" for c in near)  # but "clashes between the army and the rebels"


def _of_a_purpose(clause: Clause, group: Group) -> bool:
    """«أطلقت مسيّرة لاستهداف الأعيان المدنية والمدنيين»: what an act was meant for, and what is joined to it."""
    before = [c for c in clause.chunks if c.hi <= group.lo]
    if group.joined and not group.prep:
        last = next((g for g in reversed(clause.groups) if g.hi <= group.lo), None)
        return last is not None and group.lo - last.hi <= 1 and _of_a_purpose(clause, last)
    return bool(before) and before[-1].hi == group.lo and not group.prep and is_intended(clause, before[-1])


def _those_inside(clause: Clause, group: Group) -> list[ActorRef]:
    """«مبنى كان يتحصن فيه عناصر التنظيم»: a relative clause says whose a building was."""
    following = next((g for g in clause.groups if g.lo >= group.hi), None)
    if following is None or clause.syntax.subject_first or following.prep not in ("", "in"):
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
    if name and thing and (thing.article or (event.definite and event.speech.chain)):
        event.recalled.add(name)  # «السوق»: the one told before; «قال كذا إن القصف أصاب مخزنا»: what it was, to him
    theirs = any(c.kind in ("actor", "side") and c.prep in ("for", "of") for c in group.chunks[1:])  # «سيارة لقسد»
    theirs = theirs or _is_named_after(clause, group) or _rides_in(clause, group)
    if theirs and not group.actors and not group.first("person"):
        return  # «حافلة للجيش»: of a side that the text has not told yet
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
    holder = thing.entry.get("holder") if thing and not (group.owned or _rides_in(clause, group)) else None
    person = group.first("person")
    if clause.syntax.subject_first and person is not None and person.entry.get("who") == "unknown":
        if any(t.kind == "harm" for t in event.triggers):
            return  # "wounded three of his men": what they were is not said
    if holder in ("civilian", "medics"):
        who = "civilians" if holder == "civilian" else "medics"
        event.targets.append(ActorRef(who, group.lo, group.hi, name, rule=f"target.{holder}"))
    elif person and person.entry.get("target") and person.entry.get("target") != "none":
        event.targets.append(ActorRef(str(person.entry.get("target")), group.lo, group.hi, rule="target.people"))
    elif name and thing and holder == "military" and not thing.article:
        event.posts.append((name, group.lo, group.hi))


def _rides_in(clause: Clause, group: Group) -> bool:
    """«سيارة قيادي في كذا», «سيارة لعناصر من كذا»: a vehicle is theirs who fight and ride in it."""
    thing, rider = group.first("object"), group.first("person")
    fighter = rider is not None and rider.fights and not clause.syntax.subject_first
    return fighter and thing is not None and thing.entry.get("object") in VEHICLES


def _is_named_after(clause: Clause, group: Group) -> bool:
    """«مبنى المخابرات الجوية»: a noun bound to the name of a force is the force's, whatever such things are else."""
    whose = group.chunks[1] if len(group.chunks) > 1 and not clause.syntax.subject_first else None
    if whose is None or whose.kind != "actor" or whose.prep or whose.entry.get("nisba"):
        return False
    return any(a.lo == whose.lo and clause.resolver.combatant(a.id) for a in group.actors)


def _of_a_country(clause: Clause, group: Group) -> bool:
    """Whether all that says whose a thing is are adjectives of nationality."""
    sides = [c for c in group.chunks if c.kind in ("actor", "side")]
    return (
        bool(sides)
        and all(c.entry.get("nisba") for c in sides)
        and all(clause.resolver.army(a.id) for a in group.actors)
    )
