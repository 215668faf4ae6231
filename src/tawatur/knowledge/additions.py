"""Adding a person's own places to the gazetteer."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from tawatur.knowledge.gazetteer import SETTLED, Gazetteer, Place, distance_km
from tawatur.knowledge.placefiles import Row, merge_rows, user_file

_SAME_KM = 4.0


def add_places(path: Path) -> int:
    """Add the places of a file to the person's own, kept under ``$TAWATUR_HOME`` or the XDG data folder.

    A place that is already shipped (a common name, the same kind, a few kilometres apart) keeps its id,
    point and names, and gains the file's names. Governorates are written as the gazetteer writes them.

    Args:
        path: a tab-separated table, plain or ``.gz``; columns as in ``placefiles``.

    Returns:
        How many places the file has.

    Raises:
        DataError: a line is wrong; nothing is added then.
    """
    shipped = Gazetteer.shipped()
    return merge_rows(path, user_file(), lambda row: _known(row, shipped))


def _known(row: Row, shipped: Gazetteer) -> Row:
    row = row._replace(admin1=_governorate(row.admin1, row.country, shipped))
    for place in dict.fromkeys(place for name in (*row.arabic, *row.latin) for place in shipped.exact(name)):
        if _same(row, place):
            return row._replace(
                id=place.id,
                kind=place.kind,
                country=place.country,
                admin1=place.admin1 or row.admin1,
                lat=place.lat,
                lon=place.lon,
                radius_km=place.radius_km,
                population=place.population or row.population,
                arabic=tuple(dict.fromkeys(shipped.aliases(place.id, "ar") + row.arabic)),
                latin=tuple(dict.fromkeys(shipped.aliases(place.id, "en") + row.latin)),
                trust=shipped.trust(place.id),
            )
    return row


def _same(row: Row, place: Place) -> bool:
    if row.country != place.country:
        return False
    if row.kind in ("country", "governorate"):
        return row.kind == place.kind
    alike = row.kind == place.kind or {row.kind, place.kind} <= SETTLED
    return alike and distance_km((row.lat, row.lon), (place.lat, place.lon)) <= max(_SAME_KM, place.radius_km / 2)


@lru_cache(maxsize=4096)
def _governorate(name: str, country: str, shipped: Gazetteer) -> str:
    if not name or not country:
        return name
    for spelling in re.split(r"\s*[()/]\s*", name):
        ranked = shipped.rank(spelling, kind="governorate", country=country, limit=8) if spelling else []
        for score, place in ranked:
            if place.kind == "governorate" and score > 0.7:
                return place.admin1
    return name
