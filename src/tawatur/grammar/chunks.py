"""Layer 1: the words of one sentence as chunks: what each is, and the preposition before it.

Knows no language: forms come from the lexicon, function words from ``Syntax``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from operator import attrgetter

from tawatur.grammar.ambiguity import VERBAL, disambiguated
from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Language, Syntax
from tawatur.model.frozen import replace
from tawatur.model.mention import Entry, Mention
from tawatur.text.tokens import NUMBER, PUNCT, Sentence, Tokens

QUOTES = frozenset("\"'«»“”‘’„`")
OPENING = frozenset("“«")
CLOSING = frozenset("”»")
QUOTED = OPENING | CLOSING | {'"'}
"""Marks that quote words, as against apostrophes."""
COMMAS = frozenset(",،;؛:–—-()[]|/")

_PASSED = QUOTES | {"#", "_", "("}

# Which reading of the same words wins; kinds that are missing here come last.
_PRIORITY = {
    kind: rank
    for rank, kind in enumerate(
        "furniture frame say side source speaker tally switch background modal event harm damage actor link light "
        "weapon evidence person object anaphor hedge holding negation place_noun relation place".split()
    )
}
# Readings of the same words that stand side by side: an arrest is an event and a toll.
_TOGETHER = frozenset({"event", "harm", "damage", "weapon"})
_ARTICLED = frozenset({"event", "harm", "evidence", "object", "person"})
_PLAIN = Entry("", "number")
_SITES = frozenset({"bears_name", "object"})
"""Attributes of things that may be named with a place."""
_START = attrgetter("lo")


def chunk(tokens: Tokens, sentence: Sentence, mentions: Iterable[Mention], language: Language) -> list[Chunk]:
    """The chunks of a sentence in order; of overlapping readings the longest wins, then the kind's rank."""
    lo, hi, syntax = sentence.lo, sentence.hi, language.syntax
    candidates = [*_counted(tokens, lo, hi, language), *_named(tokens, lo, mentions, language)]
    _leave_natives(candidates)
    candidates = disambiguated(tokens, _without_void(candidates), syntax)
    chosen = _choose(candidates)
    chosen = _with_armies(chosen, candidates) if syntax.subject_first else chosen
    chosen = _with_ranks(tokens, _with_platforms(_unmanned(chosen), candidates), syntax)
    chosen = _with_backers(tokens, _with_initials(tokens, chosen), syntax)
    chosen = _without_foes(tokens, chosen, syntax) if syntax.subject_first else chosen
    things = sorted([c for c in candidates if c.kind == "object" and not _SITES.isdisjoint(c.entry)], key=_rank)
    sites = [c for c in things if c.entry.get("bears_name")]
    chosen = _with_wards(chosen, sites) if sites else chosen
    bases = {c.lo: c for c in things if c.entry.get("object") == "base"}
    chosen = _with_bases(tokens, chosen, bases, syntax) if bases and not syntax.subject_first else chosen
    _name_hospitals(tokens, chosen, [c for c in sites if c.entry.get("object") == "hospital"], syntax)
    _lead(tokens, chosen, lo, syntax)
    for item in chosen if syntax.subject_first else ():
        if item.feature == "participle" and tokens.norm[item.lo - 1] in syntax.auxiliaries:
            item.feature = "past"  # "had blown up", "was taken"
    said = {c.hi for c in chosen if c.kind in ("say", "frame")} if syntax.articles else set()
    for item in chosen if syntax.articles else ():
        if not _opened_by_that(tokens, item, said, syntax):
            _determine(tokens, item, lo, syntax)
    return chosen


def _counted(tokens: Tokens, lo: int, hi: int, language: Language) -> list[Chunk]:
    """The times and numbers of a sentence."""
    times, numbers = language.find_times(tokens, lo, hi), language.find_numbers(tokens, lo, hi)
    for time, ranged in [(t, n) for t in times for n in numbers if t.lo < n.lo < t.hi < n.hi]:
        numbers = [n for n in numbers if n is not ranged]  # «منذ عام 2023 إلى 65174 قتيلاً»: no range
        numbers += language.find_numbers(tokens, time.hi, hi)[:1]
    dated = [Chunk(time.lo, time.hi, "time", _PLAIN, time=time) for time in times]
    return [*dated, *(Chunk(number.lo, number.hi, "number", _PLAIN, quantity=number) for number in numbers)]


