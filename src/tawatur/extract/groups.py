"""Layer 1b: noun phrases of people, things and sides («ثلاثة عناصر من قوات النظام», "an ISIS tactical unit")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tawatur.extract.drafts import ActorRef
from tawatur.grammar.chunks import COMMAS, QUOTES, gap_words, has_comma
from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.model.frozen import replace
from tawatur.text.tokens import PUNCT, WORD, Tokens

HEADS = frozenset({"person", "object", "weapon", "actor", "side"})
_SIDES = frozenset({"actor", "side"})
BANDS = frozenset({"force", "unit", "fighters", "patrol"})
"""Things that are men of a side, who act as well as suffer («قوة من كذا»)."""
_LED = 3
"""Letters of the shortest noun with a preposition written to it."""
_DESCRIBED = 3
"""Words between a count and the noun that say what sort is counted."""
NOBODY = "unidentified"
"""How the ids of sides begin that nobody knows: what they are believed to be says more."""
_LINKING_ROLES = frozenset({"", "of", "for", "from"})

ActorOf = Callable[[Chunk], "str | None"]


@dataclass(slots=True)
class Group:
    """A noun phrase.

    Attributes:
        lo, hi: token range, the count included.
        prep: role of the preposition before it.
        joined: a coordinator stands before it.
        heads: its person, object and weapon nouns.
        actors: the sides it names, as possessor or head.
        number: the count before it.
        who: the chunk whose noun says who the people are.
    """

    lo: int
    hi: int
    prep: str
    joined: bool
    heads: list[Chunk] = field(default_factory=list)
    actors: list[ActorRef] = field(default_factory=list)
    number: Chunk | None = None
    chunks: list[Chunk] = field(default_factory=list)

    def first(self, kind: str) -> Chunk | None:
        """Its first noun of a kind."""
        for head in self.heads:
            if head.kind == kind:
                return head
        return None

    @property
    def owned(self) -> bool:
        """Whether a possessive pronoun points back to a side told before («طائراته», "its fighters")."""
        return bool(self.heads) and bool(self.heads[0].suffix)


def groups(tokens: Tokens, chunks: list[Chunk], actor_of: ActorOf, syntax: Syntax) -> list[Group]:
    """The noun phrases of a sentence, in order."""
    found: list[Group] = []
    i = 0
    acts = {(c.lo, c.hi) for c in chunks if c.kind == "event"}
    named = chunks
    aside = _doubts_inside(chunks) if syntax.subject_first else set()
    chunks = [c for c in chunks if c.kind != "actor" or not _describes(tokens, chunks, c, syntax)]
    told, chunks = chunks, [c for c in chunks if c.lo not in aside]
    while i < len(chunks):
        item = chunks[i]
        if item.kind == "weapon" and _is_of_an_act(item, acts):
            i += 1  # «قصف مدفعي كذا», «غارة جوية كذا»: the act, not a thing of theirs
        elif item.kind in HEADS or (item.kind == "number" and _counts(tokens, chunks, i, syntax)):
            group, i = _read(tokens, chunks, i, actor_of, syntax)
            if found and (_by_another_name(tokens, found[-1], group) or _of_a_make(tokens, found[-1], group, syntax)):
                found[-1].hi = group.hi
            elif (group.heads or group.actors) and not _holds(tokens, group, syntax):
                found.append(group)
        else:
            i += 1
    if syntax.subject_first:
        for group, following in zip(found, [*found[1:], None], strict=False):
            if following is None or not _of_one_noun(tokens, group, following, syntax):
                _without_nationality(tokens, group, told, syntax)
    else:
        found = _with_whose_sites(found, named, tokens, actor_of, syntax)
    found = _named_foes(found, tokens, syntax)
    _many_of(found, tokens, syntax)
    _suspected(found, told)
    _share_holders(found, tokens)
    _far_prepositions(found, tokens, chunks, syntax)
    return found


_OF_MAKE = 1
"""Words between a thing and the word for its make («من نوع»)."""


def _is_of_an_act(weapon: Chunk, acts: set[tuple[int, int]]) -> bool:
    """Whether a weapon is a word for an act as well, or the adjective of one."""
    adjective = weapon.entry.get("adjective") and any(hi == weapon.lo for _, hi in acts)
    return bool(adjective) or (weapon.lo, weapon.hi) in acts


def _of_a_make(tokens: Tokens, last: Group, group: Group, syntax: Syntax) -> bool:
    """«عجلتهم نوع همر», «سيارة من طراز كيا»: of what make the thing just named is."""
    word, gap = tokens.norm[group.lo - 1], group.lo - last.hi
    return word in syntax.makes and 1 <= gap <= 1 + _OF_MAKE and not group.actors


def _by_another_name(tokens: Tokens, last: Group, group: Group) -> bool:
    """«مشاة البحرية الأميركية (المارينز)»: the same side once more in brackets."""
    bracketed = last.hi == group.lo - 1 and tokens.norm[last.hi] == "(" and not group.heads
    return bracketed and {a.id for a in group.actors} == {a.id for a in last.actors}


def _many_of(found: list[Group], tokens: Tokens, syntax: Syntax) -> None:
    """“A large group of settlers”: the phrase has the role of the noun before it."""
    for group in found:
        if group.lo < 2 or group.prep != "of" or tokens.norm[group.lo - 2] not in syntax.collectives:
            continue
        before = tokens.norm[max(0, group.lo - 5) : group.lo - 2]
        roles = [syntax.prepositions[word] for word in before if word in syntax.prepositions]
        group.prep = roles[-1] if roles else ""


def _with_whose_sites(
    found: list[Group], chunks: list[Chunk], tokens: Tokens, actor_of: ActorOf, syntax: Syntax
) -> list[Group]:
    """«ثكنة كذا الإسرائيلية», «قاعدة كذا الجوية الروسية»: whose a military site is, told behind its name."""
    told: set[int] = set()
    for group in found:
        site = group.first("object")
        if site is None or group.actors or group.hi != site.hi or site.entry.get("holder") != "military":
            continue
        whose = next((c for c in chunks if c.lo >= site.hi and c.kind != "place"), None)
        if whose is None or not _names_an_owner(tokens, site, whose, syntax):
            continue
        if side := actor_of(whose):
            group.actors.append(ActorRef(side, whose.lo, whose.hi))
            group.hi = whose.hi
            told.add(whose.lo)
    return [group for group in found if group.lo not in told]


def _names_an_owner(tokens: Tokens, site: Chunk, whose: Chunk, syntax: Syntax) -> bool:
    """Whether an adjective of a side stands at most three words behind a site, no mark or preposition between."""
    gap = gap_words(tokens, site.hi, whose.lo)
    adjective = whose.kind == "actor" and whose.entry.get("nisba") and not whose.prep
    near = 1 <= len(gap) <= _SITE_NAME and not has_comma(tokens, site.hi, whose.lo)
    plain = syntax.prepositions.keys().isdisjoint(gap) and syntax.has_article(tokens.norm[whose.lo])
    return bool(adjective) and near and plain


_SITE_NAME = 3
"""Words of a military site's name, and of what sort it is."""


