"""What every reader takes and gives: an open stream, what is known of it, and the limits."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import field
from datetime import date
from typing import BinaryIO

from tawatur.errors import InputError
from tawatur.model.document import Document
from tawatur.model.frozen import frozen

PAGE_LIMIT = 16_000_000
"""Bytes of one text or page: a long report has one hundredth of it."""
PDF_LIMIT = 64_000_000
"""Bytes of one PDF, which carries its pictures along."""


@frozen
class Given:
    """What the person says of a document; it overrides what the page says.

    Example:
        >>> Given(outlet="sana").lang is None
        True
    """

    published: date | None = None
    outlet: str | None = None
    lang: str | None = None
    title: str | None = None
    url: str | None = None


@frozen
class Origin:
    """Where a stream comes from.

    Attributes:
        source: the path, address or ``-`` as the person gave it.
        given: what the person says of it.
        charset: the encoding that the server declared, if any.
    """

    source: str
    given: Given = field(default=Given())
    charset: str | None = None


@frozen
class Format:
    """A source format: one file of this package and one line of the registry.

    Attributes:
        name: its name in messages.
        suffixes: lower-case file suffixes.
        sniff: whether the first bytes look like it.
        read: stream and origin to documents.
    """

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[BinaryIO, Origin], Iterator[Document]]


def read_limited(stream: BinaryIO, source: str, limit: int) -> bytes:
    """All bytes of the stream.

    Raises:
        InputError: there are more than ``limit`` of them, or none but white space.

    Example:
        >>> import io
        >>> read_limited(io.BytesIO(b"x" * 9), "page.txt", 8)
        Traceback (most recent call last):
        ...
        tawatur.errors.InputError: page.txt: it is too large (more than 0 MB); split it into smaller files
    """
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(source, f"it is too large (more than {limit // 1_000_000} MB); split it into smaller files")
    if not data or data.isspace():
        raise InputError(source, "the file is empty")
    return data


def suffix_of(source: str) -> str:
    """The lower-case suffix of a path or of an address without its query.

    Example:
        >>> suffix_of("a/Page.HTML"), suffix_of("https://example.org/a.pdf?x=1")
        ('.html', '.pdf')
    """
    if source.startswith(("http://", "https://")):
        source = source.split("?", 1)[0].split("#", 1)[0]
    return os.path.splitext(source)[1].lower()
