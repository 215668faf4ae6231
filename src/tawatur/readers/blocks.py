"""A page's visible text as blocks in its own order: what a reader sees as one line or paragraph each."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tawatur.model.frozen import frozen

_SKIPPED = frozenset(
    "script style noscript template head svg math iframe object select textarea audio video canvas map".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark q ruby s samp"
    " small span strike strong sub sup time tt u var wbr".split()
)
_HOMES = frozenset("div section article main body form header footer nav aside".split())
_CHROME = frozenset("nav footer aside form button".split())
_CHROME_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_APART = frozenset({"a", "button", "time", "label"})
_CELLS = frozenset({"td", "th"})

# For pages too deep to be parsed as a tree: what is not shown, and tags.
_UNSHOWN = re.compile(r"<(script|style|noscript|head|svg)\b[^<>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<![^<>]*>")


@frozen
class Block:
    """One visible line or paragraph of a page.

    Attributes:
        text: without line breaks, runs of white space as one space.
        tag: the element it is the text of.
        home: number of the box (div, article, …) that it stands in.
        linked: share of its characters that are links.
        chrome: whether it stands in a menu, footer, side bar, form or button.
        caption: whether it is a picture's caption.
        time: machine-readable time that stands in it, if any.
    """

    text: str
    tag: str = "p"
    home: int = 0
    linked: float = 0.0
    chrome: bool = False
    caption: bool = False
    time: str | None = None


@dataclass(slots=True)
class _Walk:
    """What is open while the page is walked."""

    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    time: str | None = None
    tags: list[str] = field(default_factory=lambda: ["body"])
    homes: list[int] = field(default_factory=lambda: [0])
    chrome: int = 0
    captions: int = 0

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            self.linked += len("".join(text.split())) if self.links else 0

    def flush(self) -> Iterator[Block]:
        text = " ".join("".join(self.pieces).split())
        if any(char.isalnum() for char in text) or len(text) > 2:
            linked = self.linked / (len(text) - text.count(" "))
            chrome, caption = self.chrome > 0, self.captions > 0
            yield Block(text, self.tags[-1], self.homes[-1], linked, chrome, caption, self.time)
            self.time = None
        self.pieces.clear()
        self.linked = 0


def blocks_of(root: Any) -> list[Block]:
    """The blocks of a parsed page.

    Args:
        root: an lxml element; it is not changed.

    Example:
        >>> import lxml.html
        >>> [b.text for b in blocks_of(lxml.html.fromstring("<div><h1>عنوان</h1>نص<br>آخر<script>x</script></div>"))]
        ['عنوان', 'نص', 'آخر']
    """
    walk = _Walk()
    found: list[Block] = []
    open_elements = [(root, False)]
    count = 0
    while open_elements:
        element, closing = open_elements.pop()
        if closing:
            found += _close(walk, element)
            walk.add(element.tail if element is not root else None)
        elif not isinstance(element.tag, str) or _is_unshown(element):
            walk.add(element.tail if element is not root else None)
        else:
            count += 1
            found += _open(walk, element, count)
            open_elements.append((element, True))
            open_elements.extend((child, False) for child in reversed(element))
    return found + list(walk.flush())


def blocks_of_source(page: str) -> list[Block]:
    """The blocks of a page whose tags are nested too deep for a tree: its text between block tags.

    Example:
        >>> [block.text for block in blocks_of_source("<p>قصف <b>دوما</b> &amp; حرستا<p>انتهى")]
        ['قصف دوما & حرستا', 'انتهى']
    """
    shown = _TAG.sub(lambda tag: "" if (tag[1] or "").lower() in _INLINE else "\n", _UNSHOWN.sub("\n", page))
    lines = (" ".join(html.unescape(line).split()) for line in shown.split("\n"))
    return [Block(line) for line in lines if line]


def _open(walk: _Walk, element: Any, count: int) -> Iterator[Block]:
    tag = element.tag.lower()
    if tag == "br" or (tag not in _INLINE and tag not in _CELLS):
        yield from walk.flush()
    if tag in _CELLS and walk.pieces:
        walk.add(" | ")
    if walk.pieces and _is_apart(element, tag):
        walk.add(" ")
    if tag not in _INLINE and tag != "br":
        walk.tags.append(tag)
    if tag in _HOMES:
        walk.homes.append(count)
    walk.links += tag == "a"
    walk.chrome += _is_chrome(element, tag)
    walk.captions += _is_caption(element, tag)
    walk.time = walk.time or (element.get("datetime") if tag == "time" else None)
    walk.add(element.text if tag != "pre" else None)
    if tag == "pre":
        yield from _preformatted(walk, element.text or "")


def _is_apart(element: Any, tag: str) -> bool:
    """Whether only the page's style parts an element from the one before it, as buttons in a row."""
    before = element.getprevious()
    if before is None or before.tail or not isinstance(before.tag, str):
        return False
    return tag in _APART or before.tag in _APART


def _preformatted(walk: _Walk, text: str) -> Iterator[Block]:
    *lines, last = text.split("\n")
    for line in lines:
        walk.add(line)
        yield from walk.flush()
    walk.add(last)


def _close(walk: _Walk, element: Any) -> Iterator[Block]:
    tag = element.tag.lower()
    if tag not in _INLINE and tag not in _CELLS:
        yield from walk.flush()
    if tag not in _INLINE and tag != "br":
        walk.tags.pop()
    if tag in _HOMES:
        walk.homes.pop()
    walk.links -= tag == "a"
    walk.chrome -= _is_chrome(element, tag)
    walk.captions -= _is_caption(element, tag)


def _is_unshown(element: Any) -> bool:
    if element.tag.lower() in _SKIPPED or element.get("hidden") is not None:
        return True
    return "display:none" in (element.get("style") or "").replace(" ", "").lower()


def _is_chrome(element: Any, tag: str) -> bool:
    return tag in _CHROME or element.get("role") in _CHROME_ROLES


def _is_caption(element: Any, tag: str) -> bool:
    return tag == "figcaption" or (tag in {"p", "div", "span"} and "caption" in (element.get("class") or "").lower())
