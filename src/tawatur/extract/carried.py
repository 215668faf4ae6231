"""What a sentence takes from the one before it: a doer that its verb no longer names."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.adjuncts import goes_on_deed, of_same_subject, take_type
from tawatur.extract.clause import FROM_ABOVE, Clause, is_verb, light_of
from tawatur.extract.drafts import EventDraft
from tawatur.extract.event_kinds import WEAPON_EVENTS
from tawatur.extract.role_signs import cannot_be_passive
from tawatur.grammar.piece import Chunk
from tawatur.model.frozen import replace
from tawatur.text.tokens import PUNCT

_SCENE = frozenset({"place", "place_noun", "relation", "time", "background", "switch"})
_AUXILIARIES = 3
"""Words from an auxiliary of the passive to its verb."""
_GOALS = frozenset({"on", "toward", "against"})
"""What the prepositions say that verbs of taking, nearing and attacking want."""


def carry_subject(clause: Clause, event: EventDraft, last: EventDraft | None) -> None:
    """«اقتحمت القوات المخيم. وهدمت خمسة منازل»: the subject of the sentence before goes on."""
    if not event.triggers or event.actors or last is None or not last.actors or event.voice != last.voice:
        return
    verb = event.triggers[0]
    again = verb.lo - clause.lo <= 2 and goes_on_deed(clause, verb)
    told_on = event.sentence == last.sentence and event.speech is not last.speech  # «…، وأضاف أنها قتلت ثلاثة»
    near = (event.sentence - last.sentence == 1 or told_on) and (again or _names_no_subject(clause, event, last))
    within = event.sentence == last.sentence and _carried(last) and of_same_subject(clause, verb)
    if near or within:
        event.actors = [replace(a, rule="actor.same_subject") for a in last.actors]
        take_type(event, last)


def carry_foe(clause: Clause, event: EventDraft, before: Sequence[EventDraft]) -> None:
    """«استهدف مقاتلونا دبابة لكذا. وفجروا مقرا»: a post of nobody named is theirs whom the same side hit last."""
    if not event.posts or event.targets or not event.actors or event.type not in WEAPON_EVENTS:
        return
    own = {a.id for a in event.actors}
    near = (e for e in reversed(before) if event.sentence - e.sentence <= _FOE_TOLD and e.voice == event.voice)
    hit = ([t for t in e.targets if clause.resolver.combatant(t.id)] for e in near if own & {a.id for a in e.actors})
    foes = next(filter(None, hit), [])
    name, lo, hi = event.posts[0]
    if len({t.id for t in foes}) == 1:
        event.targets = [replace(foes[0], lo=lo, hi=hi, object=name, certainty=None, rule="target.same_foe")]


_FOE_TOLD = 3
"""Sentences between a side's deeds against one foe."""


def _carried(event: EventDraft) -> bool:
    return all(a.rule == "actor.same_subject" for a in event.actors)


def _names_no_subject(clause: Clause, event: EventDraft, last: EventDraft) -> bool:
    """Whether a sentence begins with an active verb that has its object at once, in the gender of who acted before."""
    deed = event.triggers[0]
    verb = _finite(clause, deed)
    if clause.syntax.subject_first or verb is None or last.type == "clash" or len(last.actors) > 1:
        return False
    if event.speech.accused or {a.id for a in last.actors} & {t.id for t in event.targets}:
        return False
    told = _acts_upon(clause, event, verb) if verb is deed else verb.hi == deed.lo
    return told and _opens(clause, event, verb) and _agrees(clause, verb, last)


def _finite(clause: Clause, deed: Chunk) -> Chunk | None:
    """The active verb of a deed: its own, or the one that carries its noun."""
    verb: Chunk | None = deed
    if not is_verb(deed):
        verb = light_of(clause, deed)
        if verb is None or verb.lo > deed.lo or verb.entry.get("subject") != "actor" or verb.has("masdar"):
            return None
    if verb is None or verb.has("passive") or verb.suffix or verb.has("first") or verb.entry.get("voice") == "middle":
        return None
    return verb if verb.feature.startswith(("past", "present")) else None


