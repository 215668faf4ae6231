"""What several tests share: a claim of every slot, the command, and a home of its own for every run."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from tawatur.cli import main
from tawatur.model.claim import ActorItem, Claim, Count, Link, PlaceItem, Source, TimeItem, Toll, Why
from tawatur.model.document import Document

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

ROOT = Path(__file__).parent.parent
TEXT = (
    "وقالت شبكات محلية إن طيران التحالف شن أكثر من خمس غارات قرب البوكمال في 12 تشرين الثاني،"
    " ما أدى إلى مقتل تسعة مدنيين بينهم ثلاثة أطفال."
)
Run = Callable[..., Result]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Rewrite tests/golden with what is read now.")


@pytest.fixture(autouse=True)
def _home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the gazetteer of the person who runs it, or depends on the width of a terminal."""
    monkeypatch.setenv("TAWATUR_HOME", str(tmp_path_factory.getbasetemp() / "home"))
    monkeypatch.setenv("COLUMNS", "140")


@pytest.fixture
def tawatur() -> Run:
    """The command, run in this process: ``tawatur("read", path)``."""

    def run(*words: str | Path, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words], input=stdin)

    return run


@pytest.fixture
def document() -> Document:
    return Document(TEXT, "page.txt", "عنوان", "madar", date(2018, 11, 20), "ar")


@pytest.fixture
def claim(document: Document) -> Claim:
    def at(words: str) -> tuple[int, int]:
        return TEXT.index(words), TEXT.index(words) + len(words)

    outlet = Link(Source("outlet", "madar", "media"))
    networks = Link(Source("unnamed:local-media", "شبكات محلية", "media"), "قالت", False, None, *at("وقالت"))
    return Claim(
        document,
        (at(TEXT),),
        "airstrike",
        (outlet, networks),
        actors=(ActorItem("us-led-coalition", "US-led Coalition", "طيران التحالف", *at("طيران التحالف")),),
        targets=(ActorItem("civilians", "civilians", "مدنيين", *at("مدنيين")),),
        places=(
            PlaceItem(
                "geonames:174448",
                "Al Bukamal",
                "البوكمال",
                34.45,
                40.92,
                2,
                "near",
                "Deir ez-Zor",
                "SY",
                "البوكمال",
                *at("البوكمال"),
            ),
        ),
        time=TimeItem(
            "2018-11-12", "2018-11-12", 1, None, "12 تشرين الثاني", "the month named", (), *at("12 تشرين الثاني")
        ),
        tolls=(
            Toll("killed", "civilians", 9, 9, False, None, None, "تسعة مدنيين", *at("تسعة مدنيين")),
            Toll("killed", "children", 3, 3, False, None, 0, "ثلاثة أطفال", *at("ثلاثة أطفال")),
        ),
        strikes=Count(6, None),
        flags=("weekday_mismatch",),
        why=(Why("time", "ar.times.day_month", *at("12 تشرين الثاني")), Why("event", "event.raid", *at("غارات"))),
    )
