"""A place file from a GeoNames dump (``allCountries.txt`` or one country's ``XX.txt``)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from rapidfuzz import fuzz

from tawatur.errors import DataError
from tawatur.knowledge.placefiles import RADII, Row, default_trust, kind_of_code, write_rows
from tawatur.knowledge.placenames import ARTICLES, arabic_key, is_arabic, latin_key

_WIDTH = 19
_NOT_ARABIC = re.compile("[^\u0620-\u064a\u064b-\u0652\u0670 0-9'()/-]|[\u0640]")  # Persian, Kurdish, Uyghur letters
_PLAIN_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff’‘ʿʾ`' .()/-]+")
_FOREIGN_LATIN = re.compile(
    # Slavic, German, machine-made
    r"^[a-z]|(?i:ehl['-]|kh'|l'-|hl'|sch|sz|cz|tj|dzh|[žščğłțĵĝŝėōěäö]|[bcdfghjklmnpqrstvwxz]{4})"
)
_KIND_WORDS = re.compile(
    r"^(?:محافظة|محافظه|مدينة|مدينه|قرية|قريه|بلدة|ولاية|إمارة|مركز|قضاء|منطقة|مديرية|بلدية|شعبية) "
)
_LATIN_KIND = re.compile(
    r"^(?:qary?at|madinat|ville de|muhafazat|wilayat|baladiyat) | (?:city|governorate|district)$", re.IGNORECASE
)
_MOST_NAMES = 12


def build_from_geonames(path: Path, target: Path) -> int:
    """Make a place file of a GeoNames dump; returns how many places it has.

    Args:
        path: the unpacked dump, tab-separated as GeoNames documents it.
        target: where to write; ``.gz`` compresses. ``tawatur gazetteer add`` takes the result.

    Raises:
        DataError: a line is not one of a GeoNames dump.
    """
    return write_rows(target, rows_from_lines(path, path.read_text(encoding="utf-8").split("\n")))


def rows_from_lines(path: Path | str, lines: Iterable[str]) -> Iterator[Row]:
    """Rows of the dump's lines, places of other kinds left out."""
    names = governorate_names()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) < _WIDTH:
            raise DataError(path, f"line {number}", f"{len(cells)} columns where a GeoNames dump has {_WIDTH}")
        population = int(cells[14] or 0)
        kind = kind_of_code(cells[7], population)
        if kind and kind not in ("country", "governorate"):
            admin1 = names.get(f"{cells[8]}.{cells[10]}", "")
            yield make_row(
                cells[0], kind, cells[8], admin1, (float(cells[4]), float(cells[5])), population, cells[1],
                cells[3].split(","),
            )  # fmt: skip


def make_row(
    number: str,
    kind: str,
    country: str,
    admin1: str,
    point: tuple[float, float],
    population: int,
    name: str,
    aliases: list[str],
) -> Row:
    """A row of one GeoNames record, its names sorted by script and cleaned."""
    latin = latin_names(name, aliases)
    return Row(
        f"geonames:{number}", kind, country, admin1, round(point[0], 5), round(point[1], 5), RADII[kind], population,
        arabic_names(name, aliases), latin, default_trust(kind, country, population),
    )  # fmt: skip


def arabic_names(name: str, aliases: list[str]) -> tuple[str, ...]:
    """The Arabic names among a record's aliases, likest to its own name first.

    GeoNames aliases carry no language: Persian, Kurdish and Uyghur spellings are told by their letters.

    Example:
        >>> arabic_names("Antakya", ["antakya", "أنطاكيا", "انتاکیه", "antakyە", "محافظة أنطاكية"])
        ('أنطاكيا', 'محافظة أنطاكية')
    """
    found: dict[str, str] = {}
    for alias in aliases:
        if is_arabic(alias) and alias[0] != "ئ" and not _NOT_ARABIC.search(alias):
            found.setdefault(arabic_key(alias), alias.strip())
    wanted = arabic_key(respelled(name))
    ranked = sorted(
        found.values(),
        key=lambda alias: (bool(_KIND_WORDS.match(alias)), -fuzz.ratio(wanted, arabic_key(alias)), "ة" not in alias),
    )
    return tuple(ranked[:_MOST_NAMES])


