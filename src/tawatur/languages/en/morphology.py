"""English forms: what a lexicon entry's lemma expands to."""

from __future__ import annotations

from collections.abc import Iterator

Form = tuple[str, str]
_VOWELS = "aeiou"
_DOUBLED = "bdglmnprt"
# Verbs of two syllables that double because the last one is stressed: no rule of spelling tells them.
_STRESSED_LAST = frozenset(
    "abet admit commit compel control defer deter equip expel incur kidnap occur patrol permit propel quit rebel rebut "
    "recur refer regret repel submit transfer transmit".split()
)
_ES = ("s", "sh", "ch", "x", "z")
_MAN_IS_NO_MEN = ("human", "german", "ottoman", "roman")


def verb_forms(base: str, past: str = "", participle: str = "") -> Iterator[Form]:
    """Forms of a verb; irregular past and participle are given. Regular verbs may be a list with commas.

    Example:
        >>> [form for form, _ in verb_forms("strike", "struck")]
        ['strike', 'strikes', 'struck', 'struck', 'striking']
        >>> [form for form, _ in verb_forms("raid, open fire")][5:8]
        ['open fire', 'opens fire', 'opened fire']
    """
    for lemma in _listed(base):
        head, _, particle = lemma.partition(" ")
        tail = f" {particle}" if particle else ""
        regular = _add(head, "ed")
        yield head + tail, "present"
        yield _add(head, "s") + tail, "present"
        yield (past or regular) + tail, "past"
        yield (participle or past or regular) + tail, "participle"
        yield _add(head, "ing") + tail, "gerund"


def noun_forms(singular: str, plurals: tuple[str, ...] = ()) -> Iterator[Form]:
    """Singular and plural of a noun, or of several in a list with commas; irregular plurals are given.

    Example:
        >>> dict(noun_forms("body"))["bodies"]
        'pl'
        >>> [form for form, _ in noun_forms("gunman, exchange of fire")]
        ['gunman', 'gunmen', 'exchange of fire', 'exchanges of fire']
    """
    nouns = _listed(singular)
    for noun in nouns:
        yield noun, "sg"
        if not plurals or len(nouns) > 1:
            yield _plural(noun), "pl"
    for plural in plurals:
        yield plural, "pl"


def _listed(lemmas: str) -> list[str]:
    return [lemma.strip() for lemma in lemmas.split(",")]


def _plural(noun: str) -> str:
    head, of, rest = noun.partition(" of ")
    if head.endswith("man") and not head.endswith(_MAN_IS_NO_MEN):
        return f"{head[:-3]}men{of}{rest}"
    return _add(head, "s") + of + rest


def _add(word: str, ending: str) -> str:
    if ending == "s":
        return word[:-1] + "ies" if _ends_in_y(word) else word + ("es" if word.endswith(_ES) else "s")
    if ending == "ing" and word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e"):
        return word + "d" if ending == "ed" else (word if word.endswith("ee") else word[:-1]) + ending
    if ending == "ed" and _ends_in_y(word):
        return word[:-1] + "ied"
    return word + (word[-1] if _doubles(word) else "") + ending


def _ends_in_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in _VOWELS


def _doubles(word: str) -> bool:
    """Whether the last consonant is written twice before an ending: one short vowel before one consonant."""
    if word in _STRESSED_LAST:
        return True
    if word[-1] not in _DOUBLED or word[-2:-1] not in _VOWELS or not word[-2:-1]:
        return False
    return not any(letter in _VOWELS for letter in word[:-2])


def analyses(word: str) -> tuple[tuple[str, str, str], ...]:
    """English words are matched as they stand, a curly apostrophe read as a straight one.

    Example:
        >>> analyses("didn’t")
        (('', "didn't", ''),)
    """
    return (("", word.replace("’", "'"), ""),)
