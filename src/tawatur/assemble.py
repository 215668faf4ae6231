"""Layer 4: event drafts become claims: slots resolved, day lists spread, repeated mentions merged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from tawatur.confidence import confidence
from tawatur.extract.clause import WEAPON_EVENTS, kin
from tawatur.extract.drafts import ActorRef, EventDraft, PlaceRef, TollDraft, unlike
from tawatur.knowledge.actors import Actors
from tawatur.knowledge.gazetteer import distance_km
from tawatur.model.claim import (
    ActorItem,
    Claim,
    Count,
    Damage,
    Evidence,
    Link,
    PlaceItem,
    Source,
    TimeItem,
    Toll,
    Victim,
    Weapon,
    Why,
)
from tawatur.model.document import Document, Span
from tawatur.resolve.dates import resolve_time
from tawatur.text.tokens import Tokens

PlaceOf = Callable[[PlaceRef], "PlaceItem | None"]
_SAME_PLACE_KM = 20.0
_LONG_AGO = 45
_COUNTRY = 6
"""The place precision of a whole country."""
_DAYS = 3
"""The least exact time precision that still tells a day or a few."""
_AREA_KM = 150.0
_COARSE = 4
"""The place precision of a governorate; countries and seas are coarser still."""
_WITHIN = 60
"""How many claims back the same event may have been told."""
_LONG = 4
_MANY = 12
_VIOLENT = WEAPON_EVENTS | {"killing", "abduction"}
_TOLD = 2
"""Of when, where, who and whom: what a claim of violence with no toll tells at least."""
_LISTING = frozenset(("،", ",", "و", "and", "&"))
_TAKEN = frozenset({"detention", "abduction"})


@dataclass(slots=True)
class Story:
    """What date resolution remembers while it walks through the text."""

    anchor: date | None
    last: TimeItem | None = None
    month: tuple[int, int] | None = None


@dataclass(slots=True)
class Told:
    """A claim with the draft it came from, while merging."""

    claim: Claim
    draft: EventDraft
    merged: list[EventDraft] = field(default_factory=list)


def assemble(
    document: Document, tokens: Tokens, drafts: Sequence[EventDraft], actors: Actors, place_of: PlaceOf
) -> list[Claim]:
    """The claims of a document, in the order of the text."""
    story = Story(document.published)
    told: list[Told] = []
    for draft in drafts:
        for claim in _claims(document, tokens, draft, actors, place_of, story):
            known = _same(told, claim, draft, actors)
            if known is None:
                told.append(Told(claim, draft))
            else:
                known.claim = _merge(known, claim, draft)
                known.merged.append(draft)
                known.draft.borrowed &= draft.borrowed
    for at, item in enumerate(told):
        before = told[max(0, at - _WITHIN) : at]
        _date_by_story(before, item)
        _place_by_story(before, item)
    claims = _backgrounded([item.claim for item in told if _says_enough(item)])
    return [replace(claim, confidence=confidence(claim)) for claim in claims]


def _says_enough(item: Told) -> bool:
    """«في أعقاب هجوم انتحاري»: violence with no toll, no place and hardly more is alluded to, not claimed."""
    claim = item.claim
    if claim.event not in _VIOLENT or claim.stance != "asserts" or claim.tolls:
        return True
    placed = bool(claim.places) and "places" not in item.draft.borrowed
    told = (claim.time.start, claim.places, claim.actors, claim.targets)
    return placed or sum(map(bool, told)) >= _TOLD


_STORY_DAYS = 2
"""A text that has told of more days is no story of one: only what happened at the same place shares a day."""


def _date_by_story(before: Sequence[Told], item: Told) -> None:
    """An event told with no day at all, like or near one told before, is of that one's day."""
    claim = item.claim
    if claim.time.start or claim.time.text or claim.discourse != "news":
        return
    days = {k.claim.time.start for k in before if k.claim.time.start and k.claim.discourse == "news"}
    for known in reversed(before):
        time = known.claim.time
        if not time.start or (time.precision or 9) > _DAYS or known.claim.discourse != "news":
            continue
        alike = kin(known.claim.event, claim.event) or not claim.places
        if _close(known.claim, claim) or (alike and len(days) <= _STORY_DAYS):
            why = (*claim.why, Why("time", "time.story", time.start_offset or 0, time.end_offset or 0))
            item.claim = replace(claim, time=time, flags=(*claim.flags, "day_of_the_story"), why=why)
            return


