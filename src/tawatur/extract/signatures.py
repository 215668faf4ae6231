"""Sources at the edges of a line: a head before its colon, a signature behind what was told."""

from __future__ import annotations

from tawatur.extract.clause import may_answer
from tawatur.extract.drafts import Speech, SpeechLink
from tawatur.extract.fellows import does_likewise
from tawatur.extract.sources import SourceFinder
from tawatur.extract.subject_first import DASHES
from tawatur.grammar.chunks import QUOTES
from tawatur.grammar.piece import SPEAKERS, TOLD, TOLD_OR_SPOKEN, TRIGGERS, Chunk
from tawatur.model.frozen import replace
from tawatur.text.tokens import PUNCT

_SIGNED = 5
"""Words after a source that signs a sentence («- مسعف طلب حجب اسمه»)."""
_CLOSING = 3
"""Marks from a body in brackets to the end of its sentence."""
_HEAD = 9
"""Words between a source at the head of a line and its colon, or of one that signs it."""
_LEAD = 24
"""Words before a colon that say whose words it opens."""
_THEIRS = 3
"""Words before a colon that only say that words are his who spoke last («حصيلته الأولى: …»)."""
_OTHER = 4
"""Words from an account to the end of the clause that only says what kind it is («رواية ثالثة مختلفة»)."""
_HELPERS = frozenset({"medics", "journalists", "aid-workers"})
"""Those who may be a helping body's own people."""


