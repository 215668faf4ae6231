"""What the map shows: points with their incidents and reach, and the land around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tawatur.link.grading import CONTESTED, CORROBORATED, SINGLE
from tawatur.model.incident import Incident
from tawatur.web.accounts import state_of
from tawatur.web.basemap import box_around, layers_in, towns_in
from tawatur.web.bilingual import NOTHING, Both
from tawatur.web.dossier import Dossier

_ORDER = (CONTESTED, CORROBORATED, SINGLE)
_AREA_KM = 60.0
"""Reach from which a place is an area, drawn without a point."""


@dataclass(slots=True)
class Spot:
    """A point, and what is told of it."""

    lat: float
    lon: float
    name: Both
    reach: float
    incidents: dict[int, Incident] = field(default_factory=dict)

    @property
    def state(self) -> str:
        """That of the most contested incident."""
        return min((state_of(found) for found in self.incidents.values()), key=_ORDER.index)


def spots_of(dossier: Dossier) -> list[Spot]:
    """The points of all claims, the widest reach first, so that small circles lie above large ones."""
    found: dict[tuple[float, float], Spot] = {}
    for incident in dossier.comparison.incidents:
        for claim in incident.claims:
            for spot in dossier.comparison.accounts[claim].spots:
                name = dossier.words.place_named(spot.name)
                known = found.setdefault((spot.lat, spot.lon), Spot(spot.lat, spot.lon, name, spot.reach))
                known.reach = max(known.reach, spot.reach)
                known.incidents[dossier.incident_number[incident.id]] = incident
    return sorted(found.values(), key=lambda spot: (-spot.reach, spot.lat, spot.lon))


def unplaced_of(dossier: Dossier) -> list[tuple[int, Both]]:
    """The incidents that no claim gives a point."""
    accounts = dossier.comparison.accounts
    return [
        (dossier.incident_number[incident.id], dossier.title(incident))
        for incident in dossier.comparison.incidents
        if not any(accounts[claim].spots for claim in incident.claims)
    ]


def map_of(dossier: Dossier) -> dict[str, Any] | None:
    """The map's data for the page's script; None if no claim has a point."""
    spots = spots_of(dossier)
    if not spots:
        return None
    near = [(spot.lon, spot.lat) for spot in spots if spot.reach < _AREA_KM] or [(spot.lon, spot.lat) for spot in spots]
    box = box_around(near)
    lats, lons = [lat for _, lat in near], [lon for lon, _ in near]
    return {
        "box": [[box.south, box.west], [box.north, box.east]],
        "view": [[min(lats), min(lons)], [max(lats), max(lons)]],
        "layers": layers_in(box),
        "towns": towns_in(box, near),
        "spots": [_record(dossier, spot) for spot in spots],
    }


def _record(dossier: Dossier, spot: Spot) -> dict[str, Any]:
    return {
        "at": [spot.lat, spot.lon],
        "km": round(spot.reach, 1),
        "area": spot.reach >= _AREA_KM,
        "state": spot.state,
        "ar": spot.name.plain("ar"),
        "en": spot.name.plain("en"),
        "incidents": list(_incidents(dossier, spot)),
    }


def _incidents(dossier: Dossier, spot: Spot) -> Iterator[dict[str, Any]]:
    for number, incident in spot.incidents.items():
        title = dossier.title(incident) or NOTHING
        yield {"n": number, "html": title.__html__(), "state": state_of(incident)}
