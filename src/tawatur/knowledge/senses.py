"""What each written name may mean: the index behind the registry of actors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tawatur.knowledge.names import Spellings, is_arabic
from tawatur.knowledge.nations import Nation, national_names
from tawatur.lexicon.entries import in_full
from tawatur.model.mention import Entry

Sense = dict[str, Any]
"""One meaning of a name: ``id``, perhaps ``when`` (country, from, until, recent) and flags."""

_FLAGS = ("loaded", "short", "nisba", "weak", "person", "state", "metonym", "role", "stand_in", "spoken")
_IN_EVERY = ("nisba", "case", "proper")
_IN_SOME = ("loaded", "person", "state", "metonym", "spoken")


class Senses:
    """The names of one language.

    Args:
        lang: ``ar`` or ``en``.
        tables: ``actors`` and ``patterns``.
        nations: the nations to which the patterns apply.
        spellings: interchangeable word parts.
    """

    def __init__(
        self, lang: str, tables: Mapping[str, list[Any]], nations: Iterable[Nation], spellings: Spellings
    ) -> None:
        self._arabic = lang == "ar"
        self._spellings = spellings
        self.by_form: dict[str, list[Sense]] = {}
        for actor, alias in _own_names(tables["actors"]):
            if is_arabic(alias["form"]) == self._arabic:
                self._add(alias["form"], _sense(actor, alias), {})
        own = {form: tuple(senses) for form, senses in self.by_form.items()}
        for alias, actor in national_names(tables["patterns"], nations, lang):
            self._add(alias["form"], _sense(actor, alias), own)
        self.heads = self._heads()

    def entries(self) -> Iterator[tuple[str, str, Entry]]:
        """``(folded form, feature, entry)`` for the matcher; «لل» stands for «ل» and «ال»."""
        for form, senses in self.by_form.items():
            entry = Entry(form, "actor", _attributes(senses))
            yield form, "", entry
            if form.startswith("ال"):
                yield ("ل" if form[2:3] == "ل" else "لل") + form[2:], "", entry  # «للجان»: never three of the letter

    def _add(self, written: str, sense: Sense, own: Mapping[str, tuple[Sense, ...]]) -> None:
        if not self._arabic and (capitals := _capitals(written)):
            sense = {**sense, capitals: True}
        for form in self._spellings.forms(written):
            if form in own and not sense.get("role") and _taken(own[form], sense):
                continue  # a name given to an actor by hand outranks the pattern
            senses = self.by_form.setdefault(form, [])
            if sense not in senses:
                senses.append(sense)

    def _heads(self) -> dict[str, frozenset[str]]:
        """Of each actor, the first words of its names (Arabic) or all their words (English)."""
        heads: dict[str, set[str]] = {}
        for form, senses in self.by_form.items():
            words = form.split()
            for sense in senses:
                if not (sense.get("nisba") or sense.get("loaded") or sense.get("role")):
                    heads.setdefault(sense["id"], set()).update(words[:1] if self._arabic else words)
        return {actor: frozenset(words) for actor, words in heads.items()}


def _own_names(rows: Iterable[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in rows:
        for alias in row.get("aliases") or ():
            told = {"form": alias} if isinstance(alias, str) else alias
            for form in in_full(told["form"]):
                yield row["id"], {**told, "form": form}


def _sense(actor: str, alias: Mapping[str, Any]) -> Sense:
    sense: Sense = {"id": actor}
    if len(alias) > 1:
        sense |= {key: alias[key] for key in ("when", *_FLAGS) if alias.get(key)}
    return sense


def _taken(senses: Iterable[Sense], sense: Sense) -> bool:
    return any("when" not in other or other["when"] == sense.get("when") for other in senses)


def _attributes(senses: list[Sense]) -> dict[str, Any]:
    found: dict[str, Any] = {"senses": senses}
    found |= {flag: True for flag in _IN_EVERY if all(sense.get(flag) for sense in senses)}
    return found | {flag: True for flag in _IN_SOME if any(sense.get(flag) for sense in senses)}


def _capitals(name: str) -> str:
    """The flag of a Latin name that is itself only with capitals: all of them (``case``: "IS"), or some."""
    letters = "".join(filter(str.isalpha, name))
    if letters.isupper() and len(letters) <= 6:
        return "case"
    return "proper" if any(word[:1].isupper() and word != "The" for word in name.split()) else ""
