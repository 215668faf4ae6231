"""Reports as agencies, local pages and missions write them: who tells, who counts, where it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., None]
Slots = Callable[..., list[dict[str, Any]]]

# text, the slots of its one claim
SENTENCES: dict[str, tuple[str, dict[str, Any]]] = {
    "a bomb in a market hits civilians": (
        "انفجرت سيارة مفخخة في سوق شعبي بمدينة الصدر ما أدى إلى مقتل 12 شخصاً.",
        {"event": "bombing", "targets": ["civilians"], "places": ["Sadr City"]},
    ),
    "a car bomb that killed in a market": (
        "A car bomb killed 13 people in a market in Baqubah.",
        {"event": "bombing", "targets": ["civilians"], "tolls": [("killed", 13, 13)]},
    ),
    "a quarter on one side of its town": (
        "انتشرت الدبابات الأميركية في شوارع حي الشهداء جنوبي الفلوجة.",
        {"event": "movement", "places": ["Fallujah"]},
    ),
    "a region of a country by its name": (
        "U.S. forces engaged two drones in western Iraq.",
        {"event": "interception", "places": ["western Iraq"]},
    ),
    "shots are an attack, not shelling": (
        "ضربت قوات الصدمة العراقية المعتصمين بالرصاص الحي في الناصرية.",
        {"event": "attack", "actors": ["iraqi-security-forces"], "targets": ["protesters"]},
    ),
    "a force's own arms": (
        "قال المتحدث باسم الجيش السوداني إن الطيران الحربي استهدف تجمعات للدعم السريع في نيالا.",
        {"event": "airstrike", "actors": ["sudanese-army"], "targets": ["rsf"]},
    ),
    "who was met and who attacked": (
        "ذكر إعلام الحشد الشعبي أن اللواء 26 صد فجر أمس تعرضاً لداعش جنوب تلعفر.",
        {"event": "attack", "actors": ["islamic-state"], "targets": ["pmf"]},
    ),
    "a number of dead and wounded together": (
        "قال الجيش السوداني إن عدد قتلى وجرحى قوات الدعم السريع يفوق الـ600 في الفاشر.",
        {"targets": ["rsf"], "tolls": [("killed_or_wounded", 601, None)]},
    ),
    "wounded by a shot": (
        "أصيب مدنيان صباح أمس بطلق ناري مجهول المصدر في العريش.",
        {"event": "attack", "targets": ["civilians"], "tolls": [("wounded", 2, 2)]},
    ),
    "an attack from the air by drones": (
        "شنّ مجاهدو المقاومة الإسلامية هجوماً جوياً بسرب من المسيّرات على ثكنة يفتاح.",
        {"event": "drone_strike", "actors": ["hezbollah"]},
    ),
    "an hour between who fired and whom he hit": (
        "استهدف مجاهدو المقاومة الإسلامية عند الساعة 14:00 من بعد ظهر الأربعاء تجمعاً لجنود العدو الإسرائيلي.",
        {"actors": ["hezbollah"], "targets": ["israeli-military"], "day": "2024-06-19"},
    ),
    "a ship and what was fired at it": (
        "قال يحيى سريع إن القوات المسلحة اليمنية استهدفت حاملة الطائرات الأمريكية شمالي البحر الأحمر بصواريخ مجنحة.",
        {"event": "missile_strike", "targets": ["us-military"], "places": ["Red Sea"]},
    ),
    "what a force announces carried out": (
        "أعلن الجيش السوداني تنفيذ عملية نوعية استهدفت مطار نيالا بصواريخ موجهة.",
        {"actors": ["sudanese-army"], "event": "missile_strike"},
    ),
    "an attempt foiled": (
        "The Syrian Army foiled an infiltration attempt in Homs, leaving a number of the attackers dead and wounded.",
        {"event": "attack", "targets": ["syrian-army"], "places": ["Homs"]},
    ),
    "the wounded after a part of the dead": (
        "The number of martyrs has risen to 14, including three children, and 87 were injured, the ministry said.",
        {"tolls": [("killed", 14, 14), ("wounded", 87, 87)], "parts": [("killed", "children", 3)]},
    ),
    "a side of a town": (
        "قتل مدني بقصف على الأحياء الغربية من مدينة درعا.",
        {"event": "bombardment", "places": ["Daraa"]},
    ),
    "suburbs of a town": ("قصف الطيران الضواحي الغربية لمدينة دوما.", {"event": "airstrike", "places": ["Duma"]}),
    "what a statement is about": (
        "وعن المعارك في أحياء الموصل، قال الضابط إن الجيش العراقي سيطر على حي الزهراء.",
        {"event": "seizure", "actors": ["iraqi-army"]},
    ),
    "an attack and where it got": (
        "بدأت قوات جهاز مكافحة الإرهاب العراقي هجوماً واسعاً، واقتحمت بلدة برطلة.",
        {"event": "attack", "actors": ["iraqi-cts"], "places": ["Bartella"]},
    ),
    "a title stands for who bears it": (
        "أعلن الجيش العراقي مقتل ما يسمى مسؤول التفخيخ في تنظيم داعش بضربة جوية غربي الموصل.",
        {"source": "iraqi-army", "targets": ["islamic-state"], "tolls": [("killed", 1, 1)]},
    ),
    "a body found and how": (
        "عثر على جثمان شاب من بلدة سراقب مقتولاً في ريف إدلب.",
        {"event": "killing", "places": ["Idlib"], "tolls": [("killed", 1, 1)]},
    ),
    "what a charge destroyed": (
        "أعلنت سرايا القدس تدمير آلية بتفجير عبوة شديدة الانفجار في خان يونس.",
        {"event": "bombing", "actors": ["saraya-al-quds"], "places": ["Khan Younis"]},
    ),
    "a sniper's victim": (
        'أعلنت كتائب القسام قنص جندي إسرائيلي و"قتله على الفور" في حي التفاح.',
        {"event": "attack", "targets": ["israeli-military"], "tolls": [("killed", 1, 1)]},
    ),
    "a wing named at length before what it says": (
        "قالت كتائب القسام الجناح العسكري لحركة المقاومة الإسلامية (حماس)، في سلسلة منشورات على تليغرام، إن مقاتليها "
        "قصفوا مدينة سديروت.",
        {"source": "qassam-brigades", "actors": ["qassam-brigades"], "places": ["Sderot"]},
    ),
    "a town taken some years before": (
        "كان مسلحو التنظيم قد استولوا على مدينة تدمر في أيار 2015.",
        {"event": "seizure", "places": ["Tadmur"], "day": "2015-05-01"},
    ),
    "gunmen between a verb of killing and the dead": (
        "قتل مسلحون خمسة جنود قرب الرطبة.",
        {"event": "attack", "actors": ["unidentified-gunmen"], "tolls": [("killed", 5, 5)]},
    ),
    "a man and one of his": (
        "A man and his pregnant wife were killed in an airstrike on Saada.",
        {"event": "airstrike", "tolls": [("killed", 2, 2)]},
    ),
    "who flew the raid told after the dead": (
        "Four people were killed when Saudi warplanes launched a raid on a house in Saada.",
        {"event": "airstrike", "actors": ["saudi-military"], "tolls": [("killed", 4, 4)]},
    ),
    "a country that acts, and where": (
        "قصفت إيران بالمدفعية قرى حدودية في ناحية سيدكان بمحافظة أربيل.",
        {"event": "shelling", "actors": ["iranian-military"], "places": ["Sidakan"]},
    ),
}


@pytest.mark.parametrize(("text", "slots"), SENTENCES.values(), ids=SENTENCES.keys())
def test_one_event_of_a_report(tells: Check, text: str, slots: dict[str, Any]) -> None:
    tells(text, slots)


def test_figures_of_one_month_place_by_place(slots: Slots) -> None:
    found = slots(
        "UNAMI said the number of civilians killed in Iraq in May was 844, the number of civilians injured was 1,616. "
        "Diyala suffered 170 killed and 284 injured, Nineveh 101 killed and 28 injured, and Kirkuk 26 killed."
    )
    assert [(c["places"], c["tolls"]) for c in found] == [
        (["Iraq"], [("killed", 844, 844), ("wounded", 1616, 1616)]),
        (["Diyala"], [("killed", 170, 170), ("wounded", 284, 284)]),
        (["Nineveh"], [("killed", 101, 101), ("wounded", 28, 28)]),
        (["Kirkuk"], [("killed", 26, 26)]),
    ]


def test_a_sum_told_in_its_parts_is_no_toll_of_its_own(slots: Slots) -> None:
    (claim,) = slots("Anbar suffered 600 civilian casualties in May (147 killed and 453 injured), the mission said.")
    assert claim["tolls"] == [("killed", 147, 147), ("wounded", 453, 453)]


def test_a_quotation_of_several_sentences_is_its_teller_s(slots: Slots) -> None:
    found = slots(
        "“In western Iraq, U.S. forces engaged two drones, resulting in minor injuries to guards. In northern Iraq, "
        "U.S. forces destroyed a drone. We are assessing the impact,” said the US Central Command."
    )
    assert [(c["source"], c["event"], c["tolls"]) for c in found] == [
        ("us-centcom", "interception", [("wounded", 2, None)]),
        ("us-centcom", "interception", []),
    ]


def test_who_only_had_a_statement_did_not_make_it(slots: Slots) -> None:
    for told in ("تلقته السومرية نيوز", "، اطلعت عليه كوردستان24،", "تلقت رووداو نسخة منه"):
        text = f"قالت قيادة عمليات بغداد في بيان {told} إن القوات الأمنية اعتقلت خمسة مطلوبين في الدورة."
        assert [c["source"] for c in slots(text)] == ["iraq-baghdad-operations"]


def test_a_hospital_tells_as_those_in_it(slots: Slots) -> None:
    for who in ("أعلن المستشفى أن", "أفاد مسئول بأحد المستشفيات بأن", "قال مسؤول في مستشفى الفلوجة إن"):
        assert [c["source"] for c in slots(f"{who} ثلاثة أطفال قتلوا بقصف على الفلوجة بالعراق.")] == ["unnamed:medical"]


def test_a_plural_verb_goes_on_with_who_acted(slots: Slots) -> None:
    found = slots("قالت كتائب القسام إن مجاهديها استهدفوا دبابة في جباليا، كما استهدفوا ناقلة جند في تل الهوا.")
    assert [c["actors"] for c in found] == [["qassam-brigades"], ["qassam-brigades"]]


def test_operations_told_by_number_are_a_claim_each(slots: Slots) -> None:
    found = slots(
        "نفذت القوات المسلحة اليمنية عمليتين عسكريتين، الأولى استهدفت سفينة في خليج عدن بصواريخ، والثانية استهدفت "
        "مدمرة أمريكية في البحر الأحمر بطائرات مسيرة."
    )
    assert [(c["event"], c["places"], c["actors"]) for c in found] == [
        ("missile_strike", ["Gulf of Aden"], ["houthi-military"]),
        ("drone_strike", ["Red Sea"], ["houthi-military"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة مدنيين بقصف على بلدة سرمين، فيما أصيب طفل برصاص قناص في أريحا.",
        "Three civilians were killed by shelling of Sarmin, while a child was injured by a landmine in Ariha.",
    ],
)
def test_who_was_hurt_by_something_else_is_told_apart(slots: Slots, text: str) -> None:
    found = slots(text)
    assert [(c["places"], c["tolls"]) for c in found] == [
        (["Sarmin"], [("killed", 3, 3)]),
        (["Ariha"], [("wounded", 1, 1)]),
    ]


def test_raids_counted_on_a_second_place_are_told(slots: Slots) -> None:
    found = slots("شن طيران العدوان ثلاث غارات على مديرية الجوبة وغارتين على مديرية صرواح.")
    assert [(c["places"], c["strikes"]) for c in found] == [(["Al Jubah"], (3, 3)), (["Sirwah"], (2, 2))]
