"""The summary, the table of accounts and the incidents, as the template shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawatur.link.matrix import UNDATED, Cell, Row
from tawatur.model.frozen import frozen
from tawatur.model.incident import Incident, Relation
from tawatur.web.bilingual import Both, counted, figure, joined, label, text
from tawatur.web.dossier import Dossier

_CONTESTED, _CORROBORATED = "contested", "corroborated"
_IN_SUMMARY = 8
_NAMED = 8


@frozen
class Line:
    """A sentence of the summary, and the incident it is about."""

    words: Both
    incident: int


@frozen
class Summary:
    """The case in plain words; what is too long is cut, and ``cut`` counts what is left out."""

    sentences: tuple[Both, ...]
    contested: tuple[Line, ...]
    absent: tuple[Line, ...]
    contested_cut: int
    absent_cut: int


@frozen
class Saying:
    """One claim in a cell."""

    number: int
    words: Both


@frozen
class ShownCell:
    """A cell of the table."""

    state: str
    origin: Both
    sayings: tuple[Saying, ...]
    differs_on: Both
    notes: tuple[Both, ...]


@frozen
class ShownRow:
    """A row of the table; ``silent`` names the origins that say nothing, or counts them where they are many."""

    title: Both
    cells: tuple[ShownCell, ...]
    silent: Both
    empty: bool


@frozen
class ShownPosition:
    """A value, who holds it, and the letter it has in the graph."""

    letter: str
    value: Both
    origins: Both
    claims: tuple[int, ...]


@frozen
class ShownSlot:
    """A slot with its positions."""

    name: Both
    status: str
    positions: tuple[ShownPosition, ...]


@frozen
class ShownIncident:
    """An incident."""

    number: int
    title: Both
    status: str
    grading: str
    grades: tuple[tuple[Both, str], ...]
    counts: Both
    slots: tuple[ShownSlot, ...]
    quarrels: tuple[tuple[int, int, Both], ...]
    absences: tuple[Both, ...]
    claims: tuple[Saying, ...]
    incident: Incident


def summary_of(dossier: Dossier) -> Summary:
    """The case in plain words."""
    contested = [line for incident in dossier.comparison.incidents for line in _quarrels(dossier, incident)]
    absent = _absent_lines(dossier)
    return Summary(
        tuple(_sentences(dossier)),
        tuple(contested[:_IN_SUMMARY]), tuple(absent[:_IN_SUMMARY]),
        len(contested[_IN_SUMMARY:]), len(absent[_IN_SUMMARY:]),
    )  # fmt: skip


def _sentences(dossier: Dossier) -> Iterator[Both]:
    incidents = dossier.comparison.incidents
    days = sorted(str(day) for key in dossier.document_number if (day := dossier.about(key).get("published")))
    texts = counted("documents", len(dossier.document_number))
    outlets = counted("outlets", len(dossier.outlets)) if dossier.outlets else text("sum_no_outlet")
    key = "sum_texts_undated" if not days else "sum_texts_day" if days[0] == days[-1] else "sum_texts"
    told = {"first": figure(days[0]), "last": figure(days[-1])} if days else {}
    yield text(key, documents=texts, outlets=outlets, **told)
    origins = {origin for incident in incidents for origin in incident.origins}
    yield text(
        "sum_claims", claims=counted("claims_n", len(dossier.claims)), origins=counted("origins", len(origins)),
        incidents=counted("incidents_n", len(incidents)),
    )  # fmt: skip
    several = sum(len(incident.origins) > 1 for incident in incidents)
    quarrels = sum(state_of(incident) == _CONTESTED for incident in incidents)
    yield text("sum_status", corroborated=several, single=len(incidents) - several, contested=quarrels)


def state_of(incident: Incident) -> str:
    """``contested``, ``corroborated`` or ``single-source``: what the map and the list mark it with."""
    if _CONTESTED in incident.status.values():
        return _CONTESTED
    return _CORROBORATED if len(incident.origins) > 1 else "single-source"


def _quarrels(dossier: Dossier, incident: Incident) -> Iterator[Line]:
    for slot in _contested_slots(incident):
        if len(incident.positions[slot]) == 1:
            continue  # a denial, told as such
        held = (
            Both(words.ar + ": " + who.ar, words.en + ": " + who.en)
            for position in incident.positions[slot]
            for words, who in [(dossier.words.value(slot, position.value), _origins(dossier, position.origins))]
        )
        title, name = dossier.title(incident), dossier.words.slot(slot)
        sides = joined(held, " | ", " | ")
        words = Both(title.ar + "، " + name.ar + " — " + sides.ar, title.en + ", " + name.en + " — " + sides.en)
        yield Line(words, dossier.incident_number[incident.id])


def _contested_slots(incident: Incident) -> list[str]:
    return [slot for slot, status in incident.status.items() if status == _CONTESTED and slot in incident.positions]


def _origins(dossier: Dossier, origins: Iterable[str]) -> Both:
    return joined(dossier.words.origin(origin) for origin in origins)


def _absent_lines(dossier: Dossier) -> list[Line]:
    lines: dict[tuple[str, str], Line] = {}
    for relation in dossier.comparison.relations:
        incident = dossier.home[relation.claims[0]]
        words = text(
            "absent_line",
            title=dossier.title(incident),
            who=_origins(dossier, incident.origins),
            list=dossier.words.origin(relation.list_origin or ""),
        )
        lines.setdefault((incident.id, relation.list_origin or ""), Line(words, dossier.incident_number[incident.id]))
    return list(lines.values())


def rows_of(dossier: Dossier) -> list[ShownRow]:
    """The rows of the table of accounts."""
    return [_row(dossier, row) for row in dossier.matrix.rows]


def _row(dossier: Dossier, row: Row) -> ShownRow:
    columns = dossier.matrix.columns
    cells = tuple(_cell(dossier, row, origin) for origin in columns)
    silent = [cell.origin for cell in cells if cell.state == "silent"]
    title = text("undated") if row.key == UNDATED else figure(row.title)
    return ShownRow(title, cells, _few(silent), all(cell.state == "silent" for cell in cells))


def _few(names: list[Both]) -> Both:
    return joined(names) if len(names) <= _NAMED else figure(len(names))


def _cell(dossier: Dossier, row: Row, origin: str) -> ShownCell:
    cell = row.cells[origin]
    return ShownCell(
        cell.state,
        dossier.words.origin(origin),
        tuple(_saying(dossier, claim) for claim in cell.claims),
        joined(dossier.words.slot(slot) for slot in cell.differs_on),
        tuple(_notes(dossier, row, origin)),
    )


def _saying(dossier: Dossier, claim: str) -> Saying:
    return Saying(dossier.claim_number[claim], dossier.words.brief(dossier.claims[claim]))


def _notes(dossier: Dossier, row: Row, origin: str) -> Iterator[Both]:
    """What others claim in this row that the origin's list does not have."""
    told: list[Cell] = [row.cells[other] for other in row.cells if other != origin]
    seen: set[str] = set()
    for claim in (claim for cell in told for claim in cell.claims):
        for relation in dossier.absences.get(claim, ()):
            if relation.list_origin == origin and dossier.home[claim].id not in seen:
                seen.add(dossier.home[claim].id)
                yield _not_in_list(dossier, claim)


