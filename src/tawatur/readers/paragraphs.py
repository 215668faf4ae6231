"""Lines of printed pages joined to paragraphs; page numbers and running heads set apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tawatur.model.frozen import frozen
from tawatur.readers.lines import ends_sentence, has_bullet

_FULL = 0.7
"""A line at least this share as wide as the page's usual lines goes on in the next one."""
_REPEATED = 3
_EDGE = 2
_LONGEST_NUMBERED = 45
_PAGE_NUMBERS = frozenset({"0", "0/0", "0 / 0", "page 0", "page 0 of 0", "p. 0", "صفحة 0", "صفحة 0 من 0", "الصفحة 0"})


@frozen
class Paragraph:
    """A paragraph's text, and whether it is a page number or running head."""

    text: str
    running: bool = False


def paragraphs_of(pages: Sequence[str]) -> list[Paragraph]:
    r"""The paragraphs of a document; what runs on every page comes after the paragraph that it cuts.

    Args:
        pages: the text of each page, its lines as printed.

    Example:
        >>> page = "Shells hit the market in the old town before\nnoon on Tuesday.\n\n3"
        >>> [(paragraph.text, paragraph.running) for paragraph in paragraphs_of([page])]
        [('Shells hit the market in the old town before noon on Tuesday.', False), ('3', True)]
    """
    split = [[line.strip() for line in page.split("\n")] for page in pages]
    running = _running(split)
    width = _width(split)
    found: list[Paragraph] = []
    held: list[Paragraph] = []
    last = ""
    for line in _in_order(split, running, held):
        if line and last and _goes_on(last, line, width):
            found[-1] = Paragraph(_joined(found[-1].text, line))
        elif line:
            found += held
            held.clear()
            found.append(Paragraph(line))
        last = line
    return found + held


def _in_order(pages: list[list[str]], running: set[str], held: list[Paragraph]) -> Iterator[str]:
    """The lines of the text, "" for an empty one; those that run on every page are put aside into ``held``."""
    last = ""
    for page in pages:
        aside = {index for index in _edges(page) if _shape(page[index]) in running}
        kept = [index for index, line in enumerate(page) if line and index not in aside]
        if kept and last and (ends_sentence(last) or has_bullet(page[kept[0]])):
            yield ""
        for index, line in enumerate(page):
            if index in aside:
                held.append(Paragraph(line, running=True))
            elif kept and kept[0] <= index <= kept[-1]:
                yield line
        last = page[kept[-1]] if kept else last


def _edges(page: list[str]) -> list[int]:
    """The indexes of a page's first and last lines, but for sentences."""
    shown = [index for index, line in enumerate(page) if line]
    return [index for index in sorted({*shown[:_EDGE], *shown[-_EDGE:]}) if not ends_sentence(page[index])]


def _running(pages: list[list[str]]) -> set[str]:
    """The shapes of page numbers, and of first and last lines that several pages share."""
    edges = Counter(shape for page in pages for shape in {_shape(page[index]) for index in _edges(page)})
    numbers = {shape for shape in edges if shape.strip(" -–—|/()") in _PAGE_NUMBERS}
    return numbers | {shape for shape, count in edges.items() if count >= _REPEATED}


def _shape(line: str) -> str:
    """What is alike on every page: a short line with its numbers as 0, a longer one to the letter."""
    if len(line) > _LONGEST_NUMBERED:
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
