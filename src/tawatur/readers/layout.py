"""What the shape of a plain text says: its title, its publication date, and which lines are furniture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tawatur.model.document import Span
from tawatur.model.frozen import frozen
from tawatur.readers.dateline import GREGORIAN, FoundDate, find_dates
from tawatur.readers.furnishings import furnishings
from tawatur.readers.furniture import furniture_lines
from tawatur.readers.heading import dates_the_event, head
from tawatur.readers.lines import Line, ends_sentence, has_bullet, hints, lines_of, tells_violence
from tawatur.readers.words import words_of

_HEAD = 15
_FOOT = 5
_RUN_ON = 110
"""Characters in which a date line that runs on into the first sentence must stand."""
_SHORT = 160
_SHORTEST = 8
_MOST_REPEATS = 3
_DASHES = frozenset("-–—")


@frozen
class Layout:
    """Title as it stands in the text, publication date, spans of furniture in order."""

    title: str | None
    published: date | None
    furniture: tuple[Span, ...]


def lay_out(text: str, lang: str | None = None) -> Layout:
    r"""The layout of a plain text.

    Args:
        text: the stored text.
        lang: ``en`` makes a date such as 03/04/2018 ambiguous.

    Example:
        >>> page = "عودة السوق\n\nدوما - 3 نيسان 2018\n\nفتح السوق أبوابه بعد أشهر من الإغلاق في البلدة.\nشارك"
        >>> layout = lay_out(page)
        >>> layout.title, layout.published, [page[start:end] for start, end in layout.furniture]
        ('عودة السوق', datetime.date(2018, 4, 3), ['دوما - 3 نيسان 2018', 'شارك'])
    """
    lines = lines_of(text)
    marked = furniture_lines(lines)
    title, datelines = head(lines, marked)
    marked |= datelines
    if title is not None:
        marked |= repeats_of(lines, title)
    found = published_of(lines, marked, title, lang)
    return Layout(
        title=None if title is None else lines[title].text,
        published=found,
        furniture=tuple((lines[index].start, lines[index].end) for index in sorted(marked)),
    )


def published_of(lines: Sequence[Line], marked: set[int], title: int | None, lang: str | None) -> date | None:
    """The publication date the lines give: a labelled one, a date line's, a run-on date line's, the title's.

    Example:
        >>> published_of(lines_of("ADEN, July 24, 2023 (Gulf Wire) -- Five men died on Sunday."), set(), None, "en")
        datetime.date(2023, 7, 24)
    """
    first = [index for index in range(min(_HEAD, len(lines))) if not dates_the_event(lines, index)]
    last = range(max(_HEAD, len(lines) - _FOOT), len(lines))
    labelled = [_labelled(lines[index].text, lang) for index in (*first, *last)]
    body = next((index for index in first if index not in marked and _tells(lines[index].text)), len(lines))
    head_dates = [_short(lines[index].text, lang) for index in first if index != title and index <= body]
    run_on = [_run_on(lines[body].text, lang)] if body < len(lines) else []
    titled = [] if title is None else [_any(lines[title].text, lang)]
    opening = [_opening(lines[0].text, lang)] if lines else []
    return next((day for day in (*labelled, *head_dates, *run_on, *titled, *opening) if day), None)


def repeats_of(lines: Sequence[Line], title: int) -> set[int]:
    """The title printed again, alone or behind a button: «طباعة عنوان المقال»."""
    whole = [word.text for word in words_of(lines[title].text) if word.kind != "p"]
    found = set[int]()
    for index, line in enumerate(lines):
        if index == title or not (_SHORTEST < len(line.text) < len(lines[title].text) + 30):
            continue
        words = [word.text for word in words_of(line.text) if word.kind != "p"]
        behind = len(words) > 2 and tuple(words[:1]) in furnishings().items and whole[: len(words) - 1] == words[1:]
        if words == whole or behind:
            found.add(index)
    return found if len(found) <= _MOST_REPEATS else set()


def _tells(line: str) -> bool:
    return len(line) > _SHORT or has_bullet(line) or (ends_sentence(line) and tells_violence(words_of(line)))


def _labelled(line: str, lang: str | None) -> date | None:
    if len(line) > _SHORT:
        return None
    words = words_of(line)
    labels = [word.end for word in words[:6] if word.text in hints()["published"]]
    dates = [found for found in find_dates(line, lang) if 0 <= found.start - labels[0] < 25] if labels else []
    return None if tells_violence(words) else _best(dates)


def _short(line: str, lang: str | None) -> date | None:
    if len(line) > _SHORT or has_bullet(line) or tells_violence(words_of(line)):
        return None
    return _any(line, lang)


def _opening(line: str, lang: str | None) -> date | None:
    """A bulletin's first line: «#شمال_اليوم || نشرة الخميس 15 حزيران 2017»."""
    return None if len(line) > _SHORT or tells_violence(words_of(line)) else _any(line, lang)


def _run_on(line: str, lang: str | None) -> date | None:
    """«محافظات 10-2-2025 وفا- …», "ADEN, July 24, 2023 (Gulf Wire) -- …": a date, then soon a dash."""
    opening = line[:_RUN_ON]
    dates = [found for found in find_dates(opening, lang) if found.start <= 60]
    dates = [found for found in dates if _DASHES & set(opening[found.end : found.end + 40])]
    return _best(dates)


def _any(line: str, lang: str | None) -> date | None:
    return _best([found for found in find_dates(line, lang) if not _in_range(line, found)])


def _in_range(line: str, found: FoundDate) -> bool:
    """«من 23 إلى 29 تشرين الثاني 2015» is a period, not a publication date."""
    before = [word.text for word in words_of(line[max(0, found.start - 20) : found.start])][-2:]
    return any(word in {"الي", "حتي", "to", "until", "through", "and", "و", "بين"} for word in before)


def _best(dates: Sequence[FoundDate]) -> date | None:
    gregorian = [found.day for found in dates if found.calendar == GREGORIAN]
    return next(iter(gregorian), dates[0].day if dates else None)