def _doubts_inside(chunks: list[Chunk]) -> set[int]:
    """“Five suspected gunmen”: words of doubt between a count and those counted."""
    return {
        doubt.lo
        for number, doubt, head in zip(chunks, chunks[1:], chunks[2:], strict=False)
        if number.kind == "number" and doubt.kind == "hedge" and head.kind in HEADS
        if number.hi == doubt.lo and doubt.hi == head.lo
    }


def _without_nationality(tokens: Tokens, group: Group, chunks: list[Chunk], syntax: Syntax) -> None:
    """“A Palestinian teenager”, “wounded an Israeli”: a nationality of civilians or of one person names no side."""
    person = group.first("person")
    civil = person is not None and person.entry.get("target") not in (None, "none")
    single = syntax.indefinites | syntax.aged | (syntax.others & syntax.persons)  # "a", "a 17-year-old", "another"
    one = len(group.chunks) == 1 and not single.isdisjoint(tokens.norm[group.lo - 1 : group.lo])
    counted = any(c.kind == "number" for c in group.chunks)  # "11 Syrians"
    bare = all(c.kind == "number" or c.entry.get("nisba") for c in group.chunks)
    one = (one or (counted and bare and syntax.subject_first)) and not any(
        c.kind in ("event", "weapon") and 0 <= c.lo - group.hi <= 2 for c in chunks
    )
    if (civil or one) and all(c.entry.get("nisba") for c in group.chunks if c.kind == "actor"):
        group.actors = []


