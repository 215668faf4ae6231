from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tawatur.model.document import Document
from tawatur.pipeline import read

Check = Callable[..., None]
Slots = Callable[..., list[dict[str, Any]]]


def test_a_definite_mention_inherits_day_and_place(slots: Slots) -> None:
    found = slots(
        "قال الدفاع المدني السوري إن غارة جوية استهدفت سوقاً في مدينة سراقب الثلاثاء. "
        "وقال المرصد السوري لحقوق الإنسان إن الغارة أسفرت عن مقتل سبعة مدنيين."
    )
    assert [(c["source"], c["day"], c["places"]) for c in found] == [
        ("white-helmets", "2024-06-18", ["Saraqib"]),
        ("sohr", "2024-06-18", ["Saraqib"]),
    ]
    assert found[1]["tolls"] == [("killed", 7, 7)]


def test_lead_and_details_of_one_source_are_one_claim(slots: Slots) -> None:
    found = slots(
        "قتل مدنيون بغارة روسية على مدينة سراقب أمس.\n\n"
        "وأسفرت الغارة الروسية على مدينة سراقب عن مقتل أربعة مدنيين وإصابة تسعة."
    )
    assert [c["event"] for c in found] == ["airstrike"]
    assert found[0]["tolls"] == [("killed", 4, 4), ("wounded", 9, 9)]
    assert found[0]["day"] == "2024-06-19"


def test_the_same_day_elsewhere_is_another_event(slots: Slots) -> None:
    found = slots("قصف الطيران الروسي مدينة سراقب أمس. وقصف الطيران الروسي مدينة أريحا أمس.")
    assert [c["places"] for c in found] == [["Saraqib"], ["Ariha"]]


def test_lines_under_a_total_take_its_day_and_stand_for_it(slots: Slots) -> None:
    found = slots(
        "أدت غارات أمس إلى سقوط 11 قتيلاً و6 جرحى، توزعوا كالآتي:\n\n"
        "محافظة النبطية\n- حبوش: 3 قتلى\n- كفررمان: 8 قتلى و6 جرحى"
    )
    assert [(c["day"], c["places"], c["tolls"]) for c in found] == [
        ("2024-06-19", ["Habboush"], [("killed", 3, 3)]),
        ("2024-06-19", ["Kfar Roummane"], [("killed", 8, 8), ("wounded", 6, 6)]),
    ]


def test_the_day_of_what_the_dead_had_done_is_not_theirs(slots: Slots) -> None:
    found = slots("أعلنت الشرطة العراقية مقتل ثلاثة من المتورطين في هجوم استهدف الأربعاء الماضي حاجزاً قرب بعقوبة.")
    assert [(c["event"], c["day"], c["tolls"]) for c in found] == [("casualties", None, [("killed", 3, 3)])]


def test_a_list_of_days_is_a_claim_each(tells: Check) -> None:
    tells(
        "قالت القيادة المركزية إن ضربات التحالف في (3 و5 و9 حزيران) استهدفت مواقع لتنظيم داعش قرب هجين.",
        *({"event": "airstrike", "day": f"2024-06-{day:02}", "source": "us-centcom"} for day in (3, 5, 9)),
    )


def test_days_that_share_their_month_in_english(tells: Check) -> None:
    tells(
        "The coalition conducted strikes near Hajin on June 3, 5 and 9.",
        *({"event": "airstrike", "day": f"2024-06-{day:02}"} for day in (3, 5, 9)),
    )


def test_a_weekday_that_is_not_the_date_is_flagged(slots: Slots) -> None:
    (claim,) = slots("استهدفت غارة موقعاً لقوات النظام قرب سراقب (الأربعاء - 11 حزيران 2024).")
    assert (claim["day"], claim["flags"]) == ("2024-06-11", ["weekday_mismatch"])
    (agreeing,) = slots("استهدفت غارة موقعاً لقوات النظام قرب سراقب (الثلاثاء - 11 حزيران 2024).")
    assert agreeing["flags"] == []


def test_a_background_event_is_told_as_one(slots: Slots) -> None:
    found = slots("قصفت قوات النظام مدينة سراقب أمس. وكانت القوات قد سيطرت على المدينة في شباط 2020.")
    assert [(c["event"], c["discourse"]) for c in found] == [("bombardment", "news"), ("seizure", "background")]
    assert found[1]["day"] == "2020-02-01"


