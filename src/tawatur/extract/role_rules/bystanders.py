"""Rules of those who are named with an event and take no part in it."""

from __future__ import annotations

from tawatur.extract.clause import is_platform, is_verb, light_of
from tawatur.extract.role_rules.asked import NEITHER, Asked, Role
from tawatur.extract.role_signs import in_relative_clause, opening_of, within_relative
from tawatur.grammar.chunks import COMMAS
from tawatur.text.tokens import WORD


def named_in_front(q: Asked) -> Role | None:
    """«في إطار ملاحقة خلايا كذا، ألقي القبض على …»: in a phrase with a preposition, set off before the clause."""
    norm, zone = q.clause.norm, q.event.speech.zone
    commas = [i for i in range(q.group.hi, q.trigger.lo) if norm[i] in COMMAS]
    if len(commas) != 1:
        return None
    start = max([q.clause.lo, *(b for b in (*q.clause.breaks, zone[1]) if b <= q.group.lo)])
    start += norm[start] in COMMAS
    opened = norm[start].removeprefix(q.syntax.coordinating_prefix) in q.syntax.prepositions
    return NEITHER if opened and start < q.group.lo - 1 else None


def says_what_it_was(q: Asked) -> Role | None:
    """“Struck what the army said were four depots”: who calls the thing hit by a name."""
    norm, at = q.clause.norm, q.group.lo - 1
    at -= norm[at] in q.syntax.determiners
    return NEITHER if norm[at] in q.syntax.free_relatives else None


_NOUNS = frozenset({"actor", "side", "person", "number", "object", "weapon", "harm", "source"})


def begins_a_clause(q: Asked) -> Role | None:
    """«قتل مدنيان أمس والجيش السوري يحقق في الحادث»: joined to no noun, and right behind it a verb of no such event."""
    tokens, at = q.clause.tokens, q.group.hi
    beside = any(c.hi == q.group.lo and c.kind in _NOUNS for c in q.clause.chunks)
    if beside or not (q.group.joined and q.group.actors) or at >= q.clause.hi or tokens.kind[at] != WORD:
        return None
    if verb := next((c for c in q.clause.chunks if c.lo == at and (is_verb(c) or c.kind == "light")), None):
        carried = [t for t in q.event.triggers if t.prep not in ("in", "on") and light_of(q.clause, t) is verb]
        return None if verb in q.event.triggers or carried else NEITHER
    word, known = tokens.norm[at], any(c.lo <= at < c.hi for c in q.clause.chunks)
    bare = not q.syntax.has_article(word) and q.syntax.has_article(tokens.norm[at - 1])  # no adjective of its own
    small = word in q.syntax.prepositions or word in q.syntax.adverbs or word[:1] in q.syntax.proclitics
    return NEITHER if bare and not (known or small or word.endswith(q.syntax.adverbial_endings)) else None


def is_charged(q: Asked) -> Role | None:
    """«…، وكذا متهمة حسب الشرطة»: whom others charge with it, in a clause of its own."""
    charged = any(c.lo == q.group.hi and c.entry.get("deed") for c in q.clause.of("modal"))
    return NEITHER if charged else None


def dates_it(q: Asked) -> Role | None:
    """«2341 حالة اختطاف منذ سيطرة كذا على البلدة»: whose deed only says since when."""
    noun = next((c for c in q.clause.of("event") if c.hi == q.group.lo and c not in q.event.triggers), None)
    since = noun is not None and q.clause.norm[noun.lo - 1] in q.syntax.since
    return NEITHER if since else None


def only_supports(q: Asked) -> Role | None:
    """«سيطرت قوات كذا بدعم من كذا», «المدعومة من كذا»: who stands behind a side that acts."""
    norm, at = q.clause.norm, opening_of(q.clause, q.group)
    before = {norm[at], norm[at - 1], norm[at - 2]} if q.group.prep in ("from", "by") else {norm[at]}
    before |= {norm[c.lo - 1] for c in q.clause.of("event") if c.hi == q.group.lo and c.prep}  # «مدعومين بغارات كذا»
    return NEITHER if before & q.syntax.support else None


def side_of_a_side(q: Asked) -> Role | None:
    """“The air force loyal to the regime”: whose a side is that is named itself."""
    before = next((g for g in reversed(q.clause.groups) if g.hi <= q.group.lo), None)
    if q.group.prep != "of" or before is None or not before.actors:
        return None
    words = [w for w in q.clause.norm[before.hi : q.group.lo] if w not in q.syntax.articles]
    return NEITHER if len(words) > 1 and q.syntax.prepositions.get(" ".join(words)) == "of" else None


