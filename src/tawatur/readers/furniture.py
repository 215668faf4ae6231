"""Which lines of a text are page furniture: share and print buttons, related links, bylines, credits.

The phrases are data (``furniture.yaml``). A line is furniture only as a whole: a sentence that begins like
a button («شارك في الهجوم») stays text. Lines are looked up by their first word, so long texts cost little.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawatur.readers.dateline import find_dates, weekday_of
from tawatur.readers.furnishings import Furnishing, furnishings
from tawatur.readers.lines import Line, ends_sentence, hints, is_headline_like, only_tags, tells_violence
from tawatur.readers.words import MARKS, Word, fold, words_of

LONGEST = 240
"""Characters of the longest line that can be furniture."""
_MOST_RELATED = 6
_BODY = 140
_COUNTER = 90

# The first word of a line, or a sign that says enough.
_FIRST = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}])*|[#@©﴿]")
# A time of day, or the minutes that reading takes.
_TIME = re.compile(r"\b\d{1,2}:\d{2}\b|\b\d{1,2}(?= ?(?:دقائق|دقيقة|minutes?|min)\b)")
_SPLITS = frozenset("|¦✦•·●▪★►◄▼>›»‹←→📌👇👉🔗")
_SPACED_SPLITS = frozenset("-–—/\\")
_AFTER_LABEL = frozenset(":|-–—←>»›/")
_SMALL = frozenset({"and", "in", "al", "de", "&"})

_RULE = Furnishing("rule", "exact")
_TAGS = Furnishing("tags", "exact")
_VERSE = Furnishing("verse", "exact")
_CLOCK = Furnishing("clock.alone", "exact")
_SIGNATURE = Furnishing("signature", "exact")


def entry_of(line: str) -> Furnishing | None:
    """The entry that makes a line, by itself, page furniture.

    Example:
        >>> entry_of("شارك | طباعة").id, entry_of("شارك في الهجوم نحو عشرين مسلحاً")
        ('share.button', None)
    """
    line = line.strip()
    if not line or len(line) > LONGEST:
        return None
    if line in furnishings().exact:
        return furnishings().exact[line]
    first = _FIRST.search(line)
    if _TIME.fullmatch(line):
        return _CLOCK
    if first is None or not line.strip("ـ_#@ "):
        return _RULE if len(line) >= 3 else None
    if line[0] == "﴿":
        return _VERSE if "﴾" in line[-25:] else None
    if not _may_begin(first[0], line) and line[-1] != ")":
        return None
    words = words_of(line)
    return _lead(line, words) or _segments(line, words) or _tail(words) or _initials(words)


def furniture_lines(lines: Sequence[Line]) -> set[int]:
    r"""The indexes of the lines that are furniture, with the headlines that follow a label.

    Example:
        >>> from tawatur.readers.lines import lines_of
        >>> sorted(furniture_lines(lines_of("قال الناشط إن القصف توقف.\nاقرأ أيضاً\nعشرة قتلى في حلب\n\nوأضاف.")))
        [1, 2]
    """
    marked: set[int] = set()
    late = 0.6 * lines[-1].end if lines else 0.0
    in_body = False
    for index, line in enumerate(lines):
        entry = None if index in marked else entry_of(line.text)
        if entry is None:
            in_body = in_body or len(line.text) > _BODY or ends_sentence(line.text)
            continue
        marked.add(index)
        if entry.follows and in_body:
            marked.update(_followers(lines, index + 1))
        if entry.rest and line.start > late:
            return marked | set(range(index, len(lines)))
    return marked


def _may_begin(word: str, line: str) -> bool:
    """Whether a line of furniture can begin so: with a known word, a counter, a date, or an initial."""
    if len(word) == 1 and not word.isdecimal() and not {".", "/"} & set(line):
        return word in "#@©" or fold(word) in furnishings().firsts
    return fold(word) in furnishings().firsts or (len(line) <= _COUNTER and (len(word) == 1 or word[0].isdecimal()))


def _followers(lines: Sequence[Line], at: int) -> list[int]:
    found: list[int] = []
    for index in range(at, min(at + _MOST_RELATED, len(lines))):
        if (lines[index].gap and found) or not is_headline_like(lines[index].text):
            break
        found.append(index)
    return found


def _lead(line: str, words: Sequence[Word]) -> Furnishing | None:
    spoken = _spoken(words)
    for form, entry in furnishings().leads.get(spoken[0].text, ()) if spoken else ():
        size = len(form)
        begins = tuple(word.text for word in spoken[:size]) == form
        if begins and len(spoken) - size <= entry.most and _fits(entry, line[spoken[size - 1].end :].strip(), words):
            return entry
    return None


def _fits(entry: Furnishing, rest: str, words: Sequence[Word]) -> bool:
    if entry.colon and (rest[:1] not in _AFTER_LABEL or len(rest) < 2):
        return False
    if entry.dated and not (_TIME.search(rest) or find_dates(rest)):
        return False
    if entry.capitals and not _are_names(rest):
        return False
    return entry.headline or not tells_violence(words)


def _are_names(rest: str) -> bool:
    words = rest.split()
    return len(words) > 1 and not rest.endswith(".") and all(w[0].isupper() or w in _SMALL for w in words)


def _segments(line: str, words: Sequence[Word]) -> Furnishing | None:
    """The entry of a line all of whose segments are buttons, counters, dates or tags, or of a breadcrumb."""
    parts = _split(words, line)
    entries = [_item(part) or _lead(line[: part[-1].end], part) for part in parts]
    found = next((entry for entry in entries if entry), None)
    if any(entry and entry.where == "crumb" for entry in entries):
        crumbs = entries[0] is found and len(parts) > 1 and not tells_violence(words)
        return found if crumbs and found and len(words) <= 2 * found.most else None
    if not all(entry or _is_neutral(part, line) for entry, part in zip(entries, parts, strict=True)):
        return None
    return found or (_TAGS if sum(word.text in {"#", "@"} for word in words) > 1 else None)


def _split(words: Sequence[Word], line: str) -> list[list[Word]]:
    parts: list[list[Word]] = [[]]
    for word in words:
        spaced = line[word.start - 1 : word.start].isspace() and line[word.end : word.end + 1].isspace()
        if word.text in _SPLITS or (word.text in _SPACED_SPLITS and spaced):
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if _spoken(part)]


def _item(part: Sequence[Word]) -> Furnishing | None:
    spoken = tuple(word.text for word in _spoken(part))
    if spoken in furnishings().items:
        return furnishings().items[spoken]
    plain = tuple(word for word in spoken if not word.isdecimal())
    if 1 <= len(spoken) - len(plain) <= 3 and plain in furnishings().counters:
        return furnishings().counters[plain]
    return _several(spoken)


def _several(spoken: tuple[str, ...]) -> Furnishing | None:
    """Buttons without separators: «شارك طباعة», "Facebook Twitter WhatsApp"."""
    at, found = 0, None
    while at < len(spoken):
        sizes = (size for size in (4, 3, 2, 1) if spoken[at : at + size] in furnishings().items)
        size = next(sizes, 0)
        if not size:
            return None
        found = found or furnishings().items[spoken[at : at + size]]
        at += size
    return found


def _is_neutral(part: Sequence[Word], line: str) -> bool:
    """Tags, handles, addresses, dates and times of day go with furniture; alone they are none."""
    text = line[part[0].start : part[-1].end]
    if text[0] in "#@":
        return only_tags(text)
    if "@" in text or text.startswith(("http", "www.")):
        return " " not in text
    return bool(find_dates(text) or _TIME.search(text)) and not beside_dates(text)


def beside_dates(text: str) -> list[Word]:
    """The words of a piece of a date line that are no part of a date, a time of day or what goes with them.

    Example:
        >>> beside_dates("الثلاثاء 03/أبريل/2018 - 12:11 م"), [w.text for w in beside_dates("غزة 3/4/2018")]
        ([], ['غزه'])
    """
    spans = [(found.start, found.end) for found in find_dates(text)] + [time.span() for time in _TIME.finditer(text)]
    words = [word for word in words_of(text) if word.kind != "p"]
    free = [word for word in words if not any(start <= word.start < end for start, end in spans)]
    return [word for word in free if weekday_of(word.text) is None and word.text not in hints()["around"]]


def _tail(words: Sequence[Word]) -> Furnishing | None:
    texts = tuple(word.text for word in words)
    for form, entry in furnishings().tails.get(texts[-1], ()) if texts else ():
        fits = len(form) < len(texts) <= entry.most + len(form) and texts[-len(form) :] == form
        if fits and (entry.headline or not tells_violence(words)):
            return entry
    return None


def _initials(words: Sequence[Word]) -> Furnishing | None:
    """The signature of a desk: «سبأ – ع.ق / م.ص», «/م.ب، س.ك»."""
    spoken = _spoken(words)
    others = [word for word in spoken if len(word.text) > 1 or word.kind == "n"]
    parted = any(word.text in {".", "/"} for word in words)
    known = all(word.text in hints()["agencies"] for word in others)
    return _SIGNATURE if parted and known and len(spoken) - len(others) >= 2 and len(spoken) <= 7 else None


def _spoken(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.kind != "p" or word.text in {"©", "#", "@"}]
