"""Whether a sentence tells an event, or only names one («قضية اغتيال فلان», «الوزير الذي اغتيل»)."""

from __future__ import annotations

from tawatur.extract.clause import Clause, is_verb, light_of
from tawatur.extract.drafts import EventDraft
from tawatur.extract.gaps import GAP
from tawatur.grammar.piece import Chunk
from tawatur.text.tokens import PUNCT, WORD

SPOKEN_OF = frozenset({"killing", "abduction", "bombing", "suicide_bombing", "attack"})
"""Deeds whose noun often is only a name («قضية اغتيال فلان», «ضحايا التفجيرات»)."""
_SUBJECTS = frozenset({"actor", "side", "weapon", "person", "number", "place", "place_noun"})
"""Kinds of words of which the subject of a headline is made."""
_BESIDE = 8
"""Words between a noun and the day or place that is its own."""


_PART = 4
"""Words from a part in something to what it is a part in."""


def _disowned(clause: Clause, event: EventDraft) -> bool:
    """«نفت أن تكون لها أي صلة بالهجوم على كذا», «نفت … مسؤوليتها عن الهجمات»: what somebody denies a part in."""
    head = event.triggers[0].lo
    near = clause.norm[max(event.speech.lo, head - _PART) : head]
    return event.stance == "denies" and not clause.syntax.allusions.isdisjoint(near)


def only_named(clause: Clause, event: EventDraft) -> bool:
    """«منذ اغتيال فلان», «تقرير حول الهجوم»: only named, with no day, place, verb or teller of its own."""
    nouns = {t.lo for t in event.triggers if t.kind == "event" and not is_verb(t) and (t.prep or t.article or t.suffix)}
    nouns |= {t.lo for t in event.triggers if t.entry.get("role") == "person" and t.hi in nouns}  # «ضحايا التفجيرات»
    others = [t for t in event.triggers if t.lo not in nouns]  # «عن خطف», no verb after a preposition
    told = any(is_verb(t) or (t.kind != "event" and not t.has("masdar")) for t in others)
    if not told and len(event.triggers) > 1:  # «احتراق عشرات المنازل إثر هجوم»
        counts = {c.lo for c in clause.of("number")}
        told = any(t.lo == clause.lo and t.kind == "damage" and t.hi in counts for t in others)
    if told or any(_carried(clause, t) for t in event.triggers):
        return False
    head = event.triggers[0]
    if head.lo > clause.lo and _heads(clause, head):
        return False
    if event.placed and any(c.entry.get("untrue") and c.hi <= head.lo for c in clause.of("negation")):
        return False  # «لا صحة لما يروج عن اغتيال القائد في كذا»
    if event.placed and _disowned(clause, event):
        return False
    own = _stands_by(clause, event)
    return not (
        own or _is_said(clause, event) or event.speech.accused or event.weapons or (event.actors and event.targets)
    )


def _is_said(clause: Clause, event: EventDraft) -> bool:
    """«أعلن قصف المقر», «أفاد بتعرض سفينة لهجوم»; but «قال إن اغتيال فلان …» speaks of it."""
    opened = clause.norm[event.speech.zone[1] - 1] in clause.syntax.complementisers
    near = bool(event.speech.chain) and event.triggers[0].lo - event.speech.zone[1] <= 4
    return near and not (opened and event.type in SPOKEN_OF)


def by_the_way(clause: Clause, event: EventDraft) -> bool:
    """«الوزير الذي اغتيل في بيروت», «الرهائن الذين خطفتهم الحركة»: what is known of a person, inside a noun phrase."""
    verb, syntax, norm = event.triggers[0], clause.syntax, clause.norm
    done = verb.has("masdar") and norm[verb.lo - 1] in syntax.passive  # «التي تم اختطافها»
    at = verb.lo - 1 - done
    if syntax.subject_first or event.type not in SPOKEN_OF or norm[at] not in syntax.relatives:
        return False
    if any(c.kind == "switch" and c.hi == verb.lo for c in clause.chunks):
        return False  # «في الوقت الذي تصدت فيه القوات لهجوم»
    before = next((c for c in reversed(clause.chunks) if c.hi <= at), None)
    armed = before is not None and before.hi == at and before.kind in ("event", "weapon")
    return (done or is_verb(verb)) and not armed and norm[at - 1] not in syntax.pronouns  # «هم الذين خطفوا»


def is_told(clause: Clause, event: EventDraft) -> bool:
    """Whether a verb tells the event («اقتحموا المقر», «وقع هجوم») or it opens its clause («- غارة على كذا»)."""
    if clause.syntax.subject_first:
        return event.placed
    if event.triggers[0].kind == GAP or _heads(clause, event.triggers[0]):
        return True  # «غارتين على كذا، وثلاثا على كذا»
    relatives = clause.syntax.relatives
    verbs = (t for t in event.triggers if is_verb(t) and clause.norm[t.lo - 1] not in relatives)
    if any(t.feature.startswith("past") or _headlined(clause, t) for t in verbs) or _is_said(clause, event):
        return True
    harms = {c.hi for c in clause.of("harm")}
    hurt = any(t.kind == "event" and {t.lo, t.lo - 1} & harms for t in event.triggers)  # «إصابات في قصف»
    beside = {c.hi for c in clause.of("link") if c.entry.get("meanwhile")}  # «قصفت كذا بالتزامن مع اشتباكات على كذا»
    hurt = hurt or (event.placed and event.triggers[0].lo in beside)
    return hurt or any(_by_a_verb(clause, t) for t in event.triggers)


