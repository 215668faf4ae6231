"""Documents a second and memory of the whole pipeline, beside a floor and a peer, on one core.

    python -m benchmarks speed [--documents 200] [--rounds 5] [--peer PYTHON] [--write]

The texts are the bundled Arabic examples with other numbers in each copy. Each contender is one whole
process a round, start included, in turn A B C A B C …:

A  tawatur read FOLDER --format jsonl
B  dateparser's search_dates over the same texts: what one would script for the dates alone. It runs in
   the Python given with --peer, or in an environment of its own under build/, made when missing
C  the floor: reading the files, tokenising and folding them, one pass of the lexicons' automaton
D  A with the reader compiled, where ``make fast`` has made it

Ratios are medians over the rounds. ``--write`` puts the figures and the five largest costs of a profile
into benchmarks/speed.md.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import platform
import pstats
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "benchmarks" / "speed.md"
PEER_HOME = ROOT / "build" / "peer"
COMPILED = ROOT / ".venv-fast" / "bin" / "python"
PEER_NEEDS = "dateparser==1.5.0"
DIGITS = re.compile(r"\d+")
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PEER = """
import pathlib, sys
from dateparser.search import search_dates
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
    search_dates(path.read_text(encoding="utf-8"), languages=["ar"])
"""
# An installed package has its bytecode beside it; a checkout has it after the first run, unless told to write none.
AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
NAMES = {"A": "tawatur, whole pipeline", "B": "dateparser, dates alone", "C": "floor", "D": "tawatur, compiled"}
TARGET_RATIO, TARGET_MEMORY = 2.0, 300.0


class Run(NamedTuple):
    """One process: its seconds, and its largest memory in MB."""

    seconds: float
    memory: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peer", help="a Python that has dateparser")
    parser.add_argument("--write", action="store_true", help="write benchmarks/speed.md")
    parser.add_argument("--floor", metavar="FOLDER", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.floor:
        return floor(Path(options.floor))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        generate(folder, options.documents)
        runs = race(contenders(folder, options.peer or peer_python()), options.rounds)
        report = [*figures(runs, folder), "", *costs(folder)]
    print("\n".join(report))
    if options.write:
        PAGE.write_text("\n".join([*preamble(options), *report, ""]), encoding="utf-8")
    return 0


def generate(folder: Path, count: int) -> None:
    """The Arabic examples over and over, with other numbers in each."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    arabic = [text for text in texts if re.search("[\u0621-\u064a]", text)]
    dice = random.Random(7)
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(varied(arabic[number % len(arabic)], dice), encoding="utf-8")


def varied(text: str, dice: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        said = match.group()
        if len(said) > 2:
            return said  # a year
        new = str(dice.randint(1, 9) if len(said) == 1 else dice.randint(10, 28))
        return new if said.isascii() else new.translate(EASTERN)

    return DIGITS.sub(other, text)


# -- the race --------------------------------------------------------------------------------------


def contenders(folder: Path, peer: str | None) -> dict[str, list[str]]:
    pinned = ["taskset", "-c", "0"] if Path("/usr/bin/taskset").exists() else []
    read = ["-m", "tawatur", "read", str(folder), "--format", "jsonl"]
    found = {"A": [*pinned, sys.executable, *read]}
    if peer:
        found["B"] = [*pinned, peer, "-c", PEER, str(folder)]
    found["C"] = [*pinned, sys.executable, "-m", "benchmarks", "speed", "--floor", str(folder)]
    if COMPILED.exists():
        found["D"] = [*pinned, str(COMPILED), *read]
    return found


def peer_python() -> str | None:
    """The Python of the peer's own environment, or None where it can't be had."""
    python = PEER_HOME / "bin" / "python"
    try:
        if not python.exists():
            venv.create(PEER_HOME, with_pip=True)
        if subprocess.run([python, "-c", "import dateparser.search"], capture_output=True, check=False).returncode:
            subprocess.run([python, "-m", "pip", "install", "-q", PEER_NEEDS], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"no dateparser, going on without B: {error}\n")
        return None
    return str(python)


def race(words: dict[str, list[str]], rounds: int) -> dict[str, list[Run]]:
    runs: dict[str, list[Run]] = {name: [] for name in words}
    for name in words:
        timed(words[name])  # the caches of the disk and of tawatur are filled
    for _ in range(rounds):
        for name in words:
            runs[name].append(timed(words[name]))
    return runs


def timed(words: list[str]) -> Run:
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, cwd=ROOT, env=AS_INSTALLED)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed: {' '.join(words[:6])}")
    return Run(seconds, usage.ru_maxrss / 1024)


