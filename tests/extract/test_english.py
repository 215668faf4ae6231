from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tawatur.batch import read_all
from tawatur.inputs import Request
from tawatur.model.claim import Claim
from tawatur.model.document import Document
from tawatur.pipeline import read


def claims(text: str, title: str | None = None) -> list[Claim]:
    """The claims of an English text."""
    return read(Document(text, title=title, lang="en", published=date(2021, 3, 3), outlet="reuters"))


def tolls(text: str) -> list[tuple[str, str, int | None, bool]]:
    """Kind, people, least number of each toll, and whether it is part of another."""
    return [(t.kind, t.who, t.min, t.part_of is not None) for c in claims(text) for t in c.tolls]


def test_a_headline_that_runs_on_into_the_text_is_no_claim() -> None:
    text = "2 March 2021 Raid on port kills four men A raid on the port of Hodeidah killed three dockers on Monday."
    found = claims(text, "Raid on port kills four men - The Harbour Post")
    assert [t.min for c in found for t in c.tolls] == [3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two soldiers and three shepherds were killed.", [("combatants", 2, False), ("civilians", 3, False)]),
        ("Nine people were killed, including two children.", [("unknown", 9, False), ("children", 2, True)]),
        ("Four children were among the nine people killed.", [("unknown", 9, False), ("children", 4, True)]),
        ("The death toll from the blast in Homs has reached at least 31.", [("unknown", 31, False)]),
        ("A 6-year-old girl was killed in shelling of Homs.", [("children", 1, False)]),
        ("Nine people from one family were killed in Homs.", [("unknown", 9, False)]),
        (
            "The bodies of two teachers and four soldiers were found.",
            [("combatants", 4, False), ("civilians", 2, False)],
        ),
        ("The army ambushed militants near Homs, killing 15.", [("combatants", 15, False)]),
        ("A woman and her two sons as well as another man were killed.", [("civilians", 4, False)]),
        (
            "The raid left 14 people - three of them women - dead in Sarmin.",
            [("unknown", 14, False)],
        ),
        (
            "Raids left 14 people - including three women - dead in Sarmin.",
            [("unknown", 14, False), ("women", 3, True)],
        ),
        ("Fifty civilians mostly women and children were killed in Sarmin.", [("civilians", 50, False)]),
        ("As well as those killed about 60 people were injured in Sarmin.", []),
        ("At least 27 children were confirmed killed in Sarmin.", [("children", 27, False)]),
        ("There were 15 dead among the ranks of the army in Homs.", [("combatants", 15, False)]),
        ("Shells hit Homs, inflicting casualties on the militants.", [("combatants", 2, False)]),
        ("Gunmen killed a mayor in Homs.", [("unknown", 1, False)]),
        ("Clashes in Homs led to the death of 90 militants media reported.", [("combatants", 90, False)]),
        ("A raid on Sarmin in Syria killed 58 civilians the SOHR said.", [("civilians", 58, False)]),
        ("The death toll from the strikes on Sarmin was 45.", [("unknown", 45, False)]),
        ("Deaths in Gaza since 3 May have reached 1,204 and injuries 3,518.", [("unknown", 1204, False)]),
        ("Deaths in Sarmin stand at 45.", [("unknown", 45, False)]),
        ("A couple and their four children were dug out dead in Sarmin.", [("civilians", 6, False)]),
        ("A raid killed a married couple in Sarmin.", [("civilians", 2, False)]),
        ("A couple of guards were killed in Sarmin.", [("combatants", 2, False)]),
        ("By nightfall the toll in Sarmin stood at 45, with over seventy hurt.", [("unknown", 45, False)]),
        ("The toll in Sarmin is not known.", []),
        ("The health ministry counts nine dead and four hurt in Sarmin.", [("unknown", 9, False)]),
        ("The saint died of the plague in 639 in Homs.", []),
        ("Shares 6 612 A man and a boy were killed in Homs.", [("civilians", 2, False)]),
    ],
)
def test_the_dead_are_counted(text: str, expected: list[tuple[str, int, bool]]) -> None:
    assert [(who, least, part) for kind, who, least, part in tolls(text) if kind == "killed"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five workers are still missing after a raid on Sarmin.", [("civilians", 5, False)]),
        ("A raid hit Sarmin on Monday. Two drivers died and a third is unaccounted for.", [("unknown", 1, False)]),
        ("A raid hit Sarmin on Monday. Four girls remain trapped under the rubble.", [("children", 4, False)]),
        ("A raid hit Sarmin on Monday. The list is missing a page.", []),
    ],
)
def test_who_is_missing(text: str, expected: list[tuple[str, int, bool]]) -> None:
    assert [(who, least, part) for kind, who, least, part in tolls(text) if kind == "missing"] == expected


