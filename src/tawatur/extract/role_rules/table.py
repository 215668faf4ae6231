"""Which role a noun phrase has in an event: who acts, who suffers, or neither.

A role follows from the phrase's preposition, its place beside the trigger and the trigger's own frame. ``_RULES`` is
tried in its order; the first rule that has a say decides.
"""

from __future__ import annotations

from tawatur.extract.clause import Clause
from tawatur.extract.drafts import EventDraft
from tawatur.extract.groups import Group
from tawatur.extract.role_rules import bystanders, doers, fire, ground, harm, prepositions
from tawatur.extract.role_rules.asked import Asked, Rule

_RULES: tuple[Rule, ...] = (
    fire.of_the_origin,
    fire.whose_shells,
    fire.whom_it_was_meant_for,
    bystanders.named_in_front,
    ground.gains,
    fire.run_into,
    fire.goes_off,
    ground.names_the_ground,
    doers.owns_up,
    ground.freed_from,
    ground.holds_the_prison,
    bystanders.dates_it,
    ground.fought_over,
    bystanders.only_supports,
    bystanders.only_leads,
    fire.passes_by,
    harm.whose_losses,
    bystanders.only_meanwhile,
    bystanders.tells_why,
    harm.who_somebody_was,
    bystanders.subject_of_another_verb,
    fire.struck_with,
    fire.hit_by_its_own_clause,
    fire.done_to_by_the_next,
    fire.ridden,
    fire.aboard,
    ground.in_whose_grip,
    ground.taken_after,
    fire.of_something_broken,
    fire.broken_by_it,
    doers.beside_its_noun,
    ground.holder_of_ground,
    bystanders.of_another_verb,
    harm.who_the_dead_were,
    fire.shot_down,
    fire.of_its_holder,
    bystanders.side_of_a_side,
    ground.fell_to,
    fire.what_is_aimed_at,
    doers.tries,
    fire.blows_himself_up,
    doers.joined_to_another,
    fire.launched_what_is_broken,
    fire.sent_what_is_broken,
    doers.carries_it_out,
    fire.behind_what_hit,
    fire.let_it_fall,
    bystanders.of_a_relative_clause,
    ground.moves,
    doers.clashes,
    doers.agrees,
    doers.in_a_failure,
    doers.each_other,
    fire.behind_the_shots,
    prepositions.by_its_preposition,
)


def role_of(clause: Clause, event: EventDraft, group: Group) -> str | None:
    """``actor``, ``target`` or None, for none."""
    asked = Asked(clause, event, group)
    for rule in _RULES:
        if (role := rule(asked)) is not None:
            return role or None
    return None
