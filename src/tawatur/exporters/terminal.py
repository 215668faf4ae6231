"""Text from anywhere, made to fit a terminal and safe to print beside other text on its lines."""

from __future__ import annotations

import shutil
import textwrap
import unicodedata

ISOLATE, END = "\u2068", "\u2069"  # first strong isolate … pop directional isolate
_CONTROLS = {ord(mark): None for mark in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}


def clean(text: str) -> str:
    r"""The text without control and direction characters, which could rewrite the screen around it.

    Line breaks stay.

    Example:
        >>> clean("a\x1b[2Jb\u202ec")
        'a�[2Jbc'
    """
    text = text.translate(_CONTROLS)
    if text.isprintable():
        return text
    return "".join("\ufffd" if _unprintable(char) else char for char in text)


def width() -> int:
    """Columns of the terminal, or what ``COLUMNS`` says; where there is neither, as on a pipe, a page's width."""
    return shutil.get_terminal_size((100, 24)).columns


def isolate(text: str) -> str:
    """The text in marks that keep its direction to itself, if any of it runs from right to left.

    Example:
        >>> isolate("Aleppo"), isolate("حلب") == ISOLATE + "حلب" + END
        ('Aleppo', True)
    """
    return f"{ISOLATE}{text}{END}" if has_rtl(text) else text


def wrap(text: str, columns: int) -> list[str]:
    r"""The text's lines, cut at spaces to the columns there are; dates stay whole.

    Example:
        >>> wrap("on 2018-03-28 near\nHajin", 14)
        ['on 2018-03-28', 'near', 'Hajin']
    """
    wrapped = (textwrap.wrap(line, columns, break_on_hyphens=False) for line in text.split("\n"))
    return [line for lines in wrapped for line in lines] or [""]


def has_rtl(text: str) -> bool:
    """Whether any letter of the text runs from right to left.

    Example:
        >>> has_rtl("15 km"), has_rtl("15 كم")
        (False, True)
    """
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def _unprintable(char: str) -> bool:
    return char != "\n" and unicodedata.category(char) in ("Cc", "Cs")
