"""Comparators: how much each slot speaks for two claims being about the same event.

Points are log-odds, roughly: what a careful coder would hold for or against. A missing value is
worth nothing either way. ``VETO`` means that nothing else can make it the same event.

To add one: write a function of two accounts that returns a verdict, and list it in ``COMPARATORS``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from tawatur.link.accounts import Account
from tawatur.link.kinds import Kinship, kinship
from tawatur.link.quantities import Range, Toll
from tawatur.link.verdicts import MISSING, VETO, Comparator, Verdict
from tawatur.link.when_where import compare_hour, compare_place, compare_time
from tawatur.link.who import compare_actors, compare_objects, compare_targets, doers, quotes, related
from tawatur.model.incident import Reason

_EVENT = {
    Kinship.SAME: 1.0,
    Kinship.KIN: 0.8,
    Kinship.ANY: 0.7,
    Kinship.NEAR: -0.6,
    Kinship.FAINT: -1.8,
    Kinship.OTHER: VETO,
}
_TOLL_OF_NOTHING = -0.3
_RIVAL_SIDES, _RIVAL, _TWO_ACTS = -1.2, -1.6, -3.6


def compare_event(one: Account, other: Account) -> Verdict:
    """Kinship of the event types."""
    kin = kinship(one.event, other.event)
    if kin is Kinship.RIVAL:
        return _rival(one, other)
    if kin is Kinship.ANY and not (one.tolls and other.tolls):
        return Verdict(_TOLL_OF_NOTHING, "one names no event, the other no toll", one.event, other.event)
    return Verdict(_EVENT[kin], kin.value, one.event, other.event)


def _rival(one: Account, other: Account) -> Verdict:
    """Aircraft here, artillery there: of two sides a quarrel about who did it, of one side two acts."""
    a, b = doers(one, other), doers(other, one)
    if not a or not b:
        return Verdict(_RIVAL, Kinship.RIVAL.value, one.event, other.event)
    if related(a, b) and not {one.event, other.event} & {"interception"}:
        return Verdict(_TWO_ACTS, "two acts of one side", one.event, other.event)
    return Verdict(_RIVAL_SIDES, Kinship.RIVAL.value, one.event, other.event)


_TOLL_WEIGHT = {"killed": 1.0}
_LESSER = 0.5
_NEAR_GAP = 0.34


def compare_tolls(one: Account, other: Account) -> Verdict:
    """Tolls kind by kind; a large number that is the same tells much, a small one little."""
    shared = sorted(kind for kind in one.tolls if kind in other.tolls)
    if not shared:
        return MISSING
    total, whys = 0.0, []
    for kind in shared:
        points, why = _toll(one.tolls[kind], other.tolls[kind])
        total += points * _TOLL_WEIGHT.get(kind, _LESSER)
        whys.append(f"{kind}: {why}")
    return Verdict(total, ", ".join(whys), Told(one.tolls, shared), Told(other.tolls, shared))


class Told(NamedTuple):
    """Some of a claim's tolls, put into words only when asked."""

    tolls: Mapping[str, Toll]
    kinds: list[str]

    def __str__(self) -> str:
        return "; ".join(f"{kind} {self.tolls[kind]}" for kind in self.kinds)


def _toll(one: Toll, other: Toll) -> tuple[float, str]:
    options = [_ranges(one.total, other.total)]
    if other.who in one.groups:
        options.append(_ranges(one.groups[other.who], other.total))
    if one.who in other.groups:
        options.append(_ranges(one.total, other.groups[one.who]))
    return max(options)


def _ranges(one: Range, other: Range) -> tuple[float, str]:
    if one == other:
        return 0.5 + 0.8 * _rarity(one.size), "same"
    if one.low == other.low or (one.high == other.high and not math.isinf(one.high)):
        same = one.low if one.low == other.low else one.high
        return 0.4 + 0.7 * _rarity(same), "same bound"
    if one.meets(other):
        return 0.4, "ranges meet"
    gap, size = one.gap(other), max(one.size, other.size)
    if gap <= 1 or gap / size <= _NEAR_GAP:
        return 0.0, "nearly the same"
    return (-1.2, "far apart") if gap > 9 and gap / size > 0.75 else (-0.7, "apart")


def _rarity(count: float) -> float:
    return math.log(min(max(count, 1.0), 60.0))


def compare_strikes(one: Account, other: Account) -> Verdict:
    """How many strikes: one source's counts tell its raids apart."""
    if one.strikes is None or other.strikes is None:
        return MISSING
    if one.strikes.meets(other.strikes):
        return Verdict(0.3, "same number of strikes", one.strikes, other.strikes)
    return Verdict(-0.5, "different numbers of strikes", one.strikes, other.strikes)


def compare_victims(one: Account, other: Account) -> Verdict:
    """Named victims."""
    if not one.victims or not other.victims:
        return MISSING
    same = one.victims & other.victims
    return Verdict(2.0, "same victims named", *[", ".join(sorted(same))] * 2) if same else MISSING


def compare_source(one: Account, other: Account) -> Verdict:
    """Whether one text quotes the publisher of the other for it."""
    if not (quotes(one, other) or quotes(other, one)):
        return MISSING
    return Verdict(0.8, "one quotes the other's publisher", one.outlet, other.outlet)


COMPARATORS: tuple[tuple[str, Comparator], ...] = (
    ("event", compare_event),
    ("time", compare_time),
    ("place", compare_place),
    ("hour", compare_hour),
    ("actors", compare_actors),
    ("targets", compare_targets),
    ("object", compare_objects),
    ("toll", compare_tolls),
    ("strikes", compare_strikes),
    ("victims", compare_victims),
    ("source", compare_source),
)


def score(one: Account, other: Account) -> float:
    """The sum of all comparators' points; ``VETO`` as soon as one says so."""
    total = 0.0
    for _, comparator in COMPARATORS:
        points = comparator(one, other).score
        if points <= VETO:
            return VETO
        total += points
    return total


def reasons(one: Account, other: Account) -> tuple[Reason, ...]:
    """Every comparator's verdict, in words."""
    found = ((slot, comparator(one, other)) for slot, comparator in COMPARATORS)
    return tuple(
        Reason(slot, verdict.score, verdict.why, (_shown(verdict.one), _shown(verdict.other)))
        for slot, verdict in found
    )


def _shown(value: object) -> str | None:
    return None if value is None else str(value)
