"""Web pages: the visible text in the page's order, one block a line, with all but title and article marked.

What the article is, trafilatura says; where it finds nothing, runs of prose outside menus do. The page's
menus, buttons, related links and captions stay in the text, as furniture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, BinaryIO

from tawatur.errors import InputError
from tawatur.model.document import Document
from tawatur.model.frozen import frozen
from tawatur.readers.base import PAGE_LIMIT, Format, Origin, read_limited
from tawatur.readers.blocks import Block, blocks_of, blocks_of_source
from tawatur.readers.dateline import page_date
from tawatur.readers.encoding import decode
from tawatur.readers.furniture import furniture_lines
from tawatur.readers.heading import dates_the_event, head, is_dateline
from tawatur.readers.layout import published_of, repeats_of
from tawatur.readers.lines import Line, ends_sentence, is_headline_like
from tawatur.readers.metadata import Metadata, metadata_of, outlet_of
from tawatur.readers.scripts import language_of

_SHINGLE = 5
_MOST_ELEMENTS = 50_000
"""Pages of more elements are no articles; trafilatura would take long over them."""
_HEAD = 12
_LITTLE = 60
"""Characters under which what was found is no article: then all text outside menus is."""
_TAGS = (b"<div", b"<p>", b"<p ", b"</p>", b"<br", b"<meta", b"<title", b"<a href", b"<h1")
_NOTHING = "the page shows no text; it may need a browser to fill it: save it from there, or as PDF"

_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})")  # of a meta or XML declaration
_TITLE_PARTS = re.compile(r"\s(?:[|•·–—-]|::|»|«)\s")  # «عنوان المقال | اسم الموقع»


@frozen
class _Page:
    """A parsed page: its blocks, what its head says, and the text that trafilatura takes for the article."""

    blocks: list[Block]
    metadata: Metadata
    article: str


def read_html(stream: BinaryIO, origin: Origin) -> Iterator[Document]:
    """The one document of a page.

    Raises:
        InputError: it is empty, too large, no text, or shows nothing.

    Example:
        >>> import io
        >>> page = "<title>خبر</title><h1>خبر</h1><p>أصيب ثلاثة مدنيين بقصف على أطراف البلدة صباح اليوم.</p>"
        >>> document = next(read_html(io.BytesIO(page.encode("cp1256")), Origin("a.html")))
        >>> document.text.splitlines(), document.title
        (['خبر', 'أصيب ثلاثة مدنيين بقصف على أطراف البلدة صباح اليوم.'], 'خبر')
    """
    data = read_limited(stream, origin.source, PAGE_LIMIT)
    declared = _CHARSET.search(data[:4096])
    charset = origin.charset or (declared[1].decode("ascii") if declared else None)
    page = _parse(decode(data, origin.source, charset), origin.source)
    yield _document(page, origin)


def looks_like_html(first: bytes) -> bool:
    r"""Whether the first bytes are those of a page or of a piece of one.

    Example:
        >>> looks_like_html(b"\n<!DOCTYPE html>"), looks_like_html("قصف <دوما>".encode())
        (True, False)
    """
    start = _start(first)
    pieces = b"<html" in start or sum(start.count(tag) for tag in _TAGS) >= 2
    return begins_as_page(first) or (start.startswith(b"<") and pieces)


def begins_as_page(first: bytes) -> bool:
    """Whether the first bytes say that a whole page follows.

    Example:
        >>> begins_as_page(b"<!doctype html>"), begins_as_page(b"<div>")
        (True, False)
    """
    return _start(first).startswith((b"<!doctype html", b"<html"))


def _start(first: bytes) -> bytes:
    return first.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()


def _parse(source: str, name: str) -> _Page:
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = lxml.html.document_fromstring(source.replace("\0", "").encode("utf-8"), parser=parser)
    except (lxml.etree.LxmlError, ValueError):
        return _Page(_shown(blocks_of_source(source), name), Metadata(), "")
    if any("depth" in (entry.message or "").lower() for entry in parser.error_log):
        return _Page(_shown(blocks_of_source(source), name), metadata_of(root), "")
    return _Page(_shown(blocks_of(root), name), metadata_of(root), _article(root))


def _shown(blocks: list[Block], name: str) -> list[Block]:
    if not any(char.isalpha() for block in blocks for char in block.text):
        raise InputError(name, _NOTHING)
    return blocks


def _article(root: Any) -> str:
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return ""
    import trafilatura  # here because it takes a quarter of a second

    try:
        return trafilatura.extract(root, fast=True, include_comments=False, include_tables=True) or ""
    except Exception:  # whatever its rules stumble over: the page can be read without them
        return ""


def _document(page: _Page, origin: Origin) -> Document:
    given, metadata = origin.given, page.metadata
    blocks, title = _titled(page.blocks, metadata)
    text = "\n".join(block.text for block in blocks)
    lines = _lines(blocks)
    main = _main(blocks, page.article) | ({title} if title is not None else set())
    if title is None:
        title = _plain_title(lines, [index for index in sorted(main) if blocks[index].linked < 0.5])
    marked = _furniture(blocks, lines, main, title)
    lang = given.lang or language_of(" ".join(blocks[index].text for index in sorted(main))) or metadata.lang
    url = given.url or metadata.url
    start = title or 0
    published = _published(
        metadata.published or _timed(blocks[start : start + 2 * _HEAD]),
        _visible(lines, marked, title, lang),
        published_of(lines[max(0, start - _HEAD) : start], set(), None, lang),
    )
    return Document(
        text=text,
        source=origin.source,
        title=given.title or (None if title is None else blocks[title].text),
        outlet=given.outlet or outlet_of(url, metadata.site),
        published=given.published or published,
        lang=lang,
        url=url,
        furniture=tuple((lines[index].start, lines[index].end) for index in sorted(marked)),
    )


def _lines(blocks: Sequence[Block]) -> list[Line]:
    lines, at = [], 0
    for block in blocks:
        lines.append(Line(at, at + len(block.text), block.text, False))
        at += len(block.text) + 1
    return lines


def _titled(blocks: list[Block], metadata: Metadata) -> tuple[list[Block], int | None]:
    """The blocks with the title among them, and its index: the page's own heading, else the head's title put first."""
    wanted = {part.strip() for title in metadata.titles for part in (title, *_TITLE_PARTS.split(title))}
    wanted -= {metadata.site or ""}
    headings = [index for index, block in enumerate(blocks) if block.tag in {"h1", "h2"} and not block.chrome]
    same = [index for index in headings if blocks[index].text in wanted]
    same = same or [index for index, block in enumerate(blocks) if block.text in wanted and _is_title_like(block)]
    first = [index for index in headings if blocks[index].tag == "h1" and blocks[index].text != metadata.site]
    found = next(iter(same or first[:1]), None)
    if found is not None or not metadata.titles:
        return blocks, found
    title = max(_TITLE_PARTS.split(metadata.titles[0]), key=len).strip()
    return ([Block(title, "h1"), *blocks], 0) if title else (blocks, None)


def _plain_title(lines: Sequence[Line], article: Sequence[int]) -> int | None:
    """The title of a page that marks none: the article's first line, if it looks like one."""
    shown = [lines[index] for index in article]
    found, _ = head(shown, furniture_lines(shown))
    return None if found is None else article[found]


