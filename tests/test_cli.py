from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from click.testing import Result

from tawatur import pipeline
from tawatur.cli import main
from tawatur.model.claim import Claim, to_record
from tawatur.model.document import Document

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
META = EXAMPLES / "meta.csv"
Run = Callable[..., Result]
SENTENCE = "شن الطيران الروسي غارتين على مدينة سراقب في 3 نيسان 2018، ما أدى إلى مقتل أربعة مدنيين."


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    return path


def commands(group: click.Group = main, prefix: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{prefix}{name} ")
        else:
            yield prefix + name, command


# what is printed


def test_jsonl_is_claim_records_with_the_path_as_given(tawatur: Run, page: Path) -> None:
    done = tawatur("read", page, "--published", "2018-04-05", "--outlet", "sana", "--format", "jsonl")
    assert done.exit_code == 0
    (record,) = map(json.loads, done.stdout.splitlines())
    assert record["document"]["source"] == str(page)
    assert record["document"]["published"] == "2018-04-05"
    assert record["event"] == "airstrike"
    assert "سراقب" in done.stdout


def test_csv_has_a_row_a_claim(tawatur: Run, page: Path) -> None:
    done = tawatur("read", page, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(done.stdout))
    assert (row["event"], row["killed_min"], row["date_start"]) == ("airstrike", "4", "2018-04-03")


def test_the_table_counts_and_warns(tawatur: Run, page: Path) -> None:
    done = tawatur("read", page)
    assert "claims: 1 · documents: 1 · machine-read, unreviewed" in done.stdout
    assert "2018-04-03" in done.stdout


def test_the_table_speaks_arabic(tawatur: Run, page: Path) -> None:
    assert "غارة جوية" in tawatur("read", page, "--labels", "ar").stdout


def test_the_examples_are_read_without_their_table(tawatur: Run) -> None:
    done = tawatur("read", EXAMPLES, "--meta", META, "--format", "jsonl")
    assert done.exit_code == 0
    records = [json.loads(line) for line in done.stdout.splitlines()]
    names = list(dict.fromkeys(Path(record["document"]["source"]).name for record in records))
    assert names == sorted(path.name for path in EXAMPLES.glob("*.txt"))
    assert all(record["document"]["published"] for record in records)


def test_standard_input_is_a_text(tawatur: Run) -> None:
    done = tawatur("read", "-", "--format", "jsonl", stdin=SENTENCE)
    assert json.loads(done.stdout)["document"]["source"] == "-"


def test_explain_marks_the_words_of_a_claim(tawatur: Run, page: Path) -> None:
    record = json.loads(tawatur("read", page, "--format", "jsonl").stdout)
    done = tawatur("explain", page, record["id"][:7])
    assert done.exit_code == 0
    assert "⟦" in done.stdout
    assert "time" in done.stdout


def test_explain_names_the_claims_there_are(tawatur: Run, page: Path) -> None:
    record = json.loads(tawatur("read", page, "--format", "jsonl").stdout)
    done = tawatur("explain", page, "zzz")
    assert done.exit_code == 1
    assert record["id"][:7] in done.stderr


@pytest.mark.parametrize("kind", ["date", "number", "place", "actor", "attribution"])
def test_parse_answers_every_line_in_order(tawatur: Run, kind: str) -> None:
    lines = ["مقتل خمسة مدنيين في البوكمال أمس", "", "قالت وزارة الدفاع الأمريكية إن الغارة نفذت يوم 28 مارس"]
    done = tawatur("parse", kind, "--anchor", "2018-04-03", "--lang", "ar", stdin="\n".join(lines) + "\n")
    assert done.exit_code == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.split("\n") if line]
    assert [answer["text"] for answer in answers] == lines
    assert any(answer["results"] for answer in answers)
    for answer in answers:
        assert all(0 <= r["start"] < r["end"] <= len(answer["text"]) for r in answer["results"])


def test_parse_of_nothing_is_nothing(tawatur: Run) -> None:
    done = tawatur("parse", "attribution", "--lang", "ar", stdin="")
    assert (done.exit_code, done.stdout) == (0, "")


def test_same_bytes_for_any_jobs_and_hash_seed() -> None:
    def run(jobs: str, seed: str) -> bytes:
        words = ["-m", "tawatur", "read", "examples", "--meta", "examples/meta.csv", "--format", "jsonl", "-j", jobs]
        env = os.environ | {"PYTHONHASHSEED": seed}
        return subprocess.run([sys.executable, *words], cwd=ROOT, env=env, stdout=-1, check=True).stdout

    assert run("1", "0") == run("3", "7") != b""


