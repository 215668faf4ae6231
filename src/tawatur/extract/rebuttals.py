"""Whether what another teller says denies the event told before, though it names no event of its own."""

from __future__ import annotations

from tawatur.extract.clause import Clause, is_verb, may_answer
from tawatur.extract.drafts import EventDraft, Speech
from tawatur.extract.event_kinds import PERSON_EVENTS, WEAPON_EVENTS, kin
from tawatur.extract.retold import called_false
from tawatur.grammar.chunks import gap_words
from tawatur.grammar.piece import TRIGGERS, Chunk
from tawatur.text.tokens import PUNCT

_SHORT = 4
"""Words of an answer that says no more than that something is false."""
_BARE = 2
"""Words after a denial that says no more than that it denies."""
_DENIABLE = PERSON_EVENTS | {"seizure", "movement", "interception", "destruction"}
"""Events, beside those of weapons, that somebody else may rebut without naming them."""
_BEFORE = 2
"""Words before a denier among which stands what is denied."""
_NEAR = 4
"""Words from a negation to the deed or arms that it denies."""
_EXCEPTED = 7
"""Words from a negation to the word that excepts something from it."""
_OF_AN_UNNAMED_SIDE = frozenset({"unnamed:military", "unnamed:security"})
_RECORDERS = frozenset({"unnamed:activists", "unnamed:media", "unnamed:local-media", "unnamed:agencies"})
_NAMED = TRIGGERS | {"speaker", "person", "side", "actor"}
"""Kinds of words by which a denial says what else it denies."""
_ELSE = frozenset({"movement", "agreement", "displacement", "detention"})
"""Events that are another matter than what was fired or who was killed."""
_OWN = ("side", "weapon", "person", "object")
"""Kinds of words for what a side has, and acts with."""


def said_in(clause: Clause, speech: Speech) -> list[Chunk]:
    """What is said, without the words that say who says it."""
    lo, hi = speech.zone
    return [c for c in clause.chunks if speech.lo <= c.lo < speech.hi and not lo <= c.lo < hi]


def is_refuted(clause: Clause, speech: Speech, told: EventDraft) -> bool:
    """Whether a speech calls what was told before it false, rejects it or disowns it."""
    if _rejects_the_charge(clause, speech, told):
        return True
    false = called_false(clause.tokens, speech.lo, speech.hi, clause.syntax)
    return false or _refuted(clause, speech) or _rejected(clause, speech) or _disowned(clause, speech)


def of_what_was_told(clause: Clause, speech: Speech, told: EventDraft) -> bool:
    """Whether a denial is of the event just told: it names it, any such, or what belongs to it."""
    lo, hi = speech.zone
    if any(c.entry.get("whole") and lo <= c.lo < hi for c in clause.of("say")):
        return True  # «وجاء النفي من الناطق، الذي قال …»
    twice = any(may_answer(c) for c in said_in(clause, speech))  # «نفي | القيادة: لم يحصل أي إنزال»
    return twice or _alludes(clause, speech) or _any_such(clause, speech, told) or _speaks_of_it(clause, speech, told)


def found_none(clause: Clause, speech: Speech, told: EventDraft) -> bool:
    """«لم يجد الفريق أثرا لقصف», «لم يتلق أي بلاغ عن حادث»: nothing was found of what another told."""
    here = bool(speech.chain) and speech.chain[-1].lo >= clause.lo
    if speech.stance != "reports_none" or not here or told.type not in WEAPON_EVENTS | _DENIABLE:
        return False
    syntax, words = clause.syntax, clause.norm[speech.zone[0] : speech.hi]
    kinds = (c.kind in ("weapon", "event", "harm") for c in said_in(clause, speech))
    told_after = clause.norm[speech.zone[1] : min(speech.hi, speech.zone[1] + _NEAR)]
    return syntax.exceptives.isdisjoint(told_after) and (any(kinds) or not syntax.rumours.isdisjoint(words))


