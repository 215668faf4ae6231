"""A doer whom a sentence no longer names: the subject of the one before goes on, unless something else does."""

from __future__ import annotations

import pytest
from tests.extract.conftest import slots_of

GOES_ON: list[tuple[str, list[list[str]]]] = [
    (
        "اقتحمت قوات الاحتلال مخيم جنين فجر اليوم. وهدمت خمسة منازل في حارة الدمج. كما نسفت عشرين مبنى.",
        [["israeli-military"]] * 3,
    ),
    (
        "جرفت قوات الاحتلال أراضي في يطا. واعتقلت ثلاثة شبان. وداهمت منازل في بيت أمر.",
        [["israeli-military"]] * 3,
    ),
    (
        "هاجم مسلحون من داعش حاجزاً في سيناء. وفجروا ضحى الأربعاء عبوة على جرافة عسكرية فقتل سائقها.",
        [["islamic-state"]] * 2,
    ),
    ("استولى المستوطنون على منزل في الخليل. وأحرقوا سيارتين في حوارة.", [["israeli-settlers"]] * 2),
    ("قصفت قوات النظام بلدة سرمين. وشنت هجوماً على النيرب.", [["syrian-government-forces"]] * 2),
    ("اقتحمت قوات الاحتلال بلدة بيتا، وفق مصادر محلية، واعتقلت شابين.", [["israeli-military"]] * 2),
    (
        "قال المرصد إن قوات النظام قصفت سرمين. وأضاف أنها استهدفت منزلاً في النيرب.",
        [["syrian-government-forces"]] * 2,
    ),
    ("قصف الجيش السوري بلدة سرمين. ودمر سيارة في النيرب. وسيطر على بلدة مورك.", [["syrian-army"]] * 3),
    ("شن طيران التحالف غارات على صعدة. ووقعت الغارات على بيوت الأهالي في مران.", [["saudi-led-coalition"]] * 2),
]

SOMEBODY_ELSE: list[tuple[str, list[list[str]]]] = [
    ("قصفت قوات النظام بلدة سرمين. واعتقل شاب في النيرب.", [["syrian-government-forces"], []]),
    ("قصفت قوات النظام بلدة سرمين. واعتقلت امرأة في النيرب.", [["syrian-government-forces"], []]),
    ("قصفت قوات النظام بلدة سرمين. وقتلت امرأة في النيرب.", [["syrian-government-forces"], []]),
    ("قصفت قوات النظام بلدة سرمين. واستهدفت غارة منزلاً في النيرب.", [["syrian-government-forces"], []]),
    ("قصفت قوات النظام بلدة سرمين. واستهدف قناص طفلاً في النيرب.", [["syrian-government-forces"], []]),
    ("قصفت قوات النظام بلدة سرمين. وهاجمت مجموعة مجهولة حاجزاً في النيرب.", [["syrian-government-forces"], []]),
    ("قصف الجيش السوري بلدة سرمين. وقصفت بلدة النيرب بالمدفعية.", [["syrian-army"], []]),
    ("شن الطيران الروسي غارات على أريحا. وقال المرصد إن الغارات قتلت خمسة.", [["russian-air-force"], []]),
    ("هاجم مسلحون حاجزاً للجيش السوري. واعتقل ثلاثة شبان في البلدة.", [["unidentified-gunmen"], []]),
    ("هاجم داعش قرية في ديالى. واعتقل في وقت لاحق ثلاثة من عناصره.", [["islamic-state"], []]),
    ("قصف الجيش السوري بلدة سرمين. واعتقل ثلاثة شبان في النيرب.", [["syrian-army"], []]),
    (
        "قصفت قوات النظام بلدة سرمين. وهاجمت فصائل المعارضة حاجزاً في النيرب.",
        [["syrian-government-forces"], ["syrian-opposition-factions"]],
    ),
]


@pytest.mark.parametrize(("text", "actors"), GOES_ON)
def test_the_subject_goes_on(text: str, actors: list[list[str]]) -> None:
    assert [claim["actors"] for claim in slots_of(text)] == actors


