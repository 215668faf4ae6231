"""Arabic numerals: the value of a number in figures or words.

The words are in ``tables/numbers.yaml``; here is how they combine: «ثلاثة وثلاثون», «خمسمئة
وعشرة», «ألفين ومئتين», «1.2 مليون», «الحادي والعشرين».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from tawatur.grammar.figures import Figure, figure, plain, spaced
from tawatur.grammar.tables import load_table
from tawatur.text.normalise import fold, fold_phrase
from tawatur.text.tokens import NUMBER, Tokens

TABLES = Path(__file__).parent.parent / "tables"
CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
"""What may be written before a word, the plainest first."""
ARTICLES = frozenset(("ال", "وال", "لل", "بال", "فال"))
"""Articles that stand alone before a figure («الـ23»)."""
_AND, _BARE = ("و", "وال"), ("", "ال")
_NOT_NUMBERS = frozenset("لست ولست فلست الاثنين والاثنين بالاثنين فالاثنين كالاثنين الست الاف".split())

Word = tuple[int, str, str]
"""Value, class and prefix. Classes: u 1–9, e 1 only before ten, t 10, n 11–19, T 20–90, h 100,
H 200–900, s a scale, p its plural, S its dual, z 0."""


@cache
def table(name: str) -> dict[str, Any]:
    """A table of words of ``languages/ar/tables``."""
    return load_table(TABLES / f"{name}.yaml")


def attach(clitic: str, word: str) -> str:
    """A folded word with a clitic before it; ل swallows the alef of the article.

    Example:
        >>> attach("ل", "اليوم"), attach("ول", "الليل"), attach("ب", "الامس")
        ('لليوم', 'ولليل', 'بالامس')
    """
    if clitic.endswith("ل") and word.startswith("ال"):
        return clitic + word[2 if word.startswith("الل") else 1 :]
    return clitic + word


def written(words: Iterable[str], articles: tuple[str, ...] = ("", "ال")) -> Iterator[tuple[str, str]]:
    """``(prefix, written form)`` of words and phrases with what may be written before them.

    Example:
        >>> [form for _, form in written(["عشرة"], ("ال",))][:3]
        ['العشره', 'والعشره', 'فالعشره']
    """
    folded = [fold_phrase(word) for word in words]
    for article in articles:
        for clitic in CLITICS:
            for word in folded:
                yield clitic + article, attach(clitic, article + word)


@cache
def number_words() -> dict[str, Word]:
    """Every written form of a number word."""
    raw = table("numbers")
    found: dict[str, Word] = {}
    for value, cls, forms in _classes(raw):
        for prefix, form in written(forms):
            if form not in found or len(prefix) < len(found[form][2]):
                found[form] = (value, cls, prefix)
    return {form: word for form, word in found.items() if form not in _NOT_NUMBERS or word[2] == ""}


def _classes(raw: dict[str, Any]) -> Iterator[tuple[int, str, list[str]]]:
    for value, forms in raw["units"].items():
        lone = [form for form in forms if fold(form) not in ("احد", "احدي")]
        yield value, "u", lone
        yield value, "e", [form for form in forms if form not in lone]
    yield 10, "t", raw["ten"]
    for value, forms in raw["tens"].items():
        yield value, "T", forms
    for value, forms in raw["teens"].items():
        yield value, "n", forms
    yield 100, "h", raw["hundred"]
    yield 200, "H", raw["two_hundred"]
    for value, stems in raw["hundred_stems"].items():
        yield value * 100, "H", [stem + tail for stem in stems for tail in raw["hundred"]]
    for value, forms in raw["scales"].items():
        yield value, "s", forms[:1] + forms[2:]
        yield value, "p", forms[1:2]
    for value, forms in raw["dual_scales"].items():
        yield value, "S", forms
    yield 0, "z", raw["zero"]


def _word(tokens: Tokens, i: int, hi: int, prefixes: tuple[str, ...] | None) -> tuple[int, str, int] | None:
    """Value and class of the number word at ``i``, and its end; with «و» a separate «و» counts."""
    if i >= hi:
        return None
    if prefixes == _AND and tokens.norm[i] == "و":
        return _word(tokens, i + 1, hi, _BARE)
    found = number_words().get(tokens.norm[i])
    if found is None or (prefixes is not None and found[2] not in prefixes):
        return None
    return found[0], found[1], i + 1


def _below_hundred(tokens: Tokens, i: int, hi: int, prefixes: tuple[str, ...] | None) -> tuple[int, int] | None:
    first = _word(tokens, i, hi, prefixes)
    if first is None or first[1] not in "uetTnz":
        return None
    value, cls, end = first
    if cls in "ue":
        ten = _word(tokens, end, hi, ("",))
        sunday = tokens.norm[end - 1].endswith("الاحد") and ten and tokens.norm[ten[2] - 1] == "عشره"
        if ten and ten[1] == "t" and not sunday:
            return 10 + value, ten[2]
        tens = _word(tokens, end, hi, _AND)
        if tens and tens[1] == "T":
            return value + tens[0], tens[2]
        if cls == "e":
            return None
    return value, end


def _below_thousand(tokens: Tokens, i: int, hi: int, prefixes: tuple[str, ...] | None) -> tuple[int, int] | None:
    first = _word(tokens, i, hi, prefixes)
    if first is None:
        return None
    value, cls, end = first
    if cls == "u" and value > 2 and (hundred := _word(tokens, end, hi, ("",))) and hundred[1] == "h":
        value, cls, end = value * 100, "H", hundred[2]
    if cls not in "hH":
        return _below_hundred(tokens, i, hi, prefixes)
    rest = _below_hundred(tokens, end, hi, _AND) or _below_hundred(tokens, end, hi, ("",))
    return (value + rest[0], rest[1]) if rest and rest[0] else (value, end)


def _group(tokens: Tokens, i: int, hi: int, prefixes: tuple[str, ...] | None) -> tuple[Decimal, int, int] | None:
    """Value, scale and end of a number up to its scale word («خمسة وعشرين ألفا»)."""
    at = i + 1 if prefixes == _AND and i < hi and tokens.norm[i] == "و" else i
    if (at > i or prefixes is None) and (_is_figure(tokens, at, hi) or _in_brackets(tokens, at, hi)):
        return _figure_group(tokens, at, hi)
    low = _below_thousand(tokens, i, hi, prefixes)
    if low is not None:
        scale, end = scale_at(tokens, low[1], hi)
        return Decimal(low[0] * scale), scale, end
    alone = _word(tokens, i, hi, prefixes)
    if alone is None or alone[1] not in "sS":
        return None
    return _lone_scale(tokens, alone, hi)


def _is_figure(tokens: Tokens, i: int, hi: int) -> bool:
    return i < hi and tokens.kind[i] == NUMBER


def _in_brackets(tokens: Tokens, i: int, hi: int) -> bool:
    """«أكثر من (100) مواطن», «(68) ألفاً و(234) شهيداً»: a figure that stands alone between brackets."""
    return i + 2 < hi and tokens.norm[i] == "(" and tokens.kind[i + 1] == NUMBER and tokens.norm[i + 2] == ")"


def _figure_group(tokens: Tokens, i: int, hi: int) -> tuple[Decimal, int, int] | None:
    opened = tokens.norm[i] == "("
    i += opened
    end = i + 1 if opened else spaced(tokens, i, hi)
    closed = end + (opened or (i > 0 and _in_brackets(tokens, i - 1, hi)))
    scale, after = scale_at(tokens, closed, hi)
    if scale == 1:
        after = closed if opened else end
    if scale == 1 and (hundred := _word(tokens, end, hi, ("",))) and hundred[1] == "h":
        scale, after = 100, hundred[2]
    value = figure("".join(tokens.norm[i:end]), dot_groups=True, scaled=scale > 1)
    return None if value is None else (value * scale, scale, after)


def _lone_scale(tokens: Tokens, alone: tuple[int, str, int], hi: int) -> tuple[Decimal, int, int]:
    """«ألف»; «ألفا شخص» is the dual, «ألفاً» and «ألفا ومئتين» are not."""
    value, cls, end = alone
    scale = value if cls == "s" else value // 2
    dual = tokens.norm[end - 1].endswith("الفا") or tokens.norm[end - 1].endswith("مليونا")
    nunated = "\u064b" in tokens.raw(end - 1, end)
    if cls == "s" and dual and not nunated and end < hi and tokens.kind[end] == "w" and tokens.norm[end][0] != "و":
        value *= 2
    return Decimal(value), scale, end


_FRACTIONS = {"نصف": 2, "ربع": 4, "ثلث": 3}


def _fraction(tokens: Tokens, i: int, hi: int) -> tuple[Decimal, int, int] | None:
    """«نصف مليون», «ربع مليون»."""
    part = _FRACTIONS.get(tokens.norm[i].lstrip("وبل")) if i < hi else None
    scale, end = scale_at(tokens, i + 1, hi) if part else (1, i)
    return (Decimal(scale // part), 1, end) if part and scale >= 1000 else None


def scale_at(tokens: Tokens, i: int, hi: int) -> tuple[int, int]:
    """Value (1 if there is none) and end of a scale word («آلاف», «مليون») at token ``i``."""
    found = _word(tokens, i, hi, _BARE)
    return (found[0], found[2]) if found and found[1] in "sp" else (1, i)


def read_cardinal(tokens: Tokens, i: int, hi: int) -> tuple[Figure, int] | None:
    """Value and end of the number, in figures or words, that starts at token ``i``.

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> read_cardinal(tokenise("مئة وخمسة وعشرون قتيلا"), 0, 4)
        (125, 3)
    """
    if i >= hi or not (tokens.kind[i] == NUMBER or tokens.norm[i] == "(" or begins_number(tokens.norm[i])):
        return None
    if i + 1 < hi and tokens.norm[i] in ARTICLES and tokens.kind[i + 1] == NUMBER:
        return read_cardinal(tokens, i + 1, hi)
    first = _group(tokens, i, hi, None) or _fraction(tokens, i, hi)
    if first is None:
        return None
    total, scale, end = first
    while scale >= 1000:
        rest = _group(tokens, end, hi, _AND) or _group(tokens, end, hi, ("",))
        if rest is None or rest[0] >= scale or rest[0] == 0:
            break
        total, scale, end = total + rest[0], rest[1], rest[2]
    return plain(total), end


@cache
def _ordinals() -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for value, forms in table("numbers")["ordinals"].items():
        for prefix, form in written(forms):
            found.setdefault(form, (value, prefix))
    return found


@lru_cache(maxsize=100_000)
def begins_number(word: str) -> bool:
    """Whether a number in words, or the article of one in figures, may begin with a folded word.

    Example:
        >>> begins_number("وعشرون"), begins_number("الثالثه"), begins_number("قتيلا")
        (True, True, False)
    """
    return word in number_words() or word in _ordinals() or word in ARTICLES or word.lstrip("وبل") in _FRACTIONS


def read_ordinal(tokens: Tokens, i: int, hi: int) -> tuple[int, int] | None:
    """Value and end of an ordinal: «الثالثة», «الحادي والعشرين», «الثاني عشر».

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> read_ordinal(tokenise("الحادي والعشرين من آذار"), 0, 4)
        (21, 2)
    """
    found = _ordinals().get(tokens.norm[i]) if i < hi else None
    if found is None:
        return None
    value = found[0]
    ten = _word(tokens, i + 1, hi, ("",))
    if ten and ten[1] == "t":
        return 10 + value, ten[2]
    tens = _word(tokens, i + 1, hi, _AND)
    if tens and tens[1] == "T" and found[1].endswith("ال"):
        return value + tens[0], tens[2]
    return None if fold(tokens.norm[i]).endswith(("حادي", "حاديه")) else (value, i + 1)