def _place_by_story(before: Sequence[Told], item: Told) -> None:
    """An event told with no place is where the last one like it was, else where the story began."""
    claim = item.claim
    kind = claim.discourse if claim.discourse == "tally" else "news"
    placed = [known.claim for known in before if known.claim.places and known.claim.discourse == kind]
    if claim.places or claim.discourse != kind or claim.event == "agreement" or not placed:
        return
    if kind == "tally" and placed[-1].origin.id != claim.origin.id:
        return
    known = next((k for k in reversed(placed) if kin(k.event, claim.event)), placed[0])
    why = (*claim.why, *(Why("places", "place.story", p.start, p.end) for p in known.places))
    item.claim = replace(claim, places=known.places, flags=(*claim.flags, "place_of_the_story"), why=why)


def _close(one: Claim, other: Claim) -> bool:
    return any(
        distance_km((p.lat, p.lon), (q.lat, q.lon)) <= _SAME_PLACE_KM
        for p in one.places
        for q in other.places
        if p.lat is not None and p.lon is not None and q.lat is not None and q.lon is not None
    )


def _backgrounded(claims: list[Claim]) -> list[Claim]:
    """What happened long before the latest events of a text is told as their background."""
    days = [date.fromisoformat(str(c.time.start)) for c in claims if c.time.start and (c.time.precision or 9) <= 3]
    latest = max(days, default=None)
    return [
        replace(c, discourse="background")
        if latest
        and c.discourse == "news"
        and c.time.end
        and (latest - date.fromisoformat(c.time.end)).days > _LONG_AGO
        else c
        for c in claims
    ]


# -- one draft -----------------------------------------------------------------------------------


def _claims(
    document: Document, tokens: Tokens, draft: EventDraft, actors: Actors, place_of: PlaceOf, story: Story
) -> Iterable[Claim]:
    places = _places(draft, place_of)
    for time, flags, rule in _times(tokens, draft, story):
        why = [Why(slot, name, *_chars(tokens, lo, hi)) for slot, name, lo, hi in draft.why]
        if time.start_offset is not None and time.end_offset is not None:
            why.append(Why("time", rule, time.start_offset, time.end_offset))
        why.extend(Why("places", "place.named", p.start, p.end) for p in places)
        why.extend(Why("actors", a.rule, *_chars(tokens, a.lo, a.hi)) for a in draft.actors)
        why.extend(Why("targets", a.rule, *_chars(tokens, a.lo, a.hi)) for a in draft.targets)
        why.extend(Why("tolls", t.rule, *_chars(tokens, t.lo, t.hi)) for t in draft.tolls)
        why.extend(Why("victims", v.rule, v.start, v.end) for v in draft.named)
        tally = draft.tally or _runs_on(draft, time)
        chain = _chain(document, tokens, draft, actors)
        why.append(Why("attribution", draft.speech.rule, chain[-1].start or 0, chain[-1].end or 0))
        yield Claim(
            document=document,
            spans=tuple(_chars(tokens, lo, hi) for lo, hi in draft.spans),
            event="casualties" if tally and not draft.tally else draft.type,
            attribution=chain,
            discourse="tally" if tally else "background" if draft.background else "news",
            stance=draft.stance,
            actors=tuple(_actor(tokens, a, actors) for a in draft.actors),
            targets=tuple(_actor(tokens, a, actors) for a in draft.targets),
            places=places,
            time=time,
            tolls=_tolls(tokens, draft.tolls, draft.type in ("clash", "attack")),
            strikes=Count(*draft.strikes) if draft.strikes else None,
            damage=tuple(Damage(o, e, tokens.raw(lo, hi)) for o, e, lo, hi in draft.damage),
            weapons=tuple(Weapon(w, tokens.raw(lo, hi)) for w, lo, hi in draft.weapons),
            evidence=_evidence(tokens, draft, chain),
            victims=_victims(tokens, draft),
            flags=flags,
            why=tuple(dict.fromkeys(why)),
        )


