"""What an event takes over from the events told before it: its day and place, or all of what a denial denies."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.drafts import EventDraft, PlaceRef
from tawatur.extract.event_kinds import AIR_STRIKES, WEAPON_EVENTS, kin
from tawatur.extract.headline import whole_date
from tawatur.extract.relative_days import from_day
from tawatur.extract.retold import told_kinds
from tawatur.extract.state import State
from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr, TimeMention

_RETORT = 3
"""Sentences between a strike and its author's own account of it."""
_BLOODLESS = frozenset({"abduction", "detention", "movement", "agreement", "displacement", "seizure"})
"""Events whose toll is those taken or driven out, or that have none."""


def inherit(event: EventDraft, before: Sequence[EventDraft], state: State) -> None:
    """Day and place of the event a definite mention refers back to, else of the story so far."""
    named_again = event.definite
    if event.inherits is not None:
        _as_in_its_sentence(event, event.inherits)
    if state.last is None:
        event.times = [_from_head(time, state.header_times) for time in event.times]
    hit = next((e for e in reversed(before) if _hit_before(e, event)), None)
    known = _told_before(event, hit, before, state)
    _another_force(event, state.last)
    _date(event, known, before)
    if fire := _same_fire(event, state.last):
        event.type = fire.type
    if not event.definite and known is not None and not event.times and _same_story(event, known):
        event.times, event.places = lent(known), event.places or list(known.places)
    if known is not None and _own_account(event, known):
        event.type, event.generic = known.type, False
    if event.definite and known is not None:
        event.inherits = known
        _take_over_type(event, known)
        if named_again:
            _take_over_parties(event, known)
        here = state.last is not None and state.last.paragraph == event.paragraph != known.paragraph
        if not here or known is hit:  # else the day and place of its own paragraph
            event.places = event.places or list(known.places)
            event.times = event.times or list(known.times)
    _carry(event, state)


def _as_in_its_sentence(event: EventDraft, answered: EventDraft) -> None:
    """An answer to an event of its own sentence, whose day is known by now."""
    event.times = event.times or lent(answered)
    event.places = event.places or list(answered.places)
    if event.type == "casualties" and answered.recounted:
        event.type, event.recounted = answered.type, True  # "police said six died; a medic said nine"


def _told_before(
    event: EventDraft, hit: EventDraft | None, before: Sequence[EventDraft], state: State
) -> EventDraft | None:
    """The event told before that this one is told of again, adds to or answers; ``hit`` hit the same target."""
    latest_first = [e for e in reversed(before) if _may_be_meant(e, event)]
    known, last = _alike(event, latest_first), state.last
    if event.updates is not None:
        event.definite, known, event.type = True, event.updates, event.updates.type
        event.times = [] if known.times else event.times  # else the day of the new figure
    elif hit is not None:
        event.definite, known = True, hit
    elif last is not None and _denies_harm(event, last):
        event.type, known = last.type, last
        event.definite = event.recounted = True
    elif (fellow := _more_by_the_same(event, before)) is not None:
        event.type, event.definite, known = fellow.type, True, fellow
    elif event.type in ("casualties", "destruction") and _adds_toll(event, state, before):
        event.definite, known = True, last
    elif _of_no_event(event) and (retold := _recounted(event, latest_first, state)):
        event.type, known, event.times = retold.type, retold, []
        event.definite = event.recounted = True
        event.stance = "denies" if _denies_the_dead(event, retold) else event.stance
    elif event.speech.continues and known is not None and known is last and _details(event, known):
        event.definite = True
    return known


def _may_be_meant(known: EventDraft, event: EventDraft) -> bool:
    """Whether an event told before may be told of again, or be dated by."""
    apart = known.aside or never_since(known) or _set_against(event, known)
    return not apart and (event.tally or not known.tally)


def _alike(event: EventDraft, latest_first: Sequence[EventDraft]) -> EventDraft | None:
    """The latest event of a kind that this one may be told of again."""
    candidates = [e for e in latest_first if not _another_side_s(event, e)]
    alike = [e for e in candidates if kin(e.type, event.type)]
    if event.definite and event.generic and not (event.tally or (alike and event.type in _OWN_KIND)):
        alike = _of_its_kind(event, candidates)
    known = alike[0] if alike else None
    if known is not None and event.generic and known.type == "casualties" and known.inherits is not None:
        return known.inherits  # "Another 50 were hurt, it said, blaming the attack on …"
    return known


