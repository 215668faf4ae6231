"""The head of a text: its title, and the date lines and bylines that stand around it.

A title is skipped when claims are read, so a line is one only when the text shows it: a network's post
whose first line already reports («#دوما: قصف…», a full stop, a bullet) has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tawatur.readers.dateline import FoundDate, find_dates, weekday_of
from tawatur.readers.furniture import beside_dates
from tawatur.readers.lines import Line, ends_sentence, has_bullet, hints, is_headline_like, only_tags, tells_violence
from tawatur.readers.words import Word, words_of

LONGEST_DATELINE = 120
_LONGEST_TITLE = 160
_LONGEST_CAPTION = 120
_LONGEST_LABEL = 60
_SCRAP = 3
_LINES = 12
_PARTS = frozenset("-–—|/:،,•·()")
_URGENT = frozenset({"عاجل", "عااجل", "عاجل|", "urgent", "breaking"})


def is_dateline(line: str, lang: str | None = None) -> bool:
    """Whether a line is only a place, an outlet and a date, none of which reports anything.

    Example:
        >>> is_dateline("غزة - السبت 24 آب/أغسطس 2024"), is_dateline("بيروت: «المشرق واير»")
        (True, True)
        >>> is_dateline("24 آب 2024: غارة على النصيرات"), is_dateline("محاور درعا - البلد")
        (False, False)
    """
    if len(line) > LONGEST_DATELINE or has_bullet(line):
        return False
    words = words_of(line)
    if tells_violence(words):
        return False
    return _is_dated(line, lang) if find_dates(line, lang) else not ends_sentence(line) and _is_signed(words)


def head(lines: Sequence[Line], marked: set[int]) -> tuple[int | None, set[int]]:
    r"""The index of the title line, if any, and those of the date lines of the head.

    Args:
        lines: the lines of the text.
        marked: indexes of lines known to be furniture.

    Example:
        >>> from tawatur.readers.lines import lines_of
        >>> head(lines_of("سوق دوما\nدمشق - سانا\n\nعاد التجار إلى السوق بعد أشهر من الحصار الطويل."), set())
        (0, {1})
    """
    title, datelines = None, set[int]()
    for index, line in enumerate(lines[:_LINES]):
        if index in marked:
            continue
        if is_dateline(line.text):
            datelines |= set() if dates_the_event(lines, index) or _heads_a_day(lines, index) else {index}
        elif only_tags(line.text):
            continue
        elif title is None and _can_be_title(lines, index, marked):
            title = index
        elif not _is_heading(line):
            break
    return title, datelines


def dates_the_event(lines: Sequence[Line], index: int) -> bool:
    r"""Whether a date stands under or behind a label such as «تاريخ الحادثة»: when it happened, not when it was told.

    Example:
        >>> from tawatur.readers.lines import lines_of
        >>> dates_the_event(lines_of("Incident date\n\nJanuary 18, 2019"), 1)
        True
    """
    return any(_labels_event(line.text) for line in lines[max(0, index - 1) : index + 1])


def _heads_a_day(lines: Sequence[Line], index: int) -> bool:
    r"""Whether a date with its weekday is the first of several that stand alone: of a report that goes day by day.

    Example:
        >>> from tawatur.readers.lines import lines_of
        >>> _heads_a_day(lines_of("الخميس 3/9/2020\nتوغلت قوة.\nالجمعة 4/9/2020\nانسحبت القوة."), 0)
        True
        >>> _heads_a_day(lines_of("Thursday 3 May 2018\nTroops moved in.\nFriday 4 May\nThey left."), 0)
        True
    """
    first = _weekday_alone(lines[index].text)
    if first is None:
        return False
    short = [line.text for line in lines[index + 1 :] if len(line.text) <= _LONGEST_LABEL]
    days = (_weekday_alone(text) or _weekday_alone(f"{text} {first.year}") for text in short)
    return any(day not in (None, first) for day in days)


def _weekday_alone(line: str) -> date | None:
    found = find_dates(line) if len(line) <= _LONGEST_LABEL else ()
    named = any(weekday_of(word.text) is not None for word in words_of(line)) if len(found) == 1 else False
    return found[0].day if named and not beside_dates(line) else None


def _labels_event(line: str) -> bool:
    if len(line) > _LONGEST_LABEL:
        return False
    words = " ".join(word.text for word in words_of(line) if word.kind != "p")
    return any(f"{words} ".startswith(f"{label} ") for label in hints()["event_dates"])


def _is_heading(line: Line) -> bool:
    """A short line of the head that is neither title nor date line: «وزارة الدفاع - إدارة الإعلام»."""
    return is_headline_like(line.text) and not tells_violence(words_of(line.text))


def _can_be_title(lines: Sequence[Line], index: int, marked: set[int]) -> bool:
    line = lines[index]
    text = line.text
    if len(text) > _LONGEST_TITLE or has_bullet(text) or ends_sentence(text) or text.endswith((":", "::", "،")):
        return False
    words = words_of(text)
    if not any(word.kind == "w" for word in words) or words[0].text in _URGENT:
        return False
    after = enumerate(lines[index + 1 : index + 1 + _LINES], index + 1)
    body = next((other for at, other in after if _is_body(other, at, marked)), None)
    if body is None:
        return False
    return text.endswith(("؟", "?")) or not tells_violence(words) or _outweighs(body.text, text)


def _is_body(line: Line, index: int, marked: set[int]) -> bool:
    return index not in marked and not is_dateline(line.text) and not _is_scrap(line) and not _is_caption(line)


def _is_caption(line: Line) -> bool:
    """A line without a full stop that tells of no violence: a second headline, a caption («شعار الوزارة»)."""
    plain = not has_bullet(line.text) and not ends_sentence(line.text) and not tells_violence(words_of(line.text))
    return plain and len(line.text) < _LONGEST_CAPTION


def _is_scrap(line: Line) -> bool:
    """A few words beside a headline that tell nothing: a counter of views, a size of type, a desk («إدلب - خاص»)."""
    words = words_of(line.text)
    return (
        sum(word.kind == "w" for word in words) <= _SCRAP and not ends_sentence(line.text) and not tells_violence(words)
    )


def _outweighs(body: str, title: str) -> bool:
    """A headline that tells of violence is told from a first report by the fuller text that follows it."""
    return len(body) > 1.3 * len(title) or (ends_sentence(body) and len(body) > 0.8 * len(title))


def _is_dated(line: str, lang: str | None) -> bool:
    free = beside_dates(line)
    if any(word.kind == "n" for word in free) or len(free) > 8 or (free and ends_sentence(line)):
        return False
    first = find_dates(line, lang)[0]
    return line[first.end :].lstrip()[:1] != ":" and not any(_touches(word, first, line) for word in free)


def _touches(word: Word, found: FoundDate, line: str) -> bool:
    """Whether nothing parts a word from the date: «نشرة الخميس 15 حزيران» is a heading, no date line."""
    between = line[word.end : found.start] if word.end <= found.start else line[found.end : word.start]
    return not _PARTS & set(between) and "ـ" not in between.split()


def _is_signed(words: Sequence[Word]) -> bool:
    """«دير الزور-سانا», «خاص | فرات بوست»: a few short pieces, one of them an outlet's name."""
    pieces = _pieces(words)
    signed = [any(word in hints()["agencies"] for word in piece) for piece in pieces]
    if len(pieces) < 2 or not any(signed) or sum(map(len, pieces)) > 8 or any(word.kind == "n" for word in words):
        return False
    headline = signed[0] and not any(signed[1:])  # «سانا: عودة الأهالي إلى المدينة»
    return max(map(len, pieces[1:])) <= 3 and ":" not in [word.text for word in words] if headline else True


def _pieces(words: Sequence[Word]) -> list[list[str]]:
    pieces: list[list[str]] = [[]]
    for word in words:
        if word.kind != "p":
            pieces[-1].append(word.text)
        elif word.text in _PARTS:
            pieces.append([])
    return [piece for piece in pieces if piece]
