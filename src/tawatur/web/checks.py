"""The checks in words of both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tawatur.model.frozen import frozen
from tawatur.model.incident import Check
from tawatur.web.bilingual import NOTHING, Both, figure, joined, label, text
from tawatur.web.dossier import Dossier

_SECTIONS = (
    "weekday_mismatch",
    "impossible_date",
    "future_date",
    "toll_arithmetic",
    "quoted_source",
    "headline_question",
    "unsupported_conclusion",
    "conclusion",
    "wording",
)
_QUIET = frozenset({"supported"})
"""Verdicts that nobody has to look at twice."""
_LONGEST = 160
_SUMS = (
    (re.compile(r"the parts come to at least (?P<parts>\d+), their total is (?P<total>.+)"), "sum_of_parts"),
    (re.compile(r"killed and wounded come to at least (?P<parts>\d+), both together to (?P<total>.+)"), "sum_of_both"),
    (re.compile(r"(?P<kind>\w+) (?P<later>.+), after (?P<earlier>.+) in an earlier text of .*"), "sum_fell"),
    (re.compile(r"the headline says (?P<kind>\w+) (?P<title>.+), the text (?P<body>.+)"), "sum_of_headline"),
)
_AMOUNTS = (
    (re.compile(r"at least (?P<n>\d+)"), "at_least"),
    (re.compile(r"(?P<low>\d+) to (?P<high>\d+)"), "range"),
)


@frozen
class ShownCheck:
    """A check.

    Attributes:
        words: what it found.
        detail: the program's own sentence, in English; "" where the words say it all.
        quote: the words of the text that are meant.
        claim, supports, opposes: numbers of claims.
        quiet: nothing is wrong.
    """

    kind: Both
    words: Both
    detail: str
    quote: str
    document: Both
    document_number: int
    claim: int | None
    supports: tuple[int, ...]
    opposes: tuple[int, ...]
    quiet: bool


def checks_of(dossier: Dossier) -> list[ShownCheck]:
    """The checks, those of one kind together, what is in order last."""
    order = {kind: number for number, kind in enumerate(_SECTIONS)}
    found = sorted(
        dossier.comparison.checks,
        key=lambda check: (_quiet(check), order.get(check.kind, len(order)), check.document, check.start or 0),
    )
    return [_shown(dossier, check) for check in found]


def _shown(dossier: Dossier, check: Check) -> ShownCheck:
    words = _words(dossier, check)
    return ShownCheck(
        kind=label(check.kind),
        words=words,
        detail="" if words else dossier.hiding.hide(check.why),
        quote=_quote(dossier, check),
        document=dossier.words.document(check.document),
        document_number=dossier.document_number.get(check.document, 0),
        claim=dossier.claim_number.get(check.claim or ""),
        supports=_numbers(dossier, check.details.get("supports") or ()),
        opposes=_numbers(dossier, check.details.get("opposes") or ()),
        quiet=_quiet(check),
    )


def _quiet(check: Check) -> bool:
    if check.kind == "conclusion":
        return bool(check.details.get("supports")) and not check.details.get("opposes")
    return check.details.get("verdict") in _QUIET


def _numbers(dossier: Dossier, claims: Iterable[str]) -> tuple[int, ...]:
    return tuple(dossier.claim_number[claim] for claim in claims if claim in dossier.claim_number)


def _quote(dossier: Dossier, check: Check) -> str:
    document = dossier.case.documents.get(check.document)
    if document is None or check.start is None or check.end is None:
        record = dossier.claims.get(check.claim or "", {})
        words = str(record.get("quote") or "")
    else:
        words = document.text[check.start : check.end]
    words = " ".join(dossier.hiding.hide(words).split())
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"


def _words(dossier: Dossier, check: Check) -> Both:
    if check.kind == "quoted_source":
        return _quoted(dossier, check)
    if check.kind == "toll_arithmetic":
        return _sums(check)
    if check.kind in ("weekday_mismatch", "impossible_date", "future_date"):
        time = dossier.claims.get(check.claim or "", {}).get("time") or {}
        days = [day for day in dict.fromkeys([time.get("start"), *(time.get("alternatives") or ())]) if day]
        return text("may_mean" if len(days) > 1 else "kept", days=joined(map(figure, days))) if days else NOTHING
    if check.kind == "headline_question":
        missing = joined(dossier.words.actor(actor) for actor in check.details.get("unsupported") or ())
        return text("asks_about", actors=missing) if missing else text("asks")
    if check.kind == "conclusion":
        supports, opposes = (len(check.details.get(side) or ()) for side in ("supports", "opposes"))
        return text("rests_on", supports=supports, opposes=opposes)
    return _names(dossier, check)


def _quoted(dossier: Dossier, check: Check) -> Both:
    verdict = str(check.details.get("verdict"))
    document = dossier.words.document(str(check.details.get("source_document")))
    source = dossier.words.origin(dossier.comparison.accounts[check.claim].origin) if check.claim else document
    if verdict == "differs":
        slot = dossier.words.slot(str(check.details.get("slot")))
        return text("quote_differs", source=source, slot=slot, text=document)
    return text(verdict, source=source, text=document)


def _sums(check: Check) -> Both:
    """Figures that do not add up, said in both languages; nothing if the sentence is none that is known."""
    for pattern, key in _SUMS:
        if found := pattern.fullmatch(check.why):
            return text(key, **{name: _amount(name, words) for name, words in found.groupdict().items()})
    return NOTHING


def _amount(name: str, words: str) -> Both:
    if name == "kind":
        return label(words)
    for pattern, key in _AMOUNTS:
        if found := pattern.fullmatch(words):
            return text(key, **{name: figure(n) for name, n in found.groupdict().items()})
    return figure(words)


def _names(dossier: Dossier, check: Check) -> Both:
    details = check.details
    if check.kind == "unsupported_conclusion":
        actors = [dossier.words.actor(actor) for actor in details.get("actors") or ()]
        return text("named_nowhere", what=joined([*actors, *(label(event) for event in details.get("events") or ())]))
    if check.kind == "wording":
        neutral, loaded = (joined(map(dossier.words.said, details.get(side) or ())) for side in ("neutral", "loaded"))
        return text("two_names", actor=dossier.words.actor(str(details.get("actor"))), neutral=neutral, loaded=loaded)
    return NOTHING
