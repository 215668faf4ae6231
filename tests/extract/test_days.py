"""Which day an event has where the text tells the day apart from it: in a header, before it, in a statement's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]

# what the text shows: the text, the days of its claims
TEXTS: dict[str, tuple[str, list[str | None]]] = {
    "that night, named before in a sentence with no event": (
        "أرقام متضاربة\n\nلم تحسم بعد حصيلة الليلة الأقسى في تعز، ليلة 6 حزيران. "
        "وأعلنت وكالة سبأ أن غارات للتحالف طالت في ساعة متأخرة من تلك الليلة معسكرا في تعز.",
        ["2024-06-06"],
    ),
    "the day before that of the statement": (
        "روايتان\n\nفي 4 حزيران أعلنت وزارة الدفاع الروسية أن طائرتين أغارتا في اليوم السابق على مقر في ريف إدلب.",
        ["2024-06-03"],
    ),
    "a weekday under a header with its date": (
        "دفتر الغارات\n\nكفر زيتا، السبت 1 حزيران\nقصفت الطائرات الروسية مشفى المدينة ضحى. "
        "وقالت الوزارة إن طائراتها قتلت يوم السبت تسعة مسلحين قرب حماة.",
        ["2024-06-01", "2024-06-01"],
    ),
    "who told of it later, and when": (
        "قتل ستة مدنيين الثلاثاء في غارة على سوق في صعدة.\nوأكد مسؤول صحي الخميس مقتل ثمانية في الغارة.",
        ["2024-06-18", "2024-06-18"],
    ),
    "who denied it later, and when": (
        "قتل ستة مدنيين الثلاثاء في غارة على سوق في صعدة.\nونفى التحالف العربي الخميس قصف السوق.",
        ["2024-06-18", "2024-06-18"],
    ),
    "a further raid, told on its day": (
        "قتل ستة مدنيين الثلاثاء في غارة على سوق في صعدة.\nوأعلن الحوثيون الخميس مقتل ثلاثة في غارة على مدرسة بحجة.",
        ["2024-06-18", "2024-06-20"],
    ),
    "the day of a statement is not the event's": (
        "روايتان\n\nقالت نقابة الأطباء في بيان الاثنين إن أربعين شخصا ماتوا في قصف سوق قورو يوم الأحد.",
        ["2024-06-16"],
    ),
    "items that a lead tells to be of today": (
        "حصيلة الظهيرة\n\nوتوزعت وقائع اليوم كما يلي:\n\n▪ الشجاعية: سقوط قذيفة دبابة وسط مواطنين؛ أربعة شهداء."
        "\n▪ بيت لاهيا: غارتان على منزلين.",
        ["2024-06-20", "2024-06-20"],
    ),
    "a raid under one header is none under another": (
        "دفتر الغارات\n\nسراقب، السبت 1 حزيران\nقصفت الطائرات الروسية سوق المدينة.\n\n"
        "أرمناز، الأحد 2 حزيران\nتقول شبكة شام إن الغارات قتلت سبعة مدنيين.",
        ["2024-06-01", "2024-06-02"],
    ),
    "the day a page was written is that of its items": (
        "شبكة إدلب الآن\nالخميس 20 حزيران 2024\n\n- قصف مدفعي على سرمين.\n- غارة روسية أمس على بنش.",
        ["2024-06-20", "2024-06-19"],
    ),
    "the day a page was written is not that of what it is about": (
        "انفجار السوق: روايتان\n\nوحدة التحقق - 20 حزيران 2024\n\n"
        "في 3 حزيران سقطت قذيفة على سوق سرمين وقتلت ستة أشخاص.\n\nونفى الجيش السوري قصف السوق.\n\n"
        "وأحصى الدفاع المدني سبعة قتلى.",
        ["2024-06-03", "2024-06-03", "2024-06-03"],
    ),
    "it is that of a bulletin that names no other day": (
        "الإعلام الحربي - 20 حزيران 2024\n\nقصفت قواتنا مواقع الجيش السوري قرب سرمين.",
        ["2024-06-20"],
    ),
    "an account of what one night has seen": (
        "TAJOURA: WHO SAYS WHAT\nIncident brief, 20 June 2024\n\nIn the night of 11 to 12 June a hangar at the "
        "Tajoura detention centre was destroyed.\n\nThe mission counts at least 44 dead.\n\n"
        "The government blamed aircraft of Khalifa Haftar, which it said had bombed the centre.",
        ["2024-06-11", "2024-06-11", "2024-06-11"],
    ),
    "a question that opens a text tells its day": (
        "ماذا حدث في سرمين يوم الأربعاء؟ خلاف لم يحسم.\n\nيقول المرصد إن طائرات روسية قصفت السوق.",
        ["2024-06-19"],
    ),
    "when that was, in a sentence of its own": (
        "قتل سبعة مدنيين في قصف على سرمين.\n\nوقال شهود إن طائرات روسية قصفت السوق. "
        "ووقع ذلك مساء أمس الأربعاء حين كان الناس يتسوقون.\n\nونفى الجيش السوري قصف السوق.",
        ["2024-06-19", "2024-06-19", "2024-06-19"],
    ),
    "it happened on a day": (
        "Seven civilians were killed in an airstrike on a market in Sarmin. It happened at dawn on Monday.",
        ["2024-06-17"],
    ),
    "who said that, and when": (
        "قتل سبعة مدنيين في قصف على سرمين. جاء ذلك في مؤتمر صحفي الأحد.",
        [None],
    ),
    "the lead of what a later sentence dates": (
        "A Syrian official said seven people died in an explosion in Sarmin. The blast hit at 7 a.m. on Monday.",
        ["2024-06-17", "2024-06-17"],
    ),
    "the lead of a text that tells one day": (
        "قال سكان اليوم الخميس إن ضربة جوية على مرزق قتلت أكثر من 30 شخصا.\n\n"
        "وأكدت قوات حفتر تنفيذ ضربة ليل الأحد على البلدة.",
        ["2024-06-16", "2024-06-16"],
    ),
    "what another says in the same sentence": (
        "سيطر مقاتلو الحركة على بلدة الكرقل مساء الثلاثاء، بينما أقر مصدر عسكري بانسحاب الجيش من البلدة.",
        ["2024-06-18", "2024-06-18"],
    ),
    "a day counted from that of a sentence with no event": (
        "The previous evening two Houthi fighters were killed in clashes in Hodeidah. On Wednesday the truce appeared "
        "to hold. The town of Hays came under rocket fire at dawn the next day.",
        ["2024-06-19", "2024-06-20"],
    ),
    "an account of an attack in the governorate": (
        "قتل ثلاثة في هجوم انتحاري وقع أمس في كركوك.\n\n"
        "وقال مدير ناحية الدبس إن شرطيين قتلا عندما فجر انتحاري حافلة قرب مركز الشرطة في الناحية.",
        ["2024-06-19", "2024-06-19"],
    ),
    "an act elsewhere is not of that day": (
        "قتل ستة مدنيين في قصف على سرمين.\n\nوقتل ثلاثة الأحد في قصف على منبج.",
        [None, "2024-06-16"],
    ),
}


@pytest.mark.parametrize(("text", "days"), TEXTS.values(), ids=TEXTS)
def test_the_day_of_each_claim(text: str, days: list[str | None], slots: Slots) -> None:
    assert [claim["day"] for claim in slots(text)] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "قصف التحالف سوقاً في صعدة في 12 أيار. وقبل ذلك بثلاثة أيام أصيبت حافلة بغارة في ضحيان.",
            ["2024-05-12", "2024-05-09"],
        ),
        (
            "قتل خمسة في غارة على سوق في 23 أيار. وقبلها بأسبوعين قتلت غارة أربعين طفلاً في ضحيان.",
            ["2024-05-23", "2024-05-09"],
        ),
        ("قتل خمسة في غارة على سوق في سرمين. وبعد يومين قصفت الطائرات مستشفى في أريحا.", [None, None]),
        (
            "قصف الطيران أريحا ليلة الخميس. ففي تشرين الأول 2015 قال المرصد إن مشفى بريف إدلب أصيب بغارة روسية.",
            ["2024-06-20", "2015-10-01"],
        ),
        (
            "قصف الطيران أريحا ليلة الخميس. وكان المرصد قد اتهم في شباط الماضي الطيران الروسي بقصف مشفى في سراقب.",
            ["2024-06-20", "2024-02-01"],
        ),
    ],
)
def test_days_counted_from_others_and_months_of_statements(text: str, days: list[str | None], slots: Slots) -> None:
    assert [claim["day"] for claim in slots(text)] == days
