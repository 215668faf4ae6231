"""What is shown for an event, wherever the showing stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tawatur.model.document import Document
from tawatur.pipeline import read


def _evidence(text: str) -> list[tuple[str, str, str]]:
    (claim,) = read(Document(text, published=date(2024, 6, 20)))
    return [(e.kind, e.by, e.text) for e in claim.evidence]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "قالت شبكة عين الفرات إن طيران التحالف قصف منزلاً في بلدة هجين أمس. وبثت الشبكة مقطعاً مصوراً للمنزل المذكور.",
            ("video", "ain-alfurat", "مقطعاً مصوراً"),
        ),
        (
            "قال المرصد السوري إن طائرات حربية قصفت بلدة كفرنبل. ونشر المرصد مقطع فيديو للقصف.",
            ("video", "sohr", "مقطع فيديو"),
        ),
        (
            "قصفت طائرات حربية بلدة كفرنبل وقتل خمسة. وتداول ناشطون مقاطع مصورة تظهر لحظة القصف.",
            ("video", "unnamed:activists", "مقاطع مصورة"),
        ),
        (
            "قصفت طائرات حربية بلدة كفرنبل وقتل ثلاثة مدنيين، بحسب مقطع فيديو نشره ناشطون.",
            ("video", "unnamed:activists", "مقطع فيديو"),
        ),
        (
            "قال رجل من سكان البلدة إنه رأى طائرة تلقي قنبلة على منزل في كفرنبل أمس.",
            ("witness", "unnamed:local", "إنه رأى"),
        ),
        (
            "Warplanes bombed the town of Kafranbel on Tuesday, according to a video posted by activists.",
            ("video", "unnamed:activists", "video"),
        ),
        (
            "The Observatory said warplanes had bombed Kafranbel. It published photos of the damage.",
            ("photo", "sohr", "photos"),
        ),
    ],
)
def test_what_is_shown_is_evidence_of_the_event_it_is_told_with(text: str, shown: tuple[str, str, str]) -> None:
    assert _evidence(text) == [shown]


def test_what_another_teller_shows_is_not_the_evidence_of_a_source(tells: Callable[..., None]) -> None:
    tells(
        "قال المرصد السوري إن طائرات حربية قصفت بلدة كفرنبل. وبث ناشطون صوراً من داخل السوق.",
        {"source": "sohr", "evidence": []},
    )
