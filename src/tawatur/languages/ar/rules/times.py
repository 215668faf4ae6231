"""Arabic times in running text: days, parts of days, ranges, and what is told by other times.

``find_times`` gives one mention for each day said; the pieces are in ``days`` and ``dates``
(calendar dates), ``periods`` (weeks, windows) and ``distances`` ("two days ago").
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from tawatur.languages.ar.rules.calendar import vocabulary
from tawatur.languages.ar.rules.dates import DASHES, TO, YEAR_WORDS, Found, bare_month
from tawatur.languages.ar.rules.days import (
    DAY_LEADS,
    days_at,
    leads,
    night_part,
    nights_at,
    part_after,
    weekday_phrase,
)
from tawatur.languages.ar.rules.distances import (
    AGO,
    BESIDE,
    LATER,
    day_beside_event,
    distance_after_event,
    distance_at,
)
from tawatur.languages.ar.rules.numerals import begins_number, read_cardinal, read_ordinal
from tawatur.languages.ar.rules.periods import (
    LAST,
    LAST_OF,
    SHOWN,
    decade_at,
    feast_at,
    nth_at,
    part_at,
    period_at,
    season_at,
    window_at,
    year_alone,
    year_range,
)
from tawatur.model.frozen import replace
from tawatur.model.time import TimeExpr, TimeMention
from tawatur.text.tokens import NUMBER, PUNCT, WORD, Tokens

Reader = Callable[[Tokens, int, int], Found | None]
_NOT_TODAY = frozenset(("حتي", "وحتي", "كل", "الي", "لغايه", "ولغايه"))
_LEADING = frozenset(("من", "ومن", "ما", "وما"))
"""Frequent words that begin a time only together with the next."""
_SINCE = frozenset(("منذ", "ومنذ"))
_BETWEEN = frozenset(("بين", "وبين", "مابين"))
_FIRST_HOURS = frozenset(("ساعات", "ساعه", "الساعات", "الاولي", "الاولى", "من", "مبكره", "ما", "بعد", "بدايه"))
_UNTIL_NOW = frozenset(("اعداد", "كتابه", "نشر", "تحرير", "اللحظه", "الان", "الساعه"))
_NAMED_AFTER_DAYS = frozenset(
    "شارع حي منطقه ميدان ساحه لواء معسكر مدرسه صحيفه جامعه مستشفي كتيبه جسر كوبري ملعب نادي مدينه مجمع قاعده مطار دوار"
    " جوله حديقه صاله سوق مخيم مجمع ثوره حركه تنسيقيه سد".split()
)
"""Nouns that are named after a day («شارع 22 مايو»)."""
_BEFORE_FIGURES = frozenset(("(", "ال", "وال", "لل", "بال", "ل", "و", "ب"))
_YEAR = 4
"""Letters of a year in figures."""
_AFTER_NUMBER = TO | {"من", "في", "منه"}
_OTHER_STARTS = frozenset(
    "ال وال لل بال قبل وقبل قبيل منذ ومنذ بعد وبعد بعيد هذا هذه ذلك تلك نفس ذات اخر واخر خلال غضون"
    " غداه وغداه عشيه وعشيه من ومن بين وبين".split()
)


def find_times(tokens: Tokens, lo: int = 0, hi: int | None = None) -> list[TimeMention]:
    """The times between two tokens, one for each day said.

    Example:
        >>> from tawatur.text.tokens import tokenise
        >>> tokens = tokenise("غارات في (28 و27 مارس الماضي)")
        >>> [(m.expr.day, m.expr.month, tokens.raw(m.lo, m.hi)) for m in find_times(tokens)]
        [(28, 3, '28'), (27, 3, '27 مارس الماضي')]
    """
    stop = len(tokens) if hi is None else hi
    found: list[TimeMention] = []
    kind, norm = tokens.kind, tokens.norm
    end = lo
    for i in [i for i in range(lo, stop) if kind[i] != PUNCT and (kind[i] == NUMBER or _may_open(norm[i]))]:
        if i < end or (norm[i] in _LEADING and not _opens(tokens, i + 1, stop)):
            continue
        mentions = _mentions_at(tokens, i, stop)
        if not _is_a_name(tokens, i, mentions):
            found.extend(mentions)
        end = mentions[-1].hi if mentions else i + 1
    return found


def _is_a_name(tokens: Tokens, i: int, mentions: list[TimeMention]) -> bool:
    """«حي 7 يوليو», «بلواء 17 فبراير»: a day and month without a year, right after the noun they name."""
    before = tokens.norm[i - 1] if i else ""
    named = before in _NAMED_AFTER_DAYS or before[1:] in _NAMED_AFTER_DAYS
    expr = mentions[0].expr if len(mentions) == 1 and named else None
    if expr is not None and expr.kind == "nth" and expr.unit == "quarter":
        return True  # «حي الربع الأول»
    return expr is not None and expr.kind == "date" and expr.month is not None and expr.year is None


@lru_cache(maxsize=100_000)
def _may_start(word: str) -> bool:
    """Whether a time may begin with a word: most words are passed over after this one look."""
    words = vocabulary()
    tables = (words.weekdays, words.months, words.days, words.nights, words.anaphors, words.parts, words.units,
              words.positions, words.seasons, words.feasts, words.decades)  # fmt: skip
    return word in _OTHER_STARTS or word in DAY_LEADS or any(word in table for table in tables)


def _opens(tokens: Tokens, i: int, hi: int) -> bool:
    return i < hi and (tokens.kind[i] == NUMBER or _may_open(tokens.norm[i]))


@lru_cache(maxsize=100_000)
def _may_open(word: str) -> bool:
    return _may_start(word) or begins_number(word)


def _may_count(tokens: Tokens, i: int, hi: int) -> bool:
    """Whether a number may be a day, a year or a count of time: not «خمسة قتلى»."""
    figure = tokens.kind[i] == NUMBER
    if figure and len(tokens.norm[i]) == _YEAR:
        return True
    if i + 1 < hi and tokens.kind[i + 1] == WORD and not _may_go_on(tokens.norm[i + 1]):
        return False
    read = read_ordinal(tokens, i, hi) or read_cardinal(tokens, i, hi)
    end = read[1] if read else i + 1
    if read is None and not figure:
        return False
    return end >= hi or tokens.kind[end] != WORD or _may_go_on(tokens.norm[end])


@lru_cache(maxsize=100_000)
def _may_go_on(word: str) -> bool:
    """Whether a time that began with a number may go on with a word."""
    return _may_open(word) or word in vocabulary().sides or word in _AFTER_NUMBER or word.startswith("و")


@lru_cache(maxsize=100_000)
def _may_be_day(word: str) -> bool:
    """Whether a day, or what leads it in, may begin with a word."""
    words = vocabulary()
    tables = (words.parts, words.days, words.nights, words.anaphors, words.weekdays, words.months, words.units,
              words.feasts)  # fmt: skip
    led = word in DAY_LEADS or word in SHOWN or word in _BEFORE_FIGURES
    return led or begins_number(word) or any(word in table for table in tables)


def _mentions_at(tokens: Tokens, i: int, hi: int) -> list[TimeMention]:
    if (tokens.kind[i] == NUMBER or not _may_start(tokens.norm[i])) and not _may_count(tokens, i, hi):
        return []
    if tokens.norm[i] == "اليوم" and _names_something(tokens, i):
        return []
    since = _since(tokens, i, hi)
    if since:
        return [since]
    plain = _day_mentions(tokens, i, hi) or _period_mentions(tokens, i, hi)
    if len(plain) == 1:
        return [_ranged(tokens, plain[0], hi)]
    return plain


def _names_something(tokens: Tokens, i: int) -> bool:
    """«حتى اليوم» is no day of an event, «في اليوم» a rate; «#دير_اليوم», «"الساحل اليوم"» are names."""
    before = tokens.norm[i - 1] if i else ""
    after = tokens.norm[i + 1] if i + 1 < len(tokens) else ""
    if before in ("في", "وفي"):
        return vocabulary().anaphors.at(tokens, i, len(tokens)) is None and not weekday_phrase(
            tokens, i + 1, len(tokens)
        )
    if after and after in '»”"' and any(word in '«“"' for word in tokens.norm[max(0, i - 3) : i]):
        return True
    return before in _NOT_TODAY or before == "_" or (before == "|" and after == "|")


