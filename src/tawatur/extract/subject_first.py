"""What is different where the subject stands before its verb: clause breaks, datelines, who speaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tawatur.extract.drafts import SpeechLink
from tawatur.extract.groups import Group
from tawatur.grammar.chunks import QUOTES, has_comma
from tawatur.grammar.piece import SPEAKERS, TRIGGERS, Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.model.frozen import frozen
from tawatur.text.tokens import PUNCT, WORD, Tokens

_ENDS_A_DATELINE = TRIGGERS | {"say", "frame", "link"}
_ACTS = TRIGGERS | {"say", "frame", "light", "number"}

DASHES = frozenset({"-", "–", "—"})
_STOPS = frozenset({",", ";", "،", "؛"})
_ASIDES = frozenset({",", "-", "–", "—"})
SOURCES = frozenset({"source", "speaker", "actor", "side", "person", "place", "object", "place_noun"})
_VERBAL = ("past", "present", "gerund")
_DATELINE = 18
_NAMED = 12
"""Words of a body's name before its initials in brackets."""
_SHORT, _LONG = 3, 16
"""Words of a clause before who says something, and between him and his verb."""
_BRACKETED = 4
"""Words of a passive after brackets ("had also been killed")."""
_RELATIVE = 9
"""Words of a relative clause between a subject and its verb."""


def clause_breaks(
    tokens: Tokens, chunks: Sequence[Chunk], groups: Sequence[Group], lo: int, hi: int, syntax: Syntax
) -> list[int]:
    """Tokens at which a new clause begins; "and" is one only before a subject with its verb."""
    inside = {i for c in chunks if c.kind in ("time", "number", "place", "actor") for i in range(c.lo, c.hi)}
    words = tokens.norm
    joining = syntax.coordinators | syntax.attendant
    found = {i for i in range(lo, hi) if i not in inside and (words[i] in _STOPS or words[i] in syntax.breaks)}
    new = (i for i in range(lo, hi) if words[i] in joining and _new_subject(i, chunks, groups))
    found |= {i for i in new if not _one_subject(tokens, i, lo, chunks, groups)}
    found |= {c.lo for c in chunks if c.kind in ("say", "light", "switch") and c.joined and not c.prep}
    told = [c for c in chunks if c.kind in ("event", "harm") and c.joined and not c.prep]
    found |= {c.lo for c in told if not c.feature.startswith("gerund")}
    return sorted(found)


def _one_subject(tokens: Tokens, at: int, lo: int, chunks: Sequence[Chunk], groups: Sequence[Group]) -> bool:
    """“On Tuesday one woman and nine children were killed”: those joined before the verb, the first of their clause."""
    if not any(g.hi == at and g.chunks[0].kind in ("number", "person") and not g.prep for g in groups):
        return False
    start = next((i for i in range(at, lo, -1) if tokens.norm[i] in _STOPS), lo)
    return not any(start <= c.lo < at and c.kind in _ACTS - {"number"} for c in chunks)


def _new_subject(at: int, chunks: Sequence[Chunk], groups: Sequence[Group]) -> bool:
    """Whether a coordinator opens a clause: a noun phrase and then a verb follow."""
    group = next((g for g in groups if 0 <= g.lo - at - 1 <= 2), None)
    if group is None:
        return False
    verbs = [c for c in chunks if c.kind in ("event", "harm", "say", "light") and 0 <= c.lo - group.hi <= 3]
    return any(c.feature.startswith(_VERBAL[:2]) for c in verbs)


def dateline_end(tokens: Tokens, lo: int, hi: int, chunks: Sequence[Chunk]) -> int:
    """The token after a dateline («ADEN, July 24 (Gulf Wire) --», «عدن (وكالة كذا) -»), ``lo`` where there is none.

    What is written without capitals needs an agency in brackets: «حلب - قصف الطيران …» says where it was.
    """
    known = {i for c in chunks if c.kind in ("place", "time", "number", "actor") for i in range(c.lo, c.hi)}
    places = {i for c in chunks if c.kind == "place" for i in range(c.lo, c.hi)}
    if end := _bare_dateline(tokens, lo, hi, chunks, places):
        return end
    depth, stop, named, credited = 0, min(hi - 1, lo + _DATELINE), False, False
    for i in range(lo, stop):
        word = tokens.norm[i]
        named = named or i in places or (tokens.raw(i, i + 1).isupper() and len(word) > 2)
        capital = tokens.raw(i, i + 1)[:1].isupper()
        credited = credited or capital or (depth > 0 and tokens.kind[i] == WORD and i not in places)
        depth += (word == "(") - (word == ")")
        if word in DASHES and i > lo and depth == 0 and tokens.start[i] > tokens.end[i - 1]:
            while i + 1 < stop and tokens.norm[i + 1] in DASHES:
                i += 1
            return i + 1 if named and credited else lo
        if depth == 0 and tokens.kind[i] == WORD and i not in known and not capital:
            return lo
    return lo


