"""The language of a text by the letters it is written in."""

from __future__ import annotations

import re

_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]+")  # runs of Arabic letters
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")  # runs of Latin letters
_SAMPLE = 200_000


def language_of(text: str) -> str | None:
    """``ar`` or ``en`` by which script has more letters; None where there is neither.

    Example:
        >>> language_of("قصف على Raqqa"), language_of("Strike near الرقة today"), language_of("12/3")
        ('ar', 'en', None)
    """
    sample = text[:_SAMPLE]
    arabic = sum(map(len, _ARABIC.findall(sample)))
    latin = sum(map(len, _LATIN.findall(sample)))
    if not arabic and not latin:
        return None
    return "ar" if arabic >= latin else "en"
