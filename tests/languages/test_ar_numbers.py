"""Arabic quantities: values, bounds, and numbers that count nobody."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.languages.ar.rules.numbers import find_numbers, is_measure, measure_of
from tawatur.languages.ar.rules.numerals import read_cardinal, read_ordinal
from tawatur.text.tokens import tokenise

Bounds = list[tuple[float | None, float | None]]


def bounds(text: str) -> Bounds:
    return [(q.min, q.max) for q in find_numbers(tokenise(text)) if not q.ordinal]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("٣٤٥ جريحا", 345),
        ("34.183 قتيلا", 34183),
        ("34,151 قتيلا", 34151),
        ("١٬٢٠٠ نازح", 1200),
        ("1.2 مليون نازح", 1_200_000),
        ("1 234 567 نسمة", 1_234_567),
        ("ثلاثة وثلاثين جريحا", 33),
        ("مئة وخمسة قتلى", 105),
        ("واحد وعشرون عنصرا", 21),
        ("خمسمائة عائلة", 500),
        ("خمس مئة عائلة", 500),
        ("ألفين ومئة شخص", 2100),
        ("ثلاثمئة وخمسين ألف نازح", 350_000),
        ("اثنتا عشرة امرأة", 12),
        ("أحد عشر طفلا", 11),
        ("إحدى عشرة طفلة", 11),
        ("ثماني عشرة غارة", 18),
        ("خمسطاشر جريح", 15),
        ("ألفا شخص", 2000),
        ("ألفاً ومئتي شخص", 1200),
        ("خمسين ألفا", 50_000),
        ("40 ألفا و334 شهيدا", 40_334),
        ("نصف مليون نازح", 500_000),
        ("مليونا نازح", 2_000_000),
        ("ثلاثة (3) أشخاص", 3),
        ("3 ثلاثة أشخاص", 3),
        ("الـ12 قتيلا", 12),
        ("بتسعة مدنيين", 9),
    ],
)
def test_one_value(text: str, value: int) -> None:
    assert bounds(text) == [(value, value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكثر من خمس غارات", (6, None)),
        ("ما يزيد عن مئة شخص", (101, None)),
        ("يفوق 70 قتيلا", (71, None)),
        ("ما لا يقل عن ثمانية مدنيين", (8, None)),
        ("على الأقل ثلاثة وعشرون شخصا", (23, None)),
        ("23 على الأقل", (23, None)),
        ("خمسة مدنيين على الأقل", (5, None)),
        ("ما يصل إلى 40 شخصا", (1, 40)),
        ("أقل من عشرة", (1, 9)),
        ("ما بين 6 و8 غارات", (6, 8)),
        ("بين خمسة وعشرين وثلاثين", (25, 30)),
        ("ما بين 80 و100 ألف", (80_000, 100_000)),
        ("ما بين 4 إلى 5 آلاف", (4000, 5000)),
        ("45 إلى 110 قتلى", (45, 110)),
        ("5-7 قذائف", (5, 7)),
        ("ثمانية أو تسعة", (8, 9)),
        ("أكثر من عشرة وأقل من عشرين", (11, 19)),
        ("خمسين ونيفا", (51, None)),
        ("7 قتلى أو أكثر", (7, None)),
        ("عشرات القتلى", (12, None)),
        ("العشرات من الجرحى", (12, None)),
        ("مئات النازحين", (200, None)),
        ("آلاف العائلات", (2000, None)),
        ("عشرات الآلاف من النازحين", (20_000, None)),
        ("عدد من القتلى", (2, None)),
        ("بضع قذائف", (2, None)),
    ],
)
def test_bounds(text: str, expected: tuple[int | None, int | None]) -> None:
    assert bounds(text) == [expected]


def test_about_keeps_the_figure() -> None:
    (quantity,) = find_numbers(tokenise("إصابة نحو 15 آخرين"))
    assert (quantity.min, quantity.max, quantity.approx) == (15, 15, True)


def test_vague_words_are_named() -> None:
    assert [q.vague for q in find_numbers(tokenise("عشرات القتلى ومئات الجرحى وعدد من المفقودين"))] == [
        "tens",
        "hundreds",
        "several",
    ]


def test_a_figure_that_rose_is_no_range() -> None:
    assert bounds("ارتفع عدد القتلى من 5 إلى 16") == [(5, 5), (16, 16)]


def test_at_least_stays_with_its_phrase() -> None:
    assert bounds("مقتل خمسة مدنيين على الأقل وإصابة عشرة") == [(5, None), (10, 10)]


def test_sunday_and_monday_are_no_numbers() -> None:
    assert bounds("شيع السكان اليوم الأحد عشرة من الضحايا") == [(10, 10)]
    assert bounds("يوم الاثنين") == []


@pytest.mark.parametrize(
    "text",
    [
        "الشاب محمد (22 عاماً)",
        "على بعد 15 كلم",
        "عيار 23",
        "صواريخ 122 ملم",
        "قذيفة «الياسين 105»",
        "طائرة إف-16",
        "عند الساعة 10:30",
        "بنسبة 5%",
        "اللواء 35 مدرع",
        "لليوم الـ323 من العدوان",
        "بيان رقم (16) صادر",
        "7- وثق المكتب مقتل شاب",
        "جرافة D9",
        "في المئة",
    ],
)
def test_measures(text: str) -> None:
    tokens = tokenise(text)
    assert {is_measure(tokens, quantity) for quantity in find_numbers(tokens)} == {True}


@pytest.mark.parametrize(
    "text", ["مقتل (9) عناصر", "صباح اليوم 26 قتيلا", "إصابة نحو ثلاثين مساء السبت", "فرقه 50 جثة"]
)
def test_counts_are_no_measures(text: str) -> None:
    tokens = tokenise(text)
    assert [measure_of(tokens, quantity) for quantity in find_numbers(tokens)] == [None]


def test_ordinals_are_flagged() -> None:
    (quantity,) = find_numbers(tokenise("الغارة الثالثة على الحي"))
    assert quantity.ordinal
    tokens = tokenise("الحادي والعشرين")
    assert read_ordinal(tokens, 0, len(tokens)) == (21, 2)


def test_offsets_cover_the_approximator() -> None:
    tokens = tokenise("وأسرت أكثر من 100 مقاتل")
    (quantity,) = find_numbers(tokens)
    assert tokens.raw(quantity.lo, quantity.hi) == "أكثر من 100"


_UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
_TENS = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
_HUNDREDS = ["", "مئة", "مئتان", *[unit[:-1] + "مئة" for unit in _UNITS[3:8]], "ثمانمئة", "تسعمئة"]


def spelled(n: int) -> str:
    """A number below a thousand in words (eleven to nineteen left out)."""
    words = [_HUNDREDS[n // 100], _UNITS[n % 10], _TENS[n % 100 // 10]]
    return " و".join(word for word in words if word)


@given(st.integers(1, 999).filter(lambda n: not 10 <= n % 100 <= 19), st.integers(0, 999))
def test_spelled_numbers_come_back(low: int, thousands: int) -> None:
    text = f"{thousands} ألف و{spelled(low)}" if thousands else spelled(low)
    tokens = tokenise(text)
    assert read_cardinal(tokens, 0, len(tokens)) == (thousands * 1000 + low, len(tokens))


_WORDS = [
    "5",
    "17",
    "ألف",
    "مئة",
    "و",
    "عشرين",
    "ثلاثة",
    "نحو",
    "أكثر من",
    "بين",
    "إلى",
    "-",
    "على الأقل",
    "عشرات",
    "(",
    ")",
    "قتيلا",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=14))
def test_bounds_are_in_order_and_spans_apart(words: list[str]) -> None:
    tokens = tokenise(" ".join(words))
    found = find_numbers(tokens)
    assert found == find_numbers(tokens)
    for quantity in found:
        assert quantity.lo < quantity.hi <= len(tokens)
        assert quantity.min is None or quantity.max is None or quantity.min <= quantity.max
    assert all(one.hi <= other.lo for one, other in itertools.pairwise(found))
