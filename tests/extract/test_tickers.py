from __future__ import annotations

from collections.abc import Callable
from typing import Any

Slots = Callable[..., list[dict[str, Any]]]


def test_a_ticker_stamps_its_lines_with_the_hour(slots: Slots) -> None:
    found = slots(
        "\U0001f534 20:14 | #عاجل القسام: قصفنا سديروت برشقة صاروخية\n\n"
        "20:31 | قناة كان العبرية: إصابة جنديين بسقوط صاروخ في نيريم\n\n"
        "20:50 - قصفت مدفعية الجيش الإسرائيلي شرق البريج أمس",
        outlet="maan",
    )
    assert [(c["source"], c["day"]) for c in found] == [
        ("qassam-brigades", "2024-06-20"),
        ("kan", "2024-06-20"),
        ("outlet", "2024-06-19"),
    ]


def test_who_announced_before_goes_on_announcing(slots: Slots) -> None:
    found = slots(
        "قالت وزارة الصحة في غزة إن تسعة مدنيين قتلوا بقصف على رفح أمس.\n\n"
        "وأعلنت ارتفاع حصيلة العدوان الإسرائيلي منذ السابع من أكتوبر 2023 إلى 37 ألفاً و400 قتيل.",
        outlet="wafa",
    )
    assert [(c["source"], c["targets"]) for c in found][1] == ("gaza-mohealth", [])
    assert found[1]["tolls"] == [("killed", 37400, 37400)]
