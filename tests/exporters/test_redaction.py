"""``tawatur read --redact-victims``: no name in any format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize("form", ["jsonl", "csv", "table"])
def test_names_of_victims_are_hidden_in_every_format(form: str, tawatur: Run, tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("The journalist Samer Khalil, 34, was killed in an airstrike on Saada.", encoding="utf-8")
    plain = tawatur("read", str(path), "--format", form)
    hidden = tawatur("read", str(path), "--format", form, "--redact-victims")
    assert plain.exit_code == hidden.exit_code == 0
    assert "Samer Khalil" not in hidden.stdout
    assert form == "table" or ("Samer Khalil" in plain.stdout and "█████ ██████" in hidden.stdout)
