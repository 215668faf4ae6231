"""Layer 1d: the places a sentence names, small before large («في قرية أ بناحية ب بريف ج»)."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.drafts import PlaceRef
from tawatur.extract.place_words import Headed, is_another_word, is_unlikely, of_several
from tawatur.extract.subject_first import leans
from tawatur.grammar.chunks import COMMAS, gap_words
from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.knowledge.placenames import ARTICLES
from tawatur.model.frozen import replace
from tawatur.text.tokens import PUNCT, WORD, Tokens

SITE = "site"
"""The level of an airport, dam or crossing told without its name."""
_OUTSIDE = frozenset({"from", "toward", "about", "between_people"})
_DESCRIBED = 3
"""Words between a noun of place with its adjective and the name of where it lies."""
_OPENING = 3
"""Words at the head of a sentence among which the place it leads with stands («أما في محافظة كذا»)."""
_ROW = 4
"""Bare names between commas that make a list of places, not a place and what holds it."""
_MEASURE = 3
"""Words from a number to the place that a distance is told from."""
_NEAR_BY = 60
"""Kilometres within which a distance from a town says that something is near it."""
_LEADS = frozenset({"governorate", "district", "city", None})
_NAMELESS = frozenset({"city", "town", "village", "quarter", "camp", "district", "governorate", "base"})
_SPOTS = frozenset({"place", "place_noun", "object"})
_RECALLED = _NAMELESS | {"region"}


def read_places(tokens: Tokens, chunks: Sequence[Chunk], syntax: Syntax) -> list[PlaceRef]:
    """The places of a sentence in order; larger places that only say where a smaller one lies are ``within`` it.

    Places that are a direction or an origin («باتجاه كذا», "from X") carry ``relation`` ``toward``/``from``.
    """
    named = (i for i, item in enumerate(chunks) if item.kind in _SPOTS)
    spots = [spot for i in named if (spot := _spot(tokens, chunks, i, syntax)) is not None]
    rows = _rows(tokens, chunks, spots)
    found: list[PlaceRef] = []
    listed = False
    for place, joined, inner in spots:
        if joined and found:
            place = _like_the_one_before(found[-1], place, listed)
        if joined and found and found[-1].level is None and _closes_list(chunks, place):
            found[-1] = replace(found[-1], level=place.level)  # "the A and B neighbourhoods"
        listed = _opens_list(chunks, place) or (listed and place.level in (None, found[-1].level))
        near = bool(found) and not joined and place.lo not in rows and _close(tokens, chunks, found[-1], place, syntax)
        near = near and not (syntax.subject_first and _in_a_row(tokens, found[-1], place, spots))
        near = near and not _lies_beside(tokens, found[-1], place, listed, syntax)
        if near and place.relation == "of" and _of_a_deed(chunks, found[-1]):
            place, near = replace(place, relation="at"), False
        if near and _only_tells_where(found[-1], place):
            continue
        near = near and not (syntax.subject_first and _parted_ways(found[-1], place))
        if near and syntax.subject_first and _holds(tokens, chunks, found[-1], place, syntax):
            found[-1] = _nest(place, found[-1])  # "the West Bank city of Hebron", "Baghdad's Sadr City"
            continue
        goal = found[-1].relation == "to" and place.relation == "across" if found else False
        bound = bool(found) and found[-1].relation == "toward" and found[-1].level is None and place.level is not None
        if near and inner and found[-1].relation != "of" and not (goal or bound):
            found[-1] = _nest(found[-1], place)
        else:
            found.append(place)
    return _with_lead(tokens, _under_head(tokens, _share(found)), syntax)


def _only_tells_where(last: PlaceRef, place: PlaceRef) -> bool:
    """«المتاخمة للحدود»: where a place borders; «شمال المدينة»: where the place named lies."""
    return place.relation == "of" or (not place.name and place.relation.endswith("_of") and bool(last.candidates))


def _parted_ways(last: PlaceRef, place: PlaceRef) -> bool:
    """“Launched from A fell near B”: an origin or direction, then where it was."""
    return last.relation in ("from", "toward") and place.relation not in ("from", "toward")


def _like_the_one_before(last: PlaceRef, place: PlaceRef, listed: bool) -> PlaceRef:
    """«انسحبت من كفرنبل وحزارين», «حيي كذا وكذا»: a place joined to one of a direction, or of a list."""
    led = last.relation in _OUTSIDE | {"brought", "between"} and place.lo - last.hi <= 1
    if led and place.relation == "at":
        place = replace(place, relation=last.relation)
    return replace(place, level=last.level) if listed and place.level is None else place


def _lies_beside(tokens: Tokens, last: PlaceRef, place: PlaceRef, listed: bool, syntax: Syntax) -> bool:
    """Whether a name right behind another is a further place: the next of a list, or what was hit from the first."""
    gap = tokens.norm[last.hi : place.lo]  # «مصدره بلدة كذا على …», «مصدره بلدة كذا، بلدة …»
    fired = last.lo > 0 and tokens.norm[last.lo - 1] in syntax.origins
    if fired and any(w in COMMAS or syntax.prepositions.get(w) == "on" for w in gap):
        return True
    if place.level is not None or place.relation != "at":
        return False
    return listed and tokens.norm[place.lo - 1] in COMMAS  # «قرى كذا، وكذا، كذا»


def _rows(tokens: Tokens, chunks: Sequence[Chunk], spots: Sequence[tuple[PlaceRef, bool, bool]]) -> set[int]:
    """«بلدة كذا، كذا، كذا، كذا»: bare names between commas, four or more and none a country, lie side by side."""
    countries = {c.lo for c in chunks if c.kind == "place" and c.entry.get("country")}
    found: set[int] = set()
    row: list[PlaceRef] = []
    for place, _, _ in spots:
        bare = place.relation == "at" and place.level is None and place.lo not in countries
        if row and bare and tokens.norm[row[-1].hi : place.lo] in (["،"], [","]):
            row.append(place)
        else:
            row = [place]
        if len(row) >= _ROW:
            found.update(p.lo for p in row[1:])
    return found


def _with_lead(tokens: Tokens, found: list[PlaceRef], syntax: Syntax) -> list[PlaceRef]:
    """«وفي الخليل، اقتحمت قوات كذا بلدة كذا»: marks the town or governorate that opens a sentence before others."""
    if len(found) < 2 or syntax.subject_first or found[0].level not in _LEADS:
        return found
    place, norm = found[0], tokens.norm
    opened = range(place.lo - 1, max(-1, place.lo - _OPENING - 1), -1)
    begins = place.lo < _OPENING or any(tokens.kind[i] == PUNCT or norm[i] in syntax.breaking for i in opened)
    if begins and not norm[place.hi].startswith(syntax.coordinating_prefix):
        found[0] = replace(place, leads=True)
    return found


def _of_a_deed(chunks: Sequence[Chunk], place: PlaceRef) -> bool:
    """«قصف روسيا لبلدة كذا»: a country right after the noun of a deed."""
    country = any(c.lo == place.lo and c.kind == "place" and c.entry.get("country") and not c.prep for c in chunks)
    return country and any(c.hi == place.lo and c.kind == "event" and c.has("masdar") for c in chunks)


def _opens_the_scene(tokens: Tokens, chunks: Sequence[Chunk], outer: PlaceRef, inner: PlaceRef, syntax: Syntax) -> bool:
    """“In the northern countryside of Hama, Souran fell to rebels”: a place that is the subject lies in the scene."""
    apart = tokens.norm[outer.hi : inner.lo] == [","] and outer.lo - chunks[0].lo <= _OPENING
    led = any(syntax.prepositions.get(tokens.norm[i]) == "in" for i in range(max(0, outer.lo - _OPENING), outer.hi))
    verb = next((c for c in chunks if c.lo == inner.hi), None)
    told = verb is not None and (verb.kind == "auxiliary" or verb.feature.startswith("past") or verb.kind == "event")
    return apart and led and told and inner.relation == "at"


def _holds(tokens: Tokens, chunks: Sequence[Chunk], outer: PlaceRef, inner: PlaceRef, syntax: Syntax) -> bool:
    """Whether the place named first is where the second lies: a possessive or "the X city of Y"."""
    if _opens_the_scene(tokens, chunks, outer, inner, syntax):
        return True
    if outer.within or outer.relation != "at" or inner.relation.endswith("_of"):
        return False
    named = [c for c in chunks if c.kind == "place" and c.lo < inner.hi and c.hi <= inner.hi][-1:]
    gap = gap_words(tokens, outer.hi, named[0].lo if named else inner.lo)
    of = bool(named) and syntax.prepositions.get(tokens.norm[named[0].lo - 1]) == "of"  # "Iraq's province of Diyala"
    headed = bool(named) and any(c.kind == "place_noun" and c.hi == named[0].lo - of for c in chunks)
    possessive = bool(syntax.possessive_endings.intersection(gap[:1])) and len(gap) <= (
        5 if headed else 2
    )  # "Lebanon's second city Tripoli"
    noun = any(c.kind == "place_noun" and outer.hi <= c.lo <= outer.hi and c.hi <= inner.hi for c in chunks)
    return possessive or (noun and bool(gap) and syntax.prepositions.get(gap[-1]) == "of" and len(gap) <= 4)


def _in_a_row(tokens: Tokens, last: PlaceRef, place: PlaceRef, spots: Sequence[tuple[PlaceRef, bool, bool]]) -> bool:
    """“In Jenin, Tulkarm and Tubas”: a comma alone before a place, a coordinator right after it and one more."""
    following = next((p for p, joined, _ in spots if p.lo > place.lo and joined), None)
    comma = tokens.norm[last.hi : place.lo] == [","] and place.relation == last.relation == "at"
    return comma and following is not None and following.relation == "at" and following.lo - place.hi <= 2


def _opens_list(chunks: Sequence[Chunk], place: PlaceRef) -> bool:
    """«قرى كذا», «بلدتي كذا»: a noun of several places."""
    return any(place.lo <= c.lo < place.hi and of_several(c) for c in chunks)


def _closes_list(chunks: Sequence[Chunk], place: PlaceRef) -> bool:
    return any(c.lo == place.hi and of_several(c) for c in chunks)


def _under_head(tokens: Tokens, found: list[PlaceRef]) -> list[PlaceRef]:
    """«صعدة: غارات على باقم …»: a place before a colon holds the others."""
    if not found or found[0].hi >= len(tokens) or tokens.norm[found[0].hi] not in (":", "/", "|", "-", "–"):
        return found
    if "/" in tokens.norm[found[0].lo : found[0].hi] or tokens.norm[found[0].lo - 1] == "/":
        return found  # «بلدة /كذا/»: slashes for quotation marks
    head = replace(found[0], relation="head")
    return [head, *(replace(place, within=(*place.within, replace(head, within=()))) for place in found[1:])]


def _nest(place: PlaceRef, outer: PlaceRef) -> PlaceRef:
    return replace(place, within=(*place.within, replace(outer, within=())))


def _close(tokens: Tokens, chunks: Sequence[Chunk], inner: PlaceRef, outer: PlaceRef, syntax: Syntax) -> bool:
    end = max([inner.hi, *(w.hi for w in inner.within)])
    around = (c.hi for c in chunks if c.lo == end and _around_it(c))
    end = next(around, end)
    if outer.relation in ("toward", "from") and outer.relation != inner.relation:
        return False
    held = any(c.lo == outer.lo and c.prep in ("in", "with") for c in chunks)
    held = held or (outer.relation.endswith("_of") and outer.lo == end)  # «من مخيم كذا شمال كذا»
    if inner.relation in ("toward", "from") and outer.relation != inner.relation and not held:  # «نازحة من كذا وسط كذا»
        return False
    if {inner.relation, outer.relation} == {"native", "at"}:
        return False
    if syntax.subject_first and tokens.norm[outer.lo - 1] in syntax.relative_subjects:
        return False  # "near Said Sadiq, which Ankara denied"
    blocked = any(
        end <= c.lo < outer.lo and c.kind in ("event", "harm", "say", "actor", "link", "damage", "light")
        for c in chunks
        if not leans(tokens, c, syntax)  # "Douma, the rebel-held town east of Damascus"
    )
    blocked = blocked or any(end <= c.lo < outer.lo and c.kind in ("number", "person") and c.joined for c in chunks)
    if syntax.subject_first:  # "three in Douma, four in Harasta"
        counts = (
            c for c in chunks if end <= c.lo < outer.lo and c.kind == "number" and tokens.norm[c.lo - 1] in COMMAS
        )
        blocked = blocked or any(tokens.norm[c.hi] not in syntax.measures for c in counts)
    gap = gap_words(tokens, end, outer.lo)
    letter = syntax.coordinating_prefix
    another = letter and any(w[:1] == letter and len(w) > 3 and w not in syntax.prepositions for w in gap)
    joined = syntax.subject_first and not syntax.listing.isdisjoint(gap)  # "in Rafah and a tent in Khan Younis"
    joined = joined or not syntax.firsts.isdisjoint(gap)  # «في بغداد، الأولى في الكرادة»
    some = any(c.kind == "number" and end <= c.lo < outer.lo and tokens.norm[c.hi] in syntax.subtotal for c in chunks)
    joined = joined or (some and not syntax.subject_first)  # «على مأرب، خمس منها على صرواح»
    return not (blocked or another or joined) and len(gap) <= 6 and outer.lo - end <= 8


def _around_it(item: Chunk) -> bool:
    """«بلدة كذا ومحيطها شرق إدلب»: round the place just named."""
    return item.kind == "relation" and item.joined and bool(item.suffix)


def _spot(tokens: Tokens, chunks: Sequence[Chunk], i: int, syntax: Syntax) -> tuple[PlaceRef, bool, bool] | None:
    item = chunks[i]
    if item.kind == "place" and (leans(tokens, item, syntax) or (syntax.subject_first and item.prep == "by")):
        return None  # "Ankara-backed fighters", "air strikes by Israel"
    if item.kind == "place" and item.prep == "about" and _helps(tokens, item, syntax):
        return None
    if item.kind == "place":
        return _named(tokens, chunks, i, syntax)
    if item.kind == "place_noun" and item.entry.get("level") in _RECALLED:
        return _unnamed(tokens, chunks, i, syntax)
    return _site(tokens, chunks, i, syntax) if item.kind == "object" and item.article else None


def _site(tokens: Tokens, chunks: Sequence[Chunk], i: int, syntax: Syntax) -> tuple[PlaceRef, bool, bool] | None:
    """«المطار», "the dam": a site whose name was told before, where no place is named right after it."""
    item = chunks[i]
    named = any(c.kind == "place" and c.lo - item.hi <= 3 for c in chunks[i + 1 : i + 3])
    if named or not tokens.norm[item.hi - 1].endswith(tuple(syntax.sites)):
        return None
    relation = item.prep if item.prep in ("from", "toward") else "at"
    return PlaceRef(item.lo, item.hi, "", (), SITE, relation), item.joined, False


def _helps(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """“A truce brokered by Turkey”, "fighters backed by the United States": who stands behind others."""
    at = item.lo - 1 - (tokens.norm[item.lo - 1] in syntax.the)
    return syntax.subject_first and at >= 0 and syntax.prepositions.get(tokens.norm[at]) == "by"


def _named(tokens: Tokens, chunks: Sequence[Chunk], i: int, syntax: Syntax) -> tuple[PlaceRef, bool, bool] | None:
    """The place that a name stands for, whether it is joined to another, and whether it may hold or lie in one."""
    item, headed = chunks[i], _headed(tokens, chunks, i, syntax)
    if is_another_word(tokens, item, syntax) or is_unlikely(tokens, chunks, i, headed, syntax):
        return None
    relation = "from" if _is_party(chunks, i) else _relation(tokens, chunks, i, headed, syntax)
    candidates, weak = tuple(item.entry.get("places") or ()), bool(item.entry.get("weak"))
    if _is_of_a_street(chunks, i):
        candidates = ()
    ref = PlaceRef(headed.first.lo, item.hi, item.entry.id, candidates, headed.level, relation, weak=weak)
    apart = relation == "between" or (relation == "near" and headed.prep in ("in", "with"))
    return ref, headed.joined, not apart


def _headed(tokens: Tokens, chunks: Sequence[Chunk], i: int, syntax: Syntax) -> Headed:
    item = chunks[i]
    found = Headed(item, None, "at", item.prep, item.joined, post=False)
    k = i - 1
    if (
        k >= 0
        and chunks[k].kind == "object"
        and chunks[k].hi == item.lo
        and tokens.norm[item.lo] not in syntax.bearings
    ):
        _name_a_site(tokens, chunks[k], item, found, syntax)
    while k >= 0:
        if not (_heads(chunks[k], found.first) and _near(tokens, chunks[k], found.first)):
            break
        if item.entry.get("weak") and found.first is item and gap_words(tokens, chunks[k].hi, item.lo):
            break  # «جبل ذي نمر»
        before = chunks[k]
        if _is_adjective(tokens, before, syntax):
            break
        if _around_it(before):
            break
        if before.kind == "place":
            found.first, k = before, k - 1  # "west of the North Sinai capital of Arish"
            continue
        if before.kind == "place_noun":
            found.level = found.level or str(before.entry.get("level"))
            found.relation = str(before.entry.get("relation") or found.relation)
        else:
            found.relation = "toward" if before.entry.get("direction") else str(before.entry.get("relation") or "near")
        adjoins = before.hi == found.first.lo
        found.prep = before.prep if adjoins else before.prep or found.prep  # «بالقرب من» has its own «من»
        found.first, found.joined = before, before.joined
        if before.prep and not (k and (chunks[k - 1].kind == "relation" or _attributive(chunks[k - 1], before))):
            break
        k -= 1
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    if syntax.subject_first and following is not None and _named_by(tokens, item, following, syntax):
        found.level = found.level or str(following.entry.get("level"))
    return _of_its_countryside(chunks, found)


def _of_its_countryside(chunks: Sequence[Chunk], found: Headed) -> Headed:
    """«في الريف الغربي لمحافظة كذا»: the countryside, an adjective at most behind it, of what is named."""
    if found.prep not in ("for", "from"):
        return found
    fields = (c for c in chunks if c.kind == "place_noun" and c.entry.get("level") == "countryside" and c.articled)
    land = next((c for c in fields if 0 <= found.first.lo - c.hi <= 1), None)
    if land is not None:
        found.first, found.prep, found.joined, found.level = land, land.prep, land.joined, "countryside"
    return found


def _named_by(tokens: Tokens, item: Chunk, noun: Chunk, syntax: Syntax) -> bool:
    """“Al-Bab city”, "the Sukkari and X neighbourhoods", whose other name no gazetteer has."""
    if noun.kind != "place_noun" or noun.prep:
        return False
    gap = tokens.norm[item.hi : noun.lo]
    if not gap:
        return True
    other = tokens.is_capital(noun.lo - 1)
    return other and of_several(noun) and len(gap) <= 3 and gap[0] in syntax.coordinators


def _name_a_site(tokens: Tokens, site: Chunk, item: Chunk, found: Headed, syntax: Syntax) -> None:
    """«مشفى القدس» need not be in Jerusalem; «موقع المطلة» is at Metula, «مستشفى العريش العام» in Arish."""
    found.post = site.entry.get("holder") == "military"
    own = {tokens.norm[item.lo], tokens.norm[item.hi - 1]} & syntax.sites  # «مدرج مطار معيتيقة» is at the airport
    if found.post or own or site.has("pl") or site.entry.get("of_town"):
        return  # «سوق الأتارب» is in Atarib
    public = item.hi < len(tokens) and tokens.norm[item.hi] in syntax.public
    found.level = "public site" if public else "namesake"
    found.prep = "to" if site.prep == "to" else found.prep  # «نقلوا إلى مستشفى العريش العام»


def _relation(tokens: Tokens, chunks: Sequence[Chunk], i: int, headed: Headed, syntax: Syntax) -> str:
    """How an event lies to a place: ``at`` it, near it, or not there at all (``from``, ``toward``, ``of``)."""
    first, prep, relation = headed.first, headed.prep, headed.relation
    before = syntax.prepositions.get(tokens.norm[first.lo - 1]) if first.lo else None
    if prep in ("by", "of") and before == "by":
        relation = "from"  # "a tanker operated by China"
    if prep == "from" and _measured(tokens, chunks[i].lo - 1, syntax):  # «على بعد 5 كم من سراقب»
        far = _after_a_town(tokens, chunks[:i], first, syntax) or _far_off(chunks[:i], first)
        return "of" if far else "near"
    if _from_a_post(chunks[:i], first):
        return "from"
    if prep in _OUTSIDE and not _partitive(chunks[:i], headed):
        relation = "toward" if prep == "toward" else "from"
    if prep == "between":
        relation = "between"
    if prep == "to" and relation == "at":
        relation = "to"
    if _is_ward(chunks[i], headed) and (prep == "to" or chunks[i].prep == "for"):
        return "brought"  # «وصلت خمس إصابات إلى مستشفى كذا»
    if prep == "for" and any(c.kind == "event" and c.hi == first.lo and c.has("masdar") for c in chunks[:i]):
        return relation  # «اقتحامه لمخيم كذا»
    if prep == "for" and _part_of_it(tokens, chunks[:i], first, syntax):
        return relation  # «الحي الغربي لمدينة كذا»
    if prep == "for" and before != "of":
        return "of"  # «60 كيلومترا غربي بغداد» says where the place just named lies, «التابعة لقضاء كذا» not
    native = not prep and relation == "at" and first.lo > 1 and tokens.norm[first.lo - 1] in syntax.natives
    return "native" if native and syntax.prepositions.get(tokens.norm[first.lo - 2]) == "from" else relation


def _part_of_it(tokens: Tokens, before: Sequence[Chunk], first: Chunk, syntax: Syntax) -> bool:
    """«الحي الغربي لمدينة كذا»: a definite noun of place with its adjective, right before the town it is part of."""
    noun = next((c for c in reversed(before) if c.hi <= first.lo), None)
    if noun is None or noun.kind != "place_noun" or not noun.articled or first.lo - noun.hi != 1:
        return False
    return noun.entry.get("level") in ("quarter", "district") and syntax.has_article(tokens.norm[noun.hi])


def _is_of_a_street(chunks: Sequence[Chunk], i: int) -> bool:
    """«شارع الناصرة بجنين»: a street is named after a town; «شوارع جنين» are in it."""
    noun = chunks[i - 1] if i else None
    return noun is not None and noun.hi == chunks[i].lo and bool(noun.entry.get("honours")) and not noun.has("pl")


def _is_ward(item: Chunk, headed: Headed) -> bool:
    """A hospital, by its own name or that of its town."""
    return item.has("hospital") or headed.level in ("namesake", "public site")


def _is_party(chunks: Sequence[Chunk], i: int) -> bool:
    """«المواجهات مع إسرائيل», «الحرب بين إسرائيل وحزب كذا»: a country that fights or borders, no scene."""
    item = chunks[i]
    if not item.entry.get("country"):
        return False
    if item.prep == "against" or (item.prep == "with" and not item.prefix):
        return True
    before, after = (chunks[i - 1] if i else None), (chunks[i + 1] if i + 1 < len(chunks) else None)
    joined = item.joined and before is not None and before.kind == "actor" and before.prep == "between"
    return joined or (item.prep == "between" and after is not None and after.joined and after.kind == "actor")


def _partitive(before: Sequence[Chunk], headed: Headed) -> bool:
    """«مناطق متفرقة من محافظة كذا»."""
    prior = next((c for c in reversed(before) if c.hi <= headed.first.lo and c.kind != "number"), None)
    of_places = prior is not None and prior.kind == "place_noun" and headed.first.lo - prior.hi <= 2
    return headed.prep == "from" and of_places


def _from_a_post(before: Sequence[Chunk], first: Chunk) -> bool:
    """«من مواقعها في كذا», «المتمركزة في معسكر كذا»: where those who fire stand."""
    post = next((c for c in reversed(before) if c.hi <= first.lo), None)
    if post is None or post.kind != "object" or first.lo - post.hi > 1:
        return False
    based = any(c.kind == "relation" and c.hi == post.lo and c.entry.get("relation") == "from" for c in before)
    own = post.prep == "from" and first.prep == "in" and bool(post.suffix)
    return own or (based and not first.prep)


def _after_a_town(tokens: Tokens, before: Sequence[Chunk], first: Chunk, syntax: Syntax) -> bool:
    """Whether what lies at a distance was named shortly before."""
    towns = [c for c in before if c.kind == "place" and not c.entry.get("weak") and 0 <= first.lo - c.hi <= 12]
    return any(not syntax.subject_first or tokens.norm[c.hi] in COMMAS for c in towns)


def _far_off(before: Sequence[Chunk], first: Chunk) -> bool:
    """«على بعد 300 كيلومتر من كذا»: a distance at which nothing is near."""
    counts = (c.quantity for c in before if c.quantity is not None and 0 <= first.lo - c.hi <= _MEASURE)
    return any(quantity.min is not None and quantity.min > _NEAR_BY for quantity in counts)


def _measured(tokens: Tokens, at: int, syntax: Syntax) -> bool:
    """«60 كيلومترا غربي …», "40 kilometers (25 miles) northwest of …"."""
    before = tokens.norm[at - 1] if at else ""
    if before == ")" and at > 1:
        before = tokens.norm[at - 2]
    return before in syntax.measures


def _heads(before: Chunk, first: Chunk) -> bool:
    """Whether a chunk belongs to the phrase of the place after it."""
    return before.kind in ("place_noun", "relation") or _attributive(before, first)


def _attributive(before: Chunk, first: Chunk) -> bool:
    """Whether a place's name stands before a noun of place as what that lies in ("the North Sinai capital")."""
    return before.kind == "place" and first.kind == "place_noun" and before.hi == first.lo and before.prep == "of"


