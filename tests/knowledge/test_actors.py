"""The registry of actors: its files, its names, and each actor's own examples."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tawatur.errors import DataError
from tawatur.knowledge import actors as module
from tawatur.knowledge.actors import FILES, Actors
from tawatur.knowledge.names import is_arabic
from tawatur.knowledge.tables import load_tables
from tawatur.languages.ar import morphology as ar
from tawatur.languages.en import morphology as en
from tawatur.lexicon.matcher import matcher_of
from tawatur.resolve.actors import readable, resolve
from tawatur.text.tokens import tokenise

FOLDER = Path(module.__file__).parent
TABLES = load_tables([FOLDER / name for name in FILES])
ACTORS = Actors.load()
FINDERS = {"ar": matcher_of(ACTORS.forms("ar"), ar.analyses), "en": matcher_of(ACTORS.forms("en"), en.analyses)}


def examples() -> Iterator[Any]:
    for raw in TABLES["actors"]:
        for number, match in enumerate(raw.get("match", ())):
            yield pytest.param(raw["id"], match, id=f"{raw['id']}-{number}")


@pytest.mark.parametrize(("actor", "match"), list(examples()))
def test_each_actor_is_found_in_its_examples(actor: str, match: str | dict[str, Any]) -> None:
    example = {"text": match} if isinstance(match, str) else match
    tokens = tokenise(example["text"])
    lang = "ar" if is_arabic(example["text"]) else "en"
    found = {
        resolve(mention.entry.get("senses"), day=example.get("date"), country=example.get("country"))
        for mention in FINDERS[lang].find(tokens)
        if readable(mention, tokens)
    }
    assert actor in found


@pytest.mark.parametrize("raw", TABLES["actors"], ids=lambda raw: raw["id"])
def test_each_actor_has_examples_in_its_languages(raw: dict[str, Any]) -> None:
    texts = [match if isinstance(match, str) else match["text"] for match in raw["match"]]
    names = [alias if isinstance(alias, str) else alias["form"] for alias in raw["aliases"]]
    assert {is_arabic(name) for name in names} <= {is_arabic(text) for text in texts}


def test_parents_exist_and_make_no_circle() -> None:
    for actor in ACTORS:
        assert not actor.parent or ACTORS.get(actor.parent), actor.id
        assert actor.id not in ACTORS.ancestors(actor.id)


def test_roles_of_nations_and_defaults_are_actors() -> None:
    for row in TABLES["nations"]:
        assert all(ACTORS.get(actor) for actor in row["roles"].values()), row["code"]
    for anaphor in ACTORS.anaphora.values():
        assert all(ACTORS.get(actor) for actor in (anaphor.default or {}).values())


def test_ids_are_lower_case_and_unique() -> None:
    names = [raw["id"] for name in FILES for raw in load_tables([FOLDER / name])["actors"]]
    assert len(names) == len(set(names))
    assert all(name == name.lower() and " " not in name for name in names)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_name_means_two_actors_under_the_same_condition(lang: str) -> None:
    clashes: dict[str, list[str]] = defaultdict(list)
    for form, _, entry in ACTORS.forms(lang):
        seen: dict[str, str] = {}
        for sense in entry.get("senses"):
            when = sense.get("when") or {}
            if sense.get("role") or when.get("recent"):
                continue
            for country in when.get("country", ["*"]):
                key = f"{country} {when.get('from')} {when.get('until')}"
                if seen.setdefault(key, sense["id"]) != sense["id"]:
                    clashes[form] += [seen[key], sense["id"]]
    assert not clashes


def test_labels_that_take_sides_are_marked_and_still_neutral() -> None:
    labels = {"عصابات داعش": "islamic-state", "ميليشيا الحوثي": "houthis", "العدو الصهيوني": "israeli-military"}
    for label, actor in labels.items():
        (sense,) = ACTORS.senses(label, "ar")
        assert sense == {"id": actor, "loaded": True}


def test_arms_of_armies_and_governments() -> None:
    actors = {actor.id: actor for actor in ACTORS}
    assert actors["israeli-military"].air == "israeli-air-force"
    assert actors["russian-government"].army == "russian-military"
    assert actors["syrian-government-forces"].air == "syrian-air-force"
    assert ACTORS.national("SY", "defence", date(2025, 1, 1)) == "syrian-transitional-mod"


def test_a_users_file_adds_actors_and_names(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(
        "actors:\n  - {id: sdf, aliases: [قوات الشمال]}\n"
        "  - {id: sand-brigade, name: Sand Brigade, kind: militia, aliases: [كتيبة الرمال]}\n",
        encoding="utf-8",
    )
    mine = Actors.load(path)
    assert mine.senses("قوات الشمال", "ar") == [{"id": "sdf"}]
    assert mine.name("sdf") == "Syrian Democratic Forces"
    assert mine.senses("كتيبه الرمال", "ar") == [{"id": "sand-brigade"}]


@pytest.mark.parametrize(
    "content", ["- not a mapping", "people: []", "actors: [{name: nobody}]", "actors: [{id: half}]", "actors: ["]
)
def test_a_bad_file_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError):
        Actors.load(path)


def test_unknown_ids_have_a_name() -> None:
    assert ACTORS.get("nobody") is None
    assert (ACTORS.name("nobody"), ACTORS.name("unnamed:witnesses")) == ("nobody", "unnamed witnesses source")
