from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tawatur.errors import DataError
from tawatur.knowledge.additions import add_places
from tawatur.knowledge.gazetteer import Gazetteer, Place, contains, distance_km
from tawatur.knowledge.geonames import build_from_geonames
from tawatur.knowledge.placefiles import KINDS, read_rows
from tawatur.knowledge.placenames import arabic_forms, arabic_key, latin_forms, latin_key, skeleton
from tawatur.languages.ar.morphology import analyses as ar_analyses
from tawatur.languages.en.morphology import analyses as en_analyses
from tawatur.lexicon.matcher import Matcher, matcher_of
from tawatur.text.tokens import tokenise

DATA = Path(__file__).parents[2] / "src" / "tawatur" / "knowledge"
HEADER = "id\tkind\tcountry\tadmin1\tlat\tlon\tpopulation\tar\ten\n"


@pytest.fixture(scope="module")
def places() -> Gazetteer:
    return Gazetteer.shipped()


@pytest.fixture(scope="module")
def matchers(places: Gazetteer) -> dict[str, Matcher]:
    return {"ar": matcher_of(places.forms("ar"), ar_analyses), "en": matcher_of(places.forms("en"), en_analyses)}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TAWATUR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("البوكمال", "SY", 34.45, 40.92),
        ("أبو كمال", "SY", 34.45, 40.92),
        ("خشام", "SY", 35.30, 40.29),
        ("كوباني", "SY", 36.89, 38.35),
        ("عين العرب", "SY", 36.89, 38.35),
        ("أبو الضهور", "SY", 35.74, 37.04),
        ("كفرنبل", "SY", 35.61, 36.57),
        ("الغوطة الشرقية", "SY", 33.52, 36.43),
        ("حقل العمر", "SY", 35.09, 40.57),
        ("الهول", "SY", 36.39, 41.15),
        ("داقوق", "IQ", 35.14, 44.45),
        ("وادي الشاي", "IQ", 35.15, 44.25),
        ("الضلوعية", "IQ", 34.03, 44.22),
        ("التحيتا", "YE", 14.18, 43.23),
        ("الدريهمي", "YE", 14.64, 43.06),
        ("مودية", "YE", 13.93, 46.08),
        ("حي الرمال", "PS", 31.52, 34.44),
        ("مخيم النصيرات", "PS", 31.45, 34.39),
        ("المواصي", "PS", 31.35, 34.26),
        ("نور شمس", "PS", 32.32, 35.06),
        ("حارة حريك", "LB", 33.85, 35.51),
        ("عيتا الشعب", "LB", 33.10, 35.33),
        ("مارون الراس", "LB", 33.11, 35.45),
        ("تاجوراء", "LY", 32.88, 13.35),
        ("معيتيقة", "LY", 32.89, 13.28),
        ("الفاشر", "SD", 13.63, 25.35),
        ("زمزم", "SD", 13.49, 25.31),
        ("ود مدني", "SD", 14.40, 33.52),
        ("الشيخ زويد", "EG", 31.22, 34.11),
        ("حردتنين", "SY", 36.37, 37.08),
        ("أبو حردوب", "SY", 34.85, 40.63),
        ("قرقانيا", "SY", 36.14, 36.61),
        ("ضهرة عواد", "SY", 36.21, 37.18),
        ("عين القنطرة", "SY", 35.69, 36.18),
        ("السجارية", "IQ", 33.42, 43.38),
        ("ناحية الرشاد", "IQ", 35.17, 43.95),
        ("الطلح", "YE", 17.02, 43.68),
        ("أربجي", "SD", 14.73, 33.35),
        ("ود نوباوي", "SD", 15.66, 32.49),
        ("الكويفية", "LY", 32.20, 20.15),
        ("فنيدق", "LB", 34.48, 36.18),
        ("سنكات", "SD", 18.84, 36.84),
        ("شعفاط", "PS", 31.82, 35.23),
        ("رفيديا", "PS", 32.22, 35.24),
        ("طلميثة", "LY", 32.70, 20.94),
        ("Ayn Issa", "SY", 36.38, 38.86),
        ("Mar'a", "SY", 36.48, 37.20),
        ("Hodeidah", "YE", 14.80, 42.95),
        ("El Fasher", "SD", 13.63, 25.35),
        ("Odaisseh", "LB", 33.25, 35.54),
        ("Shuja'iyya", "PS", 31.50, 34.47),
    ],
)
def test_knows(places: Gazetteer, name: str, country: str, lat: float, lon: float) -> None:
    found = [place for place in places.exact(name) if place.country == country]
    assert any(abs(place.lat - lat) < 0.06 and abs(place.lon - lon) < 0.06 for place in found), found


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ar", "قصف الطيران بلدة البو كمال وقريتي خشام ومراط", ["البو كمال", "خشام", "مراط"]),
        ("ar", "بريف ديرالزور وخانيونس", ["ديرالزور", "خانيونس"]),
        ("ar", "اشتباكات بمدينة تعز وفي صعده", ["تعز", "صعده"]),
        ("ar", "شرق الفرات", ["شرق الفرات"]),
        ("en", "Near Mar'a, a strike; near Al-Shaddadi and Deir ez-Zor", ["mar'a", "al shaddadi", "deir ez zor"]),
        ("en", "in Beit Hanoun and Khan Younis", ["beit hanoun", "khan younis"]),
    ],
)
def test_found_in_text(matchers: dict[str, Matcher], lang: str, text: str, expected: list[str]) -> None:
    found = {mention.entry.id for mention in matchers[lang].find(tokenise(text)) if not mention.entry.get("weak")}
    assert {form.replace("ة", "ه") for form in expected} <= found