def _runs_on(draft: EventDraft, time: TimeItem) -> bool:
    """«منذ السابع من أكتوبر … ما أسفر عن استشهاد 42 ألفاً»: a toll of all that has gone on since a day."""
    since = any(mention.expr.kind == "since" for mention in draft.times) and (time.precision or 0) >= _LONG
    counted = any(not t.part and t.kind != "displaced" and (t.min or 0) >= _MANY for t in draft.tolls)
    return since and counted and draft.type not in ("displacement", *_TAKEN)


def _chars(tokens: Tokens, lo: int, hi: int) -> Span:
    return tokens.start[lo], tokens.end[max(lo, hi - 1)]


def _chain(document: Document, tokens: Tokens, draft: EventDraft, actors: Actors) -> tuple[Link, ...]:
    outlet = document.outlet
    name = actors.name(outlet) if outlet else "outlet"
    links = [Link(Source("outlet", name, "media"))]
    for link in draft.speech.chain:
        if link.id in ("outlet", outlet):
            continue
        known = actors.get(link.id)
        start, end = _chars(tokens, link.lo, link.hi)
        kind = known.kind if known else "unnamed"
        links.append(Link(Source(link.id, actors.name(link.id), kind), link.verb, link.distanced, None, start, end))
    return tuple(links)


def _actor(tokens: Tokens, ref: ActorRef, actors: Actors) -> ActorItem:
    start, end = _chars(tokens, ref.lo, ref.hi)
    return ActorItem(ref.id, actors.name(ref.id), tokens.raw(ref.lo, ref.hi), start, end, ref.object, ref.certainty)


def _evidence(tokens: Tokens, draft: EventDraft, chain: tuple[Link, ...]) -> tuple[Evidence, ...]:
    by = chain[-1].source.id
    return tuple(Evidence(kind, by, tokens.raw(lo, hi)) for kind, lo, hi in draft.evidence)


def _victims(tokens: Tokens, draft: EventDraft) -> tuple[Victim, ...]:
    return tuple(Victim(tokens.text[v.start : v.end], v.age, v.status, v.origin) for v in draft.named)


def _tolls(tokens: Tokens, drafts: Sequence[TollDraft], both: bool) -> tuple[Toll, ...]:
    """The tolls of a claim; where two sides fight (``both``) the dead of each stay apart."""
    found: list[Toll] = []
    for draft in drafts:
        start, end = _chars(tokens, draft.lo, draft.hi)
        total = _total_of(found, draft) if draft.part and not _of_its_own(found, draft) else None
        side = draft.victims[0].id if draft.victims else None
        toll = Toll(
            draft.kind,
            draft.who,
            draft.min,
            draft.max,
            draft.approx,
            draft.vague,
            total,
            tokens.raw(draft.lo, draft.hi),
            start,
            end,
            side,
        )
        same = next(
            (t for t in found if t.kind == toll.kind and t.part_of is None and not unlike(t.who, toll.who)), None
        )
        sides = same is not None and side != same.side and ((side and same.side) or both)
        if same is None or toll.part_of is not None or sides:
            found.append(toll)
        elif _finer_toll(toll, same):
            found[found.index(same)] = toll
    return tuple(found)


def _of_its_own(found: Sequence[Toll], part: TollDraft) -> bool:
    """«9 قتلى بينهم 4 أطفال و15 جريحاً»: the wounded are none of the dead."""
    return part.kind == "wounded" and {toll.kind for toll in found if toll.part_of is None} == {"killed"}


