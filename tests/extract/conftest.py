"""Whole sentences in, the slots of their claims out: what the tests of the reading layers share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tawatur.model.claim import Claim
from tawatur.model.document import Document
from tawatur.pipeline import read

PUBLISHED = date(2024, 6, 20)  # a Thursday
Slots = dict[str, Any]
Check = Callable[..., None]


def told(claim: Claim) -> Slots:
    """The slots of a claim as short values that a test can write down."""
    whole = [t for t in claim.tolls if t.part_of is None]
    return {
        "event": claim.event,
        "source": claim.origin.id,
        "chain": [link.source.id for link in claim.attribution],
        "distanced": claim.attribution[-1].distanced,
        "stance": claim.stance,
        "discourse": claim.discourse,
        "actors": sorted(a.id for a in claim.actors),
        "targets": sorted(t.id for t in claim.targets),
        "objects": sorted({t.object for t in claim.targets if t.object}),
        "certainty": [a.certainty for a in claim.actors],
        "places": sorted(p.name for p in claim.places),
        "texts": sorted(p.text for p in claim.places),
        "relation": [p.relation for p in claim.places],
        "day": claim.time.start,
        "last_day": claim.time.end,
        "part_of_day": claim.time.time_of_day,
        "tolls": sorted((t.kind, t.min, t.max) for t in whole),
        "who": sorted({t.who for t in whole}),
        "parts": sorted((t.kind, t.who, t.min) for t in claim.tolls if t.part_of is not None),
        "vague": [t.vague for t in whole],
        "approx": [t.approx for t in whole],
        "strikes": (claim.strikes.min, claim.strikes.max) if claim.strikes else None,
        "damage": sorted(d.effect for d in claim.damage),
        "weapons": sorted(w.id for w in claim.weapons),
        "evidence": sorted(e.kind for e in claim.evidence),
        "flags": sorted(claim.flags),
    }


def slots_of(text: str, **about: Any) -> list[Slots]:
    return [told(claim) for claim in read(Document(text, **{"published": PUBLISHED, **about}))]


@pytest.fixture
def tells() -> Check:
    """``tells(text, {slots}, {slots})``: the text makes exactly these claims, compared slot by slot as named."""

    def check(text: str, *expected: Slots, **about: Any) -> None:
        found = slots_of(text, **about)
        seen = [{name: claim[name] for name in wanted} for claim, wanted in zip(found, expected, strict=False)]
        assert seen == list(expected)
        assert len(found) == len(expected), [(c["event"], c["source"], c["day"], c["tolls"]) for c in found]

    return check


@pytest.fixture
def slots() -> Callable[..., list[Slots]]:
    """``slots(text)``: the slots of each claim of the text."""
    return slots_of
