"""Names that every state's bodies share: «الجيش ال…», «وزارة الدفاع ال…», "the … army"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from tawatur.errors import DataError
from tawatur.knowledge.names import is_arabic
from tawatur.model.frozen import frozen
from tawatur.text.normalise import fold

# A role that a state has no body of its own for is held by the first of these that it has.
_STANDS_IN = {
    "forces": ("military",),
    "army": ("military",),
    "air": ("military",),
    "navy": ("military",),
    "defence": ("military", "forces", "government"),
    "interior": ("police", "government"),
    "police": ("forces",),
    "foreign": ("government",),
    "intelligence": ("government",),
}
_ENDINGS = ("", "ا", "ة", "ون", "ين", "ان", "تان", "تين", "ات")
"""Of the adjective: masculine, accusative, feminine, plural, dual; the article is the matcher's business."""


@frozen
class Nation:
    """A state in one period of its history.

    Attributes:
        code: ISO 3166 code.
        names: ``name capital m`` (adjective) in Arabic, ``name_en capital_en`` in English.
        adjectives: English adjectives.
        plurals: irregular Arabic plurals of the adjective.
        roles: role → actor id, every role filled that can be.
        own: the roles that it has a body of its own for.
        since, until: first and last day of the period, or None.
        weak: its adjective says nationality more often than army.
    """

    code: str
    names: Mapping[str, str]
    adjectives: tuple[str, ...]
    plurals: tuple[str, ...]
    roles: Mapping[str, str]
    own: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    weak: bool = False

    def holds(self, day: date | None) -> bool:
        """Whether the day is in the period; an unknown day may be in any."""
        if day is None:
            return True
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def is_meant(self, demonym: str) -> bool:
        """Whether a folded adjective is the state's: «الليبيه», "libyan"."""
        stem = fold(self.names.get("m", ""))
        return demonym in {f"ال{stem}ه", f"ال{stem}", *(word.lower() for word in self.adjectives)}

    def when(self, local: bool) -> dict[str, Any]:
        """The condition under which its names mean its bodies; ``local``: only in texts about it."""
        bounds = {"from": self.since, "until": self.until}
        found: dict[str, Any] = {key: day for key, day in bounds.items() if day}
        return {"country": [self.code], **found} if local else found


def nations_of(rows: Iterable[dict[str, Any]]) -> tuple[Nation, ...]:
    """The nations of a table, every role filled that can be.

    Raises:
        DataError: a row lacks its code, names or roles.
    """
    return tuple(_nation(row) for row in rows)


def _nation(row: dict[str, Any]) -> Nation:
    for key in ("code", "names", "roles"):
        if key not in row:
            raise DataError("nations.yaml", str(row.get("code", "?")), f"no {key}")
    adjectives, plurals = tuple(row.get("adjectives", ())), tuple(row.get("plurals", ()))
    bounds = row.get("from"), row.get("until")
    roles = _filled(row["roles"]), frozenset(row["roles"]) | {"army", "forces"}
    return Nation(row["code"], row["names"], adjectives, plurals, *roles, *bounds, bool(row.get("weak")))


def _filled(roles: Mapping[str, str]) -> dict[str, str]:
    found = dict(roles)
    for role, others in _STANDS_IN.items():
        if stand_in := next((roles[other] for other in others if other in roles), None):
            found.setdefault(role, stand_in)
    return found


def national_names(
    patterns: Iterable[Mapping[str, Any]], nations: Iterable[Nation], lang: str
) -> Iterator[tuple[dict[str, Any], str]]:
    """``(alias, actor id)`` for each pattern in each nation that has the body, and for each nation's adjective.

    A pattern has ``role``, ``forms`` and perhaps flags. In its forms, ``{m} {f}`` stand for the Arabic adjective,
    ``{M} {F}`` for the same with the article, ``{adjective}`` for the English one, ``{name} {capital}`` for names
    in either language. A form with nothing to fill in holds only in texts about the nation.
    """
    rows = [(row, tuple(form for form in row["forms"] if _written_in(form, lang))) for row in patterns]
    for nation in nations:
        fillings = _fillings(nation, lang)
        for row, forms in rows:
            if actor := nation.roles.get(row["role"]):
                for alias in _aliases(row, forms, nation, fillings):
                    yield alias, actor
        yield from _adjectives(nation, lang)


def _written_in(form: str, lang: str) -> bool:
    letters = "".join(part.rpartition("}")[2] for part in form.split("{"))
    if "{adjective}" in form:
        return lang == "en"
    return not letters.strip() or is_arabic(letters) == (lang == "ar")


def _aliases(
    row: Mapping[str, Any], forms: Iterable[str], nation: Nation, fillings: tuple[dict[str, str], ...]
) -> Iterator[dict[str, Any]]:
    flags = {key: value for key, value in row.items() if key not in ("role", "forms")}
    far, near = nation.when(local=False), {"when": nation.when(local=True), "role": row["role"]}
    if row["role"] not in nation.own:
        near["stand_in"] = True
    for form in forms:
        if "{" not in form:
            yield {"form": form, **flags, **near}
            continue
        for filling in fillings:
            if _needed(form) <= filling.keys():
                yield {"form": form.format_map(filling), **flags, **({"when": far} if far else {})}


@lru_cache(maxsize=1024)
def _needed(form: str) -> frozenset[str]:
    return frozenset(part.partition("}")[0] for part in form.split("{")[1:])


def _fillings(nation: Nation, lang: str) -> tuple[dict[str, str], ...]:
    names = nation.names
    if lang == "ar":
        adjective = names.get("m", "")
        words = {"m": adjective, "f": adjective + "ة", "M": "ال" + adjective, "F": "ال" + adjective + "ة"}
        return ((words if adjective else {}) | {key: names[key] for key in ("name", "capital") if key in names},)
    english = {key: names[key + "_en"] for key in ("name", "capital") if key + "_en" in names}
    possessive = (f"{english['name']} 's",) if "name" in english else ()  # "Turkey's army", as "the Turkish army"
    return tuple({"adjective": word, **english} for word in (*nation.adjectives, *possessive))


def _adjectives(nation: Nation, lang: str) -> Iterator[tuple[dict[str, Any], str]]:
    actor = nation.roles.get("forces")
    if not actor:
        return
    flags: dict[str, Any] = {"nisba": True, "weak": nation.weak, "when": nation.when(local=False)}
    flags = {key: value for key, value in flags.items() if value}
    for form in _arabic_adjectives(nation) if lang == "ar" else nation.adjectives:
        yield {"form": form, **flags}, actor


def _arabic_adjectives(nation: Nation) -> Iterator[str]:
    if stem := nation.names.get("m"):
        # «سوريا», without its vowel signs, is the country and not «سورياً»
        yield from (stem + ending for ending in _ENDINGS if stem + ending != nation.names.get("name"))
    yield from nation.plurals