def _total_of(found: Sequence[Toll], part: TollDraft) -> int | None:
    """The total that a subtotal is part of: the last of its kind before it, else the first of any."""
    totals = [i for i, toll in enumerate(found) if toll.part_of is None]
    return next((i for i in reversed(totals) if found[i].kind == part.kind), totals[0] if totals else None)


def _finer_toll(new: Toll, old: Toll) -> bool:
    return bool(old.vague) and not new.vague


def _places(draft: EventDraft, place_of: PlaceOf) -> tuple[PlaceItem, ...]:
    at = [p for p in draft.places if p.relation not in ("toward", "from", "to", "of", "head", "native")]
    homes = [p for p in draft.places if p.relation == "native"]
    towards = [p for p in draft.places if p.relation in ("to", "of", "toward")] if draft.type not in _TAKEN else []
    origins = [p for p in draft.places if p.relation == "from"] if _departs(draft) else []
    found: list[tuple[PlaceRef, PlaceItem]] = []
    for refs in (at, [p for p in draft.places if p.relation == "head"], origins, towards, homes, draft.fallback):
        found = [(ref, _there(item)) for ref in refs if (item := place_of(ref)) is not None]
        if found:
            break
    fine = [item for _, item in found if item.precision < _COARSE]
    kept: dict[str, PlaceItem] = {}
    inside = {item.country for _, item in found if item.precision < _COUNTRY}
    for ref, item in found:
        apart = ref.level == "governorate" and not any(_lies_in(one, item) for one in fine)
        held = item.precision == _COUNTRY and item.country in inside
        if not held and (item.precision < _COARSE or not fine or apart):
            kept.setdefault(str(item.id or item.text), item)
    return tuple(kept.values())


def _there(item: PlaceItem) -> PlaceItem:
    """The place that people are of, or leave, as the place of what befell them."""
    return replace(item, relation="at") if item.relation in ("native", "from") else item


def _departs(draft: EventDraft) -> bool:
    """«انسحبت من كفرنبل إلى خان شيخون», "fled from the town": told of the place that is left."""
    return draft.type == "displacement" or any(t.entry.get("leaves") for t in draft.triggers)


def _lies_in(place: PlaceItem, area: PlaceItem) -> bool:
    """Whether a town may be of a governorate named beside it; «صنعاء ومحافظة الحديدة» are two places."""
    return not area.admin1 or not place.admin1 or place.admin1 == area.admin1


def _one_count_of_both(draft: EventDraft, days: Sequence[TimeItem]) -> bool:
    """«قتل 74 شخصاً يومي الاثنين والثلاثاء»: one count of days that follow each other is one claim of them all."""
    counted = any(toll.min and not toll.vague and not toll.part for toll in draft.tolls)
    starts = [date.fromisoformat(str(item.start)) for item in days]
    return counted and all((after - before).days == 1 for before, after in pairwise(starts))


def _times(tokens: Tokens, draft: EventDraft, story: Story) -> list[tuple[TimeItem, tuple[str, ...], str]]:
    """The days of a draft: one for most, several for a list of days."""
    resolved: list[tuple[TimeItem, tuple[str, ...], str, int]] = []
    for mention in draft.times:
        if mention.expr.kind == "anaphor" and any(m.lo < mention.lo for m in draft.times if m.expr.kind != "anaphor"):
            continue  # «في أيلول الماضي قصف الجيش القرية وقتل يومها سبعة»: the time just said
        last = story.last
        if mention.rule == "time.part_of_day" and last is None and story.anchor:
            last = TimeItem(story.anchor.isoformat(), story.anchor.isoformat(), 1)
        item, flags = resolve_time(mention.expr, anchor=story.anchor, last=last, month=story.month)
        start, end = _chars(tokens, mention.lo, mention.hi)
        item = replace(item, text=tokens.raw(mention.lo, mention.hi), start_offset=start, end_offset=end)
        if mention.part_of_day and not item.time_of_day:
            item = replace(item, time_of_day=mention.part_of_day)
        if item.start:
            resolved.append((_so_far(item, story.anchor), flags, mention.rule, mention.lo))
    if not resolved:
        return [(TimeItem(), (), "time.none")]
    if story.last is None or (resolved[-1][0].precision or 9) <= _LONG:
        story.last = resolved[-1][0]  # else «last year», which "hours later" does not follow
    day = date.fromisoformat(str(story.last.start))
    story.month = (day.year, day.month)
    days = {item.start for item, _, _, _ in resolved}
    listed = [r for r in resolved if "list" in r[2]] or _days_in_a_row(tokens, draft, resolved)
    if len(listed) > 1 and len(days) > 1 and not _one_count_of_both(draft, [item for item, *_ in listed]):
        return [(item, flags, rule) for item, flags, rule, _ in listed]
    if len(listed) > 1 and len(days) > 1:
        (first, flags, rule, _), (last, *_) = listed[0], listed[-1]
        return [(replace(first, end=last.end, end_offset=last.end_offset, precision=2), flags, rule)]
    best = min(resolved, key=lambda r: (r[0].precision or 9, r[3]))
    return [best[:3]]