class LineEdges:
    """Reads who heads or signs one line.

    Args:
        sources: finds the sources of the sentence.
        hi: the token after the sentence.
    """

    def __init__(self, sources: SourceFinder, hi: int) -> None:
        self.sources = sources
        self.tokens, self.norm = sources.tokens, sources.norm
        self.chunks, self.syntax = sources.chunks, sources.syntax
        self.lo, self.hi = sources.start, hi

    def head(self) -> Speech | None:
        """«الجيش: …», «درعا - المرصد | …», "Health ministry: …": a source before a mark at the head of a line."""
        start = self._after_clock()
        if office := self._office_ahead(start):
            return office
        if words := self._words_ahead() or self._account() or self._likewise():
            return words
        k = next((k for k, c in enumerate(self.chunks) if c.lo >= start), None)
        if k is None or self.chunks[k].lo - start > 2:
            return None
        k = self._past_place(k)
        owner = self.chunks[k]  # "The state's governor put it differently: …"
        k += owner.kind == "place_noun" and self.norm[owner.hi] in self.syntax.possessive_endings
        head = self.chunks[min(k, len(self.chunks) - 1)]
        k = min(k, len(self.chunks) - 1)
        if head.prep or head.kind not in SPEAKERS:
            return None
        sources, end, _ = self.sources.at(k)
        if head.kind == "person":  # «مسعف المخيم: …»
            who, end = self._class_or_body(head)
            sources = [SpeechLink(who, head.lo, end)] if who else []
        mark = self._mark_after(end) or (end if end + 1 < self.hi and self._mark_before(end + 1) in DASHES else None)
        said = any(c.kind == "say" and end <= c.lo < (mark or end) for c in self.chunks)
        if not sources or mark is None or said or not self._opens(end, mark):
            return None
        return Speech(self.lo, self.hi, tuple(sources), zone=(head.lo, mark + 1), rule="attribution.head")

    def _class_or_body(self, man: Chunk) -> tuple[str, int]:
        """«مسعف المخيم: …», «قيادي في كذا لقناة كذا: …»: what one is who speaks, or whose; and where that ends."""
        bodies = (c for c in self.chunks if c.kind == "actor" and 0 <= c.lo - man.hi <= 1)
        body = next((c for c in bodies if c.prep in ("in", "from", "of") and not self.syntax.subject_first), None)
        own = self.sources.source_of(body) if body is not None else None
        return (own, body.hi) if own and body else (str(man.entry.get("class") or ""), man.hi)

    def _office_ahead(self, start: int) -> Speech | None:
        """«الداخلية: …», «بلدية القرية: …»: an office or paper nobody knows before a mark at the head of a line."""
        start += start < self.hi and self.norm[start] in QUOTES  # «"شبكة كذا" على صفحتها: …»
        kind = self.sources.by_head((start,)) if start < self.hi else None
        mark = self._mark_after(start)
        known = any(c.lo == start and c.kind in SPEAKERS and self.sources.source_of(c) for c in self.chunks)
        if kind is None or mark is None or known or not self._opens(start, mark):
            return None
        link = SpeechLink(self._body_of(start, mark) or kind, start, mark)
        return Speech(self.lo, self.hi, (link,), zone=(start, mark + 1), rule="attribution.head")

    def _body_of(self, lo: int, hi: int) -> str | None:
        """«مركز الطوارئ في وزارة كذا: …»: the body that an office nobody knows is in."""
        bodies = (c for c in self.chunks if lo < c.lo < hi and c.kind == "actor")
        inside = (c for c in bodies if c.prep in ("in", "of", "for") or (c.lo == lo + 1 and not c.prep))
        return next((found for c in inside if (found := self.sources.source_of(c))), None)

    def _words_ahead(self) -> Speech | None:
        """«وللناطق باسم كذا كلام آخر: …», «رواية الأهالي مختلفة: …», «حصيلته: …»: whose words a colon opens."""
        at = next((i for i in range(self.lo, min(self.hi - 1, self.lo + _LEAD)) if self.norm[i] == ":"), None)
        if at is None or not self.syntax.wordings or not self._tells(at, self.hi) or self._tells(self.lo, at):
            return None
        ahead = [c for c in self.chunks if c.hi <= at]
        worded = any(self._is_wording(word) for word in self.norm[self.lo : at])
        worded = worded or any(c.entry.get("needs_body") or c.entry.get("medium") for c in ahead)
        if not worded or any(c.kind == "say" for c in ahead):
            return None
        hearers = {c.lo for c in ahead if c.prep == "for" and self.sources.resolver.media(c)}
        tellers = [k for k, c in enumerate(ahead) if c.kind in SPEAKERS and c.lo not in hearers]
        links = [link for k in tellers for link in self._teller(k)]
        links = links or ([] if tellers or at - self.lo > _THEIRS else self._who_spoke())
        if len({link.id for link in links}) != 1:
            return None
        return Speech(self.lo, self.hi, (links[0],), zone=(self.lo, at + 1), rule="attribution.head")

    def _who_spoke(self) -> list[SpeechLink]:
        """«المرصد لم يدخل في الجدل. حصيلته: …»: the one told of before, whose words a pronoun says they are."""
        word = self.norm[self.lo]
        bound = any(word.endswith(p) and self._is_wording(word) for p in self.syntax.noun_pronouns[1:])
        bound = bound or (word not in self.syntax.wordings and self._is_wording(word))
        return list(self.sources.last_spoken) if bound else []

    def _has(self, word: str) -> bool:
        return word.removeprefix(self.syntax.consequence or " ") in self.syntax.having

    def _is_wording(self, word: str) -> bool:
        """«كلام», «فرقمها», «حصيلته»: a word for what somebody tells, whoever's it is."""
        forms = {word, word.removeprefix(self.syntax.consequence or " ")}
        bare = {form.removesuffix(p) for form in forms for p in self.syntax.noun_pronouns if form.endswith(p)}
        return not self.syntax.wordings.isdisjoint(forms | bare)

    def _account(self) -> Speech | None:
        """«أما المرصد فله رواية ثالثة.», «وللنقابة رقم آخر، 43 قتيلا»: that a body has an account, told next."""
        words = range(self.lo, min(self.hi, self.lo + _LEAD))
        at = next((i for i in words if self.norm[i] in self.syntax.stories), None)
        k = next((k for k, c in enumerate(self.chunks) if c.kind in SPEAKERS), None)
        if at is None or k is None or self.chunks[k].lo - self.lo > 1 or self._tells(self.lo, at):
            return None
        head = self.chunks[k]
        links, hi, _ = self.sources.at(k)
        has = head.prep == "for" or any(self._has(word) for word in self.norm[hi:at])
        end = next((i for i in range(at, self.hi) if self.tokens.kind[i] == PUNCT), self.hi)
        none = any(c.kind in ("negation", "say") and c.lo < end for c in self.chunks)
        if not links or not has or none or end - at > _OTHER or self._tells(at, end):
            return None
        return Speech(self.lo, self.hi, tuple(links), zone=(self.lo, end), rule="attribution.head")

    def _likewise(self) -> Speech | None:
        """«ونفى الجيش ذلك. وكذلك فعلت موسكو.», “So did Moscow.”: who denies what another has just denied."""
        last = self.sources.last
        body = next((c for c in self.chunks if c.kind in SPEAKERS or c.kind == "place"), None)
        if last is None or last.stance != "denies" or body is None or body.lo - self.lo > _OTHER:
            return None
        links = self.sources.at(self.chunks.index(body))[0] if does_likewise(self.tokens, body, self.syntax) else []
        if not links:
            return None
        return Speech(self.lo, self.hi, tuple(links), "denies", zone=(self.lo, body.hi), rule="attribution.likewise")

    def _teller(self, k: int) -> list[SpeechLink]:
        """The source that a phrase before a colon names; people by what they are («رواية الأهالي»)."""
        item = self.chunks[k]
        who = item.entry.get("class") if item.kind == "person" else None
        return [SpeechLink(str(who), item.lo, item.hi)] if who else self.sources.at(k)[0]

    def _mark_after(self, at: int) -> int | None:
        """The colon or bar that parts a head from its line."""
        return next((i for i in range(at, min(self.hi - 1, at + _HEAD)) if self.norm[i] in (":", "|")), None)

    def _opens(self, lo: int, mark: int) -> bool:
        """Whether an event is told or denied behind a mark, and none told before it."""
        ahead = any(lo <= c.lo < mark and c.kind in TOLD for c in self.chunks)
        answers = any(mark < c.lo and may_answer(c) for c in self.chunks)
        answers = answers or not self.syntax.culprits.isdisjoint(self.norm[mark : self.hi])
        answers = answers or any(c.lo == mark + 1 and self._ends(c.hi) for c in self.chunks if c.kind == "number")
        return (answers or self._tells(mark, self.hi)) and not ahead

    def _ends(self, at: int) -> bool:
        """Whether nothing but marks stands from a token on («الدفاع المدني: 11.»)."""
        return all(self.tokens.kind[i] == PUNCT for i in range(at, self.hi))

    def _past_place(self, k: int) -> int:
        """«#مأرب | مصدر عسكري: …», «محافظة درعا - المرصد: …»: the chunk behind a place set off."""
        first = k
        while k < len(self.chunks) and self.chunks[k].kind == "place_noun":
            k += 1
        place, following = [*self.chunks[k : k + 2], None, None][:2]
        if place is None or following is None or place.kind != "place" or following.lo == place.hi:
            return first
        return k + 1 if all(self.tokens.kind[i] == PUNCT for i in range(place.hi, following.lo)) else first

    def _after_clock(self) -> int:
        """«22:40 – الجيش: …», "22:40 Health ministry: …": where a line begins behind its time of day."""
        lo = self.lo
        hour, colon, minutes = [*self.norm[lo : lo + 3], "", "", ""][:3]
        if not (hour.isdigit() and len(hour) <= 2 and colon == ":" and minutes.isdigit() and len(minutes) == 2):
            return lo
        lo += 3
        while lo < len(self.tokens) and self.tokens.kind[lo] == PUNCT:
            lo += 1
        return lo

    def signed(self, current: Speech) -> Speech:
        """«… (مصدر محلي).», «… | وزارة الإعلام»: a source set off at the end signs what stands before it."""
        if current.chain and not current.inherited:
            return current
        last = self._credited() or next((c for c in reversed(self.chunks) if self._mark_before(c.lo)), None)
        link = self._signing(last) if last is not None else None
        link = link or self._whose_figures() or self._office_behind()
        if link is None:
            return current
        zone = (link.lo, link.hi) if self.syntax.subject_first else current.zone  # who signs is none of those hit
        return replace(current, chain=(link,), inherited=False, zone=zone, rule="attribution.signed")

    def _signing(self, last: Chunk) -> SpeechLink | None:
        """The source that the last phrase set off names, where it signs."""
        if last.kind not in ("source", "person", "actor") or self._tells(last.lo, self.hi):
            return None
        own = self.sources.source_of(last)
        credits = last.kind != "actor" or self._credits(last)
        return SpeechLink(own, last.lo, last.hi) if own and credits and self.hi - last.hi <= _SIGNED else None

    def _whose_figures(self) -> SpeechLink | None:
        """«قتل 140 في قاعة عزاء، والأرقام للأمم المتحدة.», «…، والعهدة على الغرفة»: whose what was told is."""
        item = next((c for c in reversed(self.chunks) if c.kind in SPEAKERS), None)
        word = self.norm[item.lo - 1] if item is not None else ""
        if item is None or word not in self.syntax.credits or item.prep not in ("for", "on"):
            return None
        links = self.sources.at(self.chunks.index(item))[0] if self._ends(item.hi) else []
        return links[0] if links and self._tells(self.lo, item.lo) else None

    def _office_behind(self) -> SpeechLink | None:
        """«… (الدفاع المدني)», «… – المرصد 20»: an office nobody knows, set off at the end of what was told."""
        at = next((i for i in range(self.hi - 1, max(self.lo, self.hi - _HEAD), -1) if self._mark_before(i)), self.hi)
        kind = self.sources.by_head((at,)) if at < self.hi else None
        aside = {c.lo for c in self.chunks if at <= c.lo and c.kind in TOLD_OR_SPOKEN}
        closed = all(self.tokens.kind[i] != PUNCT for i in range(at, self.hi - _CLOSING))
        return SpeechLink(kind, at, self.hi) if kind and not aside and closed and self._tells(self.lo, at) else None

    def _mark_before(self, at: int) -> str:
        """The bracket, bar or dash before a phrase, else ""; the dash of "a 12-year-old boy" parts nothing."""
        mark = self.norm[at - 1] if at > self.lo else ""
        apart = mark in DASHES and at > 1 and self.tokens.end[at - 2] < self.tokens.start[at - 1]
        return mark if mark in ("(", "|") or apart else ""

    def _credited(self) -> Chunk | None:
        """«…، والمصدر: الدفاع المدني»: the body that a word for sources and a colon lead to."""
        pairs = zip(self.chunks, self.chunks[1:], strict=False)
        named = ((a, b) for a, b in pairs if a.kind == "source" and b.lo == a.hi + 1 and self.norm[a.hi] == ":")
        prefix, latin = self.syntax.coordinating_prefix, self.syntax.subject_first
        return next((b for a, b in named if latin or self._definite(a.lo, prefix)), None)

    def _definite(self, at: int, prefix: str) -> bool:
        """«والمصدر: …», but «ومصادر محلية: …» opens what those say."""
        return self.syntax.has_article(self.norm[at].removeprefix(prefix))

    def _credits(self, body: Chunk) -> bool:
        """«… على بلدة كذا (الدفاع المدني)»: a body set off at the end, which is no other name for a side."""
        if body is self._credited():
            return True
        mark, media = self._mark_before(body.lo), self.sources.resolver.media(body)
        office = next((c.hi for c in self.chunks if c.kind == "speaker" and c.lo == body.hi), body.hi)
        if office > body.hi and mark == "(":
            return self.hi - office <= _CLOSING  # "… (Hezbollah media office)."
        ends = self.hi - body.hi <= _CLOSING and (mark != "(" or self.norm[body.hi : body.hi + 1] == [")"])
        if not ends or (mark in DASHES and not (media or self.sources.by_head((body.lo,)))):
            return False
        before = next((c for c in reversed(self.chunks) if c.hi <= body.lo), None)
        if before is None:
            return False
        helps = self._helps(body)
        apart = before.kind in ("place", "time") or media or mark != "(" or helps
        theirs = before.entry.get("who") in _HELPERS
        return apart and (before.kind not in SPEAKERS or (helps and before.kind == "person" and not theirs))

    def _helps(self, body: Chunk) -> bool:
        """“… killed nine people (MoPH).”: a body that counts the dead and has none of its own among them."""
        own = self.sources.source_of(body) if self.syntax.subject_first else None
        return own is not None and self.sources.resolver.harmless(own)

    def _tells(self, lo: int, hi: int) -> bool:
        """Whether a word of an event or of harm stands between two tokens."""
        told = TOLD if self.syntax.subject_first else TRIGGERS  # "launched rockets at the town"
        return any(lo <= c.lo < hi and c.kind in told for c in self.chunks)
