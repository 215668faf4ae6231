"""Arabic days: «أمس الجمعة», «الخميس 23 مارس», «ليل السبت–الأحد», with the part of day beside them."""

from __future__ import annotations

from tawatur.languages.ar.rules.calendar import day_at, side_at, unit_at, vocabulary, weekday_at
from tawatur.languages.ar.rules.dates import DASHES, TO, Found, dates_at, month_tail
from tawatur.languages.ar.rules.numerals import read_ordinal, written
from tawatur.languages.ar.rules.periods import container_at, period_at
from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr
from tawatur.text.tokens import NUMBER, PUNCT, Tokens

Ruled = tuple[Found, str]
"""What was found, and the name of the rule that read it."""

_LEAD_WORDS = ("يوم", "يومي", "ايام", "نهار", "تاريخ", "الموافق", "المصادف")
DAY_LEADS = frozenset(form for _, form in written(_LEAD_WORDS, ("",)))
"""Words that lead in a day."""
_OPEN, _CLOSE = "([", ")]"
_SEPARATORS = frozenset("،,-–—/\\:") | {"الموافق", "المصادف", "من", "في"}


def night_part(tokens: Tokens, found: Found) -> str | None:
    """``night`` if a word of the night is among the tokens («الليلة الماضية»)."""
    words = tokens.norm[found[0] : found[1]]
    return "night" if any("ليل" in word and "قليل" not in word for word in words) else None


def leads(tokens: Tokens, i: int, hi: int) -> tuple[str | None, int]:
    """The part of day before a day, and the token where the day's own words begin."""
    found = vocabulary().parts.at(tokens, i, hi)
    if found is None or vocabulary().nights.at(tokens, i, hi) or vocabulary().anaphors.at(tokens, i, hi):
        return None, _after_lead(tokens, i, hi)
    part, at = found
    while at < hi and tokens.norm[at] in ("من", "في", "الباكر", "باكر"):
        at += 1
    return (None if part == "day" else part), _after_lead(tokens, at, hi)


def _after_lead(tokens: Tokens, i: int, hi: int) -> int:
    whole = vocabulary().days.at(tokens, i, hi) if i < hi else None
    if whole or i >= hi or tokens.norm[i] not in DAY_LEADS:
        return i
    return i + 1


def part_after(tokens: Tokens, i: int, hi: int) -> tuple[str | None, int]:
    """«صباحا», «في الصباح الباكر», «بعد الظهر» after a day."""
    at = i
    while at < hi and at - i < 2 and tokens.norm[at] in ("في", "عند", "،", "قبيل", "بعيد"):
        at += 1
    found = vocabulary().parts.at(tokens, at, hi)
    if found is None or found[0] == "day" or tokens.norm[at].startswith("و"):
        return None, i
    construct = tokens.norm[at] in ("فجر", "صباح", "ليل", "ليله", "ظهر", "عصر", "صبيحه")
    return (None, i) if construct else (found[0], found[1])


def days_at(tokens: Tokens, i: int, hi: int, led: bool) -> list[Ruled]:
    """What names days at token ``i``, with the rule's name."""
    told = vocabulary().anaphors.at(tokens, i, hi)
    if told:
        return [((i, told[1], TimeExpr("anaphor", unit="day", n=told[0])), "anaphor")]
    night = vocabulary().nights.at(tokens, i, hi)
    if night and not (tokens.norm[i].endswith("الليله") and night[1] == i + 1 and _names_day(tokens, night[1], hi)):
        return [((i, night[1], TimeExpr("shift", unit="day", n=night[0])), "night")]
    named = _day_word(tokens, i, hi) or weekday_phrase(tokens, i, hi)
    if named:
        return [named]
    dates = dates_at(tokens, i, hi)
    if dates and tokens.norm[i - 1 : i] and tokens.norm[i - 1] in vocabulary().before_month:
        return []
    if dates:
        return _with_equivalent(tokens, dates, hi)
    return _numbered_day(tokens, i, hi) if led or _ordinal_day(tokens, i, hi) else []


def _names_day(tokens: Tokens, i: int, hi: int) -> bool:
    return weekday_at(tokens, i, hi) is not None


