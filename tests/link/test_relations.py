"""Who agrees, who contradicts whom on what, and who stands alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tawatur.link import compare
from tawatur.model.incident import Incident

Record = dict[str, Any]
Say = Callable[..., Record]
RUSSIA, CIVILIANS = "russian-military", "civilians"


def incident(*claims: Record) -> Incident:
    """The one incident of some claims."""
    found = compare(claims).incidents
    assert len(found) == 1, [one.claims for one in found]
    return found[0]


def quarrels(*claims: Record) -> set[str]:
    """The slots on which they contradict each other."""
    return {found.slot for found in incident(*claims).relations if found.kind == "contradicts"}


@pytest.mark.parametrize(
    ("one", "other", "slots"),
    [
        ({"to": "hts"}, {"to": CIVILIANS}, {"targets"}),
        ({"to": "hts civilians"}, {"to": CIVILIANS}, set()),
        ({"to": "medics"}, {"to": CIVILIANS}, set()),
        ({"to": "syrian-ndf"}, {"to": "syrian-army"}, set()),
        ({"by": "syrian-air-force"}, {"by": RUSSIA}, {"actors"}),
        ({"by": "russian-air-force"}, {"by": RUSSIA}, set()),
        ({"by": "unidentified"}, {"by": RUSSIA}, set()),
        ({"by": ""}, {"by": RUSSIA}, set()),
        ({"tolls": {"killed": 5}}, {"tolls": {"killed": 9}}, {"toll.killed"}),
        ({"tolls": {"killed": (12, None)}}, {"tolls": {"killed": 3}}, {"toll.killed"}),
        ({"tolls": {"killed": (5, None)}}, {"tolls": {"killed": 9}}, set()),
        ({"tolls": {"killed": 0}}, {"tolls": {"killed": 4}}, {"toll.killed"}),
        ({"tolls": {"killed": 5}}, {"tolls": {"wounded": 9}}, set()),
        ({"tolls": {"killed": 12, "wounded": 17}}, {"tolls": {"killed_or_wounded": 29}}, set()),
        ({"tolls": {"killed": 12, "wounded": 17}}, {"tolls": {"killed_or_wounded": 20}}, {"toll.killed_or_wounded"}),
        ({"tolls": {"killed children": 2}}, {"tolls": {"killed": 9}}, set()),
        ({"tolls": {"killed combatants": 12}}, {"tolls": {"killed civilians": 4}}, set()),
        ({"to": CIVILIANS, "tolls": {"killed": 39}}, {"to": "medics", "tolls": {"killed": 1}}, set()),
        ({"event": "airstrike"}, {"event": "bombardment"}, set()),
        ({"event": "airstrike"}, {"event": "shelling"}, {"event"}),
        ({"day": "2019-05-01", "until": "2019-05-31", "tolls": {"killed": 30}}, {"tolls": {"killed": 30}}, set()),
        ({"day": "2019-05-11", "tolls": {"killed": 30}}, {"tolls": {"killed": 30}}, {"time"}),
        ({"day": "2019-05-11", "others": ["2019-05-10"]}, {}, set()),
        ({"at": "Umm Zulla", "tolls": {"killed": 30}}, {"tolls": {"killed": 30}}, set()),
        ({"at": "Province", "precision": 4}, {}, set()),
    ],
)
def test_only_what_cannot_both_be_right_contradicts(one: Record, other: Record, slots: set[str], say: Say) -> None:
    shared = {"to": CIVILIANS}
    assert quarrels(say("a", outlet="p", **{**shared, **one}), say("b", outlet="q", **{**shared, **other})) == slots


def test_one_origin_told_by_two_outlets_does_not_contradict_itself(say: Say) -> None:
    one = say("a", via=["reuters", "sohr"], tolls={"killed": 5}, outlet="p")
    other = say("b", via=["sohr"], tolls={"killed": 9}, outlet="q")
    assert quarrels(one, other) == set()


def test_a_quotation_that_departs_from_the_quoted_contradicts(say: Say) -> None:
    assert quarrels(say("a", tolls={"killed": 5}, outlet="sohr"), say("b", via=["sohr"], tolls={"killed": 9})) == {
        "toll.killed"
    }


def test_denials(say: Say) -> None:
    claim = say("a", by=RUSSIA, to=CIVILIANS, tolls={"killed": 9}, outlet="p")
    denial = say("b", by=RUSSIA, to=CIVILIANS, stance="denies", outlet="q", via=["russian-mod"])
    assert quarrels(claim, denial) == {"denial"}
    harm = say("c", by=RUSSIA, stance="denies", tolls={"killed": 0}, outlet="q", via=["russian-mod"])
    assert quarrels(claim, harm) == {"denial", "toll.killed"}


def test_a_denial_by_one_side_says_nothing_of_another(say: Say) -> None:
    claim = say("a", by="syrian-air-force", to=CIVILIANS, outlet="p")
    denial = say("b", by=RUSSIA, stance="denies", outlet="q", via=["russian-mod"])
    assert not any("denial" in found.status for found in compare([claim, denial]).incidents)


def test_that_it_happened_is_graded_apart_from_who_did_it(say: Say) -> None:
    found = incident(
        say("a", by=RUSSIA, to=CIVILIANS, outlet="sohr"),
        say("b", to=CIVILIANS, outlet="white-helmets"),
        say("c", by=RUSSIA, stance="denies", outlet="tass", via=["russian-mod"]),
    )
    assert found.grades == {"happened": "Fair", "who": "Contested"}
    assert found.grading == "Contested"
    assert (found.status["event"], found.status["denial"]) == ("corroborated", "contested")


@pytest.mark.parametrize(
    ("claims", "grading"),
    [
        ([{"outlet": "sohr"}], "Weak"),
        ([{"outlet": "sohr"}, {"outlet": "snhr"}], "Fair"),
        ([{"outlet": "sohr"}, {"outlet": "p", "via": ["sohr"]}], "Weak"),
        ([{"outlet": "p", "via": ["russian-mod"], "by": RUSSIA}], "Confirmed"),
        ([{"outlet": "us-dod", "by": "us-led-coalition"}], "Confirmed"),
        ([{"outlet": "sana", "by": "us-led-coalition"}], "Weak"),
        ([{"outlet": "sohr", "to": "hts"}, {"outlet": "snhr", "to": CIVILIANS}], "Contested"),
        ([{"outlet": "sohr", "tolls": {"killed": 1}}, {"outlet": "snhr", "tolls": {"killed": 3}}], "Fair"),
        ([{"outlet": "sohr", "stance": "denies"}], "Discounted"),
    ],
)
def test_grades_in_the_words_of_the_field(claims: list[Record], grading: str, say: Say) -> None:
    assert incident(*(say(f"c{number}", **claim) for number, claim in enumerate(claims))).grading == grading


def test_positions_support_and_aggregates(say: Say) -> None:
    found = incident(
        say("a", by=RUSSIA, to=CIVILIANS, tolls={"killed": 4}, outlet="sohr"),
        say("b", by="russian-air-force", to=CIVILIANS, tolls={"killed": (12, None)}, outlet="snhr"),
        say("c", by=RUSSIA, at="Province", precision=4, outlet="p", via=["sohr"]),
    )
    assert {position.origins for position in found.positions["actors"]} == {("sohr",), ("snhr",)}
    assert (found.support["actors"], found.status["actors"]) == (2, "corroborated")
    assert found.status["toll.killed"] == "contested"
    assert found.tolls == {"killed": {"min": 4, "max": None}}
    assert found.place is not None
    assert found.place["name"] == "Tall Ahmar"
    assert (found.mentions, found.origins) == (3, ("snhr", "sohr"))


def test_the_more_precise_refines(say: Say) -> None:
    found = incident(
        say("a", "bombardment", at="Province", precision=4, outlet="p", tolls={"killed": (2, None)}),
        say("b", "airstrike", outlet="q", tolls={"killed": 7}),
    )
    finer = {(relation.slot, relation.claims) for relation in found.relations if relation.kind == "refines"}
    assert finer == {(slot, ("b", "a")) for slot in ("event", "place", "toll.killed")}


def test_records_are_what_the_codebook_says(say: Say) -> None:
    claims = [say("a", to="hts", outlet="sohr"), say("b", to=CIVILIANS, outlet="snhr")]
    record = next(compare(claims).records())
    assert record["record"] == "incident"
    assert record["positions"]["targets"][0] == {"value": ["hts"], "claims": ["a"], "origins": ["sohr"]}
    assert {
        "kind": "contradicts",
        "slot": "targets",
        "claims": ["a", "b"],
        "why": "hts and civilians are disjoint",
    } in (record["relations"])
