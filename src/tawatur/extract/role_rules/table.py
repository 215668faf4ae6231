"""Which role a noun phrase has in an event: who acts, who suffers, or neither.

A role follows from the phrase's preposition, its place beside the trigger and the trigger's own frame. ``_RULES`` is
tried in its order; the first rule that has a say decides. What the table says of a phrase a rule takes for granted.
"""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

from tawatur.extract.clause import Clause
from tawatur.extract.drafts import EventDraft
from tawatur.extract.groups import Group
from tawatur.extract.role_rules import bystanders, doers, fire, ground, harm, prepositions
from tawatur.extract.role_rules.asked import Asked, Rule


class Kept(NamedTuple):
    """A rule, and of which phrases alone it speaks: None of either sort.

    Attributes:
        first: whether the subject stands first in the language.
        after: whether the phrase stands after its trigger.
        prepared: whether it has a preposition.
    """

    rule: Rule
    first: bool | None = None
    after: bool | None = None
    prepared: bool | None = None

    def of(self, asked: tuple[bool, ...]) -> bool:
        """Whether it may speak of such phrases."""
        return all(own in (None, one) for own, one in zip(self[1:], asked, strict=True))


_RULES = (
    Kept(bystanders.is_charged, first=False, prepared=False),
    Kept(bystanders.begins_a_clause, first=False, prepared=False),
    Kept(fire.of_the_origin),
    Kept(fire.whose_shells, first=False, after=False, prepared=False),
    Kept(fire.whom_it_was_meant_for, first=False, after=True),
    Kept(bystanders.named_in_front, first=False, after=False),
    Kept(bystanders.says_what_it_was, first=True, after=True),
    Kept(ground.gains),
    Kept(fire.run_into, first=True, prepared=True),
    Kept(fire.goes_off, first=False),
    Kept(ground.names_the_ground, first=True),
    Kept(doers.owns_up),
    Kept(ground.freed_from, after=True, prepared=False),
    Kept(ground.holds_the_prison, first=False, after=True),
    Kept(bystanders.dates_it, prepared=False),
    Kept(ground.fought_over, after=True),
    Kept(bystanders.only_supports, first=False),
    Kept(bystanders.only_leads, first=False),
    Kept(fire.passes_by, first=False),
    Kept(harm.whose_losses, first=False),
    Kept(bystanders.only_meanwhile, first=False),
    Kept(bystanders.tells_why),
    Kept(bystanders.subject_of_another_verb, first=False, prepared=False),
    Kept(bystanders.did_another_thing, first=True, after=False, prepared=False),
    Kept(fire.struck_with, first=False, after=False, prepared=False),
    Kept(fire.hit_by_its_own_clause, first=False, after=False),
    Kept(fire.done_to_by_the_next, first=False, after=False, prepared=False),
    Kept(fire.ridden),
    Kept(fire.aboard, after=True, prepared=False),
    Kept(ground.in_whose_grip, first=False, after=True),
    Kept(ground.taken_after, after=True),
    Kept(fire.of_something_broken),
    Kept(fire.broken_by_it, first=True, prepared=False),
    Kept(doers.beside_its_noun, first=True),
    Kept(ground.holder_of_ground),
    Kept(bystanders.of_another_verb, first=True),
    Kept(harm.who_the_dead_were, first=True, after=True, prepared=False),
    Kept(harm.whom_the_dead_are_said_to_be, first=False, after=True),
    Kept(fire.of_its_holder, after=True),
    Kept(bystanders.side_of_a_side, first=True, prepared=True),
    Kept(fire.what_is_aimed_at, first=True),
    Kept(doers.tries, prepared=False),
    Kept(doers.joined_to_another, prepared=False),
    Kept(fire.launched_what_is_broken, first=True, after=True),
    Kept(fire.sent_what_is_broken, first=False, prepared=False),
    Kept(doers.carries_it_out, after=True),
    Kept(fire.behind_what_hit, first=False, after=True, prepared=False),
    Kept(fire.let_it_fall, first=False, prepared=False),
    Kept(bystanders.of_a_relative_clause, after=True),
    Kept(ground.moves),
    Kept(doers.clashes),
    Kept(doers.agrees, after=True, prepared=True),
    Kept(doers.in_a_failure),
    Kept(doers.each_other, after=True),
    Kept(fire.behind_the_shots, first=False, prepared=False),
    Kept(prepositions.by_its_preposition),
)
_RULES_OF = {sort: tuple(kept.rule for kept in _RULES if kept.of(sort)) for sort in product((False, True), repeat=3)}
"""The rules of each sort of phrase, in their order."""


def role_of(clause: Clause, event: EventDraft, group: Group) -> str | None:
    """``actor``, ``target`` or None, for none."""
    asked = Asked(clause, event, group)
    for rule in _RULES_OF[asked.first, asked.after, bool(group.prep)]:
        if (role := rule(asked)) is not None:
            return role or None
    return None
