"""Sources that no registry has: told by where they stand, by their first word or by a name heard before."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.extract.clause import is_verb
from tawatur.extract.drafts import SpeechLink
from tawatur.extract.source_phrases import SourcePhrases
from tawatur.grammar.chunks import COMMAS, QUOTES
from tawatur.grammar.piece import TOLD, TOLD_OR_COUNTED, TOLD_OR_SAID, TRIGGERS, Chunk
from tawatur.text.tokens import PUNCT, WORD

_SETS_APART = TOLD_OR_SAID | {"time", "frame"}

REACH = 14
"""Words between a verb of saying and its subject."""
_NATIVE = 6
"""Words between the people of a place and what they say."""
_OPENED = 3
"""Words between the opening of a quotation and the event it tells."""
_PHRASE = 8
"""Words of a source that nobody knows, after a frame."""
_NOT_CITING = frozenset({"distanced", "medium", "occasion", "pronoun"})
"""What marks a frame that names a place of speech or a distance, no teller."""
_NO_TELLERS = frozenset({"say", "link", "number", "time", "negation", "tally", "speaker"})
"""Kinds of words of which a phrase that names a teller has none."""
_NAME = 3
"""Words of a name after a frame («وفق عبد الرحمن»)."""


@dataclass(slots=True)
class Speaker:
    """A source found in the text, as chain links from nearest teller to origin."""

    links: tuple[SpeechLink, ...]
    lo: int
    hi: int


class UnknownSources(SourcePhrases):
    """Reads the sources of one sentence that nothing but their place in it shows."""

    def _named_in_quoting(self, i: int, at: int) -> SpeechLink | None:
        """«نقلت الوكالة عن فلان الفلاني قوله إن …»: a name nobody knows between «عن» and what was said."""
        end = next((k for k in range(at, min(len(self.tokens), at + REACH)) if self.ends_subject(k, k + 1)), at)
        after = [c for c in self.chunks[i + 1 :] if at <= c.lo < end]
        end = next((c.lo for c in after if c.kind == "say" and c.has("masdar") and c.suffix), end)
        told = any(c.kind in TOLD_OR_SAID and c.lo < end for c in after)
        words = range(at, end)
        about = next((k for k in words if self.syntax.prepositions.get(self.norm[k]) == "about"), None)
        if told or about is None or about + 1 >= end:
            return None
        known = next((self.names[w] for w in self.norm[about + 1 : end] if w in self.names), None)
        known = known or self.by_head(range(about + 1, end)) or "unnamed:other"
        return SpeechLink(known, about + 1, end)

    def _named_before(self, verb: Chunk) -> Speaker | None:
        """«ونفى المالكي استهداف …», «وأضاف العميد الصالحي …»: after the verb, a name of one who spoke before."""
        at = verb.hi
        if any(c.lo == at and c.kind == "person" and not c.prep for c in self.chunks):
            at += 1
        own = self.names.get(self.norm[at]) if at < len(self.tokens) else None
        return Speaker((SpeechLink(own, at, at + 1),), verb.lo, at + 1) if own else None

    def _native(self, verb: Chunk) -> Speaker | None:
        """«ثلاثة من سكان البلدة تحدثوا»: people of a place are the subject of a clause that tells nothing before."""
        told = [c.hi for c in self.chunks if c.kind in TRIGGERS and c.lo < verb.lo]
        marks = (i + 1 for i in range(self.start, verb.lo) if self.tokens.kind[i] == PUNCT)
        lo = max(self.start, verb.lo - _NATIVE, *marks, *told)
        at = next((i for i in range(lo, verb.lo) if self.norm[i] in self.syntax.natives), None)
        if at is None or any(lo - _NATIVE <= hi <= lo for hi in told):
            return None
        return Speaker((SpeechLink("unnamed:local", at, verb.lo),), at, verb.lo)

    def _office_before(self, verb: Chunk) -> Speaker | None:
        """«أما لجنة المقاومة المحلية فتحدثت عن …»: a body nobody knows that opens its clause, before its verb."""
        norm, opens = self.norm, self.syntax.breaks | self.syntax.complementisers
        near = range(max(self.start, verb.lo - REACH), verb.lo)
        lo = max([self.start, *(i + 1 for i in near if self.tokens.kind[i] == PUNCT or norm[i] in opens)])
        told = any(lo <= c.lo < verb.lo and c.kind in _SETS_APART for c in self.chunks)
        kind = None if told or lo == verb.lo else self.by_head(range(lo, verb.lo))
        held = (self.source_of(c) for c in self.chunks if lo < c.lo < verb.lo and self._held(c))
        kind = kind and (next(filter(None, held), None) or kind)  # «فغرفة العمليات التابعة للحكومة أحصت …»
        return Speaker((SpeechLink(kind, lo, verb.lo),), lo, verb.lo) if kind else None

    def _unknown(self, verb: Chunk) -> Speaker | None:
        """A person no registry has, between verb and complementiser: known by name from before, or unnamed."""
        if self.syntax.subject_first or not verb.feature.startswith(("past", "present")):
            return None
        if verb.entry.get("shows") and verb.feature.startswith("present"):
            return None  # «قالوا إنه يظهر قصف كذا»: the picture
        end = self._subject_end(verb)
        heard = self._heard_by(verb.hi, end)  # «قال البخيتي لوكالة كذا إن …»
        words = [i for i in range(verb.hi, heard[0].lo if heard else end) if self.tokens.kind[i] != PUNCT]
        said = [c for c in self.chunks if verb.hi <= c.lo < end and c.kind in ("say", "number", "tally")]
        if any(c.kind != "number" or self.norm[c.lo - 1] != "(" for c in said):
            return None  # but «قالت أم فلان (45 عاما) إن …»
        words = [i for i in words if self.norm[i] not in self.syntax.adverbs.union(self.syntax.day_parts)]
        first = self.norm[words[0]] if words else ""
        small = not {first, self.norm[verb.hi]}.isdisjoint(self.syntax.prepositions)  # «وكتبت على صفحتها أن …»
        small = small or first in self.syntax.manner or self._hears(first)
        if not first or small or self._starts_phrase(words[0]):
            return None
        known = next((self.names[self.norm[i]] for i in words if self.norm[i] in self.names), None)
        if self.last_spoken and self.norm[words[0]] in self.syntax.one_of_those:
            return Speaker(self.last_spoken, verb.lo, words[0] + 1)  # «وذكر أحدهما أن …»
        native = any(self.norm[i] in self.syntax.natives for i in words)  # «قال أحد أبناء القرية»
        alike = self._such_as_spoke(verb) if first in self.syntax.further_ones and not native else None
        if alike:
            return Speaker((SpeechLink(alike, words[0], words[0] + 1),), verb.lo, words[0] + 1)
        offices = (k for k, c in enumerate(self.chunks) if c.kind in ("speaker", "source") and verb.hi < c.lo < end)
        office = next(offices, None)
        if known is None and office is not None and self.norm[self.chunks[office].lo - 1] in COMMAS:
            links, hi, _ = self.at(office)  # «وقال فلان، نائب كذا، إن …»
            if links:
                return Speaker(tuple(links), verb.lo, max(hi, words[-1] + 1))
        known = known or (
            "unnamed:local" if native else self.by_head(words) or verb.entry.get("told_by") or "unnamed:other"
        )
        told = (*heard, SpeechLink(str(known), words[0], words[-1] + 1))
        return Speaker(told, verb.lo, max(link.hi for link in told))

    def _such_as_spoke(self, verb: Chunk) -> str | None:
        """«قال شهود إن …، في وقت قال آخرون إن …»: of what kind those who spoke last are, if they have no name."""
        tellers = [c for c in self.chunks if c.kind == "source" and c.hi <= verb.lo]
        spoke = self.source_of(tellers[-1]) if tellers else None
        spoke = spoke or (self.last_spoken[-1].id if self.last_spoken else None)
        return spoke if spoke and spoke.startswith("unnamed:") else None

    def _heard_by(self, lo: int, hi: int) -> list[SpeechLink]:
        """The outlet that somebody told something, between two tokens."""
        told = (c for c in self.chunks if lo < c.lo < hi and c.kind == "actor" and c.prep == "for")
        media = (c for c in told if self.resolver.media(c))
        return [SpeechLink(found, c.lo, c.hi) for c in media if (found := self.source_of(c))][:1]

    def _held(self, item: Chunk) -> bool:
        """«أعلن مركز تابع للوزارة», "a centre of the ministry": the body that a place nobody knows belongs to."""
        return item.prep == "for" and self.syntax.prepositions.get(self.norm[item.lo - 1]) == "of"

    def _hears(self, word: str) -> bool:
        """«وقال للصباح نيوز إن …», «وأضاف لصحيفة كذا أن …»: a word that begins with the letter of who is told."""
        merged = word.startswith(self.syntax.merged_article) and len(word) > len(self.syntax.merged_article[0]) + 1
        to = self.syntax.proclitics.get(word[:1]) == "for"
        return merged or (to and (word[1:] in self.syntax.heads))

    def _quotes(self, at: int) -> bool:
        """«وقال فلان "هاجموا القرية"»: a quotation mark after a name, before what is told."""
        return self.norm[at] in QUOTES and any(at < c.lo <= at + _OPENED and c.kind in TOLD for c in self.chunks)

    def _subject_end(self, verb: Chunk) -> int:
        """Where the subject after a verb ends: at the complementiser, or at what is told («أعلنت بلدية كذا مقتل …»)."""
        reach = range(verb.hi, min(len(self.tokens), verb.hi + REACH))
        said = next((i for i in reach if self.ends_subject(i, i + 1) or self._quotes(i)), None)
        told = [c for c in self.chunks if c.lo in reach and c.kind in TRIGGERS]
        named = verb.entry.get("stance") == "denies" or self.by_head((verb.hi,))
        if said is not None:
            return next((c.lo for c in told if c.prep == "with" and c.lo < said), said)  # «أفادت كذا بإصابة "ثلاثة"»
        if self._ends_what_was_told(verb) and not told:
            return min(self._clause_end(verb.hi), reach.stop)
        if not named:
            return verb.hi
        if verb.entry.get("stance") == "denies":
            denied = self.syntax.free_relatives | self.syntax.rumours  # «نفى فلان ما قيل عن …», «نفى فلان الأنباء عن …»
            what = (i for i in reach[1:] if self.norm[i] in denied)
            return next(what, 0) or next((c.lo for c in told if not c.prep), verb.hi)
        nouns = (c for c in self.chunks if c.lo in reach and c.kind in TOLD_OR_COUNTED and not is_verb(c))
        return next((c.lo for c in nouns), verb.hi)

    def _ends_what_was_told(self, verb: Chunk) -> bool:
        """«…، تقول مديرية الأمن»: a verb of saying after a comma, behind the event."""
        behind = any(c.kind in TOLD and c.lo < verb.lo for c in self.chunks)
        return behind and verb.lo > 0 and self.norm[verb.lo - 1] in COMMAS and not verb.joined

    def _starts_phrase(self, at: int) -> bool:
        """Whether a phrase that is nobody's name begins at a token."""
        begun = [c for c in self.chunks if c.lo == at]
        if self.norm[at] in self.syntax.under_negation:
            return True  # «لكنه نفى تعمد قصف المشفى»
        deed = any(c.kind == "light" and c.has("masdar") for c in begun)  # «ونفى تنفيذ أي غارة»
        return deed or any(c.prep or c.kind in ("time", "frame", "switch", "say") for c in begun)  # also a place

    def _by_capitals(self, lo: int) -> SpeechLink | None:
        """“According to Karim Odeh, …”: right after a frame, a name that is nobody's known."""
        hi = next((i for i in range(lo, min(lo + _NAME, len(self.tokens))) if self.norm[i] in COMMAS), lo)
        known = any(c.lo < hi and c.hi > lo for c in self.chunks)
        capitals = hi > lo and all(self.tokens.is_capital(i) for i in (lo, hi - 1))
        if not (self.syntax.subject_first and capitals) or known:
            return None
        spoke = (self.names[word] for word in self.norm[lo:hi] if word in self.names)
        return SpeechLink(next(spoke, "unnamed:other"), lo, hi)

    def _by_name(self, lo: int) -> SpeechLink | None:
        """«وفق عبد الرحمن»: right after a frame, the name of one who spoke before."""
        words = self.norm[lo : lo + _NAME]
        at = next((lo + n for n, word in enumerate(words) if word in self.names), None)
        other = any(c.lo < (at or 0) and c.hi > lo for c in self.chunks)
        if at is None or other or self.syntax.subject_first or any(self.tokens.kind[k] == PUNCT for k in range(lo, at)):
            return None
        return SpeechLink(self.names[self.norm[at]], lo, at + 1)

    def _past_name(self, at: int) -> int:
        """“Said resident Ali Saleh”, “said the Ministry of Health (MoH)”: past the name or the initials behind it."""
        if self.norm[at : at + 1] == ["("] and self.norm[at + 2 : at + 3] == [")"]:
            return at + 3
        hi, dated = at, {c.lo for c in self.chunks if c.kind == "time"}
        ahead = range(at, min(len(self.tokens), at + 2 * _NAME))
        for k in ahead:
            if k in dated or not (self.tokens.is_capital(k) or self.norm[k] in self.syntax.in_names):
                break
            hi = k + 1 if self.tokens.is_capital(k) else hi
        return hi

    def _somebody(self, verb: Chunk) -> Speaker | None:
        """“…, said Ali Saleh, …”, “…, said fisherman Ali Saleh”: a name nobody knows right after its verb."""
        lo = verb.hi + (verb.hi < len(self.tokens) and self.tokens.kind[verb.hi] == WORD)
        lo = verb.hi if self._past_name(verb.hi) > verb.hi else lo
        hi = self._past_name(lo)
        known = any(c.lo < hi and c.hi > verb.hi for c in self.chunks)
        ends = hi < len(self.tokens) and (self.norm[hi] in COMMAS or self.norm[hi] in ".!")
        if hi == lo or known or not ends or not verb.feature:
            return None
        spoke = (self.names[word] for word in self.norm[lo:hi] if word in self.names)
        who = next(spoke, None) or self.by_head((verb.hi,)) or "unnamed:other"
        return Speaker((SpeechLink(who, verb.hi, hi),), verb.lo, hi)

    def _by_place(self, frame: Chunk) -> SpeechLink | None:
        """«…، كما أكد خباز في السوق»: the words between a frame behind what was told and the end of its clause."""
        lo, end = frame.hi, self._clause_end(frame.hi)
        words = [i for i in range(lo, end) if self.tokens.kind[i] == WORD]
        if self.syntax.subject_first or not 0 < len(words) <= _PHRASE or not _NOT_CITING.isdisjoint(frame.entry):
            return None
        told = any(c.lo < frame.lo and c.kind in TOLD for c in self.chunks)
        more = any(c.kind in TRIGGERS | _NO_TELLERS for c in self.chunks if lo <= c.lo < end)
        first = self.norm[words[0]]
        small = first in self.syntax.relatives or first in self.syntax.prepositions or self.syntax.has_article(first)
        return SpeechLink("unnamed:other", lo, end) if told and not (more or small) else None

    def _clause_end(self, lo: int) -> int:
        """The first mark from a token on that is no quotation mark, or the end of the text."""
        marks = (i for i in range(lo, len(self.tokens)) if self.tokens.kind[i] == PUNCT)
        return next((i for i in marks if self.norm[i] not in QUOTES), len(self.tokens))
