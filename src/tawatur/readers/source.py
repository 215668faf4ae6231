"""The readers' front door: a path, an address or ``-`` to documents."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from datetime import date

from tawatur.errors import InputError
from tawatur.model.document import Document
from tawatur.readers import pdf, plain, tabular, webpage
from tawatur.readers.base import PDF_LIMIT, Format, Given, Origin, read_limited, suffix_of

FORMATS: tuple[Format, ...] = (
    pdf.FORMAT,
    webpage.FORMAT,
    tabular.JSONL,
    tabular.JSON,
    tabular.CSV,
    plain.FORMAT,  # takes whatever the others leave
)
"""The registry: one line a format, in the order in which they look at unnamed input."""

SUFFIXES: tuple[str, ...] = tuple(sorted(suffix for format_ in FORMATS for suffix in format_.suffixes))
"""File suffixes that a folder is searched for."""

_MEDIA = {"text/html": webpage.FORMAT, "application/xhtml+xml": webpage.FORMAT, "application/pdf": pdf.FORMAT}
_PEEK = 4096


def read_source(
    source: str,
    *,
    published: date | None = None,
    outlet: str | None = None,
    lang: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Iterator[Document]:
    """The documents of a file, an address or standard input; what is given overrides what the page says.

    Args:
        source: a path, an http or https address, or ``-`` for standard input.
        published: publication date, the anchor of "yesterday".
        outlet: registry id (or any id) of the publisher.
        lang: ``ar`` or ``en``.
        title: headline.
        url: address of the page.

    Raises:
        InputError: the source can't be read; of a table, after its good rows.

    Example:
        >>> list(read_source("no-such-page.txt"))
        Traceback (most recent call last):
        ...
        tawatur.errors.InputError: no-such-page.txt: no such file
    """
    given = Given(published, outlet, lang, title, url)
    if source == "-":
        yield from _sniffed(_in_memory(read_limited(sys.stdin.buffer, source, PDF_LIMIT)), Origin(source, given))
    elif source.lower().startswith(("http://", "https://")):
        yield from _fetched(source, given)
    else:
        yield from _from_path(source, given)


def _from_path(source: str, given: Given) -> Iterator[Document]:
    if os.path.isdir(source):
        raise InputError(source, "it is a folder; give its files")
    try:
        file = open(source, "rb")  # noqa: SIM115 (closed below, errors of opening told from those of reading)
    except (OSError, ValueError) as error:
        raise InputError(source, _reason(error)) from None
    with file:
        try:
            yield from _sniffed(file, Origin(source, given))
        except OSError as error:
            raise InputError(source, _reason(error)) from None


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return f"it can't be read ({getattr(error, 'strerror', None) or error})"


def _fetched(source: str, given: Given) -> Iterator[Document]:
    from tawatur.readers.fetch import fetch  # here because ssl and http take long to import

    page = fetch(source)
    known = Given(given.published, given.outlet, given.lang, given.title, given.url or page.url)
    origin = Origin(source, known, page.charset)
    if page.media in _MEDIA and not pdf.FORMAT.sniff(page.data[:_PEEK]):
        yield from _MEDIA[page.media].read(_in_memory(page.data), origin)
    else:
        yield from _sniffed(_in_memory(page.data), origin)


def _in_memory(data: bytes) -> io.BufferedReader:
    return io.BufferedReader(io.BytesIO(data), buffer_size=_PEEK)


def _sniffed(stream: io.BufferedReader, origin: Origin) -> Iterator[Document]:
    """The documents of a stream whose format its suffix tells, else its first bytes."""
    first = stream.peek(_PEEK)[:_PEEK]
    suffix = suffix_of(origin.source)
    format_ = next((one for one in FORMATS if suffix in one.suffixes), None)
    if format_ is None:
        format_ = next(one for one in FORMATS if one.sniff(first))
    elif format_ is plain.FORMAT and webpage.begins_as_page(first):  # a page saved under a text's name
        format_ = webpage.FORMAT
    yield from format_.read(stream, origin)
