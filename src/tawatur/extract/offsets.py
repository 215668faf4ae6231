"""One event counted from another: «… الخميس، غداة غارة قتلت ثلاثة», "…, two days after the rebels took the town"."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.clause import Clause, is_verb, light_of
from tawatur.extract.drafts import EventDraft
from tawatur.extract.relative_days import moved
from tawatur.extract.role_signs import is_nameless_fighter
from tawatur.extract.triggers import with_its_dead
from tawatur.grammar.chunks import COMMAS, has_comma
from tawatur.grammar.piece import TOLD_OR_SAID, Chunk
from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr, TimeMention

_OPENS, _BEGINS = 2, 4
"""Words before a distance at the head of a sentence, and between it and what is counted from."""
_NAMED = 4
"""Words between what an act answers or follows, and the word that says so."""
_AUXILIARIES = 2
"""Words between a side and its verb."""


def distances(clause: Clause) -> list[Chunk]:
    """The times of a sentence that are told as a distance from another event."""
    return [c for c in clause.offsets if not _lasts(clause, c)] if clause.offsets else []


def _lasts(clause: Clause, item: Chunk) -> bool:
    """«بعد ثلاثة أيام من الاشتباكات»: how long it went on."""
    following = next((c for c in clause.chunks if 0 <= c.lo - item.hi <= 1), None)
    if following is None or following.kind != "event" or not following.article or following.prep != "from":
        return False
    return following.has("pl") or following.entry.get("type") in ("clash", "siege", "bombardment")


def parted(clause: Clause, event: EventDraft, trigger: Chunk) -> bool | None:
    """Whether a trigger tells another event than the one before it, counted from it or answered by it.

    False where it tells what the dead just counted died of, None where neither stands between.
    """
    if with_its_dead(clause, trigger):
        return True
    lo, hi, first = event.triggers[-1].hi, trigger.lo, event.triggers[0].lo
    answers = [c for c in clause.of("link") if c.entry.get("background") and _said(clause, event, c)]
    if _acts_upon(clause, event, trigger):
        return True
    if any(lo <= c.lo and c.hi <= hi for c in (*distances(clause), *answers)):
        return event.type != "casualties" or not _died_of(clause, first, trigger)
    opened = any(0 <= first - c.hi <= _BEGINS and c.lo - clause.lo <= _OPENS for c in distances(clause))
    return True if opened and is_verb(trigger) and any(lo <= b <= hi for b in clause.breaks) else None


def _acts_upon(clause: Clause, event: EventDraft, trigger: Chunk) -> bool:
    """“In response to the raids, Hezbollah fired …”, “After an attack by rebels, the army killed 12”: who acts then."""
    syntax, norm, last = clause.syntax, clause.norm, event.triggers[-1].hi
    head = event.triggers[0]
    led = [c for c in clause.of("link") if 0 <= head.lo - c.hi <= _NAMED]
    opens = any(c.lo - start <= _OPENS for c in led for start in (clause.lo, event.speech.zone[1]) if c.lo >= start)
    light = None if is_verb(trigger) else light_of(clause, trigger)
    verb = light if light is not None and last <= light.lo < trigger.lo else trigger
    if not (syntax.subject_first and opens and is_verb(verb)) or verb.has("gerund") or is_verb(head):
        return False
    near = (g for g in reversed(clause.groups) if last <= g.lo and 0 <= verb.lo - g.hi <= _AUXILIARIES)
    subject = next(near, None)
    at = verb.lo - 1 if subject is None else subject.lo
    related = any(is_verb(t) for t in event.triggers) or any(norm[i] in syntax.relatives for i in range(last, at))
    if related and not any(norm[i] in COMMAS for i in range(last, at)):
        return False  # "in response to raids that killed nine"
    if subject is None or subject.prep:
        said = norm[at] in syntax.deed_pronouns or norm[at - 1] in syntax.deed_pronouns
        return bool(led[-1].entry.get("background")) and said
    return is_nameless_fighter(subject) or bool({a.id for a in subject.actors} - {a.id for a in event.actors})


def _said(clause: Clause, event: EventDraft, link: Chunk) -> bool:
    """Whether an act is told by then; “the strikes in response to the attack hit …” has its verb still to come."""
    if not clause.syntax.subject_first or any(is_verb(t) for t in event.triggers):
        return True
    first = event.triggers[0].lo
    return any(c.kind in ("auxiliary", "light", "harm") and first < c.lo < link.lo for c in clause.chunks)


def _died_of(clause: Clause, first: int, cause: Chunk) -> bool:
    """“The toll rose to 87 two days after a strike”, «توفي بعد يومين من إصابته»; but not of what was elsewhere."""
    if cause.suffix or clause.norm[cause.lo - 1] in clause.syntax.passive:
        return True
    elsewhere = any(first <= p.lo < cause.lo for p in clause.places) and any(p.lo > cause.lo for p in clause.places)
    counted = any(first - 2 <= c.lo < cause.lo for c in clause.of("number"))
    harmed = any(c.lo >= cause.hi for c in clause.of("harm"))  # "… a raid that left dozens dead"
    return counted and not (elsewhere or harmed) and cause.kind == "event"


def only_answered(clause: Clause, event: EventDraft) -> bool:
    """«ردا على إطلاق صواريخ»: an act that is only named as what another answers."""
    first = event.triggers[0]
    answers = (c for c in clause.of("link") if c.entry.get("background"))
    named = all(not is_verb(t) for t in event.triggers)
    return named and any(0 <= first.lo - c.hi <= 2 for c in answers)


def set_apart(clause: Clause, events: Sequence[EventDraft]) -> None:
    """Dates events by the distances between them where one has a day of its own; the one counted from is told aside."""
    answers = [c.hi for c in clause.of("link") if c.entry.get("background")]
    for event in events:
        event.aside = False
        head = event.triggers[0].lo if event.triggers else 0
        event.background = event.background or any(0 <= head - hi <= 1 for hi in answers)
        _that_lasted(clause, event)
    for item in distances(clause):
        before = [e for e in events if e.triggers and e.triggers[0].lo < item.lo]
        after = [e for e in events if e.triggers and e.triggers[0].lo >= item.hi]
        if before and before[-1].triggers[-1].lo >= item.hi:
            _of_a_toll(before[-1], item)
        elif before and after:
            _between(clause, before[-1], after[0], item)
        elif before:
            _alluded(before[-1], item, _told_before(clause, item))
        elif len(after) > 1 and item.lo - clause.lo <= _OPENS:
            _between(clause, after[1], after[0], item)
        elif after and item.time is not None and _named_beside(clause, after[0].triggers[0], item):
            _before_all_told(after[0], item.time)


def _that_lasted(clause: Clause, event: EventDraft) -> None:
    """«هدوء مساء الاثنين بعد ثلاثة أيام من الاشتباكات التي …»: the days up to the one told."""
    at = event.triggers[0].lo if event.triggers else -1
    times = [c for c in clause.of("time") if c.time is not None and c.hi <= at]
    if len(times) < 2 or times[-1].time is None or not _lasts(clause, times[-1]) or at - times[-1].hi > 1:
        return
    day, span = times[-2].time, times[-1].time.expr
    if day is not None and day.expr.kind != "event_offset" and span.unit == "day" and (span.n or 0) > 1:
        first = TimeExpr("shift", unit="day", n=1 - int(span.n or 1), base=day.expr)
        event.times = [replace(day, expr=TimeExpr("range", base=first, until=day.expr), part_of_day=None)]


def _of_a_toll(event: EventDraft, item: Chunk) -> None:
    """“The toll rose to 87 on Sunday, two days after a strike …”: the strike's day, not the figure's."""
    days = [t for t in event.times if t.lo != item.lo]
    if item.time is not None and days and len(days) < len(event.times):
        event.times = moved(days[0], item.time.expr, -1) or days


def _between(clause: Clause, later: EventDraft, origin: EventDraft, item: Chunk) -> None:
    if item.time is None:
        return
    origin.aside = origin.background = True
    for event in (later, origin):
        event.times = [t for t in event.times if t.lo != item.lo]
    if later.times:
        origin.times = origin.times or moved(later.times[0], item.time.expr, -1)
    elif origin.times and not any(item.hi <= c.lo < origin.triggers[0].lo for c in clause.of("say")):
        later.times = moved(origin.times[0], item.time.expr, 1)
    elif any(c.time and c.lo < item.lo for c in clause.chunks):
        return  # the day at the head of the sentence
    elif _told_before(clause, item):
        later.times = [item.time]
    else:
        origin.times = _back(item.time)


def _named_beside(clause: Clause, first: Chunk, distance: Chunk) -> bool:
    """«بعد يومين من مقتل ثلاثة», not «بعد يومين من الهدنة قصفت الطائرات كذا»: no verb before what is named."""
    verbs = (c for c in clause.chunks if distance.hi <= c.lo <= first.lo and c.kind in TOLD_OR_SAID)
    bare = all(not is_verb(c) for c in verbs)
    return bare and not has_comma(clause.tokens, distance.hi, first.lo)


def _before_all_told(origin: EventDraft, distance: TimeMention) -> None:
    """«ويأتي ذلك بعد يومين من مقتل ثلاثة»: told alone, what the story so far is counted from."""
    if not any(t.lo != distance.lo for t in origin.times):
        origin.background = True
        origin.times = _back(distance)


def _told_before(clause: Clause, item: Chunk) -> bool:
    """«بعد يومين من الهجوم»: counted from an event told before; «بعد يومين من مقتل ثلاثة» tells one that is new."""
    following = next((c for c in clause.chunks if c.lo >= item.hi), None)
    if following is None or following.lo - item.hi > _BEGINS:
        return False
    return following.definite or clause.norm[following.lo - 1] in clause.syntax.the


def _back(distance: TimeMention) -> list[TimeMention]:
    """A distance counted back from the day the story has come to; none where it is not told."""
    n = distance.expr.n
    return [] if n is None else [replace(distance, expr=replace(distance.expr, n=-n))]


def _alluded(event: EventDraft, item: Chunk, told: bool) -> None:
    """«قصفوا البلدة الثلاثاء بعد يومين على الهجوم في كذا»: the day and place of the other are not its own."""
    event.times = [t for t in event.times if t.lo < item.lo] or (event.times if told else [])
    event.places = [p for p in event.places if p.lo < item.lo] or event.places
