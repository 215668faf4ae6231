"""The measure of accuracy measures: a right claim scores, each wrong slot shows, floors hold."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from benchmarks.accuracy import below, digest, measured, pinned, texts_of

from tawatur.evaluate.coding import Text

TEXT = "شن الطيران الروسي غارتين على مدينة سراقب أمس، ما أدى إلى مقتل أربعة مدنيين."
GOLD: dict[str, Any] = {
    "id": "g1", "event": "airstrike", "quote": TEXT[:-1], "source": "outlet", "stance": "asserts",
    "actors": ["russian-air-force|russian-military"], "targets": ["civilians|"],
    "places": [{"name": "Saraqib", "lat": 35.86, "lon": 36.8, "km": 10}], "time": ["2024-06-19", "2024-06-19"],
    "tolls": [{"kind": "killed", "min": 4, "max": 4}], "strikes": [2, 2],
}  # fmt: skip


def corpus(folder: Path, *claims: dict[str, Any]) -> list[Text]:
    (folder / "a1.txt").write_text(TEXT, encoding="utf-8")
    gold = {"lang": "ar", "published": "2024-06-20", "outlet": "x", "claims": list(claims)}
    (folder / "a1.json").write_text(json.dumps(gold), encoding="utf-8")
    return texts_of(folder, None)


def test_a_right_claim_is_perfect(tmp_path: Path) -> None:
    figures = measured(corpus(tmp_path, GOLD))
    assert {name: figures[name] for name in ("gold", "f1", "perfect")} == {"gold": 1, "f1": 1.0, "perfect": 1.0}


WRONG = {
    "source": "reuters", "stance": "denies", "actors": ["turkish-military"], "time": ["2024-06-18", "2024-06-18"],
    "tolls": [], "places": [{"name": "Aleppo", "lat": 36.2, "lon": 37.16, "km": 10}],
}  # fmt: skip


@pytest.mark.parametrize("slot", WRONG)
def test_a_wrong_slot_costs_the_claim_its_perfection(slot: str, tmp_path: Path) -> None:
    gold = {**copy.deepcopy(GOLD), slot: WRONG[slot]}
    figures = measured(corpus(tmp_path, gold))
    named = {"places": "place", "tolls": "toll"}.get(slot, slot)
    assert (figures["f1"], figures["perfect"], figures[named]) == (1.0, 0.0, 0.0)


def test_missed_and_spurious_claims_cost_recall_and_precision(tmp_path: Path) -> None:
    missed = measured(corpus(tmp_path, GOLD, {**GOLD, "event": "abduction"}))
    assert (missed["precision"], missed["recall"]) == (1.0, 0.5)
    spurious = measured(corpus(tmp_path, {**GOLD, "event": "abduction"}))
    assert (spurious["precision"], spurious["recall"]) == (0.0, 0.0)
    optional = measured(corpus(tmp_path, {**GOLD, "optional": True}))
    assert (optional["gold"], optional["precision"]) == (0, 0.0)


def test_the_halves_of_a_folder_are_apart(tmp_path: Path) -> None:
    for number in range(1, 5):
        (tmp_path / f"x{number}.json").write_text('{"claims": []}')
        (tmp_path / f"x{number}.txt").write_text(TEXT, encoding="utf-8")
    halves = [[text.path.stem for text in texts_of(tmp_path, half)] for half in ("odd", "even")]
    assert halves == [["x1", "x3"], ["x2", "x4"]]


def test_floors_hold_and_know_their_corpus(tmp_path: Path) -> None:
    paths = corpus(tmp_path, GOLD)
    floor = pinned(measured(paths), digest(paths), None)
    assert below(measured(paths), floor, digest(paths)) == []
    assert below({**measured(paths), "f1": 0.9}, floor, digest(paths)) == ["f1 is 0.9000, its floor 1.0000"]
    (tmp_path / "a1.txt").write_text(TEXT + " ", encoding="utf-8")
    assert "not the one" in below(measured(paths), floor, digest(paths))[0]
