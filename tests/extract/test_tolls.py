from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., None]
K, W = "killed", "wounded"

TOLLS = {
    "a number and a noun": ("قتل خمسة مدنيين في قصف على سرمين.", [(K, 5, 5)]),
    "in brackets": ("أصيب (9) مواطنين ووصل (12) شهيداً إلى مستشفى في غزة.", [(K, 12, 12), (W, 9, 9)]),
    "labels of figures": ("قصف على سرمين، القتلى: 12 | الجرحى: 30", [(K, 12, 12), (W, 30, 30)]),
    "labels, joined": ("قصف على سرمين، إجمالي القتلى: 45 والجرحى: 112", [(K, 45, 45), (W, 112, 112)]),
    "massacres are no dead": ("ارتكبت القوات 9 مجازر في حلب، و4 في إدلب.", []),
    "dead of an aggression": (
        "ارتفع عدد ضحايا العدوان الإسرائيلي على قطاع غزة إلى 1900 شهيد.",
        [(K, 1900, 1900)],
    ),
    "hurt and dead": ("سقط عدد من المدنيين بين جريح وشهيد بقصف على سرمين.", [("killed_or_wounded", 2, None)]),
    "cases": ("وثقت المنظمة تسع حالات قتل و12 حالة إصابة في تعز.", [(K, 9, 9), (W, 12, 12)]),
    "whose fighters killed": ("قتل مقاتلوها 19 مدنياً في مقديشو.", [(K, 19, 19)]),
    "in one raid": ("سبعة أشخاص قتلوا في غارة واحدة على سرمين.", [(K, 7, 7)]),
    "bullets are no people": ("أصابت أربع رصاصات سيارة مدنية عند مدخل سرمين.", []),
    "lost in a fight": ("هاجم مسلحون موقعاً في سرمين وخسر فيه الجيش السوري جنديين.", [(K, 2, 2)]),
    "lost in it, the side first": ("هاجم مسلحون موقعاً في سرمين وخسر الجيش السوري فيه ثمانية جنود.", [(K, 8, 8)]),
    "a town's dead": ("فقدت مدينة سرمين 40 شخصاً في قصف على السوق.", [(K, 40, 40)]),
    "a family's dead": ("فقدت العائلة خمسة من أفرادها في غارة على سرمين.", [(K, 5, 5)]),
    "houses are no dead": ("فقدت بلدة سرمين 40 منزلاً في قصف على السوق.", []),
    "gone astray": ("فقدت ثلاث نساء أثناء الفرار من سرمين.", [("missing", 3, 3)]),
    "a figure exceeded": ("تجاوزت حصيلة القتلى في القصف على سرمين 45 قتيلاً.", [(K, 46, None)]),
    "a figure not exceeded": ("لم يتجاوز عدد الجرحى في القصف على سرمين خمسة.", [(W, 1, 5)]),
    "a quarter of a million": ("حصدت الحرب في سوريا منذ 2011 أكثر من ربع مليون إنسان.", [(K, 250_001, None)]),
    "all of his sons": ("استشهد أب وأبناؤه الثلاثة بقصف على سرمين.", [(K, 4, 4)]),
    "those already told": ("المدنيون الـ40 الذين سجلنا مقتلهم في سرمين: 30 قتلتهم قوات النظام.", [(K, 30, 30)]),
    "one of his sons": ("قتل شيخ العشيرة وأحد أبنائه بقصف على سرمين.", [(K, 2, 2)]),
    "one with his number": ("قتل مدني واحد أمس بقصف على سرمين.", [(K, 1, 1)]),
    "an office and those with him": ("قتل محافظ المدينة واثنان من مرافقيه بقصف على سرمين.", [(K, 3, 3)]),
    "his guard": ("اغتال مسلحون قاضياً ومرافقه في سرمين.", [(K, 2, 2)]),
    "two on a motorbike": ("مسيّرة قتلت راكبي دراجة نارية قرب سرمين.", [(K, 2, 2)]),
    "two in a car": ("قتل راكبا سيارة بقصف مسيّرة قرب سرمين.", [(K, 2, 2)]),
    "a driver of one": ("قتل سائق شاحنة بقصف مسيّرة قرب سرمين.", [(K, 1, 1)]),
    "by whose hand, told first": ("قتل على أيدي مسلحين ثلاثة معلمين في سرمين.", [(K, 3, 3)]),
    "by whose fire, told first": ("سقط بنيران قوات النظام ثلاثة مدنيين في سرمين.", [(K, 3, 3)]),
    "posts fall, not people": ("سقط بيد الفصائل عشرة حواجز في سرمين.", []),
    "under the rubble": ("قتل مدني بغارة على سرمين ولا يزال سبعة عمال تحت الأنقاض.", [(K, 1, 1), ("missing", 7, 7)]),
    "from under the rubble": ("انتشل المتطوعون 12 جثة من تحت أنقاض منزل في سرمين.", [(K, 12, 12)]),
    "the number behind them": ("قتل من المدنيين 12 برصاص قوات النظام في سرمين.", [(K, 12, 12)]),
    "of those who flee": ("بينما كان المدنيون يفرون من سرمين قتل منهم 12 برصاص قوات النظام.", [(K, 12, 12)]),
    "him who was told": ("اقتحم مسلحون منزل شرطي في سرمين وقتلوه.", [(K, 1, 1)]),
    "activists who fell": ("قال الجيش إن ناشطين من حماس لقيا مصرعهما في غارة على غزة.", [(K, 2, 2)]),
    "activists who tell": ("قال ناشطون من سرمين إن سبعة قتلوا في غارة على البلدة.", [(K, 7, 7)]),
    "in the least estimate": ("أربعون شخصاً قتلوا في أقل تقدير بغارة على سرمين.", [(K, 40, None)]),
    "who fell, told before": ("أربعون جندياً سقطوا في الهجوم على سرمين.", [(K, 40, 40)]),
    "who fell hurt": ("خمسة جنود سقطوا جرحى في الهجوم على سرمين.", [(W, 5, 5)]),
    "no deaths, behind the hurt": ("قصف على سرمين، والإصابات أربع ولا وفيات.", [(K, 0, 0), (W, 4, 4)]),
    "with his wife": ("قتل أمس مع زوجته في غارة على سرمين.", [(K, 2, 2)]),
    "with three of his sons": ("استشهد مع ثلاثة من أبنائه بقصف على سرمين.", [(K, 4, 4)]),
    "their three children": ("رجل وزوجته وأطفالهما الثلاثة قتلوا في غارة على سرمين.", [(K, 5, 5)]),
    "as many of others": ("قتل أربعة مدنيين ومثلهم من عناصر الشرطة في تفجير بعفرين.", [(K, 4, 4), (K, 4, 4)]),
    "the dead of another side": (
        "سقط في معارك سرمين 26 قتيلاً من قوات النظام و18 من تنظيم داعش.",
        [(K, 18, 18), (K, 26, 26)],
    ),
    "a side not named yet": ("قتلت القوات خمسة مدنيين في سرمين.", [(K, 5, 5)]),
    "a raid that made an end of them": ("قضت غارة إسرائيلية على ثلاثة من قادة حماس في رفح.", [(K, 3, 3)]),
    "a dual": ("أسفر القصف على سرمين عن مقتل مدنيين اثنين وإصابة طفلين.", [(K, 2, 2), (W, 2, 2)]),
    "a bare dual": ("سقط قتيلان وثلاثة جرحى في قصف على سرمين.", [(K, 2, 2), (W, 3, 3)]),
    "a singular counts one": ("قتل جندي وأصيب آخر في هجوم قرب كركوك.", [(K, 1, 1), (W, 1, 1)]),
    "with so many wounded": (
        "Nine soldiers were killed, with 20 injured, in clashes in Benghazi.",
        [(K, 9, 9), (W, 20, 20)],
    ),
    "one and another, then a joined harm": (
        "مقتل امرأة وطفلين وإصابة رجل بقصف على سرمين.",
        [(K, 3, 3), (W, 1, 1)],
    ),
    "one and another, then a joined verb": ("قتل رجل وطفلان وأصيبت امرأة بقصف على سرمين.", [(K, 3, 3), (W, 1, 1)]),
    "lives": ("قصف الجيش بلدة سرمين، مما أودى بحياة تسعة مدنيين.", [(K, 9, 9)]),
    "written as it is spoken": ("انقتلو تلات شهدا وانجرح زوز بقصف على سرمين.", [(K, 3, 3), (W, 2, 2)]),
    "at least": ("قتل ما لا يقل عن 12 شخصاً في غارة على صعدة.", [(K, 12, None)]),
    "at least, floating": ("قتل 12 شخصاً على الأقل في غارة على صعدة.", [(K, 12, None)]),
    "at least one": ("سقط قتيل على الأقل وعدد من الجرحى في غارة على صعدة.", [(K, 1, None), (W, 2, None)]),
    "at least, then another": (
        "قتل ثلاثة مدنيين على الأقل وعشرات الجرحى في غارة على صعدة.",
        [(K, 3, None), (W, 12, None)],
    ),
    "between a word of rising and one of counting": (
        "ارتفع إلى ثمانية بينهم طفلان تعداد المدنيين الذين قتلوا بقصف على سرمين.",
        [(K, 8, 8)],
    ),
    "risen of fighters": ("ليرتفع إلى 16 عدد عناصر قوات النظام ممن قتلوا بقصف على سرمين.", [(K, 16, 16)]),
    "two verbs and one subject after them": ("استشهد وجرح 22 مدنياً بقصف على سرمين.", [("killed_or_wounded", 22, 22)]),
    "two verbs and one subject before them": (
        "عشرات المسلحين قتلوا وأصيبوا في قصف على سرمين.",
        [("killed_or_wounded", 12, None)],
    ),
    "more than": ("قتل أكثر من 12 شخصاً في غارة على صعدة.", [(K, 13, None)]),
    "a range": ("قتل ما بين 10 و12 شخصاً في غارة على صعدة.", [(K, 10, 12)]),
    "a quarter of a million, in English": (
        "More than a quarter of a million people have been killed in Syria since 2011.",
        [(K, 250_001, None)],
    ),
    "a fourth who bled to death": (
        "Three herders were killed in a drone strike on El Obeid and a fourth bled to death.",
        [(K, 4, 4)],
    ),
    "one by name and age": ("Ibrahim Hassan, 12, was shot dead by Israeli troops in Jenin.", [(K, 1, 1)]),
    "one of the wounded": ("One of the wounded died in hospital after a raid on Sarmin.", [(K, 1, 1)]),
    "two of the wounded": ("Two of the five wounded later died after a raid on Sarmin.", [(K, 2, 2)]),
    "wounded, and others who died": (
        "Five people were wounded and two died in a raid on Sarmin.",
        [(K, 2, 2), (W, 5, 5)],
    ),
    "up to": ("Up to 12 people were killed in an airstrike on Saada.", [(K, 1, 12)]),
    "dozens": ("قتل عشرات المدنيين في غارة على سوق في صعدة.", [(K, 12, None)]),
    "dozens, in English": ("Dozens were wounded in an airstrike on Saada.", [(W, 12, None)]),
    "several": ("سقط قتلى وجرحى في غارة على سوق في صعدة.", [(K, 2, None), (W, 2, None)]),
    "dead and wounded together": ("مقتل وإصابة 29 شخصاً في غارة على صعدة.", [("killed_or_wounded", 29, 29)]),
    "the same in English": ("The raid on Saada left 22 dead and wounded.", [("killed_or_wounded", 22, 22)]),
    "no losses": ("سقطت قذيفة على حي السلام في طرابلس دون وقوع خسائر بشرية.", [(K, 0, 0), (W, 0, 0)]),
    "no injuries": ("سقطت قذيفة على مطار معيتيقة في طرابلس دون وقوع إصابات.", [(W, 0, 0)]),
    "material damage only": ("قصف الجيش بلدة سرمين واقتصرت الأضرار على الماديات.", [(K, 0, 0), (W, 0, 0)]),
    "two, by the verb": ("قال مصدر طبي إن مدنيين قتلا في قصف على سرمين.", [(K, 2, 2)]),
    "those from one family": (
        "قال سكان إن ثمانية أفراد على الأقل من أسرة واحدة قتلوا في غارة على صعدة.",
        [(K, 8, None)],
    ),
    "a number of raids": ("قالت الوكالة إن 15 شخصاً على الأقل قتلوا في 8 غارات على سرمين.", [(K, 15, None)]),
    "most of whom": ("قال ناشط إن عشرين مدنياً معظمهم من النساء قتلوا في قصف على سرمين.", [(K, 20, 20)]),
    "what a raid killed": ("قتلت غارة على بلدة طير حرفا أربعة أشخاص.", [(K, 4, 4)]),
    "one more, behind the noun": ("قتل عنصر ثان في انفجار لغم قرب سرمين.", [(K, 1, 1)]),
    "lives lost": ("أسفرت الغارة على سرمين عن فقدان ثلاثة أطفال وامرأة حياتهم.", [(K, 4, 4)]),
    "nothing known of any dead": ("شن الطيران غارة على سرمين مع عدم وجود معلومات حول وقوع قتلى.", []),
    "English words": ("Three people were killed and five wounded in shelling on Sarmin.", [(K, 3, 3), (W, 5, 5)]),
    "a subject after a comma": (
        "On Monday, according to a monitor, nine people were killed and 12 were injured in shelling on Sarmin.",
        [(K, 9, 9), (W, 12, 12)],
    ),
    "a thing and its number": ("أصاب صاروخ واحد سيارة في سرمين ما أدى إلى إصابة شابين.", [(W, 2, 2)]),
    "English killing": ("An airstrike on a market in Nyala killed 14 people.", [(K, 14, 14)]),
    "English participle": ("Warplanes bombed a market in Nyala, killing at least 14 people.", [(K, 14, None)]),
    "a list with commas": ("A strike on a flat in Homs killed a child, three women and a man.", [(K, 5, 5)]),
    "those of a list before the verb": ("A boy, a woman and two men died in shelling on Homs.", [(K, 4, 4)]),
    "who those counted were": ("A strike on Homs killed three people, two women and a child.", [(K, 3, 3)]),
    "a word between number and noun": ("The strike on Homs caused 12 apparently civilian deaths.", [(K, 12, 12)]),
    "left dead, of two sorts": ("The raid on Homs left two nurses and three shepherds dead.", [(K, 5, 5)]),
    "and a fourth": ("Three men were killed and a fourth injured in a strike on Homs.", [(K, 3, 3), (W, 1, 1)]),
    "another one": ("Gunmen killed three soldiers and wounded another one in Homs.", [(K, 3, 3), (W, 1, 1)]),
    "shot and wounded": ("Three policemen were shot and wounded in Homs.", [(W, 3, 3)]),
    "and another": ("Two men were killed and another was wounded in shelling on Homs.", [(K, 2, 2), (W, 1, 1)]),
    "somebody named": ("Gunmen killed Karim Odeh in Homs on Monday.", [(K, 1, 1)]),
    "what sort they are": ("A bus driver was shot dead in Homs and two others were hurt.", [(K, 1, 1), (W, 2, 2)]),
    "far from its verb": ("More than 30 people in the old city of Homs were also killed.", [(K, 31, None)]),
    "hurt, then dead": ("A teacher was wounded in Homs on Monday and later died of his wounds.", [(K, 1, 1)]),
    "an age before a man": ("A 19-year-old man was killed in Homs.", [(K, 1, 1)]),
    "members of a family": ("Three members of the Odeh family were killed in Homs.", [(K, 3, 3)]),
    "killing and wounding": (
        "Shelling of Homs resulted in the killing of a woman and the wounding of six men.",
        [(K, 1, 1), (W, 6, 6)],
    ),
    "so many more": (
        "In Homs 14 civilians were killed, including four women, and dozens more were injured.",
        [(K, 14, 14), (W, 12, None)],
    ),
    "Arabic-Indic digits": ("قتل ١٤ مدنياً وأصيب ٣٠ في غارة على صعدة.", [(K, 14, 14), (W, 30, 30)]),
    "number words": ("مقتل خمسة وعشرين مدنياً في غارة على صعدة.", [(K, 25, 25)]),
    "two, one of whom": ("أصيب مدنيين بجروح أحدهما بحال الخطر في غارة على صعدة.", [(W, 2, 2)]),
    "a noun of two words": ("قتل أمين شرطة ومجندان في هجوم جنوب العريش.", [(K, 3, 3)]),
    "a second soldier": ("A second soldier was killed in Raqqa on Monday.", [(K, 1, 1)]),
    "a rank": ("مقتل ضابط برتبة مقدم وثلاثة جنود في هجوم جنوب العريش.", [(K, 4, 4)]),
    "a third": ("قتل رجلا أمن وأصيب ثالث بجروح في انفجار عبوة قرب العريش.", [(K, 2, 2), (W, 1, 1)]),
    "of one family": ("أصيبت معلمة وطفلان من عائلة واحدة جراء سقوط قذيفة على سرمين.", [(W, 3, 3)]),
    "the number of his brigade": ("قتل قائد اللواء 40 مشاة وثلاثة من مرافقيه بانفجار لغم في تعز.", [(K, 4, 4)]),
    "a commander of some word": ("قتل آمر الكتيبة 118 سالم الورفلي و7 من جنوده بانفجار لغم في سرت.", [(K, 8, 8)]),
    "a body's man and two more": ("قتل مسؤول في حزب العمال واثنان من مقاتليه بانفجار في سنجار.", [(K, 3, 3)]),
    "how old he was": ("أودت قذيفة على سرمين بحياة رضيع عمره 9 أشهر وبالغين من أسرته.", [(K, 3, 3)]),
    "a name and his colleagues": ("قتلت إسرائيل رامي العودة وأربعة من زملائه في غارة على غزة.", [(K, 5, 5)]),
    "doer, name and his guards": ("قتلت قوات الاحتلال محمود الزين وثلاثة من مرافقيه في جنين.", [(K, 4, 4)]),
    "met his death with others": ("لقي القيادي أبو قتادة مصرعه مع خمسة من مرافقيه في صعدة.", [(K, 6, 6)]),
    "had met his death with others": ("قال الجيش إن قائد المحور لقي مصرعه مع خمسة من مرافقيه في صعدة.", [(K, 6, 6)]),
    "met his death by gunmen": ("لقي شاب حتفه برصاص مسلحين في تعز.", [(K, 1, 1)]),
    "met their death, a part of them children": (
        "لقي ستة مدنيين بينهم طفلان مصرعهم بقصف لقوات النظام على سرمين.",
        [(K, 6, 6)],
    ),
    "captured": ("أسرت قوات سوريا الديمقراطية ستة عناصر من تنظيم داعش في هجين.", [("captured", 6, 6)]),
}


