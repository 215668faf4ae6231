"""Arabic periods and distances: last week, the past 48 hours, two days ago, the first week of May."""

from __future__ import annotations

from tawatur.languages.ar.rules.calendar import side_at, unit_at, vocabulary, weekday_at
from tawatur.languages.ar.rules.dates import Found, bare_month, month_period, year_at
from tawatur.languages.ar.rules.numerals import read_cardinal, read_ordinal
from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr
from tawatur.text.tokens import NUMBER, Tokens

_SHIFT = {"last": -1, "this": 0, "next": 1}
FEW = {"hour": 24, "day": 7, "week": 3, "month": 3, "year": 3, "decade": 3, "century": 2}
"""How far back an unnumbered plural («الأسابيع الماضية») is taken to reach; hours: one day."""
_IN = frozenset(("من", "في", "ب", "ل", "خلال"))
LAST = frozenset(("اخر", "الاخير", "الاخيره", "باخر", "واخر"))
SHOWN = frozenset(("هذا", "هذه", "ذلك", "تلك", "نفس", "ذات"))
LAST_OF = frozenset(("اخر", "واخر", "خلال", "غضون"))


def window_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«الأيام الثلاثة الماضية», «الـ48 ساعة الماضية», «اليومين الماضيين», «آخر 24 ساعة»."""
    latest = tokens.norm[i] in LAST_OF
    read = _window_units(tokens, i + latest, hi)
    if read is None:
        return None
    n, unit, end = read
    side = side_at(tokens, end, hi)
    if side and side[0] in ("last", "next"):
        return i, side[1], _window(n, unit, 1 if side[0] == "next" else -1)
    if latest and n is not None and (tokens.norm[i] in ("اخر", "واخر") or (unit == "hour" and n % 24 == 0)):
        return i, end, _window(n, unit, -1)
    return None


def _window(n: int | None, unit: str, sign: int) -> TimeExpr:
    return TimeExpr("window", unit=unit, n=sign * (FEW.get(unit, 3) if n is None else n))


def _window_units(tokens: Tokens, i: int, hi: int) -> tuple[int | None, str, int] | None:
    at = i + 1 if i < hi and tokens.norm[i] in ("ال", "لل", "بال") else i
    number = read_cardinal(tokens, at, hi)
    unit = unit_at(tokens, number[1] if number else at, hi)
    if unit is None or (number is None and unit[0].form == "sg"):
        return None
    end = unit[1]
    n: int | None = int(number[0]) if number else 2 if unit[0].form == "du" else None
    if n is None and end < hi and tokens.norm[end] in vocabulary().few:
        return (3 if unit[0].name == "day" else None), unit[0].name, end + 1
    if n is None and unit[0].definite:
        after = end + (end < hi and tokens.norm[end] == "ال")
        counted = read_cardinal(tokens, after, hi)
        if counted:
            n, end = int(counted[0]), counted[1]
    return n, unit[0].name, end


def period_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«الأسبوع الماضي», «هذا العام», «الشهر نفسه», «العام قبل الماضي»."""
    shown = tokens.norm[i] in SHOWN
    unit = unit_at(tokens, i + shown, hi)
    if unit is None or unit[0].form != "sg" or unit[0].name in ("hour", "day", "quarter", "half"):
        return None
    name, end = unit[0].name, unit[1]
    if name == "weekend":
        side = side_at(tokens, end, hi)
        return i, side[1] if side else end, TimeExpr("period", unit=name, n=_SHIFT.get(side[0], 0) if side else 0)
    if not unit[0].definite:
        return None
    if shown:
        side = side_at(tokens, end, hi)
        kind = "period" if tokens.norm[i] in ("هذا", "هذه") else "anaphor"
        return i, side[1] if side else end, TimeExpr(kind, unit=name, n=0)
    return _sided_period(tokens, i, end, hi, name)


