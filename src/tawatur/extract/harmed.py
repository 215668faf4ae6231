"""Those counted beside a word of harm: the people after it, or before it where they stand as its subject."""

from __future__ import annotations

from itertools import takewhile

from tawatur.extract.counting import Counter
from tawatur.extract.drafts import ActorRef, TollDraft
from tawatur.extract.groups import BANDS, Group, is_object_of
from tawatur.extract.role_signs import gunmen_of
from tawatur.extract.subject_first import skip_apposition
from tawatur.grammar.chunks import COMMAS, QUOTES, gap_words, has_comma
from tawatur.grammar.piece import GROUND, Chunk
from tawatur.model.frozen import replace
from tawatur.model.mention import Quantity
from tawatur.text.tokens import PUNCT, WORD

_REACH = 8
"""Words between a harm verb and the people it counts."""
_OF = 5
"""Words from those counted to the family or group they are of."""
_NAME = 6
"""Words of a name."""
_SETTING = frozenset({"time", "place", "place_noun", "relation", "hedge", "weapon", "background"})
_CALLING = {"unnamed:military": "combatants", "unnamed:security": "combatants", "unnamed:medical": "medics"}
"""What those are who are counted by a noun of sources."""
_STOPS = frozenset({"event", "link", "say", "frame", "harm", "switch", "damage", "light"})


def _transitive(harm: Chunk) -> bool:
    """Whether a word of harm may have who did it as its subject («قتل», «أصاب», «خطف»)."""
    entry = harm.entry
    return (
        bool(entry.get("active") or entry.get("loses"))
        or entry.get("toll") == "captured"
        or entry.get("voice") == "either"
    )


