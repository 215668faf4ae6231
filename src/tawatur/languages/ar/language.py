"""Arabic: its function words, all folded (see ``tawatur.text.normalise.fold``)."""

from __future__ import annotations

from pathlib import Path

from tawatur.grammar.naming import load_naming
from tawatur.grammar.syntax import Language, Syntax
from tawatur.languages.ar.rules.numbers import find_numbers, is_measure
from tawatur.languages.ar.rules.times import find_times
from tawatur.lexicon.matcher import Matcher

SYNTAX = Syntax(
    # Word order and small words
    subject_first=False,
    prepositions={
        "في": "in",
        "داخل": "in",
        "وسط": "in",
        "فوق": "in",
        "علي": "on",
        "ضد": "against",
        "من": "from",
        "عن": "about",
        "الي": "to",
        "بين": "between",
        "مع": "with",
        "ضمن": "in",
        "لدي": "in",
        "عند": "in",
        "عبر": "via",
        "من قبل": "by",
        "من جانب": "by",
        "علي يد": "by",
        "علي ايدي": "by",
        "بواسطه": "by",
        "بايدي": "by",
        "بيد": "by",
        "باتجاه": "toward",
        "نحو": "toward",
        "صوب": "toward",
        "تجاه": "toward",
        "خلال": "during",
        "اثناء": "during",
        "بحق": "against",
        "في صفوف": "of",
        "من صفوف": "of",
        "بصفوف": "of",
        "ما بين": "between",
        "التابع": "of",
        "التابعه": "of",
        "تابعه": "of",
        "تابع": "of",
        "من عناصر": "of",
        "حول": "in",
        "بداخل": "in",
        "من داخل": "in",
        "تابعا": "of",
        "تابعين": "of",
        "تابعتين": "of",
        "ب": "with",
        "ل": "for",
        "باستخدام": "with",
        "مستخدمه": "with",
        "مستخدما": "with",
    },
    proclitics={"ب": "with", "ل": "for"},
    coordinators=frozenset({"و", "او"}),
    coordinating_prefix="و",
    listing=frozenset({"و", "&"}),
    determiners=frozenset({"سلسله", "عده", "بعض"}),
    adverbs=frozenset({"ايضا", "كذلك", "مجددا", "سابقا", "لاحقا", "حينها", "وقتها", "بدوره", "بدورها", "علي"}),
    passive=frozenset({"تم", "تمت", "يتم", "جري", "جرت"}),
    # Letters and endings written with a word
    article_prefix="ال",
    clitics="بلكفسو",
    future_prefixes=("س",),
    verb_letters=frozenset({"س", "ك"}),
    purpose_prefixes=frozenset({"ل", "ول", "لال", "ولال"}),
    consequence="ف",
    nominative=("ون", "ان"),
    accusative=("ا", "ين"),
    masculine=frozenset({"ه"}),
    feminine=("ات", "ه"),
    noun_pronouns=("ه", "ها", "هما", "هم"),
    plural_pronouns=(
        "هم",
        "هما",
        "هن",
    ),
    one_of_them=frozenset({"ه"}),
    preposition_endings=("ى",),
    adverbial_endings=("ا",),
    numerals=("بضع", "بين", "بليون", "واحد"),
    verb_particles=frozenset(
        {"قد", "وقد", "فقد", "لم", "ولم", "كان", "كانت", "وكان", "وكانت", "التي", "الذي", "الذين", "حيث", "انه", "انها"}
    ),
    # Clauses
    free_relatives=frozenset({"ما", "لما", "بما", "عما", "مما"}),
    relatives=frozenset(
        {"الذي", "التي", "الذين", "اللذين", "اللتين", "اللذان", "اللتان", "والتي", "والذي", "والذين", "ممن"}
        | {"اللي", "واللي"}
    ),
    complementisers=frozenset(
        {"ان", "بان", "انه", "انها", "بانه", "بانها", "انهم", "بانهم", "وان", "وانه", "وانها"}
        | {"انو", "بانو", "وانو", "انن"}
    ),
    breaks=frozenset({"فيما", "بينما", "كما", "حيث", "في حين", "حين", "كذلك", "ثم", "اما", "لكن", "غير", "بالمقابل"}),
    attendant=frozenset({"حين", "عندما", "حينما", "لدي"}),
    # Who says it
    pronouns=frozenset({"هو", "هي", "هم"}),
    of_oneself=frozenset({"انه", "انها", "بانه", "بانها", "انهم", "بانهم", "وانه", "وانها"}),
    own_side=frozenset({"نا"}),
    offices=frozenset({"المتحدث", "المتحدثه", "الناطق", "الناطقه", "المحافظ", "القايمقام"}),
    friendly=frozenset(
        {
            "مقرب",
            "مقربه",
            "مقربون",
            "مقربين",
            "المقرب",
            "المقربه",
            "المقربين",
            "قريبه",
            "القريبه",
            "موال",
            "مواليه",
            "موالي",
            "الموالي",
            "المواليه",
            "مويد",
            "مويده",
            "المويده",
            "محسوب",
            "محسوبه",
            "المحسوبه",
            "مناصره",
            "متعاطفه",
        }
    ),
    receipts=frozenset(
        {"تلقت", "تلقته", "تلقتها", "تلقاه", "تلقي", "اطلعت", "اطلع", "تسلمت", "تسلمته", "وصل", "ورد", "وردت"}
    ),
    opinions=(
        "مما سبق",
        "يتضح مما سبق",
        "ويتضح مما سبق",
        "يتبين مما سبق",
        "نستنتج مما سبق",
        "براينا",
        "في راينا",
        "والحال ان",
        "يري مراقبون",
        "ويري مراقبون",
        "يري محللون",
        "خلاصه القول",
    ),
    rumours=frozenset(
        "الانباء انباء التقارير تقارير المزاعم مزاعم الادعاءات ادعاءات الاتهامات اتهامات الشايعات شايعات "
        "الاشاعات اشاعات المعلومات معلومات تردد يتردد تداولته تناقلته يشاع اشيع نشر يتداول الخبر خبر".split()
    ),
    falsehood=frozenset(
        {"كاذبه", "كاذب", "باطله", "مفبركه", "مفبرك", "ملفقه", "ملفق", "مزيفه", "مضلله", "زايفه"}
        | {"رفض", "رفضت", "رفضوا", "ترفض", "ورفض", "ورفضت"}
        | {"لا صحه", "غير صحيحه", "غير صحيح", "عار عن", "عاريه عن", "لا اساس", "عدم صحه", "بعدم صحه"}
    ),
    allusions=frozenset(
        {
            "صله",
            "علاقه",
            "صلته",
            "صلتها",
            "علاقته",
            "علاقتها",
            "مسووليته",
            "مسووليتها",
            "مسووليه",
            "الاتهام",
            "الاتهامات",
            "ضلوعه",
            "ضلوعها",
            "تورطه",
            "تورطها",
            "جري",
            "حدث",
            "ذلك",
            "الخبر",
            "الانباء",
            "الروايه",
            "المزاعم",
            "الادعاءات",
            "التقارير",
            "المسووليه",
            "الحادث",
            "الحادثه",
            "سقوط",
        }
    ),
    stamps=frozenset(
        {"عاجل", "متابعه", "تحديث", "محدث", "خبر", "هام", "مهم", "م", "ص", "مساء", "صباحا", "فجرا", "ظهرا"}
    ),
    bulletins=frozenset({"حصاد", "نشره", "ملخص", "موجز", "احداث", "يوميات", "الحصاد", "النشره", "ميدانيات"}),
    # Who acts on whom
    belonging=frozenset({"من", "تنظيم", "منظمه", "ينتمون", "ينتمي", "تابعين", "منتمين", "جماعه", "لتنظيم"}),
    natives=frozenset({"ابناء", "اهالي", "سكان", "مواليد", "اهل", "وجهاء"}),
    mutual=frozenset({"متبادل", "متبادلا", "متبادله", "المتبادل", "المتبادله", "تبادل"}),
    alongside=frozenset({"مع", "ومع", "ومعه", "ومعها", "معه", "معها", "برفقه", "وبرفقته", "برفقته", "جانبه", "جواره"}),
    allied=frozenset({"حليف", "حليفه", "حلفاء", "حليفتها", "خصم", "خصوم", "عدوه", "غريم", "وكيل", "وكلاء", "ربيبه"}),
    # How many, and which of them
    one_of=frozenset({"احد", "احدي"}),
    none_of=frozenset({"اي", "ايا", "ايه"}),
    others=frozenset({"اخرين", "اخرون", "غيرهم"}),
    subtotal=frozenset(
        {"بينهم", "بينها", "بينهن", "منهم", "منها", "معظمهم", "غالبيتهم", "جميعهم", "نصفهم", "بعضهم"}
        | {"احدهم", "احدهما", "احداهما", "بينهما"}
    ),
    at_least=frozenset({"علي الاقل", "في الاقل", "بالحد الادني", "كحد ادني"}),
    of_two=frozenset({"احدهما", "احداهما", "كلاهما", "كليهما", "كلتاهما", "بينهما"}),
    of_rank=frozenset({"برتبه"}),
    found=frozenset(
        {"عثر", "عثرت", "عثروا", "يعثر", "العثور", "وجد", "وجدت", "وجدوا", "اكتشف", "اكتشفت", "اكتشاف"}
        | {"لقي", "لقينا", "القينا", "لقوا", "لقو", "لقيوا", "لقيو", "مرميه", "ملقاه", "ملقيه", "رميت"}
    ),
    # Whether it happened
    may=frozenset({"قد", "وقد", "فقد"}),
    spoken_not=frozenset({"ما", "وما"}),
    # Where
    sites=frozenset("مطار معبر سد ميناء مرفا مخيم قاعده سجن حقل جامعه".split()),
    settlements=frozenset({"مدينه", "بلده", "قريه", "بمدينه", "ببلده", "بقريه", "لمدينه", "لبلده", "ريف", "بريف"}),
    medical=frozenset({"الطبي", "الطبيه", "التعليمي", "الجامعي"}),
    public=frozenset({"الحكومي", "العام", "الوطني", "المركزي", "العسكري", "التعليمي", "الحكوميه", "الرسميه"}),
    capital="العاصمه",
    clock=frozenset({"بتوقيت", "توقيت", "لتوقيت"}),
    measures=frozenset({"كم", "كلم", "كيلومتر", "كيلومترا", "كيلومترات", "كيلو", "ميل", "ميلا", "اميال"}),
    exceptive=frozenset({"لا", "ولا"}),
    # When
    since=frozenset({"منذ", "ومنذ", "مذ"}),
    temporal=frozenset({"قبل", "بعد", "عقب", "منذ", "قبيل", "لحظه", "ساعه", "وقت", "غداه", "خلال", "اثناء"}),
    spans=frozenset(
        {"دقايق", "ساعه", "ساعات", "ساعتين", "يوم", "يوما", "يومين", "ايام", "اسبوع", "اسبوعا", "اسبوعين", "اسابيع"}
        | {"شهر", "شهرا", "شهرين", "اشهر", "شهور", "عام", "عاما", "عامين", "اعوام", "سنه", "سنتين", "سنوات"}
    ),
    counted_from=frozenset({"علي", "من"}),
    aftermath=frozenset({"بعد", "عقب"}),
    day_parts={
        "فجرا": "dawn",
        "صباحا": "morning",
        "ضحي": "morning",
        "ظهرا": "noon",
        "عصرا": "afternoon",
        "مساء": "evening",
        "ليلا": "night",
    },
)

NAMING = load_naming(Path(__file__).parent / "tables" / "names.tsv")


def language(matcher: Matcher) -> Language:
    """Arabic with a matcher over its lexicon and the world's names."""
    return Language("ar", matcher, SYNTAX, find_numbers, find_times, is_measure, NAMING)