def test_the_noun_of_the_second_number_serves_the_first() -> None:
    assert [t[:3] for t in tolls("The army killed 8 and wounded 12 militants near Homs.")] == [
        ("killed", "combatants", 8),
        ("wounded", "combatants", 12),
    ]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Turkey's army shelled the town of Tal Rifaat in Syria.", ["turkish-military"]),
        ("Nine people were killed in an attack claimed by Islamic State in Hasakah.", ["islamic-state"]),
        ("Air raids believed to be Russian killed nine people in Sarmin.", ["russian-military"]),
        ("Raids which were carried out by Russian jets hit the town of Sarmin.", ["russian-air-force"]),
        ("Israel has bombarded the town of Khiam.", ["israeli-military"]),
        ("Air raids by government ally Russia hit the town of Sarmin in Syria.", ["russian-military"]),
        ("Hezbollah said it launched several attacks on positions near Metula.", ["hezbollah"]),
        ("Islamic State claimed a bombing in eastern Baghdad.", ["islamic-state"]),
        ("Jets thought to belong to the Syrian government struck the town of Sarmin.", ["syrian-government-forces"]),
        ("Clashes broke out between the army and the RSF in Omdurman.", ["sudanese-army", "rsf"]),
        ("Raids in support of the Syrian army hit the town of Sarmin.", []),
        ("Nine people were killed in US-led air strikes on the city of Manbij.", ["us-led-coalition"]),
        ("Strikes on Hasakah overnight by a US-led coalition killed nine people.", ["us-led-coalition"]),
        ("An air raid on a village in Syria held by Islamic State killed nine people.", []),
        ("Shells fell on a quarter of Aleppo under the control of the rebels.", []),
        ("Nine people were killed in Homs as troops executed the families of rebels.", []),
        ("An LNA official told Reuters that his side's jets had bombed a camp near Sirte.", ["lna"]),
    ],
)
def test_whose_deed_it_was(text: str, actors: list[str]) -> None:
    assert [a.id for a in claims(text)[0].actors] == actors


def test_of_two_possible_perpetrators_both_are_kept() -> None:
    found = claims(
        "Air raids killed nine people in Sarmin, the Syrian Observatory for Human Rights said. The "
        "Britain-based monitor said it was unclear whether the raids were carried out by Syrian or Russian warplanes."
    )
    assert [(a.id, a.certainty) for c in found for a in c.actors] == [
        ("syrian-government-forces", "probable"),
        ("russian-air-force", "probable"),
    ]
    assert {p.name for c in found for p in c.places} == {"Sarmin"}


def test_shelling_and_air_strikes_in_one_breath_are_one_claim() -> None:
    assert [c.event for c in claims("Shelling and air strikes on Sarmin killed nine people.")] == ["bombardment"]


def test_a_general_word_for_the_deed_just_told_is_that_deed() -> None:
    found = claims("A strike on Sarmin killed nine people on Monday. Activists blamed the Syrian army for the attack.")
    assert {c.event for c in found} == {"airstrike"}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Troops launched an operation to retake the city of Fallujah.", []),
        ("Troops managed to retake the city of Fallujah.", ["seizure"]),
        ("Soldiers seized two men in the city of Hebron.", ["detention"]),
        ("The two militias reached on Monday a ceasefire deal.", ["agreement"]),
        ("Two people died as shells fell on Sarmin.", ["shelling"]),
        ("Jets bombed Sarmin, killing two, and later shelled Saraqeb, killing four.", ["airstrike", "shelling"]),
        ("Five people were killed by a missile fired at the city of Marib.", ["missile_strike"]),
        ("Two people were killed in a strike by an Israeli drone on a car.", ["drone_strike"]),
    ],
)
def test_what_is_told(text: str, events: list[str]) -> None:
    assert [c.event for c in claims(text)] == events


