"""What the page looks like, against a picture of it: coarse, so that another version of the browser may draw it, too.

To take a new picture after a change that is meant, delete the old one and run the test twice.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tawatur.case import case_of
from tawatur.model.claim import ActorItem, Claim, Link, Source
from tawatur.model.document import Document
from tawatur.model.reading import Reading
from tawatur.web.report import render

_PICTURES = Path(__file__).parent
_SCALE, _WIDTH, _HEIGHT = 0.25, 1200, 1600
_ALIKE = 3.0  # mean difference of a shade, of 255; the same page in the other language differs by 10
_HEADER = 8


@pytest.fixture
def page(claim: Claim, document: Document, tmp_path: Path) -> Path:
    """Two texts whose accounts differ on whom a strike hit, and a third event."""
    release = Document(
        "Coalition aircraft struck ISIS near Al Bukamal.", "release.txt", "Release", "cjtf-oir", date(2018, 11, 18)
    )
    target = (ActorItem("islamic-state", "Islamic State", "ISIS", 27, 31),)
    outlet = (Link(Source("outlet", "cjtf-oir", "military")),)
    rival = replace(claim, document=release, spans=((0, 46),), attribution=outlet, targets=target, tolls=(), why=())
    time = replace(claim.time, start="2018-11-14", end="2018-11-14")
    later = replace(claim, event="shelling", time=time, actors=(), flags=())
    case = case_of([Reading(document, (claim, later)), Reading(release, (rival,))])
    path = tmp_path / "report.html"
    path.write_text(render(case), encoding="utf-8")
    return path


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_it_looks_as_it_did(browser: Any, page: Path, lang: str) -> None:
    browser.open(page, _WIDTH, _HEIGHT)
    if browser.run("document.documentElement.lang") != lang:
        browser.run("document.querySelector('#language').click()")
    now = browser.picture(clip={"x": 0, "y": 0, "width": _WIDTH, "height": _HEIGHT, "scale": _SCALE})
    path = _PICTURES / f"report-{lang}.png"
    if not path.exists():
        path.write_bytes(now)
        pytest.skip(f"{path.name} was not there; this run's picture is now the one to compare with")
    seen, known = pixels(now), pixels(path.read_bytes())
    assert len(seen) == len(known)
    difference = sum(abs(a - b) for a, b in zip(seen, known, strict=True)) / len(seen)
    (page.parent / path.name).write_bytes(now)
    assert difference < _ALIKE, f"{page.parent / path.name} differs from {path} by {difference:.1f} shades of 255"


def pixels(png: bytes) -> bytes:
    """The bytes of the pixels of a PNG file of eight bits a channel, not interlaced."""
    at, data, channels, width = _HEADER, b"", 3, 0
    while at < len(png):
        (size,), kind = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        body = png[at + 8 : at + 8 + size]
        if kind == b"IHDR":
            width, channels = struct.unpack(">I", body[:4])[0], {2: 3, 6: 4}[body[9]]
        elif kind == b"IDAT":
            data += body
        at += size + 12
    return _unfiltered(zlib.decompress(data), width * channels, channels)


def _unfiltered(raw: bytes, row: int, step: int) -> bytes:
    found, above = bytearray(), bytearray(row)
    for start in range(0, len(raw), row + 1):
        line = bytearray(raw[start + 1 : start + 1 + row])
        for i in range(row):
            left, corner = (line[i - step], above[i - step]) if i >= step else (0, 0)
            line[i] = (line[i] + _guess(raw[start], left, above[i], corner)) & 255
        found += line
        above = line
    return bytes(found)


def _guess(kind: int, left: int, up: int, corner: int) -> int:
    if kind < 4:
        return (0, left, up, (left + up) // 2)[kind]
    return min((left, up, corner), key=lambda one: abs(left + up - corner - one))
