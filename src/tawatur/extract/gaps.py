"""Gapped coordination: «ثلاث غارات على كذا ورابعة على سيارة في كذا», "nine dead in A and five in B".

The second part says only what differs; the kind of event (or of toll) is the first one's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tawatur.extract.adjuncts import least_and_most
from tawatur.extract.drafts import EventDraft
from tawatur.grammar.chunks import COMMAS, gap_words, has_comma
from tawatur.grammar.piece import GROUND, TOLD, Chunk
from tawatur.grammar.syntax import Language, Syntax
from tawatur.model.mention import Entry
from tawatur.text.tokens import Tokens

GAP = "gap"
"""The feature of a trigger that stands for the one before it."""

_REGIONS = frozenset({"governorate", "region", "country"})


def gapped(tokens: Tokens, chunks: Sequence[Chunk], language: Language) -> list[Chunk]:
    """Triggers for the parts of a sentence that share the event noun or verb before them.

    A number, an ordinal or "another", joined, and at once what was hit or where: nothing else said.
    """
    found = []
    last = max(
        (i for i, c in enumerate(chunks) if c.kind == "number" and c.joined and _at_once(tokens, chunks, i)), default=0
    )
    for i, item in enumerate(chunks):
        listed = (
            i < last and language.syntax.subject_first and tokens.norm[item.lo - 1] in COMMAS
        )  # "three in A, four in B and …"
        part = item.kind == "number" and _of_the_sum(tokens, chunks, i, language)
        if not (item.joined or listed or part):
            continue
        counts = item.kind == "number" and item.quantity is not None
        more = _one_more(tokens, chunks, i, language)
        if counts and item.quantity and language.is_measure(tokens, item.quantity) and not more:
            continue
        if not language.syntax.subject_first and _from_elsewhere(tokens, chunks, i):
            entry = Entry("event.gapped.from", "gap", {"taken": True})
            found.append(Chunk(item.lo, item.hi, "gap", entry, GAP, joined=True))
        elif counts and (slayer := _slayer(tokens, chunks, i, language)) is not None:
            entry = Entry("event.gapped.by", "gap", {"slain": True, "toll": "killed"})
            found.append(Chunk(item.lo, slayer, "gap", entry, GAP, joined=True))
        elif (counts or more) and _at_once(tokens, chunks, i):
            counted = more and any(c.kind == "harm" for c in chunks[i:])
            entry = Entry("event.gapped", "gap", {"part": part, "alone": counted})
            found.append(Chunk(item.lo, item.hi, "gap", entry, GAP, joined=True, quantity=item.quantity))
    return found


def later(tokens: Tokens, chunks: Sequence[Chunk], language: Language) -> list[Chunk]:
    """«قصفوا كذا الأحد، وبعد يومين مستشفى في كذا»: a trigger for what was hit at another time, the verb left out."""
    syntax = language.syntax
    if syntax.subject_first:
        return []
    found = []
    for lo, hi, counted in _times_joined(tokens, chunks, syntax):
        following = next((c for c in chunks if c.lo >= hi), None)
        if following is None or following.joined or following.lo - hi > 1 or has_comma(tokens, hi, following.lo):
            continue
        hit = following.kind == "object" and following.prep in ("", "on")
        there = following.kind in GROUND and following.prep in (("", "on") if counted else ("on",))
        end = next((i for i in range(hi, chunks[-1].hi) if tokens.norm[i] in COMMAS), chunks[-1].hi)
        told = any(hi <= c.lo < end and c.kind in TOLD | {"say"} for c in chunks)
        if (hit or there) and not told and any(hi <= c.lo < end and c.kind == "place" for c in chunks):
            found.append(Chunk(lo, hi, "gap", Entry("event.gapped.later", "gap", {"later": True}), GAP, joined=True))
    return found


def _times_joined(tokens: Tokens, chunks: Sequence[Chunk], syntax: Syntax) -> Iterator[tuple[int, int, bool]]:
    """Times that begin a part of a sentence, and whether they are counted from the one before («وبعد ساعتين»)."""
    joint = syntax.coordinating_prefix
    counted = {joint + word for word in syntax.aftermath}
    timed = {c.lo: c.hi for c in chunks if c.kind == "time"}
    for lo in range(chunks[0].lo + 1, chunks[-1].lo):
        word = tokens.norm[lo]
        if word.removeprefix(joint) in syntax.day_parts:
            timed.setdefault(lo, lo + 1)
        if word in counted and (lo in timed or tokens.norm[lo + 1] in syntax.spans):
            yield lo, timed.get(lo, lo + 2), True
        elif word.startswith(joint) and tokens.norm[lo - 1] in COMMAS and (lo in timed or lo + 1 in timed):
            yield lo, timed.get(lo) or timed[lo + 1], False


def _of_the_sum(tokens: Tokens, chunks: Sequence[Chunk], i: int, language: Language) -> bool:
    """«14 غارة، منها 6 على كذا و3 على كذا», «… ست منها على كذا»: the first of several parts, with where it fell."""
    item, subtotal = chunks[i], language.syntax.subtotal
    if not language.syntax.subject_first and item.hi < len(tokens) and tokens.norm[item.hi] in subtotal:
        return not item.joined and _at_once(tokens, chunks, i)
    parts = [c for c in chunks[i:] if c.kind == "number" and c.joined]
    told = tokens.norm[chunks[i].lo - 1] in language.syntax.subtotal and bool(parts)
    return told and _at_once(tokens, chunks, chunks.index(parts[0], i))


def _at_once(tokens: Tokens, chunks: Sequence[Chunk], i: int) -> bool:
    item = chunks[i]
    following = next((c for c in chunks[i + 1 :] if c.lo >= item.hi), None)
    if following is None or has_comma(tokens, item.hi, following.lo) or following.lo - item.hi > 2:
        return False
    words = gap_words(tokens, item.hi, following.lo)
    if following.prep in ("on", "against"):
        return len(words) <= 2
    return following.prep in ("in", "with") and following.kind in GROUND and len(words) <= 1


def _slayer(tokens: Tokens, chunks: Sequence[Chunk], i: int, language: Language) -> int | None:
    """«…، و60 على يد كذا، وتسعة مدنيين على يد كذا»: where the number ends, if by whom those fell is told of no part."""
    syntax, item = language.syntax, chunks[i]
    at = next((c.hi for c in chunks[i + 1 : i + 2] if c.kind == "person" and c.lo == item.hi), item.hi)
    if not any(syntax.prepositions.get(" ".join(tokens.norm[at : at + n])) == "by" for n in (1, 2)):
        return None
    before = [c for c in chunks[:i] if c.kind in ("harm", "actor")]
    told = range(before[-1].hi, item.lo) if before else range(0)
    return None if any(tokens.norm[k] in syntax.subtotal for k in told) or not before else item.hi


def _one_more(tokens: Tokens, chunks: Sequence[Chunk], i: int, language: Language) -> bool:
    """«غارتين على كذا، وأخرى على كذا»: one more of the kind, with nothing told of what both came to."""
    item, letter = chunks[i], language.syntax.coordinating_prefix
    if not (letter and item.joined and tokens.norm[item.lo].removeprefix(letter) in language.syntax.further):
        return False
    acts = any(c.kind in ("event", "weapon") and not c.feature.startswith(("past", "present")) for c in chunks[:i])
    end = next((k for k in range(item.hi, chunks[-1].hi) if tokens.norm[k] in COMMAS), chunks[-1].hi)
    harmed = [c.lo < end for c in chunks[i:] if c.kind in ("harm", "damage")]
    summed = not language.syntax.free_relatives.isdisjoint(tokens.norm[item.hi : end])  # «… ما أدى إلى مقتل ثلاثة»
    return acts and (not harmed or (any(harmed) and not summed))  # «…، وثانية على كذا أصابت 6»


def _from_elsewhere(tokens: Tokens, chunks: Sequence[Chunk], i: int) -> bool:
    """«وواحداً من بلدة كذا», «وثلاثة آخرين من كذا», «وشاباً من كذا»: people taken from another place."""
    item = chunks[i]
    some = item.kind == "person" and not item.definite and (item.has("sg") or item.has("dual"))
    if not item.joined or not (some or (item.kind == "number" and item.quantity is not None)):
        return False
    if some and i and chunks[i - 1].kind == "person" and chunks[i - 1].hi == item.lo:
        return False  # «أربعة شبان وفتاة من كذا»: taken together
    rest = [c for c in chunks[i + 1 : i + 4] if c.lo >= item.hi]
    while rest and rest[0].kind == "person" and not rest[0].joined and rest[0].lo - item.hi <= 1:
        item, rest = rest[0], rest[1:]
    if not rest or rest[0].kind not in GROUND or rest[0].prep != "from":
        return False
    return len(gap_words(tokens, item.hi, rest[0].lo)) <= 1 and not has_comma(tokens, item.hi, rest[0].lo)


def share(events: list[EventDraft]) -> None:
    """Give gapped events the kind and the sides of the one before, and what is told once at the end to all before it.

    “Three killed in one town and two in another in air raids on Monday”: both by the raids, both on Monday.
    """
    pairs = [(before, event) for before, event in pairwise(events) if event.triggers[0].feature == GAP]
    for before, event in pairs:
        if len(event.triggers) == 1:
            event.type, event.generic = before.type, before.generic
        slain = event.triggers[0].entry.get("slain")  # «و29 على يد جهات أخرى»
        event.actors = event.actors or ([] if slain else list(before.actors))
        if before.strikes and (counted := event.triggers[0].quantity):
            event.strikes = (1, 1) if counted.ordinal else least_and_most(counted)
    for before, event in reversed(pairs):
        before.times = before.times or list(event.times)
        if before.type == "casualties" != event.type:
            before.type, before.generic = event.type, event.generic
            before.actors = before.actors or list(event.actors)
    parted = [before for before, event in pairs if event.triggers[0].entry.get("part")]
    summed = [before for before in parted if all(place.level in _REGIONS for place in before.places)]
    events[:] = [event for event in events if not any(event is one for one in summed)]