def _mention(found: Found, rule: str, part: str | None = None) -> TimeMention:
    return TimeMention(found[0], found[1], found[2], f"ar.times.{rule}", part)


def _period_mentions(tokens: Tokens, i: int, hi: int) -> list[TimeMention]:
    for rule, read in _periods_of(tokens.norm[i]) if i < hi else ():
        found = read(tokens, i, hi)
        if found:
            return [_mention(found, rule)]
    return []


_PERIODS = (
    ("distance", distance_at),
    ("distance", distance_after_event),
    ("beside_event", day_beside_event),
    ("nth", nth_at),
    ("window", window_at),
    ("part", part_at),
    ("period", period_at),
    ("season", season_at),
    ("feast", feast_at),
    ("month", bare_month),
    ("decade", decade_at),
    ("years", year_range),
    ("year", year_alone),
)


@lru_cache(maxsize=100_000)
def _periods_of(word: str) -> tuple[tuple[str, Reader], ...]:
    """The rules of periods that may begin with a word or figure, in their order."""
    words, number = vocabulary(), begins_number(word)
    unit = word in words.units
    counted = unit or number or word[:1].isdigit() or word in _BEFORE_FIGURES
    may_begin: dict[Reader, bool] = {
        distance_at: counted or word in AGO or word in LATER or word in words.approximately,
        distance_after_event: word.startswith("ب"),
        day_beside_event: word in BESIDE,
        nth_at: unit or number or word in LAST,
        window_at: counted or word in LAST_OF,
        part_at: word in words.positions,
        period_at: unit or word in SHOWN,
        season_at: word in words.seasons,
        feast_at: word in words.feasts,
        bare_month: unit or word in words.months,
        decade_at: word in words.decades,
        year_range: word[:1].isdigit(),
        year_alone: unit or word[:1].isdigit() or word in YEAR_WORDS or word in SHOWN,
    }
    return tuple((rule, read) for rule, read in _PERIODS if may_begin[read])


