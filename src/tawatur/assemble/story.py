"""What a claim takes from the story it is told in: a day or place nobody told for it, and what is long past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import chain

from tawatur.assemble.merging import DAYS, GOVERNORATE, SAME_PLACE_KM, WITHIN, Told, certain, nearer, places_meet
from tawatur.assemble.placing import placed_near
from tawatur.extract.drafts import EventDraft
from tawatur.extract.event_kinds import AIR_STRIKES, WEAPON_EVENTS, kin
from tawatur.knowledge.gazetteer import distance_km
from tawatur.model.claim import Claim, TimeItem, Why
from tawatur.model.frozen import replace

_LONG_AGO, _WEEK = 45, 7
"""Days before the latest event of a text after which another is its background; a week in a text of one story."""
_OF_THE_STORY = 0.7
"""The share of a text's events in its latest days that makes it one story."""
_LASTING = frozenset({"seizure", "displacement", "agreement"})
"""Events told without a day as how things have come to stand."""
_DETAILS = 3
"""Claims after a lead among which its details are told."""
_STRIKES = {
    **dict.fromkeys(AIR_STRIKES, AIR_STRIKES),
    "bombardment": AIR_STRIKES | {"shelling", "missile_strike"},
    "shelling": frozenset[str](),
    "missile_strike": frozenset[str](),
}
"""Strikes that go on with the doer of those before: each with the other types that tell it."""
_STORY_DAYS = 2
"""A text that has told of more days is no story of one."""


def date_by_story(before: Sequence[Told], item: Told) -> None:
    """An event told with no day at all is of the day of the one told right before it, or of one that it retells."""
    claim = item.claim
    if claim.time.start or claim.time.text or claim.discourse != "news" or not before:
        return
    days = {k.claim.time.start for k in before if k.claim.time.start and k.claim.discourse == "news"}
    lenders = (k.claim for k in reversed(before) if len(days) <= _STORY_DAYS and k.claim.time.start)
    lead = before[0].claim
    last = next((k.claim for k in reversed(before) if k.claim.discourse == "news"), lead)
    apart = {k.claim.id for k in before if _another_item(k.draft, item.draft)}
    time = next(
        (k.time for k in lenders if _lends(k, claim, leads=k is lead, last=k is last and k.id not in apart)), None
    )
    if time is None and len(days) == 1 and claim.event not in _LASTING and last.id not in apart:
        account = bool(item.draft.speech.chain) and "places" in item.draft.borrowed
        time = _day_of_all(before, claim, account)
    if time is not None:
        why = (*claim.why, Why("time", "time.story", time.start_offset or 0, time.end_offset or 0))
        item.claim = replace(claim, time=time, flags=(*claim.flags, "day_of_the_story"), why=why)


def _another_item(known: EventDraft, draft: EventDraft) -> bool:
    """Whether an event stands in a bulleted line of its own, below that of another with a day of its own."""
    own = known.listed and draft.listed and "times" not in known.borrowed
    return own and known.paragraph != draft.paragraph


def date_by_detail(told: Sequence[Told], at: int) -> None:
    """«قتل 48 في هجمات على ثلاث قرى … قال مسؤول إن 48 قتلوا في القرى الثلاث الجمعة»: the lead is of that day."""
    item = told[at]
    claim, figures = item.claim, _least(item.claim)
    if claim.time.start or claim.time.text or claim.discourse != "news":
        return
    later = [k for k in told[at + 1 : at + 1 + WITHIN] if k.claim.time.precision == 1]
    near = (k for k in later if k in told[at + 1 : at + 1 + _DETAILS] and kin(k.claim.event, claim.event))
    same = (
        k.claim
        for k in near
        if figures & _least(k.claim) or (at == 0 and _same_deed(k.claim, claim)) or _answers(item, k)
    )
    detail = next(same, None)
    here = detail is not None and (claim.stance == "denies" or not detail.places or not claim.places)
    again = next((k.claim for k in later if item.tells(k.draft.inherits) or _told_there(k.claim, claim, told)), None)
    if again is not None or (detail is not None and (here or places_meet(detail.places, claim.places))):
        time = (again or detail or claim).time
        why = (*claim.why, Why("time", "time.story", time.start_offset or 0, time.end_offset or 0))
        item.claim = replace(claim, time=time, flags=(*claim.flags, "day_of_the_story"), why=why)


