"""Layer 4: event drafts become claims: slots resolved, repeated mentions merged, gaps filled from the story."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tawatur.assemble.drafted import claims_of
from tawatur.assemble.merging import WITHIN, Told, told_before
from tawatur.assemble.placing import COUNTRY, PlaceOf
from tawatur.assemble.scope import Story
from tawatur.assemble.story import (
    backgrounded,
    date_by_detail,
    date_by_story,
    doer_by_story,
    place_by_story,
    placed_by_its_event,
)
from tawatur.confidence import confidence
from tawatur.extract.drafts import EventDraft
from tawatur.extract.event_kinds import WEAPON_EVENTS
from tawatur.knowledge.actors import Actors
from tawatur.model.claim import Claim
from tawatur.model.document import Document
from tawatur.model.frozen import replace
from tawatur.text.tokens import Tokens

_VIOLENT = WEAPON_EVENTS | {"killing", "abduction"}
_NOT_SO = frozenset({"denies", "reports_none"})
_WEEK, _MONTH = 3, 4
"""The least exact time precisions that tell when something happened: of what a noun names, of what a verb tells."""
_TOLD = 2
"""Of when, where, who and whom: what a claim of violence with no toll tells at least."""


def assemble(
    document: Document,
    tokens: Tokens,
    drafts: Sequence[EventDraft],
    actors: Actors,
    place_of: PlaceOf,
    anchor: date | None,
    listing: frozenset[str] = frozenset(),
) -> list[Claim]:
    """The claims of a document, in the order of the text.

    Args:
        anchor: the day that "today" is.
        listing: words before the last of a list («و», "and").
    """
    story = Story(anchor, listing)
    told: list[Told] = []
    for draft in drafts:
        for told_claim in claims_of(document, tokens, draft, actors, place_of, story):
            claim = placed_by_its_event(told, told_claim, draft)
            known = told_before(told, claim, draft, actors)
            if known is None:
                told.append(Told(claim, draft))
            else:
                known.tell_again(claim, draft)
    for item in told:
        item.gather()
    for at, item in enumerate(told):
        before = [k for k in told[max(0, at - WITHIN) : at] if not k.draft.aside]
        date_by_story(before, item)
        place_by_story(before, item)
        doer_by_story(before, item)
        date_by_detail(told, at)
    claims = backgrounded([item.claim for item in told if _says_enough(item)], anchor)
    return [replace(claim, confidence=confidence(claim)) for claim in claims]


def _says_enough(item: Told) -> bool:
    """«في أعقاب هجوم انتحاري», «الهجمات في العراق عام 2006»: violence with no toll and hardly more is only alluded to.

    A country is no place and a year no day, nor a month of what a noun only names: they say in general where and when.
    """
    claim = item.claim
    if claim.event not in _VIOLENT or claim.stance in _NOT_SO or claim.tolls or claim.strikes:
        return True
    day = bool(claim.time.start) and (claim.time.precision or 0) <= (_MONTH if item.draft.told else _WEEK)
    spot = any(place.precision < COUNTRY for place in claim.places)
    if item.draft.told or claim.stance == "suspects":
        own = spot and "places" not in item.draft.borrowed
        # «قصفت مركبة لكذا داخل الأراضي السورية», «قال سكان في كذا إن القصف أصاب ثلاثة منازل»
        side = any(target.id != "civilians" or target.object for target in claim.targets)
        return bool(own or day or claim.actors or side or (claim.targets and not claim.places))
    return sum(map(bool, (day, spot, claim.actors, claim.targets))) >= _TOLD
