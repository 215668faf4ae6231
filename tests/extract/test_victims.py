"""Who is named among the harmed, in sentences of their own; whom a text names otherwise is never one of them."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tawatur.exporters.redaction import redacted
from tawatur.model.claim import to_record
from tawatur.model.document import Document
from tawatur.model.reading import Reading
from tawatur.pipeline import read

NAMED: dict[str, tuple[str, list[tuple[str, int | None, str]]]] = {
    "a child, with an age": (
        "استشهاد الطفل محمد أحمد العلي (12 عاماً) برصاص الجيش الإسرائيلي في جنين.",
        [("محمد أحمد العلي", 12, "civilian")],
    ),
    "a journalist with a town's name": (
        "مقتل الصحفي سامر خليل في قصف على سرمين.", [("سامر خليل", None, "civilian")],
    ),
    "a doctor, for short": ("قتل د. سامر العلي بقصف على سرمين.", [("سامر العلي", None, "unknown")]),
    "a doctor, with a stroke": ("استشهاد د/ سامر العلي بقصف على سرمين.", [("سامر العلي", None, "unknown")]),
    "a kunya": ("استشهد أبو خالد الطحان وابنته في غارة على رفح.", [("أبو خالد الطحان", None, "unknown")]),
    "a man called so": ("قتل شاب يدعى محمد العلي في قصف على سرمين.", [("محمد العلي", None, "unknown")]),
    "an age told in words around it": (
        "استشهد محمد العلي البالغ من العمر 34 عاماً في غارة على رفح.", [("محمد العلي", 34, "unknown")],
    ),
    "a list of initials": (
        "قتل ثلاثة مدنيين في قصف على سرمين، وهم: أحمد س.، وليد ع.، وسعاد م.",
        [("أحمد س.", None, "unknown"), ("وليد ع.", None, "unknown"), ("سعاد م", None, "unknown")],
    ),
    "a list with a child in it": (
        "قتل مدنيان في قصف على سرمين، هما: أحمد العمر، والطفلة سعاد مطر (7 أعوام).",
        [("أحمد العمر", None, "unknown"), ("سعاد مطر", 7, "civilian")],
    ),
    "one of those counted": (
        "قتل ثلاثة مدنيين في قصف على سرمين بينهم الطفلة رهف الأحمد.", [("رهف الأحمد", None, "civilian")],
    ),
    "dead and wounded of one strike": (
        "أسفر القصف على سرمين عن مقتل محمد العلي وإصابة شقيقه أحمد بجروح.",
        [("محمد العلي", None, "unknown"), ("أحمد", None, "civilian")],
    ),
    "as many as were counted": (
        "استشهاد الشقيقين محمد وأحمد العلي في غارة على خان يونس.",
        [("محمد", None, "unknown"), ("أحمد العلي", None, "unknown")],
    ),
    "a nationality between": (
        "استشهد الشاب الفلسطيني محمد علي متأثراً بجراحه في جنين.", [("محمد علي", None, "civilian")],
    ),
    "the detained": (
        "اعتقلت قوات الاحتلال الشاب محمد سامي درويش من بلدة قباطية.", [("محمد سامي درويش", None, "civilian")],
    ),
    "the dead of the sentence before": (
        "استشهد ثلاثة مدنيين في غارة على رفح. والشهداء هم: محمد العلي، وأحمد درويش، ورهف مطر.",
        [("محمد العلي", None, "unknown"), ("أحمد درويش", None, "unknown"), ("رهف مطر", None, "unknown")],
    ),
    "an object behind the side that acts": (
        "اعتقلت الشرطة محمد العلي وأحمد عمر في نابلس، وقال محمود عباس إن الأمر خطير.",
        [("محمد العلي", None, "unknown"), ("أحمد عمر", None, "unknown")],
    ),
    "a name that reads as a town": (
        "مقتل المواطنة فاطمة الأحمد وطفليها في قصف على سرمين.", [("فاطمة الأحمد", None, "civilian")],
    ),
    "a kunya with a nationality": (
        "قتل المدعو أبو عمر السوري في غارة على إدلب.", [("أبو عمر السوري", None, "unknown")],
    ),
    "a nationality before": (
        "Palestinian teenager Mahmoud Samoudi died after Israeli forces shot him in Jenin.",
        [("Mahmoud Samoudi", None, "civilian")],
    ),
    "including": (
        "Four people were killed in an airstrike on Saada, including Ahmad al-Ali, 12, and his sister Rima.",
        [("Ahmad al-Ali", 12, "unknown"), ("Rima", None, "civilian")],
    ),
    "identified as": (
        "An airstrike on Saada killed a man identified as Samer Khalil, 34.", [("Samer Khalil", 34, "unknown")],
    ),
    "the dead identified later": (
        "Two people were killed in Saada by a drone. Officials identified the dead as Samer Khalil and Ahmad Omar.",
        [("Samer Khalil", None, "unknown"), ("Ahmad Omar", None, "unknown")],
    ),
    "a profession": (
        "The journalist Samer Khalil was killed in an airstrike on Saada.", [("Samer Khalil", None, "civilian")],
    ),
    "an apposition": (
        "Samer Khalil, a 34-year-old teacher, was shot dead in Nyala.", [("Samer Khalil", 34, "unknown")],
    ),
    "subjects of a passive": (
        "Ahmad Abu Rahma, 9, and Sara al-Masri were wounded in shelling on Sarmin.",
        [("Ahmad Abu Rahma", 9, "unknown"), ("Sara al-Masri", None, "unknown")],
    ),
    "an object, its age before it": (
        "The strike on Nyala killed 12-year-old Rima Haddad and wounded her brother Sami.",
        [("Rima Haddad", 12, "unknown"), ("Sami", None, "unknown")],
    ),
    "abducted": (
        "Gunmen kidnapped the journalist Samer Khalil in Aden.", [("Samer Khalil", None, "civilian")],
    ),
    "counted and named": (
        "The strike on Nyala killed two brothers, Samer Khalil and Omar Khalil.",
        [("Samer Khalil", None, "unknown"), ("Omar Khalil", None, "unknown")],
    ),
}  # fmt: skip

UNNAMED = {
    "who kills": "قتل محمد العلي ثلاثة جنود في جنين.",
    "by whose hand": "قتل جندي على يد محمد العلي في نابلس.",
    "whose wife": "مقتل زوجة محمد العلي في قصف على سرمين.",
    "whose son": "اعتقلت قوات الاحتلال نجل الأسير محمد العلي في نابلس.",
    "whose mother": "استشهدت والدة الشهيد محمد العلي في غارة على رفح.",
    "whose family": "مقتل ثلاثة من عائلة محمد العلي في قصف على سرمين.",
    "whose guard": "قتل مرافق القيادي محمد العلي في غارة على صور.",
    "whose house": "استهدفت غارة منزل محمد العلي في رفح، ما أدى إلى مقتل طفلين.",
    "a house of a martyr": "قصفت الطائرات منزل الشهيد محمد العلي في رفح.",
    "a spokesman": "قال الناطق محمد العلي إن ثلاثة مدنيين قتلوا في قصف على سرمين.",
    "a director": "وأكد مدير المرصد رامي عبد الرحمن مقتل خمسة مدنيين في غارة على سرمين.",
    "a source behind a comma": "قتل ثلاثة مدنيين في غارة على سرمين، قال الناشط محمد العلي.",
    "a doctor quoted": "قتل ثلاثة في غارة على خان يونس، بينهم طفل، بحسب الطبيب محمد العلي.",
    "a school": "قتل خمسة مدنيين في قصف على مدرسة خالد بن الوليد في سرمين.",
    "a street": "أصيب ثلاثة في شارع جمال عبد الناصر في غزة بغارة.",
    "a commander": "قتل ثلاثة جنود بنيران مجموعة يقودها محمد العلي قرب كركوك.",
    "a brigade": "مقتل قائد لواء محمد الفاتح في قصف على سرمين.",
    "a death denied": "نفى الجيش مقتل القائد محمد العلي في غارة على سرمين.",
    "a spokesman, in English": "Five people were killed in an airstrike on Saada, police spokesman Ahmad Omar said.",
    "a speaker with his office": "Five people were killed in an airstrike on Saada, Ahmad Omar, a spokesman, said.",
    "officials including": "Officials including Ahmad Omar said five people were killed in an airstrike on Saada.",
    "said officials including": "Five people were killed in a strike on Saada, said officials including Ahmad Omar.",
    "visitors": "Four people were killed in a strike on Saada. Officials, including Ahmad Omar, visited the wounded.",
    "a witness": "Five people were killed in a strike on Saada, the witness Samer Khalil said.",
    "a wife of": "The wife of Samer Khalil was killed in an airstrike on Saada.",
    "a possessive": "Samer Khalil's wife was killed in an airstrike on Saada.",
    "fighters of": "Fighters loyal to Samer Khalil were killed in an airstrike on Saada.",
    "the killer": "Samer Khalil killed three soldiers in Nablus.",
    "a hospital": "An airstrike hit Khalid Hospital in Saada, killing five people.",
    "a street, in English": "An airstrike killed five people near Samer Khalil Street in Saada.",
    "places in a list": "Two towns were shelled, Ali Sabieh and Omar Hill, killing two people.",
    "a denial": "The army denied that Samer Khalil was killed in an airstrike on Saada.",
    "no name at all": "قتل خمسة مدنيين في قصف على سرمين.",
}


def named(text: str) -> list[tuple[str, int | None, str]]:
    return [(v.name, v.age, v.status) for claim in read(Document(text)) for v in claim.victims]


@pytest.mark.parametrize(("text", "people"), NAMED.values(), ids=NAMED.keys())
def test_victims_named(text: str, people: list[tuple[str, int | None, str]]) -> None:
    assert named(text) == people


@pytest.mark.parametrize("text", UNNAMED.values(), ids=UNNAMED.keys())
def test_nobody_else_is_a_victim(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize("text", [text for text, _ in NAMED.values()], ids=NAMED.keys())
def test_a_name_is_tied_to_its_words_and_a_rule(text: str) -> None:
    for claim in read(Document(text)):
        words = [text[why.start : why.end] for why in claim.why if why.slot == "victims"]
        assert words == [victim.name for victim in claim.victims]
        assert all(why.rule.startswith("victim.") for why in claim.why if why.slot == "victims")


def test_where_a_victim_is_from() -> None:
    for text, home in (
        ("قتل الطفل يوسف الأحمد من أبناء قرية كفرنبل في غارة على سرمين.", "كفرنبل"),
        ("A strike on Tyre killed the medic Hassan Fadl, from Sarmin, and two others.", "Sarmin"),
    ):
        assert [v.origin for claim in read(Document(text)) for v in claim.victims] == [home]


def test_redaction_leaves_no_name_and_moves_nothing() -> None:
    text = "قتل ثلاثة مدنيين في قصف على سرمين، وهم: أحمد العمر، وليد عودة، وسعاد مطر. وشيع الأهالي أحمد العمر."
    document = Document(text)
    reading = Reading(document, tuple(read(document)))
    hidden = redacted(reading)
    before: list[dict[str, Any]] = [to_record(claim) for claim in reading.claims]
    after = [to_record(claim) for claim in hidden.claims]
    assert "أحمد العمر" in str(before)
    assert not [name for name in ("أحمد العمر", "وليد عودة", "سعاد مطر") if name in str(after) + hidden.document.text]
    assert [(r["id"], r["start"], r["end"], r["document"]["id"], len(r["quote"])) for r in before] == [
        (r["id"], r["start"], r["end"], r["document"]["id"], len(r["quote"])) for r in after
    ]
    assert [v["age"] for r in after for v in r["victims"]] == [v["age"] for r in before for v in r["victims"]]
    assert not any(v["name"] for r in after for v in r["victims"])


def test_long_lists_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        text = "قتل مدنيون في قصف على سرمين، وهم: " + "، ".join(["أحمد العمر"] * count)
        best = 99.0
        for _ in range(3):
            start = time.perf_counter()
            read(Document(text))
            best = min(best, time.perf_counter() - start)
        return best

    assert seconds(4000) < 8 * seconds(1000)


def test_a_list_with_dashes_is_counted() -> None:
    claims = read(Document("استشهاد كل من: محمد العلي - خالد الحمد - ياسر الموسى بقصف على بلدة كفرنبل", lang="ar"))
    assert [(c.tolls[0].min, len(c.victims)) for c in claims] == [(3, 3)]
