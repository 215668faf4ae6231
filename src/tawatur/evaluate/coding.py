"""Claims as a coder wrote them down: gold files of people, or the records of this reader, in one shape."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tawatur.errors import InputError
from tawatur.model.claim import Claim, to_record
from tawatur.model.frozen import frozen

Choices = frozenset[str]
"""The values a coder accepts for one thing; the empty string means that it may be left out."""
_NEAR_KM = 10.0
"""How far apart two coders' points of one place may lie when neither says (CODEBOOK 10)."""


@frozen
class Spot:
    """A point in degrees, and how many kilometres around it are the same place."""

    lat: float
    lon: float
    km: float = _NEAR_KM


@frozen
class Coded:
    """One claim of one coder.

    Attributes:
        id: the coder's own name for it.
        spans: its words, as code points of the text.
        tolls: (kind, min, max) of each total, sorted.
        optional: neither missed nor spurious where others lack it.
    """

    id: str
    spans: tuple[tuple[int, int], ...]
    event: Choices
    source: Choices
    stance: Choices
    actors: tuple[Choices, ...]
    targets: tuple[Choices, ...]
    places: tuple[Spot, ...]
    time: tuple[date, date] | None
    tolls: tuple[tuple[str, int | None, int | None], ...]
    optional: bool = False


@frozen
class Text:
    """A coded text: where it lies, what is known of it, and the claims of its first coder."""

    path: Path
    lang: str | None
    published: date | None
    outlet: str | None
    claims: tuple[Coded, ...]


def read_texts(folder: Path) -> list[Text]:
    """The texts of a gold folder (NAME.txt beside NAME.json, CODEBOOK 10), in the order of their names.

    Raises:
        InputError: the folder holds no such pair, or a file does not keep to the form; says which and where.
    """
    paths = sorted(path for path in folder.glob("*.json") if path.with_suffix(".txt").exists())
    if not paths:
        raise InputError(folder, "holds no NAME.txt with a NAME.json beside it")
    return [_text(path, path.with_suffix(".txt")) for path in paths]


def read_coding(folder: Path, text: Text) -> tuple[Coded, ...] | None:
    """The claims of another coder for a text; None where this coder has not coded it.

    Raises:
        InputError: the file does not keep to the form; says which and where.
    """
    path = folder / f"{text.path.stem}.json"
    return _text(path, text.path).claims if path.exists() else None


def from_claim(claim: Claim) -> Coded:
    """A claim of this reader as a coder's."""
    record = to_record(claim)
    chain = record["attribution"]
    source = chain[-1]["source"]["id"] if chain else "outlet"
    time = record["time"] or {}
    return Coded(
        record["id"],
        tuple((lo, hi) for lo, hi in record["spans"]),
        _choices(record["event"]),
        _choices(source),
        _choices(record["stance"]),
        tuple(_choices(actor["id"]) for actor in record["actors"]),
        tuple(_choices(target["id"]) for target in record["targets"]),
        tuple(Spot(place["lat"], place["lon"]) for place in record["places"] if place["lat"] is not None),
        _days([time["start"], time["end"]] if time.get("start") else None),
        _totals(record["tolls"]),
    )


def _text(path: Path, text_path: Path) -> Text:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        words = text_path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise InputError(path, f"can't be read as JSON in UTF-8 ({error})") from None
    if not isinstance(record, dict) or not isinstance(record.get("claims"), list):
        raise InputError(path, 'has no list of "claims"')
    claims = tuple(_coded(path, number, claim, words) for number, claim in enumerate(record["claims"], start=1))
    try:
        published = date.fromisoformat(record["published"]) if record.get("published") else None
    except (TypeError, ValueError):
        raise InputError(path, f'"published" is {record["published"]!r}, not a date such as 2018-04-03') from None
    return Text(text_path, record.get("lang"), published, record.get("outlet"), claims)


def _coded(path: Path, number: int, claim: Mapping[str, Any], words: str) -> Coded:
    name = str(claim.get("id") or number) if isinstance(claim, Mapping) else str(number)
    try:
        return Coded(
            name,
            _spans(claim["quote"], words),
            _choices(claim["event"]),
            _choices(claim["source"]),
            _choices(claim.get("stance") or "asserts"),
            tuple(map(_choices, claim.get("actors") or ())),
            tuple(map(_choices, claim.get("targets") or ())),
            tuple(Spot(p["lat"], p["lon"], max(p.get("km", _NEAR_KM), _NEAR_KM)) for p in claim.get("places") or ()),
            _days(claim.get("time")),
            _totals(claim.get("tolls") or ()),
            bool(claim.get("optional")),
        )
    except KeyError as error:
        raise InputError(path, f"claim {name} has no {error}") from None
    except (AttributeError, TypeError, ValueError) as error:
        raise InputError(path, f"claim {name}: {error}") from None


def _spans(quotes: str | Sequence[str], words: str) -> tuple[tuple[int, int], ...]:
    found = []
    for quote in [quotes] if isinstance(quotes, str) else quotes:
        start = words.find(quote)
        if start < 0:
            raise ValueError(f"the quote {quote[:60]!r} is not in the text")
        found.append((start, start + len(quote)))
    return tuple(found)


def _choices(value: str) -> Choices:
    return frozenset(value.split("|"))


def _days(value: Sequence[str] | None) -> tuple[date, date] | None:
    if not value:
        return None
    start, end = (date.fromisoformat(day[:10]) for day in value)
    return start, end


def _totals(tolls: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, int | None, int | None], ...]:
    totals = [(toll["kind"], toll.get("min"), toll.get("max")) for toll in tolls if toll.get("part_of") is None]
    return tuple(sorted(totals, key=str))
