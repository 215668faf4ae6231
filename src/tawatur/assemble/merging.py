"""Which claims of one source tell one event again, and what they say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tawatur.assemble.drafted import finer_toll
from tawatur.assemble.placing import COUNTRY
from tawatur.extract.drafts import EventDraft
from tawatur.extract.event_kinds import AIR_STRIKES, WEAPON_EVENTS, kin
from tawatur.knowledge.actors import Actors
from tawatur.knowledge.gazetteer import distance_km
from tawatur.model.claim import ActorItem, Claim, Count, PlaceItem, TimeItem, Toll, Victim
from tawatur.model.frozen import replace

SAME_PLACE_KM = 20.0
"""How far apart two points of one place may lie."""
DAYS = 3
"""The least exact time precision that still tells a day or a few."""
WITHIN = 60
"""How many claims back the same event may have been told."""
_AREA_KM = 150.0
_TOWN_KM = 5.0
"""How far apart two exact places lie that are not one."""
_AREA = 3
GOVERNORATE = 4
"""The place precision of a governorate; wider regions and countries are coarser still."""


@dataclass(slots=True)
class Told:
    """A claim with the draft it came from, while merging."""

    claim: Claim
    draft: EventDraft
    retold: list[Claim] = field(default_factory=list)
    merged: set[EventDraft] = field(default_factory=set)

    def tells(self, draft: EventDraft | None) -> bool:
        """Whether a draft is one of those that the claim was made from."""
        return draft is not None and (draft is self.draft or draft in self.merged)

    def tell_again(self, claim: Claim, draft: EventDraft) -> None:
        """Take in what another mention of the event tells."""
        self.claim = _merge(self, claim, draft)
        self.retold.append(claim)
        self.merged.add(draft)
        self.draft.borrowed &= draft.borrowed

    def gather(self) -> None:
        """Give the claim the words, victims, flags and reasons of all its mentions: once, as there may be thousands."""
        if not self.retold:
            return
        told = [self.claim, *self.retold]
        victims: dict[str, Victim] = {}
        for victim in (victim for claim in told for victim in claim.victims):
            victims.setdefault(victim.name, victim)
        self.claim = replace(
            self.claim,
            spans=tuple(sorted({span for claim in told for span in claim.spans})),
            victims=tuple(victims.values()),
            flags=tuple(dict.fromkeys(flag for claim in told for flag in claim.flags)),
            why=tuple(dict.fromkeys(why for claim in told for why in claim.why)),
        )


def told_before(told: Sequence[Told], claim: Claim, draft: EventDraft, actors: Actors) -> Told | None:
    """The latest claim that tells the same event by the same source."""
    if draft.updates is not None:
        known = next((k for k in reversed(told[-WITHIN:]) if k.tells(draft.updates)), None)
        return known if known and (draft.revised or _risen(known.claim.tolls, claim.tolls)) else None
    for known in reversed(told[-WITHIN:]):
        if known.draft is draft:
            continue
        if _mergeable(known, claim, draft, actors):
            return known
    return None


def _mergeable(known: Told, claim: Claim, draft: EventDraft, actors: Actors) -> bool:
    items = known.draft.listed and draft.listed and known.draft.paragraph != draft.paragraph
    if items or (draft.further and not known.draft.further):
        return False
    if _counts_only(known, claim, draft):
        return True
    return not _parted(known, claim, draft, actors) and _bound(known, claim, draft, actors)


def _parted(known: Told, claim: Claim, draft: EventDraft, actors: Actors) -> bool:
    """Whether who tells, what is told, or a slot of the one cannot be that of the other."""
    old = known.claim
    if old.origin.id != claim.origin.id or old.stance != claim.stance or _two_unnamed(known.draft, draft):
        return True
    if (old.discourse == "tally") != (claim.discourse == "tally"):
        return True
    if old.strikes and claim.strikes and old.strikes != claim.strikes and _exact(old.strikes) and _exact(claim.strikes):
        return True  # «أربع غارات على كذا وغارتين على كذا»
    if draft.triggers and draft.triggers[0].kind == "gap" and draft.sentence == known.draft.sentence:
        return True  # «ثلاثة من كذا، وواحداً من كذا»: told apart
    alike = kin(old.event, claim.event) or _killed_in_it(old, claim) or _armed_later(known, claim, draft)
    if not (alike or (claim.event in ("casualties", "destruction") and draft.inherits)):
        return True
    fired = {old.event, claim.event}
    if "shelling" in fired and AIR_STRIKES & fired and not known.tells(draft.inherits):
        return True
    lent = known.draft.borrowed | draft.borrowed
    if _told_of_others(known, claim, draft, lent) or not _times_meet(old.time, claim.time):
        return True
    if not ("places" in lent or places_meet(old.places, claim.places)):
        return True
    return not (_sides_meet(old.actors, claim.actors, actors) and _tolls_meet(old.tolls, claim.tolls))


def _bound(known: Told, claim: Claim, draft: EventDraft, actors: Actors) -> bool:
    """Whether something says that two that may be one are: a reference back, a day, a place, a target."""
    old, lent = known.claim, known.draft.borrowed | draft.borrowed
    if _told_in_general(known, claim, draft):
        return True
    if draft.sentence == known.draft.sentence and "places" not in lent and _apart(old.places, claim.places):
        return False  # «رجلان قتلا جراء قصف على كذا، واثنان قتلا إثر غارة على كذا»
    near = draft.sentence - known.draft.sentence <= 4
    if _armed_later(known, claim, draft) or (near and _placed_closer(old, claim)):
        return True
    if near and _told_twice(old.tolls, claim.tolls) and not old.origin.id.startswith("unnamed:"):
        return True
    recounted = known.draft.recounted and 0 <= draft.sentence - known.draft.sentence <= 1 and "times" in lent
    if recounted or known.tells(draft.inherits):
        return True
    same_day = old.time.start is not None and old.time.start == claim.time.start
    if same_day and draft.speech.continues and draft.sentence == known.draft.sentence and not claim.actors:
        return True  # «…، مشيرة إلى أن ضربة 12 تشرين الثاني دمرت نفقاً»
    same_spot = bool(old.places) and {p.id for p in old.places} == {p.id for p in claim.places}
    next_to = draft.sentence - known.draft.sentence == 1 and not claim.strikes
    if same_spot and next_to and "times" in draft.borrowed and claim.tolls and not old.tolls:
        return bool(draft.speech.chain)  # the lead of a teller, then its toll
    if not (same_day or _one_dates_the_other(old.time, claim.time)) or not claim.actors or not old.actors:
        return False
    same_target = bool(old.targets and claim.targets) and draft.sentence - known.draft.sentence <= 2
    same_toll = bool(old.tolls) and _figures(old.tolls) == _figures(claim.tolls)
    same_target = same_target and ("places" in lent or same_toll or not _two_towns(old.places, claim.places))
    return (same_spot or same_target) and _sides_meet(old.targets, claim.targets, actors)


def _told_in_general(known: Told, claim: Claim, draft: EventDraft) -> bool:
    """«آخر الضربات في سوريا كانت يوم كذا، مؤكدة أن الطيران شن ضربة قرب كذا»: the country and day, then the deed."""
    old = known.claim
    said = old.actors or old.targets or old.tolls or old.strikes or not old.places
    goes_on = draft.speech.continues and draft.sentence == known.draft.sentence and "times" in draft.borrowed
    return goes_on and not said and old.event == claim.event and all(p.precision == COUNTRY for p in old.places)


def _told_of_others(known: Told, claim: Claim, draft: EventDraft, lent: set[str]) -> bool:
    """An attack last week and fighting yesterday; two villages by name, one of which no gazetteer has."""
    times = [(t.start, t.end) for t in (known.claim.time, claim.time)]
    if "times" not in lent and None not in (times[0][0], times[1][0]) and times[0] != times[1]:
        if known.claim.event != claim.event:
            return True
    if "places" in lent or (known.claim.places and claim.places):
        return False
    names = [{p.name for p in each.places} for each in (known.draft, draft)]
    return bool(names[0] and names[1]) and names[0].isdisjoint(names[1]) and known.claim.event == claim.event


def _apart(one: Sequence[PlaceItem], other: Sequence[PlaceItem]) -> bool:
    """Whether no place of the one is a place of the other."""
    return bool(one and other) and {p.id for p in one}.isdisjoint(p.id for p in other)


def _two_towns(one: Sequence[PlaceItem], other: Sequence[PlaceItem]) -> bool:
    """Whether all places, exact ones, of the one lie off all of the other: a further deed against the same side."""
    exact = [[(p.lat, p.lon) for p in each if p.lat and p.lon and p.precision < _AREA] for each in (one, other)]
    if not exact[0] or not exact[1] or len(exact[0]) + len(exact[1]) < len(one) + len(other):
        return False
    return all(distance_km(a, b) > _TOWN_KM for a in exact[0] for b in exact[1])


def _counts_only(known: Told, claim: Claim, draft: EventDraft) -> bool:
    """«سقطت قذيفة على السوق. وأوقع القصف، وفق طبيب، ستة قتلى»: a source quoted for a toll of what the outlet tells."""
    old = known.claim
    if old.tolls or not claim.tolls or draft.placed or "times" not in draft.borrowed or draft.inherits is None:
        return False
    refers = known.tells(draft.inherits)
    framed = draft.speech.rule.startswith("attribution.frame")  # but «وقال المرصد إن الغارات قتلت خمسة» tells of them
    counts = all(trigger.kind == "harm" or (framed and trigger.article) for trigger in draft.triggers)
    told = len(old.attribution) == 1 < len(claim.attribution) and old.stance == claim.stance == "asserts"
    return refers and counts and told


def _killed_in_it(old: Claim, claim: Claim) -> bool:
    """«هاجمت كذا القرية ما أسفر عن مقتل 17 …», then «ارتكبت كذا مجزرة في القرية»: a deadly attack and its killing."""
    deadly = any(toll.kind == "killed" and toll.max != 0 for toll in old.tolls)
    return old.event == "attack" and claim.event == "killing" and deadly


def _risen(old: Sequence[Toll], new: Sequence[Toll]) -> bool:
    """Whether no figure told later is smaller."""
    told = {t.kind: t.min or 0 for t in old if t.part_of is None}
    return all((t.min or 0) >= told.get(t.kind, 0) for t in new if t.part_of is None)


def _armed_later(known: Told, claim: Claim, draft: EventDraft) -> bool:
    """«استهدفت رتلاً», then «استهدافها رتلاً بعربة مفخخة»: a side's own deed, then what it was done with."""
    old, sides = known.claim, {actor.id for actor in known.claim.actors}
    follows = 0 < draft.sentence - known.draft.sentence <= 2 and not old.tolls and not old.strikes
    same = bool(sides) and sides == {actor.id for actor in claim.actors} and nearer(old.places, claim.places)
    return follows and same and known.draft.generic and old.event == "attack" and claim.event in WEAPON_EVENTS


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
    same = bool(old.tolls) and _figures(old.tolls) == _figures(claim.tolls)
    told = old.time.start is not None and bool(old.actors and claim.actors)
    return nearer(old.places, claim.places) and same and told


