"""From times as said to days: which Thursday, which year's March, yesterday of what day.

Everything here is counted from an anchor, the day the text was written or the day it last set;
the clock of the machine is never asked. What cannot be decided stays open, what contradicts
itself is flagged, and every answer says how it came about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from tawatur.model.claim import TimeItem
from tawatur.model.time import TimeExpr
from tawatur.resolve.calendars import (
    DAY,
    Days,
    add,
    add_months,
    day_of,
    feast_of,
    hijri_year,
    month_of,
    unit_around,
    year_of,
)

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
HIJRI_MONTHS = ("Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II", "Rajab", "Shaban", "Ramadan",
                "Shawwal", "Dhu al-Qada", "Dhu al-Hijja")  # fmt: skip
_PRECISION = {"hour": 1, "day": 1, "week": 3, "weekend": 2, "month": 4}
_YEARS_BACK = 9
"""A 29 February may lie eight years back."""
_LONG_GONE = 60
"""Days after which a weekday that fits the coming date only is believed."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a time is counted from: the anchor, the days last told, the month under discussion."""

    anchor: date | None
    last: Days | None
    month: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The days found (None: open), how, and what spoke against it."""

    days: Days | None
    how: str
    precision: int | None = None
    alternatives: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


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
    answer = _answer(expr, Scope(anchor, _days_of(last), month))
    if answer.days is None:
        return TimeItem(resolved_by=answer.how, alternatives=answer.alternatives), answer.flags
    start, end = min(answer.days), max(answer.days)
    flags = answer.flags
    if anchor and start > anchor and not _said_future(expr):
        flags = (*flags, "future_date")
    item = TimeItem(
        start=start.isoformat(),
        end=end.isoformat(),
        precision=max(_span_precision(start, end), answer.precision or 1),
        resolved_by=answer.how,
        alternatives=answer.alternatives,
    )
    return item, flags


def _days_of(item: TimeItem | None) -> Days | None:
    if item is None or not item.start or not item.end:
        return None
    return date.fromisoformat(item.start), date.fromisoformat(item.end)


def _span_precision(start: date, end: date) -> int:
    """UCDP's date_prec: 1 day, 2 two to six days, 3 week, 4 up to a month, 5 longer."""
    days = (end - start).days + 1
    return next((p for p, longest in ((1, 1), (2, 6), (3, 7), (4, 31)) if days <= longest), 5)


def _said_future(expr: TimeExpr) -> bool:
    ahead = expr.kind in ("shift", "window", "period", "anaphor") and (expr.n or 0) > 0
    return ahead or expr.side == "next" or any(_said_future(inner) for inner in (expr.base, expr.until) if inner)


def _answer(expr: TimeExpr, scope: Scope) -> Answer:
    if scope.anchor is None and expr.kind in _NEED_ANCHOR and not (expr.base and expr.kind == "shift"):
        return Answer(None, "no publication date to count from")
    try:
        return _KINDS[expr.kind](expr, scope)
    except (ValueError, OverflowError):
        return Answer(None, "no such day in the calendar", flags=("impossible_date",))


# --- calendar dates -------------------------------------------------------------------------------


def _date(expr: TimeExpr, scope: Scope) -> Answer:
    if expr.day is None and expr.weekday is not None:
        return _weekday(expr, scope)
    if expr.calendar == "either":
        return _either_calendar(expr, scope)
    if expr.day is None:
        return _month_or_year(expr, scope)
    found = _day(expr, scope)
    if found.days and expr.weekday is not None and found.days[0].weekday() != expr.weekday:
        return _mismatch(expr, scope, found, found.days[0])
    return found


def _weekday(expr: TimeExpr, scope: Scope) -> Answer:
    name = WEEKDAYS[expr.weekday or 0]
    if expr.base:
        week = _answer(expr.base, scope)
        day = next((d for d in _each(week.days) if d.weekday() == expr.weekday), None) if week.days else None
        return Answer((day, day) if day else None, f"{name} of that week: {week.how}")
    if scope.anchor is None:
        return Answer(None, "a weekday, and no publication date to count from")
    anchor = scope.anchor
    back = (anchor.weekday() - (expr.weekday or 0)) % 7
    if expr.side == "next":
        day, how = add(anchor, 7 - back, "day"), f"first {name} after {anchor}"
    elif expr.side == "last" and back == 0:
        day, how = add(anchor, -7, "day"), f"latest {name} before {anchor}"
    else:
        day, how = add(anchor, -back, "day"), f"latest {name} not after {anchor}"
    return Answer((day, day), how)


