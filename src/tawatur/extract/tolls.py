"""Layer 1c: counts of people: dead, wounded, captured, displaced, missing, with their subtotals."""

from __future__ import annotations

from itertools import takewhile

from tawatur.extract.denied_harm import is_denied_verb, nobody, none_before
from tawatur.extract.drafts import TollDraft
from tawatur.extract.groups import Group
from tawatur.extract.harmed import HarmedReader
from tawatur.grammar.chunks import gap_words, has_comma
from tawatur.grammar.piece import SCENE, Chunk
from tawatur.model.frozen import replace
from tawatur.model.mention import Quantity
from tawatur.text.tokens import WORD

_KILLERS = 4
"""Chunks from a verb of killing to those it killed: who did, how many."""
_REACH = 8
"""Words between a harm verb and the people it counts."""
_FAR = 24
"""Words between a harm word and the words that count its people before it."""
_INVERTED = 8
"""Words between the dead and the verb before those of them who are named."""
_NUMBERED = 5
"""Words from a word of counting to its number («عددهم لا يقل عن أربعين»)."""
_TRADE = 2
"""Words of what somebody is, where no lexicon has it («مشرف تربوي»)."""
_WORD = 3
"""Letters of the shortest word for what somebody is."""
_BROUGHT = frozenset({"with", "in", "by"})
"""Prepositions before what brought a harm."""
_OF_THE_DEED = frozenset({"event", "person", "actor", "side", "place", "place_noun", "relation", "time"})
"""What may stand between those counted and the word that counts them."""


