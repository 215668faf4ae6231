"""Texts as reports are written: their language, their loaded names and their order change no incident."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import permutations
from typing import Any, NamedTuple

import pytest

from tawatur.case import Case, case_of
from tawatur.model.document import Document
from tawatur.model.reading import Reading
from tawatur.pipeline import read

Groups = set[frozenset[str]]

RELEASE = {
    "en": """U.S. Central Command strikes on ISIS in Syria, Oct. 1 to Oct. 14

TAMPA, Fla. – U.S. Central Command forces conducted seven strikes against ISIS in Syria between \
Oct. 1 and Oct. 14, 2021.

Oct. 1, near Al-Sukhnah, an airstrike destroyed two vehicles and killed three ISIS fighters.

Oct. 3, near Mayadin, an airstrike killed five ISIS fighters and destroyed a weapons cache.

Oct. 6, in the town of Tabqa, an airstrike killed two ISIS leaders.

Oct. 9, near Hajin, two airstrikes destroyed an ISIS headquarters and killed seven ISIS fighters.

Oct. 11, near Abu Kamal, an airstrike destroyed an ISIS ammunition depot.

Oct. 14, near Al-Bab, an airstrike killed one ISIS leader and wounded another.
""",
    "ar": """ضربات القيادة المركزية الأمريكية ضد داعش في سوريا من 1 إلى 14 تشرين الأول

تامبا، فلوريدا – نفذت قوات القيادة المركزية الأمريكية سبع ضربات ضد داعش في سوريا بين 1 و14 تشرين الأول 2021.

في 1 تشرين الأول، قرب السخنة، ضربة جوية دمرت عربتين وقتلت ثلاثة من مقاتلي داعش.

في 3 تشرين الأول، قرب مدينة الميادين، ضربة جوية قتلت خمسة من مقاتلي داعش ودمرت مخبأ أسلحة.

في 6 تشرين الأول، في مدينة الطبقة، ضربة جوية قتلت اثنين من قياديي داعش.

في 9 تشرين الأول، قرب هجين، ضربتان جويتان دمرتا مقراً لداعش وقتلتا سبعة من مقاتلي داعش.

في 11 تشرين الأول، قرب البوكمال، ضربة جوية دمرت مستودع ذخيرة لداعش.

في 14 تشرين الأول، قرب الباب، ضربة جوية أسفرت عن مقتل أحد قياديي داعش وإصابة آخر.
""",
}
POST = """دير الزور: مقتل سبعة من عناصر تنظيم داعش جراء غارتين لطيران التحالف الدولي على مقر \
للتنظيم قرب مدينة هجين شرق دير الزور، فجر اليوم السبت.

وكانت طائرة مسيّرة للتحالف الدولي قد استهدفت مدينة الطبقة في السادس من تشرين الأول، ما أدى إلى مقتل \
أربعة مدنيين بينهم طفل.

وقُتل خمسة من عناصر داعش في الثالث من تشرين الأول بغارة للتحالف الدولي قرب مدينة الميادين.
"""
WIRE = """BEIRUT, Oct 15 - A U.S. airstrike killed an ISIS leader near the northern Syrian town of \
Al-Bab on Thursday, the Syrian Observatory for Human Rights said.

The Observatory said a U.S.-led coalition airstrike killed two civilians in the town of Tabqa on Oct. 6.

On Oct. 11, a U.S.-led coalition airstrike destroyed an ISIS ammunition depot near Abu Kamal, residents said.

On Oct. 12, an airstrike by Russian warplanes killed six civilians in the town of Ariha in Idlib \
province, the White Helmets said.
"""
MONITOR = """وثقت الشبكة السورية لحقوق الإنسان مقتل أربعة مدنيين، بينهم طفل، بقصف لطيران التحالف \
الدولي على مدينة الطبقة في 6 تشرين الأول 2021.

