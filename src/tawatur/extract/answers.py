"""What another says of the event just told and names no event of its own: denials, admissions, charges, rebuttals."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.clause import WEAPON_EVENTS, Clause, kin
from tawatur.extract.drafts import ActorRef, EventDraft, Speech
from tawatur.extract.inheritance import lent
from tawatur.extract.retold import called_false, repeats
from tawatur.extract.state import State
from tawatur.grammar.chunks import gap_words
from tawatur.grammar.piece import TRIGGERS, Chunk
from tawatur.text.tokens import PUNCT

_CHARGE = 3
"""Words after those blamed that say no more than for what ("for the attack")."""
_SHORT = 4
"""Words of an answer that says no more than that something is false."""
_BARE = 2
"""Words after a denial that says no more than that it denies."""
_DENIABLE = frozenset({"seizure", "movement", "detention", "abduction", "killing", "interception", "destruction"})
"""Events, beside those of weapons, that somebody else may rebut without naming them."""
_BEFORE = 2
"""Words before a denier among which stands what is denied."""
_OF_AN_UNNAMED_SIDE = frozenset({"unnamed:military", "unnamed:security"})


def about_the_last(
    clause: Clause, speeches: Sequence[Speech], events: Sequence[EventDraft], state: State
) -> list[EventDraft]:
    """«نفى أن يكون له صلة بما جرى», «وتبنت الحركة إطلاقه»: denial or admission of the event just told."""
    found: list[EventDraft] = []
    for speech in speeches:
        if mine := [e for e in events if e.speech.zone == speech.zone and e.speech.lo == speech.lo]:
            for event in mine if speech.responsibility else ():
                event.actors = event.actors or _own_side(clause, speech)
            continue
        earlier = [e for e in events if e.lo < speech.lo]
        told = earlier[-1] if earlier else state.last
        if told is None or speech.inherited or clause.number - told.sentence > 2:
            continue
        answer = _answer(clause, speech, told)
        if answer and not (answer.stance == "denies" and (told.stance == "denies" or _said_outright(events, speech))):
            found.append(answer)  # who rejects a denial stands by the event
    return found


def _answer(clause: Clause, speech: Speech, told: EventDraft) -> EventDraft | None:
    """What a speech without an event of its own says of the one just told; None where it is no answer to it."""
    refuted = _is_refuted(clause, speech)
    denied = refuted or (speech.stance == "denies" and _of_what_was_told(clause, speech, told))
    if (speech.mute and not refuted) or (speech.stance == "denies" and not denied):
        return None
    armed = _has_arms(clause, speech)
    blamed = _only_blamed(clause, speech) or _pointed_at(clause, speech)
    rebutted = not denied and _rebuts(clause, speech, told)
    denied = denied or (rebutted and armed)
    if denied and _explained_next(clause, speech):
        return None
    again = clause.language.syntax.subject_first and repeats(
        clause.tokens, speech, clause.chunks, clause.language.syntax
    )
    if not (blamed or rebutted or (armed and (denied or again or speech.responsibility))):
        return None
    doers = list(told.actors or (told.inherits.actors if denied and told.inherits else []))
    side = doers if (again or denied) and doers else blamed or _own_side(clause, speech)
    speaker = speech.chain[-1].id if speech.chain else None
    others = [t for t in told.targets if t.id != speaker]
    if denied and not doers:  # "denied that the coalition was responsible"; who still holds a town took none
        kept = any(c.entry.get("rebuts") == told.type for c in _content(clause, speech))
        side = [] if kept else _cleared(clause, speech) or side
    if denied and len(others) < len(told.targets):
        side, others = list(told.actors), list(told.targets)  # the side said to be hit denies it
    answer = EventDraft(
        told.type,
        speech.lo,
        speech.hi,
        speech,
        actors=side,
        targets=others,
        places=list(told.places),
        times=lent(told),
        stance="denies" if denied else "reports_none" if rebutted else speech.stance,
        sentence=clause.number,
        paragraph=clause.paragraph,
        spans=[(speech.lo, speech.hi)],
        inherits=told,
        borrowed={"places", "times"},
    )
    answer.why.append(("event", "discourse.last_event", speech.lo, speech.hi))
    return answer


def _own_side(clause: Clause, speech: Speech) -> list[ActorRef]:
    """The forces of whoever speaks, as the side that answers for a deed."""
    forces = clause.resolver.forces(speech.chain[-1].id) if speech.chain else ""
    return [ActorRef(forces, speech.lo, speech.zone[1], rule="actor.speaker")] if forces else []


def _is_refuted(clause: Clause, speech: Speech) -> bool:
    """Whether a speech calls what was told before it false, rejects it or disowns it."""
    false = called_false(clause.tokens, speech.lo, speech.hi, clause.language.syntax)
    return false or _refuted(clause, speech) or _rejected(clause, speech) or _disowned(clause, speech)


def _of_what_was_told(clause: Clause, speech: Speech, told: EventDraft) -> bool:
    """Whether a denial is of the event just told: it names it, any such, or what belongs to it."""
    return _alludes(clause, speech) or _any_such(clause, speech, told) or _speaks_of_it(clause, speech, told)


def _content(clause: Clause, speech: Speech) -> list[Chunk]:
    """What is said, without the words that say who says it."""
    lo, hi = speech.zone
    return [c for c in clause.chunks if speech.lo <= c.lo < speech.hi and not lo <= c.lo < hi]


def _rebuts(clause: Clause, speech: Speech, told: EventDraft) -> bool:
    """«طائراتنا لم تحلق فوق البلدة», «لا مدافع للجيش هناك»: another says that what it would have taken was not."""
    if told.stance != "asserts" or speech.stance != "asserts" or not speech.chain:
        return False
    if told.speech.chain and told.speech.chain[-1].id == speech.chain[-1].id:
        return False
    syntax, norm = clause.language.syntax, clause.tokens.norm
    said = _content(clause, speech)
    days = {c.lo for c in said if c.kind == "time"}  # «وقع السبت لا الأحد»
    denying = [c for c in said if c.entry.get("rebuts") in (True, told.type) and c.hi not in days]
    denying = [c for c in denying if c.entry.get("rebuts") == told.type or _of_a_deed(clause, c, said)]
    negated = any(norm[c.lo - 1] not in syntax.may for c in denying)  # but «قد لا تتاح مثلها»
    silent = any((c.kind == "say" and c.entry.get("claims") is False) or c.entry.get("unknown") for c in said)
    but = not syntax.exceptives.isdisjoint(norm[speech.lo : speech.hi])  # «لم يستقبل سوى ثلاث جثث»
    places = {c.entry.id for c in said if c.kind == "place"}
    kept = not places and any(c.entry.get("rebuts") == told.type for c in denying)  # «البلدة ما زالت بيد قواته»
    return negated and not (silent or but) and (kept or _speaks_of_it(clause, speech, told))


_NEAR = 4
"""Words from a negation to the deed or arms that it denies."""


def _of_a_deed(clause: Clause, negation: Chunk, said: Sequence[Chunk]) -> bool:
    """«لم تحلق», «قواتها لم تكن هناك»; but «لا يجدون الغذاء», «لم يعد المستشفى قادرا» deny no act of war."""
    if clause.tokens.norm[min(negation.hi, clause.hi - 1)] in clause.language.syntax.existential:
        return any(c.suffix and c.kind in ("side", "weapon", "person") for c in said)
    near = [c for c in said if 0 <= c.lo - negation.hi <= _NEAR]
    return any(c.kind in ("weapon", "event", "light", "side") or c.entry.get("who") == "combatants" for c in near)


def _speaks_of_it(clause: Clause, speech: Speech, told: EventDraft) -> bool:
    """Whether what is said has arms, fighters, a deed or the place of the event just told in it."""
    if told.type not in WEAPON_EVENTS | _DENIABLE:
        return False
    own, said = clause.language.syntax.own_side, _content(clause, speech)
    armed = any(c.kind in ("weapon", "event", "harm") or c.entry.get("who") == "combatants" for c in said)
    ours = any(c.suffix in own and c.kind in ("person", "side", "weapon", "object") for c in said if c.suffix)
    here = {place.name for place in told.places} & {c.entry.id for c in said if c.kind == "place"}
    return armed or ours or bool(here)


def _only_blamed(clause: Clause, speech: Speech) -> list[ActorRef]:
    """“The army blamed the rebels.”: who is said to have done what was told before, with no charge of its own."""
    hi = max((a.hi for a in speech.accused), default=speech.hi)
    rest = [i for i in range(hi, speech.hi) if clause.tokens.kind[i] != PUNCT]
    if not speech.chain or len(rest) > _CHARGE:
        return []
    return [a for a in speech.accused if clause.resolver.combatant(a.id)]


def _pointed_at(clause: Clause, speech: Speech) -> list[ActorRef]:
    """«ورجح المبعوث أن يكون التنظيم وراء التفجير»: the side named beside a word for culprits."""
    syntax, norm = clause.language.syntax, clause.tokens.norm
    if not speech.chain or speech.stance == "denies" or syntax.culprits.isdisjoint(norm[speech.lo : speech.hi]):
        return []
    own, (lo, hi) = {link.id for link in speech.chain}, speech.zone
    groups = (g for g in clause.groups if speech.lo <= g.lo < speech.hi and not lo <= g.lo < hi)
    named = (a for g in groups for a in g.actors)
    return [a for a in named if a.id not in own and clause.resolver.combatant(a.id)][:1]


def _said_outright(events: Sequence[EventDraft], speech: Speech) -> bool:
    """“Rejected the account as lies: its pilots had bombed no market”: the same source says what it denies."""
    origin = speech.chain[-1].id if speech.chain else None
    return any(e.stance == "denies" and e.speech.chain and e.speech.chain[-1].id == origin for e in events)


def _refuted(clause: Clause, speech: Speech) -> bool:
    """«وردت الوزارة بأن هذه المزاعم لا أساس لها», «كذب في كذب»: what was told is called false, or no more is said."""
    word = next((c for c in clause.of("negation") if c.entry.get("refutes") and speech.lo <= c.lo < speech.hi), None)
    if word is None or speech.zone[0] <= word.lo < speech.zone[1]:
        return False
    words = clause.tokens.norm[speech.lo : speech.hi]
    told_of = not clause.language.syntax.rumours.isdisjoint(words) or any(
        speech.lo <= c.lo < speech.hi and c.article for c in clause.of("event")
    )
    return told_of or len(gap_words(clause.tokens, speech.zone[1], speech.hi)) <= _SHORT


def _rejected(clause: Clause, speech: Speech) -> bool:
    """«ورفضت الوزارة الاتهامات»: reports rejected; «رفض نشر قوات», «رفضت تقديم معلومات» reject none."""
    syntax, (lo, hi) = clause.language.syntax, speech.zone
    verbs = (c for c in clause.of("say") if lo <= c.lo < hi and c.entry.get("rejects"))
    word = clause.tokens.norm[hi] if hi < speech.hi else ""
    return any(verbs) and word in syntax.rumours and syntax.has_article(word)


def _disowned(clause: Clause, speech: Speech) -> bool:
    """«قالت الجماعة إن لا علاقة لها بما جرى»: a deed disowned that is not named."""
    return any(c.entry.get("disowns") and speech.zone[1] <= c.lo < speech.hi for c in clause.of("negation"))


def _cleared(clause: Clause, speech: Speech) -> list[ActorRef]:
    """The side that a denial says did not do it, where it names another than the speaker's."""
    lo, own = speech.zone[1], {link.id for link in speech.chain}
    named = (a for g in clause.groups if lo <= g.lo < speech.hi and not g.prep for a in g.actors)
    return [a for a in named if a.id not in own and clause.resolver.combatant(a.id)][:1]


