"""English calendar dates: a day, or a list or range of days, with its month and year.

"Nov. 17, 2016", "17 November", "the 23rd of March", "Aug. 16-31", "28, 27 and 23 March",
"2016-11-17".
"""

from __future__ import annotations

import re
from typing import Any

from tawatur.languages.en.rules.calendar import (
    Month,
    after_between,
    capital,
    day_at,
    is_dash,
    month_at,
    vocabulary,
    weekday_at,
    year_at,
)
from tawatur.languages.en.rules.numbers import DASHES
from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr
from tawatur.text.tokens import NUMBER, PUNCT, Tokens

Found = tuple[int, int, TimeExpr]
"""First token, token after the last, what was said."""
Tail = dict[str, Any]
"""Fields of a ``TimeExpr`` that days of one list share."""

_TO = frozenset(("to", "until", "till", "through", "thru")) | DASHES
_LONGEST_LIST = 12
_SINGLE = re.compile(r"(\d{1,4})\.(\d{1,2})\.(\d{2,4})")
_FUNCTION_WORDS = frozenset(
    "in on at the and or were was by against near that when after before of as to with for from but while which where"
    " this last a an it he they had has have during until".split()
)


def dates_at(tokens: Tokens, i: int, hi: int) -> list[Found]:
    """The dates that start at token ``i``: one, or one for each day of a list."""
    if i >= hi:
        return []
    if tokens.kind[i] == NUMBER:
        numeric = numeric_at(tokens, i, hi)
        return [numeric] if numeric else _days_first(tokens, i, hi)
    return _month_first(tokens, i, hi) or _days_first(tokens, i, hi)


def _days_first(tokens: Tokens, i: int, hi: int) -> list[Found]:
    """Reads "17 November", "the 17th of November", "3 and 4 March", "16-18 August"."""
    days, ranged = _days(tokens, i, hi, i)
    if not days:
        return []
    at = days[-1][1]
    while at < hi and tokens.norm[at] in ("of", "-", "/", "the"):
        at += 1
    named = month_at(tokens, at, hi)
    if named is None:
        return _of_period(tokens, i, days, hi) if len(days) == 1 else []
    fields, end = _with_year(tokens, named, hi)
    return _spread(i, days, ranged, fields, end)


def _of_period(tokens: Tokens, i: int, days: list[tuple[int, int, int]], hi: int) -> list[Found]:
    """Reads "The 23rd of last month", "the 23rd of the month"."""
    ordinal = tokens.norm[i] == "the" or days[0][1] - i > 1
    at = days[0][1]
    if not ordinal or tokens.norm[at : at + 1] != ["of"]:
        return []
    period = month_period(tokens, at + 1, hi)
    if period is None:
        return []
    same = period[0].kind == "anaphor"
    expr = TimeExpr("date", day=days[0][2], side="same") if same else TimeExpr("date", day=days[0][2], base=period[0])
    return [(i, period[1], expr)]


def month_period(tokens: Tokens, i: int, hi: int) -> tuple[TimeExpr, int] | None:
    """Reads "last month", "this month"; "the month", "that month" are the month under discussion."""
    if i + 1 >= hi:
        return None
    word, at = tokens.norm[i], i + 1
    if word == "the" and tokens.norm[at] in ("same", "current", "previous"):
        word, at = tokens.norm[at], at + 1
    if tokens.norm[at : at + 1] != ["month"]:
        return None
    n = {"last": -1, "this": 0, "next": 1, "current": 0}.get(word)
    if n is not None:
        return TimeExpr("period", unit="month", n=n), at + 1
    return (
        (TimeExpr("anaphor", unit="month", n=-int(word == "previous")), at + 1)
        if word in ("the", "that", "same", "previous")
        else None
    )


def _spread(i: int, days: list[tuple[int, int, int]], ranged: bool, fields: Tail, end: int) -> list[Found]:
    """One mention for each day of a list, one for a range."""
    said = [TimeExpr("date", day=day, **fields) for _, _, day in days]
    if ranged:
        return [(i, end, TimeExpr("range", base=said[0], until=said[-1]))]
    starts = [i] + [start for start, _, _ in days[1:]]
    ends = [stop for _, stop, _ in days[:-1]] + [end]
    return list(zip(starts, ends, said, strict=True))


def _days(tokens: Tokens, i: int, hi: int, first: int) -> tuple[list[tuple[int, int, int]], bool]:
    """Days in a row (first token, end, day), and whether they are the two ends of a range."""
    days: list[tuple[int, int, int]] = []
    at = i
    while len(days) < _LONGEST_LIST:
        read = day_at(tokens, at, hi)
        if read is None:
            break
        days.append((at, read[1], read[0]))
        if len(days) == 1 and (dashed(tokens, read[1], hi) or _next_day(tokens, read, hi)):
            last = day_at(tokens, read[1] + 1, hi)
            return ([*days, (read[1] + 1, last[1], last[0])], True) if last else (days, False)
        at = read[1]
        while at < hi and tokens.norm[at] in (",", "and", "&") and at - read[1] < 2:
            at += 1
        if at == read[1]:
            break
    between = len(days) == 2 and after_between(tokens, first)
    return days, between


def _next_day(tokens: Tokens, first: tuple[int, int], hi: int) -> bool:
    """Whether a slash and the following day come next: "the night of 28/29 March"."""
    slash = first[1] < hi and tokens.norm[first[1]] == "/"
    return slash and (day_at(tokens, first[1] + 1, hi) or (0, 0))[0] == first[0] + 1


