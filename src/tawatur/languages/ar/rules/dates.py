"""Arabic calendar dates: a day, or a list or range of days, with its month and year.

«23 آذار / مارس 2018», «الـ23 من الشهر», «28 و27 و26 مارس الماضي», «2-7 شباط», «28/3/2018»,
«13 رجب 1440 هـ».
"""

from __future__ import annotations

import re
from typing import Any

from tawatur.languages.ar.rules.calendar import Month, day_at, month_at, side_at, unit_at, vocabulary
from tawatur.languages.ar.rules.numerals import read_cardinal
from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr
from tawatur.text.tokens import NUMBER, PUNCT, Tokens

Found = tuple[int, int, TimeExpr]
"""First token, token after the last, what was said."""
Tail = dict[str, Any]
"""Fields of a ``TimeExpr`` that days of one list share."""

DASHES = frozenset("-–—−")
TO = frozenset(("الي", "حتي", "وحتي", "لغايه", "ولغايه", "لحد", "لحدي")) | DASHES
_LONGEST_LIST = 12
_YEARS = range(1000, 2200)
_HIJRI_YEARS = range(1300, 1500)
YEAR_WORDS = frozenset(("عام", "العام", "سنه", "السنه", "لعام", "للعام", "لسنه", "بعام", "وعام"))
_ERA = {
    "م": "gregorian",
    "ميلادي": "gregorian",
    "ميلاديه": "gregorian",
    "ه": "hijri",
    "هجري": "hijri",
    "للهجره": "hijri",
    "هجريه": "hijri",
}
_NUMERIC = re.compile(r"(\d{1,4})\.(\d{1,2})\.(\d{2,4})")


def dates_at(tokens: Tokens, i: int, hi: int) -> list[Found]:
    """The dates that start at token ``i``: one, or one for each day of a list."""
    found = numeric_at(tokens, i, hi) or _month_first(tokens, i, hi)
    return [found] if found else _days_and_tail(tokens, i, hi)


def _days_and_tail(tokens: Tokens, i: int, hi: int) -> list[Found]:
    days, ranged = _days(tokens, i, hi)
    if not days:
        return []
    tail = month_tail(tokens, days[-1][1], hi)
    if tail is None:
        return []
    fields, end = tail
    said = [TimeExpr("date", day=day, **fields) for _, _, day in days]
    if ranged:
        return [(i, end, TimeExpr("range", base=said[0], until=said[-1]))]
    ends = [stop for _, stop, _ in days[:-1]] + [end]
    return [(start, stop, expr) for (start, _, _), stop, expr in zip(days, ends, said, strict=True)]


def _days(tokens: Tokens, i: int, hi: int) -> tuple[list[tuple[int, int, int]], bool]:
    """Days in a row (first token, end, day), and whether they are the two ends of a range."""
    days: list[tuple[int, int, int]] = []
    at = i
    while len(days) < _LONGEST_LIST:
        read = day_at(tokens, at, hi)
        if read is None:
            break
        days.append((at, read[1], read[0]))
        if read[1] < hi and (tokens.norm[read[1]] in TO or _next_day(tokens, read, hi)):
            last = day_at(tokens, read[1] + 1, hi)
            return ([*days, (read[1] + 1, last[1], last[0])], True) if last and len(days) == 1 else (days, False)
        at = _next_in_list(tokens, read[1], hi)
    between = len(days) == 2 and i > 0 and tokens.norm[i - 1].endswith("بين")
    return days, between


def _next_day(tokens: Tokens, first: tuple[int, int], hi: int) -> bool:
    """Whether a slash and the following day come next: «ليل 28/29 آذار», «ليلة 29 على 30 أيلول»."""
    passing = tokens.norm[first[1]] in ("/", "علي")
    return passing and (day_at(tokens, first[1] + 1, hi) or (0, 0))[0] == first[0] + 1


def _next_in_list(tokens: Tokens, i: int, hi: int) -> int:
    at = i
    while at < hi and tokens.norm[at] in ("،", ",", "و") and at - i < 2:
        at += 1
    joined = at > i or (at < hi and tokens.norm[at].startswith("و") and tokens.kind[at] != NUMBER)
    return at if joined else hi


def month_tail(tokens: Tokens, i: int, hi: int) -> tuple[Tail, int] | None:
    """What makes days a date: «آذار 2018», «من الشهر الماضي», «منه»."""
    if i >= hi:
        return None
    norm = tokens.norm[i]
    if norm == "منه":
        return {"side": "same"}, i + 1
    at = i + 1 if norm in ("من", "في") or norm in "/-.,،\\" else i
    named = month_at(tokens, at, hi)
    if named:
        return _with_year(tokens, named, hi)
    period = month_period(tokens, at, hi)
    if period:
        return ({"side": "same"} if period[0].kind == "anaphor" else {"base": period[0]}), period[1]
    side = side_at(tokens, i, hi)
    definite = tokens.norm[i - 2 : i - 1] in (["ال"], ["في"], ["يوم"], ["وفي"], ["ليل"], ["فجر"], ["صباح"], ["مساء"])
    if side and definite and norm.startswith("ال"):
        n = {"last": -1, "this": 0, "next": 1}.get(side[0], 0)
        return {"base": TimeExpr("period", unit="month", n=n)}, side[1]
    return None


