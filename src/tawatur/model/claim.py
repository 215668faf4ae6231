"""A claim and its slots: what one source says of one event (see docs/codebook.md).

The attributes mirror the claim record that ``tawatur read --format jsonl`` prints.
"""

from __future__ import annotations

import dataclasses
import hashlib
from functools import lru_cache
from typing import Any

from tawatur.model.document import Document, Span
from tawatur.model.frozen import frozen, values_of


@frozen
class Source:
    """Who speaks: a registry id, ``outlet`` or an ``unnamed:`` class."""

    id: str
    name: str
    kind: str


@frozen
class Link:
    """One link of an attribution chain, from the outlet towards the origin."""

    source: Source
    verb: str | None = None
    distanced: bool = False
    speaker: str | None = None
    start: int | None = None
    end: int | None = None


@frozen
class ActorItem:
    """An actor or target as resolved: registry id, words, and what of it was hit (``object``)."""

    id: str
    name: str
    text: str
    start: int
    end: int
    object: str | None = None
    certainty: str | None = None


@frozen
class PlaceItem:
    """A resolved place; ``precision`` is UCDP's where_prec (1 exact … 6 country)."""

    id: str | None
    name: str
    name_ar: str | None
    lat: float | None
    lon: float | None
    precision: int
    relation: str
    admin1: str | None
    country: str | None
    text: str
    start: int
    end: int


@frozen
class TimeItem:
    """A closed interval of ISO days; ``precision`` is UCDP's date_prec (1 day … 5 longer)."""

    start: str | None = None
    end: str | None = None
    precision: int | None = None
    time_of_day: str | None = None
    text: str | None = None
    resolved_by: str | None = None
    alternatives: tuple[str, ...] = ()
    start_offset: int | None = None
    end_offset: int | None = None


@frozen
class Toll:
    """A count of people; ``min``/``max`` None is open, never zero."""

    kind: str
    who: str
    min: int | None
    max: int | None
    approx: bool
    vague: str | None
    part_of: int | None
    text: str
    start: int
    end: int
    side: str | None = None


@frozen
class Count:
    """How many strikes were said."""

    min: int | None
    max: int | None


@frozen
class Damage:
    """What was damaged and how."""

    object: str
    effect: str
    text: str


@frozen
class Weapon:
    """A weapon named for the event."""

    id: str
    text: str


@frozen
class Evidence:
    """What the source shows: video, photo, document, satellite, audio, post, witness."""

    kind: str
    by: str | None
    text: str


@frozen
class Victim:
    """A person named among the dead, wounded or taken."""

    name: str
    age: int | None
    status: str
    origin: str | None


@frozen
class Why:
    """The rule that filled a slot, and the words it read."""

    slot: str
    rule: str
    start: int
    end: int


@frozen
class Claim:
    """One source saying that one event happened (or did not), at one time.

    Attributes:
        confidence: how likely a careful coder has this claim with the same event, source, stance, place and
            time (0 to 1); None where nobody said.
    """

    document: Document
    spans: tuple[Span, ...]
    event: str
    attribution: tuple[Link, ...]
    modality: str = "actual"
    discourse: str = "news"
    stance: str = "asserts"
    actors: tuple[ActorItem, ...] = ()
    targets: tuple[ActorItem, ...] = ()
    places: tuple[PlaceItem, ...] = ()
    time: TimeItem = TimeItem()
    tolls: tuple[Toll, ...] = ()
    strikes: Count | None = None
    damage: tuple[Damage, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    victims: tuple[Victim, ...] = ()
    flags: tuple[str, ...] = ()
    confidence: float | None = None
    why: tuple[Why, ...] = ()

    @property
    def start(self) -> int:
        """Offset of the first word of the claim."""
        return min(start for start, _ in self.spans)

    @property
    def end(self) -> int:
        """Offset after the last word of the claim's first span."""
        return self.spans[0][1]

    @property
    def origin(self) -> Source:
        """The last link of the chain: whose claim it is."""
        return self.attribution[-1].source

    @property
    def id(self) -> str:
        """Stable id: same text, same reading, same id."""
        key = (self.document.id, self.spans, self.event, self.origin.id, self.stance, self.time.start, self.time.end)
        return hashlib.sha256(repr(key).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def to_record(claim: Claim) -> dict[str, Any]:
    """The claim as the JSON-ready record of docs/codebook.md, section 2.

    Example:
        >>> from tawatur.model.document import Document
        >>> outlet = Link(Source("outlet", "outlet", "media"))
        >>> to_record(Claim(Document("قصف"), ((0, 3),), "bombardment", (outlet,)))["quote"]
        'قصف'
    """
    document = claim.document
    record: dict[str, Any] = {
        "id": claim.id,
        "document": {
            "id": document.id,
            "source": document.source,
            "title": document.title,
            "outlet": document.outlet,
            "published": document.published.isoformat() if document.published else None,
            "lang": document.lang,
            "url": document.url,
        },
        "quote": document.text[claim.start : claim.end],
        "start": claim.start,
        "end": claim.end,
    }
    for name in _names(Claim):
        if name != "document":
            record[name] = _plain(getattr(claim, name))
    for victim in record["victims"]:
        victim["from"] = victim.pop("origin")
    return record


def _plain(value: Any) -> Any:
    kind = value.__class__
    if kind in _SCALARS:
        return value
    if kind is tuple:
        return [_plain(item) for item in value]
    fields = zip(_names(kind), values_of(kind)(value), strict=True)
    return {name: part if part.__class__ in _SCALARS else _plain(part) for name, part in fields}


_SCALARS = frozenset({str, int, float, bool, type(None)})


@lru_cache(maxsize=64)
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(item.name for item in dataclasses.fields(kind))
