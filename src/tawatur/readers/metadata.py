"""What a page says of itself in its head: title, site, date, address, language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from tawatur.model.frozen import frozen
from tawatur.readers.dateline import page_date

_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_SITES = ("og:site_name", "application-name", "twitter:site")
_DATES = (
    "article:published_time", "og:published_time", "article:published", "datepublished", "publishdate", "publish_date",
    "publish-date", "pubdate", "published_time", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date",
    "parsely-pub-date", "sailthru.date", "date",
)  # fmt: skip
_SECOND_LEVELS = frozenset("co com net org gov edu ac info".split())
_PLATFORMS = frozenset("t.me telegram.me facebook.com twitter.com x.com instagram.com youtube.com tiktok.com".split())
_PLATFORM_NAMES = frozenset("telegram facebook twitter x instagram youtube tiktok wordpress blogger".split())
_BRANDED = frozenset("tv news press media fm agency".split())
_SUBDOMAINS = frozenset("www www2 m mobile amp ar arabic en english".split())


@frozen
class Metadata:
    """What the head of a page says; None where it is silent.

    Attributes:
        titles: the titles it gives, best first; the last may carry the site's name.
        site: the site's name.
        published: publication date.
        url: address of the page.
        lang: ``ar`` or ``en`` if it declares one of them.
    """

    titles: tuple[str, ...] = ()
    site: str | None = None
    published: date | None = None
    url: str | None = None
    lang: str | None = None


def metadata_of(root: Any) -> Metadata:
    """The metadata of a parsed page.

    Example:
        >>> import lxml.html
        >>> page = '<html lang="ar"><head><title>سوق دوما</title><meta name=date content="2018-04-03"></head></html>'
        >>> metadata_of(lxml.html.document_fromstring(page)).published
        datetime.date(2018, 4, 3)
    """
    metas = _metas(root)
    linked = list(_json_ld(root))
    titles = [*(metas.get(name) for name in _TITLES), _first(linked, "headline"), _clean(root.findtext(".//title"))]
    return Metadata(
        titles=tuple(dict.fromkeys(title for title in titles if title)),
        site=next((metas[name] for name in _SITES if name in metas), None),
        published=_published(metas, linked),
        url=_address(root, metas),
        lang=_lang(root),
    )


def outlet_of(url: str | None, site: str | None) -> str | None:
    """An id for the publisher: its domain as a word, its account on a platform, else its name.

    Example:
        >>> outlet_of("https://www.enabbaladi.net/archives/1", None), outlet_of("https://sana.sy/?p=1", None)
        ('enabbaladi', 'sana')
        >>> outlet_of("https://www.syria.tv/a", None), outlet_of(None, "Furat Post")
        ('syria-tv', 'furat-post')
        >>> outlet_of("https://t.me/s/furatpost/12", "Telegram")
        'furatpost'
    """
    parts = urlsplit(url or "")
    labels = [label for label in (parts.hostname or "").lower().split(".") if label]
    while len(labels) > 2 and labels[0] in _SUBDOMAINS:
        labels.pop(0)
    if ".".join(labels) in _PLATFORMS:
        return _slug(next((step for step in parts.path.split("/") if step and step != "s"), ""))
    if len(labels) < 2 or labels[-1].isdecimal():
        return _slug(site) if site and site.lower() not in _PLATFORM_NAMES else None
    ending = 2 if len(labels) > 2 and labels[-2] in _SECOND_LEVELS else 1
    branded = labels[-1:] if labels[-1] in _BRANDED else []
    return _slug(" ".join([*labels[:-ending][-1:], *branded]))


def _slug(name: str) -> str | None:
    kept = "".join(char if char.isalnum() else " " for char in name.lower())
    return "-".join(kept.split()) or None


def _clean(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _metas(root: Any) -> dict[str, str]:
    """The first non-empty content of each ``meta``, by lower-case name."""
    metas: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _clean(element.get("content"))
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    return metas


def _json_ld(root: Any) -> Iterator[Mapping[str, Any]]:
    """The objects of the page's JSON-LD that describe an article."""
    for element in root.iter("script"):
        if "ld+json" not in (element.get("type") or ""):
            continue
        try:
            value = json.loads(element.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        tops = value if isinstance(value, list) else [value]
        for top in tops:
            graph = top.get("@graph") if isinstance(top, dict) else None
            yield from (item for item in [top, *(graph if isinstance(graph, list) else [])] if _is_article(item))


def _is_article(item: Any) -> bool:
    kind = str(item.get("@type")) if isinstance(item, dict) else ""  # a name, or a list of them
    return "Article" in kind or "Posting" in kind


def _first(items: list[Mapping[str, Any]], key: str) -> str | None:
    values = (item.get(key) for item in items)
    return next((_clean(value) for value in values if isinstance(value, str)), None)


def _published(metas: Mapping[str, str], linked: list[Mapping[str, Any]]) -> date | None:
    written = [*(metas[name] for name in _DATES if name in metas), _first(linked, "datePublished")]
    return next((day for text in written if text and (day := page_date(text[:60]))), None)


def _address(root: Any, metas: Mapping[str, str]) -> str | None:
    links = (element for element in root.iter("link") if (element.get("rel") or "").lower() == "canonical")
    addresses = [*(_clean(element.get("href")) for element in links), metas.get("og:url")]
    return next((address for address in addresses if address and address.startswith(("http://", "https://"))), None)


def _lang(root: Any) -> str | None:
    declared = (root.get("lang") or root.get("xml:lang") or "").lower().replace("_", "-").split("-")[0]
    return declared if declared in {"ar", "en"} else None
