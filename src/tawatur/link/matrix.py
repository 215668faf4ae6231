"""The accounts in a table: rows by day or incident, columns by origin, cells what each origin claims."""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tawatur.knowledge.actors import Actors
from tawatur.link.accounts import Account, iso
from tawatur.model.frozen import frozen
from tawatur.model.incident import Incident, Relation

STATES = ("agrees", "differs", "alone", "denies", "silent", "unlisted")
"""What a cell is to the others of its row.

``agrees`` with another origin and contradicts none, ``differs`` from one, ``alone`` on its event, ``denies`` or reports
none, ``silent``, or ``unlisted``: silent, though its list covers what another claims.
"""
MARKS = {"agrees": "=", "differs": "≠", "alone": "·", "denies": "✗", "silent": "", "unlisted": "∅"}
_LONGEST_GAP = 31
UNDATED = "undated"


@frozen
class Cell:
    """What one origin says in one row.

    Attributes:
        claims: ids, sorted.
        says: each claim in a few words.
        differs_on: slots on which it contradicts another origin.
        notes: why a list is silent, and the like.
    """

    state: str
    claims: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    differs_on: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@frozen
class Row:
    """One day, or one incident."""

    key: str
    title: str
    cells: Mapping[str, Cell]
    incidents: tuple[str, ...]


@frozen
class Matrix:
    """Rows and columns; every row has a cell for every column.

    Attributes:
        columns: origins, those with most claims first.
        names: origin → name to show.
    """

    by: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    names: Mapping[str, str]

    def records(self) -> Iterator[dict[str, Any]]:
        """One record a cell that is not silent."""
        for row in self.rows:
            for origin in self.columns:
                cell = row.cells[origin]
                if cell.state != "silent":
                    yield {
                        "record": "cell", "row": row.key, "origin": origin, "state": cell.state,
                        "claims": list(cell.claims), "says": list(cell.says), "differs_on": list(cell.differs_on),
                        "notes": list(cell.notes),
                    }  # fmt: skip

    def table(self) -> list[list[str]]:
        """Header and rows as text; a mark before each cell tells its state without colour."""
        body = [[row.title, *(_text(row.cells[origin]) for origin in self.columns)] for row in self.rows]
        return [[self.by, *(self.names[origin] for origin in self.columns)], *body]

    def csv(self) -> str:
        """The table as comma-separated values."""
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(self.table())
        return out.getvalue()


def matrix_of(
    incidents: Sequence[Incident],
    relations: Iterable[Relation],
    accounts: Mapping[str, Account],
    by: str,
    actors: Actors,
) -> Matrix:
    """The table of a comparison.

    Args:
        incidents: in the order to show.
        relations: those beyond incidents.
        accounts: claims by id.
        by: ``day`` or ``incident``.
        actors: the registry, for names.

    Raises:
        ValueError: another value of ``by``.
    """
    if by not in ("day", "incident"):
        raise ValueError(f"{by!r} is neither day nor incident")
    columns = _columns(incidents)
    absent: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        absent[relation.claims[0]].append(relation)
    rows = _by_day(incidents, accounts) if by == "day" else _by_incident(incidents)
    found = tuple(_row(*row, columns, accounts, absent) for row in rows)
    return Matrix(by, columns, found, {origin: origin_name(origin, actors) for origin in columns})


def origin_name(origin: str, actors: Actors) -> str:
    """The name of an origin; an unnamed one with whoever heard it.

    Example:
        >>> origin_name("sana/unnamed:military", Actors.load())
        'unnamed military source (SANA)'
    """
    hearer, _, unnamed = origin.partition("/")
    return f"{actors.name(unnamed)} ({actors.name(hearer)})" if unnamed else actors.name(origin)


def _columns(incidents: Iterable[Incident]) -> tuple[str, ...]:
    """The origins, those with most claims first."""
    counts = Counter(origin for incident in incidents for origin in incident.origin_of.values())
    return tuple(sorted(counts, key=lambda origin: (-counts[origin], origin)))


Part = tuple[Incident, tuple[str, ...]]
RawRow = tuple[str, str, list[Part]]


def _by_incident(incidents: Iterable[Incident]) -> Iterator[RawRow]:
    for found in incidents:
        day = str(found.time["start"]) if found.time else UNDATED
        place = str(found.place["name"]) if found.place else ""
        yield found.id, " · ".join(part for part in (day, place, found.event) if part), [(found, found.claims)]


