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
from tawatur.extract.headline import whole_date, written_on
from tawatur.extract.quotes import find_quotes
from tawatur.extract.state import About
from tawatur.grammar.chunks import chunk
from tawatur.knowledge.gazetteer import Place
from tawatur.languages import language_of, script_of
from tawatur.model.claim import Claim, PlaceItem
from tawatur.model.document import Document
from tawatur.model.mention import Mention
from tawatur.resolve.actors import parse_actor, readable
from tawatur.resolve.places import PlaceQuery, Resolved, precision, resolve_places
from tawatur.resolver import DocumentResolver
from tawatur.text.hidden import join_hidden
from tawatur.text.tokens import Sentence, Tokens, sentences, tokenise

_HEAD = 60
"""Tokens among which the tags at the head of a text stand."""


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
    tokens = join_hidden(tokenise(document.text), knowledge.matcher.knows)
    tokens.end_line()
    parts = sentences(tokens, document.furniture)
    mentions = _mentions(tokens, knowledge, lang)
    country = _country(mentions, knowledge, document)
    part = _part(mentions, knowledge, country)
    written = written_on(tokens, document.title, language)
    day = whole_date(written.expr) if written else document.published
    resolver = DocumentResolver(tokens, knowledge, lang, part, day)
    about = About(document.title, document.outlet, written, _tags(tokens, document), day)
    drafts = read_text(tokens, parts, mentions, language, resolver, about)
    places = _resolved_places(tokens, drafts, knowledge, country)
    return assemble(document, tokens, drafts, knowledge.actors, places.get, day, language.syntax.listing)


def _tags(tokens: Tokens, document: Document) -> tuple[Sentence, ...]:
    """The lines of furniture at the head of a text: tags, a masthead."""
    head = tokens.first(_HEAD)
    spans = [span for span in document.furniture if head.start and span[0] <= head.start[-1]]
    lines = sentences(head) if spans else []
    return tuple(line for line in lines if any(lo <= head.start[line.lo] < hi for lo, hi in spans))


def _mentions(tokens: Tokens, knowledge: Compiled, lang: str) -> list[Mention]:
    return [m for m in knowledge.matcher.find(tokens) if readable(m, tokens)]


def _country(mentions: Sequence[Mention], knowledge: Compiled, document: Document) -> str | None:
    """The country the text is about: the votes of its places and actors."""
    votes: Counter[str] = Counter()
    for places in _plain_places(mentions, knowledge):
        countries = {place.country for place in places}
        if len(countries) == 1:
            votes[countries.pop()] += 2
    for m in mentions:
        if m.kind == "actor":
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


def _plain_places(mentions: Sequence[Mention], knowledge: Compiled) -> list[tuple[Place, ...]]:
    """What each name may mean; not words: «مدني» is no vote for Wad Madani, but «مدينة تدمر» is one for Palmyra."""
    headed = {m.hi for m in mentions if m.kind == "place_noun"}
    words = {m.lo for m in mentions if m.hi - m.lo == 1 and m.kind not in ("place", "actor")} - headed
    named = []
    for m in mentions:
        if m.kind == "place" and not m.entry.get("weak"):
            places = tuple(knowledge.gazetteer.place(p) for p in m.entry.get("places", ()))
            if m.hi - m.lo > 1 or m.lo not in words or any(p.kind == "country" for p in places):
                named.append(places)
    return named


def _part(mentions: Sequence[Mention], knowledge: Compiled, country: str | None) -> str | None:
    """The part of a country with bodies of its own («PS-WB»), where most of its places named lie in it."""
    if country != "PS":
        return country
    inside: Counter[bool] = Counter()
    for places in _plain_places(mentions, knowledge):
        inside.update({p.admin1 == "West Bank" for p in places if p.country == country and p.admin1})
    return "PS-WB" if inside[True] > inside[False] else country


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
    inside_of: dict[str, tuple[PlaceRef, ...]] = {}

    def add(ref: PlaceRef, held: frozenset[str] = frozenset()) -> int:
        if ref not in refs:
            around, small = ref.within, all(knowledge.gazetteer.place(one).kind in _SMALL for one in ref.candidates)
            if small and ref.name not in held:  # no place lies in itself, nor in what lies in it
                around = around or inside_of.get(ref.name, ())  # «حي الصناعة» told again, without its town
                inside_of[ref.name] = around
            outers = [(add(outer, held | {ref.name}), outer.relation) for outer in around]
            inside = ref.level == "quarter"  # «حي الشهداء جنوبي الفلوجة»: in the town, on that side
            within = tuple(at for at, relation in outers if inside or relation not in _BEARINGS)
            candidates = ref.candidates or _heard(ref.name, knowledge, country)
            query = PlaceQuery(ref.name, candidates, ref.level, within, ref.weak)
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


def _heard(name: str, knowledge: Compiled, country: str | None) -> tuple[str, ...]:
    """What a romanised name that no form is written as may mean in the country of the text."""
    return knowledge.gazetteer.sounding(name, country[:2]) if country and name.isascii() else ()


_SMALL = frozenset({"quarter", "village", "camp", "town"})
"""What many towns have under one name."""
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
        return _unknown_place(tokens, ref)
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


_NAMED = frozenset({"city", "town", "village", "quarter", "camp"})


def _unknown_place(tokens: Tokens, ref: PlaceRef) -> PlaceItem | None:
    """«قرية كذا»: a place that no gazetteer has keeps its name, without a point; what may be no name falls."""
    if ref.level not in _NAMED or not ref.name or ref.weak:
        return None
    text, start, end = tokens.raw(ref.lo, ref.hi), tokens.start[ref.lo], tokens.end[ref.hi - 1]
    name_ar = None if text.isascii() else text
    return PlaceItem(None, text, name_ar, None, None, 1, ref.relation, None, None, text, start, end)


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
    tokens.end_line()
    mentions = _mentions(tokens, knowledge, lang)
    resolver = DocumentResolver(tokens, knowledge, lang, country, None)
    results = []
    for sentence in sentences(tokens):
        mine = [m for m in mentions if sentence.lo <= m.lo < sentence.hi]
        chunks = chunk(tokens, sentence, mine, language)
        for quote in find_quotes(tokens, sentence, chunks, language.syntax):
            inside = [c for c in chunks if quote.source[0] <= c.lo < quote.source[1]]
            known = next((found for c in inside if (found := resolver.source(c))), None)
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
