"""Tables in running text: a line of column heads, and what the cells of the rows under it tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawatur.extract.clause import Clause
from tawatur.extract.counting import Counter, counter_of
from tawatur.extract.drafts import CIVILIAN, ActorRef, EventDraft, PlaceRef, Speech, TollDraft
from tawatur.extract.places import read_places
from tawatur.grammar.piece import TOLD, Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.model.frozen import frozen, replace
from tawatur.model.mention import Mention
from tawatur.text.tokens import NUMBER, Sentence, Tokens

_MARKS = ("|", "/", ";", "؛")
_LEAST = 3
"""Cells of the narrowest table."""
_WORDS = 5
"""Words of the longest head of a column."""
_DITTO = frozenset({"=", '"', "〃"})
_AREAS = frozenset({"governorate", "district", "country", "countryside"})
_TOLLS = frozenset({"killed", "wounded", "missing", "captured", "killed_or_wounded"})
_NOT_IN = {"actor": TOLD, "day": TOLD, "place": TOLD | {"actor"}, "area": TOLD | {"actor"}}
"""What no word under a head is."""

Span = tuple[int, int]


@frozen
class Table:
    """The columns of a table.

    Attributes:
        mark: what parts its cells.
        columns: what each tells: a kind of toll, "actor", "place", "area" (it lies in), "day", or nothing known.
    """

    mark: str
    columns: tuple[str, ...]

    def cells(self, tokens: Tokens, sentence: Sentence) -> list[Span]:
        """The cells of a line, empty where it is no row of this table."""
        found = _cells(tokens, sentence, self.mark)
        return found if len(found) == len(self.columns) else []

    def sorted_out(self, cells: Sequence[Span], mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions of a row without those that its columns rule out («معركة» is a town of Tyre, too)."""
        out = [(span, _NOT_IN.get(column, ())) for span, column in zip(cells, self.columns, strict=True)]
        return [m for m in mentions if not any(lo <= m.lo < hi and m.kind in kinds for (lo, hi), kinds in out)]


def read_table(tokens: Tokens, sentence: Sentence, chunks: Sequence[Chunk], syntax: Syntax) -> Table | None:
    """«البلدة | نوع الهجوم | شهداء | جرحى»: a line of short cells, two of them known heads of columns."""
    for mark in _MARKS:
        cells = _cells(tokens, sentence, mark)
        if len(cells) < _LEAST or any(tokens.kind[i] == NUMBER for i in range(sentence.lo, sentence.hi)):
            continue
        columns = tuple(_column(tokens, span, chunks, syntax) for span in cells)
        if sum(map(bool, columns)) > 1 and not {"actor", *_TOLLS}.isdisjoint(columns):
            return Table(mark, columns)
    return None


def _cells(tokens: Tokens, sentence: Sentence, mark: str) -> list[Span]:
    if mark not in tokens.norm[sentence.lo : sentence.hi]:
        return []
    marks = [i for i in range(sentence.lo, sentence.hi) if tokens.norm[i] == mark]
    bounds = [sentence.lo - 1, *marks, sentence.hi]
    return [(lo + 1, hi) for lo, hi in pairwise(bounds)]


def _column(tokens: Tokens, span: Span, chunks: Sequence[Chunk], syntax: Syntax) -> str:
    lo, hi = span
    inside = [c for c in chunks if lo <= c.lo < hi]
    if hi - lo > _WORDS:
        return ""
    told = [str(c.entry.get("toll")) for c in inside if c.kind == "harm"]
    told += [syntax.columns[word] for word in tokens.norm[lo:hi] if word in syntax.columns]
    levels = [str(c.entry.get("level")) for c in inside if c.kind == "place_noun"]
    return told[0] if told else "" if not levels else "area" if levels[0] in _AREAS else "place"