def rebuts(clause: Clause, speech: Speech, told: EventDraft) -> bool:
    """«طائراتنا لم تحلق فوق البلدة», «لا مدافع للجيش هناك»: another says that what it would have taken was not."""
    if told.stance != "asserts" or speech.stance != "asserts" or not speech.chain:
        return False
    if told.speech.chain and told.speech.chain[-1].id == speech.chain[-1].id:
        return False
    norm, said = clause.norm, said_in(clause, speech)
    days = {c.lo for c in said if c.kind == "time"}  # «وقع السبت لا الأحد»
    denying = [c for c in said if c.entry.get("rebuts") in (True, told.type) and c.hi not in days]
    denying = [c for c in denying if c.entry.get("rebuts") == told.type or _of_a_deed(clause, speech, c, told)]
    denying = [c for c in denying if norm[c.lo - 1] not in clause.syntax.may]  # but «قد لا تتاح مثلها»
    silent = any((c.kind == "say" and c.entry.get("claims") is False) or c.entry.get("unknown") for c in said)
    places = {c.entry.id for c in said if c.kind == "place"}
    kept = not places and any(c.entry.get("rebuts") == told.type for c in denying)  # «البلدة ما زالت بيد قواته»
    told_of = any(c.kind in _OWN or c.kind == "place" for c in said)
    own = told_of and any(_own_verb(clause, speech, c.hi) for c in denying)
    return bool(denying) and not silent and (kept or own or _speaks_of_it(clause, speech, told))


def _of_a_deed(clause: Clause, speech: Speech, negation: Chunk, told: EventDraft) -> bool:
    """«لم تحلق», «قواتها لم تكن هناك»; but «لا يجدون الغذاء», «لم يعد المستشفى قادرا» deny no act of war."""
    said, norm, syntax = said_in(clause, speech), clause.norm, clause.syntax
    at = min(negation.hi, clause.hi - 1)
    reach = norm[at : min(at + _EXCEPTED, clause.hi)]
    if not syntax.exceptives.isdisjoint(reach):
        return False  # «لم يستقبل سوى ثلاث جثث»
    if _of_a_third(clause, speech, negation, told):
        return False
    if any(c.hi == negation.lo and c.suffix and _acts_for(clause, speech, c, told) for c in said):
        return True  # «قواتنا لم تتحرك», «أيا من مسيراتها لم تقلع»
    if _own_verb(clause, speech, at):
        return True
    if told.type in PERSON_EVENTS and not syntax.one_of.isdisjoint(reach[:_NEAR]):
        return True  # «لم يمس أحد»
    far = 0 if negation.entry.get("general") else _NEAR  # «لا مدافع لنا هناك», but «لا نعرف لمن الطائرة»
    near = [c for c in said if 0 <= c.lo - negation.hi <= (_NEAR if c.suffix in syntax.own_side else far)]
    if norm[at] in syntax.existential:
        return any(c.suffix and c.kind in _OWN for c in near)
    if any(c.entry.get("nisba") and c.kind == "actor" and c.lo - negation.hi <= 1 for c in near):
        return True  # «الهجوم لم يكن أمريكيا»
    habit = negation.entry.get("general") and any(c.lo == negation.hi and is_verb(c) for c in near)
    if habit:
        return False  # «لا نستهدف المدنيين»
    acts = any(c.entry.get("type") in WEAPON_EVENTS | _DENIABLE for c in near if c.kind == "event")
    lights = (c for c in near if c.kind == "light" and c.lo == negation.hi)  # «لم تنفذ», but «لم يسمحوا بالوصول»
    carried = any(acts or c.entry.get("subject") != "target" for c in lights)  # and «لم يتعرض طاقمها لأذى»
    return acts or carried or any(c.kind in ("weapon", "side") or c.fights for c in near)


def _acts_for(clause: Clause, speech: Speech, own: Chunk, told: EventDraft) -> bool:
    """Whether what somebody has could have done what was told: arms, or men of who was said to have; no ship's crew."""
    if own.kind == "weapon":
        return True
    speaker = {speech.chain[-1].id, clause.resolver.forces(speech.chain[-1].id)}
    laid = not told.actors or not speaker.isdisjoint(a.id for a in told.actors)
    return own.kind in _OWN and has_arms(clause, speech) and laid


