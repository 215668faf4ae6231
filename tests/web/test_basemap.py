"""The base map: clipped, small, and with towns that do not lie on each other."""

from __future__ import annotations

import json
from itertools import combinations

import pytest

from tawatur.web.basemap import Box, box_around, clipped_line, clipped_ring, layers_in, towns_in

EUPHRATES = box_around([(40.92, 34.45), (40.15, 35.33)])
EVERYWHERE = box_around([(-8.0, 31.6), (44.2, 15.4), (43.1, 36.3)])


@pytest.mark.parametrize("box", [EUPHRATES, EVERYWHERE])
def test_the_layers_are_small_and_inside(box: Box) -> None:
    layers = layers_in(box)
    assert set(layers) == {"land", "borders", "rivers", "lakes"}
    assert len(json.dumps(layers)) < 400_000
    for polygon in (*layers["land"], *layers["lakes"]):
        assert all(box.has(lon, lat) for ring in polygon for lon, lat in ring)


def test_a_line_is_cut_where_it_leaves() -> None:
    path = [(0, 0), (2, 2), (5, 5), (9, 9), (9, 0), (2, 0.5)]
    assert list(clipped_line(path, Box(1, 1, 3, 3))) == [[(0, 0), (2, 2), (5, 5)]]


def test_a_ring_outside_is_nothing() -> None:
    assert clipped_ring([(10, 10), (11, 10), (11, 11)], Box(0, 0, 1, 1)) == []


def test_towns_are_named_in_both_scripts_and_keep_their_distance() -> None:
    towns = towns_in(EUPHRATES, [(40.92, 34.45)])
    assert len(towns) > 20
    assert all(town["ar"] and town["en"] for town in towns[:20])
    first = [town["at"] for town in towns if town["zoom"] == 5]
    assert all(abs(a[0] - b[0]) + abs(a[1] - b[1]) > 0.5 for a, b in combinations(first, 2))
