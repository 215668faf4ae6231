"""The noun phrase that names a source: a speaker and his body, «مصدر في كذا», "the official news agency"."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.drafts import SpeechLink
from tawatur.extract.groups import Group
from tawatur.extract.speakers import source_id
from tawatur.extract.state import Resolver, State
from tawatur.extract.subject_first import leans
from tawatur.grammar.chunks import CLOSING, OPENING, QUOTED, QUOTES, has_comma
from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.model.frozen import replace
from tawatur.text.tokens import PUNCT, Tokens

_NAME = 6
"""Words in quotation marks that may still be a name («شبكة "أخبار الوادي الكبير"»)."""


def quotations(tokens: Tokens, lo: int, hi: int) -> frozenset[int]:
    """The marks that open words somebody said: too many for a name, or not closed («قال المتحدث "قصفوا …»).

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> sorted(quotations(tokenise('The "Post" said "we saw them leave the town at nine".'), 0, 16))
        [5]
    """
    if QUOTED.isdisjoint(tokens.norm[lo:hi]):
        return frozenset()
    found: set[int] = set()
    opened, words = -1, 0
    for i in range(lo, hi):
        word = tokens.norm[i]
        if opened >= 0 and (word in CLOSING or word == '"'):
            found |= {opened} if words > _NAME else set()
            opened = -1
        elif opened < 0 and (word in OPENING or word == '"'):
            opened, words = i, 0
        words += tokens.kind[i] != PUNCT
    return frozenset(found | {opened} if opened >= 0 and words > _NAME else found)


def led_pronoun(tokens: Tokens, at: int, role: str, syntax: Syntax) -> bool:
    """«فيه», «عنه»: whether a token is a preposition of some role with the pronoun that it leads."""
    word = tokens.norm[at] if at < len(tokens) else ""
    for ending in syntax.noun_pronouns:
        if word.endswith(ending) and syntax.prepositions.get(word.removesuffix(ending)) == role:
            return True
    return False


def where_they_are(body: Chunk) -> bool:
    """«جمعية الصيادين بالمديرية», «نشطاء بالحزب»: a side named with «بـ» is where people are, not who speaks."""
    return body.kind == "side" and body.prep == "with"


def _but_receivers(tokens: Tokens, chunks: Sequence[Chunk], syntax: Syntax, resolver: Resolver) -> list[Chunk]:
    """Without the outlets that only had a statement: «قالت القيادة في بيان، اطلعت عليه القناة، إن …»."""
    lo, hi = (chunks[0].lo, chunks[-1].hi) if chunks else (0, 0)
    if syntax.receipts.isdisjoint(tokens.norm[lo:hi]):
        return list(chunks)
    got = [i for i in range(lo, hi) if tokens.norm[i] in syntax.receipts]
    told = next((c.lo for c in chunks if c.kind in ("say", "frame", "source", "speaker")), None)
    if told is None:
        return list(chunks)
    media = (c.lo for c in chunks if c.kind == "actor" and resolver.media(c))
    receivers = {lo for lo in media if any(told < i and 0 < lo - i <= 2 for i in got)}
    return [c for c in chunks if c.lo not in receivers and not (c.entry.get("own") and receivers & {c.hi, c.hi + 1})]


class SourcePhrases:
    """Reads the phrases of one sentence that name sources.

    Args:
        tokens: the document's tokens.
        chunks: the sentence's chunks.
        groups: its noun phrases.
        syntax: the language's function words.
        resolver: the knowledge above.
        state: what the reader keeps in mind: who spoke last, and whom names of persons spoke for.
        start: the sentence's first token.
    """

    def __init__(
        self,
        tokens: Tokens,
        chunks: Sequence[Chunk],
        groups: Sequence[Group],
        syntax: Syntax,
        resolver: Resolver,
        state: State,
        start: int,
    ) -> None:
        self.tokens, self.norm, self.groups, self.syntax = tokens, tokens.norm, groups, syntax
        self.chunks = chunks = _but_receivers(tokens, chunks, syntax, resolver)
        self.resolver, self.state, self.start = resolver, state, start
        self.names, self.last_spoken, self.tellers = state.names, state.spoken, state.tellers
        self.spoke_before, self.told_of = state.spoke_before, state.told_of
        self.named_before, self.latest_before, self.last = state.named_before, state.latest_before, state.last
        span = (chunks[0].lo, chunks[-1].hi) if chunks and not syntax.subject_first else (0, 0)
        self.quotations = quotations(tokens, *span)

    def source_of(self, item: Chunk) -> str | None:
        """The source a chunk names: a registry id, a class of unnamed sources, or None."""
        return source_id(item, self.resolver, self.state, self.syntax.subject_first)

    def at(self, k: int) -> tuple[list[SpeechLink], int, int]:
        """The source whose noun phrase begins at chunk ``k``: body after speaker, «مصدر في كذا»."""
        item = self.chunks[k]
        if leans(self.tokens, item, self.syntax):
            return [], item.hi, 1  # "the Iran-backed group said"
        if (outlet := self._official_outlet(k)) is not None:
            links, hi, used = self.at(outlet)
            return [replace(link, lo=item.lo) for link in links], hi, used + outlet - k
        own = self.source_of(item)
        if item.kind in ("speaker", "source") and self._of_one_named(item):
            own = self._whose(item) or own  # "the army rejected it: its spokesman said …", «ناطق باسمها», «إعلامها»
        if own is None and item.kind == "actor" and not item.entry.get("nisba"):
            own = self.by_head(range(item.lo, item.hi))  # «مصدر عسكري ليبي», where there are two armies
        word = self.norm[item.hi - 1]
        if item.entry.get("paper") and word in self.names:
            own = self.names[word]  # «يسجل الكشف …»: of whoever issues it
        if own is not None and (own.startswith("unnamed:") or (word in self.syntax.offices and item.hi - item.lo == 1)):
            own = self.names.get(word, own)  # "officials", whose body was named before; «المتحدث»
        own = self._told_before(item, own)
        if self._its_own(item) or item.entry.get("of_state"):
            own = self._of_its_state(item) or own
        if item.kind == "speaker" and item.has("owned"):
            own = self._of_the_subject(item) or self._of_the_accused(item) or own
        hi, used = item.hi, 1
        if own is None and (theirs := self._of_a_side(k)):
            own, hi, used = theirs, self.chunks[k + 1].hi, 2
        elif own is not None and (whose := self._held_by(k)) is not None:
            own, hi, used = self.source_of(whose) or own, whose.hi, 2
        elif (person := self._holder(k)) is not None:
            own, hi, used = self.source_of(person), person.hi, 2
        elif item.kind in ("source", "speaker", "person"):
            own, hi, used = self._completed(k, own)
        elif own is None and (loyal := self._loyal_to(k)) is not None:
            own, hi, used = self.source_of(loyal), loyal.hi, 2
        if item.kind in ("actor", "side") and (seat := self._seat(hi)) and (body := self.resolver.seated(item, seat)):
            own, hi, used = body, seat.hi, used + 1
        same = (c.hi for c in self.chunks if c.kind == "anaphor" and c.lo == hi and not c.prep)  # «المصدر ذاته»
        hi = next(same, hi) if own else hi
        return ([SpeechLink(own, item.lo, hi)] if own else []), hi, used

    def _of_a_side(self, k: int) -> str | None:
        """“A rebel commander”, “an opposition spokesman”: an adjective of a side that is no state's, before its man."""
        item, man = self.chunks[k], self.chunks[k + 1] if k + 1 < len(self.chunks) else None
        beside = man is not None and man.lo == item.hi and man.kind in ("source", "speaker", "person")
        beside = beside and man is not None and man.entry.get("class") != "unnamed:official"
        if not (beside and self.syntax.subject_first and item.kind == "actor" and item.entry.get("nisba")):
            return None
        side = self.resolver.actor(item, self.state.recent)
        return side if side and self.resolver.combatant(side) and not self.resolver.army(side) else None

    def _of_its_state(self, item: Chunk) -> str | None:
        """“Israel struck a building, its military said”, “… . Its defence ministry said”: of the state last told of."""
        named = (c for c in self.chunks if c.lo < item.lo and c.kind in ("place", "actor") and not c.prep)
        state = next(named, None)
        acting = next(iter(self.last.actors), None) if self.last is not None else None
        known = self.source_of(state) if state is not None else acting.id if acting is not None else None
        if item.entry.get("of_state"):
            told = (known, *(link.id for link in reversed(self.last_spoken)))
            return next((body for one in told if one and (body := self.resolver.body_in(item, one))), None)
        if known is None or item.kind == "person":
            return known
        return self.resolver.forces(known) if item.kind == "side" else self.resolver.body_in(item, known)

    def _its_own(self, item: Chunk) -> bool:
        """“Its army”, “its defence ministry”, “its commander”."""
        side = item.kind == "side" and self.norm[item.lo] in self.syntax.possessives
        office = item.kind == "actor" or item.entry.get("class") == "unnamed:military"
        return side or (office and self.norm[item.lo - 1] in self.syntax.possessives)

    def _of_the_subject(self, speaker: Chunk) -> str | None:
        """“The coalition took the enclave of the group, its spokesman said”: of the side the sentence begins with."""
        side = next((c for c in self.chunks if c.kind in ("actor", "side", "say")), None)
        opens = side is not None and side.kind != "say" and not side.prep and side.hi < speaker.lo
        known = self.source_of(side) if opens and side is not None else None
        return known if known and self.resolver.side(known) else None

    def _of_the_accused(self, speaker: Chunk) -> str | None:
        """“The army accused the group of shelling the town. Its spokesman denied it”: of who is said to have acted."""
        last, said = self.last, next((c for c in self.chunks if c.kind == "say" and c.lo == speaker.hi), None)
        if last is None or said is None or said.entry.get("stance") != "denies":
            return None
        return next((actor.id for actor in last.actors if actor.id not in last.voice), None)

    def _told_before(self, item: Chunk, own: str | None) -> str | None:
        """“A police source said … The source added”: whoever was called by that word before; else as it is."""
        known = self.tellers.get(self.norm[item.hi - 1])
        the = self.syntax.the.intersection(self.norm[max(0, item.lo - 1) : item.lo + 1])
        if known is None or not the or item.kind not in ("source", "person"):
            return own
        plain = bool(item.entry.get("anaphoric") or item.entry.get("adjective"))  # "the source", "the official"
        bare = own is None or (own.startswith("unnamed:") and plain)
        return known if bare or known == item.entry.get("class") else own

    def _held_by(self, k: int) -> Chunk | None:
        """«الإعلام الحربي التابع لحزب كذا»: the side behind a name that means another body in every country."""
        item, following = self.chunks[k], self.chunks[k + 1] if k + 1 < len(self.chunks) else None
        if following is None or following.kind != "actor" or following.prep != "for" or following.lo - item.hi > 1:
            return None
        senses = item.entry.get("senses") or ()
        local = all("country" in (sense.get("when") or {}) and not sense.get("role") for sense in senses)
        held = self.syntax.prepositions.get(self.norm[following.lo - 1]) == "of"
        if item.kind == "actor":
            return following if held and local and len(senses) > 1 else None
        own = self.source_of(item) or ""  # «السلطات التابعة لحركة كذا»
        return following if held and item.kind == "side" and not self.resolver.harmless(own) else None

    def _seat(self, at: int) -> Chunk | None:
        """“The Foreign Ministry in Ankara said”, «نفت وزارة الخارجية في موسكو»: the capital right behind an office."""
        return next((c for c in self.chunks if c.kind == "place" and c.prep == "in" and c.lo == at + 1), None)

    def _of_one_named(self, item: Chunk) -> bool:
        """Whether a pronoun says whose speaker it is."""
        after = self.norm[item.hi : item.hi + 1]
        in_office = item.entry.get("office") or item.entry.get("class") == "unnamed:military"  # «ناطقه», «قائدها»
        return (
            bool(item.entry.get("owned_by_pronoun") or ((item.suffix or self._his(item)) and in_office))
            or (self.norm[item.lo - 1] in self.syntax.possessives and item.kind == "speaker")
            or not self.syntax.on_behalf.isdisjoint(after)
        )

    def _his(self, item: Chunk) -> bool:
        """«ناطقه» beside «ناطقة», which are one word once normalised."""
        return not self.syntax.subject_first and self.tokens.raw(item.lo, item.hi).endswith(
            tuple(self.syntax.masculine)
        )

    def _whose(self, item: Chunk) -> str | None:
        """The side named last before a speaker with a possessive, in the gender of the pronoun where it has one."""
        norm, syntax = self.norm, self.syntax
        before = [c for c in self.chunks if c.kind in ("actor", "side") and c.hi <= item.lo]
        word = norm[item.lo] if item.entry.get("owned_by_pronoun") else norm[item.hi - 1]
        word = norm[item.hi] if item.hi < len(norm) and norm[item.hi] in syntax.on_behalf else word
        if not syntax.subject_first:
            his = word.endswith(tuple(syntax.masculine))
            agreeing = [c for c in before if norm[c.lo].endswith(syntax.feminine) != his]
            before = agreeing or before
        told = next((found for c in reversed(before) if (found := self.source_of(c))), None)
        return told if told or syntax.subject_first else self.whose_before(his)

    def whose_before(self, his: bool) -> str | None:
        """«قصف الجيش السوق …. وقال الناطق باسمه»: who acted last, else the side named last, of the pronoun's gender."""
        last = self.last.actors if self.last is not None else []
        named = [(a.id, a.lo) for a in last] + list(self.latest_before(self.start))
        sides = ((one, at) for one, at in named if self.resolver.side(one) and self.resolver.speaks(one))
        agreeing = (one for one, at in sides if self.norm[at].endswith(self.syntax.feminine) != his)
        return next(agreeing, None)

    def _loyal_to(self, k: int) -> Chunk | None:
        """«القوات الموالية لكذا»: the side after a name that is none by itself."""
        item, following = self.chunks[k], self.chunks[k + 1] if k + 1 < len(self.chunks) else None
        beside = following is not None and item.kind == following.kind == "actor" and following.lo == item.hi
        return following if following is not None and beside and following.prep == "for" else None

    def _holder(self, k: int) -> Chunk | None:
        """«وزير الخارجية فلان»: the known person right after an office, whose country is not the one spoken of."""
        item, following = self.chunks[k], self.chunks[k + 1] if k + 1 < len(self.chunks) else None
        office = item.kind in ("actor", "speaker") and not item.entry.get("person")
        office = office or (item.kind == "source" and self.norm[item.hi - 1] in self.syntax.offices)  # «المتحدث فلان»
        beside = following is not None and following.kind == "actor" and following.lo == item.hi
        return following if office and beside and following and following.entry.get("person") else None

    def _completed(self, k: int, own: str | None) -> tuple[str | None, int, int]:
        """Whose a speaker or unnamed source is, from what stands right after it."""
        item = self.chunks[k]
        hi, used, inside = item.hi, 1, False
        for j in range(k + 1, len(self.chunks)):
            following = self.chunks[j]
            told_of = not self.syntax.relatives.isdisjoint(self.norm[hi : following.lo])
            if following.lo - hi > 4 or self.ends_subject(hi, following.lo) or told_of:
                break  # «النائب فلان الذي حمّل الجيش المسؤولية»
            if following.lo < hi or self._describes_it(item, following) or self._another(item, following):
                continue
            behind = self.chunks[j + 1].lo if j + 1 < len(self.chunks) else 0
            nation = following.entry.get("nisba") and behind == following.hi and self.syntax.subject_first
            if nation and self.chunks[j + 1].kind == "actor":
                continue  # "a commander of the Kurdish YPG"
            if following.kind == "number" and following.lo == hi:
                continue  # «مصدر في قيادة اللواء 35 التابع للجيش»
            led = (following.kind == "event" and not item.suffix) or self._issues(item, following)
            if (item.kind == "speaker" or item.entry.get("paper")) and led and following.lo == item.hi:
                hi, used = following.hi, j - k + 1  # «الناطق باسم العمليات العسكرية لكذا», «تقرير صادر عن كذا»
                continue
            if item.kind == "speaker" and following.lo == hi and self._men_of_a_side(j):
                hi = following.hi  # «المتحدث باسم قوات تحالف كذا»
                continue
            if following.kind == "side" and (whose := self._held_by(j)) and (body := self.source_of(whose)):
                return body, whose.hi, j - k + 2  # «متحدث باسم القوات التابعة لكذا»
            if inside and following.kind == "actor" and following.lo == hi and (body := self.source_of(following)):
                return body, following.hi, j - k + 1  # «مصادر في قطاع الدفاع المدني»
            far = used > 1 and following.lo - hi > 2  # «اتهم مدير ناحية كذا لقمان حسين فصيلا في الحشد»
            far = far or (following.prep == "with" and following.lo - hi > 1)  # «نفى المحافظ وجود خلافات مع الجيش»
            part = None if far or has_comma(self.tokens, hi, following.lo) else self._part(item, own, following)
            if part is None:
                break
            inside = following.kind == "place_noun" and following.prep in ("in", "from")
            (own, ends), hi, used = part, following.hi, j - k + 1
            if ends:
                break
        return own, hi, used

    @staticmethod
    def _describes_it(office: Chunk, word: Chunk) -> bool:
        """«تقرير سري للأمم المتحدة», «مدير الإحصاء في المستشفى»: a word that says what paper or office it is."""
        field = word.kind == "say" and word.article and word.has("masdar")
        held = office.kind == "speaker" and not (word.prep or word.joined)
        return held and bool(field or (office.entry.get("paper") and word.kind in ("modal", "relation")))

    def _men_of_a_side(self, j: int) -> bool:
        """Whether a word for fighters stands right before the side they are of."""
        men, side = self.chunks[j], self.chunks[j + 1] if j + 1 < len(self.chunks) else None
        fighters = men.kind == "person" and men.fights and not men.suffix
        return fighters and side is not None and side.kind == "actor" and side.lo == men.hi

    @staticmethod
    def _issues(paper: Chunk, word: Chunk) -> bool:
        """«بيان صادر عن كذا»: a word that says whose a paper is, after it."""
        return bool(paper.entry.get("paper") and word.kind == "say" and word.entry.get("issued"))

    @staticmethod
    def _another(source: Chunk, following: Chunk) -> bool:
        """«مصدر آخر في كذا»: a word of people right after a source that names nobody."""
        beside = following.kind == "person" and following.lo == source.hi and source.kind == "source"
        return beside and bool(following.entry.get("weak")) and not following.prep and not following.joined

    def _part(self, item: Chunk, own: str | None, following: Chunk) -> tuple[str | None, bool] | None:
        """Whose a source is with the phrase after it, and whether the phrase ends there; None where it is no part."""
        side = following.kind in ("actor", "side")
        if item.kind == "speaker" and following.kind == "source" and following.lo == item.hi:
            return str(following.entry.get("class") or own), False  # «رئيس الأطباء»
        if following.kind == "speaker" and not following.joined:
            return own, False
        if item.kind == "source" and own and following.entry.get("nisba") and not following.prep:
            return own, False  # «مصادر عسكرية يمنية»: what kind, not whose
        if side and self._friendly(item, following):
            return own, True
        if self._names(item, following) or self._is_called(item, following):
            return self.source_of(following) or own, True
        if side and self._bodily(item, following):
            body = self.source_of(following)
            if not body or (item.kind == "person" and self.resolver.media(following)):
                return None
            return (own if self._keeps_class(item, following) else body), True
        if self._of_hospital(item, own, following):
            return "unnamed:medical", False  # «مدير المستشفى»
        if following.kind not in ("place", "place_noun") or self._accused_state(following):
            return None
        seated = item.kind == "speaker" and item.definite and following.prep == "of" and self.syntax.subject_first
        return (str(item.entry.get("class") or "unnamed:official") if seated else own), False  # "the governor of Marib"

    def _accused_state(self, country: Chunk) -> bool:
        """«اتهم ناشطون روسيا بـ…», «اتهم محافظ المدينة روسيا بـ…»: a country after a noun that is of nothing more."""
        whole = self._whole(self.norm[country.lo - 1])
        return bool(whole and country.entry.get("country") and not (country.prep or self.syntax.subject_first))

    def _of_hospital(self, speaker: Chunk, own: str | None, hospital: Chunk) -> bool:
        """«مدير المستشفى», «مسؤول في مركز سبها الطبي»: an official of a hospital is a medical source."""
        vague = speaker.kind in ("speaker", "source") and own in (None, "unnamed:official", "unnamed:other")
        named = hospital.entry.get("holder") == "medics" or (hospital.kind == "place" and hospital.has("hospital"))
        after = self.norm[hospital.hi : hospital.hi + 1]
        named = named or (hospital.kind == "place" and not self.syntax.medical.isdisjoint(after))
        return vague and named and hospital.prep in ("", "in", "with", "of", "for")

    def _names(self, source: Chunk, media: Chunk) -> bool:
        """«الوكالة الرسمية سانا», "the news agency SANA": the name of the medium right after what it is."""
        nameless = source.kind == "source" and source.entry.get("class") in ("unnamed:media", "unnamed:official")
        beside = not media.prep and 0 <= media.lo - source.hi <= 1 and not media.joined
        return nameless and beside and media.kind == "actor" and self.resolver.media(media)

    def _is_called(self, source: Chunk, body: Chunk) -> bool:
        """“The activist group Emergency Lawyers”, “monitoring group the Syrian Observatory”: its name right behind."""
        words = self.norm[source.hi : body.lo]
        beside = source.kind == "source" and body.kind == "actor" and all(word in self.syntax.the for word in words)
        found = self.source_of(body) if beside and self.syntax.subject_first and not body.prep else None
        return bool(found) and not body.joined and self.resolver.harmless(str(found))

    def _friendly(self, source: Chunk, side: Chunk) -> bool:
        """«وسائل إعلام مقربة من كذا», "media close to the group": friends of a side, not the side itself."""
        words = self.norm[source.lo : side.lo]
        return source.kind == "source" and not self.syntax.friendly.isdisjoint(words)

    def _bodily(self, source: Chunk, body: Chunk) -> bool:
        """Whether a body after a source is its own («مصدر في الجيش»), not whom it told («أبلغ مصدر القناة»)."""
        if body.prep == "for":
            told = self.resolver.media(body) or (
                body.kind == "side" and self.resolver.relays(self.source_of(body) or "")
            )
            return bool(source.entry.get("of_media")) or not told  # «تحقيق للصحيفة», but «ذكر مصدر للوكالة»
        if source.entry.get("who") == "civilians" and where_they_are(body):
            return False
        within = ("of", "in", "from", "with", *(("about",) if source.entry.get("paper") else ()))
        adjoins = all(word in QUOTES for word in self.norm[source.hi : body.lo])  # «مراسل "كذا"»
        beside = body.prep == "" and adjoins and source.hi - source.lo == 1
        theirs = beside and body.kind == "actor" and self._in_construct(source)  # «مراسل كذا», «نشطاء كذا»
        theirs = theirs or self._owned(body)
        owned = body.prep == "" and (source.kind != "source" or theirs)
        return body.prep in within or (owned and not self._object(source, body))

    def _owned(self, body: Chunk) -> bool:
        """“The spokesman of Iraq's border force”: a body named as its country's or leader's."""
        after = self.norm[body.hi : body.hi + 1]  # but "of Yemen's Houthi-held capital"
        owned = self.norm[body.lo - 1] in self.syntax.possessive_endings and after != ["-"]
        return owned and body.kind == "actor" and not body.entry.get("nisba")

    def _object(self, source: Chunk, body: Chunk) -> bool:
        """«اتهم سكان الجيش بـ…», «اتهم وزير الإعلام الحوثيين بـ…»: whom people, or a noun with the article, accuse."""
        before, word = self.norm[body.lo - 1], self.norm[body.lo]
        plural = body.hi - body.lo == 1 and word.endswith(self.syntax.accusative[1:])
        definite = self.syntax.has_article(before) and self.syntax.has_article(word)
        people = source.entry.get("who") == "civilians" and not self.syntax.subject_first
        return people or (plural and definite)

    def _in_construct(self, noun: Chunk) -> bool:
        """Whether a noun may be of the name after it; not «اتهم النشطاء الجماعة بـ…», «اتهم ناشطون الجماعة بـ…»."""
        whole = noun.definite or self._whole(self.norm[noun.lo]) or noun.entry.get("apart")
        return not (self.syntax.subject_first or whole)  # «صفحات النظام»

    def _whole(self, word: str) -> bool:
        """Whether the article or its ending («ناشطون») shows that a noun is of nothing after it."""
        return self.syntax.has_article(word) or word.endswith(self.syntax.nominative[:1])

    def _keeps_class(self, source: Chunk, body: Chunk) -> bool:
        """“A military source” quoted by an agency stays unnamed; “a source in the army” is the army."""
        apart = self.resolver.media(body) and body.prep != "in"  # but «مصدر في الإعلام الحربي»
        return source.kind == "source" and apart and source.entry.get("class") != "outlet"

    def by_head(self, words: Sequence[int]) -> str | None:
        """«صحيفة كذا», «بلدية القرية», «اللواء فلان»: the kind of a source nobody knows, by its first words."""
        heads, letters = self.syntax.heads, self.syntax.proclitics
        forms = [self.norm[i] for i in words[:2] if i < len(self.tokens)]
        for _ in range(2):  # «وفقا لصحيفة كذا», «وفقا للإذاعة», «فغرفة العمليات أحصت …»
            forms += [
                form[1:] for form in forms if letters.get(form[:1]) == "for" or form[:1] == self.syntax.consequence
            ]
        for form in reversed(forms):  # «مديرية الاستخبارات»
            if form in heads:
                return heads[form]
        return None

    def ends_subject(self, lo: int, hi: int) -> bool:
        """A complementiser, colon or quotation between two tokens ends the subject."""
        words = self.norm[lo:hi]
        if ":" in words or not self.syntax.complementisers.isdisjoint(words):
            return True
        return bool(self.quotations) and not self.quotations.isdisjoint(range(lo, hi))

    def _official_outlet(self, k: int) -> int | None:
        """“The official Palestinian news agency Wafa”: the outlet that an adjective before it is of."""
        item = self.chunks[k]
        for j in range(k + 1, min(k + 4, len(self.chunks))) if item.entry.get("adjective") else ():
            following = self.chunks[j]
            if following.lo - item.hi > 4 or has_comma(self.tokens, item.hi, following.lo) or following.prep:
                return None
            if following.kind == "actor" and self.resolver.media(following):
                return j
            if not following.entry.get("nisba") and following.kind != "source":
                return None
        return None
