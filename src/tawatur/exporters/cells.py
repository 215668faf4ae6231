"""A claim's slots in a few words each, for the terminal table."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.exporters.labels import Labels
from tawatur.model.claim import ActorItem, Claim, PlaceItem, Source, TimeItem, Toll

ID_LENGTH = 7  # as in version control: enough to name a claim of one document


def short_id(claim: Claim, labels: Labels) -> str:
    """The first characters of the claim's id, which ``tawatur explain`` takes."""
    return claim.id[:ID_LENGTH]


def when(claim: Claim, labels: Labels) -> str:
    r"""The day, or the first and the last one below each other, and the time of day.

    Example:
        >>> _days(TimeItem("2018-03-23", "2018-03-29"))
        '2018-03-23\n– 2018-03-29'
    """
    return _words([_days(claim.time), labels[claim.time.time_of_day] if claim.time.time_of_day else ""])


def sure(claim: Claim, labels: Labels) -> str:
    """How sure the reading is, in percent."""
    return "" if claim.confidence is None else f"{claim.confidence:.0%}"


def when_and_id(claim: Claim, labels: Labels) -> str:
    """As `when`, with the id and `sure` below."""
    return _lines([when(claim, labels), f"{short_id(claim, labels)} {sure(claim, labels)}"])


def where(claim: Claim, labels: Labels) -> str:
    """The places with their relation: "near Al Bukamal"."""
    return labels.comma.join(_place(place, labels) for place in claim.places)


def event(claim: Claim, labels: Labels) -> str:
    """The event, how many strikes, and when it is not news: its discourse."""
    strikes = _range(claim.strikes.min, claim.strikes.max) if claim.strikes else ""
    name = labels[claim.event] + (f" ×{strikes}" if strikes not in ("", "1") else "")
    return name if claim.discourse == "news" else f"{name} ({labels[claim.discourse]})"


def who_to_whom(claim: Claim, labels: Labels) -> str:
    """Actors, an arrow, targets."""
    actors, targets = _actors(claim.actors, labels), _actors(claim.targets, labels)
    return _words([actors, labels.to, targets]) if targets else actors


def toll(claim: Claim, labels: Labels) -> str:
    """The tolls, each subtotal in parentheses after its total."""
    return labels.comma.join(
        _toll(item, labels) + _subtotals(claim, index, labels)
        for index, item in enumerate(claim.tolls)
        if item.part_of is None
    )


def what(claim: Claim, labels: Labels) -> str:
    """Event, who to whom, and toll, one below the other."""
    return _lines([event(claim, labels), who_to_whom(claim, labels), toll(claim, labels)])


def says(claim: Claim, labels: Labels) -> str:
    """Whose claim it is, through whom it came, and how: "denies", "suspects"."""
    origin = _source(claim.origin, labels)
    if claim.stance != "asserts":
        origin += f" ({labels[claim.stance]})"
    middle = [_source(link.source, labels) for link in claim.attribution[1:-1]]
    return origin + (f" {labels['via']} {' < '.join(reversed(middle))}" if middle else "")


def flags(claim: Claim, labels: Labels) -> str:
    """What a reader should look at twice."""
    distanced = ["distanced"] if any(link.distanced for link in claim.attribution) else []
    modality = [claim.modality] if claim.modality != "actual" else []
    return labels.comma.join(labels[flag] for flag in [*claim.flags, *modality, *distanced])


def says_and_flags(claim: Claim, labels: Labels) -> str:
    """As `says`, with the flags below."""
    return _lines([says(claim, labels), flags(claim, labels)])


def _days(time: TimeItem) -> str:
    if time.start is None or time.start == time.end:
        return time.start or ""
    return f"{time.start}\n– {time.end}"


def _place(place: PlaceItem, labels: Labels) -> str:
    name = place.name_ar if labels.rtl and place.name_ar else place.name
    return name if place.relation == "at" else f"{labels[place.relation]} {name}"


def _actors(items: Iterable[ActorItem], labels: Labels) -> str:
    return labels.comma.join(_actor(item, labels) for item in items)


def _actor(item: ActorItem, labels: Labels) -> str:
    name = labels.names.get(item.id, item.name)
    doubt = "?" if item.certainty else ""
    return f"{name}{doubt} ({item.object})" if item.object and not labels.rtl else name + doubt


def _toll(item: Toll, labels: Labels) -> str:
    who = labels[item.who] if item.who not in ("unknown", "combatants") else ""
    line = labels.toll.format(count=_count(item, labels), who=who, kind=labels[item.kind])
    return _words(line.split())


def _subtotals(claim: Claim, index: int, labels: Labels) -> str:
    parts = [_words([_count(item, labels), labels[item.who]]) for item in claim.tolls if item.part_of == index]
    return f" ({labels.comma.join(parts)})" if parts else ""


def _count(item: Toll, labels: Labels) -> str:
    if item.vague:
        return labels[item.vague]
    return ("~" if item.approx else "") + _range(item.min, item.max)


def _range(low: int | None, high: int | None) -> str:
    if low == high:
        return "?" if low is None else str(low)
    if low is None:
        return f"≤{high}"
    return f"≥{low}" if high is None else f"{low}–{high}"


def _source(source: Source, labels: Labels) -> str:
    known = source.id == "outlet" or source.id.startswith("unnamed:")
    return labels[source.id] if known else labels.names.get(source.id, source.name)


def _words(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)