# bad input


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t",
    "noise.txt": bytes(range(256)) * 40,
    "noise.html": bytes(reversed(range(256))) * 40,
    "broken.pdf": b"%PDF-1.7\n%\xff\xff\xff\nnot a pdf at all",
    "broken.jsonl": b'{"text": "abc"\n[1, 2\n',
    "number.jsonl": b"5\n",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_and_the_good_one_still_read(tawatur: Run, page: Path, name: str) -> None:
    bad = page.parent / name
    bad.write_bytes(BAD[name])
    done = tawatur("read", bad, page, "--format", "jsonl")
    assert "Traceback" not in done.output
    assert "a fault in tawatur" not in done.stderr
    assert done.exit_code == 1
    assert name in done.stderr
    assert json.loads(done.stdout)["document"]["source"] == str(page)


def test_a_missing_file_is_named_and_the_good_one_still_read(tawatur: Run, page: Path) -> None:
    done = tawatur("read", "nowhere/at-all.txt", page, "--format", "jsonl")
    assert done.exit_code == 1
    assert "nowhere/at-all.txt: no such file" in done.stderr
    assert len(done.stdout.splitlines()) == 1


def test_broken_html_is_read_as_far_as_it_goes(tawatur: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><div><p>{SENTENCE}<table></p><<a href='", encoding="utf-8")
    done = tawatur("read", path, "--format", "jsonl")
    assert "Traceback" not in done.output
    assert done.exit_code in (0, 1)


def test_lone_surrogates_go_through(tawatur: Run, tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps({"text": "\ud800 " + SENTENCE + " \udfff"}) + "\n", encoding="ascii")
    done = tawatur("read", path, "--format", "jsonl")
    assert "a fault in tawatur" not in done.stderr
    if done.exit_code == 0:
        json.loads(done.stdout)


def test_parse_takes_bytes_that_are_no_text(tawatur: Run) -> None:
    done = tawatur("parse", "number", stdin=b"\xff\xfe 5\n\x00\n")
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == 2


def test_a_fault_of_ours_costs_one_file_only(tawatur: Run, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.read

    def read(document: Document) -> list[Claim]:
        if document.source and document.source.endswith("odd.txt"):
            raise ZeroDivisionError("oops")
        return real(document)

    monkeypatch.setattr(pipeline, "read", read)
    odd = page.with_name("odd.txt")
    odd.write_text(SENTENCE, encoding="utf-8")
    done = tawatur("read", odd, page, "--format", "jsonl")
    assert done.exit_code == 1
    assert "odd.txt: not read, by a fault in tawatur (ZeroDivisionError: oops)" in done.stderr
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    "words",
    [
        ["read"],
        ["read", "x.txt", "--published", "3 April"],
        ["read", "x.txt", "--published", "2018-13-01"],
        ["read", "x.txt", "--lang", "fr"],
        ["read", "x.txt", "--format", "xml"],
        ["read", "x.txt", "--jobs", "0"],
        ["read", "x.txt", "--meta", "nowhere.csv"],
        ["parse", "colour"],
        ["parse", "date", "--anchor", "tomorrow"],
        ["explain", "x.txt"],
        ["gazetteer", "add", "nowhere.tsv"],
        ["nonsense"],
    ],
)
def test_wrong_usage_ends_with_2(tawatur: Run, words: list[str]) -> None:
    done = tawatur(*words)
    assert done.exit_code == 2
    assert done.stderr
    assert done.stdout == ""


# the house


def test_help_loads_nothing_heavy() -> None:
    heavy = {"rich", "yaml", "trafilatura", "lxml", "pypdf", "rapidfuzz", "tawatur.pipeline", "tawatur.readers"}
    code = "import sys, tawatur.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not heavy & set(loaded)


@pytest.mark.parametrize("path", [ROOT / "README.md", ROOT / "docs" / "guide.md"])
def test_every_command_is_documented(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not [name for name, _ in commands() if f"tawatur {name}" not in text]


def test_every_option_is_in_the_guide() -> None:
    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    options = {p.opts[0] for _, command in commands() for p in command.params if isinstance(p, click.Option)}
    assert not [option for option in options if option not in guide]


def test_every_key_of_a_record_is_in_the_codebook(claim: Claim) -> None:
    codebook = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
    assert not [key for key in to_record(claim) if f"`{key}`" not in codebook]


def test_the_readme_begins_with_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme.split("```")[1].split("\n")[1:-1] == ["make demo", "make test"]


def test_links_of_the_documentation_lead_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")]
    links = [(page, link) for page in pages for link in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))]
    assert not [(page.name, link) for page, link in links if "://" not in link and not (page.parent / link).exists()]


