"""Layer 2b: the events of one sentence with their arguments.

Triggers (event verbs and nouns, harm, damage) are read in order. A trigger either goes on with the
event before it (a relative clause, a cause, a result, a definite mention) or opens a new one; every
other chunk then belongs to the event of its clause.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from tawatur.extract.drafts import ActorRef, EventDraft, PlaceRef, Speech
from tawatur.extract.gaps import GAP, gapped, share
from tawatur.extract.groups import Group
from tawatur.extract.subject_first import clause_breaks, in_apposition
from tawatur.extract.tolls import TollReader
from tawatur.grammar.chunks import QUOTES, Chunk, gap_words, has_comma
from tawatur.grammar.syntax import Language
from tawatur.model.time import TimeExpr, TimeMention
from tawatur.text.tokens import Tokens

KIN = (
    frozenset({"airstrike", "drone_strike", "bombardment", "shelling", "missile_strike"}),
    frozenset({"bombing", "suicide_bombing", "landmine"}),
    frozenset({"clash", "attack"}),
    frozenset({"killing", "casualties"}),
    frozenset({"detention", "abduction"}),
)
_WEAPON_EVENTS = KIN[0] | KIN[1] | KIN[2]
_PERSON_EVENTS = frozenset({"killing", "detention", "abduction"})
_SMALL_ARMS = frozenset({"gunfire", "small-arms", "rifle", "sniper", "pistol", "firearm"})
_MOVABLE = ("vehicle", "tank", "car", "motorcycle", "weapons", "ammunition", "truck", "money", "rifle")
_SHAREABLE = KIN[0] | frozenset({"displacement", "casualties", "killing", "detention", "clash", "attack"})
_SPECIFIC = ("airstrike", "drone_strike", "shelling", "missile_strike", "suicide_bombing", "bombing", "landmine")


def kin(one: str, other: str) -> bool:
    """Whether two event types may name one event."""
    return one == other or any(one in members and other in members for members in KIN)


@dataclass(slots=True)
class Clause:
    """What the event reader needs of one sentence."""

    tokens: Tokens
    chunks: Sequence[Chunk]
    groups: Sequence[Group]
    places: Sequence[PlaceRef]
    speeches: Sequence[Speech]
    language: Language
    lo: int
    hi: int
    is_combatant: Callable[[str], bool]
    is_air: Callable[[str], bool]
    is_people: Callable[[str], bool]
    is_side: Callable[[str], bool]
    is_army: Callable[[str], bool]
    forces_of: Callable[[str], str]
    state_of: Callable[[Chunk], "str | None"]
    outlet: str | None = None
    subject: str | None = None
    number: int = 0
    paragraph: int = 0
    breaks: list[int] = field(default_factory=list)


def read_events(clause: Clause) -> list[EventDraft]:
    """The events of a sentence, in order, arguments filled from the sentence alone."""
    clause.breaks = _breaks(clause)
    events: list[EventDraft] = []
    for speech in clause.speeches:
        if not speech.mute:
            events.extend(_in_speech(clause, speech))
    return events


def _in_speech(clause: Clause, speech: Speech) -> list[EventDraft]:
    events: list[EventDraft] = []
    inside = [c for c in clause.chunks if speech.lo <= c.lo < speech.hi]
    triggers = [c for c in inside if _is_trigger(clause, c, speech)]
    if not triggers:
        triggers = [c for c in inside if _fires(clause, c)][:1]
    if triggers:
        gaps = [g for g in gapped(clause.tokens, inside, clause.language) if g.lo > triggers[0].hi]
        triggers = sorted([*triggers, *gaps], key=lambda t: (t.lo, t.hi))
    for trigger in triggers:
        if trigger.feature == GAP:
            shares = ("detention", "abduction") if trigger.entry.get("taken") else _SHAREABLE
            if events and events[-1].type in shares:
                events.append(_open(clause, speech, trigger, events[-1].type, False))
            continue
        modality = _modality(clause, trigger)
        kind, generic = _type_of(trigger)
        if modality in ("planned", "threatened", "hypothetical"):
            continue
        if modality == "attempted" and kind in ("movement", "seizure"):
            continue
        if events and _goes_on(clause, events[-1], trigger, kind, generic):
            _merge_trigger(events[-1], trigger, kind, generic)
            continue
        events.append(_open(clause, speech, trigger, kind, generic))
    _fill(clause, speech, events)
    for before, event in zip(events, events[1:], strict=False):
        if event.triggers[0].feature == GAP:
            share(event, before)
    return [event for event in events if _is_claim(event)]


def _is_trigger(clause: Clause, item: Chunk, speech: Speech) -> bool:
    if item.entry.id == "weapon.fire" and (opened := _light_of(clause, item)) and opened.entry.id == "light.open":
        return opened.hi <= item.lo  # «فتح مسلحون نيران أسلحتهم»
    if item.kind == "weapon" and item.entry.get("type") and item.entry.get("platform") in (None, "rocket"):
        light = _light_of(clause, item)
        acts = [c.lo for c in clause.chunks if c.kind == "event" and c.lo >= item.hi]
        carried = light is not None and any(lo <= light.hi + 12 for lo in acts)
        if carried and item.entry.get("weapon") == "suicide":
            return False  # «شن انتحاريون هجوما»
        return light is not None and not light.entry.get("weak") and not speech.zone[0] <= light.lo < speech.zone[1]
    if item.kind == "light" and item.entry.get("falls") and _falls(clause, item):
        return True
    if item.kind not in ("event", "harm", "damage"):
        return False
    if item.has("participle") and item.article:
        return False  # «المواقع المستهدفة» describes
    if item.entry.get("weak") and item.article:
        return False  # «العدوان»: a name for the war
    purpose = item.prefix in ("ل", "ول", "لال", "ولال")
    if item.kind == "event" and purpose and not _is_verb(item) and not _undergone(clause, item):
        return False  # «لاستهداف كذا»: a purpose
    if item.kind == "event" and item.entry.get("generic") and _wounds(clause, item):
        return False
    if clause.language.syntax.subject_first and _only_alluded(clause, item):
        return False
    before = clause.tokens.norm[item.lo - 1] if item.lo else ""
    begun = clause.tokens.norm[item.lo - 2] if item.lo > 1 else ""
    if item.kind == "event" and begun in clause.language.syntax.since and not _is_verb(item):
        return False  # «منذ بدء الهجوم»: a time, not a claim
    if (item.definite or clause.tokens.norm[item.lo].startswith("ال")) and before in clause.language.syntax.temporal:
        return False  # «قبل الهجوم»: a time, not a claim
    if item.entry.get("type") in ("seizure", "clash") and item.feature.startswith("present") and before in clause.language.syntax.relatives:
        return False  # «الجولان الذي تحتله إسرائيل» describes
    if speech.zone[0] <= item.lo < speech.zone[1] and item.kind != "event":
        return False
    return not (item.lo < speech.zone[1] and item.lo >= speech.zone[0])


def _only_named(clause: Clause, event: EventDraft) -> bool:
    """«منذ اغتيال فلان», «تقرير حول الهجوم»: an event that is only named, with no day, place, verb or teller of its own."""
    if any(t.kind != "event" or _is_verb(t) or _light_of(clause, t) for t in event.triggers):
        return False
    told = event.speech.chain and event.triggers[0].lo - event.speech.zone[1] <= 4
    return not (event.times or event.places or told or event.speech.accused or event.weapons)


def _falls(clause: Clause, item: Chunk) -> bool:
    """«سقوط البلدة»: a place falls."""
    following = next((c for c in clause.chunks if c.lo >= item.hi), None)
    return following is not None and following.lo == item.hi and following.kind in ("place", "place_noun") and not following.prep


def _wounds(clause: Clause, item: Chunk) -> bool:
    """«وأصاب أربعة مزارعين»: a hit on people counted is a toll."""
    harm = any(c.kind == "harm" and (c.lo, c.hi) == (item.lo, item.hi) for c in clause.chunks)
    return harm and any(c.kind in ("number", "person") and 0 <= c.lo - item.hi <= 2 for c in clause.chunks)


def _undergone(clause: Clause, item: Chunk) -> bool:
    """«تعرضت البلدة لقصف»: the letter belongs to a verb of undergoing, a cause or a word of speech."""
    return any(
        0 <= item.lo - c.hi <= (18 if c.entry.get("subject") == "target" else 6)
        and (c.entry.get("subject") == "target" or c.kind in ("link", "say", "harm", "source", "tally"))
        for c in clause.chunks
    )


def _only_alluded(clause: Clause, item: Chunk) -> bool:
    """"The fourth such attack", "before the raid", "who had taken over the office": named, not told."""
    norm, at = clause.tokens.norm, item.lo - 1
    if item.kind != "event" or at < clause.lo:
        return False
    if _is_verb(item) and norm[at] in ("the", "a", "an") and item.hi - item.lo == 1:
        kinds = ("object", "place_noun", "person", "actor", "weapon", "place")
        return any(c.lo == item.hi and c.kind in kinds for c in clause.chunks)  # "the targeted airbase"
    if not _is_verb(item) and (norm[at] in ("such", "similar", "previous", "future", "potential", "possible")):
        return True
    while at > clause.lo and (norm[at] in clause.language.syntax.articles or norm[at] in clause.language.syntax.same):
        at -= 1
    if item.article and norm[at] in clause.language.syntax.temporal:
        return True
    if not _is_verb(item) and norm[at] in ("after", "before") and norm[at - 1] in _UNITS:
        return True  # "a day after heavy clashes"
    aside = item.entry.get("type") in ("seizure", "movement", "displacement", "agreement", "detention")
    return aside and _is_verb(item) and in_apposition(clause.tokens, clause.lo, item.lo, clause.hi)


def _fires(clause: Clause, item: Chunk) -> bool:
    """«مدفعية كذا على قرية كذا»: a weapon and what it is turned on, with no verb."""
    if item.kind != "weapon" or not item.entry.get("type"):
        return False
    aimed = [g.lo for g in clause.groups if g.prep == "on"] + [p.lo for p in clause.places if p.relation == "at"]
    return any(item.hi <= lo <= item.hi + 12 for lo in aimed)


# -- triggers ------------------------------------------------------------------------------------


def _type_of(trigger: Chunk) -> tuple[str, bool]:
    if trigger.kind in ("event", "weapon"):
        return str(trigger.entry.get("type") or "attack"), bool(trigger.entry.get("generic"))
    if trigger.kind == "light":
        return "seizure", False
    if trigger.kind == "damage":
        return "destruction", True
    toll = trigger.entry.get("toll")
    if toll == "captured":
        return "detention", True
    if toll == "displaced":
        return "displacement", True
    return "casualties", True


def _goes_on(clause: Clause, event: EventDraft, trigger: Chunk, kind: str, generic: bool) -> bool:
    """Whether the trigger tells more of the event just told."""
    if kind == "clash" and event.type in KIN[0] | KIN[1] and trigger.prep not in ("during", "in", "by"):
        return False
    again = any(t.kind == "harm" and t.entry.get("toll") == trigger.entry.get("toll") for t in event.triggers)
    if trigger.kind == "harm" and (event.type != "casualties" or again) and _leads(clause, event, trigger):
        return False
    if event.type == "killing" and kind == "attack" and trigger.prep in ("in", "during") and not trigger.joined:
        return True  # «قتل رميا بالرصاص في إطلاق نار»
    last = event.triggers[-1]
    if event.type == "killing" and kind in KIN[0] | KIN[1] and trigger.kind == "event" and trigger.prep in ("with", "by"):
        return not any(last.hi <= b <= trigger.lo for b in clause.breaks)  # «اغتال … بغارة»
    between = _between(clause, last.hi, trigger.lo)
    harmless = trigger.kind in ("harm", "damage")
    linked = any(c.kind == "link" for c in between) or trigger.prep in ("with", "during", "in", "by")
    after = clause.tokens.norm[trigger.lo - 1] in clause.language.syntax.aftermath and kind in _WEAPON_EVENTS
    linked = linked or (clause.language.syntax.subject_first and _linked_side(clause, trigger))
    linked = linked or (after and event.type == "casualties")  # «استشهد ثلاثة، بعد قصف منزل»
    broken = any(last.hi <= b <= trigger.lo for b in clause.breaks)
    opened = max((b for b in clause.breaks if last.hi <= b <= trigger.lo), default=trigger.lo)
    own_time = any(c.kind == "time" and c.lo >= opened for c in between) and _timed(clause, event, opened)
    said = {c.hi for c in clause.chunks if c.kind == "say"}  # "added that" opens no relative clause
    relatives = clause.language.syntax.relatives
    relative = any(clause.tokens.norm[i] in relatives and i not in said for i in range(last.hi, trigger.lo))
    if clause.language.syntax.subject_first and event.generic and event.type in ("killing", "casualties"):
        if trigger.kind == "event" and linked and kind in _WEAPON_EVENTS and not _is_verb(trigger):
            return True  # "the killing of 13 people in an airstrike"
        if trigger.entry.id == "event.shooting_verb" and event.triggers[-1].entry.id == "harm.body":
            return True  # "the bodies of seven men, all shot in the head"
    if relative and event.type == "casualties":
        return True
    if kind == "attack" and event.type == "killing" and trigger.prep in ("with", "by") and not broken:
        return True  # «اغتال مسلحون فلاناً بإطلاق النار عليه»
    if kind == "attack" and event.type == "detention" and trigger.entry.get("object") == "place":
        norm = clause.tokens.norm[trigger.lo - 1]
        if norm in clause.language.syntax.temporal or any(c.kind == "link" and c.hi == trigger.lo for c in between):
            return True  # «اعتقلت ثلاثة بعد أن داهمت منازلهم»
        if trigger.joined and not _is_verb(trigger) and trigger.lo - last.hi <= 1:
            return True  # «حملة اعتقالات ومداهمات»
    if _told_anew(clause, event, trigger, last.hi):
        return False
    if harmless or event.type in ("casualties", "destruction") and kind != "destruction":
        return not (broken and own_time and not linked) and _same_story(clause, event, trigger, kind, broken, linked)
    if clause.language.syntax.subject_first and trigger.prep == "during" and not _is_verb(trigger):
        if event.type in (*_PERSON_EVENTS, "clash") and trigger.kind == "event":
            return True  # "killed during a raid"
    if trigger.kind == "event" and event.type == "interception" and (generic or kin(kind, "missile_strike")):
        return not broken
    worded = any(clause.tokens.norm[b] in clause.language.syntax.breaks for b in clause.breaks if last.hi <= b <= trigger.lo)
    if kind == "destruction" and not worded and event.type in (*_WEAPON_EVENTS, "casualties"):
        return not own_time and not _subject_after(clause, trigger)
    taken = any(c.kind == "harm" and c.lo == trigger.lo and c.entry.get("toll") == "captured" for c in clause.chunks)
    if taken and kind == "seizure" and event.type in (*_WEAPON_EVENTS, "seizure"):
        return not own_time  # prisoners of the same fight
    follows = trigger.prefix.startswith(clause.language.syntax.consequence)
    if event.type == "movement" and follows and clause.language.syntax.consequence and kind != "movement":
        return True  # «تسللوا … فأضرموا النار»
    if clause.language.syntax.subject_first and kind == "suicide_bombing" and not own_time:
        if event.type in ("attack", "clash") or (event.generic and event.type == "bombardment"):
            return True  # the court is stormed, a bomber blows himself up in its lobby
    if event.type in KIN[1] and kind == "attack" and not trigger.joined and not broken:
        return True  # the bomber drives into the market
    if trigger.kind == "weapon" and event.type in _WEAPON_EVENTS:
        return not broken or not trigger.joined
    if kind == "detention" and all(t.entry.get("object") == "place" for t in event.triggers):
        return trigger.joined and event.type == "attack"  # a house is searched, its people are taken
    if not kin(event.type, kind) and not (generic and event.type in _WEAPON_EVENTS) and not (
        event.generic and event.type in _WEAPON_EVENTS and kind in _WEAPON_EVENTS
    ):
        return linked and trigger.definite and kind in _WEAPON_EVENTS and event.type in _WEAPON_EVENTS
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
    if clause.language.syntax.subject_first or trigger.kind != "harm" or not _is_verb(trigger) or len(event.triggers) < 2:
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
    """"In a Syrian regime shelling": the preposition stands before the side that the noun is of."""
    return not _is_verb(trigger) and any(
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


def _merge_trigger(event: EventDraft, trigger: Chunk, kind: str, generic: bool) -> None:
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
    if kind in ("seizure", "detention", "abduction") and event.type in (*_WEAPON_EVENTS, "seizure"):
        return
    weaker = (event.generic or (event.type == "movement" and kind != "movement")) and (not generic or event.type in ("casualties", "destruction"))
    if weaker and trigger.kind in ("event", "weapon"):
        event.type, event.generic = kind, generic
        event.definite = trigger.definite and not trigger.suffix


def _open(clause: Clause, speech: Speech, trigger: Chunk, kind: str, generic: bool) -> EventDraft:
    event = EventDraft(kind, trigger.lo, trigger.hi, speech, generic, triggers=[trigger])
    referring = trigger.has("definite") and generic and bool(trigger.entry.get("weak"))  # «الحادث»
    event.definite = (trigger.article or referring) and trigger.kind == "event"
    event.stance = speech.stance
    event.sentence = clause.number
    event.paragraph = clause.paragraph
    event.why.append(("event", f"{clause.language.code}.{trigger.entry.id}", trigger.lo, trigger.hi))
    return event


def _modality(clause: Clause, trigger: Chunk) -> str | None:
    """Threat, plan, wish: a modal word shortly before the trigger, in its clause."""
    if trigger.feature.startswith("present") and trigger.prefix.endswith("س"):
        return "planned"
    for item in reversed(clause.chunks):
        if item.kind == "modal" and item.hi <= trigger.lo and trigger.lo - item.hi <= 4:
            if not any(item.hi <= b <= trigger.lo for b in clause.breaks):
                return str(item.entry.get("modality") or "hypothetical")
        reach = int(item.entry.get("after") or 0) if item.kind == "modal" else 0
        if reach and 0 <= item.lo - trigger.hi <= reach:
            return str(item.entry.get("modality") or "hypothetical")  # «استهداف المشافي يعد جريمة حرب»
    return None


def _negated(clause: Clause, event: EventDraft) -> bool:
    """«لم ينفذ أي ضربات», "no strikes": a negation right before the trigger or its light verb."""
    trigger = event.triggers[0]
    light = _light_of(clause, trigger)
    heads = [trigger, *([light] if light and light.lo < trigger.lo else [])]
    if clause.language.syntax.subject_first and clause.tokens.norm[trigger.lo - 1] in ("any", "a", "an"):
        heads.append(replace(trigger, lo=trigger.lo - 1))  # "took no part in any strike"
    for item in clause.chunks:
        if item.kind == "negation" and any(0 <= head.lo - item.hi <= 2 for head in heads):
            return not any(item.hi <= b < trigger.lo for b in clause.breaks)
    return False


def _breaks(clause: Clause) -> list[int]:
    """Tokens at which a new clause begins: commas before a verb or noun of its own, clause words."""
    if clause.language.syntax.subject_first:
        return clause_breaks(
            clause.tokens, clause.chunks, clause.groups, clause.lo, clause.hi, clause.language.syntax
        )
    syntax, norm = clause.language.syntax, clause.tokens.norm
    found = []
    for i in range(clause.lo, clause.hi):
        word = norm[i]
        bare = word[1:] if syntax.coordinating_prefix and word[:1] == syntax.coordinating_prefix else word
        if word in syntax.breaks or bare in syntax.breaks or word in ("؛", ";", "،", ","):
            found.append(i)
    for item in clause.chunks:
        if item.kind in ("event", "say", "light", "harm", "switch") and item.joined and not item.prep:
            found.append(item.lo)
    return sorted(set(found))


def _between(clause: Clause, lo: int, hi: int) -> list[Chunk]:
    return [c for c in clause.chunks if lo <= c.lo and c.hi <= hi]


# -- arguments -----------------------------------------------------------------------------------


def _fill(clause: Clause, speech: Speech, events: list[EventDraft]) -> None:
    if not events:
        return
    _own_groups(clause, events[0])
    tolls = TollReader(clause.tokens, clause.chunks, clause.groups, clause.language)
    for before, event in zip([None, *events], events, strict=False):
        _tolls(event, tolls, before)
    for group in clause.groups:
        if speech.lo <= group.lo < speech.hi and not speech.zone[0] <= group.lo < speech.zone[1]:
            owner = _owner(clause, events, group.lo, group.hi)
            _argument(clause, owner, group)
    for item in clause.chunks:
        if not speech.lo <= item.lo < speech.hi or speech.zone[0] <= item.lo < speech.zone[1]:
            continue
        _modifier(clause, _owner(clause, events, item.lo, item.hi), item)
    for place in clause.places:
        if speech.lo <= place.lo < speech.hi and not speech.zone[0] <= place.lo < speech.zone[1]:
            owner = _owner(clause, events, place.lo, place.hi)
            owner.places.append(_struck(clause, owner, place))
            owner.hi = max(owner.hi, place.hi)
    for event in events:
        event.placed = bool(event.places)
        event.nominal = _only_named(clause, event)
        event.empty = not (
            event.actors or event.targets or event.places or event.times or event.tolls or event.weapons
            or any(t.kind == "damage" for t in event.triggers)
        )
    _lead_adjuncts(clause, speech, events)
    for event in events:
        _refine(clause, event)
    for before, event in zip(events, events[1:], strict=False):
        verb, speaks = event.triggers[0], any(a.rule == "actor.speaker" for a in before.actors)
        if speaks and not event.actors and _is_verb(verb) and verb.kind == "event" and not verb.has("passive"):
            event.actors = list(before.actors)  # «أعلنت أنها استهدفت …، ودكت …، كما قصفت …»


def _struck(clause: Clause, event: EventDraft, place: PlaceRef) -> PlaceRef:
    """«قصف القوات لمدينة كذا»: what the letter gives an act as its object is where it happened."""
    before = [t for t in event.triggers if t.kind == "event" and t.hi <= place.lo]
    if event.type in ("detention", "abduction") and place.relation in ("from", "native") and event.triggers[0].lo < place.lo:
        return replace(place, relation="at")  # «اعتقلت ثلاثة من مدينة كذا»
    if place.relation != "of" or not before or _is_verb(before[-1]) or event.type not in (*KIN[0], *KIN[2], "seizure"):
        return place
    blocked = any(before[-1].hi <= c.lo < place.lo and c.kind not in ("actor", "side", "weapon") for c in clause.chunks)
    return place if blocked or place.lo - before[-1].hi > 6 else replace(place, relation="at")


def _lead_adjuncts(clause: Clause, speech: Speech, events: list[EventDraft]) -> None:
    """Time and place set at the head of the sentence hold for its events that have none of their own."""
    lo = speech.lo
    for previous in reversed([s for s in clause.speeches if s.lo < speech.lo]):
        if _has_trigger(clause, previous):
            break
        lo = previous.lo
    head_times = [c.time for c in clause.chunks if c.time and lo <= c.lo < speech.zone[0]]
    head_places = [p for p in clause.places if lo <= p.lo < speech.zone[0]]
    shown_to = speech.zone[1] if clause.language.syntax.subject_first else speech.lo
    shown = [(str(c.entry.get("evidence")), c.lo, c.hi) for c in clause.chunks if c.kind == "evidence" and lo <= c.lo < shown_to]
    for event in events:
        event.evidence = event.evidence or shown
        if not event.times and head_times and head_times[0]:
            event.times = [t for t in head_times if t]
        if not event.places and head_places:
            event.places = list(head_places[:1])
    for event, following in zip(events, events[1:], strict=False):
        head = following.triggers[0].lo
        if not event.places and head and clause.tokens.norm[head - 1] in clause.language.syntax.relatives:
            event.places = list(following.places)  # the force hit is where it had moved to
    for event in events:
        if not event.times:
            _day_part(clause, event)
    for before, event in zip(events, events[1:], strict=False):
        verb = event.triggers[0]
        if not event.actors and verb.joined and _is_verb(verb) and verb.kind == "event" and not verb.has("passive"):
            event.actors = [replace(a, rule="actor.same_subject") for a in before.actors]
        if not event.times:
            event.times = list(before.times)
        if not event.places and event.type != "displacement":
            event.places = list(before.places)


def _has_trigger(clause: Clause, speech: Speech) -> bool:
    return any(speech.lo <= c.lo < speech.hi and c.kind in ("event", "harm", "damage") for c in clause.chunks)


def _owner(clause: Clause, events: list[EventDraft], lo: int, hi: int) -> EventDraft:
    """The event whose clause a chunk stands in: the one before it, unless a new clause began in between."""
    before = [e for e in events if e.triggers[0].lo <= lo]
    after = [e for e in events if e.triggers[0].lo > lo]
    if not before:
        return events[0]
    if not after:
        return before[-1]
    last = max((t.hi for t in before[-1].triggers if t.lo <= lo), default=0)
    following = after[0].triggers[0].lo
    broken = any(last <= b <= lo for b in clause.breaks)
    separated = any(hi <= b < following for b in clause.breaks)
    return after[0] if broken and not separated else before[-1]


def _tolls(event: EventDraft, reader: TollReader, before: EventDraft | None) -> None:
    if event.triggers[0].feature == GAP and before is not None and before.tolls:
        event.tolls.extend(reader.gapped(event.triggers[0], before.tolls[0]))
    for trigger in event.triggers:
        if trigger.kind == "harm":
            counted = reader.read(trigger)
            total = any(c.kind == "tally" and c.hi == trigger.lo for c in reader.chunks) and trigger.has("pl")
            if (trigger.has("pl") or trigger.definite) and (risen := reader.risen(trigger)):
                counted = risen
            elif (not counted and (trigger.definite or trigger.suffix)) or (counted and total and all(t.vague for t in counted)):
                counted = reader.tallied(trigger, str(trigger.entry.get("toll") or "killed"))
            if not counted and not event.tolls and trigger.suffix and trigger.has("masdar"):
                counted = reader.of_the_one_before(trigger)
            for toll in counted:
                if toll.kind == "displaced" and event.type != "displacement":
                    continue  # «ثلاثة نازحين» says who they were
                parts = [] if any(t.part for t in counted) else reader.parts_of(toll)
                event.tolls.extend((toll, *parts))
                event.lo, event.hi = min(event.lo, toll.lo), max(event.hi, *(t.hi for t in (toll, *parts)))


def _owner_of(clause: Clause, event: EventDraft, pronoun: str, at: int) -> list[ActorRef]:
    """The side a pronoun points back to: "our" the speaker's, "its" the last named in the speech, else the speaker's."""
    origin = event.speech.chain[-1].id if event.speech.chain else clause.outlet
    side = origin if origin and (clause.is_combatant(origin) or event.speech.chain) else None
    if pronoun not in ("نا", *clause.language.syntax.own_side):
        lo, hi = event.speech.zone
        before = [g for g in clause.groups if not lo <= g.lo < hi and event.speech.lo <= g.lo < at and g.actors]
        if clause.language.syntax.subject_first:
            before = [g for g in before if not g.prep] or before
        if before:
            return [before[-1].actors[-1]]
        side = side if side and not side.startswith("unnamed:") else clause.subject
    return [ActorRef(clause.forces_of(side), at, at + 1, rule="actor.pronoun")] if side else []


def _kin(group: Group) -> bool:
    """«زوجها», "his house": people's own people and houses belong to no side."""
    head = group.heads[0] if group.heads else None
    if head is None:
        return False
    return head.entry.get("holder") == "civilian" or (head.kind == "person" and head.entry.get("who") != "combatants"
                                                      and head.entry.get("target") != "aid-workers")


