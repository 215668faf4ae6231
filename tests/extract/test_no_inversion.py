"""Words with a warlike sense beside another: who falls, what is carried out, who only alleges."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "event", "actors", "targets"),
    [
        ("سقط أربعة قتلى على يد قوات النظام في درعا.", "killing", ["syrian-government-forces"], []),
        ("سقط ستة شهداء بأيدي جنود الاحتلال في جنين.", "killing", ["israeli-military"], []),
        ("مسلحون هاجمهم الجيش المصري في سيناء.", "attack", ["egyptian-military"], []),
        (
            "رتل لقوات النظام استهدفته طائرات إسرائيلية قرب تدمر.",
            "airstrike",
            ["israeli-air-force"],
            ["syrian-government-forces"],
        ),
        ("وقع قتيلان على أيدي مسلحين في البصرة.", "killing", ["unidentified-gunmen"], []),
        ("فقدت القوات الحكومية السيطرة على سراقب.", "seizure", [], ["syrian-government-forces"]),
        (
            "فقدت قوات النظام السيطرة على سراقب أمام فصائل المعارضة.",
            "seizure",
            [],
            ["syrian-government-forces"],
        ),
        ("أخرجت فرق الدفاع المدني جثث تسعة مدنيين من تحت الأنقاض في إدلب.", "casualties", [], ["civilians"]),
        ("أطلق الجنود النار على شاب يقترب من السياج شرق غزة فقتلوه.", "killing", [], ["civilians"]),
        ("البحث جار عن مفقودين بعد غارة قتلت سبعة مدنيين في إدلب.", "airstrike", [], ["civilians"]),
        (
            "قال العقيد سالم من الشرطة العراقية إن جنديين قتلا بانفجار عبوة استهدفت دوريتهما في كركوك.",
            "bombing",
            [],
            ["iraqi-army"],
        ),
        (
            "قال مصدر في شرطة البصرة العراقية إن عبوة ناسفة انفجرت على دورية بريطانية.",
            "bombing",
            [],
            ["uk-military"],
        ),
        ("أسقطت الدفاعات الجوية التابعة للحوثيين طائرة سعودية.", "interception", ["houthis"], ["saudi-military"]),
        ("قتل سجين على يد سجين آخر في سجن النظام في عدرا.", "casualties", [], ["civilians"]),
        ("انفجرت عبوة قرب كمين للشرطة في العريش.", "bombing", [], []),
        ("لم يقتل الجيش المدنيين بل قتلهم داعش في الموصل.", "killing", ["islamic-state"], []),
        (
            "أسفرت تفجيرات في كركوك عن مقتل تسعة أشخاص، ما أدى بالسلطات إلى فرض حظر التجول.",
            "bombing",
            [],
            [],
        ),
        ("ضربت إسرائيل سوريا وقتلت تسعة.", "bombardment", ["israeli-military"], []),
        (
            "قال قائد الشرطة إن مسلحين قتلوا ثلاثة من عناصره في كركوك.",
            "attack",
            ["unidentified-gunmen"],
            ["iraqi-police"],
        ),
        ("نفذ داعش أخطر هجوم في بغداد وقتل تسعة.", "attack", ["islamic-state"], []),
    ],
)
def test_a_word_with_another_sense_turns_nothing_round(
    slots: Slots, text: str, event: str, actors: list[str], targets: list[str]
) -> None:
    assert [(c["event"], c["actors"], c["targets"]) for c in slots(text)] == [(event, actors, targets)]


@pytest.mark.parametrize(
    "text",
    [
        "سقط السلاح من يد الجندي في الخليل.",
        "أجبرت الاحتجاجات الحكومة العراقية على التراجع عن قرار زيادة الضرائب.",
        "اضطرت الحكومة اللبنانية إلى التراجع عن ضريبة الاتصالات.",
        "هدد الخاطفون بقتل الرهينة في صنعاء.",
        "والبحث جار عن منفذي الهجوم في عدن.",
    ],
)
def test_nothing_warlike_is_told(slots: Slots, text: str) -> None:
    assert slots(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("ويدعي التنظيم أنه قتل عشرة جنود في الموصل.", "islamic-state"),
        ("ويدعي الحوثيون أنهم أسقطوا طائرة في صعدة.", "houthis"),
    ],
)
def test_who_only_alleges_is_named(slots: Slots, text: str, source: str) -> None:
    assert [c["source"] for c in slots(text)] == [source]


@pytest.mark.parametrize(
    "text",
    ["قضت محكمة في بغداد بإعدام خمسة من عناصر داعش.", "أصدرت محكمة عسكرية حكماً بإعدام خمسة متهمين في القاهرة."],
)
def test_a_sentence_of_death_kills_nobody(slots: Slots, text: str) -> None:
    assert slots(text) == []


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("أسقط الجيش طائرة تركية في قاعدة معيتيقة أمس.", [], ["turkish-military"]),
        ("دمر الجيش طائرتين تركيتين في قاعدة معيتيقة أمس.", [], ["turkish-military"]),
        ("قتل الجنود مدنيين في نيالا أمس.", [], ["civilians"]),
    ],
)
def test_a_doer_nobody_knows_is_not_who_was_hit(slots: Slots, text: str, actors: list[str], targets: list[str]) -> None:
    (claim,) = slots(text, outlet="daily")
    assert (claim["actors"], claim["targets"]) == (actors, targets)
