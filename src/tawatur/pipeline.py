"""The walk from a document to its claims, and the parsers of single values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from tawatur.assemble import assemble
from tawatur.compiled import Compiled, compiled
from tawatur.extract.discourse import read_text
from tawatur.extract.drafts import EventDraft, PlaceRef
from tawatur.extract.quotes import find_quotes
from tawatur.extract.state import Resolvers
from tawatur.grammar.chunks import Chunk, chunk
from tawatur.languages import language_of, script_of
from tawatur.model.claim import Claim, PlaceItem
from tawatur.model.document import Document
from tawatur.model.mention import Mention
from tawatur.resolve.actors import parse_actor, readable, resolve, resolve_anaphor
from tawatur.resolve.places import PlaceQuery, Resolved, precision, resolve_places
from tawatur.text.normalise import fold
from tawatur.text.tokens import Tokens, sentences, tokenise


def read(document: Document) -> list[Claim]:
    """The claims of a document, in the order of its text.

    Pure: no clock, no network, no randomness. ``document.lang`` None is decided by script.

    Example:
        >>> text = "شن الطيران الروسي غارتين على مدينة سراقب."
        >>> [claim.event for claim in read(Document(text, lang="ar"))]
        ['airstrike']
    """
    lang = document.lang or script_of(document.text)
    knowledge = compiled(lang)
    language = language_of(lang, knowledge.matcher)
    tokens = tokenise(document.text)
    parts = sentences(tokens, document.furniture)
    mentions = _mentions(tokens, knowledge, lang)
    country = _country(mentions, knowledge, document)
    part = _part(mentions, knowledge, country)
    resolvers = _Resolving(tokens, knowledge, lang, part, document.published)
    drafts = read_text(tokens, parts, mentions, language, resolvers.functions(), document.title, document.outlet)
    places = _resolved_places(tokens, drafts, knowledge, country)
    return assemble(document, tokens, drafts, knowledge.actors, places.get)


def _mentions(tokens: Tokens, knowledge: Compiled, lang: str) -> list[Mention]:
    return [m for m in knowledge.matcher.find(tokens) if readable(m, tokens)]


def _country(mentions: Sequence[Mention], knowledge: Compiled, document: Document) -> str | None:
    """The country the text is about: the votes of its places and actors."""
    votes: Counter[str] = Counter()
    for m in mentions:
        if m.kind == "place" and not m.entry.get("weak"):
            countries = {knowledge.gazetteer.place(p).country for p in m.entry.get("places", ())}
            if len(countries) == 1:
                votes[countries.pop()] += 2
        elif m.kind == "actor":
            found = {a.country for s in m.entry.get("senses", ()) if (a := knowledge.actors.get(s["id"]))}
            if len(found) == 1:
                votes[found.pop()] += 1
    if document.outlet and (outlet := knowledge.actors.get(document.outlet)) and outlet.country:
        votes[outlet.country] += 1
    for foreign in ("", "US", "RU", "FR", "GB", "TR", "IR", "CH"):
        votes.pop(foreign, None)
    if votes["IL"] and len(+votes) > 1 and document.lang != "en":
        del votes["IL"]  # a side in the wars of its neighbours more often than their ground
    return max(sorted(votes), key=lambda c: votes[c]) if votes else None


def _part(mentions: Sequence[Mention], knowledge: Compiled, country: str | None) -> str | None:
    """The part of a country with bodies of its own («PS-WB»), where most of its places named lie in it."""
    if country != "PS":
        return country
    inside: Counter[bool] = Counter()
    for m in mentions:
        if m.kind == "place" and not m.entry.get("weak"):
            places = [knowledge.gazetteer.place(p) for p in m.entry.get("places", ())]
            inside.update({p.admin1 == "West Bank" for p in places if p.country == country and p.admin1})
    return "PS-WB" if inside[True] > inside[False] else country


_SIDES = frozenset(
    "military armed-group militia coalition police government unknown pmc civilians-armed rescue international".split()
)


class _Resolving:
    """Actor resolution bound to one document."""

    def __init__(self, tokens: Tokens, knowledge: Compiled, lang: str, country: str | None, day: date | None) -> None:
        self.tokens, self.knowledge, self.lang, self.country, self.day = tokens, knowledge, lang, country, day

    def functions(self) -> Resolvers:
        return Resolvers(
            self.actor,
            self.anaphor,
            self.combatant,
            self.media,
            self.air,
            self.people,
            self.side,
            self.army,
            self.forces,
            self.government,
            self.public,
            self.capital,
        )

    def actor(self, item: Chunk, recent: Sequence[str]) -> str | None:
        if force := item.entry.get("force"):  # «جندي», "a policeman": of the force so called there
            return resolve(
                self.knowledge.actors.senses(fold(force), self.lang), day=self.day, country=self.country, recent=recent
            )
        senses = item.entry.get("senses")
        if item.kind == "place":
            senses = [
                s for s in self.knowledge.actors.senses(item.entry.id, self.lang) if s.get("state") or s.get("metonym")
            ]
        if not senses:
            return None
        return resolve(senses, day=self.day, country=self.country, recent=recent)

    def capital(self, demonym: str) -> tuple[str, tuple[str, ...]] | None:
        found = self.knowledge.actors.capital((self.country or "")[:2], demonym)
        if found is None:
            return None
        cities = self.knowledge.gazetteer.cities(found[1], found[0])
        return (found[1].lower(), cities) if cities else None

    def anaphor(self, item: Chunk, recent: Sequence[str]) -> str | None:
        if self.lang == "en" and item.kind == "side" and (body := self._body(item, recent)):
            return body
        words = self.tokens.norm[item.lo : item.hi]
        nouns = [item.entry.id] if item.kind == "side" else words
        if self.lang == "en" and item.kind == "source" and item.article:
            nouns = [" ".join(("the", *words))]  # "the London-based monitor"
        if self.lang == "en" and item.kind == "speaker" and len(words) > 1:
            nouns = [f"the {words[0]}"]  # "army spokesman Colonel …"
        country = (self.country or "")[:2] or None
        found = (resolve_anaphor(noun, recent, self.knowledge.actors, country=country) for noun in nouns)
        return next(filter(None, found), None) or self._usual(item, recent)

    def _usual(self, item: Chunk, recent: Sequence[str]) -> str | None:
        """What a definite noun means where nothing was told before: «الجيش» is the country's."""
        noun = item.entry.id
        if self.lang == "en" and item.kind == "speaker":
            noun = f"the {self.tokens.norm[item.lo]}"
        senses = self.knowledge.actors.senses(noun, self.lang) if item.kind in ("side", "speaker") else []
        return resolve(senses, day=self.day, country=self.country, recent=recent) if senses else None

    def _body(self, item: Chunk, recent: Sequence[str]) -> str | None:
        """“The health ministry”: a body that the country in question has."""
        senses = self.knowledge.actors.senses(item.entry.id, self.lang)
        return resolve(senses, day=self.day, country=self.country, recent=recent) if senses else None

    def source(self, item: Chunk) -> str | None:
        """The id of a source named without context."""
        if item.kind == "source":
            return str(item.entry.get("class") or "unnamed:other")
        return self.actor(item, ()) if item.kind == "actor" else None

    def combatant(self, actor: str) -> bool:
        known = self.knowledge.actors.get(actor)
        return known is not None and known.kind in ("military", "armed-group", "militia", "coalition", "police")

    def air(self, actor: str) -> bool:
        """Whether an id is an air force."""
        return self.knowledge.actors.is_air_force(actor)

    def people(self, actor: str) -> bool:
        """Whether an id is a class of people."""
        known = self.knowledge.actors.get(actor)
        return known is not None and known.kind == "civilians"

    def side(self, actor: str) -> bool:
        """Whether an id can take part in violence; a paper or a hospital cannot."""
        known = self.knowledge.actors.get(actor)
        return known is not None and known.kind in _SIDES

    def army(self, actor: str) -> bool:
        """Whether an id is a state's or coalition's forces."""
        known = self.knowledge.actors.get(actor)
        return known is not None and known.kind in ("military", "coalition")

    def forces(self, actor: str) -> str:
        """The armed forces of a ministry or government."""
        known = self.knowledge.actors.get(actor)
        ministry = known is not None and (known.body == "defence" or actor.endswith("-mod"))
        if known is None or not (ministry or known.army):
            return actor
        return known.army or self.knowledge.actors.national(known.country, "military", self.day) or actor

    def government(self, actor: str) -> str:
        """The government of the country whose actor it is, or the actor itself."""
        known = self.knowledge.actors.get(actor)
        country = known.country if known is not None else ""
        return (self.knowledge.actors.national(country, "government", self.day) if country else None) or actor

    def public(self, actor: str) -> bool:
        """Whether an id is a body of a state."""
        known = self.knowledge.actors.get(actor)
        return known is not None and known.kind in ("police", "health", "government", "rescue", "military")

    def media(self, item: Chunk) -> bool:
        for sense in item.entry.get("senses") or ():
            known = self.knowledge.actors.get(sense["id"])
            if known and known.kind in ("media", "agency", "local-network"):
                return True
        return False


