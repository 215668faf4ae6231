"""How place names are written: folded forms, spelling variants, and keys for fuzzy comparison.

Two families of functions. *Forms* are spellings that readers meet in texts (exact matching after
folding). *Keys* reduce a name of either script to what survives careless romanisation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tawatur.text.normalise import fold, fold_phrase

_ARABIC_LETTER = re.compile("[\u0620-\u064a]")
_LATIN_WORD = re.compile(r"[a-z\u00c0-\u024f]+(?:['’ʿʾ‘`][a-z\u00c0-\u024f]+)*|\d+")
_APOSTROPHES = re.compile("['’ʿʾ‘`]")
ARTICLES = frozenset("al el an ar as ash at ad adh az ath ul il ed es et en er ez ech esh ach edh eth".split())
_GLUED = frozenset("كفر تل دير خان بيت عين ام ابو بو بير راس جب معره مير".split())


def is_arabic(name: str) -> bool:
    """Whether a name is written in Arabic script.

    Example:
        >>> is_arabic("حلب"), is_arabic("Aleppo")
        (True, False)
    """
    return bool(_ARABIC_LETTER.search(name))


def arabic_forms(name: str) -> Iterator[tuple[str, bool]]:
    """Folded written forms of an Arabic name, and whether the form lost its article.

    A form without the article («قصير») is good only where the text has the article («للقصير»):
    on its own it may be an ordinary word.

    Example:
        >>> sorted(form for form, bare in arabic_forms("البو كمال") if not bare)
        ['ابو كمال', 'ابوكمال', 'البو كمال', 'البوكمال', 'بو كمال', 'بوكمال']
    """
    folded = fold_phrase(name.replace("-", " ").replace("_", " "))
    seen: set[str] = set()
    for form in _arabic_spellings(folded) if folded else ():
        if form not in seen and len(form) > 1:
            seen.add(form)
            yield form, False
    for form in tuple(seen):
        if form.startswith("ال") and len(form) > 4 and form[2:] not in seen and not form.startswith(("البو", "ال ")):
            seen.add(form[2:])
            yield form[2:], " " not in form


def _arabic_spellings(folded: str) -> Iterator[str]:
    for form in _kunya_spellings(folded):
        yield form
        if "ضهور" in form or "ضهر" in form:
            yield form.replace("ضه", "ظه")
        elif "ظهور" in form or "ظهر" in form:
            yield form.replace("ظه", "ضه")
        if form[-1] == "ء" and len(form) > 4:
            yield form[:-1]
        if form[-1] in "اه" and len(form) > 5 and " " not in form and not form.endswith("يه"):
            yield form[:-1] + ("ه" if form[-1] == "ا" else "ا")
        words = form.split()
        if len(words) == 2 and words[0] in _GLUED:
            yield "".join(words)
        elif len(words) == 1 and form.startswith("كفر") and len(form) > 5:
            yield "كفر " + form[3:]


def _kunya_spellings(folded: str) -> Iterator[str]:
    """«البو X», «البوX», «أبو X»: Euphrates villages are written all three ways."""
    yield folded
    if folded.startswith("ابو ") and len(folded) > 5:
        yield from (f"ابو{folded[4:]}", f"ابي {folded[4:]}")
    for prefix in ("البو ", "البو"):
        if folded.startswith(prefix) and len(folded) > len(prefix) + 2:
            rest = folded[len(prefix) :]
            yield from (f"البو {rest}", f"البو{rest}", f"ابو {rest}", f"ابو{rest}", f"بو {rest}", f"بو{rest}")
            return


def latin_forms(name: str) -> Iterator[tuple[str, bool]]:
    """Folded written forms of a Latin name as the tokeniser cuts them, and whether the article was lost.

    Example:
        >>> [form for form, _ in latin_forms("Mar‘a")], [form for form, _ in latin_forms("Al-Bab")]
        (["mar'a", 'mara'], ['al bab', 'bab', 'el bab', 'albab'])
        >>> [form for form, _ in latin_forms("Deir al-Zor")]
        ['deir al zor', 'deir zor', 'deir az zor', 'deir el zor', 'deir ez zor']
        >>> "atma idp camp" in dict(latin_forms("Atma camp"))
        True
    """
    plain = name if name.isascii() else name.replace("’", "'").replace("‘", "'")
    words = _LATIN_WORD.findall(fold(plain.replace("`", "'")))
    if not words:
        return
    seen: set[str] = set()
    joined = " ".join(words)
    bare = words[1:] if words[0] in ARTICLES and len(words) > 1 else words
    for form in _latin_spellings(joined, words, bare):
        for spelling in (form, form.replace("'", "")) if "'" in form else (form,):
            if len(spelling) > 1 and spelling not in seen:
                seen.add(spelling)
                yield spelling, spelling == " ".join(bare) != joined


def _latin_spellings(joined: str, words: list[str], bare: list[str]) -> Iterator[str]:
    yield joined
    if words[-1] == "camp" and len(words) > 1 and words[-2] not in _CAMPS:
        yield from (" ".join([*words[:-1], people, "camp"]) for people in _CAMPS)
    if bare is not words:
        rest = " ".join(bare)
        yield from (rest, f"al {rest}", f"el {rest}", f"al{rest}")
    inner = [word for word in words[1:] if word not in ARTICLES] if len(words) > 2 else words[1:]
    if len(inner) < len(words) - 1:
        yield " ".join([words[0], *inner])
    if any(map(ARTICLES.__contains__, words[:-1])):
        yield from (" ".join(_articles_like(words, vowel, written)) for vowel in "ae" for written in (True, False))


def _articles_like(words: list[str], vowel: str, written: bool) -> Iterator[str]:
    """The words with every article in one manner: its l as ``written``, or as spoken ("el-Zor", "ez-Zor")."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        sun = "" if written else next((letter for letter in _SUN_LETTERS if following.startswith(letter)), "")
        yield vowel + (sun or "l") if word in ARTICLES and following else word


