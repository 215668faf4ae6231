"""Layer 1c: people counted: what a number, a dual, a bare singular or a plural counts, and which side they are of."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.clause import Clause
from tawatur.extract.drafts import CIVILIAN, ActorRef, TollDraft
from tawatur.extract.groups import Group
from tawatur.grammar.chunks import COMMAS, gap_words, has_comma
from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Language
from tawatur.model.frozen import replace
from tawatur.model.mention import Quantity
from tawatur.text.tokens import PUNCT, WORD, Tokens

_BESIDE = 12
_NAME = 5
"""Words between a victim and those who fell with him."""
_FROM = 3
"""Words between people and the word for what they are from («ثمانية أفراد على الأقل من أسرة»)."""
_MADE_UP = 3
"""Words between a family and how many it was («عائلة كاملة مكونة من تسعة»)."""
_TEN = 10
_TITLED = frozenset({"unnamed:official", "unnamed:medical"})
"""Sources that are people by their office, who may be victims as well («مدير المستشفى»)."""
_FAR_BEHIND = 24
"""Words of how people died, between their number and that of some of them."""
_HOW_THEY_DIED = frozenset({"event", "weapon", "actor", "side", "place", "place_noun", "relation", "time", "object"})
_OF_ONE_KIND = frozenset({"women", "children", "medics", "journalists"})
_NEXT = frozenset({"harm", "link", "say", "damage", "switch"})


_A_PAIR = 2
"""So many and others joined bare ("two women and children") are told apart."""
_JOINED = 2
"""Words before those joined: "and", an adjective."""


def counter_of(clause: Clause) -> Counter:
    """Counts the people of a sentence."""
    return Counter(clause.tokens, clause.chunks, clause.groups, clause.language)


class Counter:
    """Counts the people of one sentence.

    Args:
        tokens: the document's tokens.
        chunks: the sentence's chunks.
        groups: its noun phrases.
        language: function words and measures.
    """

    def __init__(self, tokens: Tokens, chunks: Sequence[Chunk], groups: Sequence[Group], language: Language) -> None:
        self.tokens, self.norm = tokens, tokens.norm
        self.chunks = chunks
        self.language = language
        self.syntax = language.syntax
        self.groups = groups
        self.group_at = {chunk.lo: group for group in groups for chunk in group.chunks}
        self.index = {id(chunk): i for i, chunk in enumerate(chunks)}
        negations = (c for c in chunks if c.kind == "negation" and c.hi - c.lo > 1 and c.entry.get("rebuts"))
        self._none_at = {c.hi: c.lo for c in negations if self.syntax.subject_first}
        self.expected = [chunk.lo for chunk in chunks if chunk.entry.get("expected")]

    def joined_sides(self, group: Group | None) -> tuple[ActorRef, ...]:
        """«قتلى من قوات كذا ومليشيات كذا»: every side joined to the first."""
        found: list[ActorRef] = []
        if group is not None and not (group.prep or group.actors):
            group = None  # «جريحان مدنيان، وكذا متهمة»
        while group is not None:
            following = next((g for g in self.groups if g.lo >= group.hi), None)
            joined = following is not None and following.joined and following.lo - group.hi <= 1 and not following.prep
            group = following if joined else None
            found.extend(group.actors if group else ())
        return tuple(found)

    def gapped(self, gap: Chunk, first: TollDraft) -> list[TollDraft]:
        """«تسعة آلاف في كذا وستة آلاف في كذا»: a second number of the same people elsewhere."""
        number = next((c.quantity for c in self.chunks if c.lo == gap.lo and c.quantity), None)
        people = next((c for c in self.chunks if c.lo == gap.lo and c.kind == "person"), None)
        number = number or (self.form_count(people) if people else None)
        following = next((c for c in self.chunks if c.lo >= gap.hi), None)
        if number is None or number.ordinal or following is None:
            return []
        if following.prep in ("on", "against") and following.kind != "time":
            return []
        return [replace(self.toll(first.kind, gap, number, None), who=first.who, victims=first.victims)]

    def with_companions(self, toll: TollDraft, harm: Chunk) -> TollDraft:
        """«قتل القيادي فلان مع سبعة من مرافقيه», «ومعه ثلاثة»: who fell beside the one just counted."""
        at = max(toll.hi, harm.hi)
        for i, item in enumerate(self.chunks):
            if at <= item.lo <= at + _BESIDE and item.kind in ("number", "person") and self._beside(at, item.lo):
                more = self.with_those_joined(toll.kind, item, i)
                if not more or more[0].part:
                    break
                both = self.summed([toll, *(replace(t, victims=()) for t in more)])[0]
                return replace(both, victims=toll.victims or more[0].victims)
        return toll

    def with_those_joined(self, kind: str, item: Chunk | None, i: int) -> list[TollDraft]:
        """«مع زوجته وطفليه»: those counted from a chunk on, one joined to the other."""
        found: list[TollDraft] = []
        while item is not None and item.kind in ("number", "person"):
            if found and not (item.joined and item.lo - found[-1].hi <= 1) or self.harmed_apart(item, i, kind):
                break
            toll, used = self.count(kind, item, i)
            if toll is None:
                break
            found.append(toll)
            i += used
            item = self._chunk(i)
        return found

    def with_the_named(self, toll: TollDraft, harm: Chunk) -> TollDraft:
        """«قتل حسين علي مع 11 من رفاقه», «قتلت أنس الشريف وخمسة من زملائه»: one named, then others counted."""
        if self.syntax.subject_first:
            return toll
        named = not any(c.lo <= harm.hi < c.hi for c in self.chunks) and self.tokens.kind[harm.hi] == WORD
        at = max((c.hi for c in self.chunks if harm.lo <= c.lo < toll.lo and not _bare_place(c)), default=harm.hi)
        i = next((i for i, c in enumerate(self.chunks) if c.lo == toll.lo), None)
        with_him = (named and self._beside(harm.hi + 1, toll.lo)) or (i is not None and self.joined_to_a_name(at, i))
        return self.one_besides(toll) if with_him else toll

    def joined_to_a_name(self, at: int, i: int) -> bool:
        """«أنس الشريف وخمسة من زملائه»: two to four words that no lexicon knows, and joined to them people of his."""
        item, lo = self.chunks[i], self.chunks[i].lo
        name = 1 < lo - at < _NAME and all(self.tokens.kind[k] == WORD for k in range(at, lo))
        known = any(at <= c.lo < lo and not _bare_place(c) for c in self.chunks) or any(
            w in self.syntax.prepositions for w in self.norm[at:lo]
        )
        his = any(c.kind == "person" and c.suffix and c.lo - lo <= _MADE_UP for c in self.chunks[i : i + 2])
        return item.joined and name and not known and his

    def beside_the_untold(self, toll: TollDraft, harm: Chunk) -> bool:
        """«قتل مع زوجته», «مقتله واثنين من مرافقيه», «لقي مصرعه مع ستة»: beside one whom a verb or pronoun tells of."""
        if harm.has("masdar") and harm.suffix and harm.suffix not in self.syntax.plural_pronouns:
            joined = any(c.lo == toll.lo == harm.hi and c.joined for c in self.chunks)
            return joined and not self.syntax.subject_first
        his = self.norm[harm.hi - 1].endswith(self.syntax.third_persons[:2]) and harm.hi - harm.lo > 1
        verb = harm.entry.get("form_of") == "verb" and (his or (harm.feature.startswith("past") and harm.has("sg")))
        if self.syntax.subject_first or not verb or harm.entry.get("active"):
            return False
        at = next((c.hi for c in self.chunks if c.kind == "time" and c.lo == harm.hi), harm.hi)
        return toll.lo == at + 1 and self.norm[at] in self.syntax.alongside

    def one_besides(self, toll: TollDraft) -> TollDraft:
        """A toll and one more."""
        return replace(toll, min=(toll.min or 0) + 1, max=None if toll.max is None else toll.max + 1)

    def _beside(self, at: int, lo: int) -> bool:
        """Whether a word of company stands before people; «اشتباكات مع خمسة مسلحين» are foes."""
        word = self.norm[lo - 1]
        between = {c.kind for c in self.chunks if at <= c.lo < lo}
        fought = "event" in between and word in self.syntax.prepositions
        with_them = word in self.syntax.alongside or self._along_with(lo)
        return lo > at and with_them and not fought and not between & _NEXT

    def _along_with(self, lo: int) -> bool:
        """“A man died along with both his daughters”: two words of company before whose they are."""
        norm, at = self.norm, lo
        while at > 2 and (norm[at - 1] in self.syntax.articles or norm[at - 1] in self.syntax.possessives):
            at -= 1
        return self.syntax.subject_first and " ".join(norm[at - 2 : at]) in self.syntax.coordinators

    def of_people(self, quantity: Quantity) -> bool:
        """Whether a number may count people: no ordinal and no measure; «القطاع 35 شهيداً» is no label."""
        after = [c for c in self.chunks if c.lo == quantity.hi and not c.article]
        counted = any(c.entry.get("role") == "person" or c.kind == "person" for c in after)
        counted = counted and not self.syntax.subject_first  # but "a 16-year-old boy"
        return not quantity.ordinal and (counted or not self.language.is_measure(self.tokens, quantity))

    def number_before(self, harm: Chunk, gap: int = 0) -> Quantity | None:
        """The number right before a word, at most ``gap`` words off."""
        i = self.index[id(harm)]
        if harm.joined:
            return None
        while i and self.chunks[i - 1].hi > harm.lo:
            i -= 1
        before = self.chunks[i - 1] if i else None
        if before is not None and before.kind == "light" and before.has("pl") and i > 1:
            before = self.chunks[i - 2]  # «العشرات سقطوا بين قتيل وجريح»
        if before is not None and before.kind == "hedge" and i > 1 and self.syntax.subject_first:
            before, gap = self.chunks[i - 2], gap + before.hi - before.lo  # "80 apparently civilian deaths"
        if before is None or before.quantity is None or has_comma(self.tokens, before.hi, harm.lo):
            return None
        if not self.of_people(before.quantity):
            return None
        return before.quantity if len(gap_words(self.tokens, before.hi, harm.lo)) <= gap else None

    def parts_of(self, total: TollDraft, harm: Chunk) -> list[TollDraft]:
        """«تسعة مدنيين بينهم ثلاثة أطفال وامرأة»: what a word of subtotals right after a count tells of it."""
        at = self._subtotal_after(total.hi)
        if at is None and total.hi <= harm.lo and self.syntax.subject_first:
            at = self._subtotal_after(harm.hi)  # "nine people were killed, including two children"
        if at is None:
            at = self._subtotal_behind(max(total.hi, harm.hi))
        found: list[TollDraft] = []
        for i, item in enumerate(self.chunks):
            if at is None or item.lo < at:
                continue
            if item.lo - at > 2 or item.kind not in ("number", "person") or (found and not item.joined):
                break
            if item.entry.get("body") and item.prep == "from":
                break  # «معظمهم من عائلة واحدة»
            part, _ = self.count(total.kind, item, i)
            part = part or self._of_a_kind(total.kind, item)
            if part is None or part.max == 0 or (found and self.harmed_apart(item, i, total.kind)):
                break
            found.append(replace(part, part=True))
            at = part.hi
        return found

    def of_those(self, number: Chunk) -> bool:
        """«ثلاثة منهم نساء»: whether a number counts some of those told before it."""
        after = self.norm[number.hi : number.hi + 1]
        return number.kind == "number" and not self.syntax.subtotal.isdisjoint(after)

    def _of_a_kind(self, kind: str, item: Chunk) -> TollDraft | None:
        """«معظمهم من النساء والأطفال», «معظمهم دون العاشرة»: a part told by its kind alone."""
        kinds = item.article and item.has("pl") and (item.joined or item.prep == "from")
        if item.kind != "person" or not (kinds or not item.feature) or self.syntax.subject_first:
            return None
        several = Quantity(item.lo, item.hi, 2, None, vague="several", rule="number.plural")
        return self.toll(kind, item, several, self.group_at.get(item.lo))

    def harmed_apart(self, item: Chunk, i: int, kind: str) -> bool:
        """«بينهم أربعة أطفال، و15 جريحاً»: a number that the next word, not a joined one, gives to another harm."""
        after = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        at = item.hi + (self.norm[item.hi] in self.syntax.more)
        if after is not None and after.kind == "auxiliary" and after.lo == at and i + 2 < len(self.chunks):
            after, at = self.chunks[i + 2], after.hi  # "and 87 were injured"
        own = after is not None and after.kind == "harm" and after.lo == at and not after.joined
        return own and after is not None and after.entry.get("toll") != kind

    def _subtotal_after(self, at: int) -> int | None:
        """The token after «، من بينهم», ", including"; that of the number in «، ثلاثة منهم»."""
        for i in range(at, min(at + 4, len(self.tokens))):
            if any(c.lo == i and self.of_those(c) for c in self.chunks):
                return i
            if self.norm[i] in self.syntax.subtotal:
                return i + 1
            if self.tokens.kind[i] != PUNCT and self.norm[i] not in self.syntax.prepositions:
                return None
        return None

    def _subtotal_behind(self, at: int) -> int | None:
        """«قتل خمسة أشخاص في قصف على كذا، بينهم طفلان»: the token after a word of subtotals behind how they died."""
        for i in range(at, min(at + _FAR_BEHIND, len(self.tokens))):
            if self.norm[i] in self.syntax.subtotal and self._counts_on(i):
                between = (c for c in self.chunks if at <= c.lo < i and not self._over_a_time(c))
                return None if any(c.kind not in _HOW_THEY_DIED for c in between) else i + 1
            if self.norm[i] in (".", "\n", "؛"):
                return None
        return None

    def _counts_on(self, at: int) -> bool:
        """«، بينهم», «منذ مطلع العام، من بينهم», «خلال يونيو بينهم»: a mark or a time right before a subtotal."""
        at -= self.norm[at - 1] in self.syntax.prepositions
        dated = any(c.kind == "time" and c.hi == at for c in self.chunks)
        return self.norm[at - 1] in COMMAS or (dated and not self.syntax.subject_first)

    def _over_a_time(self, item: Chunk) -> bool:
        """«خلال يونيو», «خلال الأسبوع الماضي»: when those counted were harmed, no cause of it."""
        return item.kind == "link" and any(c.kind == "time" and c.lo == item.hi for c in self.chunks)

    def with_joined(self, toll: TollDraft, kind: str, first: Chunk) -> list[TollDraft]:
        """“Two soldiers and a policeman were killed”: what is joined before counts too."""
        found = [toll]
        while self._joined(first) or (len(found) > 1 and self.after_comma(first)):
            i = self.index[id(first)] - 1
            group = self.group_at.get(self.chunks[i].lo) if i >= 0 else None
            if (
                group is None
                or not 0 <= first.lo - group.hi <= 4
                or group.chunks[0].kind not in ("number", "person", "actor")
            ):
                break
            first = self.number_of(group.chunks[0]) or group.chunks[0]
            more, _ = self.count(kind, first, self.index[id(first)])
            if more is None or more.part:
                break
            found.insert(0, more)
        return self.summed(found)

    def _joined(self, item: Chunk) -> bool:
        """“70 soldiers and allied fighters”: joined, perhaps with an adjective between."""
        before = item.lo - 2
        adjective = self.syntax.subject_first and before > 0 and self.norm[before] in self.syntax.listing
        known = any(c.lo < item.lo < c.hi or c.hi == item.lo for c in self.chunks)
        return item.joined or (adjective and not known and self.tokens.kind[item.lo - 1] == WORD)

    def after_comma(self, item: Chunk) -> bool:
        """“A child, three women and a man”: one told after a comma, its article aside, as lists are written."""
        at = item.lo - (self.norm[item.lo - 1] in self.syntax.determiners)
        listed = self.syntax.subject_first and at > 0 and self.norm[at - 1] == ","
        return listed and not self.is_part(item.lo)

    def number_of(self, item: Chunk) -> Chunk | None:
        """“Four of its members”: the number before a group with “of”."""
        i = self.index[id(item)]
        preps = ("of", "from") if self.syntax.subject_first else ("from",)
        before = self.chunks[i - 1] if i and item.prep in preps else None
        at = item.lo
        while before is not None and before.kind == "person" and item.prep == "from":
            if len(gap_words(self.tokens, before.hi, at)) > _FROM:
                return None
            i, at = i - 1, before.lo
            before = self.chunks[i - 1] if i else None  # "17 people from one family"
        near = before is not None and before.kind == "number" and len(gap_words(self.tokens, before.hi, at)) <= 2
        return before if near else None

    def count(self, kind: str, item: Chunk, i: int) -> tuple[TollDraft | None, int]:
        """The count that begins at chunk ``i`` and how many chunks it takes."""
        if item.kind == "number" and item.quantity:
            return self._count_number(kind, item, item.quantity, i)
        if item.kind == "person":
            return self._count_person(kind, item, i)
        if item.kind == "speaker" or item.entry.get("class") in _TITLED:
            return self._count_titled(kind, item, i), 1 + self._of_what(item, i) + self._of_which_body(item, i)
        return self._count_of_a_side(kind, item, i) if item.kind == "actor" else (None, 1)

    def _count_number(self, kind: str, item: Chunk, quantity: Quantity, i: int) -> tuple[TollDraft | None, int]:
        """«خمسة مدنيين», «12 قتيلاً», "a 16-year-old boy"."""
        group = self.group_at.get(item.lo)
        if self._adjective(item, i):
            return None, 1
        if self.one_more(item, i):
            return self.toll(kind, item, Quantity(item.lo, item.hi, 1, 1, rule="number.one_more"), group), 1
        counted = self._chunk(i + 1)
        if not self.of_people(quantity):
            if quantity.ordinal or counted is None or not self._aged(item, counted):
                return None, 1
            toll, used = self.count(kind, counted, i + 1)
            return toll, used + 1
        if counted is not None and counted.lo == item.hi and self._thing(counted):
            return None, 1  # «أصابت أربع رصاصات سيارتنا», «قتلوا في ثماني غارات»
        used = self._of_group(group) if group and group.chunks[0] is item else 1
        hi = group.hi if group and used > 1 else item.hi
        if her := self._and_her(item, i + used):
            hi, used = her.hi, used + 1
        told = self.toll(kind, item, quantity, group if used > 1 else self._of(hi, i + used), hi)
        fled = self._chunk(i + used)
        if fled is not None and fled.entry.get("toll") == "displaced" and fled.lo == hi:
            told = replace(told, who="civilians", hi=fled.hi)  # «ثلاثة نازحين»
        return told, used

    def _and_her(self, number: Chunk, i: int) -> Chunk | None:
        """«37 طفلاً وطفلة»: the other gender of the noun that a number counts, counted with it."""
        her, him, syntax = self._chunk(i), self._chunk(i - 1), self.syntax
        if her is None or him is None or syntax.subject_first or number.hi != him.lo or her.lo != him.hi:
            return None
        stem = self.norm[him.hi - 1].removesuffix(syntax.accusative[0])
        same = self.norm[her.lo] == syntax.coordinating_prefix + stem + syntax.feminine[-1]
        return her if same else None

    def _thing(self, counted: Chunk) -> bool:
        """Whether what stands right after a number is no people: «14 انتحارياً» are."""
        kinds = ("weapon", "object", "event", "place_noun")
        if counted.kind not in kinds or counted.joined or counted.prep or counted.entry.get("weapon") == "suicide":
            return False
        return counted.has("pl") or not (counted.article or counted.kind == "event")

    def _count_person(self, kind: str, item: Chunk, i: int) -> tuple[TollDraft | None, int]:
        """«طفلين», «مدني», «شرطيين اثنين»: a noun that counts by its form."""
        group = self.group_at.get(item.lo)
        if all_of_them := self._all_counted(item, i):
            return self.toll(kind, item, all_of_them, group, all_of_them.hi), 2
        quantity = self.form_count(item)
        if quantity is None or (item.definite and quantity.vague and kind not in ("captured", "displaced")):
            return None, 1
        thing = self._chunk(i + 1) if self.syntax.subject_first else None
        if thing is not None and thing.kind == "object" and thing.lo == item.hi:
            return None, 1  # "eliminating the last terrorist hideouts"
        used = self._of_group(group) if group and group.chunks[0] is item else 1
        hi, after = group.hi if group else item.hi, self._chunk(i + used)
        if after is not None and after.quantity and after.lo == hi and not after.joined:
            counted = self._chunk(self.index[id(after)] + 1)
            things = counted is not None and counted.lo == after.hi and self._thing(counted)  # «سكان 8 قرى»
            people = self.of_people(after.quantity)  # «شرطيين اثنين»; neither «عنصر خامس» nor «جنديان من اللواء 35»
            last = self.chunks[i + used - 1]
            of_one = last is not item and last.has("sg") and after.quantity.max == 1  # «طفلان من عائلة واحدة»
            if people and not (things or of_one):
                return self.toll(kind, item, after.quantity, group, after.hi), used + 1
        if after is not None and after.quantity and item.entry.get("body") and self._makes_up(hi, after):
            return self.toll(kind, item, after.quantity, group, after.hi), used + 1
        return self.toll(kind, item, quantity, group, hi), used

    def _all_counted(self, item: Chunk, i: int) -> Quantity | None:
        """«أب وأبناؤه الثلاثة», «ركاب السيارة الأربعة»: the number, with its article, of people known."""
        if self.syntax.subject_first or not item.has("pl") or not item.definite:
            return None
        number = self._chunk(i + 1)
        if number is None or number.quantity is None or number.lo != item.hi or number.quantity.ordinal:
            return None
        if self.norm[number.hi] in self.syntax.relatives:
            return None  # «المدنيون الـ40 الذين سجلنا مقتلهم»: known already
        return number.quantity if self.syntax.has_article(self.norm[number.lo]) else None

    def _makes_up(self, hi: int, number: Chunk) -> bool:
        """«عائلة من ستة أفراد», «طاقمها المؤلف من أربعة»: how many a family, crew or cell is."""
        between = self.norm[hi : number.lo]
        told = not self.syntax.made_up.isdisjoint(between) and len(between) <= _MADE_UP
        return told and number.quantity is not None and self.of_people(number.quantity)

    def _of_what(self, office: Chunk, i: int) -> bool:
        """«استشهد مدير مدرسة وأربعة طلاب»: whether the next chunk only says what somebody is the head of."""
        held = self._chunk(i + 1)
        return held is not None and held.kind == "object" and held.lo == office.hi and not (held.prep or held.joined)

    def _of_which_body(self, office: Chunk, i: int) -> bool:
        """«مسؤول في حزب كذا واثنان من مقاتليه»: whether the next chunk says whose man the first of several was."""
        body, after = self._chunk(i + 1), self._chunk(i + 2)
        his = body is not None and body.kind in ("actor", "side") and body.lo == office.hi and not body.joined
        return his and after is not None and after.joined and after.kind in ("number", "person")

    def _count_titled(self, kind: str, item: Chunk, i: int) -> TollDraft | None:
        """«مقتل مسؤول التفخيخ في تنظيم كذا»: a title stands for the one who bears it."""
        if (
            self.syntax.subject_first
            or item.entry.get("document")
            or item.entry.get("paper")
            or item.joined
            or item.has("pl")
        ):
            return None
        body = self.next_group(item.hi, i + 1, reach=3)
        victims = body if body is not None and body.prep in ("in", "from", "of", "for", "") else None
        return self.toll(kind, item, Quantity(item.lo, item.hi, 1, 1, rule="number.singular"), victims)

    def _count_of_a_side(self, kind: str, item: Chunk, i: int) -> tuple[TollDraft | None, int]:
        """«إرهابيين اثنين», «أحد عناصر داعش», "a rebel fighter", "wounded a Palestinian"."""
        group, after = self.group_at.get(item.lo), self._chunk(i + 1)
        if item.hi - item.lo == 1 and after is not None and after.quantity is not None:
            many = self.of_people(after.quantity) and self._several(item)  # «إرهابيين خمسة»
            if after.lo == item.hi and not after.joined and (after.quantity.min == after.quantity.max == 2 or many):
                return self.toll(kind, item, after.quantity, group, after.hi), 2
        before = self.norm[item.lo - 1] if item.lo else ""
        if before in self.syntax.one_of:
            one = Quantity(item.lo - 1, item.hi, 1, 1, rule="number.one_of")
            return self.toll(kind, item, one, group, group.hi if group else item.hi), 1
        if group is None or group.chunks[0] is not item:
            return None, 1
        person = group.first("person") if self.syntax.subject_first else None
        quantity = self.form_count(person) if person else None
        if quantity is not None and person is not None and not person.definite:
            return self.toll(kind, item, quantity, group, group.hi), self._of_group(group)
        another = self.syntax.others & self.syntax.persons
        one_of_them = before in self.syntax.indefinites | self.syntax.aged | another  # "a 17-year-old Palestinian"
        things = ("event", "object", "weapon")
        describes = after is not None and after.lo == item.hi and after.kind in things  # "an Israeli strike"
        one_of_them = one_of_them and not item.prep and not describes
        if item.entry.get("nisba") and len(group.chunks) == 1 and one_of_them:
            one = Quantity(item.lo, item.hi, 1, 1, rule="number.singular")
            return self.toll(kind, item, one, None if item.entry.get("weak") else group, group.hi), 1
        return None, 1

    def _several(self, item: Chunk) -> bool:
        """Whether a bare noun for those of a side is a plural («مخربين»)."""
        word, syntax = self.norm[item.lo], self.syntax
        plural = word.endswith((*syntax.nominative[:1], *syntax.accusative[1:]))
        return plural and not (syntax.subject_first or item.article or syntax.has_article(word))

    def _chunk(self, i: int) -> Chunk | None:
        return self.chunks[i] if i < len(self.chunks) else None

    def _of_group(self, group: Group) -> int:
        """How many chunks of a phrase are read here; who tells, in the midst of it, is not."""
        return sum(id(chunk) in self.index for chunk in group.chunks)

    def _aged(self, age: Chunk, person: Chunk) -> bool:
        """“A 5-year-old boy”: an age before the noun that counts."""
        return self.syntax.subject_first and person.kind == "person" and person.lo - age.hi <= 1

    def _adjective(self, item: Chunk, i: int) -> bool:
        """«صاروخ واحد», «قذيفتين اثنتين», «مجزرة واحدة»: the number behind its thing."""
        thing = self.chunks[i - 1] if i and not self.syntax.subject_first else None
        if thing is None or thing.hi != item.lo or item.joined or item.quantity is None:
            return False
        many = item.quantity.max
        if thing.kind == "event":
            return many == 1 and not thing.feature.startswith(("past", "present"))
        single = thing.has("sg") and many == 1  # but «استقبل المستشفى 29 مدنياً»
        return thing.kind in ("weapon", "object") and (single or (thing.has("dual") and many == 2))

    def one_more(self, item: Chunk, i: int) -> bool:
        """«قُتل شرطيان وأصيب ثالث», “a second soldier was killed”: an ordinal of a person of its own."""
        if item.quantity is None or not item.quantity.ordinal or item.prep:
            return False
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if self.syntax.subject_first:
            if following is not None and following.kind in ("auxiliary", "harm") and following.lo == item.hi:
                return self.norm[item.lo - 1] in self.syntax.indefinites  # "and a third (was) injured"
            one = following is not None and (following.has("sg") or bool(following.entry.get("nisba")))
            return one and following is not None and following.kind in ("person", "actor") and not following.prep
        return (
            following is None
            or following.lo > item.hi
            or bool(following.prep)
            or following.joined
            or following.kind in ("link", "harm")
        )

    def _of(self, at: int, i: int) -> Group | None:
        """«5 من عناصر التنظيم»: the group after the number."""
        group = self.next_group(at, i, reach=2)
        return group if group and group.prep in ("from", "of", "") and not group.joined else None

    def next_group(self, at: int, i: int, reach: int) -> Group | None:
        """The group that chunk ``i`` opens, at most ``reach`` words on and before a comma."""
        if i >= len(self.chunks):
            return None
        item = self.chunks[i]
        group = self.group_at.get(item.lo)
        if group is None or item.lo - at > reach or has_comma(self.tokens, at, item.lo):
            return None
        return group

    def _before_owner(self, at: int) -> list[str]:
        """The word before a noun and whose it is ("both | his daughters")."""
        at -= at > 0 and self.norm[at - 1] in self.syntax.possessives
        return self.norm[max(0, at - 1) : at]

    def form_count(self, item: Chunk) -> Quantity | None:
        """What the form itself counts: a dual two, an indefinite singular one, a plural several."""
        before = self.norm[item.lo - 1] if item.lo else ""
        if before in self.syntax.one_of:
            return Quantity(item.lo - 1, item.hi, 1, 1, rule="number.one_of")
        if before in self.syntax.none_of or (before in self.syntax.prepositions and self._none_two_before(item.lo)):
            return Quantity(item.lo - 1, item.hi, 0, 0, rule="number.none_of")
        if (none := self._none_at.get(item.lo)) is not None and item.kind == "person":
            return Quantity(none, item.hi, 0, 0, rule="number.none_of")  # "not one civilian", "not a single guard"
        if item.kind == "person" and self.norm[item.lo] in self.syntax.none_of:
            return self._anyone(item, before)
        if item.has("pl") and self.syntax.pairs.intersection(self._before_owner(item.lo)):
            return Quantity(item.lo, item.hi, 2, 2, rule="number.dual")  # "both his daughters"
        if item.entry.get("pair") and (item.has("sg") or not item.feature):
            return Quantity(item.lo, item.hi, 2, 2, rule="number.dual")  # "a couple and their children", «وبالغان»
        if self.norm[item.lo] in self.syntax.others:
            return Quantity(item.lo, item.hi, 2, None, vague="several", rule="number.others")
        if self.syntax.subject_first and item.kind == "person" and before in self.syntax.indefinites:
            return Quantity(item.lo, item.hi, 1, 1, rule="number.singular")  # "an elderly cleric"
        if item.has("dual") or (item.has("pl") and self._of_two(item.hi)) or self._two_with(item):
            return Quantity(item.lo, item.hi, 2, 2, rule="number.dual")
        if item.has("pl"):
            return Quantity(item.lo, item.hi, 2, None, vague="several", rule="number.plural")
        if item.entry.get("body") and not self.syntax.whole.isdisjoint(self.norm[item.hi : item.hi + 1]):
            return Quantity(item.lo, item.hi, 2, None, vague="several", rule="number.plural")  # «مقتل أسرة كاملة»
        if item.has("sg") or item.entry.get("one"):
            least = " ".join(self.norm[item.hi : item.hi + 2]) in self.syntax.at_least
            return Quantity(item.lo, item.hi, 1, None if least else 1, rule="number.singular")
        if item.kind == "harm" and item.hi - item.lo > 1:
            return Quantity(item.lo, item.hi, 2, None, vague="several", rule="number.plural")
        return None

    def _anyone(self, item: Chunk, before: str) -> Quantity | None:
        """“Denied that anyone was hurt”: nobody; but “shot anyone who fled”, “knew of anyone hurt”."""
        if self.norm[item.hi] in self.syntax.relatives:
            return Quantity(item.lo, item.hi, 2, None, vague="several", rule="number.plural")
        bound = before in self.syntax.prepositions
        return None if bound else Quantity(item.lo, item.hi, 0, 0, rule="number.none_of")

    def _two_with(self, item: Chunk) -> bool:
        """«راكبا دراجة», «راكبي سيارة»: before a thing that they are of, no accusative and no pronoun, but the dual."""
        after = self._chunk(self.index[id(item)] + 1) if item.kind == "person" and item.has("sg") else None
        if self.syntax.subject_first or after is None or after.kind != "object" or after.lo != item.hi:
            return False
        accusative, dual = self.syntax.accusative
        two = self.norm[item.hi - 1].endswith(accusative) or item.suffix == dual[:1]
        return two and not (after.prep or after.joined or item.article)

    def _of_two(self, at: int) -> bool:
        """«إصابة عسكريين بجروح، أحدهما ضابط»: a word soon after that speaks of two."""
        words = self.norm[at : at + 7]
        end = next((i for i, word in enumerate(words) if word in (".", "\n", "؛")), len(words))
        return any(word in self.syntax.of_two for word in words[:end])

    def _none_two_before(self, lo: int) -> bool:
        return lo > 1 and self.norm[lo - 2] in self.syntax.none_of

    def _of_one_kind(self, toll: TollDraft) -> bool:
        """“Two women, a child and a driver”: those of one sex or trade, of whom others are no part."""
        head = next((c for c in self.chunks if c.kind == "person" and toll.lo <= c.lo < toll.hi), None)
        return toll.who in _OF_ONE_KIND or (head is not None and bool(head.entry.get("one_kind")))

    def summed(self, found: list[TollDraft]) -> list[TollDraft]:
        """«ضابط وجندي»: bare nouns joined make one toll."""
        found = self._under_one_number(found) if len(found) > 1 else found
        if len(found) < 2:
            return found
        first = found[0]
        if shared := [t for t in found[1:] if self._of_the_same_number(first, t)]:
            both = replace(first, hi=shared[-1].hi, who=first.who if shared[-1].who == first.who else "unknown")
            return self.summed([both, *(t for t in found[1:] if t not in shared)])
        parts = first.min == sum(t.min or 0 for t in found[1:]) and not self._of_one_kind(first)
        if self.syntax.subject_first and len(found) > 2 and parts:
            return found[:1]  # "three people, two women and a child": who they were
        others = {v.id for t in found[1:] for v in t.victims}
        understood = all(v.rule == "actor.force" for t in found for v in t.victims)  # «أمين شرطة ومجندان»
        apart = first.victims and found[-1].victims and not others & {v.id for v in first.victims}
        if apart and not understood:
            return found  # the dead of two sides
        if len({t.party for t in found}) > 1:
            return found  # «أربعة جنود وثمانية مهاجمين»
        civilian = [t for t in found if t.who in CIVILIAN]
        fighting = [t for t in found if t.who == "combatants"]
        if civilian and fighting and len(civilian) + len(fighting) == len(found):
            return [*self.summed(fighting), *self.summed(civilian)]  # "two soldiers and three shepherds"
        low = sum(t.min or 0 for t in found)
        high = None if any(t.max is None for t in found) else sum(t.max or 0 for t in found)
        victims = tuple(dict.fromkeys(v for t in found for v in t.victims))
        who = first.who if all(t.who == first.who for t in found) else "unknown"
        kinds = {t.who for t in found}
        if who == "unknown" and kinds & CIVILIAN and kinds <= CIVILIAN | {"unknown"}:
            who = "civilians"  # «رجل وزوجته»
        return [TollDraft(first.kind, who, low, high, first.lo, found[-1].hi, victims=victims, rule="toll.sum")]

    def _under_one_number(self, found: list[TollDraft]) -> list[TollDraft]:
        """“Twelve women and children”, “53 migrants and refugees”: plurals behind the number of all."""
        first, *rest = found
        counted = self.syntax.subject_first and (first.min or 0) > _A_PAIR and first.vague != "several"
        if not counted or first.rule == "number.plural":
            return found
        while rest and rest[0].rule == "number.plural" and rest[0].lo - first.hi <= _JOINED:
            both = {first.who, rest[0].who}
            who = first.who if len(both) == 1 else "civilians" if both <= CIVILIAN else "unknown"
            first = replace(first, who=who, hi=rest[0].hi, victims=(*first.victims, *rest.pop(0).victims))
        return [first, *rest]

    def _of_the_same_number(self, first: TollDraft, other: TollDraft) -> bool:
        """«460 مريضا ومرافقا»: a second noun in the case that a number of more than ten gives what it counts."""
        ending = self.syntax.accusative[:1]
        beside = other.min == other.max == 1 and (first.min or 0) > _TEN
        return beside and all(self.norm[t.hi - 1].endswith(ending) for t in (first, other))

    def _of_a_family(self, at: int) -> bool:
        """“Three members of the Aalu family”: members of no side."""
        led = self.syntax.subject_first and self.syntax.prepositions.get(self.norm[at]) == "of"
        return led and any(c.entry.get("kindred") and 0 < c.lo - at <= _BESIDE // 2 for c in self.chunks)

    def toll(self, kind: str, item: Chunk, quantity: Quantity, group: Group | None, hi: int | None = None) -> TollDraft:
        """The toll of a quantity; the group counted says who they were and on whose side."""
        who, party = str(item.entry.get("who") or "unknown"), str(item.entry.get("party") or "")
        victims: tuple[ActorRef, ...] = ()
        if group:
            person = group.first("person")
            if person:
                whole = (h for h in group.heads if h is person or h.entry.get("of_age") or _tells_of_whom(h))
                told = [str(h.entry.get("who")) for h in whole]
                who = next((each for each in told if each not in ("unknown", "None")), who)
                party = str(person.entry.get("party") or party)
                who = "civilians" if who == "combatants" and self._of_a_family(person.hi) else who
            victims = tuple(group.actors)
            if victims and who == "unknown":
                who = "combatants"
        lo = min(item.lo, quantity.lo)
        end = max(hi or 0, item.hi, quantity.hi)
        return TollDraft(
            kind,
            who,
            _whole(quantity.min),
            _whole(quantity.max),
            lo,
            end,
            quantity.approx,
            quantity.vague,
            part=self.is_part(lo),
            victims=victims,
            rule=quantity.rule or f"toll.{item.entry.id}",
            party=party,
        )

    def of_whom(self, toll: TollDraft, group: Group | None) -> TollDraft:
        """«قتل من القوات تسعة»: a number with those told before it, of whom it counts some."""
        number = next((c for c in self.chunks if c.lo == toll.lo and c.quantity), None)
        if group is None or number is None or number.quantity is None or toll.victims or toll.who != "unknown":
            return toll
        told = self.toll(toll.kind, number, number.quantity, group)
        return replace(toll, who=told.who, victims=told.victims, party=told.party)

    def is_part(self, lo: int) -> bool:
        """Whether a subtotal word («بينهم», "including") stands before it in the same clause."""
        at = lo - 1
        steps = 0
        counted = {i for c in self.chunks if c.kind == "harm" and c.hi <= lo for i in range(c.lo, c.hi)}
        while at >= 0 and steps < 14 and at not in counted:
            norm = self.norm[at]
            if norm in self.syntax.subtotal:
                return True
            if norm in (".", "\n", "؟", "!", "؛") or (norm in "،," and steps > 0 and self.tokens.kind[at] == PUNCT):
                return False
            at -= 1
            steps += 1
        return False


def _tells_of_whom(head: Chunk) -> bool:
    """«شخصان من المدنيين», «ثلاثة أشخاص من عائلة واحدة»: of whom those are of whom no more is said than how many."""
    return head.kind == "person" and head.prep == "from" and bool(head.definite or head.entry.get("body"))


def _whole(value: int | float | None) -> int | None:
    return None if value is None else int(value)


def _bare_place(item: Chunk) -> bool:
    """«رامي العودة», «سالم الزهار»: a village, or a man named like one."""
    return item.kind == "place" and not (item.prep or item.joined)
