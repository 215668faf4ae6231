"""Whether a name that is an ordinary word, too, or a person's, stands for the place: where ground is expected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.text.tokens import Tokens

_LONGEST_LIST = 20
_GOVERNED = 9
"""Words from a deed to the ground it was done on, with who did it and how between them."""
_BETWEEN = frozenset({"actor", "side", "weapon", "person", "object", "time", "number"})
_APPOSED = 4
"""Words and marks from a place to the word for what it lies in."""
_CROSSED = frozenset({"movement", "displacement", "seizure"})


@dataclass(slots=True)
class Headed:
    """A place name with the words that stand before it and say what it is and how near («قرب مدينة كذا»)."""

    first: Chunk
    level: str | None
    relation: str
    prep: str
    joined: bool
    post: bool


def of_several(item: Chunk) -> bool:
    """«بلدتي كذا وكذا», "the towns of": whether a noun of place heads several names."""
    return item.kind == "place_noun" and (item.has("pl") or item.has("dual"))


def is_another_word(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """Whether a name is part of another phrase («لا سيما»), or a word that only looks like it («المدني»)."""
    before = tokens.norm[item.lo - 1] if item.lo else ""
    if before in syntax.jussives or before in syntax.may:
        return True  # «لم يطأ المكان», no Yatta
    if before in syntax.exceptive | syntax.allied | syntax.led or _of_the_clock(tokens, item, syntax):
        return True
    if tokens.norm[item.lo] in syntax.complementisers:
        return True  # «وأنه», no village
    if item.suffix or (item.articled and not item.entry.get("bare")):
        return True  # «المدني» is not the village of Madani
    if syntax.subject_first and _is_short_for(tokens, item):
        return True
    capital = any(tokens.is_capital(k) for k in range(item.lo, item.hi))
    return syntax.subject_first and not capital  # but "southern Red Sea"


def _is_short_for(tokens: Tokens, item: Chunk) -> bool:
    """“The Afghan National Army (ANA)”: capitals in brackets are short for what stands before them."""
    word = tokens.raw(item.lo, item.hi)
    bracketed = item.lo > 0 and item.hi < len(tokens) and (tokens.norm[item.lo - 1], tokens.norm[item.hi]) == ("(", ")")
    return bracketed and word.isupper() and not item.entry.get("country")


def is_unlikely(tokens: Tokens, chunks: Sequence[Chunk], i: int, headed: Headed, syntax: Syntax) -> bool:
    """Whether a name that is an ordinary word or a person's stands where no place is expected."""
    item = chunks[i]
    if headed.level is not None or headed.relation != "at" or _listed(chunks, i):
        return False
    beside = headed.prep == "with" and bool(i) and chunks[i - 1].hi == item.lo  # «غارة بصور», but «زودنا بصور»
    if item.entry.get("rare") and headed.prep != "in" and not beside:
        if not (_lone(tokens, item) or _is_ground(tokens, chunks, i, headed, syntax)):
            return True  # «الزاوية», «الباب»
    if not headed.prep and tokens.norm[item.lo] not in syntax.bearings and _of_a_name(chunks, i, syntax):
        return True  # «الطبيب عمران …»
    heads_a_line = item.hi < len(tokens) and tokens.norm[item.hi] == ":"
    expected = heads_a_line or headed.post or (headed.prep == "in" and _inside_another(chunks, i))
    expected = expected or _fills_a_cell(tokens, item)
    return bool(item.entry.get("weak")) and not expected


def _is_ground(tokens: Tokens, chunks: Sequence[Chunk], i: int, headed: Headed, syntax: Syntax) -> bool:
    """«السيطرة على العزيزية», «قصف الجيش الباب», «انسحبوا من القائم»: what a deed before it is done on."""
    item, deed = chunks[i], next((c for c in reversed(chunks[:i]) if c.kind in ("event", "light")), None)
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    if headed.prep == "between":  # «بين الباب ومنبج»
        return following is not None and following.kind == "place" and following.joined and following.lo == item.hi
    if syntax.subject_first or deed is None or item.lo - deed.hi > _GOVERNED or _described(tokens, item, syntax):
        return False
    between = [c for c in chunks[:i] if c.lo >= deed.hi]
    if not all(c.kind in _BETWEEN for c in between):
        return False
    if headed.prep in ("from", "to", "toward"):
        return deed.entry.get("type") in _CROSSED
    stands = [deed.hi, *(c.hi for c in between)]
    return headed.prep == "on" or (not headed.prep and deed.kind == "event" and item.lo in stands)


