"""What a reader keeps in mind from sentence to sentence, and what it asks of the knowledge above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from tawatur.extract.drafts import EventDraft, PlaceRef, SpeechLink
from tawatur.grammar.piece import Chunk
from tawatur.model.frozen import frozen
from tawatur.model.mention import Mention
from tawatur.model.time import TimeMention
from tawatur.text.tokens import Sentence

_REMEMBERED = 60
"""How many actors and places back a definite noun or pronoun may refer."""


_SOON = 60
"""Words within which a monitor that is mentioned without its name is named."""


class Resolver(Protocol):
    """What ``extract`` asks of the knowledge above it."""

    def actor(self, item: Chunk, recent: Sequence[str]) -> str | None:
        """The id that an actor chunk means after the ids told before, or None."""

    def force_of(self, people: Chunk, nation: str) -> str | None:
        """The force that people are of who are called by its name, in the state of an actor."""

    def anaphor(self, item: Chunk, recent: Sequence[str], pointed: bool = False) -> str | None:
        """The id that a definite noun («التنظيم», "the ministry") points back to, or None; «هذه القوات»: the latest."""

    def watcher(self, name: Mention) -> str | None:
        """The monitor that a name means, and nobody else."""

    def latter(self, noun: str, actor: str, word: str) -> bool:
        """Whether a word for the latter («الأخيرة») may mean a side whose name began with a word."""

    def latest(self, noun: str, recent: Sequence[str]) -> str | None:
        """The last of some ids whose first name has the gender of a word for the latter («الأخيرة»)."""

    def of_itself(self, item: Chunk) -> bool:
        """Whether a definite noun denies, claims or tells what it did itself."""

    def loaded(self, item: Chunk) -> bool:
        """Whether a definite noun is one that nobody uses of his own («الميليشيات»)."""

    def told_by(self, item: Chunk, actor: str) -> bool:
        """Whether a definite noun may call an actor that tells something: “the group” of a monitor."""

    def media(self, item: Chunk) -> bool:
        """Whether an actor chunk names an outlet or agency."""

    def combatant(self, actor: str) -> bool:
        """Whether an id is a side that fights."""

    def harmless(self, actor: str) -> bool:
        """Whether an id is a body that brings help or news, and does no violence."""

    def settled(self, places: Sequence[str]) -> bool:
        """Whether a name may be a town or village."""

    def air(self, actor: str) -> bool:
        """Whether an id is an air force."""

    def people(self, actor: str) -> bool:
        """Whether an id is a class of people (civilians, medics), no side."""

    def speaks(self, actor: str) -> bool:
        """Whether an id may say something: no class of people, nor those whom nobody knows."""

    def relays(self, actor: str) -> bool:
        """Whether an id may pass on the text of another: a paper, an agency, an outlet that no table has."""

    def side(self, actor: str) -> bool:
        """Whether an id can take part in violence; a paper or a hospital cannot."""

    def army(self, actor: str) -> bool:
        """Whether an id is a state's or coalition's forces."""

    def coalition(self, actor: str) -> bool:
        """Whether an id is a coalition of states."""

    def public(self, actor: str) -> bool:
        """Whether an id is a body of a state: a police, a health service, a command, a governor."""

    def offices(self, item: Chunk) -> bool:
        """Whether a name is borne by the bodies of several states alone («الدفاع المدني»)."""

    def forces(self, actor: str) -> str:
        """The armed forces of a ministry or government, or the id itself."""

    def seated(self, item: Chunk, capital: Chunk) -> str | None:
        """The body that an office means in the country of a capital: "the foreign ministry in Ankara"."""

    def body_in(self, item: Chunk, actor: str) -> str | None:
        """The body that an office means in the country of an actor: "its defence ministry"."""

    def government(self, actor: str) -> str:
        """The government of the country of an actor, or the id itself."""

    def at_home_abroad(self, actor: str, places: Sequence[str]) -> bool:
        """Whether a place may lie in the country of an actor, and that is not the country of the text."""

    def capital(self, demonym: str) -> tuple[str, tuple[str, ...]] | None:
        """Name and places of the capital of the state an adjective names, else of the country spoken of."""


@frozen
class About:
    """What is known of a text besides its sentences.

    Attributes:
        title, outlet: of the page.
        written: the day at its head.
        tags: lines of tags and the like at its head, which tell nothing but may name who issues it.
        day: when it was published.
    """

    title: str | None
    outlet: str | None
    written: TimeMention | None
    tags: tuple[Sentence, ...] = ()
    day: date | None = None


@dataclass(slots=True)
class State:
    """The discourse so far.

    Attributes:
        recent, named_at: the actors named, the latest last, and the token that each was named at.
        announced: speaks in the paragraph that a colon at the end of the one before opens.
        spoke_before: who spoke before somebody who, the last sentence told, was silent.
        told_of: whom the last sentence was of, which told nothing.
        spoke_as: the last word of the name under which a body spoke ("military"), and the body.
        tellers: the word for somebody without a name who spoke ("source", "official"), and his class.
        standing: whether who speaks does so in all of the paragraph being read.
        unclosed: how many quotations are open.
        straight: whether one is open in this paragraph whose marks look alike on both sides.
        stamp: the day of a paragraph that a ticker stamps with the hour.
        post: the date that heads the post being read.
        days: the whole dates named so far, of events or not.
        said_on: the number of the last sentence that gave the day of what is quoted, and that day.
        watchers: the monitors that the text names, and where.
        story: the token where the part of the text under a header with day and place begins.
        published, page_times: when the page was published, and the line at its head that tells it: the day of its
            items, and of all it tells if it names no other.
        item: whether the line being read is marked as an item of a list.
        section: whether a numbered line said whose text is being read.
    """

    chain: tuple[SpeechLink, ...] = ()
    spoken: tuple[SpeechLink, ...] = ()
    spoke_before: tuple[SpeechLink, ...] = ()
    told_of: tuple[SpeechLink, ...] = ()
    recent: list[str] = field(default_factory=list)
    named_at: list[int] = field(default_factory=list)
    header_times: list[TimeMention] = field(default_factory=list)
    published: date | None = None
    page_times: list[TimeMention] = field(default_factory=list)
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
    tellers: dict[str, str] = field(default_factory=dict)
    spoke_as: dict[str, str] = field(default_factory=dict)
    paragraph: int = -1
    titled: list[PlaceRef] = field(default_factory=list)
    standing: bool = False
    unclosed: int = 0
    straight: bool = False
    post: TimeMention | None = None
    section: bool = False
    item: bool = False
    stamp: list[TimeMention] = field(default_factory=list)
    days: list[TimeMention] = field(default_factory=list)
    said_on: tuple[int, TimeMention] | None = None
    story: int = 0
    watchers: Sequence[tuple[int, str]] = ()

    def remember(self, actor: str, at: int) -> None:
        """Note an actor as the latest named, at a token; what was named long before is forgotten."""
        if not self.recent or self.recent[-1] != actor:
            self.recent.append(actor)
            self.named_at.append(at)
            del self.recent[:-_REMEMBERED], self.named_at[:-_REMEMBERED]

    def named_before(self, at: int) -> list[str]:
        """The actors named before a token: «أعلنت الوزارة … غارة روسية» points back, not on."""
        return [actor for actor, _ in reversed(list(self.latest_before(at)))]

    def latest_before(self, at: int) -> Iterator[tuple[str, int]]:
        """The actors named before a token, the latest first, each with where it was named."""
        named = zip(reversed(self.recent), reversed(self.named_at), strict=True)
        return ((actor, lo) for actor, lo in named if lo < at)

    def soon_named(self, at: int) -> str | None:
        """“…, a monitor said. The Syrian Observatory said …”: the first monitor, named right after it is mentioned."""
        first = self.watchers[0] if self.watchers else None
        return first[1] if first and 0 < first[0] - at <= _SOON else None

    def place(self, *places: PlaceRef) -> None:
        """Note places as the latest told."""
        self.places.extend(places)
        del self.places[:-_REMEMBERED]