def test_what_a_stretch_of_time_is_measured_from_happened_before(slots: Slots) -> None:
    found = slots(
        "At least 19 people were killed in Saraqib on Tuesday hours after a gas attack left dozens dead in Homs."
    )
    assert [(c["places"], c["discourse"]) for c in found] == [(["Saraqib"], "news"), (["Homs"], "background")]
    (dead,) = slots("Two people died two days after a shelling of the town of Sarmin.")
    assert (dead["event"], dead["discourse"]) == ("shelling", "news")


def test_a_bulletin_dates_its_items_by_its_own_day(slots: Slots) -> None:
    found = slots(
        "النشرة المسائية\n\nإدلب: قصف مدفعي على بلدة سرمين.\n\nحماة: غارتان على بلدة كفرنبودة.",
    )
    assert {c["day"] for c in found} == {"2024-06-20"}
    assert len(found) == 2


RELEASE = (
    "SOUTHWEST ASIA, June 18, 2024 — The Coalition conducted four strikes against ISIS in Syria, officials said.\n\n"
    "• On June 15, near Hajin, two strikes destroyed a vehicle.\n\n"
    "• On June 16, near Saraqib, two strikes engaged an ISIS tactical unit.\n"
)


def test_bullets_of_a_strike_release_are_a_claim_each(slots: Slots) -> None:
    found = [c for c in slots(RELEASE, outlet="cjtf-oir", lang="en") if c["day"]]
    assert [(c["day"], c["strikes"], c["places"]) for c in found] == [
        ("2024-06-15", (2, 2), ["Hajin"]),
        ("2024-06-16", (2, 2), ["Saraqib"]),
    ]


def test_the_total_above_the_bullets_is_no_claim(slots: Slots) -> None:
    assert len(slots(RELEASE, outlet="cjtf-oir", lang="en")) == 2


def test_lines_under_a_total_need_no_bullets(slots: Slots) -> None:
    text = RELEASE.replace("• ", "").replace("On June 16, near", "Near") + (
        "\nAdditionally, nine strikes were conducted in Iraq on June 17.\n\nNear Rawah, a strike destroyed a drone.\n"
    )
    found = slots(text, outlet="us-dod", lang="en")
    assert [(c["strikes"], c["places"], c["actors"]) for c in found] == [
        ((2, 2), ["Hajin"], ["us-led-coalition"]),
        ((2, 2), ["Saraqib"], ["us-led-coalition"]),
        ((1, 1), ["Rawah"], ["us-led-coalition"]),
    ]
    assert (found[2]["event"], found[2]["day"]) == ("airstrike", "2024-06-17")


def test_the_period_of_a_round_up_s_lead_dates_its_items(slots: Slots) -> None:
    found = slots(
        "Six civilians were killed in raids on Yemen over the last 24 hours.\n\n"
        "In Saada, warplanes launched two raids on Razih.\n\nIn Marib, artillery shelled Sirwah.\n",
        lang="en",
    )
    assert [c["last_day"] for c in found] == ["2024-06-20"] * 3


def test_the_dead_of_a_day_told_one_by_one(slots: Slots) -> None:
    found = slots(
        "قضى أمس خمسة أشخاص في محافظة درعا، بينهم رجلان قتلا جراء قصف على بلدة طفس، وامرأة وحفيدتها قتلتا إثر غارة على "
        "بلدة نوى، وطفل من بلدة كفر شمس قتل بانفجار لغم على أطراف البلدة."
    )
    assert [(c["event"], c["places"], c["tolls"]) for c in found[1:]] == [
        ("bombardment", ["Tafas"], [("killed", 2, 2)]),
        ("airstrike", ["Nawa"], [("killed", 2, 2)]),
        ("landmine", ["Kafr Shams"], [("killed", 1, 1)]),
    ]


def test_the_two_towns_just_told(slots: Slots) -> None:
    found = slots(
        "قصفت قوات النظام بلدتي طفس ونوى بريف درعا، تلته اشتباكات مع الفصائل في محيط البلدتين، في حين فتح "
        "مقاتلو الفصائل نيران رشاشاتهم على حاجز قرب بلدة خربة غزالة."
    )
    assert [c["places"] for c in found] == [["Nawa", "Tafas"], ["Nawa", "Tafas"], ["Khirbat Ghazalah"]]


def test_days_listed_with_their_months_are_a_claim_each(slots: Slots) -> None:
    found = slots("There were no reported strikes in Syria on June 11, June 14 and June 16.", outlet="cjtf-oir")
    assert [(c["day"], c["stance"]) for c in found] == [(f"2024-06-{day}", "reports_none") for day in (11, 14, 16)]


