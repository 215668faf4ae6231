"""The gazetteer: places with their names in Arabic and English, found by written form or by likeness.

Shipped data (how it is made: ``build_gazetteer.py``): ``places.tsv.gz`` has towns and cities,
``admin1.tsv`` countries and governorates, ``features.tsv`` what reports name besides: districts,
quarters, camps, fields, dams, crossings, regions, rivers. A user's own file is read after them.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from tawatur.knowledge import placefiles
from tawatur.knowledge.doubtful import not_names, rare_names, weak_names
from tawatur.knowledge.placenames import arabic_forms, arabic_key, is_arabic, latin_forms, latin_key, skeleton
from tawatur.model.frozen import frozen
from tawatur.model.mention import Entry

_DATA = Path(__file__).parent
_FUZZY_CUTOFF = 78.0
_UNLIKENESS = 2.0  # a letter or two apart, most names are of another place
_SAME_SOUND = 0.75
_BYNAME = 0.97
_SHORT_SOUND = 3
_SHORT_BARE = 4
_NOUNS = frozenset(("مدينه", "بلده", "قريه"))
_WEAK = placefiles.TRUST.index("weak")
_EARTH_KM = 12742.0
_DISTRICT_KM = 30.0
_EDGE = 4.0  # times a place's own size
AREAS = frozenset({"country", "governorate", "district", "region", "river", "road", "front", "sea"})
"""Kinds that have an extent rather than a point."""
SETTLED = frozenset({"city", "town", "village"})
"""Kinds that people call a town, larger or smaller."""


@frozen
class Place:
    """One place of the gazetteer.

    Attributes:
        id: ``geonames:174448``, ``tawatur:shaer-field`` or the id of a user's file.
        name, name_ar: names to show in English and Arabic ("" if unknown).
        country: ISO 3166 alpha-2 code, "" for what crosses borders.
        admin1: English name of the governorate, "" if unknown.
        kind: city town village quarter camp governorate district region country river field dam
            crossing airport road mountain base facility island sea.
        radius_km: how far from the point the place reaches.
    """

    id: str
    name: str
    name_ar: str
    lat: float
    lon: float
    country: str
    admin1: str
    kind: str
    radius_km: float
    population: int


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance of two points (latitude, longitude).

    Example:
        >>> round(distance_km((36.20, 37.16), (33.51, 36.29)))
        309
    """
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *other))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return _EARTH_KM * math.asin(math.sqrt(h))


