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
import re
import sys
from pathlib import Path
from typing import Any

from tawatur.evaluate.coders import READER, read_by_machine
from tawatur.evaluate.coding import Text, read_texts
from tawatur.evaluate.scores import score
from tawatur.evaluate.slots import SLOTS

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
        corpus = texts_of(folder, half)
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


def texts_of(folder: Path, half: str | None) -> list[Text]:
    """The coded texts of a folder, or those of its odd or even numbers."""
    return [text for text in read_texts(folder) if half is None or _number(text.path) % 2 == (half == "odd")]


def _number(path: Path) -> int:
    digits = re.search(r"\d+", path.stem)
    return int(digits.group()) if digits else 1


def measured(corpus: list[Text]) -> dict[str, float]:
    """The figures of one corpus."""
    read = read_by_machine(corpus)
    found = score("gold", READER, {t.path.stem: {"gold": t.claims, READER: read[t.path]} for t in corpus})
    claims = found.matched + found.missed
    figures = {
        "precision": found.precision,
        "recall": found.recall,
        "f1": found.f1,
        "perfect": found.perfect / claims if claims else None,
        **{slot.name: found.accuracy(slot.name) for slot in SLOTS},
    }
    return {"gold": claims, **{name: round(value or 0.0, 4) for name, value in figures.items()}}


def digest(corpus: list[Text]) -> str:
    """Hash of the gold and its texts."""
    found = hashlib.sha256()
    for text in corpus:
        for part in (text.path.with_suffix(".json"), text.path):
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