def _since(tokens: Tokens, i: int, hi: int) -> TimeMention | None:
    """«منذ السابع من أكتوبر», «منذ ساعات الفجر الأولى», «منذ الفجر وحتى ساعة إعداد التقرير»."""
    if tokens.norm[i] not in _SINCE or i + 1 >= hi:
        return None
    at = _first_hours(tokens, i + 1, hi)
    inner = _day_mentions(tokens, at, hi)
    if not inner and (part := vocabulary().parts.at(tokens, at, hi)):
        return _since_part(tokens, i, at, part, hi)
    if not inner and distance_at(tokens, i, hi):
        return None
    inner = inner or _period_mentions(tokens, at, hi)
    if not inner:
        return None
    last = _ranged(tokens, inner[-1], hi)
    end = _until_now(tokens, last.hi, hi)
    expr = last.expr if last.expr.kind == "range" else TimeExpr("since", base=last.expr)
    return TimeMention(i, end, expr, "ar.times.since", last.part_of_day)


def _first_hours(tokens: Tokens, i: int, hi: int) -> int:
    """The token after «ساعات», «الساعات الأولى من», «ما بعد» before a part of day."""
    at = i
    while at < hi and at - i < 4 and tokens.norm[at] in _FIRST_HOURS:
        at += 1
    return at if at > i and vocabulary().parts.at(tokens, at, hi) else i


def _since_part(tokens: Tokens, i: int, at: int, part: tuple[str, int], hi: int) -> TimeMention | None:
    """«منذ الفجر» is today's; «منذ ساعات الصباح الأولى من يوم أمس» is that day's."""
    if not tokens.norm[at].startswith("ال"):
        return None
    end = part[1]
    while end < hi and end - part[1] < 3 and tokens.norm[end] in ("الاولي", "الباكر", "المبكره", "من", "ل"):
        end += 1
    inner = _day_mentions(tokens, end, hi) if tokens.norm[end - 1] in ("من", "ل") else []
    if inner:
        return TimeMention(i, inner[0].hi, TimeExpr("since", base=inner[0].expr), "ar.times.since", part[0])
    end -= tokens.norm[end - 1] in ("من", "ل")
    return TimeMention(
        i, _until_now(tokens, end, hi), TimeExpr("shift", unit="day", n=0), "ar.times.since_dawn", part[0]
    )


