"""What the languages find in a sentence, before anything is resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One lexicon entry: its id, the kind of mention it makes, and its attributes."""

    id: str
    kind: str
    attrs: Mapping[str, Any] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        """An attribute of the entry."""
        return self.attrs.get(name, default)

    def __reduce__(self) -> tuple[type[Entry], tuple[str, str, Mapping[str, Any]]]:
        """Pickled by its arguments: tens of thousands are loaded at every start, and this is five times as fast."""
        return Entry, (self.id, self.kind, self.attrs)


@dataclass(slots=True)
class Mention:
    """A lexicon entry found at tokens ``lo`` to ``hi`` (exclusive).

    Attributes:
        feature: form features joined by spaces: ``sg dual pl past present passive masdar participle construct``.
        prefix: proclitics before the form (Arabic: of ``و ف ب ل ك س ال``), "" if none.
        suffix: pronoun after the form (Arabic), "" if none.
    """

    lo: int
    hi: int
    entry: Entry
    feature: str = ""
    prefix: str = ""
    suffix: str = ""

    @property
    def kind(self) -> str:
        """The entry's kind."""
        return self.entry.kind


@dataclass(frozen=True, slots=True)
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
