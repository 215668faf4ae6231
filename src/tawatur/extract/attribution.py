"""Layer 2a: who speaks in which part of a sentence.

A sentence is cut into speeches: a verb of saying opens one (its source before or after it), a
frame («بحسب», "according to") opens one or closes one, and what no word introduces is carried over
or the outlet's own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from tawatur.extract.drafts import ActorRef, Speech, SpeechLink
from tawatur.extract.groups import Group
from tawatur.extract.subject_first import PRONOUNS, in_apposition, name_before, source_ahead
from tawatur.grammar.chunks import COMMAS, QUOTES, Chunk, gap_words, has_comma
from tawatur.grammar.syntax import Syntax
from tawatur.text.tokens import PUNCT, Tokens

TRIGGERS = frozenset({"event", "harm", "damage"})
_SOURCES = frozenset({"source", "speaker", "actor", "side", "person", "place", "object"})
_SIGNED = 5
"""Words after a source that signs a sentence («- مسعف طلب حجب اسمه»)."""
_HEAD = 9
"""Words between a source at the head of a line and its colon."""
_REACH = 14
"""Words between a verb of saying and its subject."""


@dataclass(slots=True)
class Speaker:
    """A source found in the text, as chain links from nearest teller to origin."""

    links: tuple[SpeechLink, ...]
    lo: int
    hi: int


class SpeechReader:
    """Cuts one sentence into speeches.

    Args:
        tokens: the document's tokens.
        chunks: the sentence's chunks.
        groups: its noun phrases.
        syntax: the language's function words.
        source_of: resolves a source, speaker, actor or anaphor chunk to a source id, or None.
        is_media: whether an actor chunk names an outlet or agency.
        carried: the chain in force before the sentence, () in the outlet's voice.
        last_spoken: the chain of the last one who spoke, whoever speaks now.
        names: words of persons' names to the source they spoke for.
    """

    def __init__(
        self,
        tokens: Tokens,
        chunks: Sequence[Chunk],
        groups: Sequence[Group],
        syntax: Syntax,
        source_of: Callable[[Chunk], str | None],
        is_media: Callable[[Chunk], bool],
        carried: tuple[SpeechLink, ...],
        last_spoken: tuple[SpeechLink, ...],
        names: Mapping[str, str],
    ) -> None:
        self.tokens = tokens
        self.chunks = list(chunks)
        self.syntax = syntax
        self.source_of = source_of
        self._is_media = is_media
        self.carried = carried
        self.last_spoken = last_spoken
        self.names = names
        self.groups = groups
        self.start = 0
        self._in_group = {chunk.lo: group for group in groups for chunk in group.chunks}

    def read(self, lo: int, hi: int) -> list[Speech]:
        """The speeches of the sentence in order; together they cover it."""
        self.start = lo
        rule = "attribution.carried" if self.carried else "attribution.outlet"
        current = Speech(lo, hi, self.carried, rule=rule, inherited=bool(self.carried))
        found: list[Speech] = []
        explicit = screen = False
        if headed := self._headed(lo, hi):
            current, explicit = headed, True
        i = 0
        while i < len(self.chunks):
            item = self.chunks[i]
            if item.kind == "say" and item.entry.get("relays") and item.suffix and explicit:
                speaker, after = self._forward(i)
                if speaker and speaker.links[0].id not in {link.id for link in current.chain}:
                    current = replace(current, chain=(*speaker.links, *current.chain))
                i = max(after, i + 1)
                continue
            if item.kind == "say" and item.lo in self._in_group:
                i += 1  # «طائرات يعتقد أنها روسية»: whose the aircraft are, no statement
                continue
            if item.kind == "say" and item.suffix and item.entry.get("distanced") and item.feature.startswith("past"):
                i += 1  # «من سمته …»: a label, not a statement
                continue
            if item.kind == "say" and item.lo >= current.lo and self._is_saying(i):
                if self._screen(item):
                    screen, current = True, replace(current, mute=True)
                speech, backward, i = self._say(i, hi, current)
                if speech is None:
                    continue
                if screen and all(link.id.startswith("unnamed:") for link in speech.chain):
                    speech = replace(speech, mute=True)
                if speech.accused and not self._has_trigger(speech.zone[1], hi):
                    target = found[-1] if found and not self._has_trigger(current.lo, speech.lo) else current
                    blamed = replace(target, accused=speech.accused)
                    if target is current:
                        current = blamed
                    else:
                        found[-1] = blamed
                    continue
                if backward:
                    current = replace(speech, lo=current.lo, hi=hi)
                    explicit = True
                    continue
                if speech.lo > current.lo:
                    found.append(current.until(speech.lo))
                current = speech
                explicit = True
                continue
            if item.kind == "frame" and item.lo >= current.lo and self._frames(i):
                speaker, end = self._frame_source(i)
                i = end
                if speaker is None:
                    continue
                links = self._distance(speaker.links, item)
                opener = self._opened(speaker.hi)
                if self.syntax.subject_first and self.tokens.norm[item.lo - 1] in (
                    ";",
                    "but",
                    "while",
                    "though",
                    "yet",
                ):
                    found.append(current.until(item.lo))
                    current = Speech(
                        item.lo, hi, links, zone=(item.lo, speaker.hi), rule=f"attribution.{item.entry.id}"
                    )
                    explicit = True
                elif opener and not (explicit and item.lo < current.zone[1] + 2):
                    found.append(current.until(item.lo))  # «كما أكدت شبكات محلية أن …»
                    current = Speech(item.lo, hi, links, zone=(item.lo, opener), rule=f"attribution.{item.entry.id}")
                    explicit = True
                elif explicit and item.lo < current.zone[1] + 2 or self._has_trigger(current.lo, item.lo):
                    closed = self._close(current, links, item, explicit)
                    if (self.syntax.subject_first and not explicit) or self._mid_result(current.lo, item.lo):
                        current, explicit = replace(closed, zone=(item.lo, speaker.hi)), True
                    elif item.lo > current.zone[1] + 2:
                        found.append(closed.until(item.lo))
                        current = Speech(
                            item.lo,
                            hi,
                            closed.chain,
                            inherited=True,
                            zone=(item.lo, speaker.hi),
                            rule="attribution.carried",
                        )
                        explicit = False
                    else:
                        current = closed
                elif (
                    explicit
                    and current.chain
                    and links[-1].id.startswith("unnamed:")
                    and not self._ends_subject(current.zone[1], item.lo)
                ):
                    continue  # «كتب المتحدث باسم كذا … في منشور على حسابه»
                else:
                    start = current.lo
                    current = Speech(
                        start,
                        hi,
                        links,
                        current.stance,
                        rule=f"attribution.{item.entry.id}",
                        zone=(item.lo, speaker.hi),
                        evidence=current.evidence,
                    )
                    explicit = True
                continue
            i += 1
        found.append(self._signed(current, hi))
        return [speech for speech in found if speech.hi > speech.lo]

    def _headed(self, lo: int, hi: int) -> Speech | None:
        """«الجيش: …», "Health ministry: …": a source before a colon at the head of a line."""
        first = next((c for c in self.chunks if c.lo >= lo), None)
        if first is None or first.lo - lo > 2 or first.prep or first.kind not in ("actor", "side", "source", "speaker"):
            return None
        sources, end, _ = self._source_at(0)
        colon = next((i for i in range(end, min(hi - 1, end + _HEAD)) if self.tokens.norm[i] == ":"), None)
        if colon and any(c.kind in (*TRIGGERS, "say", "light") and end <= c.lo < colon for c in self.chunks):
            return None
        if not sources or colon is None or not self._has_trigger(colon, hi):
            return None
        return Speech(lo, hi, tuple(sources), zone=(lo, colon + 1), rule="attribution.head")

    def _signed(self, current: Speech, hi: int) -> Speech:
        """«… (مصدر محلي).»: a source in brackets at the end signs what stands before it."""
        last = next(
            (c for c in reversed(self.chunks) if c.lo and self.tokens.norm[c.lo - 1] in ("(", "-", "–", "—")), None
        )
        if last is None or last.kind not in ("source", "person") or self._has_trigger(last.lo, hi):
            return current
        own = self.source_of(last)
        if own is None or hi - last.hi > _SIGNED or (current.chain and not current.inherited):
            return current
        return replace(current, chain=(SpeechLink(own, last.lo, last.hi),), inherited=False, rule="attribution.signed")

    # -- verbs of saying ---------------------------------------------------------------------

    def _say(self, i: int, hi: int, current: Speech) -> tuple[Speech | None, bool, int]:
        verb = self.chunks[i]
        speaker, after = self._subject(i)
        entry = verb.entry
        content = self._content_start(verb, speaker, after, hi)
        blames = entry.get("accuses") and (current.chain or self.last_spoken) and self._accused(verb, speaker)
        further = not speaker and self._goes_on_saying(verb, current)
        unsaid = self.syntax.subject_first and any(
            c.kind == "negation" and 0 <= verb.lo - c.hi <= 1 for c in self.chunks
        )
        alike = str(entry.get("stance") or "asserts") == current.stance and entry.get("claims") is not False
        if further and alike and (entry.get("finds") or self._has_trigger(verb.hi, hi)):
            return None, False, i + 1
        calls = entry.get("claims") is False and verb.joined and verb.feature.startswith("past")
        says = (
            speaker or further or calls or entry.get("continues") or self._ends_subject(content - 1, content) or blames
        )
        if not says and not verb.has("participle"):
            return None, False, i + 1
        quoted = self._ends_subject(content - 1, content) or entry.get("shows") or self.syntax.subject_first
        if entry.get("distanced") and not quoted:
            return None, False, i + 1  # «وصف كذا بكذا»: no statement
        after = self._skip_until(after, content)
        chain = speaker.links if speaker else ()
        if not chain and self.syntax.subject_first:
            chain = current.chain
        elif not chain:
            chain = current.chain or self.last_spoken
        elif speaker and len(chain) == 1 and entry.get("continues") and self._same(chain, self.last_spoken):
            chain = self.last_spoken
        chain = self._with_verb(chain, verb)
        stance = str(entry.get("stance") or "asserts")
        disowned = verb.has("masdar") or entry.get("responsibility")  # «نفى مسؤوليته عن»
        same = speaker is None or speaker.links[-1].id in {link.id for link in current.chain}
        if stance == "asserts" and current.stance == "denies" and disowned and same:
            stance = "denies"
        lo = min(verb.lo, speaker.lo) if speaker else verb.lo
        lo = max(lo, current.lo)
        speech = Speech(
            lo,
            hi,
            chain,
            stance,
            mute=entry.get("claims") is False or self._screen(verb) or unsaid or bool(further and alike),
            accused=self._accused(verb, speaker) if entry.get("accuses") else (),
            responsibility=bool(entry.get("responsibility")),
            continues=bool(entry.get("continues") or verb.has("participle")) and not speaker,
            zone=(lo, self._dated(content, verb)),
            rule=f"attribution.{entry.id}",
        )
        backward = self._speaks_of_before(verb, speaker, content, hi, current)
        if backward and stance != "denies":
            speech = replace(speech, zone=(lo, max(speech.zone[1], verb.hi)))
            return speech, True, after
        return speech, False, after

    def _screen(self, verb: Chunk) -> bool:
        """«ويظهر الفيديو …»: what the picture shows is evidence, not a claim of its own."""
        if not verb.entry.get("shows"):
            return False
        return any(c.kind == "evidence" and 0 <= c.lo - verb.hi <= 2 and c.definite for c in self.chunks) or any(
            c.kind == "evidence" and 0 <= verb.lo - c.hi <= 1 and c.definite for c in self.chunks
        )

    def _is_saying(self, i: int) -> bool:
        """A masdar with an article is a noun («الإعلان»); to raise or lower is to say only of a toll."""
        item = self.chunks[i]
        if item.entry.get("of_tally"):
            return any(c.kind == "tally" and c.lo - item.hi <= 6 for c in self.chunks[i + 1 : i + 5])
        return not (item.has("masdar") and item.prefix.endswith("ال"))

    def _frames(self, i: int) -> bool:
        """«كما أخبر …»: a word that frames only with a verb of saying after it."""
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        return not self.chunks[i].entry.get("needs_say") or (
            following is not None and following.kind == "say" and following.lo == self.chunks[i].hi
        )

    def _subject(self, i: int) -> tuple[Speaker | None, int]:
        if self.syntax.subject_first:
            return self._subject_ahead(i)
        if self._relative(i):
            return None, i + 1  # «سانا التي حمّلت …»: the one just named goes on
        forward, after = self._forward(i)
        verb = self.chunks[i]
        if verb.entry.get("of_before"):
            return self._just_named(i), i + 1  # «المرصد، ومفاد روايته أن …»
        if verb.suffix and not verb.entry.get("relays") and (verb.has("masdar") or not forward):
            return None, i + 1  # «نفيها», «زعمه»: of the one just named
        before = None if verb.joined or verb.has("participle") else self._backward(i)
        if before and forward and verb.entry.get("ascribes") and forward.hi > verb.hi:
            return replace(forward, links=(*before.links, *forward.links), lo=before.lo), after
        if before and not has_comma(self.tokens, before.hi - 1, verb.lo):
            return before, i + 1
        if forward and verb.entry.get("accuses") and self._only_accused(verb, forward):
            return before, i + 1
        if forward:
            return forward, after
        if verb.has("participle"):
            return None, i + 1
        found = before or self._backward(i)
        if found is None and (found := self._unknown(self.chunks[i])):
            return found, self._index_from(found.hi, i + 1)
        return found, i + 1

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
        if verb.has("gerund") or in_apposition(self.tokens, lo, verb.lo, self.chunks[-1].hi):
            return None, i + 1
        if self.tokens.norm[verb.lo - 1] in PRONOUNS:
            spoken = self.last_spoken if verb.lo - 2 < lo or self.tokens.norm[verb.lo - 2] in COMMAS else ()
            return (Speaker(spoken, verb.lo - 1, verb.hi) if spoken else None), i + 1
        ahead = source_ahead(self.tokens, self.chunks, i, lo, self._source_at)
        if ahead and verb.entry.id == "say.quoted":
            quoted, after = self._forward(i)
            if quoted:  # "the agency quoted a military source as saying"
                return Speaker((*ahead.links, *quoted.links), ahead.lo, quoted.hi), after
        if ahead:
            return Speaker(ahead.links, ahead.lo, verb.hi), i + 1
        if self._inverted(i) and not self._ends_subject(verb.hi, verb.hi + 1):
            forward, after = self._forward(i)
            if forward and forward.lo <= verb.hi + 1:
                return forward, after
        words = name_before(self.tokens, lo, verb.lo)
        known = next((self.names[self.tokens.norm[k]] for k in words if self.tokens.norm[k] in self.names), None)
        covered = any(c.lo < verb.lo and c.hi > words.start for c in self.chunks)
        known = known or ("unnamed:other" if words and not covered and verb.feature else None)
        return (Speaker((SpeechLink(known, words[0], verb.lo),), words[0], verb.hi) if known else None), i + 1

    def _dated(self, content: int, verb: Chunk) -> int:
        """“Said on Tuesday”: the time right after the verb is the statement's."""
        if not self.syntax.subject_first or content != verb.hi:
            return content
        told = next((c for c in self.chunks if c.kind == "time" and 0 <= c.lo - content <= 1), None)
        return told.hi if told else content

    def _goes_on_saying(self, verb: Chunk, current: Speech) -> bool:
        """“… and said”, “…, said that”: a further verb of the same subject."""
        if not self.syntax.subject_first or not current.chain or current.inherited or verb.has("gerund"):
            return False
        if self.tokens.norm[verb.lo - 1] in PRONOUNS:
            return True  # "witnesses told the agency they saw"
        return (
            verb.joined or self.tokens.norm[verb.lo - 1] in COMMAS or self.tokens.norm[verb.lo - 1] in ("but", "then")
        )

    def _only_accused(self, verb: Chunk, found: Speaker) -> bool:
        """«واتهم الحوثيين بقصف …»: the one side named is the object, not the subject."""
        if any(c.lo == found.links[-1].lo and c.kind in ("source", "speaker", "person") for c in self.chunks):
            return False
        act = next((c.lo for c in self.chunks if c.lo >= verb.hi and c.kind == "event"), found.hi + 6)
        sides = [g for g in self.groups if verb.hi <= g.lo <= max(act, found.hi) and g.actors and g.prep in ("", "for")]
        return len(sides) <= 1

    def _relative(self, i: int) -> bool:
        at = self.chunks[i].lo - 1
        return at >= 0 and self.tokens.norm[at] in self.syntax.relatives

    def _inverted(self, i: int) -> bool:
        """English "…, said the ministry"."""
        at = self.chunks[i].lo - 1
        return at >= 0 and (self.tokens.norm[at] in COMMAS or self.tokens.norm[at] in QUOTES)

    def _forward(self, i: int) -> tuple[Speaker | None, int]:
        """The source after the verb, up to the complementiser."""
        verb = self.chunks[i]
        links: list[SpeechLink] = []
        about: list[SpeechLink] = []
        lo = hi = verb.hi
        at = verb.hi
        k = i + 1
        while k < len(self.chunks):
            item = self.chunks[k]
            if item.lo < at:
                k += 1
                continue
            if item.lo - verb.hi > _REACH + (6 if links else 0) or self._ends_subject(at, item.lo):
                break
            if item.kind in ("say", "event", "harm", "damage", "link", "switch", "number") and not (
                item.kind == "say" and links and item.has("masdar")
            ):
                break
            if item.kind == "say":
                break
            if not links and self._object_of_call(verb, item):
                break
            if item.kind in _SOURCES and (
                item.prep in ("", "about", "from", "by", "for", "of", "in", "to", "via") or links
            ):
                sources, hi_, used = self._source_at(k)
                kind = item.entry.get("class") if item.kind == "person" and item.lo == verb.hi else None
                if not sources and kind and not links and not item.prep:
                    sources = [SpeechLink(str(kind), item.lo, hi_)]  # «قال طبيب …», «قال أحد السكان»
                if sources:
                    learned = item.prep == "from" and verb.entry.get("own") and links  # «علمت الوكالة من مصادر»
                    if item.prep == "about" or learned or (item.prep == "to" and verb.entry.get("ascribes")):
                        about.extend(sources)
                    elif not links and item.prep in ("", "from", "by"):
                        links.extend(sources)
                        lo = item.lo
                    elif links and (item.prep == "via" or (item.prep == "for" and self._is_media(item))):
                        links[:0] = sources
                    elif not links and item.prep == "in" and item.kind == "source":
                        links.extend(sources)
                        lo = item.lo
                    if any(link in links or link in about for link in sources):
                        hi = max(hi, hi_)
                    at = max(at, hi_)
                    k += used
                    if not about and links and self._is_media(item) and verb.entry.get("continues") is None:
                        continue
                    continue
            at = max(at, item.hi)
            k += 1
        if not links and not about:
            return None, i + 1
        return Speaker(tuple(links + about), min(lo, verb.lo), hi), self._index_from(hi, i + 1)

    def _object_of_call(self, verb: Chunk, item: Chunk) -> bool:
        """«وأدانت استمرار الجيش في …»: what a verb of blame or call, joined to the one before, is about."""
        if verb.entry.get("claims") is not False or not verb.joined or item.kind not in ("actor", "side"):
            return False
        known = {i for c in self.chunks if c.kind in (*_SOURCES, "time") for i in range(c.lo, c.hi)}
        return any(i not in known and self.tokens.kind[i] != PUNCT for i in range(verb.hi, item.lo))

    def _unknown(self, verb: Chunk) -> Speaker | None:
        """A person no registry has, between verb and complementiser: known by name from before, or unnamed."""
        if self.syntax.subject_first or not verb.feature.startswith(("past", "present")):
            return None
        end = next(
            (i for i in range(verb.hi, min(len(self.tokens), verb.hi + 10)) if self._ends_subject(i, i + 1)), verb.hi
        )
        words = [i for i in range(verb.hi, end) if self.tokens.kind[i] != PUNCT]
        if any(verb.hi <= c.lo < end and c.kind in ("say", "number", "tally") for c in self.chunks):
            return None
        if not words or self.tokens.norm[words[0]] in self.syntax.prepositions or self._starts_phrase(words[0]):
            return None
        known = next((self.names[self.tokens.norm[i]] for i in words if self.tokens.norm[i] in self.names), None)
        some = {one + pronoun for one in self.syntax.one_of for pronoun in ("هم", "هما", "هن")}
        if self.last_spoken and self.tokens.norm[words[0]] in some:
            return Speaker(self.last_spoken, verb.lo, words[0] + 1)  # «وذكر أحدهما أن …»
        offices = (k for k, c in enumerate(self.chunks) if c.kind in ("speaker", "source") and verb.hi < c.lo < end)
        office = next(offices, None)
        if known is None and office is not None and self.tokens.norm[self.chunks[office].lo - 1] in COMMAS:
            links, hi, _ = self._source_at(office)  # «وقال فلان، نائب كذا، إن …»
            if links:
                return Speaker(tuple(links), verb.lo, max(hi, words[-1] + 1))
        return Speaker((SpeechLink(known or "unnamed:other", words[0], words[-1] + 1),), verb.lo, words[-1] + 1)

    def _starts_phrase(self, at: int) -> bool:
        return any(c.lo == at and c.kind in ("time", "place", "frame", "switch", "say") for c in self.chunks)

    def _backward(self, i: int) -> Speaker | None:
        """The source right before the verb («وزارة كذا قالت», "the ministry said")."""
        verb = self.chunks[i]
        k = i - 1
        while k >= 0:
            item = self.chunks[k]
            if verb.lo - item.hi > _REACH:
                return None
            if item.kind in ("event", "harm", "damage", "say", "frame"):
                return None
            beside = (
                k > 0 and self.chunks[k - 1].hi == item.lo and self.chunks[k - 1].kind in ("relation", "place_noun")
            )
            if item.kind == "place" and (beside or verb.entry.id.endswith(".part")):
                k -= 1
                continue  # «جنوبي بغداد، قال …»: where, not who
            if item.kind in _SOURCES and item.prep in ("", "of", "in", "for"):
                start = self._phrase_start(k)
                sources, hi, _ = self._source_at(start)
                if sources and self.chunks[start].prep in ("",) and self._apposed(hi, verb.lo):
                    return Speaker(tuple(sources), self.chunks[start].lo, verb.lo)
            k -= 1
        return None

    def _phrase_start(self, k: int) -> int:
        """The first chunk of the noun phrase that chunk ``k`` ends («مدير صحة دهوك»)."""
        while k > 0:
            item, before = self.chunks[k], self.chunks[k - 1]
            if (
                before.kind in _SOURCES
                and not has_comma(self.tokens, before.hi, item.lo)
                and (len(gap_words(self.tokens, before.hi, item.lo)) <= 2)
            ):
                k -= 1
            else:
                return k
        return k

    def _apposed(self, lo: int, hi: int) -> bool:
        """Nothing but an apposition (between commas) or a name stands between source and verb."""
        gap = [self.tokens.norm[i] for i in range(lo, hi)]
        commas = sum(1 for word in gap if word in ("،", ",", "–", "-", "—"))
        words = [w for w in gap if w not in COMMAS and w not in QUOTES and w not in self.syntax.verb_particles]
        if any(word in self.syntax.breaks & self.syntax.verb_particles for word in gap):
            return False  # «…، حيث بثت شبكة كذا»: a clause of its own
        if commas == 0:
            return len(words) <= 5
        return commas >= 2 and len(words) <= _REACH or len(words) == 0

    def _source_at(self, k: int) -> tuple[list[SpeechLink], int, int]:
        """The source whose noun phrase begins at chunk ``k``: body after speaker, «مصدر في كذا»."""
        item = self.chunks[k]
        own = self.source_of(item)
        if own is not None and own.startswith("unnamed:"):
            own = self.names.get(self.tokens.norm[item.hi - 1], own)  # "officials", whose body was named before
        hi = item.hi
        used = 1
        if item.kind in ("source", "speaker", "person"):
            j = k + 1
            while (
                j < len(self.chunks) and self.chunks[j].lo - hi <= 4 and not self._ends_subject(hi, self.chunks[j].lo)
            ):
                following = self.chunks[j]
                if following.lo < hi:
                    j += 1
                    continue
                if has_comma(self.tokens, hi, following.lo):
                    break
                if following.kind == "speaker" and not following.joined:
                    hi = following.hi
                    used = j - k + 1
                elif item.kind == "source" and own and following.entry.get("nisba") and not following.prep:
                    hi = following.hi  # «مصادر عسكرية يمنية»: what kind, not whose
                    used = j - k + 1
                elif following.kind in ("actor", "side") and self._bodily(item, following):
                    body = self.source_of(following)
                    if body and not (item.kind == "person" and self._is_media(following)):
                        own = body if not self._keeps_class(item, following) else own
                        hi = following.hi
                        used = j - k + 1
                    break
                elif following.kind in ("place", "place_noun"):
                    hi = following.hi
                    used = j - k + 1
                elif (
                    following.entry.get("holder") == "medics"
                    and following.prep in ("", "in", "with", "of")
                    and (item.kind == "speaker" and own in (None, "unnamed:official", "unnamed:other"))
                ):
                    own, hi, used = "unnamed:medical", following.hi, j - k + 1  # «مدير المستشفى»
                else:
                    break
                j += 1
        if own is None:
            return [], hi, used
        return [SpeechLink(own, item.lo, hi)], hi, used

    def _bodily(self, source: Chunk, body: Chunk) -> bool:
        """Whether a body after a source is its own («مصدر في الجيش»), not whom it told («أبلغ مصدر القناة»)."""
        if body.prep == "for":
            return not self._is_media(body)
        within = ("of", "in", "from") if self.syntax.subject_first else ("of", "in", "from", "with")
        beside = body.prep == "" and body.lo == source.hi and source.hi - source.lo == 1 and not source.definite
        theirs = not self.syntax.subject_first and beside and body.kind == "actor"  # «مراسل كذا», «نشطاء كذا»
        return body.prep in within or (body.prep == "" and (source.kind != "source" or theirs))

    def _keeps_class(self, source: Chunk, body: Chunk) -> bool:
        """“A military source” quoted by an agency stays unnamed; “a source in the army” is the army."""
        return source.kind == "source" and self._is_media(body) and source.entry.get("class") != "outlet"

    def _ends_subject(self, lo: int, hi: int) -> bool:
        """A complementiser or colon between two tokens ends the subject."""
        return any(
            self.tokens.norm[i] in self.syntax.complementisers or self.tokens.norm[i] == ":" for i in range(lo, hi)
        )

    def _content_start(self, verb: Chunk, speaker: Speaker | None, after: int, hi: int) -> int:
        start = max(verb.hi, speaker.hi if speaker else verb.hi)
        stop = min([c.lo for c in self.chunks if c.kind == "say" and c.lo >= start], default=hi)
        for i in range(start, min(hi, stop, start + _REACH)):
            if self.tokens.norm[i] in self.syntax.complementisers or self.tokens.norm[i] == ":":
                return i + 1
            if any(c.lo == i and c.kind in TRIGGERS for c in self.chunks[after : after + 4]):
                break
        return start

    def _skip_until(self, after: int, content: int) -> int:
        while after < len(self.chunks) and self.chunks[after].hi <= content and self.chunks[after].kind != "frame":
            after += 1
        return after

    def _index_from(self, token: int, default: int) -> int:
        for i in range(default, len(self.chunks)):
            if self.chunks[i].lo >= token:
                return i
        return len(self.chunks)

    def _with_verb(self, chain: tuple[SpeechLink, ...], verb: Chunk) -> tuple[SpeechLink, ...]:
        if not chain:
            return ()
        words = self.tokens.raw(verb.lo, verb.hi)
        return (*chain[:-1], replace(chain[-1], verb=words, distanced=bool(verb.entry.get("distanced"))))

    def _same(self, one: tuple[SpeechLink, ...], other: tuple[SpeechLink, ...]) -> bool:
        return bool(other) and any(link.id == one[-1].id for link in other)

    def _accused(self, verb: Chunk, speaker: Speaker | None) -> tuple[ActorRef, ...]:
        """The side accused: the first actor after the verb and its subject."""
        start = max(verb.hi, speaker.hi if speaker else 0)
        for prep in ("", "for"):
            for group in self.groups:
                told = any(self._is_media(c) for c in group.chunks)
                if start <= group.lo <= start + _REACH and group.actors and group.prep == prep and not told:
                    return tuple(group.actors)
        return ()

    def _speaks_of_before(self, verb: Chunk, speaker: Speaker | None, content: int, hi: int, current: Speech) -> bool:
        """The claim stands before the verb («…، قال المتحدث», "…, Hamas said")."""
        if verb.entry.get("continues") and not speaker:
            return False
        start = min(verb.lo, speaker.lo) if speaker else verb.lo
        if not self._has_trigger(current.lo, start) or not speaker:
            return False
        at = start - 1
        while self.syntax.subject_first and start - at <= 4 and self.tokens.norm[at] not in COMMAS and at > current.lo:
            at -= 1
        at = at if self.tokens.norm[at] in COMMAS else start - 1
        if self.syntax.subject_first and not self._closes(verb, at, hi):
            return False
        loose = self.syntax.subject_first and self._dated(verb.hi, verb) >= hi - 1  # "… on Tuesday a monitor said."
        if self.tokens.norm[at] not in COMMAS and self.tokens.norm[at] not in QUOTES and not loose:
            return False
        if content > max(verb.hi, speaker.hi) and self.tokens.norm[content - 1] != ":":
            return False
        return not self._has_trigger(content, hi, own_clause=True)

    def _closes(self, verb: Chunk, at: int, hi: int) -> bool:
        """Whether "…, the ministry said" stands at the end of what it reports: only an adjunct may follow."""
        if self.tokens.norm[at] in (";", ":", "("):
            return False
        end = self._dated(verb.hi, verb)
        following = self.tokens.norm[end] if end < hi else "."
        return (
            following in COMMAS
            or following in QUOTES
            or following in (".", "!", *self.syntax.prepositions)
            or (
                verb.entry.id == "say.tell"
                or any(c.lo == end and c.kind in ("time", "evidence", "actor") for c in self.chunks)
            )
        )

    def _has_trigger(self, lo: int, hi: int, own_clause: bool = False) -> bool:
        for c in self.chunks:
            if lo <= c.lo < hi and c.kind in TRIGGERS:
                if own_clause and any(
                    self.tokens.norm[i] in ("،", ",") or self.tokens.norm[i] in self.syntax.breaks
                    for i in range(lo, c.lo)
                ):
                    return False
                return True
        return False

    # -- frames ------------------------------------------------------------------------------

    def _frame_source(self, i: int) -> tuple[Speaker | None, int]:
        frame = self.chunks[i]
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if (
            frame.entry.get("distanced")
            and following is not None
            and following.lo == frame.hi
            and following.prep == "with"
        ):
            return None, i + 1  # «ما يعرف بتنظيم كذا»: a name
        if frame.entry.get("pronoun") or frame.suffix:
            if self.syntax.subject_first:
                chain = self._heading(frame) or self.last_spoken or self._antecedent(frame)
            else:
                chain = self._antecedent(frame) or self.last_spoken
            return (Speaker(chain, frame.lo, frame.hi) if chain else None), i + 1
        if self.tokens.norm[frame.hi : frame.hi + 1] and self.tokens.norm[frame.hi] in ("،", ","):
            return None, i + 1  # «واتهم الجيش، في بيان، قوات كذا …»: nobody named in it
        if frame.entry.get("after"):
            known = i and self.chunks[i - 1].hi == frame.lo and self._source_at(i - 1)[0]
            return (Speaker(tuple(known), self.chunks[i - 1].lo, frame.hi) if known else None), i + 1
        k = i + 1
        hi = frame.hi
        links: list[SpeechLink] = []
        while k < len(self.chunks) and self.chunks[k].lo - hi <= 6:
            item = self.chunks[k]
            if item.lo < hi:
                k += 1
                continue
            if (
                item.kind in TRIGGERS
                or self._ends_subject(hi, item.lo)
                or (links and has_comma(self.tokens, hi, item.lo))
            ):
                break
            if item.kind in _SOURCES:
                sources, end, used = self._source_at(k)
                if sources:
                    if item.prep == "for" and links and self._is_media(item):
                        links[:0] = sources
                    elif not links or item.prep == "about":
                        links.extend(sources)
                    elif item.joined:
                        pass
                    else:
                        break
                    hi = end
                    k += used
                    continue
            elif item.kind not in ("say", "speaker", "place", "place_noun", "time", "frame"):
                break
            hi = item.hi if item.kind == "say" or not links else hi
            k += 1
            if links and item.kind != "say":
                break
        if not links:
            return None, i + 1
        return Speaker(tuple(links), frame.lo, hi), max(k, i + 1)

    def _heading(self, frame: Chunk) -> tuple[SpeechLink, ...]:
        """“The group's media told another story: the shelling, they said, …”: who stands before the colon."""
        colon = next((i for i in range(self.chunks[0].lo, frame.lo) if self.tokens.norm[i] == ":"), None)
        if colon is None:
            return ()
        for k, item in enumerate(self.chunks):
            if item.lo < colon and item.kind in ("source", "actor", "side") and not item.prep:
                return tuple(self._source_at(k)[0])
        return ()

    def _antecedent(self, frame: Chunk) -> tuple[SpeechLink, ...]:
        """«قوات كذا استعادت البلدة، حسب قولها»: the subject of the sentence says it."""
        for item in self.chunks:
            if item.lo >= frame.lo or item.kind in ("say", "frame"):
                return ()
            if item.kind in ("actor", "side") and not item.prep and (found := self.source_of(item)):
                return (SpeechLink(found, item.lo, item.hi),)
        return ()

    def _mid_result(self, lo: int, hi: int) -> bool:
        """Whether a word of result stands before, and what resulted is still to come."""
        before = [c for c in self.chunks if lo <= c.lo < hi]
        at = max((c.hi for c in before if c.kind == "link" and c.entry.get("direction") == "effect"), default=None)
        if at is None or self.syntax.subject_first or hi - at > 6:
            return False
        return not any(c.kind in ("harm", "damage", "say") and c.lo >= at for c in before)

    def _opened(self, at: int) -> int:
        """The token after a complementiser right after the source, 0 if there is none."""
        while at < len(self.tokens) and self.tokens.norm[at] in COMMAS:
            at += 1
        return at + 1 if at < len(self.tokens) and self.tokens.norm[at] in self.syntax.complementisers else 0

    def _distance(self, links: tuple[SpeechLink, ...], frame: Chunk) -> tuple[SpeechLink, ...]:
        if not frame.entry.get("distanced"):
            return links
        return (*links[:-1], replace(links[-1], distanced=True))

    def _close(self, current: Speech, links: tuple[SpeechLink, ...], frame: Chunk, explicit: bool) -> Speech:
        """A frame after its claim: the claim is its source's; with a source before, it carried that."""
        if explicit and current.chain and not current.inherited:
            if links[-1].id in {link.id for link in current.chain}:
                return current
            if frame.entry.get("origin"):
                return replace(current, chain=(*current.chain, *links))
            return replace(current, chain=(*links, *current.chain))
        return replace(current, chain=links, rule=f"attribution.{frame.entry.id}", inherited=False)
