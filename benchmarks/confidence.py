"""Calibrate the confidence of claims on coded texts, and draw its reliability curve.

    python -m benchmarks confidence FOLDER [FOLDER…] [--check FOLDER…] [--half even] [--write]

A claim counts as right if the coder of its text has it, with the same event, source, stance, place and time. The
curve of the FOLDERs is cross-validated: each fifth of the texts is judged by weights fitted on the others. Texts given
with ``--check`` (or only one half of them) are never fitted on. ``--write`` stores the weights fitted on all FOLDERs in
src/tawatur/knowledge/confidence.tsv.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.accuracy import texts_of
from tawatur.batch import read_all
from tawatur.confidence import BASE, WEIGHTS, confidence, signals
from tawatur.evaluate.coding import Text, from_claim
from tawatur.evaluate.matching import match
from tawatur.evaluate.slots import SLOTS
from tawatur.inputs import Request
from tawatur.model.claim import Claim
from tawatur.model.reading import Reading

TOLD = frozenset({"event", "source", "stance", "place", "time"})
"""The slots that must be right: who says what happened, where and when."""
FOLDS = 5
BINS = 5
SWEEPS = 60
SHRINK = 2.0
"""Strength of the pull of each weight towards zero (L2): a signal seen in few claims says little."""


class Case(NamedTuple):
    """A claim of this reader, whether it was right, and the fold its text is in."""

    claim: Claim
    signals: frozenset[str]
    right: bool
    fold: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--check", nargs="*", type=Path, default=[], metavar="FOLDER")
    parser.add_argument("--half", choices=("odd", "even"), help="half of the folders to check on")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    cases = [case for folder in options.folders for case in cases_of(texts_of(folder, None))]
    judged = []
    for fold in range(FOLDS):
        weights = fitted([case for case in cases if case.fold != fold])
        judged += [(confidence(case.claim, weights), case.right) for case in cases if case.fold == fold]
    print(f"cross-validated, {len({f.resolve() for f in options.folders})} folders\n\n{curve(judged)}")
    weights = fitted(cases)
    for folder in options.check:
        checked = [(confidence(c.claim, weights), c.right) for c in cases_of(texts_of(folder, options.half))]
        print(f"\nnever fitted on: {folder.name} {options.half or ''}\n\n{curve(checked)}")
    if options.write:
        write(weights, len(cases), sum(len(texts_of(folder, None)) for folder in options.folders))
    return 0


def cases_of(texts: Sequence[Text]) -> Iterable[Case]:
    """The claims read in coded texts, each with what its coder says of it."""
    requests = [Request(str(text.path), text.published, text.outlet, text.lang) for text in texts]
    for text, outcome in zip(texts, read_all(requests), strict=True):
        if not isinstance(outcome, Reading):
            raise SystemExit(outcome.message)
        coded = [from_claim(claim) for claim in outcome.claims]
        coder = {j: text.claims[i] for i, j in match(text.claims, coded)}
        fold = int(hashlib.sha256(text.path.stem.encode()).hexdigest(), 16) % FOLDS
        for number, claim in enumerate(outcome.claims):
            theirs = coder.get(number)
            right = theirs is not None and all(slot.same(theirs, coded[number]) for slot in SLOTS if slot.name in TOLD)
            yield Case(claim, frozenset(signals(claim)), right, fold)


def fitted(cases: Sequence[Case]) -> dict[str, float]:
    """The weights that make what was right likeliest: logistic regression, one weight after the other (Newton)."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, case in enumerate(cases):
        for signal in (BASE, *sorted(case.signals)):
            having[signal].append(number)
    weights = dict.fromkeys(sorted(having), 0.0)
    scores = [0.0] * len(cases)
    for _ in range(SWEEPS):
        for signal in weights:
            pull = 0.0 if signal == BASE else SHRINK
            slope, bend = -pull * weights[signal], pull
            for number in having[signal]:
                likely = 1 / (1 + math.exp(-scores[number]))
                slope += cases[number].right - likely
                bend += likely * (1 - likely)
            step = slope / bend if bend else 0.0
            weights[signal] += step
            for number in having[signal]:
                scores[number] += step
    return weights


def curve(judged: Sequence[tuple[float, bool]]) -> str:
    """A reliability curve in equal bins, with Brier score and the chance that a right claim outranks a wrong one."""
    ranked = sorted(judged)
    size = math.ceil(len(ranked) / BINS)
    rows = ["| confidence | claims | foretold | right |", "|---|---|---|---|"]
    for at in range(0, len(ranked), size):
        part = ranked[at : at + size]
        foretold = sum(likely for likely, _ in part) / len(part)
        right = sum(is_right for _, is_right in part) / len(part)
        rows.append(f"| {part[0][0]:.2f}–{part[-1][0]:.2f} | {len(part)} | {foretold:.2f} | {right:.2f} |")
    brier = sum((likely - is_right) ** 2 for likely, is_right in judged) / len(judged)
    return "\n".join([*rows, "", f"Brier {brier:.3f}, ranks right above wrong in {outranks(judged):.2f} of pairs"])


def outranks(judged: Sequence[tuple[float, bool]]) -> float:
    """Area under the curve: how often a right claim has the higher confidence, ties counting half."""
    right = [likely for likely, is_right in judged if is_right]
    wrong = [likely for likely, is_right in judged if not is_right]
    wins = sum((one > other) + 0.5 * (one == other) for one in right for other in wrong)
    return wins / max(1, len(right) * len(wrong))


def write(weights: Mapping[str, float], claims: int, texts: int) -> None:
    """Store the weights where the reader finds them."""
    head = (
        "# Weights of the signals that make up the confidence of a claim (src/tawatur/confidence.py).\n"
        f"# Fitted by `python -m benchmarks confidence` on {claims} claims of {texts} coded texts;\n"
        "# see benchmarks/confidence.md for which, and for the reliability curve.\n"
    )
    lines = (f"{signal}\t{weight:.3f}\n" for signal, weight in weights.items())
    WEIGHTS.write_text(head + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
