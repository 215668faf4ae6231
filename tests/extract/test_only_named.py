from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Slots = Callable[..., list[dict[str, Any]]]

NAMED = {
    "a case before a court": "تنظر المحكمة في قضية اغتيال المحافظ.",
    "an anniversary": "أحيا الحزب ذكرى اغتيال مؤسسه.",
    "an investigation": "واصل القضاة التحقيق في تفجير الفندق.",
    "what is spoken about": "ألقى الوزير محاضرة عن خطف السفير.",
    "since": "تدهورت العلاقات بين البلدين منذ اغتيال السفير.",
    "a preparation": "نقلت الفرقة مدرعاتها إلى التلال استعدادا لشن هجوم على البلدة.",
    "a possible attack": "ناقش المجلس الرد على هجوم محتمل على الميناء.",
    "what may happen": "حذر الخبير من السير هناك لأنه قد ينفجر لغم في أي وقت.",
    "a sentence of death": "حكم القاضي على المتهم بالإعدام.",
    "leaflets": "ألقت مسيرة إسرائيلية منشورات فوق بلدة الضهيرة.",
    "any one": "حذر القائد خصومه من عواقب أي هجوم على مدينة دمشق.",
    "what is counted from": "ألقى الرئيس كلمة بعد ستة أيام على اغتيال رئيس الوزراء في بيروت.",
    "what is known of a person": "زار الوفد عائلة النائب الذي اغتيل في بيروت عام 2005.",
    "what is to come": "قال النائب إن العملية ستؤدي إلى مقتل العشرات من الجنود.",
    "what one does not do": "قال المتحدث إن قواته لا تستهدف المدنيين في غزة.",
    "what somebody is": "شارك في الوفد بصفته جنديا سابقا في بغداد.",
    "a noun with nothing but a place": "تختلف الآراء في طبيعة الهجمات في دمشق.",
    "in general": "تراجع عدد السياح بسبب الهجمات الانتحارية في العراق عام 2007.",
    "what is put up": "قالت الصحيفة إن القوات نصبت قواعد صواريخ في جزيرة كمران.",
    "what is paid for": "خصصت الحكومة أموالا لشراء 28 طائرة مسيرة ستذهب إلى الجيش في بغداد.",
    "words of who holds an office": "شن وزير الداخلية هجوما على الصحافة في بغداد أمس.",
    "words against who holds one": "تعرض الوزير لهجوم من نواب المعارضة في القاهرة أمس.",
    "arms that are caught": "ضبطت القوات بندقية آلية و150 طلقة في مدينة بنغازي.",
    "families": "بقي بعض المدنيين مع أسرهم في مخيم قرب مأرب.",
    "services that stop": "شكا المدير توقف الخدمات الطبية في مدينة الفاشر.",
    "an adjective": "حلقت الطائرة فوق دورية في مدينة صور بشكل عدواني.",
    "what a collapse of talks means": "ويعد انهيار المحادثات ضربة قوية لرئيس الوزراء.",
    "a speech": "شن الرئيس أعنف هجوم له على الحركة في كلمة ألقاها أمس في رام الله.",
    "what one only thinks of": "قال متحدث باسمه: لا يمكننا حتى أن نفكر في قتل أشخاص أبرياء.",
    "what is joined to a plan": "قال المحافظ إنهم يخططون لتفجير سيارات ليتمكنوا من شن هجوم والسيطرة على الموصل.",
    "whom a crime befell": "ذكرت الصحيفة اسم ضحية اعتداء جنسي مرتين.",
    "a town that is said to suffer": "وقال النائب إن طرابلس هي ضحية الإرهاب المستورد من الخارج.",
    "words, not arms": "شن النائب هجوما كلاميا على الحكومة.",
}

TOLD = {
    "works that have a result": ("أسفرت أعمال المداهمات عن مقتل أربعة مسلحين في العريش.", "attack"),
    "carried by a verb": ("شن مسلحون هجوما على نقطة للشرطة في الموصل أمس.", "attack"),
    "with a verb of its own": ("اغتال مسلحون مدير البلدية في درعا صباح أمس.", "killing"),
    "with the dead counted": ("قتل ثلاثة مدنيين في تفجير في مدينة الباب أمس.", "bombing"),
    "by somebody no register knows": ("قال شهود إن سيارة مفخخة فجرت حافلة للجنود.", "bombing"),
    "by a named body": ("أكد المجلس المحلي وقوع حادث أمني في مدينة الباب أمس.", "attack"),
    "on a day": ("قالت العائلة إن ابنها تعرض لمحاولة اغتيال أمس.", "killing"),
    "announced": ("أعلنت الشرطة خطف تاجرين قرب مدينة السويداء أمس.", "abduction"),
}


@pytest.mark.parametrize("text", NAMED.values(), ids=NAMED.keys())
def test_an_event_that_is_only_named_is_no_claim(slots: Slots, text: str) -> None:
    assert slots(text) == []


@pytest.mark.parametrize(("text", "event"), TOLD.values(), ids=TOLD.keys())
def test_an_event_that_is_told_is_one(slots: Slots, text: str, event: str) -> None:
    assert [claim["event"] for claim in slots(text)] == [event]