class HarmedReader:
    """Finds the people that a word of harm counts.

    Args:
        counter: counts the people of a sentence.
    """

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.tokens, self.norm, self.chunks = counter.tokens, counter.norm, counter.chunks
        self.language, self.syntax = counter.language, counter.syntax

    def counted_after(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """«مقتل خمسة مدنيين وثلاثة جنود»: those counted after a word of harm, what stands between passed over."""
        acts = harm.kind == "event" or _transitive(harm)
        if harm.suffix and harm.feature.startswith(("past", "present")) and acts:
            return []  # «اختطفه مسلحون»: who did it
        first, i, kind = self._first_after(harm, kind)
        return self.counter.summed([first, *self._others_after(harm, first, i, kind)] if first else [])

    def _first_after(self, harm: Chunk, kind: str) -> tuple[TollDraft | None, int, str]:
        """Those counted first behind a word of harm, the chunk after them, and what befell them."""
        i, at = self.counter.index[id(harm)] + 1, self._argument_at(harm)
        of: Group | None = None
        while i < len(self.chunks):
            item = self.chunks[i]
            if item.lo < at:
                i += 1
                continue
            gap = len(gap_words(self.tokens, at, item.lo))
            if not gap and self._shares_argument(harm, item):
                kind = kind if item.entry.get("toll") == kind else "killed_or_wounded"
                at, i = item.hi, i + 1
                continue
            if (item.kind in _SETTING and gap > 3) or self._counted_apart(harm, item, i, kind, at):
                break
            if self._takes_no_count(harm, item, i, kind):
                break
            past = self._passed_over(harm, i, kind, gap)
            if some_of := self._number_of_whom(i):
                of, past = self.counter.group_at.get(item.lo), some_of
            if not past and (self._stops(item, gap, _REACH) or self._counts_things(item, i)):
                break
            toll, used = (None, 1) if past else self.counter.count(kind, item, i)
            if toll is not None:
                return self.counter.of_whom(toll, of), i + used, kind
            if not past and not (item.quantity and self.syntax.subject_first):
                break
            at, i = past or item.hi, i + 1  # "killed a 16-year-old boy"
        return None, i, kind

    def _others_after(self, harm: Chunk, first: TollDraft, i: int, kind: str) -> list[TollDraft]:
        """«وثلاثة جنود»: those counted beside the first, from a chunk on."""
        found: list[TollDraft] = []
        last, at = first, max(self.chunks[i - 1].hi, first.hi)
        while i < len(self.chunks):
            item = self.chunks[i]
            gap = 0 if self._named_before(item, last) else len(gap_words(self.tokens, at, item.lo))
            if item.lo < at:
                i += 1
            elif self._in_a_name(item, i, last):
                at, i = item.hi, i + 1
            elif self._ends(item, i, kind, gap) or self._takes_no_count(harm, item, i, kind):
                break
            elif self._second_title(i):
                at, i = item.hi, i + 1
            else:
                toll, used = (None, 1) if self._counts_things(item, i) else self.counter.count(kind, item, i)
                if toll is None:
                    break
                found.append(toll)
                i, last = i + used, toll
                at = max(self.chunks[i - 1].hi, toll.hi)
        return found

    def _counted_apart(self, harm: Chunk, item: Chunk, i: int, kind: str, at: int) -> bool:
        """Whether the first who might be counted after a word of harm are those of another word."""
        if self.syntax.subject_first and self._of_another(harm, item, i, kind):
            return True
        if not self.syntax.told_anew.isdisjoint(self.norm[at : item.lo]):
            return True  # «إن أربعة قتلوا في الضربة وإن قائدهم نجا»
        apart = has_comma(self.tokens, at, item.lo) and not self.syntax.subject_first
        if apart and item.quantity and self.counter.harmed_apart(item, i, kind):
            return True  # «لقوا حتفهم منذ الهجوم، وإن 1688 أصيبوا»
        noun = harm.kind == "event" and harm.feature in ("sg", "pl")
        return noun and item.joined and item.quantity is not None  # «تسع مجازر في كذا وأربع في كذا»

    def _takes_no_count(self, harm: Chunk, item: Chunk, i: int, kind: str) -> bool:
        """Whether a chunk behind a word of harm tells who did it, or when, or counts for itself."""
        if self.syntax.subject_first and item.prep == "by" and not harm.has("masdar"):
            return True  # "12 more injured by militiamen"
        if self.syntax.subject_first and item.quantity and item.prep == "in" and not harm.entry.get("figure"):
            return True  # "died of the plague in 639", but "put the death toll at six"
        every = harm.definite and harm.has("pl")  # «حصيلة الشهداء والإصابات منذ كذا: 64 شهيداً، 125 إصابة»
        return every and self.counter.harmed_apart(item, i, kind)

    def _shares_argument(self, harm: Chunk, item: Chunk) -> bool:
        """«مقتل وإصابة 29»: a second word of harm shares those harmed, unless they stand before."""
        if item.kind != "harm" or not item.joined or self.chunks[self.counter.index[id(item)] - 1].kind == "place":
            return False  # «مقتل ملاح وإصابة جندي»: a trade that is a village's name too
        if harm.suffix and harm.has("masdar"):
            return False  # «لمقتله وإصابة مرافقه»
        if harm.entry.get("form_of") != "verb":
            return True
        agrees = not harm.feature or harm.feature[-1:] + item.feature[-1:] in ("mf", "fm")
        told = agrees or harm.feature.startswith("past pl")
        return not told and (self.syntax.subject_first or not self._subject_stands_before(harm))

    def _passed_over(self, harm: Chunk, i: int, kind: str, gap: int) -> int:
        """The end of what may stand between a word of harm and those harmed: when, where, by whom; else 0."""
        item = self.chunks[i]
        active = bool(harm.entry.get("active"))
        verb = harm.entry.get("voice") and not self.syntax.subject_first
        if verb and item.quantity and item.prep == "with" and item.lo == harm.hi:
            return item.hi + 1  # «أصيب بثلاث رصاصات شاب في …»: by what
        if item.kind in ("actor", "side"):
            sentence = (
                harm.kind == "event" and kind == "killed" and harm.feature.startswith("past")
            )  # «نفذت السلطات حكم الإعدام بحق 21»
            acts = active or harm.entry.get("loses") or kind == "captured" or sentence or self._slays_them(harm, i)
            subject = not item.prep and item.lo - harm.hi <= 1 and acts
            subject = subject and self.norm[item.lo - 1] not in self.syntax.one_of
            if subject and not harm.has("passive"):
                return item.hi  # «اعتقلت القوات ثلاثة»
        if (
            (item.kind == "weapon" or item.kind not in _SETTING)
            and (side := self._slain_by(harm, i))
            and not harm.has("passive")
        ):
            return side
        either = harm.entry.get("voice") == "either"
        acts = item.kind in ("event", "weapon") and item.lo == harm.hi and not item.prep
        struck = acts and (active or either)  # «قتلت غارة خمسة», «قتل لغم مزارعا»
        within = item.kind == "event" and item.prep in ("during", "in")  # «اعتقلت خلال توغلها … ثلاثة»
        passed = (
            item.kind in _SETTING
            or struck
            or within
            or self._acts(harm, i)  # «خطف مسلحون طبيبا»
            or (gap <= 3 and self._aside(item))  # «استشهد بنيران الجيش في سوق كذا تسعة مواطنين»
            or (gap <= 1 and self._labels(item))  # «مقتل ما أسمته وزير …»
            or (item.kind == "link" and item.entry.get("weak"))  # «اعتقلت خلالها شخصين»
            or (item.kind in ("actor", "side") and self._whose(harm, i))  # «قتل في قصف كذا على السوق 12»
            or ((active or either) and self._of_what_struck(harm, i))
            or (not active and self._by_whom(i))
        )
        return item.hi if passed else 0

    def _slays_them(self, harm: Chunk, i: int) -> bool:
        """«قتلت القوات خمسة مدنيين»: a side that the text has not named, and right behind it those counted."""
        side, following = self.chunks[i], self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if side.kind != "side" or harm.entry.get("voice") != "either" or following is None or following.prep:
            return False
        return following.kind in ("number", "person") and following.lo == side.hi and not following.joined

    def _number_of_whom(self, i: int) -> int:
        """«قتل من المدنيين 12», «سقط من القوات تسعة»: the end of those of whom a number follows; else 0."""
        item, number = self.chunks[i], self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        whole = item.kind in ("actor", "side") or (item.kind == "person" and item.article and item.has("pl"))
        if self.syntax.subject_first or item.prep != "from" or not whole or number is None or number.lo != item.hi:
            return 0
        plain = number.quantity is not None and not (number.prep or number.joined)
        return item.hi if plain and number.quantity and self.counter.of_people(number.quantity) else 0

    def _by_whom(self, i: int) -> bool:
        """«قتل على يد كذا ثلاثة معلمين»: who did it, told before those harmed."""
        ahead = self.chunks[i : i + 3]
        by = next((k for k, c in enumerate(ahead) if c.prep == "by" and c.kind in ("actor", "side", "person")), None)
        if self.syntax.subject_first or by is None or by + 1 >= len(ahead):
            return False
        doer, harmed = ahead[by : by + 2]
        led = by == 0 or (by == 1 and ahead[0].kind == "link")
        beside = harmed.lo == doer.hi and harmed.kind in ("number", "person") and not (harmed.prep or harmed.joined)
        return led and beside

    def _stops(self, item: Chunk, gap: int, reach: int) -> bool:
        return item.kind in _STOPS or gap > reach

    def _ends(self, item: Chunk, i: int, kind: str, gap: int) -> bool:
        """Whether the list of those counted ends before a phrase."""
        goes_on = (item.joined or self._listed(item, i)) and item.kind in ("person", "number")
        return not goes_on or self._stops(item, gap, 2 + item.joined) or self.counter.harmed_apart(item, i, kind)

    def _named_before(self, item: Chunk, last: TollDraft) -> bool:
        """«المواطن علي حسين أحمد السالم وابنتاه»: whether only one man's name stands before the next counted."""
        one = last.max == 1 and item.joined and not self.syntax.subject_first
        return one and item.lo - last.hi <= _NAME and not has_comma(self.tokens, last.hi, item.lo)

    def _in_a_name(self, item: Chunk, i: int, last: TollDraft) -> bool:
        """«صالح ناصر السالم وابنتاه», «محافظ المدينة واثنان», «قائد اللواء 35 وأربعة»: of a name, office or age."""
        if item.prep or item.joined or not self._names(item):
            return False
        if item.lo == last.hi and item.kind == "number":
            return True  # «ثلاثة من اللواء 35 وخمسة مدنيين»
        following = next((c for c in self.chunks[i + 1 :] if c.joined or not self._names(c)), item)
        return following.kind in ("person", "number") and self._named_before(following, last)

    def _names(self, item: Chunk) -> bool:
        """Whether a chunk may only belong to the name of somebody: a place, his body, a figure that counts nobody."""
        label = item.quantity is not None and not self.counter.of_people(item.quantity)
        return item.kind in ("place", "place_noun", "side") or label

    def _of_another(self, harm: Chunk, item: Chunk, i: int, kind: str) -> bool:
        """“Four had been killed and 20 wounded”: a number joined to a passive that another harm takes."""
        return item.joined and self.is_passive(harm) and self.counter.harmed_apart(item, i, kind)

    def _listed(self, item: Chunk, i: int) -> bool:
        """“A child, three women and a man”: in a list with commas that a joined one ends."""
        vague = item.kind == "person" and item.has("pl")  # "injuring hundreds, women and children"
        run = takewhile(lambda c: c.kind in ("number", "person", "actor"), self.chunks[i + 1 :])
        return not vague and self.counter.after_comma(item) and any(c.joined and c.kind != "actor" for c in run)

    def _argument_at(self, harm: Chunk) -> int:
        """Where those harmed may begin: after the word that completes a verb («قضت القوات على»), else at once."""
        word = harm.entry.get("completed")
        people = {c.lo for c in self.chunks if c.kind in ("person", "number", "actor")} if word else set()
        following = range(harm.hi, len(self.tokens)) if word else ()
        after = [i + 1 for i in following if self.norm[i] == word]
        return next((at for at in after if at in people), next(iter(after), harm.hi))

    def _aside(self, item: Chunk) -> bool:
        """Whether a thing or side belongs to an adjunct between a verb and its subject: how or where it was."""
        group = self.counter.group_at.get(item.lo)
        if group is None or self.syntax.subject_first or item.kind not in ("object", "actor", "side", "weapon"):
            return False
        head = group.chunks[0]
        return head.prep in ("with", "by", "in", "on") and head.kind in ("object", "weapon")

    def _second_title(self, i: int) -> bool:
        """«مقتل الإعلامي والصحفي فلان»: two definite nouns joined before one name are one man."""
        first, second = self.chunks[i - 1], self.chunks[i]
        titles = all(c.kind == "person" and c.definite and c.has("sg") and not c.suffix for c in (first, second))
        alike = titles and first.feature == second.feature and first.hi == second.lo and not self.syntax.subject_first
        following = self.chunks[i + 1].lo if i + 1 < len(self.chunks) else len(self.tokens)
        named = second.hi < following and self.tokens.kind[second.hi] == WORD
        return alike and named and self.norm[second.hi] not in self.syntax.prepositions

    def _labels(self, item: Chunk) -> bool:
        """Whether a word only says what somebody calls the one after it."""
        return bool(item.entry.get("distanced")) and (
            item.kind == "frame" or (item.kind == "say" and bool(item.suffix))
        )

    def _whose(self, harm: Chunk, i: int) -> bool:
        """Whether a side is told right after the event that a verb happened in: whose it was."""
        item, event = self.chunks[i], self.chunks[i - 1]
        within = event.kind == "event" and event.prep in ("during", "in") and event.lo >= harm.hi
        return within and event.hi == item.lo and not item.prep and not self.syntax.subject_first

    def _of_what_struck(self, harm: Chunk, i: int) -> bool:
        """«قتلت غارة لقوات كذا خمسة», «قتلت قذيفة أطلقتها قوات كذا طفلين»: what the strike was that killed."""
        struck, item = self.chunks[self.counter.index[id(harm)] + 1], self.chunks[i]
        if self.syntax.subject_first or struck.kind not in ("event", "weapon") or struck.lo != harm.hi or struck.prep:
            return False
        before = self.chunks[i - 1]
        if item.lo - before.hi > 1 or item.joined:
            return False
        if before is struck and item.kind in ("light", "event") and item.feature.startswith("past"):
            return True  # «غارة استهدفت», «قذيفة أطلقتها»
        theirs = item.prep in ("for", "from") and item.kind in ("actor", "side", "weapon", "person", "object")
        aimed = not item.prep and before.feature.startswith("past") and item.kind == "object"
        inner = not item.prep and item.kind in ("actor", "side")
        flown = not item.prep and bool(before.suffix) and item.kind == "weapon"
        return theirs or aimed or inner or flown

    def _acts(self, harm: Chunk, i: int) -> bool:
        """Whether armed men right after an active verb are its subject: someone else follows at once."""
        item = self.chunks[i]
        following = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if item.kind != "person" or item.prep or not _transitive(harm) or item.lo != harm.hi:
            return False
        if following is None or following.joined or following.prep:
            return False
        if self._object_of(item, following):
            return True
        if not item.fights:
            return False
        if self.counter.is_part(following.lo):
            return False  # «قتل جنديان أحدهما ضابط»
        if following.kind not in ("person", "number") or following.lo - item.hi > 1:
            return False
        return self._nominative(item) or self._these_did_it(item, following, i)

    def _these_did_it(self, men: Chunk, following: Chunk, i: int) -> bool:
        """«اعتقل الجنود ثلاثة شبان», «أعدم عناصر الميليشيا شابين»: fighters known, and others counted behind them."""
        if not men.has("pl") or self.syntax.has_article(self.norm[following.lo]):
            return False
        known = men.definite or (following.lo > men.hi and self.syntax.has_article(self.norm[men.hi]))
        counted = self.chunks[i + 2] if i + 2 < len(self.chunks) else None
        people = counted is not None and counted.kind == "person" and counted.lo == following.hi
        return known and (following.kind == "person" or people)

    def _object_of(self, doer: Chunk, item: Chunk) -> bool:
        """«قتل حارس سجينا», «قتل مستوطن إسرائيلي شابا»: one in the accusative right behind one who is not."""
        alone = item.kind == "person" and item.has("sg") and doer.has("sg") and item.lo - doer.hi <= 1
        return alone and is_object_of(self.norm[doer.lo], self.norm[item.lo], self.syntax)

    def _nominative(self, item: Chunk) -> bool:
        """«مسلحون», «مقاتلوها»: an ending of who acts, before a pronoun without its last letter."""
        word, endings = self.norm[item.lo], self.syntax.nominative
        if not item.suffix:
            return word.endswith(endings)
        return word.removesuffix(item.suffix).endswith(tuple(ending[:-1] for ending in endings))

    def _slain_by(self, harm: Chunk, i: int) -> int:
        """«قتلت قوات كذا خمسة مدنيين»: the end of a side that stands between a verb and those it killed; else 0."""
        item = self.chunks[i]
        side = self.counter.group_at.get(item.lo)
        named = side is not None and (side.actors or gunmen_of(side) or any(c.kind == "side" for c in side.chunks))
        if self.syntax.subject_first or side is None or not (named and _transitive(harm)):
            return 0
        men = item.kind in ("actor", "side", "weapon") or item.entry.get("object") in BANDS
        men = men or item.fights
        end, following = self._past_its_body(side.hi)
        if not men or item.prep or item.lo - harm.hi > 1 or following is None or following.prep:
            return 0
        named = self.counter.joined_to_a_name(end, self.counter.index[id(following)])
        if following.joined and not named:
            return 0
        between = gap_words(self.tokens, end, following.lo)
        # «قتلت "الجماعة" ثلاثة مدنيين», «خسر الجيش فيه جنديين»
        beside = named or self.syntax.wherewith.issuperset(between)
        return end if following.kind in ("number", "person") and beside else 0

    def _past_its_body(self, end: int) -> tuple[int, Chunk | None]:
        """«قوات تابعة للفرقة 14 بالجيش»: where a side ends with what it is a part of, and what follows."""
        for item in self.chunks:
            if item.lo < end:
                continue
            part = item.kind in ("actor", "side") and item.prep in ("with", "in", "of")
            part = part or (item.quantity is not None and not self.counter.of_people(item.quantity))  # «اللواء 22»
            part = part or item.kind == "time"  # «أعدم مسلحو كذا أمس ثلاثة مدنيين»
            if not part or gap_words(self.tokens, end, item.lo):
                return end, item
            end = item.hi
        return end, None

    def _subject_stands_before(self, harm: Chunk) -> bool:
        """«عنصراً من كذا قُتل وأُصيب ثلاثة»: the first verb has its own subject."""
        i = self.counter.index[id(harm)]
        before = self.chunks[i - 1] if i else None
        if before is None or harm.joined:
            return False
        return before.hi == harm.lo and before.kind in ("person", "actor", "side")

    def counted_before(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """“Five civilians were killed”, «خمسة مدنيين قتلوا»: those counted before a word of harm."""
        i, at = self.counter.index[id(harm)] - 1, self.past_apposition(harm)
        parts: list[TollDraft] = []
        while i >= 0:
            item = self.chunks[i]
            if item.lo >= at:
                i -= 1
                continue
            if self._measures(item, i):
                i, at = i - 1, self._comma_before(item.lo)
                continue
            if at - item.hi <= _REACH and self._titles_a_name(item):
                return [self.counter.toll(kind, item, Quantity(item.lo, item.hi, 1, 1, rule="number.singular"), None)]
            if self._begins_the_clause(item, harm, at, kind):
                break
            if self._describes(item) or self._told_of_more(item, i) or self.of_ground(item):
                i, at = i - 1, item.lo
                continue
            if item.kind in ("actor", "side") or (item.kind in GROUND and self._stands_in_subject(item, harm)):
                at = item.lo  # «لقي تسعة من قوات كذا مصرعهم», "30 people in the old city of Aleppo were killed"
            if (one := self._named_by_nation(item, i, kind)) is not None:
                return [one]
            if self._may_be_subject(item, i, harm):
                first = self._first_of(item)
                toll = self._told_as_subject(first, self.counter.group_at.get(item.lo), harm, kind)
                if toll is None:
                    return parts
                if toll.part and self._apart_from_the_next(first):
                    return [replace(toll, part=False)]
                if not toll.part:
                    return [*self.counter.with_joined(self._as_the_verb(toll, harm), kind, first), *parts]
                parts.insert(0, toll)  # «18 مدنياً بينهم ستة أطفال قتلوا»
                i, at = self.counter.index[id(first)], first.lo
            i -= 1
        return parts or self._of_a_pronoun(harm, kind)

    def _measures(self, item: Chunk, i: int) -> bool:
        """«الطفل خالد، البالغ من العمر 12 عاما، لقي …»: a number of years or metres, of no people."""
        if not item.quantity or self.counter.one_more(item, i):  # "and a third was injured"
            return False
        return self.language.is_measure(self.tokens, item.quantity)

    def _begins_the_clause(self, item: Chunk, harm: Chunk, at: int, kind: str) -> bool:
        """Whether a chunk before a word of harm is of another clause or verb: those harmed stand behind it."""
        if at - item.hi > _REACH or (item.kind in _STOPS and not self._said_by_the_way(item, harm)):
            return True
        if not self.syntax.subject_first and self._opens_a_clause(item.hi, at):
            return True  # «أفاد سكان بأن قذيفة أصابت ثلاثة منازل»: who tells
        return self._takes(item, harm, kind) or (kind == "displaced" and self.of_another_verb(item, harm))

    def _named_by_nation(self, item: Chunk, i: int, kind: str) -> TollDraft | None:
        """“A Palestinian was killed”: one told by a nation alone."""
        nation = item.kind == "actor" and item.entry.get("nisba") and not item.prep
        return self.counter.count(kind, item, i)[0] if nation and self.syntax.subject_first else None

    def _may_be_subject(self, item: Chunk, i: int, harm: Chunk) -> bool:
        """Whether people or a number before a word of harm may be those harmed, for all that stands before them."""
        if item.kind not in ("person", "number"):
            return False
        if item.prep not in ("by", "in", "with"):
            return True
        linked = i > 0 and self.chunks[i - 1].kind == "link" and self.chunks[i - 1].hi == item.lo
        beside = item.prep == "with" or (linked and item.prep == "in")  # ", with 20 injured", "resulted in 43 killed"
        counted = item.prep == "in" and item.hi == harm.lo  # "put the figures at 82 killed"
        near = harm.lo - item.hi <= 1 and not has_comma(self.tokens, item.hi, harm.lo)  # "with 30 reported killed"
        return (beside or (counted and self.syntax.subject_first)) and item.kind == "number" and near

    def _first_of(self, item: Chunk) -> Chunk:
        """Where the phrase of those counted begins: at its number."""
        group = self.counter.group_at.get(item.lo)
        first = group.chunks[0] if group else item
        return self.counter.number_of(first) or first

    def _apart_from_the_next(self, first: Chunk) -> bool:
        """“Including four women, and dozens more were injured”: a joined number that another word harms, no part."""
        joined = self.syntax.subject_first and first.joined
        return joined and self.counter.harmed_apart(first, self.counter.index[id(first)], "")

    def _told_as_subject(self, first: Chunk, group: Group | None, harm: Chunk, kind: str) -> TollDraft | None:
        """Those counted before a word of harm, with who stands beside them; some of those told before are a part."""
        toll, _ = self.counter.count(kind, first, self.counter.index[id(first)])
        if toll is not None and self._some_of_those_before(first, harm):
            toll = replace(toll, part=True)
        if toll is None or toll.part or group is None:
            return toll
        return replace(toll, victims=(*toll.victims, *self._beside(group, harm)))

    def _said_by_the_way(self, item: Chunk, harm: Chunk) -> bool:
        """«، ويدعى كذا،», “confirmed killed”: a verb between those counted and what befell them."""
        if item.kind == "event":
            return self._undergone_too(item, harm) or self._only_tried(item, harm)
        confirmed = item.hi == harm.lo and self.is_passive(item)
        return item.kind == "say" and (item.feature.startswith("present") or confirmed)

    def _only_tried(self, deed: Chunk, harm: Chunk) -> bool:
        """“Five fighters trying to take the town were killed”: what they were about when a passive befell them."""
        tried = any(c.kind == "modal" and c.hi == deed.lo for c in self.chunks)
        return tried and self.syntax.subject_first and self.is_passive(harm)

    def _some_of_those_before(self, number: Chunk, verb: Chunk) -> bool:
        """«لقي ستة أشخاص، اثنان منهم طفلان، حتفهم»: in commas, some of those counted; not «اثنان منهم قتلا»."""
        i, norm = self.counter.index[id(number)], self.norm
        if not i or norm[number.lo - 1] not in COMMAS or not self.counter.of_those(number):
            return False
        whole, closed = self.chunks[i - 1], norm[verb.lo - 1] in COMMAS | self.syntax.verb_particles
        return closed and whole.hi == number.lo - 1 and whole.kind in ("person", "actor")

    def _stands_in_subject(self, ground: Chunk, harm: Chunk) -> bool:
        """“30 people in the old city of Aleppo were killed”: where those are who a passive counts."""
        near = self.syntax.subject_first and harm.entry.get("toll") != "displaced" and self.is_passive(harm)
        return near and not has_comma(self.tokens, ground.hi, harm.lo)

    def _as_the_verb(self, toll: TollDraft, harm: Chunk) -> TollDraft:
        """«مدنيين قتلا»: two, where a verb in the dual counts what looks like a plural."""
        both = self.syntax.of_both
        two = harm.has("dual") or (bool(both) and self.norm[harm.hi - 1].endswith(both))  # «لقيا مصرعهما»
        two = two and toll.rule == "number.plural"
        return replace(toll, min=2, max=2, vague=None, rule="number.dual") if two else toll

    def _describes(self, item: Chunk) -> bool:
        """«سبعة من عائلة واحدة», «شرطيين اثنين», «معظمهم من النساء»: what only says more of those told before it."""
        if self.syntax.subject_first:
            return False
        before = self.chunks[self.counter.index[id(item)] - 1]
        if item.quantity and before.kind == "person" and before.hi == item.lo:
            whole = before.has("pl") and before.definite and self.syntax.has_article(self.norm[item.lo])
            return whole or item.quantity.max == (2 if before.has("dual") else before.has("sg"))  # «وأطفالهما الثلاثة»
        return item.kind == "person" and item.definite and item.has("pl") and self.counter.is_part(item.lo)

    def _counts_things(self, number: Chunk, i: int) -> bool:
        """«قتلوا في القرى الثلاث»: a number with its article, right behind the things that it counts."""
        before = self.chunks[i - 1] if i else None
        if not number.quantity or before is None or before.hi != number.lo or not before.articled:
            return False
        things = ("place_noun", "object", "weapon", "event")
        return before.kind in things and self.syntax.has_article(self.norm[number.lo])

    def of_ground(self, number: Chunk) -> bool:
        """«سكان 8 قرى تركوا منازلهم»: a number of villages, houses or cars, no people."""
        things = ("place_noun", "object", "weapon")
        return number.kind == "number" and any(c.lo == number.hi and c.kind in things for c in self.chunks)

    def _told_of_more(self, item: Chunk, i: int) -> bool:
        """“Three members of the Odeh family”, “civilians from the same family”: whose or whence those before it are."""
        before = self.chunks[i - 1] if i else None
        if not self.syntax.subject_first or item.prep or item.kind != "person" or before is None:
            return False
        gap = self.norm[before.hi : item.lo]
        of = before.kind in ("person", "number") and 2 <= len(gap) <= _OF and self.syntax.prepositions.get(gap[0])
        return of in ("of", "from") and item.has("sg")

    def of_another_verb(self, people: Chunk, verb: Chunk) -> bool:
        """“Killed five people and fled”, “killing four while the rest fled”: whom a verb before took do not flee."""
        group = self.counter.group_at.get(people.lo)
        first = group.chunks[0] if group is not None else people
        taken = any(c.kind == "harm" and c is not verb and c.hi == first.lo for c in self.chunks)
        return self.syntax.subject_first and taken and self.syntax.relatives.isdisjoint(self.norm[people.hi : verb.lo])

    def _of_a_pronoun(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """“He was killed in a raid”, “and another wounded”: a word for one person right before a passive."""
        at, norm = harm.lo - 1, self.norm
        while at > 0 and (norm[at] in self.syntax.auxiliaries or norm[at].endswith(self.syntax.adverbial_endings)):
            at -= 1
        bare = norm[at] in self.syntax.others and at + 1 == harm.lo
        undergone = bare or harm.entry.get("intransitive") or not self.syntax.passive.isdisjoint(norm[at + 1 : harm.lo])
        if undergone and norm[at] in self.syntax.pairs:
            return [self.counter.toll(kind, harm, Quantity(at, at + 1, 2, 2, rule="number.dual"), None)]
        if not undergone or norm[at] not in self.syntax.persons:
            return []
        rule = "number.one_more" if norm[at] in self.syntax.others else "number.singular"
        return [self.counter.toll(kind, harm, Quantity(at, at + 1, 1, 1, rule=rule), None)]

    def _takes(self, item: Chunk, harm: Chunk, kind: str) -> bool:
        """«مسلحون خطفوا مدرسا»: armed men before a verb of taking that has its object are its subject."""
        armed = item.kind == "person" and item.fights and not self.syntax.subject_first
        if kind != "captured" or not armed or harm.has("passive") or harm.hi >= len(self.tokens):
            return False
        after = self.norm[harm.hi]
        bound = any(c.lo == harm.hi and (c.prep or c.kind in ("time", "relation", "link")) for c in self.chunks)
        return self.tokens.kind[harm.hi] == WORD and after not in self.syntax.prepositions and not bound

    def _titles_a_name(self, item: Chunk) -> bool:
        """«الشهيد فلان استشهد برصاص قناص»: a word for the dead that only titles the name after it."""
        if item.kind != "harm" or item.entry.get("role") != "person" or not item.definite or not item.has("sg"):
            return False
        following = range(item.hi, min(item.hi + 2, len(self.tokens)))
        name = next((i for i in following if self.norm[i] not in QUOTES), item.hi)
        return not item.prep and self.tokens.kind[name] == WORD and all(c.lo != name for c in self.chunks)

    def _comma_before(self, at: int) -> int:
        """Where the words before an age begin: at their comma, if that is near."""
        return next((i for i in range(at - 1, max(0, at - 6), -1) if self.norm[i] in COMMAS), at)

    def _beside(self, group: Group, harm: Chunk) -> list[ActorRef]:
        """“Nine soldiers and Hezbollah fighters were killed”: a side joined to those counted."""
        joined = (g for g in self.counter.groups if group.hi <= g.lo and g.hi <= harm.lo and g.joined and not g.prep)
        return [actor for g in joined if g.number is None for actor in g.actors]

    def one_before(self, trigger: Chunk, kind: str) -> list[TollDraft]:
        """“A police colonel was gunned down”: somebody who might have been a source."""
        i = self.counter.index[id(trigger)]
        for item in reversed(self.chunks[:i]):
            if item.kind == "source" and item.has("sg") and trigger.lo - item.hi <= 2:
                return [self._somebody(kind, item)]
            if item.kind != "auxiliary" and item.lo < trigger.lo:
                return []
        return []

    def one_after(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """“Gunmen killed a mayor”, “a prominent journalist”: one who might have been a source, or is described."""
        if kind != "displaced" and not harm.entry.get("figure") and self.names_somebody(harm.hi):
            named = self.counter.toll(kind, harm, Quantity(harm.hi, harm.hi + 1, 1, 1, rule="number.named"), None)
            return [replace(named, lo=harm.hi)]
        if self._ends_in(harm.hi, self.syntax.pairs):  # "killing both"
            return [self.counter.toll(kind, harm, Quantity(harm.hi, harm.hi + 1, 2, 2, rule="number.dual"), None)]
        if self._another(harm.hi):
            return [self.counter.toll(kind, harm, Quantity(harm.hi, harm.hi + 1, 1, 1, rule="number.singular"), None)]
        if owned := self._one_of_theirs(harm, kind):
            return owned
        item = next((c for c in self.chunks if c.lo >= harm.hi), None)
        told = item is not None and item.kind in ("source", "speaker", "person")
        if item is None or not told or any(c.lo == item.hi and c.kind == "person" for c in self.chunks):
            return []
        near = item.lo - harm.hi <= 2 and self.norm[item.lo - 1] not in self.syntax.prepositions
        one = item.has("sg") and near and self.norm[harm.hi] in self.syntax.indefinites  # "a former mayor"
        of = item.kind == "speaker" and self.syntax.prepositions.get(self.norm[item.hi - 1]) == "of"
        return [self._somebody(kind, item)] if one or (of and item.lo - harm.hi <= 1) else []  # "the mayor of Azaz"

    def _one_of_theirs(self, harm: Chunk, kind: str) -> list[TollDraft]:
        """“Killed Hezbollah's top military commander”: somebody told as a side's, right after the verb."""
        side = next((g for g in self.counter.groups if 0 <= g.lo - harm.hi <= 1 and g.actors), None)
        if side is None or kind == "displaced":
            return []
        owned = not self.syntax.possessive_endings.isdisjoint(self.norm[side.hi : side.hi + 2])
        kinds = ("speaker", "person", "source")
        one = next((c for c in self.chunks if side.hi <= c.lo <= side.hi + _OF and c.kind in kinds), None)
        if not owned or one is None or one.has("pl") or has_comma(self.tokens, side.hi, one.lo):
            return []
        singular = Quantity(one.lo, one.hi, 1, 1, rule="number.singular")
        return [replace(self.counter.toll(kind, one, singular, side), lo=side.lo)]

    def _undergone_too(self, act: Chunk, harm: Chunk) -> bool:
        """“Three policemen were shot and wounded”: one passive right after another, of the same people."""
        return self.syntax.subject_first and harm.joined and harm.lo - act.hi <= 1 and self.is_passive(act)

    def _another(self, at: int) -> bool:
        """“Killed three soldiers and wounded another one”, “… another.”: a word for one more person, with no noun."""
        more = self.syntax.others & self.syntax.persons
        following = self.norm[at + 1] if at + 1 < len(self.tokens) else "."
        named = at < len(self.tokens) and self.norm[at] in more
        return self._ends_in(at, more) or (named and self._tells_on(following))

    def _tells_on(self, following: str) -> bool:
        return following in self.syntax.prepositions or following in self.syntax.in_place_of_nouns

    def _ends_in(self, at: int, words: frozenset[str]) -> bool:
        """Whether one of some words stands at a token, and ends its clause."""
        ends = at + 1 >= len(self.tokens) or self.tokens.kind[at + 1] == PUNCT
        return at < len(self.tokens) and self.norm[at] in words and ends

    def names_somebody(self, at: int) -> bool:
        """“Gunmen killed Adam Arbab”: a capitalised word that nothing is known of, right after a verb."""
        word = self.tokens.raw(at, at + 1) if at < len(self.tokens) else ""
        known = any(c.lo <= at < c.hi and c.kind != "place" for c in self.chunks)
        several = word.endswith(self.syntax.plural_endings)  # "killed Christians"
        named = word[:1].isupper() and not word.isupper() and not (known or several)
        return self.syntax.subject_first and named and self.tokens.raw(at - 1, at).islower()

    def _somebody(self, kind: str, item: Chunk) -> TollDraft:
        """One whom a noun of sources names, counted as what such sources are."""
        one = self.counter.toll(kind, item, Quantity(item.lo, item.hi, 1, 1, rule="number.singular"), None)
        return replace(one, who=_CALLING.get(str(item.entry.get("class")), "unknown"))

    def is_passive(self, verb: Chunk) -> bool:
        """Whether an auxiliary of the passive stands shortly before a verb; "IS" is none."""
        names = {i for c in self.chunks if c.kind == "actor" for i in range(c.lo, c.hi)}
        nouns = [
            c.hi for c in self.chunks if c.kind in ("actor", "person") and c.hi <= verb.lo
        ]  # "believed to be rebels"
        start = max([0, verb.lo - 3, *(nouns if self.syntax.subject_first else ())])
        words = {self.norm[i] for i in range(start, verb.lo) if i not in names}
        return not self.syntax.passive.isdisjoint(words)

    def _opens_a_clause(self, lo: int, hi: int) -> bool:
        """Whether a word that opens what is said stands between two tokens."""
        return any(self.norm[i] in self.syntax.complementisers for i in range(lo, hi))

    def past_apposition(self, harm: Chunk) -> int:
        """“Fifteen fighters, one of them a commander, were killed”: where the subject of a passive ends."""
        subject = [c for c in self.chunks if c.hi <= harm.lo and c.kind in ("number", "person", "actor")][-1:]
        near = subject and not has_comma(self.tokens, subject[0].hi, harm.lo)  # "a monitor said, nine were killed"
        if not self.syntax.subject_first:
            return harm.lo
        start = harm.lo if near else skip_apposition(self.tokens, self.chunks[0].lo, harm.lo, self.syntax)
        return self._past_description(start)

    def _past_description(self, end: int) -> int:
        """“30 civilians mostly women and children were killed”: where words that only describe those counted begin."""
        norm, people = self.norm, {i for c in self.chunks if c.kind == "person" for i in range(c.lo, c.hi)}
        plain = self.syntax.passive | self.syntax.auxiliaries | self.syntax.listing | self.syntax.inner
        for i in range(end - 1, max(self.chunks[0].lo, end - _REACH), -1):
            if norm[i] in self.syntax.mostly:
                return i
            if i not in people and norm[i] not in plain:
                return end
        return end
