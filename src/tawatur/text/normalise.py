"""Folding of words for comparison.

Folding merges what writers interchange (hamza on alef, ة/ه, ى/ي, vowel signs, tatweel,
presentation forms, Persian letters, Arabic-Indic digits, «مسئول» and «مسؤول», «طائرة» and «طايرة»). It works word by
word: the words keep their offsets in the stored text, so nothing has to be mapped back.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DROPPED = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
# Censor marks inside an Arabic word («انـ.ـفجار», «غـ ـارة», «مجـ ازر»): see text/tokens.py.
_CENSOR = re.compile(r"[.*·|/\s-]")
_FOLD = str.maketrans("أإآٱىةکیہھګگڪۀەٲٳؤئچپژڤ", "اااايهكيههكككههااويجبزف")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٬٫", "01234567890123456789,.")


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """The folded form of one word: the key of every lexicon.

    Example:
        >>> fold("الإسلاميّة"), fold("انـ.ـفجار"), fold("U.S."), fold("٢٣")
        ('الاسلاميه', 'انفجار', 'us', '23')
        >>> fold("طائرة") == fold("طايرة"), fold("ڤيديو") == fold("فيديو")
        (True, True)
    """
    if word.isascii():
        folded = word.lower()
        return folded.replace(".", "") if len(folded) > 1 and folded[-1] == "." else folded
    word = unicodedata.normalize("NFKC", word)
    word = _DROPPED.sub("", word).replace("ئو", "وو").translate(_FOLD).translate(_DIGITS)
    if "\u0600" <= word[:1] <= "\u06ff":
        return _CENSOR.sub("", word)
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def fold_phrase(phrase: str) -> str:
    """Several words folded, separated by single spaces.

    Example:
        >>> fold_phrase("تنظيم  الدولة")
        'تنظيم الدوله'
    """
    return " ".join(fold(word) for word in phrase.split())
