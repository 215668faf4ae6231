"""PDF files, by each of the two programs that can read them; Arabic in reading order, lines joined."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdf
import pytest

from tawatur.errors import InputError
from tawatur.model.document import Document
from tawatur.readers import pdf, read_source
from tawatur.readers.base import Origin
from tawatur.readers.paragraphs import Paragraph, paragraphs_of
from tawatur.readers.visual import in_reading_order, line_of

MakePdf = Callable[..., bytes]
Read = Callable[[bytes], Document]
POPPLER = shutil.which("pdftotext")


@pytest.fixture(params=["poppler", "pypdf"])
def read(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Read:
    if request.param == "poppler" and POPPLER is None:
        pytest.skip("pdftotext is not installed")
    monkeypatch.setattr("shutil.which", lambda name: POPPLER if request.param == "poppler" else None)

    def run(data: bytes) -> Document:
        (document,) = pdf.read_pdf(io.BytesIO(data), Origin("report.pdf"))
        return document

    return run


def test_an_english_report_of_two_pages(read: Read, make_pdf: MakePdf) -> None:
    document = read(
        make_pdf(
            [
                [
                    "Three hurt in Aden blast",
                    "Published 4 April 2018",
                    "A bomb wounded three people in the Crater district of the port",
                    "city of Aden on Tuesday, said an official who was quoted by the",
                    "Page 1 of 2",
                ],
                ["state agency.", "Page 2 of 2"],
            ]
        )
    )
    assert document.text.split("\n")[2] == (
        "A bomb wounded three people in the Crater district of the port city of Aden on Tuesday,"
        " said an official who was quoted by the state agency."
    )
    assert (document.title, document.published, document.lang) == ("Three hurt in Aden blast", date(2018, 4, 4), "en")
    marked = [document.text[start:end] for start, end in document.furniture]
    assert marked == ["Published 4 April 2018", "Page 1 of 2", "Page 2 of 2"]


def test_an_arabic_report_is_in_reading_order(read: Read, make_pdf: MakePdf) -> None:
    lines = [
        "هدوء في الجزيرة",
        "أصيب ثلاثة مدنيين بقصف استهدف أطراف البلدة صباح",
        "اليوم، وفق ما أفاد به الدفاع المدني.",
    ]
    document = read(make_pdf([lines], arabic=True))
    assert document.text.strip().split("\n") == [lines[0], f"{lines[1]} {lines[2]}"]
    assert document.lang == "ar"


def test_broken_files(read: Read, make_pdf: MakePdf) -> None:
    whole = make_pdf([["A bomb wounded three people."]])
    for data in (b"%PDF-1.4\nrubbish", b"%PDF-", whole[:300]):
        with pytest.raises(InputError, match=r"report\.pdf: the PDF (is broken|has no text)"):
            read(data)


def test_a_locked_file(read: Read, make_pdf: MakePdf) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(make_pdf([["A bomb wounded three people."]])))
    writer.encrypt("word", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(InputError, match="locked with a password"):
        read(out.getvalue())


def test_a_scan_has_no_text(read: Read, make_pdf: MakePdf) -> None:
    with pytest.raises(InputError, match="its pages are pictures"):
        read(make_pdf([[], []]))


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"")
    with pytest.raises(InputError, match="the file is empty"):
        list(read_source(str(path)))


def test_broken_ligatures_are_read_by_the_other_program(make_pdf: MakePdf, monkeypatch: pytest.MonkeyPatch) -> None:
    right = "أصيب ثلاثة مدنيين في الأحياء الشرقية صباح الثلاثاء."
    wrong = right.replace("الأحياء", "األحياء").replace("ثلاثة", "ثالثة")
    monkeypatch.setattr("shutil.which", lambda name: "pdftotext")
    monkeypatch.setattr(pdf, "by_poppler", lambda data, source, program: [wrong])
    (document,) = pdf.read_pdf(io.BytesIO(make_pdf([[right]], arabic=True)), Origin("a.pdf"))
    assert document.text.strip() == right
    monkeypatch.setattr(pdf, "by_pypdf", lambda data, source: ["x"])
    (document,) = pdf.read_pdf(io.BytesIO(b"%PDF-"), Origin("a.pdf"))
    assert document.text == wrong.replace("األحياء", "الأحياء")


def test_numbers_and_names_keep_their_direction_in_turned_lines() -> None:
    right = "أصيب 12 مدنياً في القصف يوم 03/04/2018 بحسب White Helmets في المدينة"
    turned = "ةنيدملا يف White Helmets بسحب 03/04/2018 موي فصقلا يف ًايندم 12 بيصأ"
    assert in_reading_order(turned) == right
    assert in_reading_order(right) == right
    assert in_reading_order("The town of Aden") == "The town of Aden"


def test_runs_of_one_direction_become_a_line() -> None:
    assert line_of([" مدنيين بجروح", "12 ", "أصيب"], visual=False) == "أصيب 12 مدنيين بجروح"
    assert line_of(["،", "03/04/2018 ", "يوم الثلاثاء"], visual=False) == "يوم الثلاثاء 03/04/2018،"
    assert line_of(["Aden ", "on 3 April"], visual=False) == "Aden on 3 April"


def test_heads_that_run_on_every_page_stand_apart() -> None:
    pages = [
        f"Monthly report\n\nThe first shells hit the market in the old town of number {n}\nbefore noon, they said.\n{n}"
        for n in (1, 2, 3)
    ]
    found = paragraphs_of(pages)
    assert [one.text for one in found if one.running] == [
        "Monthly report",
        "1",
        "Monthly report",
        "2",
        "Monthly report",
        "3",
    ]
    assert [one.text for one in found if not one.running] == [
        f"The first shells hit the market in the old town of number {n} before noon, they said." for n in (1, 2, 3)
    ]


def test_words_broken_at_a_line_end_and_bullets() -> None:
    page = (
        "The army denied that its aircraft had bom-\nbed the market of the old town on Tuesday\n"
        "• A second shell hit the hospital on the edge\n• A third"
    )
    assert paragraphs_of([page]) == [
        Paragraph("The army denied that its aircraft had bombed the market of the old town on Tuesday"),
        Paragraph("• A second shell hit the hospital on the edge"),
        Paragraph("• A third"),
    ]


def test_a_number_inside_a_page_is_no_page_number() -> None:
    page = "Incidents in the region\nDeir Hafir\n12\nManbij\n4\nTotal of the month\nSource: the registry"
    assert not any(one.running for one in paragraphs_of([page]))
