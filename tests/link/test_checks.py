"""What does not hold inside a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tawatur.link import compare
from tawatur.model.incident import Check

Record = dict[str, Any]
Say = Callable[..., Record]


def checks(claims: list[Record], kind: str, **more: Any) -> list[Check]:
    return [check for check in compare(claims, **more).checks if check.kind == kind]


def test_weekday_and_date_with_both_readings(say: Say) -> None:
    claim = say("a", day="2019-05-11", others=["2019-05-10"], flags=["weekday_mismatch"])
    found = checks([claim], "weekday_mismatch")
    assert "2019-05-11 or 2019-05-10" in found[0].why


def test_dates_after_publication_and_dates_that_do_not_exist(say: Say) -> None:
    assert checks([say("a", published="2019-05-01")], "future_date")
    assert checks([say("a", day=None, flags=["impossible_date"])], "impossible_date")
    assert not checks([say("a")], "future_date")


def test_parts_over_their_total(say: Say) -> None:
    def toll(who: str, count: int, part_of: int | None) -> Record:
        return {"kind": "killed", "who": who, "min": count, "max": count, "part_of": part_of, "start": 3, "end": 4}

    total = toll("unknown", 5, None)
    assert checks([say("a", said=[total, toll("women", 3, 0), toll("children", 4, 0)])], "toll_arithmetic")
    assert not checks([say("a", said=[total, toll("civilians", 5, 0), toll("children", 4, 0)])], "toll_arithmetic")
    assert not checks([say("a", said=[total, toll("women", 1, 0), toll("children", 4, 0)])], "toll_arithmetic")


def test_killed_and_wounded_over_both_together(say: Say) -> None:
    claim = say("a", tolls={"killed": 10, "wounded": 30, "killed_or_wounded": 29})
    assert "at least 40" in checks([claim], "toll_arithmetic")[0].why


def test_a_toll_that_fell(say: Say) -> None:
    first = say("a", tolls={"killed": 19}, published="2019-05-10", to="civilians", outlet="sohr", via=["msf"])
    later = say("b", tolls={"killed": 16}, published="2019-05-12", to="civilians", outlet="p", via=["msf"])
    assert [check.claim for check in checks([first, later], "toll_arithmetic")] == ["b"]


def test_a_headlines_figure_against_the_text(say: Say) -> None:
    claim = say("a", tolls={"killed": 4}, doc="d")
    claim["document"]["title"] = "Forty killed"

    def read(text: str) -> list[Record]:
        return [{"event": "casualties", "tolls": [{"kind": "killed", "min": 40, "max": 40, "part_of": None}]}]

    assert "40, the text 4" in checks([claim], "toll_arithmetic", read=read)[0].why
    assert checks([claim], "toll_arithmetic") == []


TEXT = """Who opened the road to the city?

The coalition struck the eastern post on Friday, the network said in its report.
The coalition struck the northern post on Saturday, the network said in its report.
The coalition struck the river post on Sunday, the network said in its report.
So the road is open, and it was the neighbour's army and the coalition that opened it for the group.
Share"""
NAMES = {"coalition": "us-led-coalition", "neighbour's army": "turkish-military", "group": "islamic-state"}


def spot(text: str) -> list[tuple[str, int, int]]:
    """Actors of the sample text."""
    return [(actor, text.index(name), text.index(name) + len(name)) for name, actor in NAMES.items() if name in text]


def report(say: Say) -> list[Record]:
    days = ((10, "eastern"), (11, "northern"), (12, "river"))
    return [
        say(f"c{day}", by="us-led-coalition", to="islamic-state", day=f"2019-05-{day}", doc="d", via=["furat-post"],
            start=TEXT.index(word), end=TEXT.index(word) + 5)
        for day, word in days
    ]  # fmt: skip


def test_a_conclusion_that_names_what_nobody_told_of(say: Say) -> None:
    found = checks(report(say), "unsupported_conclusion", texts={"d": TEXT}, mentions=spot)
    assert [check.details["actors"] for check in found] == [["turkish-military"]]
    assert TEXT[found[0].start : found[0].end] == "neighbour's army"


def test_a_closing_paragraph_that_quotes_somebody_is_no_conclusion(say: Say) -> None:
    last = TEXT.index("So the road")
    quoted = say("q", by="turkish-military", doc="d", via=["sohr"], start=last, end=last + 9)
    assert checks([*report(say), quoted], "unsupported_conclusion", texts={"d": TEXT}, mentions=spot) == []


def test_what_a_conclusion_rests_on(say: Say) -> None:
    last = TEXT.index("So the road")
    own = say("own", by="us-led-coalition", to="syrian-army", doc="d", day=None, at=None, start=last, end=last + 9)
    found = checks([*report(say), own], "conclusion", texts={"d": TEXT}, mentions=spot)[0]
    assert found.details == {"supports": [], "opposes": ["c10", "c11", "c12"]}
    event = say("e", "agreement", doc="d", day=None, at=None, start=last, end=last + 9)
    assert checks([*report(say), event], "unsupported_conclusion", texts={"d": TEXT})[0].details == {
        "events": ["agreement"]
    }


def test_a_headline_that_asks(say: Say) -> None:
    found = checks(report(say), "headline_question", texts={"d": TEXT}, mentions=spot)
    assert (found[0].start, found[0].end) == (0, len("Who opened the road to the city?"))


def test_one_side_in_two_tongues(say: Say) -> None:
    first = {"id": "islamic-state", "text": "تنظيم الدولة الإسلامية", "start": 5, "end": 27}
    second = {"id": "islamic-state", "text": "عصابات داعش", "start": 60, "end": 71}
    found = checks([say("a", targets=[first], doc="d"), say("b", "clash", actors=[second], doc="d")], "wording")
    assert found[0].details["loaded"] == ["عصابات داعش"]
    assert (found[0].start, found[0].end) == (60, 71)
    assert checks([say("a", targets=[second], doc="d")], "wording") == []
