"""Lines that tell no event themselves: headers that set day, place or speaker, headlines, questions, conclusions."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.drafts import PlaceRef, Speech, SpeechLink
from tawatur.extract.headline import is_day, whole_date
from tawatur.extract.posts import STATEMENT
from tawatur.extract.relative_days import TODAY
from tawatur.extract.speakers import source_id
from tawatur.extract.state import Resolver, State
from tawatur.grammar.chunks import QUOTES
from tawatur.grammar.piece import TRIGGERS, Chunk
from tawatur.grammar.syntax import Language, Syntax
from tawatur.model.frozen import replace
from tawatur.model.time import TimeMention
from tawatur.text.tokens import PUNCT, Sentence, Tokens

_BEGINS_THE_TEXT = TRIGGERS | {"say", "number", "frame"}

_BRACKETS = ("(", ")", "[", "]")
_PARTING = frozenset({"-", "–", "—", "/", "(", "|"})
_CREDIT = 7
"""Words between the place a story was filed at and its agency: who filed it."""
_HEADER_WORDS, _LEAD_WORDS = 9, 40
_ENDS = frozenset({".", "!", "؟", "?"})
_OF_LETTERHEADS = frozenset({"actor", "place", "speaker", "frame", "side", "say", "object", "person"})
_OF_BULLETINS = _OF_LETTERHEADS | {"time", "number", "source", "tally"}
"""Kinds of words in the title of a bulletin."""
_ISSUING = ("", "about", "by", "from")
_PART_OF_DAY = "time.part_of_day"
_AGENCIES = "unnamed:agencies"
_HEAD = 40
"""Words and marks of the head of a text."""
_MARK = 2
"""Words and marks of a section's number."""
_ROMAN = frozenset("ivx")
_HEADED = 3
"""Words between the number of a section and the body whose text it is."""
_STAMPED = 3
"""Words from a word of publishing to its day ("Published on: 6 March")."""
_UNNAMED = 2
"""Words of a letterhead that no lexicon knows."""


def credit_end(tokens: Tokens, sentence: Sentence, chunks: Sequence[Chunk], resolver: Resolver) -> int:
    """The token after «بيروت - وكالة كذا:», «كذا 26-10-2025 وفا-»: where a line was filed, when, and by whom."""
    city = chunks[0] if chunks and chunks[0].kind == "place" and chunks[0].lo == sentence.lo else None
    if city is None or city.hi >= sentence.hi:
        return sentence.lo
    dated = any(c.lo == city.hi and c.time and whole_date(c.time.expr) for c in chunks[1:2])
    if not (dated or tokens.norm[city.hi] in _PARTING):
        return sentence.lo
    told = next((c.lo for c in chunks if c.kind in _BEGINS_THE_TEXT), sentence.hi)
    near = [c for c in chunks[1:] if c.hi <= told and c.lo - city.hi <= _CREDIT]
    agencies = (c.hi for c in near if c.entry.get("class") == _AGENCIES or (c.kind == "actor" and resolver.media(c)))
    end = next(agencies, sentence.lo)
    while sentence.lo < end < sentence.hi and tokens.norm[end] in _PARTING | {":", ")", "،"}:
        end += 1
    return end


def tells(chunks: Sequence[Chunk]) -> bool:
    """Whether a line has a verb, a count or a toll."""
    verbs = ("past", "present", "gerund", "participle")
    return any(
        c.kind in ("number", "harm", "time", "say", "auxiliary", "damage") or c.feature.startswith(verbs)
        for c in chunks
    )


def told_as_past(tokens: Tokens, chunks: Sequence[Chunk], syntax: Syntax) -> bool:
    """Whether a listed form of an event is a verb by its look ("mine exploded", "shell fell")."""
    last = [tokens.norm[c.hi - 1] for c in chunks if c.kind in TRIGGERS]
    return any(word.endswith(syntax.past_ending) or word in syntax.pasts for word in last)


def verbal(chunks: Sequence[Chunk]) -> bool:
    """Whether a line has a finite verb."""
    return any(c.kind in ("say", "auxiliary", "light", "negation") or c.feature.startswith("past") for c in chunks)


