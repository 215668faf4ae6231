"""Which place a sentence means: the one it names, the one a definite noun recalls, the seat of a public body."""

from __future__ import annotations

from collections.abc import Sequence, Set

from tawatur.extract.drafts import PlaceRef
from tawatur.extract.places import SITE, read_places
from tawatur.extract.state import Resolver, State
from tawatur.grammar.chunks import chunk
from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Language, Syntax
from tawatur.knowledge.gazetteer import SETTLED
from tawatur.model.frozen import replace
from tawatur.model.mention import Mention
from tawatur.text.tokens import Sentence, Tokens


def told_places(
    tokens: Tokens, chunks: Sequence[Chunk], syntax: Syntax, resolver: Resolver, state: State
) -> list[PlaceRef]:
    """The places of a sentence; «العاصمة» and «المدينة» are the places they stand for."""
    places = [_capital(tokens, place, syntax, resolver) for place in read_places(tokens, chunks, syntax)]
    places = [place for place in places if not _where_they_speak(chunks, place, resolver)]
    pairs = {c.lo for c in chunks if c.kind == "place_noun" and c.definite and c.has("dual")}
    people = {c.hi for c in chunks if c.kind == "person"}
    homes = {p.lo for p in places if p.relation == "from" and people & {p.lo, p.lo - 1}}  # «طفل من بلدة كذا»
    return _recall(tokens, places, resolver, state, pairs, homes)


_OPENING = 4
"""Words and marks between a place and who speaks there."""


def _where_they_speak(chunks: Sequence[Chunk], place: PlaceRef, resolver: Resolver) -> bool:
    """«وفي موسكو، أعلنت وزارة الدفاع الروسية …»: where a foreign body speaks, not where what it tells of was."""
    following = [c for c in chunks if c.lo >= place.hi][:2]
    if {c.kind for c in following} != {"say", "actor"} or following[0].lo - place.hi > _OPENING:
        return False
    speaker = resolver.actor(next(c for c in following if c.kind == "actor"), ())
    return speaker is not None and resolver.at_home_abroad(speaker, place.candidates)


def seat(
    tokens: Tokens,
    sentence: Sentence,
    mentions: Sequence[Mention],
    chunks: Sequence[Chunk],
    language: Language,
    resolver: Resolver,
) -> list[PlaceRef]:
    """«صحة كركوك», «قال سكان في رفح»: where a public body serves or people speak, and what they tell of was."""
    for item in (c for c in chunks if c.kind == "actor"):
        inner = [m for m in mentions if m.kind == "place" and item.lo <= m.lo and m.hi <= item.hi]
        inner = [m for m in inner if m.hi - m.lo < item.hi - item.lo]
        known = resolver.actor(item, ()) if inner else None
        if known is not None and resolver.public(known) and not resolver.army(known):
            here = replace(sentence, lo=item.lo, hi=item.hi)
            return read_places(tokens, chunk(tokens, here, inner, language), language.syntax)[:1]
    return _where_people_speak(tokens, chunks, language.syntax)


def _where_people_speak(tokens: Tokens, chunks: Sequence[Chunk], syntax: Syntax) -> list[PlaceRef]:
    """«قال سكان في رفح إن قذيفة أصابت منزلاً»: the place behind people without a name, right behind a word of saying."""
    for verb, people, place in zip(chunks, chunks[1:], chunks[2:], strict=False):
        told = verb.kind == "say" and people.kind in ("person", "source") and 0 <= people.lo - verb.hi <= 1
        if told and place.kind == "place" and place.prep == "in" and place.lo - people.hi <= 1:
            return read_places(tokens, [place], syntax)
    return []


def titled(tokens: Tokens, head: Sentence, mentions: Sequence[Mention], language: Language) -> list[PlaceRef]:
    """The first place that a headline names."""
    inside = [m for m in mentions if head.lo <= m.lo and m.hi <= head.hi]
    found = read_places(tokens, chunk(tokens, head, inside, language), language.syntax)
    return [p for p in found if p.name and not p.weak][:1]


def _capital(tokens: Tokens, place: PlaceRef, syntax: Syntax, resolver: Resolver) -> PlaceRef:
    """«العاصمة», «العاصمة الليبية», "the Libyan capital": a place by its office."""
    at = place.hi - 1
    if place.name or tokens.norm[at] != syntax.capital:
        return place
    beside = tokens.norm[at - 1] if syntax.subject_first else tokens.norm[at + 1] if at + 1 < len(tokens) else ""
    if syntax.subject_first and at + 1 < len(tokens) and syntax.prepositions.get(tokens.norm[at + 1]) == "of":
        return place
    found = resolver.capital(beside)
    return replace(place, name=found[0], candidates=found[1], level="city") if found else place


def _recall(
    tokens: Tokens, places: list[PlaceRef], resolver: Resolver, state: State, pairs: Set[int], homes: Set[int]
) -> list[PlaceRef]:
    """«المدينة», «القرية»: the last place told that may be called so, else any but a country."""
    found: list[PlaceRef] = []
    for place in places:
        if place.name:
            state.place(*place.within, place)
            found.append(place)
            continue
        known = [p for p in state.places if p.relation not in ("toward", "from") or p.lo in homes] or state.titled
        if place.hi - 1 in pairs and (both := _last_two(known, place)):
            found.extend(both)
            continue
        noun = tokens.norm[place.hi - 1]
        same = [p for p in known if p.level == place.level or noun.endswith(_ends(p))]
        head = next((p for p in (*found[:1], *state.scope[:1]) if p.relation == "head"), None)
        if place.level == "governorate" and found and found[-1].level in (None, "governorate"):
            same = found[-1:]  # «وفي ديالى، … شمالي المحافظة»
        if head is not None and place.level in ("city", "town", "village", "district", "camp"):
            same = [head]  # «سامراء: لم تسجل المدينة …»
        if not same and place.level in SETTLED:  # «المدينة» after «شمال دارفور» is a town told before that
            same = [p for p in known if p.level is None and resolver.settled(p.candidates)]
        if same or (known and place.level != SITE):
            found.append(replace((same or known)[-1], lo=place.lo, hi=place.hi, relation=place.relation))
    return found


def _last_two(known: Sequence[PlaceRef], place: PlaceRef) -> list[PlaceRef]:
    """«في محيط البلدتين»: the two towns told last, the areas they lie in aside."""
    around = {outer.name for p in known for outer in p.within}
    towns = {p.name: p for p in known if p.level in (place.level, None) and p.name not in around}
    both = list(towns.values())[-2:]
    return [replace(p, lo=place.lo, hi=place.hi, relation=place.relation) for p in both] if len(both) > 1 else []


def _ends(place: PlaceRef) -> tuple[str, ...]:
    """The words of a name where its noun stands: first («مطار دير الزور»), of a site also last ("Kuweires airport")."""
    words = place.name.split()
    return tuple({words[0], words[-1]})
