"""Releases that list their events: a lead and headers that sum up, and items under them that tell.

An item inherits day, side and source from its header and, beyond that, from the lead; what only
sums up the items is no claim of its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence, Set
from itertools import takewhile

from tawatur.extract.drafts import EventDraft
from tawatur.extract.event_kinds import BOMBARDMENTS
from tawatur.grammar.syntax import Syntax
from tawatur.text.tokens import NUMBER, PUNCT, WORD, Sentence, Tokens

_BULLETS = frozenset("- – — • * · ‣".split())
_ARROWS = "\u2190"
"""The first of the signs, squares and pictures that posts set before an item."""
_NUMBERED = ("-", ".", ")", "–", "/", ":")
_BETWEEN = 3
"""Lines between two items of a list, empty ones and the name of a region."""
_STRIKES = BOMBARDMENTS | {"attack"}


def read_lists(
    tokens: Tokens, sentences: Sequence[Sentence], drafts: Sequence[EventDraft], syntax: Syntax
) -> list[EventDraft]:
    """The events without those that only sum up list items; the items with what their header says.

    Args:
        tokens: the document's tokens.
        sentences: its sentences, by whose number drafts are known.
        drafts: the events in the order of the text.
    """
    items = _items(tokens, sentences, drafts, syntax)
    first = min(items) if len(items) > 1 else len(sentences)
    introduced = any(_introduces(tokens, sentences, number, items) for number in range(len(sentences)))
    told = [d for d in drafts if d.sentence in items and d.type in _STRIKES and d.strikes]
    summed = any(d.sentence < first and d.strikes and _sums_up(d) for d in drafts)
    if not introduced and not (len(told) > 1 and summed):
        return list(drafts)
    kept: list[EventDraft] = []
    lead: EventDraft | None = None
    header: EventDraft | None = None
    for draft in drafts:
        heads = draft.sentence not in items and (
            _introduces(tokens, sentences, draft.sentence, items) or _heads_lines(draft, items, first)
        )
        if heads or (draft.sentence < first and _sums_up(draft)):
            header, lead = (draft, lead) if heads else (header, lead or draft)
            continue
        if draft.sentence in items and draft.type in _STRIKES:
            _lend(draft, [h for h in (header, lead) if h is not None])
        elif draft.sentence in items:
            _lend_teller(draft, [h for h in (header, lead) if h is not None])
        kept.append(draft)
    return kept


def opens_item(tokens: Tokens, at: int, syntax: Syntax) -> bool:
    """Whether a line that begins at a token is an item: «- …», «🔸 …», «٢/ …», «(3) …», «رابعا: …»."""
    word, following, third = [*tokens.norm[at : at + 3], "", ""][:3]
    if word in _BULLETS or (word[:1] > _ARROWS and unicodedata.category(word[0]).startswith("S")):
        return True
    if word == "(":
        return following.isdecimal() and third == ")"
    if word in syntax.item_words:
        return following in _NUMBERED
    return tokens.kind[at] == NUMBER and following in _NUMBERED and not third.isdecimal()  # «24/1/2021»


def _items(tokens: Tokens, sentences: Sequence[Sentence], drafts: Sequence[EventDraft], syntax: Syntax) -> set[int]:
    """Bulleted lines, and plain lines under a total that each count strikes of their own («Near X, two strikes …»)."""
    found: set[int] = set()
    strikes = [d for d in drafts if d.strikes and d.type in _STRIKES]
    counted = {d.sentence for d in strikes if not _sums_up(d)}
    totals = {d.sentence for d in strikes} - counted
    under = False
    for number, sentence in enumerate(sentences):
        opens = sentence.lo == 0 or tokens.norm[sentence.lo - 1] == "\n"
        under = number in totals or (under and opens and (number in counted or tokens.norm[sentence.hi - 1] != "."))
        if opens_item(tokens, sentence.lo, syntax) or (under and number in counted):
            found.add(number)
    return found


def _introduces(tokens: Tokens, sentences: Sequence[Sentence], number: int, items: Set[int]) -> bool:
    """Whether a sentence ends in a colon and a list follows."""
    return tokens.norm[sentences[number].hi - 1] == ":" and number + 1 in items


def _heads_lines(draft: EventDraft, items: Set[int], first: int) -> bool:
    """Whether a total stands right over further items of a list («Additionally, 38 strikes were conducted on …»)."""
    return first < draft.sentence and draft.sentence + 1 in items and bool(draft.strikes) and _sums_up(draft)


def _sums_up(draft: EventDraft) -> bool:
    """A lead's total: strikes with no toll, placed no closer than a country."""
    towns = [p for p in draft.places if p.level or p.within or p.relation == "near"]
    return draft.type in _STRIKES and not draft.tolls and not draft.damage and not towns


