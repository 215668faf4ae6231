"""English days: "late on Friday", "Tuesday, March 5", "overnight into Sunday", with the part of day beside them."""

from __future__ import annotations

from tawatur.languages.en.rules.calendar import capital, day_at, is_dash, vocabulary, weekday_at
from tawatur.languages.en.rules.dates import Found, dates_at
from tawatur.languages.en.rules.numbers import read_ordinal
from tawatur.languages.en.rules.periods import day_beside_event, period_at
from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr, TimeMention
from tawatur.text.tokens import NUMBER, PUNCT, Tokens

Ruled = tuple[Found, str]
"""What was found, and the name of the rule that read it."""

_HALVES = {"early": "morning", "late": "night"}
_HOURS = ((4, "night"), (7, "dawn"), (12, "morning"), (13, "noon"), (18, "afternoon"), (22, "evening"))
_SIDES = {"last": "last", "next": "next", "this": None, "past": "last", "previous": "last", "preceding": "last",
          "following": "next"}  # fmt: skip
_FROM_TOLD = frozenset(("previous", "preceding", "following"))
_TO_THAT = frozenset("on early late morning afternoon evening night dawn noon am pm".split())
_INTO = frozenset(("to", "into", "and", "through"))
_OPEN, _CLOSE = "([", ")]"
_CHANNELS = frozenset(("russia", "usa", "libya", "yemen", "india"))


def overnight(tokens: Tokens, i: int, hi: int) -> TimeMention:
    """Reads "Overnight" is the night to the anchor; "overnight Thursday", "overnight Thursday to Friday" name it."""
    at = i + 1
    while at < hi and at - i < 4 and tokens.norm[at] in ("on", "from", "between", "into", "to", "of", ","):
        at += 1
    into = at > i + 1 and tokens.norm[at - 1] in ("into", "to")
    first = weekday_at(tokens, at, hi)
    if first is None:
        days = dates_at(tokens, at, hi) if at > i + 1 else []
        if len(days) == 1:
            return TimeMention(i, days[0][1], days[0][2], "en.times.overnight", "night")
        return TimeMention(i, i + 1, TimeExpr("overnight"), "en.times.overnight", "night")
    expr = TimeExpr("date", weekday=first[0])
    step = first[1] < hi and (tokens.norm[first[1]] in _INTO or is_dash(tokens, first[1], hi))
    second = weekday_at(tokens, first[1] + 1, hi) if step else None
    if second:
        both = TimeExpr("range", base=expr, until=TimeExpr("date", weekday=second[0]))
        return TimeMention(i, second[1], both, "en.times.overnight", "night")
    if into:
        expr = TimeExpr("range", base=TimeExpr("date", weekday=(first[0] - 1) % 7), until=expr)
    return TimeMention(i, first[1], expr, "en.times.overnight", "night")


def leads(tokens: Tokens, i: int, hi: int) -> tuple[str | None, int]:
    """The part of day before a day ("the evening of", "early on"), and where the day's own words begin."""
    at = i + (tokens.norm[i] == "the")
    half = _HALVES.get(tokens.norm[at]) if at < hi else None
    found = vocabulary().parts.at(tokens, at, hi)
    if found is None and half is None:
        return None, i
    part, at = found if found else (half, at + 1)
    start = at
    while at < hi and at - start < 3 and tokens.norm[at] in ("of", "on", "the", ",", "between", "from"):
        at += 1
    at -= at > start and tokens.norm[at - 1] == "the"
    return part, at


def part_after(tokens: Tokens, i: int, hi: int) -> tuple[str | None, int]:
    """Reads "night", "in the evening", "at dawn", "at 2 a.m." after a day."""
    at = i
    while at < hi and at - i < 3 and tokens.norm[at] in ("in", "at", "the", "before", "shortly", "around", "'s", "’s"):
        at += 1
    found = vocabulary().parts.at(tokens, at, hi)
    if found and (found[1] >= hi or tokens.norm[found[1]] not in ("of", "on")):
        return found
    clock = _clock_at(tokens, i, hi)
    return (clock, i) if clock else (None, i)


