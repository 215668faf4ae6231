"""Claim records in a few words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from tawatur.knowledge.actors import Actors
from tawatur.link.accounts import Account, account_of

Record = dict[str, Any]
Say = Callable[..., Record]
PLACES = {
    "Tall Ahmar": (36.00, 40.00),
    "Umm Zulla": (36.00, 40.05),  # 4.5 km east
    "Ayn Safra": (36.00, 40.60),  # 54 km east
    "Province": (36.00, 40.20),
}


def say(
    name: str,
    event: str = "airstrike",
    by: str = "",
    to: str = "",
    day: str | None = "2019-05-10",
    at: str | None = "Tall Ahmar",
    *,
    doc: str | None = None,
    outlet: str = "paper",
    via: Iterable[str] = (),
    until: str | None = None,
    tolls: dict[str, Any] | None = None,
    precision: int = 1,
    **more: Any,
) -> Record:
    """One claim: who did what to whom, when, where, by whose word."""
    document = doc or f"doc-{name}"
    hour = more.pop("hour", None)
    others = more.pop("others", [])
    published = more.pop("published", "2019-05-20")
    said = more.pop("said", None) or [_toll(kind, count) for kind, count in (tolls or {}).items()]
    places = [
        {"id": f"x:{place}", "name": place, "lat": PLACES[place][0], "lon": PLACES[place][1], "precision": precision}
        for place in (at.split(", ") if at else ())
    ]
    return {
        "id": name,
        "document": {"id": document, "outlet": outlet, "published": published, "title": None, "lang": "en"},
        "quote": "words",
        "start": more.pop("start", 0),
        "end": more.pop("end", 5),
        "event": event,
        "stance": "asserts",
        "attribution": [{"source": {"id": source}} for source in ("outlet", *via)],
        "actors": [{"id": actor, "name": actor} for actor in by.split()],
        "targets": [{"id": actor, "name": actor} for actor in to.split()],
        "places": places,
        "time": {"start": day, "end": until or day, "time_of_day": hour, "alternatives": others},
        "tolls": said,
        **more,
    }


def _toll(kind: str, count: Any) -> Record:
    low, high = count if isinstance(count, tuple) else (count, count)
    kind, _, who = kind.partition(" ")
    return {"kind": kind, "who": who or "unknown", "min": low, "max": high, "part_of": None}


@pytest.fixture(scope="session", name="say")
def _say() -> Say:
    return say


@pytest.fixture(scope="session")
def account() -> Callable[..., Account]:
    """An account of a claim said in a few words."""
    actors = Actors.load()
    return lambda *words, **more: account_of(say(*words, **more), actors)