def _is_title_like(block: Block) -> bool:
    return len(block.text) > 15 and not block.chrome


def _main(blocks: Sequence[Block], article: str) -> set[int]:
    """The indexes of the article's blocks."""
    found = _as_extracted(blocks, article)
    prose = [index for index, block in enumerate(blocks) if _is_prose(block)]
    sizes = Counter[int]()
    for index in prose:
        sizes[blocks[index].home] += len(blocks[index].text)
    if sizes:
        home = max(sizes, key=lambda home: (sizes[home], -home))
        if not any(blocks[index].home == home for index in found):
            found |= {index for index in prose if not found or blocks[index].home == home}
    if sum(len(blocks[index].text) for index in found if blocks[index].tag != "h1") < _LITTLE:
        found |= {index for index, block in enumerate(blocks) if block.linked < 0.5 and not block.chrome}
    return _with_neighbours(blocks, found or set(range(len(blocks))))


def _as_extracted(blocks: Sequence[Block], article: str) -> set[int]:
    """The blocks whose words, five by five, are in the extracted text; shorter ones as a whole line of it."""
    lines = {" ".join(line.strip(" |-•").split()) for line in article.split("\n")}
    words = article.split()
    shingles = set(_runs(words))
    return {index for index, block in enumerate(blocks) if block.text in lines or _share(block.text, shingles) > 0.6}


def _share(text: str, shingles: set[tuple[str, ...]]) -> float:
    own = list(_runs(text.split()))
    return sum(one in shingles for one in own) / len(own) if own else 0.0


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))


def _is_prose(block: Block) -> bool:
    long = len(block.text) > 80 or (ends_sentence(block.text) and len(block.text) > 30)
    return long and block.linked < 0.5 and not block.chrome and not block.caption


def _with_neighbours(blocks: Sequence[Block], found: set[int]) -> set[int]:
    """What stands between two blocks of the article in the same box belongs to it: subheads, short lines."""
    homes = {blocks[index].home for index in found}
    between = range(min(found), max(found) + 1)
    joined = {index for index in between if blocks[index].home in homes and blocks[index].linked < 0.5}
    return found | {index for index in joined if not blocks[index].chrome}


def _furniture(blocks: Sequence[Block], lines: Sequence[Line], main: set[int], title: int | None) -> set[int]:
    marked = set(range(len(blocks))) - main
    marked |= furniture_lines(lines) | _links(blocks, main) | {i for i, block in enumerate(blocks) if block.caption}
    start = title if title is not None else min(main)
    near = [index for index in sorted(main) if abs(index - start) <= _HEAD]
    marked |= {index for index in near if is_dateline(lines[index].text) and not dates_the_event(lines, index)}
    if title is not None:
        marked |= repeats_of(lines, title)
        marked.discard(title)
    return marked


def _links(blocks: Sequence[Block], main: set[int]) -> set[int]:
    """Blocks that are nothing but a link to another story, unless the whole article is made of links."""
    links = {index for index in main if blocks[index].linked > 0.9 and is_headline_like(blocks[index].text)}
    size = sum(len(blocks[index].text) for index in main)
    return links if sum(len(blocks[index].text) for index in links) < 0.5 * size else set()


def _visible(lines: Sequence[Line], marked: set[int], title: int | None, lang: str | None) -> date | None:
    """The date that the page shows from its title on."""
    start = title or 0
    body = {index - start for index in marked if index >= start}
    return published_of(lines[start:], body, None if title is None else 0, lang)


def _published(declared: date | None, visible: date | None, above: date | None) -> date | None:
    """The declared date, the visible one where it is a day off (a clock in another zone), or what there is.

    Args:
        declared: by the page's head or a time element near the title.
        visible: from the title on.
        above: over the title; often the masthead's clock, so the last resort.
    """
    if declared and visible and abs((visible - declared).days) <= 1:
        return visible
    return declared or visible or above


def _timed(blocks: Sequence[Block]) -> date | None:
    days = (page_date(block.time[:40]) for block in blocks if block.time)
    return next((day for day in days if day), None)


FORMAT = Format("HTML", (".html", ".htm", ".xhtml"), looks_like_html, read_html)