class TollReader(HarmedReader):
    """Reads the tolls of one sentence.

    Args:
        counter: counts the people of that sentence.
    """

    def read(self, harm: Chunk) -> list[TollDraft]:
        """The tolls of one harm word, its subtotals after it; empty where nobody is counted."""
        zero = nobody(self.tokens, self.chunks, harm, self.syntax)
        if zero:
            some, none = self._none_of_whom(harm), Quantity(harm.lo, harm.hi, 0, 0)
            return [self.counter.toll(kind, harm, none, some) for kind in zero.split("+")]
        if harm.entry.get("unknown") or self._unrecorded(harm):
            return []
        if is_denied_verb(self.tokens, self.chunks, harm, self.syntax):
            return []  # «لم يقتل الجندي الأسير»
        kind = str(harm.entry.get("toll") or "killed")
        if harm.entry.get("same"):
            return self._as_many(kind, harm)
        if labelled := self._labelled(kind, harm):
            return labelled
        if harm.entry.get("role") == "person":
            return self._person(kind, harm)
        if self._told_with_the_one_before(harm):
            return []
        if self.norm[harm.lo - 1] in self.syntax.cases and (cases := self.count_of(harm, kind)):
            return cases
        found = self._turned(self._argument(kind, harm))
        if all(toll.vague for toll in found) and (number := self._number_behind(harm)):
            return [self._numbered(kind, harm, number)]
        if harm.entry.get("loses"):
            found = [replace(toll, party="own") for toll in found]
        if kind == "killed_or_wounded" and found and found[0].max == 0:
            return [replace(found[0], kind=each) for each in ("killed", "wounded")]  # "no civilian was killed or hurt"
        alone = found and (found[0].max == 1 or harm.entry.get("meets"))
        if alone and not (found[0].part or self.counter.beside_the_untold(found[0], harm)):
            return [self.counter.with_companions(found[0], harm), *found[1:]]
        if found and self.counter.beside_the_untold(found[0], harm):
            return [self.counter.one_besides(found[0]), *found[1:]]
        return [self.counter.with_the_named(found[0], harm), *found[1:]] if found else []

    def may_rise(self, harm: Chunk) -> bool:
        """«عدد القتلى مرشح للزيادة بعد إصابة سبعة», “casualties are likely to rise”: what is expected, no figure."""
        return any(0 <= lo - harm.hi <= 1 for lo in self.counter.expected)

    def _none_of_whom(self, harm: Chunk) -> Group | None:
        """«لم يسقط أي مدني قتيلاً»: those of whom none was hurt, where they stand before the word of harm."""
        at = none_before(self.tokens, self.chunks, harm, self.syntax)
        return None if at is None else next((g for g in self.counter.groups if at < g.lo and g.hi <= harm.lo), None)

    def _as_many(self, kind: str, harm: Chunk) -> list[TollDraft]:
        """«11 قتيلاً ومثلهم جرحى», “six killed and as many wounded”: the figure before it once more."""
        counts = [c.quantity for c in self.chunks if c.quantity is not None and c.hi <= harm.lo]
        people = [count for count in counts if self.counter.of_people(count)]
        if not people:
            return []
        whom = self.counter.next_group(harm.hi, self.counter.index[id(harm)] + 1, reach=1)
        if harm.entry.get("of_any"):  # «أصيب أربعة مدنيين ومثلهم من كذا»
            told = [c for c in self.chunks if c.kind == "harm" and c.hi <= people[-1].lo and c.entry.get("toll")]
            kind = str(told[-1].entry.get("toll")) if told else kind
        return [self.counter.toll(kind, harm, replace(people[-1], lo=harm.lo, hi=harm.hi), whom)]

    def _labelled(self, kind: str, harm: Chunk) -> list[TollDraft]:
        """«القتلى: 12 | الجرحى: 30»: a plural as the label of its figure."""
        if not harm.has("pl") or self.norm[harm.hi : harm.hi + 1] != [":"]:
            return []
        i = self.counter.index[id(harm)] + 1
        number = self.chunks[i] if i < len(self.chunks) else None
        if number is None or number.kind != "number" or number.lo != harm.hi + 1:
            return []
        counts_itself = any(c.lo == number.hi and c.kind == "harm" and not c.joined for c in self.chunks)
        toll, _ = (None, 0) if counts_itself else self.counter.count(kind, number, i)
        return [toll] if toll else []

    def _told_with_the_one_before(self, harm: Chunk) -> bool:
        """«قتل وأصيب العشرات»: a second verb whose people the first one has counted with its own."""
        i = self.counter.index[id(harm)]
        first = self.chunks[i - 1] if i and harm.joined else None
        if first is None or first.kind != "harm" or first.hi != harm.lo or first.entry.get("role") == "person":
            return False
        return any(t.kind == "killed_or_wounded" for t in self._argument(str(first.entry.get("toll")), first))

    def _turned(self, counted: list[TollDraft]) -> list[TollDraft]:
        """“Two children were among the nine people killed”: the part is told before its total."""
        total = next((t for t in counted if t.part and self._among(t.lo)), None)
        if total is None:
            return counted
        return [replace(total, part=False), *(replace(t, part=True) for t in counted if t is not total)]

    def _among(self, at: int) -> bool:
        """Whether a word of subtotals right after an auxiliary stands before a token, an article aside."""
        norm = self.norm
        at -= 1 if norm[at - 1] in self.syntax.articles else 0
        return at > 1 and norm[at - 1] in self.syntax.subtotal and norm[at - 2] in self.syntax.passive

    def of_the_one_before(self, harm: Chunk) -> list[TollDraft]:
        """«أطلقوا النار على فتى ما أدى إلى استشهاده»: the people a pronoun on the harm word points back to."""
        people = [g for g in self.counter.groups if g.hi <= harm.lo and g.first("person") and g.prep != "by"]
        one = harm.suffix in self.syntax.masculine
        before = [g for g in people if not (one and any(h.has("pl") for h in g.heads))]
        kind = str(harm.entry.get("toll") or "killed")
        if not before and one and kind == "killed" and harm.prep in ("for", "to", "about"):
            named = Quantity(harm.lo, harm.hi, 1, 1, rule="number.pronoun")
            return [self.counter.toll(kind, harm, named, None)]  # «أطلقوا الرصاص على فلان ما أدى لمقتله»
        if not before:
            return []
        first = before[-1].chunks[0]
        first = before[-1].first("person") or first if first.kind == "object" else first  # «سيارة القاضي»
        toll, _ = self.counter.count(kind, first, self.counter.index[id(first)])
        return [toll] if toll else []

    def falls_on_the_one_before(self, harm: Chunk) -> bool:
        """«طعن جنديا فأصابه بجروح», «هاجموا راعيا وقتلوه»: the pronoun on a verb of harm, no subject behind it."""
        after = next((c for c in self.chunks if c.lo >= harm.hi), None)
        acts = harm.entry.get("active") or harm.entry.get("voice") == "either"
        verb = harm.entry.get("form_of") == "verb" and harm.feature.startswith("past")
        if self.syntax.subject_first or not (acts and verb) or harm.suffix not in self.syntax.noun_pronouns:
            return False
        doers = ("actor", "side", "person", "number")
        told = after is not None and after.kind in doers and not after.prep and after.lo - harm.hi <= 1
        return (harm.joined or harm.prefix.startswith(self.syntax.consequence)) and not told

    def _unrecorded(self, harm: Chunk) -> bool:
        """«لم يسجل سقوط ضحايا»: nothing known of a toll is no toll."""
        i = self.counter.index[id(harm)]
        carrier = self.chunks[i - 1] if i else harm  # «دون ورود معلومات عن سقوط ضحايا»
        carried = carrier.kind == "light" and carrier.has("masdar") and carrier.hi == harm.lo
        told, k = (carrier, i - 1) if carried else (harm, i)
        nothing = self.chunks[k - 1] if k else told
        if nothing.entry.get("unknown") and (told.prep == "about" or told.lo - nothing.hi <= 1):
            return True
        if harm.entry.get("form_of") == "verb" or self.syntax.subject_first:
            return False
        before = [c for c in self.chunks if harm.lo - 6 <= c.lo < harm.lo]
        denied = next((k for k, c in enumerate(before) if c.kind == "negation"), None)
        if denied is None or has_comma(self.tokens, before[denied].hi, harm.lo):
            return False
        between = before[denied + 1 :]
        return any(c.kind == "say" for c in between) and all(c.kind in ("say", "light") for c in between)

    def _person(self, kind: str, harm: Chunk) -> list[TollDraft]:
        """«12 قتيلاً من قوات كذا»: the noun is the victim, its count before it."""
        i = self.counter.index[id(harm)]
        before = self.chunks[i - 1] if i else None
        if self._counted_alike(harm, before):
            return []
        if harm.entry.get("remains") and self._of_whom(harm) and (found := self.counted_after(harm, kind)):
            return found
        death = self._died_of(harm, i) if kind in ("wounded", "captured") else None
        if death:
            counted = self.chunks[i - 1].kind == "number" and self.chunks[i - 2].kind != "side"
            if counted or self._further_death(death):
                return []
            kind = "killed"
        number = self.counter.number_before(harm, gap=2) or self._counted_people(harm, kind)
        if harm.prep == "between" and number is None:
            return []  # «بين القتلى خمسة أطفال» counts a part
        after = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if number is None and (one_by_one := self._said_to_be(harm, kind)):
            return one_by_one
        number = number or self._number_of(harm, i)
        if number is None and (people := self._people_before(harm)):
            return people
        if number is not None and self._under_one_bound(number):
            number = replace(number, max=None)
        quantity = number or (None if self._told_of(harm, bool(death)) else self.counter.form_count(harm))
        if quantity is None and harm.entry.get("remains") and after is not None and after.lo == harm.hi:
            return self.counted_after(harm, kind)  # «جثماني شقيقين», «رفات ثلاثة رعاة»
        if quantity is None or (kind == "missing" and number is None):
            return []
        if harm.entry.get("each") and number is None:  # «شهيد وجريح»
            singular = Quantity(harm.lo, harm.hi, 1, 1, rule="number.singular")
            return [self.counter.toll(each, harm, singular, None) for each in ("killed", "wounded")]
        return self._of_ranks(kind, harm, i, quantity)

    def _number_of(self, harm: Chunk, i: int) -> Quantity | None:
        """«القتلى وعددهم ستة», «قتلى 12»: the number of those harmed, right behind the noun for them."""
        if harm.definite:
            return self._number_after(harm, i)
        after = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        plain = after is not None and after.kind == "number" and after.lo == harm.hi and not after.joined
        return after.quantity if after is not None and plain else None

    def _told_of(self, harm: Chunk, died: bool) -> bool:
        """«الجرحى», "ferrying the wounded": those told of before, whom their noun does not count again."""
        one = died and self.norm[harm.lo - 1] in self.syntax.one_of  # «استشهاد أحد الجرحى»
        one = one or (died and harm.has("sg") and not harm.suffix)  # «فارق الأسير الحياة»
        those = self.syntax.subject_first and self.norm[harm.lo] in self.syntax.the
        return (harm.definite or those) and not one and (not harm.has("dual") or bool(harm.entry.get("recalls")))

    def _of_ranks(self, kind: str, harm: Chunk, i: int, quantity: Quantity) -> list[TollDraft]:
        """Those counted by a noun of harm, with whose they were; «قتلى وجرحى» without a number are of both kinds."""
        victims = self._of_whose_ranks(harm, i) or self._those_between(harm, kind)
        mixed = kind == "killed_or_wounded" and (quantity.vague or quantity.max == 0) and not self._each_or(harm)
        kinds = ("killed", "wounded") if mixed else (kind,)
        tolls = [self.counter.toll(each, harm, quantity, victims) for each in kinds]
        tolls = [replace(t, victims=(*t.victims, *self.counter.joined_sides(victims))) for t in tolls]
        return [*tolls, *self._of_other_sides(kind, victims)] if len(tolls) == 1 else tolls

    def _of_other_sides(self, kind: str, counted: Group | None) -> list[TollDraft]:
        """«26 قتيلاً من قوات كذا و18 من الفصائل»: the dead of another side, a number joined to the first."""
        found: list[TollDraft] = []
        while counted is not None and counted.actors and not self.syntax.subject_first:
            at = counted.hi
            number = next((c for c in self.chunks if 0 <= c.lo - at <= 1 and c.kind == "number" and c.joined), None)
            if number is None or number.quantity is None or not self.counter.of_people(number.quantity):
                break
            counted = self.counter.group_at.get(number.lo)
            if (
                counted is None
                or not counted.actors
                or any(c.kind == "harm" and c.lo == counted.hi for c in self.chunks)
            ):
                break
            found.append(self.counter.toll(kind, number, number.quantity, counted))
        return found

    def _of_whose_ranks(self, harm: Chunk, i: int) -> Group | None:
        """«12 قتيلاً من قوات كذا», “casualties on the militants”: those behind a noun for the harmed, all of them."""
        after = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        group = self.counter.next_group(harm.hi, i + 1, reach=4)
        upon = "on" if self.syntax.subject_first else ""  # "inflicted casualties on the militants"
        within = group is not None and group.prep in ("from", "of", "in", "", upon) and not group.joined
        if group is None and after is not None and after.kind == "frame" and after.lo - harm.hi <= 2:
            group = self.counter.next_group(after.hi, i + 2, reach=1)  # «قتلى في صفوف ما يعرف بقوات كذا»
            within = group is not None and group.prep == "with"
        among = group is not None and group.number is None and self.norm[harm.hi] in self.syntax.prepositions
        part = group is not None and not among and self.counter.is_part(group.lo)  # but "15 dead among its ranks"
        return group if within and not part else None

    def _counted_alike(self, harm: Chunk, before: Chunk | None) -> bool:
        """«13 أسيراً ومعتقلاً»: a second noun of what the number before the first one counts."""
        if before is None or before.kind != "harm" or before.entry.get("role") != "person" or not harm.joined:
            return False
        alike = before.entry.get("toll") == harm.entry.get("toll") and before.hi == harm.lo
        return alike and before.has("sg") and harm.has("sg") and self.counter.number_before(before) is not None

    def _under_one_bound(self, number: Quantity) -> bool:
        """«ما لا يقل عن 11 قتيلاً و40 جريحاً»: the words that leave a count open stand before both."""
        at = next((i for i, c in enumerate(self.chunks) if c.kind == "number" and c.hi == number.hi), 0)
        if at < 2 or self.syntax.subject_first or not self.chunks[at].joined:
            return False
        bound, harmed = self.chunks[at - 2 : at]
        first = bound.quantity
        open_above = first is not None and first.max is None and not first.vague and bound.hi - bound.lo > 1
        counted = harmed.kind == "harm" and harmed.entry.get("role") == "person"
        return open_above and counted and bound.hi == harmed.lo and number.lo - harmed.hi <= 1

    def _died_of(self, harm: Chunk, i: int) -> Chunk | None:
        """«وفاة جريحين», «أعدم التنظيم معتقلاً»: the word of death for those hurt or held after it."""
        before = [c for c in self.chunks[max(0, i - _KILLERS) : i] if harm.lo - c.hi <= 3]
        death = next((c for c in reversed(before) if c.kind != "number" and not self._kills(c)), None)
        if (
            death is None
            or death.kind != "harm"
            or self.syntax.subject_first
            or any(c.joined for c in (before[-1], harm))
        ):
            return None
        dies = death.entry.get("toll") == "killed" and death.entry.get("role") != "person"
        return death if dies and not has_comma(self.tokens, death.hi, harm.lo) else None

    def _kills(self, side: Chunk) -> bool:
        """«أعدم التنظيم سبعة أسرى»: a side that may stand between a verb of killing and those it killed."""
        return side.kind in ("actor", "side") and not (side.prep or side.joined)

    def _further_death(self, death: Chunk) -> bool:
        """«ارتفع العدد إلى أربعة بعد وفاة مصابين»: deaths that a risen figure counts already."""
        return any(c.entry.get("rises") and c.lo < death.lo for c in self.chunks)

    def _of_whom(self, harm: Chunk) -> bool:
        """“The bodies of six soldiers and two clerks”: whose they are stands after "of"."""
        words = self.norm[harm.hi - 1 : harm.hi + 1]
        return self.syntax.subject_first and any(self.syntax.prepositions.get(word) == "of" for word in words)

    def _each_or(self, harm: Chunk) -> bool:
        """«أوقعوا من فيها بين قتيل وجريح»: each the one or the other, how many of which is not said."""
        return harm.hi - harm.lo > 1 and self.syntax.prepositions.get(self.norm[harm.lo]) == "between"

    def _counted_people(self, harm: Chunk, kind: str) -> Quantity | None:
        """«13 شخصاً ما بين قتيل وجريح»: the people counted before dead and wounded."""
        before = self._those_between(harm, kind)
        people = before is not None and bool(before.first("person") or before.actors)
        return before.number.quantity if before and before.number and people else None

    def _those_between(self, harm: Chunk, kind: str) -> Group | None:
        """«سقط عشرات الحوثيين بين قتيل وجريح»: the people right before dead and wounded."""
        before = next((g for g in reversed(self.counter.groups) if g.hi <= harm.lo), None)
        if (
            kind != "killed_or_wounded"
            or before is None
            or before.number is None
            or not (before.heads or before.actors)
        ):
            return None
        return before if len(gap_words(self.tokens, before.hi, harm.lo)) <= 2 else None

    def _people_before(self, harm: Chunk) -> list[TollDraft]:
        """“Counted 87 civilians dead”, «خمسة عمال قتلى»: the people right before the word."""
        at = self.past_apposition(harm)  # "23 people, five of them children, dead"
        at = next((c.lo for c in self.chunks if c.kind == "light" and c.hi == at and c.has("pl")), at)  # «سقطوا جرحى»
        plural = harm.has("pl") and not (harm.joined or harm.prep or harm.definite)
        if not self.syntax.subject_first and not plural:
            return []
        before = next((c for c in self.chunks if c.hi == at and c.kind in ("person", "actor")), None)
        group = self.counter.group_at.get(before.lo) if before is not None else None
        if group is None or group.chunks[0].kind not in ("number", "person"):
            return []
        kind, first = str(harm.entry.get("toll") or "killed"), group.chunks[0]
        toll, _ = self.counter.count(kind, first, self.counter.index[id(first)])
        one = first.joined or self.norm[first.lo - 1] in self.syntax.indefinites  # "left a woman dead"
        counted = toll is not None and (group.number is not None or (toll.max == 1 and one))
        return self.counter.with_joined(toll, kind, first) if toll is not None and counted else []

    def _said_to_be(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """«والقتلى شقيقان ووالدتهما», «والضحايا أب وثلاثة من أبنائه»: who the dead were, one by one."""
        i = self.counter.index[id(harm)] + 1
        following = self.chunks[i : i + 1]
        plural = harm.definite and harm.has("pl") and not harm.suffix and not self.syntax.subject_first
        if not plural or not following or following[0].kind not in ("person", "number"):
            return []
        first = following[0]
        if first.lo != harm.hi or first.prep or first.joined or first.definite:
            return []
        told = self.counted_after(harm, kind)
        return [] if any(t.vague or t.part for t in told) else told

    def _number_after(self, harm: Chunk, i: int) -> Quantity | None:
        """«القتلى مدنيون ثلاثة», «والجرحى خمسة عشر»: a definite noun told its number."""
        for item in self.chunks[i + 1 : i + 3]:
            if item.lo - harm.hi > 3 or item.joined or has_comma(self.tokens, harm.hi, item.lo):
                return None
            if item.prep == "from" and item.entry.get("body"):
                return None  # «والقتلى من عائلة واحدة»
            if any(c.kind == "event" and 0 <= c.lo - item.hi <= 1 and not c.prep for c in self.chunks):
                return None  # "the deaths came in three separate raids"
            if item.quantity and self.counter.of_people(item.quantity):
                others = any(c.kind == "harm" and c.lo == item.hi for c in self.chunks)  # «القتلى … لوجود 16 جريحاً»
                return None if others else item.quantity
        return None

    def tallied(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """«ارتفع إلى 296 عدد الشهداء», «عدد القتلى ستة»: the number that a word of counting gives a plural."""
        if harm.prep == "from" and harm.entry.get("role") == "person":
            return []  # «ارتفع عدد القتلى إلى 16 بعد وفاة اثنين من الجرحى»
        i = self.counter.index[id(harm)]
        if (number := self._risen_to(i)) is not None and number.quantity:
            who = next((str(c.entry.get("who")) for c in reversed(self.chunks[:i]) if c.kind == "person"), "unknown")
            return [replace(self.counter.toll(kind, number, number.quantity, None), who=who)]
        at = max((c.hi for c in self.chunks[:i] if c.kind == "tally" and harm.lo - c.hi <= 20), default=None)
        after = self.tally_after(harm)
        at = after.hi if after else at  # «عدد الإصابات بلغ 122»
        if at is None:
            return []
        for item in self.chunks:
            if item.lo < at or item.kind != "number" or item.quantity is None:
                continue
            if (
                self.language.is_measure(self.tokens, item.quantity)
                or item.quantity.ordinal
                or self.counter.is_part(item.lo)
            ):
                continue
            own = next((c for c in self.chunks if c.lo == item.hi and c.kind == "harm" and not c.joined), None)
            if item.quantity.vague and self._described(harm, item):
                continue  # «عدد الشهداء في المدرسة التي تؤوي مئات النازحين»
            led = 0 <= item.lo - at <= 1 and item.prep == "to"  # «ارتفع إلى 11، بينهم 9 أطفال، عدد الشهداء»
            if item.hi <= harm.lo and has_comma(self.tokens, item.hi, harm.lo) and not led:
                continue  # «عدد الإصابات بلغ 122، والشهداء …»
            if own is not None and own.entry.get("toll") != kind:
                continue  # «قتيل و10 جرحى»
            people = [c for c in self.chunks if c.kind == "person" and at <= c.lo <= harm.lo]
            people += [c for c in self.chunks if c.kind == "person" and self._says_which(c, harm)]
            who = str(people[0].entry.get("who")) if people and not self.counter.is_part(people[0].lo) else "unknown"
            return [replace(self.counter.toll(kind, item, item.quantity, None), who=who)]
        return []

    def _described(self, harm: Chunk, number: Chunk) -> bool:
        """Whether a number stands in a relative clause behind the word of harm, no word of counting before it."""
        between = range(harm.hi, number.lo)
        counted = any(c.kind == "tally" and c.lo in between for c in self.chunks)
        return not counted and any(self.norm[i] in self.syntax.relatives for i in between)

    def _says_which(self, people: Chunk, harm: Chunk) -> bool:
        """«عدد القتلى المدنيين», «عدد الضحايا من المدنيين»: who of the dead are counted."""
        return people.lo == harm.hi if people.article else people.prep == "from" and 0 <= people.lo - harm.hi <= 1

    def tally_after(self, harm: Chunk) -> Chunk | None:
        """«عدد قتلى الغارة على كذا بلغ أحد عشر»: the word of counting behind those counted and what befell them."""
        i = self.counter.index[id(harm)]
        told = list(takewhile(lambda c: c.kind in _OF_THE_DEED, self.chunks[i + 1 :]))
        after = self.chunks[i + 1 + len(told)] if i + 1 + len(told) < len(self.chunks) else None
        if after is None or after.kind != "tally" or has_comma(self.tokens, harm.hi, after.lo):
            return None
        return after if after.lo - harm.hi <= (_FAR if told else 2) else None

    def _risen_to(self, i: int) -> Chunk | None:
        """«ارتفع إلى ثمانية، بينهم طفلان، تعداد من قتلوا»: the number between a word of rising and one of counting."""
        tallies = [c for c in self.chunks[:i] if c.kind == "tally" and self.chunks[i].lo - c.hi <= _FAR]
        if len(tallies) < 2 or not tallies[-2].entry.get("rises"):
            return None
        between = [c for c in self.chunks[:i] if tallies[-2].lo < c.lo < tallies[-1].lo]
        if any(c.kind == "harm" for c in between):
            return None  # «ارتفعت حصيلة الشهداء إلى 61 ألفا، وبلغت حصيلة الشهداء منذ مارس …»
        first = next((c for c in between if c.kind == "number"), None)
        return first if first is not None and first.quantity and first.prep == "to" else None

    def told_by_relative(self, harm: Chunk) -> bool:
        """«عدد المدنيين الذين قتلوا», «عدد من قتلوا»: a relative clause says what befell those counted."""
        whose = any(c.kind == "tally" and c.hi == harm.lo - 1 for c in self.chunks) and not self.syntax.subject_first
        told = whose or self.norm[harm.lo - 1] in self.syntax.relatives
        return harm.entry.get("form_of") == "verb" and told

    def numbered(self, harm: Chunk) -> list[TollDraft]:
        """“The number of civilians killed in July is 844”: the number that the sentence gives a word of counting."""
        of = next(
            (c for c in self.chunks if (c.kind == "tally" or c.entry.get("puts")) and 0 <= harm.lo - c.hi <= 4), None
        )
        if of is None or not self.syntax.subject_first:
            return []
        people = [c for c in self.chunks if c.kind == "person" and of.hi <= c.lo < harm.lo]
        verb = next((c.hi for c in self.chunks if c.kind == "auxiliary" and c.lo >= harm.hi), None)
        if of.entry.get("puts"):  # "put the number of people killed in July at 844"
            given = (c.lo for c in self.chunks if c.kind == "number" and c.prep == "in" and c.lo >= harm.hi)
            verb = next(given, None)
        number = next((c for c in self.chunks if c.lo == verb and c.kind == "number" and c.quantity), None)
        if not people or number is None or number.quantity is None:
            return []
        whose = self.counter.group_at.get(people[0].lo)
        toll = self.counter.toll(str(harm.entry.get("toll") or "killed"), number, number.quantity, whose)
        return [replace(toll, who=str(people[0].entry.get("who") or "unknown"))]

    def risen(self, harm: Chunk) -> list[TollDraft]:
        """«عدد قتلى الهجوم على كذا ارتفع إلى 12», “deaths reached 40”: what a word of rising gives."""
        counts = harm.entry.get("role") == "person" or harm.entry.get("figure") or self.summed(harm)
        cases = self.syntax.subject_first and harm.has("pl") and harm.entry.get("form_of") == "noun"
        if not (counts or cases) or self.counter.number_before(harm, gap=2) or self._numbered_at_once(harm):
            return []
        if put := self._put_at(harm):
            return put
        states = bool(harm.entry.get("figure"))  # "the death toll from the strikes was 45"
        told = (c for c in self.chunks if c.lo >= harm.hi and (c.entry.get("rises") or states and c.entry.get("be")))
        rises = next(told, None)
        at = rises.hi if rises is not None and not self._apart(harm.hi, rises.lo) else None
        for item in self.chunks if at is not None else ():
            if (
                item.lo >= (at or 0)
                and item.kind == "number"
                and item.quantity
                and (item.prep == "to" or item.lo == at)
            ):
                toll, _ = self.counter.count(
                    str(harm.entry.get("toll") or "killed"), item, self.counter.index[id(item)]
                )
                return [toll] if toll else []
        return []

    def _apart(self, lo: int, hi: int) -> bool:
        """«ضحاياه 16 قتيلا، ليرتفع الإجمالي إلى 1772»: others counted, or a clause begun, before a word of rising."""
        harmed = {c.lo for c in self.chunks if c.kind == "harm"}
        counted = any(lo <= c.lo and c.hi < hi and c.kind == "number" and c.hi in harmed for c in self.chunks)
        begun = self.syntax.breaks - self.syntax.verb_particles
        return counted or (not self.syntax.subject_first and not begun.isdisjoint(self.norm[lo:hi]))

    def beyond(self, toll: TollDraft) -> TollDraft:
        """«تجاوزت حصيلة القتلى في القصف 45», «زاد عدد الجرحى على المئة»: more than the figure such a word leads to."""
        over = [c for c in self.chunks if c.kind == "tally" and c.entry.get("rises") and c.hi <= toll.lo]
        figure = next((c for c in self.chunks if over and c.kind == "number" and c.lo >= over[-1].hi), None)
        if figure is None or figure.lo != toll.lo or toll.vague or toll.max is None or toll.lo - over[-1].hi > _FAR:
            return toll
        if not (over[-1].entry.get("exceeds") or figure.prep == "on"):
            return toll
        if any(c.hi == over[-1].lo for c in self.chunks if c.kind == "negation"):
            return replace(toll, min=1)  # «لم يتجاوز عدد الجرحى خمسة»
        return replace(toll, min=toll.max + 1, max=None)

    def _numbered_at_once(self, harm: Chunk) -> bool:
        """«عدد الشهداء في غزة 44 شخصاً، بينما ارتفع عدد المصابين إلى 105»: a figure right behind those it counts."""
        after = self.chunks[self.counter.index[id(harm)] + 1 :]
        first = next((c for c in after if c.kind not in SCENE), None)
        if first is None or first.quantity is None or first.prep or has_comma(self.tokens, harm.hi, first.lo):
            return False
        return not self.syntax.subject_first and self.counter.of_people(first.quantity)

    def inverted(self, harm: Chunk) -> list[TollDraft]:
        """“Among the dead were three nurses”, “among those killed was a surgeon”: those named behind the verb."""
        opened = {self.norm[i] for i in range(max(0, harm.lo - 2), harm.lo)}
        heads = harm.has("past") and harm is self.chunks[0]  # "Killed in the raid were nine rebels"
        if not self.syntax.subject_first or (self.syntax.subtotal.isdisjoint(opened) and not heads):
            return []
        be = (c.hi for c in self.chunks if c.entry.get("be") and 0 <= c.lo - harm.hi <= _INVERTED)
        at = next(be, None)
        named = (c for c in self.chunks if c.kind in ("number", "person") and c.lo - (at or 0) in (0, 1))
        first = next(named, None) if at is not None else None
        if first is None:
            return []
        kind = str(harm.entry.get("toll") or "killed")
        named_so = self.counter.with_those_joined(kind, first, self.counter.index[id(first)])
        return [replace(toll, part=False) for toll in named_so]

    def summed(self, harm: Chunk) -> bool:
        """“The number of dead rose to”, “the number of people killed had reached”: a word of counting before it."""
        sums = (c for c in self.chunks if c.kind == "tally" or c.entry.get("puts"))
        return self.syntax.subject_first and any(0 <= harm.lo - c.hi <= 1 for c in sums)

    def _put_at(self, harm: Chunk) -> list[TollDraft]:
        """“Put the number of those killed at seven”, “put its dead in the raid at four”: the number they are put at."""
        puts = next((c.hi for c in self.chunks if c.entry.get("puts") and 0 <= harm.lo - c.hi <= 1), None)
        behind = (c for c in self.chunks if c.kind == "number" and c.lo >= harm.hi)
        near = (c for c in behind if c.lo - harm.hi <= 1 or c.prep == "in")
        number = next(near, None) if puts is not None else None
        if number is None or number.quantity is None or not self.counter.of_people(number.quantity):
            return []
        whose = self.counter.group_at.get(puts or 0)
        return [self.counter.toll(str(harm.entry.get("toll") or "killed"), number, number.quantity, whose)]

    def count_anywhere(self, trigger: Chunk, kind: str, hi: int) -> list[TollDraft]:
        """The one number of people in a clause about flight, wherever it stands."""
        for item in sorted(self.chunks, key=lambda c: abs(c.lo - trigger.lo)):
            near = item.lo - trigger.lo >= -14 and item.lo < hi and not self.of_ground(item)
            if item.kind == "number" and item.quantity and near and not self.counter.is_part(item.lo):
                if self.of_another_verb(item, trigger):
                    continue
                if self.counter.of_people(item.quantity):
                    toll, _ = self.counter.count(kind, item, self.counter.index[id(item)])
                    return [toll] if toll else []
        return []

    def count_around(self, trigger: Chunk, kind: str) -> list[TollDraft]:
        """The people counted right after an event word, or before its verb."""
        if self.syntax.subject_first and self.is_passive(trigger) and not trigger.has("gerund"):
            return self.counted_before(trigger, kind) or self.one_before(trigger, kind)
        if told := self._happened_to(trigger, kind):
            return told
        return self.counted_after(trigger, kind) or (
            self.counted_before(trigger, kind) if self.syntax.subject_first or trigger.has("passive") else []
        )

    def _case(self, harm: Chunk) -> Quantity | None:
        """«نقلت الطواقم إصابتين», «إصابة بالرصاص الحي»: the noun of being hurt for one hurt, nobody named after it."""
        if self.syntax.subject_first or harm.suffix or harm.entry.get("form_of") != "noun":
            return None
        following = self.counter.index[id(harm)] + 1
        after = self.chunks[following] if following < len(self.chunks) else None
        shot = after is not None and after.lo == harm.hi and after.kind == "weapon" and after.prep == "with"
        return (
            self.counter.form_count(harm)
            if harm.has("dual") or (shot and harm.has("sg") and not harm.article)
            else None
        )

    def _happened_to(self, act: Chunk, kind: str) -> list[TollDraft]:
        """«أربعة مواطنين جرى اعتقالهم»: the people before a light verb whose noun points back to them."""
        light = next((c for c in self.chunks if c.kind == "light" and c.hi == act.lo), None)
        return self.counted_before(light, kind) if light and act.suffix and act.has("masdar") else []

    def count_of(self, trigger: Chunk, kind: str) -> list[TollDraft]:
        """“101 arbitrary arrests”, «12 حالة اختطاف»: the number before an event noun in the plural, or before cases."""
        norm = self.norm
        if norm[trigger.lo - 1] in self.syntax.cases:
            counted = (c.quantity for c in self.chunks if c.hi == trigger.lo - 1 and c.quantity)
            number = next(filter(self.counter.of_people, counted), None)
        elif self.syntax.subject_first and not trigger.feature.startswith(("past", "present", "gerund")):
            many = trigger.has("pl") or norm[trigger.hi - 1].endswith(self.syntax.plural_endings)
            number = self.counter.number_before(trigger, gap=1) if many else None
        else:
            return []
        return [self.counter.toll(kind, trigger, number, None)] if number and (number.min or 0) > 1 else []

    def _argument(self, kind: str, harm: Chunk) -> list[TollDraft]:
        """«مقتل خمسة مدنيين», "killed five civilians", "five civilians were killed"."""
        bound = self.norm[harm.lo] in self.syntax.prepositions  # «اللواء 37 من قتل أربعة»
        further = 1 if self.syntax.subject_first else 0  # "six more deaths"
        number = self.counter.number_before(harm, further) if harm.entry.get("form_of") == "noun" else None
        if number is not None and not bound:
            return [self.counter.toll(kind, harm, number, None)]  # «212 إصابة»
        if case := self._case(harm):
            return [self.counter.toll(kind, harm, case, None)]
        behind = self.norm[harm.hi] if harm.hi < len(self.tokens) else ""
        if behind in self.syntax.one_of_those:  # «توفي أحدهم»
            return [self.counter.toll(kind, harm, Quantity(harm.hi, harm.hi + 1, 1, 1, rule="number.one_of"), None)]
        if behind in self.syntax.pairs and not self._owned(harm):
            return [self.counter.toll(kind, harm, Quantity(harm.hi, harm.hi + 1, 2, 2, rule="number.dual"), None)]
        if harm.entry.get("meets"):
            return self.counted_before(harm, kind) or self._of_one_named(harm, kind)
        after = [] if self.norm[harm.lo - 1] in self.syntax.those else self.counted_after(harm, kind)
        if harm.entry.get("active") and kind == "wounded" and after and after[0].rule == "number.none_of":
            after = [replace(after[0], kind="killed"), *after]  # «لم تصب الضربات أياً منهم»: hit nobody
        if self.syntax.subject_first:
            return self._before_or_behind(harm, kind, self._of_the_same(after))
        if all(toll.part for toll in after) and (told := self._happened_to(harm, kind)):
            return [*told, *after]
        if self._hits_a_thing(harm):
            return []
        if harm.entry.get("form_of") == "verb" and all(toll.part or toll.vague for toll in after):
            after = self._with_those_before(harm, kind, after)
        return after or self._of_one_unknown(harm, kind)

    def _before_or_behind(self, harm: Chunk, kind: str, after: list[TollDraft]) -> list[TollDraft]:
        """“Killed five civilians”, “five civilians were killed”: behind an active verb, before a passive."""
        if reduced := self._reduced(harm, kind):
            return reduced
        passive = self.is_passive(harm) or bool(harm.entry.get("intransitive"))
        if not (passive or after):
            if second := self._object_told_later(harm):
                return self.counted_after(second, kind)
            if slain := self.one_after(harm, kind):
                return slain
        if after and not passive:
            return after
        before = self.counted_before(harm, kind)
        timed = any(c.kind == "time" and 0 <= c.lo - harm.hi <= 1 for c in self.chunks)
        if kind != "displaced" and not (passive or timed) and self.norm[harm.hi] in self.syntax.determiners:
            before = [t for t in before if t.rule != "number.plural"]  # "gunmen killed the envoy"
        return before or ([] if passive and not after else after or self._uncounted(harm, kind))

    def _with_those_before(self, harm: Chunk, kind: str, after: list[TollDraft]) -> list[TollDraft]:
        """«خمسة جنود قتلوا في هجوم لمسلحين»: those before a verb behind which only a part or nobody is counted."""
        before = self.counted_before(harm, "killed_or_wounded" if self._verb_beside(harm) else kind)
        vague = any(toll.vague for toll in after)
        plural = harm.feature.startswith(("past pl", "past passive pl"))
        own = harm.joined and bool(after) and after[0].lo == harm.hi  # «قتلوا خمسة أشخاص وجرحوا العشرات»
        if vague and (own or not (plural and before and not before[0].vague)):
            return after
        return [*before, *(toll for toll in after if toll.part)]

    def _hits_a_thing(self, harm: Chunk) -> bool:
        """«غارة على سيارة تقل مسلحين أصابت منزلا»: no one named before is hurt by what hits a thing."""
        near = (c for c in self.chunks if 0 <= c.lo - harm.hi <= 1 and c.kind in ("object", "place_noun"))
        hits = harm.entry.get("active") and harm.entry.get("toll") == "wounded" and not harm.suffix
        return bool(hits) and any(not c.prep for c in near)

    def _object_told_later(self, harm: Chunk) -> Chunk | None:
        """“Soldiers detained and beat two men”: the second verb, behind which stand those of both."""
        after = next((c for c in self.chunks if c.lo >= harm.hi and c.kind in ("event", "harm")), None)
        beside = after is not None and after.joined and after.lo - harm.hi <= 1
        finite = after is not None and after.feature.startswith(("past", "present"))
        return after if beside and finite and harm.has("past") else None

    def _owned(self, harm: Chunk) -> bool:
        """“Killed both his daughters”, “both men”: those of whom it is both; but «ومات كلاهما», "killed both"."""
        after = (c for c in self.chunks if harm.hi < c.lo <= harm.hi + 2)
        return self.syntax.subject_first and any(c.kind in ("person", "actor", "number") for c in after)

    def _of_one_unknown(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """Those whom no word of the lexicon names: a trade, a name, «إصابات» that nobody counts."""
        return self._of_an_unknown_trade(harm, kind) or self._uncounted(harm, kind)

    def _of_one_named(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """«لقي محمود (37 عاماً) حتفه»: a name that no lexicon has, inside a verb of dying of two words."""
        opened = range(max(0, harm.lo - _REACH), harm.lo)
        at = next((i for i in opened if self.norm[i] in self.syntax.meets), harm.lo)
        named = at + 1 < harm.lo and self.tokens.kind[at + 1] == WORD
        if not named or any(c.lo == at + 1 for c in self.chunks):
            return []
        return [self.counter.toll(kind, harm, Quantity(at + 1, at + 2, 1, 1, rule="number.named"), None)]

    def _of_an_unknown_trade(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """«قتل سنكري برصاص مجهولين»: one word that no lexicon has, between a word of harm and what brought it."""
        at = harm.hi
        one = harm.has("masdar") or (harm.entry.get("voice") in ("middle", "either") and not harm.has("pl"))
        deed = any(c.kind == "event" and c.lo == harm.lo for c in self.chunks)  # «اغتيال فلان»: often a name only
        if self.syntax.subject_first or harm.suffix or deed or not (one and self._may_be_a_trade(at)):
            return []
        following = next((c for c in self.chunks if c.lo >= at), None)
        if following is None or not 0 < following.lo - at <= _TRADE or has_comma(self.tokens, at, following.lo):
            return []
        brought = following.prep in _BROUGHT or following.kind in ("link", "time")
        singular = Quantity(at, at + 1, 1, 1, rule="number.singular")
        return [self.counter.toll(kind, harm, singular, None)] if brought else []

    def _may_be_a_trade(self, at: int) -> bool:
        """Whether a word may be an indefinite noun in the singular and the nominative."""
        if at >= len(self.tokens) or self.tokens.kind[at] != WORD:
            return False
        word, syntax = self.norm[at], self.syntax
        small = word in syntax.prepositions or word in syntax.adverbs or word in syntax.relatives
        other = word.endswith((*syntax.nominative, *syntax.accusative, *syntax.feminine[:1])) or syntax.has_article(
            word
        )
        return not (small or other) and len(word) >= _WORD

    def _verb_beside(self, harm: Chunk) -> bool:
        """«عشرات المسلحين قتلوا وأصيبوا»: a second verb right after the first, of the same people."""
        second, third = [*self.chunks[self.counter.index[id(harm)] + 1 :], None, None][:2]
        if second is None or second.kind != "harm" or not second.joined or second.lo != harm.hi:
            return False
        own = third is not None and third.kind in ("number", "person") and not third.prep and third.lo == second.hi
        return not own and {harm.entry.get("toll"), second.entry.get("toll")} == {"killed", "wounded"}

    def _number_behind(self, harm: Chunk) -> Chunk | None:
        """«قتل من كان فيه، وعددهم ستة», «مدنيون يقدر عددهم بعشرين»: the number that a word of counting gives behind."""
        after = range(harm.hi, min(harm.hi + _FAR, self.chunks[-1].hi))
        at = next((i for i in after if self.norm[i] in self.syntax.numbers_of_them), None)
        if at is None or any(c.kind in ("harm", "event") for c in self.chunks if harm.hi <= c.lo < at):
            return None
        number = next((c for c in self.chunks if c.kind == "number" and at < c.lo <= at + _NUMBERED), None)
        if number is None or number.quantity is None or not self.counter.of_people(number.quantity):
            return None
        return None if self.counter.harmed_apart(number, self.counter.index[id(number)], "") else number

    def _numbered(self, kind: str, harm: Chunk, number: Chunk) -> TollDraft:
        """A toll of the number told behind those harmed, who may be named between."""
        toll, _ = self.counter.count(kind, number, self.counter.index[id(number)])
        toll = toll or self.counter.toll(kind, number, number.quantity or Quantity(number.lo, number.hi, 1, 1), None)
        between = (g for g in self.counter.groups if harm.hi <= g.lo and g.hi <= number.lo)
        whose = next((g for g in between if g.first("person") or g.actors), None)
        if whose is None:
            return toll
        named = self.counter.toll(kind, number, number.quantity, whose) if number.quantity else toll
        return replace(
            toll, who=named.who if toll.who == "unknown" else toll.who, victims=toll.victims or named.victims
        )

    def _of_the_same(self, counted: list[TollDraft]) -> list[TollDraft]:
        """“Killed 28 and wounded 30 soldiers”: the noun stands once, with the second number."""
        last = counted[-1] if counted else None
        if last is None or last.who != "unknown" or last.victims or self._people_in(last):
            return counted
        following = next((c for c in self.chunks if c.lo >= last.hi), None)
        if following is None or following.kind != "harm" or not following.joined or following.lo - last.hi > 1:
            return counted
        same = next(iter(self.counted_after(following, last.kind)), None)
        if same is None or same.rule == "number.others":
            return counted
        return [*counted[:-1], replace(last, who=same.who, victims=same.victims)]

    def _people_in(self, toll: TollDraft) -> bool:
        """Whether a toll names those it counts."""
        return any(c.kind == "person" and toll.lo <= c.lo < toll.hi for c in self.chunks)

    def _uncounted(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """“Resulting in minor injuries to guards”: a plural right after a word of result, how many is not said."""
        i = self.counter.index[id(harm)]
        link = self.chunks[i - 1] if i else None
        if link is not None and not self.syntax.subject_first and self._besides_those_counted(harm, link):
            return [self.counter.toll(kind, harm, Quantity(harm.lo, harm.hi, 2, None, vague="several"), None)]
        if link is None or not link.gives_result or not harm.has("pl"):
            return []
        if harm.entry.get("form_of") != "noun" or len(gap_words(self.tokens, link.hi, harm.lo)) > 1:
            return []
        quantity = Quantity(harm.lo, harm.hi, 2, None, vague="several", rule="number.plural")
        hurt = self.counter.next_group(harm.hi, i + 1, reach=2)
        return [self.counter.toll(kind, harm, quantity, hurt)]

    def _besides_those_counted(self, harm: Chunk, before: Chunk) -> bool:
        """«شهيدان وإصابات في قصف», «مقتل ثلاثة وإصابات»: a bare plural joined to those just counted."""
        plural = harm.joined and harm.has("pl") and harm.entry.get("form_of") == "noun" and not harm.definite
        people = before.kind in ("person", "number") or before.entry.get("role") == "person"
        return plural and people and before.hi == harm.lo and not harm.suffix

    def _reduced(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """“23 people killed and 38 injured”, “four of its members killed”: a participle right after those it counts."""
        i = self.counter.index[id(harm)]
        before = self.chunks[i - 1] if i else None
        after = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if before is None or before.hi != harm.lo or before.kind not in ("number", "person", "actor"):
            return []
        if self.names_somebody(harm.hi) or self.norm[harm.hi] in self.syntax.determiners:
            return []
        taken = after is not None and after.kind in ("number", "person", "actor", "source", "speaker")
        if after is not None and taken and not after.joined and not after.prep:
            if len(gap_words(self.tokens, harm.hi, after.lo)) <= 1 and not has_comma(self.tokens, harm.hi, after.lo):
                return []
        return self.counted_before(harm, kind)
