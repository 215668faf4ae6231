"""Which claims are worth comparing: those that meet in a day and a cell of the map.

Every claim is filed under its days and the cells of its places, coarse places under larger cells, and
asks for what is filed around it. A claim thus meets only its neighbours: cost grows with the number of
claims, as long as not more and more of them fall on one day and place.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tawatur.link.accounts import Account
from tawatur.link.gates import same_voice
from tawatur.link.kinds import Kinship, kinship
from tawatur.link.spots import Spot

_SIDES = (0.6, 2.5, 10.0)  # of the cells in degrees: for places, for governorates, for countries
_COARSE_KM = (30.0, 125.0)  # reach from which a place is filed under the next larger cells
_DAYS_AROUND = 2
_DAYS_BEFORE = 40  # an undated report is compared with what happened in the weeks before it
_LONG = 10  # longer intervals are filed by months
_MONTH = 30
_ALWAYS = -1
_NOWHERE = (_ALWAYS, 0, 0)
Cell = tuple[int, int, int]
Key = tuple[str, int, Cell]


def candidates(accounts: Sequence[Account]) -> Iterator[tuple[int, int]]:
    """Pairs of positions that may be one incident, the smaller first, each once, in order.

    Example:
        >>> list(candidates([]))
        []
    """
    index: dict[Key, list[int]] = defaultdict(list)
    for position, account in enumerate(accounts):
        for key in _filed(account):
            index[key].append(position)
    met: list[set[int]] = [set() for _ in accounts]
    for position, account in enumerate(accounts):
        for key in _asked(account):
            for other in index.get(key, ()):
                met[min(position, other)].add(max(position, other))
    for position, others in enumerate(met):
        for other in sorted(others - {position}):
            if _comparable(accounts[position], accounts[other]):
                yield position, other
        others.clear()


def _comparable(one: Account, other: Account) -> bool:
    if kinship(one.event, other.event) is Kinship.OTHER:
        return False
    return not (one.row and same_voice(one, other))


def _filed(account: Account) -> Iterator[Key]:
    cells = {_cell(spot, _level(spot)) for spot in account.spots} or {_NOWHERE}
    for unit, number in _periods(account):
        for cell in cells:
            yield unit, number, cell


def _asked(account: Account) -> Iterator[Key]:
    cells = {_NOWHERE}
    for spot in account.spots:
        for level in range(_level(spot), len(_SIDES)):
            cells |= _around(_cell(spot, level))
    for unit, number in _periods_around(account):
        for cell in cells:
            yield unit, number, cell


def _periods(account: Account) -> set[tuple[str, int]]:
    """Days of a dated claim; months of a long interval, or of the weeks before an undated report."""
    days = account.days
    if days and days.width <= _LONG:
        return {("day", day) for day in (*range(days.first, days.last + 1), *days.others)}
    if days:
        return _months(days.first, days.last)
    if account.published is None:
        return {("month", _ALWAYS)}
    return _months(account.published - _DAYS_BEFORE, account.published)


def _periods_around(account: Account) -> set[tuple[str, int]]:
    own = _periods(account)
    days = sorted(number for unit, number in own if unit == "day")
    around = {("day", day + step) for day in days for step in range(-_DAYS_AROUND, _DAYS_AROUND + 1)}
    months = _months(days[0], days[-1]) if days else own
    return around | months | {("month", _ALWAYS)}


def _months(first: int, last: int) -> set[tuple[str, int]]:
    return {("month", number) for number in range(first // _MONTH, last // _MONTH + 1)}


def _level(spot: Spot) -> int:
    return sum(spot.reach > limit for limit in _COARSE_KM)


def _cell(spot: Spot, level: int) -> Cell:
    side = _SIDES[level]
    return level, math.floor(spot.lat / side), math.floor(spot.lon / side)


def _around(cell: Cell) -> set[Cell]:
    level, north, east = cell
    return {(level, north + up, east + right) for up in (-1, 0, 1) for right in (-1, 0, 1)}
