"""English periods and distances: last week, the past 48 hours, two days ago, the first week of May."""

from __future__ import annotations

from tawatur.languages.en.rules.calendar import count_at, skip_about, vocabulary, weekday_at, year_at
from tawatur.languages.en.rules.dates import Found, bare_month
from tawatur.languages.en.rules.numbers import DASHES, read_ordinal
from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr
from tawatur.text.tokens import NUMBER, PUNCT, Tokens

_SHIFT = {"last": -1, "this": 0, "next": 1}
_FEW = {"hour": 24, "day": 3, "week": 3, "month": 3, "year": 3, "decade": 3}
"""How far an unnumbered plural ("recent weeks", "the past few days") is taken to reach; hours: one day."""
_BEFORE, _AFTER = frozenset(("before", "prior")), frozenset(("after", "following"))
_NOT_AN_EVENT = frozenset(
    "and but or when where as at in on near by said that then yesterday tomorrow last day night morning".split()
)
_HALVES = {
    "hour": (1, "hour"),
    "day": (12, "hour"),
    "month": (2, "week"),
    "year": (6, "month"),
    "decade": (5, "year"),
    "century": (50, "year"),
}
_AND_A_HALF = ["and", "a", "half"]
_LED_YEAR = (
    frozenset(
        "in since of from until till during by early late mid and to through between throughout before after".split()
    )
    | DASHES
)


def duration_at(tokens: Tokens, i: int, hi: int) -> tuple[int | None, str, int] | None:
    """Reads "three days", "a week", "48 hours", "days": count (None: unsaid), unit, end."""
    at = skip_about(tokens, i, hi)
    if tokens.norm[at : at + 1] == ["half"] and (unit := vocabulary().units.at(tokens, at + 2, hi)):
        half = _HALVES.get(unit[0]) if tokens.norm[at + 1] in ("a", "an") else None
        return (*half, unit[1]) if half else None
    count = count_at(tokens, at, hi)
    start = count[1] if count else at
    added = tokens.norm[start : start + 3] == _AND_A_HALF
    start += 3 * added
    start += start < hi and tokens.norm[start] in DASHES
    unit = vocabulary().units.at(tokens, start, hi)
    if unit is None or (count is None and not tokens.norm[start].endswith("s")):
        return None
    n, name, end = (count[0] if count else None), unit[0], unit[1]
    halved = tokens.norm[end : end + 3] == _AND_A_HALF
    if (halved or added) and n and name in _HALVES:
        return _HALVES[name][0] * (2 * n + 1), _HALVES[name][1], end + 3 * halved
    return (14 * (n or 1), "day", end) if name == "fortnight" else (n, name, end)


def distance_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """Reads "Three days ago", "two days later", "eight days before the raid"."""
    read = duration_at(tokens, i, hi)
    if read is None or read[2] >= hi:
        return None
    n, unit, end = read
    word = tokens.norm[end]
    if word == "ago":
        window = n is None
        return (
            i,
            end + 1,
            TimeExpr("window", unit=unit, n=-_FEW.get(unit, 3)) if window else _moved("shift", unit, n, -1),
        )
    if word in ("earlier", "previously", "beforehand"):
        return i, end + 1, _moved("anaphor", unit, n, -1)
    if word in ("later", "afterwards", "afterward"):
        return (i, end + 1, _moved("anaphor", unit, n, 1)) if unit != "hour" or (n or 0) >= 24 else None
    if word == "from" and tokens.norm[end + 1 : end + 2] in (["now"], ["today"]):
        return i, end + 2, _moved("shift", unit, n, 1)
    sign = -1 if word in _BEFORE else 1 if word in _AFTER else 0
    if not sign:
        return None
    told = end + 1 >= hi or tokens.kind[end + 1] == PUNCT or tokens.norm[end + 1] in _NOT_AN_EVENT
    return i, end + 1, _moved("anaphor" if told else "event_offset", unit, n, sign)


def _moved(kind: str, unit: str, n: int | None, sign: int) -> TimeExpr:
    return TimeExpr(kind, unit=unit, n=None if n is None else sign * n)


