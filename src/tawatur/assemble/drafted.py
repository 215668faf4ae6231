"""One draft as claims: its slots resolved, a list of days spread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from datetime import date
from itertools import pairwise

from tawatur.assemble.placing import TAKEN, PlaceOf, places_of
from tawatur.assemble.scope import Story, day_of_part
from tawatur.extract.drafts import ActorRef, EventDraft, TollDraft, unlike
from tawatur.grammar.chunks import COMMAS
from tawatur.knowledge.actors import Actors
from tawatur.model.claim import (
    ActorItem,
    Claim,
    Count,
    Damage,
    Evidence,
    Link,
    Source,
    TimeItem,
    Toll,
    Victim,
    Weapon,
    Why,
)
from tawatur.model.document import Document, Span
from tawatur.model.frozen import replace
from tawatur.resolve.dates import resolve_time
from tawatur.text.tokens import Tokens

_LONG = 4
"""The time precision of weeks."""
_MANY = 12
"""A toll of a war rather than of an event."""
_OF_A_WAR = 5000
"""So many dead or wounded are those of a war, whatever stands beside them."""
Resolved = tuple[TimeItem, tuple[str, ...], str, int]


def claims_of(
    document: Document, tokens: Tokens, draft: EventDraft, actors: Actors, place_of: PlaceOf, story: Story
) -> Iterable[Claim]:
    """The claims of a draft: one, or one for each day of a list."""
    places = places_of(draft, place_of)
    for time, flags, rule in _times(tokens, draft, story):
        why = [Why(slot, name, *_chars(tokens, lo, hi)) for slot, name, lo, hi in draft.why]
        if time.start_offset is not None and time.end_offset is not None:
            why.append(Why("time", rule, time.start_offset, time.end_offset))
        why.extend(
            Why("places", "place.named" if p.lat is not None else "place.no_point", p.start, p.end) for p in places
        )
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
    since = any(mention.expr.kind in ("since", "range") for mention in draft.times) and (time.precision or 0) >= _LONG
    figures = [t.min or 0 for t in draft.tolls if not t.part and t.kind != "displaced"]
    if max(figures, default=0) >= _OF_A_WAR:
        return draft.type not in TAKEN
    counted = any(figure >= _MANY for figure in figures)
    return since and counted and draft.type not in TAKEN | {"displacement"}


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
    origin = chain[-1].source.id
    return tuple(Evidence(e.kind, e.by or origin, tokens.raw(e.lo, e.hi)) for e in draft.evidence)


def _victims(tokens: Tokens, draft: EventDraft) -> tuple[Victim, ...]:
    return tuple(Victim(tokens.text[v.start : v.end], v.age, v.status, v.origin) for v in draft.named)


def _tolls(tokens: Tokens, drafts: Sequence[TollDraft], both: bool) -> tuple[Toll, ...]:
    """The tolls of a claim; where two sides fight (``both``) the dead of each stay apart."""
    found: list[Toll] = []
    parties: list[str] = []
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
        sides = sides or (same is not None and _of_two_parties(draft, parties[found.index(same)], both, same))
        if same is None or toll.part_of is not None or sides:
            found.append(toll)
            parties.append(draft.party)
        elif finer_toll(toll, same):
            at = found.index(same)
            found[at], parties[at] = toll, draft.party
    return tuple(found)


def _of_its_own(found: Sequence[Toll], part: TollDraft) -> bool:
    """«9 قتلى بينهم 4 أطفال و15 جريحاً»: no wounded are among the dead, nor soldiers among civilians."""
    totals = [toll for toll in found if toll.part_of is None]
    civilians = bool(totals) and all(toll.who == "civilians" for toll in totals)
    of_the_dead = {toll.kind for toll in totals} == {"killed"}
    return (part.kind == "wounded" and of_the_dead) or (part.who == "combatants" and civilians)


def _total_of(found: Sequence[Toll], part: TollDraft) -> int | None:
    """The total that a subtotal is part of: the last of its kind before it, else the first of any."""
    totals = [i for i, toll in enumerate(found) if toll.part_of is None]
    return next((i for i in reversed(totals) if found[i].kind == part.kind), totals[0] if totals else None)


def _of_two_parties(draft: TollDraft, other: str, both: bool, same: Toll) -> bool:
    """«قتلت 15 وفقدت ثلاثة», «سقط 12 قتيلاً من المهاجمين وأربعة شهداء»: by the words that count them, of two sides."""
    parties = {draft.party, other}
    return len(parties) > 1 and (both or "attackers" in parties) and draft.min != same.min


def finer_toll(new: Toll, old: Toll) -> bool:
    """Whether a figure is told where the other is vague."""
    return bool(old.vague) and not new.vague


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
        if mention.expr.kind == "anaphor" and (mention.expr.n or 0) > 0 and story.last is None:
            continue  # «وبعد يومين قصفت …», counted from a day that nobody has told
        alone = mention.rule == "time.part_of_day"
        last = day_of_part(mention.part_of_day, draft.paragraph, story) if alone else story.last
        item, flags = story.counted.get(mention.lo) or resolve_time(
            mention.expr, anchor=story.anchor, last=last, month=story.month
        )
        if mention.expr.kind in ("event_offset", "anaphor") and mention.expr.n and item.start:
            story.counted[mention.lo] = item, flags
        start, end = _chars(tokens, mention.lo, mention.hi)
        item = replace(item, text=tokens.raw(mention.lo, mention.hi), start_offset=start, end_offset=end)
        if mention.part_of_day and not item.time_of_day:
            item = replace(item, time_of_day=mention.part_of_day)
        if item.start:
            resolved.append((_so_far(item, story.anchor), flags, mention.rule, mention.lo))
    if not resolved:
        return [(TimeItem(), (), "time.none")]
    if story.last is None or (resolved[-1][0].precision or 9) <= _LONG:
        story.told(resolved[-1][0], draft.paragraph)  # else «last year», which "hours later" does not follow
    day = date.fromisoformat(str(story.last.start)) if story.last else date.max
    story.month = (day.year, day.month)
    days = {item.start for item, _, _, _ in resolved}
    listed = [r for r in resolved if "list" in r[2]] or _days_in_a_row(tokens, draft, resolved, story.listing)
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


def _days_in_a_row(
    tokens: Tokens, draft: EventDraft, resolved: Sequence[Resolved], listing: Set[str]
) -> list[Resolved]:
    """“Nov. 11, Nov. 14 and Nov. 16”: days of one list, each with its month; empty where they stand apart."""
    mentions = sorted(draft.times, key=lambda m: m.lo)
    if "times" in draft.borrowed:
        return []  # days of the event before, of which this is one
    between = (tokens.norm[one.hi : other.lo] for one, other in pairwise(mentions))
    together = all(0 < len(gap) <= 2 and all(word in listing or word in COMMAS for word in gap) for gap in between)
    days = all(item.precision == 1 and m.expr.kind == "date" for (item, *_), m in zip(resolved, mentions, strict=False))
    return list(resolved) if together and days and len(resolved) == len(mentions) > 1 else []
