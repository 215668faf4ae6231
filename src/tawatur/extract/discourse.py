"""Layer 3: what is carried from sentence to sentence: who speaks, which day, which place, which event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from tawatur.extract.attribution import SpeechReader
from tawatur.extract.clause import Clause, kin
from tawatur.extract.drafts import ActorRef, EventDraft, PlaceRef, Speech, SpeechLink
from tawatur.extract.events import read_events
from tawatur.extract.groups import Group, groups
from tawatur.extract.lists import is_heading, read_lists
from tawatur.extract.places import read_places
from tawatur.extract.retold import adopt_zero, called_false, denies_last, repeats, superseded, told_kinds
from tawatur.extract.subject_first import PRONOUNS, dateline_end
from tawatur.extract.victims import name_victims
from tawatur.grammar.chunks import QUOTES, Chunk, chunk
from tawatur.grammar.syntax import Language, Syntax
from tawatur.model.mention import Mention
from tawatur.model.time import TimeExpr, TimeMention
from tawatur.text.tokens import PUNCT, WORD, Sentence, Tokens

_TRIGGERS = frozenset({"event", "harm", "damage"})
_HEADER_WORDS = 9
_SPOKESMEN = frozenset({"official", "officials"})
_REMEMBERED = 60
"""How many actors and places back a definite noun or pronoun may refer."""


@dataclass(slots=True)
class Resolvers:
    """What ``extract`` asks of the knowledge above it.

    Attributes:
        actor: an actor chunk and the recent ids to an id, or None.
        anaphor: a definite noun («التنظيم», "the ministry") and the recent ids to an id, or None.
        combatant: whether an id is a side that fights.
        media: whether an actor chunk names an outlet or agency.
        air: whether an id is an air force.
        side: whether an id can take part in violence.
        army: whether an id is a state's or coalition's forces.
        forces: the armed forces of a ministry or government, or the id itself.
        people: whether an id is a class of people (civilians, medics), no side.
    """

    actor: Callable[[Chunk, Sequence[str]], str | None]
    anaphor: Callable[[Chunk, Sequence[str]], str | None]
    combatant: Callable[[str], bool]
    media: Callable[[Chunk], bool]
    air: Callable[[str], bool]
    people: Callable[[str], bool]
    side: Callable[[str], bool]
    army: Callable[[str], bool]
    forces: Callable[[str], str]


@dataclass(slots=True)
class State:
    """The discourse so far; ``announced`` speaks in the paragraph that a colon at the end of the one before opens."""

    chain: tuple[SpeechLink, ...] = ()
    spoken: tuple[SpeechLink, ...] = ()
    recent: list[str] = field(default_factory=list)
    header_times: list[TimeMention] = field(default_factory=list)
    scope_times: list[TimeMention] = field(default_factory=list)
    header_places: list[PlaceRef] = field(default_factory=list)
    scope: list[PlaceRef] = field(default_factory=list)
    header_chain: tuple[SpeechLink, ...] = ()
    announced: tuple[SpeechLink, ...] = ()
    last: EventDraft | None = None
    names: dict[str, str] = field(default_factory=dict)
    places: list[PlaceRef] = field(default_factory=list)
    outlet: str | None = None
    unnamed: str | None = None
    paragraph: int = -1
    titled: list[PlaceRef] = field(default_factory=list)

    def remember(self, actor: str) -> None:
        """Note an actor as the latest named; what was named long before is forgotten."""
        if not self.recent or self.recent[-1] != actor:
            self.recent.append(actor)
            del self.recent[:-_REMEMBERED]

    def place(self, *places: PlaceRef) -> None:
        """Note places as the latest told."""
        self.places.extend(places)
        del self.places[:-_REMEMBERED]


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
    state = State(outlet=outlet, header_times=_bulletin_day(tokens, language))
    events: list[EventDraft] = []
    at = 0
    for number, sentence in enumerate(_rejoined(tokens, sentences, mentions, language.syntax)):
        mine: list[Mention] = []
        while at < len(mentions) and mentions[at].lo < sentence.hi:
            if mentions[at].lo >= sentence.lo:
                mine.append(mentions[at])
            at += 1
        if _skipped(tokens, sentence, title, language):
            if title and sentence.paragraph <= 3 and not state.titled:
                found = read_places(tokens, chunk(tokens, sentence, mine, language), language.syntax)
                state.titled = [p for p in found if p.name and not p.weak][:1]
            continue
        chunks = chunk(tokens, sentence, mine, language)
        if language.syntax.subject_first and sentence.paragraph <= 8:
            sentence, chunks = _without_dateline(tokens, sentence, chunks)
        if language.syntax.subject_first and is_heading(
            tokens, sentence, _tells(chunks) or _past(tokens, chunks), _verbal(chunks) or _past(tokens, chunks)
        ):
            chunks = [c for c in chunks if c.kind not in _TRIGGERS]
        events.extend(_read_sentence(tokens, sentence, number, chunks, language, resolvers, state, events))
    return read_lists(tokens, sentences, events) if language.syntax.subject_first else events


def _tells(chunks: Sequence[Chunk]) -> bool:
    """Whether a line has a verb, a count or a toll."""
    verbs = ("past", "present", "gerund", "participle")
    return any(
        c.kind in ("number", "harm", "time", "say", "auxiliary", "damage") or c.feature.startswith(verbs)
        for c in chunks
    )


def _past(tokens: Tokens, chunks: Sequence[Chunk]) -> bool:
    """Whether a listed form of an event is a verb by its look ("mine exploded", "shell fell")."""
    last = [tokens.norm[c.hi - 1] for c in chunks if c.kind in _TRIGGERS]
    return any(word.endswith("ed") or word in ("fell", "hit", "struck", "went") for word in last)


def _verbal(chunks: Sequence[Chunk]) -> bool:
    return any(c.kind in ("say", "auxiliary", "light", "negation") or c.feature.startswith("past") for c in chunks)


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


def _bulletin_day(tokens: Tokens, language: Language) -> list[TimeMention]:
    """A bulletin dates its items: the day of publication, where its head calls it a bulletin."""
    head = tokens.norm[:40]
    if any(word in language.syntax.bulletins for word in head):
        return [TimeMention(0, 1, TimeExpr("shift", unit="day", n=0), "time.bulletin")]
    return []


def _skipped(tokens: Tokens, sentence: Sentence, title: str | None, language: Language) -> bool:
    """Headlines repeat, questions ask, conclusions conclude: none of them is a claim."""
    if tokens.norm[sentence.hi - 1] in ("؟", "?"):
        return True
    words = tokens.raw(sentence.lo, sentence.hi).strip()
    if title and sentence.paragraph <= 3 and words.strip(".… ") and words in title:
        return True
    lo = sentence.lo
    while lo < sentence.hi and tokens.kind[lo] == PUNCT:
        lo += 1
    head = " ".join(tokens.norm[lo : lo + 5])
    return any(head.startswith(words) for words in language.syntax.opinions)


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
        state.chain = state.announced or state.header_chain
        state.scope = []
        state.scope_times = []
    places = _recall(tokens, read_places(tokens, chunks, language.syntax), state)
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
        and _header(tokens, sentence, chunks, places, resolvers, state, first)
    ):
        return []

    if first and not any(c.kind in _TRIGGERS for c in chunks):
        state.scope_times = [c.time for c in chunks if c.time and c.time.expr.kind == "date"][:1] or state.scope_times

    if state.last is None and not any(c.kind in _TRIGGERS for c in chunks):
        _topic(chunks, places, state)

    def actor_of(item: Chunk) -> str | None:
        find = resolvers.anaphor if item.kind == "side" else resolvers.actor
        found = find(item, state.recent)
        if found:
            state.remember(found)
        return found

    def source_of(item: Chunk) -> str | None:
        return _source_id(item, resolvers, state, first)

    phrases = groups(tokens, chunks, actor_of, language.syntax)
    carried = state.chain if _carries(tokens, sentence, chunks, language.syntax, state) else state.header_chain
    reader = SpeechReader(
        tokens, chunks, phrases, language.syntax, source_of, resolvers.media, carried, state.spoken, state.names
    )
    speeches = reader.read(sentence.lo, sentence.hi)
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
        lambda item: resolvers.actor(item, state.recent),
        number=number,
        paragraph=sentence.paragraph,
        outlet=state.outlet,
        subject=_subject(phrases, state) or (_fighting(resolvers, state) if first else None),
    )
    events = read_events(clause)
    if first:
        events = _corrected(clause, events)
    recent = state.last if state.last and number - state.last.sentence <= 2 else None
    name_victims(tokens, chunks, language, (sentence.lo, sentence.hi), events, recent)
    events = [*events, *_about_the_last(clause, speeches, events, state)]
    for event in events:
        if first:
            adopt_zero(event, state.last)
        _inherit(event, before, state)
        if first:
            denies_last(event, state.last)
        before = [*before[-12:], event]
        if _stands(event) and not (first and event.inherits is state.last and _adds_only(event)):
            state.last = event
    events = [event for event in events if _stands(event)]
    if number < 6:
        spans = [c.time for c in chunks if c.time and c.time.expr.kind == "range"]
        state.header_times = spans[:1] or state.header_times  # «أعمال الفترة من 9 حتى 13 مارس»
    _remember_speech(tokens, speeches, state)
    _remember_names(tokens, chunks, speeches, state)
    return events


def _corrected(clause: Clause, events: list[EventDraft]) -> list[EventDraft]:
    """Without figures that their source has corrected since; denied where the outlet calls the reports false."""
    kept = [e for e in events if not (e.type == "casualties" and superseded(clause.tokens, e.speech))]
    if called_false(clause.tokens, clause.lo, clause.hi):
        for event in kept:
            event.stance = "denies"
    return kept


def _adds_only(event: EventDraft) -> bool:
    """A toll added to the event before leaves that one the last event."""
    return event.inherits is not None and all(t.kind == "harm" for t in event.triggers)


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
        if head is not None and place.level in ("city", "town", "village", "district", "camp"):
            same = [head]  # «سامراء: لم تسجل المدينة …»
        if known:
            found.append(replace((same or known)[-1], lo=place.lo, hi=place.hi, relation=place.relation))
    return found


def _subject(phrases: Sequence[Group], state: State) -> str | None:
    """The side a pronoun may mean: the first named in the sentence, else the last event's."""
    named = next((g.actors[0].id for g in phrases if g.actors and not g.prep), None)
    return named or (state.last.actors[0].id if state.last and state.last.actors else None)