def _figures(tolls: Sequence[Toll]) -> set[tuple[str, int | None, int | None]]:
    """What tolls say, whoever of."""
    return {(t.kind, t.min, t.max) for t in tolls}


def nearer(lead: Sequence[PlaceItem], detail: Sequence[PlaceItem]) -> bool:
    """A region, then a town."""
    coarse = bool(lead) and all(p.precision >= GOVERNORATE for p in lead)
    return coarse and bool(detail) and all(p.precision < GOVERNORATE for p in detail)


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
    return (fine.precision or 9) < (coarse.precision or 9) <= DAYS and str(coarse.start) <= str(fine.start)


def places_meet(one: Sequence[PlaceItem], other: Sequence[PlaceItem]) -> bool:
    """Whether two accounts may be of one place; where either tells none, they may."""
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
            reach = SAME_PLACE_KM if max(a.precision, b.precision) < 4 else _AREA_KM
            if distance_km((a.lat, a.lon), (b.lat, b.lon)) <= reach:
                return True
    return False


def _sides_meet(one: Sequence[ActorItem], other: Sequence[ActorItem], actors: Actors) -> bool:
    if not one or not other:
        return True
    return any(actors.contains(a.id, b.id) or actors.contains(b.id, a.id) for a in one for b in other)


def _told_twice(one: Sequence[Toll], other: Sequence[Toll]) -> bool:
    """Whether one teller gives the same figure again: a lead and its details."""
    return not certain(one).isdisjoint(certain(other))


