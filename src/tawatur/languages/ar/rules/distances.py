"""Arabic distances in time: two days ago, nine days after the raid, the day after it."""

from __future__ import annotations

from tawatur.languages.ar.rules.calendar import Unit, unit_at, vocabulary
from tawatur.languages.ar.rules.dates import Found
from tawatur.languages.ar.rules.numerals import read_cardinal
from tawatur.languages.ar.rules.periods import FEW, feast_at
from tawatur.model.time import TimeExpr
from tawatur.text.tokens import NUMBER, PUNCT, Tokens

_EARLIER = frozenset(lead + word for lead in ("", "و", "ف") for word in ("قبل", "قبله", "قبلها"))
_AFTERWARDS = frozenset(lead + word for lead in ("", "و", "ف") for word in ("بعد", "بعده", "بعدها"))
AGO = frozenset(("قبل", "وقبل", "منذ", "ومنذ", "قبيل"))
LATER = frozenset(("بعد", "وبعد", "بعيد"))
BESIDE = {"غداه": 1, "وغداه": 1, "عشيه": -1, "وعشيه": -1}
"""Words for the day after an event and the day before it."""
_OF_EVENT = frozenset(("من", "علي"))
_LASTING = frozenset("مستمر متواصل دائر محاصر مستعر يستمر تستمر تتواصل يتواصل مفقود محتجز معتقل".split())

_DENIALS = frozenset("لم ولم ليس ليست وليس عدم لا ولا دون".split())
_MARKS = frozenset("، , . ؛ : \n".split(" "))
_PARTS = ("half", "quarter")
_PART_OF = {
    ("half", "day"): (12, "hour"),
    ("half", "month"): (2, "week"),
    ("quarter", "month"): (1, "week"),
    ("half", "year"): (6, "month"),
    ("quarter", "year"): (3, "month"),
    ("half", "decade"): (5, "year"),
    ("half", "century"): (50, "year"),
    ("quarter", "century"): (25, "year"),
}
_CLAUSE = 14
_FIGURES = 4
"""Figures of a year."""


def duration_at(tokens: Tokens, i: int, hi: int) -> tuple[list[tuple[int | None, str]], int] | None:
    """«3 أيام», «يومين», «شهر و21 يوما», «أسابيع» (no number): counts with units, and the end."""
    at = _skip_about(tokens, i, hi)
    first = _counted(tokens, at, hi)
    if first is None:
        return None
    steps, end = [first[0]], first[1]
    while len(steps) < 4 and end < hi:
        joined = end + (tokens.norm[end] in ("و", ",", "،"))
        opened = joined > end or tokens.norm[end].startswith("و")
        more = _counted(tokens, joined, hi, steps[-1][1]) if opened else None
        if more is None or more[0][0] is None:
            break
        steps.append(more[0])
        end = more[1]
    return steps, end


def _skip_about(tokens: Tokens, i: int, hi: int) -> int:
    for _ in range(2):
        found = vocabulary().approximately.at(tokens, i, hi)
        if found:
            i = found[1]
    return i


def _counted(tokens: Tokens, i: int, hi: int, of: str = "") -> tuple[tuple[int | None, str], int] | None:
    at = i + 1 if i < hi and tokens.norm[i] in ("ال", "ب") and i + 1 < hi and tokens.kind[i + 1] == NUMBER else i
    read = read_cardinal(tokens, at, hi)
    if read is None:
        unit = unit_at(tokens, at, hi)
        if unit is None or unit[0].definite or _is_a_date(tokens, unit, hi):
            return None
        if unit[0].name in _PARTS:
            return _part_of(tokens, unit, hi, of)
        if unit[0].form == "pl":
            return (None, unit[0].name), unit[1]
        one = read_cardinal(tokens, unit[1], hi) if unit[0].form == "sg" else None
        end = one[1] if one and one[0] == 1 and tokens.kind[unit[1]] == "w" else unit[1]
        return (2 if unit[0].form == "du" else 1, unit[0].name), end
    unit = unit_at(tokens, read[1], hi)
    if unit is None or not isinstance(read[0], int) or unit[0].definite or unit[0].form == "du" or read[0] > 10_000:
        return None
    return (read[0], unit[0].name), unit[1]


def _part_of(tokens: Tokens, part: tuple[Unit, int], hi: int, of: str) -> tuple[tuple[int | None, str], int] | None:
    """«نصف ساعة» and «ربع قرن»; in «شهر ونصف» it is of the unit before. Parts of an hour are one hour."""
    whole = unit_at(tokens, part[1], hi)
    named = whole[0].name if whole and whole[0].form == "sg" and (not of or whole[0].name == of) else of
    counted = (1, named) if named == "hour" else _PART_OF.get((part[0].name, named))
    return (counted, whole[1] if whole and named == whole[0].name else part[1]) if counted else None