def read_row(
    clause: Clause, table: Table, cells: Sequence[Span], events: list[EventDraft], last: EventDraft | None
) -> list[EventDraft]:
    """The events of a row with what its cells tell under their heads; a row of names and figures tells a toll."""
    told = {toll.kind for event in events for toll in event.tolls if not toll.part}
    event = next((e for e in events if e.type != "casualties"), events[0] if events else None)
    speech = clause.speeches[0] if clause.speeches else Speech(*cells[0])
    event = event or EventDraft("casualties", *cells[0], speech, sentence=clause.number)
    event.places = _where(clause, table, cells) or event.places
    event.times = [t for t in event.times if table.mark not in clause.norm[t.lo : t.hi]]  # «4 / 9»: two cells
    counter = counter_of(clause)
    for column, span in zip(table.columns, cells, strict=True):
        again = clause.norm[span[0] : span[1]]
        if last is not None and len(again) == 1 and again[0] in _DITTO:
            _repeat(event, column, last)
        elif column in _TOLLS and column not in told:
            event.tolls.extend(figures_in(counter, column, span))
        elif column == "actor":
            event.actors = [a for g in clause.groups if span[0] <= g.lo < span[1] for a in g.actors] or event.actors
    if not event.targets and (who := next((t for t in event.tolls if t.who in CIVILIAN), None)):
        event.targets = [ActorRef("civilians", who.lo, who.hi, rule="target.counted")]
    events = events or _only_figures(clause, event)
    for each in events:
        each.listed = True
    return events


def _where(clause: Clause, table: Table, cells: Sequence[Span]) -> list[PlaceRef]:
    """The town of a row in its district, each in a cell of its own."""
    found: dict[str, list[PlaceRef]] = {"place": [], "area": []}
    for column, (lo, hi) in zip(table.columns, cells, strict=True):
        inside = [c for c in clause.chunks if lo <= c.lo < hi] if column in found else []
        found.get(column, []).extend(read_places(clause.tokens, inside, clause.syntax)[:1])
    area = [replace(place, relation="at") for place in found["area"][-1:]]
    return [replace(place, relation="at", within=tuple(area)) for place in found["place"]] or area


def _repeat(event: EventDraft, column: str, last: EventDraft) -> None:
    """«=»: as in the row above."""
    if column == "day":
        event.times = list(last.times)
    elif column == "place":
        event.places = list(last.places)
    elif column == "actor":
        event.actors = list(last.actors)


def figures_in(counter: Counter, kind: str, span: Span) -> list[TollDraft]:
    """The figure of a cell with its parts («12 بينهم 8 مسعفين»); what a word of harm counts has been read."""
    lo, hi = span
    inside = [(i, c) for i, c in enumerate(counter.chunks) if lo <= c.lo < hi]
    harms = [c for _, c in inside if c.kind == "harm"]
    for i, item in inside:
        toll = counter.count(kind, item, i)[0] if item.kind in ("number", "person") else None
        if toll is not None and any(c.entry.get("toll") == kind or 0 <= c.lo - toll.hi <= 1 for c in harms):
            return []
        if toll is not None and toll.hi <= hi:
            return [replace(toll, part=False), *counter.parts_of(toll, item)]
    bare = counter.tokens.norm[lo] if hi - lo == 1 else ""
    return [TollDraft(kind, "unknown", int(bare), int(bare), lo, hi, rule="toll.cell")] if bare.isdecimal() else []


def _only_figures(clause: Clause, event: EventDraft) -> list[EventDraft]:
    """A row with no word of an event: those counted at the place it names."""
    figures = list(clause.of("number"))
    if not any(toll.min for toll in event.tolls) or not clause.places or not figures:
        return []
    event.triggers, event.places = figures[:1], event.places or list(clause.places)
    event.times = event.times or [c.time for c in clause.chunks if c.time]
    event.lo, event.hi, event.paragraph = clause.lo, clause.hi, clause.paragraph
    event.spans = [(clause.lo, clause.hi)]
    return [event]
