"""Whether a trigger goes on with the event before it (a result, a cause, a relative clause) or opens a new one."""

from __future__ import annotations

from tawatur.extract.clause import KIN, PERSON_EVENTS, WEAPON_EVENTS, Clause, chunks_between, is_verb, kin
from tawatur.extract.drafts import EventDraft
from tawatur.grammar.chunks import Chunk


def goes_on(clause: Clause, event: EventDraft, trigger: Chunk, kind: str, generic: bool) -> bool:
    """Whether the trigger tells more of the event just told."""
    if kind == "clash" and event.type in KIN[0] | KIN[1] and trigger.prep not in ("during", "in", "by"):
        return False
    again = any(t.kind == "harm" and t.entry.get("toll") == trigger.entry.get("toll") for t in event.triggers)
    if trigger.kind == "harm" and (event.type != "casualties" or again) and _leads(clause, event, trigger):
        return False
    if event.type == "killing" and kind == "attack" and trigger.prep in ("in", "during") and not trigger.joined:
        return True  # «قتل رميا بالرصاص في إطلاق نار»
    last = event.triggers[-1]
    if event.type == "killing" and kind in WEAPON_EVENTS and trigger.kind == "event" and trigger.prep in ("with", "by"):
        return not any(last.hi <= b <= trigger.lo for b in clause.breaks)  # «اغتال … بغارة», «… بإطلاق النار عليه»
    between = chunks_between(clause, last.hi, trigger.lo)
    harmless = trigger.kind in ("harm", "damage")
    linked = any(c.kind == "link" for c in between) or trigger.prep in ("with", "during", "in", "by")
    after = clause.tokens.norm[trigger.lo - 1] in clause.language.syntax.aftermath and kind in WEAPON_EVENTS
    linked = linked or (clause.language.syntax.subject_first and _linked_side(clause, trigger))
    linked = linked or (after and event.type == "casualties")  # «استشهد ثلاثة، بعد قصف منزل»
    broken = any(last.hi <= b <= trigger.lo for b in clause.breaks)
    opened = max((b for b in clause.breaks if last.hi <= b <= trigger.lo), default=trigger.lo)
    own_time = any(c.kind == "time" and c.lo >= opened for c in between) and _timed(clause, event, opened)
    said = {c.hi for c in clause.chunks if c.kind == "say"}  # "added that" opens no relative clause
    relatives = clause.language.syntax.relatives
    relative = any(clause.tokens.norm[i] in relatives and i not in said for i in range(last.hi, trigger.lo))
    if clause.language.syntax.subject_first and event.generic and event.type in ("killing", "casualties"):
        if trigger.kind == "event" and linked and kind in WEAPON_EVENTS and not is_verb(trigger):
            return True  # "the killing of 13 people in an airstrike"
        if trigger.entry.get("shoots") and event.triggers[-1].entry.get("remains"):
            return True  # "the bodies of seven men, all shot in the head"
    if relative and event.type == "casualties":
        return True
    if kind == "attack" and event.type == "detention" and trigger.entry.get("object") == "place":
        norm = clause.tokens.norm[trigger.lo - 1]
        if norm in clause.language.syntax.temporal or any(c.kind == "link" and c.hi == trigger.lo for c in between):
            return True  # «اعتقلت ثلاثة بعد أن داهمت منازلهم»
        if trigger.joined and not is_verb(trigger) and trigger.lo - last.hi <= 1:
            return True  # «حملة اعتقالات ومداهمات»
    if _told_anew(clause, event, trigger, last.hi):
        return False
    if harmless or event.type in ("casualties", "destruction") and kind != "destruction":
        return not (broken and own_time and not linked) and _same_story(clause, event, trigger, kind, broken, linked)
    if clause.language.syntax.subject_first and trigger.prep == "during" and not is_verb(trigger):
        if event.type in (*PERSON_EVENTS, "clash") and trigger.kind == "event":
            return True  # "killed during a raid"
    if trigger.kind == "event" and event.type == "interception" and (generic or kin(kind, "missile_strike")):
        return not broken
    worded = any(
        clause.tokens.norm[b] in clause.language.syntax.breaks for b in clause.breaks if last.hi <= b <= trigger.lo
    )
    if kind == "destruction" and not worded and event.type in (*WEAPON_EVENTS, "casualties"):
        return not own_time and not _subject_after(clause, trigger)
    taken = any(c.kind == "harm" and c.lo == trigger.lo and c.entry.get("toll") == "captured" for c in clause.chunks)
    if taken and kind == "seizure" and event.type in (*WEAPON_EVENTS, "seizure"):
        return not own_time  # prisoners of the same fight
    follows = trigger.prefix.startswith(clause.language.syntax.consequence)
    if event.type == "movement" and follows and clause.language.syntax.consequence and kind != "movement":
        return True  # «تسللوا … فأضرموا النار»
    if clause.language.syntax.subject_first and kind == "suicide_bombing" and not own_time:
        if event.type in ("attack", "clash") or (event.generic and event.type == "bombardment"):
            return True  # the court is stormed, a bomber blows himself up in its lobby
    if event.type in KIN[1] and kind == "attack" and not trigger.joined and not broken:
        return True  # the bomber drives into the market
    if trigger.kind == "weapon" and event.type in WEAPON_EVENTS:
        return not broken or not trigger.joined
    if kind == "detention" and all(t.entry.get("object") == "place" for t in event.triggers):
        return trigger.joined and event.type == "attack"  # a house is searched, its people are taken
    if (
        not kin(event.type, kind)
        and not (generic and event.type in WEAPON_EVENTS)
        and not (event.generic and event.type in WEAPON_EVENTS and kind in WEAPON_EVENTS)
    ):
        return linked and trigger.definite and kind in WEAPON_EVENTS and event.type in WEAPON_EVENTS
    if relative or trigger.definite or trigger.has("participle") or linked:
        return True
    if trigger.joined:
        return False
    verb = trigger.feature.startswith(("past", "present"))
    opening = clause.language.syntax.breaks - clause.language.syntax.verb_particles  # but «حيث» explains
    fresh = own_time or any(clause.tokens.norm[b] in opening for b in clause.breaks if last.hi <= b <= trigger.lo)
    return not broken or (generic and verb and not fresh and not _subject_after(clause, trigger))


