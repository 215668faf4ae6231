"""Arabic lines that a PDF gives as they look, last letter first, put back in reading order."""

from __future__ import annotations

import re
import unicodedata

# Runs that read from left to right inside an Arabic line: numbers with their signs, Latin words.
_LEFT_TO_RIGHT = re.compile(r"[0-9\u0660-\u0669\u06f0-\u06f9][0-9\u0660-\u0669\u06f0-\u06f9.,:/٫٬%-]*(?<![.,:/-])|[A-Za-z][A-Za-z0-9.'’-]*(?: [A-Za-z][A-Za-z0-9.'’-]*)*")
_ARABIC = re.compile("[\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def in_reading_order(text: str) -> str:
    """The text with Arabic lines reversed, if the text as a whole was in visual order.

    The article ال tells: in reading order words begin with it, in visual order they end with its mirror image.

    Example:
        >>> in_reading_order("2018 ماع يف ةنيدملا ىلع فصقلا")
        'القصف على المدينة في عام 2018'
        >>> in_reading_order("القصف على المدينة")
        'القصف على المدينة'
    """
    words = [unicodedata.normalize("NFKC", word) for word in text.split()]
    begin = sum(word.startswith("ال") for word in words)
    end = sum(word.endswith("لا") for word in words)
    if end <= begin:
        return text
    return "\n".join(_reversed(line) if _ARABIC.search(line) else line for line in text.split("\n"))


def _reversed(line: str) -> str:
    turned = line[::-1].translate(_MIRRORED)
    return _LEFT_TO_RIGHT.sub(lambda run: run[0], _restore(turned))


def _restore(turned: str) -> str:
    backwards = re.compile(_BACKWARDS)
    return backwards.sub(lambda run: run[0][::-1], turned)


# The same runs as they stand after the line was turned.
_BACKWARDS = r"(?<![.,:/-])[0-9\u0660-\u0669\u06f0-\u06f9.,:/٫٬%-]*[0-9\u0660-\u0669\u06f0-\u06f9]|[A-Za-z0-9.'’-]*[A-Za-z](?: [A-Za-z0-9.'’-]*[A-Za-z])*"
