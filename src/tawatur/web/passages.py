"""A text cut where claims and page furniture begin and end: the pieces that are highlighted or dimmed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tawatur.model.document import Span
from tawatur.model.frozen import frozen


@frozen
class Piece:
    """Words that the same claims are made in.

    Attributes:
        claims: numbers of the claims, in order.
        furniture: it was not read.
    """

    text: str
    claims: tuple[int, ...]
    furniture: bool = False


@frozen
class Paragraph:
    """A line of the text, and where it starts."""

    start: int
    pieces: tuple[Piece, ...]


def paragraphs_of(text: str, claims: Mapping[int, Sequence[Span]], furniture: Iterable[Span] = ()) -> list[Paragraph]:
    """The lines of a text that are not blank.

    Args:
        text: the stored text.
        claims: spans by number of the claim.
        furniture: spans that were not read.

    Example:
        >>> [line.pieces for line in paragraphs_of("raid on it", {1: [(0, 4)]})]
        [(Piece(text='raid', claims=(1,), furniture=False), Piece(text=' on it', claims=(), furniture=False))]
    """
    dim = sorted(furniture)
    cuts = sorted({edge for spans in (*claims.values(), dim) for span in spans for edge in span})
    owners = _owners(claims)
    return [
        Paragraph(start, tuple(_pieces(text, start, end, cuts, owners, dim)))
        for start, end in _lines(text)
        if text[start:end].strip()
    ]


def spans_of(record: Mapping[str, Any]) -> list[Span]:
    """The spans of a claim record; one without them has its quote's."""
    spans = [(int(start), int(end)) for start, end in record.get("spans") or ()]
    if not spans and record.get("start") is not None and record.get("end") is not None:
        spans = [(int(record["start"]), int(record["end"]))]
    return spans


def _owners(claims: Mapping[int, Sequence[Span]]) -> list[tuple[int, int, int]]:
    return sorted((start, end, number) for number, spans in claims.items() for start, end in spans)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _pieces(
    text: str, start: int, end: int, cuts: Sequence[int], owners: Sequence[tuple[int, int, int]], dim: Sequence[Span]
) -> Iterator[Piece]:
    inside = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
    here = [owner for owner in owners[: bisect_left(owners, (end,))] if owner[1] > start]
    faint = [span for span in dim if span[0] < end and span[1] > start]
    for first, last in zip((start, *inside), (*inside, end), strict=True):
        if first < last:
            told = sorted({number for lo, hi, number in here if lo <= first and last <= hi})
            yield Piece(text[first:last], tuple(told), any(lo <= first and last <= hi for lo, hi in faint))
