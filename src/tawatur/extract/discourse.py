"""Layer 3: what is carried from sentence to sentence: who speaks, which day, which place, which event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from tawatur.extract.answers import about_the_last, contradicts, says_outright
from tawatur.extract.attribution import SpeechReader
from tawatur.extract.carried import carry_foe, carry_subject, may_be_anyone_s
from tawatur.extract.clause import Clause, is_verb
from tawatur.extract.drafts import EventDraft, PlaceRef, Speech, SpeechLink
from tawatur.extract.events import read_events
from tawatur.extract.evidence import show_the_last
from tawatur.extract.fellows import by_their_fellows
from tawatur.extract.fields import other_fields
from tawatur.extract.groups import Group, groups, whose_people
from tawatur.extract.headings import (
    bulletin_day,
    credit_end,
    dates_the_page,
    ends,
    introduction,
    issues_a_list,
    letterhead,
    list_day,
    note_day,
    note_topic,
    read_header,
    read_section,
    skipped,
    stamp_end,
    tells,
    title_day,
    told_as_past,
    verbal,
    when_it_was,
)
from tawatur.extract.headline import headline
from tawatur.extract.inheritance import day_of_month, inherit, never_since, stands
from tawatur.extract.lists import (
    counted_together,
    goes_down_the_list,
    introduces_items,
    is_heading,
    opens_item,
    read_lists,
    under_their_header,
)
from tawatur.extract.posts import count_from_posts, first_post
from tawatur.extract.recall import seat, titled, told_places
from tawatur.extract.recounts import died_since, mourned, recount
from tawatur.extract.relative_days import TODAY, from_writing
from tawatur.extract.retold import adds_no_dead, adopt_toll, counts_a_part, denies_last, deny_the_false, superseded
from tawatur.extract.shares import named_first, part_shares, read_share
from tawatur.extract.sources import SourceFinder
from tawatur.extract.speakers import (
    carries,
    quotes_on,
    remember_names,
    remember_papers,
    remember_speech,
    teller_at_the_end,
)
from tawatur.extract.state import About, Resolver, State
from tawatur.extract.subject_first import DASHES, dateline_end
from tawatur.extract.tables import Table, read_row, read_table
from tawatur.extract.updates import updated
from tawatur.extract.victims import name_victims
from tawatur.grammar.chunks import CLOSING, COMMAS, OPENING, chunk
from tawatur.grammar.piece import TRIGGERS, Chunk
from tawatur.grammar.syntax import Language, Syntax
from tawatur.model.frozen import replace
from tawatur.model.mention import Mention
from tawatur.model.time import TimeMention
from tawatur.text.tokens import LONGEST_SENTENCE, PUNCT, Sentence, Tokens

_LETTERHEAD, _LETTERHEAD_WORDS = 4, 20
"""Lines at the head of a text among which its issuer may stand, and words and marks of such a line."""
_OURS = ("side", "person")
_START = attrgetter("lo")
_SIGNATURE = 2
"""Lines at the foot of a text among which a signature stands: the name, the day."""
_RECOUNTED = 4
"""How many events back one may be that adds a toll to the last."""
_ACCUSED = 12
"""How many events back one may be that a side it is laid on answers."""
_QUOTED = 3
"""Sentences within which a day told beside a verb of saying holds for what is quoted."""
_FRAMED = 12
"""Words between commas that say who said something, and when."""
_HEARD = 5
"""Words between a verb of saying and the day it was said: to whom, in what paper."""
_OPENED = 2
"""Words before the weekday that a sentence opens with ("On Wednesday the truce held.")."""
_NAMED = 6
"""Words and the mark of a question that only names somebody."""
_RECENT = 60
"""How many events back one may be told again."""


def read_text(
    tokens: Tokens,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    language: Language,
    resolver: Resolver,
    about: About,
) -> list[EventDraft]:
    """The events of a text, each sentence read in the light of those before it."""
    reader = _TextReader(tokens, mentions, language, resolver, about)
    elsewhere = other_fields(tokens, sentences, mentions, resolver.combatant)
    parts = _rejoined(tokens, sentences, mentions, language.syntax)
    if not language.syntax.subject_first:
        parts, reader.shares = part_shares(tokens, parts, mentions, language)
    reader.sign(parts[-_SIGNATURE:])
    for number, sentence in enumerate(parts):
        reader.read(sentence, number, sentence.paragraph in elsewhere)
    count_from_posts(reader.events)
    events = counted_together(reader.events)
    if language.syntax.subject_first:
        return read_lists(tokens, sentences, events, language.syntax)
    return under_their_header(tokens, events, language.syntax)


class _TextReader:
    """Reads sentence after sentence and keeps what the next ones need."""

    def __init__(
        self,
        tokens: Tokens,
        mentions: Sequence[Mention],
        language: Language,
        resolver: Resolver,
        about: About,
    ) -> None:
        self.tokens, self.mentions, self.language, self.resolver = tokens, mentions, language, resolver
        self.norm = tokens.norm
        self.syntax, self.first, self.title = language.syntax, language.syntax.subject_first, about.title
        self.written = about.written
        post = first_post(tokens, language)
        watchers = [(m.lo, who) for m in mentions if m.kind == "actor" and (who := resolver.watcher(m))]
        head = bulletin_day(tokens, language)
        self.state = State(outlet=about.outlet, header_times=head, post=post, watchers=watchers, published=about.day)
        self.events: list[EventDraft] = []
        self.table: Table | None = None
        self.cells: list[tuple[int, int]] = []
        self.row: EventDraft | None = None
        self.shares: dict[int, str] = {}
        self.listing: tuple[SpeechLink, ...] = ()
        self.subject: tuple[SpeechLink, ...] = ()
        self.named, self.body = headline(tokens, about.title)
        for line in about.tags:
            mine = self._mentions_of(line)
            self._issued(line, mine)
            self._titled(line, mine)

    def read(self, sentence: Sentence, number: int, elsewhere: bool) -> None:
        """Adds the events of a sentence; headlines, furniture and paragraphs about other fields have none."""
        mine, state = self._mentions_of(sentence), self.state
        if sentence.paragraph <= _LETTERHEAD and not self.events:
            self._issued(sentence, mine)
        if sentence.lo < self.body:
            head = replace(sentence, lo=self.named, hi=self.body)
            state.titled = state.titled or titled(self.tokens, head, mine, self.language)
            mine, sentence = [m for m in mine if m.lo >= self.body], replace(sentence, lo=self.body)
        if sentence.lo >= sentence.hi or elsewhere:
            return
        if skipped(self.tokens, sentence, self.title, self.language):
            if _asks_of(self.tokens, sentence) and not self.first:
                self._asked(sentence, chunk(self.tokens, sentence, mine, self.language))
            elif not self.events and self.tokens.norm[sentence.hi - 1] in ("؟", "?"):
                self._asked_first(sentence, chunk(self.tokens, sentence, mine, self.language))
            if not self.first and sentence.paragraph <= 3:
                state.header_times = state.header_times or list_day(self.tokens, sentence, self.language)
            if self.title and sentence.paragraph <= 3 and not state.titled:
                state.titled = titled(self.tokens, sentence, mine, self.language)
                self._titled(sentence, mine)
            return
        self.cells = self.table.cells(self.tokens, sentence) if self.table else []
        mine = self.table.sorted_out(self.cells, mine) if self.table and self.cells else mine
        mine = named_first(sentence, mine) if number in self.shares else mine
        chunks = chunk(self.tokens, sentence, mine, self.language)
        if table := read_table(self.tokens, sentence, chunks, self.syntax):
            self.table, self.row = table, None
            return
        sentence, chunks = self._body_of(sentence, number, chunks)
        if sentence.lo >= sentence.hi:
            return
        state.seat = seat(self.tokens, sentence, mine, chunks, self.language, self.resolver)
        self.events.extend(self._sentence(sentence, number, chunks))

    def _asked(self, sentence: Sentence, chunks: list[Chunk]) -> None:
        """«والجيش؟ نفى.», «ووزارة الدفاع؟ لم تعلق»: whom a question only names, of whom the next sentence is."""
        if len(chunks) == 1 and (named := self._tellers(sentence, chunks).named_first()):
            self.state.spoken, self.state.told_of, self.state.chain = named, named, ()

    def _asked_first(self, sentence: Sentence, chunks: list[Chunk]) -> None:
        """«ماذا حدث في كذا ليل السبت؟»: the day and place of what the text that begins so is about."""
        if any(c.time for c in chunks):
            note_topic(chunks, told_places(self.tokens, chunks, self.syntax, self.resolver, self.state), self.state)

    def sign(self, lines: Sequence[Sentence]) -> None:
        """Keeps who signs at the foot of a text that says "our forces", or «صادر عن كذا»; a letterhead goes before."""
        ours = any(m.suffix and m.suffix in self.syntax.own_side and m.kind in _OURS for m in self.mentions)
        for line in lines:
            mine = self._mentions_of(line)
            if ours or any(m.kind == "say" for m in mine):
                self._issued(line, mine)

    def _titled(self, line: Sentence, mine: list[Mention]) -> None:
        """Keeps place and day of a title that tells both: “Strike on a clinic – Sarmin, Syria, 26 October 2016”."""
        places = titled(self.tokens, line, mine, self.language) if self.first else []
        if days := title_day(self.tokens, line, self.language, places):
            self.state.titled = self.state.titled or places
            self.state.header_times = self.state.header_times or days

    def _issued(self, sentence: Sentence, mine: list[Mention]) -> None:
        """Keeps who issues the text, where a line at its head names no more than that."""
        if sentence.hi - sentence.lo > _LETTERHEAD_WORDS or ends(self.tokens, sentence):
            return
        if all(m.kind != "actor" for m in mine):
            return
        chunks = chunk(self.tokens, sentence, mine, self.language)
        issuer = letterhead(self.tokens, sentence, chunks, self.syntax, self.resolver, self.state)
        self.state.header_chain = issuer or self.state.header_chain
        for link in issuer:
            self.state.remember(link.id, link.lo)

    def _mentions_of(self, sentence: Sentence) -> list[Mention]:
        first = bisect_left(self.mentions, sentence.lo, key=_START)
        return list(self.mentions[first : bisect_left(self.mentions, sentence.hi, first, key=_START)])

    def _body_of(self, sentence: Sentence, number: int, chunks: list[Chunk]) -> tuple[Sentence, list[Chunk]]:
        """What a sentence tells: without the hour stamped on it, its dateline, the events that a title only names."""
        chunks = [c for c in chunks if c.time is None or c.time != self.written]
        if sentence.paragraph != self.state.paragraph:
            sentence, chunks, self.state.stamp = _without_stamp(self.tokens, sentence, chunks, self.syntax)
        item = number in self.shares or self.cells or self._heads_an_item(sentence, chunks)
        if sentence.paragraph <= 8 and not item:
            sentence, chunks = _without_dateline(self.tokens, sentence, chunks, self.resolver)
        chunks = _without_statement_days(chunks)
        if not self.first:
            chunks = _without_days_of_frames(self.tokens, chunks)
            chunks = _without_days_of_papers(_without_contrasts(self.tokens, chunks))
        if self.first and _is_title(self.tokens, sentence, chunks, self.language):
            chunks = [c for c in chunks if c.kind not in TRIGGERS]
        return sentence, chunks

    def _heads_an_item(self, sentence: Sentence, chunks: list[Chunk]) -> bool:
        """“Hama – The air force struck …” below other items: where that was, no dateline of a story."""
        place = chunks[0] if chunks and chunks[0].kind == "place" and chunks[0].lo == sentence.lo else None
        if place is None or not (self.events and self.first) or place.hi >= sentence.hi:
            return False
        shouted = self.tokens.raw(place.lo, place.hi).isupper()
        return self.norm[place.hi] in DASHES and not shouted

    def _sentence(self, sentence: Sentence, number: int, chunks: list[Chunk]) -> list[EventDraft]:
        if sentence.paragraph != self.state.paragraph:
            self._begin_paragraph(sentence, chunks)
        self.state.days.extend(c.time for c in chunks if c.time and day_of_month(c.time))
        if self.first:
            self.state.days.extend(_said_on(chunks))
            self._count_from_the_speaker(sentence, number, chunks)
        places = told_places(self.tokens, chunks, self.syntax, self.resolver, self.state)
        self._set_scope(sentence, chunks, places)
        tells = bool(self.cells) or any(c.kind in TRIGGERS for c in chunks)
        if not tells:
            read_section(self.tokens, sentence, chunks, self.resolver, self.state)
            if self._dates_the_last(sentence, chunks):
                return []
            if number not in self.shares and self._only_sets_the_scene(sentence, chunks, places):
                return []
        clause = self._clause(sentence, number, chunks, places)
        told = self._of_the_row(clause, self._told(clause))
        if number in self.shares:
            told = read_share(clause, told, self.shares[number], self.state.last)
        events = self._with_what_went_before(clause, told)
        if not events:
            show_the_last(clause, self.state.last)
            note_day(self.tokens, sentence, chunks, self.state)
        self._remember(clause, sentence, events)
        return events

    def _count_from_the_speaker(self, sentence: Sentence, number: int, chunks: list[Chunk]) -> None:
        """“…,” a doctor said on Saturday. “Those hurt yesterday …”: within quotes, from the day it was said."""
        if own := _spoken_on(chunks):
            self.state.said_on = (number, own)
        told, day = self.state.said_on or (number - _QUOTED, None)
        if day is None or number - told >= _QUOTED:
            return
        for item in chunks:
            if item.time and item.time.expr.kind == "shift" and self._within_quotes(sentence.lo, item.lo):
                item.time = from_writing(item.time, day.expr)

    def _within_quotes(self, start: int, at: int) -> bool:
        words = self.norm[start:at]
        straight = self.state.straight + words.count('"')
        curly = self.state.unclosed + sum((word in OPENING) - (word in CLOSING) for word in words)
        return straight % 2 == 1 or curly > 0

    def _of_the_row(self, clause: Clause, events: list[EventDraft]) -> list[EventDraft]:
        """The events of a line with what its cells tell, where it is a row of a table."""
        if self.table and self.cells:
            events = read_row(clause, self.table, self.cells, events, self.row)
            self.row = events[0] if events else self.row
        return events

    def _begin_paragraph(self, sentence: Sentence, chunks: list[Chunk]) -> None:
        state = self.state
        state.paragraph, state.straight = sentence.paragraph, False
        state.item = opens_item(self.tokens, self.tokens.line_start(sentence.lo), self.syntax)
        quoting = quotes_on(self.tokens, sentence, chunks, self.syntax, self.resolver, state) and not state.section
        tells = any(c.kind in TRIGGERS for c in chunks)
        if tells and not (state.announced or goes_down_the_list(self.tokens, sentence, self.syntax)):
            self.listing = ()
        listed = self.listing if goes_down_the_list(self.tokens, sentence, self.syntax) else ()
        state.chain = state.announced or listed or (state.spoken if quoting else ()) or state.header_chain
        state.standing = bool(state.chain)
        state.scope = []
        state.scope_times = [] if state.header_times else state.stamp

    def _set_scope(self, sentence: Sentence, chunks: list[Chunk], places: list[PlaceRef]) -> None:
        """A place at the head of a paragraph holds for all of it, unless it is a side («دمشق ردت»)."""
        if not places or self.state.scope:
            return
        head = places[0]
        if head.lo - sentence.lo > 4 or head.relation not in ("at", "head"):
            return
        bare = next((c for c in chunks if c.lo == head.lo and c.kind == "place" and not c.prep), None)
        if head.relation == "head" or bare is None or self.resolver.actor(bare, ()) is None:
            self.state.scope = places[:1]

    def _only_sets_the_scene(self, sentence: Sentence, chunks: list[Chunk], places: list[PlaceRef]) -> bool:
        """Whether a sentence without an event heads what follows; its day or topic is kept if it does not."""
        state = self.state
        opened = (c.time for c in chunks if c.time and c.lo - sentence.lo <= _OPENED and c.time.expr.kind == "date")
        state.days.extend(day for day in opened if day.expr.weekday is not None and not day_of_month(day))
        if dates_the_page(self.tokens, chunks, places, self.syntax):
            return True
        lights = (c.entry for c in chunks if c.kind == "light")
        fires = any(not light.get("weak") or light.get("opens") for light in lights) and any(
            c.kind == "weapon" and (c.entry.get("type") or c.entry.get("opened")) for c in chunks
        )
        if not fires and read_header(self.tokens, sentence, chunks, places, self.resolver, state, self.first):
            return True
        if self.first:
            dated = [c.time for c in chunks if c.time and c.time.expr.kind == "date" and not _of_a_statement(c, chunks)]
            state.scope_times = dated[:1] or state.scope_times
        if state.last is None and not any(c.entry.get("occasion") for c in chunks):  # «جاء ذلك في مؤتمر صحفي بالرياض»
            note_topic(chunks, places, state)
        return False

    def _dates_the_last(self, sentence: Sentence, chunks: list[Chunk]) -> bool:
        """Whether a sentence only says when the event told last was («ووقع ذلك مساء أمس»)."""
        last = self.state.last
        day = when_it_was(self.tokens, sentence, chunks, self.syntax) if last else None
        if last is None or day is None or sentence.paragraph - last.paragraph > 1:
            return False
        last.times = last.times or [day]
        return True

    def _clause(self, sentence: Sentence, number: int, chunks: list[Chunk], places: list[PlaceRef]) -> Clause:
        state, resolver = self.state, self.resolver
        goes_on = carries(self.tokens, sentence, chunks, self.syntax, state)
        sources = self._tellers(sentence, chunks)
        phrases = sources.groups
        self.subject = sources.named_first()
        carried = state.chain if goes_on else state.header_chain
        return Clause(
            self.tokens,
            chunks,
            phrases,
            places,
            SpeechReader(sources, carried, sentence.hi).read(),
            self.language,
            sentence.lo,
            sentence.hi,
            resolver,
            state.recent,
            lambda at: _subject(phrases, at, state) or (_fighting(resolver, state) if self.first else None),
            number=number,
            paragraph=sentence.paragraph,
            bulletin=bool(carried) and carried == state.header_chain,
            outlet=state.outlet,
        )

    def _tellers(self, sentence: Sentence, chunks: list[Chunk]) -> SourceFinder:
        """Finds who speaks in a sentence."""
        phrases = groups(self.tokens, chunks, lambda item: self._actor_of(item, chunks), self.syntax)
        return SourceFinder(self.tokens, chunks, phrases, self.syntax, self.resolver, self.state, sentence.lo)

    def _actor_of(self, item: Chunk, chunks: Sequence[Chunk]) -> str | None:
        if owner := self._owner_told(item, chunks):
            return self._actor_of(owner, chunks)
        others = [*whose_people(self.tokens, item, chunks), *self._who_says_he_did(item, chunks)]
        others += _who_acts_on(item, chunks) if not self.first else []
        harmed = {self.resolver.actor(c, ()) for c in others}
        recent = [actor for actor in self.state.recent if actor not in harmed] if harmed else self.state.recent
        if item.kind == "side" and self._said_whose(item):
            return None
        if item.entry.get("nisba") and self._made_there(item):
            return None
        if item.entry.get("latter"):
            found = self._latter(item, recent)
        elif item.kind == "side":
            word = self.norm[item.lo - 1].removeprefix(self.syntax.coordinating_prefix)
            found = self.resolver.anaphor(item, recent, word in self.syntax.demonstratives)
            found = self._of_others(item, found, chunks)
        else:
            found = self.resolver.actor(item, recent)
        found = self._their_police(item, chunks, found) if found and item.entry.get("nisba") else found
        if found:
            following = self.norm[item.hi : item.hi + 1]
            befriends = bool(following) and following[0] in self.syntax.allies  # "Yemen, an important US ally"
            medium = item.entry.get("nisba") and _says_what_tellers(item, chunks, self.resolver, recent)
            thing = item.entry.get("nisba") and not self.first and self._of_a_house(item, chunks)
            if not (medium or befriends or thing):
                self.state.remember(found, item.lo)
            if item.entry.get("person"):
                self.state.names.setdefault(self.norm[item.hi - 1], found)  # «منصور المنصور», then «المنصور»
        return found

    def _of_others(self, item: Chunk, found: str | None, chunks: Sequence[Chunk]) -> str | None:
        """«قال كذا إن الميليشيات قصفت …»: a word that nobody uses of his own means whom it usually means there."""
        tellers = _who_tells(item, chunks) if found and self.resolver.loaded(item) else []
        named = {self.resolver.actor(c, self.state.recent) for c in tellers}
        usual = self.resolver.anaphor(item, ()) if found in named else found
        return None if usual in named else usual

    def _of_a_house(self, item: Chunk, chunks: Sequence[Chunk]) -> bool:
        """«شركة "كذا" الفرنسية», «مستشفى الولادة السعودي»: an adjective of what bears no arms names nobody who acts."""
        houses = (c for c in chunks if c.entry.get("holder") in ("medics", "civilian", "neutral") or c.has("hospital"))
        return self.norm[item.lo - 1] in CLOSING or any(0 <= item.lo - c.hi <= 1 for c in houses)

    def _said_whose(self, item: Chunk) -> bool:
        """«القوات المساندة له»: an adjective tells whose side those are, who are none told before."""
        following = self.norm[item.hi : item.hi + 1]
        return bool(following) and following[0] in self.syntax.support and self.syntax.has_article(following[0])

    def _made_there(self, item: Chunk) -> bool:
        """«صاروخ أميركي الصنع»: where arms were made, not whose they are."""
        return not self.syntax.made.isdisjoint(self.norm[item.hi : item.hi + 1])

    def _latter(self, item: Chunk, recent: Sequence[str]) -> str | None:
        """«الأخيرة»: the side told last whose name, as it was written there, has that gender."""
        named = zip(reversed(self.state.recent), reversed(self.state.named_at), strict=True)
        words = ((one, self.norm[at].removeprefix(self.syntax.coordinating_prefix)) for one, at in named)
        alike = (one for one, word in words if one in recent and self.resolver.latter(item.entry.id, one, word))
        return next(alike, None)

    def _who_says_he_did(self, item: Chunk, chunks: Sequence[Chunk]) -> list[Chunk]:
        """«قال كذا إنه هاجم التنظيم»: the speaker whose own act it is, told to a side that stands behind the act."""
        acts = (c for c in chunks if c.hi == item.lo and c.kind == "event" and item.kind == "side" and not item.prep)
        act = next((c for c in acts if self.norm[c.lo - 1] in self.syntax.of_oneself), None)
        before = [c for c in chunks if c.kind == "actor" and c.hi < act.lo] if act else []
        return before[-1:]

    def _owner_told(self, item: Chunk, chunks: Sequence[Chunk]) -> Chunk | None:
        """«سلاح الجو التابع لكذا»: right behind a name that the forces of several states bear, whose they are."""
        if item.kind == "side" and not self.first and (whose := _whose_numbered(item, chunks)):
            return whose
        shared = not self.first and item.kind == "actor" and len(item.entry.get("senses") or ()) > 1
        if not shared or self.syntax.prepositions.get(self.norm[item.hi]) != "of":
            return None
        return next((c for c in chunks if c.lo == item.hi + 1 and c.kind == "actor"), None)

    def _their_police(self, item: Chunk, chunks: Sequence[Chunk], nation: str) -> str:
        """“Egyptian policemen”, «شرطي مصري»: an adjective beside a word that tells of which force people are."""
        men = (c for c in chunks if c.entry.get("own_force") and (c.lo == item.hi or c.hi == item.lo))
        return next((force for c in men if (force := self.resolver.force_of(c, nation))), nation)

    def _told(self, clause: Clause) -> list[EventDraft]:
        """The events of the sentence itself, with the names of the dead."""
        events = [event for event in read_events(clause) if not superseded(clause, event)]
        deny_the_false(clause, events)
        last = self.state.last
        if self.first and last is not None:
            for event in [e for e in events if counts_a_part(clause, e, last)]:
                events.remove(event)
                last.tolls.extend(replace(toll, part=True) for toll in event.tolls)
                last.spans.append((event.lo, event.hi))
        recent = last if last and clause.number - last.sentence <= 2 else None
        name_victims(self.tokens, clause.chunks, self.language, (clause.lo, clause.hi), events, recent)
        events = [*events, *recount(clause, clause.speeches, events, last, self.events[-_RECOUNTED:])]
        events = [*events, *mourned(clause, events)]
        events = [*events, *died_since(clause, events, last)]
        events = [*events, *about_the_last(clause, events, self.events[-_ACCUSED:], self.state)]
        return [*events, *by_their_fellows(clause, events)]

    def _with_what_went_before(self, clause: Clause, events: list[EventDraft]) -> list[EventDraft]:
        """Each event with the days, places and tolls that it shares with those told before; the rest falls."""
        state = self.state
        before = [event for event in self.events[-_RECENT:] if event.lo >= state.story]
        events = [event for event in events if not adds_no_dead(event, state.last)]
        for event in events:
            event.listed = (state.item or clause.number in self.shares) and not self.first
            if self.first:
                adopt_toll(event, state.last, before)
            event.updates, event.post = updated(clause, event, before), state.post
            carry_subject(clause, event, state.last)
            event.anyone_s = may_be_anyone_s(clause, event, before)
            inherit(event, before, state)
            carry_foe(clause, event, before)
            denies_last(event, state.last, self.first)
            contradicts(clause, event, state.last)
            if (bare := says_outright(event, self.events)) is not None:
                self.events.remove(bare)
                event.spans, event.actors = [*bare.spans, *event.spans], event.actors or bare.actors
            before.append(event)
            if (
                stands(event)
                and not never_since(event)
                and not event.aside
                and not (self.first and event.inherits is state.last and _adds_only(event))
            ):
                state.last = event
        return [event for event in events if stands(event)]

    def _remember(self, clause: Clause, sentence: Sentence, events: list[EventDraft]) -> None:
        """What the next sentences may need: who spoke, the span and the header of what follows."""
        state = self.state
        if self.first and (ended := teller_at_the_end(self.tokens, sentence, clause.speeches)):
            for event in (*self.events, *events):
                if event.lo > ended[0] and (not event.speech.chain or event.speech.inherited):
                    event.speech = ended[1]
        if clause.number < 6:
            spans = [c.time for c in clause.chunks if c.time and c.time.expr.kind == "range" and not c.time.part_of_day]
            if events:  # "3,384 were killed from January to June" dates nothing else
                spans = [time for time in spans if time.expr.finest == "day"]
            state.header_times = spans[:1] or state.header_times  # «أعمال الفترة من 9 حتى 13 مارس»
        if events and introduces_items(self.tokens, sentence):
            state.header_times = list(events[-1].times) or state.header_times
            state.header_places = list(events[-1].places[:1]) or state.header_places
        lead: tuple[SpeechLink, ...] = ()
        if not (events or self.events):
            lead = introduction(self.tokens, sentence, clause.chunks, clause.speeches, self.resolver, state)
            state.header_chain = lead or state.header_chain
        if self.listing and any(_another(self.listing, speech) for speech in clause.speeches):
            self.listing = ()
        remember_speech(self.tokens, clause.speeches, self.syntax, state)
        state.told_of = ()
        if self.subject and not (events or any(speech.chain for speech in clause.speeches)):
            state.spoken = state.told_of = self.subject
        state.announced = lead or state.announced
        issued = issues_a_list(clause.chunks, self.resolver, state)
        self.listing = state.announced or issued or self.listing
        remember_names(self.tokens, clause.chunks, clause.speeches, self.syntax, state)
        remember_papers(self.tokens, clause.chunks, self.syntax, self.resolver, state)


def _says_what_tellers(item: Chunk, chunks: Sequence[Chunk], resolver: Resolver, recent: Sequence[str]) -> bool:
    """«وكالة كذا الألمانية», «مصدران لبنانيان» after an army has its name: only where those who tell are from."""
    if any(c.kind == "source" and c.hi == item.lo for c in chunks) and any(resolver.army(side) for side in recent):
        return True
    return any(c.kind == "actor" and 0 <= item.lo - c.hi <= 1 and resolver.media(c) for c in chunks)


def _asks_of(tokens: Tokens, sentence: Sentence) -> bool:
    """«والجيش؟», «ووزارة الدفاع الروسية؟»: whether a question is no longer than a name."""
    return tokens.norm[sentence.hi - 1] in ("؟", "?") and sentence.hi - sentence.lo <= _NAMED


def _another(chain: tuple[SpeechLink, ...], speech: Speech) -> bool:
    """Whether somebody else than the last of a chain speaks."""
    return bool(speech.chain) and not speech.inherited and speech.chain[-1].id != chain[-1].id


def _rejoined(
    tokens: Tokens, sentences: Sequence[Sentence], mentions: Sequence[Mention], syntax: Syntax
) -> list[Sentence]:
    """«أصيب ستة؛ جراء قصف …»: what begins with a cause, result, place or teller after a semicolon goes on."""
    if "؛" not in tokens.norm:
        return list(sentences)
    links = {m.lo for m in mentions if m.kind == "link"}
    links |= {s.lo for s in sentences if tokens.norm[s.lo] in syntax.prepositions}
    frames = {m.lo for m in mentions if m.kind == "frame"}
    links |= {s.lo for s in sentences if not frames.isdisjoint((s.lo, s.lo + 1))}  # «…؛ وذلك وفقا لكذا»
    found: list[Sentence] = []
    for sentence in sentences:
        last = found[-1] if found else None
        beside = last and last.paragraph == sentence.paragraph and sentence.hi - last.lo < LONGEST_SENTENCE
        if last and beside and tokens.norm[last.hi - 1] == "؛" and sentence.lo in links:
            found[-1] = Sentence(last.lo, sentence.hi, last.paragraph)
        else:
            found.append(sentence)
    return found


def _is_title(tokens: Tokens, sentence: Sentence, chunks: list[Chunk], language: Language) -> bool:
    """A line with no verb heads a list; the events it names are not told."""
    past = told_as_past(tokens, chunks, language.syntax)
    return is_heading(tokens, sentence, past or tells(chunks), past or verbal(chunks), language.syntax)


def _without_statement_days(chunks: list[Chunk]) -> list[Chunk]:
    """“…, the release said on Tuesday”, «في بيان الاثنين»: the day of a statement is not the event's."""
    times = [c for c in chunks if c.kind == "time"]
    if not times:
        return chunks
    said = [c.hi for c in chunks if c.kind == "frame" and c.entry.get("pronoun")]
    issued = {c.hi for c in chunks if c.prep and c.entry.get("paper")}
    dated = (c for c in times if c.lo in issued or any(0 <= c.lo - hi <= 1 for hi in said))
    dropped = set(map(id, dated))
    return [c for c in chunks if id(c) not in dropped] if dropped else chunks