def _own_groups(clause: Clause, event: EventDraft) -> None:
    """«طائراته», «قواتنا», "its fighters": the side a possessive points to becomes the group's."""
    for group in clause.groups:
        if _kin(group):
            continue
        if group.owned and not group.actors and event.speech.lo <= group.lo < event.speech.hi:
            group.actors = [
                ActorRef(a.id, group.lo, group.hi, rule="actor.pronoun")
                for a in _owner_of(clause, event, group.heads[0].suffix, group.lo)
            ]


def _argument(clause: Clause, event: EventDraft, group: Group) -> None:
    if any(t.lo <= group.lo < t.hi for t in event.tolls) or any(group.lo <= t.lo < group.hi for t in event.tolls):
        return
    role = _role(clause, event, group)
    group.actors = [a for a in group.actors if a.id != "outlet" and (clause.is_side(a.id) or clause.is_people(a.id))]
    if role is None:
        return
    if role == "actor" and group.actors and all(clause.is_people(a.id) for a in group.actors):
        role = "target"
    if role == "actor" and any(c.kind == "speaker" and c.hi == group.lo for c in clause.chunks):
        return  # «مدير شرطة كذا»: a man in office
    event.lo, event.hi = min(event.lo, group.lo), max(event.hi, group.hi)
    if role == "actor":
        gunmen = None if group.actors else _gunmen(group)
        event.actors.extend(group.actors or ([ActorRef(gunmen, group.lo, group.hi)] if gunmen else []))
    elif role == "target":
        _target(event, group, clause)


