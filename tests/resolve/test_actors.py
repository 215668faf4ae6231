"""Which actor a name means."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.knowledge.actors import Actors
from tawatur.languages.ar import morphology as ar
from tawatur.languages.en import morphology as en
from tawatur.lexicon.matcher import matcher_of
from tawatur.resolve.actors import parse_actor, resolve, resolve_anaphor
from tawatur.text.normalise import fold_phrase

ACTORS = Actors.load()
FINDERS = {"ar": matcher_of(ACTORS.forms("ar"), ar.analyses), "en": matcher_of(ACTORS.forms("en"), en.analyses)}


def ids(text: str, lang: str = "ar", country: str | None = None, day: date | None = None) -> list[str]:
    return [found["id"] for found in parse_actor(text, FINDERS[lang], ACTORS, country=country, anchor=day)]


@pytest.mark.parametrize(
    ("name", "country", "day", "expected"),
    [
        ("الجيش السوري", "SY", date(2018, 4, 1), "syrian-army"),
        ("الجيش السوري", "SY", date(2025, 4, 1), "syrian-transitional-forces"),
        ("وزارة الدفاع السورية", "SY", date(2025, 7, 16), "syrian-transitional-mod"),
        ("الحكومة السورية", "SY", date(2016, 7, 16), "syrian-government"),
        ("قوات الحكومة السورية", "SY", date(2025, 7, 16), "syrian-transitional-forces"),
        ("التحالف", "SY", None, "us-led-coalition"),
        ("طيران التحالف", "IQ", None, "us-led-coalition"),
        ("طيران التحالف", "YE", None, "saudi-led-coalition"),
        ("الجيش الوطني", "SY", None, "sna"),
        ("الجيش الوطني", "LY", None, "lna"),
        ("الجيش الوطني", "YE", None, "yemeni-government-forces"),
        ("الجيش", "IQ", None, "iraqi-army"),
        ("الجيش", "EG", None, "egyptian-military"),
        ("الجيش", "SD", None, "sudanese-army"),
        ("الجيش", "PS", None, "israeli-military"),
        ("الاحتلال", "PS", None, "israeli-military"),
        ("الاحتلال", "SY", None, "israeli-military"),
        ("وزارة الصحة", "YE", None, "houthi-mohealth"),
        ("وزارة الصحة", "PS", None, "gaza-mohealth"),
        ("وزارة الصحة", "PS-WB", None, "ps-mohealth"),
        ("وزارة الصحة", "LB", None, "lebanon-mohealth"),
        ("الميليشيا", "SD", None, "rsf"),
        ("المرصد", "SY", None, "sohr"),
        ("الدفاع المدني", "SY", None, "white-helmets"),
        ("الدفاع المدني", "PS", None, "gaza-civil-defence"),
        ("جهاز مكافحة الإرهاب", "IQ", None, "iraqi-cts"),
        ("الحشد", "SY", None, None),
        ("الجيش", None, None, None),
    ],
)
def test_senses_by_country_and_day(name: str, country: str | None, day: date | None, expected: str | None) -> None:
    assert resolve(ACTORS.senses(fold_phrase(name), "ar"), day=day, country=country) == expected


@pytest.mark.parametrize(
    ("name", "country", "recent", "expected"),
    [
        ("الاحتلال", "SY", ["turkish-military"], "turkish-military"),
        ("الاحتلال", "SY", ["turkish-military", "israeli-military"], "israeli-military"),
        ("الجيش", "LB", ["israeli-military", "hezbollah"], "israeli-military"),
        ("الجيش", "LB", ["israeli-military", "lebanese-army", "hezbollah"], "lebanese-army"),
        ("الجيش", "SY", ["turkish-military", "asayish"], "syrian-army"),
        ("وزارة الصحة", "PS", ["ps-mohealth"], "ps-mohealth"),
        ("وزارة الدفاع", "SY", ["russian-mod", "sohr"], "russian-mod"),
        ("المرصد", None, ["sohr"], "sohr"),
        ("الجيش", None, ["lebanese-army"], "lebanese-army"),
    ],
)
def test_senses_by_what_was_mentioned(name: str, country: str | None, recent: list[str], expected: str) -> None:
    senses = ACTORS.senses(fold_phrase(name), "ar")
    assert resolve(senses, day=date(2020, 1, 1), country=country, recent=recent) == expected


@pytest.mark.parametrize(
    ("noun", "recent", "expected"),
    [
        ("التنظيم", ["islamic-state", "sdf", "us-led-coalition"], "islamic-state"),
        ("الحركة", ["hamas", "israeli-military"], "hamas"),
        ("الحزب", ["hezbollah", "unifil"], "hezbollah"),
        ("الحزب", ["pkk", "turkish-mod"], "pkk"),
        ("الجماعة", ["houthis", "saudi-led-coalition"], "houthis"),
        ("الهيئة", ["hts", "sna"], "hts"),
        ("الوزارة", ["gaza-mohealth", "qassam-brigades"], "gaza-mohealth"),
        ("الوكالة", ["sana", "unnamed:military"], "sana"),
        ("الشبكة", ["sudan-doctors-network", "rsf"], "sudan-doctors-network"),
        ("المرصد", ["sohr", "snhr"], "sohr"),
        ("القناة", ["alarabiya", "houthis"], "alarabiya"),
        ("المنظمة", ["msf", "sohr"], "msf"),
        ("الخلية", ["iraqi-smc", "islamic-state"], "iraqi-smc"),
        ("المليشيا", ["rsf", "sudanese-army"], "rsf"),
        ("البعثة", ["unsmil", "lna"], "unsmil"),
        ("المنظمة", [], None),
        ("الطاولة", ["hamas"], None),
    ],
)
def test_definite_nouns_find_the_last_body_of_their_kind(noun: str, recent: list[str], expected: str | None) -> None:
    assert resolve_anaphor(fold_phrase(noun), recent, ACTORS) == expected


@pytest.mark.parametrize(
    ("noun", "recent", "expected"),
    [
        ("the group", ["hamas", "israeli-military"], "hamas"),
        ("the ministry", ["lebanon-mohealth", "nna-lebanon"], "lebanon-mohealth"),
        ("the agency", ["afp", "rsf"], "afp"),
        ("the network", ["sudan-doctors-network"], "sudan-doctors-network"),
        ("the monitor", ["sohr", "hts"], "sohr"),
        ("the militia", ["rsf", "sudanese-army"], "rsf"),
        ("the army", ["sudanese-army", "rsf"], "sudanese-army"),
    ],
)
def test_english_definite_nouns(noun: str, recent: list[str], expected: str) -> None:
    assert resolve_anaphor(noun, recent, ACTORS) == expected


def test_a_class_noun_has_its_usual_meaning_in_a_country() -> None:
    assert resolve_anaphor("التنظيم", [], ACTORS, country="IQ") == "islamic-state"
    assert resolve_anaphor("التنظيم", [], ACTORS, country="LY") is None


def test_clitics_and_articles() -> None:
    assert ids("وقصفت قوات النظام مواقع للجيش الوطني وبالقوات التركية", country="SY") == [
        "syrian-government-forces", "sna", "turkish-military"
    ]  # fmt: skip


def test_abbreviations_need_their_capitals() -> None:
    assert ids("IS is gone", "en") == ["islamic-state"]
    assert ids("who said it", "en") == []
    assert ids("the WHO told us", "en") == ["who"]


def test_a_bare_nationality_is_no_actor() -> None:
    assert ids("وصل لاجئ سوري إلى الحدود") == []
    assert ids("a Turkish cook", "en") == []


def test_results_have_offsets_and_names() -> None:
    (found,) = parse_actor("قالت قسد إنها", FINDERS["ar"], ACTORS)
    assert found == {"start": 5, "end": 8, "id": "sdf", "name": "Syrian Democratic Forces", "text": "قسد"}