def _is_a_date(tokens: Tokens, unit: tuple[Unit, int], hi: int) -> bool:
    """«منذ عام 2018»: a year by its figures, not one year."""
    at = unit[1]
    figures = at < hi and tokens.kind[at] == NUMBER and len(tokens.norm[at]) == _FIGURES
    return unit[0].name == "year" and unit[0].form == "sg" and figures


def distance_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«قبل ثلاثة أيام», «منذ أسبوعين», «بعد يومين», «بعد تسعة أيام على الغارة», «شهر و21 يوما من الآن»."""
    word = tokens.norm[i]
    sign = -1 if word in AGO else 1 if word in LATER else 0
    read = duration_at(tokens, i + bool(sign), hi)
    if read is None:
        return None
    steps, end = read
    if steps[0][0] is None and vocabulary().parts.at(tokens, end, hi):
        return None
    if end + 1 < hi and tokens.norm[end] == "من" and tokens.norm[end + 1] in ("الان", "اليوم"):
        return i, end + 2, _shifted(steps, sign or 1, "shift")
    if not sign:
        return None
    if end + 1 < hi and tokens.norm[end] == "من" and tokens.norm[end + 1] == "ذلك":
        return i, end + 2, _shifted(steps, sign, "anaphor")  # «بعد يومين من ذلك»
    if end < hi and tokens.norm[end] in _OF_EVENT and word.strip("و") != "منذ":
        return i, end, _shifted(steps, sign, "event_offset")
    if sign > 0:
        short = steps[0][1] == "hour" and (steps[0][0] or 0) < 24
        return None if short else (i, end, _shifted(steps, 1, "anaphor"))
    expr = _shifted(steps, -1, "shift")
    lasting = word.endswith("منذ") and i > 0 and (_goes_on(tokens.norm[i - 1]) or _denied_before(tokens, i))
    return i, end, TimeExpr("since", base=expr) if lasting else expr


def _goes_on(word: str) -> bool:
    """«حملة مستمرة منذ شهرين»."""
    return any(part in word for part in _LASTING)


def _denied_before(tokens: Tokens, i: int) -> bool:
    """«لم تنفذ الطائرات أي غارات هناك منذ ثلاثة أيام»: what has not been for so long."""
    for word in reversed(tokens.norm[max(0, i - _CLAUSE) : i]):
        if word in _MARKS:
            return False
        if word in _DENIALS:
            return True
    return False


def _shifted(steps: list[tuple[int | None, str]], sign: int, kind: str) -> TimeExpr:
    """Distances one after the other; a plural without number is a window of a few."""
    expr: TimeExpr | None = None
    for n, unit in steps:
        if n is None:
            few = TimeExpr("window", unit=unit, n=sign * FEW.get(unit, 3))
            return few if kind == "shift" else TimeExpr(kind, unit=unit, n=None)
        expr = TimeExpr(kind if expr is None else "shift", unit=unit, n=sign * n, base=expr)
    return expr or TimeExpr(kind)


def distance_after_event(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«قبل الغارة بيومين», «بعد ذلك بثلاثة أيام»: the distance stands last."""
    at = i + 1 if tokens.norm[i] == "ب" else i
    if not tokens.norm[i].startswith("ب"):
        return None
    steps = duration_at(tokens, at, hi)
    before = tokens.norm[max(0, i - 4) : i]
    sign = -1 if not _EARLIER.isdisjoint(before) else 1 if not _AFTERWARDS.isdisjoint(before) else 0
    if steps is None or not sign:
        return None
    told = before[-1] in _EARLIER | _AFTERWARDS | {"ذلك", "هذا"}  # «قبلها», «قبل ذلك», but «قبل الغارة»
    return i, steps[1], _shifted(steps[0], sign, "anaphor" if told else "event_offset")


def day_beside_event(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«غداة الغارة» the day after it, «عشية الهجوم» the day before it."""
    n = BESIDE.get(tokens.norm[i])
    if n is None or i + 1 >= hi or tokens.kind[i + 1] == PUNCT:
        return None
    feast = feast_at(tokens, i + 1, hi)
    if feast:
        return i, feast[1], TimeExpr("shift", unit="day", n=n, base=feast[2])
    return i, i + 1, TimeExpr("event_offset", unit="day", n=n)
