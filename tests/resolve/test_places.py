from __future__ import annotations

import pytest

from tawatur.knowledge.gazetteer import Gazetteer
from tawatur.resolve.place_parser import parse_place
from tawatur.resolve.places import PlaceQuery, Resolved, precision, resolve_places


@pytest.fixture(scope="module")
def places() -> Gazetteer:
    return Gazetteer.shipped()


def ask(places: Gazetteer, name: str, hint: str | None = None, *within: int, weak: bool = False) -> PlaceQuery:
    return PlaceQuery(name, tuple(place.id for place in places.exact(name)), hint, within, weak)


def resolve(places: Gazetteer, *queries: PlaceQuery, home: str | None = None) -> list[str | None]:
    answers = resolve_places(queries, home, places)
    return [answer and f"{answer.place.country} {answer.place.admin1} {answer.place.kind}" for answer in answers]


@pytest.mark.parametrize(
    ("name", "other", "country"),
    [
        ("طرابلس", "مصراتة", "LY"),
        ("طرابلس", "صيدا", "LB"),
        ("طرابلس", "غريان", "LY"),
        ("رفح", "خان يونس", "PS"),
        ("رفح", "الشيخ زويد", "EG"),
        ("القائم", "حديثة", "IQ"),
        ("الزاوية", "صبراتة", "LY"),
        ("البيضاء", "رداع", "YE"),
        ("البيضاء", "درنة", "LY"),
        ("صيدا", "صور", "LB"),
        ("Tripoli", "Gharyan", "LY"),
        ("Tripoli", "Beirut", "LB"),
        ("Rafah", "Khan Younis", "PS"),
        ("Rafah", "El Arish", "EG"),
    ],
)
def test_another_place_decides(places: Gazetteer, name: str, other: str, country: str) -> None:
    first, _ = resolve_places([ask(places, name), ask(places, other)], None, places)
    assert first is not None
    assert first.place.country == country


@pytest.mark.parametrize(("home", "country"), [("LY", "LY"), ("LB", "LB")])
def test_home_decides(places: Gazetteer, home: str, country: str) -> None:
    [found] = resolve(places, ask(places, "طرابلس"), home=home)
    assert found is not None
    assert found.startswith(country)


@pytest.mark.parametrize(
    ("hint", "kind"),
    [(None, "city"), ("city", "city"), ("governorate", "governorate"), ("countryside", "governorate")],
)
def test_city_or_governorate(places: Gazetteer, hint: str | None, kind: str) -> None:
    for name, home in (("حمص", "SY"), ("صعدة", "YE"), ("كركوك", "IQ")):
        [found] = resolve(places, ask(places, name, hint), home=home)
        assert found is not None
        assert found.endswith(kind)


def test_what_is_said_with_it_decides(places: Gazetteer) -> None:
    queries = (ask(places, "حلب", "city"), ask(places, "الزهراء", "quarter", 0))
    assert resolve(places, *queries)[1] == "SY Aleppo quarter"
    queries = (ask(places, "حمص", "city"), ask(places, "الزهراء", "quarter", 0))
    assert resolve(places, *queries)[1] == "SY Homs quarter"


def test_village_in_the_countryside_of_its_governorate(places: Gazetteer) -> None:
    queries = (ask(places, "الحسينية", "village", 1), ask(places, "دير الزور", "countryside"))
    assert resolve(places, *queries, home="SY")[0] == "SY Deir ez-Zor village"


def test_quarter_of_another_town_is_no_answer(places: Gazetteer) -> None:
    queries = (ask(places, "إدلب", "city"), ask(places, "بابا عمرو", "quarter", 0))
    assert resolve(places, *queries)[1] is None


def test_quarter_of_another_country_is_no_answer(places: Gazetteer) -> None:
    queries = [ask(places, "تعز", "city"), ask(places, "حي الحرية", "quarter")]
    assert [found and found.place.country for found in resolve_places(queries, "YE", places)] == ["YE", None]


def test_common_name_of_a_quarter_is_that_of_the_town_beside_it(places: Gazetteer) -> None:
    quarter = ask(places, "حي الوحدة")
    assert resolve(places, quarter, ask(places, "الموصل"))[0] == "IQ Nineveh quarter"
    assert resolve(places, quarter, ask(places, "كركوك"))[0] is None


def test_ordinary_word_far_from_all_else_is_no_answer(places: Gazetteer) -> None:
    queries = (ask(places, "عدن"), ask(places, "لحج"), ask(places, "السماح", weak=True))
    assert resolve(places, *queries, home="YE")[2] is None


def test_repeated_names_agree_and_cost_little(places: Gazetteer) -> None:
    names = ["القصير", "حمص", "تدمر", "طرابلس", "دوما", "الباب"]
    answers = resolve_places([ask(places, name) for name in names * 500], "SY", places)
    assert answers[: len(names)] == answers[-len(names) :]
    assert {answer.place.country for answer in answers[:3] if answer} == {"SY"}


def test_within_may_point_in_a_circle(places: Gazetteer) -> None:
    assert resolve_places([ask(places, "حمص", None, 1), ask(places, "تدمر", None, 0)], None, places)


