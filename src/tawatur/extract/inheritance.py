"""What an event takes over from the events told before it: its day and place, or all of what a denial denies."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.clause import WEAPON_EVENTS, Clause, kin
from tawatur.extract.drafts import ActorRef, EventDraft, PlaceRef, Speech
from tawatur.extract.headline import whole_date
from tawatur.extract.retold import called_false, repeats, told_kinds
from tawatur.extract.state import State
from tawatur.grammar.chunks import gap_words
from tawatur.grammar.piece import TRIGGERS
from tawatur.model.frozen import replace
from tawatur.model.time import TimeMention
from tawatur.text.tokens import PUNCT

_BLOODLESS = frozenset({"abduction", "detention", "movement", "agreement", "displacement", "seizure"})
"""Events whose toll is those taken or driven out, or that have none."""
_CHARGE = 3
"""Words after those blamed that say no more than for what ("for the attack")."""
_BARE = 2
"""Words after a denial that says no more than that it denies."""


def about_the_last(
    clause: Clause, speeches: Sequence[Speech], events: Sequence[EventDraft], state: State
) -> list[EventDraft]:
    """«نفى أن يكون له صلة بما جرى», «وتبنت الحركة إطلاقه»: denial or admission of the event just told."""
    found: list[EventDraft] = []
    for speech in speeches:
        mine = [e for e in events if e.speech.zone == speech.zone and e.speech.lo == speech.lo]
        earlier = [e for e in events if e.lo < speech.lo]
        told = earlier[-1] if earlier else state.last
        speaker = speech.chain[-1].id if speech.chain else None
        forces = clause.resolver.forces(speaker) if speaker else ""
        side = [ActorRef(forces, speech.lo, speech.zone[1], rule="actor.speaker")] if forces else []
        if speech.responsibility:
            for event in mine:
                event.actors = event.actors or side
        again = clause.language.syntax.subject_first and repeats(
            clause.tokens, speech, clause.chunks, clause.language.syntax
        )
        refuted = called_false(clause.tokens, speech.lo, speech.hi, clause.language.syntax)
        refuted = refuted or _rejected(clause, speech)
        denied = speech.stance == "denies" or refuted
        blamed = _only_blamed(clause, speech)
        about = speech.responsibility or denied or again or blamed
        if mine or not about or speech.inherited or (speech.mute and not refuted):
            continue
        if denied and not (refuted or _alludes(clause, speech) or _any_such(clause, speech, told)):
            continue
        if denied and _explained_next(clause, speech):
            continue
        if told is None or clause.number - told.sentence > 2 or not (blamed or _has_arms(clause, speaker)):
            continue
        if denied and (told.stance == "denies" or _said_outright(events, speech)):
            continue  # who rejects a denial stands by the event
        side = list(told.actors) if (again or denied) and told.actors else blamed or side
        others = [t for t in told.targets if t.id != speaker]
        if denied and not told.actors and (cleared := _cleared(clause, speech)):
            side = cleared  # "denied that the coalition was responsible"
        if denied and len(others) < len(told.targets):
            side, others = list(told.actors), list(told.targets)  # the side said to be hit denies it
        event = EventDraft(
            told.type,
            speech.lo,
            speech.hi,
            speech,
            actors=side,
            targets=others,
            places=list(told.places),
            times=_lent(told),
            stance="denies" if denied else speech.stance,
            sentence=clause.number,
            paragraph=clause.paragraph,
            spans=[(speech.lo, speech.hi)],
            inherits=told,
            borrowed={"places", "times"},
        )
        event.why.append(("event", "discourse.last_event", speech.lo, speech.hi))
        found.append(event)
    return found


def _only_blamed(clause: Clause, speech: Speech) -> list[ActorRef]:
    """“The army blamed the rebels.”: who is said to have done what was told before, with no charge of its own."""
    hi = max((a.hi for a in speech.accused), default=speech.hi)
    rest = [i for i in range(hi, speech.hi) if clause.tokens.kind[i] != PUNCT]
    if not speech.chain or len(rest) > _CHARGE:
        return []
    return [a for a in speech.accused if clause.resolver.combatant(a.id)]


def _said_outright(events: Sequence[EventDraft], speech: Speech) -> bool:
    """“Rejected the account as lies: its pilots had bombed no market”: the same source says what it denies."""
    origin = speech.chain[-1].id if speech.chain else None
    return any(e.stance == "denies" and e.speech.chain and e.speech.chain[-1].id == origin for e in events)


def _rejected(clause: Clause, speech: Speech) -> bool:
    """«ورفضت الوزارة الاتهامات»: reports rejected; «رفض نشر قوات», «رفضت تقديم معلومات» reject none."""
    syntax, (lo, hi) = clause.language.syntax, speech.zone
    verbs = (c for c in clause.of("say") if lo <= c.lo < hi and c.entry.get("rejects"))
    word = clause.tokens.norm[hi] if hi < speech.hi else ""
    return any(verbs) and word in syntax.rumours and syntax.has_article(word)


def _cleared(clause: Clause, speech: Speech) -> list[ActorRef]:
    """The side that a denial says did not do it, where it names another than the speaker's."""
    lo, own = speech.zone[1], {link.id for link in speech.chain}
    named = (a for g in clause.groups if lo <= g.lo < speech.hi and not g.prep for a in g.actors)
    return [a for a in named if a.id not in own and clause.resolver.combatant(a.id)][:1]