def _month_first(tokens: Tokens, i: int, hi: int) -> list[Found]:
    """Reads "Nov. 17, 2016", "Aug. 16-31", "March 3 and 4"."""
    named = month_at(tokens, i, hi)
    at = named[1] if named else hi
    if named is None or at >= hi or tokens.kind[at] != NUMBER:
        return []
    days, ranged = _days(tokens, at, hi, i)
    if not days:
        return []
    if not ranged:
        days = _sure_list(tokens, days, hi)
    fields: Tail = {"month": named[0].number, "calendar": named[0].calendar}
    year, end = _year_after(tokens, days[-1][1], hi)
    fields.update(year)
    return _spread(i, days, ranged, fields, end)


def _sure_list(tokens: Tokens, days: list[tuple[int, int, int]], hi: int) -> list[tuple[int, int, int]]:
    """The days of a list after its month; "On March 28, 27 people" is one day."""
    end = days[-1][1]
    joined = len(days) > 1 and tokens.norm[days[-1][0] - 1] in ("and", "&")
    year = end < hi and tokens.norm[end] == "," and year_at(tokens, end + 1, hi)
    closed = end >= hi or tokens.kind[end] == PUNCT or tokens.norm[end] in _FUNCTION_WORDS or year_at(tokens, end, hi)
    return days if joined and (closed or year or len(days) > 2) else days[:1]


def _with_year(tokens: Tokens, named: tuple[Month, int], hi: int) -> tuple[Tail, int]:
    fields: Tail = {"month": named[0].number, "calendar": named[0].calendar}
    year, end = _year_after(tokens, named[1], hi)
    return fields | year, end


def _year_after(tokens: Tokens, i: int, hi: int) -> tuple[Tail, int]:
    """Reads ", 2016", "of 2016", "last year", "of that year" after a month or day."""
    at = i
    while at < hi and at - i < 2 and tokens.norm[at] in (",", "of", "in", "/", "-"):
        at += 1
    year = year_at(tokens, at, hi)
    if year:
        end = year[1] + (year[1] < hi and tokens.norm[year[1]] in ("ah", "ce", "ad"))
        hijri = {"calendar": "hijri"} if year[0] < 1500 else {}
        return {"year": year[0], **hijri}, end
    if at + 1 < hi and tokens.norm[at + 1] == "year" and tokens.norm[at] in ("last", "this", "next", "that", "same"):
        n = {"last": -1, "next": 1}.get(tokens.norm[at], 0)
        kind = "anaphor" if tokens.norm[at] in ("that", "same") else "period"
        return {"base": TimeExpr(kind, unit="year", n=n)}, at + 2
    return {}, i


def numeric_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """Reads "2016-11-17", "17/11/2016", "17.11.2016"; day before month where both are possible."""
    single = _SINGLE.fullmatch(tokens.norm[i])
    if single:
        parts, end = list(single.groups()), i + 1
    else:
        parts, end = _figures(tokens, i, hi)
    if len(parts) != 3 or not all(part.isdecimal() and len(part) in (1, 2, 4) for part in parts) or len(parts[1]) == 4:
        return None
    year, month, day = map(int, parts if len(parts[0]) == 4 else parts[::-1])
    if len(parts[0]) != 4 and len(parts[2]) != 4:
        year += 2000 if year < 70 else 1900
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31 and year >= 1300):
        return None
    return i, end, TimeExpr("date", year, month, day, calendar="hijri" if year < 1500 else "gregorian")


def _figures(tokens: Tokens, i: int, hi: int) -> tuple[list[str], int]:
    parts, end = [tokens.norm[i]], i + 1
    mark = tokens.norm[end] if end < hi else ""
    while len(parts) < 3 and end + 1 < hi and mark in ("/", "-", ".") and tokens.norm[end] == mark:
        if tokens.kind[end + 1] != NUMBER or tokens.start[end] != tokens.end[end - 1]:
            break
        parts.append(tokens.norm[end + 1])
        end += 2
    return parts, end


def bare_month(tokens: Tokens, i: int, hi: int) -> Found | None:
    """A month without a day: "March 2018", "in March", "last March", "March last year"."""
    side = {"last": "last", "this": "this", "next": "next"}.get(tokens.norm[i])
    at = i + (side is not None)
    named = month_at(tokens, at, hi)
    if named is None or (at > 0 and side is None and tokens.kind[at - 1] == NUMBER):
        return None
    if side and day_at(tokens, named[1], hi):
        return None  # "last Nov. 29": a day, which is read from the month on
    fields, end = _with_year(tokens, named, hi)
    told = side or len(fields) > 2 or (i > 0 and tokens.norm[i - 1] in vocabulary().lead_month)
    if named[0].weak and not told:
        return None
    if (
        not told
        and end < hi
        and tokens.kind[end] == "w"
        and capital(tokens, end)
        and weekday_at(tokens, end, hi) is None
    ):
        return None
    expr = TimeExpr("date", **fields)
    return i, end, replace(expr, side=side) if side else expr


def dashed(tokens: Tokens, i: int, hi: int) -> bool:
    """Whether a range goes on at token ``i``."""
    return i < hi and (tokens.norm[i] in _TO or is_dash(tokens, i, hi))
