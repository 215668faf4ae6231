"""What later sentences add to the event just told, where the subject stands first.

«Nobody was hurt», "the army disclaimed the raid", "the Pentagon acknowledged as much": the sentence
names no event of its own and is about the last one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawatur.extract.clause import Clause
from tawatur.extract.drafts import ActorRef, EventDraft, Speech
from tawatur.extract.event_kinds import AIR_STRIKES, WEAPON_EVENTS
from tawatur.extract.role_signs import told_as_known
from tawatur.grammar.chunks import COMMAS
from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.text.tokens import Tokens

_SAME_STORY = 3
"""Sentences between a toll and a part of it told later."""
_EARLY = 12
"""Words of a sentence among which those that are called false stand."""


def told_kinds(event: EventDraft, before: Sequence[EventDraft]) -> set[str]:
    """The kinds of toll that an event has by itself and by what later sentences added."""
    adding = [event, *(e for e in before if e.inherits is event and e.type == "casualties")]
    return {t.kind for e in adding for t in e.tolls if not t.part}


def adopt_toll(event: EventDraft, last: EventDraft | None, before: Sequence[EventDraft]) -> None:
    """“Nobody was hurt.”, “At least 27 were wounded.”: a toll alone after an event is of that teller's account."""
    if last is None or event.type != "casualties" or event.speech.chain or event.places or not event.tolls:
        return
    if event.sentence - last.sentence > 1 or last.type in ("casualties", "destruction"):
        return
    if all(t.max == 0 for t in event.tolls):
        if last.paragraph == event.paragraph:
            event.targets = [t for t in event.targets if t.id in {x.id for x in last.targets}]
            _tell_with(event, last)
    elif not event.times and _teller_after(last) and not told_kinds(last, before) & {t.kind for t in event.tolls}:
        _tell_with(event, last)


def _tell_with(event: EventDraft, last: EventDraft) -> None:
    event.speech, event.inherits, event.definite = last.speech, last, True
    event.type, event.stance = last.type, last.stance


def _teller_after(event: EventDraft) -> bool:
    """“…, police and hospital officials said.”: a lead told before its teller is named, who goes on after it."""
    return bool(event.speech.chain) and event.speech.zone[0] >= event.lo


def counts_a_part(clause: Clause, event: EventDraft, last: EventDraft | None) -> bool:
    """“Five of the dead were children.”, “Two medics were among the wounded.”: of those its teller counted before."""
    if last is None or event.type != "casualties" or event.voice != last.voice or event.times or event.placed:
        return False
    if event.sentence - last.sentence > _SAME_STORY or not all(_of_those_told(clause, t) for t in event.triggers):
        return False
    whole = {t.kind: t.min or 0 for t in last.tolls if not t.part}
    return bool(event.tolls) and all((t.min or 0) <= whole.get(t.kind, -1) for t in event.tolls)


def _of_those_told(clause: Clause, harm: Chunk) -> bool:
    return harm.kind == "harm" and (told_as_known(clause, harm) or bool(harm.entry.get("among")))


def superseded(clause: Clause, event: EventDraft) -> bool:
    """“The command had initially reported five”, «حصيلة سابقة أشارت إلى مقتل خمسة»: a figure corrected since."""
    norm, first = clause.norm, event.triggers[0] if event.triggers else None
    if first is None or first.kind != "harm":
        return False
    if event.type == "casualties" and any(norm[i] in clause.syntax.initially for i in range(*event.speech.zone)):
        return True
    return any(c.entry.get("superseded") and 0 <= first.lo - c.hi <= _EARLY for c in clause.of("tally"))


def adds_no_dead(event: EventDraft, last: EventDraft | None) -> bool:
    """«ولا تزال جثث تحت الأنقاض»: bodies that nobody has counted, after the dead of an event."""
    if last is None or not event.tolls or event.times or event.damage:
        return False
    bodies = any(t.entry.get("remains") for t in event.triggers[:1]) and all(t.kind == "harm" for t in event.triggers)
    told = any(t.kind == "killed" and t.min for t in last.tolls)
    return bool(bodies) and told and all(t.vague and not t.part for t in event.tolls)


