"""What is shown for an event: a video, a photograph, a document, and who shows it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.clause import Clause, has_trigger, is_verb
from tawatur.extract.drafts import EventDraft, Shown, Speech
from tawatur.grammar.piece import Chunk

_BESIDE = 5
"""Words between the verb of showing and what is shown («نشر ناشطون من أبناء البلدة صورا»)."""


def opening(clause: Clause, speech: Speech) -> int:
    """Where the words that lead up to a speech begin: after the speech before it that tells an event."""
    lo = speech.lo
    for previous in reversed([s for s in clause.speeches if s.lo < speech.lo]):
        if has_trigger(clause, previous):
            break
        lo = previous.lo
    return lo


def add_shown(clause: Clause, speech: Speech, events: Sequence[EventDraft]) -> None:
    """Gives the events of a speech what its teller shows: named before what is told, or in the frame behind it."""
    lo, hi = opening(clause, speech), max(speech.lo, speech.zone[1])
    behind = (s for s in clause.speeches if s.inherited and s.lo == s.zone[0] == speech.hi)  # «…، بحسب مقطع فيديو»
    zones = [(lo, hi), *(s.zone for s in behind), *_shown_after(clause, speech)]
    shown = [as_shown(c) for c in clause.chunks if c.entry.get("evidence") and any(a <= c.lo < b for a, b in zones)]
    for event in events:
        event.evidence = event.evidence or shown


def _shown_after(clause: Clause, speech: Speech) -> list[tuple[int, int]]:
    """“The agency spoke of nine dead and circulated a clip”: what the same teller shows next, telling no more."""
    said = [
        s for s in clause.speeches if s.lo == speech.hi and s.chain and not s.inherited and not has_trigger(clause, s)
    ]
    shows = {c.lo for c in clause.of("say") if c.entry.get("shows")}
    same = [s for s in said if speech.chain and s.chain[-1].id == speech.chain[-1].id]
    return [(s.lo, s.hi) for s in same if any(s.zone[0] <= lo < s.zone[1] for lo in shows)]


def show_the_last(clause: Clause, last: EventDraft | None) -> None:
    """«… . ونشر المرصد مقطع فيديو للقصف»: what is shown in a sentence that tells nothing else is of the event before.

    Another teller's is so only where the event was told in the outlet's own voice.
    """
    if last is None or last.evidence or clause.number - last.sentence > 1:
        return
    for speech in clause.speeches:
        by = speech.chain[-1].id if speech.chain else None
        inside = [c for c in clause.of("evidence") if speech.lo <= c.lo < speech.hi and _presented(clause, c)]
        if inside and speech.stance == "asserts" and (not last.voice or by in (None, last.voice[-1])):
            last.evidence = [as_shown(c, by) for c in inside]
            last.spans.extend((e.lo, e.hi) for e in last.evidence)


def as_shown(item: Chunk, by: str | None = None) -> Shown:
    """A word of evidence as a piece of it."""
    return Shown(str(item.entry.get("evidence")), item.lo, item.hi, by)


def _presented(clause: Clause, item: Chunk) -> bool:
    """Whether a verb of showing has the word as its object or subject."""
    verbs = [c for c in clause.of("say") if c.entry.get("shows") and is_verb(c)]
    return any(0 <= item.lo - c.hi <= _BESIDE or 0 <= c.lo - item.hi <= 1 for c in verbs)