def test_a_region_in_small_letters_is_a_place() -> None:
    assert [p.name for c in claims("Israel shelled northern Gaza on Monday.") for p in c.places] == ["North Gaza"]


def test_a_name_that_is_a_month_too_dates_nothing() -> None:
    assert claims("Gunmen attacked the house of Ramadan al-Wahishi in Benghazi.")[0].time.start is None


@pytest.mark.parametrize("stretch", ["over the past year", "in recent days", "in the past 24 hours"])
def test_figures_of_a_stretch_of_time_are_a_tally(stretch: str) -> None:
    assert [c.discourse for c in claims(f"Air strikes on Saada have killed 45 people {stretch}.")] == ["tally"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shells hit the town of al-Qouria in Syria's Deir az-Zour province.", "Al Quriyah"),
        ("Shells hit the village of Thaltana in Syria.", "Thalthanah"),
        ("A barrel bomb fell on the Fardoos neighbourhood of Aleppo.", "Al-Firdous"),
        ("Jets bombed the outskirts of Deir el-Zour in Syria.", "Deir ez-Zor"),
    ],
)
def test_a_romanised_name_that_no_list_has_is_known_by_its_sound(text: str, place: str) -> None:
    assert [p.name for c in claims(text) for p in c.places][:1] == [place]


def test_the_day_at_the_head_of_a_text_is_its_today() -> None:
    text = "Published July 4 2015 Shells hit the port of Latakia on Friday, killing two men, a witness said."
    assert claims(text)[0].time.start == "2015-07-03"


def test_what_is_condemned_is_told_where_it_is_counted() -> None:
    assert [c.event for c in claims("The envoy condemned the shelling of Sarmin in which nine people died.")] == [
        "shelling"
    ]
    assert claims("The envoy condemned the raid on Sarmin.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shelling killed a father and his two sons in Sarmin.", [("unknown", 3, False)]),
        ("A man, his wife and their three children were killed in Sarmin.", [("civilians", 5, False)]),
        ("IS fighters killed 15 civilians in Palmyra.", [("civilians", 15, False)]),
        ("Gunmen assassinated the mayor of Azaz in his home.", [("unknown", 1, False)]),
        ("The army killed militants in Homs and burnt their cars.", [("combatants", 2, False)]),
    ],
)
def test_who_died(text: str, expected: list[tuple[str, int, bool]]) -> None:
    assert [(who, least, part) for kind, who, least, part in tolls(text) if kind == "killed"] == expected


