"""The head of a page: dates, titles, addresses, outlets."""

from __future__ import annotations

from datetime import date

import lxml.html
import pytest

from tawatur.readers.metadata import Metadata, metadata_of, outlet_of


def _metadata(head: str, attributes: str = "") -> Metadata:
    return metadata_of(lxml.html.document_fromstring(f"<html {attributes}><head>{head}</head><body>x</body></html>"))


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2018-04-03T10:00:00+02:00">',
        '<meta name="DC.date.issued" content="2018-04-03">',
        '<meta itemprop="datePublished" content="3 نيسان 2018">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2018-04-03T01:00"}</script>',
        '<script type="application/ld+json">[{"@graph": [{"@type": ["BlogPosting"], "datePublished": "2018-04-03"}]}]'
        "</script>",
    ],
)
def test_publication_dates(head: str) -> None:
    assert _metadata(head).published == date(2018, 4, 3)


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{not json</script>',
        '<script type="application/ld+json">{"@type": "WebPage", "datePublished": "2018-04-03"}</script>',
        '<script type="application/ld+json">["a", 3, null]</script>',
        '<meta name="date" content="soon">',
        '<meta property="article:modified_time" content="2018-04-03">',
        '<meta name="date">',
    ],
)
def test_heads_without_a_publication_date(head: str) -> None:
    assert _metadata(head).published is None


def test_titles_site_address_and_language() -> None:
    found = _metadata(
        '<title>هدوء\n في الجزيرة | جسر</title><meta property="og:title" content="هدوء في الجزيرة">'
        '<meta property="og:site_name" content="جسر"><meta property="og:url" content="https://jisr.example/1">'
        '<link rel="canonical" href="/relative">',
        'lang="ar-SY"',
    )
    assert found == Metadata(("هدوء في الجزيرة", "هدوء في الجزيرة | جسر"), "جسر", None, "https://jisr.example/1", "ar")
    assert _metadata("", 'lang="fr"') == Metadata()


@pytest.mark.parametrize(
    ("url", "site", "outlet"),
    [
        ("https://www.sana.sy/?p=1", "SANA", "sana"),
        ("https://arabic.rt.com/news/1", None, "rt"),
        ("https://www.bbc.co.uk/arabic", None, "bbc"),
        ("https://www.syria.tv/x", None, "syria-tv"),
        ("https://Local-Network.blogspot.com/x", None, "blogspot"),
        ("https://t.me/s/furatpost/12", "Telegram", "furatpost"),
        ("https://twitter.com/furatpost/status/1", None, "furatpost"),
        ("http://192.0.2.7/page", "Furat Post", "furat-post"),
        (None, "عنب بلدي", "عنب-بلدي"),
        (None, "Facebook", None),
        (None, None, None),
    ],
)
def test_outlets(url: str | None, site: str | None, outlet: str | None) -> None:
    assert outlet_of(url, site) == outlet
