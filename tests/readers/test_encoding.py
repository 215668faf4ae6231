"""Bytes to text: what a file's encoding is when it says so, lies about it, or says nothing."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import InputError
from tawatur.readers.encoding import decode, without_surrogates

ARABIC = "قالت مصادر محلية إن القصف استهدف أطراف البلدة صباح اليوم، وأصيب ثلاثة من المدنيين."


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6"])
def test_arabic_in_every_encoding(codec: str) -> None:
    assert decode(ARABIC.encode(codec), "page.txt") == ARABIC


@pytest.mark.parametrize("codec", ["utf-8", "cp1252", "utf-16"])
def test_english_in_every_encoding(codec: str) -> None:
    text = "The army “denied” the strike near the café – twice."
    assert decode(text.encode(codec), "page.txt") == text


def test_a_page_that_declares_the_wrong_encoding() -> None:
    assert decode(ARABIC.encode(), "page.html", "windows-1256") == ARABIC
    assert decode(ARABIC.encode("cp1256"), "page.html", "utf-8") == ARABIC
    assert decode(ARABIC.encode("cp1256"), "page.html", "iso-8859-1") == ARABIC
    assert decode(ARABIC.encode("cp1256"), "page.html", "no-such-charset") == ARABIC


def test_a_page_cut_inside_a_letter_keeps_the_rest() -> None:
    assert decode(ARABIC.encode()[:-2], "page.txt")[:-1] == ARABIC[: len(ARABIC) - 2]


def test_line_ends_and_direction_marks_stay() -> None:
    text = "\u200fسطر\r\nآخر\tهنا\x0c\n"
    assert decode(text.encode(), "page.txt") == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (random.Random(1).randbytes(5000), "not text"),
        (b"\xff\xfe" + random.Random(2).randbytes(5000), "not text"),
        (b"\0" * 500, "not text"),
        ("Удар по городу, есть погибшие. ".encode("koi8-r") * 9, "not text"),
        (b"PK\x03\x04" + b"x" * 99, "Office"),
        (b"\x89PNG\r\n", "picture"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"\xef\xbb\xbf", "empty"),
        ("\u00a0 \n".encode(), "empty"),
    ],
    ids=range(9),
)
def test_what_is_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as error:
        decode(data, "page.bin")
    assert str(error.value).startswith("page.bin: ")


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "cp1256", "base64", "latin-1", "utf-16"]))
def test_any_bytes_are_text_or_an_error(data: bytes, charset: str | None) -> None:
    try:
        text = decode(data, "page.bin", charset)
    except InputError:
        return
    text.encode("utf-8")


def test_surrogates() -> None:
    assert without_surrogates("قصف \ud83d\ude80 على") == "قصف 🚀 على"
    assert without_surrogates("قصف \udc00 على") == "قصف \ufffd على"
    assert without_surrogates("قصف") == "قصف"
