"""Posts of local networks and bulletins of armies: broken words, items, whose paper it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tawatur.compiled import compiled
from tawatur.text.hidden import join_hidden
from tawatur.text.tokens import tokenise

Check = Callable[..., None]
Slots = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("هجـ..ـمت عربات الد.عم الس.ريع", ["هجمت", "عربات", "الدعم", "السريع"]),
        ("وصول المصـا بين والشـ هـداء", ["وصول", "المصابين", "والشهداء"]),
        ("الطير.ان قتـ*ـل", ["الطيران", "قتل"]),
        ("م.ج.ز.رة ق-صف الجي$ش", ["مجزره", "قصف", "الجيش"]),
        ("قُتل.وأصيب", ["قتل", ".", "واصيب"]),
        ("المتهم س.ع.د", ["المتهم", "س", ".", "ع", ".", "د"]),
        ("#دير_الزور", ["#", "دير", "_", "الزور"]),
        ("رجب 1442هـ من", ["رجب", "1442", "ه", "من"]),
    ],
)
def test_broken_words_are_made_whole(text: str, words: list[str]) -> None:
    assert join_hidden(tokenise(text), compiled("ar").matcher.knows).norm == words


def test_a_post_with_hidden_verbs_is_read(slots: Slots) -> None:
    found = slots("الد.عم الس.ريع قصـ ـف سوق مدينة الفاشر وقتـ*ـل تمنية مواطنين")
    assert [(c["actors"], c["places"], c["tolls"]) for c in found] == [(["rsf"], ["El Fasher"], [("killed", 8, 8)])]


@pytest.mark.parametrize(
    ("text", "actors", "tolls"),
    [
        ("دخلت قوات الدعم السريع قرية ود النورة وقتلت سبعة مواطنين.", ["rsf"], [("killed", 7, 7)]),
        ("داعش دخلو قرية الزوية وقتلو سبعة رجال.", ["islamic-state"], [("killed", 7, 7)]),
        ("انسحبت قوات النظام من كفر نبل وقتلت امرأة في الطريق.", [], [("killed", 1, 1)]),
        ("انسحبت قوات النظام من سراقب وقتل سبعة مدنيين.", [], [("killed", 7, 7)]),
    ],
)
def test_who_came_and_killed(slots: Slots, text: str, actors: list[str], tolls: list[Any]) -> None:
    found = slots(text)[-1]
    assert (found["actors"], found["tolls"]) == (actors, tolls)


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("قذائف حزب الله سقطت في كريات شمونة.", ["hezbollah"], []),
        ("دانات الدعم السريع واقعة في معسكر أبو شوك، خمسة شهداء.", ["rsf"], []),
        ("قناصة الدعم السريع أصابوا ثلاثة مواطنين في بحري.", ["rsf"], ["civilians"]),
    ],
)
def test_whose_arms_hit(slots: Slots, text: str, actors: list[str], targets: list[str]) -> None:
    assert [(c["actors"], c["targets"]) for c in slots(text)] == [(actors, targets)]


def test_a_sniper_who_was_killed_did_not_kill(slots: Slots) -> None:
    assert "houthis" not in [a for c in slots("قناص للحوثيين قتل في غارة قرب تعز.") for a in c["actors"]]


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("وزارة الصحة – غزة | التقرير اليومي رقم 23", "gaza-mohealth"),
        ("بيان رقم (7) من القيادة العامة للقوات المسلحة المصرية", "egyptian-military"),
        ("كتائب القسام | حصاد العمليات ليوم الخميس 20 يونيو", "qassam-brigades"),
        ("المرصد السوري لحقوق الإنسان - حصيلة اليوم", "sohr"),
        ("وزارة الصحة – مؤتمر صحفي حول اللقاحات", "outlet"),
        ("روسيا – أوكرانيا | تطورات اليوم", "outlet"),
    ],
)
def test_whose_paper_a_title_names(slots: Slots, head: str, source: str) -> None:
    assert [c["source"] for c in slots(f"{head}\nاستشهاد خمسة مدنيين في الميناء.")] == [source]


@pytest.mark.parametrize("marks", [("ثالثا: ", "رابعا: "), ("٣/ ", "٤/ "), ("◾️ ", "◾️ "), ("💥 ", "💥 ")])
def test_each_item_tells_a_deed_of_its_own(slots: Slots, marks: tuple[str, str]) -> None:
    text = "{}القبض على (224) فردا من المشتبه بهم بسيناء.\n{}استشهاد مجند وإصابة ضابط."
    found = slots(f"القيادة العامة للقوات المسلحة المصرية\n{text.format(*marks)}")
    assert [(c["event"], c["tolls"]) for c in found] == [
        ("detention", [("captured", 224, 224)]),
        ("casualties", [("killed", 1, 1), ("wounded", 1, 1)]),
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("الجيش السوداني استلم الكبري الضهر", "seizure"),
        ("أم روابة استلموها ناس الدعم السريع", "seizure"),
        ("ساقو ناس الأمن تلاتة شباب من الفرن بالفاشر", "abduction"),
    ],
)
def test_deeds_as_they_are_spoken(slots: Slots, text: str, event: str) -> None:
    assert [c["event"] for c in slots(text)] == [event]


@pytest.mark.parametrize("text", ["استلمت العائلات حصصها من الدقيق في الفاشر", "النازحون استلمو الإغاثة في الفاشر"])
def test_what_is_received_is_not_taken(slots: Slots, text: str) -> None:
    assert slots(text) == []


def test_a_line_may_begin_with_a_stroke_that_is_no_letter(slots: Slots) -> None:
    found = slots("ـ 11: هجوم شنه مقاتلو حركة العدل والمساواة على أم درمان، وأسفر عن مقتل تسعة.")
    assert [(c["event"], c["tolls"]) for c in found] == [("attack", [("killed", 9, 9)])]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("محاولة اغتيال طالت القيادي سامر الأحمد في مدينة طفس.", []),
        ("محاولة اغتيال طالت الشاب سامر الأحمد في مدينة طفس أدت لإصابته بجروح.", [("wounded", 1, 1)]),
        ("محاولة اغتيال رئيس بلدية نصيب قتل فيها مرافقه.", [("killed", 1, 1)]),
        ("اغتيال القيادي سامر الأحمد في مدينة طفس.", [("killed", 1, 1)]),
        ("أطلق ملثمان النار على الشاب سامر في مدينة طفس ونقل إلى المشفى بحالة حرجة.", [("wounded", 1, 1)]),
        ("إصابة شابين برصاص قناص في مدينة طفس نقلا على إثرها إلى المشفى بحالة خطرة.", [("wounded", 2, 2)]),
    ],
)
def test_who_was_only_shot_at(slots: Slots, text: str, tolls: list[Any]) -> None:
    assert [c["tolls"] for c in slots(text)] == [tolls]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("شهيد وجريحان في قصف على سرمين، لترتفع حصيلة شهداء القصف إلى 3.", [("killed", 3, 3), ("wounded", 2, 2)]),
        ("وفاة طفل متأثراً بجراحه جراء القصف على سرمين، لترتفع حصيلة القصف إلى 5 شهداء.", [("killed", 5, 5)]),
        ("مقتل جندي بانفجار لغم شرق تعز، ليرتفع عدد قتلى العملية إلى أربعة.", [("killed", 4, 4)]),
    ],
)
def test_what_an_event_has_come_to(slots: Slots, text: str, tolls: list[Any]) -> None:
    assert [c["tolls"] for c in slots(text)] == [tolls]


def test_what_a_war_has_come_to_is_a_tally(slots: Slots) -> None:
    found = slots("مقتل طفلة في قصف على سرمين، لترتفع حصيلة القتلى منذ بدء الحملة إلى 200.")
    assert [(c["tolls"], c["discourse"]) for c in found] == [
        ([("killed", 1, 1)], "news"),
        ([("killed", 200, 200)], "tally"),
    ]


def test_of_what_make_the_car_that_was_hit_is(tells: Check) -> None:
    text = "مقتل عنصرين من الشرطة العراقية وجرح ثالث بعبوة استهدفت عجلتهم نوع همر في كركوك."
    tells(text, {"actors": [], "targets": ["iraqi-police"]})


def test_who_withstands_raiders_is_no_raider(tells: Check) -> None:
    tells("مستوطنون أحرقوا مركبتين في قرية قصرة، والأهالي تصدوا لهم.", {"actors": ["israeli-settlers"]})


def test_who_is_freed_is_no_town(slots: Slots) -> None:
    text = "قالت الشرطة العراقية إنها حررتهما بعد مداهمة منزل في كركوك واعتقال ثلاثة."
    assert [(c["event"], c["tolls"]) for c in slots(text)] == [("detention", [("captured", 3, 3)])]


def test_whose_words_stand_behind_other_sources_sign_nothing(tells: Check) -> None:
    text = "إصابة شاب برصاصة قرب بلدية سلواد، ومصادر محلية: الاحتلال يمنع الإسعاف من الوصول إليه"
    tells(text, {"source": "outlet"})


def test_when_a_side_held_the_ground(slots: Slots) -> None:
    assert [c["event"] for c in slots("انفجر لغم في الطبقة زرعه داعش إبان سيطرته على المدينة وقتل طفل.")] == [
        "landmine"
    ]
    assert [c["event"] for c in slots("أعلن الجيش السوري سيطرته على قرية المنصورة.")] == ["seizure"]


def test_after_midnight_is_of_the_day_that_begins(tells: Check) -> None:
    tells("انفجرت عبوة ناسفة قرب نوى بعد منتصف الليل.", {"day": "2024-06-20"})
    tells("انفجرت عبوة ناسفة قرب نوى ليلاً.", {"day": "2024-06-19"})


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("استهداف طقم للحزام الأمني بعبوة ناسفة زرعها تنظيم القاعدة في مودية.", ["aqap"], ["security-belt"]),
        ("انفجار عبوة بسيارة في عفرين أوقع جريحين مدنيين، وقسد متهمة حسب ناشطين.", [], ["civilians"]),
        ("قال المتحدث باسم حماس: فقدنا خمسة من مقاتلينا في رفح.", [], ["hamas"]),
    ],
)
def test_who_laid_it_and_who_is_only_charged(slots: Slots, text: str, actors: list[str], targets: list[str]) -> None:
    assert [(c["actors"], c["targets"]) for c in slots(text)] == [(actors, targets)]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("غارة على سيارة القيادي سامر الأحمد في سرمين أدت لمقتله واثنين من مرافقيه.", [("killed", 3, 3)]),
        ("انفجار عبوة بسيارة الضابط سامر الأحمد أدى لمقتله وإصابة مرافقه.", [("killed", 1, 1), ("wounded", 1, 1)]),
        ("هاجم داعش قرية سرمين وقتلوا خمسة أشخاص وجرحوا العشرات.", [("killed", 5, 5), ("wounded", 12, None)]),
        ("قصف على قرية سرمين، نفوق مواشي وجرح راع.", [("wounded", 1, 1)]),
        ("الجيش اللبناني وقف شخصين ببلدة كفرشوبا.", [("captured", 2, 2)]),
    ],
)
def test_who_was_with_whom(slots: Slots, text: str, tolls: list[Any]) -> None:
    assert [c["tolls"] for c in slots(text)] == [tolls]


def test_a_list_of_names_counts_nobody(slots: Slots) -> None:
    assert slots("🔺 من شهداء سرمين اليوم: عبد الفتاح الخير، ياسر السندي، عمر كليس") == []


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("قتل ثلاثة في قصف على سرمين، وبحسب المرصد السوري نزحت 400 عائلة.", ["outlet", "sohr"]),
        ("قتل ثلاثة في قصف على سرمين، بحسب المرصد السوري.", ["sohr"]),
        ("قتل ثلاثة في قصف على سرمين، وبحسب المرصد السوري بينهم طفل.", ["sohr"]),
        ("قيادي في حماس للجزيرة: قصف الاحتلال منزلاً في رفح وقتل خمسة.", ["hamas"]),
        ("أمن عدن كشف أنه ألقى القبض على اثنين من المتهمين.", ["unnamed:security"]),
    ],
)
def test_who_tells_which_part_of_a_post(slots: Slots, text: str, sources: list[str]) -> None:
    assert [c["source"] for c in slots(text)] == sources


def test_items_do_not_take_each_others_day(slots: Slots) -> None:
    items = "🔴 قصف مدفعي على عيترون أمس\n🔴 قوة إسرائيلية توغلت عند أطراف يارون"
    assert [c["day"] for c in slots(items)] == ["2024-06-19", None]
    assert [c["day"] for c in slots(items.replace("🔴 قوة", "قوة"))] == ["2024-06-19", "2024-06-19"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("قتل مدنيان في سرمين أمس والجيش السوري يحقق في الحادث.", []),
        ("انفجرت عبوة في كركوك والشرطة العراقية فتحت تحقيقاً.", []),
        ("قتل مختار قرية قرب كركوك برصاص مجهولين فجراً والقوات العراقية طوقت المكان.", ["unidentified"]),
        ("سيطر الجيش السوري أمس والقوات الروسية على بلدة كفرنبل.", ["russian-military", "syrian-army"]),
        ("اندلعت اشتباكات بين الجيش السوداني وقوات الدعم السريع تركزت في بارا.", ["rsf", "sudanese-army"]),
    ],
)
def test_who_comes_afterwards_did_not_do_it(slots: Slots, text: str, actors: list[str]) -> None:
    assert [c["actors"] for c in slots(text)] == [actors]


def test_the_number_of_a_jet_counts_no_strikes(tells: Check) -> None:
    tells("طائرات F16 عراقية نفذت ضربتين في حمرين قتل فيهما 4 من داعش.", {"strikes": (2, 2)})


def test_wounded_who_are_received_are_no_ground(slots: Slots) -> None:
    found = slots("ناس السلاح الطبي في امدرمان ذكرو انهم استلمو ١٠ جرحى")
    assert [c["event"] for c in found] == ["casualties"]