def _near(tokens: Tokens, before: Chunk, item: Chunk) -> bool:
    gap = gap_words(tokens, before.hi, item.lo)
    return len(gap) == 0 or (len(gap) == 1 and len(gap[0]) <= 3)


def _unnamed(tokens: Tokens, chunks: Sequence[Chunk], i: int, syntax: Syntax) -> tuple[PlaceRef, bool, bool] | None:
    """«قرية كذا» whose name no gazetteer has: its own words, the point of what it lies in."""
    item = chunks[i]
    if i and chunks[i - 1].kind == "place_noun" and chunks[i - 1].hi == item.lo and item.articled:
        return None  # «شارع المحافظة»
    if _is_adjective(tokens, item, syntax):
        return None
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    if _is_part_of_the_next(tokens, item, following, syntax):
        return None
    if item.articled and item.has("pl"):
        return None  # «إحدى القرى», «المخيمات»: none told before
    if _is_described(tokens, item, following, syntax):
        return None
    if item.articled and not (following is not None and following.kind == "place" and following.lo == item.hi):
        relation = "from" if item.prep == "from" else "toward" if item.prep == "toward" else "at"
        level, bearing = str(item.entry.get("level")), _bearing(chunks, i)
        return PlaceRef(item.lo, item.hi, "", (), level, bearing or relation), item.joined, False
    if item.articled and any(c.kind == "place" and c.lo - item.hi <= 2 for c in chunks[i + 1 : i + 3]):
        return None
    if syntax.subject_first and _the_capital(tokens, chunks, i, syntax):
        return PlaceRef(item.lo, item.hi, "", (), str(item.entry.get("level"))), item.joined, False
    if item.prep in _OUTSIDE or item.entry.get("level") not in _NAMELESS:
        return None
    if following is not None and following.lo == item.hi and following.kind != "time":
        return None
    if syntax.subject_first:
        return _unnamed_first(tokens, chunks, i, syntax)
    at = item.hi
    if at >= len(tokens) or tokens.kind[at] != WORD or not tokens.norm[at] or tokens.norm[at] in syntax.prepositions:
        return None
    if item.entry.get("relation") and item.entry.get("level") not in ("quarter", "village", "town"):
        return None
    end = at + 1 + (_is_compound(tokens, at, following, syntax) or _opens_a_name(tokens, at, syntax))
    plain = end == at + 1 and not syntax.has_article(tokens.norm[at])  # «قرية صغيرة»: it may be no name
    name = " ".join(tokens.norm[at:end])
    ref = PlaceRef(item.lo, end, name, (), str(item.entry.get("level")), "at", weak=plain or bool(item.suffix))
    return ref, item.joined, True