def _named(tokens: Tokens, lo: int, mentions: Iterable[Mention], language: Language) -> list[Chunk]:
    """What the lexicons know in a sentence."""
    syntax = language.syntax
    article, found = syntax.article_prefix, []
    for m in mentions:
        kind, prefix, articled = m.kind, m.prefix, False
        if kind == "field" or (kind == "anaphor" and m.entry.get("of") == "time"):
            continue  # what a paragraph is about, a time of its own («في اليوم التالي»): neither happens in it
        if prefix:
            if kind in ("actor", "place") and prefix[-1] in syntax.verb_letters:
                continue  # «سكينية» is no Kenyan
            articled = bool(article) and prefix.endswith(article)
        if kind == "place" and m.lo > lo and (_is_adjective(tokens, m, syntax) or _is_surname(tokens, m.lo, language)):
            continue
        if kind == "place" and _is_part_of_a_name(tokens, m, lo, language.naming.kunya):
            continue
        suffix = m.suffix or (_our_own(tokens, m, syntax) if kind == "weapon" else "")
        found.append(Chunk(m.lo, m.hi, kind, m.entry, m.feature, prefix, suffix, articled=articled))
    return found


def _our_own(tokens: Tokens, arms: Mention, syntax: Syntax) -> str:
    """«دفاعاتنا الجوية»: the pronoun on the first of several words for arms."""
    if arms.hi - arms.lo < 2 or syntax.subject_first:
        return ""
    return next((own for own in syntax.own_side if tokens.norm[arms.lo].endswith(own)), "")


def _name_hospitals(tokens: Tokens, chosen: list[Chunk], wards: list[Chunk], syntax: Syntax) -> None:
    """Marks the hospitals that the gazetteer knows by name."""
    for item in chosen:
        if item.kind == "place":
            medical = not syntax.medical.isdisjoint(tokens.norm[item.hi - 1 : item.hi + 1])
            if medical or _ward_of(item, wards):
                item.feature = f"{item.feature} hospital".strip()


def _lead(tokens: Tokens, chosen: list[Chunk], lo: int, syntax: Syntax) -> None:
    """Gives each chunk what stands before it: a preposition, a coordinator, an article of its form."""
    before = None
    for item in chosen:
        kind = item.kind
        if not item.prefix and kind in _ARTICLED and syntax.has_article(tokens.norm[item.lo]):
            item.feature = f"{item.feature} definite".strip()  # a form listed with its article
        if before is None or before.lo != item.lo or kind != "actor":
            framed = before is not None and before.hi == item.lo and _is_no_preposition(before)
            item.prep, item.joined = _before(tokens, item, item.lo if framed else lo, syntax)
        if before is not None and before.kind == "number":
            if before.hi == item.lo and syntax.subject_first:
                item.joined = False  # "and his two sons"
            if kind == "weapon" and before.prep in ("with", "by") and item.lo - before.hi <= 1:
                item.prep = item.prep if item.prep not in ("", "from") else before.prep  # «بعدد من القذائف»
        if kind == "weapon" and item.prep == "from" and item.lo > lo + 1:
            item.prep = _of_many(tokens.norm[item.lo - 2], syntax) or item.prep
        before = item


def _with_initials(tokens: Tokens, chosen: list[Chunk]) -> list[Chunk]:
    """“The World Health Organisation (WHO) said”: initials in brackets are one more name of the body before them."""
    found: list[Chunk] = []
    for item in chosen:
        if item.kind == "actor" and found and found[-1].kind == "actor" and item.lo == found[-1].hi + 1:
            last = found[-1]
            if tokens.norm[last.hi] == "(" and tokens.raw(item.lo, item.hi).isupper():
                last.hi = item.hi + (tokens.norm[item.hi : item.hi + 1] == [")"])
                continue
        found.append(item)
    return found


