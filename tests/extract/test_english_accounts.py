"""English accounts of one event: what answers another, who did it by a later sentence, whom a number counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tawatur.model.document import Document
from tawatur.pipeline import read

Tells = Callable[..., None]


@pytest.mark.parametrize(
    "text",
    [
        "In response to the Israeli raids, Hezbollah fired rockets at Kiryat Shmona.",
        "Hezbollah said that in response to Israeli raids it had fired rockets at Kiryat Shmona.",
        "In retaliation for the Israeli raids, Hezbollah launched rockets at Kiryat Shmona.",
    ],
)
def test_who_answers_an_act_did_not_do_it(tells: Tells, text: str) -> None:
    tells(text, {"event": "shelling", "actors": ["hezbollah"], "places": ["Kiryat Shmona"]})


def test_an_act_at_the_head_is_told_beside_what_answers_it(tells: Tells) -> None:
    first = {"event": "airstrike", "actors": ["israeli-military"], "tolls": [("killed", 9, 9)]}
    then = {"event": "shelling", "actors": ["hezbollah"], "tolls": []}
    text = "In response to Israeli raids on Tyre that killed nine people, Hezbollah launched rockets at Haifa."
    tells(text, first, then)
    tells("Israeli raids on Tyre killed nine people, and in response Hezbollah fired rockets at Haifa.", first, then)


def test_who_strikes_back_after_an_attack(tells: Tells) -> None:
    text = "After an attack by rebels near Saraqeb in Syria, the army killed 12 of them."
    rebels = {"event": "attack", "actors": ["syrian-opposition-factions"], "tolls": []}
    tells(text, rebels, {"event": "killing", "actors": ["syrian-army"], "tolls": [("killed", 12, 12)]})


def test_the_dead_of_what_stands_at_the_head_are_its_own(tells: Tells) -> None:
    tells(
        "After an air strike on Saraqeb, nine people were killed.", {"event": "airstrike", "tolls": [("killed", 9, 9)]}
    )


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Twelve women and children were killed in Saraqeb.", 12, 12),
        ("At least 53 migrants and refugees were killed in Tajoura.", 53, None),
        ("More than 70 soldiers and allied fighters were killed in Ramadi.", 71, None),
        ("Dozens of women and children were killed in Saraqeb.", 12, None),
        ("Twelve soldiers and two policemen were killed in Mosul.", 14, 14),
        ("A woman and two children were killed in Saraqeb.", 3, 3),
    ],
)
def test_one_number_counts_all_the_plurals_behind_it(tells: Tells, text: str, low: int, high: int | None) -> None:
    tells(text, {"tolls": [("killed", low, high)]})


def test_an_adjective_before_a_number_is_of_the_noun_to_come(tells: Tells) -> None:
    sides = ["syrian-government-forces", "syrian-opposition-factions"]
    text = "Some 30 regime and 39 rebel fighters were killed in battles near Aleppo in Syria."
    tells(text, {"event": "clash", "actors": sides, "tolls": [("killed", 30, 30), ("killed", 39, 39)]})


def test_civilians_of_two_nations_are_no_side(tells: Tells) -> None:
    text = "Five Israeli and three Palestinian civilians were killed in Hebron."
    tells(text, {"actors": [], "targets": ["civilians"], "tolls": [("killed", 8, 8)]})


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes on Idlib on Monday killed nine people. They were carried out by the coalition.",
        "Air strikes on Idlib on Monday killed nine people. They had been launched by the coalition.",
    ],
)
def test_by_whom_they_were_carried_out(tells: Tells, text: str) -> None:
    tells(text, {"event": "airstrike", "actors": ["us-led-coalition"], "tolls": [("killed", 9, 9)]})


def test_repairs_are_carried_out_by_no_side_that_struck(tells: Tells) -> None:
    text = "Air strikes hit Idlib on Monday. Repairs began at once. They were carried out by engineers."
    tells(text, {"event": "airstrike", "actors": []})


def test_whoever_is_blamed_for_the_attack_did_what_was_told(tells: Tells) -> None:
    text = (
        "A missile hit a school in Qusour on Thursday, the Observatory said. Among those killed were three children,"
        " it said, blaming Islamic State for the attack."
    )
    tells(text, {"event": "missile_strike", "actors": ["islamic-state"], "tolls": [("killed", 3, 3)]})


def test_a_state_that_is_blamed(tells: Tells) -> None:
    text = "An explosion killed three people in Beirut on Monday. Lebanon's interior minister blamed Israel."
    tells(text, {"event": "bombing", "actors": []}, {"event": "bombing", "actors": ["israeli-military"]})


def test_an_attack_told_with_an_adjective_is_the_one_just_told(tells: Tells) -> None:
    text = "Russian air strikes hit a hospital in Maaret al-Numan. Seven people died in the deliberate attack."
    tells(text, {"event": "airstrike", "actors": ["russian-military"], "tolls": [("killed", 7, 7)]})


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("A car bomb hit the headquarters of the hardline rebels in Azaz, Syria.", "syrian-opposition-factions"),
        ("A rocket hit a barracks of the beleaguered army in Aleppo.", "syrian-army"),
    ],
)
def test_whose_is_hit_behind_an_adjective(tells: Tells, text: str, hit: str) -> None:
    tells(text, {"actors": [], "targets": [hit]})


def test_a_monitor_named_in_the_next_sentence_is_one_source() -> None:
    text = (
        "Air strikes on Raqqa killed 25 civilians on Wednesday, a monitoring group said.\n"
        '"Dozens more were wounded," the Syrian Observatory for Human Rights said.'
    )
    claims = read(Document(text, published=date(2016, 6, 22), lang="en", outlet="wire"))
    assert [(c.origin.id, [(t.kind, t.min) for t in c.tolls]) for c in claims] == [
        ("sohr", [("killed", 25), ("wounded", 12)])
    ]


def test_another_monitor_is_another_source() -> None:
    text = "The Syrian Observatory for Human Rights said shells hit Douma. Another monitor said nine people had died."
    claims = read(Document(text, published=date(2016, 6, 22), lang="en", outlet="wire"))
    assert [c.origin.id for c in claims] == ["sohr", "unnamed:other"]


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("An air strike that released toxic gas killed 72 people in Khan Sheikhun.", {"chemical"}),
        ("A suspected gas attack by Syrian jets killed 58 people in Idlib.", {"air-launched", "chemical"}),
        ("The strike destroyed a store of chlorine near Raqqa.", set()),
    ],
)
def test_gas_is_what_a_strike_was_done_with(text: str, weapons: set[str]) -> None:
    claims = read(Document(text, published=date(2017, 4, 8), lang="en", outlet="wire"))
    assert {w.id for c in claims for w in c.weapons} == weapons


def _sides(text: str) -> list[Any]:
    claims = read(Document(text, published=date(2015, 8, 1), lang="en", outlet="wire"))
    return [[a.id for a in c.actors] for c in claims]


def test_a_coalition_of_rebels_is_no_coalition_of_states() -> None:
    assert _sides("A coalition of rebel groups took control of Ariha in Syria.") == [["syrian-opposition-factions"]]
    assert _sides("Two brigades that formed a coalition of factions shelled Ariha in Syria.") != [["us-led-coalition"]]


def test_at_whose_request_is_not_who_did_it() -> None:
    text = "The coalition confirmed that at the request of Iraqi forces it had carried out a strike in Mosul."
    assert _sides(text) == [["us-led-coalition"]]


def _origins(text: str) -> list[tuple[str, str, list[str]]]:
    claims = read(Document(text, published=date(2015, 8, 1), lang="en", outlet="wire"))
    return [(c.stance, c.origin.id, [link.source.id for link in c.attribution]) for c in claims]


def test_a_source_quoted_by_an_agency_is_the_origin() -> None:
    chain = ["outlet", "sana", "unnamed:security"]
    text = "A security official quoted by SANA said rebels shelled Banias in Syria."
    assert _origins(text) == [("asserts", "unnamed:security", chain)]
    text = "A security official quoted by the state news agency SANA denied that rebels had captured Banias in Syria."
    assert [(stance, origin) for stance, origin, _ in _origins(text)] == [("denies", "unnamed:security")]


def test_what_an_agency_is_quoted_for_is_its_own() -> None:
    text = "Nine people died in Aleppo in Syria, as quoted by SANA."
    assert _origins(text) == [("asserts", "sana", ["outlet", "sana"])]


def test_two_who_say_it_together_are_not_hit(tells: Tells) -> None:
    text = "A drone killed 75 worshippers in a mosque in El Fasher on Friday, the Sudanese army and rescuers said."
    tells(text, {"event": "drone_strike", "actors": [], "targets": ["civilians"]})


@pytest.mark.parametrize(
    "text",
    [
        "The strike killed the finance minister of the Houthi government in Sanaa.",
        "The strike killed the director of the local government in Nyala.",
    ],
)
def test_an_official_killed_is_not_killed_by_his_government(text: str) -> None:
    assert _sides(text) == [[]]


def test_whoever_denies_having_done_it_is_who_would_have() -> None:
    text = "The RSF shelled El Fasher on Monday. The army denied having bombed any homes in Nyala."
    assert _sides(text) == [["rsf"], ["sudanese-army"]]
