"""What a time is counted from, what comes out, and which function reads which kind of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tawatur.model.frozen import frozen
from tawatur.model.time import TimeExpr
from tawatur.resolve.calendars import Days

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FROM_ANCHOR = frozenset(("shift", "period", "window"))
"""Kinds of times that are counted from the day a text was written."""


@frozen
class Scope:
    """What a time is counted from: the anchor, the days last told, the month under discussion."""

    anchor: date | None
    last: Days | None
    month: tuple[int, int] | None


@frozen
class Answer:
    """The days found (None: open), how, and what spoke against it."""

    days: Days | None
    how: str
    precision: int | None = None
    alternatives: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


Reader = Callable[[TimeExpr, Scope], Answer]
_READERS: dict[str, Reader] = {}


def reads(kind: str) -> Callable[[Reader], Reader]:
    """Registers the function that resolves one kind of ``TimeExpr``."""

    def register(reader: Reader) -> Reader:
        _READERS[kind] = reader
        return reader

    return register


def answer(expr: TimeExpr, scope: Scope) -> Answer:
    """The days of a time within its scope."""
    if scope.anchor is None and expr.kind in FROM_ANCHOR and not (expr.base and expr.kind == "shift"):
        return Answer(None, "no publication date to count from")
    try:
        return _READERS[expr.kind](expr, scope)
    except (ValueError, OverflowError):
        return Answer(None, "no such day in the calendar", flags=("impossible_date",))


def inner(expr: TimeExpr, scope: Scope) -> Answer:
    """The days of the time that another is built on."""
    return answer(expr.base, scope) if expr.base else Answer(None, "nothing said")


def month_told(scope: Scope) -> tuple[int, int] | None:
    """The month of the time last told, if that is one month."""
    if scope.last is None or (scope.last[0].year, scope.last[0].month) != (scope.last[1].year, scope.last[1].month):
        return None
    return scope.last[1].year, scope.last[1].month


def year_said(expr: TimeExpr, scope: Scope) -> int | None:
    """The year a time names, in figures or as "last year"."""
    if expr.year:
        return expr.year
    base = answer(expr.base, scope).days if expr.base and expr.base.finest == "year" else None
    return base[0].year if base else None


def choose(days: list[date], anchor: date, side: str | None) -> date | None:
    """The latest of sorted days not after the anchor, or the first after it if that is what was said."""
    if side == "next":
        return next((day for day in days if day > anchor), None)
    return next((day for day in reversed(days) if day < anchor or (day == anchor and side != "last")), None)
