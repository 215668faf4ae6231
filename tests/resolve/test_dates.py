"""Times resolved: anchors, months under discussion, contradictions, and what stays open."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.model.claim import TimeItem
from tawatur.model.time import TimeExpr
from tawatur.resolve.calendars import add_months, day_of, easter, feast_of, month_of, unit_around
from tawatur.resolve.dates import resolve_time

ANCHOR = date(2018, 4, 3)
KINDS = [
    "date",
    "shift",
    "period",
    "window",
    "since",
    "anaphor",
    "overnight",
    "event_offset",
    "nth",
    "part",
    "season",
    "feast",
    "range",
]


def test_a_weekday_is_the_latest_one_not_after_the_anchor() -> None:
    for weekday in range(7):
        item, flags = resolve_time(TimeExpr("date", weekday=weekday), anchor=ANCHOR)
        day = date.fromisoformat(str(item.start))
        assert day.weekday() == weekday
        assert timedelta(0) <= ANCHOR - day < timedelta(7)
        assert flags == ()


def test_weekday_and_date_that_disagree_are_both_named() -> None:
    item, flags = resolve_time(TimeExpr("date", month=3, day=23, weekday=3), anchor=ANCHOR)
    assert (item.start, item.end) == ("2018-03-23", "2018-03-23")
    assert item.alternatives == ("2018-03-23", "2018-03-22")
    assert flags == ("weekday_mismatch",)
    assert "Friday" in str(item.resolved_by)
    assert "Thursday" in str(item.resolved_by)


def test_yesterday_with_another_weekday_keeps_the_weekday() -> None:
    item, flags = resolve_time(TimeExpr("shift", unit="day", n=-1, weekday=5), anchor=ANCHOR)
    assert (item.start, flags) == ("2018-03-31", ("weekday_mismatch",))
    assert item.alternatives == ("2018-03-31", "2018-04-02")


def test_a_weekday_that_fits_the_coming_date_is_believed() -> None:
    item, flags = resolve_time(TimeExpr("date", month=4, day=4, weekday=2), anchor=ANCHOR)
    assert (item.start, flags) == ("2018-04-04", ("future_date",))


def test_hijri_figures_are_told_by_their_weekday() -> None:
    friday = TimeExpr("date", month=10, day=15, weekday=4, calendar="either")
    item, flags = resolve_time(friday, anchor=date(2015, 8, 1))
    assert (item.start, flags) == ("2015-07-31", ())
    assert "Hijri" in str(item.resolved_by)


@pytest.mark.parametrize(
    "expr",
    [
        TimeExpr("date", year=2018, month=2, day=30),
        TimeExpr("date", month=2, day=31),
        TimeExpr("date", year=2019, month=2, day=29),
    ],
)
def test_impossible_dates_stay_open(expr: TimeExpr) -> None:
    item, flags = resolve_time(expr, anchor=ANCHOR)
    assert (item.start, flags) == (None, ("impossible_date",))


def test_future_dates_are_flagged_unless_said_so() -> None:
    assert resolve_time(TimeExpr("date", 2018, 5, 1), anchor=ANCHOR)[1] == ("future_date",)
    assert resolve_time(TimeExpr("shift", unit="day", n=1), anchor=ANCHOR)[1] == ()


def test_the_month_under_discussion() -> None:
    the_23rd = TimeExpr("date", day=23, side="same")
    assert resolve_time(the_23rd, anchor=ANCHOR, month=(2017, 11))[0].start == "2017-11-23"
    assert resolve_time(the_23rd, anchor=ANCHOR, month=(2018, 4))[0].start == "2018-03-23"
    assert resolve_time(the_23rd, anchor=ANCHOR)[0].start == "2018-03-23"
    told = TimeItem("2018-02-01", "2018-02-02")
    assert resolve_time(the_23rd, anchor=ANCHOR, last=told)[0].start == "2018-02-23"
    year_told = TimeItem("2012-01-01", "2012-12-31")
    assert resolve_time(the_23rd, anchor=ANCHOR, last=year_told)[0].start == "2018-03-23"


def test_without_an_anchor_only_full_dates_resolve() -> None:
    assert resolve_time(TimeExpr("date", 2018, 3, 28), anchor=None)[0].start == "2018-03-28"
    for expr in (
        TimeExpr("date", weekday=3),
        TimeExpr("date", month=3, day=28),
        TimeExpr("shift", unit="day", n=-1),
        TimeExpr("period", unit="week", n=-1),
        TimeExpr("since", base=TimeExpr("date", 2018, 3, 28)),
    ):
        item, flags = resolve_time(expr, anchor=None)
        assert (item.start, item.end, flags) == (None, None, ())
        assert item.resolved_by


@pytest.mark.parametrize(
    ("expr", "precision"),
    [
        (TimeExpr("date", month=3, day=28), 1),
        (TimeExpr("window", unit="day", n=-2), 2),
        (TimeExpr("period", unit="week", n=-1), 3),
        (TimeExpr("shift", unit="week", n=-2), 3),
        (TimeExpr("date", month=3), 4),
        (TimeExpr("date", year=2017), 5),
    ],
)
def test_precision(expr: TimeExpr, precision: int) -> None:
    assert resolve_time(expr, anchor=ANCHOR)[0].precision == precision


def test_that_day_needs_a_day_told() -> None:
    that_day = TimeExpr("anaphor", unit="day", n=0)
    assert resolve_time(that_day, anchor=ANCHOR)[0].start is None
    told = TimeItem("2018-03-01", "2018-03-01")
    assert resolve_time(that_day, anchor=ANCHOR, last=told)[0].start == "2018-03-01"
    assert resolve_time(TimeExpr("anaphor", unit="day", n=1), anchor=ANCHOR, last=told)[0].start == "2018-03-02"


def test_overnight_follows_the_day_told() -> None:
    night = TimeExpr("overnight")
    assert resolve_time(night, anchor=ANCHOR)[0].start == "2018-04-02"
    told = TimeItem("2018-03-30", "2018-03-30")
    item = resolve_time(night, anchor=ANCHOR, last=told)[0]
    assert (item.start, item.end) == ("2018-03-30", "2018-03-31")


def test_calendars() -> None:
    assert day_of(1440, 7, 13, hijri=True) == date(2019, 3, 20)
    assert month_of(1440, 9, hijri=True) == (date(2019, 5, 6), date(2019, 6, 3))
    assert add_months(date(2016, 2, 29), 12) == date(2017, 2, 28)
    assert [easter(year) for year in (2016, 2018, 2024)] == [date(2016, 3, 27), date(2018, 4, 1), date(2024, 3, 31)]
    assert feast_of("eid_al_adha", 2018) == (date(2018, 8, 21), date(2018, 8, 21))
    assert unit_around(date(2018, 4, 1), "week") == (date(2018, 3, 26), date(2018, 4, 1))


_FIELDS = {
    "kind": st.sampled_from(KINDS),
    "year": st.none() | st.integers(1, 9999),
    "month": st.none() | st.integers(1, 12),
    "day": st.none() | st.integers(1, 31),
    "weekday": st.none() | st.integers(0, 6),
    "calendar": st.sampled_from(["gregorian", "hijri", "either"]),
    "unit": st.sampled_from(
        [None, "hour", "day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"]
    ),
    "n": st.none() | st.integers(-9999, 9999),
    "side": st.sampled_from([None, "last", "next", "this", "same", "start", "middle", "end", "rest"]),
    "name": st.sampled_from([None, "easter", "eid_al_fitr", "nowruz"]),
}
_LEAF = st.builds(TimeExpr, **_FIELDS)
_TREE = st.recursive(_LEAF, lambda inner: st.builds(TimeExpr, **_FIELDS, base=inner, until=inner), max_leaves=4)


@given(_TREE, st.none() | st.dates(), st.none() | st.tuples(st.integers(1, 9999), st.integers(1, 12)))
def test_any_expression_resolves_in_order(expr: TimeExpr, anchor: date | None, month: tuple[int, int] | None) -> None:
    item, flags = resolve_time(expr, anchor=anchor, month=month)
    assert (item, flags) == resolve_time(expr, anchor=anchor, month=month)
    assert (item.start is None) == (item.end is None)
    if item.start and item.end:
        assert item.start <= item.end
        assert item.precision in range(1, 6)
    assert item.resolved_by
