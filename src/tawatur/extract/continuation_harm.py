"""Whether a word of harm tells more of the event just told, or of another's dead."""

from __future__ import annotations

from itertools import takewhile

from tawatur.extract.clause import Clause, is_cause, is_verb, light_of
from tawatur.extract.drafts import EventDraft
from tawatur.extract.event_kinds import BLASTS, FIRE, PERSON_EVENTS, WEAPON_EVENTS, kin
from tawatur.extract.role_signs import is_nameless_fighter
from tawatur.extract.step import Step, linked_side
from tawatur.grammar.chunks import COMMAS
from tawatur.grammar.piece import Chunk

_CAUSED = ("with", "in", "by")
_OTHERS = 4
"""Words behind a word of harm among which stands that they are others."""
_OPENED = 3
"""Words before a day among which a mark opens its clause (“; and on …”)."""
_ELSEWHERE = 6
"""Words before the dead among which stands that they are others."""


def toll_so_far(step: Step) -> bool | None:
    """«…، وبذلك يرتفع إلى 39 عدد الجنود الذين قتلوا»: what a word of rising opens counts more than this event."""
    rising = [step.trigger, *(c for c in step.between if c.kind == "tally")]
    opens = COMMAS | step.syntax.breaks
    rises = any(c.entry.get("rises") and step.norm[c.lo - 1] in opens for c in rising)
    first = step.event.triggers[0].lo
    harmed = {c.lo for c in step.clause.of("harm")}
    counted = any(first <= c.lo < rising[-1].lo and c.hi in harmed for c in step.clause.of("number"))
    if not counted and any(c.hi == first and (c.prep or not c.entry.get("rises")) for c in step.clause.of("tally")):
        return None  # «حصيلة القصف على كذا، ارتفعت إلى ثمانية شهداء», «في حصيلة محدثة للغارة، ارتفع عدد الشهداء إلى 9»
    if not rises:
        return False if _count_of_another_time(step) else None
    return _of_the_deed_told(step, rising[-1].hi)


def _of_the_deed_told(step: Step, lo: int) -> bool:
    """«…، لترتفع حصيلة شهداء الغارة إلى 3»: whether the figure that rises is named after the event just told."""
    syntax, norm = step.syntax, step.norm
    number = next((c.lo for c in step.clause.of("number") if c.lo >= lo), None)
    if syntax.subject_first or number is None or not syntax.since.isdisjoint(norm[lo:number]):
        return False
    named = (c for kind in ("event", "side") for c in step.clause.of(kind) if lo <= c.lo < number)
    return any(c.definite and (c.kind == "event" or norm[c.lo] in syntax.deeds) for c in named)


def _count_of_another_time(step: Step) -> bool:
    """«ارتفعت الحصيلة إلى 61 ألف شهيد، فيما بلغت حصيلة الشهداء منذ مارس 9 آلاف»: the same harm, since its own day."""
    clause, trigger, norm = step.clause, step.trigger, step.norm
    breaks, again = clause.syntax.breaks, trigger.entry.get("toll")
    opened = [c for c in step.between if c.kind == "tally" and (c.joined or norm[c.lo - 1] in breaks)]
    if not opened or all(t.entry.get("toll") != again for t in step.event.triggers):
        return False
    end = next((b for b in clause.breaks if b > trigger.hi), clause.hi)
    return any(
        opened[0].hi <= c.lo < end and c.time and c.time.expr.kind in ("since", "range") for c in clause.of("time")
    )


def total_before(step: Step) -> bool | None:
    """«ارتفاع عدد الضحايا إلى 3102 قتيل، بعد مقتل 17 في غارة على كذا»: a total, then the event that raised it."""
    trigger, clause = step.trigger, step.clause
    after = step.norm[trigger.lo - 1] in step.syntax.aftermath
    if not (after and trigger.has("masdar") and step.event.generic):
        return None
    rises = [c.hi for c in clause.of("tally") if c.entry.get("rises") and c.hi <= trigger.lo]
    counted = rises and any(rises[0] <= c.lo < trigger.lo for c in clause.of("number"))
    end = clause.end_after(trigger.hi)
    caused = any(trigger.hi <= c.lo < end and c.prep in _CAUSED for c in clause.of("event"))
    return False if counted and caused else None