def _acts_upon(clause: Clause, event: EventDraft, verb: Chunk) -> bool:
    """Whether what a verb falls on stands right behind it, a day passed over: a thing, a target, a place."""
    at = next((c.hi for c in clause.of("time") if c.lo == verb.hi), verb.hi)
    after = next((c for c in clause.chunks if c.lo >= at and c.kind not in ("time", "harm", "damage")), None)
    if after is None or after.lo > at + 1:
        return False
    if after.kind in ("number", "person", "object"):
        return _falls_on(clause, event, verb, after)
    if after.kind == "weapon":
        return after.lo == at and verb.entry.get("object") == "weapon"  # «وفجروا عبوة»
    goal = clause.syntax.prepositions.get(clause.norm[at]) if after.lo > at else after.prep
    ground = after.kind == "place" and clause.resolver.actor(after, ()) is None
    ground = after.lo == at and (ground or after.kind in ("place_noun", "relation"))
    return ground or goal in _GOALS or (bool(goal) and verb.has("pl"))  # «وسيطر على كذا», «وأحرقوا في كذا منازل»


def _falls_on(clause: Clause, event: EventDraft, verb: Chunk, after: Chunk) -> bool:
    """«وهدمت خمسة منازل», «واعتقلت ثلاثة شبان»: what is no subject of a passive; of things, «وهدمت» need not be one."""
    nouns = (c for c in clause.chunks if c.lo in (after.hi, after.hi + 1) and c.kind in ("person", "object"))
    thing = next(nouns, None) if after.kind == "number" else after
    if thing is None:
        return verb.has("pl")  # but «واعتقل ثلاثة»: they were arrested
    wrecked = thing.kind == "object" and verb.has("f")
    if not (wrecked or cannot_be_passive(clause, verb, thing)):
        return False
    hit = bool(event.damage) or any(t.lo <= after.lo < t.hi for t in event.targets)
    return after.kind == "number" or hit


def _opens(clause: Clause, event: EventDraft, verb: Chunk) -> bool:
    """Whether nothing but who says it, where, when and small words stand before the verb of a sentence."""
    syntax, norm = clause.syntax, clause.norm
    scene = {i for c in clause.chunks if c.kind in _SCENE for i in range(c.lo, c.hi)}
    scene |= set(range(*event.speech.zone))  # «اقتحمت القوات البلدة، وفق مصادر محلية، واعتقلت شابين»
    small = syntax.prepositions.keys() | syntax.conjunctions | syntax.adverbs | syntax.also
    small |= syntax.verb_particles | syntax.of_oneself
    words = range(max(clause.lo, event.speech.zone[1] - 1), verb.lo)
    return all(norm[i] in small or i in scene or clause.tokens.kind[i] == PUNCT for i in words)


def _agrees(clause: Clause, verb: Chunk, last: EventDraft) -> bool:
    """Whether a verb has the gender of the one before it, or of the name of who acted."""
    words = clause.norm[last.actors[0].lo : last.actors[0].hi]
    if verb.has("pl") or words[0].endswith(clause.syntax.nominative[:1]):
        return verb.has("pl")  # «هاجم مسلحون …. واعتقل ثلاثة»: not by them
    before = next((t for t in last.triggers if t.kind == "event" and is_verb(t)), None)
    if before is not None and (before.has("f") or before.has("m")):
        return before.has("f") == verb.has("f")
    return any(word.endswith(clause.syntax.feminine) for word in words) == verb.has("f")


def may_be_anyone_s(clause: Clause, event: EventDraft, before: Sequence[EventDraft]) -> bool:
    """«قُصفت كذا», «تم قصف كذا», «قصفت مروحيات كذا»: a strike in the passive, or by aircraft called otherwise.

    In the words of those told before, or with the article alone («الطيران»), the aircraft are those.
    """
    syntax, norm = clause.syntax, clause.norm
    craft = (c for c in clause.of("weapon") if c.entry.get("platform") in FROM_ABOVE and not c.prep)
    flyers = {c.lo for c in craft if not (c.entry.get("adjective") or c.entry.get("manner"))}
    named = [norm[lo:hi] for _, lo, hi in event.weapons if lo in flyers]
    known = [norm[lo:hi] for e in before for _, lo, hi in e.weapons]
    again = [words in known or (len(words) == 1 and syntax.has_article(words[0])) for words in named]
    return not all(again) if named else _undergone(clause, event)


def _undergone(clause: Clause, event: EventDraft) -> bool:
    """Whether a strike is told in the passive; a verb whose subject stands behind it may be one («وقصفت كذا»)."""
    syntax, norm = clause.syntax, clause.norm
    verbs = [t for t in event.triggers if is_verb(t)]
    if verbs == event.triggers and verbs and not syntax.subject_first:
        return True
    reach = (range(max(clause.lo, t.lo - _AUXILIARIES), t.lo) for t in event.triggers[:1])
    before = {norm[i].removeprefix(syntax.coordinating_prefix) for at in reach for i in at}
    return any(verb.has("passive") for verb in verbs) or not syntax.passive.isdisjoint(before)