def _lend(item: EventDraft, heads: Sequence[EventDraft]) -> None:
    item.listed = True
    if "times" in item.borrowed and any(head.times for head in heads):
        item.times = []
    for head in heads:
        item.times = item.times or list(head.times)
        item.actors = item.actors or [a for a in head.actors if a.id not in {t.id for t in item.targets}]
        item.targets = item.targets or list(head.targets)
    _lend_teller(item, heads)


def _lend_teller(item: EventDraft, heads: Sequence[EventDraft]) -> None:
    for head in heads:
        chain = head.speech.chain
        if not item.speech.chain and chain and not chain[-1].id.startswith("unnamed:"):
            item.speech = head.speech


def goes_down_the_list(tokens: Tokens, sentence: Sentence, syntax: Syntax) -> bool:
    """Whether a line goes on with a list: marked as an item, or right under the line before, with none left empty."""
    under = sentence.lo > 1 and tokens.norm[sentence.lo - 1] == "\n" != tokens.norm[sentence.lo - 2]
    return under or opens_item(tokens, sentence.lo, syntax)


def introduces_items(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether a sentence ends in a colon at the end of its line."""
    return tokens.norm[sentence.hi - 1] == ":"


def _taken_apart(tokens: Tokens, lead: EventDraft, following: Sequence[EventDraft]) -> bool:
    """«أدت الغارات إلى 28 شهيداً توزعوا كالآتي:»: a toll over a colon, of which two lines below each count a part."""
    kinds = {t.kind: t.min or 0 for t in lead.tolls if not t.part}
    if not kinds or not _ends_in_colon(tokens, lead, following):
        return False
    items = [d for d in following if d.sentence > lead.sentence and not d.tally]
    counted = [t for d in items for t in d.tolls if not t.part and 0 < (t.min or 0) < kinds.get(t.kind, 0)]
    return len({t.lo for t in counted}) > 1


def _ends_in_colon(tokens: Tokens, head: EventDraft, following: Sequence[EventDraft]) -> bool:
    """Whether a colon ends the line of an event or one below it that tells none, or stands before items on its line."""
    end = next((i for i in range(head.hi, min(head.hi + 12, len(tokens))) if tokens.norm[i] in ("\n", ":")), 0)
    inline = following and following[0].listed and not head.listed and following[0].paragraph == head.paragraph
    if end > 0 and tokens.norm[end] == ":" and bool(inline or tokens.norm[end + 1] == "\n"):
        return True
    first = tokens.line_start(following[0].lo) if following else 0
    return not head.listed and head.hi < first <= head.hi + _HEADING and _closing_mark(tokens, first) == ":"


def _closing_mark(tokens: Tokens, start: int) -> str:
    """What ends the line above one that begins at a token, empty lines passed over."""
    while start > 0 and tokens.norm[start - 1] == "\n":
        start -= 1
    return tokens.norm[start - 1] if start else ""


_HEADING = 24
"""Words and marks from an event to the items under it: a line that only says that they follow."""


_LONG, _WORDS = 4, 5
"""Letters of the words that a headline writes with a capital, and how many it has at least."""


def _capitalised(tokens: Tokens, sentence: Sentence) -> bool:
    """“Survivors Describe Second Missile; Israeli Army Disputes It”: a line whose every long word has a capital."""
    if tokens.norm[sentence.hi : sentence.hi + 1] != ["\n"]:
        return False
    long = [i for i in range(sentence.lo, sentence.hi) if tokens.kind[i] == WORD and len(tokens.norm[i]) >= _LONG]
    return len(long) >= _WORDS and all(tokens.is_capital(i) for i in long)


def is_heading(tokens: Tokens, sentence: Sentence, tells: bool, verbs: bool, syntax: Syntax) -> bool:
    """Whether a short line without a verb only names what follows («Strikes in Syria»)."""
    words = sum(tokens.kind[i] != PUNCT for i in range(sentence.lo, sentence.hi))
    ended = tokens.norm[sentence.hi - 1] in (".", ":", "!")
    if syntax.subject_first and not ended and _capitalised(tokens, sentence):
        return True
    if words <= 6 and not tells and tokens.norm[sentence.hi - 1] != ".":
        return True
    return words <= 11 and not ended and not verbs and not _counts(tokens, sentence, syntax)


def _counts(tokens: Tokens, sentence: Sentence, syntax: Syntax) -> bool:
    """Whether a line counts dead or wounded."""
    return any(tokens.norm[i] in syntax.casualties for i in range(sentence.lo, sentence.hi))


def counted_together(drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """«خلال يوم:», «- 43 شهيداً», «- 105 إصابات»: figures on lines of their own, under one heading, are one toll."""
    kept: list[EventDraft] = []
    for draft in drafts:
        if kept and _counts_on(draft, kept[-1]):
            kept[-1].tolls.extend(draft.tolls)
            kept[-1].spans.extend(draft.spans)
            kept[-1].hi = draft.hi
        else:
            kept.append(draft)
    return kept


def _counts_on(draft: EventDraft, before: EventDraft) -> bool:
    """Whether a line counts others harmed, with nothing else told, right under a line that does the same."""
    if not draft.type == before.type == "casualties" or draft.paragraph != before.paragraph + 1 or draft.placed:
        return False
    bare = all(trigger.kind == "harm" for trigger in (*before.triggers, *draft.triggers))
    alike = draft.voice == before.voice and draft.stance == before.stance and draft.times == before.times
    kinds = {toll.kind for toll in before.tolls}
    others = {toll.kind for toll in draft.tolls}
    return bare and alike and bool(kinds) and kinds.isdisjoint(others) and kinds | others == {"killed", "wounded"}


def under_their_header(tokens: Tokens, drafts: Sequence[EventDraft], syntax: Syntax) -> list[EventDraft]:
    """«حصيلة غارات السبت:», then «- حبوش: شهيدان»: the dead of each line are of the event that the header names.

    The header tells nothing itself, not even a total that its lines take apart, nor does a line that only adds up
    the others. Lines that name a region may stand between them.
    """
    kept: list[EventDraft] = []
    head: EventDraft | None = None
    items: list[EventDraft] = []
    listed = 0
    for at, draft in enumerate(drafts):
        if (listed > 1 and _says_it_adds_up(tokens, draft, syntax)) or _parted_on_its_line(drafts, at):
            continue
        listed += draft.listed and bool(draft.tolls)
        if _heads_tolls(tokens, draft, drafts[at + 1 : at + 3]) or _taken_apart(tokens, draft, drafts[at + 1 : at + 9]):
            head, items = draft, []
            continue
        bulleted = draft.listed
        if head is not None and draft.paragraph - (items[-1] if items else head).paragraph <= 1 + _BETWEEN * bulleted:
            if len(items) > 1 and _adds_up(draft, items):
                continue
            if bulleted and draft.type == "casualties" and head.type in _STRIKES:
                _lend_event(draft, head)
            items.append(draft)
        kept.append(draft)
    return kept


def _says_it_adds_up(tokens: Tokens, total: EventDraft, syntax: Syntax) -> bool:
    """«المجموع: 8 شهداء»."""
    return total.type == "casualties" and tokens.norm[tokens.line_start(total.lo)] in syntax.totals


def _lend_event(item: EventDraft, head: EventDraft) -> None:
    item.type, item.generic = head.type, head.generic
    item.times = item.times or list(head.times)
    item.actors, item.weapons = item.actors or list(head.actors), list(head.weapons)
    _lend_teller(item, [head])


def _heads_tolls(tokens: Tokens, head: EventDraft, following: Sequence[EventDraft]) -> bool:
    """Whether a colon ends the line of an event without dead or town, and bulleted lines below count only dead."""
    bare = head.type in _STRIKES and not head.tolls and not any(p.within or p.level for p in head.places)
    below = [d for d in following if d.sentence > head.sentence and d.tolls and d.listed]
    return bare and _ends_in_colon(tokens, head, following) and [d.type for d in below] == ["casualties"] * 2


def _parted_on_its_line(drafts: Sequence[EventDraft], at: int) -> bool:
    """«استشهد 29 مواطناً، هم 8 قضوا في اشتباكات …، و21 جراء غارة على كذا»: the parts behind a sum make it up."""
    total = drafts[at]
    if total.listed or total.type != "casualties":
        return False
    following = (drafts[i] for i in range(at + 1, len(drafts)))
    parts = list(takewhile(lambda d: d.listed and d.paragraph == total.paragraph and d.voice == total.voice, following))
    return len(parts) > 1 and _adds_up(total, parts)


def _adds_up(total: EventDraft, items: Sequence[EventDraft]) -> bool:
    """Whether the tolls of a line are the sums of those of the lines above it."""
    sums = {
        toll.kind: sum(t.min or 0 for d in items for t in d.tolls if t.kind == toll.kind and not t.part)
        for toll in total.tolls
    }
    return bool(sums) and all(toll.min == sums[toll.kind] for toll in total.tolls)
