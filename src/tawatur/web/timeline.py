"""The timeline: days from one side to the other, a line for each origin, a shape for each thing it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from tawatur.link.accounts import Days, iso
from tawatur.link.matrix import Matrix
from tawatur.model.frozen import frozen
from tawatur.web.bilingual import Both
from tawatur.web.dossier import Dossier

LABELS = 210  # pixels for the names of the origins
_DAY, _FOLD = 34, 20
_ROW, _TOP, _BOTTOM = 26, 62, 10
_FOLDED = 4  # days without a word from which on they are folded


@frozen
class Tick:
    """A day on the scale; ``month`` is empty where it is that of the day before."""

    x: float
    day: str
    month: str


@frozen
class Dot:
    """What an origin says of one day, or of several: a bar from ``x`` to ``to``."""

    x: float
    to: float
    y: float
    state: str
    claim: int
    title: str


@frozen
class Lane:
    """One origin."""

    y: float
    name: Both


@frozen
class Timeline:
    """Everything in pixels, from left to right; the Arabic picture is its mirror image."""

    width: int
    height: int
    ticks: tuple[Tick, ...]
    folds: tuple[float, ...]
    published: tuple[tuple[float, str], ...]
    lanes: tuple[Lane, ...]
    dots: tuple[Dot, ...]


def timeline_of(dossier: Dossier) -> Timeline | None:
    """The timeline; None if no claim has a day."""
    accounts = dossier.comparison.accounts
    spans = {claim: days for claim in dossier.claims if (days := accounts[claim].days)}
    if not spans:
        return None
    published = _published(dossier)
    scale, folds, width = _scale({*(edge for days in spans.values() for edge in (days.first, days.last)), *published})
    told = _told(dossier, spans)
    lanes = tuple(
        Lane(_TOP + _ROW * (number + 0.5), dossier.words.origin(origin)) for number, origin in enumerate(told)
    )
    return Timeline(
        width, round(_TOP + _ROW * len(lanes) + _BOTTOM), tuple(_ticks(scale)), tuple(folds),
        tuple((scale[day], iso(day)) for day in sorted(published)), lanes, tuple(_dots(dossier, spans, scale, lanes)),
    )  # fmt: skip


def _told(dossier: Dossier, spans: Iterable[str]) -> list[str]:
    """The origins that date anything."""
    origins = {dossier.origin(claim) for claim in spans}
    return [origin for origin in dossier.matrix.columns if origin in origins]


def _published(dossier: Dossier) -> set[int]:
    days = (dossier.about(key).get("published") for key in dossier.document_number)
    return {date.fromisoformat(str(day)[:10]).toordinal() for day in days if day}


def _scale(days: Iterable[int]) -> tuple[dict[int, float], list[float], int]:
    """Where each day stands, where the scale is folded, and how wide it all is."""
    told = sorted(days)
    x = float(LABELS + _DAY / 2)
    scale, folds = {told[0]: x}, []
    for one, other in pairwise(told):
        if other - one > _FOLDED:
            folds.append(x + _DAY / 2 + _FOLD / 2)
            x += _DAY + _FOLD
        else:
            for day in range(one + 1, other):
                scale[day] = x + _DAY * (day - one)
            x += _DAY * (other - one)
        scale[other] = x
    return scale, folds, round(x + _DAY / 2)


def _ticks(scale: dict[int, float]) -> Iterator[Tick]:
    """The days; the first of each month bears its name."""
    last = ""
    for day in sorted(scale):
        month, number = iso(day)[:7], str(date.fromordinal(day).day)
        yield Tick(scale[day], number, month if month != last else "")
        last = month


def _dots(dossier: Dossier, spans: dict[str, Days], scale: dict[int, float], lanes: tuple[Lane, ...]) -> Iterator[Dot]:
    rows = dict(zip(_told(dossier, spans), lanes, strict=True))
    states = _states(dossier.matrix)
    seen: set[tuple[float, float, float]] = set()
    for claim, days in spans.items():
        x, to, y = scale[days.first], scale[days.last], rows[dossier.origin(claim)].y
        if (x, to, y) not in seen:
            seen.add((x, to, y))
            yield Dot(x, to, y, states[claim], dossier.claim_number[claim], str(days))


def _states(matrix: Matrix) -> dict[str, str]:
    cells = (cell for row in matrix.rows for cell in row.cells.values())
    return {claim: cell.state for cell in cells for claim in cell.claims}