def _of_no_event(event: EventDraft) -> bool:
    """Whether only harm or damage is told, not what did it."""
    return event.type == "casualties" or _blamed(event) or _bare_damage(event) or _dug_out(event)


def _another_force(event: EventDraft, last: EventDraft | None) -> None:
    """«قوة ثانية»: who moves, of the side that moved in the sentence before."""
    if event.type == "movement" and not event.actors and last and last.type == "movement":
        if last.voice == event.voice and event.sentence - last.sentence <= 1:
            event.actors = list(last.actors)


def _date(event: EventDraft, known: EventDraft | None, before: Sequence[EventDraft]) -> None:
    """Drops a day that is only when somebody said it; none told may be that of a period whose parts are counted."""
    if known is not None and lent(known) and (_of_another_day(event, known) or _dated_as_said(event, known)):
        event.times = []  # "On 25 March media reported …" of a strike already dated: the day they reported it
    _note_borrowed(event)
    if not event.times:
        event.times = _of_the_period(event, before)


def _take_over_type(event: EventDraft, known: EventDraft) -> None:
    """“The attack”: of the type of what is told of again, where that was told better."""
    told = not known.generic or (event.type == "attack" and known.type in WEAPON_EVENTS)
    told = told and not (known.type in AIR_STRIKES and _by_others(event, known))
    if event.generic and told and known.type not in ("casualties", "destruction"):
        event.type, event.generic = known.type, known.generic


def _take_over_parties(event: EventDraft, known: EventDraft) -> None:
    """Who acts and with what, as told before, where the same teller or who acted then speaks of it again."""
    if event.stance != known.stance or not kin(event.type, known.type):
        return
    own = event.voice == known.voice or any(a.id in event.voice[-1:] for a in known.actors)
    event.actors = event.actors or [replace(a, rule="actor.same_event") for a in known.actors if own]
    event.weapons = event.weapons or (list(known.weapons) if own or not known.speech.chain else [])


def _own_account(event: EventDraft, known: EventDraft) -> bool:
    """“The army said it had targeted militants”: at whom its air strike, told just before, was aimed."""
    told = event.generic and event.type == "bombardment" and known.type in AIR_STRIKES | {"missile_strike"}
    told = told and not (event.weapons or event.tolls or event.placed)
    near = event.sentence - known.sentence <= _RETORT and bool(event.speech.chain) and event.voice != known.voice
    return told and near and bool({a.id for a in event.actors} & {a.id for a in known.actors})


def _by_others(event: EventDraft, known: EventDraft) -> bool:
    """«نفى التحالف شن غارة وقال إن الحوثيين قصفوا السوق»: fire by another side need not have come from the air."""
    sides = [{a.id for a in one.actors} for one in (event, known)]
    return all(sides) and sides[0].isdisjoint(sides[1])


def _from_head(time: TimeMention, head: Sequence[TimeMention]) -> TimeMention:
    """“Hass, 26 October 2016 / … that Wednesday”: a day told by another, where only the heading has told one."""
    day = head[0].expr if len(head) == 1 and whole_date(head[0].expr) else None
    return time if day is None or time.lo < head[0].hi else from_day(time, day)


def _same_fire(event: EventDraft, last: EventDraft | None) -> EventDraft | None:
    """«وفي المخيم دُمّر منزل فارتقى طفلان», right after a raid: the event that hit a house and those in it too."""
    fell = bool(event.damage) and any(t.kind == "killed" and t.min for t in event.tolls)
    if last is None or not fell or event.type not in ("casualties", "destruction") or event.actors:
        return None
    near = last.paragraph == event.paragraph and event.sentence - last.sentence <= 1
    told_on = last.voice == event.voice or not event.speech.chain
    fired = last.type in WEAPON_EVENTS - {"attack"} and last.stance == event.stance == "asserts"
    return last if near and told_on and fired else None


