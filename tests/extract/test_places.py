from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tawatur.model.document import Document
from tawatur.pipeline import read

Slots = Callable[..., list[dict[str, Any]]]

# text, the words of the places of its one claim, their relations
PLACES: dict[str, tuple[str, list[str], list[str]]] = {
    "small before large": (
        "قصفت قوات النظام قرية كفرنبودة بريف حماة الشمالي.",
        ["Kafr Nabudah"],
        ["at"],
    ),
    "the district only tells where": ("قصفت قوات النظام مدينة سراقب في محافظة إدلب.", ["Saraqib"], ["at"]),
    "several places of one operation": (
        "شن الطيران غارات على سراقب وأريحا وسرمين.",
        ["Ariha", "Saraqib", "Sarmin"],
        ["at"] * 3,
    ),
    "near": ("قصفت قوات النظام مواقع قرب مدينة سراقب.", ["Saraqib"], ["near"]),
    "outskirts": ("قصفت قوات النظام أطراف مدينة سراقب.", ["Saraqib"], ["outskirts"]),
    "a direction of the compass": ("انفجر لغم شرقي مدينة سراقب.", ["Saraqib"], ["east_of"]),
    "a word that is a place in a list of places": (
        "قصفت قوات التحالف مديريات باقم والظاهر.",
        ["Az Zahir", "Baqim"],
        ["at"] * 2,
    ),
    "a word that is no place after another one": (
        "قصفت قوات النظام مواقع قرب جبل ذي نمر في سراقب.",
        ["Saraqib"],
        ["at"],
    ),
    "on which side of its town": (
        "إدلب: قصفت قوات النظام سراقب وسرمين شرق المدينة.",
        ["Saraqib", "Sarmin"],
        ["at"] * 2,
    ),
    "near, in English": ("Warplanes bombed positions near Saraqib.", ["Saraqib"], ["near"]),
    "a direction, in English": ("A mine exploded east of Saraqib.", ["Saraqib"], ["east_of"]),
    "in a province, in English": ("Warplanes bombed the town of Saraqib in Idlib province.", ["Saraqib"], ["at"]),
}


@pytest.mark.parametrize(("text", "names", "relations"), PLACES.values(), ids=PLACES.keys())
def test_the_places_of_an_event(slots: Slots, text: str, names: list[str], relations: list[str]) -> None:
    (claim,) = slots(text)
    assert (claim["places"], claim["relation"]) == (names, relations)


def test_the_end_of_a_person_s_name_is_no_town(slots: Slots) -> None:
    (claim,) = slots("قتل الناشط أحمد العبيدي قرب داره في كركوك.")
    assert claim["places"] == ["Kirkuk"]
    (claim,) = slots("سيطر الجيش العراقي على العبيدي أمس.")
    assert claim["places"] == ["Al-Ubaydi"]


def test_where_a_shot_goes_is_no_place_of_the_launch(slots: Slots) -> None:
    (claim,) = slots("أطلقت فصائل فلسطينية صواريخ من قطاع غزة باتجاه مدينة عسقلان أمس.")
    assert "Gaza Strip" not in claim["places"] or len(claim["places"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "قصفت قوات الدعم السريع حيي الثقلين والبصرة في الفاشر. وقصف الجيش نيالا والأبيض والخرطوم.",
        "Shells hit the Thaqalayn and Basra neighbourhoods of El Fasher. The army bombed Nyala, El Obeid and Khartoum.",
        "Shells hit the Basra and Thaqalayn neighbourhoods of El Fasher. The army bombed Nyala, El Obeid and Khartoum.",
    ],
)
def test_a_noun_of_several_places_heads_each(slots: Slots, text: str) -> None:
    assert not {"Basra", "Basrah"}.intersection(name for claim in slots(text) for name in claim["places"])


def test_a_quarter_no_gazetteer_has_takes_its_town(slots: Slots) -> None:
    (claim,) = slots("سقطت قذيفة على حي الزنبقة في مدينة حلب.")
    assert claim["places"] == ["Aleppo"]
    assert claim["event"] == "shelling"


