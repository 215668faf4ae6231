"""Rules of ground, moves and custody: who takes, who loses, who holds, who moves."""

from __future__ import annotations

from tawatur.extract.role_rules.asked import NEITHER, Asked, Role
from tawatur.extract.role_signs import gunmen_of, holds_ground, opening_of

_MOVER = 2
"""Words between a noun of moving and whose move it is."""
_UNIT = 2
"""Words from a column or reinforcements to whose they are: an adjective, a preposition."""


def gains(q: Asked) -> Role | None:
    """“Lost control of the town to rebels”, «سقطت في يد كذا», «سلموا القرية إلى كذا»: who gains what another loses."""
    if q.trigger.entry.get("loses") and q.after and q.group.actors and q.group.prep == "to":
        return "actor"  # "lost 12 men to rebels"
    favoured = q.clause.norm[q.group.lo - 1] in q.syntax.in_favour
    if q.event.type != "seizure" or not (q.after and q.group.actors):
        return NEITHER if favoured else None  # «غارات لصالح النظام»
    word = opening_of(q.clause, q.group)
    if q.clause.norm[word - 1] in q.syntax.verb_particles and q.syntax.prepositions.get(q.clause.norm[word]) == "by":
        return "target"  # «سيطرتها على مواقع كانت بيد كذا»
    completed, subject = q.trigger.entry.get("ends"), q.trigger.entry.get("subject")
    handed = q.group.prep in (("to",) if q.first else ("to", "for")) and bool(q.first or completed)
    became = completed and (subject == "place" or q.clause.norm[q.group.lo - 1] in q.syntax.grips)
    return "actor" if (subject == "target" and (favoured or handed)) or became else None


def names_the_ground(q: Asked) -> Role | None:
    """“The Yemeni city of Marib”: the adjective of a place is no side."""
    adjective = len(q.group.chunks) == 1 and q.group.chunks[0].entry.get("nisba")
    ground = adjective and any(0 <= c.lo - q.group.hi <= 1 for c in q.clause.of("place_noun"))
    return NEITHER if ground else None


def freed_from(q: Asked) -> Role | None:
    """«تحرير القرية من سيطرة كذا»: who held what was taken."""
    first, held = q.event.triggers[0], q.trigger
    freed = held is not first and held.prep == "from" and held.has("masdar") and first.lo < held.lo
    near = freed and q.group.lo - held.hi <= 1
    return "target" if near and q.event.type == "seizure" and q.group.actors else None


def fought_over(q: Asked) -> Role | None:
    """«سيطروا على المدينة بعد معارك مع كذا»: from whom a place was taken."""
    fought = q.event.type == "seizure" and q.trigger.entry.get("type") == "clash"
    driven = q.event.type == "seizure" and q.trigger is not q.event.triggers[0] and q.trigger.entry.get("expels")
    if driven and q.group.actors and q.group.lo == q.trigger.hi:
        return "target"  # «بعد طرد قناصة كذا»
    return "target" if fought and q.group.actors and q.group.prep in ("with", "against") else None


def in_whose_grip(q: Asked) -> Role | None:
    """«وقع جنديان في قبضة كذا», «سقوط المدينة في يد كذا»: who took them; «وقع في قبضة كذا جنديان»: whom."""
    taken = q.event.type == "detention" and q.trigger.entry.get("ends")
    fallen = q.event.type == "seizure" and q.trigger.entry.get("ground")
    if not ((taken or fallen) and q.group.actors):
        return None
    norm, at = q.clause.norm, opening_of(q.clause, q.group)
    if norm[at] in q.syntax.grips:
        return "target" if q.syntax.prepositions.get(norm[at - 1]) == "from" else "actor"  # «سقطت من يد كذا»
    if fallen:
        return None
    if not q.group.prep and not q.syntax.grips.isdisjoint(norm[q.group.hi : q.group.hi + 2]):
        return "target"  # «وقع جنود من كذا في أسر كذا»
    held = any(norm[i] in q.syntax.grips for i in range(q.trigger.hi, q.group.lo))
    return "target" if held and q.event.actors and q.group.prep in ("", "from") else None


