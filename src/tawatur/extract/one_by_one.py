"""«غارتين، الأولى على كذا … والثانية على كذا …», "two bombs, one in A …": counted together, told apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawatur.extract.drafts import EventDraft
from tawatur.extract.event_kinds import kin
from tawatur.extract.gaps import GAP
from tawatur.grammar.piece import TOLD, Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.model.frozen import replace
from tawatur.model.mention import Entry
from tawatur.text.tokens import Tokens

_FIRST = Entry("event.one_by_one", "gap", {"numbered": True, "first": True})
_NEXT = Entry("event.one_by_one", "gap", {"numbered": True})
_COUNTED = frozenset({"event", "weapon", "person", "harm"})
_FEW = range(2, 6)
_LONG = 6
"""Letters of the shortest word that an ending alone makes a dual («عمليتين»)."""
_NEAR = 12
"""Words between what is counted and the first of them."""


def told_apart(tokens: Tokens, chunks: Sequence[Chunk], triggers: Sequence[Chunk], syntax: Syntax) -> list[Chunk]:
    """A trigger for the first, second … of acts or people counted together, where each has a deed or day of its own."""
    if not chunks or not triggers:
        return []
    words = range(chunks[0].hi, chunks[-1].hi)
    first = next((i for i in words if tokens.norm[i] in syntax.firsts and _opens(tokens, chunks, i, syntax)), None)
    if first is None or not _counted_before(tokens, chunks, first, syntax):
        return []
    further = [i for i in words if i > first and _bare(tokens, i, syntax) in syntax.seconds]
    rest = [i for i in further if _opens(tokens, chunks, i, syntax)]
    starts = [_start(chunks, i) for i in (first, *rest)]
    parts = [*pairwise(starts), (starts[-1], chunks[-1].hi)]
    if not rest or not all(_tells(chunks, triggers, lo, hi) for lo, hi in parts):
        return []
    entries = [_FIRST, *[_NEXT] * len(rest)]
    return [
        Chunk(lo, i + 1, "gap", entry, GAP, joined=True)
        for lo, i, entry in zip(starts, (first, *rest), entries, strict=True)
    ]


def _bare(tokens: Tokens, at: int, syntax: Syntax) -> str:
    return tokens.norm[at].removeprefix(syntax.coordinating_prefix)


def _opens(tokens: Tokens, chunks: Sequence[Chunk], at: int, syntax: Syntax) -> bool:
    """Whether a verb stands beside a word, or a deed, a day or a preposition right behind it: what it did, or where."""
    if at + 1 < len(tokens) and tokens.norm[at + 1] in syntax.prepositions:
        return True
    behind = any(c.lo == at + 1 and (c.kind in TOLD or c.prep or c.kind in ("time", "relation")) for c in chunks)
    return behind or _start(chunks, at) < at


def _counted_before(tokens: Tokens, chunks: Sequence[Chunk], first: int, syntax: Syntax) -> bool:
    """«غارتين», «سيارتان مفخختان», «ثلاثة انفجارات»: whether a few are counted shortly before the first of them."""
    before = [c for c in chunks if c.hi <= first and first - c.hi <= _NEAR]
    counted = [c for c in before if c.kind in _COUNTED]
    words = {tokens.norm[c.lo] for c in counted} | {
        w for w in tokens.norm[max(0, first - _NEAR) : first] if len(w) > _LONG
    }
    dual = any(c.has("dual") for c in counted) or any(word.endswith(syntax.dual_endings) for word in words)
    return dual or any(c.kind == "number" and c.quantity is not None and c.quantity.min in _FEW for c in before)


def _start(chunks: Sequence[Chunk], at: int) -> int:
    """Where a part begins: at its word, or at the verb right before it («وأصابت الثانية …»)."""
    verb = next((c for c in chunks if c.hi == at and c.kind in TOLD and c.feature.startswith("past")), None)
    return verb.lo if verb is not None else at


def _tells(chunks: Sequence[Chunk], triggers: Sequence[Chunk], lo: int, hi: int) -> bool:
    """Whether a part has a deed, a weapon or a day of its own; of places alone a list is one claim."""
    own = [c for c in chunks if lo <= c.lo < hi and c.kind in ("time", "weapon")]
    return any(lo <= t.lo < hi for t in triggers) or bool(own)


def points_at_one(tokens: Tokens, chunks: Sequence[Chunk], i: int, syntax: Syntax) -> bool:
    """«ضابطان، الأول برتبة عقيد», «وقتلت الثانية خمسة»: an ordinal that counts nobody; «وأصيب الثاني» does."""
    item = chunks[i]
    if item.quantity is None or not item.quantity.ordinal or not syntax.has_article(_bare(tokens, item.lo, syntax)):
        return False
    before, after = chunks[i - 1] if i else None, chunks[i + 1] if i + 1 < len(chunks) else None
    subject = after is not None and after.lo == item.hi and after.kind in ("number", "person")
    verb = before is not None and before.hi == item.lo and before.kind == "harm"
    fell = after is not None and after.lo == item.hi and after.kind == "harm"  # «والثالث أصيب»
    return not fell and (subject or not verb)


def share_out(events: Sequence[EventDraft]) -> None:
    """Gives each of acts counted together what was told of all, and its own share of their number."""
    for head, parts in _numbered(events):
        first = next(t.lo for t in head.triggers if t.entry.get("first"))
        times, places = [t for t in head.times if t.lo < first], [p for p in head.places if p.lo < first]
        head.places = [p for p in head.places if p.lo >= first] or places
        head.strikes = (1, 1) if head.strikes else None
        for event in parts:
            event.lo = event.triggers[0].lo
            event.tolls = [t for t in event.tolls if t.lo >= event.lo]
            event.times, event.places = event.times or list(times), event.places or list(places)
            event.strikes = head.strikes
            if event.generic and kin(event.type, head.type):
                event.type, event.generic = head.type, head.generic
        _one_each(head, parts)


def _numbered(events: Sequence[EventDraft]) -> list[tuple[EventDraft, list[EventDraft]]]:
    """Each event told as the first of several, with the others."""
    found: list[tuple[EventDraft, list[EventDraft]]] = []
    for event in events:
        if any(t.entry.get("first") for t in event.triggers):
            found.append((event, []))
        elif found and event.triggers[0].entry.get("numbered"):
            found[-1][1].append(event)
    return found


def _one_each(head: EventDraft, parts: Sequence[EventDraft]) -> None:
    """«قتل قياديان، أحدهما … والآخر …», «لقيت ثلاث نساء مصرعهن، الأولى …»: one dead for each."""
    if not parts or head.triggers[0].kind != "harm":
        return
    total = next((t for t in head.tolls if not t.part and t.lo <= parts[0].triggers[0].lo), None)
    if total is None or total.max != total.min or total.max not in (1, 2, len(parts) + 1):
        return
    one = replace(total, min=1, max=1)
    head.tolls = [one if t is total else t for t in head.tolls]
    for event in parts:
        event.tolls = event.tolls or [one]
