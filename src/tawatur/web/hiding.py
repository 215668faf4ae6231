"""Names of victims taken out of everything that the page shows, letter by letter, so that no offset moves.

Names come from the claims, and from what in a text looks like the name of one: a name with an age, and the items of a
list of names. Rather a word too many than a name too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_BAR = "█"
_SHORTEST = 3
_LONGEST_ITEM = 8  # words of a line that is a name
# two to five words before an age: (52 عاماً), (9 years old), (14)
_AGED_AR = re.compile(r"((?:[^\W\d_]+ ){1,4}[^\W\d_]+),? ?[(،,]? ?\d{1,3} ?(?:عاما|عام|سنة|سنوات|أعوام|شهر|أشهر)")
_AGED_EN = re.compile(
    r"((?:[A-Z][\w'’-]+ ){1,4}[A-Z][\w'’-]+)(?:, (?:aged )?| \((?:aged )?)\d{1,3}(?: years old| years)?[,.;)]"
)
# the line above a list of names: «من الشهداء الذين وصلتنا أسماؤهم:»
_HEADER = re.compile(r"(?:أسما|الأسماء|\bnames?\b|\bnamed\b).{0,60}:\s*$", re.IGNORECASE)
_MARK = re.compile(r"^[\s\W\d_]*")
_REST = re.compile(r"\s*[(،,:–\d-].*$")


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


def names_in(text: str) -> Iterator[str]:
    r"""What in a text looks like the name of a victim.

    Example:
        >>> list(names_in("من الأسماء:\n- ليلى نادر العلي\nقتل سالم أحمد العلي (52 عاماً)"))
        ['ليلى نادر العلي', 'قتل سالم أحمد العلي']
    """
    listed = False
    for line in text.split("\n"):
        item = _REST.sub("", _MARK.sub("", line))
        if listed and _is_name(item):
            yield item
        else:
            listed = bool(_HEADER.search(line))
            for pattern in (_AGED_AR, _AGED_EN):
                yield from pattern.findall(line)


def _is_name(item: str) -> bool:
    return 2 <= len(item.split()) <= _LONGEST_ITEM and "." not in item
