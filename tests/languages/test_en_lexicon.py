"""The English lexicon's own examples: each entry is found in its ``match`` and not in its ``nomatch``."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import tawatur.languages.en as english
from tawatur.grammar.chunks import chunk
from tawatur.grammar.syntax import Language
from tawatur.languages.en.language import SYNTAX
from tawatur.languages.en.morphology import analyses, noun_forms, verb_forms
from tawatur.lexicon.entries import expand, load_raw
from tawatur.lexicon.matcher import Matcher, matcher_of
from tawatur.text.tokens import sentences, tokenise

FOLDER = Path(english.__path__[0]) / "lexicon"
KINDS = frozenset(
    "say frame source speaker event light link harm person object weapon damage evidence place_noun relation "
    "negation hedge holding modal switch background anaphor tally furniture auxiliary field actor".split()
)
EVENTS = frozenset(
    "airstrike drone_strike bombardment shelling missile_strike bombing suicide_bombing landmine clash attack killing "
    "detention abduction seizure movement interception destruction displacement agreement casualties".split()
)
TOLLS = frozenset("killed wounded killed_or_wounded missing captured displaced".split())


@cache
def entries() -> tuple[dict[str, Any], ...]:
    return tuple(raw for path in sorted(FOLDER.glob("*.yaml")) for raw in load_raw(path))


@cache
def matcher() -> Matcher:
    return matcher_of([form for raw in entries() for form in expand(raw, verb_forms, noun_forms)], analyses)


@cache
def language() -> Language:
    return Language("en", matcher(), SYNTAX, lambda *_: [], lambda *_: [], lambda *_: False)


def chosen(text: str) -> set[str]:
    """Ids of the entries that the reader keeps in a sentence: longer readings and void phrases beat others."""
    tokens = tokenise(text)
    found = [m for s in sentences(tokens) for m in chunk(tokens, s, matcher().find(tokens, s.lo, s.hi), language())]
    aside = {m.entry.id for m in matcher().find(tokens) if m.entry.get("void") or m.kind == "field"}
    return {c.entry.id for c in found} | aside


def examples(key: str) -> list[Any]:
    return [pytest.param(raw["id"], text, id=f"{raw['id']}: {text}") for raw in entries() for text in raw.get(key, ())]


@pytest.mark.parametrize(("entry", "text"), examples("match"))
def test_entry_is_found_in_its_example(entry: str, text: str) -> None:
    assert entry in chosen(text)


@pytest.mark.parametrize(("entry", "text"), examples("nomatch"))
def test_entry_is_not_found_in_its_counterexample(entry: str, text: str) -> None:
    assert entry not in chosen(text)


def test_ids_are_unique() -> None:
    assert [name for name, count in Counter(raw["id"] for raw in entries()).items() if count > 1] == []


@pytest.mark.parametrize("raw", entries(), ids=lambda raw: raw["id"])
def test_entry_is_well_formed(raw: dict[str, Any]) -> None:
    assert raw["kind"] in KINDS
    assert raw.get("match"), "an entry needs an example"
    assert raw.get("type", "casualties") in EVENTS
    assert raw.get("toll", "killed") in TOLLS
    assert all(isinstance(form, str) for form in raw.get("forms", ()))
    assert raw["kind"] != "event" or "type" in raw or raw.get("void")


def test_forms_of_a_kind_belong_to_one_entry() -> None:
    """A word may be noun and verb ("attacks"), but not two nouns or two verbs; a later word tells "took … hostage"."""
    owners: dict[tuple[str, str, bool], set[str]] = {}
    for raw in entries():
        for form, feature, entry in expand(raw, verb_forms, noun_forms):
            if not (entry.get("void") or entry.get("ends")):
                owners.setdefault((entry.kind, form, feature in {"", "sg", "pl"}), set()).add(entry.id)
    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("open fire", {"opens fire", "opened fire", "opening fire"}),
        ("die", {"dies", "died", "dying"}),
        ("agree", {"agrees", "agreed", "agreeing"}),
        ("repel", {"repels", "repelled", "repelling"}),
        ("raid", {"raids", "raided", "raiding"}),
        ("stab", {"stabs", "stabbed", "stabbing"}),
        ("bury", {"buries", "buried", "burying"}),
        ("kidnap", {"kidnaps", "kidnapped", "kidnapping"}),
    ],
)
def test_regular_verbs(base: str, forms: set[str]) -> None:
    assert {form for form, _ in verb_forms(base)} == {base} | forms
