"""How the claims of an incident stand to each other, and what lists are silent about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from tawatur.link.accounts import Account
from tawatur.link.agreement import AGREE, CONFLICT, Finding, findings
from tawatur.link.origins import Origins
from tawatur.link.who import quotes
from tawatur.model.incident import Relation

CORROBORATES, CONTRADICTS, REFINES = "corroborates", "contradicts", "refines"


def relations(accounts: Sequence[Account], origins: Origins) -> Iterator[Relation]:
    """The relations within one incident, pair by pair in the order of the claims.

    Example:
        >>> list(relations([], Origins([], {})))
        []
    """
    for one, other in combinations(accounts, 2):
        for found in findings(one, other):
            yield from _relations(one, other, found, origins)


def _relations(one: Account, other: Account, found: Finding, origins: Origins) -> Iterator[Relation]:
    independent = origins.of(one.id) != origins.of(other.id)
    claims = (one.id, other.id)
    if found.verdict == CONFLICT and (independent or _at_odds(one, other)):
        yield Relation(CONTRADICTS, claims, found.slot, found.why)
    if found.verdict == AGREE and independent:
        yield Relation(CORROBORATES, claims, found.slot, found.why)
    if found.verdict == AGREE and found.finer:
        yield Relation(REFINES, claims if found.finer > 0 else claims[::-1], found.slot, found.why)


def _at_odds(one: Account, other: Account) -> bool:
    """Whether one origin is said to say two things: it denies what is claimed of it, or is quoted otherwise."""
    return one.denies != other.denies or quotes(one, other) or quotes(other, one)


def contested(found: Iterable[Relation]) -> frozenset[str]:
    """The slots that two claims contradict each other on.

    Example:
        >>> contested([Relation("contradicts", ("a", "b"), "targets", "")])
        frozenset({'targets'})
    """
    return frozenset(relation.slot for relation in found if relation.kind == CONTRADICTS)
