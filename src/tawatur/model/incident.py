"""What comparing claims yields: incidents, relations between claims, and checks (see docs/codebook.md).

The attributes mirror the records that ``tawatur compare --format jsonl`` prints.
"""

from __future__ import annotations

from dataclasses import field
from typing import Any

from tawatur.model.frozen import frozen

Value = str | list[str] | dict[str, int | None]


@frozen
class Reason:
    """What one slot says about whether two claims speak of the same event.

    Attributes:
        slot: ``event``, ``time``, ``place``, ``actors``, ``targets``, ``toll.killed`` …
        score: points for (positive) or against; 0 where a value is missing.
        why: in words.
        values: the two values compared, as text; None where missing.
    """

    slot: str
    score: float
    why: str
    values: tuple[str | None, str | None] = (None, None)


@frozen
class PairScore:
    """Two claims compared slot by slot.

    Attributes:
        claims: their ids.
        score: the sum of the reasons' points.
        verdict: ``same`` incident, ``different``, or ``apart`` (alike, but kept apart for a reason).
        reasons: one a slot, in the order of the comparators.
        note: why the verdict is what it is.
    """

    claims: tuple[str, str]
    score: float
    verdict: str
    reasons: tuple[Reason, ...]
    note: str


@frozen
class Relation:
    """How two claims, or a claim and a list, stand to each other.

    Attributes:
        kind: ``corroborates``, ``contradicts``, ``refines`` (the first is more precise), ``absent_from_list``.
        claims: two ids; of ``absent_from_list`` the one claim that the list does not have.
        slot: what they agree or disagree on; "" of ``absent_from_list``.
        why: in words.
        list_document: document of the list (``absent_from_list`` only).
        list_origin: whose list it is.
    """

    kind: str
    claims: tuple[str, ...]
    slot: str
    why: str
    list_document: str | None = None
    list_origin: str | None = None


@frozen
class Position:
    """One value of a slot, with the claims and independent origins that hold it."""

    value: Value
    claims: tuple[str, ...]
    origins: tuple[str, ...]


@frozen
class Incident:
    """The claims that speak of one event, side by side.

    Attributes:
        origins: independent origins; a chain counts once, at its root.
        mentions: how many claims there are, copies included.
        positions: the values of each slot and who holds them.
        status: per slot ``single-source``, ``corroborated`` or ``contested``.
        support: per slot how many independent origins stand behind its best-supported value.
        grading: Airwars' word for the whole: Confirmed, Fair, Weak, Contested, Discounted.
        grades: the same apart for ``happened`` and ``who``.
        origin_of: the independent origin of each claim.
    """

    id: str
    event: str
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    mentions: int
    place: dict[str, Any] | None
    time: dict[str, Any] | None
    tolls: dict[str, dict[str, int | None]]
    positions: dict[str, tuple[Position, ...]]
    status: dict[str, str]
    support: dict[str, int]
    grading: str
    grades: dict[str, str]
    relations: tuple[Relation, ...]
    origin_of: dict[str, str] = field(default_factory=dict)


@frozen
class Check:
    """Something in or between the texts that a person should look at.

    Attributes:
        kind: ``weekday_mismatch``, ``impossible_date``, ``future_date``, ``toll_arithmetic``, ``quoted_source``,
            ``headline_question``, ``unsupported_conclusion``, ``wording``.
        document: id of the text.
        claim: id of the claim, if it is about one.
        start, end: the words meant, as offsets in the document's text.
        details: what else the kind has: ``verdict``, ``slot``, ``source_document``, ``actors`` …
    """

    kind: str
    document: str
    why: str
    claim: str | None = None
    start: int | None = None
    end: int | None = None
    details: dict[str, Any] = field(default_factory=dict)


def incident_record(incident: Incident) -> dict[str, Any]:
    """The incident as the JSON-ready record of docs/codebook.md.

    Example:
        >>> empty = Incident("i", "clash", ("c",), ("o",), 1, None, None, {}, {}, {}, {}, "Weak", {}, ())
        >>> incident_record(empty)["claims"]
        ['c']
    """
    return {
        "record": "incident",
        "id": incident.id,
        "event": incident.event,
        "claims": list(incident.claims),
        "origins": list(incident.origins),
        "mentions": incident.mentions,
        "independent_origins": len(incident.origins),
        "origin_of": incident.origin_of,
        "place": incident.place,
        "time": incident.time,
        "tolls": incident.tolls,
        "positions": {slot: [_position(held) for held in found] for slot, found in incident.positions.items()},
        "status": incident.status,
        "support": incident.support,
        "grading": incident.grading,
        "grades": incident.grades,
        "relations": [relation_record(relation) for relation in incident.relations],
    }


def relation_record(relation: Relation) -> dict[str, Any]:
    """The relation as a record; on its own (``absent_from_list``) it says what it is.

    Example:
        >>> relation_record(Relation("absent_from_list", ("c7",), "", "no such strike", "d1", "us-dod"))["list"]
        'd1'
    """
    if relation.list_document is None:
        return {"kind": relation.kind, "slot": relation.slot, "claims": list(relation.claims), "why": relation.why}
    return {
        "record": "relation",
        "kind": relation.kind,
        "claim": relation.claims[0],
        "claims": [relation.claims[0]],
        "list": relation.list_document,
        "origin": relation.list_origin,
        "why": relation.why,
    }


def check_record(check: Check) -> dict[str, Any]:
    """The check as a record.

    Example:
        >>> check_record(Check("future_date", "d1", "after the day of publication"))["kind"]
        'future_date'
    """
    return {
        "record": "check",
        "kind": check.kind,
        "document": check.document,
        "claim": check.claim,
        "claims": [check.claim] if check.claim else [],
        "start": check.start,
        "end": check.end,
        **check.details,
        "why": check.why,
    }


def pair_record(pair: PairScore) -> dict[str, Any]:
    """The comparison of two claims as a record.

    Example:
        >>> pair_record(PairScore(("a", "b"), 1.5, "different", (), "too little in common"))["score"]
        1.5
    """
    reasons = [
        {"slot": reason.slot, "score": reason.score, "why": reason.why, "values": list(reason.values)}
        for reason in pair.reasons
    ]
    return {
        "record": "pair",
        "claims": list(pair.claims),
        "score": pair.score,
        "verdict": pair.verdict,
        "note": pair.note,
        "reasons": reasons,
    }


def _position(held: Position) -> dict[str, Any]:
    return {"value": held.value, "claims": list(held.claims), "origins": list(held.origins)}
