from __future__ import annotations

import dataclasses
import io

import pytest
from rich.cells import cell_len

from tawatur.exporters import table
from tawatur.exporters.labels import ARABIC, ENGLISH, LABELS, Labels
from tawatur.exporters.terminal import END, ISOLATE
from tawatur.model.claim import Claim, TimeItem
from tawatur.model.document import Document
from tawatur.model.reading import Reading


def printed(claim: Claim, labels: Labels = ENGLISH) -> str:
    out = io.StringIO()
    table.write([Reading(claim.document, (claim,))], out, labels)
    return out.getvalue()


def test_a_claim_is_one_readable_row(claim: Claim, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    said = " ".join(printed(claim).split())
    for words in ("2018-11-12", "Al Bukamal", "airstrike ×≥6", "9 civilians killed", "local media", claim.id[:7]):
        assert words in said


def test_an_arabic_reader_gets_arabic_words_from_right_to_left(claim: Claim) -> None:
    said = printed(claim, ARABIC)
    assert "غارة جوية" in said
    assert "قرب البوكمال" in said
    header = next(line for line in said.splitlines() if "متى" in line)
    assert header.index("متى") > header.index("المصدر")


@pytest.mark.parametrize("width", [40, 80, 110, 200])
@pytest.mark.parametrize("lang", sorted(LABELS))
def test_no_line_is_wider_than_the_terminal(
    claim: Claim, width: int, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert max(cell_len(line) for line in printed(claim, LABELS[lang]).splitlines()) <= width


def test_every_line_of_arabic_keeps_its_direction_to_itself(claim: Claim) -> None:
    for line in printed(claim, ARABIC).splitlines():
        assert line.count(ISOLATE) == line.count(END)
        outside = line
        while ISOLATE in outside:
            before, rest = outside.split(ISOLATE, 1)
            outside = before + rest.split(END, 1)[1]
        assert not any("\u0600" <= char <= "\u06ff" for char in outside)


def test_text_of_a_page_cannot_write_on_the_terminal(claim: Claim) -> None:
    evil = dataclasses.replace(claim, document=Document("x", "page.txt", "a\x1b[2J\u202eb"), spans=((0, 1),))
    assert "\x1b" not in printed(evil)
    assert "\u202e" not in printed(evil)


def test_a_claim_without_a_time_has_an_empty_cell(claim: Claim) -> None:
    assert "None" not in printed(dataclasses.replace(claim, time=TimeItem(), places=(), tolls=(), strikes=None))


def test_both_languages_have_a_word_for_every_code() -> None:
    assert set(ENGLISH.words) <= set(ARABIC.words)
