"""Arabic quantities: about and at least, between and several, and what counts nobody.

The words are in ``tables/numbers.yaml``.
"""

from __future__ import annotations

from functools import cache

from tawatur.grammar.phrases import Phrases
from tawatur.grammar.quantities import DASHES, MeasureWords, NumberWords, find_quantities, measure
from tawatur.languages.ar.rules.numerals import (
    ARTICLES,
    begins_number,
    number_words,
    read_cardinal,
    read_ordinal,
    scale_at,
    table,
    written,
)
from tawatur.model.mention import Quantity
from tawatur.text.normalise import fold, fold_phrase
from tawatur.text.tokens import NUMBER, Tokens

_CAMPAIGNS = frozenset("العدوان الحرب حرب معركه المعركه معارك الحصار الحمله عمليه".split())
_PERCENT = frozenset(("بالمايه", "بالميه"))
_RISING = frozenset("ارتفع ارتفعت ارتفاع يرتفع ترتفع لترتفع ليرتفع زاد زادت انخفض انخفضت تراجع".split())


def _scale_at(tokens: Tokens, i: int, hi: int) -> int:
    return scale_at(tokens, i, hi)[0]


def _and_then(tokens: Tokens, i: int, hi: int) -> int | None:
    if i >= hi:
        return None
    if tokens.norm[i] == "و":
        return i + 1
    word = number_words().get(tokens.norm[i])
    return i if word and word[2].startswith("و") else None


def _to(tokens: Tokens, i: int, hi: int) -> int | None:
    return i + 1 if i < hi and (tokens.norm[i] in DASHES or tokens.norm[i] in ("الي", "او", "حتي")) else None


def _moves(tokens: Tokens, i: int) -> bool:
    before = tokens.norm[max(0, i - 8) : i]
    return "من" in before[-1:] and any(word.lstrip("وف") in _RISING for word in before)


def _phrases(group: dict[str, list[str]]) -> Phrases[str]:
    return Phrases((form, how) for how, forms in group.items() for _, form in written(forms, ("",)))


@cache
def _number_words() -> NumberWords:
    raw = table("numbers")
    return NumberWords(
        name="ar",
        cardinal=read_cardinal,
        ordinal=read_ordinal,
        scale=_scale_at,
        before=_phrases(raw["before"]),
        after=Phrases((fold_phrase(form), how) for how, forms in raw["after"].items() for form in forms),
        floating=frozenset(("علي", "في", "باقل", "كحد", "تقريبا", "او")),
        vague=_phrases(raw["vague"]),
        between=_phrases({"between": ["بين", "ما بين", "مابين"]}),
        and_then=_and_then,
        to=_to,
        and_=frozenset("و"),
        than=frozenset(("من", "عن")),
        starts=begins_number,
        moves=_moves,
    )


def find_numbers(tokens: Tokens, lo: int = 0, hi: int | None = None) -> list[Quantity]:
    """The quantities between two tokens.

    Dates, ages, calibres and the like are numbers too: see ``is_measure`` and ``find_times``.

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> [(q.min, q.max) for q in find_numbers(tokenise("مقتل أكثر من 12 شخصا وإصابة ما بين ستة وثمانية"))]
        [(13, None), (6, 8)]
    """
    return find_quantities(tokens, _number_words(), lo, len(tokens) if hi is None else hi)


@cache
def _measure_words() -> MeasureWords:
    raw = table("numbers")
    before = {form: what for what, words in raw["measure_before"].items() for _, form in written(map(str, words))}
    after = {fold(word): what for what, words in raw["measure_after"].items() for word in words}
    return MeasureWords(before, after, frozenset({"ال"}), frozenset({"الي"}))


def measure_of(tokens: Tokens, quantity: Quantity) -> str | None:
    """What the number measures or labels, if it counts nobody: see ``grammar.quantities.measure``.

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> tokens = tokenise("قذائف عيار 120 ملم")
        >>> measure_of(tokens, find_numbers(tokens)[0])
        'calibre'
        >>> tokens = tokenise("التحم معهم من مسافة صفر")
        >>> measure_of(tokens, find_numbers(tokens)[0])
        'distance'
    """
    lo, norm = quantity.lo, tokens.norm
    if norm[lo] in ("الواحده", "للواحده") or _numbers_a_day(tokens, quantity):
        return "label"
    if norm[lo] in _PERCENT or (norm[lo] in ("المايه", "الميه") and lo > 0 and norm[lo - 1] == "في"):
        return "percentage"
    found = measure(tokens, quantity, _measure_words())
    spelled = NUMBER not in tokens.kind[lo : quantity.hi]  # «كتائب القسام ثلاثة جنود»: labels are figures
    return None if found == "label" and spelled else found


def _numbers_a_day(tokens: Tokens, quantity: Quantity) -> bool:
    """«لليوم الـ323», «اليوم 226 من الحرب»."""
    lo, hi, norm = quantity.lo, quantity.hi, tokens.norm
    if lo == 0 or not norm[lo - 1].endswith("يوم"):
        return False
    campaign = norm[hi : hi + 1] == ["من"] and hi + 1 < len(norm) and norm[hi + 1] in _CAMPAIGNS
    return campaign or norm[lo] in ARTICLES


def is_measure(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether the number is an age, distance, calibre, clock time, percentage or label, no count."""
    return measure_of(tokens, quantity) is not None
