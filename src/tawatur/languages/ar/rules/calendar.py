"""The calendar's words in Arabic: days, months, units, and where they stand in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar

from tawatur.grammar.figures import day_figure
from tawatur.grammar.phrases import Phrases
from tawatur.languages.ar.rules.numerals import read_cardinal, read_ordinal, table, written
from tawatur.text.normalise import fold_phrase
from tawatur.text.tokens import NUMBER, Tokens

Value = TypeVar("Value")
Said = tuple[int, str]
"""A value and the prefix written before it."""


class Month(NamedTuple):
    """A month's number, its calendar, and whether its name is also another word."""

    number: int
    calendar: str
    weak: bool


class Unit(NamedTuple):
    """A unit of time: ``form`` is ``sg``, ``du`` or ``pl``."""

    name: str
    form: str
    prefix: str

    @property
    def definite(self) -> bool:
        """Whether it has the article."""
        return self.prefix.endswith("ال")


class Vocabulary(NamedTuple):
    """All tables, ready for looking up."""

    weekdays: Phrases[Said]
    months: Phrases[Month]
    days: Phrases[int]
    nights: Phrases[int]
    anaphors: Phrases[int]
    parts: Phrases[str]
    units: Phrases[Unit]
    sides: Phrases[str]
    positions: Phrases[str]
    seasons: Phrases[Said]
    feasts: Phrases[str]
    decades: Phrases[int]
    approximately: Phrases[bool]
    few: frozenset[str]
    before_weekday: frozenset[str]
    before_month: frozenset[str]
    before_today: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The tables of ``tables/calendar.yaml`` with every prefix written out."""
    raw = table("calendar")
    return Vocabulary(
        weekdays=Phrases(
            (form, (n, prefix)) for n, words in raw["weekdays"].items() for prefix, form in written(words)
        ),
        months=Phrases(_months(raw)),
        days=_plain(raw["days"].items()),
        nights=_plain(raw["nights"].items()),
        anaphors=_plain(raw["anaphors"].items()),
        parts=_plain(raw["parts_of_day"].items()),
        units=Phrases(_units(raw["units"])),
        sides=Phrases((form, side) for side, words in raw["sides"].items() for form in _adjectives(side, words)),
        positions=_plain(raw["positions"].items()),
        seasons=Phrases((form, (n, prefix)) for n, words in raw["seasons"].items() for prefix, form in written(words)),
        feasts=_plain(raw["feasts"].items()),
        decades=Phrases((form, n) for n, words in raw["decades"].items() for _, form in written(words)),
        approximately=Phrases((form, True) for _, form in written(raw["approximately"], ("",))),
        few=frozenset(map(fold_phrase, raw["few"])),
        before_weekday=frozenset(map(fold_phrase, raw["before_weekday"])),
        before_month=frozenset(map(fold_phrase, raw["before_month"])),
        before_today=frozenset(map(fold_phrase, raw["before_today"])),
    )


def _plain(groups: Iterable[tuple[Value, list[str]]]) -> Phrases[Value]:
    return Phrases((form, value) for value, words in groups for _, form in written(words, ("",)))


def _adjectives(side: str, words: list[str]) -> Iterator[str]:
    for word in map(fold_phrase, words):
        yield word
        if side != "same":
            yield "ال" + word


def _months(raw: dict[str, Any]) -> Iterator[tuple[str, Month]]:
    weak = set(map(fold_phrase, raw["weak_months"]))
    for table_name, calendar in (("months", "gregorian"), ("hijri_months", "hijri")):
        for number, words in raw[table_name].items():
            for word in map(fold_phrase, words):
                for _, form in written([word], ("",)):
                    yield form, Month(number, calendar, word in weak)


def _units(raw: dict[str, list[str]]) -> Iterator[tuple[str, Unit]]:
    for name, words in raw.items():
        for word in map(fold_phrase, words):
            form = "du" if word.endswith(("ين", "ان")) and name not in ("weekend",) and word != "سنين" else "sg"
            if word in ("ايام", "ساعات", "اسابيع", "اشهر", "شهور", "سنوات", "سنين", "اعوام", "عقود", "قرون"):
                form = "pl"
            for prefix, spelled in written([word]):
                yield spelled, Unit(name, form, prefix)


def weekday_at(tokens: Tokens, i: int, hi: int, bare: bool = False) -> tuple[int, int] | None:
    """The weekday that stands at token ``i`` and the token after it.

    Args:
        bare: accept it without the article («ثلاثاء الأسبوع الماضي»).
    """
    found = vocabulary().weekdays.at(tokens, i, hi)
    if found is None or not (bare or found[0][1].endswith("ال")):
        return None
    named = i > 0 and tokens.norm[i - 1] in vocabulary().before_weekday
    return None if named else (found[0][0], found[1])


def month_at(tokens: Tokens, i: int, hi: int) -> tuple[Month, int] | None:
    """The month at token ``i``, its other name included («آذار / مارس», «كانون الأول (ديسمبر)»)."""
    said = _month_word(tokens, i, hi)
    first = vocabulary().months.at(tokens, said or i, hi)
    if first is None:
        return _numbered_month(tokens, said, hi) if said else None
    month, end = first
    if tokens.norm[end - 1] == "اب" and _father(tokens, end - 1) and not said:
        return None
    return Month(month.number, month.calendar, month.weak and not said), _second_name(tokens, end, hi, month)


def _month_word(tokens: Tokens, i: int, hi: int) -> int | None:
    """The token after «شهر», if it stands at ``i``."""
    unit = vocabulary().units.at(tokens, i, hi)
    return unit[1] if unit and unit[0].name == "month" and unit[0].form == "sg" else None


def _numbered_month(tokens: Tokens, i: int, hi: int) -> tuple[Month, int] | None:
    """«شهر 3», «شهر ثلاثة», «الشهر الثامن»."""
    read = read_ordinal(tokens, i, hi) or read_cardinal(tokens, i, hi)
    if read is None or read[0] not in range(1, 13):
        return None
    return Month(int(read[0]), "gregorian", False), read[1]


def _father(tokens: Tokens, i: int) -> bool:
    """«أب» is father; August is «آب», or «اب» after a day."""
    written_so = tokens.raw(i, i + 1).lstrip("وفبلك")[:1]
    return written_so == "أ" or (written_so == "ا" and (i == 0 or tokens.kind[i - 1] != NUMBER))


def _second_name(tokens: Tokens, end: int, hi: int, month: Month) -> int:
    opened = end < hi and tokens.norm[end] in "/-–—(\\،"
    other = vocabulary().months.at(tokens, end + opened, hi)
    if other is None or other[0].number != month.number or other[0].calendar != month.calendar:
        return end
    if opened and tokens.norm[end] == "(":
        return other[1] + 1 if other[1] < hi and tokens.norm[other[1]] == ")" else end
    return other[1]


def day_at(tokens: Tokens, i: int, hi: int) -> tuple[int, int] | None:
    """A day of the month, in figures or words, and the token after it: «23», «الـ23», «الحادي والعشرين»."""
    at = i + 1 if i < hi and tokens.norm[i] in ("ال", "وال", "لل", "بال", "ل", "و", "ب") else i
    if at < hi and tokens.kind[at] == NUMBER:
        day = day_figure(tokens, at)
        return (day, at + 1) if day else None
    read = read_ordinal(tokens, i, hi) or read_cardinal(tokens, i, hi)
    return (int(read[0]), read[1]) if read and read[0] in range(1, 32) else None


def side_at(tokens: Tokens, i: int, hi: int) -> tuple[str, int] | None:
    """«الماضي», «المقبل», «الجاري», «نفسه»: ``last``, ``next``, ``this``, ``same``."""
    return vocabulary().sides.at(tokens, i, hi)


def unit_at(tokens: Tokens, i: int, hi: int) -> tuple[Unit, int] | None:
    """A unit of time: «أسبوع», «الشهر», «يومين»."""
    return vocabulary().units.at(tokens, i, hi)
