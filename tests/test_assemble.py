"""What becomes of a claim told again: merged slot by slot, or kept apart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tawatur.assemble.merging import merged_tolls
from tawatur.model.claim import Claim, Toll
from tawatur.model.document import Document
from tawatur.pipeline import read

Tell = Callable[[str], list[Claim]]


@pytest.fixture
def tell() -> Tell:
    return lambda text: read(Document(text, published=date(2024, 6, 20)))


def toll(kind: str, count: int | None, part_of: int | None = None, vague: str | None = None) -> Toll:
    return Toll(kind, "unknown", count, count, False, vague, part_of, "", 0, 1)


def test_a_toll_told_again_is_the_same_toll() -> None:
    assert merged_tolls((toll("killed", 4),), (toll("killed", 4),)) == (toll("killed", 4),)


def test_a_figure_goes_before_several() -> None:
    assert merged_tolls((toll("killed", 2, vague="several"),), (toll("killed", 4),)) == (toll("killed", 4),)


def test_a_subtotal_comes_with_its_total() -> None:
    new = (toll("wounded", 9), toll("wounded", 2, part_of=0))
    assert merged_tolls((toll("killed", 4),), new) == (
        toll("killed", 4), toll("wounded", 9), toll("wounded", 2, part_of=1),
    )  # fmt: skip


def test_a_subtotal_never_takes_the_place_of_a_total() -> None:
    old = (toll("killed", 12, vague="tens"),)
    assert merged_tolls(old, (toll("killed", 12, vague="tens"), toll("killed", 3, part_of=0))) == old


def test_a_merged_claim_keeps_the_words_of_both(tell: Tell) -> None:
    text = "شن الطيران الروسي غارة على مدينة سراقب أمس.\n\nوأسفرت الغارة الروسية على مدينة سراقب عن مقتل أربعة مدنيين."
    (claim,) = tell(text)
    first, second = (text[start:end] for start, end in claim.spans)
    assert "الطيران الروسي" in first
    assert "أربعة مدنيين" in second
    assert [t.min for t in claim.tolls] == [4]
    assert claim.time.start == "2024-06-19"


APART = {
    "another town": "قصف الطيران الروسي مدينة سراقب أمس. وقصف الطيران الروسي مدينة القامشلي أمس.",
    "another town, not far": "قصفت قوات الاحتلال منزلا في خان يونس أمس. كما قصفت قوات الاحتلال منازل في رفح أمس.",
    "another day": "قصف الطيران الروسي مدينة سراقب أمس. وقصف الطيران الروسي مدينة سراقب الاثنين.",
    "another source": "قال المرصد السوري إن غارة أصابت سراقب أمس. وقال الدفاع المدني إن غارة أصابت سراقب أمس.",
    "another kind of event": "قصف الطيران الروسي مدينة سراقب أمس. واعتقلت قوات النظام خمسة مدنيين في مدينة سراقب أمس.",
}


@pytest.mark.parametrize("text", APART.values(), ids=APART.keys())
def test_what_stays_apart(tell: Tell, text: str) -> None:
    assert len(tell(text)) == 2


def test_the_chain_begins_with_the_outlet_and_names_it_once() -> None:
    text = "قالت وكالة رويترز إن غارة أصابت مدينة سراقب أمس."
    (other,) = read(Document(text, outlet="sana", published=date(2024, 6, 20)))
    assert [link.source.id for link in other.attribution] == ["outlet", "reuters"]
    (own,) = read(Document(text, outlet="reuters", published=date(2024, 6, 20)))
    assert [link.source.id for link in own.attribution] == ["outlet"]
    assert own.attribution[0].source.name == "Reuters"


def test_claims_come_in_the_order_of_the_text(tell: Tell) -> None:
    claims = tell(
        "قصف الطيران الروسي مدينة سراقب أمس. وهاجم مسلحون حاجزاً قرب كركوك الاثنين. وانفجر لغم شرقي الرقة الأحد."
    )
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    assert len(claims) == 3


def test_the_same_total_told_again_gains_its_subtotals() -> None:
    again = (toll("killed", 12), toll("killed", 3, part_of=0))
    assert merged_tolls((toll("killed", 12),), again) == again


def test_in_a_story_of_one_day_what_is_a_week_older_is_background(tell: Tell) -> None:
    today = "قصف الجيش سراقب اليوم وقتل ثلاثة. قصف الجيش أريحا اليوم وقتل أربعة. قصف الجيش كفرنبل اليوم وقتل ستة."
    assert [c.discourse for c in tell(f"{today} وفي 9 حزيران قتل سبعة بقصف على بنش.")] == [*["news"] * 3, "background"]


LENT = {
    # right after the one dated, and like it
    "قصف الطيران سرمين أمس.\nوقصفت المدفعية بلدة النيرب.": "2024-06-19",
    # another place and another deed
    "قصف الطيران سرمين أمس.\nوفي كركوك، اعتقلت الشرطة ثلاثة مسلحين.": None,
    # another story in between
    "قصف الطيران سرمين أمس.\nوفي كركوك، اعتقلت الشرطة ثلاثة مسلحين.\nوقتل مدني بانفجار لغم في الرقة.": None,
}


@pytest.mark.parametrize(("text", "day"), LENT.items())
def test_a_day_is_lent_to_what_is_told_next(tell: Tell, text: str, day: str | None) -> None:
    assert tell(text)[-1].time.start == day


PARTS = {
    "قصف الطيران سرمين أول أمس.\nوقصفت المدفعية النيرب فجراً.": "2024-06-20",
    "قصف الطيران سرمين مساء أول أمس، وتسلل مسلحون إلى النيرب فجراً.": "2024-06-19",
    "قصف الطيران سرمين أول أمس، وقصفت المدفعية النيرب مساءً.": "2024-06-18",
    "قصف الطيران سرمين أول أمس.\nوتسلل مسلحون إلى النيرب ليلاً.": "2024-06-19",
}


@pytest.mark.parametrize(("text", "day"), PARTS.items())
def test_a_bare_part_of_the_day(tell: Tell, text: str, day: str) -> None:
    assert tell(text)[-1].time.start == day


@pytest.mark.parametrize(
    ("then", "doers"),
    [
        ("وشهدت مدينة بنش غارتين.", ["russian-air-force"]),
        ("وفي بنش أسفرت غارة عن مقتل ثلاثة مدنيين.", ["russian-air-force"]),
        ("وأدى قصف على بنش إلى مقتل ثلاثة مدنيين.", ["russian-air-force"]),
        ("وقُصفت مدينة بنش.", []),
        ("وتم قصف مدينة بنش فقتل ثلاثة مدنيين.", []),
        ("كما قصف الطيران المروحي مدينة بنش.", []),
        ("وأغارت مقاتلات مجهولة على بنش.", ["unidentified-aircraft"]),
        ("وسقطت قذائف على مدينة بنش.", []),
        ("وقال المرصد السوري إن غارة وقعت على بنش.", []),
        ("وفي بنش اعتُقل شابان.", []),
    ],
)
def test_a_strike_with_no_doer_is_of_the_side_whose_strikes_its_teller_tells(
    tell: Tell, then: str, doers: list[str]
) -> None:
    *_, claim = tell(f"شن الطيران الحربي الروسي غارات على بلدة سرمين. {then}")
    assert [actor.id for actor in claim.actors] == doers
    assert ("doer_of_the_story" in claim.flags) == (doers == ["russian-air-force"])


def test_where_two_sides_have_flown_a_raid_may_be_of_either(tell: Tell) -> None:
    text = "شن الطيران الروسي غارات على سرمين. وشنت الطائرات التركية غارات على تفتناز. وشهدت بنش غارتين."
    assert [[actor.id for actor in claim.actors] for claim in tell(text)][2:] == [[]]


def test_in_english_too(tell: Tell) -> None:
    raids = "Israeli jets struck Khiam on Monday, the ministry said. A strike on Kfar Kila killed two people, it added."
    assert tell(raids)[1].flags == ("doer_of_the_story",)
    passive = "Israeli jets struck Khiam on Monday, the ministry said. Kfar Kila was bombed too, it added."
    assert tell(passive)[1].actors == ()
