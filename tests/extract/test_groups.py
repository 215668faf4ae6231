from __future__ import annotations

from datetime import date

import pytest

from tawatur.compiled import compiled
from tawatur.extract.groups import Group, groups
from tawatur.grammar.chunks import chunk
from tawatur.languages import language_of
from tawatur.resolve.actors import resolve
from tawatur.text.tokens import sentences, tokenise


def groups_of(text: str, lang: str) -> list[tuple[str, Group]]:
    """The noun phrases of one sentence with their words."""
    knowledge = compiled(lang)
    language = language_of(lang, knowledge.matcher)
    tokens = tokenise(text)
    (sentence,) = sentences(tokens)
    chunks = chunk(tokens, sentence, list(knowledge.matcher.find(tokens)), language)

    def actor_of(item: object) -> str | None:
        senses = getattr(item, "entry").get("senses")  # noqa: B009  (a chunk)
        return resolve(senses, day=date(2018, 1, 1), country="SY", recent=()) if senses else None

    return [(tokens.raw(group.lo, group.hi), group) for group in groups(tokens, chunks, actor_of, language.syntax)]


PHRASES = {
    "a count, people and their side": ("قتل ثلاثة عناصر من قوات النظام", "ar", ["syrian-government-forces"]),
    "sites of a group": ("قصف مواقع لتنظيم داعش", "ar", ["islamic-state"]),
    "an adjective of a side": ("Two ISIS fighters were killed", "en", ["islamic-state"]),
    "of a side": ("a convoy of the Syrian army", "en", ["syrian-army"]),
}


@pytest.mark.parametrize(("text", "lang", "sides"), PHRASES.values(), ids=PHRASES.keys())
def test_a_phrase_and_whose_it_is(text: str, lang: str, sides: list[str]) -> None:
    found = groups_of(text, lang)
    assert [actor.id for _, group in found for actor in group.actors] == sides
    assert len(found) == 1


def test_joined_sites_share_the_side_named_last() -> None:
    (_, first), (_, second) = groups_of("استهدف مواقع ومقرات تنظيم داعش", "ar")
    assert [actor.id for actor in first.actors] == [actor.id for actor in second.actors] == ["islamic-state"]
    assert second.joined


def test_a_comma_ends_a_phrase() -> None:
    found = groups_of("قصف مواقع، تنظيم داعش قال", "ar")
    assert [bool(group.actors) for _, group in found] == [False, True]


def test_the_count_belongs_to_its_phrase() -> None:
    ((words, group),) = groups_of("قتل ثلاثة عناصر من قوات النظام", "ar")
    assert group.number is not None
    assert group.number.quantity is not None
    assert (group.number.quantity.min, words) == (3, "ثلاثة عناصر من قوات النظام")


def test_whose_aircraft_they_are_believed_to_be() -> None:
    ((words, group),) = groups_of("قصفت طائرات يعتقد أنها روسية", "ar")
    assert words == "طائرات يعتقد أنها روسية"
    assert [actor.certainty for actor in group.actors] == ["probable"]