def _fighting(resolvers: Resolvers, state: State) -> str | None:
    """The side named last that fights: "the troops"."""
    return next((actor for actor in reversed(state.recent[-6:]) if resolvers.combatant(actor)), None)


def _header(
    tokens: Tokens,
    sentence: Sentence,
    chunks: list[Chunk],
    places: list[PlaceRef],
    resolvers: Resolvers,
    state: State,
    subject_first: bool,
) -> bool:
    """A short line with no event sets place, day or speaker for the lines under it."""
    words = sum(1 for i in range(sentence.lo, sentence.hi) if tokens.kind[i] != PUNCT)
    if words > _HEADER_WORDS or (subject_first and tokens.norm[sentence.hi - 1] == "." and _verbal(chunks)):
        return False
    times = [c.time for c in chunks if c.time]
    ends_colon = tokens.norm[sentence.hi - 1] == ":"
    speakers = [c for c in chunks if c.kind in ("actor", "source") and not c.prep]
    if times:
        state.header_times = [t for t in times if t]
    if places:
        state.header_places = places[:1]
    if ends_colon and speakers and not places:
        found = _source_id(speakers[0], resolvers, state)
        if found:
            state.header_chain = (SpeechLink(found, speakers[0].lo, speakers[0].hi),)
            state.chain = state.spoken = state.header_chain
    return bool(times or places or (ends_colon and speakers))


