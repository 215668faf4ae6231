"""Reading quantities: the part that all languages share.

A language says how its number words combine and which phrases mean "about", "at least",
"between"; what such a phrase does to a number's bounds is said here, once (docs/codebook.md,
section 8).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tawatur.grammar.figures import Figure
from tawatur.grammar.phrases import Phrases
from tawatur.model.frozen import replace
from tawatur.model.mention import Quantity
from tawatur.text.tokens import NUMBER, PUNCT, WORD, Tokens

Reader = Callable[[Tokens, int, int], tuple[Figure, int] | None]
Step = Callable[[Tokens, int, int], int | None]

LEAST = {"several": 2, "tens": 12, "hundreds": 200, "thousands": 2000, "millions": 2_000_000}
"""What is certain when no figure is said: dozens are at least one dozen, hundreds two hundred."""
_FLOATING_REACH = 5
_QUOTES = frozenset("()[]«»\"“”'‘’")
DASHES = frozenset("-–—−ـ")


@dataclass(frozen=True)
class NumberWords:
    """What a language knows of numbers.

    Attributes:
        name: its code, the first part of rule names.
        cardinal, ordinal: value and end of the number that starts at a token.
        scale: the value of a word like "thousand" at a token, 1 if there is none.
        before, after: phrases that change the bounds of the number beside them.
        floating: those of ``after`` that may follow the counted noun ("five civilians at least").
        vague: phrases without a figure.
        between: phrases that open "between … and …"; ``and_then`` steps over its "and".
        to: steps over what stands between the ends of an open range ("to", a dash, "or").
        and_: words for "and" that may join two bounds.
        starts: whether a number in words may begin with a folded word.
        moves: whether the words before a token say that a figure changed ("rose from"): no range then.
    """

    name: str
    cardinal: Reader
    ordinal: Reader
    scale: Callable[[Tokens, int, int], int]
    before: Phrases[str]
    after: Phrases[str]
    floating: frozenset[str]
    vague: Phrases[str]
    between: Phrases[str]
    and_then: Step
    to: Step
    and_: frozenset[str]
    than: frozenset[str]
    starts: Callable[[str], bool]
    moves: Callable[[Tokens, int], bool]
    openers: _Openers = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "openers", _Openers(self))


class _Openers(dict[str, bool]):
    """Whether any quantity in words may begin with a folded word: nearly all are passed over after this look."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words

    def __missing__(self, word: str) -> bool:
        words = self.words
        opens = words.starts(word) or word in words.before or word in words.vague or word in words.between
        self[word] = opens
        return opens


def find_quantities(tokens: Tokens, words: NumberWords, lo: int, hi: int) -> list[Quantity]:
    """All quantities between two tokens, left to right, none overlapping."""
    found: list[Quantity] = []
    kind, norm, openers = tokens.kind, tokens.norm, words.openers
    i = lo
    while i < hi:
        if kind[i] != NUMBER and not openers[norm[i]]:
            i += 1
            continue
        quantity = _ordinal(tokens, words, i, hi) or _quantity(tokens, words, i, hi)
        if quantity:
            found.append(quantity)
        i = quantity.hi if quantity else i + 1
    return _float(tokens, words, found, hi)


def _ordinal(tokens: Tokens, words: NumberWords, i: int, hi: int) -> Quantity | None:
    read = words.ordinal(tokens, i, hi)
    return Quantity(i, read[1], read[0], read[0], ordinal=True, rule=f"{words.name}.numbers.ordinal") if read else None


def _quantity(tokens: Tokens, words: NumberWords, i: int, hi: int) -> Quantity | None:
    """A number with the phrases around it."""
    modifiers, at = _before(tokens, words, i, hi)
    if modifiers and at < hi and _joined(tokens, words, at, hi):
        return None  # «قتيل على الأقل وعدد من الجرحى»: said of the one before
    core = _core(tokens, words, at, hi)
    if core is None:
        return None
    core = _repeated(tokens, words, core, hi)
    for how in reversed(modifiers):
        core = bounded(core, how)
    core = _second_bound(tokens, words, _after(tokens, words, core, hi), hi)
    return _bracketed(tokens, replace(core, lo=i, rule=f"{words.name}.numbers.{core.rule}"), hi)