def _of_one_noun(tokens: Tokens, group: Group, following: Group, syntax: Syntax) -> bool:
    """“30 regime and 39 rebel fighters”: an adjective whose noun, of people who fight, comes with the next."""
    joined = following.lo == group.hi + 1 and tokens.norm[group.hi] in syntax.listing
    person = following.first("person")
    fight = following.actors and (person is None or person.entry.get("who") == "combatants")
    named = bool(group.chunks[-1].entry.get("nisba")) and not following.chunks[-1].entry.get("nisba")
    return joined and bool(fight) and named


def whose_people(tokens: Tokens, doer: Chunk, chunks: Sequence[Chunk]) -> list[Chunk]:
    """Whose people were harmed by a doer told behind them, who is none of these: «مقتل جندي تركي على يد الجيش»."""
    acts = (c for c in chunks if c.hi == doer.lo and c.kind in ("event", "weapon") and not c.joined)
    does = any(not c.feature.startswith(("past", "present")) for c in acts)  # but «…، وقصف الجيش المدينة»
    if not (does or doer.prep in ("by", "for", "with")):
        return []
    return [c for c in chunks if c.entry.get("nisba") and c.hi <= doer.lo and not has_comma(tokens, c.hi, doer.lo)]


def _holds(tokens: Tokens, group: Group, syntax: Syntax) -> bool:
    """“Rebel-held Aleppo”, “a town under rebel control”: who holds a place takes no part."""
    following = tokens.norm[group.hi : group.hi + 2]
    if following[:1] and following[0] in syntax.sway and tokens.norm[group.lo - 1] in syntax.beneath:
        return True
    if following and following[0] in syntax.allies and not group.heads:
        return True  # "government ally Russia"
    joined = len(following) == 2 and following[0] == "-" and not group.heads
    return joined and (following[1] in syntax.held or following[1] in syntax.leaning)


_SETTLED = frozenset({"city", "town", "village", "quarter", "governorate", "district", "region", "countryside"})


def _before_a_ward(chunks: list[Chunk], item: Chunk) -> bool:
    """“The Turkish hospital”: its name."""
    return any(c.lo == item.hi and c.entry.get("holder") == "medics" for c in chunks)


def _of_a_settlement(chunks: list[Chunk], item: Chunk) -> bool:
    """“The Syrian town of Azaz”, “17 Palestinian villages”: an adjective that tells where a place lies."""
    nouns = (c for c in chunks if c.kind == "place_noun" and c.entry.get("level") in _SETTLED)
    return bool(item.entry.get("nisba")) and any(0 <= c.lo - item.hi <= 1 for c in nouns)


def _describes(tokens: Tokens, chunks: list[Chunk], item: Chunk, syntax: Syntax) -> bool:
    """«ديالى العراقية», «مصطفى المغربي», «الهجوم الإرهابي»: an adjective of a place, a man or an act is no side."""
    if syntax.subject_first:
        return _of_a_settlement(chunks, item) or (bool(item.entry.get("nisba")) and _before_a_ward(chunks, item))
    if item.prep or item.hi - item.lo > 1 or not item.lo:
        return False
    if any(c.hi == item.lo and c.entry.get("bears_name") and not c.article for c in chunks):
        return True  # «مسجد القسام»
    if _of_nobody(item) and any(c.hi == item.lo and c.kind in ("actor", "person") for c in chunks):
        return True  # «مستوطنون ملثمون»
    if any(c.hi == item.lo and c.entry.get("object") == "base" for c in chunks):
        return False  # «قاعدة كذا التركية»: whose it is
    word, before = tokens.norm[item.lo], tokens.norm[item.lo - 1]
    led = before[:1] in syntax.proclitics and not syntax.has_article(before) and len(before) > _LED
    if item.entry.get("nisba") and led and not any(c.lo < item.lo <= c.hi for c in chunks if c is not item):
        return True  # «ضربت، بطلب عراقي، مقاتلين»
    if _is_of_a_make(tokens, chunks, item, syntax):
        return True
    if item.entry.get("nisba") and any(c.hi == item.lo and c.entry.get("role") == "person" for c in chunks):
        return True  # «ثلاثة شهداء فلسطينيين», «معتقل سوري»
    if not syntax.has_article(word):
        return False
    head = next((c for c in chunks if c.lo < item.lo <= c.hi and c.hi == item.lo), None)
    if head is not None and head.kind == "actor" and item.entry.get("nisba") and head.entry.get("nisba"):
        return _describes(tokens, chunks, head, syntax)  # «الحدود اللبنانية السورية»
    if item.entry.get("loaded"):
        return head is not None and head.kind == "event" and head.definite and not head.suffix
    if not item.entry.get("nisba"):
        return False
    if head is not None:
        ward = head.entry.get("holder") == "medics" or head.entry.get("class") == "unnamed:medical"
        return head.kind in ("place", "place_noun") or ward  # «المستشفى التركي»: its name
    inside = any(c.lo < item.lo < c.hi for c in chunks)
    return not inside and before.isalpha() and not syntax.has_article(before) and before not in syntax.prepositions


