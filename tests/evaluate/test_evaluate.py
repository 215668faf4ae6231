import json

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from tawatur.cli import main
from tawatur.evaluate.alpha import alpha
from tawatur.evaluate.coding import read_texts
from tawatur.evaluate.matching import match

TEXT = (
    "قتل ثلاثة مدنيين بقصف مدفعي على بلدة سراقب يوم 3 آذار 2019.\n\n"
    "وقال المرصد السوري لحقوق الإنسان إن غارة جوية استهدفت مدينة إدلب يوم 4 آذار 2019 وأدت إلى مقتل خمسة أشخاص.\n"
)
SARAQIB = {"name": "Saraqib", "lat": 35.86, "lon": 36.80, "km": 10}
IDLIB = {"name": "Idlib", "lat": 35.93, "lon": 36.63, "km": 10}
SHELLING = {
    "id": "saraqib",
    "event": "shelling",
    "quote": "قتل ثلاثة مدنيين بقصف مدفعي على بلدة سراقب يوم 3 آذار 2019",
    "source": "outlet",
    "targets": ["civilians"],
    "places": [SARAQIB],
    "time": ["2019-03-03", "2019-03-03"],
    "tolls": [{"kind": "killed", "min": 3, "max": 3}],
}
STRIKE = {
    "id": "idlib",
    "event": "airstrike",
    "quote": "غارة جوية استهدفت مدينة إدلب يوم 4 آذار 2019 وأدت إلى مقتل خمسة أشخاص",
    "source": "sohr",
    "places": [IDLIB],
    "time": ["2019-03-04", "2019-03-04"],
    "tolls": [{"kind": "killed", "min": 5, "max": 5}],
}


def coded(folder, claims, text=TEXT):
    folder.mkdir(exist_ok=True)
    if text:
        (folder / "page.txt").write_text(text, encoding="utf-8")
    record = {"lang": "ar", "published": "2019-03-05", "outlet": "unknown-outlet", "claims": claims}
    (folder / "page.json").write_text(json.dumps(record), encoding="utf-8")
    return folder


def evaluate(*arguments):
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def figures(*arguments):
    done = evaluate(*arguments, "--format", "json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


# Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section C: four observers, twelve units.
OBSERVERS = ("123321412000", "123322412503", "033323422510", "123324412510")
UNITS = [[int(row[i]) for row in OBSERVERS if row[i] != "0"] for i in range(12)]


def test_alpha_of_the_published_example():
    assert alpha(UNITS, lambda one, other: float(one != other)) == pytest.approx(0.743, abs=5e-4)
    assert alpha(UNITS, lambda one, other: (one - other) ** 2) == pytest.approx(0.849, abs=5e-4)


@given(st.lists(st.lists(st.integers(0, 3), min_size=2, max_size=4), max_size=12))
def test_alpha_knows_no_order_and_is_one_at_most(units):
    def differs(one, other):
        return float(one != other)

    found = alpha(units, differs)
    assert found == pytest.approx(alpha([unit[::-1] for unit in units[::-1]], differs), nan_ok=True)
    assert found is None or found <= 1


def test_the_reader_against_one_coder(tmp_path):
    found = figures(coded(tmp_path / "amal", [SHELLING, STRIKE]))
    (pair,) = found["pairs"]
    assert (pair["reference"], pair["coder"], pair["f1"]) == ("amal", "tawatur", 1.0)
    assert pair["slots"]["toll"] == 1.0
    assert found["alpha"]["source"] == 1.0


def test_two_people_and_the_reader(tmp_path):
    amal = coded(tmp_path / "amal", [SHELLING, STRIKE])
    other = {**STRIKE, "event": "drone_strike", "tolls": [{"kind": "killed", "min": 4, "max": 4}]}
    basil = coded(tmp_path / "basil", [other], text=None)
    found = figures(amal, "--coder", basil)
    assert [(pair["reference"], pair["coder"]) for pair in found["pairs"]] == [
        ("amal", "basil"),
        ("amal", "tawatur"),
        ("basil", "tawatur"),
    ]
    people = found["pairs"][0]
    assert (people["matched"], people["missed"], people["slots"]["event"], people["slots"]["toll"]) == (1, 1, 0.0, 0.0)
    assert found["alpha"]["toll"] < 1
    assert len(figures(amal, "--coder", basil, "--people-only")["pairs"]) == 1


def test_choices_of_a_coder_are_all_right(tmp_path):
    amal = coded(tmp_path / "amal", [{**SHELLING, "targets": ["civilians|"], "event": "shelling|bombardment"}])
    basil = coded(tmp_path / "basil", [{**SHELLING, "targets": []}], text=None)
    assert figures(amal, "--coder", basil, "--people-only")["pairs"][0]["perfect"] == 1.0


def test_optional_claims_are_neither_missed_nor_beyond(tmp_path):
    amal = coded(tmp_path / "amal", [SHELLING, {**STRIKE, "optional": True}])
    basil = coded(tmp_path / "basil", [SHELLING], text=None)
    pair = figures(amal, "--coder", basil, "--people-only")["pairs"][0]
    assert (pair["missed"], pair["f1"]) == (0, 1.0)


def test_details_name_each_fault(tmp_path):
    amal = coded(tmp_path / "amal", [SHELLING, {**STRIKE, "source": "sana"}])
    done = evaluate(amal, "--details")
    assert "page idlib: tawatur differs on source" in done.stdout


def test_no_claims_are_no_figures(tmp_path):
    amal = coded(tmp_path / "amal", [])
    basil = coded(tmp_path / "basil", [], text=None)
    pair = figures(amal, "--coder", basil, "--people-only")["pairs"][0]
    assert (pair["precision"], pair["recall"], pair["f1"]) == (None, None, None)


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ({"event": "shelling", "source": "outlet"}, "claim 1 has no 'quote'"),
        ({**SHELLING, "quote": "ليس هنا"}, "claim saraqib: the quote 'ليس هنا' is not in the text"),
        ({**SHELLING, "time": ["3 March"]}, "claim saraqib: "),
        ("a claim", "claim 1: "),
    ],
)
def test_a_bad_claim_is_named(tmp_path, claim, told):
    done = evaluate(coded(tmp_path / "amal", [claim]))
    assert done.exit_code == 1
    assert "page.json" in done.stderr
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_with_no_texts_is_told(tmp_path):
    done = evaluate(tmp_path)
    assert (done.exit_code, "NAME.txt" in done.stderr) == (1, True)


def test_matching_takes_the_likest_first(tmp_path):
    texts = read_texts(coded(tmp_path / "amal", [STRIKE, SHELLING]))
    assert match(texts[0].claims, texts[0].claims[::-1]) == [(0, 1), (1, 0)]
