"""Who tells, and who gives another number, where the subject stands before its verb."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.model.claim import Claim
from tawatur.model.document import Document
from tawatur.pipeline import read

_RAID = "An air strike hit a market in Marib on Tuesday, killing nine people, the Houthi health ministry said.\n\n"


def claims(text: str, lang: str = "en") -> list[Claim]:
    return read(Document(text, lang=lang, published=date(2021, 3, 3), outlet="reuters"))


def origins(text: str) -> list[str | None]:
    return [claim.attribution[-1].source.id for claim in claims(text)]


@pytest.mark.parametrize(
    ("teller", "origin"),
    [
        ("Ali Nasser, who lives near the bridge, said", "unnamed:other"),
        ("An adviser to the president, who spoke to Reuters, said", "unnamed:official"),
        ("A resident who asked not to be named said", "unnamed:local"),
        ("Two officials familiar with the matter said", "unnamed:official"),
        ("One of the residents said", "unnamed:local"),
        ("A local security official said", "unnamed:security"),
        ("The US military's Central Command said", "us-centcom"),
        ("An aid worker with the White Helmets said", "white-helmets"),
        ("A Yemeni government official said", "yemeni-government"),
    ],
)
def test_who_speaks_though_words_stand_between_him_and_his_verb(teller: str, origin: str) -> None:
    assert origins(f"{teller} warplanes had bombed a depot near Sanaa.") == [origin]


def test_a_definite_office_with_its_town_is_not_whoever_spoke_before() -> None:
    text = _RAID + "The governor of Marib said Houthi fighters had attacked the city on Tuesday night."
    assert origins(text) == ["houthi-mohealth", "unnamed:official"]


def test_a_quotation_goes_on_after_who_said_its_first_part() -> None:
    text = '"Warplanes bombed the market in Marib," said a doctor. "Then they bombed the clinic in Sirwah."'
    assert origins(text) == ["unnamed:medical", "unnamed:medical"]


@pytest.mark.parametrize(
    ("account", "dead"),
    [
        ("Doctors Without Borders gave a lower figure, six.", 6),
        ("Amnesty International counted 17 names.", 17),
        ("The government spoke of seven.", 7),
        ("A doctor said the number was closer to 20.", 20),
        ("The number of dead rose to 14, medics said.", 14),
    ],
)
def test_another_number_of_the_dead(account: str, dead: int) -> None:
    assert [toll.min for claim in claims(_RAID + account) for toll in claim.tolls] == [9, dead]


def test_who_the_dead_were() -> None:
    found = claims(_RAID + "The coalition said those killed were Houthi fighters.")[-1]
    assert (found.event, [target.id for target in found.targets], found.tolls) == ("airstrike", ["houthis"], ())


def test_a_part_of_the_dead_counts_nobody_again() -> None:
    text = _RAID.strip() + " It said five children were among the dead."
    assert [(toll.min, toll.part_of) for claim in claims(text) for toll in claim.tolls] == [(9, None), (5, 0)]


@pytest.mark.parametrize(
    ("denial", "stance"),
    [
        ("The coalition insisted that no market had been hit.", "denies"),
        ("The coalition said none of its aircraft had flown over Marib that day.", "denies"),
        ("The coalition said it was not behind the attack.", "denies"),
        ("The coalition said no civilians had been killed.", "denies"),
        ("The Pentagon said it had found no evidence that civilians had been killed.", "reports_none"),
        ("The coalition blamed the Houthis.", "asserts"),
    ],
)
def test_who_denies_or_blames_without_a_word_for_the_event(denial: str, stance: str) -> None:
    assert [claim.stance for claim in claims(_RAID + denial)] == ["asserts", stance]


@pytest.mark.parametrize(
    ("sentence", "event", "tolls"),
    [
        ("The shelling has forced 4,000 families to flee Kadugli.", "displacement", [("displaced", 4000)]),
        ("The army expelled the Rapid Support Forces from Sinja on Monday.", "seizure", []),
        ("Government troops entered Saraqib in Syria on Friday.", "movement", []),
        ("A sniper killed a woman in Taiz.", "killing", [("killed", 1)]),
        ("Soldiers shot dead a 17-year-old Palestinian in Nablus.", "killing", [("killed", 1)]),
        ("Most homes in the east of Beit Hanoun have been destroyed.", "destruction", []),
    ],
)
def test_what_is_told(sentence: str, event: str, tolls: list[tuple[str, int]]) -> None:
    found = [claim for claim in claims(sentence) if claim.event == event]
    assert [(toll.kind, toll.min) for claim in found for toll in claim.tolls] == tolls
    assert found


def test_whose_strikes_a_possessive_says_they_are() -> None:
    assert [actor.id for actor in claims("Israel's strikes on Baalbek killed nine people.")[0].actors] == [
        "israeli-military"
    ]


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        (
            "Israeli strikes killed nine people in Tyre on Monday, and Hezbollah fired rockets at Haifa.",
            [("airstrike", ["israeli-military"]), ("shelling", ["hezbollah"])],
        ),
        (
            "Hezbollah said it had fired rockets at Haifa after an Israeli strike killed two civilians in Tyre.",
            [("shelling", ["hezbollah"]), ("airstrike", ["israeli-military"])],
        ),
        ("At least 70 people were killed after a drone strike hit a hospital in El Fasher.", [("drone_strike", [])]),
        ("The bodies of three men who had been abducted last week were found near Baquba.", [("killing", [])]),
        ("The army says it does not target civilians.", []),
    ],
)
def test_what_is_one_event_and_what_two(sentence: str, events: list[tuple[str, list[str]]]) -> None:
    assert [(claim.event, [actor.id for actor in claim.actors]) for claim in claims(sentence)] == events


def test_dead_listed_town_by_town() -> None:
    found = claims("Shelling killed three people in Douma, four in Harasta and two in Arbin.")
    assert [(claim.tolls[0].min, claim.places[0].name) for claim in found] == [
        (3, "Duma"),
        (4, "Harasta"),
        (2, "Arbin"),
    ]


@pytest.mark.parametrize(
    ("sentence", "actors", "targets"),
    [
        ("A missile hit the Yemeni city of Marib.", [], []),
        ("Nine people were killed by Israeli forces in two raids in Jenin.", ["israeli-military"], []),
        ("Nine people died in Marib in an attack the government blamed on the Houthi rebels.", ["houthis"], []),
        ("A Palestinian was killed in Jenin.", [], []),
        ("The Houthi rebels were behind the explosion that damaged a ship in Hodeidah.", ["houthis"], []),
    ],
)
def test_who_acts_and_who_suffers(sentence: str, actors: list[str], targets: list[str]) -> None:
    found = claims(sentence)
    assert [[actor.id for actor in claim.actors] for claim in found] == [actors]
    assert [[target.id for target in claim.targets] for claim in found] == [targets]


def test_it_killed_means_the_event_told_before() -> None:
    text = "The blast in Marib was from a missile, the army said. It killed 79 people, it said."
    assert [(claim.actors, [toll.min for toll in claim.tolls]) for claim in claims(text)] == [((), [79])]


def test_a_drone_that_only_describes_a_thing_is_not_shot_down() -> None:
    assert [claim.event for claim in claims("An air strike destroyed a drone control room in Sirte.")] == ["airstrike"]


@pytest.mark.parametrize(
    ("sentence", "event", "actors", "targets"),
    [
        (
            "The army said it had repelled an attack by the Houthis.",
            "attack",
            ["houthis"],
            ["yemeni-government-forces"],
        ),
        ("The Saudi army destroyed a drone launched by the Houthis.", "interception", ["saudi-military"], ["houthis"]),
        ("The Israeli army surrounded Jenin.", "movement", ["israeli-military"], []),
    ],
)
def test_what_is_stopped(sentence: str, event: str, actors: list[str], targets: list[str]) -> None:
    found = claims(f"Fighting went on near Marib in Yemen.\n\n{sentence}")[-1]
    assert found.event == event
    assert [[a.id for a in found.actors], [t.id for t in found.targets]] == [actors, targets]


def test_one_of_whom_a_pronoun_tells() -> None:
    assert tolls_of("He was killed in an air strike on Marib.") == [1]
    assert tolls_of("Among the dead in the strike on Marib were three nurses.") == [3]


def tolls_of(text: str) -> list[int | None]:
    return [toll.min for claim in claims(text) for toll in claim.tolls]


def test_what_else_was_while_somebody_said_so() -> None:
    text = (
        "Six people died in Jenin, the ministry said while an Israeli officer was also killed, according to the army."
    )
    assert [claim.attribution[-1].source.id for claim in claims(text)][-1] == "israeli-military"


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        (
            "The monitor said 45 rebels and 43 soldiers had died in the fighting that began in Homs on Thursday.",
            ["clash"],
        ),
        ("The mission was unable to determine who fired at the market in Homs.", []),
        ("The radars allow the group to target ships in the Red Sea.", []),
        ("The coalition fighting the Islamic State in Iraq should publish its findings.", []),
        ("Fighters infiltrated a village near Homs at dawn, killing 14 people.", ["killing"]),
        ("Among the wounded in Homs were four members of one family.", ["casualties"]),
    ],
)
def test_what_is_said_and_what_is_no_event(sentence: str, events: list[str]) -> None:
    assert [claim.event for claim in claims(sentence)] == events


@pytest.mark.parametrize(
    ("account", "stance", "dead"),
    [
        ("The district council put the number of those killed at seven.", "asserts", 7),
        ("By nightfall the toll was 14, medics said.", "asserts", 14),
        ("The coalition admitted carrying out the strike.", "asserts", None),
    ],
)
def test_what_another_adds_to_the_event_told(account: str, stance: str, dead: int | None) -> None:
    found = claims(_RAID + account)[-1]
    assert (found.stance, next((toll.min for toll in found.tolls), None)) == (stance, dead)
    assert found.attribution[-1].source.id != "houthi-mohealth"


def test_nobody_knows_who_did_it() -> None:
    assert len(claims(_RAID + "It is not known who fired the missile.")) == 1


def test_what_follows_a_place_and_a_link() -> None:
    (found,) = claims("An air strike on the El Obeid market resulted in 43 killed and 51 wounded, activists said.")
    assert [(toll.kind, toll.min) for toll in found.tolls] == [("killed", 43), ("wounded", 51)]
    assert [target.id for target in found.targets] == ["civilians"]
    (found,) = claims('"Our forces took full control of the base in Babanusa," an RSF statement read.')
    assert found.attribution[-1].source.id == "rsf"


def test_one_more_of_those_told() -> None:
    (found,) = claims("Two people were killed and a third was injured in an Israeli strike on Tyre.")
    assert [(toll.kind, toll.min) for toll in found.tolls] == [("killed", 2), ("wounded", 1)]
    assert [actor.id for actor in found.actors] == ["israeli-military"]
    assert not found.targets


@pytest.mark.parametrize(
    ("sentence", "source", "actor"),
    [
        ("The RSF was accused by residents of killing nine people in Nyala.", "unnamed:local", "rsf"),
        ("The RSF has been accused by the army of shelling a hospital in El Fasher.", "sudanese-army", "rsf"),
        ("Hezbollah has been blamed for an attack that killed nine people in Homs.", "outlet", "hezbollah"),
    ],
)
def test_who_is_accused_does_not_tell_it(sentence: str, source: str, actor: str) -> None:
    (found,) = claims("The Sudanese army is at war.\n\n" + sentence)
    assert found.attribution[-1].source.id == source
    assert [side.id for side in found.actors] == [actor]


def test_what_a_man_is_charged_with_is_no_event() -> None:
    assert not claims("A court sentenced a man convicted of killing nine people in Aleppo.")
    (found,) = claims("Clashes broke out in Aleppo between rebels and the Syrian army, leaving six dead.")
    assert found.discourse == "news"


def test_who_gains_what_another_loses() -> None:
    (found,) = claims("Syrian government forces lost control of Talmenes to rebels on Sunday.")
    assert [side.id for side in found.actors] == ["syrian-opposition-factions"]
    assert [side.id for side in found.targets] == ["syrian-government-forces"]


def test_killed_since_dawn_in_raids() -> None:
    (found,) = claims("At least 14 people were killed since dawn in Israeli air strikes in Gaza City.")
    assert (found.event, [side.id for side in found.actors]) == ("airstrike", ["israeli-military"])


def test_two_tolls_of_one_day_are_of_one_day() -> None:
    text = (
        "The Houthis shot down a drone over Marib on Sunday. A day earlier, residents said, a missile struck a camp in "
    )
    text += "Marib, killing at least 10 soldiers; a government official put the toll at 14."
    assert [c.time.start for c in claims(text)] == ["2021-02-28", "2021-02-27", "2021-02-27"]


def test_a_dash_within_a_word_signs_nothing() -> None:
    (claim,) = claims("- 6 March: An unexploded shell detonated in a scrapyard in Marib, killing a 12-year-old boy.")
    assert [link.source.id for link in claim.attribution] == ["outlet"]


def test_scare_quotes_part_no_verb_from_who_did_it() -> None:
    (claim,) = claims('The Turkish defence ministry said it had "neutralised" three YPG members in Manbij on Monday.')
    assert [actor.id for actor in claim.actors] == ["turkish-military"]


def test_a_driver_named_so_says_nothing() -> None:
    (claim,) = claims("A taxi driver named Khalid al-Ahmad was killed by gunmen in al-Bab on Tuesday.")
    assert (claim.origin.id, [(t.kind, t.min) for t in claim.tolls]) == ("outlet", [("killed", 1)])


def test_a_local_man_who_is_killed_tells_nothing() -> None:
    (claim,) = claims("The Syrian army killed a local journalist in al-Bab on Tuesday.")
    assert (claim.origin.id, [t.id for t in claim.targets]) == ("outlet", ["journalists"])


@pytest.mark.parametrize(("speaker", "source"), [("الوزارة", "unnamed:official"), ("الصحيفة", "unnamed:other")])
def test_a_speaker_who_points_back_is_nobody_named_later(speaker: str, source: str) -> None:
    (claim,) = claims(f"ذكرت {speaker} أن 17 شخصاً قتلوا في غارة روسية على بلدة كفريا.", "ar")
    assert (claim.origin.id, [actor.id for actor in claim.actors]) == (source, ["russian-military"])


def test_the_dead_of_a_day_are_no_part_of_those_of_the_war() -> None:
    day, war = claims(
        "قالت وزارة الصحة إن 26 شهيداً و84 إصابة وصلوا إلى المشافي خلال الساعات الـ24 الماضية، "
        "ما يرفع حصيلة الحرب إلى 43,020 شهيداً منذ السابع من أكتوبر.",
        "ar",
    )
    assert [(t.kind, t.min) for t in day.tolls] == [("killed", 26), ("wounded", 84)]
    assert [(t.kind, t.min) for t in war.tolls] == [("killed", 43020)]


def test_a_toll_since_a_day_is_no_part_of_the_strike() -> None:
    strike, war = claims(
        "Five people were killed in an Israeli strike on Rafah on Tuesday, bringing the death toll since October 7 "
        "to 29,010, the Gaza health ministry said."
    )
    assert (strike.discourse, [(t.kind, t.min) for t in strike.tolls]) == ("news", [("killed", 5)])
    assert (war.discourse, [(t.kind, t.min) for t in war.tolls]) == ("tally", [("killed", 29010)])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وجاء في بيان للمرصد السوري لحقوق الإنسان أن طائرات حربية قصفت بلدة كفرنبل أمس.", "sohr"),
        ("وذكر تقرير صادر عن الشبكة السورية لحقوق الإنسان أن طائرات حربية قصفت بلدة كفرنبل أمس.", "snhr"),
        ("وبيّن المرصد السوري لحقوق الإنسان أن طائرات حربية قصفت بلدة كفرنبل أمس.", "sohr"),
        ("وتابع المرصد السوري أن طائرات حربية قصفت بلدة كفرنبل أمس.", "sohr"),
        ("وأوردت قناة الجزيرة نقلا عن شهود عيان أن طائرات حربية قصفت بلدة كفرنبل أمس.", "unnamed:witnesses"),
        ("وقال الدفاع المدني لوكالة فرانس برس إن اشتباكات اندلعت في الفاشر.", "unnamed:official"),
        ("واندلعت اشتباكات بين الجيش وقوات الدعم السريع في الفاشر أمس.", "outlet"),
        ("وقصف فصيل تابع للجيش الوطني قرية قرب تل رفعت أمس.", "outlet"),
    ],
)
def test_who_tells_it(text: str, source: str) -> None:
    (claim,) = read(Document(text, published=date(2024, 6, 20)))
    assert claim.origin.id == source


@pytest.mark.parametrize(
    ("text", "chain", "targets"),
    [
        (
            "The Houthis bombed a market in Saada, the Saudi Press Agency said quoting a Yemeni government official.",
            "spa yemeni-government",
            ["civilians"],
        ),
        (
            "An air strike killed nine in Saada, the activist group Emergency Lawyers said.",
            "sudan-emergency-lawyers",
            None,
        ),
        ("The rights group Amnesty International said an air strike hit a market in Saada.", "amnesty", None),
        ("Local volunteers said an air strike hit a market in Saada.", "unnamed:local", None),
        ("The Houthis' health ministry said an air strike hit a market in Saada.", "houthi-mohealth", None),
    ],
)
def test_names_behind_what_they_are_and_whom_an_agency_quotes(text: str, chain: str, targets: list[str] | None) -> None:
    (claim,) = claims(text)
    assert [link.source.id for link in claim.attribution][1:] == chain.split()
    assert targets is None or [target.id for target in claim.targets] == targets


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("نفى الإعلام الحربي التابع لحزب الله اللبناني قصف مدينة البعث في سوريا.", "hezbollah"),
        ("نقلت قناة الجزيرة عن مراسلها قوله إن غارة قتلت ستة في سرمين.", "aljazeera"),
        ("ذكرت فضائية المنار أن غارة قتلت ستة في صور.", "almanar"),
    ],
)
def test_whose_media_and_whose_reporter(text: str, source: str) -> None:
    (claim,) = read(Document(text, published=date(2024, 6, 20)))
    assert claim.origin.id == source


def test_where_an_agency_is_from_names_no_army() -> None:
    text = (
        "نقلت وكالة الأنباء الألمانية عن مصدر أمني سوري أن غارة قتلت ستة في القنيطرة.\n"
        "وقالت رويترز إن طائرة إسرائيلية قصفت موقعاً للجيش قرب القنيطرة."
    )
    named = {target.id for claim in read(Document(text, published=date(2017, 6, 20))) for target in claim.targets}
    assert "german-military" not in named


@pytest.mark.parametrize("verb", ["وبيّن أن", "وزاد أن", "وأضاف أن"])
def test_whom_a_verb_with_its_that_tells_of_does_not_tell(verb: str) -> None:
    text = f"قال مصدر طبي إن ستة قتلوا في قصف على رفح.\n{verb} الجيش الإسرائيلي قصف منزلاً في جباليا."
    assert {claim.origin.id for claim in claims(text, "ar")} == {"unnamed:medical"}


def test_a_quotation_goes_on_past_a_turn_within_it() -> None:
    text = 'قال أحد السكان لفرانس برس إن "ستة قتلوا في غارة على رفح. لكن ثلاثة قتلوا في غارة على جباليا".'
    assert {claim.origin.id for claim in claims(text, "ar")} == {"unnamed:local"}


def test_authorities_of_a_side_are_that_side() -> None:
    (claim,) = claims("قتل ستة في غارة على رفح، حسبما أعلنت السلطات التابعة لحركة حماس في بيان.", "ar")
    assert claim.origin.id == "hamas"


def test_the_forces_of_one_side_speak_for_that_side() -> None:
    text = "قال متحدث باسم القوات التابعة للحوثيين إن غارة سعودية على صعدة أسفرت عن مقتل ثلاثة سودانيين."
    assert {claim.origin.id for claim in claims(text, "ar")} == {"houthis"}
    text = "قال ناطق باسم القوات التابعة لحفتر إن أربعة جنود قتلوا في غارة على سرت."
    assert {claim.origin.id for claim in claims(text, "ar")} == {"lna"}


def test_who_goes_on_may_be_unknown_and_explained_before_the_quotation() -> None:
    text = 'وتابع الوزير الذي كان يرد على أسئلة صحفيين "إن ستة قتلوا في غارة على رفح".'
    assert {claim.origin.id for claim in claims(text, "ar")} == {"unnamed:official"}
    text = "قال مصدر طبي إن ستة قتلوا في قصف على رفح. وتابع صالح الأحمد أن ثلاثة قتلوا في قصف على جباليا."
    assert [claim.origin.id for claim in claims(text, "ar")] == ["unnamed:medical", "unnamed:other"]
    text = 'اندلعت اشتباكات في حلب، بين "داعش" و"جبهة النصرة" وقتل ستة.'
    assert {claim.origin.id for claim in claims(text, "ar")} == {"outlet"}


@pytest.mark.parametrize("teller", ["النائب", "النائب أحمد علي"])
def test_who_makes_plain_tells(teller: str) -> None:
    (claim,) = claims(f"وبيّن {teller} أن ستة قتلوا في غارة على رفح.", "ar")
    assert claim.origin.id == "unnamed:official"
    (claim,) = claims('يدور قتال عنيف، بين الجيش و"قوات سوريا الديمقراطية"، قرب منبج.', "ar")
    assert claim.origin.id == "outlet"


@pytest.mark.parametrize(
    ("aircraft", "army"),
    [
        ("طيران الجيش الإسرائيلي استهدف حمص", "israeli-air-force"),
        ("طائرات الجيش التركي قصفت دهوك", "turkish-military"),
        ("طائرات الجيش السوري قصفت حمص", "syrian-air-force"),
    ],
)
def test_aircraft_of_an_army_are_of_the_nation_named_and_not_of_the_place(aircraft: str, army: str) -> None:
    (claim,) = claims(f"قال ناشطون إن {aircraft}.", "ar")
    assert [actor.id for actor in claim.actors] == [army]


@pytest.mark.parametrize(
    ("text", "origin", "stance"),
    [
        # in the mouth of somebody: a body's own man is the body, a paper's man is whom it cites
        ("نفت قوات الدعم السريع على لسان مستشار قائدها قصف سوق طرة.", "rsf", "denies"),
        ("نفت قوات الدعم السريع على لسان ناطقها قصف سوق طرة.", "rsf", "denies"),
        ("أوردت سانا على لسان مصدر عسكري أن وحدات من الجيش قتلت عشرة مسلحين في حريتا.", "unnamed:military", "asserts"),
        # in a statement that an outlet passed on
        ("وفي بيان نشرته وكالة رويترز أعلن حزب الله أنه قصف موقع المالكية.", "hezbollah", "asserts"),
        # who was told, as a pronoun; whom it is laid on, before what is said
        ("وقالت رويترز إن مصدرين أمنيين أبلغاها بأن مسلحين قتلوا خمسة جنود في العريش.", "unnamed:security", "asserts"),
        ("ونسبت الوكالة إلى طبيب في مستشفى الثورة أن القصف قتل سبعة.", "unnamed:medical", "asserts"),
        # who believes or saw; without a subject the doubt is nobody's
        ("ويعتقد السكان أن مسلحين خطفوا ثلاثة رعاة قرب تدمر.", "unnamed:local", "suspects"),
        ("وشاهد سكان جنودا يعتقلون ستة شبان من بلدة بيت أمر.", "unnamed:local", "asserts"),
        ("قصفت طائرات يعتقد أنها روسية بلدة كفرنبل.", "outlet", "asserts"),
        # the fallen of the teller's neighbours are not who tells
        ("«قصفوا السوق وقتلوا ستة من جيراننا»، تقول أم محمود لوكالة فرانس برس.", "unnamed:other", "asserts"),
        ("وأكد حزب الله أن لا صحة لما ورد عن إطلاق صواريخ على مجدل شمس.", "hezbollah", "denies"),
    ],
)
def test_who_says_it_in_whose_words(text: str, origin: str, stance: str) -> None:
    claim = claims(text, "ar")[-1]
    assert (claim.origin.id, claim.stance) == (origin, stance)


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        # others of the kind that spoke last, whose account is their own
        ("قال ناشطون إن الطيران قصف دوما. وقال آخرون إن قذيفة سقطت على حرستا.", ["unnamed:activists"] * 2),
        (
            "قال شهود إن قذيفة سقطت على منزل في دمشق، في وقت قال آخرون إن القصف كان بصاروخ من طائرة بلا طيار.",
            ["unnamed:witnesses"] * 2,
        ),
        ("قال المرصد السوري إن الطيران قصف دوما. وقال آخرون إن قذيفة سقطت على حرستا.", ["sohr", "unnamed:other"]),
        # that it happened, in the words of another
        ("قصفت طائرات روسية حلب أمس. وأكد مصدر أمني وقوع القصف.", ["outlet", "unnamed:security"]),
        ("قصفت طائرات روسية حلب أمس. وأكد مصدر أمني وقوع إصابات.", ["outlet"]),
        (
            "قال المرصد السوري إن طائرات قصفت حلب. وأكد الجيش وقوع الغارة لكنه قال إنها استهدفت مقرا لداعش.",
            ["sohr", "syrian-army"],
        ),
        # the name behind an office in whose mouth it was put
        (
            'قتل سبعة بقصف على دمشق. ورد فيلق الرحمن على لسان ناطقه وائل علوان: "لم نطلق أي صاروخ على دمشق". '
            "واتهم علوان روسيا بالوقوف خلف القصف.",
            ["outlet", "faylaq-al-rahman", "faylaq-al-rahman"],
        ),
        ("وتبنت صحف مقربة من الأجهزة الأمنية رواية تقول إن مسلحين هاجموا حاجزا في العريش.", ["unnamed:media"]),
        ("أكد زعيم قبلي مقرب من الحوثيين أن غارة قتلت 33 مقاتلا في مستباء.", ["unnamed:local"]),
        ("لكن مسؤولا سعوديا طلب عدم نشر اسمه قال إن غارة قتلت 33 مقاتلا في حجة.", ["saudi-government"]),
        ('ونقل حساب "سيناء 24" على فيسبوك عن مصادر محلية قولها إن طائرة قصفت رفح.', ["unnamed:local"]),
        ("وفق ما أورده تقرير سري للأمم المتحدة اطلعت عليه رويترز، قتلت غارة 20 مدنيا في تعز.", ["united-nations"]),
    ],
)
def test_who_tells_beside_or_after_another(text: str, origins: list[str]) -> None:
    assert [claim.origin.id for claim in claims(text, "ar")] == origins


@pytest.mark.parametrize(
    "denied",
    [
        "ونفى المحافظ وجود خلافات مع الجيش.",
        "لكن قائد الشرطة أنكر دفع أي فدية.",
        "ونفت الحركة تلقيها أي دعم.",
        "ونفى الجيش وجود انشقاقات في صفوفه.",
        "ونفى الجيش استقالة قائده.",
        "وقال الجيش إنه يقف وراء الحكومة.",
    ],
)
def test_what_is_denied_may_be_another_matter(denied: str) -> None:
    (claim,) = claims(f"هاجم مسلحون قرية قرب مأرب أمس. {denied}", "ar")
    assert claim.stance == "asserts"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # who says more without being named again is who spoke, not the deed he denies
        (
            "قصفت طائرات إسرائيلية مستشفى ناصر في خان يونس. واعترف الجيش الإسرائيلي بقصف المستشفى، "
            "لكنه نفى تعمد استهداف الصحفيين.",
            [("outlet", "asserts"), ("israeli-military", "asserts"), ("israeli-military", "denies")],
        ),
        (
            "واعترف الجيش الإسرائيلي بقصفه محيط المستشفى.",
            [("israeli-military", "asserts")],
        ),
        (
            "عرض المالكي بقايا قذائف هاون أصابت السوق في الحديدة، ونفى تنفيذ أي غارة على المدينة يوم الخميس.",
            [("saudi-led-coalition", "asserts"), ("saudi-led-coalition", "denies")],
        ),
        # bodies nobody knows, by what they are
        (
            "أعلن ائتلاف حركات أزوادية مقتل 21 مدنيا في ضربات شنها الجيش المالي على كيدال.",
            [("unnamed:other", "asserts")],
        ),
        ("وأعلنت كتيبة الوادي إسقاط مروحية قرب حلب.", [("unnamed:other", "asserts")]),
        (
            "ودعت لجنة حماية الصحفيين إلى تحقيق، مذكرة بأن غارة إسرائيلية قتلت ستة صحفيين في غزة.",
            [("cpj", "asserts")],
        ),
    ],
)
def test_who_goes_on(text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim.origin.id, claim.stance) for claim in claims(text, "ar")] == told


def test_a_denial_answers_what_was_laid_on_who_denies() -> None:
    text = (
        "قال الجيش السوداني إن الدعم السريع هاجم حاجزا في الفاشر أمس وقتل جنديا. "
        "وقال سكان إن الجيش السوداني قصف نيالا. ونفت الدعم السريع شن أي هجوم."
    )
    (denied,) = (claim for claim in claims(text, "ar") if claim.stance == "denies")
    assert (denied.event, [place.name for place in denied.places]) == ("attack", ["El Fasher"])


@pytest.mark.parametrize("teller", ["سكان", "أهالي البلدة", "شهود", "أطباء", "رجال من الحي"])
def test_who_says_it_is_apart_from_who_did_it(teller: str) -> None:
    (claim,) = claims(f"قال {teller} إن قوات الدعم السريع قصفت نيالا.", "ar")
    assert [actor.id for actor in claim.actors] == ["rsf"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # quoted only for the toll of what the outlet tells
        ("قصفت مسيرات أم درمان أمس. وأسفر الهجوم، وفق مصدر طبي، عن مقتل ستة.", [("unnamed:medical", "asserts")]),
        # that nobody was hurt denies no strike
        ("قصفت مسيرات أم درمان أمس. وقال محامي الرئيس إن موكله لم يصب بأذى.", [("outlet", "asserts")]),
        ("قصفت مسيرات أم درمان أمس. وقال مدير المستشفى إن أحدا لم يصب.", [("unnamed:medical", "asserts")]),
        (
            'قال شيخ إن مروحيات الجيش قصفت الفلوجة وقتلت خمسة. وردت وزارة الدفاع العراقية بأن هذا الكلام "لا أساس له".',
            [("unnamed:local", "asserts"), ("iraqi-security-forces", "denies")],
        ),
        ("رواية الحوثيين أن طائرات التحالف قصفت سوق الخميس وقتلت ثلاثين.", [("houthis", "asserts")]),
        (
            "وكانت نائبة في البرلمان، رحمة آدم، قد تحدثت عن مقتل 20 شخصا في غارات على مرزق.",
            [("unnamed:official", "asserts")],
        ),
        ("يقول جراح في مستشفى بحلب إن قصفا على حي الصاخور أوقع 12 قتيلا.", [("unnamed:medical", "asserts")]),
        # what a picture shows is told by whoever showed it, not by those in it
        ("أظهر تسجيل جنودا يطلقون النار على رجل في جنين.", [("outlet", "asserts")]),
        ("بث ناشطون مقطعا قالوا إنه يظهر قصف مروحيات النظام بلدة الناجية.", [("unnamed:activists", "asserts")]),
    ],
)
def test_what_others_add(text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim.origin.id, claim.stance) for claim in claims(text, "ar")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a side named in the words quoted is not who says them
        (
            'قال المتحدث باسم وزارة الخارجية السورية جهاد مقدسي إن مسلحين هاجموا الحولة. "ليست هذه من سمات الجيش '
            'السوري"، أضاف مقدسي، مشيرا إلى أن ثلاثة مدنيين خطفوا في تلبيسة.',
            ["syrian-government", "syrian-government"],
        ),
        ("كشف تحقيق لصحيفة نيويورك تايمز أن طائرة أمريكية قصفت حشدا في الباغوز.", ["nyt"]),
        ("وذكر تقرير لمنظمة العفو الدولية أن طائرة قصفت مدرسة في الباغوز.", ["amnesty"]),
        ("أمر رئيس الأركان بتحقيق في مقتل تسعة مدنيين في غارة على غزة.", ["outlet"]),
        ("وكانت سانا تحدثت وقتها، نقلا عن مصادر أهلية، عن مقتل خمسين في قصف على الباغوز.", ["unnamed:local"]),
        ("وأعلن تنظيم داعش في بيان تناقلته مواقع مؤيدة له مسؤوليته عن تفجير في بغداد.", ["islamic-state"]),
    ],
)
def test_whose_words_and_whose_papers(text: str, told: list[str]) -> None:
    assert [claim.origin.id for claim in claims(text, "ar")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the body whose statement it is
        (
            "أصاب صاروخ ملعبا في مجدل شمس وقتل 12 فتى. ورد حزب الله ببيان نفى فيه قصف البلدة.",
            [("outlet", "asserts"), ("hezbollah", "denies")],
        ),
        (
            "قال المرصد السوري إن إسرائيل قصفت مطار حماة، وهو ما سارع متحدث عسكري إسرائيلي إلى نفيه.",
            [("sohr", "asserts"), ("israeli-military", "denies")],
        ),
        # who says that it was behind it
        (
            "انفجرت سيارة مفخخة في مقديشو وقتلت عشرة. وقالت حركة الشباب إنها تقف وراء الهجوم.",
            [("outlet", "asserts"), ("al-shabaab", "asserts")],
        ),
        (
            "انفجرت سيارة مفخخة في مقديشو وقتلت عشرة. وقالت حركة الشباب إنها ليست وراء الهجوم.",
            [("outlet", "asserts"), ("al-shabaab", "denies")],
        ),
        (
            "انفجرت سيارة مفخخة في مقديشو وقتلت عشرة. وقالت الحكومة إنها ستلاحق من يقف وراء الهجوم.",
            [("outlet", "asserts")],
        ),
        # where those who tell are from is no side of which «الجيش» might be
        (
            "قال الجيش الإسرائيلي إن صاروخا أصاب مجدل شمس. مصدران أمنيان لبنانيان أكدا مقتل أربعة في كفركلا. "
            "وأغارت مقاتلات إسرائيلية على برج الشمالي، وفق بيان الجيش.",
            [("israeli-military", "asserts"), ("unnamed:security", "asserts"), ("israeli-military", "asserts")],
        ),
        ("وقال مسؤولان أمريكيان لرويترز إن ضربة قتلت قياديا في البوكمال.", [("us-government", "asserts")]),
    ],
)
def test_rival_tellers(text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim.origin.id, claim.stance) for claim in claims(text, "ar")] == told


@pytest.mark.parametrize(
    ("before", "then", "origin"),
    [
        ("قصف الجيش السوداني السوق في نيالا أمس.", "وقال المتحدث باسمه إن ثلاثة قتلوا في القصف.", "sudanese-army"),
        ("قصف الجيش السوداني السوق في نيالا أمس.", "وقال ناطقه إن القصف استهدف مخزن أسلحة.", "sudanese-army"),
        ("هاجمت قوات الدعم السريع نقطة للجيش في الفاشر.", "وقال الناطق باسمها إن 20 جنديا قتلوا هناك.", "rsf"),
        ("هاجمت قوات الدعم السريع نقطة للجيش في الفاشر.", "وأعلن قائدها مقتل 20 جنديا هناك.", "rsf"),
        ("هاجم الجيش السوداني قوات الدعم السريع في الفاشر.", "وقالت متحدثة باسمها إن خمسة مدنيين قتلوا هناك.", "rsf"),
        ("The RSF attacked El Fasher on Monday.", "Its commander said 20 soldiers were killed there.", "rsf"),
        ("Israel struck a convoy in Qusayr.", "Its army said two gunmen died in the strike.", "israeli-military"),
        ("Turkey shelled Afrin on Monday.", "Its defence ministry said eight fighters were killed.", "turkish-mod"),
    ],
)
def test_whose_spokesman_a_pronoun_says(before: str, then: str, origin: str) -> None:
    *_, claim = claims(f"{before} {then}", "ar" if before > "z" else "en")
    assert claim.origin.id == origin


def test_a_hospital_s_director_is_of_no_side_told_before() -> None:
    *_, claim = claims("قصف الجيش السوداني نيالا أمس. وقال مدير المستشفى إن ثلاثة قتلوا.", "ar")
    assert claim.origin.id == "unnamed:medical"


@pytest.mark.parametrize(
    "text",
    [
        "لم تسجل أي غارات على إدلب الأحد.",
        "لم يرصد المراقبون أي غارة على إدلب الأحد.",
        "وقال المرصد السوري إنه لم يسجل أي غارات على إدلب الأحد.",
        "لم ترد تقارير عن وقوع غارات في إدلب الأحد.",
        "ولا أنباء عن غارات في إدلب الأحد.",
    ],
)
def test_what_nobody_recorded(text: str) -> None:
    (claim,) = claims(text, "ar")
    assert (claim.event, claim.stance) == ("airstrike", "reports_none")


def test_no_word_of_the_harm_leaves_the_strike_told() -> None:
    (claim,) = claims("قصف الطيران إدلب الأحد، ولم ترد تقارير عن وقوع إصابات.", "ar")
    assert (claim.event, claim.stance) == ("airstrike", "asserts")


def test_what_a_strike_hit_by_another_s_account() -> None:
    told = claims("قصف الجيش السوداني السوق في نيالا أمس. وقال الجيش السوداني إن القصف استهدف مخزن أسلحة.", "ar")
    assert [(c.origin.id, [a.id for a in c.actors], len(c.targets)) for c in told] == [
        ("outlet", ["sudanese-army"], 1),
        ("sudanese-army", ["sudanese-army"], 0),
    ]