def taken_after(q: Asked) -> Role | None:
    """«القبض على خلية تابعة لكذا»: whom a word of arrest that ends in its preposition takes."""
    taken = q.event.type == "detention" and q.prepared_by("on") and q.group.prep in ("", "for", "of")
    return "target" if taken else None


def holds_the_prison(q: Asked) -> Role | None:
    """«قضى تحت التعذيب في سجون كذا», «استشهد في سجن كذا»: in whose prison somebody died."""
    died = q.event.type == "killing" or (q.event.type == "casualties" and not q.event.actors)
    if not (died and q.group.actors):
        return None
    if any(g.prep == "by" for g in q.clause.groups):
        return None  # «قتل سجين على يد سجين آخر في سجن كذا»
    prison = q.group.first("object")
    within = prison is not None and prison.entry.get("detains") and prison.prep == "in"
    return "actor" if within or (q.trigger.entry.get("custody") and q.group.prep == "in") else None


def holder_of_ground(q: Asked) -> Role | None:
    """“A village held by the group”: it takes no part, unless the ground is seized from it."""
    if not (holds_ground(q.clause, q.group) or _listed_with_a_holder(q)):
        return None
    return "target" if q.event.type == "seizure" else NEITHER


def _listed_with_a_holder(q: Asked) -> bool:
    """«بلدة خاضعة لسيطرة كذا وكذا»: a side joined to one that holds the ground."""
    last = next((g for g in reversed(q.clause.groups) if g.hi <= q.group.lo), None)
    joined = q.group.joined and not q.group.prep and last is not None and q.group.lo - last.hi <= 1
    return joined and last is not None and holds_ground(q.clause, last)


def _of_a_unit(q: Asked) -> bool:
    """«وصل رتل من الجيش», «انسحب فوج من الجيش»: whose the column is, right behind it."""
    words = range(q.trigger.hi, q.group.lo)
    named = q.trigger.hi - q.trigger.lo > 1 or len(words) == _UNIT
    bare = not any(q.syntax.has_article(q.clause.norm[i]) for i in words)
    return q.group.prep == "from" and named and bare and len(words) <= _UNIT


def moves(q: Asked) -> Role | None:
    """«انسحبت قوات كذا من البلدة»: who moves, and none of those it comes by or yields to."""
    if q.event.type != "movement" or q.trigger.entry.get("object") == "actor":
        return None
    moves = q.group.actors or gunmen_of(q.group)
    if q.after and q.group.prep == "for" and q.trigger.entry.get("yields"):
        return NEITHER  # «استسلموا للجيش»
    if q.after and q.event.actors and not q.group.prep and q.group.first("object") and not q.group.joined:
        return NEITHER  # «دخلت القوات مقر كذا»
    if q.after and q.group.prep == "for" and not q.first and q.group.lo - q.trigger.hi > _MOVER:
        return NEITHER  # «انسحبوا بعد ورود معلومات عن إمداد للجيش»
    counted = any(c.hi == opening_of(q.clause, q.group) for c in q.clause.of("number"))
    if counted and not (q.after or q.first) and q.group.actors:
        return "actor"  # «إن 1300 من مقاتلي كذا سلموا أنفسهم»
    ground = ("place", "place_noun", "object")
    between = (c for c in q.clause.chunks if q.trigger.hi <= c.lo and c.hi <= q.group.lo)
    if q.after and not q.group.prep and not q.first and any(c.kind in ground for c in between):
        return NEITHER  # «تقدمت باتجاه المصنع لتحريره من قبضة كذا»
    if moves and not q.first and (_of_a_unit(q) or (q.trigger.entry.get("defects") and q.group.prep == "about")):
        return "actor"  # «انشق ضابط عن كذا»
    return "actor" if moves and q.group.prep in ("", "of", "for", "by") else NEITHER