كما وثقت الشبكة مقتل ستة مدنيين بغارة للطيران الروسي على مدينة أريحا بريف إدلب في 12 تشرين الأول 2021.
"""
OTHERS = (
    ("furat-post", date(2021, 10, 9), POST),
    ("reuters", date(2021, 10, 15), WIRE),
)
STRIKES = 6
TABQA = frozenset(("us-centcom 2021-10-06", "furat-post 2021-10-06", "reuters 2021-10-06"))
JOINED = {
    TABQA,
    frozenset(("us-centcom 2021-10-03", "furat-post 2021-10-03")),
    frozenset(("us-centcom 2021-10-09", "furat-post 2021-10-09")),
    frozenset(("us-centcom 2021-10-11", "reuters 2021-10-11")),
    frozenset(("us-centcom 2021-10-14", "reuters 2021-10-14")),
}


def reading(outlet: str, published: date, text: str) -> Reading:
    document = Document(text, outlet=outlet, published=published)
    return Reading(document, tuple(read(document)))


def release(lang: str) -> Reading:
    return reading("us-centcom", date(2021, 10, 16), RELEASE[lang])


def groups(case: Case) -> Groups:
    """The claims of each incident, by who publishes them and of which days they tell; one a day of each text."""
    name = {}
    for record in case.claims:
        start, end = record["time"]["start"], record["time"]["end"]
        name[record["id"]] = f"{record['document']['outlet']} {start}" + (f" to {end}" if end != start else "")
    assert len(set(name.values())) == len(name)
    return {frozenset(name[claim] for claim in found.claims) for found in case.comparison.incidents}


def joined(found: Groups) -> Groups:
    """Those with claims of several publishers."""
    return {group for group in found if len({name.split()[0] for name in group}) > 1}


@pytest.mark.parametrize("lang", RELEASE)
def test_the_language_of_a_release_changes_no_incident(lang: str) -> None:
    case = case_of([release(lang), *(reading(*other) for other in OTHERS)])
    found = groups(case)
    assert joined(found) == JOINED
    alone = ("us-centcom 2021-10-01 to 2021-10-14", "us-centcom 2021-10-01", "reuters 2021-10-12")
    assert found - JOINED == {frozenset((name,)) for name in alone}


def test_the_language_of_a_release_changes_no_value() -> None:
    def values(lang: str) -> list[tuple[Any, ...]]:
        return [
            (
                claim.event,
                claim.stance,
                claim.time.start if claim.time else None,
                [place.id for place in claim.places],
                [target.id for target in claim.targets],
                [toll.max for toll in claim.tolls if toll.kind == "killed"],
                claim.strikes,
            )
            for claim in release(lang).claims[1:]  # the first is the whole campaign
        ]

    assert values("en") == values("ar")
    assert len(values("en")) == STRIKES


def test_the_language_of_a_release_changes_no_grading() -> None:
    def gradings(lang: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
        case = case_of([release(lang), *(reading(*other) for other in OTHERS)])
        found = (incident for incident in case.comparison.incidents if len(incident.claims) > 1)
        return sorted((i.event, str(i.time), i.grading, tuple(sorted(i.origins))) for i in found)

    assert gradings("en") == gradings("ar")
    assert len(gradings("en")) == len(JOINED)


class Names(NamedTuple):
    """A text with two names left open, a second text about the same, and what stands for whom."""

    outlet: str
    published: date
    text: str
    loaded: tuple[str, str]
    neutral: tuple[str, str]
    ids: tuple[str, str]
    other: tuple[str, date, str]


NAMED = {
    "النظام": Names(
        "enab-baladi",
        date(2019, 7, 23),
        """إدلب – قصف {} بالبراميل المتفجرة سوق مدينة معرة النعمان جنوب إدلب أمس الاثنين، ما أدى \
إلى مقتل تسعة مدنيين وإصابة 20 آخرين.

وقال الدفاع المدني إن {} استهدفت بالمدفعية الثقيلة بلدة كفرنبل مساء الأحد، ما أسفر عن مقتل طفلين.
""",
        ("طيران النظام", "قوات النظام"),
        ("الطيران الحربي السوري", "قوات الحكومة السورية"),
        ("syrian-air-force", "syrian-government-forces"),
        (
            "reuters",
            date(2019, 7, 24),
            """IDLIB, Syria, July 24 - Syrian government forces shelled the town of Kafr Nabl on \
Sunday, killing two children, rescuers said.

Syrian government warplanes struck a market in Maarat al-Numan on Monday, killing nine civilians, \
the White Helmets said.
""",
        ),
    ),
    "regime": Names(
        "reuters",
        date(2019, 7, 24),
        """IDLIB, Syria, July 24 - In the town of Maarat al-Numan, {} struck a market on Monday, \
killing nine civilians, the White Helmets said.

On Sunday, {} shelled the town of Kafr Nabl, killing two children, rescuers said.
""",
        ("regime warplanes", "regime forces"),
        ("Syrian government warplanes", "Syrian government forces"),
        ("syrian-air-force", "syrian-government-forces"),
        (
            "enab-baladi",
            date(2019, 7, 23),
            """إدلب – قصف الطيران الحربي السوري سوق مدينة معرة النعمان جنوب إدلب أمس الاثنين، ما \