def _not_in_list(dossier: Dossier, claim: str) -> Both:
    record = dossier.claims[claim]
    what = dossier.words.where(record) or dossier.words.what(record)
    return text("not_in_list", what=what, who=dossier.words.origin(dossier.origin(claim)))


def incidents_of(dossier: Dossier) -> list[ShownIncident]:
    """The incidents, by day."""
    return [_incident(dossier, incident) for incident in dossier.comparison.incidents]


def _incident(dossier: Dossier, incident: Incident) -> ShownIncident:
    return ShownIncident(
        number=dossier.incident_number[incident.id],
        title=dossier.title(incident),
        status=state_of(incident),
        grading=incident.grading,
        grades=tuple((label(what), grade) for what, grade in incident.grades.items()),
        counts=text(
            "counts", mentions=counted("mentions", incident.mentions),
            origins=counted("origins_are", len(incident.origins)),
        ),
        slots=tuple(_slots(dossier, incident)),
        quarrels=tuple(_contradictions(dossier, incident)),
        absences=tuple(_absences(dossier, incident)),
        claims=tuple(_saying(dossier, claim) for claim in incident.claims),
        incident=incident,
    )  # fmt: skip


def letters(incident: Incident) -> dict[str, str]:
    """The letter of each claim's position on the first contested slot."""
    slots = _contested_slots(incident)
    if not slots:
        return {}
    positions = enumerate(incident.positions[slots[0]])
    return {claim: _letter(number) for number, position in positions for claim in position.claims}


def _letter(number: int) -> str:
    return chr(ord("A") + number) if number < 26 else "…"


def _slots(dossier: Dossier, incident: Incident) -> Iterator[ShownSlot]:
    lettered = _contested_slots(incident)[:1]
    for slot, positions in incident.positions.items():
        status = incident.status.get(slot, "single-source")
        shown = (
            ShownPosition(
                _letter(number) if slot in lettered else "",
                dossier.words.value(slot, position.value),
                _origins(dossier, position.origins),
                tuple(sorted(dossier.claim_number[claim] for claim in position.claims)),
            )
            for number, position in enumerate(positions)
        )
        yield ShownSlot(dossier.words.slot(slot), status, tuple(shown))


def _contradictions(dossier: Dossier, incident: Incident) -> Iterator[tuple[int, int, Both]]:
    for relation in incident.relations:
        if relation.kind == "contradicts":
            one, other = (dossier.claim_number[claim] for claim in relation.claims[:2])
            yield one, other, dossier.words.slot(relation.slot)


def _absences(dossier: Dossier, incident: Incident) -> Iterator[Both]:
    seen: set[str] = set()
    for claim in incident.claims:
        for relation in dossier.absences.get(claim, ()):
            if relation.list_origin and relation.list_origin not in seen:
                seen.add(relation.list_origin)
                yield _absence(dossier, claim, relation)


def _absence(dossier: Dossier, claim: str, relation: Relation) -> Both:
    origin = relation.list_origin or ""
    start = (dossier.claims[claim].get("time") or {}).get("start")
    listed = [
        record
        for record in dossier.claims_of.get(relation.list_document or "", ())
        if (record.get("time") or {}).get("start") == start and dossier.origin(record["id"]) == origin
    ]
    name = dossier.words.origin(origin)
    head = Both(text("state.unlisted").ar + " (" + name.ar + ")", text("state.unlisted").en + " (" + name.en + ")")
    has = _listed(dossier, listed)
    return Both(head.ar + "؛ " + has.ar, head.en + "; " + has.en)


def _listed(dossier: Dossier, listed: list[dict[str, object]]) -> Both:
    told = [record for record in listed if (record.get("stance") or "asserts") == "asserts"]
    if told:
        return text("list_has", places=joined(dict.fromkeys(dossier.words.where(record) for record in told)))
    return text("list_none") if listed else text("list_empty")