def _so_far(item: TimeItem, anchor: date | None) -> TimeItem:
    """«خلال الشهر الجاري», "this week": what is told has happened by the day it is told."""
    if anchor is None or item.start is None or item.end is None or item.precision == 1:
        return item
    today = anchor.isoformat()
    return replace(item, end=today) if item.start <= today < item.end else item


Resolved = tuple[TimeItem, tuple[str, ...], str, int]


def _days_in_a_row(tokens: Tokens, draft: EventDraft, resolved: Sequence[Resolved]) -> list[Resolved]:
    """“Nov. 11, Nov. 14 and Nov. 16”: days of one list, each with its month; empty where they stand apart."""
    mentions = sorted(draft.times, key=lambda m: m.lo)
    between = (tokens.norm[one.hi : other.lo] for one, other in pairwise(mentions))
    together = all(0 < len(gap) <= 2 and _LISTING.issuperset(gap) for gap in between)
    days = all(item.precision == 1 and m.expr.kind == "date" for (item, *_), m in zip(resolved, mentions, strict=False))
    return list(resolved) if together and days and len(resolved) == len(mentions) > 1 else []


# -- repeated mentions ---------------------------------------------------------------------------


def _same(told: Sequence[Told], claim: Claim, draft: EventDraft, actors: Actors) -> Told | None:
    for known in reversed(told[-_WITHIN:]):
        if known.draft is draft:
            continue
        if _mergeable(known, claim, draft, actors):
            return known
    return None


def _mergeable(known: Told, claim: Claim, draft: EventDraft, actors: Actors) -> bool:
    old = known.claim
    if known.draft.listed and draft.listed:
        return False
    if old.origin.id != claim.origin.id or old.stance != claim.stance or _two_unnamed(known.draft, draft):
        return False
    if (old.discourse == "tally") != (claim.discourse == "tally"):
        return False
    if old.strikes and claim.strikes and old.strikes != claim.strikes and _exact(old.strikes) and _exact(claim.strikes):
        return False  # «أربع غارات على كذا وغارتين على كذا»
    if draft.triggers and draft.triggers[0].kind == "gap" and draft.sentence == known.draft.sentence:
        return False  # «ثلاثة من كذا، وواحداً من كذا»: told apart
    if not (kin(old.event, claim.event) or _killed_in_it(old, claim)):
        if not (claim.event in ("casualties", "destruction") and draft.inherits):
            return False
    refers = draft.inherits is not None and (draft.inherits is known.draft or draft.inherits in known.merged)
    lent = known.draft.borrowed | draft.borrowed
    if not _times_meet(old.time, claim.time) or not ("places" in lent or _places_meet(old.places, claim.places)):
        return False
    if not _sides_meet(old.actors, claim.actors, actors) or not _tolls_meet(old.tolls, claim.tolls):
        return False
    near = draft.sentence - known.draft.sentence <= 4
    if near and _placed_closer(old, claim):
        return True
    if near and _told_twice(old.tolls, claim.tolls) and not old.origin.id.startswith("unnamed:"):
        return True
    if refers or (known.draft.recounted and 0 <= draft.sentence - known.draft.sentence <= 1 and "times" in lent):
        return True
    same_day = old.time.start is not None and old.time.start == claim.time.start
    if same_day and draft.speech.continues and draft.sentence == known.draft.sentence and not claim.actors:
        return True  # «…، مشيرة إلى أن ضربة 12 تشرين الثاني دمرت نفقاً»
    same_spot = bool(old.places) and {p.id for p in old.places} == {p.id for p in claim.places}
    next_to = draft.sentence - known.draft.sentence == 1 and old.event == claim.event and not claim.strikes
    if same_spot and next_to and "times" in draft.borrowed and claim.tolls and not old.tolls:
        return bool(draft.speech.chain)  # the lead of a teller, then its toll
    if not (same_day or _one_dates_the_other(old.time, claim.time)) or not claim.actors or not old.actors:
        return False
    same_target = bool(old.targets and claim.targets) and draft.sentence - known.draft.sentence <= 2
    return (same_spot or same_target) and _sides_meet(old.targets, claim.targets, actors)


