"""English quantities: values, bounds, and numbers that count nobody."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.languages.en.rules.numbers import find_numbers, is_measure, read_cardinal, read_ordinal
from tawatur.text.tokens import tokenise


def bounds(text: str) -> list[tuple[float | None, float | None]]:
    return [(q.min, q.max) for q in find_numbers(tokenise(text)) if not q.ordinal]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killed 17 civilians", (17, 17)),
        ("2,000 people", (2000, 2000)),
        ("1.2 million people", (1_200_000, 1_200_000)),
        ("thirty-nine wounded", (39, 39)),
        ("two hundred and five dead", (205, 205)),
        ("two thousand one hundred displaced", (2100, 2100)),
        ("a dozen raids", (12, 12)),
        ("two dozen fighters", (24, 24)),
        ("half a dozen shells", (6, 6)),
        ("a hundred homes", (100, 100)),
        ("at least four paramedics", (4, None)),
        ("four paramedics at least", (4, None)),
        ("no fewer than 45", (45, None)),
        ("more than 100 civilians", (101, None)),
        ("over 300 families", (301, None)),
        ("fewer than ten", (1, 9)),
        ("up to 40 fighters", (1, 40)),
        ("between 45 and 110 civilians", (45, 110)),
        ("80 to 100 thousand people", (80_000, 100_000)),
        ("three or four shells", (3, 4)),
        ("14-17 drone strikes", (14, 17)),
        ("dozens of people", (12, None)),
        ("scores were hurt", (12, None)),
        ("hundreds more", (200, None)),
        ("several hundred villagers", (200, None)),
        ("tens of thousands fled", (20_000, None)),
        ("hundreds of thousands fled", (200_000, None)),
        ("several shells", (2, None)),
        ("a number of missiles", (2, None)),
        ("seven dead or more", (7, None)),
    ],
)
def test_bounds(text: str, expected: tuple[int | None, int | None]) -> None:
    assert bounds(text) == [expected]


@pytest.mark.parametrize("text", ["about 50 people", "some 70 people", "nearly 30 people", "around 40 people"])
def test_about(text: str) -> None:
    (quantity,) = find_numbers(tokenise(text))
    assert quantity.approx
    assert quantity.min == quantity.max


def test_a_figure_that_rose_is_no_range() -> None:
    assert bounds("the toll rose from 5 to 16") == [(5, 5), (16, 16)]


@pytest.mark.parametrize(
    "text",
    [
        "a 22-year-old man",
        "Halima Adam, 34, a tea seller",
        "aged 22",
        "some 180 kilometres west",
        "a 120 mm mortar",
        "an F-16 jet",
        "at about 11:30",
        "around 2 a.m. on",
        "$5 million",
        "80 percent",
        "Resolution 2254",
        "no one was hurt",
        "one-way attack drones",
        "Brigade 35",
    ],
)
def test_measures(text: str) -> None:
    tokens = tokenise(text)
    quantities = find_numbers(tokens)
    assert quantities
    assert all(is_measure(tokens, quantity) for quantity in quantities)


def test_ordinals_are_flagged() -> None:
    (quantity,) = find_numbers(tokenise("a second strike"))
    assert quantity.ordinal
    assert read_ordinal(tokenise("twenty-first"), 0, 3) == (21, 3)


_UNITS = "one two three four five six seven eight nine".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


@given(st.integers(2, 9), st.integers(1, 9), st.integers(1, 9), st.booleans())
def test_spelled_numbers_come_back(tens: int, unit: int, hundreds: int, joined: bool) -> None:
    and_ = " and" if joined else ""
    tokens = tokenise(f"{_UNITS[hundreds - 1]} hundred{and_} {_TENS[tens - 2]}-{_UNITS[unit - 1]}")
    assert read_cardinal(tokens, 0, len(tokens)) == (hundreds * 100 + tens * 10 + unit, len(tokens))


_WORDS = [
    "5",
    "17",
    "thousand",
    "hundred",
    "and",
    "twenty",
    "-",
    "three",
    "about",
    "more than",
    "between",
    "to",
    "at least",
    "dozens",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=14))
def test_bounds_are_in_order_and_spans_apart(words: list[str]) -> None:
    tokens = tokenise(" ".join(words))
    found = find_numbers(tokens)
    assert found == find_numbers(tokens)
    assert all(q.min is None or q.max is None or q.min <= q.max for q in found)
    assert all(one.hi <= other.lo for one, other in itertools.pairwise(found))
