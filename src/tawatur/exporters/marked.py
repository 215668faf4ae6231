"""One claim shown in its text: the words marked slot by slot, and the rule that read each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.cells import cell_len

from tawatur.exporters.terminal import clean, has_rtl, isolate, width, wrap
from tawatur.model.claim import Claim
from tawatur.model.frozen import frozen

OPEN, CLOSE = "⟦", "⟧"


@frozen
class Mark:
    """Words of the text that fill a slot, what they were read as, and by which rule."""

    start: int
    end: int
    slot: str
    value: str
    rule: str


def write(claim: Claim, file: TextIO, whole: bool = False) -> None:
    """Print the paragraphs the claim was read from with numbered marks, then what each mark means.

    Args:
        claim: the claim to explain.
        file: where to print.
        whole: print the paragraphs without marks, too.
    """
    found = marks(claim)
    file.write(f"{claim.id}  {claim.event}  {claim.stance}  {claim.discourse}\n\n")
    for paragraph in _paragraphs(claim.document.text, found, whole):
        file.writelines(_laid(paragraph, width()))
    file.write("\n")
    for number, mark in enumerate(found, start=1):
        words = isolate(clean(claim.document.text[mark.start : mark.end]).replace("\n", " "))
        value = f" → {isolate(clean(mark.value))}" if mark.value else ""
        rule = f"  [{mark.rule}]" if mark.rule else ""
        file.write(f"{number:>3}  {mark.slot:<12} {words}{value}{rule}\n")


def _laid(paragraph: str, columns: int) -> Iterator[str]:
    """The paragraph's lines; from the right margin if it runs from right to left."""
    for line in wrap(paragraph, columns):
        margin = " " * (columns - cell_len(line)) if has_rtl(paragraph) else ""
        yield f"{margin}{isolate(line)}\n"


def marks(claim: Claim) -> list[Mark]:
    """Every value of the claim that points at words, with the rule that read it, in the order of the text."""
    rules = {(why.slot, why.start, why.end): why.rule for why in claim.why}
    values = list(_values(claim))
    told = {(slot, start, end) for slot, start, end, _ in values}
    found = [Mark(start, end, slot, value, rules.get((slot, start, end), "")) for slot, start, end, value in values]
    found += [Mark(w.start, w.end, w.slot, "", w.rule) for w in claim.why if (w.slot, w.start, w.end) not in told]
    return sorted(set(found), key=lambda mark: (mark.start, -mark.end, mark.slot, mark.value))


def _values(claim: Claim) -> Iterator[tuple[str, int, int, str]]:
    for link in claim.attribution:
        if link.start is not None and link.end is not None:
            yield "attribution", link.start, link.end, link.source.name
    for slot, items in (("actors", claim.actors), ("targets", claim.targets)):
        for item in items:
            yield slot, item.start, item.end, item.name
    for place in claim.places:
        yield "places", place.start, place.end, f"{place.relation} {place.name}"
    time = claim.time
    if time.start_offset is not None and time.end_offset is not None:
        days = time.start if time.start == time.end else f"{time.start} – {time.end}"
        yield "time", time.start_offset, time.end_offset, ", ".join(filter(None, (days, time.resolved_by)))
    for toll in claim.tolls:
        bounds = "–".join("?" if bound is None else str(bound) for bound in (toll.min, toll.max))
        yield "tolls", toll.start, toll.end, f"{toll.kind} {toll.who} {bounds}"


def _paragraphs(text: str, found: list[Mark], whole: bool) -> Iterator[str]:
    """The paragraphs with the marks put in; one line of dots for those left out."""
    start, skipped = 0, False
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        inside = [(number, mark) for number, mark in enumerate(found, 1) if mark.start < end and mark.end > start]
        if inside or whole:
            yield _marked(paragraph, start, inside)
        elif not skipped:
            yield "…"
        skipped = not (inside or whole)
        start = end + 1


def _marked(paragraph: str, offset: int, inside: list[tuple[int, Mark]]) -> str:
    """Marks as ``⟦2 words⟧``, a longer one around a shorter one."""
    opens: dict[int, str] = {}
    closes: dict[int, str] = {}
    for number, mark in inside:
        low, high = max(mark.start - offset, 0), min(mark.end - offset, len(paragraph))
        opens[low] = opens.get(low, "") + f"{OPEN}{number} "
        closes[high] = closes.get(high, "") + CLOSE
    pieces = [
        closes.get(index, "") + opens.get(index, "") + clean(paragraph[index : index + 1])
        for index in range(len(paragraph) + 1)
    ]
    return "".join(pieces)
