"""A headline that runs on into the text («Raid kills four Two men …»), as pages lose their line breaks."""

from __future__ import annotations

import re

from tawatur.text.tokens import PUNCT, Tokens, tokenise

_SITE = re.compile(r" [-|–—] |- (?=[A-Z])")
_SHORTEST = 4
_LEAD = 12
"""Words that must follow a headline, else it is all there is."""
_REACH = 24
"""Words (a day, an outlet) that may stand before the headline."""


def headline(tokens: Tokens, title: str | None) -> tuple[int, int]:
    """The tokens of a headline that the text goes on after without a break; (0, 0) where there is none.

    Example:
        >>> text = "3 May 2015 Raid on port kills four Two of the dead men worked in the harbour, its master said."
        >>> headline(tokenise(text), "Raid on port kills four - The Harbour Post")
        (3, 8)
    """
    words = _words(tokenise(_SITE.split(title)[0])) if title else []
    if len(words) < _SHORTEST:
        return 0, 0
    size = len(words)
    places = [i for i in range(min(len(tokens), _REACH + 4 * size)) if tokens.kind[i] != PUNCT]
    for at in range(min(_REACH, len(places) - size)):
        if [tokens.norm[i] for i in places[at : at + size]] == words:
            lo, hi = places[at], places[at + size - 1] + 1
            follows = len(tokens) - hi >= _LEAD and _runs_on(tokens, places[at + size])
            return (lo, hi) if follows else (0, 0)
    return 0, 0


def _words(tokens: Tokens) -> list[str]:
    return [word for word, kind in zip(tokens.norm, tokens.kind, strict=True) if kind != PUNCT]


def _runs_on(tokens: Tokens, i: int) -> bool:
    """Whether a new sentence begins at a word: a capital or a figure."""
    first = tokens.text[tokens.start[i]]
    return first.isupper() or first.isdigit()