def _of_nobody(item: Chunk) -> bool:
    """Whether a word for a side only says that nobody knows whose («ملثمون»)."""
    senses = item.entry.get("senses") or ()
    return bool(senses) and all(str(sense["id"]).startswith(NOBODY) for sense in senses)


def _is_of_a_make(tokens: Tokens, chunks: list[Chunk], item: Chunk, syntax: Syntax) -> bool:
    """«دبابة إسرائيلية من طراز كذا»: what sort the arms are whose side is told before."""
    at = item.lo - 1 - (tokens.norm[item.lo - 1] in QUOTES)
    return tokens.norm[at] in syntax.makes and any(c.kind == "actor" and 0 < at - c.hi <= 1 for c in chunks)


def _named_foes(found: list[Group], tokens: Tokens, syntax: Syntax) -> list[Group]:
    """«ستة إرهابيين من تنظيم كذا»: the side a word of abuse is used of is the one named after it."""
    kept: list[Group] = []
    for group in found:
        last = kept[-1] if kept else None
        abused = last is not None and not last.heads and last.actors and _plain_name(tokens, last.chunks[-1], syntax)
        abused = abused or (last is not None and _is_nobody(last) and not syntax.subject_first)
        named = bool(group.actors) and not (group.heads or group.joined or group.prep == "by")
        if last is not None and abused and named:
            gap = gap_words(tokens, last.hi, group.lo)
            said = set(gap[:1] if syntax.subject_first else gap) & (syntax.belonging | syntax.adherent)
            if syntax.subject_first and "from" in map(syntax.prepositions.get, gap) and _taken(tokens, last, group):
                said = set()
            if said and len(gap) <= 3 and not has_comma(tokens, last.hi, group.lo):
                last.actors, last.hi = group.actors, group.hi
                last.chunks.extend(group.chunks)
                continue
        kept.append(group)
    return kept


def _is_nobody(group: Group) -> bool:
    """Whether a phrase names only those whom nobody knows («مجموعة مسلحة»)."""
    return bool(group.actors) and all(a.id.startswith(NOBODY) for a in group.actors)


def _far_prepositions(found: list[Group], tokens: Tokens, chunks: list[Chunk], syntax: Syntax) -> None:
    """«ضد تجمعات التنظيم»: a preposition holds over one word that the lexicon does not have."""
    for group in found:
        skipped = tokens.norm[group.lo - 1] if group.lo else ""
        if skipped in syntax.complementisers or skipped in syntax.relatives or skipped in COMMAS:
            continue
        if syntax.subject_first and skipped in syntax.spans:
            continue  # "earlier on the day rebels fired shells"
        if syntax.has_article(skipped):
            continue  # «اتهم الحوثيون على الفور التحالف»: a noun with its article holds no other
        if not group.prep and not group.joined and group.lo >= 2:
            if not any(c.lo < group.lo <= c.hi for c in chunks):
                group.prep = _prep_ending_at(tokens, group.lo - 1, syntax)
                led = syntax.subject_first and tokens.norm[group.lo - 2] in syntax.determiners
                if led and not group.prep and _prep_ending_at(tokens, group.lo - 2, syntax) == "of":
                    group.prep = "of"  # "the director of the local government"
        if syntax.subject_first and not group.prep and group.chunks[0].kind == "object":
            named = any(c.hi == group.lo and c.kind == "place" and c.prep == "on" for c in chunks)
            group.prep = "on" if named else ""  # "a strike on the El Obeid market"


