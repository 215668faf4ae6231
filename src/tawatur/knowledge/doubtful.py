"""Written forms that are places only now and then: lists of words beside this file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tawatur.text.normalise import fold_phrase


@cache
def weak_names() -> frozenset[str]:
    """Folded names that are ordinary words or first names too: places only after a place noun."""
    return _word_list("weak_names.txt")


@cache
def rare_names() -> frozenset[str]:
    """Folded names of well-known places that are ordinary words too: "in" before them is enough.

    Example:
        >>> fold_phrase("القائم") in rare_names()
        True
    """
    return _word_list("rare_names.txt")


@cache
def not_names() -> frozenset[str]:
    """Folded spellings that are never looked up in running text."""
    return _word_list("not_names.txt")


def _word_list(file: str) -> frozenset[str]:
    lines = (Path(__file__).parent / file).read_text(encoding="utf-8").splitlines()
    return frozenset(fold_phrase(line) for line in lines if line.strip() and not line.startswith("#"))