def _with_equivalent(tokens: Tokens, dates: list[Found], hi: int) -> list[Ruled]:
    """A date said in a second calendar («13 رجب 1440 الموافق 20 آذار 2019»): the Gregorian one counts."""
    start, end, expr = dates[-1]
    at = end + (end < hi and tokens.norm[end] in "(،")
    if at < hi and tokens.norm[at] in ("الموافق", "المصادف", "للموافق"):
        at += 1 + (at + 1 < hi and tokens.norm[at + 1] in ("ل", "في", "يوم"))
        other = dates_at(tokens, at, hi)
        if len(other) == 1:
            chosen = other[0][2] if expr.calendar == "hijri" else expr
            dates = [*dates[:-1], (start, _closed(tokens, at, other[0][1], hi), chosen)]
    rule = "day_list" if len(dates) > 1 else "date"
    return [(date, rule) for date in dates]


def _closed(tokens: Tokens, start: int, end: int, hi: int) -> int:
    """The token after a closing bracket, if one was opened shortly before ``start``."""
    opened = any(tokens.norm[k] in _OPEN for k in range(max(0, start - 3), start))
    return end + 1 if opened and end < hi and tokens.norm[end] in _CLOSE else end


def _day_word(tokens: Tokens, i: int, hi: int) -> Ruled | None:
    """«اليوم», «أمس», with the weekday or date beside it: «أمس الجمعة», «اليوم الأربعاء 21 شباط»."""
    found = vocabulary().days.at(tokens, i, hi)
    if found is None or _other_today(tokens, i, found[1], hi):
        return None
    compared = vocabulary().approximately.at(tokens, i - 1, hi) if i else None
    if compared is not None and compared[1] > i:
        return None  # «بعد أقل من ساعة»
    n, end = found
    expr = TimeExpr("shift", unit="day", n=n)
    at = end
    while at < hi and at - end < 2 and tokens.norm[at] in ("(", "،", ",", "-", "–"):
        at += 1
    beside = weekday_phrase(tokens, at, hi) if at < hi else None
    dated = beside is None and at < hi and dates_at(tokens, at, hi)
    if beside and beside[0][2].kind == "date":
        (_, stop, said), _ = beside
        expr = said if said.day is not None or said.side else replace(expr, weekday=said.weekday)
        end = _closed(tokens, at, stop, hi)
    elif dated and len(dated) == 1:
        expr, end = dated[0][2], _closed(tokens, at, dated[0][1], hi)
    return (i, _same(tokens, end, hi), expr), "day_word"


def _other_today(tokens: Tokens, i: int, end: int, hi: int) -> bool:
    """«روسيا اليوم» is a channel, «اليوم الثالث» a count, «حتى اليوم» no day of an event."""
    if tokens.norm[i].endswith(("اليوم", "لليوم")) and end == i + 1:
        before = tokens.norm[i - 1] if i else ""
        if before in vocabulary().before_today:
            return True
        if end < hi and tokens.kind[end] == NUMBER and _counts_things(tokens, i, end, hi):
            return False  # «اعترضت اليوم 11 صاروخا»
        if end < hi and (tokens.norm[end] == "ال" or tokens.kind[end] == NUMBER or tokens.norm[end] == "الذي"):
            return not dates_at(tokens, end, hi)
        ordinal = read_ordinal(tokens, end, hi)
        return (ordinal is not None and weekday_at(tokens, end, hi) is None) or tokens.norm[end : end + 1] == ["الاخير"]
    return False


def _counts_things(tokens: Tokens, i: int, number: int, hi: int) -> bool:
    """Whether a number behind «اليوم» counts the noun after it, and not the days of a war («اليوم 345 للعدوان»)."""
    inside = i > 0 and tokens.kind[i - 1] != PUNCT and tokens.norm[i] == "اليوم" and tokens.norm[i - 1] != "في"
    noun = number + 1 < hi and tokens.kind[number + 1] != PUNCT
    return inside and noun and not tokens.norm[number + 1].startswith(("لل", "من", "علي", "ل", "ال"))


def _same(tokens: Tokens, i: int, hi: int) -> int:
    side = side_at(tokens, i, hi)
    return side[1] if side and side[0] == "same" else i


