"""The report in a real browser: both languages, claims, highlights, a phone's width, paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tawatur.batch import read_document
from tawatur.case import Case, case_of
from tawatur.model.document import Document
from tawatur.model.reading import Reading
from tawatur.web.report import render

Browser = Any
TEXTS = (
    (
        "\U0001f534 عاجل\n\nقالت شبكة ضفاف إن طيران التحالف الدولي شن ست غارات على مدينة البوكمال في 12 تشرين"
        " الثاني 2018، ما أدى إلى مقتل تسعة مدنيين بينهم ثلاثة أطفال.\n\nوقالت وزارة الدفاع الروسية إن طائراتها قصفت"
        " مواقع لتنظيم داعش قرب هجين في 13 تشرين الثاني 2018.",
        "difaf-media",
        "ar",
    ),
    (
        "On Nov. 12, 2018, coalition aircraft struck ISIS positions near Al Bukamal, killing four ISIS fighters.\n\n"
        "<script>alert(1)</script> On Nov. 13, 2018, shelling killed two civilians in Hajin, local sources said.",
        "cjtf-oir",
        "en",
    ),
)


@pytest.fixture(scope="module")
def case() -> Case:
    readings = []
    for text, outlet, lang in TEXTS:
        found = read_document(Document(text, f"{outlet}.txt", None, outlet, date(2018, 11, 20), lang), outlet)
        assert isinstance(found, Reading)
        readings.append(found)
    return case_of(readings)


@pytest.fixture(scope="module")
def page(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(render(case, "ar"), encoding="utf-8")
    return path


Look = Callable[..., Browser]


@pytest.fixture
def look(browser: Browser, page: Path) -> Look:
    """Opens the report, in a window of some width."""

    def opened(width: int = 1280) -> Browser:
        browser.open(page, width)
        return browser

    return opened


def test_it_opens_without_an_error_and_asks_for_nothing(look: Look, page: Path) -> None:
    browser = look()
    assert browser.errors == []
    assert [url for url in browser.requests if not url.startswith("data:")] == [page.as_uri()]


def test_the_fonts_are_its_own(look: Look) -> None:
    assert look().run("['400 16px Plex', '600 16px Plex', '400 16px Naskh'].every(f => document.fonts.check(f, 'قصف'))")


def test_the_language_is_switched_in_the_page(look: Look) -> None:
    browser = look()
    seen = []
    for _ in range(2):
        seen.append(browser.run("[document.documentElement.dir, document.querySelector('h1').innerText]"))
        browser.run("document.querySelector('#language').click()")
    assert seen == [["rtl", "الروايات جنباً إلى جنب"], ["ltr", "The accounts side by side"]]
    assert browser.errors == []


def test_a_page_in_one_language_shows_no_words_of_the_other(look: Look) -> None:
    browser = look()
    hidden = "[...document.querySelectorAll('main .%s')].filter(e => e.getClientRects().length).length"
    assert browser.run(hidden % "ar") > 20
    assert browser.run(hidden % "en") == 0
    assert browser.run("getComputedStyle(document.querySelector('#leaflet')).direction") == "ltr"


def test_highlights_are_the_quoted_words_and_nothing_else(look: Look, case: Case) -> None:
    """The words of all marks of a claim, and the words its spans point at, are the same."""
    browser = look()
    script = """Object.fromEntries([...document.querySelectorAll('.card')].map(card => [card.id.slice(1),
        [...document.querySelectorAll('mark')].filter(m => m.dataset.c.split(' ').includes(card.id.slice(1)))
        .map(m => m.textContent).join('')]))"""
    marked = browser.run(script)
    texts = {key: document.text for key, document in case.documents.items()}
    wanted = ["".join(texts[c["document"]["id"]][a:b] for a, b in sorted(c["spans"])) for c in case.claims]
    assert sorted(marked.values()) == sorted(wanted)
    assert len(wanted) >= 4


def test_the_text_is_all_there(look: Look) -> None:
    shown = look().run("[...document.querySelectorAll('.text p')].map(p => p.textContent)")
    assert sorted(shown) == sorted(line for text, _, _ in TEXTS for line in text.split("\n") if line)


def test_highlights_do_not_break_the_letters(look: Look) -> None:
    """A mark is background only: taken off, the words take the same room."""
    script = """(() => { const p = document.querySelector('.text[lang=ar] p:nth-of-type(2)');
        const room = () => { const r = document.createRange(); r.selectNodeContents(p);
            return [...r.getClientRects()].reduce((sum, box) => sum + box.width, 0); };
        p.style.cssText = 'white-space:nowrap;width:max-content';
        const before = p.getBoundingClientRect().width; p.textContent = p.textContent;
        return [before, p.getBoundingClientRect().width]; })()"""
    marked, bare = look().run(script)
    assert marked == pytest.approx(bare, abs=0.6)


def test_a_click_on_words_shows_their_claims(look: Look) -> None:
    browser = look()
    box = browser.run(
        "(() => { const m = document.querySelector('mark'); m.scrollIntoView({block: 'center'});"
        " const r = m.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2, m.dataset.c]; })()"
    )
    browser.click(box[0], box[1])
    assert browser.run("!document.querySelector('#panel').hidden")
    assert browser.run("document.querySelectorAll('#panel .card').length") == len(box[2].split())
    assert browser.run("document.querySelectorAll('#panel .why li').length") > 0
    assert browser.run("document.querySelectorAll('mark.on').length") > 0
    browser.call("Input.dispatchKeyEvent", type="keyDown", key="Escape")
    assert browser.run("document.querySelector('#panel').hidden")


def test_a_rule_lights_up_the_words_it_read(look: Look) -> None:
    """Offsets count code points; an emoji before them shifts nothing."""
    browser = look()
    script = """(() => { document.querySelector('mark').click(); const found = [];
        for (const item of document.querySelectorAll('#panel .why li')) {
            item.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
            const words = item.querySelector('bdi:last-of-type'), lit = CSS.highlights.get('slot');
            if (words && lit) found.push([words.textContent, [...lit][0].toString().split(/\\s+/).join(' ')]);
        } return found; })()"""
    pairs = browser.run(script)
    assert pairs
    assert all(said == lit for said, lit in pairs)


def test_an_address_of_a_claim_opens_it(browser: Browser, page: Path) -> None:
    browser.open(page.as_uri() + "#c2")
    browser.run("new Promise(done => setTimeout(done, 50))")
    assert browser.run("document.querySelector('#panel .card .n').innerText") == "2"


def test_the_map_has_its_places_and_credits(look: Look) -> None:
    browser = look()
    assert browser.run("document.querySelectorAll('#leaflet .pin').length") >= 2
    assert "Natural Earth" in browser.run("document.querySelector('.leaflet-control-attribution').innerText")
    assert browser.run("document.querySelectorAll('#leaflet img').length") == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_reaches_beyond_the_window(look: Look, width: int) -> None:
    browser = look(width)
    for _ in range(2):
        assert browser.run("document.documentElement.scrollWidth") <= width
        browser.run("document.querySelector('#language').click()")


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_letters_stand_out_from_their_ground(look: Look, lang: str) -> None:
    """Contrast of 4.5 or more (WCAG AA) wherever there are words, but for those on pictures."""
    browser = look()
    browser.run(f"document.documentElement.lang = {json.dumps(lang)}")
    assert browser.run(_CONTRAST) == []


def test_it_prints(look: Look) -> None:
    browser = look()
    printed = browser.pdf()
    assert printed.startswith(b"%PDF")
    assert browser.errors == []
    assert browser.run("document.querySelectorAll('details.all[open]').length") == 0


_CONTRAST = """(() => {
  const parts = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = e => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor);
    if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
  const faint = new Set();
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('svg, #leaflet, script, style') || !e.getClientRects().length) continue;
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    const [a, b] = [light(parts(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
    if ((a + .05) / (b + .05) < 4.5) faint.add(e.tagName + '.' + e.className);
  }
  return [...faint];
})()"""