def _each(days: Days) -> Iterator[date]:
    day = days[0]
    while day <= days[1]:
        yield day
        day += DAY


def _mismatch(expr: TimeExpr, scope: Scope, found: Answer, day: date) -> Answer:
    """Weekday and date disagree: the date is kept, both readings are named."""
    weekday = expr.weekday or 0
    if expr.n is not None and expr.month is not None and abs(expr.n) <= 5:
        month = _answer(replace(expr, day=None, weekday=None, n=None), scope)
        nth = _nth_weekday(month.days, weekday, expr.n) if month.days else None
        if nth:
            return Answer((nth, nth), f"{WEEKDAYS[weekday]} number {expr.n} of the month: {month.how}")
    soon = _soon(expr, scope, day)
    if soon:
        return Answer((soon, soon), f"the first such date after {scope.anchor}, which is a {WEEKDAYS[weekday]}")
    other = add(day, (weekday - day.weekday() + 3) % 7 - 3, "day")
    how = (
        f"{found.how}; weekday and date disagree: {day} is a {WEEKDAYS[day.weekday()]}, "
        f"the {WEEKDAYS[weekday]} beside it is {other}; the date is kept"
    )
    return Answer(found.days, how, found.precision, (day.isoformat(), other.isoformat()), (*found.flags, "weekday_mismatch"))


def _soon(expr: TimeExpr, scope: Scope, past: date) -> date | None:
    """The coming date without a year, if its weekday is the one said: any where the past one is
    long gone, else one in the week after the anchor (a page dated a little early)."""
    if scope.anchor is None or expr.year or expr.base or expr.month is None:
        return None
    coming = _latest(replace(expr, side="next"), scope, "", expr.calendar == "hijri").days
    if coming is None or coming[0].weekday() != expr.weekday:
        return None
    far = (scope.anchor - past).days > _LONG_GONE
    return coming[0] if far or (coming[0] - scope.anchor).days <= 7 else None


def _either_calendar(expr: TimeExpr, scope: Scope) -> Answer:
    """Figures without a year, as «الجمعة 15/10»: Hijri if only that agrees with the weekday."""
    gregorian = _date(replace(expr, calendar="gregorian"), scope)
    if expr.weekday is None or "weekday_mismatch" not in gregorian.flags:
        return gregorian
    hijri = _day(replace(expr, calendar="hijri", weekday=None), scope)
    near = hijri.days and scope.anchor and (scope.anchor - hijri.days[0]).days < 60
    if not near or hijri.days is None or hijri.days[0].weekday() != expr.weekday or gregorian.days is None:
        return gregorian
    both = (hijri.days[0].isoformat(), gregorian.days[0].isoformat())
    return replace(hijri, how=f"{hijri.how}, the Hijri reading, which agrees with the weekday", alternatives=both)


def _day(expr: TimeExpr, scope: Scope) -> Answer:
    """A day of a month; what is unsaid of month and year is the latest that fits."""
    if expr.month is None:
        return _day_of_open_month(expr, scope)
    hijri = expr.calendar == "hijri"
    name = f"{expr.day} {(HIJRI_MONTHS if hijri else MONTHS)[expr.month - 1]}"
    if year := _year_said(expr, scope):
        years = _hijri_years(year, expr.month) if hijri and year > 1700 else [year]
        day = next(iter(_valid(years, expr.month, expr.day or 0, hijri)), None)
        if day is None:
            return Answer(None, f"there is no {name} {year}", flags=("impossible_date",))
        return Answer((day, day), "date as written" if expr.year else f"{name} of {year}, the year said")
    return _latest(expr, scope, name, hijri)