def _gunmen(group: Group) -> str | None:
    """«هاجم مسلحون نقطة»: armed men nobody names are a side of their own."""
    person = group.first("person")
    return None if person is None or person.definite or group.actors else person.entry.get("actor")


def _target(event: EventDraft, group: Group, clause: Clause) -> None:
    thing = group.first("object")
    name = str(thing.entry.get("object") or thing.entry.id) if thing else None
    theirs = any(c.kind in ("actor", "side") and c.prep in ("for", "of") for c in group.chunks[1:])  # «سيارة لقسد»
    if group.actors and (theirs or not (thing and thing.entry.get("holder") == "civilian")):
        event.targets.extend(
            ActorRef(a.id, a.lo, a.hi, name, a.certainty, "target.holder" if thing else a.rule) for a in group.actors
        )
        return
    holder = thing.entry.get("holder") if thing and not group.owned else None
    person = group.first("person")
    if clause.language.syntax.subject_first and person is not None and person.entry.get("who") == "unknown":
        if any(t.kind == "harm" for t in event.triggers):
            return  # "wounded three of his men": what they were is not said
    if holder in ("civilian", "medics"):
        who = "civilians" if holder == "civilian" else "medics"
        event.targets.append(ActorRef(who, group.lo, group.hi, name, rule=f"target.{holder}"))
    elif person and person.entry.get("target") and person.entry.get("target") != "none":
        event.targets.append(ActorRef(str(person.entry.get("target")), group.lo, group.hi, rule="target.people"))


