"""Whom a passage is of speaks: questions, silences, accounts; what is told behind a denial, a toll put right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "source", "stance"),
    [
        ("وسانا؟ تحدثت عن قذيفة أطلقها مسلحون على السوق فقتلت ثلاثة.", "sana", "asserts"),
        ("وموسكو؟ نفت أن تكون طائراتها قد حلقت فوق البلدة.", "russian-government", "denies"),
        ("ووزارة الدفاع الروسية؟ لم تؤكد. واكتفت بالقول إن طائراتها قصفت مقراً لجبهة النصرة.", "russian-mod", "asserts"),
        ("أما المرصد السوري فله رواية أخرى. الطائرات كانت روسية وقد قصفت السوق مرتين فقتلت تسعة.", "sohr", "asserts"),
        ("أما الشبكة السورية فرقمها أعلى: تسعة قتلى و12 جريحاً.", "snhr", "asserts"),
        ("المرصد السوري لم يدخل في الجدل. حصيلته: تسعة قتلى و12 جريحاً.", "sohr", "asserts"),
    ],
)
def test_whom_a_sentence_that_tells_nothing_is_of_speaks_next(
    slots: Slots, text: str, source: str, stance: str
) -> None:
    told, rival = slots("قتل ستة في غارة على سوق دوما أمس، بحسب الخوذ البيضاء. " + text)
    assert told["source"] == "white-helmets"
    assert (rival["source"], rival["stance"]) == (source, stance)


def test_who_is_said_to_be_silent_does_not_go_on(slots: Slots) -> None:
    (told,) = slots("قال المرصد السوري إن ستة قتلوا في غارة على دوما. النظام لم يعلق. وأضاف أن تسعة جرحوا فيها.")
    assert (told["source"], told["tolls"]) == ("sohr", [("killed", 6, 6), ("wounded", 9, 9)])


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "قال المتحدث باسم التحالف إن ما تداولته وسائل إعلام عن قصف مدنيين في صعدة غير صحيح،"
            " وإن الغارة استهدفت منصة صواريخ للحوثيين.",
            [("denies", ["civilians"]), ("asserts", ["houthis"])],
        ),
        ("نفت موسكو ذلك: طائراتها ضربت مستودعاً لجبهة النصرة قرب سراقب.", [("asserts", ["nusra-front"])]),
        ("نفى الجيش السوري أمرين: قصف السوق في دوما وقتل المدنيين فيه.", [("denies", ["civilians"])]),
        (
            "نفى الجيش السوري في رده على المنظمة أن يكون قد قصف السوق في دوما.",
            [("denies", ["civilians"])],
        ),
        ("نفت موسكو الاتهامات التي تقول إن طائراتها قصفت المشفى في سراقب.", [("denies", ["medics"])]),
    ],
)
def test_what_is_denied_and_what_is_said_instead(slots: Slots, text: str, events: list[tuple[str, list[str]]]) -> None:
    assert [(c["stance"], c["targets"]) for c in slots(text)] == events


def test_as_for_sets_the_subject_first(slots: Slots) -> None:
    (told,) = slots("أما حزب الله فكذّب الجيش الإسرائيلي: الدبابة أصابها صاروخ قرب مارون الراس وقتل فيها خمسة.")
    assert (told["source"], told["stance"]) == ("hezbollah", "asserts")


def test_nothing_done_there_denies_the_raid(slots: Slots) -> None:
    _, denied = slots("قتل تسعة في غارة على صعدة. ونفى التحالف في بيانه الأول تنفيذ أي عملية في المنطقة.")
    assert (denied["source"], denied["stance"], denied["event"]) == ("saudi-led-coalition", "denies", "airstrike")


@pytest.mark.parametrize(
    ("later", "killed"),
    [
        ("ثم رفعت الرقم إلى 46.", [46]),
        ("خفضت الغرفة الرقم في اليوم التالي إلى 37 قتيلاً.", [37]),
        ("ثم رفعت الرقم بعدما توفي ستة من الجرحى.", [40, 6]),
    ],
)
def test_a_teller_puts_its_own_toll_right(slots: Slots, later: str, killed: list[int]) -> None:
    told = slots("قالت غرفة الطوارئ إن طيران الجيش السوداني ضرب السوق في نيالا فقتل أربعين. " + later)
    assert [claim["tolls"] for claim in told] == [[("killed", n, n)] for n in killed]


@pytest.mark.parametrize("credit", ["والأرقام للأمم المتحدة", "والحصيلة للأمم المتحدة"])
def test_whose_the_figures_were(slots: Slots, credit: str) -> None:
    (told,) = slots(f"قتل 140 شخصاً في غارة على قاعة عزاء بصنعاء، {credit}.")
    assert told["source"] == "united-nations"


def test_the_day_in_a_frame_is_that_of_the_words(slots: Slots) -> None:
    (told,) = slots("قصفت الطائرات سوق سراقب، كما أعلن المرصد السوري مساء الاثنين، وقتلت تسعة.")
    assert (told["day"], told["tolls"]) == (None, [("killed", 9, 9)])


def test_where_arms_were_made_is_not_whose_they_are(slots: Slots) -> None:
    (told,) = slots("أصاب صاروخ أميركي الصنع منزلاً في دير البلح وقتل تسعة.")
    assert told["actors"] == []


def test_what_a_strike_is_directed_at(slots: Slots) -> None:
    (told,) = slots("أعلن الجيش الأميركي توجيه ضربة إلى مخزن أسلحة للحوثيين في الحديدة.")
    assert (told["actors"], told["targets"]) == (["us-military"], ["houthis"])
    assert slots("يدرس البيت الأبيض توجيه ضربة إلى إيران.") == []


def test_a_charge_in_a_dated_statement_is_of_who_issued_it(slots: Slots) -> None:
    (told,) = slots("وزارة الدفاع التركية، في بيان أمس، اتهمت قسد بقصف حي في منبج.")
    assert (told["source"], told["actors"]) == ("turkish-mod", ["sdf"])


def test_what_the_paper_of_the_one_told_of_says(slots: Slots) -> None:
    told = slots("لم يعلق الجيش الإسرائيلي يومين. ففي بيانه الأول، يوم السبت، أن جنوده قتلوا تسعة في رفح.")
    assert [(c["source"], c["day"]) for c in told] == [("israeli-military", None)]


def test_who_they_were_not_is_no_denial(slots: Slots) -> None:
    (told,) = slots("أكد الهلال الأحمر الفلسطيني أن ثمانية من طواقمه، لا مقاتلين، قضوا بالرصاص في رفح.")
    assert (told["stance"], told["tolls"]) == ("asserts", [("killed", 8, 8)])


@pytest.mark.parametrize("paper", ["تحقيقاً خلص إلى", "بياناً أكدت فيه"])
def test_the_day_a_paper_came_out_dates_nothing_in_it(slots: Slots, paper: str) -> None:
    (told,) = slots(f"فرانس برس نشرت الاثنين {paper} أن قذيفة دبابة إسرائيلية قتلت مدنياً في علما الشعب.")
    assert (told["source"], told["day"]) == ("afp", None)
