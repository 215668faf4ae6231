"""What a text says that a source said, against the source's own text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tawatur.link import compare

Record = dict[str, Any]
Say = Callable[..., Record]
OWN = {"by": "russian-military", "to": "civilians", "tolls": {"killed": 14}, "outlet": "sohr", "doc": "own"}


def verdict(*claims: Record) -> tuple[str, str | None] | None:
    """Verdict and slot for the claim ``q``."""
    for check in compare(claims).checks:
        if check.kind == "quoted_source" and check.claim == "q":
            return check.details["verdict"], check.details["slot"]
    return None


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, ("supported", None)),
        ({"tolls": {}}, ("supported", None)),
        ({"by": "russian-air-force"}, ("supported", None)),
        ({"tolls": {"killed": 40}}, ("differs", "toll.killed")),
        ({"to": "hts"}, ("differs", "targets")),
        ({"by": "us-led-coalition"}, ("differs", "actors")),
        ({"stance": "denies"}, ("differs", "denial")),
        ({"day": "2019-05-12"}, ("differs", "time")),
        ({"at": "Ayn Safra"}, ("differs", "place")),
        ({"day": "2019-05-12", "tolls": {}}, ("absent", None)),
        ({"day": "2019-05-01", "at": "Ayn Safra", "tolls": {"killed": 2}}, ("absent", None)),
    ],
)
def test_verdicts(changed: Record, expected: tuple[str, str | None], say: Say) -> None:
    quoted = {**OWN, "outlet": "paper", "doc": "paper", "via": ["sohr"], **changed}
    assert verdict(say("own", **OWN), say("q", **quoted)) == expected


def test_no_verdict_without_the_sources_own_text(say: Say) -> None:
    assert verdict(say("q", outlet="paper", via=["sohr"]), say("b", outlet="sana")) is None
    assert verdict(say("own", **{**OWN, "published": "2018-01-01"}), say("q", outlet="paper", via=["sohr"])) is None


def test_the_text_of_an_arm_stands_for_the_whole(say: Say) -> None:
    own = say("own", **{**OWN, "outlet": "houthi-military"})
    assert verdict(own, say("q", **{**OWN, "outlet": "paper", "doc": "d", "via": ["houthis"]})) == ("supported", None)


def test_an_unnamed_source_found_in_an_earlier_text(say: Say) -> None:
    own = say("own", **{**OWN, "outlet": "sana", "via": ["unnamed:military"], "published": "2019-05-11"})
    quoted = {**OWN, "outlet": "paper", "doc": "d", "via": ["unnamed:military"]}
    assert verdict(own, say("q", **quoted)) == ("supported", None)
    assert verdict(own, say("q", **{**quoted, "tolls": {"killed": 50}})) is None


def test_each_item_of_a_list_finds_its_own_day(say: Say) -> None:
    def item(name: str, day: int, **more: Any) -> Record:
        return say(name, by="us-led-coalition", to="islamic-state", day=f"2019-05-{day}", **more)

    release = [item(f"r{day}", day, outlet="us-dod", doc="release") for day in (10, 11, 13)]
    paper = [
        item(name, day, outlet="p", doc="paper", via=["us-dod"]) for name, day in (("a", 10), ("b", 11), ("q", 12))
    ]
    assert verdict(*release, *paper) in (("absent", None), ("differs", "time"))
    found = {check.claim: check.details["verdict"] for check in compare([*release, *paper]).checks}
    assert (found["a"], found["b"]) == ("supported", "supported")
