"""PDF: the text by poppler's ``pdftotext`` where it is installed, else by pypdf; lines joined to paragraphs.

Every PDF library can swap digits or letters of Arabic; a toll read from a PDF should be checked on the page.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from typing import BinaryIO

from tawatur.errors import InputError
from tawatur.model.document import Document
from tawatur.readers.base import PAGE_LIMIT, PDF_LIMIT, Format, Origin, read_limited
from tawatur.readers.encoding import without_surrogates
from tawatur.readers.paragraphs import paragraphs_of
from tawatur.readers.plain import document_of
from tawatur.readers.visual import in_reading_order

_SECONDS = 60


def read_pdf(stream: BinaryIO, origin: Origin) -> Iterator[Document]:
    """The one document of a PDF.

    Raises:
        InputError: it is empty, too large, broken, locked with a password, or has no text (a scan).
    """
    data = read_limited(stream, origin.source, PDF_LIMIT)
    program = shutil.which("pdftotext")
    pages = _by_poppler(data, origin.source, program) if program else by_pypdf(data, origin.source)
    text = without_surrogates(paragraphs_of(pages))
    if not any(char.isalpha() for char in text):
        raise InputError(origin.source, "the PDF has no text: its pages are pictures, whose text must be recognised first")
    if len(text) > PAGE_LIMIT:
        raise InputError(origin.source, f"it is too large (more than {PAGE_LIMIT // 1_000_000} million characters)")
    yield document_of(text, origin.source, origin.given)


def by_pypdf(data: bytes, source: str) -> list[str]:
    """The text of each page by pypdf, in reading order.

    Raises:
        InputError: the PDF is broken or locked.
    """
    import logging

    import pypdf  # here because few inputs need it
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it stumbles over is said once, below
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(source, "the PDF is locked with a password; save an open copy")
        return [in_reading_order(page.extract_text()) for page in reader.pages]
    except InputError:
        raise
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, OSError, RecursionError) as error:
        raise InputError(source, f"the PDF is broken ({str(error)[:80] or type(error).__name__})") from None
    except ImportError:
        raise InputError(source, "the PDF is locked; save an open copy") from None


def _by_poppler(data: bytes, source: str, program: str) -> list[str]:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        command = [program, "-q", "-enc", "UTF-8", "-eol", "unix", file.name, "-"]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
        except subprocess.TimeoutExpired:
            raise InputError(source, f"the PDF could not be read in {_SECONDS} seconds") from None
    if done.returncode:
        locked = b"password" in done.stderr.lower() or done.returncode == 3
        raise InputError(source, "the PDF is locked with a password; save an open copy" if locked else "the PDF is broken")
    return done.stdout.decode("utf-8", "replace").split("\f")


FORMAT = Format("PDF", (".pdf",), lambda head: head.lstrip()[:5] == b"%PDF-", read_pdf)