def bulletin_day(tokens: Tokens, language: Language) -> list[TimeMention]:
    """A bulletin of a day dates its items, where its head calls it one: «نشرة الخميس», but «نشرة الثامنة»."""
    head = tokens.norm[:_HEAD]
    at = next((i for i, word in enumerate(head) if word in language.syntax.bulletins), None)
    if at is None:
        return []
    if head[at] not in language.syntax.editions:
        return [TimeMention(0, 1, TODAY, "time.bulletin")]
    end = next((i for i in range(at, len(head)) if head[i] == "\n"), len(head))
    start = next((i for i in range(at, 0, -1) if head[i - 1] == "\n"), 0)
    dated = [t for t in language.find_times(tokens, start, end) if t.expr.finest == "day" and t.rule != _PART_OF_DAY]
    return [TimeMention(0, 1, TODAY, "time.bulletin")] if dated else []


def stamp_end(tokens: Tokens, sentence: Sentence, syntax: Syntax) -> tuple[int, bool]:
    """Where a line begins behind its mark, hour and tag («🔴 20:14 | عاجل: …»), and whether an hour stands in it."""
    at = end = sentence.lo
    told = timed = False
    while at < sentence.hi - 1:
        if _clock(tokens, at):
            at += 3
            end, told, timed = at, True, True
        elif tokens.norm[at] in syntax.stamps:
            at += 1
            told, end = True, at if tokens.norm[at - 2] == "#" or end == at - 1 and timed else end
        elif tokens.kind[at] == PUNCT and (tokens.norm[at] not in QUOTES or tokens.norm[at] in _BRACKETS):
            at += 1
            end = at if told else end
        else:
            break
    return end, timed


def _clock(tokens: Tokens, at: int) -> bool:
    """Whether an hour and minutes stand at a token («20:14»)."""
    if tokens.norm[at + 1 : at + 2] not in ([":"], ["."]) or at + 2 >= len(tokens):
        return False
    hour, minute = tokens.norm[at], tokens.norm[at + 2]
    return hour.isdecimal() and minute.isdecimal() and len(minute) == 2 and int(hour) < 25 and int(minute) < 60


def skipped(tokens: Tokens, sentence: Sentence, title: str | None, language: Language) -> bool:
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
    return head.startswith(language.syntax.opinions)


def _speaks(say: Chunk) -> bool:
    """Whether a word of speech tells that somebody spoke («نفت», «قالت», «علقت», «ردت»)."""
    verb = say.feature.startswith(("past", "present"))
    told = any(say.entry.get(what) for what in ("accuses", "comments", "needs_that"))
    return verb or told or say.entry.get("stance") == "denies"


def read_header(
    tokens: Tokens,
    sentence: Sentence,
    chunks: list[Chunk],
    places: list[PlaceRef],
    resolver: Resolver,
    state: State,
    subject_first: bool,
) -> bool:
    """A short line with no event sets place, day or speaker for the lines under it."""
    words = sum(1 for i in range(sentence.lo, sentence.hi) if tokens.kind[i] != PUNCT)
    said = (c for c in chunks if c.kind == "say")  # «ونفت موسكو صحة ذلك.», «وقالت موسكو إن هذه المزاعم باطلة.»
    speaks = any(_speaks(c) for c in said)
    if words > _HEADER_WORDS or (
        tokens.norm[sentence.hi - 1] in _ENDS and (speaks or (subject_first and verbal(chunks)))
    ):
        return False
    if _filed(sentence, chunks, resolver):
        return True
    times = [c.time for c in chunks if c.time]
    if tokens.norm[sentence.hi - 1] in _ENDS:  # «بعد يوم واحد كانت ثلاث روايات قد اكتملت.»
        times = [t for t in times if t.expr.kind not in ("anaphor", "event_offset")]
    ends_colon = tokens.norm[sentence.hi - 1] == ":"
    speakers = [c for c in chunks if c.kind in ("actor", "source") and not (c.prep or c.entry.get("paper"))]
    of_page = not ends_colon and len(times) == 1 and is_day(times[0].expr, state.published)
    if times:
        state.header_times, state.page_times = ([], times) if of_page else (times, [])
        _note_post(times, state, of_a_speaker=bool(speakers))
    if places and of_page:  # «كركوك، 6 تشرين الثاني 2019»: where the page was written
        state.titled = state.titled or places[:1]
    elif places:
        state.header_places = places[:1]
    if times and places:
        state.story, state.last = sentence.lo, None  # what was told above is another story
    ground = [c.lo for c in chunks if c.kind in ("place_noun", "relation")]  # «مناطق نفوذ كذا:»
    if ends_colon and speakers and all(lo > speakers[0].lo for lo in (*ground, *(place.lo for place in places))):
        found = source_id(speakers[0], resolver, state)
        if found:
            state.header_chain = (SpeechLink(found, speakers[0].lo, speakers[0].hi),)
            state.chain = state.spoken = state.header_chain
    return bool(times or places or (ends_colon and speakers))


