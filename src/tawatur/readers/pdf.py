"""PDF: the text by poppler's ``pdftotext`` where it is installed, else by pypdf; lines joined to paragraphs.

Every PDF library can swap digits or letters of Arabic; a toll read from a PDF should be checked on the page.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, BinaryIO

from tawatur.errors import InputError
from tawatur.model.document import Document, Span
from tawatur.readers.base import PAGE_LIMIT, PDF_LIMIT, Format, Origin, read_limited
from tawatur.readers.encoding import without_surrogates
from tawatur.readers.paragraphs import Paragraph, paragraphs_of
from tawatur.readers.plain import document_of
from tawatur.readers.visual import has_broken_ligatures, in_reading_order, is_visual, line_of, mended, without_marks

_SECONDS = 60
_PICTURES = "the PDF has no text: its pages are pictures, whose text must be recognised first"
_LOCKED = "the PDF is locked with a password; save an open copy"


def read_pdf(stream: BinaryIO, origin: Origin) -> Iterator[Document]:
    """The one document of a PDF.

    Raises:
        InputError: it is empty, too large, broken, locked with a password, or has no text (a scan).
    """
    data = read_limited(stream, origin.source, PDF_LIMIT)
    paragraphs = paragraphs_of([without_surrogates(page) for page in _pages(data, origin.source)])
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    if not any(char.isalpha() for char in text):
        raise InputError(origin.source, _PICTURES)
    if len(text) > PAGE_LIMIT:
        raise InputError(origin.source, f"it is too large (more than {PAGE_LIMIT // 1_000_000} million characters)")
    document = document_of(text, origin.source, origin.given)
    yield replace(document, furniture=tuple(sorted({*document.furniture, *_running(paragraphs)})))


def _pages(data: bytes, source: str) -> list[str]:
    program = shutil.which("pdftotext")
    if program is None:
        return by_pypdf(data, source)
    pages = by_poppler(data, source, program)
    if not has_broken_ligatures("".join(pages)):
        return [mended(page) for page in pages]
    try:
        others = by_pypdf(data, source)
    except InputError:
        others = []
    whole = _letters(others) > 0.9 * _letters(pages) and not has_broken_ligatures("".join(others))
    return others if whole else [mended(page) for page in pages]


def _letters(pages: Sequence[str]) -> int:
    return sum(char.isalpha() for page in pages for char in page)


def _running(paragraphs: Sequence[Paragraph]) -> Iterator[Span]:
    at = 0
    for paragraph in paragraphs:
        end = at + len(paragraph.text)
        if paragraph.running:
            yield at, end
        at = end + 1


def by_pypdf(data: bytes, source: str) -> list[str]:
    """The text of each page by pypdf, in reading order.

    Raises:
        InputError: the PDF is broken or locked.
    """
    import logging

    import pypdf  # here because few inputs need it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it stumbles over is said once, below
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not _opens(reader):
            raise InputError(source, _LOCKED)
        return _in_lines([_runs(page) for page in reader.pages])
    except InputError:
        raise
    except Exception as error:  # a broken file can make it fail anywhere, in any way
        raise InputError(source, f"the PDF is broken ({str(error)[:80] or type(error).__name__})") from None


def _opens(reader: Any) -> bool:
    """Whether the empty password opens the file; newer ciphers need a library that may be absent."""
    try:
        return bool(reader.decrypt(""))
    except Exception:  # pypdf names several, some only when the library is absent
        return False


def _runs(page: Any) -> list[str]:
    runs: list[str] = []
    page.extract_text(visitor_text=lambda text, *place: runs.append(text))
    return runs


def _in_lines(pages: Sequence[Sequence[str]]) -> list[str]:
    """The text of pages given as runs of one direction, a run with a line break being the break."""
    visual = is_visual(" ".join(run for runs in pages for run in runs))
    lined = []
    for runs in pages:
        lines: list[list[str]] = [[]]
        for run in runs:
            first, *others = run.split("\n")
            lines[-1].append(first)
            lines += [[other] for other in others]
        lined.append("\n".join(line_of(line, visual) for line in lines))
    return lined


def by_poppler(data: bytes, source: str, program: str) -> list[str]:
    """The text of each page by ``pdftotext``, in reading order; its ligatures are as they came out.

    Raises:
        InputError: the PDF is broken, locked, or takes too long.
    """
    import subprocess  # here, with tempfile, because few inputs need them
    import tempfile

    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        command = [program, "-enc", "UTF-8", "-eol", "unix", file.name, "-"]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
        except subprocess.TimeoutExpired:
            raise InputError(source, f"the PDF could not be read in {_SECONDS} seconds") from None
    if done.returncode:
        locked = b"password" in done.stderr.lower() or done.returncode == 3
        raise InputError(source, _LOCKED if locked else "the PDF is broken")
    return in_reading_order(without_marks(done.stdout.decode("utf-8", "replace"))).split("\f")


FORMAT = Format("PDF", (".pdf",), lambda head: head.lstrip()[:5] == b"%PDF-", read_pdf)