_RESPELLED = (
    ("kh", "خ"), ("sh", "ش"), ("gh", "غ"), ("dh", "ذ"), ("th", "ث"), ("z\u0327", "ظ"),
    ("ay", "ي"), ("aw", "و"), ("ā", "ا"), ("ī", "ي"), ("ū", "و"), ("á", "ى"), ("ţ", "ط"), ("ş", "ص"),
    ("ḑ", "ض"), ("ḩ", "ح"), ("‘", "ع"), ("’", "ء"), ("ah", "ة"),
)  # fmt: skip
_PLAIN = dict(zip("btjdrzsfqklmnhwy", "بتجدرزسفقكلمنهوي", strict=True))


def respelled(name: str) -> str:
    """The Arabic letters that GeoNames' romanisation stands for, short vowels left out.

    Example:
        >>> respelled("Ţarţūs"), respelled("Ash Shuḩayl")
        ('طرطوس', 'الشحيل')
    """
    words = [word for word in unicodedata.normalize("NFC", name).lower().replace("-", " ").split() if word]
    return " ".join("ال" if word in ARTICLES else _respelled_word(word) for word in words).replace("ال ", "ال")


def _respelled_word(word: str) -> str:
    for sound, letter in _RESPELLED:
        word = word.replace(sound, letter)
    return "".join(_PLAIN.get(letter, letter) for letter in word if letter not in "aiueo")


def latin_names(name: str, aliases: list[str]) -> tuple[str, ...]:
    """The names an English text may use: the record's own without diacritics, then distinct aliases.

    Example:
        >>> latin_names("Ālbū Kamāl", ["Abou Kemal", "Abu Kamal", "albw kmal", "Абу-Камаль", "Abu-Kamal'"])
        ('Albu Kamal', 'Abou Kemal', 'Abu Kamal', 'Abu-Kamal')
    """
    found: dict[str, str] = {}
    seen: set[str] = set()
    for alias in [name, *aliases]:
        if alias != name and (not _PLAIN_LATIN.fullmatch(alias) or _foreign(alias)):
            continue
        plain = plain_latin(alias)
        if plain.lower() not in seen and latin_key(plain):
            seen.add(plain.lower())
            found[plain] = latin_key(plain)
    return tuple(_diverse(found))


def _diverse(keys: dict[str, str]) -> list[str]:
    """The first of each key, then second spellings, as many as are kept."""
    seen: set[str] = set()
    firsts = []
    for name, key in keys.items():
        if key not in seen:
            seen.add(key)
            firsts.append(name)
    return (firsts + [name for name in keys if name not in firsts])[:_MOST_NAMES]


def _foreign(alias: str) -> bool:
    return bool(_FOREIGN_LATIN.search(alias) or _LATIN_KIND.search(alias) or (alias.isupper() and len(alias) < 5))


_MARKS = str.maketrans({"‘": "'", "’": "'", "ʿ": "'", "ʾ": "'", "`": "'"})


def plain_latin(name: str) -> str:
    """A romanised name without diacritics and initial apostrophes.

    Example:
        >>> plain_latin("‘Ayn ‘Īsá")
        'Ayn Isa'
    """
    letters = unicodedata.normalize("NFD", name.translate(_MARKS))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(word.strip("'") for word in plain.split()).strip()


def governorate_names() -> dict[str, str]:
    """English names of governorates by GeoNames code (``SY.09``)."""
    path = Path(__file__).parent / "admin1.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = {name: i for i, name in enumerate(lines[0].split("\t"))}
    cells = (line.split("\t") for line in lines[1:])
    return {row[at["code"]]: row[at["admin1"]] for row in cells if len(row) > at["code"] and row[at["code"]]}
