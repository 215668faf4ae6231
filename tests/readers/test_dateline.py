"""Dates in the head of a page, as the press of each country writes them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.readers.dateline import find_dates, page_date


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("الثلاثاء 03/أبريل/2018 - 12:11 م", "2018-04-03"),
        ("الأحد 01/05/2016 - 09:40 ص", "2016-05-01"),
        ("غزة - السبت 24 آب/أغسطس 2024", "2024-08-24"),
        ("٣ آب/أغسطس ٢٠١٨", "2018-08-03"),
        ("20 ذو القعدة 1440 هـ - 23 يوليو 2019 م", "2019-07-23"),
        ("الأحد 11 ذو القعدة 1445هـ الموافق 19-05-2024م", "2024-05-19"),
        ("١٤ ذو القعدة ١٤٣٥هـ  (9/9/2014)", "2014-09-09"),
        ("[13/ رجب/1440]", "2019-03-20"),
        ("الثلاثاء ١٤٤٠/٧/١٣ هـ", "2019-03-20"),
        ("14 / 3 / 2018 م - 26 جمادى الآخرة 1439 هـ", "2018-03-14"),
        ("تونس في 5 جويلية 2019", "2019-07-05"),
        ("الجزائر - الثلاثاء 20 فيفري 2018", "2018-02-20"),
        ("الرباط، 7 غشت 2015", "2015-08-07"),
        ("نواكشوط 9 دجمبر 2013", "2013-12-09"),
        ("1 كانون الأول 2015", "2015-12-01"),
        ("22 كانون الثاني/ يناير 2017", "2017-01-22"),
        ("3 نيسان (أبريل) 2018", "2018-04-03"),
        ("أبريل 3, 2018", "2018-04-03"),
        ("12 مايو 2025م", "2025-05-12"),
        ("الـ 23 من آذار 2018", "2018-03-23"),
        ("٢٠١٨/٤/٣", "2018-04-03"),
        ("2018-04-03T21:30:00+03:00", "2018-04-03"),
        ("Nov. 17, 2016", "2016-11-17"),
        ("17th of November 2016", "2016-11-17"),
        ("Tripoli, 1 November 2017 -", "2017-11-01"),
        ("23 nisan 2019", "2019-04-23"),
        ("3/4/18", "2018-04-03"),
    ],
)
def test_reads_the_date_of_a_line(line: str, day: str) -> None:
    assert page_date(line) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "line",
    [
        "TRIPOLI, Lebanon, Oct 5 (Levant Wire)",
        "22 أيار. الساعة 18:00",
        "31/2/2018",
        "20/20/2018",
        "الأسبوع الأول من أيار 2018",
        "رقم الهاتف 011/345/6789",
        "الإصدار 1.2.3",
        "",
    ],
)
def test_what_is_no_whole_date(line: str) -> None:
    assert page_date(line) is None


def test_a_number_date_on_an_english_page_is_ambiguous_unless_something_decides() -> None:
    assert page_date("03/04/2018", "en") is None
    assert page_date("13/04/2018", "en") == date(2018, 4, 13)
    assert page_date("04/13/2018", "en") == date(2018, 4, 13)
    assert page_date("04/04/2018", "en") == date(2018, 4, 4)
    assert page_date("Tuesday 03/04/2018", "en") == date(2018, 4, 3)
    assert page_date("Sunday 03/04/2018", "en") == date(2018, 3, 4)


def test_the_weekday_turns_a_month_first_date_on_an_arabic_page() -> None:
    assert page_date("الأحد 03/04/2018", "ar") == date(2018, 3, 4)
    assert page_date("الثلاثاء 03/04/2018", "ar") == date(2018, 4, 3)


def test_offsets_are_those_of_the_line() -> None:
    line = "غزة - \u200fالسبت ٢٤ آب/أغسطس ٢٠٢٤ م - القسم الدولي"
    (found,) = find_dates(line)
    assert line[found.start : found.end] == "٢٤ آب/أغسطس ٢٠٢٤ م"


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    assert page_date(f"{day.day}/{day.month}/{day.year}") == day
    assert page_date(day.isoformat()) == day


@given(st.text(max_size=80))
def test_no_line_makes_it_fail(line: str) -> None:
    for found in find_dates(line):
        assert 0 <= found.start < found.end <= len(line)