def _bracketed(tokens: Tokens, core: Quantity, hi: int) -> Quantity:
    """«أصيب (9) مواطنين»: a figure with the brackets around it, where what it counts follows at once."""
    if core.lo == 0 or core.hi + 1 >= hi or tokens.norm[core.lo - 1] != "(" or tokens.norm[core.hi] != ")":
        return core
    return replace(core, lo=core.lo - 1, hi=core.hi + 1) if tokens.kind[core.hi + 1] == WORD else core


def _joined(tokens: Tokens, words: NumberWords, i: int, hi: int) -> bool:
    """Whether a number, or a word for an unsaid one, begins with "and"."""
    vague = words.vague.at(tokens, i, hi) is not None and tokens.norm[i][0] in words.and_
    return vague or words.and_then(tokens, i, hi) is not None


def _before(tokens: Tokens, words: NumberWords, i: int, hi: int) -> tuple[list[str], int]:
    modifiers: list[str] = []
    while (phrase := words.before.at(tokens, i, hi)) and len(modifiers) < 3:
        if modifiers and tokens.norm[i][:1] in words.and_:
            break  # «تسعة قتلى كحد أدنى ونحو عشرين جريحاً»: of the next number
        modifiers.append(phrase[0])
        i = phrase[1]
    return modifiers, i


def _core(tokens: Tokens, words: NumberWords, i: int, hi: int) -> Quantity | None:
    return _between(tokens, words, i, hi) or _vague(tokens, words, i, hi) or _number(tokens, words, i, hi)


def _between(tokens: Tokens, words: NumberWords, i: int, hi: int) -> Quantity | None:
    opening = words.between.at(tokens, i, hi)
    first = words.cardinal(tokens, opening[1], hi) if opening else None
    at = words.and_then(tokens, first[1], hi) or words.to(tokens, first[1], hi) if first else None
    second = words.cardinal(tokens, at, hi) if at is not None else None
    if first is None or second is None:
        return None
    return _range(tokens, words, i, first, second, "between")


def _range(
    tokens: Tokens, words: NumberWords, i: int, first: tuple[Figure, int], second: tuple[Figure, int], rule: str
) -> Quantity | None:
    """A range; a scale word after the second number goes for the first too ("80 to 100 thousand")."""
    low, high = first[0], second[0]
    scale = words.scale(tokens, second[1] - 1, second[1])
    bare = words.scale(tokens, first[1] - 1, first[1]) == 1
    if scale > 12 and bare and low * scale <= high:
        low *= scale
    return Quantity(i, second[1], low, high, rule=rule) if low <= high else None


def _vague(tokens: Tokens, words: NumberWords, i: int, hi: int) -> Quantity | None:
    phrase = words.vague.at(tokens, i, hi)
    if phrase is None:
        return None
    name, end = phrase
    least = LEAST[name]
    more = words.vague.at(tokens, end, hi)
    if more and LEAST[more[0]] > least:
        factor = {"several": 1, "tens": 10, "hundreds": 100, "thousands": 1000}[name]
        name, end, least = more[0], more[1], LEAST[more[0]] * factor
    return Quantity(i, end, least, None, vague=name, rule="vague")


def _number(tokens: Tokens, words: NumberWords, i: int, hi: int) -> Quantity | None:
    first = words.cardinal(tokens, i, hi)
    if first is None:
        return None
    at = words.to(tokens, first[1], hi)
    second = words.cardinal(tokens, at, hi) if at is not None and not words.moves(tokens, i) else None
    if second and second[0] > first[0]:
        found = _range(tokens, words, i, first, second, "range")
        if found:
            return found
    return Quantity(i, first[1], first[0], first[0], rule="number")