def _of_its_kind(event: EventDraft, candidates: list[EventDraft]) -> list[EventDraft]:
    """What a definite noun may mean: “the bombardment” is no abduction told before."""
    fired = event.type in WEAPON_EVENTS - {"attack"}
    meant = [e for e in candidates if not (fired and e.type in _BLOODLESS | {"interception"})]
    if fired and meant and meant[0].type == "clash":  # «قصف السوق …، وتجددت الاشتباكات. وأوقع القصف 43 قتيلا»
        fire = [e for e in meant if kin(e.type, event.type) and event.sentence - e.sentence <= _ANSWERED]
        return fire or meant
    return meant


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
    if not event.recalled or event.placed or not (kin(known.type, event.type) or known.type == "destruction"):
        return False
    if event.times and not (event.dated_by_head and lent(known)):
        return False
    hit = {target.object for target in known.targets} | {object for object, *_ in known.damage}
    return bool(hit & event.recalled) or ("building" in event.recalled and bool(hit & _BUILT))


_BUILT = frozenset(
    {"house", "apartment", "school", "hospital", "clinic", "mosque", "shop", "factory", "bakery", "prison"}
)
"""What may be called a building when it is told of again."""


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


def _of_another_day(event: EventDraft, known: EventDraft) -> bool:
    """Whether the day beside a word of speech is only when it was said: the event is one dated before."""
    day = all(t.expr.finest == "day" for t in event.times)  # but "In October 2015 the monitor said" tells when it was
    about = event.definite or (day and _retold_elsewhere(event, known))
    counted = all(t.expr.kind == "anaphor" and (t.expr.n or 0) > 0 for t in event.times)
    about = about or (counted and not event.placed)  # "two days later the army said that rebels had shelled it"
    return event.dated_by_head and about and event.voice != known.voice


def _retold_elsewhere(event: EventDraft, known: EventDraft) -> bool:
    """Whether another teller speaks of what is already dated, at a place that both name."""
    return not event.tally and _same_story(event, known) and bool(_named(event.places) & _named(known.places))


def _dated_as_said(event: EventDraft, known: EventDraft) -> bool:
    """«هاجم مسلحون القرية أمس. ونقلت الوكالة، اليوم الأحد، عن مصدر قوله إن مسلحين هاجموا …»: when it was said."""
    said = bool(event.times) and not event.speech.inherited and all(t.lo < event.speech.zone[1] for t in event.times)
    doers = {a.id for a in event.actors}
    same = event.type == known.type and bool(doers) and doers == {a.id for a in known.actors}
    places = [p for e in (event, known) for p in e.places]
    here = not all(p.candidates for p in places) or bool(_named(event.places) & _named(known.places))
    return said and same and here and event.sentence - known.sentence <= _ANSWERED


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
    nobody = nobody_hurt(event)
    if last.voice == event.voice or event.sentence - last.sentence > (_ANSWERED if event.stance == "denies" else 1):
        return None
    if last.paragraph != event.paragraph and not (event.identified or nobody or _of_those_hurt(event, last)):
        return None
    harmed = {t.kind for t in event.tolls} & {"killed", "wounded"}
    if not (harmed and last.type in _BLOODLESS):
        return last
    told = (e for e in latest_first if e.voice == last.voice and e.sentence == last.sentence)
    return next((e for e in told if e.type not in _BLOODLESS | {"casualties"}), last)


def _of_those_hurt(event: EventDraft, last: EventDraft) -> bool:
    """“The dead included three women, an officer said.”, in the next paragraph: of those just told."""
    known = any(t.kind == "harm" and t.entry.get("role") == "person" and t.definite for t in event.triggers)
    told = event.speech.chain and not (event.speech.inherited or event.times)  # "At least 20 were hurt, a medic said."
    counted = any(t.kind in ("killed", "wounded") and t.min for t in last.tolls)
    bare = all(t.kind == "harm" for t in event.triggers) and not event.places
    counts = known or (told and (counted or _of_a_strike_uncounted(event, last)))
    return bool(counts and bare) and event.paragraph - last.paragraph <= 2


def _of_a_strike_uncounted(event: EventDraft, last: EventDraft) -> bool:
    """«قصفت الطائرات السوق. …. وقال الدفاع المدني إن تسعة قتلوا»: the first count of a strike's dead."""
    counts = event.type == "casualties" and any(t.kind == "killed" and t.min for t in event.tolls)
    bare = not (event.places or event.actors or event.times or event.speech.inherited) and bool(event.speech.chain)
    struck = last.type in WEAPON_EVENTS and last.stance == "asserts" and not (last.tolls or last.tally)
    return counts and bare and struck and event.paragraph - last.paragraph <= 1


