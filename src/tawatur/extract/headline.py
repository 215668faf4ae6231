"""A headline and a day that run on into the text («Raid kills four 3 May 2015 Two men …»), as pages lose lines."""

from __future__ import annotations

import re
from datetime import date

from tawatur.grammar.syntax import Language
from tawatur.model.time import TimeExpr, TimeMention
from tawatur.text.tokens import PUNCT, Tokens, tokenise

_SITE = re.compile(r" [-|–—] |- (?=[A-Z])")
_SHORTEST = 4
_LEAD = 12
"""Words that must follow a headline, else it is all there is."""
_HEAD, _BEFORE = 14, 4
"""Words in which the day at the head of a text ends, and words ("Published", an agency's name) before it."""
_REACH = 24
"""Words (a day, an outlet) that may stand before the headline."""


def headline(tokens: Tokens, title: str | None) -> tuple[int, int]:
    """The tokens of a headline that the text goes on after without a break; (0, 0) where there is none.

    Example:
        >>> text = "3 May 2015 Raid on port kills four Two of the dead men worked in the harbour, its master said."
        >>> headline(tokenise(text), "Raid on port kills four - The Harbour Post")
        (3, 8)
    """
    words = _words(tokenise(_SITE.split(title)[0])) if title else []
    if len(words) < _SHORTEST:
        return 0, 0
    size = len(words)
    places = [i for i in range(min(len(tokens), _REACH + 4 * size)) if tokens.kind[i] != PUNCT]
    for at in range(min(_REACH, len(places) - size)):
        if [tokens.norm[i] for i in places[at : at + size]] == words:
            lo, hi = places[at], places[at + size - 1] + 1
            follows = len(tokens) - hi >= _LEAD and _runs_on(tokens, places[at + size])
            return (lo, hi) if follows else (0, 0)
    return 0, 0


def written_on(tokens: Tokens, title: str | None, language: Language) -> TimeMention | None:
    """The whole date that stands alone at the head of a text, or right after its headline: the day it was written.

    Example:
        >>> from tawatur.compiled import compiled
        >>> from tawatur.languages import language_of
        >>> english = language_of("en", compiled("en").matcher)
        >>> written_on(tokenise("AFP Friday 4 March 2016 Shells hit the port."), None, english).expr.month
        3
        >>> written_on(tokenise("On 4 March 2016 shells hit the port."), None, english)
    """
    for head in dict.fromkeys((headline(tokens, title)[1], 0)):
        for mention in language.find_times(tokens, head, min(len(tokens), head + _HEAD)):
            alone = tokens.norm[mention.lo - 1] not in language.syntax.prepositions or mention.lo == 0
            if alone and mention.lo - head <= _BEFORE and _runs_on(tokens, min(mention.hi, len(tokens) - 1)):
                if whole_date(mention.expr) is not None:
                    return mention
    return None


def whole_date(expr: TimeExpr) -> date | None:
    """The day of a date said with its year, None of anything else."""
    if expr.kind != "date" or expr.calendar != "gregorian" or not (expr.year and expr.month and expr.day):
        return None
    try:
        return date(expr.year, expr.month, expr.day)
    except ValueError:
        return None


def is_day(expr: TimeExpr, day: date | None) -> bool:
    """Whether a date, with its year or without, is a day.

    Example:
        >>> is_day(TimeExpr("date", month=7, day=4), date(2019, 7, 4))
        True
    """
    if day is None or expr.kind != "date" or expr.calendar != "gregorian":
        return False
    return (expr.month, expr.day) == (day.month, day.day) and expr.year in (None, day.year)


def _words(tokens: Tokens) -> list[str]:
    return [word for word, kind in zip(tokens.norm, tokens.kind, strict=True) if kind != PUNCT]


def _runs_on(tokens: Tokens, i: int) -> bool:
    """Whether a new sentence begins at a word: a capital or a figure."""
    first = tokens.initial(i)
    return first.isupper() or first.isdigit()
