"""Krippendorff's alpha: agreement of any number of coders, corrected for chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

Value = TypeVar("Value", bound=Hashable)


def alpha(units: Iterable[Sequence[Value]], distance: Callable[[Value, Value], float]) -> float | None:
    """Agreement over units, each the values that its coders gave it: 1 full, 0 as by chance, below 0 worse.

    After Krippendorff, *Content Analysis* (4th ed., 2019), ch. 12: one minus observed over expected
    disagreement, every pair of values inside a unit weighing ``1 / (values in the unit - 1)``. Units with
    one value tell nothing and are left out. None where nothing can be said: fewer than two values, or all
    values alike, so that chance could not have differed.

    Args:
        units: the values of each unit, in any order, of as many coders as coded it.
        distance: of two values, 0 (the same) to 1; symmetric.

    Example:
        >>> round(alpha([["a", "a"], ["b", "b"], ["a", "b"]], lambda one, other: float(one != other)), 3)
        0.444
    """
    paired = [unit for unit in units if len(unit) > 1]
    values = [value for unit in paired for value in unit]
    expected = _disagreement(values, distance)
    if not expected:
        return None
    observed = sum(_disagreement(unit, distance) / (len(unit) - 1) for unit in paired)
    return 1 - (len(values) - 1) * observed / expected


def _disagreement(values: Iterable[Value], distance: Callable[[Value, Value], float]) -> float:
    """The distances of all pairs of values added up."""
    counts = Counter(values)
    return sum(counts[one] * counts[other] * distance(one, other) for one, other in combinations(counts, 2))
