"""Numbers written in figures."""

from __future__ import annotations

import re
from decimal import Decimal

from tawatur.text.tokens import NUMBER, Tokens

Figure = int | float

_GROUPED = re.compile(r"[1-9]\d{0,2}([.,،])\d{3}(?:\1\d{3})*")
_GROUPED_COMMA = re.compile(r"[1-9]\d{0,2}(,)\d{3}(?:,\d{3})*(?:\.\d+)?")
_LONGEST = 40
"""Characters of a figure; more are a code or a key, and could not be calculated with."""
_DECIMAL = re.compile(r"\d+[.,،]\d+")


def figure(norm: str, dot_groups: bool = False, scaled: bool = False) -> Decimal | None:
    """The value of a folded number token; None for what is no plain number («28.3.2018»).

    Args:
        norm: the folded token.
        dot_groups: a dot before three digits groups thousands, as in Arabic papers («34.183 قتيلا»).
        scaled: a word like "million" follows: a single mark is then a decimal one.

    Example:
        >>> figure("34.183", dot_groups=True), figure("34,151"), figure("1.2")
        (Decimal('34183'), Decimal('34151'), Decimal('1.2'))
    """
    if len(norm) > _LONGEST:
        return None
    if norm.isdecimal():
        return Decimal(norm)
    grouped = _GROUPED if dot_groups else _GROUPED_COMMA
    if grouped.fullmatch(norm) and not (scaled and len(re.findall(r"[.,،]", norm)) == 1):
        if not dot_groups:
            return Decimal(norm.replace(",", ""))
        return Decimal(re.sub(r"\D", "", norm))
    if _DECIMAL.fullmatch(norm) and (dot_groups or "." in norm or scaled):
        return Decimal(re.sub(r"[,،]", ".", norm))
    mixed = re.fullmatch(r"(\d{1,3}(?:,\d{3})+)\.(\d+)", norm)
    return Decimal(f"{mixed[1].replace(',', '')}.{mixed[2]}") if mixed else None


def spaced(tokens: Tokens, i: int, hi: int) -> int:
    """The end of a figure whose thousands are set apart by spaces («1 234 567»), else ``i + 1``.

    An ordinary space must set off two groups: "15 200" may be two numbers.

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> spaced(tokenise("1 234 567"), 0, 3), spaced(tokenise("15 200"), 0, 2)
        (3, 1)
    """
    end = i + 1
    if len(tokens.norm[i]) > 3 or not tokens.norm[i].isdecimal():
        return end
    while end < hi and tokens.kind[end] == NUMBER and re.fullmatch(r"\d{3}", tokens.norm[end]):
        gap = tokens.text[tokens.end[end - 1] : tokens.start[end]]
        if len(gap) != 1 or gap == "\n":
            break
        end += 1
    hard = end > i + 1 and tokens.text[tokens.end[i]] in "\u00a0\u202f\u2009"
    return end if end - i > 2 or hard else i + 1


def day_figure(tokens: Tokens, i: int) -> int | None:
    """The day of a month that the figure at token ``i`` may be; not the minutes of "14:30".

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> tokens = tokenise("14:30, 3 April")
        >>> day_figure(tokens, 2), day_figure(tokens, 4)
        (None, 3)
    """
    norm = tokens.norm[i]
    minutes = i > 1 and tokens.norm[i - 1] == ":" and tokens.kind[i - 2] == NUMBER
    if minutes or tokens.kind[i] != NUMBER or not norm.isdecimal() or len(norm) > 2:
        return None
    return int(norm) if 1 <= int(norm) <= 31 else None


def plain(value: Decimal) -> Figure:
    """The value as an ``int`` where it is whole.

    Example:
        >>> plain(Decimal("1.2") * 1000), plain(Decimal("0.5"))
        (1200, 0.5)
    """
    whole = int(value)
    return whole if whole == value else float(value)
