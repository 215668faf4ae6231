"""Who says what in any sentence, violent or not: ``tawatur parse attribution``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.grammar.chunks import COMMAS, QUOTES
from tawatur.grammar.piece import TRIGGERS, Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.model.frozen import frozen
from tawatur.text.tokens import PUNCT, Sentence, Tokens

_SUBJECT_WORDS = 25
_TALLY = 6
"""Words between a verb of raising and the toll raised."""
_LOOSE = ("shows", "of_tally", "relays", "ascribes", "responsibility", "distanced", "silent", "finds", "opened")
"""Entries whose verbs also mean something else than to say («رفع», «نقل», «نشر»)."""


@frozen
class Quote:
    """A cue with the token ranges of cue, source and content; a range is empty where nothing was found."""

    cue: tuple[int, int]
    source: tuple[int, int]
    content: tuple[int, int]


def find_quotes(tokens: Tokens, sentence: Sentence, chunks: Sequence[Chunk], syntax: Syntax) -> Iterator[Quote]:
    """The verbs and frames that attribute in a sentence, with whom and what."""
    cues = [c for i, c in enumerate(chunks) if _attributes(tokens, sentence, chunks, i, syntax)]
    for number, cue in enumerate(cues):
        stop = cues[number + 1].lo if number + 1 < len(cues) else sentence.hi
        opener = _opener(tokens, cue.hi, stop, syntax)
        after = _trim(tokens, cue.hi, opener if opener is not None else _comma(tokens, cue.hi, stop))
        before = _trim(tokens, _clause_start(tokens, sentence.lo, cue.lo), cue.lo)
        content = (opener + 1 if opener is not None else after[1], sentence.hi)
        if syntax.subject_first and cue.kind == "say":
            source = before if _has_words(tokens, before) else after
        else:
            source = after if _has_words(tokens, after) else before
        yield Quote((cue.lo, cue.hi), source, _trim(tokens, *content))


def _attributes(tokens: Tokens, sentence: Sentence, chunks: Sequence[Chunk], at: int, syntax: Syntax) -> bool:
    """Whether a word of saying says something here.

    One that often means something else («رفع», «نشر», «طالب») does where a complementiser, colon or
    quotation mark opens its content, or an event is told.
    """
    cue = chunks[at]
    if cue.kind == "frame":
        return not cue.entry.get("needs_say")  # «كما أكدت …»: the verb after it is the cue
    if cue.kind != "say" or (cue.has("masdar") and cue.definite) or cue.articled:
        return False  # «الإعلان», «العدل»: a noun
    later = next((c for c in chunks[at + 1 :] if c.kind == "say"), None)
    stop = sentence.hi if later is None else later.lo
    told = {c.kind for c in chunks[at + 1 :] if c.lo < min(stop, cue.hi + _SUBJECT_WORDS)}
    if cue.entry.get("of_tally"):
        return any(c.kind == "tally" and 0 <= c.lo - cue.hi <= _TALLY for c in chunks[at + 1 :])
    if syntax.subject_first or not _is_loose(tokens, sentence, cue, syntax):
        return True
    return _opener(tokens, cue.hi, stop, syntax) is not None or bool(TRIGGERS & told)


def _is_loose(tokens: Tokens, sentence: Sentence, cue: Chunk, syntax: Syntax) -> bool:
    entry, before = cue.entry, tokens.norm[cue.lo - 1] if cue.lo > sentence.lo else ""
    expected = cue.has("present") and before in syntax.complementisers  # «من المتوقع أن يعلن عن …»
    return expected or cue.has("masdar") or entry.get("claims") is False or any(entry.get(flag) for flag in _LOOSE)


def _opener(tokens: Tokens, lo: int, hi: int, syntax: Syntax) -> int | None:
    """The complementiser, colon or quotation mark that opens what is said."""
    for i in range(lo, min(hi, lo + _SUBJECT_WORDS)):
        if tokens.norm[i] in syntax.complementisers or tokens.norm[i] == ":":
            return i
    return next((i for i in range(lo, min(hi, lo + _SUBJECT_WORDS)) if tokens.norm[i] in QUOTES), None)


def _comma(tokens: Tokens, lo: int, hi: int) -> int:
    return next((i for i in range(lo, hi) if tokens.norm[i] in COMMAS), min(hi, lo + 6))


def _clause_start(tokens: Tokens, lo: int, hi: int) -> int:
    return next((i + 1 for i in range(hi - 2, lo, -1) if tokens.norm[i] in ("،", ",", "؛", ";", ":")), lo)


def _trim(tokens: Tokens, lo: int, hi: int) -> tuple[int, int]:
    while lo < hi and tokens.kind[lo] == PUNCT:
        lo += 1
    while hi > lo and tokens.kind[hi - 1] == PUNCT:
        hi -= 1
    return lo, hi


def _has_words(tokens: Tokens, span: tuple[int, int]) -> bool:
    return any(tokens.kind[i] != PUNCT for i in range(*span))
