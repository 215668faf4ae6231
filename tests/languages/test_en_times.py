"""English times, read and resolved on 3 April 2018, a Tuesday."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.languages.en.rules.times import find_times
from tawatur.resolve.dates import resolve_time
from tawatur.text.tokens import tokenise

ANCHOR = date(2018, 4, 3)


def days(text: str) -> list[tuple[str, str | None, str | None]]:
    """Words, first and last day of each time in a text, each resolved with the one before it told."""
    tokens = tokenise(text)
    found, last = [], None
    for mention in find_times(tokens):
        item = resolve_time(mention.expr, anchor=ANCHOR, last=last)[0]
        last = item if item.start else last
        found.append((tokens.raw(mention.lo, mention.hi), item.start, item.end))
    return found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "2018-04-03"),
        ("yesterday", "2018-04-02"),
        ("the day before yesterday", "2018-04-01"),
        ("last night", "2018-04-02"),
        ("on Monday", "2018-04-02"),
        ("last Friday", "2018-03-30"),
        ("late on Friday", "2018-03-30"),
        ("Monday's bombing", "2018-04-02"),
        ("Monday of last week", "2018-04-02"),
        ("Nov. 17, 2016", "2016-11-17"),
        ("17 November 2016", "2016-11-17"),
        ("the 17th of November 2016", "2016-11-17"),
        ("March 28", "2018-03-28"),
        ("in the early hours of Aug. 29", "2017-08-29"),
        ("at around noon on 9 December 2017", "2017-12-09"),
        ("Monday (2 April)", "2018-04-02"),
        ("Sunday 1 April", "2018-04-01"),
        ("Friday, March 30, 2018", "2018-03-30"),
        ("2016-11-17", "2016-11-17"),
        ("17/11/2016", "2016-11-17"),
        ("three days ago", "2018-03-31"),
        ("a week ago", "2018-03-27"),
        ("on the 23rd of last month", "2018-03-23"),
        ("the last Friday of March", "2018-03-30"),
    ],
)
def test_a_day(text: str, day: str) -> None:
    assert [(start, end) for _, start, end in days(text)] == [(day, day)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Aug. 16-31", "2017-08-16", "2017-08-31"),
        ("8-9 October", "2017-10-08", "2017-10-09"),
        ("from Oct. 30 to Nov. 2", "2017-10-30", "2017-11-02"),
        ("between Monday and Wednesday", "2018-03-26", "2018-03-28"),
        ("between the afternoons of 26 and 29 March", "2018-03-26", "2018-03-29"),
        ("last week", "2018-03-27", "2018-04-02"),
        ("over the past week", "2018-03-27", "2018-04-02"),
        ("in the past 48 hours", "2018-04-01", "2018-04-03"),
        ("the week of March 5", "2018-03-05", "2018-03-11"),
        ("the week ending Friday, March 30", "2018-03-24", "2018-03-30"),
        ("since Oct. 8, 2017", "2017-10-08", "2018-04-03"),
        ("last March", "2018-03-01", "2018-03-31"),
        ("in March last year", "2017-03-01", "2017-03-31"),
        ("mid-October", "2017-10-11", "2017-10-20"),
        ("in 2017", "2017-01-01", "2017-12-31"),
        ("the summer of 2014", "2014-06-01", "2014-08-31"),
        ("the first half of 2017", "2017-01-01", "2017-06-30"),
        ("overnight", "2018-04-02", "2018-04-03"),
        ("overnight Thursday to Friday", "2018-03-29", "2018-03-30"),
        ("on the night of Thursday to Friday", "2018-03-29", "2018-03-30"),
        ("in the 1980s", "1980-01-01", "1989-12-31"),
    ],
)
def test_an_interval(text: str, start: str, end: str) -> None:
    assert [(first, last) for _, first, last in days(text)] == [(start, end)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 28, 27 and 23 March", ["2018-03-28", "2018-03-27", "2018-03-23"]),
        ("on March 28, 27 and 23", ["2018-03-28", "2018-03-27", "2018-03-23"]),
        ("on March 28, 27 people were killed", ["2018-03-28"]),
        ("on Friday and Saturday", ["2018-03-30", "2018-03-31"]),
    ],
)
def test_lists_of_days(text: str, expected: list[str]) -> None:
    assert [start for _, start, _ in days(text)] == expected


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("On Friday it fell. The next day, troops left", "The next day", "2018-03-31"),
        ("On Friday it fell. That night, troops left", "That night", "2018-03-30"),
        ("On Friday it fell; it had denied it the day before.", "the day before", "2018-03-29"),
        ("On Friday it fell. Two days later, troops left", "Two days later", "2018-04-01"),
        ("On 10 December it denied bombing the town the day before and left", "the day before", "2017-12-09"),
    ],
)
def test_told_by_what_came_before(text: str, words: str, day: str) -> None:
    assert days(text)[-1] == (words, day, day)


@pytest.mark.parametrize("text", ["Eight days before the raid", "the day after the attack", "two days after the raid"])
def test_an_offset_from_an_event(text: str) -> None:
    assert [mention.expr.kind for mention in find_times(tokenise(text))] == ["event_offset"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Monday night", "night"),
        ("on the evening of Aug. 5", "evening"),
        ("before dawn on Saturday", "dawn"),
        ("at around 2 a.m. on Saturday", "night"),
        ("early on Saturday", "morning"),
        ("that evening", "evening"),
        ("on Friday", None),
    ],
)
def test_part_of_day(text: str, part: str | None) -> None:
    assert [mention.part_of_day for mention in find_times(tokenise(text))] == [part]


@pytest.mark.parametrize(
    "text", ["they may march", "the Sunday Times", "Russia Today", "day after day", "no time", "sat in the sun"]
)
def test_no_time(text: str) -> None:
    assert find_times(tokenise(text)) == []


_WORDS = [
    "5",
    "28",
    "2018",
    "March",
    "Friday",
    "night",
    "yesterday",
    "of",
    "to",
    "since",
    "before",
    "two",
    "days",
    "the",
    "last",
    "month",
    "and",
    ",",
    "-",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=12))
def test_spans_are_apart_and_days_in_order(words: list[str]) -> None:
    tokens = tokenise(" ".join(words))
    found = find_times(tokens)
    assert found == find_times(tokens)
    for mention in found:
        assert 0 <= mention.lo < mention.hi <= len(tokens)
        item = resolve_time(mention.expr, anchor=ANCHOR)[0]
        assert item.start is None or item.end is None or item.start <= item.end
    assert all(one.hi <= other.lo for one, other in itertools.pairwise(found))


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_full_dates_come_back(day: date) -> None:
    for text in (day.isoformat(), f"{day.day} {day:%B %Y}", f"{day:%B} {day.day}, {day.year}"):
        assert days(text) == [(text, day.isoformat(), day.isoformat())]