def test_our_forces_are_the_speaker_s(slots: Slots) -> None:
    (claim,) = slots("قال المتحدث باسم الجيش السوداني إن قواتنا دمرت أمس خمس مركبات لقوات الدعم السريع في الفاشر.")
    assert (claim["source"], claim["actors"], claim["targets"]) == ("sudanese-army", ["sudanese-army"], ["rsf"])


def test_its_aircraft_are_the_speaker_s(slots: Slots) -> None:
    (claim,) = slots("The Israeli army said its aircraft struck a Hezbollah position near Tyre on Wednesday.")
    assert (claim["actors"], claim["targets"]) == (["israeli-military"], ["hezbollah"])


def test_the_same_day_is_the_day_just_told(slots: Slots) -> None:
    found = slots("قصف الجيش السوداني مدينة نيالا الثلاثاء. وفي اليوم نفسه هاجمت قوات الدعم السريع مدينة الأبيض.")
    assert [c["day"] for c in found] == ["2024-06-18", "2024-06-18"]


def test_a_headline_repeats(slots: Slots) -> None:
    title = "مقتل سبعة مدنيين بغارة على سراقب"
    found = slots(f"{title}\n\nقتل سبعة مدنيين أمس بغارة روسية على مدينة سراقب.", title=title)
    assert [c["tolls"] for c in found] == [[("killed", 7, 7)]]


def test_a_new_paragraph_in_the_outlet_s_voice_ends_a_source(slots: Slots) -> None:
    found = slots(
        "قال مصدر طبي إن ثلاثة مدنيين قتلوا في قصف على نيالا أمس.\n\nوهاجمت قوات الدعم السريع مدينة الأبيض الاثنين."
    )
    assert [c["source"] for c in found] == ["unnamed:medical", "outlet"]


def test_an_accusation_and_its_denial_share_day_and_place(slots: Slots) -> None:
    found = slots(
        "The army accused the RSF of shelling a hospital in El Obeid on Tuesday. The RSF denied shelling the hospital.",
        outlet="sudan-tribune",
    )
    assert [(c["source"], c["stance"], c["day"]) for c in found] == [
        ("sudanese-army", "asserts", "2024-06-18"),
        ("rsf", "denies", "2024-06-18"),
    ]


def test_a_rising_toll_of_the_same_source_replaces_the_first(slots: Slots) -> None:
    found = slots(
        "قتل خمسة مدنيين بغارة على مدينة سراقب أمس.\n\nوارتفعت حصيلة الغارة على سراقب إلى ثمانية قتلى.",
    )
    assert ("killed", 8, 8) in [toll for c in found for toll in c["tolls"]]


def test_a_toll_after_a_lead_whose_teller_stands_last_is_that_tellers(slots: Slots) -> None:
    found = slots("A car bomb killed nine people in Baqubah on Tuesday, Iraqi police said. At least 27 were wounded.")
    assert [(c["source"], c["tolls"]) for c in found] == [("iraqi-police", [("killed", 9, 9), ("wounded", 27, None)])]


def test_a_toll_that_rises_so_far_is_more_than_this_event(slots: Slots) -> None:
    found = slots("قتل جنديان بتفجير عبوة قرب بعقوبة، وبذلك يرتفع إلى 39 عدد الجنود الذين قتلوا هذا الشهر.")
    assert [(c["event"], c["tolls"]) for c in found] == [
        ("bombing", [("killed", 2, 2)]),
        ("casualties", [("killed", 39, 39)]),
    ]


def test_what_a_local_body_tells_of_was_where_it_serves(slots: Slots) -> None:
    found = slots("ذكرت صحة نينوى أن 12 مدنياً قتلوا بقصف أمس.\n\nوقالت شرطة ديالى إن عبوة انفجرت في بعقوبة.")
    assert [c["places"] for c in found] == [["Nineveh"], ["Baqubah"]]


def test_that_day_is_the_time_just_said(slots: Slots) -> None:
    (claim,) = slots("في أيار الماضي قصف الجيش السوري بلدة سرمين وقتل يومها سبعة مدنيين.")
    assert (claim["day"], claim["last_day"]) == ("2024-05-01", "2024-05-31")


