"""What another teller answers to an event just told without naming it: denials, nothing found, charges, figures."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.model.claim import Claim
from tawatur.model.document import Document
from tawatur.pipeline import read

RAID = "قتل سبعة مدنيين بغارة روسية على سوق في مدينة سرمين يوم الأحد، بحسب الدفاع المدني. "
BOMB = "انفجرت عبوة في سوق وسط بغداد أمس وقتلت خمسة، بحسب مصدر أمني. "


def told(text: str) -> list[Claim]:
    return read(Document(f"تطورات ميدانية\n\n{text}\n", published=date(2021, 3, 3)))


@pytest.mark.parametrize(
    ("answer", "origin"),
    [
        ("«لم تقلع لنا طائرة يومها»، علقت وزارة الدفاع الروسية.", "russian-mod"),
        ("«لم نقصف سرمين»، هكذا ردت وزارة الدفاع الروسية.", "russian-mod"),
        ("«كذب في كذب»، بهذه العبارة رد الجيش الروسي.", "russian-military"),
        ("وزارة الدفاع الروسية: مقاتلاتنا لم تحلق فوق سرمين.", "russian-mod"),
        ("قواتنا لم تستهدف المدينة، هذا ما قالته وزارة الدفاع الروسية.", "russian-mod"),
        ("أما موسكو فتقول إن أيا من طائراتها لم تقلع في ذلك اليوم.", "russian-government"),
        ("لا غارة ولا طائرات، بل انفجر مخزن، بحسب مصدر عسكري.", "unnamed:military"),
        ("وصدر عن وزارة الدفاع الروسية نفي قاطع: «لا مهام لطيراننا في تلك المنطقة».", "russian-mod"),
        ("وتبرأ الجيش الروسي مما جرى.", "russian-military"),
        ("«لم تخرج طائرة من قواعدنا»، قالت وزارة الدفاع الروسية لصحيفة عن الغارة.", "russian-mod"),
        ("وجاء النفي من وزارة الدفاع الروسية، التي قالت إن طياريها في حماة.", "russian-mod"),
        ("وهو ما وصفته وزارة الدفاع الروسية بأنه «محض خيال»، مؤكدة أن أي طائرة لم تصل إلى المدينة.", "russian-mod"),
        ("ولا يقر الجيش الروسي بأي ضربة على المدينة.", "russian-military"),
        ("فردت المتحدثة باسم الخارجية الروسية نافية كل هذه المعلومات.", "russian-government"),
    ],
)
def test_who_denies_what_another_told(answer: str, origin: str) -> None:
    claim = told(RAID + answer)[-1]
    assert (claim.stance, claim.event, claim.origin.id) == ("denies", "airstrike", origin)
    assert [place.name for place in claim.places] == ["Sarmin"]


def test_a_side_answers_what_was_laid_on_it_before_another_account() -> None:
    other = "وقالت سانا إن صاروخا أطلقته الفصائل سقط في السوق. "
    own = "أما وزارة الدفاع الروسية فأكدت أن مقاتلاتها لم تنفذ أي مهمة فوق سرمين، وإن أقرت بغارة على مخزن في حاس."
    first, _, *answers = told(RAID + other + own)
    denial = next(claim for claim in answers if claim.stance == "denies")
    assert (denial.event, denial.origin.id) == (first.event, "russian-mod")
    assert ("asserts", "russian-mod") in [(claim.stance, claim.origin.id) for claim in answers]


def test_who_denies_any_attack_at_all_is_not_said_to_have_done_it() -> None:
    claim = told("قال الأهالي إن مسلحين هاجموا قرية برقة أمس، والشرطة الإسرائيلية تنفي وقوع أي اعتداء هناك.")[-1]
    assert (claim.stance, claim.origin.id) == ("denies", "israeli-police")
    assert "israeli-police" not in [actor.id for actor in claim.actors]


@pytest.mark.parametrize(
    ("answer", "origin"),
    [
        ("مراسل وكالة رويترز القريب من المكان لم يسمع أي انفجار.", "reuters"),
        ("ولم يتلق المرصد السوري أي بلاغ عن غارة هناك.", "sohr"),
        ("وخلا سجل المرصد السوري من أي غارة على سرمين.", "sohr"),
        ("ولا ذكر في سجلات التحالف الدولي لأي ضربة على سرمين.", "us-led-coalition"),
        ("وبحث موفدو هيومن رايتس ووتش في السوق فما عثروا على أثر لغارة.", "hrw"),
    ],
)
def test_who_found_nothing_of_it(answer: str, origin: str) -> None:
    claim = told(RAID + answer)[-1]
    assert (claim.stance, claim.event, claim.origin.id) == ("reports_none", "airstrike", origin)


@pytest.mark.parametrize(
    "answer",
    [
        "«لم يبق لنا شيء»، قال أحد السكان.",
        "«لن نترك دماءهم»، قال قائد في الجيش الوطني.",
        "وقال الجيش الوطني إن النظام لم يلتزم بالاتفاق.",
        "المرصد السوري: لا نعرف لمن الطائرة.",
        "وقال شاهد إن الجنود لم يسمحوا للإسعاف بالوصول.",
        "ولم تتلق عائلات القتلى أي تعويض.",
        "ولم تر الحكومة في الغارة سوى محاولة لعرقلة المحادثات.",
        "المرصد السوري لم يسمع بالغارة إلا من الصفحات.",
        "ولم يقر الجيش الروسي بالغارة.",
        "وقالت وزارة الصحة إن الجرحى لم يجدوا سريرا.",
        "وقالت وزارة الدفاع الروسية إنها لا تستهدف المدنيين.",
        "وقال صاحب متجر إن طاقمه لم يتعرض لأذى.",
    ],
)
def test_what_denies_nothing(answer: str) -> None:
    assert [claim.stance for claim in told(RAID + answer)] == ["asserts"]


@pytest.mark.parametrize(
    ("answer", "stance", "actors"),
    [
        ("وقال مسؤول في الحكومة إن التفجير من تدبير عصابة محلية.", "asserts", []),
        ("زارعو العبوة رعاة، بثت إذاعة الأندلس.", "asserts", []),
        ("ناشطون: تنظيم الدولة وراء التفجير.", "asserts", ["islamic-state"]),
        ("وقال ضابط إن تنظيم الدولة قد يكون وراء التفجير.", "suspects", ["islamic-state"]),
    ],
)
def test_who_is_said_to_be_behind_it(answer: str, stance: str, actors: list[str]) -> None:
    claim = told(BOMB + answer)[-1]
    assert (claim.stance, claim.event, [actor.id for actor in claim.actors]) == (stance, "bombing", actors)
    assert claim.origin.id != "unnamed:security"


@pytest.mark.parametrize(
    "answer",
    [
        "الشرطة: المسؤول عن التفجير ما زال مجهولا.",
        "وقال الناطق إن التحقيق جار لمعرفة من يقف وراء التفجير.",
        "وقال ضابط إن تنظيم الدولة ليس وراء التفجير.",
        "هم عمال من المدينة، قال ناشط.",
    ],
)
def test_who_is_not_said_to_be_behind_it(answer: str) -> None:
    assert [claim.stance for claim in told(BOMB + answer)] == ["asserts"]


def test_they_are_those_asked_for_before() -> None:
    fire = "أضرمت النار في مسجد بقرية جبع ليل الأربعاء، وقالت الشرطة إنها لا تعرف الفاعلين. "
    claim = told(fire + "هم مستوطنون، على ما قال رئيس البلدية.")[-1]
    assert [actor.id for actor in claim.actors] == ["israeli-settlers"]


@pytest.mark.parametrize(
    ("answer", "origin", "figure"),
    [
        ("ليسوا سبعة بل تسعة، يؤكد نائب عن المدينة.", "unnamed:official", 9),
        ("ولم تذكر سانا من القتلى غير أربعة.", "sana", 4),
        ("وزارة الصحة تنزل بالعدد إلى ستة قتلى.", "syrian-mohealth", 6),
        ("السجلات التي سلمتنا إياها لجنة أطباء السودان المركزية تضم 12 وفاة.", "sudan-doctors-union", 12),
        ("ما لا يقل عن 11 قتيلا: هذا ما دوّنه المرصد السوري.", "sohr", 11),
    ],
)
def test_another_counts_otherwise(answer: str, origin: str, figure: int) -> None:
    claim = told(RAID + answer)[-1]
    assert claim.origin.id == origin
    assert claim.tolls[0].min == figure


BOMBED = "Russian jets bombed a market in Sarmin on Monday, killing six civilians, the White Helmets said. "


@pytest.mark.parametrize(
    ("answer", "origin", "stance"),
    [
        ("No jet of ours flew over Sarmin, the Russian defence ministry countered.", "russian-mod", "denies"),
        (
            "There was no raid, a military source told SANA, only a depot that had caught fire.",
            "unnamed:military",
            "denies",
        ),
        ("Moscow said it had nothing to do with what befell the town.", "russian-government", "denies"),
        ("No civilian was killed in the strike, the Russian defence ministry said.", "russian-mod", "denies"),
        ("No truth to any air strike on Sarmin (Syrian army media office).", "syrian-army", "denies"),
        (
            "“Not one jet of ours was there,” the Russian army wrote of the raid.",
            "russian-military",
            "denies",
        ),
        ("“We had no jets in Sarmin,” was the Russian defence ministry's answer.", "russian-mod", "denies"),
        (
            "Russia contests in its written answer that its jets were there.",
            "russian-government",
            "denies",
        ),
        ("Human Rights Watch researchers came across no trace of an air strike in Sarmin.", "hrw", "reports_none"),
        ("The Syrian Observatory had received no report of any raid there.", "sohr", "reports_none"),
    ],
)
def test_answers_in_english(answer: str, origin: str, stance: str) -> None:
    claim = read(Document(f"A day\n\n{BOMBED}{answer}\n", published=date(2021, 3, 3)))[-1]
    assert (claim.stance, claim.origin.id) == (stance, origin)
    assert claim.event in ("airstrike", "bombardment")


@pytest.mark.parametrize(
    "answer",
    [
        "The army said it took no part in the talks.",
        "Residents heard no warning.",
        "“We did not get any help,” a resident said.",
        "At 23, said his mother, he was too young.",
        "“We had no shelter,” was one trader's answer.",
        "It is a lie that the army wants peace, a rebel commander said.",
        "The town has not changed hands since 2015, an officer said.",
    ],
)
def test_what_answers_nothing_in_english(answer: str) -> None:
    claims = read(Document(f"A day\n\n{BOMBED}{answer}\n", published=date(2021, 3, 3)))
    assert [claim.stance for claim in claims] == ["asserts"]


def test_dead_denied_and_wounded_counted_deny_nothing() -> None:
    claim = told(RAID + "خسائر السوق البشرية، في حساب وزارة الدفاع الروسية، لا قتيل فيها وأربعة جرحى.")[-1]
    assert (claim.stance, claim.origin.id) == ("asserts", "russian-mod")
    assert [(toll.kind, toll.min) for toll in claim.tolls] == [("killed", 0), ("wounded", 4)]


def test_neither_killed_nor_hurt() -> None:
    text = "شنت إسرائيل غارة على بيروت أمس قتلت أربعة. وقال حزب الله إن أحدا من مقاتليه لم يقتل أو يجرح."
    claim = told(text)[-1]
    assert (claim.stance, [(toll.kind, toll.max) for toll in claim.tolls]) == (
        "denies",
        [("killed", 0), ("wounded", 0)],
    )


@pytest.mark.parametrize("whom", ["أحدا", "أي صحفي"])
def test_who_took_nobody_denies_it(whom: str) -> None:
    claim = told(f"خطف مسلحون صحفيا في عدن أمس. وقال الحزام الأمني إنه لم يعتقل {whom}.")[-1]
    assert (claim.origin.id, claim.stance) == ("security-belt", "denies")


def test_who_denies_the_damage_did_not_do_it() -> None:
    claim = told("هاجم الحوثيون سفينة في المخا أمس. وقالت القيادة المركزية الأمريكية إن السفينة لم تصب بأضرار.")[-1]
    assert "us-centcom" not in [actor.id for actor in claim.actors]
