"""Which role a noun phrase has in an event: who acts, who suffers, or neither.

A role follows from the phrase's preposition, its place beside the trigger and the trigger's own frame. ``_RULES`` is
tried in its order; each rule answers a role, ``_NEITHER``, or None where it has no say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from tawatur.extract.clause import (
    KIN,
    VEHICLES,
    WEAPON_EVENTS,
    Clause,
    fired_from,
    is_adjacent,
    is_platform,
    is_verb,
    light_of,
)
from tawatur.extract.drafts import EventDraft
from tawatur.extract.groups import BANDS, Group, is_object_of
from tawatur.extract.role_signs import (
    before_place,
    dates_figures,
    done_by,
    fought_by_the_subject,
    gunmen_of,
    holds_ground,
    in_relative_clause,
    is_aimed_at,
    is_blast,
    is_broken,
    is_further_object,
    is_nameless_fighter,
    is_own_arms,
    is_public_building,
    modifies,
    opening_of,
    says_who,
    slays,
    spoke_of_self,
    subject_before,
    takes_people,
    takes_place,
    told_as_known,
    trigger_of,
    undergone,
    within_relative,
)
from tawatur.grammar.chunks import COMMAS, gap_words, has_comma
from tawatur.grammar.piece import Chunk

_HELD = 2
"""Words from what is hit to whose it is."""

Role = Literal["actor", "target", ""]
_NEITHER: Role = ""
_MOVER = 2
"""Words between a noun of moving and whose move it is."""
_TRIED = 4
"""Words between who tries and what is tried («للمرة الثانية»)."""
_RIDE = 6
"""Words between gunmen and their verb that tell what they rode."""
_INSIDE = 2
"""Words between the dead and what they were in."""


class _Asked:
    """A noun phrase, and the event in which its role is asked."""

    __slots__ = ("after", "clause", "event", "first", "group", "syntax", "trigger")

    def __init__(self, clause: Clause, event: EventDraft, group: Group) -> None:
        self.clause, self.event, self.group = clause, event, group
        self.syntax, self.first = clause.language.syntax, clause.language.syntax.subject_first
        self.trigger = trigger_of(clause, event, group)
        self.after = group.lo >= self.trigger.hi

    def prepared_by(self, meaning: str) -> bool:
        """Whether a preposition of a meaning ends the trigger («سقطت بيد», "fell to", "downing of")."""
        return self.syntax.prepositions.get(self.clause.tokens.norm[self.trigger.hi - 1]) == meaning


def role_of(clause: Clause, event: EventDraft, group: Group) -> str | None:
    """``actor``, ``target`` or None, for none."""
    asked = _Asked(clause, event, group)
    for rule in _RULES:
        if (role := rule(asked)) is not None:
            return role or None
    return None


def _counted_behind(q: _Asked) -> bool:
    """«قتل جنود أتراك خمسة»: men whose number stands behind them, with nobody after it."""
    number = next((c for c in q.clause.of("number") if c.lo == q.group.hi), None)
    people = (c.lo for c in q.clause.of("person"))
    described = q.group.first("person") is not None and q.group.chunks[-1].entry.get("nisba")
    return number is not None and bool(described) and number.hi not in people


def _of_the_origin(q: _Asked) -> Role | None:
    """«قذائف على الحي مصدرها مواقع كذا»: who stands after the word for where fire came from."""
    return "actor" if q.group.actors and fired_from(q.clause, q.trigger.hi, q.group.lo) else None


def _whom_it_was_meant_for(q: _Asked) -> Role | None:
    """«المستهدف بالغارة على البلدة قيادي في كذا», «كان هدف الضربة مخزنا لكذا»: told behind the noun of the strike."""
    if q.first or not q.after or q.group.joined or q.group.prep not in ("", "for") or not q.group.heads:
        return None
    own = q.clause.tokens.norm[max(q.clause.lo, q.trigger.lo - 2) : q.trigger.lo]
    return "target" if not q.syntax.meant.isdisjoint(own) and not done_by(q.clause, q.trigger, q.group) else None


def _named_in_front(q: _Asked) -> Role | None:
    """«في إطار ملاحقة خلايا كذا، ألقي القبض على …»: in a phrase with a preposition, set off before the clause."""
    norm, zone = q.clause.tokens.norm, q.event.speech.zone
    commas = [i for i in range(q.group.hi, q.trigger.lo) if norm[i] in COMMAS]
    if q.first or q.after or len(commas) != 1:
        return None
    start = max([q.clause.lo, *(b for b in (*q.clause.breaks, zone[1]) if b <= q.group.lo)])
    start += norm[start] in COMMAS
    opened = norm[start].removeprefix(q.syntax.coordinating_prefix) in q.syntax.prepositions
    return _NEITHER if opened and start < q.group.lo - 1 else None


def _gains(q: _Asked) -> Role | None:
    """“Lost control of the town to rebels”, «سقطت في يد كذا», «سلموا القرية إلى كذا»: who gains what another loses."""
    if q.trigger.entry.get("loses") and q.after and q.group.actors and q.group.prep == "to":
        return "actor"  # "lost 12 men to rebels"
    favoured = q.clause.tokens.norm[q.group.lo - 1] in q.syntax.in_favour
    if q.event.type != "seizure" or not (q.after and q.group.actors):
        return _NEITHER if favoured else None  # «غارات لصالح النظام»
    word = opening_of(q.clause, q.group)
    if (
        q.clause.tokens.norm[word - 1] in q.syntax.verb_particles
        and q.syntax.prepositions.get(q.clause.tokens.norm[word]) == "by"
    ):
        return "target"  # «سيطرتها على مواقع كانت بيد كذا»
    completed, subject = q.trigger.entry.get("ends"), q.trigger.entry.get("subject")
    handed = q.group.prep in (("to",) if q.first else ("to", "for")) and bool(q.first or completed)
    became = completed and (subject == "place" or q.clause.tokens.norm[q.group.lo - 1] in q.syntax.grips)
    return "actor" if (subject == "target" and (favoured or handed)) or became else None


def _run_into(q: _Asked) -> Role | None:
    """“A missile slammed into a house”: what stands behind a word of the deed that ends in a preposition."""
    into = q.first and q.group.prep == "to" and q.prepared_by("to") and q.event.type in WEAPON_EVENTS
    return "target" if into and 0 <= q.group.lo - q.trigger.hi <= 1 else None


def _owns_up(q: _Asked) -> Role | None:
    """«…، وتبناه تنظيم كذا»: who claims the deed that a pronoun means."""
    claims = (c for c in q.clause.of("say") if c.entry.get("back") and c.lo >= q.trigger.hi)
    return "actor" if q.group.actors and any(0 <= q.group.lo - c.hi <= 1 for c in claims) else None


def _freed_from(q: _Asked) -> Role | None:
    """«تحرير القرية من سيطرة كذا»: who held what was taken."""
    first, held = q.event.triggers[0], q.trigger
    freed = held is not first and held.prep == "from" and held.has("masdar") and first.lo < held.lo
    near = freed and q.after and q.group.lo - held.hi <= 1 and not q.group.prep
    return "target" if near and q.event.type == "seizure" and q.group.actors else None


def _holds_the_prison(q: _Asked) -> Role | None:
    """«قضى تحت التعذيب في سجون كذا», «استشهد في سجن كذا»: in whose prison somebody died."""
    died = q.event.type == "killing" or (q.event.type == "casualties" and not q.event.actors)
    if q.first or not died or not (q.after and q.group.actors):
        return None
    prison = q.group.first("object")
    within = prison is not None and prison.entry.get("detains") and prison.prep == "in"
    return "actor" if within or (q.trigger.entry.get("custody") and q.group.prep == "in") else None


def _dates_it(q: _Asked) -> Role | None:
    """«2341 حالة اختطاف منذ سيطرة كذا على البلدة»: whose deed only says since when."""
    noun = next((c for c in q.clause.of("event") if c.hi == q.group.lo and c not in q.event.triggers), None)
    since = noun is not None and q.clause.tokens.norm[noun.lo - 1] in q.syntax.since
    return _NEITHER if since and not q.group.prep else None


def _fought_over(q: _Asked) -> Role | None:
    """«سيطروا على المدينة بعد معارك مع كذا»: from whom a place was taken."""
    fought = q.event.type == "seizure" and q.trigger.entry.get("type") == "clash"
    driven = q.event.type == "seizure" and q.trigger is not q.event.triggers[0] and q.trigger.entry.get("expels")
    if driven and q.after and q.group.actors and q.group.lo == q.trigger.hi:
        return "target"  # «بعد طرد قناصة كذا»
    return "target" if fought and q.after and q.group.actors and q.group.prep in ("with", "against") else None


def _only_supports(q: _Asked) -> Role | None:
    """«سيطرت قوات كذا بدعم من كذا», «المدعومة من كذا»: who stands behind a side that acts."""
    norm, at = q.clause.tokens.norm, opening_of(q.clause, q.group)
    before = {norm[at], norm[at - 1], norm[at - 2]} if q.group.prep in ("from", "by") else {norm[at]}
    return _NEITHER if not q.first and before & q.syntax.support else None


def _only_leads(q: _Asked) -> Role | None:
    """«التحالف الدولي بقيادة أمريكية»: who leads a side that is named itself."""
    lo, norm = q.group.lo, q.clause.tokens.norm
    if q.first or norm[lo - 1] not in q.syntax.led:
        return None
    return _NEITHER if any(g.actors and 0 <= lo - 1 - g.hi <= 3 for g in q.clause.groups) else None


def _passes_by(q: _Asked) -> Role | None:
    """«انفجرت عبوة أثناء مرور دورية لكذا», «حال تمشيطها كذا»: who was where a device went off does not set it off."""
    blast = q.event.triggers[0].hi
    if q.first or q.group.lo < blast or q.event.type not in KIN[1] or q.group.prep == "by":
        return None
    meanwhile = any(c.entry.get("passing") and blast <= c.lo and c.hi <= q.group.lo for c in q.clause.of("link"))
    told = any(c.kind in ("say", "switch") or is_verb(c) for c in q.clause.chunks if blast <= c.lo < q.group.lo)
    return "target" if q.group.actors and meanwhile and not told else None


def _subject_of_another_verb(q: _Asked) -> Role | None:
    """«ونقلت سيارات الإسعاف الجرحى»: what stands right after a verb that tells no event is the subject of that."""
    if q.first and not q.after and not q.group.prep:
        return _NEITHER if _did_another_thing(q) else None
    if q.first or q.group.prep:
        return None
    own = any(c.hi == q.group.lo and is_verb(c) for c in q.clause.of("say"))
    return _NEITHER if own or _does_something_else(q) or _goes_on_working(q) else None


def _did_another_thing(q: _Asked) -> bool:
    """“Police arrived at the scene, but gunmen opened fire”: who did what comes before the turn, others after it."""
    norm, clause = q.clause.tokens.norm, q.clause
    turn = next((i for i in range(q.trigger.lo - 1, q.group.hi - 1, -1) if norm[i] in q.syntax.turns), None)
    subjects = (c for c in clause.chunks if turn is not None and turn < c.lo and c.hi == q.trigger.lo)
    return any(c.kind in ("actor", "side", "person") and not c.prep for c in subjects)


def _goes_on_working(q: _Asked) -> bool:
    """«…، فيما تواصل الفرق الطبية جهودها»: people who bear no arms, behind a verb that carries no act of the event."""
    if not q.after or q.group.actors or is_platform(q.group):
        return False
    carried = [light_of(q.clause, t) for t in q.event.triggers if t.kind == "event"]
    lights = (c for c in q.clause.of("light") if c.hi == q.group.lo and not c.has("masdar"))
    return any(not c.suffix and c not in carried for c in lights)


def _does_something_else(q: _Asked) -> bool:
    """«قتل ضابط، في حين قامت الشرطة بتطويق المكان»: who does, in a clause of its own, what is no event."""
    light = next((c for c in q.clause.of("light") if c.hi == q.group.lo and c.lo >= q.trigger.hi), None)
    if light is None or not light.entry.get("back") or q.group.lo < max(t.hi for t in q.event.triggers):
        return False
    return any(q.trigger.hi <= b <= light.lo for b in q.clause.breaks)


def _whose_losses(q: _Asked) -> Role | None:
    """«تكبدت قوات كذا خسائر»: whose they are; «كبد الجيش قوات كذا خسائر»: who deals them, then whose they are."""
    if q.first or q.event.type == "clash" or q.group.prep not in ("", "with") or not q.group.actors:
        return None
    for link in (c for c in q.clause.of("link") if c.entry.get("befalls")):
        befalls, harm = link.entry.get("befalls"), next((t for t in q.event.triggers if t.lo >= link.hi), None)
        if q.group.prep and not (befalls == "with" and harm and link.hi <= q.group.lo <= harm.hi + 1):
            continue
        if q.group.prep:
            return "target"
        if q.group.hi == link.lo:
            return "target" if befalls == "first" else "actor"
        row = _side_by_side(q.clause.groups, link.hi)
        if q.group in row:
            deals = q.group is row[0] and (len(row) > 1 or bool(link.suffix) or befalls == "with")
            return "actor" if deals and befalls != "first" else "target"
    return None


def _side_by_side(groups: Sequence[Group], at: int) -> list[Group]:
    """The phrases without preposition that follow one another from a token on."""
    row: list[Group] = []
    for group in groups:
        if group.lo == at and not group.prep:
            row.append(group)
            at = group.hi
    return row


def _only_meanwhile(q: _Asked) -> Role | None:
    """«قصفت البلدة بالتزامن مع محاولة كذا التقدم»: who does something else at the same time."""
    same = [c for c in q.clause.of("link") if c.entry.get("meanwhile") and q.trigger.hi <= c.lo and c.hi <= q.group.lo]
    return _NEITHER if same and not q.first and not any(b > same[-1].lo for b in _starts(q)) else None


def _starts(q: _Asked) -> list[int]:
    """Where clauses begin before a phrase, and words of the event stand there."""
    return [b for b in (*q.clause.breaks, *(t.lo for t in q.event.triggers)) if b <= q.group.lo]


def _who_somebody_was(q: _Asked) -> Role | None:
    """«قتل شاب، وهو عنصر في كذا»: what is said of a victim."""
    return _NEITHER if says_who(q.clause, q.group) else None


def _in_whose_grip(q: _Asked) -> Role | None:
    """«وقع جنديان في قبضة كذا»: who took them; «وقع في قبضة كذا جنديان»: whom."""
    taken = q.event.type == "detention" and q.trigger.entry.get("ends") and q.after and not q.first
    if not (taken and q.group.actors):
        return None
    norm = q.clause.tokens.norm
    if norm[opening_of(q.clause, q.group)] in q.syntax.grips:
        return "actor"
    if not q.group.prep and not q.syntax.grips.isdisjoint(norm[q.group.hi : q.group.hi + 2]):
        return "target"  # «وقع جنود من كذا في أسر كذا»
    held = any(norm[i] in q.syntax.grips for i in range(q.trigger.hi, q.group.lo))
    return "target" if held and q.event.actors and q.group.prep in ("", "from") else None


def _taken_after(q: _Asked) -> Role | None:
    """«القبض على خلية تابعة لكذا»: whom a word of arrest that ends in its preposition takes."""
    taken = q.event.type == "detention" and q.after and q.prepared_by("on") and q.group.prep in ("", "for", "of")
    return "target" if taken else None


def _of_something_broken(q: _Asked) -> Role | None:
    """«ودمرت آلية لقسد»: after a word of damage, whose the damaged thing is."""
    broken = [t for t in q.event.triggers if t.kind == "damage" and q.trigger.lo < t.lo and t.hi <= q.group.lo]
    if not broken:
        return None
    listed = q.first and not q.group.prep and not any(broken[-1].hi <= b <= q.group.lo for b in q.clause.breaks)
    if q.group.lo - broken[-1].hi > 3 and not listed:  # "destroyed a fighting position and an ISIL supply route"
        return None
    acts = is_verb(broken[-1]) and not (q.event.actors or q.group.first("object") or q.group.prep or q.first)
    return _NEITHER if not q.group.actors else "actor" if acts else "target"


def _names_the_ground(q: _Asked) -> Role | None:
    """“The Yemeni city of Marib”: the adjective of a place is no side."""
    adjective = q.first and len(q.group.chunks) == 1 and q.group.chunks[0].entry.get("nisba")
    ground = adjective and any(0 <= c.lo - q.group.hi <= 1 for c in q.clause.of("place_noun"))
    return _NEITHER if ground else None


def _broken_by_it(q: _Asked) -> Role | None:
    """“A clinic was put out of service by the raid”: the subject of a passive word of damage."""
    broken = [t for t in q.event.triggers if t.kind == "damage" and q.group.hi <= t.lo] if q.first else []
    thing = q.group.first("object")
    if not broken or q.group.prep or thing is None:
        return None
    if thing.entry.get("object") in BANDS and q.group.actors and not undergone(q.clause, broken[0], q.group):
        return None  # "a unit of the army destroyed two vehicles"
    return "target" if is_broken(q.clause, broken[0], q.group) else None


def _beside_its_noun(q: _Asked) -> Role | None:
    return "actor" if q.first and modifies(q.clause, q.event, q.group) else None


def _holder_of_ground(q: _Asked) -> Role | None:
    """“A village held by the group”: it takes no part, unless the ground is seized from it."""
    if not (holds_ground(q.clause, q.group) or _listed_with_a_holder(q)):
        return None
    return "target" if q.event.type == "seizure" else _NEITHER


def _listed_with_a_holder(q: _Asked) -> bool:
    """«بلدة خاضعة لسيطرة كذا وكذا»: a side joined to one that holds the ground."""
    last = next((g for g in reversed(q.clause.groups) if g.hi <= q.group.lo), None)
    joined = q.group.joined and not q.group.prep and last is not None and q.group.lo - last.hi <= 1
    return joined and last is not None and holds_ground(q.clause, last)


def _of_another_verb(q: _Asked) -> Role | None:
    within = q.first and (
        within_relative(q.clause, q.trigger, q.group) or fought_by_the_subject(q.clause, q.event, q.group)
    )
    return _NEITHER if within else None


def _who_the_dead_were(q: _Asked) -> Role | None:
    """“The army said the dead were fighters of the group”, “all those killed were civilians”."""
    if not (q.first and q.after and q.trigger.kind == "harm") or q.group.prep or not told_as_known(q.clause, q.trigger):
        return None
    between = [i for i in range(q.trigger.hi, q.group.lo) if q.clause.tokens.norm[i] not in q.syntax.mostly]
    be = {i for c in q.clause.chunks if c.entry.get("be") for i in range(c.lo, c.hi)}
    linked = all(i in be or q.clause.tokens.norm[i] in q.syntax.attendant for i in between)
    return "target" if between and linked else None


def _shot_down(q: _Asked) -> Role | None:
    """“Shot down a Turkish drone”."""
    near = bool(q.group.actors) and 0 <= q.group.lo - q.trigger.hi <= 2
    downed = q.first and q.event.type == "interception" and near and not q.prepared_by("of")
    downed = downed and (q.group.prep != "by" or q.trigger is q.event.triggers[0])  # "missiles fired at it by rebels"
    return ("actor" if q.group.prep == "by" else "target") if downed else None


def _of_its_holder(q: _Asked) -> Role | None:
    """«مقر الفرقة الخامسة التابعة لكذا», «إسقاط طائرة تابعة لكذا»: whose what stands before it is."""
    holder = next((c for c in q.group.chunks if c.kind == "actor"), None)
    if holder is None or q.syntax.prepositions.get(q.clause.tokens.norm[holder.lo - 1]) != "of" or not q.after:
        return None
    if not q.group.heads:
        return _NEITHER
    return "target" if q.event.type == "interception" and is_platform(q.group) else None


def _fell_to(q: _Asked) -> Role | None:
    """“The town fell to the rebels”."""
    near = 0 <= q.group.lo - q.trigger.hi <= 1
    return "actor" if near and q.event.type == "seizure" and q.prepared_by("to") else None


def _what_is_aimed_at(q: _Asked) -> Role | None:
    return "target" if q.first and is_aimed_at(q.clause, q.event, q.trigger, q.group) else None


def _tries(q: _Asked) -> Role | None:
    """«حاول الجيش الهجوم على كذا»: between a verb of trying and what is tried."""
    near = 0 <= q.trigger.lo - q.group.hi <= _TRIED
    if q.group.prep or not (q.group.actors and near) or is_verb(q.trigger):
        return None
    tried = (c for c in q.clause.chunks if c.hi == q.group.lo)
    return "actor" if any(c.entry.get("modality") == "attempted" for c in tried) else None


def _blows_himself_up(q: _Asked) -> Role | None:
    """«انتحاري من تنظيم كذا»."""
    bomber = q.group.first("weapon")
    suicide = bomber is not None and bomber.entry.get("weapon") == "suicide"
    return "actor" if suicide and q.group.actors and q.event.type in KIN[1] | KIN[2] else None


def _joined_to_another(q: _Asked) -> Role | None:
    return _role_before(q.clause, q.event, q.group) if q.group.joined and not q.group.prep else None


def _launched_what_is_broken(q: _Asked) -> Role | None:
    """“Destroyed a drone launched by the Houthis”: whose the thing is that an act falls on."""
    if not (q.first and q.after and q.group.prep == "by" and q.trigger.kind in ("damage", "event")):
        return None
    first = q.event.triggers[0]
    ends = {c.hi for c in q.clause.of("weapon") if c.lo >= first.hi}
    fired = any(c.lo in ends and c.has("past") and c.lo < q.group.lo for c in q.clause.of("event"))
    if fired and first.entry.get("type") == q.event.type == "interception":
        return "target"  # "intercepted two missiles fired at the port by the Houthis"
    light = next((c for c in q.clause.of("light") if 0 <= q.group.lo - c.hi <= 2 and c.lo >= q.trigger.hi), None)
    arms = (c for c in q.clause.of("weapon") if c.lo >= q.trigger.hi)
    flown = light is not None and any(0 <= light.lo - c.hi <= 1 for c in arms)  # "a vessel (USV) launched by …"
    broken = q.event.type in ("destruction", "interception") or any(t.kind == "damage" for t in q.event.triggers)
    return "target" if flown and broken else None


def _sent_what_is_broken(q: _Asked) -> Role | None:
    """«اعتراض مسيّرات قامت كذا بإطلاقها», «تصدت الدفاعات لهجوم شنته كذا»: who sent what was brought down."""
    if q.first or q.event.type != "interception" or q.group.prep or not q.group.actors:
        return None
    if any(c.hi == q.group.lo and c.suffix and c.lo >= q.trigger.hi for c in q.clause.of("light")):
        return "target"
    sent = (c for c in q.clause.of("event") if 0 <= c.lo - q.group.hi <= 1 and c.prep == "with")
    return "target" if any(c.suffix and c.has("masdar") for c in sent) else None


def _carries_it_out(q: _Asked) -> Role | None:
    """«غارة نفذتها كذا»; but in «أصيبوا بعبوة خلال هجوم شنته كذا» they were where it went off."""
    if q.after and not q.first and _was_going_on(q):
        return _NEITHER
    return "actor" if q.after and q.group.actors and done_by(q.clause, q.trigger, q.group) else None


def _behind_what_hit(q: _Asked) -> Role | None:
    """«استهدف الهجوم قوات كذا», «استهدف هجوم كذا قوات كذا»: what stands behind the subject of a verb of hitting."""
    if q.first or q.group.prep or not q.after or is_verb(q.trigger):
        return None
    hits = (t for t in q.event.triggers if t.hi == q.trigger.lo and t.entry.get("object") == "target")
    own = q.group.lo == q.trigger.hi and not q.trigger.article  # «هجوم كذا»
    return "target" if any(is_verb(t) for t in hits) and not own and q.group.actors else None


def _was_going_on(q: _Asked) -> bool:
    """Whether a phrase stands behind what went on when a charge went off."""
    if q.trigger.prep != "during":
        return False
    charges = (c for c in q.clause.of("weapon") if c.entry.get("type") in KIN[1] and c.prep == "with")
    blasts = (t for t in q.event.triggers if t.kind == "event" and t.entry.get("type") in KIN[1])
    return any(c.lo < q.trigger.lo for c in (*charges, *blasts))


def _of_a_relative_clause(q: _Asked) -> Role | None:
    return _NEITHER if q.after and in_relative_clause(q.clause, q.trigger, q.group) else None


def _moves(q: _Asked) -> Role | None:
    if q.event.type != "movement" or q.trigger.entry.get("object") == "actor":
        return None
    moves = q.group.actors or gunmen_of(q.group)
    if q.after and q.group.prep == "for" and q.trigger.entry.get("yields"):
        return _NEITHER  # «استسلموا للجيش»
    if q.after and q.event.actors and not q.group.prep and q.group.first("object") and not q.group.joined:
        return _NEITHER  # «دخلت القوات مقر كذا»
    if q.after and q.group.prep == "for" and not q.first and q.group.lo - q.trigger.hi > _MOVER:
        return _NEITHER  # «انسحبوا بعد ورود معلومات عن إمداد للجيش»
    counted = any(c.hi == opening_of(q.clause, q.group) for c in q.clause.of("number"))
    if counted and not (q.after or q.first) and q.group.actors:
        return "actor"  # «إن 1300 من مقاتلي كذا سلموا أنفسهم»
    ground = ("place", "place_noun", "object")
    between = (c for c in q.clause.chunks if q.trigger.hi <= c.lo and c.hi <= q.group.lo)
    if q.after and not q.group.prep and not q.first and any(c.kind in ground for c in between):
        return _NEITHER  # «تقدمت باتجاه المصنع لتحريره من قبضة كذا»
    return "actor" if moves and q.group.prep in ("", "of", "for", "by") else _NEITHER


def _clashes(q: _Asked) -> Role | None:
    if q.event.type != "clash":
        return None
    prep = q.group.prep
    fighting = q.group.actors or (prep in ("between", "with", "against") and gunmen_of(q.group))
    sides = ("between", "with", "", "of", "against", "for", "from")
    return "actor" if fighting and prep in sides else _NEITHER


def _agrees(q: _Asked) -> Role | None:
    """«اتفاق مع كذا», "a truce between the army and the rebels": the parties."""
    party = q.event.type == "agreement" and q.group.actors and q.group.prep in ("with", "between")
    return "actor" if party and q.after else None


def _in_a_failure(q: _Asked) -> Role | None:
    """«صدت القوات هجوما لكذا», «صدت القوات تسللا لكذا»."""
    foiled = q.event.triggers[0].entry.get("failed") and is_verb(q.event.triggers[0])
    if foiled and q.trigger.entry.get("type") == "movement" and q.group.prep in ("for", "of") and q.after:
        return "actor" if q.group.actors else _NEITHER
    if not q.trigger.entry.get("failed"):
        return None
    if not q.after and is_verb(q.trigger) and not q.first and q.group.actors:
        return "target" if is_adjacent(q.clause, q.trigger, q.group) and not q.group.prep else "actor"
    return _failed_role(q.trigger, q.group, q.event)


def _each_other(q: _Asked) -> Role | None:
    """«قصف متبادل بين كذا وكذا»."""
    if not (q.group.prep in ("between", "") and q.group.actors and q.after):
        return None
    between = q.clause.tokens.norm[q.trigger.lo : q.group.lo]
    return None if q.syntax.mutual.isdisjoint(between) else "actor"


def _by(q: _Asked) -> Role | None:
    broken = [b for b in q.clause.breaks if q.after and q.trigger.hi <= b < q.group.lo - 2]
    if broken and not _only_scene(q, broken[-1] + 1):
        return _NEITHER  # «قصفت البلدة، ونقلت الجثث من قبل كذا»: who did something else
    verbs = [c for c in q.clause.chunks if c.hi == opening_of(q.clause, q.group)]
    if any(v.kind == "event" and v not in q.event.triggers or v.entry.get("claims") is False for v in verbs):
        return _NEITHER  # "in a stronghold recaptured by the army", "could not be verified by the agency"
    if q.first and _of_an_occasion(q):
        return _NEITHER
    return "actor" if q.after or not q.first else _NEITHER


def _of_an_occasion(q: _Asked) -> bool:
    """“Fired a missile at the city during a visit by the minister”: whose doing something else was meanwhile."""
    at = opening_of(q.clause, q.group)
    during = q.syntax.prepositions.get(q.clause.tokens.norm[at - 3])
    known = any(c.lo < at and c.hi > at - 2 for c in q.clause.chunks)
    return during == "during" and q.clause.tokens.norm[at - 2] in q.syntax.indefinites | q.syntax.the and not known


def _only_scene(q: _Asked, lo: int) -> bool:
    """«مقتل تسعة، بينهم طفلان، في كذا على يد كذا»: whether only where and when stands between a comma and the doer."""
    known = [c for c in q.clause.chunks if lo <= c.lo < q.group.lo]
    told = {i for c in known for i in range(c.lo, c.hi)}
    bare = (q.clause.tokens.norm[i] for i in range(lo, q.group.lo) if i not in told)
    scene = all(c.kind in ("place", "place_noun", "relation", "time", "link") for c in known)
    return scene and not q.first and all(word in q.syntax.prepositions for word in bare)


def _on(q: _Asked) -> Role | None:
    """What is hit; «تلقى المسؤولية على كذا», "blame on": who is said to have done it."""
    before = q.clause.tokens.norm[opening_of(q.clause, q.group) - 1]
    return "actor" if before in q.syntax.blame and q.group.actors else "target"


def _in(q: _Asked) -> Role | None:
    """«انفجرت عبوة في سوق», «في آلية لقوات كذا»: a blast hits what it is in; else a place is no target."""
    if q.first and _killed_inside(q):
        return "target"
    hit = is_public_building(q.group) or (q.group.actors and not q.first)
    return "target" if hit and is_blast(q.clause, q.event) else _NEITHER


def _killed_inside(q: _Asked) -> bool:
    """“An air strike killed seven people in a school”: what those were in whom fire from afar killed."""
    thing, dead = q.group.first("object"), [t for t in q.event.tolls if t.kind == "killed" and t.min]
    inside = thing is not None and thing.entry.get("holder") in ("civilian", "medics") and not q.group.actors
    counted = any(0 <= q.group.lo - t.hi <= _INSIDE for t in dead) and all(t.who != "combatants" for t in dead)
    return inside and counted and q.event.type in KIN[0] and not q.event.targets


def _aside(q: _Asked) -> Role | None:
    return _NEITHER


def _between(q: _Asked) -> Role | None:
    """«قتلى وجرحى بين عناصر كذا»: those right after a word for the hurt are hurt."""
    before = next((c for c in q.clause.chunks if q.group.lo - 1 <= c.hi <= q.group.lo), None)
    hurt = before is not None and before.kind == "harm" and not q.first
    return "target" if hurt and q.group.actors and q.event.type not in ("clash", "agreement") else _NEITHER


def _with(q: _Asked) -> Role | None:
    if q.after and q.event.type in KIN[1] and q.group.first("object") and not q.group.joined:
        return "target"  # «انفجرت عبوة ناسفة بدورية للجيش»
    if q.after and q.event.type in KIN[1] and q.group.actors and not (q.group.heads or q.group.joined):
        return "target"  # «فجروا عبوة بآليات الاحتلال», a name that has the thing in it
    arms = bool(q.group.heads) and all(h.kind in ("weapon", "person") for h in q.group.heads)
    armed = (arms or is_platform(q.group)) and q.group.first("weapon") is not None
    return "actor" if armed and q.group.actors else _NEITHER


def _from(q: _Asked) -> Role | None:
    if q.after and q.event.type == "seizure":
        return "target"  # «استعادت القوات البلدة من كذا»
    counted = any(c.hi == opening_of(q.clause, q.group) for c in q.clause.of("number"))
    if counted and not q.first and any(t.kind == "harm" for t in q.event.triggers):
        return "target"  # «مقتل عشرين من كذا بنيران الجيش»
    struck = q.after and q.trigger.kind in ("event", "weapon") and is_adjacent(q.clause, q.trigger, q.group)
    light = light_of(q.clause, q.trigger) if q.after and q.trigger.kind == "event" else None
    struck = struck or (light is not None and light.entry.get("subject") == "target")  # «تعرض لهجوم أمس، من كذا»
    return "actor" if struck and q.group.actors and not q.event.actors else _NEITHER


def _brought_to(q: _Asked) -> bool:
    """Whether a verb of arriving or bringing stands shortly before a phrase."""
    brought = (c for c in q.clause.of("light") if c.entry.get("brings"))
    return any(0 <= q.group.lo - c.hi <= 2 for c in brought)


def _of(q: _Asked) -> Role | None:
    if q.after and q.event.targets and q.trigger.entry.get("subject") == "target" and q.trigger.entry.get("ends"):
        return "actor" if q.group.actors else _NEITHER  # «وقعت دورية في كمين لكذا»
    before = q.clause.tokens.norm[opening_of(q.clause, q.group)]
    if not q.after and q.syntax.prepositions.get(before) == "by":
        return _NEITHER  # "held by A and retaken by B"
    hospital = q.group.first("object")
    if hospital is not None and hospital.entry.get("holder") == "medics" and _brought_to(q):
        return _NEITHER  # «وصل منها للمستشفيات أربعون شهيداً»
    if not (q.after or q.first) and any(t.kind == "harm" and t.hi <= q.group.lo for t in q.event.triggers):
        return "target"  # «قتل فلان المتطوع في صفوف كذا بإطلاق نار»
    if not (q.after or q.first) and has_comma(q.clause.tokens, q.group.hi, q.trigger.lo):
        return _NEITHER  # «الجناح العسكري لحركة كذا، استهداف …»
    if q.trigger.kind != "harm" and not is_verb(q.trigger):
        hurt = any(c.kind == "harm" and q.trigger.hi <= c.lo and c.hi <= q.group.lo for c in q.clause.chunks)
        if q.after and not q.first and hurt:
            return "target"  # «أسفر القصف عن قتلى وجرحى في صفوف كذا»
        return _genitive(q.clause, q.trigger, q.group, q.event)
    apart = not q.first and has_comma(q.clause.tokens, q.trigger.hi, q.group.lo)
    held = max((c.hi for c in q.clause.chunks if c.hi <= q.group.lo), default=q.group.lo)
    apart = apart or (not q.first and q.group.lo - held > _HELD)  # «وردت أسماؤهم في القائمة المطلوبة لكذا»
    return "target" if q.after and not apart else _NEITHER  # but «إصابة شابين، نقلا لمستشفى كذا»


def _bare(q: _Asked) -> Role | None:
    """A phrase without preposition: subject or object of a verb, genitive of a noun."""
    if q.trigger.kind == "harm":
        return _beside_harm(q)
    if q.trigger.entry.get("subject") == "target":
        return "target" if not q.event.targets else _NEITHER
    if not _governs(q.trigger):
        return _beside_noun(q)
    if q.first:
        if undergone(q.clause, q.trigger, q.group) and not q.trigger.has("gerund"):
            return "target" if not q.after else _NEITHER
        return "target" if q.after else "actor"
    if q.trigger.has("passive"):
        return "target"
    if not q.after:
        beside = q.group.hi == q.trigger.lo or _came_riding(q)
        sides = q.group.actors or (gunmen_of(q.group) and beside)  # «إن مسلحين خطفوا …»
        return "actor" if sides and not q.event.actors else _NEITHER
    return _after_verb(q)


def _came_riding(q: _Asked) -> bool:
    """«إن مسلحين يستقلون دراجة نارية أطلقوا النار»: only what they rode stands before the verb."""
    between = q.clause.tokens.norm[q.group.hi : q.trigger.lo]
    mounts = any(0 <= g.lo - q.group.hi <= 1 and g.hi <= q.trigger.lo and _is_mount(g) for g in q.clause.groups)
    return len(between) <= _RIDE and (mounts or not q.syntax.riding.isdisjoint(between))


def _ridden(q: _Asked) -> Role | None:
    """«مسلحان يستقلان دراجة نارية», «كانوا على متن سيارة»: what somebody came on."""
    thing = q.group.first("object")
    ridden = thing is not None and q.clause.tokens.norm[q.group.lo - 1] in q.syntax.riding
    ridden = ridden or (_is_mount(q.group) and q.group.hi == q.trigger.lo and not q.first)
    return _NEITHER if ridden and not q.group.actors else None


def _aboard(q: _Asked) -> Role | None:
    """«انفجر لغم بآلية تقل عناصر من كذا»: who was carried by what was hit."""
    aboard = q.after and not q.group.prep and q.clause.tokens.norm[q.group.lo - 1] in q.syntax.carrying
    struck = aboard and q.event.type in WEAPON_EVENTS | {"casualties", "killing", "abduction"}
    return "target" if struck and (q.group.actors or q.group.heads) else None


def _is_mount(group: Group) -> bool:
    """«على دراجات نارية»: what somebody may ride, behind the word for being on it."""
    thing = group.first("object")
    return thing is not None and group.prep == "on" and thing.entry.get("object") in VEHICLES


def _governs(trigger: Chunk) -> bool:
    """Whether a trigger governs like a verb."""
    return trigger.feature.startswith(("past", "present")) or trigger.has("participle") or trigger.has("gerund")


def _beside_harm(q: _Asked) -> Role:
    """«قتل الجيش ثلاثة», "troops were wounded": who kills, or whose dead they are."""
    harm = q.trigger
    if q.after and slays(q.clause, q.event, harm, q.group) and not _counted_behind(q):
        return "target" if harm.entry.get("loses") else "actor"  # «خسرت القوات 20 عنصرا»
    if q.after:
        return _NEITHER
    if not (q.group.actors or gunmen_of(q.group)) or dates_figures(q.clause, q.group):
        return _NEITHER
    if harm.entry.get("loses") and q.first:
        return "target"  # "the army lost five men"
    if any(c.hi == q.group.lo for c in q.clause.of("tally")):
        return "actor"  # «حصيلة العدوان الإسرائيلي»: whose deeds are added up
    if harm.entry.get("remains"):
        return _NEITHER  # «عثرت الشرطة على جثتين», "police found the bodies of two men"
    if any(c.entry.get("direction") == "effect" and q.group.hi <= c.lo < harm.lo for c in q.clause.chunks):
        return "actor" if q.clause.language.syntax.subject_first else _NEITHER  # "the army left nine rebels dead"
    body = harm.entry.get("role") == "person"
    counted = any(t.lo >= harm.hi and not t.part for t in q.event.tolls)
    kills = harm.entry.get("active") or (not body and counted) or takes_people(q.clause, harm, q.group)
    return "actor" if kills and harm.entry.get("voice") != "middle" else "target"


def _beside_noun(q: _Asked) -> Role:
    """Beside an event noun: the subject of its light verb, its genitive, or the side that stands before it."""
    light = light_of(q.clause, q.trigger)
    if (
        light is not None
        and q.after
        and any(is_nameless_fighter(g) and light.hi <= g.lo < q.trigger.lo for g in q.clause.groups)
    ):
        return "target"  # «قام المجاهدون باستهداف جرافة لكذا»
    if light is not None:
        return _light_role(q.clause, light, q.trigger, q.group, q.event)
    flown = (g for g in q.clause.groups if g.lo == q.trigger.hi and g.hi == q.group.lo and not g.prep)
    if any(is_platform(g) and not g.actors for g in flown) and not (q.first or q.group.joined):
        return "target"  # «قصف الطيران الحربي مقاتلي كذا»
    if not is_adjacent(q.clause, q.trigger, q.group):
        return _NEITHER
    if q.after:
        return _genitive(q.clause, q.trigger, q.group, q.event)
    return "actor" if q.group.actors and q.first else _NEITHER


def _after_verb(q: _Asked) -> Role:
    """After an active verb where verbs come first: the first armed phrase acts, the next suffers."""
    verb, group = q.trigger, q.group
    if is_further_object(q.clause, verb, group):
        return "target"
    first = (g for g in q.clause.groups if g.lo == verb.hi and g.hi <= group.lo and not g.prep)
    doer = any(is_nameless_fighter(g) or (is_platform(g) and not g.joined) for g in first)
    before = (g for g in q.clause.groups if g.hi == verb.lo and is_platform(g) and not (g.prep or g.joined))
    doer = doer or any(q.syntax.has_article(q.clause.tokens.norm[g.lo]) for g in before)  # «إن الطيران دمر آلية لكذا»
    doer = doer or any(g.lo == verb.hi and _acts_on(q.clause, g, group) for g in q.clause.groups)
    if group.lo == verb.hi and any(_acts_on(q.clause, group, g) for g in q.clause.groups):
        return "actor" if group.actors or gunmen_of(group) else _NEITHER
    if verb.suffix and group.actors and not doer and is_adjacent(q.clause, verb, group):
        return "target" if q.event.type == "interception" else "actor"  # «قذائف أطلقتها كذا»: the pronoun is the object
    if _is_its_object(q):
        return "target"
    person = group.first("person")
    fights = person is None or person.entry.get("who") == "combatants"
    armed = bool(group.actors) and fights or is_platform(group) or gunmen_of(group) is not None
    near = (g for g in q.clause.groups if 0 <= g.lo - group.hi <= 4 and not g.prep and not g.joined)
    followed = any(not _stands_beside(q.clause, g) for g in near)
    free = group.first("object") is None or followed or before_place(q.clause, verb, group) or _agreeing_band(q)
    return "actor" if armed and free and not (doer or _subject_is_told(q)) else "target"


def _is_its_object(q: _Asked) -> bool:
    """«دمر طائرتين تركيتين», «أسقط طائرة»: aircraft right after a verb of the other gender, or in the accusative."""
    flyer, verb = q.group.first("weapon"), q.trigger
    if not _is_flyer(flyer) or flyer is None or flyer.lo != verb.hi or not verb.feature.startswith("past"):
        return False
    word = q.clause.tokens.norm[flyer.lo]
    accusative = flyer.has("dual") and word.endswith(q.syntax.accusative)
    return accusative or (verb.has("m") and not verb.has("pl") and word.endswith(q.syntax.feminine))


def _stands_beside(clause: Clause, group: Group) -> bool:
    """«هاجمت نقطة لكذا أمام المشفى»: what only tells where something is."""
    return any(c.hi == group.lo for c in clause.of("relation"))


def _agreeing_band(q: _Asked) -> bool:
    """«سيطرت وحدة من الجيش على تلة»: a band of men right after a verb in its gender."""
    moves = q.event.type in ("seizure", "movement") or q.trigger.entry.get("object") == "place"
    later = (g for g in q.clause.groups if g.lo >= q.group.hi and g.first("object") and not (g.prep or g.joined))
    parted = any(q.trigger.hi <= b < q.group.hi for b in q.clause.breaks)
    band = q.group.first("object") if moves or (any(later) and not parted) else None
    if band is None or band.entry.get("object") not in BANDS or band.lo != q.trigger.hi or band.prep:
        return False
    feminine = q.clause.tokens.norm[band.lo].endswith(q.syntax.feminine)
    return q.trigger.feature.startswith("past") and q.trigger.has("f") == feminine and not q.trigger.suffix


def _acts_on(clause: Clause, doer: Group, harmed: Group) -> bool:
    """«طعن شاب فلسطيني جنديا»: one man right before another in the accusative, which he is not."""
    first, second = doer.first("person"), harmed.first("person")
    if not (first and second) or doer.prep or harmed.prep or not 0 <= harmed.lo - doer.hi <= 1:
        return False
    norm, alone = clause.tokens.norm, first.has("sg") and second.has("sg")
    return alone and is_object_of(norm[first.lo], norm[second.lo], clause.language.syntax)


def _subject_is_told(q: _Asked) -> bool:
    """Whether the verb has its subject already: told before it, in its own form, or by the noun it carries."""
    verb, clause = q.trigger, q.clause
    agrees = verb.has("dual") or (verb.has("pl") and not _agrees_with_the_next(q))
    if q.event.actors or agrees:  # «استهدفتا قوات كذا»: after its subject, in its number
        return True
    if verb.has("first") or (verb is q.event.triggers[0] and spoke_of_self(clause, q.event)):
        return True
    if any(g.owned and 0 <= g.lo - verb.hi <= 1 and g.hi <= q.group.lo for g in clause.groups if is_own_arms(g)):
        return True
    if subject_before(clause, verb):
        return True
    before = clause.tokens.norm[verb.lo - 1] if verb.lo else ""
    if before in q.syntax.relatives or before.removeprefix(q.syntax.coordinating_prefix) in q.syntax.subtotal:
        return True  # «هجمات …، معظمها تستهدف كذا»
    if clause.tokens.norm[verb.hi] in q.syntax.wherewith and q.group.lo == verb.hi + 1:
        return False  # «هجوم استهدفت به كذا كذا»
    named = any(t.lo < verb.lo and t.kind == "event" and not is_verb(t) for t in q.event.triggers)
    return named and bool(verb.entry.get("generic")) and verb.entry.get("object") != "weapon"


def _agrees_with_the_next(q: _Asked) -> bool:
    """«خطفو الحوثيين أربعة مسافرين»: as it is spoken, a plural verb stands before its subject, and then its object."""
    verb, group, clause = q.trigger, q.group, q.clause
    if group.lo != verb.hi or verb.suffix or any(g.actors and g.hi <= verb.lo for g in clause.groups):
        return False
    following = next((c for c in clause.chunks if c.lo >= group.hi), None)
    objects = ("number", "person", "object", "place_noun", "place", "harm")
    return following is not None and following.lo == group.hi and following.kind in objects and not following.prep


def _light_role(clause: Clause, light: Chunk, trigger: Chunk, group: Group, event: EventDraft) -> Role:
    """The light verb's subject is who acted, or who suffered («تعرضت البلدة لقصف»)."""
    fell = (
        trigger.prep == "in" != light.entry.get("takes") and light.hi <= group.lo < trigger.lo
    )  # «وقعت دورية في كمين»
    subject: Role = "target" if fell or light.entry.get("subject") == "target" else "actor"
    dated = sum(c.hi - c.lo for c in clause.of("time") if light.hi <= c.lo < group.lo)
    carried = light.entry.get("takes") or "from"
    reached = light.hi <= trigger.lo and trigger.prep == carried  # «تمكنا من تحرير الفرقة السادسة»
    if (
        light.hi <= group.lo
        and not (reached and group.lo >= trigger.hi)
        and len(gap_words(clause.tokens, light.hi, group.lo)) - dated <= 2
        and group.lo < max(trigger.lo, light.hi + 3 + dated)  # «هدنة اتفقت عليها أمس الفصائل»
    ):
        return subject if group.actors or gunmen_of(group) or subject == "target" else _NEITHER
    suffered = subject == "target" and group.first("object") is not None and not event.targets
    if group.hi <= light.lo < trigger.lo and (suffered or (group.actors and not event.actors)):
        apart = len(gap_words(clause.tokens, group.hi, light.lo)) > 3 and has_comma(clause.tokens, group.hi, light.lo)
        return _NEITHER if apart and not clause.language.syntax.subject_first else subject
    if light.suffix and group.actors and trigger.hi < group.lo and 0 <= light.lo - group.hi <= 1:
        return subject  # «غارة قال السكان إن الجيش شنها»
    if group.lo >= trigger.hi and is_adjacent(clause, trigger, group):
        return _genitive(clause, trigger, group, event)
    return _NEITHER


