"""Comparators of those who did it and those who suffered it."""

from __future__ import annotations

from tawatur.link.accounts import Account, Party
from tawatur.link.verdicts import MISSING, Verdict


def related(one: Party, other: Party) -> bool:
    """Whether an actor of one is, contains or belongs to an actor of the other."""
    return not one.ids.isdisjoint(other.lines) or not other.ids.isdisjoint(one.lines)


def one_side(one: Party, other: Party) -> bool:
    """Whether they are arms of one army or government: neither is the other, but both are its own."""
    return not one.sides.isdisjoint(other.sides)


def compare_actors(one: Account, other: Account) -> Verdict:
    """Who did it; where one tells of a clash, both sides."""
    a, b = doers(one, other), doers(other, one)
    if not a or not b:
        return MISSING
    if related(a, b):
        return Verdict(1.0, "same actor", a, b)
    if one_side(a, b):
        return Verdict(0.3, "actors of one side", a, b)
    return Verdict(-1.5, "different actors", a, b)


def sufferers(account: Account, beside: Account) -> Party:
    """Its targets; of an interception, beside the attack it stopped, whoever stopped it."""
    return account.actors if _stopped(account, beside) else account.targets


def _stopped(account: Account, beside: Account) -> bool:
    return account.event == "interception" != beside.event


def doers(account: Account, beside: Account) -> Party:
    """Its actors, with the targets where the other account does not tell attacker from attacked.

    Of an interception, beside the attack it stopped, whose weapon it was.
    """
    if _stopped(account, beside):
        return account.targets
    if "clash" not in (account.event, beside.event) or account.event == "clash" or not account.targets:
        return account.actors
    a, b = account.actors, account.targets
    return Party(a.ids | b.ids, a.lines | b.lines, a.sides | b.sides)


_CIVILIANS = "civilians"
# Fighters are attacked from several sides; one harm to civilians is told by several.
_SAME_TARGET, _SAME_VICTIMS = 0.8, 1.2


def compare_targets(one: Account, other: Account) -> Verdict:
    """Who suffered it."""
    a, b = sufferers(one, other), sufferers(other, one)
    if not a or not b:
        return MISSING
    if related(a, b):
        harmed = _CIVILIANS in a.lines and _CIVILIANS in b.lines
        return Verdict(_SAME_VICTIMS if harmed else _SAME_TARGET, "same target", a, b)
    if one_side(a, b):
        return Verdict(0.3, "targets of one side", a, b)
    return Verdict(-0.8, "different targets", a, b)


def compare_objects(one: Account, other: Account) -> Verdict:
    """What was hit: a market is no hospital."""
    if not one.objects or not other.objects:
        return MISSING
    same = not one.objects.isdisjoint(other.objects)
    shown = ", ".join(sorted(one.objects)), ", ".join(sorted(other.objects))
    return Verdict(0.7, "same thing hit", *shown) if same else Verdict(-0.7, "different things hit", *shown)


def quotes(one: Account, other: Account) -> bool:
    """Whether a claim was taken from the publisher of the other's text."""
    return one.document != other.document and bool(other.outlet) and other.outlet in one.chain[1:]
