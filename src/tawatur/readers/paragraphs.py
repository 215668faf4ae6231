"""Lines of a printed page joined to paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tawatur.readers.lines import ends_sentence, has_bullet

_FULL = 0.8
"""A line at least this share as wide as the page's usual line goes on in the next one."""
_OPENING = 3