def _topic(chunks: Sequence[Chunk], places: Sequence[PlaceRef], state: State) -> None:
    """A lead that tells no event but names the day and place of the one the text is about."""
    days = [c.time for c in chunks if c.time and c.time.expr.kind in ("date", "range") and c.time.expr.finest == "day"]
    spots = [p for p in places if p.relation in ("at", "near") and p.name]
    state.header_times = days[:1] or state.header_times
    state.header_places = spots[:1] or state.header_places


def _source_id(item: Chunk, resolvers: Resolvers, state: State, first: bool = False) -> str | None:
    if item.kind == "source":
        if item.entry.get("anaphoric"):
            heard = any(s.id.startswith("unnamed:") for s in state.spoken)
            if state.unnamed and item.entry.get("several") and not heard:
                return state.unnamed
            named = [*state.recent, *(link.id for link in state.spoken)]
            return resolvers.anaphor(item, named) or (state.spoken[-1].id if state.spoken else None)
        return str(item.entry.get("class") or "unnamed:other")
    if item.kind == "actor":
        found = None if item.entry.get("nisba") else resolvers.actor(item, state.recent)
        return None if found is None or resolvers.people(found) else found
    if item.kind == "place" and item.has("hospital") and not item.prep:
        return "unnamed:medical"
    if item.kind == "place":
        return None if item.prep else resolvers.actor(item, state.recent)
    if item.kind in ("object", "person") and first:
        return None if item.kind == "object" else _of_trade(item)
    if item.kind in ("side", "object", "person", "speaker"):
        found = resolvers.anaphor(item, [*state.recent, *(link.id for link in state.spoken)])
        if found:
            return found
        if item.kind == "speaker":
            if (item.definite or item.entry.get("paper")) and state.spoken:
                return state.spoken[-1].id
            return str(item.entry.get("class") or "unnamed:official")
    if item.kind == "person" and item.entry.get("class"):
        return str(item.entry.get("class"))
    return None