def test_the_city_is_the_city_just_told(slots: Slots) -> None:
    found = slots("قصف الجيش السوداني مدينة نيالا أمس. وأصيب خمسة مدنيين في غارة على سوق المدينة الثلاثاء.")
    assert [c["places"] for c in found] == [["Nyala"], ["Nyala"]]


def test_a_header_gives_its_place_to_its_items(slots: Slots) -> None:
    found = slots(
        "محافظة صعدة:\n- غارتان على مديرية باقم\n- غارة على مديرية رازح\n\nمحافظة حجة:\n- ثلاث غارات على مديرية حرض"
    )
    assert [c["event"] for c in found] == ["airstrike"] * 3
    assert [c["strikes"] for c in found] == [(2, 2), (1, 1), (3, 3)]


def test_the_country_of_the_text_chooses_between_namesakes() -> None:
    libyan = "قصفت قوات حفتر بلدة ترهونة ومدينة طرابلس أمس."
    lebanese = "قتل جندي لبناني في هجوم على حاجز للجيش اللبناني في مدينة طرابلس أمس."
    for text, country in ((libyan, "LY"), (lebanese, "LB")):
        (claim,) = read(Document(text))
        assert {place.country for place in claim.places} == {country}


def test_a_governorate_beside_a_town_of_another_one_stays(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("استهدفت ثلاث غارات العاصمة صنعاء ومحافظة الحديدة أمس.")
    assert claim["places"] == ["Al Hudaydah", "Sanaa"]
    (claim,) = slots("استهدفت ثلاث غارات مدينة حيس ومحافظة الحديدة أمس.")
    assert claim["places"] == ["Hays"]


def test_distances_and_owners_are_no_places(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("Jets bombed a school in Amran, a town under Houthi control 40 kilometers northwest of Sanaa.")
    assert (claim["places"], claim["targets"]) == (["Amran"], ["civilians"])
    (claim,) = slots("The Houthis hit a tanker owned and operated by China in the southern Red Sea.")
    assert claim["places"] == ["Red Sea"]


def test_places_of_the_clock_are_no_places(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("At 9:50 AM (Sanaa time) the Houthis hit a tanker in the Red Sea.")
    assert claim["places"] == ["Red Sea"]
    (claim,) = slots("قصف الطيران مدينة سرمين عند الثالثة بتوقيت دمشق أمس.")
    assert claim["places"] == ["Sarmin"]


LEFT = {
    "انسحبت قوات النظام من كفرنبل وحزارين باتجاه خان شيخون.": ["Hazarin", "Kafr Nubl"],
    "نزح الآلاف من إدلب وسراقب إلى عفرين.": ["Idlib", "Saraqib"],
    "The Syrian army withdrew from Saraqib and Ariha on Monday.": ["Ariha", "Saraqib"],
    "وصلت تعزيزات عسكرية لقوات النظام من إدلب وحلب إلى كفرنبل.": ["Kafr Nubl"],
}


@pytest.mark.parametrize(("text", "places"), LEFT.items())
def test_where_a_withdrawal_or_flight_took_place(tells: Callable[..., None], text: str, places: list[str]) -> None:
    tells(text, {"places": places})


def test_a_village_no_gazetteer_has_keeps_its_name_without_a_point(slots: Slots) -> None:
    (claim,) = slots("قصف الجيش السوري قرية خربة الخزامى وقتل ثلاثة مدنيين أمس.")
    assert (claim["places"], claim["texts"]) == (["خربة الخزامى"], ["خربة الخزامى"])
    _, claim = slots("قصف الجيش السوري بلدة سراقب. وفي قرية خربة الخزامى قتل ثلاثة مدنيين بقصف مدفعي.")
    assert (claim["places"], claim["texts"]) == (["Saraqib"], ["خربة الخزامى"])  # the point of the place told before
    (claim,) = slots("قصف الجيش السوري قرية صغيرة وقتل ثلاثة مدنيين أمس.")
    assert claim["places"] == []


GROUND = {
    "سيطر الجيش السوري على الطبقة أمس.": ["Al-Tabqa"],
    "سيطرت قوات حفتر على سرت أمس.": ["Sirte"],
    "قصف الطيران الليبي سرت أمس.": ["Sirte"],
    "قصفت قوات النظام السوري الباب بالمدفعية.": ["Al Bab"],
    "شن الجيش السوداني هجوماً كبيراً على بارا.": ["Bara"],
    "تصدت قوات الدعم السريع لهجوم شنه الجيش السوداني على بارا.": ["Bara"],
    "اقتحم مسلحو داعش القائم الحدودية.": ["Al-Qaim"],
    "استعاد الجيش العراقي بيجي من داعش.": ["Baiji"],
    "ألقت المروحيات براميل متفجرة على نوى.": ["Nawa"],
    "استهدف الطيران السعودي باقم ورازح بصعدة.": ["Baqim", "Razih"],
    "اغتيل ضابط بين جاسم ونوى في درعا.": ["Jasim", "Nawa"],
    "سيطر الجيش على الجيب الأخير للتنظيم في سرت.": ["Sirte"],  # a pocket
    "استهدفت غارة الطبقة الأرضية من مبنى في سرت.": ["Sirte"],  # a floor
}


@pytest.mark.parametrize(("text", "places"), GROUND.items())
def test_a_town_that_is_a_word_where_a_deed_wants_ground(
    tells: Callable[..., None], text: str, places: list[str]
) -> None:
    tells(text, {"places": places})


def test_a_province_written_like_two_fathers_is_a_place(slots: Slots) -> None:
    (claim,) = slots("أعلن محافظ لحج أن ستة جنود قتلوا في هجوم على حاجز في أبين.")
    assert claim["places"] == ["Abyan"]
    assert claim["tolls"] == [("killed", 6, 6)]


@pytest.mark.parametrize(
    "words", ['الريف الغربي لمحافظة "درعا" (جنوبي سوريا)', "الريف الشرقي لدرعا", "ريف درعا الغربي"]
)
def test_the_countryside_of_a_governorate(tells: Callable[..., None], words: str) -> None:
    tells(f"اغتال مسلحون شاباً في {words}.", {"places": ["Daraa"]})


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("رام الله 26-10-2023 وفا- استشهد فتى برصاص الاحتلال في طمون جنوب طوباس.", ["Tammun"]),
        ("على بعد ثلاثمئة كيلومتر من الموصل، طالت ثلاث غارات سوقاً في القائم.", ["Al-Qaim"]),
        ("قال طبيب إن الغارة أصابت بلدة سرمين وزودنا بصور للمبنى المقصوف.", ["Sarmin"]),
        ("انفجرت عبوة بالقائم وقتلت جندياً.", ["Al-Qaim"]),
        ("انفجرت عبوة على بعد 5 كيلومترات من سراقب.", ["Saraqib"]),
        ("قتل مدنيان في غارة على سرمين، ولم يطأ المكان أي مسلح.", ["Sarmin"]),
    ],
)
def test_what_only_looks_like_the_scene(tells: Callable[..., None], text: str, places: list[str]) -> None:
    tells(text, {"places": places})


def test_the_day_of_a_dateline_is_not_the_event_s(slots: Slots) -> None:
    (claim,) = slots("رام الله 16-6-2024 وفا- استشهد فتى برصاص الاحتلال في طمون جنوب طوباس.")
    assert claim["day"] is None
    (claim,) = slots("رام الله 16-6-2024 وفا- استشهد فتى، فجر اليوم الأحد، برصاص الاحتلال في طمون.")
    assert claim["day"] == "2024-06-16"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("انفجرت عبوة ناسفة في ناحية أبي صيدا شمال شرق بعقوبة.", ["Abu Sayda"]),
        ("سقطت قذيفة على قرية ابو كرمة في ديالى.", ["Abu Karmah"]),
        ("سقطت قذيفة على بلدة صيدا في ريف درعا.", ["Saida"]),
        ("اقتحمت قوات الاحتلال بلدة سلواد شرق رام الله واعتقلت شاباً في حارة البرج.", ["Silwad"]),
        ("اعتقلت الشرطة شاباً في حي الزهور بمدينة بعقوبة.", ["Baqubah"]),
    ],
)
def test_names_within_names(slots: Slots, text: str, places: list[str]) -> None:
    assert [c["places"] for c in slots(text)] == [places]
