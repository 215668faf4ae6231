"""Whether a text says that nobody was hurt: «دون سقوط أي قتلى», «لم يسفر الانفجار عن وقوع خسائر»."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.text.tokens import Tokens

_SCOPE = 8
"""Steps from those harmed back to the negation that denies them."""


def nobody(tokens: Tokens, chunks: Sequence[Chunk], harm: Chunk, syntax: Syntax) -> str:
    """The kinds of toll, joined by "+", that a word of harm says are none; "" where it says no such thing."""
    zero = harm.entry.get("zero")
    if not zero and _is_denied(tokens, chunks, harm, syntax):
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


def _holds_through(item: Chunk) -> bool:
    """Whether a negation holds on through a word: «وقوع», «تسفر عن», «الانفجار»; but «دون أن يبلغ عن قتلى»."""
    brings = item.kind == "link" and item.entry.get("direction") == "effect"
    return brings or item.kind == "light" or (item.kind in ("event", "side", "weapon") and item.definite)


def _is_denied_too(tokens: Tokens, chunks: Sequence[Chunk], harm: Chunk, syntax: Syntax) -> bool:
    """«دون قتلى أو جرحى»: the second of two that one negation denies."""
    gap = harm.lo - (tokens.norm[harm.lo - 1] in syntax.either)
    first = next((c for c in reversed(chunks) if c.kind == "harm" and c.hi == gap), None)
    joined = first is not None and (harm.joined or gap < harm.lo)
    return joined and first is not None and _is_denied(tokens, chunks, first, syntax)
