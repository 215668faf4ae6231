"""Whether an event is told as having happened: planned, possible, asked about, negated."""

from __future__ import annotations

from tawatur.extract.clause import Clause, is_verb, light_of
from tawatur.extract.denied_harm import denied_effect, nobody
from tawatur.extract.drafts import EventDraft, Speech
from tawatur.grammar.chunks import gap_words, has_comma
from tawatur.grammar.piece import Chunk
from tawatur.model.frozen import replace

_EXCEPTED = 7
"""Words from a negation to the word that excepts something from it."""
_HARM_DENIED = 10
"""Words from a negation to the noun of the damage that it denies («دون أن يسفر ذلك عن أي أضرار»)."""
_AUXILIARIES = 5
"""Words between a subject and its verb ("of its own had also been")."""
_SUBJECTS = ("object", "place_noun", "weapon", "actor", "person", "place")
_NEXT_STEPS = ("movement", "seizure", "detention", "abduction", "displacement", "killing")


def then_done(clause: Clause, item: Chunk) -> bool:
    """«نهبوا السوق قبل أن ينسحبوا»: what came next; but «قتل قبل أن يفجر نفسه»."""
    norm, syntax = clause.norm, clause.syntax
    opened = item.lo > 1 and norm[item.lo - 1] in syntax.complementisers and norm[item.lo - 2] in syntax.temporal
    return opened and item.entry.get("type") in _NEXT_STEPS


def _to_come(clause: Clause, item: Chunk) -> bool:
    future = clause.syntax.future_prefixes
    return bool(future) and item.prefix.endswith(future)


def modality_of(clause: Clause, trigger: Chunk) -> str | None:
    """Threat, plan, wish: a modal word shortly before the trigger, in its clause."""
    if trigger.entry.get("modality"):
        return str(trigger.entry.get("modality"))  # «محاولة اغتيال»
    if trigger.feature.startswith("present") and _to_come(clause, trigger):
        return "planned"
    if any(_to_come(clause, c) and 0 <= trigger.lo - c.hi <= 2 for c in clause.of("link")):
        return "planned"  # «عملية ستؤدي إلى مقتل العشرات»
    for item in reversed(clause.modal):
        told = clause.syntax.subject_first and bool(clause.of("time"))  # "has repeatedly shelled it since May"
        if item.entry.get("general") and is_verb(trigger) and item.hi == trigger.lo and not told:
            return "hypothetical"  # «لا نستهدف المدنيين»: what somebody does not do
        if item.entry.get("undetermined") and 0 <= trigger.lo - item.hi <= 4 and _asked(clause, item, trigger):
            return "hypothetical"  # «لم تتمكن من تحديد الجهة التي أطلقت القذائف»
        near = 0 <= trigger.lo - item.hi <= 4 and not _came_of_it(clause, item, trigger)
        threat = item.kind == "say" and item.entry.get("modality") == "threatened"  # «هدد الخاطفون بقتل الرهينة»
        if (item.kind == "modal" or threat) and near and not _too_far(clause, item, trigger):
            if not any(item.hi <= b <= trigger.lo for b in clause.breaks):
                return str(item.entry.get("modality") or "hypothetical")
        if item.kind == "modal" and item.entry.get("throughout"):
            return "hypothetical"  # «مناورة حاكت قصف مبنى وإجلاء جرحى»
        reach = int(item.entry.get("after") or 0) if item.kind == "modal" else 0
        if reach and 0 <= item.lo - trigger.hi <= reach:
            return str(item.entry.get("modality") or "hypothetical")  # «استهداف المشافي يعد جريمة حرب»
    return None


def planned_beside(clause: Clause, planned: Chunk, trigger: Chunk) -> bool:
    """«ليتمكنوا من شن هجوم والسيطرة على كذا»: a verbal noun joined to one that is only planned."""
    nouns = trigger.joined and trigger.has("masdar") and not is_verb(planned) and not clause.syntax.subject_first
    acts = (c for c in (*clause.of("light"), *clause.of("say"), *clause.of("link")) if is_verb(c))
    return nouns and not any(planned.hi <= c.lo < trigger.lo for c in acts)