def _alludes(clause: Clause, speech: Speech) -> bool:
    """Whether a denial names what it denies: «ذلك», «وقوع الهجوم», «ما نفاه», “…, a claim the rebels denied”."""
    words = clause.tokens.norm[max(clause.lo, speech.lo - _BEFORE) : speech.hi]
    if any(c.article and speech.zone[1] <= c.lo < speech.hi for c in clause.of("event")):
        return True
    if all(clause.tokens.kind[i] == PUNCT for i in range(speech.zone[1], speech.hi)):
        return True  # «والجماعة تنفي.»
    syntax, at = clause.language.syntax, speech.lo - 1
    at -= clause.tokens.norm[at] in syntax.articles | syntax.the
    if syntax.subject_first and clause.tokens.norm[at] in syntax.relatives:
        return True  # "…, which the government denied"
    bound = any(c.suffix and speech.zone[0] <= c.lo < speech.zone[1] for c in clause.of("say"))
    return bound or _says_no_more(clause, speech) or any(word in clause.language.syntax.allusions for word in words)


def _any_such(clause: Clause, speech: Speech, told: EventDraft) -> bool:
    """«ونفى مصدر عسكري وقوع أي هجوم»: any of the kind just told, with no place of its own."""
    norm, none_of = clause.tokens.norm, clause.language.syntax.none_of
    acts = [c for c in clause.of("event") if speech.zone[1] <= c.lo < speech.hi and norm[c.lo - 1] in none_of]
    elsewhere = any(speech.zone[1] <= place.lo < speech.hi for place in clause.places)
    if elsewhere:
        return False
    if not acts and any(speech.zone[1] <= c.lo and norm[c.hi] in none_of for c in clause.of("light")):
        return told.type in WEAPON_EVENTS  # «نفى أن تكون طائراته قد نفذت أي عمليات»
    types = {str(c.entry.get("type")) for c in acts}
    return any(kin(told.type, one) for one in types) or ("attack" in types and told.type in WEAPON_EVENTS)