def _without_days_of_frames(tokens: Tokens, chunks: list[Chunk]) -> list[Chunk]:
    """«القذيفة، كما قال الناطق فلان صباح الأربعاء، سقطت على …»: a day in a frame is when somebody said it."""
    dropped: set[int] = set()
    for frame in (c for c in chunks if c.kind == "frame" and c.entry.get("verbal")):
        reach = range(frame.hi, min(frame.hi + _FRAMED, chunks[-1].hi))
        end = next((i for i in reach if tokens.kind[i] == PUNCT), None)
        inside = [c for c in chunks if frame.hi <= c.lo < (end or frame.hi)]
        if end is not None and tokens.norm[end] in COMMAS and all(c.kind not in TRIGGERS for c in inside):
            dropped |= {id(c) for c in inside if c.kind == "time" and c.hi == end and c.lo > frame.hi}
    return [c for c in chunks if id(c) not in dropped] if dropped else chunks


def _without_days_of_papers(chunks: list[Chunk]) -> list[Chunk]:
    """«نشرت الوكالة الخميس تحقيقا خلص إلى أن …»: a day between a verb of issuing and what is issued."""
    dropped: set[int] = set()
    for k, item in enumerate(chunks[1:-1], start=1):
        verb, paper = chunks[k - 1], chunks[k + 1]
        verb = chunks[k - 2] if k > 1 and verb.kind in ("actor", "source", "side") else verb
        issued = verb.kind == "say" and not verb.suffix and bool(verb.entry.get("issues") or verb.entry.get("shows"))
        told = paper.kind in ("evidence", "speaker", "say") and paper.lo - item.hi <= 1
        if item.kind == "time" and issued and told and item.lo - verb.hi <= _HEARD:
            dropped.add(id(item))
    return [c for c in chunks if id(c) not in dropped] if dropped else chunks


