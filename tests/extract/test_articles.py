"""What only an article of several sentences tells: which day, place and toll belong to which event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

ARTICLES: dict[str, tuple[str, list[dict[str, object]]]] = {
    "what the story so far is counted from": (
        "قتل خمسة في قصف على سراقب الأحد.\nويأتي ذلك بعد يومين من مقتل ثلاثة مدنيين بغارة على معرة النعمان.",
        [{"day": "2024-06-16"}, {"event": "airstrike", "day": "2024-06-14", "places": ["Maarrat al-Numan"]}],
    ),
    "a raid with its dead, a day before": (
        "قتل خمسة في قصف على سراقب الأحد.\nويأتي القصف بعد يوم من غارة أسفرت عن مقتل ثلاثة في معرة النعمان.",
        [{"day": "2024-06-16"}, {"event": "airstrike", "day": "2024-06-15", "tolls": [("killed", 3, 3)]}],
    ),
    "days after a truce are counted on": (
        "قتل خمسة في قصف على سراقب الأحد.\nوبعد يومين من الهدنة قصفت الطائرات بلدة حاس.",
        [{"day": "2024-06-16"}, {"event": "airstrike", "day": "2024-06-18"}],
    ),
    "an undated account of the one day told": (
        "قتل خمسة أشخاص الأربعاء جراء صاروخ باليستي على مأرب.\nوقال مصدر عسكري إن الصاروخ سقط قرب مدرسة في مأرب.",
        [{"day": "2024-06-19"}, {"source": "unnamed:military", "day": "2024-06-19"}],
    ),
    "whose a deed is said to be": (
        "قتل 13 مدنيا في غارة نسبت إلى قوات الدعم السريع استهدفت مسجدا في الفاشر الجمعة.",
        [{"source": "outlet", "actors": ["rsf"], "certainty": ["probable"], "tolls": [("killed", 13, 13)]}],
    ),
    "whose it is said to be, after its place": (
        "قتل 11 شخصا الثلاثاء في هجوم على قرية الرشاد في ديالى، نسب إلى تنظيم داعش، وفق مصدر أمني.",
        [{"source": "unnamed:security", "actors": ["islamic-state"]}],
    ),
    "a figure corrected since": (
        "قال المرصد السوري لحقوق الإنسان إن 34 قتلوا في غارة على الشعفة فجر الاثنين. "
        "وكانت حصيلة سابقة للمرصد أفادت بمقتل 18 شخصا.",
        [{"source": "sohr", "tolls": [("killed", 34, 34)]}],
    ),
    "bodies that nobody has counted": (
        "قتل خمسة مدنيين في قصف على سوق في أريحا الأربعاء. وبحسب بيان للدفاع المدني ما زالت هناك جثث تحت الركام.",
        [{"tolls": [("killed", 5, 5)]}],
    ),
    "bodies that somebody has": (
        "قتل خمسة مدنيين في قصف على سوق في أريحا الأربعاء. وانتشل الدفاع المدني تسع جثث من تحت الركام.",
        [{"tolls": [("killed", 5, 5)]}, {"tolls": [("killed", 9, 9)]}],
    ),
    "what goes on beside what is told": (
        "فيما تتواصل المواجهات بين الجيش السوداني وقوات الدعم السريع، قتل 30 شخصا السبت "
        "في هجوم بطائرة مسيرة استهدف مخيما في الفاشر.",
        [{"event": "clash", "tolls": []}, {"event": "drone_strike", "tolls": [("killed", 30, 30)]}],
    ),
    "who is looked for is not caught": (
        "قتل ثلاثة في هجوم في بعقوبة الاثنين. وقالت الشرطة إن البحث جار للقبض على المنفذين.",
        [{"event": "attack", "tolls": [("killed", 3, 3)]}],
    ),
    "what a hunt came to": (
        "شنت القوات العراقية حملة للقبض على مطلوبين أسفرت عن اعتقال خمسة.",
        [{"event": "detention", "tolls": [("captured", 5, 5)]}],
    ),
    "a lack of aid denies no raid": (
        "قتل ثلاثة في غارة على الفاشر الأحد.\nوقالت الأمم المتحدة إن المدنيين في الفاشر لا يجدون الغذاء.",
        [{"event": "airstrike"}],
    ),
    "nor do fighters without pay": (
        "قتل ثلاثة في غارة على الفاشر الأحد.\nوقال مقاتل في المدينة إن المقاتلين لم يتسلموا رواتبهم.",
        [{"event": "airstrike"}],
    ),
    "an adjective is no district": (
        "أضرم محتجون النار في مبنى الحكومة المحلية في البصرة السبت.",
        [{"places": ["Basra"], "texts": ["البصرة"]}],
    ),
    "a region says no more than the camp told before": (
        "قتل 75 شخصا الجمعة في قصف بطائرة مسيرة استهدف مخيم أبو شوك قرب الفاشر.\n"
        "وقالت مصادر إغاثية إن قوات الدعم السريع نفذت الهجوم خلال محاولتها التقدم في إقليم دارفور.",
        [{"places": ["Abu Shouk camp"]}, {"actors": ["rsf"], "places": ["Abu Shouk camp"]}],
    ),
    "the day of the agency's report": (
        "هاجم مسلحون مجهولون أمس الأربعاء قرية نائية شمال بوركينا فاسو وقتلوا عشرة.\n"
        "ونقلت الوكالة، اليوم الخميس، عن مصدر أمني قوله إن مسلحين مجهولين شنوا هجوما على قرية نامسيغيان.",
        [{"day": "2024-06-19"}, {"source": "unnamed:security", "day": "2024-06-19"}],
    ),
    "a lead dated by its detail": (
        "قتل 48 شخصا في هجمات شنها مسلحون على ثلاث قرى في ولاية زمفارا.\n"
        "وقال مسؤول محلي إن 48 شخصا قتلوا في القرى الثلاث التي هوجمت الجمعة.",
        [{"day": "2024-06-14"}, {"day": "2024-06-14"}],
    ),
    "a teller's further toll in the next paragraph": (
        "قتل ستة أشخاص في تفجير سيارة مفخخة السبت في عفرين، وفق المرصد السوري لحقوق الإنسان.\n"
        "وقال المرصد إن 29 آخرين أصيبوا.",
        [{"source": "sohr", "tolls": [("killed", 6, 6), ("wounded", 29, 29)]}],
    ),
    "the dead of a war": (
        "قتل خمسة مدنيين في غارة على خان يونس الأحد.\nوقالت وزارة الصحة إن حصيلة العدوان بلغت 34049 قتيلا.",
        [{"discourse": "news"}, {"discourse": "tally"}],
    ),
    "who killed during a raid, the day between": (
        "قتلت قوات الاحتلال الإسرائيلي، اليوم الخميس، فلسطينيا خلال اقتحامها مخيم العين غرب نابلس.",
        [{"actors": ["israeli-military"], "tolls": [("killed", 1, 1)], "day": "2024-06-20"}],
    ),
    "whom a nation's name counts": (
        "اعتقلت القوات اللبنانية، الأحد، سوريين اثنين في عرسال.",
        [{"event": "detention", "actors": ["lebanese-army"], "targets": [], "tolls": [("captured", 2, 2)]}],
    ),
    "men counted behind are the dead": (
        "قتل جنود أتراك خمسة في هجوم قرب منبج.",
        [{"event": "attack", "actors": [], "tolls": [("killed", 5, 5)]}],
    ),
    "where a side is stationed": (
        "قصفت قوات النظام المتمركزة في معسكر جورين بريف حماة قرية الزيارة السبت.",
        [{"places": ["Az Ziyarah"]}],
    ),
    "a hamlet is in the town it belongs to": (
        "قتل مدني بقصف على قرية تل حلاوة، التابعة لبلدة أبو الظهور شرق إدلب.",
        [{"places": ["Abu al-Duhur"], "texts": ["قرية تل حلاوة"]}],
    ),
    "a city described, in a city named": (
        "دارت اشتباكات في محيط المدينة الرياضية في بنغازي السبت.",
        [{"places": ["Benghazi"]}],
    ),
    "a quarter told again": (
        "انفجرت سيارة في حي الصناعة وسط مدينة عفرين السبت.\nوقال المرصد إن ثلاثة قتلوا في حي الصناعة.",
        [{"places": ["Afrin"]}, {"places": ["Afrin"]}],
    ),
    "on which side of another city": (
        "قتل خمسة في حي الصناعة وسط مدينة عفرين التي تخضع لسيطرة القوات التركية شمال غربي حلب.",
        [{"places": ["Afrin"]}],
    ),
    "others shot in the same raid": (
        "قتل شاب خلال اقتحام مخيم الدهيشة الاثنين، في حين أصيب 6 آخرون بالرصاص الحي.",
        [{"day": "2024-06-17", "tolls": [("killed", 1, 1), ("wounded", 6, 6)]}],
    ),
    "the start of a year by its figures": (
        "سيطرت فصائل المعارضة السورية على عفرين في بداية 2018.",
        [{"event": "seizure", "day": "2018-01-01", "last_day": "2018-04-30"}],
    ),
    "militants of the extremist group": (
        "Five people were killed in an attack by militants of the extremist Islamic State (IS) group in Iraq's "
        "eastern province of Diyala on Sunday.",
        [{"actors": ["islamic-state"], "targets": [], "places": ["Diyala"]}],
    ),
    "a province and its bearing": (
        "Three soldiers were killed in Anbar province west of Baghdad on Sunday.",
        [{"places": ["Anbar"]}],
    ),
    "a day set apart at the end": (
        "اغتال مسلحون مجهولون شابين، ونجا آخر من محاولة اغتيال بريف درعا، مساء أمس الأربعاء.",
        [{"day": "2024-06-19", "tolls": [("killed", 2, 2)]}, {"day": "2024-06-19"}],
    ),
    "what was done before is of another day": (
        "استعاد الجيش السوري بلدة حاس، بعد أن سيطرت عليها الفصائل، في أيار 2014.",
        [{"event": "seizure", "day": None}, {"event": "seizure", "day": "2014-05-01"}],
    ),
    "shooting among what it was done with": (
        "قتل عشرة أشخاص في هجوم بقنبلتين وإطلاق نار استهدف سيارة مدنية في محافظة ديالى الخميس.",
        [{"places": ["Diyala"], "tolls": [("killed", 10, 10)], "objects": ["car"]}],
    ),
    "what was done to the one just killed": (
        "اغتال مجهولون المهندس محمود العتمة في الصنمين شمال درعا، جراء استهدافه بالرصاص المباشر.",
        [{"event": "killing", "tolls": [("killed", 1, 1)]}],
    ),
    "the western quarter of a town": (
        "قتل خمسة في أحد المنازل في الحي الغربي لمدينة الصنمين بريف درعا الشمالي.",
        [{"places": ["As Sanamayn"]}],
    ),
    "how things stand is no seizure": (
        "سيطرت قوات النظام على بلدة حاس الأحد.\nوتسيطر قوات النظام على معظم محافظة درعا.",
        [{"event": "seizure", "places": ["Has"]}],
    ),
    "soldiers are not among civilians": (
        "قتل ثمانية مدنيين، بينهم طفلان، وأربعة جنود في هجوم على كركوك.",
        [{"tolls": [("killed", 4, 4), ("killed", 8, 8)]}],
    ),
    "the toll of a bombardment, behind a comma": (
        "أفاد الدفاع المدني بأن حصيلة القصف الذي استهدف ريف إدلب الأربعاء، ارتفعت إلى ثمانية شهداء.",
        [{"event": "bombardment", "day": "2024-06-19", "tolls": [("killed", 8, 8)]}],
    ),
    "the day of a press conference": (
        "استهدفت غارات الجيش الوطني الليبي مصراتة مساء السبت.\n"
        "وقال المسماري في مؤتمر صحفي عقده مساء الأحد إن الجيش نفذ غارات على تاجوراء.",
        [{"day": "2024-06-15"}, {"day": "2024-06-15", "places": ["Tajura"]}],
    ),
    "one teller's lead, then the day": (
        "Iraqi officials say Islamic State militants ambushed a military convoy in Anbar province, killing 14.\n"
        "The officials say the attack on the convoy near Ramadi on Wednesday morning also wounded 10 soldiers.",
        [{"day": "2024-06-19"}],
    ),
    "who came before the turn did something else": (
        "Police arrived at the scene, but gunmen opened fire and wounded four policemen in Diyala.",
        [{"actors": ["unidentified-gunmen"], "targets": ["iraqi-police"], "tolls": [("wounded", 4, 4)]}],
    ),
    "a lead dated by who did it where": (
        "سقط قتلى وجرحى إثر سقوط قذيفة أطلقتها ميليشيا الحوثيين على حي سكني بمدينة تعز.\n"
        "وقال مصدر محلي إن طفلة وشابا قتلا يوم الأحد إثر سقوط قذيفة أطلقتها ميليشيا الحوثيين على حي سكني بتعز.",
        [{"day": "2024-06-16"}, {"day": "2024-06-16", "tolls": [("killed", 2, 2)]}],
    ),
    "a toll that may rise": (
        "وقال مصدر طبي إن عدد القتلى مرشح للزيادة بعد إصابة 13 مدنيا بقصف على تعز الأحد.",
        [{"tolls": [("wounded", 13, 13)], "day": "2024-06-16"}],
    ),
    "casualties that are likely to rise": (
        "The number of casualties is likely to climb because more than 30 people were wounded in the strikes on Idlib.",
        [{"tolls": [("wounded", 31, None)]}],
    ),
    "what had been before has a day of its own": (
        "قصفت ميليشيا الحوثي قرية السائلة غرب تعز مساء أمس الأربعاء. "
        "وكان أصيب طفل في قصف شنته الميليشيا على حي الروضة بتعز.",
        [{"day": "2024-06-19"}, {"discourse": "background", "day": None}],
    ),
}


@pytest.mark.parametrize(("text", "claims"), ARTICLES.values(), ids=ARTICLES)
def test_an_article(tells: Callable[..., Any], text: str, claims: list[dict[str, object]]) -> None:
    tells(text, *claims)
