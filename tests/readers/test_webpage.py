"""Web pages: what is the article, what is furniture, and what the page says of itself."""

from __future__ import annotations

import io
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.errors import InputError
from tawatur.model.document import Document
from tawatur.readers.base import Given, Origin
from tawatur.readers.webpage import read_html

FIRST = "قال ناشطون محليون إن طائرات مجهولة استهدفت فجر اليوم مقراً في قرية الشنان، ما أدى إلى مقتل ثلاثة عناصر."
SECOND = "وأضافت المصادر أن القصف تجدد ظهراً على أطراف قرية ذيبان دون معلومات عن خسائر."
ARABIC = f"""<!DOCTYPE html>
<html lang="ar" dir="rtl"><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<title>هدوء حذر في ريف الجزيرة - جسر نيوز</title>
<meta property="og:title" content="هدوء حذر في ريف الجزيرة">
<meta property="og:site_name" content="جسر نيوز">
<link rel="canonical" href="https://www.jisr-news.net/news/123">
<script>var x = "قصف في نص برمجي";</script><style>p {{ color: red }}</style></head><body class="has-sidebar">
<div class="masthead"><a href="/">جسر نيوز</a><span>الأربعاء 25 نيسان 2018</span></div>
<nav><ul><li><a href="/a">الرئيسية</a></li><li><a href="/c">مقتل عشرة مدنيين في حلب</a></li></ul></nav>
<div id="content"><div class="post">
<h1>هدوء حذر في ريف الجزيرة</h1>
<div class="meta">الثلاثاء 03/أبريل/2018 - 12:11 م</div>
<div class="tools"><a href="#">طباعة</a><a href="#">مشاركة</a></div>
<figure><img src="x"><figcaption>دمار خلفته غارة على الرقة عام 2017</figcaption></figure>
<div class="entry">
<p>{FIRST}</p>
<p>وأضافت المصادر أن القصف تجدد ظهراً على أطراف قرية <a href="/t">ذيبان</a> دون&nbsp;معلومات عن   خسائر.</p>
<p>اقرأ أيضاً: <a href="/z">مقتل خمسة مدنيين بانفجار لغم في ريف منبج</a></p>
<p><a href="/z2">غارات تودي بحياة تسعة أشخاص في البوكمال</a></p>
<h3>في الرقة</h3>
<p>انتشل فريق الاستجابة الأولية جثث سبعة أشخاص من تحت أنقاض مبنى في حي البدو وسط المدينة.</p>
</div>
<div class="related"><h4>مواضيع ذات صلة</h4><ul><li><a href="1">مقتل قيادي في دير الزور</a></li></ul></div>
</div></div>
<aside><h4>الأكثر قراءة</h4><ul><li><a href="3">قتلى في غارة على دوما</a></li></ul></aside>
<footer>جميع الحقوق محفوظة © جسر نيوز 2018</footer>
</body></html>"""
ENGLISH = """<!doctype html><html lang="en-US"><head><title>Three hurt in Aden blast | Gulf Wire</title>
<meta property="article:published_time" content="2018-04-03T21:30:00+00:00">
<link rel=canonical href="https://english.gulf-wire.co.uk/a/1"></head><body>
<header><div class=logo>Gulf Wire</div><nav><a href=1>Home</a><a href=2>World</a></nav></header>
<main><article><header><h1>Three hurt in Aden blast</h1><p class=byline>By Salma Aziz</p>
<time datetime="2018-04-04T00:30+03:00">4 April 2018</time></header>
<p>ADEN (Gulf Wire) - A bomb wounded three people in the Crater district of Aden on Tuesday, an official said.</p>
<h2>Strikes in Hodeidah</h2>
<p>Coalition aircraft struck a depot near the port of Hodeidah overnight, the Houthi-run Masirah TV said.</p>
<aside class=related><h3>Related stories</h3><ul><li><a href=x>Ten killed in market strike</a></li></ul></aside>
<p>Residents reported two more explosions in the north of the city.</p>
<p>Reporting by Salma Aziz; editing by the Cairo desk</p></article></main>
<footer>© 2018 Gulf Wire. All rights reserved.</footer></body></html>"""


def _read(page: str | bytes, given: Given | None = None) -> Document:
    data = page if isinstance(page, bytes) else page.encode()
    (document,) = read_html(io.BytesIO(data), Origin("page.html", given or Given()))
    return document


def _text(document: Document) -> list[str]:
    """The lines that are no furniture; the spans of furniture must be whole lines."""
    furniture = set(document.furniture)
    kept, at = [], 0
    for line in document.text.split("\n"):
        if (at, at + len(line)) not in furniture:
            kept.append(line)
        furniture.discard((at, at + len(line)))
        at += len(line) + 1
    assert not furniture
    return kept


