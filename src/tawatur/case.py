"""A case: texts and claims of any coder, put side by side."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from tawatur.errors import InputError
from tawatur.languages import script_of
from tawatur.link import Comparison, compare
from tawatur.model.claim import to_record
from tawatur.model.document import Document
from tawatur.model.frozen import frozen
from tawatur.model.reading import Reading

Record = dict[str, Any]


@frozen
class Case:
    """What was given, and how it compares.

    Attributes:
        documents: the texts by key, in the order of their days; the key is the id of the document in the claims.
        claims: records of all claims.
    """

    documents: Mapping[str, Document]
    claims: tuple[Record, ...]
    comparison: Comparison


def case_of(readings: Iterable[Reading], claims: Iterable[Record] = ()) -> Case:
    """Compare what was read in texts, and claims that come without a text.

    Args:
        readings: the texts with their claims; a text given twice counts once.
        claims: records of other coders, or of an earlier run.

    Example:
        >>> case_of([]).comparison.incidents
        ()
    """
    documents: dict[str, Document] = {}
    records: list[Record] = []
    for key, reading in _keyed(readings):
        documents[key] = reading.document
        records += (_renamed(to_record(claim), key) for claim in reading.claims)
    known = {record["id"] for record in records}
    records += (record for record in claims if record.get("id") not in known)
    texts = {key: document.text for key, document in documents.items()}
    compared = compare(records, texts, mentions=_spotter(_country(records)), read=_claims_in)
    return Case(documents, tuple(records), compared)


def is_claims(path: str) -> bool:
    """Whether a file holds claim records, one a line; JSON lines of texts are none.

    Example:
        >>> is_claims("page.html")
        False
    """
    if not path.lower().endswith(".jsonl") or not Path(path).is_file():
        return False
    with open(path, encoding="utf-8", errors="replace") as file:
        first = next((line for line in file if line.strip()), "")
    return _is_claim(_parsed(first))


def read_claims(path: str) -> Iterator[Record]:
    """The claim records of a file.

    Raises:
        InputError: the file can't be read, or a line is no claim record; the lines before it are good.
    """
    try:
        with open(path, encoding="utf-8-sig") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _claim(line, path, number)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(path, f"can't be read as UTF-8 text ({error})") from None


def _claim(line: str, path: str, number: int) -> Record:
    found = _parsed(line)
    if not isinstance(found, dict) or not _is_claim(found):
        raise InputError(path, f"line {number} is no claim record: a JSON object with id and event")
    return found


def _parsed(line: str) -> Any:
    try:
        return json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None


def _is_claim(found: Any) -> bool:
    """A text has a text; a claim has an id and an event."""
    return isinstance(found, dict) and {"id", "event"} <= found.keys() and "text" not in found


def _keyed(readings: Iterable[Reading]) -> Iterator[tuple[str, Reading]]:
    """Readings by day, each under its document's id; the same words of other publishers under ids of their own."""
    same: dict[str, dict[tuple[str, ...], Reading]] = defaultdict(dict)
    for reading in readings:
        same[reading.document.id].setdefault(_given(reading.document), reading)
    keyed = [
        (identity if number == 1 else f"{identity}~{number}", found[given])
        for identity, found in same.items()
        for number, given in enumerate(sorted(found), start=1)
    ]
    return iter(sorted(keyed, key=lambda item: (str(item[1].document.published or "9999"), item[0])))


def _given(document: Document) -> tuple[str, ...]:
    """What tells a copy by another publisher from the same file given twice."""
    return (document.outlet or "", str(document.published or ""), "" if document.outlet else document.source or "")


def _renamed(record: Record, key: str) -> Record:
    """The record under the key of its document."""
    number = key.partition("~")[2]
    if number:
        record["id"] += f"~{number}"
        record["document"]["id"] = key
    return record


def _country(records: Iterable[Record]) -> str | None:
    """The country that most places of the claims lie in."""
    votes = Counter(
        str(place["country"]) for record in records for place in record.get("places") or () if place.get("country")
    )
    return min(votes, key=lambda code: (-votes[code], code)) if votes else None


def _spotter(country: str | None) -> Callable[[str], Sequence[tuple[str, int, int]]]:
    from tawatur.pipeline import parse

    @lru_cache(maxsize=256)
    def spot(text: str) -> tuple[tuple[str, int, int], ...]:
        found = parse("actor", text, lang=script_of(text), country=country)
        return tuple((item["id"], item["start"], item["end"]) for item in found)

    return spot


@lru_cache(maxsize=256)
def _claims_in(text: str) -> tuple[Record, ...]:
    from tawatur.pipeline import read

    return tuple(to_record(claim) for claim in read(Document(text)))
