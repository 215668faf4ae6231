"""Names of victims taken out of everything that the page shows, letter by letter, so that no offset moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

_BAR = "█"
_SHORTEST = 3


class Hiding:
    """Hides names wherever they are written.

    Args:
        names: to be hidden; none to show everything.

    Example:
        >>> Hiding(["Sami Badr"]).hide("killed Sami Badr, 9")
        'killed ████ ████, 9'
    """

    def __init__(self, names: Iterable[str]) -> None:
        kept = {name.strip() for name in names if len(name.strip()) >= _SHORTEST}
        self._names = sorted(kept, key=lambda name: (-len(name), name))

    def __bool__(self) -> bool:
        return bool(self._names)

    def hide(self, text: str) -> str:
        """The text, each letter of a name a bar."""
        for name in self._names:
            text = text.replace(name, "".join(char if char.isspace() else _BAR for char in name))
        return text


def victims_of(claims: Iterable[Mapping[str, Any]]) -> list[str]:
    """The names of victims that claims have."""
    return [str(found["name"]) for claim in claims for found in claim.get("victims") or () if found.get("name")]
