"""A person's name at a place of a text where one is expected, with the age and home told beside it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from tawatur.extract.drafts import CIVILIAN
from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Language, Syntax
from tawatur.model.frozen import frozen
from tawatur.text.tokens import NUMBER, PUNCT, WORD, Tokens

_COMMAS = frozenset({"،", ","})
_PARTING = _COMMAS | {"-", "–", "/", "|"}
_NUMBERING = frozenset({"-", "–", ".", ")", "/"})
_SPEAKING = frozenset({"say", "source", "speaker", "frame"})
_THINGS = frozenset({"object", "place_noun", "actor"})
_LONGEST, _OLDEST = 6, 120


@frozen
class Person:
    """A name at characters ``start`` to ``end``; ``after`` is the token behind it and what is told beside it."""

    start: int
    end: int
    last: int
    after: int
    age: int | None = None
    origin: str | None = None


@dataclass(slots=True)
class Names:
    """Reads names in one sentence (and, in a list of initials, a little behind it)."""

    tokens: Tokens
    chunks: Sequence[Chunk]
    language: Language
    at: dict[int, list[Chunk]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        at = self.at
        for item in self.chunks:
            for i in range(item.lo, item.hi):
                if i in at:
                    at[i].append(item)
                else:
                    at[i] = [item]

    @property
    def syntax(self) -> Syntax:
        """The function words of the text's language."""
        return self.language.syntax

    @property
    def latin(self) -> bool:
        """Whether capitals show names."""
        return self.syntax.subject_first

    def word(self, i: int) -> str:
        """The folded word at ``i``, "" outside the text."""
        norm = self.tokens.norm
        return norm[i] if 0 <= i < len(norm) else ""

    def _prep(self, i: int) -> str | None:
        return self.syntax.prepositions.get(self.word(i))

    def lead(self, i: int) -> int:
        """The token behind articles, nouns for a person and titles: «الطفلة الفلسطينية», "the 12-year-old boy"."""
        said = False
        for _ in range(_LONGEST):
            item = next((c for c in self.at.get(i, ()) if c.kind == "person" and c.lo == i), None)
            if item is not None and (self.latin or self._bound(item)):
                i, said = item.hi, True
            elif f"{self.word(i)} {self.word(i + 1)}" in self.language.naming.title:
                i, said = i + 2, True
            elif self.word(i) in self.language.naming.title:
                i, said = i + 1 + (self.word(i + 1) in (".", "/")), True  # «د. فلان», «د/ فلان»
            elif self.latin and self.word(i + 4) in self.language.naming.old and self._number(i)[0] is not None:
                i += 5
            elif (said and (self._adjective(i) or self.word(i) == ":")) or self._determines(i, said):
                i += 1
            else:
                break
        return i

    def _determines(self, i: int, said: bool) -> bool:
        """Whether an English article, or "of" before any noun, stands there."""
        return self.latin and (self.word(i) in self.syntax.determiners or (self._prep(i) == "of" and not said))

    def person(self, i: int, strict: bool = False) -> Person | None:
        """The person named at token ``i``; ``strict`` where words behind the name may make it a subject."""
        shift = self.begins(i)
        if shift is None:
            return None
        j = i + 1 + (self._kunya(i, shift) or 0)
        while j - i < _LONGEST + 2 and self._goes_on(j):
            j += 1
        while self.word(j - 1) in self.language.naming.part or self.word(j - 1) == "-":
            j -= 1
        if j <= i or not self._ends(j, strict):
            return None
        initial = len(self.word(j - 1)) == 1 and self.word(j) == "." and self.word(j + 1) in _COMMAS
        end = self.tokens.end[j - 1 + initial]
        age, after = self._age(j + initial)
        origin, after = self._origin(after)
        if self.latin and self._speaks(after):
            return None
        return Person(self.tokens.start[i] + shift, end, j - 1 + initial, after, age, origin)

    def begins(self, i: int) -> int | None:
        """How many letters before a name at ``i`` are not its own («وسعاد»: 1); None where no name begins."""
        word = self.word(i)
        if not word or self._blocked(i) or (self.latin and not self._capital(i)):
            return None
        first = self.language.naming.given | self.language.naming.kunya
        joined = (
            not self.latin and word not in first and word[:1] == self.syntax.coordinating_prefix and word[1:] in first
        )
        shift = 1 if joined else 0
        if word[shift:] not in first or (self._kunya(i, shift) is False):
            return None
        text, at = self.tokens.text, self.tokens.start[i]
        while shift and unicodedata.combining(text[at + shift]):
            shift += 1
        return shift

    def joined(self, i: int) -> int:
        """Where the next of a list begins, or -1: behind a comma, dash or number, behind "and", at «و»."""
        step = i
        while step - i < 2 and (self.word(step) in _PARTING or self.word(step) in self.syntax.listing):
            step += 1
        step = self.numbered(step)
        glued = bool(self.begins(i)) or any(c.joined and c.kind == "person" for c in self.at.get(i, ()))
        return step if step > i or glued else -1

    def numbered(self, i: int) -> int:
        """The token behind the number of an item («1- محمد», «٢. أحمد»)."""
        return i + 2 if self.word(i).isdecimal() and self.word(i + 1) in _NUMBERING else i

    def status(self, lo: int, hi: int) -> str:
        """Civilian or combatant, by the nouns for the person before the name."""
        who = {str(c.entry.get("who")) for i in range(lo, hi) for c in self.at.get(i, ()) if c.kind == "person"}
        return "combatant" if "combatants" in who else "civilian" if who & CIVILIAN else "unknown"

    def age_before(self, i: int) -> int | None:
        """The age in "12-year-old Rima"."""
        naming = self.language.naming
        olds = (
            k
            for k in range(i - 1, max(i - 5, 3), -1)
            if self.word(k) in naming.old and self.word(k - 2) in naming.years
        )
        return next((self._number(k - 4)[0] for k in olds), None) if self.latin else None

    # -- single words --------------------------------------------------------------------------------

    def _bound(self, item: Chunk) -> bool:
        """Whether a noun for a person wants no genitive: «الطفل», «ابنته», not «زوجة»."""
        return item.article or self.tokens.raw(item.lo, item.hi).endswith(self.syntax.noun_pronouns)

    def _adjective(self, i: int) -> bool:
        known = all(c.kind == "actor" and c.hi - c.lo == 1 for c in self.at.get(i, ()))
        return not self.latin and known and self.syntax.has_article(self.word(i)) and self.begins(i) is None

    def _capital(self, i: int) -> bool:
        return self.tokens.is_capital(i)

    def _blocked(self, i: int) -> bool:
        """Whether the word is known as something else than a name of a person or a town."""
        given = self.word(i) in self.language.naming.given  # «فاطمة» is no «ف» and a town
        syntax = self.syntax
        bare = {"", syntax.article_prefix, *(syntax.clitics if given else ())}
        other = any(c.kind != "place" or c.hi - c.lo > 1 or c.prefix not in bare for c in self.at.get(i, ()))
        return other or self.word(i) in self._stops(i)

    def _stops(self, i: int) -> frozenset[str]:
        syntax, word = self.syntax, self.word(i)
        closed = word in syntax.relatives or word in syntax.complementisers or word in syntax.breaks
        named = word in self.language.naming.given and not self.tokens.raw(i, i + 1).endswith(
            syntax.preposition_endings
        )
        preposed = word in syntax.prepositions and not named and not self._capital(i)
        return frozenset({word}) if closed or preposed else self.language.naming.stop

    def _kunya(self, i: int, shift: int) -> bool | None:
        """Whether the kunya at ``i`` has its second word; None where there is no kunya."""
        if self.word(i)[shift:] not in self.language.naming.kunya:
            return None
        fits = i + 1 < len(self.tokens) and self.tokens.kind[i + 1] == WORD and not self._blocked(i + 1)
        return fits and len(self.word(i + 1)) > 2 and (not self.latin or self._capital(i + 1))

    def _goes_on(self, j: int) -> bool:
        """Whether the word at ``j`` belongs to the name before it."""
        word, naming, syntax = self.word(j), self.language.naming, self.syntax
        if self.latin and word == "-":
            return self.tokens.start[j] == self.tokens.end[j - 1] and self.tokens.end[j] == self.tokens.start[j + 1]
        if not word or self.tokens.kind[j] != WORD:
            return False
        known = self.at.get(j, ())
        named = word in naming.family or (word in naming.given and self._stops(j) is naming.stop)
        if named and not self.latin and not any(c.prefix or c.kind == "time" for c in known):
            return True  # «قصي ياسر», which is a verb too
        if self.word(j - 2) in naming.kunya and self.syntax.has_article(word) and self._adjective(j):
            return True  # «أبو عمر السوري»
        if self._blocked(j):
            return False
        if self.latin:
            return (self._capital(j) or word in naming.part) and not word.startswith(("'", "’"))
        if word in naming.given or word in naming.part or (len(word) == 1 and word not in self.syntax.listing):
            return True
        if any(not c.prep for c in known) or (self.syntax.has_article(word) and len(word) > 3):
            return True  # «زياد قبلان»: a family called as a town is
        ends = j + 1 == len(self.tokens) or self.tokens.kind[j + 1] == PUNCT
        ends = ends or self.word(j + 1) in self.syntax.prepositions
        fits = not known and len(word) > 2
        return ends and fits and word[0] not in syntax.clitics and not word.endswith(syntax.adverbial_endings)

    def _ends(self, j: int, strict: bool) -> bool:
        """Whether what stands behind a name can stand there: no possessive, no noun that the name belongs to."""
        if j >= len(self.tokens) or self.tokens.kind[j] == PUNCT:
            return True
        kinds, word = {c.kind for c in self.at.get(j, ())}, self.word(j)
        if self.latin:
            loose = not strict or bool(kinds) or word in self.syntax.prepositions or word in self.syntax.listing
            apart = "time" in kinds or not self._capital(j)
            return loose and apart and not kinds & (_THINGS | _SPEAKING) and word[0] not in "'’"
        return bool(kinds) or word in self._stops(j) or word[0] == self.syntax.coordinating_prefix

    def _speaks(self, i: int) -> bool:
        """Whether a name (behind its age and a comma) is who speaks: ", Samer Khalil said"."""
        behind = i + (self.word(i) in _COMMAS)
        return any(c.kind in _SPEAKING for k in (i, behind) for c in self.at.get(k, ()) if c.lo == k)

    # -- age and home --------------------------------------------------------------------------------

    def _number(self, i: int) -> tuple[int | None, int]:
        if i < len(self.tokens) and self.tokens.kind[i] == NUMBER and self.word(i).isdecimal():
            value = int(self.word(i)) if len(self.word(i)) < 4 else _OLDEST + 1
            return (value if value <= _OLDEST else None), i + 1
        return None, i

    def _age(self, j: int) -> tuple[int | None, int]:
        """The age behind a name and the token behind it: «(12 عاماً)», ", 12,", ", a 34-year-old teacher"."""
        naming, k = self.language.naming, j + (self.word(j) in _COMMAS or self.word(j) == "(")
        k += self.latin and self.word(k) in self.syntax.indefinites
        size = next((n for n in (3, 2, 1) if " ".join(self.tokens.norm[k : k + n]) in naming.aged), 0)
        value, end = self._number(k + size)
        if value is None:
            return None, j
        unit = end + (self.latin and self.word(end) == "-")
        named = self.word(unit) in naming.years
        closed = self.word(end) == ")" or self.word(end) in _COMMAS or self.word(end) in self.syntax.listing | {".", ""}
        if not (named or (closed and (self.latin or k > j and self.word(j) == "(" or size))):
            return None, j
        after = unit + named if named else end
        after += self.word(after) == ")"
        old = self.latin and self.word(after + 1) in naming.old  # what follows is an apposition
        return (0 if self.word(unit) in naming.months else value), j if old else after

    def _origin(self, j: int) -> tuple[str | None, int]:
        """The home behind a name: «من أبناء سرمين», ", from Sarmin"."""
        k = j + (self.word(j) in _COMMAS)
        native = 1 if self.latin and k > j and self._prep(k) == "from" else 0
        native = 2 if self._prep(k) == "from" and self.word(k + 1) in self.syntax.natives else native
        for at in range(k + native, k + native + 3) if native else ():
            for item in self.at.get(at, ()):
                if item.kind == "place":
                    return self.tokens.raw(item.lo, item.hi), item.hi
        return None, j
