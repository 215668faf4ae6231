"""Which claims become one incident, and which stay apart however alike they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tawatur.errors import InputError
from tawatur.link import compare

Record = dict[str, Any]
Say = Callable[..., Record]
COALITION, IS, ARMY = "us-led-coalition", "islamic-state", "syrian-army"


def together(*claims: Record) -> set[frozenset[str]]:
    """The incidents of more than one claim."""
    return {frozenset(found.claims) for found in compare(claims).incidents if len(found.claims) > 1}


def test_one_event_by_two_sources(say: Say) -> None:
    assert together(say("a", by=COALITION, outlet="p"), say("b", "bombardment", "us-military", outlet="q")) == {
        frozenset("ab")
    }


def test_accounts_that_quarrel_are_still_of_one_event(say: Say) -> None:
    one, other = say("a", by=COALITION, to=IS, outlet="p"), say("b", by=COALITION, to=ARMY, outlet="q")
    assert together(one, other) == {frozenset("ab")}


def test_rival_stories_of_one_harm(say: Say) -> None:
    one = say("a", "airstrike", "israeli-military", "civilians", tolls={"killed": (101, None)}, outlet="p")
    other = say("b", "missile_strike", "pij", "civilians", tolls={"killed": (100, 300)}, outlet="q")
    assert together(one, other) == {frozenset("ab")}


@pytest.mark.parametrize(
    "other",
    [
        {"at": "Ayn Safra"},
        {"at": "Umm Zulla"},
        {"day": "2019-05-12"},
        {"day": "2019-05-11"},
        {"event": "displacement"},
        {"hour": "evening", "to": "hts", "strikes": {"min": 4, "max": 4}},
        {"modality": "planned"},
    ],
)
def test_another_event(other: Record, say: Say) -> None:
    one = say("a", by="russian-military", to="civilians", hour="dawn", strikes={"min": 1, "max": 1}, outlet="p")
    assert together(one, say("b", **{"by": "russian-military", "to": "civilians", "outlet": "q", **other})) == set()


def test_two_raids_of_one_day_find_their_own(say: Say) -> None:
    market = {"by": "russian-military", "to": "civilians", "hour": "morning", "tolls": {"killed": 11}}
    post = {"by": "russian-military", "to": "hts", "hour": "evening", "tolls": {"killed": 3}}
    claims = [
        say("market-1", doc="d1", outlet="p", **market),
        say("post-1", doc="d1", outlet="p", **post),
        say("market-2", doc="d2", outlet="q", **market),
        say("post-2", doc="d2", outlet="q", **post),
    ]
    assert together(*claims) == {frozenset({"market-1", "market-2"}), frozenset({"post-1", "post-2"})}


@pytest.mark.parametrize(
    "other",
    [
        {"to": ARMY},
        {"strikes": {"min": 5, "max": 5}},
        {"hour": "night"},
        {"event": "bombardment"},
        {"at": "Province", "precision": 4},
        {"tolls": {"killed": 6}},
    ],
)
def test_one_source_that_tells_two_things_means_two(other: Record, say: Say) -> None:
    told = {"by": COALITION, "to": IS, "doc": "d", "tolls": {"killed": 2}, "hour": "noon"}
    one = say("a", strikes={"min": 1, "max": 1}, **told)
    assert together(one, say("b", **{**told, **other})) == set()


def test_one_source_that_says_it_once_more_means_one(say: Say) -> None:
    assert together(say("a", by=COALITION, to=IS, doc="d"), say("b", to=IS, doc="d")) == {frozenset("ab")}


def test_two_sources_of_one_text_may_tell_of_one_event(say: Say) -> None:
    assert together(say("a", doc="d", via=["sohr"]), say("b", doc="d", via=["sana"])) == {frozenset("ab")}


def test_a_publisher_may_tell_it_again_with_a_higher_toll_but_not_otherwise(say: Say) -> None:
    first = say("a", to="civilians", tolls={"killed": 4}, published="2019-05-10")
    later = say("b", to="civilians", tolls={"killed": 9}, published="2019-05-11")
    other = say("c", to="hts", tolls={"killed": 9}, published="2019-05-11")
    assert together(first, later) == {frozenset("ab")}
    assert together(first, other) == set()


def test_a_summary_does_not_swallow_its_details(say: Say) -> None:
    week = say(
        "week", by=COALITION, to=IS, day="2019-05-06", until="2019-05-12", at="Province", precision=4, outlet="p"
    )
    day = say("day", by=COALITION, to=IS, at="Tall Ahmar", outlet="q")
    tally = say("tally", "casualties", day="2019-05-10", tolls={"killed": 40}, discourse="tally", outlet="p")
    assert together(week, day) == set()
    assert together(tally, say("b", "casualties", tolls={"killed": 40}, outlet="q")) == set()


def test_summaries_of_the_same_days_are_one(say: Say) -> None:
    one, other = (
        say(name, by=COALITION, to=IS, day="2019-05-06", until="2019-05-12", at="Province", precision=4, outlet=name)
        for name in "ab"
    )
    assert together(one, other) == {frozenset("ab")}


def test_several_places_of_one_operation_meet_one_of_them(say: Say) -> None:
    wide = say("a", by=COALITION, at="Tall Ahmar, Ayn Safra", outlet="p")
    assert together(wide, say("b", by=COALITION, at="Ayn Safra", outlet="q")) == {frozenset("ab")}


def test_a_denial_joins_what_it_denies(say: Say) -> None:
    claim = say("a", by="russian-military", to="civilians", outlet="p")
    denial = say("b", by="russian-air-force", stance="denies", outlet="q", via=["russian-mod"])
    assert together(claim, denial) == {frozenset("ab")}


def test_none_reported_in_the_country_joins_the_strike_that_is_claimed(say: Say) -> None:
    claim = say("a", by=COALITION, to=IS, outlet="p", via=["us-dod"])
    country = {"id": "geonames:163843", "name": "Syria", "lat": 35.0085, "lon": 38.2885, "precision": 6}
    none = say("b", by=COALITION, stance="reports_none", outlet="us-dod", places=[country])
    assert together(claim, none) == {frozenset("ab")}


def test_undated_claims_need_more_than_a_place(say: Say) -> None:
    dated = say("a", by=COALITION, to=IS, outlet="sana")
    assert together(dated, say("b", by=COALITION, to=IS, day=None, outlet="q")) == set()
    assert together(dated, say("c", by=COALITION, to=IS, day=None, outlet="q", via=["sana"])) == {frozenset("ac")}
    toll = {"tolls": {"killed": 17}}
    assert together(say("d", outlet="p", **toll), say("e", day=None, outlet="q", **toll)) == {frozenset("de")}


def test_neither_day_nor_place_is_not_enough(say: Say) -> None:
    assert (
        together(say("a", by=COALITION, to=IS), say("b", by=COALITION, to=IS, day=None, at=None, outlet="q")) == set()
    )


def test_a_lump_holds_the_parts_that_come_to_its_sum(say: Say) -> None:
    def row(name: str, outlet: str, killed: object) -> Record:
        return say(name, "casualties", tolls={"killed": killed}, outlet=outlet, quote="")

    hub = row("hub", "ucdp", (1, 16))
    assert together(hub, row("a", "airwars", 10), row("b", "airwars", 6)) == {frozenset({"hub", "a", "b"})}
    assert together(hub, row("a", "airwars", 10), row("b", "airwars", 9)) == {frozenset({"hub", "a"})}


def test_the_same_claim_twice_counts_once(say: Say) -> None:
    assert [found.claims for found in compare([say("a"), say("a")]).incidents] == [("a",)]


def test_one_text_under_two_names_counts_once(say: Say) -> None:
    one, other = say("a", doc="d", outlet="p"), say("a", doc="d", outlet="q")
    assert list(compare([one, other]).records()) == list(compare([other, one]).records())


@pytest.mark.parametrize(
    ("records", "reason"),
    [([{"event": "clash"}], "has no id"), ([{"id": "a"}, {"id": "a", "event": "clash"}], "another text has too")],
)
def test_ids_must_tell_claims_apart(records: list[Record], reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        compare(records)


def test_bare_records_are_compared_too() -> None:
    found = compare([{"id": "a"}, {"id": "b", "time": {"start": "no day"}, "document": None}])
    assert [incident.claims for incident in found.incidents] == [("a",), ("b",)]


def test_every_pair_can_be_explained(say: Say) -> None:
    one, nine = {"min": 1, "max": 1}, {"min": 9, "max": 9}
    found = compare(
        [
            say("a", by=COALITION, to=IS, strikes=one),
            say("b", by=COALITION, to=ARMY, outlet="q"),
            say("c", by=COALITION, to=IS, strikes=nine, doc="doc-a"),
            say("d", day="2018-01-01"),
        ]
    )
    assert found.pair("b", "a").verdict == "same"
    assert found.pair("a", "c").note == "one source tells them as two"
    assert found.pair("a", "d").note == "cannot be the same"
    assert {reason.slot for reason in found.pair("a", "b").reasons} >= {"event", "time", "place", "actors", "targets"}
    with pytest.raises(InputError, match="no claim"):
        found.pair("a", "z")
