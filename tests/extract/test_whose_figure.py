"""Figures set against each other: to which teller each belongs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]

_STRUCK = "قصفت قوات النظام سوقا في سراقب أمس. "
_BOMBED = "Government aircraft bombed a market in Saraqib on Tuesday. "


def _figures(found: list[dict[str, Any]]) -> list[tuple[str, list[tuple[str, int, int]]]]:
    return [(c["source"], c["tolls"]) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "وقال المرصد السوري إن 12 مدنيا قتلوا. أما حصيلة الدفاع المدني فبلغت 11.",
        "وقال المرصد السوري إن 12 مدنيا قتلوا، فيما بلغت حصيلة الدفاع المدني 11 قتيلا.",
        "وقال المرصد السوري إن 12 مدنيا قتلوا، ورقم الدفاع المدني 11.",
        "حصيلة المرصد 12 قتيلا، وحصيلة الدفاع المدني 11.",
        "الحصيلة عند المرصد 12 قتيلا، وعند الدفاع المدني 11.",
        "فالمرصد يقول 12، والدفاع المدني 11.",
        "المرصد يقول 12 قتيلا، والدفاع المدني يقول 11.",
        "المرصد يتحدث عن 12 قتيلا، والدفاع المدني عن 11.",
        "المرصد: 12 قتيلا. الدفاع المدني: 11.",
        "والحصيلة 12 قتيلا (المرصد) أو 11 (الدفاع المدني).",
    ],
)
def test_each_of_two_figures_has_its_teller(slots: Slots, text: str) -> None:
    assert _figures(slots(_STRUCK + text)) == [
        ("sohr", [("killed", 12, 12)]),
        ("white-helmets", [("killed", 11, 11)]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Observatory counted 12 dead. The White Helmets' count stood at 11.",
        "The Observatory counted 12 dead; the White Helmets' figure was 11.",
        "The toll ranged from 12, according to the Observatory, to 11, according to the White Helmets.",
        "The toll stands at 12 (the Observatory) or 11 (the White Helmets).",
        "The Observatory gave the toll as 12; the White Helmets said 11.",
    ],
)
def test_each_of_two_english_figures_has_its_teller(slots: Slots, text: str) -> None:
    assert _figures(slots(_BOMBED + text)) == [
        ("sohr", [("killed", 12, 12)]),
        ("white-helmets", [("killed", 11, 11)]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "وقال الأهالي إن القتلى، وعددهم 13، مدنيون.",
        "وقال الأهالي إن القتلى وعددهم 13 كانوا من عائلة واحدة.",
    ],
)
def test_a_number_beside_those_it_counts(slots: Slots, text: str) -> None:
    assert _figures(slots(_STRUCK + text)) == [("unnamed:local", [("killed", 13, 13)])]


@pytest.mark.parametrize(
    "text",
    ["وقال الدفاع المدني إن بين القتلى ثلاثة أطفال.", "وقال الدفاع المدني إن من بينهم ثلاثة أطفال."],
)
def test_another_counts_some_of_the_dead(slots: Slots, text: str) -> None:
    found = slots("قال ناشطون إن قصفا لقوات النظام على بلدة كفرنبل أوقع أمس تسعة قتلى. " + text)
    assert _figures(found)[1:] == [("white-helmets", [("killed", 3, 3)])]


@pytest.mark.parametrize(
    "text",
    [
        "وقال المرصد إن الطائرات حلقت على ارتفاع 12.",
        "وتحدث المرصد عن 12 غارة.",
        "وأضاف المرصد أن رقم 11 يتكرر.",
    ],
)
def test_other_numbers_are_no_dead(slots: Slots, text: str) -> None:
    assert all(not c["tolls"] for c in slots(_STRUCK + text))


@pytest.mark.parametrize(
    ("who", "source"),
    [
        ("An Israeli army spokesman", "israeli-military"),
        ("A Syrian army source", "syrian-army"),
        ("A rebel spokesman", "syrian-opposition-factions"),
        ("A commander of the Kurdish YPG", "ypg"),
        ("An army source", "unnamed:military"),
    ],
)
def test_whose_spokesman_it_is(slots: Slots, who: str, source: str) -> None:
    found = slots(f"{who} said nine people were killed in an air strike on a market in Aleppo on Monday.")
    assert [c["source"] for c in found] == [source]


@pytest.mark.parametrize("answer", ["Not so, said the rebels.", '"A lie," a rebel spokesman said.'])
def test_an_answer_without_a_verb(slots: Slots, answer: str) -> None:
    found = slots("Syrian state media said rebels shelled a school in Aleppo on Monday, killing five. " + answer)
    assert [(c["source"], c["stance"]) for c in found] == [
        ("sana", "asserts"),
        ("syrian-opposition-factions", "denies"),
    ]
