"""Silence of a list is shown, and never as denial."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tawatur.link import compare
from tawatur.model.incident import Relation

Record = dict[str, Any]
Say = Callable[..., Record]
SIDE = "us-led-coalition"


def release(say: Say, days: range = range(8, 13)) -> list[Record]:
    """A list of strikes at one town, day by day."""
    return [say(f"r{day}", by=SIDE, to="islamic-state", day=f"2019-05-{day:02}", doc="release", outlet="us-dod")
            for day in days]  # fmt: skip


def absent(*claims: Record) -> list[Relation]:
    return [found for found in compare(claims).relations if found.kind == "absent_from_list"]


def test_a_strike_elsewhere_on_a_day_the_list_covers(say: Say) -> None:
    other = say("x", by=SIDE, to="syrian-army", at="Ayn Safra", outlet="furat-post")
    found = absent(*release(say), other)
    assert [(one.claims, one.list_document, one.list_origin) for one in found] == [(("x",), "release", "us-dod")]
    assert "Tall Ahmar, 54 km away" in found[0].why
    assert not any(one.kind == "contradicts" for incident in compare([*release(say), other]).incidents
                   for one in incident.relations)  # fmt: skip


def test_what_the_list_has_is_not_absent(say: Say) -> None:
    assert absent(*release(say), say("x", by=SIDE, to="islamic-state", outlet="sohr")) == []


def test_another_day_side_or_act_is_none_of_its_business(say: Say) -> None:
    elsewhere = {"at": "Ayn Safra", "outlet": "sohr"}
    assert absent(*release(say), say("x", by=SIDE, day="2019-05-20", **elsewhere)) == []
    assert absent(*release(say), say("x", by="turkish-military", **elsewhere)) == []
    assert absent(*release(say), say("x", "detention", by=SIDE, **elsewhere)) == []
    assert absent(*release(say), say("x", by=SIDE, stance="denies", **elsewhere)) == []


def test_three_scattered_days_are_no_list(say: Say) -> None:
    scattered = [claim for claim in release(say, range(2, 29)) if claim["id"] in ("r2", "r10", "r28")]
    assert absent(*scattered, say("x", by=SIDE, at="Ayn Safra", outlet="sohr")) == []


def test_an_own_list_goes_before_the_same_list_quoted(say: Say) -> None:
    quoted = [{**say(f"q{claim['id']}", by=SIDE, day=claim["time"]["start"], doc="paper", outlet="p", via=["us-dod"])}
              for claim in release(say)]  # fmt: skip
    found = absent(*quoted, *release(say), say("x", by=SIDE, at="Ayn Safra", outlet="sohr"))
    assert [one.list_document for one in found] == ["release"]


def test_none_reported_that_day_is_said(say: Say) -> None:
    days = [claim for claim in release(say) if claim["id"] != "r10"]
    none = say("none", by=SIDE, stance="reports_none", doc="release", outlet="us-dod")
    first, second = (say(name, by=SIDE, at="Ayn Safra", outlet="sohr", to=to) for name, to in (("x", "hts"), ("y", "")))
    assert all("reports none" in one.why for one in absent(*days, none, first, second))