@pytest.mark.parametrize(("text", "tolls"), TOLLS.values(), ids=TOLLS.keys())
def test_tolls_of_one_claim(tells: Check, text: str, tolls: list[tuple[str, int, int]]) -> None:
    tells(text, {"tolls": tolls})


def test_a_subtotal_is_part_of_its_total(tells: Check) -> None:
    tells(
        "قتل تسعة مدنيين بينهم ثلاثة أطفال وامرأة في غارة على بلدة الشعفة.",
        {"tolls": [(K, 9, 9)], "parts": [(K, "children", 3), (K, "women", 1)]},
    )
    tells(
        "Nine civilians, including three children, were killed in an airstrike on Shaafa.",
        {"tolls": [(K, 9, 9)], "parts": [(K, "children", 3)]},
    )


def test_the_wounded_after_a_part_of_the_dead_are_a_total(tells: Check) -> None:
    text = "أسفرت الغارة على صعدة عن 9 قتلى بينهم 4 أطفال و15 جريحاً."
    tells(text, {"tolls": [(K, 9, 9), (W, 15, 15)], "parts": [(K, "children", 4)]})


def test_others_are_not_counted_with_the_group_before(tells: Check) -> None:
    tells("قتل مدني وأصيب آخرون في قصف على سرمين.", {"tolls": [(K, 1, 1), (W, 2, None)]})


