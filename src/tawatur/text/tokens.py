"""Words with their offsets, and the sentences and paragraphs they stand in.

Tokens are parallel lists, not objects: a page of 2 MB has 400,000 of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from operator import methodcaller

from tawatur.model.frozen import frozen
from tawatur.text.normalise import fold

WORD, NUMBER, PUNCT = "w", "n", "p"

_ARABIC = "\u0620-\u064a\u0653-\u0655\u0671-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc"
_MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
_NOT_TA = _ARABIC.replace("\u0620-\u064a", "\u0620-\u0628\u062a-\u064a")  # without ة
_TOKEN = re.compile(
    # an Arabic word; ة ends one even where the space is missing («العراقيةبغداد»);
    # tatweel, dots or stars inside a word hide it from censors («انـ.ـفجار», «غـ ـارة», «مجـ ازر», «ق*صف»)
    rf"(?P<w>[{_NOT_TA}][{_NOT_TA}{_MARKS}]*(?:(?:(?<=ـ)(?<!\bهـ)[.*·]{{1,4}}ـ*(?=[{_ARABIC}])"
    rf"|(?<=ـ)[ .*·|/-]{{1,3}}ـ+(?=[{_ARABIC}])|(?<=[{_ARABIC}])\*(?=[{_ARABIC}])"
    rf"|(?<=[{_ARABIC}]{{2}}ـ) (?=[{_ARABIC}]))[{_NOT_TA}{_MARKS}]*)*(?:ة[{_MARKS}]*)?"
    rf"|ة[{_MARKS}]*"
    # Latin: abbreviations with dots, words with inner apostrophes, the possessive apart
    r"|(?:[A-Za-z]\.){2,}|[A-Za-z\u00c0-\u024f]+(?:['’ʿʾ](?![sS]\b)[A-Za-z\u00c0-\u024f]+)*|['’][sS]\b"
    # "the rescuers' count"
    r"|(?<=[a-z]s)['’](?= [a-z]))"
    # digits with inner separators
    r"|(?P<n>\d+(?:[.,٬٫،]\d+)*)"
    r"|(?P<p>\n|[^\s\w]|_)"
    r"|(?P<o>\w)"
)
_START, _END, _GROUP = methodcaller("start"), methodcaller("end"), methodcaller("group")
_ENDS = frozenset(".!?؟…؛")
_MOST_DOTS = 8
_ABBREVIATED = frozenset(
    "mr mrs dr st gen lt col maj capt sgt gov sen rep jan feb mar apr jun jul aug sep sept oct nov dec no vs "
    "brig".split()
)
_APOSTROPHES = frozenset("'’")
_SINGLE = frozenset("'‘’")
_QUOTED = 12
"""Words and marks within which a single quotation mark may have opened."""
_OWNS = "'s"
LONGEST_SENTENCE = 250
"""Longer runs of words are cut: no sentence of a report is, and time stays linear."""


@frozen
class Sentence:
    """Tokens ``lo`` to ``hi`` (exclusive) of one paragraph (a line of the text)."""

    lo: int
    hi: int
    paragraph: int


@dataclass(slots=True)
class Tokens:
    r"""The tokens of one text as parallel lists.

    Attributes:
        text: the stored text.
        start, end: code-point offsets of each token.
        norm: folded form of each token.
        kind: ``w`` word, ``n`` number, ``p`` punctuation (a line break is the token ``\n``).

    Example:
        >>> tokens = tokenise("قُتل 5 مدنيين.")
        >>> tokens.norm, tokens.kind
        (['قتل', '5', 'مدنيين', '.'], ['w', 'n', 'w', 'p'])
    """

    text: str
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    norm: list[str] = field(default_factory=list)
    kind: list[str] = field(default_factory=list)
    _breaks: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.norm)

    def end_line(self) -> None:
        """Ends the last line, if the text does not: what stands before or after a word is then always a token.

        The break has no length. ``norm[-1]``, the word "before" the first one, is a break, too.
        """
        if self.norm and self.norm[-1] != "\n":
            self.start.append(len(self.text))
            self.end.append(len(self.text))
            self.norm.append("\n")
            self.kind.append(PUNCT)

    def first(self, count: int) -> Tokens:
        """The first tokens, of the same text."""
        return Tokens(self.text, self.start[:count], self.end[:count], self.norm[:count], self.kind[:count])

    def line_start(self, i: int) -> int:
        """The first token of the line that a token stands in."""
        if not self._breaks:
            self._breaks = [-1, *(at for at, word in enumerate(self.norm) if word == "\n")]
        return self._breaks[bisect_left(self._breaks, i) - 1] + 1

    def initial(self, i: int) -> str:
        """The first letter of a token as written; "" of the break that ends the text."""
        return self.text[self.start[i] : self.start[i] + 1]

    def is_capital(self, i: int) -> bool:
        """Whether a token begins with a capital letter.

        Example:
            >>> [tokenise("Karim Odeh said").is_capital(i) for i in range(3)]
            [True, True, False]
        """
        return self.initial(i).isupper()

    def raw(self, lo: int, hi: int) -> str:
        """The words of tokens ``lo`` to ``hi`` (exclusive) as written."""
        return self.text[self.start[lo] : self.end[hi - 1]]


def tokenise(text: str) -> Tokens:
    """Cut a text into words, numbers and punctuation; linear in its length."""
    matches = list(_TOKEN.finditer(text))
    kinds = [match.lastgroup or PUNCT for match in matches]
    words = list(map(_GROUP, matches))
    tokens = Tokens(
        text,
        list(map(_START, matches)),
        list(map(_END, matches)),
        [word if kind == PUNCT else fold(word) for word, kind in zip(words, kinds, strict=True)],
        [WORD if kind == "o" else kind for kind in kinds],
    )
    if "s' " in text or "s’ " in text:
        _mark_owners(tokens)
    return tokens


def _mark_owners(tokens: Tokens) -> None:
    """“The rescuers' count”: the mark behind a plural that owns something; but “the 'rebels' were” is quoted."""
    for i, word in enumerate(tokens.norm):
        if word in _APOSTROPHES and tokens.kind[i] == WORD:
            opened = any(tokens.norm[k] in _SINGLE for k in range(max(0, i - _QUOTED), i) if tokens.kind[k] == PUNCT)
            tokens.norm[i] = word if opened else _OWNS
            tokens.kind[i] = PUNCT if opened else WORD


