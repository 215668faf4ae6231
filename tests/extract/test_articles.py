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
}


@pytest.mark.parametrize(("text", "claims"), ARTICLES.values(), ids=ARTICLES)
def test_an_article(tells: Callable[..., Any], text: str, claims: list[dict[str, object]]) -> None:
    tells(text, *claims)