def _repeated(tokens: Tokens, words: NumberWords, core: Quantity, hi: int) -> Quantity:
    """The number said again in figures or words: «ثلاثة (3)», «3 ثلاثة»."""
    at = core.hi
    opened = at < hi and tokens.norm[at] == "("
    again = words.cardinal(tokens, at + opened, hi)
    if not again or core.min != core.max or again[0] != core.min:
        return core
    if not opened:
        unlike = tokens.kind[core.hi - 1] != tokens.kind[at]
        return replace(core, hi=again[1]) if unlike else core
    closed = again[1] < hi and tokens.norm[again[1]] == ")"
    return replace(core, hi=again[1] + 1) if closed else core


def _after(tokens: Tokens, words: NumberWords, core: Quantity, hi: int) -> Quantity:
    phrase = words.after.at(tokens, core.hi, hi)
    if phrase is None or _compares(tokens, words, phrase[1], hi):
        return core
    return replace(bounded(core, phrase[0]), hi=phrase[1])


def _compares(tokens: Tokens, words: NumberWords, i: int, hi: int) -> bool:
    """Whether "or fewer" goes on with "than 50": a bound of its own."""
    return i < hi and tokens.norm[i] in words.than and words.cardinal(tokens, i + 1, hi) is not None


def _second_bound(tokens: Tokens, words: NumberWords, core: Quantity, hi: int) -> Quantity:
    """Reads "more than ten and fewer than twenty": one quantity with two bounds."""
    if core.vague or (core.min is None) == (core.max is None) and core.min != 1:
        return core
    at = core.hi + (core.hi < hi and tokens.norm[core.hi] in words.and_)
    modifiers, start = _before(tokens, words, at, hi)
    other = words.cardinal(tokens, start, hi) if modifiers else None
    if other is None:
        return core
    second = bounded(Quantity(at, other[1], other[0], other[0]), modifiers[-1])
    low, high = (core.min, second.max) if core.max is None else (second.min, core.max)
    upper = second.max is not None if core.max is None else second.max is None
    if not upper or low is None or high is None or low > high:
        return core
    return replace(core, hi=other[1], min=low, max=high)


def bounded(quantity: Quantity, how: str) -> Quantity:
    """The quantity under an approximator; ``how`` is one of ``approx``, ``more``, ``least``,
    ``less``, ``most``, ``inclusive``, ``equal``.

    Example:
        >>> more = bounded(Quantity(0, 1, 5, 5), "more")
        >>> more.min, more.max
        (6, None)
    """
    low, high = quantity.min, quantity.max
    if how.endswith("_if_large"):
        return bounded(quantity, how.removesuffix("_if_large")) if (low or 0) >= 100 else quantity
    if how == "approx":
        return replace(quantity, approx=True)
    if how == "least" or quantity.vague:
        return replace(quantity, max=None)
    if how == "more":
        return replace(quantity, min=_beside(low, 1), max=None)
    if how == "inclusive" and high is None:
        return replace(quantity, min=_beside(low, -1))
    if how in ("less", "most") and high is not None:
        high = _beside(high, -1) if how == "less" else high
        return replace(quantity, min=1 if high is None or high >= 1 else high, max=high)
    return quantity


def _beside(value: Figure | None, step: int) -> Figure | None:
    return value + step if isinstance(value, int) else value


def _float(tokens: Tokens, words: NumberWords, found: list[Quantity], hi: int) -> list[Quantity]:
    """Give "at least" after a noun to the number before it ("five civilians at least")."""
    for number, quantity in enumerate(found):
        stop = min(hi, quantity.hi + _FLOATING_REACH, found[number + 1].lo if number + 1 < len(found) else hi)
        for i in range(quantity.hi, stop):
            if tokens.kind[i] == PUNCT and tokens.norm[i] not in _QUOTES:
                break
            floating = tokens.norm[i] in words.floating and not quantity.ordinal
            if floating and (phrase := words.after.at(tokens, i, hi)):
                found[number] = bounded(quantity, phrase[0])
                break
    return found