def _of_a_third(clause: Clause, speech: Speech, negation: Chunk, told: EventDraft) -> bool:
    """«قال الجيش إن الحزب لم يلتزم بالاتفاق»: what is denied of one who neither speaks nor was said to have done it."""
    subject = {a.id for g in clause.groups if g.hi == negation.lo and not g.prep for a in g.actors}
    speaker = {speech.chain[-1].id, clause.resolver.forces(speech.chain[-1].id)}
    return bool(subject) and subject.isdisjoint(speaker.union(a.id for a in told.actors))


def _own_verb(clause: Clause, speech: Speech, at: int) -> bool:
    """«لم ندخل القرية», "we had no force there": a deed of a side's own, behind or beside a negation."""
    syntax, norm = clause.syntax, clause.norm
    first = bool(syntax.own_verbs) and norm[min(at, clause.hi - 1)].startswith(syntax.own_verbs)
    beside = not syntax.selves.isdisjoint(norm[max(speech.lo, at - _NEAR) : at + _NEAR])
    return (first or beside) and has_arms(clause, speech)


def _speaks_of_it(clause: Clause, speech: Speech, told: EventDraft) -> bool:
    """Whether what is said has arms, fighters, a deed or the place of the event just told in it."""
    own, said = clause.syntax.own_side, said_in(clause, speech)
    shot = told.type == "casualties" and any(c.kind == "weapon" for c in said)
    if told.type not in WEAPON_EVENTS | _DENIABLE and not shot:
        return False
    said = [c for c in said if c.kind != "event" or c.entry.get("type") not in _ELSE - {told.type}]
    armed = any(c.kind in ("weapon", "event", "harm") or c.fights for c in said)
    ours = any(c.suffix in own and c.kind in ("person", "side", "weapon", "object") for c in said if c.suffix)
    here = {place.name for place in told.places} & {c.entry.id for c in said if c.kind == "place"}
    return armed or ours or bool(here)


def _refuted(clause: Clause, speech: Speech) -> bool:
    """«وردت الوزارة بأن هذه المزاعم لا أساس لها», «كذب في كذب»: what was told is called false, or no more is said."""
    word = next((c for c in clause.of("negation") if c.entry.get("refutes") and speech.lo <= c.lo < speech.hi), None)
    if word is None or speech.zone[0] <= word.lo < speech.zone[1]:
        return False
    said = [i for i in range(speech.lo, speech.hi) if not speech.zone[0] <= i < speech.zone[1]]
    told_of = not clause.syntax.rumours.isdisjoint(clause.norm[i] for i in said) or any(
        speech.lo <= c.lo < speech.hi and c.article for c in clause.of("event")
    )
    whole = word.hi < speech.hi and clause.tokens.kind[word.hi] == PUNCT and word.lo - said[0] <= 1
    return told_of or whole or sum(clause.tokens.kind[i] != PUNCT for i in said) <= _SHORT


def _rejected(clause: Clause, speech: Speech) -> bool:
    """«ورفضت الوزارة الاتهامات»: reports rejected; «رفض نشر قوات», «رفضت تقديم معلومات» reject none."""
    syntax, (lo, hi) = clause.syntax, speech.zone
    verbs = (c for c in clause.of("say") if lo <= c.lo < hi and c.entry.get("rejects"))
    word = clause.norm[hi] if hi < speech.hi else ""
    return any(verbs) and word in syntax.rumours and syntax.has_article(word)


def _rejects_the_charge(clause: Clause, speech: Speech, told: EventDraft) -> bool:
    """«… إلى الحزب. لكن الحزب رفض ذلك»: “that”, rejected by the side that was said to have done it."""
    lo, hi = speech.zone
    verbs = (c for c in clause.of("say") if lo <= c.lo < hi and c.entry.get("rejects"))
    own = {name for link in speech.chain[-1:] for name in (link.id, clause.resolver.forces(link.id))}
    accused = not own.isdisjoint(a.id for a in told.actors) and told.stance == "asserts"
    return accused and any(verbs) and hi < speech.hi and clause.tokens.norm[hi] in clause.language.syntax.allusions


def _disowned(clause: Clause, speech: Speech) -> bool:
    """«قالت الجماعة إن لا علاقة لها بما جرى»: a deed disowned that is not named; no talks, no party."""
    words = (c for c in clause.of("negation") if c.entry.get("disowns") and speech.lo <= c.lo < speech.hi)
    return any(_of_a_deed_told(clause, c, speech.hi) for c in words)