def _of_that_day(event: EventDraft) -> bool:
    """Whether an event has no day of its own: “the ministry gave nine dead that evening” is of the day told."""
    return all(t.expr.kind == "anaphor" and t.expr.unit == "day" and t.expr.n == 0 for t in event.times)


def _denies_the_dead(event: EventDraft, known: EventDraft) -> bool:
    """“The command said nobody had been killed”, of a strike whose dead another has counted."""
    return nobody_hurt(event) and event.stance == "asserts" and any(t.min for t in known.tolls)


def nobody_hurt(event: EventDraft) -> bool:
    """Whether all that is counted is that nobody was harmed."""
    return bool(event.tolls) and all(t.max == 0 for t in event.tolls)


def _denies_harm(event: EventDraft, last: EventDraft) -> bool:
    """«قصفنا مقرا …، نافيا مقتل أي مدني»: nobody was harmed in what the same teller has just told."""
    same = event.voice == last.voice and event.sentence - last.sentence <= 1 and last.stance == "asserts"
    return nobody_hurt(event) and same and event.stance == "denies" and event.type == "casualties" and not event.tally


def _details(event: EventDraft, known: EventDraft) -> bool:
    """«…، مشيرة إلى أن الطيران شن خمس غارات»: the same teller going on about the same event."""
    others = event.actors and known.actors and {a.id for a in event.actors}.isdisjoint(a.id for a in known.actors)
    return event.voice == known.voice and not (event.times or others) and event.sentence - known.sentence <= 1


def lent(event: EventDraft) -> list[TimeMention]:
    """The day an event can lend to another: not a list of days."""
    return list(event.times) if len({t.lo for t in event.times if "list" in t.rule}) < 2 else []


def _note_borrowed(event: EventDraft) -> None:
    event.borrowed |= {slot for slot, values in (("places", event.places), ("times", event.times)) if not values}


def day_of_month(time: TimeMention) -> bool:
    """Whether a time is a day of a month, or the night between two."""
    date = time.expr.base if time.expr.kind == "range" else time.expr
    return date is not None and date.kind == "date" and date.finest == "day" and date.month is not None


def _of_the_day_named(event: EventDraft, state: State) -> None:
    """«ليلة الخميس 20 آب …. طالت الغارات في تلك الليلة القصر»: "that night" and "Thursday" are the day named last."""
    told = max((t.lo for t in state.last.times), default=-1) if state.last else -1
    for i, time in enumerate(event.times):
        day = next((d for d in reversed(state.days) if d.hi <= time.lo), None)
        if day is not None and time.expr == TimeExpr("date", weekday=day.expr.weekday):
            event.times[i] = replace(time, expr=day.expr)
        elif day is not None and day.lo > told and time.expr.kind == "anaphor":
            event.times[i] = from_day(time, day.expr)


def _tells_its_own_days(state: State) -> bool:
    """Whether a text has named a day besides that of the line at its head that says when it was published."""
    return any(day.expr != written.expr for day in state.days for written in state.page_times)


def _carry(event: EventDraft, state: State) -> None:
    """Day and place still in force: of the paragraph's event before, of a header."""
    _of_the_day_named(event, state)
    same_paragraph = state.last is not None and state.last.paragraph == event.paragraph
    told_on = (
        same_paragraph
        and state.last is not None
        and (state.last.voice == event.voice or kin(state.last.type, event.type) or _in_one_breath(event, state.last))
    )
    header = state.header_times or ([] if _tells_its_own_days(state) and not event.listed else state.page_times)
    if not same_paragraph and len(header) == 1:
        event.times = _part_of(header[0], event.times)
    if not event.times:
        told_on = (told_on or _further_figures(event, state.last)) and not _long_before(event, state.last)
        event.times = lent(state.last) if told_on and state.last else list(state.scope_times or header)
    here = [p for p in state.last.places if not (event.tally and state.last.listed)] if state.last else []
    told = [p for p in here if p.relation != "from"] if same_paragraph else []
    event.fallback = state.scope or told or list(state.header_places) or here
    event.fallback = (
        list(state.titled) if event.tally and state.titled and not told else event.fallback or list(state.titled)
    )
    if not event.places:
        event.places = told or state.scope or list(state.seat or state.header_places)


