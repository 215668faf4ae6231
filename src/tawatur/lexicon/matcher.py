"""All lexicon entries found in a run of tokens, in one left-to-right pass.

The automaton is a dictionary from a form's first word to its possible continuations: word
boundaries and clitics are part of the match, so nothing has to be checked afterwards
(docs/decisions/0002-word-automaton.md).
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from tawatur.model.mention import Entry, Mention
from tawatur.text.tokens import PUNCT, Tokens

Analyses = Callable[[str], tuple[tuple[str, str, str], ...]]
Candidate = tuple[tuple[str, ...], str, Entry, str, str, bool]
"""A form that may go on here: its further words, feature, entry, the clitics of its first word, and whether the
letters of the text must be looked at, of which folding merges some."""
_TRANSPARENT = frozenset("\"'«»“”‘’_#()`-ـ")


@dataclass(slots=True)
class Matcher:
    """Finds the entries of many forms; :func:`matcher_of` makes it.

    Attributes:
        first: by the first word of a form, the forms that begin with it: packed, since a run meets few of the many
            words, and unpacking them all is most of a start.
        analyses: the language's reading of a word as proclitics + core + suffix.
        fits: whether a form of some features may carry some proclitics and suffix; None allows all.
    """

    first: Mapping[str, bytes]
    analyses: Analyses
    fits: Callable[[str, str, str], bool] | None
    _met: dict[str, _Branches] = field(default_factory=dict)

    def find(self, tokens: Tokens, lo: int = 0, hi: int | None = None) -> Iterator[Mention]:
        """Every match that starts between tokens ``lo`` and ``hi``, several for one word where
        several entries fit; of one entry kind only the longest at each start.
        """
        norm, kind, met = tokens.norm, tokens.kind, self._met
        stop = len(tokens) if hi is None else hi
        for i in range(lo, stop):
            if kind[i] == PUNCT:
                continue
            branches = met.get(norm[i])
            if branches is None:
                candidates = self._candidates(norm[i])
                branches = met[norm[i]] = _Branches(candidates) if candidates else _NOTHING
            if branches.further and (candidates := branches.at(tokens, i + 1, stop)):
                yield from _longest(tokens, i, stop, candidates)
            else:
                for entry, feature, prefix, suffix in branches.settled(tokens, i) if branches.alone else ():
                    yield Mention(i, i + 1, entry, feature, prefix, suffix)

    def knows(self, word: str) -> bool:
        """Whether a form begins with a word."""
        return any(core in self.first for _, core, _ in self.analyses(word))

    def _candidates(self, word: str) -> tuple[Candidate, ...]:
        return tuple(
            (rest, feature, entry, prefix, suffix, suffix == "ه" or feature.startswith("past") or "written" in entry)
            for prefix, core, suffix in self.analyses(word)
            if core in self.first
            for rest, feature, entry in pickle.loads(self.first[core])
            if not (rest and suffix)
            and (suffix or "bound" not in feature)
            and not (suffix == "ي" and (feature.startswith(_FINITE) or entry.get("form_of") == "verb"))
            and (self.fits is None or self.fits(feature, prefix, suffix))
        )


def _longest(tokens: Tokens, i: int, stop: int, candidates: tuple[Candidate, ...]) -> list[Mention]:
    """The candidates that stand at a token, of each kind the longest."""
    best: dict[str, list[Mention]] = {}
    for rest, feature, entry, prefix, suffix, looked_at in candidates:
        if looked_at and _written_otherwise(tokens, i, feature, entry, prefix, suffix):
            continue
        end = _follow(tokens, i + 1, stop, rest) if rest else i + 1
        if not end:
            continue
        kept = best.get(entry.kind)
        if kept is None or end > kept[0].hi:
            best[entry.kind] = [Mention(i, end, entry, feature, prefix, suffix)]
        elif end == kept[0].hi:
            bound = kept[0].entry.id == entry.id and "bound" in feature and kept[0].feature != "dual construct"
            if bound:  # «دبابتي العدو», not "my tank"
                best[entry.kind] = [Mention(i, end, entry, feature, prefix, suffix)]
            elif all(m.entry.id != entry.id for m in kept) and len(prefix + suffix) <= len(
                kept[0].prefix + kept[0].suffix
            ):
                kept.append(Mention(i, end, entry, feature, prefix, suffix))
    return [mention for mentions in best.values() for mention in mentions]


def _follow(tokens: Tokens, at: int, stop: int, rest: tuple[str, ...]) -> int:
    """The token after the continuation ``rest``, quotation marks inside it skipped; 0 if it is not there."""
    norm = tokens.norm
    for word in rest:
        while at < stop and norm[at] in _TRANSPARENT:
            at += 1
        if at >= stop or norm[at] != word:
            return 0
        at += 1
    return at


_FINITE = ("past", "present")
"""«تركي» is no «ترك» with a pronoun, which would be «تركني»."""


def _written_otherwise(tokens: Tokens, i: int, feature: str, entry: Entry, prefix: str, suffix: str) -> bool:
    """Whether the letters that folding merges speak against a form."""
    if suffix == "ه" and tokens.text[tokens.end[i] - 1] == "ة":
        return True  # «إضافة» is no «أضافه»
    if feature.startswith("past") and tokens.text[tokens.start[i] + len(prefix)] == "إ":
        return True  # «إصابة» is no past
    spelling = entry.get("written")
    return bool(spelling) and str(spelling) not in tokens.raw(i, i + 1)  # «يأسر», with its hamza, is no «ياسر»


def matcher_of(
    forms: Iterable[tuple[str, str, Entry]], analyses: Analyses, fits: Callable[[str, str, str], bool] | None = None
) -> Matcher:
    """The matcher of ``(folded form, feature, entry)``; words of a form are separated by spaces.

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> raid = Entry("event.raid", "event")
        >>> matcher = matcher_of([("air strike", "sg", raid)], lambda word: (("", word, ""),))
        >>> [(m.lo, m.hi, m.entry.id) for m in matcher.find(tokenise("An air strike hit"))]
        [(1, 3, 'event.raid')]
    """
    first: dict[str, list[tuple[tuple[str, ...], str, Entry]]] = {}
    for form, feature, entry in forms:
        words = tuple(form.split())
        first.setdefault(words[0], []).append((words[1:], feature, entry))
    packed = {word: pickle.dumps(found, pickle.HIGHEST_PROTOCOL) for word, found in first.items()}
    return Matcher(packed, analyses, fits)


class _Branches:
    """The candidates of one written word, those of several words by their second: «تل» begins hundreds of names.

    Attributes:
        alone: the candidates of one word.
        further: by a second word, all that may stand where it follows.
    """

    __slots__ = ("_looked_at", "_settled", "alone", "further")

    def __init__(self, candidates: tuple[Candidate, ...]) -> None:
        numbered = list(enumerate(candidates))
        alone = [item for item in numbered if not item[1][0]]
        by_second: dict[str, list[tuple[int, Candidate]]] = {}
        for item in numbered:
            if rest := item[1][0]:
                by_second.setdefault(rest[0], alone.copy()).append(item)
        self.alone = tuple(c for _, c in alone)
        self._looked_at = any(c[-1] for c in self.alone)
        self._settled: dict[str, list[tuple[Entry, str, str, str]]] = {}
        self.further = {
            second: tuple(c for _, c in sorted(found, key=itemgetter(0))) for second, found in by_second.items()
        }

    def settled(self, tokens: Tokens, i: int) -> list[tuple[Entry, str, str, str]]:
        """What ``alone`` comes to at a token: the same wherever it stands, so long as its letters are the same."""
        spelling = tokens.raw(i, i + 1) if self._looked_at else ""
        found = self._settled.get(spelling)
        if found is None:
            alone = _longest(tokens, i, i + 1, self.alone)
            found = self._settled[spelling] = [(m.entry, m.feature, m.prefix, m.suffix) for m in alone]
        return found

    def at(self, tokens: Tokens, i: int, stop: int) -> tuple[Candidate, ...]:
        """The candidates that the word at ``i``, or the one after marks there, allows; in their first order."""
        norm = tokens.norm
        while i < stop and norm[i] in _TRANSPARENT:
            i += 1
        return self.further.get(norm[i], ()) if i < stop else ()


_NOTHING = _Branches(())