# «مصراتة، شرقي طرابلس»: the second says where the first lies, it does not hold it.
_BEARINGS = frozenset(
    "near across of north_of south_of east_of west_of northeast_of northwest_of southeast_of southwest_of".split()
)


def _resolved_places(
    tokens: Tokens, drafts: Sequence[EventDraft], knowledge: Compiled, country: str | None
) -> dict[PlaceRef, PlaceItem | None]:
    """Every place of the text resolved together, so that each helps to tell the others apart."""
    refs: dict[PlaceRef, int] = {}
    queries: dict[PlaceQuery, int] = {}

    def add(ref: PlaceRef) -> int:
        if ref not in refs:
            outers = [(add(outer), outer.relation) for outer in ref.within]
            inside = ref.level == "quarter"  # «حي الشهداء جنوبي الفلوجة»: in the town, on that side
            within = tuple(at for at, relation in outers if inside or relation not in _BEARINGS)
            query = PlaceQuery(ref.name, ref.candidates, ref.level, within, ref.weak)
            refs[ref] = queries.setdefault(query, len(queries))
        return refs[ref]

    for draft in drafts:
        for ref in (*draft.places, *draft.fallback):
            add(ref)
    found = resolve_places(list(queries), country, knowledge.gazetteer)
    chosen = {ref: found[i] for ref, i in refs.items()}
    named = {ref.name for ref in refs if ref.level not in _SITES}
    elsewhere = (ref for ref in refs if ref.level in _SITES and ref.name not in named)
    chosen.update({ref: None for ref in elsewhere if not _there(chosen[ref], country, _SITES[str(ref.level)])})
    return {ref: _place_item(tokens, ref, chosen) for ref in refs}


