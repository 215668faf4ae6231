"""The folders of a person's own: what the environment says is asked here and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path


def data_folder() -> Path:
    """Where a person's own data lie: ``$TAWATUR_HOME``, else ``tawatur`` in the XDG data folder."""
    if own := os.environ.get("TAWATUR_HOME"):
        return Path(own)
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "tawatur"


def cache_folder() -> Path:
    """Where what can be made again is kept: ``tawatur`` in the XDG cache folder."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tawatur"