def _clock_at(tokens: Tokens, i: int, hi: int) -> str | None:
    """The part of day of "at about 2:30 a.m." that follows."""
    if tokens.norm[i : i + 1] != ["at"]:
        return None
    for at in range(i + 1, min(i + 6, hi)):
        if tokens.norm[at] in ("am", "pm"):
            return clock_before(tokens, at + 1)
    return None


def clock_before(tokens: Tokens, i: int) -> str | None:
    """The part of day of "2 a.m. on" before token ``i``."""
    at = i - 1
    while at > 0 and i - at < 4 and tokens.norm[at] in ("on", ",", "local", "time", "the"):
        at -= 1
    if at < 1 or tokens.norm[at] not in ("am", "pm"):
        return None
    first = at - 3 if at > 2 and tokens.norm[at - 2] == ":" else at - 1
    if tokens.kind[first] != NUMBER or not tokens.norm[first].isdecimal():
        return None
    hour = int(tokens.norm[first]) % 12 + 12 * (tokens.norm[at] == "pm")
    return next((part for until, part in _HOURS if hour < until), "night")


def part_inside(tokens: Tokens, found: Found) -> str | None:
    """The part of day within the words themselves ("that evening", "last night")."""
    parts = vocabulary().parts
    named = (parts.at(tokens, k, found[1]) for k in range(found[0], found[1]))
    return next((part[0] for part in named if part), None)


def days_at(tokens: Tokens, i: int, hi: int) -> list[Ruled]:
    """What names days at token ``i``, with the rule's name."""
    if i >= hi:
        return []
    named = _day_word(tokens, i, hi) or _told(tokens, i, hi) or weekday_phrase(tokens, i, hi)
    if named:
        return [named]
    dates = dates_at(tokens, i, hi)
    if len(dates) == 1:
        return [(_weekday_after(tokens, dates[0], hi), "date")]
    if dates:
        return [(date, "day_list") for date in dates]
    return _numbered_day(tokens, i, hi)


def _day_word(tokens: Tokens, i: int, hi: int) -> Ruled | None:
    """Reads "Today", "yesterday", "last night", with the weekday or date beside it."""
    found = vocabulary().days.at(tokens, i, hi)
    if found is None or (capital(tokens, i) and i and tokens.norm[i - 1] in _CHANNELS and tokens.norm[i] == "today"):
        return None
    (n, _), end = found
    expr = TimeExpr("shift", unit="day", n=n)
    at = end
    while at < hi and at - end < 2 and tokens.norm[at] in ("(", ","):
        at += 1
    beside = weekday_phrase(tokens, at, hi) if at < hi else None
    if beside and beside[0][2].kind == "date":
        said = beside[0][2]
        expr = said if said.day is not None else replace(expr, weekday=said.weekday)
        end = _closed(tokens, at, beside[0][1], hi)
    return (i, end, expr), "day_word"


def _closed(tokens: Tokens, start: int, end: int, hi: int) -> int:
    opened = any(tokens.norm[k] in _OPEN for k in range(max(0, start - 2), start))
    return end + 1 if opened and end < hi and tokens.norm[end] in _CLOSE else end


def _told(tokens: Tokens, i: int, hi: int) -> Ruled | None:
    """Reads "That night", "the next day"; not "the day before the raid" nor "day after day"."""
    found = vocabulary().anaphors.at(tokens, i, hi)
    if found is None or day_beside_event(tokens, i, hi):
        return None
    following = tokens.norm[found[1]] if found[1] < hi else ""
    if following == "day" or (tokens.norm[found[1] - 1] in ("before", "after") and following == "yesterday"):
        return None
    return (i, found[1], TimeExpr("anaphor", unit="day", n=found[0])), "anaphor"