def _came_of_it(clause: Clause, item: Chunk, trigger: Chunk) -> bool:
    """«حملة للقبض على مطلوبين أسفرت عن مقتل اثنين»: what an act brought, whatever its purpose."""
    links = (c for c in clause.of("link") if item.hi < c.lo < trigger.lo)
    return any(c.gives_result and not c.feature.startswith("present") for c in links)


def _asked(clause: Clause, item: Chunk, trigger: Chunk) -> bool:
    """“Unable to determine who fired”, but “aircraft whose side it was unable to establish bombed …”."""
    syntax = clause.syntax
    return not syntax.subject_first or not syntax.relatives.isdisjoint(clause.norm[item.hi : trigger.lo])


def is_any(clause: Clause, trigger: Chunk, speech: Speech) -> bool:
    """«حذر من عواقب أي هجوم»: no one attack; but «لم تشهد المدينة أي قصف», «نفى وقوع أي هجوم» deny."""
    if trigger.kind != "event" or clause.norm[trigger.lo - 1] not in clause.syntax.none_of:
        return False
    denied = any(speech.lo <= c.lo <= trigger.hi for c in [*clause.of("negation"), *_finding_none(clause)])
    return not denied and speech.stance == "asserts" and not clause.syntax.subject_first


def asks_who(clause: Clause, trigger: Chunk) -> bool:
    """“Unclear whether the raids were carried out by Syrian or Russian jets”: the deed stands, only whose is asked."""
    unknown = any(c.entry.get("unknown") and c.kind == "hedge" and c.hi <= trigger.lo for c in clause.chunks)
    doers = [g for g in clause.groups if g.prep == "by" and g.lo > trigger.hi and g.actors]
    return unknown and trigger.article and light_of(clause, trigger) is not None and bool(doers)


def _too_far(clause: Clause, item: Chunk, trigger: Chunk) -> bool:
    """«قضية اغتيال فلان»: a word that makes an event no more than a name stands right before its noun."""
    near = item.entry.get("near")
    if not near:
        return False
    if item.hi == trigger.lo and not item.entry.get("deed"):
        return _led_to_it(clause, item)  # «تهمة قتل فلان»: no verb stands there
    named = trigger.kind == "event" or (trigger.kind == "harm" and trigger.has("masdar"))
    relatives = clause.syntax.relatives  # «ضالعون في كمين كذا الذي قتل فيه …» tells it
    told = any(clause.norm[i] in relatives for i in range(trigger.hi, min(trigger.hi + 4, clause.hi)))
    if item.entry.get("deed") and not told:  # «المتورطين في هجوم استهدف حاجزاً»: what they did is not what is told
        return trigger.lo - item.hi > int(near) + 2 * is_verb(trigger)
    return told or not named or is_verb(trigger) or trigger.lo - item.hi >= int(near)


def _led_to_it(clause: Clause, item: Chunk) -> bool:
    """«أسفرت أعمال المداهمة عن مقتل مسلحين»: what has a result was done."""
    bound = clause.norm[item.lo - 1] in clause.syntax.prepositions  # «نتج عن أعمال كذا مقتل …»
    return not bound and any(c.hi == item.lo and is_verb(c) for c in clause.of("link"))


