"""How comparing claims scales, and how well it links.

    python benchmarks/linking.py                 the cost of more and more claims, made up by a fixed rule
    python benchmarks/linking.py --data FOLDER   precision and recall on two data sets linked by hand

FOLDER holds ``claims.jsonl`` (claim records of two origins) and ``links.csv``, whose first two columns are
ids of one event in both data sets and whose last is 1 where the link is sure.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations, product
from pathlib import Path
from typing import Any

from tawatur.knowledge.actors import Actors
from tawatur.link import compare
from tawatur.link.accounts import account_of

SIZES = (3_125, 6_250, 12_500, 25_000, 50_000, 100_000)
PER_DAY = 60  # claims a day: a busy war, told by many
TOWNS = 400
SOURCES = ("sohr", "snhr", "sana", "white-helmets", "reuters", "afp", "enab-baladi", "furat-post")
KINDS = ("airstrike", "shelling", "bombing", "clash", "killing")
SIDES = ("us-led-coalition", "russian-military", "syrian-government-forces", "turkish-military")
TARGETS = ("civilians", "islamic-state", "syrian-opposition-factions")
Claim = dict[str, Any]
Pair = frozenset[str]
BASE_KM = 5.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    options = parser.parse_args()
    if options.data:
        accuracy(options.data)
    else:
        curve(options.sizes)


def curve(sizes: Iterable[int]) -> None:
    print("| claims | CPU s | ratio | us/claim | peak MB | incidents | precision | recall |")
    print("|-------:|------:|------:|---------:|--------:|----------:|----------:|-------:|")
    before = None
    for size in sizes:
        claims, truth = made_up(size)
        start = time.process_time()
        found = compare(claims).incidents
        seconds = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        ratio = f"{seconds / before:.2f}" if before else ""
        before = seconds
        pairs = {frozenset(pair) for incident in found for pair in combinations(incident.claims, 2)}
        precision, recall = rates(pairs, truth)
        each = seconds / size * 1e6
        cost = f"{seconds:.1f} | {ratio} | {each:.0f} | {peak:,.0f}"
        print(f"| {size:,} | {cost} | {len(found):,} | {precision:.3f} | {recall:.3f} |", flush=True)


def made_up(size: int) -> tuple[list[Claim], set[Pair]]:
    """Claims of events told by one to four sources, each a little off, and the true pairs."""
    dice = random.Random(size)
    towns = [(dice.uniform(32.5, 37.0), dice.uniform(36.0, 42.0)) for _ in range(TOWNS)]
    claims: list[Claim] = []
    truth: set[Pair] = set()
    while len(claims) < size:
        told = list(event(dice, towns, len(claims)))[: size - len(claims)]
        truth |= {frozenset(pair) for pair in combinations((claim["id"] for claim in told), 2)}
        claims += told
    return claims, truth


def event(dice: random.Random, towns: list[tuple[float, float]], number: int) -> Iterator[Claim]:
    town = int(TOWNS * dice.random() ** 2)  # some see more than others
    day = date(2015, 1, 1) + timedelta(days=number // PER_DAY)
    kind, side, target = dice.choice(KINDS), dice.choice(SIDES), dice.choice(TARGETS)
    killed = min(int(dice.paretovariate(1.0)), 200)
    for index, source in enumerate(dice.sample(SOURCES, dice.randint(1, 4))):
        lat, lon = (value + dice.gauss(0, 0.008) for value in towns[town])
        told = max(0, killed + dice.choice((0, 0, 0, 1, -1, killed // 3)))
        yield {
            "id": f"{number}-{index}",
            "document": {"id": f"{source}-{number}", "outlet": source, "published": str(day + timedelta(days=1))},
            "quote": "…",
            "event": kind if dice.random() < 0.9 else "casualties",
            "stance": "asserts",
            "attribution": [{"source": {"id": "outlet"}}],
            "actors": [{"id": side}] if dice.random() < 0.7 else [],
            "targets": [{"id": target}] if dice.random() < 0.7 else [],
            "places": [{"id": f"town:{town}", "name": f"Town {town}", "lat": lat, "lon": lon, "precision": 1}],
            "time": {"start": str(day), "end": str(day), "precision": 1},
            "tolls": [{"kind": "killed", "who": "unknown", "min": told, "max": told}] if dice.random() < 0.8 else [],
        }


def accuracy(folder: Path) -> None:
    """Ours beside the dumb rule: same day and within 5 km."""
    claims = [json.loads(line) for line in (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    gold, known = links(folder / "links.csv")
    side = {claim["id"]: claim["attribution"][0]["source"]["id"] for claim in claims}
    for name, link in (("same day, 5 km", same_day_near), ("tawatur", ours)):
        pairs = {pair for pair in link(claims, side) if pair in gold or pair & known}
        precision, recall = rates(pairs, gold)
        print(f"{name:>16}  precision {precision:.3f}  recall {recall:.3f}  F1 {harmonic(precision, recall):.3f}")


def links(path: Path) -> tuple[set[Pair], set[str]]:
    """Sure links, and the rows of which all links are known."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    gold = {frozenset(row[:2]) for row in rows if row[-1] == "1"}
    doubtful = {name for row in rows if row[-1] != "1" for name in row[:2]}
    return gold, {name for pair in gold for name in pair} - doubtful


Linker = Callable[[list[Claim], dict[str, str]], Iterator[Pair]]


def ours(claims: list[Claim], side: dict[str, str]) -> Iterator[Pair]:
    for incident in compare(claims).incidents:
        groups: dict[str, list[str]] = defaultdict(list)
        for claim in incident.claims:
            groups[side[claim]].append(claim)
        for one, other in combinations(sorted(groups), 2):
            yield from map(frozenset, product(groups[one], groups[other]))


def same_day_near(claims: list[Claim], side: dict[str, str]) -> Iterator[Pair]:
    registry = Actors.load()
    days = defaultdict(list)
    for claim in claims:
        account = account_of(claim, registry)
        if account.days:
            days[account.days.first].append(account)
    for accounts in days.values():
        for one, other in combinations(accounts, 2):
            near = any(a.distance(b) <= BASE_KM for a in one.spots for b in other.spots)
            if near and side[one.id] != side[other.id]:
                yield frozenset((one.id, other.id))


def rates(pairs: set[Pair], gold: set[Pair]) -> tuple[float, float]:
    right = len(pairs & gold)
    return right / max(1, len(pairs)), right / max(1, len(gold))


def harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / max(1e-9, precision + recall)


if __name__ == "__main__":
    main()
