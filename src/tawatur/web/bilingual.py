"""Words in both languages at once: the page shows one of them and can switch to the other.

Every inserted value is isolated (``<bdi>``), so that no name or number moves what stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup, escape

from tawatur.exporters.labels import ARABIC, ENGLISH
from tawatur.model.frozen import frozen

_FILE = Path(__file__).parent / "locale" / "strings.yaml"


@frozen
class Both:
    """The same words in Arabic and in English, as safe markup."""

    ar: Markup
    en: Markup

    def __html__(self) -> str:
        """Both languages, of which the style sheet shows one."""
        if self.ar == self.en:
            return self.ar
        spans = '<span class="ar" lang="ar">{}</span><span class="en" lang="en">{}</span>'
        return Markup(spans).format(self.ar, self.en)

    def __bool__(self) -> bool:
        return bool(self.ar or self.en)

    def of(self, lang: str) -> Markup:
        """The words in one language."""
        return self.ar if lang == "ar" else self.en

    def plain(self, lang: str) -> str:
        """Without markup, for pictures and attributes."""
        return self.of(lang).striptags()


NOTHING = Both(Markup(""), Markup(""))


def quoted(value: object) -> Both:
    """A value from outside, the same in both languages.

    Example:
        >>> str(quoted("<b>").en)
        '<bdi>&lt;b&gt;</bdi>'
    """
    inside = Markup("<bdi>{}</bdi>").format(clean(str(value)))
    return Both(inside, inside)


def figure(value: object) -> Both:
    """A number, a date, a path: from left to right in both languages."""
    inside = Markup('<bdi dir="ltr">{}</bdi>').format(clean(str(value)))
    return Both(inside, inside)


def named(ar: str | None, en: str | None) -> Both:
    """A name that has a form in each language; one stands in for the other."""
    left, right = ar or en or "", en or ar or ""
    return Both(quoted(left).ar, quoted(right).en) if left else NOTHING


def clean(text: str) -> str:
    r"""The text without what HTML cannot hold, at the same length.

    Example:
        >>> clean("a\x00b\rc")
        'a\ufffdb c'
    """
    return "".join("\ufffd" if _unfit(char) else " " if char == "\r" else char for char in text)


def _unfit(char: str) -> bool:
    code = ord(char)
    if code < 32:
        return char not in "\t\n\r"
    return 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code & 0xFFFE == 0xFFFE


def text(key: str, **values: Both | str | int) -> Both:
    """Words of the page, with values put in.

    Example:
        >>> str(text("published", day=figure("2018-04-03")).en)
        'published <bdi dir="ltr">2018-04-03</bdi>'
    """
    words = _strings()[key]
    return Both(_filled(words["ar"], values, "ar"), _filled(words["en"], values, "en"))


def _filled(template: str, values: dict[str, Both | str | int], lang: str) -> Markup:
    return Markup(template).format(**{name: _in(value, lang) for name, value in values.items()})


def _in(value: Both | str | int, lang: str) -> Markup:
    if isinstance(value, Both):
        return value.of(lang)
    return (figure(value) if isinstance(value, int) else quoted(value)).of(lang)


def counted(noun: str, n: int) -> Both:
    """So many of something, in the form that the number asks for.

    Example:
        >>> str(counted("documents", 2).ar), str(counted("documents", 1).en)
        ('نصّان', '1 text')
    """
    forms = _tables()["nouns"][noun]
    return Both(_number(forms["ar"][_arabic(n)], n), _number(forms["en"][n != 1], n))


def _number(form: str, n: int) -> Markup:
    return Markup(form).format(n=figure(n).ar)


def _arabic(n: int) -> int:
    if n in (1, 2):
        return n - 1
    if 3 <= n % 100 <= 10:
        return 2
    return 3 if n % 100 > 10 else 4


def label(code: str) -> Both:
    """The label of a code of the codebook.

    Example:
        >>> str(label("drone_strike").en)
        'drone strike'
    """
    if code in _strings():
        return text(code)
    return Both(escape(ARABIC[code]), escape(ENGLISH[code]))


def joined(items: Iterable[Both], ar: str = "، ", en: str = ", ") -> Both:
    """Several words in a row; empty ones are left out."""
    kept = [item for item in items if item]
    return Both(Markup(ar).join(item.ar for item in kept), Markup(en).join(item.en for item in kept))


def spaced(*items: Both) -> Both:
    """Words with spaces between them."""
    return joined(items, " ", " ")


def _strings() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = _tables()["strings"]
    return found


@cache
def _tables() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return found