def is_negated(clause: Clause, event: EventDraft) -> bool:
    """«لم ينفذ أي ضربات», "no strikes": a negation right before the trigger or its light verb."""
    trigger = next((t for t in event.triggers if t.kind == "event"), event.triggers[0])  # «لم تقع إصابات في القصف»
    light = light_of(clause, trigger)
    heads = [trigger, *([light] if light and light.lo < trigger.lo else [])]
    heads += [t for t in event.triggers[1:] if is_verb(t) and not is_verb(trigger)]  # «أي طلعة لم تستهدف الميناء»
    syntax = clause.syntax
    if syntax.subject_first and clause.norm[trigger.lo - 1] in syntax.none_of | syntax.indefinites:
        heads.append(replace(trigger, lo=trigger.lo - 1))  # "took no part in any strike"
    if _spoken_not(clause, trigger) or _nothing_hit(clause, trigger) or _nothing_was_hit(clause, trigger):
        return True
    anything = trigger.kind == "weapon" or clause.norm[trigger.lo - 1] in syntax.none_of  # «أي صاروخ لم يصل»
    if light is not None and light.lo > trigger.hi and (anything or light.entry.get("subject") == "event"):
        if any(c.hi == light.lo for c in clause.of("negation")):
            return True  # «إن تبادل إطلاق النار لم يقع»
    for item in [*clause.of("negation"), *_finding_none(clause)]:
        hi = _past_being(clause, item.hi)  # «لم تكن هناك أي غارات»
        near = (head for head in heads if 0 <= head.lo - hi <= (1 if head.kind == "light" else 2))
        if any(near) and not _denies_only_harm(clause, item, trigger):
            if _excepted(clause, item.hi):
                return False
            return not any(min(item.hi, trigger.hi) <= b < max(item.lo, trigger.lo) for b in clause.breaks)
    return False


def _finding_none(clause: Clause) -> list[Chunk]:
    """«لم يسمع سكان الحي أي قصف»: verbs of finding nothing that open no speech of their own."""
    opened = {i for s in clause.speeches if s.stance == "reports_none" for i in range(*s.zone)}
    verbs = (c for c in clause.of("say") if c.entry.get("stance") == "reports_none")
    return [c for c in verbs if c.lo not in opened]


def _denies_only_harm(clause: Clause, negation: Chunk, trigger: Chunk) -> bool:
    """«لم يسفر القصف على كذا عن إصابات», «لم تقتل الغارة أحداً»: what brought no harm took place."""
    syntax = clause.syntax
    hurt = (c for c in clause.of("harm") if c.lo == negation.hi and c.lo != trigger.lo)  # but «لم يعتقل أحدا»
    if any(is_verb(c) and _no_harm(clause, c) for c in hurt):
        return True
    harms = (c for c in clause.chunks if c.lo > trigger.hi and c.kind in ("harm", "damage") and not is_verb(c))
    return any(denied_effect(clause.tokens, clause.chunks, harm, syntax) is negation for harm in harms)


def _excepted(clause: Clause, at: int) -> bool:
    """«لم تستهدف الغارات سوى ثكنة», «لم يدخلها إلا بعد أيام»: what a denied verb excepts was done."""
    norm, syntax = clause.norm, clause.syntax
    near = range(at, min(at + _EXCEPTED, clause.hi - 1))
    found = next((i for i in near if norm[i] in syntax.exceptives and norm[i + 1] not in syntax.complementisers), at)
    return found > at and not has_comma(clause.tokens, at, found)


def _nothing_hit(clause: Clause, verb: Chunk) -> bool:
    """“Its pilots had bombed no market”: a verb whose object is denied."""
    denied = any(c.lo == verb.hi for c in clause.of("negation"))
    return denied and clause.syntax.subject_first and is_verb(verb) and verb.kind == "event"


