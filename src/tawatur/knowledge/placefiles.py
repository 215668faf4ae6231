"""Place files: tab-separated tables with a header, the shipped ones and those people add.

Columns (any order; only ``lat``, ``lon`` and one of the name columns are needed): ``id``,
``kind``, ``country``, ``admin1``, ``lat``, ``lon``, ``radius_km``, ``population``, ``ar`` and
``en`` (names separated by ``|``, the one to show first), ``trust``: ``full``, ``rare`` (its one-word
names are places only after a place noun or "in") or ``weak`` (only after a place noun); where it is empty, kind,
country and population decide, and a table without populations is taken for one of places worth naming. ``cc``,
``a1``, ``pop`` and GeoNames feature codes are understood too.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tawatur.errors import DataError
from tawatur.folders import data_folder

COLUMNS = ("id", "kind", "country", "admin1", "lat", "lon", "radius_km", "population", "ar", "en", "trust")
_SYNONYMS = {
    "cc": "country", "a1": "admin1", "pop": "population", "arabic": "ar", "english": "en", "name_ar": "ar",
    "name": "en", "latitude": "lat", "longitude": "lon", "radius": "radius_km",
}  # fmt: skip
KINDS = frozenset(
    "city town village quarter camp governorate district region country river field dam crossing airport road "
    "mountain base facility front island sea".split()
)
_CODES = {
    "C": "country", "PCLI": "country", "A1": "governorate", "ADM1": "governorate", "A2": "district", "A3": "district",
    "ADM2": "district", "ADM3": "district", "N": "quarter", "PPLX": "quarter", "STLMT": "village", "PPLR": "village",
    "AIR": "airport", "AIRP": "airport", "AIRF": "airport", "AIRB": "base", "INSM": "base", "DAM": "dam",
    "STM": "river", "MT": "mountain", "MTS": "mountain", "HLL": "mountain", "RGN": "region", "OILF": "field",
    "GASF": "field", "GAS": "field", "REG": "region", "RIV": "river", "PPLH": "village", "PPLQ": "village",
    "PPLW": "village", "CMPRF": "camp", "CMP": "camp", "ISL": "island", "T": "mountain", "L": "region", "H": "river",
    "PRT": "facility", "BRDG": "road", "PKLT": "facility",
}  # fmt: skip
TRUST = ("full", "rare", "weak")
READ = frozenset("SY IQ YE PS LY SD LB EG JO IL".split())
"""Countries whose wars are read about: their small places are named."""
_SHARING = frozenset(("city", "town", "village", "quarter", "district"))
_TRUSTED = {True: 20_000, False: 400_000}
_NAMED = 500
RADII = {
    "city": 8.0, "town": 4.0, "village": 2.0, "quarter": 2.0, "camp": 1.5, "governorate": 60.0, "district": 20.0,
    "region": 40.0, "country": 300.0, "river": 300.0, "field": 12.0, "dam": 1.5, "crossing": 1.5, "airport": 3.0,
    "road": 50.0, "mountain": 10.0, "base": 3.0, "facility": 1.0, "front": 20.0, "island": 10.0, "sea": 500.0,
}  # fmt: skip


class Row(NamedTuple):
    """One validated line of a place file."""

    id: str
    kind: str
    country: str
    admin1: str
    lat: float
    lon: float
    radius_km: float
    population: int
    arabic: tuple[str, ...]
    latin: tuple[str, ...]
    trust: str = "full"


def user_file() -> Path:
    """The file that holds the places a person has added."""
    return data_folder() / "places.tsv"


def read_rows(path: Path) -> Iterator[Row]:
    """The places of a file (plain or ``.gz``), each line checked; a line without any name is passed over.

    Raises:
        DataError: the file has no usable header, or a line is wrong; names the line.
    """
    try:
        raw = path.read_bytes()
        text = (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).decode("utf-8-sig")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise DataError(path, "file", f"cannot be read as UTF-8 text: {error}") from error
    lines = text.split("\n")
    columns = _columns(path, lines[0].rstrip("\r"))
    width = max(columns.values()) + 1
    for number, line in enumerate(lines[1:], start=2):
        if line.strip() and line[0] != "#":
            cells = line.rstrip("\r").split("\t")
            cells += [""] * (width - len(cells))
            try:
                row = _row(cells, columns)
            except ValueError as error:
                raise DataError(path, f"line {number}", str(error)) from error
            if row is not None:
                yield row


def write_rows(path: Path, rows: Iterable[Row]) -> int:
    """Write places; a name ending in ``.gz`` is compressed, byte-identical each time."""
    lines = ["\t".join(COLUMNS)]
    lines.extend(_line(row) for row in rows)
    data = ("\n".join(lines) + "\n").encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data, 9, mtime=0) if path.suffix == ".gz" else data)
    return len(lines) - 1


def merge_rows(path: Path, target: Path, known: Callable[[Row], Row] = lambda row: row) -> int:
    """Add the places of ``path`` to ``target``, replacing those of the same id; returns how many were read.

    Args:
        path: a person's file.
        target: the file that keeps what was added before.
        known: may turn a row into one of a place that is already shipped.
    """
    rows = {row.id: row for row in read_rows(target)} if target.exists() else {}
    added = [known(row) for row in read_rows(path)]
    rows.update((row.id, row) for row in added)
    write_rows(target, rows.values())
    return len(added)


def _columns(path: Path, header: str) -> dict[str, int]:
    names = [_SYNONYMS.get(name, name) for name in header.lower().split("\t")]
    columns = {name: names.index(name) for name in dict.fromkeys(names)}
    missing = [name for name in ("lat", "lon") if name not in columns]
    if missing or not {"ar", "en"} & columns.keys():
        wanted = " and ".join(missing) or "ar or en"
        raise DataError(path, "line 1", f"no column {wanted}; the first line must name the columns, separated by tabs")
    return columns


def _row(cells: list[str], columns: dict[str, int]) -> Row | None:
    def cell(name: str) -> str:
        at = columns.get(name)
        return "" if at is None else cells[at].strip()

    arabic, latin = _names(cell("ar")), _names(cell("en"))
    if not arabic and not latin:
        return None
    lat, lon = _degrees(cell("lat"), "lat", 90), _degrees(cell("lon"), "lon", 180)
    population = _number(cell("population"), "population")
    kind = _kind(cell("kind"), population)
    radius = _number(cell("radius_km"), "radius_km") or RADII[kind]
    country = cell("country").upper()
    if country and not (len(country) == 2 and country.isalpha()):
        raise ValueError(f"country {country!r} is not a two-letter code")
    return Row(
        cell("id") or _made_id(lat, lon, (arabic or latin)[0]), kind, country, cell("admin1"), lat, lon, radius,
        int(population), arabic, latin,
        _trust(cell("trust"), kind, country, population if "population" in columns else _NAMED),
    )  # fmt: skip


def _trust(cell: str, kind: str, country: str, population: float) -> str:
    if cell and cell not in TRUST:
        raise ValueError(f"trust {cell!r} is not one of {', '.join(TRUST)}")
    return cell or default_trust(kind, country, population)


def default_trust(kind: str, country: str, population: float) -> str:
    """How freely a place's names are read where nobody has said it: hamlets share theirs with words and people.

    Example:
        >>> default_trust("town", "SY", 30_000), default_trust("town", "FR", 100_000), default_trust("village", "SY", 9)
        ('full', 'weak', 'weak')
    """
    named = not country or country in READ
    if kind not in _SHARING or population >= _TRUSTED[named]:
        return "full"
    return "rare" if named and (population >= _NAMED or kind == "district") else "weak"


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name for part in cell.split("|") if (name := part.strip())) if cell else ()


def _number(cell: str, column: str) -> float:
    try:
        return float(cell) if cell else 0.0
    except ValueError:
        raise ValueError(f"{column} {cell!r} is not a number") from None


def _degrees(cell: str, column: str, limit: int) -> float:
    if not cell:
        raise ValueError(f"no {column}")
    value = _number(cell, column)
    if not -limit <= value <= limit:
        raise ValueError(f"{column} {cell} is outside ±{limit}")
    return value


def _kind(cell: str, population: float) -> str:
    if cell in KINDS:
        return cell
    if found := _CODES.get(cell):
        return found
    if cell == "P" or cell.startswith("PPL") or not cell:
        return settlement(cell, int(population))
    if not cell.isupper():
        raise ValueError(f"kind {cell!r} is not one of {', '.join(sorted(KINDS))}")
    return "facility"  # any other code of GeoNames: a building, a site


def settlement(code: str, population: int) -> str:
    """City, town or village by feature code and population.

    Example:
        >>> settlement("PPLA", 0), settlement("PPL", 12_000), settlement("PPL", 900)
        ('city', 'town', 'village')
    """
    if code in ("PPLA", "PPLC") or population >= 50_000:
        return "city"
    return "town" if population >= 5_000 else "village"


def kind_of_code(code: str, population: int) -> str | None:
    """The kind of a GeoNames feature code; None for what the gazetteer does not hold."""
    if code in _CODES:
        return _CODES[code]
    return settlement(code, population) if code.startswith("PPL") else None


def _made_id(lat: float, lon: float, name: str) -> str:
    return "user:" + hashlib.sha256(f"{lat:.4f} {lon:.4f} {name}".encode()).hexdigest()[:10]


def _line(row: Row) -> str:
    radius = "" if row.radius_km == RADII[row.kind] else f"{row.radius_km:g}"
    cells = (
        row.id, row.kind, row.country, row.admin1, _short(row.lat), _short(row.lon), radius, str(row.population or ""),
        "|".join(row.arabic), "|".join(row.latin), row.trust,
    )  # fmt: skip
    return "\t".join(cells)


def _short(degrees: float) -> str:
    return f"{degrees:g}" if degrees == round(degrees, 3) else f"{degrees:.5f}"
