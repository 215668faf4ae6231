"""Harm to people and what is theirs: flight, arrest and release, captives, bodies, houses torn down, running totals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., None]
Slots = Callable[..., list[dict[str, Any]]]

# text, the slots of its one claim
SENTENCES: dict[str, tuple[str, dict[str, Any]]] = {
    "how many have fled, by a word of counting": (
        "بلغ عدد النازحين من مدينة الفاشر 15 ألف شخص.",
        {"event": "displacement", "targets": ["civilians"], "tolls": [("displaced", 15000, 15000)]},
    ),
    "how many have fled, the figure behind a second verb": (
        "قالت الوزارة إن عدد النازحين بلغ 300 شخص.",
        {"event": "displacement", "source": "unnamed:official", "tolls": [("displaced", 300, 300)]},
    ),
    "a team that was named before": (
        "قال فريق منسقو الاستجابة إن القصف مستمر.\nووثق الفريق نزوح 300 عائلة من ريف حماة.",
        {"event": "displacement", "source": "syria-response-coordinators"},
    ),
    "a general is no team": (
        "قال الفريق أول سامي حجازي إن القوات قتلت ثلاثة مسلحين في سرت.",
        {"source": "unnamed:military"},
    ),
    "figures in brackets with their thousands": (
        "ارتفعت حصيلة الحرب في غزة إلى (68) ألفاً و(234) شهيداً، و(170) ألفاً و(373) مصاباً.",
        {"tolls": [("killed", 68234, 68234), ("wounded", 170373, 170373)]},
    ),
    "a bound before a figure in brackets": (
        "اعتقلت قوات الاحتلال أكثر من (100) مواطن في الخليل.",
        {"event": "detention", "tolls": [("captured", 101, None)]},
    ),
    "a figure right behind the dead, another behind a word of rising": (
        "بلغ عدد الشهداء في غزة 450 شخصاً، بينما ارتفع عدد المصابين إلى 1200.",
        {"tolls": [("killed", 450, 450), ("wounded", 1200, 1200)]},
    ),
    "captives killed by those who hold them": (
        "أعدم تنظيم داعش سبعة معتقلين في الرقة.",
        {"event": "killing", "actors": ["islamic-state"], "tolls": [("killed", 7, 7)]},
    ),
    "one captive killed": (
        "قتلت قوات النظام أسيراً في ريف حماة.",
        {"event": "killing", "actors": ["syrian-government-forces"], "tolls": [("killed", 1, 1)]},
    ),
    "who holds the prison where somebody was tortured to death": (
        "قضى ثلاثة معتقلين تحت التعذيب في سجون قوات النظام السوري.",
        {"event": "killing", "actors": ["syrian-government-forces"], "tolls": [("killed", 3, 3)]},
    ),
    "a raid on a prison is of who made it": (
        "قتل خمسة أسرى في قصف للتحالف العربي على سجن الحوثيين في ذمار.",
        {"event": "bombardment", "actors": ["saudi-led-coalition"], "tolls": [("killed", 5, 5)]},
    ),
    "a mass grave is nobody's cemetery": (
        "عثر على مقبرة جماعية تضم رفات 30 شخصاً في ترهونة.",
        {"event": "killing", "targets": [], "tolls": [("killed", 30, 30)]},
    ),
    "those set free by a verb of two words": (
        "أطلقت السلطات السورية سراح 30 موقوفاً في درعا.",
        {"event": "agreement", "actors": ["syrian-government"], "tolls": []},
    ),
    "a country that sets free": (
        "أفرجت إسرائيل عن 30 أسيراً من الضفة الغربية.",
        {"event": "agreement", "actors": ["israeli-government"]},
    ),
    "captives exchanged, counted in the singular": (
        "تبادلت فصائل المعارضة وقوات النظام 20 معتقلاً قرب مدينة الباب.",
        {"event": "agreement", "tolls": []},
    ),
    "those let go by a verb behind them": (
        "استقبل مطار صنعاء 13 أسيراً أفرجت عنهم السلطات السعودية.",
        {"event": "agreement", "actors": ["saudi-government"]},
    ),
    "bodies given back kill nobody": (
        "استلم الصليب الأحمر جثامين أربعة محتجزين في خان يونس.",
        {"event": "agreement", "tolls": []},
    ),
    "a country that arrests": (
        "اعتقلت إسرائيل 20 شخصاً في الخليل.",
        {"event": "detention", "actors": ["israeli-military"], "places": ["Hebron"]},
    ),
    "a country that tears down": (
        "هدمت إسرائيل 20 منزلاً في العيساوية.",
        {"event": "destruction", "actors": ["israeli-military"], "targets": ["civilians"]},
    ),
    "a country that lost its own": (
        "فقدت تركيا خمسة جنود في إدلب.",
        {"event": "casualties", "actors": [], "tolls": [("killed", 5, 5)]},
    ),
    "a country as the scene": (
        "قتل في لبنان 30 شخصاً.",
        {"event": "casualties", "actors": [], "places": ["Lebanon"]},
    ),
    "machines and who guards them are not what falls": (
        "هدمت جرافات الاحتلال، تحرسها قوة عسكرية، صباح اليوم، منزلاً في جبل المكبر.",
        {"event": "destruction", "actors": ["israeli-military"], "objects": ["house"]},
    ),
    "migrants without papers deny nothing": (
        "أعلن خفر السواحل مقتل ثلاثة مهاجرين غير شرعيين برصاص مسلحين في صبراتة.",
        {"stance": "asserts", "tolls": [("killed", 3, 3)]},
    ),
    "cases put on record are no recording": (
        "أفاد البيان بتسجيل 40 حالة اعتقال في الخليل.",
        {"event": "detention", "evidence": []},
    ),
    "all of the dead, behind some of them": (
        "وثقت الشبكة السورية لحقوق الإنسان استشهاد 61 مدنياً بينهم 14 طفلاً، قتلوا على يد قوات النظام في حلب.",
        {"event": "killing", "actors": ["syrian-government-forces"], "tolls": [("killed", 61, 61)]},
    ),
    "the doer behind a comma": (
        "وثق التقرير استشهاد 17 مدنياً بينهم طفلان، على يد قوات سوريا الديمقراطية في الرقة.",
        {"event": "killing", "actors": ["sdf"], "places": ["Raqqa"]},
    ),
    "a side between its verb and those it killed, how it did so behind them": (
        "قتل داعش 41 مقاتلاً خلال إعدامات ميدانية في الرقة.",
        {"event": "killing", "actors": ["islamic-state"], "tolls": [("killed", 41, 41)]},
    ),
    "some of the dead, told behind how they died": (
        "قتل خمسة أشخاص في قصف مدفعي على سرمين، بينهم طفلان.",
        {"event": "shelling", "tolls": [("killed", 5, 5)], "parts": [("killed", "children", 2)]},
    ),
    "victims told apart": (
        "بلغت حصيلة الضحايا في بغداد 300 شخص منهم 100 قتيل و200 جريح.",
        {"tolls": [("killed", 100, 100), ("wounded", 200, 200)]},
    ),
    "people who live in what was hit are no dead": (
        "ارتفع عدد القتلى في المدرسة التي تؤوي مئات النازحين إلى 12.",
        {"tolls": [("killed", 12, 12)]},
    ),
    "which of the dead are counted": (
        "قالت يونامي إن عدد القتلى المدنيين في العراق بلغ 716 شخصاً.",
        {"source": "unami", "tolls": [("killed", 716, 716)], "who": ["civilians"]},
    ),
    "an unborn child is no town": (
        "استشهد 13 طفلاً و6 سيدات وجنين في قصف على خان يونس.",
        {"places": ["Khan Younis"]},
    ),
    "whose house of prayer burnt": (
        "أضرم مستوطنون النار في مسجد بقرية كفر مالك.",
        {"event": "destruction", "targets": ["civilians"], "objects": ["mosque"]},
    ),
    "buildings before a verb that has no object": (
        "قالت اليونيسف إن 70 مدرسة دمرت في تعز.",
        {"event": "destruction", "source": "unicef", "targets": ["civilians"]},
    ),
    "land": (
        "جرفت قوات الاحتلال 20 دونماً مزروعة بالزيتون شمال سلفيت.",
        {"event": "destruction", "targets": ["civilians"], "places": ["Salfit"]},
    ),
    "a woman who died": (
        "توفيت سيدة جراء قصف على الأتارب.",
        {"event": "bombardment", "tolls": [("killed", 1, 1)], "who": ["women"]},
    ),
    "what a noun behind a verb of undergoing befell": (
        "قال التقرير إن 713 منزلاً تعرضت للهدم الكلي في صنعاء.",
        {"event": "destruction", "targets": ["civilians"], "objects": ["house"]},
    ),
    "a deed that says since when": (
        "كشف التقرير عن 2341 حالة اختطاف منذ سيطرة مليشيا الحوثي على ذمار.",
        {"event": "abduction", "targets": [], "tolls": [("captured", 2341, 2341)]},
    ),
    "those driven out by a side's attacks are not its own": (
        "نزحت 600 عائلة جراء الاعتداءات الحوثية المتكررة في تعز.",
        {"event": "displacement", "targets": ["civilians"], "tolls": [("displaced", 600, 600)]},
    ),
    "a chemical attack": (
        "قُتل سبعون شخصاً في هجوم كيميائي على مدينة دوما.",
        {"event": "attack", "places": ["Duma"], "tolls": [("killed", 70, 70)]},
    ),
    "chemical arms denied": (
        "نفت الحكومة السورية استخدام أسلحة كيميائية في دوما.",
        {"event": "attack", "stance": "denies"},
    ),
    "the hospital that the dead reached is no target": (
        "ارتكب الاحتلال ثلاث مجازر وصل منها للمستشفيات 40 شهيداً و90 إصابة.",
        {"event": "killing", "targets": [], "tolls": [("killed", 40, 40), ("wounded", 90, 90)]},
    ),
    "the head of a school and his pupils": (
        "استشهد مدير مدرسة وأربعة طلاب بقصف على كفرنبل.",
        {"event": "bombardment", "tolls": [("killed", 5, 5)]},
    ),
    "an imam whom gunmen killed": (
        "اغتال مسلحون إمام مسجد في عدن.",
        {"event": "killing", "actors": ["unidentified-gunmen"], "tolls": [("killed", 1, 1)], "who": ["civilians"]},
    ),
    "whose car it was, by a pronoun on his death": (
        "استهدف مسلحون مجهولون سيارة القاضي أحمد بعبوة ناسفة في درعا ما أدى إلى مقتله.",
        {"event": "bombing", "tolls": [("killed", 1, 1)]},
    ),
    "somebody abducted before who was found dead": (
        "عثر على الصحفي المختطف جثة هامدة في مأرب.",
        {"event": "killing", "tolls": [("killed", 1, 1)]},
    ),
    "a captive named by that alone": (
        "فارق الأسير الحياة داخل سجن النقب.",
        {"event": "casualties", "tolls": [("killed", 1, 1)]},
    ),
    "a man of a nation behind those who killed him": (
        "قتلت قوات الاحتلال فلسطينياً وأصابت ثلاثة آخرين في جنين.",
        {"actors": ["israeli-military"], "targets": [], "tolls": [("killed", 1, 1), ("wounded", 3, 3)]},
    ),
    "two of a nation behind those who shot them": (
        "أصابت قوات الاحتلال فلسطينيين اثنين في جنين.",
        {"actors": ["israeli-military"], "targets": [], "tolls": [("wounded", 2, 2)]},
    ),
    "a name and an age before what he died of": (
        "أعلنت الوزارة استشهاد الشاب محمد راجح (20 عاماً)، متأثراً بإصابته برصاص قوات الاحتلال في بلدة الظاهرية.",
        {"event": "killing", "actors": ["israeli-military"], "tolls": [("killed", 1, 1)]},
    ),
    "what somebody is called alleges nothing": (
        'أكد ناشطون استشهاد شاب كفيف يدعى "عبد الرحمن" برصاص حرس الحدود التركي قرب دركوش.',
        {"source": "unnamed:activists", "actors": ["turkish-military"], "tolls": [("killed", 1, 1)]},
    ),
    "boys and girls of one count": (
        "قتل 12 طفلاً وطفلة في قصف على تعز.",
        {"tolls": [("killed", 12, 12)], "who": ["children"]},
    ),
    "a man and a woman beside a count": (
        "قتل 12 رجلاً وامرأة في قصف على تعز.",
        {"tolls": [("killed", 13, 13)]},
    ),
    "those left without a home by the wreckers": (
        "هدمت السلطات الإسرائيلية 8 منازل في الخليل، ما أسفر عن تهجير 38 شخصاً.",
        {"event": "destruction", "tolls": [("displaced", 38, 38)]},
    ),
    "some of those just counted": (
        "أصابت قوات الاحتلال 190 مواطناً بجروح، 135 منهم أصيبوا خلال احتجاجات قرب بيت دجن.",
        {"tolls": [("wounded", 190, 190)]},
    ),
    "a death that says why a figure rose": (
        "وبارتقاء الطفل أبو سمرة، يرتفع عدد الشهداء في الضفة الغربية إلى 202.",
        {"tolls": [("killed", 202, 202)]},
    ),
    "of what nation the dead are": (
        "أسفر القصف عن قتيلين لبنانيين في مدينة صور.",
        {"actors": [], "targets": [], "tolls": [("killed", 2, 2)], "who": ["unknown"]},
    ),
    "a captive of a nation who died": (
        "وفاة معتقل فلسطيني في سجون الاحتلال.",
        {"event": "killing", "actors": ["israeli-military"], "targets": [], "tolls": [("killed", 1, 1)]},
    ),
    "whose forces drive families out, before the verb": (
        "قالت المنظمة إن قوات الاحتلال شردت 128 عائلة في جنين.",
        {"event": "displacement", "actors": ["israeli-military"], "tolls": [("displaced", 128, 128)]},
    ),
    "families are no captives": (
        "هدمت القوات خمسة منازل ما أدى إلى تشريد 6 أسر في الخليل.",
        {"event": "destruction", "tolls": [("displaced", 6, 6)]},
    ),
    "since when a town has been besieged": (
        "قتل ثلاثة مدنيين في مدينة داريا المحاصرة منذ 2012 بقصف مدفعي.",
        {"event": "shelling", "day": None, "tolls": [("killed", 3, 3)]},
    ),
    "bands that nobody names": (
        "قتلت مجموعات مسلحة ثلاثة مدنيين في زالنجي.",
        {"event": "killing", "actors": ["unidentified-gunmen"], "tolls": [("killed", 3, 3)]},
    ),
    "somebody who brings aid": (
        "قتل عامل إغاثة يعمل مع برنامج الأغذية العالمي في شمال دارفور.",
        {"event": "casualties", "tolls": [("killed", 1, 1)]},
    ),
}

SILENT = [
    "قضى خمس سنوات في سجون الاحتلال ثم عاد إلى جنين.",
    "قضى نحو عامين في سجون الحوثيين.",
    "قررت المحكمة هدم 14 منزلاً في سلوان.",
    "أخطرت سلطات الاحتلال بهدم ستة منازل في سلوان.",
    "بلغ عدد النازحين العائدين إلى الموصل 120 ألفاً.",
    "زار الوزير مخيماً يؤوي النازحين قرب أربيل.",
]


@pytest.mark.parametrize(("text", "slots"), SENTENCES.values(), ids=SENTENCES.keys())
def test_what_befell_people(tells: Check, text: str, slots: dict[str, Any]) -> None:
    tells(text, slots)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_befell_anybody(slots: Slots, text: str) -> None:
    assert slots(text) == []


def test_what_was_torn_down(slots: Slots) -> None:
    (claim,) = slots("هدمت جرافات البلدية، اليوم، ثلاثة منازل في العيساوية.")
    assert claim["objects"] == ["house"]


def test_the_same_teller_goes_on_counting(slots: Slots) -> None:
    text = (
        "قالت يونامي إن 716 مدنياً قتلوا في العراق. أما عدد الجرحى المدنيين فقد بلغ 1936 شخصاً. "
        "إضافة إلى ذلك، قُتل 88 جندياً في بغداد."
    )
    assert [claim["source"] for claim in slots(text)] == ["unami"] * 3


def test_the_same_harm_by_another_in_the_next_clause(tells: Check) -> None:
    tells(
        "قتل داعش 41 مقاتلاً في الرقة، بينما لقي 20 مدنياً مصرعهم على يد قوات التحالف الدولي.",
        {"actors": ["islamic-state"], "tolls": [("killed", 41, 41)]},
        {"actors": ["us-led-coalition"], "tolls": [("killed", 20, 20)]},
    )


def test_two_words_of_result_tell_two_strikes(tells: Check) -> None:
    tells(
        "أدت غارة على بلدة الخيام إلى استشهاد 3 أشخاص، كما أسفرت غارة على بلدة حولا عن سقوط 5 شهداء.",
        {"places": ["Khiam"], "tolls": [("killed", 3, 3)]},
        {"places": ["Houla"], "tolls": [("killed", 5, 5)]},
    )


def test_those_killed_beside_those_who_fled(tells: Check) -> None:
    tells(
        "نزح 265 ألف شخص بسبب النزاع في دارفور وتم الإبلاغ عن مقتل 829 شخصاً وإصابة 974 آخرين.",
        {"event": "displacement", "tolls": [("displaced", 265000, 265000)]},
        {"event": "casualties", "tolls": [("killed", 829, 829), ("wounded", 974, 974)]},
    )


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("استشهد فتى برصاص جندي إسرائيلي في الخليل.", "israeli-military"),
        ("استشهد شاب برصاص مستوطن قرب سلفيت.", "israeli-settlers"),
        ("قتل شاب برصاص عنصر من قوات سوريا الديمقراطية في الرقة.", "sdf"),
    ],
)
def test_the_one_man_whose_fire_it_was(slots: Slots, text: str, actor: str) -> None:
    (claim,) = slots(text)
    assert claim["actors"] == [actor]


@pytest.mark.parametrize(
    "text",
    [
        "احتجز جنود الاحتلال جثمانه ومنعوا سيارة الإسعاف من الوصول إليه.",
        "تحتجز سلطات الاحتلال جثامين 40 أسيرا.",
        "مددت محكمة عوفر اعتقال الأسير خالد سبعة أيام.",
        "أصدرت سلطات الاحتلال 50 أمر اعتقال إداري بحق أسرى فلسطينيين.",
        "أصدرت المحكمة مذكرة توقيف بحق قائد الفصيل.",
    ],
)
def test_nobody_was_taken(slots: Slots, text: str) -> None:
    assert slots(text) == []


def test_whom_the_soldiers_took(tells: Check) -> None:
    tells(
        "اعتقل الجنود ثلاثة شبان في حوارة.",
        {"event": "detention", "places": ["Huwara"], "tolls": [("captured", 3, 3)]},
    )


def test_marks_of_quotation_round_a_battle(tells: Check) -> None:
    tells(
        'اندلعت "معارك" بين "الجيش السوداني" و"الدعم السريع" في أم درمان.',
        {"event": "clash", "actors": ["rsf", "sudanese-army"]},
    )


@pytest.mark.parametrize(
    ("text", "tolls", "parts"),
    [
        ("قتل 48 شخصا خلال يونيو بينهم 13 طفلا.", [("killed", 48, 48)], [("killed", "children", 13)]),
        ("قتل 5 أشخاص منذ بداية العام، من بينهم طفلان.", [("killed", 5, 5)], [("killed", "children", 2)]),
        ("مقتل 12 مدنيا خلال الأسبوع الماضي، بينهم امرأتان.", [("killed", 12, 12)], [("killed", "women", 2)]),
        ("حملة اعتقالات واسعة في الخليل طالت 25 مواطنا بينهم أسيران محرران.", [("captured", 25, 25)], []),
        ("نفذت السلطات حكم الإعدام بحق 21 مدانا في سجن الناصرية.", [("killed", 21, 21)], []),
    ],
)
def test_how_many_behind_what_stands_between(
    tells: Check, text: str, tolls: list[tuple[str, int, int]], parts: list[tuple[str, str, int]]
) -> None:
    tells(text, {"tolls": tolls, "parts": parts})


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("انفجرت عبوة قرب حاجز لقوى الأمن الداخلي في الحسكة ما أدى لمقتل عنصرين.", ["asayish"]),
        ("عريف وجندي قضيا في انفجار عبوة بآلية لقوات سوريا الديمقراطية قرب الشدادي.", ["sdf"]),
        ("انفجرت عبوة قرب حاجز للجيش السوري في درعا ما أدى إلى مقتل طفلين.", ["civilians"]),
        ("هاجم مقاتلو داعش حاجزاً للجيش العراقي في الرمادي وقتل خمسة من المهاجمين.", ["iraqi-army"]),
        ("أصيب فتى بالرصاص في مواجهات مع الجيش الإسرائيلي في جنين.", ["civilians"]),
        ("فجر مسلحون عبوة بجرافة للجيش المصري قرب العريش فقتل سائقها وحارسه.", ["egyptian-military"]),
        ("منزل مدني قصفته قوات النظام في سرمين.", ["civilians"]),
        ("مقر لداعش دمرته طائرات التحالف الدولي في الرقة.", ["islamic-state"]),
        ("سيارة فجرها انتحاري أمام مقر الشرطة العراقية في بغداد.", ["iraqi-police"]),
        ("هاجم مسلحون حافلة للجيش في تدمر فجرا.", []),
        ("قتل شخصان من المدنيين بقصف على سرمين.", ["civilians"]),
        ("قتل ثلاثة أشخاص من عائلة واحدة في غارة على سرمين.", ["civilians"]),
        ("قتل ثلاثة من عناصر داعش بقصف على سرمين.", ["islamic-state"]),
        ("ضربت طائرات التحالف الدولي، بطلب عراقي، مقاتلين لداعش غربي الموصل.", ["islamic-state"]),
        ("He counted seven bodies at the Turkish hospital in Nyala after the air strike.", []),
        ("خلفت عبوة في تبسة بالجزائر ستة قتلى من العسكر.", ["algerian-military"]),
        ("أعلنت قوات الدعم السريع أسر 98 عسكرياً في الفولة.", ["sudanese-army"]),
        ("استهدفت صواريخ قاعدة عين الأسد الأميركية غرب العراق.", ["us-military"]),
        ("سقطت قذائف على قاعدة حميميم الروسية في اللاذقية.", ["russian-military"]),
        ("هاجم مستوطنون ملثمون مزارعين في سهل ترمسعيا فأصابوا خمسة منهم.", ["civilians"]),
        ("فقد أثر أربعة صيادين بعد غارة على قارب قبالة الحديدة.", ["civilians"]),
        ("قتل أربعة عسكريين بانفجار لغم قرب تبسة في الجزائر.", ["algerian-military"]),
    ],
)
def test_whose_the_harmed_are(text: str, targets: list[str], slots: Callable[..., list[dict[str, Any]]]) -> None:
    assert slots(text)[0]["targets"] == targets