def _filed(sentence: Sentence, chunks: Sequence[Chunk], resolver: Resolver) -> bool:
    """«بيروت، 31 أيار (أ ف ب)», «بغداد - وكالات، الجمعة 30 تموز»: where and when a story was filed, by what agency."""
    city, behind = chunks[:1], chunks[1:]
    agencies = any(c.entry.get("class") == _AGENCIES or (c.kind == "actor" and resolver.media(c)) for c in behind)
    return agencies and city[0].kind == "place" and city[0].lo == sentence.lo


def dates_the_page(tokens: Tokens, chunks: Sequence[Chunk], places: Sequence[PlaceRef], syntax: Syntax) -> bool:
    """“Last updated: 6 November 2016”: a line that tells the day of the page, not of what the page tells."""
    days = [c.lo for c in chunks if c.time]
    issued = (not syntax.issued.isdisjoint(tokens.norm[max(0, lo - _STAMPED) : lo]) for lo in days)
    return bool(days) and not places and all(issued)


def title_day(tokens: Tokens, sentence: Sentence, language: Language, places: Sequence[PlaceRef]) -> list[TimeMention]:
    """“Strike on a school – Sarmin, Syria, 26 October 2016”, “Protection of Civilians | 10-23 August 2021”.

    The day of a story, behind its place in the title; the days that a report is of.
    """
    days = language.find_times(tokens, sentence.lo, sentence.hi)
    spans = [t for t in days if t.expr.kind == "range" and t.expr.until and whole_date(t.expr.until)]
    if len(days) == len(spans) == 1:
        return spans
    return [t for t in days if places and whole_date(t.expr) and t.lo >= places[0].hi][:1]


def list_day(tokens: Tokens, sentence: Sentence, language: Language) -> list[TimeMention]:
    """«حصيلة ضحايا القصف على كذا اليوم الخميس 5 تشرين الأول»: the day of the items under a title that names a list."""
    if language.syntax.papers.isdisjoint(tokens.norm[sentence.lo : sentence.hi]):
        return []
    days = [t for t in language.find_times(tokens, sentence.lo, sentence.hi) if t.expr.finest == "day"]
    return days if len(days) == 1 and days[0].expr.kind == "date" and days[0].expr.month else []


def ends(tokens: Tokens, line: Sentence) -> bool:
    """Whether a mark that ends sentences ends a line: it is no heading."""
    return tokens.norm[line.hi - 1] in _ENDS


def letterhead(
    tokens: Tokens, sentence: Sentence, chunks: Sequence[Chunk], syntax: Syntax, resolver: Resolver, state: State
) -> tuple[SpeechLink, ...]:
    """«وزارة الصحة / غزة», "Statement by the General Staff": a line that is the name of a body, who issues the text.

    No sentence that a mark ends is one.
    """
    bodies = [c for c in chunks if c.kind == "actor" and not resolver.media(c)]  # «الإعلام الحربي - حزب الله»
    if not bodies:
        return ()
    body = bodies[0]
    if _heads_a_bulletin(tokens, sentence, chunks, body, syntax):
        return _issuer(body, resolver, state)
    papers = (c for c in chunks if c.hi <= body.lo and (c.entry.get("paper") or c.kind == "say"))
    if body.prep not in _ISSUING and not (body.prep == "for" and any(papers)):
        return ()  # but «تصريح صحفي لوزارة الداخلية»
    kinds = _OF_LETTERHEADS | {"place_noun"}  # «وزارة كذا - دائرة الإعلام»
    if any(
        c.kind not in (kinds if c.lo >= body.hi else _OF_LETTERHEADS)
        or c.joined
        or c.feature.startswith(("past", "present"))
        for c in chunks
    ):
        return ()
    named = {i for c in chunks for i in range(c.lo, c.hi)}
    marks = [i for i in range(sentence.lo, body.lo) if tokens.norm[i] in _PARTING]
    words = [i for i in range(marks[-1] if marks else sentence.lo, sentence.hi) if tokens.kind[i] != PUNCT]
    if len(words) > _HEADER_WORDS or len(set(words) - named) > _UNNAMED:
        return ()  # «مركز عمليات كذا - وزارة الصحة»: what stands before a mark is a part of the body
    return _issuer(body, resolver, state)