def day_beside_event(tokens: Tokens, i: int, hi: int) -> Found | None:
    """Reads "The day after the raid", "the night before the attack": told by the event that follows."""
    at = i + (tokens.norm[i] in ("the", "a", "one"))
    if at + 2 >= hi or tokens.norm[at] not in ("day", "night", "morning", "evening"):
        return None
    sign = -1 if tokens.norm[at + 1] in _BEFORE else 1 if tokens.norm[at + 1] in _AFTER else 0
    following = tokens.norm[at + 2]
    if not sign or tokens.kind[at + 2] == PUNCT or following in _NOT_AN_EVENT or following in ("yesterday", "tomorrow"):
        return None
    return (i, at + 2, TimeExpr("event_offset", unit="day", n=sign)) if following not in ("last",) else None


def window_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """Reads "The past 24 hours", "the last two weeks", "recent days", "in 24 hours"."""
    at = i + (tokens.norm[i] == "the")
    side = vocabulary().sides.at(tokens, at, hi)
    if side and side[0] in ("last", "next"):
        read = duration_at(tokens, side[1], hi)
        if read is None or (read[0] is None and side[0] == "next" and tokens.norm[at] == "following"):
            return None
        n, unit, end = read
        sign = -1 if side[0] == "last" else 1
        return i, end, TimeExpr("window", unit=unit, n=sign * (_FEW.get(unit, 3) if n is None else n))
    read = duration_at(tokens, i, hi)
    led = i > 0 and tokens.norm[i - 1] in ("in", "within", "over")
    if read and led and read[1] == "hour" and read[0] and read[0] % 24 == 0:
        return i, read[2], TimeExpr("window", unit="hour", n=-read[0])
    return None


def period_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """Reads "Last week", "over the past month", "earlier this year", "that week", "the same month"."""
    at = i + (tokens.norm[i] in ("earlier", "later", "the"))
    if at >= hi:
        return None
    if tokens.norm[i : i + 2] == ["the", "weekend"]:
        return i, i + 2, TimeExpr("period", unit="weekend", n=-1)
    word = tokens.norm[at]
    side = vocabulary().sides.at(tokens, at, hi)
    unit = vocabulary().units.at(tokens, side[1] if side else at + 1, hi)
    if (
        unit is None
        or tokens.norm[unit[1] - 1].endswith("s")
        or unit[0] in ("hour", "day", "quarter", "half", "fortnight")
    ):
        return None
    if word in ("that", "same") or (word in ("previous", "following", "preceding") and tokens.norm[i] == "the"):
        n = {"previous": -1, "preceding": -1, "following": 1}.get(word, 0)
        told = TimeExpr("anaphor", unit=unit[0] if n == 0 else "day", n=0)
        return i, unit[1], TimeExpr("period", unit=unit[0], n=n, base=told) if n else told
    if side is None or (tokens.norm[i] == "the" and word not in ("past", "last", "current", "coming")):
        return None
    if word == "past" or (word == "last" and tokens.norm[i] == "the"):
        kind = "period" if unit[0] == "week" else "window"
        return i, unit[1], TimeExpr(kind, unit=unit[0], n=-1)
    return i, unit[1], TimeExpr("period", unit=unit[0], n=_SHIFT[side[0]])


def year_alone(tokens: Tokens, i: int, hi: int) -> Found | None:
    """A bare year after a word that leads it in; "the 1980s"."""
    year = year_at(tokens, i, hi)
    if year is None or year[0] < 1900 or i == 0:
        return None
    decade = year[1] < hi and tokens.norm[year[1]] in ("s", "'s", "’s") and tokens.start[year[1]] == tokens.end[i]
    if decade and year[0] % 10 == 0 and tokens.norm[year[1]] == "s":
        last = TimeExpr("date", year=year[0] + 9)
        return i, year[1] + 1, TimeExpr("range", base=TimeExpr("date", year=year[0]), until=last)
    led = tokens.norm[i - 1] in _LED_YEAR and not (tokens.norm[i - 1] in DASHES and tokens.kind[i - 2] != NUMBER)
    counted = year[1] < hi and tokens.norm[i].endswith("00") and tokens.kind[year[1]] == "w"
    return (i, year[1], TimeExpr("date", year=year[0])) if led and not counted else None


