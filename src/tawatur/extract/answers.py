"""What another says of the event just told and names no event of its own: denials, admissions, charges, rebuttals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.extract.charges import charged, confirms, doubted, names_culprits
from tawatur.extract.clause import Clause, may_answer
from tawatur.extract.drafts import ActorRef, EventDraft, Speech
from tawatur.extract.event_kinds import AIR_STRIKES, BLASTS, WEAPON_EVENTS, kin
from tawatur.extract.inferences import unreported
from tawatur.extract.inheritance import lent, nobody_hurt
from tawatur.extract.rebuttals import found_none, has_arms, is_refuted, keeps_records, of_what_was_told, rebuts, said_in
from tawatur.extract.retold import repeats
from tawatur.extract.state import State
from tawatur.text.tokens import PUNCT

_LAID_BEFORE = 5
"""Sentences within which a side answers what was laid on it, whatever else was told since."""
_TOLD_BEFORE = 3
"""How many events back one may be that a denial names by its kind."""
_FIRE = WEAPON_EVENTS | {"killing", "casualties"}
"""Events that one may be called another by who denies them."""
_LOOSE = frozenset({"casualties", "attack", "killing"})
"""What an event is called of which no more is told than whom it hit."""
_HELD = frozenset({"detention", "abduction", "casualties"})
"""What befell somebody before he is said to have been killed."""
"""Blasts that aircraft have no part in."""
_ANSWERED = 2
"""Sentences within which what another says answers an event."""


def about_the_last(
    clause: Clause, events: Sequence[EventDraft], before: Sequence[EventDraft], state: State
) -> list[EventDraft]:
    """«نفى أن يكون له صلة بما جرى», «وتبنت الحركة إطلاقه»: denial or admission of the event just told."""
    found: list[EventDraft] = []
    for speech in clause.speeches:
        if mine := [e for e in events if e.speech.zone == speech.zone and e.speech.lo == speech.lo]:
            for event in mine if speech.responsibility else ():
                event.actors = event.actors or _own_side(clause, speech)
            if (head := _before_its_own(clause, speech, mine)) is None:
                continue
            speech = head
        earlier = [e for e in [*before, *events] if e.lo < speech.lo]
        told = _told_of(clause, speech, earlier[::-1], state.last)
        if told is None or speech.inherited:
            continue
        denied = _denied_too(clause, speech, told)
        answer = _answer(clause, speech, denied or told)
        if answer is None or (answer.stance == told.stance == "denies" and denied is None):
            continue  # who rejects a denial stands by the event
        if found and _told_twice(found[-1], answer):
            found[-1].spans, found[-1].actors = [*found[-1].spans, *answer.spans], answer.actors
            found[-1].targets = answer.targets or found[-1].targets
        elif not _said_outright(events, speech, answer):
            found.append(answer)
    return found


def _denied_too(clause: Clause, speech: Speech, told: EventDraft) -> EventDraft | None:
    """«نفى الجيش قصف السوق. ونفت موسكو بدورها»: what another denied, where who speaks neither told nor rejects that."""
    first = told.inherits or told
    if told.stance != "denies" or speech.stance != "denies" or not speech.chain:
        return None
    article = clause.language.syntax.article_prefix
    words = (word.removeprefix(article) for word in clause.tokens.norm[speech.zone[1] : speech.hi])
    denier = {told.voice[-1], clause.resolver.forces(told.voice[-1])} if told.voice else set()
    rejects = not clause.language.syntax.wordings.isdisjoint(words) or any(
        a.id in denier for g in clause.groups if speech.zone[1] <= g.lo < speech.hi for a in g.actors
    )
    party = speech.chain[-1].id in told.voice + first.voice
    return None if party or rejects else first


def _told_twice(one: EventDraft, other: EventDraft) -> bool:
    """«نفت الخلية ذلك، وقالت إن القطعات لم تتعرض لهجوم»: a denial, and what it says, of one event by one source."""
    same = one.inherits is other.inherits and one.stance == other.stance == "denies"
    return same and one.speech.chain[-1:] != () and one.voice == other.voice


def _before_its_own(clause: Clause, speech: Speech, mine: Sequence[EventDraft]) -> Speech | None:
    """«أكد أن مقاتلاته لم تنفذ أي مهمة هناك، وإن أقر بضربة في …»: what is denied before another deed is owned up to."""
    told = mine[0].triggers[0].lo if mine[0].triggers else mine[0].lo
    admits = (c.lo for c in clause.of("say") if c.entry.get("admits") and speech.zone[1] < c.lo < told)
    turn = next(admits, None)
    denied = any(c.entry.get("rebuts") and speech.zone[1] <= c.lo < (turn or 0) for c in clause.of("negation"))
    return speech.until(turn) if turn is not None and denied and speech.lo < speech.zone[1] else None


def _told_of(
    clause: Clause, speech: Speech, latest: Sequence[EventDraft], last: EventDraft | None
) -> EventDraft | None:
    """What a speech may answer: the event told last; a denial, one of its kind or one that lays it on who denies."""
    said, near = said_in(clause, speech), [e for e in latest if clause.number - e.sentence <= _ANSWERED]
    reach = _LAID_BEFORE if _disowns(clause, speech) else _ANSWERED
    last = None if last is None or clause.number - last.sentence > reach else last
    first = next((e for e in near if e.sentence == clause.number), last)
    if speech.stance == "denies":
        named = {str(c.entry.get("type")) for c in said if c.kind == "event"}
        alike = next((e for e in near[:_TOLD_BEFORE] if any(kin(e.type, one) for one in named)), first)
        if alike is None or not alike.actors or not named:
            return alike
        return next((e for e in _laid_on(clause, speech, latest) if any(kin(e.type, one) for one in named)), alike)
    if speech.chain and any(may_answer(c) for c in said):
        return next(_laid_on(clause, speech, latest), first)
    return first


def _disowns(clause: Clause, speech: Speech) -> bool:
    """“Denied responsibility”, and no more: of the deed that all of the text is about."""
    verbs = (c for c in clause.of("say") if speech.lo <= c.lo < speech.zone[1] and c.hi == speech.zone[1])
    denial = next((c for c in verbs if c.entry.get("stance") == "denies" and c.hi - c.lo > 1), None)
    return denial is not None and not clause.syntax.allusions.isdisjoint(clause.norm[denial.lo : denial.hi])


def _laid_on(clause: Clause, speech: Speech, latest: Sequence[EventDraft]) -> Iterator[EventDraft]:
    """What others told of late that whoever speaks did."""
    if not speech.chain:
        return
    own = {speech.chain[-1].id, clause.resolver.forces(speech.chain[-1].id)}
    for event in latest:
        near = clause.number - event.sentence <= _LAID_BEFORE and event.stance == "asserts"
        if near and event.voice != (speech.chain[-1].id,) and not own.isdisjoint(a.id for a in event.actors):
            yield event


def _answer(clause: Clause, speech: Speech, told: EventDraft) -> EventDraft | None:
    """What a speech without an event of its own says of the one just told; None where it is no answer to it."""
    stance = _stance(clause, speech, told)
    if stance is None or (stance == "denies" and (_explained_next(clause, speech) or _of_footage(clause, speech))):
        return None
    again = clause.syntax.subject_first and repeats(clause.tokens, speech, clause.chunks, clause.syntax)
    blamed = charged(clause, speech, told)
    meant = any(speech.lo - 1 <= c.lo < speech.hi for c in clause.of("modal"))  # "would own up to an error"
    owns = (again or speech.responsibility) and not meant and has_arms(clause, speech)
    known = names_culprits(clause, speech) or confirms(clause, speech, told)
    if not (blamed or owns or known or stance in ("denies", "reports_none")):
        return None
    stance = "suspects" if stance == "asserts" and doubted(clause, speech) else stance
    side, others = _parties(clause, speech, told, stance, blamed, again)
    answer = EventDraft(
        _named_type(clause, speech, told),
        speech.lo,
        speech.hi,
        speech,
        actors=side,
        targets=others,
        places=list(told.places),
        times=lent(told),
        stance=stance,
        sentence=clause.number,
        paragraph=clause.paragraph,
        spans=[(speech.lo, speech.hi)],
        inherits=told,
        borrowed={"places", "times"},
    )
    answer.why.append(("event", "discourse.last_event", speech.lo, speech.hi))
    return answer


def _of_footage(clause: Clause, speech: Speech) -> bool:
    """«نفت الفرقة صحة مقطع فيديو يظهر …»: a film or document is denied, not the deed told before."""
    return any(0 <= c.lo - speech.zone[1] <= _FOOTAGE for c in clause.of("evidence"))


_FOOTAGE = 2
"""Words from a denial to the film that is denied."""


def _named_type(clause: Clause, speech: Speech, told: EventDraft) -> str:
    """What an answer calls an event told as no more than an incident or attack («لضلوع قواته في قصف المستشفى»)."""
    said = said_in(clause, speech)
    slain = (c for c in said if c.kind == "harm" and c.entry.get("toll") == "killed" and c.has("gerund"))
    if speech.stance == "denies" and told.type in _HELD and any(c.lo == speech.zone[1] for c in slain):
        return "killing"  # "was taken into custody … denied killing him"
    named = [str(c.entry.get("type")) for c in said if c.kind == "event"]
    if speech.stance == "denies" and told.type in BLASTS and AIR_STRIKES.intersection(named):
        return "airstrike"  # «الانفجار سببه عبوة، ونفى أن تكون طائرات قد حلقت فوقها»
    return next((one for one in named if one in WEAPON_EVENTS and told.type == "attack"), told.type)


def _stance(clause: Clause, speech: Speech, told: EventDraft) -> str | None:
    """How an answer stands to what was told: as a denial, as nothing found, as told too; None if it is no answer."""
    if is_refuted(clause, speech, told):
        return "denies" if has_arms(clause, speech) else None
    if speech.mute:
        return None
    if speech.stance == "denies":
        of_it = of_what_was_told(clause, speech, told) and has_arms(clause, speech)
        return "denies" if of_it else None
    if speech.stance == "asserts" and rebuts(clause, speech, told):
        return "reports_none" if keeps_records(clause, speech) else "denies"
    if speech.stance == "reports_none" and not found_none(clause, speech, told):
        return None
    return speech.stance


def _parties(
    clause: Clause, speech: Speech, told: EventDraft, stance: str, blamed: list[ActorRef], again: bool
) -> tuple[list[ActorRef], list[ActorRef]]:
    """Who acted and who suffered, as an answer has it: a denial answers for the doer first told."""
    denied = stance == "denies"
    doers = list(told.actors or (told.inherits.actors if told.inherits else []))
    unnamed = names_culprits(clause, speech) or confirms(clause, speech, told)
    unnamed = not (blamed or denied or again) and unnamed
    side = doers if (again or denied) and doers else blamed or ([] if unnamed else _own_side(clause, speech))
    speaker = speech.chain[-1].id if speech.chain else None
    own = {speaker, clause.resolver.forces(speaker)} if speaker and denied else {speaker}
    others = [t for t in told.targets if t.id not in own]
    said = said_in(clause, speech) if denied else []
    if any(c.kind == "light" and c.entry.get("subject") == "target" for c in said):
        return doers, _cleared(clause, speech) or others  # «نفت ذلك وقالت إن القطعات لم تتعرض لأي اعتداء»
    if denied and not doers:  # "denied that the coalition was responsible"; who still holds a town took none
        kept = any(c.entry.get("rebuts") == told.type for c in said)
        befell = (c for c in said if c.kind == "light" and c.entry.get("subject") == "event" and c.has("masdar"))
        kept = kept or any(befell)  # «نفت وقوع أي هجوم»
        side = [] if kept else _cleared(clause, speech) or side
    if stance == "reports_none":
        side = []
    if denied and len(others) < len(told.targets):
        side, others = doers, list(told.targets)  # the side said to be hit denies it
    return side, others


def _own_side(clause: Clause, speech: Speech) -> list[ActorRef]:
    """The forces of whoever speaks, as the side that answers for a deed."""
    forces = clause.resolver.forces(speech.chain[-1].id) if speech.chain else ""
    forces = "" if forces.startswith("unnamed:") else forces  # "the group", of which no name was told
    return [ActorRef(forces, speech.lo, speech.zone[1], rule="actor.speaker")] if forces else []


def _said_outright(events: Sequence[EventDraft], speech: Speech, answer: EventDraft) -> bool:
    """“Rejected the account as lies: its pilots had bombed no market”: the same source says what it denies or confirms.

    «وأكد الجيش وقوع الغارة لكنه قال إنها استهدفت مقرا».
    """
    origin = speech.chain[-1].id if speech.chain else None
    own = (e for e in events if e.speech.chain and e.speech.chain[-1].id == origin)
    confirmed = answer.stance == "asserts" and not answer.actors
    return any(e.stance == answer.stance and (answer.stance == "denies" or confirmed) for e in own)


def _cleared(clause: Clause, speech: Speech) -> list[ActorRef]:
    """The side that a denial says did not do it, where it names another than the speaker's."""
    lo, own = speech.zone[1], {link.id for link in (*speech.chain, speech.fellow) if link}
    named = (a for g in clause.groups if lo <= g.lo < speech.hi and not g.prep for a in g.actors)
    return [a for a in named if a.id not in own and clause.resolver.combatant(a.id)][:1]


