"""How the account of an incident came down: origins, those who passed it on, the texts it is in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tawatur.model.frozen import frozen
from tawatur.model.incident import Incident
from tawatur.web.accounts import letters
from tawatur.web.bilingual import Both
from tawatur.web.dossier import Dossier, document_of

BOX, _GAP, _ROW, HEIGHT, _TOP = 240, 60, 46, 34, 24
_LONGEST = 33
_MOST = 60
"""Claims beyond which a graph is unreadable and left out."""
_WAY = "way"
"""A station that is none: it keeps a line clear of the boxes it passes."""


@frozen
class Node:
    """An origin, a teller or a text."""

    x: int
    y: int
    kind: str
    ar: str
    en: str
    letter: str


@frozen
class Edge:
    """Who told whom; ``distanced`` where the teller keeps away from it."""

    x: int
    y: int
    to_x: int
    to_y: int
    distanced: bool


@frozen
class Chains:
    """The graph in pixels, from the origins on the left to the texts on the right."""

    width: int
    height: int
    columns: tuple[int, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(slots=True)
class _Sheet:
    """Nodes by column, and who follows whom."""

    columns: list[dict[str, tuple[str, Both]]] = field(default_factory=list)
    edges: dict[tuple[tuple[int, str], tuple[int, str]], bool] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)


def chains_of(dossier: Dossier, incident: Incident) -> Chains | None:
    """The graph of an incident; None where there are too many claims to draw."""
    if len(incident.claims) > _MOST:
        return None
    chains = [_chain(dossier, claim) for claim in incident.claims]
    sheet = _Sheet([{} for _ in range(max(map(len, chains)))])
    lettered = letters(incident)
    for claim, chain in zip(incident.claims, chains, strict=True):
        _lay(sheet, dossier, claim, chain, lettered.get(claim, ""))
    return _drawn(sheet)


def _chain(dossier: Dossier, claim: str) -> list[tuple[str, str]]:
    """Kind and id of every station, the independent origin first, the text last."""
    account = dossier.comparison.accounts[claim]
    told = [teller for teller in account.chain[1:-1][::-1] if not dossier.origin(claim).startswith(teller)]
    key = document_of(dossier.claims[claim])
    return [("origin", dossier.origin(claim)), *(("teller", teller) for teller in told), ("text", key)]


def _lay(sheet: _Sheet, dossier: Dossier, claim: str, chain: list[tuple[str, str]], letter: str) -> None:
    """Put a chain on the sheet: its text in the last column, whatever its length."""
    distanced = any(link.get("distanced") for link in dossier.claims[claim].get("attribution") or ())
    way = [(_WAY, f"{chain[-2][1]}>{chain[-1][1]}")] * (len(sheet.columns) - len(chain))
    stations = [*chain[:-1], *way, chain[-1]]
    for column, (kind, identity) in enumerate(stations):
        name = dossier.words.document(identity) if kind == "text" else dossier.words.origin(identity)
        sheet.columns[column].setdefault(identity, (kind, name))
        if column:
            step = (column - 1, stations[column - 1][1]), (column, identity)
            sheet.edges[step] = sheet.edges.get(step, False) or distanced
    known = sheet.letters.get(chain[0][1], "")
    if letter and letter not in known:
        sheet.letters[chain[0][1]] = known + letter


def _drawn(sheet: _Sheet) -> Chains:
    places = {
        (column, identity): (column * (BOX + _GAP), _TOP + row * _ROW)
        for column, found in enumerate(sheet.columns)
        for row, identity in enumerate(found)
    }
    rows = max(len(found) for found in sheet.columns)
    width = len(sheet.columns) * (BOX + _GAP) - _GAP
    columns = tuple(column * (BOX + _GAP) for column in range(len(sheet.columns)))
    return Chains(
        width, _TOP + rows * _ROW, columns, tuple(_nodes(sheet, places)),
        tuple(_edges(sheet.edges.items(), places)),
    )  # fmt: skip


def _nodes(sheet: _Sheet, places: dict[tuple[int, str], tuple[int, int]]) -> Iterator[Node]:
    for column, found in enumerate(sheet.columns):
        for identity, (kind, name) in found.items():
            x, y = places[column, identity]
            if kind == _WAY:
                yield Node(x, y, kind, "", "", "")
                continue
            letter = sheet.letters.get(identity, "") if kind == "origin" else ""
            yield Node(x, y, kind, _short(name.plain("ar")), _short(name.plain("en")), letter)


def _edges(
    edges: Iterable[tuple[tuple[tuple[int, str], tuple[int, str]], bool]],
    places: dict[tuple[int, str], tuple[int, int]],
) -> Iterator[Edge]:
    for (one, other), distanced in edges:
        (x, y), (to_x, to_y) = places[one], places[other]
        yield Edge(x + BOX, y + HEIGHT // 2, to_x, to_y + HEIGHT // 2, distanced)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