def _prep_ending_at(tokens: Tokens, at: int, syntax: Syntax) -> str:
    """The role of the longest preposition that ends before a token: “manned by”, not “by”."""
    words = (" ".join(tokens.norm[at - size : at]) for size in (3, 2, 1) if size <= at)
    return next((syntax.prepositions[one] for one in words if one in syntax.prepositions), "")


def _counts(tokens: Tokens, chunks: list[Chunk], i: int, syntax: Syntax) -> bool:
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    if following is None or following.kind not in HEADS or following.joined:
        return False
    quantity = chunks[i].quantity
    if quantity is not None and quantity.ordinal and syntax.has_article(tokens.norm[chunks[i].lo]):
        return False  # «استهدفت الأولى مدرسة»
    gap = gap_words(tokens, chunks[i].hi, following.lo)
    one = bool(syntax.indefinites.intersection(gap))  # "612 A woman …": the figure belongs to something else
    far = len(gap) > 1 and not _describe(tokens, chunks[i].hi, following.lo, syntax)
    return not far and not one and not has_comma(tokens, chunks[i].hi, following.lo)


def _describe(tokens: Tokens, lo: int, hi: int, syntax: Syntax) -> bool:
    """“Two wanted terror suspects”, "five heavily armed gunmen": words between a count and its noun."""
    if not syntax.subject_first:
        return False
    words = range(lo, hi)
    small = syntax.prepositions.keys() | syntax.coordinators | syntax.auxiliaries | syntax.passive | syntax.relatives
    small |= syntax.breaks | syntax.temporal | syntax.determiners | syntax.adverbs | syntax.more
    plain = (tokens.kind[i] == WORD and tokens.raw(i, i + 1).islower() and tokens.norm[i] not in small for i in words)
    return len(words) <= _DESCRIBED and all(plain)


def _read(tokens: Tokens, chunks: list[Chunk], i: int, actor_of: ActorOf, syntax: Syntax) -> tuple[Group, int]:
    first = chunks[i]
    group = Group(first.lo, first.hi, first.prep, first.joined, chunks=[first])
    _add(group, first, actor_of, syntax)
    i += 1
    while i < len(chunks) and _belongs(tokens, group, chunks[i], syntax):
        group.chunks.append(chunks[i])
        group.hi = chunks[i].hi
        _add(group, chunks[i], actor_of, syntax)
        i += 1
    taken = _believed(tokens, group, chunks, i, actor_of, syntax)
    _enlist(group, chunks, actor_of)
    return group, i + taken


def _enlist(group: Group, chunks: list[Chunk], actor_of: ActorOf) -> None:
    """«شرطيان», "a soldier": of no side named, they are of the force their name tells."""
    person = group.first("person")
    if person is None or group.actors or group.owned or not person.entry.get("force"):
        return
    if person.definite and person.prep != "from":
        return  # «الجنود»: those told before; but «ستة من العسكر»
    if any(c.hi <= group.lo <= c.hi + 3 and c.entry.get("loses") for c in chunks):
        return  # "Turkey lost three soldiers"
    if found := actor_of(person):
        group.actors.append(ActorRef(found, person.lo, person.hi, rule="actor.force"))


def _suspected(found: list[Group], chunks: list[Chunk]) -> None:
    """“Suspected Russian warplanes”: the doubt is about whose they are."""
    doubts = {c.hi for c in chunks if c.kind == "hedge"}
    for group in found if doubts else ():
        if group.lo in doubts:
            group.actors = [replace(a, certainty=a.certainty or "probable") for a in group.actors]


