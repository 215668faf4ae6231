"""Which role a noun phrase has in an event: who acts, who suffers, or neither.

A role follows from the phrase's preposition, its place beside the trigger and the trigger's own frame. How the table
is read: `rule_tables`; the first rule that has a say decides.
"""

from __future__ import annotations

from itertools import product

from tawatur.extract.clause import Clause
from tawatur.extract.drafts import EventDraft
from tawatur.extract.groups import Group
from tawatur.extract.role_rules import bystanders, doers, fire, ground, harm, prepositions
from tawatur.extract.role_rules.asked import Asked, Rule
from tawatur.extract.rule_tables import Ruling

_RULES: tuple[Ruling[Rule], ...] = (
    Ruling(bystanders.is_charged, first=False, prepared=False),
    Ruling(bystanders.begins_a_clause, first=False, prepared=False),
    Ruling(fire.of_the_origin),
    Ruling(fire.whose_shells, first=False, after=False, prepared=False),
    Ruling(fire.whom_it_was_meant_for, first=False, after=True),
    Ruling(bystanders.named_in_front, first=False, after=False),
    Ruling(bystanders.says_what_it_was, first=True, after=True),
    Ruling(ground.gains),
    Ruling(fire.run_into, first=True, prepared=True),
    Ruling(fire.goes_off, first=False),
    Ruling(ground.names_the_ground, first=True),
    Ruling(doers.owns_up),
    Ruling(ground.freed_from, after=True, prepared=False),
    Ruling(ground.holds_the_prison, first=False, after=True),
    Ruling(bystanders.dates_it, prepared=False),
    Ruling(ground.fought_over, after=True),
    Ruling(bystanders.only_supports, first=False),
    Ruling(bystanders.only_leads, first=False),
    Ruling(fire.passes_by, first=False),
    Ruling(harm.whose_losses, first=False),
    Ruling(bystanders.only_meanwhile, first=False),
    Ruling(bystanders.tells_why),
    Ruling(bystanders.subject_of_another_verb, first=False, prepared=False),
    Ruling(bystanders.did_another_thing, first=True, after=False, prepared=False),
    Ruling(fire.struck_with, first=False, after=False, prepared=False),
    Ruling(fire.hit_by_its_own_clause, first=False, after=False),
    Ruling(fire.done_to_by_the_next, first=False, after=False, prepared=False),
    Ruling(fire.ridden),
    Ruling(fire.aboard, after=True, prepared=False),
    Ruling(ground.in_whose_grip, first=False, after=True),
    Ruling(ground.taken_after, after=True),
    Ruling(fire.of_something_broken),
    Ruling(fire.broken_by_it, first=True, prepared=False),
    Ruling(doers.beside_its_noun, first=True),
    Ruling(ground.holder_of_ground),
    Ruling(bystanders.of_another_verb, first=True),
    Ruling(harm.who_the_dead_were, first=True, after=True, prepared=False),
    Ruling(harm.whom_the_dead_are_said_to_be, first=False, after=True),
    Ruling(fire.of_its_holder, after=True),
    Ruling(bystanders.side_of_a_side, first=True, prepared=True),
    Ruling(fire.what_is_aimed_at, first=True),
    Ruling(doers.tries, prepared=False),
    Ruling(doers.joined_to_another, prepared=False),
    Ruling(fire.launched_what_is_broken, first=True, after=True),
    Ruling(fire.sent_what_is_broken, first=False, prepared=False),
    Ruling(doers.carries_it_out, after=True),
    Ruling(fire.behind_what_hit, first=False, after=True, prepared=False),
    Ruling(fire.let_it_fall, first=False, prepared=False),
    Ruling(bystanders.of_a_relative_clause, after=True),
    Ruling(ground.moves),
    Ruling(doers.clashes),
    Ruling(doers.agrees, after=True, prepared=True),
    Ruling(doers.in_a_failure),
    Ruling(doers.each_other, after=True),
    Ruling(fire.behind_the_shots, first=False, prepared=False),
    Ruling(prepositions.by_its_preposition),
)
_RULES_OF = {
    (first, after, prepared): tuple(r.rule for r in _RULES if r.fits(first=first, after=after, prepared=prepared))
    for first, after, prepared in product((False, True), repeat=3)
}
"""The rules of each sort of phrase, in their order."""


def role_of(clause: Clause, event: EventDraft, group: Group) -> str | None:
    """``actor``, ``target`` or None, for none."""
    asked = Asked(clause, event, group)
    for rule in _RULES_OF[asked.first, asked.after, bool(group.prep)]:
        if (role := rule(asked)) is not None:
            return role or None
    return None