def _without_contrasts(tokens: Tokens, chunks: list[Chunk]) -> list[Chunk]:
    """«ثمانية من طواقمه، لا مقاتلين، قضوا»: between two commas, who they were not."""
    dropped: set[int] = set()
    for negation, who in pairwise(chunks):
        apart = negation.kind == "negation" and who.kind == "person" and who.lo == negation.hi
        marks = {tokens.norm[negation.lo - 1], *tokens.norm[who.hi : who.hi + 1]} if apart and negation.lo else {""}
        if marks <= COMMAS:
            dropped |= {id(negation), id(who)}
    return [c for c in chunks if id(c) not in dropped] if dropped else chunks


def _of_a_statement(day: Chunk, chunks: list[Chunk]) -> bool:
    """“The ministry denied it on Sept. 20”: a day beside a verb of saying."""
    return any(c.kind == "say" and (0 <= day.lo - c.hi <= _HEARD or day.hi <= c.lo) for c in chunks)


def _spoken_on(chunks: list[Chunk]) -> TimeMention | None:
    """“Told AFP on Saturday”: the weekday right behind a verb of saying and whom it was said to."""
    for k, verb in enumerate(chunks):
        behind = chunks[k + 1 : k + 3] if verb.kind == "say" else []
        day = next((c for c in behind if c.time and c.time.expr.weekday is not None), None)
        if day is not None and day.time and day.lo - verb.hi <= _HEARD:
            if all(c.kind not in TRIGGERS for c in behind if c.lo < day.lo):
                return day.time
    return None


