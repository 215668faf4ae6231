"""The report: one HTML file that holds everything it needs and works without a network."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tawatur import __version__
from tawatur.case import Case
from tawatur.web.accounts import incidents_of, rows_of, summary_of
from tawatur.web.bilingual import Both, joined, label, text
from tawatur.web.chains import BOX, HEIGHT, chains_of
from tawatur.web.checks import checks_of
from tawatur.web.dossier import Dossier, Record, file_name
from tawatur.web.passages import Paragraph, paragraphs_of, spans_of
from tawatur.web.places import map_of, unplaced_of
from tawatur.web.timeline import LABELS, timeline_of

LANGUAGES = ("ar", "en")
_FOLDER = Path(__file__).parent
_STATIC = _FOLDER / "static"
_FONTS = (
    ("Plex", 400, "plex/ibm-plex-sans-arabic-arabic-400-normal.woff2", "U+0600-06FF,U+0750-077F,U+200C-200F,U+FB50-FEFC"),
    ("Plex", 600, "plex/ibm-plex-sans-arabic-arabic-600-normal.woff2", "U+0600-06FF,U+0750-077F,U+200C-200F,U+FB50-FEFC"),
    ("Plex", 400, "plex/ibm-plex-sans-arabic-latin-400-normal.woff2", "U+0000-02FF,U+2000-206F,U+2190-22FF"),
    ("Plex", 600, "plex/ibm-plex-sans-arabic-latin-600-normal.woff2", "U+0000-02FF,U+2000-206F,U+2190-22FF"),
    ("Naskh", 400, "naskh/noto-naskh-arabic-arabic-400-normal.woff2", "U+0600-06FF,U+0750-077F,U+200C-200F,U+FB50-FEFC"),
)
_SLOTS = ("time", "place", "event", "actors", "targets", "toll")


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim's card."""

    number: int
    incident: int
    stance: str
    origin: Both
    chain: tuple[tuple[Both, str, bool], ...]
    quote: str
    slots: tuple[tuple[Both, Both], ...]
    flags: tuple[str, ...]
    why: tuple[tuple[Both, str, str, int, int], ...]
    quarrels: tuple[tuple[int, Both], ...]


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text with its claims; without paragraphs where the text is not at hand."""

    number: int
    key: str
    name: Both
    lang: str | None
    about: Mapping[str, Any]
    outlet: Both | None
    file: str
    paragraphs: tuple[Paragraph, ...]
    claims: tuple[ShownClaim, ...]


def render(case: Case, lang: str | None = None, names: bool = False) -> str:
    """The report of a case.

    Args:
        case: the texts and their comparison.
        lang: the language the page opens in, ``ar`` or ``en``; that of most texts if None. The reader can switch.
        names: show names of victims.

    Returns:
        The whole page; the same case gives the same page.
    """
    dossier = Dossier(case, names)
    incidents = incidents_of(dossier)
    page = _environment().get_template("report.html.j2")
    return page.render(
        lang=lang or _language(dossier),
        version=__version__,
        dossier=dossier,
        summary=summary_of(dossier),
        columns=[dossier.words.origin(origin) for origin in dossier.matrix.columns],
        rows=rows_of(dossier),
        timeline=timeline_of(dossier),
        map=map_of(dossier),
        unplaced=unplaced_of(dossier),
        incidents=[(found, chains_of(dossier, found.incident)) for found in incidents],
        checks=checks_of(dossier),
        texts=[_text(dossier, key) for key in dossier.document_number],
    )


def _language(dossier: Dossier) -> str:
    """The language of most texts, by what is known of them, else by their letters."""
    found = Counter(_lang(dossier, key) for key in dossier.document_number)
    return "ar" if found["ar"] > found["en"] else "en"


def _lang(dossier: Dossier, key: str) -> str:
    known = dossier.about(key).get("lang")
    document = dossier.case.documents.get(key)
    words = document.text if document else " ".join(str(record.get("quote")) for record in dossier.claims_of[key])
    arabic = sum("\u0600" <= char <= "\u06ff" for char in words)
    return str(known or ("ar" if arabic * 2 > len(words) else "en"))


def _text(dossier: Dossier, key: str) -> ShownText:
    about, document = dossier.about(key), dossier.case.documents.get(key)
    records = dossier.claims_of[key]
    outlet = about.get("outlet")
    return ShownText(
        number=dossier.document_number[key],
        key=key,
        name=dossier.words.document(key),
        lang=_lang(dossier, key),
        about=about,
        outlet=dossier.words.actor(str(outlet)) if outlet else None,
        file=file_name(about.get("url") or about.get("source")),
        paragraphs=tuple(
            paragraphs_of(
                dossier.hiding.hide(document.text),
                {dossier.claim_number[record["id"]]: spans_of(record) for record in records},
                document.furniture,
            )
        )
        if document
        else (),
        claims=tuple(_claim(dossier, record) for record in records),
    )


def _claim(dossier: Dossier, record: Record) -> ShownClaim:
    words, claim = dossier.words, str(record["id"])
    return ShownClaim(
        number=dossier.claim_number[claim],
        incident=dossier.incident_number[dossier.home[claim].id],
        stance=str(record.get("stance") or "asserts"),
        origin=words.origin(dossier.origin(claim)),
        chain=tuple(_links(dossier, record)),
        quote=dossier.hiding.hide(str(record.get("quote") or "")),
        slots=tuple((name, value) for name, value in _slots(dossier, record) if value),
        flags=tuple(record.get("flags") or ()),
        why=tuple(_why(dossier, record)),
        quarrels=tuple(_quarrels(dossier, claim)),
    )


def _links(dossier: Dossier, record: Record) -> list[tuple[Both, str, bool]]:
    """The chain from the publisher to the origin, with the words that attribute it."""
    found = []
    for link in record.get("attribution") or ():
        source = link.get("source") or {}
        identity = str(source.get("id") or "unnamed:other")
        if identity == "outlet":
            identity = str((record.get("document") or {}).get("outlet") or "outlet")
        name = label("outlet") if identity == "outlet" else dossier.words.actor(identity, source.get("name"))
        found.append((name, str(link.get("verb") or ""), bool(link.get("distanced"))))
    return found


def _slots(dossier: Dossier, record: Record) -> list[tuple[Both, Both]]:
    words = dossier.words
    victims = record.get("victims") or ()
    return [
        (label("time"), words.when(record)),
        (label("place"), words.where(record)),
        (label("event"), words.what(record)),
        (label("actors"), words.parties(record, "actors")),
        (label("targets"), words.parties(record, "targets")),
        (label("toll"), words.tolls(record)),
        (label("damage"), words.items(record, "damage", "effect", "text")),
        (label("weapons"), words.items(record, "weapons", "text")),
        (label("evidence"), words.items(record, "evidence", "kind", "text")),
        (label("victims"), joined(words.said(found.get("name")) for found in victims)),
    ]


def _why(dossier: Dossier, record: Record) -> list[tuple[Both, str, str, int, int]]:
    document = dossier.case.documents.get(str((record.get("document") or {}).get("id")))
    read = dossier.hiding.hide(document.text) if document else ""
    found = []
    for item in record.get("why") or ():
        start, end = int(item.get("start") or 0), int(item.get("end") or 0)
        slot = dossier.words.slot(str(item.get("slot")))
        found.append((slot, str(item.get("rule")), " ".join(read[start:end].split()), start, end))
    return found


def _quarrels(dossier: Dossier, claim: str) -> list[tuple[int, Both]]:
    found = []
    for relation in dossier.home[claim].relations:
        if relation.kind == "contradicts" and claim in relation.claims:
            other = next(one for one in relation.claims if one != claim)
            found.append((dossier.claim_number[other], dossier.words.slot(relation.slot)))
    return found


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=StrictUndefined,
    )  # fmt: skip
    environment.globals.update(
        t=text, label=label, static=_static, fonts=_fonts, BOX=BOX, HEIGHT=HEIGHT, LABELS=LABELS
    )
    return environment


@cache
def _static(name: str) -> Markup:
    """A style sheet or script of ours, to be put into the page as it is."""
    return Markup((_STATIC / name).read_text(encoding="utf-8"))


@cache
def _fonts() -> Markup:
    rule = "@font-face{{font-family:{};font-weight:{};font-display:swap;unicode-range:{};src:url(data:font/woff2;base64,{}) format('woff2')}}"
    faces = (
        rule.format(family, weight, reach, base64.b64encode((_STATIC / "vendor" / file).read_bytes()).decode())
        for family, weight, file, reach in _FONTS
    )
    return Markup("\n".join(faces))