def only_leads(q: Asked) -> Role | None:
    """«التحالف الدولي بقيادة أمريكية»: who leads a side that is named itself."""
    lo, norm = q.group.lo, q.clause.norm
    if norm[lo - 1] not in q.syntax.led:
        return None
    return NEITHER if any(g.actors and 0 <= lo - 1 - g.hi <= 3 for g in q.clause.groups) else None


def only_meanwhile(q: Asked) -> Role | None:
    """«قصفت البلدة بالتزامن مع محاولة كذا التقدم»: who does something else at the same time."""
    links = (c for c in q.clause.of("link") if c.entry.get("meanwhile"))
    return NEITHER if any(q.trigger.hi <= c.lo and c.hi <= q.group.lo for c in links) else None


def tells_why(q: Asked) -> Role | None:
    """«قصفت المدرسة لوجود مسلحين فيها», "because militants were hiding in it": who is told only as the reason."""
    return None if q.syntax.reasons.isdisjoint(q.clause.norm[q.trigger.hi : q.group.lo]) else NEITHER


def subject_of_another_verb(q: Asked) -> Role | None:
    """«ونقلت سيارات الإسعاف الجرحى»: what stands right after a verb that tells no event is the subject of that."""
    said = {c.hi for c in q.clause.of("say") if is_verb(c)}
    told = {g.hi for g in q.clause.groups if g.lo in said and not g.prep}  # «…، واتهمت كذا كذا بالتقاعس»
    own = q.group.lo in said or (q.after and q.group.lo in told)
    return NEITHER if own or _does_something_else(q) or _goes_on_working(q) or _came_into_it(q) else None


def did_another_thing(q: Asked) -> Role | None:
    """“Police arrived at the scene, but gunmen opened fire”: who did what comes before the turn, others after it."""
    norm, clause = q.clause.norm, q.clause
    turn = next((i for i in range(q.trigger.lo - 1, q.group.hi - 1, -1) if norm[i] in q.syntax.turns), None)
    subjects = (c for c in clause.chunks if turn is not None and turn < c.lo and c.hi == q.trigger.lo)
    return NEITHER if any(c.kind in ("actor", "side", "person") and not c.prep for c in subjects) else None


def _goes_on_working(q: Asked) -> bool:
    """«…، فيما تواصل الفرق الطبية جهودها»: people who bear no arms, behind a verb that carries no act of the event."""
    if not q.after or q.group.actors or is_platform(q.group):
        return False
    carried = [light_of(q.clause, t) for t in q.event.triggers if t.kind == "event"]
    lights = (c for c in q.clause.of("light") if c.hi == q.group.lo and not c.has("masdar"))
    return any(not c.suffix and c not in carried for c in lights)


def _came_into_it(q: Asked) -> bool:
    """«هاجم مسلحون الحاجز، قبل أن تتدخل الشرطة»: who does, before or after the deed, what no lexicon has."""
    norm, verb = q.clause.norm, q.group.lo - 1
    unknown = not any(c.lo <= verb < c.hi for c in q.clause.chunks)
    led = norm[verb - 1] in q.syntax.complementisers and norm[verb - 2] in q.syntax.temporal
    return q.after and unknown and led


def _does_something_else(q: Asked) -> bool:
    """«قتل ضابط، في حين قامت الشرطة بتطويق المكان»: who does, in a clause of its own, what is no event."""
    light = next((c for c in q.clause.of("light") if c.hi == q.group.lo and c.lo >= q.trigger.hi), None)
    if light is None or not light.entry.get("back") or q.group.lo < max(t.hi for t in q.event.triggers):
        return False
    return any(q.trigger.hi <= b <= light.lo for b in q.clause.breaks)


def of_another_verb(q: Asked) -> Role | None:
    """“Aircraft whose origin the mission could not establish bombed …”: whom another verb takes."""
    return NEITHER if within_relative(q.clause, q.trigger, q.group) else None


def of_a_relative_clause(q: Asked) -> Role | None:
    """«مبنى يتحصن فيه عناصر التنظيم»: whom a clause tells of that only describes what stands before it."""
    return NEITHER if in_relative_clause(q.clause, q.trigger, q.group) else None