@pytest.mark.parametrize(
    ("text", "event", "actors", "targets"),
    [
        ("Ten people died when barrel bombs were dropped by regime forces on Daraa.", "airstrike", 1, 0),
        ("A Russian helicopter was hit by ground fire near Palmyra.", "interception", 0, 1),
        ("Islamic State militants killed 33 men in Homs.", "killing", 1, 0),
        ("Terrorists of the Nusra Front shelled Nubl.", "shelling", 1, 0),
        ("The army left 12 rebels dead in Jobar.", "attack", 1, 1),
        ("Air raids on a quarter controlled by Syria's rebels killed five.", "airstrike", 0, 0),
        ("Russian jets executed four strikes on the outskirts of Saraqib.", "airstrike", 1, 0),
        ("Gunmen executed four men in Saraqib.", "killing", 1, 0),
        ("Two men were hurt by Iran-backed Houthi fighters in Marib.", "attack", 1, 0),
        ("Israel on Thursday evening carried out strikes near Damascus.", "airstrike", 1, 0),
        ("According to Karim Odeh, Houthi fighters attacked a base in Marib.", "attack", 1, 0),
        ("A unit of the Syrian army destroyed two vehicles near Saraqib.", "destruction", 1, 0),
        ("Israel likely conducted two airstrikes near Damascus.", "airstrike", 1, 0),
        ("Fighting in Tripoli killed 121 people, the World Health Organisation (WHO) said.", "clash", 0, 0),
        ("A missile slammed into a wedding party in Mocha.", "missile_strike", 0, 1),
        ("Rockets tore into a market in Saraqib.", "shelling", 0, 1),
        ("The village of Sarmin was attacked from the air.", "airstrike", 0, 0),
        ("A house in Mosul was flattened from the air.", "airstrike", 0, 1),
        ("Two tanks broke through the main gate of a UNIFIL base in Ramyah.", "attack", 0, 1),
        ("Israeli soldiers forced their way into a clinic in Jenin.", "attack", 1, 1),
    ],
)
def test_who_did_it(text: str, event: str, actors: int, targets: int) -> None:
    assert [(c.event, len(c.actors), len(c.targets)) for c in claims(text)] == [(event, actors, targets)]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("According to Nasser Hospital in Khan Younis, a raid on Rafah killed five people.", ["unnamed:medical"]),
        ("According to Karim Odeh, the army shelled Saraqib on Monday.", ["unnamed:other"]),
        ("Two shells fell on the market in Taiz on Monday, said resident Ali Saleh.", ["unnamed:local"]),
        ("Two shells fell on the market in Taiz on Monday, said baker Ali al-Saleh, a father.", ["unnamed:other"]),
        ("A medical group said shelling killed five people in El Fasher, Anadolu reported.", ["unnamed:medical"]),
        ("Residents of a village elsewhere in Taiz province said a raid killed four people.", ["unnamed:local"]),
        ("One of the bus passengers said that the bus was hit by a shell in Taiz.", ["unnamed:other"]),
        ("Saraqib was quiet, with the Syrian army announcing that it shelled Idlib on Monday.", ["syrian-army"]),
        ("Nine people were killed in Tyre on Monday, said the Ministry of Public Health (MoPH).", ["lebanon-mohealth"]),
        ("The UN mission, UNSMIL, counts at least nine dead in Tripoli.", ["unsmil"]),
        ("The command of Haftar's Libyan National Army denied that it shelled Sirte on Monday.", ["lna"]),
        ("The spokesman of Iraq's Popular Mobilisation Forces said a raid hit Rawa on Monday.", ["pmf"]),
        ("Units under the command of a colonel shelled Sirte on Monday.", ["outlet"]),
        ("A strike on a house in Tyre on Monday killed nine people (MoPH).", ["lebanon-mohealth"]),
        ("Two strikes on Baalbek on Monday: 12 killed and 30 injured (Lebanese Red Cross).", ["lebanese-red-cross"]),
        ("A raid on Idlib on Monday killed two medics (White Helmets).", ["outlet"]),
        ("A raid on Idlib on Monday hit a base of the rebels (HTS).", ["outlet"]),
        ("A resident, quoted by Reuters, said jets had bombed Homs.", ["unnamed:local"]),
        ("The monitor SOHR, citing a medical source, said jets had bombed Homs.", ["unnamed:medical"]),
        ("The clinic in Homs had been hit once before, UNICEF notes, without giving a date.", ["unicef"]),
        ("The raid on the disputed village of Sarmin killed nine men.", ["outlet"]),
        ("The raid killed Ahmed Said in Homs on Monday.", ["outlet"]),
    ],
)
def test_who_says_it(text: str, sources: list[str]) -> None:
    assert [c.origin.id for c in claims(text)] == sources


def test_a_coalition_that_something_is_said_of_denies() -> None:
    text = "A raid killed nine people in Taiz, but a Saudi-led coalition that rules the country's air denied any role."
    assert [(c.stance, [a.id for a in c.actors]) for c in claims(text)][1:] == [("denies", ["saudi-led-coalition"])]


def test_whom_an_attack_is_blamed_on_did_it() -> None:
    (claim,) = claims("Activists blamed the shelling of Homs on Monday on the Syrian army.")
    assert claim.origin.id == "unnamed:activists"
    assert not claim.targets
    assert [a.id for a in claim.actors] == ["syrian-army"]


def test_who_passed_it_on_and_who_said_it() -> None:
    (claim,) = claims("Shelling killed five people in El Fasher, a local medical group said, Anadolu reports.")
    assert [link.source.id for link in claim.attribution] == ["outlet", "anadolu", "unnamed:medical"]