def _told_there(later: Claim, claim: Claim, told: Sequence[Told]) -> bool:
    """Whether a text of one day tells it of an act like an undated one, at the same place."""
    days = {k.claim.time.start for k in told if k.claim.time.start and k.claim.discourse == "news"}
    spots = [{place.id for place in c.places if place.precision < GOVERNORATE} for c in (later, claim)]
    return len(days) == 1 and _alike(later, claim) and spots[0] == spots[1] != set()


def _answers(answer: Told, told: Told) -> bool:
    """«نفى الجيش قصف السوق … وكانت النقابة قالت إن طائرة قصفت السوق صباح الأحد»: what another told of who denies it."""
    denial, claim = answer.claim, told.claim
    one, other = ({actor.id for actor in c.actors} for c in (denial, claim))
    others = denial.stance == "denies" and claim.stance == "asserts" and claim.origin.id != denial.origin.id
    near = told.draft.sentence - answer.draft.sentence <= _DETAILS
    meet = not (claim.places and denial.places) or places_meet(claim.places, denial.places)
    return others and near and (bool(one & other) or (meet and not (one and other)))


def _same_deed(one: Claim, other: Claim) -> bool:
    """Whether two claims tell of the same doers at the same place."""
    doers = [{actor.id for actor in claim.actors} for claim in (one, other)]
    spots = [{place.id for place in claim.places} for claim in (one, other)]
    return bool(doers[0] and spots[0]) and doers[0] == doers[1] and spots[0] == spots[1]


def _least(claim: Claim) -> set[tuple[str, int | None]]:
    """The kinds of its totals, each with the least that is said."""
    return {(kind, least) for kind, least, _ in certain(claim.tolls)}


def _day_of_all(before: Sequence[Told], claim: Claim, account: bool) -> TimeItem | None:
    """The day of a text that has told of no other, for an act like one of it that was not elsewhere.

    For the ``account`` that somebody gives of it, a night of two days, too.
    """
    news = (k.claim for k in before if k.claim.discourse == "news")
    dated = (known for known in news if known.time.precision == 1 or (account and _is_night(known.time)))
    bare = {"casualties", "destruction"} if account else {"casualties"}
    alike = (k for k in dated if _alike(k, claim) or claim.event in bare or (account and k.event in bare))
    told = (k for k in alike if not (k.places and claim.places) or _held_by(k, claim) or _close(k, claim))
    return next((known.time for known in told), None)


def _held_by(lead: Claim, detail: Claim) -> bool:
    """«قصفوا ريف كذا اليوم … وقتل ثلاثة في بلدة كذا»: whether a lead names the region of each place of a detail.

    To another teller a city may stand for the governorate that is named after it («هجوم في كركوك»).
    """
    other = lead.origin.id != detail.origin.id
    wide = [p for p in lead.places if p.precision >= GOVERNORATE or (other and p.name == p.admin1)]
    regions = {p.country if p.precision > GOVERNORATE else p.admin1 for p in wide}
    inside = all(place.admin1 in regions or place.country in regions for place in detail.places)
    finer = all(place.precision < GOVERNORATE for place in detail.places)
    return bool(wide and detail.places) and inside and finer and len(wide) == len(lead.places)


def _alike(one: Claim, other: Claim) -> bool:
    """Whether two events may go by each other's name: an attack may be any act with arms."""
    events = {one.event, other.event}
    return kin(one.event, other.event) or ("attack" in events and events <= WEAPON_EVENTS)


def _lends(known: Claim, claim: Claim, leads: bool, last: bool) -> bool:
    """Whether a claim's day is that of one told after it: ``leads`` the text, or was told ``last``."""
    if leads and known.discourse == "tally":
        return (known.time.precision or 9) <= DAYS  # «22 dead in strikes over the past 24 hours. In the east, …»
    alike, near = kin(known.event, claim.event), _close(known, claim)
    retold = alike and near and known.origin.id != claim.origin.id
    fits = retold or (last and (near or not claim.places or (alike and _held_by(known, claim))))
    return fits and known.time.precision == 1 and known.discourse == "news"


