"""Lists and what they do not have: silence, shown as such and never as denial.

A list is what one origin says in one text of one side's acts, day by day or place by place. It is silent
about another's claim if it covers that day, that area and that kind of act and has nothing like it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tawatur.link.accounts import Account, Party, iso
from tawatur.link.comparison import related
from tawatur.link.kinds import Kinship, kinship
from tawatur.link.origins import UNNAMED, Origins
from tawatur.link.spots import Spot
from tawatur.model.incident import Relation

_FEWEST = 3
_FEWEST_DAYS = 2
_DENSE = 0.65  # share of its days that have an item: a list leaves few out
_LONGEST = 62  # days a list may span
_AROUND_KM = 120.0
_SLACK = 1.3
_PRECISE_DAYS = 2
_KIN = (Kinship.SAME, Kinship.KIN)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of acts of one side.

    Attributes:
        first, last: the days it covers, as ordinals.
        claims: ids of its items.
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
    claims: frozenset[str]
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
            spot.distance(own) <= max(_AROUND_KM, own.reach * _SLACK) for spot in account.spots for own in self.spots
        )


def listings(accounts: Sequence[Account], origins: Origins) -> list[Listing]:
    """The lists among the claims."""
    told: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for account in accounts:
        if not account.row and account.actual and account.days:
            told[account.document, origins.of(account.id)].append(account)
    found = (_listing(*key, claims) for key, claims in sorted(told.items()))
    return [listing for listing in found if listing]


def _listing(document: str, origin: str, claims: Sequence[Account]) -> Listing | None:
    """The claims of one origin in one text, as far as they are acts of the side it tells most of."""
    counts = Counter(actor for account in claims if not account.denies for actor in account.actors.ids)
    if not counts:
        return None
    main = min(counts, key=lambda actor: (-counts[actor], actor))
    acts = [account for account in claims if main in account.actors.ids]
    event = min(Counter(account.event for account in acts).items(), key=lambda item: (-item[1], item[0]))[0]
    acts = [account for account in acts if kinship(event, account.event) in _KIN]
    items = [account for account in acts if not account.denies and _precise(account)]
    if not _is_list(items) or UNNAMED in origin:
        return None
    days = [day for account in acts if account.days for day in (account.days.first, account.days.last)]
    none = [account for account in claims if account.stance == "reports_none" and account.days]
    days += [day for account in none if account.days for day in (account.days.first, account.days.last)]
    if max(days) - min(days) > _LONGEST:
        return None
    return Listing(
        document=document,
        origin=origin,
        own=any(account.chain == (account.outlet,) for account in items),
        actors=items[0].actors,
        event=event,
        first=min(days),
        last=max(days),
        spots=tuple(dict.fromkeys(spot for account in (*acts, *none) for spot in account.spots)),
        claims=frozenset(account.id for account in items),
        none_on=frozenset(account.days.first for account in none if account.days),
    )


def _precise(account: Account) -> bool:
    return account.days is not None and account.days.width <= _PRECISE_DAYS and bool(account.spots)


def _is_list(items: Sequence[Account]) -> bool:
    days = {account.days.first for account in items if account.days}
    places = {(spot.lat, spot.lon) for account in items for spot in account.spots}
    if len(items) < _FEWEST or not days:
        return False
    dense = len(days) >= _DENSE * (max(days) - min(days) + 1)
    return dense and (len(days) >= _FEWEST_DAYS or len(places) >= _FEWEST)


def absences(
    accounts: Sequence[Account], incident_of: Mapping[str, int], origins: Origins
) -> Iterator[Relation]:
    """What other origins claim and a list that covers it does not have.

    Args:
        accounts: all claims, sorted by id.
        incident_of: claim id → number of its incident.
        origins: whose claims they are.
    """
    by_day: dict[int, list[Account]] = defaultdict(list)
    for account in accounts:
        if account.days and not account.denies and not account.row and account.actual:
            by_day[account.days.first].append(account)
    listed: dict[int, set[str]] = defaultdict(set)
    found: dict[tuple[str, str], tuple[bool, Relation]] = {}
    lists = listings(accounts, origins)
    for account in accounts:
        listed[incident_of[account.id]].add(origins.of(account.id))
    for listing in lists:
        for day in range(listing.first, listing.last + 1):
            for account in by_day.get(day, ()):
                if listing.origin not in listed[incident_of[account.id]] and listing.covers(account):
                    key = account.id, listing.origin
                    if key not in found or (listing.own and not found[key][0]):
                        found[key] = listing.own, _absence(account, listing)
    return (relation for _, (_, relation) in sorted(found.items()))


def _absence(account: Account, listing: Listing) -> Relation:
    span = f"{iso(listing.first)} to {iso(listing.last)}"
    why = f"the list of {listing.origin} covers {span} and this area, and has no such {listing.event.replace('_', ' ')}"
    if account.days and account.days.first in listing.none_on:
        why += "; for this day it reports none"
    nearest = min(((s.distance(o), o.name) for s in account.spots for o in listing.spots if o.precision <= _FEWEST), default=None)
    if nearest and nearest[0] > 10:
        why += f"; the nearest place it lists is {nearest[1]}, {nearest[0]:.0f} km away"
    return Relation("absent_from_list", (account.id,), "", why, listing.document, listing.origin)
