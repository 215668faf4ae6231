"""Loading the YAML files of actors: mappings of tables, joined file by file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from tawatur.errors import DataError

TABLES = ("actors", "nations", "patterns", "anaphora", "spellings")


def load_tables(paths: Iterable[Path]) -> dict[str, list[Any]]:
    """The tables of all files; an actor given again adds its names to the one before.

    Raises:
        DataError: a file is no mapping of known tables.
    """
    tables: dict[str, list[Any]] = {name: [] for name in TABLES}
    for path in paths:
        for name, rows in _read(path).items():
            if name not in tables:
                raise DataError(path, name, f"unknown table; known are {', '.join(TABLES)}")
            tables[name] += rows or []
    tables["actors"] = _merged(tables["actors"])
    return tables


def _read(path: Path) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except (OSError, yaml.YAMLError) as error:
        raise DataError(path, "?", f"cannot be read: {error}") from error
    if not isinstance(content, dict):
        raise DataError(path, "?", "not a mapping of tables")
    return content


def _merged(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        if not isinstance(row, dict) or "id" not in row:
            raise DataError("actors", str(row)[:40], "an actor needs an id")
        earlier = found.get(row["id"], {})
        joined = {key: [*(earlier.get(key) or []), *(row.get(key) or [])] for key in ("aliases", "match")}
        found[row["id"]] = {**earlier, **row, **joined}
    return list(found.values())
