"""Whether a text says that nobody was hurt: «دون سقوط أي قتلى», «لم يسفر الانفجار عن وقوع خسائر»."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.grammar.chunks import has_comma
from tawatur.grammar.piece import SCENE, Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.text.tokens import Tokens

_SCOPE = 8
"""Steps from those harmed back to the negation that denies them."""
_THINGS = frozenset({"object", "weapon", "place_noun", "event"})
_EFFECT, _SUBJECT = 24, 8
"""Words from a denied verb of result to its object, from a word for none of some to what did not befall them."""


def nobody(tokens: Tokens, chunks: Sequence[Chunk], harm: Chunk, syntax: Syntax) -> str:
    """The kinds of toll, joined by "+", that a word of harm says are none; "" where it says no such thing."""
    zero = harm.entry.get("zero")
    if not zero and (
        _is_denied(tokens, chunks, harm, syntax)
        or denied_effect(tokens, chunks, harm, syntax) is not None
        or none_before(tokens, chunks, harm, syntax) is not None
        or _none_after(tokens, chunks, harm, syntax)
    ):
        zero = harm.entry.get("none") or harm.entry.get("toll")
    return str(zero or "")


def _is_denied(tokens: Tokens, chunks: Sequence[Chunk], harm: Chunk, syntax: Syntax) -> bool:
    """Whether the scope of a negation reaches a noun for those harmed."""
    if syntax.subject_first or harm.definite or harm.entry.get("form_of") == "verb":
        return False
    at = harm.lo
    for _ in range(_SCOPE):
        before = next((c for c in reversed(chunks) if c.hi == at), None)
        if before is not None and before.kind == "negation":
            return True
        if before is not None and _holds_through(before):
            at = before.lo
        elif at and tokens.norm[at - 1] in syntax.under_negation:
            at -= 1
        else:
            break
    return _is_denied_too(tokens, chunks, harm, syntax)


def denied_effect(tokens: Tokens, chunks: Sequence[Chunk], harm: Chunk, syntax: Syntax) -> Chunk | None:
    """«لم يخلف الصاروخ الذي سقط على الحي أي وفيات»: the negation of a verb of result whose object is a word of harm."""
    if syntax.subject_first or harm.definite or harm.joined or harm.entry.get("form_of") == "verb":
        return None
    if not any(c.kind == "negation" and harm.lo - _EFFECT <= c.lo < harm.lo for c in chunks):
        return None
    before = [c for c in chunks if harm.lo - _EFFECT <= c.lo < harm.lo]
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i].kind == "negation"), None)
    if at is None or not _brings(tokens, before[at], before[at + 1 :], syntax):
        return None
    between = before[at + 1 :]
    parted = has_comma(tokens, before[at].hi, harm.lo) or any(c.kind in ("say", "harm", "switch") for c in between)
    whole = tokens.norm[harm.lo - 1] in syntax.none_of or harm.prep in ("", "about", "to", "in")
    return before[at] if whole and not parted else None


def _brings(tokens: Tokens, negation: Chunk, after: Sequence[Chunk], syntax: Syntax) -> bool:
    """Whether a negation denies a verb of result right after it: «لم يسفر», «لم تسجل»."""
    if negation.hi - negation.lo > 1:
        return tokens.norm[negation.hi - 1] in syntax.under_negation
    verb = after[0] if after and after[0].lo == negation.hi else None
    brings = verb is not None and verb.gives_result
    return brings or tokens.norm[negation.hi] in syntax.under_negation - syntax.none_of - syntax.complementisers


def none_before(tokens: Tokens, chunks: Sequence[Chunk], harm: Chunk, syntax: Syntax) -> int | None:
    """«نفى أن يكون أي من الضباط قد قتل», «ما من ضابط قتل»: where the word for none stands before a verb of harm."""
    if harm.entry.get("form_of") != "verb" or syntax.subject_first:
        return None
    first = next((c for c in chunks if c.kind == "harm" and c.hi == harm.lo - 1), None)
    if first is not None and tokens.norm[harm.lo - 1] in syntax.either:
        return none_before(tokens, chunks, first, syntax)  # «أحدا من رجاله لم يقتل أو يجرح»
    near = range(max(0, harm.lo - _SUBJECT), harm.lo - 1)
    none = [c.hi - 1 for c in chunks if c.entry.get("not_one")]
    people = {c.lo for c in chunks if c.kind in ("person", "side", "actor")} if none else set()
    none = [at for at in none if at + 1 in people]
    before = tokens.norm[harm.lo - 1]
    if before in syntax.verb_particles and before not in syntax.relatives:
        none += [i for i in near if tokens.norm[i] in syntax.none_of]
    at = next((i for i in near if i in none), None)
    return None if at is None or has_comma(tokens, at, harm.lo) else at


def is_denied_verb(tokens: Tokens, chunks: Sequence[Chunk], harm: Chunk, syntax: Syntax) -> bool:
    """«لم تقتل», «لم يقتل أو يجرح»: a negation right before a verb of harm, or before the one it is joined to."""
    if syntax.subject_first or harm.entry.get("form_of") != "verb":
        return False
    verb = next((c for c in chunks if c.kind == "harm" and c.hi == harm.lo - 1), None)
    either = verb is not None and tokens.norm[harm.lo - 1] in syntax.either
    head = verb.lo if either and verb is not None else harm.lo
    denied = bool(harm.entry.get("denied")) or any(c.kind == "negation" and c.hi == head for c in chunks)
    near = range(harm.hi, min(harm.hi + _SUBJECT, len(tokens)))
    excepted = any(tokens.norm[i] in syntax.exceptives for i in near)  # «لم يقتل سوى مدني»
    return denied and not excepted


def _none_after(tokens: Tokens, chunks: Sequence[Chunk], harm: Chunk, syntax: Syntax) -> bool:
    """«لم يقتل أو يجرح أحد من الجنود», «لم تصب الغارة مدنيا»: a denied verb of harm and people uncounted."""
    if not is_denied_verb(tokens, chunks, harm, syntax):
        return False
    for i in range(harm.hi, min(harm.hi + _SUBJECT, len(tokens))):
        anybody = tokens.norm[i].removesuffix(syntax.accusative[0]) in syntax.one_of
        if anybody or tokens.norm[i] in syntax.none_of:
            thing = not anybody and any(c.lo == i + 1 and c.kind in _THINGS for c in chunks)
            return not (thing or has_comma(tokens, harm.hi, i))
    return _uncounted_after(tokens, chunks, harm)


def _uncounted_after(tokens: Tokens, chunks: Sequence[Chunk], harm: Chunk) -> bool:
    """«لم تقتل الغارة مدنيا», «لم يقتل مدنيون»; but «لم تقتل الغارة قادة التنظيم», «لم يقتل الجندي»."""
    after = [c for c in chunks if harm.hi <= c.lo < harm.hi + _SUBJECT]
    while after and (after[0].kind in SCENE or (after[0].kind in ("event", "weapon") and after[0].definite)):
        after.pop(0)
    people = after[0] if after else None
    if people is None or people.kind != "person" or people.prep or people.definite:
        return False
    owned = any(c.lo == people.hi and c.kind in ("actor", "side") and not c.prep for c in after)
    return not (owned or has_comma(tokens, harm.hi, people.lo))


def _holds_through(item: Chunk) -> bool:
    """Whether a negation holds on through a word: «وقوع», «تسفر عن», «الانفجار»; but «دون أن يبلغ عن قتلى»."""
    return item.gives_result or item.kind == "light" or (item.kind in ("event", "side", "weapon") and item.definite)


def _is_denied_too(tokens: Tokens, chunks: Sequence[Chunk], harm: Chunk, syntax: Syntax) -> bool:
    """«دون إصابات أو قتلى», «لم يسقط قتلى أو جرحى»: the second of two that one negation denies."""
    gap = harm.lo - (tokens.norm[harm.lo - 1] in syntax.either)
    first = next((c for c in reversed(chunks) if c.kind == "harm" and c.hi == gap), None)
    if first is None or not (harm.joined or gap < harm.lo):
        return False
    return bool(first.entry.get("zero")) or _is_denied(tokens, chunks, first, syntax)
