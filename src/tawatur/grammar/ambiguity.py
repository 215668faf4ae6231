"""Which of a word's readings its neighbours rule out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from tawatur.grammar.piece import TRIGGERS, Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.text.tokens import NUMBER, PUNCT, WORD, Tokens

_SETTLED_FROM = frozenset({"object", "person", "side", "place_noun", "speaker", "weapon"})
_DOUBTED = ("event", "weapon", "person", "object", "actor")
VERBAL = ("past", "present", "gerund", "participle")
_COMPLETED_WITHIN = 14
_GROUND = 2
"""Words between a verb of taking or losing and the ground."""
_BROKEN = 8
"""Words between a word of damage and the thing it broke."""
_NOUNS = frozenset({"object", "person", "number", "actor", "side", "harm", "event"})
_SUBJECT = 6
"""Words between a thing and the verb behind it that says it was hit."""
_COUNTED = 3
"""Words between people counted and what befell them."""
_QUOTING = frozenset(':"«“')
"""Marks that open what is said."""
_CLOSING = frozenset('"»”')
_OPEN_QUOTES = frozenset("\"«“'")
_FULL_STOPS = frozenset(".؟!؛\n")
_SAID = 14
"""Words between a verb of answering and the words that open what was answered."""


_RECORDED = frozenset({"number", "event", "harm", "damage"})

_READ_AS_PERSON = frozenset({"say", "event", "actor", "place", "place_noun", "time", "link", "modal"})
"""Readings that a person right behind a word of harm rules out."""
_BEHIND_A_QUOTE = 4
"""Words from the end of a quotation to the verb of who answers («"…"، بهذه الجملة ردت الوزارة»)."""
_TELLERS = ("actor", "source", "side")
_TELLER_AHEAD = 6
"""Words between a teller and its verb of finding nothing."""
_ACT = 3
"""Words between an act and the town that it was on: whose act it is."""
_NAMED = 3
"""Words of a name between a verb of saying and the comma before what is said."""


class _Readings:
    """All readings of the words of a sentence, by where they stand."""

    __slots__ = ("after", "at", "before", "every", "harmed", "kinds", "telling")

    def __init__(self, candidates: list[Chunk]) -> None:
        self.every = candidates
        self.at: defaultdict[tuple[int, int], list[Chunk]] = defaultdict(list)
        self.before: defaultdict[int, list[Chunk]] = defaultdict(list)
        self.after: defaultdict[int, list[Chunk]] = defaultdict(list)
        self.kinds: defaultdict[str, list[Chunk]] = defaultdict(list)
        for item in candidates:
            lo, hi = item.lo, item.hi
            self.at[lo, hi].append(item)
            self.before[hi].append(item)
            self.after[lo].append(item)
            self.kinds[item.kind].append(item)
        self.telling = [c for kind in ("say", "frame", "evidence") for c in self.of(kind)]
        self.harmed = {c.hi for c in self.of("harm") if c.entry.get("role") != "person"}

    def of(self, kind: str) -> Sequence[Chunk]:
        """The readings of a kind."""
        return self.kinds.get(kind, ())

    def also(self, item: Chunk, kind: str) -> Chunk | None:
        """Another reading of the same words."""
        for other in self.at[item.lo, item.hi]:
            if other.kind == kind:
                return other
        return None

    def ending(self, at: int, *kinds: str) -> list[Chunk]:
        """Readings of some kinds, or of any, that end where a token begins."""
        return [c for c in self.before.get(at, ()) if not kinds or c.kind in kinds]

    def starting(self, at: int, *kinds: str) -> list[Chunk]:
        """Readings of some kinds, or of any, that start with a token."""
        return [c for c in self.after.get(at, ()) if not kinds or c.kind in kinds]


def disambiguated(tokens: Tokens, candidates: list[Chunk], syntax: Syntax) -> list[Chunk]:
    """The candidates without readings that the words beside them rule out."""
    readings = _without_marked_verbs(tokens, _Readings(candidates), syntax)
    dropped = _verb_or_noun(tokens, readings, syntax)
    settled = _settled(readings) if syntax.coordinating_prefix else {}
    harmed = readings.harmed
    for item in readings.every:
        kind, lo = item.kind, item.lo
        rule = _RULED_OUT.get(kind)
        if lo in settled and kind in _SETTLED_FROM and item.hi <= settled[lo]:
            dropped.add(id(item))  # «بلدة المزرعة»: its name, no farm
        elif (rule is not None and rule(tokens, readings, item, syntax)) or (
            lo in harmed and _is_somebody_hurt(readings, item)
        ):
            dropped.add(id(item))
        if not _RULES_OUT_OTHERS.isdisjoint(item.entry):
            dropped |= _ruled_out_by(tokens, readings, item, syntax)
    return [c for c in readings.every if id(c) not in dropped] if dropped else readings.every


_RULES_OUT_OTHERS = frozenset({"completed", "ends", "counted", "nisba"})
"""Attributes of words that other readings beside them may fall for, or they for those."""


def _ruled_out_by(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> set[int]:
    """Which of the readings of a word, and of what stands beside it, cannot stand with one of them."""
    entry = item.entry
    dropped: set[int] = set()
    if entry.get("completed") or entry.get("ends"):
        dropped |= _of_two_words(tokens, readings, item, syntax)
    if entry.get("counted"):
        fell = _people_counted(tokens, readings, item, syntax)
        dropped |= {id(c) for c in readings.at[item.lo, item.hi] if (c is item) != fell}
    if item.kind == "actor" and entry.get("nisba") and (people := readings.also(item, "person")):
        led = item.lo > 0 and tokens.norm[item.lo - 1] in syntax.prepositions
        alone = _stands_alone(readings, people, led) or _is_done_to(tokens, readings, people)
        dropped.add(id(item) if alone else id(people))
    return dropped


def _without_marked_verbs(tokens: Tokens, readings: _Readings, syntax: Syntax) -> _Readings:
    """«المخيم دُمّر»: no town, where its first vowel is written and a verb is passive with it."""
    mark = syntax.passive_vowel
    places = {(c.lo, c.hi) for c in readings.of("place")} if mark else ()
    marked = {(lo, hi) for lo, hi in places if tokens.text.startswith(mark, tokens.start[lo] + 1)}
    if not marked:
        return readings
    told = (c for c in readings.every if c.kind in TRIGGERS and c.feature.startswith("past") and not c.prefix)
    marked.intersection_update([(c.lo, c.hi) for c in told])
    return _Readings([c for c in readings.every if c.kind != "place" or (c.lo, c.hi) not in marked])


def _verb_or_noun(tokens: Tokens, readings: _Readings, syntax: Syntax) -> set[int]:
    """Where one spelling is verb and noun («قصف»), the words beside it decide."""
    dropped: set[int] = set()
    for kind in ("event", "harm"):
        several = {(c.lo, c.hi) for c in readings.of(kind) if len(readings.at[c.lo, c.hi]) > 1}
        for lo, hi in several:
            every = [c for c in readings.at[lo, hi] if c.kind == kind]
            verbs = [c for c in every if c.feature.startswith(("past", "present"))]
            if syntax.subject_first and tokens.norm[hi : hi + 1] and tokens.norm[hi] in syntax.determiners:
                verbs = verbs or [c for c in every if c.has("gerund")]  # "denied bombing the market"
            if not verbs:
                continue
            nouns = [c for c in every if c not in verbs and (kind == "event" or c.has("masdar"))]
            if not nouns or (verbs[0].entry.get("ends") and not any(c.has("masdar") for c in nouns)):
                continue  # «فقدت القوات السيطرة», which other entries list as they find it
            wants_verb = _wants_verb(tokens, readings, verbs[0], nouns[0], syntax)
            dropped |= {id(c) for c in (nouns if wants_verb else verbs)}
    return dropped


def _wants_verb(tokens: Tokens, readings: _Readings, verb: Chunk, noun: Chunk, syntax: Syntax) -> bool:
    """Whether the words beside a spelling make it the verb.

    A particle or bare subject before it wants a verb, and so do people in the nominative after it («خطف مسلحون»), a
    side after its pronoun («مدرسة قصفها الطيران») and a preposition after a seeming dual of something («أغارتا على»).
    """
    lo, hi, arabic = verb.lo, verb.hi, not syntax.subject_first
    if verb.articled or any(letter in syntax.proclitics for letter in verb.prefix):
        return False
    if not verb.prefix and _after_a_verb(readings, lo):
        return False
    before = tokens.norm[lo - 1] if lo else ""
    behind = [c for c in readings.starting(hi) if not c.prefix]
    return (
        verb.has("gerund")
        or before in syntax.verb_particles
        or before in syntax.spoken_not
        or (arabic and _follows_subject(tokens, readings, lo, syntax))
        or (arabic and before in syntax.conjunctions)  # «كما قصف»
        or (verb.prefix == syntax.coordinating_prefix != "" and _arms_and_ground(tokens, readings, hi, syntax))
        or any(c.kind in ("person", "actor") and _nominative(tokens, c, syntax) for c in behind)
        or (bool(verb.suffix) and any(c.kind in ("actor", "side", "weapon") for c in behind))
        or (noun.has("construct") and hi < len(tokens) and tokens.norm[hi] in syntax.prepositions)
    )


def _arms_and_ground(tokens: Tokens, readings: _Readings, at: int, syntax: Syntax) -> bool:
    """«وقصف الطيران المروحي بلدة كذا»: what fires, with its article, and what it hits right behind it."""
    arms = {c.hi for c in readings.starting(at, "weapon") if c.entry.get("platform")}
    hit = any(not c.prefix for hi in arms for c in readings.starting(hi, "place_noun", "object", "place"))
    return hit and syntax.has_article(tokens.norm[at])


def _after_a_verb(readings: _Readings, at: int) -> bool:
    """«قتل قصف لقوات كذا خمسة»: no verb stands right behind another."""
    return any(c.feature.startswith("past") and not c.suffix for c in readings.ending(at, "harm", "light", "damage"))


def _nominative(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """«مسلحون», «مسلحان», «مسلحو كذا»; but «شبان» ends so in every case."""
    endings = syntax.nominative if item.has("dual") else syntax.nominative[:1]
    holds = (item.has("construct") and item.has("pl")) or (item.kind == "actor" and item.hi - item.lo > 1)
    shed = tuple(ending[:1] for ending in syntax.nominative[:1]) if holds else ()
    return not item.prefix and tokens.norm[item.lo].endswith(endings + shed)


def _of_two_words(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> set[int]:
    """«قضت قوات كذا على خمسة مسلحين», «قضت المحكمة بسجنه»: readings that a later word rules out."""
    if not _completed(tokens, readings, item, syntax) or _ended_before(tokens, readings, item, syntax):
        return {id(item)}
    others = [c for c in readings.at[item.lo, item.hi] if c.kind in (item.kind, "say")]  # «نشرت القوة حواجز»
    if item.kind == "event" and item.entry.get("type") == "movement":  # «أعادت انتشارها», «غادرت القوات»
        twins = readings.at[item.lo, item.hi]
        others += [c for c in twins if c.kind == "light" or c.entry.get("toll") == "displaced"]
    if item.kind == "event" and item.entry.get("type") == "seizure":  # «فقدت القوات السيطرة على كذا»: nobody is missing
        others += [c for c in readings.at[item.lo, item.hi] if c.kind == "harm"]
    ruled_out = {id(c) for c in others if not c.entry.get("ends")}  # «بسط سيطرته», as a verb or as its noun
    if item.kind in TRIGGERS and (at := _end_of(tokens, readings, item, syntax)) is not None:  # «تبادلت الفصائل أسرى»
        ruled_out |= {id(c) for c in readings.every if c.lo <= at < c.hi and c.kind in TRIGGERS - {"weapon"}}
    return ruled_out - {id(item)}


def _people_counted(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«سقط أربعة مدنيين في القصف», «سقط شقيقان»; but «سقط عشرة مدنيين بين قتيل وجريح»: people fell, no more said."""
    if item.entry.get("counted") == "behind":
        return _fell_who_stand_before(tokens, readings, item, syntax)
    start = _past_whose_fire(readings, item.hi, syntax)
    number = next(iter(readings.starting(start, "number")), None)
    nobody = start < len(tokens) and tokens.norm[start] in syntax.none_of  # «نفت سقوط أي مقاتل»
    at = number.hi if number else start + nobody
    at += bool(number) and syntax.prepositions.get(tokens.norm[at]) == "from"  # «سقط تسعة من المهاجمين»
    counted = readings.starting(at, "person")
    people = next((c for c in counted if number or nobody or c.has("dual")), None)
    if not people:
        return False
    told = (c for c in readings.of("harm") if item.hi <= c.lo <= people.hi + _COUNTED)
    return all(c.prefix[:1] == syntax.coordinating_prefix for c in told)  # «وجُرح ثالث»


