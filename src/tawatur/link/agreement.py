"""Slot by slot, whether two claims about one event agree, conflict, or leave each other alone.

Sharper than the comparators, which only weigh likeness: here a missing value says nothing, a value
inside another agrees, and only values that cannot both be right conflict.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tawatur.link.accounts import Account, Party
from tawatur.link.kinds import EXPLOSIVE, Kinship, kinship
from tawatur.link.quantities import Range, Toll
from tawatur.link.spots import SLACK, Spot
from tawatur.link.when_where import hours_apart
from tawatur.link.who import doers, one_side, related, sufferers

AGREE, CONFLICT = "agree", "conflict"
_FAR_HOURS = 6
_APART_KM = 6.0
_AREA = 3
_NEAREST_DAYS = 2


class Finding(NamedTuple):
    """What two claims are to each other on a slot.

    Attributes:
        verdict: ``agree`` or ``conflict``.
        why: in words.
        finer: 1 if the first is more precise, -1 if the second, else 0.
    """

    slot: str
    verdict: str
    why: str
    finer: int = 0


def findings(one: Account, other: Account) -> Iterator[Finding]:
    """All slots on which the two agree or conflict; none if they cannot be compared."""
    if not comparable(one, other):
        return
    if one.denies or other.denies:
        yield from _denial(one, other)
        return
    for compare in _SLOTS:
        found = compare(one, other)
        if found:
            yield found
    yield from _tolls(one, other)


def comparable(one: Account, other: Account) -> bool:
    """Same kind of event, and days that meet or are neighbours."""
    if kinship(one.event, other.event) is Kinship.OTHER:
        return False
    return one.days is None or other.days is None or one.days.gap(other.days) <= _NEAREST_DAYS or _reread(one, other)


def _event(one: Account, other: Account) -> Finding | None:
    kin = kinship(one.event, other.event)
    if kin is Kinship.SAME:
        return Finding("event", AGREE, one.event)
    if kin is Kinship.KIN:
        general = {"bombardment", "attack", "bombing"}
        finer = (other.event in general) - (one.event in general)
        return Finding("event", AGREE, f"{one.event} and {other.event} may be one", finer)
    if kin is Kinship.RIVAL or (kin is Kinship.NEAR and _blamed_apart(one, other)):
        return Finding("event", CONFLICT, f"{one.event} here, {other.event} there")
    finer = (other.event == "casualties") - (one.event == "casualties")
    return Finding("event", AGREE, f"{one.event} and {other.event} may be one", finer)


def _blamed_apart(one: Account, other: Account) -> bool:
    """Whether the weapon is part of a quarrel about who fired it: his missile, or your aircraft."""
    blamed = _actors(one, other)
    return {one.event, other.event} <= EXPLOSIVE and blamed is not None and blamed.verdict == CONFLICT


def _actors(one: Account, other: Account) -> Finding | None:
    return _parties("actors", doers(one, other), doers(other, one))


def _targets(one: Account, other: Account) -> Finding | None:
    if "clash" in (one.event, other.event):
        return None
    return _parties("targets", sufferers(one, other), sufferers(other, one))


def _parties(slot: str, one: Party, other: Party) -> Finding | None:
    if not one or not other:
        return None
    if related(one, other):
        finer = _below(one, other) - _below(other, one)
        return Finding(slot, AGREE, f"{one} and {other}" if one.ids != other.ids else str(one), finer)
    if one_side(one, other):
        return None
    return Finding(slot, CONFLICT, f"{one} and {other} are disjoint")


def _below(one: Party, other: Party) -> bool:
    """Whether every actor of one belongs to another of the other."""
    return one.ids.isdisjoint(other.ids) and not one.lines.isdisjoint(other.ids)


def _time(one: Account, other: Account) -> Finding | None:
    a, b = one.days, other.days
    if a is None or b is None:
        return None
    if not a.meets(b):
        return None if _reread(one, other) else Finding("time", CONFLICT, f"{a} and {b}")
    apart = hours_apart(one.hour, other.hour)
    if apart is not None and apart > _FAR_HOURS and a.width == b.width == 1:
        return Finding("time", CONFLICT, f"{one.hour} and {other.hour} of {a}")
    shown = f"{a} and {b}" if str(a) != str(b) else str(a)
    return Finding("time", AGREE, shown, (a.width < b.width) - (b.width < a.width))


def _reread(one: Account, other: Account) -> bool:
    """Whether they meet by the other reading of a date whose weekday does not fit."""
    a, b = one.days, other.days
    if a is None or b is None:
        return False
    return any(b.first <= day <= b.last for day in a.others) or any(a.first <= day <= a.last for day in b.others)


def _place(one: Account, other: Account) -> Finding | None:
    pairs = [(a.distance(b), a, b) for a in one.spots for b in other.spots]
    if not pairs:
        return None
    distance, a, b = min(pairs, key=lambda found: (found[0] - _reach(found[1], found[2]), found[0]))
    if distance <= _reach(a, b) or (a.key and a.key == b.key):
        finer = (a.precision < b.precision) - (b.precision < a.precision)
        return Finding("place", AGREE, a.name if a.name == b.name else f"{a.name} and {b.name}", finer)
    return Finding("place", CONFLICT, f"{a.name} and {b.name}, {distance:.0f} km apart")


def _reach(one: Spot, other: Spot) -> float:
    reach = max(one.reach, other.reach)
    return reach * SLACK if max(one.precision, other.precision) >= _AREA else max(reach, _APART_KM)


_SLOTS: tuple[Callable[[Account, Account], Finding | None], ...] = (_event, _actors, _targets, _place, _time)


def _tolls(one: Account, other: Account) -> Iterator[Finding]:
    rival = (found := _targets(one, other)) is not None and found.verdict == CONFLICT
    for kind in sorted(one.tolls.keys() & other.tolls.keys()):
        found = _toll(f"toll.{kind}", one.tolls[kind], other.tolls[kind], rival)
        if found and not (found.verdict == CONFLICT and _of_a_part(one, other, kind)):
            yield found
    yield from _together(one, other)
    yield from _together(other, one)


def _together(one: Account, other: Account) -> Iterator[Finding]:
    """Killed and wounded of one against a figure for both of the other."""
    both = other.tolls.get(_BOTH)
    apart = [toll.total for kind in ("killed", "wounded") if (toll := one.tolls.get(kind))]
    if both is None or not apart or _BOTH in one.tolls:
        return
    least = sum(found.low for found in apart)
    most = sum(found.high for found in apart) if len(apart) > 1 else math.inf
    if least > both.total.high or most < both.total.low:
        yield Finding(f"toll.{_BOTH}", CONFLICT, f"{Range(least, most)} and {both.total} do not meet")


def _toll(slot: str, one: Toll, other: Toll, rival: bool) -> Finding | None:
    """Ranges that meet agree; the dead of two groups are only rivals where the groups themselves are."""
    a, b = one.total, other.total
    if not rival and _other_groups(one, other):
        return None
    if a.meets(b):
        return Finding(slot, AGREE, f"{a}" if a == b else f"{a} and {b}", _narrower(a, b) - _narrower(b, a))
    if _within_groups(one, other):
        return None
    return Finding(slot, CONFLICT, f"{one} and {other} do not meet")


_CIVILIANS = "civilians"
_BOTH = "killed_or_wounded"
_DISJOINT_GROUPS = frozenset({"civilians", "combatants"})
_PARTS = frozenset({"children", "women", "medics", "journalists"})


def _other_groups(one: Toll, other: Toll) -> bool:
    if one.sides and other.sides:
        return one.sides.isdisjoint(other.sides)
    groups = {one.who, other.who}
    return groups == _DISJOINT_GROUPS or (len(groups) == 2 and bool(groups & _PARTS))


def _within_groups(one: Toll, other: Toll) -> bool:
    """Whether the smaller figure is what the larger account gives for that group or for one side."""
    small, large = (one, other) if one.total.size < other.total.size else (other, one)
    if large.groups.get(small.who) and small.who != "unknown" and large.groups[small.who].meets(small.total):
        return True
    return len(large.sides) > 1 and len(small.sides) <= 1


def _narrower(one: Range, other: Range) -> bool:
    return one != other and other.low <= one.low and one.high <= other.high


def _of_a_part(one: Account, other: Account, kind: str) -> bool:
    """Whether the smaller toll is of some of the people the other counts: the medics among the civilians."""
    less, more = (one, other) if one.tolls[kind].total.size < other.tolls[kind].total.size else (other, one)
    return _CIVILIANS in more.targets.ids and bool(less.targets) and _below(less.targets, more.targets)


def _denial(one: Account, other: Account) -> Iterator[Finding]:
    """What one says happened, the other says did not."""
    if one.denies and other.denies:
        if one.actors and other.actors and related(one.actors, other.actors):
            yield Finding("denial", AGREE, f"both deny it of {one.actors}")
        return
    denial, claim = (one, other) if one.denies else (other, one)
    if _meant(denial, claim):
        yield Finding("denial", CONFLICT, _denied(denial))
        for kind in sorted(denial.denied_tolls & claim.tolls.keys()):
            if claim.tolls[kind].total.low > 0:
                yield Finding(f"toll.{kind}", CONFLICT, f"none and {claim.tolls[kind]}")


def _meant(denial: Account, claim: Account) -> bool:
    """Whether what is denied is what is claimed: the same act by the same actor, the same target, the same dead."""
    if kinship(denial.event, claim.event) in (Kinship.RIVAL, Kinship.FAINT):
        return False
    if denial.document == claim.document and denial.chain == claim.chain:
        return False
    if denial.actors and not (claim.actors and related(denial.actors, claim.actors)):
        return False
    if denial.targets and claim.targets and not related(denial.targets, claim.targets):
        return False
    none = denial.denied_tolls
    return not none or any(claim.tolls[kind].total.low > 0 for kind in none & claim.tolls.keys())


def _denied(denial: Account) -> str:
    if denial.stance == "reports_none":
        return "one reports that there was none"
    return "one denies the harm" if denial.denied_tolls else "one denies it"