@pytest.mark.parametrize(
    "text",
    [
        "سجل المكتب أربعة قتلى في نيالا، وثلاثة قتلى في الفاشر.",
        "The office recorded four deaths and two injured in Nyala, three deaths in El Fasher.",
    ],
)
def test_the_dead_are_counted_place_by_place(slots: Slots, text: str) -> None:
    assert [(c["places"], c["tolls"][0]) for c in slots(text)] == [
        (["Nyala"], ("killed", 4, 4)),
        (["El Fasher"], ("killed", 3, 3)),
    ]


def test_a_dated_detail_is_of_its_undated_lead(slots: Slots) -> None:
    (claim,) = slots("قصفت قوات الدعم السريع مستشفى في مدينة الأبيض. وكانت قوات الدعم السريع قصفت الأبيض الثلاثاء.")
    assert claim["day"] == "2024-06-18"


def test_a_clause_with_since_dates_another_event(slots: Slots) -> None:
    (claim,) = slots("Since Haftar launched his offensive on Tripoli in April, 300 people have been killed.")
    assert (claim["event"], claim["day"]) == ("casualties", "2024-04-01")


def test_the_captured_are_led_away(slots: Slots) -> None:
    (claim,) = slots("أسر مسلحون ثمانية مدنيين في نيالا أمس واقتادوهم إلى جهة مجهولة.")
    assert claim["tolls"] == [("captured", 8, 8)]


@pytest.mark.parametrize(
    "text",
    [
        "تقرير الإصابات ليوم الأحد 5 تشرين الثاني 2023\n\n• سراقب: قصف مدفعي على الحي الشرقي، وفاة امرأة وطفليها\n",
        "On Sunday, 5 November 2023, the activists of the network documented what follows:\n\n"
        "Idlib: shells hit a school in Saraqib and killed three people.\n",
    ],
)
def test_a_day_at_the_head_of_a_list_is_of_its_items(text: str) -> None:
    claims = read(Document(text, published=date(2023, 11, 7)))
    assert [claim.time.start for claim in claims] == ["2023-11-05"]


def test_what_was_done_next_is_told(slots: Slots) -> None:
    found = slots("سيطر تنظيم داعش على بلدة الباغوز أمس قبل أن تستعيدها قوات سوريا الديمقراطية.")
    assert [(c["event"], c["actors"]) for c in found] == [("seizure", ["islamic-state"]), ("seizure", ["sdf"])]
    withdrawn = slots("خطف مسلحو العشائر أربعة تجار في بلدة سرمين أمس قبل أن ينسحبوا منها.")
    assert withdrawn[-1]["event"] == "movement"


def test_a_site_is_recalled_by_its_noun(slots: Slots) -> None:
    found = slots(
        "شن الطيران غارات على مطار دير الزور العسكري أمس.\n\nوقال الجيش السوري إنه استعاد السيطرة على المطار."
    )
    assert [c["places"] for c in found] == [["Deir ez-Zor airport"]] * 2


@pytest.mark.parametrize(
    "line",
    [
        "القاهرة (رويترز) - ",
        "بورتسودان (السودان) 19-6-2024 (وكالة الساحل) - ",
        "بيروت - أ ف ب: ",
        "إسطنبول / الأناضول\n\n",
    ],
)
def test_where_a_story_was_filed_is_no_place_of_it(slots: Slots, line: str) -> None:
    (claim,) = slots(f"{line}قتل تسعة أشخاص وخطف ثلاثة في هجوم شنه مسلحون مجهولون.")
    assert (claim["event"], claim["places"]) == ("attack", [])
    assert claim["tolls"] == [("captured", 3, 3), ("killed", 9, 9)]


def test_the_parties_to_a_deal(slots: Slots) -> None:
    (claim,) = slots("أعلن جيش الإسلام أمس التوصل إلى اتفاق مع روسيا يقضي بوقف إطلاق النار في دوما.")
    assert (claim["event"], claim["actors"]) == ("agreement", ["jaysh-al-islam", "russian-government"])
    (claim,) = slots("انهارت هدنة اتفقت عليها أمس الفصائل الفلسطينية في مخيم عين الحلوة.")
    assert (claim["actors"], claim["day"]) == (["palestinian-factions"], "2024-06-19")