def _with_backers(tokens: Tokens, chosen: list[Chunk], syntax: Syntax) -> list[Chunk]:
    """“By Iran-backed fighters”, “four Iranian-backed Houthi drones”: who backs a side only begins its phrase."""
    if not syntax.leaning:
        return chosen
    found: list[Chunk] = []
    for item in chosen:
        last = found[-1] if found else None
        if last is not None and _official(tokens, last, item, syntax):
            item.lo = last.lo
            found.pop()
        elif last is not None and _in_favour_of(tokens, last, item, syntax):
            item.lo = last.lo - 2
            found.pop()
        elif last is not None and _backed(tokens, last, item, syntax):
            if tokens.norm[last.lo - 1] not in syntax.the:
                continue  # "an Iran-backed group": none told before
            item.lo = last.lo
            item.feature = f"{item.feature} definite".strip()
            found.pop()
        elif last is not None and item.kind in _BACKED and _leans(tokens, last, item, syntax):
            item.lo = last.lo
            found.pop()
        found.append(item)
    return found


def _official(tokens: Tokens, last: Chunk, item: Chunk, syntax: Syntax) -> bool:
    """“Lebanon's official National News Agency”: a word for officials that only describes the body behind it."""
    beside = last.kind == item.kind == "actor" and item.lo == last.hi
    return beside and last.hi - last.lo > 1 and tokens.norm[last.hi - 1] in syntax.officials


def _in_favour_of(tokens: Tokens, last: Chunk, item: Chunk, syntax: Syntax) -> bool:
    """“Pro-government Yemeni soldiers”: whose side those are on whose own name follows."""
    beside = last.kind == item.kind == "actor" and item.lo == last.hi
    return beside and tokens.norm[last.lo - 1] == "-" and tokens.norm[last.lo - 2] in syntax.siding


def _backed(tokens: Tokens, last: Chunk, item: Chunk, syntax: Syntax) -> bool:
    """“The Iran-backed group”: a side of which only its friends are told."""
    beside = item.kind == "side" and tokens.norm[item.lo] in syntax.leaning and last.kind in ("actor", "place")
    return beside and item.lo == last.hi + 1 and tokens.norm[last.hi] == "-"


def _leans(tokens: Tokens, last: Chunk, item: Chunk, syntax: Syntax) -> bool:
    if item.lo != last.hi + 2 or tokens.norm[last.hi] != "-" or tokens.norm[last.hi + 1] not in syntax.leaning:
        return False
    doer = syntax.prepositions.get(tokens.norm[last.lo - 1]) == "by" and tokens.norm[last.lo - 2] not in syntax.held
    return last.kind == "actor" or (last.kind == "place" and doer)


def _is_adjective(tokens: Tokens, place: Mention, syntax: Syntax) -> bool:
    """«الأحياء الغربية», «الحدود الشرقية»: an ordinary word with its article, right after another, is no town."""
    if place.prefix or place.hi - place.lo > 1 or not place.entry.get("weak"):
        return False
    before = tokens.norm[place.lo - 1]
    return syntax.has_article(tokens.norm[place.lo]) and syntax.has_article(before) and before != syntax.capital


def _is_surname(tokens: Tokens, at: int, language: Language) -> bool:
    """“Ahmad Ariha said”: what stands right behind a given name is no town."""
    named = language.syntax.subject_first and tokens.norm[at - 1] in language.naming.given
    return named and tokens.raw(at - 1, at)[:1].isupper()


def _is_part_of_a_name(tokens: Tokens, place: Mention, lo: int, kunya: Set[str]) -> bool:
    """«قرية أبي صيدا»: neither Sidon nor a village called by the first word alone."""
    behind = place.lo > lo and tokens.norm[place.lo - 1] in kunya
    return behind or (place.hi - place.lo == 1 and tokens.norm[place.lo] in kunya)


def _of_many(word: str, syntax: Syntax) -> str:
    """«بسرب من المسيّرات»: the role of the preposition written with a noun for many."""
    return syntax.proclitics.get(word[:1], "") if word[1:] in syntax.collectives else ""


def _leave_natives(candidates: list[Chunk]) -> None:
    """«مئات | من سكان المخيم»: the last word of a number that begins a phrase of where people are from."""
    natives = {c.lo + 1 for c in candidates if c.kind == "relation" and c.hi > c.lo + 1}
    for item in candidates if natives else ():
        if item.kind == "number" and item.hi in natives and item.hi - item.lo > 1:
            item.hi -= 1


_BACKED = frozenset({"actor", "side", "person", "object", "weapon"})


def _opened_by_that(tokens: Tokens, item: Chunk, said: set[int], syntax: Syntax) -> bool:
    """“Said that shelling had stopped”, “no evidence that civilians died”: a word that opens a clause, no article."""
    opened = tokens.norm[item.lo - 1] in syntax.complementisers
    return opened and (item.has("pl") or not said.isdisjoint((item.lo - 1, item.lo)))