_BEFORE = 2
"""Words before a denier among which stands what is denied."""


def _alludes(clause: Clause, speech: Speech) -> bool:
    """Whether a denial names what it denies: «ذلك», «وقوع الهجوم», «ما نفاه», “…, a claim the rebels denied”."""
    words = clause.tokens.norm[max(clause.lo, speech.lo - _BEFORE) : speech.hi]
    if any(c.article and speech.zone[1] <= c.lo < speech.hi for c in clause.of("event")):
        return True
    if all(clause.tokens.kind[i] == PUNCT for i in range(speech.zone[1], speech.hi)):
        return True  # «والجماعة تنفي.»
    syntax, at = clause.language.syntax, speech.lo - 1
    at -= clause.tokens.norm[at] in syntax.articles | syntax.the
    if syntax.subject_first and clause.tokens.norm[at] in syntax.relatives:
        return True  # "…, which the government denied"
    bound = any(c.suffix and speech.zone[0] <= c.lo < speech.zone[1] for c in clause.of("say"))
    return bound or _says_no_more(clause, speech) or any(word in clause.language.syntax.allusions for word in words)


def _any_such(clause: Clause, speech: Speech, told: EventDraft | None) -> bool:
    """«ونفى مصدر عسكري وقوع أي هجوم»: any of the kind just told, with no place of its own."""
    norm, none_of = clause.tokens.norm, clause.language.syntax.none_of
    acts = [c for c in clause.of("event") if speech.zone[1] <= c.lo < speech.hi and norm[c.lo - 1] in none_of]
    elsewhere = any(speech.zone[1] <= place.lo < speech.hi for place in clause.places)
    if told is None or elsewhere:
        return False
    if not acts and any(speech.zone[1] <= c.lo and norm[c.hi] in none_of for c in clause.of("light")):
        return told.type in WEAPON_EVENTS  # «نفى أن تكون طائراته قد نفذت أي عمليات»
    types = {str(c.entry.get("type")) for c in acts}
    return any(kin(told.type, one) for one in types) or ("attack" in types and told.type in WEAPON_EVENTS)


def _explained_next(clause: Clause, speech: Speech) -> bool:
    """«موسكو نفت. فقد نقلت الوكالة عن الوزارة أن …»: a denial whose words come in the next sentence."""
    following = next((i for i in range(speech.hi, len(clause.tokens)) if clause.tokens.kind[i] != PUNCT), None)
    return following is not None and clause.tokens.norm[following] in clause.language.syntax.explaining


def _says_no_more(clause: Clause, speech: Speech) -> bool:
    """«والقيادة تنفي جملة وتفصيلا»: a denial that ends its sentence and names nothing."""
    words = gap_words(clause.tokens, speech.zone[1], speech.hi)
    named = any(c.kind in TRIGGERS and c.lo >= speech.zone[1] for c in clause.chunks)
    return 0 < len(words) <= _BARE and speech.hi == clause.hi and not named and not clause.language.syntax.subject_first


