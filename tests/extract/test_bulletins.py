"""Bulletins and lists of a body: what their head lends to the lines below, what is told part by part."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
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


def test_those_counted_with_what_befell_them_are_told_one_by_one(tells: Check) -> None:
    text = (
        "وفي محافظة درعا استشهد 35 مواطناً، هم 8 مقاتلين قضوا في اشتباكات مع قوات النظام، و17 مواطناً بينهم 5 أطفال "
        "استشهدوا جراء غارات على بلدة المسيفرة، و6 مواطنين استشهدوا في قصف لقوات النظام على مدينة نوى، "
        "و4 مواطنين بينهم طفل في قصف على بلدة داعل."
    )
    tells(
        text,
        {"event": "clash", "tolls": [("killed", 8, 8)]},
        {"event": "airstrike", "tolls": [("killed", 17, 17)], "places": ["Al-Musayfirah"]},
        {"event": "bombardment", "tolls": [("killed", 6, 6)], "places": ["Nawa"]},
        {"event": "bombardment", "tolls": [("killed", 4, 4)], "places": ["Da'il"]},
    )


@pytest.mark.parametrize(
    "text",
    [
        "أصيب 12 مواطناً، و3 صحفيين في قصف على مدينة غزة.",
        "قتل خمسة في غارة على دوما، وثلاثة منهم أطفال.",
        "قتل 12 مدنياً في غارة على دوما، و5 نساء بين القتلى.",
    ],
)
def test_others_of_the_same_fate_are_of_one_event(slots: Slots, text: str) -> None:
    assert len(slots(text)) == 1


def test_a_total_told_behind_the_figures_of_a_day_is_no_toll_of_that_day(tells: Check) -> None:
    text = "بلغ شهداء المساعدات 22 شهيدًا و203 إصابات، ليرتفع إجمالي شهداء لقمة العيش إلى 2,180 شهيدًا."
    tells(text, {"tolls": [("killed", 22, 22), ("wounded", 203, 203)]}, {"tolls": [("killed", 2180, 2180)]})


def test_two_counts_since_two_days_are_two_tallies(tells: Check) -> None:
    text = (
        "وارتفعت حصيلة الشهداء منذ السابع من أكتوبر 2023 إلى 61 ألفًا و330 شهيدًا، "
        "فيما بلغت حصيلة الشهداء والإصابات منذ 18 مارس 2024 نحو 9.824 شهيدًا و40.318 إصابة."
    )
    tells(
        text,
        {"tolls": [("killed", 61330, 61330)]},
        {"tolls": [("killed", 9824, 9824), ("wounded", 40318, 40318)]},
    )


def test_who_was_killed_and_what_was_razed_is_one_deed(tells: Check) -> None:
    text = "تمكنت القوات العراقية من قتل 45 من عناصر داعش وجرح 32 آخرين وتدمير عدد من الأوكار في منطقة النعيمية."
    tells(text, {"targets": ["islamic-state"], "tolls": [("killed", 45, 45), ("wounded", 32, 32)]})


def test_an_air_force_speaks_and_strikes(tells: Check) -> None:
    tells(
        "أعلن سلاح الجو الإسرائيلي أنه قصف مواقع لحزب الله في صور.",
        {"source": "israeli-air-force", "targets": ["hezbollah"]},
    )
    tells(
        "قال الناطق باسم عملية بركان الغضب إن سلاح الجو استهدف مخزنا للذخيرة بقاعدة الجفرة.",
        {"event": "airstrike", "actors": ["gna-forces"]},
        published=date(2019, 7, 27),
    )


def test_a_film_that_is_denied_denies_no_deed(slots: Slots) -> None:
    text = "قصفت قوات الدعم السريع أحياء الفاشر. ونفى الجيش السوداني صحة مقطع فيديو تداولته منصات."
    assert [claim["stance"] for claim in slots(text)] == ["asserts"]


def test_figures_in_brackets_are_of_the_town_before_them(tells: Check) -> None:
    text = (
        "وثقت بعثة الأمم المتحدة للدعم في ليبيا إصابات في بنغازي (4 حالات وفاة و122 إصابة) "
        "وسبها (6 وفيات و9 إصابات) وطرابلس (قتيل واحد)."
    )
    tells(
        text,
        {"places": ["Benghazi"], "tolls": [("killed", 4, 4), ("wounded", 122, 122)]},
        {"places": ["Sabha"], "tolls": [("killed", 6, 6), ("wounded", 9, 9)]},
        {"places": ["Tripoli"], "tolls": [("killed", 1, 1)]},
    )


def test_a_figure_that_rose_stands_before_those_it_counts(tells: Check) -> None:
    text = (
        "ارتفع إلى 11، بينهم 9 أطفال، عدد الشهداء الذين قضوا جراء قصف الطيران الحربي على مدينة دوما، "
        "فيما ارتفع إلى 3 عدد مقاتلي الفصائل الذين استشهدوا في اشتباكات مع قوات النظام في مدينة الزبداني."
    )
    tells(
        text,
        {"event": "airstrike", "tolls": [("killed", 11, 11)], "places": ["Duma"]},
        {"tolls": [("killed", 3, 3)], "places": ["Az Zabadani"]},
    )


def test_a_sniper_s_victim_is_not_of_the_shell_before_it(tells: Check) -> None:
    text = "سقطت قذيفة هاون على حي التضامن في دمشق، واستشهد رجل من مخيم اليرموك برصاص قناص."
    tells(text, {"event": "shelling", "tolls": []}, {"event": "killing", "tolls": [("killed", 1, 1)]})


@pytest.mark.parametrize(("total", "told"), [(29, [8, 17, 4]), (35, [35, 8, 17, 4])])
def test_a_sum_falls_only_where_its_parts_make_it_up(slots: Slots, total: int, told: list[int]) -> None:
    text = (
        f"استشهد {total} مواطناً يوم 3 آذار 2015، هم 8 مقاتلين قضوا في اشتباكات في درعا، "
        "و17 مواطناً جراء غارة على دوما، و4 مواطنين في قصف على حلب."
    )
    found = slots(text)
    assert [claim["tolls"][0][1] for claim in found] == told
    assert {claim["day"] for claim in found} == {"2015-03-03"}
