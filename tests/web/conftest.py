"""A case of two texts, made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tawatur.case import Case, case_of
from tawatur.model.claim import ActorItem, Claim, Link, Source, Victim
from tawatur.model.document import Document
from tawatur.model.reading import Reading

RELEASE = "Coalition aircraft struck ISIS near Al Bukamal.\nSami Badr, 9, was killed.\nShare"


@pytest.fixture
def readings(claim: Claim, document: Document) -> list[Reading]:
    """An Arabic page and an English release that differ on whom a strike hit."""
    release = Document(
        RELEASE, "cases/release.txt", "Release <b>", "cjtf-oir", date(2018, 11, 18), "en", furniture=((74, 79),)
    )
    rival = replace(
        claim,
        document=release,
        spans=((0, 46),),
        attribution=(Link(Source("outlet", "cjtf-oir", "military")),),
        targets=(ActorItem("islamic-state", "Islamic State", "ISIS", 27, 31),),
        tolls=(),
        victims=(Victim("Sami Badr", 9, "civilian", None),),
        why=(),
    )
    return [Reading(document, (claim,)), Reading(release, (rival,))]


@pytest.fixture
def case(readings: list[Reading]) -> Case:
    return case_of(readings)
