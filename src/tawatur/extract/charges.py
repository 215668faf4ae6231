"""Whom another teller names as those who did what was told before: «وراء التفجير كذا», “The army blamed the rebels”."""

from __future__ import annotations

from tawatur.extract.clause import Clause, may_answer
from tawatur.extract.drafts import ActorRef, EventDraft, Speech
from tawatur.extract.event_kinds import WEAPON_EVENTS, kin
from tawatur.extract.rebuttals import said_in
from tawatur.grammar.piece import TRIGGERS, Chunk
from tawatur.model.frozen import replace
from tawatur.text.tokens import PUNCT

_BESIDE = 2
"""Words behind a deed among which stands whose doing it is."""
_ASKED = 30
"""Words before a sentence among which those are asked for whom it names."""
_DOERS = 4
"""Words behind "carried out" among which stands by whom."""
_CHARGE = 3
"""Words after those blamed that say no more than for what ("for the attack")."""


def charged(clause: Clause, speech: Speech, told: EventDraft) -> list[ActorRef]:
    """The side that a speech without an event of its own says did what was told before."""
    if speech.stance == "denies":
        return []
    said = said_in(clause, speech)
    if (doers := _done_by(clause, said)) or not speech.chain:
        return doers
    return _only_blamed(clause, speech) or _pointed_at(clause, speech, said) or _called_by_name(clause, speech, told)


def confirms(clause: Clause, speech: Speech, told: EventDraft) -> bool:
    """«وأكد مصدر أمني وقوع الهجوم»: that the deed told before did happen, in the words of another."""
    by_another = bool(speech.chain) and told.stance == "asserts" and told.voice != (speech.chain[-1].id,)
    said = said_in(clause, speech)
    if not by_another or speech.stance != "asserts" or any(c.kind in ("negation", "hedge", "modal") for c in said):
        return False
    deeds = [c for c in said if c.kind in TRIGGERS]
    happened = {c.hi for c in said if c.kind == "light" and c.entry.get("subject") == "event" and c.has("masdar")}
    named = len(deeds) == 1 and deeds[0].article and deeds[0].lo in happened
    kind = str(deeds[0].entry.get("type")) if named else ""
    return kin(told.type, kind) or (kind == "attack" and told.type in WEAPON_EVENTS)


def _only_blamed(clause: Clause, speech: Speech) -> list[ActorRef]:
    """“The army blamed the rebels.”: who is said to have done what was told before, with no charge of its own."""
    hi = max([speech.zone[1], *(a.hi for a in speech.accused)]) if speech.accused else speech.hi
    rest = [i for i in range(hi, speech.hi) if clause.tokens.kind[i] != PUNCT]
    if len(rest) > _CHARGE:
        return []
    forces = (replace(a, id=clause.resolver.forces(a.id)) for a in speech.accused)  # "blamed Turkey": its army
    return [a for a in forces if clause.resolver.combatant(a.id)]


def _done_by(clause: Clause, said: list[Chunk]) -> list[ActorRef]:
    """“They were carried out by Russian warplanes”: who did what was told, a pronoun with a passive."""
    norm, syntax = clause.norm, clause.syntax
    if any(c.kind in ("negation", "hedge", "modal", "event", "harm") for c in said):
        return []
    for verb in (c for c in said if c.kind == "light" and norm[c.lo - 1] in syntax.passive and c.lo > clause.lo + 1):
        told = next((i for i in range(verb.lo - 2, clause.lo - 1, -1) if norm[i] not in syntax.auxiliaries), clause.lo)
        if norm[told] in syntax.pronouns and syntax.prepositions.get(norm[verb.hi]) == "by":
            near = (a for g in clause.groups if 0 < g.lo - verb.hi <= _DOERS for a in g.actors)
            forces = [replace(a, id=clause.resolver.forces(a.id)) for a in near]
            return [a for a in forces if clause.resolver.combatant(a.id)]
    return []


