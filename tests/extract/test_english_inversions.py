"""English sentences in which the harmed must not become the doer, nor the teller another than who spoke."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Tells = Callable[..., None]


@pytest.mark.parametrize(("country", "army"), [("Turkey", "turkish-military"), ("Israel", "israeli-military")])
def test_a_country_that_loses_soldiers_kills_nobody(tells: Tells, country: str, army: str) -> None:
    text = f"{country} lost four soldiers near Idlib on Tuesday."
    tells(text, {"event": "casualties", "actors": [], "targets": [army], "tolls": [("killed", 4, 4)]})


def test_whose_a_named_side_is_was_not_hit(tells: Tells) -> None:
    text = "Barrel bombs were dropped on Douma by the Syrian air force loyal to the Assad regime on Sunday."
    tells(text, {"actors": ["syrian-air-force"], "targets": []})


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("The Syrian army ambushed a group of rebels in Qalamoun.", "syrian-army", "syrian-opposition-factions"),
        ("Russian jets hit movements of ISIL militants near Palmyra.", "russian-air-force", "islamic-state"),
    ],
)
def test_a_group_of_fighters_is_hit(tells: Tells, text: str, actor: str, target: str) -> None:
    tells(text, {"actors": [actor], "targets": [target]})


@pytest.mark.parametrize(
    "text",
    [
        "The army drove from Homs to Hama on Monday.",
        "Workers cleared the rubbish out of a school in Khartoum.",
        "Idlib fell into darkness on Tuesday.",
        "The zoo freed two captives of the flood in Cairo.",
        "The ministry released figures on prisoners in Cairo.",
        "Rescuers took three children away from the rubble in Idlib.",
        "A trade deal was signed in Cairo on Sunday.",
    ],
)
def test_nobody_is_driven_out_or_led_away(tells: Tells, text: str) -> None:
    tells(text)


def test_those_driven_back_did_not_drive(tells: Tells) -> None:
    text = "They were far from the town which rebels stormed in 2012, but they have driven rebel fighters out of Hama."
    tells(text, {"event": "seizure", "actors": []})


def test_who_denies_that_a_town_fell_took_nothing(tells: Tells) -> None:
    tells("The rebels denied that Marea had fallen.", {"stance": "denies", "event": "seizure", "actors": []})


def test_armed_men_who_grab_somebody_are_no_captives(tells: Tells) -> None:
    text = "Two women were grabbed by armed men in Mosul on Sunday."
    tells(text, {"event": "abduction", "tolls": [("captured", 2, 2)]})


def test_a_group_denies_and_claims_for_itself(tells: Tells) -> None:
    text = "The SDF shelled Afrin on Sunday, the White Helmets said. The group denied shelling Afrin."
    tells(text, {"source": "white-helmets", "stance": "asserts"}, {"source": "sdf", "stance": "denies"})


def test_who_brokered_a_truce_is_no_place(tells: Tells) -> None:
    tells("Airstrikes hit Idlib hours after a truce brokered by Turkey.", {"places": ["Idlib"], "actors": []})


def test_a_truce_that_collapses_is_nothing_destroyed(tells: Tells) -> None:
    tells("The ceasefire in Daraa brokered by the US and Russia collapsed last month.")


def test_what_is_often_done_is_told_with_its_day(tells: Tells) -> None:
    text = "On Sunday rebels frequently shelled the town of Nubl, killing three people."
    tells(text, {"event": "shelling", "tolls": [("killed", 3, 3)]})


def test_a_day_before_those_who_fire_is_nothing_hit(tells: Tells) -> None:
    text = "Earlier in the day rebels fired rockets at Nubl, killing two women."
    tells(text, {"actors": ["syrian-opposition-factions"], "tolls": [("killed", 2, 2)]})


def test_policemen_of_a_people_that_rules_itself(tells: Tells) -> None:
    text = "A suicide bomber killed five Kurdish policemen in Qamishli on Saturday."
    tells(text, {"targets": ["sdf"], "tolls": [("killed", 5, 5)]})


def test_gunmen_allied_with_an_army_are_not_that_army(tells: Tells) -> None:
    text = "Ten civilians were killed by gunmen allied with the army in Taiz on Sunday."
    tells(text, {"actors": ["unidentified-gunmen"], "targets": ["civilians"]})


def test_whose_deed_it_was_that_another_followed(tells: Tells) -> None:
    text = "The raid on Idlib on Sunday followed a rebel attack on Nubl that killed ten soldiers."
    first = {"actors": [], "places": ["Idlib"]}
    tells(text, first, {"event": "attack", "actors": ["syrian-opposition-factions"], "places": ["Nubl"]})


def test_a_coalition_owns_up_to_its_strikes(tells: Tells) -> None:
    text = "The US-led coalition acknowledged the deaths of 12 civilians in its strikes on Raqqa in March."
    tells(text, {"actors": ["us-led-coalition"], "tolls": [("killed", 12, 12)]})


def test_who_looks_into_its_strikes_lost_no_lives(tells: Tells) -> None:
    text = (
        "A day earlier the US-led coalition opened a formal investigation to determine whether its air strikes last "
        "week near Manbij claimed more than 100 civilian lives including children."
    )
    tells(text, {"event": "casualties", "targets": ["civilians"]})
