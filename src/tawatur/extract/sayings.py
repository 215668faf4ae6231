"""Layer 2a: the speech that one verb of saying opens: whose it is, from where to where, with what stance."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.clause import is_verb, may_answer
from tawatur.extract.drafts import ActorRef, Speech, SpeechLink
from tawatur.extract.fellows import fellow
from tawatur.extract.source_phrases import led_pronoun
from tawatur.extract.sources import SourceFinder
from tawatur.extract.unknown_sources import REACH, Speaker
from tawatur.grammar.chunks import CLOSING, COMMAS, QUOTES, has_comma
from tawatur.grammar.piece import NEWS_OR_SAID, TOLD, TOLD_OR_COUNTED, TRIGGERS, Chunk
from tawatur.model.frozen import replace
from tawatur.text.tokens import PUNCT

_TOLD = frozenset({"number", "weapon", "object", "light", *TRIGGERS})
"""Kinds of words that are what is said, not who says it or when."""
_ATTENDING = frozenset({"time", "evidence", "actor"})
"""Kinds of words that may follow who says it, behind what is told."""
_TALLY = 6
"""Words between a verb of raising or lowering and the toll that it raises."""
_PARTED = 4
"""Words between who speaks and the comma before what is told."""
_CLOSE = 14
"""Words from “neither” to the verb of the two of whom it is said."""
_OTHERS = TRIGGERS | {"say", "frame", "actor", "source", "side", "speaker"}
"""Kinds of words that call no quotation by a name."""
_FIGURE = 6
"""Words that give no more than a figure, before whose it is."""
_CALLED = 3
"""Words that call a quotation by a name, between it and its verb."""
_ASIDE = 9
"""Words between two commas or brackets that say whose a source is."""


class SayingVerbs:
    """Reads the verbs of saying of one sentence.

    Args:
        sources: finds the sources of the sentence.
        carried: the chain in force before the sentence, () in the outlet's voice.
        hi: the token after the sentence.
    """

    def __init__(self, sources: SourceFinder, carried: tuple[SpeechLink, ...], hi: int) -> None:
        self.sources = sources
        self.tokens, self.norm = sources.tokens, sources.norm
        self.chunks, self.syntax = sources.chunks, sources.syntax
        self.groups, self.last_spoken = sources.groups, sources.last_spoken
        self.lo, self.hi = sources.start, hi
        rule = "attribution.carried" if carried else "attribution.outlet"
        self._current = Speech(self.lo, hi, carried, rule=rule, inherited=bool(carried))
        self._explicit = False
        self._and = self.syntax.coordinating_prefix or " "
        self._letters = ("", *self.syntax.proclitics)

    def _say(self, i: int) -> tuple[Speech | None, bool, int]:
        """The speech a verb of saying opens, whether it is of what stands before it, and the chunk to go on with."""
        verb, current = self.chunks[i], self._current
        if self._issued_denial(verb):
            zone = (current.zone[0], self._content_start(verb, None, i + 1))
            return replace(current, stance="denies", zone=zone), False, i + 1
        speaker, after = self.sources.subject(i)
        speaker = None if speaker and self._says_nothing(verb, speaker) else speaker
        if speaker and self._is_charged(verb, speaker):
            return self._charged(i, speaker)
        content = self._content_start(verb, speaker, after)
        goes_on = not speaker and self._goes_on_saying(verb)
        further = goes_on and self._of_one_stance(verb)
        if further and (verb.entry.get("finds") or self._has_trigger(verb.hi, self.hi)):
            return None, False, i + 1
        introduced = self.sources.ends_subject(content - 1, content)
        speaker = speaker or self._implied(i, introduced)
        says = speaker or introduced or goes_on or self._says_without_subject(i)
        if not (says or verb.has("participle")) or self._only_describes(verb, speaker, introduced):
            return None, False, i + 1
        after = self._skip_until(after, content)
        speech = self._speech(i, speaker, content, further)
        told = speech.stance != "denies" and (verb.entry.get("claims") is not False or verb.entry.get("comments"))
        if told and self._speaks_of_before(verb, speaker, content):
            return self._said_of_before(speech, verb, speaker), True, after
        return speech, False, after

    def _is_charged(self, verb: Chunk, speaker: Speaker) -> bool:
        """“The army was accused by residents”: whether the subject of a passive stands before it."""
        passive = self.norm[verb.lo - 1] in self.syntax.passive and speaker.lo < verb.lo
        return bool(verb.entry.get("accuses")) and self.syntax.subject_first and passive

    def _of_one_stance(self, verb: Chunk) -> bool:
        """Whether a further verb says or denies as the verb before it did."""
        return (
            str(verb.entry.get("stance") or "asserts") == self._current.stance and verb.entry.get("claims") is not False
        )

    def _implied(self, i: int, introduced: bool) -> Speaker | None:
        """Who says it where a verb has no subject: the topic of the sentence, or whose statement it is said in."""
        verb, speaker = self.chunks[i], None
        goes_on = self._explicit or verb.entry.get("continues") or self.syntax.subject_first
        if (introduced or verb.entry.get("accuses")) and not goes_on:
            speaker = self.sources.topic(verb)
        if speaker is None and not self._current.chain and self.sources.in_statement(i):
            speaker = self.sources.whose_statement(i)
        return speaker

    def _says_without_subject(self, i: int) -> bool:
        """Whether a verb of saying with no subject of its own still tells: who spoke before goes on."""
        verb = self.chunks[i]
        calls = verb.entry.get("claims") is False and verb.joined and verb.feature.startswith("past")
        ours = verb.has("first")  # «نؤكد أن …»: the words of whoever speaks, or of the page itself
        if calls or ours or verb.entry.get("continues") or self._subject_omitted(verb) or self._owns_up_in_it(verb):
            return True
        if self.sources.in_statement(i) or self.sources.in_what_was_issued(i):
            return True
        blames = verb.entry.get("accuses") and (self._current.chain or self.last_spoken)
        return bool(blames) and bool(self._accused(verb, None) or self._charges_somebody(i))

    def _only_describes(self, verb: Chunk, speaker: Speaker | None, introduced: bool) -> bool:
        """«وصف كذا بكذا»: no statement."""
        quoted = introduced or verb.entry.get("shows") or self.syntax.subject_first
        if quoted or not verb.entry.get("describes"):
            return False
        return not (speaker and self._of_what_was_said(verb, speaker))

    def _speech(self, i: int, speaker: Speaker | None, content: int, further: bool) -> Speech:
        """The speech of a verb from its subject on, to the end of the sentence."""
        verb, entry = self.chunks[i], self.chunks[i].entry
        ahead = speaker is not None and not self._acted(verb, speaker)
        lo = max(min(verb.lo, speaker.lo) if speaker and ahead else verb.lo, self._current.lo)
        accused = self._accused(verb, speaker) if entry.get("accuses") else ()
        return Speech(
            lo,
            self.hi,
            self._with_verb(self._chain_of(verb, speaker), verb),
            self._stance_of(verb, speaker),
            mute=self._tells_nothing(verb) or self._screen(verb) or self._unsaid(verb) or further,
            accused=accused,
            responsibility=bool(entry.get("responsibility") or self._claims_deed(i)),
            continues=bool(entry.get("continues") or verb.has("participle")) and not speaker,
            silent=bool(entry.get("silent")),
            zone=self._until_accused((lo, self._dated(content, verb)), () if self._laid_on(verb) else accused),
            rule=f"attribution.{entry.id}",
        )

    def _said_of_before(self, speech: Speech, verb: Chunk, speaker: Speaker | None) -> Speech:
        """A speech about what stands before its verb: “…, reports the agency”."""
        end = max(speech.zone[1], verb.hi, speaker.hi if speaker else verb.hi)
        zone = (speech.lo, self._past_hearer(verb, end))
        if self._behind_a_quotation(speech.lo):
            zone = (speech.lo, self._end_of_clause(zone[1]))  # “…,” he wrote to the paper about the shelling
        return replace(speech, zone=zone, mute=speech.mute and not verb.entry.get("comments"))

    def _charges_somebody(self, i: int) -> bool:
        """«نفت موسكو القصف متهمة المسلحين بـ…»: people of no named side right behind a word of charging."""
        whom = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        charged = whom is not None and whom.kind in ("side", "person") and whom.lo == self.chunks[i].hi
        return charged and not self.syntax.subject_first and not self.chunks[i].has("masdar")

    def _owns_up_in_it(self, verb: Chunk) -> bool:
        """«أعلن التنظيم في بيان تناقلته مواقع مسؤوليته عن التفجير»: what a side announces, behind who passed it on."""
        noun = verb.entry.get("responsibility") and not verb.feature and self._explicit and self._current.chain
        return bool(noun) and not self._has_trigger(self._current.zone[1], verb.lo)

    def _issued_denial(self, verb: Chunk) -> bool:
        """«صدر عن الوزارة نفي قاطع: "…"», «جاء من الناطق نفي»: that a body issued a denial, right after the body."""
        noun = verb.entry.get("stance") == "denies" and not (verb.prefix or verb.suffix or verb.article)
        if not (self._explicit and noun and verb.lo == self._current.zone[1]):
            return False
        return any(c.entry.get("issued") for c in self.chunks if self._current.zone[0] <= c.lo < self._current.zone[1])

    def _of_what_was_said(self, verb: Chunk, speaker: Speaker) -> bool:
        """«وصف ذلك بالكذب», «وصف الجيش قصف السوق بأنه خبر غير صحيح»: what somebody describes was said."""
        norm, syntax = self.norm, self.syntax
        told_at_once = verb.hi < self.hi and norm[verb.hi] in syntax.allusions
        end = next((c.lo for c in self.chunks if c.kind == "say" and c.lo > verb.hi), self.hi)
        false = any(c.entry.get("refutes") and verb.hi <= c.lo < end for c in self.chunks)
        return told_at_once or false or (speaker.hi < self.hi and norm[speaker.hi] in syntax.rumours)

    def _charged(self, i: int, subject: Speaker) -> tuple[Speech, bool, int]:
        """“The army was accused by residents of shelling a market”: the subject of a passive is whom they accuse."""
        verb = self.chunks[i]
        by = self.syntax.prepositions.get(self.norm[min(verb.hi, self.hi - 1)]) == "by"
        teller, after = self.sources.forward(i) if by else (None, i + 1)
        accused = [a for g in self.groups if subject.lo <= g.lo and g.hi <= verb.lo for a in g.actors]
        chain = teller.links if teller else self._current.chain
        zone = (max(subject.lo, self._current.lo), teller.hi if teller else verb.hi)
        rule = f"attribution.{verb.entry.id}"
        return Speech(zone[0], self.hi, chain, accused=tuple(accused), zone=zone, rule=rule), False, max(after, i + 1)

    def _acted(self, verb: Chunk, speaker: Speaker) -> bool:
        """«هاجمت كذا المخيم وأعلنت …»: whether who speaks is the subject of a verb before, which the speech is not."""
        k = next((k for k, c in enumerate(self.chunks) if c.lo == speaker.lo), 0)
        deed, after = self.chunks[k - 1 : k], self.chunks[k + 1 : k + 2]
        acted = any(c.kind == "event" and is_verb(c) and c.hi == speaker.lo for c in deed)
        on_what = any(c.kind in ("place", "place_noun", "object") and c.hi <= verb.lo for c in after)
        return acted and on_what and verb.joined  # but «هاجم السلطات على تعاملها وقال»

    def _past_hearer(self, verb: Chunk, at: int) -> int:
        """“…, the envoy told the United Nations Council”: to whom something was said is no part of it."""
        heard = ("actor", "side", "source", "person", "place")
        near = (c.hi for c in self.chunks if c.kind in heard and 0 <= c.lo - verb.hi <= 1)
        return max(at, next(near, at)) if verb.entry.get("hearer") else at

    def _says_nothing(self, verb: Chunk, speaker: Speaker) -> bool:
        """«اتهم الجماعة بترويج ادعاءات»: the words of whoever is accused; or a paper of whoever speaks already."""
        whom = {a.lo for a in self._current.accused}
        accused = speaker.links[-1].lo in whom and self.norm[verb.lo - 1] not in self.syntax.relatives
        return accused or self._own_paper(speaker)

    def _own_paper(self, speaker: Speaker) -> bool:
        """«أصدرت القيادة بيانا جاء فيه أن …»: the paper just named is of whoever speaks."""
        papers = (c for c in self.chunks if c.lo == speaker.links[-1].lo and c.entry.get("paper") and not c.definite)
        own = self._explicit and self._current.chain and not self._has_trigger(self._current.zone[1], speaker.lo)
        return bool(own) and any(c.hi == speaker.links[-1].hi for c in papers)

    def _chain_of(self, verb: Chunk, speaker: Speaker | None) -> tuple[SpeechLink, ...]:
        """Who speaks: the subject; without one who speaks already; with a verb of going on, whom he cited too."""
        if speaker is None or not speaker.links:
            goes_on = verb.entry.get("continues") or not self.syntax.subject_first
            told = (verb.entry.get("continues") and self.sources.spoke_before) or self.last_spoken
            return self._current.chain or (told if goes_on else ())
        goes_on = len(speaker.links) == 1 and verb.entry.get("continues")
        if self._explicit and speaker.lo == self._current.zone[1] and not self.syntax.subject_first:
            if not self._same(speaker.links, self._current.chain):
                return (*self._current.chain, *speaker.links)  # «ذكرت القناة أن مصادر طبية أفادت بمقتل …»
        return self.last_spoken if goes_on and self._same(speaker.links, self.last_spoken) else speaker.links

    def _stance_of(self, verb: Chunk, speaker: Speaker | None) -> str:
        """The stance of the verb; «نفى … مسؤوليته عن»: a masdar under a denial of the same speaker is denied too."""
        refuses = self._rejects(verb) or self._admits_nothing(verb)
        stance = "denies" if refuses else str(verb.entry.get("stance") or "asserts")
        disowned = verb.has("masdar") or verb.entry.get("responsibility")
        same = speaker is None or speaker.links[-1].id in {link.id for link in self._current.chain}
        return "denies" if stance == "asserts" and self._current.stance == "denies" and disowned and same else stance

    def _admits_nothing(self, verb: Chunk) -> bool:
        """«ولا يقر الجيش بأي ضربة»: an admission of anything, denied."""
        after = self.norm[verb.hi : min(self.hi, verb.hi + REACH)]
        anything = (word.removeprefix(letter) in self.syntax.none_of for word in after for letter in self._letters)
        return self._not_admitted(verb) and any(anything)

    def _not_admitted(self, verb: Chunk) -> bool:
        """«ولم يقر الجيش بالغارة»: silent about it, which denies nothing."""
        return bool(verb.entry.get("admits")) and any(c.kind == "negation" and c.hi == verb.lo for c in self.chunks)

    def _unsaid(self, verb: Chunk) -> bool:
        """“Did not say who …”."""
        if not self.syntax.subject_first:
            later = not self.syntax.exceptives.isdisjoint(self.norm[verb.hi : min(self.hi, verb.hi + REACH)])
            return self._not_admitted(verb) and not (later or self._admits_nothing(verb))  # «لم يقر بها إلا بعد أيام»
        denied = any(
            c.kind == "negation" and 0 <= verb.lo - c.hi <= 1 and not c.entry.get("refutes") for c in self.chunks
        )
        return denied or self._of_neither(verb)

    def _of_neither(self, verb: Chunk) -> bool:
        """“Neither the army nor the rebels claimed it”."""
        lo = max(self.lo, verb.lo - _CLOSE)
        return not (self.syntax.neither.isdisjoint(self.norm[lo : verb.lo]) or self._has_trigger(lo, verb.lo))

    def _tells_nothing(self, verb: Chunk) -> bool:
        """Speech that tells no event; “condemned the raid in which nine people died” does: what it counts happened."""
        counted = {c.kind for c in self.chunks if verb.hi <= c.lo < self.hi} >= {"harm", "number"}
        presumed = verb.entry.get("presumes") and counted
        presumed = presumed or (verb.entry.get("silent") and self._tells_only(verb))
        return verb.entry.get("claims") is False and not (presumed or self._rejects(verb))

    def _tells_only(self, verb: Chunk) -> bool:
        """«ولم تذكر الوكالة من القتلى غير أربعة», «… سوى قتيلين», «… إلا عن ثلاثة»: what a verb of silence excepts."""
        norm, counted = (
            self.norm,
            (c for c in self.chunks if c.kind in ("number", "harm") and verb.hi < c.lo < self.hi),
        )
        before = (c.lo - 1 - (norm[c.lo - 1] in self.syntax.prepositions) for c in counted)
        return any(norm[at] in self.syntax.exceptives for at in before)

    def _rejects(self, verb: Chunk) -> bool:
        """«رفض الجيش الاتهامات بقصف المشفى»: a refusal of what is said is a denial of it."""
        norm = self.norm[verb.hi : min(self.hi, verb.hi + REACH)]
        said = next((verb.hi + n for n, word in enumerate(norm) if word in self.syntax.rumours), None)
        return (
            bool(verb.entry.get("rejects")) and said is not None and self._has_trigger(said, self.hi, own_clause=True)
        )

    def _subject_omitted(self, verb: Chunk) -> bool:
        """«وأعلنت ارتفاع الحصيلة إلى ستة», «لكنه نفى أيضاً قصف السوق»: who spoke last tells on, right after the verb."""
        denies = verb.entry.get("stance") == "denies" and verb.feature.startswith("present")  # «وينفي مقتل أي مدني»
        if self.syntax.subject_first or not (self.last_spoken or self._current.chain):
            return False
        if not (denies or verb.feature.startswith("past")):
            return False
        if verb.lo == self.lo and (
            self.sources.told_of or all(self.tokens.kind[i] == PUNCT for i in range(verb.hi, self.hi))
        ):
            return True  # «وموسكو؟ نفت.», «وسانا؟ تحدثت عن قذيفة»
        if verb.entry.get("revises") and (verb.joined or self._turned(verb) or verb.lo == self.lo):
            return True  # «ثم رفعت العدد إلى 46»
        if verb.joined and verb.entry.get("finds") and verb.lo == self.lo:
            return True  # «وأحصى في غارة ثانية أربعة قتلى»
        at = self._past_medium(verb.hi)
        told = next((c for c in self.chunks if c.lo == at), None)
        if told is None or not self._has_trigger(verb.hi, self.hi):
            return False
        if verb.joined and (told.kind == "tally" or told.has("masdar")):
            return True
        act = told.kind in ("event", "harm", "light") and not is_verb(told)
        if act and verb.joined and told.kind == "harm" and told.entry.get("role") != "person" and not told.definite:
            return True  # «وأفادت بإصابة عشرة»
        if verb.joined and told.kind == "number" and self.norm[at - 1] in self.syntax.prepositions:
            return True  # «وتحدثوا عن أربعة قتلى»
        return act and (self._turned(verb) or (verb.joined and verb.entry.get("stance") == "denies"))

    def _past_medium(self, at: int) -> int:
        """«أفاد لاحقا في بيان منفصل بـ"استشهاد …"»: past how and when it was said, and the letter before what was."""
        small = self.syntax.adverbs.union(self.syntax.prepositions, self.syntax.under_negation, QUOTES)
        while at < self.hi:
            frame = next(
                (c for c in self.chunks if c.lo == at and c.kind == "frame" and not c.entry.get("verbal")), None
            )
            if frame is not None:
                bare = frame.hi < self.hi and not any(c.lo == frame.hi for c in self.chunks)
                bare = bare and self.norm[frame.hi] not in small
                at = frame.hi + bare  # «في بيان لاحق»
            elif when := next((c for c in self.chunks if c.lo == at and c.kind in ("background", "time")), None):
                at = when.hi  # «كان أعلن في وقت سابق مقتل …»
            elif self.norm[at] in small:
                at += 1
            else:
                break
        return at

    def _turned(self, verb: Chunk) -> bool:
        """«لكنه نفى», «إلا أنها نفت», «كما نفى»: a verb that goes on with the subject before it."""
        before = self.norm[verb.lo - 1] if verb.lo > self.lo else ""
        turned = any(c.kind == "switch" and c.hi == verb.lo for c in self.chunks)
        if any(c.kind == "background" and c.hi == verb.lo for c in self.chunks):
            return True  # «وكان قد أعلن مقتل …»
        back = turned and before.endswith(self.syntax.noun_pronouns)
        return back or before in self.syntax.of_oneself | self.syntax.breaks

    def _claims_deed(self, i: int) -> bool:
        """“The group claimed a bombing in the port”: a deed is the object of the verb."""
        verb, at = self.chunks[i], i + 1
        at += at < len(self.chunks) and self.chunks[at].kind == "number"  # "claimed three attacks"
        after = self.chunks[at] if at < len(self.chunks) else None
        if not self.syntax.subject_first or not verb.entry.get("distanced") or after is None or after.kind != "event":
            return False
        return not is_verb(after) and after.lo - verb.hi <= 3 and not self.sources.ends_subject(verb.hi, after.lo)

    def _screen(self, verb: Chunk) -> bool:
        """«ويظهر الفيديو …»: what the picture shows is evidence, not a claim of its own."""
        if not verb.entry.get("shows") or verb.suffix:  # «الصور التي نشرها الدفاع المدني»: who took or spread it
            return False
        return any(c.kind == "evidence" and 0 <= c.lo - verb.hi <= 2 and c.definite for c in self.chunks) or any(
            c.kind == "evidence" and 0 <= verb.lo - c.hi <= 1 and c.definite for c in self.chunks
        )

    def _is_saying(self, i: int) -> bool:
        """A masdar with an article is a noun («الإعلان»); to raise or lower is to say only of a toll."""
        item = self.chunks[i]
        if item.entry.get("needs_say"):  # «اكتفى بالقول», but «اكتفت القوات بقصف البلدة»
            near = self.chunks[i + 1 : i + 5]
            stated = any(c.kind == "frame" and c.entry.get("medium") for c in near)  # «اكتفى ببيان: …»
            return stated or any(c.kind in ("say", "evidence") and c.prep == "with" for c in near)
        if item.entry.get("of_count"):  # «وقفت الغرفة عند 40 قتيلا», but «وقفت السيارة عند الحاجز»
            return any(c.kind == "number" and c.lo == item.hi for c in self.chunks[i + 1 :])
        if item.entry.get("of_tally"):
            near = self.chunks[i + 1 : i + 5]
            figure = any(word in self.syntax.figures for word in self.norm[item.hi : item.hi + _TALLY])
            figure = figure or item.hi - item.lo > 1  # «تنزل بالعدد إلى سبعة»
            return figure or any(c.kind == "tally" and c.lo - item.hi <= _TALLY for c in near) or self._raises(near)
        if item.entry.get("carries") and not self._carries_words(item):
            return False
        return not item.article or item.feature.startswith(("past", "present"))  # «الكتلة المطالبة بكذا»

    def _carries_words(self, item: Chunk) -> bool:
        """«نقلت الوكالة عن شهود قولهم …», but «نقلت سيارات الإسعاف الجرحى»: whether words follow that are carried."""
        prepositions = self.syntax.prepositions
        for i in range(item.hi, min(self.hi, item.hi + REACH)):
            word = self.norm[i]
            cited = prepositions.get(word) == "about" or any(c.lo == i and c.prep == "about" for c in self.chunks)
            if cited or self.sources.ends_subject(i, i + 1) or self._of_him(i):
                return True
        return bool(item.suffix)

    @staticmethod
    def _raises(near: Sequence[Chunk]) -> bool:
        """«رفعت الوزارة عدد القتلى إلى تسعة»: the harmed, and the number they were raised or lowered to."""
        harmed = (c.hi for c in near if c.kind == "harm" and c.definite and c.entry.get("role") == "person")
        lo = next(harmed, None)
        return lo is not None and any(
            c.kind == "number" and c.prep in ("to", "with") and 0 <= c.lo - lo <= 4 for c in near
        )

    def _dated(self, content: int, verb: Chunk) -> int:
        """“Said on Tuesday”: the time right after the verb is the statement's."""
        opened = self.norm[verb.hi - 1] in self.syntax.complementisers  # "found that on 8 October …"
        if not self.syntax.subject_first or content != verb.hi or opened:
            return content
        told = next((c for c in self.chunks if c.kind == "time" and 0 <= c.lo - content <= 1), None)
        whose = told is not None and self.norm[min(told.hi, self.hi - 1)] in self.syntax.possessive_endings
        return told.hi if told and not whose else content  # but "claimed Monday's attack"

    def _goes_on_saying(self, verb: Chunk) -> bool:
        """“… and said”, “…, said that”: a further verb of the same subject."""
        if not self.syntax.subject_first or not self._current.chain or self._current.inherited:
            return False
        at = verb.lo - 1
        if verb.has("gerund"):  # "denied targeting the ambulance, saying it had struck a tank"
            return self._current.stance == "denies" != verb.entry.get("stance") and self.norm[at] in COMMAS
        while at > self.lo and self.norm[at] in self.syntax.adverbs:
            at -= 1  # "but later said"
        before = self.norm[at]
        if before in self.syntax.pronouns:
            return True  # "witnesses told the agency they saw"
        return verb.joined or before in COMMAS or before in self.syntax.resuming | self.syntax.breaks

    def _content_start(self, verb: Chunk, speaker: Speaker | None, after: int) -> int:
        start = max(verb.hi, speaker.hi if speaker else verb.hi)
        if verb.entry.get("hearer") and self.syntax.subject_first and self._heard_last(verb):
            return start  # "a source told the agency, only a depot that had caught fire"
        ends = (c for c in self.chunks if c.kind in ("say", "switch") and c.lo >= start)
        stop = next((c.lo for c in ends if not self.sources.passes_on(c)), self.hi)
        if self.syntax.subject_first and not verb.entry.get("hearer"):
            told = (c.lo for c in self.chunks if c.lo >= start and c.kind in _TOLD)
            stop = min(stop, next(told, self.hi) + 1)  # "said nine men had died in the fire that followed"
        behind = self.syntax.subject_first and speaker is not None and speaker.hi > verb.hi
        told_next = {c.lo for c in self.chunks[after : after + 4] if c.kind in TRIGGERS}
        for i in range(start, min(self.hi, stop, start + 2 * REACH)):
            if self.sources.ends_subject(i, i + 1):
                described = behind and has_comma(self.tokens, start - 1, i)  # "…, said X, a group that relies on Y"
                return start if described else i + 1
            if i in told_next:
                break
        return self._past_holder(start)

    def _heard_last(self, verb: Chunk) -> bool:
        """Whether an outlet that was told something ends its clause."""
        near = (c.hi for c in self.chunks if c.kind in ("actor", "source") and 0 <= c.lo - verb.hi <= 1)
        return any(hi < self.hi and self.norm[hi] in COMMAS for hi in near)

    def _past_holder(self, at: int) -> int:
        """«أفادت القناة، التابعة للجماعة، بمقتل …»: whose the source is, between commas, is none of what it tells."""
        if at + 1 < self.hi and self.norm[at] == "(":
            return next((i + 1 for i in range(at + 1, min(self.hi, at + _ASIDE)) if self.norm[i] == ")"), at)
        held = at + 1 < self.hi and self.norm[at] in COMMAS
        if not held or self.syntax.prepositions.get(self.norm[at + 1]) != "of":
            return at
        return next((i + 1 for i in range(at + 2, min(self.hi, at + _ASIDE)) if self.norm[i] in COMMAS), at)

    def _skip_until(self, after: int, content: int) -> int:
        while after < len(self.chunks) and self.chunks[after].hi <= content and self.chunks[after].kind != "frame":
            after += 1
        return after

    def _with_verb(self, chain: tuple[SpeechLink, ...], verb: Chunk) -> tuple[SpeechLink, ...]:
        if not chain:
            return ()
        words = self.tokens.raw(verb.lo, verb.hi)
        return (*chain[:-1], replace(chain[-1], verb=words, distanced=bool(verb.entry.get("distanced"))))

    def _same(self, one: tuple[SpeechLink, ...], other: tuple[SpeechLink, ...]) -> bool:
        return bool(other) and any(link.id == one[-1].id for link in other)

    def _accused(self, verb: Chunk, speaker: Speaker | None) -> tuple[ActorRef, ...]:
        """The side accused: the first actor after the verb and its subject; "attributed the raid to the army"."""
        if verb.entry.get("mutual"):
            spoken = Speech(verb.lo, self.hi, speaker.links, zone=(speaker.lo, verb.hi)) if speaker else None
            other = self.fellow(spoken) if spoken else None
            forces = self.sources.resolver.forces(other.id) if other else None
            return (ActorRef(forces, other.lo, other.hi),) if forces and other else ()
        start = max(verb.hi, speaker.hi if speaker else 0)
        cited = {c.hi for c in self.chunks if c.kind == "source"}  # «نقلا عن مصادر أمنية تركية»
        own = {link.id for link in speaker.links} if speaker else set()
        if verb.suffix and not verb.has("masdar") and not self.syntax.subject_first:
            return self._whom_a_pronoun_means(verb, own)
        first = ("for", "") if verb.has("masdar") else ("", "for")  # «اتهام الحكومة للجماعة بقصف …»
        ends = self.syntax.prepositions.get(self.norm[verb.hi - 1])  # "laid it at the door of the rebels"
        for prep in (*first, "to", "by", *self._laid_on(verb), *((ends,) if ends and verb.hi - verb.lo > 1 else ())):
            for group in self.groups:
                told = any(self.sources.resolver.media(c) for c in group.chunks)
                whole = group.lo >= start
                named = [a for a in group.actors if whole or a.lo >= start]  # «اتهم ناشط الجيش بقصف …»
                if group.lo in cited and all(c.entry.get("nisba") for c in group.chunks):
                    continue
                if group.hi > start and group.lo <= start + REACH and named and group.prep == prep and not told:
                    if own and {a.id for a in named} <= own:
                        continue  # «اتهمت الحركة – جناح فلان – الجيش بقصف …»: who leads it
                    return tuple(named)
        by_somebody = verb.entry.get("accuses") and (speaker or self._current.chain)  # «…، وحمل إسرائيل المسؤولية»
        states = self.sources.states(start, start + REACH) if by_somebody else []
        return tuple(ActorRef(s.id, s.lo, s.hi) for s in states[:1] if s.id not in own)

    def _whom_a_pronoun_means(self, verb: Chunk, own: set[str]) -> tuple[ActorRef, ...]:
        """«قالت القوات إن …، لكن التنسيقية اتهمتها بقتل …»: the side named last in the pronoun's gender, no teller."""
        norm, resolver = self.norm, self.sources.resolver
        _, her, them = self.syntax.third_persons
        word = norm[verb.hi - 1]
        named = [c for c in self.chunks if c.kind in ("actor", "side") and c.hi < verb.lo]
        alike = (
            c
            for c in reversed(named)
            if word.endswith(them) or norm[c.lo].endswith(self.syntax.feminine) == word.endswith(her)
        )
        told = (one for c in alike if (one := self.sources.source_of(c)) and one not in own)
        side = resolver.forces(next(told, None) or self.sources.whose_before(not word.endswith(her)) or "")
        meant = bool(own and side) and side not in own and resolver.combatant(side)
        return (ActorRef(side, verb.lo, verb.hi, rule="actor.pronoun"),) if meant else ()

    def _laid_on(self, verb: Chunk) -> tuple[str, ...]:
        """“Blamed the raid on the rebels”: the preposition of whom it is laid on, right after what is."""
        act = next((c for c in self.chunks if c.lo >= verb.hi), None)
        laid = act is not None and act.kind == "event" and act.lo - verb.hi <= 1 and not is_verb(act)
        return ("on",) if laid and verb.entry.get("lays") else ()

    def fellow(self, speech: Speech) -> SpeechLink | None:
        """Who says the same with the same verb."""
        return fellow(self.tokens, self.chunks, speech, self.syntax, self.sources.source_of)

    def _until_accused(self, zone: tuple[int, int], accused: tuple[ActorRef, ...]) -> tuple[int, int]:
        """«اتهمت الحركة، السبت، الجيش بقصف …»: a day before the side accused is that of the accusation."""
        days = [c.hi for c in self.chunks if c.kind == "time" and accused and zone[1] <= c.lo < accused[0].lo]
        days = [hi for hi in days if not self._has_trigger(zone[1], hi)]  # «نسب كذا الهجوم أمس إلى كذا»
        return (zone[0], max([zone[1], *days]))

    def _within_a_clause(self, start: int) -> bool:
        """“Denied a raid in which, medics said, nine died”: an aside right behind the word that opens a clause."""
        opened = self.norm[start - 2] in self.syntax.relatives and self.norm[start - 1] in COMMAS
        return self.syntax.subject_first and opened and start - 2 > self.lo

    def _speaks_of_before(self, verb: Chunk, speaker: Speaker | None, content: int) -> bool:
        """The claim stands before the verb («…، قال المتحدث», "…, Hamas said")."""
        if (verb.entry.get("continues") and not speaker) or verb.prefix.endswith(self.syntax.consequence or " "):
            return False  # «…، فردت الوزارة نافية …»
        if verb.suffix and self.norm[verb.lo - 1].removeprefix(self._and) in self.syntax.free_relatives:
            return False  # «وما تتناقله وسائل إعلام»: an account spoken of
        start = min(verb.lo, speaker.lo) if speaker else verb.lo
        if self._explicit and self._current.chain and self._within_a_clause(start):
            return False
        if not self._tells_or_answers(self._current.lo, start) or not speaker:
            return False
        if any(c.lo == max(verb.hi, speaker.hi) and c.kind == "number" and c.quantity for c in self.chunks):
            return False  # «الصحة تقول 12 قتيلا، والدفاع المدني يقول 11»
        if verb.joined and self._explicit and self._current.chain and not self.syntax.subject_first:
            return False  # «ذكر المرصد أن …، ونقلت الوكالات عن كذا قوله»
        at = start - 1
        while self.syntax.subject_first and start - at <= 4 and self.norm[at] not in COMMAS and at > self._current.lo:
            at -= 1
        at = at if self.norm[at] in COMMAS else self._end_of_quotation(start)
        if self._behind_a_quotation(start) and not self.sources.ends_subject(verb.hi, verb.hi + 1):
            return self.norm[max(verb.hi, speaker.hi)] != ":"
        if self.syntax.subject_first and not self._closes(verb, speaker, at):
            return False
        loose = (
            self.syntax.subject_first and self._dated(verb.hi, verb) >= self.hi - 1
        )  # "… on Tuesday a monitor said."
        if self.norm[at] not in COMMAS and self.norm[at] not in QUOTES and not loose:
            return False
        if content > max(verb.hi, speaker.hi) and self.norm[content - 1] != ":":
            return False
        if self.syntax.subject_first and self._ends_at_a_semicolon(max(verb.hi, speaker.hi)):
            return True  # "four bodies were found, a doctor told Reuters; 12 others had been wounded"
        return not (self._tells_past_comma(max(verb.hi, speaker.hi)) or self._has_trigger(content, self.hi, True))

    def _ends_at_a_semicolon(self, at: int) -> bool:
        """Whether no more than whom it was said to, or when, stands before a semicolon."""
        end = next((i for i in range(at, min(self.hi, at + _PARTED + 1)) if self.norm[i] == ";"), None)
        told = NEWS_OR_SAID | {"number"}
        return end is not None and not any(at <= c.lo < end and c.kind in told for c in self.chunks)

    def _behind_a_quotation(self, start: int) -> bool:
        """“…,” the spokesman wrote; «"…"، قال المتحدث»: whether a quotation and a comma end right before a teller."""
        at = start - (self.norm[start - 1] in self.syntax.the | self.syntax.indefinites)
        marks = self.norm[max(self.lo, at - 2) : at]
        return len(marks) == 2 and any(m in CLOSING or m == '"' for m in marks) and any(m in COMMAS for m in marks)

    def _end_of_clause(self, lo: int) -> int:
        return next((i for i in range(lo, self.hi) if self.tokens.kind[i] == PUNCT), self.hi)

    def _end_of_quotation(self, start: int) -> int:
        """«"…"، بهذه الجملة رد المتحدث»: the mark before a verb, past what calls the quotation by a name."""
        words = {i for c in self.chunks if c.kind in _OTHERS for i in range(c.lo, c.hi)}
        for at in range(start - 1, max(start - 1 - _CALLED, 0), -1):
            if self.norm[at] in COMMAS and self.norm[at - 1] in QUOTES:
                return at
            if at in words:
                break
        return start - 1

    def _tells_past_comma(self, at: int) -> bool:
        """«…، تحدثت مصادر مختلفة، عن ارتفاع الحصيلة», «…، أفادت كذا، بمقتل ستة»: what is told behind the comma."""
        comma = next((i for i in range(at, min(at + _PARTED, self.hi - 1)) if self.norm[i] in COMMAS), None)
        if comma is None or self.syntax.subject_first:
            return False
        told = (c for c in self.chunks if comma < c.lo <= comma + 2 and c.kind in TOLD_OR_COUNTED)
        return any(c.prep in ("about", "with") for c in told)

    def _closes(self, verb: Chunk, speaker: Speaker, at: int) -> bool:
        """Whether "…, the ministry said" or “…,” said the ministry ends what it reports: only an adjunct may follow."""
        if self.norm[at] in (";", ":", "("):
            return False
        end = self._past_office(self._dated(max(verb.hi, speaker.hi), verb))
        following = self.norm[end] if end < self.hi else "."
        return (
            following in COMMAS
            or self._another_teller(end)
            or following in QUOTES
            or following in (".", "!")
            or following in self.syntax.prepositions
            or following in self.syntax.relatives
            or (
                verb.entry.get("hearer")
                or any(c.lo == end and (c.kind in _ATTENDING or c.entry.get("origin")) for c in self.chunks)
            )
            or (following in self.syntax.breaks and self._has_trigger(end, self.hi))
        )

    def _past_office(self, at: int) -> int:
        """“…, says the ministry's emergency centre.”: past an office of whoever speaks, at the end of its sentence."""
        if at >= self.hi or self.norm[at] not in self.syntax.possessive_endings:
            return at
        ahead = range(at + 1, min(self.hi, at + 2 + _PARTED))
        return next((i for i in ahead if self.tokens.kind[i] == PUNCT), at)

    def _another_teller(self, at: int) -> bool:
        """“…, reported the agency and the health ministry”."""
        tellers = (c for c in self.chunks if c.kind in ("source", "actor", "side") and c.joined)
        joined = at < len(self.tokens) and self.norm[at] in self.syntax.listing
        return joined and any(0 < c.lo - at <= 2 for c in tellers)

    def _has_trigger(self, lo: int, hi: int, own_clause: bool = False) -> bool:
        told = TOLD if self.syntax.subject_first else TRIGGERS  # "launched rockets at the town"
        for c in self.chunks:
            if lo <= c.lo < hi and c.kind in told:
                if own_clause and any(
                    self.norm[i] in ("،", ",") or self.norm[i] in self.syntax.breaks for i in range(lo, c.lo)
                ):
                    return False
                return True
        return False

    def _tells_or_answers(self, lo: int, hi: int) -> bool:
        """Whether an event is told between two tokens, or one told before answered («لم تحلق، قال المتحدث»)."""
        answers = any(may_answer(c) for c in self.chunks if lo <= c.lo < hi)
        named = not self.syntax.culprits.isdisjoint(self.norm[lo:hi])  # «مطلقو الصواريخ جنود، قال كذا»
        within = [c for c in self.chunks if lo <= c.lo < hi]
        risen = any(c.entry.get("rises") for c in within)  # "by evening it had risen to eight, a doctor said"
        counted = (hi - lo <= _FIGURE or risen) and any(c.kind == "number" for c in within)
        return answers or named or counted or self._has_trigger(lo, hi)

    def _of_him(self, at: int) -> bool:
        """«نفى مصدر، نقلت عنه الوكالة، أن …»: a preposition with a pronoun for whoever speaks."""
        return at < self.hi and led_pronoun(self.tokens, at, "about", self.syntax)

    def _dates_it(self, item: Chunk) -> bool:
        """Whether a chunk says when, or as which in order, something was said."""
        ordinal = item.kind == "number" and self.syntax.has_article(self.norm[item.lo])
        return not self.syntax.subject_first and (item.kind == "time" or ordinal)

    def _opened(self, at: int) -> int:
        """The token after a complementiser right after the source, 0 if there is none."""
        while at < len(self.tokens):
            when = next((c.hi for c in self.chunks if c.lo == at and self._dates_it(c)), None)
            if when is None and self.norm[at] not in self.syntax.adverbs.union(COMMAS):
                break
            at = when or at + 1  # «ففي بيانه الأول، يوم 31 آذار، أن …»
        word = self.norm[at] if at < len(self.tokens) else ""
        joined = word.startswith(self.syntax.coordinating_prefix or " ")  # «وفق مصادر محلية، وإن خلطت بينهما صفحات»
        return at + 1 if word in self.syntax.complementisers and not joined else 0
