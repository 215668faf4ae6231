"""Lines of printed pages joined to paragraphs; page numbers and running heads set apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tawatur.readers.lines import ends_sentence, has_bullet

_FULL = 0.7
"""A line at least this share as wide as the page's usual lines goes on in the next one."""
_REPEATED = 3
_LONGEST_HEAD = 90


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text, and whether it is a page number or running head."""

    text: str
    running: bool = False


def paragraphs_of(pages: Sequence[str]) -> list[Paragraph]:
    """The paragraphs of a document; what runs on every page comes after the paragraph that it cuts.

    Args:
        pages: the text of each page, its lines as printed.

    Example:
        >>> page = "Shells hit the market in the old town before\\nnoon on Tuesday.\\n\\n3"
        >>> [(paragraph.text, paragraph.running) for paragraph in paragraphs_of([page])]
        [('Shells hit the market in the old town before noon on Tuesday.', False), ('3', True)]
    """
    split = [[line.strip() for line in page.split("\n")] for page in pages]
    running = _running(split)
    width = _width(split)
    found: list[Paragraph] = []
    held: list[Paragraph] = []
    last = ""
    for line in _numbered(split, running, held):
        if line and last and _goes_on(last, line, width):
            found[-1] = Paragraph(_joined(found[-1].text, line))
        elif line:
            found += held
            held.clear()
            found.append(Paragraph(line))
        last = line
    return found + held


def _numbered(pages: list[list[str]], running: set[str], held: list[Paragraph]) -> Iterator[str]:
    """The lines of the text, those that run on every page put aside; "" for an empty line."""
    last = ""
    for page in pages:
        kept = [line for line in page if _shape(line) not in running]
        held += [Paragraph(line, running=True) for line in page if _shape(line) in running]
        body = "\n".join(kept).strip("\n")
        if not body:
            continue
        if last and (ends_sentence(last) or has_bullet(body)):
            yield ""
        yield from body.split("\n")
        last = body.rsplit("\n", 1)[-1]


def _running(pages: list[list[str]]) -> set[str]:
    """The shapes of page numbers, and of first and last lines that several pages share."""
    edges = Counter[str]()
    for page in pages:
        shown = [line for line in page if line]
        edges.update({_shape(line) for line in (*shown[:2], *shown[-2:]) if len(line) <= _LONGEST_HEAD})
    numbers = {shape for shape in edges if shape.strip(" -–—|/()") in {"0", "0 / 0", "0/0", "page 0", "page 0 of 0", "صفحة 0"}}
    return numbers | {shape for shape, count in edges.items() if count >= _REPEATED}


def _shape(line: str) -> str:
    """A line with its numbers as 0, so that page numbers are alike; a longer line is itself."""
    if len(line) > _LONGEST_HEAD:
        return line
    shape = "".join("0" if char.isdecimal() else char for char in line.lower())
    while "00" in shape:
        shape = shape.replace("00", "0")
    return shape


def _width(pages: list[list[str]]) -> int:
    lengths = sorted(len(line) for page in pages for line in page if line)
    return lengths[int(len(lengths) * 0.8)] if lengths else 0


def _goes_on(line: str, following: str, width: int) -> bool:
    return len(line) >= _FULL * width and not has_bullet(following)


def _joined(text: str, line: str) -> str:
    broken = text.endswith("-") and text[-2:-1].isascii() and text[-2:-1].isalpha() and line[:1].islower()
    return text[:-1] + line if broken else f"{text} {line}"
