"""What a claim takes from the story it is told in: a day or place nobody told for it, and what is long past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tawatur.assemble.merging import DAYS, SAME_PLACE_KM, Told
from tawatur.assemble.placing import placed_near
from tawatur.extract.clause import kin
from tawatur.knowledge.gazetteer import distance_km
from tawatur.model.claim import Claim, Why
from tawatur.model.frozen import replace

_LONG_AGO, _WEEK = 45, 7
"""Days before the latest event of a text after which another is its background; a week in a text of one story."""
_OF_THE_STORY = 0.7
"""The share of a text's events in its latest days that makes it one story."""
_STORY_DAYS = 2
"""A text that has told of more days is no story of one."""


def date_by_story(before: Sequence[Told], item: Told) -> None:
    """An event told with no day at all is of the day of the one told right before it, or of one that it retells."""
    claim = item.claim
    if claim.time.start or claim.time.text or claim.discourse != "news" or not before:
        return
    days = {k.claim.time.start for k in before if k.claim.time.start and k.claim.discourse == "news"}
    # «22 dead in strikes since this morning. In the east, …»: the lead of a round-up sums up its items
    leads = len(before) == 1 and before[0].claim.discourse == "tally"
    told = (k.claim for k in reversed(before) if k is before[-1] or _retold(k.claim, claim))
    for known in told if len(days) <= _STORY_DAYS else ():
        time, news = known.time, known.discourse == "news"
        alike = kin(known.event, claim.event) or not claim.places or _close(known, claim)
        if time.start and time.precision == 1 and (leads or (news and alike)):
            why = (*claim.why, Why("time", "time.story", time.start_offset or 0, time.end_offset or 0))
            item.claim = replace(claim, time=time, flags=(*claim.flags, "day_of_the_story"), why=why)
            return


def _retold(one: Claim, other: Claim) -> bool:
    """Whether two tellers tell of the like at the same place."""
    return one.origin.id != other.origin.id and kin(one.event, other.event) and _close(one, other)


def place_by_story(before: Sequence[Told], item: Told) -> None:
    """An event told with no place is where the last one like it was, else where the story began."""
    claim = item.claim
    kind = claim.discourse if claim.discourse == "tally" else "news"
    placed = [k.claim for k in before if k.claim.discourse == kind and any(p.lat is not None for p in k.claim.places)]
    located = any(place.lat is not None for place in claim.places)
    if located or claim.discourse != kind or claim.event == "agreement" or not placed:
        return
    if kind == "tally" and placed[-1].origin.id != claim.origin.id:
        return
    known = next((k for k in reversed(placed) if kin(k.event, claim.event)), placed[0])
    why = (*claim.why, *(Why("places", "place.story", p.start, p.end) for p in known.places))
    places = placed_near(claim.places, known.places) if claim.places else known.places
    item.claim = replace(claim, places=places, flags=(*claim.flags, "place_of_the_story"), why=why)


def _close(one: Claim, other: Claim) -> bool:
    return any(
        distance_km((p.lat, p.lon), (q.lat, q.lon)) <= SAME_PLACE_KM
        for p in one.places
        for q in other.places
        if p.lat is not None and p.lon is not None and q.lat is not None and q.lon is not None
    )


def backgrounded(claims: list[Claim], anchor: date | None) -> list[Claim]:
    """What happened long before the latest events of a text is told as their background."""
    dated = (c for c in claims if c.time.start and (c.time.precision or 9) <= DAYS and c.discourse == "news")
    days = [date.fromisoformat(str(c.time.start)) for c in dated]
    latest = max((day for day in days if anchor is None or day <= anchor), default=None)
    recent = sum((latest - day).days <= _STORY_DAYS for day in days) if latest else 0
    long_ago = _WEEK if 1 < recent >= _OF_THE_STORY * len(days) else _LONG_AGO
    return [
        replace(c, discourse="background")
        if latest and c.discourse == "news" and c.time.end and (latest - date.fromisoformat(c.time.end)).days > long_ago
        else c
        for c in claims
    ]
