"""From scored pairs to incidents: the best pairs first, as long as the whole still holds together.

Two sets of claims become one when the average of all their pairs reaches the threshold, no pair is
impossible, and no origin tells two of them as two. One account may *lump* what another tells apart
("16 killed in the city that day" beside three strikes with their own dead): then the parts may stand
beside it, as long as their dead are not more than the sum it gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tawatur.link.accounts import Account
from tawatur.link.comparison import score
from tawatur.link.gates import reason_apart, same_voice
from tawatur.link.verdicts import VETO

THRESHOLD = 3.2
Pair = tuple[int, int]


class Clusters:
    """Claims on their way to incidents.

    Args:
        accounts: all claims, sorted.
        scores: points of some pairs; others are scored when asked for.
    """

    def __init__(self, accounts: Sequence[Account], scores: Mapping[Pair, float]) -> None:
        self._accounts = accounts
        self._scores = dict(scores)
        self._home = list(range(len(accounts)))
        self._members: dict[int, list[int]] = {position: [position] for position in self._home}

    def merge(self, one: int, other: int) -> bool:
        """Put the sets of two claims together if they may be; whether they are together now."""
        a, b = self._home[one], self._home[other]
        if a == b:
            return True
        if not self._hold_together(self._members[a], self._members[b]):
            return False
        keep, drop = min(a, b), max(a, b)
        for member in self._members[drop]:
            self._home[member] = keep
        self._members[keep] = sorted(self._members[keep] + self._members.pop(drop))
        return True

    def groups(self) -> list[tuple[int, ...]]:
        """The sets, each sorted, by their first claim."""
        return [tuple(self._members[key]) for key in sorted(self._members)]

    def points(self, one: int, other: int) -> float:
        """The score of two claims; ``VETO`` where they may not stand together."""
        pair = (one, other) if one < other else (other, one)
        found = self._scores.get(pair)
        if found is None:
            found = self._scores[pair] = joined_points(self._accounts[pair[0]], self._accounts[pair[1]])
        return found

    def _hold_together(self, one: Sequence[int], other: Sequence[int]) -> bool:
        total, count, parts = 0.0, 0, False
        for a in one:
            for b in other:
                if self._accounts[a].row and same_voice(self._accounts[a], self._accounts[b]):
                    parts = True
                    continue
                points = self.points(a, b)
                if points <= VETO:
                    return False
                total, count = total + points, count + 1
        if not count or total / count < THRESHOLD:
            return False
        return not parts or lumped([self._accounts[member] for member in (*one, *other)])


def joined_points(one: Account, other: Account) -> float:
    """The pair's score, or ``VETO`` if something keeps the two apart."""
    points = score(one, other)
    return VETO if points <= VETO or reason_apart(one, other) else points


def incidents(accounts: Sequence[Account], pairs: Iterable[Pair]) -> list[tuple[int, ...]]:
    """Positions of the claims of each incident; claims that stand alone are incidents of one.

    Args:
        accounts: sorted by id, so that the order of the input changes nothing.
        pairs: candidates.
    """
    scores = {
        pair: points for pair in pairs if (points := joined_points(accounts[pair[0]], accounts[pair[1]])) >= THRESHOLD
    }
    clusters = Clusters(accounts, scores)
    for one, other in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        clusters.merge(one, other)
    return clusters.groups()


def lumped(accounts: Sequence[Account]) -> bool:
    """Whether one account gives the sum of what each origin that speaks twice tells apart.

    Example:
        >>> lumped([])
        True
    """
    voices: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        voices[account.origin].append(account)
    split = [told for told in voices.values() if len(told) > 1]
    if not split:
        return True
    if len(split) > 1:
        return False
    hubs = [told[0] for told in voices.values() if len(told) == 1]
    return any(_sums_up(hub, split[0]) for hub in hubs)


def _sums_up(hub: Account, parts: Sequence[Account]) -> bool:
    """Whether all that the parts may come to is no more than the hub gives for the whole."""
    whole = hub.tolls.get("killed")
    if whole is None or any("killed" not in part.tolls for part in parts):
        return False
    return sum(part.tolls["killed"].total.size for part in parts) <= whole.total.size