def deny_the_false(clause: Clause, events: Sequence[EventDraft]) -> None:
    """An event that the sentence calls false is denied by whoever says so."""
    syntax = clause.syntax
    all_false = syntax.subject_first and called_false(clause.tokens, clause.lo, clause.hi, syntax)
    for event in events:
        if all_false or _said_false(clause, event):
            event.stance = "denies"


def called_false(tokens: Tokens, lo: int, hi: int, syntax: Syntax) -> bool:
    """“Reports that a drone struck the base are false”, «لا صحة لما تردد عن قصف السوق»."""
    words = tokens.norm[lo:hi]
    if syntax.rumours.isdisjoint(words[:_EARLY]):
        return False
    return not syntax.falsehood.isdisjoint([*words, *(f"{one} {other}" for one, other in pairwise(words))])


def _said_false(clause: Clause, event: EventDraft) -> bool:
    """«لا صحة لأنباء عن انسحاب كذا», «ما قيل عن قصف المشفى عار عن الصحة»: what the teller calls false."""
    norm, speech = clause.norm, event.speech
    for item in clause.chunks:
        told = speech.lo <= item.lo < speech.hi and not speech.zone[0] <= item.lo < speech.zone[1]
        if item.entry.get("refutes") and told and event.triggers:
            before = item.lo < event.triggers[0].lo
            lo, hi = (item.hi, event.triggers[0].lo) if before else (event.triggers[-1].hi, item.lo)
            # "calling it a lie and accusing the army of …" goes on with another deed
            further = any(c.joined and lo <= c.lo < hi for c in clause.of("say"))
            if not (further or any(lo <= b < hi and norm[b] not in COMMAS for b in clause.breaks)):
                return True
    return False


def repeats(tokens: Tokens, speech: Speech, chunks: Sequence[Chunk], syntax: Syntax) -> bool:
    """“The Pentagon acknowledged as much”, “the army confirmed the strike”: an admission of the last event."""
    verb = next((c for c in chunks if speech.zone[0] <= c.lo < speech.zone[1] and c.kind == "say"), None)
    if verb is None or not verb.entry.get("admits"):
        return False
    rest = tokens.norm[verb.hi : min(speech.hi, verb.hi + 3)]
    return " ".join(rest[:2]) in syntax.as_much or any(
        c.kind == "event" and c.article and 0 <= c.lo - verb.hi <= 2 for c in chunks
    )


_ANY_FIRE = frozenset({"attack", "bombardment", "bombing"})
"""Events that one denies who says that nothing was fired, or that no blast was heard."""


def denies_last(event: EventDraft, last: EventDraft | None, first: bool) -> None:
    """“A spokesman denied firing on the town”, «ونفت استهداف أي مدرسة»: the denial of the event just told there."""
    if last is None or event.stance == "asserts" or event.sentence - last.sentence > 2:
        return
    flown = any(t.entry.get("flown") for t in event.triggers)  # «نفى تحليق طائراته»
    flown = flown and last.type in AIR_STRIKES | {"bombardment"}
    anything = event.type in _ANY_FIRE and event.voice != last.voice
    if not (event.generic or flown or anything):
        return
    shared = any(p.name in q.name or q.name in p.name for p in event.places for q in last.places)
    fired = flown or (event.type in _ANY_FIRE and last.type in WEAPON_EVENTS | {"killing"})
    if fired and (shared or not event.places):
        event.type, event.generic, event.inherits = last.type, False, last
        event.times = event.times or list(last.times)
        event.places = event.places or list(last.places)
    origin = event.speech.chain[-1] if event.speech.chain else None
    if first and origin and not event.actors and event.stance == "denies":
        event.actors = list(last.actors) or [
            ActorRef(origin.id, event.speech.lo, event.speech.zone[1], rule="actor.speaker")
        ]
