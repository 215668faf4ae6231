"""Counts as ranges: tolls and strikes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from tawatur.model.frozen import frozen

_APPROX = 0.1  # "about 50" is compared as 45 to 55


class Range(NamedTuple):
    """A closed range; ``high`` is infinite where the text leaves it open."""

    low: float
    high: float

    def meets(self, other: Range) -> bool:
        """Whether the ranges share a number."""
        return self.low <= other.high and other.low <= self.high

    def gap(self, other: Range) -> float:
        """How far apart they are; 0 where they meet."""
        return max(0.0, self.low - other.high, other.low - self.high)

    def plus(self, other: Range) -> Range:
        """The range of the sum."""
        return Range(self.low + other.low, self.high + other.high)

    @property
    def size(self) -> float:
        """The largest number it names."""
        return self.low if math.isinf(self.high) else self.high

    def __str__(self) -> str:
        low, high = number(self.low), number(self.high)
        if high is None:
            return f"at least {low}"
        return str(low) if low == high else f"{low} to {high}"


class Whole(NamedTuple):
    """The range of a toll of one kind for one group of people, and whose people they are."""

    range: Range
    who: str
    side: str | None


@frozen
class Toll:
    """All that a claim says of one kind of toll.

    Attributes:
        total: everybody.
        who: the group that the total is of, where it is one; else ``unknown``.
        groups: totals and subtotals by group.
        sides: whose dead they are, where that is said.
    """

    total: Range
    who: str
    groups: Mapping[str, Range]
    sides: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return str(self.total) if self.who == "unknown" else f"{self.total} {self.who}"


def number(value: float) -> int | None:
    """A bound as the record has it: None where it is open.

    Example:
        >>> number(3.0), number(math.inf)
        (3, None)
    """
    return None if math.isinf(value) else round(value)


def range_of(item: Mapping[str, Any] | None) -> Range | None:
    """The range of a toll or count; None where nothing is known.

    Example:
        >>> str(range_of({"min": 6, "max": None})), range_of({"min": None, "max": None})
        ('at least 6', None)
    """
    if not item or (item.get("min") is None and item.get("max") is None):
        return None
    low, high = item.get("min"), item.get("max")
    spread = _APPROX if item.get("approx") else 0.0
    return Range(
        math.floor((low or 0) * (1 - spread)),
        math.inf if high is None else math.ceil(high * (1 + spread)),
    )


def whole_of(item: Mapping[str, Any]) -> Whole | None:
    """One toll of a record; None where its number is not known.

    Example:
        >>> whole_of({"kind": "killed", "who": "women", "min": 1, "max": 1})
        Whole(range=Range(low=1, high=1), who='women', side=None)
    """
    found = range_of(item)
    return None if found is None else Whole(found, str(item.get("who") or "unknown"), item.get("side"))


def tolls_of(items: Iterable[Mapping[str, Any]]) -> dict[str, Toll]:
    """Tolls by kind, several totals of one kind summed, subtotals kept by group.

    Example:
        >>> said = [{"kind": "killed", "who": "civilians", "min": 4, "max": 4, "part_of": None}]
        >>> str(tolls_of(said)["killed"])
        '4 civilians'
    """
    totals: dict[str, list[Whole]] = {}
    parts: dict[str, list[Whole]] = {}
    for item in items:
        whole = whole_of(item)
        if whole is not None:
            family = totals if item.get("part_of") is None else parts
            family.setdefault(str(item.get("kind")), []).append(whole)
    return {kind: _toll(wholes, parts.get(kind, [])) for kind, wholes in totals.items()}


def _toll(wholes: list[Whole], parts: list[Whole]) -> Toll:
    total = wholes[0].range
    for whole in wholes[1:]:
        total = total.plus(whole.range)
    who = wholes[0].who if len({whole.who for whole in wholes}) == 1 else "unknown"
    groups: dict[str, Range] = {}
    for group in (*wholes, *parts):
        groups.setdefault(group.who, group.range)
    return Toll(total, who, groups, frozenset(whole.side for whole in wholes if whole.side))