def floor(folder: Path) -> int:
    """The least that any reader of this kind does."""
    from tawatur.compiled import compiled
    from tawatur.text.tokens import tokenise

    matcher = compiled("ar").matcher
    for path in sorted(folder.glob("*.txt")):
        for _ in matcher.find(tokenise(path.read_text(encoding="utf-8"))):
            pass
    return 0


# -- the report ------------------------------------------------------------------------------------


def preamble(options: argparse.Namespace) -> list[str]:
    command = f"python -m benchmarks speed --documents {options.documents} --rounds {options.rounds} --write"
    machine = f"Python {platform.python_version()}, {platform.machine()}, one core"
    return ["# Speed", "", f"Written by `{command}` ({machine}). What A, B, C and D are: `benchmarks/speed.py`.", ""]


def figures(runs: dict[str, list[Run]], folder: Path) -> Iterator[str]:
    count = len(list(folder.glob("*.txt")))
    megabytes = sum(path.stat().st_size for path in folder.glob("*.txt")) / 1e6
    yield "| | documents/s | MB/s | peak memory, MB | seconds of each round |"
    yield "|---|---|---|---|---|"
    for name, many in runs.items():
        middle = statistics.median(run.seconds for run in many)
        memory = max(run.memory for run in many)
        rounds = " ".join(f"{run.seconds:.2f}" for run in many)
        yield f"| {name} {NAMES[name]} | {count / middle:.1f} | {megabytes / middle:.3f} | {memory:.0f} | {rounds} |"
    yield ""
    for mine, other in (("A", "B"), ("D", "B"), ("A", "C")):
        if {mine, other} <= runs.keys():
            pairs = zip(runs[mine], runs[other], strict=True)
            ratio = statistics.median(b.seconds / a.seconds for a, b in pairs)
            target = f" (target: at least {TARGET_RATIO:g})" if other == "B" else ""
            yield f"- {mine} reads {ratio:.2f} times as many documents a second as {other}{target}."
    memory = max(run.memory for run in runs["A"])
    yield f"- Peak memory of A: {memory:.0f} MB (target: under {TARGET_MEMORY:g})."


def costs(folder: Path) -> Iterator[str]:
    """The five modules that take most time of their own, by a profile of reading alone."""
    from tawatur.pipeline import read
    from tawatur.readers import read_source

    documents = [doc for path in sorted(folder.glob("*.txt"))[:60] for doc in read_source(str(path))]
    for document in documents:
        read(document)
    profile = cProfile.Profile()
    profile.enable()
    for document in documents:
        read(document)
    profile.disable()
    own = own_time(pstats.Stats(profile))
    total = sum(seconds for parts in own.values() for seconds in parts.values())
    each = total / len(documents) * 1000
    yield f"The five largest costs of reading (own time, {each:.1f} ms a document under the profiler):"
    yield ""
    yield "| module | share | most of it in |"
    yield "|---|---|---|"
    for module, parts in sorted(own.items(), key=lambda item: -sum(item[1].values()))[:5]:
        largest = sorted(parts, key=lambda name: -parts[name])[:3]
        yield f"| `{module}` | {sum(parts.values()) / total:.0%} | {', '.join(f'`{name}`' for name in largest)} |"


def own_time(stats: pstats.Stats) -> dict[str, dict[str, float]]:
    """Seconds by module and function; what built-in functions took counts for who called them."""
    found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for (path, _, name), (_, _, seconds, _, callers) in stats.stats.items():  # type: ignore[attr-defined]
        if "tawatur" in path:
            found[module_of(path)][name] += seconds
        else:
            for (caller, _, function), (_, _, share, _) in callers.items():
                if "tawatur" in caller:
                    found[module_of(caller)][function] += share
    return found


def module_of(path: str) -> str:
    return path.rpartition("/tawatur/")[2].removesuffix(".py")


if __name__ == "__main__":
    sys.exit(main())
