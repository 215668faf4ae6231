"""Who acts and who speaks: the registry of actors, their names, and what the names may mean.

The facts are in ``actors.yaml`` (armed sides, governments), ``outlets.yaml`` (media, monitors, health, relief)
and ``nations.yaml`` (names that every state's army, police or ministry shares). A written name may have several
senses; :func:`tawatur.resolve.actors.resolve` picks one by day, country and what was mentioned before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from tawatur.errors import DataError
from tawatur.knowledge.names import Spellings, folded_words, is_arabic
from tawatur.knowledge.nations import Nation, national_names, nations_of
from tawatur.knowledge.tables import load_tables
from tawatur.model.mention import Entry

FILES = ("actors.yaml", "outlets.yaml", "nations.yaml")
_FOLDER = Path(__file__).parent
_FLAGS = ("loaded", "short", "nisba", "weak", "person", "state", "metonym", "role")
_UNNAMED = "unnamed:"

Sense = dict[str, Any]
"""One meaning of a written name: ``id``, perhaps ``when`` (country, from, until, recent) and flags."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A side, body or class of people that acts, suffers or speaks.

    Attributes:
        id: registry id, never renamed.
        kind: ``military``, ``armed-group``, ``government``, ``agency``, ``monitor`` …
        parent: id of the whole it belongs to, or "".
        body: what definite nouns may call it: ``health``, ``agency``, ``channel``, ``monitor`` …; "" if none.
        air: id of its air arm, or "".
        army: id of its armed forces (governments), or "".
        speaks: whether it is typically quoted.
    """

    id: str
    name: str
    name_ar: str
    kind: str
    parent: str = ""
    country: str = ""
    body: str = ""
    air: str = ""
    army: str = ""
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A definite class noun («التنظيم», "the ministry") and what it may refer back to.

    Attributes:
        heads: folded words that begin (Arabic) or stand in (English) the names of what it refers to.
        kinds, bodies: kinds and bodies it may refer to where no name fits.
        default: country → id, where nothing was mentioned before.
    """

    heads: frozenset[str]
    kinds: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    default: Mapping[str, str] | None = None


class Actors:
    """All actors with their written names.

    Example:
        >>> actors = Actors.load()
        >>> actors.name("sdf"), actors.ancestors("ypg"), actors.contains("hamas", "qassam-brigades")
        ('Syrian Democratic Forces', ('sdf',), True)
    """

    def __init__(self, tables: Mapping[str, list[Any]]) -> None:
        self._spellings = Spellings(tables["spellings"])
        self._nations = nations_of(tables["nations"])
        self._actors = {raw["id"]: _actor(raw, self._nations) for raw in tables["actors"]}
        self._senses: dict[str, dict[str, list[Sense]]] = {"ar": {}, "en": {}}
        self._add_own_names(tables["actors"])
        self._add_national_names(tables["patterns"])
        self._heads = self._heads_of()
        self.anaphora = {noun: anaphor for raw in tables["anaphora"] for noun, anaphor in self._anaphors(raw)}

    @classmethod
    def load(cls, user: Path | None = None) -> Actors:
        """The shipped actors, extended by a user's file of the same form.

        Raises:
            DataError: a file has a bad entry.
        """
        return _load(user)

    def __iter__(self) -> Iterator[Actor]:
        return iter(self._actors.values())

    def get(self, actor: str) -> Actor | None:
        """The actor with this id."""
        return self._actors.get(actor)

    def name(self, actor: str) -> str:
        """Its English name; ids of unnamed sources are spelt out.

        Example:
            >>> Actors.load().name("unnamed:medical")
            'unnamed medical source'
        """
        if known := self._actors.get(actor):
            return known.name
        return f"unnamed {actor[len(_UNNAMED):]} source" if actor.startswith(_UNNAMED) else actor

    def ancestors(self, actor: str) -> tuple[str, ...]:
        """What it belongs to, nearest first."""
        chain: list[str] = []
        known = self._actors.get(actor)
        while known and known.parent and known.parent not in chain:
            chain.append(known.parent)
            known = self._actors.get(known.parent)
        return tuple(chain)

    def contains(self, whole: str, part: str) -> bool:
        """Whether ``part`` is ``whole`` or belongs to it."""
        return whole == part or whole in self.ancestors(part)

    def heads(self, actor: str, proper: bool = False) -> frozenset[str]:
        """Folded first words of its Arabic names and all words of its English ones; ``proper``: of its main names."""
        if not proper:
            return self._heads.get(actor, frozenset())
        known = self._actors.get(actor)
        return frozenset((*folded_words(known.name_ar)[:1], *folded_words(known.name))) if known else frozenset()

    def national(self, country: str, role: str, day: date | None = None) -> str | None:
        """The body that has a role in a state: ``military``, ``air``, ``police``, ``government``, ``health`` …

        Example:
            >>> Actors.load().national("SY", "military", date(2025, 3, 1))
            'syrian-transitional-forces'
        """
        for nation in self._nations:
            if nation.code == country and nation.holds(day):
                return nation.roles.get(role)
        return None

    def forms(self, lang: str) -> Iterator[tuple[str, str, Entry]]:
        """``(folded form, feature, entry)`` for the matcher: one entry per name, with all its senses."""
        for form, senses in self._senses[lang].items():
            entry = Entry(form, "actor", _attributes(senses))
            yield form, "", entry
            if form.startswith("ال"):
                yield "لل" + form[2:], "", entry

    def senses(self, form: str, lang: str) -> list[Sense]:
        """The senses of a folded name; empty if it is none."""
        return self._senses[lang].get(form, [])

    def _add_own_names(self, raws: Iterable[dict[str, Any]]) -> None:
        for raw in raws:
            for alias in _aliases(raw):
                self._add(alias["form"], _sense(raw["id"], alias))

    def _add_national_names(self, patterns: list[Any]) -> None:
        own = {lang: {form: tuple(senses) for form, senses in forms.items()} for lang, forms in self._senses.items()}
        for alias, actor in national_names(patterns, self._nations):
            self._add(alias["form"], _sense(actor, alias), own)

    def _add(self, written: str, sense: Sense, own: Mapping[str, Mapping[str, tuple[Sense, ...]]] | None = None) -> None:
        lang = "ar" if is_arabic(written) else "en"
        if lang == "en" and (capitals := _capitals(written)):
            sense = {**sense, capitals: True}
        for form in self._spellings.forms(written):
            if own and not sense.get("role") and _taken(own[lang].get(form, ()), sense):
                continue  # a name given to an actor by hand outranks the pattern
            senses = self._senses[lang].setdefault(form, [])
            if sense not in senses:
                senses.append(sense)

    def _heads_of(self) -> dict[str, frozenset[str]]:
        heads: dict[str, set[str]] = {}
        for lang, forms in self._senses.items():
            for form, senses in forms.items():
                words = form.split()
                for sense in senses:
                    if not (sense.get("nisba") or sense.get("loaded")):
                        heads.setdefault(sense["id"], set()).update(words[:1] if lang == "ar" else words)
        return {actor: frozenset(words) for actor, words in heads.items()}

    def _anaphors(self, raw: dict[str, Any]) -> Iterator[tuple[str, Anaphor]]:
        heads = {form for head in raw.get("heads", ()) for form in self._spellings.forms(head)}
        heads |= {"ال" + head for head in heads if is_arabic(head)}
        kinds, bodies = frozenset(raw.get("kinds", ())), frozenset(raw.get("bodies", ()))
        anaphor = Anaphor(frozenset(heads), kinds, bodies, raw.get("default"))
        for noun in raw["nouns"]:
            for form in self._spellings.forms(noun):
                yield form, anaphor


