"""Comparators of day, time of day and place."""

from __future__ import annotations

from tawatur.link.accounts import Account, Days
from tawatur.link.spots import SLACK, Spot
from tawatur.link.verdicts import MISSING, VETO, Verdict

_SAME_DAY, _SAME_SPAN, _MOSTLY, _PARTLY = 2.5, 1.8, 1.6, 0.8
_NEXT_DAY, _NEXT_NIGHT, _TWO_DAYS, _OTHER_READING = -2.3, -1.4, -3.5, 1.0
_WEEK = 7


def compare_time(one: Account, other: Account) -> Verdict:
    """Days against days; a wide interval that holds a day says little, another day much."""
    a, b = one.days, other.days
    if a is None or b is None:
        return _undated(one, other)
    if a.meets(b):
        return Verdict(*_shared_days(a, b), a, b)
    if any(b.first <= day <= b.last for day in a.others) or any(a.first <= day <= a.last for day in b.others):
        return Verdict(_OTHER_READING, "same day, by the other reading of a date", a, b)
    gap = a.gap(b) if max(a.width, b.width) <= 2 else a.gap(b) + 1
    if gap == 1:
        night = _one_night(one, other) if a.last < b.first else _one_night(other, one)
        return Verdict(_NEXT_NIGHT if night else _NEXT_DAY, "neighbouring days", a, b)
    return Verdict(_TWO_DAYS, "two days apart", a, b) if gap == 2 else Verdict(VETO, "other days", a, b)


def _one_night(early: Account, late: Account) -> bool:
    """Whether the end of one day and the beginning of the next may be one night."""
    if early.hour not in ("night", None) or late.hour not in ("night", "dawn", None):
        return False
    return early.hour == "night" or late.hour is not None


def _shared_days(one: Days, other: Days) -> tuple[float, str]:
    if one.first == other.first and one.last == other.last:
        return (_SAME_DAY, "same day") if one.width == 1 else (_SAME_SPAN, "same days")
    shared = min(one.last, other.last) - max(one.first, other.first) + 1
    union = max(one.last, other.last) - min(one.first, other.first) + 1
    if 2 * shared >= union:
        return _MOSTLY, "most days in common"
    if union <= _WEEK // 2 + 1:
        return _PARTLY, "days in common"
    return 0.0, "within the same week" if union <= _WEEK else "within a longer time"


def _undated(one: Account, other: Account) -> Verdict:
    """A text cannot tell what comes after it."""
    dated, undated = (one, other) if one.days else (other, one)
    if dated.days and undated.published and dated.days.first > undated.published:
        return Verdict(VETO, "later than the other text")
    return MISSING


_HOURS = {"dawn": 5, "morning": 9, "noon": 12, "afternoon": 15, "evening": 19, "night": 23}
_NEAR_HOURS, _FAR_HOURS = 4, 6


def hours_apart(one: str | None, other: str | None) -> int | None:
    """Hours between two times of day, around the clock; None where one is not said.

    Example:
        >>> hours_apart("night", "dawn"), hours_apart("dawn", "afternoon"), hours_apart("dawn", None)
        (6, 10, None)
    """
    a, b = _HOURS.get(one or ""), _HOURS.get(other or "")
    if a is None or b is None:
        return None
    return min(abs(a - b), 24 - abs(a - b))


def compare_hour(one: Account, other: Account) -> Verdict:
    """Time of day: two raids of one day differ in it."""
    apart = hours_apart(one.hour, other.hour)
    if apart is None:
        return MISSING
    if apart == 0:
        return Verdict(0.6, "same time of day", one.hour, other.hour)
    if apart <= _NEAR_HOURS:
        return Verdict(0.0, "near in time of day", one.hour, other.hour)
    if apart <= _FAR_HOURS:
        return Verdict(-0.8, "another time of day", one.hour, other.hour)
    return Verdict(-2.5, "far apart in time of day", one.hour, other.hour)


# Points by distance of two exact places: coders who link by hand agree within 5 km on 85 of 100 events.
_STEPS = ((1.0, 2.0), (3.5, 1.7), (5.0, 0.8), (8.0, 0.0), (15.0, -0.6), (25.0, -1.4), (60.0, -2.8))
# The same for two places that a gazetteer knows apart: another town is another event.
_APART = ((1.5, 2.0), (3.5, -1.0), (8.0, -2.6), (15.0, -3.0), (25.0, -3.4), (60.0, -4.2))
_NAMESAKE_KM, _NAMESAKE = 60.0, 0.5
_IN_TOWN = 1.4
_INSIDE, _SAME_AREA, _OUTSIDE, _FAR = 0.4, 0.8, -1.0, -2.5
_AREA, _MARGIN_KM, _FAR_KM = 3, 25.0, 90.0


def compare_place(one: Account, other: Account) -> Verdict:
    """The nearest two places, by distance and against the reach of both."""
    if not one.spots or not other.spots:
        return MISSING
    best: tuple[float, str, Spot, Spot] | None = None
    for a in one.spots:
        for b in other.spots:
            score, why = _spots(a, b)
            if best is None or score > best[0]:
                best = score, why, a, b
    assert best is not None
    return Verdict(*best)


def _spots(one: Spot, other: Spot) -> tuple[float, str]:
    distance = one.distance(other)
    if one.precision >= _AREA or other.precision >= _AREA:
        return _areas(one, other, distance)
    if one.holds(other) or other.holds(one):
        return _IN_TOWN, "inside the town"
    apart = one.id and other.id and one.id != other.id and one.key != other.key
    score = _points(_APART if apart else _STEPS, distance)
    if score >= _NAMESAKE or distance > _NAMESAKE_KM:
        return score, f"{distance:.0f} km apart"
    if one.key and one.key == other.key:
        return _NAMESAKE, f"places of one name, {distance:.0f} km apart"
    if max(one.precision, other.precision) == 2 and distance <= max(one.reach, other.reach):
        # who says "near Hajin" of a house in the next town would have named the next town
        near = _points(_STEPS, distance) if apart else 0.0
        return max(score, near), f"{distance:.0f} km apart, said to be near"
    return score, f"{distance:.0f} km apart"


def _points(steps: tuple[tuple[float, float], ...], distance: float) -> float:
    return next((points for limit, points in steps if distance <= limit), VETO)


def _areas(one: Spot, other: Spot, distance: float) -> tuple[float, str]:
    reach = max(one.reach, other.reach) * SLACK
    if distance <= 5.0 and one.precision == other.precision:
        return _SAME_AREA, "same area"
    if distance <= reach:
        return _INSIDE, "inside the area"
    if distance <= reach + _MARGIN_KM:
        return _OUTSIDE, "at the edge of the area"
    return (_FAR, "outside the area") if distance <= reach + _FAR_KM else (VETO, "far outside the area")