def test_a_bombardment_is_no_abduction_told_before() -> None:
    text = (
        "RSF fighters abducted two women in Zamzam camp on Monday. A doctor said the bombardment damaged the hospital."
    )
    assert [c.event for c in claims(text)] == ["abduction", "bombardment"]


def test_one_act_and_then_another() -> None:
    text = "While rebels shelled Aleppo on Tuesday, the army carried out raids on Idlib."
    assert [c.event for c in claims(text)] == ["shelling", "airstrike"]
    met = "Rebels attacked Saraqib on Tuesday, but government forces repelled it."
    assert [c.event for c in claims(met)] == ["attack"]


def test_what_an_act_answers_came_before_it() -> None:
    (raid,) = claims("The march was in revenge for the death of five guards in Homs.")
    assert raid.discourse == "background"


@pytest.mark.parametrize(
    "text",
    ["In two days 72 civilians were killed in Idlib.", "This month alone 37 people have died in Idlib."],
)
def test_deaths_of_no_act_over_a_stretch_are_a_tally(text: str) -> None:
    assert [c.discourse for c in claims(text)] == ["tally"]


def test_a_town_that_an_outlet_is_called_after_is_the_town_where_it_is_struck() -> None:
    assert [p.name for c in claims("Jets bombed al-Mayadeen in Syria, killing 42.") for p in c.places] == ["Al Mayadin"]
    (claim,) = claims("Al-Mayadeen said jets bombed Homs, killing 42.")
    assert claim.attribution[-1].source.id == "almayadeen"


ASIDES = {
    "RSF shelling killed nine people in El Fasher, which has been under siege since May 2024.": ["El Fasher"],
    "Shelling hit a camp in El Fasher, one of many towns cut off since the war with the army began in May.": [
        "El Fasher"
    ],
    "A strike killed six people in Jenin, said the ministry, which is based in Ramallah.": ["Jenin"],
}


@pytest.mark.parametrize(("text", "places"), ASIDES.items())
def test_what_an_aside_says_of_something_else(
    slots: Callable[..., list[dict[str, Any]]], text: str, places: list[str]
) -> None:
    (claim,) = slots(text)
    assert (claim["places"], claim["day"], claim["discourse"]) == (places, None, "news")


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The Russian Defence Ministry said no plane of its own had been over Idlib on Monday.", ["russian-mod"]),
        ("The Saudi-led coalition said no sorties had been flown over Taiz on Monday.", ["saudi-led-coalition"]),
        ("The Saudi-led coalition said there was no air activity in Taiz on Monday.", ["saudi-led-coalition"]),
        ("The Syrian army denied that its planes had been in the area of Homs on Monday.", ["syrian-army"]),
        ("No Russian aircraft had been operating over Idlib on Monday, a resident said.", ["unnamed:local"]),
        ("Aircraft had been operating over Idlib on Monday, a resident said.", []),
        ("Fighting in Taiz had not been over for a day, a resident said.", ["unnamed:local"]),
        ("No commercial flights over Iraq were possible on Monday.", []),
    ],
)
def test_who_says_that_nothing_flew(text: str, sources: list[str]) -> None:
    found = claims(text)
    assert [c.origin.id for c in found] == sources
    assert all(c.event == "clash" or c.stance != "asserts" for c in found)


@pytest.mark.parametrize(
    ("office", "source"),
    [
        ("The foreign ministry in Ankara", "turkish-government"),
        ("The Defence Ministry in Moscow", "russian-mod"),
        ("The government in Ankara", "turkish-government"),
        ("The government", "iraqi-government"),
    ],
)
def test_an_office_is_of_the_country_in_whose_capital_it_sits(office: str, source: str) -> None:
    found = claims(f"A raid hit a village near Dohuk in Iraq on Monday. {office} denied the attack.")
    assert [c.origin.id for c in found if c.stance == "denies"] == [source]


