"""Short notices: who signs them, what brought the harm, what is no event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., None]

# text, the slots of each of its claims
NOTICES: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "a part of the day under a dated header": (
        "دفتر الغارات\n\nكفر زيتا، السبت 8 حزيران\nقصفت الطائرات الروسية مشفى المدينة ضحى، كتبت شبكة شام.",
        [{"event": "airstrike", "day": "2024-06-08", "places": ["Kafr Zita"]}],
    ),
    "today in a statement quoted under its speaker and day": (
        "البيان والبيان المضاد\n\n(أ) المتحدث العسكري للقوات المسلحة، 12 يونيو\n"
        "نفذت القوات الجوية صباح اليوم ضربة على مخبأ جنوبي بئر العبد أودت بستة تكفيريين.",
        [{"event": "airstrike", "day": "2024-06-12"}],
    ),
    "a day and what was the third attack": (
        "صدت الفرقة السادسة في الفاشر الأحد ثالث هجوم للدعم السريع على مقرها.",
        [{"event": "attack", "day": "2024-06-16"}],
    ),
    "a frame, then one whom nothing names": (
        "قتل ثلاثة مدنيين في قصف على سرمين، كما أكد خباز في السوق.",
        [{"event": "bombardment", "source": "unnamed:other"}],
    ),
    "a verb of saying behind the event": (
        "قتل ثلاثة مدنيين في قصف على سرمين، تقول مديرية النواحي الغربية.",
        [{"event": "bombardment", "source": "unnamed:official"}],
    ),
    "an office in brackets at the end": (
        "قتل ثلاثة مدنيين في قصف على سرمين (الدفاع المدني)",
        [{"event": "bombardment", "source": "white-helmets"}],
    ),
    "a ministry behind a bar": (
        "مقتل تسعة جنود في هجوم على سرمين | وزارة الدفاع التركية",
        [{"event": "attack", "source": "turkish-mod"}],
    ),
    "a monitor behind a place at the head": (
        "محافظة درعا - المرصد السوري لحقوق الإنسان: مقتل شابين بقصف على بلدة نصيب",
        [{"event": "bombardment", "source": "sohr"}],
    ),
    "a body before a bar at the head": (
        "وزارة الصحة اللبنانية | مقتل ثلاثة أشخاص في غارة على بلدة حبوش",
        [{"event": "airstrike", "source": "lebanon-mohealth"}],
    ),
    "a total before the event that raised it": (
        "ارتفع عدد القتلى منذ بداية الحملة إلى 120 قتيلا، عقب مقتل تسعة أشخاص بقصف استهدف سوق سرمين.",
        [
            {"event": "casualties", "tolls": [("killed", 120, 120)]},
            {"event": "bombardment", "tolls": [("killed", 9, 9)]},
        ],
    ),
    "a total of one attack and those who died of it since": (
        "ارتفعت حصيلة القصف على سرمين إلى 16 قتيلا بعد وفاة مصابين متأثرين بجراحهم.",
        [{"event": "bombardment", "tolls": [("killed", 16, 16)]}],
    ),
    "a place right before the dead is no label of their number": (
        "وصل إلى مستشفيات القطاع 35 شهيداً و84 إصابة خلال الساعات الأربع والعشرين الماضية.",
        [{"event": "casualties", "tolls": [("killed", 35, 35), ("wounded", 84, 84)]}],
    ),
    "the dead and, behind a comma, the wounded": (
        "قالت الأونروا إن 539 نازحا لقوا حتفهم منذ السابع من أكتوبر، وإن 1688 أصيبوا بجروح.",
        [{"event": "casualties", "tolls": [("killed", 539, 539), ("wounded", 1688, 1688)]}],
    ),
    "killed while crossing": (
        "فقد شاب من أبناء الريف حياته بنيران الجندرما التركية أثناء محاولته اجتياز الحدود قرب دركوش.",
        [{"event": "killing", "actors": ["turkish-military"], "tolls": [("killed", 1, 1)]}],
    ),
    "one of those just told": (
        "أصيب ثلاثة مدنيين في قصف على سرمين، توفي أحدهم لاحقا.",
        [{"event": "bombardment", "tolls": [("killed", 1, 1), ("wounded", 3, 3)]}],
    ),
    "one whose trade no lexicon has": (
        "قتل سنكري برصاص مجهولين في مدينة درعا.",
        [{"event": "killing", "tolls": [("killed", 1, 1)]}],
    ),
    "a detainee who died": (
        "توفي معتقل تحت التعذيب في سجن صيدنايا.",
        [{"event": "killing", "tolls": [("killed", 1, 1)]}],
    ),
    "fighters are attacked, not murdered": (
        "مقتل عنصرين من داعش برصاص مجهولين في مدينة الميادين.",
        [{"event": "attack", "targets": ["islamic-state"], "tolls": [("killed", 2, 2)]}],
    ),
    "gunmen make their raid on foot": (
        "أغار مسلحون على قرية قرب مدينة سراقب وقتلوا أربعة من سكانها.",
        [{"event": "attack", "tolls": [("killed", 4, 4)]}],
    ),
    "an aircraft makes its own from above": ("أغار الطيران الحربي على مدينة سراقب.", [{"event": "airstrike"}]),
    "a bomb during a raid": (
        "قتل جندي بعبوة ناسفة أثناء مداهمة في مدينة كركوك.",
        [{"event": "bombing", "tolls": [("killed", 1, 1)]}],
    ),
    "artillery behind a word for fire": ("قتل تسعة أشخاص بنيران المدفعية في مدينة تعز.", [{"event": "shelling"}]),
    "aircraft behind a word for rockets": ("قتل تسعة مدنيين بصواريخ الطائرات في مدينة إدلب.", [{"event": "airstrike"}]),
    "led away by the state's men": ("اقتادت قوات الاحتلال خمسة شبان من مدينة نابلس.", [{"event": "detention"}]),
    "led away by nobody known": ("اقتاد مجهولون خمسة شبان من مدينة نابلس.", [{"event": "abduction"}]),
    "what struck him, by a verb with a pronoun": (
        "استشهاد مجند برصاص قناص استهدفه في مدينة رفح.",
        [{"event": "attack", "tolls": [("killed", 1, 1)]}],
    ),
    "a killing and its manner behind an aside": (
        "تصفية ثمانية مدنيين، بينهم طبيب، رميا بالرصاص على يد الدعم السريع في مدينة النهود.",
        [{"event": "killing", "actors": ["rsf"], "tolls": [("killed", 8, 8)]}],
    ),
    "what was launched and stopped, past an aside": (
        "اعترضت القوات المشتركة ودمرت، صباح اليوم، طائرة مسيّرة أطلقتها جماعة الحوثي نحو خميس مشيط.",
        [{"event": "interception"}],
    ),
    "prisoners set free are not captured": (
        "تمت في الحوبان صفقة تبادل بين الحوثيين والقوات الحكومية، أفرج بموجبها عن تسعة أسرى.",
        [{"event": "agreement"}],
    ),
    "killed by some of a side": (
        "قتل قيادي في تنظيم القاعدة من قبل بعض أفراد القوات اليمنية في مدينة صنعاء.",
        [{"event": "attack", "actors": ["yemeni-government-forces"], "tolls": [("killed", 1, 1)]}],
    ),
    "two raids and whose they were": (
        "غارتان إسرائيليتان على بلدة الخيام أمس.",
        [{"event": "airstrike", "actors": ["israeli-military"]}],
    ),
    "two missiles and whose they were": (
        "استهدف صاروخان إسرائيليان منزلا في بلدة الخيام أمس.",
        [{"event": "missile_strike", "actors": ["israeli-military"], "targets": ["civilians"]}],
    ),
    "a number in words behind the name of a brigade": (
        "قتلت كتائب القسام ثلاثة جنود في جباليا.",
        [{"event": "attack", "actors": ["qassam-brigades"], "tolls": [("killed", 3, 3)]}],
    ),
    "a patrol between the verb and those it killed": (
        "قتلت دورية تابعة لقوات النظام ثلاثة مدنيين في مدينة درعا.",
        [{"event": "killing", "actors": ["syrian-government-forces"], "tolls": [("killed", 3, 3)]}],
    ),
    "at a distance from a town": (
        "انفجرت عبوة ناسفة على بعد 5 كم من سراقب.",
        [{"event": "bombing", "places": ["Saraqib"], "relation": ["near"]}],
    ),
    "shells that fall": ("تساقطت القذائف على حي سكني في مدينة حلب.", [{"event": "shelling"}]),
    "a verb in the present behind its subject": (
        "طيران مسيّر تابع للجيش الليبي يستهدف ثلاثة زوارق راسية في الميناء.",
        [{"event": "drone_strike"}],
    ),
    "the ministry's list": (
        "وزارة الصحة اللبنانية – حصيلة غارات العدو ليوم السبت:\n- البازورية: 4 شهداء و11 جريحاً\n- حبوش: شهيدان\n"
        "- تمنين التحتا: 6 جرحى\nالمجموع: 6 شهداء و17 جريحاً\n",
        [
            {"event": "airstrike", "source": "lebanon-mohealth", "tolls": [("killed", 4, 4), ("wounded", 11, 11)]},
            {"event": "airstrike", "source": "lebanon-mohealth", "tolls": [("killed", 2, 2)]},
            {"event": "airstrike", "source": "lebanon-mohealth", "tolls": [("wounded", 6, 6)]},
        ],
    ),
    "deeds of one day, each on a line of its own": (
        "🔻 كتائب القسام:\n◾️ قنص جندي إسرائيلي في حي التنور شرق رفح اليوم\n"
        "◾️ استهداف دبابة ميركافا بقذيفة في جباليا اليوم\n",
        [
            {"event": "attack", "actors": ["qassam-brigades"], "tolls": [("killed", 1, 1)]},
            {"event": "shelling", "actors": ["qassam-brigades"], "tolls": []},
        ],
    ),
    "a bomb that is taken apart": ("فككت قوات الأمن أمس سيارة مفخخة قرب السفارة في مدينة الجزائر.", []),
    "an exercise": ("نفذ فوج الإطفاء في بيروت مناورة حاكت انهيار مبنى إثر انفجار وإجلاء ثلاثين جريحا.", []),
    "vehicles stopped": ("نصب عناصر الفصيل حاجزا على طريق خانقين وأوقفوا ثلاث مركبات.", []),
    "a civilian is no town of that name": (
        "قُتل مدني برصاص الجيش في حمص.",
        [{"event": "killing", "actors": ["syrian-army"], "targets": ["civilians"]}],
    ),
    "the army that fired is not the one hit": (
        "مقتل جندي تركي بنيران الجيش في إدلب.",
        [{"event": "attack", "actors": ["syrian-army"], "targets": ["turkish-military"]}],
    ),
    "the army at whose hands one fell": (
        "مقتل جندي تركي على يد الجيش في إدلب.",
        [{"event": "attack", "actors": ["syrian-army"], "targets": ["turkish-military"]}],
    ),
    "the army whose raid it was": (
        "مقتل جندي تركي في غارة للجيش في إدلب.",
        [{"event": "airstrike", "actors": ["syrian-army"], "targets": ["turkish-military"]}],
    ),
    "an army that shells after one of its own fell": (
        "مقتل جندي إسرائيلي في غزة وقصف الجيش مدينة رفح.",
        [
            {"event": "casualties", "targets": ["israeli-military"]},
            {"event": "bombardment", "actors": ["israeli-military"]},
        ],
    ),
    "one man kills another": (
        "قتل مستوطن شاباً قرب نابلس.",
        [{"event": "killing", "actors": ["israeli-settlers"], "targets": ["civilians"], "tolls": [("killed", 1, 1)]}],
    ),
    "one man stabs another": (
        "طعن شاب فلسطيني جنديا إسرائيليا في الخليل.",
        [{"event": "attack", "actors": [], "targets": ["israeli-military"]}],
    ),
    "a teacher": (
        "قتل مدرس برصاص مسلحين في بعقوبة أمس.",
        [{"event": "killing", "targets": ["civilians"], "tolls": [("killed", 1, 1)]}],
    ),
    "an ambush by the army, not a checkpoint": (
        "مقتل ثلاثة حوثيين في كمين للجيش في مأرب.",
        [{"event": "attack", "actors": ["yemeni-government-forces"], "tolls": [("killed", 3, 3)]}],
    ),
    "a cell is taken": (
        "أطاح جهاز الأمن بثلاثة متهمين بالإرهاب في سامراء.",
        [{"event": "detention", "tolls": [("captured", 3, 3)]}],
    ),
    "a coup topples a government": ("أطاح الانقلاب بالحكومة المنتخبة في صنعاء.", []),
    "two who are left behind flee nowhere": ("تركوا اثنين منهم على الطريق.", []),
    "words broken to pass the censor": (
        "مسيّـ ـرة اسـ ـرائيلية نفذت غـ ـارة على طريق القصر، ومدفـ..ـعية تقـ|ـصف بلدة حاويك.",
        [{"event": "drone_strike", "actors": ["israeli-military"]}],
    ),
    "a bomb told by a noun, and what it did": (
        "انفجار عبوة ناسفة بسيارة في بليدا، ما أدى إلى مقتل سائقها.",
        [{"event": "bombing", "places": ["Blida"], "tolls": [("killed", 1, 1)]}],
    ),
    "somebody named is assassinated": (
        "اغتيال الشاب محمد علي في جاسم.",
        [{"event": "killing", "tolls": [("killed", 1, 1)]}],
    ),
    "the number of a brigade": (
        "أصيب جنديان من اللواء 35 في تعز.",
        [{"event": "casualties", "tolls": [("wounded", 2, 2)]}],
    ),
    "a soldier of a brigade with a number": (
        "قتل جندي من اللواء 22 في تعز.",
        [{"event": "casualties", "targets": ["yemeni-government-forces"], "tolls": [("killed", 1, 1)]}],
    ),
    "counted by a later word": (
        "عدد قتلى الغارة بلغ أحد عشر في رفح.",
        [{"event": "airstrike", "tolls": [("killed", 11, 11)]}],
    ),
    "soldiers lost": (
        "خسر الجيش أربعة جنود في حلب.",
        [{"event": "casualties", "targets": ["syrian-army"], "tolls": [("killed", 4, 4)]}],
    ),
    "a family of nine": (
        "أبادت غارة عائلة كاملة من تسعة أفراد في حلب.",
        [{"event": "airstrike", "tolls": [("killed", 9, 9)]}],
    ),
    "brothers who fell": (
        "سقط شقيقان وجُرح ثالث لهما برصاص مجهولين في نوى.",
        [{"event": "killing", "tolls": [("killed", 2, 2), ("wounded", 1, 1)]}],
    ),
    "a post in Iraq": (
        "هاجم مسلحون سيطرة للشرطة الاتحادية في قرية الزركة فقتلوا ثلاثة.",
        [{"event": "attack", "targets": ["iraqi-police"], "tolls": [("killed", 3, 3)]}],
    ),
    "wounded who are brought away": (
        "إصابة ضابط وجنديين تم إخلاؤهم إلى المستشفى العسكري في العريش.",
        [{"event": "casualties", "tolls": [("wounded", 3, 3)]}],
    ),
    "an army empties its posts": (
        "أخلت قوات النظام قرية معردس.",
        [{"event": "movement", "actors": ["syrian-government-forces"]}],
    ),
    "arms seized": ("ضبطت القوات 34 قطعة سلاح في العزير.", []),
    "a line and the town beside it": (
        "Their units traded fire across the Blue Line near Kfar Kila.",
        [{"event": "clash", "places": ["Kfar Kila"]}],
    ),
    "a total taken apart by towns": (
        "أدت الغارات على مختلف المناطق إلى 9 شهداء و4 جرحى، توزعوا على الشكل التالي:\n\nأولا - محافظة الجنوب\n"
        "- طيردبا: شهيدة واحدة وأربعة جرحى.\n\nثانيا - محافظة النبطية\n- حاريص: ثمانية شهداء.\n",
        [
            {"event": "airstrike", "tolls": [("killed", 1, 1), ("wounded", 4, 4)]},
            {"event": "airstrike", "tolls": [("killed", 8, 8)]},
        ],
    ),
    "a denial that any civilian was harmed, after one's own account": (
        "قال الجيش الإسرائيلي إن الغارة استهدفت خلية للجهاد الإسلامي في خان يونس، وينفي مقتل أي مدني فيها.",
        [
            {"event": "airstrike", "stance": "asserts", "targets": ["pij"]},
            {"event": "airstrike", "stance": "denies", "targets": ["civilians"], "tolls": [("killed", 0, 0)]},
        ],
    ),
    "a town that has not fallen": (
        "قال المتحدث باسم الوفاق إن مدينة العزيزية لم تسقط.",
        [{"event": "seizure", "stance": "denies", "source": "gna"}],
    ),
    "no truth in what pages say": (
        "أكدت خلية الإعلام الأمني أنه لا صحة لما روجت له صفحات عن انسحاب الجيش العراقي من جلولاء.",
        [{"event": "movement", "stance": "denies", "source": "iraqi-smc", "actors": ["iraqi-army"]}],
    ),
    "by a statement a ministry published": (
        "قصفت طائرة مخازن في السواني، وفق بيان نشرته وزارة الصحة بحكومة الوفاق.",
        [{"event": "airstrike", "source": "gna-mohealth"}],
    ),
    "by a ministry's figure": (
        "قتل خمسة بقصف على السواني، بحسب حصيلة لوزارة الصحة الليبية.",
        [{"event": "bombardment", "source": "libyan-mohealth", "tolls": [("killed", 5, 5)]}],
    ),
    "who breaks his silence": (
        "التزمت بعثة الأمم المتحدة الصمت. إلا أنها قالت في بيان إن قذيفة سقطت على مدرسة في عين زارة.",
        [{"event": "shelling", "source": "unsmil"}],
    ),
    "control that is spread": (
        "أعلنت هيئة تحرير الشام بسط سيطرتها على بلدة حلفايا.",
        [{"event": "seizure", "actors": ["hts"], "places": ["Halfaya"]}],
    ),
    "a unit takes a hill": (
        "سيطرت وحدة من الجيش السوري على تلة في حمص.",
        [{"event": "seizure", "actors": ["syrian-army"], "targets": []}],
    ),
    "a school is hit": (
        "أصيبت مدرسة في قصف على حلب.",
        [{"event": "bombardment", "targets": ["civilians"], "places": ["Aleppo"]}],
    ),
    "a shell that had not gone off": (
        "عبث صبيان بقذيفة لم تنفجر في الدلنج، فأودت بأحدهما.",
        [{"event": "landmine", "stance": "asserts"}],
    ),
    "soldiers captured": (
        "أسر الحوثيون ثلاثة جنود في مأرب.",
        [{"event": "detention", "actors": ["houthis"], "tolls": [("captured", 3, 3)]}],
    ),
    "people driven out": (
        "طردت الجماعة الحوثية سكان قرية في تعز.",
        [{"event": "displacement", "actors": ["houthis"], "targets": ["civilians"]}],
    ),
    "said it had not, in English": (
        "The Syrian army said it had not detained civilians in Halfaya.",
        [{"event": "detention", "stance": "denies", "actors": ["syrian-army"]}],
    ),
    "denied entering, in English": (
        "The Syrian army denied entering the town of Halfaya.",
        [{"event": "movement", "stance": "denies", "actors": ["syrian-army"]}],
    ),
    "called fabricated, in English": (
        "The Syrian army called reports of its shelling the town of Halfaya fabricated.",
        [{"event": "shelling", "stance": "denies", "source": "syrian-army"}],
    ),
    "no aircraft had struck, in English": (
        "The British defence ministry said no Royal Air Force aircraft had struck anything in Yemen that night.",
        [{"event": "airstrike", "stance": "denies", "source": "uk-mod"}],
    ),
    "a tag that is a slogan": ("#القوات_المسلحة_تواصل_تطهير_سيناء\nعثرت القوات على مخبأ للعتاد في العريش.", []),
    "an operation that bears a martyr's name": ("أعلنت القوات المسلحة نتائج عملية حق الشهيد 4 في سيناء.", []),
    "rescuers who come after": (
        "Air raids hit a market in Kafr Hamra, killing 18 people; the White Helmets pulled ten from the rubble.",
        [{"event": "airstrike", "actors": [], "tolls": [("killed", 18, 18)]}],
    ),
    "what went on": (
        "تواصل القصف على بلدة حلفايا أمس، ما أدى إلى مقتل ثلاثة مدنيين.",
        [{"event": "bombardment", "places": ["Halfaya"], "tolls": [("killed", 3, 3)]}],
    ),
    "what it ended in": (
        "اشتباك في حلفايا انتهى بمقتل ثلاثة جنود.",
        [{"event": "clash", "tolls": [("killed", 3, 3)]}],
    ),
    "three who fell": (
        "أدى القصف إلى سقوط ثلاثة مدنيين في حلب.",
        [{"event": "bombardment", "tolls": [("killed", 3, 3)]}],
    ),
    "two lines of headline, in English": (
        "No Apparent Target in Strike on Water Crew\nSurvivors Describe Second Missile; Army Disputes Account\n\n"
        "An Israeli drone killed four men in Deir al-Balah on Sunday.",
        [{"event": "drone_strike", "tolls": [("killed", 4, 4)]}],
    ),
    "a sniper is killed": (
        "مصرع قناص حوثي بنيران الجيش في تعز.",
        [{"event": "attack", "actors": ["yemeni-government-forces"], "tolls": [("killed", 1, 1)]}],
    ),
    "a judge with the article": (
        "قُتل القاضي أحمد علي بثلاث رصاصات في المقدادية.",
        [{"event": "killing", "targets": ["civilians"], "tolls": [("killed", 1, 1)]}],
    ),
    "fighters lose a town": ("خسر مسلحو التنظيم البلدة أمس.", []),
    "positions vacated": (
        "أخلى الجيش السوداني مواقعه في بابنوسة.",
        [{"event": "movement", "actors": ["sudanese-army"], "tolls": []}],
    ),
    "two in the present": (
        "انتحاريان يفجران نفسيهما وسط سوق في بغداد.",
        [{"event": "suicide_bombing", "places": ["Baghdad"]}],
    ),
    "prisoners swapped, in English": ("The two sides swapped 25 prisoners near Marib.", [{"event": "agreement"}]),
    "bundled into a car": (
        "Gunmen bundled a doctor into a white van in Tripoli on Monday.",
        [{"event": "abduction", "actors": ["unidentified-gunmen"]}],
    ),
    "no damage": ("قصفت طائرات روسية بلدة حلفايا أمس دون وقوع أضرار.", [{"event": "airstrike", "damage": []}]),
    "neither harm nor damage": (
        "لم تسفر الغارة الروسية على حلفايا أمس عن ضحايا أو أضرار.",
        [{"event": "airstrike", "tolls": [("killed", 0, 0), ("wounded", 0, 0)], "damage": []}],
    ),
    "a hospital not damaged": (
        "قصفت طائرات روسية بلدة حلفايا أمس ولم يتضرر المشفى.",
        [{"event": "airstrike", "damage": []}],
    ),
    "nothing but damage": (
        "قصفت طائرات روسية بلدة حلفايا أمس، ولم يسفر القصف سوى عن أضرار مادية.",
        [{"event": "airstrike", "damage": ["damaged"]}],
    ),
    "nobody harmed, but a school": (
        "قصفت طائرات روسية بلدة حلفايا أمس، ولم تقع إصابات لكن القصف ألحق أضرارا بمدرسة.",
        [{"event": "airstrike", "damage": ["damaged"]}],
    ),
    "a shell that did not go off": (
        "سقطت قذيفة على حلفايا أمس ولم تنفجر ما أدى إلى أضرار طفيفة في منزل.",
        [{"event": "shelling"}, {"damage": ["damaged"]}],
    ),
    "no damage, in English": (
        "Russian jets bombed Halfaya on Tuesday, causing no damage.",
        [{"event": "airstrike", "damage": []}],
    ),
    "a school not damaged, in English": (
        "Russian jets bombed Halfaya on Tuesday but the school was not damaged.",
        [{"event": "airstrike", "damage": []}],
    ),
    "nobody killed and houses damaged": (
        "Russian jets bombed Halfaya on Tuesday. No one was killed and two houses were damaged.",
        [{"event": "airstrike", "tolls": [("killed", 0, 0)], "damage": ["damaged"]}],
    ),
    "out of service": (
        "أدت غارة روسية على حلفايا أمس إلى خروج مشفى البلدة عن الخدمة.",
        [{"event": "airstrike", "damage": ["out_of_service"]}],
    ),
    "damage that the outlet adds": (
        "Russian warplanes bombed Halfaya on Tuesday, activists said. Three houses were destroyed.",
        [{"event": "airstrike", "damage": []}, {"event": "airstrike", "source": "outlet", "damage": ["destroyed"]}],
    ),
    "peacekeepers shoot down a drone": (
        "أسقطت قوة اليونيفيل طائرة مسيرة إسرائيلية قرب كفركلا أمس.",
        [{"event": "interception", "actors": ["unifil"]}],
    ),
    "a recording that documents": (
        "ونشر ناشطون تسجيلا مصورا يوثق غارة روسية على بلدة حلفايا أمس.",
        [{"event": "airstrike", "source": "unnamed:activists", "evidence": ["video"]}],
    ),
    "an arrest told apart": (
        "ألقت قوة من الجيش القبض أمس على متهمين اثنين في ناحية الرياض بكركوك.",
        [{"event": "detention", "actors": ["iraqi-army"], "tolls": [("captured", 2, 2)], "day": "2024-06-19"}],
    ),
    "a place taken after battles": (
        "سيطرت القوات العراقية على حي عدن بعد معارك خلفت 35 قتيلاً في صفوف داعش.",
        [{"event": "seizure", "targets": ["islamic-state"], "tolls": [("killed", 35, 35)]}],
    ),
    "attackers who leave their dead": (
        "تصدى اللواء 21 لهجوم لداعش على نقاطه في مطيبيجة، وانسحب المهاجمون مخلفين جثتين، فيما جرح مقاتل واحد.",
        [{"event": "attack", "tolls": [("killed", 2, 2), ("wounded", 1, 1)]}],
    ),
    "nobody was hit": (
        "ألقت مسيرة قنبلة صوتية على وطى الخيام ولم يصب أحد.",
        [{"event": "drone_strike", "tolls": [("wounded", 0, 0)]}],
    ),
    "one dead and one wounded": (
        "أغارت مسيرة على سيارة عند طريق برج رحال ما أدى إلى سقوط شهيد وجريح.",
        [{"event": "drone_strike", "tolls": [("killed", 1, 1), ("wounded", 1, 1)]}],
    ),
    "a name in a verb of two words": (
        "لقي محمود (37 عاماً) حتفه حين أطلقت طائرة صاروخاً على تجمع في دير البلح.",
        [{"event": "airstrike", "tolls": [("killed", 1, 1)]}],
    ),
    "whom a hospital received": (
        "استقبل المستشفى 29 مدنياً أصيبوا بقذائف هاون سقطت على كوكجلي.",
        [{"event": "shelling", "tolls": [("wounded", 29, 29)]}],
    ),
    "a whole family": (
        "أسفرت هجمات على حي الثورة عن مقتل أسرة كاملة وإصابة العديد من المدنيين.",
        [{"event": "attack", "tolls": [("killed", 2, None), ("wounded", 2, None)]}],
    ),
    "hurt, how many is not said": (
        "سقطت أربع قذائف في سوق صابرين، ما أسفر عن إصابات بين المدنيين.",
        [{"event": "shelling", "tolls": [("wounded", 2, None)]}],
    ),
    "villages are no people": (
        "سكان 8 قرى في القضاء تركوا منازلهم منذ تموز هرباً من القصف.",
        [{"event": "displacement", "tolls": [("displaced", 2, None)]}],
    ),
    "reinforcements that are hit": (
        "شنت مقاتلات التحالف ثلاث غارات على تعزيزات للمليشيا قادمة من دمت ودمرت دبابة وعربتين.",
        [{"event": "airstrike", "damage": ["destroyed", "destroyed"]}],
    ),
    "a bomber at the wheel": (
        "ثلاث عجلات مفخخة يقودها انتحاريون هاجمت ظهر اليوم رتلاً لقوات مكافحة الإرهاب في حي السماح.",
        [{"event": "suicide_bombing", "targets": ["iraqi-cts"]}],
    ),
    "goods held up and spoilt": (
        "مستوطنون يعترضون شاحنات مساعدات عند حاجز ترقوميا ويتلفون حمولة الطحين.",
        [{"event": "attack", "actors": ["israeli-settlers"], "damage": ["destroyed"]}],
    ),
    "trees cut down": (
        "المستوطنون يقطعون 700 دالية عنب شمال الخليل.",
        [{"event": "destruction", "actors": ["israeli-settlers"], "targets": ["civilians"]}],
    ),
    "rockets thrown": (
        "سرايا القدس: رشقنا نير عوز بسبعة صواريخ بعد ظهر اليوم.",
        [{"event": "missile_strike", "source": "saraya-al-quds", "actors": ["saraya-al-quds"]}],
    ),
    "what a market is": (
        "تعرض سوق صابرين في أم درمان لهجوم مماثل أمس.",
        [{"event": "attack", "targets": ["civilians"]}],
    ),
    "a mosque's name is no side": (
        "تعرض مسجد القسام في مخيم النصيرات لقصف.",
        [{"event": "bombardment", "targets": ["civilians"]}],
    ),
    "towns between commas": (
        "استهدف القصف بلدة الخيام، شبعا، كفرشوبا، ميس الجبل، شيحين.",
        [{"event": "bombardment", "places": ["Kfar Shouba", "Khiam", "Mais al-Jabal", "Shebaa", "Shihin"]}],
    ),
    "laid at somebody's door": (
        "نسب الجيش الإسرائيلي الضربة على مستشفى المعمداني إلى حركة الجهاد الإسلامي.",
        [{"event": "airstrike", "source": "israeli-military", "actors": ["pij"], "targets": ["medics"]}],
    ),
    "nothing found to show it": (
        "لم تعثر المنظمة على أي دليل على وقوع قصف في سراقب.",
        [{"event": "bombardment", "stance": "reports_none"}],
    ),
    "a ministry's own soldiers": (
        "أعلنت وزارة الدفاع التركية مقتل جنديين في إدلب.",
        [{"source": "turkish-mod", "targets": ["turkish-military"]}],
    ),
    "wounded by rockets, not rockets": (
        "أصيب 4 بصواريخ أطلقت على معرة مصرين.",
        [{"event": "missile_strike", "tolls": [("wounded", 4, 4)]}],
    ),
    "the forces of a government": (
        "هاجم عناصر النظام نقطة قرب سراقب.",
        [{"event": "attack", "actors": ["syrian-government-forces"]}],
    ),
    "who did it, then when, then to whom": (
        "أعدم مسلحو التنظيم أمس ثلاثة مدنيين في الميادين.",
        [{"event": "killing", "targets": ["civilians"], "tolls": [("killed", 3, 3)]}],
    ),
    "families who flee": (
        "فر 785 شخصاً من عائلات داعش من المخيم قرب عين عيسى.",
        [{"event": "displacement", "tolls": [("displaced", 785, 785)]}],
    ),
    "shot, and dead of it": (
        "أطلق مجهولان الرصاص على خالد الزعبي وسط سوق مدينة طفس صباح اليوم، ما أدى لمقتله على الفور.",
        [{"event": "killing", "tolls": [("killed", 1, 1)]}],
    ),
    "remains found": (
        "وعثرت قوة من الشرطة، أمس الثلاثاء، على ثلاث جثث مجهولة الهوية في منطقة الدورة جنوبي بغداد.",
        [{"event": "killing", "tolls": [("killed", 3, 3)]}],
    ),
    "driven from a town": (
        "طرد مقاتلو العشائر عناصر قسد من بلدة ذيبان بالكامل، وأسروا 13 منهم.",
        [{"event": "seizure", "actors": ["tribal-fighters"], "targets": ["sdf"], "tolls": [("captured", 13, 13)]}],
    ),
    "where the shells came from": (
        "قذائف هاون مصدرها حقل العمر سقطت على منازل بلدة الشحيل وتسببت بمقتل سيدة.",
        [{"event": "shelling", "places": ["Ash Shuhayl"], "tolls": [("killed", 1, 1)]}],
    ),
    "nobody knows whose": (
        "مسيرة لم تعرف تبعيتها استهدفت ليل أمس سيارة على أطراف البصيرة.",
        [{"event": "drone_strike", "actors": ["unidentified-aircraft"]}],
    ),
    "a general staff": (
        "شن سلاح الجو الإسرائيلي أمس غارتين على مبنى هيئة الأركان في دمشق.",
        [{"event": "airstrike", "targets": ["syrian-army"]}],
    ),
    "wounded among whom": (
        "وقع تفجير قرب مدرسة في الزاوية، مخلفاً إصابات طفيفة لدى ثلاثة تلاميذ.",
        [{"event": "bombing", "tolls": [("wounded", 3, 3)]}],
    ),
    "the day before, with its date": (
        "قتل قبل ذلك بيوم، الأحد 16 حزيران، عشرة من عناصر الأمن العام بقصف مسيرة إسرائيلية.",
        [{"event": "drone_strike", "day": "2024-06-16", "tolls": [("killed", 10, 10)]}],
    ),
    "killed during somebody's operation": (
        "A 15-year-old Palestinian boy was shot and killed by Israeli forces during an Israeli search-and-arrest "
        "operation in Balata refugee camp.",
        [{"event": "killing", "actors": ["israeli-military"], "places": ["Balata camp"]}],
    ),
    "a side's commander": (
        "An Israeli strike killed Hezbollah's top military commander, Fuad Shukr.",
        [{"event": "airstrike", "targets": ["hezbollah"], "tolls": [("killed", 1, 1)]}],
    ),
    "wounds sustained": (
        "A 50-year-old Algerian national sustained fatal gunshot wounds during armed clashes in Zawiya.",
        [{"event": "clash", "actors": [], "tolls": [("killed", 1, 1)]}],
    ),
    "one more of a nation": (
        "Another Palestinian died of wounds he sustained during a raid in Jenin.",
        [{"event": "attack", "targets": [], "tolls": [("killed", 1, 1)]}],
    ),
    "several attacks claimed": (
        "Hezbollah claimed several attacks against military positions in northern Israel on Sunday.",
        [{"event": "attack", "source": "hezbollah", "actors": ["hezbollah"]}],
    ),
    "the friends of a state speak": (
        "Hezbollah fired rockets at Kiryat Shmona on Friday. On Saturday, the Iran-backed group said it had launched "
        "drones at an army base near Safed.",
        [{"event": "shelling"}, {"event": "drone_strike", "actors": ["hezbollah"]}],
    ),
    "when it struck": (
        "Two men were killed earlier Thursday when an IAF air strike targeted a car in Gaza.",
        [{"event": "airstrike", "actors": ["israeli-air-force"], "tolls": [("killed", 2, 2)]}],
    ),
    "the day of a release": (
        "Six strikes hit Raqqa on Monday, the release said on Tuesday.",
        [{"event": "airstrike", "day": "2024-06-17"}],
    ),
    "a spokesman for forces of a coalition": (
        "صرح المتحدث الرسمي باسم قوات تحالف دعم الشرعية في اليمن بأن الدفاعات الجوية اعترضت مسيرة تجاه خميس مشيط.",
        [{"event": "interception", "source": "saudi-led-coalition"}],
    ),
    "a ministry of a state": (
        "أعلنت وزارة الطاقة السعودية أن مصفاة الرياض تعرضت لاعتداء بطائرات مسيرة.",
        [{"event": "drone_strike", "source": "saudi-government"}],
    ),
    "a state that is accused": (
        "اتهمت هيئة الحشد الشعبي إسرائيل بقصف مخزن عتاد لها قرب بلد بطائرة مسيرة.",
        [{"event": "drone_strike", "source": "pmf", "actors": ["israeli-military"]}],
    ),
    "a state after people who accuse it": (
        "اتهم ناشطون روسيا بقصف سوق في إدلب.",
        [{"event": "bombardment", "source": "unnamed:activists", "actors": ["russian-military"]}],
    ),
    "a state after an office and its town": (
        "اتهم محافظ المدينة تركيا بقصف قرية قرب الحسكة.",
        [{"event": "bombardment", "source": "unnamed:official", "actors": ["turkish-military"]}],
    ),
    "forces after rescuers without a country": (
        "اتهم الدفاع المدني القوات الإسرائيلية بقصف المدرسة أمس.",
        [{"event": "bombardment", "source": "unnamed:official", "actors": ["israeli-military"]}],
    ),
    "a side after people who accuse it": (
        "واتهم سكان الجيش بقصف سوق في الفاشر أمس.",
        [{"event": "bombardment", "source": "unnamed:local"}],
    ),
    "a side after a minister who accuses it": (
        "اتهم وزير الإعلام الحوثيين بقصف حي في تعز أمس.",
        [{"event": "bombardment", "source": "unnamed:official", "actors": ["houthis"]}],
    ),
    "a capital that accuses a state": (
        "اتهمت دمشق إسرائيل بقصف مطار حلب أمس.",
        [{"event": "bombardment", "source": "syrian-government", "actors": ["israeli-military"]}],
    ),
    "a base, or those called so": (
        "أما القاعدة فتبنت الهجوم في أحور ببيان على تلغرام.",
        [{"event": "attack", "source": "aqap", "actors": ["aqap"], "places": ["Ahwar"]}],
    ),
    "a hospital that fell": (
        "نفى قيادي في جماعة الحوثي سقوط المستشفى في الحديدة.",
        [{"event": "seizure", "source": "houthis", "stance": "denies"}],
    ),
    "taken after its defenders were driven out": (
        "انتزعت ألوية العمالقة ليل الأحد مستشفى الثورة في الحديدة بعد طرد قناصة الحوثيين من سطحه.",
        [{"event": "seizure", "actors": ["giants-brigades"]}],
    ),
    "killed and arrested in one raid": (
        "نفذ جهاز مكافحة الإرهاب عملية إنزال جوي في جبال حمرين أسفرت عن قتل إرهابي واعتقال اثنين آخرين.",
        [{"event": "attack", "actors": ["iraqi-cts"], "tolls": [("captured", 2, 2), ("killed", 1, 1)]}],
    ),
    "those held before": (
        "مقاتلو جبهة النصرة أعدموا أمس ستة جنود كانوا أسرى لديهم قرب مطار منغ.",
        [{"event": "killing", "actors": ["nusra-front"], "tolls": [("killed", 6, 6)]}],
    ),
    "an old shell": (
        "انفجار مقذوف حربي قديم على ثلاثة أطفال في قضاء سنجار.",
        [{"event": "landmine", "places": ["Sinjar"]}],
    ),
    "where they were bound for": (
        "فجر انتحاري حزامه وسط جموع من الزوار المتجهين إلى كربلاء في مدينة الحلة.",
        [{"event": "suicide_bombing", "places": ["Hillah"]}],
    ),
    "somebody called so": (
        "أوقف الجيش اللبناني في عرسال المدعو خالد حسن لانتمائه إلى داعش.",
        [{"event": "detention", "actors": ["lebanese-army"], "tolls": [("captured", 1, 1)]}],
    ),
    "shot and felled": (
        "أطلق مجهولون النار على طبيبة أمام منزلها في ود مدني مساء السبت وأردوها قتيلة.",
        [{"event": "killing", "actors": ["unidentified"], "tolls": [("killed", 1, 1)]}],
    ),
    "people who cross": (
        "عبر نحو 6 آلاف شخص من الجنينة إلى أدري التشادية خلال الأسبوع الماضي.",
        [{"event": "displacement", "tolls": [("displaced", 6000, 6000)]}],
    ),
    "a video posted": (
        "Activists posted a video showing Russian jets bombing Halfaya on Tuesday.",
        [{"event": "airstrike", "source": "unnamed:activists", "evidence": ["video"]}],
    ),
}


@pytest.mark.parametrize("name", NOTICES)
def test_a_notice(name: str, tells: Check) -> None:
    text, expected = NOTICES[name]
    tells(text, *expected)


BULLETINS: dict[str, tuple[str, list[str], list[list[str]]]] = {
    "a list of operations": (
        "بلاغ عسكري صادر عن كتائب القسام\n\n- قتل 4 جنود بعبوة في حي الزيتون.\n- تدمير دبابة شرق جباليا.\n"
        "- استهداف قوة راجلة في محور نتساريم بقذائف الهاون.\n- إسقاط طائرة مسيرة شرق خان يونس.",
        ["qassam-brigades"] * 4,
        [["qassam-brigades"]] * 4,
    ),
    "behind the name of its media office": (
        "الإعلام الحربي - حزب الله\n\nاستهداف تجمع لجنود العدو الإسرائيلي في موقع المالكية بصلية صاروخية.",
        ["hezbollah"],
        [["hezbollah"]],
    ),
    "done, in the passive, behind a colon": (
        "العميد يحيى سريع: تم بفضل الله إسقاط طائرة أمريكية في أجواء مأرب بصاروخ أرض جو.",
        ["houthi-military"],
        [["houthi-military"]],
    ),
    "what befell the issuer is not its deed": (
        "بيان وزارة الدفاع السورية\n\nقصف عنيف على بلدة سرمين أدى إلى مقتل ثلاثة مدنيين.",
        ["syrian-army"],
        [[]],
    ),
}


@pytest.mark.parametrize(("text", "sources", "actors"), BULLETINS.values(), ids=BULLETINS)
def test_bulletins_of_those_who_fight(
    slots: Callable[..., list[dict[str, Any]]], text: str, sources: list[str], actors: list[list[str]]
) -> None:
    claims = slots(text)
    assert ([c["source"] for c in claims], [c["actors"] for c in claims]) == (sources, actors)


def test_whom_a_phrase_in_front_of_the_clause_names_takes_no_part(tells: Check) -> None:
    tells("في إطار ملاحقة خلايا داعش، ألقي القبض على ثلاثة مطلوبين في الشحيل.", {"event": "detention", "actors": []})


def test_a_bomb_found_and_blown_up_is_no_attack(slots: Callable[..., list[dict[str, Any]]]) -> None:
    assert slots("عثر الأهالي على عبوة ناسفة، فقامت فرق الهندسة بتفجيرها في محيط الحي.") == []
    assert len(slots("زرع مسلحون عبوة قرب الطريق وقاموا بتفجيرها بدورية للجيش وقتل جنديان في تدمر.")) == 1


def test_police_who_tell_of_a_bomb_did_not_lay_it(tells: Check) -> None:
    text = "أعلنت الشرطة العراقية أن 22 شخصاً قتلوا في تفجيرين ببغداد استهدف أحدهما نقطة تفتيش تابعة للجيش."
    tells(text, {"actors": [], "tolls": [("killed", 22, 22)]})
    tells("قالت الشرطة العراقية إن ثلاثة جنود قتلوا في هجوم على نقطة للجيش قرب كركوك.", {"actors": []})


def test_the_car_that_was_the_bomb_is_not_what_it_hit(tells: Check) -> None:
    tells("انفجرت السيارة في شارع تجاري ببغداد وقتلت ستة.", {"targets": [], "objects": [], "tolls": [("killed", 6, 6)]})
