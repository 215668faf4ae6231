"""Times as said, before a publication date makes days of them.

A ``TimeExpr`` is a small tree that no language shows in any more: "last Friday",
«الجمعة الماضي» and «الجمعة المنصرم» are one and the same. ``tawatur.resolve.dates`` turns
it into days.
"""

from __future__ import annotations

from tawatur.model.frozen import frozen

UNITS = ("hour", "day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century")
"""The units of ``TimeExpr.unit``, small to large."""


@frozen
class TimeExpr:
    """What was said of a time.

    Attributes:
        kind: what the other fields mean:

            - ``date``: year, month, day, weekday as far as said; ``base`` is the month, week or
              year it was said to be in ("the 5th of last month").
            - ``shift``: ``n`` units from the anchor ("yesterday", "two weeks ago"), or from ``base``.
            - ``period``: the whole unit ``n`` units from the anchor's ("last week", "this year"), or
              from that of ``base`` ("the previous month").
            - ``window``: the last (``n`` < 0) or next ``n`` units ("the past 48 hours").
            - ``nth``: the ``n``-th (-1: last) ``unit`` or ``weekday`` of ``base``.
            - ``part``: ``side`` (``start``, ``middle``, ``end``, ``rest``) of ``base``.
            - ``season``: ``n`` 1 spring … 4 winter, of ``base`` or of the latest year.
            - ``feast``: the day or days called ``name``.
            - ``range``: from ``base`` to ``until``, both included; ``since``: from ``base`` to the anchor.
            - ``anaphor``: ``n`` units after the time last told ("that day" 0, "the next day" 1).
            - ``overnight``: the night to the anchor, or the night after the day last told.
            - ``event_offset``: ``n`` units after another event named in the text.
        year, month, day, weekday: as said; weekday 0 is Monday.
        calendar: ``gregorian`` or ``hijri``; ``either`` for figures that do not tell.
        unit, n: see ``kind``; of a ``date`` with weekday, ``n`` is an ordinal that may count
            weekdays ("the second Sunday") instead of days.
        side: ``last``, ``next``, ``this`` or ``same`` («الماضي») of a ``date``; see ``part``.
        name: of a feast.
        base, until: inner times.

    Example:
        >>> TimeExpr("shift", unit="day", n=-1).finest
        'day'
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    calendar: str = "gregorian"
    unit: str | None = None
    n: int | None = None
    side: str | None = None
    name: str | None = None
    base: TimeExpr | None = None
    until: TimeExpr | None = None

    @property
    def finest(self) -> str | None:
        """The unit in which it was said (``day``, ``week``, ``month``, ``year``)."""
        if self.kind == "date":
            if self.day is not None or self.weekday is not None:
                return "day"
            return "month" if self.month is not None else "year"
        return self.unit or (self.base.finest if self.base else None)


@frozen
class TimeMention:
    """A time at tokens ``lo`` to ``hi`` (exclusive): one for each day said.

    Attributes:
        expr: what was said.
        rule: name of the rule that read it.
        part_of_day: ``dawn``, ``morning``, ``noon``, ``afternoon``, ``evening``, ``night`` or None.
    """

    lo: int
    hi: int
    expr: TimeExpr
    rule: str
    part_of_day: str | None = None