def _role(clause: Clause, event: EventDraft, group: Group) -> str | None:
    """Actor, target or nothing, from preposition, position and the trigger's frame."""
    trigger = _nearest(event, group)
    broken = [t for t in event.triggers if t.kind == "damage" and trigger.lo < t.lo and t.hi <= group.lo]
    if broken and group.lo - broken[-1].hi <= 3:
        acts = _is_verb(broken[-1]) and not event.actors and group.first("object") is None
        acts = acts and not clause.language.syntax.subject_first
        return None if not group.actors else "actor" if acts else "target"
    if clause.language.syntax.subject_first and _modifies(event, group):
        return "actor"
    if clause.language.syntax.subject_first and _within_relative(clause, trigger, group):
        return None
    if clause.language.syntax.subject_first and event.type == "interception" and clause.tokens.norm[trigger.hi - 1] != "of":
        if group.actors and 0 <= group.lo - trigger.hi <= 2:
            return "target"  # "shot down a Turkish drone"
    if event.type == "seizure" and clause.tokens.norm[trigger.hi - 1] == "to" and 0 <= group.lo - trigger.hi <= 1:
        return "actor"  # "the town fell to the rebels"
    if clause.language.syntax.subject_first and _aimed_at(clause, event, trigger, group):
        return "target"
    after = group.lo >= trigger.hi
    person = group.first("person")
    fights = person is None or person.entry.get("who") == "combatants"
    armed = bool(group.actors) and fights or _is_platform(group) or _gunmen(group) is not None
    bomber = group.first("weapon")
    suicide = bomber is not None and bomber.entry.get("weapon") == "suicide"
    if suicide and group.actors and event.type in KIN[1] | KIN[2]:
        return "actor"  # «انتحاري من تنظيم كذا»
    if group.joined and not group.prep:
        copied = _role_before(clause, event, group)
        if copied:
            return copied
    if after and group.actors and _done_by(clause, trigger, group):
        return "actor"
    if after and _in_relative_clause(clause, trigger, group):
        return None
    if event.type == "movement" and trigger.entry.get("object") != "actor":
        moves = group.actors or _gunmen(group)
        return "actor" if moves and group.prep in ("", "of", "for", "by") else None
    if event.type == "clash":
        return "actor" if group.actors and group.prep in ("between", "with", "", "of", "against", "for", "from") else None
    if trigger.entry.get("failed"):
        return _failed_role(trigger, group, event)
    if group.prep in ("by",):
        return "actor"
    if group.prep in ("on", "against", "toward"):
        return "target"
    if group.prep in ("between", "") and group.actors and after and clause.language.syntax.mutual & set(clause.tokens.norm[trigger.lo : group.lo]):
        return "actor"  # «قصف متبادل بين كذا وكذا»
    if group.prep in ("in", "about", "during", "to", "between"):
        return None
    if group.prep == "with" and after and event.type in KIN[1] and group.first("object") and not group.joined:
        return "target"  # «انفجرت عبوة ناسفة بدورية للجيش»
    if group.prep == "with":
        armed_with = _is_platform(group) or (bool(group.heads) and all(h.kind in ("weapon", "person") for h in group.heads))
        armed_with = armed_with and group.first("weapon") is not None
        return "actor" if armed_with and group.actors else None
    if group.prep == "from":
        struck = after and trigger.kind in ("event", "weapon") and _adjacent(clause, trigger, group)
        return "actor" if struck and group.actors and not event.actors else None
    if group.prep in ("for", "of"):
        if trigger.kind != "harm" and not _is_verb(trigger):
            return _genitive(clause, trigger, group, event)
        return "target" if after else None
    return _bare_role(clause, event, trigger, group, after, armed)


def _modifies(event: EventDraft, group: Group) -> bool:
    """"Killed in Israeli overnight air raids": a side right before the event noun, whatever preposition the noun has."""
    plain = bool(group.actors) and not any(h.kind in ("object", "person") for h in group.heads)
    nouns = [t for t in event.triggers if t.kind == "event" and not _is_verb(t) and not t.has("gerund")]
    return plain and any(0 <= t.lo - group.hi <= 1 and event.type not in _PERSON_EVENTS for t in nouns)


