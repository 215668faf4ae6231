"""Layer 2a: who speaks in which part of a sentence.

A sentence is cut into speeches: a verb of saying opens one (its source before or after it), a
frame («بحسب», "according to") opens one or closes one, and what no word introduces is carried over
or the outlet's own.
"""

from __future__ import annotations

from tawatur.extract.clause import is_verb
from tawatur.extract.drafts import ActorRef, Speech, SpeechLink
from tawatur.extract.sayings import SayingVerbs
from tawatur.extract.signatures import LineEdges
from tawatur.extract.sources import SourceFinder
from tawatur.extract.unknown_sources import REACH, Speaker
from tawatur.grammar.chunks import COMMAS
from tawatur.grammar.piece import BODIES, NEWS_OR_SAID, SPEAKERS, TOLD, TOLD_OR_SAID, TRIGGERS, Chunk
from tawatur.model.frozen import replace
from tawatur.text.tokens import PUNCT

_TOPIC = 12
"""Words of what a statement is about, before it."""
_COUNT = 8
"""Words between a figure and with whom it is."""
_GIVER = 5
"""Words from papers to who gave them, in a clause that says so."""
_NEAR_NOTHING = 3
"""Words from a negation to the deed of which papers have nothing."""
_NEAR_COUNT = 3
"""Words from whose a count is to its figure."""
_REPORTS = 5
"""Words from a word of denial to the reports that it denies."""
_NAMER = 6
"""Words from "what" to the verb of whoever says what it was."""
_PARTS = frozenset({";"})
"""Marks behind which who charges somebody speaks for himself ("…; the government blamed rebels")."""
_DAY = 4
"""Words of a day behind whoever said something, and its comma."""
_JOINED = 5
"""Words of those cited beside the first, before the verb of what they tell further."""


