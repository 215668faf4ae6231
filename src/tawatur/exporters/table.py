"""The terminal table: a document a block, a claim a row, for an English or an Arabic reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from tawatur.exporters import cells
from tawatur.exporters.labels import ENGLISH, Labels
from tawatur.exporters.terminal import clean, isolate, width, wrap
from tawatur.model.claim import Claim
from tawatur.model.document import Document
from tawatur.model.frozen import frozen
from tawatur.model.reading import Reading

WIDE = 130  # from here on every slot has its own column
Column = tuple[str, Callable[[Claim, Labels], str], int]  # heading, cell, share of the room; 0 takes what it needs
WIDE_COLUMNS: tuple[Column, ...] = (
    ("id", cells.short_id, 0),
    ("when", cells.when, 0),
    ("where", cells.where, 4),
    ("event", cells.event, 4),
    ("to", cells.who_to_whom, 6),
    ("toll", cells.toll, 5),
    ("says", cells.says, 5),
    ("flags", cells.flags, 4),
    ("sure", cells.sure, 0),
)
NARROW_COLUMNS: tuple[Column, ...] = (
    ("when", cells.when_and_id, 0),
    ("where", cells.where, 4),
    ("what", cells.what, 7),
    ("says", cells.says_and_flags, 5),
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
    console = Console(file=file, width=width(), highlight=False)
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


def _table(claims: tuple[Claim, ...], labels: Labels, room: int) -> Table:
    columns = WIDE_COLUMNS if room >= WIDE else NARROW_COLUMNS
    rows = [[cell(claim, labels) for _, cell, _ in columns] for claim in claims]
    filled = [index for index in range(len(columns)) if any(row[index] for row in rows)]
    order = filled[::-1] if labels.rtl else filled
    table = Table(box=box.HORIZONTALS, show_lines=True, pad_edge=False, width=room)
    for index in order:
        heading, _, share = columns[index]
        table.add_column(Cell(labels[heading], labels.rtl, "bold"), justify=_side(labels), ratio=share or None)
    for row in rows:
        table.add_row(*(Cell(row[index], labels.rtl) for index in order))
    return table


def _side(labels: Labels) -> Literal["left", "right"]:
    return "right" if labels.rtl else "left"


@frozen
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
        for line in wrap(clean(self.text), options.max_width):
            yield Text(isolate(line), style=self.style, justify="right" if self.right else "left", no_wrap=True)