def _headlined(clause: Clause, verb: Chunk) -> bool:
    """«طيران مسيّر يستهدف ثلاثة زوارق»: a verb in the present behind the subject that opens the line."""
    before = [c for c in clause.chunks if c.hi <= verb.lo]
    opened = clause.lo == 0 or clause.norm[clause.lo - 1] == "\n"
    bare = all(c.kind in _SUBJECTS for c in before) and any(c.kind in ("actor", "weapon", "side") for c in before)
    aimed = any(c.lo - verb.hi in (0, 1) for c in clause.chunks)  # but «سورية تغير علاقاتها»
    return (
        opened and bare and aimed and verb.feature.startswith("present") and not any(b < verb.lo for b in clause.breaks)
    )


def _heads(clause: Clause, trigger: Chunk) -> bool:
    """«- ثلاث غارات على كذا», «13 يونيو: اغتيال النائب»: only a count or date before it."""
    light = {i for c in clause.chunks if c.kind in ("number", "time") for i in range(c.lo, c.hi)}
    tokens = clause.tokens
    return all(tokens.kind[i] == PUNCT or not tokens.norm[i] or i in light for i in range(clause.lo, trigger.lo))


def _by_a_verb(clause: Clause, trigger: Chunk) -> bool:
    """«وقع هجوم», «قام بتفجير البرج»; but neither «تنفيذ هجوم» nor «حقق مكاسب …، وهناك استهداف»."""
    light = light_of(clause, trigger)
    if light is None or light.has("masdar") or not _carried(clause, trigger):
        return False
    return not light.entry.get("weak") or trigger.prep == "with" or trigger.joined or 0 <= trigger.lo - light.hi <= 1


def _carried(clause: Clause, trigger: Chunk) -> bool:
    """Whether a light verb tells the noun («شن هجوما»), not only describes it («الهجوم الذي وقع هناك»)."""
    light = light_of(clause, trigger)
    if light is None or clause.syntax.subject_first:
        return light is not None
    aside = trigger.prep in ("about", "in", "during", "between", "against") and light.lo < trigger.lo
    if aside and trigger.prep != light.entry.get("takes"):
        return False  # «ألقى محاضرة عن الخطف», but «شرعت القوات في الهجوم»
    if light.has("masdar") and light.hi == trigger.lo and trigger.definite and trigger.entry.get("weak"):
        return False  # «تقصي حقائق وقوع الحادثة»
    relatives = clause.syntax.relatives
    return not any(clause.norm[i] in relatives for i in range(trigger.hi, light.lo))


_OPENING = 6
"""Words at the head of a line among which only its place stands before what it tells."""


def _opens_the_line(clause: Clause, head: Chunk) -> bool:
    """«#بعقوبة: اغتيال موظف الزراعة فلان أمام باب منزله صباح اليوم»: only its place stands before what is told."""
    before = (c.kind for c in clause.chunks if c.hi <= head.lo)
    return head.lo - clause.lo <= _OPENING and all(kind in ("place", "place_noun", "time") for kind in before)


def _headlines_somebody(clause: Clause, head: Chunk) -> bool:
    """«اختطاف صحفي في عدن», «اغتيال الشاب فلان في جاسم»: a noun that opens its line, of somebody not known before.

    «اغتيال النائب في بيروت» is a name for what everybody knows.
    """
    victim, following = [*(c for c in clause.chunks if c.lo >= head.hi), None, None][:2]
    if victim is None or victim.lo != head.hi or victim.kind != "person" or head.prefix:
        return False
    called = following is not None and following.lo > victim.hi and clause.tokens.kind[victim.hi] == WORD
    return head.lo == clause.lo and (called or not victim.definite)


def _stands_by(clause: Clause, event: EventDraft) -> bool:
    """Whether a day or place belongs to the noun itself: it stands right after it, in its clause."""
    if clause.syntax.subject_first or event.type not in SPOKEN_OF:
        return bool(event.times or event.places)
    head = event.triggers[0]
    if head.prep or head.joined:
        return False  # «تحدث عن اغتيال فلان», «القتل والخطف»
    if event.times and _opens_the_line(clause, head):
        return True
    if event.places and event.type in ("killing", "abduction") and _headlines_somebody(clause, head):
        return True
    near = [c.lo for c in clause.chunks if c.time]
    if event.type not in ("killing", "abduction") and not event.definite:  # «اغتيال النائب في بيروت» is a name
        near += [p.lo for p in event.places]
    last = max(t.hi for t in event.triggers)
    ends = [t.hi for t in event.triggers if t.kind == "event" or t.hi == last]  # «انفجار في كذا أدى إلى مقتل رجل»
    return any(
        end <= lo <= end + _BESIDE and not any(end <= b < lo for b in clause.breaks) for lo in near for end in ends
    )