def _said_on(chunks: list[Chunk]) -> list[TimeMention]:
    """“On Sunday the army said … two days earlier”: a weekday before a verb of saying, that others count from."""
    said = next((c.lo for c in chunks if c.kind in TRIGGERS or c.kind == "say"), 0)
    days = [c.time for c in chunks if c.time and c.lo < said and c.time.expr.weekday is not None]
    verb = any(c.lo == said and c.kind == "say" for c in chunks)
    return [day for day in days if verb and not day_of_month(day)]


def _without_stamp(
    tokens: Tokens, sentence: Sentence, chunks: list[Chunk], syntax: Syntax
) -> tuple[Sentence, list[Chunk], list[TimeMention]]:
    """A line that a ticker stamps with the hour («20:14 | …») tells of the day it was published."""
    start, timed = stamp_end(tokens, sentence, syntax)
    day = [TimeMention(sentence.lo, start, TODAY, "time.stamp")] if timed else []
    return *_from(start, sentence, chunks), day


def _without_dateline(
    tokens: Tokens, sentence: Sentence, chunks: list[Chunk], resolver: Resolver
) -> tuple[Sentence, list[Chunk]]:
    """A dateline says where a story was filed, not where its event was."""
    start = dateline_end(tokens, sentence.lo, sentence.hi, chunks)
    start = start if start > sentence.lo else credit_end(tokens, sentence, chunks, resolver)
    return _from(start, sentence, chunks)


