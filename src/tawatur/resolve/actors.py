"""Which actor a name means: by day, by country, and by who was mentioned before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any, Protocol

from tawatur.knowledge.actors import Actors
from tawatur.knowledge.names import is_arabic
from tawatur.model.mention import Mention
from tawatur.text.tokens import Tokens, tokenise

Sense = Mapping[str, Any]

_YIELDING = frozenset({"israeli-military"})
"""Armies that reports on other countries' soil call «الجيش» too, once they have named them."""
_OF_A_KIND = ({"military"}, {"coalition"})
"""Kinds of sides that a noun means alone, whoever else has it in a name of theirs."""
_BEARERS = frozenset({"event", "weapon", "person", "object", "evidence"})
"""Kinds of words that an adjective of nationality makes an actor of: «غارة روسية», "Turkish drone"."""


class Finder(Protocol):
    """What finds names in tokens: the matcher of a language."""

    def find(self, tokens: Tokens) -> Iterator[Mention]:
        """All mentions."""
        ...


def resolve(
    senses: Sequence[Sense], *, day: date | None = None, country: str | None = None, recent: Sequence[str] = ()
) -> str | None:
    """The actor that a name means.

    Args:
        senses: what the name may mean (``entry.get("senses")``).
        day: the day spoken of, or of publication.
        country: ISO code of the country spoken of, or a part of it («PS-WB»).
        recent: ids of the actors mentioned before, the latest last.

    Returns:
        The id, or None where nothing decides.

    Example:
        >>> codes = {"iraqi-army": "IQ", "omani-army": "OM"}
        >>> army = [{"id": actor, "when": {"country": [code]}} for actor, code in codes.items()]
        >>> resolve(army, country="OM"), resolve(army, recent=["iraqi-army"]), resolve(army)
        ('omani-army', 'iraqi-army', None)
    """
    alive = [sense for sense in senses if _in_time(sense, day) and _recalled(sense, recent)]
    heard = _latest(recent, {sense["id"] for sense in alive if not sense.get("stand_in")})
    near = _nearest(alive, country)
    if heard and _recall_wins(heard, near, alive, recent):
        return heard
    if near:
        return str(near[0]["id"])
    return heard


def _recall_wins(heard: str, near: Sequence[Sense], alive: Sequence[Sense], recent: Sequence[str]) -> bool:
    """Whether an actor mentioned before outranks the country's own one."""
    local = {sense["id"] for sense in near}
    if not local or len(local) > 1 and heard in local:
        return True
    if any((sense.get("when") or {}).get("recent") for sense in alive):
        return True
    roles = {sense.get("role") for sense in alive}
    if roles & {"army", "air", "navy"}:
        return heard == recent[-1] or (heard in _YIELDING and not local & set(recent))
    return bool(roles & {"defence", "interior", "health", "foreign", "rescue"})


def _in_time(sense: Sense, day: date | None) -> bool:
    when = sense.get("when") or {}
    since, until = when.get("from"), when.get("until")
    return day is None or ((since is None or since <= day) and (until is None or day <= until))


def _recalled(sense: Sense, recent: Sequence[str]) -> bool:
    return not (sense.get("when") or {}).get("recent") or sense["id"] in recent


def _latest(recent: Sequence[str], ids: Iterable[str]) -> str | None:
    known = set(ids)
    return next((actor for actor in reversed(recent) if actor in known), None)


def _nearest(senses: Sequence[Sense], country: str | None) -> list[Sense]:
    """The senses of this part of the country, else of the country, else those of everywhere."""
    everywhere = [sense for sense in senses if "country" not in (sense.get("when") or {})]
    for code in dict.fromkeys((country, (country or "")[:2])):
        local = [sense for sense in senses if code in (sense.get("when") or {}).get("country", ())]
        if local:
            return local
    return everywhere


def resolve_anaphor(
    noun: str, recent: Sequence[str], actors: Actors, *, country: str | None = None, pointed: bool = False
) -> str | None:
    """The actor that a definite class noun refers back to.

    Args:
        noun: folded noun with its article: «التنظيم», «الوزاره», "the group".
        recent: ids of the actors mentioned before, the latest last.
        actors: the registry.
        country: ISO code, for nouns that have a usual meaning in a country.
        pointed: a demonstrative stands before it: the latest whose name it may begin.

    Example:
        >>> actors = Actors.load()
        >>> resolve_anaphor("التنظيم", ["islamic-state", "iraqi-police"], actors)
        'islamic-state'
    """
    anaphor = actors.anaphora.get(noun)
    if anaphor is None:
        return None
    country = country or ""
    lang = "ar" if is_arabic(noun) else "en"
    latest_first = [actor for actor in map(actors.get, reversed(recent)) if actor]
    proper = (actor.id for actor in latest_first if anaphor.heads & actor.heads)
    bearing = [actor for actor in latest_first if anaphor.heads & (actors.heads(actor.id, lang) | actor.heads)]
    if bearing and pointed:
        return bearing[0].id
    armies = anaphor.kinds in _OF_A_KIND  # «الجيش» is no group that calls itself, with others, «الجيش واللجان»
    named = (actor.id for actor in bearing if anaphor.fits(actor) or not armies)
    alike = [actor.id for actor in latest_first if anaphor.fits(actor)]
    usual = anaphor.default.get(country) or anaphor.default.get(country[:2])
    meant = [usual] if usual in recent else []  # «الميليشيا», of several sides that are one
    if anaphor.bodies and not anaphor.kinds:  # «الوزارة»: of health before an army that has one, too
        return next(chain(proper, alike, named, meant), usual)
    return next(chain(proper, named, meant, alike), usual)


def parse_actor(
    text: str, finder: Finder, actors: Actors, *, country: str | None = None, anchor: date | None = None
) -> list[dict[str, Any]]:
    """The actors named in a text, each resolved.

    Args:
        text: any text.
        finder: the matcher of its language; with only the actors' names in it, adjectives of nationality are left out.
        actors: the registry.
        country: ISO code of the country spoken of.
        anchor: the day spoken of.
    """
    tokens = tokenise(text)
    mentions = list(finder.find(tokens))
    bearers = {m.lo for m in mentions if m.kind in _BEARERS} | {-m.hi for m in mentions if m.kind in _BEARERS}
    found: list[dict[str, Any]] = []
    recent: list[str] = []
    reached = 0
    for mention in mentions:
        if mention.kind != "actor" or mention.lo < reached or mention.suffix or not readable(mention, tokens):
            continue
        if mention.entry.get("nisba") and not {mention.hi, -mention.lo} & bearers:
            continue
        if actor := resolve(mention.entry.get("senses", ()), day=anchor, country=country, recent=recent):
            reached = mention.hi
            recent.append(actor)
            found.append(_result(mention, tokens, actor, actors))
    return found


def readable(mention: Mention, tokens: Tokens) -> bool:
    """Whether a Latin name is written with the capitals it needs: "IS", not "is"; "Disclose", not "disclose"."""
    attrs = mention.entry
    if not (attrs.get("case") or attrs.get("proper")):
        return True
    words = [tokens.raw(i, i + 1) for i in range(mention.lo, mention.hi)]
    if attrs.get("case"):
        return not any(word.upper() != word for word in words)
    return any(word[:1].isupper() and word.lower() != "the" for word in words)


def _result(mention: Mention, tokens: Tokens, actor: str, actors: Actors) -> dict[str, Any]:
    start, end = tokens.start[mention.lo], tokens.end[mention.hi - 1]
    return {"start": start, "end": end, "id": actor, "name": actors.name(actor), "text": tokens.text[start:end]}
