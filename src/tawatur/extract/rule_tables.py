"""Tables of rules: each row is a rule and what it wants of what it is asked about.

A table is a tuple of `Ruling`, asked from top to bottom. What its row wants a rule takes for granted, and does not
ask again: rows are sorted out once, when a table is made, so that few of many rules are asked of each word. What is
made of the answers says whoever asks:

- `continuation` (does a word go on with the event before?) and `role_rules` (who acts, who suffers?): the first rule
  that does not answer None decides.
- `triggers` (does a word tell no event?): one rule that says so is enough.
- `event_types` (what does an event turn out to be?): every rule in its turn, each on what the one before has left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from tawatur.grammar.piece import Chunk

Rule = TypeVar("Rule")


class Ruling(Generic[Rule]):
    """A row: a rule and what it wants.

    Attributes:
        rule: what is asked.
        marks: names of attributes or types of event, of which a word or event must have one; none for any.
        wants: the traits that must be so, by their names; a trait that is not named may be either:
            ``kind`` (of the word), ``first`` (the subject stands first in the language), ``after`` (the phrase stands
            behind its trigger), ``prepared`` (it has a preposition).

    Example:
        >>> row = Ruling("rule", kind="harm", first=True)
        >>> row.fits(kind="harm", first=True), row.fits(kind="event", first=True)
        (True, False)
    """

    __slots__ = ("marks", "rule", "wants")

    def __init__(self, rule: Rule, *marks: str, **wants: str | bool) -> None:
        self.rule, self.marks, self.wants = rule, frozenset(marks), wants

    def fits(self, **traits: str | bool) -> bool:
        """Whether the traits of what is asked about are those wanted.

        Raises:
            KeyError: a row wants a trait that its table does not know.
        """
        return all(traits[name] == wanted for name, wanted in self.wants.items())


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
            fit = [r for r in rulings if r.fits(kind=kind, first=first)]
            marks = {mark for r in fit for mark in r.marks}
            marked = {mark: tuple(r.rule for r in fit if mark in r.marks) for mark in marks}
            found[kind, first] = Rulings(tuple(r.rule for r in fit if not r.marks), marked)
    return found
