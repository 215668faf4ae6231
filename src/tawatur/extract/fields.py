"""Which paragraphs are of another field than war: sport, markets, weather, courts, history, kitchens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from tawatur.extract.event_kinds import FIRE
from tawatur.model.mention import Mention
from tawatur.text.tokens import NUMBER, Sentence, Tokens

_STRONG = 2
"""Weight of a word that tells another field almost alone, and of an armed side; other words weigh 1."""
_ENOUGH = 2
"""Weight from which on a paragraph may be of another field, in a text that tells little of war."""
_PLENTY = 4
"""The same in a text that tells of war, and for a whole text."""
_PEACEFUL = frozenset({"sport", "economy", "court"})
"""Fields whose own reports tell of no dead, and whose pitches, markets and courts are hit in war."""
_COUNTED = 3
"""Words between a word of harm and those harmed."""
_FIRE = FIRE - {"landmine"}
_AT_WAR = 3
"""Weight of armed sides, fighters and weapons that makes a text one that tells of war."""


def other_fields(
    tokens: Tokens, sentences: Sequence[Sentence], mentions: Sequence[Mention], combatant: Callable[[str], bool]
) -> frozenset[int]:
    """The paragraphs in which more is said of another field than of armed sides, fighters and weapons.

    “United launched attack after attack; their striker fired a rocket into the top corner”: one weapon, three words
    of football. Each word counts once, however often it comes. Where fire from afar killed people on a pitch, in a
    court or at a market, what is played, tried or sold there tells no other field.
    """
    told = list(_by_paragraph(sentences, (m for m in mentions if m.kind == "field")))
    deadly = _deadly(tokens, sentences, mentions) if told else set()
    elsewhere: dict[int, dict[str, int]] = defaultdict(dict)
    for mention, paragraph in told:
        if paragraph in deadly and mention.entry.get("field") in _PEACEFUL:
            continue
        words = " ".join(tokens.norm[mention.lo : mention.hi])
        elsewhere[paragraph][words] = _STRONG if mention.entry.get("strong") else 1
    if sum(map(_weight, elsewhere.values())) < _ENOUGH:
        return frozenset()
    at_war: dict[int, dict[str, int]] = defaultdict(dict)
    for mention, paragraph in _by_paragraph(sentences, (m for m in mentions if _of_war(m, combatant))):
        at_war[paragraph][mention.entry.id] = _STRONG if mention.kind == "actor" else 1
    war, other = _everywhere(at_war), _everywhere(elsewhere)
    if other >= _PLENTY and other > 2 * war:
        return frozenset(sentence.paragraph for sentence in sentences)
    least = _PLENTY if war >= _AT_WAR else _ENOUGH
    return frozenset(
        paragraph
        for paragraph, found in elsewhere.items()
        if _weight(found) >= max(least, _weight(at_war[paragraph]) + 1)
    )


def _deadly(tokens: Tokens, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> set[int]:
    """The paragraphs that tell of fire from afar, and of people counted whom something killed or hurt."""
    people = {m.lo for m in mentions if m.kind == "person"} | {
        i for i, kind in enumerate(tokens.kind) if kind == NUMBER
    }
    fire = (m for m in mentions if m.kind == "event" and m.entry.get("type") in _FIRE)
    harm = (m for m in mentions if m.kind == "harm" and not people.isdisjoint(range(m.lo - _COUNTED, m.hi + _COUNTED)))
    return {p for _, p in _by_paragraph(sentences, fire)} & {p for _, p in _by_paragraph(sentences, harm)}


def _everywhere(paragraphs: dict[int, dict[str, int]]) -> int:
    """The weight of the different words of all paragraphs: a word counts once, however often it comes."""
    return _weight({word: weight for found in paragraphs.values() for word, weight in found.items()})


def _by_paragraph(sentences: Sequence[Sentence], mentions: Iterable[Mention]) -> Iterator[tuple[Mention, int]]:
    at = 0
    for mention in mentions:
        while at < len(sentences) - 1 and mention.lo >= sentences[at].hi:
            at += 1
        yield mention, sentences[at].paragraph


def _weight(words: dict[str, int]) -> int:
    return sum(words.values())


def _of_war(mention: Mention, combatant: Callable[[str], bool]) -> bool:
    entry = mention.entry
    if mention.kind == "actor":
        return any(combatant(str(sense["id"])) for sense in entry.get("senses") or ())
    if mention.kind == "weapon":
        return not entry.get("weak")
    if mention.kind == "person":
        return bool(entry.get("who") == "combatants")
    return mention.kind == "object" and bool(entry.get("holder") == "military")