def _is_described(tokens: Tokens, item: Chunk, following: Chunk | None, syntax: Syntax) -> bool:
    """«في المدينة الرياضية في بنغازي»: a definite noun with its adjective, and the place that it lies in."""
    if syntax.subject_first or not item.articled or following is None or following.kind != "place":
        return False
    near = following.prep in ("in", "with") and following.lo - item.hi <= _DESCRIBED
    return near and following.lo > item.hi and syntax.has_article(tokens.norm[item.hi])


def _is_adjective(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """«الشرطة المحلية»: a noun of place that describes the word before it."""
    return bool(item.entry.get("adjective") and item.lo) and syntax.has_article(tokens.norm[item.lo - 1])


def _is_compound(tokens: Tokens, at: int, following: Chunk | None, syntax: Syntax) -> bool:
    """«عين الزعفران», «خربة الزمالة»: a bare word and one with its article, neither known as anything else."""
    bare = not syntax.has_article(tokens.norm[at]) and at + 1 < len(tokens) and tokens.kind[at + 1] == WORD
    free = following is None or following.lo > at + 1 or bool(following.kind == "place" and following.entry.get("weak"))
    return bare and free and syntax.has_article(tokens.norm[at + 1])


def _opens_a_name(tokens: Tokens, at: int, syntax: Syntax) -> bool:
    """«قرية أبو كرمة»: a word that is only the first of a name."""
    return tokens.norm[at] in syntax.name_openers and at + 1 < len(tokens) and tokens.kind[at + 1] == WORD


def _bearing(chunks: Sequence[Chunk], i: int) -> str:
    """«شمال المدينة»: on which side of a place told before."""
    before = chunks[i - 1] if i else None
    bears = before is not None and before.kind == "relation" and before.hi == chunks[i].lo
    relation = str(before.entry.get("relation") or "") if before is not None and bears else ""
    return relation if relation.endswith("_of") else ""


def _is_part_of_the_next(tokens: Tokens, item: Chunk, following: Chunk | None, syntax: Syntax) -> bool:
    """«الحي الشرقي من مدينة كذا», «الضواحي الغربية لمدينة كذا»: a definite noun whose adjective leads on to a name."""
    if following is None or syntax.subject_first or following.prep not in ("from", "for", "of"):
        return False
    between = tokens.norm[item.hi : following.lo]
    described = 0 < len(between) <= 3 and syntax.has_article(between[0])
    return described and syntax.has_article(tokens.norm[item.lo]) and following.kind in ("place", "place_noun")


def _the_capital(tokens: Tokens, chunks: Sequence[Chunk], i: int, syntax: Syntax) -> bool:
    """“In the capital”, “the Libyan capital”, with no name beside it: "the capital of the province" is another."""
    item = chunks[i]
    named = any(c.kind == "place" and -3 <= c.lo - item.hi <= 2 for c in chunks[max(i - 1, 0) : i + 3])
    definite = syntax.articles & set(tokens.norm[max(item.lo - 2, 0) : item.lo])
    of = item.hi < len(tokens) and syntax.prepositions.get(tokens.norm[item.hi]) == "of"
    return tokens.norm[item.hi - 1] == syntax.capital and bool(definite) and not named and not of


def _unnamed_first(
    tokens: Tokens, chunks: Sequence[Chunk], i: int, syntax: Syntax
) -> tuple[PlaceRef, bool, bool] | None:
    """“The Qaterji neighbourhood”, “the village of Rityan”: a name no gazetteer has, before its noun or after “of”."""
    item = chunks[i]
    known = {k for c in chunks if c is not item for k in range(c.lo, c.hi)}
    lo = hi = item.hi + 1
    if item.hi < len(tokens) and syntax.prepositions.get(tokens.norm[item.hi]) == "of":
        while hi < len(tokens) and hi not in known and _is_of_a_name(tokens, hi):
            hi += 1
    if lo == hi:
        lo = hi = item.lo
        while lo > 0 and lo - 1 not in known and _is_of_a_name(tokens, lo - 1):
            lo -= 1
    words = [w for w in tokens.norm[lo:hi] if w not in syntax.the and w[0].isalnum()]
    if all(word in ARTICLES for word in words):
        return None
    span = (min(item.lo, lo), max(item.hi, hi))
    return PlaceRef(*span, " ".join(words), (), str(item.entry.get("level")), "at"), item.joined, True


def _is_of_a_name(tokens: Tokens, at: int) -> bool:
    """A capitalised word, or what a romanised name has between them ("al-", "ez-")."""
    word, before = tokens.raw(at, at + 1), tokens.norm[at - 1] if at else ""
    return (tokens.kind[at] == WORD and (word[:1].isupper() or word in ARTICLES)) or (
        word == "-" and before in ARTICLES
    )


def _share(found: list[PlaceRef]) -> list[PlaceRef]:
    """«بلدتي أ وب بريف ج»: what the last of several joined places lies in holds for all."""
    for i in range(len(found) - 2, -1, -1):
        if not found[i].within and found[i + 1].within and found[i + 1].lo - found[i].hi <= 2:
            found[i] = replace(found[i], within=found[i + 1].within)
    return found
