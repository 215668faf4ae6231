"""«بعلبك 3 شهداء و5 جرحى، اللبوة شهيد»: lists whose items are a name and those counted there, each told by itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from tawatur.extract.clause import Clause
from tawatur.extract.counting import counter_of
from tawatur.extract.drafts import CIVILIAN, ActorRef, EventDraft, Speech
from tawatur.extract.fates import part_fates
from tawatur.extract.tables import figures_in
from tawatur.grammar.syntax import Language, Syntax
from tawatur.model.frozen import replace
from tawatur.model.mention import Mention
from tawatur.text.tokens import NUMBER, Sentence, Tokens

_NAMES = ("place", "actor")
_PARTED = frozenset({"،", ",", "؛", ";"})
_OPENS = _PARTED | {":", "-", "–", "•", "*", "."}
_PASSED = frozenset({":", "-", "–", "("})
_CLOSED = _PARTED | {".", ")", "\n"}
_FIGURE = 4
"""Words of the longest number behind a name."""
_START = attrgetter("lo")


def part_shares(
    tokens: Tokens, sentences: Sequence[Sentence], mentions: Sequence[Mention], language: Language
) -> tuple[list[Sentence], dict[int, str]]:
    """The sentences, each item of a list of names and figures one of its own; its items by number, and what they count.

    A list has two items in a sentence, or on lines that follow each other. What it counts is the toll told before it,
    "" where each item tells its own.
    """
    found: list[Sentence] = []
    items: dict[int, str] = {}
    alone = -1
    for sentence in sentences:
        inside = _within(mentions, sentence.lo, sentence.hi)
        heads = _heads(tokens, sentence, inside, language)
        since = found[-1].lo if found and heads[:1] == [sentence.lo] else sentence.lo
        kind = _counted_in(_within(mentions, since, sentence.hi), heads, sentence) if heads else None
        if len(heads) > 1 and kind is not None:
            for part in _cut(tokens, sentence, heads, language):
                items |= {len(found): kind} if part.lo in heads else {}
                found.append(part)
            continue
        if fates := part_fates(tokens, sentence, inside, language):
            bounds = sorted({sentence.lo, *fates})
            for lo, hi in zip(bounds, [*bounds[1:], sentence.hi], strict=True):
                items |= {len(found): fates[lo]} if lo in fates else {}
                found.append(replace(sentence, lo=lo, hi=hi))
            continue
        if heads == [sentence.lo]:
            items |= {alone: "", len(found): ""} if alone == len(found) - 1 >= 0 else {}
            alone = len(found)
        found.append(sentence)
    return found, items


def _within(mentions: Sequence[Mention], lo: int, hi: int) -> Sequence[Mention]:
    return mentions[bisect_left(mentions, lo, key=_START) : bisect_left(mentions, hi, key=_START)]


def _counted_in(told: Sequence[Mention], heads: Sequence[int], sentence: Sentence) -> str | None:
    """The toll told right before a list, "" where each item has a word for its own; None if it is none of people."""
    harms = [m for m in told if m.kind in ("harm", "tally")]
    before = [m for m in harms if m.lo < heads[0]]
    if before:
        return next((str(m.entry.get("toll")) for m in reversed(before) if m.entry.get("toll")), "killed")
    items = zip(heads, [*heads[1:], sentence.hi], strict=True)
    return "" if all(any(lo < m.lo < hi for m in harms) for lo, hi in items) else None


def _heads(tokens: Tokens, sentence: Sentence, inside: Sequence[Mention], language: Language) -> list[int]:
    """Where items begin: at names with a figure behind them, or at figures with a place; all are of one kind."""
    by_kind: dict[str, list[int]] = {kind: [] for kind in (*_NAMES, "figure")}
    if not any(m.kind in _NAMES or m.kind in ("side", "person") for m in inside):
        return []
    ends = {m.hi for m in inside if m.kind in ("harm", "person")}
    nouns = {m.hi: m for m in inside if m.kind == "place_noun"}
    joint, within = language.syntax.coordinating_prefix, language.syntax.prepositions
    for m in inside:
        if m.kind not in _NAMES and not _is_side(tokens, m, language.syntax):
            continue
        noun = nouns.get(m.lo)  # «مدينة درعا 12»
        head, prefix = (noun.lo, noun.prefix) if noun is not None and m.kind == "place" else (m.lo, m.prefix)
        prefix = prefix.removesuffix(language.syntax.article_prefix)
        before = tokens.norm[head - 1]
        if before.startswith(joint) and within.get(before.removeprefix(joint)) == "in" and not prefix:
            head, prefix, before = head - 1, joint, tokens.norm[head - 2]  # «وفي رفح 3»
        opens = head == sentence.lo or before in _OPENS or before in language.syntax.ranked
        opens = opens or (prefix == joint and (tokens.kind[head - 1] == NUMBER or head in ends))
        boxed = m.kind == "place" and _boxed(tokens, m, inside)
        if boxed or (opens and prefix in ("", joint) and _counts(tokens, m, inside, language)):
            by_kind["place" if m.kind == "place" else "actor"].append(head)
        if m.kind == "place" and (figure := _figure_before(tokens, sentence, m, language.syntax)) is not None:
            by_kind["figure"].append(figure)
    return sorted({*max(by_kind.values(), key=len)})


def _boxed(tokens: Tokens, place: Mention, inside: Sequence[Mention]) -> bool:
    """«في بنغازي (4 وفيات و122 إصابة) وسبها (حالتا وفاة)»: a place with those harmed there in brackets behind it."""
    if tokens.norm[place.hi : place.hi + 1] != ["("]:
        return False
    end = next((i for i in range(place.hi, min(place.hi + _BOX, len(tokens))) if tokens.norm[i] == ")"), 0)
    return any(m.kind == "harm" and place.hi < m.lo < end for m in inside)


_BOX = 12
"""Words and marks of the longest figure in brackets."""


def _is_side(tokens: Tokens, m: Mention, syntax: Syntax) -> bool:
    """«قواتنا 6 شهداء», «المدنيون 4»: fighters or civilians as a whole, no part of those counted."""
    whole = bool(m.suffix) or syntax.has_article(tokens.norm[m.lo].removeprefix(syntax.coordinating_prefix))
    return m.kind == "side" or (m.kind == "person" and whole and m.entry.get("who") in ("combatants", "civilians"))


def _figure_before(tokens: Tokens, sentence: Sentence, place: Mention, syntax: Syntax) -> int | None:
    """«12 في حلب، و7 بإدلب»: the figure that begins an item, right before its place."""
    within = syntax.prepositions
    at = place.lo - 1 - (within.get(tokens.norm[place.lo - 1]) == "in")
    apart = at < place.lo - 1 or within.get(place.prefix) == "with"
    if not apart or at < sentence.lo or tokens.kind[at] != NUMBER:
        return None
    return at if at == sentence.lo or tokens.norm[at - 1] in _OPENS | {syntax.coordinating_prefix} else None


def _counts(tokens: Tokens, name: Mention, inside: Sequence[Mention], language: Language) -> bool:
    """Whether people are counted right behind a name («بعلبك 3 شهداء», «اللبوة: شهيد», «دمشق وريفها 301»)."""
    syntax = language.syntax
    at = next((m.hi for m in inside if m.kind == "place_noun" and m.lo == name.hi and m.suffix), name.hi)
    if (
        at < len(tokens)
        and syntax.has_article(tokens.norm[at])
        and all(m.lo != at or m.kind not in _NAMES for m in inside)
    ):
        at += 1  # «فصائل المعارضة المسلحة 46»
    while at < len(tokens) - 1 and tokens.norm[at] in _PASSED:
        at += 1
    harmed = {m.lo for m in inside if m.kind == "harm" and m.entry.get("role") == "person"}
    one = next((m.hi for m in inside if m.kind == "person" and m.lo == at), at)  # «النيرب: طفل جريح»
    if at in harmed or one in harmed:
        return True
    numbers = language.find_numbers(tokens, at, min(len(tokens), at + _FIGURE))
    number = numbers[0] if numbers and at - numbers[0].lo in (0, 1) and not numbers[0].ordinal else None
    bracketed = tokens.norm[at - 1] == "("
    if number is None or (language.is_measure(tokens, number) and not bracketed):
        return False
    people = number.hi in harmed or any(m.kind == "person" and m.lo == number.hi for m in inside)
    after = tokens.norm[number.hi] if number.hi < len(tokens) else "\n"
    return people or after in _CLOSED | syntax.ranked or after.startswith(syntax.coordinating_prefix)


def named_first(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of an item without other readings of the name at its head («معركة» is a town of Tyre, too)."""
    end = max((m.hi for m in mentions if m.kind in _NAMES and m.lo == sentence.lo), default=sentence.lo)
    return [m for m in mentions if m.kind in _NAMES or m.lo >= end]