def _until_now(tokens: Tokens, i: int, hi: int) -> int:
    """The token after «وحتى الآن», «حتى ساعة إعداد التقرير»."""
    if i + 1 < hi and tokens.norm[i] in ("حتي", "وحتي", "الي", "ولغايه", "لغايه"):
        for end in range(i + 1, min(i + 4, hi)):
            if tokens.norm[end] in _UNTIL_NOW - {"الساعه"}:
                return end + 1
    return i


def _ranged(tokens: Tokens, first: TimeMention, hi: int) -> TimeMention:
    """A mention joined with the one it runs to: «من 2 أكتوبر إلى 22 أكتوبر», «بين الأحد والثلاثاء»."""
    if first.hi >= hi or first.expr.kind not in ("date", "period", "shift", "part"):
        return first
    word = tokens.norm[first.hi]
    lead = first.lo - 1 - (tokens.norm[first.lo - 1] in ("عامي", "شهري", "يومي") and first.lo > 1)
    between = lead >= 0 and tokens.norm[lead] in _BETWEEN
    at = first.hi + (word in TO or word == "و")
    late = first.part_of_day in ("evening", "night")
    joined = (between or late) and word.startswith("و")
    if not (word in TO or joined) or (word in DASHES and first.expr.kind != "date"):
        return first
    later = _day_mentions(tokens, at, hi) or _period_mentions(tokens, at, hi)
    if later and joined and not between and later[0].part_of_day not in ("dawn", "morning"):
        return first  # «مساء أمس وفجر اليوم» is one night
    if not later or later[0].expr.kind not in ("date", "shift", "period"):
        return first
    if word in DASHES and {first.expr.calendar, later[0].expr.calendar} == {"hijri", "gregorian"}:
        same = first.expr if first.expr.calendar == "gregorian" else later[0].expr
        return replace(first, hi=later[0].hi, expr=replace(same, weekday=first.expr.weekday))
    expr = TimeExpr("range", base=_sharing(first.expr, later[0].expr), until=later[0].expr)
    return TimeMention(first.lo, later[0].hi, expr, "ar.times.range", first.part_of_day)


def _sharing(first: TimeExpr, last: TimeExpr) -> TimeExpr:
    """The first end of a range takes the month and year said after the last."""
    if first.kind == last.kind == "date" and first.day and first.month is None and first.base is None:
        return replace(last, day=first.day, weekday=first.weekday, n=None)
    if first.kind == last.kind == "date" and first.year is None and first.base is None and first.month:
        return replace(first, year=last.year, base=last.base)
    return first


def _day_mentions(tokens: Tokens, i: int, hi: int) -> list[TimeMention]:
    """A day with what stands before it («مساء يوم») and after it («صباحا»)."""
    if i >= hi or not (tokens.kind[i] == NUMBER or _may_be_day(tokens.norm[i])):
        return []
    part, at = leads(tokens, i, hi)
    if at >= hi:
        return []
    feast = feast_at(tokens, i, hi) or feast_at(tokens, at, hi)
    if feast:
        return [_mention((i, *feast[1:]), "feast")]
    led = at > i and (tokens.norm[at - 1] in DAY_LEADS or "ال" not in tokens.norm[at - 1][:3])
    found = nights_at(tokens, i, at, hi, part) or days_at(tokens, at, hi, led)
    if not found:
        return []
    if part is None and found[-1][0][1] < hi:
        part, end = part_after(tokens, found[-1][0][1], hi)
        (start, _, expr), rule = found[-1]
        found[-1] = ((start, end, expr), rule)
    (_, end, expr), rule = found[0]
    found[0] = ((i, end, expr), rule)
    return [_mention(item, rule, part or night_part(tokens, item)) for item, rule in found]


Ruled = tuple[Found, str]
