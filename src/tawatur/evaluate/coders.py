"""The coders of a folder of texts, and what each of them found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tawatur.batch import Failure, Outcome, read_all
from tawatur.errors import InputError, TawaturError
from tawatur.evaluate.coding import Coded, Text, from_claim, read_coding, read_texts
from tawatur.evaluate.scores import Codings
from tawatur.inputs import Request

READER = "tawatur"


def codings_of(
    folder: Path, others: Sequence[Path] = (), machine: bool = True, jobs: int = 1
) -> tuple[list[str], dict[str, Codings]]:
    """The coders of the texts in a gold folder, and what each found in each text.

    Args:
        folder: pairs NAME.txt and NAME.json (CODEBOOK 10); its coder is named after it.
        others: folders of further coders with a NAME.json for the same texts.
        machine: whether this reader is one of the coders.
        jobs: processes in which it reads.

    Raises:
        InputError: a folder or file does not keep to the form, two folders share a name, or a text can't be read.
    """
    coders = [path.resolve().name for path in (folder, *others)] + [READER] * machine
    for name in coders:
        if coders.count(name) > 1:
            raise InputError(folder, f"two coders are called {name!r}; rename one of the folders")
    texts = read_texts(folder)
    read = read_by_machine(texts, jobs) if machine else {}
    found: dict[str, Codings] = {}
    for text in texts:
        codings = {coders[0]: text.claims}
        for name, other in zip(coders[1:], others, strict=False):
            if (coding := read_coding(other, text)) is not None:
                codings[name] = coding
        found[text.path.stem] = {**codings, **({READER: read[text.path]} if machine else {})}
    return coders, found


def read_by_machine(texts: Sequence[Text], jobs: int = 1) -> dict[Path, tuple[Coded, ...]]:
    """What this reader finds in each text.

    Raises:
        TawaturError: a text can't be read; says why.
    """
    requests = [Request(str(text.path), text.published, text.outlet, text.lang) for text in texts]
    return {text.path: _claims(outcome) for text, outcome in zip(texts, read_all(requests, jobs), strict=True)}


def _claims(outcome: Outcome) -> tuple[Coded, ...]:
    if isinstance(outcome, Failure):
        raise TawaturError(outcome.message)
    return tuple(map(from_claim, outcome.claims))
