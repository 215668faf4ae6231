"""How sure a reader of a claim may be that it is there and says rightly who told what, where and when.

A logistic model over a few signals, each a fact about how a slot was filled. Its weights stand in
``knowledge/confidence.tsv``, which says what they were calibrated on; ``benchmarks/confidence.md`` shows the
reliability curve.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from tawatur.errors import DataError
from tawatur.model.claim import Claim

WEIGHTS = Path(__file__).parent / "knowledge" / "confidence.tsv"
BASE = "base"
_LOOSE = frozenset({"attack", "bombardment", "casualties", "destruction", "movement", "agreement", "displacement"})
"""Event types that take in much, and are the likelier to be coded otherwise or not at all."""
_NAMED = frozenset({"actor.named", "target.holder"})
_LONG = 220
"""Letters of a quote from which on it may tell more than one thing."""


def confidence(claim: Claim, weights: Mapping[str, float] | None = None) -> float:
    """The probability, 0 to 1, that a careful coder has this claim with the same event, source, stance, place and time.

    Args:
        claim: a claim of this reader.
        weights: signal to its weight; the shipped ones if not given.

    Example:
        >>> from tawatur.model.claim import Link, Source
        >>> from tawatur.model.document import Document
        >>> outlet = Link(Source("outlet", "outlet", "media"))
        >>> 0 < confidence(Claim(Document("قصف"), ((0, 3),), "bombardment", (outlet,))) < 0.5
        True
    """
    known = load_weights() if weights is None else weights
    score = known.get(BASE, 0.0) + sum(known.get(signal, 0.0) for signal in signals(claim))
    return round(1 / (1 + math.exp(-score)), 3)


def signals(claim: Claim) -> tuple[str, ...]:
    """What about a claim bears on its being right, in a fixed order.

    Example:
        >>> from tawatur.model.claim import Link, Source
        >>> from tawatur.model.document import Document
        >>> outlet = Link(Source("outlet", "outlet", "media"))
        >>> signals(Claim(Document("قصف"), ((0, 3),), "bombardment", (outlet,)))
        ('event.loose', 'source.outlet', 'actors.none', 'targets.none', 'places.none', 'time.none', 'tolls.none')
    """
    return tuple(_signals(claim))


@lru_cache(maxsize=1)
def load_weights(path: Path = WEIGHTS) -> Mapping[str, float]:
    """Signal to weight, from a table of ``signal<TAB>weight`` lines; lines that begin with # are remarks.

    Raises:
        DataError: a line is neither.
    """
    found: dict[str, float] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        try:
            signal, weight = line.split("\t")
            found[signal] = float(weight)
        except ValueError:
            raise DataError(path, f"line {number}", f"not a signal and its weight: {line!r}") from None
    return found


def _signals(claim: Claim) -> Iterator[str]:
    if claim.event in _LOOSE:
        yield "event.loose"
    if claim.stance != "asserts":
        yield "stance.other"
    if claim.discourse != "news":
        yield f"discourse.{claim.discourse}"
    yield from _source(claim)
    for slot, items in (("actors", claim.actors), ("targets", claim.targets)):
        yield from _sides(claim, slot, [(item.start, item.end) for item in items])
    yield from _places(claim)
    yield from _time(claim)
    yield from _tolls(claim)
    if len(claim.spans) > 1:
        yield "told.again"
    if claim.end - claim.start > _LONG:
        yield "told.at_length"
    if claim.document.lang == "en":
        yield "lang.en"


def _source(claim: Claim) -> Iterator[str]:
    if len(claim.attribution) == 1:
        yield "source.outlet"
    elif claim.origin.id == "unnamed:other":
        yield "source.unknown"
    elif len(claim.attribution) > 2:
        yield "source.through_another"
    if any(why.rule == "attribution.carried" for why in claim.why):
        yield "source.carried"


def _sides(claim: Claim, slot: str, items: list[tuple[int, int]]) -> Iterator[str]:
    if not items:
        yield f"{slot}.none"
        return
    if len(items) > 1:
        yield f"{slot}.several"
    if not all(_inside(claim, *item) for item in items):
        yield f"{slot}.carried"
    if any(why.slot == slot and why.rule not in _NAMED for why in claim.why):
        yield f"{slot}.inferred"


def _places(claim: Claim) -> Iterator[str]:
    if not claim.places:
        yield "places.none"
    elif "place_of_the_story" in claim.flags:
        yield "places.of_the_story"
    elif not any(_inside(claim, place.start, place.end) for place in claim.places):
        yield "places.carried"
    if len(claim.places) > 1:
        yield "places.several"
    if any(place.precision >= 4 for place in claim.places):
        yield "places.wide"


def _time(claim: Claim) -> Iterator[str]:
    time = claim.time
    if time.start is None:
        yield "time.none"
    elif "day_of_the_story" in claim.flags:
        yield "time.of_the_story"
    elif time.start_offset is None or not _inside(claim, time.start_offset, time.end_offset or 0):
        yield "time.carried"
    if (time.precision or 1) > 1:
        yield "time.wide"


def _tolls(claim: Claim) -> Iterator[str]:
    totals = [toll for toll in claim.tolls if toll.part_of is None]
    if not totals:
        yield "tolls.none"
    if len(totals) > 1:
        yield "tolls.several"
    if any(toll.vague for toll in totals):
        yield "tolls.vague"


def _inside(claim: Claim, start: int, end: int) -> bool:
    """Whether words stand in, or right beside, what the claim was read from."""
    return any(lo - 1 <= start and end <= hi + 1 for lo, hi in claim.spans)
