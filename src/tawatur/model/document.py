"""A document: the stored text that every offset points into."""

from __future__ import annotations

import hashlib
from dataclasses import field
from datetime import date
from functools import lru_cache

from tawatur.model.frozen import frozen

Span = tuple[int, int]


@frozen
class Document:
    """A text with what is known about its publication.

    Attributes:
        text: the stored text; offsets everywhere are code points of it.
        source: the path or address as the person gave it.
        title: headline, if known.
        outlet: registry id (or any id) of the publisher, if known.
        published: publication date, the anchor of "yesterday".
        lang: ``ar`` or ``en``; None lets the reader decide by script.
        url: address of the page, if known.
        furniture: spans of the text that are page furniture (menus, share buttons,
            related links, bylines): kept, never read as claims.

    Example:
        >>> Document("قصف").id[:8]
        'dcaf9caa'
    """

    text: str
    source: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    lang: str | None = None
    url: str | None = None
    furniture: tuple[Span, ...] = field(default=())

    @property
    def id(self) -> str:
        """SHA-256 of the text: same text, same id."""
        return _digest(self.text)


@lru_cache(maxsize=16)
def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