def test_approximate_figures_stay_approximate(tells: Check) -> None:
    tells("أصيب نحو 15 شخصاً في غارة على صعدة.", {"tolls": [(W, 15, 15)], "approx": [True]})
    tells("About 15 people were wounded in an airstrike on Saada.", {"tolls": [(W, 15, 15)], "approx": [True]})


def test_who_the_dead_are(tells: Check) -> None:
    tells("قتل أربعة جنود في هجوم قرب كركوك.", {"tolls": [(K, 4, 4)], "who": ["combatants"]})
    tells("قتل ثلاثة أطفال في قصف على سرمين.", {"tolls": [(K, 3, 3)], "who": ["children"]})
    tells("قتل مسعفان في غارة على مدينة صور.", {"tolls": [(K, 2, 2)], "who": ["medics"]})


def test_a_running_total_is_no_toll_of_an_event(slots: Callable[..., list[dict[str, Any]]]) -> None:
    found = slots("قالت وزارة الصحة في غزة إن حصيلة القتلى منذ بدء الحرب ارتفعت إلى 37400 قتيل.", outlet="wafa")
    assert [(c["event"], c["discourse"], c["tolls"]) for c in found] == [("casualties", "tally", [(K, 37400, 37400)])]


def test_years_ages_and_calibres_count_nobody(tells: Check) -> None:
    tells(
        "أصيب الطفل أحمد البالغ من العمر 9 أعوام بقذيفة من عيار 120 ملم في سرمين.",
        {"tolls": [(W, 1, 1)]},
    )


