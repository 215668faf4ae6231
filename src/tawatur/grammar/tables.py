"""Tables of words beside the rules that combine them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tawatur.errors import DataError


@cache
def load_table(path: Path) -> dict[str, Any]:
    """The mapping in a YAML file, read once.

    Raises:
        DataError: the file is no YAML mapping.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 (a safe loader)
    except yaml.YAMLError as error:
        raise DataError(path, "?", f"not valid YAML: {error}") from error
    if not isinstance(loaded, dict):
        raise DataError(path, "?", "must be a mapping of names to words")
    return loaded
