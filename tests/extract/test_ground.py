"""Fighting on the ground: who took what from whom, who fell into whose ambush, who drove out whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]
Told = tuple[str, str, list[str], list[str]]

GROUND: list[Told] = [
    (
        "أخرجت الفصائل قوات النظام من بلدة خان طومان.",
        "seizure",
        ["syrian-opposition-factions"],
        ["syrian-government-forces"],
    ),
    (
        "أجبرت القوات العراقية مسلحي داعش على الانسحاب من قرية الصبيحات.",
        "seizure",
        ["iraqi-security-forces"],
        ["islamic-state"],
    ),
    ("اضطرت قوات النظام إلى الانسحاب من قرية المشيرفة.", "movement", ["syrian-government-forces"], []),
    ("طرد مسلحو داعش من مدينة سرت.", "seizure", [], ["islamic-state"]),
    (
        "دحرت القوات اليمنية بدعم من التحالف العربي أمس الحوثيين من مناطق في مأرب.",
        "seizure",
        ["yemeni-government-forces"],
        ["houthis"],
    ),
    ("سقطت الفاشر في يد قوات الدعم السريع.", "seizure", ["rsf"], []),
    ("صار مطار القيارة منذ الفجر في قبضة القوات العراقية.", "seizure", ["iraqi-security-forces"], []),
    ("سلم تنظيم الدولة مدينة الرقة إلى قوات سوريا الديمقراطية.", "seizure", ["sdf"], ["islamic-state"]),
    ("سلمت قوات سوريا الديمقراطية مدينة منبج للجيش السوري أمس.", "seizure", ["syrian-army"], ["sdf"]),
    ("فقد الجيش السوري السيطرة على بلدة كنسبا.", "seizure", [], ["syrian-army"]),
    ("كسر الجيش السوداني الحصار عن مدينة الأبيض أمس الأحد.", "seizure", ["sudanese-army"], []),
    ("استرجعت القوات العراقية حي الزهور في الموصل.", "seizure", ["iraqi-security-forces"], []),
    ("وقع رتل للجيش السوري في كمين نصبه تنظيم الدولة في البادية.", "attack", ["islamic-state"], ["syrian-army"]),
    ("وقعت دورية من الجيش العراقي في كمين لداعش.", "attack", ["islamic-state"], ["iraqi-army"]),
    ("قتل ستة جنود بكمين نصبه مسلحون في أبين.", "attack", ["unidentified-gunmen"], []),
    ("هاجم مسلحون موقعا للجيش المصري في الشيخ زويد.", "attack", ["unidentified-gunmen"], ["egyptian-military"]),
    ("هجوم واسع شنته مليشيا الحوثي على مواقع الجيش في مأرب.", "attack", ["houthis"], ["yemeni-government-forces"]),
    ("شن رجال قبيلة غارة على قرية في دارفور.", "attack", [], []),
    (
        'وبحسب "تجمع أحرار حوران"، فقد أطلق مسلحون مجهولون النار على دورية لشرطة الأسد.',
        "attack",
        ["unidentified-gunmen"],
        ["syrian-police"],
    ),
    ("استباحت قوات الدعم السريع قرية السريحة أمس.", "attack", ["rsf"], []),
    ("شنت قوات الاحتلال الإسرائيلي حملة مداهمات في قباطية أمس.", "attack", ["israeli-military"], []),
    (
        "شنت قوات الاحتلال الإسرائيلي حملة اعتقالات طالت تسعة شبان في قباطية أمس.",
        "detention",
        ["israeli-military"],
        ["civilians"],
    ),
    (
        "تم القبض على ثلاثة إرهابيين من قبل الشرطة الاتحادية في الطارمية.",
        "detention",
        ["iraqi-police"],
        ["islamic-state"],
    ),
    ("قتل ثلاثة إرهابيين من قبل القوات العراقية في الطارمية.", "attack", ["iraqi-security-forces"], ["islamic-state"]),
    ("قتل سائق إثر استهدافه بالرصاص في طفس أمس.", "killing", [], ["civilians"]),
    ("وجدت جثة سائق قرب طفس أمس.", "killing", [], ["civilians"]),
    ("أوقع الجيش السوداني خسائر في صفوف الدعم السريع في بارا.", "attack", ["sudanese-army"], ["rsf"]),
    ("استدرجت كتائب القسام قوة إسرائيلية إلى كمين في جباليا.", "attack", ["qassam-brigades"], ["israeli-military"]),
    ("وصل رتل عسكري من الجيش السوداني إلى بارا أمس.", "movement", ["sudanese-army"], []),
    ("فرت قوات الدعم السريع من بارا أمس.", "movement", ["rsf"], []),
    ("سلم ستة مسلحين من داعش أنفسهم للجيش العراقي في الطارمية.", "movement", ["islamic-state"], []),
    ("فر سكان قرية التكينة أمس إلى مناطق آمنة.", "displacement", [], ["civilians"]),
    ("أقدمت قوات الدعم السريع على حرق قرية التكينة أمس.", "destruction", ["rsf"], []),
    ("أشعلت قوات الدعم السريع النار في عشرات المنازل في بارا أمس.", "destruction", ["rsf"], ["civilians"]),
    (
        "دمرت دفاعات الجيش السوداني مسيّرة أطلقتها قوات الدعم السريع نحو بارا.",
        "interception",
        ["sudanese-army"],
        ["rsf"],
    ),
    ("هاجم مسلحون موقعا إسرائيليا قرب رفح.", "attack", ["unidentified-gunmen"], ["israeli-military"]),
    ("اقتحمت مجموعة من المسلحين موقعا للجيش السوداني قرب بارا.", "attack", ["unidentified-gunmen"], ["sudanese-army"]),
    ("قتلت مجموعة من المسلحين طبيبا في عدن.", "killing", ["unidentified-gunmen"], ["medics"]),
    ("هاجم مسلح دورية للجيش اليمني في عدن.", "attack", ["unidentified-gunmen"], ["yemeni-government-forces"]),
    ("استهدف هجوم لداعش حاجزا للجيش العراقي قرب داقوق.", "attack", ["islamic-state"], ["iraqi-army"]),
    ("تشهد مدينة الزاوية منذ أمس اشتباكات بين مسلحين.", "clash", ["unidentified-gunmen"], []),
    ("سقوط مدينة بارا في يد الدعم السريع.", "seizure", ["rsf"], []),
    (
        "أجبر حزب الله طائرتين إسرائيليتين على المغادرة فوق مرجعيون.",
        "interception",
        ["hezbollah"],
        ["israeli-military"],
    ),
    ("تحطمت طائرة مروحية تابعة للجيش السوداني قرب كادقلي.", "interception", [], ["sudanese-army"]),
    ("نفذت قسد حملة دهم في ذيبان أسفرت عن اعتقال ستة أشخاص.", "detention", ["sdf"], []),
    (
        "تبادل الحوثيون والقوات الحكومية أسرى بوساطة الصليب الأحمر في تعز.",
        "agreement",
        ["houthis", "yemeni-government-forces"],
        [],
    ),
    ("انسحب فوج من الجيش السوري من مورك أمس.", "movement", ["syrian-army"], []),
    ("انشق ضابط عن قوات النظام السوري في الرقة أمس.", "movement", ["syrian-government-forces"], []),
    ("سقطت مروحية للجيش السوداني قرب كادقلي أمس.", "interception", [], ["sudanese-army"]),
    (
        "اعترض مسلحون مجهولون حافلة قرب زالنجي وخطفوا ثلاثة من ركابها.",
        "abduction",
        ["unidentified-gunmen"],
        ["civilians"],
    ),
    (
        "خطف مسلحون مجهولون سائقا في السويداء لساعات تعرض خلالها للضرب.",
        "abduction",
        ["unidentified-gunmen"],
        ["civilians"],
    ),
    ("وكانت المواجهات قد تفجرت فجر السبت بين الجيش السوداني والدعم السريع.", "clash", ["rsf", "sudanese-army"], []),
    (
        "أوقعت كتائب القسام جنودا إسرائيليين بين قتيل وجريح في جباليا.",
        "attack",
        ["qassam-brigades"],
        ["israeli-military"],
    ),
    ("استهدف هجوم للجيش السوداني تجمعا للدعم السريع قرب بارا.", "attack", ["sudanese-army"], ["rsf"]),
    ("اعترض مسلحون نازحين قرب الدلنج.", "attack", ["unidentified-gunmen"], ["civilians"]),
    ("نعى حزب الله ثلاثة من مقاتليه أمس.", "casualties", [], ["hezbollah"]),
    ("ثلاثمئة أسرة وصلت إلى الأبيض سيرا على الأقدام.", "displacement", [], ["civilians"]),
]
"""Type, who acted, who suffered."""


@pytest.mark.parametrize(("text", "event", "actors", "targets"), GROUND)
def test_who_did_what_to_whom_on_the_ground(
    slots: Slots, text: str, event: str, actors: list[str], targets: list[str]
) -> None:
    assert [(c["event"], c["actors"], c["targets"]) for c in slots(text)] == [(event, actors, targets)]


@pytest.mark.parametrize(
    "text",
    [
        "سلمت الأمم المتحدة مستشفى الرمادي إلى وزارة الصحة.",
        "سلمت السلطات العراقية تسعة مطلوبين إلى تركيا.",
        "كسر ناشطون الحصار عن غزة بقافلة مساعدات.",
        "دعت الأمم المتحدة إلى فك الحصار عن مدينة الفاشر.",
        "أخرجت الشرطة المتظاهرين من الساحة.",
        "دفعت الأزمة المستثمرين إلى التراجع عن السوق.",
        "أصبح القرار بيد مجلس الأمن.",
    ],
)
def test_what_changes_hands_without_a_fight_is_no_ground_taken(slots: Slots, text: str) -> None:
    assert slots(text) == []


def test_who_was_killed_before_his_house_killed_nobody(slots: Slots) -> None:
    (claim,) = slots("قتل عنصر من الفرقة الرابعة أمام منزله في بلدة اليادودة.")
    assert (claim["actors"], claim["targets"]) == ([], ["syrian-army"])


MEANWHILE: list[Told] = [
    (
        "أعلن جيش الاحتلال مقتل ضابط نتيجة استهدافه بعبوة ناسفة خلال عدوان شنه جيش الاحتلال في مدينة جنين.",
        "bombing",
        [],
        ["israeli-military"],
    ),
    (
        "قال المصدر إن مسلحين كانوا على متن دراجة نارية أطلقوا النار على دورية للجيش السوري في درعا.",
        "attack",
        ["unidentified-gunmen"],
        ["syrian-army"],
    ),
    (
        "اقتحمت قوة من جيش الاحتلال صباح اليوم أطراف مخيم جنين.",
        "attack",
        ["israeli-military"],
        [],
    ),
    (
        "قتل 25 من عناصر القوات المسلحة المصرية في كمين نصبه مسلحون من ولاية سيناء الموالية لتنظيم الدولة جنوب العريش.",
        "attack",
        ["islamic-state-sinai"],
        ["egyptian-military"],
    ),
]


@pytest.mark.parametrize(("text", "event", "actors", "targets"), MEANWHILE)
def test_who_stands_beside_the_deed_did_it_not(
    slots: Slots, text: str, event: str, actors: list[str], targets: list[str]
) -> None:
    assert [(c["event"], c["actors"], c["targets"]) for c in slots(text)] == [(event, actors, targets)]


def test_a_further_deed_is_of_those_who_fought_not_of_whom_they_met(slots: Slots) -> None:
    text = "قالت كتائب القسام إن مقاتليها خاضوا اشتباكات مع القوات الإسرائيلية، وفجروا عبوات ناسفة بآليات الاحتلال."
    bombing = next(c for c in slots(text) if c["event"] == "bombing")
    assert (bombing["actors"], bombing["targets"]) == (["qassam-brigades"], ["israeli-military"])


def test_the_state_whose_officer_fell_did_not_kill_him(slots: Slots) -> None:
    text = "قالت الداخلية المصرية إن الهجوم أسفر عن مقتل 5 من العناصر الإرهابية، موضحة أنه قتل ضابط و6 مجندين."
    assert [(c["source"], c["actors"]) for c in slots(text)] == [("egyptian-police", []), ("egyptian-police", [])]


INVERSIONS: list[Told] = [
    (
        "نجحت فصائل المعارضة في السيطرة على قرية الرصافة شرقي إدلب.",
        "seizure",
        ["syrian-opposition-factions"],
        [],
    ),
    (
        "قتل جندي عراقي عندما هاجم مسلحون من تنظيم داعش نقطة في ديالى.",
        "attack",
        ["islamic-state"],
        ["iraqi-security-forces"],
    ),
    (
        "قتل عنصر من الجيش السوري بعد أن فتح مسلحان من تنظيم داعش النار على سيارته.",
        "attack",
        ["islamic-state"],
        ["syrian-army"],
    ),
    ("استهدف هجوم الحوثيين قوات الجيش اليمني في مأرب.", "attack", ["houthis"], ["yemeni-government-forces"]),
    (
        "هاجمت مجموعة من مقاتلي العشائر ليلة أمس عدة مواقع لقوات سوريا الديمقراطية في ريف دير الزور.",
        "attack",
        ["tribal-fighters"],
        ["sdf"],
    ),
    ("استهدفت خلايا من تنظيم داعش سيارة عسكرية لقسد في دير الزور.", "attack", ["islamic-state"], ["sdf"]),
    ("وقع 12 جنديا سعوديا في أسر الحوثيين بنجران.", "detention", ["houthis"], ["saudi-military"]),
    ("استسلم 20 مسلحا من داعش للبيشمركة قرب مخمور.", "movement", ["islamic-state"], []),
    ("حاولت قوات الاحتلال أمس اقتحام مخيم بلاطة.", "attack", ["israeli-military"], []),
    (
        "لقي سبعة أشخاص مصرعهم، وأصيب نحو 16 آخرون، عندما هاجم مسلحون قرية في جنوب دارفور.",
        "attack",
        ["unidentified-gunmen"],
        [],
    ),
]


@pytest.mark.parametrize(("text", "event", "actors", "targets"), INVERSIONS)
def test_neither_the_doer_suffers_nor_the_sufferer_acts(
    slots: Slots, text: str, event: str, actors: list[str], targets: list[str]
) -> None:
    assert [(c["event"], c["actors"], c["targets"]) for c in slots(text)] == [(event, actors, targets)]


def test_whom_the_takers_of_a_town_drive_from_it(slots: Slots) -> None:
    told = [(c["event"], c["actors"]) for c in slots("سيطرت فصائل المعارضة على خان طومان وطردت قوات النظام منها.")]
    assert all(actors == ["syrian-opposition-factions"] for _, actors in told)
    assert told


def test_ground_that_somebody_fails_to_take_is_not_taken(slots: Slots) -> None:
    assert slots("فشلت قوات النظام السوري في السيطرة على بلدة كبانة.") == []


MOVED: list[Told] = [
    ("غادرت قوات الدعم السريع مدينة ود مدني.", "movement", ["rsf"], []),
    ("سحب الجيش التركي قواته من نقطة مورك.", "movement", ["turkish-military"], []),
    ("أعادت القوات الروسية تموضعها في مطار القامشلي.", "movement", ["russian-military"], []),
    ("أعلن الجيش اليمني إفشال محاولة تسلل للحوثيين في مقبنة.", "attack", ["houthis"], ["yemeni-government-forces"]),
    ("صدت قوات سوريا الديمقراطية تسللا لداعش شرق الفرات.", "attack", ["islamic-state"], ["sdf"]),
    ("خسر الجيش اليمني ستة جنود في كمين.", "attack", [], ["yemeni-government-forces"]),
    (
        "شن الحوثيون هجوما على مواقع الجيش في حريب واندلعت معارك عنيفة.",
        "attack",
        ["houthis"],
        ["yemeni-government-forces"],
    ),
    (
        "قال شهود إن مسلحين على دراجات نارية أطلقوا النار على المصلين في درعا.",
        "attack",
        ["unidentified-gunmen"],
        ["civilians"],
    ),
]


@pytest.mark.parametrize(("text", "event", "actors", "targets"), MOVED)
def test_who_moves_foils_and_loses(slots: Slots, text: str, event: str, actors: list[str], targets: list[str]) -> None:
    assert [(c["event"], c["actors"], c["targets"]) for c in slots(text)] == [(event, actors, targets)]


@pytest.mark.parametrize(
    "text",
    [
        "حررت القوات العراقية 20 مختطفا من داعش في الحويجة.",
        "تم تحرير عناصر من الجيش من سجون الحوثيين.",
        "أجبرت القوات المسلحين على الفرار.",
        "سحبت السلطات تراخيص الشركة.",
    ],
)
def test_people_set_free_or_put_to_flight_are_no_ground(slots: Slots, text: str) -> None:
    assert slots(text) == []


def test_a_side_whose_seat_is_entered_does_not_take_it(slots: Slots) -> None:
    text = "دخلت قوات الشرعية اليمنية، السبت، مقر المجلس الانتقالي الجنوبي في عتق بمحافظة شبوة وسيطرت عليه."
    assert {tuple(c["actors"]) for c in slots(text)} == {("yemeni-government-forces",)}


def test_whoever_denies_that_his_troops_were_attacked_attacked_nobody(slots: Slots) -> None:
    (claim,) = slots("نفى التحالف الدولي تعرض قواته لهجوم في حقل كونيكو.")
    assert (claim["stance"], claim["actors"], claim["targets"]) == ("denies", [], ["us-led-coalition"])


BESIDE: list[Told] = [
    ("قتل الجيش المصري أمس الجمعة تسعة تكفيريين في رفح.", "attack", ["egyptian-military"], ["islamic-state-sinai"]),
    ("أكملت القوات العراقية تحرير قضاء تلعفر بالكامل.", "seizure", ["iraqi-security-forces"], []),
    ("استهدفت قذيفة آلية للجيش اللبناني في عرسال.", "shelling", [], ["lebanese-army"]),
    ("انفجر لغم بآلية تقل عناصر من الجيش السوري في ريف حماة.", "landmine", [], ["syrian-army"]),
    ("هجوم على كمين للجيش المصري في العريش.", "attack", [], ["egyptian-military"]),
    ("قتل ستة مسلحين في كمين للجيش السوري بدرعا.", "attack", ["syrian-army"], []),
    (
        "قتل خمسة جنود إثر هجوم مسلحين على كمين الصفا جنوب العريش.",
        "attack",
        ["unidentified-gunmen"],
        ["egyptian-military"],
    ),
    ("تزامنت الاشتباكات مع شن الطيران الروسي غارات على كنسبا.", "airstrike", ["russian-air-force"], []),
]


@pytest.mark.parametrize(("text", "event", "actors", "targets"), BESIDE)
def test_days_between_the_words_vehicles_and_posts(
    slots: Slots, text: str, event: str, actors: list[str], targets: list[str]
) -> None:
    assert [(c["event"], c["actors"], c["targets"]) for c in slots(text)] == [(event, actors, targets)]


@pytest.mark.parametrize("text", ["غادر الرئيس السوري موسكو.", "بحث الوزير آلية وقف إطلاق النار مع الجيش السوري."])
def test_travellers_and_mechanisms_are_no_forces(slots: Slots, text: str) -> None:
    assert slots(text) == []


HELD: list[Told] = [
    (
        "سيطرة المقاومة الشعبية على مواقع كانت بيد القوات الموالية للحوثيين في تعز.",
        "seizure",
        ["yemeni-resistance"],
        ["houthis"],
    ),
    ("هاجم مسلحون نقطة أمنية أمام مستشفى للحوثيين في إب.", "attack", ["unidentified-gunmen"], []),
    ("تمكنت قوات سوريا الديمقراطية من استعادة بلدة البحرة.", "seizure", ["sdf"], []),
    ("تمكن مسلحون من اغتيال ضابط في عدن.", "killing", ["unidentified-gunmen"], []),
]


@pytest.mark.parametrize(("text", "event", "actors", "targets"), HELD)
def test_who_held_the_ground_before(slots: Slots, text: str, event: str, actors: list[str], targets: list[str]) -> None:
    assert [(c["event"], c["actors"], c["targets"]) for c in slots(text)] == [(event, actors, targets)]


ITS_OWN_ACT: list[Told] = [
    ("قالت قوات سوريا الديمقراطية إنها هاجمت التنظيم في دير الزور.", "attack", ["sdf"], ["islamic-state"]),
    ("قال داعش إنه هاجم الجيش في الموصل.", "attack", ["islamic-state"], ["iraqi-army"]),
    ("قالت حماس إنها هاجمت التنظيم في رفح.", "attack", ["hamas"], []),
]


@pytest.mark.parametrize(("text", "event", "actors", "targets"), ITS_OWN_ACT)
def test_who_tells_of_an_attack_of_its_own_is_not_attacked(
    slots: Slots, text: str, event: str, actors: list[str], targets: list[str]
) -> None:
    assert [(c["event"], c["actors"], c["targets"]) for c in slots(text)] == [(event, actors, targets)]


def test_a_body_found_by_others_is_of_another_event(slots: Slots) -> None:
    claims = slots("اغتال مسلحون شابا في نوى أمس، وعثر الأهالي على جثة راع قرب طفس.")
    assert [(c["event"], c["actors"]) for c in claims] == [("killing", ["unidentified-gunmen"]), ("killing", [])]


def test_a_place_taken_and_then_retaken_was_taken_twice(slots: Slots) -> None:
    claims = slots("سيطر الحوثيون على قرية العبيسة، ثم استعادها الجيش اليمني في هجوم معاكس.")
    assert [(c["event"], c["actors"]) for c in claims] == [
        ("seizure", ["houthis"]),
        ("seizure", ["yemeni-government-forces"]),
    ]


@pytest.mark.parametrize(
    "text", ["منعتهم القوات الأمنية من دخول بغداد.", "تحركت الحكومة الليبية لمعالجة أزمة الوقود في طرابلس."]
)
def test_who_kept_others_out_or_only_acted_moved_nowhere(slots: Slots, text: str) -> None:
    assert slots(text) == []


def test_what_others_did_after_a_comma_is_no_damage_of_the_shooting(slots: Slots) -> None:
    claims = slots("قال المصدر إن مسلحين أطلقوا النار على ناشط في العمارة، وأن متظاهرين أضرموا النيران في مقر حزبي.")
    assert [(c["event"], c["actors"]) for c in claims] == [
        ("attack", ["unidentified-gunmen"]),
        ("destruction", ["protesters"]),
    ]


def test_who_was_not_harmed_makes_no_denial_of_the_shooting(slots: Slots) -> None:
    assert [c["stance"] for c in slots("أطلق مسلحون النار على ناشط في عدن ولم يصب بأذى.")] == ["asserts"]


@pytest.mark.parametrize(
    "text",
    [
        "دخلت تعزيزات عسكرية إلى درعا أمس.",
        "وصل رتل عسكري إلى درعا أمس.",
        "انسحب الفصيل من سرمين الخميس.",
        "توغلت قوة خاصة في بلدة القنيطرة.",
    ],
)
def test_forces_whose_side_nobody_tells_move(slots: Slots, text: str) -> None:
    assert [(claim["event"], claim["actors"]) for claim in slots(text)] == [("movement", [])]


@pytest.mark.parametrize(
    "text",
    [
        "وصل وفد حكومي إلى درعا أمس.",
        "دخلت قافلة مساعدات إلى دوما أمس.",
        "رفض الجيش السوري نشر قوات في البلدة.",
        "وصلت دورية من الشرطة إلى مكان الحادث في حلب ونظمت السير.",
        "وصلت سيارات الإسعاف إلى مكان الانفجار في حلب.",
    ],
)
def test_who_comes_to_help_or_stays_does_not_move(slots: Slots, text: str) -> None:
    assert [claim for claim in slots(text) if claim["stance"] == "asserts"] == []


@pytest.mark.parametrize(
    "text",
    [
        "خاضت كتائب القسام منذ الصباح اشتباكات عنيفة مع الجيش الإسرائيلي في جباليا.",
        "تدور منذ الفجر اشتباكات بين كتائب القسام والجيش الإسرائيلي في جباليا.",
    ],
)
def test_fighting_since_an_hour_is_told(slots: Slots, text: str) -> None:
    (claim,) = slots(text)
    assert (claim["event"], sorted(claim["actors"])) == ("clash", ["israeli-military", "qassam-brigades"])
