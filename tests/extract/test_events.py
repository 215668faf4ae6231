from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tawatur.model.document import Document
from tawatur.pipeline import read

Check = Callable[..., None]

# text, the slots of its one claim
SENTENCES: dict[str, tuple[str, dict[str, Any]]] = {
    "a light verb carries the event": (
        "شن الطيران الروسي أربع غارات على أطراف بلدة سرمين.",
        {"event": "airstrike", "actors": ["russian-air-force"], "strikes": (4, 4), "relation": ["outskirts"]},
    ),
    "the verb itself": (
        "استهدف الطيران المسير التركي سيارة لقوات سوريا الديمقراطية في مدينة القامشلي.",
        {"event": "drone_strike", "actors": ["turkish-military"], "targets": ["sdf"]},
    ),
    "a passive says who suffered": (
        "استُهدف موقع لقوات النظام قرب بلدة سرمين بقذائف الهاون.",
        {"event": "shelling", "actors": [], "targets": ["syrian-government-forces"]},
    ),
    "a place undergoes": (
        "تعرضت بلدة سرمين لقصف مدفعي من قوات النظام.",
        {"event": "shelling", "actors": ["syrian-government-forces"], "places": ["Sarmin"]},
    ),
    "a masdar with its actor and object": (
        "أدى قصف قوات النظام لمدينة سرمين إلى مقتل ثلاثة مدنيين.",
        {"event": "bombardment", "actors": ["syrian-government-forces"], "tolls": [("killed", 3, 3)]},
    ),
    "a clash has two actors": (
        "اندلعت اشتباكات عنيفة بين الجيش السوداني وقوات الدعم السريع في مدينة الأبيض.",
        {"event": "clash", "actors": ["rsf", "sudanese-army"], "targets": []},
    ),
    "countries as subjects": (
        "The United States and Britain have launched air strikes on Sanaa.",
        {"event": "airstrike", "actors": ["uk-military", "us-military"], "places": ["Sanaa"]},
    ),
    "a country that suffers": (
        "Israel was hit by rockets from Lebanon on Monday.",
        {"event": "shelling", "actors": []},
    ),
    "armed men of no side fire on a side's post": (
        "سقطت قذيفة أطلقها المسلحون من الجرود على مركز للجيش السوري قرب بلدة نوى.",
        {"event": "shelling", "actors": [], "targets": ["syrian-army"]},
    ),
    "a doubt about the whole": (
        "يرجح أن يكون انتحاري فجر نفسه قرب حاجز في مدينة بعقوبة.",
        {"event": "suicide_bombing", "stance": "suspects"},
    ),
    "a verb in the dual has its subject before it": (
        "قالت الشرطة إن سيارتين مفخختين بكميات من المتفجرات استهدفتا قوات سوريا الديمقراطية قرب مدينة الرقة.",
        {"event": "bombing", "actors": [], "targets": ["sdf"]},
    ),
    "people in the nominative make the word before them a verb": (
        "خطف مسلحون مجهولون ثلاثة مهندسين على طريق سرمين.",
        {"event": "abduction", "actors": ["unidentified-gunmen"], "tolls": [("captured", 3, 3)]},
    ),
    "people who flee are displaced": (
        "فر مئات من سكان بلدة سرمين صباح الاثنين.",
        {"event": "displacement", "targets": ["civilians"], "tolls": [("displaced", 200, None)]},
    ),
    "a side that flees moves": (
        "فر عشرات من عناصر تنظيم داعش من بلدة سرمين.",
        {"event": "movement", "actors": ["islamic-state"], "tolls": []},
    ),
    "what a force announces taken, it took": (
        "أعلن الجيش السوداني الثلاثاء استعادة بلدة تمبول.",
        {"event": "seizure", "source": "sudanese-army", "actors": ["sudanese-army"]},
    ),
    "forces loyal to somebody": (
        "قالت القوات الموالية لخليفة حفتر إنها سيطرت على مدينة غريان.",
        {"event": "seizure", "source": "lna", "actors": ["lna"]},
    ),
    "a car bomb owns nobody": (
        "استهدفت سيارتان مفخختان قوات سوريا الديمقراطية قرب مدينة الرقة.",
        {"event": "bombing", "actors": [], "targets": ["sdf"]},
    ),
    "a drone that drops a charge": (
        "أصيب مزارع بسبب قنبلة صوتية ألقتها مسيرة إسرائيلية على بلدة حولا.",
        {"event": "drone_strike", "actors": ["israeli-military"], "tolls": [("wounded", 1, 1)]},
    ),
    "a patrol falls into an ambush": (
        "وقعت دورية للجيش السوري في كمين قرب بلدة نوى وقتل جنديان.",
        {"event": "attack", "actors": [], "targets": ["syrian-army"], "tolls": [("killed", 2, 2)]},
    ),
    "a suicide bomber storms a post": (
        "قتل جنديان جراء اقتحام انتحاري بسيارة مفخخة حاجزاً للجيش السوري قرب بلدة نوى.",
        {"event": "suicide_bombing", "actors": [], "targets": ["syrian-army"], "tolls": [("killed", 2, 2)]},
    ),
    "a verb that a later word completes": (
        "قضى الجيش السوري على ستة من عناصر تنظيم داعش في بادية السخنة.",
        {"event": "attack", "actors": ["syrian-army"], "targets": ["islamic-state"], "tolls": [("killed", 6, 6)]},
    ),
    "a planted mine with a pronoun": (
        "قتل مدنيان بانفجار لغم زرعه تنظيم داعش قرب مدينة الرقة.",
        {"event": "landmine", "actors": ["islamic-state"], "tolls": [("killed", 2, 2)]},
    ),
    "a bomb": (
        "انفجرت عبوة ناسفة بدورية للجيش العراقي شمال كركوك، ما أسفر عن مقتل جنديين.",
        {"event": "bombing", "targets": ["iraqi-army"], "tolls": [("killed", 2, 2)], "relation": ["north_of"]},
    ),
    "a suicide bombing": (
        "فجر انتحاري نفسه في سوق شعبي في بغداد، ما أدى إلى مقتل 12 مدنياً.",
        {"event": "suicide_bombing", "tolls": [("killed", 12, 12)]},
    ),
    "the actor is a side's men, whom the sentence does not name": (
        "وقصفت طائراته مواقع لقوات سوريا الديمقراطية في عين عيسى.",
        {"event": "airstrike", "actors": [], "targets": ["sdf"]},
    ),
    "an attack, who met it and the fight it led to": (
        "شنت الفصائل هجوماً على بلدة سرمين وتصدت لها قوات النظام، حيث دارت اشتباكات أسفرت عن مقتل ضابط وجرح عدد آخر.",
        {"event": "attack", "targets": ["syrian-government-forces"], "tolls": [("killed", 1, 1), ("wounded", 2, None)]},
    ),
    "a car that fighters were hit in": (
        "قتل عنصران من قوات سوريا الديمقراطية باستهداف مسيرة تركية سيارة قرب عين عيسى.",
        {"event": "drone_strike", "targets": ["sdf"], "tolls": [("killed", 2, 2)]},
    ),
    "whose ground it is, told by the way": (
        "Gunmen killed four people in a village recaptured by the Syrian army near Saraqib on Wednesday.",
        {"event": "killing", "actors": ["unidentified-gunmen"], "tolls": [("killed", 4, 4)]},
    ),
    "held by one side, taken by another": (
        "The town of Saraqib was controlled by rebels and retaken by Syrian government forces on Wednesday.",
        {"event": "seizure", "actors": ["syrian-government-forces"]},
    ),
    "an attack that air defences repelled": (
        "Syrian air defences have repelled an Israeli attack that targeted the outskirts of Homs.",
        {"event": "interception", "relation": ["outskirts"]},
    ),
    "a country's land is a place": (
        "شن الطيران الإسرائيلي ثلاث غارات على الأراضي السورية.",
        {"event": "airstrike", "actors": ["israeli-air-force"], "targets": [], "places": ["Syria"]},
    ),
    "a number between the preposition and the weapon": (
        "استهدفت قوات النظام بلدة سرمين بأكثر من 20 قذيفة.",
        {"event": "shelling", "actors": ["syrian-government-forces"], "places": ["Sarmin"]},
    ),
    "a vague number between the preposition and the weapon": (
        "استهدفت الطائرات الروسية أطراف بلدة سرمين بعدة صواريخ.",
        {"event": "airstrike", "actors": ["russian-air-force"]},
    ),
    "a foiled attempt and its dead": (
        "أحبطت قوات النظام محاولة تسلل لهيئة تحرير الشام على محور سرمين وقتلت خمسة مسلحين.",
        {"event": "attack", "actors": ["hts"], "targets": ["syrian-government-forces"], "tolls": [("killed", 5, 5)]},
    ),
    "who did something else after a comma": (
        "قصفت قوات النظام بلدة سرمين بالمدفعية، وجرى نقل المصابين من قبل الدفاع المدني.",
        {"event": "shelling", "actors": ["syrian-government-forces"]},
    ),
    "two sides counted together, in a provisional toll": (
        "Seven Syrian soldiers and pro-Iranian militants were killed and wounded, including one officer, "
        "as a preliminary toll of the Israeli air strikes on Damascus.",
        {"event": "airstrike", "targets": ["iran-backed-militias", "syrian-government-forces"]},
    ),
    "an attack in which houses were burnt": (
        "هاجم مسلحون من عشائر البدو قرية المزرعة في السويداء وأحرقوا عدداً من المنازل.",
        {"event": "attack", "actors": ["tribal-fighters"], "targets": ["civilians"]},
    ),
    "an interception": (
        "أسقطت الدفاعات الجوية السعودية طائرة مسيرة أطلقها الحوثيون باتجاه مدينة جازان.",
        {"event": "interception"},
    ),
    "a seizure": (
        "سيطرت قوات سوريا الديمقراطية على بلدة هجين.",
        {"event": "seizure", "actors": ["sdf"], "places": ["Hajin"]},
    ),
    "a withdrawal": (
        "انسحبت قوات الدعم السريع من مدينة سنجة.",
        {"event": "movement", "actors": ["rsf"]},
    ),
    "an arrest": (
        "اعتقلت القوات الإسرائيلية ثمانية فلسطينيين في مدينة جنين.",
        {"event": "detention", "actors": ["israeli-military"], "tolls": [("captured", 8, 8)]},
    ),
    "an abduction": (
        "خطف مسلحون مجهولون طبيباً في مدينة سبها.",
        {"event": "abduction", "actors": ["unidentified-gunmen"]},
    ),
    "a killing": (
        "اغتال مسلحون مجهولون ضابطاً في الشرطة العراقية وسط بعقوبة.",
        {"event": "killing", "actors": ["unidentified-gunmen"], "targets": ["iraqi-police"]},
    ),
    "an attack repelled": (
        "صدت قوات سوريا الديمقراطية هجوماً لتنظيم داعش على بلدة هجين.",
        {"event": "attack", "actors": ["islamic-state"], "targets": ["sdf"]},
    ),
    "damage of the event": (
        "قصفت قوات النظام بلدة سرمين، ما أدى إلى تدمير منزلين.",
        {"event": "bombardment", "damage": ["destroyed"]},
    ),
    "the group's headquarters": (
        "قصف طيران التحالف الدولي مقراً لتنظيم داعش في مدينة هجين.",
        {"event": "airstrike", "targets": ["islamic-state"], "objects": ["headquarters"]},
    ),
    "a civilian house": (
        "قصفت قوات النظام منزلاً في بلدة سرمين.",
        {"targets": ["civilians"], "objects": ["house"]},
    ),
    "an English active": (
        "U.S. forces conducted five airstrikes against ISIS fighters near Hajin.",
        {"event": "airstrike", "actors": ["us-military"], "targets": ["islamic-state"], "strikes": (5, 5)},
    ),
    "an English passive with by": (
        "A market in Nyala was bombed by the Sudanese army.",
        {"event": "bombardment", "actors": ["sudanese-army"], "targets": ["civilians"]},
    ),
    "an English clash": (
        "Fighting broke out between the Sudanese army and the Rapid Support Forces in El Obeid.",
        {"event": "clash", "actors": ["rsf", "sudanese-army"]},
    ),
    "an English seizure": (
        "The SDF captured the town of Hajin.",
        {"event": "seizure", "actors": ["sdf"], "places": ["Hajin"]},
    ),
    "an English bomb": (
        "A roadside bomb hit an Iraqi army patrol north of Kirkuk, killing two soldiers.",
        {"event": "bombing", "targets": ["iraqi-army"], "tolls": [("killed", 2, 2)]},
    ),
    "an English arrest": (
        "Israeli forces arrested eight Palestinians in Jenin.",
        {"event": "detention", "actors": ["israeli-military"], "tolls": [("captured", 8, 8)]},
    ),
    "an English mine": (
        "A landmine explosion killed two shepherds near Raqqa.",
        {"event": "landmine", "tolls": [("killed", 2, 2)]},
    ),
    "displacement": (
        "نزح أكثر من ألف شخص من مدينة الفاشر.",
        {"event": "displacement", "tolls": [("displaced", 1001, None)]},
    ),
    "a truce": (
        "توصل الجيش السوداني وقوات الدعم السريع إلى هدنة في الخرطوم.",
        {"event": "agreement", "actors": ["rsf", "sudanese-army"], "places": ["Khartoum"]},
    ),
    "soldiers and policemen are of the country's forces": (
        "مقتل شرطيين وإصابة ثلاثة جنود بانفجار عبوة ناسفة في بعقوبة بالعراق.",
        {"event": "bombing", "targets": ["iraqi-army", "iraqi-police"], "tolls": [("killed", 2, 2), ("wounded", 3, 3)]},
    ),
    "soldiers who act are not thereby a side": (
        "أصيب جندي بإطلاق نار في بعقوبة بالعراق.",
        {"actors": [], "targets": ["iraqi-army"]},
    ),
    "who finds the dead did not suffer": (
        "عثرت الشرطة العراقية على جثتين في بعقوبة.",
        {"actors": [], "targets": [], "tolls": [("killed", 2, 2)]},
    ),
    "a drone destroyed was in the air": (
        "U.S. forces engaged and destroyed two drones near Erbil.",
        {"event": "interception", "actors": ["us-military"]},
    ),
    "a drone that destroys": (
        "دمرت طائرة مسيرة تركية سيارة قرب دهوك.",
        {"event": "drone_strike", "actors": ["turkish-military"]},
    ),
    "protesters who burn act": (
        "أضرم محتجون عراقيون، مساء الأحد، النيران في مبنى البلدية بمدينة النجف.",
        {"event": "destruction", "actors": ["protesters"], "damage": ["burnt"], "day": "2024-06-16"},
    ),
    "what the same men looted and burnt is one claim": (
        "قال شهود إن مسلحين نهبوا السوق وأضرموا النار في مقر السجل المدني في بعقوبة.",
        {"event": "destruction", "source": "unnamed:witnesses"},
    ),
    "gunmen fought against are a side": (
        "قتل شرطي عراقي في اشتباكات مع مسلحين جنوب كركوك.",
        {"event": "clash", "actors": ["iraqi-police", "unidentified-gunmen"]},
    ),
    "a side once more in brackets": (
        "قتل جندي من مشاة البحرية الأميركية (المارينز) بانفجار عبوة ناسفة قرب الفلوجة.",
        {"event": "bombing", "actors": [], "targets": ["us-military"]},
    ),
    "a consulate is the government's": (
        "اقتحم محتجون القنصلية الإيرانية في النجف.",
        {"event": "attack", "actors": ["protesters"], "targets": ["iranian-government"]},
    ),
    "near an embassy is where, not who": (
        "سقط صاروخان قرب السفارة الأمريكية في بغداد.",
        {"event": "missile_strike", "actors": []},
    ),
    "a word for control that is a post": (
        "انفجرت عبوة ناسفة قرب سيطرة أبو صيدا في ديالى ما أدى إلى مقتل شرطيين.",
        {"event": "bombing", "targets": ["iraqi-police"], "tolls": [("killed", 2, 2)]},
    ),
    "Iraqi dialect": (
        "انفجرت عبوة يم مدرسة بالناصرية وانكتل اثنين من الشرطة.",
        {"event": "bombing", "tolls": [("killed", 2, 2)]},
    ),
    "who announces an arrest made it, whatever day stands between": (
        "أعلنت شرطة كركوك، اليوم الخميس، القبض على أحد قادة داعش.",
        {
            "event": "detention",
            "actors": ["iraqi-police"],
            "targets": ["islamic-state"],
            "tolls": [("captured", 1, 1)],
            "places": ["Kirkuk"],
        },
    ),
}


