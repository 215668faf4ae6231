"""The cache of compiled knowledge: several installations keep theirs beside each other, and none grows without end."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tawatur.compiled import compiled


def test_a_new_cache_throws_out_the_oldest_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "tawatur"
    folder.mkdir()
    for age in range(5):
        other = folder / f"ar-{age}.pickle"
        other.write_bytes(b"of another installation")
        os.utime(other, (1000 - age, 1000 - age))
    (folder / "en-0.pickle").write_bytes(b"of another language")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    compiled.cache_clear()
    assert compiled("ar").matcher
    left = {file.name for file in folder.iterdir()}
    assert {"ar-0.pickle", "ar-1.pickle", "ar-2.pickle", "en-0.pickle"} < left
    assert not {"ar-3.pickle", "ar-4.pickle"} & left
    assert len(left) == 5