@pytest.mark.parametrize(("text", "actors"), SOMEBODY_ELSE)
def test_no_doer_is_carried_where_another_may_have_done_it(text: str, actors: list[list[str]]) -> None:
    assert [claim["actors"] for claim in slots_of(text)] == actors


def test_a_building_told_of_again_is_the_house_that_was_hit() -> None:
    text = (
        "دمر منزل من طبقتين على طرف سرمين ليل الأربعاء. وقصف الطيران أريحا الخميس. "
        "وقال الجيش السوري إن المبنى المذكور استهدف لأنه مخزن سلاح."
    )
    last = slots_of(text)[-1]
    assert (last["source"], last["places"], last["day"]) == ("syrian-army", ["Sarmin"], "2024-06-19")
    again = "The army said the building had been hit because it was an arms depot."
    last = slots_of(f"A strike destroyed a house in Sarmin on Wednesday. Warplanes bombed Ariha on Thursday. {again}")[
        -1
    ]
    assert (last["places"], last["day"]) == (["Sarmin"], "2024-06-19")
    assert slots_of(again) == []


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("وقال الجيش السوري إن المدرسة في سرمين قصفت لوجود مسلحين فيها.", [], ["civilians"]),
        ("وقال الجيش السوري إن المدرسة في سرمين استهدفت لأن مسلحين كانوا فيها.", [], ["civilians"]),
        (
            "قصفت الطائرات الروسية مستشفى في سراقب لكونه مقراً لهيئة تحرير الشام.",
            ["russian-air-force"],
            ["medics"],
        ),
        (
            "The Syrian army said it struck the school in Saraqib because militants were hiding in it.",
            ["syrian-army"],
            ["civilians"],
        ),
    ],
)
def test_who_is_told_as_the_reason_neither_acts_nor_suffers(text: str, actors: list[str], targets: list[str]) -> None:
    (claim,) = slots_of(text)
    assert (claim["actors"], claim["targets"]) == (actors, targets)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "The army said rebels had shelled Aleppo. They killed three civilians, it said.",
            "syrian-opposition-factions",
        ),
        ("The army said rebels had shelled Aleppo. It said they had killed a man.", "syrian-opposition-factions"),
        ("The army said its troops had shelled Marea. They killed three rebels, it said.", "syrian-army"),
        (
            "The Observatory said rebels had shelled Aleppo. They killed three men, it said.",
            "syrian-opposition-factions",
        ),
        ("The Observatory said the army had shelled Aleppo. It also bombed Marea, it said.", "syrian-army"),
        ("قال الجيش السوري إن مسلحين قصفوا حلب. وأضاف أنهم قتلوا ثلاثة مدنيين.", "unidentified-gunmen"),
        ("قال الجيش السوري إن قوات التحالف قصفت سرمين وأضاف أنها قتلت ثلاثة مدنيين.", "us-led-coalition"),
        ("قالت حماس إن الجيش الإسرائيلي قصف رفح. وأضافت أنه استهدف مدرسة.", "israeli-military"),
        ("قال المرصد السوري إن الجيش السوري قصف سرمين. وتابع أنه استهدف مدرسة في أريحا.", "syrian-army"),
        ("قال الحوثيون إنهم استهدفوا مطار أبها بطائرة مسيرة.", "houthis"),
        ("أعلنت كتائب القسام أنها قصفت عسقلان. وأضافت أنها هاجمت دورية في غزة.", "qassam-brigades"),
    ],
)
def test_whom_a_pronoun_means_in_what_another_tells(text: str, actor: str) -> None:
    assert slots_of(text)[-1]["actors"] == [actor]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("استهدف حزب الله ثكنة زرعيت بالصواريخ. كما قصف موقع المطلة.", ["hezbollah"]),
        ("هاجمت حركة الشباب قاعدة في مقديشو. كما قصفت مطار المدينة.", ["al-shabaab"]),
        ("قصف الجيش السوداني كبكابية بالمدفعية. كما استهدف معسكرا للدعم السريع في نيالا.", ["sudanese-army"]),
    ],
)
def test_a_further_deed_behind_as_well_is_of_who_acted_before(text: str, actors: list[str]) -> None:
    assert [claim["actors"] for claim in slots_of(text)] == [actors, actors]
