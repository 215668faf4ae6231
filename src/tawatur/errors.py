"""The errors tawatur raises: one root, few children, each worded for the person who reads it."""

from __future__ import annotations

from pathlib import Path


class TawaturError(Exception):
    """Root of all errors that tawatur raises on purpose."""


class InputError(TawaturError):
    """An input could not be read.

    Args:
        source: the path, address or ``-`` the person gave.
        reason: what was wrong, and what to do about it.

    Example:
        >>> str(InputError("page.html", "the file is empty"))
        'page.html: the file is empty'
    """

    def __init__(self, source: str | Path, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = str(source)
        self.reason = reason


class DataError(TawaturError):
    """A lexicon, actor or gazetteer file has a bad entry.

    Example:
        >>> str(DataError("events.yaml", "event.raid", "no forms"))
        'events.yaml, entry event.raid: no forms'
    """

    def __init__(self, file: str | Path, entry: str, reason: str) -> None:
        super().__init__(f"{file}, entry {entry}: {reason}")
        self.file = str(file)
        self.entry = entry
        self.reason = reason