@dataclass(frozen=True)
class MeasureWords:
    """Words beside a number that counts no people: units after it, labels before it, and what may stand between.

    Behind ``leads`` a figure in brackets is no label («ارتفع العدد إلى (36)»).
    """

    before: dict[str, str]
    after: dict[str, str]
    passed: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()


def measure(tokens: Tokens, quantity: Quantity, words: MeasureWords) -> str | None:
    """What the number measures or labels: ``age_or_duration``, ``distance``, ``calibre``, ``clock``,
    ``percentage``, ``amount``, ``label``, ``year``, ``age``, ``ordinal``; None if it may count people.
    """
    if quantity.ordinal:
        return "ordinal"
    return _unit_after(tokens, quantity.hi, words) or _label_before(tokens, quantity, words)


def _unit_after(tokens: Tokens, at: int, words: MeasureWords) -> str | None:
    size = len(tokens)
    if at + 1 < size and tokens.norm[at] in ":/" and tokens.kind[at + 1] == NUMBER and _tight(tokens, at):
        return "clock" if tokens.norm[at] == ":" else "label"
    joined = at + 1 < size and tokens.norm[at] == "-" and _tight(tokens, at) and tokens.norm[at + 1].isascii()
    while at < size and tokens.norm[at] in _QUOTES - {"(", ")"} | {"-"}:
        at += 1
    found = words.after.get(tokens.norm[at]) if at < size else None
    return found or ("label" if joined and tokens.kind[at] == "w" else None)


def _label_before(tokens: Tokens, quantity: Quantity, words: MeasureWords) -> str | None:
    lo = quantity.lo
    led = lo > 1 and tokens.norm[lo - 1] == "(" and tokens.norm[lo - 2] in words.leads
    if not led and _marked(tokens, lo, quantity.hi):
        return "clock" if tokens.norm[quantity.lo - 1] == ":" else "label"
    at = quantity.lo - 1
    while at >= 0 and (tokens.norm[at] in _QUOTES or tokens.norm[at] in words.passed | {"-"}):
        at -= 1
    return words.before.get(tokens.norm[at]) if at >= 0 else None


def _marked(tokens: Tokens, lo: int, hi: int) -> bool:
    """Whether marks or missing spaces make a label of a figure: «F-16», «D9», «12:40», «(34)،», «7-» on a new line."""
    norm, kind = tokens.norm, tokens.kind
    following = norm[hi] if hi < len(norm) else "\n"
    if lo == 0 or norm[lo - 1] == "\n":
        return kind[lo] == NUMBER and following in DASHES | {".", ")", "|"} and norm[hi + 1 : hi + 2] != ["\n"]
    if kind[lo] != NUMBER:
        return False
    before, touching = norm[lo - 1], tokens.end[lo - 1] == tokens.start[lo]
    if norm[lo].startswith("0") and norm[lo].isdecimal() and len(norm[lo]) > 1:
        return True
    if before == "(" and following == ")":
        return hi + 1 >= len(norm) or kind[hi + 1] == PUNCT
    if touching and (before.isascii() and before.isalpha() or (before in "/:" and lo > 1 and _tight(tokens, lo - 1))):
        return True
    if before in DASHES and touching and lo > 1 and kind[lo - 2] == "w" and tokens.end[lo - 2] == tokens.start[lo - 1]:
        return True
    return kind[lo - 1] == "w" and lo > 1 and norm[lo - 2] in _QUOTES - {"("} and following in _QUOTES - {")"}


def _tight(tokens: Tokens, i: int) -> bool:
    """Whether no space stands on either side of token ``i``."""
    return tokens.end[i - 1] == tokens.start[i] and i + 1 < len(tokens) and tokens.end[i] == tokens.start[i + 1]