def _determine(tokens: Tokens, item: Chunk, start: int, syntax: Syntax) -> None:
    """The article or possessive written as a word before a noun ("the same raid", "its own fighters")."""
    if item.kind not in ("event", "harm", "person", "object", "weapon", "speaker", "source") or item.feature.startswith(
        VERBAL
    ):
        return
    norm, at = tokens.norm, item.lo - 1
    if at - 2 > start and norm[at] in syntax.held and norm[at - 1] == "-":
        at -= 3  # "the Beirut-based group"
    again = at >= start and norm[at] in syntax.same
    at -= again
    if at < start:
        return
    if norm[at] in syntax.articles:
        of = item.hi < len(tokens) and syntax.prepositions.get(norm[item.hi]) == "of"
        if not (of and norm[at] in syntax.the and not again and item.kind == "event"):
            item.feature = f"{item.feature} article".strip()
        return
    if norm[at] in syntax.possessive_endings and at - 1 > start and norm[at - 1] in syntax.parties:
        at -= 2  # "his side's jets"
    if norm[at] not in syntax.possessives and at > start and norm[at - 1] in syntax.possessives:
        at -= 1
    if norm[at] in syntax.possessives and item.entry.get("target") in (None, "none") and item.kind != "speaker":
        item.suffix = syntax.possessives[norm[at]]
    elif norm[at] in syntax.possessives and item.kind == "speaker":
        item.feature = f"{item.feature} owned".strip()  # "its spokesman"


def _without_void(candidates: list[Chunk]) -> list[Chunk]:
    """Candidates that no longer phrase of everyday language of their kind covers («ضربة جزاء»)."""
    voids = [c for c in candidates if "void" in c.entry]
    if not voids:
        return candidates
    kinds = {v.kind for v in voids}
    return [
        c
        for c in candidates
        if c.kind not in kinds
        or not (c.entry.get("void") or any(v.kind == c.kind and v.lo <= c.lo and c.hi <= v.hi for v in voids))
    ]


def _choose(candidates: list[Chunk]) -> list[Chunk]:
    """The candidates that stand: of such as overlap, the best."""
    chosen: list[Chunk] = []
    for rivals in _overlapping(sorted(candidates, key=_START)):
        chosen.extend(rivals if len(rivals) == 1 else _best(rivals))
    return chosen


def _overlapping(candidates: list[Chunk]) -> Iterator[list[Chunk]]:
    """Runs of candidates in which each overlaps one before it."""
    run: list[Chunk] = []
    end = 0
    for item in candidates:
        if run and item.lo >= end:
            yield run
            run = []
        run.append(item)
        end = max(end, item.hi)
    if run:
        yield run


def _best(rivals: list[Chunk]) -> list[Chunk]:
    """Of candidates that overlap those that win, each beside what may stand with it, in order."""
    taken: dict[int, Chunk] = {}
    chosen: list[Chunk] = []
    for item in sorted(rivals, key=_rank):
        span = range(item.lo, item.hi)
        for i in span:
            if i in taken and not _beside(item, taken[i]):
                break
        else:
            chosen.append(item)
            for i in span:
                taken.setdefault(i, item)
    return sorted(chosen, key=lambda c: (c.lo, c.hi, _PRIORITY.get(c.kind, 99), c.entry.id))


def _unmanned(chosen: list[Chunk]) -> list[Chunk]:
    """«طائرة أميركية من دون طيار», «طائرات إسرائيلية مسيّرة»: aircraft are what the word after their side says."""
    said: set[int] = set()
    for flyer, side, word in zip(chosen, chosen[1:], chosen[2:], strict=False):
        if side.kind == "actor" and flyer.hi == side.lo and side.hi == word.lo and side.entry.get("nisba"):
            kinds = flyer.entry.get("platform"), word.entry.get("platform")
            if kinds == ("aircraft", "drone") and (not word.prefix or word.hi - word.lo > 1):
                flyer.entry = word.entry
                said.add(id(word))
    return [item for item in chosen if id(item) not in said] if said else chosen


