"""What the event reader needs of one sentence, and what the parts of a sentence are to each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tawatur.extract.drafts import EventDraft, PlaceRef, Speech
from tawatur.extract.event_kinds import WEAPON_EVENTS
from tawatur.extract.groups import Group
from tawatur.extract.state import Resolver
from tawatur.extract.subject_first import clause_breaks
from tawatur.grammar.chunks import COMMAS, gap_words, has_comma
from tawatur.grammar.piece import TRIGGERS, Chunk
from tawatur.grammar.syntax import Language, Syntax
from tawatur.text.tokens import Tokens

FROM_ABOVE = {"drone": "drone_strike", "aircraft": "airstrike"}
"""What flies and fires, and the type of its strikes."""
VEHICLES = ("car", "motorcycle", "vehicle", "truck", "ambulance")
"""What fighters who are hit ride in, whoever built it («استهداف سيارة يستقلها عنصران من كذا»)."""


_ANSWERING = ("rebuts", "refutes", "disowns")
"""Attributes of words that may answer what another has told."""

_MODAL = frozenset({"general", "undetermined", "modality"})
"""Attributes of words that do so without being modal verbs."""


def is_armed(event: EventDraft) -> bool:
    """Whether an event is done with weapons, or is a flight of them («تحليق أي طائرة»)."""
    return event.type in WEAPON_EVENTS or bool(event.triggers[0].entry.get("flown"))


def may_answer(item: Chunk) -> bool:
    """Whether a word denies something, and so may answer an event that it does not name («لم تحلق», «لا صلة لنا»)."""
    return any(item.entry.get(one) for one in _ANSWERING)


@dataclass(slots=True)
class Clause:
    """What the event reader needs of one sentence."""

    tokens: Tokens
    chunks: Sequence[Chunk]
    groups: Sequence[Group]
    places: Sequence[PlaceRef]
    speeches: Sequence[Speech]
    language: Language
    lo: int
    hi: int
    resolver: Resolver
    recent: Sequence[str]
    subject_at: Callable[[int], str | None]
    outlet: str | None = None
    number: int = 0
    paragraph: int = 0
    bulletin: bool = False
    """Whether the text is issued by one body, whose words its lines are."""

    breaks: list[int] = field(default_factory=list)
    norm: Sequence[str] = field(init=False)
    """The words of the text, as compared."""

    syntax: Syntax = field(init=False)
    """The function words of its language."""

    modal: list[Chunk] = field(init=False)
    """Words that may make an event of their clause possible, wished or in general only."""

    carriers: dict[int, tuple[Chunk, Chunk | None]] = field(init=False, default_factory=dict)
    """By the identity of a trigger, that trigger and its light verb: asked for by many rules."""

    offsets: list[Chunk] = field(init=False)
    """Times that are told as a distance from an event."""

    _of_kind: dict[str, list[Chunk]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.norm, self.syntax = self.tokens.norm, self.language.syntax
        for item in self.chunks:
            self._of_kind.setdefault(item.kind, []).append(item)
        self.modal = [c for c in self.chunks if c.kind == "modal" or not _MODAL.isdisjoint(c.entry)]
        self.offsets = [c for c in self.of("time") if c.time and c.time.expr.kind == "event_offset"]

    def of(self, kind: str) -> Sequence[Chunk]:
        """The chunks of one kind, in order."""
        return self._of_kind.get(kind, ())

    def end_after(self, at: int) -> int:
        """Where the part of the sentence ends that a token stands in: at the next break behind it."""
        return next((b for b in self.breaks if b > at), self.hi)


def clause_starts(clause: Clause) -> list[int]:
    """Tokens at which a new clause begins: commas before a verb or noun of its own, clause words."""
    if clause.syntax.subject_first:
        return clause_breaks(clause.tokens, clause.chunks, clause.groups, clause.lo, clause.hi, clause.syntax)
    norm, syntax = clause.norm, clause.syntax
    found = [i for i in range(clause.lo, clause.hi) if norm[i] in syntax.breaking or norm[i] in syntax.told_anew]
    for item in clause.chunks:
        if item.kind in ("event", "say", "light", "harm", "switch") and item.joined and not item.prep:
            found.append(item.lo)
    return sorted(set(found) - _around_asides(clause))


_BACKED = 9
"""Words and commas of an aside that tells who stands behind a side."""


def _around_asides(clause: Clause) -> set[int]:
    """«صد الجيش، فجر الأحد، هجوماً», «صد المقاتلون، بإسناد من كذا، هجوماً»: commas that part no clauses."""
    norm, known = clause.norm, clause.of("time")
    runs = {c.lo: c.hi for c in known}
    for item in known:  # «فجر اليوم» in two chunks
        runs[item.lo] = runs.get(item.hi, item.hi)
    pairs = [(lo - 1, hi) for lo, hi in runs.items() if lo > clause.lo and hi < clause.hi - 1]
    pairs = [(lo, hi) for lo, hi in pairs if norm[lo] in COMMAS and norm[hi] in COMMAS]
    pairs += _around_backers(clause)
    anew = {c.lo for c in clause.chunks if c.joined or is_verb(c)}
    return {at for lo, hi in pairs if hi + 1 not in anew for at in (lo, hi)}


def _around_backers(clause: Clause) -> list[tuple[int, int]]:
    norm, support, verbs = (
        clause.norm,
        clause.syntax.support,
        {c.lo for c in clause.chunks if is_verb(c)},
    )
    commas = [i for i in range(clause.lo, clause.hi - 1) if norm[i] in COMMAS]
    pairs = ((lo, hi) for lo, hi in pairwise(commas) if norm[lo + 1] in support and hi - lo <= _BACKED)
    return [(lo, hi) for lo, hi in pairs if verbs.isdisjoint(range(lo, hi))]


def chunks_between(clause: Clause, lo: int, hi: int) -> list[Chunk]:
    """The chunks that lie wholly between two tokens."""
    return [c for c in clause.chunks if lo <= c.lo and c.hi <= hi]


def has_trigger(clause: Clause, speech: Speech) -> bool:
    """Whether anything in a speech tells an event."""
    return any(speech.lo <= c.lo < speech.hi and c.kind in TRIGGERS for c in clause.chunks)


def is_verb(trigger: Chunk) -> bool:
    """Whether a chunk is a finite verb; what is listed with its article («القبض على») is a noun."""
    return trigger.feature.startswith(("past", "present")) and not trigger.has("definite")


def light_of(clause: Clause, trigger: Chunk) -> Chunk | None:
    """The light verb that carries an event noun: «شن التحالف غارات», «غارات شنها التحالف»."""
    if not clause.of("light"):
        return None
    known = clause.carriers.get(id(trigger))
    if known is None:
        known = clause.carriers[id(trigger)] = trigger, _light_of(clause, trigger)
    return known[1]


def _light_of(clause: Clause, trigger: Chunk) -> Chunk | None:
    lights = [c for c in clause.of("light") if _carries(c, trigger)]
    if not lights:
        return None
    spent = sum(c.hi - c.lo for c in clause.of("time") if trigger.lo - 20 <= c.lo < trigger.lo)
    before = [
        c for c in lights if 0 <= trigger.lo - c.hi <= spent + (_UNDERGONE if _undergoes(c, trigger) else _CARRIED)
    ]
    aside = [s.zone for s in clause.speeches if s.zone[0] == trigger.hi]  # «غارة قال السكان إن الجيش شنها»
    ends = aside[0][1] if aside else trigger.hi
    after = [c for c in lights if 0 <= c.lo - ends <= 3]
    for light in [*reversed(before), *after]:
        lo, hi = (light.hi, trigger.lo) if light.lo < trigger.lo else (trigger.hi, light.lo)
        if not any(lo <= c.lo < hi and c.kind in ("event", "harm") for c in clause.chunks):
            return light
    return None


def _carries(light: Chunk, trigger: Chunk) -> bool:
    """Whether a light verb takes such a noun: one agrees on a truce, not on a raid; one answers *with* a raid."""
    takes = light.entry.get("takes")
    if takes and light.lo < trigger.lo and trigger.prep not in (takes, "with"):
        return False
    return light.entry.get("carries") in (None, trigger.entry.get("type"))


_CARRIED = 14
"""Words between a light verb and the noun that it carries."""
_UNDERGONE = 18
"""Words between a verb of undergoing and what is undergone: who or what does, where and when."""


def _undergoes(light: Chunk, trigger: Chunk) -> bool:
    """«تعرض مقر كذا في مدينة كذا … لهجوم»: a letter binds the noun to the verb over everything between."""
    return light.entry.get("subject") == "target" and trigger.prep in ("for", "to")


_WHENCE = 3
"""Words between the word for an origin and its place, where the act is told behind both."""


def fired_from(clause: Clause, event_hi: int, at: int) -> bool:
    """«قصف على البلدة مصدره قوات كذا في …»: whether a phrase tells whence, not where, an event came."""
    told = [
        i for i in range(max(clause.lo, min(event_hi, at - _WHENCE)), at) if clause.norm[i] in clause.syntax.origins
    ]
    return bool(told) and not any(told[-1] < b < at for b in clause.breaks) and not _falls_on(clause, told[-1] + 1, at)


def _falls_on(clause: Clause, lo: int, at: int) -> bool:
    """«قصف مصدره قوات كذا على …», «طال قصف مصدره حواجز كذا بلدة …»: what is hit is told behind who fired."""
    if clause.syntax.subject_first:
        return False
    behind = [c for c in clause.chunks if lo < c.lo <= at]
    sites = [c for c in behind if c.kind in ("place", "place_noun", "relation") and not (c.prep or c.joined)]
    after_all = (c for c in sites if any(d.hi == c.lo and d.kind in ("actor", "place") for d in clause.chunks))
    aside = (c for c in sites if c.kind == "place_noun" and clause.norm[c.lo - 1] in COMMAS)
    told = any(is_verb(c) for c in behind if c.lo < at)  # «قصف مصدره قوات كذا استهدف …»
    return told or any(c.prep == "on" for c in behind) or any(after_all) or any(aside)


def is_adjacent(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """Whether a noun phrase stands right beside a trigger, phrases without preposition aside."""
    lo, hi = (trigger.hi, group.lo) if group.lo >= trigger.hi else (group.hi, trigger.lo)
    lo = max([lo, *(g.hi for g in clause.groups if trigger.hi <= g.lo and g.hi <= group.lo and not g.prep)])
    lo = max([lo, *(c.hi for c in clause.of("frame") if c.lo == lo)])  # «استهداف ما قال إنها مخازن لكذا»
    return len(gap_words(clause.tokens, lo, hi)) <= 2 and not has_comma(clause.tokens, lo, hi)


def is_cause(clause: Clause, item: Chunk) -> bool:
    """“The deaths resulted from bombs laid by the group”: a thing right after a word of cause."""
    causes = (c.hi for c in clause.of("link") if c.gives_cause)
    return any(0 <= item.lo - hi <= 1 for hi in causes)


def is_platform(group: Group) -> bool:
    """Whether a noun phrase is something that fires («طائرات», "artillery"), not where it stands («مرابض مدفعية»)."""
    weapon, post = group.first("weapon"), group.first("object")
    stands = (
        post is not None and weapon is not None and post.hi == weapon.lo and post.entry.get("object") == "positions"
    )
    return weapon is not None and not stands and bool(weapon.entry.get("platform"))


def flies(item: Chunk) -> bool:
    """Whether what an entry names comes through the air by itself: drones, aircraft, missiles."""
    return item.entry.get("platform") in FROM_ABOVE or item.entry.get("type") == "missile_strike"


def turns_to_next(clause: Clause, at: int) -> bool:
    """“…, after which rebels shelled the town”: a relative pronoun that leads on to what came next."""
    return clause.syntax.subject_first and clause.norm[at - 1] in clause.syntax.temporal
