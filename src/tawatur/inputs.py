"""What the person asked to be read: paths, folders, addresses, and the table that describes them."""

from __future__ import annotations

import csv
import os
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

from tawatur.errors import InputError
from tawatur.model.frozen import frozen

LANGUAGES = ("ar", "en")
META_COLUMNS = ("path", "published", "outlet", "lang", "title", "url")


@frozen
class Request:
    """One input and what the person says of it: a path, an address, or ``-`` for standard input."""

    source: str
    published: date | None = None
    outlet: str | None = None
    lang: str | None = None
    title: str | None = None
    url: str | None = None


def expand(source: str, suffixes: Collection[str], leave_out: Path | None = None) -> list[str]:
    """The inputs that a path, address or ``-`` stands for: a folder is its readable files, sorted by name.

    Args:
        source: as the person gave it.
        suffixes: lower-case file suffixes that count as readable inside a folder.
        leave_out: a file that is never an input (the table given with ``--meta``).

    Raises:
        InputError: the path does not exist, or the folder has nothing to read.

    Example:
        >>> expand("-", [".txt"])
        ['-']
    """
    if not is_local(source) or os.path.isfile(source):
        return [source]
    if not os.path.exists(source):
        raise InputError(source, "no such file or folder")
    if not os.path.isdir(source):
        return [source]  # a pipe or device
    found = sorted(path for path in _walk(source, suffixes) if leave_out is None or not _same(path, leave_out))
    if not found:
        raise InputError(source, f"no readable file in this folder; readable are {' '.join(sorted(suffixes))}")
    return found


def read_meta(path: Path) -> dict[str, Request]:
    """The table of ``--meta``, by resolved path or address.

    Paths in it may be absolute, or relative to the table or to the working folder.

    Raises:
        InputError: the table is unreadable, has no ``path`` column, or a row has a bad value.
    """
    table: dict[str, Request] = {}
    for number, row in enumerate(_rows(path), start=2):
        request = _request(row, path, number)
        if is_local(request.source):
            table[str((path.parent / request.source).resolve())] = request
            table.setdefault(str(Path(request.source).resolve()), request)
        else:
            table[request.source] = request
    return table


def with_meta(request: Request, table: dict[str, Request]) -> Request:
    """The request with the values of its row; a row's empty cells leave the request's own.

    Example:
        >>> with_meta(Request("-", outlet="x"), {"-": Request("-", lang="ar")})
        Request(source='-', published=None, outlet='x', lang='ar', title=None, url=None)
    """
    key = str(Path(request.source).resolve()) if is_local(request.source) else request.source
    row = table.get(key)
    if row is None:
        return request
    values = {name: getattr(row, name) for name in META_COLUMNS[1:]}
    return replace(request, **{name: value for name, value in values.items() if value is not None})


def is_local(source: str) -> bool:
    """Whether the source is a path, not an address and not standard input.

    Example:
        >>> is_local("page.html"), is_local("https://example.org/page"), is_local("-")
        (True, False, False)
    """
    return source != "-" and not source.startswith(("http://", "https://"))


def _walk(folder: str, suffixes: Collection[str]) -> list[str]:
    return [
        os.path.join(parent, name)
        for parent, _, names in os.walk(folder)
        for name in names
        if not name.startswith(".") and os.path.splitext(name)[1].lower() in suffixes
    ]


def _same(path: str, other: Path) -> bool:
    return Path(path).resolve() == other.resolve()


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if "path" not in (reader.fieldnames or ()):
                raise InputError(path, f"the first row must name the columns: {','.join(META_COLUMNS)}")
            return list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(path, f"not a readable CSV file in UTF-8 ({error})") from None


def _request(row: dict[str, str], path: Path, number: int) -> Request:
    cells = {name: (row.get(name) or "").strip() or None for name in META_COLUMNS}
    if cells["path"] is None:
        raise InputError(path, f"row {number} has no path")
    if cells["lang"] not in (None, *LANGUAGES):
        raise InputError(path, f"row {number}: lang is {cells['lang']!r}, not one of {', '.join(LANGUAGES)}")
    published = _day(cells["published"], path, number)
    return Request(cells["path"], published, cells["outlet"], cells["lang"], cells["title"], cells["url"])


def _day(cell: str | None, path: Path, number: int) -> date | None:
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        raise InputError(path, f"row {number}: published is {cell!r}, not a date such as 2018-04-03") from None
