"""Rules of harm and losses: who kills, whose the dead and the losses are."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.clause import is_verb
from tawatur.extract.groups import Group
from tawatur.extract.role_rules.asked import NEITHER, Asked, Role
from tawatur.extract.role_signs import (
    dates_figures,
    gunmen_of,
    heads_what_is_said,
    opening_of,
    slays,
    takes_people,
    told_as_known,
)

_FAR = 10
"""Words between a side and the noun of harm that tells whose lives were lost."""


def whose_losses(q: Asked) -> Role | None:
    """«تكبدت قوات كذا خسائر»: whose they are; «كبد الجيش قوات كذا خسائر»: who deals them, then whose they are.

    «… خلال صدها هجوماً»: who dealt them was attacked, by those who lost.
    """
    role = _deals_or_loses(q)
    foils = {c.hi for c in q.clause.of("event") if c.entry.get("failed") and not is_verb(c)}
    met = bool(role) and any(t.lo in foils for t in q.event.triggers)
    return role if not met else "target" if role == "actor" else "actor"


def _deals_or_loses(q: Asked) -> Role | None:
    if q.first or q.event.type == "clash" or q.group.prep not in ("", "with") or not q.group.actors:
        return None
    for link in (c for c in q.clause.of("link") if c.entry.get("befalls")):
        befalls, harm = link.entry.get("befalls"), next((t for t in q.event.triggers if t.lo >= link.hi), None)
        if q.group.prep and not (befalls == "with" and harm and link.hi <= q.group.lo <= harm.hi + 1):
            continue
        if q.group.prep:
            return "target"
        if q.group.hi == link.lo:
            return "target" if befalls == "first" else "actor"
        row = _side_by_side(q.clause.groups, link.hi)
        if befalls == "behind" and len(row) == 1 and not (harm and harm.lo == row[0].hi):
            if q.group in row and q.group.number is not None:
                return "target"  # «أوقعت 40 من جنود كذا بين قتيل وجريح», but «أوقع الجيش خسائر في صفوف كذا»
            continue
        if q.group in row:
            deals = q.group is row[0] and (len(row) > 1 or bool(link.suffix) or befalls in ("with", "behind"))
            return "actor" if deals and befalls != "first" else "target"
    return None


def _side_by_side(groups: Sequence[Group], at: int) -> list[Group]:
    """The phrases without preposition that follow one another from a token on."""
    row: list[Group] = []
    for group in groups:
        if group.lo == at and not group.prep:
            row.append(group)
            at = group.hi
    return row


def who_the_dead_were(q: Asked) -> Role | None:
    """“The army said the dead were fighters of the group”, “all those killed were civilians”."""
    if q.trigger.kind != "harm" or not told_as_known(q.clause, q.trigger):
        return None
    between = [i for i in range(q.trigger.hi, q.group.lo) if q.clause.norm[i] not in q.syntax.mostly]
    be = {i for c in q.clause.chunks if c.entry.get("be") for i in range(c.lo, c.hi)}
    linked = all(i in be or q.clause.norm[i] in q.syntax.attendant for i in between)
    return "target" if between and linked else None


def whom_the_dead_are_said_to_be(q: Asked) -> Role | None:
    """«قال المرصد إن القتلى جميعهم مدنيون», «أن جميع القتلى من مسلحي كذا»: the dead at the head of what is said."""
    if q.trigger.kind != "harm" or not told_as_known(q.clause, q.trigger) or q.group.prep not in ("", "from"):
        return None
    between = q.clause.norm[q.trigger.hi : opening_of(q.clause, q.group)]
    described = all(word in q.syntax.mostly for word in between)
    return "target" if described and heads_what_is_said(q.clause, q.trigger) else None


def beside_harm(q: Asked) -> Role:
    """«قتل الجيش ثلاثة», "troops were wounded": who kills, or whose dead they are."""
    harm = q.trigger
    if q.after and slays(q.clause, q.event, harm, q.group) and not _counted_behind(q):
        return "target" if harm.entry.get("loses") else "actor"  # «خسرت القوات 20 عنصرا»
    if q.after:
        return NEITHER
    if not (q.group.actors or gunmen_of(q.group)) or dates_figures(q.clause, q.group):
        return NEITHER
    if q.first and not is_verb(harm) and harm.lo - q.group.hi > _FAR:
        return NEITHER  # "the army opened an inquiry whether its strikes near the town claimed civilian lives"
    if harm.entry.get("loses") and q.first:
        return "target"  # "the army lost five men"
    if any(c.hi == q.group.lo for c in q.clause.of("tally")):
        return "actor"  # «حصيلة العدوان الإسرائيلي»: whose deeds are added up
    if harm.entry.get("remains"):
        return NEITHER  # «عثرت الشرطة على جثتين», "police found the bodies of two men"
    if any(c.gives_result and q.group.hi <= c.lo < harm.lo for c in q.clause.chunks):
        return "actor" if q.first else NEITHER  # "the army left nine rebels dead"
    body = harm.entry.get("role") == "person"
    counted = any(t.lo >= harm.hi and not t.part for t in q.event.tolls)
    kills = harm.entry.get("active") or (not body and counted) or takes_people(q.clause, harm, q.group)
    return "actor" if kills and harm.entry.get("voice") != "middle" else "target"


def _counted_behind(q: Asked) -> bool:
    """«قتل جنود أتراك خمسة»: men whose number stands behind them, with nobody after it."""
    number = next((c for c in q.clause.of("number") if c.lo == q.group.hi), None)
    people = (c.lo for c in q.clause.of("person"))
    described = q.group.first("person") is not None and q.group.chunks[-1].entry.get("nisba")
    return number is not None and bool(described) and number.hi not in people
