"""The front door: which reader takes which input."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tawatur.errors import InputError
from tawatur.readers import FORMATS, SUFFIXES, read_source

REPORT = "قالت مصادر محلية إن القصف توقف عند الظهر في أطراف البلدة."
PAGE = f"<!DOCTYPE html><html><body><h1>هدوء</h1><p>{REPORT}</p></body></html>"


class _Input:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (REPORT.encode("cp1256"), REPORT),
        (PAGE.encode("cp1256"), f"هدوء\n{REPORT}"),
        (PAGE.encode("utf-16"), f"هدوء\n{REPORT}"),
        (json.dumps({"text": REPORT}).encode(), REPORT),
        (f"<قصف> {REPORT}".encode(), f"<قصف> {REPORT}"),
    ],
    ids=["text", "page", "page in UTF-16", "JSON lines", "text with brackets"],
)
def test_standard_input_is_told_by_its_first_bytes(data: bytes, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Input(data))
    (document,) = read_source("-")
    assert document.text == text
    assert (document.source or "").startswith("-")


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Input(b""))
    with pytest.raises(InputError, match="-: the file is empty"):
        list(read_source("-"))


def test_a_suffix_decides_and_a_page_under_a_texts_name_is_seen(tmp_path: Path) -> None:
    for name, data, text in (
        ("a.HTM", PAGE.encode(), f"هدوء\n{REPORT}"),
        ("b.txt", PAGE.encode(), f"هدوء\n{REPORT}"),
        ("c.txt", b"<p>x</p><p>y</p>", "<p>x</p><p>y</p>"),
        ("d.txt", json.dumps({"text": REPORT}).encode(), json.dumps({"text": REPORT})),
        ("e", PAGE.encode(), f"هدوء\n{REPORT}"),
        ("f.page", REPORT.encode(), REPORT),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        assert [document.text for document in read_source(str(path))] == [text], name


def test_a_broken_pdf_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.pdf"
    path.write_bytes(b"%PDF-1.4\nrubbish")
    with pytest.raises(InputError, match="the PDF is broken"):
        list(read_source(str(path)))


def test_suffixes_are_those_of_the_formats() -> None:
    assert set(SUFFIXES) == {suffix for one in FORMATS for suffix in one.suffixes}
    assert {".txt", ".md", ".html", ".htm", ".pdf", ".jsonl", ".csv", ".tsv"} <= set(SUFFIXES)
