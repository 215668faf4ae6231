"""What the reader asks of the knowledge about actors, bound to one document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tawatur.compiled import Compiled
from tawatur.grammar.piece import Chunk
from tawatur.knowledge.gazetteer import SETTLED
from tawatur.model.mention import Mention
from tawatur.resolve.actors import resolve, resolve_anaphor
from tawatur.text.normalise import fold
from tawatur.text.tokens import Tokens

_MEDIA = frozenset({"media", "agency", "local-network"})
_RELAYS = _MEDIA | {""}
_ARMED = frozenset({"armed-group", "militia", "pmc"})
_FIGHTING = frozenset({"military", "armed-group", "militia", "coalition", "police"})
_HELPFUL = frozenset({"rescue", "health", "ngo", "monitor", "activists", "international"}) | _MEDIA
_OF_ITSELF = frozenset({"it", "its", "they", "their", "claimed", "claims", "denied", "denies", "vowed"})
_SAID = 3
"""Words from a teller to a word for itself: "said that it", "also denied"."""
_OF_A_STATE = ("government", "military", "forces", "air", "defence", "police")
_PUBLIC = frozenset({"police", "health", "government", "rescue", "military"})
_SIDES = frozenset(
    "military armed-group militia coalition police government unknown pmc civilians-armed rescue international".split()
)


class DocumentResolver:
    """What is known of actors, asked for one document: its language, its country, its day."""

    def __init__(self, tokens: Tokens, knowledge: Compiled, lang: str, country: str | None, day: date | None) -> None:
        self.tokens, self.knowledge, self.lang, self.country, self.day = tokens, knowledge, lang, country, day

    def actor(self, item: Chunk, recent: Sequence[str]) -> str | None:
        """The id an actor or state means here, in the light of the ids told before."""
        if force := item.entry.get("force"):  # «جندي», "a policeman": of the force so called there
            armies = self.knowledge.actors.senses(fold(force), self.lang)
            named = [one for actor in recent for one in (actor, self.forces(actor))]  # a ministry's soldiers
            return resolve(armies, day=self.day, country=self.country, recent=named)
        senses = item.entry.get("senses")
        if item.kind == "place":
            senses = [
                s for s in self.knowledge.actors.senses(item.entry.id, self.lang) if s.get("state") or s.get("metonym")
            ]
        if not senses:
            return None
        return resolve(senses, day=self.day, country=self.country, recent=recent)

    def force_of(self, people: Chunk, nation: str) -> str | None:
        """The force that people are of who are called by its name, in the state of an actor."""
        known = self.knowledge.actors.get(nation)
        if known and known.kind in _ARMED:
            return None  # "Kurdish policemen" are of who rules there, not of the state
        senses = self.knowledge.actors.senses(fold(str(people.entry.get("force"))), self.lang)
        return resolve(senses, day=self.day, country=known.country) if known and known.country else None

    def at_home_abroad(self, actor: str, places: Sequence[str]) -> bool:
        """Whether a place may lie in the country of an actor, and that is not the country of the text."""
        known, gazetteer = self.knowledge.actors.get(actor), self.knowledge.gazetteer
        home, here = known.country if known else "", (self.country or "")[:2]
        return bool(home and here) and home != here and any(gazetteer.place(one).country == home for one in places)

    def settled(self, places: Sequence[str]) -> bool:
        """Whether a name may be a town or village in the country spoken of, or anywhere where it has none there."""
        found = [self.knowledge.gazetteer.place(one) for one in places]
        here = [place for place in found if place.country == (self.country or "")[:2]]
        return any(place.kind in SETTLED for place in here or found)

    def capital(self, demonym: str) -> tuple[str, tuple[str, ...]] | None:
        """Name and places of the capital of the state an adjective names, else of the country spoken of."""
        found = self.knowledge.actors.capital((self.country or "")[:2], demonym)
        if found is None:
            return None
        cities = self.knowledge.gazetteer.cities(found[1], found[0])
        return (found[1].lower(), cities) if cities else None

    def anaphor(self, item: Chunk, recent: Sequence[str], pointed: bool = False) -> str | None:
        """The id a definite noun points back to, else the one it usually means."""
        if self.lang == "en" and item.kind == "side" and (body := self._body(item, recent)):
            return body
        words = self.tokens.norm[item.lo : item.hi]
        nouns = [item.entry.id] if item.kind == "side" else words
        if self.lang == "en" and item.kind == "source" and item.article:
            nouns = [" ".join(("the", *words))]  # "the London-based monitor"
        if self.lang == "en" and item.kind == "speaker" and len(words) > 1:
            nouns = [f"the {words[0]}"]  # "army spokesman Colonel …"
        actors, land = self.knowledge.actors, self.country
        found = (resolve_anaphor(noun, recent, actors, country=land, pointed=pointed) for noun in nouns)
        return next(filter(None, found), None) or self._usual(item, recent)

    def latter(self, noun: str, actor: str, word: str) -> bool:
        """Whether a word for the latter («الأخيرة») may mean a side whose name began with a word."""
        actors = self.knowledge.actors
        own, known = actors.anaphora[noun].heads, actors.get(actor)
        if known is None or word in own:
            return known is not None
        told = any(word in other.heads for other in actors.anaphora.values() if other.latter)
        return not told and not own.isdisjoint(known.heads | actors.heads(actor, self.lang))

    def latest(self, noun: str, recent: Sequence[str]) -> str | None:
        """The last of some ids whose first name has the gender of a word for the latter («الأخيرة»)."""
        actors = self.knowledge.actors
        heads = actors.anaphora[noun].heads if noun in actors.anaphora else frozenset()
        return next((one for one in reversed(recent) if (known := actors.get(one)) and known.heads & heads), None)

    def of_itself(self, item: Chunk) -> bool:
        """Whether a definite noun denies, claims or tells what it did itself: “the group said its fighters …”."""
        return not _OF_ITSELF.isdisjoint(self.tokens.norm[item.hi : item.hi + _SAID])

    def loaded(self, item: Chunk) -> bool:
        """Whether a definite noun is one that nobody uses of his own («الميليشيات»)."""
        anaphor = self.knowledge.actors.anaphora.get(item.entry.id)
        return anaphor is not None and anaphor.loaded

    def told_by(self, item: Chunk, actor: str) -> bool:
        """Whether a definite noun may call an actor that tells something: “the group” of a monitor."""
        anaphor, known = self.knowledge.actors.anaphora.get(item.entry.id), self.knowledge.actors.get(actor)
        return anaphor is not None and known is not None and known.kind in anaphor.tellers

    def _usual(self, item: Chunk, recent: Sequence[str]) -> str | None:
        """What a definite noun means where nothing was told before: «الجيش», «وزير الدفاع» is the country's."""
        noun = item.entry.id if item.kind == "side" else " ".join(self.tokens.norm[item.lo : item.hi])
        if self.lang == "en" and item.kind == "speaker":
            noun = f"the {self.tokens.norm[item.lo]}"
        senses = self.knowledge.actors.senses(noun, self.lang) if item.kind in ("side", "speaker") else []
        return resolve(senses, day=self.day, country=self.country, recent=recent) if senses else None

    def _body(self, item: Chunk, recent: Sequence[str]) -> str | None:
        """“The health ministry”: a body that the country in question has."""
        senses = self.knowledge.actors.senses(item.entry.id, self.lang)
        return resolve(senses, day=self.day, country=self.country, recent=recent) if senses else None

    def source(self, item: Chunk) -> str | None:
        """The id of a source named without context."""
        if item.kind == "source":
            return str(item.entry.get("class") or "unnamed:other")
        return self.actor(item, ()) if item.kind == "actor" else None

    def combatant(self, actor: str) -> bool:
        """Whether an id is a side that fights."""
        return self._kind(actor) in _FIGHTING

    def harmless(self, actor: str) -> bool:
        """Whether an id is a body that brings help or news, and does no violence."""
        return self._kind(actor) in _HELPFUL

    def air(self, actor: str) -> bool:
        """Whether an id is an air force."""
        return self.knowledge.actors.is_air_force(actor)

    def people(self, actor: str) -> bool:
        """Whether an id is a class of people."""
        return self._kind(actor) == "civilians"

    def speaks(self, actor: str) -> bool:
        """Whether an id may say something: no class of people, nor those whom nobody knows."""
        return self._kind(actor) not in ("civilians", "unknown")

    def relays(self, actor: str) -> bool:
        """Whether an id may pass on the text of another: a paper, an agency, an outlet that no table has."""
        return self._kind(actor) in _RELAYS

    def side(self, actor: str) -> bool:
        """Whether an id can take part in violence; a paper or a hospital cannot."""
        return self._kind(actor) in _SIDES

    def army(self, actor: str) -> bool:
        """Whether an id is a state's or coalition's forces."""
        return self._kind(actor) in ("military", "coalition")

    def coalition(self, actor: str) -> bool:
        """Whether an id is a coalition of states."""
        return self._kind(actor) == "coalition"

    def public(self, actor: str) -> bool:
        """Whether an id is a body of a state."""
        return self._kind(actor) in _PUBLIC

    def offices(self, item: Chunk) -> bool:
        """Whether a name is borne by the bodies of several states alone («الدفاع المدني»)."""
        senses = item.entry.get("senses") or ()
        return len(senses) > 1 and all(self.public(sense["id"]) for sense in senses)

    def _kind(self, actor: str) -> str:
        known = self.knowledge.actors.get(actor)
        return known.kind if known is not None else ""

    def forces(self, actor: str) -> str:
        """The armed forces of a ministry or government."""
        known = self.knowledge.actors.get(actor)
        ministry = known is not None and (known.body == "defence" or actor.endswith("-mod"))
        if known is None or not (ministry or known.army):
            return actor
        return known.army or self.knowledge.actors.national(known.country, "military", self.day) or actor

    def seated(self, item: Chunk, capital: Chunk) -> str | None:
        """The body that an office means in the country of a capital, or None."""
        return self.body_in(item, self.actor(capital, ()) or "")

    def body_in(self, item: Chunk, actor: str) -> str | None:
        """The body that an office means in the country of an actor ("Turkey …. Its defence ministry"), or None."""
        state = self.knowledge.actors.get(actor)
        if item.entry.get("of_state") and state is not None:
            bodies = [self.knowledge.actors.national(state.country, role, self.day) for role in _OF_A_STATE]
            own = self.knowledge.actors.national(state.country, str(item.entry["of_state"]), self.day)
            return (own or self.government(actor)) if actor in bodies else None
        senses = item.entry.get("senses") or self.knowledge.actors.senses(item.entry.id, self.lang)
        if state is None or not state.country or not senses:
            return None
        found = resolve(senses, day=self.day, country=state.country)
        known = self.knowledge.actors.get(found or "")
        return found if known is not None and known.country == state.country else None

    def government(self, actor: str) -> str:
        """The government of the country whose actor it is, or the actor itself."""
        known = self.knowledge.actors.get(actor)
        country = known.country if known is not None else ""
        return (self.knowledge.actors.national(country, "government", self.day) if country else None) or actor

    def watcher(self, name: Mention) -> str | None:
        """The monitor that a name means, and nobody else."""
        ids = {str(sense["id"]) for sense in name.entry.get("senses") or ()}
        return next(iter(ids)) if len(ids) == 1 and all(self._kind(each) == "monitor" for each in ids) else None

    def media(self, item: Chunk) -> bool:
        """Whether an actor chunk names an outlet, an agency or a local network."""
        senses = item.entry.get("senses") or ()
        return any(self._kind(sense["id"]) in _MEDIA for sense in senses)
