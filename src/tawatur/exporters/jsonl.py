"""Claim records, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from tawatur.model.claim import to_record
from tawatur.model.reading import Reading


def write(readings: Iterable[Reading], file: TextIO) -> None:
    """Write the claim record of docs/codebook.md for every claim, in the order of the readings.

    Example:
        >>> import io
        >>> write([], io.StringIO())
    """
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for reading in readings:
        for claim in reading.claims:
            file.write(encode(to_record(claim)) + "\n")
