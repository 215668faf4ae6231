"""Title, publication date and date lines by the shape of a plain text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.readers.heading import is_dateline
from tawatur.readers.layout import lay_out

BODY = "قالت مصادر محلية إن قصفاً مدفعياً استهدف أطراف البلدة صباح اليوم، ما أسفر عن إصابة ثلاثة مدنيين بينهم طفلة."


def _marked(text: str) -> list[str]:
    return [text[start:end] for start, end in lay_out(text).furniture]


def test_an_analysis_page() -> None:
    text = (
        "هل تعود الحرب إلى ريف الجزيرة؟\r\n\r\nالثلاثاء 03/أبريل/2018 - 12:11 م\r\n"
        f"طباعة هل تعود الحرب إلى\r\n \r\n{BODY}\r\nوأضافت أن الهدوء عاد.\r\n\r\nشارك\r\n"
    )
    layout = lay_out(text, "ar")
    assert layout.title == "هل تعود الحرب إلى ريف الجزيرة؟"
    assert layout.published == date(2018, 4, 3)
    assert _marked(text) == ["الثلاثاء 03/أبريل/2018 - 12:11 م", "طباعة هل تعود الحرب إلى", "شارك"]


def test_an_agency_report_has_a_date_line_and_no_title() -> None:
    text = f"دير الزور-سانا\n\n{BODY}\nوأضاف المصدر أن الأهالي عادوا."
    assert lay_out(text).title is None
    assert _marked(text) == ["دير الزور-سانا"]


def test_a_hijri_date_line_before_the_title() -> None:
    dated = "الثلاثاء - 20 ذو القعدة 1440 هـ - 23 يوليو 2019 م"
    text = f"{dated}\n\nثلاثة جرحى في قصف سوق\n\nبيروت: «الشرق واير»\n\n{BODY}"
    layout = lay_out(text)
    assert layout.title == "ثلاثة جرحى في قصف سوق"
    assert layout.published == date(2019, 7, 23)
    assert _marked(text) == [dated, "بيروت: «الشرق واير»"]


def test_a_date_line_that_runs_on_gives_its_date_and_stays_text() -> None:
    text = "ADEN, July 24, 2023 (Gulf Wire) -- Five men died in a roadside bomb on Sunday, officials said."
    assert lay_out(text, "en").published == date(2023, 7, 24)
    assert lay_out(text, "en").furniture == ()
    text = f"محافظات 10-2-2025 وفا- {BODY}"
    assert lay_out(text).published == date(2025, 2, 10)
    assert lay_out(text).furniture == ()


def test_a_network_post_has_no_title() -> None:
    for first in (
        "#دوما: قصف مدفعي على أطراف المدينة",
        "🔴 قصف مدفعي على أطراف دوما",
        "عاجل | قصف مدفعي على أطراف دوما",
        "قصف مدفعي على أطراف دوما.",
        "ريف حلب:",
    ):
        assert lay_out(f"{first}\n\n{BODY}").title is None, first


def test_short_reports_in_a_row_have_no_title() -> None:
    assert lay_out("قصف مدفعي على أطراف دوما\nغارتان على حرستا\nإصابة طفل في عربين").title is None


def test_a_single_line_is_the_report_itself() -> None:
    assert lay_out("مقتل ثلاثة مدنيين في غارة على حرستا").title is None


def test_a_headline_of_violence_is_told_by_the_fuller_text_after_it() -> None:
    assert lay_out(f"إصابة ثلاثة مدنيين بقصف على البلدة\n{BODY}").title == "إصابة ثلاثة مدنيين بقصف على البلدة"


def test_scraps_beside_a_headline_are_not_the_text_under_it() -> None:
    title = "قتلى باستهداف سيارة في ريف تل حميس"
    body = "قتل عنصران وأصيب ثالث مساء أمس باستهداف مسيرة سيارة على الطريق بين البلدتين، وفق ما أفاد شهود."
    assert lay_out(f"{title}\n\n52\n\n+A\nحجم الخط\n\n{body}\n").title == title
    assert lay_out(f"{title}\n\nقتيلان وجريح\n\n{body}\n").title is None


def test_a_release_with_its_label_before_the_title() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\nSept. 3, 2024\nRelease Number 20240903-02\n\nMission update\n\n"
        + "Forces raided a camp. " * 9
    )
    layout = lay_out(text, "en")
    assert (layout.title, layout.published) == ("Mission update", date(2024, 9, 3))
    assert _marked(text) == ["FOR IMMEDIATE RELEASE", "Sept. 3, 2024", "Release Number 20240903-02"]


def test_a_labelled_date_wins_over_the_period_of_the_report() -> None:
    text = f"سجل الحوادث: من الاثنين 23 إلى الأحد 29 تشرين الثاني 2015\nنُشر: 1 كانون الأول 2015\n\n{BODY}"
    assert lay_out(text).published == date(2015, 12, 1)


def test_a_date_of_the_body_is_not_the_publication_date() -> None:
    assert lay_out(f"عودة السوق\n\n{BODY}\nوفي 3 نيسان 2017 قصفت الطائرات السوق نفسه.").published is None
    assert lay_out("• 12 أيار 2018: مقتل طفل بقصف على دوما\n• 13 أيار 2018: إصابة سيدة").published is None


@pytest.mark.parametrize(
    "line",
    [
        "غزة - السبت 24 آب/أغسطس 2024",
        "الحُديدة ـ «الساحل اليوم» ـ ٣ آب/أغسطس ٢٠١٨",
        "تونس - الجمعة 5 جويلية 2019 - القسم الدولي",
        "الجزائر (أ.و) - الثلاثاء 20 فيفري 2018",
        "كركوك/ الرافدين نيوز",
        "خاص | فرات بوست",
        "صنعاء – سبأ:",
        "Published 13 December 2024 | Grading: Contested",
        "وحدة الرصد والتحليل - 29 ايار 2019 - مدة القراءة: 4 دقائق",
    ],
)
def test_date_lines(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "24 آب 2024: غارة على النصيرات",
        "24 آب 2024 - مقتل طفل في النصيرات",
        "نشرة الخميس 15 حزيران 2017",
        "محاور درعا - البلد",
        "🔴 دوما - 3 نيسان 2018",
        "26 أيار 2019: دخول قوات النظام البلدة",
        "سانا: عودة الأهالي إلى المدينة",
        "Strikes in Syria",
        "الرواية الأولى",
    ],
)
def test_what_looks_like_a_date_line_and_is_none(line: str) -> None:
    assert not is_dateline(line)


LINES = st.lists(
    st.sampled_from(
        [
            BODY,
            "شارك | طباعة",
            "",
            "  ",
            "اقرأ أيضاً",
            "عشرة قتلى في حلب",
            "غزة - السبت 24 آب/أغسطس 2024",
            "#إدلب #حلب",
            "ك. ب",
            "\u200f\u202bقصف\u202c",
        ]
    )
    | st.text(max_size=40),
    max_size=20,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_spans_are_whole_lines_in_order(lines: list[str], end: str) -> None:
    text = end.join(lines)
    layout = lay_out(text)
    last = -1
    for start, stop in layout.furniture:
        assert last < start < stop <= len(text)
        assert "\n" not in text[start:stop]
        assert text[start:stop] == text[start:stop].strip()
        last = stop
    assert layout.title is None or layout.title in text
    assert lay_out(text) == layout
