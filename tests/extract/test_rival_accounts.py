"""Accounts set against each other: who still speaks, what a denial is of, asides that name the teller."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    "text",
    [
        "أكد الجيش الإسرائيلي تنفيذ غارة على بلدة كفركلا أمس، لكنه نفى استهداف أي مدنيين.",
        "قال الجيش الإسرائيلي إنه قصف مخزناً في بلدة كفركلا أمس، إلا أنه نفى استهداف السوق.",
        "قال الجيش الإسرائيلي إنه قصف مخزناً في بلدة كفركلا أمس، كما نفى استهداف السوق.",
        "قال الجيش الإسرائيلي إنه قصف مخزناً في بلدة كفركلا أمس. ونفى أيضاً قصف السوق.",
    ],
)
def test_who_told_denies_more(slots: Slots, text: str) -> None:
    told, denied = slots(text)
    assert (told["source"], told["stance"]) == ("israeli-military", "asserts")
    assert (denied["source"], denied["stance"]) == ("israeli-military", "denies")
    assert denied["targets"] == ["civilians"]


def test_the_attack_just_told_is_denied_by_another(slots: Slots) -> None:
    text = "أعلنت قوات سوريا الديمقراطية أنها هاجمت حاجزاً في منبج أمس، لكن تركيا نفت وقوع الهجوم."
    told, denied = slots(text)
    assert (denied["source"], denied["stance"]) == ("turkish-government", "denies")
    assert denied["day"] == told["day"]
    assert denied["actors"] == told["actors"] == ["sdf"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("قتل خمسة مدنيين، حسب مصدر طبي، حين استهدفت مدفعية النظام سيارة في سراقب أمس.", "shelling"),
        ("قتل خمسة مدنيين، وفق المصدر ذاته، إثر انفجار لغم بسيارتهم في سراقب أمس.", "landmine"),
        ("قتل خمسة مدنيين، بحسب الأهالي، جراء قصف سوق سراقب أمس.", "bombardment"),
    ],
)
def test_an_aside_parts_the_dead_from_what_killed_them(tells: Callable[..., None], text: str, event: str) -> None:
    tells(text, {"event": event, "tolls": [("killed", 5, 5)]})


def test_announced_as_well_is_no_aside(slots: Slots) -> None:
    found = slots("قال المرصد السوري إن غارة أوقعت تسعة قتلى في سراقب أمس، كما أعلن الدفاع المدني مقتل 11 شخصاً.")
    assert [c["source"] for c in found] == ["sohr", "white-helmets"]


def test_a_noun_with_a_pronoun_and_an_object(tells: Callable[..., None]) -> None:
    tells(
        "أعلنت هيئة تحرير الشام استهدافها دورية روسية في جبلة أمس بسيارة مفخخة.",
        {"actors": ["hts"], "targets": ["russian-military"]},
    )


def test_what_did_not_happen_is_told_apart(slots: Slots) -> None:
    found = slots("قال الجيش السوري إن طائراته قصفت موقعاً في درعا أمس، وإن السوق لم يتعرض لأي قصف.")
    assert [(c["stance"], c["targets"]) for c in found] == [("asserts", []), ("denies", ["civilians"])]


def test_the_spokesman_is_the_last_one_named(slots: Slots) -> None:
    found = slots(
        "قال المتحدث باسم الجيش اللبناني إن جنديين قتلا في غارة قرب صور أمس. وقالت اليونيفيل إن قذيفة سقطت في الناقورة "
        "أمس. وأقر المتحدث بإصابة جندي ثالث في رميش أمس."
    )
    assert [c["source"] for c in found] == ["lebanese-army", "unifil", "lebanese-army"]
