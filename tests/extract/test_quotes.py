from __future__ import annotations

import pytest

from tawatur.pipeline import parse_attribution

# text, the words that attribute, who speaks
SAID = {
    "a complementiser opens it": ("قالت مديرة المدرسة إن الدروس تبدأ غدا.", "قالت", "مديرة المدرسة"),
    "a call with its content": ("طالب النواب بأن تنشر الوزارة الأرقام.", "طالب", "النواب"),
    "an event in place of a clause": ("أعلنت الوزارة مقتل ثلاثة جنود.", "أعلنت", "الوزارة"),
    "after «as»": ("الطريق مقطوع كما أكدت البلدية أن العمل مستمر.", "كما أكدت", "البلدية"),
}

# words of saying that say nothing here
NOTHING = {
    "«as» alone": "كما تضم المدينة ثلاثة متاحف.",
    "to raise a share": "رفعت الشركة حصتها إلى النصف.",
    "to move goods": "نقل العمال البضائع إلى المخازن.",
    "to print a picture": "نشرت المجلة الصور في عددها الأخير.",
    "as for": "بالنسبة إلى السكان يبقى السوق قريبا.",
    "a noun": "يبدأ الإعلان بعد ساعة.",
}


@pytest.mark.parametrize(("text", "cue", "source"), SAID.values(), ids=SAID.keys())
def test_who_says_it(text: str, cue: str, source: str) -> None:
    (found,) = parse_attribution(text, "ar", None)
    assert text[found["start"] : found["end"]] == cue
    assert source in found["source"]["name"]


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_a_word_of_saying_that_says_nothing_is_no_cue(text: str) -> None:
    assert parse_attribution(text, "ar", None) == []
