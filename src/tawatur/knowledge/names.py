"""Written forms of a name: folded, in each spelling and case that newspapers use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawatur.text.tokens import PUNCT, tokenise

_KEPT_PUNCTUATION = frozenset("/&+")


def is_arabic(text: str) -> bool:
    """Whether a text has an Arabic letter."""
    return any("\u0600" <= character <= "\u06ff" for character in text)


def folded_words(name: str) -> tuple[str, ...]:
    """The words of a name as the matcher meets them in a text.

    Example:
        >>> folded_words("U.S.-led Coalition"), folded_words("هيئة تحرير الشام")
        (('us', 'led', 'coalition'), ('هيئه', 'تحرير', 'الشام'))
    """
    tokens = tokenise(name)
    return tuple(
        word for word, kind in zip(tokens.norm, tokens.kind, strict=True) if kind != PUNCT or word in _KEPT_PUNCTUATION
    )


class Spellings:
    """Groups of word parts that writers interchange («أمريك» and «أميرك»).

    Example:
        >>> sorted(Spellings([["ميليشي", "مليشي"]]).forms("ميليشيا قسد"))
        ['مليشيا قسد', 'ميليشيا قسد']
    """

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._groups = [tuple(" ".join(folded_words(part)) for part in group) for group in groups]

    def forms(self, name: str) -> tuple[str, ...]:
        """All folded forms of a name, the written one first."""
        found = [" ".join(folded_words(name))]
        if is_arabic(name):
            for group in self._groups:
                found += [variant for form in list(found) for variant in _respelt(form, group)]
            found += [variant for form in list(found) for variant in _oblique(form)]
        else:
            found += [form.replace(" 's", " \u2019s") for form in found if " 's" in form]
        return tuple(dict.fromkeys(form for form in found if form))


def _respelt(form: str, group: tuple[str, ...]) -> Iterator[str]:
    for part in group:
        if part in form:
            for other in group:
                if other != part:
                    yield form.replace(part, other)
            return


def _oblique(form: str) -> Iterator[str]:
    """The accusative and genitive of sound masculine plurals: «الحوثيون» «الحوثيين», «مقاتلو» «مقاتلي»."""
    words = form.split()
    changed = [word[:-2] + "ين" if len(word) > 4 and word.endswith("ون") else word for word in words]
    if len(words) > 1 and len(words[0]) > 4 and words[0].endswith("و"):
        changed[0] = words[0][:-1] + "ي"
    if changed != words:
        yield " ".join(changed)