def test_whose_spokesman_the_one_after_a_possessive_is() -> None:
    text = (
        "A resident spoke of nine killed in Taiz on Monday. The Saudi-led coalition would have none of it. "
        "Its spokesman, Colonel Saleh, told Reuters that no sorties had been flown over Taiz."
    )
    assert [c.origin.id for c in claims(text)] == ["unnamed:local", "saudi-led-coalition"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The army said on Tuesday that its jets had struck Homs the day before.", ["2021-03-01"]),
        ("The army said on 9 February that no raid had hit Homs the previous day.", ["2021-02-08"]),
        ("The army said on the 9th that its jets had struck Homs a day earlier.", ["2021-02-08"]),
        (
            "The army said on Tuesday it struck Homs on Sunday and rebels hit Hama a day later.",
            ["2021-02-28", "2021-03-01"],
        ),
        ("The coalition's bulletin of 20 February lists five strikes near Mosul the day before.", ["2021-02-19"]),
        ("On Tuesday the army conceded that its jets had bombed a school in Homs.", [None]),
        ("Only this Tuesday did the army admit that its jets had bombed a school in Homs.", [None]),
        ("On Tuesday the army said its jets had bombed a school in Homs.", ["2021-03-02"]),
        ("A clinic in Homs that had been shut since May was shelled by rebels.", [None]),
        ("A school in Homs was struck by a raid; it had stood empty since 2014.", [None]),
        ("The army said Homs had been shelled since Monday.", ["2021-03-01"]),
        ("A raid on the 1st near Homs killed nine people.", ["2021-03-01"]),
        ("A raid on the 46th Regiment base near Homs killed nine people.", [None]),
    ],
)
def test_the_day_of_a_statement_is_not_the_day_of_the_event(text: str, days: list[str | None]) -> None:
    assert [c.time.start for c in claims(text)] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Sarmin, Idlib governorate, 21 October 2020\n\nAround 11:30 that Wednesday, jets bombed a school.",
            "2020-10-21",
        ),
        ("Sarmin, Syria, 21 October 2020\nPublished 2 March 2021.\n\nThree raids hit the market.", "2020-10-21"),
        ("Sarmin, Syria, 21 October 2020\n\nThe day before, rebels had shelled Sarmin.", "2020-10-20"),
        ("Sarmin, Syria, 21 October 2020\n\nA raid hit the market in Sarmin on Monday.", "2021-03-01"),
        ("The situation in Syria\n\nA raid hit the market in Sarmin.", None),
    ],
)
def test_the_day_in_the_title_is_that_of_the_story(tmp_path: Path, text: str, day: str | None) -> None:
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    page = Request(str(tmp_path / "page.txt"), date(2021, 3, 3), "reuters", "en")
    assert [c.time.start for done in read_all([page]) for c in getattr(done, "claims", ())] == [day]


def test_what_came_next_is_an_event_of_its_own() -> None:
    text = "Jets bombed a post near Homs on Monday, after which rebels shelled Hama."
    assert [(c.event, [a.id for a in c.actors]) for c in claims(text)] == [
        ("airstrike", []),
        ("shelling", ["syrian-opposition-factions"]),
    ]
    (one,) = claims("A shell hit a school in Homs on Monday, after which nine pupils died.")
    assert [t.min for t in one.tolls] == [9]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The army denied that anyone had been killed in a raid on Homs.", [("killed", 0)]),
        ("The army denied that anybody was injured by smoke in Homs on Monday.", [("wounded", 0)]),
        ("The army denied killing anyone in Homs on Monday.", [("killed", 0)]),
        ("No baker, he maintained, was killed or injured in a raid on Homs.", [("killed", 0), ("wounded", 0)]),
        ("The coalition denied that any civilians were harmed in a raid on Homs.", [("wounded", 0)]),
        ("Gunmen killed anyone who tried to leave Homs on Monday.", [("killed", 2)]),
        ("A raid hit Homs on Monday, the army said; it did not know of anyone killed.", []),
    ],
)
def test_anyone_who_is_denied_to_have_been_hurt_is_nobody(text: str, tolls: list[tuple[str, int]]) -> None:
    assert [(t.kind, t.min) for c in claims(text) for t in c.tolls] == tolls


