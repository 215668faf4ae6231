"""Claims against gold: which gold claim each claim is, and which of its slots are right.

The measure is the one of docs/codebook.md, section 10: a gold item may list alternatives as ``a|b``, an
optional gold claim is neither rewarded nor punished, and eight core slots are always judged, absent
meaning empty.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tawatur.knowledge.gazetteer import distance_km

Record = dict[str, Any]
Span = tuple[int, int]
CORE = ("event", "source", "stance", "actors", "targets", "place", "time", "toll")
KIN = (
    {"airstrike", "drone_strike", "bombardment"},
    {"shelling", "missile_strike", "bombardment"},
    {"bombing", "suicide_bombing", "landmine"},
    {"clash", "attack"},
    {"killing", "casualties"},
    {"seizure", "movement"},
    {"detention", "abduction"},
)
"""Types near enough for two coders to differ on: a match within one is the same claim, the slot is wrong."""


class Score:
    """Counts of matched, missed and spurious claims, and of right slots."""

    def __init__(self) -> None:
        self.count: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.judged: Counter[str] = Counter()

    def add(self, text: str, golds: Sequence[Record], claims: Sequence[Record]) -> None:
        """Count one document."""
        pairs = dict(matched(text, golds, claims))
        for number, gold in enumerate(golds):
            if gold.get("optional"):
                continue
            self.count["gold"] += 1
            if number in pairs:
                self._judge(slots(gold, claims[pairs[number]]))
        self.count["spurious"] += len(claims) - len(pairs)

    def _judge(self, judged: dict[str, bool]) -> None:
        self.count["matched"] += 1
        self.count["perfect"] += all(judged[name] for name in CORE)
        self.judged.update(judged.keys())
        self.right.update(name for name, right in judged.items() if right)

    def figures(self) -> dict[str, float]:
        """Precision, recall, F1, perfect claims, and the share of right slots."""
        found = self.count["matched"]
        precision = found / max(1, found + self.count["spurious"])
        recall = found / max(1, self.count["gold"])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        shares = {name: self.right[name] / self.judged[name] for name in sorted(self.judged)}
        perfect = self.count["perfect"] / max(1, self.count["gold"])
        named = {"precision": precision, "recall": recall, "f1": f1, "perfect": perfect, **shares}
        return {name: round(value, 4) for name, value in named.items()}


def gold_files(folder: Path, half: str | None) -> list[Path]:
    """The gold of a folder, or of its odd or even numbers."""
    found = [p for p in sorted(folder.glob("*.json")) if "claims" in json.loads(p.read_text(encoding="utf-8"))]
    if half is None:
        return found
    return [path for path in found if number_of(path) % 2 == (half == "odd")]


def number_of(path: Path) -> int:
    digits = re.search(r"\d+", path.stem)
    return int(digits.group()) if digits else 1


def matched(text: str, golds: Sequence[Record], claims: Sequence[Record]) -> Iterator[tuple[int, int]]:
    """Pairs of gold and claim, the best first."""
    spans = [gold_spans(text, gold) for gold in golds]
    weights = [[likeness(gold, span, claim) for claim in claims] for gold, span in zip(golds, spans, strict=True)]
    cells = sorted((-w, i, j) for i, row in enumerate(weights) for j, w in enumerate(row) if w > 0)
    used_gold: set[int] = set()
    used_claims: set[int] = set()
    for _, i, j in cells:
        if i not in used_gold and j not in used_claims:
            used_gold.add(i)
            used_claims.add(j)
            yield i, j


def gold_spans(text: str, gold: Record) -> list[Span]:
    quotes = gold["quote"] if isinstance(gold["quote"], list) else [gold["quote"]]
    return [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]


def likeness(gold: Record, spans: Sequence[Span], claim: Record) -> float:
    """How well a claim fits a gold one; 0 where the two cannot be the same."""
    if not any(akin(event, claim["event"]) for event in gold["event"].split("|")):
        return 0.0
    shared = overlap(spans, claim["spans"])
    if shared < 0.1:
        return 0.0
    judged = slots(gold, claim)
    required = 0.0 if gold.get("optional") else 0.01
    return 1.0 + required + shared + 3 * judged["time"] + 2 * judged["source"] + sum(judged.values()) / len(judged)


def akin(one: str, other: str) -> bool:
    return one == other or any({one, other} <= members for members in KIN)


def overlap(one: Sequence[Span], other: Sequence[Sequence[int]]) -> float:
    shared = sum(max(0, min(e, ge) - max(s, gs)) for s, e in other for gs, ge in one)
    return shared / max(1, min(sum(e - s for s, e in other), sum(e - s for s, e in one)))


def slots(gold: Record, claim: Record) -> dict[str, bool]:
    """Slot → whether it is right; slots beyond the core only where the gold has them."""
    judged = {
        "event": claim["event"] in gold["event"].split("|"),
        "source": claim["attribution"][-1]["source"]["id"] in gold["source"].split("|"),
        "stance": claim["stance"] in gold.get("stance", "asserts").split("|"),
        "actors": sets_agree(gold.get("actors", []), claim["actors"]),
        "targets": sets_agree(gold.get("targets", []), claim["targets"]),
        "place": places_agree(gold.get("places", []), claim["places"]),
        "time": times_agree(gold.get("time"), claim["time"]),
        "toll": tolls_of(gold.get("tolls", [])) == tolls_of(claim["tolls"]),
    }
    if "strikes" in gold:
        strikes = claim["strikes"] or {}
        judged["strikes"] = [strikes.get("min"), strikes.get("max")] == gold["strikes"]
    if "evidence" in gold:
        judged["evidence"] = {item["kind"] for item in claim["evidence"]} == set(gold["evidence"])
    if "damage" in gold:
        judged["damage"] = bool(claim["damage"]) == bool(gold["damage"])
    if "flags" in gold:
        judged["flags"] = set(gold["flags"]) <= set(claim["flags"])
    return judged


def sets_agree(gold: Iterable[str], items: Iterable[Record]) -> bool:
    """Every gold item met by one of its alternatives ("a|" is also met by nothing), nothing left over."""
    left = {item["id"] for item in items}
    for choices in (set(item.split("|")) for item in gold):
        if not left & choices and "" not in choices:
            return False
        left -= choices
    return not left


def places_agree(gold: Sequence[Record], places: Sequence[Record]) -> bool:
    """Every gold place near one of the claim's, and none of the claim's far from all of them."""
    if not gold:
        return not places
    points = [(place["lat"], place["lon"]) for place in places if place["lat"] is not None]
    wanted = [((place["lat"], place["lon"]), place.get("km", 10)) for place in gold]
    met = all(any(distance_km(at, point) <= km for point in points) for at, km in wanted)
    return met and all(any(distance_km(at, point) <= max(km, 10) for at, km in wanted) for point in points)


def times_agree(gold: Sequence[str] | None, time: Record) -> bool:
    """The same day; of longer spans, half of their union shared."""
    if not gold or not time["start"]:
        return not gold and not time["start"]
    lo, hi = (date.fromisoformat(day) for day in gold)
    start, end = date.fromisoformat(time["start"]), date.fromisoformat(time["end"] or time["start"])
    if lo == hi:
        return (start, end) == (lo, hi)
    shared = (min(end, hi) - max(start, lo)).days + 1
    return shared / ((max(end, hi) - min(start, lo)).days + 1) >= 0.5


def tolls_of(tolls: Iterable[Record]) -> Counter[tuple[str, int | None, int | None]]:
    return Counter((t["kind"], t.get("min"), t.get("max")) for t in tolls if t.get("part_of") is None)