def test_a_toll_with_no_event_is_casualties(tells: Check) -> None:
    tells("وصلت إلى المستشفى جثث سبعة مدنيين.", {"event": "casualties", "tolls": [(K, 7, 7)]})


def test_those_who_fell_beside_a_victim_count_with_him(tells: Check) -> None:
    tells("قتل ضابط ومعه ثلاثة جنود بانفجار لغم في حيس.", {"tolls": [(K, 4, 4)]})
    tells("قتل قيادي حوثي مع سبعة من مرافقيه بغارة على صعدة.", {"tolls": [(K, 8, 8)]})
    tells("قتل مدني في اشتباكات مع خمسة مسلحين شرق تعز.", {"tolls": [(K, 1, 1)]})
    tells("A commander was killed alongside four bodyguards in an airstrike on Saada.", {"tolls": [(K, 5, 5)]})


def test_a_side_between_the_verb_and_those_it_killed_killed_them(tells: Check) -> None:
    tells(
        "قتلت قوات الدعم السريع خمسة مدنيين في نيالا.",
        {"actors": ["rsf"], "targets": ["civilians"], "tolls": [(K, 5, 5)]},
    )
    tells("قتلت قوة من الدعم السريع خمسة مدنيين في نيالا.", {"actors": ["rsf"], "tolls": [(K, 5, 5)]})
    tells("قتل ثلاثة من الدعم السريع في نيالا.", {"actors": [], "targets": ["rsf"], "tolls": [(K, 3, 3)]})


