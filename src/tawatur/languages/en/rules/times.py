"""English times in running text: days, parts of days, ranges, and what is told by other times.

``find_times`` gives one mention for each day said; the pieces are in ``dates`` (calendar dates)
and ``periods`` (weeks, windows, distances).
"""

from __future__ import annotations

from functools import lru_cache

from tawatur.languages.en.rules.calendar import after_between, is_dash, past_clock, vocabulary
from tawatur.languages.en.rules.dates import Found, bare_month, dashed, month_period
from tawatur.languages.en.rules.days import clock_before, days_at, leads, overnight, part_after, part_inside
from tawatur.languages.en.rules.numbers import begins_number, read_cardinal, read_ordinal
from tawatur.languages.en.rules.periods import (
    day_beside_event,
    distance_at,
    feast_at,
    nth_at,
    part_at,
    period_at,
    season_at,
    week_of,
    window_at,
    year_alone,
)
from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr, TimeMention
from tawatur.text.tokens import NUMBER, PUNCT, Tokens

_OTHER_STARTS = frozenset(
    "the a an on in at since overnight early late last next this that same earlier later mid first second third fourth"
    " final past previous preceding following recent some about around nearly almost roughly more"
    " over less just only few several many couple".split()
)


def find_times(tokens: Tokens, lo: int = 0, hi: int | None = None) -> list[TimeMention]:
    """The times between two tokens, one for each day said.

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> tokens = tokenise("strikes on 28 and 27 March and on Monday night")
        >>> [(tokens.raw(m.lo, m.hi), m.part_of_day) for m in find_times(tokens)]
        [('28', None), ('27 March', None), ('Monday night', 'night')]
    """
    stop = len(tokens) if hi is None else hi
    found: list[TimeMention] = []
    kind, norm = tokens.kind, tokens.norm
    i = lo
    while i < stop:
        if kind[i] == PUNCT or (kind[i] != NUMBER and not _may_open(norm[i])):
            i += 1
            continue
        mentions = _mentions_at(tokens, i, stop)
        found.extend(mentions)
        i = mentions[-1].hi if mentions else i + 1
    return found


@lru_cache(maxsize=100_000)
def _may_start(word: str) -> bool:
    """Whether a time may begin with a word: most words are passed over after this one look."""
    words = vocabulary()
    tables = (words.weekdays, words.short_weekdays, words.months, words.days, words.anaphors, words.parts,
              words.positions, words.seasons, words.feasts, words.units)  # fmt: skip
    return word in _OTHER_STARTS or any(word in table for table in tables)


@lru_cache(maxsize=100_000)
def _may_open(word: str) -> bool:
    return _may_start(word) or begins_number(word)


def _mentions_at(tokens: Tokens, i: int, hi: int) -> list[TimeMention]:
    if tokens.kind[i] != NUMBER and not _may_start(tokens.norm[i]):
        if not (read_cardinal(tokens, i, hi) or read_ordinal(tokens, i, hi)):
            return []
    since = _since(tokens, i, hi)
    if since:
        return [since]
    found = _day_mentions(tokens, i, hi) or _period_mentions(tokens, i, hi)
    return [_ranged(tokens, found[0], hi)] if len(found) == 1 else found


def _mention(found: Found, rule: str, part: str | None = None) -> TimeMention:
    return TimeMention(found[0], found[1], found[2], f"en.times.{rule}", part)


def _period_mentions(tokens: Tokens, i: int, hi: int) -> list[TimeMention]:
    for rule, read in _PERIODS if i < hi else ():
        found = read(tokens, i, hi)
        if found:
            return [_mention(found, rule)]
    return []


def _week_told(tokens: Tokens, i: int, hi: int) -> Found | None:
    """Reads "The week of March 5", "the week ending Friday, March 8"."""
    at = week_of(tokens, i, hi)
    days = days_at(tokens, at, hi) if at is not None and at < hi else []
    if at is None or len(days) != 1:
        return None
    (_, end, expr), _ = days[0]
    if expr.kind == "range" or tokens.norm[at - 1] == "from":
        return i, end, expr
    ending = "ending" in tokens.norm[i:at]
    before = TimeExpr("shift", unit="day", n=-6 if ending else 0, base=expr)
    after = TimeExpr("shift", unit="day", n=0 if ending else 6, base=expr)
    return i, end, TimeExpr("range", base=before, until=after)


