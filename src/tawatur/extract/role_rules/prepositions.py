"""The role that a phrase's preposition gives it."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.extract.clause import is_adjacent, is_platform, is_verb, light_of
from tawatur.extract.event_kinds import BLASTS, BOMBARDMENTS
from tawatur.extract.role_rules.asked import NEITHER, Asked, Role
from tawatur.extract.role_rules.verbs_and_nouns import bare, genitive
from tawatur.extract.role_signs import is_blast, is_public_building, opening_of
from tawatur.grammar.chunks import has_comma

_HELD = 2
"""Words from what is hit to whose it is."""
_INSIDE = 2
"""Words between the dead and what they were in."""


def by_its_preposition(q: Asked) -> Role | None:
    """What a phrase is by its preposition; without one, by the word it stands beside."""
    return _PREPOSITIONS.get(q.group.prep, bare)(q)


def _by(q: Asked) -> Role | None:
    broken = [b for b in q.clause.breaks if q.after and q.trigger.hi <= b < q.group.lo - 2]
    if broken and not _only_scene(q, broken[-1] + 1):
        return NEITHER  # «قصفت البلدة، ونقلت الجثث من قبل كذا»: who did something else
    verbs = [c for c in q.clause.chunks if c.hi == opening_of(q.clause, q.group)]
    if any(v.kind == "event" and v not in q.event.triggers or v.entry.get("claims") is False for v in verbs):
        return NEITHER  # "in a stronghold recaptured by the army", "could not be verified by the agency"
    if q.first and _of_an_occasion(q):
        return NEITHER
    return "actor" if q.after or not q.first else NEITHER


def _of_an_occasion(q: Asked) -> bool:
    """“Fired a missile at the city during a visit by the minister”: whose doing something else was meanwhile."""
    at = opening_of(q.clause, q.group)
    during = q.syntax.prepositions.get(q.clause.norm[at - 3])
    known = any(c.lo < at and c.hi > at - 2 for c in q.clause.chunks)
    return during == "during" and q.clause.norm[at - 2] in q.syntax.indefinites | q.syntax.the and not known


def _only_scene(q: Asked, lo: int) -> bool:
    """«مقتل تسعة، بينهم طفلان، في كذا على يد كذا»: whether only where and when stands between a comma and the doer."""
    known = [c for c in q.clause.chunks if lo <= c.lo < q.group.lo]
    told = {i for c in known for i in range(c.lo, c.hi)}
    bare = (q.clause.norm[i] for i in range(lo, q.group.lo) if i not in told)
    scene = all(c.kind in ("place", "place_noun", "relation", "time", "link") for c in known)
    return scene and not q.first and all(word in q.syntax.prepositions for word in bare)


def _on(q: Asked) -> Role | None:
    """What is hit; «تلقى المسؤولية على كذا», "blame on": who is said to have done it."""
    before = q.clause.norm[opening_of(q.clause, q.group) - 1]
    return "actor" if before in q.syntax.blame and q.group.actors else "target"


def _in(q: Asked) -> Role | None:
    """«انفجرت عبوة في سوق», «في آلية لقوات كذا»: a blast hits what it is in; else a place is no target."""
    if q.first and _killed_inside(q):
        return "target"
    hit = is_public_building(q.group) or (q.group.actors and not q.first)
    return "target" if hit and is_blast(q.clause, q.event) else NEITHER


def _killed_inside(q: Asked) -> bool:
    """“An air strike killed seven people in a school”: what those were in whom fire from afar killed."""
    thing, dead = q.group.first("object"), [t for t in q.event.tolls if t.kind == "killed" and t.min]
    inside = thing is not None and thing.entry.get("holder") in ("civilian", "medics") and not q.group.actors
    counted = any(0 <= q.group.lo - t.hi <= _INSIDE for t in dead) and all(t.who != "combatants" for t in dead)
    return inside and counted and q.event.type in BOMBARDMENTS and not q.event.targets


def _aside(q: Asked) -> Role | None:
    return NEITHER


def _to(q: Asked) -> Role | None:
    """«وجه ضربة إلى مقر لكذا»: what a strike is directed at."""
    light = light_of(q.clause, q.trigger) if q.after and not q.first and q.trigger.kind == "event" else None
    if light is None or any(c.hi == light.lo for c in q.clause.of("negation")):
        return NEITHER  # «لا يوجه ضرباته إلا إلى تجمعات كذا»
    return "target" if light.entry.get("directs") and is_adjacent(q.clause, q.trigger, q.group) else NEITHER


def _between(q: Asked) -> Role | None:
    """«قتلى وجرحى بين عناصر كذا»: those right after a word for the hurt are hurt."""
    before = next((c for c in q.clause.chunks if q.group.lo - 1 <= c.hi <= q.group.lo), None)
    hurt = before is not None and before.kind == "harm" and not q.first
    return "target" if hurt and q.group.actors and q.event.type not in ("clash", "agreement") else NEITHER


def _with(q: Asked) -> Role | None:
    if q.after and q.event.type in BLASTS and q.group.first("object") and not q.group.joined:
        return "target"  # «انفجرت عبوة ناسفة بدورية للجيش»
    charges = [q.trigger, *q.clause.of("weapon")]
    near = any(0 <= q.group.lo - c.hi <= 1 for c in charges)  # but «تفجيرات أدت بالسلطات إلى …»
    if q.after and near and q.event.type in BLASTS and q.group.actors and not (q.group.heads or q.group.joined):
        return "target"  # «فجروا عبوة بآليات الاحتلال», a name that has the thing in it
    arms = bool(q.group.heads) and all(h.kind in ("weapon", "person") for h in q.group.heads)
    armed = (arms or is_platform(q.group)) and q.group.first("weapon") is not None
    return "actor" if armed and q.group.actors else NEITHER


def _from(q: Asked) -> Role | None:
    if q.after and q.event.type == "seizure":
        return "target"  # «استعادت القوات البلدة من كذا»
    counted = any(c.hi == opening_of(q.clause, q.group) for c in q.clause.of("number"))
    if counted and not q.first and any(t.kind == "harm" for t in q.event.triggers):
        return "target"  # «مقتل عشرين من كذا بنيران الجيش»
    struck = q.after and q.trigger.kind in ("event", "weapon") and is_adjacent(q.clause, q.trigger, q.group)
    light = light_of(q.clause, q.trigger) if q.after and q.trigger.kind == "event" else None
    fell = any(t.kind == "harm" and q.trigger.hi <= t.lo < q.group.lo for t in q.event.triggers)
    befell = light is not None and light.entry.get("subject") == "target" and not fell
    struck = struck or befell  # «تعرض لهجوم أمس، من كذا», but «أدى إلى جرح ثلاثة من كذا»
    return "actor" if struck and q.group.actors and not q.event.actors else NEITHER


def _of(q: Asked) -> Role | None:
    if q.after and q.event.targets and q.trigger.entry.get("subject") == "target" and q.trigger.entry.get("ends"):
        return "actor" if q.group.actors else NEITHER  # «وقعت دورية في كمين لكذا»
    before = q.clause.norm[opening_of(q.clause, q.group)]
    if not q.after and q.syntax.prepositions.get(before) == "by":
        return NEITHER  # "held by A and retaken by B"
    hospital = q.group.first("object")
    if hospital is not None and hospital.entry.get("holder") == "medics" and _brought_to(q):
        return NEITHER  # «وصل منها للمستشفيات أربعون شهيداً»
    if not (q.after or q.first) and any(t.kind == "harm" and t.hi <= q.group.lo for t in q.event.triggers):
        return "target"  # «قتل فلان المتطوع في صفوف كذا بإطلاق نار»
    if not (q.after or q.first) and has_comma(q.clause.tokens, q.group.hi, q.trigger.lo):
        return NEITHER  # «الجناح العسكري لحركة كذا، استهداف …»
    if q.trigger.kind != "harm" and not is_verb(q.trigger):
        hurt = any(c.kind == "harm" and q.trigger.hi <= c.lo and c.hi <= q.group.lo for c in q.clause.chunks)
        if q.after and hurt and (not q.first or not q.group.heads):
            return NEITHER if q.first and not _in_office(q) else "target"  # «أسفر القصف عن قتلى وجرحى في صفوف كذا»
        return genitive(q.clause, q.trigger, q.group, q.event)
    apart = not q.first and has_comma(q.clause.tokens, q.trigger.hi, q.group.lo)
    held = max((c.hi for c in q.clause.chunks if c.hi <= q.group.lo), default=q.group.lo)
    apart = apart or (not q.first and q.group.lo - held > _HELD)  # «وردت أسماؤهم في القائمة المطلوبة لكذا»
    return "target" if q.after and not apart else NEITHER  # but «إصابة شابين، نقلا لمستشفى كذا»


def _in_office(q: Asked) -> bool:
    """“Killed the finance minister of the government”: an office before "of"."""
    at = opening_of(q.clause, q.group)
    return any(c.kind in ("speaker", "source") and 0 <= at - c.hi <= 1 for c in q.clause.chunks)


def _brought_to(q: Asked) -> bool:
    """Whether a verb of arriving or bringing stands shortly before a phrase."""
    brought = (c for c in q.clause.of("light") if c.entry.get("brings"))
    return any(0 <= q.group.lo - c.hi <= 2 for c in brought)


_PREPOSITIONS: dict[str, Callable[[Asked], Role | None]] = {
    "": bare, "by": _by, "on": _on, "against": _on, "toward": _on, "in": _in, "about": _aside, "during": _aside,
    "to": _to, "between": _between, "with": _with, "from": _from, "for": _of, "of": _of,
}  # fmt: skip
