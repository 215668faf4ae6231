"""PDF files for the tests, written by hand: a few objects, a page tree, one font."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_WIDTH = 500
MakePdf = Callable[..., bytes]


@pytest.fixture
def make_pdf() -> MakePdf:
    """``make_pdf([[line, …], …], arabic=False)``: a file with these lines on each page."""
    return pdf_of


def pdf_of(pages: list[list[str]], *, arabic: bool = False) -> bytes:
    """A PDF with the given lines on each page.

    Arabic lines are drawn as PDF producers draw them: glyph by glyph from the left of the page, so the last
    letter first, with a table that says which letter a glyph is.
    """
    letters = sorted({char for page in pages for line in page for char in line})
    codes = {char: number + 1 for number, char in enumerate(letters)}
    contents = [_content(page, codes if arabic else None) for page in pages]
    fonts = _arabic_font(codes) if arabic else ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    first_page = 3 + len(fonts)
    kids = " ".join(f"{first_page + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        *fonts,
    ]
    for number, content in enumerate(contents):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {first_page + 2 * number + 1} 0 R >>"
        )
        objects.append(_stream(content))
    return _file(objects)


def _content(lines: list[str], codes: dict[str, int] | None) -> str:
    drawn = []
    for number, line in enumerate(lines):
        x = 560 - 6 * len(line) if codes else 40
        shown = "".join(f"{codes[char]:04x}" for char in reversed(line)) if codes else line.encode("latin-1").hex()
        drawn.append(f"BT /F1 12 Tf 1 0 0 1 {x} {800 - 16 * number} Tm <{shown}> Tj ET")
    return "\n".join(drawn)


def _arabic_font(codes: dict[str, int]) -> list[str]:
    table = "\n".join(f"<{code:04x}> <{ord(char):04x}>" for char, code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{table}\nendbfchar endcmap end end"
    )
    return [
        "<< /Type /Font /Subtype /Type0 /BaseFont /Letters /Encoding /Identity-H"
        " /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Letters /FontDescriptor 5 0 R"
        f" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW {_WIDTH} >>",
        "<< /Type /FontDescriptor /FontName /Letters /Flags 4 /FontBBox [0 0 500 800] /ItalicAngle 0"
        " /Ascent 800 /Descent 0 /CapHeight 700 /StemV 80 >>",
        _stream(cmap),
    ]


def _stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def _file(objects: list[str]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, written in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{written}\nendobj\n".encode("latin-1")
    start = len(out)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
