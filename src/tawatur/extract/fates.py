"""«استشهد 14: ثمانية في غارة على كذا، و6 جراء قصف …»: those counted with what befell them, each told by itself."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.event_kinds import WEAPON_EVENTS
from tawatur.grammar.chunks import COMMAS
from tawatur.grammar.syntax import Language, Syntax
from tawatur.model.mention import Mention
from tawatur.text.tokens import NUMBER, Sentence, Tokens

_FIGURE = 4
"""Words of the longest number before those counted."""
_BEFALLS = frozenset({"in", "with", "by"})


def part_fates(tokens: Tokens, sentence: Sentence, inside: Sequence[Mention], language: Language) -> dict[int, str]:
    """Where the parts of a sentence begin that count people with a cause of their own, and the toll each counts.

    Empty where there are not two of them.
    """
    causes = [m.lo for m in inside if _is_cause(tokens, m, inside, language.syntax)]
    harms = [m for m in inside if m.kind == "harm" and m.entry.get("toll")]
    if len(causes) < 2 or not harms:
        return {}
    starts = [i for i in range(harms[0].hi, sentence.hi - 1) if _counts_more(tokens, i, inside, language)]
    kept: list[int] = []
    told = {m.lo for m in inside if m.kind == "event" or (m.kind == "harm" and m.entry.get("form_of") == "verb")}
    for start in reversed(starts):
        part = range(start, kept[-1] if kept else sentence.hi)
        if any(at in part for at in causes) and any(at in part for at in told):
            kept.append(start)
    kept.reverse()
    if not kept or not any(at < kept[0] for at in causes):
        return {}
    found = {at: [str(m.entry["toll"]) for m in harms if m.lo < at][-1] for at in kept}
    head = _behind_the_sum(tokens, harms[0].hi, min(causes), inside, language)
    return found if head is None else {head: str(harms[0].entry["toll"]), **found}


def _is_cause(tokens: Tokens, act: Mention, inside: Sequence[Mention], syntax: Syntax) -> bool:
    """Whether a word of fire stands behind a preposition or a word of cause."""
    if act.kind not in ("event", "weapon") or act.feature.startswith(("past", "present")):
        return False
    if act.entry.get("type") not in WEAPON_EVENTS and act.entry.get("weapon") != "small-arms":
        return False
    led = syntax.proclitics.get(act.prefix[:1]) or syntax.prepositions.get(tokens.norm[act.lo - 1])
    return led in _BEFALLS or any(m.kind == "link" and m.hi == act.lo for m in inside)


def _counts_more(tokens: Tokens, at: int, inside: Sequence[Mention], language: Language) -> bool:
    """«، و17 مواطناً», «، ورجلان»: whether people are counted behind a comma and «و»."""
    joint = language.syntax.coordinating_prefix
    if tokens.norm[at - 1] not in COMMAS or not tokens.norm[at].startswith(joint):
        return False
    one = next((m for m in inside if m.lo == at and m.kind == "person" and m.prefix == joint), None)
    if one is not None:  # but «، وامرأة وحفيدتها»
        return not any(m.lo == one.hi and m.kind == "person" and m.prefix == joint for m in inside)
    start = at + (tokens.norm[at] == joint)
    if start > at and tokens.kind[start] != NUMBER:
        return False
    return _people_at(tokens, start, inside, language)


def _people_at(tokens: Tokens, at: int, inside: Sequence[Mention], language: Language) -> bool:
    """Whether a number of people begins at a token."""
    numbers = language.find_numbers(tokens, at, min(len(tokens), at + _FIGURE))
    number = numbers[0] if numbers and numbers[0].lo == at and not numbers[0].ordinal else None
    if number is None or language.is_measure(tokens, number):
        return False
    after = tokens.norm[number.hi : number.hi + 1]
    behind = [m for m in inside if m.lo == number.hi]
    people = any(m.kind == "person" or (m.kind == "harm" and m.entry.get("role") == "person") for m in behind)
    return people or (bool(after) and after[0] in language.syntax.others)


def _behind_the_sum(tokens: Tokens, lo: int, hi: int, inside: Sequence[Mention], language: Language) -> int | None:
    """«استشهد 35 مواطناً، هم 8 مقاتلين قضوا …»: where the first part begins behind the sum of all."""
    told = (i + 1 for i in range(lo, hi) if tokens.norm[i] in language.syntax.plural_pronouns)
    people = {m.lo for m in inside if m.kind == "person"}
    return next((i for i in told if i in people or _people_at(tokens, i, inside, language)), None)