def _bare_dateline(tokens: Tokens, lo: int, hi: int, chunks: Sequence[Chunk], places: set[int]) -> int | None:
    """“BEIRUT: Rebels took …”, “BEIRUT Aug 28 Rebels took …”: a city in capitals, then a colon or a day."""
    at = lo
    while at < hi - 1 and at in places and tokens.raw(at, at + 1).isupper():
        at += 1
    if at == lo:
        return None
    if tokens.norm[at] == ":":
        return at + 1
    day = next((c.hi for c in chunks if c.lo == at and c.kind == "time"), hi)
    return day if day < hi and tokens.kind[day] == WORD and tokens.is_capital(day) else None


def skip_apposition(tokens: Tokens, lo: int, at: int, syntax: Syntax) -> int:
    """Where a parenthesis between commas or dashes before token ``at`` begins, ``at`` itself where there is none."""
    if bracket := _opening_bracket(tokens, lo, at):
        return bracket
    closing = next((i for i in range(at - 1, max(lo, at - 5), -1) if _sets_apart(tokens, i)), None)
    if closing is None or any(tokens.norm[i] in QUOTES for i in range(closing + 1, at)):
        return at
    mark = tokens.norm[closing]
    marks = [
        i for i in range(closing - 2, max(lo, closing - 30), -1) if tokens.norm[i] == mark and _sets_apart(tokens, i)
    ]
    if marks and syntax.listing.intersection(tokens.norm[marks[0] : closing]):  # "…, which is backed by A, B and C, …"
        return next((i for i in marks if tokens.norm[i + 1] in syntax.apposed), marks[0])
    return marks[0] if marks else at


def _opening_bracket(tokens: Tokens, lo: int, at: int) -> int | None:
    """“Seven civilians (three girls and four women) were killed”: where brackets closed shortly before opened."""
    closing = next((i for i in range(at - 1, max(lo, at - _BRACKETED), -1) if tokens.norm[i] == ")"), None)
    if closing is None:
        return None
    return next((i for i in range(closing - 1, max(lo, closing - 30), -1) if tokens.norm[i] == "("), None)


def _sets_apart(tokens: Tokens, i: int) -> bool:
    """Whether a mark opens or closes a parenthesis; a hyphen inside a word does not."""
    return tokens.norm[i] in _ASIDES and (tokens.norm[i] != "-" or tokens.start[i] > tokens.end[i - 1])


def in_apposition(tokens: Tokens, lo: int, at: int, hi: int, syntax: Syntax) -> bool:
    """Whether a verb stands in a relative clause between commas ("X, whose statement described it, said")."""
    opening = next((i for i in range(at - 1, lo, -1) if tokens.norm[i] in _STOPS), None)
    if opening is None or not syntax.apposed.intersection(tokens.norm[opening + 1 : opening + 3]):
        return False
    return any(tokens.norm[i] == "," for i in range(at, min(hi - 1, at + 25)))


def plain_gap(tokens: Tokens, lo: int, hi: int, syntax: Syntax) -> bool:
    """Whether only a few words and no comma stand between a subject and its verb, or what is told of a person."""
    words = [i for i in range(lo, hi) if tokens.kind[i] != PUNCT]
    stops = _STOPS.union("(:", syntax.conjunctions).intersection(tokens.norm[lo:hi])
    told_of = tokens.norm[lo] in syntax.apposed  # "a resident who asked not to be named said"
    return len(words) <= (_RELATIVE if told_of else 5) and not stops


def name_before(tokens: Tokens, lo: int, at: int) -> range:
    """The capitalised words right before a verb: a person's name."""
    start = at
    while start > lo and tokens.kind[start - 1] == WORD and tokens.is_capital(start - 1):
        start -= 1
    return range(start, at)


SourceAt = Callable[[int], "tuple[list[SpeechLink], int, int]"]


@frozen
class Found:
    """A source that stands before its verb, and where it begins."""

    links: tuple[SpeechLink, ...]
    lo: int


