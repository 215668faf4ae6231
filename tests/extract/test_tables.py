"""Tables in running text: heads of columns, and rows that tell under them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]

ROWS = [
    (["Maarakeh"], "airstrike", [("killed", 4, 4), ("wounded", 9, 9)]),
    (["Kfar Shouba"], "shelling", [("wounded", 2, 2)]),
]


@pytest.mark.parametrize("mark", ["|", "/"])
def test_figures_stand_under_the_heads_of_their_columns(slots: Slots, mark: str) -> None:
    text = "القضاء | البلدة | نوع الاعتداء | شهداء | جرحى\n"
    text += "صور | معركة | غارة على منزل من طابقين | 4 | 9\nحاصبيا | كفرشوبا | قصف مدفعي على أطراف البلدة | – | 2\n"
    found = slots(text.replace("|", mark))
    assert [(c["places"], c["event"], c["tolls"]) for c in found] == ROWS


def test_who_did_it_has_a_column_and_a_sign_repeats_the_row_above(slots: Slots) -> None:
    found = slots(
        "اليوم | المكان | الجهة المسؤولة | ما جرى | الضحايا\n"
        "9 حزيران | سرمين | قوات النظام | قذائف على سوق | 7 مدنيين بينهم طفلان\n"
        "= | أريحا | = | غارة على حي سكني | 3\n"
    )
    assert [(c["day"], c["places"], c["actors"], c["tolls"]) for c in found] == [
        ("2024-06-09", ["Sarmin"], ["syrian-government-forces"], [("killed", 7, 7)]),
        ("2024-06-09", ["Ariha"], ["syrian-government-forces"], [("killed", 3, 3)]),
    ]


def test_a_row_of_names_and_figures_counts_people(slots: Slots) -> None:
    found = slots(
        "Date | Governorate | Town | Perpetrator | Killed | Injured\n"
        "March 1 | Idlib | Sarmin | Russian forces | 7 | 12\n",
        lang="en",
    )
    assert [(c["event"], c["day"], c["places"], c["actors"], c["tolls"]) for c in found] == [
        ("casualties", "2024-03-01", ["Sarmin"], ["russian-military"], [("killed", 7, 7), ("wounded", 12, 12)])
    ]


def test_a_line_of_names_is_no_table(slots: Slots) -> None:
    assert slots("سياسة | اقتصاد | رياضة | ثقافة\nإدلب | حلب | حماة | حمص\n") == []
