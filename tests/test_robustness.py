"""Bad and enormous input: a sentence that names the file, the exit code, and every good file beside it read."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from tawatur.model.document import Document
from tawatur.pipeline import read

ROOT = Path(__file__).parent.parent
GOOD = "شن الطيران الروسي غارتين على مدينة سراقب في 3 نيسان 2018، ما أدى إلى مقتل أربعة مدنيين."
Run = Callable[..., Result]

_dice = random.Random(7)
BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n \n",
    "noise.txt": bytes(_dice.randrange(256) for _ in range(4000)),
    "zeros.txt": b"\0" * 4000,
    "broken.pdf": b"%PDF-1.7\n1 0 obj << /Type",
    "empty.pdf": b"",
    "empty.html": b"",
    "broken.jsonl": b'{"text": "a"\n',
    "no-text.csv": b"a,b\n1,2\n",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_and_the_good_one_beside_it_is_read(name: str, tawatur: Run, tmp_path: Path) -> None:
    bad, good = tmp_path / name, tmp_path / "zz-good.txt"
    bad.write_bytes(BAD[name])
    good.write_text(GOOD, encoding="utf-8")
    done = tawatur("read", bad, good, "--format", "jsonl")
    assert done.exit_code == 1
    assert name in done.stderr
    assert "Traceback" not in done.stderr
    assert "fault in tawatur" not in done.stderr
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(r["document"]["source"], r["event"]) for r in records] == [(str(good), "airstrike")]


def test_a_folder_with_bad_files_gives_its_good_ones(tawatur: Run, tmp_path: Path) -> None:
    for name, data in BAD.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    done = tawatur("read", tmp_path, "--format", "jsonl")
    assert done.exit_code == 1
    assert all(name in done.stderr for name in BAD)
    assert len(done.stdout.splitlines()) == 1


def test_a_missing_file_is_named(tawatur: Run, tmp_path: Path) -> None:
    done = tawatur("read", tmp_path / "nowhere.txt")
    assert (done.exit_code, done.stdout.count("airstrike")) == (1, 0)
    assert "nowhere.txt: no such file" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--published", "2018-13-45"), ("--published", "yesterday"), ("--lang", "fr"), ("--format", "xml"),
        ("--jobs", "0"), ("--meta", "nowhere.csv"), ("--no-such-flag",),
    ],
)  # fmt: skip
def test_wrong_usage_is_two(words: tuple[str, ...], tawatur: Run, tmp_path: Path) -> None:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    done = tawatur("read", path, *words)
    assert done.exit_code == 2
    assert words[0] in done.stderr
    assert "Traceback" not in done.stderr


def test_lone_surrogates_and_broken_markup_are_read(tawatur: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<html><body><div><p>{GOOD}<b><div></p><table><<<>>&&#x;&#99999999;", encoding="utf-8")
    split = tmp_path / "split.txt"
    split.write_bytes("قصف الجيش ".encode() + b"\xed\xb3\xbf " + GOOD.encode())
    done = tawatur("read", page, split, "--format", "jsonl")
    assert done.exit_code == 0, done.stderr
    assert {json.loads(line)["document"]["source"] for line in done.stdout.splitlines()} == {str(page), str(split)}


def test_a_page_too_large_is_refused_at_once(tawatur: Run, tmp_path: Path) -> None:
    path = tmp_path / "huge.html"
    with path.open("wb") as file:
        file.write(b"<html><body>")
        file.truncate(50_000_000)
    start = time.perf_counter()
    done = tawatur("read", path)
    assert done.exit_code == 1
    assert "huge.html: it is too large" in done.stderr
    assert time.perf_counter() - start < 5


ENDLESS = {
    "one Arabic word": "ق" * 3_000_000,
    "one Latin word": "a" * 3_000_000,
    "one number": "7" * 3_000_000,
    "groups of digits": "1," * 200_000,
    "dots": "." * 300_000,
    "tatweel": "ـ" * 1_000_000,
    "hidden letters": "ا." * 200_000,
    "initials": "a." * 200_000,
    "marks": "َ" * 500_000,
    "brackets": "(" * 200_000,
    "lines": "\n" * 300_000,
    "one name": "تل " * 40_000,
    "hashtags": "#_" * 100_000,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS.keys())
def test_monotonous_texts_end_soon(text: str) -> None:
    start = time.process_time()
    assert read(Document(text, published=date(2024, 6, 20))) == []
    assert time.process_time() - start < 15


GROWING = {
    "a wire story": (ROOT / "examples" / "wire-story.txt").read_text(encoding="utf-8"),
    "a strike release": (ROOT / "examples" / "strike-release.txt").read_text(encoding="utf-8"),
    "one event word": "قصف ",
    "one toll": "مقتل 5 ",
    "one speech verb": "قال ",
    "days": "1 و2 و3 و",
    "one event told again": "قال المرصد إن غارات روسية قتلت خمسة مدنيين في بلدة كفرنبل أمس. ",
    "broken lines": "denied\n",
    "causes behind semicolons": "إثر قصف مدفعي؛ ",
    "sums": "- حبوش: شهيدان\nالمجموع: 8 شهداء\n",
}


@pytest.mark.parametrize("piece", GROWING.values(), ids=GROWING.keys())
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    """Four times the text may take six times as long, not sixteen."""
    text = piece * (24_000 // len(piece) + 1)
    read(Document(text[:6000], published=date(2024, 6, 20)))

    def seconds(size: int) -> float:
        start = time.process_time()
        read(Document(text * size, published=date(2024, 6, 20)))
        return time.process_time() - start

    small = min(seconds(1), seconds(1))
    assert seconds(4) < 6.5 * small + 0.2
