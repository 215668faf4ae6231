"""Who acts and who speaks: the registry of actors and their names.

The facts are in ``actors.yaml`` (armed sides, governments), ``outlets.yaml`` (media, monitors, health, relief)
and ``nations.yaml`` (names that every state's army, police or ministry shares). A written name may have several
senses; :func:`tawatur.resolve.actors.resolve` picks one by day, country and what was mentioned before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from tawatur.errors import DataError
from tawatur.knowledge.names import Spellings, folded_name, is_arabic
from tawatur.knowledge.nations import nations_of
from tawatur.knowledge.senses import Sense, Senses
from tawatur.knowledge.tables import load_tables
from tawatur.model.frozen import frozen
from tawatur.model.mention import Entry

FILES = ("actors.yaml", "outlets.yaml", "nations.yaml")
_FOLDER = Path(__file__).parent
_UNNAMED = "unnamed:"


@frozen
class Actor:
    """A side, body or class of people that acts, suffers or speaks.

    Attributes:
        id: registry id, never renamed.
        kind: ``military``, ``armed-group``, ``government``, ``agency``, ``monitor`` …
        parent: id of the whole it belongs to, or "".
        country: ISO 3166 code, or "".
        body: what a definite noun may call it: ``health``, ``agency``, ``channel``, ``monitor`` …; "" if nothing.
        air: id of its air arm, or "".
        army: id of its armed forces (governments), or "".
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

    @property
    def heads(self) -> frozenset[str]:
        """First word of its Arabic name and the words of its English one, folded."""
        return _head_words(self.name_ar, self.name)


@lru_cache(maxsize=4096)
def _head_words(name_ar: str, name: str) -> frozenset[str]:
    return frozenset((*folded_name(name_ar).split()[:1], *folded_name(name).split()))


@frozen
class Anaphor:
    """A definite class noun («التنظيم», "the ministry") and what it may refer back to.

    Attributes:
        heads: folded words that begin (Arabic) or stand in (English) the names of what it refers to.
        kinds, bodies: kinds and bodies it may refer to where no name fits.
        default: country → id, where nothing was mentioned before.
        unnamed: the class of unnamed sources that it is where it names none («المستشفى»).
        tellers: kinds that it may refer to where it tells something ("the group said"), but never as a side.
        latter: it means the one named last whose name has one of the heads («الأخيرة»).
        loaded: nobody calls his own so («الميليشيات»).
    """

    heads: frozenset[str]
    kinds: frozenset[str]
    bodies: frozenset[str]
    default: Mapping[str, str]
    unnamed: str = ""
    tellers: frozenset[str] = frozenset()
    latter: bool = False
    loaded: bool = False

    def fits(self, actor: Actor) -> bool:
        """Whether the noun may refer to an actor of this kind or body."""
        return actor.kind in self.kinds or actor.body in self.bodies