def _failed_role(trigger: Chunk, group: Group, event: EventDraft) -> Role:
    """«صدت القوات هجوما للتنظيم»: who repels is attacked, whose attack fails is the actor."""
    if not group.actors:
        return _NEITHER
    if group.prep in ("for", "of") and (event.targets or not is_verb(trigger)):
        return "actor"
    if group.prep in ("on", "against"):
        return "target"
    return _NEITHER if group.prep in ("in", "during") else "actor" if event.targets else "target"


def _genitive(clause: Clause, trigger: Chunk, group: Group, event: EventDraft) -> Role:
    """«غارات التحالف», «قصف منزل», «استهداف الجيش», «استهداف الطيران حاجزا»: whose or on whom."""
    has_object = any(
        0 <= g.lo - group.hi <= 2 and not g.joined and (not g.prep or g.prep == "for" and bool(g.heads))
        for g in clause.groups
    ) or takes_place(clause, group)
    wants = trigger.entry.get("genitive")
    suffers = any(g.prep == "against" and g.lo >= group.hi for g in clause.groups)
    if group.prep == "for" and group.actors and suffers and not event.actors:
        return "actor"  # «حملة اعتقالات لقوات كذا بحق المدنيين»
    if wants == "actor" and group.lo == trigger.hi and gunmen_of(group) and not (group.prep or event.actors):
        return "actor"  # «هجوم مسلحين على كذا»
    broken = {event.type, trigger.entry.get("type")} & {"destruction", "interception"}
    if broken and group.prep in ("for", "of") and (is_platform(group) or _whose_flyer(clause, group)):
        return "target"
    if broken and _is_flyer(group.first("weapon")) and not has_object:
        return "target"  # «تدمير غرفة عمليات للطائرات المسيّرة», «تدمير ثلاث عجلات مفخخة لكذا»
    if wants == "target" and not event.actors and all(c.kind == "actor" and c.entry.get("nisba") for c in group.chunks):
        return "actor"  # «الاستهدافات الإسرائيلية»
    laid = trigger.prep == "in" and group.prep == "for" and bool(group.actors)  # «قتل في كمين لمفرزة من الجيش»
    if wants == "actor" and (group.first("object") or group.number) and not (laid or is_platform(group)):
        return "target"  # «استهدفت غارة مقراً لكذا»
    if wants == "actor" and group.prep == "for" and group.actors and event.actors:
        return "target"  # «نصبت قوات كذا كمينا لمقاتلي كذا»
    own = group.prep in ("", "for") and bool(group.actors)
    if trigger.entry.get("object") == "place" and own and not (group.heads or event.actors):
        light = light_of(clause, trigger)
        led = light is not None and light.hi <= trigger.lo and trigger.prep == "from"  # «تمكنا من تحرير الفرقة»
        return "target" if led else "actor"  # «خلال اقتحام قوات كذا», «اقتحام لقوات كذا»: sides are not broken into
    if wants in ("actor", "target") and not (wants == "actor" and not group.actors):
        whose = group.first("object") is None  # «استهداف دبابتي ميركافا»: a thing and whose it is
        acts = is_platform(group) and event.type != "interception"  # «إسقاط طائرة أمريكية»: what is shot down
        if wants == "target" and group.actors and not event.actors and (acts or has_object and whose):
            return "actor"
        return "actor" if wants == "actor" else "target"
    if group.actors and not event.actors and group.first("object") is None and group.first("person") is None:
        return "actor"
    if is_platform(group):
        return "actor"
    if group.first("object") or group.first("person"):
        return "target"
    return "target" if event.actors else "actor"