def source_ahead(
    tokens: Tokens, chunks: Sequence[Chunk], i: int, lo: int, source_at: SourceAt, syntax: Syntax
) -> Found | None:
    """The source that is the subject of the verb at chunk ``i``, an apposition between the two passed over."""
    verb = chunks[i]
    end = verb.lo - 1 if tokens.norm[verb.lo - 1] in syntax.relative_subjects else verb.lo
    if end < verb.lo and end > lo and tokens.norm[end - 1] == ",":
        end -= 1
    near = _ending_at(tokens, chunks, end, lo, source_at, syntax)
    start = skip_apposition(tokens, lo, end, syntax)
    if cited := _quoted_by(tokens, chunks, i, lo, source_at, syntax):
        return cited
    if near or start == end or verb.joined:
        return near or _opening(tokens, chunks, i, lo, source_at, syntax)
    found = _ending_at(tokens, chunks, start, lo, source_at, syntax)
    inside = [k for k, c in enumerate(chunks) if start < c.lo < end]
    if tokens.norm[start + 1] in syntax.relative_subjects and not any(chunks[k].kind == "speaker" for k in inside):
        inside = [k for k in inside if chunks[k].kind == "frame"]  # "Karim, who monitors settlers, said": no settler
    named = (tuple(source_at(k)[0]) for k in inside if chunks[k].kind in SPEAKERS and chunks[k].prep != "to")
    inner = next((links for links in named if links and links[0].id != "outlet"), ())
    frames = [chunks[k] for k in inside if chunks[k].kind == "frame"]
    told = any(chunks[k].kind in ("event", "harm") for k in inside)
    if found is None:
        found = Found(inner, start) if inner and not told else None
        return found or _opening(tokens, chunks, i, lo, source_at, syntax)
    if frames and not frames[0].entry.get("origin"):  # "a doctor, quoted by Reuters, said"
        passed_on = [k for k in inside if chunks[k].kind in ("actor", "source") and chunks[k].lo >= frames[0].hi]
        return Found((*(source_at(passed_on[0])[0] if passed_on else ()), *found.links), found.lo)
    return Found((*found.links, *inner), found.lo) if frames else found


def _quoted_by(
    tokens: Tokens, chunks: Sequence[Chunk], i: int, lo: int, source_at: SourceAt, syntax: Syntax
) -> Found | None:
    """“A military source quoted by SANA said”: the source, and who passes its words on."""
    frame, agency = (chunks[i - 2], chunks[i - 1]) if i > 1 else (None, None)
    if frame is None or agency is None or frame.kind != "frame" or frame.entry.get("origin") or frame.lo <= lo:
        return None
    beside = agency.kind in ("actor", "source") and chunks[i].lo - agency.hi <= 1 and tokens.norm[frame.lo - 1] != ","
    found = _ending_at(tokens, chunks, frame.lo, lo, source_at, syntax) if beside else None
    return Found((*source_at(i - 1)[0], *found.links), found.lo) if found else None


def _ending_at(
    tokens: Tokens, chunks: Sequence[Chunk], end: int, lo: int, source_at: SourceAt, syntax: Syntax
) -> Found | None:
    """The source whose noun phrase ends a few words before a token."""
    for k in range(len(chunks) - 1, -1, -1):
        item = chunks[k]
        if _seated(tokens, item, syntax) or _further_scene(chunks, k):
            continue
        if item.hi > end or item.lo < lo or item.kind not in SOURCES:
            if lo <= item.lo and item.hi <= end and item.kind in _ENDS_A_DATELINE:
                return None
            continue
        if not plain_gap(tokens, item.hi, end, syntax):
            return None
        start = _phrase_start(tokens, chunks, k, syntax)
        if _joined_to(chunks, k):
            start = k - 1
        first_word = chunks[start]
        described = first_word.kind == item.kind == "source" and first_word.hi == item.lo  # "a local security official"
        if first_word.kind == "place" or described or _seated(tokens, first_word, syntax):
            start = k
        for first in dict.fromkeys((start, k)):
            sources, hi, _ = source_at(first)
            named = not chunks[first].prep or _one_of_several(chunks, first)
            named = named or _of_their_man(tokens, chunks[first], lo, syntax)
            if sources and named and plain_gap(tokens, max(hi, item.hi), end, syntax):
                return Found(tuple(sources), _with_nations(tokens, chunks, first, syntax))
    return None


def _of_their_man(tokens: Tokens, body: Chunk, lo: int, syntax: Syntax) -> bool:
    """“Col. Majid Ali of the Samarra police said”: whether a body stands behind "of" and the full name of a man."""
    if body.kind not in ("actor", "side") or body.prep != "of":
        return False
    at = next(
        (
            i
            for i in range(body.lo, max(lo, body.lo - _SHORT) - 1, -1)
            if syntax.prepositions.get(tokens.norm[i]) == "of"
        ),
        lo,
    )
    return len(name_before(tokens, lo, at)) > 1


