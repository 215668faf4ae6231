"""Plain text: the stored text is the file's own, to the letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from tawatur.model.document import Document
from tawatur.readers.base import PAGE_LIMIT, Format, Given, Origin, read_limited
from tawatur.readers.encoding import decode
from tawatur.readers.layout import lay_out
from tawatur.readers.scripts import language_of


def read_plain(stream: BinaryIO, origin: Origin) -> Iterator[Document]:
    """The one document of a text file.

    Raises:
        InputError: it is empty, too large, or no text.

    Example:
        >>> import io
        >>> [document.lang for document in read_plain(io.BytesIO("قصف على دوما".encode()), Origin("a.txt"))]
        ['ar']
    """
    data = read_limited(stream, origin.source, PAGE_LIMIT)
    yield document_of(decode(data, origin.source, origin.charset), origin.source, origin.given)


def document_of(text: str, source: str, given: Given) -> Document:
    """A document of plain text: title, date and furniture by its layout, unless given.

    Example:
        >>> document_of("قصف على دوما", "a.txt", Given(outlet="sana")).outlet
        'sana'
    """
    lang = given.lang or language_of(text)
    layout = lay_out(text, lang)
    return Document(
        text=text,
        source=source,
        title=given.title or layout.title,
        outlet=given.outlet,
        published=given.published or layout.published,
        lang=lang,
        url=given.url,
        furniture=layout.furniture,
    )


FORMAT = Format("plain text", (".txt", ".text", ".md"), lambda head: True, read_plain)
