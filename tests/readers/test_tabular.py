"""Tables of texts: a document a row, bad rows named after the good ones."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

import pytest

from tawatur.errors import InputError
from tawatur.model.document import Document
from tawatur.readers import read_source
from tawatur.readers.base import Origin
from tawatur.readers.tabular import read_csv, read_json, read_jsonl

TEXT = "قصف على أطراف البلدة."


def _until_error(read: Callable[[BinaryIO, Origin], Iterator[Document]], data: bytes) -> tuple[list[Document], str]:
    documents = []
    try:
        for document in read(io.BytesIO(data), Origin("rows")):
            documents.append(document)
    except InputError as error:
        return documents, str(error)
    return documents, ""


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    rows = [
        {
            "text": TEXT,
            "title": "عنوان",
            "published": "2018-04-03",
            "outlet": "sana",
            "lang": "ar-SY",
            "url": "https://x.example/1",
        },
        {"text": "Shells hit the market.", "published": "3 نيسان 2018"},
    ]
    path.write_text("\n".join(["", *map(json.dumps, rows), ""]), encoding="utf-8")
    first, second = read_source(str(path), lang=None)
    assert first == Document(TEXT, f"{path}#2", "عنوان", "sana", date(2018, 4, 3), "ar", "https://x.example/1")
    assert (second.source, second.published, second.lang) == (f"{path}#3", date(2018, 4, 3), "en")


def test_what_is_given_overrides_every_row() -> None:
    data = json.dumps({"text": TEXT, "outlet": "sana", "published": "2018-04-03"}).encode()
    origin = Origin("rows")
    given = type(origin.given)(outlet="sohr", published=date(2020, 1, 1))
    (document,) = read_jsonl(io.BytesIO(data), Origin("rows", given))
    assert (document.outlet, document.published) == ("sohr", date(2020, 1, 1))


def test_bad_rows_are_named_and_good_ones_read() -> None:
    rows = [
        '{"text": "قصف."}',
        "not json",
        '{"title": "x"}',
        '{"text": " "}',
        '["text"]',
        '"text"',
        '{"text": "قصف.", "published": "yesterday"}',
        '{"text": "قصف.", "lang": "fr"}',
        '{"text": "قصف.", "outlet": 3}',
        '{"text": "قصف \\ud800 هنا", "title": "\\udfff"}',
    ]
    documents, error = _until_error(read_jsonl, "\n".join(rows).encode())
    assert [document.source for document in documents] == ["rows#1", "rows#10"]
    assert documents[1].text == "قصف \ufffd هنا"
    assert error.startswith("rows: 8 of 10 rows could not be read: row 2: it is not JSON")
    assert error.endswith("and 5 more")


def test_deep_json_is_an_error_and_no_crash() -> None:
    _, error = _until_error(read_jsonl, b"[" * 200_000)
    assert "1 of 1 rows" in error


@pytest.mark.parametrize(("delimiter", "codec"), [(",", "utf-8-sig"), (";", "cp1256"), ("\t", "utf-16")])
def test_csv_of_every_spreadsheet(delimiter: str, codec: str) -> None:
    rows = [
        ["Text", "Published", "Outlet", "More"],
        [f'"{TEXT}\nوسقط ""قتيل""."', "3/4/2018", "sana", ""],
        ["", "", "", ""],
        [TEXT, "", "", ""],
    ]
    data = "\r\n".join(delimiter.join(row) for row in rows).encode(codec)
    first, second = read_csv(io.BytesIO(data), Origin("a.csv"))
    assert first.text == f'{TEXT}\nوسقط "قتيل".'
    assert (first.published, first.outlet, first.source) == (date(2018, 4, 3), "sana", "a.csv#1")
    assert second.source == "a.csv#3"


def test_csv_errors() -> None:
    assert "a column named text; it has a, b" in _until_error(read_csv, b"a,b\n1,2\n")[1]
    assert "no rows" in _until_error(read_csv, b"text\n")[1]
    documents, error = _until_error(read_csv, "text,published\nقصف.,soon\nقصف.,\n".encode())
    assert len(documents) == 1
    assert "row 1: published is 'soon'" in error


def test_a_long_cell_is_read() -> None:
    text = "ك" * 300_000
    (document,) = read_csv(io.BytesIO(f"text\n{text}\n".encode()), Origin("a.csv"))
    assert document.text == text


def test_json_lists_and_objects() -> None:
    (one,) = read_json(io.BytesIO(json.dumps({"text": TEXT}).encode()), Origin("a.json"))
    assert one.source == "a.json#1"
    assert len(list(read_json(io.BytesIO(json.dumps([{"text": TEXT}] * 3).encode()), Origin("a.json")))) == 3
    assert "not JSON" in _until_error(read_json, b"{")[1]
    assert "empty" in _until_error(read_jsonl, b"")[1]