def _explained_next(clause: Clause, speech: Speech) -> bool:
    """«موسكو نفت. فقد نقلت الوكالة عن الوزارة أن …»: a denial whose words come in the next sentence."""
    following = next((i for i in range(speech.hi, len(clause.tokens)) if clause.tokens.kind[i] != PUNCT), None)
    return following is not None and clause.norm[following] in clause.syntax.explaining


def contradicts(clause: Clause, event: EventDraft, last: EventDraft | None) -> None:
    """«لا غارة ولا صواريخ، بحسب مصدر عسكري»: that it was not, or hurt nobody, said right after by another, denies."""
    if last is not None and _calls_it_a_deed(clause, event, last):
        event.type = last.type
    told_of = last is not None and event.triggers and _of_the_same(event, last)
    if last is None or not told_of or event.speech.stance == "reports_none":
        return
    counted = {bool(t.min) for t in event.tolls if not t.part}
    if event.stance == "reports_none" and counted == {True, False}:
        event.stance = "asserts"  # «لا قتيل فيها و109 مصابين»
    unhurt = event.inherits is last and event.stance == "asserts" and nobody_hurt(event)
    unhurt = unhurt and any(t.min for t in last.tolls if not t.part)
    silent = keeps_records(clause, event.speech) or unreported(clause, event)
    if (event.stance == "reports_none" or unhurt) and not silent:
        event.stance = "denies"
    told = event.inherits or (None if event.speech.stance == "denies" else last)
    if event.stance == "denies" and told and told.actors and event.actors:
        own = all(a.rule == "actor.speaker" for a in event.actors)
        event.actors = list(told.actors) if own else event.actors  # a denial answers for the doer first told


