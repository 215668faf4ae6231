"""The texts and the cards of their claims, as the template shows them."""

from __future__ import annotations

from tawatur.model.frozen import frozen
from tawatur.web.bilingual import Both, joined, label
from tawatur.web.dossier import Dossier, Record, file_name
from tawatur.web.passages import Paragraph, paragraphs_of, spans_of


@frozen
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
    confidence: str
    why: tuple[tuple[Both, str, str, int, int], ...]
    quarrels: tuple[tuple[int, Both], ...]


@frozen
class ShownText:
    """A text with its claims; without paragraphs where the text is not at hand."""

    number: int
    key: str
    name: Both
    lang: str | None
    published: str
    outlet: Both | None
    file: str
    paragraphs: tuple[Paragraph, ...]
    claims: tuple[ShownClaim, ...]


def lang_of(dossier: Dossier, key: str) -> str:
    """The language of a text, as far as it is known, else by its letters."""
    known = dossier.about(key).get("lang")
    document = dossier.case.documents.get(key)
    words = document.text if document else " ".join(str(record.get("quote")) for record in dossier.claims_of[key])
    arabic = sum("\u0600" <= char <= "\u06ff" for char in words)
    return str(known or ("ar" if arabic * 2 > len(words) else "en"))


def text_of(dossier: Dossier, key: str) -> ShownText:
    """A text of the case."""
    about, document = dossier.about(key), dossier.case.documents.get(key)
    records = dossier.claims_of[key]
    outlet = about.get("outlet")
    return ShownText(
        number=dossier.document_number[key],
        key=key,
        name=dossier.words.document(key),
        lang=lang_of(dossier, key),
        published=str(about.get("published") or ""),
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
        confidence=f"{record['confidence']:.0%}" if record.get("confidence") is not None else "",
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
        (label("damage"), words.items(record, "damage", "effect")),
        (label("weapons"), words.items(record, "weapons", "id")),
        (label("evidence"), words.items(record, "evidence", "kind")),
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