@pytest.mark.parametrize("codec", ["cp1256", "utf-8"])
def test_an_arabic_page_in_both_encodings_under_one_declaration(codec: str) -> None:
    document = _read(ARABIC.encode(codec))
    assert _text(document) == [
        "هدوء حذر في ريف الجزيرة",
        FIRST,
        SECOND,
        "في الرقة",
        "انتشل فريق الاستجابة الأولية جثث سبعة أشخاص من تحت أنقاض مبنى في حي البدو وسط المدينة.",
    ]
    assert document.title == "هدوء حذر في ريف الجزيرة"
    assert document.published == date(2018, 4, 3)
    assert (document.outlet, document.lang) == ("jisr-news", "ar")
    assert document.url == "https://www.jisr-news.net/news/123"


def test_furniture_is_kept_in_the_text() -> None:
    document = _read(ARABIC)
    marked = [document.text[start:end] for start, end in document.furniture]
    assert "الثلاثاء 03/أبريل/2018 - 12:11 م" in marked
    assert "طباعة مشاركة" in marked
    assert "دمار خلفته غارة على الرقة عام 2017" in marked
    assert "اقرأ أيضاً: مقتل خمسة مدنيين بانفجار لغم في ريف منبج" in marked
    assert "غارات تودي بحياة تسعة أشخاص في البوكمال" in marked
    assert "مقتل قيادي في دير الزور" in marked
    assert "قصف في نص برمجي" not in document.text


def test_an_arabic_page_that_declares_no_encoding() -> None:
    page = f"<html><body><h1>عنوان الخبر</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    assert _text(_read(page.encode("cp1256"))) == ["عنوان الخبر", FIRST, SECOND]


def test_an_english_page() -> None:
    document = _read(ENGLISH)
    assert document.title == "Three hurt in Aden blast"
    assert (document.outlet, document.lang) == ("gulf-wire", "en")
    assert document.published == date(2018, 4, 4)  # the day that readers saw; the head counts in UTC
    lines = _text(document)
    assert lines[1].startswith("ADEN (Gulf Wire) - A bomb")
    assert lines[2] == "Strikes in Hodeidah"
    assert len(lines) == 5


def test_what_is_given_overrides() -> None:
    given = Given(date(2020, 1, 1), "sana", "en", "عنوان آخر", "https://a.example/1")
    document = _read(ARABIC, given)
    assert (document.published, document.outlet, document.lang) == (date(2020, 1, 1), "sana", "en")
    assert (document.title, document.url) == ("عنوان آخر", "https://a.example/1")
    assert _read(ARABIC, Given(url="https://furat.example.org/1")).outlet == "example"


def test_broken_html_of_the_table_age() -> None:
    page = f"""<html><body><table width=100%><tr><td>شبكة أخبار الشمال<td><a href=a>الرئيسية</a> | <a>أرشيف</a></table>
    <center><font size=5><b>هدوء في ريف الجزيرة</b></font></center><br><font>3 نيسان 2018</font><br><br>{FIRST}
    <br><br>{SECOND}<br><a href=p>طباعة</a>"""
    document = _read(page.encode("cp1256"))
    assert _text(document) == ["هدوء في ريف الجزيرة", FIRST, SECOND]
    assert (document.title, document.published) == ("هدوء في ريف الجزيرة", date(2018, 4, 3))


def test_a_table_is_read_row_by_row() -> None:
    rows = "<tr><td>دوما</td><td>9 مدنيين</td></tr><tr><td>مهين</td><td>27 محتجزاً</td></tr>"
    page = f"<html><body><h1>سجل الحوادث</h1><table>{rows}</table></body></html>"
    assert _text(_read(page)) == ["سجل الحوادث", "دوما | 9 مدنيين", "مهين | 27 محتجزاً"]


def test_a_channels_post_is_no_outlet_called_telegram() -> None:
    page = """<html><head><meta property="og:site_name" content="Telegram"></head><body><div class="text">
    🔴 <a href="?q=1">#دوما</a>: قصف مدفعي على أطراف المدينة.<br/>
    🔴 <a href="?q=2">#حرستا</a>: إصابة ثلاثة مدنيين برصاص قناص.
    </div><time datetime="2018-02-20T10:00:00+00:00">10:00</time></body></html>"""
    document = _read(page)
    assert (document.outlet, document.published) == (None, date(2018, 2, 20))
    assert _text(document) == [
        "🔴 #دوما: قصف مدفعي على أطراف المدينة.",
        "🔴 #حرستا: إصابة ثلاثة مدنيين برصاص قناص.",
    ]
    assert _read(page, Given(url="https://t.me/s/ghoutanews/5")).outlet == "ghoutanews"


