"""Two who speak with one verb (“the army and the rebels both denied it”, “accused each other”): a claim for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy

from tawatur.extract.clause import Clause
from tawatur.extract.drafts import ActorRef, EventDraft, Speech, SpeechLink
from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.model.frozen import replace
from tawatur.text.tokens import PUNCT, Tokens

_BODIES = frozenset({"actor", "side", "place"})
_BETWEEN = 4
"""Words and marks between two who speak together: a conjunction, an article, the name of who leads the second."""


def fellow(
    tokens: Tokens, chunks: Sequence[Chunk], speech: Speech, syntax: Syntax, source_of: Callable[[Chunk], str | None]
) -> SpeechLink | None:
    """Who stands joined to the first teller of a speech, before its verb, or right behind it with “as did”."""
    if not speech.chain or speech.inherited or not (syntax.subject_first or speech.stance == "denies"):
        return None
    own = speech.chain[-1]
    bodies = [c for c in chunks if c.kind in _BODIES and c.lo < speech.hi]
    at = next((k for k, c in enumerate(bodies) if c.lo <= own.lo < c.hi or c.lo < own.hi <= c.hi), None)
    if at is None:
        return None
    pairs = [(bodies[at - 1], bodies[at])] if at else []
    pairs += [(bodies[at], bodies[at + 1])] if at + 1 < len(bodies) and bodies[at + 1].hi <= speech.zone[1] else []
    pairs = pairs if syntax.subject_first else []
    others = [a if b is bodies[at] else b for a, b in pairs if _joined(tokens, chunks, a, b, syntax)]
    others += [c for c in bodies if _likewise(tokens, c, speech, syntax)]
    named = ((c, source_of(c)) for c in others if not c.prep)
    return next((SpeechLink(one, c.lo, c.hi, own.verb) for c, one in named if one and one != own.id), None)


def _joined(tokens: Tokens, chunks: Sequence[Chunk], first: Chunk, second: Chunk, syntax: Syntax) -> bool:
    """Whether “and” or “nor”, and no more than a name, stands between two bodies."""
    words = tokens.norm[first.hi : second.lo]
    if not 0 < len(words) <= _BETWEEN or syntax.joining.isdisjoint(words) or first.prep:
        return False
    return not any(tokens.kind[i] == PUNCT for i in range(first.hi, second.lo)) and not any(
        first.hi <= c.lo < second.lo for c in chunks
    )


def _likewise(tokens: Tokens, body: Chunk, speech: Speech, syntax: Syntax) -> bool:
    """“…, as did the rebels”, «…، وكذلك فعلت موسكو»: whether words before a body give it the deed of whoever spoke."""
    return body.lo >= speech.zone[1] and does_likewise(tokens, body, syntax)


def does_likewise(tokens: Tokens, body: Chunk, syntax: Syntax) -> bool:
    """Whether the words right before a body say that it did what was told of another, and no more is said of it."""
    at = body.lo - (tokens.norm[body.lo - 1] in syntax.articles)
    before = tokens.norm[max(0, at - 2) : at]
    ends = syntax.subject_first or tokens.kind[body.hi] == PUNCT
    return ends and (" ".join(before) in syntax.likewise or before[-1] in syntax.likewise)


def by_their_fellows(clause: Clause, events: Sequence[EventDraft]) -> list[EventDraft]:
    """What the second of two denies, or lays on the first, as the first does on him."""
    return [_said_by(clause, event, event.speech.fellow) for event in events if event.speech.fellow and _each(event)]


def _each(event: EventDraft) -> bool:
    return event.stance == "denies" or bool(event.speech.accused)


def _said_by(clause: Clause, event: EventDraft, other: SpeechLink) -> EventDraft:
    own, theirs = event.speech.chain[-1], clause.resolver.forces(other.id)
    said = copy(event)
    said.speech = replace(event.speech, chain=(*event.speech.chain[:-1], other), fellow=None)
    doers = {a.id for a in event.actors}
    side = clause.resolver.forces(own.id) if event.speech.accused and theirs in doers else theirs
    if event.speech.accused or doers <= {clause.resolver.forces(own.id)}:
        said.actors = [ActorRef(side, other.lo, other.hi, rule="actor.speaker")] if side else []
    said.targets, said.places, said.times = list(event.targets), list(event.places), list(event.times)
    said.tolls, said.spans, said.why = list(event.tolls), list(event.spans), list(event.why)
    return said
