"""Why two claims that look alike are still not joined.

Points say how alike two claims are; these rules say when likeness is not enough: a source that tells
two things means two things, a summary is none of its details, and without a day or a place something
else must single the event out.
"""

from __future__ import annotations

from tawatur.link.accounts import Account
from tawatur.link.agreement import CONFLICT, findings
from tawatur.link.comparison import compare_strikes, compare_tolls, compare_victims
from tawatur.link.kinds import Kinship, kinship
from tawatur.link.when_where import compare_hour, compare_place
from tawatur.link.who import compare_objects, quotes, related

_TELLING_TOLL = 1.3  # points from which a toll alone singles an event out: three dead and the same
_SAME_PLACE = 1.4  # points of one place, not of an area
_TOLL = "casualties"


def reason_apart(one: Account, other: Account) -> str | None:
    """Why the two cannot be one incident; None if they can."""
    if not (one.actual and other.actual):
        return "one tells of a plan, threat or attempt"
    if one.summary != other.summary and not (one.denies or other.denies):
        return "one sums up many events"
    if one.summary and other.summary and (one.days is None or one.days != other.days):
        return "summaries of different spans"
    if _told_apart(one, other):
        return "one source tells them as two"
    if same_voice(one, other) and not _told_twice(one, other):
        return "one source tells them as two"
    return _unfounded(one, other)


def same_voice(one: Account, other: Account) -> bool:
    """Whether one origin speaks, in one text or in the rows of one data set."""
    if one.origin != other.origin:
        return False
    return one.document == other.document or (one.row and other.row)


def _told_apart(one: Account, other: Account) -> bool:
    """Whether one publisher, in two texts, says things that do not go together, and no toll that only rose."""
    if one.row or one.document == other.document or one.chain != other.chain or one.denies != other.denies:
        return False
    slots = {found.slot for found in findings(one, other) if found.verdict == CONFLICT}
    return bool(slots) and not (all(slot.startswith("toll.") for slot in slots) and _rose(one, other, slots))


def _rose(one: Account, other: Account, slots: set[str]) -> bool:
    if one.published is None or other.published is None or one.published == other.published:
        return False
    early, late = (one, other) if one.published < other.published else (other, one)
    kinds = [slot.removeprefix("toll.") for slot in slots]
    return all(
        kind in early.tolls and kind in late.tolls and early.tolls[kind].total.size <= late.tolls[kind].total.size
        for kind in kinds
    )


def _told_twice(one: Account, other: Account) -> bool:
    """A denial or suspicion beside what is asserted, a toll beside its event, or the same thing again."""
    if one.row:
        return False
    if _TOLL in (one.event, other.event) and one.event != other.event:
        return one.days == other.days and all(_parties_related(one, other))
    if one.stance != other.stance:
        return kinship(one.event, other.event) in (Kinship.SAME, Kinship.KIN)
    return _same_again(one, other)


def _same_again(one: Account, other: Account) -> bool:
    """Whether a source, saying a thing once more, says nothing by which it would be another."""
    if one.event != other.event or one.days is None or one.days != other.days:
        return False
    if compare_place(one, other).score < _SAME_PLACE:
        return False
    if any(compare(one, other).score < 0 for compare in (compare_hour, compare_objects, compare_strikes)):
        return False
    return not any(found.verdict == CONFLICT for found in findings(one, other))


def _unfounded(one: Account, other: Account) -> str | None:
    undated, placeless = not (one.days and other.days), not (one.spots and other.spots)
    if not undated and not placeless:
        return None
    if undated and placeless:
        return "neither day nor place ties them"
    if _singled_out(one, other):
        return None
    beside = one.document == other.document
    if undated:
        quoted = quotes(one, other) or quotes(other, one) or beside
        return None if quoted and _same_parties(one, other) else "no day ties them to one event"
    return None if beside or _same_parties(one, other) else "no place ties them to one event"


def _singled_out(one: Account, other: Account) -> bool:
    return compare_tolls(one, other).score >= _TELLING_TOLL or compare_victims(one, other).score > 0


def _same_parties(one: Account, other: Account) -> bool:
    """The same kind of event, by or against the same, and neither by nor against others."""
    if kinship(one.event, other.event) not in (Kinship.SAME, Kinship.KIN):
        return False
    told = _parties_related(one, other)
    return bool(told) and all(told)


def _parties_related(one: Account, other: Account) -> list[bool]:
    """For each role that both fill, whether by the same."""
    roles = ((one.actors, other.actors), (one.targets, other.targets))
    return [related(a, b) for a, b in roles if a and b]