@pytest.mark.parametrize("word", ["الخميس", "الحكومة", "الجمعة", "المصدر", "القاعدة", "السوق"])
def test_words_that_are_never_places(matchers: dict[str, Matcher], word: str) -> None:
    assert not [m for m in matchers["ar"].find(tokenise(word)) if m.entry.kind == "place"]


@pytest.mark.parametrize("word", ["الشعب", "الإعلام", "عباس", "الجهاد", "مشهد"])
def test_words_that_are_places_after_a_place_noun(matchers: dict[str, Matcher], word: str) -> None:
    mentions = list(matchers["ar"].find(tokenise(word)))
    assert mentions
    assert all(m.entry.get("weak") for m in mentions)


def test_form_without_its_article_is_weak(matchers: dict[str, Matcher]) -> None:
    [mention] = [m for m in matchers["ar"].find(tokenise("القائد للقصير")) if m.entry.id == "قصير"]
    assert mention.prefix.endswith("ال")
    assert mention.entry.get("bare")


def test_rank_reads_other_romanisations(places: Gazetteer) -> None:
    spellings = {"Saraqeb": "سراقب", "Shheil": "الشحيل", "Kafar Zeita": "كفر زيتا", "Jisr ash Shugur": "جسر الشغور"}
    for name, arabic in spellings.items():
        assert places.rank(name, country="SY")[0][1].name_ar == arabic


def test_rank_keeps_to_the_area_that_is_said(places: Gazetteer) -> None:
    assert places.rank("الزهراء", within=("حمص",), country="SY")[0][1].admin1 == "Homs"
    assert places.rank("الزهراء", within=("حلب",), country="SY")[0][1].admin1 == "Aleppo"


def test_rank_prefers_the_kind_that_is_said(places: Gazetteer) -> None:
    assert places.rank("حمص", kind="governorate", country="SY")[0][1].kind == "governorate"
    assert places.rank("حمص", kind="city", country="SY")[0][1].kind == "city"


def test_contains_by_governorate_and_by_distance(places: Gazetteer) -> None:
    ghouta = places.exact("الغوطة الشرقية")[0]
    assert contains(ghouta, next(p for p in places.exact("دوما") if p.admin1 == "Rif Dimashq"))
    assert not contains(ghouta, next(p for p in places.exact("داريا") if p.country == "SY"))


@pytest.mark.parametrize("file", ["admin1.tsv", "features.tsv", "places.tsv.gz"])
def test_shipped_files_are_sound(file: str) -> None:
    rows = list(read_rows(DATA / file))
    assert len({row.id for row in rows}) == len(rows)
    for row in rows:
        assert row.kind in KINDS
        assert row.radius_km > 0
        assert not set("پچگکیەۆ") & set("".join(row.arabic)), row


def test_shipped_rows_have_one_id_across_files() -> None:
    ids = [row.id for file in ("admin1.tsv", "features.tsv", "places.tsv.gz") for row in read_rows(DATA / file)]
    assert len(set(ids)) == len(ids)


def test_a_settlement_stands_under_one_id(places: Gazetteer) -> None:
    seen: dict[tuple[object, ...], str] = {}
    for place in places:
        if place.kind in ("city", "town", "village") and not place.id.startswith("geonames:"):
            seen |= {_spelt(place, name): place.id for name in places.aliases(place.id, "ar")}
    for place in places:
        if place.kind in ("city", "town", "village") and place.id.startswith("geonames:"):
            assert not [other for name in places.aliases(place.id, "ar") if (other := seen.get(_spelt(place, name)))]


def _spelt(place: Place, name: str) -> tuple[object, ...]:
    return place.country, round(place.lat, 2), round(place.lon, 2), arabic_key(name)


