"""What follows from the slots of an event where the subject stands first."""

from __future__ import annotations

from tawatur.extract.adjuncts import strikes_of
from tawatur.extract.clause import Clause, is_verb, light_of
from tawatur.extract.drafts import ActorRef, EventDraft
from tawatur.grammar.chunks import QUOTES, gap_words
from tawatur.grammar.piece import Chunk
from tawatur.model.frozen import replace
from tawatur.model.time import TimeMention

_TALLY = 2000
"""People that no one event kills or wounds."""


def refine_first(clause: Clause, event: EventDraft) -> None:
    """What verbs of many uses come to mean by who suffers and who acts."""
    verbs = [t for t in event.triggers if t.kind == "event"]
    if event.generic and event.type == "attack" and _are_air_raids(clause, event, verbs):
        event.type, event.generic = "airstrike", False
    _who_acted_first(clause, event, verbs)
    if event.type == "casualties" and any(w == "bomb" and lo < event.triggers[0].lo for w, lo, _ in event.weapons):
        event.type, event.generic = "bombing", True  # "a bomb killed 18 people"
    if event.type == "displacement" and event.places and any(is_verb(t) for t in verbs):
        fled = any(c.kind in ("person", "source") and 0 <= verbs[0].lo - c.hi <= 2 for c in clause.chunks)
        event.generic = event.generic and not fled  # "residents fled the town"
    if event.type == "airstrike" and event.strikes is None:
        raids = [t for t in verbs if t.entry.get("raid") or is_verb(t)]
        event.strikes = next((n for t in raids if (n := strikes_of(clause, t, "airstrike"))), None)
    used = {weapon for weapon, _, _ in event.weapons}
    event.weapons += [(w, t.lo, t.hi) for t in verbs if (w := str(t.entry.get("weapon") or "")) and w not in used]
    if event.speech.stance == "reports_none" and event.type == "casualties":
        event.tolls = [replace(t, min=0, max=0, vague=None) for t in event.tolls]  # "no evidence that civilians died"
    if event.type in ("abduction", "detention"):
        event.tolls = [replace(t, kind="captured") if t.kind == "killed" else t for t in event.tolls]


def _are_air_raids(clause: Clause, event: EventDraft, verbs: list[Chunk]) -> bool:
    """“Raids on the town”, “two coalition raids on the port”."""
    raids, norm = [t for t in verbs if t.entry.get("raid")], clause.norm
    if any(t.has("pl") and norm[t.hi] in clause.syntax.upon for t in raids if t.hi < len(norm)):
        return True
    coalition = any(clause.resolver.coalition(a.id) for a in event.actors)
    return bool(raids) and coalition and not any(is_verb(t) for t in verbs)


def _who_acted_first(clause: Clause, event: EventDraft, verbs: list[Chunk]) -> None:
    """An actor nobody names beside the verb: the troops just told of, the side that announces it, a pronoun's."""
    if not event.actors and verbs and is_verb(verbs[0]) and _by_the_troops(clause, verbs[0]):
        troops = clause.subject_at(verbs[0].lo)
        if troops and clause.resolver.combatant(clause.resolver.forces(troops)):
            event.actors = [ActorRef(troops, verbs[0].lo, verbs[0].hi, rule="actor.the_troops")]
    if event.type == "seizure" and not event.actors and event.speech.chain and not event.speech.inherited:
        origin = event.speech.chain[-1].id
        lost = event.triggers[0].entry.get("subject") == "target"  # "denied that the town had fallen"
        theirs = any(a.id == origin for g in clause.groups if g.lo >= event.triggers[0].hi for a in g.actors)
        near = event.triggers[0].lo - event.speech.zone[1] <= 2 and not theirs  # "seized the last enclave of the group"
        if not lost and clause.resolver.combatant(origin) and near:
            event.actors = [ActorRef(origin, event.lo, event.hi, rule="actor.speaker")]  # "announced the capture of X"
    teller = event.triggers[0] if is_verb(event.triggers[0]) or not verbs else _verb_of(clause, verbs[0])
    if event.actors and _only_beside_a_pronoun(clause, event, teller):
        event.actors = []
    if not event.actors and not _it_was_the_event(clause, event) and _by_pronoun(clause, event, teller):
        victims = {v.id for toll in event.tolls for v in toll.victims}
        victims |= {t.id for t in event.targets} if event.type == "seizure" else set()  # "they have driven rebels out"
        side = [a for a in _speaking_side(clause, event, teller) if a.id not in victims]
        if any(t.entry.get("loses") for t in event.triggers):
            event.targets = event.targets or side  # "said it had lost two men"
            return
        if any(t.entry.get("failed") for t in event.triggers):
            event.actors, event.targets = list(event.targets), side  # "said it had repelled an attack by rebels"
            return
        event.actors = side
        event.type = "killing" if event.actors and event.type == "casualties" else event.type


def _only_beside_a_pronoun(clause: Clause, event: EventDraft, verb: Chunk) -> bool:
    """“Said that at the request of the army it had struck the town”: a side behind a preposition, then who did it."""
    led = {a.lo for g in clause.groups if g.prep and g.hi < verb.lo for a in g.actors}
    return {a.lo for a in event.actors} <= led and _by_pronoun(clause, event, verb)


def _it_was_the_event(clause: Clause, event: EventDraft) -> bool:
    """“It killed 79 people, the army said”: the blast told before, no side, where a sentence begins so."""
    verb = event.triggers[0]
    opens = clause.norm[clause.lo] in clause.syntax.things
    return opens and verb.kind == "harm" and verb.lo - clause.lo <= 2


