"""Lists in running text: names and figures, each item a claim of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.extract.conftest import PUBLISHED

from tawatur.pipeline import read
from tawatur.readers.base import Given
from tawatur.readers.plain import document_of

Slots = Callable[..., list[dict[str, Any]]]

BY_TOWN = {
    "towns of one line": (
        "حصيلة غارات العدو أمس:\nقضاء صور: العباسية 4 شهداء و6 جرحى، البازورية شهيد، قانا شهيدان وجريح.",
        ["airstrike"] * 3,
        [[("killed", 4, 4), ("wounded", 6, 6)], [("killed", 1, 1)], [("killed", 2, 2), ("wounded", 1, 1)]],
    ),
    "lines without a mark, and their sum": (
        "حصيلة الغارات يوم أمس:\nالعباسية: 4 شهداء بينهم مسعف\nالبازورية: شهيد وجريحان\nالمجموع: 5 شهداء وجريحان",
        ["airstrike"] * 2,
        [[("killed", 4, 4)], [("killed", 1, 1), ("wounded", 2, 2)]],
    ),
    "bare figures": (
        "بلغ عدد القتلى في المحافظات: حلب 14، دمشق وريفها 9 ثم إدلب 6.",
        ["casualties"] * 3,
        [[("killed", 14, 14)], [("killed", 9, 9)], [("killed", 6, 6)]],
    ),
    "figures in brackets": (
        "جرح 20 مدنياً في أيار، توزعوا على: الباب (12)، منبج (8).",
        ["casualties"] * 2,
        [[("wounded", 12, 12)], [("wounded", 8, 8)]],
    ),
    "figures before their places": (
        "توزع القتلى على المحافظات: 14 في حلب، و9 في إدلب، و6 في درعا.",
        ["casualties"] * 3,
        [[("killed", 14, 14)], [("killed", 9, 9)], [("killed", 6, 6)]],
    ),
}


@pytest.mark.parametrize(("text", "events", "tolls"), BY_TOWN.values(), ids=BY_TOWN)
def test_each_town_has_its_own_toll(
    slots: Slots, text: str, events: list[str], tolls: list[list[tuple[str, int, int]]]
) -> None:
    found = slots(text)
    assert ([c["event"] for c in found], [c["tolls"] for c in found]) == (events, tolls)
    assert len({tuple(c["places"]) for c in found}) == len(found)


def test_who_killed_civilians_heads_an_item_of_their_monitor(slots: Slots) -> None:
    found = slots(
        "قالت الشبكة السورية لحقوق الإنسان إنها وثقت مقتل 130 مدنياً خلال أيار الماضي.\n"
        "وتوزعت الحصيلة كالآتي: قوات النظام 80 مدنياً بينهم 9 أطفال، القوات الروسية 31، تنظيم داعش 19."
    )
    assert [(c["source"], c["actors"], c["tolls"], c["day"]) for c in found[1:]] == [
        ("snhr", ["syrian-government-forces"], [("killed", 80, 80)], "2024-05-01"),
        ("snhr", ["russian-military"], [("killed", 31, 31)], "2024-05-01"),
        ("snhr", ["islamic-state"], [("killed", 19, 19)], "2024-05-01"),
    ]


def test_a_side_that_lost_fighters_did_not_kill_them(slots: Slots) -> None:
    found = slots("خسائر الطرفين أمس: الجيش السوداني 5 قتلى، الدعم السريع 11 قتيلاً.")
    assert [(c["actors"], c["targets"], c["tolls"]) for c in found] == [
        ([], ["sudanese-army"], [("killed", 5, 5)]),
        ([], ["rsf"], [("killed", 11, 11)]),
    ]


def test_two_tellers_with_a_figure_each_lost_nobody(slots: Slots) -> None:
    found = slots("وزارة الصحة: 15 شهيداً، الدفاع المدني: 17 شهيداً في غارة على النصيرات.")
    assert [(c["source"], c["actors"]) for c in found] == [("gaza-mohealth", []), ("gaza-civil-defence", [])]


@pytest.mark.parametrize(
    "text",
    [
        "وزعت المنظمة السلال: حلب 300 عائلة، إدلب 200 عائلة.",
        "قتل خمسة في درعا. ووزعت المنظمة مساعدات: حلب 300 شخص، إدلب 200 شخص.",
        "فازت حلب 3، دمشق 2.",
    ],
)
def test_figures_of_others_are_no_dead(slots: Slots, text: str) -> None:
    assert sum(toll[1] for claim in slots(text) for toll in claim["tolls"]) in (0, 5)


def test_raids_counted_town_by_town_are_told_without_their_sum(slots: Slots) -> None:
    found = slots("شن طيران التحالف 14 غارة، منها 6 على مديرية صرواح و3 على مديرية باقم.")
    assert [(c["places"], c["strikes"]) for c in found] == [(["Sirwah"], (6, 6)), (["Baqim"], (3, 3))]


def test_what_was_hit_at_another_time_shares_the_verb(slots: Slots) -> None:
    found = slots("قصف الطيران معرة النعمان الأحد، وبعد يومين مستشفى في أريحا.")
    assert [(c["event"], c["places"], c["day"]) for c in found] == [
        ("airstrike", ["Maarrat al-Numan"], "2024-06-16"),
        ("airstrike", ["Ariha"], "2024-06-18"),
    ]
    assert len(slots("قصف الطيران سرمين الأحد، وبعد يومين عاد الهدوء إلى إدلب.")) == 1


def test_a_second_thing_told_keeps_its_own_dead(slots: Slots) -> None:
    found = slots("ذكر المرصد أن الطيران قصف دوما، وأن خمسة قتلوا في حرستا بقذائف هاون.")
    assert [(c["event"], c["places"], c["tolls"]) for c in found] == [
        ("airstrike", ["Duma"], []),
        ("shelling", ["Harasta"], [("killed", 5, 5)]),
    ]
    assert len(slots("ذكر المرصد أن الطيران قصف دوما، وأن خمسة قتلوا.")) == 1


def test_a_second_bomb_has_its_own_dead(slots: Slots) -> None:
    found = slots("استشهدت ثلاث نساء بانفجار عبوة في بعقوبة، وعند وصول الشرطة انفجرت عبوة أخرى قتلت ثلاثة جنود.")
    assert [(c["actors"], c["tolls"]) for c in found] == [([], [("killed", 3, 3)]), ([], [("killed", 3, 3)])]


def test_a_sniper_beside_a_raid_kills_by_himself(slots: Slots) -> None:
    found = slots("قصف الطيران سرمين، وقتل قناصة النظام امرأة في حي الصاخور.")
    assert [(c["event"], c["tolls"]) for c in found] == [("airstrike", []), ("killing", [("killed", 1, 1)])]


def test_wounds_and_others_are_several(slots: Slots) -> None:
    several = [("killed", 2, 2), ("wounded", 2, None)]
    assert slots("شهيدان وإصابات في قصف خيمة بخانيونس.")[0]["tolls"] == several
    assert slots("استشهد مدنيان وأصيب غيرهم بقصف على سرمين.")[0]["tolls"] == several


def test_a_toll_brought_up_to_date_is_of_the_raid_named_before_it(slots: Slots) -> None:
    found = slots("وفي حصيلة محدثة للغارة على بلدة علمات يوم الأحد، ارتفع عدد الشهداء إلى 23 بينهم سبعة أطفال.")
    assert [(c["event"], c["day"], c["tolls"]) for c in found] == [("airstrike", "2024-06-16", [("killed", 23, 23)])]


def test_a_report_that_goes_day_by_day_dates_its_first_day_too(slots: Slots) -> None:
    found = slots(
        "التقرير الأسبوعي\n\nالخميس 6/6/2024\n* في الساعة 2:00 فجراً، توغلت قوات الاحتلال في سلواد.\n\n"
        "الجمعة 7/6/2024\n* في المساء هاجم مستوطنون قرية عصيرة القبلية."
    )
    assert [c["day"] for c in found] == ["2024-06-06", "2024-06-07"]


def test_the_dead_taken_out_of_a_house_fell_when_it_was_hit(slots: Slots) -> None:
    found = slots("انتشال 4 شهداء من منزل عائلة أبو نصر بعد قصفه ليلاً غرب النصيرات.")
    assert [(c["event"], c["tolls"]) for c in found] == [("bombardment", [("killed", 4, 4)])]


def test_a_town_called_like_pictures_is_struck(slots: Slots) -> None:
    assert slots("شن العدو الإسرائيلي غارة على صور أمس.")[0]["places"] == ["Tyre"]
    assert slots("قصفت الطائرات سرمين، واطلع المراسل على صور الدمار.")[0]["places"] == ["Sarmin"]


def test_the_health_ministry_speaks_after_an_army_was_named(slots: Slots) -> None:
    found = slots("الجيش الإسرائيلي: مقتل جندي في رفح أمس\nالصحة: 55 شهيداً و170 إصابة خلال 24 ساعة في قطاع غزة")
    assert [c["source"] for c in found] == ["israeli-military", "gaza-mohealth"]


ITEMS = "قُتل يوم أمس رجل برصاص مجهولين في نافعة.\n\nوهاجم مجهولون سيارة عسكرية شرق مدينة نوى فقتلوا ثلاثة عساكر.\n\n"


def test_an_item_without_a_day_takes_none_from_the_item_before(slots: Slots) -> None:
    assert [c["day"] for c in slots(ITEMS + "وأصيب طفل بانفجار لغم في طفس.")] == ["2024-06-19", None, None]


def test_a_detail_of_a_lead_is_of_its_day(slots: Slots) -> None:
    found = slots("قصفت قوات النظام اليوم بلدات في ريف إدلب.\n\nوقتل ثلاثة مدنيين بقصف مدفعي على سرمين.")
    assert [c["day"] for c in found] == ["2024-06-20", "2024-06-20"]


def test_whose_ground_a_heading_names_tells_nothing(slots: Slots) -> None:
    found = slots("مناطق نفوذ النظام:\nقتل رجل في نوى برصاص مجهولين.\n\nمناطق نفوذ قسد:\nقتل شاب في غرانيج.")
    assert [c["source"] for c in found] == ["outlet", "outlet"]


def test_harm_in_another_town_is_not_of_the_fire_before_it(slots: Slots) -> None:
    found = slots("قصفت قوات النظام تقاد، كما أصيب رجل في أريحا.")
    assert [(c["places"], c["actors"], c["tolls"]) for c in found] == [
        (["Taqad"], ["syrian-government-forces"], []),
        (["Ariha"], [], [("wounded", 1, 1)]),
    ]
    assert len(slots("قصفت قوات النظام تقاد، فيما أصيب ثلاثة مدنيين.")) == 1


def test_a_soldier_is_of_the_army_that_tells_of_him(slots: Slots) -> None:
    found = slots("أعلنت وزارة الدفاع التركية مقتل جندي في اشتباك مع حزب العمال الكردستاني في الزاب شمالي العراق.")
    assert [c["actors"] for c in found] == [["pkk", "turkish-military"]]
    assert slots("أعلن الجيش العراقي مقتل جندي تركي في دهوك.")[0]["targets"] == ["turkish-military"]


def test_two_operations_have_their_own_dead(slots: Slots) -> None:
    text = "تنفيذ عمليتين نوعيتين بمحيط بئر العبد، أسفرت الأولى عن مقتل 3 تكفيريين، والثانية عن مقتل تكفيري."
    assert [c["tolls"] for c in slots(text)] == [[("killed", 3, 3)], [("killed", 1, 1)]]


@pytest.mark.parametrize(
    "text",
    [
        "اكتشاف وتدمير 5 عبوات ناسفة زرعت لاستهداف قواتنا على محاور التحرك.",
        "العثور على وتفجير 7 عبوات ناسفة كانت معدة لاستهداف القوات في العريش.",
    ],
)
def test_bombs_found_and_destroyed_hit_nobody(slots: Slots, text: str) -> None:
    assert slots(text) == []


def test_a_depot_of_bombs_makes_no_bombing_of_a_raid(slots: Slots) -> None:
    text = "نفذت القوات الجوية ضربات على بؤر للإرهابيين أدت إلى مقتل 16 عنصراً وتدمير مخزن عبوات."
    assert [c["event"] for c in slots(text)] == ["airstrike"]


def test_each_shell_has_its_own_wounded(slots: Slots) -> None:
    found = slots(
        "قالت مصادر محلية إن قذيفة سقطت على حي الروضة بتعز فأصابت 8 بينهم خمسة أطفال، وثانية على وادي المدام أصابت 6،"
        " وثالثة على حي الجمهوري أسفرت عن إصابة 5."
    )
    assert [(c["event"], c["tolls"]) for c in found] == [
        ("shelling", [("wounded", 8, 8)]),
        ("shelling", [("wounded", 6, 6)]),
        ("shelling", [("wounded", 5, 5)]),
    ]
    assert [c["tolls"] for c in slots("شن الطيران غارة على سرمين قتلت ثلاثة، وأخرى على النيرب أصابت طفلا.")] == [
        [("killed", 3, 3)],
        [("wounded", 1, 1)],
    ]
    assert len(slots("شن الطيران غارتين على سرمين، وأخرى على النيرب، ما أدى إلى مقتل ثلاثة.")) == 1


def test_a_figure_of_a_year_dates_nothing_else(slots: Slots) -> None:
    found = slots(
        "قال الدفاع المدني إن 67 مدنياً قتلوا في أكثر من 700 هجوم شنتها قوات النظام منذ بداية العام وحتى 13 أيار.\n\n"
        "كما تعرضت أطراف منطف لقصف مدفعي."
    )
    assert [(c["discourse"], c["day"]) for c in found] == [("tally", "2024-01-01"), ("news", None)]


def test_those_hurt_the_day_before_are_of_the_other_strike(slots: Slots) -> None:
    found = slots(
        "قتلت امرأة الثلاثاء بقصف مدفعي لقوات النظام على دارة عزة، فيما أصيب رجل وطفلة بجروح خطيرة،"
        " وقبلها بيوم أصيبت طفلة إثر قصف صاروخي على سرمين."
    )
    assert [c["tolls"] for c in found] == [[("killed", 1, 1), ("wounded", 2, 2)], [("wounded", 1, 1)]]


def test_a_ticker_s_claims_are_told_by_the_side_that_makes_them(slots: Slots) -> None:
    text = "جيش الاحتلال الإسرائيلي يزعم إصابة جندي بجروح باشتباك مسلح بنابلس"
    assert [c["source"] for c in slots(text)] == ["israeli-military"]
    assert slots("غارات روسية يزعم أنها قتلت خمسة في إدلب.")[0]["source"] == "outlet"


def test_the_old_city_is_of_the_town_spoken_of(slots: Slots) -> None:
    text = "اقتحمت قوات الاحتلال نابلس فجراً. واندلعت اشتباكات في البلدة القديمة."
    assert slots(text)[1]["places"] == ["Old City of Nablus"]


def test_we_fought_a_side_and_shot_at_it(slots: Slots) -> None:
    found = slots("كتيبة نابلس: خضنا اشتباكات ضارية مع قوات العدو في محاور نابلس وأمطرنا آلياته بالرصاص")
    assert found[0]["actors"] == ["israeli-military", "nablus-brigade"]


def test_our_own_air_defence_is_of_the_army_whose_page_it_is(slots: Slots) -> None:
    found = slots("أسقطت دفاعاتنا الجوية مسيرة لقسد في دير حافر.", outlet="syrian-transitional-mod")
    assert [(c["actors"], c["targets"]) for c in found] == [(["syrian-army"], ["sdf"])]
    found = slots("أسقطت الدفاعات الجوية مسيرة لقسد في دير حافر.")
    assert [(c["actors"], c["targets"]) for c in found] == [([], ["sdf"])]


def test_heroes_are_no_disarming(slots: Slots) -> None:
    found = slots("كتائب القسام:\nأجهز أبطالنا على جنديين من المسافة صفر شرق رفح.")
    assert [c["actors"] for c in found] == [["qassam-brigades"]]
    assert slots("أبطلت الفرق مفعول عبوة ناسفة في السوق.") == []


def test_an_edition_of_an_hour_dates_nothing(slots: Slots) -> None:
    head = "وزارة الدفاع\n\n{}\n\n• أوقفت الشرطة العسكرية في جبلة ضابطين سابقين."
    assert [c["day"] for c in slots(head.format("نشرة الثامنة مساءً"))] == [None]
    assert [c["day"] for c in slots(head.format("حصاد اليوم"))] == ["2024-06-20"]


def test_a_fourth_raid_has_its_own_dead(slots: Slots) -> None:
    found = slots("شن الطيران ثلاث غارات على مزارع في باقم، ورابعة على سيارة مواطن في كتاف استشهد سائقها.")
    assert [(c["strikes"], c["tolls"]) for c in found] == [((3, 3), []), ((1, 1), [("killed", 1, 1)])]


def test_sides_and_civilians_head_items_too(slots: Slots) -> None:
    found = slots("حصيلة الأسبوع: المليشيات 34 قتيلاً و8 أسرى، المدنيون 4 شهداء بينهم امرأة.")
    assert [c["tolls"] for c in found] == [[("captured", 8, 8), ("killed", 34, 34)], [("killed", 4, 4)]]
    found = slots("الضحايا: الأطفال 5 قتلى، النساء 3 قتلى.")
    assert len(found) < 2


def test_a_line_that_adds_up_the_others_is_no_claim(slots: Slots) -> None:
    found = slots(
        "حصيلة القصف على ريف إدلب:\n- سرمين: 9 جرحى، والنيرب: طفل جريح بقصف مدفعي.\n- أريحا: قتيل.\n\n"
        "وأصيبت معلمة في دارة عزة.\n\nالمجموع اليوم: قتيل و11 جريحاً."
    )
    assert [c["places"] for c in found] == [["Sarmin"], ["Nayrab"], ["Ariha"], ["Darat Izza"]]


def test_a_title_that_names_a_list_dates_its_items() -> None:
    page = (
        "الخوذ البيضاء | حصيلة أولية لضحايا القصف على ريف إدلب اليوم الخميس 20 حزيران\n\n"
        "- سرمين: مقتل طفل وإصابة 6 مدنيين بقصف صاروخي استهدف الأحياء السكنية والسوق الشعبي في وسط المدينة ومحيطه.\n"
        "- أريحا: قُتلت امرأة وأصيب 14.\n"
    )
    document = document_of(page, "a.txt", Given(published=PUBLISHED, lang="ar"))
    assert [claim.time.start for claim in read(document)] == ["2024-06-20", "2024-06-20"]


def test_three_women_are_one_dead_each(slots: Slots) -> None:
    found = slots(
        "لقيت ثلاث سيدات مصرعهن: الأولى بإطلاق نار قرب بلدة إبطع في السابع من أيار، والثانية برصاصة طائشة في جاسم،"
        " والثالثة بانفجار لغم شرق بلدة علما."
    )
    assert [c["tolls"] for c in found] == [[("killed", 1, 1)]] * 3
