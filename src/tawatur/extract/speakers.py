"""Who may speak in a text: which words name a source, and whose voice carries over to the next sentence."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.drafts import Speech
from tawatur.extract.state import Resolver, State
from tawatur.extract.subject_first import name_before
from tawatur.grammar.chunks import CLOSING, OPENING, QUOTED, QUOTES
from tawatur.grammar.piece import NEWS_OR_SAID, Chunk
from tawatur.grammar.syntax import Syntax
from tawatur.text.tokens import WORD, Sentence, Tokens


def source_id(item: Chunk, resolver: Resolver, state: State, first: bool = False) -> str | None:
    """The source a chunk names: a registry id, a class of unnamed sources, or None.

    Args:
        item: a chunk of any kind.
        first: whether it stands where a source is looked for, so that «أهالي», "the group" may be one.
    """
    bare = not item.prep
    if item.kind == "source":
        return _of_a_source(item, resolver, state, first)
    if item.kind == "actor":
        return _of_a_body(item, resolver, state)
    if item.kind == "place" and item.has("hospital") and item.prep in ("", "by"):
        return "unnamed:medical"
    if item.kind == "place":
        return resolver.actor(item, state.recent) if bare else None
    if item.kind == "object" and item.entry.get("holder") == "medics" and bare:
        return "unnamed:medical"  # «أعلن المستشفى», "the hospital's director said"
    if item.kind in ("object", "person") and first:
        return None if item.kind == "object" else _of_trade(item)
    if item.kind == "side" and first and (spoke := _speaks_again(item, resolver, state)):
        return spoke
    if item.kind == "side" and first and bare and (again := state.spoke_as.get(item.entry.id.split()[-1])):
        return again  # "the US military said … Iraqi troops … The military said"
    if item.kind in ("side", "object", "person", "speaker"):
        found = resolver.anaphor(item, [*state.named_before(item.lo), *(link.id for link in state.spoken)])
        if found or item.kind == "speaker":
            return found or _of_a_speaker(item, resolver, state, first)
    if item.kind in ("person", "side") and item.entry.get("class"):
        return str(item.entry.get("class"))
    return "unnamed:other" if item.kind == "side" and first and bare else None  # "the group said"


def _of_a_source(item: Chunk, resolver: Resolver, state: State, first: bool) -> str:
    """«مصادر محلية», «المصدر», «مراسلها»: a class of sources, or whom the word takes up again."""
    if item.entry.get("anaphoric"):
        heard = any(s.id.startswith("unnamed:") for s in state.spoken)
        if state.unnamed and item.entry.get("several") and not heard:
            return state.unnamed
        named = [*state.named_before(item.lo), *(link.id for link in state.spoken)]
        return resolver.anaphor(item, named) or (state.spoken[-1].id if state.spoken else "unnamed:other")
    if first and item.article and (again := resolver.anaphor(item, state.named_before(item.lo))):
        return again
    own = str(item.entry.get("class") or "unnamed:other")
    if item.entry.get("soon_named") and item.has("sg") and (named_next := state.soon_named(item.lo)):
        return named_next
    return _whose_reporter(item, resolver, state) if own == "outlet" and item.suffix else own


def _of_a_body(item: Chunk, resolver: Resolver, state: State) -> str | None:
    """A body of the table that may speak; «الدفاع المدني» of a country whose own is in no table is an official."""
    found = None if item.entry.get("nisba") else resolver.actor(item, state.recent)
    if found is None and not item.entry.get("nisba") and resolver.offices(item):
        return "unnamed:official"
    return found if found and resolver.speaks(found) else None


def _of_a_speaker(item: Chunk, resolver: Resolver, state: State, first: bool) -> str | None:
    """“The spokesman”, “the mayor”, «الإحصائية», where no body named before has one: whose he is, or his class."""
    if item.entry.get("local"):
        return str(item.entry.get("class"))  # "the ministry said … the mayor said"
    if item.has("owned") and (whose := _whose_speaker(item, resolver, state)):
        return whose
    if item.entry.get("needs_body") and not (item.entry.get("records") and item.definite):
        return None  # «رواية»: nobody's, unless it says whose; «الإحصائية» is of who spoke last
    spoke = state.spoken[-1].id if state.spoken and (item.definite or item.entry.get("paper")) else ""
    witness = first and spoke.startswith("unnamed:")  # "a source said … the governor said"
    if spoke and (item.entry.get("document") or not witness):
        return spoke
    return str(item.entry.get("class") or "unnamed:official")


def _speaks_again(item: Chunk, resolver: Resolver, state: State) -> str | None:
    """“The Observatory said … The group said rebels …”: a monitor that spoke last, before any side it tells of."""
    spoke = state.spoken[-1].id if state.spoken else ""
    if not spoke or not resolver.told_by(item, spoke):
        return None
    side = resolver.anaphor(item, state.named_before(item.lo)) if resolver.of_itself(item) else None
    return side or spoke  # "the group said it had shelled the town", "the group denied it"


def _whose_reporter(item: Chunk, resolver: Resolver, state: State) -> str:
    """«نقلت القناة عن مراسلها قوله»: the outlet named last before "its reporter"."""
    named = [*(link.id for link in state.spoken), *state.named_before(item.lo)]
    return next((one for one in reversed(named) if resolver.relays(one)), "outlet")


def _whose_speaker(item: Chunk, resolver: Resolver, state: State) -> str | None:
    """“The coalition, whose jets … Its spokesman said”: the body that spoke last, else the side named last."""
    spoke = state.spoken[-1].id if state.spoken else ""
    named = [a for a in reversed(state.named_before(item.lo)) if resolver.side(a) and resolver.speaks(a)]
    return spoke if spoke in named[:_LATELY] else next(iter(named), None)


def _of_trade(item: Chunk) -> str | None:
    """The class of an unnamed person who is quoted: "a police officer said"."""
    return item.entry.get("class") or ("unnamed:other" if item.has("sg") else None)


def carries(tokens: Tokens, sentence: Sentence, chunks: list[Chunk], syntax: Syntax, state: State) -> bool:
    """Whether a sentence without its own source goes on with the last one's."""
    if not state.chain:
        return False
    quoted = syntax.subject_first and _opens_quotation(tokens, sentence)
    within = bool(state.unclosed or state.straight)  # «"دفنت تسع جثث. لكن اثنين توفيا أيضا"»
    if syntax.subject_first and not (quoted or within) and tokens.norm[sentence.lo] not in syntax.pronouns:
        return False
    first = next((c for c in chunks if c.lo - sentence.lo <= 3), None)
    if first is not None and first.kind in ("switch", "background") and not within:
        return False
    return bool(state.standing or state.unclosed or state.straight) or not _begins_anew(tokens, sentence, first, syntax)