def _heads_a_bulletin(tokens: Tokens, sentence: Sentence, chunks: Sequence[Chunk], body: Chunk, syntax: Syntax) -> bool:
    """«وزارة الصحة | التقرير اليومي رقم 23», «بيان رقم (7) من القيادة العامة»: a body and the name of its paper."""
    named = [c for c in chunks if c.entry.get("paper")]
    named_by = syntax.bulletins | syntax.papers
    words = [i for i in range(sentence.lo, sentence.hi) if tokens.norm[i] in named_by]
    if not (named or words) or any(c.kind not in _OF_BULLETINS for c in chunks) or verbal(chunks):
        return False
    before = {i for c in chunks if c.hi <= body.lo for i in range(c.lo, c.hi)} | set(words)
    small = syntax.prepositions.keys()
    first = all(tokens.kind[i] == PUNCT or i in before or tokens.norm[i] in small for i in range(sentence.lo, body.lo))
    end = next((c.hi for c in chunks if c.lo == body.hi and c.entry.get("nisba")), body.hi)
    marked = tokens.norm[end] in _PARTING | {":", "\n"}
    seated = any(c.kind == "place" and 0 <= c.lo - body.hi <= 1 for c in chunks)  # «وزارة الصحة بغزة – …»
    return first and (marked or seated) and (body.prep in _ISSUING or body.prep == "for")


def read_section(tokens: Tokens, sentence: Sentence, chunks: Sequence[Chunk], resolver: Resolver, state: State) -> None:
    """«[2] رد حركة كذا», “II. The Observatory, London”: whose text stands under a numbered line, up to the next."""
    at = _past_number(tokens, sentence)
    whole_line = sentence.hi == len(tokens) or tokens.norm[sentence.hi] == "\n"
    if at is None or not whole_line or tokens.norm[sentence.hi - 1] in _ENDS or sentence.hi - at > _LEAD_WORDS:
        return
    named = (
        c for c in chunks if at <= c.lo <= at + _HEADED and (c.kind in ("actor", "source") or c.entry.get("class"))
    )
    body = next(named, None)
    apart = body is not None and (body.hi >= sentence.hi or tokens.kind[body.hi] == PUNCT)
    issuer = _issuer(body, resolver, state) if body is not None and apart else ()
    if issuer or state.section:
        state.header_chain, state.section = issuer, bool(issuer)
        state.spoken = issuer or state.spoken


def _past_number(tokens: Tokens, sentence: Sentence) -> int | None:
    """The token behind the number or letter that a line begins with («[1] …», «(ب) …», “II. …”, “3) …”)."""
    start = sentence.lo
    while start > max(0, sentence.lo - _MARK) and tokens.norm[start - 1] != "\n":
        start -= 1  # a full stop behind the number ends what is taken for a sentence
    if start > 0 and tokens.norm[start - 1] != "\n":
        return None
    opened, number, closed = [*tokens.norm[start : min(start + 3, sentence.hi)], "", "", ""][:3]
    if opened in ("(", "[") and closed in (")", "]"):
        return start + 3 if number.isdecimal() or len(number) == 1 else None
    counted = opened.isdecimal() or not set(opened) - _ROMAN or len(opened) == 1
    marked = number in (".", ")", "]") and opened and start + 2 <= sentence.hi
    return max(start + 2, sentence.lo) if counted and marked else None


def introduction(
    tokens: Tokens,
    sentence: Sentence,
    chunks: Sequence[Chunk],
    speeches: Sequence[Speech],
    resolver: Resolver,
    state: State,
) -> tuple[SpeechLink, ...]:
    """«أصدرت القيادة بياناً جاء فيه:», "The centre issued the following statement:": whose text a lead hands over to."""
    if tokens.norm[sentence.hi - 1] != ":" or sentence.hi - sentence.lo > _LEAD_WORDS:
        return ()
    told = speeches[-1] if speeches else None
    if told and told.chain and not told.inherited and not told.chain[-1].id.startswith("unnamed:"):
        return told.chain
    body = next((c for c in chunks if c.kind == "actor" and not resolver.media(c)), None)
    return _issuer(body, resolver, state) if body else ()