def harm_of_another_day(step: Step) -> bool | None:
    """“Seven died in a raid on Monday; on Tuesday two girls were killed in …”: behind a day of its own."""
    days = (c for c in step.between if c.time is not None and c.time.expr.finest == "day")
    opened = any(not COMMAS.isdisjoint(step.norm[c.lo - _OPENED : c.lo]) for c in days)
    return False if step.counted and opened else None


def harm_that_leads(step: Step) -> bool | None:
    """«…، فيما قتل أربعة بتفجير»: a death that opens the telling of the next event."""
    leads = (step.counted or not step.of("casualties")) and _leads(step.clause, step.event, step.trigger)
    return False if leads and not _others_shot_in_it(step) else None


def _others_shot_in_it(step: Step) -> bool:
    """«قتل شاب خلال اقتحام المخيم، في حين أصيب ستة آخرون بالرصاص»: others, with no place or deed of their own."""
    clause, trigger = step.clause, step.trigger
    if not step.of("attack", "killing", "clash") or step.subject_first:
        return False
    end = clause.end_after(trigger.hi)
    others = step.syntax.others.isdisjoint(step.norm[trigger.hi : trigger.hi + _OTHERS])
    told = any(trigger.hi <= c.lo < end and c.kind in ("event", "place") for c in clause.chunks)
    arms = [c for c in clause.of("weapon") if trigger.hi <= c.lo < end]
    return not (others or told) and all(c.entry.get("weapon") == "small-arms" for c in arms)


def another_body_found(step: Step) -> bool | None:
    """«اغتالوا شابا في كذا، وعثر الأهالي على جثة راع في كذا»: a body that others found is of another event."""
    trigger, clause = step.trigger, step.clause
    body = trigger.entry.get("remains") and not (trigger.suffix or trigger.article)
    find = light_of(clause, trigger) if body and step.broken else None
    found = find is not None and find.joined and find.lo > step.last.hi
    placed = any(0 < p.lo - trigger.hi <= _PLACED for p in clause.places)
    return False if found and placed and step.of("killing", "attack", "detention", "abduction") else None


_PLACED = 8
"""Words from a body that was found to where."""


def state_of_the_body(step: Step) -> bool | None:
    """«عثر على جثمان شاب من كذا مقتولاً في كذا»: how the dead were found."""
    found = any(t.entry.get("remains") for t in step.event.triggers)
    state = not (step.trigger.joined or step.trigger.entry.get("remains"))
    return True if found and state and step.nominal and not step.broken else None


def how_all_died(step: Step) -> bool | None:
    """«استشهاد 61 مدنياً، بينهم 14 طفلاً، قتلوا على يد كذا»: behind some of the dead and a comma, all of them."""
    trigger = step.trigger
    of_one = trigger.has("sg") or trigger.has("dual")  # «بينهم قائد قتل في غارة»
    if trigger.joined or of_one or step.norm[trigger.lo - 1] not in COMMAS:
        return None
    some = not step.syntax.subtotal.isdisjoint(step.norm[step.last.hi : trigger.lo])
    return True if step.counted and some and trigger.entry.get("form_of") == "verb" else None


def another_of_the_dead(step: Step) -> bool | None:
    """«بينهم قائد استشهد جراء قصف …، وسيدة استشهدت إثر قصف …»: those counted, each with what befell him."""
    trigger, clause = step.trigger, step.clause
    if trigger.entry.get("form_of") != "verb" or trigger.joined or not step.counted:
        return None
    near = max(step.last.hi, trigger.lo - _ELSEWHERE)
    people = [c for c in step.between if c.kind in ("person", "number") and not c.prep and c.hi > near]
    people = [c for c in people if c.quantity is None or not clause.language.is_measure(clause.tokens, c.quantity)]
    own = any(c.joined or step.norm[c.lo - 1] in COMMAS for c in people)
    own = own or not step.syntax.subtotal.isdisjoint(step.norm[near : trigger.lo])
    caused = any(
        c.kind in ("link", "weapon", "event", "relation") and 0 <= c.lo - trigger.hi <= 1 for c in clause.chunks
    )
    return False if own and caused else None


