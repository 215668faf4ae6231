"""The whole reading of the bundled examples, byte for byte. ``pytest --update-golden`` rewrites the files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
EXAMPLES = sorted(path.stem for path in (ROOT / "examples").glob("*.txt"))
Run = Callable[..., Result]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_read_as_before(
    name: str, tawatur: Run, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    done = tawatur("read", f"examples/{name}.txt", "--meta", "examples/meta.csv", "--format", "jsonl")
    assert done.exit_code == 0, done.stderr
    path = GOLDEN / f"{name}.jsonl"
    if request.config.getoption("--update-golden"):
        path.write_text(done.stdout, encoding="utf-8")
    before = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    after = [json.loads(line) for line in done.stdout.splitlines()]
    assert [_headline(record) for record in after] == [_headline(record) for record in before]
    assert after == before
    assert path.read_text(encoding="utf-8") == done.stdout


def _headline(record: dict) -> tuple:  # type: ignore[type-arg]
    """What a person compares first, so that a difference of a whole claim is told as one."""
    return record["event"], record["attribution"][-1]["source"]["id"], record["time"]["start"], record["quote"]


def test_every_example_has_its_golden_file_and_no_other() -> None:
    assert sorted(path.stem for path in GOLDEN.glob("*.jsonl")) == EXAMPLES