def test_an_event_counted_from_another(slots: Slots) -> None:
    found = slots(
        "قصف الطيران الروسي بلدة سرمين الأربعاء، غداة مقتل ثلاثة مدنيين في غارة على أريحا.\n\nوقتل طفل في القصف."
    )
    assert [(c["day"], c["places"], c["tolls"]) for c in found] == [
        ("2024-06-19", ["Sarmin"], [("killed", 1, 1)]),
        ("2024-06-18", ["Ariha"], [("killed", 3, 3)]),
    ]
    found = slots("Israel bombed Khan Younis on Thursday, a day after strikes killed 27 people in Gaza City.")
    assert [c["day"] for c in found] == ["2024-06-20", "2024-06-19"]
    (claim,) = slots("The death toll rose to 87 on Wednesday, two days after an air strike on a prison in Saada.")
    assert (claim["day"], claim["tolls"]) == ("2024-06-17", [("killed", 87, 87)])


def test_how_long_it_went_on_is_no_distance(slots: Slots) -> None:
    (claim,) = slots("سيطر تنظيم داعش على بلدة الباغوز أمس بعد ثلاثة أيام من الاشتباكات.")
    assert claim["day"] == "2024-06-19"


def test_a_verb_after_but_has_the_subject_before(slots: Slots) -> None:
    found = slots(
        "Islamic State fighters withdrew from Baiji but later overran a post near Tikrit, abducting 14 officers, "
        "Iraqi and Kurdish officials said."
    )
    assert [(c["event"], c["actors"]) for c in found] == [
        ("movement", ["islamic-state"]),
        ("seizure", ["islamic-state"]),
    ]
    assert found[1]["tolls"] == [("captured", 14, 14)]


def test_a_letterhead_tags_or_a_lead_say_whose_text_it_is(slots: Slots) -> None:
    body = "قتل 25 عنصرا من داعش في حي النبي يونس بقصف مدفعي.\n\nقصف طيران القوة الجوية مقرا للتنظيم في تلعفر."
    for head in (
        "خلية الإعلام الأمني\nبيان رقم 214",
        "#خلية_الإعلام_الأمني #نينوى",
        "أصدرت خلية الإعلام الأمني بيانا بشأن العمليات، وجاء فيه:",
    ):
        assert {c["source"] for c in slots(f"{head}\n\n{body}", outlet="a-news-site")} == {"iraqi-smc"}
    own = slots(f"خلية الإعلام الأمني\n\n{body}", outlet="iraqi-smc")
    assert {c["source"] for c in own} <= {"outlet", "iraqi-smc"}


def test_a_numbered_line_says_whose_text_stands_under_it(slots: Slots) -> None:
    found = slots(
        "بيانات الأسبوع كما وصلتنا.\n\n"
        "[1] قيادة العمليات المشتركة – الموجز اليومي\n\n"
        "• قتل ستة من عناصر داعش بضربة جوية في جبال حمرين.\n\n"
        "[2] ردّ كتائب حزب الله\n\n"
        "• قصفت الطائرات الأمريكية مقرنا في القائم الأحد.\n"
        "• استشهد اثنان من مجاهدينا في غارة على عكاشات.\n\n"
        "[3] هامش المحرر\n\n"
        "• قتل راع بانفجار لغم في الرطبة.\n\n"
        "«شبكة بادية الشام» على فيسبوك: قتل ثلاثة مدنيين بقصف على القائم."
    )
    assert [c["source"] for c in found] == [
        "iraqi-joc",
        "kataib-hezbollah",
        "kataib-hezbollah",
        "outlet",
        "unnamed:local-media",
    ]


def test_who_a_colon_hands_over_to_speaks_in_every_item(slots: Slots) -> None:
    found = slots(
        "أعلنت خلية الإعلام الأمني سيطرة القوات على حي الانتصار الأحد، وفصلت ذلك كالآتي:\n"
        "- قتل 10 عناصر من داعش في حي النبي يونس بقصف مدفعي.\n"
        "- قصف طيران الجيش مقرا للتنظيم في تلعفر.\n"
        "\nقصفت المدفعية حي الزنجيلي."
    )
    assert [c["source"] for c in found][-3:] == ["iraqi-smc", "iraqi-smc", "outlet"]


def test_whose_pictures_tell_speaks(slots: Slots) -> None:
    found = slots(
        "أعلن الدفاع المدني السوري مقتل ثلاثة مدنيين في سراقب. وبحسب الصور التي نشرها، قصفت الطائرات سوقا في أريحا.\n\n"
        "ووفق المقطع الذي نشره ناشطون، أصاب القصف مدرسة في بنش."
    )
    assert [c["source"] for c in found] == ["white-helmets", "white-helmets", "unnamed:activists"]
