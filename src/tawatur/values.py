"""The numbers and dates of a line, as ``tawatur parse`` prints them."""

from __future__ import annotations

from datetime import date
from typing import Any

from tawatur.languages.ar.rules import numbers as ar_numbers
from tawatur.languages.ar.rules import times as ar_times
from tawatur.languages.en.rules import numbers as en_numbers
from tawatur.languages.en.rules import times as en_times
from tawatur.resolve.dates import resolve_time
from tawatur.text.tokens import tokenise

_NUMBERS = {"ar": ar_numbers, "en": en_numbers}
_TIMES = {"ar": ar_times, "en": en_times}


def parse_number(text: str, lang: str) -> list[dict[str, Any]]:
    """The quantities of a text: ``start``, ``end``, ``min``, ``max``, ``approx``, ``vague``, ``measure``.

    Example:
        >>> [(r["min"], r["max"]) for r in parse_number("ما لا يقل عن 20 قتيلا", "ar")]
        [(20, None)]
    """
    tokens, rules = tokenise(text), _NUMBERS[lang]
    return [
        {
            "start": tokens.start[q.lo],
            "end": tokens.end[q.hi - 1],
            "min": q.min,
            "max": q.max,
            "approx": q.approx,
            "vague": q.vague,
            "measure": rules.measure_of(tokens, q),
        }
        for q in rules.find_numbers(tokens)
        if not q.ordinal
    ]


def parse_date(text: str, lang: str, anchor: date | None = None) -> list[dict[str, Any]]:
    """The times of a text: ``start``, ``end``, ``from``, ``to``, ``precision`` and how they came about.

    Example:
        >>> [(r["from"], r["to"]) for r in parse_date("مساء أمس", "ar", date(2018, 4, 3))]
        [('2018-04-02', '2018-04-02')]
    """
    tokens = tokenise(text)
    results: list[dict[str, Any]] = []
    last = None
    for mention in _TIMES[lang].find_times(tokens):
        item, flags = resolve_time(mention.expr, anchor=anchor, last=last)
        last = item if item.start else last
        results.append(
            {
                "start": tokens.start[mention.lo],
                "end": tokens.end[mention.hi - 1],
                "from": item.start,
                "to": item.end,
                "precision": item.precision,
                "time_of_day": mention.part_of_day,
                "resolved_by": item.resolved_by,
                "alternatives": list(item.alternatives),
                "flags": list(flags),
                "rule": mention.rule,
            }
        )
    return results