_SITES = {"namesake": 20_000, "public site": 0}
"""The least people of a town that a hospital or market is named after; a public one is the town's own."""


def _there(found: Resolved | None, country: str | None, people: int) -> bool:
    """Whether a town that a hospital or market is named after lies in the country of the text."""
    return found is not None and found.place.country == country and found.place.population >= people


def _place_item(tokens: Tokens, ref: PlaceRef, found: dict[PlaceRef, Resolved | None]) -> PlaceItem | None:
    """The place of a reference; a name no gazetteer has takes the point of what it lies in."""
    own = found.get(ref)
    answer = own or next((r for outer in ref.within if (r := found.get(outer))), None)
    if answer is None:
        return None
    place = answer.place
    prec = precision(place, ref.relation, ref.level)
    if own is None and ref.level in ("quarter", "camp") and prec <= 2:
        prec = 1
    return PlaceItem(
        place.id,
        place.name,
        place.name_ar or None,
        place.lat,
        place.lon,
        prec,
        ref.relation,
        place.admin1 or None,
        place.country or None,
        tokens.raw(ref.lo, ref.hi),
        tokens.start[ref.lo],
        tokens.end[ref.hi - 1],
    )


def parse(
    kind: str, text: str, *, anchor: date | None = None, lang: str = "ar", country: str | None = None
) -> list[dict[str, Any]]:
    """Values of one kind found in a short text.

    Args:
        kind: ``date``, ``number``, ``place``, ``actor`` or ``attribution``.
        text: one line.
        anchor: the day "today" is.
        lang: ``ar`` or ``en``.
        country: code of the country the text is about, for names that several share.

    Raises:
        ValueError: no such kind.

    Example:
        >>> parse("number", "خمسة عشر")[0]["min"]
        15
    """
    from tawatur import values  # here because it loads the rules of every language
    from tawatur.resolve.place_parser import parse_place

    if kind == "date":
        return values.parse_date(text, lang, anchor)
    if kind == "number":
        return values.parse_number(text, lang)
    if kind == "place":
        return parse_place(text, lang, country, compiled(lang).gazetteer)
    if kind == "actor":
        known = compiled(lang)
        return parse_actor(text, known.matcher, known.actors, country=country, anchor=anchor)
    if kind == "attribution":
        return parse_attribution(text, lang, country)
    raise ValueError(kind)


def parse_attribution(text: str, lang: str, country: str | None) -> list[dict[str, Any]]:
    """Who says what in a text of any content: one record a verb or frame of saying."""
    knowledge = compiled(lang)
    language = language_of(lang, knowledge.matcher)
    tokens = tokenise(text)
    mentions = _mentions(tokens, knowledge, lang)
    resolving = _Resolving(tokens, knowledge, lang, country, None)
    results = []
    for sentence in sentences(tokens):
        mine = [m for m in mentions if sentence.lo <= m.lo < sentence.hi]
        chunks = chunk(tokens, sentence, mine, language)
        for quote in find_quotes(tokens, sentence, chunks, language.syntax):
            inside = [c for c in chunks if quote.source[0] <= c.lo < quote.source[1]]
            known = next((found for c in inside if (found := resolving.source(c))), None)
            results.append(
                _span(tokens, quote.cue)
                | {"source": {"id": known, "name": _words(tokens, quote.source)} | _span(tokens, quote.source)}
                | {"content": _span(tokens, quote.content)}
            )
    return results


def _span(tokens: Tokens, span: tuple[int, int]) -> dict[str, Any]:
    lo, hi = span
    return {"start": tokens.start[lo], "end": tokens.end[hi - 1]} if lo < hi else {"start": None, "end": None}


def _words(tokens: Tokens, span: tuple[int, int]) -> str | None:
    return tokens.raw(*span) if span[0] < span[1] else None
