from __future__ import annotations

import csv
import dataclasses
import io

from tawatur.exporters import csv as exporter
from tawatur.model.claim import Claim
from tawatur.model.reading import Reading


def rows(*claims: Claim) -> list[dict[str, str]]:
    out = io.StringIO()
    exporter.write([Reading(claim.document, (claim,)) for claim in claims], out)
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def test_a_row_holds_every_slot(claim: Claim) -> None:
    (row,) = rows(claim)
    assert row["origin"] == "unnamed:local-media"
    assert row["attribution"] == "outlet; unnamed:local-media"
    assert row["target_ids"] == "civilians"
    assert (row["killed_min"], row["killed_max"], row["wounded_min"]) == ("9", "9", "")
    assert (row["strikes_min"], row["strikes_max"]) == ("6", "")
    assert row["place_names_ar"] == "البوكمال"
    assert row["quote"] == claim.document.text


def test_values_of_one_place_stand_at_one_position(claim: Claim) -> None:
    (place,) = claim.places
    unknown = dataclasses.replace(place, id=None, lat=None, name="Hill 105")
    (row,) = rows(dataclasses.replace(claim, places=(place, unknown, place)))
    assert row["place_names"].split("; ") == ["Al Bukamal", "Hill 105", "Al Bukamal"]
    assert row["latitudes"].split("; ") == ["34.45", "", "34.45"]


def test_quotes_with_commas_and_line_breaks_survive(claim: Claim) -> None:
    document = dataclasses.replace(claim.document, text='a, "b"\nc')
    (row,) = rows(dataclasses.replace(claim, document=document, spans=((0, 8),)))
    assert row["quote"] == 'a, "b"\nc'
