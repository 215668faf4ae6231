"""Which types of event are alike to the reader: two words for one event, done with weapons, done to persons."""

from __future__ import annotations

BOMBARDMENTS = frozenset({"airstrike", "drone_strike", "bombardment", "shelling", "missile_strike"})
"""Fire from afar."""
BLASTS = frozenset({"bombing", "suicide_bombing", "landmine"})
"""What goes off where it was laid or brought."""
FIGHTS = frozenset({"clash", "attack"})
AIR_STRIKES = frozenset({"airstrike", "drone_strike"})
FIRE = BOMBARDMENTS | BLASTS
"""What hits without anybody being there."""
WEAPON_EVENTS = FIRE | FIGHTS
"""All that is done with weapons."""
PERSON_EVENTS = frozenset({"killing", "detention", "abduction"})
"""What is done to persons, whoever is near."""

_KIN = (BOMBARDMENTS, BLASTS, FIGHTS, {"killing", "casualties"}, {"detention", "abduction"})
_FAMILY = {member: family for family, members in enumerate(_KIN) for member in members}


def kin(one: str, other: str) -> bool:
    """Whether two event types may name one event.

    Example:
        >>> kin("airstrike", "shelling"), kin("airstrike", "landmine")
        (True, False)
    """
    return one == other or (one in _FAMILY and _FAMILY[one] == _FAMILY.get(other))