def _with_platforms(chosen: list[Chunk], candidates: list[Chunk]) -> list[Chunk]:
    """«طيران التحالف», "Turkish jets" name a side and say with what: the aircraft is part of the name."""
    platforms = sorted([c for c in candidates if c.kind == "weapon" and c.entry.get("platform")], key=_rank)
    if not platforms:
        return chosen
    opening, closing = {c.lo: c for c in platforms}, {c.hi: c for c in reversed(platforms)}
    found: list[Chunk] = []
    for item in chosen:
        before, after = opening.get(item.lo), closing.get(item.hi)
        named = item.kind == "actor"
        said = found[-1] if found and found[-1].kind == "say" else None
        if said is not None and said.hi == item.lo == said.lo + 1:
            before = None  # «أعلن سلاح الجو أن …»: who speaks
        if named and before is not None and before.hi < item.hi + (before.entry["platform"] == "aircraft"):
            found.append(before)
            item.prefix, item.articled = "", False
        found.append(item)
        if named and after is not None and item.lo < after.lo:
            found.append(after)
    return found


def _without_foes(tokens: Tokens, chosen: list[Chunk], syntax: Syntax) -> list[Chunk]:
    """“The coalition fighting the rebels in Yemen said …”: whom the subject of a verb fights only describes it."""
    found: list[Chunk] = []
    past = 0
    for k, item in enumerate(chosen):
        side, foe = found[-1] if found else None, chosen[k + 1] if k + 1 < len(chosen) else None
        if side is not None and foe is not None and _fights(tokens, side, item, foe, syntax):
            if _acts_on(tokens, foe, chosen[k + 2 :], syntax):
                side.hi = past = foe.hi
        if item.lo >= past:
            found.append(item)
    return found


def _fights(tokens: Tokens, side: Chunk, deed: Chunk, foe: Chunk, syntax: Syntax) -> bool:
    """Whether a gerund of fighting stands right between two sides."""
    fights = deed.entry.get("type") == "clash" and tokens.norm[deed.hi - 1].endswith(syntax.gerund)
    between = deed.lo == side.hi and 0 <= foe.lo - deed.hi <= 1
    return fights and between and side.kind in _SIDES and foe.kind in _SIDES


def _acts_on(tokens: Tokens, foe: Chunk, after: Sequence[Chunk], syntax: Syntax) -> bool:
    """Whether a verb follows of which the side before the foe is the subject, a place or day aside."""
    verb = next((c for c in after if c.kind not in ("place", "place_noun", "relation", "time", "actor", "side")), None)
    if verb is None or has_comma(tokens, foe.hi, verb.lo) or verb.lo - foe.hi > _DESCRIBED:
        return False
    finite = verb.feature.startswith(("past", "present")) or verb.kind in ("auxiliary", "negation")
    return finite and (verb.kind == "say" or tokens.norm[verb.lo - 1] not in syntax.conjunctions)


_SIDES = frozenset({"actor", "side", "person"})
_DESCRIBED = 8
"""Words of where a side fights, between whom it fights and its verb."""


def _with_wards(chosen: list[Chunk], wards: Sequence[Chunk]) -> list[Chunk]:
    """«قصفت مستشفى ناصر», "hit Al-Shifa Hospital": a hospital named is a place, and a thing that may be hit."""
    found: list[Chunk] = []
    for item in chosen:
        ward = _ward_of(item, wards) if item.kind == "place" else None
        found.append(item)
        if ward is not None:
            found.append(replace(ward, lo=item.lo, hi=item.hi, prefix=item.prefix, articled=item.articled))
    return found


def _with_bases(tokens: Tokens, chosen: list[Chunk], bases: dict[int, Chunk], syntax: Syntax) -> list[Chunk]:
    """«قصفت قاعدة كذا التركية»: a base named is a place, and theirs whose adjective stands right behind the name."""
    owned = {
        c.lo for c in chosen if c.kind == "actor" and c.entry.get("nisba") and syntax.has_article(tokens.norm[c.lo])
    }
    found: list[Chunk] = []
    for item in chosen:
        found.append(item)
        base = bases.get(item.lo) if item.kind == "place" and item.hi in owned else None
        if base is not None:
            found.append(replace(base, lo=item.lo, hi=item.hi, prefix=item.prefix, articled=item.articled))
    return found


def _ward_of(place: Chunk, wards: Sequence[Chunk]) -> Chunk | None:
    """The word for a hospital that a place begins or ends with."""
    if not wards:
        return None
    return next((c for c in wards if c.lo == place.lo), None) or next((c for c in wards if c.hi == place.hi), None)