def _points_back(tokens: Tokens, i: int) -> bool:
    """Whether "that" or "same" is said of a day told ("early that Monday"); "said that Monday's raid" says no such."""
    before = tokens.norm[i - 1] if i else ""
    beside = i > 0 and (tokens.kind[i - 1] == NUMBER or before in _TO_THAT)
    return tokens.norm[i] == "same" or (tokens.norm[i] == "that" and beside)


def weekday_phrase(tokens: Tokens, i: int, hi: int) -> Ruled | None:
    """Reads "Monday", "last Friday", "Tuesday, March 5", "Monday of last week", "Monday (5 March)"."""
    lead = tokens.norm[i]
    told = lead in _FROM_TOLD or _points_back(tokens, i)
    at = i + (lead in _SIDES or told)
    found = weekday_at(tokens, at, hi)
    if found is None:
        return None
    weekday, end = found
    expr = TimeExpr("date", weekday=weekday, side=_SIDES.get(lead) if at > i else None)
    if told:
        return (i, end, replace(expr, base=TimeExpr("anaphor", unit="day", n=0))), "weekday_told"
    dated = _date_beside(tokens, end, hi)
    if dated:
        return (i, dated[1], replace(dated[2], weekday=weekday)), "weekday_date"
    week = _week_beside(tokens, end, hi)
    if week:
        return (i, week[1], replace(expr, base=week[0])), "weekday"
    return (i, end, expr), "weekday"


def _date_beside(tokens: Tokens, i: int, hi: int) -> Found | None:
    at = i
    while at < hi and at - i < 2 and (tokens.norm[at] in (",", "the", "-", "–", "—", "|") or tokens.norm[at] in _OPEN):
        at += 1
    at -= at > i and tokens.norm[at - 1] == "the"
    dates = dates_at(tokens, at, hi) if at < hi else []
    if len(dates) == 1 and dates[0][2].kind == "date" and dates[0][2].day is not None:
        return dates[0][0], _closed(tokens, at, dates[0][1], hi), dates[0][2]
    article = tokens.norm[at : at + 1] == ["the"]
    day = read_ordinal(tokens, at + article, hi) if at == i else None
    if day and day[0] <= 31 and (article or day[1] >= hi or tokens.kind[day[1]] == PUNCT):
        return at, day[1], TimeExpr("date", day=day[0])
    return None


def _week_beside(tokens: Tokens, i: int, hi: int) -> tuple[TimeExpr, int] | None:
    at = i + (tokens.norm[i : i + 1] == ["of"])
    found = period_at(tokens, at, hi) if at < hi else None
    return (found[2], found[1]) if found and found[2].unit == "week" else None


def _weekday_after(tokens: Tokens, found: Found, hi: int) -> Found:
    """Reads "5 March (Tuesday)", "5 March, a Tuesday"."""
    start, end, expr = found
    at = end
    while at < hi and at - end < 2 and tokens.norm[at] in ("(", ",", "a"):
        at += 1
    weekday = weekday_at(tokens, at, hi) if at > end else None
    beside = weekday and (tokens.norm[at - 1] in ("a", "("))
    if weekday is None or not beside or expr.kind != "date" or expr.day is None:
        return found
    return start, _closed(tokens, at, weekday[1], hi), replace(expr, weekday=weekday[0])


_AFTER_A_NUMBER = frozenset(
    "and in at the that a an its it they he she but by near inside outside when while as after before with to for from"
    " against over was were had which who there".split()
)
"""Words that may follow a day told by its number alone; "the 9th Brigade" is none."""


def _numbered_day(tokens: Tokens, i: int, hi: int) -> list[Ruled]:
    """Reads "On the 23rd": the month is the one under discussion."""
    led = i > 0 and tokens.norm[i - 1] in ("on", "of", "from", "until", "since") and tokens.norm[i] == "the"
    day = day_at(tokens, i, hi) if led else None
    if day is None or (day[1] < hi and tokens.kind[day[1]] == "w" and tokens.norm[day[1]] not in _AFTER_A_NUMBER):
        return []
    return [((i, day[1], TimeExpr("date", day=day[0])), "day_number")]