_TRADES = {
    "person.police": "unnamed:security",
    "person.medic": "unnamed:medical",
    "person.doctor": "unnamed:medical",
    "person.resident": "unnamed:local",
    "person.family": "unnamed:local",
    "person.soldier": "unnamed:military",
    "person.officer": "unnamed:military",
    "person.journalist": "unnamed:media",
}


def _of_trade(item: Chunk) -> str | None:
    """The class of an unnamed person who is quoted: "a police officer said"."""
    return _TRADES.get(item.entry.id) or ("unnamed:other" if item.has("sg") else None)


def _carries(tokens: Tokens, sentence: Sentence, chunks: list[Chunk], syntax: Syntax, state: State) -> bool:
    """Whether a sentence without its own source goes on with the last one's."""
    if not state.chain:
        return False
    if syntax.subject_first and tokens.norm[sentence.lo] not in PRONOUNS:
        return False
    first = next((c for c in chunks if c.lo - sentence.lo <= 3), None)
    return not (first is not None and first.kind in ("switch", "background"))


def _remember_speech(tokens: Tokens, speeches: Sequence[Speech], state: State) -> None:
    for speech in speeches:
        if speech.chain and not speech.inherited:
            state.spoken = speech.chain
            for link in speech.chain:
                if link.id.startswith("unnamed:"):
                    state.unnamed = link.id
                else:
                    state.remember(link.id)
                    if tokens.norm[link.hi - 1] in _SPOKESMEN:
                        state.names[tokens.norm[link.hi - 1]] = link.id
    last = speeches[-1] if speeches else None
    state.chain = last.chain if last and not last.mute else ()
    state.announced = state.chain if last and tokens.norm[last.hi - 1] == ":" and not last.inherited else ()


def _remember_names(tokens: Tokens, chunks: Sequence[Chunk], speeches: Sequence[Speech], state: State) -> None:
    """Words of a speaker's name stand for the body he spoke for when he speaks again."""
    known = {i for c in chunks if not c.entry.get("person") for i in range(c.lo, c.hi)}
    for speech in speeches:
        if not speech.chain or speech.inherited or speech.chain[-1].id.startswith("unnamed:"):
            continue
        for i in range(*speech.zone):
            if i not in known and tokens.kind[i] == WORD and len(tokens.norm[i]) > 3:
                state.names.setdefault(tokens.norm[i], speech.chain[-1].id)