def _with_ranks(tokens: Tokens, chosen: list[Chunk], syntax: Syntax) -> list[Chunk]:
    """«ضابط برتبة نقيب»: the rank names nobody else; it belongs to the word for the person before it."""
    found: list[Chunk] = []
    for item in chosen:
        if item.kind == "person" and found and found[-1].kind == "person" and found[-1].hi + 1 == item.lo:
            if tokens.norm[item.lo - 1] in syntax.of_rank:
                found[-1].hi = item.hi
                continue
        found.append(item)
    return found


def _rank(item: Chunk) -> tuple[bool, int, bool, int, int, int, str]:
    attrs, kind = item.entry, item.kind
    weak = kind == "place" and bool(attrs.get("weak"))
    said = "state" if attrs.get("state") or attrs.get("metonym") else kind
    clitics = len(item.prefix) + len(item.suffix)
    return (weak, item.lo - item.hi, kind != "time", _PRIORITY.get(said, 99), clitics, item.lo, attrs.id)


def _with_armies(chosen: list[Chunk], candidates: list[Chunk]) -> list[Chunk]:
    """“An Israeli military operation”, “an Israeli army spokesman”: a side whose name ends in the word that begins an
    act, or who speaks, keeps the rest of it.
    """
    taken = {i for c in chosen for i in range(c.lo, c.hi)}
    acts = {c.lo for c in chosen if c.kind in _BEHIND_A_SIDE}
    found = list(chosen)
    for item in sorted([c for c in candidates if c.kind == "actor"], key=_rank):
        at = next((i for i in range(item.lo + 1, item.hi) if i in acts), None)
        if at is not None and taken.isdisjoint(range(item.lo, at)):
            found.append(replace(item, hi=at))
            taken.update(range(item.lo, at))
    return sorted(found, key=lambda c: (c.lo, c.hi)) if len(found) > len(chosen) else chosen


_BEHIND_A_SIDE = frozenset({"event", "source", "speaker"})


def _beside(item: Chunk, other: Chunk) -> bool:
    same = item.lo == other.lo and item.hi == other.hi
    return same and item.kind != other.kind and {item.kind, other.kind} <= _TOGETHER


def _is_no_preposition(item: Chunk) -> bool:
    """Whether a chunk before a noun leaves it none: "according to", «بيّن المرصد», not «بين المرصد وكذا»."""
    return item.kind == "frame" or (item.kind == "say" and item.hi - item.lo == 1)


def _before(tokens: Tokens, item: Chunk, start: int, syntax: Syntax) -> tuple[str, bool]:
    """The preposition and coordinator before a chunk, from its own letters or the words before it."""
    prefix, norm = item.prefix, tokens.norm
    joined = bool(prefix) and prefix[0] == syntax.coordinating_prefix
    before = norm[item.lo - 1]
    if (before in syntax.calling or before in QUOTES) and (named := _called(tokens, item, start, syntax)) is not None:
        return named, joined
    if letter := _letter_before(norm[item.lo], item, syntax):
        return syntax.proclitics[letter], joined or _glued(tokens, item, syntax)
    at = item.lo - 1
    while at >= start and norm[at] in _PASSED:
        at -= 1
    if at < start:
        return "", joined
    if norm[at] in syntax.linking and (led := _phrase_before(norm, start, at, joined, syntax)) is not None:
        return led
    if syntax.subject_first and at > start and norm[at] not in syntax.determiners:
        name = item.kind == "actor" and tokens.raw(at, at + 1)[:1].isupper()
        theirs = item.kind == "person" and norm[at - 1] in syntax.possessives
        if theirs or (name and norm[at - 1] in syntax.determiners):
            at -= 1  # "with the Libyan Government of …", "and his pregnant wife"
    if norm[at] in syntax.determiners and at > start:
        roles = (syntax.prepositions.get(" ".join(norm[at - size : at])) for size in (2, 1))  # «من قبل بعض الجنود»
        if (role := next((role for role in roles if role is not None), None)) is not None:
            return role, joined
        joined = joined or _coordinated(norm, at - 1, syntax)
    at -= syntax.subject_first and norm[at] in syntax.adverbs and at > start  # "and later shelled"
    return "", joined or norm[at] in syntax.coordinators or (item.kind == "number" and _glued(tokens, item, syntax))