def _told_anew(clause: Clause, event: EventDraft, trigger: Chunk, lo: int) -> bool:
    """«قتل تسعة في القصف، فيما قتل طفل في غارات على كذا»: the same harm once more, after a word that opens a clause."""
    if (
        clause.language.syntax.subject_first
        or trigger.kind != "harm"
        or not is_verb(trigger)
        or len(event.triggers) < 2
    ):
        return False
    opened = any(clause.tokens.norm[b] in clause.language.syntax.breaks for b in clause.breaks if lo <= b <= trigger.lo)
    toll = trigger.entry.get("toll")
    return opened and any(t.kind == "harm" and t.entry.get("toll") == toll for t in event.triggers)


def _leads(clause: Clause, event: EventDraft, trigger: Chunk) -> bool:
    """«…، فيما قتل أربعة بتفجير»: death told in a clause of its own, before the event that brought it."""
    opened = any(
        clause.tokens.norm[i].removeprefix("و") in clause.language.syntax.breaks
        for i in range(event.triggers[-1].hi, trigger.lo)
    )
    following = next((c for c in clause.chunks if c.lo >= trigger.hi and c.kind in ("event", "harm", "say")), None)
    if not opened or following is None or following.kind != "event" or following.definite:
        return False
    if following.prep not in ("with", "in", "by"):
        return False
    return not any(trigger.hi <= b < following.lo for b in clause.breaks)


def _linked_side(clause: Clause, trigger: Chunk) -> bool:
    """“In a Syrian regime shelling”: the preposition stands before the side that the noun is of."""
    return not is_verb(trigger) and any(
        0 <= trigger.lo - g.hi <= 1 and g.prep in ("with", "during", "in", "by") for g in clause.groups
    )


def _subject_after(clause: Clause, trigger: Chunk) -> bool:
    """Whether a side is named right after a verb: it has a subject of its own."""
    return any(
        0 <= g.lo - trigger.hi <= 1 and g.actors and not g.prep and g.chunks[0].kind in ("actor", "weapon")
        for g in clause.groups
    )


def _same_story(clause: Clause, event: EventDraft, trigger: Chunk, kind: str, broken: bool, linked: bool) -> bool:
    if linked or not broken:
        return True
    if trigger.kind == "harm":
        return event.type not in ("movement", "agreement", "detention", "displacement") or not trigger.joined
    if trigger.kind == "damage":
        return True
    return False


def _timed(clause: Clause, event: EventDraft, hi: int) -> bool:
    """Whether the event already has a time of its own."""
    return any(c.kind == "time" and event.speech.lo <= c.lo < hi for c in clause.chunks)


def merge_trigger(event: EventDraft, trigger: Chunk, kind: str, generic: bool) -> None:
    """Makes a trigger part of an event; the more telling type of the two wins."""
    event.triggers.append(trigger)
    event.hi = max(event.hi, trigger.hi)
    if kind == "detention" and trigger.kind == "event":
        event.type, event.generic = kind, generic
    if kind == "destruction" and any(t.kind == "harm" for t in event.triggers):
        return
    if event.type == "attack" and event.generic and kind == "bombardment":
        event.type = kind
    if event.type == "killing" and kind in KIN[0] | KIN[1] and trigger.prep in ("with", "by"):
        event.type, event.generic = kind, generic
    if kind in ("seizure", "detention", "abduction") and event.type in (*WEAPON_EVENTS, "seizure"):
        return
    weaker = (event.generic or (event.type == "movement" and kind != "movement")) and (
        not generic or event.type in ("casualties", "destruction")
    )
    if weaker and trigger.kind in ("event", "weapon"):
        event.type, event.generic = kind, generic
        event.definite = trigger.definite and not trigger.suffix
