"""How far apart two coders' values of one slot are: 0 the same, 1 nothing in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from tawatur.evaluate.coding import Choices, Coded, Spot
from tawatur.knowledge.gazetteer import distance_km

_SHARED_DAYS = 0.5
"""Share of all their days that two spans of days must have in common to be the same."""


class Slot(NamedTuple):
    """A slot of a claim.

    Attributes:
        value: what a coder put there.
        distance: of two values, between 0 and 1.
        tolerance: the distance up to which they count as the same.
    """

    name: str
    value: Callable[[Coded], Any]
    distance: Callable[[Any, Any], float]
    tolerance: float = 0.0

    def same(self, one: Coded, other: Coded) -> bool:
        """Whether two claims have the same value here."""
        return self.distance(self.value(one), self.value(other)) <= self.tolerance


def _choice(one: Choices, other: Choices) -> float:
    return 0.0 if one & other else 1.0


def _sides(one: Sequence[Choices], other: Sequence[Choices]) -> float:
    """One minus the share of sides that both have (Jaccard); a side that may be left out is not missed."""
    met = [side for side in one if any(side & their for their in other)]
    theirs = [side for side in other if any(side & our for our in one)]
    lacking = sum(1 for side in one if side not in met and "" not in side)
    lacking += sum(1 for side in other if side not in theirs and "" not in side)
    both = min(len(met), len(theirs))
    return lacking / (lacking + both) if lacking else 0.0


def _spots(one: Sequence[Spot], other: Sequence[Spot]) -> float:
    """The share of the points that no point of the other coder is near."""
    points = len(one) + len(other)
    far = sum(not any(_near(spot, their) for their in other) for spot in one)
    far += sum(not any(_near(spot, our) for our in one) for spot in other)
    return far / points if points else 0.0


def _near(one: Spot, other: Spot) -> bool:
    return distance_km((one.lat, one.lon), (other.lat, other.lon)) <= max(one.km, other.km)


def _days(one: tuple[date, date] | None, other: tuple[date, date] | None) -> float:
    """One minus the share of all their days that both have."""
    if one is None or other is None:
        return float(one is not other)
    shared = (min(one[1], other[1]) - max(one[0], other[0])).days + 1
    union = (max(one[1], other[1]) - min(one[0], other[0])).days + 1
    return 1.0 - max(0, shared) / union


def _tolls(one: Sequence[Any], other: Sequence[Any]) -> float:
    return float(one != other)


SLOTS = (
    Slot("event", lambda claim: claim.event, _choice),
    Slot("source", lambda claim: claim.source, _choice),
    Slot("stance", lambda claim: claim.stance, _choice),
    Slot("actors", lambda claim: claim.actors, _sides),
    Slot("targets", lambda claim: claim.targets, _sides),
    Slot("place", lambda claim: claim.places, _spots),
    Slot("time", lambda claim: claim.time, _days, 1 - _SHARED_DAYS),
    Slot("toll", lambda claim: claim.tolls, _tolls),
)
"""The core slots of a claim (CODEBOOK 10)."""