def _latest(expr: TimeExpr, scope: Scope, name: str, hijri: bool) -> Answer:
    anchor = scope.anchor
    if anchor is None:
        if scope.month is None or hijri:
            return Answer(None, "no year said, and no publication date to count from")
        day = day_of(scope.month[0], expr.month or 1, expr.day or 0)
        return Answer((day, day) if day else None, f"{name} of the year under discussion")
    centre = (hijri_year(anchor) or 0) if hijri else anchor.year
    days = sorted(_valid(range(centre - _YEARS_BACK, centre + _YEARS_BACK), expr.month or 1, expr.day or 0, hijri))
    if not days:
        return Answer(None, f"there is no {name}", flags=("impossible_date",))
    found = _choose(days, anchor, expr.side)
    if found is None:
        return Answer(None, f"no {name} near {anchor}")
    words = {"next": f"first {name} after", "last": f"latest {name} before"}.get(expr.side or "", f"latest {name} not after")
    return Answer((found, found), f"{words} {anchor}")


def _choose(days: list[date], anchor: date, side: str | None) -> date | None:
    if side == "next":
        return next((day for day in days if day > anchor), None)
    return next((day for day in reversed(days) if day < anchor or (day == anchor and side != "last")), None)


def _valid(years: range | list[int], month: int, day: int, hijri: bool) -> list[date]:
    days = (day_of(year, month, day, hijri) for year in years)
    return [day for day in days if day]


def _hijri_years(gregorian: int, month: int) -> list[int]:
    """The Hijri years whose month begins in a Gregorian year («رمضان 2019»)."""
    around = hijri_year(date(gregorian, 7, 1)) or 0
    months = ((h, month_of(h, month, hijri=True)) for h in range(around - 1, around + 2))
    return [h for h, days in months if days and days[0].year == gregorian]


def _year_said(expr: TimeExpr, scope: Scope) -> int | None:
    if expr.year:
        return expr.year
    base = _answer(expr.base, scope).days if expr.base and expr.base.finest == "year" else None
    return base[0].year if base else None


def _day_of_open_month(expr: TimeExpr, scope: Scope) -> Answer:
    """ "The 23rd", "the 5th of last month": the month said, under discussion, or the latest that fits."""
    day = expr.day or 0
    if expr.base:
        inner = _answer(expr.base, scope)
        found = day_of(inner.days[0].year, inner.days[0].month, day) if inner.days else None
        if inner.days and found is None:
            return Answer(None, f"that month has no day {day}", flags=("impossible_date",))
        return Answer((found, found) if found else None, f"day {day} of the month said: {inner.how}")
    under = scope.month or _month_told(scope)
    found = day_of(*under, day) if under else None
    if found and (scope.anchor is None or found <= scope.anchor):
        return Answer((found, found), f"day {day} of the month under discussion ({found:%Y-%m})")
    if scope.anchor is None:
        return Answer(None, "a day of the month, and no month to put it in")
    back = (add_months(scope.anchor.replace(day=1), -n) for n in range(13))
    days = (day_of(first.year, first.month, day) for first in back)
    found = next((d for d in days if d and d <= scope.anchor), None)
    return Answer((found, found) if found else None, f"latest day {day} of a month not after {scope.anchor}")


def _month_told(scope: Scope) -> tuple[int, int] | None:
    """The month of the time last told, if that is one month."""
    if scope.last is None or (scope.last[0].year, scope.last[0].month) != (scope.last[1].year, scope.last[1].month):
        return None
    return scope.last[1].year, scope.last[1].month


def _month_or_year(expr: TimeExpr, scope: Scope) -> Answer:
    hijri = expr.calendar == "hijri"
    year = _year_said(expr, scope)
    if expr.month is None:
        return Answer(year_of(year, hijri) if year else None, f"the year {year}")
    name = (HIJRI_MONTHS if hijri else MONTHS)[expr.month - 1]
    if year:
        years = _hijri_years(year, expr.month) if hijri and year > 1700 else [year]
        return Answer(month_of(years[0], expr.month, hijri) if years else None, f"{name} {year}, as written")
    if scope.anchor is None:
        found = month_of(scope.month[0], expr.month) if scope.month and not hijri else None
        return Answer(found, f"{name} of the year under discussion" if found else "no year said, no publication date")
    centre = (hijri_year(scope.anchor) or 0) if hijri else scope.anchor.year
    months = [m for y in range(centre - 2, centre + 3) if (m := month_of(y, expr.month, hijri))]
    return _choose_month(months, scope.anchor, expr.side, name)


def _choose_month(months: list[Days], anchor: date, side: str | None, name: str) -> Answer:
    if side == "next":
        return Answer(next((m for m in months if m[0] > anchor), None), f"first {name} after {anchor}")
    if side == "last":
        return Answer(next((m for m in reversed(months) if m[1] < anchor), None), f"latest {name} before {anchor}")
    return Answer(next((m for m in reversed(months) if m[0] <= anchor), None), f"latest {name} not after {anchor}")


