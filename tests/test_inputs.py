from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tawatur.errors import InputError
from tawatur.inputs import Request, expand, read_meta, with_meta

HEAD = "path,published,outlet,lang,title,url\n"


def test_a_folder_is_its_readable_files_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.HTML", "note.json", ".hidden.txt", "sub/c.txt", "meta.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = expand(str(tmp_path), {".txt", ".html", ".csv"}, leave_out=tmp_path / "meta.csv")
    assert found == [str(tmp_path / name) for name in ("a.HTML", "b.txt", "sub/c.txt")]


@pytest.mark.parametrize("name", ["", "nowhere.txt"])
def test_a_missing_path_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        expand(str(tmp_path / "x" / name), {".txt"})


def test_an_empty_folder_says_what_would_be_readable(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.txt"):
        expand(str(tmp_path), {".txt"})


def test_paths_of_the_table_are_relative_to_it(tmp_path: Path) -> None:
    meta = tmp_path / "meta.csv"
    meta.write_text(HEAD + "a.txt,2018-04-03,sana,ar,عنوان,\n,,,,,\n".replace("\n,,,,,\n", "\n"), encoding="utf-8-sig")
    request = with_meta(Request(str(tmp_path / "a.txt"), outlet="other", url="u"), read_meta(meta))
    assert request == Request(str(tmp_path / "a.txt"), date(2018, 4, 3), "sana", "ar", "عنوان", "u")


def test_an_address_has_its_row(tmp_path: Path) -> None:
    meta = tmp_path / "meta.csv"
    meta.write_text(HEAD + "https://example.org/1,2018-04-03,,,,\n", encoding="utf-8")
    assert with_meta(Request("https://example.org/1"), read_meta(meta)).published == date(2018, 4, 3)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "name the columns"),
        (b"file,date\n", "name the columns"),
        (HEAD.encode() + b"a.txt,3 April,,,,\n", "row 2: published"),
        (HEAD.encode() + b"a.txt,,,fr,,\n", "row 2: lang"),
        (HEAD.encode() + b",2018-04-03,,,,\n", "row 2 has no path"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
def test_a_bad_table_says_where(tmp_path: Path, content: bytes, message: str) -> None:
    meta = tmp_path / "meta.csv"
    meta.write_bytes(content)
    with pytest.raises(InputError, match=message):
        read_meta(meta)
