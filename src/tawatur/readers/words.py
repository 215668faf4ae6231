"""The words of one short line, folded, with their offsets: for date lines and furniture, not for reading claims."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
# A number, a word with its vowel signs, or one other visible character.
_WORD = re.compile(rf"\d+|[^\W\d_](?:[^\W\d_]|[{MARKS}])*|\S")
# Written for direction only: never a word and never a gap in one.
_INVISIBLE = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufe0f")
_DROPPED = re.compile(f"[{MARKS}\u0640]")
_FOLD = str.maketrans("أإآٱىةکیؤ", "ااااي\u0647كيو")


class Word(NamedTuple):
    """A word, number or sign of a line.

    Attributes:
        start, end: offsets in the line.
        text: folded form; a number as western digits.
        kind: ``w`` word, ``n`` number, ``p`` any other sign.
    """

    start: int
    end: int
    text: str
    kind: str


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """The folded form of one word.

    Example:
        >>> fold("أفريل"), fold("السَّبت"), fold("Sept")
        ('افريل', 'السبت', 'sept')
    """
    if not word.isascii():
        word = _DROPPED.sub("", unicodedata.normalize("NFKC", word)).translate(_FOLD)
    return word.lower()


@lru_cache(maxsize=4096)
def words_of(line: str) -> tuple[Word, ...]:
    """The words, numbers and signs of a line, without what only steers direction.

    Example:
        >>> [word.text for word in words_of("السبت ٢٤ آب/أغسطس")]
        ['السبت', '24', 'اب', '/', 'اغسطس']
    """
    matches = (found for found in _WORD.finditer(line) if found[0] not in _INVISIBLE)
    return tuple([Word(*found.span(), *_read(found[0])) for found in matches])


@lru_cache(maxsize=20_000)
def _read(text: str) -> tuple[str, str]:
    """The folded form of a word, number or sign, and its kind."""
    if text.isdecimal():
        return text if text.isascii() else "".join(str(unicodedata.decimal(digit)) for digit in text), "n"
    folded = fold(text)
    if not folded or not text[0].isalpha():
        return folded or "-", "p"  # a tatweel alone is a dash
    return folded, "w"
