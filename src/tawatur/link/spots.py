"""Places as points with a reach."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from tawatur.knowledge.gazetteer import Gazetteer, Place
from tawatur.knowledge.placenames import skeleton
from tawatur.model.frozen import frozen

REACH_KM = {1: 4.0, 2: 25.0, 3: 40.0, 4: 100.0, 5: 50.0, 6: 300.0}
"""How far from its point an event may lie, by UCDP's where_prec."""

SLACK = 1.3
"""How much further than its radius an area or town may reach: none is a circle."""

_TOWNS = frozenset({"city", "town"})
_PARTS = frozenset({"quarter", "camp", "facility", "airport", "base", "crossing"})
_COARSE = 3
_KM_PER_DEGREE = 111.19
_SHORTEST_KEY = 3


@frozen
class Spot:
    """A place of a claim.

    Attributes:
        precision: 1 exact … 6 country.
        reach: radius in km within which the event may lie.
        town: radius of the built-up area, where it is a town; 0 if not known to be one.
        part: whether it is a kind of place that towns are made of: a quarter, a camp, a base.
        key: consonants of its name, for names that two gazetteers place apart; "" if too short to tell.
    """

    id: str
    name: str
    lat: float
    lon: float
    precision: int
    reach: float
    key: str
    town: float = 0.0
    part: bool = False

    def holds(self, other: Spot) -> bool:
        """Whether the other is a part of this town."""
        return bool(self.town) and other.part and self.distance(other) <= self.town * SLACK

    def distance(self, other: Spot) -> float:
        """Kilometres between the points (on a plane: right to a per mille over the distances that matter here)."""
        if self.lat == other.lat and self.lon == other.lon:
            return 0.0
        north = (self.lat - other.lat) * _KM_PER_DEGREE
        east = (self.lon - other.lon) * _KM_PER_DEGREE * math.cos(math.radians((self.lat + other.lat) / 2))
        return math.hypot(north, east)

    def __str__(self) -> str:
        return self.name


def spots_of(places: Iterable[Mapping[str, Any]]) -> tuple[Spot, ...]:
    """The places that have a point, in a stable order.

    Example:
        >>> [str(spot) for spot in spots_of([{"name": "Marat", "lat": 35.3, "lon": 40.2}, {"name": "nowhere"}])]
        ['Marat']
    """
    found = [_spot(place) for place in places if place.get("lat") is not None and place.get("lon") is not None]
    return tuple(sorted(found, key=lambda spot: (spot.precision, spot.lat, spot.lon, spot.id)))


def _spot(place: Mapping[str, Any]) -> Spot:
    precision = min(6, max(1, int(place.get("precision") or 1)))
    identity, name = str(place.get("id") or ""), str(place.get("name") or "")
    reach = REACH_KM[precision]
    if precision >= _COARSE:
        reach = _known_reach(identity, name) or reach
    key = skeleton(name)
    known = _known(identity)
    return Spot(
        identity, name, float(place["lat"]), float(place["lon"]), precision, reach,
        key if len(key) >= _SHORTEST_KEY else "",
        known.radius_km if known and known.kind in _TOWNS else 0.0, known is not None and known.kind in _PARTS,
    )  # fmt: skip


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer.shipped()


@cache
def _known_reach(identity: str, name: str) -> float | None:
    """The radius of an area the gazetteer knows, by id, else by its name."""
    known = _known(identity)
    if known:
        return known.radius_km or None
    areas = [place for place in _gazetteer().exact(name) if place.kind in ("country", "governorate")] if name else []
    return max((place.radius_km for place in areas), default=0.0) or None


@cache
def _known(identity: str) -> Place | None:
    if ":" not in identity:
        return None  # no id of a gazetteer
    try:
        return _gazetteer().place(identity)
    except KeyError:
        return None
