"""Pages of posts: figures that a teller raises later, and days counted from the date of a post."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tawatur.model.document import Document
from tawatur.pipeline import read

_LEAD = "قصف الطيران منزل عائلة الشربجي في بلدة حاس واستشهد ثلاثة أطفال.\nانفجر لغم قرب كفرنبل وقتل راع.\n"


@pytest.mark.parametrize(
    ("line", "killed"),
    [
        ("تحديث: ارتفاع عدد شهداء بلدة حاس إلى 7", 7),
        ("ارتفاع شهداء منزل الشربجي إلى 5 بعد وفاة جريحين", 5),
        ("تحديث | بلدة حاس: 6 شهداء", 6),
        ("تسعة شهداء حصيلة قصف منزل الشربجي", 9),
    ],
)
def test_a_later_figure_is_of_the_event_told_before(line: str, killed: int) -> None:
    claims = read(Document(_LEAD + line, lang="ar"))
    assert [(c.event, c.tolls[0].min) for c in claims] == [("airstrike", killed), ("landmine", 1)]


def test_a_smaller_figure_is_of_another_event() -> None:
    claims = read(Document(_LEAD + "ارتفاع عدد شهداء بلدة حاس إلى 2", lang="ar"))
    assert [c.tolls[0].min for c in claims] == [3, 1, 2]


def test_yesterday_is_counted_from_the_date_of_its_post() -> None:
    page = (
        "السبت 10/11/2012\nقصف الطيران أمس سوق بلدة حاس.\n\n"
        "الخميس 20/12/2012\nقصفت المدفعية أمس كفرنبل.\nانفجر لغم اليوم قرب كفرنبل وقتل طفل."
    )
    claims = read(Document(page, lang="ar", published=date(2012, 12, 23)))
    assert [c.time.start for c in claims] == ["2012-11-09", "2012-12-19", "2012-12-20"]


def test_a_figure_raised_later_is_of_the_event_told_before(tells: Callable[..., None]) -> None:
    tells(
        "استشهاد سبعة مدنيين فجر اليوم جراء غارة على منزل وسط بلدة الشعفة\n\n"
        "تحديث: ارتفاع حصيلة الشهداء إلى تسعة بعد انتشال جثتين",
        {"event": "airstrike", "tolls": [("killed", 9, 9)]},
    )


def test_a_figure_raised_for_what_is_named_is_of_nothing_else(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots(
        "استشهاد ثلاثة مدنيين جراء غارة على منزل في بلدة حاس\n\nتحديث: ارتفاع عدد شهداء منزل عائلة الشربجي إلى تسعة"
    )
    assert [claim["tolls"] for claim in found] == [[("killed", 3, 3)], [("killed", 9, 9)]]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("أصيب شاب برصاص الجيش الإسرائيلي في بيتا، وتوفي لاحقا متأثرا بجراحه.", [("killed", 1)]),
        ("أصيب سائق برصاص مجهولين في نوى. وفارق الحياة بعد ساعات في المشفى.", [("killed", 1)]),
        ("أصيب سائق برصاص مجهولين في نوى. وقال المرصد إنه فارق الحياة.", [("wounded", 1), ("killed", 1)]),
        ("أصيب سائق برصاص مجهولين في نوى. وقد يفارق الحياة في أي لحظة.", [("wounded", 1)]),
        ("أصيب سائقان برصاص مجهولين في نوى. وفارق الحياة بعد ساعات في المشفى.", [("wounded", 2)]),
    ],
)
def test_the_one_wounded_who_has_died_since_is_dead(text: str, tolls: list[tuple[str, int]]) -> None:
    assert [(t.kind, t.min) for c in read(Document(text, lang="ar")) for t in c.tolls] == tolls