def _believed(tokens: Tokens, group: Group, chunks: list[Chunk], i: int, actor_of: ActorOf, syntax: Syntax) -> int:
    """«طائرات يعتقد أنها روسية»: whose they are believed to be; how many chunks that takes."""
    nameless = _is_nobody(group)
    if i + 1 >= len(chunks) or not (group.heads or group.actors):
        return 0
    belief, side = chunks[i], chunks[i + 1]
    if belief.kind != "hedge" and belief.entry.get("stance") != "suspects":
        return 0
    if group.actors and not nameless:
        bound = belief.lo == group.hi and bool(syntax.adherent.intersection(gap_words(tokens, belief.hi, side.lo)))
        return 2 * (bound and side.kind == "actor")  # «مسلحون قبليون يعتقد أنهم موالون لكذا»
    close = belief.lo == group.hi and len(gap_words(tokens, belief.hi, side.lo)) <= 3
    found = actor_of(side) if close and side.kind == "actor" and not has_comma(tokens, belief.hi, side.lo) else None
    if found is None:
        return 0
    group.actors = [ActorRef(found, side.lo, side.hi, certainty="probable")]
    group.chunks.extend((belief, side))
    group.hi = side.hi
    return 2


def _add(group: Group, item: Chunk, actor_of: ActorOf, syntax: Syntax) -> None:
    if item.kind == "number":
        group.number = item
    elif item.kind in _SIDES:
        belongs = bool(group.actors) and item.prep in ("of", "for")  # «وحدات كذا التابعة للنظام»
        if belongs and _is_nobody(group) and (known := actor_of(item)):
            group.actors = [ActorRef(known, item.lo, item.hi)]  # «مجموعة مسلحة تابعة لكذا»
        person = group.heads[-1] if group.heads and group.heads[-1].kind == "person" else None
        if item.entry.get("nisba") and person and not person.fights and not syntax.subject_first:
            return  # «مدنيين سوريين»: what they are, not whose
        described = group.actors and item.entry.get("nisba") and not group.chunks[-2].entry.get("nisba")
        beside = syntax.subject_first and not item.prep and group.chunks[-2:-1] and group.chunks[-2].kind in _SIDES
        described = described or (group.actors and beside and not group.chunks[-2].entry.get("nisba"))
        found = None if belongs or described else actor_of(item)  # «محتجون عراقيون», «الحوثيون اليمنيون»
        people = (
            syntax.subject_first and item.entry.get("nisba") and group.actors and group.chunks[-2].entry.get("nisba")
        )
        if found and people and item.lo == group.chunks[-2].hi:
            group.actors.pop()  # "Syrian Kurdish fighters"
        if found:
            group.actors.append(ActorRef(found, item.lo, item.hi))
    else:
        group.heads.append(item)


def _object_of_subject(tokens: Tokens, last: Chunk, item: Chunk, syntax: Syntax) -> bool:
    """«خطف مسلحون طبيباً», «قتل مسلحون سائق حافلة»: a nominative that holds no other noun, then whom it acts on."""
    subject, thing = tokens.norm[last.lo], tokens.norm[item.lo]
    one = not syntax.subject_first and (item.has("sg") or item.has("dual"))
    told_apart = subject.endswith(syntax.nominative) and thing.endswith(syntax.accusative)
    if told_apart and not syntax.subject_first and subject.endswith(syntax.nominative[:1]):
        return True  # «قتل مسلحون جنودا»
    known = syntax.has_article(subject) and not syntax.has_article(thing)  # «اعتقل الجنود شابا»
    alone = (last.has("sg") or known) and item.kind == "person" and is_object_of(subject, thing, syntax)
    return one and (told_apart or alone or subject.endswith(syntax.nominative[:1]))


def _holds_no_other(tokens: Tokens, plural: Chunk, syntax: Syntax) -> bool:
    """Whether a plural in the nominative has the ending that it sheds before a noun it holds, or gunmen hold none."""
    nameless = bool(plural.entry.get("actor")) and not plural.has("construct")
    return not syntax.subject_first and (nameless or tokens.norm[plural.lo].endswith(syntax.nominative[:1]))


def is_object_of(subject: str, thing: str, syntax: Syntax) -> bool:
    """«قتل حارس سجينا»: whether the second of two singulars is in the accusative and the first is not."""
    return thing.endswith(syntax.accusative[:1]) and not subject.endswith(syntax.accusative[:1])


