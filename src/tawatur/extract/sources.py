"""Where in a sentence the source of a statement stands: before or after its verb, or inside a frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tawatur.extract.clause import is_platform, is_verb
from tawatur.extract.drafts import SpeechLink
from tawatur.extract.source_phrases import led_pronoun, where_they_are
from tawatur.extract.subject_first import in_apposition, name_before, skip_apposition, source_ahead
from tawatur.extract.unknown_sources import REACH, Speaker, UnknownSources
from tawatur.grammar.chunks import COMMAS, QUOTES, gap_words, has_comma
from tawatur.grammar.piece import BODIES, NEWS_OR_SAID, TOLD_OR_COUNTED, TOLD_OR_SPOKEN, TRIGGERS, Chunk
from tawatur.model.frozen import replace
from tawatur.text.tokens import PUNCT

_NEWS_OR_LINK = TRIGGERS | {"link", "switch", "number"}
_NEWS_OR_SPOKEN = NEWS_OR_SAID | {"frame"}

_NAME_IN_MARKS = 4
"""Words and marks of a name in quotation marks («قناة "صدى الوادي"»)."""
_OF_WHERE = 3
"""Words behind a person nobody knows that say of where they are."""
_SOURCES = frozenset({"source", "speaker", "actor", "side", "person", "place", "object"})
_DATED = 4
"""Words of a day behind a paper, and its comma."""
_OF_TELLERS = frozenset({"", "about", "from", "by", "for", "of", "in", "to", "via"})
"""Prepositions of the first source after a verb of saying."""


def _is_told(verb: Chunk) -> bool:
    """Whether a form is a verb with an ending, or a phrase that only a teller uses (“put the toll at”)."""
    return bool(verb.feature) or bool(verb.entry.get("finds") and not verb.entry.get("weak"))


@dataclass(slots=True)
class _Told:
    """Who is met behind a verb of saying: those who tell, and whom they cite.

    Attributes:
        lo: where the first who tells begins.
        hi: where the last of all ends.
        citing: whether the word for citing has been passed («نقلت الوكالة عن …»).
    """

    verb: Chunk
    lo: int
    hi: int
    links: list[SpeechLink] = field(default_factory=list)
    cited: list[SpeechLink] = field(default_factory=list)
    citing: bool = False


class SourceFinder(UnknownSources):
    """Finds the sources of one sentence."""

    def tells_of_others(self, source: str) -> bool:
        """Whether a source is no side: a monitor, a paper, rescuers, people without a name."""
        return source.startswith("unnamed:") or self.resolver.harmless(source)

    def subject(self, i: int) -> tuple[Speaker | None, int]:
        """The source whose verb of saying is chunk ``i``, and the chunk to go on with."""
        if self.syntax.subject_first:
            return self._subject_ahead(i)
        verb = self.chunks[i]
        if self._by_their_own(i) or self.in_statement(i):
            return None, i + 1
        papers = (c.entry.get("paper") for c in self.chunks[:i] if verb.lo - c.hi <= REACH)
        if not verb.joined and self._says_in_it(verb) and any(papers):
            return self._just_named(i), i + 1  # «بث بيانا للناطق قال فيه إن …»
        if self.in_what_was_issued(i):
            return None, i + 1
        if self._relative(i) and not verb.suffix:  # but «الأمر الذي نفته كذا»
            return self._in_relative_clause(i)
        if verb.has("participle") and verb.entry.get("claims") is False:
            return None, i + 1  # «متوعدة الجيش بالرد»: whom, not who
        if verb.prefix == self.syntax.consequence and (named := self._as_for(verb)):
            return named, i + 1
        forward, after = self.forward(i)
        if verb.entry.get("of_before"):
            return self._just_named(i), i + 1  # «المرصد، ومفاد روايته أن …»
        if verb.suffix and verb.has("masdar") and verb.entry.get("accuses"):
            return self._just_named(i) or self.topic(verb), i + 1  # «جددت الحكومة اتهامها للجماعة بقصف …»
        if self._means_the_one_named(verb, forward):
            return None, i + 1
        before = None if verb.joined or verb.has("participle") else self._backward(i) or self._native(verb)
        if before and forward and self._cites(i) and forward.hi > verb.hi:
            return replace(forward, links=(*before.links, *forward.links), lo=before.lo), after
        if before and self._subject_is_before(i, before, forward):
            return before, i + 1
        laid = verb.entry.get("lays")  # «نسب الجيش الضربة إلى كذا»
        if forward and verb.entry.get("accuses") and not laid and self._only_accused(verb, forward):
            return before or self._named_before(verb), i + 1  # «واتهم علوان روسيا بقصف …»
        return (forward, after) if forward else self._none_behind(i, before)

    def _in_relative_clause(self, i: int) -> tuple[Speaker | None, int]:
        """«سانا التي حمّلت …», «الهجوم الذي قالت الشرطة إنه أوقع …»; but «القصف الذي قال إنه …»: of whoever speaks."""
        beside = self._just_named(i)
        if beside and self._adjoins(beside.links[0].hi, self.chunks[i].lo - 1):
            return self._with_cited(i, beside)
        forward, after = self.forward(i)
        return (forward, after) if forward and self.ends_subject(forward.hi, forward.hi + 1) else (None, i + 1)

    def _means_the_one_named(self, verb: Chunk, forward: Speaker | None) -> bool:
        """«نفيها», «زعمه»: a pronoun on a verb of saying is of the one just named; but «مصدران أبلغاها بأن …»."""
        told = verb.entry.get("relays") or verb.entry.get("hearer")
        charges = verb.entry.get("accuses") and not verb.has("masdar")  # «لكن الحكومة اتهمتهم بقصف …»
        return bool(verb.suffix) and not (told or charges) and (verb.has("masdar") or not forward)

    def _subject_is_before(self, i: int, before: Speaker, forward: Speaker | None) -> bool:
        """Whether a source before a verb is its subject: beside it, or what stands behind it is whom it is told."""
        verb = self.chunks[i]
        if not has_comma(self.tokens, before.hi - 1, verb.lo) or self._denies_an_account(i):
            return True
        return bool(forward) and self._is_told(verb)  # «مسؤول محلي، طلب عدم ذكر اسمه، أخبر رويترز بأن …»

    def _none_behind(self, i: int, before: Speaker | None) -> tuple[Speaker | None, int]:
        """The source of a verb behind which none stands: before it, one nobody knows, an office."""
        verb = self.chunks[i]
        if verb.has("participle") or (verb.entry.get("adverbial") and any(c.kind == "say" for c in self.chunks[:i])):
            return None, i + 1  # «قالت الوزارة إن الهجوم أوقع قتلى من كذا، موضحة أن …»
        apart = verb.lo > 0 and self.tokens.kind[verb.lo - 1] == PUNCT  # «…، وقال إن»: of whoever speaks
        found = before or (None if apart else self._backward(i)) or self._named_before(verb)
        if found is None and (found := self._unknown(verb)):
            return found, self._index_from(found.hi, i + 1)
        return found or self._office_before(verb), i + 1

    def _as_for(self, verb: Chunk) -> Speaker | None:
        """«أما التنظيم فكذّب الجيش»: the one set first is the subject, whoever stands behind the verb."""
        opened = self.norm[self.start].removeprefix(self.syntax.coordinating_prefix) in self.syntax.as_for
        links = self.named_first() if opened else ()
        return Speaker(links, self.chunks[0].lo, verb.hi) if links else None

    def _denies_an_account(self, i: int) -> bool:
        """«القناة، الموالية لكذا، كذبت رواية الوكالة»: whose account is right behind a verb of denial is no subject."""
        verb, after = self.chunks[i], self.chunks[i + 1 : i + 2]
        account = any(c.lo == verb.hi and c.entry.get("needs_body") for c in after)
        return verb.entry.get("stance") == "denies" and account

    def _by_their_own(self, i: int) -> bool:
        """«أعلن الجيش أن جنوده رصدوا خلية»: what a speaker's own men said or saw, the speaker says."""
        before = self.chunks[i - 1] if i else None
        return before is not None and before.kind == "person" and bool(before.suffix) and before.hi == self.chunks[i].lo

    def in_statement(self, i: int) -> bool:
        """«أصدرت الغرفة بيانا قالت فيه إن …»: whose the statement is, he says."""
        verb, before = self.chunks[i], self.chunks[i - 1] if i else None
        paper = before is not None and (before.entry.get("medium") or before.entry.get("paper"))
        return (
            bool(paper) and before is not None and before.hi == verb.lo and not verb.joined and self._says_in_it(verb)
        )

    def whose_statement(self, i: int) -> Speaker | None:
        """«ورد الحزب ببيان نفى فيه قصف البلدة»: the body right before the statement in which something is said."""
        verb, paper = self.chunks[i], self.chunks[i - 1]
        k = next((k for k in range(i - 2, -1, -1) if self.chunks[k].hi == paper.lo), None)
        links = self.at(k)[0] if k is not None and self.chunks[k].kind in ("actor", "side", "source") else []
        return Speaker(tuple(links), verb.lo, verb.hi) if links else None

    def in_what_was_issued(self, i: int) -> bool:
        """«أصدرت القوات بيانا نشرته على صفحتها، أوضحت فيه أن …»: whoever issued it goes on."""
        verb = self.chunks[i]
        if verb.joined or not self._says_in_it(verb):
            return False
        issued = (c.hi for c in self.chunks[:i] if c.kind == "say" and (c.entry.get("issues") or c.entry.get("shows")))
        return any(verb.lo - hi <= REACH for hi in issued)

    def _says_in_it(self, verb: Chunk) -> bool:
        """«قال فيه», «اتهمت فيها»: a pronoun after the verb for where it was said."""
        return led_pronoun(self.tokens, verb.hi, "in", self.syntax)

    def _cites(self, i: int) -> bool:
        """«سانا نقلت عن كذا», «… نسبت إلى كذا»: what follows the verb is whom its subject cites."""
        verb, after = self.chunks[i], self.chunks[i + 1]
        return bool(verb.entry.get("ascribes") or (verb.entry.get("relays") and after.prep == "about"))

    def _is_told(self, verb: Chunk) -> bool:
        """«أخبر رويترز», «أبلغ الوكالة»: whether an outlet right after a verb of telling is who was told."""
        after = (c for c in self.chunks if c.lo == verb.hi and c.kind == "actor" and not c.prep)
        return bool(verb.entry.get("hearer")) and any(self.resolver.media(c) for c in after)

    def _with_cited(self, i: int, teller: Speaker) -> tuple[Speaker, int]:
        """«سانا، التي نقلت عن مصدر عسكري أن …»: a teller with whom he cites."""
        cited, after = self.forward(i) if i + 1 < len(self.chunks) and self._cites(i) else (None, i + 1)
        links = (*teller.links, *cited.links) if cited else ()
        return (Speaker(links, teller.lo, cited.hi), after) if cited else (teller, i + 1)

    def topic(self, verb: Chunk) -> Speaker | None:
        """«وخالف المرصد ذلك، وقال إن …»: whom the sentence is of, before a verb of saying without a subject."""
        for k, item in enumerate(self.chunks):
            harmed = item.kind == "harm" and item.definite and item.entry.get("role") == "person"
            if item.lo >= verb.lo or (item.kind in TOLD_OR_SPOKEN and not harmed):
                return None  # but «وسمت القناة القتيلين، وقالت إن …»
            if item.kind in ("actor", "source", "speaker", "side") and (not item.prep or item.kind == "speaker"):
                links = self.at(k)[0]
                return Speaker(tuple(links), verb.lo, verb.hi) if links else None
        return None

    def _adjoins(self, lo: int, hi: int) -> bool:
        """Whether no word stands between two tokens."""
        return all(self.tokens.kind[k] == PUNCT for k in range(lo, hi))

    def _just_named(self, i: int) -> Speaker | None:
        """The source named last before a verb, whatever its preposition."""
        verb = self.chunks[i]
        for item in reversed(self.chunks[:i]):
            own = self.source_of(item) if item.kind in ("actor", "side", "source") else None
            if own and verb.lo - item.hi <= 3:
                return Speaker((SpeechLink(own, item.lo, item.hi),), item.lo, verb.hi)
        return None

    def _subject_ahead(self, i: int) -> tuple[Speaker | None, int]:
        """“The ministry said”, “…, said the ministry”, “Smith said”: the subject where it stands first."""
        verb = self.chunks[i]
        lo = self.start
        if verb.has("gerund") or in_apposition(self.tokens, lo, verb.lo, self.chunks[-1].hi, self.syntax):
            return self._attending(i) or self._going_on(i), i + 1
        if self._their_own_count(i):
            return None, i + 1
        if self._one_of_them(verb):
            return (Speaker(self.last_spoken, lo, verb.hi) if self.last_spoken else None), i + 1
        at = verb.lo - 1
        while at > lo and self.norm[at] in self.syntax.adverbs | self.syntax.initially:
            at -= 1  # "it later added"
        if self.norm[at] in self.syntax.pronouns:
            opens = at - 1 < lo or self.norm[at - 1] in COMMAS or self._only_when(lo, at)
            spoken = self.last_spoken if opens else ()
            return (Speaker(spoken, at, verb.hi) if spoken else None), i + 1
        ahead = source_ahead(self.tokens, self.chunks, i, lo, self.at, self.syntax)
        if ahead and verb.entry.get("quotes"):
            quoted, after = self.forward(i)
            if quoted:  # "the agency quoted a military source as saying"
                return Speaker((*ahead.links, *quoted.links), ahead.lo, quoted.hi), after
        if ahead:
            return Speaker(ahead.links, self._with_fellows(ahead.lo), verb.hi), i + 1
        if named := self._whom_a_clause_describes(i):
            return named, i + 1
        if self._inverted(i) and not self.ends_subject(verb.hi, verb.hi + 1):
            forward, after = self.forward(i)
            if forward and forward.lo <= verb.hi + 1:
                return replace(forward, hi=self._past_name(forward.hi)), after
            if found := self._somebody(verb):
                return found, self._index_from(found.hi, i + 1)
        words = name_before(self.tokens, lo, verb.lo)
        words = words or name_before(self.tokens, lo, skip_apposition(self.tokens, lo, verb.lo, self.syntax))
        return self._by_that_name(words, verb), i + 1

    def _by_that_name(self, words: range, verb: Chunk) -> Speaker | None:
        """Whom a name means that a verb of saying has for its subject."""
        known = next((self.names[self.norm[k]] for k in words if self.norm[k] in self.names), None)
        covered = any(c.lo < words.stop and c.hi > words.start for c in self.chunks)
        known = known or ("unnamed:other" if words and not covered and _is_told(verb) else None)
        return Speaker((SpeechLink(known, words[0], verb.lo),), words[0], verb.hi) if known else None

    def _whom_a_clause_describes(self, i: int) -> Speaker | None:
        """“Karim Odeh, who monitors settlers in the north, told the agency”: the name before a relative clause."""
        verb = self.chunks[i]
        start = skip_apposition(self.tokens, self.start, verb.lo, self.syntax)
        described = start < verb.lo and self.norm[start + 1] in self.syntax.relative_subjects
        return self._by_that_name(name_before(self.tokens, self.start, start), verb) if described else None

    def named_first(self) -> tuple[SpeechLink, ...]:
        """“The army's Sixth Division has the fullest record”: the body a remark begins with, of which more is told.

        «وموسكو؟», «أما النقابة فلها رقم آخر», «المرصد لم يدخل في هذا الجدل».
        """
        bodies = BODIES if self.syntax.subject_first else BODIES | {"place", "speaker"}
        if not self.chunks or self.chunks[0].lo - self.start > 1 or self.chunks[0].kind not in bodies:
            return ()
        opens = self.chunks[0].lo == self.start or self.norm[self.start] in self.syntax.breaks
        if not self.syntax.subject_first and (self.chunks[0].prep or not opens):
            return ()  # «تسلمت المنظمة تقريرا»: behind its verb
        k, owns = 0, self.syntax.possessive_endings
        for owner, owned in pairwise(self.chunks):
            if owned.kind not in bodies or owned.lo - owner.hi > 1 or self.norm[owner.hi] not in owns:
                break
            k += 1
        return tuple(self.at(k)[0])

    def _with_fellows(self, at: int) -> int:
        """“…, police and hospital officials said”: where those begin who say it together."""
        for before, item in pairwise(self.chunks):
            joined = item.lo == at and item.joined and item.lo - before.hi <= 1 and not before.prep
            start = before.lo - (self.norm[before.lo - 1] in self.syntax.the)
            if joined and before.kind in _SOURCES and self.norm[start - 1] in COMMAS:
                return start
        return at

    def _only_when(self, lo: int, at: int) -> bool:
        """“For Sunday it puts the dead at nine”: only a day or place stands before a pronoun."""
        known = {i for c in self.chunks if c.kind in ("time", "place") for i in range(c.lo, c.hi)}
        passed = self.syntax.prepositions.keys() | self.syntax.adverbs  # "in Banias alone it counted 60"
        return all(i in known or self.norm[i] in passed for i in range(lo, at))

    def _attending(self, i: int) -> Speaker | None:
        """“…, with the army announcing that it shelled …”: who stands after “with”, right before a gerund of saying."""
        verb, item = self.chunks[i], self.chunks[i - 1]
        beside = i > 0 and verb.has("gerund") and item.prep == "with" and item.hi == verb.lo
        links = self.at(i - 1)[0] if beside and item.kind in ("actor", "side", "source") else []
        return Speaker(tuple(links), item.lo, verb.hi) if links else None

    def _going_on(self, i: int) -> Speaker | None:
        """“Activists called it a massacre, saying shelling killed 70”: the subject of the clause before."""
        verb = self.chunks[i]
        apart = verb.has("gerund") and self.norm[verb.lo - 1] in COMMAS
        told = any(c.kind in ("say", "frame") for c in self.chunks[:i])
        links = self.named_first() if apart and not told and self.chunks[0].kind == "source" else ()
        return Speaker(links, verb.lo, verb.hi) if links else None

    def _their_own_count(self, i: int) -> bool:
        """“Told the BBC that his men had counted 67 dead”: what a speaker's own people found, the speaker says."""
        before = self.chunks[i - 1] if i else None
        before = self.chunks[i - 2] if before is not None and before.kind == "auxiliary" and i > 1 else before
        if before is None or not self.chunks[i].entry.get("finds") or before.kind not in ("person", "source"):
            return False
        own = self.norm[before.lo - 1] in self.syntax.possessives
        return own and self.chunks[i].lo - before.hi <= 1 and any(c.kind == "say" for c in self.chunks[:i])

    def _one_of_them(self, verb: Chunk) -> bool:
        """“One of them said”, “both of them said”: of those who spoke last."""
        of, them = ["", "", *self.norm[max(self.start, verb.lo - 2) : verb.lo]][-2:]
        return self.syntax.prepositions.get(of) == "of" and them in self.syntax.plural_pronouns

    def _only_accused(self, verb: Chunk, found: Speaker) -> bool:
        """«واتهم الحوثيين بقصف …»: the one side named is the object, not the subject."""
        named_first = [c for c in self.chunks if c.lo == found.links[-1].lo]
        if verb.suffix:
            return False  # «واتهمته قوات كذا بقصف …»: the pronoun is whom
        if any(c.kind in ("source", "speaker", "person") or self.resolver.media(c) for c in named_first):
            return False
        act = next((c.lo for c in self.chunks if c.lo >= verb.hi and c.kind == "event"), found.hi + 6)
        named = (g for g in self.groups if verb.hi <= g.lo <= max(act, found.hi) and g.prep in ("", "for"))
        named = (g for g in named if not all(c.entry.get("nisba") for c in g.chunks))  # «فصائل سورية معارضة»
        sides = [g.lo for g in named if g.actors or is_platform(g)]  # «اتهم الدفاع المدني الطيران المروحي بـ…»
        others = [c.lo for c in self.chunks if c.kind == "source" and not c.prep and found.hi <= c.lo < act]
        return len({found.links[-1].lo, *sides, *others, *(s.lo for s in self.states(verb.hi, act))}) <= 1

    def states(self, lo: int, hi: int) -> list[SpeechLink]:
        """States and capitals named without preposition between two tokens: «اتهمت الهيئة إسرائيل بقصف …»."""
        bare = (c for c in self.chunks if c.kind == "place" and not c.prep and lo <= c.lo < hi)
        return [SpeechLink(found, c.lo, c.hi) for c in bare if (found := self.source_of(c))]

    def _relative(self, i: int) -> bool:
        """Whether a relative pronoun stands right before a verb; but «في الوقت الذي أعلن فيه كذا» tells on."""
        at = self.chunks[i].lo - 1
        meanwhile = any(c.kind == "switch" and c.hi == at + 1 for c in self.chunks[max(0, i - 1) : i])
        return at >= 0 and self.norm[at] in self.syntax.relatives and not meanwhile

    def _inverted(self, i: int) -> bool:
        """English "…, said the ministry"."""
        at = self.chunks[i].lo - 1
        return at >= 0 and (self.norm[at] in COMMAS or self.norm[at] in QUOTES)

    def forward(self, i: int) -> tuple[Speaker | None, int]:
        """The source after the verb, up to the complementiser, and whom it cites."""
        verb = self.chunks[i]
        if self.norm[verb.hi - 1] in self.syntax.complementisers:
            return None, i + 1  # «وبيّن أن الجيش قصف …»
        shown = verb.entry.get("shows") and not self.syntax.subject_first
        if shown and any(c.kind == "evidence" and c.lo == verb.hi for c in self.chunks[i + 1 :]):
            return None, i + 1  # «أظهر تسجيل جنودا يطلقون النار»: the film, not those in it
        told = _Told(verb, verb.hi, verb.hi)
        at, k = verb.hi, i + 1
        while k < len(self.chunks):
            item = self.chunks[k]
            if item.lo < at:
                k += 1
                continue
            if self._past_subject(verb, item, at, bool(told.links)):
                break
            told.citing = told.citing or self._begins_citing(verb, item, at)
            whom = told.citing or (verb.entry.get("ascribes") and item.prep == "to")  # «نسبت الوكالة إلى طبيب أن …»
            sources, end, used = self._teller(verb, k, bool(told.links), bool(whom) and not told.cited)
            if sources and self._take(told, item, sources):
                told.hi = max(told.hi, end)
            at, k = (max(at, end), k + used) if sources else (max(at, item.hi), k + 1)
        if not told.cited and verb.entry.get("relays") and (named := self._named_in_quoting(i, told.hi)):
            told.cited, told.hi = [named], named.hi
        if not told.links and not told.cited:
            return None, i + 1
        speaker = Speaker((*told.links, *told.cited), min(told.lo, verb.lo), told.hi)
        return speaker, self._index_from(told.hi, i + 1)

    def _take(self, told: _Told, item: Chunk, sources: list[SpeechLink]) -> bool:
        """Puts the sources of a phrase behind a verb of saying where they belong; False where they tell nothing."""
        verb = told.verb
        learned = item.prep == "from" and verb.entry.get("own") and told.links  # «علمت الوكالة من مصادر»
        if item.prep == "about" or learned or (item.prep == "to" and verb.entry.get("ascribes")):
            told.cited.extend(sources)
        elif told.links and item.kind == "speaker" and self._title(item, told.links):
            told.links[-1:] = sources  # «قال الشيخ فلان، المتحدث باسم كذا، إن …»
        elif told.citing:
            told.cited = told.cited or list(sources)  # «نقلت الوكالة عن العقيد فلان، الناطق باسم كذا، قوله»
        elif not told.links and (
            item.prep in ("", "from", "by")
            or (item.prep == "in" and item.kind == "source")
            or (item.prep == "for" and verb.entry.get("paper"))  # «جاء في بيان للوزارة أن …»
            or self._held(item)
        ):
            told.links, told.lo = list(sources), item.lo
        elif told.links and (item.prep == "via" or (item.prep == "for" and self.resolver.media(item))):
            told.links = [*sources, *told.links]
        else:
            return False
        return True

    def _title(self, office: Chunk, told: Sequence[SpeechLink]) -> bool:
        """Whether an office behind a comma is that of somebody named before by no more than what he is."""
        return told[-1].id.startswith("unnamed:") and not office.prep and self.norm[office.lo - 1] in COMMAS

    def _begins_citing(self, verb: Chunk, item: Chunk, at: int) -> bool:
        """«نقلت الوكالة عن العميد فلان …»: past the preposition of whom a verb of relaying cites."""
        words = self.norm[at : item.lo]
        about = any(self.syntax.prepositions.get(word) == "about" for word in words)
        cites = item.kind == "frame" and bool(item.entry.get("origin"))  # «أوردت القناة نقلا عن …»
        return bool(verb.entry.get("relays")) and (item.prep == "about" or about or cites)

    def _past_subject(self, verb: Chunk, item: Chunk, at: int, told: bool) -> bool:
        """Whether a chunk after a verb of saying is no longer who says it."""
        if item.lo - verb.hi > REACH + (6 if told else 0) or self.ends_subject(at, item.lo):
            return True
        if item.kind in ("say", "tally"):
            return item.kind == "say" or not told  # «أعلنت ارتفاع حصيلة كذا»: what is announced, not who announces
        if item.kind == "number" and (self._counts_tellers(verb, item) or self.norm[item.hi] in QUOTES):
            return False  # «نقل حساب "أخبار 24" عن مصادر محلية»
        if item.kind in _NEWS_OR_LINK:
            return True
        return not told and self._object_of_call(verb, item)

    def _counts_tellers(self, verb: Chunk, number: Chunk) -> bool:
        """«قال ثلاثة شهود إن …», "said two residents": a number right after the verb, then those who say it."""
        after = [c for c in self.chunks if c.kind in ("source", "person") and 0 <= c.lo - number.hi <= 1]
        beside = any(
            c.prep in ("from", "of") or (not c.prep and c.lo == number.hi) for c in after
        )  # «اثنان من الأهالي»
        return number.lo == verb.hi and beside

    def _teller(self, verb: Chunk, k: int, told: bool, cited: bool) -> tuple[list[SpeechLink], int, int]:
        """The source that a phrase after a verb of saying, or after «عن» that follows it, may be."""
        item = self.chunks[k]
        if item.kind not in _SOURCES or not (told or item.prep in _OF_TELLERS):
            return [], item.hi, 1
        sources, end, used = self.at(k)
        first = item.lo == verb.hi or any(
            c.kind == "number" and c.lo == verb.hi and 0 <= item.lo - c.hi <= 1 for c in self.chunks
        )
        kind = item.entry.get("class") if item.kind == "person" and first else None
        if not sources and cited and item.kind == "person":
            kind = item.entry.get("class")  # «نقلت القناة عن طبيب قوله»
        kind = kind or self._somebody_unknown(item, first)
        if not sources and kind and (cited or not (told or item.prep)):
            sources = [SpeechLink(str(kind), item.lo, end)]  # «قال طبيب …», «قال أحد السكان»
        return sources, end, used

    def _somebody_unknown(self, item: Chunk, first: bool) -> str | None:
        """«قال رجل من سكان الشارع إن …»: one person nobody knows, right after a verb of saying."""
        if not (first and item.kind == "person" and item.has("sg")) or item.definite or item.suffix:
            return None
        if self.norm[item.lo] in self.syntax.further_ones:
            return None
        near = self.norm[item.hi : min(len(self.tokens), item.hi + _OF_WHERE)]
        native = not self.syntax.natives.isdisjoint(near)
        return self.by_head((item.lo,)) or ("unnamed:local" if native else "unnamed:other")

    def _object_of_call(self, verb: Chunk, item: Chunk) -> bool:
        """«وأدانت استمرار الجيش في …»: what a verb of blame or call, joined to the one before, is about."""
        if verb.entry.get("claims") is not False or not verb.joined or item.kind not in ("actor", "side"):
            return False
        known = {i for c in self.chunks if c.kind in _SOURCES | {"time"} for i in range(c.lo, c.hi)}
        return any(i not in known and self.tokens.kind[i] != PUNCT for i in range(verb.hi, item.lo))

    def _backward(self, i: int) -> Speaker | None:
        """The source right before the verb («وزارة كذا قالت», "the ministry said")."""
        verb = self.chunks[i]
        k, quoted = i - 1, self._quoted_before(verb)
        while k >= 0:
            item = self.chunks[k]
            if verb.lo - item.hi > REACH or item.lo in quoted:
                return None
            told_of = not self.syntax.of_oneself.isdisjoint(self.norm[item.hi : verb.lo])
            headed = k > 0 and self.chunks[k - 1].kind == "speaker" and self.chunks[k - 1].hi == item.lo
            if (item.kind == "event" and headed) or (item.kind == "frame" and item.entry.get("medium")):
                k -= 1
                continue  # «قائد عمليات تحرير المدينة قال», «طلعت ببيان وقالت»
            if item.kind in _NEWS_OR_SPOKEN or told_of or (item.kind == "link" and item.hi == verb.lo):
                return None  # «أفادت الوكالة بأنه قالت الوزارة إن …», «… بعدما قال كذا إن …»
            beside = (
                k > 0 and self.chunks[k - 1].hi == item.lo and self.chunks[k - 1].kind in ("relation", "place_noun")
            )
            if item.kind == "place" and (beside or verb.entry.get("adverbial")):
                k -= 1
                continue  # «جنوبي بغداد، قال …»: where, not who
            if item.kind in _SOURCES and item.prep in ("", "of", "in", "for", "from"):
                start = self._phrase_start(k)
                if start and self.passes_on(self.chunks[start - 1]):
                    return None  # «في بيان نشرته الوكالة قال الناطق»
                sources, hi, _ = self.at(start)
                formerly = self.norm[self.chunks[start].lo - 1] in self.syntax.formerly  # «سبق للقسام أن أعلنت»
                named = not self.chunks[start].prep or formerly or self._one_of_several(self.chunks[start])
                if sources and named and self._apposed(hi, verb.lo):
                    return Speaker(tuple(sources), self.chunks[start].lo, verb.lo)
            k -= 1
        return None

    def _quoted_before(self, verb: Chunk) -> range:
        """«"ليست من سمات الجيش السوري"، أضاف المتحدث»: what was said in marks right before a verb, more than a name."""
        norm, at = self.norm, verb.lo - 2
        if at <= self.start or norm[at + 1] not in COMMAS or norm[at] not in QUOTES:
            return range(0)
        opened = next((k for k in range(at - 1, self.start - 1, -1) if norm[k] in QUOTES), at)
        return range(opened, at) if at - opened > _NAME_IN_MARKS else range(0)

    def _one_of_several(self, item: Chunk) -> bool:
        """«واحد من الشهود حكى», «اثنان من الأطباء قالا»: a number before those who say it."""
        number = next((c for c in self.chunks if c.kind == "number" and item.lo - c.hi == 1), None)
        fell = number is not None and any(c.kind == "harm" and c.hi == number.lo for c in self.chunks)
        return item.prep == "from" and number is not None and not fell  # but «وقتلت ستة من الأطباء»

    def _phrase_start(self, k: int) -> int:
        """The first chunk of the noun phrase that chunk ``k`` ends («مدير صحة دهوك»)."""
        while k > 0:
            item, before = self.chunks[k], self.chunks[k - 1]
            if (
                before.kind in _SOURCES
                and not has_comma(self.tokens, before.hi, item.lo)
                and not self.ends_subject(before.hi, item.lo)
                and (len(gap_words(self.tokens, before.hi, item.lo)) <= 2)
            ):
                k -= 1
            else:
                return k
        return k

    def _apposed(self, lo: int, hi: int) -> bool:
        """Nothing but an apposition (between commas) or a name stands between source and verb."""
        gap = [self.norm[i] for i in range(lo, hi)]
        commas = sum(1 for word in gap if word in ("،", ",", "–", "-", "—"))
        words = [w for w in gap if w not in COMMAS and w not in QUOTES and w not in self.syntax.verb_particles]
        if any(word in self.syntax.breaks & self.syntax.verb_particles for word in gap):
            return False  # «…، حيث بثت شبكة كذا»: a clause of its own
        if commas == 0:
            return len(words) <= 5
        return commas >= 2 and len(words) <= REACH or len(words) == 0

    def _index_from(self, token: int, default: int) -> int:
        for i in range(default, len(self.chunks)):
            if self.chunks[i].lo >= token:
                return i
        return len(self.chunks)

    def framed(self, i: int) -> tuple[Speaker | None, int]:
        """The source of the frame at chunk ``i``, and the chunk to go on with."""
        frame = self.chunks[i]
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        named = following is not None and following.lo == frame.hi and following.prep == "with"
        if named and frame.entry.get("distanced"):
            return None, i + 1  # «ما يعرف بتنظيم كذا»: a name
        titled = following is not None and following.lo == frame.hi and following.kind in ("person", "speaker")
        if (titled or frame.entry.get("label")) and frame.entry.get("distanced") and not self.syntax.subject_first:
            return None, i + 1  # «مقتل ما أسمته أمير كذا»
        if frame.entry.get("heard") and (issuer := self._whose_paper(i)):
            return issuer, i + 2
        if frame.entry.get("pronoun") or frame.suffix:
            chain = self._pointed_to(frame)
            return (Speaker(chain, frame.lo, frame.hi) if chain else None), i + 1
        if frame.entry.get("after"):
            known = i and self.chunks[i - 1].hi == frame.lo and self.at(i - 1)[0]
            return (Speaker(tuple(known), self.chunks[i - 1].lo, frame.hi) if known else None), i + 1
        if self._names_nobody(frame):
            return None, i + 1  # «واتهم الجيش، في بيان، قوات كذا …»: nobody named in it
        if (published := self._published(i)) is not None:
            return published, i + 1  # «وفق حصيلة نشرتها الوزارة»
        if following is not None and following.lo == frame.hi and self.passes_on(following):
            return None, i + 1  # «وقال في تصريحات أوردتها الوكالة إن …»: who passed it on
        found, after = self._inside(i)
        return found or self._as_well(frame), after

    def _names_nobody(self, frame: Chunk) -> bool:
        """Whether a comma ends a frame at once, or behind the day of a paper («في بيان الأربعاء، اتهم …»)."""
        near = range(frame.hi, min(frame.hi + (_DATED if frame.entry.get("medium") else 1), len(self.tokens)))
        end = next((i for i in near if self.norm[i] in COMMAS), None)
        return end is not None and all(c.kind == "time" for c in self.chunks if frame.hi <= c.lo < end)

    def _whose_paper(self, i: int) -> Speaker | None:
        """«وفق التقرير اليومي لوزارة كذا»: whose the paper is, an adjective after it at most."""
        frame, following = self.chunks[i], self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if following is None or following.kind not in ("actor", "side") or following.prep != "for":
            return None
        links, hi, _ = self.at(i + 1) if following.lo - frame.hi <= 1 else ([], 0, 1)
        return Speaker(tuple(links), frame.lo, hi) if links else None

    def _published(self, i: int) -> Speaker | None:
        """«وفق بيان نشرته الوزارة», «حسب حصيلة أصدرتها الشرطة»: whose paper it is, unless an outlet passed it on."""
        frame = self.chunks[i]
        at = i + 1 + (self.chunks[i + 1].kind == "tally" if i + 1 < len(self.chunks) else 0)
        if self.syntax.subject_first or at + 1 >= len(self.chunks):
            return None
        verb, body = self.chunks[at : at + 2]
        beside = verb.lo - self.chunks[at - 1].hi <= 1 and body.lo == verb.hi
        issued = verb.entry.get("issued") or (bool(verb.suffix) and verb.feature.startswith("past"))
        issued = verb.kind == "say" and issued
        if not (beside and issued) or body.kind != "actor" or self.resolver.media(body):
            return None
        located = self.syntax.prepositions.get(self.norm[frame.lo]) == "in"  # «قال في بيان نشرته الوزارة»
        found = self.forward(at)[0] if verb.entry.get("issued") or not located else None
        return replace(found, lo=frame.lo) if found else None

    def _as_well(self, frame: Chunk) -> Speaker | None:
        """«كما أعلن مقتل …», «كما ذكر أن …» at the head of a sentence: who spoke last says more."""
        if frame.lo != self.start or not self.last_spoken or self.norm[frame.lo] not in self.syntax.breaks:
            return None
        at = frame.hi
        while at < len(self.tokens) and self.norm[at] in self.syntax.adverbs.union(self.syntax.prepositions):
            at += 1
        told = any(c.lo == at and c.kind in TOLD_OR_COUNTED and not is_verb(c) for c in self.chunks)
        return Speaker(self.last_spoken, frame.lo, at) if told or self.ends_subject(at, at + 1) else None

    @staticmethod
    def passes_on(item: Chunk) -> bool:
        """«في بيان نشرته الوكالة», «ما نقلته القناة»: a verb that says who made known what it points back to."""
        passing = item.entry.get("relays") or item.entry.get("shows")
        return item.kind == "say" and bool(item.suffix and passing) and item.feature.startswith("past")

    def _pointed_to(self, frame: Chunk) -> tuple[SpeechLink, ...]:
        """Whom the pronoun of a frame means («بحسبها», "they said"); «بحسب المصدر» is who spoke last."""
        if self.syntax.subject_first:
            return self._heading(frame) or self.last_spoken or self._antecedent(frame) or self._body_before(frame)
        heard = self.last_spoken if frame.entry.get("heard") else ()
        subject = self._antecedent(frame)
        word = self.norm[frame.hi - 1]
        his = word.endswith(tuple(self.syntax.masculine))
        bound = his or word.endswith(self.syntax.noun_pronouns)  # but «كما زعم»
        if subject and bound and not self._agrees(subject, his) and self._agrees(self.last_spoken, his):
            return self.last_spoken  # «التحالف أغار مرتين، بحسبها»: the ministry's words
        return heard or subject or self.last_spoken

    def _agrees(self, named: tuple[SpeechLink, ...], his: bool) -> bool:
        """Whether the word that names a body has the gender of a pronoun."""
        return any(self.norm[link.lo].endswith(self.syntax.feminine) != his for link in named[-1:])

    def _inside(self, i: int) -> tuple[Speaker | None, int]:
        """«نقلاً عن كذا عن كذا»: the sources that follow a frame."""
        frame = self.chunks[i]
        links: list[SpeechLink] = []
        k, hi = i + 1, frame.hi
        while k < len(self.chunks) and self.chunks[k].lo - hi <= 6:
            item = self.chunks[k]
            if item.lo < hi:
                k += 1
                continue
            apart = has_comma(self.tokens, hi, item.lo) and (bool(links) or self._begins_the_rest(k, hi))
            told_of = not (links or self.syntax.relatives.isdisjoint(self.norm[frame.hi + 1 : item.lo]))
            if item.kind in TRIGGERS or apart or self.ends_subject(hi, item.lo) or told_of:
                break  # «وفق النائب فلان الذي اتهم الجيش»
            sources, end, used = self.at(k) if item.kind in _SOURCES else ([], hi, 1)
            if not links and (where_they_are(item) or item.prep == "on"):  # «في بيان على مواقع التواصل»
                sources = []
            if sources and not links and self._is_hearer(frame, item):
                return None, i + 1
            if sources:
                if item.prep == "for" and links and self.resolver.media(item):
                    links[:0] = sources
                elif not links or item.prep == "about":
                    links.extend(sources)
                elif not item.joined:
                    break
                hi, k = end, k + used
                continue
            if item.kind in ("number", "tally") and k == i + 1:
                k += 1  # "according to four witnesses", «بحسب حصيلة للوزارة»
                continue
            if item.kind not in _SOURCES | {"say", "evidence", "place_noun", "time", "frame"}:
                break  # «وفق الصور التي نشرها كذا»: whose they are
            hi = item.hi if item.kind == "say" or not links else hi
            k += 1
            if links and item.kind != "say":
                break
        if not links and (own := self._of_no_list(frame)):
            links, hi = [own], own.hi
        return (Speaker(tuple(links), frame.lo, hi), max(k, i + 1)) if links else (None, i + 1)

    def _of_no_list(self, frame: Chunk) -> SpeechLink | None:
        """«وفق صحيفة كذا», “according to Karim Odeh”: a source in no list, known by the words behind a frame."""
        if head := self.by_head((frame.hi,)):
            return SpeechLink(head, frame.hi, frame.hi + 1)
        if any(c.kind == "evidence" and c.lo == frame.hi for c in self.chunks):
            return None  # «وفق صور الطائرة»
        return self._by_name(frame.hi) or self._by_capitals(frame.hi) or self._by_place(frame)

    def _is_hearer(self, frame: Chunk, item: Chunk) -> bool:
        """«في تصريح للقناة», «في تصريح للصحفيين»: who heard it, not who said it."""
        media = self.resolver.media(item) or str(item.entry.get("class")).endswith("media")
        return bool(frame.entry.get("medium")) and item.prep == "for" and media

    def _begins_the_rest(self, k: int, cited: int) -> bool:
        """“According to Karim Odeh, the army shelled …”: a side behind the comma, no office of whom is cited."""
        following = self.chunks[k + 1].kind if k + 1 < len(self.chunks) else ""
        side = self.chunks[k].kind in ("actor", "side", "place", "object")
        apart = side and "," in self.norm[cited : self.chunks[k].lo]
        return self.syntax.subject_first and apart and following not in ("speaker", "source", "say")

    def _body_before(self, frame: Chunk) -> tuple[SpeechLink, ...]:
        """“The division has the fullest record. Five rounds, it says, fell …”: the body the sentence before is of."""
        named = [a for a in self.named_before(self.start) if self.resolver.speaks(a)]
        return (SpeechLink(named[-1], frame.lo, frame.hi),) if named else ()

    def _heading(self, frame: Chunk) -> tuple[SpeechLink, ...]:
        """“The group's media told another story: the shelling, they said, …”: who stands before the colon."""
        colon = next((i for i in range(self.chunks[0].lo, frame.lo) if self.norm[i] == ":"), None)
        if colon is None:
            return ()
        for k, item in enumerate(self.chunks):
            if item.lo < colon and item.kind in ("source", "actor", "side") and not item.prep:
                return tuple(self.at(k)[0])
        return ()

    def _antecedent(self, frame: Chunk) -> tuple[SpeechLink, ...]:
        """«قوات كذا استعادت البلدة، حسب قولها»: the subject of the sentence says it."""
        for item in self.chunks:
            if item.lo >= frame.lo or item.kind in ("say", "frame"):
                return ()
            if item.kind in ("actor", "side") and not item.prep and (found := self.source_of(item)):
                return (SpeechLink(found, item.lo, item.hi),)
        return ()
