"""Acts and people counted together and told one by one: a claim for each, what was told of all shared out."""

from __future__ import annotations

from typing import Any

import pytest
from tests.extract.conftest import Check, slots_of

Slots = dict[str, Any]


def claim(event: str, *tolls: tuple[str, int, int | None], places: tuple[str, ...] = (), **more: Any) -> Slots:
    return {"event": event, "tolls": sorted(tolls), "places": sorted(places), **more}


APART: list[tuple[str, Slots, Slots]] = [
    (
        "شن التحالف غارتين، الأولى دمرت حافلة في الحديدة وقتلت 23 مدنياً، والثانية أصابت منزلاً في الدريهمي وقتلت سبعة.",
        claim("airstrike", ("killed", 23, 23), places=("Al Hudaydah",), strikes=(1, 1)),
        claim("airstrike", ("killed", 7, 7), places=("Ad Durayhimi",), strikes=(1, 1)),
    ),
    (
        "شن الطيران غارتين على سرمين، استهدفت الأولى مدرسة وأصابت الثانية مسعفين.",
        claim("airstrike", places=("Sarmin",), targets=["civilians"]),
        claim("airstrike", ("wounded", 2, None), places=("Sarmin",), targets=["medics"]),
    ),
    (
        "انفجرت سيارتان مفخختان في بغداد، الأولى في الكرادة وقتلت خمسة والثانية في الشعلة وأصابت سبعة.",
        claim("bombing", ("killed", 5, 5), places=("Karrada",)),
        claim("bombing", ("wounded", 7, 7), places=("Al-Shula",)),
    ),
    (
        "قتل قياديان، أحدهما بقصف مدفعي في نيالا الاثنين والآخر في غارة على الفاشر الثلاثاء.",
        claim("shelling", ("killed", 1, 1), places=("Nyala",), day="2024-06-17"),
        claim("airstrike", ("killed", 1, 1), places=("El Fasher",), day="2024-06-18"),
    ),
    (
        "استشهد شابان، أحدهما برصاص الاحتلال في جنين والآخر في مواجهات ببلدة بيتا.",
        claim("killing", ("killed", 1, 1), places=("Jenin",)),
        claim("clash", ("killed", 1, 1), places=("Beita",)),
    ),
    (
        "ضربت غارتان البلدة، أولاهما دمرت منزلاً وقتلت أربعة، وثانيتهما أصابت مسعفين اثنين.",
        claim("airstrike", ("killed", 4, 4)),
        claim("airstrike", ("wounded", 2, 2)),
    ),
    (
        "Two car bombs exploded in Baghdad, one in Karrada, killing five, and the other in Shula, wounding seven.",
        claim("bombing", ("killed", 5, 5), places=("Karrada",)),
        claim("bombing", ("wounded", 7, 7), places=("Al-Shula",)),
    ),
    (
        "Two airstrikes hit Saada: the first destroyed a school and the second killed three rescuers.",
        claim("airstrike", places=("Saada",), targets=["civilians"], strikes=(1, 1)),
        claim("airstrike", ("killed", 3, 3), places=("Saada",), targets=["medics"], strikes=(1, 1)),
    ),
    (
        "Two drones hit El Obeid, one striking a prison and killing 20 inmates, the other hitting a fuel station.",
        claim("drone_strike", ("killed", 20, 20), places=("El Obeid",)),
        claim("drone_strike", places=("El Obeid",), targets=["civilians"]),
    ),
]


@pytest.mark.parametrize(("text", "first", "second"), APART)
def test_each_act_is_a_claim(tells: Check, text: str, first: Slots, second: Slots) -> None:
    tells(text, first, second)


TOGETHER: list[tuple[str, Slots]] = [
    (
        "شنت الطائرات ثلاث غارات، الأولى على سراقب والثانية على أريحا والثالثة على معرة النعمان.",
        {"strikes": (3, 3), "places": ["Ariha", "Maarrat al-Numan", "Saraqib"]},
    ),
    ("قتل ضابطان، الأول برتبة عقيد والثاني برتبة نقيب، في هجوم على سراقب.", {"tolls": [("killed", 2, 2)]}),
    ("قتل جنديان، الأول من حلب والثاني من حماة، في هجوم على سراقب.", {"tolls": [("killed", 2, 2)]}),
    (
        "قتل اثنان، والثالث أصيب بجروح في قصف على سراقب.",
        {"tolls": [("killed", 2, 2), ("wounded", 1, 1)], "places": ["Saraqib"]},
    ),
    ("قتل شاب وأصيب الثاني برصاص الجيش في جنين.", {"tolls": [("killed", 1, 1), ("wounded", 1, 1)]}),
    (
        "للمرة الثانية خلال أسبوع قصفت الطائرات مدينتي سراقب وأريحا فقتلت خمسة.",
        {"tolls": [("killed", 5, 5)], "places": ["Ariha", "Saraqib"]},
    ),
    (
        "Two people were killed and another wounded in a strike on Saraqib.",
        {"tolls": [("killed", 2, 2), ("wounded", 1, 1)]},
    ),
]


@pytest.mark.parametrize(("text", "only"), TOGETHER)
def test_what_is_only_described_stays_one_claim(tells: Check, text: str, only: Slots) -> None:
    tells(text, only)


@pytest.mark.parametrize(
    "text",
    [
        "هجوم استهدف نقطة للجيش العراقي فقتل جنديان.",
        "وقع هجوم في ديالى استهدف حاجزا للجيش العراقي، فقتل جنديين.",
        "هاجم مسلحون نقطة للجيش العراقي فقتلوا جنديين.",
        "استهدفت غارة حاجزا للجيش العراقي فقتل ثلاثة.",
        "استهدف انتحاري حاجزا للجيش العراقي وقتل ثلاثة.",
    ],
)
def test_whose_post_was_hit_killed_nobody(tells: Check, text: str) -> None:
    """The dead told behind a post are of the attack, not slain by those who held it."""
    (only,) = slots_of(text)
    assert only["targets"] == ["iraqi-army"]
    assert "iraqi-army" not in only["actors"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("استشهد فتى برصاصة قناص تمركز على سطح بناية في طمون جنوب طوباس.", ["Tammun"]),
        ("قتل شاب بنيران قوة خاصة تسللت إلى سوق الخضار وسط مدينة طوباس.", ["Tubas"]),
        ("قتل سبعة في قصف على أريحا، وجميعهم ممن نزحوا عن قرية جوزف.", ["Ariha"]),
        ("قتل خمسة من الأهالي الذين نزحوا من خان شيخون في غارة على مخيم قرب سراقب.", ["Saraqib"]),
        ("قتل ستة مدنيين بقصف على سرمين، كانوا قد نزحوا من مورك.", ["Sarmin"]),
    ],
)
def test_where_those_who_did_it_stood_and_where_the_harmed_had_fled_from(
    tells: Check, text: str, places: list[str]
) -> None:
    tells(text, {"places": places})


def test_who_flees_from_what_is_told_is_still_a_claim(tells: Check) -> None:
    text = "أدت غارة على سراقب إلى مقتل تسعة أشخاص، ونزح آلاف المدنيين من البلدة."
    tells(
        text, {"event": "airstrike", "tolls": [("killed", 9, 9)]}, {"event": "displacement", "targets": ["civilians"]}
    )
