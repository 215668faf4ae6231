"""The terminal table: a document a block, a claim a row, for an English or an Arabic reader."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from tawatur.exporters import cells
from tawatur.exporters.bidi import clean, isolate, terminal_width
from tawatur.exporters.labels import ENGLISH, Labels
from tawatur.model.claim import Claim
from tawatur.model.document import Document
from tawatur.model.reading import Reading

WIDE = 130  # from here on every slot has its own column
Column = tuple[str, Callable[[Claim, Labels], str]]
WIDE_COLUMNS: tuple[Column, ...] = (
    ("id", cells.short_id),
    ("when", cells.when),
    ("where", cells.where),
    ("event", cells.event),
    ("to", cells.who_to_whom),
    ("toll", cells.toll),
    ("says", cells.says),
    ("flags", cells.flags),
)
NARROW_COLUMNS: tuple[Column, ...] = (
    ("when", cells.when_and_id),
    ("where", cells.where),
    ("what", cells.what),
    ("says", cells.says_and_flags),
)


def write(readings: Iterable[Reading], file: TextIO, labels: Labels = ENGLISH) -> None:
    """Print the claims of each document under its title, and at the end how many there are.

    Example:
        >>> import io
        >>> out = io.StringIO()
        >>> write([], out)
        >>> out.getvalue().strip()
        'claims: 0 · documents: 0 · machine-read, unreviewed'
    """
    console = Console(file=file, width=terminal_width(), highlight=False)
    documents = claims = 0
    for reading in readings:
        documents, claims = documents + 1, claims + len(reading.claims)
        _print_reading(console, reading, labels)
    _print_line(console, labels["footer"].format(claims=claims, documents=documents), labels, "bold")


def _print_reading(console: Console, reading: Reading, labels: Labels) -> None:
    document = reading.document
    _print_line(console, document.title or document.source or document.id[:12], labels, "bold")
    _print_line(console, _about(document), labels, "dim")
    if reading.claims:
        console.print(_table(reading.claims, labels, console.width))
    else:
        _print_line(console, labels["none"], labels, "")
        console.print()


def _about(document: Document) -> str:
    published = document.published.isoformat() if document.published else None
    source = document.source if document.title else None
    return " · ".join(part for part in (document.outlet, published, source) if part)


def _print_line(console: Console, text: str, labels: Labels, style: str) -> None:
    if text:
        console.print(Cell(text, labels.rtl, style))


def _table(claims: tuple[Claim, ...], labels: Labels, width: int) -> Table:
    columns = WIDE_COLUMNS if width >= WIDE else NARROW_COLUMNS
    rows = [[make(claim, labels) for _, make in columns] for claim in claims]
    filled = [index for index in range(len(columns)) if any(row[index] for row in rows)]
    order = filled[::-1] if labels.rtl else filled
    table = Table(box=box.HORIZONTALS, show_lines=True, pad_edge=False, width=width)
    for index in order:
        header = Cell(labels[columns[index][0]], labels.rtl, "bold")
        table.add_column(header, justify="right" if labels.rtl else "left")
    for row in rows:
        table.add_row(*(Cell(row[index], labels.rtl) for index in order))
    return table


@dataclass(frozen=True, slots=True)
class Cell:
    """Text that wraps to the room it is given, each line isolated so that Arabic moves nothing beside it."""

    text: str
    right: bool = False
    style: str = ""

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """From the longest word to the longest line."""
        words = max((cell_len(word) for word in self.text.split()), default=0)
        lines = max((cell_len(line) for line in self.text.split("\n")), default=0)
        return Measurement(min(words, options.max_width), min(lines, options.max_width))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The wrapped lines."""
        for line in _wrap(clean(self.text), options.max_width):
            yield Text(isolate(line), style=self.style, justify="right" if self.right else "left", no_wrap=True)


def _wrap(text: str, width: int) -> list[str]:
    wrapped = (textwrap.wrap(line, width, break_on_hyphens=False) for line in text.split("\n"))
    return [line for lines in wrapped for line in lines] or [""]
