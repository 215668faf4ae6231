"""Written forms of a name: folded, in each spelling and case that newspapers use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tawatur.text.normalise import fold_phrase
from tawatur.text.tokens import PUNCT, tokenise

_ARABIC = re.compile("[\u0600-\u06ff]")
_PLAIN_ARABIC = re.compile("[\u0621-\u064a ]+")
_KEPT_PUNCTUATION = frozenset("/&+")


def is_arabic(text: str) -> bool:
    """Whether a text has an Arabic letter."""
    return _ARABIC.search(text) is not None


def folded_name(name: str) -> str:
    """A name as the matcher meets it in a text, word by word.

    Example:
        >>> folded_name("U.S.-led Coalition"), folded_name("حركة أحرار الشام")
        ('us led coalition', 'حركه احرار الشام')
    """
    if _PLAIN_ARABIC.fullmatch(name):
        return fold_phrase(name)
    tokens = tokenise(name)
    words = zip(tokens.norm, tokens.kind, strict=True)
    return " ".join(word for word, kind in words if kind != PUNCT or word in _KEPT_PUNCTUATION)


class Spellings:
    """Groups of word parts that writers interchange («أمريك» and «أميرك»).

    Example:
        >>> sorted(Spellings([["ميليشي", "مليشي"]]).forms("ميليشيا قسد"))
        ['مليشيا قسد', 'ميليشيا قسد']
    """

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._groups = [tuple(fold_phrase(part) for part in group) for group in groups]
        self._any = re.compile("|".join(re.escape(part) for group in self._groups for part in group) or "(?!)")

    def forms(self, name: str) -> list[str]:
        """All folded forms of a name, the written one first."""
        written = folded_name(name)
        if not is_arabic(name):
            return [written, written.replace(" 's", " \u2019s")] if " 's" in written else [written]
        found = [written]
        if self._any.search(written):
            for group in self._groups:
                found += [variant for form in list(found) for variant in _respelt(form, group)]
        found += [variant for form in list(found) for variant in _oblique(form)]
        return list(dict.fromkeys(found)) if len(found) > 1 else found


def _respelt(form: str, group: tuple[str, ...]) -> Iterator[str]:
    for part in group:
        if part in form:
            for other in group:
                if other != part:
                    yield form.replace(part, other)
            return


def _oblique(form: str) -> Iterator[str]:
    """The accusative and genitive of sound masculine plurals: «الحوثيون» «الحوثيين», «مقاتلو» «مقاتلي»."""
    if "و" not in form:
        return
    words = form.split()
    changed = [word[:-2] + "ين" if len(word) > 4 and word.endswith("ون") else word for word in words]
    if len(words) > 1 and len(words[0]) > 4 and words[0].endswith("و"):
        changed[0] = words[0][:-1] + "ي"
    if changed != words:
        yield " ".join(changed)