def _verb_of(clause: Clause, trigger: Chunk) -> Chunk:
    """The verb that tells an event: its own, or the light verb before its noun ("it launched an attack")."""
    light = None if is_verb(trigger) else light_of(clause, trigger)
    return light if light is not None and light.lo < trigger.lo else trigger


def _by_pronoun(clause: Clause, event: EventDraft, verb: Chunk) -> bool:
    """“The army said it had recaptured the town”: a pronoun, auxiliaries aside, right before an active verb."""
    at, norm, syntax = verb.lo - 1, clause.norm, clause.syntax
    passive = False
    at -= norm[at] in QUOTES  # 'said it had "neutralised" three'
    denied = {i for c in clause.of("negation") for i in range(c.lo, c.hi)}  # "said it had not entered the town"
    while at > clause.lo and (norm[at] in syntax.auxiliaries or at in denied):
        passive = passive or norm[at] in syntax.passive
        at -= 1
    claimed = (
        norm[at] in syntax.infinitives and at == event.speech.zone[1] and at < verb.lo - 1
    )  # "claimed to have hit"
    lasting = verb.has("gerund") and passive  # "said it was conducting strikes"
    acts = lasting or (is_verb(verb) and not passive)
    perfect = norm[at] in syntax.perfect and at == event.speech.zone[1]  # "denied having bombed any homes"
    return acts and (claimed or perfect or norm[at] in syntax.deed_pronouns)


def _by_the_troops(clause: Clause, verb: Chunk) -> bool:
    """“The troops located …”: the side told before, named only by its people."""
    before = [g for g in clause.groups if g.hi <= verb.lo]
    person = before[-1].first("person") if before else None
    near = bool(before) and len(gap_words(clause.tokens, before[-1].hi, verb.lo)) <= 1 and not before[-1].prep
    plain = person is not None and person.article and person.fights
    return near and plain and not before[-1].actors


def _speaking_side(clause: Clause, event: EventDraft, verb: Chunk) -> list[ActorRef]:
    """“It said it had …”: the speaker; “they had …”, or another's words: who was named first, or acted last."""
    origin = event.speech.chain[-1].id if event.speech.chain else None
    own = clause.resolver.forces(origin) if origin else None
    told = clause.subject_at(verb.lo)
    several = not clause.syntax.of_several.isdisjoint(clause.norm[verb.lo - 2 : verb.lo])
    if own and clause.resolver.combatant(own) and not (several and told):
        side: str | None = own
    else:
        side = told if told and (not origin or clause.resolver.combatant(told)) else None
    return [ActorRef(side, verb.lo, verb.hi, rule="actor.pronoun")] if side else []


def adds_up(clause: Clause, event: EventDraft) -> bool:
    """Whether the figures are of a stretch of time, or too large for one event."""
    if not event.tolls:
        return False
    if any((t.min or 0) >= _TALLY and t.kind != "displaced" for t in event.tolls):
        return True  # no one event, a war
    if any(t.vague in ("hundreds", "thousands") and t.kind != "displaced" for t in event.tolls) and not event.times:
        return True  # "strikes have killed hundreds"
    if any(t.expr.kind == "since" or _periodic(clause, t) for t in event.times):
        return True
    several = event.type == "casualties" and any((t.min or 0) > 1 for t in event.tolls)
    return several and (_of_a_long_time(event) or _over_a_stretch(clause, event))


def _of_a_long_time(event: EventDraft) -> bool:
    """“37 have died this month”: deaths of no act told, by the month or the year."""
    wide = all(t.expr.kind in ("date", "period") and t.expr.finest in ("month", "year") for t in event.times)
    return bool(event.times) and wide


def _over_a_stretch(clause: Clause, event: EventDraft) -> bool:
    """“72 people died in two days”, “over three weeks of fighting”."""
    norm, syntax = clause.norm, clause.syntax
    for item in clause.chunks:
        spans = item.kind == "number" and max(clause.lo, event.lo - 4) < item.lo <= event.hi + 6 and item.hi < clause.hi
        if spans and norm[item.hi] in syntax.spans:
            if {syntax.prepositions.get(norm[i]) for i in (item.lo - 1, item.lo)} & {"in", "during"}:
                return True
    return False


def _periodic(clause: Clause, time: TimeMention) -> bool:
    """“In the last two weeks”, “over the past 24 hours”, “in recent days”: a stretch that figures are added up over."""
    syntax = clause.syntax
    words = clause.norm[max(clause.lo, time.lo - 2) : time.hi]
    within = any(syntax.prepositions.get(word) in ("in", "during") for word in words)
    return within and bool(syntax.spans.intersection(words)) and bool(syntax.lately.intersection(words))


def answers(clause: Clause, event: EventDraft) -> bool:
    """“The spokesman said the raid had targeted weapons”: a side's own account of the event just told."""
    origin = event.speech.chain[-1].id if event.speech.chain and not event.speech.inherited else None
    fights = origin is not None and clause.resolver.combatant(clause.resolver.forces(origin))
    first = event.triggers[0]
    subject = event.definite and 0 <= first.lo - event.speech.zone[1] <= 2
    rest = set(clause.norm[first.hi : min(clause.hi, first.hi + 8)])
    return fights and subject and (len(event.triggers) > 1 or bool(rest & clause.syntax.accounts))


def vague_only(clause: Clause, event: EventDraft) -> bool:
    """“Rescuers pulled victims out”: people named in the plural, whom nobody says an event killed."""
    told = any(t.kind == "harm" and (is_verb(t) or t.feature.startswith("gerund")) for t in event.triggers)
    plain = all(t.rule == "number.plural" for t in event.tolls)
    caused = any(c.kind in ("link", "light", "tally") and c.lo < event.triggers[0].lo for c in clause.chunks)
    return plain and not told and not caused
