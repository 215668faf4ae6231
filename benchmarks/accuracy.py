"""How much is right, against gold folders; pinned floors that no change may sink below unsaid.

    python -m benchmarks accuracy                        the gold folders beside this repository
    python -m benchmarks accuracy FOLDER [FOLDER…]       others
    python -m benchmarks accuracy FOLDER --half even     only files of odd or of even number
    … --pin                                              raise the floors to the figures
    … --pin --lower "why"                                let them sink, and say why

A folder holds pairs NAME.txt and NAME.json (docs/codebook.md, section 10). Floors are kept in
benchmarks/floors.json with a hash of the corpus: figures of another corpus are never compared. Only totals
are printed, so a half can be kept unread. Exit 1: a figure is below its floor, or the corpus has changed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.scoring import Score, gold_files
from tawatur.model.claim import to_record
from tawatur.pipeline import read
from tawatur.readers import read_source

ROOT = Path(__file__).parent.parent
FLOORS = ROOT / "benchmarks" / "floors.json"
BESIDE = ROOT.parent / "shared" / "gold"
DEFAULT = ((BESIDE / "dev", None), (BESIDE / "more", "odd"), (BESIDE / "more", "even"))
PINNED = ("f1", "perfect", "source", "time", "place", "toll")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--half", choices=("odd", "even"))
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--lower", metavar="WHY")
    options = parser.parse_args()
    corpora = [(folder, options.half) for folder in options.folders] or [c for c in DEFAULT if c[0].is_dir()]
    if not corpora:
        print("accuracy: no gold folder given, and none beside this repository")
        return 0
    floors: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    failed = False
    for folder, half in corpora:
        name = f"{folder.name} {half}" if half else folder.name
        corpus = gold_files(folder, half)
        figures = measured(corpus)
        print(row(name, figures))
        wrong = below(figures, floors.get(name), digest(corpus))
        if options.pin and (not wrong or options.lower or name not in floors):
            floors[name] = pinned(figures, digest(corpus), options.lower if wrong else None)
            continue
        for complaint in wrong:
            failed = True
            print(f"  {name}: {complaint}", file=sys.stderr)
    if options.pin:
        FLOORS.write_text(json.dumps(floors, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 1 if failed else 0


def measured(corpus: list[Path]) -> dict[str, float]:
    """The figures of one corpus."""
    score = Score()
    for path in corpus:
        gold = json.loads(path.read_text(encoding="utf-8"))
        day = date.fromisoformat(gold["published"]) if gold.get("published") else None
        source = str(path.with_suffix(".txt"))
        documents = list(read_source(source, published=day, outlet=gold.get("outlet")))
        claims = [to_record(claim) for document in documents for claim in read(document)]
        score.add(path.with_suffix(".txt").read_text(encoding="utf-8"), gold["claims"], claims)
    return {"gold": score.count["gold"], **score.figures()}


def digest(corpus: list[Path]) -> str:
    """Hash of the gold and its texts."""
    found = hashlib.sha256()
    for path in corpus:
        for part in (path, path.with_suffix(".txt")):
            found.update(part.name.encode() + b"\0" + part.read_bytes())
    return found.hexdigest()[:16]


def below(figures: dict[str, float], floor: dict[str, Any] | None, corpus: str) -> list[str]:
    """What stands against these figures; nothing where no floor was pinned.

    Example:
        >>> below({"f1": 0.8}, {"corpus": "a", "floors": {"f1": 0.9}}, "a")
        ['f1 is 0.8000, its floor 0.9000']
    """
    if floor is None:
        return []
    if floor["corpus"] != corpus:
        return ["the corpus is not the one the floors were pinned on; look at the figures and pin anew"]
    return [
        f"{name} is {figures.get(name, 0.0):.4f}, its floor {least:.4f}"
        for name, least in floor["floors"].items()
        if figures.get(name, 0.0) < least
    ]


def pinned(figures: dict[str, float], corpus: str, why: str | None) -> dict[str, Any]:
    floors = {name: figures[name] for name in PINNED if name in figures}
    return {"corpus": corpus, "floors": floors, **({"lowered": why} if why else {})}


def row(name: str, figures: dict[str, float]) -> str:
    """A line of figures."""
    return f"{name}: " + "  ".join(f"{key} {value:g}" for key, value in figures.items())


if __name__ == "__main__":
    sys.exit(main())