def test_a_title_that_the_page_does_not_show_is_put_first() -> None:
    title = "<title>هدوء في الجزيرة | جسر نيوز</title>"
    document = _read(f"<html><head>{title}</head><body><div><p>{FIRST}</p><p>{SECOND}</p></div></body></html>")
    assert document.title == "هدوء في الجزيرة"
    assert document.text.startswith("هدوء في الجزيرة\n")


def test_a_cookie_notice_does_not_pass_for_the_article() -> None:
    notice = "نستخدم ملفات تعريف الارتباط لتحسين تجربتك على الموقع، وبمتابعة التصفح فإنك توافق على سياسة الخصوصية."
    article = f"<div><h2>هدوء</h2><div><p>{FIRST}</p></div><div><p>{SECOND}</p></div></div>"
    lines = _text(_read(f"<html><body><div><p>{notice}</p></div>{article}</body></html>"))
    assert FIRST in lines
    assert SECOND in lines
    assert notice not in lines


def test_comments_are_furniture() -> None:
    comments = "<section><h3>التعليقات</h3><p>الله يرحم الشهداء جميعاً ويشفي الجرحى يا رب العالمين.</p></section>"
    page = f"<html><body><article><h1>هدوء</h1><p>{FIRST}</p><p>{SECOND}</p></article>{comments}</body></html>"
    assert _text(_read(page)) == ["هدوء", FIRST, SECOND]


def test_hidden_text_is_not_read() -> None:
    hidden = "<p hidden>سر</p><p style='display: none'>خفي</p><!-- x -->"
    assert _read(f"<html><body><h1>هدوء</h1><p>{FIRST}</p>{hidden}</body></html>").text == f"هدوء\n{FIRST}"


@pytest.mark.parametrize(
    "page", ["<html></html>", "<html><body><script>x()</script></body></html>", "<!--" * 100, "<html><body>...</body>"]
)
def test_pages_that_show_nothing(page: str) -> None:
    with pytest.raises(InputError, match=r"page\.html: the page shows no text"):
        _read(page)


SENTENCES = [
    f"استهدف القصف قرية رقم {n} في الريف الشرقي، ما أدى إلى مقتل {n % 90} مدنيين وفق مصادر محلية." for n in range(9000)
]
HUGE = {
    "long": "<article><h1>عنوان</h1>" + "".join(f"<p>{one}</p>" for one in SENTENCES) + "</article>",
    "deep": "<div>" * 200_000 + FIRST,
    "unclosed": "<p><span>قصف على دوما " * 60_000,
    "links": "<a href=x>قصف دوما</a> " * 40_000 + f"<p>{FIRST}</p>",
    "items": "<ul>" + "<li>قصف <a href=x>دوما</a></li>" * 40_000,
    "breaks": "نص قصير هنا<br>" * 60_000,
    "one word": "<p>" + "ك" * 1_000_000,
    "brackets": "<p>قصف</p>" + "<" * 1_000_000,
}


@pytest.mark.parametrize("name", HUGE)
def test_huge_and_hostile_pages_take_seconds(name: str) -> None:
    begun = time.perf_counter()
    assert _read(f"<html><body>{HUGE[name]}</body></html>").text
    assert time.perf_counter() - begun < 30


TAGS = (
    "<p> </p> <div> </div> <br> <a href=x> </a> <h1> </h1> <table> <tr> <td> <ul> <li> <nav> <b> </b> <pre>"
    " <title> </title> <!-- --> <script> </script> &amp; &#xD800; &#0; < > <body> <frameset> <time datetime=2018-04-03>"
).split()
WORDS = ["\n", " ", "شارك", FIRST, "قصف على دوما", "3 نيسان 2018", "اقرأ أيضاً: قتلى"]
SOUP = st.lists(st.sampled_from(TAGS) | st.sampled_from(WORDS) | st.text(max_size=5), max_size=25)


@settings(max_examples=60, deadline=None)
@given(SOUP)
def test_tag_soup_is_read_or_refused(pieces: list[str]) -> None:
    try:
        document = _read("<html>" + "".join(pieces))
    except InputError:
        return
    document.text.encode("utf-8")
    _text(document)
    assert document.title is None or document.title in document.text.split("\n")


def test_the_same_page_gives_the_same_document() -> None:
    assert _read(ARABIC) == _read(ARABIC)
