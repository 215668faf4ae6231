"""What an incident amounts to: positions, status and grade of each slot.

Whether it happened and who did it are graded apart. Airwars' words: Confirmed (a belligerent admits it),
Fair (two or more independent origins), Weak (one), Contested, Discounted (nobody asserts it).
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tawatur.knowledge.actors import Actors
from tawatur.link.accounts import Account, iso
from tawatur.link.agreement import AGREE, findings
from tawatur.link.origins import Origins
from tawatur.link.parties import speaks_for
from tawatur.link.quantities import Range, number
from tawatur.link.relations import CONTRADICTS, contested, relations
from tawatur.model.incident import Incident, Position, Relation, Value

CONTESTED, CORROBORATED, SINGLE = "contested", "corroborated", "single-source"
_ID_LENGTH = 16


def incident_of(accounts: Sequence[Account], origins: Origins, actors: Actors) -> Incident:
    """The incident of some claims, sorted by id.

    Args:
        accounts: the claims that speak of one event.
        origins: whose claims they are.
        actors: the registry.
    """
    related = tuple(relations(accounts, origins))
    found = _positions(accounts, origins)
    support = _support(accounts, found, origins)
    status = _status(found, support, contested(related), _denied_slot(accounts, related, actors))
    grades = _grades(accounts, status, support, actors)
    independent = tuple(dict.fromkeys(origins.of(account.id) for account in accounts))
    return Incident(
        id=hashlib.sha256("\n".join(account.id for account in accounts).encode()).hexdigest()[:_ID_LENGTH],
        event=_event(accounts, origins),
        claims=tuple(account.id for account in accounts),
        origins=tuple(sorted(independent)),
        mentions=len(accounts),
        place=_place(accounts),
        time=_time(accounts),
        tolls=_tolls(accounts),
        positions=found,
        status=status,
        support=support,
        grading=_grading(status, grades),
        grades=grades,
        relations=related,
        origin_of={account.id: origins.of(account.id) for account in accounts},
    )


def values_of(account: Account) -> dict[str, Value]:
    """The slots of a claim that have a value, in the order they are shown."""
    found: dict[str, Value] = {"event": account.event}
    if account.actors:
        found["actors"] = sorted(account.actors.ids)
    if account.targets:
        found["targets"] = sorted(account.targets.ids)
    if account.spots:
        found["place"] = [spot.name for spot in account.spots]
    if account.days:
        found["time"] = [iso(account.days.first), iso(account.days.last)]
    for kind in sorted(account.tolls):
        found[f"toll.{kind}"] = _bounds(account.tolls[kind].total)
    return found


def _positions(accounts: Iterable[Account], origins: Origins) -> dict[str, tuple[Position, ...]]:
    """Values by slot with their holders; of a denial only that it denies."""
    held: dict[str, dict[str, tuple[Value, list[str]]]] = defaultdict(dict)
    denied = False
    for account in accounts:
        denied = denied or account.denies
        values: dict[str, Value] = {"denial": account.stance}
        if not account.denies:
            values |= values_of(account)
        for slot, value in values.items():
            held[slot].setdefault(repr(value), (value, []))[1].append(account.id)
    if not denied:
        held.pop("denial", None)
    return {slot: tuple(_position(*found, origins) for found in values.values()) for slot, values in held.items()}


def _position(value: Value, claims: list[str], origins: Origins) -> Position:
    return Position(value, tuple(claims), tuple(sorted({origins.of(claim) for claim in claims})))


def _support(
    accounts: Sequence[Account], positions: Mapping[str, tuple[Position, ...]], origins: Origins
) -> dict[str, int]:
    """Per slot, how many origins agree with the claim that most agree with."""
    agreeing: dict[tuple[str, str], set[str]] = defaultdict(set)
    for slot, held in positions.items():
        for position in held:
            for claim in position.claims:
                agreeing[slot, claim].update(position.origins)
    for index, one in enumerate(accounts):
        for other in accounts[index + 1 :]:
            for found in findings(one, other):
                if found.verdict == AGREE:
                    agreeing[found.slot, one.id].add(origins.of(other.id))
                    agreeing[found.slot, other.id].add(origins.of(one.id))
    best: dict[str, int] = {}
    for (slot, _), names in agreeing.items():
        best[slot] = max(best.get(slot, 0), len(names))
    return {slot: best[slot] for slot in positions if slot != "denial"}


def _status(
    positions: Iterable[str], support: Mapping[str, int], quarrels: frozenset[str], denied: str | None
) -> dict[str, str]:
    found = {slot: CORROBORATED if support[slot] > 1 else SINGLE for slot in positions if slot != "denial"}
    found |= dict.fromkeys(sorted(quarrels), CONTESTED)
    return found | ({denied: CONTESTED} if denied else {})


def _denied_slot(accounts: Sequence[Account], found: Iterable[Relation], actors: Actors) -> str | None:
    """What the denials contest: that it happened, or only who did it; one of the harm alone, neither.

    Who denies its own act contests that it happened only if nobody tells of it without naming that actor.
    """
    quarrels = (relation for relation in found if relation.kind == CONTRADICTS and relation.slot == "denial")
    meant = {claim for relation in quarrels for claim in relation.claims}
    denials = [account for account in accounts if account.denies and account.id in meant and not account.denied_tolls]
    if not denials:
        return None
    own = all(speaks_for(account.origin, account.actors, actors) for account in denials)
    apart = any(not account.denies and account.id not in meant for account in accounts)
    return "actors" if own and apart else "event"


def _grades(
    accounts: Iterable[Account], status: Mapping[str, str], support: Mapping[str, int], actors: Actors
) -> dict[str, str]:
    asserting = [account for account in accounts if not account.denies]
    if not asserting:
        return {"happened": "Discounted"}
    admitted = any(account.actors and speaks_for(account.origin, account.actors, actors) for account in asserting)
    grades = {"happened": _grade(status.get("event"), support.get("event", 0), admitted)}
    if "actors" in status:
        quarrel = CONTESTED if status.get("denial") == CONTESTED else status["actors"]
        grades["who"] = _grade(quarrel, support.get("actors", 0), admitted)
    return grades


def _grade(status: str | None, origins: int, admitted: bool) -> str:
    if status == CONTESTED:
        return "Contested"
    if admitted:
        return "Confirmed"
    return "Fair" if origins > 1 else "Weak"


_QUARRELS = ("event", "actors", "targets", "denial")


def _grading(status: Mapping[str, str], grades: Mapping[str, str]) -> str:
    """One word for the whole: a toll alone does not make it contested."""
    if grades["happened"] != "Discounted" and any(status.get(slot) == CONTESTED for slot in _QUARRELS):
        return "Contested"
    return grades["happened"]


def _event(accounts: Sequence[Account], origins: Origins) -> str:
    """What most origins call it."""
    asserting = [account for account in accounts if not account.denies] or list(accounts)
    named = {(account.event, origins.of(account.id)) for account in asserting}
    counts = Counter(event for event, _ in named)
    return min(counts, key=lambda event: (event == "casualties", -counts[event], event))


def _place(accounts: Sequence[Account]) -> dict[str, object] | None:
    """The most precise place told, of several the one told most."""
    spots = [spot for account in accounts for spot in account.spots]
    if not spots:
        return None
    told = Counter((spot.lat, spot.lon) for spot in spots)
    best = min(spots, key=lambda spot: (spot.precision, -told[spot.lat, spot.lon], spot.name, spot.lat, spot.lon))
    return {"id": best.id or None, "name": best.name, "lat": best.lat, "lon": best.lon, "precision": best.precision}


def _time(accounts: Sequence[Account]) -> dict[str, object] | None:
    """The narrowest days told, of several those told most."""
    spans = [account.days for account in accounts if account.days]
    if not spans:
        return None
    told = Counter((span.first, span.last) for span in spans)
    best = min(spans, key=lambda span: (span.width, -told[span.first, span.last], span.first))
    return {"start": iso(best.first), "end": iso(best.last), "precision": _date_precision(best.width)}


def _date_precision(width: int) -> int:
    """UCDP's date_prec of so many days."""
    limits = (1, 6, 7, 31)
    return next((rank for rank, limit in enumerate(limits, start=1) if width <= limit), 5)


def _tolls(accounts: Iterable[Account]) -> dict[str, dict[str, int | None]]:
    """By kind, the lowest and the highest figure that is asserted."""
    told: dict[str, list[Range]] = defaultdict(list)
    for account in accounts:
        if not account.denies:
            for kind, toll in account.tolls.items():
                told[kind].append(toll.total)
    return {
        kind: _bounds(Range(min(one.low for one in told[kind]), max(one.high for one in told[kind])))
        for kind in sorted(told)
    }


def _bounds(found: Range) -> dict[str, int | None]:
    return {"min": number(found.low), "max": number(found.high)}