def certain(tolls: Sequence[Toll]) -> set[tuple[str, int | None, int | None]]:
    """The totals of several people that are told in figures."""
    return {(t.kind, t.min, t.max) for t in tolls if t.part_of is None and not t.vague and (t.min or 0) > 1}


def _tolls_meet(one: Sequence[Toll], other: Sequence[Toll]) -> bool:
    for a in one:
        for b in other:
            if a.kind == b.kind and a.part_of is None and b.part_of is None and (a.min, a.max) != (b.min, b.max):
                return bool(a.vague or b.vague) or (a.min == b.min and None in (a.max, b.max))
    return True


def _united(old: tuple[ActorItem, ...], new: tuple[ActorItem, ...]) -> tuple[ActorItem, ...]:
    """Who was hit, of lead and detail: what the detail adds to a target both name."""
    ids = {item.id for item in old}
    if not old or not ids & {item.id for item in new}:
        return old or new
    return (*old, *(item for item in new if item.id not in ids))


def merged_tolls(old: Sequence[Toll], new: Sequence[Toll], later: bool = False) -> tuple[Toll, ...]:
    """What is new among the tolls told again, or later; a subtotal comes with its total, else it is known already."""
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
        elif later or finer_toll(toll, tolls[same]):
            moved[number] = same
            tolls[same] = replace(toll, who=tolls[same].who) if toll.who == "unknown" else toll
        elif _again(toll, tolls[same]) and not any(t.part_of == same for t in tolls):
            moved[number] = same  # the total as before, now with its subtotals
    return tuple(tolls)


def _again(one: Toll, other: Toll) -> bool:
    """Whether two tolls give the same figure."""
    return not one.vague and not other.vague and (one.min, one.max) == (other.min, other.max)


def _one_side(one: Toll, other: Toll) -> bool:
    """Whether two tolls may be of the same side's people."""
    return not one.side or not other.side or one.side == other.side


def _merge(known: Told, new: Claim, draft: EventDraft) -> Claim:
    """The more precise value wins slot by slot, one told over one carried."""
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
    counts = len(old.attribution) == 1 < len(new.attribution)
    return replace(
        old,
        attribution=new.attribution if counts else old.attribution,
        event=new.event if old.event in ("bombardment", "attack", "casualties") and not draft.generic else old.event,
        actors=old.actors or new.actors,
        targets=_united(old.targets, new.targets),
        places=new.places if finer_place else old.places,
        time=new.time if finer_time else old.time,
        tolls=merged_tolls(old.tolls, new.tolls, later=draft.updates is not None),
        strikes=old.strikes or new.strikes,
        damage=old.damage or new.damage,
        weapons=old.weapons or new.weapons,
        evidence=old.evidence or new.evidence,
    )
