"""Bulletins and lists of a body: what their head lends to the lines below, what is told part by part."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., None]
Slots = Callable[..., list[dict[str, Any]]]


def test_lines_under_a_heading_that_tells_nothing_take_apart_the_lead(tells: Check) -> None:
    text = (
        "قالت وزارة الصحة اللبنانية إن غارات إسرائيلية أمس على الجنوب والبقاع أدت إلى استشهاد (9) أشخاص.\n"
        "وتوزع الشهداء على النحو الآتي:\nمحافظة الجنوب: (5) شهداء و(10) جرحى\nمحافظة البقاع: (4) شهداء\n"
        "وبذلك ترتفع الحصيلة الإجمالية للشهداء منذ بدء العدوان إلى (2.119)، والجرحى إلى (10.019)."
    )
    item = {"event": "airstrike", "source": "lebanon-mohealth", "actors": ["israeli-military"], "day": "2024-06-19"}
    tells(
        text,
        {**item, "places": ["South Lebanon"], "tolls": [("killed", 5, 5), ("wounded", 10, 10)]},
        {**item, "places": ["Beqaa"], "tolls": [("killed", 4, 4)]},
        {"event": "casualties", "places": [], "tolls": [("killed", 2119, 2119), ("wounded", 10019, 10019)]},
    )


def test_the_wounded_are_not_the_dead_whose_figure_stands_before_them(tells: Check) -> None:
    text = "ارتفعت حصيلة الشهداء منذ بدء الحرب إلى 2,119 والجرحى إلى 10,019."
    tells(text, {"tolls": [("killed", 2119, 2119), ("wounded", 10019, 10019)]})


def test_parts_of_a_monthly_report_are_of_its_month(slots: Slots) -> None:
    text = (
        "وثقت بعثة الأمم المتحدة للدعم في ليبيا خلال شهر أبريل مقتل 12 مدنيا جراء الأعمال العدائية.\n"
        "وأوضحت البعثة أن خمسة مدنيين قتلوا بإطلاق نار، ولقي ثلاثة مصرعهم بسبب انفجار لغم.\n"
        "وسجلت البعثة في بنغازي مقتل أربعة مدنيين، وفي درنة ثلاثة قتلى، وفي الكفرة قتيلان.\n"
        "وقالت البعثة إن غارة يوم 3 يونيو قتلت طفلين في سرت.\nوقالت البعثة إن رجلين قتلا في سبها."
    )
    found = slots(text)
    assert [c["source"] for c in found] == ["unsmil"] * len(found)
    assert [c["day"] for c in found if c["places"] != ["Sabha"]] == ["2024-04-01"] * 6 + ["2024-06-03"]
    assert [c["day"] for c in found if c["places"] == ["Sabha"]] == [None]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "قتل خمسة مدنيين برصاص قناص، وأصيب أربعة في قصف مدفعي على كفرنبل.",
            [[("killed", 5, 5)], [("wounded", 4, 4)]],
        ),
        (
            "خلفت الغارات الجوية قتيلا وتسعة جرحى، وأصيب 14 مدنيا بجروح بسبب القصف المدفعي.",
            [[("killed", 1, 1), ("wounded", 9, 9)], [("wounded", 14, 14)]],
        ),
        ("قتل ثلاثة بهجوم انتحاري، وأصيب خمسة في الانفجار.", [[("killed", 3, 3), ("wounded", 5, 5)]]),
        ("قتل ثلاثة جراء غارة على البلدة، وأصيب خمسة جراء القصف.", [[("killed", 3, 3), ("wounded", 5, 5)]]),
        (
            "اعترف الجيش بمقتل قائد فرقة قناصة وإصابة 16 جنديا بانفجار عبوتين في رفح.",
            [[("killed", 1, 1), ("wounded", 16, 16)]],
        ),
    ],
)
def test_who_was_harmed_by_fire_of_another_kind_is_told_apart(slots: Slots, text: str, tolls: list[Any]) -> None:
    assert [claim["tolls"] for claim in slots(text)] == tolls


def test_raids_of_which_some_fell_on_one_district(tells: Check) -> None:
    text = "نفذ التحالف العربي 7 غارات جوية على محافظة مأرب، خمس منها على مديرية صرواح، فيما استهدفت غارتان مدغل."
    coalition = {"event": "airstrike", "actors": ["saudi-led-coalition"]}
    tells(
        text,
        {**coalition, "places": ["Sirwah"], "strikes": (5, 5)},
        {**coalition, "places": ["Madghil"], "strikes": (2, 2)},
    )


def test_a_stretch_of_days_over_a_list_dates_its_items(tells: Check) -> None:
    text = (
        "أسفرت العمليات خلال الأيام الخمسة الماضية في سيناء عن الآتي:\n"
        "– القضاء على (30) عنصراً تكفيرياً.\n– القبض على (345) فرداً من المطلوبين جنائياً."
    )
    days = {"day": "2024-06-15", "last_day": "2024-06-19", "places": ["Sinai"]}
    tells(text, {**days, "tolls": [("killed", 30, 30)]}, {**days, "tolls": [("captured", 345, 345)]})


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("استهدفت تجمعا لجنود الاحتلال شرق رفح برشقة صاروخية.", []),
        ("أعلن حزب الله تفجير عبوة ناسفة بقوة مشاة إسرائيلية عند أطراف عيترون.", ["hezbollah"]),
        ("أعلنت سرايا القدس قصف تجمع لجنود الاحتلال شرق رفح برشقة صاروخية.", ["saraya-al-quds"]),
        ("أما في الجنوب فقصف مقاتلو حزب الله موقعا للجيش الإسرائيلي.", ["hezbollah"]),
    ],
)
def test_whose_force_was_hit_did_not_hit_it(tells: Check, text: str, actors: list[str]) -> None:
    tells(text, {"actors": actors, "targets": ["israeli-military"]})


def test_with_force_is_no_force(tells: Check) -> None:
    text = "هاجم مسلحو داعش بقوة مواقع الجيش العراقي في الرطبة."
    tells(text, {"actors": ["islamic-state"], "targets": ["iraqi-army"]})