def _of_a_deed_told(clause: Clause, disowning: Chunk, hi: int) -> bool:
    """Whether what somebody had no part in is an act of war, or only alluded to («بذلك», "what befell the ships")."""
    syntax, lo = clause.syntax, disowning.hi
    words = clause.norm[lo:hi]
    alluded = syntax.allusions | syntax.free_relatives | syntax.pronouns | syntax.deed_pronouns | syntax.rumours
    acts = any(lo <= c.lo < hi and c.kind in ("event", "weapon", "harm") for c in clause.chunks)
    return acts or not alluded.isdisjoint(words) or len(gap_words(clause.tokens, lo, hi)) <= 1


def _alludes(clause: Clause, speech: Speech) -> bool:
    """Whether a denial names what it denies: «ذلك», «وقوع الهجوم», «ما نفاه», “…, a claim the rebels denied”."""
    words = clause.norm[max(clause.lo, speech.lo - _BEFORE) : speech.hi]
    if any(c.article and speech.zone[1] <= c.lo < speech.hi for c in clause.of("event")):
        return True
    if all(clause.tokens.kind[i] == PUNCT for i in range(speech.zone[1], speech.hi)):
        return True  # «والجماعة تنفي.»
    syntax, at = clause.syntax, speech.lo - 1
    at -= clause.norm[at] in syntax.articles | syntax.the
    if syntax.subject_first and clause.norm[at] in syntax.relatives:
        return True  # "…, which the government denied"
    bound = any(c.suffix and speech.zone[0] <= c.lo < speech.zone[1] for c in clause.of("say"))
    known = (w in syntax.allusions or (w in syntax.rumours and syntax.has_article(w)) for w in words)
    return bound or _says_no_more(clause, speech) or any(known)


def _any_such(clause: Clause, speech: Speech, told: EventDraft) -> bool:
    """«ونفى مصدر عسكري وقوع أي هجوم»: any of the kind just told, with no place of its own."""
    norm, none_of = clause.norm, clause.syntax.none_of
    acts = [c for c in clause.of("event") if speech.zone[1] <= c.lo < speech.hi and norm[c.lo - 1] in none_of]
    there = {place.name for place in told.places}
    if any(speech.zone[1] <= place.lo < speech.hi and place.name not in there for place in clause.places):
        return False
    lights = (c for c in clause.of("light") if speech.zone[1] <= c.lo < speech.hi and not c.entry.get("weak"))
    if not acts and any(norm[c.hi] in none_of for c in lights):
        return told.type in WEAPON_EVENTS  # «نفى أن تكون طائراته قد نفذت أي عمليات», but «نفى دفع أي فدية»
    types = {str(c.entry.get("type")) for c in acts}
    return any(kin(told.type, one) for one in types) or ("attack" in types and told.type in WEAPON_EVENTS)


def _says_no_more(clause: Clause, speech: Speech) -> bool:
    """«والقيادة تنفي جملة وتفصيلا»: a denial that ends its sentence and names nothing."""
    words = gap_words(clause.tokens, speech.zone[1], speech.hi)
    named = any(c.kind in _NAMED and c.lo >= speech.zone[1] for c in clause.chunks)  # «نفى الجيش استقالة قائده»
    return 0 < len(words) <= _BARE and speech.hi == clause.hi and not named and not clause.syntax.subject_first


def has_arms(clause: Clause, speech: Speech) -> bool:
    """Whether who speaks is a side that fights, a government or ministry that has such a side, or of an unnamed one."""
    if not speech.chain:
        return False
    speaker = speech.chain[-1].id
    fights = clause.resolver.combatant(speaker) or clause.resolver.forces(speaker) != speaker
    return fights or speaker in _OF_AN_UNNAMED_SIDE


def keeps_records(clause: Clause, speech: Speech) -> bool:
    """Whether who speaks records what others do (a monitor, a paper): that it has nothing denies nobody's word."""
    speaker = speech.chain[-1].id if speech.chain else ""
    return clause.resolver.harmless(speaker) or speaker in _RECORDERS
