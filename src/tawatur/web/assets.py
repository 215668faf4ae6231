"""Style sheets, scripts and fonts that go into the page."""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path

from markupsafe import Markup

_STATIC = Path(__file__).parent / "static"
_ARABIC = "U+0600-06FF,U+0750-077F,U+200C-200F,U+FB50-FEFC"
_LATIN = "U+0000-02FF,U+2000-206F,U+2190-22FF"
_FONTS = (
    ("Plex", 400, "plex/ibm-plex-sans-arabic-arabic-400-normal.woff2", _ARABIC),
    ("Plex", 600, "plex/ibm-plex-sans-arabic-arabic-600-normal.woff2", _ARABIC),
    ("Plex", 400, "plex/ibm-plex-sans-arabic-latin-400-normal.woff2", _LATIN),
    ("Plex", 600, "plex/ibm-plex-sans-arabic-latin-600-normal.woff2", _LATIN),
    ("Naskh", 400, "naskh/noto-naskh-arabic-arabic-400-normal.woff2", _ARABIC),
)
_FACE = (
    "@font-face{{font-family:{};font-weight:{};font-display:swap;unicode-range:{};"
    "src:url(data:font/woff2;base64,{}) format('woff2')}}"
)


@cache
def static(name: str) -> Markup:
    """A style sheet or script that ships with tawatur, to be put into the page as it is."""
    return Markup((_STATIC / name).read_text(encoding="utf-8"))


@cache
def fonts() -> Markup:
    """The fonts as style rules that hold them."""
    return Markup("\n".join(_FACE.format(family, weight, reach, _data(file)) for family, weight, file, reach in _FONTS))


def _data(file: str) -> str:
    return base64.b64encode((_STATIC / "vendor" / file).read_bytes()).decode("ascii")
