"""Accounts set against each other: who still speaks, what a denial is of, asides that name the teller."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    "text",
    [
        "أكد الجيش الإسرائيلي تنفيذ غارة على بلدة كفركلا أمس، لكنه نفى استهداف أي مدنيين.",
        "قال الجيش الإسرائيلي إنه قصف مخزناً في بلدة كفركلا أمس، إلا أنه نفى استهداف السوق.",
        "قال الجيش الإسرائيلي إنه قصف مخزناً في بلدة كفركلا أمس، كما نفى استهداف السوق.",
        "قال الجيش الإسرائيلي إنه قصف مخزناً في بلدة كفركلا أمس. ونفى أيضاً قصف السوق.",
    ],
)
def test_who_told_denies_more(slots: Slots, text: str) -> None:
    told, denied = slots(text)
    assert (told["source"], told["stance"]) == ("israeli-military", "asserts")
    assert (denied["source"], denied["stance"]) == ("israeli-military", "denies")
    assert denied["targets"] == ["civilians"]


def test_the_attack_just_told_is_denied_by_another(slots: Slots) -> None:
    text = "أعلنت قوات سوريا الديمقراطية أنها هاجمت حاجزاً في منبج أمس، لكن تركيا نفت وقوع الهجوم."
    told, denied = slots(text)
    assert (denied["source"], denied["stance"]) == ("turkish-government", "denies")
    assert denied["day"] == told["day"]
    assert denied["actors"] == told["actors"] == ["sdf"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("قتل خمسة مدنيين، حسب مصدر طبي، حين استهدفت مدفعية النظام سيارة في سراقب أمس.", "shelling"),
        ("قتل خمسة مدنيين، وفق المصدر ذاته، إثر انفجار لغم بسيارتهم في سراقب أمس.", "landmine"),
        ("قتل خمسة مدنيين، بحسب الأهالي، جراء قصف سوق سراقب أمس.", "bombardment"),
    ],
)
def test_an_aside_parts_the_dead_from_what_killed_them(tells: Callable[..., None], text: str, event: str) -> None:
    tells(text, {"event": event, "tolls": [("killed", 5, 5)]})


def test_announced_as_well_is_no_aside(slots: Slots) -> None:
    found = slots("قال المرصد السوري إن غارة أوقعت تسعة قتلى في سراقب أمس، كما أعلن الدفاع المدني مقتل 11 شخصاً.")
    assert [c["source"] for c in found] == ["sohr", "white-helmets"]


def test_a_noun_with_a_pronoun_and_an_object(tells: Callable[..., None]) -> None:
    tells(
        "أعلنت هيئة تحرير الشام استهدافها دورية روسية في جبلة أمس بسيارة مفخخة.",
        {"actors": ["hts"], "targets": ["russian-military"]},
    )


def test_what_did_not_happen_is_told_apart(slots: Slots) -> None:
    found = slots("قال الجيش السوري إن طائراته قصفت موقعاً في درعا أمس، وإن السوق لم يتعرض لأي قصف.")
    assert [(c["stance"], c["targets"]) for c in found] == [("asserts", []), ("denies", ["civilians"])]


def test_the_spokesman_is_the_last_one_named(slots: Slots) -> None:
    found = slots(
        "قال المتحدث باسم الجيش اللبناني إن جنديين قتلا في غارة قرب صور أمس. وقالت اليونيفيل إن قذيفة سقطت في الناقورة "
        "أمس. وأقر المتحدث بإصابة جندي ثالث في رميش أمس."
    )
    assert [c["source"] for c in found] == ["lebanese-army", "unifil", "lebanese-army"]


def test_what_was_not_for_days_dates_nothing_else(slots: Slots) -> None:
    found = slots(
        "قال سكان إن الغارة أصابت خيمتين في مأرب يوم الاثنين. وقال متحدث باسم التحالف إنه لم تكن هناك أي عمليات جوية "
        "في تلك المنطقة منذ ثلاثة أيام. وأفادت وكالة سبأ بأن الغارة أدت إلى مقتل تسعة أشخاص."
    )
    assert [c["stance"] for c in found] == ["asserts", "denies", "asserts"]
    assert found[0]["day"] == found[2]["day"] == "2024-06-17"


def test_the_day_of_a_report_is_not_that_of_the_strike(slots: Slots) -> None:
    told, reported = slots(
        "An airstrike hit Nyala on June 10, killing dozens, residents said. On June 15, local media reported that "
        "airstrikes on Nyala killed up to 200 people."
    )
    assert told["day"] == reported["day"] == "2024-06-10"


def test_a_denial_that_another_did_it_and_what_it_blames_instead(slots: Slots) -> None:
    found = slots(
        "Residents said an airstrike killed 20 people in Mosul on Monday. The Iraqi army denied that the US-led "
        "coalition was responsible, claiming that they resulted from improvised explosive devices laid by ISIS."
    )
    denied = next(c for c in found if c["stance"] == "denies")
    assert (denied["source"], denied["actors"]) == ("iraqi-army", ["us-led-coalition"])
    assert any(c["event"] == "bombing" and c["actors"] == ["islamic-state"] for c in found)


def test_both_sides_are_the_two_that_fight(slots: Slots) -> None:
    told, again = slots(
        "اندلعت اشتباكات بين الجيش السوداني وقوات الدعم السريع في الأبيض أمس. وقال شهود إن الطرفين تبادلا القصف "
        "المدفعي في أم روابة أمس."
    )
    assert set(told["actors"]) == set(again["actors"]) == {"sudanese-army", "rsf"}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("وقعت مجزرة في بلدة كفرنبل أمس راح ضحيتها ستة مدنيين جراء قصف جوي.", "airstrike"),
        ("ارتكب الجيش مجزرة في كفرنبل أمس أدت إلى مقتل ستة مدنيين، بعد قصف السوق بالمدفعية.", "shelling"),
    ],
)
def test_a_massacre_and_what_made_it(tells: Callable[..., None], text: str, event: str) -> None:
    tells(text, {"event": event, "tolls": [("killed", 6, 6)]})


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("قتل 12 شخصاً في غارة على زبيد أمس. وقال سكان إن العدد لا يتجاوز خمسة.", ("killed", 1, 5)),
        ("قتل 12 شخصاً في غارة على زبيد أمس، بينما يقول سكان إن عددهم سبعة.", ("killed", 7, 7)),
        ("قتل 12 شخصاً في غارة على زبيد أمس، في حين أكد سكان أنهم 17.", ("killed", 17, 17)),
    ],
)
def test_another_count_of_those_just_told_of(slots: Slots, text: str, toll: tuple[str, int, int]) -> None:
    told, again = slots(text)
    assert (again["source"], again["event"], again["tolls"]) == ("unnamed:local", told["event"], [toll])


@pytest.mark.parametrize(
    "text",
    [
        "قال الجيش السوداني إنه استعاد مدينة أم روابة أمس، الأمر الذي نفته قوات الدعم السريع.",
        "The Sudanese army said it had captured Umm Ruwaba on Wednesday, which the RSF denied.",
    ],
)
def test_a_relative_clause_denies_what_stands_before_it(slots: Slots, text: str) -> None:
    told, denied = slots(text)
    assert (told["source"], told["stance"]) == ("sudanese-army", "asserts")
    assert (denied["source"], denied["stance"], denied["event"]) == ("rsf", "denies", "seizure")


def test_who_kept_silent_tells_nothing(slots: Slots) -> None:
    found = slots(
        "قال الحوثيون إنهم أسقطوا طائرة مسيرة في أجواء مأرب أمس، ولم تعلق القيادة المركزية الأمريكية على الأنباء."
    )
    assert [c["source"] for c in found] == ["houthis"]


def test_to_whom_a_raid_is_ascribed(tells: Callable[..., None]) -> None:
    tells("قال مصدر أمني إن غارات نُسبت إلى إسرائيل استهدفت مطار حلب أمس.", {"actors": ["israeli-military"]})
    tells(
        "استهدفت غارة تُنسب لإسرائيل شحنة أسلحة في البوكمال أمس.",
        {"actors": ["israeli-military"], "places": ["Al Bukamal"]},
    )


def test_claimed_to_have_done_it(tells: Callable[..., None]) -> None:
    tells(
        "The Houthis claimed to have shot down a US drone over Marib on Wednesday.",
        {"actors": ["houthis"], "targets": ["us-military"]},
    )


def test_later_said(slots: Slots) -> None:
    found = slots(
        "A strike killed 32 people in Sanaa on Wednesday. The Saudi-led coalition initially denied responsibility, but "
        "later said an aircraft had wrongly targeted a hall."
    )
    assert ("saudi-led-coalition", "asserts") in [(c["source"], c["stance"]) for c in found]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وبحسب ثلاثة شهود، قصفت طائرة منزلاً في الرقة أمس.", "unnamed:witnesses"),
        ("قال ثلاثة شهود إن طائرة قصفت منزلاً في الرقة أمس.", "unnamed:witnesses"),
        ("وذكر اثنان من الأهالي أن طائرة قصفت منزلاً في الرقة أمس.", "unnamed:local"),
        ("On Wednesday, according to four witnesses, an aircraft bombed a home in Raqqa.", "unnamed:witnesses"),
        ("An airstrike hit a house in Raqqa on Wednesday, said two residents.", "unnamed:local"),
    ],
)
def test_tellers_that_are_counted(tells: Callable[..., None], text: str, source: str) -> None:
    tells(text, {"source": source, "day": "2024-06-19"})


def test_a_blanket_denial_spelt_out_is_one(slots: Slots) -> None:
    found = slots(
        "Residents said an airstrike on the market in Nyala killed nine people on Wednesday. The Sudanese army "
        "rejected the account as lies: its spokesman said its pilots had bombed no market."
    )
    assert [c["stance"] for c in found] == ["asserts", "denies"]


def test_a_topic_is_of_the_one_who_speaks_next(tells: Callable[..., None]) -> None:
    tells(
        "وعن الغارة على بلدة الخيام قال المتحدث العسكري الإسرائيلي إنها استهدفت خلية صواريخ فجر الأربعاء.",
        {"source": "israeli-military", "event": "airstrike", "places": ["Khiam"]},
    )


def test_a_denial_of_any_such_target_is_of_the_act_just_told(slots: Slots) -> None:
    told, denied = slots("قالت سانا إن الجيش السوري قصف تجمعاً للمسلحين في كفرنبل أمس. ونفت الوكالة استهداف أي مدرسة.")
    assert (denied["event"], denied["stance"], denied["day"]) == (told["event"], "denies", told["day"])


def test_a_bare_denial(slots: Slots) -> None:
    found = slots("قال الدفاع المدني إن الجيش السوري قصف سوق كفرنبل أمس، والجيش ينفي.")
    assert [(c["source"], c["stance"]) for c in found] == [("white-helmets", "asserts"), ("syrian-army", "denies")]


def test_days_of_the_event_before_are_not_told_again(slots: Slots) -> None:
    found = slots(
        "Shelling hit Tripoli on Tuesday and Wednesday. Residents said LNA fighters were executed in the town, "
        "something the GNA has denied."
    )
    assert sum(c["stance"] == "denies" for c in found) == 1


@pytest.mark.parametrize(
    ("text", "stance", "actors"),
    [
        ("رفض الجيش السوداني الاتهامات بقصف المستشفى في الأبيض أمس.", "denies", ["sudanese-army"]),
        ("نفت إسرائيل أن تكون قد قصفت المدرسة في النصيرات أمس.", "denies", ["israeli-military"]),
        ("اعترفت إسرائيل بقصف المدرسة في النصيرات أمس.", "asserts", ["israeli-military"]),
        ("Israel acknowledged striking the school in Nuseirat on Wednesday.", "asserts", ["israeli-military"]),
    ],
)
def test_what_is_owned_up_to_or_rejected(tells: Callable[..., None], text: str, stance: str, actors: list[str]) -> None:
    tells(text, {"stance": stance, "actors": actors, "day": "2024-06-19"})


def test_a_spokesman_of_the_one_a_pronoun_means(slots: Slots) -> None:
    found = slots(
        "اتهمت قوات الدعم السريع الجيش السوداني بقصف مستشفى في الأبيض أمس، وقال ناطق باسمها إن غارة أخرى أصابت سوقاً في "
        "نيالا أمس."
    )
    assert [c["source"] for c in found] == ["rsf", "rsf"]


def test_who_rejects_an_account_does_not_tell_what_stands_before(slots: Slots) -> None:
    found = slots(
        "تمسكت وزارة الصحة في غزة بحصيلة 22 شهيداً في قصف المدرسة في النصيرات أمس، ورفضت رواية الجيش الإسرائيلي."
    )
    assert [(c["source"], c["tolls"]) for c in found] == [("gaza-mohealth", [("killed", 22, 22)])]


def test_since_when_something_else_goes_on(tells: Callable[..., None]) -> None:
    tells("انسحب الجيش الوطني الليبي من مرزق في إطار حملة مستمرة منذ أربعة أشهر.", {"event": "movement", "day": None})


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("أكد الجيش الوطني الليبي تنفيذ ضربة جوية على بلدة مرزق أمس.", ["lna"]),
        ("أعلنت القوات المسلحة السودانية شن غارات على مواقع في نيالا أمس.", ["sudanese-army"]),
        ("أعلن حزب الله تنفيذ إسرائيل غارتين على مرجعيون أمس.", ["israeli-military"]),
        ("وألقى المجلس المحلي باللوم على الحوثيين في قصف حي سكني في تعز أمس.", ["houthis"]),
    ],
)
def test_who_carried_out_what_is_announced(tells: Callable[..., None], text: str, actors: list[str]) -> None:
    tells(text, {"actors": actors, "day": "2024-06-19"})


@pytest.mark.parametrize(
    "account",
    [
        "، و17 وفق المرصد السوري",
        "، و17 شخصاً بحسب المرصد السوري",
        "، أو 17 بحسب المرصد السوري",
        "، مقابل 17 بحسب المرصد السوري",
        "، و17 عند المرصد السوري",
        "، وحدد المرصد السوري العدد بـ17",
        "، وحدد المرصد السوري عدد القتلى بـ17",
        "، في حين تحدث المرصد السوري عن 17",
        ". أما المرصد السوري فسجل 17",
        ". أما المرصد السوري فأعطى رقماً أقل: 17",
    ],
)
def test_a_bare_figure_is_of_whoever_gives_it(slots: Slots, account: str) -> None:
    found = slots(f"قال الدفاع المدني السوري إن 23 شخصاً قتلوا في غارة على سرمين أمس{account}.")
    assert [(c["source"], c["tolls"]) for c in found] == [
        ("white-helmets", [("killed", 23, 23)]),
        ("sohr", [("killed", 17, 17)]),
    ]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("12 قتيلاً في قصف سرمين لدى الدفاع المدني السوري، و15 لدى المرصد السوري.", ["white-helmets", "sohr"]),
        ("وعند المرصد السوري أن ثلاث غارات أصابت منزلاً في سرمين.", ["sohr"]),
        ("ولدى الجيش الروسي أن ثلاث غارات أصابت مخزناً في سرمين.", ["russian-military"]),
        ("قتل ثلاثة موظفين لدى الأمم المتحدة في غارة على سرمين.", ["outlet"]),
        ("قتل 12 مدنياً (15 بحسب المرصد السوري) في غارة على سرمين.", ["outlet"]),
    ],
)
def test_with_whom_an_account_is(slots: Slots, text: str, sources: list[str]) -> None:
    assert [c["source"] for c in slots(text)] == sources


# what another says of the raid just told: its source, its stance, its toll
ANSWERS: dict[str, tuple[str, str, str, list[tuple[str, int | None, int | None]]]] = {
    "its aircraft were not there": (
        "«طائراتنا لم تحلق فوق هجين»، رد الناطق باسم التحالف الدولي.",
        "cjtf-oir",
        "denies",
        [],
    ),
    "it has no guns there": ("وقالت وزارة الدفاع الروسية إن قواتها لم تكن قرب هجين.", "russian-mod", "denies", []),
    "what is told is false": ("وقالت موسكو إن هذه الاتهامات باطلة.", "russian-government", "denies", []),
    "a rumour laid bare": (
        "ووصفت وزارة الدفاع الروسية ما يشاع عن الغارة بأنه عار من الصحة.",
        "russian-mod",
        "denies",
        [],
    ),
    "a monitor that recorded none": ("المرصد السوري لم يسجل أي غارة على هجين يومها.", "sohr", "reports_none", []),
    "a network that documented none": (
        "ولم توثق الشبكة السورية لحقوق الإنسان أي غارات في هجين.",
        "snhr",
        "reports_none",
        [],
    ),
    "a figure that is with somebody": (
        "والحصيلة عند الشبكة السورية لحقوق الإنسان تسعة قتلى.",
        "snhr",
        "asserts",
        [("killed", 9, 9)],
    ),
}


@pytest.mark.parametrize(("answer", "source", "stance", "tolls"), ANSWERS.values(), ids=ANSWERS)
def test_what_another_answers_to_the_raid_just_told(
    answer: str, source: str, stance: str, tolls: list[tuple[str, int | None, int | None]], slots: Slots
) -> None:
    second = slots(f"قتلت غارة سبعة مدنيين في هجين يوم الجمعة. {answer}", outlet="daily")[-1]
    assert (second["source"], second["stance"], second["tolls"]) == (source, stance, tolls)


def test_days_set_against_each_other_deny_nothing(slots: Slots) -> None:
    found = slots("قتلت غارة سبعة مدنيين في هجين. ونقلت الصحيفة عن ضابط أن الحادث وقع السبت لا الأحد.", outlet="daily")
    assert all(claim["stance"] == "asserts" for claim in found)


def test_whom_another_points_at(slots: Slots) -> None:
    text = "انفجرت عبوة في سوق سرمين وقتلت ثلاثة مدنيين. ورجح المرصد السوري أن يكون تنظيم داعش وراءها."
    assert [(c["source"], c["actors"]) for c in slots(text, outlet="daily")][-1] == ("sohr", ["islamic-state"])


@pytest.mark.parametrize(
    "answer",
    [
        "وقال التحالف الدولي إن طائراته لم تحلق فوق هجين ذلك اليوم.",
        "ونفى التحالف الدولي تحليق أي من طائراته فوق هجين.",
    ],
)
def test_who_says_that_it_flew_nothing_denies_the_raid(slots: Slots, answer: str) -> None:
    denial = slots(f"قال سكان في هجين إن غارة دمرت فرن البلدة وأودت بتسعة. {answer}", outlet="daily")[-1]
    assert (denial["event"], denial["stance"], denial["source"]) == ("airstrike", "denies", "us-led-coalition")


def test_a_flight_denied_where_nothing_was_struck_is_a_flight(slots: Slots) -> None:
    denial = slots("نفى التحالف الدولي تحليق أي من طائراته فوق هجين.", outlet="daily")[-1]
    assert (denial["event"], denial["stance"]) == ("movement", "denies")


def test_a_spokesman_with_a_name_is_of_his_own_side(slots: Slots) -> None:
    text = "قالت كتائب القسام إنها قتلت خمسة جنود في خان يونس. واعترف المتحدث دانيال هاغاري بقتيل وثلاثة جرحى."
    assert slots(text, outlet="daily")[-1]["source"] == "israeli-military"


@pytest.mark.parametrize(
    ("text", "source", "actors"),
    [
        (
            "أعلنت الفصائل سيطرتها على بلدة سرمين. لكن الجيش السوري قال إن البلدة لا تزال بيد قواته.",
            "syrian-army",
            ["syrian-opposition-factions"],
        ),
        (
            "أعلن التنظيم أنه سيطر على الشيخ زويد. وكتب المتحدث العسكري المصري أن الكمائن بقيت بيد قواته.",
            "egyptian-military",
            [],
        ),
        (
            "IS claimed to have seized Sheikh Zuweid. The Egyptian army said all posts were still in its hands.",
            "egyptian-military",
            ["islamic-state"],
        ),
    ],
)
def test_who_still_holds_a_place_denies_that_it_was_taken(
    slots: Slots, text: str, source: str, actors: list[str]
) -> None:
    denial = slots(text, outlet="daily")[-1]
    assert (denial["event"], denial["stance"], denial["source"], denial["actors"]) == (
        "seizure",
        "denies",
        source,
        actors,
    )


def test_a_town_still_held_denies_no_raid_on_it(slots: Slots) -> None:
    text = "قتلت غارة سبعة مدنيين في هجين. وقال الجيش السوري إن البلدة لا تزال تحت سيطرته."
    assert [claim["stance"] for claim in slots(text, outlet="daily")] == ["asserts"]


STRUCK = {
    "ar": "قصفت طائرات حربية سوقا في معرة النعمان أمس.",
    "en": "Warplanes hit a market in Maarat al-Numan on Monday.",
}


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ("ولم تذكر سانا سوى قتيلين.", [("sana", [("killed", 2, 2)])]),
        ("ولم يتحدث الإعلام الرسمي إلا عن ثلاثة جرحى.", [("unnamed:media", [("wounded", 3, 3)])]),
        (
            "القتلى تسعة وفق الدفاع المدني، وثلاثة عشر وفق المرصد السوري.",
            [("white-helmets", [("killed", 9, 9)]), ("sohr", [("killed", 13, 13)])],
        ),
        (
            "Nine people were killed according to rescuers and 13 according to the Observatory.",
            [("unnamed:medical", [("killed", 9, 9)]), ("sohr", [("killed", 13, 13)])],
        ),
        (
            "وأحصى المرصد السوري 12 قتيلا، والدفاع المدني 14، وناشطون 20.",
            [
                ("sohr", [("killed", 12, 12)]),
                ("white-helmets", [("killed", 14, 14)]),
                ("unnamed:activists", [("killed", 20, 20)]),
            ],
        ),
        (
            "The White Helmets said 12 people died, the Observatory 19 and residents more than thirty.",
            [
                ("white-helmets", [("killed", 12, 12)]),
                ("sohr", [("killed", 19, 19)]),
                ("unnamed:local", [("killed", 31, None)]),
            ],
        ),
        (
            "Rescuers said nine people died; the Observatory said 13.",
            [("unnamed:medical", [("killed", 9, 9)]), ("sohr", [("killed", 13, 13)])],
        ),
    ],
)
def test_whose_figure_is_whose(slots: Slots, then: str, told: list[tuple[str, Any]]) -> None:
    text = f"{STRUCK['ar' if then > 'z' else 'en']} {then}"
    found = [(c["event"], c["source"], c["tolls"]) for c in slots(text, outlet="daily")]
    assert found == [("airstrike", source, tolls) for source, tolls in told]


@pytest.mark.parametrize(
    ("then", "source", "targets"),
    [
        ("وقالت سانا إن القتلى جميعهم من عناصر جبهة النصرة.", "sana", ["nusra-front"]),
        ("لكن ناشطين أكدوا أن الضحايا كانوا مدنيين.", "unnamed:activists", ["civilians"]),
        ("وزعمت وزارة الدفاع الروسية أن القتلى من مسلحي داعش.", "russian-mod", ["islamic-state"]),
        ("State television said all the dead were Nusra fighters.", "unnamed:media", ["nusra-front"]),
    ],
)
def test_who_the_dead_are_said_to_be(slots: Slots, then: str, source: str, targets: list[str]) -> None:
    claim = slots(f"{STRUCK['ar' if then > 'z' else 'en']} {then}", outlet="daily")[-1]
    assert (claim["event"], claim["source"], claim["targets"]) == ("airstrike", source, targets)


def test_the_dead_who_are_carried_off_are_not_said_to_be_anybody(slots: Slots) -> None:
    assert slots("قال الطبيب إن القتلى نقلهم مسعفون إلى المستشفى.", outlet="daily") == []


def test_figures_of_two_days(slots: Slots) -> None:
    text = "Air strikes on Idlib killed nine people on Monday and another 13 on Tuesday."
    assert [c["tolls"] for c in slots(text, outlet="daily")] == [[("killed", 9, 9)], [("killed", 13, 13)]]


@pytest.mark.parametrize(
    ("place", "source"), [("", "unnamed:official"), (" in Gaza", "gaza-mohealth"), (" in Tyre", "lebanon-mohealth")]
)
def test_the_health_ministry_is_not_of_those_who_struck(slots: Slots, place: str, source: str) -> None:
    text = f"Israeli strikes killed nine people{place} on Monday, according to the health ministry."
    assert [c["source"] for c in slots(text, outlet="daily")] == [source]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال المسماري إن المليشيات قصفت المستشفى في طرابلس أمس.", ("lna", ["libyan-militias"])),
        ("قال الجيش اليمني إن المليشيات قصفت حيا سكنيا في تعز أمس.", ("yemeni-government-forces", ["houthis"])),
        ("قال الحوثيون إن المليشيات قصفت حيا سكنيا في تعز أمس.", ("houthis", [])),
        ("Haftar's LNA said the militias had shelled the hospital in Tripoli.", ("lna", ["libyan-militias"])),
    ],
)
def test_nobody_calls_his_own_militias(slots: Slots, text: str, told: tuple[str, list[str]]) -> None:
    (claim,) = slots(text, outlet="daily")
    assert (claim["source"], claim["actors"]) == told


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The GNA accused Haftar's forces of shelling a hospital in Tripoli. His spokesman denied it.", "lna"),
        ("The army accused the RSF of killing ten people in Geneina. Its spokesman denied the charge.", "rsf"),
    ],
)
def test_the_spokesman_of_the_accused_denies(slots: Slots, text: str, source: str) -> None:
    assert [(c["source"], c["stance"]) for c in slots(text, outlet="daily")][-1] == (source, "denies")


@pytest.mark.parametrize(
    "text",
    [
        "صد الجيش السوداني هجوما للدعم السريع على الفاشر. وقالت قوات الدعم السريع إنها سيطرت على المطار.",
        "Sudan's army said it had repelled an RSF attack on El Fasher. The RSF said it had captured the airport.",
    ],
)
def test_what_a_side_says_it_took_of_a_town_told_before(slots: Slots, text: str) -> None:
    claim = slots(text, outlet="daily")[-1]
    assert (claim["event"], claim["source"], claim["actors"]) == ("seizure", "rsf", ["rsf"])


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said 12 people died in Nyala, police 3 of them.",
        "Police said gunmen killed 12 people in Nyala, residents two weeks later still had no power.",
        "أعلنت وزارة الصحة مقتل 12 في نيالا، والدفاع المدني يواصل البحث.",
    ],
)
def test_who_gives_no_figure_tells_none(slots: Slots, text: str) -> None:
    assert len(slots(text, outlet="daily")) == 1
