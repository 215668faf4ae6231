"""Arabic as local pages write it: as it is spoken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("الناطق باسم الدعم السريع قال ما قصفنا سوق الفاشر", "denies"),
        ("وزارة الدفاع الروسية قالت انو طائراتها ما استهدفت سراقب امس", "denies"),
        ("قوات النظام ما زالت تقصف سراقب", "asserts"),
    ],
)
def test_a_spoken_not_denies_its_verb(slots: Slots, text: str, stance: str) -> None:
    assert [c["stance"] for c in slots(text)] == [stance]


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("خطفو الحوثيين 4 مسافرين بمدينة تعز", ["houthis"], ["civilians"]),
        ("قوات التحالف في مأرب؛ استهدفوا الحوثيين في صرواح", ["saudi-led-coalition"], ["houthis"]),
        ("المدفعية بتقصف السوق بمدينة سراقب", [], ["civilians"]),
        ("مسلحون خطفوا مدرسا في بئر العبد", ["unidentified-gunmen"], ["civilians"]),
    ],
)
def test_who_acts_upon_whom(slots: Slots, text: str, actors: list[str], targets: list[str]) -> None:
    found = slots(text)[-1]
    assert (found["actors"], found["targets"]) == (actors, targets)


@pytest.mark.parametrize(
    ("text", "event", "killed"),
    [
        ("- الشهيد محمود العلي استشهد برصاص قناص في مخيم اليرموك", "killing", 1),
        ('- الشهيدة "مها حسن" من سكان درعا استشهدت بقصف على مخيم اليرموك', "bombardment", 1),
        ("٣ مواطنين توفو بقصف على مدينة سراقب", "bombardment", 3),
        ("لقو جثة الشاب محمد العلي مرمية في مدينة درعا", "killing", 1),
        ("طخو الراعي محمد العلي بمدينة جنين واستشهد", "killing", 1),
    ],
)
def test_the_dead_of_a_list(slots: Slots, text: str, event: str, killed: int) -> None:
    assert [(c["event"], c["tolls"]) for c in slots(text)] == [(event, [("killed", killed, killed)])]


def test_a_person_of_a_calling_heads_a_line(slots: Slots) -> None:
    found = slots("مسعف المخيم : طخو على سيارة اسعاف بمدينة جنين وانصاب السائق")
    assert [c["source"] for c in found] == ["unnamed:medical"]


@pytest.mark.parametrize(
    "text", ["شهداء:\nمحمد العلي\nأحمد الحسن", "الشهيدان الأخوان محمد وأحمد العلي", "أسماء الجرحى:"]
)
def test_a_word_for_the_dead_that_heads_a_list_tells_nothing(slots: Slots, text: str) -> None:
    assert slots(text) == []


def test_his_as_it_is_spoken(slots: Slots) -> None:
    found = slots("جيش الاحتلال بيقول انو طيرانو استهدف سيارة بمدينة صور")
    assert [(c["source"], c["event"], c["actors"]) for c in found] == [
        ("israeli-military", "airstrike", ["israeli-military"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "مسيّرة للاحتلال تلقي قنبلة على تجمع مواطنين في بيت لاهيا",
        "مسيّرة تابعة للاحتلال ألقت قنبلة على تجمع مواطنين في بيت لاهيا دون إصابات",
        "ألقت مسيّرة إسرائيلية قنبلة على تجمع مواطنين في بيت لاهيا",
    ],
)
def test_a_drone_that_drops_a_bomb(slots: Slots, text: str) -> None:
    found = [(c["event"], c["actors"], c["targets"]) for c in slots(text)]
    assert found == [("drone_strike", ["israeli-military"], ["civilians"])]


@pytest.mark.parametrize(
    ("text", "source", "place"),
    [
        ("#مأرب | مصدر عسكري: مقتل 5 حوثيين بقصف مدفعي", "unnamed:military", "Marib"),
        ("#الحديده -القوات المشتركة: مقتل 5 حوثيين بقصف مدفعي", "yemeni-joint-forces-wc", "Al Hudaydah"),
        ("غزة: الدفاع المدني: انتشال 3 شهداء من تحت الأنقاض", "gaza-civil-defence", "Gaza City"),
    ],
)
def test_a_source_behind_the_place_of_a_line(slots: Slots, text: str, source: str, place: str) -> None:
    assert [(c["source"], c["places"]) for c in slots(text)] == [(source, [place])]