def test_a_governorate_of_the_desert_lies_where_its_people_live(places: Gazetteer) -> None:
    homs = next(place for place in places.exact("حمص") if place.kind == "governorate")
    [rastan] = places.exact("الرستن")
    assert distance_km((homs.lat, homs.lon), (rastan.lat, rastan.lon)) < 30


def test_forms_and_keys() -> None:
    assert ("صنعا", False) in list(arabic_forms("صنعاء"))
    assert ("قصير", True) in list(arabic_forms("القصير"))
    assert "brigade 52" in dict(latin_forms("Brigade 52"))
    assert latin_key("Qalaat al-Madiq") == latin_key("Qala'at al Madeeq")
    assert arabic_key("البو كمال") == arabic_key("البوكمال")
    assert skeleton("Deir ez-Zor") == skeleton("دير الزور")


def test_add_places_keeps_what_is_shipped(home: Path, tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text(
        HEADER
        + "x1\tvillage\tSY\tAleppo\t36.5\t37.2\t\tقرية الاختبار\tTest Village\n"
        + "x2\ttown\tSY\tDays Az Zawr\t34.451\t40.92\t\tالبوكمال|بوكمال الجديدة\tAbu Kemal Town\n",
        encoding="utf-8",
    )
    assert add_places(table) == 2
    loaded = Gazetteer.load()
    assert loaded.exact("قرية الاختبار")[0].id == "x1"
    assert [place.id for place in loaded.exact("بوكمال الجديدة")] == ["geonames:174448"]
    assert loaded.place("geonames:174448").name == "Al Bukamal"
    assert add_places(table) == 2  # again: nothing doubles
    assert len(list(read_rows(home / "places.tsv"))) == 2


def test_hamlets_of_an_added_table_do_not_read_words_as_places(home: Path, tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    rows = [
        "kind\tcountry\tlat\tlon\tpopulation\tar",
        "village\tYE\t15\t44\t\tالمكان",
        "village\tYE\t15\t44\t900\tالحصبة الوسطى",
    ]
    rows += ["village\tYE\t15\t44\t\tآل علي", "town\tSY\t36.4551\t36.7262\t\tسراقب|سراقب الفوقا"]
    table.write_text("\n".join(rows), encoding="utf-8")
    add_places(table)
    loaded = Gazetteer.load()
    forms = {form: entry for form, _, entry in loaded.forms("ar")}
    assert forms["المكان"].get("weak")
    assert not forms["الحصبه الوسطي"].get("weak")
    assert not {"علي", " علي"} & forms.keys()
    assert loaded.trust(loaded.exact("سراقب")[0].id) == "full"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("x\tvillage\tSY\t\t96.5\t37.2\t\tقرية\t", "outside"),
        ("x\tvillage\tSY\t\tnorth\t37.2\t\tقرية\t", "not a number"),
        ("x\thamlet\tSY\t\t36.5\t37.2\t\tقرية\t", "is not one of"),
        ("x\tvillage\tSyria\t\t36.5\t37.2\t\tقرية\t", "two-letter"),
        ("x\tvillage\tSY\t\t\t37.2\t\tقرية\t", "no lat"),
    ],
)
def test_bad_line_is_named_and_nothing_added(home: Path, tmp_path: Path, line: str, reason: str) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text(HEADER + "ok\tvillage\tSY\t\t36\t37\t\tقرية\t\n" + line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match="line 3") as raised:
        add_places(table)
    assert reason in str(raised.value)
    assert not (home / "places.tsv").exists()


def test_header_is_needed(home: Path, tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text("a\tb\n1\t2\n", encoding="utf-8")
    with pytest.raises(DataError, match="line 1"):
        add_places(table)


def test_build_from_geonames(home: Path, tmp_path: Path) -> None:
    dump = tmp_path / "SY.txt"
    names = "901\tŢall Tajribah\tTall Tajribah\tتل تجربة,تەل\t36.1\t37.1"
    cells = names + "\tP\tPPL\tSY\t\t09\t\t\t\t120\t\t400\tAsia/Damascus\t2020-01-01"
    stream = cells.replace("901", "902").replace("\tP\tPPL\t", "\tH\tSPNG\t")
    dump.write_text(f"{cells}\n{stream}\n", encoding="utf-8")
    target = tmp_path / "made.tsv.gz"
    assert build_from_geonames(dump, target) == 1
    assert gzip.decompress(target.read_bytes())
    [row] = read_rows(target)
    assert (row.id, row.admin1, row.arabic, row.kind) == ("geonames:901", "Aleppo", ("تل تجربة",), "village")
    assert add_places(target) == 1


def test_build_names_a_bad_line(tmp_path: Path) -> None:
    dump = tmp_path / "SY.txt"
    dump.write_text("1\tx\n", encoding="utf-8")
    with pytest.raises(DataError, match="line 1"):
        build_from_geonames(dump, tmp_path / "made.tsv")