def _by_day(incidents: Sequence[Incident], accounts: Mapping[str, Account]) -> Iterator[RawRow]:
    """A row a day, empty days between told ones too; longer spans and undated claims in rows of their own."""
    days: dict[str, list[Part]] = defaultdict(list)
    told: set[int] = set()
    for incident in incidents:
        claims: dict[str, list[str]] = defaultdict(list)
        for claim in incident.claims:
            span = accounts[claim].days
            claims[str(span) if span else UNDATED].append(claim)
            if span and span.width == 1 and not _background(accounts[claim]):
                told.add(span.first)
        for key, ids in claims.items():
            days[key].append((incident, tuple(ids)))
    for day in _gaps(told):
        days.setdefault(iso(day), [])
    for key in sorted(days, key=lambda key: (key == UNDATED, key)):
        yield key, key, days[key]


def _background(account: Account) -> bool:
    return account.record.get("discourse") == "background"


def _gaps(told: set[int]) -> Iterator[int]:
    if told and max(told) - min(told) <= _LONGEST_GAP:
        yield from range(min(told), max(told) + 1)


def _row(
    key: str, title: str, parts: Sequence[Part], columns: Sequence[str], accounts: Mapping[str, Account],
    absent: Mapping[str, Sequence[Relation]],
) -> Row:  # fmt: skip
    cells = {origin: _cell(origin, parts, accounts, absent) for origin in columns}
    return Row(key, title, cells, tuple(incident.id for incident, _ in parts))


def _cell(
    origin: str, parts: Sequence[Part], accounts: Mapping[str, Account], absent: Mapping[str, Sequence[Relation]]
) -> Cell:
    own = [(incident, claim) for incident, claims in parts for claim in claims if incident.origin_of[claim] == origin]
    notes = tuple(_note(incident, lacks, accounts) for incident, lacks in _lacking(origin, parts, absent))
    if not own:
        return Cell("unlisted" if notes else "silent", notes=notes)
    ids = tuple(claim for _, claim in own)
    differs = tuple(sorted({slot for incident, claim in own for slot in _quarrels(incident, claim)}))
    denies = any(accounts[claim].denies for claim in ids)
    agrees = any(_backed(incident, claim, origin) for incident, claim in own)
    state = "denies" if denies else "differs" if differs else "agrees" if agrees else "alone"
    says = tuple(dict.fromkeys(in_words(accounts[claim]) for claim in ids))
    return Cell(state, ids, says, differs, notes)


def _lacking(
    origin: str, parts: Sequence[Part], absent: Mapping[str, Sequence[Relation]]
) -> Iterator[tuple[Incident, tuple[str, ...]]]:
    """The incidents, with their claims, that the origin's list covers and does not have."""
    for incident, claims in parts:
        lacks = tuple(c for c in claims if any(relation.list_origin == origin for relation in absent.get(c, ())))
        if lacks:
            yield incident, lacks


def _note(incident: Incident, claims: Iterable[str], accounts: Mapping[str, Account]) -> str:
    told = list(claims)
    places = dict.fromkeys(name for claim in told for name in _names(accounts[claim], "places").split(", ") if name)
    origins = dict.fromkeys(incident.origin_of[claim] for claim in told)
    return f"not in its list: {', '.join(places)} ({', '.join(origins)})"


def _quarrels(incident: Incident, claim: str) -> Iterator[str]:
    return (found.slot for found in incident.relations if found.kind == "contradicts" and claim in found.claims)


def _backed(incident: Incident, claim: str, origin: str) -> bool:
    backing = (found for found in incident.relations if found.kind == "corroborates" and claim in found.claims)
    return any(incident.origin_of[other] != origin for found in backing for other in found.claims)


def in_words(account: Account) -> str:
    """A claim in a few words, its actors and places by the names of its record.

    Example:
        >>> from tawatur.knowledge.actors import Actors
        >>> from tawatur.link.accounts import account_of
        >>> claim = {"id": "c", "event": "clash", "actors": [{"id": "sdf", "name": "SDF"}], "stance": "denies"}
        >>> in_words(account_of(claim, Actors.load()))
        'denies: clash SDF'
    """
    strikes = f" ×{account.strikes}" if account.strikes and account.strikes.size > 1 else ""
    words = [account.event.replace("_", " ") + strikes, _names(account, "actors")]
    words += [f"→ {names}" for names in (_names(account, "targets"),) if names]
    words += [f"@ {names}" for names in (_names(account, "places"),) if names]
    words += [f"{kind.replace('_', ' ')} {toll}" for kind, toll in sorted(account.tolls.items())]
    stance = "" if account.stance == "asserts" else account.stance.replace("_", " ") + ": "
    return stance + " ".join(word for word in words if word)


def _names(account: Account, slot: str) -> str:
    items = account.record.get(slot) or ()
    return ", ".join(str(item if isinstance(item, str) else item.get("name") or item.get("id")) for item in items)


def _text(cell: Cell) -> str:
    said = f"{MARKS[cell.state]} {'; '.join(cell.says)}".strip() if cell.says else ""
    return "\n".join([*([said] if said else []), *(f"{MARKS['unlisted']} {note}" for note in cell.notes)])