def _has_arms(clause: Clause, speaker: str | None) -> bool:
    """Whether a speaker is a side that fights, a government or ministry that has such a side, or of an unnamed one."""
    if speaker is None:
        return False
    fights = clause.resolver.combatant(speaker) or clause.resolver.forces(speaker) != speaker
    return fights or speaker in _OF_AN_UNNAMED_SIDE


_OF_AN_UNNAMED_SIDE = frozenset({"unnamed:military", "unnamed:security"})


def inherit(event: EventDraft, before: Sequence[EventDraft], state: State) -> None:
    """Day and place of the event a definite mention refers back to, else of the story so far."""
    latest_first = [e for e in reversed(before) if not e.aside and not never_since(e) and not _set_against(event, e)]
    candidates = [e for e in latest_first if not _another_side_s(event, e)]
    alike = [e for e in candidates if kin(e.type, event.type)]
    if state.last is None:
        event.times = [_from_head(time, state.header_times) for time in event.times]
    if event.definite and event.generic and not (alike and event.type in _OWN_KIND):
        alike = _of_its_kind(event, candidates)
    known = alike[0] if alike else None
    hit = next((e for e in reversed(before) if _hit_before(e, event)), None)
    if event.updates is not None:
        event.definite, known, event.type = True, event.updates, event.updates.type
        event.times = [] if known.times else event.times  # else the day of the new figure
    elif hit is not None:
        event.definite, known = True, hit
    elif state.last is not None and _denies_harm(event, state.last):
        event.type, known = state.last.type, state.last
        event.definite = event.recounted = True
    elif event.type in ("casualties", "destruction") and _adds_toll(event, state, before):
        event.definite, known = True, state.last
    elif (event.type == "casualties" or _blamed(event) or _bare_damage(event) or _dug_out(event)) and (
        retold := _recounted(event, latest_first, state)
    ):
        event.type, known, event.times = retold.type, retold, []
        event.definite = event.recounted = True
        event.stance = "denies" if _denies_the_dead(event, retold) else event.stance
    elif event.speech.continues and known is not None and known is state.last and _details(event, known):
        event.definite = True
    if event.type == "movement" and not event.actors and state.last and state.last.type == "movement":
        if state.last.voice == event.voice and event.sentence - state.last.sentence <= 1:
            event.actors = list(state.last.actors)  # «قوة ثانية»
    if event.dated_by_head and known is not None and _lent(known) and _retold_elsewhere(event, known):
        event.times = []  # "On 25 March media reported …" of a strike already dated: the day they reported it
    _note_borrowed(event)
    if not event.definite and known is not None and not event.times and _same_story(event, known):
        event.times, event.places = _lent(known), event.places or list(known.places)
    if event.definite and known is not None:
        event.inherits = known
        here = state.last is not None and state.last.paragraph == event.paragraph != known.paragraph
        if not here:  # else the day and place of its own paragraph
            event.places = event.places or list(known.places)
            event.times = event.times or list(known.times)
        told = not known.generic or (event.type == "attack" and known.type in WEAPON_EVENTS)
        if event.generic and told and known.type != "casualties":
            event.type, event.generic = known.type, known.generic
    _carry(event, state)


def _from_head(time: TimeMention, head: Sequence[TimeMention]) -> TimeMention:
    """“Hass, 26 October 2016 / … that Wednesday”: a day told by another, where only the heading has told one."""
    day = head[0].expr if len(head) == 1 and whole_date(head[0].expr) else None
    if day is None or time.lo < head[0].hi:
        return time
    if time.expr.kind == "date" and time.expr.base and time.expr.base.kind == "anaphor":
        return replace(time, expr=day if time.expr.weekday is None else replace(day, weekday=time.expr.weekday))
    if time.expr.kind == "anaphor" and time.expr.unit == "day" and time.expr.n is not None:
        return replace(time, expr=replace(time.expr, kind="shift", base=day))
    return time


