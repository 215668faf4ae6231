"""The words of the terminal table, for an English and for an Arabic reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from tawatur.model.frozen import frozen


@frozen
class Labels:
    """Words for one reader's language.

    Attributes:
        words: label of every code of the codebook that the table prints; unknown codes print as they are.
        to: the arrow from who did it to whom it was done to.
        toll: the order of count, who and kind ("5 civilians killed").
        comma: what separates values.
        rtl: whether the table's columns run from right to left.
        names: names of actors and sources by id, where the reader's language has others than the claim's.
    """

    words: Mapping[str, str]
    to: str
    toll: str
    comma: str
    rtl: bool = False
    names: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, code: str) -> str:
        """The label of a code.

        Example:
            >>> ENGLISH["drone_strike"], ARABIC["drone_strike"]
            ('drone strike', 'ضربة بطائرة مسيّرة')
        """
        return self.words.get(code) or code.replace("_", " ").replace("unnamed:", "")


ENGLISH = Labels(
    words={
        "to": "who → whom",
        "outlet": "the outlet itself",
        "unnamed:agencies": "news agencies",
        "unnamed:local-media": "local media",
        "unnamed:local": "local sources",
        "unnamed:activists": "activists",
        "unnamed:witnesses": "witnesses",
        "unnamed:medical": "medical sources",
        "unnamed:security": "security sources",
        "unnamed:military": "military sources",
        "unnamed:official": "officials",
        "unnamed:media": "media reports",
        "unnamed:informed": "informed sources",
        "unnamed:other": "unnamed sources",
        "killed_or_wounded": "killed or wounded",
        "reports_none": "reports none",
        "day_of_the_story": "day not told, the story's",
        "place_of_the_story": "place not told, the story's",
        "doer_of_the_story": "doer not told, that of the same source's strikes before",
        "weekday_mismatch": "weekday does not fit the date",
        "impossible_date": "impossible date",
        "future_date": "date in the future",
        "north_of": "north of",
        "none": "no claims",
        "footer": "claims: {claims} · documents: {documents} · machine-read, unreviewed",
    },
    to="→",
    toll="{count} {who} {kind}",
    comma=", ",
)

ARABIC = Labels(
    words={
        "id": "رقم",
        "when": "متى",
        "where": "أين",
        "what": "ماذا",
        "event": "الحدث",
        "to": "من ← ضد من",
        "toll": "الحصيلة",
        "says": "المصدر",
        "flags": "تنبيهات",
        "sure": "الثقة",
        "via": "عبر",
        "outlet": "الموقع نفسه",
        "airstrike": "غارة جوية",
        "drone_strike": "ضربة بطائرة مسيّرة",
        "bombardment": "قصف",
        "shelling": "قصف مدفعي أو صاروخي",
        "missile_strike": "ضربة صاروخية",
        "bombing": "تفجير",
        "suicide_bombing": "تفجير انتحاري",
        "landmine": "لغم أو مخلفات حرب",
        "clash": "اشتباك",
        "attack": "هجوم",
        "killing": "قتل",
        "detention": "اعتقال",
        "abduction": "خطف",
        "seizure": "سيطرة",
        "movement": "تحرك قوات",
        "interception": "اعتراض أو إسقاط",
        "destruction": "تدمير ممتلكات",
        "displacement": "نزوح",
        "agreement": "اتفاق",
        "casualties": "ضحايا",
        "killed": "قتلى",
        "wounded": "جرحى",
        "killed_or_wounded": "بين قتيل وجريح",
        "missing": "مفقودون",
        "captured": "أسرى أو معتقلون",
        "displaced": "نازحون",
        "civilians": "مدنيون",
        "combatants": "مقاتلون",
        "children": "أطفال",
        "women": "نساء",
        "medics": "مسعفون",
        "journalists": "صحفيون",
        "several": "عدد من",
        "tens": "عشرات",
        "hundreds": "مئات",
        "thousands": "آلاف",
        "unknown": "غير معروف",
        "denies": "ينفي",
        "suspects": "يرجّح",
        "reports_none": "لا يسجّل شيئاً",
        "distanced": "بتحفّظ من الناقل",
        "background": "خلفية",
        "tally": "حصيلة تراكمية",
        "day_of_the_story": "اليوم غير مذكور، وهو يوم القصة",
        "place_of_the_story": "المكان غير مذكور، وهو مكان القصة",
        "doer_of_the_story": "الفاعل غير مذكور، وهو فاعل الضربات السابقة لدى المصدر نفسه",
        "weekday_mismatch": "اليوم لا يوافق التاريخ",
        "impossible_date": "تاريخ غير ممكن",
        "future_date": "تاريخ في المستقبل",
        "near": "قرب",
        "outskirts": "أطراف",
        "countryside": "ريف",
        "between": "بين",
        "north_of": "شمال",
        "south_of": "جنوب",
        "east_of": "شرق",
        "west_of": "غرب",
        "across": "على امتداد",
        "dawn": "فجراً",
        "morning": "صباحاً",
        "noon": "ظهراً",
        "afternoon": "بعد الظهر",
        "evening": "مساءً",
        "night": "ليلاً",
        "unnamed:agencies": "وكالات أنباء",
        "unnamed:local-media": "إعلام محلي",
        "unnamed:local": "مصادر محلية",
        "unnamed:activists": "ناشطون",
        "unnamed:witnesses": "شهود عيان",
        "unnamed:medical": "مصادر طبية",
        "unnamed:security": "مصادر أمنية",
        "unnamed:military": "مصادر عسكرية",
        "unnamed:official": "مسؤولون",
        "unnamed:media": "تقارير إعلامية",
        "unnamed:informed": "مصادر مطلعة",
        "unnamed:other": "مصادر لم تُسمَّ",
        "none": "لا ادعاءات",
        "footer": "الادعاءات: {claims} · النصوص: {documents} · قراءة آلية لم يراجعها أحد",
    },
    to="←",
    toll="{kind}: {count} {who}",
    comma="، ",
    rtl=True,
)

LABELS = {"en": ENGLISH, "ar": ARABIC}
