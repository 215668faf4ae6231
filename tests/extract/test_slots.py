"""Who acts and who is hit, where and when, in phrasings that reports use day by day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., None]
Slots = Callable[..., list[dict[str, Any]]]

# text, the slots of its one claim
SENTENCES: dict[str, tuple[str, dict[str, Any]]] = {
    "a side before the place it storms": (
        "أصيب شابان لدى اقتحام قوات الاحتلال بلدة قباطية.",
        {"event": "attack", "actors": ["israeli-military"], "targets": ["civilians"], "places": ["Qabatiya"]},
    ),
    "a side before the place it hits, with its letter": (
        "قتل طفل جراء استهداف قوات النظام السوري لبلدة سرمين.",
        {"actors": ["syrian-government-forces"], "targets": ["civilians"], "places": ["Sarmin"]},
    ),
    "who holds the ground takes no part": (
        "قصف الجيش التركي بالمدفعية قرية أبين الخاضعة لسيطرة قوات النظام السوري والوحدات الكردية.",
        {"event": "shelling", "actors": ["turkish-military"], "targets": []},
    ),
    "a country before its verb": (
        "قال المتحدث إن روسيا شنت غارات على سراقب.",
        {"actors": ["russian-military"], "places": ["Saraqib"]},
    ),
    "two countries before their verb": (
        "أعلنت الجماعة أن أمريكا وبريطانيا شنتا غارات على الحديدة.",
        {"actors": ["uk-military", "us-military"], "places": ["Al Hudaydah"]},
    ),
    "a country that the speaker hit": (
        "قالت كتائب القسام إنها قصفت تل أبيب برشقة صاروخية.",
        {"actors": ["qassam-brigades"], "places": ["Tel Aviv"]},
    ),
    "a verb of two words behind its subject": (
        "قال المصدر إن حزب الله أطلق صواريخ باتجاه حيفا.",
        {"event": "missile_strike", "actors": ["hezbollah"], "places": ["Haifa"]},
    ),
    "barrels behind who drops them": (
        "قال ناشطون إن قوات النظام السوري ألقت براميل متفجرة على درعا.",
        {"event": "airstrike", "actors": ["syrian-government-forces"], "places": ["Daraa"]},
    ),
    "a hold behind who tightens it": (
        "قال السكان إن قوات الدعم السريع بسطت سيطرتها على الفاشر.",
        {"event": "seizure", "actors": ["rsf"], "places": ["El Fasher"]},
    ),
    "a hospital called after a country": (
        "قصفت قوات الدعم السريع بالمدفعية المستشفى التركي في الفاشر.",
        {"actors": ["rsf"], "targets": ["medics"], "places": ["El Fasher"]},
    ),
    "a hospital by its name": (
        "استهدفت غارة إسرائيلية مستشفى ناصر في خان يونس.",
        {"targets": ["medics"], "places": ["Nasser Hospital"]},
    ),
    "people killed in a hospital by its name": (
        "قتل خمسة مدنيين في غارة إسرائيلية على مستشفى ناصر.",
        {"targets": ["civilians"], "places": ["Nasser Hospital"]},
    ),
    "what an act answers": (
        "أعلنت سرايا القدس قصف سديروت ردا على جرائم الاحتلال بحق المدنيين في غزة.",
        {"actors": ["saraya-al-quds"], "targets": [], "places": ["Sderot"]},
    ),
    "killed in an ambush of a unit": (
        "قتل خمسة مسلحين في كمين لمفرزة من الجيش العراقي قرب كركوك.",
        {"actors": ["iraqi-army"], "targets": [], "places": ["Kirkuk"]},
    ),
    "who tells of a fight with another": (
        "أعلنت كتائب القسام اشتباكاً مسلحاً مع الجيش الإسرائيلي جنوب عسقلان.",
        {"event": "clash", "actors": ["israeli-military", "qassam-brigades"]},
    ),
    "an ambush for somebody": (
        "نصب مقاتلو حزب الله كميناً لقوة إسرائيلية قرب مارون الراس.",
        {"event": "attack", "actors": ["hezbollah"], "targets": ["israeli-military"]},
    ),
    "a blast in a vehicle": (
        "فجرت كتيبة جنين عبوة ناسفة في آليات الاحتلال بمخيم جنين.",
        {"event": "bombing", "actors": ["jenin-brigade"], "targets": ["israeli-military"]},
    ),
    "where guns stand is hit": (
        "قصف حزب الله مرابض مدفعية الاحتلال قرب المطلة.",
        {"actors": ["hezbollah"], "targets": ["israeli-military"]},
    ),
    "a verb, then with what": (
        "قال مصدر إن الجيش السوداني قصف بالمسيّرات تجمعات لقوات الدعم السريع في الأبيض.",
        {"event": "drone_strike", "actors": ["sudanese-army"], "targets": ["rsf"]},
    ),
    "a country that fights is no scene": (
        "قتل ثلاثة أشخاص في صور خلال المواجهات مع إسرائيل.",
        {"places": ["Tyre"]},
    ),
    "a street named after a town": ("قصفت الطائرات شارع بغداد في حلب.", {"places": ["Aleppo"]}),
    "governorates in a list with a town": (
        "شن مسلحو داعش هجمات في كركوك وديالى وصلاح الدين بالإضافة إلى بغداد.",
        {"places": ["Baghdad", "Diyala", "Kirkuk", "Salah al-Din"]},
    ),
    "the town that a sentence opens with": (
        "وفي الخليل، اقتحمت قوات الاحتلال بلدة بيت أمر واعتقلت ثلاثة شبان.",
        {"actors": ["israeli-military"], "places": ["Beit Ummar"]},
    ),
    "a gathering of soldiers": (
        "استهدف مقاتلو حزب الله، عند الساعة العاشرة من صباح السبت، تجمعاً لجنود العدو الإسرائيلي قرب المطلة.",
        {"actors": ["hezbollah"], "targets": ["israeli-military"]},
    ),
    "a side alone is not broken into": (
        "أصيب مواطنون بالاختناق خلال اقتحام قوات الاحتلال.",
        {"actors": ["israeli-military"], "targets": ["civilians"]},
    ),
    "who owns up to it": (
        "قتل عشرة أشخاص في هجوم استهدف حسينية في ديالى، وتبناه تنظيم الدولة الإسلامية.",
        {"actors": ["islamic-state"]},
    ),
    "announced, not done": ("أعلنت وزارة الداخلية العراقية وقوع تفجير في بعقوبة.", {"actors": []}),
    "who stands behind a side": (
        "سيطرت قوات النظام السوري بدعم من الطيران الروسي على بلدة الهبيط.",
        {"event": "seizure", "actors": ["syrian-government-forces"], "targets": []},
    ),
    "who leads a coalition is no scene": (
        "شن التحالف الدولي الذي تقوده الولايات المتحدة غارة على مدينة هجين.",
        {"places": ["Hajin"]},
    ),
    "what a victim was": (
        "قتل شاب برصاص مجهولين في ذيبان، وهو عنصر في قوات سوريا الديمقراطية.",
        {"actors": ["unidentified"], "targets": ["sdf"]},
    ),
    "in whose ranks a victim was": (
        "قتل محمد الحمد المتطوع في صفوف الفرقة الرابعة بإطلاق نار في تسيل.",
        {"actors": [], "targets": ["syrian-army"]},
    ),
    "a building named after a force": (
        "استهدف هجوم بسيارة مفخخة مبنى المخابرات الجوية في حلب.",
        {"targets": ["syrian-government-forces"], "objects": ["building"]},
    ),
    "an attack repelled, told with its letter": (
        "تصدت القوات الحكومية للهجوم الحوثي على مواقعها في رغوان.",
        {"actors": ["houthis"], "targets": ["yemeni-government-forces"]},
    ),
    "a strike directed": ("وجهت إسرائيل ضربة لموقع في ريف حمص.", {"actors": ["israeli-military"], "places": ["Homs"]}),
    "since a year by its figures": (
        "قتل 300 شخص في درعا منذ عام 2018، بحسب المرصد السوري.",
        {"day": "2018-01-01", "discourse": "tally"},
    ),
    "what a side announces behind an aside": (
        "أعلنت كتائب القسام، الذراع العسكري لحركة المقاومة (حماس)، اليوم الأحد، استهداف دبابة إسرائيلية في جباليا.",
        {"actors": ["qassam-brigades"], "targets": ["israeli-military"]},
    ),
    "a deed owned up to, told on": (
        "أسفر هجوم انتحاري تبنته حركة الشباب على موقع عسكري في مقديشو عن سقوط سبعة قتلى.",
        {"event": "suicide_bombing", "actors": ["al-shabaab"], "tolls": [("killed", 7, 7)]},
    ),
    "a life lost": (
        "فقدت امرأة حياتها جراء قصف تركي على قرية قرب القامشلي.",
        {"targets": ["civilians"], "tolls": [("killed", 1, 1)]},
    ),
    "whom the speaker killed": (
        "أعلنت كتائب القسام أنها قتلت 15 جندياً إسرائيلياً شرق رفح.",
        {"actors": ["qassam-brigades"], "targets": ["israeli-military"]},
    ),
    "praised fighters": (
        "قالت كتائب القسام إن المجاهدين استهدفوا دبابة صهيونية شرق رفح.",
        {"actors": ["qassam-brigades"], "targets": ["israeli-military"]},
    ),
    "an adjective of a place is no side": (
        "At least 14 people were killed when missiles hit a school in the rebel-held Syrian town of Azaz.",
        {"targets": ["civilians"], "places": ["Azaz"]},
    ),
    "who backs a side": (
        "CENTCOM forces conducted strikes against four Iranian-backed Houthi unmanned aerial vehicles in Yemen.",
        {"targets": ["houthis"]},
    ),
    "what capitals in brackets are short for": (
        "The Taliban ambushed an Afghan National Army (ANA) convoy, killing three soldiers.",
        {"places": []},
    ),
    "between two days, by the clock": (
        "Between 14:00 on 2 May and 10:00 on 3 May 2024, 26 people were killed in Rafah.",
        {"day": "2024-05-02", "last_day": "2024-05-03"},
    ),
    "a governorate that a sentence opens with": (
        "أما في محافظة نابلس، فاقتحمت قوات الاحتلال بلدة بيتا واعتقلت ثلاثة مواطنين.",
        {"places": ["Beita"], "actors": ["israeli-military"]},
    ),
    "one night of two days": (
        "اعتقلت قوات الاحتلال مساء الاثنين 17 حزيران 2024 وفجر الثلاثاء 18 حزيران 2024 عشرة مواطنين من بلدة بيتا.",
        {"day": "2024-06-17", "last_day": "2024-06-18"},
    ),
    "a man's name, not near a town": ("اعتقلت قوات الاحتلال الشاب وسيم خليل موسى في المدينة.", {"places": []}),
    "people after a preposition": (
        "اعتدت قوات الاحتلال على فلسطينيين خلال مرورهم على حاجز قلنديا.",
        {"actors": ["israeli-military"], "targets": []},
    ),
    "things that belong to a side": (
        "Air strikes destroyed a tank and two vehicles belonging to the GNA near Tripoli.",
        {"actors": [], "targets": ["gna"]},
    ),
    "those hurt in the ranks of a side": (
        "غارات على سرمين أسفرت عن سقوط قتلى وجرحى في صفوف قوات النظام السوري.",
        {"actors": [], "targets": ["syrian-government-forces"]},
    ),
    "those hurt among a side": (
        "أسفر القصف على سرمين عن وقوع قتلى بين عناصر قوات النظام السوري.",
        {"actors": [], "targets": ["syrian-government-forces"]},
    ),
    "a country whose strike it was": (
        "أدى استهداف إسرائيل لبلدة بليدا إلى مقتل ثلاثة مدنيين.",
        {"actors": ["israeli-military"], "targets": ["civilians"], "places": ["Blida"]},
    ),
    "a side of a land right after one person": (
        "قتلت مسيّرة إسرائيلية شخصاً جنوب لبنان.",
        {"actors": ["israeli-military"], "places": ["South Lebanon"]},
    ),
    "a quarter of a town, not of a year": (
        "قتل ستة أشخاص في قصف مدفعي لقوات الدعم السريع استهدف حي الربع الأول وسط مدينة الأبيض.",
        {"actors": ["rsf"], "day": None},
    ),
    "a town held by a side, beside another": (
        "Air strikes on Douma, the besieged rebel-held town east of Damascus, killed ten civilians.",
        {"places": ["Duma"]},
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_slots_of_one_sentence(tells: Check, text: str, expected: dict[str, Any]) -> None:
    tells(text, expected)


# text, then of each of its claims who acted and who was hit
COORDINATED: dict[str, list[tuple[list[str], list[str]]]] = {
    "قصفت القسام قوات الاحتلال بقذائف الهاون، واستهدفت دبابة إسرائيلية من نوع ميركافا شرق رفح.": [
        (["qassam-brigades"], ["israeli-military"]),
        (["qassam-brigades"], ["israeli-military"]),
    ],
    "قصف الطيران الروسي سراقب واستهدفت قوات النظام السوري بلدة آفس بالمدفعية.": [
        (["russian-air-force"], []),
        (["syrian-government-forces"], []),
    ],
    "قصف الجيش اليمني مواقع للحوثيين وقتل سبعة منهم.": [(["yemeni-government-forces"], ["houthis"])],
}


@pytest.mark.parametrize(("text", "sides"), COORDINATED.items())
def test_sides_of_verbs_joined(slots: Slots, text: str, sides: list[tuple[list[str], list[str]]]) -> None:
    assert [(claim["actors"], claim["targets"]) for claim in slots(text)] == sides


def test_hospitals_the_hurt_are_brought_to_are_no_scene(slots: Slots) -> None:
    text = "قصفت المدفعية بلدة عبسان اليوم.\nووصل إلى مستشفى ناصر ستة قتلى."
    assert [claim["places"] for claim in slots(text)] == [["Abasan al-Kabira"]] * 2


def test_who_is_lost_is_missing_but_whose_life_is_lost_is_dead(slots: Slots) -> None:
    (dead,), (lost,) = slots("فقد مدنيان حياتهما في غارة على سرمين."), slots("فقد مدنيان بعد غارة على سرمين.")
    assert [t[0] for t in dead["tolls"]] == ["killed"]
    assert [t[0] for t in lost["tolls"]] != ["killed"]


def test_an_event_told_anew_is_counted_back_from_the_story(slots: Slots) -> None:
    text = "قصف الطيران سراقب أمس.\nوتأتي الغارات بعد يومين من هجوم على حاجز للجيش قتل فيه أربعة جنود في أريحا."
    assert [claim["day"] for claim in slots(text)] == ["2024-06-19", "2024-06-17"]
    text = "قصف الطيران سراقب أمس.\nوقتل ثلاثة مدنيين بغارات على أريحا وذلك بعد يوم من مقتل خمسة في سرمين."
    assert slots(text)[1]["day"] == "2024-06-19"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("انفجرت سيارة في الباب يوم 20 كانون الثاني 2018. وانفجرت ثانية بعد نصف ساعة في أعزاز.", "2018-01-20"),
        ("A bomb exploded in Azaz on 20 January 2018. A year and a half later a bomb exploded in Duma.", "2019-07-20"),
        ("A bomb exploded in Azaz on 20 January 2018. Half a year later a bomb exploded in Duma.", "2018-07-20"),
    ],
)
def test_parts_of_a_unit(slots: Slots, text: str, day: str) -> None:
    assert slots(text)[-1]["day"] == day


FURTHER = {
    "قصفت الطائرات الروسية سرمين، وقصفت المدفعية النيرب.": ["russian-air-force", None],
    "قصفت الطائرات الروسية سرمين، كما استهدفت النيرب.": ["russian-air-force", "russian-air-force"],
    "شن الطيران الروسي غارات على سرمين، بينما شن غارات على النيرب.": ["russian-air-force", "russian-air-force"],
    "قوات الاحتلال اقتحمت نابلس وسط إطلاق نار واعتقال عدد من الشبان.": ["israeli-military", "israeli-military"],
}


@pytest.mark.parametrize(("text", "actors"), FURTHER.items())
def test_whose_the_next_deed_is(slots: Slots, text: str, actors: list[str | None]) -> None:
    assert [next(iter(claim["actors"]), None) for claim in slots(text)] == actors


FOES = {
    "أعلن الجيش العراقي أن ثلاثة من عناصر داعش قتلوا بغارة جوية قرب بيجي.": ["iraqi-army"],
    "أعلن الجيش الروسي أن ثلاثة من جنود الجيش السوري قتلوا بقصف مدفعي قرب سراقب.": [],
}


@pytest.mark.parametrize(("text", "actors"), FOES.items())
def test_what_befell_its_foes_an_army_did(
    slots: Callable[..., list[dict[str, Any]]], text: str, actors: list[str]
) -> None:
    assert [claim["actors"] for claim in slots(text)] == [actors]


SUBJECTS = {
    "خطف مسلحون": "unidentified-gunmen",
    "قتل عناصر من داعش": "islamic-state",
    "اعتقل مقاتلو هيئة تحرير الشام": "hts",
    "أصابت طائرة مسيرة تركية": "turkish-military",
    "قتل قناص من قوات النظام السوري": "syrian-government-forces",
}


@pytest.mark.parametrize("harmed", ["مدنياً", "ثلاثة مدنيين", "الطفل محمد العلي", "سائق سيارة أجرة"])
@pytest.mark.parametrize(("deed", "actor"), SUBJECTS.items())
def test_who_did_it_stands_between_the_verb_and_whom_it_harmed(
    slots: Callable[..., list[dict[str, Any]]], deed: str, actor: str, harmed: str
) -> None:
    (claim,) = slots(f"{deed} {harmed} في بلدة الباب أمس.")
    count = 3 if "ثلاثة" in harmed else 1
    assert (claim["actors"], [toll[1:] for toll in claim["tolls"]]) == ([actor], [(count, count)])


def test_fighters_of_an_army_with_an_adjective_are_of_that_army(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("مقتل عشرة من عناصر الجيش الوطني في مدينة الباب السورية أمس.")
    assert claim["targets"] == ["sna"]