@lru_cache(maxsize=4)
def _load(user: Path | None) -> Actors:
    paths = [_FOLDER / name for name in FILES]
    return Actors(load_tables([*paths, user] if user else paths))


def _actor(raw: dict[str, Any], nations: Iterable[Nation]) -> Actor:
    try:
        actor = Actor(
            raw["id"], raw["name"], raw.get("name_ar", ""), raw["kind"], raw.get("parent", ""), raw.get("country", ""),
            raw.get("body", ""), raw.get("air", ""), raw.get("army", ""), bool(raw.get("speaks")),
        )  # fmt: skip
    except KeyError as missing:
        raise DataError("actors.yaml", str(raw.get("id", "?")), f"no {missing}") from missing
    for nation in nations:
        arms = nation.roles
        if actor.id in (arms.get("military"), arms.get("forces")) and not actor.air:
            actor = _with(actor, air=arms.get("air", ""))
        if actor.id == arms.get("government") and not actor.army:
            actor = _with(actor, army=arms.get("forces") or arms.get("military", ""))
    return actor


def _with(actor: Actor, air: str = "", army: str = "") -> Actor:
    same = air in ("", actor.id)
    return Actor(
        actor.id, actor.name, actor.name_ar, actor.kind, actor.parent, actor.country, actor.body,
        actor.air if same else air, army or actor.army, actor.speaks,
    )  # fmt: skip


def _aliases(raw: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for alias in raw.get("aliases") or ():
        yield {"form": alias} if isinstance(alias, str) else alias


def _sense(actor: str, alias: Mapping[str, Any]) -> Sense:
    sense: Sense = {"id": actor}
    if when := alias.get("when"):
        sense["when"] = when
    return sense | {flag: alias[flag] for flag in _FLAGS if alias.get(flag)}


def _attributes(senses: list[Sense]) -> dict[str, Any]:
    every = {flag: all(sense.get(flag) for sense in senses) for flag in ("nisba", "case", "proper")}
    some = {flag: any(sense.get(flag) for sense in senses) for flag in ("loaded", "person", "state", "metonym")}
    return {"senses": senses, **every, **some}


def _taken(senses: Iterable[Sense], sense: Sense) -> bool:
    return any("when" not in other or other["when"] == sense.get("when") for other in senses)


def _capitals(name: str) -> str:
    """The flag of a Latin name that is itself only with capitals: all of them (``case``: "IS"), or some."""
    letters = "".join(filter(str.isalpha, name))
    if letters.isupper() and len(letters) <= 6:
        return "case"
    return "proper" if any(word[:1].isupper() and word != "The" for word in name.split()) else ""