def _cut(tokens: Tokens, sentence: Sentence, heads: Sequence[int], language: Language) -> Iterator[Sentence]:
    """The items of a sentence and what stands before, after and between them."""
    turns = [
        i + 1
        for i in range(heads[0], sentence.hi - 1)
        if tokens.norm[i] in _PARTED and tokens.norm[i + 1] in language.syntax.breaks
    ]
    bounds = sorted({sentence.lo, *heads, *turns})
    for lo, hi in zip(bounds, [*bounds[1:], sentence.hi], strict=True):
        yield replace(sentence, lo=lo, hi=hi)


def read_share(clause: Clause, events: list[EventDraft], kind: str, last: EventDraft | None) -> list[EventDraft]:
    """The events of an item; a bare figure («القوات الروسية 266») is of the toll that the list counts."""
    last = last if last is not None and last.tolls and last.sentence >= clause.number - 2 else None
    kind = kind or (last.tolls[0].kind if last is not None and last.listed else "")
    if not events and kind and (figures := clause.of("number")):
        counter = counter_of(clause)
        event = _of_a_figure(clause, last)
        spans = (clause.lo, clause.hi), (figures[0].lo, figures[0].hi)  # «حلب (12)»: no label of the list here
        tolls = next((found for span in spans if (found := figures_in(counter, kind, span))), [])
        event.triggers, event.tolls = list(figures[:1]), tolls
        events = [event] if event.tolls else []
    if events and kind and not any(event.tolls for event in events):
        counter = counter_of(clause)
        events[0].tolls = figures_in(counter, kind, (clause.lo, events[0].triggers[0].lo))[:1]
    for event in events:
        if last is not None and last.paragraph == clause.paragraph and not event.speech.chain:
            event.speech = last.speech  # «وثقت البعثة في كذا خمسة قتلى، وفي كذا أربعة»
        _by_whom(clause, event, last)
    return events