def killed_with(step: Step) -> bool | None:
    """«قتل رميا بالرصاص في إطلاق نار», «اغتال … بغارة», «… بإطلاق النار عليه»: how a killing was done."""
    if not step.of("killing"):
        return None
    if step.trigger.entry.get("manner"):
        return True  # «تصفية ثمانية، بينهم طبيب، رميا بالرصاص»
    if step.kind == "attack" and step.trigger.prep in ("in", "during") and not step.trigger.joined:
        return True
    means = step.between[-1] if step.between else None  # «اغتيال بعبوة ناسفة استهدفت سيارته»
    if means is not None and means.kind == "weapon" and means.prep == "with" and means.hi == step.trigger.lo:
        return True if step.generic and step.kind in WEAPON_EVENTS else None
    counted = next((c.prep for c in step.between if c.quantity and c.hi == step.trigger.lo), "")  # «في ثلاث غارات»
    prep = step.trigger.prep or counted
    planted = step.trigger.kind == "weapon" and prep == "with"  # «اغتيل بعبوة زرعت في سيارته»
    caused = any(c.gives_cause and c.hi == step.trigger.lo for c in step.between)
    owned = step.trigger.suffix and step.nominal and (caused or (prep == "with" and not step.worded))
    if step.kind in WEAPON_EVENTS and owned:
        return True  # «ارتكب مجزرة، وذلك بقصفه مدرسة», «اغتالوا القاضي، جراء استهدافه بالرصاص»
    if step.kind in WEAPON_EVENTS and (planted or (step.trigger.kind == "event" and prep in ("with", "by", "in"))):
        slain = step.event.generic and all(t.kind == "harm" for t in step.event.triggers)
        return not (step.worded if slain else step.broken)  # «من قتل تسعة، بينهم قيادي، في غارات»
    if step.event.generic and step.linked and step.nominal and step.kind in FIRE and not step.own_time:
        return True  # «مجزرة راح ضحيتها ستة، جراء قصف جوي»
    return None


def victims_of_whom(step: Step) -> bool | None:
    """«ثلاثة قتلى كانوا قد أصيبوا …», "nine people who were killed when …": a relative clause about the dead."""
    return True if step.relative and step.of("casualties") else None


def how_some_died(step: Step) -> bool | None:
    """«تسعة قتلى، بعضهم أعدم رميا بالرصاص»: what befell a part of those just counted."""
    before = step.norm[step.trigger.lo - 1]
    some = before.removeprefix(step.syntax.coordinating_prefix) in step.syntax.subtotal and is_verb(step.trigger)
    counted = any(t.kind == "harm" for t in step.event.triggers)
    last = step.last
    manner = last.entry.get("toll") == "killed" and last.hi == step.trigger.lo  # «أعدم رميا بالرصاص»
    return True if counted and (some or manner) and step.kind in ("killing", "casualties") else None


def some_of_them(step: Step) -> bool | None:
    """«أصابت 190 شخصاً، 135 منهم أصيبوا قرب كذا»: a part of those just counted, with a verb of its own."""
    trigger = step.trigger
    if trigger.entry.get("form_of") != "verb":
        return None
    part = any(c.kind == "number" and c.hi == trigger.lo - 1 for c in step.between)
    return True if part and step.norm[trigger.lo - 1] in step.syntax.subtotal else None


def numbered_off(step: Step) -> bool | None:
    """«ثلاث عمليات، الأولى استهدفت كذا، والثانية استهدفت كذا»: one after another."""
    before = step.between[-1] if step.between else None
    if before is None or before.kind != "number" or before.quantity is None or before.hi != step.trigger.lo:
        return None
    further = before.quantity.ordinal and not before.prep and (before.quantity.min or 0) > 1
    return False if further and is_verb(step.trigger) and step.broken else None


def harm_while_fleeing(step: Step) -> bool | None:
    """«بينما كان المدنيون يفرون قتل منهم 12»: a verb of harm in its own right, beside a flight that goes on."""
    fleeing = step.of("displacement", "movement") and step.last.feature.startswith("present")
    verb = step.trigger.entry.get("form_of") == "verb"
    own = verb and step.trigger.entry.get("toll") != "displaced" and not step.linked
    return False if fleeing and own and not step.nominal else None


def harm_told_anew(step: Step) -> bool | None:
    """«قتل تسعة في القصف، فيما قتل طفل في غارات على كذا»: the same harm once more, after a word that opens a clause."""
    clause, event, trigger = step.clause, step.event, step.trigger
    if not is_verb(trigger) or len(event.triggers) < 2:
        return None
    since = (b for b in clause.breaks if step.last.hi <= b <= trigger.lo)
    opened = any(step.norm[b] in step.syntax.breaks for b in since)
    return False if opened and step.counted else None


