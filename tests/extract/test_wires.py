"""Agency stories of several tellers: what is denied, whose words a clause is in, which day a lead is of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "source", "actor"),
    [
        ("رفض الجيش السوداني اتهامه بقصف السوق في أم درمان يوم الأحد.", "sudanese-army", "sudanese-army"),
        ("رفضت موسكو اتهامات أنقرة بأنها قصفت مستشفى في إدلب الاثنين.", "russian-government", "russian-military"),
        ("ورفضت إسرائيل الاتهامات بأنها قصفت مدرسة في جباليا.", "israeli-government", "israeli-military"),
        ("رفض التحالف العربي اتهامات الحوثيين له بقصف سجن في ذمار.", "saudi-led-coalition", "saudi-led-coalition"),
        ("ورفضت القاهرة الاتهامات بأن طائراتها قصفت درنة.", "egyptian-government", "egyptian-military"),
    ],
)
def test_a_charge_rejected_is_denied_by_whom_it_is_laid_on(slots: Slots, text: str, source: str, actor: str) -> None:
    denial = slots(text)[-1]
    assert (denial["source"], denial["stance"], denial["actors"]) == (source, "denies", [actor])


def test_a_charge_beside_a_denial_is_told(slots: Slots) -> None:
    denial, charge = slots("نفى التحالف العربي قصف سوق في تعز، متهما الحوثيين بقصف المدرسة.")
    assert (denial["stance"], denial["actors"]) == ("denies", ["saudi-led-coalition"])
    assert (charge["stance"], charge["actors"]) == ("asserts", ["houthis"])


@pytest.mark.parametrize(
    "text",
    [
        "نفت إسرائيل قصف مدرسة في جباليا قتل فيها 30 شخصا.",
        "نفى الجيش السوداني قصف سوق في أم درمان سقط فيه عشرات القتلى.",
        "نفت قوات سوريا الديمقراطية مسؤوليتها عن التفجير الذي أودى بحياة 40 شخصا في عفرين.",
    ],
)
def test_the_dead_that_others_count_are_no_part_of_a_denial(slots: Slots, text: str) -> None:
    (denial,) = slots(text)
    assert (denial["stance"], denial["tolls"]) == ("denies", [])


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("قال الجيش السوري إن قواته لم تتعرض لأي هجوم في درعا.", "syrian-army"),
        ("وأكد الجيش الإسرائيلي أن جنوده لم يتعرضوا لإطلاق نار في نابلس.", "israeli-military"),
        ("ولم تتعرض القوات الأمريكية لأي هجوم في دير الزور، وفق متحدث باسم التحالف.", "us-military"),
    ],
)
def test_who_says_nobody_attacked_him_attacked_nobody(slots: Slots, text: str, victim: str) -> None:
    denial = slots(text)[-1]
    assert (denial["stance"], denial["actors"], denial["targets"]) == ("denies", [], [victim])


def test_a_denial_and_what_it_says_are_one(slots: Slots) -> None:
    text = (
        "استهدف قصف قاعدة التاجي، بحسب مصدر أمني. ونفت خلية الإعلام الأمني ذلك وقالت إن القطعات لم تتعرض إلى أي اعتداء."
    )
    told, denial = slots(text)
    assert (told["stance"], denial["stance"], denial["source"]) == ("asserts", "denies", "iraqi-smc")
    assert (denial["actors"], denial["targets"]) == ([], ["iraqi-security-forces"])


@pytest.mark.parametrize(
    ("teller", "source"),
    [
        ("بحسب المرصد السوري الذي قال إن الطائرات روسية", "sohr"),
        ("وفق مصدر طبي أكد أن بينهم ستة أطفال", "unnamed:medical"),
        ("بحسب شهود عيان قالوا إن الطائرات عادت بعد ساعة", "unnamed:witnesses"),
    ],
)
def test_one_cited_behind_a_claim_who_tells_on_told_that_too(slots: Slots, teller: str, source: str) -> None:
    assert slots(f"قتل 23 شخصا في غارات على مدينة إدلب الاثنين، {teller}.")[0]["source"] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قصفت تركيا قرى في دهوك الاثنين. وقال جيشها إنه قتل ستة من حزب العمال الكردستاني.", "turkish-military"),
        ("نفت تركيا قصف المصيف في زاخو، وقالت خارجيتها إن حزب العمال الكردستاني قصفه.", "turkish-government"),
        ("قالت واشنطن إن طائراتها قصفت سرت. وذكرت وزارة دفاعها أن خمسة من داعش قتلوا.", "us-dod"),
    ],
)
def test_the_army_and_ministries_of_the_state_told_of(slots: Slots, text: str, source: str) -> None:
    assert slots(text)[-1]["source"] == source


def test_no_ministry_of_a_side_that_is_no_state(slots: Slots) -> None:
    text = "قصف الحوثيون مطار أبها. وقالت وزارة دفاعها إن ثلاثة قتلوا."
    assert slots(text)[-1]["source"] != "yemeni-government"


def test_a_rocket_that_was_launched_launches_nothing(slots: Slots) -> None:
    (claim,) = slots("قال الجيش السوري إن الصواريخ أطلقت من لبنان على صيدا.")
    assert claim["actors"] == []
    (claim,) = slots("قال الجيش السوري إن الدفاعات الجوية أسقطت صاروخا فوق حمص.")
    assert claim["actors"] == ["syrian-army"]


@pytest.mark.parametrize(
    "text",
    [
        "وقال شاهد إن مبنى من ستة طوابق أصيب بثلاث قذائف في حلب.",
        "قصفت طائرات صنعاء السبت، وقالت وكالة سبأ إن القاعة أصيبت بأربعة صواريخ.",
        "أكد مسؤول في المستشفى في إدلب أن المبنى أصيب بصاروخين.",
    ],
)
def test_rounds_that_hit_a_building_are_no_wounded(slots: Slots, text: str) -> None:
    hit = slots(text)[-1]
    assert (hit["tolls"], hit["targets"]) == ([], ["civilians"])


def test_somebody_hit_by_three_bullets_is_one(slots: Slots) -> None:
    assert slots("أصيب بثلاث رصاصات شاب في طولكرم.")[0]["tolls"] == [("wounded", 1, 1)]


def test_the_day_behind_an_aside_is_the_events(slots: Slots) -> None:
    (claim,) = slots("قصف الطيران بلدة سراقب، التي تسيطر عليها الفصائل، يوم الأحد.")
    assert claim["day"] is not None
    (claim,) = slots("قتل ستة في قصف على بلدة سراقب التي سيطرت عليها الفصائل عام 2015.")
    assert claim["day"] is None


def test_what_a_lead_denies_is_of_the_day_that_is_told_later(slots: Slots) -> None:
    lead = "نفى الجيش السوداني أن يكون قد قصف سوق قورو في الخرطوم.\n\n"
    told = "وكانت نقابة الأطباء قد أفادت بأن طائرة قصفت سوق قورو في الخرطوم صباح الأحد، ما أسفر عن مقتل 43 شخصا."
    denial, account = slots(lead + told)
    assert denial["day"] == account["day"] is not None


def test_where_agencies_filed_a_story_nothing_happened(slots: Slots) -> None:
    text = "موسكو تنفي شن غارات\n\nبيروت، 31 أيار/مايو (د ب أ)\n\nقتل 23 شخصا في غارات جوية.\n\nقصفت الطائرات المستشفى."
    assert all("Beirut" not in claim["places"] for claim in slots(text))


@pytest.mark.parametrize(
    ("text", "source", "actor"),
    [
        ("نفى الجيش السوداني القصف، فيما اتهمته قوات الدعم السريع بقتل 23 مدنيا في نيالا.", "rsf", "sudanese-army"),
        (
            "قال الحوثيون إنهم لم يقصفوا السوق، لكن الحكومة اليمنية اتهمتهم بقتل ثلاثة أطفال في تعز.",
            "yemeni-government",
            "houthis",
        ),
        ("قالت حركة حماس إن المبنى مدني، واتهمها الجيش الإسرائيلي بإطلاق صواريخ من رفح.", "israeli-military", "hamas"),
        ("اتهم الجيش السوداني قوات الدعم السريع بقصف سوق في أم درمان.", "sudanese-army", "rsf"),
    ],
)
def test_who_charges_whom_by_a_pronoun(slots: Slots, text: str, source: str, actor: str) -> None:
    charge = slots(text)[-1]
    assert (charge["source"], charge["stance"], charge["actors"]) == (source, "asserts", [actor])


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("قتل 30 ضابطا وجنديا في كمين قرب تدمر.", 30),
        ("قتل 30 جنديا وضابطان في كمين قرب تدمر.", 32),
        ("قالت جماعة أنصار بيت المقدس إن أربعة من رجالها قتلوا في غارة في رفح وإن قائدهم نجا منها.", 4),
    ],
)
def test_whom_a_number_counts(slots: Slots, text: str, dead: int) -> None:
    assert [kind[1] for kind in slots(text)[0]["tolls"]] == [dead]


def test_a_figure_and_whom_its_teller_blames_are_of_one(slots: Slots) -> None:
    lead = "ذكر مدير المستشفى أن 13 شخصا قتلوا في غارات جوية على سوق في صعدة الاثنين، "
    first, second = slots(lead + "فيما رفعت قناة المسيرة الحصيلة إلى 14 وحملت الطيران السعودي المسؤولية عنها.")
    assert (first["actors"], second["source"]) == ([], "almasirah")


def test_the_country_of_a_hospital_is_nobody_who_acts(slots: Slots) -> None:
    dead = "قتل ستة في مستشفى الولادة السعودي بالفاشر. "
    told = "وقال الجيش السوداني إنه قصف مواقع قرب المدينة. وأعلن الجيش أن دفاعاته أسقطت مسيرة."
    assert slots(dead + told)[-1]["source"] == "sudanese-army"


def test_a_denial_of_any_deed_is_of_the_one_just_told(slots: Slots) -> None:
    told = "قتل 54 شخصا السبت في قصف مدفعي شنته قوات الدعم السريع على سوق في أم درمان، بحسب مصدر طبي.\n\n"
    denial = slots(told + "ونفت قوات الدعم السريع مسؤوليتها وقالت إنها لم تستهدف أي موقع في أم درمان.")[-1]
    assert (denial["stance"], denial["event"], denial["source"]) == ("denies", "shelling", "rsf")


def test_a_state_blamed_in_passing_acted(slots: Slots) -> None:
    (claim,) = slots(
        "أعلن الحرس الثوري الإيراني مقتل أربعة من مستشاريه في هجوم على المزة السبت، وحمل إسرائيل المسؤولية."
    )
    assert (claim["source"], claim["actors"]) == ("irgc", ["israeli-military"])
    assert "Israel" not in claim["places"]