def _from(start: int, sentence: Sentence, chunks: list[Chunk]) -> tuple[Sentence, list[Chunk]]:
    if start == sentence.lo:
        return sentence, chunks
    return replace(sentence, lo=start), [c for c in chunks if c.lo >= start]


def _adds_only(event: EventDraft) -> bool:
    """A toll added to the event before leaves that one the last event."""
    return event.inherits is not None and all(t.kind == "harm" for t in event.triggers)


def _who_tells(item: Chunk, chunks: Sequence[Chunk]) -> list[Chunk]:
    """«قال كذا إن الميليشيات …», "the army's spokesman said": who is named beside a word of speech before a phrase."""
    before = [c for c in chunks if c.hi <= item.lo]
    edges = {edge for c in before if c.kind == "say" for edge in (c.lo, c.hi)}
    edges |= {edge for c in before if c.kind == "speaker" and {c.lo, c.hi} & edges for edge in (c.lo, c.hi)}
    return [c for c in before if c.kind == "actor" and {c.lo, c.hi} & edges]


def _who_acts_on(item: Chunk, chunks: Sequence[Chunk]) -> list[Chunk]:
    """«أسرت كذا خمسة من عناصر تلك المليشيات»: the subject of the deed, who is not its object too."""
    if item.kind != "side":
        return []
    verbs = [c for c in chunks if c.kind in TRIGGERS | {"light"} and is_verb(c) and c.hi <= item.lo]
    met = [
        c for c in chunks if c.kind == "event" and c.entry.get("failed") and c.hi <= item.lo
    ]  # «صد مقاتلو كذا هجوم التنظيم»
    return [c for c in chunks if any(_is_subject(v, c) for v in (*verbs[-1:], *met[-1:])) and c.hi <= item.lo]


def _whose_numbered(side: Chunk, chunks: Sequence[Chunk]) -> Chunk | None:
    """«اللواء 47 بالحشد»: a numbered unit is of the body named behind its number, not of one told before."""
    number = next((c for c in chunks if c.lo == side.hi and c.kind == "number"), None)
    behind = (c for c in chunks if number is not None and 0 <= c.lo - number.hi <= 1 and c.kind == "actor")
    return next((c for c in behind if c.prep in ("with", "in", "of", "for", "from")), None)


def _is_subject(verb: Chunk, side: Chunk) -> bool:
    return side.kind == "actor" and 0 <= side.lo - verb.hi <= 1 and not side.prep  # «أسرت وحدات اللواء …»


def _subject(phrases: Sequence[Group], at: int, state: State) -> str | None:
    """The side a pronoun may mean: the first named before it in the sentence, else the last event's."""
    named = next((g.actors[0].id for g in phrases if g.actors and not g.prep and g.lo < at), None)
    return named or (state.last.actors[0].id if state.last and state.last.actors else None)


def _fighting(resolver: Resolver, state: State) -> str | None:
    """The side named last that fights: "the troops"."""
    return next((actor for actor in reversed(state.recent[-6:]) if resolver.combatant(actor)), None)
