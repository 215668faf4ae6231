"""What comes from above or afar, as Arabic reports tell it: who flew, what was hit, how many strikes, where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Check = Callable[..., None]
IN_2019 = {"published": date(2019, 7, 5)}

TOLD: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "who flies stands before the verb that carries the raid": (
        "قالت الوكالة إن مسيّرة إسرائيلية نفذت فجر اليوم غارة على دفعتين في بلدة حولا.",
        [{"event": "drone_strike", "actors": ["israeli-military"], "strikes": (1, 1)}],
    ),
    "another flies than the drone told before": (
        "حلقت مسيّرة تركية فوق البلدة ثم نفذ الجيش السوري غارة على بلدة سرمين.",
        [{"event": "movement"}, {"event": "airstrike", "actors": ["syrian-army"]}],
    ),
    "the wounded before a word of cause are no count of strikes": (
        "قتل اثنان وأصيب 7 جراء غارتين إسرائيليتين على بلدة الخيام.",
        [{"strikes": (2, 2), "tolls": [("killed", 2, 2), ("wounded", 7, 7)]}],
    ),
    "strikes counted behind a participle": (
        "شن الطيران الروسي غارات على أطراف بلدة سرمين، مسجلاً أكثر من سبع غارات على المنطقة.",
        [{"event": "airstrike", "actors": ["russian-air-force"], "strikes": (8, None)}],
    ),
    "who uses the things hit is not who struck": (
        "أغار جيش الدفاع على آليات تابعة لحزب الله استخدمها عناصر الحزب في بلدة الخيام.",
        [{"actors": ["israeli-military"], "targets": ["hezbollah"]}],
    ),
    "who does something else meanwhile is not hit": (
        "قصفت الطائرات الروسية بلدة سرمين، بالتزامن مع محاولة قوات النظام التقدم في المنطقة.",
        [{"actors": ["russian-air-force"], "targets": []}],
    ),
    "what somebody calls a thing is hit": (
        'شن الجيش الإسرائيلي غارات على ما وصفها بـ"أهداف تابعة لحزب الله" في بلدة الخيام.',
        [{"event": "airstrike", "source": "outlet", "actors": ["israeli-military"], "targets": ["hezbollah"]}],
    ),
    "what somebody says a thing is": (
        "أعلن الجيش الإسرائيلي استهداف ما قال إنها مخازن أسلحة لحزب الله في بلدة الخيام.",
        [{"source": "israeli-military", "actors": ["israeli-military"], "targets": ["hezbollah"]}],
    ),
    "whose drone is destroyed": (
        "أعلن الجيش الإسرائيلي تدمير طائرة مسيرة تابعة لحزب الله فوق بلدة المطلة.",
        [{"event": "interception", "actors": ["israeli-military"], "targets": ["hezbollah"]}],
    ),
    "aircraft in the accusative are the object": (
        "دمر الجيش الليبي طائرتين تركيتين في قاعدة معيتيقة.",
        [{"actors": ["lna"], "targets": ["turkish-military"]}],
    ),
    "aircraft of the verb's gender are the subject": (
        "دمرت طائرات تركية مواقع لقوات حفتر في عين زارة.",
        [{"actors": ["turkish-military"], "targets": ["lna"]}],
    ),
    "an interception told in two steps": (
        "اعترضت الدفاعات الجوية الإسرائيلية مسيّرة وتمكنت من تدميرها فوق حيفا.",
        [{"event": "interception", "actors": ["israeli-military"]}],
    ),
    "who sent what was brought down": (
        "أسقط الجيش السوداني مسيّرات قامت قوات الدعم السريع بإطلاقها باتجاه الأبيض.",
        [{"event": "interception", "actors": ["sudanese-army"], "targets": ["rsf"]}],
    ),
    "whose air force, of those that several states have": (
        "قصف سلاح الجو التابع لحكومة الوفاق تمركزات لقوات حفتر جنوب غريان.",
        [{"actors": ["gna-forces"], "targets": ["lna"]}],
    ),
    "three letters written as two": (
        "غارة لطائرة تابعة للواء المتقاعد خليفة حفتر على منطقة السواني.",
        [{"event": "airstrike", "actors": ["lna"]}],
    ),
    "who leads the coalition is no second actor": (
        "قتل عشرة مدنيين بضربة نفذها التحالف الدولي لمحاربة «داعش» بقيادة الولايات المتحدة على قرية البوبدران.",
        [{"actors": ["us-led-coalition"], "tolls": [("killed", 10, 10)]}],
    ),
    "since when there had been none": (
        "شنت الطائرات الروسية غارة على بلدة سرمين اليوم، وهي أول غارة منذ ثلاثة أيام.",
        [{"day": "2024-06-20", "strikes": (1, 1)}],
    ),
    "some areas of a governorate": (
        "شن طيران التحالف بقيادة السعودية غارات على مناطق متفرقة من محافظة صعدة.",
        [{"places": ["Saada"], "actors": ["saudi-led-coalition"]}],
    ),
    "a massacre and what it was done with": (
        "ارتكب جيش الاحتلال مجزرة راح ضحيتها عشرون شهيدا، وذلك بقصفه مدرسة في مخيم النصيرات.",
        [{"event": "bombardment", "actors": ["israeli-military"], "tolls": [("killed", 20, 20)]}],
    ),
    "a massacre and the deed that explains it": (
        "ارتكبت طائرات التحالف الدولي مجزرة في بلدة الباغوز، حيث استهدفت تجمعاً للمدنيين ما أدى إلى مقتل ثمانية.",
        [{"event": "airstrike", "actors": ["us-led-coalition"], "tolls": [("killed", 8, 8)]}],
    ),
    "a house and who shelled it before the dead were found": (
        "انتشلت الطواقم جثامين 5 شهداء من تحت أنقاض منزل في القرارة بعد قصفه من جيش الاحتلال.",
        [{"event": "bombardment", "actors": ["israeli-military"], "tolls": [("killed", 5, 5)]}],
    ),
    "medics who go on working are not hit": (
        "أصيب رجل بقصف إسرائيلي على منزل في مخيم النصيرات، حيث تواصل الفرق الطبية جهودها لإنقاذه.",
        [{"targets": ["civilians"]}],
    ),
    "medics bring the wounded and say nothing": (
        "كما نقل المسعفون خمسة جرحى من بلدة الخيام.",
        [{"source": "outlet", "tolls": [("wounded", 5, 5)]}],
    ),
    "the dead and dozens of wounded": (
        "سقوط عشرة قتلى وعشرات الجرحى في غارة على بلدة سرمين.",
        [{"tolls": [("killed", 10, 10), ("wounded", 12, None)]}],
    ),
    "without there being victims": (
        "قصف مدفعي على بلدة سرمين دون وجود ضحايا بشرية.",
        [{"tolls": [("killed", 0, 0), ("wounded", 0, 0)]}],
    ),
    "a ministry of defence tells whom its forces neutralised": (
        'أعلنت وزارة الدفاع التركية تحييد أربعة إرهابيين من منظمة "بي كا كا" في غارة شمالي العراق.',
        [{"event": "airstrike", "actors": ["turkish-military"], "targets": ["pkk"], "tolls": [("killed", 4, 4)]}],
    ),
    "aircraft with their article strike a side, and are not its own": (
        "استهدف الطيران قوات النظام السوري في بلدة مورك.",
        [{"event": "airstrike", "actors": [], "targets": ["syrian-government-forces"]}],
    ),
    "the noun of the deed, aircraft and whom they hit": (
        "قصف الطيران الحربي هيئة تحرير الشام في بلدة سرمين.",
        [{"event": "airstrike", "actors": [], "targets": ["hts"]}],
    ),
    "a drone named with its adjective has no owner behind it": (
        "استهدفت طائرة مسيرة حزب الله في بلدة الخيام.",
        [{"event": "drone_strike", "actors": [], "targets": ["hezbollah"]}],
    ),
    "aircraft of a side": (
        "قصفت طائرات الجيش السوداني قوات الدعم السريع في الفاشر.",
        [{"event": "airstrike", "actors": ["sudanese-army"], "targets": ["rsf"]}],
    ),
    "from its posts in one place on another": (
        "استهدفت قوات النظام السوري من مواقعها في مورك بلدة اللطامنة.",
        [{"actors": ["syrian-government-forces"], "places": ["Al-Lataminah"]}],
    ),
    "from the camp where it stands on another place": (
        "قصفت قوات النظام السوري المتمركزة في معسكر جورين بالصواريخ محيط مدينة جسر الشغور.",
        [{"actors": ["syrian-government-forces"], "places": ["Jisr al-Shughur"]}],
    ),
    "where those stand who are hit": (
        "استهدف الطيران قوات النظام السوري المتمركزة في بلدة مورك.",
        [{"targets": ["syrian-government-forces"], "places": ["Morek"]}],
    ),
    "whose friends those hit are is no place": (
        "تعرضت مليشيات عراقية موالية لإيران لقصف من طائرة مجهولة في مدينة البوكمال.",
        [{"event": "airstrike", "actors": ["unidentified-aircraft"], "places": ["Al Bukamal"]}],
    ),
    "a word that opens what is said is no village": (
        "قال مصدر أمني عراقي إن القصف استهدف عجلة في الموصل، وأنه لم يوقع أي إصابات.",
        [{"places": ["Mosul"]}],
    ),
    "an officer who tells of a drone did not fly it": (
        "قال ضابط في الجيش العراقي إن طائرة مسيرة استهدفت مركبة للحشد الشعبي في مدينة القائم.",
        [{"event": "drone_strike", "source": "iraqi-army", "actors": [], "targets": ["pmf"]}],
    ),
    "air defences that meet targets in the present tense": (
        "الدفاعات الجوية السورية تتصدى لأهداف معادية في أجواء دمشق.",
        [{"event": "interception", "actors": ["syrian-government-forces"], "targets": []}],
    ),
    "an attack from the air, what it hit, and who met it": (
        "تصدت الدفاعات الجوية السورية لعدوان جوي من اتجاه البحر المتوسط، استهدف مطار حلب الدولي.",
        [{"event": "interception", "actors": ["syrian-government-forces"], "places": ["Aleppo airport"]}],
    ),
    "a raid and the defences that met its rockets": (
        "قام طيران الاحتلال باستهداف محيط دمشق بعدد من الصواريخ وعلى الفور "
        "تصدت منظومات الدفاع الجوي للهجوم وتمكنت من اعتراض الصواريخ.",
        [{"event": "airstrike", "actors": ["israeli-air-force"]}, {"event": "interception", "actors": []}],
    ),
    "whose a barrack is, behind its name": (
        "استهدفت المقاومة الإسلامية في لبنان ثكنة راميم الإسرائيلية بالأسلحة الصاروخية.",
        [{"event": "missile_strike", "actors": ["hezbollah"], "targets": ["israeli-military"]}],
    ),
    "the same rockets told again with what they did not do": (
        "أعلنت خلية الإعلام الأمني العراقية سقوط صاروخين في محيط مطار بغداد الدولي.\n"
        "وقالت الخلية إن صاروخي كاتيوشا سقطا في محيط المطار دون أن يتسببا بأي خسائر مادية أو بشرية.",
        [{"source": "iraqi-smc", "tolls": [("killed", 0, 0), ("wounded", 0, 0)]}],
    ),
    "what aircraft did as well, in a word that is noun and verb": (
        "شن الطيران الروسي غارة على بلدة سرمين، كما قصف الطيران المروحي بلدة بنش.",
        [{"actors": ["russian-air-force"], "places": ["Sarmin"]}, {"actors": [], "places": ["Binnish"]}],
    ),
    "aircraft of another sort, joined": (
        "شن الطيران الروسي غارة على بلدة سرمين، وقصف الطيران المروحي بلدة بنش.",
        [{"actors": ["russian-air-force"]}, {"event": "airstrike", "actors": [], "places": ["Binnish"]}],
    ),
    "the aircraft told of before": (
        "شن الطيران الروسي غارة على بلدة سرمين. ثم قصف الطيران بلدة بنش.",
        [{"actors": ["russian-air-force"]}, {"actors": ["russian-air-force"], "places": ["Binnish"]}],
    ),
    "the aircraft of two sides told of before": (
        "شن الطيران الروسي غارة على سرمين. وشن طيران النظام السوري غارة على بنش. ثم قصف الطيران بلدة كفريا.",
        [{"actors": ["russian-air-force"]}, {"actors": ["syrian-air-force"]}, {"actors": []}],
    ),
    "who answers with fire of its own": (
        "استشهدت طفلة بقصف قوات النظام السوري مدينة اللطامنة، في حين رد الثوار باستهداف معسكرات في مدينة محردة.",
        [{"actors": ["syrian-government-forces"], "places": ["Al-Lataminah"]}, {"places": ["Muhradah"]}],
    ),
    "arrests of a side among civilians": (
        "شهدت قرية كريمش حملة اعتقالات لقوات النظام السوري بحق المدنيين.",
        [{"event": "detention", "actors": ["syrian-government-forces"], "targets": ["civilians"]}],
    ),
    "whose the drones are that are met": (
        "تصدت أنظمة الدفاع الجوي في الإمارات لموجة من الصواريخ الباليستية والطائرات المسيرة الإيرانية.",
        [{"event": "interception", "actors": [], "targets": ["iranian-military"]}],
    ),
    "today, and how many": (
        "ذكرت الوزارة أن الدفاعات الجوية الإماراتية اعترضت اليوم 11 صاروخا باليستيا.",
        [{"event": "interception", "actors": ["uae-military"], "day": "2024-06-20"}],
    ),
    "an army that tells of a bomb against a bus did not lay it": (
        "أعلن الجيش السوري استهداف حافلة بعبوة ناسفة في دمشق.",
        [{"event": "bombing", "actors": []}],
    ),
    "other aircraft drop something else elsewhere": (
        "أصيب عدد من المدنيين جراء غارات شنتها طائرات النظام على الرستن، "
        "كما ألقت طائرات مروحية براميل متفجرة على بلدة تلبيسة.",
        [
            {"event": "airstrike", "actors": ["syrian-air-force"], "places": ["Ar Rastan"]},
            {"event": "airstrike", "actors": [], "places": ["Tallbisah"], "tolls": []},
        ],
    ),
    "villages in a bracket": (
        "تعرضت بلدات وقرى (كفرنبل، البارة، كنصفرة) في جبل الزاوية لقصف مدفعي من قوات النظام.",
        [{"actors": ["syrian-government-forces"], "places": ["Al Bara", "Kafr Nubl", "Kansafra"]}],
    ),
    "others killed besides, elsewhere": (
        "قتل طفل بقصف مدفعي على بلدة تلبيسة، كما قتل ثلاثة مدنيين جراء قذائف على حي الحمدانية في حلب.",
        [{"tolls": [("killed", 1, 1)], "places": ["Tallbisah"]}, {"tolls": [("killed", 3, 3)]}],
    ),
    "the aircraft before its verb did it": (
        "قال المصدر إن الطيران دمر آلية للمليشيا في صرواح.",
        [{"event": "airstrike", "targets": ["houthis"]}],
    ),
    "a side's own claim in quotes behind an aside": (
        'أعلنت كتائب القسام، الجناح العسكري لحركة حماس، "قصف عسقلان برشقة صاروخية".',
        [{"actors": ["qassam-brigades"]}],
    ),
    "a country that strikes, behind the harm": (
        "أصيب أربعة جراء غارات شنتها إسرائيل على بلدة الخيام.",
        [{"event": "airstrike", "actors": ["israeli-military"], "places": ["Khiam"], "tolls": [("wounded", 4, 4)]}],
    ),
    "a country's shelling, behind the harm": (
        "قتل شخصان إثر استهداف إسرائيل لمحيط بلدة الخيام.",
        [{"actors": ["israeli-military"], "places": ["Khiam"], "tolls": [("killed", 2, 2)]}],
    ),
    "whose attack an air defence met": (
        "تصدت الدفاعات الأرضية بمدينة مروي لهجوم بالمسيرات شنته قوات الدعم السريع.",
        [{"event": "interception", "actors": [], "targets": ["rsf"]}],
    ),
    "what fell, behind whence it came": (
        "سقطت قذائف مدفعية مصدرها مواقع قوات النظام على بلدة البارة.",
        [{"actors": ["syrian-government-forces"], "places": ["Al Bara"]}],
    ),
    "what was hit, behind whose posts fired": (
        "طال قصف مدفعي مصدره حواجز قوات النظام بلدة البارة.",
        [{"actors": ["syrian-government-forces"], "targets": [], "places": ["Al Bara"]}],
    ),
    "the strike was meant for": (
        "المستهدف بالغارة الإسرائيلية على بلدة الخيام هو قيادي في حركة حماس.",
        [{"actors": ["israeli-military"], "targets": ["hamas"], "places": ["Khiam"]}],
    ),
    "a town and what lies round it, east of a city": (
        "قصفت قوات النظام بلدة النيرب ومحيطها شرق إدلب بالمدفعية.",
        [{"event": "shelling", "places": ["Nayrab"]}],
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_told(tells: Check, name: str) -> None:
    text, expected = TOLD[name]
    tells(text, *expected)


def test_the_air_arm_of_a_side_by_its_own_name(tells: Check) -> None:
    text = "نفذ سلاح الجو المسير هجوما على مطار أبها بطائرات قاصف 2k."
    tells(text, {"event": "drone_strike", "actors": ["houthis"], "places": ["Abha airport"]}, **IN_2019)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("قال ناشطون إن مدرسة في سراقب أصيبت بقذيفة.", ["civilians"]),
        ("مشفى ميداني بريف إدلب أصيب بغارة روسية خلفت 13 قتيلاً.", ["medics"]),
        ("قال الدفاع المدني إن منزلين في سرمين أصيبا بقذائف المدفعية.", ["civilians"]),
        ("سيارة إسعاف استهدفت بغارة في صور.", ["medics"]),
        ("قال مصدر إن مقراً لقوات سوريا الديمقراطية استهدف بطائرة مسيرة شرقي الحسكة.", ["sdf"]),
        ("دورية للجيش السوري استهدفت بعبوة ناسفة شرق درعا.", ["syrian-army"]),
    ],
)
def test_a_thing_told_before_the_verb_was_hit(tells: Check, text: str, targets: list[str]) -> None:
    tells(text, {"targets": targets})


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("دورية للجيش السوري استهدفت بالرصاص شاباً شرق درعا.", ["syrian-army"], ["civilians"]),
        ("طائرة مسيرة تركية استهدفت بصاروخ سيارة في عين العرب.", ["turkish-military"], ["civilians"]),
        ("قوات النظام قصفت بالمدفعية بلدة سرمين.", ["syrian-government-forces"], []),
    ],
)
def test_a_verb_that_has_its_object_behind_the_weapon_is_active(
    tells: Check, text: str, actors: list[str], targets: list[str]
) -> None:
    tells(text, {"actors": actors, "targets": targets})


@pytest.mark.parametrize(
    "words",
    ["ألقته مروحية للنظام السوري", "ألقته مروحية سورية"],
)
def test_who_dropped_what_hit(tells: Check, words: str) -> None:
    tells(f"أصاب برميل متفجر {words} قبواً في المسيفرة وخلف 17 قتيلاً.", {"actors": ["syrian-government-forces"]})


def test_fire_of_the_forces_told_before(tells: Check) -> None:
    text = "قصفت قوات الدعم السريع الفاشر. وأصاب قصف لهذه القوات مستشفى في المدينة."
    tells(text, {"actors": ["rsf"], "targets": ["medics"]})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "غارة نفذها التحالف على سيارة تقل قياديين أصابت منزلا في البوكمال.",
            {"event": "airstrike", "targets": ["civilians"], "tolls": []},
        ),
        ("غارة على مقاتلين أصابت منزلا في البوكمال.", {"event": "airstrike", "targets": ["civilians"], "tolls": []}),
        (
            "قذيفة أصابت منزلا يؤوي عائلة فقتلت خمسة في تعز.",
            {"event": "shelling", "targets": ["civilians"], "tolls": [("killed", 5, 5)]},
        ),
        ("أصابت القذائف منازل المدنيين في تعز.", {"event": "shelling", "targets": ["civilians"], "tolls": []}),
        ("أصاب الرصاص سائق سيارة إسعاف وطفلين في تعز.", {"event": "attack", "tolls": [("wounded", 3, 3)]}),
        ("أنهت قنبلة عنقودية منسية حياة راع في إدلب.", {"event": "landmine", "tolls": [("killed", 1, 1)]}),
    ],
)
def test_what_hits_a_thing_wounds_nobody_told_before(tells: Check, text: str, told: dict[str, Any]) -> None:
    tells(text, told)
