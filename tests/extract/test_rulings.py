"""A rule that a table leaves out for some words, phrases or events has nothing to say of them."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest

from tawatur.extract import event_types, events, inferences, roles, triggers
from tawatur.extract.role_rules import table
from tawatur.extract.role_rules.asked import Asked
from tawatur.grammar.piece import TRIGGERS
from tawatur.languages import lexicon_files
from tawatur.lexicon.entries import load_raw
from tawatur.model.document import Document
from tawatur.pipeline import read

EXAMPLES = Path(__file__).parents[2] / "examples"


def _sentences(lang: str):
    for path in lexicon_files(lang):
        if path.stem in ("events", "harm", "split_verbs"):
            for entry in load_raw(path):
                matches = entry.get("match") or []
                yield from [matches] if isinstance(matches, str) else matches


def _is_trigger(clause, item, speech):
    if item.kind in TRIGGERS:
        asked = [*triggers._RULINGS[item.kind, clause.language.syntax.subject_first].of(item)]
        for ruling in triggers._NO_EVENT:
            assert ruling.rule in asked or not ruling.rule(clause, item), ruling.rule
    return triggers.is_trigger(clause, item, speech)


def _role_of(clause, event, group):
    asked = Asked(clause, event, group)
    for kept in table._RULES:
        fits = kept.of((asked.first, asked.after, bool(group.prep)))
        assert fits or kept.rule(asked) is None, kept.rule
    return table.role_of(clause, event, group)


def _type_by_parties(clause, event):
    for rule, types in event_types._RULES:
        if types is not None and event.type not in types:
            before = copy.deepcopy(event)
            rule(clause, event)
            assert event == before, rule
    event_types.type_by_parties(clause, event)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_rules_left_out_have_no_say(lang, monkeypatch):
    monkeypatch.setattr(events, "is_trigger", _is_trigger)
    monkeypatch.setattr(roles, "role_of", _role_of)
    monkeypatch.setattr(inferences, "type_by_parties", _type_by_parties)
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    for text in [*texts, *_sentences(lang)]:
        read(Document(text, lang=lang))