def _begins_anew(tokens: Tokens, sentence: Sentence, first: Chunk | None, syntax: Syntax) -> bool:
    """«ومساء الأربعاء قمعت …», «وفي حوارة رشق …», «ولا خلاف على أن …»: a day, a place, the outlet's own judgement."""
    if any(word in syntax.judgements for word in tokens.norm[sentence.lo : sentence.lo + 3]):
        return True
    return first is not None and (first.kind == "time" or (first.kind == "place" and first.prep == "in"))


_LATELY = 3
"""How many sides back a body that spoke may be for “its spokesman” to be its."""
_SCARE = 5
"""Words in quotation marks that only keep a distance ("the 'liberated' town")."""


def _opens_quotation(tokens: Tokens, sentence: Sentence) -> bool:
    """“…,” said a resident. “Then a second one hit the clinic.”: a quotation right after who said the one before."""
    if tokens.norm[sentence.lo] not in QUOTES:
        return False
    return not any(word in QUOTES for word in tokens.norm[sentence.lo + 1 : sentence.lo + _SCARE])


_PAIRED = {"”": "“", "»": "«", '"': '"'}
"""Marks that close a quotation, and those that opened it."""


def quotes_on(
    tokens: Tokens, sentence: Sentence, chunks: Sequence[Chunk], syntax: Syntax, resolver: Resolver, state: State
) -> bool:
    """Whether a paragraph goes on quoting the last speaker: an open quotation, or a side's own «قواتنا», "our men"."""
    if not state.spoken:
        return False
    ours = any(c.suffix in syntax.own_side and c.kind in ("person", "weapon", "object", "actor") for c in chunks)
    fights = resolver.combatant(state.spoken[-1].id) and not resolver.combatant(state.outlet or "")
    return (ours and fights) or (state.unclosed > 0 and tokens.norm[sentence.lo] in OPENING)