@pytest.mark.parametrize(("text", "slots"), SENTENCES.values(), ids=SENTENCES.keys())
def test_one_event_and_its_arguments(tells: Check, text: str, slots: dict[str, Any]) -> None:
    tells(text, slots)


def test_two_verbs_of_one_subject_are_two_events(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("هاجمت قوات الدعم السريع قرية ود النورة أمس واعتقلت عشرة من سكانها.")
    assert [c["event"] for c in found] == ["attack", "detention"]
    assert [c["actors"] for c in found] == [["rsf"], ["rsf"]]


def test_a_negated_event_is_no_assertion(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("قال المتحدث باسم التحالف إن التحالف لم ينفذ أي ضربات في منطقة البوكمال أمس.")
    assert {c["stance"] for c in found} <= {"denies", "reports_none"}


def test_a_neutral_and_a_loaded_word_read_alike(slots: Callable[..., list[dict[str, Any]]]) -> None:
    words = ("مقتل", "استشهاد", "مصرع")
    found = [slots(f"أدت غارة على مدينة صور إلى {word} ثلاثة أشخاص.") for word in words]
    assert [[(c["event"], c["tolls"]) for c in claims] for claims in found] == [
        [("airstrike", [("killed", 3, 3)])]
    ] * len(words)


def test_whatever_side_acts_is_read_alike(slots: Callable[..., list[dict[str, Any]]]) -> None:
    sides = {
        "الجيش الإسرائيلي": "israeli-military",
        "حزب الله": "hezbollah",
        "الجيش السوداني": "sudanese-army",
        "الجيش اللبناني": "lebanese-army",
    }
    for words, side in sides.items():
        (claim,) = slots(f"قصف {words} بلدة مرجعيون أمس.")
        assert (claim["event"], claim["actors"], claim["places"]) == ("bombardment", [side], ["Marjayoun"]), words


def test_intercepted_and_destroyed_is_one_interception(tells: Callable[..., None]) -> None:
    one = {"event": "interception", "actors": ["saudi-military"], "targets": ["houthis"], "places": ["Jizan"]}
    tells("اعترضت القوات السعودية ودمرت ثلاث مسيّرات أطلقها الحوثيون باتجاه جازان.", one)
    tells("تمكنت القوات السعودية من اعتراض وتدمير صاروخ أطلقه الحوثيون باتجاه جازان.", {"event": "interception"})


def test_what_was_not_done_beside_what_was(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("قال متحدث باسم التحالف العربي إن طائراته قصفت مخزناً للحوثيين في صعدة ولم تقصف المدرسة.")
    assert [(c["stance"], c["targets"]) for c in found] == [("asserts", ["houthis"]), ("denies", ["civilians"])]


def test_what_an_act_answers_is_an_event_of_its_own(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots(
        "The Saudi-led coalition bombed a depot in Sanaa on Monday, after three people were killed and six were "
        "wounded in a drone attack by the Houthis on Abu Dhabi."
    )
    assert [(c["actors"], c["places"]) for c in found] == [
        (["saudi-led-coalition"], ["Sanaa"]),
        (["houthis"], ["Abu Dhabi"]),
    ]


def test_harm_after_which_the_act_is_named(tells: Callable[..., None]) -> None:
    tells(
        "أصيب مواطن في صعدة بعد استهدافه بقذيفة أطلقها الحوثيون.",
        {"event": "shelling", "actors": ["houthis"], "tolls": [("wounded", 1, 1)]},
    )


def test_who_repels_is_attacked(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("مجاميع من الحوثيين حاولت التسلل إلى موقع في مأرب إلا أن قوات الحكومة اليمنية تصدت لها.")
    assert (claim["actors"], claim["targets"]) == (["houthis"], ["yemeni-government-forces"])


def test_what_an_act_was_meant_for_was_not_hit(tells: Callable[..., None]) -> None:
    tells(
        "أعلن التحالف العربي اعتراض مسيّرة أطلقها الحوثيون لاستهداف الأعيان المدنية والمدنيين في جازان.",
        {"event": "interception", "actors": ["saudi-led-coalition"], "targets": ["houthis"], "places": ["Jizan"]},
    )


def test_whom_a_side_is_known_to_fight_takes_no_part(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("The Saudi-led coalition fighting the Houthis in Yemen bombed a depot in Sanaa on Monday.")
    assert (claim["event"], claim["actors"]) == ("bombardment", ["saudi-led-coalition"])


def test_the_toll_of_a_fight_is_its_toll(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("ارتفعت حصيلة المواجهات بين قوات المجلس الانتقالي ورجال القبائل في حضرموت إلى 22 قتيلاً وجريحاً.")
    assert (claim["event"], claim["actors"]) == ("clash", ["stc", "tribal-fighters"])
    assert claim["tolls"] == [("killed_or_wounded", 22, 22)]


def test_what_flew_tells_the_kind_of_strike(slots: Callable[..., list[dict[str, Any]]]) -> None:
    kinds = {
        "شنت طائرة بدون طيار ثلاث غارات على مدينة حيس.": "drone_strike",
        "قتل خمسة أشخاص عندما أصابهم صاروخ ألقته عليهم طائرة حربية في صعدة.": "airstrike",
        "شن طيران التحالف العربي غارتين على صرواح واستهدف منزلاً في صرواح.": "airstrike",
    }
    for text, kind in kinds.items():
        assert {c["event"] for c in slots(text)} == {kind}, text


def test_raids_counted_apart_are_told_apart(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("أفادت قناة المسيرة بأن أربع غارات استهدفت محطة حزيز وغارتين استهدفتا محطة ذهبان أمس.")
    assert len(found) == 2


def test_a_band_of_a_side_attacks_the_place_after_it(tells: Check) -> None:
    tells("هاجمت قوة من الدعم السريع القرية أمس.", {"actors": ["rsf"], "targets": []})
    tells("اقتحمت قوة من الدعم السريع المستشفى في نيالا.", {"actors": ["rsf"]})
    tells("استهدفت مسيرة قوة من الدعم السريع في نيالا.", {"actors": [], "targets": ["rsf"]})


def test_a_side_after_a_verb_of_harm_acts(slots: Callable[..., list[dict[str, Any]]]) -> None:
    told = {
        "قتل الجيش السوري ثلاثة مدنيين في دوما أمس.": ("killing", ["syrian-army"], [("killed", 3, 3)]),
        "قنص الحوثيون امرأة في قرية شمال تعز.": ("killing", ["houthis"], [("killed", 1, 1)]),
        "أصاب قناص حوثي طفلاً في تعز أمس.": ("attack", ["houthis"], [("wounded", 1, 1)]),
        "قتل ثلاثة من الحوثيين في صرواح.": ("casualties", [], [("killed", 3, 3)]),
    }
    for text, told_so in told.items():
        (claim,) = slots(text)
        assert (claim["event"], claim["actors"], claim["tolls"]) == told_so, text


def test_whom_the_fight_was_with(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("سيطرت ألوية العمالقة على مدينة حيس بعد معارك مع الحوثيين خلفت عشرات القتلى.")
    assert [(c["event"], c["actors"], c["targets"], c["tolls"]) for c in found] == [
        ("seizure", ["giants-brigades"], ["houthis"], [("killed", 12, None)]),
    ]


def test_what_was_destroyed_is_no_weapon_used(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("أعلنت القيادة المركزية الأمريكية تدمير منصتي إطلاق صواريخ للحوثيين في اليمن.")
    assert (claim["event"], claim["actors"], claim["targets"]) == ("attack", ["us-centcom"], ["houthis"])


def test_a_report_of_undergoing_is_told(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("أفادت هيئة عمليات التجارة البحرية البريطانية بتعرض سفينة لهجوم بصاروخين قبالة المخا.")
    assert (claim["source"], claim["event"], claim["places"]) == ("ukmto", "missile_strike", ["Al Mukha"])


def test_a_launch_and_what_stopped_it_are_one_interception(slots: Callable[..., list[dict[str, Any]]]) -> None:
    told = {
        "أطلق الحوثيون صاروخاً من محافظة صعدة باتجاه مدينة نجران وتمكنت القوات السعودية من اعتراضه.": "Najran",
        "أطلق الحوثيون طائرة مسيّرة نحو جازان وتم إسقاطها.": "Jizan",
        "The Houthis fired a missile at Riyadh, which was intercepted.": "Riyadh",
    }
    for text, place in told.items():
        (claim,) = slots(text)
        assert (claim["event"], claim["targets"], claim["places"]) == ("interception", ["houthis"], [place]), text


def test_what_was_only_tried_lends_nobody(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("قتل ثلاثة من قوات الحزام الأمني في غارة على زنجبار خلال محاولتهم السيطرة على مواقع للحوثيين.")
    assert claim["targets"] == ["security-belt"]


def test_a_house_blown_up_is_somebody_s(tells: Callable[..., None]) -> None:
    tells(
        "أقدم الحوثيون على تفجير منزل شيخ قبلي في مدينة رداع أمس.",
        {"event": "destruction", "actors": ["houthis"], "targets": ["civilians"]},
    )


def test_an_event_counted_from_is_told_with_its_dead(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("وقتل مدنيان في قصف على إدلب الأحد بعد يومين من الغارة التي أسفرت عن مقتل 11 شخصا.")
    assert [(c["event"], c["tolls"]) for c in found] == [
        ("bombardment", [("killed", 2, 2)]),
        ("airstrike", [("killed", 11, 11)]),
    ]


def test_fighting_that_went_on_for_days_took_those_days(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("عاد الهدوء إلى سرمين مساء الاثنين بعد 3 أيام من الاشتباكات التي خلفت 11 قتيلا.")
    assert (claim["day"], claim["last_day"]) == ("2024-06-15", "2024-06-17")


def test_one_more_strike_is_an_event_and_takes_the_side_of_the_first(
    slots: Callable[..., list[dict[str, Any]]],
) -> None:
    found = slots("شن الجيش الإسرائيلي غارة على منزل في رفح وأخرى على خيمة في جباليا الأحد.")
    assert [c["places"] for c in found] == [["Rafah"], ["Jabalia"]]
    assert {(c["day"], *c["actors"]) for c in found} == {("2024-06-16", "israeli-military")}


def test_what_is_told_at_the_end_of_a_list_of_dead_holds_for_all(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("قتل شخصان في سراقب وثلاثة في أريحا جراء غارات روسية الأحد.")
    assert [c["event"] for c in found] == ["airstrike", "airstrike"]
    assert {(c["day"], *c["actors"]) for c in found} == {("2024-06-16", "russian-military")}


BROKEN = {
    "دمرت المدفعية في صرواح خمسة أطقم وثلاث عربات مدرعة.": ["combat vehicle", "technical"],
    "دمر الطيران ثلاث دبابات في صرواح.": ["tank"],
    "دمرت الغارة خمسة منازل ومسجدا في رازح.": ["house", "mosque"],
    "أعطب مقاتلو داعش دبابتين في هجوم على ثكنة في سرمين.": ["tank"],
}


@pytest.mark.parametrize(("text", "things"), BROKEN.items())
def test_what_was_broken_is_not_what_broke_it(text: str, things: list[str]) -> None:
    (claim,) = read(Document(text, lang="ar"))
    assert sorted(item.object for item in claim.damage) == things
