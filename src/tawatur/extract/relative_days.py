"""Days that are told by another day: "that day", "the next day", "that Wednesday", and "yesterday" of a dated post."""

from __future__ import annotations

from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr, TimeMention

TODAY = TimeExpr("shift", unit="day", n=0)
"""The day on which a text was written."""


def from_day(time: TimeMention, day: TimeExpr) -> TimeMention:
    """A time told by the one before it, as one counted from a day that is known.

    Example:
        >>> next_day = TimeMention(3, 5, TimeExpr("anaphor", unit="day", n=1), "time.next_day")
        >>> from_day(next_day, TimeExpr("date", day=4, month=5)).expr.kind
        'shift'
    """
    expr = time.expr
    if expr.kind == "date" and expr.base is not None and expr.base.kind == "anaphor":
        return replace(time, expr=day if expr.weekday is None else replace(day, weekday=expr.weekday))
    if expr.kind != "anaphor" or expr.unit != "day" or expr.n is None or time.rule == "time.part_of_day":
        return time
    return replace(time, expr=replace(expr, kind="shift", base=day) if expr.n else day)


def from_writing(time: TimeMention, written: TimeExpr) -> TimeMention:
    """Counts "today" and "yesterday" from the day that a text or post was written."""
    expr = time.expr
    if expr.kind != "shift" or expr.base is not None:
        return time
    return replace(time, expr=replace(expr, base=written))


def moved(day: TimeMention, distance: TimeExpr, sign: int) -> list[TimeMention]:
    """A day moved by a distance in whole days; none where the distance is not told."""
    n, unit = distance.n, distance.unit or "day"
    if n is None:
        return [day] if unit == "hour" else []
    days = int(n / 24) if unit == "hour" else n
    unit = "day" if unit == "hour" else unit
    return [replace(day, expr=TimeExpr("shift", unit=unit, n=sign * days, base=day.expr), part_of_day=None)]