def test_a_hamlet_abroad_needs_company(places: Gazetteer) -> None:
    def ask(name: str, *within: int) -> PlaceQuery:
        return PlaceQuery(name, tuple(place.id for place in places.exact(name)), within=within)

    around = [ask("لبنان"), ask("تعز"), ask("عدن"), ask("المخا")]
    assert resolve_places([*around, ask("مارون الراس")], "YE", places)[-1] is None
    assert resolve_places([*around, ask("بنت جبيل"), ask("مارون الراس")], "YE", places)[-1] is not None
    assert resolve_places([*around, ask("مارون الراس", 0)], "YE", places)[-1] is not None  # «في لبنان»


def test_nothing_to_resolve(places: Gazetteer) -> None:
    assert resolve_places([], None, places) == []
    assert resolve_places([PlaceQuery("كذا", ())], "SY", places) == [None]


@pytest.mark.parametrize(
    ("name", "kind", "relation", "hint", "expected"),
    [
        ("منبج", "city", "at", None, 1),
        ("منبج", "city", "near", None, 2),
        ("منبج", "city", "at", "countryside", 4),
        ("حلب", "governorate", "at", None, 4),
        ("حلب", "governorate", "countryside", None, 4),
        ("الفرات", "river", "at", None, 5),
        ("الغوطة الشرقية", "region", "at", None, 3),
        ("البادية", "region", "at", None, 5),
        ("سوريا", "country", "at", None, 6),
        ("حقل العمر", "field", "near", None, 2),
    ],
)
def test_precision(places: Gazetteer, name: str, kind: str, relation: str, hint: str | None, expected: int) -> None:
    place = next(place for place in places.exact(name) if place.kind == kind)
    assert precision(place, relation, hint) == expected


@pytest.mark.parametrize(
    ("text", "lang", "name_ar"),
    [
        ("Madaya town", "en", "مضايا"),
        ("Jobar neighbourhood in Damascus", "en", "جوبر"),
        ("Kobane/Ayn al Arab town", "en", "عين العرب"),
        ("Al-Rai town (Choban Bey)", "en", "الراعي"),
        ("قرية خشام في محافظة دير الزور", "ar", "خشام"),
        ("تل رفعت", "ar", "تل رفعت"),
        ("مدينة حلب : حي السكري", "ar", "السكري"),
        ("الباب الأولى في محافظة حلب", "ar", "الباب"),
        ("خان شيخون في محافظة حماة", "ar", "خان شيخون"),  # at the border of the governorate that is said
        ("جسر الشغور", "ar", "جسر الشغور"),  # a place noun that is part of the name
        ("محافظة ريف دمشق", "ar", "ريف دمشق"),
        ("Tishreen Dam", "en", "سد تشرين"),
        ("Jabal at Turkman", "en", "جبل التركمان"),  # an article, no preposition
    ],
)
def test_parse_place(places: Gazetteer, text: str, lang: str, name_ar: str) -> None:
    best = parse_place(text, lang, "SY", places)[0]
    assert best["name_ar"] == name_ar
    assert best["start"] == 0


def test_parse_place_falls_back_on_what_holds_it(places: Gazetteer) -> None:
    found = parse_place("قرية ززكشططلم في محافظة إدلب", "ar", "SY", places)
    assert found[0]["approximate"]
    assert found[0]["name"] == "Idlib"


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("حمص : ززكشططلم في محافظة حمص", "city"),  # a quarter takes its town's point
        ("ززكشططلم منبج في محافظة حلب", "city"),  # a village told apart by the town it is near
        ("ززكشططلم في محافظة حلب", "governorate"),
        ("كفرنبل في محافظة درعا", "governorate"),  # none of that name is there
        ("تل تمر المالكية في محافظة الحسكة", "town"),  # another Tal Tamr than the known one, far from al-Malikiyah
        ("مدينة حمص : سراقب في محافظة حمص", "city"),
    ],
)
def test_an_unknown_name_takes_the_finest_place_said(places: Gazetteer, text: str, holder: str) -> None:
    [best] = [found for found in parse_place(text, "ar", "SY", places) if found["start"] == 0]
    assert best["approximate"]
    assert best["kind"] == holder


def test_a_slight_likeness_does_not_beat_what_is_said(places: Gazetteer) -> None:
    found = parse_place("زعيرة في محافظة إدلب", "ar", "SY", places)
    assert max(found, key=lambda place: place["score"])["name"] == "Idlib"
    assert parse_place("Qqwxz village", "en", "SY", places) == []  # nor is it sought in other countries


def test_parse_place_of_nothing(places: Gazetteer) -> None:
    assert parse_place("", "en", "SY", places) == []
    assert parse_place("village", "en", None, places) is not None


def test_answers_do_not_depend_on_order(places: Gazetteer) -> None:
    names = ["القائم", "هجين", "السوسة", "البوكمال"]
    forward = resolve_places([ask(places, name) for name in names], None, places)
    backward = resolve_places([ask(places, name) for name in reversed(names)], None, places)

    def ids(answers: list[Resolved | None]) -> list[str | None]:
        return [answer and answer.place.id for answer in answers]

    assert ids(forward) == list(reversed(ids(backward)))