def _killed_in_it(old: Claim, claim: Claim) -> bool:
    """«هاجمت كذا القرية ما أسفر عن مقتل 17 …», then «ارتكبت كذا مجزرة في القرية»: a deadly attack and its killing."""
    deadly = any(toll.kind == "killed" and toll.max != 0 for toll in old.tolls)
    return old.event == "attack" and claim.event == "killing" and deadly


def _two_unnamed(one: EventDraft, other: EventDraft) -> bool:
    """«قالت مصادر موالية إن …، في حين قالت مصادر معارضة إن …»: nameless sources set against each other."""
    if one.sentence != other.sentence or not (one.speech.chain and other.speech.chain):
        return False
    first, second = one.speech.chain[-1], other.speech.chain[-1]
    return first.id.startswith("unnamed:") and first.lo != second.lo


def _placed_closer(old: Claim, claim: Claim) -> bool:
    """«غارة على جنوب لبنان … على سيارة في زوطر»: one teller, day, side and toll, of a region, then of a town."""
    if old.origin.id.startswith("unnamed:") or old.event != claim.event or old.time.start != claim.time.start:
        return False
    coarse = bool(old.places) and all(p.precision >= _LONG for p in old.places)
    finer = bool(claim.places) and all(p.precision < _LONG for p in claim.places)
    same = bool(old.tolls) and {(t.kind, t.min, t.max) for t in old.tolls} == {
        (t.kind, t.min, t.max) for t in claim.tolls
    }
    return coarse and finer and same and old.time.start is not None and bool(old.actors and claim.actors)


def _exact(count: Count) -> bool:
    return count.min == count.max


def _times_meet(one: TimeItem, other: TimeItem) -> bool:
    if one.start is None or other.start is None:
        return True
    return str(one.start) <= str(other.end) and str(other.start) <= str(one.end)


def _one_dates_the_other(lead: TimeItem, detail: TimeItem) -> bool:
    """«قصف الجيش السوق …» and below «وكان الجيش قصف السوق السبت»: the lead has no day, or one less exact."""
    if lead.start is None or detail.start is None:
        return True
    coarse, fine = sorted((lead, detail), key=lambda time: -(time.precision or 9))
    return (fine.precision or 9) < (coarse.precision or 9) <= _DAYS and str(coarse.start) <= str(fine.start)


def _places_meet(one: Sequence[PlaceItem], other: Sequence[PlaceItem]) -> bool:
    if not one or not other:
        return True
    for a in one:
        for b in other:
            if 6 in (a.precision, b.precision) and a.country == b.country:
                return True
            if max(a.precision, b.precision) in (3, 4) and a.admin1 and a.admin1 == b.admin1:
                return True
            if a.id == b.id or a.lat is None or b.lat is None or a.lon is None or b.lon is None:
                return True
            reach = _SAME_PLACE_KM if max(a.precision, b.precision) < 4 else _AREA_KM
            if distance_km((a.lat, a.lon), (b.lat, b.lon)) <= reach:
                return True
    return False


