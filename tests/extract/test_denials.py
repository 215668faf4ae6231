"""What sides say they did not do, and what they say others did not take from them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tawatur.model.claim import Claim
from tawatur.model.document import Document
from tawatur.pipeline import read

STRIKE = "قتل سبعة مدنيين بغارة جوية على سوق في مدينة سرمين يوم الأحد، بحسب الدفاع المدني. "
RAID = "Seven civilians were killed in an air strike on a market in Sarmin on Sunday, the White Helmets said. "


def last(text: str) -> Claim:
    return read(
        Document(f"تطورات ميدانية\n\n{text}\n" if text[0] > "z" else f"A day\n\n{text}\n", published=date(2021, 3, 3))
    )[-1]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        (STRIKE + "ووصفت وزارة الدفاع الروسية هذه التقارير بأنها كاذبة.", "russian-mod"),
        (STRIKE + "ورفضت وزارة الدفاع الروسية الاتهامات.", "russian-mod"),
        (STRIKE + "وهو ما نفته وزارة الدفاع الروسية.", "russian-mod"),
        (STRIKE + "وتنصلت القوات الروسية من المسؤولية.", "russian-military"),
        (STRIKE + "وقالت القوات الروسية إن لا علاقة لها بما جرى.", "russian-military"),
        (STRIKE + "وقالت القوات الروسية إنه لا صلة لها من قريب ولا بعيد بالغارة.", "russian-military"),
        (RAID + "Moscow denied involvement.", "russian-government"),
        (RAID + "The Russian defence ministry called the reports false.", "russian-mod"),
    ],
)
def test_a_denial_with_no_event_of_its_own_is_of_the_event_just_told(text: str, origin: str) -> None:
    claim = last(text)
    assert (claim.stance, claim.event, claim.origin.id) == ("denies", "airstrike", origin)
    assert [place.name for place in claim.places] == ["Sarmin"]
    assert [actor.id for actor in claim.actors] == ["russian-military"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("ونفى محافظ صعدة مزاعم العدو استعادة جبل هيلان.", "seizure"),
        ("نفى المتحدث باسم الحوثيين فقدان أي موقع في منطقة الجاح أمس.", "seizure"),
        ("أكد المتحدث باسم التحالف العربي أن أي طلعة لم تستهدف ميناء الحديدة يوم الجمعة.", "airstrike"),
        ("وقالت قوات سوريا الديمقراطية إن قواتها لم تنسحب من حقل العمر أمس.", "movement"),
        ("قالت كتائب القسام إن لا علاقة لها بالقصف على رفح أمس.", "bombardment"),
        ("نفى الجيش الإسرائيلي تحليق أي طائرة فوق الهرمل أمس.", "movement"),
        ("أكدت وزارة الدفاع الروسية أن أي طائرة لم تحلق فوق سرمين أمس.", "movement"),
        ("قالت كتائب القسام إن لا صحة لما روجه المتحدث باسم العدو عن اغتيال القائد سعد في رفح أمس.", "killing"),
        ("أعلنت القوة المشتركة أن لا صحة لما أعلنته المليشيا بشأن سيطرتها على الفاشر.", "seizure"),
    ],
)
def test_what_a_side_denies_is_a_claim(text: str, event: str) -> None:
    claim = last(text)
    assert (claim.stance, claim.event, len(claim.places)) == ("denies", event, 1)


@pytest.mark.parametrize(
    "text",
    [
        "أكد الجيش العراقي أن المعاينة لم تظهر شظايا ولا أثرا يدل على ضربة جوية في الفلوجة أمس.",
        "قال الجيش العراقي إنه لم يعثر على أدلة تفيد بوقوع ضربة جوية في الفلوجة أمس.",
        "قال الجيش العراقي إنه لا توجد دلائل تشير إلى ضربة جوية في الفلوجة أمس.",
        "قال الجيش العراقي إنه ليس هناك ما يدل على ضربة جوية في الفلوجة أمس.",
    ],
)
def test_what_nothing_was_found_to_show(text: str) -> None:
    claim = last(text)
    assert (claim.stance, claim.event, claim.origin.id) == ("reports_none", "airstrike", "iraqi-army")


@pytest.mark.parametrize("harm", ["أن يكون قائدها قد أصيب", "أن يكون أحد قد قتل", "إصابة زعيمها الملثم"])
def test_harm_denied_is_of_the_strike_just_told(harm: str) -> None:
    claim = last(STRIKE + f"ونفت هيئة تحرير الشام {harm}.")
    assert (claim.stance, claim.event, claim.origin.id) == ("denies", "airstrike", "hts")


def test_an_approach_denied_is_of_the_strike_just_told() -> None:
    claim = last(STRIKE + "ونفت وزارة الدفاع الروسية اقتراب طائراتها من السوق.")
    assert (claim.stance, claim.event, claim.origin.id) == ("denies", "airstrike", "russian-mod")


def test_under_an_age_denies_nothing() -> None:
    claim = last("أفاد طبيب بتسلم جثماني شقيقين دون الثانية عشرة إثر غارة على سوق سرمين أمس.")
    assert (claim.stance, claim.event) == ("asserts", "airstrike")


def test_deaths_denied_are_not_the_speakers_deed() -> None:
    claim = last("ونفت قيادة الجيش اللبناني مقتل أي عسكري في انفجار عبوة في جرود عرسال.")
    assert not claim.actors
    assert [(toll.kind, toll.min, toll.max) for toll in claim.tolls] == [("killed", 0, 0)]


@pytest.mark.parametrize("text", ["فقدت العائلة الأمل أمس.", "خسر المنتخب أمام ضيفه."])
def test_only_ground_lost_is_a_seizure(text: str) -> None:
    assert all(claim.event != "seizure" for claim in read(Document(text, published=date(2021, 3, 3))))


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("قتل محمد الزعبي برصاص مجهولين في طفس أمس.", ("killed", 1, 1)),
        ("Israeli forces arrested Mohammed Jaradat in Jenin on Sunday.", ("captured", 1, 1)),
    ],
)
def test_one_named_alone_is_counted(text: str, toll: tuple[str, int, int]) -> None:
    assert [(found.kind, found.min, found.max) for found in last(text).tolls] == [toll]


def test_what_is_shot_down_is_no_shooter() -> None:
    claim = last("أعلن الحوثيون إسقاط طائرة مسيرة أمريكية في أجواء مأرب يوم الأحد.")
    assert [actor.id for actor in claim.actors] == ["houthis"]
    assert [target.id for target in claim.targets] == ["us-military"]


def test_a_participle_denies_for_who_spoke(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots(
        "اتهم المتحدث باسم الجيش السوداني الدعم السريع بقصف السوق في تمبول، نافيا انسحاب قواته من بلدة تمبول."
    )
    assert [(c["event"], c["source"], c["stance"]) for c in found] == [
        ("bombardment", "sudanese-army", "asserts"),
        ("movement", "sudanese-army", "denies"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قال الجيش السوداني إن الوضع هادئ، نافياً ما بثته منصات الدعم السريع عن سيطرتها على مدينة بارا.",
        "نفى الجيش السوداني صحة ما نشرته صفحات الدعم السريع بشأن استيلائها على مدينة بارا.",
        "نفى الجيش السوداني ما روجت له حسابات الدعم السريع حول سيطرتها على مدينة بارا.",
    ],
)
def test_what_others_spread_is_denied_by_who_denies_it(text: str) -> None:
    claim = last(text)
    assert (claim.stance, claim.event, claim.origin.id) == ("denies", "seizure", "sudanese-army")


def test_what_was_beside_what_was_not(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("أكد الجيش السوري عدم وقوع أي اشتباكات في سرمين، فيما استمر القصف على سراقب.")
    assert [(c["event"], c["stance"], c["actors"], c["places"]) for c in found] == [
        ("clash", "reports_none", [], ["Sarmin"]),
        ("bombardment", "asserts", [], ["Saraqib"]),
    ]


@pytest.mark.parametrize("other", ["سوى", "إلا"])
def test_what_a_denied_verb_excepts_was_done(slots: Callable[..., list[dict[str, Any]]], other: str) -> None:
    (claim,) = slots(f"أكد الجيش السوداني أنه لم يقصف {other} مواقع الدعم السريع في الفاشر.")
    assert (claim["stance"], claim["actors"], claim["targets"]) == ("asserts", ["sudanese-army"], ["rsf"])


def test_but_opens_no_exception(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("أكد الجيش السوداني أنه لم يقصف الفاشر، إلا أن السكان قالوا إن الطيران قصف سوق المدينة.")
    assert [c["stance"] for c in found] == ["denies", "asserts"]


@pytest.mark.parametrize(
    "text",
    [
        "نفى الجيش السوداني، اليوم، ما ورد في بيان الدعم السريع عن إسقاط طائرة في نيالا.",
        "كذب الجيش السوداني تصريحات قائد الدعم السريع حول سيطرة قواته على مدينة نيالا.",
        "فند الجيش السوداني ادعاءات الدعم السريع بشأن قصف سوق في نيالا.",
    ],
)
def test_what_another_said_is_denied_not_told(text: str) -> None:
    claim = last(text)
    assert (claim.stance, claim.origin.id, [p.name for p in claim.places]) == ("denies", "sudanese-army", ["Nyala"])


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("ونفت موسكو صحة ذلك.", "russian-government"),
        ("فيما نفت روسيا هذه الاتهامات.", "russian-government"),
        ("ونفى مصدر عسكري وقوع أي هجوم.", "unnamed:military"),
        ("ونفى الجيش الروسي ما تم تداوله.", "russian-military"),
    ],
)
def test_short_denials_of_what_was_just_told(text: str, origin: str) -> None:
    claim = last(STRIKE + text)
    assert (claim.stance, claim.event, claim.origin.id, [p.name for p in claim.places]) == (
        "denies",
        "airstrike",
        origin,
        ["Sarmin"],
    )


def test_who_denies_a_second_count_answers_for_the_side_first_told() -> None:
    text = (
        "قالت وكالة سانا إن ثلاثة مدنيين قتلوا في قصف إسرائيلي على مصياف مساء الخميس، "
        "فيما تحدث المرصد السوري عن مقتل سبعة مسلحين. ونفت وزارة الدفاع الروسية ذلك."
    )
    claim = last(text)
    assert (claim.stance, claim.origin.id, [a.id for a in claim.actors]) == (
        "denies",
        "russian-mod",
        ["israeli-military"],
    )


def test_a_denial_whose_words_follow_is_told_once() -> None:
    text = STRIKE + "موسكو نفت. فقد قالت وزارة الدفاع الروسية إن طائراتها لم تنفذ أي غارات على سرمين."
    claims = read(Document(f"تطورات ميدانية\n\n{text}\n", published=date(2021, 3, 3)))
    assert [c.origin.id for c in claims if c.stance == "denies"] == ["russian-mod"]


def test_where_a_foreign_body_speaks_is_no_scene(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("قصف الطيران السوري مدينة سرمين أمس. وفي موسكو، أعلنت وزارة الدفاع الروسية مقتل 25 مقاتلاً.")
    assert [(c["source"], c["places"]) for c in found] == [("russian-mod", ["Sarmin"])]


NOBODY = {
    "لم يخلف الصاروخ الذي أطلقه الحوثيون على حي الجمهورية بمأرب أي وفيات.": [("killed", 0, 0)],
    "لم يسفر القصف الذي شنته قوات النظام على سرمين أمس عن إصابات.": [("wounded", 0, 0)],
    "لم يسفر القصف على سرمين أمس عن قتلى لكنه جرح ثلاثة مدنيين.": [("killed", 0, 0), ("wounded", 3, 3)],
    "لم تسجل إدارة المشفى إصابات بشرية عقب سقوط قذيفة على سرمين أمس.": [("wounded", 0, 0)],
    "لم يقتل أو يجرح أحد من الجنود في القصف على سرمين أمس.": [("killed", 0, 0), ("wounded", 0, 0)],
    "غارة على منزلين أخليا في سرمين أمس، والخسائر مادية لا غير.": [("killed", 0, 0), ("wounded", 0, 0)],
    "لم يحدث القصف على سرمين أمس أضرارا.": [],
    "لم تقتل الغارة على سرمين أمس مدنيا واحدا.": [("killed", 0, 0)],
    "قال السكان إن الغارة على سرمين أمس لم تقتل أحدا ولم تصب مدنيا.": [("killed", 0, 0), ("wounded", 0, 0)],
    "لم يقتل مدنيون في القصف على سرمين أمس.": [("killed", 0, 0)],
    "لم يقتل سوى مدني واحد في القصف على سرمين أمس.": [("killed", 1, 1)],
    "لم يسقط قتلى أو جرحى في القصف على سرمين أمس.": [("killed", 0, 0), ("wounded", 0, 0)],
    "لم يتوقف القصف على سرمين أمس وأسفر عن أربعة قتلى.": [("killed", 4, 4)],
}


@pytest.mark.parametrize(("text", "tolls"), NOBODY.items())
def test_an_effect_denied_leaves_the_event_told(text: str, tolls: list[tuple[str, int, int]]) -> None:
    claim = last(text)
    assert (claim.stance, [(t.kind, t.min, t.max) for t in claim.tolls]) == ("asserts", tolls)


def test_none_of_a_side_was_harmed() -> None:
    claim = last("نفى مصدر طبي أن يكون أي من قيادات الجيش اللبناني قد قتل في الغارة على عرسال.")
    assert (claim.stance, [(t.kind, t.min, t.max) for t in claim.tolls]) == ("denies", [("killed", 0, 0)])
    assert [target.id for target in claim.targets] == ["lebanese-army"]


@pytest.mark.parametrize(
    ("text", "tolls"),
    {
        "قصفت قوات النظام سرمين أمس. ما من مدني أصيب في القصف، أكدت الوزارة.": [("wounded", "civilians", 0)],
        "قال الجيش اللبناني إنه ما من جندي قتل في الغارة على عرسال.": [("killed", "combatants", 0)],
    }.items(),
)
def test_not_one_was_harmed(text: str, tolls: list[tuple[str, str, int]]) -> None:
    assert [(t.kind, t.who, t.max) for t in last(text).tolls] == tolls


def test_no_doubt_is_no_denial() -> None:
    claim = last("ما من شك في أن القصف على سرمين قتل ستة مدنيين.")
    assert (claim.stance, [(t.kind, t.min) for t in claim.tolls]) == ("asserts", [("killed", 6)])


@pytest.mark.parametrize(
    "text",
    [
        "المناطق التي لا تزال بيد التنظيم تعرضت لقصف عنيف قرب هجين أمس وأصيب خمسة.",
        "دخل مسلحون البلدة التي بقيت بيد النظام وقصفوا السوق وقتلوا أربعة في سرمين.",
    ],
)
def test_ground_still_held_denies_no_shelling_of_it(text: str) -> None:
    assert last(text).stance == "asserts"


@pytest.mark.parametrize(
    ("text", "origin", "actors"),
    [
        ("نفت قوات سوريا الديمقراطية أن تكون لها أي صلة بالهجوم على مشفى في عفرين.", "sdf", ["sdf"]),
        (
            "نفت قوات سوريا الديمقراطية التي تقودها وحدات حماية الشعب، مسؤوليتها عن الهجمات على عفرين.",
            "sdf",
            ["sdf"],
        ),
        ("رفضت روسيا تحميلها مسؤولية الغارة على سوق سرمين.", "russian-government", ["russian-military"]),
        ("نفى مصدر عسكري ليبي قصف سوق في طرابلس.", "unnamed:military", []),
        ("نفى حسان المرعشلي، مساء السبت، الأنباء المتداولة حول مقتل ثلاثة أشخاص بغارة على صعدة.", "unnamed:other", []),
        ("نفى عضو المكتب السياسي لجماعة الحوثي، مساء السبت، الأنباء عن مقتل ستة في غارة على صعدة.", "houthis", []),
        ("وصف الجيش السوداني الاتهامات بقصف سوق نيالا بأنها لا أساس لها من الصحة.", "sudanese-army", None),
        ("نفى الجيش اللبناني وقوع أي هجوم على ثكنة في بعلبك.", "lebanese-army", []),
    ],
)
def test_a_denial_that_tells_first_of_what_it_denies(text: str, origin: str, actors: list[str] | None) -> None:
    (claim,) = read(Document(text, published=date(2021, 3, 3)))
    assert (claim.stance, claim.origin.id) == ("denies", origin)
    assert actors is None or [actor.id for actor in claim.actors] == actors


def test_who_denies_it_and_accuses_another_of_spreading_it_makes_one_denial() -> None:
    text = "قصف سوق نيالا صباح اليوم.\nونفى الجيش السوداني مسؤوليته عن القصف، واتهم الدعم السريع بنشر ادعاءات كاذبة."
    claims = read(Document(text, published=date(2024, 3, 3)))
    assert [claim.origin.id for claim in claims if claim.stance == "denies"][:1] == ["sudanese-army"]
    assert "rsf" not in {claim.origin.id for claim in claims}


def test_what_else_happened_meanwhile_is_not_denied(tells: Callable[..., None]) -> None:
    tells(
        "نفى الجيش السوداني قصف سوق في نيالا، فيما قتل ستة مدنيين في غارة على الجنينة.",
        {"stance": "denies", "source": "sudanese-army"},
        {"stance": "asserts", "source": "outlet", "tolls": [("killed", 6, 6)]},
    )
    tells(
        "نفت وزارة الداخلية السورية دخول قوى الأمن إلى السويداء في حين هاجم مسلحون المدينة، بحسب مراسل الجزيرة.",
        {"stance": "denies"},
        {"stance": "asserts", "source": "aljazeera"},
    )