def weekday_phrase(tokens: Tokens, i: int, hi: int) -> Ruled | None:
    """«الخميس», «الخميس 23 مارس», «السبت (5 أيلول)», «الأحد الماضي», «الجمعة من الأسبوع المقبل»."""
    found = weekday_at(tokens, i, hi)
    if found is None:
        return _weekday_of_week(tokens, i, hi)
    weekday, end = found
    expr = TimeExpr("date", weekday=weekday)
    side = None if _counted_weekday(tokens, end, hi, expr) else side_at(tokens, end, hi)
    if side:
        end = side[1]
        expr = expr if side[0] == "same" else replace(expr, side=side[0])
    dated = _date_beside(tokens, end, hi)
    if dated:
        _, stop, said = dated
        return (i, stop, replace(said, weekday=weekday, n=_rank_said(tokens, end, hi, said))), "weekday_date"
    week = _week_beside(tokens, end, hi)
    if week:
        return (i, week[1], replace(expr, base=week[0])), "weekday"
    return (i, *(_counted_weekday(tokens, end, hi, expr) or (end, expr))), "weekday"


def _rank_said(tokens: Tokens, i: int, hi: int, said: TimeExpr) -> int | None:
    """«الأحد الأول من تشرين» may be the first Sunday."""
    ordinal = read_ordinal(tokens, i, hi)
    return said.day if ordinal and ordinal[0] <= 5 else None


def _counted_weekday(tokens: Tokens, i: int, hi: int, expr: TimeExpr) -> tuple[int, TimeExpr] | None:
    """«الأحد الثاني», «الثلاثاء الأخير من شهر مارس», «الجمعة 22»."""
    last = i < hi and tokens.norm[i] in ("الاخير", "الاخيره")
    ordinal = (-1, i + 1) if last else read_ordinal(tokens, i, hi)
    ranked = (
        ordinal and ordinal[0] <= 5 and tokens.norm[i].startswith("ال")
    )  # «صدت القوات الأحد ثالث هجوم» is no third Sunday
    if ordinal and ranked and expr.side is None:
        inner = container_at(tokens, ordinal[1], hi)
        if last and inner is None:
            return None
        month = inner[0] if inner else TimeExpr("period", unit="month", n=0)
        return (inner[1] if inner else ordinal[1]), TimeExpr("nth", n=ordinal[0], weekday=expr.weekday, base=month)
    bracketed = i + 2 < hi and tokens.norm[i] == "(" and tokens.norm[i + 2] == ")"
    if bracketed and (inside := day_at(tokens, i + 1, i + 2)) is not None:
        return i + 3, replace(expr, day=inside[0])  # «الأحد (22)»
    day = day_at(tokens, i, hi)
    if day and (tokens.kind[i] == NUMBER or (ordinal and ordinal[0] > 5)) and _nothing_counted(tokens, day[1], hi):
        return day[1], replace(expr, day=day[0])
    return None


def _nothing_counted(tokens: Tokens, i: int, hi: int) -> bool:
    """Whether a number is no count, hour or range: a mark, an end or «الجاري» stands behind it («الأحد 22: …»)."""
    if i >= hi or tokens.norm[i] in ("الي", "حتي", "الجاري", "الحالي", "منه"):
        return True
    heads = tokens.norm[i] in ("-", "–", ":") and i + 1 < hi and tokens.kind[i + 1] != NUMBER
    return heads or (tokens.kind[i] == PUNCT and tokens.norm[i] not in "-–/:%٪")


def _date_beside(tokens: Tokens, i: int, hi: int) -> Found | None:
    """The date after a weekday, with a mark, a bracket or «الموافق» between."""
    at = i
    while (
        at < hi
        and at - i < 3
        and (tokens.norm[at] in _SEPARATORS or tokens.norm[at] in _OPEN or tokens.norm[at] == "ل")
    ):
        at += 1
    if at >= hi:
        return None
    dates = dates_at(tokens, at, hi)
    if len(dates) != 1 or dates[0][2].kind != "date" or dates[0][2].day is None:
        return None
    start, end, expr = dates[0]
    if expr.calendar == "hijri":
        (start, end, expr), _ = _with_equivalent(tokens, dates, hi)[-1]
    return start, _closed(tokens, at, end, hi), expr


