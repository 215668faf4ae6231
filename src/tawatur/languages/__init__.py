"""The languages tawatur reads: one folder each, one line here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

from tawatur.grammar.syntax import Language
from tawatur.lexicon.entries import expand, load_raw
from tawatur.lexicon.matcher import Analyses
from tawatur.lexicon.matcher import Matcher as Matcher
from tawatur.model.mention import Entry

LANGUAGES = ("ar", "en")


def script_of(text: str) -> str:
    """``ar`` or ``en`` by the letters that prevail.

    Example:
        >>> script_of("قصف the town"), script_of("قصف البلدة by")
        ('en', 'ar')
    """
    arabic = sum(1 for c in text[:20_000] if "\u0600" <= c <= "\u06ff")
    latin = sum(1 for c in text[:20_000] if c.isascii() and c.isalpha())
    return "ar" if arabic > latin else "en"


def lexicon_files(lang: str) -> list[Path]:
    """The lexicon files of a language, in order of name."""
    return sorted((Path(__file__).parent / lang / "lexicon").glob("*.yaml"))


def lexicon_forms(lang: str) -> list[tuple[str, str, Entry]]:
    """``(folded form, feature, entry)`` of every lexicon entry of a language."""
    morphology = _module(lang, "morphology")
    return [
        form
        for path in lexicon_files(lang)
        for raw in load_raw(path)
        for form in expand(raw, morphology.verb_forms, morphology.noun_forms)
    ]


def analyses_of(lang: str) -> Analyses:
    """How a language's written words may be read."""
    found: Analyses = _module(lang, "morphology").analyses
    return found


def fits_of(lang: str) -> Callable[[str, str, str], bool] | None:
    """Which clitics a language's forms may carry; None where it has none."""
    found: Callable[[str, str, str], bool] | None = getattr(_module(lang, "morphology"), "fits", None)
    return found


def language_of(lang: str, matcher: Matcher) -> Language:
    """A language with its matcher."""
    build: Callable[[Matcher], Language] = _module(lang, "language").language
    return build(matcher)


def _module(lang: str, name: str) -> ModuleType:
    return import_module(f"tawatur.languages.{lang}.{name}")
