"""Layer 1c: counts of people: dead, wounded, captured, displaced, missing, with their subtotals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.extract.drafts import ActorRef, TollDraft
from tawatur.extract.groups import Group
from tawatur.extract.subject_first import skip_apposition
from tawatur.grammar.chunks import Chunk, gap_words, has_comma
from tawatur.grammar.syntax import Language
from tawatur.model.mention import Quantity
from tawatur.text.tokens import PUNCT, Tokens

_REACH = 8
"""Words between a harm verb and the people it counts."""
_STOPS = frozenset({"event", "link", "say", "frame", "harm", "switch", "damage", "light"})


_CIVILIAN = frozenset({"civilians", "children", "women", "medics", "journalists"})


class TollReader:
    """Reads the tolls of one sentence.

    Args:
        tokens: the document's tokens.
        chunks: the sentence's chunks.
        groups: its noun phrases.
        language: function words and measures.
    """

    def __init__(self, tokens: Tokens, chunks: Sequence[Chunk], groups: Sequence[Group], language: Language) -> None:
        self.tokens = tokens
        self.chunks = chunks
        self.language = language
        self.syntax = language.syntax
        self._groups = groups
        self._group_at = {chunk.lo: group for group in groups for chunk in group.chunks}
        self._index = {id(chunk): i for i, chunk in enumerate(chunks)}

    def read(self, harm: Chunk) -> list[TollDraft]:
        """The tolls of one harm word, its subtotals after it; empty where nobody is counted."""
        zero = harm.entry.get("zero")
        if not zero and self._denied(harm):
            zero = {"killed_or_wounded": "killed+wounded"}.get(kind := str(harm.entry.get("toll")), kind)
        if zero:
            return [self._toll(kind, harm, Quantity(harm.lo, harm.hi, 0, 0), None) for kind in str(zero).split("+")]
        if harm.entry.get("unknown") or self._unrecorded(harm):
            return []
        kind = str(harm.entry.get("toll") or "killed")
        if harm.entry.get("role") == "person":
            return self._person(kind, harm)
        return self._argument(kind, harm)

    def of_the_one_before(self, harm: Chunk) -> list[TollDraft]:
        """«أطلقوا النار على فتى ما أدى إلى استشهاده»: the people a pronoun on the harm word points back to."""
        before = [g for g in self._groups if g.hi <= harm.lo and g.first("person") and g.prep != "by"]
        if not before:
            return []
        first = before[-1].chunks[0]
        toll, _ = self._counted(str(harm.entry.get("toll") or "killed"), first, self._index[id(first)])
        return [toll] if toll else []

    def _unrecorded(self, harm: Chunk) -> bool:
        """«لم يسجل سقوط ضحايا»: nothing known of a toll is no toll."""
        i = self._index[id(harm)]
        if harm.prep == "about" and i and self.chunks[i - 1].entry.get("unknown"):
            return True
        if harm.entry.get("form_of") == "verb" or self.syntax.subject_first:
            return False
        before = [c for c in self.chunks if harm.lo - 4 <= c.lo < harm.lo]
        denied = next((k for k, c in enumerate(before) if c.kind == "negation"), None)
        if denied is None or has_comma(self.tokens, before[denied].hi, harm.lo):
            return False
        between = before[denied + 1 :]
        return any(c.kind == "say" for c in between) and all(c.kind in ("say", "light") for c in between)

    def _both(self, harm: Chunk, i: int) -> bool:
        """Whether the wounded stand joined and uncounted right after a word for the dead."""
        after = self.chunks[i] if i < len(self.chunks) else None
        joined = after is not None and after.kind == "harm" and after.joined and after.lo == harm.hi
        return (
            joined
            and after is not None
            and after.entry.get("role") == "person"
            and harm.entry.get("id") is None
            and (harm.entry.get("form_of") == "verb" and harm.hi - harm.lo > 1 and not after.definite)
        )

    def _denied(self, harm: Chunk) -> bool:
        """«لم يسفر الانفجار عن وقوع أي خسائر»: a result said not to be."""
        i = self._index[id(harm)]
        links = [c for c in self.chunks[:i] if c.kind == "link" and harm.lo - c.hi <= 6]
        if harm.entry.get("form_of") != "noun" or not links:
            return False
        between = (c for c in self.chunks if links[-1].hi <= c.lo < harm.lo)
        if any(c.kind in ("number", "harm", "event") and not c.definite for c in between):
            return False
        return any(c.kind == "negation" and c.hi == links[-1].lo for c in self.chunks)

    def _person(self, kind: str, harm: Chunk) -> list[TollDraft]:
        """«12 قتيلاً من قوات كذا»: the noun is the victim, its count before it."""
        i = self._index[id(harm)]
        before = self.chunks[i - 1] if i else None
        if before is not None and before.kind == "harm" and self._both(before, i):
            return []
        number = self._number_before(harm, gap=2) or self._counted_people(harm, kind)
        if harm.prep == "between" and number is None:
            return []  # «بين القتلى خمسة أطفال» counts a part
        after = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if number is None and harm.definite:
            number = self._number_after(harm, i)
        elif number is None and after is not None and after.kind == "number" and after.quantity and not after.joined:
            if after.lo == harm.hi:
                number = after.quantity
        people = self._people_before(harm) if number is None else None
        if people:
            return [replace(people, kind=kind)]
        told = harm.definite and (not harm.has("dual") or harm.entry.id == "harm.victim")
        quantity = number or (None if told else self._form_count(harm))
        if quantity is None or (kind == "missing" and number is None):
            return []
        group = self._next_group(harm.hi, i + 1, reach=4)
        within = group is not None and group.prep in ("from", "of", "in", "among", "") and not group.joined
        victims = group if group is not None and within and not self._is_part(group.lo) else None
        mixed = kind == "killed_or_wounded" and (quantity.vague or quantity.max == 0) and not self._each_or(harm)
        kinds = ("killed", "wounded") if mixed else (kind,)
        tolls = [self._toll(each, harm, quantity, victims) for each in kinds]
        return [replace(t, victims=(*t.victims, *self._joined_sides(victims))) for t in tolls]

    def _each_or(self, harm: Chunk) -> bool:
        """«أوقعوا من فيها بين قتيل وجريح»: each the one or the other, how many of which is not said."""
        return harm.hi - harm.lo > 1 and self.syntax.prepositions.get(self.tokens.norm[harm.lo]) == "between"

    def _counted_people(self, harm: Chunk, kind: str) -> Quantity | None:
        """«13 شخصاً ما بين قتيل وجريح»: the people counted before dead and wounded."""
        before = next((g for g in reversed(self._groups) if g.hi <= harm.lo), None)
        if kind != "killed_or_wounded" or before is None or before.number is None or before.first("person") is None:
            return None
        near = len(gap_words(self.tokens, before.hi, harm.lo)) <= 2
        return before.number.quantity if near else None

    def _joined_sides(self, group: Group | None) -> tuple[ActorRef, ...]:
        """«قتلى من قوات كذا ومليشيات كذا»: every side joined to the first."""
        found: list[ActorRef] = []
        while group is not None:
            following = next((g for g in self._groups if g.lo >= group.hi), None) if group else None
            joined = following is not None and following.joined and following.lo - group.hi <= 1 and not following.prep
            group = following if joined else None
            found.extend(group.actors if group else ())
        return tuple(found)

    def _people_before(self, harm: Chunk) -> TollDraft | None:
        """“Counted 87 civilians dead”: the people right before the word, counted."""
        i = self._index[id(harm)]
        before = self.chunks[i - 1] if i and self.syntax.subject_first else None
        group = (
            self._group_at.get(before.lo)
            if before and before.kind in ("person", "actor") and before.hi == harm.lo
            else None
        )
        if group is None or group.number is None or group.number.quantity is None:
            return None
        return self._toll("killed", group.number, group.number.quantity, group, harm.hi)

    def _number_after(self, harm: Chunk, i: int) -> Quantity | None:
        """«القتلى مدنيون ثلاثة», «والجرحى خمسة عشر»: a definite noun told its number."""
        for item in self.chunks[i + 1 : i + 3]:
            if item.lo - harm.hi > 3 or item.joined or has_comma(self.tokens, harm.hi, item.lo):
                return None
            if item.quantity and not item.quantity.ordinal and not self.language.is_measure(self.tokens, item.quantity):
                return item.quantity
        return None

    def tallied(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """«ارتفع إلى 296 عدد الشهداء», «عدد القتلى ستة»: the number that a word of counting gives a plural."""
        i = self._index[id(harm)]
        at = max((c.hi for c in self.chunks[:i] if c.kind == "tally" and harm.lo - c.hi <= 20), default=None)
        if at is None:
            return []
        for item in self.chunks:
            if item.lo < at or item.kind != "number" or item.quantity is None:
                continue
            if self.language.is_measure(self.tokens, item.quantity) or item.quantity.ordinal or self._is_part(item.lo):
                continue
            own = next((c for c in self.chunks if c.lo == item.hi and c.kind == "harm"), None)
            if own is not None and own.entry.get("toll") != kind:
                continue  # «قتيل و10 جرحى»
            people = [c for c in self.chunks if c.kind == "person" and at <= c.lo <= harm.lo]
            who = str(people[0].entry.get("who")) if people and not self._is_part(people[0].lo) else "unknown"
            return [replace(self._toll(kind, item, item.quantity, None), who=who)]
        return []

    def risen(self, harm: Chunk) -> list[TollDraft]:
        """«عدد قتلى الهجوم على كذا ارتفع إلى 12 جندياً»: the number that a word of rising after it gives."""
        if harm.entry.get("role") != "person" or self._number_before(harm, gap=2):
            return []
        at = next((c.hi for c in self.chunks if c.kind == "tally" and c.entry.get("rises") and c.lo >= harm.hi), None)
        for item in self.chunks if at is not None else ():
            if item.lo >= (at or 0) and item.kind == "number" and item.quantity and item.prep == "to":
                toll, _ = self._counted(str(harm.entry.get("toll") or "killed"), item, self._index[id(item)])
                return [toll] if toll else []
        return []

    def count_anywhere(self, trigger: Chunk, kind: str, hi: int) -> list[TollDraft]:
        """The one number of people in a clause about flight, wherever it stands."""
        for item in sorted(self.chunks, key=lambda c: abs(c.lo - trigger.lo)):
            near = item.lo - trigger.lo >= -14 and item.lo < hi
            if item.kind == "number" and item.quantity and near and not self._is_part(item.lo):
                if not (self.language.is_measure(self.tokens, item.quantity) or item.quantity.ordinal):
                    toll, _ = self._counted(kind, item, self._index[id(item)])
                    return [toll] if toll else []
        return []

    def gapped(self, gap: Chunk, first: TollDraft) -> list[TollDraft]:
        """«تسعة آلاف في كذا وستة آلاف في كذا»: a second number of the same people elsewhere."""
        number = next((c.quantity for c in self.chunks if c.lo == gap.lo and c.quantity), None)
        people = next((c for c in self.chunks if c.lo == gap.lo and c.kind == "person"), None)
        number = number or (self._form_count(people) if people else None)
        following = next((c for c in self.chunks if c.lo >= gap.hi), None)
        if number is None or number.ordinal or following is None or following.prep in ("on", "against"):
            return []
        return [replace(self._toll(first.kind, gap, number, None), who=first.who, victims=first.victims)]

    def count_around(self, trigger: Chunk, kind: str) -> list[TollDraft]:
        """The people counted right after an event word, or before its verb."""
        if self.syntax.subject_first and self._is_passive(trigger) and not trigger.has("gerund"):
            return self._counted_before(trigger, kind) or self._one_before(trigger, kind)
        return self._counted_after(trigger, kind) or (
            self._counted_before(trigger, kind) if self.syntax.subject_first or trigger.has("passive") else []
        )

    def count_of(self, trigger: Chunk, kind: str) -> list[TollDraft]:
        """“101 arbitrary arrests”: the number before an event noun in the plural."""
        if not self.syntax.subject_first or trigger.feature.startswith(("past", "present", "gerund")):
            return []
        number = (
            self._number_before(trigger, gap=1)
            if trigger.has("pl") or self.tokens.norm[trigger.hi - 1][-1:] == "s"
            else None
        )
        return [self._toll(kind, trigger, number, None)] if number and (number.min or 0) > 1 else []

    def _number_before(self, harm: Chunk, gap: int = 0) -> Quantity | None:
        i = self._index[id(harm)]
        if harm.joined:
            return None
        while i and self.chunks[i - 1].hi > harm.lo:
            i -= 1
        before = self.chunks[i - 1] if i else None
        if before is None or before.quantity is None or has_comma(self.tokens, before.hi, harm.lo):
            return None
        if self.language.is_measure(self.tokens, before.quantity) or before.quantity.ordinal:
            return None
        return before.quantity if len(gap_words(self.tokens, before.hi, harm.lo)) <= gap else None

    def _argument(self, kind: str, harm: Chunk) -> list[TollDraft]:
        """«مقتل خمسة مدنيين», "killed five civilians", "five civilians were killed"."""
        if harm.entry.get("form_of") == "noun" and (number := self._number_before(harm)):
            return [self._toll(kind, harm, number, None)]  # «212 إصابة»
        if self._both(harm, self._index[id(harm)] + 1):
            kind = "killed_or_wounded"  # «سقطوا قتلى وجرحى»
        after = self._counted_after(harm, kind)
        if after and after[0].rule == "number.none_of" and kind == "wounded":
            after = [replace(after[0], kind="killed"), *after]  # hit nobody
        if self.syntax.subject_first:
            reduced = self._reduced(harm, kind)
            if reduced:
                return reduced
            passive = self._is_passive(harm) or bool(harm.entry.get("intransitive"))
            if passive or not after:
                before = self._counted_before(harm, kind)
                return before or ([] if passive and not after else after)
        elif harm.entry.get("form_of") == "verb" and all(toll.part for toll in after):
            before = self._counted_before(harm, kind)
            return [*before, *after] if before else after
        return after

    def _reduced(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """“23 people killed and 38 injured”, “four of its members killed”: a participle right after those it counts."""
        i = self._index[id(harm)]
        before = self.chunks[i - 1] if i else None
        after = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if before is None or before.hi != harm.lo or before.kind not in ("number", "person", "actor"):
            return []
        if after is not None and after.kind in ("number", "person", "actor") and not after.joined and not after.prep:
            if len(gap_words(self.tokens, harm.hi, after.lo)) <= 1 and not has_comma(self.tokens, harm.hi, after.lo):
                return []
        return self._counted_before(harm, kind)

    def _is_passive(self, harm: Chunk) -> bool:
        words = [self.tokens.norm[i] for i in range(max(0, harm.lo - 3), harm.lo)]
        return any(word in self.syntax.passive for word in words)

    def _counted_after(self, harm: Chunk, kind: str) -> list[TollDraft]:
        found: list[TollDraft] = []
        i = self._index[id(harm)] + 1
        at = harm.hi
        while i < len(self.chunks):
            item = self.chunks[i]
            if item.lo < at:
                i += 1
                continue
            gap = gap_words(self.tokens, at, item.lo)
            verb = harm.entry.get("form_of") == "verb"
            plural = harm.feature.startswith("past pl")
            told = verb and (plural or not harm.feature or harm.feature[-1:] + item.feature[-1:] in ("mf", "fm"))
            told = told or (verb and not self.syntax.subject_first and self._subject_stands_before(harm))
            if item.kind == "harm" and not found and item.joined and not gap and not told:
                i += 1  # «مقتل وإصابة 29»: the second word shares the argument
                at = item.hi
                if item.entry.get("toll") != kind:
                    kind = "killed_or_wounded"
                continue
            if item.kind in ("time", "place", "place_noun", "relation", "hedge", "weapon") and not found:
                if len(gap) > 3:
                    break
                at = item.hi
                i += 1
                continue
            subject = item.kind in ("actor", "side") and not item.prep and item.lo - harm.hi <= 1
            if not found and subject and (harm.entry.get("active") or kind == "captured") and not harm.has("passive"):
                at = item.hi  # «اعتقلت القوات ثلاثة»
                i += 1
                continue
            if not found and self._acts(harm, i):
                at = item.hi  # «خطف مسلحون طبيبا»
                i += 1
                continue
            if item.kind == "link" and item.entry.get("weak") and not found:
                at = item.hi  # «اعتقلت خلالها شخصين»
                i += 1
                continue
            if item.kind == "event" and item.lo == harm.hi and not item.prep and harm.entry.get("active") and not found:
                at = item.hi  # «قتلت غارة خمسة»
                i += 1
                continue
            if item.kind == "event" and item.prep in ("during", "in") and not found:
                at = item.hi  # «اعتقلت خلال توغلها … ثلاثة»
                i += 1
                continue
            if item.kind in _STOPS or len(gap) > (_REACH if not found else 2) or self._armed(item):
                break
            if found and not (item.joined and item.kind in ("person", "number")):
                break
            toll, used = self._counted(kind, item, i)
            if toll is None and item.quantity and self.syntax.subject_first and not found:
                at, i = item.hi, i + 1  # "killed a 16-year-old boy"
                continue
            if toll is None:
                break
            found.append(toll)
            i += used
            at = max(self.chunks[i - 1].hi, toll.hi)
        return self._summed(found)

    def _acts(self, harm: Chunk, i: int) -> bool:
        """Whether armed men right after an active verb are its subject: someone else follows at once."""
        item = self.chunks[i]
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        active = harm.entry.get("active") or harm.entry.get("toll") == "captured"
        armed = item.kind == "person" and item.entry.get("who") == "combatants" and not item.prep
        if not active or not armed or item.lo != harm.hi or following is None or following.joined or following.prep:
            return False
        return (
            following.kind in ("person", "number")
            and following.lo - item.hi <= 1
            and self.tokens.norm[item.lo].endswith("ون")
        )

    def parts_of(self, total: TollDraft) -> list[TollDraft]:
        """«تسعة مدنيين بينهم ثلاثة أطفال وامرأة»: what a word of subtotals right after a count tells of it."""
        at = self._subtotal_after(total.hi)
        found: list[TollDraft] = []
        for i, item in enumerate(self.chunks):
            if at is None or item.lo < at:
                continue
            if item.lo - at > 2 or item.kind not in ("number", "person") or (found and not item.joined):
                break
            part, _ = self._counted(total.kind, item, i)
            if part is None or part.max == 0:
                break
            found.append(replace(part, part=True))
            at = part.hi
        return found

    def _subtotal_after(self, at: int) -> int | None:
        """The token after «، من بينهم», ", including"."""
        for i in range(at, min(at + 4, len(self.tokens))):
            if self.tokens.norm[i] in self.syntax.subtotal:
                return i + 1
            if self.tokens.kind[i] != PUNCT and self.tokens.norm[i] not in self.syntax.prepositions:
                return None
        return None

    def _subject_stands_before(self, harm: Chunk) -> bool:
        """«عنصراً من كذا قُتل وأُصيب ثلاثة»: the first verb has its own subject."""
        i = self._index[id(harm)]
        before = self.chunks[i - 1] if i else None
        if before is None or harm.joined:
            return False
        return before.hi == harm.lo and before.kind in ("person", "actor", "side")

    def _armed(self, item: Chunk) -> bool:
        """«قنصاً برصاص عناصر كذا»: whose bullets they were."""
        group = self._group_at.get(item.lo)
        return group is not None and item.kind == "person" and bool(group.heads) and group.heads[0].kind == "weapon"

    def _counted_before(self, harm: Chunk, kind: str) -> list[TollDraft]:
        i = self._index[id(harm)] - 1
        at = self._past_apposition(harm)
        parts: list[TollDraft] = []
        while i >= 0:
            item = self.chunks[i]
            if item.lo >= at:
                i -= 1
                continue
            aside = item.kind == "say" and item.feature.startswith("present")  # «، ويدعى كذا،»
            if at - item.hi > _REACH or (item.kind in _STOPS and not aside):
                break
            group = self._group_at.get(item.lo)
            if item.kind in ("actor", "side"):
                at = item.lo  # «لقي تسعة من قوات كذا مصرعهم»
            if item.kind in ("person", "number") and item.prep not in ("by", "in", "with"):
                first = group.chunks[0] if group else item
                first = self._number_of(first) or first
                toll, _ = self._counted(kind, first, self._index[id(first)])
                if toll is None or not toll.part:
                    return [*self._joined_before(toll, kind, first), *parts] if toll else parts
                parts.insert(0, toll)  # «18 مدنياً بينهم ستة أطفال قتلوا»
                i, at = self._index[id(first)], first.lo
            i -= 1
        return parts

    def _one_before(self, trigger: Chunk, kind: str) -> list[TollDraft]:
        """“A police colonel was gunned down”: somebody who might have been a source."""
        i = self._index[id(trigger)]
        for item in reversed(self.chunks[:i]):
            if item.kind == "source" and item.has("sg") and trigger.lo - item.hi <= 2:
                return [self._toll(kind, item, Quantity(item.lo, item.hi, 1, 1, rule="number.singular"), None)]
            if item.kind != "auxiliary" and item.lo < trigger.lo:
                return []
        return []

    def _joined_before(self, toll: TollDraft, kind: str, first: Chunk) -> list[TollDraft]:
        """“Two soldiers and a policeman were killed”: what is joined before counts too."""
        found = [toll]
        while first.joined:
            i = self._index[id(first)] - 1
            group = self._group_at.get(self.chunks[i].lo) if i >= 0 else None
            if (
                group is None
                or not 0 <= first.lo - group.hi <= 2
                or group.chunks[0].kind not in ("number", "person", "actor")
            ):
                break
            first = self._number_of(group.chunks[0]) or group.chunks[0]
            more, _ = self._counted(kind, first, self._index[id(first)])
            if more is None or more.part:
                break
            found.insert(0, more)
        return self._summed(found)

    def _past_apposition(self, harm: Chunk) -> int:
        """“Fifteen fighters, one of them a commander, were killed”: where the subject of a passive ends."""
        if not self.syntax.subject_first:
            return harm.lo
        return skip_apposition(self.tokens, self.chunks[0].lo, harm.lo)

    def _number_of(self, item: Chunk) -> Chunk | None:
        """“Four of its members”: the number before a group with “of”."""
        i = self._index[id(item)]
        before = self.chunks[i - 1] if i and item.prep == ("of" if self.syntax.subject_first else "from") else None
        near = before is not None and before.kind == "number" and len(gap_words(self.tokens, before.hi, item.lo)) <= 2
        return before if near else None

    def _counted(self, kind: str, item: Chunk, i: int) -> tuple[TollDraft | None, int]:
        """The count that begins at chunk ``i`` and how many chunks it takes."""
        group = self._group_at.get(item.lo)
        if item.kind == "number" and item.quantity:
            if self.language.is_measure(self.tokens, item.quantity) or item.quantity.ordinal:
                return None, 1
            counted = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
            if (
                counted is not None
                and counted.lo == item.hi
                and counted.kind in ("weapon", "object")
                and counted.has("pl")
            ):
                return None, 1  # «أصابت أربع رصاصات سيارتنا»
            used = len(group.chunks) if group and group.chunks[0] is item else 1
            hi = group.hi if group and used > 1 else item.hi
            toll = self._toll(kind, item, item.quantity, group if used > 1 else self._of(hi, i + used), hi)
            fled = self.chunks[i + used] if i + used < len(self.chunks) else None
            if fled is not None and fled.entry.get("toll") == "displaced" and fled.lo == hi:
                toll = replace(toll, who="civilians", hi=fled.hi)  # «ثلاثة نازحين»
            return toll, used
        if item.kind == "person":
            quantity = self._form_count(item)
            if quantity is None or (item.definite and quantity.vague and kind not in ("captured", "displaced")):
                return None, 1
            used = len(group.chunks) if group and group.chunks[0] is item else 1
            after = self.chunks[i + used] if i + used < len(self.chunks) else None
            if (
                after is not None
                and after.quantity
                and after.lo == (group.hi if group else item.hi)
                and not after.joined
            ):
                return self._toll(kind, item, after.quantity, group, after.hi), used + 1  # «شرطيين اثنين»
            return self._toll(kind, item, quantity, group, group.hi if group else item.hi), used
        after = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if item.kind == "actor" and item.entry.get("loaded") and after is not None and after.quantity is not None:
            if after.lo - item.hi <= 1 and not after.joined and after.quantity.min == 2:
                return self._toll(kind, item, after.quantity, group, after.hi), 2  # «إرهابيين اثنين»
        if item.kind == "actor" and group and group.chunks[0] is item:
            person = group.first("person") if self.syntax.subject_first else None
            quantity = self._form_count(person) if person else None
            if quantity is not None and person is not None and not person.definite:
                return self._toll(kind, item, quantity, group, group.hi), len(group.chunks)
            return None, 1
        return None, 1

    def _of(self, at: int, i: int) -> Group | None:
        """«5 من عناصر التنظيم»: the group after the number."""
        group = self._next_group(at, i, reach=2)
        return group if group and group.prep in ("from", "of", "") and not group.joined else None

    def _next_group(self, at: int, i: int, reach: int) -> Group | None:
        if i >= len(self.chunks):
            return None
        item = self.chunks[i]
        group = self._group_at.get(item.lo)
        if group is None or item.lo - at > reach or has_comma(self.tokens, at, item.lo):
            return None
        return group

    def _form_count(self, item: Chunk) -> Quantity | None:
        """What the form itself counts: a dual two, an indefinite singular one, a plural several."""
        before = self.tokens.norm[item.lo - 1] if item.lo else ""
        if before in self.syntax.one_of:
            return Quantity(item.lo - 1, item.hi, 1, 1, rule="number.one_of")
        if before in self.syntax.none_of or (before in self.syntax.prepositions and self._none_two_before(item.lo)):
            return Quantity(item.lo - 1, item.hi, 0, 0, rule="number.none_of")
        if self.tokens.norm[item.lo] in self.syntax.others:
            return Quantity(item.lo, item.hi, 2, None, vague="several", rule="number.others")
        if item.has("dual"):
            return Quantity(item.lo, item.hi, 2, 2, rule="number.dual")
        if item.has("pl"):
            return Quantity(item.lo, item.hi, 2, None, vague="several", rule="number.plural")
        if item.has("sg"):
            return Quantity(item.lo, item.hi, 1, 1, rule="number.singular")
        if self.syntax.subject_first and item.kind == "person" and before in ("a", "an"):
            return Quantity(item.lo, item.hi, 1, 1, rule="number.singular")
        if item.kind == "harm" and item.hi - item.lo > 1:
            return Quantity(item.lo, item.hi, 2, None, vague="several", rule="number.plural")
        return None

    def _none_two_before(self, lo: int) -> bool:
        return lo > 1 and self.tokens.norm[lo - 2] in self.syntax.none_of

    def _summed(self, found: list[TollDraft]) -> list[TollDraft]:
        """«ضابط وجندي»: bare nouns joined make one toll."""
        if len(found) < 2:
            return found
        first = found[0]
        others = {v.id for t in found[1:] for v in t.victims}
        if first.victims and found[-1].victims and not others & {v.id for v in first.victims}:
            return found  # the dead of two sides
        low = sum(t.min or 0 for t in found)
        high = None if any(t.max is None for t in found) else sum(t.max or 0 for t in found)
        victims = tuple(dict.fromkeys(v for t in found for v in t.victims))
        who = first.who if all(t.who == first.who for t in found) else "unknown"
        if who == "unknown" and {t.who for t in found} <= _CIVILIAN:
            who = "civilians"
        return [TollDraft(first.kind, who, low, high, first.lo, found[-1].hi, victims=victims, rule="toll.sum")]

    def _toll(
        self, kind: str, item: Chunk, quantity: Quantity, group: Group | None, hi: int | None = None
    ) -> TollDraft:
        who = "unknown"
        victims: tuple[ActorRef, ...] = ()
        if group:
            person = group.first("person")
            if person:
                who = str(person.entry.get("who") or "unknown")
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
            part=self._is_part(lo),
            victims=victims,
            rule=quantity.rule or f"toll.{item.entry.id}",
        )

    def _is_part(self, lo: int) -> bool:
        """Whether a subtotal word («بينهم», "including") stands before it in the same clause."""
        at = lo - 1
        steps = 0
        counted = {i for c in self.chunks if c.kind == "harm" and c.hi <= lo for i in range(c.lo, c.hi)}
        while at >= 0 and steps < 14 and at not in counted:
            norm = self.tokens.norm[at]
            if norm in self.syntax.subtotal:
                return True
            if norm in (".", "\n", "؟", "!", "؛") or (norm in "،," and steps > 0 and self.tokens.kind[at] == PUNCT):
                return False
            at -= 1
            steps += 1
        return False


def _whole(value: int | float | None) -> int | None:
    return None if value is None else int(value)