RAID = "A raid hit a school in Sarmin on Monday. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (RAID + "Nine people were killed. UNICEF's figure is 28.", [("outlet", 9), ("unicef", 28)]),
        (RAID + "Nine people were killed. The mayor spoke of 12.", [("outlet", 9), ("unnamed:official", 12)]),
        (RAID + "Nine people were killed. The mayor spoke of 12 buses.", [("outlet", 9)]),
        (RAID + "The White Helmets put the toll at nine that night.", [("white-helmets", 9)]),
        (RAID + "The White Helmets have since recovered 22 bodies.", [("white-helmets", 22)]),
        (RAID + "The Syrian Red Crescent retrieved nine bodies.", [("syrian-arab-red-crescent", 9)]),
        ("Jets bombed Sarmin, according to residents and a doctor, who put the dead at nine.", [("unnamed:local", 9)]),
        ("IOM counted 700 new arrivals in Marib between 3 and 5 February.", [("iom", 700)]),
        ("New arrivals in Marib told reporters how they had lived.", []),
    ],
)
def test_whose_figure_it_is(text: str, told: list[tuple[str, int]]) -> None:
    assert [(c.origin.id, t.min) for c in claims(text) for t in c.tolls] == told


@pytest.mark.parametrize(
    ("text", "kind", "by"),
    [
        ("Residents posted photographs of a house in Mosul flattened from the air.", "photo", "unnamed:local"),
        ("Activists shared a clip of a bus burning after a raid on Homs.", "video", "unnamed:activists"),
        ("Amaq spoke of nine killed in a raid on Mosul and circulated a clip.", "video", "islamic-state-media"),
    ],
)
def test_what_a_teller_shows(text: str, kind: str, by: str) -> None:
    (claim,) = claims(text)
    assert [(e.kind, e.by) for e in claim.evidence] == [(kind, by)]


@pytest.mark.parametrize(
    ("text", "broken", "place"),
    [
        ("A school in Sarmin, east of Idlib, was destroyed on Monday.", "school", "Sarmin"),
        ("Three houses in the village of Sarmin, near Idlib, were damaged by shelling.", "house", "Sarmin"),
        ("The bakery in Sarmin, which fed 900 families, was destroyed on Monday.", "bakery", "Sarmin"),
        ("A hangar at the airport in Misrata, east of Tripoli, was burnt on Monday.", "building", "Misrata"),
        ("In Homs, on Monday, a house was destroyed.", "house", "Homs"),
    ],
)
def test_an_aside_parts_what_was_broken_from_its_verb(text: str, broken: str, place: str) -> None:
    (claim,) = claims(text)
    assert ([d.object for d in claim.damage], [p.name for p in claim.places]) == ([broken], [place])


def test_what_a_definite_thing_suffered_is_of_the_event_before() -> None:
    text = (
        "A shell hit a watchtower near Kafr Kila on Monday, a mayor said. "
        "The tower was damaged and two cameras were destroyed; no injuries."
    )
    assert {c.event for c in claims(text)} == {"shelling"}


def test_projectiles_are_fired() -> None:
    (claim,) = claims("Some 90 projectiles were launched from Gaza towards Ashkelon, per the Israeli military.")
    assert (claim.event, claim.origin.id, [p.name for p in claim.places]) == (
        "shelling",
        "israeli-military",
        ["Ashkelon"],
    )


@pytest.mark.parametrize(
    ("text", "event", "targets"),
    [
        ("A journalist was killed by a magnetic bomb under her car in Aden on Monday.", "bombing", ["journalists"]),
        ("Two conscripts were wounded by an anti-tank guided missile near Idlib on Monday.", "missile_strike", []),
        ("Soldiers shot dead a 17-year-old Palestinian in Jenin on Monday.", "killing", []),
    ],
    ids=["a charge behind a passive", "a guided missile behind a passive", "a nationality behind an age"],
)
def test_what_killed_and_whom(text: str, event: str, targets: list[str]) -> None:
    found = claims(text)
    assert [(c.event, [t.id for t in c.targets]) for c in found] == [(event, targets)]


def test_an_answer_that_its_aircraft_were_not_there() -> None:
    text = (
        "A drone killed three people near Hasakah on Sunday, a rescue group said. "
        "Turkey's defence ministry said none of its drones had left the ground."
    )
    assert [c.stance for c in claims(text)] == ["asserts", "denies"]
