"""Names that look like those of victims: found in lists and beside ages, in both languages."""

from __future__ import annotations

import pytest

from tawatur.web.hiding import Hiding, names_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقتل في الغارة الطفل ليث نادر سليم (9 أعوام) ووالدته", "ليث نادر سليم"),
        ("🔻 من الضحايا الذين وصلتنا أسماؤهم:\n- ليث نادر سليم\n- هدى سليم (30 عاماً)", "هدى سليم"),
        ("أسماء القتلى:\n1. ليث نادر سليم", "ليث نادر سليم"),
        ("The strike killed Layth Nader Salim, 9, and his mother.", "Layth Nader Salim"),
        ("The names of the dead:\n• Layth Nader\n• Huda Salim (30)", "Huda Salim"),
        ("Among them was Layth Nader (aged 9).", "Layth Nader"),
    ],
)
def test_names_are_hidden_at_the_same_length(text: str, name: str) -> None:
    hidden = Hiding(names_in(text)).hide(text)
    assert name not in hidden
    assert all(part not in hidden for part in name.split())
    assert len(hidden) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "شن الطيران الحربي غارات على مدينة سراقب في 3 نيسان 2018",
        "On Nov. 10, near Hajin, two strikes engaged an ISIS tactical unit and destroyed a vehicle.",
        "Between Nov. 10 and Nov. 17 the Coalition conducted 15 strikes:\n- near Hajin, 3 strikes",
        "قصف الطيران البلدات التالية:\n- هجين والسوسة",
    ],
)
def test_what_is_no_name_stays(text: str) -> None:
    assert list(names_in(text)) == []


def test_long_texts_are_read_in_no_time() -> None:
    assert list(names_in("قصف " * 60_000)) == []
    assert list(names_in("Ab " * 60_000)) == []
    assert list(names_in("names " * 60_000)) == []