def _belongs(tokens: Tokens, group: Group, item: Chunk, syntax: Syntax) -> bool:
    """Whether a chunk goes on with a noun phrase: its noun, whose it is, what it holds."""
    last = group.chunks[-1]
    if item.kind not in HEADS:
        return False
    gap = gap_words(tokens, last.hi, item.lo)
    if has_comma(tokens, last.hi, item.lo) or len(gap) > 3:
        return False
    if item.joined or not syntax.complementisers.isdisjoint(gap):
        return False  # «قال سكان إن الجيش قصف …»: who says it, then who did it
    if last.kind == "number":
        near = len(gap) <= 1 or _describe(tokens, last.hi, item.lo, syntax)
        return near and item.prep in ("", "of", "from", "for")  # but «أصيب ثالث برصاص مسلحين»
    if last.suffix and not item.prep and not gap and not syntax.subject_first:
        return False  # «استهدف مسلحوه قوات كذا»: a noun with a pronoun on it is complete
    owned = item.prep or item.entry.get("nisba") or syntax.proclitics.get(tokens.norm[item.lo][:1]) == "for"
    if item.lo >= last.hi and _closed_weapon(tokens, last, syntax) and not owned and not syntax.subject_first:
        return False  # «استهدفت سيارتان مفخختان عناصر كذا»
    if item.kind in _SIDES:
        return _side_belongs(tokens, group, item, gap, syntax)
    if group.prep == "with" and item.kind == "object" and last.kind == "weapon":
        return False  # «استهدفت بصاروخ موجه قاعدة»: the weapon, then what it hit
    if last.kind == "actor" and last.entry.get("nisba"):
        beside = not gap and not item.prep  # "Israeli soldiers"; but «شاب فلسطيني برصاص كذا»
        return beside and syntax.subject_first  # «مسيرة تركية سيارة», «قناص تركي طفلا»
    return not _suffers_from(tokens, last, item, gap, syntax) and _noun_belongs(last, item, gap, syntax)


def _suffers_from(tokens: Tokens, last: Chunk, item: Chunk, gap: list[str], syntax: Syntax) -> bool:
    """«أطلق الجنود قنابل», «قتلت قذيفة طفلين»: whether one noun acts and the next is acted on, not held by it."""
    thing = item.kind in ("object", "weapon") and not item.article and not item.prep
    if thing and last.prep == "with" and last.entry.get("object") == "force":
        return True  # «هاجموا بقوة مواقع كذا»
    held = thing or (item.kind == "person" and not item.article and not item.prep)
    if last.article and not syntax.subject_first and held:
        return True  # «قتل الجنود مدنيين»: a noun with its article holds no other
    acts = last.kind == "weapon" and (last.entry.get("platform") or last.entry.get("weapon") == "suicide")
    if acts and item.kind == "object" and not syntax.subject_first:
        return True  # «استهدفت طائرة مسيّرة مبنى كذا», «استهدف انتحاري حاجزا لكذا»
    if last.kind == "weapon" and item.kind == "person" and not (syntax.subject_first or item.definite or item.prep):
        return True  # but «دبابات المسلحين»
    if last.kind != "person" or gap:
        return False
    if item.kind == "person":
        return _object_of_subject(tokens, last, item, syntax)
    return thing and _holds_no_other(tokens, last, syntax)  # «هاجم مسلحون موقعا لكذا», «أسقط مسلحون طائرة»


def _noun_belongs(last: Chunk, item: Chunk, gap: list[str], syntax: Syntax) -> bool:
    """«منزل قائد», "a group of fighters", "an ISIL-held building": whether a noun goes on with the next."""
    if last.kind in ("person", "object", "weapon") and item.kind in ("person", "object", "weapon"):
        men = item.prep == "for" and bool(item.prefix) and item.fights
        of_men = men and not (gap or item.suffix) and last.kind == "object"  # «تجمع لجنود كذا»
        return (not gap and not item.prep) or (item.prep in ("of", "from") and len(gap) <= 1) or of_men
    if last.kind == "actor" and gap and gap[0] in syntax.held:
        return len(gap) == 1 and not item.prep  # "an ISIL-held building"
    if last.kind == "actor":
        return not gap and syntax.subject_first and item.kind in HEADS and not item.prep
    return False


