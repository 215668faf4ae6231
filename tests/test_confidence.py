"""The confidence of a claim: between 0 and 1, lower the less was told, the same for the same claim."""

from dataclasses import replace
from datetime import date

import pytest
from benchmarks.confidence import Case, curve, fitted, outranks

from tawatur.confidence import confidence, load_weights, signals
from tawatur.errors import DataError
from tawatur.model.claim import Claim, Link, Source
from tawatur.model.document import Document
from tawatur.pipeline import read

TOLD = "قال المرصد السوري لحقوق الإنسان إن غارة جوية استهدفت مدينة إدلب يوم 4 آذار 2019 وأدت إلى مقتل خمسة مدنيين.\n"
CLAIM = Claim(Document("قصف"), ((0, 3),), "bombardment", (Link(Source("outlet", "outlet", "media")),))


def test_a_claim_that_tells_all_is_surer_than_one_that_tells_little():
    (told,) = read(Document(TOLD, published=date(2019, 3, 5)))
    assert told.confidence == confidence(told)
    assert 0 < confidence(replace(told, places=(), time=CLAIM.time)) < confidence(told) < 1


def test_every_signal_known_has_a_weight():
    assert set(signals(CLAIM)) <= set(load_weights())


def test_a_bad_line_of_weights_is_named(tmp_path):
    table = tmp_path / "confidence.tsv"
    table.write_text("# remark\nbase\t0.1\ntime.none\n")
    with pytest.raises(DataError, match="line 3"):
        load_weights(table)


def test_fitting_finds_what_tells_right_from_wrong():
    cases = [Case(CLAIM, frozenset({"good" if n % 4 else "bad"}), bool(n % 4) != (n % 10 == 0), 0) for n in range(200)]
    weights = fitted(cases)
    assert weights["good"] > 0 > weights["bad"]


def test_ranking_and_curve():
    judged = [(0.9, True), (0.8, True), (0.2, False), (0.1, False), (0.5, True)]
    assert outranks(judged) == 1.0
    assert "| 0.10–0.10 | 1 | 0.10 | 0.00 |" in curve(judged)