def _opening(
    tokens: Tokens, chunks: Sequence[Chunk], i: int, lo: int, source_at: SourceAt, syntax: Syntax
) -> Found | None:
    """“A coalition that has air supremacy over the country denied”: who opens the clause, whatever describes him."""
    verb = chunks[i]
    marks = (at + 1 for at in range(lo, verb.lo) if tokens.kind[at] == PUNCT and not _within_word(tokens, at))
    start = max([lo, *marks, *(at + 1 for at in range(lo, verb.lo) if tokens.norm[at] in syntax.breaks)])
    k = next((k for k, c in enumerate(chunks) if c.lo >= start), i)
    first, between = chunks[k], chunks[k + 1 : i]
    tells = first.kind in SPEAKERS and not first.prep and first.lo - start <= _SHORT and verb.lo - first.hi <= _LONG
    plain = [c for c in between if not c.has("gerund") and c.entry.get("type") != "clash"]  # "fighting in the country"
    acts = [c for c in plain if c.kind in _ACTS]
    described = tokens.norm[first.hi] in syntax.relative_subjects  # "a doctor who treated the wounded said"
    act = len({c.lo for c in acts if c.feature.startswith(_VERBAL)}) > 1 if described else bool(acts)
    if not tells or act or not verb.feature.startswith(("past", "present")) or verb.has("participle"):
        return None
    links = source_at(k)[0]
    return Found(tuple(links), first.lo) if links else None


def _within_word(tokens: Tokens, at: int) -> bool:
    """Whether a mark joins two words («Saudi-led», “Iraq's”)."""
    return tokens.start[at] == tokens.end[at - 1] and tokens.end[at] == tokens.start[at + 1]


def _one_of_several(chunks: Sequence[Chunk], k: int) -> bool:
    """“One of the residents said”: those who tell, after how many of them do."""
    before = chunks[k - 1] if k else None
    counted = before is not None and before.kind == "number" and before.hi + 2 >= chunks[k].lo
    return counted and chunks[k].kind == "source" and chunks[k].prep == "of"


def _with_nations(tokens: Tokens, chunks: Sequence[Chunk], k: int, syntax: Syntax) -> int:
    """“Iraqi and Kurdish officials said”: the first word of a source, nationalities that stand before it counted in."""
    lo = chunks[k].lo
    for before in reversed(chunks[:k]):
        gap = tokens.norm[before.hi : lo]
        if not before.entry.get("nisba") or any(word not in syntax.coordinators for word in gap):
            break
        lo = before.lo
    if tokens.norm[lo - 1] != "(":
        return lo
    return next(
        (i + 1 for i in range(lo - 2, max(-1, lo - _NAMED), -1) if tokens.norm[i] in _STOPS), lo
    )  # "the … (UN)"


def _further_scene(chunks: Sequence[Chunk], k: int) -> bool:
    """“Fighting in both Syria and Iraq said”: a second country after a preposition is where, not who."""
    before = chunks[k - 1] if k and chunks[k].kind == "place" and chunks[k].joined else None
    return before is not None and before.kind == "place" and before.prep == "in"


def _joined_to(chunks: Sequence[Chunk], k: int) -> bool:
    """“The Israeli military and police said”: a second teller right after the first."""
    before = chunks[k - 1] if k and chunks[k].joined and chunks[k].kind == "actor" else None
    return before is not None and before.kind == "actor" and chunks[k].lo - before.hi <= 1


def _seated(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """“The London-based monitor”: a place that only tells where a source sits."""
    return _behind_hyphen(tokens, item) in syntax.based


def leans(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """“The Beirut-based group”, “Ankara-backed fighters”: where somebody is at home or has friends, not who he is."""
    word = _behind_hyphen(tokens, item)
    return word in syntax.leaning or word in syntax.held


def _behind_hyphen(tokens: Tokens, item: Chunk) -> str:
    following = tokens.norm[item.hi : item.hi + 2]
    return following[-1] if following[:1] == ["-"] else ""


def _phrase_start(tokens: Tokens, chunks: Sequence[Chunk], k: int, syntax: Syntax) -> int:
    """The first chunk of the noun phrase that chunk ``k`` ends ("a source in the army")."""
    while k > 0 and chunks[k - 1].kind in SOURCES and not has_comma(tokens, chunks[k - 1].hi, chunks[k].lo):
        gap = range(chunks[k - 1].hi, chunks[k].lo)
        words = [i for i in gap if tokens.kind[i] != PUNCT]
        plain = all(tokens.norm[i] in syntax.inner or tokens.is_capital(i) for i in words)
        owned = chunks[k].kind == chunks[k - 1].kind == "actor" and any(
            tokens.norm[i] in syntax.possessive_endings for i in gap
        )  # "the army's Central Command"
        if len(gap) > 5 or not plain or owned or chunks[k].joined or _is_counted(tokens, chunks, k - 1, syntax):
            break
        k -= 1
    return k


def _is_counted(tokens: Tokens, chunks: Sequence[Chunk], k: int, syntax: Syntax) -> bool:
    """“Killed 90 militants media reported”: a plural with its number belongs to the clause before a source."""
    before = chunks[k - 1] if k else None
    plural = tokens.norm[chunks[k].hi - 1].endswith(syntax.plural_endings)
    return plural and before is not None and before.kind == "number" and before.hi == chunks[k].lo
