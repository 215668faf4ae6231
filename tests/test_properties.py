"""What must hold of any text: offsets, no guessed days, no claims from nothing, the same claims every time."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tawatur.model.claim import Claim, to_record
from tawatur.model.document import Document
from tawatur.pipeline import parse, read

ROOT = Path(__file__).parent.parent
Run = Callable[..., Result]
DAY = date(2024, 6, 20)

SOURCES = (
    "قال المرصد السوري إن",
    "أعلن الجيش السوداني أن",
    "ذكرت مصادر طبية أن",
    "ونفت قوات الدعم السريع أن تكون قد",
    "",
)
EVENTS = (
    "قصفت قوات النظام بلدة سرمين",
    "شن الطيران الروسي ثلاث غارات على مدينة سراقب",
    "هاجم مسلحون حاجزاً للجيش قرب كركوك",
    "اندلعت اشتباكات بين الجيش وقوات الدعم السريع في نيالا",
    "انفجر لغم شرقي الرقة",
    "استهدفت مسيّرة سيارة في صور",
    "غارة على حي الصناعة بالرقة",
)
PLACES = (" داقوق", " في حي الصناعة", " في يطا", " بيطا", " بالرقة", " من بلدة سرمين", " in Nyala", " near Saraqib")
ENDS = (
    "أمس",
    "في 12 حزيران",
    "(الأربعاء - 11 حزيران 2024)",
    "ما أدى إلى مقتل خمسة مدنيين بينهم طفلان",
    "دون وقوع إصابات",
    "وأصيب آخرون",
    "وفق ما أفاد الدفاع المدني",
    "مساء الثلاثاء",
    "على حد زعمه",
    "وبث مقطعاً مصوراً",
)
ENGLISH = (
    "The army said",
    "Witnesses said",
    "an airstrike hit a market in Nyala",
    "warplanes bombed Saraqib",
    "on Wednesday",
    "killing at least five people",
    "including two children",
    "according to the Observatory",
    "on June 3, 5 and 9",
    "The RSF denied",
    "clashes broke out between the army and the RSF",
    "no casualties were reported",
)
JOINTS = (" ", "، ", ". ", ".\n\n", ": ", " (", ") ", "؟ ", "\n- ", " «", "» ", '"', " و", "ـ")
PIECES = (
    *SOURCES,
    *EVENTS,
    *ENDS,
    *ENGLISH,
    *PLACES,
    *JOINTS,
    "7",
    "١٢",
    "5-9",
    "1.2",
    "\u200f",
    "ّ",
    "🔴",
    "#دير_الزور",
    "\udcff",
)

PAGES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]


@st.composite
def torn_pages(draw: st.DrawFn) -> str:
    """A bundled page with words lost, doubled and moved."""
    words = draw(st.sampled_from(PAGES)).split(" ")
    lo = draw(st.integers(0, max(0, len(words) - 60)))
    words = words[lo : lo + draw(st.integers(1, 60))]
    for _ in range(draw(st.integers(0, 6))):
        at, to = draw(st.integers(0, len(words) - 1)), draw(st.integers(0, len(words) - 1))
        words[at] = draw(st.sampled_from((words[to], "", words[at][:-1], words[at] + "\n", *JOINTS)))
    return " ".join(words)


reports = st.lists(st.sampled_from(PIECES), max_size=24).map("".join) | torn_pages()
anything = st.text(max_size=300) | st.text(alphabet="قصفلانمو 0123456789.,:-/()«»\n", max_size=300)
days = st.none() | st.just(DAY)
explored = os.environ.get("HYPOTHESIS_PROFILE") == "explore"
quick = settings(max_examples=3000 if explored else 150, suppress_health_check=[HealthCheck.too_slow])


def items_of(claim: Claim) -> Iterator[tuple[str, int, int]]:
    """Every piece of text that a claim quotes with its offsets."""
    for item in (*claim.actors, *claim.targets, *claim.places, *claim.tolls):
        yield item.text, item.start, item.end
    if claim.time.text is not None:
        assert claim.time.start_offset is not None
        assert claim.time.end_offset is not None
        yield claim.time.text, claim.time.start_offset, claim.time.end_offset


@quick
@given(reports, days)
def test_offsets_are_exact(text: str, published: date | None) -> None:
    for claim in read(Document(text, published=published)):
        record = to_record(claim)
        assert record["quote"] == text[record["start"] : record["end"]]
        assert record["quote"]
        assert (record["start"], record["end"]) == (claim.spans[0][0], claim.spans[0][1])
        for words, start, end in items_of(claim):
            assert words == text[start:end] != ""
        for said in (*claim.damage, *claim.weapons, *claim.evidence):
            assert said.text in text
        for why in claim.why:
            assert 0 <= why.start <= why.end <= len(text)
        for link in claim.attribution:
            assert (link.start is None) == (link.end is None)
            if link.start is not None and link.end is not None:
                assert 0 <= link.start < link.end <= len(text)


@quick
@given(reports)
def test_every_filled_slot_says_why(text: str) -> None:
    for claim in read(Document(text, published=DAY)):
        told = {why.slot for why in claim.why}
        filled = {name for name in ("actors", "targets", "places", "tolls") if getattr(claim, name)}
        filled |= {"time"} if claim.time.start else set()
        assert {"event", "attribution", *filled} <= told
        assert all(why.rule for why in claim.why)


@quick
@given(reports)
def test_records_are_well_formed(text: str) -> None:
    claims = read(Document(text, published=DAY))
    for claim in claims:
        assert claim.attribution[0].source.id == "outlet"
        assert claim.stance in ("asserts", "denies", "suspects", "reports_none")
        for toll in claim.tolls:
            assert toll.min is None or toll.max is None or 0 <= toll.min <= toll.max
            assert toll.part_of is None or claim.tolls[toll.part_of].part_of is None
        if claim.time.start and claim.time.end:
            assert claim.time.start <= claim.time.end
        json.dumps(to_record(claim))


@quick
@given(anything | reports, days)
@example("7" * 5000, DAY)
@example("في 7777777777777 مارس 99999999999", DAY)
@example("31/02/2018 و 00/00/0000 و 1/13/9999", DAY)
@example("\udcff قصف \ud83d", DAY)
def test_reading_never_fails(text: str, published: date | None) -> None:
    for lang in ("ar", "en", None):
        read(Document(text, published=published, lang=lang))


CUT_OFF = [
    "قال مصدر طبي بمستشفى العريش العام إن مدنيين اثنين أصيبا",
    "A news site initially placed the death",
    "نفذ الطيران غارات ليل الاثنين - الثلاثاء",
    "The strike came at about on Wednesday. 11:30",
    "قال المرصد السوري إن الجيش قصف سرمين. وأضاف في بيان",
]


@pytest.mark.parametrize("text", CUT_OFF)
def test_a_text_may_end_or_begin_anywhere(text: str) -> None:
    words = text.split()
    for at in range(len(words)):
        read(Document(" ".join(words[:at])))
        read(Document(" ".join(words[at:])))


TOLD_TWICE = [
    "قتل أربعة أمس في داقوق، داقوق.",
    "غارة على حي الصناعة في حي الصناعة بالرقة.",
    "هدمت الجرافات منزلا في يطا بيطا. وقصفت الطائرات يطا.",
    "قصف حي الصناعة في الرقة، الرقة في حي الصناعة. ثم قصف حي الصناعة والرقة.",
]


@pytest.mark.parametrize("text", TOLD_TWICE)
def test_a_place_told_within_itself_is_read(text: str) -> None:
    claims = read(Document(text))
    assert claims
    assert all(claim.places for claim in claims)


@quick
@given(anything | reports)
def test_parsing_never_fails(text: str) -> None:
    for kind in ("date", "number", "place", "actor", "attribution"):
        for lang in ("ar", "en"):
            for result in parse(kind, text, anchor=DAY, lang=lang):
                if result["start"] is not None:
                    assert 0 <= result["start"] < result["end"] <= len(text)


RELATIVE = (
    "قصفت قوات النظام بلدة سرمين {}.",
    "شن الطيران الروسي غارتين على سراقب {}.",
    "قتل خمسة مدنيين {} في قصف على نيالا.",
)
TOLD_BY_THE_DAY = (
    "أمس",
    "اليوم",
    "صباح اليوم",
    "الأربعاء",
    "مساء الثلاثاء",
    "أول أمس",
    "الليلة الماضية",
    "الأسبوع الماضي",
)


@pytest.mark.parametrize("words", TOLD_BY_THE_DAY)
@pytest.mark.parametrize("sentence", RELATIVE)
def test_no_day_is_guessed_without_a_date_of_publication(sentence: str, words: str) -> None:
    text = sentence.format(words)
    assert [claim.time.start for claim in read(Document(text))] == [None]
    (dated,) = read(Document(text, published=DAY))
    assert dated.time.start is not None


@pytest.mark.parametrize("words", ["yesterday", "today", "on Wednesday", "last night", "last week", "this morning"])
def test_no_day_is_guessed_in_english(words: str) -> None:
    text = f"Warplanes bombed the town of Saraqib {words}."
    assert [claim.time.start for claim in read(Document(text))] == [None]
    (dated,) = read(Document(text, published=DAY))
    assert dated.time.start is not None


@quick
@given(reports)
def test_what_the_date_of_publication_tells_is_only_days(text: str) -> None:
    """Publishing a text on another day changes no claim's words, source or toll."""

    def apart_from_time(claims: list[Claim]) -> list[Any]:
        return [(c.event, c.origin.id, c.tolls, c.actors) for c in claims]

    once, later = (read(Document(text, published=day)) for day in (DAY, date(2024, 6, 27)))
    if len(once) == len(later):  # claims of days that differ may merge otherwise
        assert apart_from_time(once) == apart_from_time(later)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n\n\n", "…", "؟", "٪", "شارك\nطباعة\nتابعونا على تويتر", "Share\nPrint\nRead more\nAdvertisement",
        "جميع الحقوق محفوظة © 2024", "All rights reserved", "اقرأ أيضاً: الطقس غداً", "الثلاثاء 20/نوفمبر/2018 - 09:40 ص",
    ],
)  # fmt: skip
def test_nothing_makes_no_claim(text: str) -> None:
    assert read(Document(text, published=DAY)) == []