def _calls_it_a_deed(clause: Clause, event: EventDraft, last: EventDraft) -> bool:
    """«قصف كذا السوق … ونفى ذلك وقال إنه لم يستهدف أي موقع»: denied in a word for any deed, by the doer."""
    loose = event.stance == "denies" and event.generic and event.type == "attack" and last.type in WEAPON_EVENTS
    own = {clause.resolver.forces(event.voice[-1])} if event.voice else set()
    doers = [{a.id for a in one.actors} for one in (event, last)]
    return loose and event.sentence - last.sentence <= _ANSWERED and bool(own) and doers == [own, own]


def _of_the_same(event: EventDraft, last: EventDraft) -> bool:
    """Whether another teller speaks, right after it, of what may be the event told last."""
    told = last.stance == "asserts" and bool(event.speech.chain) and event.voice != last.voice
    near = event.sentence - last.sentence <= _ANSWERED
    return told and near and (kin(event.type, last.type) or {event.type, last.type} <= _FIRE)


def says_outright(event: EventDraft, before: Sequence[EventDraft]) -> EventDraft | None:
    """“The coalition would have none of it. Its spokesman said no jet had flown”: the bare denial that is now told."""
    bare = before[-1] if before else None
    if bare is None or event.stance != "denies" or bare.stance != "denies" or not bare.spans:
        return None
    alone = any(rule == "discourse.last_event" for _, rule, _, _ in bare.why)
    same = event.speech.chain and bare.speech.chain and event.speech.chain[-1].id == bare.speech.chain[-1].id
    near = event.sentence - bare.sentence <= 1
    alike = kin(event.type, bare.type) or bare.type in _LOOSE
    return bare if alone and same and near and alike else None
