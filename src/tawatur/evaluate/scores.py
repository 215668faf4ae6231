"""The figures by which a team decides whether to trust a coder: found, missed, invented, and slot by slot right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from tawatur.evaluate.alpha import alpha
from tawatur.evaluate.coding import Coded
from tawatur.evaluate.matching import likeness, match
from tawatur.evaluate.slots import SLOTS

Codings = Mapping[str, Sequence[Coded]]
"""Coder to the claims it found in one text; a coder that left the text out is not in it."""


@dataclass(slots=True)
class Score:
    """One coder measured against another, over all texts that both coded.

    Attributes:
        reference: the coder taken as right.
        matched, missed, spurious: claims both have, only the reference has, only the coder has; a claim that
            the coder who has it calls optional is none of them.
        perfect: matched claims with every slot the same.
        right: slot to the number of matched claims that have it the same.
        faults: what differs, a line each.
    """

    reference: str
    coder: str
    texts: int = 0
    matched: int = 0
    missed: int = 0
    spurious: int = 0
    perfect: int = 0
    right: dict[str, int] = field(default_factory=lambda: {slot.name: 0 for slot in SLOTS})
    faults: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        """Share of the coder's claims that the reference has; None if it has none."""
        return _share(self.matched, self.matched + self.spurious)

    @property
    def recall(self) -> float | None:
        """Share of the reference's claims that the coder has."""
        return _share(self.matched, self.matched + self.missed)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.matched, 2 * self.matched + self.missed + self.spurious)

    def accuracy(self, slot: str) -> float | None:
        """Share of the matched claims with the same value in a slot."""
        return _share(self.right[slot], self.matched)


def score(reference: str, coder: str, texts: Mapping[str, Codings]) -> Score:
    """A coder against a reference, over the texts that both coded."""
    total = Score(reference, coder)
    for name, codings in texts.items():
        if reference in codings and coder in codings:
            _add(total, name, codings[reference], codings[coder])
    return total


def agreement(coders: Sequence[str], texts: Mapping[str, Codings]) -> dict[str, float | None]:
    """Krippendorff's alpha of each slot, over the claims that two coders or more have."""
    units = [unit for codings in texts.values() for unit in _units([codings[c] for c in coders if c in codings])]
    return {slot.name: alpha([[slot.value(c) for c in unit] for unit in units], slot.distance) for slot in SLOTS}


def pairs(coders: Sequence[str], texts: Mapping[str, Codings]) -> list[Score]:
    """Every coder against every one named before it."""
    return [score(reference, coder, texts) for reference, coder in combinations(coders, 2)]


def _add(total: Score, name: str, reference: Sequence[Coded], coded: Sequence[Coded]) -> None:
    total.texts += 1
    matched = match(reference, coded)
    ours, theirs = {i for i, _ in matched}, {j for _, j in matched}
    for i, j in sorted(matched):
        if not reference[i].optional:
            _judge(total, name, reference[i], coded[j])
    for i, claim in enumerate(reference):
        if i not in ours and not claim.optional:
            total.missed += 1
            total.faults.append(f"{name} {claim.id}: missed by {total.coder} ({_event(claim)})")
    for j, claim in enumerate(coded):
        if j not in theirs and not claim.optional:
            total.spurious += 1
            total.faults.append(f"{name} {claim.id}: only {total.coder} has it ({_event(claim)})")


def _judge(total: Score, name: str, reference: Coded, coded: Coded) -> None:
    total.matched += 1
    wrong = [slot.name for slot in SLOTS if not slot.same(reference, coded)]
    for slot in SLOTS:
        total.right[slot.name] += slot.name not in wrong
    total.perfect += not wrong
    if wrong:
        total.faults.append(f"{name} {reference.id}: {total.coder} differs on {', '.join(wrong)}")


def _units(codings: Sequence[Sequence[Coded]]) -> list[list[Coded]]:
    """The claims of several coders, those that are one claim together; the first coder's claims lead."""
    units: list[list[Coded]] = []
    for coded in codings:
        matched = match([_likest(unit, coded) for unit in units], coded)
        taken = {j for _, j in matched}
        for i, j in matched:
            units[i].append(coded[j])
        units.extend([claim] for j, claim in enumerate(coded) if j not in taken)
    return units


def _likest(unit: Sequence[Coded], coded: Sequence[Coded]) -> Coded:
    """The claim of a unit that stands for it before another coder: the one most like one of theirs."""
    return max(unit, key=lambda claim: max((likeness(claim, other) for other in coded), default=0.0))


def _event(claim: Coded) -> str:
    return "|".join(sorted(claim.event))


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
