"""From times as said to days.

Everything is counted from an anchor, the day the text was written or the day it last set; the
clock of the machine is never asked. What cannot be decided stays open, what contradicts itself
is flagged, and every answer says how it came about. The kinds of time are read in ``days``,
``parts`` and ``spans``.
"""

from __future__ import annotations

from datetime import date

from tawatur.model.claim import TimeItem
from tawatur.model.time import TimeExpr
from tawatur.resolve import days, parts, spans  # noqa: F401 (they register what they read)
from tawatur.resolve.calendars import Days
from tawatur.resolve.scope import Scope, answer


def resolve_time(
    expr: TimeExpr, *, anchor: date | None, last: TimeItem | None = None, month: tuple[int, int] | None = None
) -> tuple[TimeItem, tuple[str, ...]]:
    """The days of a time as said, and flags: ``weekday_mismatch``, ``impossible_date``, ``future_date``.

    Args:
        expr: what was said.
        anchor: the publication date, or the date in scope; None leaves all but full dates open.
        last: the time last told, for "that day" and "the next day"; for an ``event_offset`` the
            time of the event it is counted from.
        month: year and month under discussion, for "the 23rd".

    Example:
        >>> item, flags = resolve_time(TimeExpr("date", month=3, day=23, weekday=3), anchor=date(2018, 4, 3))
        >>> item.start, item.alternatives, flags
        ('2018-03-23', ('2018-03-23', '2018-03-22'), ('weekday_mismatch',))
    """
    found = answer(expr, Scope(anchor, _days_of(last), month))
    if found.days is None:
        return TimeItem(resolved_by=found.how, alternatives=found.alternatives), found.flags
    start, end = min(found.days), max(found.days)
    flags = found.flags
    if anchor and start > anchor and not _said_future(expr):
        flags = (*flags, "future_date")
    item = TimeItem(
        start=start.isoformat(),
        end=end.isoformat(),
        precision=max(_span_precision(start, end), found.precision or 1),
        resolved_by=found.how,
        alternatives=found.alternatives,
    )
    return item, flags


def _days_of(item: TimeItem | None) -> Days | None:
    if item is None or not item.start or not item.end:
        return None
    return date.fromisoformat(item.start), date.fromisoformat(item.end)


def _span_precision(start: date, end: date) -> int:
    """UCDP's date_prec: 1 day, 2 two to six days, 3 week, 4 up to a month, 5 longer."""
    length = (end - start).days + 1
    return next((p for p, longest in ((1, 1), (2, 6), (3, 7), (4, 31)) if length <= longest), 5)


def _said_future(expr: TimeExpr) -> bool:
    ahead = expr.kind in ("shift", "window", "period", "anaphor") and (expr.n or 0) > 0
    return ahead or expr.side == "next" or any(_said_future(inner) for inner in (expr.base, expr.until) if inner)
