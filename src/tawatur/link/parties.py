"""Who speaks for whom: a belligerent's own word counts as an admission."""

from __future__ import annotations

from tawatur.knowledge.actors import Actors
from tawatur.link.accounts import Party

_OFFICIAL = frozenset({"military", "government"})


def speaks_for(origin: str, party: Party, actors: Actors) -> bool:
    """Whether an origin is one of the party, part of it, or a state of its coalition.

    Example:
        >>> from tawatur.link.accounts import party_of
        >>> known = Actors.load()
        >>> speaks_for("us-dod", party_of(["us-led-coalition"], known), known)
        True
    """
    lines = {origin, *actors.ancestors(origin)}
    if not party.ids.isdisjoint(lines) or origin in party.lines:
        return True
    speaker = actors.get(origin)
    if speaker is None or speaker.kind not in _OFFICIAL or not speaker.country:
        return False
    return any(speaker.country in _countries(actor, actors) for actor in party.ids)


def _countries(whole: str, actors: Actors) -> frozenset[str]:
    """The countries of a coalition's members."""
    found = actors.get(whole)
    if found is None or found.kind != "coalition":
        return frozenset()
    return frozenset(member.country for member in actors if whole in actors.ancestors(member.id)) - {""}