def issues_a_list(chunks: Sequence[Chunk], resolver: Resolver, state: State) -> tuple[SpeechLink, ...]:
    """«نشرت خلية كذا موجزاً بعمليات اليوم.»: who issues a paper, whose items may follow."""
    issued = next((i for i, c in enumerate(chunks) if c.kind == "say" and c.entry.get("issues")), None)
    if issued is None or not any(c.entry.get("paper") for c in chunks[issued:]):
        return ()
    body = next((c for c in chunks[issued:] if c.kind == "actor" and not c.prep and not resolver.media(c)), None)
    return _issuer(body, resolver, state) if body else ()


def _issuer(body: Chunk, resolver: Resolver, state: State) -> tuple[SpeechLink, ...]:
    found, outlet = source_id(body, resolver, state), state.outlet
    if not found or (outlet and not resolver.relays(outlet)):
        return ()  # its own page
    return (SpeechLink(found, body.lo, body.hi),)


def note_day(tokens: Tokens, sentence: Sentence, chunks: Sequence[Chunk], state: State) -> None:
    """«تقرير الإصابات ليوم 5 نوفمبر», «نتائج العمليات خلال الأيام الخمسة الماضية:»: the days of the lines below."""
    words = sum(1 for i in range(sentence.lo, sentence.hi) if tokens.kind[i] != PUNCT)
    end = tokens.norm[sentence.hi - 1]
    if end != ":" and (words > _HEADER_WORDS or end in _ENDS):
        return
    kinds = ("date", "shift", *_STRETCHES) if end == ":" else ("date",)
    days = [c.time for c in chunks if c.time and c.time.expr.kind in kinds]
    days = [time for time in days if time.expr.finest == "day" or time.expr.kind in _STRETCHES]
    if len(days) == 1:
        state.header_times = days
        _note_post(days, state)


_STRETCHES = ("window", "period")
"""Times of several days that a line over a list tells."""


def _note_post(times: Sequence[TimeMention], state: State, of_a_speaker: bool = False) -> None:
    """The one whole date of a header is the day its post was written: «5 آذار 2021», «■ الثلاثاء 27 نيسان».

    Beside whoever speaks below («المتحدث العسكري، 22 يوليو») a month is enough.
    """
    days = (t.expr for t in times if t.expr.kind == "date" and t.expr.finest == "day")
    dated = {expr for expr in days if expr.year or (expr.month and (of_a_speaker or expr.weekday is not None))}
    whole = [t for t in times if t.expr in dated]
    if len(whole) == 1:
        state.post = replace(whole[0], rule=STATEMENT) if of_a_speaker else whole[0]


def when_it_was(tokens: Tokens, sentence: Sentence, chunks: Sequence[Chunk], syntax: Syntax) -> TimeMention | None:
    """«ووقع ذلك مساء أمس»، "It happened on Monday": the day of what was told last, in a sentence that tells no more."""
    days = [c.time for c in chunks if c.time and c.time.expr.finest == "day" and c.time.expr.kind != "anaphor"]
    if len(days) != 1 or days[0].lo - sentence.lo > _POINTED:
        return None
    pointer = next((i for i in range(sentence.lo, days[0].lo) if tokens.norm[i] in syntax.pointers), None)
    if pointer is None or pointer - sentence.lo > (0 if syntax.subject_first else 2):
        return None
    before = [c for c in chunks if c.lo < days[0].lo and c.lo != pointer - 1]
    return days[0] if all(c.entry.get("subject") == "event" or c.kind in _OF_OCCURRENCE for c in before) else None


_POINTED = 6
"""Words from the head of a sentence to the day of what it points to."""
_OF_OCCURRENCE = frozenset({"background", "auxiliary", "relation", "number", "time", "place"})
"""What may stand between a word that points back and the day that it is of."""


def note_topic(chunks: Sequence[Chunk], places: Sequence[PlaceRef], state: State) -> None:
    """A lead that tells no event but names the day and place of the one the text is about."""
    days = [c.time for c in chunks if c.time and c.time.expr.kind in ("date", "range") and c.time.expr.finest == "day"]
    spots = [p for p in places if p.relation in ("at", "near") and p.name]
    state.header_times = days[:1] or state.header_times
    state.header_places = spots[:1] or state.header_places
