"""What a comparator returns."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tawatur.link.accounts import Account

VETO = -100.0


class Verdict(NamedTuple):
    """Points, the reason in words, and the two values."""

    score: float
    why: str
    one: object = None
    other: object = None


MISSING = Verdict(0.0, "not said by both")
Comparator = Callable[[Account, Account], Verdict]
