"""Fixed sequences of words, looked up at a token: longest first, one dictionary step per token."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from tawatur.text.tokens import Tokens

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """Phrases with what each means.

    Args:
        items: ``(folded phrase, value)``; of equal phrases the first counts.

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> Phrases([("at", 1), ("at least", 2)]).at(tokenise("at least five"), 0, 3)
        (2, 2)
    """

    def __init__(self, items: Iterable[tuple[str, Value]]) -> None:
        self._first: dict[str, list[tuple[list[str], Value]]] = {}
        for phrase, value in items:
            first, *rest = phrase.split()
            self._first.setdefault(first, []).append((rest, value))
        for choices in self._first.values():
            choices.sort(key=lambda choice: -len(choice[0]))

    def __contains__(self, word: str) -> bool:
        """Whether some phrase begins with the word."""
        return word in self._first

    def at(self, tokens: Tokens, i: int, hi: int) -> tuple[Value, int] | None:
        """The longest phrase that starts at token ``i`` and the token after it."""
        choices = self._first.get(tokens.norm[i]) if i < hi else None
        if choices is None:
            return None
        norm = tokens.norm
        for rest, value in choices:
            end = i + 1 + len(rest)
            if end <= hi and (not rest or norm[i + 1 : end] == rest):
                return value, end
        return None
