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
    (
        "قال المرصد إن قوات النظام قصفت سرمين. وأضاف أنها استهدفت منزلاً في النيرب.",
        [["syrian-government-forces"]] * 2,
    ),
    ("شن طيران التحالف غارات على صعدة. ووقعت الغارات على بيوت الأهالي في مران.", [["saudi-led-coalition"]] * 2),
]

SOMEBODY_ELSE: list[tuple[str, list[list[str]]]] = [
    ("قصفت قوات النظام بلدة سرمين. واعتقل شاب في النيرب.", [["syrian-government-forces"], []]),
    ("قصفت قوات النظام بلدة سرمين. وقتلت امرأة في النيرب.", [["syrian-government-forces"], []]),
    ("قصفت قوات النظام بلدة سرمين. واستهدفت غارة منزلاً في النيرب.", [["syrian-government-forces"], []]),
    ("قصفت قوات النظام بلدة سرمين. واستهدف قناص طفلاً في النيرب.", [["syrian-government-forces"], []]),
    ("قصفت قوات النظام بلدة سرمين. وهاجمت مجموعة مجهولة حاجزاً في النيرب.", [["syrian-government-forces"], []]),
    ("قصف الجيش السوري بلدة سرمين. وقصفت بلدة النيرب بالمدفعية.", [["syrian-army"], []]),
    ("شن الطيران الروسي غارات على أريحا. وقال المرصد إن الغارات قتلت خمسة.", [["russian-air-force"], []]),
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
