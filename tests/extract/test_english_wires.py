"""Constructions of English wires and releases: ground that changes hands, losses, counted days, who speaks again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Tells = Callable[..., None]


@pytest.mark.parametrize(
    ("text", "event", "actors", "targets", "killed"),
    [
        ("The Syrian army lost 12 soldiers to Islamic State in Palmyra.", "attack", "islamic-state", "syrian-army", 12),
        ("The SDF lost three fighters to a roadside bomb in Manbij.", "bombing", "", "sdf", 3),
        ("The Syrian army said it had lost two men in Homs.", "casualties", "", "syrian-army", 2),
    ],
)
def test_who_loses_people_is_harmed(
    tells: Tells, text: str, event: str, actors: str, targets: str, killed: int
) -> None:
    expected = {"event": event, "actors": actors.split(), "targets": targets.split()}
    tells(text, {**expected, "tolls": [("killed", killed, killed)]})


@pytest.mark.parametrize("text", ["The country lost three years to war.", "Turkey lost Syria as a market."])
def test_losing_years_or_markets_is_no_loss_of_people_or_ground(tells: Tells, text: str) -> None:
    tells(text)


def test_a_town_handed_over_is_taken_by_who_gets_it(tells: Tells) -> None:
    expected = {"event": "seizure", "actors": ["syrian-army"], "targets": ["sdf"], "places": ["Manbij"]}
    tells("The SDF handed over the town of Manbij to the Syrian army on Friday.", expected)


@pytest.mark.parametrize("text", ["Mosul fell in June 2014.", "The city of Mosul has fallen, officials said."])
def test_a_town_that_falls_is_taken(tells: Tells, text: str) -> None:
    tells(text, {"event": "seizure", "places": ["Mosul"]})


@pytest.mark.parametrize(
    "text",
    ["Prices in Mosul fell in June.", "Visitors to Mosul fell by half.", "Marib has not fallen, the government said."],
)
def test_prices_fall_and_no_town(tells: Tells, text: str) -> None:
    tells(text)


def test_whom_a_side_drives_from_a_town(tells: Tells) -> None:
    sides = {"actors": ["syrian-opposition-factions"], "targets": ["syrian-government-forces"]}
    text = "Syrian rebels pushed government troops out of the town of Morek on Sunday."
    tells(text, {"event": "seizure", **sides, "places": ["Morek"]})


def test_people_driven_from_a_place_are_displaced(tells: Tells) -> None:
    expected = {"event": "displacement", "tolls": [("displaced", 200, 200)]}
    tells("Gunmen forced 200 people out of the camp in Taiz.", expected)


def test_forces_are_no_verb_of_driving_out(tells: Tells) -> None:
    tells("Syrian government forces let people go out of the town.")


def test_fighters_who_flee_move(tells: Tells) -> None:
    tells("Syrian soldiers fled the town of Idlib.", {"event": "movement", "targets": [], "tolls": []})
    tells("Residents fled the town of Idlib.", {"event": "displacement"})


def test_protesters_chased_from_a_square_lose_no_ground(tells: Tells) -> None:
    tells("Police chased protesters out of Tahrir Square in Baghdad.")


def test_troops_withdraw_from_the_place_they_leave(tells: Tells) -> None:
    tells("Government troops retreated from Taftanaz on Tuesday.", {"event": "movement", "places": ["Taftanaz"]})


def test_a_missile_fired_from_a_drone_is_a_drone_strike(tells: Tells) -> None:
    text = "A missile fired from a Turkish drone hit a car in Qamishli, killing two people."
    tells(text, {"event": "drone_strike", "actors": ["turkish-military"], "tolls": [("killed", 2, 2)]})


def test_policemen_of_a_nation_are_of_its_police(tells: Tells) -> None:
    tells("Two Egyptian policemen were killed in Rafah.", {"targets": ["egyptian-police"]})
    tells("قتل شرطيان مصريان في رفح", {"targets": ["egyptian-police"]})


@pytest.mark.parametrize(
    "text", ["Boys took the injured away on a cart.", "Soldiers took away his right to appeal.", "Police took it away."]
)
def test_what_is_taken_away_is_nobody(tells: Tells, text: str) -> None:
    tells(text)


def test_one_taken_away_from_home(tells: Tells) -> None:
    tells("Masked men took a teacher away from his home in Basra.", {"event": "abduction", "places": ["Basra"]})


def test_an_attack_that_came_a_day_after_another(tells: Tells) -> None:
    text = (
        "A bomb killed two soldiers in Mosul on Thursday.\n"
        "The attack came two days after gunmen shot dead six shepherds in Kirkuk."
    )
    first = {"places": ["Mosul"], "tolls": [("killed", 2, 2)], "discourse": "news"}
    second = {"places": ["Kirkuk"], "tolls": [("killed", 6, 6)], "discourse": "background"}
    tells(text, {**first, "day": "2024-06-20"}, {**second, "day": "2024-06-18"})


def test_who_was_killed_when_counted_from_another_day(tells: Tells) -> None:
    text = "The siege came a day after seven people were killed when rockets hit Benghazi on Sunday."
    tells(text, {"event": "shelling", "places": ["Benghazi"], "tolls": [("killed", 7, 7)]})


def test_those_trying_to_do_something_are_killed(tells: Tells) -> None:
    tells("Five fighters trying to take Tripoli were killed on Friday.", {"tolls": [("killed", 5, 5)]})


def test_medical_sources_report(tells: Tells) -> None:
    tells("Twelve people were killed in a raid on Homs, medical sources report.", {"source": "unnamed:medical"})
    tells("Twelve people were killed in a raid on Homs, a report said.", {"tolls": [("killed", 12, 12)]})


def test_a_group_that_tells_is_the_one_that_spoke_before(tells: Tells) -> None:
    text = (
        "Syrian rebels captured Khanasir on Monday, the Observatory said.\n"
        "The group said rebel fighters killed four shepherds in Saraqib."
    )
    tells(text, {"source": "sohr"}, {"source": "sohr", "actors": ["syrian-opposition-factions"]})


def test_a_dateline_without_a_dash_is_no_place(tells: Tells) -> None:
    tells("BEIRUT: Syrian rebels captured Khanasir, activists said.", {"places": ["Khanasir"]})
    tells("BEIRUT Aug 28 Syrian rebels captured two villages from the SDF.", {"places": [], "targets": ["sdf"]})


def test_displaced_families_in_a_shelter_were_displaced_before(tells: Tells) -> None:
    text = "A strike on a school sheltering displaced Palestinian families killed 16 people in Rafah."
    tells(text, {"event": "airstrike", "tolls": [("killed", 16, 16)]})


def test_what_somebody_repeatedly_does_is_no_event(tells: Tells) -> None:
    tells("Israel has repeatedly struck tent camps in Rafah.")


def test_a_spokesman_tells_at_whom_the_strike_was_aimed(tells: Tells) -> None:
    text = (
        "An Israeli airstrike killed seven people in Rafah, medics said. "
        "The Israeli military said it targeted militants."
    )
    tells(text, {"event": "airstrike"}, {"event": "airstrike", "source": "israeli-military"})


def test_those_in_brackets_are_of_those_counted_before(tells: Tells) -> None:
    text = "Seven civilians (three girls and four women) were killed in Idlib."
    tells(text, {"tolls": [("killed", 7, 7)]})


def test_where_people_were_whom_a_strike_killed(tells: Tells) -> None:
    expected: dict[str, Any] = {"targets": ["civilians"], "objects": ["school"]}
    tells("An Israeli airstrike killed seven people in a school in Gaza City.", expected)


def test_whose_vessel_is_destroyed(tells: Tells) -> None:
    sides = {"actors": ["us-military"], "targets": ["houthis"]}
    tells("U.S. forces destroyed three Houthi uncrewed surface vessels in the Red Sea.", sides)


def test_an_advance_of_others_is_a_movement_of_its_own(tells: Tells) -> None:
    text = "Syrian troops withdrew from Ayn Issa amid an advance by Turkey-backed fighters."
    tells(text, {"actors": ["syrian-government-forces"]}, {"actors": ["sna"]})


def test_what_nameless_gunmen_are_believed_to_be(tells: Tells) -> None:
    text = (
        "Unknown gunmen believed to be Islamic State (IS) militants attacked a checkpoint manned by federal police in "
        "southern Kirkuk."
    )
    tells(text, {"actors": ["islamic-state"], "targets": ["iraqi-police"], "certainty": ["probable"]})


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("An Israeli military operation in Jenin killed five people.", "israeli-military"),
        ("A Turkish military offensive in Afrin killed five people.", "turkish-military"),
    ],
)
def test_whose_military_operation_it_is(tells: Tells, text: str, actor: str) -> None:
    tells(text, {"event": "attack", "actors": [actor], "tolls": [("killed", 5, 5)]})


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("Two wanted terror suspects were arrested in Mosul.", "captured", 2),
        ("Five local journalists were killed in Gaza City.", "killed", 5),
        ("Six heavily armed gunmen were killed in Mosul.", "killed", 6),
    ],
)
def test_words_between_a_count_and_those_counted(tells: Tells, text: str, kind: str, count: int) -> None:
    tells(text, {"tolls": [(kind, count, count)]})


def test_a_year_before_a_side_counts_nobody(tells: Tells) -> None:
    tells("In 2015 alone militants killed nine shepherds in Derna.", {"tolls": [("killed", 9, 9)]})


def test_them_who_were_shot_dead_are_not_those_who_shot(tells: Tells) -> None:
    text = "RSF fighters stormed a house in Rufaa and shot them dead."
    tells(text, {"event": "attack", "tolls": []}, {"event": "killing", "actors": ["rsf"], "tolls": []})


def test_resistance_committees_tell(tells: Tells) -> None:
    text = "The resistance committees of Abu Gouta said on Monday 20 people were killed in an RSF attack on Rufaa."
    tells(text, {"source": "unnamed:activists", "actors": ["rsf"], "tolls": [("killed", 20, 20)]})


def test_two_tellers_behind_their_verb(tells: Tells) -> None:
    text = "Israeli forces killed a teacher in Jenin, reported Palestinian media and the health ministry."
    tells(text, {"source": "unnamed:media", "event": "killing"})


def test_those_fought_are_named_by_what_they_do(tells: Tells) -> None:
    tells("Iraqi police clashed with retreating gunmen in Mosul.", {"event": "clash", "actors": ["iraqi-police"]})


def test_a_visit_during_an_attack_is_nobodys_deed(tells: Tells) -> None:
    text = "Houthi militants fired a missile at Marib during a visit by the Yemeni defense minister."
    tells(text, {"actors": ["houthis"], "targets": []})


def test_an_attack_that_followed_others(tells: Tells) -> None:
    text = "The Houthi attack on Marib followed a barrage of assaults by government forces on Hodeida."
    tells(text, {"actors": ["houthis"], "places": ["Marib"]}, {"actors": ["yemeni-government-forces"]})


def test_tear_gas_suffocates_and_does_not_kill(tells: Tells) -> None:
    tells("Dozens suffocated from tear gas in Hebron.", {"tolls": [("wounded", 12, None)]})


def test_a_name_before_its_office_speaks_again(tells: Tells) -> None:
    text = (
        "Wadah Dobish, a spokesman for the Yemeni government's forces, said Houthi fighters attacked Hodeida.\n"
        "Dobish said four Houthi fighters were killed in Taiz."
    )
    tells(text, {"source": "yemeni-government"}, {"source": "yemeni-government", "tolls": [("killed", 4, 4)]})


def test_the_drone_that_fired_a_missile(tells: Tells) -> None:
    tells("Police said the drone fired a missile at a car in Tyre.", {"event": "drone_strike"})


def test_reports_in_which_there_is_no_truth_are_denied(tells: Tells) -> None:
    text = "There is no truth to reports that Syrian rebels captured Saraqib, state television said."
    tells(text, {"event": "seizure", "stance": "denies"})


def test_who_denies_one_deed_tells_another(tells: Tells) -> None:
    text = "Israel denied targeting the ambulance in Rafah, saying it had struck a Hamas vehicle."
    denied = {"stance": "denies", "targets": ["medics"], "source": "israeli-government"}
    tells(text, denied, {"stance": "asserts", "targets": ["hamas"], "source": "israeli-government"})


def test_who_fired_what_was_intercepted_is_no_defender(tells: Tells) -> None:
    text = "Saudi forces intercepted two missiles fired at Jizan by the Houthis."
    tells(text, {"event": "interception", "actors": ["saudi-military"], "targets": ["houthis"]})


def test_prisoners_freed_under_a_deal_that_others_brokered(tells: Tells) -> None:
    text = "The Houthis freed 12 prisoners in Sanaa on Sunday under a deal brokered by the Red Cross."
    tells(text, {"event": "agreement", "actors": ["houthis"], "places": ["Sanaa"]})
    tells("The Houthis released a video of two hostages.")


def test_a_truce_that_was_struck_is_no_strike(tells: Tells) -> None:
    tells("A local truce was struck in Saraqib on Monday.", {"event": "agreement"})


def test_people_seized_and_goods_seized(tells: Tells) -> None:
    tells("Gunmen seized an engineer from his car in Basra.", {"event": "abduction"})
    tells("Iraqi police seized 20 rifles from smugglers in Basra.")


def test_fighters_loyal_to_a_government_are_its_own(tells: Tells) -> None:
    text = "Fighters loyal to the Tripoli government entered Gharyan."
    tells(text, {"event": "movement", "actors": ["gna"], "places": ["Gharyan"]})


def test_members_of_a_family_fight_for_no_side(tells: Tells) -> None:
    tells("Three members of the Aalu family were killed in a raid on Raqqa.", {"who": ["civilians"]})
    tells("Three members of the Hamas movement were killed in a raid on Rafah.", {"who": ["combatants"]})


def test_what_came_before_is_another_event(tells: Tells) -> None:
    text = "The clashes in Zawiya came after police found three men dead on a roadside in Sabratha."
    tells(text, {"places": ["Zawiya"], "tolls": []}, {"places": ["Sabratha"], "tolls": [("killed", 3, 3)]})


def test_a_teller_nobody_knows_puts_the_toll(tells: Tells) -> None:
    text = "A strike on Homs killed nine people. Madar Daily put the death toll at 17."
    tells(text, {"tolls": [("killed", 9, 9)]}, {"source": "unnamed:other", "tolls": [("killed", 17, 17)]})


def test_reports_of_civilian_casualties_count_nobody(tells: Tells) -> None:
    tells("The coalition assessed the report of civilian casualties in Raqqa.")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Four guards died when explosives-packed cars were driven at a checkpoint in Kirkuk.", "suicide_bombing"),
        ("Two suicide bombers drove armoured vehicles into the barracks in Kirkuk.", "suicide_bombing"),
        ("A bomber killed nine people in a market in Kirkuk on Sunday.", "suicide_bombing"),
        ("US bombers struck a camp near Kirkuk on Sunday.", "bombardment"),
        ("Five pickers died when their car went over a mine in Kirkuk.", "landmine"),
        ("Police in Kirkuk swept up 60 people on Tuesday.", "detention"),
        ("Air defences brought the drone down near Kirkuk on Tuesday.", "interception"),
        ("Some 900 people walked out of the camp in Kirkuk on Tuesday.", "displacement"),
        ("An army unit in Kirkuk dealt with an infiltrating group, killing three gunmen.", "attack"),
        ("The air force carried out nine sorties against militants near Kirkuk.", "airstrike"),
    ],
)
def test_what_a_phrase_of_the_wires_tells(tells: Tells, text: str, event: str) -> None:
    tells(text, {"event": event, "places": ["Kirkuk"]})


@pytest.mark.parametrize(
    "text",
    [
        "Delegates walked out of the talks in Kirkuk on Tuesday.",
        "Residents of Kirkuk swept up the glass on Tuesday.",
        "The council in Kirkuk dealt with the water shortage.",
        "The council in Kirkuk brought prices down on Tuesday.",
    ],
)
def test_what_everyday_words_of_the_wires_do_not_tell(tells: Tells, text: str) -> None:
    tells(text)


def test_a_suspicion_is_no_event_of_its_own(tells: Tells) -> None:
    text = "Police in Kirkuk arrested 60 people on Tuesday on suspicion of having bombed a market."
    tells(text, {"event": "detention", "tolls": [("captured", 60, 60)]})


def test_the_dead_of_a_deed_put_at_a_figure(tells: Tells) -> None:
    text = "The ministry put the civilians killed in Monday's shelling of Taiz at nine."
    tells(text, {"event": "shelling", "targets": ["civilians"], "tolls": [("killed", 9, 9)]})


def test_the_day_of_a_deed_claimed_is_not_the_day_of_the_claim(tells: Tells) -> None:
    expected = {"event": "bombing", "source": "islamic-state", "day": "2024-06-16"}
    tells("Islamic State claimed responsibility for Sunday's bombing in Kirkuk.", expected)


@pytest.mark.parametrize("remark", ["has the longest list", "tells another story"])
def test_a_pronoun_speaks_for_the_body_of_the_remark_before(tells: Tells, remark: str) -> None:
    text = f"The Syrian Observatory for Human Rights {remark}. On Sunday it counted nine air strikes on Saraqib."
    tells(text, {"event": "airstrike", "source": "sohr", "places": ["Saraqib"]})


def test_civilian_deaths_are_of_civilians(tells: Tells) -> None:
    expected = {"event": "shelling", "targets": ["civilians"], "tolls": [("killed", 33, 33)]}
    tells("Shelling on Sunday caused 33 civilian deaths in Taiz.", expected)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("In Arbin a man died along with both his daughters when a shell hit their home.", 3),
        ("A shell hit a car in Arbin, killing both his brothers.", 2),
        ("Two men were in the car when a shell hit it in Arbin; both were killed.", 2),
    ],
)
def test_how_many_both_are(tells: Tells, text: str, dead: int) -> None:
    tells(text, {"event": "shelling", "tolls": [("killed", dead, dead)]})


def test_how_often_a_town_was_raided(tells: Tells) -> None:
    tells("Warplanes raided Zamalka 14 times on Tuesday.", {"event": "airstrike", "strikes": (14, 14)})


def test_what_gunmen_ride_is_no_target(tells: Tells) -> None:
    text = "A lawyer was shot by two gunmen on a motorbike in Taiz on Friday."
    tells(text, {"event": "attack", "actors": ["unidentified-gunmen"], "objects": []})


def test_numbered_sections_of_a_digest_are_their_authors(tells: Tells) -> None:
    text = (
        "Today's bulletins on Syria, in the words of their authors.\n\nI. SANA, Damascus\n"
        "The army shelled Douma on Monday.\nHama - The air force struck a camp on Monday.\n\n"
        "II. Syrian Observatory for Human Rights\nRebels captured Souran on Tuesday."
    )
    tells(
        text,
        {"event": "shelling", "source": "sana", "places": ["Duma"]},
        {"event": "airstrike", "source": "sana", "places": ["Hama"]},
        {"event": "seizure", "source": "sohr", "places": ["Suran"]},
    )


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Seven people died in strikes on Idlib, said the Britain-based Syrian Observatory for Human Rights, "
            "a monitoring group that relies on local contacts.",
            "sohr",
        ),
        ("Lebanon's official National News Agency reported a drone strike on Naqoura.", "nna-lebanon"),
        ("A bomb killed two men in Mosul, police and medical sources said.", "unnamed:medical"),
        ("The Houthis hit a ship on Friday. The Iran-backed group said it shelled Marib on Sunday.", "houthis"),
    ],
)
def test_who_a_wire_cites(slots: Callable[..., list[dict[str, Any]]], text: str, source: str) -> None:
    assert slots(text)[-1]["source"] == source


def test_police_who_tell_are_not_those_killed(tells: Tells) -> None:
    text = "A bomb near a checkpoint in Mosul killed at least two, police and medical sources said."
    tells(text, {"event": "bombing", "targets": []})


def test_the_source_is_whoever_was_called_so(slots: Callable[..., list[dict[str, Any]]]) -> None:
    text = (
        "A bomb killed six soldiers in Abyan on Tuesday, a police source said.\n\n"
        "The governor said clashes broke out in Zinjibar.\n\n"
        "Nine people were wounded by a second bomb in Lawdar, the source added."
    )
    assert [c["source"] for c in slots(text)] == ["unnamed:security", "unnamed:official", "unnamed:security"]


def test_what_went_on_meanwhile_is_not_told_anew(tells: Tells) -> None:
    text = "An Israeli strike killed three people in Nabatieh on Sunday amid ongoing exchanges of fire in the south."
    tells(text, {"event": "airstrike", "actors": ["israeli-military"], "places": ["Nabatieh"]})


def test_the_rank_of_an_attack_is_no_attack(tells: Tells) -> None:
    text = (
        "Four guards were killed in a bombing in Abyan on Tuesday. "
        "The bombing was the latest in a spate of attacks by militants in the south."
    )
    tells(text, {"event": "bombing", "places": ["Abyan"]})


def test_harm_by_others_in_a_clause_of_its_own(tells: Tells) -> None:
    text = "A car bomb killed five people in Hilla on Sunday, while gunmen killed four soldiers in Ramadi."
    tells(
        text,
        {"event": "bombing", "places": ["Hillah"], "tolls": [("killed", 5, 5)], "actors": []},
        {"event": "attack", "places": ["Ramadi"], "tolls": [("killed", 4, 4)], "actors": ["unidentified-gunmen"]},
    )


def test_figures_of_the_next_paragraph_are_of_the_event_told(tells: Tells) -> None:
    text = (
        "A suicide car bomb killed six people in Ramadi on Wednesday, police said.\n\n"
        "The dead included three women, said a provincial official. Another 13 people were wounded, he said."
    )
    tells(
        text,
        {"event": "suicide_bombing", "source": "iraqi-police", "tolls": [("killed", 6, 6)]},
        {"event": "suicide_bombing", "tolls": [("killed", 3, 3), ("wounded", 13, 13)], "places": ["Ramadi"]},
    )


def test_a_span_of_months_dates_only_its_own_count(slots: Callable[..., list[dict[str, Any]]]) -> None:
    text = (
        "At least 3,000 civilians were killed in Darfur from January to June, the UN said.\n\n"
        "The RSF shelled a market in El Obeid, a doctor said."
    )
    assert slots(text)[-1]["day"] is None


def test_a_side_that_soldiers_favour_is_not_all_their_name(tells: Tells) -> None:
    expected = {"targets": ["yemeni-government-forces"], "tolls": [("killed", 2, 2)]}
    tells("Two pro-government Yemeni soldiers were killed by a mine in Abyan.", expected)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb hit a checkpoint in Shabwa run by local forces backed by the United Arab Emirates.",
        "A bomb hit a checkpoint in Shabwa, a doctor named Ahmed Mosul said.",
    ],
)
def test_friends_and_surnames_act_nowhere(tells: Tells, text: str) -> None:
    tells(text, {"event": "bombing", "actors": [], "places": ["Shabwah"]})


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A van was targeted by a strike near Tyre on Sunday.", "airstrike"),
        ("About 20 projectiles were identified crossing into Safed on Sunday, the army said.", "shelling"),
        ("Army units assumed full control of Maarrat al-Numan on Sunday.", "seizure"),
        ("Two bodies lay under houses destroyed in the air strikes on Idlib on Sunday.", "airstrike"),
    ],
)
def test_what_further_phrases_of_the_wires_tell(tells: Tells, text: str, event: str) -> None:
    tells(text, {"event": event})


def test_who_was_on_his_way_to_attack_attacked_nobody(tells: Tells) -> None:
    tells("The man was on his way to attack a settlement near Nablus, the army said.")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Israel struck a building in Damascus on Sunday, its military said.", "israeli-military"),
        (
            "Ramzi Odeh, who monitors settler activity in the northern West Bank, told reporters that settlers "
            "attacked farmers in Burin on Sunday.",
            "unnamed:other",
        ),
        (
            "The activists called it a massacre, saying government shelling killed 70 people in Hama on Sunday.",
            "unnamed:activists",
        ),
        (
            'The ministry wrote: "Shells killed nine people in Taiz on Sunday. A mine killed two in Marib."',
            "unnamed:other",
        ),
    ],
)
def test_whose_words_a_sentence_is(slots: Callable[..., list[dict[str, Any]]], text: str, source: str) -> None:
    assert slots(text)[-1]["source"] == source


@pytest.mark.parametrize("side", ["the Houthis", "Yemen's Houthis"])
def test_who_fired_what_was_shot_down_shot_nothing_down(tells: Tells, side: str) -> None:
    text = f"The United States shot down a drone fired by {side} over the Red Sea on Sunday."
    tells(text, {"event": "interception", "actors": ["us-military"], "targets": ["houthis"]})


def test_a_sum_whose_parts_make_it_up(tells: Tells) -> None:
    text = "The UN counted 70 civilian casualties, including 24 deaths and 46 injuries, in Benghazi on Sunday."
    tells(text, {"targets": ["civilians"], "tolls": [("killed", 24, 24), ("wounded", 46, 46)]})


def test_the_wounded_who_are_carried_are_not_counted(tells: Tells) -> None:
    text = "Gunfire hit an ambulance ferrying the wounded in Douma on Sunday, killing a nurse."
    tells(text, {"tolls": [("killed", 1, 1)]})


def test_bodies_given_back_are_no_deaths_told(tells: Tells) -> None:
    tells("On Sunday the hospital in Benghazi handed over the bodies of three nurses to their relatives.")


def test_trees_that_are_chopped_are_destroyed(tells: Tells) -> None:
    text = "Israeli colonists chopped 90 olive trees in Yasuf on Sunday."
    tells(text, {"event": "destruction", "actors": ["israeli-settlers"], "places": ["Yasuf"]})


@pytest.mark.parametrize(
    ("text", "stance", "actors"),
    [
        ("The army denied on Sunday that it had shelled Taiz, Reuters reported.", "denies", "yemeni-government-forces"),
        (
            "Islamic State claimed responsibility for Sunday's raid in Mosul, AP reported.",
            "asserts",
            "islamic-state",
        ),
        ("The Houthis denied shelling Taiz on Sunday, their agency reported.", "denies", "houthis"),
    ],
)
def test_what_a_wire_passes_on_keeps_its_stance(tells: Tells, text: str, stance: str, actors: str) -> None:
    tells(text, {"stance": stance, "actors": actors.split()})


@pytest.mark.parametrize("said", ["said it shelled", "claimed to have shelled"])
def test_a_joined_verb_goes_on_with_who_says_he_acted(tells: Tells, said: str) -> None:
    text = f"The Syrian army {said} Saraqib on Sunday and captured a hill near Maarrat al-Numan."
    army = {"actors": ["syrian-army"]}
    tells(text, {"event": "shelling", **army}, {"event": "seizure", **army, "places": ["Maarrat al-Numan"]})


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Three people were killed by a mine in El Obeid on Sunday and a fourth died later.", 4),
        ("Two men were killed by a mine in El Obeid on Sunday and another died in hospital.", 3),
    ],
)
def test_one_more_of_the_dead(tells: Tells, text: str, dead: int) -> None:
    tells(text, {"event": "landmine", "tolls": [("killed", dead, dead)]})


def test_gunmen_who_flee_are_not_displaced(tells: Tells) -> None:
    text = "Gunmen attacked a school in Hilla on Sunday, but they fled after exchanging gunfire with two guards."
    tells(text, {"event": "attack", "actors": ["unidentified-gunmen"], "places": ["Hillah"]})


def test_how_analysts_see_attacks_is_no_attack(tells: Tells) -> None:
    tells("Analysts see the attacks in Diyala as an attempt to draw troops away from Mosul.")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Police in Omdurman arrested 60 people, the security committee of Khartoum announced.", "unnamed:official"),
        ("A shell killed a man in Damascus, a source at Damascus Police Command said.", "syrian-police"),
        (
            "The state's governor put it differently: air defences brought a drone down over El Obeid.",
            "unnamed:official",
        ),
        ("US-backed forces have seized the last IS enclave in Baghouz, Syria, their spokesman said.", "sdf"),
    ],
)
def test_which_body_a_wire_cites(slots: Callable[..., list[dict[str, Any]]], text: str, source: str) -> None:
    assert slots(text)[-1]["source"] == source


def test_a_town_that_is_the_subject_lies_in_the_scene_before_it(tells: Tells) -> None:
    expected = {"event": "seizure", "actors": ["syrian-opposition-factions"], "places": ["Suran"]}
    tells("In the northern countryside of Hama, Souran passed to the factions on Sunday.", expected)


@pytest.mark.parametrize("opening", ["Killed", "Among the dead"])
def test_the_dead_of_two_sides_told_behind_the_verb(tells: Tells, opening: str) -> None:
    expected = {"event": "clash", "tolls": [("killed", 21, 21), ("killed", 26, 26)]}
    text = f"{opening} in Tuesday's fighting in Jobar were 21 rebels and 26 soldiers."
    tells(text, expected, published=date(2016, 12, 17))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Some 1,500 civilians left Baghouz on Sunday aboard trucks.", 1500),
        ("Shelling of Saraqib on Sunday forced 300 families to leave their homes.", 300),
    ],
)
def test_people_who_leave_are_counted(slots: Callable[..., list[dict[str, Any]]], text: str, count: int) -> None:
    found = slots(text)[-1]
    assert (found["event"], found["tolls"]) == ("displacement", [("displaced", count, count)])


def test_a_depot_of_drones_that_is_hit_is_nothing_stopped_in_the_air(tells: Tells) -> None:
    expected = {"event": "bombardment", "actors": ["saudi-led-coalition"], "targets": ["houthis"]}
    tells("The Saudi-led coalition hit a Houthi drone and missile site in Dhamar on Sunday.", expected)


def test_a_gas_canister_that_kills_is_no_bombardment(tells: Tells) -> None:
    text = "A protester died on Sunday after being hit in the head by a tear gas canister in Basra."
    tells(text, {"event": "killing", "tolls": [("killed", 1, 1)]})
