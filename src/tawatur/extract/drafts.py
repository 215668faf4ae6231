"""What the engine fills in sentence by sentence; ``resolve`` and ``claims`` make claims of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawatur.grammar.piece import Chunk
from tawatur.model.frozen import frozen, replace
from tawatur.model.time import TimeMention


@frozen
class ActorRef:
    """An actor named at tokens ``lo`` to ``hi``, and what of it was hit."""

    id: str
    lo: int
    hi: int
    object: str | None = None
    certainty: str | None = None
    rule: str = "actor.named"


@frozen
class PlaceRef:
    """A place named at tokens ``lo`` to ``hi``: candidates, what noun stood before it, what it lies in.

    ``leads`` if its sentence opens with it, and so with the surroundings of what it tells («وفي الخليل، …»).
    """

    lo: int
    hi: int
    name: str
    candidates: tuple[str, ...]
    level: str | None = None
    relation: str = "at"
    within: tuple[PlaceRef, ...] = ()
    weak: bool = False
    leads: bool = False


CIVILIAN = frozenset({"civilians", "children", "women", "medics", "journalists"})
"""Those of a toll's ``who`` that take no part in fighting."""


def unlike(who: str, other: str) -> bool:
    """Whether one toll counts fighters, the other civilians."""
    return {"combatants"} <= {who, other} and bool({who, other} & CIVILIAN)


@frozen
class TollDraft:
    """A count of people read from a sentence."""

    kind: str
    who: str
    min: int | None
    max: int | None
    lo: int
    hi: int
    approx: bool = False
    vague: str | None = None
    part: bool = False
    victims: tuple[ActorRef, ...] = ()
    rule: str = "toll"
    party: str = ""  # whose dead they are by the word that counts them: the teller's own, the attackers'


@frozen
class VictimDraft:
    """A person named at characters ``start`` to ``end``; ``hi`` is the token after what is told beside the name."""

    start: int
    end: int
    age: int | None = None
    status: str = "unknown"
    origin: str | None = None
    rule: str = "victim"
    hi: int = 0


@frozen
class SpeechLink:
    """One link of a chain before resolution."""

    id: str
    lo: int
    hi: int
    verb: str | None = None
    distanced: bool = False


@frozen
class Shown:
    """A piece of evidence: its words, its kind, and who shows it where that is not the origin of the claim."""

    kind: str
    lo: int
    hi: int
    by: str | None = None


@frozen
class Speech:
    """Who speaks from token ``lo`` on, and how they stand to it. ``chain`` without the outlet."""

    lo: int
    hi: int
    chain: tuple[SpeechLink, ...] = ()
    stance: str = "asserts"
    mute: bool = False
    accused: tuple[ActorRef, ...] = ()
    inherited: bool = False
    responsibility: bool = False
    continues: bool = False
    zone: tuple[int, int] = (0, 0)
    rule: str = "attribution.outlet"
    fellow: SpeechLink | None = None  # who says the same with the same verb
    figure: bool = False  # no more than another figure («…، و37 وفق المرصد»)
    silent: bool = False  # that somebody said nothing («لم يعلق النظام»)

    def until(self, hi: int) -> Speech:
        """The same speech ending at ``hi``."""
        return replace(self, hi=hi)


@dataclass(slots=True, eq=False)
class EventDraft:
    """One event as told by one source."""

    type: str
    lo: int
    hi: int
    speech: Speech
    generic: bool = False
    definite: bool = False
    triggers: list[Chunk] = field(default_factory=list)
    actors: list[ActorRef] = field(default_factory=list)
    targets: list[ActorRef] = field(default_factory=list)
    places: list[PlaceRef] = field(default_factory=list)
    fallback: list[PlaceRef] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    tolls: list[TollDraft] = field(default_factory=list)
    named: list[VictimDraft] = field(default_factory=list)
    strikes: tuple[int | None, int | None] | None = None
    damage: list[tuple[str, str, int, int]] = field(default_factory=list)
    weapons: list[tuple[str, int, int]] = field(default_factory=list)
    evidence: list[Shown] = field(default_factory=list)
    stance: str = "asserts"
    background: bool = False
    empty: bool = False
    placed: bool = False
    manned: bool = False
    """Of forces, whosever («دخلت تعزيزات إلى كذا»): a movement of them is told without a side."""
    seized: bool = False
    agreed: bool = False
    identified: bool = False
    nominal: bool = False
    told: bool = False
    vague_only: bool = False
    heads: bool = False
    listed: bool = False
    answers: bool = False
    recounted: bool = False
    further: bool = False
    """One more of its kind («غارة أخرى»): none told before."""
    anyone_s: bool = False
    """Told in the passive, or by aircraft of another name: a doer told before need not be its own."""
    doubtful: bool = False
    dated_by_head: bool = False
    aside: bool = False
    recalled: set[str] = field(default_factory=set)
    posts: list[tuple[str, int, int]] = field(default_factory=list)
    """Things of fighters that were hit, where nothing says whose they were («قوة راجلة»)."""
    tally: bool = False
    sentence: int = 0
    paragraph: int = 0
    spans: list[tuple[int, int]] = field(default_factory=list)
    why: list[tuple[str, str, int, int]] = field(default_factory=list)
    inherits: EventDraft | None = None
    updates: EventDraft | None = None
    revised: bool = False  # whether its teller puts right what it told before, up or down
    post: TimeMention | None = None
    borrowed: set[str] = field(default_factory=set)

    @property
    def voice(self) -> tuple[str, ...]:
        """Whose words the event is told in: ids from the nearest teller to the origin."""
        return tuple([link.id for link in self.speech.chain])
