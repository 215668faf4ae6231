"""Parts of periods: the first week of May, the end of the year, a season, a feast."""

from __future__ import annotations

from datetime import date

from tawatur.model.time import TimeExpr
from tawatur.resolve.calendars import DAY, Days, add, add_months, feast_of, unit_around
from tawatur.resolve.scope import WEEKDAYS, Answer, Scope, choose, inner, reads, year_said


@reads("nth")
def _nth(expr: TimeExpr, scope: Scope) -> Answer:
    within, n = inner(expr, scope), expr.n or 1
    if within.days is None:
        return within
    if expr.weekday is not None:
        day = nth_weekday(within.days, expr.weekday, n)
        return Answer((day, day) if day else None, f"{WEEKDAYS[expr.weekday]} number {n}: {within.how}")
    return Answer(_nth_unit(within.days, expr.unit or "day", n), f"{expr.unit} number {n}: {within.how}")


def nth_weekday(days: Days, weekday: int, n: int) -> date | None:
    """The n-th (-1: last) such weekday of a period."""
    if n < 0:
        return add(days[1], -((days[1].weekday() - weekday) % 7), "day")
    day = add(add(days[0], (weekday - days[0].weekday()) % 7, "day"), n - 1, "week")
    return day if day <= days[1] else None


def _nth_unit(days: Days, unit: str, n: int) -> Days | None:
    """The n-th day, week, quarter or half. Weeks begin on Monday: a year's first holds 4 January
    (ISO 8601), a month's first is its first whole one.
    """
    first, last = days
    if unit == "week":
        yearly = (last - first).days > 300
        start = unit_around(add(first, 3, "day"), "week")[0] if yearly else add(first, -first.weekday() % 7, "day")
        if n < 0:
            end = unit_around(add(last, -3, "day") if yearly else last, "week")[0]
            return unit_around(end, "week")
        return unit_around(add(start, n - 1, "week"), "week")
    if unit == "day":
        day = last if n < 0 else add(first, n - 1, "day")
        return (day, day) if day <= last else None
    months = max(1, round((last - first).days / 30.4 / {"quarter": 4, "half": 2}.get(unit, 1)))
    if months < 2:
        middle = add(first, 14, "day")
        return (first, middle) if n == 1 else (add(middle, 1, "day"), last)
    n = n if n > 0 else {"quarter": 4, "half": 2}.get(unit, 1)
    return add_months(first, months * (n - 1)), add(add_months(first, months * n), -1, "day")


@reads("part")
def _part(expr: TimeExpr, scope: Scope) -> Answer:
    """The first, middle or last third, or what is left of a period."""
    within = inner(expr, scope)
    if within.days is None:
        return within
    (first, last), side = within.days, expr.side
    if side == "rest":
        start = max(first, scope.anchor) if scope.anchor else first
        return Answer((start, max(start, last)), f"what is left of {within.how}")
    length = (last - first).days + 1
    third = 10 if 28 <= length <= 31 else max(1, length // 3)
    second, final = add(first, third, "day"), add(first, min(2 * third, length - 1), "day")
    if length > 360:
        second, final = (
            add_months(first, (last.year - first.year + 1) * 4),
            add_months(first, (last.year - first.year + 1) * 8),
        )
    if length < 3:
        return within
    days = {"start": (first, second - DAY), "middle": (second, final - DAY), "end": (final, last)}
    return Answer(days.get(side or "", within.days), f"{side} of {within.how}")


@reads("season")
def _season(expr: TimeExpr, scope: Scope) -> Answer:
    within = inner(expr, scope) if expr.base else None
    anchor = scope.anchor or date.max
    year = within.days[0].year if within and within.days else None
    choices = [year] if year else [anchor.year + 1, anchor.year, anchor.year - 1]
    for y in choices:
        start = add_months(date(y, 3, 1), 3 * ((expr.n or 1) - 1) - (12 if expr.n == 4 else 0))
        end = add(add_months(start, 3), -1, "day")
        if year or (end < anchor if expr.side == "last" else start <= anchor):
            return Answer((start, end), f"three months from {start:%Y-%m}")
    return Answer(None, "no such season")


@reads("feast")
def _feast(expr: TimeExpr, scope: Scope) -> Answer:
    name = expr.name or ""
    words = name.replace("_", " ")
    year = year_said(expr, scope)
    if year:
        return Answer(feast_of(name, year), f"{words} {year}")
    if scope.anchor is None:
        return Answer(None, "a feast, and no publication date to count from")
    anchor = scope.anchor
    days = [d[0] for y in range(max(1, anchor.year - 2), anchor.year + 3) if (d := feast_of(name, y))]
    found = choose(days, anchor, expr.side)
    return Answer((found, found) if found else None, f"latest {words} not after {anchor}")
