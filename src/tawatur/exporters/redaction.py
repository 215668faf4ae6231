"""Readings without the names of victims: each letter of a name a bar, so that no offset moves."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from tawatur.model.document import Document
from tawatur.model.frozen import frozen
from tawatur.model.reading import Reading

_BAR = "█"
_KEPT = frozenset({"id", "source", "url", "outlet", "lang", "furniture", "why"})
_CLITICS = "[وفبلك]{0,2}"


@frozen
class HiddenDocument(Document):
    """A document whose text has bars; it keeps the id of the text that was read."""

    read_as: str = ""

    @property
    def id(self) -> str:
        """The id of the document as it was read."""
        return self.read_as


def redacted(reading: Reading) -> Reading:
    """The reading with no name of a victim in it: not in ``victims``, not in any words quoted.

    Example:
        >>> from tawatur.model.claim import Claim, Link, Source, Victim
        >>> document = Document("killed Sami Badr, 9")
        >>> link = Link(Source("outlet", "outlet", "media"))
        >>> claim = Claim(document, ((0, 19),), "killing", (link,), victims=(Victim("Sami Badr", 9, "unknown", None),))
        >>> found = redacted(Reading(document, (claim,))).claims[0]
        >>> found.document.text, found.victims[0].name, found.id == claim.id
        ('killed ████ ████, 9', '', True)
    """
    names = _pattern(victim.name for claim in reading.claims for victim in claim.victims)
    if names is None:
        return reading
    fields = {f.name: _hidden(getattr(reading.document, f.name), names, f.name) for f in dataclasses.fields(Document)}
    document = HiddenDocument(**fields, read_as=reading.document.id)
    claims = tuple(
        replace(
            _hidden(replace(claim, document=document), names),
            victims=tuple(replace(_hidden(victim, names), name="") for victim in claim.victims),
        )
        for claim in reading.claims
    )
    return Reading(document, claims)


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """The names as whole words, the longest first, with the letters that Arabic writes before a word."""
    kept = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    either = "|".join(r"\s+".join(re.escape(word) for word in name.split()) for name in kept)
    return re.compile(rf"(?<!\w)({_CLITICS})({either})(?!\w)") if kept else None


def _bars(found: re.Match[str]) -> str:
    return found[1] + "".join(char if char.isspace() else _BAR for char in found[2])


def _hidden(value: Any, names: re.Pattern[str], field: str = "") -> Any:
    """A value of the model, names hidden in all its words; ids and addresses stay."""
    if field in _KEPT or isinstance(value, HiddenDocument):
        return value
    if isinstance(value, str):
        return names.sub(_bars, value)
    if isinstance(value, tuple):
        return tuple(_hidden(item, names) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changes = {f.name: _hidden(getattr(value, f.name), names, f.name) for f in dataclasses.fields(value)}
        return replace(value, **changes)
    return value
