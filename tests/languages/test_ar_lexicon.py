"""What the Arabic lexicon must tell apart, in sentences of its own."""

from __future__ import annotations

from functools import cache

import pytest

from tawatur.grammar.chunks import chunk
from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Language
from tawatur.languages import analyses_of, language_of, lexicon_forms
from tawatur.languages.ar.rules.numerals import table
from tawatur.lexicon.matcher import matcher_of
from tawatur.model.document import Document
from tawatur.pipeline import read
from tawatur.text.tokens import sentences, tokenise


@cache
def language() -> Language:
    return language_of("ar", matcher_of(lexicon_forms("ar"), analyses_of("ar")))


def chunks(text: str) -> list[Chunk]:
    """What the reader keeps of a text: of overlapping readings the longest, everyday phrases dropped."""
    tokens, lang = tokenise(text), language()
    return [c for s in sentences(tokens) for c in chunk(tokens, s, lang.matcher.find(tokens, s.lo, s.hi), lang)]


def ids(text: str) -> set[str]:
    return {c.entry.id for c in chunks(text)}


def kinds(text: str) -> set[str]:
    return {c.kind for c in chunks(text)}


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("وبالغارات التي شنتها", "event.raid"),
        ("استهدفتهم المدفعية", "event.target.verb"),
        ("فقصفوا البلدة", "event.bombard.verb"),
        ("للهجوم على النقطة", "event.attack.noun"),
        ("قُتِلَ خمسة", "harm.kill.verb"),
        ("استُشهدت امرأة", "harm.martyr.verb"),
        ("والجرحى ثلاثة", "harm.wounded"),
        ("بمسيّرةٍ على الطريق", "weapon.drone"),
        ("الطائرات المسيرة", "weapon.drone"),
        ("بعبوتين ناسفتين", "weapon.ied"),
        ("وأفادنا مراسلنا", "say.report"),
        ("قائلاً إن القصف توقف", "say.say.part"),
        ("وفقاً لمصادر طبية", "frame.according"),
        ("«مصدر أمني» في المدينة", "source.security"),
        ("ولم يصب أحد", "harm.zero.wounded"),
        ("واقتصرت الأضرار على الماديات", "harm.zero.all"),
        ("بين قتيل وجريح", "harm.both.person"),
        ("مقتل وإصابة 29", "harm.both.noun"),
    ],
)
def test_written_forms_are_found(text: str, entry: str) -> None:
    assert entry in ids(text)


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("شن غارتين على البلدة", "dual"),
        ("مقتل طفلان", "dual"),
        ("ثلاث غارات", "pl"),
        ("قتيل واحد", "sg"),
        ("أعلن استهداف المقر", "masdar"),
        ("يقصف الجيش البلدة", "present"),
    ],
)
def test_features_of_forms_are_kept(text: str, feature: str) -> None:
    assert any(c.has(feature) for c in chunks(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # words that are written alike
        ("سجل اللاعب هدفا من ضربة جزاء", "event"),
        ("حسم الفريق اللقاء بضربات الترجيح", "event"),
        ("بينهم أربعة من أبناء القرية", "say"),
        ("فقد أعلنت الوزارة ذلك", "harm"),
        ("وصلت إليه الشاحنة", "weapon"),
        ("بعد يومين من ذلك", "say"),
        ("استخدموا المبنى مقرا للفصيل", "say"),
        ("خرجت مسيرة حاشدة في العاصمة", "weapon"),
        ("يسعى البرنامج إلى القضاء على الفقر", "harm"),
        ("رفضت المنظمة عقوبة الإعدام", "event"),
        ("تعاني القرية من الزحف العمراني", "event"),
        ("تقع في المناطق الخاضعة لسيطرة الفصائل", "event"),
        ("يخالف اتفاق فض الاشتباك", "event"),
        ("قضت المحكمة بسجنه عامين", "harm"),
        ("عثروا على نفق يمتد تحت البلدة", "harm"),
        ("ألقى كلمة في الحفل", "light"),
        ("انتشر المرض بين الأطفال", "event"),
        ("على بعد خمسة كلم من البلدة", "negation"),
        ("وفرت المنظمة الخيام", "event"),
        ("أغار عليهم دون طيار", "negation"),
        ("أدى الصلاة في المسجد", "link"),
        ("يقف خلف الباب", "link"),
        ("اندلعت النيران في الحقل", "event"),
    ],
)
def test_everyday_words_are_not_read(text: str, kind: str) -> None:
    assert kind not in kinds(text)


@pytest.mark.parametrize(
    "word",
    """من إلى على في عن مع ثم أو أم بل حتى إذ أن أنه أنها إنه كان كانت كانوا هذا هذه ذلك تلك الذي التي الذين ما مما
    بما فيما منه منها منهم فيه فيها عليه عليها إليه إليها إليهم له لها لهم به بها عنه بينهم بينها بعد قبل كل بعض أي قد
    فقد لقد وقد كيف متى أين رغم كي لأن لأنه علما لذلك هكذا يوم ليلة أمس ساعة شهر سنة صباح مساء ظهر عصر مرة حالة حال
    أمر شيء طريقة سبب هدف عام وأن وإن بأن فإن جدا أمام وراء أخرى""".split(),
)
def test_function_words_are_nobody_s_event_harm_speech_or_thing(word: str) -> None:
    assert kinds(word).isdisjoint({"event", "harm", "damage", "say", "source", "object", "weapon"})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قصف جوي على البلدة", "airstrike"),
        ("قصف مدفعي على البلدة", "shelling"),
        ("قصف على البلدة", "bombardment"),
        ("غارة من مسيّرة على سيارة", "drone_strike"),
        ("سقوط قذائف على الحي", "shelling"),
        ("سقطت صواريخ على القاعدة", "missile_strike"),
        ("انفجرت عبوة ناسفة بدورية", "bombing"),
        ("فجر انتحاري نفسه في السوق", "suicide_bombing"),
        ("انفجار لغم أرضي بسيارة", "landmine"),
        ("اشتباكات بين الطرفين", "clash"),
        ("كمين على الطريق", "attack"),
        ("اغتيال قيادي في المدينة", "killing"),
        ("وجد مقتولا قرب البئر", "killing"),
        ("ألقت القبض على مطلوب", "detention"),
        ("اختطاف تاجر من منزله", "abduction"),
        ("السيطرة على التلة", "seizure"),
        ("انسحبت القوات من القرية", "movement"),
        ("اعترضت صاروخا فوق المدينة", "interception"),
        ("هدم منزلين في القرية", "destruction"),
        ("نزوح مئات العائلات", "displacement"),
        ("وقف إطلاق النار", "agreement"),
    ],
)
def test_every_type_of_event_has_its_words(text: str, kind: str) -> None:
    assert next(c.entry.get("type") for c in chunks(text) if c.kind == "event") == kind


HEADS = [(kind, text) for kind, row in table("source_heads").items() for text in row["match"]]


@pytest.mark.parametrize(("kind", "text"), HEADS)
def test_the_first_word_tells_what_kind_of_source_an_unknown_one_is(kind: str, text: str) -> None:
    assert [claim.origin.id for claim in read(Document(text, lang="ar"))] == [kind]
