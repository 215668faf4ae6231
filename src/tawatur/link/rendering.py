"""A comparison in print: records, a table for the terminal, or comma-separated values."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from typing import TextIO

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tawatur.link.compare import Comparison
from tawatur.link.matrix import MARKS, Cell, Matrix
from tawatur.model.incident import Check, Incident

_WIDEST = 110
_NARROWEST = 17  # columns of the terminal for one of the table
_STYLES = {"agrees": "green", "differs": "bold red", "denies": "bold magenta", "unlisted": "yellow", "alone": ""}
_LEGEND = {
    "agrees": "agrees with another origin",
    "differs": "contradicts one",
    "alone": "alone",
    "denies": "denies",
    "unlisted": "not in its list",
}


def write_jsonl(comparison: Comparison, file: TextIO, by: str = "day") -> None:
    """Every incident, relation and check, one JSON object a line."""
    for record in comparison.records():
        file.write(json.dumps(record, ensure_ascii=False) + "\n")


def write_csv(comparison: Comparison, file: TextIO, by: str = "day") -> None:
    """The matrix, one row a day or incident."""
    file.write(comparison.matrix(by).csv())


def write_table(comparison: Comparison, file: TextIO, by: str = "day") -> None:
    """The matrix, then what is contested and what does not hold."""
    console = Console(file=file, width=shutil.get_terminal_size((_WIDEST, 24)).columns, highlight=False)
    matrix = comparison.matrix(by)
    if matrix.rows:
        if console.width >= _NARROWEST * (len(matrix.columns) + 1):
            console.print(_table(matrix))
        else:
            _print_stacked(console, matrix)
        console.print("   ".join(f"{MARKS[state]} {words}" for state, words in _LEGEND.items()), style="dim")
    for incident in comparison.incidents:
        for line in _quarrels(incident):
            console.print(isolated(line))
    for check in comparison.checks:
        console.print(isolated(_check(check)))


FORMATS: Mapping[str, Callable[[Comparison, TextIO, str], None]] = {
    "table": write_table,
    "jsonl": write_jsonl,
    "csv": write_csv,
}
"""Writers by name of format."""


def isolated(text: str) -> str:
    """Text whose Arabic words move nothing beside them.

    Example:
        >>> isolated("plain"), len(isolated("قسد"))
        ('plain', 5)
    """
    return f"\u2068{text}\u2069" if any("\u0590" <= letter <= "\u08ff" for letter in text) else text


def _table(matrix: Matrix) -> Table:
    table = Table(box=box.HORIZONTALS, show_lines=True, pad_edge=False)
    for number, title in enumerate(matrix.table()[0]):
        table.add_column(isolated(title), no_wrap=number == 0, overflow="fold")
    for row, words in zip(matrix.rows, matrix.table()[1:], strict=True):
        cells = [_cell(text, row.cells[origin]) for text, origin in zip(words[1:], matrix.columns, strict=True)]
        table.add_row(isolated(words[0]), *cells)
    return table


def _print_stacked(console: Console, matrix: Matrix) -> None:
    """The table where it has no room beside each other: a row a heading, a cell a line; the silent are left out."""
    header, *rows = matrix.table()
    for row, words in zip(matrix.rows, rows, strict=True):
        console.print(isolated(words[0]), style="bold")
        for title, text, origin in zip(header[1:], words[1:], matrix.columns, strict=True):
            if text:
                line = Text.assemble((isolated(title), "bold"), ": ", _cell(text, row.cells[origin]))
                console.print(Padding(line, (0, 0, 0, 2), expand=False))


def _cell(text: str, cell: Cell) -> Text:
    return Text("\n".join(map(isolated, text.split("\n"))), style=_STYLES.get(cell.state, ""))


def _quarrels(incident: Incident) -> list[str]:
    """A line for each contested slot, with who holds what."""
    lines = []
    for slot, status in incident.status.items():
        if status == "contested" and slot in incident.positions:
            held = " | ".join(
                f"{_value(position.value)}: {', '.join(position.origins)}" for position in incident.positions[slot]
            )
            lines.append(f"{MARKS['differs']} {_title(incident)}, {slot}: {held}")
    return lines


def _title(incident: Incident) -> str:
    day = str(incident.time["start"]) if incident.time else "undated"
    return " ".join(filter(None, (day, str(incident.place["name"]) if incident.place else "", incident.event)))


def _value(value: object) -> str:
    if isinstance(value, Mapping):
        return "–".join("?" if bound is None else str(bound) for bound in value.values())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _check(check: Check) -> str:
    verdict = f" ({check.details['verdict']})" if "verdict" in check.details else ""
    return f"! {check.kind}{verdict} {check.claim or check.document[:12]}: {check.why}"
