"""Independent origins: chains to their root, unnamed sources by who heard them, copies once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tawatur.link import compare
from tawatur.link.copies import Disjoint, alike, copied_pairs, shingles

Record = dict[str, Any]
Say = Callable[..., Record]
STORY = " ".join(f"word{number}" for number in range(120))


def origins(*claims: Record, texts: dict[str, str] | None = None) -> tuple[str, ...]:
    found = compare(claims, texts).incidents
    assert len(found) == 1
    return found[0].origins


def test_a_chain_counts_at_its_root(say: Say) -> None:
    claims = [say("a", outlet="p", via=["aljazeera", "reuters"]), say("b", outlet="q", via=["reuters"])]
    assert origins(*claims) == ("reuters",)
    assert compare(claims).incidents[0].mentions == 2


def test_an_unnamed_source_is_known_by_who_heard_it(say: Say) -> None:
    heard = [say("a", outlet="p", via=["sana", "unnamed:military"]), say("b", outlet="sana", via=["unnamed:military"])]
    assert origins(*heard) == ("sana/unnamed:military",)
    assert (
        len(origins(say("c", outlet="p", via=["unnamed:medical"]), say("d", outlet="q", via=["unnamed:medical"]))) == 2
    )


def test_the_same_unnamed_words_in_a_later_text_are_one_origin(say: Say) -> None:
    told = {"to": "civilians", "tolls": {"killed": 7}, "via": ["unnamed:medical"]}
    one, other = say("a", outlet="p", published="2019-05-11", **told), say("b", outlet="q", **told)
    assert len(origins(one, other)) == 1


def test_copied_texts_are_one_origin_though_no_agency_is_named(say: Say) -> None:
    claims = [say("a", doc="d1", outlet="p"), say("b", doc="d2", outlet="q"), say("c", doc="d3", outlet="r")]
    texts = {"d1": STORY, "d2": "LEAD. " + STORY + " end", "d3": " ".join(reversed(STORY.split()))}
    assert origins(*claims, texts=texts) == ("p", "r")
    assert len(origins(*claims)) == 3


def test_copied_quotes_are_one_origin_where_no_text_is_at_hand(say: Say) -> None:
    quote = "warplanes hit the main market of the town at noon on Friday and killed nine people there"
    claims = [say("a", outlet="p", quote=quote), say("b", outlet="q", quote=quote + ", residents fled")]
    assert len(origins(*claims)) == 1


def test_near_copies_by_shared_runs_of_words() -> None:
    half = " ".join(STORY.split()[:60])
    assert list(copied_pairs({"a": STORY, "b": STORY + " more"})) == [("a", "b")]
    assert list(copied_pairs({"a": STORY, "b": " ".join(f"other{n}" for n in range(120))})) == []
    assert alike(shingles(STORY), shingles(half))
    assert list(copied_pairs({"a": "too short", "b": "too short"})) == []


def test_sets_that_grow_together() -> None:
    sets = Disjoint()
    for one, other in (("c", "d"), ("a", "b"), ("b", "d")):
        sets.join(one, other)
    assert sets.groups() == [("a", "b", "c", "d")]
    assert sets.find("d") == "a"
