"""Arabic times, read and resolved on 3 April 2018, a Tuesday."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.languages.ar.rules.times import find_times
from tawatur.model.claim import TimeItem
from tawatur.resolve.dates import resolve_time
from tawatur.text.tokens import tokenise

ANCHOR = date(2018, 4, 3)


def days(text: str) -> list[tuple[str, str | None, str | None]]:
    """Words, first and last day of each time in a text, each resolved with the one before it told."""
    tokens = tokenise(text)
    found, last = [], None
    for mention in find_times(tokens):
        item: TimeItem = resolve_time(mention.expr, anchor=ANCHOR, last=last)[0]
        last = item if item.start else last
        found.append((tokens.raw(mention.lo, mention.hi), item.start, item.end))
    return found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("صباح اليوم", "2018-04-03"),
        ("مساء أمس", "2018-04-02"),
        ("أول أمس", "2018-04-01"),
        ("أمس الأول", "2018-04-01"),
        ("ليلة أمس", "2018-04-02"),
        ("الليلة الماضية", "2018-04-02"),
        ("امبارح", "2018-04-02"),
        ("يوم الاثنين الماضي", "2018-04-02"),
        ("فجر الجمعة", "2018-03-30"),
        ("ليل الخميس", "2018-03-29"),
        ("الخميس المقبل", "2018-04-05"),
        ("28 آذار", "2018-03-28"),
        ("28 آذار / مارس", "2018-03-28"),
        ("29 من مارس 2018م", "2018-03-29"),
        ("الـ 27 من مارس", "2018-03-27"),
        ("الحادي والعشرين من آب أغسطس 2013", "2013-08-21"),
        ("4 أفريل الماضي", "2017-04-04"),
        ("26 جوان", "2017-06-26"),
        ("الجمعة 5 جويلية 2019", "2019-07-05"),
        ("السبت (31 آذار)", "2018-03-31"),
        ("الأحد، 25 آذار", "2018-03-25"),
        ("صباح الأحد 25/3/2018", "2018-03-25"),
        ("٢٨/٣/٢٠١٨", "2018-03-28"),
        ("بتاريخ 2018-03-28", "2018-03-28"),
        ("28-3-2018", "2018-03-28"),
        ("28.3.2018", "2018-03-28"),
        ("في 20/7", "2017-07-20"),
        ("13 رجب 1440 هـ", "2019-03-20"),
        ("13 رجب 1440 هـ الموافق 20 آذار 2019", "2019-03-20"),
        ("الثلاثاء 1439/7/17هـ", "2018-04-03"),
        ("فجر 28 من الشهر الماضي", "2018-03-28"),
        ("في 20 الشهر الماضي", "2018-03-20"),
        ("قبل ثلاثة أيام", "2018-03-31"),
        ("قبل نحو أسبوعين", "2018-03-20"),
        ("منذ أسبوعين", "2018-03-20"),
        ("آخر جمعة من آذار", "2018-03-30"),
        ("عيد الفطر 2013", "2013-08-08"),
    ],
)
def test_a_day(text: str, day: str) -> None:
    assert [(start, end) for _, start, end in days(text)] == [(day, day)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("الأسبوع الماضي", "2018-03-27", "2018-04-02"),
        ("خلال الـ48 ساعة الماضية", "2018-04-01", "2018-04-03"),
        ("خلال اليومين الماضيين", "2018-04-01", "2018-04-02"),
        ("الأيام الثلاثة الماضية", "2018-03-31", "2018-04-02"),
        ("الشهر الماضي", "2018-03-01", "2018-03-31"),
        ("العام الماضي", "2017-01-01", "2017-12-31"),
        ("عام 2017", "2017-01-01", "2017-12-31"),
        ("كانون الأول / ديسمبر 2016", "2016-12-01", "2016-12-31"),
        ("في آذار الماضي", "2018-03-01", "2018-03-31"),
        ("منتصف آذار", "2018-03-11", "2018-03-20"),
        ("مطلع الشهر الجاري", "2018-04-01", "2018-04-10"),
        ("منذ 19 كانون الثاني", "2018-01-19", "2018-04-03"),
        ("منذ مطلع العام الجاري", "2018-01-01", "2018-04-03"),
        ("منذ صباح أمس", "2018-04-02", "2018-04-03"),
        ("بين 14 و21 تشرين الثاني/نوفمبر 2012", "2012-11-14", "2012-11-21"),
        ("من 9 حتى 13 مارس", "2018-03-09", "2018-03-13"),
        ("من 18 شباط إلى 14 نيسان 2017", "2017-02-18", "2017-04-14"),
        ("الأسبوع من الاثنين 23 إلى الأحد 29 تشرين الثاني 2015", "2015-11-23", "2015-11-29"),
        ("ليل السبت–الأحد", "2018-03-31", "2018-04-01"),
        ("منتصف ليل الأحد الاثنين", "2018-04-01", "2018-04-02"),
        ("ليل السبت–الأحد (24-25 من الشهر الماضي)", "2018-03-24", "2018-03-25"),
        ("صيف 2014", "2014-06-01", "2014-08-31"),
        ("تسعينيات القرن الماضي", "1990-01-01", "1999-12-31"),
    ],
)
def test_an_interval(text: str, start: str, end: str) -> None:
    assert [(first, last) for _, first, last in days(text)][-1] == (start, end)


def test_a_list_of_days_shares_its_month() -> None:
    assert days("غارات في (28 و27 و26 و24 و23 مارس الماضي) كلها") == [
        ("28", "2018-03-28", "2018-03-28"),
        ("27", "2018-03-27", "2018-03-27"),
        ("26", "2018-03-26", "2018-03-26"),
        ("24", "2018-03-24", "2018-03-24"),
        ("23 مارس الماضي", "2018-03-23", "2018-03-23"),
    ]
    assert [start for _, start, _ in days("يومي 3 و4 آذار")] == ["2018-03-03", "2018-03-04"]


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("في 28 مارس قصفت. وفي الـ 23 من الشهر", "الـ 23 من الشهر", "2018-03-23"),
        ("في 15 آذار قصفت. صباح 19 منه", "صباح 19 منه", "2018-03-19"),
        ("يوم الجمعة قصفت. وفي اليوم التالي دخلت", "اليوم التالي", "2018-03-31"),
        ("يوم الجمعة قصفت، ومساء اليوم نفسه", "ومساء اليوم نفسه", "2018-03-30"),
        ("ليل الأربعاء، وفي تلك الليلة", "تلك الليلة", "2018-03-28"),
        ("يوم الجمعة قصفت، وبعد يومين أعلنت", "وبعد يومين", "2018-04-01"),
        ("يوم الجمعة، وبعد ذلك بيومين", "بيومين", "2018-04-01"),
    ],
)
def test_told_by_what_came_before(text: str, words: str, day: str) -> None:
    assert days(text)[-1] == (words, day, day)


def test_an_offset_from_an_event_waits_for_its_day() -> None:
    tokens = tokenise("بعد تسعة أيام على المجزرة")
    (mention,) = find_times(tokens)
    assert (mention.expr.kind, mention.expr.n) == ("event_offset", 9)
    assert resolve_time(mention.expr, anchor=ANCHOR)[0].start is None
    told = resolve_time(mention.expr, anchor=ANCHOR, last=TimeItem("2018-03-01", "2018-03-01"))[0]
    assert told.start == "2018-03-10"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("فجر اليوم", "dawn"),
        ("ضحى الاثنين", "morning"),
        ("ظهر أمس", "noon"),
        ("بعد ظهر الأربعاء", "afternoon"),
        ("الخميس مساءً", "evening"),
        ("ليلة الثلاثاء", "night"),
        ("منذ ساعات الفجر الأولى", "dawn"),
        ("يوم الأحد", None),
    ],
)
def test_part_of_day(text: str, part: str | None) -> None:
    assert [mention.part_of_day for mention in find_times(tokenise(text))] == [part]


@pytest.mark.parametrize(
    "text",
    [
        "قال أب لثلاثة أطفال",
        "قناة روسيا اليوم",
        "اليوم الثالث للمعركة",
        "لليوم الـ323 من العدوان",
        "حتى اليوم لم يصدر تعليق",
        "سوق الجمعة",
        "جامعة تشرين",
        "ثورة 17 فبراير",
        "العبوة التي فجرها المقاتلون",
        "5 و6 و7 قذائف",
        "سيارة نيسان",
    ],
)
def test_no_time(text: str) -> None:
    assert find_times(tokenise(text)) == []


_WORDS = [
    "5",
    "28",
    "2018",
    "آذار",
    "الجمعة",
    "ليل",
    "أمس",
    "من",
    "إلى",
    "منذ",
    "بعد",
    "يومين",
    "الشهر",
    "الماضي",
    "و",
    "(",
    ")",
    "/",
    "-",
]


def test_a_street_named_after_a_day_is_no_day() -> None:
    assert days("انفجار في شارع 22 مايو") == []
    assert days("قصف حي 7 يوليو مساء 9 يوليو 2020")[0][1] == "2020-07-09"


@given(st.lists(st.sampled_from(_WORDS), max_size=12))
def test_spans_are_apart_and_days_in_order(words: list[str]) -> None:
    tokens = tokenise(" ".join(words))
    found = find_times(tokens)
    assert found == find_times(tokens)
    for mention in found:
        assert 0 <= mention.lo < mention.hi <= len(tokens)
        item = resolve_time(mention.expr, anchor=ANCHOR)[0]
        assert (item.start is None) == (item.end is None)
        assert item.start is None or item.end is None or item.start <= item.end
    assert all(one.hi <= other.lo for one, other in itertools.pairwise(found))


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_full_dates_come_back(day: date) -> None:
    months = "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول".split(",")
    for text in (f"{day.day}/{day.month}/{day.year}", day.isoformat(), f"{day.day} {months[day.month - 1]} {day.year}"):
        assert days(text) == [(text, day.isoformat(), day.isoformat())]
