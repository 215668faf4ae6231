"""The calendar's words in English: days, months, units, and where they stand in a text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, TypeVar

from tawatur.grammar.figures import day_figure
from tawatur.grammar.phrases import Phrases
from tawatur.languages.en.rules.numbers import DASHES, read_cardinal, read_ordinal, table
from tawatur.text.tokens import NUMBER, WORD, Tokens

Value = TypeVar("Value")
YEARS = range(1900, 2100)


class Month(NamedTuple):
    """A month's number, its calendar, and whether its name is also another word."""

    number: int
    calendar: str
    weak: bool


class Vocabulary(NamedTuple):
    """All tables, ready for looking up."""

    weekdays: Phrases[int]
    short_weekdays: Phrases[int]
    months: Phrases[Month]
    days: Phrases[tuple[int, str | None]]
    anaphors: Phrases[int]
    parts: Phrases[str]
    units: Phrases[str]
    sides: Phrases[str]
    positions: Phrases[str]
    seasons: Phrases[int]
    feasts: Phrases[str]
    few: Phrases[bool]
    about: Phrases[bool]
    lead_month: frozenset[str]
    not_after_weekday: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The tables of ``tables/calendar.yaml``."""
    raw = table("calendar")
    months = [(w, Month(n, "gregorian", w in raw["weak_months"])) for n, words in raw["months"].items() for w in words]
    months += [
        (w, Month(n, "hijri", w in raw["weak_months"])) for n, words in raw["hijri_months"].items() for w in words
    ]
    days: list[tuple[str, tuple[int, str | None]]] = [(w, (n, None)) for n, words in raw["days"].items() for w in words]
    days += [(phrase, (n, part)) for phrase, (n, part) in raw["parts_today"].items()]
    anaphors = [
        (lead + w, n) for n, words in raw["anaphors"].items() for w in words for lead in ("", "the ", "on the ")
    ]
    return Vocabulary(
        weekdays=_plain(raw["weekdays"].items()),
        short_weekdays=_plain(raw["short_weekdays"].items()),
        months=Phrases(months),
        days=Phrases(days),
        anaphors=Phrases(anaphors),
        parts=_plain(raw["parts_of_day"].items()),
        units=_plain(raw["units"].items()),
        sides=_plain(raw["sides"].items()),
        positions=_plain(raw["positions"].items()),
        seasons=_plain(raw["seasons"].items()),
        feasts=_plain(raw["feasts"].items()),
        few=Phrases((word, True) for word in raw["few"]),
        about=Phrases((word, True) for word in raw["about"]),
        lead_month=frozenset(raw["lead_month"]),
        not_after_weekday=frozenset(raw["not_after_weekday"]),
    )


def _plain(groups: Iterable[tuple[Value, list[str]]]) -> Phrases[Value]:
    return Phrases((word, value) for value, words in groups for word in words)


def capital(tokens: Tokens, i: int) -> bool:
    """Whether the word at ``i`` is written with a capital."""
    return tokens.is_capital(i)


def weekday_at(tokens: Tokens, i: int, hi: int) -> tuple[int, int] | None:
    """The weekday at token ``i`` and the token after it (and after its full stop)."""
    if i >= hi or not capital(tokens, i):
        return None
    found = vocabulary().weekdays.at(tokens, i, hi)
    if found:
        following = tokens.norm[found[1]] if found[1] < hi else ""
        return None if following in vocabulary().not_after_weekday and capital(tokens, found[1]) else found
    short = vocabulary().short_weekdays.at(tokens, i, hi)
    if short is None:
        return None
    end = short[1] + (short[1] < hi and tokens.norm[short[1]] == ".")
    beside = end + (end < hi and tokens.norm[end] == ",")
    dated = end > short[1] or month_at(tokens, beside, hi) or (beside < hi and tokens.kind[beside] == NUMBER)
    return (short[0], end) if dated else None


def month_at(tokens: Tokens, i: int, hi: int) -> tuple[Month, int] | None:
    """The month at token ``i`` and the token after it (and after its full stop)."""
    if i >= hi or not capital(tokens, i):
        return None
    found = vocabulary().months.at(tokens, i, hi)
    if found is None:
        return None
    end = found[1]
    if found[0].calendar == "hijri" and _is_name(tokens, end, hi):
        return None
    stopped = end < hi and tokens.norm[end] == "." and len(tokens.norm[end - 1]) <= 4 and end == i + 1
    abbreviated = stopped and (tokens.norm[i] != "may" and end + 1 < hi)
    return found[0], end + 1 if abbreviated else end


def _is_name(tokens: Tokens, i: int, hi: int) -> bool:
    """“Ramadan al-Wahishi”, “Rajab Omar”: a family name follows the word that is a month too."""
    if i >= hi or tokens.start[i] > tokens.end[i - 1] + 1:
        return False
    article = tokens.norm[i] == "al" and i + 1 < hi and tokens.norm[i + 1] == "-"
    return article or (
        tokens.kind[i] == WORD and capital(tokens, i) and vocabulary().weekdays.at(tokens, i, hi) is None
    )


def day_at(tokens: Tokens, i: int, hi: int) -> tuple[int, int] | None:
    """A day of the month and the token after it: "23", "23rd", "the third"."""
    at = i + (i < hi and tokens.norm[i] == "the")
    if at >= hi:
        return None
    ordinal = read_ordinal(tokens, at, hi)
    if ordinal:
        return ordinal if 1 <= ordinal[0] <= 31 else None
    day = day_figure(tokens, at) if at == i else None
    return (day, at + 1) if day else None


def year_at(tokens: Tokens, i: int, hi: int) -> tuple[int, int] | None:
    """A year in four figures and the token after it."""
    if i >= hi or tokens.kind[i] != NUMBER or not tokens.norm[i].isdecimal() or len(tokens.norm[i]) != 4:
        return None
    return (int(tokens.norm[i]), i + 1) if int(tokens.norm[i]) in YEARS or 1300 <= int(tokens.norm[i]) < 1500 else None


def count_at(tokens: Tokens, i: int, hi: int) -> tuple[int | None, int] | None:
    """A count of units: "three", "a", "the past two"; None for "a few"."""
    few = vocabulary().few.at(tokens, i, hi)
    if few:
        return None, few[1]
    if i < hi and tokens.norm[i] in ("a", "an", "one"):
        following = read_cardinal(tokens, i, hi)
        return (int(following[0]), following[1]) if following and following[0] > 1 else (1, i + 1)
    read = read_cardinal(tokens, i, hi)
    return (read[0], read[1]) if read and isinstance(read[0], int) and read[0] < 10_000 else None


def skip_about(tokens: Tokens, i: int, hi: int) -> int:
    """The token after "about", "more than" and the like."""
    for _ in range(2):
        found = vocabulary().about.at(tokens, i, hi)
        if found:
            i = found[1]
    return i


def is_dash(tokens: Tokens, i: int, hi: int) -> bool:
    """Whether a dash stands at token ``i``."""
    return i < hi and tokens.norm[i] in DASHES


_HALVES = frozenset("the of on morning mornings noon midday afternoon afternoons evening evenings night nights".split())


def past_clock(tokens: Tokens, i: int, hi: int) -> int:
    """The token after a time of the clock that stands before "on" and a day: "and 11:30 on 3 April"."""
    end = i
    while end < hi and end - i <= 4 and (tokens.kind[end] == NUMBER or tokens.norm[end] in _OF_THE_CLOCK):
        end += 1
    return end if end < hi and tokens.norm[end] == "on" else i


_OF_THE_CLOCK = frozenset(": . am pm noon midnight hrs hours".split())


def after_between(tokens: Tokens, i: int) -> bool:
    """Whether "between" leads to a token: "between 3 and 5 May", "between the afternoons of", "between 14:00 on"."""
    at = i - 1
    while at > 0 and i - at <= 5 and (tokens.norm[at] in _HALVES or _of_a_clock(tokens, at)):
        at -= 1
    return at >= 0 and tokens.norm[at] == "between"


def _of_a_clock(tokens: Tokens, at: int) -> bool:
    """Whether a token belongs to an hour with minutes ("14:00")."""
    return ":" in tokens.norm[max(0, at - 1) : at + 2] and (tokens.kind[at] == NUMBER or tokens.norm[at] == ":")
