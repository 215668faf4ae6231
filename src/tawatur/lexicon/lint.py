"""Checks of the lexicon files: schema, code points, ids, doubled forms.

``python -m tawatur.lexicon.lint`` prints every problem with its file and entry and exits 1 if there is any.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tawatur.errors import DataError
from tawatur.lexicon.entries import forms_in_full, load_raw
from tawatur.model.frozen import frozen
from tawatur.text.normalise import fold_phrase

KINDS = frozenset(
    "say frame source speaker event light link harm person object weapon damage evidence place_noun relation negation "
    "hedge holding modal switch background anaphor tally furniture idiom auxiliary place field actor".split()
)
_EVENTS = frozenset(
    "airstrike drone_strike bombardment shelling missile_strike bombing suicide_bombing landmine clash attack killing "
    "detention abduction seizure movement interception destruction displacement agreement casualties".split()
)
_TOLLS = frozenset("killed wounded killed_or_wounded missing captured displaced".split())
_VALUES = {
    "type": _EVENTS,
    "toll": _TOLLS,
    "stance": frozenset({"asserts", "denies", "suspects", "reports_none"}),
    "role": frozenset({"person"}),
    "form_of": frozenset({"verb", "noun"}),
    "voice": frozenset({"either", "middle"}),
    "genitive": frozenset({"actor", "target"}),
    "holder": frozenset({"civilian", "military", "medics", "neutral", "journalists", "aid-workers"}),
    "effect": frozenset({"destroyed", "damaged", "burnt", "looted", "out_of_service"}),
    "evidence": frozenset({"video", "photo", "document", "satellite", "audio", "post", "witness"}),
    "modality": frozenset({"planned", "threatened", "attempted", "hypothetical"}),
}
_ONE_OF = {
    ("link", "direction"): frozenset({"effect", "cause"}),
    ("light", "subject"): frozenset({"actor", "event", "target", "place"}),
}
_NEEDS = {
    "event": "type",
    "light": "subject",
    "person": "who",
    "object": "holder",
    "evidence": "evidence",
    "damage": "effect",
    "field": "field",
}
"""The attribute that an entry of a kind cannot do without, unless it is ``void``."""
_ID = re.compile(r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*")
_WORD_KEYS = ("verb", "passive", "masdar", "participle")
_FORM_KEYS = (*_WORD_KEYS, "noun", "plural", "forms")
_ARABIC = re.compile("[\u0600-\u06ff]")
_BAD = {
    "Persian letter": re.compile("[\u06a9\u06aa\u06ad\u06be\u06c0\u06c1\u06cc\u06d2\u06d5]"),
    "presentation form": re.compile("[\ufb50-\ufdfb\ufe70-\ufefc]"),
    "invisible character": re.compile("[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"),
    "doubled or outer space": re.compile(r"  |^\s|\s$"),
}


@frozen
class Problem:
    """Something wrong with an entry of a lexicon file.

    Example:
        >>> print(Problem("events.yaml", "event.raid", "no example"))
        events.yaml, entry event.raid: no example
    """

    file: str
    entry: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}, entry {self.entry}: {self.reason}"


def lint_entry(raw: dict[str, Any]) -> Iterator[str]:
    """What is wrong with one entry as written.

    Example:
        >>> list(lint_entry({"id": "event.raid", "kind": "event", "type": "raid", "noun": "raid", "match": ["A raid"]}))
        ["type: 'raid' is not one of its values"]
    """
    kind = str(raw["kind"])
    if not _ID.fullmatch(str(raw["id"])):
        yield "an id is small letters, digits and dots"
    if kind not in KINDS:
        yield f"unknown kind {kind!r}"
    if not any(raw.get(key) for key in _FORM_KEYS):
        yield "no forms"
    if not raw.get("match"):
        yield "no example in match"
    needed = _NEEDS.get(kind)
    if needed and needed not in raw and not raw.get("void"):
        yield f"{kind} needs {needed}"
    yield from _values(raw, kind)
    yield from _strings(raw)
    yield from _doubled(raw)


def _values(raw: dict[str, Any], kind: str) -> Iterator[str]:
    for key, value in raw.items():
        if not isinstance(key, str):
            yield f"key {key!r} is no text: write it in quotes"
            continue
        allowed = _ONE_OF.get((kind, key)) or _VALUES.get(key)
        if allowed and value not in allowed:
            yield f"{key}: {value!r} is not one of its values"
    for part in str(raw.get("zero") or "killed").split("+"):
        if part not in _TOLLS:
            yield f"zero: {part!r} is no toll"


def _strings(raw: dict[str, Any]) -> Iterator[str]:
    """Code points of forms and examples, and single words where only one can be expanded."""
    for key in (*_FORM_KEYS, "match", "nomatch"):
        for text in listed(raw, key):
            if not isinstance(text, str):
                yield f"{key}: {text!r} is no text"
                continue
            if not unicodedata.is_normalized("NFC", text):
                yield f"{key}: «{text}» is not in NFC"
            for name, pattern in _BAD.items():
                if pattern.search(text):
                    yield f"{key}: {name} in «{text}»"
            if key in _WORD_KEYS and _ARABIC.search(text) and any(" " in part.strip() for part in text.split("/")):
                yield f"{key}: «{text}» is several words, which only forms may be"


def _doubled(raw: dict[str, Any]) -> Iterator[str]:
    for key in ("forms", "match", "nomatch"):
        seen: set[str] = set()
        for text in forms_in_full(raw) if key == "forms" else listed(raw, key):
            if text in seen:
                yield f"{key}: «{text}» is there twice"
            seen.add(text)


def listed(raw: dict[str, Any], key: str) -> list[Any]:
    """A key's value as a list; one string is a list of one."""
    value = raw.get(key) or []
    return list(value) if isinstance(value, list) else [value]


def lint_entries(entries: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[Problem]:
    """The problems of ``(file, entry)`` of one language: each entry's own, ids and forms given twice."""
    owner: dict[str, str] = {}
    forms: dict[tuple[str, str], str] = {}
    for file, raw in entries:
        own = str(raw["id"])
        for reason in lint_entry(raw):
            yield Problem(file, own, reason)
        if own in owner:
            yield Problem(file, own, f"the id is in {owner[own]} too")
        owner.setdefault(own, file)
        for form in dict.fromkeys(fold_phrase(form) for form in forms_in_full(raw)):
            other = forms.setdefault((f"{raw['kind']} {raw.get('hides')}", form), own)
            if other != own:
                yield Problem(file, own, f"forms: «{form}» is in {other} too")


def lint_folder(folder: Path) -> list[Problem]:
    """The problems of the lexicon files in a folder, in order of file and entry."""
    entries: list[tuple[str, dict[str, Any]]] = []
    found: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            entries += [(path.name, raw) for raw in load_raw(path)]
        except DataError as error:
            found.append(Problem(path.name, error.entry, error.reason))
    return found + list(lint_entries(entries))


def main() -> int:
    """Lint the lexicons of all languages; 1 if anything is wrong."""
    languages = Path(__file__).parents[1] / "languages"
    wrong = 0
    for folder in sorted(languages.glob("*/lexicon")):
        for problem in lint_folder(folder):
            print(f"{folder.parent.name}/{problem}")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