def month_period(tokens: Tokens, i: int, hi: int) -> tuple[TimeExpr, int] | None:
    """«الشهر الماضي», «هذا الشهر»; bare «الشهر» and «الشهر نفسه» are the month under discussion."""
    shown = i < hi and tokens.norm[i] in ("هذا", "ذلك", "نفس", "ذات")
    unit = unit_at(tokens, i + shown, hi)
    if unit is None or unit[0].name != "month" or not unit[0].definite or unit[0].form != "sg":
        return None
    side = side_at(tokens, unit[1], hi)
    if shown and tokens.norm[i] == "هذا":
        return TimeExpr("period", unit="month", n=0), side[1] if side else unit[1]
    if side is None or side[0] == "same" or shown:
        return TimeExpr("anaphor", unit="month", n=0), side[1] if side and not shown else unit[1]
    return TimeExpr("period", unit="month", n={"last": -1, "this": 0, "next": 1}[side[0]]), side[1]


def _with_year(tokens: Tokens, named: tuple[Month, int], hi: int) -> tuple[Tail, int]:
    month, end = named
    fields: Tail = {"month": month.number, "calendar": month.calendar}
    year = year_at(tokens, end, hi)
    if year:
        fields.update(year[0])
        return fields, year[1]
    side = side_at(tokens, end, hi)
    if side:
        fields["side"] = side[0]
        end = side[1]
    return fields, end


def year_at(tokens: Tokens, i: int, hi: int, alone: bool = False) -> tuple[Tail, int] | None:
    """A year after a month («2018», «من عام 2018», «العام الماضي»), or by itself («عام 2018»)."""
    at = i
    while at < hi and at - i < 2 and (tokens.norm[at] in ("من", "في", "،", ",", "/", "-", "شهر", "(")):
        if alone:
            return None
        at += 1
    word = at < hi and tokens.norm[at] in YEAR_WORDS
    relative = _relative_year(tokens, at, hi)
    if relative:
        return relative
    read = _year_number(tokens, at + word, hi, bool(word))
    if read is None or (alone and not word):
        return None
    year, end, calendar = read
    fields: Tail = {"year": year, "calendar": calendar} if calendar else {"year": year}
    return fields, end


def _relative_year(tokens: Tokens, i: int, hi: int) -> tuple[Tail, int] | None:
    shown = i < hi and tokens.norm[i] in ("هذا", "هذه")
    unit = unit_at(tokens, i + shown, hi)
    if unit is None or unit[0].name != "year" or not unit[0].definite or unit[0].form != "sg":
        return None
    side = side_at(tokens, unit[1], hi)
    if side is None and not shown:
        return None
    n = {"last": -1, "next": 1}.get(side[0], 0) if side else 0
    expr = TimeExpr("anaphor" if side and side[0] == "same" else "period", unit="year", n=n)
    return {"base": expr}, side[1] if side else unit[1]


def _year_number(tokens: Tokens, i: int, hi: int, named: bool) -> tuple[int, int, str | None] | None:
    if i >= hi:
        return None
    if tokens.kind[i] == NUMBER:
        norm = tokens.norm[i]
        if not norm.isdecimal() or not (int(norm) in _YEARS if len(norm) == 4 else named and len(norm) == 3):
            return None
        year, end = int(norm), i + 1
    else:
        read = read_cardinal(tokens, i, hi)
        if read is None or not (read[0] in _YEARS or (named and 100 < read[0] < 2200)):
            return None
        year, end = int(read[0]), read[1]
    era = _ERA.get(tokens.norm[end]) if end < hi else None
    if era is None and year in _HIJRI_YEARS:
        return year, end, "hijri"
    return year, end + (era is not None), era


