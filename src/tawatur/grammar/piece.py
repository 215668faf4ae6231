"""A word or phrase that the lexicon knows, as one sentence has it."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.mention import Entry, Quantity
from tawatur.model.time import TimeMention

TRIGGERS = frozenset({"event", "harm", "damage"})
"""Kinds of chunks that tell an event."""
TOLD = TRIGGERS | {"light"}
"""The same with the verbs that only carry one («شن غارة»)."""
NEWS_OR_SAID = TRIGGERS | {"say"}
TOLD_OR_SAID = TOLD | {"say"}
TOLD_OR_COUNTED = TOLD | {"tally"}
TOLD_OR_SPOKEN = TOLD_OR_SAID | {"frame"}
GROUND = frozenset({"place", "place_noun", "relation"})
"""Kinds of chunks that tell where."""
SCENE = GROUND | {"time"}
"""Kinds of chunks that tell where or when."""
BODIES = frozenset({"actor", "side", "source"})
"""Kinds of chunks that name who may act and speak as one."""
SPEAKERS = BODIES | {"speaker", "person"}
"""Kinds of chunks that name who may speak."""


@dataclass(slots=True)
class Chunk:
    """A piece of a sentence.

    Attributes:
        lo, hi: token range.
        kind: the lexicon kind, or ``time``, ``number``.
        entry: the lexicon entry (empty for times and numbers).
        prep: role of the preposition before it, "" if none.
        joined: whether a coordinator («و», "and") stands before it.
        articled: whether the article is written with it («الجيش»).
    """

    lo: int
    hi: int
    kind: str
    entry: Entry
    feature: str = ""
    prefix: str = ""
    suffix: str = ""
    prep: str = ""
    joined: bool = False
    time: TimeMention | None = None
    quantity: Quantity | None = None
    articled: bool = False

    def has(self, feature: str) -> bool:
        """Whether the form carries a feature (``dual``, ``pl``, ``masdar`` …)."""
        return feature in self.feature and feature in self.feature.split()

    @property
    def definite(self) -> bool:
        """Whether it carries the article or a possessive pronoun."""
        return self.article or bool(self.suffix) or self.has("definite")

    @property
    def article(self) -> bool:
        """Whether it carries the article itself."""
        return self.articled or self.has("article")

    @property
    def fights(self) -> bool:
        """Whether it is a word for people who fight («جندي», "militants")."""
        return self.entry.get("who") == "combatants"

    @property
    def gives_cause(self) -> bool:
        """Whether what follows it brought about what was told («جراء», "caused by")."""
        return self.entry.get("direction") == "cause"

    @property
    def gives_result(self) -> bool:
        """Whether what follows it came of what was told («أسفر عن», "resulting in")."""
        return self.entry.get("direction") == "effect"