def test_furniture_is_kept_and_not_read() -> None:
    text = "قصف الطيران الروسي مدينة سراقب أمس.\n\nاقرأ أيضاً: مقتل سبعة مدنيين بغارة على أريحا\n"
    at = text.index("اقرأ")
    read_all = read(Document(text, published=DAY))
    without = read(Document(text, published=DAY, furniture=((at, len(text)),)))
    assert [claim.event for claim in without] == ["airstrike"]
    assert len(read_all) > len(without), "the marked words would have made a claim"


def test_claims_do_not_depend_on_the_process_or_its_order(tmp_path: Path) -> None:
    """Other hash seeds, the files the other way round, two processes: the same bytes for each file."""
    paths = sorted((ROOT / "examples").glob("*.txt"))
    runs = [("0", paths, "1"), ("4711", paths[::-1], "1"), ("31337", paths, "2")]
    outputs = [_lines_by_file(seed, order, jobs, tmp_path) for seed, order, jobs in runs]
    assert outputs[0] == outputs[1] == outputs[2]
    assert len(outputs[0]) == len(paths)


def _lines_by_file(seed: str, paths: list[Path], jobs: str, home: Path) -> dict[str, list[bytes]]:
    words = [sys.executable, "-m", "tawatur", "read", *map(str, paths), "--published", "2024-06-20", "-j", jobs]
    env = {**os.environ, "PYTHONHASHSEED": seed, "XDG_CACHE_HOME": str(home / seed)}
    done = subprocess.run([*words, "--format", "jsonl"], env=env, capture_output=True, check=True, timeout=120)
    found: dict[str, list[bytes]] = {}
    for line in done.stdout.splitlines():
        found.setdefault(json.loads(line)["document"]["source"], []).append(line)
    return found


def test_an_id_is_stable_and_its_own(tawatur: Run) -> None:
    text = (ROOT / "examples" / "wire-story.txt").read_text(encoding="utf-8")
    ids = [claim.id for claim in read(Document(text, published=DAY))]
    assert ids == [claim.id for claim in read(Document(text, published=DAY, source="elsewhere.txt"))]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch("[0-9a-f]{16}", one) for one in ids)