def _letter_before(word: str, item: Chunk, syntax: Syntax) -> str:
    """«لقوات», «بعدة صواريخ»: the letter that is a preposition and written onto a chunk's word; "" without one."""
    for letter in item.prefix.removesuffix(syntax.article_prefix):
        if letter in syntax.proclitics:
            return letter
    if item.kind == "number":
        bare = word.removeprefix(syntax.coordinating_prefix)
        return bare[:1] if bare[:1] in syntax.proclitics and not bare.startswith(syntax.numerals) else ""
    if item.kind in ("actor", "side") and not item.prefix:
        bare = word.removeprefix(syntax.coordinating_prefix)
        return bare[:1] if bare.startswith(syntax.merged_article) else ""  # «للوكالة»: the article melted into it
    return ""


def _phrase_before(norm: Sequence[str], start: int, at: int, joined: bool, syntax: Syntax) -> tuple[str, bool] | None:
    """The preposition of up to four words that ends at a token, and whether a coordinator stands before it."""
    for size in (4, 3, 2, 1):
        if at - size + 1 < start:
            continue
        words = " ".join(norm[at - size + 1 : at + 1])
        if role := syntax.prepositions.get(words):
            return role, joined
        if size > 1 and words in syntax.coordinators:
            return "", True  # "as well as"
        bare = words.removeprefix(syntax.coordinating_prefix) if syntax.coordinating_prefix else words
        if bare != words and bare in syntax.prepositions:
            return syntax.prepositions[bare], joined
    return None


def _called(tokens: Tokens, item: Chunk, start: int, syntax: Syntax) -> str | None:
    """«على ما وصفه بأوكار كذا», «ما قالت إنها مواقع»: the preposition before what somebody calls a thing."""
    norm, at = tokens.norm, item.lo - 1
    while at > start and (norm[at] in QUOTES or norm[at] in syntax.proclitics):
        at -= 1  # «وصفها بـ"أهداف"»
    if at - 1 <= start or not (norm[at] in syntax.namings or norm[at] in syntax.of_oneself):
        return None
    at -= norm[at] in syntax.of_oneself
    if norm[at - 1] not in syntax.free_relatives:
        return None
    return syntax.proclitics.get(norm[at - 1][:1]) or syntax.prepositions.get(norm[at - 2], "")


def _coordinated(norm: list[str], at: int, syntax: Syntax) -> bool:
    """Whether a coordinator, of one word or several, ends at a token."""
    return norm[at] in syntax.coordinators or " ".join(norm[max(0, at - 2) : at + 1]) in syntax.coordinators


def _glued(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """«وثلاثة», «وأحد أبنائه»: the coordinator written with a number word (a number has no prefix of its own)."""
    word, letter = tokens.norm[item.lo], syntax.coordinating_prefix
    if item.kind != "number" or not letter or not word.startswith(letter):
        return False
    folded = tokens.raw(item.lo, item.lo + 1)[1:2] != word[1:2]  # but «واحد»
    return folded or not word.startswith(syntax.numerals)


def gap_words(tokens: Tokens, lo: int, hi: int) -> list[str]:
    """The words (no punctuation) between two chunks."""
    return [tokens.norm[i] for i in range(lo, hi) if tokens.kind[i] != PUNCT]


def has_comma(tokens: Tokens, lo: int, hi: int) -> bool:
    """Whether a comma, dash or bracket stands between two tokens; the hyphen of "al-Nao" is none."""
    norm = tokens.norm
    if COMMAS.isdisjoint(norm[lo:hi]):
        return False
    return any(norm[i] in COMMAS and not (_hyphen(tokens, i) or _of_a_clock(tokens, i)) for i in range(lo, hi))


def _of_a_clock(tokens: Tokens, i: int) -> bool:
    """Whether a colon stands in an hour («14:00»)."""
    return tokens.norm[i] == ":" and 0 < i < len(tokens) - 1 and tokens.kind[i - 1] == tokens.kind[i + 1] == NUMBER


def _hyphen(tokens: Tokens, i: int) -> bool:
    inner = tokens.norm[i] == "-" and 0 < i < len(tokens) - 1 and tokens.norm[i - 1].isascii()
    return inner and tokens.end[i - 1] == tokens.start[i] and tokens.end[i] == tokens.start[i + 1]
