"""The lines of a stored text, and the few words that tell a report from a heading (``hints.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from tawatur.model.frozen import frozen
from tawatur.readers.words import Word, fold

FULL_STOPS = (".", "؛", "!", "۔")
_BULLETS = frozenset("-–—•●○▪▫◾◽◼◻⬛⬜■□▶►◄◆◇✦✔✅★☆*#🔴🔵🟠🟡🟢🟣🟤⚫⚪🔻🔺🔹🔸🔶🔷📌📍📎🚨⚠💥➖➡⬅")
_HEADLINE = 140
_BLANK = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200e\u200f\ufeff"


@frozen
class Line:
    """A line with visible characters.

    Attributes:
        start, end: offsets in the stored text, without the white space around it.
        text: the slice.
        gap: whether an empty line, or nothing, stands before it.
    """

    start: int
    end: int
    text: str
    gap: bool


def lines_of(text: str) -> list[Line]:
    r"""The lines of a text that show something.

    Example:
        >>> [(line.start, line.text, line.gap) for line in lines_of("a\r\n\r\n b ")]
        [(0, 'a', True), (6, 'b', True)]
    """
    lines = []
    at, gap = 0, True
    for raw in text.split("\n"):
        shown = raw.strip(_BLANK)
        if shown:
            start = at + raw.index(shown[0])
            lines.append(Line(start, start + len(shown), shown, gap))
        gap = not shown
        at += len(raw) + 1
    return lines


def has_bullet(line: str) -> bool:
    """Whether a line begins with a list sign, a hashtag or an emoji that stands for one.

    Example:
        >>> has_bullet("🔴 #دوما: قصف"), has_bullet("قصف على دوما")
        (True, False)
    """
    return line[:1] in _BULLETS and not only_tags(line)


def only_tags(line: str) -> bool:
    """Whether a line is nothing but hashtags and handles.

    Example:
        >>> only_tags("#إدلب #سراقب"), only_tags("#دوما: قصف")
        (True, False)
    """
    pieces = line.split()
    return line[:1] in ("#", "@") and all(piece[0] in "#@" and piece[-1] not in ":،,." for piece in pieces)


def is_headline_like(line: str) -> bool:
    """Whether a line could be a headline: short, no full stop or colon at its end, no bullet.

    Example:
        >>> is_headline_like("عشرة قتلى في حلب"), is_headline_like("وأضاف المصدر ذلك.")
        (True, False)
    """
    return len(line) <= _HEADLINE and not has_bullet(line) and not (ends_sentence(line) or line.endswith(":"))


def ends_sentence(line: str) -> bool:
    """Whether a line ends as sentences do; «..» and «...» are a headline's.

    Example:
        >>> ends_sentence("انتهى."), ends_sentence("حلب.. مدينة تنتظر...")
        (True, False)
    """
    line = line.rstrip("»”\"')] ")
    return line.endswith(FULL_STOPS) and not line.endswith("..")


def tells_violence(words: Sequence[Word]) -> bool:
    """Whether a word speaks of violence: then the line is a report or a headline, not a menu.

    Example:
        >>> from tawatur.readers.words import words_of
        >>> tells_violence(words_of("غارتان على دوما")), tells_violence(words_of("القسم الدولي"))
        (True, False)
    """
    return any(word.kind == "w" and _violent(word.text) for word in words)


@lru_cache(maxsize=1)
def hints() -> Mapping[str, frozenset[str]]:
    """The word lists of ``hints.yaml``, folded."""
    return {name: frozenset(fold(word) for word in words) for name, words in load_yaml("hints.yaml").items()}


def load_yaml(name: str) -> Any:
    """A data file of this package."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(Path(__file__).with_name(name).read_text(encoding="utf-8"), Loader=loader)  # noqa: S506


@lru_cache(maxsize=50_000)
def _violent(word: str) -> bool:
    english, arabic = _stems()
    return word.startswith(english) if word.isascii() else any(stem in word for stem in arabic)


@lru_cache(maxsize=1)
def _stems() -> tuple[tuple[str, ...], tuple[str, ...]]:
    stems = sorted(hints()["reports"])
    return tuple(stem for stem in stems if stem.isascii()), tuple(stem for stem in stems if not stem.isascii())