def _side_belongs(tokens: Tokens, group: Group, item: Chunk, gap: list[str], syntax: Syntax) -> bool:
    """Whether a side says whose what stands before it is: “fighters of the Front”, «قيادي في حزب كذا»."""
    last = group.chunks[-1]
    if syntax.subject_first and gap and syntax.the.issuperset(gap):
        return False  # "killed 58 civilians the monitor said"
    if last.kind in _SIDES:
        if not group.actors and not gap and item.prep == "for":
            return True  # «القوات الموالية لكذا», which is no side by itself
        linked = [word for word in gap if word not in syntax.the]  # "militants of the (extremist) Islamic State"
        of = item.prep in ("", "of", "for") and any(syntax.prepositions.get(word) == "of" for word in linked[-2:])
        owner = of and (not _plain_name(tokens, last, syntax) or not group.actors)  # "terrorists of the Front"
        return owner or (not gap and (bool(item.entry.get("nisba")) or _common(tokens, last, item, syntax)))
    fights = last.kind == "person" and last.fights and len(gap) <= 2
    if gap and gap[-1] in syntax.grips:
        return False  # «وقع مسلحون في قبضة كذا»
    if item.prep == "in" and fights:
        return True  # «قيادي في حزب كذا»
    if fights and gap and gap[0] in syntax.adherent:
        return True  # «مسلحون مرتبطون بكذا», «عناصر محسوبون على كذا»
    if syntax.subject_first and len(gap) > 1 and not item.prep and syntax.prepositions.get(gap[0]) == "of":
        return syntax.determiners.issuperset(gap[1:-1])  # "the headquarters of the hardline rebels"
    linking = syntax.the | syntax.belonging
    named = all(word in syntax.prepositions or word in linking for word in gap)  # "belonging to the army"
    return item.prep in _LINKING_ROLES and (named or len(gap) <= 2)


def _plain_name(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """A word of abuse, or a common noun ("militants from …"), that says nothing of whose they are."""
    plural = item.hi - item.lo == 1 and tokens.norm[item.lo].endswith(syntax.plural_endings or (" ",))
    opens = item.lo == 0 or tokens.kind[item.lo - 1] == PUNCT or tokens.raw(item.lo, item.hi).islower()
    return syntax.subject_first and plural and opens or bool(item.entry.get("loaded"))


def _taken(tokens: Tokens, group: Group, other: Group) -> bool:
    """“Seized by rebels from government forces”: whom something was taken from."""
    return group.prep == "by" or tokens.raw(other.chunks[0].lo, other.chunks[0].hi).islower()


def _common(tokens: Tokens, side: Chunk, item: Chunk, syntax: Syntax) -> bool:
    """“Islamic State militants”: a common noun right after the name of those it is used of."""
    named = side.kind in _SIDES and not side.entry.get("nisba") and tokens.is_capital(side.lo)
    return syntax.subject_first and named and tokens.raw(item.lo, item.hi).islower()


def _closed_weapon(tokens: Tokens, item: Chunk, syntax: Syntax) -> bool:
    """A weapon named with its article or adjective, after which no owner can stand: «الطيران», «طائرة مسيّرة»."""
    if item.kind != "weapon":
        return False
    described = item.hi - item.lo > 1 and item.entry.get("platform") in (None, "aircraft", "drone")
    return described or item.article or syntax.has_article(tokens.norm[item.lo])


def _theirs(group: Group) -> bool:
    """Whether a phrase names a side whose arms or men it is of («آليات العدو», «ضباط الجيش»)."""
    return bool(group.actors) and all(a.rule != "actor.force" for a in group.actors)


def _share_holders(found: list[Group], tokens: Tokens) -> None:
    """«مواقع ومقرات قوات النظام», «جنود وآليات العدو»: both belong to the side named after the second."""
    for group, following in pairwise(found):
        unnamed = not group.actors or all(a.rule == "actor.force" for a in group.actors)
        soldiers = bool(group.heads) and group.heads[-1].fights
        if unnamed and soldiers and following.joined and following.lo == group.hi and _theirs(following):
            group.actors = list(following.actors)
        if group.actors or not following.actors or not following.joined or has_comma(tokens, group.hi, following.lo):
            continue
        if group.heads and following.heads and {group.heads[0].kind, following.heads[0].kind} <= {"object"}:
            if group.heads[0].entry.get("holder") != "civilian":
                group.actors = list(following.actors)
