"""Words that posts break up lest a censor find them: «د.عم», «شهـ ـداء», «المصـا بين», «ق/صف»."""

from __future__ import annotations

import re
from collections.abc import Callable

from tawatur.text.normalise import fold
from tawatur.text.tokens import WORD, Tokens

_MARKS = frozenset("._*·•|/\\-–~^'`$@%&+=")
_TATWEEL = "ـ"
_BROKEN = re.compile(rf"{_TATWEEL}|[ء-ۓ][{re.escape(''.join(sorted(_MARKS)))}]+[ء-ۓ]")
"""What a text with a broken word has somewhere."""
_PIECES = 5
"""Pieces of the most broken word."""
_MOST_MARKS = 4
"""Marks between two of them."""
_SHORT = 2
"""Letters of a piece that stands for no word: «الطير.ان»."""


def join_hidden(tokens: Tokens, known: Callable[[str], bool]) -> Tokens:
    """The tokens with broken words made whole.

    Pieces are joined where their letters make a known word and they do not all stand for themselves, as the two
    words of «قُتل.وأصيب» do; single letters alone are initials («س.ع.د»).

    Args:
        tokens: the document's tokens.
        known: whether a folded word is in a lexicon, with what may be attached to it.
    """
    if not _BROKEN.search(tokens.text):
        return tokens
    whole = Tokens(tokens.text)
    at = 0
    while at < len(tokens):
        word, end = _joined(tokens, at, known) if _may_go_on(tokens, at) else (tokens.norm[at], at + 1)
        whole.start.append(tokens.start[at])
        whole.end.append(tokens.end[end - 1])
        whole.norm.append(word)
        whole.kind.append(tokens.kind[at])
        at = end
    return whole


def _may_go_on(tokens: Tokens, at: int) -> bool:
    """Whether a mark follows a token, or a tatweel is in it or the next."""
    after = at + 1
    if after >= len(tokens):
        return False
    return tokens.norm[after] in _MARKS or _TATWEEL in tokens.text[tokens.start[at] : tokens.end[after]]


def _joined(tokens: Tokens, at: int, known: Callable[[str], bool]) -> tuple[str, int]:
    """The word that begins at a token, whole, and the token after its last piece."""
    pieces = [at]
    if not (at and tokens.norm[at - 1] == "#"):  # «#دير_حافر»
        while len(pieces) < _PIECES and (piece := _next_piece(tokens, pieces[-1])):
            pieces.append(piece)
    while len(pieces) > 1:
        words = [tokens.norm[i] for i in pieces]
        word = fold("".join(words))
        alone = all(len(piece) > _SHORT and known(piece) for piece in words)
        if len(word) > _SHORT and max(map(len, words)) > 1 and not alone and known(word):
            return word, pieces[-1] + 1
        pieces.pop()
    return tokens.norm[at], at + 1


def _next_piece(tokens: Tokens, at: int) -> int:
    """The Arabic word that only marks, or one space beside a tatweel, part from the one at ``at``; else 0."""
    after = at + 1
    while after < len(tokens) and after - at <= _MOST_MARKS and tokens.norm[after] in _MARKS:
        after += 1
    if after == len(tokens) or not (_arabic(tokens, at) and _arabic(tokens, after)):
        return 0
    between = tokens.text[tokens.end[at] : tokens.start[after]]
    drawn = _TATWEEL in tokens.raw(at, at + 1) + tokens.raw(after, after + 1)
    apart = between == " " and drawn and len(tokens.norm[at]) > 1  # but «1439هـ من», «لـ الوادي»
    return after if apart or " " not in between else 0


def _arabic(tokens: Tokens, at: int) -> bool:
    return tokens.kind[at] == WORD and "ء" <= tokens.norm[at][:1] <= "ي"
