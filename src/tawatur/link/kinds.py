"""How near two event types are: what two coders may call the same event, and what contradicts."""

from __future__ import annotations

from enum import Enum
from functools import cache


class Kinship(Enum):
    """What two event types are to each other."""

    SAME = "same kind of event"
    KIN = "kinds that coders interchange"
    ANY = "one names no event, only its toll"
    NEAR = "kinds that may describe one event"
    FAINT = "one names what was destroyed, the other by what"
    RIVAL = "two accounts of how it was done"
    OTHER = "different kinds of event"


# Interchanged by coders: ACLED and PLOVER have one code for most of these groups.
_KIN = (
    {"airstrike", "drone_strike", "bombardment"},
    {"shelling", "missile_strike", "bombardment"},
    {"bombing", "suicide_bombing", "landmine"},
    {"clash", "attack"},
    {"detention", "abduction"},
)
# Seen from two sides: who tells of the dead says killing, who tells of the fight says attack.
_NEAR = (
    {"seizure", "movement"},
    {"airstrike", "missile_strike"},
    {"drone_strike", "missile_strike"},
    {"attack", "killing"},
    {"clash", "killing"},
    {"attack", "bombing"},
    {"attack", "suicide_bombing"},
    {"attack", "drone_strike"},
    {"attack", "missile_strike"},
    {"attack", "shelling"},
    {"clash", "shelling"},
    {"clash", "bombardment"},
    {"attack", "bombardment"},
    {"killing", "abduction"},
    {"killing", "bombing"},
)
# One explosion, two stories of it.
EXPLOSIVE = {
    "airstrike", "drone_strike", "bombardment", "shelling", "missile_strike", "bombing", "suicide_bombing", "landmine",
}  # fmt: skip
_DESTROYING = (EXPLOSIVE - {"landmine", "suicide_bombing"}) | {"attack"}
_STOPPED = {"missile_strike", "drone_strike", "airstrike", "attack", "shelling", "movement"}
_HARMLESS = {"agreement", "displacement", "movement", "seizure", "interception"}


@cache
def kinship(one: str, other: str) -> Kinship:
    """How near two event types are.

    Example:
        >>> kinship("airstrike", "bombardment").name, kinship("bombing", "airstrike").name
        ('KIN', 'RIVAL')
    """
    pair = {one, other}
    if one == other:
        return Kinship.SAME
    if any(pair <= group for group in _KIN):
        return Kinship.KIN
    if "casualties" in pair:
        return Kinship.OTHER if pair & _HARMLESS else Kinship.ANY
    if any(pair <= group for group in _NEAR):
        return Kinship.NEAR
    if pair <= EXPLOSIVE or ("interception" in pair and pair & _STOPPED):
        return Kinship.RIVAL
    if "destruction" in pair and pair & _DESTROYING:
        return Kinship.FAINT
    return Kinship.OTHER
