"""English accounts set against each other: who shares a verb, who is only fought, who cuts in, days of speech."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tells = Callable[..., None]
Slots = Callable[..., list[dict[str, Any]]]

_SHELLED = "Shells hit a market in Omdurman on Monday, killing nine people. "


@pytest.mark.parametrize(
    "text",
    [
        "The Sudanese army and the RSF both denied responsibility.",
        "The Sudanese army denied it was behind the attack, as did the RSF.",
        "Both the Sudanese army and the RSF have denied shelling the market.",
    ],
)
def test_two_who_deny_with_one_verb_deny_each_his_own_deed(slots: Slots, text: str) -> None:
    told, *denials = slots(_SHELLED + text)
    assert told["stance"] == "asserts"
    assert sorted((c["stance"], c["source"], *c["actors"]) for c in denials) == [
        ("denies", "rsf", "rsf"),
        ("denies", "sudanese-army", "sudanese-army"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Sudanese army and the RSF blamed each other.",
        "The Sudanese army and the RSF traded blame for the attack.",
        "The Sudanese army and the RSF accused one another of shelling the market.",
    ],
)
def test_two_who_accuse_each_other_lay_it_each_on_the_other(slots: Slots, text: str) -> None:
    _, *charges = slots(_SHELLED + text)
    assert sorted((c["stance"], c["source"], *c["actors"]) for c in charges) == [
        ("asserts", "rsf", "sudanese-army"),
        ("asserts", "sudanese-army", "rsf"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Neither the Sudanese army nor the RSF claimed responsibility.",
        "The Sudanese army did not immediately confirm or deny the strike.",
        "The RSF neither confirmed nor denied that it had shelled the market.",
    ],
)
def test_who_neither_owns_up_nor_denies_says_nothing(slots: Slots, text: str) -> None:
    assert [c["source"] for c in slots(_SHELLED + text)] == ["outlet"]


def test_one_of_two_sides_named_denies_for_itself_alone(slots: Slots) -> None:
    text = "The Sudanese army cut its ties with the RSF and denied shelling the market in Omdurman."
    assert [(c["source"], c["actors"]) for c in slots(text)] == [("sudanese-army", ["sudanese-army"])]


@pytest.mark.parametrize(
    ("text", "source", "actors"),
    [
        ("The Saudi-led coalition fighting the Houthis in Yemen said it had bombed a depot in Sanaa.", "", ""),
        ("The coalition fighting Islamic State said its jets had bombed a depot near Raqqa.", "us-led-coalition", ""),
    ],
)
def test_whom_a_subject_fights_neither_speaks_nor_acts(slots: Slots, text: str, source: str, actors: str) -> None:
    source = source or "saudi-led-coalition"
    assert [(c["source"], c["actors"]) for c in slots(text)] == [(source, [actors or source])]


def test_forces_told_of_as_fighting_rebels_are_one_side_of_a_clash(tells: Tells) -> None:
    text = "Syrian activists reported government forces fighting rebels in Daraa on Monday."
    tells(text, {"event": "clash", "actors": ["syrian-government-forces", "syrian-opposition-factions"]})


@pytest.mark.parametrize(
    ("text", "source", "actor"),
    [
        ("Turkish jets, local officials said, bombed a village near Dohuk.", "unnamed:official", "turkish-military"),
        ("The Houthis, residents said, shelled a market in Taiz.", "unnamed:local", "houthis"),
        ("Hamas, Israel said, fired rockets at Sderot.", "israeli-government", "hamas"),
    ],
)
def test_who_tells_it_cuts_no_subject_from_its_verb(slots: Slots, text: str, source: str, actor: str) -> None:
    assert [(c["source"], c["actors"]) for c in slots(text)] == [(source, [actor])]


def test_an_aside_in_a_relative_clause_leaves_the_denial_to_who_denies(slots: Slots) -> None:
    text = "The Saudi-led coalition denied a raid on a wake in Sanaa in which, the Houthis said, 90 people died."
    assert [(c["source"], c["stance"]) for c in slots(text)] == [
        ("saudi-led-coalition", "denies"),
        ("houthis", "asserts"),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Sunday the army said its jets had bombed a camp near Marib two days earlier.", "2024-06-14"),
        ("Late on Saturday the army announced that six men had been killed near Marib the day before.", "2024-06-14"),
        ("“Six people died in shelling of Marib yesterday,” a doctor told Reuters on Saturday.", "2024-06-14"),
        ("Shelling of Marib killed six people yesterday, a doctor said on Saturday.", "2024-06-19"),
    ],
)
def test_days_count_from_the_day_it_was_said(slots: Slots, text: str, day: str) -> None:
    assert [c["day"] for c in slots(text)] == [day]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("A strike hit Marib. The ministry put the figures at 82 killed and 534 wounded.", {82, 534}),
        ("Shells hit a house in Marib and not one civilian died.", {0}),
        ("Not a single guard was killed in the strike on Marib.", {0}),
    ],
)
def test_figures_are_of_those_they_stand_beside(slots: Slots, text: str, tolls: set[int]) -> None:
    assert {count for c in slots(text) for _, count, _ in c["tolls"]} == tolls


def test_a_denial_of_responsibility_answers_what_the_text_is_about(slots: Slots) -> None:
    text = _SHELLED + "Hospitals filled up. Schools were shut. Buses stood still.\n\nThe RSF denied any involvement."
    assert [(c["source"], c["stance"]) for c in slots(text)] == [("outlet", "asserts"), ("rsf", "denies")]


def test_a_toll_that_it_has_risen_to(slots: Slots) -> None:
    text = _SHELLED + "By Tuesday evening it had risen to 11, a doctor told AFP."
    assert [(c["source"], c["tolls"]) for c in slots(text)][-1] == ("unnamed:medical", [("killed", 11, 11)])


def test_the_dead_of_a_war_are_of_no_strike_told_before(slots: Slots) -> None:
    text = "Air strikes hit Tripoli on Monday. Since April, the WHO said, 205 people have been killed in the fighting."
    assert [c["event"] for c in slots(text)] == ["airstrike", "clash"]


def test_a_report_dates_its_items_by_its_title(slots: Slots) -> None:
    text = "Protection of Civilians | 10-23 August 2021\n\nIsraeli forces wounded 21 Palestinians across the West Bank."
    assert [(c["day"], c["last_day"]) for c in slots(text)] == [("2021-08-10", "2021-08-23")]


def test_a_town_whose_name_a_man_may_bear_lies_in_its_province(slots: Slots) -> None:
    text = "In Jassem, in the southern province of Daraa, nine people were killed in shelling on Monday."
    assert [c["places"] for c in slots(text)] == [["Jasim"]]


def test_a_governor_speaks_for_no_agency(slots: Slots) -> None:
    text = "Shells hit Taiz, the UN food agency said. The governor told Reuters that ten men had been arrested there."
    assert [c["source"] for c in slots(text)] == ["wfp", "unnamed:official"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Col. Majid Ali of the Iraqi army said a bomb had killed four people in Baquba.", "iraqi-army"),
        ("A doctor who treated the wounded said shelling had killed nine people in Nyala.", "unnamed:medical"),
        ("A resident who fled the camp told Reuters that shelling killed nine people in Nyala.", "unnamed:local"),
        ("A sheikh who fled to Kalma camp said gunmen had killed nine villagers.", "unnamed:other"),
        ("Nine people died in shelling of Nyala, the army said at the time; it gave no names.", "sudanese-army"),
        ("Ten people died when a convoy was hit near Aleppo, a United Nations inquiry found.", "united-nations"),
        ("An investigation by Amnesty International found that jets killed nine people in Raqqa.", "amnesty"),
        ("The U.S. command denied that its troops had shot anyone in Samarra.", "us-military"),
    ],
)
def test_who_tells_it(slots: Slots, text: str, source: str) -> None:
    assert [c["source"] for c in slots(text)] == [source]


def test_the_word_that_a_body_spoke_under_is_that_body_again(slots: Slots) -> None:
    text = "The US military said it had struck Ramadi. Iraqi troops shut the roads. The military said six men had died."
    assert {c["source"] for c in slots(text)} == {"us-military"}


def test_a_mayor_is_of_no_ministry(slots: Slots) -> None:
    text = (
        "Turkey's defence ministry said it bombed a cave near Dohuk. A strike killed two men in Zakho, the mayor said."
    )
    assert [c["source"] for c in slots(text)] == ["turkish-mod", "unnamed:official"]


@pytest.mark.parametrize(
    "text", ["The Houthis said they were not to blame.", "The Houthis said that they were not responsible."]
)
def test_not_to_blame_is_a_denial(slots: Slots, text: str) -> None:
    claims = slots("Shells hit a market in Taiz on Monday. " + text)
    assert [(c["source"], c["stance"]) for c in claims] == [("outlet", "asserts"), ("houthis", "denies")]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A raid near Marib killed two women, a child and a driver.", 4),
        ("A raid near Marib killed three people, two women and a child.", 3),
        ("On Tuesday one woman and nine children were killed in Marib.", 10),
    ],
)
def test_those_of_one_kind_are_no_sum_of_others(slots: Slots, text: str, killed: int) -> None:
    assert [c["tolls"] for c in slots(text)] == [[("killed", killed, killed)]]


def test_the_same_harm_behind_a_day_of_its_own_is_another_event(slots: Slots) -> None:
    text = (
        "Seven people were killed when air strikes hit a hospital in Taiz on Monday; and on Tuesday one woman and two"
        " girls were killed in Marib."
    )
    assert [(c["day"], c["places"], c["tolls"]) for c in slots(text)] == [
        ("2024-06-17", ["Taiz"], [("killed", 7, 7)]),
        ("2024-06-18", ["Marib"], [("killed", 3, 3)]),
    ]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Hezbollah announced the targeting of an Israeli post near Shtula.", ["hezbollah"]),
        ("The SDF announced the recapture of the village of Baghouz.", ["sdf"]),
        ("Islamic State announced the destruction of a tank near Palmyra.", ["islamic-state"]),
        ("Hezbollah announced the killing of two of its fighters in a strike on Qusayr.", []),
        ("The Sudanese army announced the shelling of a hospital in Omdurman.", []),
        ("The Syrian army announced the destruction of three houses in Homs.", []),
    ],
)
def test_what_a_force_announces_done_to_a_foe_it_did(slots: Slots, text: str, actors: list[str]) -> None:
    assert [c["actors"] for c in slots(text)] == [actors]


def test_two_days_later_dates_what_was_said_of_it(slots: Slots) -> None:
    text = "A convoy was bombed near Aleppo on June 3. Two days later the army said that militants had shelled it."
    assert {c["day"] for c in slots(text)} == {"2024-06-03"}


def test_behind_a_colon_those_who_deny_say_what_it_was(slots: Slots) -> None:
    text = (
        "Tribal sources denied that the strike near Arish had hit militants: the planes struck an empty farm, they"
        " said, and wounded two children."
    )
    assert [(c["source"], c["stance"], c["tolls"]) for c in slots(text)] == [
        ("unnamed:local", "denies", []),
        ("unnamed:local", "asserts", [("wounded", 2, 2)]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The coalition denied two reports: that it had bombed a market in Taiz, and that it had shelled Marib.",
        "The coalition denied the following reports: that its jets had bombed a market in Taiz.",
        "Jets hit Taiz. The coalition denied it: its jets had not bombed the town.",
    ],
)
def test_what_is_denied_behind_a_colon_stays_denied(slots: Slots, text: str) -> None:
    assert slots(text)[-1]["stance"] == "denies"


def test_behind_a_semicolon_another_lays_it_on_somebody(slots: Slots) -> None:
    text = "Hundreds died when rockets were fired into Ghouta; the Syrian government blamed rebels, who denied it."
    assert [(c["source"], c["stance"], c["actors"]) for c in slots(text)] == [
        ("outlet", "asserts", []),
        ("syrian-government", "asserts", ["syrian-opposition-factions"]),
        ("syrian-opposition-factions", "denies", ["syrian-opposition-factions"]),
    ]


def test_a_semicolon_ends_no_telling(slots: Slots) -> None:
    text = "Four bodies were found near Arish, a doctor told Reuters; 12 others had been wounded."
    assert [(c["source"], c["tolls"]) for c in slots(text)] == [
        ("unnamed:medical", [("killed", 4, 4), ("wounded", 12, 12)])
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Jets bombed families fleeing the town of Afrin on Monday.", "airstrike"),
        ("Shells hit a bus carrying people fleeing Douma.", "shelling"),
        ("Thousands of people are fleeing Afrin.", "displacement"),
    ],
)
def test_those_hit_while_they_flee(slots: Slots, text: str, event: str) -> None:
    assert [c["event"] for c in slots(text)] == [event]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Settlers shot a shepherd in the chest near Nablus.", [("wounded", 1, 1)]),
        ("Soldiers opened fire in Jenin and killed both.", [("killed", 2, 2)]),
        ("A bomb killed both his daughters in Marib.", [("killed", 2, 2)]),
    ],
)
def test_who_was_shot_where_and_both(slots: Slots, text: str, tolls: list[tuple[str, int, int]]) -> None:
    assert [c["tolls"] for c in slots(text)] == [tolls]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Karim Odeh, head of an ambulance team, told the BBC that his men had counted 67 dead.", "unnamed:medical"),
        ("The Syrian government charged on Tuesday that a NATO strike had killed 85 people.", "syrian-government"),
        ("Turkish forces replied by shelling positions in Kafr Nubl.", "outlet"),
    ],
)
def test_who_counted_charged_or_only_replied(slots: Slots, text: str, source: str) -> None:
    assert [c["source"] for c in slots(text)] == [source]


def test_a_roof_brought_down_is_no_aircraft(slots: Slots) -> None:
    text = "Rockets hit a clinic in Khan Sheikhoun, bringing part of it down."
    assert [c["event"] for c in slots(text)] == ["shelling"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Yemeni government later laid it at the door of Islamic State.", "yemeni-government"),
        ("The Yemeni government laid the blame on Islamic State.", "yemeni-government"),
        ("Islamic State said one of its men had carried it out.", "islamic-state"),
        ("Islamic State claimed that bombing too.", "islamic-state"),
    ],
)
def test_whose_doing_the_deed_just_told_is_said_to_be(slots: Slots, text: str, source: str) -> None:
    claims = slots("A car blew up at a police station in Aden on Thursday, killing three soldiers. " + text)
    assert [(c["source"], c["actors"]) for c in claims] == [("outlet", []), (source, ["islamic-state"])]


@pytest.mark.parametrize(
    "text",
    [
        "The RSF has denied killing nine people in Geneina.",
        "The governor was killed after he was taken into custody by the RSF in Geneina. The RSF denied killing him.",
    ],
)
def test_who_denies_killing_denies_its_own_deed(slots: Slots, text: str) -> None:
    denial = slots(text)[-1]
    assert (denial["event"], denial["stance"], denial["actors"]) == ("killing", "denies", ["rsf"])


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("Israeli aircraft struck what the army said were weapons stores of Hamas in Gaza City.", "air", "hamas"),
        ("Turkish jets struck what officials said were PKK positions near Dohuk.", "turkish-military", "pkk"),
    ],
)
def test_what_somebody_says_it_was_that_was_hit(slots: Slots, text: str, actors: str, targets: str) -> None:
    flown = "israeli-air-force" if actors == "air" else actors
    assert [(c["source"], c["actors"], c["targets"]) for c in slots(text)] == [("outlet", [flown], [targets])]


def test_those_believed_to_be_somebody_act(slots: Slots) -> None:
    text = "People believed to be Israeli settlers injured three Palestinians near Yatma."
    assert [(c["actors"], c["tolls"]) for c in slots(text)] == [(["israeli-settlers"], [("wounded", 3, 3)])]


def test_who_detains_and_beats_is_not_held(slots: Slots) -> None:
    claims = slots("Israeli soldiers detained and beat two men at a checkpoint in Hebron.")
    assert all("israeli-military" not in c["targets"] for c in claims)
    assert claims[0]["tolls"] == [("captured", 2, 2)]


@pytest.mark.parametrize(
    "text",
    ["Gunmen shot and killed two policemen in Baquba.", "Two policemen were shot and killed by gunmen in Baquba."],
)
def test_who_shot_and_killed(slots: Slots, text: str) -> None:
    assert [(c["event"], c["actors"], c["tolls"]) for c in slots(text)] == [
        ("killing", ["unidentified-gunmen"], [("killed", 2, 2)])
    ]
