"""Whom another teller names as those who did what was told before: «وراء التفجير كذا», “The army blamed the rebels”."""

from __future__ import annotations

from tawatur.extract.clause import Clause, may_answer
from tawatur.extract.drafts import ActorRef, EventDraft, Speech
from tawatur.grammar.piece import Chunk
from tawatur.text.tokens import PUNCT

_CHARGE = 3
"""Words after those blamed that say no more than for what ("for the attack")."""


def charged(clause: Clause, speech: Speech, told: EventDraft) -> list[ActorRef]:
    """The side that a speech without an event of its own says did what was told before."""
    if not speech.chain or speech.stance == "denies":
        return []
    said = [c for c in clause.chunks if speech.zone[1] <= c.lo < speech.hi or speech.lo <= c.lo < speech.zone[0]]
    return _only_blamed(clause, speech) or _pointed_at(clause, speech, said) or _called_by_name(clause, speech, told)


def _only_blamed(clause: Clause, speech: Speech) -> list[ActorRef]:
    """“The army blamed the rebels.”: who is said to have done what was told before, with no charge of its own."""
    hi = max((a.hi for a in speech.accused), default=speech.hi)
    rest = [i for i in range(hi, speech.hi) if clause.tokens.kind[i] != PUNCT]
    if len(rest) > _CHARGE:
        return []
    return [a for a in speech.accused if clause.resolver.combatant(a.id)]


def _pointed_at(clause: Clause, speech: Speech, said: list[Chunk]) -> list[ActorRef]:
    """«ورجح المبعوث أن يكون التنظيم وراء التفجير», «والفاعل هو التنظيم»: the side named beside a word for culprits."""
    culprits, norm = clause.language.syntax.culprits, clause.tokens.norm
    told = [i for c in (range(speech.lo, speech.zone[0]), range(speech.zone[1], speech.hi)) for i in c]
    at = [i for i in told if norm[i] in culprits]
    if not at or any(may_answer(c) for c in said):
        return []
    return _sides(clause, speech, said)[:1]


def _sides(clause: Clause, speech: Speech, said: list[Chunk]) -> list[ActorRef]:
    """The sides that fight among those named in what is said, without who says it."""
    own, inside = {link.id for link in speech.chain}, {c.lo for c in said}
    named = (a for g in clause.groups if g.lo in inside for a in g.actors)
    return [a for a in named if a.id not in own and clause.resolver.combatant(a.id)]


def _called_by_name(clause: Clause, speech: Speech, told: EventDraft) -> list[ActorRef]:
    """«هم مستوطنون من بؤرة قريبة»: a pronoun for those whom nobody has named yet, and who they are."""
    at = speech.zone[1] if speech.zone[1] < speech.hi - 1 else speech.lo
    if clause.tokens.norm[at] not in clause.language.syntax.pronouns or told.actors:
        return []
    named = (a for g in clause.groups if g.lo == at + 1 for a in g.actors)
    return [a for a in named if clause.resolver.combatant(a.id)][:1]
