"""Calendar dates: which Thursday, which year's March, the 23rd of which month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr
from tawatur.resolve.calendars import DAY, Days, add, add_months, day_of, hijri_year, month_of, year_of
from tawatur.resolve.parts import nth_weekday
from tawatur.resolve.scope import WEEKDAYS, Answer, Scope, answer, choose, month_told, reads, year_said

MONTHS = tuple("January February March April May June July August September October November December".split())
HIJRI_MONTHS = ("Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II", "Rajab", "Shaban", "Ramadan",
                "Shawwal", "Dhu al-Qada", "Dhu al-Hijja")  # fmt: skip
_YEARS_BACK = 9
"""A 29 February may lie eight years back."""
_LONG_GONE = 60
"""Days after which a weekday that fits the coming date only is believed."""


@reads("date")
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
    if expr.base and expr.base.kind == "anaphor":
        told = replace(scope, anchor=scope.last[1]) if scope.last else scope
        return _weekday(replace(expr, base=None), told)
    if expr.base:
        week = answer(expr.base, scope)
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
        month = answer(replace(expr, day=None, weekday=None, n=None), scope)
        nth = nth_weekday(month.days, weekday, expr.n) if month.days else None
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
    return Answer(
        found.days, how, found.precision, (day.isoformat(), other.isoformat()), (*found.flags, "weekday_mismatch")
    )


def _soon(expr: TimeExpr, scope: Scope, past: date) -> date | None:
    """The coming date without a year, if its weekday is the one said: any where the past one is
    long gone, else one in the week after the anchor (a page dated a little early).
    """
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
    if year := year_said(expr, scope):
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
    found = choose(days, anchor, expr.side)
    if found is None:
        return Answer(None, f"no {name} near {anchor}")
    words = {"next": f"first {name} after", "last": f"latest {name} before"}.get(
        expr.side or "", f"latest {name} not after"
    )
    return Answer((found, found), f"{words} {anchor}")


def _valid(years: range | list[int], month: int, day: int, hijri: bool) -> list[date]:
    days = (day_of(year, month, day, hijri) for year in years)
    return [day for day in days if day]


def _hijri_years(gregorian: int, month: int) -> list[int]:
    """The Hijri years whose month begins in a Gregorian year («رمضان 2019»)."""
    around = hijri_year(date(gregorian, 7, 1)) or 0
    months = ((h, month_of(h, month, hijri=True)) for h in range(around - 1, around + 2))
    return [h for h, days in months if days and days[0].year == gregorian]


def _day_of_open_month(expr: TimeExpr, scope: Scope) -> Answer:
    """As in "the 23rd", "the 5th of last month": the month said, under discussion, or the latest that fits."""
    day = expr.day or 0
    if expr.base:
        within = answer(expr.base, scope)
        found = day_of(within.days[0].year, within.days[0].month, day) if within.days else None
        if within.days and found is None:
            return Answer(None, f"that month has no day {day}", flags=("impossible_date",))
        return Answer((found, found) if found else None, f"day {day} of the month said: {within.how}")
    under = scope.month or month_told(scope)
    found = day_of(*under, day) if under else None
    if found and (scope.anchor is None or found <= scope.anchor):
        return Answer((found, found), f"day {day} of the month under discussion ({found:%Y-%m})")
    if scope.anchor is None:
        return Answer(None, "a day of the month, and no month to put it in")
    back = (add_months(scope.anchor.replace(day=1), -n) for n in range(13))
    days = (day_of(first.year, first.month, day) for first in back)
    found = next((d for d in days if d and d <= scope.anchor), None)
    return Answer((found, found) if found else None, f"latest day {day} of a month not after {scope.anchor}")


def _month_or_year(expr: TimeExpr, scope: Scope) -> Answer:
    hijri = expr.calendar == "hijri"
    year = year_said(expr, scope)
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
