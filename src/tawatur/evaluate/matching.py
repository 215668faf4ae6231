"""Which claim of one coder is which of another's."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.evaluate.coding import Coded
from tawatur.evaluate.slots import SLOTS

KIN = (
    frozenset({"airstrike", "drone_strike", "bombardment"}),
    frozenset({"shelling", "missile_strike", "bombardment"}),
    frozenset({"bombing", "suicide_bombing", "landmine"}),
    frozenset({"clash", "attack"}),
    frozenset({"killing", "casualties"}),
    frozenset({"seizure", "movement"}),
    frozenset({"detention", "abduction"}),
)
"""Event types close enough for two coders to differ on: still one claim, its event coded otherwise."""
_WEIGHT = {"time": 3.0, "source": 2.0}
"""Slots that tell one claim of a sentence from the next."""
_SHARED = 0.1


def match(ours: Sequence[Coded], theirs: Sequence[Coded]) -> list[tuple[int, int]]:
    """Pairs of indices, the likest first; each claim is in one pair at most.

    Claims can be one if their events are kin and at least a tenth of the shorter one's words is in both.
    """
    cells = ((-likeness(one, other), i, j) for i, one in enumerate(ours) for j, other in enumerate(theirs))
    pairs: list[tuple[int, int]] = []
    for weight, i, j in sorted(cells):
        if weight < 0 and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def likeness(one: Coded, other: Coded) -> float:
    """0 where two claims cannot be one, else the higher the likelier."""
    shared = _overlap(one, other)
    if shared < _SHARED or not _kin(one, other):
        return 0.0
    same = {slot.name: slot.same(one, other) for slot in SLOTS}
    return 1.0 + shared + sum(_WEIGHT.get(name, 0.0) + 1 / len(SLOTS) for name, alike in same.items() if alike)


def _kin(one: Coded, other: Coded) -> bool:
    if one.event & other.event:
        return True
    return any(one.event & kind and other.event & kind for kind in KIN)


def _overlap(one: Coded, other: Coded) -> float:
    shared = sum(max(0, min(e, f) - max(s, t)) for s, e in one.spans for t, f in other.spans)
    lengths = (sum(hi - lo for lo, hi in coded.spans) for coded in (one, other))
    return shared / max(1, min(lengths))
