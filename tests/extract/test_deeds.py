"""Deeds that a sentence tells beside others, by what was undergone, or by the way: each is read, as what it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., None]
Slots = Callable[..., list[dict[str, Any]]]

# text, the slots of its one claim
SENTENCES: dict[str, tuple[str, dict[str, Any]]] = {
    "air defence that meets missiles": (
        "نجحت القبة الحديدية في التصدي لأربعة صواريخ أطلقت من رفح.",
        {"event": "interception", "actors": ["israeli-military"]},
    ),
    "an attack by drones that is foiled": (
        "أحبط الجيش السوداني هجوما بمسيرتين للدعم السريع على مطار عطبرة.",
        {"event": "interception", "actors": ["sudanese-army"], "targets": ["rsf"]},
    ),
    "an advance of tanks that is met": (
        "تصدى مقاتلو حزب الله لمحاولة تقدم دبابات الاحتلال قرب بلدة حولا.",
        {"event": "attack", "actors": ["israeli-military"]},
    ),
    "a passive that its vowel shows, no town": (
        "دُمّر مقر لتنظيم داعش في مدينة الميادين.",
        {"event": "destruction", "places": ["Al Mayadin"]},
    ),
    "a car bomb that enters a gathering": (
        "دخلت عربة مفخخة تجمعا لقوات النظام في مدينة سراقب وسقط قتلى وجرحى.",
        {"event": "bombing", "targets": ["syrian-government-forces"], "actors": []},
    ),
    "a massacre and the shells that made it": (
        "مجزرة في سراقب، قذائف هاون سقطت على المدينة فجرا واستشهد 11 مدنيا.",
        {"event": "shelling", "tolls": [("killed", 11, 11)]},
    ),
    "a mine that somebody took apart": (
        "قضى مهندس وهو يفكك لغما قرب مدينة بيجي.",
        {"event": "landmine", "tolls": [("killed", 1, 1)]},
    ),
    "a bomber told by what he did": (
        "ثلاثة قتلى وثمانية جرحى بتفجير نفذته انتحارية في سوق الميادين.",
        {"event": "suicide_bombing", "tolls": [("killed", 3, 3), ("wounded", 8, 8)]},
    ),
    "a school that a side bombed, its pronoun on the verb": (
        "استشهد ستة في مدرسة قصفها الاحتلال في خان يونس.",
        {"event": "bombardment", "actors": ["israeli-military"], "tolls": [("killed", 6, 6)]},
    ),
    "two aircraft in the dual and their make": (
        "أعلنت وزارة الدفاع الروسية أن طائرتين من طراز سوخوي أغارتا على مقر لهيئة تحرير الشام في ريف إدلب.",
        {"event": "airstrike", "actors": ["russian-military"], "targets": ["hts"]},
    ),
    "a ship of a side that has the name of an act": (
        "قصفت بارجة للعدوان قارب صيد قبالة اللحية في اليمن في آب 2017.",
        {"event": "shelling", "actors": []},
    ),
    "a capital that takes ground": (
        "سيطرت أنقرة وفصائل موالية لها على شريط حدودي قرب رأس العين أمس.",
        {"event": "seizure", "actors": ["turkish-military"]},
    ),
    "a capital that another accuses": (
        "اتهمت موسكو تل أبيب بقصف مطار حلب أمس.",
        {"event": "bombardment", "source": "russian-government", "actors": ["israeli-military"]},
    ),
    "fire that a patrol came under": (
        "تعرضت دورية للحشد الشعبي لوابل من الرصاص عند مدخل بعقوبة.",
        {"event": "attack", "targets": ["pmf"]},
    ),
    "a shell that a house came under": (
        "تعرض منزل في مدينة تعز لقذيفة هاون مساء أمس.",
        {"event": "shelling", "targets": ["civilians"], "places": ["Taiz"]},
    ),
    "a drone told after «via»": (
        "استهدفت قوات الدعم السريع، فجر اليوم، عبر طائرة مسيرة صيوان عزاء شرق الأبيض.",
        {"event": "drone_strike", "actors": ["rsf"], "targets": ["civilians"]},
    ),
    "fighting in which people fell": (
        "أعلن الجيش السوداني أن 15 مسلحا قتلوا في المواجهات في الفاشر.",
        {"event": "clash", "tolls": [("killed", 15, 15)]},
    ),
    "fighting that had a toll": (
        "القتال في منطقة بن جواد أسفر عن مقتل 26 عنصرا.",
        {"event": "clash", "tolls": [("killed", 26, 26)]},
    ),
    "people hurt where property was": (
        "تحطيم زجاج سيارتين وإصابة ثلاثة مواطنين برضوض في اعتداءات للمستوطنين في نابلس.",
        {"event": "attack", "actors": ["israeli-settlers"], "tolls": [("wounded", 3, 3)]},
    ),
    "bombs that are let fall": (
        "قالت القوة إن مسيرات إسرائيلية أسقطت قنابل قرب موقعها في كفركلا.",
        {"event": "drone_strike", "actors": ["israeli-military"]},
    ),
    "troops that are hit do not deploy": (
        "استهدفت المقاومة الإسلامية انتشارا لجنود العدو في محيط موقع الراهب.",
        {"event": "attack", "actors": ["hezbollah"]},
    ),
    "shot dead is killed": (
        "قتل مدنيان إثر إطلاق النار عليهما من قبل مجهولين في مدينة درعا.",
        {"event": "killing", "targets": ["civilians"], "tolls": [("killed", 2, 2)]},
    ),
    "shots at soldiers are an attack": (
        "قتل ثلاثة جنود بإطلاق نار على حاجز للجيش المصري قرب العريش.",
        {"event": "attack", "tolls": [("killed", 3, 3)]},
    ),
    "a raid that a drone flew, told after its dead": (
        "قتل شخصان في غارة نفذتها طائرة مسيّرة إسرائيلية على سيارة في صور.",
        {"event": "drone_strike", "actors": ["israeli-military"]},
    ),
    "who fell in what was just told": (
        "اندلعت مواجهات مع الجيش الإسرائيلي في جنين أصيب على إثرها ثلاثة شبان.",
        {"event": "clash", "tolls": [("wounded", 3, 3)]},
    ),
    "an attack that a side set about": (
        "شرع الجيش السوداني في هجوم واسع على مواقع الدعم السريع شرق الأبيض.",
        {"event": "attack", "actors": ["sudanese-army"], "targets": ["rsf"]},
    ),
    "at the time at which it was met": (
        "يأتي ذلك في الوقت الذي تصدت فيه قوات الحشد الشعبي لهجوم شنه تنظيم داعش في خانقين.",
        {"event": "attack", "actors": ["islamic-state"], "targets": ["pmf"]},
    ),
    "since when a side fights is no day of what it did": (
        "اتهم ناشطون قوات الدعم السريع، التي تقاتل الجيش منذ أبريل 2023، بقصف سوق الفاشر ما أدى إلى مقتل 20 مدنياً.",
        {"event": "bombardment", "discourse": "news", "source": "unnamed:activists", "tolls": [("killed", 20, 20)]},
    ),
    "one of two is a part of them": (
        "قتل جنديان أحدهما ضابط بانفجار لغم في البيضاء.",
        {"event": "landmine", "tolls": [("killed", 2, 2)]},
    ),
    "a quotation that begins within what was reported": (
        'أفادت الوكالة بإصابة "ثلاثة أشخاص بجروح جراء غارة إسرائيلية" على صيدا.',
        {"event": "airstrike", "tolls": [("wounded", 3, 3)]},
    ),
    "whom a named unit killed": (
        'قتلت "هيئة تحرير الشام" تسعة عناصر من تنظيم الدولة قرب سراقب.',
        {"event": "attack", "actors": ["hts"], "tolls": [("killed", 9, 9)]},
    ),
    "a unit and the body it is of": (
        "قتلت قوات تابعة للفرقة المدرعة التاسعة بالجيش العراقي سبعة إرهابيين في الموصل.",
        {"event": "attack", "actors": ["iraqi-army"], "tolls": [("killed", 7, 7)]},
    ),
    "managed to kill, in raids": (
        "تمكنت القوات العراقية من قتل تسعة من عناصر تنظيم داعش، بينهم قيادي، في ثلاث ضربات جوية على تلعفر.",
        {"event": "airstrike", "actors": ["iraqi-security-forces"], "tolls": [("killed", 9, 9)]},
    ),
    "an aircraft with nobody in it, whose side stands between": (
        "استهدفت طائرة إسرائيلية مسيّرة دراجة نارية في بلدة كونين.",
        {"event": "drone_strike", "actors": ["israeli-military"]},
    ),
    "people driven out are displaced": (
        "قامت قوات الدعم السريع بطرد السكان من قرية أم قرفة.",
        {"event": "displacement", "targets": ["civilians"]},
    ),
    "what the air force dropped": (
        "قال الدفاع المدني السوري إن الطيران الحربي قصف سراقب بالقنابل العنقودية والصواريخ.",
        {"event": "airstrike", "source": "white-helmets", "places": ["Saraqib"]},
    ),
    "a strike after a word of cause is no beating": (
        "استشهد شخصان جراء ضربة إسرائيلية على بلدة حولا.",
        {"event": "airstrike", "actors": ["israeli-military"], "places": ["Houla"]},
    ),
    "an attack with a bomb is a bombing": (
        "قتل شرطيان الخميس في هجوم بقنبلة على سيارتهما في العريش.",
        {"event": "bombing", "places": ["Arish"]},
    ),
    "an attack of counted bombers": (
        "أصيب شرطيان في هجوم ثلاثة انتحاريين على مركز الاستخبارات في كركوك.",
        {"event": "suicide_bombing", "places": ["Kirkuk"]},
    ),
    "who passes by sets off nothing": (
        "انفجرت عبوة ناسفة أثناء مرور دورية للجيش السوري في درعا.",
        {"event": "bombing", "actors": [], "targets": ["syrian-army"]},
    ),
    "no word of any dead": (
        "قصفت المدفعية حي السكري في حلب، دون ورود معلومات عن سقوط ضحايا.",
        {"event": "shelling", "tolls": []},
    ),
    "with which somebody hit somewhere": (
        "قتل 12 مدنيا في هجوم استهدف به تنظيم داعش محافظة كركوك.",
        {"actors": ["islamic-state"], "places": ["Kirkuk"]},
    ),
    "shelling that hits is no mere attack": (
        "استهدف قصف صاروخي بلدة كنصفرة في ريف إدلب.",
        {"event": "missile_strike", "places": ["Kansafra"]},
    ),
    "a motorcycle blown up": ("انفجرت دراجة نارية مفخخة في مدينة عفرين.", {"event": "bombing", "places": ["Afrin"]}),
    "civilians who fell": (
        "سقط أربعة مدنيين في قصف على مدينة سراقب.",
        {"event": "bombardment", "tolls": [("killed", 4, 4)]},
    ),
    "from whose control": (
        "أعلن الجيش العراقي تحرير مدينة تلعفر من سيطرة داعش.",
        {"event": "seizure", "actors": ["iraqi-army"], "targets": ["islamic-state"]},
    ),
    "assassinated with a planted bomb": (
        "اغتيل ضابط بعبوة ناسفة زرعت في سيارته في مدينة عدن.",
        {"event": "killing", "places": ["Aden"], "tolls": [("killed", 1, 1)]},
    ),
    "somebody abducted, in a headline": ("اختطاف صحفي في مدينة عدن", {"event": "abduction", "places": ["Aden"]}),
    "burnt in an attack": (
        "احتراق عشرات المنازل في مدينة الفاشر إثر هجوم لقوات الدعم السريع.",
        {"event": "attack", "actors": ["rsf"], "places": ["El Fasher"]},
    ),
    "whose car bombs were destroyed": (
        "تدمير ثلاث عجلات مفخخة لداعش في الموصل.",
        {"event": "destruction", "actors": [], "targets": ["islamic-state"]},
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_one_claim(tells: Check, text: str, expected: dict[str, Any]) -> None:
    tells(text, expected)


def test_believed_to_be_somebody_s_beside_another_s(slots: Slots) -> None:
    found = slots(
        "أضاف الدفاع المدني السوري أن غارات يعتقد أنها روسية تركزت على سراقب، "
        "في حين قصفت مدفعية قوات النظام السوري خان شيخون."
    )
    assert [(c["event"], c["actors"], c["stance"]) for c in found] == [
        ("airstrike", ["russian-military"], "asserts"),
        ("shelling", ["syrian-government-forces"], "asserts"),
    ]


def test_a_war_that_enters_a_month_moves_nowhere(slots: Slots) -> None:
    assert not slots("دخلت الحرب بين الجيش السوداني وقوات الدعم السريع شهرها الثامن عشر في السودان.")


def test_one_more_of_its_kind_is_another(slots: Slots) -> None:
    found = slots(
        "انفجرت عبوة ناسفة في بعقوبة ما أدى إلى مقتل شرطي. "
        "وعند وصول القوات انفجرت عبوة ناسفة أخرى ما أدى إلى مقتل ثلاثة مدنيين."
    )
    assert [c["tolls"] for c in found] == [[("killed", 1, 1)], [("killed", 3, 3)]]


def test_raids_joined_under_one_verb_have_its_subject(slots: Slots) -> None:
    found = slots("شن الطيران الأمريكي ثلاث غارات على مدينة صعدة و4 غارات على مديرية كتاف، وغارتين على مديرية باقم.")
    assert [c["actors"] for c in found] == [["us-military"]] * 3


def test_the_same_subject_goes_on(slots: Slots) -> None:
    found = slots("شن الطيران الأمريكي غارات على مطار صنعاء. كما استهدف معسكر ماس في مأرب.")
    assert [(c["event"], c["actors"]) for c in found] == [("airstrike", ["us-military"])] * 2


def test_who_answers_shelling_shells(slots: Slots) -> None:
    found = slots("قصفت طائرات روسية بلدة كفرنبل، وردت فصائل المعارضة السورية بقصف بلدة كفريا.")
    assert [(c["actors"], c["places"]) for c in found] == [
        (["russian-air-force"], ["Kafr Nubl"]),
        (["syrian-opposition-factions"], ["Kafriya"]),
    ]


def test_whose_doing_a_pronoun_says(slots: Slots) -> None:
    found = slots("سيطر تنظيم الدولة على تدمر إثر شنه هجوماً على حواجز قوات النظام السوري.")
    assert found[-1]["actors"] == ["islamic-state"]


def test_a_death_before_a_deed_is_no_toll_of_it(slots: Slots) -> None:
    found = slots("قصفت المدفعية السورية بلدة حاس بعد مقتل جندي بعبوة ناسفة.")
    assert [(c["event"], c["tolls"]) for c in found] == [("shelling", []), ("bombing", [("killed", 1, 1)])]


def test_fire_at_another_place_meanwhile(slots: Slots) -> None:
    found = slots("أغار الطيران الإسرائيلي على بلدة حانين، وتزامن ذلك مع قصف مدفعي على أطراف عيترون.")
    assert [(c["event"], c["places"]) for c in found] == [("airstrike", ["Hanine"]), ("shelling", ["Aitaroun"])]


def test_who_attacked_and_announced(slots: Slots) -> None:
    found = slots("هاجمت قوات سوريا الديمقراطية بلدة الباغوز وأعلنت سيطرتها عليها.")
    assert [(c["event"], c["source"]) for c in found] == [("attack", "outlet"), ("seizure", "sdf")]


def test_a_raid_followed_by_another(slots: Slots) -> None:
    found = slots("شن الطيران الإسرائيلي غارة على بلدة حانين، وأتبعها بغارة ثانية على مارون الراس.")
    assert [(c["actors"], c["places"]) for c in found] == [
        (["israeli-air-force"], ["Hanine"]),
        (["israeli-air-force"], ["Maroun al-Ras"]),
    ]


def test_harm_of_another_cause_elsewhere(slots: Slots) -> None:
    found = slots("قتل شرطي بهجوم مسلح في كركوك، وأصيب مدنيان بانفجار عبوة ناسفة في بعقوبة.")
    assert [(c["event"], c["places"], c["tolls"]) for c in found] == [
        ("attack", ["Kirkuk"], [("killed", 1, 1)]),
        ("bombing", ["Baqubah"], [("wounded", 2, 2)]),
    ]


def test_and_another_elsewhere(slots: Slots) -> None:
    found = slots("شنت الطائرات الحربية غارتين على سراقب وأخرى على معرة النعمان.")
    assert [c["places"] for c in found] == [["Saraqib"], ["Maarrat al-Numan"]]


def test_a_day_between_commas_parts_no_death_from_its_cause(slots: Slots) -> None:
    first, second = slots("أسقط مسلحون طائرة في سرت، فيما قتل 12 جنديا، الخميس، في انفجار سيارة مفخخة في بنغازي.")
    assert (first["tolls"], second["event"], second["tolls"]) == ([], "bombing", [("killed", 12, 12)])


@pytest.mark.parametrize(
    "text",
    [
        "قتلت قوات النظام تسعة مدنيين، أما هيئة تحرير الشام فقتلت مدنيا واحدا، وقتلت قسد أربعة مدنيين في حلب.",
        "قتل تسعة مدنيين على يد قوات النظام، وواحد على يد هيئة تحرير الشام، وأربعة مدنيين على يد قسد في حلب.",
        "سقط تسعة مدنيين على يد قوات النظام، فيما قتل مدني على يد هيئة تحرير الشام، و4 على يد قسد في حلب.",
    ],
)
def test_whom_each_side_killed(text: str, slots: Slots) -> None:
    found = [(c["actors"], c["tolls"]) for c in slots(text)]
    sides = ["syrian-government-forces", "hts", "sdf"]
    assert found == [([side], [("killed", n, n)]) for side, n in zip(sides, (9, 1, 4), strict=True)]


def test_a_house_destroyed_with_those_in_it_under_the_same_raids(slots: Slots) -> None:
    text = "قال مصدر طبي إن غارة على منزل في جباليا قتلت أربعة. وفي النصيرات دمر منزل آخر فاستشهد طفلان."
    assert [claim["event"] for claim in slots(text)] == ["airstrike", "airstrike"]


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("باتت مدينة الباب تحت سيطرة الجيش الحر.", ["fsa"], []),
        ("خسرت الفصائل تل رفعت لصالح الوحدات الكردية.", ["ypg"], ["syrian-opposition-factions"]),
        ("رفع تنظيم داعش رايته فوق مبنى البلدية في كوباني.", ["islamic-state"], []),
        ("Islamic State lost Raqqa to the SDF in October.", ["sdf"], ["islamic-state"]),
        ("The SDF took Tal Abyad on Friday.", ["sdf"], []),
        ("The RSF said it had full control of Wad Madani.", ["rsf"], []),
        ("Turkish-backed fighters wrested al-Bab from Islamic State.", ["sna"], ["islamic-state"]),
    ],
)
def test_ground_that_changes_hands(slots: Slots, text: str, actors: list[str], targets: list[str]) -> None:
    claim = slots(text, lang="en" if text.isascii() else "ar")[-1]
    assert (claim["event"], claim["actors"], claim["targets"]) == ("seizure", actors, targets)


def test_men_lost_are_no_ground(slots: Slots) -> None:
    text = "The army lost five men to a roadside bomb near Mosul on Sunday."
    assert "seizure" not in [claim["event"] for claim in slots(text, lang="en")]


@pytest.mark.parametrize(
    "text",
    [
        "South Africa took Israel to court over the war.",
        "The United Nations took Syria off the list.",
        "The ambulance took Aleppo residents to safety.",
        "Mahmoud lost Aleppo's local election.",
    ],
)
def test_what_is_taken_or_lost_is_not_always_ground(slots: Slots, text: str) -> None:
    assert slots(text, lang="en") == []


def test_a_raid_in_favour_of_a_side_is_not_on_it(slots: Slots) -> None:
    claim = slots("شنت طائرات روسية غارات لصالح النظام في سرمين.")[-1]
    assert (claim["actors"], claim["targets"]) == (["russian-air-force"], [])
