"""Rules of who does a thing together, against one another, or in vain: fights, pacts, attempts, deeds owned up to."""

from __future__ import annotations

from tawatur.extract.clause import Clause, is_adjacent, is_verb
from tawatur.extract.drafts import EventDraft
from tawatur.extract.event_kinds import BLASTS
from tawatur.extract.groups import Group
from tawatur.extract.role_rules.asked import NEITHER, Asked, Role
from tawatur.extract.role_signs import done_by, gunmen_of, modifies
from tawatur.grammar.chunks import has_comma
from tawatur.grammar.piece import Chunk

_TRIED = 4
"""Words between who tries and what is tried («للمرة الثانية»)."""


def owns_up(q: Asked) -> Role | None:
    """«…، وتبناه تنظيم كذا»: who claims the deed that a pronoun means."""
    claims = (c for c in q.clause.of("say") if c.entry.get("back") and c.lo >= q.trigger.hi)
    return "actor" if q.group.actors and any(0 <= q.group.lo - c.hi <= 1 for c in claims) else None


def beside_its_noun(q: Asked) -> Role | None:
    """“Killed in Israeli air raids”: a side right before the noun of its deed."""
    return "actor" if modifies(q.clause, q.event, q.group) else None


def tries(q: Asked) -> Role | None:
    """«حاول الجيش الهجوم على كذا»: between a verb of trying and what is tried."""
    near = 0 <= q.trigger.lo - q.group.hi <= _TRIED
    if not (q.group.actors and near) or is_verb(q.trigger):
        return None
    tried = (c for c in q.clause.chunks if c.hi == q.group.lo)
    return "actor" if any(c.entry.get("modality") == "attempted" for c in tried) else None


def joined_to_another(q: Asked) -> Role | None:
    """«قصفت قوات كذا وقوات كذا البلدة»: as the one it is joined to."""
    return _role_before(q.clause, q.event, q.group) if q.group.joined else None


def _role_before(clause: Clause, event: EventDraft, group: Group) -> Role | None:
    """A phrase joined to the one before it takes its role."""
    previous = [g for g in clause.groups if g.hi <= group.lo]
    if not previous:
        return None
    last = previous[-1]
    if group.lo - last.hi > 4 or has_comma(clause.tokens, last.hi, group.lo) and group.lo - last.hi > 3:
        return None
    if any(last.hi <= t.lo < group.lo for t in event.triggers):
        return None
    ids = {a.id for a in last.actors}
    if ids & {a.id for a in event.actors}:
        return "actor"
    if ids & {a.id for a in event.targets}:
        return "target"
    return None


def carries_it_out(q: Asked) -> Role | None:
    """«غارة نفذتها كذا»; but in «أصيبوا بعبوة خلال هجوم شنته كذا» they were where it went off."""
    if not q.first and _was_going_on(q):
        return NEITHER
    return "actor" if q.group.actors and done_by(q.clause, q.trigger, q.group) else None


def _was_going_on(q: Asked) -> bool:
    """Whether a phrase stands behind what went on when a charge went off."""
    if q.trigger.prep != "during":
        return False
    charges = (c for c in q.clause.of("weapon") if c.entry.get("type") in BLASTS and c.prep == "with")
    blasts = (t for t in q.event.triggers if t.kind == "event" and t.entry.get("type") in BLASTS)
    return any(c.lo < q.trigger.lo for c in (*charges, *blasts))


def clashes(q: Asked) -> Role | None:
    """«اشتباكات بين كذا وكذا»: all who fight act."""
    if q.event.type != "clash":
        return None
    prep = q.group.prep
    fighting = q.group.actors or (prep in ("between", "with", "against") and gunmen_of(q.group))
    sides = ("between", "with", "", "of", "against", "for", "from")
    return "actor" if fighting and prep in sides else NEITHER


def agrees(q: Asked) -> Role | None:
    """«اتفاق مع كذا», "a truce between the army and the rebels": the parties."""
    party = q.event.type == "agreement" and q.group.actors and q.group.prep in ("with", "between")
    return "actor" if party else None


def each_other(q: Asked) -> Role | None:
    """«قصف متبادل بين كذا وكذا»."""
    if not (q.group.prep in ("between", "") and q.group.actors):
        return None
    between = q.clause.norm[q.trigger.lo : q.group.lo]
    return None if q.syntax.mutual.isdisjoint(between) else "actor"


def in_a_failure(q: Asked) -> Role | None:
    """«صدت القوات هجوما لكذا», «صدت القوات تسللا لكذا»."""
    foiled = q.event.triggers[0].entry.get("failed") and is_verb(q.event.triggers[0])
    if foiled and q.trigger.entry.get("type") == "movement" and q.group.prep in ("for", "of") and q.after:
        return "actor" if q.group.actors else NEITHER
    if not q.trigger.entry.get("failed"):
        return None
    if not q.after and is_verb(q.trigger) and not q.first and q.group.actors:
        return "target" if is_adjacent(q.clause, q.trigger, q.group) and not q.group.prep else "actor"
    return _failed_role(q.trigger, q.group, q.event)


def _failed_role(trigger: Chunk, group: Group, event: EventDraft) -> Role:
    """«صدت القوات هجوما للتنظيم»: who repels is attacked, whose attack fails is the actor."""
    if not group.actors:
        return NEITHER
    named = not is_verb(trigger) or group.lo > trigger.hi  # «كسرت القوات هجوما لكذا»
    if group.prep in ("for", "of") and (event.targets or named):
        return "actor"
    if group.prep in ("on", "against"):
        return "target"
    return NEITHER if group.prep in ("in", "during") else "actor" if event.targets else "target"
