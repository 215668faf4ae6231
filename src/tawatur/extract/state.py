"""What a reader keeps in mind from sentence to sentence, and what it asks of the knowledge above it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tawatur.extract.drafts import EventDraft, PlaceRef, SpeechLink
from tawatur.grammar.chunks import Chunk
from tawatur.model.time import TimeMention

_REMEMBERED = 60
"""How many actors and places back a definite noun or pronoun may refer."""


@dataclass(slots=True)
class Resolvers:
    """What ``extract`` asks of the knowledge above it.

    Attributes:
        actor: an actor chunk and the recent ids to an id, or None.
        anaphor: a definite noun («التنظيم», "the ministry") and the recent ids to an id, or None.
        combatant: whether an id is a side that fights.
        media: whether an actor chunk names an outlet or agency.
        air: whether an id is an air force.
        side: whether an id can take part in violence.
        army: whether an id is a state's or coalition's forces.
        forces: the armed forces of a ministry or government, or the id itself.
        government: the government of the country of an actor, or the id itself.
        public: whether an id is a body of a state: a police, a health service, a command, a governor.
        people: whether an id is a class of people (civilians, medics), no side.
        capital: the name and places of the capital of the state that an adjective names, else of the country spoken of.
    """

    actor: Callable[[Chunk, Sequence[str]], str | None]
    anaphor: Callable[[Chunk, Sequence[str]], str | None]
    combatant: Callable[[str], bool]
    media: Callable[[Chunk], bool]
    air: Callable[[str], bool]
    people: Callable[[str], bool]
    side: Callable[[str], bool]
    army: Callable[[str], bool]
    forces: Callable[[str], str]
    government: Callable[[str], str]
    public: Callable[[str], bool]
    capital: Callable[[str], tuple[str, tuple[str, ...]] | None]


@dataclass(slots=True)
class State:
    """The discourse so far.

    Attributes:
        announced: speaks in the paragraph that a colon at the end of the one before opens.
        unclosed: how many quotations are open.
        stamp: the day of a paragraph that a ticker stamps with the hour.
    """

    chain: tuple[SpeechLink, ...] = ()
    spoken: tuple[SpeechLink, ...] = ()
    recent: list[str] = field(default_factory=list)
    header_times: list[TimeMention] = field(default_factory=list)
    scope_times: list[TimeMention] = field(default_factory=list)
    header_places: list[PlaceRef] = field(default_factory=list)
    scope: list[PlaceRef] = field(default_factory=list)
    header_chain: tuple[SpeechLink, ...] = ()
    announced: tuple[SpeechLink, ...] = ()
    last: EventDraft | None = None
    names: dict[str, str] = field(default_factory=dict)
    places: list[PlaceRef] = field(default_factory=list)
    seat: list[PlaceRef] = field(default_factory=list)
    outlet: str | None = None
    unnamed: str | None = None
    paragraph: int = -1
    titled: list[PlaceRef] = field(default_factory=list)
    unclosed: int = 0
    stamp: list[TimeMention] = field(default_factory=list)

    def remember(self, actor: str) -> None:
        """Note an actor as the latest named; what was named long before is forgotten."""
        if not self.recent or self.recent[-1] != actor:
            self.recent.append(actor)
            del self.recent[:-_REMEMBERED]

    def place(self, *places: PlaceRef) -> None:
        """Note places as the latest told."""
        self.places.extend(places)
        del self.places[:-_REMEMBERED]
