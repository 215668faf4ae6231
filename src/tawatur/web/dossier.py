"""A case with what every view of it needs: numbers for anchors, words, and what belongs to what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from pathlib import PurePath
from typing import Any

from tawatur.case import Case
from tawatur.inputs import is_local
from tawatur.link.matrix import Matrix
from tawatur.model.document import Document
from tawatur.model.incident import Incident, Relation
from tawatur.web.bilingual import Both, figure, quoted, spaced, text
from tawatur.web.hiding import Hiding, names_in, victims_of
from tawatur.web.words import Words

Record = dict[str, Any]


class Dossier:
    """A case, ready to be shown.

    Args:
        case: the case.
        names: show names of victims.
    """

    def __init__(self, case: Case, names: bool = False) -> None:
        self.case, self.names = case, names
        self.comparison = case.comparison
        self.hiding = Hiding(() if names else self._victims())
        documents = {key: self._document_name(key) for key in self.document_number}
        self.words = Words(case.comparison.actors, case.claims, documents, self.hiding)

    @cached_property
    def claims(self) -> dict[str, Record]:
        """The claims by id, in the order of the texts."""
        order = {key: number for number, key in enumerate(self.case.documents)}

        def place(record: Record) -> tuple[int, str, int, str]:
            key = document_of(record)
            return order.get(key, len(order)), key, int(record.get("start") or 0), str(record["id"])

        return {record["id"]: record for record in sorted(self.case.claims, key=place)}

    @cached_property
    def claim_number(self) -> dict[str, int]:
        """The number of each claim, which names its anchor."""
        return {claim: number for number, claim in enumerate(self.claims, start=1)}

    @cached_property
    def document_number(self) -> dict[str, int]:
        """The number of each text; texts that are known only by their claims come last."""
        keys = dict.fromkeys([*self.case.documents, *(document_of(record) for record in self.claims.values())])
        return {key: number for number, key in enumerate(keys, start=1)}

    @cached_property
    def claims_of(self) -> dict[str, list[Record]]:
        """The claims of each text, in its order."""
        found: dict[str, list[Record]] = {key: [] for key in self.document_number}
        for record in self.claims.values():
            found[document_of(record)].append(record)
        return found

    @cached_property
    def incident_number(self) -> dict[str, int]:
        """The number of each incident."""
        return {found.id: number for number, found in enumerate(self.comparison.incidents, start=1)}

    @cached_property
    def home(self) -> dict[str, Incident]:
        """The incident of each claim."""
        return {claim: incident for incident in self.comparison.incidents for claim in incident.claims}

    @cached_property
    def matrix(self) -> Matrix:
        """Rows by day, columns by origin."""
        return self.comparison.matrix("day")

    @cached_property
    def absences(self) -> Mapping[str, list[Relation]]:
        """By claim, the lists that do not have it."""
        found: dict[str, list[Relation]] = defaultdict(list)
        for relation in self.comparison.relations:
            found[relation.claims[0]].append(relation)
        return found

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """Who published the texts."""
        named = (self.about(key).get("outlet") for key in self.document_number)
        return tuple(dict.fromkeys(str(outlet) for outlet in named if outlet))

    def about(self, key: str) -> Mapping[str, Any]:
        """What is known of a text: title, outlet, published, source, lang, url."""
        document = self.case.documents.get(key)
        if document:
            return _known(document)
        return next((record["document"] for record in self.claims_of[key] if record.get("document")), {})

    def origin(self, claim: str) -> str:
        """The independent origin of a claim."""
        return self.home[claim].origin_of[claim]

    def title(self, incident: Incident) -> Both:
        """Day, place and kind of an incident."""
        time, place = incident.time or {}, incident.place
        day = self.words.days(time.get("start"), time.get("end")) or text("undated")
        name = str(place["name"]) if place else self._told_name(incident)
        where = self.words.place_named(name) if name else text("placeless")
        return spaced(day, Both("· " + where.ar, "· " + where.en), _dot(self.words.value("event", incident.event)))

    def _told_name(self, incident: Incident) -> str:
        """The name of a place that no gazetteer has, where a claim tells one; else ""."""
        told = (place for claim in incident.claims for place in self.claims[claim].get("places") or ())
        return next((str(place["name"]) for place in told), "")

    def _victims(self) -> list[str]:
        texts = (document.text for document in self.case.documents.values())
        quotes = (str(record.get("quote") or "") for record in self.case.claims)
        return [*victims_of(self.case.claims), *(name for text in (*texts, *quotes) for name in names_in(text))]

    def _document_name(self, key: str) -> Both:
        about = self.about(key)
        if about.get("title"):
            return quoted(self.hiding.hide(str(about["title"])))
        return figure(file_name(about.get("source")) or key[:12])


def document_of(record: Mapping[str, Any]) -> str:
    """The key of a claim's text."""
    document = record.get("document") or {}
    return str(document.get("id") or document.get("source") or "")


def file_name(source: object) -> str:
    """The name of a file without its folders, which may say whose machine it was; an address whole.

    Example:
        >>> file_name("cases/2018/page.html")
        'page.html'
    """
    shown = str(source or "")
    return PurePath(shown).name if is_local(shown) else shown


def _known(document: Document) -> Mapping[str, Any]:
    return {
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published.isoformat() if document.published else None,
        "source": document.source,
        "lang": document.lang,
        "url": document.url,
    }


def _dot(words: Both) -> Both:
    return Both("· " + words.ar, "· " + words.en)
