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


def test_a_text_of_many_days_lends_none(slots: Slots) -> None:
    days = (("17", "Sarmin"), ("12", "Saraqib"), ("8", "Nayrab"))
    told = "\n\n".join(f"On {day} June, shelling hit {town}." for day, town in days)
    found = slots(f"{told}\n\nTwo people were wounded in shelling on Hajin.")
    assert [c["day"] for c in found] == ["2024-06-17", "2024-06-12", "2024-06-08", None]


def test_a_side_did_what_it_announces(slots: Slots) -> None:
    found = slots("أعلنت كتائب القسام عن قصف قاعدة زيكيم بخمسة صواريخ أمس.", outlet="maan")
    assert [(c["actors"], c["places"]) for c in found] == [(["qassam-brigades"], ["Zikim"])]
    found = slots("أعلنت كتائب القسام، صباح الأربعاء، قصفها مدينة سديروت بثلاثة صواريخ.", outlet="maan")
    assert [c["actors"] for c in found] == [["qassam-brigades"]]


def test_who_killed_whom_in_a_raid(slots: Slots) -> None:
    found = slots("Israeli forces killed five suspected Palestinian gunmen in a raid in Jericho.")
    assert [(c["actors"], c["targets"], c["tolls"]) for c in found] == [
        (["israeli-military"], ["palestinian-gunmen"], [("killed", 5, 5)])
    ]


def test_an_official_agency_is_the_agency(slots: Slots) -> None:
    found = slots("Official Palestinian news agency Wafa said about 20 people were arrested in Burqin.")
    assert [c["source"] for c in found] == ["wafa"]


def test_figures_revised_in_the_same_sentence(slots: Slots) -> None:
    (claim,) = slots(
        "قالت الشرطة العراقية إن تفجيراً في بعقوبة أوقع أربعة قتلى أمس، ثم رفعت العدد صباح الخميس إلى تسعة قتلى."
    )
    assert (claim["day"], claim["tolls"]) == ("2024-06-19", [("killed", 9, 9)])


def test_people_a_light_verb_points_back_to(slots: Slots) -> None:
    (claim,) = slots("أفاد نادي الأسير بأن أربعة مواطنين جرى اعتقالهم من الخليل بينهم شقيقان.", outlet="wafa")
    assert (claim["source"], claim["tolls"]) == ("palestinian-prisoners-club", [("captured", 4, 4)])


def test_what_flew_and_fired(slots: Slots) -> None:
    for text in (
        "استهداف دراجة نارية بصاروخ من طائرة مسيرة شرق رفح.",
        "A drone fired two missiles at a group of men in Rafah.",
    ):
        assert [c["event"] for c in slots(text, outlet="maan")] == ["drone_strike"]
    assert [c["event"] for c in slots("أطلقت الجماعة صواريخ وطائرات مسيرة على ميناء إيلات.")] == ["missile_strike"]


def test_a_group_of_many_acts(slots: Slots) -> None:
    (claim,) = slots("A large group of settlers attacked the town of Huwara on Tuesday.", outlet="maan")
    assert claim["actors"] == ["israeli-settlers"]


def test_an_undated_statement_after_its_lead_is_one_claim(slots: Slots) -> None:
    found = slots(
        "أعلنت كتائب القسام صباح اليوم قصفها مدينة تل أبيب.\n\n"
        "وقالت كتائب القسام في بيان إن مقاتليها تمكنوا من قصف مدينة تل أبيب بثلاثة صواريخ.",
        outlet="maan",
    )
    assert [(c["places"], c["day"]) for c in found] == [(["Tel Aviv"], "2024-06-20")]


def test_a_toll_denied_leaves_its_event(slots: Slots) -> None:
    (claim,) = slots("لم يبلغ عن وقوع إصابات في قصف موقع غرب خان يونس.", outlet="maan")
    assert (claim["event"], claim["stance"]) == ("bombardment", "asserts")