def _of_its_kind(event: EventDraft, candidates: list[EventDraft]) -> list[EventDraft]:
    """What a definite noun may mean: “the bombardment” is no abduction told before."""
    fired = event.type in WEAPON_EVENTS - {"attack"}
    return [e for e in candidates if not (fired and e.type in _BLOODLESS)]


_OWN_KIND = frozenset({"airstrike", "drone_strike", "missile_strike", "shelling", "suicide_bombing"})
"""Events that a definite noun ("the strike") does not call by another's name; "the attack" may be any."""


def _set_against(event: EventDraft, denied: EventDraft) -> bool:
    """«لم تقع اشتباكات، فيما استمر القصف»: what was, beside what was not, is no mention of it."""
    return denied.sentence == event.sentence and denied.stance != "asserts" == event.stance


def never_since(event: EventDraft) -> bool:
    """«لم نشن غارات هناك منذ ثلاثة أيام»: a denial for a stretch of time dates no other event."""
    return event.stance != "asserts" and any(t.expr.kind == "since" for t in event.times)


def _another_side_s(event: EventDraft, known: EventDraft) -> bool:
    """«التنظيم يتبنى الهجوم» after a strike by others: no mention of it."""
    unlike = not kin(event.type, known.type)
    return bool(unlike and event.actors and known.actors) and not {a.id for a in event.actors} & {
        a.id for a in known.actors
    }


def _hit_before(known: EventDraft, event: EventDraft) -> bool:
    """«قصف السوق»: an event at no place of its own whose target was hit in one told before."""
    if not event.recalled or event.placed or event.times or not kin(known.type, event.type):
        return False
    return any(target.object in event.recalled for target in known.targets)


def _blamed(event: EventDraft) -> bool:
    """A toll whose actor is only who the speaker accuses."""
    return event.type == "killing" and bool(event.speech.accused) and all(t.kind == "harm" for t in event.triggers)


def _bare_damage(event: EventDraft) -> bool:
    """“Three houses were destroyed.”: damage of which neither a doer nor a place is told."""
    hurt = any(t.max != 0 for t in event.tolls)  # "…; no injuries"
    return event.type == "destruction" and bool(event.damage) and not (event.actors or event.places or hurt)


def _dug_out(event: EventDraft) -> bool:
    """“The Red Cross has recovered nine bodies”: the dead of what was told before, found by another teller."""
    remains = all(t.kind == "harm" and t.entry.get("remains") for t in event.triggers)
    return event.type == "killing" and remains and not (event.actors or event.places or event.times)


def _same_story(event: EventDraft, known: EventDraft) -> bool:
    """An undated event like one told before, at the same place or none said, by another teller: its account of it."""
    if event.voice == known.voice or not event.speech.chain:
        return False
    same_toll = {t.min for t in event.tolls if t.kind == "killed"} & {t.min for t in known.tolls if t.kind == "killed"}
    return not event.places or bool(same_toll) or _named(event.places) & _named(known.places) != set()


def _retold_elsewhere(event: EventDraft, known: EventDraft) -> bool:
    """Whether another teller speaks of what is already dated, at a place that both name."""
    return not event.tally and _same_story(event, known) and bool(_named(event.places) & _named(known.places))


def _named(places: Sequence[PlaceRef]) -> set[str]:
    """The names of places and of towns and governorates they lie in."""
    return {p.name for p in places} | {outer.name for p in places for outer in p.within}


_ANSWERED = 3
"""Sentences within which a denial of deaths answers the event told before it."""


def _recounted(event: EventDraft, latest_first: Sequence[EventDraft], state: State) -> EventDraft | None:
    """Another teller's toll with no event of its own is about the event just told, or the one before that killed."""
    last = state.last
    if last is None or event.tally or not _of_that_day(event) or last.type in ("casualties", "destruction"):
        return None
    nobody = _nobody(event)
    if last.voice == event.voice or event.sentence - last.sentence > (_ANSWERED if event.stance == "denies" else 1):
        return None
    if last.paragraph != event.paragraph and not (event.identified or nobody):
        return None
    harmed = {t.kind for t in event.tolls} & {"killed", "wounded"}
    if not (harmed and last.type in _BLOODLESS):
        return last
    told = (e for e in latest_first if e.voice == last.voice and e.sentence == last.sentence)
    return next((e for e in told if e.type not in _BLOODLESS | {"casualties"}), last)