# --- counted from the anchor ----------------------------------------------------------------------


def _shift(expr: TimeExpr, scope: Scope) -> Answer:
    inner = _answer(expr.base, scope) if expr.base else None
    start = inner.days[0] if inner and inner.days else scope.anchor
    if start is None or (inner and inner.days is None):
        return Answer(None, "nothing to count from")
    n, unit = expr.n or 0, expr.unit or "day"
    day = add(start, n, unit)
    how = _counted(n, unit, str(start))
    precision = max(_PRECISION.get(unit, 5), inner.precision or 1 if inner else 1)
    if expr.weekday is not None and day.weekday() != expr.weekday:
        other = add(start, -((start.weekday() - expr.weekday) % 7), "day")
        how = f"{how} is a {WEEKDAYS[day.weekday()]}, but {WEEKDAYS[expr.weekday]} is said: {other}, the latest, is kept"
        return Answer((other, other), how, 1, (other.isoformat(), day.isoformat()), ("weekday_mismatch",))
    return Answer((day, day), how, precision)


def _counted(n: int, unit: str, start: str) -> str:
    if n == 0:
        return f"the same {unit} as {start}"
    return f"{abs(n)} {unit}{'s' if abs(n) > 1 else ''} {'after' if n > 0 else 'before'} {start}"


def _period(expr: TimeExpr, scope: Scope) -> Answer:
    """A whole unit; "last week" is the seven days before the anchor."""
    anchor, n, unit = scope.anchor or date.min, expr.n or 0, expr.unit or "day"
    if unit == "week" and n < 0:
        days = add(anchor, 7 * n, "day"), add(anchor, 7 * n + 6, "day")
        return Answer(days, f"the seven days before {anchor}" if n == -1 else f"{-n} weeks before {anchor}")
    first = unit_around(anchor, unit)[0]
    return Answer(unit_around(add(first, n, unit), unit), f"the {unit} of {anchor}" if n == 0 else _counted(n, unit, str(anchor)))


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


def _since(expr: TimeExpr, scope: Scope) -> Answer:
    inner = _inner(expr, scope)
    if inner.days is None or scope.anchor is None:
        return Answer(None, f"from {inner.how} to an unknown day")
    start = inner.days[0]
    if start > scope.anchor:
        return inner
    return Answer((start, scope.anchor), f"from {start} ({inner.how}) to {scope.anchor}", None, (), inner.flags)


def _inner(expr: TimeExpr, scope: Scope) -> Answer:
    return _answer(expr.base, scope) if expr.base else Answer(None, "nothing said")


# --- counted from what was told -------------------------------------------------------------------


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


def _overnight(expr: TimeExpr, scope: Scope) -> Answer:
    """The night after the day last told, if that is a recent one before the anchor; else the night to the anchor."""
    anchor, last = scope.anchor, scope.last
    told = last[0] if last and last[0] == last[1] and (anchor is None or 0 < (anchor - last[0]).days <= 31) else None
    first = told or (add(anchor, -1, "day") if anchor else None)
    how = "the night after the day last told" if told else "the night to the day of publication"
    return Answer((first, add(first, 1, "day")) if first else None, how)


def _same_unit(unit: str, scope: Scope) -> Answer:
    month = scope.month or _month_told(scope)
    if unit == "month" and month:
        return Answer(month_of(*month), "the month under discussion")
    day = scope.last[1] if scope.last else date(*scope.month, 1) if scope.month else scope.anchor
    return Answer(unit_around(day, unit) if day else None, f"the {unit} under discussion")


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
    return Answer((day, day), f"{_counted(n, unit, str(start))}, {what}", _PRECISION.get(unit, 5))


# --- parts of something ---------------------------------------------------------------------------


def _nth(expr: TimeExpr, scope: Scope) -> Answer:
    inner, n = _inner(expr, scope), expr.n or 1
    if inner.days is None:
        return inner
    if expr.weekday is not None:
        day = _nth_weekday(inner.days, expr.weekday, n)
        return Answer((day, day) if day else None, f"{WEEKDAYS[expr.weekday]} number {n}: {inner.how}")
    return Answer(_nth_unit(inner.days, expr.unit or "day", n), f"{expr.unit} number {n}: {inner.how}")