def teller_at_the_end(tokens: Tokens, sentence: Sentence, speeches: Sequence[Speech]) -> tuple[int, Speech] | None:
    """“First this. Then that,” said the army: where a quotation of several sentences opened, and who ends it."""
    for speech in speeches:
        closing = [i for i in range(max(0, speech.zone[0] - 2), speech.zone[0]) if tokens.norm[i] in _PAIRED]
        if not closing or not speech.chain or speech.inherited:
            continue
        at = closing[0] - 1
        while at >= 0 and tokens.norm[at] not in OPENING.union(_PAIRED, "\n"):
            at -= 1
        opens = at >= 0 and tokens.norm[at] == _PAIRED[tokens.norm[closing[0]]]
        return (at, speech) if opens and at < sentence.lo else None
    return None


def remember_speech(tokens: Tokens, speeches: Sequence[Speech], syntax: Syntax, state: State) -> None:
    """Note who spoke last, and whose officials "officials" are from now on."""
    for speech in speeches:
        if speech.chain and not speech.inherited:
            state.spoke_before = state.spoken if speech.silent else ()
            state.spoken = speech.chain
            for link in speech.chain:
                if link.id.startswith("unnamed:"):
                    state.unnamed = link.id
                    state.tellers[tokens.norm[link.hi - 1]] = link.id
                else:
                    state.remember(link.id, link.lo)
                    state.spoke_as[tokens.norm[link.hi - 1]] = link.id
                    if tokens.norm[link.hi - 1] in syntax.officials:
                        state.names[tokens.norm[link.hi - 1]] = link.id
                    if (office := _definite(tokens.norm[link.lo], syntax)) in syntax.offices:
                        state.names[office] = link.id
    words = tokens.norm[speeches[0].lo : speeches[-1].hi] if speeches else []
    for word in () if QUOTED.isdisjoint(words) else words:
        if word in OPENING:
            state.unclosed += 1
        elif word in CLOSING:
            state.unclosed = max(0, state.unclosed - 1)
        elif word == '"':
            state.straight = not state.straight
    last = speeches[-1] if speeches else None
    state.standing = state.standing and last is not None and last.inherited
    after = (
        not syntax.subject_first and last is not None and last.zone[0] > speeches[0].lo and last.zone[1] >= last.hi - 1
    )
    state.chain = last.chain if last and not last.mute and not after else ()
    state.announced = state.chain if last and tokens.norm[last.hi - 1] == ":" and not last.inherited else ()


def _definite(word: str, syntax: Syntax) -> str:
    """A word with its article: «متحدث باسم كذا», whom «المتحدث» means from then on."""
    return word if syntax.has_article(word) else syntax.article_prefix + word


_NAMELESS = frozenset(
    {f"unnamed:{c}" for c in ("other", "witnesses", "activists", "agencies", "informed", "local-media", "media")}
)
"""Classes of sources whom no name follows; a hospital's director and a mayor have names."""


def remember_names(
    tokens: Tokens, chunks: Sequence[Chunk], speeches: Sequence[Speech], syntax: Syntax, state: State
) -> None:
    """Words of a speaker's name stand for the body he spoke for when he speaks again."""
    own = [s for s in speeches if s.chain and not s.inherited and s.chain[-1].id not in _NAMELESS]
    if not own:
        return
    named = [c for c in chunks if not c.entry.get("person") and not (c.kind == "place" and c.entry.get("weak"))]
    known = {i for c in named for i in range(c.lo, c.hi)}
    for speech in own:
        words = [
            i
            for i in range(speech.zone[0], _heard_at(tokens, speech, _said_at(tokens, chunks, speech, syntax), syntax))
            if i not in known and tokens.kind[i] == WORD and tokens.norm[i] not in syntax.complementisers
        ]
        words += [i for i in _name_ahead(tokens, speech, syntax) if i not in known]
        nameless = speech.chain[-1].id.startswith("unnamed:")  # «مدير المستشفى فلان خان»: only what he is called by
        for i in words[-1:] if nameless else words:
            word = tokens.norm[i]
            short = nameless or i == words[-1]  # «سعد معن»
            if len(word) > 3 - short and word not in syntax.prepositions:
                state.names.setdefault(word, speech.chain[-1].id)


