"""Tables of texts: JSON lines, JSON and CSV or TSV, a document a row.

Columns: ``text`` (needed), ``title``, ``published``, ``outlet``, ``lang``, ``url``. A row's source is
``path#row``. A bad row does not stop the others: all good rows are read, then one error names the bad.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, BinaryIO

from tawatur.errors import InputError
from tawatur.model.document import Document
from tawatur.readers.base import PAGE_LIMIT, Format, Given, Origin, read_limited
from tawatur.readers.dateline import page_date
from tawatur.readers.encoding import decode, without_surrogates
from tawatur.readers.plain import document_of

LANGUAGES = ("ar", "en")
_NAMED = 3
Rows = Iterable[tuple[int, Any]]


def read_jsonl(stream: BinaryIO, origin: Origin) -> Iterator[Document]:
    """The documents of a file with one JSON object a line; the row is the line's number.

    Raises:
        InputError: after the last row, if some could not be read.

    Example:
        >>> import io
        >>> rows = io.BytesIO('{"text": "قصف على دوما", "outlet": "sana"}'.encode())
        >>> [(document.source, document.outlet) for document in read_jsonl(rows, Origin("a.jsonl"))]
        [('a.jsonl#1', 'sana')]
    """
    yield from _documents(_json_lines(stream, origin), origin)


def read_json(stream: BinaryIO, origin: Origin) -> Iterator[Document]:
    """The documents of a JSON file: one object, or a list of them.

    Raises:
        InputError: the file is no JSON of that shape, or some rows could not be read.
    """
    text = decode(read_limited(stream, origin.source, PAGE_LIMIT), origin.source, "utf-8")
    parsed = _parsed(text)
    if isinstance(parsed, str):
        raise InputError(origin.source, parsed)
    rows = parsed if isinstance(parsed, list) else [parsed]
    yield from _documents(enumerate(rows, 1), origin)


def read_csv(stream: BinaryIO, origin: Origin) -> Iterator[Document]:
    r"""The documents of a table with commas, semicolons or tabs; the row after the header is row 1.

    Raises:
        InputError: there is no ``text`` column, or some rows could not be read.

    Example:
        >>> import io
        >>> rows = io.BytesIO("text;published\nقصف على دوما;2018-04-03\n".encode())
        >>> [str(document.published) for document in read_csv(rows, Origin("a.csv"))]
        ['2018-04-03']
    """
    text = decode(read_limited(stream, origin.source, 16 * PAGE_LIMIT), origin.source, origin.charset)
    yield from _documents(_csv_rows(text, origin.source), origin)


def _json_lines(stream: BinaryIO, origin: Origin) -> Rows:
    number = 0
    while line := stream.readline(PAGE_LIMIT + 1):
        number += 1
        whole = len(line) <= PAGE_LIMIT
        while not whole and line and not line.endswith(b"\n"):
            line = stream.readline(PAGE_LIMIT)
        if line.strip() or not whole:
            yield number, _parsed(_utf8_line(line)) if whole else "it is too large"
    if not number:
        raise InputError(origin.source, "the file is empty")


def _utf8_line(line: bytes) -> str:
    return line.decode("utf-8-sig", "replace")


def _parsed(text: str) -> Any:
    """The JSON value, or a string that says what is wrong (a JSON string is wrong here too)."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return f"it is not JSON ({str(error)[:80]})"
    return value if not isinstance(value, str) else "it is not a JSON object"


def _csv_rows(text: str, source: str) -> Rows:
    header = text.lstrip().split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    csv.field_size_limit(PAGE_LIMIT)
    reader = csv.reader(io.StringIO(text.lstrip(), newline=""), delimiter=delimiter)
    try:
        names = [name.strip().lower() for name in next(reader)]
        if "text" not in names:
            raise InputError(source, f"it needs a column named text; it has {', '.join(filter(None, names)) or 'none'}")
        for number, cells in enumerate(reader, 1):
            if any(cell.strip() for cell in cells):
                yield number, dict(zip(names, cells, strict=False))
    except csv.Error as error:
        raise InputError(source, f"it is not a table with commas, semicolons or tabs ({error})") from None


def _documents(rows: Rows, origin: Origin) -> Iterator[Document]:
    bad: list[str] = []
    count = 0
    for number, row in rows:
        count += 1
        try:
            yield _document(row, f"{origin.source}#{number}", origin.given)
        except InputError as error:
            bad.append(f"row {number}: {error.reason}")
    if not count:
        raise InputError(origin.source, "it has no rows")
    if bad:
        named = bad[:_NAMED] + ([f"and {len(bad) - _NAMED} more"] if len(bad) > _NAMED else [])
        raise InputError(origin.source, f"{len(bad)} of {count} rows could not be read: {'; '.join(named)}")


def _document(row: Any, source: str, given: Given) -> Document:
    if not isinstance(row, Mapping):
        raise InputError(source, row if isinstance(row, str) else "it is not a JSON object")
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InputError(source, "it has no text")
    if len(text) > PAGE_LIMIT:
        raise InputError(source, "it is too large")
    cells = {name: _cell(row, name, source) for name in ("title", "published", "outlet", "lang", "url")}
    merged = Given(
        published=given.published or _day(cells["published"], source),
        outlet=given.outlet or cells["outlet"],
        lang=given.lang or _lang(cells["lang"], source),
        title=given.title or cells["title"],
        url=given.url or cells["url"],
    )
    return document_of(without_surrogates(text), source, merged)


def _cell(row: Mapping[str, Any], name: str, source: str) -> str | None:
    value = row.get(name)
    if value is None or isinstance(value, str):
        return without_surrogates(value).strip() or None if value else None
    raise InputError(source, f"{name} is not text")


def _day(cell: str | None, source: str) -> date | None:
    if cell is None:
        return None
    day = page_date(cell)
    if day is None:
        raise InputError(source, f"published is {cell[:40]!r}, not a date such as 2018-04-03")
    return day


def _lang(cell: str | None, source: str) -> str | None:
    lang = cell.lower().replace("_", "-").split("-", 1)[0] if cell else None
    if lang not in (None, *LANGUAGES):
        raise InputError(source, f"lang is {cell!r}, not one of {', '.join(LANGUAGES)}")
    return lang


def _looks_like_jsonl(head: bytes) -> bool:
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return first[:1] == b"{" and b'"text"' in first


JSONL = Format("JSON lines", (".jsonl", ".ndjson"), _looks_like_jsonl, read_jsonl)
JSON = Format("JSON", (".json",), lambda head: False, read_json)
CSV = Format("CSV", (".csv", ".tsv"), lambda head: False, read_csv)