def _about_the_last(
    clause: Clause, speeches: Sequence[Speech], events: Sequence[EventDraft], state: State
) -> list[EventDraft]:
    """«نفى أن يكون له صلة بما جرى», «وتبنت الحركة إطلاقه»: denial or admission of the event just told."""
    found: list[EventDraft] = []
    for speech in speeches:
        mine = [e for e in events if e.speech.zone == speech.zone and e.speech.lo == speech.lo]
        earlier = [e for e in events if e.lo < speech.lo]
        told = earlier[-1] if earlier else state.last
        speaker = speech.chain[-1].id if speech.chain else None
        side = [ActorRef(speaker, speech.lo, speech.zone[1], rule="actor.speaker")] if speaker else []
        if speech.responsibility:
            for event in mine:
                event.actors = event.actors or side
        again = clause.language.syntax.subject_first and repeats(clause.tokens, speech, clause.chunks)
        if mine or not (speech.responsibility or speech.stance == "denies" or again) or speech.inherited or speech.mute:
            continue
        alludes = any(clause.tokens.norm[i] in clause.language.syntax.allusions for i in range(speech.lo, speech.hi))
        if speech.stance == "denies" and not alludes:
            continue
        if told is None or clause.number - told.sentence > 2 or not clause.is_combatant(speaker or ""):
            continue
        side = list(told.actors) if again and told.actors else side
        others = [t for t in told.targets if t.id != speaker]
        if speech.stance == "denies" and len(others) < len(told.targets):
            side, others = list(told.actors), list(told.targets)  # the side said to be hit denies it
        event = EventDraft(
            told.type,
            speech.lo,
            speech.hi,
            speech,
            actors=side,
            targets=others,
            places=list(told.places),
            times=list(told.times),
            stance=speech.stance,
            sentence=clause.number,
            paragraph=clause.paragraph,
            spans=[(speech.lo, speech.hi)],
            inherits=told,
        )
        event.why.append(("event", "discourse.last_event", speech.lo, speech.hi))
        found.append(event)
    return found


def _inherit(event: EventDraft, before: Sequence[EventDraft], state: State) -> None:
    """Day and place of the event a definite mention refers back to, else of the story so far."""
    known = next((e for e in reversed(before) if kin(e.type, event.type) or (event.definite and event.generic)), None)
    hit = next((e for e in reversed(before) if _hit_before(e, event)), None)
    if hit is not None:
        event.definite, known = True, hit
    elif event.type in ("casualties", "destruction") and _adds_toll(event, state, before):
        event.definite, known = True, state.last
    elif (event.type == "casualties" or _blamed(event)) and _recounts(event, state) and state.last:
        event.type, known = state.last.type, state.last
        event.definite = event.recounted = True
    elif event.speech.continues and known is not None and known is state.last and _details(event, known):
        event.definite = True
    if event.type == "movement" and not event.actors and state.last and state.last.type == "movement":
        if _voice(state.last) == _voice(event) and event.sentence - state.last.sentence <= 1:
            event.actors = list(state.last.actors)  # «قوة ثانية»
    _note_borrowed(event)
    if not event.definite and known is not None and not event.times and _same_story(event, known):
        event.times, event.places = _lent(known), event.places or list(known.places)
    if event.definite and known is not None:
        event.inherits = known
        here = state.last is not None and state.last.paragraph == event.paragraph != known.paragraph
        if not here:  # else the day and place of its own paragraph
            event.places = event.places or list(known.places)
            event.times = event.times or list(known.times)
        if event.generic and not known.generic and known.type != "casualties":
            event.type, event.generic = known.type, False
    _carry(event, state)


def _hit_before(known: EventDraft, event: EventDraft) -> bool:
    """«قصف السوق»: an event at no place of its own whose target was hit in one told before."""
    if not event.recalled or event.placed or event.times or not kin(known.type, event.type):
        return False
    return any(target.object in event.recalled for target in known.targets)


