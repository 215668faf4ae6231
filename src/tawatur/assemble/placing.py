"""Which of the places told of an event it happened at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tawatur.extract.drafts import EventDraft, PlaceRef
from tawatur.knowledge.gazetteer import distance_km
from tawatur.model.claim import PlaceItem
from tawatur.model.frozen import replace

PlaceOf = Callable[[PlaceRef], PlaceItem | None]

COUNTRY = 6
"""The place precision of a whole country."""
_COARSE = 4
"""The place precision of a governorate; countries and seas are coarser still."""
_NOT_AT = frozenset({"toward", "from", "to", "of", "head", "native", "brought"})
"""How places lie to an event that did not happen there."""
TAKEN = frozenset({"detention", "abduction"})
"""Events whose place is where people were taken, not where to."""
_LINE = 5
"""The place precision of rivers, roads, fronts and wide regions."""
_NEAR = 2
"""The place precision of what lies around a point."""
_AROUND_KM = 40.0
"""How far what is around a town lies."""
_BEARING_KM = 100.0
"""How far from a city lies what is told by its bearing from it."""
_BESIDE = 3
"""Tokens between two places of a list, at most two."""


def places_of(draft: EventDraft, place_of: PlaceOf) -> tuple[PlaceItem, ...]:
    """Where a draft happened: the finest places told for it, each once."""
    at = [p for p in draft.places if p.relation not in _NOT_AT]
    homes = [p for p in draft.places if p.relation == "native"]
    towards = [p for p in draft.places if p.relation in ("to", "of", "toward")] if draft.type not in TAKEN else []
    origins = [p for p in draft.places if p.relation == "from"] if _departs(draft) else []
    wards = [p for p in draft.places if p.relation == "brought"]
    tiers = (at, [p for p in draft.places if p.relation == "head"], origins, towards, homes, draft.fallback, wards)
    found = next(filter(None, (_located(refs, place_of) for refs in tiers)), [])
    told = [item for ref in at if (item := place_of(ref)) is not None and item.lat is None]
    if not found or (told and found[0][0] in draft.fallback):
        return placed_near(told, [item for _, item in found])
    found = _without_bearings(_inside_the_lead(found))
    fine = [item for _, item in found if item.precision < _COARSE]
    kept: dict[str, PlaceItem] = {}
    inside = {item.country for _, item in found if item.precision < COUNTRY}
    for ref, item in found:
        apart = item.precision < COUNTRY and not any(_lies_in(one, item) for one in fine)
        apart = apart and (ref.level == "governorate" or _in_a_list(ref, [other for other, _ in found]))
        held = item.precision == COUNTRY and item.country in inside
        if not held and (item.precision < _COARSE or not fine or apart):
            kept.setdefault(str(item.id or item.text), item)
    return tuple(kept.values())


def _located(refs: Sequence[PlaceRef], place_of: PlaceOf) -> list[tuple[PlaceRef, PlaceItem]]:
    """The references that have a point, each with its place."""
    items = ((ref, place_of(ref)) for ref in refs)
    return [(ref, _there(_beside_town(ref, item, place_of))) for ref, item in items if item and item.lat is not None]


def _beside_town(ref: PlaceRef, item: PlaceItem, place_of: PlaceOf) -> PlaceItem:
    """«عند الخط الأزرق قرب كفركلا», "on the road near X": the town told with a line says where on it."""
    towns = (place_of(outer) for outer in ref.within) if item.precision == _LINE else ()
    return next((town for town in towns if town and town.lat is not None and town.precision <= _NEAR), item)


def placed_near(told: Sequence[PlaceItem], around: Sequence[PlaceItem]) -> tuple[PlaceItem, ...]:
    """Places that no gazetteer has, at the point of the place told before them; with no point if there is none.

    «قصفوا بلدة كذا. وفي قرية كذا …»: the village keeps its words; its precision says that the point is only near.
    """
    if not (told and around):
        return tuple(told)
    area = min(around, key=lambda place: place.precision)
    prec = max(area.precision, _NEAR)
    first = told[0]
    return (replace(area, precision=prec, text=first.text, start=first.start, end=first.end),)


def _inside_the_lead(found: list[tuple[PlaceRef, PlaceItem]]) -> list[tuple[PlaceRef, PlaceItem]]:
    """«وفي الخليل، اقتحمت قوات كذا بلدة كذا»: the place a sentence leads with only says whereabouts."""
    lead = next((item for ref, item in found if ref.leads), None)
    others = [(ref, item) for ref, item in found if not ref.leads]
    around = lead and others and all(distance_km(_point(lead), _point(item)) <= _AROUND_KM for _, item in others)
    return others if around else found


def _without_bearings(found: list[tuple[PlaceRef, PlaceItem]]) -> list[tuple[PlaceRef, PlaceItem]]:
    """«في عفرين التي تخضع لكذا شمال غربي حلب»: on which side of a city the town before it lies."""
    town = next((item for ref, item in found if ref.relation == "at" and item.precision == 1), None)
    areas = {item.admin1 for ref, item in found if ref.relation == "at" and item.precision == _COARSE}
    if town is None:  # “in Anbar province west of Baghdad”
        inside = (ref.relation.endswith("_of") and item.admin1 not in areas for ref, item in found)
        return [pair for pair, beyond in zip(found, inside, strict=True) if not (areas and beyond)]
    at = min(ref.lo for ref, item in found if item is town)
    behind = ((ref, item) for ref, item in found if ref.relation.endswith("_of") and ref.lo > at + _BESIDE)
    dropped = {ref.lo for ref, item in behind if distance_km(_point(town), _point(item)) <= _BEARING_KM}
    return [(ref, item) for ref, item in found if ref.lo not in dropped]


def _point(place: PlaceItem) -> tuple[float, float]:
    return place.lat or 0.0, place.lon or 0.0


def _in_a_list(ref: PlaceRef, others: Sequence[PlaceRef]) -> bool:
    """«في كركوك وديالى وبغداد»: whether a place stands right beside another."""
    return any(0 <= ref.lo - one.hi < _BESIDE or 0 <= one.lo - ref.hi < _BESIDE for one in others)


def _there(item: PlaceItem) -> PlaceItem:
    """The place that people are of, leave or are brought to, as the place of what befell them."""
    return replace(item, relation="at") if item.relation in ("native", "from", "brought") else item


def _departs(draft: EventDraft) -> bool:
    """«انسحبت من كفرنبل إلى خان شيخون», "a deal to leave the town": told of the place that is left."""
    return draft.type in ("displacement", "agreement") or any(t.entry.get("leaves") for t in draft.triggers)


def _lies_in(place: PlaceItem, area: PlaceItem) -> bool:
    """Whether a town may be of a governorate named beside it; «صنعاء ومحافظة الحديدة» are two places."""
    return not area.admin1 or not place.admin1 or place.admin1 == area.admin1
