"""Later figures of an event that its teller told before: «تحديث: ارتفاع شهداء منزل فلان إلى 11»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.extract.clause import Clause, is_verb
from tawatur.extract.drafts import EventDraft
from tawatur.extract.event_kinds import kin
from tawatur.extract.recounts import revises
from tawatur.text.tokens import WORD

_WITHIN = 60
"""How many events back the one may have been told."""
_BESIDE = 12
"""Words between a figure and the word that says it has risen."""
_AFTER = 10
"""Words after an event among which the name of what was hit still stands."""
_LATER = 3
"""Sentences from an event to that in which its teller puts its toll right."""
_SHORT = 3
"""Letters of words that are no names."""
_THINGS = frozenset({"object", "person", "place_noun"})
_DEAD = frozenset({"harm"})


def updated(clause: Clause, event: EventDraft, before: Sequence[EventDraft]) -> EventDraft | None:
    """The event told before whose figure this one raises, or whose victims it counts by the name of what was hit."""
    if event.revised:
        return event.updates
    if event.tally or not event.triggers or event.stance != "asserts" or all(toll.part for toll in event.tolls):
        return None
    if revised := _revised(clause, event, before):
        event.times, event.revised = [], True  # of the statement: «خفضت الوزارة الرقم في اليوم التالي إلى 471»
        return revised
    if any(time.expr.kind == "date" for time in event.times):
        return None
    rises = _rises(clause, event)
    if not rises and (event.placed or event.times or is_verb(event.triggers[0]) or event.type == "casualties"):
        return None
    things, towns = set(_names(clause, event, _THINGS)), set(_names(clause, event, _DEAD)) if rises else set()
    towns |= _towns(clause, event) if rises and event.placed else set()
    before = before[-_WITHIN:]
    for known in reversed(before):
        if known.sentence < event.sentence and not known.tally and _may_be(known, event, before):
            if towns & _towns(clause, known) or things & _words(clause, known):
                return known
            if rises and not (event.placed or things or towns) and _counts_alike(known, event):
                return known  # «تحديث: ارتفاع حصيلة الشهداء إلى 9» names nothing: the last event with such a figure
    return None


def _revised(clause: Clause, event: EventDraft, before: Sequence[EventDraft]) -> EventDraft | None:
    """«ثم رفعت الغرفة الرقم إلى 46», «عدل الحصيلة إلى ستة»: the event told last, whose toll its teller puts right."""
    if not revises(clause, event.speech.lo, event.lo) or event.type != "casualties" or event.placed:
        return None
    if is_verb(event.triggers[0]):
        return None  # «رفعت العدد بعدما توفي ستة من الجرحى»
    own = (e for e in reversed(before) if e.voice == event.voice and e.stance == "asserts" and not e.tally)
    known = next(own, None)
    near = known is not None and event.sentence - known.sentence <= _LATER and _counts_alike(known, event)
    return known if near else None


def _counts_alike(known: EventDraft, event: EventDraft) -> bool:
    return not {t.kind for t in known.tolls if t.min and not t.part}.isdisjoint(t.kind for t in event.tolls)


def _rises(clause: Clause, event: EventDraft) -> bool:
    """Whether a word of rising stands by the figure («ارتفاع العدد إلى 4»), or one of revision heads its line."""
    if any(c.entry.get("rises") and event.lo - _BESIDE <= c.lo < event.hi for c in clause.chunks):
        return True
    norm, lo = clause.norm, clause.lo
    while lo and norm[lo - 1] != "\n" and clause.lo - lo < _BESIDE:
        lo -= 1
    return not clause.syntax.revised.isdisjoint(norm[lo : clause.lo + 2])


def _may_be(known: EventDraft, event: EventDraft, before: Sequence[EventDraft]) -> bool:
    """Whether the figures may be of one event: of one teller, and the later no smaller."""
    if known.voice != event.voice or not (kin(known.type, event.type) or event.type == "casualties"):
        return False
    told = _largest([known, *(e for e in before if e.inherits is known)])
    return all(figure >= told.get(kind, 0) for kind, figure in _largest([event]).items())


def _largest(accounts: Sequence[EventDraft]) -> dict[str, int]:
    """The largest figure of each kind: «إلى 9 بعد انتشال جثتين» raises to nine."""
    figures: dict[str, int] = {}
    for toll in (toll for event in accounts for toll in event.tolls if not toll.part):
        figures[toll.kind] = max(figures.get(toll.kind, 0), toll.min or 0)
    return figures


def _names(clause: Clause, event: EventDraft, after: frozenset[str]) -> Iterator[str]:
    """«منزل لعائلة كذا», «شهداء كذا»: what a thing or town is called, in words that the lexicon has not."""
    covered = {i: c.kind for c in clause.chunks for i in range(c.lo, c.hi)}
    for i in range(max(clause.lo + 1, event.lo), clause.hi):
        named = clause.tokens.kind[i] == WORD and clause.norm[i] not in clause.syntax.prepositions
        if named and i not in covered and covered.get(i - 1) in after:
            yield _bare(clause, i)


def _towns(clause: Clause, event: EventDraft) -> set[str]:
    return {p.name.removeprefix(clause.syntax.article_prefix) for p in event.places if p.name}


def _words(clause: Clause, known: EventDraft) -> set[str]:
    tokens, hi = clause.tokens, known.hi
    while hi < min(len(tokens), known.hi + _AFTER) and tokens.norm[hi] != "\n":
        hi += 1
    return {_bare(clause, i) for i in range(known.lo, hi) if _like_a_name(clause, i)}


def _like_a_name(clause: Clause, i: int) -> bool:
    capital = clause.tokens.raw(i, i + 1)[:1].isupper() or not clause.syntax.subject_first
    return capital and len(clause.norm[i]) > _SHORT


def _bare(clause: Clause, i: int) -> str:
    return clause.norm[i].removeprefix(clause.syntax.article_prefix)