def _of_that_day(event: EventDraft) -> bool:
    """Whether an event has no day of its own: “the ministry gave nine dead that evening” is of the day told."""
    return all(t.expr.kind == "anaphor" and t.expr.unit == "day" and t.expr.n == 0 for t in event.times)


def _denies_the_dead(event: EventDraft, known: EventDraft) -> bool:
    """“The command said nobody had been killed”, of a strike whose dead another has counted."""
    return _nobody(event) and event.stance == "asserts" and any(t.min for t in known.tolls)


def _nobody(event: EventDraft) -> bool:
    """Whether all that is counted is that nobody was harmed."""
    return bool(event.tolls) and all(t.max == 0 for t in event.tolls)


def _denies_harm(event: EventDraft, last: EventDraft) -> bool:
    """«قصفنا مقرا …، نافيا مقتل أي مدني»: nobody was harmed in what the same teller has just told."""
    same = event.voice == last.voice and event.sentence - last.sentence <= 1 and last.stance == "asserts"
    return _nobody(event) and same and event.stance == "denies" and event.type == "casualties" and not event.tally


def _details(event: EventDraft, known: EventDraft) -> bool:
    """«…، مشيرة إلى أن الطيران شن خمس غارات»: the same teller going on about the same event."""
    others = event.actors and known.actors and {a.id for a in event.actors}.isdisjoint(a.id for a in known.actors)
    return event.voice == known.voice and not (event.times or others) and event.sentence - known.sentence <= 1


def _lent(event: EventDraft) -> list[TimeMention]:
    """The day an event can lend to another: not a list of days."""
    return list(event.times) if len({t.lo for t in event.times if "list" in t.rule}) < 2 else []


def _note_borrowed(event: EventDraft) -> None:
    event.borrowed |= {slot for slot, values in (("places", event.places), ("times", event.times)) if not values}


def _carry(event: EventDraft, state: State) -> None:
    """Day and place still in force: of the paragraph's event before, of a header."""
    same_paragraph = state.last is not None and state.last.paragraph == event.paragraph
    told_on = (
        same_paragraph
        and state.last is not None
        and (state.last.voice == event.voice or kin(state.last.type, event.type))
    )
    if not event.times:
        told_on = told_on or _further_figures(event, state.last)
        event.times = _lent(state.last) if told_on and state.last else list(state.scope_times or state.header_times)
    told = [p for p in state.last.places if p.relation != "from"] if same_paragraph and state.last else []
    event.fallback = state.scope or told or list(state.header_places) or (list(state.last.places) if state.last else [])
    event.fallback = (
        list(state.titled) if event.tally and state.titled and not told else event.fallback or list(state.titled)
    )
    if not event.places:
        event.places = told or state.scope or list(state.seat or state.header_places)


def _further_figures(event: EventDraft, last: EventDraft | None) -> bool:
    """“Baghdad was worst hit with 335 killed.”: figures right after those of a period are of the same period."""
    if last is None or event.sentence - last.sentence > 1 or event.voice != last.voice:
        return False
    return event.type == last.type == "casualties"


def stands(event: EventDraft) -> bool:
    """“No casualties” alone says nothing: it must belong to an event."""
    if event.type == "movement" and not event.actors:
        return False
    zero = event.type == "casualties" and all(t.max == 0 for t in event.tolls)
    return not zero or event.inherits is not None or (event.stance == "denies" and event.placed)


def _adds_toll(event: EventDraft, state: State, before: Sequence[EventDraft] = ()) -> bool:
    """«… . شهيدتان و5 جرحى»: a toll alone after an event of the same teller that has none is its toll."""
    last = state.last
    if last is None or last.paragraph != event.paragraph or last.voice != event.voice:
        return False
    if event.times or event.places or last.type == "destruction" or (last.type == "casualties" and not _nobody(event)):
        return False
    counted = told_kinds(last, before)
    return not counted & {t.kind for t in event.tolls}
