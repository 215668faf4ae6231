"""Furniture: every entry proves itself by its examples, and sentences of reporting stay text."""

from __future__ import annotations

import pytest

from tawatur.errors import DataError
from tawatur.readers import furnishings
from tawatur.readers.furnishings import Furnishing, load_furniture
from tawatur.readers.furniture import entry_of, furniture_lines
from tawatur.readers.lines import lines_of

ENTRIES = load_furniture()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_an_entry_marks_its_examples_and_spares_the_others(entry: Furnishing) -> None:
    assert entry.match
    for line in entry.match:
        found = entry_of(line)
        assert found is not None, line
        assert found.id == entry.id, line
    for line in entry.nomatch:
        found = entry_of(line)
        assert found is None or found.id != entry.id, line


def test_ids_and_forms_are_unique() -> None:
    ids = [entry.id for entry in ENTRIES]
    assert len(ids) == len(set(ids))
    for entry in ENTRIES:
        assert len(set(entry.forms)) == len(entry.forms), entry.id


@pytest.mark.parametrize(
    "line",
    [
        "طباعة  |  تكبير الخط",
        "مشاركة ✦ حفظ ✦ طباعة",
        "تابعونا على تلغرام | أرسل خبرك | #شمال_اليوم",
        "26/7/2022 | زمن القراءة: 4 دقائق",
        "#إدلب #سراقب #سوريا",
        "سانا – ع.ق / م.ص",
        "/م.ب، س.ك",
        "ـــــــــــ",
        "* * *",
        "﴿وَمَا النَّصْرُ إِلَّا مِنْ عِندِ اللَّهِ﴾",
        "news@bridge.example | www.bridge.example | Contact us",
        "1,250 views",
        "Facebook Twitter WhatsApp Email",
    ],
)
def test_lines_of_several_pieces(line: str) -> None:
    assert entry_of(line)


@pytest.mark.parametrize(
    "line",
    [
        "شارك في الهجوم نحو عشرين مسلحاً",
        "قُتل ثلاثة مدنيين في قصف على دوما",
        "#دوما: قصف مدفعي على أطراف المدينة",
        "12 قتيلاً في غارة على السوق",
        "- Near Mosul, two strikes destroyed a tunnel entrance.",
        "المصدر أكد مقتل الجنديين",
        "U.S. aircraft struck a depot",
        "Share of the blame lies with both sides, the report says",
        "By Saturday",
        "الرقة",
        "Strikes in Syria",
        "#درعا",
        "Sources said the raid was over",
        "3 | الثلاثاء 24 | مهين | تنظيم داعش | احتجاز مدنيين",
    ],
)
def test_reporting_is_no_furniture(line: str) -> None:
    assert entry_of(line) is None


def test_headlines_after_a_label_go_with_it_and_the_text_goes_on() -> None:
    text = (
        "قالت مصادر محلية إن القصف توقف عند الظهر.\n"
        "اقرأ أيضاً\n"
        "مقتل عشرة مدنيين في حلب\n"
        "انفجار في عفرين\n"
        "\n"
        "وأضافت المصادر أن القصف تجدد ليلاً على الأطراف الشرقية."
    )
    assert furniture_lines(lines_of(text)) == {1, 2, 3}


def test_a_label_does_not_swallow_bullets_or_sentences() -> None:
    text = "قالت مصادر إن القصف توقف.\nاقرأ المزيد\n🔴 #دوما قصف مدفعي\nوسقط قتيل في حرستا."
    assert furniture_lines(lines_of(text)) == {1}


def test_comments_at_the_end_go_as_a_whole() -> None:
    text = "\n".join(
        ["قالت مصادر محلية إن القصف توقف عند الظهر."] * 4 + ["التعليقات", "الله يرحمهم", "محمد: حسبنا الله"]
    )
    assert furniture_lines(lines_of(text)) == {4, 5, 6}


def test_a_comments_counter_at_the_top_takes_nothing_along() -> None:
    text = "عنوان\nالتعليقات\n" + "\n".join(["قالت مصادر محلية إن القصف توقف عند الظهر."] * 4)
    assert furniture_lines(lines_of(text)) == {1}


def test_a_bad_entry_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(furnishings, "load_yaml", lambda name: [{"id": "x.y", "where": "nowhere", "forms": ["x"]}])
    with pytest.raises(DataError, match=r"furniture\.yaml, entry x\.y"):
        load_furniture.__wrapped__()
