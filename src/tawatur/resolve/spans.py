"""Times counted from others: yesterday, the past week, since May, the next day, from one day to another."""

from __future__ import annotations

from datetime import date

from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr
from tawatur.resolve.calendars import Days, add, month_of, unit_around
from tawatur.resolve.scope import FROM_ANCHOR, WEEKDAYS, Answer, Scope, answer, inner, month_told, reads

PRECISION = {"hour": 1, "day": 1, "week": 3, "weekend": 2, "month": 4}


@reads("shift")
def _shift(expr: TimeExpr, scope: Scope) -> Answer:
    within = answer(expr.base, scope) if expr.base else None
    start = within.days[0] if within and within.days else scope.anchor
    if start is None or (within and within.days is None):
        return Answer(None, "nothing to count from")
    n, unit = expr.n or 0, expr.unit or "day"
    day = add(start, n, unit)
    how = _counted(n, unit, str(start))
    precision = max(PRECISION.get(unit, 5), within.precision or 1 if within else 1)
    if expr.weekday is not None and day.weekday() != expr.weekday:
        other = add(start, -((start.weekday() - expr.weekday) % 7), "day")
        how = (
            f"{how} is a {WEEKDAYS[day.weekday()]}, but {WEEKDAYS[expr.weekday]} is said: {other}, the latest, is kept"
        )
        return Answer((other, other), how, 1, (other.isoformat(), day.isoformat()), ("weekday_mismatch",))
    return Answer((day, day), how, precision)


def _counted(n: int, unit: str, start: str) -> str:
    if n == 0:
        return f"the same {unit} as {start}"
    return f"{abs(n)} {unit}{'s' if abs(n) > 1 else ''} {'after' if n > 0 else 'before'} {start}"


@reads("period")
def _period(expr: TimeExpr, scope: Scope) -> Answer:
    """A whole unit; "last week" is the seven days before the anchor, "the weekend" the latest begun."""
    told = answer(expr.base, scope).days if expr.base else None
    anchor, n, unit = told[0] if told else scope.anchor or date.min, expr.n or 0, expr.unit or "day"
    if unit == "weekend" and n == -1:
        saturday = add(anchor, -((anchor.weekday() + 2) % 7), "day")
        return Answer((saturday, add(saturday, 1, "day")), f"the latest weekend not after {anchor}")
    if unit == "week" and n < 0:
        days = add(anchor, 7 * n, "day"), add(anchor, 7 * n + 6, "day")
        return Answer(days, f"the seven days before {anchor}" if n == -1 else f"{-n} weeks before {anchor}")
    first = unit_around(anchor, unit)[0]
    return Answer(
        unit_around(add(first, n, unit), unit), f"the {unit} of {anchor}" if n == 0 else _counted(n, unit, str(anchor))
    )


@reads("window")
def _window(expr: TimeExpr, scope: Scope) -> Answer:
    """The last or next so many units, the anchor's day not among them unless hours are counted."""
    anchor, n, unit = scope.anchor or date.min, expr.n or 0, expr.unit or "day"
    how = f"the {abs(n)} {unit}{'s' if abs(n) > 1 else ''} {'after' if n > 0 else 'before'} {anchor}"
    if unit == "hour":
        far = add(anchor, (abs(n) + 23) // 24 * (1 if n > 0 else -1), "day")
        return Answer((min(far, anchor), max(far, anchor)), how)
    if unit in ("decade", "century"):
        near, far = add(anchor, 1 if n > 0 else -1, unit), add(anchor, n, unit)
        return Answer((unit_around(min(near, far), unit)[0], unit_around(max(near, far), unit)[1]), how)
    if n < 0:
        return Answer((add(anchor, n, unit), add(anchor, -1, "day")), how)
    return Answer((add(anchor, 1, "day"), add(anchor, n, unit)), how)


@reads("since")
def _since(expr: TimeExpr, scope: Scope) -> Answer:
    within = inner(expr, scope)
    if within.days is None or scope.anchor is None:
        return Answer(None, f"from {within.how} to an unknown day")
    start = within.days[0]
    if start > scope.anchor:
        return within
    return Answer((start, scope.anchor), f"from {start} ({within.how}) to {scope.anchor}", None, (), within.flags)


@reads("anaphor")
def _anaphor(expr: TimeExpr, scope: Scope) -> Answer:
    unit, n = expr.unit or "day", expr.n
    if unit in ("month", "year", "week", "decade", "century"):
        if n == 0:
            return _same_unit(unit, scope)
    if scope.last:
        return _from(scope.last, n, unit, "the time last told")
    if n and scope.anchor:
        return _from((scope.anchor, scope.anchor), n, unit, "publication (no time was told before)")
    return Answer(None, "told by another time, and none was told before")


@reads("overnight")
def _overnight(expr: TimeExpr, scope: Scope) -> Answer:
    """The night after the day last told, if that is a recent one before the anchor; else the night to the anchor."""
    anchor, last = scope.anchor, scope.last
    told = last[0] if last and last[0] == last[1] and (anchor is None or 0 < (anchor - last[0]).days <= 31) else None
    first = told or (add(anchor, -1, "day") if anchor else None)
    how = "the night after the day last told" if told else "the night to the day of publication"
    return Answer((first, add(first, 1, "day")) if first else None, how)


def _same_unit(unit: str, scope: Scope) -> Answer:
    month = scope.month or month_told(scope)
    if unit == "month" and month:
        return Answer(month_of(*month), "the month under discussion")
    day = scope.last[1] if scope.last else date(*scope.month, 1) if scope.month else scope.anchor
    return Answer(unit_around(day, unit) if day else None, f"the {unit} under discussion")


@reads("event_offset")
def _event_offset(expr: TimeExpr, scope: Scope) -> Answer:
    if scope.last is None:
        return Answer(None, "counted from an event whose day is not known")
    return _from(scope.last, expr.n, expr.unit or "day", "the event it is counted from")


def _from(days: Days, n: int | None, unit: str, what: str) -> Answer:
    if n is None and unit == "hour":
        return Answer(days, f"hours from {what} ({days[0]})", 2)
    if n is None:
        return Answer((add(days[1], 1, "day"), add(days[1], 7, "day")), f"some time after {what}")
    if n == 0 or unit == "hour":
        n = int(n / 24)
    if n == 0:
        return Answer(days, f"the same as {what} ({days[0]})")
    start = days[1] if n > 0 else days[0]
    day = add(start, n, "day" if unit == "hour" else unit)
    return Answer((day, day), f"{_counted(n, unit, str(start))}, {what}", PRECISION.get(unit, 5))


@reads("range")
def _range(expr: TimeExpr, scope: Scope) -> Answer:
    """From one day to another: the later end first, the earlier is the latest not after it."""
    if expr.base is None or expr.until is None:
        return Answer(None, "nothing said")
    later = answer(expr.until, scope)
    if later.days is None:
        return later
    start_scope = replace(scope, anchor=later.days[0], month=(later.days[0].year, later.days[0].month))
    counted = expr.base.base or expr.base  # "the 24th of last month" is counted from the anchor itself
    earlier = answer(expr.base, scope if counted.kind in FROM_ANCHOR else start_scope)
    if earlier.days is None:
        return earlier
    flags = tuple(dict.fromkeys(earlier.flags + later.flags))
    days = min(earlier.days[0], later.days[0]), max(earlier.days[1], later.days[1])
    alternatives = earlier.alternatives + later.alternatives
    return Answer(days, f"from {days[0]} ({earlier.how}) to {days[1]} ({later.how})", None, alternatives, flags)