_PERIODS = (
    ("week_of", _week_told),
    ("distance", distance_at),
    ("beside_event", day_beside_event),
    ("nth", nth_at),
    ("window", window_at),
    ("part", part_at),
    ("period", period_at),
    ("period", lambda tokens, i, hi: _the_month(tokens, i, hi)),
    ("season", season_at),
    ("feast", feast_at),
    ("month", bare_month),
    ("year", year_alone),
)


def _the_month(tokens: Tokens, i: int, hi: int) -> Found | None:
    found = month_period(tokens, i, hi)
    return (i, found[1], found[0]) if found and tokens.norm[i] != "the" else None


def _since(tokens: Tokens, i: int, hi: int) -> TimeMention | None:
    """Reads "Since Oct. 8, 2023", "since Sunday", "since the turn of 2017", "since dawn"."""
    if tokens.norm[i] != "since" or i + 1 >= hi:
        return None
    at = _begun(tokens, i + 1, hi)
    inner = _day_mentions(tokens, at, hi) or _period_mentions(tokens, at, hi)
    if inner:
        last = _ranged(tokens, inner[-1], hi)
        expr = last.expr if last.expr.kind == "range" else TimeExpr("since", base=last.expr)
        return TimeMention(i, last.hi, expr, "en.times.since", last.part_of_day)
    part = vocabulary().parts.at(tokens, i + 1, hi)
    if part:
        return TimeMention(i, part[1], TimeExpr("shift", unit="day", n=0), "en.times.since_dawn", part[0])
    return None


def _begun(tokens: Tokens, at: int, hi: int) -> int:
    """The token after "the start of", "the turn of the", which add nothing to "since"."""
    if tokens.norm[at : at + 1] == ["the"] and tokens.norm[at + 1 : at + 2] in _BEGINNINGS:
        after = at + 2 + (tokens.norm[at + 2 : at + 3] == ["of"])
        return after if after < hi else at
    return at


_BEGINNINGS = (["start"], ["beginning"], ["turn"], ["outset"], ["onset"])


def _ranged(tokens: Tokens, first: TimeMention, hi: int) -> TimeMention:
    """A mention joined with the one it runs to: "from Oct. 2 to Oct. 22", "between Monday and Wednesday"."""
    if first.hi >= hi or first.expr.kind not in ("date", "period", "shift", "part"):
        return first
    between = after_between(tokens, first.lo)
    word = tokens.norm[first.hi]
    night = word == "into" and first.expr.weekday is not None
    if not (dashed(tokens, first.hi, hi) or night or (between and word == "and")):
        return first
    if is_dash(tokens, first.hi, hi) and first.expr.kind != "date":
        return first
    at = past_clock(tokens, first.hi + 1, hi)
    at += tokens.norm[at : at + 1] == ["on"]
    later = _day_mentions(tokens, at, hi) or _period_mentions(tokens, at, hi)
    if not later or later[0].expr.kind not in ("date", "shift", "period"):
        return first
    alike = first.expr.finest == later[0].expr.finest and first.expr.finest in ("day", "year")
    if tokens.kind[first.hi] == PUNCT and not alike:
        return first
    expr = TimeExpr("range", base=_sharing(first.expr, later[0].expr), until=later[0].expr)
    return TimeMention(first.lo, later[0].hi, expr, "en.times.range", first.part_of_day or later[0].part_of_day)


def _sharing(first: TimeExpr, last: TimeExpr) -> TimeExpr:
    """The first end of a range takes the year said after the last."""
    if first.kind == last.kind == "date" and first.year is None and first.base is None and first.month:
        return replace(first, year=last.year, base=last.base)
    return first


def _day_mentions(tokens: Tokens, i: int, hi: int) -> list[TimeMention]:
    """A day with what stands before it ("at dawn on") and after it ("night")."""
    if i >= hi:
        return []
    if tokens.norm[i] == "overnight":
        return [overnight(tokens, i, hi)]
    part, at = leads(tokens, i, hi)
    found = days_at(tokens, at, hi)
    if not found and at > i:
        part, at = None, i
        found = days_at(tokens, i, hi)
    if not found:
        return []
    after, end = part_after(tokens, found[-1][0][1], hi)
    (start, _, expr), rule = found[-1]
    found[-1] = ((start, end, expr), rule)
    (_, end, expr), rule = found[0]
    found[0] = ((i, end, expr), rule)
    part = part or after or clock_before(tokens, i)
    return [_mention(item, rule, part or part_inside(tokens, item)) for item, rule in found]
