"""Who acts and who suffers where the sentence before must be kept in mind, each deed with its own two sides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]
Sides = tuple[list[str], list[str]]

# text, actors and targets of each of its claims in turn
SENTENCES: dict[str, tuple[str, list[Sides]]] = {
    "a second «وإن» with a doer of its own": (
        "قال الجيش الإسرائيلي إن طائرات حربية هاجمت مستودعا لحزب الله في النبطية، وإن المدفعية قصفت عيتا الشعب.",
        [(["israeli-military"], ["hezbollah"]), (["israeli-military"], [])],
    ),
    "of whom the first «بأن» told": (
        "أفادت سرايا القدس بأن مجاهديها فجروا عبوة في قوة للجيش الإسرائيلي في رفح، "
        "وأن وحدتها المدفعية دكت تجمعا لجنود العدو في القرارة.",
        [(["saraya-al-quds"], ["israeli-military"]), (["saraya-al-quds"], ["israeli-military"])],
    ),
    "what the pronoun behind «وإنها» tells is the same deed": (
        "قال المصدر إن غارة روسية استهدفت سوقا في سرمين وإنها أدت إلى مقتل خمسة.",
        [(["russian-military"], ["civilians"])],
    ),
    "a drone that nobody is said to have flown": (
        "قال الجيش اللبناني إن طائرة مسيرة استهدفت عنصرا في حزب الله في صور.",
        [([], ["hezbollah"])],
    ),
    "the latter who acts": (
        "صدت قوات الدعم السريع الجيش السوداني في بارا. وقتل عشرة السبت في هجوم بمسيرة للأخيرة على سوق بارا.",
        [(["sudanese-army"], ["rsf"]), (["rsf"], ["civilians"])],
    ),
    "the latter whose posts are hit": (
        "دارت اشتباكات بين الجيش السوري وتنظيم داعش في البادية، وقصفت طائرات روسية مواقع الأخير في السخنة.",
        [(["islamic-state", "syrian-army"], []), (["russian-air-force"], ["islamic-state"])],
    ),
    "the last hours are no side": (
        "قصفت قسد مدينة اعزاز في الساعات الأخيرة.",
        [(["sdf"], [])],
    ),
    "losses dealt in meeting an attack": (
        "كبدت قوات الشرعية مليشيا الحوثي خسائر خلال صدها هجوما شنته الأخيرة على تبة السلال في تعز.",
        [(["houthis"], ["yemeni-government-forces"])],
    ),
    "losses dealt": (
        "كبدت قوات الشرعية مليشيا الحوثي خسائر في تعز.",
        [(["yemeni-government-forces"], ["houthis"])],
    ),
    "fighters bound to a group": (
        "قتل ثمانية بهجمات شنتها عناصر مرتبطة بتنظيم داعش على حواجز في كركوك.",
        [(["islamic-state"], [])],
    ),
    "nobody hits his own": (
        "قصفت قسد اعزاز، وردت فصائل الجيش الوطني بقصف نقاطها في مرعناز.",
        [(["sdf"], []), (["sna"], ["sdf"])],
    ),
    "posts of the one that tells": (
        "قالت قسد إن الجيش التركي قصف مواقعها في تل تمر.",
        [(["turkish-military"], ["sdf"])],
    ),
    "both are hit": (
        "دارت اشتباكات بين قسد والجيش الوطني في تادف. وقصفت طائرات روسية مواقع الطرفين.",
        [(["sdf", "sna"], []), (["russian-air-force"], ["sdf", "sna"])],
    ),
    "tribes that fight": (
        "تجددت الاشتباكات القبلية في جنوب دارفور وقتل 12 شخصا.",
        [(["tribal-fighters"], [])],
    ),
    "those hurt by what befell their post": (
        "تعرض مقر للحشد لقصف أدى إلى استشهاد مقاتلين اثنين وجرح ستة من منتسبيه وثلاثة من أفراد الشرطة الاتحادية.",
        [([], ["iraqi-police", "pmf"])],
    ),
    "the office of the man in the car": (
        "انفجرت عبوة ناسفة بعربة كانت تقل العقيد أحمد صالح، أركان حرب اللواء الأول دفاع شبوة، في المصينعة.",
        [([], [])],
    ),
    "who only protects": (
        "أحرق مستوطنون، تحت حماية الجيش الإسرائيلي، ثلاث مركبات في حوارة.",
        [(["israeli-settlers"], ["civilians"])],
    ),
    "who came into it later": (
        "هاجمت قسد حاجزا لداعش في هجين بعد أن توقفت قوات التحالف عن القصف.",
        [(["sdf"], ["islamic-state"])],
    ),
    "gunmen and the drone they brought down": (
        "أسقط مسلحون طائرة مسيّرة تابعة لقوات حفتر في سبها.",
        [(["unidentified-gunmen"], ["lna"])],
    ),
    "the soldiers told of before": (
        "اقتحمت قوات الاحتلال جنين. وأصيب شاب برصاص الجنود في حي السيباط.",
        [(["israeli-military"], []), (["israeli-military"], ["civilians"])],
    ),
    "a post of the foe told last": (
        "أعلنت قسد أنها قصفت قاعدة للجيش التركي في رأس العين. وأضافت أن مقاتليها قصفوا تجمعا في تل أبيض.",
        [(["sdf"], ["turkish-military"]), (["sdf"], ["turkish-military"])],
    ),
    "a second «وإنها» of the one who just acted": (
        "قال المرصد السوري إن قوات النظام داهمت بلدة محجة وإنها اعتقلت تسعة مواطنين.",
        [(["syrian-government-forces"], []), (["syrian-government-forces"], ["civilians"])],
    ),
    "a second «وأنها» of the one who tells": (
        "زعمت شرطة الاحتلال أن شبانا رشقوا حافلة في حوارة وأنها اعتقلت اثنين منهم.",
        [([], ["civilians"]), (["israeli-police"], [])],
    ),
    "a second «وإنها» that may be of either": (
        "قالت حماس إن القوات الإسرائيلية اقتحمت جنين وإنها اعتقلت تسعة مواطنين.",
        [(["israeli-military"], []), ([], ["civilians"])],
    ),
    "a day between commas": (
        "صد الجيش السوداني، الأحد، هجوما شنته قوات الدعم السريع على مقر قيادة الفرقة 22 في بابنوسة.",
        [(["rsf"], ["sudanese-army"])],
    ),
    "a day of each deed": (
        "قصف الجيش السوري، الأحد، مدينة دوما، وقصفت الفصائل، الاثنين، حي جرمانا.",
        [(["syrian-army"], []), (["syrian-opposition-factions"], [])],
    ),
    "forces that back another are none told before": (
        "هاجمت قوات الدعم السريع بارا. وانسحب الجيش والقوات المساندة له من المدينة.",
        [(["rsf"], []), (["sudanese-army"], [])],
    ),
    "fire that backs another deed": (
        "أعلنت عملية البنيان المرصوص أن مقاتليها، مدعومين بغارات أميركية، انتزعوا حي الدولار من قبضة داعش في سرت.",
        [(["bunyan-marsous"], ["islamic-state"])],
    ),
    "fighters of the side that a pronoun means": (
        "قصفت القوات الحكومية السورية بلدة كناكر. وقال المصدر إن عناصر منها أعدموا أربعة شبان.",
        [(["syrian-government-forces"], []), (["syrian-government-forces"], ["civilians"])],
    ),
    "who began it": (
        "قالت السويداء 24 إن القوات الحكومية السورية هي من بادرت إلى قصف بلدة كناكر.",
        [(["syrian-government-forces"], [])],
    ),
    "our own air defence": (
        "قال مصدر عسكري سوري إن وسائط دفاعنا الجوي تصدت للصواريخ المعادية وأسقطت عددا منها.",
        [(["syrian-army"], [])],
    ),
    "what was met and what was brought down": (
        "قالت سانا إن الدفاعات الجوية السورية تصدت لعدوان إسرائيلي بالصواريخ وأسقطت عددا منها.",
        [(["syrian-government-forces"], ["israeli-military"])],
    ),
    "nobody knows who": (
        "سقطت قذيفة على سوق في سرمين ولم تعرف الجهة التي أطلقتها.",
        [(["unidentified"], ["civilians"])],
    ),
    "nobody knows the dead": (
        "قتل الجيش السوري ثلاثة مدنيين في دوما ولم تعرف هوية القتلى.",
        [(["syrian-army"], ["civilians"])],
    ),
    "men behind the shells that hit them": (
        "دكت سرايا القدس بقذائف الهاون تجمعا لجنود العدو في القرارة.",
        [(["saraya-al-quds"], ["israeli-military"])],
    ),
    "a numbered unit and its body": (
        "أفادت خلية الإعلام الأمني بأن اللواء 47 بالحشد الشعبي تعرض لقصف أدى إلى استشهاد مقاتلين اثنين في جرف النصر.",
        [([], ["pmf"])],
    ),
    "amid the fire of another": (
        "شنت الطائرات الروسية غارات على سراقب، وسط قصف مدفعي لقوات النظام على النيرب.",
        [(["russian-air-force"], []), (["syrian-government-forces"], [])],
    ),
    "amid fire that two exchange": (
        "استهدفت مقاتلات التحالف مواقع الحوثيين في عسيلان، وسط قصف مدفعي متبادل بين الجيش الوطني والمليشيا في الساق.",
        [(["saudi-led-coalition"], ["houthis"]), (["houthis", "yemeni-government-forces"], [])],
    ),
    "an attack broken, told with its noun": (
        "كسرت قسد هجوما لداعش على حقل العمر.",
        [(["islamic-state"], ["sdf"])],
    ),
    "an attack met with the help of others": (
        "صد مقاتلو قسد، بإسناد من طيران التحالف، هجوما شنه عناصر التنظيم على حقل العمر في دير الزور.",
        [(["islamic-state"], ["sdf"])],
    ),
    "who is accused of something else": (
        "أسفر هجوم للمليشيا على قرية ود النورة السودانية عن مقتل مئة من أهلها، واتهمت لجان المقاومة الجيش بالتقاعس.",
        [(["rsf"], ["civilians"])],
    ),
    "air defence that nobody is said to man": (
        "تعرضت قاعدة عين الأسد لهجوم بثلاث مسيرات نفذته فصائل موالية لإيران، وأسقطت الدفاعات إحداها.",
        [(["iran-backed-militias"], []), ([], [])],
    ),
}


@pytest.mark.parametrize(("text", "sides"), SENTENCES.values(), ids=SENTENCES)
def test_each_deed_has_its_own_two_sides(text: str, sides: list[Sides], slots: Slots) -> None:
    assert [(claim["actors"], claim["targets"]) for claim in slots(text)] == sides
