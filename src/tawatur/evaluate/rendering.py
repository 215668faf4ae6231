"""Figures of agreement as a table for people or as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TextIO

from tawatur.evaluate.scores import Score
from tawatur.evaluate.slots import SLOTS

Alphas = Mapping[str, float | None]


def write_table(scores: Sequence[Score], alphas: Alphas, out: TextIO, details: bool = False) -> None:
    """A block for each pair of coders, then the agreement of all; with ``details`` each fault on a line."""
    for score in scores:
        out.write(f"{score.coder} against {score.reference}: {score.texts} texts, {_claims(score)}\n")
        out.write(f"  P {_figure(score.precision)}  R {_figure(score.recall)}  F1 {_figure(score.f1)}")
        out.write(f"  every slot right {_figure(_perfect(score))}\n")
        out.write("  right: " + "  ".join(f"{s.name} {_figure(score.accuracy(s.name))}" for s in SLOTS) + "\n")
        out.writelines(f"  - {fault}\n" for fault in score.faults if details)
    out.write("Krippendorff's alpha (1 full agreement, 0 as by chance; - nothing to tell):\n")
    out.write("  " + "  ".join(f"{name} {_figure(value)}" for name, value in alphas.items()) + "\n")


def write_json(scores: Sequence[Score], alphas: Alphas, out: TextIO, details: bool = False) -> None:
    """The same as one JSON object; what cannot be told is null."""
    record = {"pairs": [_record(score, details) for score in scores], "alpha": alphas}
    out.write(json.dumps(record, ensure_ascii=False, indent=1) + "\n")


FORMATS = {"table": write_table, "json": write_json}


def _record(score: Score, details: bool) -> dict[str, object]:
    counts = {key: getattr(score, key) for key in ("reference", "coder", "texts", "matched", "missed", "spurious")}
    shares = {"precision": score.precision, "recall": score.recall, "f1": score.f1, "perfect": _perfect(score)}
    slots = {slot.name: score.accuracy(slot.name) for slot in SLOTS}
    return {**counts, **shares, "slots": slots, **({"faults": score.faults} if details else {})}


def _perfect(score: Score) -> float | None:
    claims = score.matched + score.missed
    return score.perfect / claims if claims else None


def _claims(score: Score) -> str:
    return f"{score.matched} claims in both, {score.missed} missed, {score.spurious} beyond"


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