def harm_by_another(step: Step) -> bool | None:
    """«قتلت كذا تسعة، أما كذا فقتلت اثنين», «…، وقتل ثلاثة على يد كذا»: the same harm, by a side of its own."""
    trigger, clause = step.trigger, step.clause
    verb = is_verb(trigger) or trigger.entry.get("form_of") == "verb"  # «لقي 20 مدنياً مصرعهم»
    if not (verb and step.broken):
        return None
    end = clause.end_after(trigger.hi)
    if not step.counted:
        there = any(trigger.hi < p.lo < end for p in clause.places)
        doer = next((g for g in clause.groups if g.lo == trigger.hi and g.actors and not g.prep), None)
        victim = doer is not None and any(c.lo == doer.hi and c.kind in ("person", "number") for c in clause.chunks)
        return False if there and victim and is_verb(trigger) else None  # «…، وقتل قناصة كذا امرأة في كذا»
    sides = [g for g in clause.groups if g.actors and g.chunks[0].kind == "actor" and not g.prep]
    slays = any(0 <= g.lo - trigger.hi <= 1 or g.hi == trigger.lo for g in sides)
    by = (" ".join(step.norm[c.lo : c.hi]) for c in clause.of("link") if trigger.hi <= c.lo < end)
    return False if slays or any(step.syntax.prepositions.get(word) == "by" for word in by) else None


def meanwhile_others_killed(step: Step) -> bool | None:
    """“… killed five, while gunmen killed four soldiers in Ramadi”: harm by others, in a clause that a word opens."""
    trigger, clause = step.trigger, step.clause
    if not is_verb(trigger) or trigger.has("gerund") or not step.worded:
        return None
    doer = next((g for g in clause.groups if g.hi == trigger.lo and not g.prep), None)
    if doer is None or not (doer.actors or is_nameless_fighter(doer)):
        return None
    opened = step.norm[doer.lo - 1] in step.syntax.breaks
    return False if opened and step.counted else None


def harm_of_another_cause(step: Step) -> bool | None:
    """«قتل ثلاثة بغارة على كذا، وأصيب اثنان بانفجار عبوة في كذا»: harm joined, with a cause and a place of its own.

    «قتل ثلاثة برصاص قناص، وأصيب اثنان بقصف مدفعي»: causes of two kinds need no places.
    """
    trigger, event, clause = step.trigger, step.event, step.clause
    if not (step.broken and _opens_joined(step)):
        return None
    told = any(t.kind == "harm" for t in event.triggers)
    end = clause.end_after(trigger.hi)
    causes = [c for kind in ("event", "weapon") for c in clause.of(kind) if trigger.hi <= c.lo < end]
    others = [c for c in causes if _is_cause(clause, c) and _of_another_kind(clause, event, c)]
    if others and (told or _fire(others[0]) in ("small-arms", "landmine")):
        return False
    here = [p for p in clause.places if told and event.triggers[0].hi <= p.lo < trigger.lo]
    here = [p for p in here if p.relation not in ("from", "native")]
    new = [c for c in causes if c.kind == "event" and c.prep in _CAUSED and not c.definite]
    there = [p for p in clause.places if new and new[0].hi <= p.lo < end]
    return False if trigger.joined and here and there and not is_verb(new[0]) else None


def _opens_joined(step: Step) -> bool:
    """Whether harm begins with «و», its word or the verb before it («، ولقي ثلاثة مصرعهم»)."""
    opened = max((b for b in step.clause.breaks if step.last.hi <= b < step.trigger.lo), default=step.trigger.lo)
    joined = step.norm[opened + 1 : opened + 2] and step.norm[opened + 1].startswith(step.syntax.coordinating_prefix)
    return step.trigger.joined or (bool(joined) and step.trigger.entry.get("form_of") == "verb")


def _is_cause(clause: Clause, item: Chunk) -> bool:
    """Whether a preposition or a word of cause stands before what harmed."""
    return not is_verb(item) and (item.prep in _CAUSED or is_cause(clause, item))


def _of_another_kind(clause: Clause, event: EventDraft, cause: Chunk) -> bool:
    """Whether what harmed the next is of a kind of its own, as was what harmed those before."""
    kind = _fire(cause)
    since = [c for word in ("event", "weapon") for c in clause.of(word) if event.triggers[0].lo <= c.lo < cause.lo]
    kinds = {_fire(c) for c in since if c in event.triggers or _is_cause(clause, c)} - {""}
    alike = [before for before in kinds if kin(before, kind)]
    if cause.kind == "weapon" and alike:
        return False  # «قتل ثلاثة بغارة، وأصيب اثنان بشظايا صاروخ»
    again = alike and (
        (cause.definite and kind in BLASTS) or kind == "bombardment" or "bombardment" in alike
    )  # «في الانفجار»
    return bool(kind and kinds) and kind not in kinds and not again