def _fell_who_stand_before(tokens: Tokens, readings: _Readings, verb: Chunk, syntax: Syntax) -> bool:
    """«أربعون جنديا سقطوا في الهجوم»; but «سقطوا جرحى», «سقطوا في قبضة كذا»."""
    people = readings.ending(verb.lo, "person")
    counted = any(c.has("dual") or readings.ending(c.lo, "number") for c in people)
    near = range(verb.hi, min(verb.hi + _COUNTED, len(tokens)))
    told = any(c.lo in near for c in readings.of("harm"))
    return counted and not told and syntax.grips.isdisjoint(tokens.norm[i] for i in near)


def _past_whose_fire(readings: _Readings, at: int, syntax: Syntax) -> int:
    """«سقط بنيران القوات ثلاثة مدنيين»: where those who fell begin, behind the fire and whose it was."""
    arms = {c.hi for c in readings.starting(at, "weapon") if syntax.proclitics.get(c.prefix[:1])}
    sides = (
        c.hi for c in readings.every if c.lo in arms and c.kind in ("actor", "side") and (not c.prefix or c.articled)
    )
    return next(sides, at)


def _completed(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """Whether a side follows a verb at once, and people the word that completes it; or a word that ends it."""
    if item.entry.get("ends"):
        return _end_of(tokens, readings, item, syntax) is not None
    who = ("actor", "side", "weapon", "person", "event")
    if not any(not c.entry.get("weak") for c in readings.starting(item.hi, *who)):
        return False
    word = str(item.entry.get("completed"))
    near = range(item.hi, min(item.hi + _COMPLETED_WITHIN, len(tokens)))
    after = {i + 1 for i in near if tokens.norm[i] == word}  # «قضت، في غارة على كذا، على خمسة مسلحين»
    return any(readings.starting(at, "person", "number", "actor", "harm") for at in after)


def _ended_before(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«سلم مسلحون أنفسهم للجيش»: whether another verb of two words, spelt alike, finds its end first."""
    twins = (c for c in readings.at[item.lo, item.hi] if c is not item and c.kind == item.kind and c.entry.get("ends"))
    ends = [at for c in twins if (at := _end_of(tokens, readings, c, syntax)) is not None]
    mine = _end_of(tokens, readings, item, syntax) if ends else None
    return mine is not None and min(ends) < mine


def _end_of(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> int | None:
    """Where the word stands that ends a verb of two words, in the same sentence.

    «نشرت قوات كذا بيانا عن قوات …» deploys none: neither its subject nor what a paper is about ends the verb.
    «سقط ثلاثة قتلى على يد كذا», «سقط سلاحه من يده»: the dead fall by a hand, and no town into it. «نسبت الوكالة إلى
    طبيب أن القصف …» lays nothing on anybody: what is said ends no verb.
    """
    ends = str(item.entry.get("ends") or "").split()
    subjects = (c.hi for c in readings.starting(item.hi, "actor") if item.has("f"))
    papers = {c.lo for c in readings.every if c.entry.get("paper") and item.kind == "event"}
    dead = {c.lo for c in readings.of("harm") if not c.prefix and item.entry.get("type") == "seizure"}
    for i in range(max(subjects, default=item.hi), min(item.hi + _COMPLETED_WITHIN, len(tokens))):
        by = tokens.norm[i] in syntax.grips and syntax.prepositions.get(tokens.norm[i - 1]) in ("on", "from")
        if tokens.norm[i] in ends and not by:
            return i
        if tokens.norm[i] in _FULL_STOPS or tokens.norm[i] in syntax.complementisers or i in papers or i in dead or by:
            return None
    return None


def _tells_of_none(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«المرصد لم يسجل أي غارة», «ولم توثق الشبكة أي غارة»: what a teller says; but «لم تسجل المدينة أي قصف»."""
    say = next((c for c in readings.ending(item.hi, "say") if c.entry.get("beside_teller")), None)
    return say is not None and _beside_a_teller(tokens, readings, say)


def _beside_a_teller(tokens: Tokens, readings: _Readings, item: Chunk) -> bool:
    """«المرصد لم يسجل», «لم يسجل المرصد», «موفدو المنظمة في المدرسة فما عثروا على …»."""
    if readings.starting(item.hi, *_TELLERS):
        return True
    last = max((c.hi for kind in _TELLERS for c in readings.of(kind) if c.hi <= item.lo), default=-1)
    return item.lo - last <= _TELLER_AHEAD and _FULL_STOPS.isdisjoint(tokens.norm[max(last, 0) : item.lo])


def _before_a_teller(readings: _Readings, item: Chunk) -> bool:
    """«يعتقد السكان أن …», «شاهد مراسل الوكالة دبابات …»: who believes or saw, right behind the verb."""
    people = (c for c in readings.every if c.lo == item.hi and c.kind in ("source", "person", "actor", "side"))
    return any(c.kind != "person" or c.entry.get("class") for c in people)


def _no_noun_of_place(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«الميادين», a town, before «ميادين», squares."""
    return bool(item.entry.get("weak")) and readings.also(item, "place") is not None


def _no_source(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«استشهاد ثلاثة ضباط», “killed a local journalist”: none who tell."""
    if syntax.subject_first and item.hi - item.lo == 1 and readings.starting(item.hi, "person"):
        return True
    people = next(iter(readings.starting(item.lo, "person")), None)
    if people is not None and not syntax.subject_first and _fell(tokens, readings, people, syntax):
        return True
    return people is not None and (_counted_or_hurt(readings, people) or not _tells(readings, item))


def _fell(tokens: Tokens, readings: _Readings, people: Chunk, syntax: Syntax) -> bool:
    """«ناشطان من كذا لقيا مصرعهما»: the subject of a verb of dying behind them, which agrees with them in number."""
    verbs = (c for c in readings.of("harm") if 0 <= c.lo - people.hi <= _COUNTED and not c.prefix)
    verbs = (c for c in verbs if c.entry.get("voice") == "middle")
    return any(c.has("dual") or tokens.norm[c.hi - 1].endswith(syntax.of_both or " ") for c in verbs)


def _no_speaker(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«مقتل أحد قادة التنظيم»: one of whom harm is told, none who speaks."""
    people = readings.also(item, "person")
    one = item.lo > 0 and tokens.norm[item.lo - 1] in syntax.one_of and bool(readings.ending(item.lo - 1, "harm"))
    return people is not None and (one or _counted_or_hurt(readings, people))


def _only_describes(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """“A bus passenger was shot dead”: a thing right before a noun for people says what sort they are.

    «قتلوا في كمين للجيش»: a checkpoint, as Egypt calls it, is an ambush where somebody falls into it; «هجوم على كمين
    للجيش» falls on one.
    """
    if item.entry.get("trap") and _located(tokens, item, syntax):
        return True
    if item.entry.get("struck") and not _struck(tokens, readings, item, syntax):
        return True
    alone = syntax.subject_first and item.has("sg") and not readings.also(item, "actor")
    return alone and bool(readings.starting(item.hi, "person"))


def _struck(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«هجوم على كمين للجيش», «قرب كمين للشرطة»: what a word for being upon or by it makes a thing."""
    if not item.prefix and readings.ending(item.lo, "relation"):
        return True
    return item.lo > 0 and not item.prefix and syntax.prepositions.get(tokens.norm[item.lo - 1]) == "on"


def _takes_an_act(readings: _Readings, item: Chunk) -> bool:
    """“Jets executed four strikes”, “raids executed by jets”: an act is done, nobody is put to death."""
    counts = {c.hi for c in readings.starting(item.hi, "number", "hedge")}
    acts = (c for c in readings.of("event") if not c.feature.startswith(VERBAL))
    return any(c.hi == item.lo or c.lo == item.hi or c.lo in counts for c in acts)


def _no_act(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """“Executed four men”: a verb that carries an act only where one stands beside it."""
    carries = bool(item.entry.get("or_people")) and not _takes_an_act(readings, item)
    if item.suffix in syntax.own_side and readings.also(item, "person") is not None:
        return True  # «أبطالنا»
    if readings.also(item, "place") is not None and not readings.starting(item.hi, "event"):
        return True  # «قصف الجيش سرت», but «سرت هدنة»
    return carries or _governed(tokens, readings, item, syntax)


def _nobody_slain(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    carried = bool(item.entry.get("or_act")) and _takes_an_act(readings, item)
    hit = readings.also(item, "event") if item.kind == "harm" else None
    if hit is not None and hit.entry.get("of_things") and _thing_hit(tokens, readings, item, syntax):
        return True
    own = (c for c in readings.at[item.lo, item.hi] if c.entry.get("goes_missing"))
    if item.entry.get("toll") == "missing" and any(_people_lost(tokens, readings, c, syntax) for c in own):
        return True  # «فقدت القوات أربعة من جنودها»: they fell
    if item.entry.get("denied") and not _touches_people(tokens, readings, item, syntax):
        return True
    lost_ground = bool(item.entry.get("loses")) and not _people_lost(tokens, readings, item, syntax)
    return carried or lost_ground or _governed(tokens, readings, item, syntax)


def _touches_people(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«لم تصب القذائف أحدا», «لم تصب أي مدني»; but «لم تصب القذيفة هدفها»."""
    near = range(item.hi, min(item.hi + _COUNTED, len(tokens)))
    anybody = any(tokens.norm[i].removesuffix(syntax.accusative[0]) in syntax.one_of for i in near)
    return anybody or any(c.lo in near for c in readings.of("person"))


def _thing_hit(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«أصيبت مدرسة في قصف على البلدة»: what is hit is no person, and no band of men either."""
    subject = readings.starting(item.hi)
    armed = {c.lo for c in readings.of("weapon")}  # «أصيب المبنى بثلاث قذائف»
    by_what = [c for c in subject if c.kind in ("event", "weapon")]
    counted = (c for c in subject if c.kind == "number" and c.hi in armed)
    letters = [*(c.prefix[:1] for c in by_what), *(tokens.norm[c.lo][:1] for c in counted)]
    if any(syntax.proclitics.get(letter) == "with" for letter in letters):
        subject = _subject_before(tokens, readings, item, syntax)  # «مدرسة في سراقب أصيبت بقذيفة»
    things = any(c.kind == "object" and c.entry.get("holder") in ("civilian", "medics", "neutral") for c in subject)
    return things and not any(c.kind in ("person", "number", "actor") for c in subject)


def _subject_before(tokens: Tokens, readings: _Readings, verb: Chunk, syntax: Syntax) -> list[Chunk]:
    """The readings of the noun without preposition that stands last before a verb; none of a verb joined to others."""
    nouns = [c for c in readings.every if c.hi <= verb.lo and c.kind in _NOUNS]
    led = (
        c.prefix.removeprefix(syntax.coordinating_prefix)[:1] in syntax.proclitics
        or tokens.norm[c.lo - 1] in syntax.prepositions
        for c in nouns
    )
    nouns = [c for c, prepared in zip(nouns, led, strict=True) if not prepared]
    last = max((c.hi for c in nouns if verb.lo - c.hi <= _SUBJECT and not verb.prefix), default=None)
    return [c for c in nouns if c.hi == last]


def _takes_things(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«ضبطت القوات 34 قطعة سلاح», «ضبط مخزن أسلحة»: nobody is arrested."""
    at = max((c.hi for c in readings.starting(item.hi, "actor", "side")), default=item.hi)
    counted = max((c.hi for c in readings.starting(at, "number")), default=at)
    kinds = {c.kind for c in readings.starting(counted)}  # «21 متهما» has another reading, and is no thing
    unknown = counted > at and not kinds and tokens.kind[counted : counted + 1] == [WORD]
    unknown = unknown and tokens.norm[counted] not in syntax.prepositions
    return unknown or (bool(kinds & {"object", "weapon"}) and "person" not in kinds)


def _people_lost(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«خسر الجيش أربعة جنود», «فقدت خمسة من عناصرها»; but «خسر مسلحو التنظيم البلدة» and «فقدت ثلاث نساء»."""
    starts, bereft = _past_the_loser(tokens, readings, item.hi, syntax)
    counts = {c.hi for c in readings.of("number") if c.lo in starts}
    people = [c for c in readings.of("person") if not c.article and c.entry.get("who")]
    of = {at + 1 for at in counts if syntax.prepositions.get(tokens.norm[at]) == "from"}
    if any(c.lo in of and c.suffix for c in people):
        return True
    if item.entry.get("goes_missing") and not bereft:
        return False
    if syntax.subject_first and any(c.lo in starts and c.has("pl") for c in people):
        return True  # "lost soldiers"
    return any(c.lo in counts or (c.lo in starts and c.has("dual") and not c.has("construct")) for c in people)


_BEREFT = frozenset({"actor", "side", "place", "place_noun"})
"""Who may lose people: a side, a town."""


def _past_the_loser(tokens: Tokens, readings: _Readings, at: int, syntax: Syntax) -> tuple[set[int], bool]:
    """«وخسر فيه الجيش جنديين», «فقدت مدينة كذا تسعة»: where those lost may begin, and if who lost is told."""

    def past_where(i: int) -> int:
        return i + (i < len(tokens) and tokens.norm[i] in syntax.wherewith)

    losers = [c for c in readings.starting(past_where(at)) if not c.prefix or c.articled]
    losers = [c for c in losers if c.kind in _BEREFT or (c.entry.get("body") and c.definite)]
    named = {c.hi: c for c in losers if c.kind == "place_noun"}
    ends = {c.hi for c in losers} | {c.hi for c in readings.of("place") if c.lo in named}
    return {past_where(end) for end in ends} or {past_where(at)}, bool(ends)


def _no_damage(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """“The worst damage was in the port”: a noun that looks like the verb, an article near before it."""
    before = tokens.norm[max(0, item.lo - 2) : item.lo]
    noun = syntax.subject_first and item.feature == "present" and not syntax.the.isdisjoint(before)
    return noun or _governed(tokens, readings, item, syntax)


def _no_relation(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """“In western Iraq”: the region's name, no bearing of the country; «محافظة الجوف», not «جوف»."""
    if item.articled and readings.also(item, "place") is not None:
        return True
    over = ((item.hi - 1, hi) for hi in (item.hi + 1, item.hi + 2)) if item.hi - item.lo > 1 else ()
    return any(c.kind == "place" for span in over for c in readings.at.get(span, ()))


def _meets_ground(tokens: Tokens, readings: _Readings, verb: Chunk) -> bool:
    """“Lost the two hills”, "lost Marj"; but “lost five men to a roadside bomb”, "took Marj residents"."""
    near = [c for c in readings.every if 0 <= c.lo - verb.hi <= _GROUND]
    named = verb.hi < len(tokens) and tokens.is_capital(verb.hi)
    people = any(c.kind == "person" for c in near)
    if verb.entry.get("type") == "seizure" and any(c.kind == "place" and c.entry.get("country") for c in near):
        return False  # "lost Syria as a market"
    return not people and (named or any(c.kind in ("place", "place_noun", "object") for c in near))


def _no_event(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«بلدة معركة»: its name."""
    verb = item.feature.startswith(("past", "present"))
    following = tokens.norm[item.hi : item.hi + 1]
    if verb and item.entry.get("direct") and not item.suffix and following and following[0] in syntax.prepositions:
        return True  # «قذائف تسقط على القرية»
    if item.entry.get("of_things") and not _thing_hit(tokens, readings, item, syntax):
        return True
    post = readings.also(item, "object")
    if post is not None and post.entry.get("struck") and _struck(tokens, readings, item, syntax):
        return True  # «هجوم على كمين للجيش»
    if item.entry.get("of_ground") and syntax.subject_first and not _meets_ground(tokens, readings, item):
        return True
    if item.entry.get("disarms") and _takes_things(tokens, readings, item, syntax):
        return True
    slain = (c for c in readings.at[item.lo, item.hi] if c.kind == "harm" and c.entry.get("loses"))
    if any(_people_lost(tokens, readings, c, syntax) for c in slain):
        return True
    return _called(readings, item) or _owns(readings, item, syntax) or _nobody_slain(tokens, readings, item, syntax)


def _owns(readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«بارجة للعدوان»: a side with the name of an act, whose what stands right before it is."""
    led = syntax.proclitics.get(item.prefix[:1]) == "for" and readings.also(item, "actor") is not None
    return led and bool(readings.ending(item.lo, "weapon", "event"))


def _no_side(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«قصف المستشفى», «قصف محيط المستشفى»: what is hit, not who says; «الساعات الأخيرة»: no side."""
    if item.entry.get("latter"):
        return not _means_one_told(tokens, readings, item, syntax)
    tells = _tells(readings, item) if syntax.subject_first else _told_beside(readings, item)
    hit = bool(readings.ending(item.lo, "event", "relation")) or not tells
    return hit and any(item.lo <= c.lo for c in readings.ending(item.hi, "object"))


def _means_one_told(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«شنته الأخيرة», «قوات الأخير», «من قبل الأخيرة»: whether an adjective stands for one of the sides told."""
    before, word = [c for c in readings.every if c.hi == item.lo], tokens.norm[item.lo - 1]
    merged = tokens.norm[item.lo].removeprefix(syntax.coordinating_prefix).startswith(syntax.merged_article)
    if not item.lo or merged or item.prefix.strip(syntax.coordinating_prefix) or word in syntax.linking:
        return bool(item.lo)
    if syntax.has_article(word):
        return False
    verbs = any(c.feature.startswith(("past", "present")) or c.kind == "say" for c in before)
    held = any(c.kind in ("object", "person", "weapon") and not c.suffix and not c.definite for c in before)
    return verbs or (held and not any(c.kind in ("actor", "place") for c in before))


def _no_actor(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«في محافظة كذا»: not who governs it; «في الميادين»: the town, not the channel."""
    located = _located(tokens, item, syntax)
    if item.entry.get("spoken") and not _told_beside(readings, item):
        return True
    if item.entry.get("metonym") and located:
        if any(item.lo <= c.lo and c.hi <= item.hi for c in readings.of("place")):
            return True
    if readings.also(item, "place") is None:
        return False
    return located or bool(readings.ending(item.lo, "relation")) or _as_a_place(tokens, readings, item, syntax)


def _told_beside(readings: _Readings, item: Chunk) -> bool:
    """«قالت "المسيرة"», «وكانت المسيرة قد ادعت»: beside a word of saying, a medium that is called like a thing."""
    return any(0 <= item.lo - c.hi <= 1 or (c.kind == "say" and 0 <= c.lo - item.hi <= 2) for c in readings.telling)


def _no_weapon(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«قالت المسيرة إن …»: the channel; «سقطت المسيرة»: the drone. «قتل قناص في تعز»: he is the one slain."""
    if readings.also(item, "person") is not None and readings.ending(item.lo, "harm"):
        return not readings.starting(item.hi, "person", "number")
    medium = readings.also(item, "actor")
    return medium is not None and bool(medium.entry.get("spoken")) and _told_beside(readings, item)


def _as_a_place(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """“The city of al-Mayadeen”, «غارات على الميادين»: named as ground, and nobody near who tells."""
    at = item.lo - 1
    while at > 0 and syntax.prepositions.get(tokens.norm[at]) == "of":
        at -= 1
    headed = bool(readings.ending(at + 1, "place_noun") or readings.starting(item.hi, "place_noun"))
    struck = at >= 0 and (tokens.norm[at] in syntax.upon or bool(readings.ending(item.lo, "event")))
    proper = bool(item.entry.get("proper")) and not item.entry.get("nisba")
    return proper and (headed or struck) and not _tells(readings, item)


def _no_evidence(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«صور: 8 شهداء»: a town in a list, no pictures; «تسجيل خمس غارات»: counted, not filmed."""
    if item.entry.get("of_acts") and readings.starting(item.hi, *_RECORDED):
        return True
    if readings.also(item, "place") is None:
        return False
    on = syntax.prepositions.get(tokens.norm[item.lo - 1]) == "on"
    struck = on and any(readings.ending(at, "event") for at in range(item.lo - _ACT, item.lo))  # «غارة للعدو على صور»
    return struck or _heads_figures(tokens, item)


def _no_word_of_speech(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«غارات يعتقد أنها روسية»: a doubt about what stands right before it, nobody's statement."""
    if item.entry.get("names") and readings.ending(item.lo, "person") and tokens.is_capital(item.hi):
        return True  # "a driver named Khalid al-Ahmad"
    if syntax.subject_first and item.lo and (_is_a_name(tokens, readings, item) or _calls(tokens, item, syntax)):
        return True
    if item.entry.get("noun_too") and _is_a_paper(tokens, readings, item, syntax):
        return True
    doubted = readings.also(item, "hedge") is not None and not syntax.subject_first
    doubted = doubted and not _claims_itself(readings, item)
    nominal = item.has("masdar") or item.has("dual")
    if nominal and (paper := readings.also(item, "speaker")) is not None and paper.entry.get("paper"):
        return True  # «يسجّل الكشف»: the list, not the revealing
    if _is_a_preposition(tokens, item, syntax) and not _opened_by_a_source(tokens, readings, item, syntax):
        return True
    if item.entry.get("needs_whom") and not _takes_somebody(tokens, readings, item.hi):
        return True  # «وكذا متهمة حسب الشرطة»: accused, not accusing
    if item.entry.get("needs_that") and not _says_that(tokens, readings, item, syntax):
        return True
    if item.entry.get("beside_teller") and not _beside_a_teller(tokens, readings, item):
        return True
    if item.entry.get("before_teller") and not _before_a_teller(readings, item):
        return True
    if any(c.entry.get("untrue") for c in readings.ending(item.lo, "negation")):
        return True  # «لا صحة لما روجت له صفحات عن …»: who denies speaks
    return (doubted and bool(readings.ending(item.lo, *_DOUBTED))) or _governed(tokens, readings, item, syntax)


def _takes_somebody(tokens: Tokens, readings: _Readings, at: int) -> bool:
    """Whether people, a side or what is theirs stands right behind a word, in quotes or not."""
    at += at < len(tokens) and tokens.norm[at] in _OPEN_QUOTES
    return bool(readings.starting(at, "actor", "side", "person", "source", "place", "object", "weapon"))


def _claims_itself(readings: _Readings, item: Chunk) -> bool:
    """«جيش كذا يزعم إصابة جندي»: a side right before the verb, what it claims right behind, as tickers write."""
    sides = [c for c in readings.ending(item.lo, "actor") if not c.entry.get("nisba")]
    return bool(sides) and any(c.lo == item.hi and c.kind in ("harm", "event") for c in readings.every)


def _is_a_paper(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """“A report”, but “medical sources report”: a noun that is a verb right behind tellers in the plural."""
    bare = item.feature == "present" and not tokens.norm[item.lo].endswith(syntax.plural_endings)
    return bare and not any(c.has("pl") for c in readings.ending(item.lo, "source"))


def _is_a_name(tokens: Tokens, readings: _Readings, item: Chunk) -> bool:
    """“Ahmed Said”: a capitalised word right after another that names no source."""
    capitals = tokens.is_capital(item.lo) and tokens.is_capital(item.lo - 1)
    return capitals and not readings.ending(item.lo, "actor", "source", "speaker")


def _calls(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """“The disputed territory”, “a reported raid”: a participle between an article and its noun."""
    before = tokens.norm[item.lo - 1]
    articles = syntax.possessives, syntax.the, syntax.indefinites, syntax.possessive_endings
    opens = any(before in words for words in articles)
    return item.hi - item.lo == 1 and item.has("past") and opens


def _is_a_preposition(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """«بيّن», «تابع»: a verb of speech written like a preposition («بين», «بينهم»)."""
    word = tokens.norm[item.lo].removeprefix(syntax.coordinating_prefix or " ").removesuffix(item.suffix or " ")
    return item.hi - item.lo == 1 and word in syntax.prepositions


def _opened_by_a_source(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«وبيّن المرصد أن …»: at the head of a clause, a source right after it; but «اشتباكات بين الجيش والمسلحين»."""
    quoted = item.lo > 1 and tokens.norm[item.lo - 1] in _CLOSING and any(readings.ending(item.lo - 1, "event"))
    opens = (
        item.prefix or item.lo == 0 or tokens.kind[item.lo - 1] == PUNCT or tokens.norm[item.lo - 1] in syntax.breaks
    ) and not quoted  # «"معارك" بين "كذا" و"كذا"»
    joined = {c.lo for c in readings.every if c.prefix[:1] == (syntax.coordinating_prefix or " ")}
    ends = (i for i in range(item.hi, len(tokens)) if i in joined or _ends_a_subject(tokens, i, syntax))
    said = next(ends, None)
    if said is None or not opens:
        return False
    tellers = readings.starting(item.hi, "actor", "source", "speaker", "side")
    parted = tokens.norm[said + 1 : said + 2] if tokens.kind[said] == PUNCT else []  # «وبيّن معن، أن …»
    that = not syntax.complementisers.isdisjoint([tokens.norm[said], *parted])
    quoting = tokens.norm[said] in _QUOTING and tokens.norm[said - 1] != syntax.coordinating_prefix
    further = that or item.entry.get("continues") or tokens.norm[said] == ":"  # but «وبين حي "السكري" والقلعة»
    return (that or quoting) and (bool(tellers) or (bool(further) and said - item.hi <= _NAMED))


def _ends_a_subject(tokens: Tokens, at: int, syntax: Syntax) -> bool:
    """Whether a word opens what is said, or a mark stands there."""
    return tokens.kind[at] == PUNCT or tokens.norm[at] in syntax.complementisers


def _says_that(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«ردت الوزارة بأن …», «ذهب المرصد إلى أن …», «"…"، هكذا ردت الوزارة»; but «ردت القوات بقصف …» acts."""
    if not _CLOSING.isdisjoint(tokens.norm[max(0, item.lo - _BEHIND_A_QUOTE) : item.lo]):
        return True
    if any(c.entry.get("adverbial") and 0 < c.lo - item.hi <= _SAID for c in readings.telling):
        return True  # «ردت المتحدثة باسم الوزارة نافية …»
    near = range(item.hi, min(len(tokens), item.hi + _SAID))
    opened = next((i for i in near if tokens.norm[i] == ":" or tokens.norm[i] in syntax.complementisers), None)
    led = item.entry.get("needs_that")
    if opened is None or led not in ("to", "with"):
        return opened is not None
    before = syntax.prepositions.get(tokens.norm[opened - 1])
    return bool((syntax.proclitics.get(tokens.norm[opened][:1]) if led == "with" else before) == led)


def _counted_or_hurt(readings: _Readings, people: Chunk) -> bool:
    """Whether a number, or a word for what was done to people, stands right before."""
    return any(
        c.kind == "number"
        or c.entry.get("object") == "person"
        or (c.kind == "harm" and c.entry.get("role") != "person")
        for c in readings.ending(people.lo)
    )


def _tells(readings: _Readings, item: Chunk) -> bool:
    """Whether a word of speech stands near, of which it may be the source."""
    return any(0 <= item.lo - c.hi <= 8 or 0 <= c.lo - item.hi <= 10 for c in readings.telling)


def _stands_alone(readings: _Readings, people: Chunk, led: bool) -> bool:
    """Whether it is a noun: counted, or of the harmed, or a plural that no word for people stands before.

    A plural right after a preposition («على فلسطينيين») is one too.
    """
    if people.has("dual") and any(c.has("dual") for c in readings.ending(people.lo, "weapon", "object")):
        return False  # «صاروخان إسرائيليان»
    if _counted_or_hurt(readings, people):
        return True
    animate = readings.ending(people.lo, "person", "source", "speaker", "side", "harm", "actor")
    several = people.has("pl") or people.has("dual")
    return several and not animate and bool(led or readings.ending(people.lo) or people.articled)


_DOERS = ("actor", "side", "weapon", "event")
"""What may kill: a side, its arms, a raid."""


def _is_done_to(tokens: Tokens, readings: _Readings, people: Chunk) -> bool:
    """«قتلت قوات كذا، الأربعاء، فلسطينيا»: somebody of a nation, behind a verb of harm, who did it and when."""
    at, doer = people.lo, False
    while not people.prefix and not people.articled and at > 0:
        at -= tokens.kind[at - 1] == PUNCT
        if doer and any(_harms_people(c) for c in readings.ending(at, "harm", "event")):
            return True
        between = [c for c in readings.ending(at, *_DOERS, "time") if not c.feature.startswith(VERBAL)]
        if not between:
            return False
        doer = doer or any(c.kind != "time" and not c.entry.get("nisba") for c in between)
        at = min(c.lo for c in between)
    return False


def _harms_people(verb: Chunk) -> bool:
    """An active verb of harm or of taking people."""
    active = verb.feature.startswith(("past", "present")) and not verb.has("passive")
    people = verb.kind == "harm" or verb.entry.get("object") == "person"
    return active and people and verb.entry.get("voice") != "middle"


def _called(readings: _Readings, item: Chunk) -> bool:
    """Whether a word for a settlement stands right before a word that is a place's name too."""
    levels = ("city", "town", "village", "camp", "district")
    nouns = readings.ending(item.lo, "place_noun") if item.lo in readings.before else ()
    return any(c.entry.get("level") in levels for c in nouns) and readings.also(item, "place") is not None


def _settled(readings: _Readings) -> dict[int, int]:
    """Where a name of a place stands right after a bare noun that wants one («بلدة», «قرية»): its start and end."""
    levels = ("town", "village", "city", "quarter", "camp", "district")
    nouns = {c.hi for c in readings.of("place_noun") if c.entry.get("level") in levels and not c.articled}
    return {c.lo: c.hi for c in readings.of("place") if c.lo in nouns} if nouns else {}


def _governed(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«في تدمر»: no verb stands after a preposition; whether one that is a place's name, too, does."""
    verb = item.feature.startswith(("past", "present")) or item.entry.get("form_of") == "verb"
    verb = verb or item.kind in ("damage", "say")
    if syntax.subject_first or not verb or item.prefix or not item.lo or readings.also(item, "place") is None:
        return False
    after = readings.ending(item.lo, "relation", "place_noun", "object")
    return bool(after) or tokens.norm[item.lo - 1] in syntax.prepositions


def _heads_figures(tokens: Tokens, item: Chunk) -> bool:
    """Whether a colon and a number follow."""
    return tokens.norm[item.hi : item.hi + 1] == [":"] and tokens.kind[item.hi + 1 : item.hi + 2] == [NUMBER]


def _located(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    before = tokens.norm[item.lo - 1] if item.lo else ""
    if before in syntax.settlements:
        return True  # «مدينة الميادين»
    if item.hi < len(tokens) and tokens.norm[item.hi] == ":" and before in ("#", "_", "", "\n"):
        return True  # «#الميادين: …»
    return syntax.prepositions.get(before) == "in" or any(
        syntax.proclitics.get(letter) == "with" for letter in item.prefix.removesuffix(syntax.article_prefix)
    )


def _follows_subject(tokens: Tokens, readings: _Readings, lo: int, syntax: Syntax) -> bool:
    opened = (tokens.norm[c.lo - 1] for c in readings.ending(lo, "side", "weapon") if c.lo and not c.prefix)
    if not syntax.complementisers.isdisjoint(opened):
        return True  # «إن الطيران قصف»
    subjects = [c for c in readings.ending(lo, "actor") if not c.entry.get("nisba") and not c.prefix]
    speakers = {c.hi for c in readings.telling if c.kind == "say" and c.feature.startswith(("past", "present"))}
    return (
        bool(subjects) and min(c.lo for c in subjects) not in speakers
    )  # «نفت القوات قصف المستشفى»: her verb stands before her


def _is_arrested(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«القبض على متهمين اثنين», «القبض أمس على متهم»: after a word of arrest somebody, no deed only alluded to."""
    at = next((c.lo for c in readings.of("time") if c.hi in (item.lo, item.lo - 1)), item.lo)
    taken = any(c.entry.get("type") == "detention" for c in readings.ending(at, "event"))
    return taken and readings.also(item, "person") is not None


def _among_people(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«إصابات لدى ثلاثة تلاميذ»: a word of "upon" right before people; but «لدى مرور سيارته»."""
    return bool(item.entry.get("of_acts") and readings.starting(item.hi, "number", "person"))


def _is_somebody_hurt(readings: _Readings, item: Chunk) -> bool:
    """«مقتل طالب», «إصابة متظاهر», «قتل الشيخ سالم»: right behind a word of harm, none who asks and no village."""
    if item.kind not in _READ_AS_PERSON or item.prefix or item.entry.get("nisba"):
        return False
    people = readings.also(item, "person")
    first = readings.at.get((item.lo, item.hi - 1), ()) if item.kind == "place" else ()
    titled = any(c.kind == "person" and c.articled for c in first)
    return titled or (people is not None and bool(people.feature) and not (people.articled or people.suffix))


def _nobody_harmed(tokens: Tokens, readings: _Readings, item: Chunk, syntax: Syntax) -> bool:
    """«أم», «عم», «أب»: kin where somebody is counted or hurt, or joined to such; else another word."""
    if _thing_broken(readings, item) or _is_the_country(readings, item):
        return True
    if syntax.subject_first and item.has("sg") and item.fights:
        return bool(readings.starting(item.hi, "actor"))  # "the extremist Islamic State group"
    if not item.entry.get("of_the_harmed") or item.prefix or item.suffix or item.has("dual"):
        return False
    told = tokens.norm[item.lo - 1] in syntax.subtotal  # «بينهم أم وثلاثة أطفال»
    return not told and not any(c.kind in ("number", "harm") for c in readings.ending(item.lo))


def _is_the_country(readings: _Readings, item: Chunk) -> bool:
    """«في سوريا»: where nobody is counted, no Syrian in the accusative, which is written the same."""
    land = readings.also(item, "place")
    return land is not None and bool(land.entry.get("country")) and not _counted_or_hurt(readings, item)


def _thing_broken(readings: _Readings, item: Chunk) -> bool:
    """«دمرت المدفعية خمسة أطقم»: trucks, no crews, behind a word of damage or a strike."""
    if readings.also(item, "object") is None:
        return False
    at = next((c.lo for c in readings.ending(item.lo, "number")), item.lo)
    broken = any(0 <= at - c.hi <= _BROKEN for c in readings.of("damage"))
    return (broken or bool(readings.ending(at, "event"))) and not readings.ending(at, "harm")


_RULED_OUT: dict[str, Callable[[Tokens, _Readings, Chunk, Syntax], bool]] = {
    "place_noun": _no_noun_of_place,
    "relation": _no_relation,
    "source": _no_source,
    "speaker": _no_speaker,
    "event": _no_event,
    "side": _no_side,
    "actor": _no_actor,
    "weapon": _no_weapon,
    "evidence": _no_evidence,
    "say": _no_word_of_speech,
    "object": _only_describes,
    "person": _nobody_harmed,
    "light": _no_act,
    "harm": _nobody_slain,
    "damage": _no_damage,
    "link": _among_people,
    "modal": _is_arrested,
    "hedge": _is_arrested,
    "negation": _tells_of_none,
}