def _described(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """«الباب الرئيسي», «الطبقة الوسطى»: an adjective of its own gender; a town takes a feminine («القائم الحدودية»)."""
    word, after = tokens.norm[item.hi - 1], tokens.norm[item.hi] if item.hi < len(tokens) else ""
    feminine = after.endswith(syntax.feminine) and not word.endswith(syntax.feminine)
    return syntax.has_article(word) and syntax.has_article(after) and not feminine


def _listed(chunks: Sequence[Chunk], i: int) -> bool:
    """«قرى كذا وكذا»: one more name of a list that a noun of several places heads."""
    for _ in range(_LONGEST_LIST):
        before = chunks[i - 1] if i else None
        beside = before is not None and chunks[i].lo - before.hi in ((0,) if chunks[i].joined else (1,))
        if before is None or before.kind != "place" or not beside:
            break
        i -= 1
    return i > 0 and of_several(chunks[i - 1]) and chunks[i - 1].hi == chunks[i].lo


def _of_the_clock(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """«الثالثة بتوقيت صنعاء», "11:30 (Sanaa time)"."""
    at = item.hi if syntax.subject_first else item.lo - 1
    return 0 <= at < len(tokens) and tokens.norm[at] in syntax.clock


def _of_a_name(chunks: Sequence[Chunk], i: int, syntax: Syntax) -> bool:
    """Whether a name right after one person's noun («الطفلة فاطمة») is the person's, not a place's."""
    item, before = chunks[i], chunks[i - 1] if i else None
    if item.prefix and item.prefix == syntax.consequence:
        return True
    if before is None or before.kind != "person" or before.hi != item.lo or item.prefix:
        return False
    return before.has("sg") and not before.fights


def _fills_a_cell(tokens: Tokens, item: Chunk) -> bool:
    """«صور / معركة / غارة على منزل»: a name alone between two marks, or between the head of a line and one."""
    before = tokens.norm[item.lo - 1] if item.lo else "\n"
    after = tokens.norm[item.hi] if item.hi < len(tokens) else "\n"
    return after in ("|", "/") and before in ("\n", after) and tokens.end[item.hi - 1] < tokens.start[item.hi]


def _lone(tokens: Tokens, item: Chunk) -> bool:
    """A name at the head of a line, row or list, or joined to another in one."""
    before = tokens.norm[item.lo - 1] if item.lo else "\n"
    after = tokens.norm[item.hi] if item.hi < len(tokens) else "\n"
    return before in ("\n", "#", "_", "|", "•", "-", "–", "(", "▪", "*") or after in (":", "|") or item.joined


def _inside_another(chunks: Sequence[Chunk], i: int) -> bool:
    """Whether another place follows at once («في الثورة بالرقة», «في الميادين والقورية»)."""
    following = chunks[i + 1 : i + 3]
    if any(c.kind == "place" and c.lo - chunks[i].hi <= 2 and not c.entry.get("weak") for c in following):
        return True
    described = list(takewhile(lambda c: c.kind in ("relation", "place_noun"), chunks[i + 1 : i + 4]))
    outer = next(iter(chunks[i + 1 + len(described) : i + 2 + len(described)]), None) if described else None
    return outer is not None and outer.kind == "place" and outer.lo - described[-1].hi <= 2 and _near(chunks, i)


def _near(chunks: Sequence[Chunk], i: int) -> bool:
    """“In Jassem, in the southern province of Daraa”: what begins to say where a place is, right behind it."""
    return chunks[i + 1].lo - chunks[i].hi <= _APPOSED
