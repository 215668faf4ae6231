"""Claim records as the comparison needs them: sets, intervals, points and ranges.

A record may come from anywhere (this tool, another coder, a data set): keys that are absent are
values that are unknown, and unknown values never count against a pair.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from tawatur.errors import InputError
from tawatur.knowledge.actors import Actors
from tawatur.link.quantities import Range, Toll, range_of, tolls_of
from tawatur.link.spots import Spot, spots_of
from tawatur.model.frozen import frozen

Record = Mapping[str, Any]
UNKNOWN_ACTOR = "unidentified"
DENIALS = ("denies", "reports_none")
_WIDE_DAYS = 3
_COARSE = 3
_SIDES = frozenset({"military", "government", "coalition"})
_AREA = 4
_MANY = 3


@frozen
class Days:
    """A closed interval of days as ordinals, and the days it may mean besides."""

    first: int
    last: int
    others: tuple[int, ...] = ()

    @property
    def width(self) -> int:
        """How many days it spans."""
        return self.last - self.first + 1

    def meets(self, other: Days) -> bool:
        """Whether the intervals share a day."""
        return self.first <= other.last and other.first <= self.last

    def gap(self, other: Days) -> int:
        """Days between the intervals; 0 where they meet."""
        return max(0, self.first - other.last, other.first - self.last)

    def __str__(self) -> str:
        first, last = date.fromordinal(self.first), date.fromordinal(self.last)
        return first.isoformat() if first == last else f"{first} – {last}"


@frozen
class Party:
    """A set of actors; said to be unknown, it is empty and ``unidentified``.

    Attributes:
        lines: the actors and everything they belong to.
        sides: the armies and governments among them.
    """

    ids: frozenset[str]
    lines: frozenset[str]
    sides: frozenset[str]
    unidentified: bool = False

    def __bool__(self) -> bool:
        return bool(self.ids)

    def __str__(self) -> str:
        return ", ".join(sorted(self.ids))


@frozen
class Account:
    """One claim, ready to be compared.

    Attributes:
        document, outlet: id of the text, and who published it ("" if unknown).
        published: day of publication, as an ordinal.
        chain: ids of the tellers, the outlet first, the origin last.
        row: it is a row of a coded data set: no words of a text stand behind it.
        days: None where the text gives no time.
        hour: ``dawn`` … ``night``, or None.
        objects: what of the targets was hit ("market").
        summary: it sums up many events: a tally, or many days (or none told) over a large area.
        record: the claim record itself.
    """

    id: str
    document: str
    outlet: str
    published: int | None
    chain: tuple[str, ...]
    row: bool
    event: str
    stance: str
    actual: bool
    actors: Party
    targets: Party
    objects: frozenset[str]
    spots: tuple[Spot, ...]
    days: Days | None
    hour: str | None
    tolls: Mapping[str, Toll]
    strikes: Range | None
    victims: frozenset[str]
    summary: bool
    record: Record

    @property
    def origin(self) -> str:
        """The last link of its chain."""
        return self.chain[-1]

    @property
    def denies(self) -> bool:
        """Whether it says that something did not happen."""
        return self.stance in DENIALS

    @property
    def denied_tolls(self) -> frozenset[str]:
        """Kinds of toll that it says were none: all it denies, if it denies, is that harm."""
        return frozenset(kind for kind, toll in self.tolls.items() if toll.total.high == 0)


def accounts_of(records: Sequence[Record], actors: Actors) -> list[Account]:
    """The accounts of claim records, sorted by id; one text given twice, under whatever names, counts once.

    Raises:
        InputError: a record has no id, or claims of two texts have the same one.
    """
    known: dict[str, Record] = {}
    for number, record in enumerate(records, start=1):
        key = record.get("id")
        if not isinstance(key, str) or not key:
            raise InputError(f"claim {number}", "has no id: claims are compared by their ids")
        before = known.setdefault(key, record)
        if before != record:
            if _text_of(before) != _text_of(record):
                raise InputError(f"claim {number}", f"has the id {key}, which a claim of another text has too")
            known[key] = min(before, record, key=repr)
    return [account_of(known[key], actors) for key in sorted(known)]


def span_of(account: Account) -> tuple[int | None, int | None]:
    """Where the words of a claim begin and end in its text, as far as its record tells."""
    return account.record.get("start"), account.record.get("end")


def _text_of(record: Record) -> object:
    return (record.get("document") or {}).get("id"), record.get("start"), record.get("event")


def account_of(record: Record, actors: Actors) -> Account:
    """One claim record as an account.

    Example:
        >>> known = Actors.load()
        >>> found = account_of({"id": "c", "event": "clash", "time": {"start": "2018-03-28"}}, known)
        >>> str(found.days), found.origin, found.summary
        ('2018-03-28', 'document:', False)
    """
    document = record.get("document") or {}
    event = str(record.get("event") or "casualties")
    spots = spots_of(record.get("places") or ())
    days, strikes = _days(record.get("time") or {}), range_of(record.get("strikes"))
    name = str(document.get("id") or document.get("source") or "")
    outlet = str(document.get("outlet") or "")
    return Account(
        id=str(record["id"]),
        document=name,
        outlet=outlet,
        published=ordinal(document.get("published")),
        chain=_chain(record.get("attribution") or (), outlet or f"document:{name[:12]}"),
        row=not record.get("quote"),
        event=event,
        stance=str(record.get("stance") or "asserts"),
        actual=(record.get("modality") or "actual") == "actual",
        actors=party_of(record.get("actors") or (), actors),
        targets=party_of(record.get("targets") or (), actors),
        objects=_objects(record.get("targets") or ()),
        spots=spots,
        days=days,
        hour=(record.get("time") or {}).get("time_of_day"),
        tolls=tolls_of(record.get("tolls") or ()),
        strikes=strikes,
        victims=frozenset(str(v["name"]) for v in record.get("victims") or () if v.get("name")),
        summary=record.get("discourse") == "tally" or _sums_up(record, event, spots, days, strikes),
        record=record,
    )


def _sums_up(record: Record, event: str, spots: Sequence[Spot], days: Days | None, strikes: Range | None) -> bool:
    if event == "casualties" and days and days.width > 1 and record.get("quote"):
        return True  # a toll of several days, with no event named
    coarse = all(spot.precision >= _COARSE for spot in spots)
    if not coarse or record.get("stance") in DENIALS:
        return False
    large = all(spot.precision >= _AREA for spot in spots)
    return days is None or days.width >= _WIDE_DAYS or (large and strikes is not None and strikes.low >= _MANY)


def ordinal(day: object) -> int | None:
    """The ordinal of an ISO day; None for anything else.

    Example:
        >>> ordinal("0001-01-03"), ordinal(None), ordinal("last week")
        (3, None, None)
    """
    try:
        return date.fromisoformat(str(day)[:10]).toordinal() if day else None
    except ValueError:
        return None


def iso(day: int) -> str:
    """The ISO form of an ordinal.

    Example:
        >>> iso(3)
        '0001-01-03'
    """
    return date.fromordinal(day).isoformat()


def _days(time: Mapping[str, Any]) -> Days | None:
    first = ordinal(time.get("start"))
    if first is None:
        return None
    last = ordinal(time.get("end"))
    others = tuple(day for text in time.get("alternatives") or () if (day := ordinal(text)) is not None)
    return Days(first, max(first, last if last is not None else first), tuple(sorted(set(others))))


def _chain(links: Iterable[Mapping[str, Any]], outlet: str) -> tuple[str, ...]:
    """Ids from the outlet to the origin; the outlet by its own id, nobody twice in a row."""
    chain = [outlet]
    for link in links:
        source = str((link.get("source") or {}).get("id") or "unnamed:other")
        source = outlet if source == "outlet" else source
        if source != chain[-1]:
            chain.append(source)
    return tuple(chain)


def party_of(items: Iterable[Any], actors: Actors) -> Party:
    """Actors, as records or ids, with what they belong to.

    Example:
        >>> known = Actors.load()
        >>> str(party_of(["sdf", {"id": "ypg"}], known)), party_of(["unidentified-gunmen"], known).unidentified
        ('sdf, ypg', True)
    """
    ids = {item if isinstance(item, str) else str(item.get("id") or "") for item in items} - {""}
    known = {actor for actor in ids if not actor.startswith(UNKNOWN_ACTOR)}
    lines = known.union(*(actors.ancestors(actor) for actor in known))
    sides = {actor for actor in lines if (found := actors.get(actor)) and found.kind in _SIDES}
    return Party(frozenset(known), frozenset(lines), frozenset(sides), bool(ids) and not known)


def _objects(items: Iterable[Any]) -> frozenset[str]:
    found = (item.get("object") for item in items if isinstance(item, Mapping))
    return frozenset(str(name) for name in found if name)
