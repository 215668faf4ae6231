"""How a language names people: given names and the words that stand around them (``tables/names.tsv``)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields
from pathlib import Path

from tawatur.errors import DataError
from tawatur.text.normalise import fold, fold_phrase


@dataclass(frozen=True, slots=True)
class Naming:
    """Words of names, folded.

    Attributes:
        given, family: names of people; only a given name or a kunya begins one.
        kunya: what a kunya begins with («أبو», "Umm").
        part: words inside a name («بن», "al").
        title: words between a noun for a person and the name («الشيخ», "Dr").
        frame: phrases after which people already counted are named («وهم», "including"); ``plain`` those
            of them that can name nobody else («والشهداء هم», "identified the dead as"), ``opening`` their first words.
        aged: phrases before an age; ``years`` and ``months`` its units, ``old`` what ends it ("12-year-old").
        stop: words that are no part of a name although they may stand right after one.
    """

    given: frozenset[str] = frozenset()
    family: frozenset[str] = frozenset()
    kunya: frozenset[str] = frozenset()
    part: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    frame: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    aged: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    old: frozenset[str] = frozenset()
    stop: frozenset[str] = frozenset()


def load_naming(path: Path) -> Naming:
    """The names of a table of ``kind<TAB>form`` lines.

    Raises:
        DataError: a line has no such kind.
    """
    forms: dict[str, set[str]] = defaultdict(set)
    kinds = {field.name for field in fields(Naming)}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#") or not line.strip():
            continue
        kind, _, form = line.partition("\t")
        if kind not in kinds or not form:
            raise DataError(path, str(number), f"not a kind of name and a form: {line!r}")
        forms[kind].add(fold(form) if " " not in form else fold_phrase(form))
    forms["opening"] = {phrase.split()[0] for phrase in forms["frame"]}
    return Naming(**{kind: frozenset(words) for kind, words in forms.items()})
