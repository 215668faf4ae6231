"""The base map around some points: Natural Earth's land, borders, rivers and lakes, clipped; towns with their names."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from tawatur.knowledge.gazetteer import Gazetteer, Place
from tawatur.model.frozen import frozen

_FILE = Path(__file__).parent / "static" / "basemap.json.gz"
_MARGIN = 0.6  # of the extent, on each side
_LEAST, _MOST = 1.2, 25.0  # degrees around the points
_WIDE = 2.6  # the map is wider than high
_TOWNS = 160
_FIRST_ZOOM, _LAST_ZOOM = 5, 11
_APART = 62  # pixels between labelled towns
_GRAINS = 1400  # points there may be from one side of the map to the other
_LINES = ("borders", "rivers")

Point = tuple[float, float]
"""Longitude, latitude."""


@frozen
class Box:
    """A part of the map, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def has(self, lon: float, lat: float) -> bool:
        """Whether a point lies in it."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


def box_around(points: Iterable[Point]) -> Box:
    """The part of the map to show for some points.

    Example:
        >>> box_around([(40.0, 34.0), (40.5, 35.0)])
        Box(west=35.83, south=32.8, east=44.67, north=36.2)
    """
    lons, lats = zip(*points, strict=True)
    high = _around(max(lats) - min(lats))
    across = _WIDE * (max(lats) - min(lats) + 2 * high) - (max(lons) - min(lons))
    wide = max(_around(max(lons) - min(lons)), across / 2)
    return Box(
        round(min(lons) - wide, 3), round(max(min(lats) - high, -85), 3),
        round(max(lons) + wide, 3), round(min(max(lats) + high, 85), 3),
    )  # fmt: skip


def _around(extent: float) -> float:
    return min(max(extent * _MARGIN, _LEAST), _MOST)


def layers_in(box: Box) -> dict[str, list[Any]]:
    """The layers clipped to a box: ``land`` and ``lakes`` as rings, ``borders`` and ``rivers`` as lines.

    The larger the box, the fewer the points.
    """
    grain = (box.east - box.west) / _GRAINS
    found: dict[str, list[Any]] = {}
    for name, paths in _shipped().items():
        if name in _LINES:
            found[name] = [thinned(line, grain) for path in paths for line in clipped_line(path, box)]
        else:
            rings = ([thinned(clipped_ring(ring, box), grain) for ring in polygon] for polygon in paths)
            found[name] = [[ring for ring in polygon if len(ring) > 2] for polygon in rings if len(polygon[0]) > 2]
    return found


def thinned(path: Sequence[Sequence[float]], grain: float) -> list[Sequence[float]]:
    """A line without the points that lie within a grain of the one before; its ends stay.

    Example:
        >>> thinned([(0, 0), (0.1, 0), (3, 0), (3.1, 0)], 1)
        [(0, 0), (3, 0), (3.1, 0)]
    """
    kept: list[Sequence[float]] = list(path[:1])
    for point in path[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > grain:
            kept.append(point)
    return [*kept, *path[1:][-1:]]


@cache
def _shipped() -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = json.loads(gzip.decompress(_FILE.read_bytes()))
    return found


def clipped_line(path: Sequence[Sequence[float]], box: Box) -> Iterator[list[Sequence[float]]]:
    """The stretches of a line that touch a box; whole segments are kept, so ends may reach out of it."""
    stretch: list[Sequence[float]] = []
    for one, other in pairwise(path):
        if _touches(one, other, box):
            stretch = stretch or [one]
            stretch.append(other)
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _touches(one: Sequence[float], other: Sequence[float], box: Box) -> bool:
    return (
        min(one[0], other[0]) <= box.east
        and max(one[0], other[0]) >= box.west
        and min(one[1], other[1]) <= box.north
        and max(one[1], other[1]) >= box.south
    )


def clipped_ring(ring: Sequence[Sequence[float]], box: Box) -> list[list[float]]:
    """A ring cut at the edges of a box, one edge after the other (Sutherland and Hodgman).

    Example:
        >>> clipped_ring([(0, 0), (4, 0), (4, 4), (0, 4)], Box(1, 1, 3, 3))
        [[1.0, 3], [1.0, 1], [3.0, 1], [3.0, 3]]
    """
    found = [list(point) for point in ring]
    for axis, limit, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        found = _cut(found, axis, limit, sign)
    return found


def _cut(ring: list[list[float]], axis: int, limit: float, sign: int) -> list[list[float]]:
    kept: list[list[float]] = []
    for index, point in enumerate(ring):
        before = ring[index - 1]
        inside, was_inside = (sign * (place[axis] - limit) >= 0 for place in (point, before))
        if inside != was_inside:
            kept.append(_crossing(before, point, axis, limit))
        if inside:
            kept.append(point)
    return kept


def _crossing(one: Sequence[float], other: Sequence[float], axis: int, limit: float) -> list[float]:
    share = (limit - one[axis]) / (other[axis] - one[axis])
    cross = round(one[1 - axis] + share * (other[1 - axis] - one[1 - axis]), 3)
    return [limit, cross] if axis == 0 else [cross, limit]


def towns_in(box: Box, taken: Sequence[Point] = ()) -> list[dict[str, Any]]:
    """Towns to label, the largest first, each with the zoom from which there is room for its name.

    Args:
        box: the part of the map.
        taken: points that have names of their own.
    """
    towns = (place for place in _towns() if box.has(place.lon, place.lat))
    shown: list[tuple[float, float, int]] = [(*_mercator(lon, lat), 0) for lon, lat in taken]
    found: list[dict[str, Any]] = []
    for place in towns:
        if len(found) == _TOWNS:
            break
        at = _mercator(place.lon, place.lat)
        zoom = next((z for z in range(_FIRST_ZOOM, _LAST_ZOOM + 1) if _room(at, z, shown)), None)
        if zoom is not None:
            shown.append((*at, zoom))
            found.append({"ar": place.name_ar, "en": place.name, "at": [place.lat, place.lon], "zoom": zoom})
    return found


@cache
def _towns() -> tuple[Place, ...]:
    towns = (place for place in Gazetteer.shipped() if place.kind in ("city", "town") and place.population)
    return tuple(sorted(towns, key=lambda place: (-place.population, place.id)))


def _mercator(lon: float, lat: float) -> Point:
    """Pixels at zoom 0."""
    return 256 * (lon / 360 + 0.5), 128 * (1 - math.asinh(math.tan(math.radians(lat))) / math.pi)


def _room(at: Point, zoom: int, shown: Iterable[tuple[float, float, int]]) -> bool:
    """Whether a label has room among those that the zoom shows; it is wide and low."""
    scale = 2**zoom
    return not any(
        first <= zoom and abs(x - at[0]) * scale < _APART and abs(y - at[1]) * scale < _APART / 3
        for x, y, first in shown
    )
