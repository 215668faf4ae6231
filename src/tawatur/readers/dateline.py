"""Dates with a year in the head of a page, however it writes them: «الثلاثاء 03/أبريل/2018 - 12:11 م».

Only whole dates count: a day, a month and a year. What "yesterday" means hangs on this date, so an
ambiguous one (03/04/2018 on an English page) is none at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml

from tawatur.model.frozen import frozen
from tawatur.readers.words import Word, words_of

GREGORIAN, HIJRI = "gregorian", "hijri"
_JOINTS = frozenset("/ - . , ، \\ – ( من شهر عام لعام سنه of st nd rd th".split())
_SEPARATORS = frozenset("/-.\\–")
_HIJRI_ERAS = frozenset({"ه", "هجري", "هجريه"})
_GREGORIAN_YEARS, _HIJRI_YEARS = range(1900, 2101), range(1343, 1501)


@frozen
class FoundDate:
    """A whole date and where it stands in the line.

    Attributes:
        start, end: offsets in the line.
        day: the date; a Hijri one converted by the Umm al-Qura calendar.
        calendar: ``gregorian`` or ``hijri``.
    """

    start: int
    end: int
    day: date
    calendar: str


class _Month(NamedTuple):
    value: int
    calendar: str
    stop: int


class _Parts(NamedTuple):
    day: int
    month: int
    year: int
    calendar: str
    stop: int
    numeric: bool = False


@lru_cache(maxsize=4096)
def find_dates(line: str, lang: str | None = None) -> tuple[FoundDate, ...]:
    """The whole dates of a line, in order.

    Args:
        line: one line of text.
        lang: ``en`` makes 03/04/2018 ambiguous (unless its weekday decides), otherwise the day comes first.

    Example:
        >>> [str(found.day) for found in find_dates("غزة - السبت 24 آب/أغسطس 2024")]
        ['2024-08-24']
    """
    words = words_of(line)
    found = []
    at = 0
    while at < len(words):
        parts = _parts(words, at) if words[at].kind != "p" else None
        day = _resolve(parts, words, at, lang) if parts else None
        if parts and day:
            found.append(FoundDate(words[at].start, words[parts.stop - 1].end, day, parts.calendar))
            at = parts.stop
        else:
            at += 1
    return tuple(found)


def page_date(line: str, lang: str | None = None) -> date | None:
    """The date a line gives its page: the Gregorian one before the Hijri one.

    Example:
        >>> page_date("20 ذو القعدة 1440 هـ - 23 يوليو 2019 م")
        datetime.date(2019, 7, 23)
    """
    found = find_dates(line, lang)
    for one in found:
        if one.calendar == GREGORIAN:
            return one.day
    return found[0].day if found else None


def weekday_of(word: str) -> int | None:
    """The weekday a folded word names, Monday being 0.

    Example:
        >>> weekday_of("الثلاثاء"), weekday_of("دوما")
        (1, None)
    """
    return _calendar().weekdays.get(word)


def month_at(words: Sequence[Word], at: int) -> _Month | None:
    """The month named at a word, with its second name if it has one («آب/أغسطس», «نيسان (أبريل)»)."""
    first = _name_at(words, at)
    if first is None:
        return None
    second_at = first.stop
    while second_at < len(words) and words[second_at].text in {"/", "(", "-"}:
        second_at += 1
    second = _name_at(words, second_at) if second_at > first.stop else None
    if second is None or second[:2] != first[:2]:
        return first
    closed = second.stop < len(words) and words[second.stop].text == ")"
    return second._replace(stop=second.stop + closed)


def _parts(words: Sequence[Word], at: int) -> _Parts | None:
    if words[at].kind != "n":
        return _month_first(words, at)
    if len(words[at].text) == 4:
        return _year_first(words, at)
    return _numeric(words, at) or _day_first(words, at)


def _day_first(words: Sequence[Word], at: int) -> _Parts | None:
    month = month_at(words, _after_joints(words, at + 1))
    if month is None:
        return None
    year_at = _after_joints(words, month.stop)
    return _named(words, at, month, year_at, year_at + 1) if _is_year(words, year_at) else None


def _month_first(words: Sequence[Word], at: int) -> _Parts | None:
    month = month_at(words, at)
    if month is None:
        return None
    day_at = _after_joints(words, month.stop)
    year_at = _after_joints(words, day_at + 1)
    if not (day_at < len(words) and words[day_at].kind == "n" and _is_year(words, year_at)):
        return None
    return _named(words, day_at, month, year_at, year_at + 1)


def _year_first(words: Sequence[Word], at: int) -> _Parts | None:
    numeric = _numeric(words, at)
    if numeric:
        return numeric
    month = month_at(words, _after_joints(words, at + 1))
    day_at = _after_joints(words, month.stop) if month else len(words)
    if month is None or day_at >= len(words) or words[day_at].kind != "n":
        return None
    return _named(words, day_at, month, at, day_at + 1)


def _named(words: Sequence[Word], day_at: int, month: _Month, year_at: int, stop: int) -> _Parts:
    """The parts of a date whose month is a name."""
    day, year = int(words[day_at].text[:4]), int(words[year_at].text)
    return _with_era(words, _Parts(day, month.value, year, month.calendar, stop))


def _numeric(words: Sequence[Word], at: int) -> _Parts | None:
    """``3/4/2018``, ``14 / 3 / 2018``, ``2018-04-03``, ``[13/ رجب/1440]`` has a name and is not here."""
    run = words[at : at + 5]
    if len(run) < 5 or [word.kind for word in run] != ["n", "p", "n", "p", "n"]:
        return None
    if run[1].text not in _SEPARATORS or run[1].text != run[3].text:
        return None
    first, month, last = (run[0].text, run[2].text, run[4].text)
    if max(len(first), len(month), len(last)) > 4:
        return None
    if len(first) == 4:
        return _with_era(words, _Parts(int(last), int(month), int(first), GREGORIAN, at + 5))
    year = _full_year(last, run[1].text)
    return _with_era(words, _Parts(int(first), int(month), year, GREGORIAN, at + 5, numeric=True)) if year else None


def _full_year(digits: str, separator: str) -> int | None:
    if len(digits) == 2 and separator in "/-" and int(digits) >= 10:
        return 2000 + int(digits)
    return int(digits) if len(digits) == 4 else None


def _with_era(words: Sequence[Word], parts: _Parts) -> _Parts:
    stop = parts.stop
    era = words[stop].text if stop < len(words) else ""
    hijri = era in _HIJRI_ERAS or (parts.year in _HIJRI_YEARS)
    takes_era = era in _HIJRI_ERAS or era in {"م", "ميلادي", "ميلاديه"}
    return parts._replace(calendar=HIJRI if hijri else parts.calendar, stop=stop + takes_era)


def _resolve(parts: _Parts, words: Sequence[Word], at: int, lang: str | None) -> date | None:
    day, month = parts.day, parts.month
    if parts.numeric and parts.calendar == GREGORIAN and day != month and day <= 12:
        return _by_weekday(parts, _weekday_before(words, at), lang)
    if parts.numeric and month > 12:
        day, month = month, day
    return _date(parts.year, month, day, parts.calendar)


def _by_weekday(parts: _Parts, weekday: int | None, lang: str | None) -> date | None:
    plain = _date(parts.year, parts.month, parts.day, GREGORIAN)
    swapped = _date(parts.year, parts.day, parts.month, GREGORIAN)
    if plain is None or swapped is None:
        return plain or swapped
    fitting = [day for day in (plain, swapped) if day.weekday() == weekday]
    if len(fitting) == 1:
        return fitting[0]
    return None if lang == "en" else plain


def _date(year: int, month: int, day: int, calendar: str) -> date | None:
    if calendar == HIJRI:
        return _from_hijri(year, month, day)
    if year not in _GREGORIAN_YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _from_hijri(year: int, month: int, day: int) -> date | None:
    if year not in _HIJRI_YEARS:
        return None
    from hijridate import Hijri  # here because few pages need it

    try:
        gregorian = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(gregorian.year, gregorian.month, gregorian.day)


def _weekday_before(words: Sequence[Word], at: int) -> int | None:
    for word in reversed(words[max(0, at - 4) : at]):
        if word.kind == "w" and (named := weekday_of(word.text)) is not None:
            return named
    after = words[at + 5 : at + 9]
    return next((day for word in after if (day := weekday_of(word.text)) is not None), None)


def _after_joints(words: Sequence[Word], at: int) -> int:
    stop = at + 3
    while at < min(stop, len(words)) and words[at].text in _JOINTS:
        at += 1
    return at


def _is_year(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].kind == "n" and len(words[at].text) == 4


def _name_at(words: Sequence[Word], at: int) -> _Month | None:
    if at >= len(words) or words[at].kind != "w":
        return None
    for name, value, calendar in _calendar().months.get(words[at].text, ()):
        stop = at + len(name)
        if tuple(word.text for word in words[at:stop]) == name:
            return _Month(value, calendar, stop)
    return None


@frozen
class _Calendar:
    months: Mapping[str, list[tuple[tuple[str, ...], int, str]]]
    weekdays: Mapping[str, int]


@lru_cache(maxsize=1)
def _calendar() -> _Calendar:
    path = Path(__file__).with_name("calendar.yaml")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    months: dict[str, list[tuple[tuple[str, ...], int, str]]] = {}
    for key, calendar in (("months", GREGORIAN), ("hijri", HIJRI)):
        for name, value in _names(raw[key]):
            months.setdefault(name[0], []).append((name, value, calendar))
    for names in months.values():
        names.sort(key=lambda entry: -len(entry[0]))
    return _Calendar(months, {name[0]: value for name, value in _names(raw["weekdays"])})


def _names(table: Mapping[int, list[str]]) -> Iterator[tuple[tuple[str, ...], int]]:
    for value, names in table.items():
        for name in names:
            yield tuple(word.text for word in words_of(name)), value
