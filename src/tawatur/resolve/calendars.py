"""Arithmetic of calendars: weeks, months, Hijri years, feasts."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

Days = tuple[date, date]
"""First and last day, both included."""

DAY = timedelta(days=1)
_HIJRI_FEASTS = {
    "eid_al_fitr": (10, 1),
    "eid_al_adha": (12, 10),
    "arafa": (12, 9),
    "ashura": (1, 10),
    "mawlid": (3, 12),
    "hijri_new_year": (1, 1),
}
_FIXED_FEASTS = {
    "new_year": (1, 1),
    "new_year_eve": (12, 31),
    "christmas": (12, 25),
    "christmas_eve": (12, 24),
    "nowruz": (3, 21),
    "labour_day": (5, 1),
    "mothers_day": (3, 21),
    "valentine": (2, 14),
}
_EASTER_FEASTS = {"easter": 0, "good_friday": -2, "palm_sunday": -7}


def day_of(year: int, month: int, day: int, hijri: bool = False) -> date | None:
    """The day, None if there is no such day (or it is outside the Hijri tables, 1343 to 1500).

    Example:
        >>> day_of(2018, 2, 30), day_of(1440, 7, 13, hijri=True)
        (None, datetime.date(2019, 3, 20))
    """
    try:
        if hijri:
            return date.fromordinal(Hijri(year, month, day).to_gregorian().toordinal())
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def month_of(year: int, month: int, hijri: bool = False) -> Days | None:
    """First and last day of a month.

    Example:
        >>> month_of(2016, 2)
        (datetime.date(2016, 2, 1), datetime.date(2016, 2, 29))
    """
    first = day_of(year, month, 1, hijri)
    if first is None:
        return None
    if hijri:
        following = day_of(year + month // 12, month % 12 + 1, 1, hijri=True)
        return (first, following - DAY) if following else None
    return first, date(year, month, calendar.monthrange(year, month)[1])


def year_of(year: int, hijri: bool = False) -> Days | None:
    """First and last day of a year."""
    first, last = month_of(year, 1, hijri), month_of(year, 12, hijri)
    return (first[0], last[1]) if first and last else None


def hijri_year(day: date) -> int | None:
    """The Hijri year of a day, None outside the tables."""
    try:
        return int(Gregorian.fromdate(day).to_hijri().year)
    except (ValueError, OverflowError):
        return None


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day.

    Example:
        >>> add_months(date(2018, 3, 31), -1)
        datetime.date(2018, 2, 28)
    """
    total = day.year * 12 + day.month - 1 + months
    if not 12 <= total < 120_000:
        return date.min if total < 12 else date.max
    year, month = total // 12, total % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def add(day: date, n: int, unit: str) -> date:
    """A day moved by units; a move out of the calendar stays at its edge.

    Example:
        >>> add(date(2018, 4, 3), -2, "week"), add(date(2018, 4, 3), -48, "hour")
        (datetime.date(2018, 3, 20), datetime.date(2018, 4, 1))
    """
    days = {"day": n, "week": 7 * n, "weekend": 7 * n, "hour": int(n / 24)}
    months = {"month": n, "quarter": 3 * n, "half": 6 * n, "year": 12 * n, "decade": 120 * n, "century": 1200 * n}
    if unit in months:
        return add_months(day, max(-200_000, min(200_000, months[unit])))
    moved = day.toordinal() + days[unit]
    return date.fromordinal(min(max(moved, 1), date.max.toordinal()))


def unit_around(day: date, unit: str) -> Days:
    """The whole unit that holds a day; weeks run from Monday to Sunday.

    Example:
        >>> unit_around(date(2018, 4, 3), "week")
        (datetime.date(2018, 4, 2), datetime.date(2018, 4, 8))
    """
    if unit in ("hour", "day"):
        return day, day
    if unit in ("week", "weekend"):
        monday = add(day, -day.weekday(), "day")
        return (monday if unit == "week" else add(monday, 5, "day")), add(monday, 6, "day")
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(unit)
    if months:
        first = (day.month - 1) // months * months + 1
        return date(day.year, first, 1), add_months(date(day.year, first, 1), months) - DAY
    size = 10 if unit == "decade" else 100
    start = max(day.year // size * size, 1)
    return date(start, 1, 1), date(min(start // size * size + size - 1, 9999), 12, 31)


def feast_of(name: str, year: int) -> Days | None:
    """The day of a feast in a Gregorian year.

    Example:
        >>> feast_of("eid_al_fitr", 2013), feast_of("easter", 2019)[0].isoformat()
        ((datetime.date(2013, 8, 8), datetime.date(2013, 8, 8)), '2019-04-21')
    """
    day: date | None = None
    if name in _FIXED_FEASTS:
        day = date(year, *_FIXED_FEASTS[name])
    elif name in _EASTER_FEASTS:
        day = add(easter(year), _EASTER_FEASTS[name], "day")
    elif name in _HIJRI_FEASTS:
        around = hijri_year(date(year, 7, 1)) or 0
        days = (day_of(h, *_HIJRI_FEASTS[name], hijri=True) for h in range(around - 1, around + 2))
        day = next((d for d in days if d and d.year == year), None)
    return (day, day) if day else None


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