def _within_relative(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """"Aircraft whose nationality the mission could not establish bombed …": a subject of another verb."""
    if group.hi > trigger.lo:
        return False
    before = [g for g in clause.groups if g.hi <= group.lo and not g.prep]
    lo = before[-1].hi if before else group.lo
    return any(clause.tokens.norm[i] in ("whose", "which", "whom") for i in range(lo, group.lo))


def _aimed_at(clause: Clause, event: EventDraft, trigger: Chunk, group: Group) -> bool:
    """"Fired two missiles at a merchant ship", "an explosion at a market"."""
    words = clause.tokens.norm[max(trigger.hi, group.lo - 3) : group.lo]
    return group.lo >= trigger.hi and "at" in words and event.type in _WEAPON_EVENTS and not any(
        g.hi > trigger.hi and g.prep == "on" for g in clause.groups if g.lo < group.lo
    )


def _bare_role(
    clause: Clause, event: EventDraft, trigger: Chunk, group: Group, after: bool, armed: bool
) -> str | None:
    verb = trigger.feature.startswith(("past", "present")) or trigger.has("participle") or trigger.has("gerund")
    if trigger.kind == "harm":
        if after or not group.actors:
            return None
        body = trigger.entry.get("role") == "person"  # «عثرت القوات على جثامين أربعة»
        kills = trigger.entry.get("active") or (not body and any(t.lo >= trigger.hi for t in event.tolls))
        return "actor" if kills and trigger.entry.get("voice") != "middle" else "target"
    if trigger.entry.get("subject") == "target":
        return "target" if not event.targets else None
    light = _light_of(clause, trigger)
    if not verb and light is not None:
        return _light_role(clause, light, trigger, group, event)
    if not verb:
        if not _adjacent(clause, trigger, group):
            return None
        if after:
            return _genitive(clause, trigger, group, event)
        return "actor" if group.actors and clause.language.syntax.subject_first else None
    if clause.language.syntax.subject_first:
        passive = any(
            clause.tokens.norm[i] in clause.language.syntax.passive
            for i in range(max(0, trigger.lo - 3), trigger.lo)
            if not group.lo <= i < group.hi  # "warplanes believed to be Russian bombed …"
        ) and not trigger.has("gerund")
        if passive:
            return "target" if not after else None
        return "target" if after else "actor"
    if trigger.has("passive"):
        return "target"
    if not after:
        return "actor" if group.actors and not event.actors else None
    relative = trigger.lo > 0 and clause.tokens.norm[trigger.lo - 1] in clause.language.syntax.relatives
    if trigger.suffix and group.actors and _adjacent(clause, trigger, group):
        return "target" if event.type == "interception" else "actor"  # «قذائف أطلقتها كذا»: the pronoun is the object
    named = any(t.lo < trigger.lo and t.kind == "event" and not _is_verb(t) for t in event.triggers)
    carried = named and bool(trigger.entry.get("generic")) and trigger.entry.get("object") != "weapon"
    own = trigger.has("first") or (trigger is event.triggers[0] and _spoke_of_self(clause, event))
    subject_taken = own or bool(event.actors) or _subject_before(clause, event, trigger) or relative or carried
    followed = any(0 <= g.lo - group.hi <= 4 and not g.prep and not g.joined for g in clause.groups)
    if not subject_taken and armed and (group.first("object") is None or followed):
        return "actor"
    return "target"


def _is_verb(trigger: Chunk) -> bool:
    return trigger.feature.startswith(("past", "present"))


def _light_of(clause: Clause, trigger: Chunk) -> Chunk | None:
    """The light verb that carries an event noun: «شن التحالف غارات», «غارات شنها التحالف»."""
    spent = sum(c.hi - c.lo for c in clause.chunks if c.kind == "time" and trigger.lo - 20 <= c.lo < trigger.lo)
    before = [c for c in clause.chunks if c.kind == "light" and 0 <= trigger.lo - c.hi <= 9 + spent]
    after = [c for c in clause.chunks if c.kind == "light" and 0 <= c.lo - trigger.hi <= 3]
    for light in [*reversed(before), *after]:
        lo, hi = (light.hi, trigger.lo) if light.lo < trigger.lo else (trigger.hi, light.lo)
        if not any(lo <= c.lo < hi and c.kind in ("event", "harm") for c in clause.chunks):
            return light
    return None


def _light_role(clause: Clause, light: Chunk, trigger: Chunk, group: Group, event: EventDraft) -> str | None:
    """The light verb's subject is who acted, or who suffered («تعرضت البلدة لقصف»)."""
    subject = "target" if light.entry.get("subject") == "target" else "actor"
    if light.hi <= group.lo and len(gap_words(clause.tokens, light.hi, group.lo)) <= 2 and group.lo < max(
        trigger.lo, light.hi + 3
    ):
        return subject if group.actors or subject == "target" else None
    if group.hi <= light.lo < trigger.lo and group.actors and not event.actors:
        apart = len(gap_words(clause.tokens, group.hi, light.lo)) > 3 and has_comma(clause.tokens, group.hi, light.lo)
        return None if apart and not clause.language.syntax.subject_first else subject
    if group.lo >= trigger.hi and _adjacent(clause, trigger, group):
        return _genitive(clause, trigger, group, event)
    return None


def _failed_role(trigger: Chunk, group: Group, event: EventDraft) -> str | None:
    """«صدت القوات هجوما للتنظيم»: who repels is attacked, whose attack fails is the actor."""
    if not group.actors:
        return None
    if group.prep in ("for", "of") and (event.targets or trigger.has("masdar")):
        return "actor"
    if group.prep in ("on", "against"):
        return "target"
    return None if group.prep in ("in", "during") else "actor" if event.targets else "target"


def _in_relative_clause(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """«مبنى يتحصن فيه عناصر التنظيم»: what a relative clause says of an argument is no argument."""
    relatives = clause.language.syntax.relatives
    return any(clause.tokens.norm[i] in relatives for i in range(trigger.hi + 1, group.lo))


def _done_by(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """«القصف الذي قامت به كذا»: a light verb whose pronoun is the event, its subject after it."""
    return not group.prep and any(
        c.kind == "light" and (c.suffix or c.entry.get("back")) and c.lo >= trigger.hi and 0 <= group.lo - c.hi <= 1
        and c.entry.get("subject") == "actor"
        for c in clause.chunks
    )


def _adjacent(clause: Clause, trigger: Chunk, group: Group) -> bool:
    lo, hi = (trigger.hi, group.lo) if group.lo >= trigger.hi else (group.hi, trigger.lo)
    lo = max([lo, *(g.hi for g in clause.groups if trigger.hi <= g.lo and g.hi <= group.lo and not g.prep)])
    return len(gap_words(clause.tokens, lo, hi)) <= 2 and not has_comma(clause.tokens, lo, hi)


def _genitive(clause: Clause, trigger: Chunk, group: Group, event: EventDraft) -> str | None:
    """«غارات التحالف», «قصف منزل», «استهداف الجيش», «استهداف الطيران حاجزا»: whose or on whom."""
    has_object = any(
        0 <= g.lo - group.hi <= 2 and not g.joined and (not g.prep or g.prep == "for" and bool(g.heads)) for g in clause.groups
    )
    wants = trigger.entry.get("genitive")
    if wants == "target" and not event.actors and all(c.kind == "actor" and c.entry.get("nisba") for c in group.chunks):
        return "actor"  # «الاستهدافات الإسرائيلية»
    if wants in ("actor", "target") and not (wants == "actor" and not group.actors):
        if wants == "target" and group.actors and not event.actors and (_is_platform(group) or has_object):
            return "actor"
        return str(wants)
    if group.actors and not event.actors and group.first("object") is None and group.first("person") is None:
        return "actor"
    if _is_platform(group):
        return "actor"
    if group.first("object") or group.first("person"):
        return "target"
    return "target" if event.actors else "actor"


def _nearest(event: EventDraft, group: Group) -> Chunk:
    verbs = [t for t in event.triggers if t.kind == "event"] or event.triggers
    before = [t for t in verbs if t.hi <= group.lo]
    return before[-1] if before else verbs[0]


def _role_before(clause: Clause, event: EventDraft, group: Group) -> str | None:
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


def _subject_before(clause: Clause, event: EventDraft, trigger: Chunk) -> bool:
    for group in reversed(clause.groups):
        if group.hi <= trigger.lo:
            near = len(gap_words(clause.tokens, group.hi, trigger.lo)) <= 1
            return near and bool(group.actors) and not group.prep
    return False


def _is_platform(group: Group) -> bool:
    weapon = group.first("weapon")
    return weapon is not None and bool(weapon.entry.get("platform"))


def _modifier(clause: Clause, event: EventDraft, item: Chunk) -> None:
    """Time, weapon, evidence, damage and counts of strikes."""
    if item.time and clause.tokens.norm[item.lo] in clause.language.syntax.temporal and item.hi - item.lo == 1:
        if any(c.kind == "event" and c.lo == item.hi for c in clause.chunks):
            return  # «غداة قصف مماثل»: the day after it, not its day
    if item.time:
        event.times.append(_begun(clause, item.time))
        event.lo, event.hi = min(event.lo, item.lo), max(event.hi, item.hi)
    elif item.kind == "weapon" and clause.language.syntax.subject_first and _broken_weapon(clause, event, item):
        return
    elif item.kind == "weapon":
        event.weapons.append((str(item.entry.get("weapon") or item.entry.id), item.lo, item.hi))
        event.why.append(("weapons", f"{clause.language.code}.{item.entry.id}", item.lo, item.hi))
        implied = item.entry.get("type")
        finer = bool(item.entry.get("platform")) and any(implied in (t.entry.get("refines") or ()) for t in event.triggers)
        if finer and (item.prep in ("with", "by") or 0 <= item.lo - event.triggers[0].hi <= 1):
            event.type, event.generic = str(implied), False  # «أغارت طائرة مسيّرة»
        if implied and event.generic and event.type in ("attack", "bombardment", "casualties", "killing", "destruction", *KIN[0], *KIN[1]):
            beside = bool(item.entry.get("platform")) and any(0 <= item.lo - t.hi <= 1 for t in event.triggers)
            subject = item.lo == event.triggers[0].hi and _is_verb(event.triggers[0]) and event.type != "destruction"
            beside = beside or (subject and not clause.language.syntax.subject_first)
            near = beside or item.lo < event.triggers[0].lo or any(t.entry.get("object") == "weapon" for t in event.triggers)
            if event.type in ("bombardment", *KIN[0], *KIN[1]) or item.prep in ("with", "by") or near:
                event.type, event.generic = str(implied), event.type == "bombardment"
    elif item.kind == "evidence":
        event.evidence.append((str(item.entry.get("evidence")), item.lo, item.hi))
    elif item.kind == "background":
        event.background = True
    elif item.kind == "tally":
        event.tally = event.tally or bool(item.entry.get("since"))


def _broken_weapon(clause: Clause, event: EventDraft, item: Chunk) -> bool:
    """"Destroyed a mortar system": a weapon that is the object of a strike is not what it was done with."""
    before = [t for t in event.triggers if t.hi <= item.lo]
    subject = any(0 <= t.lo - item.hi <= 2 and t.kind == "event" for t in event.triggers)
    if not before or subject or item.prep in ("with", "by", "from", "on") or clause.tokens.norm[item.lo - 1] in ("using", "firing"):
        return False
    held = any(t.entry.get("object") == "weapon" or t.entry.id in ("event.fire", "event.launch") or t.kind == "weapon" for t in before)
    verb = any(t.kind == "damage" or t.feature.startswith(("past", "present", "gerund")) for t in before)
    return verb and not held and event.type != "bombing"


def _begun(clause: Clause, time: TimeMention) -> TimeMention:
    """«منذ بدء العدوان في 27 كانون الثاني»: a date that something has gone on since."""
    if time.expr.kind != "date":
        return time
    for i in range(time.lo - 1, max(clause.lo, time.lo - 7) - 1, -1):
        word = clause.tokens.norm[i]
        if word in ("،", ","):
            return time
        if word in clause.language.syntax.since:
            return replace(time, expr=TimeExpr("since", base=time.expr))
    return time


def _day_part(clause: Clause, event: EventDraft) -> None:
    """«دهمت القوات فجراً»: a part of the day alone is of the day in scope."""
    for i in range(max(clause.lo, event.lo - 3), min(clause.hi, event.hi + 4)):
        part = clause.language.syntax.day_parts.get(clause.tokens.norm[i])
        if part:
            event.times = [TimeMention(i, i + 1, TimeExpr("anaphor", unit="day", n=0), "time.part_of_day", part)]
            return


def _refine(clause: Clause, event: EventDraft) -> None:
    """Values that follow from others in the same event."""
    if event.speech.accused and not event.actors:
        event.actors = list(event.speech.accused)
    _pronouns(clause, event)
    _drop_statement_time(clause, event)
    _drop_aside_time(clause, event)
    if any(t.has("first") for t in event.triggers):
        ours = _owner_of(clause, event, "نا", event.lo)
        if any(t.entry.get("failed") for t in event.triggers):
            event.targets.extend(ours)  # «أحبطنا محاولة اقتحام»
        elif not event.actors:
            event.actors = ours
    if not event.actors:
        event.actors = _state_subject(clause, event) or _possessor(clause, event)
    if not event.actors and _spoke_of_self(clause, event):
        event.actors = [ActorRef(clause.forces_of(event.speech.chain[-1].id), event.lo, event.lo + 1, rule="actor.speaker")]
    if event.type == "seizure":
        event.seized = _seizes_ground(clause, event)
    if event.tally and event.tolls and event.type in _WEAPON_EVENTS:
        event.type, event.strikes = "casualties", None
    if event.type == "agreement":
        light = any(_light_of(clause, t) or _is_verb(t) for t in event.triggers)
        event.actors = event.actors or _states(clause, event)
        event.agreed = light or len(event.triggers) > 1 or bool(event.speech.chain and not event.definite)
    if event.type == "displacement" and not event.targets:
        event.targets = [ActorRef("civilians", event.lo, event.hi, rule="target.displaced")]
    for trigger in event.triggers:
        if trigger.kind == "event":
            event.strikes = event.strikes or _strikes(clause, trigger)
        if trigger.kind == "damage":
            _damage(clause, event, trigger)
    if event.stance == "denies" and not event.actors and event.type in _WEAPON_EVENTS and not _is_verb(event.triggers[0]):
        teller = event.speech.chain[-1].id if event.speech.chain else ""
        if clause.is_combatant(teller):  # «نفى الجيش قصف المستشفى»: that it did
            event.actors = [ActorRef(clause.forces_of(teller), event.lo, event.hi, rule="actor.speaker")]
    event.actors = _unique(event.actors)
    if event.stance == "asserts" and _negated(clause, event):
        teller = event.speech.chain[-1].id if event.speech.chain else clause.outlet or ""
        own = bool(teller) and clause.is_combatant(teller) and not _unreported(clause, event)
        if not event.actors and teller and own and event.type in _WEAPON_EVENTS:
            event.actors = [ActorRef(clause.forces_of(teller), event.lo, event.hi, rule="actor.speaker")]
        event.stance = "denies" if event.actors and not _unreported(clause, event) else "reports_none"
    bullets = any(weapon == "small-arms" for weapon, _, _ in event.weapons)
    shot = bullets and any(t.kind == "killed" and t.min for t in event.tolls)
    if event.type == "casualties" and (event.actors or shot):
        hurt = clause.language.syntax.subject_first and all(t.kind == "wounded" for t in event.tolls)
        event.type = "attack" if hurt and event.tolls else "killing"
    if event.type == "destruction" and event.actors and any(clause.is_combatant(t.id) for t in event.targets):
        event.type = "attack"  # «دمروا دبابة إسرائيلية»
    if event.generic and event.type in ("bombardment", "attack") and any(clause.is_air(a.id) for a in event.actors):
        event.type, event.generic = "airstrike", False
    remote = any(t.entry.get("remote") for t in event.triggers)
    if event.generic and event.type == "attack" and remote and event.actors and all(clause.is_army(a.id) for a in event.actors):
        event.type = "bombardment"  # an army that "targets" or "hits" from afar, with what is not said
    if clause.language.syntax.subject_first:
        _refine_first(clause, event)
    _counted_people(clause, event)
    if event.type == "clash":
        event.actors = _unique([*event.actors, *(v for t in event.tolls for v in t.victims if clause.is_combatant(v.id))])
    event.targets.extend(_own_soldiers(clause, event))
    for toll in event.tolls:
        event.targets.extend(v for v in toll.victims if v.id not in {a.id for a in event.actors})
        if toll.kind in ("killed", "wounded", "killed_or_wounded", "captured") and toll.min != 0:
            if toll.who in ("civilians", "children", "women", "medics", "journalists"):
                who = toll.who if toll.who in ("medics", "journalists") else "civilians"
                event.targets.append(ActorRef(who, toll.lo, toll.hi, rule="target.victims"))
    acting = {a.id for a in event.actors}
    event.targets = _unique(
        [t for t in event.targets if event.type != "clash" and t.id not in acting and (clause.is_side(t.id) or clause.is_people(t.id))]
    )
    event.spans = [(event.lo, event.hi)]
    if clause.language.syntax.subject_first:
        event.vague_only = _vague_only(clause, event)
        event.answers = _answers(clause, event)


def _unreported(clause: Clause, event: EventDraft) -> bool:
    """"There were no reported strikes": nothing was recorded, which denies nobody's word."""
    head = event.triggers[0].lo
    return any(c.kind == "negation" and c.entry.get("reports") and 0 <= head - c.hi <= 2 for c in clause.chunks)


def _drop_statement_time(clause: Clause, event: EventDraft) -> None:
    """«وثق المرصد، أمس، مقتل ثلاثة يوم الخميس 19 آب»: a day beside the word of speech, where the event has its own."""
    start, head = event.speech.zone[1], event.triggers[0].lo
    if not event.speech.chain or event.speech.inherited or clause.tokens.norm[start - 1] in clause.language.syntax.complementisers:
        return
    lead = [t for t in event.times if start <= t.lo < head and not gap_words(clause.tokens, start, t.lo)]
    own = [t for t in event.times if t.lo > head and t.expr.kind in ("date", "shift") and t.expr.finest == "day"]
    if lead and own:
        event.times = [t for t in event.times if t not in lead]


def _drop_aside_time(clause: Clause, event: EventDraft) -> None:
    """«… ضمن عملية كذا التي انطلقت في 9 شباط»: the day of what a relative clause tells of, no trigger in it."""
    if clause.language.syntax.subject_first:
        return
    last = max(t.hi for t in event.triggers)
    opened = [i for i in range(last + 3, clause.hi) if clause.tokens.norm[i] in clause.language.syntax.relatives]
    if opened:
        event.times = [t for t in event.times if t.lo < opened[0]]


def _own_soldiers(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«أعلن الجيش مقتل جنديين»: soldiers whose side is unsaid are those of the army that tells of them."""
    origin = event.speech.chain[-1].id if event.speech.chain else ""
    if clause.language.syntax.subject_first or not clause.is_army(origin) or origin in {a.id for a in event.actors}:
        return []
    for toll in event.tolls:
        ranks = [c for c in clause.chunks if toll.lo <= c.lo < toll.hi and c.entry.get("class") == "unnamed:military"]
        if ranks and not toll.victims and not toll.part and toll.kind in ("killed", "wounded", "killed_or_wounded"):
            return [ActorRef(origin, toll.lo, toll.hi, rule="target.own_soldiers")]
    return []


def _spoke_of_self(clause: Clause, event: EventDraft) -> bool:
    """«أعلن الجيش أنه استهدف»: a pronoun right after the word of speech, before an active verb, is the speaker."""
    trigger, norm = event.triggers[0], clause.tokens.norm
    if not event.speech.chain or not _is_verb(trigger) or trigger.has("passive") or trigger.entry.get("subject") == "target":
        return False
    if trigger.kind == "harm" and not trigger.entry.get("active"):
        return False
    at = trigger.lo - 1
    while at > event.speech.lo and norm[at] in QUOTES:
        at -= 1
    while at > event.speech.lo and norm[at] in clause.language.syntax.verb_particles - clause.language.syntax.complementisers:
        at -= 1
    own = norm[at] in clause.language.syntax.complementisers and norm[at].endswith(("نه", "نها", "نهم"))
    return own and at < event.speech.zone[1] and clause.is_combatant(event.speech.chain[-1].id)


def _state_subject(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«شنت الولايات المتحدة وبريطانيا غارات»: countries right after the verb act through their forces."""
    trigger = event.triggers[0]
    head = trigger if _is_verb(trigger) else _light_of(clause, trigger)
    if clause.language.syntax.subject_first or head is None or head.has("passive") or event.type not in (*_WEAPON_EVENTS, "interception"):
        return []
    if (head.entry.get("subject") or "actor") != "actor":
        return []
    found, at = [], head.hi
    for item in clause.chunks:
        if item.kind == "place" and not item.prep and item.lo == at and (state := clause.state_of(item)):
            found.append(ActorRef(clause.forces_of(state), item.lo, item.hi, rule="actor.state"))
            event.places = [p for p in event.places if p.hi != item.hi]
            at = item.hi
    return found


def _possessor(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«أعلنت القوات سيطرتها على البلدة»: whose act a pronoun on its noun says it is."""
    trigger = event.triggers[0]
    noun = trigger.has("masdar") or trigger.entry.get("intransitive")
    own = trigger.kind == "event" and noun and bool(trigger.suffix) and trigger.entry.get("type") == "seizure"
    return _owner_of(clause, event, trigger.suffix, trigger.lo) if own else []


def _seizes_ground(clause: Clause, event: EventDraft) -> bool:
    """A town or post is seized; rifles and cars are not ground."""
    for trigger in event.triggers:
        if trigger.entry.get("ground"):
            return True
        after = [c for c in clause.chunks if 0 <= c.lo - trigger.hi <= 4 and c.kind in ("object", "weapon", "place_noun")]
        if after and (after[0].kind == "place_noun" or after[0].entry.get("object") not in (None, *_MOVABLE)):
            return after[0].kind != "weapon"
        if not after and (trigger.suffix or (trigger.entry.get("object") == "place" and event.actors)):
            return True
    return bool(event.tolls)


def _thing_before(clause: Clause, trigger: Chunk) -> Group | None:
    """«ثلاثة مشافٍ … إثر استهدافها»: what a pronoun of the one hit means."""
    before = [g for g in clause.groups if g.hi <= trigger.lo and (g.first("object") or g.first("person"))]
    return before[-1] if before else None


def _refine_first(clause: Clause, event: EventDraft) -> None:
    """What verbs of many uses come to mean by who suffers and who acts."""
    verbs = [t for t in event.triggers if t.kind == "event"]
    if event.generic and event.type == "attack" and any(
        t.entry.id == "event.raid" and t.has("pl") and clause.tokens.norm[t.hi : t.hi + 1] == ["on"] for t in verbs
    ):
        event.type, event.generic = "airstrike", False  # "raids on the town"
    if event.generic and event.type == "attack" and any(t.entry.id == "event.raid" for t in verbs):
        if any(a.id.endswith("coalition") for a in event.actors) and not any(_is_verb(t) for t in verbs):
            event.type, event.generic = "airstrike", False  # "two coalition raids on the port"
    shot = any(t.entry.id == "event.shooting_verb" for t in verbs)
    dead = any(toll.kind == "killed" and toll.max != 0 for toll in event.tolls) or any(
        t.kind == "harm" and t.entry.get("toll") == "killed" for t in event.triggers
    )
    if shot and dead and event.type == "attack" and not any(clause.is_combatant(t.id) for t in event.targets):
        event.type = "killing"
    if event.tolls and max((t.min or 0) for t in event.tolls) >= _TALLY and not event.tally:
        event.tally = True  # no one event, a war
    if not event.actors and verbs and _is_verb(verbs[0]) and clause.subject and _by_the_troops(clause, verbs[0]):
        event.actors = [ActorRef(clause.subject, verbs[0].lo, verbs[0].hi, rule="actor.the_troops")]
    if event.type == "seizure" and not event.actors and event.speech.chain and not event.speech.inherited:
        origin = event.speech.chain[-1].id
        if clause.is_combatant(origin) and event.triggers[0].lo - event.speech.zone[1] <= 2:
            event.actors = [ActorRef(origin, event.lo, event.hi, rule="actor.speaker")]  # "announced the capture of X"
    if not event.actors and verbs and _by_pronoun(clause, event, verbs[0]):
        event.actors = _speaking_side(clause, event, verbs[0])
    if event.type == "casualties" and any(w == "bomb" and lo < event.triggers[0].lo for w, lo, _ in event.weapons):
        event.type, event.generic = "bombing", True  # "a bomb killed 18 people"
    if any(t.vague in ("hundreds", "thousands") for t in event.tolls) and not event.times:
        event.tally = True  # "strikes have killed hundreds"
    if event.tolls and any(_periodic(clause, t) for t in event.times):
        event.tally = True  # "in the last two weeks", "over the past year"
    if event.tolls and any(t.expr.kind == "since" for t in event.times):
        event.tally = True
    if event.type == "displacement" and event.places and any(_is_verb(t) for t in verbs):
        fled = any(c.kind in ("person", "source") and 0 <= verbs[0].lo - c.hi <= 2 for c in clause.chunks)
        event.generic = event.generic and not fled  # "residents fled the town"
    if event.type == "airstrike" and event.strikes is None:
        raids = [t for t in verbs if t.entry.id == "event.raid"]
        event.strikes = next((n for t in raids if (n := _strikes(clause, t, "airstrike"))), None)
    if not event.weapons and any(t.entry.id == "event.chemical_attack" for t in verbs):
        event.weapons = [("chemical", t.lo, t.hi) for t in verbs if t.entry.id == "event.chemical_attack"]
    found = any(clause.tokens.norm[i] in _FOUND for i in range(event.lo, min(clause.hi, event.hi + 12)))
    if event.type == "casualties" and found and any(t.entry.id == "harm.body" for t in event.triggers):
        event.type = "killing"
    if event.type in ("abduction", "detention"):
        event.tolls = [replace(t, kind="captured") if t.kind == "killed" else t for t in event.tolls]


def _by_pronoun(clause: Clause, event: EventDraft, verb: Chunk) -> bool:
    """"The army said it had recaptured the town": a pronoun, auxiliaries aside, right before an active verb."""
    at = verb.lo - 1
    passive = False
    while at > clause.lo and clause.tokens.norm[at] in _BETWEEN:
        passive = passive or clause.tokens.norm[at] in ("was", "were", "been", "being")
        at -= 1
    return _is_verb(verb) and not passive and clause.tokens.norm[at] in ("it", "they", "we")


def _by_the_troops(clause: Clause, verb: Chunk) -> bool:
    """"The troops located …": the side told before, named only by its people."""
    before = [g for g in clause.groups if g.hi <= verb.lo]
    person = before[-1].first("person") if before else None
    near = bool(before) and len(gap_words(clause.tokens, before[-1].hi, verb.lo)) <= 1 and not before[-1].prep
    plain = person is not None and person.article and person.entry.get("who") == "combatants"
    return near and plain and not before[-1].actors


def _speaking_side(clause: Clause, event: EventDraft, verb: Chunk) -> list[ActorRef]:
    origin = event.speech.chain[-1].id if event.speech.chain else None
    fights = origin is not None and clause.is_combatant(clause.forces_of(origin))
    side = clause.forces_of(origin) if origin and fights else None if origin else clause.subject
    return [ActorRef(side, verb.lo, verb.hi, rule="actor.pronoun")] if side else []


_GUNMEN = frozenset({"gunmen", "gunman", "assailants", "assailant", "attackers", "attacker", "kidnappers", "armed", "masked"})
def _periodic(clause: Clause, time: TimeMention) -> bool:
    """A stretch of time that figures are added up over."""
    words = clause.tokens.norm[max(clause.lo, time.lo - 2) : time.hi]
    stretch = {"weeks", "months", "years", "year", "month"} & set(words)
    return bool(stretch) and ("past" in words or ("last" in words and {"in", "over", "during"} & set(words) != set()))


_UNITS = frozenset({"day", "days", "week", "weeks", "hour", "hours", "month", "months", "minutes", "year", "years"})
_BETWEEN = frozenset({"had", "has", "have", "also", "later", "then", "was", "were", "been", "being", "did", "first"})
_TALLY = 2000
_FOUND = frozenset({"found", "discovered", "turned", "dumped", "exhumed", "unearthed", "recovered"})


def _answers(clause: Clause, event: EventDraft) -> bool:
    """"The spokesman said the raid had targeted weapons": a side's own account of the event just told."""
    origin = event.speech.chain[-1].id if event.speech.chain and not event.speech.inherited else None
    fights = origin is not None and clause.is_combatant(clause.forces_of(origin))
    first = event.triggers[0]
    subject = event.definite and 0 <= first.lo - event.speech.zone[1] <= 2
    rest = set(clause.tokens.norm[first.hi : min(clause.hi, first.hi + 8)])
    return fights and subject and (len(event.triggers) > 1 or bool(rest & _ACCOUNT))


_ACCOUNT = frozenset({"accurate", "successful", "precise", "came", "retaliation", "response", "precision"})


def _vague_only(clause: Clause, event: EventDraft) -> bool:
    """"Rescuers pulled victims out": people named in the plural, whom nobody says an event killed."""
    told = any(t.kind == "harm" and (_is_verb(t) or t.feature.startswith("gerund")) for t in event.triggers)
    plain = all(t.rule == "number.plural" for t in event.tolls)
    caused = any(c.kind in ("link", "light", "tally") and c.lo < event.triggers[0].lo for c in clause.chunks)
    return plain and not told and not caused


def _states(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«روسيا وتركيا توصلتا إلى اتفاق»: countries that agree are sides."""
    found = []
    for item in clause.chunks:
        if item.kind == "place" and not item.prep and event.speech.lo <= item.lo < event.triggers[0].lo:
            if state := clause.state_of(item):
                found.append(ActorRef(state, item.lo, item.hi, rule="actor.state"))
                event.places = [p for p in event.places if p.hi != item.hi]
    return found


def _pronouns(clause: Clause, event: EventDraft) -> None:
    """«سيطرته على كذا»: the pronoun on an event noun is its actor, or its target where the noun wants one."""
    for trigger in event.triggers:
        if trigger.kind == "event" and trigger.suffix and not trigger.feature.startswith(("past", "present")):
            suffers = trigger.entry.get("genitive") == "target" and event.type not in ("seizure", "movement")
            role = event.targets if suffers else event.actors
            if not role and suffers and (thing := _thing_before(clause, trigger)):
                _target(event, thing, clause)
            elif not role:
                subject = [clause.subject] if clause.subject and not event.speech.chain and not suffers else []
                found = subject or [a.id for a in _owner_of(clause, event, trigger.suffix, trigger.lo)]
                role.extend(
                    ActorRef(a, trigger.lo, trigger.hi, rule="actor.pronoun") for a in found
                )


_COUNTED = {"detention": "captured", "abduction": "captured", "killing": "killed", "displacement": "displaced"}


def _counted_people(clause: Clause, event: EventDraft) -> None:
    """«اعتقلت ثمانية مواطنين»: the people an arrest, killing or flight is about are its toll."""
    kind = _COUNTED.get(event.type)
    if kind is None and any(t.entry.id == "event.killing" for t in event.triggers):
        kind = "killed"  # "the killing of 13 people in an airstrike"
    if kind is None or event.tolls or event.stance == "reports_none":
        return
    reader = TollReader(clause.tokens, clause.chunks, clause.groups, clause.language)
    for trigger in event.triggers:
        if trigger.feature == GAP:
            continue
        found = reader.count_of(trigger, kind) or reader.count_around(trigger, kind)
        if not found and kind == "displaced":
            found = reader.count_anywhere(trigger, kind, event.speech.hi)
        if found:
            event.tolls.extend(found)
            event.lo, event.hi = min(event.lo, found[0].lo), max(event.hi, found[0].hi)
            return


def _damage(clause: Clause, event: EventDraft, trigger: Chunk) -> None:
    effect = str(trigger.entry.get("effect") or "damaged")
    for group in clause.groups:
        if 0 <= group.lo - trigger.hi <= 4 or (clause.language.syntax.subject_first and 0 <= trigger.lo - group.hi <= 3):
            thing = group.first("object") or group.first("weapon")
            if thing:
                name = str(thing.entry.get("object") or thing.entry.get("weapon") or thing.entry.id)
                event.damage.append((name, effect, trigger.lo, group.hi))
                event.hi = max(event.hi, group.hi)
                return
    event.damage.append(("property", effect, trigger.lo, trigger.hi))


def _strikes(clause: Clause, trigger: Chunk, kind: str | None = None) -> tuple[int | None, int | None] | None:
    if (kind or trigger.entry.get("type")) not in ("airstrike", "drone_strike") or trigger.feature.startswith(("past", "present")):
        return None
    for item in clause.chunks:
        if item.kind == "number" and item.quantity and not item.quantity.ordinal:
            gap = gap_words(clause.tokens, item.hi, trigger.lo)
            if item.hi <= trigger.lo and len(gap) <= 1 and not has_comma(clause.tokens, item.hi, trigger.lo):
                if any(word in clause.language.syntax.prepositions for word in gap):
                    continue  # «ارتفع العدد إلى 14 في الغارة»
                q = item.quantity
                return (None if q.min is None else int(q.min), None if q.max is None else int(q.max))
    if trigger.has("dual"):
        return (2, 2)
    if trigger.has("sg") and not trigger.article:
        return (1, 1)
    return None


def _unique(refs: list[ActorRef]) -> list[ActorRef]:
    seen: dict[str, ActorRef] = {}
    for ref in refs:
        seen.setdefault(ref.id, ref)
    return list(seen.values())


def _is_claim(event: EventDraft) -> bool:
    """Something was said to have happened: a type that stands alone, or a toll."""
    if all(t.entry.get("weak") or t.kind == "harm" for t in event.triggers) and not (event.actors or event.weapons or event.tolls):
        return False
    if event.empty and (event.definite or event.generic) and not event.answers:
        return False
    if event.nominal and not event.tolls:
        return False
    if event.type in ("movement", "seizure") and not event.actors and not event.places:
        return False
    if event.type == "seizure" and not event.placed and not event.seized:
        return False
    if event.type == "agreement" and not event.actors:
        return event.agreed
    if event.type == "casualties":
        return bool(event.tolls) and not event.vague_only
    if event.type == "destruction":
        return bool(event.damage) and any(d[0] != "property" for d in event.damage)
    if event.type == "displacement" and event.generic:
        return bool(event.tolls)
    return True