def sentences(tokens: Tokens, skip: tuple[tuple[int, int], ...] = ()) -> list[Sentence]:
    """The sentences in order; ``skip`` are character spans (page furniture) left out.

    Example:
        >>> [(s.lo, s.hi) for s in sentences(tokenise("قصف الجيش. وقع هجوم"))]
        [(0, 3), (3, 5)]
    """
    found: list[Sentence] = []
    lo = paragraph = 0
    norm, kind, size = tokens.norm, tokens.kind, len(tokens)
    skipped = _skipped(tokens, skip)
    for i in range(size):
        outside = i in skipped
        if kind[i] != PUNCT and not outside and i - lo < LONGEST_SENTENCE:
            continue
        line_break = norm[i] == "\n"
        if outside or line_break or i - lo >= LONGEST_SENTENCE or (kind[i] == PUNCT and _ends_sentence(tokens, i)):
            hi = i if outside or line_break else i + 1
            if any(kind[k] != PUNCT for k in range(lo, hi)):
                found.append(Sentence(lo, hi, paragraph))
            lo = i + 1
            if line_break and not _continues(tokens, i):
                paragraph += 1
            elif line_break and found and found[-1].hi == i and not _closed(tokens, i):
                lo = found.pop().lo if i - found[-1].lo < LONGEST_SENTENCE else lo
    if lo < size and any(kind[k] != PUNCT for k in range(lo, size)):
        found.append(Sentence(lo, size, paragraph))
    return found


def _ends_sentence(tokens: Tokens, i: int) -> bool:
    if tokens.norm[i] not in _ENDS or _leaves_out(tokens, i):
        return False
    if tokens.norm[i] != "." or i == 0:
        return True
    letter = len(tokens.norm[i - 1]) == 1 and tokens.kind[i - 1] == WORD  # «د. محمد», "John F. Smith"
    if (letter or tokens.norm[i - 1] in _ABBREVIATED) and tokens.start[i] == tokens.end[i - 1]:
        return False
    # a dot glued between two words is an initial or an address, not an end
    return not (
        i + 1 < len(tokens)
        and tokens.start[i + 1] == tokens.end[i]
        and tokens.kind[i + 1] != PUNCT
        and len(tokens.norm[i - 1]) < 2
    )


def _leaves_out(tokens: Tokens, i: int) -> bool:
    """“Nine dead (...), some of them shot”: dots in brackets stand for words left out, and end nothing."""
    at, first = i, max(0, i - _MOST_DOTS)
    while at > first and tokens.norm[at] in (".", "…"):
        at -= 1
    return at < i and tokens.norm[at] in ("(", "[")


def _continues(tokens: Tokens, i: int) -> bool:
    """Whether the line after break ``i`` goes on with a lower-case Latin letter (hard-wrapped text)."""
    following = tokens.initial(i + 1) if i + 1 < len(tokens) else ""
    return "a" <= following <= "z"


def _closed(tokens: Tokens, i: int) -> bool:
    return i > 0 and tokens.norm[i - 1] in _ENDS | {":"}


def _skipped(tokens: Tokens, skip: tuple[tuple[int, int], ...]) -> set[int]:
    found: set[int] = set()
    for first, end in skip:
        found.update(range(bisect_left(tokens.start, first), bisect_left(tokens.start, end)))
    return found