def _fire(item: Chunk) -> str:
    """What kind of fire a word tells, "" where it may be any."""
    if item.entry.get("shoots") or item.entry.get("weapon") == "small-arms":
        return "small-arms"
    return str(item.entry.get("type")) if item.entry.get("type") in FIRE else ""


def killed_during(step: Step) -> bool | None:
    """“Killed during a raid”."""
    during = step.trigger.prep == "during" or any(  # "during an Israeli raid"
        g.prep == "during" and 0 <= step.trigger.lo - g.hi <= 1 for g in step.clause.groups
    )
    return True if during and step.nominal and step.of(*PERSON_EVENTS, "clash") else None


def _leads(clause: Clause, event: EventDraft, trigger: Chunk) -> bool:
    """«…، فيما قتل أربعة بتفجير»: death told in a clause of its own, before the event that brought it."""
    opened = any(
        clause.norm[i].removeprefix(clause.syntax.coordinating_prefix) in clause.syntax.breaks
        for i in range(event.triggers[-1].hi, trigger.lo)
    )
    told = [c for c in clause.chunks if c.lo >= trigger.hi and c.kind in ("event", "harm", "say")]
    told = [c for c in told if not (c.article and c.entry.get("weak"))]  # «من مخلفات العدوان»
    again = next((c for c in told if c.entry.get("form_of") == "verb" and c.entry.id == trigger.entry.id), None)
    told = told[: told.index(again)] if again is not None else told  # «أصيب رجل، وقبلها بيوم أصيبت طفلة إثر قصف»
    harms = list(takewhile(lambda c: c.kind == "harm", told))  # «قتل أربعة وأصيب ستة بتفجير»
    following = told[len(harms)] if len(harms) < min(len(told), 3) else None
    last = harms[-1].hi if harms else trigger.hi
    if opened and (_has_means(clause, trigger.hi) or _harmed_elsewhere(clause, event, trigger)):
        return True
    if not opened or following is None or following.kind != "event" or following.definite:
        return False
    near = following.prep in _CAUSED or any(last <= c.lo < following.lo for c in clause.of("link"))
    near = near or (clause.syntax.subject_first and linked_side(clause, following))
    aside = {end for c in clause.of("time") for end in (c.lo - 1, c.hi)}  # «قتل أربعة، الخميس، في انفجار»
    return near and not any(last <= b < following.lo and b not in aside for b in clause.breaks)


def _harmed_elsewhere(clause: Clause, event: EventDraft, trigger: Chunk) -> bool:
    """«قصفوا كفرعمة، فيما قتل عنصر قنصاً في الرويحة»: harm in a town of its own, after fire on another."""
    syntax, lo = clause.syntax, event.triggers[0].lo
    verb = is_verb(trigger) or trigger.entry.get("form_of") == "verb"
    if syntax.subject_first or event.type not in FIRE or not verb:
        return False
    end = clause.end_after(trigger.hi)
    words = set(clause.norm[event.triggers[-1].hi : trigger.lo])
    beside = bool(words & (syntax.breaks - syntax.verb_particles))  # but «حيث» explains
    here = [p for p in clause.places if lo <= p.lo < trigger.lo and p.relation != "from"]
    there = [p for p in clause.places if trigger.hi < p.lo < end and p.relation not in ("from", "native")]
    towns = here and all(p.level not in _REGIONS and p.relation != "countryside" for p in here)
    return beside and bool(towns and there)


_REGIONS = frozenset({"governorate", "district", "countryside", "region", "country"})


def _has_means(clause: Clause, at: int) -> bool:
    """«…، فيما أصيب طفل برصاص قناص», "while a farmer was injured by a landmine": what harmed him, in that clause."""
    arms = [c for c in clause.of("weapon") if at <= c.lo < clause.end_after(at - 1)]
    led = {c.hi for c in arms if c.prep in ("by", "with")}
    arms = [c for c in arms if c.prep in ("by", "with") or c.lo in led]  # «بشظايا قذيفة»
    return any(c.entry.get("type") or c.entry.get("weapon") == "small-arms" for c in arms)
