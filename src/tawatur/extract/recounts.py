"""Another teller's count of those just told of: «يقول سكان إنهم سبعة», «… إن العدد لا يتجاوز خمسة»."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.clause import Clause
from tawatur.extract.counting import counter_of
from tawatur.extract.drafts import ActorRef, EventDraft, Speech, TollDraft
from tawatur.extract.event_kinds import WEAPON_EVENTS
from tawatur.extract.reality import modality_of
from tawatur.grammar.piece import TRIGGERS, Chunk
from tawatur.model.frozen import replace
from tawatur.model.mention import Quantity
from tawatur.text.tokens import PUNCT

_NEAR = 6
"""Words between the opening of what is said and its figure."""
_RISING = 3
"""Words from “it” to the verb of rising: auxiliaries, “since”."""
_SINCE = 2
"""Sentences between an event and another count of it."""


def recount(
    clause: Clause,
    speeches: Sequence[Speech],
    events: Sequence[EventDraft],
    last: EventDraft | None,
    before: Sequence[EventDraft],
) -> list[EventDraft]:
    """The event told last once more, with the figure that the next teller gives of its people.

    Args:
        before: the latest events of the text; what only adds a toll to the last one is among them.
    """
    found = []
    for speech in speeches:
        told = next((e for e in reversed(events) if e.lo < speech.lo), last)
        mute = speech.inherited or speech.mute or speech.stance != "asserts" or not speech.chain
        if mute or told is None or clause.number - told.sentence > _SINCE or _tells(events, speech):
            continue
        told_of = [told, *(e for e in before if e.inherits is told and clause.number - e.sentence <= _SINCE)]
        number = _figure(clause, speech)
        kind = _counted_as(clause, speech, told_of, number) if number is not None else None
        if kind and number is not None and (tolls := _tolls(clause, speech, kind, number)):
            again = _told_again(clause, speech, told, tolls)
            again.revised = again.voice == told.voice and revises(clause, speech.lo, speech.zone[1])
            again.updates = told if again.revised else None
            found.append(again)
    return found


def died_since(clause: Clause, events: Sequence[EventDraft], last: EventDraft | None) -> list[EventDraft]:
    """«أصيب شاب …. وتوفي لاحقا متأثرا بجراحه»: the one just wounded has died; told by another, that is a claim."""
    if last is None or events or clause.number - last.sentence > _SINCE or not only_one_hurt(last):
        return []
    death = next((c for c in clause.of("harm") if dies(c) and modality_of(clause, c) is None), None)
    if death is None or clause.norm[death.lo - 1] in clause.syntax.may:  # «وقد يفارق الحياة»
        return []
    if any(c.kind in ("person", "number") and c.lo >= death.hi for c in clause.chunks):
        return []
    speech = next((s for s in clause.speeches if s.lo <= death.lo < s.hi and s.stance == "asserts"), None)
    if speech is None or speech.mute:
        return []
    dead = [replace(toll, kind="killed", lo=death.lo, hi=death.hi) for toll in last.tolls]
    if speech.chain and not speech.inherited and speech.chain[-1].id not in last.voice:
        return [_told_again(clause, speech, last, dead)]
    last.tolls = dead
    last.type = "killing" if last.type == "attack" and all(t.kind == "harm" for t in last.triggers) else last.type
    last.spans.append((death.lo, death.hi))
    return []


def mourned(clause: Clause, events: Sequence[EventDraft]) -> list[EventDraft]:
    """«نعى الحزب ثلاثة من مقاتليه في كذا»: fighters whom a side mourns are its dead, where no more is told of them."""
    found = []
    for speech in clause.speeches:
        at, lo = speech.zone[1], speech.zone[0]
        said = any(c.entry.get("mourns") for c in clause.of("say") if lo <= c.lo < at)
        if not (said and speech.chain) or _tells(events, speech):
            continue
        near = (g for g in clause.groups if at <= g.lo <= at + 1 and not g.prep)
        dead = next((g for g in near if g.heads and g.heads[0].fights), None)
        person = dead.heads[0] if dead else None
        if dead is None or person is None or not (dead.number or person.has("sg")):
            continue
        number = dead.number or person
        one = Quantity(person.lo, person.hi, 1, 1, rule="number.singular")
        counter = counter_of(clause)
        side = clause.resolver.forces(speech.chain[-1].id)
        event = EventDraft(
            "casualties",
            speech.lo,
            dead.hi,
            speech,
            targets=[ActorRef(side, dead.lo, dead.hi, rule="target.speaker")],
            places=[p for p in clause.places if p.lo >= dead.hi],
            times=[c.time for c in clause.of("time") if c.time and speech.lo <= c.lo < speech.hi],
            tolls=[counter.toll("killed", number, number.quantity or one, dead)],
            sentence=clause.number,
            paragraph=clause.paragraph,
            spans=[(speech.lo, dead.hi)],
        )
        event.why.append(("event", "discourse.mourned", speech.lo, dead.hi))
        found.append(event)
    return found


def only_one_hurt(event: EventDraft) -> bool:
    """Whether all that is told of harm is that one was wounded."""
    return [(t.kind, t.min, t.max) for t in event.tolls if not t.part] == [("wounded", 1, 1)]


def revises(clause: Clause, lo: int, hi: int) -> bool:
    """«رفعت الغرفة العدد», «عدل الحصيلة»: whether a verb between two tokens puts a figure right."""
    return any(c.entry.get("revises") and lo <= c.lo < hi for c in clause.of("say"))


def dies(harm: Chunk) -> bool:
    """«توفي», «فارق الحياة», «متأثرا بجراحه»: a word for the death of one who stands before it."""
    return harm.entry.get("toll") == "killed" and harm.entry.get("voice") == "middle" and not harm.has("pl")


def _tells(events: Sequence[EventDraft], speech: Speech) -> bool:
    return any(e.speech.zone == speech.zone and e.speech.lo == speech.lo for e in events)


def _counted_as(clause: Clause, speech: Speech, told_of: Sequence[EventDraft], number: Chunk) -> str | None:
    """What befell those a figure counts: as its own word says, as told before, else the dead of a deed."""
    word = next((c for c in clause.of("harm") if speech.figure and c.lo == number.hi), None)
    if word is not None and word.entry.get("toll"):
        return str(word.entry["toll"])
    if told := next((t.kind for e in told_of for t in e.tolls if not t.part), None):
        return told
    ends = number.hi >= clause.hi or clause.tokens.kind[number.hi] == PUNCT
    deadly = told_of[0].type in WEAPON_EVENTS | {"attack", "killing", "clash"} and told_of[0].stance == "asserts"
    speaker = {speech.chain[-1].id, clause.resolver.forces(speech.chain[-1].id)}
    return "killed" if deadly and ends and speaker.isdisjoint(a.id for a in told_of[0].actors) else None


def _figure(clause: Clause, speech: Speech) -> Chunk | None:
    """The number of «إنهم سبعة», «العدد سبعة», "gave a lower figure, seven" at the head of what is said."""
    start, norm, syntax = speech.zone[1], clause.norm, clause.syntax
    if syntax.subject_first and (before := _figure_before(clause, speech)) is not None:
        return before  # "by nightfall the toll was 14, the mayor said"
    if (corrected := _corrected(clause, speech)) is not None:
        return corrected
    near = (c for c in clause.chunks if start <= c.lo <= start + _NEAR and c.kind == "number" and c.quantity)
    number = next(near, None)
    if number is None:
        return None
    mourns = any(c.entry.get("mourns") for c in clause.of("say") if speech.zone[0] <= c.lo < speech.zone[1])
    they = norm[start - 1] in syntax.of_oneself and norm[start - 1].endswith(syntax.plural_pronouns)
    figure = any(norm[i] in syntax.figures for i in range(speech.zone[0], min(number.hi + 1, clause.hi)))
    alone = number.hi >= clause.hi or clause.tokens.kind[number.hi] == PUNCT  # «تحدث المرصد عن 37», "spoke of seven"
    opened = all(norm[i] in syntax.prepositions for i in range(start, number.lo))
    only = norm[number.lo - 1] in syntax.exceptives and alone  # «ولم تذكر من القتلى غير أربعة»
    given = figure or speech.figure or mourns or only or _counts_some(clause, start, number)
    return number if given or (they and number.lo == start) or (alone and opened) else None


def _counts_some(clause: Clause, start: int, number: Chunk) -> bool:
    """«إن بين القتلى ثلاثة أطفال», «إن منهم ستة أطفال»: how many of those told of were what, of whom another tells."""
    told = next((c for c in clause.chunks if start <= c.lo <= start + 2 and c.kind == "harm"), None)
    if told is not None and told.definite and told.prep in ("between", "from"):
        among = told.hi == number.lo
    else:
        among = number.lo - start <= 2 and clause.tokens.norm[number.lo - 1] in clause.language.syntax.subtotal
    return among and any(c.lo == number.hi and c.kind == "person" for c in clause.chunks)


def _corrected(clause: Clause, speech: Speech) -> Chunk | None:
    """«ليسوا أحد عشر بل خمسة عشر، يؤكد نائب»: the figure that stands, where nothing but figures is said."""
    said = [c for c in clause.chunks if speech.lo <= c.lo < speech.zone[0]]
    numbers = [c for c in said if c.kind == "number" and c.quantity]
    denied = {c.hi for c in said if c.kind == "negation"}
    stands = [c for c in numbers if c.lo not in denied]
    ends = all(clause.tokens.kind[i] == PUNCT for i in range(speech.zone[1], speech.hi))
    alone = ends and speech.zone[0] - speech.lo <= _NEAR  # "At least 23, counters the committee."
    told = any(c.kind in TRIGGERS for c in said) or not (denied or alone)
    near = all(c.lo - speech.lo <= _NEAR for c in numbers)
    return stands[0] if len(stands) == 1 and near and not told else None


def _figure_before(clause: Clause, speech: Speech) -> Chunk | None:
    """The number after a word for a figure, where its teller is named behind it."""
    norm, lo = clause.norm, max(speech.lo, clause.lo)
    words = clause.syntax.figures
    at = next((i for i in range(lo, speech.zone[0]) if norm[i] in words), None)
    at = _it_rises(clause, lo, speech.zone[0]) if at is None else at
    near = (c for c in clause.of("number") if at is not None and at < c.lo <= at + _NEAR and c.lo < speech.zone[0])
    return next((c for c in near if c.quantity), None)


def _it_rises(clause: Clause, lo: int, hi: int) -> int | None:
    """“By evening it had risen to eight, a doctor said”: of the figure told before."""
    norm, things = clause.norm, clause.syntax.things
    rising = (c.lo for c in clause.of("tally") if c.entry.get("rises") and lo < c.lo < hi)
    return next((at for at in rising if not things.isdisjoint(norm[max(lo, at - _RISING) : at])), None)


def _tolls(clause: Clause, speech: Speech, kind: str, number: Chunk) -> list[TollDraft]:
    """The figure as a toll, with its parts; none where it counts no people."""
    counter = counter_of(clause)
    if number.quantity is None or not (speech.figure or counter.of_people(number.quantity)):
        return []
    toll = counter.toll(kind, number, number.quantity, None)
    return [toll, *counter.parts_of(toll, number)]


def _told_again(clause: Clause, speech: Speech, told: EventDraft, tolls: list[TollDraft]) -> EventDraft:
    hi = tolls[0].hi
    event = EventDraft(
        told.type,
        speech.lo,
        hi,
        speech,
        places=list(told.places),
        times=list(told.times),
        tolls=tolls,
        stance=speech.stance,
        sentence=clause.number,
        paragraph=clause.paragraph,
        spans=[(speech.zone[1], hi)],
        inherits=told,
        recounted=True,
        borrowed={"places", "times"},
    )
    event.why.append(("event", "discourse.recount", speech.lo, hi))
    return event
