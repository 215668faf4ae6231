"""Texts and claims put together: what counts once, what counts twice, what is told."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tawatur.case import case_of, is_claims, read_claims
from tawatur.errors import InputError
from tawatur.model.claim import Claim, to_record
from tawatur.model.reading import Reading


def test_a_text_given_twice_counts_once(claim: Claim) -> None:
    reading = Reading(claim.document, (claim,))
    assert len(case_of([reading, reading]).claims) == 1


def test_one_text_of_two_publishers_is_two_claims_of_one_origin(claim: Claim) -> None:
    copied = replace(claim, document=replace(claim.document, outlet="other-paper"))
    case = case_of([Reading(claim.document, (claim,)), Reading(copied.document, (copied,))])
    assert len(case.documents) == 2
    (incident,) = case.comparison.incidents
    assert (incident.mentions, len(incident.origins)) == (2, 1)


def test_claims_of_a_file_join_those_of_texts(claim: Claim) -> None:
    mine = to_record(claim)
    theirs = {**mine, "id": "coder-1", "document": {**mine["document"], "id": "row-1", "outlet": "monitor"}}
    case = case_of([Reading(claim.document, (claim,))], [mine, theirs])
    assert [found["id"] for found in case.claims] == [claim.id, "coder-1"]


def test_a_file_of_claims_is_told_from_a_file_of_texts(tmp_path: Path) -> None:
    claims, texts = tmp_path / "claims.jsonl", tmp_path / "texts.jsonl"
    claims.write_text('\n{"id": "a", "event": "clash"}\n', encoding="utf-8")
    texts.write_text('{"id": "a", "event": "x", "text": "words"}\n', encoding="utf-8")
    assert (is_claims(str(claims)), is_claims(str(texts))) == (True, False)
    assert [found["id"] for found in read_claims(str(claims))] == ["a"]


@pytest.mark.parametrize("line", ["{", "[]", '"word"', json.dumps({"id": "a"})])
def test_a_line_that_is_no_claim_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text('{"id": "a", "event": "clash"}\n' + line, encoding="utf-8")
    with pytest.raises(InputError, match="line 2"):
        list(read_claims(str(path)))
