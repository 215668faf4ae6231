"""Whether a trigger goes on with the event before it (a result, a cause, a relative clause) or opens a new one."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.extract.clause import Clause, chunks_between, is_platform, is_verb, light_of
from tawatur.extract.continuation_harm import (
    another_body_found,
    another_of_the_dead,
    harm_by_another,
    harm_of_another_cause,
    harm_of_another_day,
    harm_that_leads,
    harm_told_anew,
    harm_while_fleeing,
    how_all_died,
    how_some_died,
    killed_during,
    killed_with,
    meanwhile_others_killed,
    numbered_off,
    some_of_them,
    state_of_the_body,
    toll_so_far,
    total_before,
    victims_of_whom,
)
from tawatur.extract.drafts import EventDraft
from tawatur.extract.event_kinds import BLASTS, BOMBARDMENTS, FIGHTS, FIRE, WEAPON_EVENTS, kin
from tawatur.extract.groups import BANDS, Group
from tawatur.extract.offsets import parted
from tawatur.extract.reality import is_negated, never_took_place, not_done, then_done
from tawatur.extract.role_signs import is_nameless_fighter
from tawatur.extract.rule_tables import Ruling, by_word
from tawatur.extract.step import Step, step_to
from tawatur.grammar.chunks import COMMAS
from tawatur.grammar.piece import TOLD, Chunk


def goes_on(clause: Clause, event: EventDraft, trigger: Chunk, kind: str, generic: bool) -> bool:
    """Whether the trigger tells more of the event just told: the first rule that knows decides."""
    step = step_to(clause, event, trigger, kind, generic)
    rules = _RULINGS[trigger.kind, step.subject_first].any
    return next(answer for rule in rules if (answer := rule(step)) is not None)


def _counted_from(step: Step) -> bool | None:
    """«قصفوا البلدة غداة مقتل ثلاثة», «… ردا على غارة»: what another event is counted from or answers."""
    apart = parted(step.clause, step.event, step.trigger)
    return None if apart is None else not apart


def _fight_of_its_own(step: Step) -> bool | None:
    """«قصف الطيران المواقع واشتبك المقاتلون»: fighting beside a bombardment."""
    fire = step.event.type in FIRE
    return False if step.kind == "clash" and fire and step.trigger.prep not in ("during", "in", "by") else None


def _clause_of_its_own(step: Step) -> bool | None:
    """“… were hit after a drone attack targeted the airport”: what came before, told with a verb of its own."""
    if not (step.nominal and step.linked):
        return None
    own = any(is_verb(c) and c.lo == step.trigger.hi for kind in ("event", "harm") for c in step.clause.of(kind))
    if own and step.of("casualties") and _caused_by(step):
        return True  # "Nine people were killed after a strike hit a house"
    return False if own and not step.trigger.definite else None


def _caused_by(step: Step) -> bool:
    """Whether those harmed are told without a day or place of their own before what harmed them, or “when” it did."""
    attends = not step.syntax.attendant.isdisjoint(step.norm[step.last.hi : step.trigger.lo])
    told = not attends and any(c.kind in ("time", "place") for c in step.between)
    return all(t.kind == "harm" for t in step.event.triggers) and not told


def _who_did_it(step: Step) -> bool | None:
    """«استشهد مجند برصاص قناص استهدفه», «برصاص قناص تمركز على سطح في كذا»: a verb right behind what struck."""
    trigger, struck = step.trigger, step.between[-1] if step.between else step.last
    parted = any(struck.hi <= b <= trigger.lo for b in step.clause.breaks)
    verb = is_verb(trigger) and not (trigger.joined or parted)
    fired = struck.kind in ("weapon", "event") or any(c.hi == struck.lo for c in step.between if c.kind == "weapon")
    came = step.kind == "movement" and trigger.has("past") and fired
    told = came or (bool(trigger.suffix) and step.generic)
    beside = struck.hi == trigger.lo and struck.kind in ("weapon", "event", "actor", "person")
    beside = beside or (trigger.lo - struck.hi <= 1 and struck.entry.get("object") in BANDS)  # «قوة خاصة تسللت إلى كذا»
    return True if verb and told and beside and step.of("killing", "casualties", *WEAPON_EVENTS) else None


def _shot_dead_by_it(step: Step) -> bool | None:
    """«أطلقوا النار على سائق فأردوه قتيلا», «فتحوا نيرانهم عليه فقتلوه»: whom the shots killed, by a pronoun."""
    at_once = step.trigger.prefix.startswith(step.syntax.consequence or " ")
    at_once = at_once or (step.trigger.joined and step.norm[step.trigger.lo - 1] not in COMMAS)
    fell = step.trigger.entry.get("fells") and (at_once or not step.broken)
    shots = step.event.generic or any(t.kind == "weapon" for t in step.event.triggers)
    return True if fell and step.of("attack") and shots else None


def _explained(step: Step) -> bool | None:
    """«ارتكبت كذا مجزرة في القرية، حيث استهدفت تجمعاً»: what a massacre was, told behind a word that explains."""
    trigger = step.trigger
    fire = step.of("killing") and step.event.generic and step.generic and step.kind in WEAPON_EVENTS
    carried = None if is_verb(trigger) else light_of(step.clause, trigger)
    raids = carried is not None and step.kind in BOMBARDMENTS
    raids = raids and step.of(*BOMBARDMENTS, "attack") and step.event.generic
    if not (fire and is_verb(trigger) or raids) or step.own_time:
        return None
    trigger = carried or trigger
    opening, last = step.syntax.breaks & step.syntax.verb_particles, step.last.hi
    told = any(last <= b <= trigger.lo and step.norm[b] in opening for b in step.clause.breaks)
    return True if told and not _subject_after(step.clause, trigger) else None


def _another_acts(step: Step) -> bool | None:
    """“Israeli strikes killed nine, and Hezbollah fired rockets at Haifa”: a side of its own before a second verb."""
    light = None if is_verb(step.trigger) else light_of(step.clause, step.trigger)
    verb = light if light is not None and is_verb(light) and light.lo < step.trigger.lo else step.trigger
    told = is_verb(verb) and not verb.entry.get("failed")
    if not (step.broken and told) or step.relative:
        return None
    last, norm = step.last, step.norm
    subject = next((g for g in step.clause.groups if last.hi <= g.lo and 0 <= verb.lo - g.hi <= _AUXILIARIES), None)
    if subject is None or subject.prep or not (subject.actors or is_nameless_fighter(subject)):
        return None
    turns = step.syntax.turns
    parted = set(norm[last.hi : subject.lo]) & (turns | {"and"}) or norm[step.event.speech.lo] in turns
    told = not step.of("casualties", "killing") and step.kind in WEAPON_EVENTS
    return False if parted and told and not step.linked else None


def _sequel(step: Step) -> bool | None:
    """“The raid followed a barrage of assaults by the army”: what came before is another event."""
    between = step.norm[step.last.hi : step.trigger.lo]
    follows = step.nominal and not step.syntax.sequels.isdisjoint(between)
    came = not (step.relative or step.syntax.occurring.isdisjoint(between))
    return False if (follows or came) and step.last.kind == "event" else None


def _others_move(step: Step) -> bool | None:
    """“Troops withdrew amid an advance by rebels”: a movement of another side right behind its noun."""
    noun = step.norm[step.trigger.lo - 1] in step.syntax.indefinites and step.kind == "movement"
    theirs = (g for g in step.clause.groups if g.prep == "by" and 0 <= g.lo - step.trigger.hi <= 1)
    moved = step.of("movement") and is_verb(step.event.triggers[0])
    return False if noun and moved and any(g.actors for g in theirs) else None


def _denied_beside(step: Step) -> bool | None:
    """«قصف موقعا ولم يقصف السوق», «…، وأن السوق لم يتعرض لقصف»: what was not done, beside what was."""
    undone = not_done(step.clause, step.trigger) or never_took_place(step.clause, step.trigger)
    return False if undone else None


def _done_beside_the_denied(step: Step) -> bool | None:
    """«لم تقصف البلدة، لكنها قصفت موقعاً في كذا», «عدم وقوع غارات، فيما استمر القصف»: what was, against what was not."""
    turns = step.syntax.turns
    turned = step.worded or any(c.kind == "switch" for c in step.between)
    turned = turned or not turns.isdisjoint(step.norm[step.last.hi : step.trigger.lo])
    return False if turned and not step.relative and is_negated(step.clause, step.event) else None


def _nominal_means(step: Step) -> bool | None:
    """“The killing of 13 people in an airstrike”, “the bodies of seven men, all shot in the head”."""
    if not (step.event.generic and step.of("killing", "casualties")):
        return None
    if step.trigger.kind == "event" and step.linked and step.kind in WEAPON_EVENTS and step.nominal:
        return True
    shot = step.trigger.entry.get("shoots") and step.last.entry.get("remains")
    return True if shot else None


def _begun_with(step: Step) -> bool | None:
    """«بدأت القوات هجوماً واسعاً واقتحمت الحي»: an attack with no place yet, and the place it got into."""
    trigger, event = step.trigger, step.event
    if step.own_time or not step.of("attack") or trigger.entry.get("object") != "place":
        return None
    noun = len(event.triggers) == 1 and not is_verb(event.triggers[0]) and event.triggers[0].kind == "event"
    enters = step.kind == "attack" and is_verb(trigger) and trigger.joined
    placed = any(event.triggers[0].lo <= p.lo < trigger.lo for p in step.clause.places)
    return True if noun and enters and not placed and not _subject_after(step.clause, trigger) else None


def _searched(step: Step) -> bool | None:
    """«اعتقلت ثلاثة بعد أن داهمت منازلهم», «حملة اعتقالات ومداهمات»: arrests and the raids they were made in."""
    trigger = step.trigger
    if step.subject_first and step.of("detention") and trigger.entry.get("raid") and not step.broken:
        words = step.norm[step.last.hi : trigger.lo]  # "detained 40 in overnight raids"
        return True if "in" in map(step.syntax.prepositions.get, words) else None
    if not (step.kind == "attack" and step.of("detention") and trigger.entry.get("object") == "place"):
        return None
    timed = step.norm[trigger.lo - 1] in step.syntax.temporal
    if timed or any(c.hi == trigger.lo for c in step.clause.of("link")):
        return True
    beside = trigger.joined and step.nominal and trigger.lo - step.last.hi <= 1
    return True if beside else None


def _taken_away(step: Step) -> bool | None:
    """«أسروا ثمانية … واقتادوهم إلى جهة مجهولة»: those just captured, led away."""
    captured = any(t.kind == "harm" and t.entry.get("toll") == "captured" for t in step.event.triggers)
    taken = captured or step.of("detention", "abduction")
    return True if taken and step.trigger.suffix and step.kind in ("detention", "abduction") else None


def _whom_it_reached(step: Step) -> bool | None:
    """«حملة اعتقالات طالت عشرة شبان», «عملية اغتيال استهدفت قياديا»: a verb whose subject is the act before it."""
    trigger, act = step.trigger, step.last
    apart = trigger.joined and not trigger.entry.get("weak")  # «وطالت سبعة», but «واستهدفت» may be others
    plain = is_verb(trigger) and step.generic and not (apart or step.broken)
    reaches = plain and trigger.entry.get("object") == "target" and act.kind == "event" and not is_verb(act)
    if not reaches or not step.of("detention", "abduction", "killing", "displacement", "destruction"):
        return None
    return True if not _subject_after(step.clause, trigger) else None


def _beaten_in_it(step: Step) -> bool | None:
    """«احتجزوا السائق لساعات تعرض خلالها للضرب»: the beating of one held tells of no further event."""
    beaten = step.trigger.entry.get("beats") and step.of("detention", "abduction")
    return True if beaten and not step.own_time else None


def _held_up_for_it(step: Step) -> bool | None:
    """«اعترضوا سيارة وخطفوا ثلاثة كانوا فيها»: what a car was stopped for, by those who stopped it."""
    trigger = step.trigger
    stopped = all(t.entry.get("waylays") for t in step.event.triggers) and not step.own_time
    taken = is_verb(trigger) and trigger.joined and step.kind in ("abduction", "detention")
    return True if stopped and taken and not _subject_after(step.clause, trigger) else None


def _fled_from(step: Step) -> bool | None:
    """«لجأ 500 شخص إلى المدينة هربا من المعارك», «شردت المعارك مئات»: the fighting people fled."""
    trigger = step.trigger
    known = trigger.article and step.nominal and step.of("displacement") and step.kind in WEAPON_EVENTS
    beside = trigger.prep == "from" or trigger.lo == step.last.hi
    return True if known and beside and not step.worded else None


def _taken_in_it(step: Step) -> bool | None:
    """“Overran a post near the town, abducting 14 officers”: what a gerund after a comma says the same deed brought."""
    trigger = step.trigger
    apart = step.norm[trigger.lo - 1] in COMMAS
    further = trigger.joined and step.last.has("gerund")
    brought = trigger.has("gerund") and (apart or further) and step.kind in ("abduction", "detention")
    return True if brought and step.of(*WEAPON_EVENTS, "seizure", "killing") and not step.own_time else None


def _answered_with(step: Step) -> bool | None:
    """«…، وردت الفصائل على القصف باستهداف كذا»: a noun that a verb with a subject of its own takes."""
    if step.trigger.prep != "with":
        return None
    since = range(step.event.triggers[0].hi, step.trigger.lo)
    opens = COMMAS | step.syntax.breaks  # «في حين رد الثوار باستهداف كذا»
    then = step.syntax.consequence or " "  # «فرد الثوار باستهداف كذا»
    verbs = [c for c in step.clause.of("light") if c.lo in since]
    verbs = [c for c in verbs if c.joined or c.prefix.startswith(then) or step.norm[c.lo - 1] in opens]
    verbs = [c for c in verbs if not c.has("masdar")]
    verbs = [c for c in verbs if c.entry.get("takes") == "with" or c == light_of(step.clause, step.trigger)]
    sides = {g.lo for g in step.clause.groups if not g.prep and (g.actors or g.first("person"))}  # «رد الثوار»
    again = any(c.entry.get("again") for c in verbs)  # «وأتبعها بغارة ثانية على كذا»
    return False if again or any(verb.hi in sides for verb in verbs) else None


def _after_a_death(step: Step) -> bool | None:
    """«قصف الجيش البلدة بعد مقتل جندي بعبوة»: a death told as what went before a deed is no toll of it."""
    trigger, clause = step.trigger, step.clause
    after = step.norm[trigger.lo - 1] in step.syntax.aftermath and not trigger.prep
    death = trigger.has("masdar") and trigger.entry.get("toll") == "killed"
    if not (after and death) or trigger.suffix or trigger.definite:
        return None
    deeds = all(t.kind == "event" for t in step.event.triggers)
    counted = any(c.kind == "tally" and c.lo < trigger.lo for c in clause.chunks) or any(
        c.kind == "number" for c in step.between
    )
    return False if deeds and not counted and not step.of("casualties", "killing") else None


def _meanwhile(step: Step) -> bool | None:
    """«استهدفت مسيّرة سيارة، بالتزامن مع قصف مدفعي على كذا», «وسط قصف لكذا»: fire at a place of its own meanwhile."""
    amid = not step.subject_first and step.norm[step.trigger.lo - 1] in step.syntax.amid
    told = amid or any(c.entry.get("meanwhile") for c in step.between)
    if not told or not step.of(*WEAPON_EVENTS) or step.trigger.definite:
        return None
    near = range(step.trigger.hi, step.trigger.hi + _GROUND)
    placed = any(p.lo in near for p in step.clause.places)
    reach = ((g.lo - step.trigger.hi, 4 if g.prep == "between" else 2) for g in step.clause.groups if g.actors)
    theirs = any(0 <= gap < far for gap, far in reach)  # «مع قصف بري لقوات كذا», «وسط قصف متبادل بين كذا وكذا»
    return False if step.nominal and (placed or theirs) else None


def _fire_beside_arms(step: Step) -> bool | None:
    """«هجوم بقنبلتين وإطلاق نار», «استهداف منزله بالقنابل وإطلاق النار»: shooting told among what it was done with."""
    trigger, noun = step.trigger, step.last
    if not trigger.joined or step.kind != "attack" or is_verb(trigger) or trigger.suffix:
        return None
    arms = [c for c in step.clause.of("weapon") if noun.hi <= c.lo and c.hi == trigger.lo and c.prep == "with"]
    return True if arms and noun.kind == "event" and not is_verb(noun) else None


def _after_what_goes_on(step: Step) -> bool | None:
    """«فيما تتواصل المواجهات بين كذا وكذا، قتل 30 …»: a verb after the comma is what the sentence tells."""
    clause, trigger = step.clause, step.trigger
    if not is_verb(trigger) or step.norm[trigger.lo - 1] not in COMMAS:
        return None
    word, syntax = step.norm[clause.lo], step.syntax
    opened = {word, word.removeprefix(syntax.coordinating_prefix)} & syntax.breaks
    going = any(c.lo - clause.lo == 1 for c in clause.of("light"))  # «تتواصل», «تستمر»
    return False if opened and going and not any(is_verb(t) for t in step.event.triggers) else None


def _said_besides(step: Step) -> bool | None:
    """«قال إن الطائرات هاجمت مستودعاً وإن المدفعية قصفت القرية»: told behind a second «وأن» with a doer of its own."""
    clause, verb = step.clause, step.trigger
    if not is_verb(verb) or verb.entry.get("failed"):
        return None
    anew, lo = step.syntax.told_anew, step.last.hi
    opened = [i for i in range(lo, verb.lo) if step.norm[i] in anew]
    doers = (g for g in clause.groups if opened and g.lo == opened[-1] + 1 and not g.prep)
    return False if any(g.actors or g.owned or is_platform(g) or is_nameless_fighter(g) for g in doers) else None


def _next_deed(step: Step) -> bool | None:
    """«سيطروا على القرية قبل أن يستعيدها الجيش», «…، ثم استعادتها كذا»: what was done next is an event of its own."""
    trigger, clause = step.trigger, step.clause
    then = step.norm[trigger.lo - 1] in step.syntax.conjunctions
    retaken = then and step.kind == "seizure" and bool(trigger.suffix) and not step.subject_first
    return False if retaken or then_done(clause, trigger) else None


def _elsewhere(step: Step) -> bool | None:
    """«4 قتلى في الخرطوم، 3 قتلى في بحري», “Diyala suffered 170 killed, Ninewa 101 killed”: place by place."""
    trigger, event = step.trigger, step.event
    if not step.of("casualties") or not step.counted:
        return None
    figure = next((c for c in step.between if c.kind == "number" and c.hi == trigger.lo), None)
    if figure is not None and any(c.kind == "place" and not c.prep and c.hi == figure.lo for c in step.between):
        return False
    again = [t for t in event.triggers if t.entry.get("toll") == trigger.entry.get("toll")]
    placed = any(again[-1].hi <= p.lo < trigger.lo for p in step.clause.places)
    after = next((p for p in step.clause.places if 0 <= p.lo - trigger.hi <= _AFTER), None)
    told = placed and all(t.kind == "harm" for t in event.triggers)
    return False if told and after is not None and after.relation != "from" else None


def _told_besides(step: Step) -> bool | None:
    """«أن الطيران قصف كذا، وأن خمسة قتلوا في كذا»: a second thing that is told, at a place of its own."""
    clause, trigger = step.clause, step.trigger
    if trigger.definite or not step.event.triggers[0].lo < trigger.lo:
        return None
    that = step.syntax.complementisers
    joined = {step.syntax.coordinating_prefix + word for word in that} & that
    opened = [i for i in range(step.last.hi, trigger.lo) if step.norm[i] in joined]
    if not opened:
        return None
    end = clause.end_after(trigger.hi)
    here = any(p.hi <= opened[-1] for p in clause.places if p.lo >= step.event.triggers[0].lo) or step.event.definite
    there = any(opened[-1] < p.lo < end and p.relation != "from" for p in clause.places)
    return False if there and (here or step.kind != step.event.type) else None


def _driven_out(step: Step) -> bool | None:
    """“The offensive forced 4,000 families to flee”, “nine died as 300 fled”: those counted as they leave."""
    if step.kind != "displacement" or step.of("displacement", "movement"):
        return None
    counted = any(c.kind == "number" and c.quantity for c in step.between)
    return False if counted or step.trigger.entry.get("toll") == "displaced" else None


def _won_by_fighting(step: Step) -> bool | None:
    """«سيطروا على الحي بعد معارك خلفت 35 قتيلا»: the fighting that a place was taken or left in."""
    fought = step.kind == "clash" or bool(step.trigger.entry.get("expels"))  # «بعد طرد القناصة من سطحه»
    fought = fought and step.of("seizure", "movement") and not step.worded
    behind = step.norm[step.trigger.lo - 1] in step.syntax.aftermath
    after = behind or (step.nominal and step.trigger.prep in ("in", "during"))
    return True if fought and after and not (step.own_time or step.trigger.definite) else None


def _taken_as_result(step: Step) -> bool | None:
    """«عملية أسفرت عن قتل إرهابي واعتقال اثنين», «… عن اعتقال ثلاثة»: arrests among what an attack came to."""
    taken = step.kind in ("detention", "abduction") and step.nominal
    since = range(step.event.triggers[0].hi, step.trigger.lo)
    links = [c for c in step.clause.of("link") if c.lo in since and c.gives_result]
    last = step.last
    led = bool(links) or (last.kind == "harm" and not is_verb(last))  # «عن قتل إرهابي واعتقال …»
    led = led if step.trigger.joined else any(c.hi == step.trigger.lo for c in links)
    return True if taken and led and step.of("attack", "clash") and not step.worded else None


def _left_their_dead(step: Step) -> bool | None:
    """«… وانسحب المهاجمون مخلفين جثتين»: how an attack ended, told with those who fell in it."""
    left = [c for c in step.clause.of("link") if c.gives_result and c.lo >= step.trigger.hi]
    gone = step.kind == "movement" and is_verb(step.trigger) and step.trigger.joined and step.of("attack", "clash")
    near = bool(left) and left[0].lo - step.trigger.hi <= _LEFT
    return True if gone and near and not step.own_time else None


def _taken_after(step: Step) -> bool | None:
    """“Killed hundreds after they seized the town”: what was taken, told with a verb of its own."""
    taken = step.of("casualties") and step.kind in ("seizure", "movement")
    return False if taken and is_verb(step.trigger) and not step.trigger.joined else None


def _of_another_effect(step: Step) -> bool | None:
    """«أدت غارة على كذا إلى مقتل ثلاثة، كما أسفرت غارة على كذا عن خمسة»: a noun that a second word of result is of."""
    trigger = step.trigger
    if is_verb(trigger) or trigger.definite or trigger.prep:
        return None
    link = step.between[-1] if step.between else None
    leads = link is not None and link.gives_result and link.hi == trigger.lo
    return False if leads and step.broken and any(t.kind == "event" for t in step.event.triggers) else None


def _result(step: Step) -> bool | None:
    """Harm and damage belong to what was told before them, unless a clause with its own time tells them."""
    bare = step.of("casualties", "destruction") and step.kind != "destruction"
    if step.trigger.kind not in ("harm", "damage") and not bare:
        return None
    if step.of("casualties") and step.kind == "displacement" and (step.linked or step.trigger.joined):
        return False  # “killed 670 people and caused the displacement of …”
    revised = any(c.entry.get("of_tally") for c in step.between)  # «، ثم رفعت العدد صباح الخميس إلى تسعة قتلى»
    if step.of("displacement") and step.trigger.entry.get("toll") in ("killed", "wounded") and not step.subject_first:
        return False  # «نزح ألف شخص بسبب النزاع، وتم الإبلاغ عن مقتل تسعة»
    if step.broken and step.own_time and not step.linked and not revised:
        return False
    return step.linked or not step.broken or _same_story(step.event, step.trigger)


def _launch_of_the_intercepted(step: Step) -> bool | None:
    if not step.of("interception"):
        return None
    flies = step.between[-1] if step.between else None  # «دمرت، صباح اليوم، طائرة أطلقها المسلحون»
    if flies is not None and flies.kind == "weapon" and flies.hi == step.trigger.lo and step.trigger.suffix:
        return True
    told = is_verb(step.trigger) and not (
        step.trigger.joined or step.worded or _subject_after(step.clause, step.trigger)
    )
    on = told and not step.subject_first  # «تصدت لعدوان من اتجاه البحر، استهدف المطار»
    return (on or not step.broken) if step.generic or kin(step.kind, "missile_strike") else None


def _reached_too(step: Step) -> bool | None:
    """«استهدف القصف المصنع وطال المساكن»: what a weak verb joined to the same act says was hit as well."""
    trigger = step.trigger
    plain = trigger.joined and is_verb(trigger) and step.generic
    plain = plain and (bool(trigger.entry.get("weak")) or _nowhere_yet(step))
    aimed = plain and trigger.entry.get("object") in ("target", "place") and step.kind in WEAPON_EVENTS
    if not aimed or not step.of(*BOMBARDMENTS, *BLASTS, *FIGHTS) or step.own_time:
        return None
    return True if not _subject_after(step.clause, trigger) else None


def _nowhere_yet(step: Step) -> bool:
    """«فجرت عبوة عن بعد واستهدفت دورية»: a blast of which neither place nor target was told."""
    here = range(step.event.triggers[0].lo, step.trigger.lo)
    hit = any(g.lo in here and (g.first("object") or g.prep == "on") for g in step.clause.groups)
    return step.event.type in BLASTS and not hit and not any(p.lo in here for p in step.clause.places)


def _brought_down(step: Step) -> bool | None:
    """«اعتراض وتدمير ثلاث مسيّرات»: two words for one interception."""
    subject = all(c.article or c.kind in ("actor", "side", "time") for c in step.between)
    beside = step.trigger.joined and subject and step.trigger.lo - step.last.hi <= 4
    told = step.nominal and not step.own_time and _told_on(step)
    told = told or (_brings_down_too(step) and not step.subject_first)
    if told and step.kind == "interception" and any(t.entry.get("failed") for t in step.event.triggers):
        return True  # «تصدت للهجوم وتمكنت من اعتراض الصواريخ»
    return (
        True if (beside or told) and step.of("interception") and step.kind in ("interception", "destruction") else None
    )


def _told_on(step: Step) -> bool:
    """«… وتمكنت من تدميرها», «… وتمكنت من اعتراض الصواريخ»: a noun with a pronoun, or carried by a joined verb."""
    light = light_of(step.clause, step.trigger)
    carried = light is not None and light.joined and 0 <= step.trigger.lo - light.hi <= 1
    return bool(step.trigger.suffix) or carried


def _brings_down_too(step: Step) -> bool:
    """«تصدت للصواريخ وأسقطت معظمها»: a joined verb with neither a subject nor a place nor a day of its own."""
    trigger = step.trigger
    apart = step.own_time or _subject_after(step.clause, trigger) or not (trigger.joined and is_verb(trigger))
    end = step.clause.end_after(trigger.lo)
    return not apart and not any(c.kind in ("place", "actor") for c in chunks_between(step.clause, trigger.hi, end))


def _destroyed_by_it(step: Step) -> bool | None:
    """What a bombardment or blast destroyed is its damage."""
    killed_and_razed = step.of("killing") and step.nominal and step.trigger.joined and not step.subject_first
    if step.kind != "destruction" or step.worded or not (step.of(*WEAPON_EVENTS, "casualties") or killed_and_razed):
        return None
    theirs = any(
        g.lo == step.trigger.hi and step.trigger.joined and not g.prep and _has_men(g) for g in step.clause.groups
    )  # «وأضرم عناصر الحاجز النار»
    return not (step.own_time or theirs or _subject_after(step.clause, step.trigger))


def _has_men(group: Group) -> bool:
    """Whether a phrase is of men who fight, whosesoever."""
    return bool(group.heads) and group.heads[0].kind == "person" and group.heads[0].fights


def _next_step_of_it(step: Step) -> bool | None:
    """«تسللوا … فأضرموا النار»: a movement and what it was made for."""
    consequence = step.syntax.consequence
    follows = bool(consequence) and step.trigger.prefix.startswith(consequence)
    return True if step.of("movement") and follows and step.kind != "movement" else None


def _foiled(step: Step) -> bool | None:
    """«أحبطت القوات محاولة تسلل للمسلحين وقتلت ثلاثة», "foiled an infiltration attempt": what failed, and its dead."""
    if not any(t.entry.get("failed") for t in step.event.triggers):
        return None
    if step.kind == "movement" and not step.trigger.joined and not step.broken:
        return True if step.trigger.lo - step.last.hi <= _FOILED else None
    if step.subject_first:
        return None
    told = len(step.event.triggers) > 1 and step.trigger.kind == "harm"
    return True if told and not step.own_time and not step.worded else None


def _warded_off(step: Step) -> bool | None:
    """“Fired three missiles, the air defence shot them down”: what was met, told by a pronoun."""
    met = step.trigger.entry.get("failed") and is_verb(step.trigger) and step.trigger.hi < step.clause.hi
    return True if met and step.norm[step.trigger.hi] in step.syntax.things else None


def _met(step: Step) -> bool | None:
    """«شنوا هجوماً وتصدت لهم القوات، حيث اندلعت اشتباكات»: who met the attack told before, and the fight it led to."""
    if step.own_time or not step.of("attack", "movement"):
        return None
    trigger = step.trigger
    if trigger.entry.get("failed") and is_verb(trigger):
        if any(
            c.entry.get("platform") == "air-defence" and 0 <= c.lo - trigger.hi <= 1 for c in step.clause.of("weapon")
        ):
            return False  # «قصف الطيران البلدة وتصدت الدفاعات الجوية للصواريخ»
        after = chunks_between(step.clause, trigger.hi, trigger.hi + 5)
        return None if any(c.kind == "event" and not c.definite for c in after) else True
    explaining = step.syntax.breaks & step.syntax.verb_particles
    explained = any(step.norm[b] in explaining for b in step.clause.breaks if step.last.hi <= b)
    explained = explained or _only_fighting(step)
    return True if step.kind == "clash" and step.nominal and explained and step.of("attack") else None


def _only_fighting(step: Step) -> bool:
    """«هاجموا مواقع كذا واندلعت معارك عنيفة»: a fight of which no side and no place is told."""
    light, hi = light_of(step.clause, step.trigger), step.trigger.hi
    broke_out = light is not None and light.joined and light.hi == step.trigger.lo
    told = any(g.actors and g.lo >= hi for g in step.clause.groups) or any(p.lo >= hi for p in step.clause.places)
    return broke_out and not told


def _bomber_in_the_attack(step: Step) -> bool | None:
    """The court is stormed, a bomber blows himself up in its lobby; the bomber drives into the market."""
    if step.subject_first and step.kind == "suicide_bombing" and not step.own_time:
        if step.of("attack", "clash") or (step.event.generic and step.of("bombardment")):
            return True
    drives_in = step.event.type in BLASTS and step.kind == "attack" and not step.trigger.joined and not step.broken
    return True if drives_in else None


def _weapon_of_it(step: Step) -> bool | None:
    """«…، في حين فتحت القوات نيران رشاشاتها على كذا»: a weapon with a subject of its own tells another act."""
    if step.trigger.kind != "weapon" or not step.of(*WEAPON_EVENTS):
        return None
    light = light_of(step.clause, step.trigger) if step.worded else None
    if light is not None and light.lo >= step.last.hi:
        own = (g for g in step.clause.groups if 0 <= g.lo - light.hi <= 1 and not g.prep)
        if any(g.actors or is_platform(g) for g in own):
            return False
    return not step.broken or not step.trigger.joined


def _taken_in_the_search(step: Step) -> bool | None:
    """A house is searched, its people are taken."""
    searches = all(t.entry.get("object") == "place" or t.entry.get("weak") for t in step.event.triggers)
    return step.trigger.joined and step.of("attack") if step.kind == "detention" and searches else None


def _of_another_kind(step: Step) -> bool | None:
    """Events of unlike types are two, unless one only names the other again."""
    fire = step.of(*WEAPON_EVENTS)
    either = step.event.generic and step.kind in WEAPON_EVENTS
    if kin(step.event.type, step.kind) or (fire and (step.generic or either)):
        return None
    return step.linked and step.trigger.definite and step.kind in WEAPON_EVENTS and fire


def _same_kind(step: Step) -> bool:
    """A second word of the same kind tells the same event, unless it is joined or opens a clause of its own."""
    trigger = step.trigger
    if step.relative or trigger.definite or trigger.has("participle") or step.linked:
        return True
    if _paired(step.event, trigger, step.kind):
        return True
    if trigger.joined or any(c.joined and c.hi == trigger.lo and c.quantity for c in step.between):
        here = not any(c.kind == "place" for c in step.between)
        return here and step.kind == "destruction" and step.of("destruction")  # «نهبوا السوق وأضرموا النار فيه»
    opening = step.syntax.breaks - step.syntax.verb_particles  # but «حيث» explains
    lo = step.last.hi
    fresh = step.own_time or any(step.norm[b] in opening for b in step.clause.breaks if lo <= b <= trigger.lo)
    verb = trigger.feature.startswith(("past", "present") + ("gerund",) * step.subject_first)
    return not step.broken or (step.generic and verb and not fresh and not _subject_after(step.clause, trigger))


def _paired(event: EventDraft, trigger: Chunk, kind: str) -> bool:
    """“Shelling and air strikes killed nine”: two nouns of one act, the second right after the first."""
    last = event.triggers[-1]
    nouns = all(t.kind == "event" and not is_verb(t) and not t.has("gerund") for t in (last, trigger))
    alike = {event.type, kind} <= BOMBARDMENTS or (
        event.type in BOMBARDMENTS and kind == "attack" and bool(trigger.entry.get("generic"))
    )
    return nouns and trigger.joined and trigger.lo - last.hi <= 1 and alike


_AUXILIARIES = 3
"""Words between a subject and its verb."""
_LEFT = 3
"""Words between a verb of leaving and the word for what was left behind."""
_FOILED = 14
"""Words between a verb of foiling and what was attempted."""
_GROUND = 9
"""Words between an act and the place that it fell on."""
_AFTER = 6
"""Words between the dead and the place they are counted for."""
_RULES: tuple[Ruling[Callable[[Step], bool | None]], ...] = (
    Ruling(_counted_from),
    Ruling(_told_besides, first=False),
    Ruling(_denied_beside, first=False),
    Ruling(numbered_off),
    Ruling(some_of_them, kind="harm", first=False),
    Ruling(_of_another_effect, kind="event", first=False),
    Ruling(_done_beside_the_denied, kind="event"),
    Ruling(_clause_of_its_own, kind="event", first=True),
    Ruling(_who_did_it, first=False),
    Ruling(_shot_dead_by_it, first=False),
    Ruling(_explained, first=False),
    Ruling(_another_acts, kind="event", first=True),
    Ruling(_others_move, first=True),
    Ruling(_sequel, first=True),
    Ruling(_fight_of_its_own),
    Ruling(toll_so_far, kind="harm"),
    Ruling(total_before, kind="harm"),
    Ruling(another_body_found, first=False),
    Ruling(state_of_the_body, kind="harm", first=False),
    Ruling(how_all_died, kind="harm", first=False),
    Ruling(another_of_the_dead, kind="harm", first=False),
    Ruling(harm_of_another_day, kind="harm", first=True),
    Ruling(harm_that_leads, kind="harm"),
    Ruling(_foiled),
    Ruling(killed_with),
    Ruling(_nominal_means, first=True),
    Ruling(victims_of_whom),
    Ruling(how_some_died),
    Ruling(_begun_with, first=False),
    Ruling(_searched),
    Ruling(_brought_down),
    Ruling(_reached_too),
    Ruling(_taken_away),
    Ruling(_whom_it_reached, first=False),
    Ruling(_beaten_in_it, first=False),
    Ruling(_held_up_for_it),
    Ruling(_fled_from, first=False),
    Ruling(_taken_in_it, first=True),
    Ruling(_answered_with, first=False),
    Ruling(_after_a_death, kind="harm", first=False),
    Ruling(_meanwhile, kind="event"),
    Ruling(_fire_beside_arms, first=False),
    Ruling(_after_what_goes_on, first=False),
    Ruling(_said_besides, kind="event", first=False),
    Ruling(_next_deed),
    Ruling(_elsewhere, kind="harm"),
    Ruling(harm_told_anew, kind="harm", first=False),
    Ruling(harm_while_fleeing, kind="harm", first=False),
    Ruling(harm_by_another, kind="harm", first=False),
    Ruling(meanwhile_others_killed, kind="harm", first=True),
    Ruling(harm_of_another_cause, kind="harm", first=False),
    Ruling(_driven_out, first=True),
    Ruling(_won_by_fighting),
    Ruling(_taken_as_result, first=False),
    Ruling(_left_their_dead),
    Ruling(_taken_after, first=True),
    Ruling(_result),
    Ruling(killed_during, kind="event", first=True),
    Ruling(_launch_of_the_intercepted, kind="event"),
    Ruling(_destroyed_by_it),
    Ruling(_next_step_of_it),
    Ruling(_warded_off, first=True),
    Ruling(_met, first=False),
    Ruling(_bomber_in_the_attack),
    Ruling(_weapon_of_it),
    Ruling(_taken_in_the_search),
    Ruling(_of_another_kind),
    Ruling(_same_kind),
)
"""What is asked of a trigger, in this order; some only of words of harm or of events, or in one order of words."""
_RULINGS = by_word(_RULES, TOLD | {"weapon"})


def _subject_after(clause: Clause, trigger: Chunk) -> bool:
    """Whether a side is named right after a verb: it has a subject of its own."""
    return any(
        0 <= g.lo - trigger.hi <= 1 and g.actors and not g.prep and g.chunks[0].kind in ("actor", "weapon")
        for g in clause.groups
    )


def _same_story(event: EventDraft, trigger: Chunk) -> bool:
    """Whether harm or damage in a clause of its own is still of the event."""
    if trigger.kind == "harm":
        driven = any(t.entry.get("expels") for t in event.triggers)  # «طردوا عناصر كذا من البلدة وأسروا 13»
        apart = event.type in ("movement", "agreement", "detention", "displacement")
        return driven or not apart or not trigger.joined
    return trigger.kind == "damage"


_BY_FIRE = frozenset({"airstrike", "drone_strike", "shelling", "missile_strike"})


def merge_trigger(event: EventDraft, trigger: Chunk, kind: str, generic: bool) -> None:
    """Makes a trigger part of an event; the more telling type of the two wins."""
    paired = _paired(event, trigger, kind) and kind != event.type and not generic
    event.triggers.append(trigger)
    event.hi = max(event.hi, trigger.hi)
    if paired and not event.generic:
        event.type = "bombardment"  # from the ground and from the air
    remains = any(t.entry.get("remains") for t in event.triggers)
    if remains and kind in ("detention", "abduction"):
        return  # "the bodies of three men who had been abducted"
    slain = any(t.kind == "harm" and t.entry.get("toll") == "killed" for t in event.triggers)
    if kind == "detention" and trigger.kind == "event" and not (slain and event.type in FIGHTS):
        event.type, event.generic = kind, generic
    if _leaves_its_type(event, trigger, kind):
        return
    aimed = kind == "bombardment" and not trigger.has("gerund")  # but "an attack targeting farmers"
    if event.type == "attack" and event.generic and (aimed or _is_its_subject(event, trigger, kind)):
        event.type = kind
    if event.type == "killing" and trigger.kind == "weapon" and not event.generic:
        return  # «اغتيل بعبوة زرعت في سيارته»
    if event.type == "killing" and kind in FIRE and trigger.prep in ("with", "by"):
        event.type, event.generic = kind, generic
    if trigger.kind == "event" and kind in ("detention", "abduction") and event.triggers[0].entry.get("waylays"):
        event.type, event.generic = kind, generic
    if kind in ("seizure", "detention", "abduction") and event.type in WEAPON_EVENTS | {"seizure"}:
        return
    if event.type == kind == "attack" and trigger.prep in ("in", "during"):
        return  # «هجوماً بعبوة لدى اقتحام القوات الوادي»: what went on meanwhile
    if event.type == "bombardment" and event.generic and kind in _BY_FIRE and trigger.prep == "by":
        event.type, event.generic = kind, generic  # "a van was targeted by a strike"
    weaker = (event.generic or (event.type == "movement" and kind != "movement")) and (
        not generic or event.type in ("casualties", "destruction", "killing")
    )
    if weaker and trigger.kind in ("event", "weapon"):
        event.type, event.generic = kind, generic
        event.definite = trigger.definite and not trigger.suffix


def _leaves_its_type(event: EventDraft, trigger: Chunk, kind: str) -> bool:
    """Whether a further word tells what a deed came to or went on amid, so that the deed is still of its own type."""
    if kind == "destruction":
        return event.type in WEAPON_EVENTS or any(t.kind == "harm" for t in event.triggers)  # «وأحرقوا منازل»
    if kind == "killing":  # how some of the dead just counted died
        return any(t.entry.get("toll") != "captured" for t in event.triggers if t.entry.get("role") == "person")
    if trigger.entry.get("expels") and event.type == "seizure":
        return True  # «… بعد طرد القناصة من سطحه»
    if kind == "movement":  # «قتل خمسة أثناء عبورهم الحدود»
        return event.type in ("casualties", "killing", "attack", "clash")
    fought = kind == "clash" and event.type in ("seizure", "movement") and not is_verb(trigger)
    if fought or (kind == "clash" and event.type == "attack"):
        return True  # the fighting that a place was taken in, that an attack led to
    return event.type == "displacement" and kind in WEAPON_EVENTS and trigger.article  # the fighting that people fled


def _is_its_subject(event: EventDraft, trigger: Chunk, kind: str) -> bool:
    """«استهدف قصف صاروخي البلدة», «ضرب انفجار حافلة»: an act right after the verb, which hits."""
    verb = event.triggers[-2]
    beside = trigger.lo == verb.hi and is_verb(verb) and trigger.kind == "event" and not is_verb(trigger)
    return beside and kind in WEAPON_EVENTS - {"attack", "clash"}
