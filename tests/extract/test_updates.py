"""Figures that a teller raises later belong to the event told before."""

from __future__ import annotations

import pytest

from tawatur.model.document import Document
from tawatur.pipeline import read

_LEAD = "قصف الطيران منزل عائلة الشربجي في بلدة حاس واستشهد ثلاثة أطفال.\nانفجر لغم قرب كفرنبل وقتل راع.\n"


@pytest.mark.parametrize(
    ("line", "killed"),
    [
        ("تحديث: ارتفاع عدد شهداء بلدة حاس إلى 7", 7),
        ("ارتفاع شهداء منزل الشربجي إلى 5 بعد وفاة جريحين", 5),
        ("تسعة شهداء حصيلة قصف منزل الشربجي", 9),
    ],
)
def test_a_later_figure_is_of_the_event_told_before(line: str, killed: int) -> None:
    claims = read(Document(_LEAD + line, lang="ar"))
    assert [(c.event, c.tolls[0].min) for c in claims] == [("airstrike", killed), ("landmine", 1)]


def test_a_smaller_figure_is_of_another_event() -> None:
    claims = read(Document(_LEAD + "ارتفاع عدد شهداء بلدة حاس إلى 2", lang="ar"))
    assert [c.tolls[0].min for c in claims] == [3, 1, 2]