def _whose_flyer(clause: Clause, group: Group) -> bool:
    """«إسقاط طائرة تابعة لكذا», «اعتراض صاروخ لكذا»: a side right behind what came through the air."""
    return bool(group.actors) and any(0 <= group.lo - c.hi <= 1 for c in clause.of("weapon") if _is_flyer(c))


def _is_flyer(item: Chunk | None) -> bool:
    """Whether it comes through the air by itself: a drone, an aircraft, a missile."""
    if item is None or item.entry.get("adjective"):
        return False
    return item.entry.get("platform") in ("drone", "aircraft") or item.entry.get("type") == "missile_strike"


def _role_before(clause: Clause, event: EventDraft, group: Group) -> Role | None:
    """A phrase joined to the one before it takes its role."""
    previous = [g for g in clause.groups if g.hi <= group.lo]
    if not previous:
        return None
    last = previous[-1]
    if group.lo - last.hi > 4 or has_comma(clause.tokens, last.hi, group.lo) and group.lo - last.hi > 3:
        return None
    if any(last.hi <= t.lo < group.lo for t in event.triggers):
        return None
    ids = {a.id for a in last.actors}
    if ids & {a.id for a in event.actors}:
        return "actor"
    if ids & {a.id for a in event.targets}:
        return "target"
    return None


