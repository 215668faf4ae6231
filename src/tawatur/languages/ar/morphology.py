"""Arabic forms: what a lexicon entry's lemma expands to, and what a written word may hide.

Structure only: which words exist is in ``lexicon/``. All strings here are folded
(``tawatur.text.normalise.fold``): ة is ه, ى is ي, hamza sits on no alef.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tawatur.text.normalise import fold, fold_phrase

Form = tuple[str, str]
"""A folded form and its features, e.g. ``("غارتين", "dual")``."""

_PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "كم", "ه", "ي", "و")


_DEFECTIVE = "ٍ"
"""«قاضٍ»: its last letter comes back with the article («القاضي»), in the dual and in the accusative."""
_SPOKEN_HIS = "و"
"""«طيرانو», «عناصرو»: "his" as it is spoken, on nouns alone."""


def verb_forms(past: str, present: str = "", passive: str = "") -> Iterator[Form]:
    """Third-person forms of a verb from its masculine singulars.

    Args:
        past: «استهدف», «نفى», «قال».
        present: «يستهدف», «ينفي», «يقول» (any written form of it, or empty).
        passive: a passive past that is written differently («أصيب» beside «أصاب»), or empty.

    Example:
        >>> {"نفي", "نفت", "نفوا", "تنفي", "بينفو"} <= {form for form, _ in verb_forms("نفى", "ينفي")}
        True
    """
    yield from _past(fold(past), "past")
    if passive:
        yield from _past(fold(passive), "past passive")
    if present:
        stem = fold(present)[1:]
        short = stem[:-1] if stem[-1] in "يا" else stem
        for person, number in (("ي", "sg m"), ("ت", "sg f"), ("بي", "sg m"), ("بت", "sg f")):
            if person + stem != "بيتهم":  # "their house", not "he accuses" as it is spoken
                yield person + stem, f"present {number}"
        for ending in ("ون", "وا", "و"):
            yield "ي" + short + ending, "present pl"
            yield "بي" + short + ending, "present pl"
        for person in "يت":
            yield person + stem + "ان", "present dual"  # «يفجران نفسيهما»
        yield "ن" + stem, "present first"
        if short != stem:
            yield "ي" + short, "present sg m"
            yield "ت" + short, "present sg f"


def _past(stem: str, feature: str) -> Iterator[Form]:
    weak = stem[-1] in "يا" and len(stem) > 2
    short = stem[:-1] if weak else stem
    yield stem, f"{feature} sg m"
    yield short + "ت", f"{feature} sg f"
    yield short + "وا", f"{feature} pl"
    loose = len(stem) > (3 if weak else 2)  # «قصفو», «توفو»: written without its alef; but «غزو» is a noun
    yield short + "و", f"{feature} pl" if loose else f"{feature} pl bound"  # «اقتادوهم»: it falls before a pronoun
    yield (stem if stem[-1] == "ي" else short) + "نا", f"{feature} first"
    if len(stem) > 3 and stem[-2] == "ا":
        yield stem[:-2] + stem[-1] + "نا", f"{feature} first"  # «أصبنا»
    if weak:
        yield short + "ا", f"{feature} sg m construct bound"  # «رماه»: ي is written ا before a pronoun
    else:
        yield stem + "ا", f"{feature} dual"
    yield short + "تا", f"{feature} dual"


def noun_forms(singular: str, plurals: tuple[str, ...] = ()) -> Iterator[Form]:
    """Singular, dual and plural of a noun, with accusative alef and construct forms.

    Example:
        >>> dict(noun_forms("غارة", ("غارات",)))["غارتين"]
        'dual'
    """
    if " " in singular:
        yield from _compound_forms(fold_phrase(singular), plurals)
        return
    base = fold(singular)
    yield base, "sg"
    if singular.endswith(_DEFECTIVE):
        base += "ي"
        yield base, "sg"
    if base.endswith("ه"):
        base = base[:-1] + "ت"
        yield base, "sg construct bound"  # «ضربته»; without a pronoun «ضربت» is a verb
    elif base[-1] not in "اءي":
        yield base + "ا", "sg"
    yield from _before_a_pronoun(base, "sg bound")
    if base[-1] == "ي":
        yield base + "ا", "sg"
    stem = base[:-1] + "و" if base.endswith("ا") else base
    sound = any(fold(plural).endswith("ون") for plural in plurals)  # «مدنيين» is their plural, rarely a dual
    for ending, feature in (("ان", "dual"), ("ين", "dual"), ("ا", "dual construct"), ("ي", "dual construct")):
        if base[-1] != "ت" and feature.endswith("construct"):
            feature += " bound"  # only before a pronoun («طفليها»): else «جنديا» is an accusative
        if not (sound and ending == "ين"):
            yield stem + ending, feature
    for plural in map(fold, plurals):
        yield from _plural_forms(plural)


def _plural_forms(plural: str) -> Iterator[Form]:
    """A plural with its accusative and construct forms.

    Example:
        >>> [form for form, _ in _plural_forms("مقاتلون")]
        ['مقاتلون', 'مقاتلين', 'مقاتلو', 'مقاتلي']
    """
    yield plural, "pl"
    if plural.endswith("ون"):
        yield plural[:-2] + "ين", "pl"
        yield plural[:-1], "pl construct"
        yield plural[:-2] + "ي", "pl construct"
    elif plural.endswith("ه"):
        yield plural[:-1] + "ت", "pl construct"
    elif plural.endswith("اء"):
        yield plural[:-1], "pl"  # «شهدا»: written without its hamza
        yield from _before_a_pronoun(plural, "pl bound")
    elif plural[-1] not in "اءتي":
        yield plural + "ا", "pl"


def _before_a_pronoun(noun: str, feature: str) -> Iterator[Form]:
    """The hamza at the end of a noun gets a seat before a pronoun: «استيلائهم», «شهداؤنا».

    Example:
        >>> [form for form, _ in _before_a_pronoun(fold("اعتداء"), "sg bound")]
        ['اعتداي', 'اعتداو']
    """
    if noun.endswith("اء"):
        yield from ((noun[:-1] + seat, feature) for seat in "يو")


def _compound_forms(singular: str, plurals: tuple[str, ...]) -> Iterator[Form]:
    """Forms of a noun and what it governs.

    Example:
        >>> dict(_compound_forms("رجل امن", ("رجال أمن",)))["رجلا امن"]
        'dual'
    """
    head, rest = singular.split(" ", 1)
    stem = head[:-1] + "ت" if head.endswith("ه") else head
    yield singular, "sg"
    yield from ((f"{stem}{ending} {rest}", "dual") for ending in "اي")
    yield from ((fold_phrase(plural), "pl") for plural in plurals)


Analysis = tuple[str, str, str]
"""Proclitics, core, pronoun suffix."""


def fits(feature: str, prefix: str, suffix: str) -> bool:
    """Whether a form may carry these clitics: a verb takes neither article nor most prepositions.

    Example:
        >>> fits("past sg m", "ك", ""), fits("present sg f", "وس", ""), fits("sg", "وبال", "")
        (False, True, True)
    """
    if suffix == _SPOKEN_HIS:
        return not feature.startswith(("past", "present")) and bool(feature)
    if feature.startswith("past"):
        return set(prefix) <= {"و", "ف"} and suffix != "ي"
    if feature.startswith("present"):
        return set(prefix) <= {"و", "ف", "س", "ل"} and suffix != "ي"
    if feature and "س" in prefix:
        return False  # «سامراء» are no emirs
    return bool(feature) or "ك" not in prefix  # «كما لم» is not «ما لم»


@lru_cache(maxsize=100_000)
def analyses(word: str) -> tuple[Analysis, ...]:
    """Every way to read a folded word as proclitics + core + pronoun, the plainest first.

    The lexicon decides which cores exist; nothing is dropped here.

    Example:
        >>> ("وبال", "غارات", "") in analyses("وبالغارات"), ("", "طائرات", "ه") in analyses("طائراته")
        (True, True)
        >>> ("", "اختطفوا", "هم") in analyses("اختطفوهم")
        True
    """
    found: list[Analysis] = [("", word, "")]
    for prefix, core in list(_proclitics(word)):
        found.append((prefix, core, ""))
    for prefix, core, _ in list(found):
        if prefix.endswith("ال"):
            continue
        for pronoun in _PRONOUNS:
            if core.endswith(pronoun) and len(core) - len(pronoun) >= 2:
                bare = core[: -len(pronoun)]
                found.append((prefix, bare, pronoun))
                if len(bare) > 4 and bare.endswith("و"):
                    found.append((prefix, bare + "ا", pronoun))  # «اختطفوه»: the alef falls before a pronoun
    return tuple(found)


def _proclitics(word: str) -> Iterator[tuple[str, str]]:
    stems = [("", word)]
    if word[:1] in "وف" and len(word) > 2:
        stems.append((word[0], word[1:]))
    for prefix, stem in stems:
        if prefix:
            yield prefix, stem
        if stem.startswith("ال") and len(stem) > 3:
            yield prefix + "ال", stem[2:]
        if stem.startswith("لل") and len(stem) > 3:
            yield prefix + "لال", stem[2:]
            yield prefix + "ل", stem[1:]
        if stem[:1] in "بلكس" and len(stem) > 2:
            yield prefix + stem[0], stem[1:]
            if stem[1:3] == "ال" and len(stem) > 4:
                yield prefix + stem[0] + "ال", stem[3:]
