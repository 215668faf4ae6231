"""One row a claim: every slot in its own columns, several values of a slot joined with ``; ``."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import Any, TextIO

from tawatur.model.claim import ActorItem, Claim, Link, Source
from tawatur.model.document import Document
from tawatur.model.reading import Reading

SEPARATOR = "; "
TOLL_KINDS = ("killed", "wounded", "killed_or_wounded", "missing", "captured", "displaced")


def write(readings: Iterable[Reading], file: TextIO) -> None:
    """Write a header and one row a claim, in the order of the readings.

    Example:
        >>> import io
        >>> out = io.StringIO()
        >>> write([], out)
        >>> out.getvalue().split(",")[:3]
        ['id', 'document_id', 'source']
    """
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for reading in readings:
        writer.writerows(row(claim) for claim in reading.claims)


def row(claim: Claim) -> dict[str, Any]:
    """The claim's cells by column name; None is an empty cell."""
    return {
        **_document(claim),
        **_attribution(claim),
        **_actors("actor", claim.actors),
        **_actors("target", claim.targets),
        **_places(claim),
        **_time(claim),
        **_tolls(claim),
        **_rest(claim),
    }


def _document(claim: Claim) -> dict[str, Any]:
    document = claim.document
    return {
        "id": claim.id,
        "document_id": document.id,
        "source": document.source,
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published,
        "lang": document.lang,
        "url": document.url,
        "quote": document.text[claim.start : claim.end],
        "start": claim.start,
        "end": claim.end,
        "event": claim.event,
        "modality": claim.modality,
        "discourse": claim.discourse,
        "stance": claim.stance,
    }


def _attribution(claim: Claim) -> dict[str, Any]:
    return {
        "origin": claim.origin.id,
        "origin_name": claim.origin.name,
        "attribution": _join(link.source.id for link in claim.attribution),
        "attribution_verbs": _join(link.verb for link in claim.attribution),
        "distanced": _join(link.source.id for link in claim.attribution if link.distanced),
        "speakers": _join(link.speaker for link in claim.attribution if link.speaker),
    }


def _actors(role: str, items: tuple[ActorItem, ...]) -> dict[str, Any]:
    return {
        f"{role}_ids": _join(item.id for item in items),
        f"{role}_names": _join(item.name for item in items),
        f"{role}_objects": _join(item.object for item in items),
        f"{role}_certainty": _join(item.certainty for item in items),
        f"{role}_texts": _join(item.text for item in items),
    }


def _places(claim: Claim) -> dict[str, Any]:
    places = claim.places
    return {
        "place_ids": _join(place.id for place in places),
        "place_names": _join(place.name for place in places),
        "place_names_ar": _join(place.name_ar for place in places),
        "latitudes": _join(place.lat for place in places),
        "longitudes": _join(place.lon for place in places),
        "where_prec": _join(place.precision for place in places),
        "relations": _join(place.relation for place in places),
        "admin1": _join(place.admin1 for place in places),
        "countries": _join(place.country for place in places),
        "place_texts": _join(place.text for place in places),
    }


def _time(claim: Claim) -> dict[str, Any]:
    time = claim.time
    return {
        "date_start": time.start,
        "date_end": time.end,
        "date_prec": time.precision,
        "time_of_day": time.time_of_day,
        "time_text": time.text,
        "date_alternatives": _join(time.alternatives),
    }


def _tolls(claim: Claim) -> dict[str, Any]:
    """Totals by kind; subtotals ("among them two children") only in their own words."""
    cells: dict[str, Any] = {}
    for kind in TOLL_KINDS:
        totals = [toll for toll in claim.tolls if toll.kind == kind and toll.part_of is None]
        cells[f"{kind}_min"] = _join(toll.min for toll in totals)
        cells[f"{kind}_max"] = _join(toll.max for toll in totals)
    return cells | {"toll_texts": _join(toll.text for toll in claim.tolls)}


def _rest(claim: Claim) -> dict[str, Any]:
    return {
        "strikes_min": claim.strikes.min if claim.strikes else None,
        "strikes_max": claim.strikes.max if claim.strikes else None,
        "damage": _join(f"{item.object} {item.effect}" for item in claim.damage),
        "weapons": _join(item.id for item in claim.weapons),
        "evidence": _join(item.kind for item in claim.evidence),
        "victims": _join(item.name for item in claim.victims),
        "flags": _join(claim.flags),
        "confidence": claim.confidence,
        "rules": _join(f"{item.slot}={item.rule}" for item in claim.why),
    }


def _join(values: Iterable[Any]) -> str:
    """Values joined; an unknown one keeps its empty place, so that the columns of a slot stay aligned.

    Example:
        >>> _join([34.4, None, 35])
        '34.4; ; 35'
    """
    cells = ["" if value is None else str(value) for value in values]
    return SEPARATOR.join(cells) if any(cells) else ""


_BLANK = Claim(Document(""), ((0, 0),), "", (Link(Source("outlet", "outlet", "media")),))
COLUMNS = tuple(row(_BLANK))