def test_no_shipped_file_names_the_place_it_was_made() -> None:
    """Absolute paths of a machine, and mirrors of package indexes, have no business in the repository."""
    forbidden = ["/wo" + "rk/", "/ho" + "me/", "/ro" + "ot/", "/tm" + "p/", "py" + "pi.org", "np" + "mjs"]
    found = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True)
    names = found.stdout.split("\n") if found.returncode == 0 else [str(p) for p in ROOT.glob("src/**/*.py")]
    texts = {name: (ROOT / name).read_bytes().decode("utf-8", "replace") for name in names if (ROOT / name).is_file()}
    assert texts
    assert not [(name, word) for name, text in texts.items() for word in forbidden if word in text]


# side by side


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Two texts of one strike, in two languages, which differ on the dead."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "one.txt").write_text(SENTENCE, encoding="utf-8")
    (folder / "two.txt").write_text(
        "Russian aircraft bombed the town of Saraqib on 3 April 2018, killing nine civilians.", encoding="utf-8"
    )
    (folder / "meta.csv").write_text("path,outlet,published\none.txt,sana,2018-04-04\ntwo.txt,enab-baladi,2018-04-05\n")
    return folder


def test_compare_prints_incidents(tawatur: Run, pages: Path) -> None:
    done = tawatur("compare", pages, "--meta", pages / "meta.csv", "--format", "jsonl")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    (incident,) = [record for record in records if record["record"] == "incident"]
    assert len(incident["origins"]) == 2
    assert incident["status"]["toll.killed"] == "contested"


def test_compare_takes_claims_for_their_texts(tawatur: Run, pages: Path) -> None:
    texts = ("--meta", pages / "meta.csv", "--format", "jsonl")
    claims = pages / "claims.jsonl"
    claims.write_text(tawatur("read", pages / "one.txt", pages / "two.txt", *texts).stdout, encoding="utf-8")
    assert tawatur("compare", claims, "--format", "jsonl").stdout.startswith('{"record": "incident"')
    mixed = tawatur("compare", claims, pages / "one.txt", *texts)
    assert json.loads(mixed.stdout.splitlines()[0])["mentions"] == 2


@pytest.mark.parametrize("form", ["table", "csv"])
@pytest.mark.parametrize("by", ["day", "incident"])
def test_compare_prints_a_table(tawatur: Run, pages: Path, form: str, by: str) -> None:
    done = tawatur("compare", pages, "--meta", pages / "meta.csv", "--format", form, "--by", by)
    assert done.exit_code == 0
    assert "≠ " in done.stdout, done.stdout
    assert "2018-04-03" in done.stdout


def test_a_table_without_room_is_a_list(tawatur: Run, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "45")
    done = tawatur("compare", pages, "--meta", pages / "meta.csv")
    assert max(map(len, done.stdout.splitlines())) <= 45
    assert done.stdout.startswith("2018-04-03\n")


def test_compare_explains_a_pair(tawatur: Run, pages: Path) -> None:
    done = tawatur("compare", pages, "--meta", pages / "meta.csv", "--format", "jsonl")
    ids = json.loads(done.stdout.splitlines()[0])["claims"]
    told = tawatur("compare", pages, "--meta", pages / "meta.csv", "--pair", ids[0][:9], ids[1])
    assert json.loads(told.stdout)["verdict"] == "same"
    assert tawatur("compare", pages, "--pair", "zzz", ids[0]).exit_code == 1


def test_compare_names_what_it_cannot_read(tawatur: Run, pages: Path) -> None:
    (pages / "bad.jsonl").write_text('{"id": "a", "event": "clash"}\n{"id": 1}\n', encoding="utf-8")
    done = tawatur("compare", pages / "bad.jsonl", pages / "no.txt", "--format", "jsonl")
    assert done.exit_code == 1
    assert "bad.jsonl: line 2" in done.stderr
    assert "no.txt" in done.stderr
    assert '"claims": ["a"]' in done.stdout


def test_report_writes_a_page_and_says_where(tawatur: Run, pages: Path) -> None:
    target = pages / "out" / "report.html"
    done = tawatur("report", pages, "--meta", pages / "meta.csv", "-o", target, "--lang", "en")
    assert (done.exit_code, done.stdout.strip()) == (0, str(target))
    page = target.read_text(encoding="utf-8")
    assert '<html lang="en" dir="ltr">' in page
    assert "سراقب" in page


def test_report_of_nothing_writes_nothing(tawatur: Run, tmp_path: Path) -> None:
    done = tawatur("report", tmp_path / "no.txt", "-o", tmp_path / "report.html")
    assert done.exit_code == 1
    assert not (tmp_path / "report.html").exists()