def _is_night(time: TimeItem) -> bool:
    """Whether a time may be the night from one day to the next."""
    if not time.start or not time.end or (time.precision or DAYS) >= DAYS:
        return False
    return (date.fromisoformat(time.end) - date.fromisoformat(time.start)).days <= 1


def placed_by_its_event(before: Sequence[Told], claim: Claim, draft: EventDraft) -> Claim:
    """«قتل 75 في مخيم كذا … نُفذ الهجوم خلال تقدم في إقليم كذا»: what is told again is where it was told to be.

    A region that a second mention names says no more where the event was than the town told before.
    """
    lent = {p.lo for p in draft.places or draft.fallback} if "places" in draft.borrowed else set()
    again = (k for k in reversed(before) if k.tells(draft.inherits))
    lenders = (k for k in reversed(before) if any(p.lo in lent for p in k.draft.places)) if lent else iter(())
    known = next((k.claim for k in chain(again, lenders)), None)
    if known is None or not nearer(claim.places, known.places):
        return claim
    areas = {place.country if place.precision > GOVERNORATE else place.admin1 for place in claim.places}
    inside = all(place.country in areas or place.admin1 in areas for place in known.places)
    draft.borrowed |= {"places"} if inside else set()
    return replace(claim, places=known.places) if inside else claim


def place_by_story(before: Sequence[Told], item: Told) -> None:
    """An event told with no place is where the last one like it was, else where the story began."""
    claim = item.claim
    kind = claim.discourse if claim.discourse == "tally" else "news"
    located = any(place.lat is not None for place in claim.places)
    if located or claim.discourse != kind or claim.event == "agreement":
        return
    placed = [k.claim for k in before if k.claim.discourse == kind and any(p.lat is not None for p in k.claim.places)]
    if not placed:
        return
    if kind == "tally" and placed[-1].origin.id != claim.origin.id:
        return
    known = next((k for k in reversed(placed) if kin(k.event, claim.event)), placed[0])
    why = (*claim.why, *(Why("places", "place.story", p.start, p.end) for p in known.places))
    places = placed_near(claim.places, known.places) if claim.places else known.places
    item.claim = replace(claim, places=places, flags=(*claim.flags, "place_of_the_story"), why=why)


def doer_by_story(before: Sequence[Told], item: Told) -> None:
    """«غارات على كذا» is of the one side whose strikes the same teller has told of."""
    claim = item.claim
    if claim.actors or claim.event not in _STRIKES or claim.stance == "reports_none" or item.draft.anyone_s:
        return
    own = (k.claim for k in before if k.claim.origin.id == claim.origin.id and k.claim.actors)
    alike = [known for known in own if known.event == claim.event or known.event in _STRIKES[claim.event]]
    sides = {tuple(sorted(a.id for a in known.actors)) for known in alike}
    if len(sides) != 1 or {a.id for a in alike[-1].actors} & {t.id for t in claim.targets}:
        return
    why = (*claim.why, *(Why("actors", "actor.story", a.start, a.end) for a in alike[-1].actors))
    item.claim = replace(claim, actors=alike[-1].actors, flags=(*claim.flags, "doer_of_the_story"), why=why)


def _close(one: Claim, other: Claim) -> bool:
    return any(
        distance_km((p.lat, p.lon), (q.lat, q.lon)) <= SAME_PLACE_KM
        for p in one.places
        for q in other.places
        if p.lat is not None and p.lon is not None and q.lat is not None and q.lon is not None
    )


def backgrounded(claims: list[Claim], anchor: date | None) -> list[Claim]:
    """What happened long before the latest events of a text is told as their background."""
    dated = (c for c in claims if c.time.start and (c.time.precision or 9) <= DAYS and c.discourse == "news")
    days = [date.fromisoformat(str(c.time.start)) for c in dated]
    latest = max((day for day in days if anchor is None or day <= anchor), default=None)
    recent = sum((latest - day).days <= _STORY_DAYS for day in days) if latest else 0
    long_ago = _WEEK if 1 < recent >= _OF_THE_STORY * len(days) else _LONG_AGO
    return [
        replace(c, discourse="background")
        if latest and c.discourse == "news" and c.time.end and (latest - date.fromisoformat(c.time.end)).days > long_ago
        else c
        for c in claims
    ]
