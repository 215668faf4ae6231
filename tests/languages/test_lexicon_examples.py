"""The examples in the lexicon files of every language, read by the matcher alone.

An entry is found in each of its ``match`` sentences and in none of its ``nomatch`` sentences, and it is needed: without
it nothing else reads the same words the same way.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import tawatur
from tawatur.languages import LANGUAGES, analyses_of, lexicon_files
from tawatur.lexicon.entries import expand, load_raw
from tawatur.lexicon.lint import lint_entries, lint_entry, lint_folder
from tawatur.lexicon.matcher import matcher_of
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
        found = list(matcher_of(forms, analyses).find(tokens))
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
    assert any(_needed(known, own, text) for text in known.raws[own]["match"])


def _needed(known: Lexicon, own: str, text: str) -> bool:
    others = known.read(text, without=own)
    mine = [m for m in known.read(text) if m.entry.id == own]
    return any(not any(_same(m, other) for other in others) for m in mine)


def _same(one: Mention, other: Mention) -> bool:
    """Whether two readings come to the same; of one spelling, verb and noun do not."""
    return _reading(one) == _reading(other)


def _reading(mention: Mention) -> tuple[Any, ...]:
    return mention.lo, mention.hi, mention.kind, mention.feature, mention.entry


@pytest.mark.parametrize("lang", LANGUAGES)
def test_files_pass_the_lint(lang: str) -> None:
    assert [str(problem) for problem in lint_folder(lexicon_files(lang)[0].parent)] == []


GOOD: dict[str, Any] = {"id": "a", "kind": "say", "forms": ["x"], "match": ["x"]}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"id": "Event"}, "an id is small letters, digits and dots"),
        ({"kind": "verb"}, "unknown kind 'verb'"),
        ({"forms": []}, "no forms"),
        ({"match": []}, "no example in match"),
        ({"kind": "event"}, "event needs type"),
        ({"toll": "dead"}, "toll: 'dead' is not one of its values"),
        ({"zero": "killed+hurt"}, "zero: 'hurt' is no toll"),
        ({"forms": ["قالوا یوم"]}, "forms: Persian letter in «قالوا یوم»"),
        ({"forms": ["\ufe91\ufea4"]}, "forms: presentation form in «\ufe91\ufea4»"),
        ({"forms": ["قا\u200fل"]}, "forms: invisible character in «قا\u200fل»"),
        ({"forms": ["قال  إن"]}, "forms: doubled or outer space in «قال  إن»"),
        ({"forms": ["ا\u0653"]}, "forms: «ا\u0653» is not in NFC"),
        ({"masdar": "شاهد عيان"}, "masdar: «شاهد عيان» is several words, which only forms may be"),
        ({"forms": [12]}, "forms: 12 is no text"),
        ({"forms": ["x", "x"]}, "forms: «x» is there twice"),
        ({False: True}, "key False is no text: write it in quotes"),  # what YAML makes of a bare ``false: true``
    ],
)
def test_lint_names_what_is_wrong_with_an_entry(change: dict[Any, Any], reason: str) -> None:
    assert list(lint_entry(GOOD)) == []
    assert list(lint_entry(GOOD | change)) == [reason]


def test_lint_names_ids_and_forms_given_twice() -> None:
    found = [str(p) for p in lint_entries([("x.yaml", GOOD), ("y.yaml", GOOD), ("y.yaml", GOOD | {"id": "b"})])]
    assert found == ["y.yaml, entry a: the id is in x.yaml too", "y.yaml, entry b: forms: «x» is in a too"]


def test_every_attribute_is_asked_for_somewhere() -> None:
    package = Path(tawatur.__path__[0])
    code = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py") if path.name != "lint.py")
    told = {key for lang in ("ar", "en") for path in lexicon_files(lang) for raw in load_raw(path) for key in raw}
    assert not {key for key in told if f'"{key}"' not in code} - {"match", "nomatch"}