def _nth_weekday(days: Days, weekday: int, n: int) -> date | None:
    if n < 0:
        return add(days[1], -((days[1].weekday() - weekday) % 7), "day")
    day = add(add(days[0], (weekday - days[0].weekday()) % 7, "day"), n - 1, "week")
    return day if day <= days[1] else None


def _nth_unit(days: Days, unit: str, n: int) -> Days | None:
    """The n-th day, week, quarter or half. Weeks begin on Monday: a year's first holds 4 January
    (ISO 8601), a month's first is its first whole one."""
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


def _part(expr: TimeExpr, scope: Scope) -> Answer:
    """The first, middle or last third, or what is left of a period."""
    inner = _inner(expr, scope)
    if inner.days is None:
        return inner
    (first, last), side = inner.days, expr.side
    if side == "rest":
        start = max(first, scope.anchor) if scope.anchor else first
        return Answer((start, max(start, last)), f"what is left of {inner.how}")
    length = (last - first).days + 1
    third = 10 if 28 <= length <= 31 else max(1, length // 3)
    second, final = add(first, third, "day"), add(first, min(2 * third, length - 1), "day")
    if length > 360:
        second, final = add_months(first, (last.year - first.year + 1) * 4), add_months(first, (last.year - first.year + 1) * 8)
    if length < 3:
        return inner
    days = {"start": (first, second - DAY), "middle": (second, final - DAY), "end": (final, last)}
    return Answer(days.get(side or "", inner.days), f"{side} of {inner.how}")


def _season(expr: TimeExpr, scope: Scope) -> Answer:
    inner = _inner(expr, scope) if expr.base else None
    anchor = scope.anchor or date.max
    year = inner.days[0].year if inner and inner.days else None
    choices = [year] if year else [anchor.year + 1, anchor.year, anchor.year - 1]
    for y in choices:
        start = add_months(date(y, 3, 1), 3 * ((expr.n or 1) - 1) - (12 if expr.n == 4 else 0))
        end = add(add_months(start, 3), -1, "day")
        if year or (end < anchor if expr.side == "last" else start <= anchor):
            return Answer((start, end), f"three months from {start:%Y-%m}")
    return Answer(None, "no such season")


def _feast(expr: TimeExpr, scope: Scope) -> Answer:
    name = expr.name or ""
    words = name.replace("_", " ")
    year = _year_said(expr, scope)
    if year:
        return Answer(feast_of(name, year), f"{words} {year}")
    if scope.anchor is None:
        return Answer(None, "a feast, and no publication date to count from")
    anchor = scope.anchor
    days = [d[0] for y in range(max(1, anchor.year - 2), anchor.year + 3) if (d := feast_of(name, y))]
    found = _choose(days, anchor, expr.side)
    return Answer((found, found) if found else None, f"latest {words} not after {anchor}")


def _range(expr: TimeExpr, scope: Scope) -> Answer:
    """From one day to another: the later end first, the earlier is the latest not after it."""
    if expr.base is None or expr.until is None:
        return Answer(None, "nothing said")
    later = _answer(expr.until, scope)
    if later.days is None:
        return later
    start_scope = replace(scope, anchor=later.days[0], month=(later.days[0].year, later.days[0].month))
    earlier = _answer(expr.base, scope if expr.base.kind in _NEED_ANCHOR else start_scope)
    if earlier.days is None:
        return earlier
    flags = tuple(dict.fromkeys(earlier.flags + later.flags))
    days = min(earlier.days[0], later.days[0]), max(earlier.days[1], later.days[1])
    alternatives = earlier.alternatives + later.alternatives
    return Answer(days, f"from {days[0]} ({earlier.how}) to {days[1]} ({later.how})", None, alternatives, flags)


_NEED_ANCHOR = frozenset(("shift", "period", "window"))
_KINDS: dict[str, Callable[[TimeExpr, Scope], Answer]] = {
    "date": _date,
    "shift": _shift,
    "period": _period,
    "window": _window,
    "since": _since,
    "anaphor": _anaphor,
    "event_offset": _event_offset,
    "overnight": _overnight,
    "nth": _nth,
    "part": _part,
    "season": _season,
    "feast": _feast,
    "range": _range,
}
