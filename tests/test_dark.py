"""Precision in the dark: texts that have nothing to do with war give no claims."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from tawatur.model.document import Document
from tawatur.pipeline import read

TEXTS = [
    (path.stem, number, entry["topic"], entry["text"])
    for path in sorted((Path(__file__).parent / "dark").glob("*.yaml"))
    for number, entry in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), start=1)
]
PER_FALSE_CLAIM = 20
"""Texts for each false claim that is put up with."""


def test_there_are_enough_texts_of_both_languages() -> None:
    assert len(TEXTS) >= 60
    assert {lang for lang, *_ in TEXTS} == {"ar", "en"}


def test_hardly_a_claim_is_read_where_nothing_is_told() -> None:
    false = [
        f"{lang} {number} ({topic}): {claim.event} «{claim.document.text[claim.start : claim.end]}»"
        for lang, number, topic, text in TEXTS
        for claim in read(Document(text, published=date(2023, 5, 19), lang=lang))
    ]
    assert len(false) <= len(TEXTS) // PER_FALSE_CLAIM, "\n".join(false)


@pytest.mark.parametrize(
    "text",
    [
        "قصف الطيران الحربي حياً سكنياً في إدلب أمس.",
        "Shells hit a market in Taiz on Sunday.",
        "قصف الطيران ملعباً لكرة القدم في مجدل شمس وقتل 12 طفلاً كانوا يلعبون مباراة.",
        "Gunmen attacked a market in Nyala. They opened fire on traders, killing nine.",
    ],
)
def test_what_tells_of_war_is_still_read(text: str) -> None:
    assert list(read(Document(text, published=date(2023, 5, 19))))


def test_a_long_text_of_war_is_read_however_often_it_names_other_things() -> None:
    paragraph = "قصفت قوات النظام ملعب كرة القدم في بلدة سراقب بالمدفعية، ما أدى إلى مقتل لاعبين اثنين.\n\n"
    assert len(read(Document(paragraph * 30, published=date(2023, 5, 19)))) >= 1
