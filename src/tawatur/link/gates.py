"""Why two claims that look alike are still not joined.

Points say how alike two claims are; these rules say when likeness is not enough: a source that tells
two things means two things, a summary is none of its details, and without a day or a place something
else must single the event out.
"""

from __future__ import annotations

from tawatur.link.accounts import Account
from tawatur.link.comparison import compare_tolls, compare_victims, quotes, related
from tawatur.link.kinds import Kinship, kinship

_TELLING_TOLL = 1.3  # points from which a toll alone singles an event out: three dead and the same
_SAME_TELLING = 5.5


def reason_apart(one: Account, other: Account, points: float) -> str | None:
    """Why the two cannot be one incident; None if they can.

    Args:
        one, other: the claims.
        points: their score.
    """
    if not (one.actual and other.actual):
        return "one tells of a plan, threat or attempt"
    if one.summary != other.summary and not (one.denies or other.denies):
        return "one sums up many events"
    if one.summary and other.summary and (one.days is None or one.days != other.days):
        return "summaries of different spans"
    if same_voice(one, other) and not _told_twice(one, other, points):
        return "one source tells them as two"
    return _unfounded(one, other)


def same_voice(one: Account, other: Account) -> bool:
    """Whether one origin speaks, in one text or in the rows of one data set."""
    if one.origin != other.origin:
        return False
    return one.document == other.document or (one.row and other.row)


def _told_twice(one: Account, other: Account, points: float) -> bool:
    """A denial or suspicion beside what is asserted, or the same thing in all slots that tell."""
    if one.row:
        return False
    if one.stance != other.stance:
        return kinship(one.event, other.event) in (Kinship.SAME, Kinship.KIN)
    same = one.event == other.event and one.days == other.days
    return same and compare_tolls(one, other).score >= _TELLING_TOLL and points >= _SAME_TELLING


def _unfounded(one: Account, other: Account) -> str | None:
    undated, placeless = not (one.days and other.days), not (one.spots and other.spots)
    if not undated and not placeless:
        return None
    if _singled_out(one, other):
        return None
    if undated and placeless:
        return "neither day nor place ties them"
    beside = one.document == other.document
    if undated:
        quoted = quotes(one, other) or quotes(other, one) or beside
        return None if quoted and _same_parties(one, other) else "no day ties them to one event"
    return None if beside or _same_parties(one, other) else "no place ties them to one event"


def _singled_out(one: Account, other: Account) -> bool:
    return compare_tolls(one, other).score >= _TELLING_TOLL or compare_victims(one, other).score > 0


def _same_parties(one: Account, other: Account) -> bool:
    """The same kind of event by related actors, and no target that is another."""
    if kinship(one.event, other.event) not in (Kinship.SAME, Kinship.KIN):
        return False
    targets = not one.targets or not other.targets or related(one.targets, other.targets)
    return related(one.actors, other.actors) and targets