def _heard_at(tokens: Tokens, speech: Speech, hi: int, syntax: Syntax) -> int:
    """«وقال فلان لـ"صحيفة كذا" إن …»: where the one who was told stands, behind a letter of its own."""
    said = range(speech.zone[0] + 1, hi)
    return next((i for i in said if syntax.proclitics.get(tokens.norm[i]) == "for"), hi)


_LONGEST_NAME = 5
"""Words of a name before its office."""


def _name_ahead(tokens: Tokens, speech: Speech, syntax: Syntax) -> range:
    """“Wadah Dobish, a spokesman for the forces, said”: the name before the office it holds."""
    at = speech.zone[0]
    set_apart = syntax.subject_first and at > 0 and tokens.norm[at] == ","
    return name_before(tokens, max(0, at - _LONGEST_NAME), at) if set_apart else range(0)


def remember_papers(tokens: Tokens, chunks: Sequence[Chunk], syntax: Syntax, resolver: Resolver, state: State) -> None:
    """«تصدر رئاسة الأركان كل صباح كشفاً», «نشرت المنظمة تقريراً»: told of again, it speaks for whoever issues it."""
    article = syntax.article_prefix
    for i, paper in enumerate(chunks):
        if not (article and paper.kind == "speaker" and paper.entry.get("paper")):
            continue
        issues = [c for c in chunks[:i] if c.kind == "say" and c.entry.get("issues")]
        named = [c for c in chunks if c.kind == "actor" and c.lo == paper.hi]
        named += [c for c in chunks[:i] if issues and c.kind == "actor" and 0 <= c.lo - issues[-1].hi <= 1]
        owner = next((found for c in named if (found := resolver.actor(c, state.recent)) is not None), None)
        if owner:
            word = tokens.norm[paper.hi - 1].removeprefix(article)
            state.names[article + word.removesuffix(syntax.accusative[0])] = resolver.forces(owner)


_ASIDE = 24
"""Words between a body and what its speaker says, where his name and office stand."""


def _said_at(tokens: Tokens, chunks: Sequence[Chunk], speech: Speech, syntax: Syntax) -> int:
    """«أكد المتحدث باسم الفريق …، المستشار منصور المنصور، في مؤتمر صحفي، أن …»: where what is said begins."""
    lo = speech.zone[1]
    told = next((c.lo for c in chunks if c.lo >= lo and c.kind in NEWS_OR_SAID), speech.hi)
    reach = range(lo, min(told, speech.hi, lo + _ASIDE))
    beside = told if _named_until(tokens, chunks, speech, told, syntax) else lo
    return next((i for i in reach if tokens.norm[i] == ":" or tokens.norm[i] in syntax.complementisers), beside)


def _named_until(tokens: Tokens, chunks: Sequence[Chunk], speech: Speech, told: int, syntax: Syntax) -> bool:
    """«أعلن الناطق باسم كذا العميد فلان مقتل …»: whether nothing but a name stands between a speaker and the news."""
    lo, hi = speech.zone
    spoken = any(c.kind == "speaker" and lo <= c.lo < told for c in chunks)
    if not spoken or syntax.subject_first or told - hi > _LONGEST_NAME:
        return False
    between = [c for c in chunks if hi <= c.lo < told and not (c.kind == "place" and c.entry.get("weak"))]
    other = any(c.kind not in ("speaker", "person") for c in between)
    small = syntax.prepositions.keys() | syntax.adverbs
    return not other and all(tokens.kind[i] == WORD and tokens.norm[i] not in small for i in range(hi, told))
