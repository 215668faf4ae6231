from __future__ import annotations

import dataclasses
import io

from tawatur.exporters import marked
from tawatur.model.claim import Claim


def printed(claim: Claim, whole: bool = False) -> str:
    out = io.StringIO()
    marked.write(claim, out, whole)
    return out.getvalue()


def test_words_are_marked_and_named_with_slot_value_and_rule(claim: Claim) -> None:
    said = printed(claim)
    numbers = {mark.slot: number for number, mark in enumerate(marked.marks(claim), 1)}
    assert f"⟦{numbers['time']} 12 تشرين الثاني⟧" in said
    assert "2018-11-12, the month named  [ar.times.day_month]" in said
    assert "[event.raid]" in said


def test_marks_inside_marks_close_in_order(claim: Claim) -> None:
    said = printed(claim)
    depth = 0
    for char in said:
        depth += (char == marked.OPEN) - (char == marked.CLOSE)
        assert depth >= 0
    assert depth == 0
    assert said.count(marked.OPEN) == len(marked.marks(claim))


def test_paragraphs_without_marks_are_left_out_unless_wanted(claim: Claim) -> None:
    text = claim.document.text + "\nجملة أخرى.\nوثالثة."
    longer = dataclasses.replace(claim, document=dataclasses.replace(claim.document, text=text))
    assert "وثالثة" not in printed(longer)
    assert printed(longer).count("…") == 1
    assert "وثالثة" in printed(longer, whole=True)
