"""Claims, origins and values in words of both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tawatur.knowledge.actors import Actors
from tawatur.web.bilingual import NOTHING, Both, figure, joined, label, named, quoted, spaced, text
from tawatur.web.hiding import Hiding

Record = Mapping[str, Any]
_ARROW = Both(quoted("←").ar, quoted("→").en)
_DOCUMENT = "document:"
_SHORTEST_ID = 12


class Words:
    """How this report calls things.

    Args:
        actors: the registry.
        claims: all claims, for the Arabic names of their places and the names of unregistered outlets.
        documents: name to show by id of the document.
        hiding: takes names of victims out.
    """

    def __init__(self, actors: Actors, claims: Iterable[Record], documents: Mapping[str, Both], hiding: Hiding) -> None:
        self._actors, self._documents, self._hiding = actors, documents, hiding
        self._places: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for record in claims:
            for place in record.get("places") or ():
                if place.get("name") and place.get("name_ar"):
                    self._places.setdefault(str(place["name"]), str(place["name_ar"]))
            for link in record.get("attribution") or ():
                source = link.get("source") or {}
                if source.get("id") and source.get("name") and not str(source["id"]).startswith("unnamed:"):
                    self._names.setdefault(str(source["id"]), str(source["name"]))

    def actor(self, identity: str, name: str | None = None) -> Both:
        """An actor or source by its registered name, else as the record calls it."""
        known = self._actors.get(identity)
        if known:
            return named(known.name_ar, known.name)
        if identity.startswith("unnamed:"):
            return label(identity)
        return quoted(name or self._names.get(identity) or identity)

    def origin(self, identity: str) -> Both:
        """An independent origin; an unnamed one with whoever heard it."""
        hearer, _, unnamed = identity.partition("/")
        if unnamed:
            return Both(
                label(unnamed).ar + " (" + self.origin(hearer).ar + ")",
                label(unnamed).en + " (" + self.origin(hearer).en + ")",
            )
        if hearer.startswith(_DOCUMENT):
            start = hearer.removeprefix(_DOCUMENT)
            found = [name for key, name in self._documents.items() if start and key[:_SHORTEST_ID] == start]
            return found[0] if found else quoted(hearer)
        return self.actor(hearer)

    def document(self, identity: str) -> Both:
        """A text by its title, its file or its id."""
        return self._documents.get(identity) or quoted(identity[:_SHORTEST_ID])

    def said(self, words: object) -> Both:
        """Words of a text, names of victims hidden."""
        return quoted(self._hiding.hide(str(words)))

    # slots of a claim

    def when(self, record: Record) -> Both:
        """Its days and the time of day."""
        time = record.get("time") or {}
        days = self.days(time.get("start"), time.get("end"))
        return spaced(days, label(time["time_of_day"])) if time.get("time_of_day") else days

    def days(self, start: object, end: object) -> Both:
        """A day, or the first and the last of several."""
        if not start:
            return NOTHING
        return figure(start) if not end or start == end else figure(f"{start} – {end}")

    def where(self, record: Record) -> Both:
        """Its places with their relations."""
        return joined(self._place(place) for place in record.get("places") or ())

    def _place(self, place: Record) -> Both:
        name = named(place.get("name_ar"), place.get("name") or place.get("text"))
        relation = place.get("relation") or "at"
        return name if relation == "at" else spaced(label(relation), name)

    def place_named(self, name: str) -> Both:
        """A place by its English name."""
        return named(self._places.get(name), name)

    def what(self, record: Record) -> Both:
        """The event, and how many strikes."""
        event = label(str(record.get("event") or "casualties"))
        strikes = record.get("strikes") or {}
        count = self.amount(strikes.get("min"), strikes.get("max"))
        return event if not count or count == figure(1) else spaced(event, Both(" × " + count.ar, " × " + count.en))

    def parties(self, record: Record, slot: str) -> Both:
        """The actors or the targets."""
        return joined(self._party(item) for item in record.get(slot) or ())

    def _party(self, item: Any) -> Both:
        if isinstance(item, str):
            return self.actor(item)
        name = self.actor(str(item.get("id") or ""), item.get("name"))
        if item.get("object"):
            name = Both(name.ar, name.en + " (" + quoted(item["object"]).en + ")")
        doubt = label("probable")
        return spaced(name, Both("(" + doubt.ar + ")", "(" + doubt.en + ")")) if item.get("certainty") else name

    def tolls(self, record: Record) -> Both:
        """Its figures, each subtotal after its total."""
        tolls = record.get("tolls") or ()
        return joined(
            spaced(self._toll(toll), self._parts(tolls, index))
            for index, toll in enumerate(tolls)
            if toll.get("part_of") is None
        )

    def _toll(self, toll: Record) -> Both:
        who = toll.get("who")
        people = label(who) if who and who not in ("unknown", "combatants") else NOTHING
        kind, count = label(str(toll.get("kind") or "killed")), self._count(toll)
        return Both(
            spaced(Both(kind.ar + ":", kind.en), count, people).ar,
            spaced(count, people, kind).en,
        )

    def _parts(self, tolls: Iterable[Record], index: int) -> Both:
        parts = joined(
            spaced(self._count(toll), label(str(toll.get("who") or "unknown")))
            for toll in tolls
            if toll.get("part_of") == index
        )
        return Both("(" + parts.ar + ")", "(" + parts.en + ")") if parts else NOTHING

    def _count(self, toll: Record) -> Both:
        if toll.get("vague"):
            return label(str(toll["vague"]))
        count = self.amount(toll.get("min"), toll.get("max"))
        return text("about_n", n=count) if toll.get("approx") and count else count

    def amount(self, low: int | None, high: int | None) -> Both:
        """A range of numbers; open ends are said."""
        if low is None and high is None:
            return NOTHING
        if low == high:
            return figure(low)
        if low is None:
            return text("at_most", n=figure(high))
        return text("at_least", n=figure(low)) if high is None else text("range", low=figure(low), high=figure(high))

    def items(self, record: Record, slot: str, code: str) -> Both:
        """The items of a slot by their words in the text; a code by its label where there are none."""
        return joined(
            self.said(item["text"]) if item.get("text") else label(str(item.get(code) or item.get("id") or "unknown"))
            for item in record.get(slot) or ()
        )

    def brief(self, record: Record) -> Both:
        """A claim in a few words, without its day and source."""
        stance, what = record.get("stance") or "asserts", self.what(record)
        actors, targets = self.parties(record, "actors"), self.parties(record, "targets")
        act = spaced(_after(what, actors), spaced(_ARROW, targets) if targets else NOTHING)
        parts = (act, self.where(record), self.tolls(record))
        said = joined(parts, " · ", " · ")
        return _after(label(stance), said) if stance != "asserts" else said

    # values of an incident

    def slot(self, name: str) -> Both:
        """The name of a slot, such as ``toll.killed``."""
        return label(name.removeprefix("toll."))

    def value(self, slot: str, value: Any) -> Both:
        """A value as an incident's position holds it."""
        if isinstance(value, Mapping):
            return self.amount(value.get("min"), value.get("max"))
        if slot == "time":
            return self.days(*value[:2])
        if slot in ("event", "denial"):
            return label(str(value))
        name = self.place_named if slot == "place" else self.actor
        return joined(name(str(item)) for item in value) if isinstance(value, list) else name(str(value))


def _after(head: Both, rest: Both) -> Both:
    """A head, a colon, and the rest if there is one."""
    return Both(head.ar + ": " + rest.ar, head.en + ": " + rest.en) if rest else head