def _explained_next(clause: Clause, speech: Speech) -> bool:
    """«موسكو نفت. فقد نقلت الوكالة عن الوزارة أن …»: a denial whose words come in the next sentence."""
    following = next((i for i in range(speech.hi, len(clause.tokens)) if clause.tokens.kind[i] != PUNCT), None)
    return following is not None and clause.tokens.norm[following] in clause.language.syntax.explaining


def _says_no_more(clause: Clause, speech: Speech) -> bool:
    """«والقيادة تنفي جملة وتفصيلا»: a denial that ends its sentence and names nothing."""
    words = gap_words(clause.tokens, speech.zone[1], speech.hi)
    named = any(c.kind in TRIGGERS and c.lo >= speech.zone[1] for c in clause.chunks)
    return 0 < len(words) <= _BARE and speech.hi == clause.hi and not named and not clause.language.syntax.subject_first


def _has_arms(clause: Clause, speech: Speech) -> bool:
    """Whether who speaks is a side that fights, a government or ministry that has such a side, or of an unnamed one."""
    if not speech.chain:
        return False
    speaker = speech.chain[-1].id
    fights = clause.resolver.combatant(speaker) or clause.resolver.forces(speaker) != speaker
    return fights or speaker in _OF_AN_UNNAMED_SIDE
