"""An event told so far, and the trigger that comes next in the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.extract.clause import Clause, chunks_between, is_verb, turns_to_next
from tawatur.extract.drafts import EventDraft
from tawatur.extract.event_kinds import WEAPON_EVENTS
from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Syntax

_WITHIN = ("with", "during", "in", "by")


@dataclass(slots=True)
class Step:
    """An event told so far and the trigger that comes next in the sentence.

    Attributes:
        between: the chunks between them.
        linked: a word of result, cause or accompaniment stands before the trigger.
        broken: a clause ends between them; ``worded``: by a word, not a comma alone.
        own_time: the trigger's clause has a time though the event has one already.
        relative: a relative pronoun stands between them.
        nominal: the trigger is no finite verb.
        subject_first: the subject stands first in the language.
    """

    clause: Clause
    event: EventDraft
    trigger: Chunk
    kind: str
    generic: bool
    between: list[Chunk]
    linked: bool
    broken: bool
    worded: bool
    own_time: bool
    relative: bool
    nominal: bool
    subject_first: bool

    def of(self, *types: str) -> bool:
        """Whether the event told so far is of one of some types."""
        return self.event.type in types

    @property
    def counted(self) -> bool:
        """Whether the event told so far has the harm of the trigger already: its dead, its wounded."""
        toll = self.trigger.entry.get("toll")
        return any(t.kind == "harm" and t.entry.get("toll") == toll for t in self.event.triggers)

    @property
    def last(self) -> Chunk:
        """The trigger before this one."""
        return self.event.triggers[-1]

    @property
    def norm(self) -> Sequence[str]:
        """The words of the text, as compared."""
        return self.clause.norm

    @property
    def syntax(self) -> Syntax:
        """The function words of its language."""
        return self.clause.syntax


def step_to(clause: Clause, event: EventDraft, trigger: Chunk, kind: str, generic: bool) -> Step:
    """What stands between an event and the next trigger, looked at once for all rules."""
    syntax, norm = clause.syntax, clause.norm
    lo = event.triggers[-1].hi
    between = chunks_between(clause, lo, trigger.lo)
    breaks = [b for b in clause.breaks if lo <= b <= trigger.lo]
    opened = max(breaks, default=trigger.lo)
    said = {c.hi for c in clause.of("say")}  # "added that" opens no relative clause
    after = norm[trigger.lo - 1] in syntax.aftermath and kind in WEAPON_EVENTS
    linked = (
        any(c.kind == "link" for c in between)
        or trigger.prep in _WITHIN
        or (syntax.subject_first and linked_side(clause, trigger))
        or (after and event.generic and event.type in ("casualties", "killing"))  # «استشهد ثلاثة، بعد قصف منزل»
        or (event.type == "casualties" and any(_attends(clause, at) for b in breaks for at in (b, b + 1)))
    )
    return Step(
        clause,
        event,
        trigger,
        kind,
        generic,
        between,
        linked,
        broken=bool(breaks),
        worded=any(norm[b] in syntax.breaks for b in breaks),
        own_time=any(c.kind == "time" and c.lo >= opened for c in between) and _timed(clause, event, opened),
        relative=any(
            norm[i] in syntax.relatives and not turns_to_next(clause, i) and i not in said
            for i in range(lo, trigger.lo)
        ),
        nominal=not is_verb(trigger),
        subject_first=syntax.subject_first,
    )


def _attends(clause: Clause, at: int) -> bool:
    """«قتل خمسة، حين سقطت قذيفة», "died as shells fell": whether a word opens a clause of what went on meanwhile."""
    norm, syntax = clause.norm, clause.syntax
    return norm[at] in syntax.attendant and norm[at - 1] not in syntax.prepositions


def linked_side(clause: Clause, trigger: Chunk) -> bool:
    """“In a Syrian regime shelling”: the preposition stands before the side that the noun is of."""
    named = [(g.hi, g.prep) for g in clause.groups]
    named += [(c.hi, c.prep) for c in clause.of("place")]  # "in the Sinai attack"
    return not is_verb(trigger) and any(0 <= trigger.lo - hi <= 1 and prep in _WITHIN for hi, prep in named)


def _timed(clause: Clause, event: EventDraft, hi: int) -> bool:
    """Whether the event already has a time of its own."""
    return any(event.speech.lo <= c.lo < hi for c in clause.of("time"))
