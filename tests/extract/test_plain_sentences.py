"""The plainest sentences, in every combination: who did it, the deed, whom it harmed, what with, where, who says so."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]
Harmed = tuple[str, int, str | None]

ARABIC_SUBJECTS = {
    "الجيش السوري": "syrian-army",
    "مسلحون": "unidentified-gunmen",
    "مسلحون مجهولون": "unidentified-gunmen",
    "عناصر من داعش": "islamic-state",
    "تنظيم داعش": "islamic-state",
    "مقاتلو هيئة تحرير الشام": "hts",
    "قناص من قوات النظام السوري": "syrian-government-forces",
}
ARABIC_VERBS = {"قتل": "killed", "أصاب": "wounded", "خطف": "captured", "اعتقل": "captured"}
ARABIC_HARMED: list[Harmed] = [
    ("مدنياً", 1, "civilians"),
    ("ثلاثة مدنيين", 3, "civilians"),
    ("طفلين", 2, "civilians"),
    ("الطفل محمد العلي", 1, "civilians"),
    ("12 شخصاً", 12, None),
    ("أربعة من عناصر الجيش الوطني", 4, "sna"),
    ("سائق سيارة أجرة", 1, "civilians"),
]
ARABIC_CAUSES = {
    "بقصف مدفعي لقوات النظام السوري": ({"shelling"}, "syrian-government-forces"),
    "بغارة روسية": ({"airstrike"}, "russian-military"),
    "بانفجار لغم أرضي": ({"landmine"}, None),
    "برصاص قناص من قوات النظام السوري": ({"killing", "attack"}, "syrian-government-forces"),
    "في هجوم شنه تنظيم داعش": ({"attack"}, "islamic-state"),
    "على يد عناصر من داعش": ({"killing", "attack"}, "islamic-state"),
    "بانفجار سيارة مفخخة": ({"bombing"}, None),
}
ARABIC_STRIKES = {
    "غارة روسية": ({"airstrike"}, "russian-military"),
    "غارة لقوات التحالف الدولي": ({"airstrike"}, "us-led-coalition"),
    "غارة لطيران النظام السوري": ({"airstrike"}, "syrian-air-force"),
    "غارة نفذتها طائرات روسية": ({"airstrike"}, "russian-air-force"),
    "غارات شنها الطيران الروسي": ({"airstrike"}, "russian-air-force"),
    "قذيفة أطلقتها قوات النظام السوري": ({"shelling"}, "syrian-government-forces"),
    "قصف لقوات النظام السوري": ({"bombardment"}, "syrian-government-forces"),
    "قصف مدفعي لقوات النظام السوري": ({"shelling"}, "syrian-government-forces"),
    "طائرة مسيّرة تركية": ({"drone_strike"}, "turkish-military"),
    "لغم زرعه تنظيم داعش": ({"landmine"}, "islamic-state"),
    "انفجار لغم من مخلفات داعش": ({"landmine"}, "islamic-state"),
    "انفجار سيارة مفخخة": ({"bombing"}, None),
}
ENGLISH_SUBJECTS = {
    "The Syrian army": "syrian-army",
    "Gunmen": "unidentified-gunmen",
    "A Turkish drone": "turkish-military",
    "Islamic State fighters": "islamic-state",
    "Fighters of Hayat Tahrir al-Sham": "hts",
    "The Syrian Democratic Forces": "sdf",
}
ENGLISH_HARMED: list[Harmed] = [
    ("a civilian", 1, "civilians"),
    ("three civilians", 3, "civilians"),
    ("a woman and her son", 2, "civilians"),
    ("a prominent local journalist", 1, "journalists"),
    ("at least 12 people", 12, None),
    ("four Syrian National Army fighters", 4, "sna"),
    ("a taxi driver named Khalid al-Ahmad", 1, None),
]
ENGLISH_CAUSES = {
    "in shelling by Syrian government forces": ({"shelling"}, "syrian-government-forces"),
    "in a Russian air strike": ({"airstrike"}, "russian-military"),
    "when a landmine exploded": ({"landmine"}, None),
    "in an attack by Islamic State": ({"attack"}, "islamic-state"),
    "after a Turkish drone hit their car": ({"drone_strike"}, "turkish-military"),
    "by Islamic State fighters": ({"killing", "attack"}, "islamic-state"),
    "when a car bomb went off": ({"bombing"}, None),
}


def _tells(claim: dict[str, Any], actor: str | None, kind: str, harmed: Harmed) -> None:
    _, count, target = harmed
    assert claim["actors"] == ([actor] if actor else [])
    assert [toll[:2] for toll in claim["tolls"]] == [(kind, count)]
    assert target is None or target in claim["targets"]
    assert claim["places"] == ["Al Bab"]


@pytest.mark.parametrize(
    ("verb", "subject"),
    [(v, s) for v, s in product(ARABIC_VERBS, ARABIC_SUBJECTS) if ARABIC_VERBS[v] != "captured" or "قناص" not in s],
)
def test_an_arabic_verb_who_did_it_and_whom_it_harmed(slots: Slots, verb: str, subject: str) -> None:
    for harmed in ARABIC_HARMED:
        (claim,) = slots(f"{verb} {subject} {harmed[0]} في بلدة الباب السورية أمس.")
        _tells(claim, ARABIC_SUBJECTS[subject], ARABIC_VERBS[verb], harmed)


@pytest.mark.parametrize("cause", ARABIC_CAUSES)
def test_arabic_dead_and_what_they_died_of(slots: Slots, cause: str) -> None:
    types, actor = ARABIC_CAUSES[cause]
    for head, harmed in product(("مقتل", "استشهاد"), ARABIC_HARMED[1:6]):
        (claim,) = slots(f"{head} {harmed[0]} {cause} في مدينة الباب السورية أمس.")
        assert claim["event"] in types
        _tells(claim, actor, "killed", harmed)


@pytest.mark.parametrize("strike", ARABIC_STRIKES)
def test_an_arabic_strike_that_killed(slots: Slots, strike: str) -> None:
    types, actor = ARABIC_STRIKES[strike]
    verb = "قتل" if strike.split()[0] in ("قصف", "لغم", "انفجار") else "قتلت"
    for harmed in ARABIC_HARMED[:6]:
        (claim,) = slots(f"{verb} {strike} {harmed[0]} في بلدة الباب السورية أمس.")
        assert claim["event"] in types
        _tells(claim, actor, "killed", harmed)


@pytest.mark.parametrize("subject", ENGLISH_SUBJECTS)
@pytest.mark.parametrize(("verb", "kind"), [("killed", "killed"), ("wounded", "wounded")])
def test_an_english_subject_verb_and_object(slots: Slots, subject: str, verb: str, kind: str) -> None:
    for harmed in ENGLISH_HARMED:
        (claim,) = slots(f"{subject} {verb} {harmed[0]} in the town of al-Bab on Tuesday.")
        _tells(claim, ENGLISH_SUBJECTS[subject], kind, harmed)


@pytest.mark.parametrize("cause", ENGLISH_CAUSES)
def test_english_dead_and_what_they_died_of(slots: Slots, cause: str) -> None:
    types, actor = ENGLISH_CAUSES[cause]
    for harmed in ENGLISH_HARMED:
        people, be = harmed[0][0].upper() + harmed[0][1:], "was" if harmed[1] == 1 else "were"
        (claim,) = slots(f"{people} {be} killed on Tuesday {cause} in al-Bab, the White Helmets said.")
        assert (claim["event"] in types, claim["source"]) == (True, "white-helmets")
        _tells(claim, actor, "killed", harmed)