def numeric_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«28/3/2018», «2018-03-28», «28.3.2018», «20/7»."""
    if i >= hi or tokens.kind[i] != NUMBER or _follows_mark(tokens, i):
        return None
    single = _NUMERIC.fullmatch(tokens.norm[i])
    if single:
        parts, end = list(single.groups()), i + 1
    else:
        parts, end = _figures(tokens, i, hi)
    expr = _numeric(parts, tokens, i, end)
    if expr is None:
        return None
    era = _ERA.get(tokens.norm[end]) if end < hi and expr.year else None
    if era:
        expr, end = replace(expr, calendar=era), end + 1
    return i, end, expr


def _follows_mark(tokens: Tokens, i: int) -> bool:
    return i > 1 and tokens.norm[i - 1] in "/\\" and tokens.kind[i - 2] == NUMBER


def _figures(tokens: Tokens, i: int, hi: int) -> tuple[list[str], int]:
    parts, end = [tokens.norm[i]], i + 1
    mark = tokens.norm[end] if end < hi else ""
    while len(parts) < 3 and end + 1 < hi and mark and mark in "/\\-–." and tokens.norm[end] == mark:
        if tokens.kind[end + 1] != NUMBER:
            break
        parts.append(tokens.norm[end + 1])
        end += 2
    return parts, end


def _numeric(parts: list[str], tokens: Tokens, i: int, end: int) -> TimeExpr | None:
    if not all(part.isdecimal() and len(part) in (1, 2, 4) for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if len(parts) == 3:
        return _full(parts, numbers)
    followed = end < len(tokens) and tokens.norm[end] in ("/", "\\", "٪", "%")
    if len(parts) != 2 or followed or month_at(tokens, end, len(tokens)):
        return None
    if len(parts[1]) == 4 and numbers[0] <= 12 and numbers[1] in range(1900, 2200):
        return TimeExpr("date", year=numbers[1], month=numbers[0])
    return _day_and_month(parts, numbers, tokens, i)


def _full(parts: list[str], numbers: list[int]) -> TimeExpr | None:
    if len(parts[0]) == 4:
        numbers.reverse()
    elif len(parts[2]) == 2:
        numbers[2] += 2000 if numbers[2] < 70 else 1900
    day, month, year = numbers
    if month > 12 >= day:
        day, month = month, day
    if len(parts[1]) == 4 or year not in _YEARS or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return TimeExpr("date", year, month, day, calendar="hijri" if year in _HIJRI_YEARS else "gregorian")


def _day_and_month(parts: list[str], numbers: list[int], tokens: Tokens, i: int) -> TimeExpr | None:
    """Two figures may be a fraction or a range of numbers: only what can be no such thing, or is led in."""
    day, month = numbers
    mark = tokens.norm[i + 1]
    if len(parts[0]) > 2 or len(parts[1]) > 2:
        return None
    if mark in "-–." and not (mark == "-" and day > 12 >= month):
        return None
    led = i > 0 and (tokens.norm[i - 1] in _LEADS or tokens.norm[i - 1].endswith("يوم") or weekday_before(tokens, i))
    if mark in "/\\" and max(day, month) <= 12 and not led and not parts[1].startswith("0"):
        return None
    if month > 12 >= day:
        day, month = month, day
    return TimeExpr("date", month=month, day=day, calendar="either") if 1 <= month <= 12 and 1 <= day <= 31 else None


_LEADS = frozenset(
    ("في", "يوم", "بتاريخ", "تاريخ", "الموافق", "حتي", "منذ", "من", "مساء", "فجر", "صباح", "ليل", "ظهر", "وفي", "(")
)


def weekday_before(tokens: Tokens, i: int) -> bool:
    """Whether a weekday stands before token ``i``, with at most a mark between."""
    at = i - 1
    if at > 0 and tokens.kind[at] == PUNCT:
        at -= 1
    return at >= 0 and vocabulary().weekdays.at(tokens, at, at + 1) is not None


def _month_first(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«يوليو 13-15», «آذار 3 2015»: only where no counted noun follows («في آذار 12 غارة»)."""
    named = month_at(tokens, i, hi)
    if named is None:
        return None
    at = named[1] + (named[1] < hi and tokens.norm[named[1]] in ("-", "/", "،", ",", "بين"))
    days, ranged = _days(tokens, at, hi)
    if not days or (len(days) > 1 and not ranged):
        return None
    end = days[-1][1]
    year = year_at(tokens, end, hi)
    if year is None and end < hi and tokens.kind[end] == "w" and tokens.norm[end][:1] not in "وف":
        return None
    fields: Tail = {"month": named[0].number, "calendar": named[0].calendar}
    if year:
        fields.update(year[0])
        end = year[1]
    said = [TimeExpr("date", day=day, **fields) for _, _, day in days]
    return i, end, TimeExpr("range", base=said[0], until=said[-1]) if ranged else said[0]


def bare_month(tokens: Tokens, i: int, hi: int) -> Found | None:
    """A month without a day: «في آذار الماضي», «شباط 2018»; weak names need something beside them."""
    named = month_at(tokens, i, hi)
    if named is None or (i > 0 and (tokens.norm[i - 1] in vocabulary().before_month or _a_day(tokens, i - 1))):
        return None
    fields, end = _with_year(tokens, named, hi)
    if named[0].weak and not (set(fields) - {"month", "calendar"}):
        return None
    return i, end, TimeExpr("date", **fields)


def _a_day(tokens: Tokens, i: int) -> bool:
    return tokens.kind[i] == NUMBER and len(tokens.norm[i]) <= 2