def _blamed(event: EventDraft) -> bool:
    """A toll whose actor is only who the speaker accuses."""
    return event.type == "killing" and bool(event.speech.accused) and all(t.kind == "harm" for t in event.triggers)


def _same_story(event: EventDraft, known: EventDraft) -> bool:
    """An undated event like one told before, at the same place or none said, by another teller: its account of it."""
    if _voice(event) == _voice(known) or not event.speech.chain:
        return False
    same_toll = {t.min for t in event.tolls if t.kind == "killed"} & {t.min for t in known.tolls if t.kind == "killed"}
    return not event.places or bool(same_toll) or _named(event.places) & _named(known.places) != set()


def _named(places: Sequence[PlaceRef]) -> set[str]:
    """The names of places and of towns they lie in."""
    return {p.name for p in places} | {outer.name for p in places for outer in p.within if p.level == "quarter"}


def _recounts(event: EventDraft, state: State) -> bool:
    """Another teller's toll with no event of its own is about the event just told."""
    last = state.last
    if last is None or event.tally or event.times or last.type in ("casualties", "destruction"):
        return False
    return _voice(last) != _voice(event) and last.paragraph == event.paragraph and event.sentence - last.sentence <= 1


def _details(event: EventDraft, known: EventDraft) -> bool:
    """«…، مشيرة إلى أن الطيران شن خمس غارات»: the same teller going on about the same event."""
    return _voice(event) == _voice(known) and not event.times and event.sentence - known.sentence <= 1


def _lent(event: EventDraft) -> list[TimeMention]:
    """The day an event can lend to another: not a list of days."""
    return list(event.times) if len({t.lo for t in event.times if "list" in t.rule}) < 2 else []


def _note_borrowed(event: EventDraft) -> None:
    event.borrowed |= {slot for slot, values in (("places", event.places), ("times", event.times)) if not values}


def _carry(event: EventDraft, state: State) -> None:
    """Day and place still in force: of the paragraph's event before, of a header."""
    same_paragraph = state.last is not None and state.last.paragraph == event.paragraph
    told_on = (
        same_paragraph
        and state.last is not None
        and (_voice(state.last) == _voice(event) or kin(state.last.type, event.type))
    )
    if not event.times:
        event.times = _lent(state.last) if told_on and state.last else list(state.scope_times or state.header_times)
    told = [p for p in state.last.places if p.relation != "from"] if same_paragraph and state.last else []
    event.fallback = state.scope or told or list(state.header_places) or (list(state.last.places) if state.last else [])
    event.fallback = (
        list(state.titled) if event.tally and state.titled and not told else event.fallback or list(state.titled)
    )
    if not event.places:
        event.places = told or state.scope or list(state.header_places)


def _stands(event: EventDraft) -> bool:
    """“No casualties” alone says nothing: it must belong to an event."""
    if event.type == "movement" and not event.actors:
        return False
    zero = event.type == "casualties" and all(t.max == 0 for t in event.tolls)
    return not zero or event.inherits is not None


def _adds_toll(event: EventDraft, state: State, before: Sequence[EventDraft] = ()) -> bool:
    """«… . شهيدتان و5 جرحى»: a toll alone after an event of the same teller that has none is its toll."""
    last = state.last
    if last is None or last.paragraph != event.paragraph or _voice(last) != _voice(event):
        return False
    if last.type in ("casualties", "destruction") or event.times or event.places:
        return False
    counted = told_kinds(last, before)
    return not counted & {t.kind for t in event.tolls}


def _voice(event: EventDraft) -> tuple[str, ...]:
    """Whose words an event is told in."""
    return tuple(link.id for link in event.speech.chain)


def quoted(tokens: Tokens, lo: int, hi: int) -> bool:
    """Whether the words stand in quotation marks."""
    return lo > 0 and tokens.norm[lo - 1] in QUOTES and hi < len(tokens) and tokens.norm[hi] in QUOTES