_PREPOSITIONS: dict[str, Callable[[_Asked], Role | None]] = {
    "": _bare, "by": _by, "on": _on, "against": _on, "toward": _on, "in": _in, "about": _aside, "during": _aside,
    "to": _aside, "between": _between, "with": _with, "from": _from, "for": _of, "of": _of,
}  # fmt: skip


def _behind_the_shots(q: _Asked) -> Role | None:
    """«استشهد فتى برصاص جندي إسرائيلي», «برصاص مستوطن»: one man right behind the fire that was his."""
    if q.syntax.subject_first or q.group.prep or q.group.joined or q.group.first("person") is None:
        return None
    fire = any(c.hi == q.group.lo and c.prep in ("by", "with") for c in q.clause.of("weapon"))
    return "actor" if fire and (q.group.actors or gunmen_of(q.group)) else None


def _by_its_preposition(q: _Asked) -> Role | None:
    return _PREPOSITIONS.get(q.group.prep, _bare)(q)


_RULES: tuple[Callable[[_Asked], Role | None], ...] = (
    _of_the_origin,
    _whom_it_was_meant_for,
    _named_in_front,
    _gains,
    _run_into,
    _names_the_ground,
    _owns_up,
    _freed_from,
    _holds_the_prison,
    _dates_it,
    _fought_over,
    _only_supports,
    _only_leads,
    _passes_by,
    _whose_losses,
    _only_meanwhile,
    _who_somebody_was,
    _subject_of_another_verb,
    _ridden,
    _aboard,
    _in_whose_grip,
    _taken_after,
    _of_something_broken,
    _broken_by_it,
    _beside_its_noun,
    _holder_of_ground,
    _of_another_verb,
    _who_the_dead_were,
    _shot_down,
    _of_its_holder,
    _fell_to,
    _what_is_aimed_at,
    _tries,
    _blows_himself_up,
    _joined_to_another,
    _launched_what_is_broken,
    _sent_what_is_broken,
    _carries_it_out,
    _behind_what_hit,
    _of_a_relative_clause,
    _moves,
    _clashes,
    _agrees,
    _in_a_failure,
    _each_other,
    _behind_the_shots,
    _by_its_preposition,
)