def _week_beside(tokens: Tokens, i: int, hi: int) -> tuple[TimeExpr, int] | None:
    at = i + 1 if i < hi and tokens.norm[i] == "من" else i
    unit = unit_at(tokens, at, hi)
    if unit is None or unit[0].name != "week":
        return None
    found = period_at(tokens, at, hi)
    return (found[2], found[1]) if found else None


def _weekday_of_week(tokens: Tokens, i: int, hi: int) -> Ruled | None:
    """«ثلاثاء الأسبوع الفائت»; «الأسبوع القادم الأحد»."""
    bare = weekday_at(tokens, i, hi, bare=True)
    if bare:
        week = _week_beside(tokens, bare[1], hi)
        return ((i, week[1], TimeExpr("date", weekday=bare[0], base=week[0])), "weekday") if week else None
    unit = unit_at(tokens, i + (tokens.norm[i] == "هذا"), hi)
    week_first = period_at(tokens, i, hi) if unit and unit[0].name == "week" else None
    led = week_first is not None and tokens.norm[week_first[1] : week_first[1] + 1] == ["من"]
    after = weekday_at(tokens, week_first[1] + led, hi) if week_first else None
    if week_first is None or after is None:
        return None
    expr = TimeExpr("date", weekday=after[0], base=week_first[2])
    last = weekday_at(tokens, after[1] + 1, hi) if after[1] < hi and tokens.norm[after[1]] in TO else None
    if last:
        until = TimeExpr("date", weekday=last[0], base=week_first[2])
        return (i, last[1], TimeExpr("range", base=expr, until=until)), "weekdays"
    return (i, after[1], expr), "weekday"


def nights_at(tokens: Tokens, i: int, at: int, hi: int, part: str | None) -> list[Ruled]:
    """«ليل السبت–الأحد», «منتصف ليل الأحد الاثنين», with the dates of both days if they follow."""
    first = weekday_at(tokens, at, hi) if part == "night" else None
    if first is None:
        return []
    after = first[1] + (
        first[1] < hi and (tokens.norm[first[1]] in DASHES or tokens.norm[first[1]] in ("/", "علي", "الي"))
    )
    second = weekday_at(tokens, after, hi)
    if second is None or tokens.norm[after].startswith("و"):
        return []
    start, end = TimeExpr("date", weekday=first[0]), TimeExpr("date", weekday=second[0])
    opened = second[1] + (second[1] < hi and tokens.norm[second[1]] in _OPEN)
    dates = dates_at(tokens, opened, hi)
    stop, said = second[1], dates[0][2] if len(dates) == 1 else None
    if said and said.kind == "range" and said.base and said.until:
        start, end = replace(said.base, weekday=first[0]), replace(said.until, weekday=second[0])
        stop = _closed(tokens, opened, dates[0][1], hi)
    elif said and said.kind == "date" and said.day:  # «ليل الجمعة على السبت 30 أيلول»
        end, stop = replace(said, weekday=second[0]), _closed(tokens, opened, dates[0][1], hi)
        start = TimeExpr("shift", unit="day", n=-1, base=end)
    return [((i, stop, TimeExpr("range", base=start, until=end)), "night_of_two")]


def _ordinal_day(tokens: Tokens, i: int, hi: int) -> bool:
    """«في الثاني والعشرين»: an ordinal above ten after «في» is a day of the month."""
    led = i > 0 and tokens.norm[i - 1] in ("في", "وفي") or tokens.norm[i].startswith("لل")
    ordinal = read_ordinal(tokens, i, hi)
    return bool(led and ordinal and ordinal[0] > 12 and ordinal[0] <= 31 and _nothing_counted(tokens, ordinal[1], hi))


def _numbered_day(tokens: Tokens, i: int, hi: int) -> list[Ruled]:
    """«يوم 27», «في الثاني والعشرين»: the month is the one under discussion."""
    day = day_at(tokens, i, hi)
    figure = tokens.kind[i] == NUMBER or tokens.norm[i] == "ال"
    if (
        day is None
        or not (figure or read_ordinal(tokens, i, hi))
        or month_tail(tokens, day[1], hi)
        or not _nothing_counted(tokens, day[1], hi)
    ):
        return []
    return [((i, day[1], TimeExpr("date", day=day[0])), "day_number")]