_CAMPS = ("refugee", "refugees", "idp", "idps", "displacement")
"""Whose camp it is: "Zaatari camp" is "Zaatari refugee camp" too."""

_SUN_LETTERS = ("sh", "dh", "th", "d", "n", "r", "s", "t", "z")
"""Letters before which the l of the article is spoken like them."""


_ENGLISH_SOUNDS = (
    ("sch", "š"), ("tch", "š"), ("sh", "š"), ("ch", "š"), ("kh", "x"), ("gh", "ğ"), ("dh", "z"), ("dj", "j"),
    ("th", "t"), ("ph", "f"), ("zh", "z"), ("q", "k"), ("c", "k"), ("ou", "u"), ("oo", "u"), ("ow", "aw"),
    ("ee", "i"), ("ie", "i"), ("ai", "ay"), ("ei", "ay"), ("ey", "ay"), ("eh", "a"), ("v", "w"),
)  # fmt: skip
_VOWELS = str.maketrans({"e": "a", "o": "u", "y": "i"})
_REPEATED = re.compile(r"(.)\1+")
_SYMBOLS = re.compile(r"[^a-zšğ]+")


@lru_cache(maxsize=200_000)
def latin_key(name: str) -> str:
    """A romanised name without what romanisations disagree on: articles, doubling, vowel quality.

    Example:
        >>> latin_key("Deir ez-Zor") == latin_key("Dayr az Zawr"), latin_key("Saraqeb") == latin_key("Sarāqib")
        (False, False)
        >>> latin_key("Al-Shaddadi"), latin_key("Ash Shaddādah")
        ('šadadi', 'šadada')
    """
    words = _SYMBOLS.sub(" ", _APOSTROPHES.sub("", fold(name).replace("-", " "))).split()
    kept = [word for word in words if word not in ARTICLES] or words
    return " ".join(filter(None, map(_latin_word_key, kept)))


def _latin_word_key(word: str) -> str:
    for sound, letter in _ENGLISH_SOUNDS:
        if sound in word:
            word = word.replace(sound, letter)
    word = _REPEATED.sub(r"\1", word.translate(_VOWELS))
    return word[:-1] if len(word) > 2 and word.endswith("h") else word


_SKELETON = str.maketrans(
    {
        "ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "h", "خ": "x", "د": "d", "ذ": "z", "ر": "r", "ز": "z", "س": "s",
        "ش": "š", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "ğ", "ف": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m",
        "ن": "n", "ه": "h", "و": "", "ي": "", "ا": "", "ع": "", "ء": "",
    }
)  # fmt: skip
_LATIN_VOWELS = re.compile("[aiuw]")


@lru_cache(maxsize=200_000)
def skeleton(name: str) -> str:
    """The consonants of a name in one alphabet for both scripts.

    Example:
        >>> skeleton("الشحيل"), skeleton("Ash Shuhayl"), skeleton("Shheil")
        ('šhl', 'šhl', 'šhl')
    """
    if not is_arabic(name):
        return _REPEATED.sub(r"\1", _LATIN_VOWELS.sub("", latin_key(name).replace(" ", "")))
    words = (word[2:] if word.startswith("ال") and len(word) > 4 else word for word in fold_phrase(name).split())
    letters = "".join(word[:-1] if word.endswith("ه") else word for word in words).translate(_SKELETON)
    return _REPEATED.sub(r"\1", letters)


@lru_cache(maxsize=200_000)
def arabic_key(name: str) -> str:
    """An Arabic name without articles, spaces and the letters that writers confuse.

    Example:
        >>> arabic_key("تلّ الضهرة") == arabic_key("تل الظهرة")
        True
    """
    words = fold_phrase(name.replace("-", " ").replace("_", " ")).split()
    kept = (word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words)
    key = "".join(kept).replace("ظ", "ض").replace("ء", "")
    return key[2:] if key.startswith("ال") and len(key) > 5 else key
