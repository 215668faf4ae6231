"""Which place a name means: all names of a document decided together.

A name of a report is ambiguous (a third of the names of one Arab country exist in another). What
decides: the areas said with it, what the text calls it, the country the document is about, the
other places of the document, and how large the candidates are. Scores are sums of small rewards,
each a constant below; a missing hint never counts against a candidate.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from tawatur.knowledge.gazetteer import AREAS, Gazetteer, Place, contains, distance_km
from tawatur.model.frozen import frozen, replace

_ROUNDS = 3
_DEEPEST = 5
_MOST_ANCHORS = 300
_INSIDE, _OUTSIDE = 0.9, -0.7
_HOME, _SHARE, _NEAR, _SIZE, _DOUBTED = 0.35, 0.6, 0.35, 0.06, 0.4
_NEAR_KM = 60.0
_FAR_KM = 120.0
_AROUND_KM = 40.0
_WEAK_KM = 150.0
_TOWN_KM = 25.0
_HAMLETS = frozenset(("town", "village", "quarter"))
_KNOWN_ABROAD = 20_000
_HAMLET = 5_000
_HOMELY = 3

_SETTLED: Mapping[str, float] = {
    "city": 0.4, "town": 0.4, "village": 0.35, "camp": 0.1, "quarter": 0.05, "district": -0.1, "governorate": -0.3,
}  # fmt: skip
_UNSAID: Mapping[str, float] = {
    "country": 0.4, "city": 0.3, "town": 0.25, "region": 0.25, "sea": 0.2, "camp": 0.15, "river": 0.15, "base": 0.15,
    "airport": 0.15, "island": 0.15, "village": 0.1, "quarter": 0.1, "governorate": 0.1, "front": 0.1, "crossing": 0.1,
    "dam": 0.1, "field": 0.1, "facility": 0.1, "mountain": 0.1, "road": 0.1, "district": 0.05,
}  # fmt: skip
_FIT: Mapping[str, Mapping[str, float]] = {
    "": _UNSAID,
    "city": {**_SETTLED, "city": 0.5},
    "town": {**_SETTLED, "town": 0.45},
    "village": {**_SETTLED, "village": 0.45, "city": 0.2},
    "quarter": {"quarter": 0.6, "camp": 0.2, "village": 0.05, "town": 0.05, "district": 0.05, "city": -0.1,
                "governorate": -0.4},
    "camp": {"camp": 0.6, "quarter": 0.2, "town": 0.05, "village": 0.05},
    "governorate": {"governorate": 0.9, "city": 0.1, "region": 0.1, "village": -0.3, "quarter": -0.4},
    "countryside": {"governorate": 0.8, "district": 0.35, "city": 0.3, "town": 0.25, "quarter": -0.4},
    "district": {"district": 0.6, "town": 0.3, "city": 0.3, "village": 0.15, "region": 0.1, "quarter": 0.1,
                 "governorate": -0.1},
    "region": {"region": 0.5, "district": 0.35, "town": 0.2, "city": 0.2, "quarter": 0.2, "village": 0.15,
               "governorate": 0.1},
    "country": {"country": 0.8},
    "front": {"front": 0.5, "region": 0.3, "village": 0.2, "town": 0.2, "quarter": 0.2, "district": 0.2,
              "mountain": 0.2},
}  # fmt: skip
_SAME_KIND = 0.6


@frozen
class PlaceQuery:
    """One place name of a document.

    Attributes:
        name: folded form.
        candidates: gazetteer ids the form may mean.
        hint: what the text calls it: a ``level`` of a place noun (city, village, quarter,
            governorate, countryside, district, camp, region …), or None.
        within: indexes, in the same list, of coarser places said with it.
        weak: the form is an ordinary word too.
    """

    name: str
    candidates: tuple[str, ...]
    hint: str | None = None
    within: tuple[int, ...] = ()
    weak: bool = False


@frozen
class Resolved:
    """The place chosen for a query, its score, and the lead over the next one."""

    place: Place
    score: float


def resolve_places(queries: Sequence[PlaceQuery], home: str | None, gazetteer: Gazetteer) -> list[Resolved | None]:
    """Choose a place for every name of a document, jointly.

    Args:
        queries: the names in the order of the text.
        home: country code the document is about (its outlet's, or said), if known.
        gazetteer: where the candidates are.

    Returns:
        One answer per query: None where no candidate fits (a quarter of that name lies in
        another town; an ordinary word far from everything else): take the coarser place.

    Example:
        >>> from tawatur.knowledge.gazetteer import Gazetteer
        >>> places = Gazetteer.load()
        >>> def ask(name): return PlaceQuery(name, tuple(p.id for p in places.exact(name)))
        >>> [r.place.country for r in resolve_places([ask("طرابلس"), ask("مصراتة")], None, places)]
        ['LY', 'LY']
        >>> [r.place.country for r in resolve_places([ask("طرابلس"), ask("صيدا")], None, places)]
        ['LB', 'LB']
    """
    unique, positions = _said_once(queries)
    answers = _resolve(unique, home, gazetteer)
    return [answers[position] for position in positions]


def _said_once(queries: Sequence[PlaceQuery]) -> tuple[list[PlaceQuery], list[int]]:
    """The queries without repetitions (``within`` pointing among these), and where each query is among them."""
    index: dict[PlaceQuery, int] = {}
    positions: dict[int, int] = {}

    def settle(i: int, depth: int) -> int:
        if i not in positions:
            outer = [settle(j, depth + 1) for j in queries[i].within if j != i] if depth < _DEEPEST else []
            positions[i] = index.setdefault(replace(queries[i], within=tuple(outer)), len(index))
        return positions[i]

    order = [settle(i, 0) for i in range(len(queries))]
    return list(index), order


def _resolve(queries: Sequence[PlaceQuery], home: str | None, gazetteer: Gazetteer) -> list[Resolved | None]:
    options = [[gazetteer.place(place_id) for place_id in query.candidates] for query in queries]
    chosen: list[Place | None] = [None] * len(queries)
    scores: list[list[float]] = []
    for _ in range(_ROUNDS):
        shares = _country_shares(options, chosen, home)
        around = _anchors(queries, chosen)
        scores = [
            [
                _score(place, query, shares, home, chosen)
                + _NEAR * _closeness(place, query, around)
                - _DOUBTED * (gazetteer.trust(place.id) == "weak")
                for place in places
            ]
            for query, places in zip(queries, options, strict=True)
        ]
        before, chosen = chosen, [_best(places, points) for places, points in zip(options, scores, strict=True)]
        if chosen == before:
            break  # a further round would score the same
    return [_answer(i, queries, scores[i], chosen, home, gazetteer) for i in range(len(queries))]


def precision(place: Place, relation: str = "at", hint: str | None = None) -> int:
    """UCDP's where_prec: 1 exact, 2 near, 3 district, 4 governorate, 5 linear or fuzzy, 6 country.

    Example:
        >>> aleppo = Place("x", "Aleppo", "حلب", 36.2, 37.16, "SY", "Aleppo", "city", 12, 2_000_000)
        >>> precision(aleppo), precision(aleppo, "near"), precision(aleppo, hint="countryside")
        (1, 2, 4)
    """
    if place.kind == "country":
        return 6
    if hint == "countryside" or relation == "countryside":
        return 4 if place.kind in ("governorate", "city") else 3
    if place.kind == "governorate":
        return 4
    if place.kind in ("river", "road", "front", "sea"):
        return 5
    if place.kind == "district" or (place.kind == "region" and place.radius_km <= 25):
        return 3
    if place.kind == "region":
        return 5
    return 1 if relation in ("at", "") else 2


def _country_shares(options: list[list[Place]], chosen: list[Place | None], home: str | None) -> dict[str, float]:
    """How much of the document speaks for each country, summing to at most 1."""
    votes: defaultdict[str, float] = defaultdict(float, {home: 1.0} if home else {})
    for places, choice in zip(options, chosen, strict=True):
        countries = {place.country for place in places if place.country}
        if choice is not None and choice.country:
            votes[choice.country] += 0.5
        for country in countries:
            votes[country] += 1.0 / len(countries) ** 2
    total = sum(votes.values()) or 1.0
    return {country: count / total for country, count in votes.items()}


def _score(
    place: Place, query: PlaceQuery, shares: Mapping[str, float], home: str | None, chosen: Sequence[Place | None]
) -> float:
    fit = _FIT.get(query.hint or "", {})
    score = fit.get(place.kind, _SAME_KIND if query.hint == place.kind else 0.0)
    if place.kind != "district":  # the people of a district are mostly its town's
        score += _SIZE * math.log10(place.population + 1)
    score += _SHARE * shares.get(place.country, 0.0) + (_HOME if home and place.country == home else 0.0)
    for other in query.within:
        area = chosen[other]
        if area is not None:
            score += _INSIDE if contains(area, place) else _OUTSIDE
    return score


def _anchors(queries: Sequence[PlaceQuery], chosen: Sequence[Place | None]) -> list[tuple[str, Place]]:
    """The places so far that can say where others are, with the names they were said by."""
    found = {
        (query.name, place.id): place
        for query, place in zip(queries, chosen, strict=True)
        if place is not None and place.kind != "country" and not query.weak
    }
    return [(name, place) for (name, _), place in found.items()][:_MOST_ANCHORS]


def _closeness(place: Place, query: PlaceQuery, around: Sequence[tuple[str, Place]]) -> float:
    """1 beside another place of the document, falling with distance."""
    if place.kind == "country":
        return 0.0
    apart = [
        _rough_km(place, other) + (other.radius_km / 2 if other.kind in AREAS else 0.0)
        for name, other in around
        if name != query.name
    ]
    return math.exp(-min(apart) / _NEAR_KM) if apart else 0.0


def _rough_km(one: Place, other: Place) -> float:
    """Distance on a plane: good enough to see what is near."""
    north, east = one.lat - other.lat, one.lon - other.lon
    return 111.2 * math.hypot(north, east * math.cos(math.radians(one.lat)))


def _best(places: Sequence[Place], points: Sequence[float]) -> Place | None:
    if not places:
        return None
    return max(zip(points, places, strict=True), key=lambda pair: (pair[0], pair[1].population, pair[1].id))[1]


def _answer(
    at: int,
    queries: Sequence[PlaceQuery],
    points: Sequence[float],
    chosen: Sequence[Place | None],
    home: str | None,
    gazetteer: Gazetteer,
) -> Resolved | None:
    place = chosen[at]
    if place is None or not _tenable(place, at, queries, chosen, home):
        return None
    if _strange(place, queries[at], chosen, gazetteer):
        return None
    ranked = sorted(points, reverse=True)
    return Resolved(place, round(ranked[0], 4))


def _strange(place: Place, query: PlaceQuery, chosen: Sequence[Place | None], gazetteer: Gazetteer) -> bool:
    """«حي الوحدة شمال كركوك»: a quarter called as many are; the text names towns of its country, but not its own.

    A village that is called as a quarter is («حارة البرج») is none.
    """
    hamlet = place.kind in ("village", "town") and place.population < _HAMLET
    namesake = hamlet and query.hint == "quarter" and not query.within
    if not namesake and (place.kind != "quarter" or gazetteer.trust(place.id) == "full"):
        return False
    towns = [
        o
        for o in chosen
        if o and o is not place and o.country == place.country and o.kind not in ("country", "quarter")
    ]
    point = (place.lat, place.lon)
    near = (contains(town, place) or distance_km(point, (town.lat, town.lon)) <= _TOWN_KM for town in towns)
    return bool(towns) and not any(near)


def _tenable(
    place: Place, at: int, queries: Sequence[PlaceQuery], chosen: Sequence[Place | None], home: str | None
) -> bool:
    """Whether the choice can stand: no quarter of another town, no ordinary word or hamlet abroad far from all else."""
    query = queries[at]
    areas = [area for other in query.within if (area := chosen[other]) is not None]
    point = (place.lat, place.lon)
    for area in areas:
        apart = distance_km(point, (area.lat, area.lon)) - area.radius_km
        allowed = _AROUND_KM if area.kind in _HAMLETS else _FAR_KM
        allowed = 15.0 if query.hint in ("quarter", "camp") or place.kind == "quarter" else allowed
        if not contains(area, place) and apart > allowed:
            return False
    small = place.kind in _HAMLETS and place.population < _KNOWN_ABROAD
    common = query.weak or "quarter" in (query.hint, place.kind)  # «حي الحرية»: many towns have one
    abroad = place.country not in (home, "") and (small or common)
    alone = query.weak and not query.hint
    if areas or not (abroad or alone):
        return True
    others = [o for i, o in enumerate(chosen) if i != at and o and o.kind != "country" and not queries[i].weak]
    at_home = sum(other.country == home for other in others)
    if not others or not (alone or at_home >= (1 if common else _HOMELY)):
        return True
    return min(distance_km(point, (other.lat, other.lon)) for other in others) <= _WEAK_KM
