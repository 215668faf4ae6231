"""What the languages find in a sentence, before anything is resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tawatur.model.frozen import frozen


class Entry(dict[str, Any]):
    """One lexicon entry: the mapping of its attributes, with its id and the kind of mention it makes.

    A dictionary itself, for the rules ask a word for its attributes thousands of times a page.
    """

    __slots__ = ("id", "kind")

    def __init__(self, entry_id: str, kind: str, attrs: Mapping[str, Any] | None = None) -> None:
        super().__init__(attrs or {})
        self.id, self.kind = entry_id, kind

    def __repr__(self) -> str:
        return f"Entry({self.id!r}, {self.kind!r}, {dict(self)!r})"


@dataclass(slots=True)
class Mention:
    """A lexicon entry found at tokens ``lo`` to ``hi`` (exclusive).

    Attributes:
        feature: form features joined by spaces: ``sg dual pl past present passive masdar participle construct``.
        prefix: proclitics before the form (Arabic: of ``و ف ب ل ك س ال``), "" if none.
        suffix: pronoun after the form (Arabic), "" if none.
        kind: the entry's kind.
    """

    lo: int
    hi: int
    entry: Entry
    feature: str = ""
    prefix: str = ""
    suffix: str = ""
    kind: str = field(init=False)

    def __post_init__(self) -> None:
        self.kind = self.entry.kind


@frozen
class Quantity:
    """A number as said, at tokens ``lo`` to ``hi`` (exclusive).

    Attributes:
        min, max: bounds, inclusive; None is open (``vague`` or "at least") or unknown.
        approx: about, nearly.
        vague: ``several``, ``tens``, ``hundreds``, ``thousands``, ``unknown`` or None.
        rule: name of the rule that read it.
    """

    lo: int
    hi: int
    min: int | float | None
    max: int | float | None
    approx: bool = False
    vague: str | None = None
    ordinal: bool = False
    rule: str = ""