def _of_a_figure(clause: Clause, last: EventDraft | None) -> EventDraft:
    """A toll told by who told the last, at the place that an item names."""
    own = clause.speeches[0] if clause.speeches else Speech(clause.lo, clause.hi)
    speech = last.speech if last is not None and not own.chain else own
    event = EventDraft("casualties", clause.lo, clause.hi, speech, sentence=clause.number, paragraph=clause.paragraph)
    event.places, event.times = list(clause.places), [c.time for c in clause.chunks if c.time]
    event.spans, event.placed = [(clause.lo, clause.hi)], bool(clause.places)
    if last is not None:
        event.times, event.tally = event.times or list(last.times), last.tally
    return event


def _by_whom(clause: Clause, event: EventDraft, last: EventDraft | None) -> None:
    """A side at the head of an item killed those counted, where civilians are; else it lost them."""
    group = clause.groups[0] if clause.groups and clause.groups[0].lo <= clause.lo + 1 else None
    sides = [a for a in group.actors if clause.resolver.combatant(a.id)] if group is not None else []
    if not sides or event.actors or event.targets or not event.tolls or event.type != "casualties":
        return
    told = [*event.tolls[:1], *(last.tolls[:1] if last is not None else ())]
    if any(toll.who in CIVILIAN for toll in told) or (last is not None and last.listed and last.actors):
        event.actors = sides
        who = event.tolls[0]
        event.targets = [ActorRef("civilians", who.lo, who.hi, rule="target.counted")] if who.who in CIVILIAN else []
    else:
        event.targets = sides