def _sided_period(tokens: Tokens, i: int, end: int, hi: int, name: str) -> Found | None:
    doubled = {"قبل": -1, "بعد": 1}.get(tokens.norm[end], 0) if end < hi else 0
    side = side_at(tokens, end + bool(doubled), hi)
    if side is None:
        return None
    if side[0] == "same":
        return i, side[1], TimeExpr("anaphor", unit=name, n=0)
    return i, side[1], TimeExpr("period", unit=name, n=_SHIFT[side[0]] + doubled)


def year_alone(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«عام 2017», «سنة 2012»; a bare «2017» after «في» or «منذ»."""
    year = year_at(tokens, i, hi, alone=True)
    if year and "year" in year[0]:
        return i, year[1], TimeExpr("date", **year[0])
    led = i > 0 and tokens.norm[i - 1] in ("في", "منذ", "وفي", "حتي", "الي", "ومنذ", "عامي", "و", "من", "بين")
    norm = tokens.norm[i]
    if tokens.kind[i] == NUMBER and led and norm.isdecimal() and len(norm) == 4 and 1900 <= int(norm) < 2100:
        counted = i + 1 < hi and tokens.kind[i + 1] == "w" and norm.endswith("00")
        return None if counted else (i, i + 1, TimeExpr("date", year=int(norm)))
    return None


def decade_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«تسعينيات القرن الماضي», «في الثمانينات»: of the twentieth century."""
    decade = vocabulary().decades.at(tokens, i, hi)
    if decade is None:
        return None
    end = decade[1] + 2 * (tokens.norm[decade[1] : decade[1] + 2] in (["القرن", "الماضي"], ["القرن", "العشرين"]))
    first, last = TimeExpr("date", year=1900 + decade[0]), TimeExpr("date", year=1909 + decade[0])
    return i, end, TimeExpr("range", base=first, until=last)


def year_range(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«2014-2018», «2014 إلى 2018»."""
    if i + 2 >= hi or tokens.kind[i] != NUMBER or tokens.norm[i + 1] not in ("-", "–", "الي", "حتي"):
        return None
    ends = [tokens.norm[i], tokens.norm[i + 2]]
    if not all(end.isdecimal() and len(end) == 4 and 1900 <= int(end) < 2100 for end in ends):
        return None
    first, last = (TimeExpr("date", year=int(end)) for end in ends)
    return (i, i + 3, TimeExpr("range", base=first, until=last)) if ends[0] < ends[1] else None


def container_at(tokens: Tokens, i: int, hi: int) -> tuple[TimeExpr, int] | None:
    """The month, week or year that something is the first, last or middle of."""
    at = i + 1 if i < hi and tokens.norm[i] in _IN else i
    if at >= hi:
        return None
    month = month_period(tokens, at, hi)
    if month:
        return month
    found = bare_month(tokens, at, hi) or period_at(tokens, at, hi) or year_alone(tokens, at, hi)
    if found is None:
        year = year_at(tokens, at, hi)
        return (TimeExpr("date", **year[0]), year[1]) if year and at > i and "year" in year[0] else None
    return found[2], found[1]


def part_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«مطلع الشهر الماضي», «منتصف آذار», «نهاية عام 2016», «بقية الأسبوع»."""
    position = vocabulary().positions.at(tokens, i, hi)
    if position is None:
        return None
    at = position[1]
    inner = container_at(tokens, at, hi) or _bare_unit(tokens, at, hi) or _bare_year(tokens, at, hi)
    if inner is None:
        return None
    return i, inner[1], TimeExpr("part", side=position[0], base=inner[0])


def _bare_year(tokens: Tokens, i: int, hi: int) -> tuple[TimeExpr, int] | None:
    """«مطلع 2018»: a year by its figures alone."""
    figures = tokens.norm[i] if i < hi and tokens.kind[i] == NUMBER else ""
    year = int(figures) if figures.isdecimal() and len(figures) == len("2018") else 0
    return (TimeExpr("date", year=year), i + 1) if 1900 <= year < 2100 else None


def _bare_unit(tokens: Tokens, i: int, hi: int) -> tuple[TimeExpr, int] | None:
    """«بقية الأسبوع», «نهاية العام»: the running one; «أسبوعي», «يومي» mine."""
    unit = unit_at(tokens, i, hi)
    if unit and unit[0].definite and unit[0].name in ("week", "year", "day"):
        return TimeExpr("period", unit=unit[0].name, n=0), unit[1]
    mine = {"اسبوعي": "week", "يومي": "day", "شهري": "month"}.get(tokens.norm[i]) if i < hi else None
    return (TimeExpr("period", unit=mine, n=0), i + 1) if mine else None


def nth_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«أول جمعة من تموز», «الأسبوع الثالث من هذا الشهر», «الربع الأخير من عام 2016»."""
    return _ordinal_first(tokens, i, hi) or _noun_first(tokens, i, hi)


def _rank(tokens: Tokens, i: int, hi: int) -> tuple[int, int] | None:
    if i < hi and tokens.norm[i] in LAST:
        return -1, i + 1
    return read_ordinal(tokens, i, hi)


def _ordinal_first(tokens: Tokens, i: int, hi: int) -> Found | None:
    rank = _rank(tokens, i, hi)
    if rank is None:
        return None
    at = rank[1] + (rank[1] < hi and tokens.norm[rank[1]] in ("يوم", "ايام"))
    weekday = weekday_at(tokens, at, hi, bare=True)
    unit = unit_at(tokens, rank[1], hi) if weekday is None else None
    if weekday is None and (
        unit is None or unit[0].definite or unit[0].form != "sg" or unit[0].name not in ("day", "week")
    ):
        return None
    end = weekday[1] if weekday else unit[1] if unit else rank[1]
    inner = _inside(tokens, end, hi)
    if inner is None:
        return None
    expr = TimeExpr("nth", n=rank[0], base=inner[0])
    return (
        i,
        inner[1],
        replace(expr, weekday=weekday[0]) if weekday else replace(expr, unit=unit[0].name if unit else None),
    )


def _inside(tokens: Tokens, i: int, hi: int) -> tuple[TimeExpr, int] | None:
    """The container of an n-th unit; «بشهر عشرة» has its preposition written on."""
    return container_at(tokens, i, hi)


def _noun_first(tokens: Tokens, i: int, hi: int) -> Found | None:
    unit = unit_at(tokens, i, hi)
    if (
        unit is None
        or not unit[0].definite
        or unit[0].form != "sg"
        or unit[0].name not in ("day", "week", "quarter", "half")
    ):
        return None
    rank = _rank(tokens, unit[1], hi)
    inner = container_at(tokens, rank[1], hi) if rank else None
    if rank is None or (inner is None and not (unit[0].name == "quarter" and rank[0] <= 4)):
        return None
    base, end = inner if inner else (TimeExpr("period", unit="year", n=0), rank[1])
    return i, end, TimeExpr("nth", unit=unit[0].name, n=rank[0], base=base)


def season_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«صيف 2014», «خريف العام الماضي», «الشتاء الماضي»."""
    season = vocabulary().seasons.at(tokens, i, hi)
    if season is None:
        return None
    (number, prefix), end = season
    if prefix.endswith("ال"):
        side = side_at(tokens, end, hi)
        if side is None or side[0] == "same":
            return None
        return i, side[1], TimeExpr("season", n=number, side=side[0])
    year = year_at(tokens, end, hi)
    if year is None:
        return None
    base = year[0].get("base") or TimeExpr("date", year=year[0]["year"])
    return i, year[1], TimeExpr("season", n=number, base=base)


def feast_at(tokens: Tokens, i: int, hi: int) -> Found | None:
    """«عيد الفطر», «عاشوراء», with its year if said."""
    feast = vocabulary().feasts.at(tokens, i, hi)
    if feast is None:
        return None
    year = year_at(tokens, feast[1], hi)
    if year is None:
        side = side_at(tokens, feast[1], hi)
        return i, side[1] if side else feast[1], TimeExpr("feast", name=feast[0], side=side[0] if side else None)
    if "year" in year[0]:
        return i, year[1], TimeExpr("feast", name=feast[0], year=year[0]["year"])
    return i, year[1], TimeExpr("feast", name=feast[0], base=year[0]["base"])