class Gazetteer:
    """Places by id, by written form, and by likeness of name.

    Args:
        rows: validated rows, later ones replace earlier ones of the same id.

    Example:
        >>> places = Gazetteer.load()
        >>> places.rank("البوكمال")[0][1].name
        'Al Bukamal'
    """

    def __init__(self, rows: Iterable[placefiles.Row]) -> None:
        self._rows = {row.id: row for row in rows}
        self._places: dict[str, Place] = {}
        self._index: dict[str, dict[str, list[str]]] = {}
        self._keys: dict[tuple[str, str | None], dict[str, list[str]]] = {}
        self._points: dict[tuple[str, str], list[tuple[float, float]]] = {}

    @classmethod
    def load(cls, extra: Path | None = None) -> Gazetteer:
        """The shipped places, the user's own (see ``add_places``), and those of one more file.

        Raises:
            DataError: a line of a file is wrong.
        """
        added = [path for path in (placefiles.user_file(), extra) if path and path.exists()]
        return cls(row for path in (*_shipped_files(), *added) for row in placefiles.read_rows(path))

    @classmethod
    def shipped(cls) -> Gazetteer:
        """The shipped places alone."""
        return cls(row for path in _shipped_files() for row in placefiles.read_rows(path))

    def __iter__(self) -> Iterator[Place]:
        return map(self.place, self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def place(self, place_id: str) -> Place:
        """The place of an id.

        Raises:
            KeyError: no such place.
        """
        found = self._places.get(place_id)
        if found is None:
            found = self._places[place_id] = _place(self._rows[place_id])
        return found

    def aliases(self, place_id: str, lang: str) -> tuple[str, ...]:
        """All names of a place in one language, the one to show first."""
        row = self._rows[place_id]
        return row.arabic if lang == "ar" else row.latin

    def trust(self, place_id: str) -> str:
        """How freely its names are read as a place: one of ``placefiles.TRUST``."""
        return self._rows[place_id].trust

    def forms(self, lang: str) -> Iterator[tuple[str, str, Entry]]:
        """``(folded form, "", entry)`` for the lexicon's matcher.

        The entry's attributes: ``places`` (ids); ``weak`` where the form is an ordinary word too and a
        place only after a place noun; ``rare`` where a preposition before it is enough, of an ordinary
        ``word`` only "in", of a ``small`` place any; ``bare`` where the form
        lacks the article that the name has («قصير»: a place only in «للقصير»); ``country`` where all
        that it may mean are countries.
        """
        forms = self._forms(lang)
        for form, ids in forms.items():
            if _named_by_noun(form, forms):
                continue
            if form not in not_names() and not (lang == "ar" and "ال" + form in not_names()):
                full = [place_id for place_id in ids if place_id[0] != "~"]
                places = full or [place_id[1:] for place_id in ids]
                attrs: dict[str, object] = {"places": places}
                attrs.update(self._doubts(form, places, lang, bare=not full))
                if all(self._rows[place_id].kind == "country" for place_id in places):
                    attrs["country"] = True
                yield form, "", Entry(form, "place", attrs)

    def _doubts(self, form: str, places: list[str], lang: str, *, bare: bool) -> dict[str, object]:
        doubts: dict[str, object] = {"bare": True} if bare else {}
        trust = min(placefiles.TRUST.index(self._rows[place_id].trust) for place_id in places)
        trust = trust if " " not in form or trust == _WEAK else 0
        lost = bare and (lang == "ar" or len(form) <= _SHORT_BARE)
        if trust == _WEAK or lost or form in weak_names():
            doubts["weak"] = True
        elif form in rare_names():
            doubts["rare"] = "word"
        elif trust:
            doubts["rare"] = "small"
        return doubts

    def exact(self, name: str) -> list[Place]:
        """The places one of whose written forms is this name."""
        lang = "ar" if is_arabic(name) else "en"
        forms = self._forms(lang)
        found: dict[str, None] = {}
        for form, _ in arabic_forms(name) if lang == "ar" else latin_forms(name):
            found.update(dict.fromkeys(place_id.lstrip("~") for place_id in forms.get(form, ())))
        return [self.place(place_id) for place_id in found]

    def cities(self, name: str, country: str) -> tuple[str, ...]:
        """Ids of a country's cities with this English name.

        Example:
            >>> places = Gazetteer.load()
            >>> [places.place(found).name for found in places.cities("Tripoli", "LY")]
            ['Tripoli']
        """
        rows = (row for row in self._rows.values() if row.kind == "city" and row.country == country)
        return tuple(row.id for row in rows if name in row.latin)

    def knows(self, name: str) -> bool:
        """Whether a place has this name, however it is spelt: alike in sound and in writing.

        Example:
            >>> places = Gazetteer.load()
            >>> places.knows("Shair gas field"), places.knows("Bayanoun town")  # which sounds like Vientiane
            (True, False)
        """
        if self.exact(name):
            return True
        sound, lang = skeleton(name), "ar" if is_arabic(name) else "en"
        alike = self._key_index("skeleton", None).get(sound, ()) if len(sound) > _SHORT_SOUND else ()
        return any(_written_alike(name, other) for place_id in alike for other in self.aliases(place_id, lang))

    def beside(self, place: Place, town: str) -> bool:
        """Whether a place lies in the district of a settlement of that name."""
        others = (other for other in self.exact(town) if other.kind not in AREAS)
        return any(distance_km((place.lat, place.lon), (other.lat, other.lon)) <= _DISTRICT_KM for other in others)

    def sounding(self, name: str, country: str) -> tuple[str, ...]:
        """Ids of a country's places whose romanised names sound like one that no form is written as.

        Example:
            >>> places = Gazetteer.load()
            >>> [places.place(found).name for found in places.sounding("Fardos", "SY")]
            ['Al-Firdous']
        """
        alike = self._key_index("latin", country).get(latin_key(name), [])
        sound = skeleton(name)
        if not alike and len(sound) > _SHORT_SOUND:
            alike = self._key_index("skeleton", country).get(sound, [])
            alike = alike if len({self.place(found).name for found in alike}) == 1 else []
        return tuple(dict.fromkeys(alike))

    def rank(
        self,
        name: str,
        *,
        kind: str | None = None,
        within: tuple[str, ...] = (),
        country: str | None = None,
        near: tuple[tuple[float, float], ...] = (),
        limit: int = 10,
    ) -> list[tuple[float, Place]]:
        """The places a name may mean, best first, with scores from 0 to 1.

        Args:
            name: as written, in Arabic or in any romanisation.
            kind: what the text calls it (``village``); agreement counts for it.
            within: names of the governorates, districts or towns it is said to be in.
            country: country code; others are considered only if nothing fits there.
            near: points of other places of the text.
            limit: how many to return.

        Example:
            >>> Gazetteer.load().rank("Abu Kamal", country="SY")[0][1].id
            'geonames:174448'
        """
        areas = [found for text in within if (found := self._areas(text, country))]
        likeness = self._alike(name, country)
        if country and not likeness and not areas:
            likeness = {place.id: 1.0 for place in self.exact(name)}
        alike = [(like, self.place(place_id)) for place_id, like in likeness.items()]
        scored = [
            (like * 0.7 + 0.3 * _fit(place, kind, _inside(place, areas), near), place)
            for like, place in alike
            if not areas or any(self._holds(area, place, like) for named in areas for area in named)
        ]
        return sorted(scored, key=lambda pair: (-pair[0], -pair[1].population, not pair[1].admin1, pair[1].id))[:limit]

    def _closeness(self, name: str, place: Place) -> float:
        """Likeness of a place's written form: a little less where the place is better known by another."""
        shown = place.name_ar if is_arabic(name) else place.name
        return 1.0 if shown and _own_key(shown) == _own_key(name) else _BYNAME

    def _holds(self, area: Place, place: Place, like: float) -> bool:
        """Whether a place is in an area or, having the very name, at its edge: old maps and new ones differ."""
        if contains(area, place):
            return True
        if area.country != place.country or like < _BYNAME:
            return False
        point = (place.lat, place.lon)
        if area.kind == "governorate":
            return any(distance_km(point, other) <= _EDGE * place.radius_km for other in self._settled(area))
        return distance_km((area.lat, area.lon), point) <= area.radius_km

    def _settled(self, governorate: Place) -> list[tuple[float, float]]:
        """Points of a governorate's settlements."""
        key = (governorate.country, governorate.admin1)
        if key not in self._points:
            rows = (row for row in self._rows.values() if (row.country, row.admin1) == key and row.kind in SETTLED)
            self._points[key] = [(row.lat, row.lon) for row in rows]
        return self._points[key]

    def _areas(self, name: str, country: str | None) -> list[Place]:
        """The places of that name that others may lie in."""
        return [area for area in self.exact(name) if not country or area.country in (country, "")]

    def _alike(self, name: str, country: str | None) -> dict[str, float]:
        """Likeness of name, 0 to 1, by place id."""
        from rapidfuzz import fuzz, process  # here because reading a text needs no likeness of names

        found = {place.id: self._closeness(name, place) for place in self._areas(name, country)}
        family, key = _own_key(name)
        keys = self._key_index(family, country)
        if len(key) > 2:
            for match, likeness, _ in process.extract(
                key, keys.keys(), scorer=fuzz.ratio, score_cutoff=_FUZZY_CUTOFF, limit=25
            ):
                for place_id in keys[match]:
                    found[place_id] = max(found.get(place_id, 0.0), _BYNAME - _UNLIKENESS * (1 - likeness / 100))
        if not found and len(sound := skeleton(name)) > 2:
            found = dict.fromkeys(self._key_index("skeleton", country).get(sound, ()), _SAME_SOUND)
        return found

    def _forms(self, lang: str) -> dict[str, list[str]]:
        """Ids by folded form; "~" before an id says that the form lacks the name's article."""
        index = self._index.get(lang)
        if index is None:
            index = self._index[lang] = {}
            spell = arabic_forms if lang == "ar" else latin_forms
            for row in self._rows.values():
                forms: dict[str, bool] = {}
                for name in row.arabic if lang == "ar" else row.latin:
                    for form, bare in spell(name):
                        forms[form] = bare and forms.get(form, True)
                for form, bare in forms.items():
                    index.setdefault(form, []).append("~" + row.id if bare else row.id)
        return index

    def _key_index(self, family: str, country: str | None) -> dict[str, list[str]]:
        keys = self._keys.get((family, country))
        if keys is None:
            keys = self._keys[family, country] = {}
            for row in self._rows.values():
                if not country or row.country == country:
                    for key in _keys(row, family):
                        keys.setdefault(key, []).append(row.id)
        return keys


def _shipped_files() -> tuple[Path, ...]:
    return tuple(_DATA / name for name in ("admin1.tsv", "places.tsv.gz", "features.tsv"))


def _written_alike(name: str, other: str) -> bool:
    """Whether two names that sound alike are alike in writing too, beside the words that they share.

    Example:
        >>> _written_alike("Shair gas field", "Shaer gas field"), _written_alike("محافظة درعا", "محافظة الدائر")
        (True, False)
    """
    from rapidfuzz import fuzz

    one, two = ([_own_key(word)[1] for word in name.split()] for name in (name, other))
    rests = ("".join(word for word in words if word not in shared) for words, shared in ((one, two), (two, one)))
    return fuzz.ratio(*rests) >= _FUZZY_CUTOFF


def _own_key(name: str) -> tuple[str, str]:
    """The key of a name in its own script, with the name of that family of keys."""
    return ("arabic", arabic_key(name)) if is_arabic(name) else ("latin", latin_key(name))


def _keys(row: placefiles.Row, family: str) -> set[str]:
    if family == "arabic":
        return {arabic_key(name) for name in row.arabic}
    if family == "latin":
        return {latin_key(name) for name in row.latin}
    return {skeleton(name) for name in (*row.arabic, *row.latin)}


def _place(row: placefiles.Row) -> Place:
    latin, arabic = row.latin, row.arabic
    return Place(
        id=row.id,
        name=latin[0] if latin else arabic[0],
        name_ar=arabic[0] if arabic else "",
        lat=row.lat,
        lon=row.lon,
        country=row.country,
        admin1=row.admin1,
        kind=row.kind,
        radius_km=row.radius_km,
        population=row.population,
    )


def _fit(place: Place, kind: str | None, inside: float, near: tuple[tuple[float, float], ...]) -> float:
    """How well a place fits what is said about it, 0 to 1."""
    fit = 0.25 + 0.25 * min(1.0, math.log10(place.population + 1) / 6)
    if kind == place.kind:
        fit += 0.4 if kind in AREAS else 0.2
    elif kind in SETTLED and place.kind in SETTLED:
        fit += 0.1
    elif kind and place.kind in AREAS:
        fit -= 0.2
    elif not kind and place.kind in SETTLED:
        fit += 0.1
    fit += 0.3 * inside
    if near:
        point = (place.lat, place.lon)
        fit += 0.2 * max(0.0, 1 - min(distance_km(point, other) for other in near) / 150)
    return max(0.0, min(1.0, fit))


def _inside(place: Place, areas: list[list[Place]]) -> float:
    """From 1, in every area that the text says, to -1, in none; 0 where it says none."""
    if not areas:
        return 0.0
    return sum(1 if any(contains(area, place) for area in named) else -1 for named in areas) / len(areas)


def contains(area: Place, place: Place) -> bool:
    """Whether a place lies in an area, by governorate where both say it, else by distance.

    Example:
        >>> places = Gazetteer.load()
        >>> contains(places.place("geonames:170062"), places.place("geonames:170063"))
        True
    """
    if area.id == place.id:
        return True
    if area.country and place.country and area.country != place.country:
        return False
    if area.kind == "country":
        return area.country == place.country
    if area.kind == "governorate" and place.admin1 and area.admin1:
        return area.admin1 == place.admin1
    reach = max(area.radius_km, 15.0) * 1.3
    return distance_km((area.lat, area.lon), (place.lat, place.lon)) <= reach


def _named_by_noun(form: str, forms: Container[str]) -> bool:
    """«مدينة طرابلس» beside «طرابلس»: the noun would hide the other places of that name."""
    noun, _, rest = form.partition(" ")
    return noun in _NOUNS and rest in forms
