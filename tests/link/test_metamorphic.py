"""What may change without changing the incidents: order, names, languages; and what missing values never do."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.knowledge.actors import Actors
from tawatur.link import compare
from tawatur.link.accounts import accounts_of
from tawatur.link.blocking import candidates
from tawatur.link.clustering import THRESHOLD, joined_points

Record = dict[str, Any]
Say = Callable[..., Record]
SOURCES = ("sohr", "sana", "furat-post", "us-dod", "unnamed:local", "unnamed:military")
ACTORS = ("", "us-led-coalition", "us-military", "russian-military", "syrian-army", "sdf")
TARGETS = ("", "civilians", "medics", "islamic-state", "syrian-army")
EVENTS = ("airstrike", "bombardment", "shelling", "attack", "clash", "casualties", "bombing", "interception")
PLACES = (None, "Tall Ahmar", "Umm Zulla", "Ayn Safra", "Tall Ahmar, Umm Zulla")
DAYS = (None, "2019-05-09", "2019-05-10", "2019-05-11")
LOADED = {"us-led-coalition": "the crusader alliance", "islamic-state": "the gangs", "syrian-army": "the regime"}


@st.composite
def cases(draw: st.DrawFn) -> list[dict[str, Any]]:
    """What the claims of a small case say."""
    count = draw(st.integers(2, 9))
    return [
        {
            "event": draw(st.sampled_from(EVENTS)),
            "by": draw(st.sampled_from(ACTORS)),
            "to": draw(st.sampled_from(TARGETS)),
            "day": draw(st.sampled_from(DAYS)),
            "at": draw(st.sampled_from(PLACES)),
            "doc": f"doc-{(number := draw(st.integers(0, 3)))}",
            "outlet": f"paper-{number}",
            "via": draw(st.lists(st.sampled_from(SOURCES), max_size=2)),
            "stance": draw(st.sampled_from(("asserts", "asserts", "denies", "reports_none"))),
            "tolls": draw(st.dictionaries(st.sampled_from(("killed", "wounded")), st.integers(0, 30), max_size=2)),
        }
        for _ in range(count)
    ]


def made(say: Say, case: list[dict[str, Any]]) -> list[Record]:
    return [say(f"c{number}", **claim) for number, claim in enumerate(case)]


def incidents(claims: list[Record]) -> list[tuple[str, ...]]:
    return sorted(found.claims for found in compare(claims).incidents)


@settings(max_examples=40, deadline=None)
@given(case=cases(), seed=st.integers(0, 999))
def test_the_order_of_claims_and_documents_changes_nothing(case: list[dict[str, Any]], seed: int, say: Say) -> None:
    claims = made(say, case)
    shuffled = random.Random(seed).sample(claims, len(claims))
    assert list(compare(claims).records()) == list(compare(shuffled).records())


@settings(max_examples=40, deadline=None)
@given(case=cases())
def test_every_claim_is_in_one_incident(case: list[dict[str, Any]], say: Say) -> None:
    found = [claim for incident in incidents(made(say, case)) for claim in incident]
    assert sorted(found) == sorted(f"c{number}" for number in range(len(case)))


@settings(max_examples=40, deadline=None)
@given(case=cases(), slot=st.sampled_from(("by", "to", "day", "at", "tolls")))
def test_a_missing_value_never_contradicts(case: list[dict[str, Any]], slot: str, say: Say) -> None:
    nothing: dict[str, Any] = {"by": "", "to": "", "day": None, "at": None, "tolls": {}}
    emptied = [{**claim, slot: nothing[slot]} for claim in case]
    if slot == "by":  # of a clash or an interception the targets are doers too
        emptied = [{**claim, "event": "airstrike"} for claim in emptied]
    name = {"by": "actors", "to": "targets", "day": "time", "at": "place", "tolls": "toll"}[slot]
    found = [relation for incident in compare(made(say, emptied)).incidents for relation in incident.relations]
    slots = {relation.slot.split(".")[0] for relation in found if relation.kind == "contradicts"}
    assert name not in slots


@settings(max_examples=40, deadline=None)
@given(case=cases())
def test_nobody_corroborates_himself(case: list[dict[str, Any]], say: Say) -> None:
    claims = {claim["id"]: claim for claim in made(say, case)}
    for incident in compare(list(claims.values())).incidents:
        for found in incident.relations:
            if found.kind == "corroborates":
                assert incident.origin_of[found.claims[0]] != incident.origin_of[found.claims[1]]


@settings(max_examples=40, deadline=None)
@given(case=cases())
def test_a_partisan_name_for_a_neutral_one_changes_no_incident(case: list[dict[str, Any]], say: Say) -> None:
    claims, loaded = made(say, case), made(say, case)
    for claim in loaded:
        for item in (*claim["actors"], *claim["targets"]):
            item["name"] = item["text"] = LOADED.get(item["id"], item["name"])
    assert incidents(claims) == incidents(loaded)


@settings(max_examples=40, deadline=None)
@given(case=cases())
def test_the_language_of_a_text_changes_no_incident(case: list[dict[str, Any]], say: Say) -> None:
    claims, arabic = made(say, case), made(say, case)
    for claim in arabic:
        claim["document"]["lang"] = "ar"
        claim["quote"] = "كلمات"
        for place in claim["places"]:
            place["name"] = {"Tall Ahmar": "تل أحمر", "Umm Zulla": "أم الظلة"}.get(place["name"], place["name"])
    assert incidents(claims) == incidents(arabic)


@settings(max_examples=40, deadline=None)
@given(case=cases())
def test_no_pair_that_would_be_joined_is_blocked(case: list[dict[str, Any]], say: Say) -> None:
    accounts = accounts_of(made(say, case), Actors.load())
    asked = set(candidates(accounts))
    for one in range(len(accounts)):
        for other in range(one + 1, len(accounts)):
            if joined_points(accounts[one], accounts[other]) >= THRESHOLD:
                assert (one, other) in asked
