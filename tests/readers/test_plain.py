"""Plain text files: the stored text is the file's own, and bad files say what is wrong."""

from __future__ import annotations

import io
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import InputError
from tawatur.readers import base, read_source
from tawatur.readers.base import Origin
from tawatur.readers.plain import read_plain

REPORT = "عودة السوق\r\n\r\nدوما - 3 نيسان 2018\r\n\r\nفتح السوق أبوابه بعد أشهر من الإغلاق في البلدة.\r\nشارك\r\n"


def test_the_text_is_the_files_own(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"\xef\xbb\xbf" + REPORT.encode())
    (document,) = read_source(str(path))
    assert document.text == REPORT
    assert document.source == str(path)
    assert (document.title, document.published, document.lang) == ("عودة السوق", date(2018, 4, 3), "ar")
    assert [document.text[a:b] for a, b in document.furniture] == ["دوما - 3 نيسان 2018", "شارك"]


def test_what_is_given_overrides(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(REPORT.encode("cp1256"))
    day = date(2020, 1, 1)
    (document,) = read_source(str(path), published=day, outlet="sana", lang="en", title="t", url="https://a.example/")
    assert (document.published, document.outlet, document.lang) == (day, "sana", "en")
    assert (document.title, document.url) == ("t", "https://a.example/")


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\r\n\t"), min_size=1))
def test_any_text_is_kept_to_the_letter(text: str) -> None:
    try:
        (document,) = read_plain(io.BytesIO(text.encode()), Origin("a.txt"))
    except InputError:
        return
    assert document.text == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("blank.txt", b" \r\n\t", "the file is empty"),
        ("noise.txt", bytes(range(256)) * 9, "not text"),
    ],
)
def test_bad_files(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=reason) as error:
        list(read_source(str(tmp_path / name)))
    assert name in str(error.value)


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(read_source(str(tmp_path / "missing.txt")))
    with pytest.raises(InputError, match="folder"):
        list(read_source(str(tmp_path)))
    with pytest.raises(InputError, match="can't be read"):
        list(read_source("bad\0name.txt"))


def test_a_file_over_the_limit_is_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.readers.plain.PAGE_LIMIT", 1000)
    with pytest.raises(InputError, match="too large"):
        list(read_plain(io.BytesIO(b"x" * 1001), Origin("big.txt")))
    assert base.PAGE_LIMIT >= 6_000_000  # three million Arabic letters


LONG = {
    "one word": "ك" * 3_000_000,
    "digits": "1/" * 1_000_000,
    "furniture": "شارك | طباعة\n" * 50_000,
    "short lines": "ق\n" * 300_000,
    "numbers": ("1 " * 100 + "\n") * 5_000,
    "signs": "#" * 1_000_000,
}


@pytest.mark.parametrize("name", LONG)
def test_long_texts_take_seconds(name: str) -> None:
    text = LONG[name]
    begun = time.perf_counter()
    (document,) = read_plain(io.BytesIO(text.encode()), Origin("long.txt"))
    assert document.text == text
    assert time.perf_counter() - begun < 20
