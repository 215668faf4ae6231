"""The question that the rules of roles answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from tawatur.extract.clause import Clause
from tawatur.extract.drafts import EventDraft
from tawatur.extract.groups import Group
from tawatur.extract.role_signs import trigger_of

Role = Literal["actor", "target", ""]
NEITHER: Role = ""


class Asked:
    """A noun phrase, and the event in which its role is asked."""

    __slots__ = ("after", "clause", "event", "first", "group", "syntax", "trigger")

    def __init__(self, clause: Clause, event: EventDraft, group: Group) -> None:
        self.clause, self.event, self.group = clause, event, group
        self.syntax, self.first = clause.syntax, clause.syntax.subject_first
        self.trigger = trigger_of(clause, event, group)
        self.after = group.lo >= self.trigger.hi

    def prepared_by(self, meaning: str) -> bool:
        """Whether a preposition of a meaning ends the trigger («سقطت بيد», "fell to", "downing of")."""
        return self.syntax.prepositions.get(self.clause.norm[self.trigger.hi - 1]) == meaning


Rule = Callable[[Asked], "Role | None"]
"""Answers a role, ``NEITHER``, or None where it has no say."""
