"""Rules about a word, tabled by what a word must be for one of them to be asked: few of many are asked of each.

What the table says of a word a rule takes for granted, and does not ask again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from tawatur.grammar.piece import Chunk

Rule = TypeVar("Rule")


class Ruling(Generic[Rule]):
    """A rule with what it wants of a word: one of some attributes or event types, a kind, a word order.

    Attributes:
        rule: what is asked.
        marks: names of attributes or event types, of which the word must have one; none for any word.
        kind: the kind of the word, "" for any.
        first: whether the subject must stand first in the language, None for either.
    """

    __slots__ = ("first", "kind", "marks", "rule")

    def __init__(self, rule: Rule, *marks: str, kind: str = "", first: bool | None = None) -> None:
        self.rule, self.marks, self.kind, self.first = rule, marks, kind, first


class Rulings(NamedTuple, Generic[Rule]):
    """The rules about words of one kind: those for any, and by what marks a word those for some."""

    any: tuple[Rule, ...]
    marked: dict[str, tuple[Rule, ...]]

    def of(self, item: Chunk) -> Iterator[Rule]:
        """The rules that may speak of a word."""
        yield from self.any
        marked = self.marked
        for mark in item.entry:
            if mark in marked:
                yield from marked[mark]
        if (kind := item.entry.get("type")) in marked:
            yield from marked[kind]


def by_word(rulings: Iterable[Ruling[Rule]], kinds: Iterable[str]) -> dict[tuple[str, bool], Rulings[Rule]]:
    """The rules by the kind of word and by whether the subject stands first.

    Example:
        >>> table = by_word([Ruling("a"), Ruling("b", "toll", kind="harm"), Ruling("c", first=True)], ["harm"])
        >>> table["harm", False].any, table["harm", False].marked, table["harm", True].any
        (('a',), {'toll': ('b',)}, ('a', 'c'))
    """
    found: dict[tuple[str, bool], Rulings[Rule]] = {}
    rulings = list(rulings)
    for kind in kinds:
        for first in (True, False):
            fit = [r for r in rulings if r.kind in ("", kind) and r.first in (None, first)]
            marks = {mark for r in fit for mark in r.marks}
            marked = {mark: tuple(r.rule for r in fit if mark in r.marks) for mark in marks}
            found[kind, first] = Rulings(tuple(r.rule for r in fit if not r.marks), marked)
    return found
