"""The phrases of page furniture: ``furniture.yaml`` as entries, and an index of them by first word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from typing import Any

from tawatur.errors import DataError
from tawatur.model.frozen import frozen
from tawatur.readers.lines import hints, load_yaml
from tawatur.readers.words import words_of

FILE = "furniture.yaml"
PLACES = ("item", "crumb", "lead", "tail", "counter", "exact")
Form = tuple[str, ...]


@frozen
class Furnishing:
    """One entry of ``furniture.yaml``; the file's head explains the keys."""

    id: str
    where: str = "item"
    forms: tuple[str, ...] = ()
    most: int = 12
    colon: bool = False
    dated: bool = False
    capitals: bool = False
    headline: bool = False
    follows: bool = False
    rest: bool = False
    match: tuple[str, ...] = ()
    nomatch: tuple[str, ...] = ()


@frozen
class Furnishings:
    """The entries by place, their forms as folded words.

    Attributes:
        firsts: words that a line of furniture can begin with.
        leads: forms by first word, the longest first.
        tails: forms by last word.
        items: buttons and crumbs by form.
        counters: forms that go with a number.
        exact: whole lines.
    """

    firsts: set[str] = field(default_factory=set)
    leads: dict[str, list[tuple[Form, Furnishing]]] = field(default_factory=dict)
    tails: dict[str, list[tuple[Form, Furnishing]]] = field(default_factory=dict)
    items: dict[Form, Furnishing] = field(default_factory=dict)
    counters: dict[Form, Furnishing] = field(default_factory=dict)
    exact: dict[str, Furnishing] = field(default_factory=dict)


@lru_cache(maxsize=1)
def load_furniture() -> tuple[Furnishing, ...]:
    """All entries of ``furniture.yaml``.

    Raises:
        DataError: an entry has no forms, an unknown key or an unknown place.

    Example:
        >>> load_furniture()[0].id
        'share.button'
    """
    return tuple(_entry(raw) for raw in load_yaml(FILE))


@lru_cache(maxsize=1)
def furnishings() -> Furnishings:
    """The entries indexed for looking up a line's words.

    Example:
        >>> furnishings().items["طباعه",].id
        'print.button'
    """
    index = Furnishings(firsts=set(hints()["agencies"]))
    for entry in load_furniture():
        for form in entry.forms:
            _add(index, entry, form)
    for forms in index.leads.values():
        forms.sort(key=lambda pair: -len(pair[0]))
    return index


def _add(index: Furnishings, entry: Furnishing, written: str) -> None:
    if entry.where == "exact":
        index.exact[written] = entry
        return
    form = tuple(word.text for word in words_of(written))
    spoken = tuple(word for word in form if word.isalnum() or word in "©#@")
    if entry.where == "tail":
        index.tails.setdefault(form[-1], []).append((form, entry))
        return
    index.firsts.add(spoken[0])
    if entry.where == "lead":
        index.leads.setdefault(spoken[0], []).append((spoken, entry))
    elif entry.where == "counter":
        index.counters.setdefault(tuple(word for word in spoken if not word.isdecimal()), entry)
    else:
        index.items.setdefault(spoken, entry)


def _entry(raw: Mapping[str, Any]) -> Furnishing:
    known = Furnishing.__dataclass_fields__.keys()
    name = str(raw.get("id", "?"))
    if not raw.keys() <= known or not raw.get("forms") or raw.get("where") not in PLACES:
        raise DataError(FILE, name, f"it needs id, forms, where ({', '.join(PLACES)}); keys are {', '.join(known)}")
    listed = {key: tuple(str(form) for form in raw.get(key, ())) for key in ("forms", "match", "nomatch")}
    return Furnishing(**{**raw, **listed})
