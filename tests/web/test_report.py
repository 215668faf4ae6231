"""The page: everything in it, nothing from elsewhere, nothing that could harm."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from string import Formatter

import pytest
import yaml
from lxml import html

from tawatur.case import Case, case_of
from tawatur.model.claim import Claim, Link, Source
from tawatur.model.document import Document
from tawatur.model.incident import Check
from tawatur.model.reading import Reading
from tawatur.web import bilingual
from tawatur.web.bilingual import label
from tawatur.web.checks import checks_of
from tawatur.web.dossier import Dossier
from tawatur.web.report import render

MEGABYTE = 1_000_000


@pytest.fixture
def page(case: Case) -> str:
    return render(case, "ar")


def visible(page: str) -> str:
    """Everything but the style sheets, fonts and scripts that every report carries."""
    return re.sub(r"<(style|script)\b.*?</\1>", "", page, flags=re.S)


def test_it_fetches_nothing(page: str) -> None:
    assert "default-src 'none'" in page
    tree = html.fromstring(page)
    assert not tree.xpath("//@src | //link | //img | //iframe")
    assert all(link.startswith("#") for link in tree.xpath("//a/@href"))
    assert not re.search(r"url\((?!data:)(?!#)[\"']?https?:", page)


def test_it_is_the_same_page_for_the_same_texts_in_any_order(readings: list[Reading]) -> None:
    assert render(case_of(readings)) == render(case_of(readings[::-1]))


def test_texts_cannot_put_markup_into_it(page: str) -> None:
    assert "Release &lt;b&gt;" in page
    assert "Release <b>" not in page


def test_every_link_leads_somewhere(page: str) -> None:
    tree = html.fromstring(page)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in tree.xpath("//a/@href")} <= set(ids)


def test_it_says_that_nobody_reviewed_it_and_what_it_was_made_from(page: str, case: Case) -> None:
    words = html.fromstring(visible(page)).text_content()
    assert "قراءة آلية لم يراجعها أحد" in words
    assert "Machine-read, unreviewed" in words
    assert all(key in words for key in case.documents)
    assert "cases/" not in words


def test_names_of_victims_are_hidden_unless_asked_for(case: Case) -> None:
    assert "Sami" not in render(case)
    assert "████ ████, 9, was killed" in render(case)
    assert "Sami Badr" in render(case, names=True)


def test_it_says_who_differs(page: str) -> None:
    tree = html.fromstring(page)
    assert len(tree.xpath("//table[contains(@class, 'accounts')]//td[@class='c-differs']")) == 2
    assert "Islamic State" in tree.xpath("string(//section[@id='summary'])")


def test_furniture_is_dimmed(page: str) -> None:
    assert html.fromstring(page).xpath("//span[@class='furniture']/text()") == ["Share"]


@pytest.mark.parametrize(("lang", "side"), [("ar", "rtl"), ("en", "ltr"), (None, "ltr")])
def test_it_opens_in_the_language_asked_for(case: Case, lang: str | None, side: str) -> None:
    assert f'dir="{side}"' in render(case, lang)[:200]


def test_ten_texts_are_less_than_three_megabytes(claim: Claim) -> None:
    readings = []
    for number in range(10):
        text = claim.document.text * 30 + str(number)
        document = replace(claim.document, text=text, outlet=f"paper-{number}")
        step = len(claim.document.text)
        days = [replace(claim.time, start=f"2018-11-{day:02}", end=f"2018-11-{day:02}") for day in range(1, 31)]
        claims = [
            replace(claim, document=document, spans=((step * i, step * (i + 1)),), time=day)
            for i, day in enumerate(days)
        ]
        readings.append(Reading(document, tuple(claims)))
    assert len(render(case_of(readings)).encode()) < 3 * MEGABYTE


def test_a_case_without_day_place_or_claim_has_a_page(claim: Claim) -> None:
    bare = replace(claim, places=(), time=replace(claim.time, start=None, end=None), tolls=(), why=())
    assert 'id="incidents"' in render(case_of([Reading(claim.document, (bare,))]))
    assert 'id="texts"' in render(case_of([Reading(Document("لا شيء هنا"), ())]))


def test_claims_without_a_text_have_a_page() -> None:
    claim = {"id": "a", "event": "clash", "quote": "they fought", "document": {"id": "d"}}
    page = render(case_of([], [claim, {"id": "b", "event": "airstrike"}]))
    assert "they fought" in page
    assert 'id="c2"' in page


@pytest.mark.parametrize("hostile", ["a\x00b", "\ud800", "\u202eabc", "]]>", "</script>", "{{ 1 }}", "\ufffe"])
def test_no_text_breaks_it(claim: Claim, hostile: str) -> None:
    document = Document(f"{hostile} {claim.document.text}", title=hostile, outlet=hostile, published=date(2018, 11, 20))
    moved = replace(claim, document=document, spans=((len(hostile) + 1, len(document.text)),))
    page = render(case_of([Reading(document, (moved,))]))
    page.encode("utf-8")
    (line,) = html.fromstring(page).xpath("//div[@class='text']/p")
    assert len(line.text_content()) == len(document.text)


# words


def test_every_word_is_there_in_both_languages_with_the_same_values() -> None:
    tables = yaml.safe_load((bilingual._FILE).read_text(encoding="utf-8"))
    for key, words in tables["strings"].items():
        fields = [{name for _, name, _, _ in Formatter().parse(words[lang]) if name} for lang in ("ar", "en")]
        assert fields[0] == fields[1], key
    for noun, forms in tables["nouns"].items():
        assert (len(forms["ar"]), len(forms["en"])) == (5, 2), noun


def test_every_kind_of_check_has_words(case: Case, claim: Claim) -> None:
    document = next(iter(case.documents))
    kinds = {
        "weekday_mismatch": {},
        "impossible_date": {},
        "future_date": {},
        "toll_arithmetic": {},
        "quoted_source": {"verdict": "differs", "slot": "time", "source_document": document},
        "headline_question": {"unsupported": ["hts"]},
        "conclusion": {"supports": [], "opposes": []},
        "unsupported_conclusion": {"events": ["airstrike"]},
        "wording": {"actor": "hts", "neutral": ["الهيئة"], "loaded": ["المسلحون"]},
    }
    checks = tuple(Check(kind, document, "why", claim.id, 0, 5, details) for kind, details in kinds.items())
    found = checks_of(Dossier(replace(case, comparison=replace(case.comparison, checks=checks))))
    assert len(found) == len(kinds)
    assert all(check.words or check.detail == "why" for check in found)
    assert all(re.search("[\u0600-\u06ff]", label(kind).ar) for kind in kinds)


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("the parts come to at least 15, their total is 6", "6"),
        ("killed and wounded come to at least 9, both together to at least 7", "at least"),
        ("killed 4 to 5, after at least 6 in an earlier text of sana (c1)", "same source"),
        ("the headline says wounded 9, the text 4", "headline"),
    ],
)
def test_sums_are_said_in_both_languages(case: Case, why: str, said: str) -> None:
    check = Check("toll_arithmetic", next(iter(case.documents)), why)
    (found,) = checks_of(Dossier(replace(case, comparison=replace(case.comparison, checks=(check,)))))
    assert said in found.words.en
    assert re.search("[\u0600-\u06ff]", found.words.ar)


def test_what_many_tell_is_a_list(claim: Claim) -> None:
    readings = []
    for number in range(14):
        document = replace(
            claim.document, text=f"{number} {claim.document.text * (number + 1)}", outlet=f"paper-{number}"
        )
        source = Link(Source(f"source-{number}", "a source", "media"))
        own = replace(claim, document=document, attribution=(claim.attribution[0], source), spans=((0, 9),))
        readings.append(Reading(document, (own,)))
    assert "accounts many listed" in render(case_of(readings))


def test_a_place_without_a_point_still_has_its_name(readings: list[Reading]) -> None:
    def nowhere(claim: Claim) -> Claim:
        lost = (replace(p, id=None, name="خربة الخزامى", name_ar=None, lat=None, lon=None) for p in claim.places)
        return replace(claim, places=tuple(lost))

    case = case_of([replace(reading, claims=tuple(map(nowhere, reading.claims))) for reading in readings])
    titles = [Dossier(case).title(incident).ar for incident in case.comparison.incidents]
    assert titles
    assert all("خربة الخزامى" in title for title in titles)