def _in_one_breath(event: EventDraft, last: EventDraft) -> bool:
    """«سيطر كذا على القرية مساء الأحد، بينما أقر مصدر بانسحاب الجيش منها»: told in one sentence of one place."""
    there = not event.places or bool(_named(event.places) & _named(last.places))
    told_of_a_day = all(t.expr.finest == "day" for t in last.times) and not (last.background or event.background)
    return last.sentence == event.sentence and there and told_of_a_day


def _long_before(event: EventDraft, last: EventDraft | None) -> bool:
    """«… . وكان أصيب طفل في قصف على كذا»: what had been before is not of the day told last."""
    return event.background and not event.definite and last is not None and not last.background


def _part_of(day: TimeMention, times: list[TimeMention]) -> list[TimeMention]:
    """«الثلاثاء 19 أيلول» over «قصفت الطائرات المشفى ضحى»: a part of the day alone is of the day in the header."""
    alone = len(times) == 1 and times[0].rule == "time.part_of_day"
    return [replace(times[0], expr=day.expr, rule="time.part_of_header")] if alone else times


def _of_the_period(event: EventDraft, before: Sequence[EventDraft]) -> list[TimeMention]:
    """«وثقت البعثة مقتل 12 خلال يوليو. … وقالت البعثة إن خمسة قتلوا بالرصاص»: a part of what one teller has counted."""
    mine = [e for e in before if e.voice == event.voice and e.times] if event.voice and event.tolls else []
    if not mine or event.stance != "asserts" or event.definite or event.background:
        return []
    times = mine[-1].times
    if len(times) > 1 or times[0].expr.kind == "since" or times[0].expr.finest not in ("week", "month", "year"):
        return []
    counted = [t for e in mine if e.times[0].lo == times[0].lo for t in e.tolls]
    parts = [
        t for t in event.tolls if any(whole.kind == t.kind and (whole.min or 0) > (t.min or 0) for whole in counted)
    ]
    return list(times) if len(parts) == len(event.tolls) else []


def _further_figures(event: EventDraft, last: EventDraft | None) -> bool:
    """“Baghdad was worst hit with 335 killed.”: figures right after those of a period are of the same period."""
    if last is None or event.sentence - last.sentence > 1 or event.voice != last.voice:
        return False
    return event.type == last.type == "casualties"


def stands(event: EventDraft) -> bool:
    """“No casualties” alone says nothing: it must belong to an event."""
    if event.type == "movement" and not (event.actors or event.manned):
        return False
    if event.empty and event.recalled and not (event.answers or event.actors) and event.inherits is None:
        return False  # «المبنى استُهدف»: of no building told before
    zero = event.type == "casualties" and all(t.max == 0 for t in event.tolls)
    return not zero or event.inherits is not None or (event.stance == "denies" and event.placed)


def _more_by_the_same(event: EventDraft, before: Sequence[EventDraft]) -> EventDraft | None:
    """“The dead included three women, an officer said. Another 13 people were wounded, he said.”: of the same event."""
    last = before[-1] if before else None
    if last is None or not last.recounted or last.voice != event.voice or event.type != "casualties":
        return None
    apart = event.times or event.places or {t.kind for t in event.tolls} & {t.kind for t in last.tolls}
    return None if apart or event.sentence - last.sentence > 1 else last


def _adds_toll(event: EventDraft, state: State, before: Sequence[EventDraft] = ()) -> bool:
    """«… . شهيدتان و5 جرحى»: a toll alone after an event of the same teller that has none is its toll."""
    last = state.last
    if last is None or last.voice != event.voice:
        return False
    near = event.sentence - last.sentence <= 1
    items = event.listed and last.listed and last.paragraph != event.paragraph
    if items and not (near and last.type in WEAPON_EVENTS):
        return False  # «ثالثا: القبض على …», «رابعا: استشهاد مجند»
    if last.paragraph != event.paragraph and not (near and (event.voice or items)):
        return False
    if (
        event.times
        or event.places
        or last.type == "destruction"
        or (last.type == "casualties" and not nobody_hurt(event))
    ):
        return False
    counted = told_kinds(last, before)
    return not counted & {t.kind for t in event.tolls}