أدى إلى مقتل تسعة مدنيين.

وقال الدفاع المدني إن قوات النظام استهدفت بالمدفعية الثقيلة بلدة كفرنبل مساء الأحد، ما أسفر عن مقتل طفلين.
""",
        ),
    ),
    "العدو": Names(
        "nna",
        date(2024, 3, 6),
        """شن {} فجر اليوم الأربعاء غارتين على بلدة الخيام في جنوب لبنان، ما أدى إلى استشهاد ثلاثة \
مواطنين وجرح خمسة آخرين.

وأطلقت {} أمس الثلاثاء قذائف مدفعية على أطراف بلدة كفركلا، ما أدى إلى إصابة امرأة.
""",
        ("طيران العدو", "قوات العدو"),
        ("الطيران الإسرائيلي", "القوات الإسرائيلية"),
        ("israeli-air-force", "israeli-military"),
        (
            "reuters",
            date(2024, 3, 6),
            """BEIRUT, March 6 - Israeli airstrikes killed three people in the southern Lebanese \
town of Khiam on Wednesday, medics said.

On Tuesday, Israeli artillery shelled the outskirts of Kfar Kila, wounding a woman, residents said.
""",
        ),
    ),
    "العدوان": Names(
        "saba",
        date(2018, 6, 16),
        """شن {} أمس الجمعة ست غارات على مدينة الحديدة غرب اليمن، ما أدى إلى مقتل أربعة مدنيين.

وقصفت {} أول أمس الخميس بالمدفعية مدينة تعز، ما أدى إلى إصابة ثلاث نساء.
""",
        ("طيران العدوان", "ميليشيا الحوثي"),
        ("طيران التحالف العربي", "جماعة الحوثي"),
        ("saudi-led-coalition", "houthis"),
        (
            "reuters",
            date(2018, 6, 16),
            """ADEN, June 16 - Saudi-led coalition airstrikes killed four civilians in the Yemeni \
port city of Hodeidah on Friday, medics said.

On Thursday, Houthi forces shelled the city of Taiz, wounding three women, residents said.
""",
        ),
    ),
    "ميليشيا": Names(
        "furat-post",
        date(2022, 8, 20),
        """قصفت {} بالمدفعية مدينة عفرين شمالي حلب أمس الجمعة، ما أدى إلى مقتل 15 مدنياً.

واستهدفت {} مدينة عين عيسى شمال الرقة يوم الخميس، ما أدى إلى مقتل ثلاثة مدنيين.
""",
        ("ميليشيا قسد", "ميليشيات الجيش الوطني"),
        ("قوات سوريا الديمقراطية", "فصائل الجيش الوطني"),
        ("sdf", "sna"),
        (
            "reuters",
            date(2022, 8, 20),
            """BEIRUT, Aug 20 - The Syrian Democratic Forces shelled the northern Syrian city of \
Afrin on Friday, killing 15 civilians, rescuers said.

On Thursday, the Syrian National Army shelled the town of Ain Issa, killing three civilians, residents said.
""",
        ),
    ),
}


@pytest.mark.parametrize("names", NAMED.values(), ids=NAMED)
def test_a_loaded_name_for_a_neutral_one_changes_no_incident(names: Names) -> None:
    def told(called: tuple[str, str]) -> tuple[Groups, list[str]]:
        one = reading(names.outlet, names.published, names.text.format(*called))
        case = case_of([one, reading(*names.other)])
        written = {actor.text: actor.id for claim in one.claims for actor in claim.actors}
        assert written == dict(zip(called, names.ids, strict=True))
        return groups(case), sorted(incident.grading for incident in case.comparison.incidents)

    assert told(names.loaded) == told(names.neutral)
    both, _ = told(names.neutral)
    assert len(both) == len(joined(both)) == 2


@pytest.mark.parametrize("lang", RELEASE)
def test_the_order_of_texts_changes_nothing(lang: str) -> None:
    readings = [release(lang), *(reading(*other) for other in OTHERS), reading("snhr", date(2021, 10, 16), MONITOR)]

    def told(given: Iterable[Reading]) -> tuple[list[str], list[dict[str, Any]], Groups]:
        case = case_of(given)
        return list(case.documents), list(case.comparison.records()), groups(case)

    first = told(readings)
    found = first[-1]
    also = {frozenset(("reuters 2021-10-12", "snhr 2021-10-12")), TABQA | {"snhr 2021-10-06"}}
    assert joined(found) == JOINED - {TABQA} | also
    for order in permutations(readings):
        assert told(order) == first