def _nothing_was_hit(clause: Clause, verb: Chunk) -> bool:
    """“Insisted that no market had been hit”, “none of its aircraft had bombed the town”: a denied subject."""
    syntax, norm = clause.syntax, clause.norm
    going_on = verb.has("gerund") and norm[verb.lo - 1] in syntax.passive  # "had been operating"
    told = verb.kind in ("event", "damage") and (is_verb(verb) or verb.has("participle") or going_on)
    if not (syntax.subject_first and told):
        return False
    subject = next((c for c in reversed(clause.chunks) if c.hi <= verb.lo and c.kind != "auxiliary"), None)
    if subject is None or not 0 <= verb.lo - subject.hi <= _AUXILIARIES or subject.kind not in _SUBJECTS:
        return False
    denied = {c.hi for c in clause.of("negation")}
    phrase = next((g.lo for g in clause.groups if g.lo < subject.lo <= g.hi), subject.lo)  # "no Air Force aircraft had"
    return not denied.isdisjoint((subject.lo, subject.lo - 1, phrase)) and norm[subject.lo - 1] not in syntax.the


def _spoken_not(clause: Clause, verb: Chunk) -> bool:
    """«قال إن الطيران ما قصف السوق», «ما دخلنا القرية»: a spoken "not" after a subject, a word of speech or "that"."""
    at, norm, syntax = verb.lo - 1, clause.norm, clause.syntax
    if at < clause.lo or norm[at] not in syntax.spoken_not or not is_verb(verb) or verb.suffix:
        return False
    subjects = ("actor", "side", "weapon", "person", "say")
    return norm[at - 1] in syntax.complementisers or any(c.hi == at and c.kind in subjects for c in clause.chunks)


def _past_being(clause: Clause, at: int) -> int:
    """Where what a negation is about begins: after words of being («لم تكن هناك», «لا يوجد»)."""
    while at < clause.hi and clause.norm[at] in clause.syntax.existential:
        at += 1
    return at


def not_done(clause: Clause, trigger: Chunk) -> bool:
    """«… ولم يقصف السوق»: a verb joined to what was told before, only to be denied."""
    joined = (c.hi for c in clause.of("negation") if c.joined)
    return is_verb(trigger) and trigger.kind == "event" and trigger.lo in joined


def never_took_place(clause: Clause, trigger: Chunk) -> bool:
    """«لم يتعرض السوق لقصف», «لم تنفذ القوات أي غارات»: the verb that carries a noun is denied."""
    light = light_of(clause, trigger) if trigger.kind == "event" and not is_verb(trigger) else None
    denials = [c.hi for c in clause.of("negation")]
    return light is not None and light.lo < trigger.lo and light.lo in denials


def _no_harm(clause: Clause, harm: Chunk) -> bool:
    return bool(nobody(clause.tokens, clause.chunks, harm, clause.syntax))


def unbroken(clause: Clause, damage: Chunk) -> bool:
    """«دون وقوع أضرار», «ولم يتضرر المشفى», "the school was not damaged": damage that a negation before it denies."""
    verb, syntax = is_verb(damage) or damage.has("participle"), clause.syntax
    reach = _HARM_DENIED if not verb else 1 if syntax.subject_first else 0
    if _spoken_not(clause, damage) or _nothing_was_hit(clause, damage):
        return True
    unhurt = (c for c in clause.of("harm") if not verb and (c.entry.get("unknown") or _no_harm(clause, c)))
    before = [c for c in unhurt if 0 <= damage.lo - c.hi <= 1]  # «دون إصابات أو أضرار»
    before += [c for c in clause.of("negation") if 0 <= damage.lo - c.hi <= reach and not _excepted(clause, c.hi)]
    if not before:
        return False
    words, between = gap_words(clause.tokens, before[-1].hi, damage.lo), range(before[-1].hi, damage.lo)
    turns = syntax.turns | syntax.relatives | syntax.free_relatives | {"and"}
    parted = has_comma(clause.tokens, before[-1].hi, damage.lo) or not turns.isdisjoint(words)
    added = damage.joined or bool(words and words[-1] in syntax.coordinators)
    own = {"switch"} if added else {"switch", "harm", "person"}  # «دون أن يوقع ضحايا ملحقا أضرارا»
    return not parted and not any(c.lo in between for c in clause.chunks if c.kind in own)