def test_two_titles_before_a_name_are_one_man(tells: Check) -> None:
    tells("أعلنت المنصة مقتل الإعلامي والصحفي علاء الدين علي في نيالا.", {"tolls": [(K, 1, 1)]})
    tells("أعلنت المنصة مقتل الطبيب والممرض في قصف على نيالا.", {"tolls": [(K, 2, 2)]})


def test_a_family_counted_one_by_one_is_civilian(tells: Check) -> None:
    tells("أصيب رجل وزوجته وطفلهما بانفجار لغم في حيس.", {"tolls": [(W, 3, 3)], "targets": ["civilians"]})


def test_whose_the_dead_and_wounded_are(tells: Check) -> None:
    tells(
        "سقط عدد من عناصر جماعة الحوثي بين قتيل وجريح في مأرب.",
        {"tolls": [("killed_or_wounded", 2, None)], "targets": ["houthis"]},
    )
    tells("سقط قتلى وجرحى في صفوف ما يعرف بقوات الحزام الأمني بغارة على زنجبار.", {"targets": ["security-belt"]})


def test_nobody_harmed_told_with_a_noun(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("قصفت قوات النظام بلدة سرمين أمس مع عدم سقوط أي قتلى أو جرحى.")
    assert claim["tolls"] == [("killed", 0, 0), ("wounded", 0, 0)]
    assert all(("killed", 0, 0) not in c["tolls"] for c in slots("قصفت سرمين أمس دون أن يبلغ عن قتلى."))


def test_how_some_of_the_dead_died_is_no_event_more(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("أسفر هجوم داعش على بلدة سرمين عن سقوط تسعة قتلى (...)، بعضهم أعدم رميا بالرصاص.")
    assert (claim["event"], claim["tolls"]) == ("attack", [("killed", 9, 9)])


def test_displacement_told_after_the_dead_leaves_them_told(tells: Check) -> None:
    tells(
        "The escalation has killed 670 people and caused the displacement of 3000 families.",
        {"event": "casualties", "tolls": [(K, 670, 670)]},
        {"event": "displacement", "tolls": [("displaced", 3000, 3000)]},
    )


def test_words_that_leave_a_count_open_stand_before_both(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("أسفر قصف النظام على سرمين عن ما لا يقل عن 11 قتيلا و40 جريحا.")
    assert claim["tolls"] == [("killed", 11, None), ("wounded", 40, None)]
    (claim,) = slots("أسفر قصف النظام على سرمين عن 11 قتيلا و40 جريحا.")
    assert claim["tolls"] == [("killed", 11, 11), ("wounded", 40, 40)]


def test_where_the_dead_are_brought_from(tells: Check) -> None:
    tells(
        "وأكد طبيب في مستشفى إدلب، طالبا عدم كشف هويته، وصول 31 جثة من سرمين، "
        "بيد أن المرصد السوري رفع الحصيلة إلى 50 قتيلا.",
        {"places": ["Sarmin"], "tolls": [(K, 31, 31)]},
        {"source": "sohr", "tolls": [(K, 50, 50)]},
    )


AS_MANY = {
    "قتل 11 مدنياً ومثلهم جرحى في قصف على سراقب.": [("killed", 11, 11), ("wounded", 11, 11)],
    "Shells killed six people and left as many wounded in the market of Taiz.": [("killed", 6, 6), ("wounded", 6, 6)],
}


@pytest.mark.parametrize(("text", "tolls"), AS_MANY.items())
def test_as_many_again(
    slots: Callable[..., list[dict[str, Any]]], text: str, tolls: list[tuple[str, int, int]]
) -> None:
    (claim,) = slots(text)
    assert claim["tolls"] == tolls


def test_sorties_are_no_strikes(slots: Callable[..., list[dict[str, Any]]]) -> None:
    (claim,) = slots("نفذت المقاتلات الأميركية 55 طلعة استهدفت 60 موقعاً لتنظيم الدولة في الموصل.")
    assert claim["strikes"] is None


def test_whom_a_title_is_about_are_not_counted(slots: Callable[..., list[dict[str, Any]]]) -> None:
    assert slots("التقرير الإحصائي اليومي لشهداء وجرحى العدوان على غزة") == []
    (claim,) = slots("حصيلة الشهداء والإصابات في سرمين: 64 شهيداً، 125 إصابة.")
    assert claim["tolls"] == [("killed", 64, 64), ("wounded", 125, 125)]
    (claim,) = slots("مسيّرة استهدفت دراجة نارية في سرمين | لا شهداء | الإصابات 2")
    assert claim["tolls"] == [("killed", 0, 0), ("wounded", 2, 2)]


ARRESTED = {
    "إلقاء القبض على متهمين اثنين بالإرهاب في الموصل.": 2,
    "القبض على متهم بالإرهاب في الموصل.": 1,
    "اعتقال مشتبه به في الموصل.": 1,
}


@pytest.mark.parametrize(("text", "taken"), ARRESTED.items())
def test_suspects_are_counted(slots: Callable[..., list[dict[str, Any]]], text: str, taken: int) -> None:
    (claim,) = slots(text)
    assert (claim["event"], claim["tolls"]) == ("detention", [("captured", taken, taken)])


SLAIN = {
    "قتلت قذيفة طفلين في تعز أمس.": ("shelling", [("killed", 2, 2)]),
    "قتل لغم مزارعاً في نهم أمس.": ("landmine", [("killed", 1, 1)]),
    "قتل قناص سيدة في تعز أمس.": ("killing", [("killed", 1, 1)]),
}


@pytest.mark.parametrize(("text", "told"), SLAIN.items())
def test_arms_between_a_verb_and_whom_they_slew(
    slots: Callable[..., list[dict[str, Any]]], text: str, told: tuple[str, list[tuple[str, int, int]]]
) -> None:
    (claim,) = slots(text)
    assert (claim["event"], claim["tolls"]) == told


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("دون خسائر بشرية", ["killed", "wounded"]),
        ("دون وقوع أي خسائر في الأرواح", ["killed", "wounded"]),
        ("ولم يسفر ذلك عن سقوط أي ضحايا", ["killed", "wounded"]),
        ("دون أن يؤدي ذلك إلى سقوط ضحايا", ["killed", "wounded"]),
        ("بدون قتلى أو جرحى", ["killed", "wounded"]),
        ("ولم تخلف القذائف إصابات", ["wounded"]),
        ("دون تسجيل أية إصابات", ["wounded"]),
        ("دون سقوط قتلى", ["killed"]),
        ("واقتصرت الأضرار على الماديات", ["killed", "wounded"]),
    ],
)
def test_a_negation_reaches_those_harmed(words: str, kinds: list[str], tells: Check) -> None:
    tells(f"قصفت المدفعية بلدة كفرنبل أمس {words}.", {"tolls": [(kind, 0, 0) for kind in kinds], "stance": "asserts"})


def test_what_nobody_reports_is_no_zero(tells: Check) -> None:
    tells("قصفت المدفعية بلدة كفرنبل أمس دون أن يبلغ عن سقوط ضحايا.", {"tolls": []})


SOME_OF_THEM = {
    "لقي سبعة أشخاص، ثلاثة منهم نساء، حتفهم في قصف على سرمين.": (7, [(K, "women", 3)]),
    "19 شخصا، خمسة منهم أطفال، قتلوا في غارة على سرمين.": (19, [(K, "children", 5)]),
    "قضى 14 شخصا، تسعة منهم دون العاشرة، في قصف على سرمين.": (14, [(K, "children", 9)]),
    "قتل 12 شخصا، أربعة منهم مسعفون، في غارة على سرمين.": (12, [(K, "medics", 4)]),
    "كان 22 شخصا، معظمهم من النساء، قد قضوا بقذائف سقطت على سرمين.": (22, [(K, "women", 2)]),
    "لقيت ست نساء، واحدة منهن حامل، مصرعهن في قصف على سرمين.": (6, [(K, "women", 1)]),
    "قتل ستة أشخاص معظمهم من عائلة واحدة في غارة على سرمين.": (6, []),
    "كان في المبنى ستة جنود، أربعة منهم قتلوا في قصف على سرمين.": (4, []),
}


@pytest.mark.parametrize(("text", "told"), SOME_OF_THEM.items())
def test_some_of_those_counted_are_told_behind_a_comma(
    tells: Check, text: str, told: tuple[int, list[tuple[str, str, int]]]
) -> None:
    tells(text, {"tolls": [(K, told[0], told[0])], "parts": told[1]})


WITH_THE_NAMED = {
    "استشهد المواطن صالح ناصر القحطاني وثلاثة من أبنائه بغارة على رازح.": [(K, 4, 4)],
    "استشهدت المواطنة فاطمة علي وابنتاها بغارة على رازح.": [(K, 3, 3)],
    "قتل المدرس خالد ناصر العلي وزوجته وثلاثة من أطفالهما بقصف على سرمين.": [(K, 5, 5)],
    "قتل الناشط سامر العلي مع زوجته وطفليه بقصف على سرمين.": [(K, 4, 4)],
    "قتل الشيخ سالم بقصف على سرمين.": [(K, 1, 1)],
    "قتل المواطن خالد ناصر العلي وأصيب ثلاثة من أولاده بقصف على سرمين.": [(K, 1, 1), (W, 3, 3)],
}


@pytest.mark.parametrize(("text", "tolls"), WITH_THE_NAMED.items())
def test_those_counted_behind_a_name(tells: Check, text: str, tolls: list[tuple[str, int, int]]) -> None:
    tells(text, {"tolls": tolls})


HOMOGRAPHS = {
    "أدى القصف على سرمين إلى مقتل طالب وإصابة متظاهر.": [(K, 1, 1), (W, 1, 1)],
    "أدى القصف على سرمين إلى استشهاد أب وأم وطفلين.": [(K, 4, 4)],
    "قذيفة على سرمين أودت بأم وثلاثة من أولادها.": [(K, 4, 4)],
    "مقتل أبو عمر السوري بقصف على سرمين.": [(K, 1, 1)],
    "قتل سبعة بقصف على سرمين في آب.": [(K, 7, 7)],
}


@pytest.mark.parametrize(("text", "tolls"), HOMOGRAPHS.items())
def test_words_that_are_people_where_somebody_is_hurt(
    tells: Check, text: str, tolls: list[tuple[str, int, int]]
) -> None:
    tells(text, {"tolls": tolls})


WHO_THEY_WERE = {
    "أغارت طائرات على سرمين، والقتلى شقيقان ووالدتهما.": [(K, 3, 3)],
    "أغارت طائرات على سرمين، والقتلى خمسة أطفال وامرأة.": [(K, 6, 6)],
    "أغارت طائرات على سرمين فقتل خمسة، والقتلى مدنيون.": [(K, 5, 5)],
    "أغارت طائرات على سرمين، والحصيلة خمسة مسعفين قتلى وتسعة جرحى.": [(K, 5, 5), (W, 9, 9)],
    "أسفرت غارة على سرمين عن مقتل ثلاثة مدنيين وجرحى آخرين.": [(K, 3, 3), (W, 2, None)],
    "ما زال خمسة عمال مفقودين بعد غارة على سرمين.": [("missing", 5, 5)],
    "أوقعوا ثلاثين بين هالك وجريح في هجوم على ثكنة للجيش.": [("killed_or_wounded", 30, 30)],
    "تسلم مشفى سرمين جثماني شقيقين بعد غارة على البلدة.": [(K, 2, 2)],
}


@pytest.mark.parametrize(("text", "tolls"), WHO_THEY_WERE.items())
def test_the_dead_told_beside_who_they_were(tells: Check, text: str, tolls: list[tuple[str, int, int]]) -> None:
    tells(text, {"tolls": tolls})


OF_TWO_SIDES = {
    "صدت القوات هجوما على ثكنة وقتلت 15 من المهاجمين وفقدت ثلاثة من جنودها.": [(K, 3, 3), (K, 15, 15)],
    "خسر الجيش خمسة من عناصره في هجوم على حاجز قرب سرمين.": [(K, 5, 5)],
    "قتل ثلاثة من عناصر الجيش وسقط تسعة من المهاجمين في هجوم قرب سرمين.": [(K, 3, 3), (K, 9, 9)],
    "قتل أربعة جنود وثمانية مهاجمين في هجوم على ثكنة في سرمين.": [(K, 4, 4), (K, 8, 8)],
    "سقط عشرة من المدنيين بين قتيل وجريح بقصف على سرمين.": [("killed_or_wounded", 10, 10)],
    "إثر قصف على سرمين فقدت ثلاث نساء.": [("missing", 3, 3)],
}


@pytest.mark.parametrize(("text", "tolls"), OF_TWO_SIDES.items())
def test_losses_of_two_sides(tells: Check, text: str, tolls: list[tuple[str, int, int]]) -> None:
    tells(text, {"tolls": tolls})


FINISHED_OFF = {
    "قضى الجيش أمس، في غارة على حي الزيتون، على ثلاثة مسلحين.": [(K, 3, 3)],
    "تم القضاء على مسلحين أربعة بغارة على خان يونس.": [(K, 4, 4)],
    "أجهز المقاتلون على جنديين قرب خان يونس.": [(K, 2, 2)],
}


@pytest.mark.parametrize(("text", "tolls"), FINISHED_OFF.items())
def test_whom_a_verb_with_its_preposition_finished_off(
    tells: Check, text: str, tolls: list[tuple[str, int, int]]
) -> None:
    tells(text, {"tolls": tolls})


CAPTURED = {
    "أعلن الجيش تحرير تلة في حجة ووقوع أحد عشر حوثيا في الأسر.": ("seizure", [("captured", 11, 11)]),
    "وقع أربعة من عناصر داعش في الأسر في سرمين.": ("detention", [("captured", 4, 4)]),
    "اعتقلت القوات أربعة شبان وفتاة من سرمين.": ("detention", [("captured", 5, 5)]),
}


@pytest.mark.parametrize(("text", "told"), CAPTURED.items())
def test_the_captured(tells: Check, text: str, told: tuple[str, list[tuple[str, int, int]]]) -> None:
    tells(text, {"event": told[0], "tolls": told[1]})


def test_in_whose_grip_they_fell(tells: Check) -> None:
    text = "وقعت خمسة من عناصر داعش في قبضة الجيش العراقي في الحويجة."
    tells(text, {"event": "detention", "actors": ["iraqi-army"], "targets": ["islamic-state"]})


NUMBER_BEHIND = {
    "دمرت غارة كهفا في جبل حمرين وقتل من كان فيه من عناصر داعش، وعددهم ستة.": ([(K, 6, 6)], ["islamic-state"]),
    "قتل مدنيون يقدر عددهم بعشرين في غارة على رازح.": ([(K, 20, 20)], ["civilians"]),
    "لقي ركاب الحافلة مصرعهم، وعددهم 14، في انفجار لغم قرب سرمين.": ([(K, 14, 14)], []),
}


@pytest.mark.parametrize(("text", "told"), NUMBER_BEHIND.items())
def test_the_number_of_those_harmed_told_behind(
    tells: Check, text: str, told: tuple[list[tuple[str, int, int]], list[str]]
) -> None:
    tells(text, {"tolls": told[0], "targets": told[1]})


def test_those_who_bring_help_are_no_fighters(tells: Check) -> None:
    tells("أصيب ثلاثة من متطوعي الخوذ البيضاء بقصف على سرمين.", {"who": ["civilians"], "targets": ["white-helmets"]})
    tells("أصيب ثلاثة من أفراد الطواقم الطبية بقصف على سرمين.", {"who": ["medics"], "targets": ["medics"]})


MORE = {
    "قتل طفل وجرح ثان وتهدمت منازل بغارة على سرمين.": [(K, 1, 1), (W, 1, 1)],
    "أحصى ناشط تسعة قتلى مدنيين كحد أدنى ونحو عشرين مصابا بقصف على سرمين.": [(K, 9, None), (W, 20, 20)],
    "بلغ عدد من قتلوا من المدنيين بغارات على إدلب أمس، على ما ذكر المرصد السوري، 21 شخصا.": [(K, 21, 21)],
    "أعلن الجيش تحييد إرهابيين سبعة بغارة على خان يونس.": [(K, 7, 7)],
    "أطلق مجهولون النار على سيارتهما في نوى ومات كلاهما.": [(K, 2, 2)],
    "سقطت قذيفة على مزرعة في سرمين فبترت ساق مالكها.": [(W, 1, 1)],
    "صدت القوات هجوما على ثكنة في سرمين، والحصيلة 12 قتيلا من المسلحين وثلاثة شهداء.": [(K, 3, 3), (K, 12, 12)],
    "قتل خمسة مدنيين في هجوم على سرمين، والشهداء من عائلة واحدة.": [(K, 5, 5)],
}


@pytest.mark.parametrize(("text", "tolls"), MORE.items())
def test_other_ways_to_tell_a_toll(tells: Check, text: str, tolls: list[tuple[str, int, int]]) -> None:
    tells(text, {"tolls": tolls})


def test_children_by_their_age_are_civilians(tells: Check) -> None:
    tells("قتل شقيقان دون العاشرة بغارة على سرمين.", {"who": ["children"], "targets": ["civilians"]})


def test_a_vehicle_is_of_the_fighters_who_ride_in_it(tells: Check) -> None:
    tells("استهدفت مسيرة سيارة قيادي في حزب الله في صور.", {"targets": ["hezbollah"]})
    tells("استهدفت غارة سيارة لعناصر من داعش في الحويجة.", {"targets": ["islamic-state"]})
    tells("استهدفت مسيرة سيارة مدرس في صور.", {"targets": ["civilians"]})


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("تكبدت قوات الدعم السريع خسائر كبيرة بلغت 40 قتيلاً في بارا.", [], ["rsf"]),
        ("إن قوات الدعم السريع تكبدت خسائر فادحة بلغت 40 قتيلاً في بارا.", [], ["rsf"]),
        ("كبد الجيش السوداني قوات الدعم السريع خسائر بلغت 40 قتيلاً في بارا.", ["sudanese-army"], ["rsf"]),
        ("ألحق الجيش السوداني بقوات الدعم السريع خسائر بلغت 40 قتيلاً في بارا.", ["sudanese-army"], ["rsf"]),
        ("ألحق الجيش السوداني خسائر فادحة بقوات الدعم السريع وقتل 40 منهم في بارا.", ["sudanese-army"], ["rsf"]),
        ("أدى هجوم الجيش السوداني إلى تكبد قوات الدعم السريع 40 قتيلاً في بارا.", ["sudanese-army"], ["rsf"]),
    ],
)
def test_whose_losses_they_are(tells: Check, text: str, actors: list[str], targets: list[str]) -> None:
    tells(text, {"actors": actors, "targets": targets, "tolls": [("killed", 40, 40)]})


@pytest.mark.parametrize(
    ("text", "actors", "tolls"),
    [
        ("قتلت إسرائيل 21 مدنياً في خان يونس أمس.", ["israeli-military"], [("killed", 21, 21)]),
        ("قتل ستة مدنيين في سوريا أمس.", [], [("killed", 6, 6)]),  # the country, no Syrian in the accusative
        ("عثر الأهالي على جثة شاب قتلته قوات النظام السوري.", ["syrian-government-forces"], [("killed", 1, 1)]),
        ("اختطفه مسلحون من تنظيم داعش قرب الشرقاط.", ["islamic-state"], []),
    ],
)
def test_who_stands_beside_a_verb_of_harm(
    slots: Callable[..., list[dict[str, Any]]], text: str, actors: list[str], tolls: list[tuple[str, int, int]]
) -> None:
    (claim,) = slots(text)
    assert (claim["actors"], claim["tolls"]) == (actors, tolls)


def test_the_day_of_a_statement_beside_the_month_it_counts(tells: Check) -> None:
    text = "وثقت الشبكة السورية لحقوق الإنسان أمس مقتل 129 مدنياً خلال شهر تموز الفائت."
    tells(text, {"day": "2023-07-01", "last_day": "2023-07-31"})