class SpeechReader(SayingVerbs):
    """Cuts one sentence into speeches; what it is asked is what `SayingVerbs` takes."""

    def __init__(self, sources: SourceFinder, carried: tuple[SpeechLink, ...], hi: int) -> None:
        super().__init__(sources, carried, hi)
        self._phrased = {chunk.lo for group in sources.groups for chunk in group.chunks}
        self._found: list[Speech] = []
        self._on_screen = False
        self._edges = LineEdges(sources, hi)

    def read(self) -> list[Speech]:
        """The speeches of the sentence in order; together they cover it."""
        if headed := self._edges.head():
            self._current, self._explicit = headed, True
        i = 0
        while i < len(self.chunks):
            item = self.chunks[i]
            if item.kind == "say":
                i = self._at_say(i)
            elif item.kind == "frame" and item.lo >= self._current.lo and self._frames(i) and not self._describes(i):
                i = self._at_frame(i)
                if item.entry.get("responsibility"):
                    self._current = replace(self._current, responsibility=True)  # "… was claimed by the group"
            elif self._ends_denial(item) if item.kind == "switch" else self._goes_past_denial(item):
                self._found.append(self._current.until(item.lo))
                self._current, self._explicit = Speech(item.lo, self.hi, (), rule="attribution.outlet"), False
                i += 1
            elif item.kind in BODIES and self.norm[item.lo - 1] in self.syntax.with_whom:
                i = self._at_holder(i)
            elif behind := self._count_of_a_body(i):
                i = behind
            elif self._is_records(item) and not self._explicit:
                i = self._at_records(i)
            elif item.kind in SPEAKERS and self.norm[item.lo - 1] == "(":
                i = self._at_bracket(i)
            elif item.kind in SPEAKERS and (self._explicit or self._current.inherited):
                i = self._at_further_teller(i)
            else:
                i += 1
        self._found.append(self._edges.signed(self._current))
        whole = [part for speech in self._found for part in self._after_a_falsehood(speech)]
        found = [part for speech in whole for part in self._said_instead(speech) if part.hi > part.lo]
        return [replace(speech, fellow=self.fellow(speech)) for speech in found]

    def _said_instead(self, speech: Speech) -> list[Speech]:
        """“Denied that it hit them: the planes struck a farm”: behind a colon, what those who deny say it was."""
        lo, zone = speech.lo, speech.zone
        at = next((i for i in range(lo, speech.hi - 1) if self.norm[i] == ":"), None)
        instead = at is not None and speech.stance == "denies" and not speech.inherited
        if not instead or at is None or not self._tells_outright(at, speech.hi):
            return [speech]
        if self.norm[at + 1] in self.syntax.complementisers:
            return [speech]  # "denied two reports: that it had bombed a market, and that …"
        nothing = any(c.kind == "negation" and c.lo > at for c in self.chunks)  # "denied it: no jet had flown"
        if nothing or any(at < c.lo < at + _GIVER and c.kind == "say" for c in self.chunks):
            return [speech]
        rest = replace(speech, lo=at + 1, zone=zone if zone[0] > at else (at, at + 1), stance="asserts")
        return [replace(speech, hi=at, zone=(lo, lo) if zone[0] > at else zone), rest]

    def _tells_outright(self, lo: int, hi: int) -> bool:
        """Whether an event is told between two tokens; «نفى أمرين: قصف السوق وقتل …» only names what is denied."""
        told = next((c for c in self.chunks if lo < c.lo < hi and c.kind in TRIGGERS), None)
        if told is None or self.syntax.subject_first:
            return self._has_trigger(lo, hi)
        return is_verb(told)

    def _after_a_falsehood(self, speech: Speech) -> list[Speech]:
        """«قال إن ما نشر عن قصف السوق غير صحيح، وإن الغارة أصابت مقرا»: what is called false, then what is told."""
        lo = speech.zone[1]
        lie = next((c for c in self.chunks if lo <= c.lo < speech.hi and self._calls_false(c, lo)), None)
        if lie is None or not speech.chain or self.syntax.subject_first:
            return [speech]
        opens = (i for i in range(lie.hi, speech.hi - 1) if self._opens_further(i))
        at = next(opens, None)
        if at is None or not self._has_trigger(at, speech.hi):
            return [speech]
        return [speech.until(at), replace(speech, lo=at, zone=(at, at + 1), stance="asserts")]

    def _calls_false(self, item: Chunk, lo: int) -> bool:
        return bool(item.entry.get("refutes")) or (item.kind == "say" and self._called_a_lie(item, lo))

    def _opens_further(self, at: int) -> bool:
        """«، وإن …»: a second clause of what somebody says."""
        word = self.norm[at]
        joined = bool(self.syntax.coordinating_prefix) and word.startswith(self.syntax.coordinating_prefix)
        return joined and word in self.syntax.complementisers

    def _ends_denial(self, switch: Chunk) -> bool:
        """«نفى الجيش قصف السوق، فيما قتل ستة في غارة على كذا»: what else was is not denied."""
        denied = self._explicit and self._current.stance == "denies"
        return denied and self._has_trigger(self._current.zone[1], switch.lo) and self._has_trigger(switch.hi, self.hi)

    def _goes_past_denial(self, verb: Chunk) -> bool:
        """«نفى الجيش ضلوعه في قصف السوق، وتجددت الاشتباكات»: a verb of its own behind what is denied by a noun."""
        denied = self._explicit and self._current.stance == "denies" and verb.joined and verb.kind in TOLD
        finite = verb.feature.startswith("past") or (verb.kind == "light" and not verb.feature)
        if not denied or not finite or self.syntax.subject_first:
            return False
        lo = self._current.zone[1]
        noun = self.syntax.complementisers.isdisjoint(self.norm[lo - 1 : verb.lo])
        return noun and self.norm[verb.lo - 1] in COMMAS and self._has_trigger(lo, verb.lo)

    def _open(self, speech: Speech) -> None:
        """A new speech begins; what was said before it is closed."""
        if self._is_topic(self._current.lo, speech.lo) or self._cuts_in(speech):
            speech = replace(speech, lo=self._current.lo)
        if speech.lo > self._current.lo:
            self._found.append(self._current.until(speech.lo))
        self._current, self._explicit = speech, True

    def _cuts_in(self, speech: Speech) -> bool:
        """“Turkish jets, the agency said, bombed a village”: who tells it, between a subject and its verb."""
        lo, (start, end) = self._current.lo, speech.zone
        start -= self.norm[start - 1] in self.syntax.determiners
        apart = {self.norm[start - 1], self.norm[min(end, self.hi - 1)]} <= COMMAS
        verb = any(c.kind in TOLD_OR_SAID and is_verb(c) for c in self.chunks if lo <= c.lo < start)
        return self.syntax.subject_first and apart and start - lo > 1 and not (self._explicit or verb)

    def _is_topic(self, lo: int, hi: int) -> bool:
        """«وعن غارة المخيم قال المتحدث إنها …»: what the one who speaks next speaks of."""
        at = lo + (self.norm[lo] in self.syntax.breaks)
        if self._explicit or not 1 < hi - at <= _TOPIC or self.norm[at] not in self.syntax.topics:
            return False
        return not any(lo <= c.lo < hi and c.kind in TOLD_OR_SAID and is_verb(c) for c in self.chunks)

    def _at_say(self, i: int) -> int:
        """Reads the verb of saying at chunk ``i``; returns the chunk to go on with."""
        item, current = self.chunks[i], self._current
        told_of = item.suffix or self._of_him(item.hi)
        if self._explicit and (item.entry.get("relays") and told_of or self._made_known(item)):
            return self._relayed(i)
        if self._opens_nothing(i) or self._within_what_is_told(i):
            return i + 1
        if self._called_a_lie(item, current.lo):
            own = self._called_a_lie(item, current.zone[1])  # not «ما قالته القناة عن كذا كذب، بحسب ضابط»
            self._current = replace(current, stance="denies") if own else replace(current, mute=True)
            return i + 1
        if self._refuted(item):
            self._current = replace(current, zone=(current.zone[0], self._denied_from(item.hi)))
            return i + 1
        if self._screen(item):
            self._on_screen, self._current = True, replace(current, mute=True)
        speech, of_before, after = self._say(i)
        if speech is not None:
            self._take_up(i, speech, of_before)
        return after

    def _opens_nothing(self, i: int) -> bool:
        """Whether a verb of saying makes no statement: it goes on with a deed, or says what or whose a thing is."""
        item = self.chunks[i]
        if self._carries_more(i) or self._goes_on_doing(i) or self._tells_on(item) or self._says_what_it_was(item):
            return True
        label = item.suffix and item.entry.get("distanced") and item.feature.startswith("past")  # «من سمته …»
        owned = item.entry.get("back")  # «هجوم تبناه كذا»: who did it
        described = item.lo in self._phrased  # «طائرات يعتقد أنها روسية»: whose the aircraft are
        return bool(label or owned or described) or item.lo < self._current.lo or self._ascribes_a_deed(i)

    def _within_what_is_told(self, i: int) -> bool:
        """Whether a word of speech is a part of what another says: of what he answers, denies or has not found."""
        item, stance = self.chunks[i], self._current.stance
        charge = item.entry.get("charge") and stance == "denies"  # «رفضت الاتهامات بأنها قصفت …»
        if not (charge or self._is_saying(i)):
            return True
        denying = item.entry.get("stance") == "denies" and item.entry.get("continues")
        if denying and not (self._tells_more(item) or self._denies_reports(item)):
            return True  # «…، نافياً سقوط أي قتيل»: of the event just told
        if stance == "reports_none" and self._what_would_show(item):
            return True  # «لم يعثر على أدلة تفيد بإطلاق صاروخ»
        return self._in_an_answer(item)

    def _take_up(self, i: int, speech: Speech, of_before: bool) -> None:
        """Puts a speech where it belongs: behind what it is about, around the deed it is of, or as the next one."""
        item, current = self.chunks[i], self._current
        if self._on_screen and all(link.id.startswith("unnamed:") for link in speech.chain):
            speech = replace(speech, mute=True)
        if speech.accused and not self._has_trigger(speech.zone[1], self.hi):
            self._blame(speech)
        elif of_before:
            speech = replace(speech, chain=self._as_reported(speech, item))
            if self._explicit and current.chain and speech.chain[-1:] and speech.chain[-1].id == current.chain[-1].id:
                # "the group claimed responsibility for it, its agency reported"
                owned, stance = current.responsibility or speech.responsibility, current.stance
                speech = replace(speech, responsibility=owned, stance=stance)
            self._current, self._explicit = replace(speech, lo=current.lo, hi=self.hi), True
            self._turn(speech.zone[1])
        elif self._says_who_did_it(i, speech):
            self._current, self._explicit = replace(speech, lo=current.lo), True
        else:
            self._open(speech)

    def _says_what_it_was(self, item: Chunk) -> bool:
        """“Struck what the army said were four depots”: what somebody calls the thing hit, no statement."""
        norm, lo = self.norm, max(self.lo, item.lo - _NAMER)
        what = next((i for i in range(item.lo - 1, lo, -1) if norm[i] in self.syntax.free_relatives), None)
        was = norm[min(item.hi, self.hi - 1)] in self.syntax.passive
        return self.syntax.subject_first and was and what is not None and self._has_trigger(self._current.lo, what)

    def _denies_reports(self, item: Chunk) -> bool:
        """«نافية كل هذه المعلومات»: reports right behind a word of denial, and nothing else."""
        near = self.norm[item.hi : min(self.hi, item.hi + _REPORTS)]
        return not (self.syntax.rumours | self.syntax.allusions).isdisjoint(near)

    def _what_would_show(self, item: Chunk) -> bool:
        """Whether a verb in the present says what the evidence would show that nobody has found."""
        lo = self._current.zone[1]
        shown = item.feature.startswith("present") and not item.joined and item.lo - lo <= REACH
        return shown and COMMAS.isdisjoint(self.norm[lo : item.lo])

    def _ascribes_a_deed(self, i: int) -> bool:
        """«هجوم نسب إلى التنظيم»: whose a deed just named is said to be; «نسب إلى التنظيم أنه …» says something."""
        verb, whose = self.chunks[i], self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if not verb.entry.get("ascribes") or whose is None or whose.lo - verb.hi > 1 or whose.prep not in ("to", "for"):
            return False
        said = self.norm[min(whose.hi, self.hi - 1)] in self.syntax.complementisers
        return not said and whose.kind in ("actor", "side", "place") and self._has_trigger(self._current.lo, verb.lo)

    def _tells_on(self, verb: Chunk) -> bool:
        """“…, according to residents and medics, who put the dead at nine”: those just cited go on telling."""
        told = self.norm[verb.lo - 1] in self.syntax.relative_subjects and bool(self._current.chain)
        cited = any(c.kind == "frame" and c.lo == self._current.zone[0] for c in self.chunks)
        near = 0 <= verb.lo - self._current.zone[1] <= _JOINED
        return self._explicit and told and cited and near and not self._has_trigger(self._current.zone[1], verb.lo)

    def _says_who_did_it(self, i: int, speech: Speech) -> bool:
        """«قتل ستة في غارة قال المرصد إن الطيران نفذها»: of the deed just named somebody says who did it."""
        verb, before, current = self.chunks[i], self.chunks[i - 1] if i else None, self._current
        named = before is not None and before.kind == "event" and before.hi == verb.lo and not before.article
        if (
            not named
            or self.syntax.subject_first
            or (current.chain and not current.inherited)
            or speech.stance != "asserts"
        ):
            return False
        told = [c for c in self.chunks if c.kind in TOLD and c.lo >= speech.zone[1]]
        done = bool(told) and told[0].kind == "light" and bool(told[0].suffix) and is_verb(told[0])
        return done and not any(
            c.kind == "event" and current.lo <= c.lo < verb.lo and c is not before for c in self.chunks
        )

    def _as_reported(self, speech: Speech, verb: Chunk) -> tuple[SpeechLink, ...]:
        """“…, a local committee said, the agency reports”: an outlet behind who said it passed it on."""
        told, outlet = self._current, self._names_a_medium(speech.lo, verb.lo)
        own = told.chain if self._explicit and not told.inherited else ()
        passed_on = self.syntax.subject_first and outlet and bool(own) and not self._same(speech.chain, own)
        return (*speech.chain, *own) if passed_on else speech.chain

    def _names_a_medium(self, lo: int, hi: int) -> bool:
        return any(self.sources.resolver.media(c) for c in self.chunks if lo <= c.lo < hi)

    def _carries_more(self, i: int) -> bool:
        """«ففي إحاطة نشرتها الوكالة قال الناطق إن …»: who made known what somebody else says next."""
        item = self.chunks[i]
        before, later = self.chunks[i - 1] if i else None, self.chunks[i + 1 :]
        paper = before is not None and before.hi == item.lo and before.kind in ("frame", "speaker", "evidence")
        told = next((c for c in later if c.kind in NEWS_OR_SAID), None)
        said = told is not None and told.kind == "say" and told.feature.startswith(("past", "present"))
        return paper and said and not self._explicit and self.sources.passes_on(item)

    def _goes_on_doing(self, i: int) -> bool:
        """«وتابعت الطائرات قصف البلدة», «تابع الجيش تقدمه»: a verb of going on whose subject acts and says nothing."""
        item, following = self.chunks[i], self.chunks[i + 1 : i + 3]
        further = item.entry.get("continues") and not item.entry.get("stance") and not self.syntax.subject_first
        if not (further and following and following[0].lo == item.hi):
            return False
        deed = next((c for c in self.chunks[i + 1 :] if c.kind in TRIGGERS), None)
        acts = following[0].kind == "weapon" or (following[0].kind in ("actor", "side") and deed in following)
        says = self.norm[item.hi - 1] in self.syntax.complementisers  # «وزاد أن الجيش قصف …»
        bare = deed is not None and not (deed.prep or says)  # but «وأشارت الوزارة إلى مقتل ستة»
        return acts and deed is not None and bare and not self.sources.ends_subject(item.hi, deed.lo)

    def _made_known(self, item: Chunk) -> bool:
        """«قالت الوزارة في بيان نشرته الوكالة إن …»: before what is told, who made it known."""
        told = self._has_trigger(self._current.lo, item.lo) or self._current.stance == "denies"
        return bool(self._current.chain) and not told and self.sources.passes_on(item)

    def _turn(self, at: int) -> None:
        """“Six were killed, the ministry said while an officer also died”: what else was, in nobody's words yet."""
        if not self.syntax.subject_first or at >= self.hi or self.norm[at] not in self.syntax.breaks:
            return
        if self._has_trigger(at, self.hi):
            self._found.append(self._current.until(at))
            self._current, self._explicit = Speech(at, self.hi, (), rule="attribution.outlet"), False

    def _describes(self, i: int) -> bool:
        """“Attacks that it said were against the group”: a description somebody gives, within a relative clause."""
        item, norm = self.chunks[i], self.norm
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        own = self.syntax.subject_first and norm[item.lo] in self.syntax.pronouns and item.lo > self.lo
        relative = own and norm[item.lo - 1] in self.syntax.relatives
        return relative and following is not None and following.kind == "auxiliary" and following.lo == item.hi

    def _in_an_answer(self, item: Chunk) -> bool:
        """«نفى الجيش في رده على المنظمة أن يكون …»: where somebody says what he says, before he says it."""
        within = item.prep in ("in", "with") and bool(item.suffix) and not item.feature.startswith(("past", "present"))
        return within and self._explicit and not self._has_trigger(self._current.zone[1], item.lo)

    def _called_a_lie(self, item: Chunk, lo: int) -> bool:
        """«إن ما يروجه الإعلام عن قصف السوق كذب، وإن …»: the noun behind what it is said of, no verb of denial."""
        ends = item.hi >= self.hi or self.tokens.kind[item.hi] == PUNCT
        noun = item.entry.get("stance") == "denies" and item.has("sg") and item.hi - item.lo == 1 and not item.joined
        what = self.syntax.free_relatives | self.syntax.rumours
        said = self.norm[lo : item.lo]
        return noun and ends and not self.syntax.subject_first and not what.isdisjoint(said)

    def _refuted(self, item: Chunk) -> bool:
        """«فند ادعاءات المنظمة بشأن استهداف السوق», «نفى ما نشرته الوكالة عن قصفه»: what is denied, no statement."""
        current = self._current
        opens = self.norm[min(item.hi, self.hi - 1)] in self.syntax.complementisers
        untrue = [c.hi for c in self.chunks if c.entry.get("untrue") and current.lo <= c.lo < item.lo]
        if current.stance == "denies" and self._says_of_an_account(item):
            return True
        charge = item.entry.get("charge") or (item.entry.get("accuses") and item.has("masdar"))
        if not (current.stance == "denies" or untrue) or (opens and not charge):
            return False  # «…، زاعمة أن الفصائل قصفت السوق», but «رفض اتهامات كذا بأنه قصف السوق»
        counted = item.entry.get("noun_too") and any(c.hi == item.lo and c.kind == "number" for c in self.chunks)
        counted = counted or (item.entry.get("noun_too") and self.norm[item.lo - 1] in self.syntax.likening)
        told = item.feature.startswith(("past", "present")) and not counted  # but "denied two reports: that …"
        named = counted or not told and bool(item.entry.get("distanced") or charge or self._somebodys(item))
        what = self.norm[item.lo - 1] in self.syntax.free_relatives
        reach = 3 if self.syntax.subject_first else REACH
        lo = max([current.zone[1], *untrue])  # «لا صحة لما روجه الناطق عن اغتيال كذا»
        beside = 0 <= item.lo - lo <= reach and not self._has_trigger(lo, item.lo)
        return (named or what) and beside

    def _says_of_an_account(self, item: Chunk) -> bool:
        """«نفت الاتهامات التي تقول إن طائراتها قصفت السوق»: what an account says that is denied."""
        account, relative = ["", "", *self.norm[max(self._current.lo, item.lo - 2) : item.lo]][-2:]
        return relative in self.syntax.relatives and account in self.syntax.rumours

    def _somebodys(self, item: Chunk) -> bool:
        """«كذب تصريحات قائد كذا بشأن …»: whether a noun of speech is followed at once by whose it is."""
        whose = (c for c in self.chunks if c.lo == item.hi and c.kind in SPEAKERS)
        noun = not item.joined and not item.entry.get("needs_that")  # but «"كذب"، هكذا رد الجيش»
        return noun and self.norm[item.lo - 1] not in COMMAS and any(whose)

    def _tells_more(self, item: Chunk) -> bool:
        """Whether an event of its own stands between a word of saying and the next one."""
        hi = next((c.lo for c in self.chunks if c.kind == "say" and c.lo > item.hi + 3), self.hi)
        denied = [c for c in self.chunks if item.hi <= c.lo < hi]
        civilians = any(c.kind == "person" and c.entry.get("who") == "civilians" for c in denied)
        hurt = civilians and any(c.kind == "harm" for c in denied)  # «قصف مقرا، نافيا مقتل أي مدني»
        return hurt or any(c.kind == "event" for c in denied)

    def _denied_from(self, at: int) -> int:
        """Where what is denied begins, behind what calls it a report or a charge: past “that”, else at its deed."""
        end = self._next_trigger(at)
        return next((i + 1 for i in range(at, end) if self.norm[i] in self.syntax.complementisers), end)

    def _next_trigger(self, at: int) -> int:
        """Where the next event word stands, else the token itself."""
        return next((c.lo for c in self.chunks if at <= c.lo <= at + REACH and c.kind in TRIGGERS), at)

    def _relayed(self, i: int) -> int:
        """«… نقلته عنه وكالة كذا»: who passed on what is being told."""
        speaker, after = self.sources.forward(i)
        if speaker and speaker.links[0].id not in {link.id for link in self._current.chain}:
            self._current = replace(self._current, chain=(*speaker.links, *self._current.chain))
        return max(after, i + 1)

    def _blame(self, speech: Speech) -> None:
        """An accusation with no event of its own is of the event told before it."""
        if self._current.stance == "denies" and self._has_trigger(self._current.lo, speech.lo):
            self._open(replace(speech, mute=True))  # «نفوا صلتهم بالهجوم واتهموا كذا»
            return
        deed = self._has_trigger(self.lo, self.hi)
        charged = self.syntax.subject_first or not self.syntax.guilt.isdisjoint(self.norm[speech.lo : self.hi])
        charged = charged or self.tokens.kind[speech.accused[-1].hi] == PUNCT  # «اتهمت أنقرة كذا.»
        start = speech.zone[0] - (self.norm[speech.zone[0] - 1] in self.syntax.determiners)
        apart = self.syntax.subject_first and self.norm[start - 1] in _PARTS
        if charged and (apart or not deed):
            self._open(speech)  # "The army blamed the rebels.", «حمّل ناشط الجيش المسؤولية»: of a raid told before
        elif self._found and not (self._has_trigger(self._current.lo, speech.lo) or self._has_counted(speech)):
            self._found[-1] = replace(self._found[-1], accused=speech.accused)
        elif self.syntax.subject_first and speech.lo > self._current.lo:
            told = replace(self._current, accused=speech.accused)  # "in an attack the army blamed on the rebels"
            self._found.append(told.until(speech.lo))
            self._current = replace(speech, mute=True)
        else:
            self._current = replace(self._current, accused=speech.accused)

    def _has_counted(self, charge: Speech) -> bool:
        """«…، فيما رفعت القناة الحصيلة إلى 14 وحملت كذا المسؤولية»: a figure of whoever then blames them."""
        own = self._explicit and self._same(charge.chain, self._current.chain) if charge.chain else False
        told = (c.kind for c in self.chunks if self._current.lo <= c.lo < max(charge.lo, charge.zone[1]))
        return own and not {"number", "tally"}.isdisjoint(told)

    def _at_frame(self, i: int) -> int:
        """Reads the frame at chunk ``i``; returns the chunk to go on with."""
        item, current = self.chunks[i], self._current
        if (called := self._called_false(i)) is not None:
            self._open(called)
            return i + 1
        speaker, after = self.sources.framed(i)
        speaker = speaker or self._in_his_paper(item)
        if speaker is None or self._names_the_accused(item, speaker) or self._only_of_the_denied(item, speaker):
            return after
        speaker = self._past_its_day(item, speaker)
        links = self._distance(speaker.links, item)
        if figure := self._rival(item, speaker.hi):
            if self.norm[figure.lo - 1] != "(":  # «قتل 43 مدنياً (37 بحسب المرصد) في غارة …»
                self._count_aside((figure.lo, figure.lo), links, speaker.hi)
            return after
        opener = self._opened(speaker.hi) or self._further(item, speaker.hi) or self._of_the_next(item, speaker)
        beside = self._explicit and (item.lo < current.zone[1] + 2 or self._cites_before(item))
        opened = Speech(
            item.lo, self.hi, links, zone=(item.lo, opener or speaker.hi), rule=f"attribution.{item.entry.id}"
        )
        if self.syntax.subject_first and self.norm[item.lo - 1] in self.syntax.turns:
            self._found.append(current.until(item.lo))
            self._current, self._explicit = replace(opened, zone=(item.lo, speaker.hi)), True
        elif opener and not beside:  # «كما أكدت شبكات محلية أن …»
            cites = self._cites_one_who_tells_on(item, opener)
            told = self._close(current, links, item, self._explicit) if cites else current
            self._found.append(told.until(item.lo))
            self._current, self._explicit = opened, True
        elif beside or self._has_trigger(current.lo, item.lo):
            self._current = replace(current, accused=current.accused or self._blamed_by(speaker))
            self._close_at(item, speaker, links)
        elif not (self._explicit and self._own_page(links, item)):
            self._current = replace(opened, lo=current.lo, stance=current.stance, zone=(item.lo, speaker.hi))
            self._explicit = True
        return after

    def _cites_one_who_tells_on(self, frame: Chunk, opener: int) -> bool:
        """«قتل ستة في غارة، بحسب المرصد الذي قال إن …»: who told what stands before, and what else he said."""
        verb = any(c.kind == "say" and frame.hi <= c.lo < opener for c in self.chunks)
        behind = self.norm[frame.lo - 1] in COMMAS and not frame.joined and not self.syntax.subject_first
        return verb and behind and self._has_trigger(self._current.lo, frame.lo)

    def _in_his_paper(self, frame: Chunk) -> Speaker | None:
        """«ففي بيانه الأول، يوم 31 آذار، أن جنوده …»: the paper of the one told of before, and at once what it says."""
        bound = self.norm[frame.hi - 1].endswith(self.syntax.noun_pronouns) and frame.lo == self.lo
        if not (bound and frame.entry.get("medium") and self.last_spoken and self._opened(frame.hi)):
            return None
        return Speaker(self.last_spoken, frame.lo, frame.hi)

    def _past_its_day(self, frame: Chunk, speaker: Speaker) -> Speaker:
        """«…، كما أعلن المرصد مساء الاثنين، وقتلت ستة»: past the day it was said."""
        near = range(speaker.hi, min(self.hi, speaker.hi + _DAY))
        end = next((i for i in near if self.norm[i] in COMMAS), None)
        if end is None or not frame.entry.get("verbal") or any(speaker.hi <= c.lo < end for c in self.chunks):
            return speaker
        return replace(speaker, hi=end)

    def _cites_before(self, frame: Chunk) -> bool:
        """«تحدثت الوكالة وقتها، نقلا عن مصادر أهلية، عن مقتل ستة»: whom a teller cites, before what is told."""
        told = self._has_trigger(self._current.zone[1], frame.lo)
        return bool(frame.entry.get("origin") and self._current.chain) and not (told or self.syntax.subject_first)

    def _blamed_by(self, speaker: Speaker) -> tuple[ActorRef, ...]:
        """«…، وفق المرصد الذي اتهم كذا»: whom the one named behind a claim accuses of it, with no charge of its own."""
        near = (c for c in self.chunks if c.kind == "say" and speaker.lo < c.lo <= speaker.hi + 1)
        verb = next((c for c in near if self.norm[c.lo - 1] in self.syntax.relatives), None)
        if verb is None or not verb.entry.get("accuses") or self._has_trigger(verb.hi, self.hi):
            return ()
        return self._accused(verb, speaker)

    def _called_false(self, i: int) -> Speech | None:
        """«وهو ما وصفه المتحدث بأنه "محض خيال"»: what was told before, called false by whoever is named next."""
        item = self.chunks[i]
        pronoun = self.norm[item.lo - 1].removeprefix(self._and) in self.syntax.pronouns
        if not (item.entry.get("distanced") and pronoun) or item.lo - 1 > self.lo + 1 or self.syntax.subject_first:
            return None
        speaker, _ = self.sources.forward(i)
        end = next((c.lo for c in self.chunks if c.kind == "say" and c.lo > item.hi), self.hi)
        false = any(c.entry.get("refutes") and item.hi <= c.lo < end for c in self.chunks)
        if speaker is None or not false:
            return None
        return Speech(self.lo, self.hi, speaker.links, "denies", zone=(self.lo, speaker.hi), rule="attribution.called")

    def _only_of_the_denied(self, frame: Chunk, named: Speaker) -> bool:
        """«نفت كذا صلتها بالهجوم الذي أوقع مئة قتيل، بحسب تقارير»: who counted what another denies, not its words."""
        current = self._current
        told = current.stance == "denies" and self._explicit and self._has_trigger(current.lo, frame.lo)
        relays = self._names_a_medium(named.lo, named.hi)
        return told and not relays and frame.lo >= current.zone[1] + 2 and not self._opened(named.hi)

    def _names_the_accused(self, frame: Chunk, named: Speaker) -> bool:
        """«اتهمت الحركة في بيان الجيش بقصف …»: behind where it was said, whom it accuses."""
        accused = {a.lo for a in self._current.accused}
        return bool(frame.entry.get("medium")) and named.links[0].lo in accused

    def _frames(self, i: int) -> bool:
        """«كما أخبر …», «وفي البيان أن …»: a word that frames only with a verb of saying or “that” after it."""
        if self.chunks[i].entry.get("needs_that"):
            return bool(self._opened(self.chunks[i].hi))
        if self._within_its_subject(i):
            return False
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        return not self.chunks[i].entry.get("needs_say") or (
            following is not None
            and following.kind == "say"
            and following.lo == self.chunks[i].hi
            and not self._brings(following)
        )

    def _within_its_subject(self, i: int) -> bool:
        """“A military source quoted by SANA said”: who passes on the words of the subject, before its verb."""
        item, near = self.chunks[i], self.chunks[i + 1 : i + 4]
        verb = next((c for c in near if c.kind == "say"), None)
        if verb is None or item.entry.get("origin") or not self.syntax.subject_first or not i:
            return False
        told = all(c.kind in SPEAKERS for c in near[: near.index(verb)])
        beside = self.chunks[i - 1].hi == item.lo and self.chunks[i - 1].kind in SPEAKERS
        return told and beside and verb.lo - near[max(0, near.index(verb) - 1)].hi <= 1 and is_verb(verb)

    def _brings(self, verb: Chunk) -> bool:
        """«كما نقل المسعفون خمسة جرحى»: a verb of carrying that takes people, not words."""
        counted = (c.hi for c in self.chunks if c.kind in ("number", "harm") and c.lo >= verb.hi)
        return bool(verb.entry.get("carries")) and any(0 < hi - verb.hi <= REACH for hi in counted)

    def _at_holder(self, i: int) -> int:
        """«وعند المرصد أن …», «43 قتيلاً لدى الشبكة، و37 عند المرصد»: with whom an account or a figure is."""
        item, at = self.chunks[i], self.chunks[i].lo - 1
        links, hi, used = self.sources.at(i)
        if not links or at < self._current.lo or self.syntax.subject_first:
            return i + 1
        frame, teller = replace(item, lo=at, hi=item.lo), Speaker(tuple(links), at, hi)
        opener = self._opened(hi) or (hi if self.norm[at - 1] in self.syntax.figures else 0)  # «والحصيلة عند كذا»
        if opener:
            self._open(Speech(at, self.hi, teller.links, zone=(at, opener), rule="attribution.with"))
        elif not self.sources.tells_of_others(links[0].id):
            return i + 1  # «ثلاثة أسرى لدى الجماعة»
        elif figure := self._rival(frame, hi):
            self._count_aside((figure.lo, figure.lo), teller.links, hi)
        elif self._counted_before(at):
            self._close_at(frame, teller, teller.links)
        elif self._explicit:
            return max(i + used, self._at_further_teller(i))
        return i + used

    def _at_records(self, i: int) -> int:
        """«تتراوح تقديرات المنظمة بين تسعة قتلى و…», «لا ذكر في سجلات التحالف لأي ضربة»: whose papers tell, no verb."""
        item = self.chunks[i]
        links, hi, used = self._whose_records(i)
        told = any(c.kind in ("number", "harm") and c.lo >= hi for c in self.chunks)
        told = told or bool(item.entry.get("account"))
        nothing = any(c.lo >= self._current.lo and self._denies_records(c) for c in self.chunks)
        said = any(c.kind == "say" and is_verb(c) and not item.hi <= c.lo < hi for c in self.chunks)
        if links and (told or nothing) and not said:
            stance = "reports_none" if nothing else "asserts"
            lo = self._current.lo if nothing else item.lo
            self._open(Speech(lo, self.hi, links, stance, zone=(item.lo, hi), rule="attribution.records"))
        return i + used

    def _count_of_a_body(self, i: int) -> int:
        """«أما حصيلة الدفاع المدني فبلغت 11», "the medics' count stopped at 11": opens the speech; 0 if it is none."""
        item = self.chunks[i]
        links, hi, behind = self._whose_count(i)
        number = next((c for c in self.chunks[behind:] if c.kind == "number"), None) if links else None
        told = [c.lo for c in self.chunks if c.kind in TRIGGERS and c.lo >= hi]
        near = number is not None and number.lo - hi <= _NEAR_COUNT and number.lo < min([self.hi, *told])
        if not near or (self._explicit and self._same(links, self._current.chain)):
            return 0
        self._open(Speech(item.lo, self.hi, links, zone=(item.lo, hi), rule="attribution.count", figure=not told))
        return behind

    def _whose_count(self, i: int) -> tuple[tuple[SpeechLink, ...], int, int]:
        """Who brings a count that chunk ``i`` begins (no side, whose dead it may be), token and chunk after both."""
        item, near = self.chunks[i], self.chunks[i + 1 : i + 4]
        if item.kind == "tally" or item.entry.get("records"):
            beside = bool(near) and near[0].lo - item.hi <= self.syntax.subject_first
            links, hi, used = self.sources.at(i + 1) if beside else ([], 0, 1)
            behind = i + 1 + used
        else:
            k = next((k for k, c in enumerate(near) if c.entry.get("after")), None) if item.kind in SPEAKERS else None
            links, hi, used = self.sources.at(i) if k is not None else ([], 0, 1)
            count = near[k] if k is not None and used == k + 1 and near[k].lo == hi else None
            if count is None or self.norm[count.hi - 1] not in self.syntax.figures:
                return (), 0, 0
            hi, behind = count.hi, i + used + 1
        return (tuple(links), hi, behind) if links and self.sources.tells_of_others(links[0].id) else ((), 0, 0)

    def _denies_records(self, item: Chunk) -> bool:
        """«لا ذكر في سجلات كذا لأي ضربة», «لا وجود لهجوم»: not «أرقام كذا لا تشمل المسلحين»."""
        near = range(item.hi, item.hi + (1 if item.entry.get("general") else _NEAR_NOTHING))
        beside = any(c.lo in near and c.kind in TRIGGERS for c in self.chunks)
        silent = item.entry.get("reports") and self._has_trigger(item.hi, self.hi)
        return item.kind == "negation" and bool(beside or silent)

    def _is_records(self, item: Chunk) -> bool:
        """Estimates and records; any other paper only with a clause of who gave it («الكشف الذي تسلمناه من كذا»)."""
        given = self.norm[min(item.hi, self.hi - 1)] in self.syntax.relatives
        if item.entry.get("account") and item.kind == "speaker":
            return self._is_an_account(item)
        return bool(item.entry.get("records") or (item.entry.get("paper") and given and item.kind == "speaker"))

    def _is_an_account(self, item: Chunk) -> bool:
        """«رواية الجماعة أن الطائرات قصفت السوق»: whose account it is, and then at once what it says."""
        whose = next((c for c in self.chunks if c.lo == item.hi and c.kind in SPEAKERS), None)
        return whose is not None and bool(self._opened(whose.hi))

    def _whose_records(self, i: int) -> tuple[tuple[SpeechLink, ...], int, int]:
        """Whose papers are: named right behind them, or in a clause of who gave them («السجلات التي أطلعتنا عليها»)."""
        item = self.chunks[i]
        links, hi, used = self.sources.at(i)
        if used > 1:
            return tuple(links), hi, used
        body = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if body is not None and body.kind == "actor" and body.prep == "by" and body.lo - item.hi <= 1:
            links, hi, used = self.sources.at(i + 1)
            return tuple(links), hi, used + 1
        gave = self.norm[min(item.hi, self.hi - 1)] in self.syntax.relatives
        for k in range(i + 1, len(self.chunks) if gave else 0):
            if self.chunks[k].lo - item.hi > _GIVER or self.chunks[k].kind == "number":
                break
            links, hi, used = self.sources.at(k) if self.chunks[k].kind in SPEAKERS else ([], 0, 1)
            if links:
                return tuple(links), hi, k - i + used
        return (), item.hi, 1

    def _counted_before(self, at: int) -> bool:
        """Whether a count ends right before a token («43 قتيلاً», «ستة قتلى في سرمين»); not «ثلاثة موظفين لدى كذا»."""
        last = next((c for c in reversed(self.chunks) if c.hi == at), None)
        numbers = any(c.quantity and 0 <= at - c.hi <= _COUNT for c in self.chunks)
        return last is not None and last.kind in ("harm", "place", "actor", "side") and numbers

    def _rival(self, frame: Chunk, hi: int) -> Chunk | None:
        """«…، و37 وفق المرصد», "…, and 13, according to the observatory": another figure of those told, set off."""
        if hi < self.hi and self.tokens.kind[hi] != PUNCT:
            return None
        end = frame.lo - (self.norm[frame.lo - 1] in COMMAS)
        before = [c for c in self.chunks if c.hi <= end][-2:]
        if before and before[-1].kind == "person" and before[-1].hi == end:
            end = before.pop().lo  # «و37 شخصاً بحسب كذا»
        number = before[-1] if before else None
        if number is None or number.quantity is None or number.hi != end or number.lo <= self.lo:
            return None
        word = self.norm[number.lo - 1]
        apart = any(c.hi == number.lo and c.kind in ("relation", "switch") for c in self.chunks)
        apart = apart or word in self.syntax.coordinators or word in COMMAS or number.prep == "to"
        told = (c.quantity or c.kind in TRIGGERS for c in self.chunks if c.lo < number.lo)
        return number if apart and any(told) else None

    def _count_aside(self, zone: tuple[int, int], links: tuple[SpeechLink, ...], hi: int) -> None:
        """A figure that somebody else gives, named in the zone if before it, is his; then who spoke before goes on."""
        self._found.append(self._current.until(zone[0]))
        self._found.append(Speech(zone[0], hi, links, zone=zone, rule="attribution.figure", figure=True))
        self._current, self._explicit = replace(self._current, lo=hi, inherited=True, zone=(hi, hi)), False

    def _at_further_teller(self, i: int) -> int:
        """«قال الدفاع المدني إن 12 قتلوا، والمرصد 19», "counted 12 dead, the observatory 19": the verb is left out.

        «الحصيلة عند المرصد 12 قتيلا، وعند الدفاع المدني 11», «تتحدث الوزارة عن 12، والدفاع المدني عن 11».
        """
        item, norm = self.chunks[i], self.norm
        lo = item.lo - (norm[item.lo - 1] in self.syntax.with_whom)
        joined = norm[lo - 1] in COMMAS or norm[lo - 1] in self.syntax.coordinators
        links, hi, used = self.sources.at(i) if item.joined or joined else ([], 0, 1)
        behind = self.chunks[i + used : i + used + 1]
        figure = next((c for c in behind if c.kind == "number" and c.lo - hi <= (c.prep == "about")), None)
        told = any(c.kind == "number" and self._current.lo <= c.lo < item.lo for c in self.chunks)
        told = told or (self._found[-1].figure if self._found else i == 0)
        if figure is None or not links or not told or not self.sources.tells_of_others(links[0].id):
            return i + 1
        ends = (
            figure.hi >= self.hi or self.tokens.kind[figure.hi] == PUNCT or norm[figure.hi] in self.syntax.coordinators
        )
        if not ends and not any(c.lo == figure.hi and (c.joined or c.kind == "person") for c in self.chunks):
            return i + 1  # "the ministry 19 bodies"
        self._count_aside((lo, hi), tuple(links), figure.hi)
        return i + used + 1

    def _at_bracket(self, i: int) -> int:
        """«12 قتيلا (المرصد) و14 (الدفاع المدني)», "from 12 (SOHR) to 19 (White Helmets)": whose each figure is."""
        lo = self.chunks[i].lo - 1
        links, hi, used = self.sources.at(i)
        before = self.chunks[max(0, i - 2) : i]
        number = next((c for c in reversed(before) if c.kind == "number" and lo - c.hi <= 1), None)
        rivals = sum(c.kind in SPEAKERS and self.norm[c.lo - 1] == "(" for c in self.chunks) > 1
        whole = links and number is not None and hi < self.hi and self.norm[hi] == ")" and rivals
        if not whole or number is None or not self.sources.tells_of_others(links[0].id):
            return i + 1
        self._count_aside((number.lo, number.lo), tuple(links), hi + 1)
        return i + used

    def _own_page(self, links: tuple[SpeechLink, ...], frame: Chunk) -> bool:
        """«كتب المتحدث باسم كذا … في منشور على حسابه»: where the speaker said it, no further source."""
        if not self._current.chain or not links[-1].id.startswith("unnamed:"):
            return False
        return not self.sources.ends_subject(self._current.zone[1], frame.lo)

    def _close_at(self, frame: Chunk, speaker: Speaker, links: tuple[SpeechLink, ...]) -> None:
        """A frame after its claim closes the speech, unless what resulted is still to come."""
        zone = (frame.lo, speaker.hi)
        closed = self._close(self._current, links, frame, self._explicit)
        inside = self._mid_result(self._current.lo, frame.lo) or self._mid_clause(frame, speaker.hi)
        if (self.syntax.subject_first and not self._explicit) or inside:
            if self._explicit and not self._has_trigger(self._current.zone[1], frame.lo):
                zone = (self._current.zone[0], speaker.hi)  # «اتهمت أنقرة موسكو، على لسان خارجيتها، بقصف كذا»
            self._current, self._explicit = replace(closed, zone=zone), True
        elif frame.lo > self._current.zone[1] + 2:
            self._found.append(closed.until(frame.lo))
            self._current = Speech(
                frame.lo, self.hi, closed.chain, inherited=True, zone=zone, rule="attribution.carried"
            )
            self._explicit = False
        else:
            near = speaker.hi if frame.lo - closed.zone[1] <= 1 else 0  # "…, the agency said quoting an officer"
            self._current = replace(closed, zone=(closed.zone[0], max(closed.zone[1], near)))

    def _mid_result(self, lo: int, hi: int) -> bool:
        """Whether a word of result stands before, and what resulted is still to come."""
        before = [c for c in self.chunks if lo <= c.lo < hi]
        at = max((c.hi for c in before if c.gives_result), default=None)
        if at is None or self.syntax.subject_first or hi - at > 6:
            return False
        return not any(c.kind in ("harm", "damage", "say") and c.lo >= at for c in before)

    def _mid_clause(self, frame: Chunk, hi: int) -> bool:
        """«وأصيب، بحسب المشفى، ستة مدنيين»: between two commas a frame parts a verb from its own words."""
        norm = self.norm
        if norm[hi : hi + 1] in (["،"], [","]) and self._how_they_fell(frame, hi + 1):
            return True
        if self.syntax.subject_first or norm[frame.lo - 1] not in COMMAS or norm[hi : hi + 1] not in (["،"], [","]):
            return False
        word = norm[hi + 1] if hi + 1 < self.hi else "."
        following = next((c for c in self.chunks if c.lo >= hi + 1), None)
        if following is None or following.lo > hi + 1 or word in self.syntax.breaks:
            return word in self.syntax.prepositions
        if following.kind == "time" and frame.entry.get("verbal"):
            return False  # «حسبما أفاد المرصد، اليوم السبت»: when it was said
        clause = following.kind in ("say", "switch", "frame", "background", "link", "light", "negation")
        return not (clause or following.joined or following.feature.startswith(("past", "present", "participle")))

    def _how_they_fell(self, frame: Chunk, at: int) -> bool:
        """«قتل خمسة، بحسب الأهالي، حين سقطت قذيفة …», «…، إثر لغم»: what brought the harm told before a frame."""
        told = [c.kind for c in self.chunks if self._current.lo <= c.lo < frame.lo and c.kind in TRIGGERS]
        if self.syntax.subject_first or at >= self.hi or "harm" not in told or "event" in told:
            return False
        cause = any(c.lo == at and c.gives_cause for c in self.chunks)
        return cause or self.norm[at] in self.syntax.attendant

    def _of_the_next(self, frame: Chunk, named: Speaker) -> int:
        """«قتل ثلاثة في القصف، وبحسب المرصد نزحت 400 عائلة»: a frame joined to what goes before tells what follows."""
        apart = frame.joined and self.norm[frame.lo - 1] in COMMAS and not self.syntax.subject_first
        at, again = named.hi, named.links[-1].id in {link.id for link in self._current.chain}
        if not apart or again or at >= self.hi or self.norm[at] in self.syntax.subtotal:
            return 0
        return at if any(c.lo >= at and c.kind in TRIGGERS | {"tally"} for c in self.chunks) else 0

    def _further(self, frame: Chunk, at: int) -> int:
        """«كما أعلن الدفاع المدني مقتل ستة»: not "as it announced" but "it announced as well", told right after it."""
        if self.syntax.subject_first or self.norm[frame.lo] not in self.syntax.breaks:
            return 0
        told = next((c for c in self.chunks if c.lo >= at), None)
        if told is None or told.lo > at or is_verb(told) or told.joined:
            return 0
        return at if told.kind in TOLD | {"tally", "negation"} else 0

    def _distance(self, links: tuple[SpeechLink, ...], frame: Chunk) -> tuple[SpeechLink, ...]:
        if not frame.entry.get("distanced"):
            return links
        return (*links[:-1], replace(links[-1], distanced=True))

    def _close(self, current: Speech, links: tuple[SpeechLink, ...], frame: Chunk, explicit: bool) -> Speech:
        """A frame after its claim: the claim is its source's; with a source before, it carried that."""
        if explicit and current.chain and not current.inherited:
            if links[-1].id in {link.id for link in current.chain}:
                return current
            if frame.entry.get("mouth") and not self.sources.resolver.relays(current.chain[-1].id):
                return current  # «نفت الحركة على لسان مستشار قائدها …»: her own words
            if frame.entry.get("origin"):
                return replace(current, chain=(*current.chain, *links))
            return replace(current, chain=(*links, *current.chain))
        name = frame.entry.id if frame.kind == "frame" else "with"
        return replace(current, chain=links, rule=f"attribution.{name}", inherited=False)
