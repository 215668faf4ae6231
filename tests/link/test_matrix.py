"""The table of accounts."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from tawatur.link import Comparison, compare
from tawatur.link.rendering import FORMATS

Record = dict[str, Any]
Say = Callable[..., Record]
SIDE = "us-led-coalition"


@pytest.fixture
def compared(say: Say) -> Comparison:
    release = [say(f"r{day}", by=SIDE, to="islamic-state", day=f"2019-05-{day}", doc="release", outlet="us-dod")
               for day in (10, 11, 13)]  # fmt: skip
    return compare(
        [
            *release,
            say("same", by=SIDE, to="islamic-state", outlet="sohr"),
            say("rival", by=SIDE, to="syrian-army", day="2019-05-11", outlet="sana", at="Tall Ahmar"),
            say("apart", by=SIDE, to="syrian-army", day="2019-05-13", outlet="sana", at="Ayn Safra"),
            say("undated", "clash", by="sdf", day=None, outlet="sana"),
        ]
    )


def states(compared: Comparison) -> dict[str, dict[str, str]]:
    return {row.key: {name: cell.state for name, cell in row.cells.items()} for row in compared.matrix().rows}


def test_agree_differ_silent_and_unlisted_by_day(compared: Comparison) -> None:
    found = states(compared)
    assert list(found) == ["2019-05-10", "2019-05-11", "2019-05-12", "2019-05-13", "undated"]
    assert found["2019-05-10"] == {"us-dod": "agrees", "sana": "silent", "sohr": "agrees"}
    assert found["2019-05-11"] == {"us-dod": "differs", "sana": "differs", "sohr": "silent"}
    assert set(found["2019-05-12"].values()) == {"silent"}
    assert found["2019-05-13"] == {"us-dod": "alone", "sana": "alone", "sohr": "silent"}


def test_what_a_list_lacks_is_noted_beside_what_it_has(compared: Comparison) -> None:
    row = next(row for row in compared.matrix().rows if row.key == "2019-05-13")
    assert row.cells["us-dod"].notes == ("not in its list: Ayn Safra (sana)",)
    assert row.cells["us-dod"].claims == ("r13",)


def test_rows_by_incident(compared: Comparison) -> None:
    matrix = compared.matrix("incident")
    assert len(matrix.rows) == len(compared.incidents)
    with pytest.raises(ValueError, match="neither day nor incident"):
        compared.matrix("week")


def test_denials_have_a_state_of_their_own(say: Say) -> None:
    found = compare([say("a", by=SIDE, outlet="sohr"), say("b", by=SIDE, stance="denies", outlet="us-dod")])
    assert states(found)["2019-05-10"] == {"sohr": "differs", "us-dod": "denies"}


def test_csv_has_a_column_an_origin(compared: Comparison) -> None:
    rows = list(csv.reader(io.StringIO(compared.matrix().csv())))
    assert rows[0] == ["day", "SANA", "US Department of Defense", "Syrian Observatory for Human Rights"]
    assert {len(row) for row in rows} == {4}


def test_cells_as_records(compared: Comparison) -> None:
    cells = list(compared.matrix().records())
    assert {"row", "origin", "state", "claims", "says"} <= set(cells[0])
    assert all(cell["state"] != "silent" for cell in cells)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_prints(form: str, compared: Comparison) -> None:
    out = io.StringIO()
    FORMATS[form](compared, out, "day")
    assert "Ayn Safra" in out.getvalue()
    if form == "jsonl":
        assert {json.loads(line)["record"] for line in out.getvalue().splitlines()} >= {"incident", "relation"}


def test_nothing_to_compare_prints_nothing() -> None:
    out = io.StringIO()
    FORMATS["table"](compare([]), out, "day")
    assert out.getvalue() == ""
