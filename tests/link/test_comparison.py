"""Comparators: what speaks for one event, what against, and that a missing value does neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawatur.link.accounts import Account
from tawatur.link.comparison import COMPARATORS, compare_event, compare_strikes, compare_tolls, reasons, score
from tawatur.link.spots import Spot
from tawatur.link.verdicts import VETO
from tawatur.link.when_where import compare_hour, compare_place, compare_time
from tawatur.link.who import compare_actors, compare_objects, compare_targets
from tawatur.model.frozen import replace

Make = Callable[..., Account]


@pytest.mark.parametrize(("slot", "comparator"), COMPARATORS)
def test_a_missing_value_is_worth_nothing(slot: str, comparator: Callable, account: Make) -> None:
    bare = account("a", day=None, at=None)
    full = account("b", by="sdf", to="civilians", tolls={"killed": 4}, hour="dawn", strikes={"min": 2, "max": 2})
    if slot != "event":
        assert comparator(bare, full).score == 0 == comparator(full, bare).score


@pytest.mark.parametrize("comparator", [comparator for _, comparator in COMPARATORS])
def test_comparators_are_symmetric(comparator: Callable, account: Make) -> None:
    one = account("a", "shelling", "sdf", "civilians", tolls={"killed": (12, None)}, hour="night", outlet="sana")
    other = account(
        "b", "bombing", "ypg", "islamic-state", "2019-05-11", "Umm Zulla", tolls={"killed": 3}, via=["sana"]
    )
    assert comparator(one, other).score == comparator(other, one).score


def test_kin_kinds_are_near_and_two_acts_of_one_side_are_far(account: Make) -> None:
    same = compare_event(account("a"), account("b")).score
    kin = compare_event(account("a"), account("b", "bombardment")).score
    toll = compare_event(account("a", tolls={"killed": 2}), account("b", "casualties", tolls={"killed": 2})).score
    assert same > kin > 0 < toll
    guns = account("b", "shelling", "russian-military")
    quarrel = compare_event(account("a", by="us-led-coalition"), guns).score
    assert compare_event(account("a", by="russian-air-force"), guns).score < quarrel < 0
    assert compare_event(account("a"), account("b", "displacement")).score == VETO


@pytest.mark.parametrize(
    ("one", "other", "better"),
    [
        (("2019-05-10", None), ("2019-05-10", None), "same day"),
        (("2019-05-10", None), ("2019-05-10", "2019-05-11"), "most days in common"),
        (("2019-05-10", None), ("2019-05-01", "2019-05-31"), "within a longer time"),
        (("2019-05-10", None), ("2019-05-11", None), "neighbouring days"),
        (("2019-05-10", None), ("2019-05-14", None), "other days"),
    ],
)
def test_days_respect_their_precision(one: tuple, other: tuple, better: str, account: Make) -> None:
    a, b = (account("x", day=day, until=until) for day, until in (one, other))
    assert compare_time(a, b).why == better


def test_a_month_does_not_speak_against_a_day_of_it(account: Make) -> None:
    month = account("a", day="2019-05-01", until="2019-05-31")
    assert compare_time(month, account("b")).score >= 0


def test_the_other_reading_of_a_date_counts_less_than_the_day_itself(account: Make) -> None:
    flagged = account("a", day="2019-05-11", others=["2019-05-10"])
    assert 0 < compare_time(flagged, account("b")).score < compare_time(account("c"), account("b")).score


def test_a_text_cannot_tell_what_comes_after_it(account: Make) -> None:
    assert compare_time(account("a", day=None, published="2019-05-09"), account("b")).score == VETO


def test_times_of_day_tell_raids_apart(account: Make) -> None:
    dawn = account("a", hour="dawn")
    assert (
        compare_hour(dawn, account("b", hour="afternoon")).score < compare_hour(dawn, account("b", hour="night")).score
    )
    assert compare_hour(dawn, account("b", hour="dawn")).score > 0


def test_places_by_distance_and_reach(account: Make) -> None:
    here, next_town, far = account("a"), account("b", at="Umm Zulla"), account("c", at="Ayn Safra")
    assert (
        compare_place(here, account("d")).score
        > 0
        > compare_place(here, next_town).score
        > compare_place(here, far).score
    )
    near = account("e", at="Umm Zulla", precision=2)
    assert compare_place(here, near).score >= 0
    assert compare_place(far, account("f", at="Province", precision=4)).score > 0
    assert compare_place(here, account("g", at="Ayn Safra, Tall Ahmar")).score == compare_place(here, here).score


def test_near_one_town_is_not_in_the_next_that_has_a_name_of_its_own(account: Make) -> None:
    def at(spot: Spot) -> Account:
        return replace(account("a"), spots=(spot,))

    near_hajin = at(Spot("g:1", "Hajin", 34.695, 40.831, 2, 25.0, "hjn"))
    next_town = at(Spot("g:2", "Sha'fah", 34.579, 40.934, 1, 4.0, "shf"))
    unknown_farm = at(Spot("", "the farm", 34.579, 40.934, 1, 4.0, "frm"))
    assert compare_place(near_hajin, next_town).score < 0 <= compare_place(near_hajin, unknown_farm).score


def test_a_quarter_lies_in_its_town_and_a_village_beside_it_does_not() -> None:
    town = Spot("g:1", "Town", 36.0, 40.0, 1, 4.0, "twn", town=8.0)
    quarter = Spot("g:2", "Quarter", 36.05, 40.0, 1, 4.0, "krtr", part=True)
    village = Spot("g:3", "Village", 36.05, 40.0, 1, 4.0, "flj")
    assert town.holds(quarter)
    assert not town.holds(village)
    assert not quarter.holds(town)


def test_actors_contain_their_parts_and_arms_of_one_army_do_not_quarrel(account: Make) -> None:
    def actors(one: str, other: str) -> float:
        return compare_actors(account("a", by=one), account("b", by=other)).score

    assert actors("us-led-coalition", "us-military") > 0 > actors("us-led-coalition", "russian-military")
    assert actors("syrian-air-force", "syrian-army") > 0
    assert actors("unidentified-aircraft", "russian-military") == 0


def test_a_clash_has_two_sides_and_an_attack_has_one(account: Make) -> None:
    clash = account("a", "clash", "sdf islamic-state")
    attack = account("b", "attack", "islamic-state", "sdf")
    assert compare_actors(clash, attack).score > 0
    swapped = account("c", "attack", "sdf", "islamic-state")
    assert compare_actors(attack, swapped).score < 0


def test_who_intercepts_is_whom_the_attack_met(account: Make) -> None:
    stopped = account("a", "interception", "saudi-led-coalition", "houthis")
    fired = account("b", "drone_strike", "houthis", "saudi-military")
    assert compare_actors(stopped, fired).score > 0 < compare_targets(stopped, fired).score


def test_targets_and_what_of_them_was_hit(account: Make) -> None:
    assert compare_targets(account("a", to="civilians"), account("b", to="medics")).score > 0
    assert compare_targets(account("a", to="civilians"), account("b", to="hts")).score < 0
    market, school = ([{"id": "civilians", "object": name}] for name in ("market", "school"))
    assert compare_objects(account("a", targets=market), account("b", targets=school)).score < 0


def test_large_tolls_that_are_the_same_tell_more_than_small_ones(account: Make) -> None:
    def tolls(one: object, other: object) -> float:
        return compare_tolls(account("a", tolls={"killed": one}), account("b", tolls={"killed": other})).score

    assert tolls(31, 31) > tolls(2, 2) > tolls((1, 9), 4) > tolls(5, 6) > tolls(3, 40)
    assert tolls((12, None), 40) > 0


def test_a_toll_of_civilians_meets_the_civilians_of_another(account: Make) -> None:
    whole = {"kind": "killed", "who": "unknown", "min": 20, "max": 30, "part_of": None}
    part = {"kind": "killed", "who": "civilians", "min": 8, "max": 8, "part_of": 0}
    civilians = account("b", tolls={"killed civilians": 8})
    assert compare_tolls(account("a"), civilians).score == 0
    assert (
        compare_tolls(account("a", said=[whole]), civilians).score
        <= 0
        < compare_tolls(account("a", said=[whole, part]), civilians).score
    )


def test_numbers_of_strikes(account: Make) -> None:
    one, many = account("a", strikes={"min": 1, "max": 1}), account("b", strikes={"min": 6, "max": None})
    assert compare_strikes(one, many).score < 0 < compare_strikes(many, many).score


def test_reasons_add_up_to_the_score(account: Make) -> None:
    one = account("a", by="us-military", to="islamic-state", tolls={"killed": 4})
    other = account("b", by="us-led-coalition", to="civilians", tolls={"killed": 9})
    told = reasons(one, other)
    assert sum(reason.score for reason in told) == pytest.approx(score(one, other))
    assert {reason.slot: reason.values for reason in told}["targets"] == ("islamic-state", "civilians")
