"""Layer 3: what is carried from sentence to sentence: who speaks, which day, which place, which event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.extract.attribution import SpeechReader
from tawatur.extract.clause import Clause
from tawatur.extract.drafts import EventDraft, PlaceRef
from tawatur.extract.events import read_events
from tawatur.extract.fields import other_fields
from tawatur.extract.groups import Group, groups
from tawatur.extract.headings import (
    bulletin_day,
    note_day,
    note_topic,
    read_header,
    skipped,
    stamp_end,
    tells,
    told_as_past,
    verbal,
)
from tawatur.extract.headline import headline
from tawatur.extract.inheritance import about_the_last, inherit, stands
from tawatur.extract.lists import introduces_items, is_heading, read_lists, without_sums
from tawatur.extract.places import read_places
from tawatur.extract.retold import adopt_toll, called_false, denies_last, said_false, superseded
from tawatur.extract.sources import SourceFinder
from tawatur.extract.speakers import carries, quotes_on, remember_names, remember_speech, source_id, teller_at_the_end
from tawatur.extract.state import Resolvers, State
from tawatur.extract.subject_first import dateline_end
from tawatur.extract.victims import name_victims
from tawatur.grammar.chunks import QUOTES, Chunk, chunk
from tawatur.grammar.syntax import Language, Syntax
from tawatur.model.mention import Mention
from tawatur.model.time import TimeExpr, TimeMention
from tawatur.text.tokens import Sentence, Tokens

_TRIGGERS = frozenset({"event", "harm", "damage"})


def read_text(
    tokens: Tokens,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    language: Language,
    resolvers: Resolvers,
    title: str | None,
    outlet: str | None,
) -> list[EventDraft]:
    """The events of a text, each sentence read in the light of those before it."""
    state = State(outlet=outlet, header_times=bulletin_day(tokens, language))
    events: list[EventDraft] = []
    elsewhere = other_fields(tokens, sentences, mentions, resolvers.combatant)
    at = 0
    named, body = headline(tokens, title)
    for number, sentence in enumerate(_rejoined(tokens, sentences, mentions, language.syntax)):
        mine: list[Mention] = []
        while at < len(mentions) and mentions[at].lo < sentence.hi:
            if mentions[at].lo >= sentence.lo:
                mine.append(mentions[at])
            at += 1
        if sentence.lo < body:
            state.titled = state.titled or _titled(tokens, replace(sentence, lo=named, hi=body), mine, language)
            mine = [m for m in mine if m.lo >= body]
            sentence = replace(sentence, lo=body)
        if sentence.lo >= sentence.hi or sentence.paragraph in elsewhere:
            continue
        if skipped(tokens, sentence, title, language):
            if title and sentence.paragraph <= 3 and not state.titled:
                state.titled = _titled(tokens, sentence, mine, language)
            continue
        chunks = chunk(tokens, sentence, mine, language)
        if sentence.paragraph != state.paragraph:
            sentence, chunks, state.stamp = _without_stamp(tokens, sentence, chunks, language.syntax)
        if language.syntax.subject_first and sentence.paragraph <= 8:
            sentence, chunks = _without_dateline(tokens, sentence, chunks)
        if language.syntax.subject_first and _is_title(tokens, sentence, chunks, language):
            chunks = [c for c in chunks if c.kind not in _TRIGGERS]
        state.seat = _seat(tokens, sentence, mine, chunks, language, resolvers)
        events.extend(_read_sentence(tokens, sentence, number, chunks, language, resolvers, state, events))
    return read_lists(tokens, sentences, events) if language.syntax.subject_first else without_sums(tokens, events)


def _seat(
    tokens: Tokens,
    sentence: Sentence,
    mentions: Sequence[Mention],
    chunks: Sequence[Chunk],
    language: Language,
    resolvers: Resolvers,
) -> list[PlaceRef]:
    """«صحة كركوك», "Basra police": the place a public body serves, where what it tells of was unless more is said."""
    for item in (c for c in chunks if c.kind == "actor"):
        inner = [m for m in mentions if m.kind == "place" and item.lo <= m.lo and m.hi <= item.hi]
        inner = [m for m in inner if m.hi - m.lo < item.hi - item.lo]
        known = resolvers.actor(item, ()) if inner else None
        if known is not None and resolvers.public(known):
            here = replace(sentence, lo=item.lo, hi=item.hi)
            return read_places(tokens, chunk(tokens, here, inner, language), language.syntax)[:1]
    return []


def _titled(tokens: Tokens, head: Sentence, mentions: Sequence[Mention], language: Language) -> list[PlaceRef]:
    """The first place that a headline names."""
    inside = [m for m in mentions if head.lo <= m.lo and m.hi <= head.hi]
    found = read_places(tokens, chunk(tokens, head, inside, language), language.syntax)
    return [p for p in found if p.name and not p.weak][:1]


def _is_title(tokens: Tokens, sentence: Sentence, chunks: list[Chunk], language: Language) -> bool:
    """A line with no verb heads a list; the events it names are not told."""
    past = told_as_past(tokens, chunks, language.syntax)
    return is_heading(tokens, sentence, past or tells(chunks), past or verbal(chunks), language.syntax)


def _without_stamp(
    tokens: Tokens, sentence: Sentence, chunks: list[Chunk], syntax: Syntax
) -> tuple[Sentence, list[Chunk], list[TimeMention]]:
    """A line that a ticker stamps with the hour («20:14 | …») tells of the day it was published."""
    start, timed = stamp_end(tokens, sentence, syntax)
    day = TimeMention(sentence.lo, start, TimeExpr("shift", unit="day", n=0), "time.stamp")
    return replace(sentence, lo=start), [c for c in chunks if c.lo >= start], [day] if timed else []


def _without_dateline(tokens: Tokens, sentence: Sentence, chunks: list[Chunk]) -> tuple[Sentence, list[Chunk]]:
    """A dateline says where a story was filed, not where its event was."""
    start = dateline_end(tokens, sentence.lo, sentence.hi, chunks)
    return replace(sentence, lo=start), [c for c in chunks if c.lo >= start]


def _rejoined(
    tokens: Tokens, sentences: Sequence[Sentence], mentions: Sequence[Mention], syntax: Syntax
) -> list[Sentence]:
    """«أصيب ستة؛ جراء قصف …»: what begins with a cause, result or place after a semicolon goes on with the sentence."""
    links = {m.lo for m in mentions if m.kind == "link"}
    links |= {s.lo for s in sentences if tokens.norm[s.lo] in syntax.prepositions}
    found: list[Sentence] = []
    for sentence in sentences:
        last = found[-1] if found else None
        if last and last.paragraph == sentence.paragraph and tokens.norm[last.hi - 1] == "؛" and sentence.lo in links:
            found[-1] = Sentence(last.lo, sentence.hi, last.paragraph)
        else:
            found.append(sentence)
    return found


def _read_sentence(
    tokens: Tokens,
    sentence: Sentence,
    number: int,
    chunks: list[Chunk],
    language: Language,
    resolvers: Resolvers,
    state: State,
    before: list[EventDraft],
) -> list[EventDraft]:
    if sentence.paragraph != state.paragraph:
        state.paragraph = sentence.paragraph
        quoting = quotes_on(tokens, sentence, chunks, language.syntax, resolvers, state)
        state.chain = state.announced or (state.spoken if quoting else ()) or state.header_chain
        state.scope = []
        state.scope_times = [] if state.header_times else state.stamp
    places = [_capital(tokens, p, language.syntax, resolvers) for p in read_places(tokens, chunks, language.syntax)]
    places = _recall(tokens, places, state)
    if places and not state.scope and places[0].lo - sentence.lo <= 4 and places[0].relation in ("at", "head"):
        bare = next((c for c in chunks if c.lo == places[0].lo and c.kind == "place" and not c.prep), None)
        if places[0].relation == "head" or bare is None or resolvers.actor(bare, ()) is None:
            state.scope = places[:1]
    first = language.syntax.subject_first
    fired = any(c.kind == "light" and not c.entry.get("weak") for c in chunks) and any(
        c.kind == "weapon" and c.entry.get("type") for c in chunks
    )
    if (
        not fired
        and not any(c.kind in _TRIGGERS for c in chunks)
        and read_header(tokens, sentence, chunks, places, resolvers, state, first)
    ):
        return []

    if first and not any(c.kind in _TRIGGERS for c in chunks):
        state.scope_times = [c.time for c in chunks if c.time and c.time.expr.kind == "date"][:1] or state.scope_times

    if state.last is None and not any(c.kind in _TRIGGERS for c in chunks):
        note_topic(chunks, places, state)

    def actor_of(item: Chunk) -> str | None:
        find = resolvers.anaphor if item.kind == "side" else resolvers.actor
        found = find(item, state.recent)
        if found:
            state.remember(found)
        return found

    def source_of(item: Chunk) -> str | None:
        return source_id(item, resolvers, state, first)

    phrases = groups(tokens, chunks, actor_of, language.syntax)
    carried = state.chain if carries(tokens, sentence, chunks, language.syntax, state) else state.header_chain
    sources = SourceFinder(
        tokens,
        chunks,
        phrases,
        language.syntax,
        source_of,
        resolvers.media,
        state.spoken,
        state.names,
        sentence.lo,
    )
    speeches = SpeechReader(sources, carried, sentence.hi).read()
    clause = Clause(
        tokens,
        chunks,
        phrases,
        places,
        speeches,
        language,
        sentence.lo,
        sentence.hi,
        resolvers.combatant,
        resolvers.air,
        resolvers.people,
        resolvers.side,
        resolvers.army,
        resolvers.forces,
        resolvers.government,
        lambda item: resolvers.actor(item, state.recent),
        lambda at: _subject(phrases, at, state) or (_fighting(resolvers, state) if first else None),
        number=number,
        paragraph=sentence.paragraph,
        outlet=state.outlet,
    )
    events = read_events(clause)
    if first:
        events = _corrected(clause, events)
    for event in events:
        if said_false(clause, event):
            event.stance = "denies"
    recent = state.last if state.last and number - state.last.sentence <= 2 else None
    name_victims(tokens, chunks, language, (sentence.lo, sentence.hi), events, recent)
    events = [*events, *about_the_last(clause, speeches, events, state)]
    for event in events:
        if first:
            adopt_toll(event, state.last, before)
        inherit(event, before, state)
        if first:
            denies_last(event, state.last)
        before = [*before[-12:], event]
        if stands(event) and not (first and event.inherits is state.last and _adds_only(event)):
            state.last = event
    events = [event for event in events if stands(event)]
    if not events:
        note_day(tokens, sentence, chunks, state)
    if first and (ended := teller_at_the_end(tokens, sentence, speeches)):
        for event in before:
            if event.lo > ended[0] and not event.speech.chain:
                event.speech = ended[1]
    if number < 6:
        spans = [c.time for c in chunks if c.time and c.time.expr.kind == "range"]
        state.header_times = spans[:1] or state.header_times  # «أعمال الفترة من 9 حتى 13 مارس»
    if events and introduces_items(tokens, sentence):
        state.header_times = list(events[-1].times) or state.header_times
        state.header_places = list(events[-1].places[:1]) or state.header_places
    remember_speech(tokens, speeches, language.syntax, state)
    remember_names(tokens, chunks, speeches, state)
    return events


def _corrected(clause: Clause, events: list[EventDraft]) -> list[EventDraft]:
    """Without figures that their source has corrected since; denied where the outlet calls the reports false."""
    kept = [
        e
        for e in events
        if not (e.type == "casualties" and superseded(clause.tokens, e.speech, clause.language.syntax))
    ]
    if called_false(clause.tokens, clause.lo, clause.hi, clause.language.syntax):
        for event in kept:
            event.stance = "denies"
    return kept


def _adds_only(event: EventDraft) -> bool:
    """A toll added to the event before leaves that one the last event."""
    return event.inherits is not None and all(t.kind == "harm" for t in event.triggers)


def _capital(tokens: Tokens, place: PlaceRef, syntax: Syntax, resolvers: Resolvers) -> PlaceRef:
    """«العاصمة», «العاصمة الليبية», "the Libyan capital": a place by its office."""
    at = place.hi - 1
    if place.name or tokens.norm[at] != syntax.capital:
        return place
    beside = tokens.norm[at - 1] if syntax.subject_first else tokens.norm[at + 1] if at + 1 < len(tokens) else ""
    if syntax.subject_first and at + 1 < len(tokens) and syntax.prepositions.get(tokens.norm[at + 1]) == "of":
        return place
    found = resolvers.capital(beside)
    return replace(place, name=found[0], candidates=found[1], level="city") if found else place


def _recall(tokens: Tokens, places: list[PlaceRef], state: State) -> list[PlaceRef]:
    """«المدينة», «القرية»: the last place told that may be called so, else any but a country."""
    found: list[PlaceRef] = []
    for place in places:
        if place.name:
            state.place(*place.within, place)
            found.append(place)
            continue
        known = [p for p in state.places if p.relation not in ("toward", "from")] or state.titled
        noun = tokens.norm[place.hi - 1]
        same = [p for p in known if p.level == place.level or noun.endswith(p.name.split()[0])]
        head = next((p for p in (*found[:1], *state.scope[:1]) if p.relation == "head"), None)
        if place.level == "governorate" and found and found[-1].level in (None, "governorate"):
            same = found[-1:]  # «وفي ديالى، … شمالي المحافظة»
        if head is not None and place.level in ("city", "town", "village", "district", "camp"):
            same = [head]  # «سامراء: لم تسجل المدينة …»
        if known:
            found.append(replace((same or known)[-1], lo=place.lo, hi=place.hi, relation=place.relation))
    return found


def _subject(phrases: Sequence[Group], at: int, state: State) -> str | None:
    """The side a pronoun may mean: the first named before it in the sentence, else the last event's."""
    named = next((g.actors[0].id for g in phrases if g.actors and not g.prep and g.lo < at), None)
    return named or (state.last.actors[0].id if state.last and state.last.actors else None)


def _fighting(resolvers: Resolvers, state: State) -> str | None:
    """The side named last that fights: "the troops"."""
    return next((actor for actor in reversed(state.recent[-6:]) if resolvers.combatant(actor)), None)


def quoted(tokens: Tokens, lo: int, hi: int) -> bool:
    """Whether the words stand in quotation marks."""
    return lo > 0 and tokens.norm[lo - 1] in QUOTES and hi < len(tokens) and tokens.norm[hi] in QUOTES
