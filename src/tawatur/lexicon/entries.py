"""Loading lexicon files: YAML lists of entries, forms expanded by the language's morphology.

An entry:

    - id: event.raid            # unique in its language
      kind: event               # the kind of mention it makes
      noun: غارة                # or verb: «شن / يشن», or only forms
      plural: [غارات]
      forms: [...]              # further written forms, one a line; (a|b|) is one of a, b or nothing
      type: airstrike           # any other key is an attribute of the entry
      match:                    # real-looking sentences in which it must be found
        - شن الطيران غارتين على أطراف البلدة
      nomatch:                  # sentences in which it must not be found
        - ...
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from tawatur.errors import DataError
from tawatur.model.mention import Entry
from tawatur.text.normalise import fold_phrase

_FORM_KEYS = frozenset({"verb", "passive", "masdar", "participle", "noun", "plural", "forms"})
_RESERVED = _FORM_KEYS | {"id", "kind", "match", "nomatch", "note"}
_WORDS = frozenset({"ends", "completed"})
"""Attributes that are words of the text, folded as it is."""
Forms = Callable[..., Iterable[tuple[str, str]]]
_CHOICE = re.compile(r"\(([^()]*)\)")


def load_raw(path: Path) -> list[dict[str, Any]]:
    """The entries of one file as written.

    Raises:
        DataError: the file is not a list of mappings with ``id`` and ``kind``.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        entries = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 (a safe loader)
    except yaml.YAMLError as error:
        raise DataError(path, "?", f"not valid YAML: {error}") from error
    for number, entry in enumerate(entries or []):
        if not isinstance(entry, dict) or not {"id", "kind"} <= entry.keys():
            raise DataError(path, str(number + 1), "an entry needs id and kind")
    return entries or []


def expand(raw: dict[str, Any], verb_forms: Forms, noun_forms: Forms) -> Iterator[tuple[str, str, Entry]]:
    """``(folded form, feature, entry)`` for every form of a raw entry."""
    attributes = {key: value for key, value in raw.items() if key not in _RESERVED}
    attributes.update({name: fold_phrase(str(attributes[name])) for name in _WORDS if name in attributes})
    entry = Entry(raw["id"], raw["kind"], attributes)
    seen: set[tuple[str, bool, bool]] = set()
    for form, feature in _forms(raw, verb_forms, noun_forms):
        folded = fold_phrase(form)
        key = (folded, "bound" in feature, feature.startswith("masdar"))  # «تعرض» and «بتعرض»: verb and verbal noun
        if folded and key not in seen:
            seen.add(key)
            yield folded, feature, entry
    if not seen:
        raise DataError("lexicon", raw["id"], "no forms")


def _forms(raw: dict[str, Any], verb_forms: Forms, noun_forms: Forms) -> Iterator[tuple[str, str]]:
    if verb := raw.get("verb"):
        parts = [part.strip() for part in verb.split("/")]
        if passive := raw.get("passive"):
            parts += [""] * (2 - len(parts)) + [passive]
        yield from verb_forms(*parts)
    for masdar in _listed(raw, "masdar"):
        for form, feature in noun_forms(masdar):
            yield form, f"masdar {feature}"
    for participle in _listed(raw, "participle"):
        for form, feature in noun_forms(participle):
            yield form, f"participle {feature}"
    if noun := raw.get("noun"):
        yield from noun_forms(noun, tuple(_listed(raw, "plural")))
    for form in forms_in_full(raw):
        yield form, "past" if raw["id"].endswith(".verb") else ""


def forms_in_full(raw: Mapping[str, Any]) -> list[str]:
    """The written forms under ``forms``, choices spelt out; what is no text is left to the lint."""
    return [form for written in _listed(raw, "forms") if isinstance(written, str) for form in in_full(written)]


def in_full(written: str) -> Iterator[str]:
    """The names that a short hand stands for: ``(a|b)`` one of them, ``(a|)`` that or nothing.

    Example:
        >>> list(in_full("طائرة (حربية|) (مجهولة|لم تعرف هويتها)"))
        ['طائرة حربية مجهولة', 'طائرة حربية لم تعرف هويتها', 'طائرة مجهولة', 'طائرة لم تعرف هويتها']
    """
    choice = _CHOICE.search(written)
    if choice is None:
        yield " ".join(written.split())
        return
    for one in choice[1].split("|"):
        yield from in_full(written[: choice.start()] + one + written[choice.end() :])


def _listed(raw: Mapping[str, Any], key: str) -> list[str]:
    value = raw.get(key) or []
    return [value] if isinstance(value, str) else list(value)