def _pointed_at(clause: Clause, speech: Speech, said: list[Chunk]) -> list[ActorRef]:
    """«ورجح المبعوث أن يكون التنظيم وراء التفجير», «والفاعل هو التنظيم»: the side named beside a word for culprits."""
    culprits, norm = clause.syntax.culprits, clause.norm
    told = [i for c in (range(speech.lo, speech.zone[0]), range(speech.zone[1], speech.hi)) for i in c]
    at = [i for i in told if norm[i] in culprits]
    if not at or any(may_answer(c) for c in said):
        return []
    return _sides(clause, speech, said)[:1] or _names_itself(clause, speech, at[0])


def _names_itself(clause: Clause, speech: Speech, at: int) -> list[ActorRef]:
    """«وقالت الحركة إنها وراء الهجوم», «… إنها تقف خلفه»: who speaks owns to the deed; but «ليست وراء الهجوم»."""
    oneself = clause.syntax.of_oneself & set(clause.norm[max(speech.lo, at - _BESIDE) : at])
    forces = clause.resolver.forces(speech.chain[-1].id)
    denied = any(speech.lo <= c.lo < speech.hi for c in clause.of("negation"))
    bound = clause.norm[at].endswith(clause.syntax.noun_pronouns)
    deed = bound or any(c.lo == at + 1 and c.article for c in clause.of("event"))  # but «يقف وراء الحكومة»
    if not (oneself and deed) or denied or speech.stance != "asserts" or not clause.resolver.combatant(forces):
        return []
    return [ActorRef(forces, speech.zone[0], speech.zone[1], rule="actor.speaker")]


def _sides(clause: Clause, speech: Speech, said: list[Chunk]) -> list[ActorRef]:
    """The sides that fight among those named in what is said, without who says it."""
    own, inside = {link.id for link in speech.chain}, {c.lo for c in said}
    named = (a for g in clause.groups if g.lo in inside for a in g.actors)
    return [a for a in named if a.id not in own and clause.resolver.combatant(a.id)]


def names_culprits(clause: Clause, speech: Speech) -> bool:
    """«مطلقو الصواريخ فلسطينيون», «التفجير من تدبير فصائل»: who did what was told, of no side that has a name."""
    said = said_in(clause, speech)
    if speech.stance != "asserts" or not speech.chain or any(may_answer(c) for c in said):
        return False
    known = clause.syntax.has_article
    told = (c for c in said if c.kind in ("event", "weapon") and (c.article or known(clause.norm[c.lo])))
    return any(_says_who(clause, deed, said) for deed in told)


def _says_who(clause: Clause, deed: Chunk, said: list[Chunk]) -> bool:
    syntax, norm = clause.syntax, clause.norm
    named = any(c.lo == deed.hi and c.kind in ("person", "actor") and not c.prep for c in said)
    if norm[deed.lo - 1] in syntax.culprits:
        return named  # «زارعو اللغم جنود», but «المسؤول عن التفجير مجهول»
    return not syntax.doings.isdisjoint(norm[deed.hi : deed.hi + _BESIDE])


def doubted(clause: Clause, speech: Speech) -> bool:
    """«قد يكون التنظيم وراء التفجير»: a charge that is no more than possible."""
    syntax, norm = clause.syntax, clause.norm
    return any(norm[i] in syntax.may and norm[i + 1] in syntax.existential for i in range(speech.lo, speech.hi - 1))


def _called_by_name(clause: Clause, speech: Speech, told: EventDraft) -> list[ActorRef]:
    """«لا تعرف الشرطة الفاعلين. هم مستوطنون»: a pronoun for those asked for before, and who they are."""
    at = speech.lo if speech.lo < speech.zone[0] else speech.zone[1]
    norm, syntax = clause.norm, clause.syntax
    asked = not syntax.culprits.isdisjoint(norm[max(0, clause.lo - _ASKED) : clause.lo])
    if norm[at] not in syntax.pronouns or told.actors or not asked:
        return []
    named = (a for g in clause.groups if g.lo == at + 1 for a in g.actors)
    return [a for a in named if clause.resolver.side(a.id)][:1]