def container_at(tokens: Tokens, i: int, hi: int) -> tuple[TimeExpr, int] | None:
    """The month, week or year that something is the first, last or middle of."""
    at = i
    while at < hi and at - i < 3 and tokens.norm[at] in ("of", "in", "-", "the"):
        at += 1
    if at >= hi:
        return None
    found = bare_month(tokens, at, hi) or period_at(tokens, at, hi) or period_at(tokens, max(at - 1, i), hi)
    if found:
        return found[2], found[1]
    year = year_at(tokens, at, hi)
    if year and year[0] >= 1900:
        return TimeExpr("date", year=year[0]), year[1]
    unit = vocabulary().units.at(tokens, at, hi)
    if unit and unit[0] in ("week", "month", "year") and tokens.norm[at - 1] == "the":
        return TimeExpr("anaphor" if unit[0] == "month" else "period", unit=unit[0], n=0), unit[1]
    return None


def part_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """Reads "Early March", "mid-October", "the end of 2016", "late last year"."""
    at = i + (tokens.norm[i] == "the")
    position = vocabulary().positions.at(tokens, at, hi)
    if position is None:
        return None
    inner = container_at(tokens, position[1], hi)
    if inner is None or weekday_at(tokens, position[1], hi) is not None:
        return None
    return i, inner[1], TimeExpr("part", side=position[0], base=inner[0])


def nth_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """Reads "The first week of May", "the last Friday of March", "the third quarter of 2016"."""
    at = i + (tokens.norm[i] == "the")
    rank = (-1, at + 1) if tokens.norm[at : at + 1] in (["last"], ["final"]) else read_ordinal(tokens, at, hi)
    if rank is None or rank[1] >= hi:
        return None
    weekday = weekday_at(tokens, rank[1], hi)
    unit = vocabulary().units.at(tokens, rank[1], hi)
    end = weekday[1] if weekday else unit[1] if unit else hi
    if end >= hi or tokens.norm[end] not in ("of", "in"):
        return None
    inner = container_at(tokens, end, hi)
    if inner is None or (unit and unit[0] not in ("day", "week", "weekend", "quarter", "half")):
        return None
    expr = TimeExpr("nth", n=rank[0], base=inner[0])
    return i, inner[1], replace(expr, weekday=weekday[0]) if weekday else replace(expr, unit=unit[0] if unit else None)


def season_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """Reads "The summer of 2014", "last spring", "autumn 2016"."""
    at = i + (tokens.norm[i] in ("the", "last", "this", "next"))
    season = vocabulary().seasons.at(tokens, at, hi)
    if season is None:
        return None
    if tokens.norm[i] in ("last", "this", "next"):
        return i, season[1], TimeExpr("season", n=season[0], side=tokens.norm[i])
    year = year_at(tokens, season[1] + (tokens.norm[season[1] : season[1] + 1] == ["of"]), hi)
    return (i, year[1], TimeExpr("season", n=season[0], base=TimeExpr("date", year=year[0]))) if year else None


def feast_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """Reads "Eid al-Fitr", "Ashura", with its year if said."""
    feast = vocabulary().feasts.at(tokens, i, hi)
    if feast is None:
        return None
    year = year_at(tokens, feast[1], hi)
    return i, year[1] if year else feast[1], TimeExpr("feast", name=feast[0], year=year[0] if year else None)


def week_of(tokens: Tokens, i: int, hi: int) -> int | None:
    """The token after "the week of", "the week ending": the week is told by a day of it."""
    at = i + (tokens.norm[i] == "the")
    if tokens.norm[at : at + 1] != ["week"] or at + 1 >= hi:
        return None
    if tokens.norm[at + 1] in ("of", "ending", "beginning", "starting", "from"):
        return at + 2 + (tokens.norm[at + 2 : at + 3] == ["on"])
    return None
