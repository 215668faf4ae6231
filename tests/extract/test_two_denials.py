"""Who denies after another has denied, what a denial does not reach, and who was only told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]

_TOLD = "قال ناشطون إن الجيش السوري قصف مدرسة في دوما أمس. "


def _who(found: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(c["source"], c["stance"]) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "ونفى الجيش ذلك، ونفت روسيا بدورها.",
        "ونفى الجيش ذلك. ونفت روسيا أيضا.",
        "ونفى الجيش ذلك. وكررت موسكو النفي ذاته.",
        "ونفى الجيش ذلك، وكذلك فعلت موسكو.",
    ],
)
def test_two_deny_one_after_the_other(slots: Slots, text: str) -> None:
    assert _who(slots(_TOLD + text)) == [
        ("unnamed:activists", "asserts"),
        ("syrian-army", "denies"),
        ("russian-government", "denies"),
    ]


@pytest.mark.parametrize("text", ["The army denied it. Russia denied it too.", "The army denied it, as did Russia."])
def test_two_deny_in_english(slots: Slots, text: str) -> None:
    found = slots("Activists said the Syrian army shelled a school in Douma on Monday. " + text)
    assert _who(found)[1:] == [("syrian-army", "denies"), ("russian-government", "denies")]


@pytest.mark.parametrize("text", ["ونفى الجيش ذلك. ونفت موسكو رواية الجيش.", "ونفى الجيش ذلك. ونفى الناشطون روايته."])
def test_who_rejects_a_denial_denies_no_strike(slots: Slots, text: str) -> None:
    assert _who(slots(_TOLD + text)) == [("unnamed:activists", "asserts"), ("syrian-army", "denies")]


@pytest.mark.parametrize(
    "text",
    [
        "نفى الجيش السوداني قصف سوق قورو أمس، وتجددت الاشتباكات مع قوات الدعم السريع في الخرطوم.",
        "نفى الجيش السوداني قصف سوق قورو أمس، واندلعت اشتباكات مع قوات الدعم السريع في الخرطوم.",
        "نفت قوات الدعم السريع خطف مدنيين في الخرطوم أمس، ودارت اشتباكات مع الجيش السوداني في بحري.",
    ],
)
def test_a_verb_of_its_own_behind_a_denial_is_not_denied(slots: Slots, text: str) -> None:
    denied, fought = slots(text)
    assert (denied["stance"], fought["event"], fought["stance"]) == ("denies", "clash", "asserts")


def test_what_follows_in_a_clause_that_is_denied(slots: Slots) -> None:
    found = slots("نفى الجيش السوداني أن تكون طائراته قد قصفت سوق قورو أمس، وقتلت ستة مدنيين في الخرطوم.")
    assert {c["stance"] for c in found} == {"denies"}


def test_the_bombardment_is_no_clash(slots: Slots) -> None:
    found = slots(
        "قصف طيران مجهول سوقا في الخرطوم أمس، وتجددت الاشتباكات مع قوات الدعم السريع.\n"
        "وبحسب نقابة الأطباء، أوقع القصف 43 قتيلا. أما غرفة الطوارئ فوقفت عند 40 قتيلا."
    )
    counted = [(c["event"], c["tolls"]) for c in found if c["tolls"]]
    assert counted == [("airstrike", [("killed", 43, 43)]), ("airstrike", [("killed", 40, 40)])]


@pytest.mark.parametrize("told", ["للوكالة", "للوكالة ذاتها"])
def test_the_agency_that_was_told_is_not_who_tells(slots: Slots, told: str) -> None:
    text = f"قالت رويترز إن غارة استهدفت موكبا في التاجي فجر اليوم. وذكر مصدر أمني {told} أن ستة قتلوا."
    assert [c["source"] for c in slots(text) if c["tolls"]] == ["unnamed:security"]


def test_called_untrue_by_a_minister(slots: Slots) -> None:
    found = slots(
        "قالت كتائب سيد الشهداء إن طائرات التحالف قصفت مواقعها قرب القائم أمس. "
        "وكان رئيس الوزراء حيدر العبادي قد وصف قصف التحالف للحشد بأنه خبر غير صحيح."
    )
    assert _who(found)[1:] == [("iraqi-government", "denies")]


_ZAKHO = "طال قصف مصيفا في زاخو بدهوك أمس وقتل ثمانية. "


@pytest.mark.parametrize(
    ("text", "source", "actor"),
    [
        ("بغداد حمّلت تركيا المسؤولية.", "iraqi-government", "turkish-military"),
        ("حمّلت بغداد تركيا المسؤولية.", "iraqi-government", "turkish-military"),
        ("اتهمت أنقرة حزب العمال الكردستاني، وهو ما نفاه الحزب.", "turkish-government", "pkk"),
        ("نسبت الأناضول، نقلا عن مصادر أمنية تركية، الهجوم إلى حزب العمال الكردستاني.", "unnamed:security", "pkk"),
        ("نسبت مصادر أمنية تركية الهجوم في زاخو أمس إلى حزب العمال الكردستاني.", "unnamed:security", "pkk"),
    ],
)
def test_a_capital_lays_it_on_another(slots: Slots, text: str, source: str, actor: str) -> None:
    laid = next(c for c in slots(_ZAKHO + text) if c["source"] == source)
    assert (laid["stance"], laid["actors"]) == ("asserts", [actor])


def test_the_accused_reject_that(slots: Slots) -> None:
    found = slots(_ZAKHO + "أنقرة نسبت الهجوم إلى حزب العمال الكردستاني. لكن الحزب رفض ذلك جملة وتفصيلا.")
    assert _who(found)[-1] == ("pkk", "denies")
    other = slots(_ZAKHO + "أنقرة نسبت الهجوم إلى حزب العمال الكردستاني. وطلبت بغداد تحقيقا، لكن أنقرة رفضت ذلك.")
    assert all(c["stance"] == "asserts" for c in other)


def test_it_instead_is_who_would_not_comment(slots: Slots) -> None:
    found = slots(
        "Drones struck a school in El Obeid on Thursday. The army blamed the RSF. The RSF did not comment on it. "
        "It instead accused the army of bombing a market in Nyala on Friday."
    )
    assert (found[-1]["source"], found[-1]["actors"]) == ("rsf", ["sudanese-army"])


def test_the_first_count_in_the_next_paragraph(slots: Slots) -> None:
    (found,) = slots("Warplanes hit a market in Balyun on 7 December.\nThe White Helmets say nine people died there.")
    assert (found["event"], found["source"], found["tolls"]) == ("airstrike", "white-helmets", [("killed", 9, 9)])
