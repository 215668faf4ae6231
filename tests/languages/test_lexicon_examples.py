"""The examples in the lexicon files of every language, read by the matcher alone.

An entry is found in each of its ``match`` sentences and in none of its ``nomatch`` sentences, and it is needed: without
it nothing else reads the same words the same way.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

import pytest

from tawatur.languages import LANGUAGES, analyses_of, lexicon_files
from tawatur.lexicon.entries import expand, load_raw
from tawatur.lexicon.lint import lint_entries, lint_entry, lint_folder
from tawatur.lexicon.matcher import Matcher
from tawatur.model.mention import Entry, Mention
from tawatur.text.tokens import tokenise

Form = tuple[str, str, Entry]


@dataclass(frozen=True)
class Lexicon:
    """One language's entries as written, and their forms by first word."""

    lang: str
    raws: dict[str, dict[str, Any]]
    forms: dict[str, list[Form]]

    def read(self, text: str, without: str | None = None) -> list[Mention]:
        """The mentions in a sentence, those that an everyday phrase of their kind hides left out."""
        tokens, analyses = tokenise(text), analyses_of(self.lang)
        cores = {core for word in tokens.norm for _, core, _ in analyses(word)}
        forms = [form for core in sorted(cores) for form in self.forms.get(core, ()) if form[2].id != without]
        found = list(Matcher(forms, analyses).find(tokens))
        voids = [m for m in found if m.entry.get("void")]
        return [m for m in found if m in voids or not any(_hides(void, m) for void in voids)]


def _hides(void: Mention, other: Mention) -> bool:
    return void.kind == other.kind and void.lo <= other.lo and other.hi <= void.hi


@cache
def lexicon(lang: str) -> Lexicon:
    morphology = import_module(f"tawatur.languages.{lang}.morphology")
    raws = [raw for path in lexicon_files(lang) for raw in load_raw(path)]
    forms: dict[str, list[Form]] = {}
    for raw in raws:
        for form in expand(raw, morphology.verb_forms, morphology.noun_forms):
            forms.setdefault(form[0].split()[0], []).append(form)
    return Lexicon(lang, {raw["id"]: raw for raw in raws}, forms)


ENTRIES = [pytest.param(lang, own, id=f"{lang} {own}") for lang in LANGUAGES for own in lexicon(lang).raws]


@pytest.mark.parametrize(("lang", "own"), ENTRIES)
def test_entry_is_found_where_it_must_be_and_nowhere_else(lang: str, own: str) -> None:
    known = lexicon(lang)
    assert known.raws[own].get("match"), "no example"
    for text in known.raws[own]["match"]:
        assert own in {m.entry.id for m in known.read(text)}, text
    for text in known.raws[own].get("nomatch", ()):
        assert own not in {m.entry.id for m in known.read(text)}, text


@pytest.mark.parametrize(("lang", "own"), ENTRIES)
def test_nothing_else_reads_the_words_of_an_entry_as_it_does(lang: str, own: str) -> None:
    known = lexicon(lang)
    for text in known.raws[own]["match"]:
        needed = [m for m in known.read(text) if m.entry.id == own]
        others = known.read(text, without=own)
        assert any(not any(_same(m, other) for other in others) for m in needed), text


def _same(one: Mention, other: Mention) -> bool:
    return (one.lo, one.hi, one.kind, one.entry.attrs) == (other.lo, other.hi, other.kind, other.entry.attrs)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_files_pass_the_lint(lang: str) -> None:
    assert [str(problem) for problem in lint_folder(lexicon_files(lang)[0].parent)] == []


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"id": "Event", "kind": "say", "forms": ["x"], "match": ["x"]}, "an id is small letters, digits and dots"),
        ({"id": "a", "kind": "verb", "forms": ["x"], "match": ["x"]}, "unknown kind 'verb'"),
        ({"id": "a", "kind": "say", "match": ["x"]}, "no forms"),
        ({"id": "a", "kind": "say", "forms": ["x"]}, "no example in match"),
        ({"id": "a", "kind": "event", "forms": ["x"], "match": ["x"]}, "event needs type"),
        ({"id": "a", "kind": "harm", "toll": "dead", "forms": ["x"], "match": ["x"]}, "toll: 'dead' is not one of its values"),
        ({"id": "a", "kind": "harm", "zero": "killed+hurt", "forms": ["x"], "match": ["x"]}, "zero: 'hurt' is no toll"),
        ({"id": "a", "kind": "say", "forms": ["قالوا یوم"], "match": ["x"]}, "forms: Persian letter in «قالوا یوم»"),
        ({"id": "a", "kind": "say", "forms": ["\ufe91\ufea4\ufeb3\ufe90"], "match": ["x"]}, "forms: presentation form in «ﺑﺤﺴﺐ»"),
        ({"id": "a", "kind": "say", "forms": ["قا\u200fل"], "match": ["x"]}, "forms: invisible character in «قا\u200fل»"),
        ({"id": "a", "kind": "say", "forms": ["قال  إن"], "match": ["x"]}, "forms: doubled or outer space in «قال  إن»"),
        ({"id": "a", "kind": "say", "forms": ["ا\u0653"], "match": ["x"]}, "forms: «ا\u0653» is not in NFC"),
        ({"id": "a", "kind": "say", "noun": "شاهد عيان", "match": ["x"]}, "noun: «شاهد عيان» is several words, which only forms may be"),
        ({"id": "a", "kind": "say", "forms": [12], "match": ["x"]}, "forms: 12 is no text"),
        ({"id": "a", "kind": "say", "forms": ["x", "x"], "match": ["x"]}, "forms: «x» is there twice"),
    ],
)
def test_lint_names_what_is_wrong_with_an_entry(entry: dict[str, Any], reason: str) -> None:
    assert list(lint_entry(entry)) == [reason]


def test_lint_names_ids_and_forms_given_twice() -> None:
    one = {"id": "a", "kind": "say", "forms": ["قال"], "match": ["قال"]}
    found = [str(p) for p in lint_entries([("x.yaml", one), ("y.yaml", one), ("y.yaml", one | {"id": "b"})])]
    assert found == ["y.yaml, entry a: the id is in x.yaml too", "y.yaml, entry b: forms: «قال» is in a too"]
