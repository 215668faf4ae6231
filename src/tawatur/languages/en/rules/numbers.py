"""English numbers: figures and words, about and at least, between and several, dozens and scores."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from tawatur.grammar.figures import Figure, figure, plain, spaced
from tawatur.grammar.phrases import Phrases
from tawatur.grammar.quantities import MeasureWords, NumberWords, find_quantities, measure
from tawatur.grammar.tables import load_table
from tawatur.model.mention import Quantity
from tawatur.text.tokens import NUMBER, Tokens

TABLES = Path(__file__).parent.parent / "tables"
DASHES = frozenset("-–—−‐‑")
_RISING = frozenset(
    "rose rise rises risen rising climbed climbs up increased increase grew jumped fell dropped down".split()
)


@cache
def table(name: str) -> dict[str, Any]:
    """A table of words of ``languages/en/tables``."""
    return load_table(TABLES / f"{name}.yaml")


@cache
def _words() -> dict[str, tuple[int, str]]:
    """Value and class of each number word: u 1–9, n 10–19, T 20–90, s a scale, z 0."""
    raw = table("numbers")
    groups = (("u", raw["units"]), ("n", raw["teens"]), ("T", raw["tens"]), ("s", raw["scales"]))
    found = {str(word): (value, cls) for cls, words in groups for word, value in words.items()}
    return found | dict.fromkeys(raw["zero"], (0, "z"))


def _word(tokens: Tokens, i: int, hi: int, classes: str) -> tuple[int, int] | None:
    found = _words().get(tokens.norm[i]) if i < hi else None
    return (found[0], i + 1) if found and found[1] in classes else None


def _below_hundred(tokens: Tokens, i: int, hi: int) -> tuple[int, int] | None:
    """Reads "seven", "seventeen", "twenty-seven", "twenty seven"."""
    tens = _word(tokens, i, hi, "T")
    if tens is None:
        return _word(tokens, i, hi, "unz")
    dash = tens[1] < hi and tokens.norm[tens[1]] in DASHES
    unit = _word(tokens, tens[1] + dash, hi, "u")
    return (tens[0] + unit[0], unit[1]) if unit else tens


def _below_thousand(tokens: Tokens, i: int, hi: int) -> tuple[int, int] | None:
    """Reads "two hundred and five", "fifteen hundred"; "a hundred" is left to the caller."""
    first = _below_hundred(tokens, i, hi)
    if first is None or first[1] >= hi or tokens.norm[first[1]] != "hundred":
        return first
    return _and_rest(tokens, first[0] * 100, first[1] + 1, hi)


def _and_rest(tokens: Tokens, value: int, end: int, hi: int) -> tuple[int, int]:
    joined = end + (end < hi and tokens.norm[end] == "and")
    rest = _below_hundred(tokens, joined, hi)
    return (value + rest[0], rest[1]) if rest and rest[0] else (value, end)


def _scale(tokens: Tokens, i: int, hi: int) -> tuple[int, int]:
    """A scale word at ``i``; single letters only where they touch the figure ("5k")."""
    found = _word(tokens, i, hi, "s")
    if found is None or (len(tokens.norm[i]) == 1 and tokens.start[i] != tokens.end[i - 1]):
        return 1, i
    return found


def _group(tokens: Tokens, i: int, hi: int) -> tuple[Decimal, int, int] | None:
    """Value, scale and end of a number up to its scale word."""
    if i >= hi:
        return None
    if tokens.kind[i] == NUMBER:
        end = spaced(tokens, i, hi)
        scale, after = _scale(tokens, end, hi)
        value = figure("".join(tokens.norm[i:end]), scaled=scale > 1)
        return None if value is None else (value * scale, scale, after)
    low = _below_thousand(tokens, i, hi) or _one(tokens, i, hi)
    if low is None:
        return None
    scale, end = _scale(tokens, low[1], hi)
    return Decimal(low[0] * scale), scale, end


def _one(tokens: Tokens, i: int, hi: int) -> tuple[int, int] | None:
    """Reads "A" before a scale word: "a dozen", "a hundred and ten"; "half a dozen"."""
    if tokens.norm[i : i + 3] == ["half", "a", "dozen"] and i + 3 <= hi:
        return 6, i + 3
    if tokens.norm[i : i + 3] == ["half", "a", "million"] and i + 3 <= hi:
        return 500_000, i + 3
    if tokens.norm[i : i + 4] == ["quarter", "of", "a", "million"] and i + 4 <= hi:
        return 250_000, i + 4
    if tokens.norm[i] in ("a", "an") and tokens.norm[i + 1 : i + 2] == ["quarter"] and i + 1 < hi:
        return _one(tokens, i + 1, hi)
    if tokens.norm[i] not in ("a", "an") or (i and tokens.norm[i - 1] in ("half", "quarter")):
        return None
    scale = _word(tokens, i + 1, hi, "s")
    if scale is None or len(tokens.norm[i + 1]) == 1:
        return None
    return _and_rest(tokens, 100, i + 2, hi) if scale[0] == 100 else (1, i + 1)


def read_cardinal(tokens: Tokens, i: int, hi: int) -> tuple[Figure, int] | None:
    """Value and end of the number, in figures or words, that starts at token ``i``.

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> read_cardinal(tokenise("two thousand one hundred and five people"), 0, 7)
        (2105, 6)
    """
    first = _group(tokens, i, hi)
    if first is None:
        return None
    total, scale, end = first
    while scale >= 1000:
        joined = end + (end < hi and tokens.norm[end] in ("and", ","))
        rest = _group(tokens, joined, hi)
        if rest is None or rest[0] >= scale or rest[0] == 0 or (tokens.kind[joined] == NUMBER):
            break
        total, scale, end = total + rest[0], rest[1], rest[2]
    return plain(total), end


def read_ordinal(tokens: Tokens, i: int, hi: int) -> tuple[int, int] | None:
    """Value and end of an ordinal: "third", "twenty-first", "23rd".

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> read_ordinal(tokenise("the 23rd of March"), 1, 5)
        (23, 3)
    """
    if i >= hi:
        return None
    raw, norm = table("numbers"), tokens.norm
    if tokens.kind[i] == NUMBER:
        ending = i + 1 < hi and norm[i + 1] in raw["ordinal_endings"] and tokens.start[i + 1] == tokens.end[i]
        return (int(norm[i]), i + 2) if ending and norm[i].isdecimal() and len(norm[i]) < 4 else None
    if value := raw["ordinals"].get(norm[i]):
        return value, i + 1
    tens = _word(tokens, i, hi, "T")
    dash = tens is not None and tens[1] < hi and norm[tens[1]] in DASHES
    unit = raw["ordinals"].get(norm[tens[1] + dash]) if tens and tens[1] + dash < hi else None
    return (tens[0] + unit, tens[1] + dash + 1) if tens and unit and unit < 10 else None


@lru_cache(maxsize=100_000)
def begins_number(word: str) -> bool:
    """Whether a number in words may begin with a folded word.

    Example:
        >>> begins_number("twenty"), begins_number("first"), begins_number("raid")
        (True, True, False)
    """
    return word in _words() or word in table("numbers")["ordinals"] or word in ("a", "an", "half", "quarter")


def _scale_at(tokens: Tokens, i: int, hi: int) -> int:
    return _scale(tokens, i, hi)[0]


def _and_then(tokens: Tokens, i: int, hi: int) -> int | None:
    return i + 1 if i < hi and tokens.norm[i] == "and" else None


def _to(tokens: Tokens, i: int, hi: int) -> int | None:
    return i + 1 if i < hi and (tokens.norm[i] in DASHES or tokens.norm[i] in ("to", "or")) else None


def _moves(tokens: Tokens, i: int) -> bool:
    before = tokens.norm[max(0, i - 6) : i]
    return before[-1:] == ["from"] and not _RISING.isdisjoint(before)


def _phrases(group: dict[str, list[str]]) -> Phrases[str]:
    return Phrases((_spaced(phrase), how) for how, phrases in group.items() for phrase in phrases)


def _spaced(phrase: str) -> str:
    return re.sub(r"([-+~])", r" \1 ", phrase).strip()


@cache
def _number_words() -> NumberWords:
    raw = table("numbers")
    return NumberWords(
        name="en",
        cardinal=read_cardinal,
        ordinal=read_ordinal,
        scale=_scale_at,
        before=_phrases(raw["before"]),
        after=_phrases(raw["after"]),
        floating=frozenset(("at", "or")),
        vague=_phrases(raw["vague"]),
        between=_phrases({"between": ["between", "anywhere between", "from between"]}),
        and_then=_and_then,
        to=_to,
        and_=frozenset(("and", "but")),
        than=frozenset(("than",)),
        starts=begins_number,
        moves=_moves,
    )


def find_numbers(tokens: Tokens, lo: int = 0, hi: int | None = None) -> list[Quantity]:
    """The quantities between two tokens.

    Dates, ages, calibres and the like are numbers too: see ``is_measure`` and ``find_times``.

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> [(q.min, q.max) for q in find_numbers(tokenise("at least 12 dead, two dozen hurt, hundreds fled"))]
        [(12, None), (24, 24), (200, None)]
    """
    return find_quantities(tokens, _number_words(), lo, len(tokens) if hi is None else hi)


@cache
def _measure_words() -> MeasureWords:
    raw = table("numbers")
    before = {word: what for what, words in raw["measure_before"].items() for word in words}
    after = {word: what for what, words in raw["measure_after"].items() for word in words}
    return MeasureWords(before, after)


def measure_of(tokens: Tokens, quantity: Quantity) -> str | None:
    """What the number measures or labels, if it counts nobody: see ``grammar.quantities.measure``.

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> tokens = tokenise("a 120 mm mortar round")
        >>> measure_of(tokens, find_numbers(tokens)[0])
        'calibre'
    """
    more = quantity.lo and tokens.norm[quantity.lo - 1] in _DETERMINING and (quantity.min or 0) > 1
    return (None if more else measure(tokens, quantity, _measure_words())) or _described(tokens, quantity)


_DETERMINING = frozenset({"another", "any", "every", "each", "which"})  # labels of "one" only


def _described(tokens: Tokens, quantity: Quantity) -> str | None:
    """Reads "Ahmed, 22," and "22, of Nablus" after a name: an age between commas; "14-year-old" by its unit."""
    lo, hi = quantity.lo, quantity.hi
    if tokens.kind[lo] != NUMBER or lo < 2 or hi - lo != 1 or quantity.min is None or quantity.min > 110:
        return None
    name = tokens.norm[lo - 1] == "," and tokens.raw(lo - 2, lo - 1)[:1].isupper()
    closed = hi >= len(tokens) or tokens.norm[hi] in (",", ".", ")", ";")
    return "age" if name and closed else None


def is_measure(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether the number is an age, distance, calibre, clock time, percentage or label, no count."""
    return measure_of(tokens, quantity) is not None
