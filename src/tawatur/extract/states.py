"""Countries that act: the subject of a verb, named after "by", joined to another."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.clause import Clause, is_verb, light_of
from tawatur.extract.drafts import ActorRef, EventDraft, PlaceRef
from tawatur.extract.event_kinds import WEAPON_EVENTS
from tawatur.extract.role_signs import spoke_of_self
from tawatur.grammar.piece import Chunk
from tawatur.model.frozen import replace

_BETWEEN = 3
"""Words from a possessive to the noun of the deed, at most."""
_STRUCK = frozenset({"object", "person", "place", "place_noun", "relation", "actor", "number"})
_TO_PEOPLE = frozenset({"killing", "casualties", "detention", "abduction", "destruction", "displacement"})
"""Deeds that a country does to people and things right behind it («اعتقلت إسرائيل عشرين شخصاً»)."""
_DEEDS = (*WEAPON_EVENTS, *_TO_PEOPLE, "interception", "seizure")


def acting_states(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """The forces of the countries that do the deed; a country that acts is no scene of it."""
    if event.type not in _DEEDS:
        return []
    if clause.syntax.subject_first:
        found = _named_as_doer(clause, event) or _whose_deed(clause, event) or _before_the_verb(clause, event)
    else:
        found = _after_the_verb(clause, event) or _after_the_noun(clause, event) or _before_the_verb(clause, event)
    acting = {item.hi for item in found}
    event.places = without_countries(event.places, acting)
    states = ((item, clause.resolver.actor(item, clause.recent)) for item in found)
    return [ActorRef(clause.resolver.forces(state), c.lo, c.hi, rule="actor.state") for c, state in states if state]


def without_countries(places: Sequence[PlaceRef], acting: set[int]) -> list[PlaceRef]:
    """The places but for acting countries; what was read as holding such a country is where the deed was done."""
    kept: list[PlaceRef] = []
    for place in places:
        if place.hi not in acting:
            kept.append(place)
        elif place.within and place.within[0].lo > place.lo:
            kept.append(replace(place.within[0], within=place.within[1:]))
    return kept


def _head(clause: Clause, event: EventDraft) -> Chunk | None:
    trigger = event.triggers[0]
    head = trigger if is_verb(trigger) else light_of(clause, trigger)
    own = head is not None and (head.entry.get("subject") or "actor") == "actor" and not head.has("passive")
    return head if own and head is not None and not (head.kind == "damage" and _falls_by_itself(clause, head)) else None


def _falls_by_itself(clause: Clause, verb: Chunk) -> bool:
    """“A truce brokered by the US and Russia collapsed”: a verb of damage that nothing follows breaks nothing."""
    if not clause.syntax.subject_first:
        return False
    return not any(c.kind in _STRUCK and 0 <= c.lo - verb.hi <= _BETWEEN and not c.prep for c in clause.chunks)


def _carried(clause: Clause, event: EventDraft) -> Chunk | None:
    """«قتل اثنان في غارات شنتها روسيا», «يعتقد أن روسيا شنتها»: the light verb of the noun behind the harm."""
    lights = (light_of(clause, t) for t in event.triggers[1:] if t.kind == "event" and not is_verb(t))
    own = (c for c in lights if c is not None and (c.entry.get("subject") or "actor") == "actor")
    return next((c for c in own if c.suffix and not c.has("passive")), None)


def _countries(clause: Clause) -> list[Chunk]:
    return [c for c in clause.of("place") if clause.resolver.actor(c, clause.recent)]


def _after_the_verb(clause: Clause, event: EventDraft) -> list[Chunk]:
    """«شنت الولايات المتحدة وبريطانيا غارات», «قتلت روسيا 21 مدنياً»: right after the verb."""
    head = _carried(clause, event) or _head(clause, event)
    found: list[Chunk] = []
    taken = event.type == "seizure" and any(c.prep == "on" for c in clause.chunks if c.lo > head.hi) if head else False
    fought = taken or event.type in WEAPON_EVENTS | {"interception"}  # «سيطرت أنقرة على شريط حدودي»
    done = head is not None and event.type in _TO_PEOPLE and _falls_on_people(clause, head)
    if head is None or not (fought or done) or spoke_of_self(clause, event):
        return []  # «قالت إنها قصفت تل أبيب»: what it hit
    at = head.hi
    for item in _countries(clause):
        if not item.prep and item.lo == at and (not found or item.joined):  # but «ضربت إسرائيل سوريا»
            found.append(item)
            at = item.hi
    return found


def _falls_on_people(clause: Clause, verb: Chunk) -> bool:
    """«قتلت إسرائيل ثلاثة صحفيين», «هدمت إسرائيل منزلاً»; but «فقدت تركيا خمسة جنود», «تضررت لبنان»: they suffer."""
    entry = verb.entry
    if entry.get("loses") or entry.get("voice") == "middle" or not verb.feature.startswith(("past", "present")):
        return False
    state = next((c for c in _countries(clause) if c.lo == verb.hi and not c.prep), None)
    return state is not None and any(
        c.lo == state.hi and c.kind in _STRUCK | {"harm"} and not (c.prep or c.joined) for c in clause.chunks
    )


def _after_the_noun(clause: Clause, event: EventDraft) -> list[Chunk]:
    """«استهداف إسرائيل لمنزل», «قتل اثنان بقصف روسيا بلدة كذا»: between the deed and what it was done to."""
    noun = next((t for t in event.triggers if t.kind == "event"), event.triggers[0])
    if is_verb(noun) or noun.kind != "event" or noun.definite:
        return []
    doer = next((c for c in _countries(clause) if c.lo == noun.hi and not c.prep), None)
    struck = doer is not None and any(
        c.lo == doer.hi + (c.prep == "on" and not c.prefix)
        and c.kind in _STRUCK
        and c.prep in ("", "for", "on")
        and not c.joined
        for c in clause.chunks
    )
    return [doer] if doer is not None and struck else []


def _before_the_verb(clause: Clause, event: EventDraft) -> list[Chunk]:
    """“Israel has bombarded …”, «إن روسيا قصفت», “Saudi Arabia and Egypt launched strikes”: right before a verb."""
    syntax, norm = clause.syntax, clause.norm
    head = _carried(clause, event) or _head(clause, event)
    if head is None:
        return []
    at = head.lo
    while at > clause.lo and norm[at - 1] in syntax.verb_particles | syntax.adverbs:
        if norm[at - 1] in syntax.passive:
            return []
        at -= 1
    for item in reversed(clause.of("time")):  # "Israel on Thursday evening carried out …"
        at = item.lo - (norm[item.lo - 1] in syntax.prepositions) if item.hi == at else at
    return _ending_at(clause, at)


def _whose_deed(clause: Clause, event: EventDraft) -> list[Chunk]:
    """“Israel's strikes on the town”, “Russia's latest air raid”: a possessive before the noun of the deed."""
    noun, norm = event.triggers[0], clause.norm
    near = range(noun.lo - 1, max(clause.lo, noun.lo - _BETWEEN) - 1, -1) if not is_verb(noun) else ()
    at = next((i for i in near if norm[i] in clause.syntax.possessive_endings), None)
    return _ending_at(clause, at) if at is not None else []


def _ending_at(clause: Clause, at: int) -> list[Chunk]:
    """The countries joined to one another that end at a token, their articles passed over."""
    norm, syntax = clause.norm, clause.syntax
    found: list[Chunk] = []
    for item in reversed(_countries(clause)):
        if item.hi == at and not item.prep:
            found.insert(0, item)
            at = item.lo - (norm[item.lo - 1] in syntax.articles)
            if not syntax.subject_first and item.joined:
                continue  # «أمريكا وبريطانيا»
            if at <= clause.lo or norm[at - 1] not in syntax.coordinators:
                break
            at -= 1
    return found


def _named_as_doer(clause: Clause, event: EventDraft) -> list[Chunk]:
    """“Air strikes by Israel”, “by government ally Russia”: after the preposition of the doer."""
    lo = event.triggers[0].hi
    friends = {c.hi for c in clause.chunks if c.prep == "by" and c.entry.get("nisba")}
    allied = {at + 1 for at in friends if clause.norm[at] in clause.syntax.allies}
    named = (c for c in _countries(clause) if c.lo >= lo and (c.prep == "by" or c.lo in allied))
    owning = clause.syntax.possessive_endings | {"-"}  # "by Iran-backed fighters", "by Yemen's Houthis"
    named = (c for c in named if clause.norm[c.hi] not in owning)
    return [c for c in named if event.speech.lo <= c.lo < event.speech.hi][:1]
