"""The day in scope: what date resolution remembers while it walks through a text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from tawatur.model.claim import TimeItem
from tawatur.model.frozen import replace

_LATE, _EARLY = frozenset({"evening", "night"}), frozenset({"dawn", "morning", "noon"})
_FRESH = 2
"""Days before its anchor that a text of fresh news tells of."""


@dataclass(slots=True)
class Story:
    """What date resolution remembers.

    Attributes:
        listing: words before the last of a list.
        last, paragraph: the time last told, and where.
        month: year and month under discussion.
        fresh: whether the text has told of the days right before its anchor.
        counted: days told by their distance from another, by where they stand; whoever shares one counts no further.
    """

    anchor: date | None
    listing: frozenset[str] = frozenset()
    last: TimeItem | None = None
    paragraph: int = -1
    month: tuple[int, int] | None = None
    fresh: bool = False
    counted: dict[int, tuple[TimeItem, tuple[str, ...]]] = field(default_factory=dict)

    def told(self, time: TimeItem, paragraph: int) -> None:
        """Notes a time as the one last told."""
        self.last, self.paragraph = time, paragraph
        if self.anchor is not None and time.end:
            self.fresh = self.fresh or 0 <= (self.anchor - date.fromisoformat(time.end)).days <= _FRESH


def day_of_part(part: str | None, paragraph: int, story: Story) -> TimeItem | None:
    """The day of a bare «فجراً»: the one told before in its paragraph, else the day a text of fresh news is written on.

    Example:
        >>> story = Story(date(2024, 5, 9))
        >>> story.told(TimeItem("2024-05-08", "2024-05-08", 1, time_of_day="evening"), 1)
        >>> [item.start for at in (1, 2) if (item := day_of_part("dawn", at, story))]
        ['2024-05-09', '2024-05-09']
        >>> item = day_of_part("evening", 1, story)
        >>> item and item.start
        '2024-05-08'
    """
    last = story.last
    if last is not None and story.paragraph == paragraph:
        return _morning_after(last, story) if part in _EARLY else last
    if story.anchor is None or not (last is None or story.fresh):
        return last
    day = (story.anchor - timedelta(days=part == "night")).isoformat()  # who writes today tells of last night
    return TimeItem(day, day, 1)


def _morning_after(last: TimeItem, story: Story) -> TimeItem:
    """«… مساء السبت، وتسللوا فجراً»: the day after an evening, unless the text was written before it."""
    if last.time_of_day not in _LATE or not last.end:
        return last
    after = date.fromisoformat(last.end) + timedelta(days=1)
    early = story.anchor is None or after <= story.anchor
    return replace(last, start=after.isoformat(), end=after.isoformat()) if early else last