def _sides_meet(one: Sequence[ActorItem], other: Sequence[ActorItem], actors: Actors) -> bool:
    if not one or not other:
        return True
    return any(actors.contains(a.id, b.id) or actors.contains(b.id, a.id) for a in one for b in other)


def _told_twice(one: Sequence[Toll], other: Sequence[Toll]) -> bool:
    """Whether one teller gives the same figure again: a lead and its details."""
    figures = {(t.kind, t.min, t.max) for t in one if t.part_of is None and not t.vague and (t.min or 0) > 1}
    return any((t.kind, t.min, t.max) in figures for t in other if t.part_of is None and not t.vague)


def _tolls_meet(one: Sequence[Toll], other: Sequence[Toll]) -> bool:
    for a in one:
        for b in other:
            if a.kind == b.kind and a.part_of is None and b.part_of is None and (a.min, a.max) != (b.min, b.max):
                return bool(a.vague or b.vague)
    return True


def _united(old: tuple[ActorItem, ...], new: tuple[ActorItem, ...]) -> tuple[ActorItem, ...]:
    """Who was hit, of lead and detail: what the detail adds to a target both name."""
    ids = {item.id for item in old}
    if not old or not ids & {item.id for item in new}:
        return old or new
    return (*old, *(item for item in new if item.id not in ids))


def _merged_tolls(old: Sequence[Toll], new: Sequence[Toll]) -> tuple[Toll, ...]:
    """What is new among the tolls told again; a subtotal comes with its total, else it is known already."""
    tolls = list(old)
    moved: dict[int, int] = {}
    for number, toll in enumerate(new):
        alike = (i for i, t in enumerate(tolls) if t.kind == toll.kind and t.part_of is None and _one_side(t, toll))
        same = next(alike, None)
        if toll.part_of is not None:
            if toll.part_of in moved:
                tolls.append(replace(toll, part_of=moved[toll.part_of]))
        elif same is None:
            moved[number] = len(tolls)
            tolls.append(toll)
        elif _finer_toll(toll, tolls[same]):
            moved[number] = same
            tolls[same] = toll
    return tuple(tolls)


def _one_side(one: Toll, other: Toll) -> bool:
    """Whether two tolls may be of the same side's people."""
    return not one.side or not other.side or one.side == other.side


def _merge(known: Told, new: Claim, draft: EventDraft) -> Claim:
    """The more precise value wins slot by slot, one told over one carried; the spans of both stay."""
    old = known.claim
    told_place, told_time = "places" not in draft.borrowed, "times" not in draft.borrowed
    finer_place = (
        new.places
        and told_place
        and (not old.places or "places" in known.draft.borrowed or new.places[0].precision < old.places[0].precision)
    )
    finer_time = (
        new.time.start and told_time and (not old.time.start or (new.time.precision or 9) < (old.time.precision or 9))
    )
    return replace(
        old,
        spans=tuple(sorted({*old.spans, *new.spans})),
        event=new.event if old.event in ("bombardment", "attack", "casualties") and not draft.generic else old.event,
        actors=old.actors or new.actors,
        targets=_united(old.targets, new.targets),
        places=new.places if finer_place else old.places,
        time=new.time if finer_time else old.time,
        tolls=_merged_tolls(old.tolls, new.tolls),
        strikes=old.strikes or new.strikes,
        damage=old.damage or new.damage,
        weapons=old.weapons or new.weapons,
        evidence=old.evidence or new.evidence,
        victims=(*old.victims, *(v for v in new.victims if v.name not in {known.name for known in old.victims})),
        flags=tuple(dict.fromkeys((*old.flags, *new.flags))),
        why=tuple(dict.fromkeys((*old.why, *new.why))),
    )