class Actors:
    """All actors with their names.

    Example:
        >>> actors = Actors.load()
        >>> actors.name("sdf"), actors.ancestors("ypg"), actors.contains("hamas", "qassam-brigades")
        ('Syrian Democratic Forces', ('sdf',), True)
    """

    def __init__(self, tables: Mapping[str, list[Any]]) -> None:
        self._tables = tables
        self._spellings = Spellings(tables["spellings"])
        self._nations = nations_of(tables["nations"])
        self._actors = {row["id"]: _actor(row) for row in tables["actors"]}
        self._arm()
        self._air = frozenset(known.air for known in self._actors.values() if known.air not in ("", known.id))
        self._senses: dict[str, Senses] = {}
        self.anaphora = {noun: anaphor for row in tables["anaphora"] for noun, anaphor in self._anaphors(row)}

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

    def is_air_force(self, actor: str) -> bool:
        """Whether it is the air arm of another."""
        return actor in self._air

    def name(self, actor: str) -> str:
        """Its English name; ids of unnamed sources are spelt out.

        Example:
            >>> Actors.load().name("unnamed:medical")
            'unnamed medical source'
        """
        if known := self._actors.get(actor):
            return known.name
        return f"unnamed {actor.removeprefix(_UNNAMED)} source" if actor.startswith(_UNNAMED) else actor

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

    def national(self, country: str, role: str, day: date | None = None) -> str | None:
        """The body that has a role in a state: ``military``, ``air``, ``police``, ``government``, ``health`` and so on.

        Example:
            >>> Actors.load().national("SY", "military", date(2025, 3, 1))
            'syrian-transitional-forces'
        """
        for nation in self._nations:
            if nation.code == country and nation.holds(day):
                return nation.roles.get(role)
        return None

    def capital(self, country: str, demonym: str = "") -> tuple[str, str] | None:
        """The state of a country code, or of an adjective («الليبية», "Libyan"), and its capital's English name.

        Example:
            >>> Actors.load().capital("LY"), Actors.load().capital("LY", "السودانيه")
            (('LY', 'Tripoli'), ('SD', 'Khartoum'))
        """
        named = (nation for nation in self._nations if demonym and nation.is_meant(demonym))
        nation = next(named, None) or next((n for n in self._nations if n.code == country), None)
        capital = nation.names.get("capital_en") if nation else None
        return (nation.code, capital) if nation and capital else None

    def forms(self, lang: str) -> Iterator[tuple[str, str, Entry]]:
        """``(folded form, feature, entry)`` for the matcher: one entry per name, with all its senses."""
        return self._in(lang).entries()

    def senses(self, form: str, lang: str) -> list[Sense]:
        """The senses of a folded name; empty if it is none."""
        return self._in(lang).by_form.get(form, [])

    def heads(self, actor: str, lang: str) -> frozenset[str]:
        """Folded first words of its Arabic names, or all words of its English ones."""
        return self._in(lang).heads.get(actor, frozenset())

    def _in(self, lang: str) -> Senses:
        if lang not in self._senses:
            self._senses[lang] = Senses(lang, self._tables, self._nations, self._spellings)
        return self._senses[lang]

    def _arm(self) -> None:
        """Give armies their air arm and governments their army."""
        for nation in self._nations:
            roles = nation.roles
            for army in {roles.get("military"), roles.get("forces")} & self._actors.keys():
                if roles.get("air") not in (army, None) and not self._actors[army].air:
                    self._actors[army] = replace(self._actors[army], air=roles["air"])
            government = self._actors.get(roles.get("government", ""))
            if government and not government.army:
                self._actors[government.id] = replace(government, army=roles.get("forces", ""))

    def _anaphors(self, row: dict[str, Any]) -> Iterator[tuple[str, Anaphor]]:
        heads = {form for head in row.get("heads", ()) for form in self._spellings.forms(head)}
        heads |= {"ال" + head for head in heads if is_arabic(head)}
        kinds, bodies = frozenset(row.get("kinds", ())), frozenset(row.get("bodies", ()))
        tellers = frozenset(row.get("tellers", ()))
        usual, unnamed, latter = row.get("default") or {}, row.get("class") or "", bool(row.get("latter"))
        loaded = bool(row.get("loaded"))
        anaphor = Anaphor(frozenset(heads), kinds, bodies, usual, unnamed, tellers, latter, loaded)
        for noun in row["nouns"]:
            for form in self._spellings.forms(noun):
                yield form, anaphor


@lru_cache(maxsize=4)
def _load(user: Path | None) -> Actors:
    paths = [_FOLDER / name for name in FILES]
    return Actors(load_tables([*paths, user] if user else paths))


def _actor(row: Mapping[str, Any]) -> Actor:
    for key in ("name", "kind"):
        if key not in row:
            raise DataError("actors.yaml", str(row["id"]), f"no {key}")
    optional = {key: row[key] for key in ("parent", "country", "body", "air", "army") if row.get(key)}
    names = row["name"], row.get("name_ar", "")
    return Actor(row["id"], *names, row["kind"], **optional)
