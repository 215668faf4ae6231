"""The report: one HTML file that holds everything it needs and works without a network."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tawatur import __version__
from tawatur.case import Case
from tawatur.web.accounts import incidents_of, rows_of, summary_of
from tawatur.web.assets import fonts, static
from tawatur.web.bilingual import clean, label, text
from tawatur.web.cards import lang_of, text_of
from tawatur.web.chains import BOX, HEIGHT, chains_of
from tawatur.web.checks import checks_of
from tawatur.web.dossier import Dossier
from tawatur.web.places import map_of, unplaced_of
from tawatur.web.timeline import LABELS, timeline_of

_FOLDER = Path(__file__).parent


def render(case: Case, lang: str | None = None, names: bool = False) -> str:
    """The report of a case.

    Args:
        case: the texts and their comparison.
        lang: the language the page opens in, ``ar`` or ``en``; that of most texts if None. The reader can switch.
        names: show names of victims.

    Returns:
        The whole page; the same case gives the same page.
    """
    dossier = Dossier(case, names)
    incidents = incidents_of(dossier)
    page = _environment().get_template("report.html.j2")
    return page.render(
        lang=lang or _language(dossier),
        version=__version__,
        dossier=dossier,
        summary=summary_of(dossier),
        columns=[dossier.words.origin(origin) for origin in dossier.matrix.columns],
        rows=rows_of(dossier),
        timeline=timeline_of(dossier),
        map=map_of(dossier),
        unplaced=unplaced_of(dossier),
        incidents=[(found, chains_of(dossier, found.incident)) for found in incidents],
        checks=checks_of(dossier),
        texts=[text_of(dossier, key) for key in dossier.document_number],
    )


def _language(dossier: Dossier) -> str:
    """The language of most texts, by what is known of them, else by their letters."""
    found = Counter(lang_of(dossier, key) for key in dossier.document_number)
    return "ar" if found["ar"] > found["en"] else "en"


def _clean(value: Any) -> Any:
    """Text from outside without what HTML cannot hold."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_clean,
    )  # fmt: skip
    environment.globals.update(t=text, label=label, static=static, fonts=fonts, BOX=BOX, HEIGHT=HEIGHT, LABELS=LABELS)
    return environment
