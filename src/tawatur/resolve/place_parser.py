"""A place name, or a short text with place names, to gazetteer entries (``tawatur parse place``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tawatur import knowledge
from tawatur.knowledge.gazetteer import Gazetteer, Place
from tawatur.knowledge.placenames import ARTICLES
from tawatur.model.frozen import frozen
from tawatur.text.normalise import fold_phrase

_SPLIT = {
    # where one place ends and the place it lies in begins
    "en": re.compile(
        r"\s*,\s*|\s+(?:in|near|of|and|between|from|to|at(?!\s+t)|within|outside)\s+|\s*[–;]\s*",  # "Jabal at Turkman"
        re.IGNORECASE,
    ),
    "ar": re.compile(r"\s*[،,؛]\s*|\s+(?:في|من|قرب|بين|إلى|ضمن|غرب|شرق|شمال|جنوب|غربي|شرقي|شمالي|جنوبي)\s+(?=\S{3})"),
}
# spellings of one place given side by side
_ALTERNATIVES = {"en": re.compile(r"\s*/\s*|\s*[()]\s*"), "ar": re.compile(r"\s*[/()]\s*|_|(?<=\S)-(?=\S)")}
_DIRECTIONS = frozenset(
    "western eastern northern southern northwestern northeastern southwestern southeastern former".split()
)
_SHOWN = 5
_CLEAR = 0.6
_VERY_ONE = 0.85
# «X الصغير», "X ash Sharqi": the gazetteer often has one X
_QUALIFIERS = frozenset(
    "صغير صغيره كبير كبيره شرقي شرقيه غربي غربيه شمالي شماليه جنوبي جنوبيه تحتاني تحتانيه فوقاني فوقانيه وسطاني "
    "قديمه قديم جديده جديد شاميه جزيره اول اولي ثاني ثانيه ثالثه "
    "sharqi sharqiyah gharbi gharbiyah kabir kabirah saghir saghirah fawqani tahtani".split()
)


@frozen
class _Part:
    """One stretch of text between separators: its span, its names (the likeliest first), and what it is called."""

    start: int
    end: int
    names: tuple[str, ...]
    hint: str | None
    holder: tuple[_Area, ...] = ()


class _Area(NamedTuple):
    """What a place is said to lie in, and what that is called."""

    name: str
    hint: str | None


def parse_place(text: str, lang: str, country: str | None, gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """The places that a line names, finest first, several candidates each.

    Args:
        text: a name («Madaya town», «تل رفعت في محافظة حلب») or a short phrase.
        lang: ``ar`` or ``en``.
        country: country code to look in first.
        gazetteer: where to look.

    Returns:
        Records with ``start``, ``end``, ``id``, ``name``, ``name_ar``, ``lat``, ``lon``,
        ``kind``, ``country``, ``admin1`` and ``score`` (0 to 1). A name that the gazetteer
        lacks, said to be in an area that it has, gives that area with ``approximate`` true.

    Example:
        >>> found = parse_place("Manbij town", "en", "SY", Gazetteer.load())
        >>> found[0]["name_ar"], found[0]["start"], found[0]["end"]
        ('منبج', 0, 11)
    """
    parts = list(_parts(text, lang, gazetteer))
    results: list[dict[str, Any]] = []
    for at, part in enumerate(parts):
        within = (*part.holder, *(_Area(other.names[0], other.hint) for other in parts[at + 1 :]))
        found = [_record(part, place, score) for score, place in _candidates(part, within, country, gazetteer)]
        if not found or found[0]["score"] < _CLEAR:
            around = (*_namesakes(part, gazetteer), *within) if within else ()
            if area := _finest(around, country, gazetteer):
                found.insert(0, {**_record(part, area, _CLEAR), "approximate": True})
        results.extend(found)
    return results


def _candidates(
    part: _Part, within: tuple[_Area, ...], country: str | None, gazetteer: Gazetteer
) -> list[tuple[float, Place]]:
    best: dict[str, tuple[float, Place]] = {}
    for discount, name, near in _readings(part, gazetteer):
        if discount and best and max(best.values(), key=lambda pair: pair[0])[0] > 0.7:
            break  # a plainer reading is exact
        around = (*near, *within)
        areas = tuple(area.name for area in around)
        towns = [area.name for area in (*near, *part.holder) if area.hint == "city"]
        for score, place in gazetteer.rank(name, kind=part.hint, within=areas, country=country, limit=_SHOWN):
            if score < _VERY_ONE and not all(gazetteer.beside(place, town) for town in towns):
                continue  # a namesake, or one of a like name
            if place.id not in best or score - discount > best[place.id][0]:
                best[place.id] = (score - discount, place)
    return sorted(best.values(), key=lambda pair: (-pair[0], pair[1].id))[:_SHOWN]


def _readings(part: _Part, gazetteer: Gazetteer) -> Iterator[tuple[float, str, tuple[_Area, ...]]]:
    """Ways to read a part's names, what each costs, and the town it is told apart by.

    As they stand, then without a last word that tells apart, then with the last word for a town.
    """
    for order, name in enumerate(part.names):
        yield 0.01 * order, name, ()
    for name in part.names:
        head, _, last = name.rpartition(" ")
        if head and _tells_apart(last):
            yield 0.08, head, ()
        elif head and head.lower() not in ARTICLES and gazetteer.exact(last):
            yield 0.06, head, (_Area(last, "city"),)


def _tells_apart(word: str) -> bool:
    return fold_phrase(word).removeprefix("ال") in _QUALIFIERS


def _namesakes(part: _Part, gazetteer: Gazetteer) -> Iterator[_Area]:
    """The towns that villages are told apart by: «خالدية عفرين» is near Afrin."""
    for name in part.names:
        words = name.split()
        for at in range(1, len(words)):
            if not _tells_apart(words[-1]) and gazetteer.knows(tail := " ".join(words[at:])):
                yield _Area(tail, "city")


def _finest(within: tuple[_Area, ...], country: str | None, gazetteer: Gazetteer) -> Place | None:
    """The place said to hold a name that the gazetteer lacks."""
    for at, area in enumerate(within):
        outer = tuple(other.name for other in within[at + 1 :] if other.name != area.name)
        ranked = gazetteer.rank(area.name, kind=area.hint, within=outer, country=country, limit=1)
        if ranked and ranked[0][0] >= _CLEAR:
            return ranked[0][1]
    return None


def _record(part: _Part, place: Place, score: float) -> dict[str, Any]:
    return {
        "start": part.start,
        "end": part.end,
        "id": place.id,
        "name": place.name,
        "name_ar": place.name_ar or None,
        "lat": place.lat,
        "lon": place.lon,
        "kind": place.kind,
        "country": place.country or None,
        "admin1": place.admin1 or None,
        "score": round(score, 4),
    }


def _parts(text: str, lang: str, gazetteer: Gazetteer) -> Iterator[_Part]:
    start = 0
    cuts = [match.span() for match in _SPLIT[lang].finditer(text)] + [(len(text), len(text))]
    for lo, hi in cuts:
        piece = text[start:lo]
        if piece.strip():
            begin = start + len(piece) - len(piece.lstrip())
            holder, _, held = piece.rpartition(":")  # «مدينة حلب : الصاخور»
            names, hint = _names(held, lang, gazetteer)
            if names:
                outer, level = _names(holder, lang, gazetteer)
                area = (_Area(outer[0], level or "town"),) if outer else ()
                yield _Part(begin, begin + len(piece.strip()), names, hint, area)
        start = hi


def _names(piece: str, lang: str, gazetteer: Gazetteer) -> tuple[tuple[str, ...], str | None]:
    """The names of a piece, and the level its place nouns give.

    A noun may be part of the name («جسر الشغور»): what the gazetteer knows with its noun comes first.
    """
    *with_nouns, (bare, hint) = _strip_nouns(piece, lang)
    names = [name for name, _ in with_nouns if gazetteer.knows(name)]
    for alternative in _ALTERNATIVES[lang].split(bare):
        *with_nouns, (bare, level) = _strip_nouns(alternative, lang)
        names += [name for name, _ in with_nouns if gazetteer.knows(name)]
        names += [bare] if bare else []
        hint = hint or level
    return tuple(dict.fromkeys(names)), hint


def _strip_nouns(name: str, lang: str) -> list[tuple[str, str | None]]:
    """The name as it stands and after the loss of each place noun, with the level of the first noun."""
    words = name.split()
    steps: list[tuple[str, str | None]] = [(" ".join(words), None)]
    while len(words) > 1:
        level, width, at_end = _noun_at_edge(words, lang)
        if not level:
            break
        words = words[:-width] if at_end else words[width:]
        steps.append((" ".join(words), steps[-1][1] or level))
    return steps


def _noun_at_edge(words: list[str], lang: str) -> tuple[str | None, int, bool]:
    nouns = place_words()[lang]
    for width in (2, 1):
        if len(words) <= width:
            continue
        edges = ((words[:width], False),) if lang == "ar" else ((words[-width:], True), (words[:width], False))
        for edge, at_end in edges:
            folded = fold_phrase(" ".join(edge))
            if level := nouns.get(folded):
                return level, width, at_end
            if not at_end and width == 1 and folded in _DIRECTIONS:
                return "region", 1, False
    return None, 0, False


@cache
def place_words() -> dict[str, dict[str, str]]:
    """Levels of place nouns by language and folded noun (``knowledge/place_words.tsv``)."""
    path = Path(knowledge.__path__[0]) / "place_words.tsv"
    found: dict[str, dict[str, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        lang, level, words = line.split("\t")
        found.setdefault(lang, {}).update((fold_phrase(word), level) for word in words.split("|"))
    return found
