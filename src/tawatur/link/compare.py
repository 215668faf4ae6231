"""The walk: records → accounts → candidate pairs → incidents → relations and checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tawatur.errors import InputError
from tawatur.knowledge.actors import Actors
from tawatur.link.accounts import Account, Record, accounts_of
from tawatur.link.blocking import candidates
from tawatur.link.checks import text_checks
from tawatur.link.clustering import THRESHOLD, incidents
from tawatur.link.comparison import reasons, score
from tawatur.link.editorial import Reader, Spotter
from tawatur.link.gates import reason_apart
from tawatur.link.grading import incident_of
from tawatur.link.lists import absences
from tawatur.link.matrix import Matrix, matrix_of
from tawatur.link.origins import Origins, join_within
from tawatur.link.quoted import QuotedSources
from tawatur.link.verdicts import VETO
from tawatur.model.incident import (
    Check,
    Incident,
    PairScore,
    Relation,
    check_record,
    incident_record,
    relation_record,
)


@dataclass(frozen=True)
class Comparison:
    """Claims side by side.

    Attributes:
        incidents: sorted by day, then place; claims that stand alone are incidents of one.
        relations: those that reach beyond an incident (``absent_from_list``); an incident has its own.
        checks: what in and between the texts a person should look at.
        accounts: the claims as they were compared, by id.
        actors: the registry they were compared by.
    """

    incidents: tuple[Incident, ...]
    relations: tuple[Relation, ...]
    checks: tuple[Check, ...]
    accounts: Mapping[str, Account]
    actors: Actors

    def pair(self, one: str, other: str) -> PairScore:
        """Two claims slot by slot, and why they are together or not.

        Raises:
            InputError: there is no claim of that id.
        """
        a, b = (self._account(claim) for claim in sorted((one, other)))
        found = reasons(a, b)
        points = score(a, b)
        together = self._home[a.id] == self._home[b.id]
        note = _note(together, points, reason_apart(a, b))
        verdict = "same" if together else ("different" if points < THRESHOLD else "apart")
        return PairScore((a.id, b.id), round(max(points, VETO), 3), verdict, found, note)

    def records(self) -> Iterator[dict[str, Any]]:
        """Every incident, relation and check as the record of docs/codebook.md."""
        yield from map(incident_record, self.incidents)
        yield from map(relation_record, self.relations)
        yield from map(check_record, self.checks)

    def matrix(self, by: str = "day") -> Matrix:
        """The accounts in a table: rows by ``day`` or ``incident``, columns by origin."""
        return matrix_of(self.incidents, self.relations, self.accounts, by, self.actors)

    @cached_property
    def _home(self) -> dict[str, int]:
        return {claim: number for number, found in enumerate(self.incidents) for claim in found.claims}

    def _account(self, claim: str) -> Account:
        found = self.accounts.get(claim)
        if found is None:
            raise InputError(claim, "no claim has this id")
        return found


def compare(
    claims: Sequence[Record],
    texts: Mapping[str, str] | None = None,
    *,
    actors: Actors | None = None,
    mentions: Spotter | None = None,
    read: Reader | None = None,
) -> Comparison:
    """Put claims side by side, of any number of documents and coders, in any order.

    Args:
        claims: claim records (docs/codebook.md).
        texts: stored text by document id, as far as known: for copies, headlines and conclusions.
        actors: the registry; the shipped one if None.
        mentions: finds the actors named in a text: ``(id, start, end)``.
        read: reads the claims of a text on its own, for figures in headlines.

    Raises:
        InputError: a record without an id, or two that share one.

    Example:
        >>> claim = {"id": "a", "event": "airstrike", "time": {"start": "2018-03-28"}}
        >>> [found.status for found in compare([claim]).incidents]
        [{'event': 'single-source', 'time': 'single-source'}]
    """
    registry = actors or Actors.load()
    accounts = accounts_of(claims, registry)
    groups = [[accounts[position] for position in group] for group in incidents(accounts, candidates(accounts))]
    home = {account.id: number for number, group in enumerate(groups) for account in group}
    origins = Origins(accounts, texts or {})
    for group in groups:
        join_within(origins, group)
    quoted = list(QuotedSources(accounts, home, origins, registry).checks(accounts))
    found = sorted((incident_of(group, origins, registry) for group in groups), key=_shown_order)
    checks = [*quoted, *text_checks(accounts, home, texts or {}, registry, mentions, read)]
    return Comparison(
        tuple(found),
        tuple(absences(accounts, home, origins)),
        tuple(sorted(checks, key=_check_order)),
        {account.id: account for account in accounts},
        registry,
    )


def _note(together: bool, points: float, apart: str | None) -> str:
    if together:
        return "one incident" if points >= THRESHOLD and not apart else "one incident, by what they share with others"
    if points <= VETO:
        return "cannot be the same"
    if apart:
        return apart
    return "too little in common" if points < THRESHOLD else "each belongs more to another incident"


def _shown_order(incident: Incident) -> tuple[str, str, str]:
    day = str(incident.time["start"]) if incident.time else "9999"
    return day, str(incident.place["name"]) if incident.place else "", incident.claims[0]


def _check_order(check: Check) -> tuple[str, int, str, str]:
    return check.document, check.start if check.start is not None else -1, check.kind, check.claim or ""
