"""Lists and what they do not have: silence, shown as such and never as denial.

A list is what one origin says in one text of one side's acts, day by day or place by place. It is silent
about another's claim if it covers that day, that area and that kind of act and has nothing like it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.link.accounts import Account, Party, iso
from tawatur.link.kinds import Kinship, kinship
from tawatur.link.origins import UNNAMED, Origins
from tawatur.link.spots import SLACK, Spot
from tawatur.link.who import related
from tawatur.model.frozen import frozen
from tawatur.model.incident import Relation

_FEWEST = 3
_FEWEST_DAYS = 2
_DENSE = 0.65  # share of its days that have an item: a list leaves few out
_LONGEST = 62  # days a list may span
_AROUND_KM = 120.0
_ELSEWHERE_KM = 10.0
_PRECISE_DAYS = 2
_AREA = 3
_KIN = (Kinship.SAME, Kinship.KIN)


@frozen
class Listing:
    """A list of acts of one side.

    Attributes:
        own: whether the origin published it itself.
        first, last: the days it covers, as ordinals.
        none_on: days on which it says that there was nothing.
    """

    document: str
    origin: str
    own: bool
    actors: Party
    event: str
    first: int
    last: int
    spots: tuple[Spot, ...]
    none_on: frozenset[int]

    def covers(self, account: Account) -> bool:
        """Whether such a claim would be in the list."""
        return self._covers_act(account) and self._covers_day(account) and self._covers_area(account)

    def _covers_act(self, account: Account) -> bool:
        act = kinship(self.event, account.event) in _KIN
        return act and bool(account.actors) and related(self.actors, account.actors)

    def _covers_day(self, account: Account) -> bool:
        days = account.days
        return days is not None and days.width <= _PRECISE_DAYS and self.first <= days.first and days.last <= self.last

    def _covers_area(self, account: Account) -> bool:
        return any(
            spot.distance(own) <= max(_AROUND_KM, own.reach * SLACK) for spot in account.spots for own in self.spots
        )


def listings(accounts: Sequence[Account], origins: Origins) -> list[Listing]:
    """The lists among the claims.

    Example:
        >>> listings([], Origins([], {}))
        []
    """
    told: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for account in accounts:
        if not account.row and account.actual and account.days:
            told[account.document, origins.of(account.id)].append(account)
    found = (_listing(*key, claims) for key, claims in sorted(told.items()) if UNNAMED not in key[1])
    return [listing for listing in found if listing]


def _listing(document: str, origin: str, claims: Sequence[Account]) -> Listing | None:
    acts = _main_acts(claims)
    items = [account for account in acts if _precise(account)]
    if not _is_list(items):
        return None
    event = _commonest(account.event for account in items)
    none = [account for account in claims if account.stance == "reports_none" and kinship(event, account.event) in _KIN]
    days = _days([*acts, *none])
    if max(days) - min(days) > _LONGEST:
        return None
    return Listing(
        document=document,
        origin=origin,
        own=any(len(account.chain) == 1 for account in items),
        actors=items[0].actors,
        event=event,
        first=min(days),
        last=max(days),
        spots=tuple(dict.fromkeys(spot for account in (*acts, *none) for spot in account.spots)),
        none_on=frozenset(account.days.first for account in none if account.days and account.days.width == 1),
    )


def _main_acts(claims: Iterable[Account]) -> list[Account]:
    """The acts, of one kind, of the side that most claims are about."""
    told = [account for account in claims if not account.denies]
    main = _commonest(actor for account in told for actor in account.actors.ids)
    acts = [account for account in told if main in account.actors.ids]
    event = _commonest(account.event for account in acts)
    return [account for account in acts if event and kinship(event, account.event) in _KIN]


def _commonest(values: Iterable[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value), default="")


def _days(accounts: Iterable[Account]) -> list[int]:
    return [day for account in accounts if account.days for day in (account.days.first, account.days.last)]


def _precise(account: Account) -> bool:
    return account.days is not None and account.days.width <= _PRECISE_DAYS and bool(account.spots)


def _is_list(items: Sequence[Account]) -> bool:
    days = {account.days.first for account in items if account.days}
    places = {(spot.lat, spot.lon) for account in items for spot in account.spots}
    if len(items) < _FEWEST:
        return False
    dense = len(days) >= _DENSE * (max(days) - min(days) + 1)
    return dense and (len(days) >= _FEWEST_DAYS or len(places) >= _FEWEST)


def absences(accounts: Sequence[Account], incident_of: Mapping[str, int], origins: Origins) -> Iterator[Relation]:
    """What other origins claim and a list that covers it does not have.

    Args:
        accounts: all claims, sorted by id.
        incident_of: claim id → number of its incident.
        origins: whose claims they are.
    """
    by_day, heard = _by_day(accounts), _heard(accounts, incident_of, origins)
    found: dict[tuple[str, str], tuple[Account, Listing]] = {}
    for listing in listings(accounts, origins):
        for day in range(listing.first, listing.last + 1):
            for account in by_day.get(day, ()):
                key = account.id, listing.origin
                known = listing.origin in heard[incident_of[account.id]] or (key in found and not listing.own)
                if not known and listing.covers(account):
                    found[key] = account, listing
    return (_absence(*found[key]) for key in sorted(found))


def _by_day(accounts: Iterable[Account]) -> dict[int, list[Account]]:
    found: dict[int, list[Account]] = defaultdict(list)
    for account in accounts:
        if account.days and account.actual and not account.denies and not account.row:
            found[account.days.first].append(account)
    return found


def _heard(accounts: Iterable[Account], incident_of: Mapping[str, int], origins: Origins) -> dict[int, set[str]]:
    """The origins that say anything of an incident."""
    found: dict[int, set[str]] = defaultdict(set)
    for account in accounts:
        found[incident_of[account.id]].add(origins.of(account.id))
    return found


def _absence(account: Account, listing: Listing) -> Relation:
    act = listing.event.replace("_", " ")
    why = f"the list of {listing.origin} from {iso(listing.first)} to {iso(listing.last)} has no such {act}"
    if account.days and account.days.first in listing.none_on:
        why += "; for this day it reports none"
    points = (
        (spot.distance(own), own.name) for spot in account.spots for own in listing.spots if own.precision < _AREA
    )
    nearest = min(points, default=None)
    if nearest and nearest[0] > _ELSEWHERE_KM:
        why += f"; the nearest place it lists is {nearest[1]}, {nearest[0]:.0f} km away"
    return Relation("absent_from_list", (account.id,), "", why, listing.document, listing.origin)
