"""Values that follow from others in the same event: actors understood, types told apart by who suffers."""

from __future__ import annotations

from tawatur.extract.adjuncts import count_from_statement, drop_aside_time, drop_statement_time, read_damage, strikes_of
from tawatur.extract.clause import VEHICLES, Clause, is_armed, is_verb, light_of
from tawatur.extract.counting import counter_of
from tawatur.extract.drafts import CIVILIAN, ActorRef, EventDraft, TollDraft
from tawatur.extract.event_kinds import WEAPON_EVENTS
from tawatur.extract.event_types import type_by_parties
from tawatur.extract.gaps import GAP
from tawatur.extract.inferences_first import adds_up, answers, refine_first, vague_only
from tawatur.extract.reality import is_negated, modality_of, unbroken
from tawatur.extract.role_signs import says_who
from tawatur.extract.tolls import TollReader
from tawatur.extract.triggers import MOVABLE
from tawatur.extract.understood import (
    both_hit,
    both_sides,
    fighting_teller,
    own_soldiers,
    parties_of,
    resolve_pronouns,
    who_acted,
    whose_doing,
)
from tawatur.model.frozen import replace

_DOUBTED = 5
"""Words between a doubt and the event doubted."""
_BY_FORCES = WEAPON_EVENTS | {"attack", "clash", "seizure"}
"""Deeds of a government's forces, whoever is named."""
_UNARMED_TOO = frozenset({"agreement", "movement", "interception", "clash"})
"""Events in which bodies that bring help may act: peacekeepers shoot down drones and answer fire."""


def refine(clause: Clause, event: EventDraft) -> None:
    """Values that follow from others in the same event."""
    resolve_pronouns(clause, event)
    whose_doing(clause, event)
    drop_statement_time(clause, event)
    count_from_statement(clause, event)
    drop_aside_time(clause, event)
    _revised(clause, event)
    who_acted(clause, event)
    _by_its_type(clause, event)
    for trigger in event.triggers:
        if trigger.kind == "event":
            event.strikes = event.strikes or strikes_of(clause, trigger)
        if trigger.kind == "damage" and not unbroken(clause, trigger):
            read_damage(clause, event, trigger)
    event.actors = _unique(event.actors)
    nobody = event.type == "casualties" and bool(event.tolls) and all(t.max == 0 for t in event.tolls)
    if event.stance == "asserts" and not nobody and is_negated(clause, event):
        _negate(clause, event)
    if event.stance == "asserts" and _only_likely(clause, event):
        event.stance = "suspects"
    type_by_parties(clause, event)
    if clause.syntax.subject_first:
        refine_first(clause, event)
        if event.stance == "reports_none" and _own_deed(clause, event):
            event.stance = "denies"
    _counted_people(clause, event)
    if clause.syntax.subject_first and adds_up(clause, event):
        event.tally = True
    _whose_forces(clause, event)
    if event.stance == "denies":
        tolls = [_denied(clause, event, toll) for toll in event.tolls]
        event.tolls = [t for t in tolls if t.max == 0 or event.type == "casualties"]
    event.spans = [(event.lo, event.hi)]
    if clause.syntax.subject_first:
        event.vague_only = bool(event.tolls) and vague_only(clause, event)
        event.answers = answers(clause, event)
    event.heads = event.type == "casualties" and _heads_names(clause, event)


def _by_its_type(clause: Clause, event: EventDraft) -> None:
    """What a type has of its own: who fights or agrees, whether ground is taken, whether the dead are a sum."""
    if event.type == "clash":
        event.actors = [*event.actors, *fighting_teller(clause, event)] or both_sides(clause, event)
        event.actors = event.actors or _told_by_their_word(event)
    if event.type == "seizure":
        event.seized = _seizes_ground(clause, event)
    if event.type == "casualties" and event.tolls and any(t.expr.kind == "window" for t in event.times):
        event.tally = True  # «استقبلت المستشفيات خلال الساعات الماضية تسعة قتلى»
    if event.tolls and event.type == "casualties" and (since := [t for t in event.times if t.expr.kind == "since"]):
        event.times = since  # «الحصيلة منذ 7 تموز حتى صباح اليوم»
    if event.tally and event.tolls and event.type in WEAPON_EVENTS:
        event.type, event.strikes = "casualties", None
    if event.type == "agreement":
        light = any(light_of(clause, t) or is_verb(t) for t in event.triggers)
        event.actors = parties_of(clause, event)
        settled = any(t.entry.get("settled") for t in event.triggers)
        event.agreed = light or settled or len(event.triggers) > 1 or bool(event.speech.chain and not event.definite)


def _told_by_their_word(event: EventDraft) -> list[ActorRef]:
    """«اشتباكات عشائرية»: what sort of people a word says fought each other."""
    words = (t for t in event.triggers if t.entry.get("fought_by"))
    return [ActorRef(str(t.entry["fought_by"]), t.lo, t.hi, rule="actor.word") for t in words][:1]


def _whose_forces(clause: Clause, event: EventDraft) -> None:
    """Who acts and who suffers of those told: a government's forces, and none who only brings help."""
    if event.type not in _UNARMED_TOO:
        event.actors = [a for a in event.actors if not clause.resolver.harmless(a.id)]  # rescuers only come after
    _soldiers_of_the_teller(clause, event)
    if event.type in _BY_FORCES:  # «قصف النظام»: its forces did
        event.actors = _unique([replace(a, id=clause.resolver.forces(a.id)) for a in event.actors])
    _told_apart(event)
    _who_suffered(clause, event)
    if event.type in _BY_FORCES | {"interception"}:
        arms = event.type == "interception" or any(t.kind == "killed" and t.victims for t in event.tolls)
        event.targets = [_as_forces(clause, t) if arms or t.object is None else t for t in event.targets]


def _soldiers_of_the_teller(clause: Clause, event: EventDraft) -> None:
    """«أعلنت وزارة الدفاع التركية مقتل جندي»: of whose army a soldier is whom an army or its ministry tells of."""
    teller = clause.resolver.forces(event.speech.chain[-1].id) if event.speech.chain else ""
    if not teller or not clause.resolver.army(teller) or clause.syntax.subject_first:
        return

    def own(ref: ActorRef) -> ActorRef:
        understood = ref.rule == "actor.force" and clause.resolver.army(ref.id)
        return replace(ref, id=teller) if understood else ref

    event.actors, event.targets = [own(a) for a in event.actors], [own(t) for t in event.targets]
    event.tolls = [replace(t, victims=tuple(map(own, t.victims))) for t in event.tolls]


def _as_forces(clause: Clause, target: ActorRef) -> ActorRef:
    """«قتل تسعة من عناصر النظام», «أسقطوا مروحية للنظام»: of a government, its forces."""
    return replace(target, id=clause.resolver.forces(target.id))


def _revised(clause: Clause, event: EventDraft) -> None:
    """«أودت بخمسة، ثم عدلت الرقم صباح الأحد إلى ستة»: the later figure stands; the day is that of the revision."""
    lo = event.triggers[0].hi
    at = next((c.hi for c in clause.chunks if c.entry.get("of_tally") and lo <= c.lo < event.hi), None)
    if at is not None and (later := {t.kind for t in event.tolls if t.lo >= at}):
        event.tolls = [t for t in event.tolls if t.lo >= at or t.kind not in later]
        event.times = [t for t in event.times if t.lo < at]


def _only_likely(clause: Clause, event: EventDraft) -> bool:
    """«يرجح أن يكون انتحاري فجر نفسه»: a doubt about the whole; «طائرات يعتقد أنها روسية» doubts one slot."""
    syntax, norm, head = clause.syntax, clause.norm, event.triggers[0].lo
    for item in clause.of("hedge"):
        if 0 <= head - item.hi <= _DOUBTED and not syntax.subject_first:
            whole = syntax.complementisers - syntax.of_oneself
            beside = any(c.hi == item.lo and c.kind in ("weapon", "person", "object", "actor") for c in clause.chunks)
            opens = norm[item.hi - 1] in whole or norm[item.hi] in whole
            if opens and not beside and not any(item.hi <= b < head for b in clause.breaks):
                return True
    return False


def _negate(clause: Clause, event: EventDraft) -> None:
    """A force that says it struck nothing denies; who recorded no strike reports none."""
    silent = unreported(clause, event)
    teller = event.speech.chain[-1].id if event.speech.chain else clause.outlet or ""
    light = light_of(clause, event.triggers[0])
    met = light.entry.get("subject") if light is not None else None
    own = bool(teller) and clause.resolver.combatant(teller) and not (silent or met == "event")  # «عدم وقوع غارات»
    if not event.actors and own and is_armed(event) and met != "target":  # «إن قواته لم تتعرض لهجوم»
        event.actors = [ActorRef(clause.resolver.forces(teller), event.lo, event.hi, rule="actor.speaker")]
        event.empty = event.nominal = False  # "said it was not behind the attack"
    if met == "target" and event.targets:
        event.empty = event.nominal = False
    suffered = met == "target" or any(t.entry.get("subject") == "target" for t in event.triggers)
    suffered = own and suffered  # «لم تفقد القوات أي موقع»
    disowned = any(c.entry.get("disowns") and c.hi <= event.triggers[0].lo for c in clause.of("negation"))
    event.stance = "denies" if (event.actors or suffered or disowned) and not silent else "reports_none"


def _own_deed(clause: Clause, event: EventDraft) -> bool:
    """“Said it had not detained anybody”: whether who tells is the one who would have acted."""
    teller = event.speech.chain[-1].id if event.speech.chain else ""
    return any(actor.id in (teller, clause.resolver.forces(teller)) for actor in event.actors) and bool(teller)


def _heads_names(clause: Clause, event: EventDraft) -> bool:
    """«شهداء:», «الشهيدان فلان وفلان»: a word for the dead that heads a list or captions names, and tells nothing."""
    told = ("event", "say", "light", "link", "weapon", "damage", "frame", "number", "tally", "anaphor")
    nouns = all(t.entry.get("role") == "person" and not t.prep for t in event.triggers)
    if not nouns or event.placed or event.times or any(c.kind in told for c in clause.chunks):
        return False
    return all(t.definite for t in event.triggers) or clause.norm[clause.hi - 1] == ":"


def _of_those_hit(clause: Clause, event: EventDraft, toll: TollDraft) -> TollDraft:
    """“Ambushed fighters, killing 15”: a bare number counts those the verb falls on."""
    struck = is_verb(event.triggers[0]) and event.triggers[0].kind == "event" and toll.lo > event.triggers[0].lo
    people = any(toll.lo <= c.lo < toll.hi for c in clause.of("person"))
    if not struck or people or toll.victims or toll.who != "unknown" or toll.kind not in ("killed", "wounded"):
        return toll
    fighters = bool(event.targets) and all(clause.resolver.combatant(t.id) and not t.object for t in event.targets)
    return replace(toll, who="combatants") if fighters else toll


def _told_apart(event: EventDraft) -> None:
    """“70 casualties, including 24 deaths and 46 injuries”: a sum whose parts make it up is told by them."""
    dead = [t for t in event.tolls if t.kind == "killed" and t.min]
    hurt = [t for t in event.tolls if t.kind == "wounded" and t.min]
    sums = [t for t in event.tolls if t.kind == "killed_or_wounded" and not t.part]
    counted = {t.lo for t in dead + hurt}
    event.tolls = [t for t in event.tolls if not (t.kind == "killed_or_wounded" and t.part and t.lo in counted)]
    if len(sums) == len(dead) == len(hurt) == 1 and sums[0].min == (dead[0].min or 0) + (hurt[0].min or 0):
        who = sums[0].who
        parts = (replace(t, part=False, who=who if t.who == "unknown" else t.who) for t in (dead[0], hurt[0]))
        event.tolls = [*parts, *(t for t in event.tolls if t not in (sums[0], dead[0], hurt[0]))]


def _who_suffered(clause: Clause, event: EventDraft) -> None:
    """Those counted among the victims are targets; nobody is a target of their own act."""
    if event.type == "displacement":
        event.targets = [t for t in event.targets if clause.resolver.people(t.id)]  # no side that drives them out
    if event.type == "displacement" and not event.targets:
        event.targets = [ActorRef("civilians", event.lo, event.hi, rule="target.displaced")]
    if event.type == "clash":
        fought = (v for t in event.tolls for v in t.victims if clause.resolver.combatant(v.id))
        event.actors = _unique([*event.actors, *fought])
    event.targets.extend([*own_soldiers(clause, event), *both_hit(clause, event)])
    homes = [t for t in event.triggers if t.kind == "event" and t.entry.get("holder") == "civilian"]
    if homes and not event.targets:  # «تفجير منزل فلان»
        event.targets = [ActorRef("civilians", homes[0].lo, homes[0].hi, rule="target.civilian")]
    event.targets = event.targets or _whose_is_broken(clause, event)
    told = [t for t in event.triggers if t.kind == "harm" and t.entry.get("who") in CIVILIAN]
    counted = any(toll.min for toll in event.tolls)  # "61 civilian casualties: 23 people killed"
    if told and counted and not event.targets:
        event.targets = [ActorRef("civilians", told[0].lo, told[0].hi, rule="target.victims")]
    acting = {a.id for a in event.actors}
    _those_counted(clause, event, acting)
    _who_they_were(clause, event)
    if any(clause.resolver.combatant(t.id) for t in event.targets):
        event.targets = [t for t in event.targets if t.object not in VEHICLES or not clause.resolver.people(t.id)]
    if any(t.id == "civilians" for t in event.targets):
        wards = [t for t in event.targets if t.rule == "target.medics" and t.object not in VEHICLES]
        event.targets = [t for t in event.targets if t not in wards]  # a hospital is civilian too
    if clause.syntax.subject_first:
        event.tolls = [_of_those_hit(clause, event, toll) for toll in event.tolls]
    event.tolls = [_unarmed(clause, toll) for toll in event.tolls]
    known = (t for t in event.targets if clause.resolver.side(t.id) or clause.resolver.people(t.id))
    known = (t for t in known if event.type != "clash" or clause.resolver.people(t.id))  # bystanders of a fight
    event.targets = _unique([t for t in known if t.id not in acting])


_SUFFERED = ("killed", "wounded", "killed_or_wounded", "captured", "missing")


def _those_counted(clause: Clause, event: EventDraft, acting: set[str]) -> None:
    """Those a toll counts suffer: their side, else civilians; soldiers understood are of whose car or post was hit."""
    for toll in event.tolls:
        event.targets.extend(v for v in toll.victims if v.id not in acting)
        harmed = toll.kind in _SUFFERED and (toll.min != 0 or event.stance == "denies") and toll.who in CIVILIAN
        if harmed and not (_of_their_crew(clause, event, toll) or _of_a_side(clause, toll)):
            who = toll.who if toll.who in ("medics", "journalists") else "civilians"
            event.targets.append(ActorRef(who, toll.lo, toll.hi, rule="target.victims"))
    event.targets.extend(_beside_their_post(clause, event))
    named = [t for t in event.targets if t.rule != "actor.force" and clause.resolver.combatant(t.id)]
    if any(t.rule == "target.holder" or clause.resolver.army(t.id) for t in named):
        event.targets = [t for t in event.targets if t.rule != "actor.force"]  # «مقتل ضابط في عبوة بسيارة للشرطة»


def _of_a_side(clause: Clause, toll: TollDraft) -> bool:
    return any(clause.resolver.combatant(v.id) for v in toll.victims)


_CREWED = frozenset(
    (*VEHICLES, "bulldozer", "excavator", "tank", "armoured", "pickup", "technical", "convoy", "patrol")
)
"""Things whose crew is of the side that they belong to."""


def _of_their_crew(clause: Clause, event: EventDraft, toll: TollDraft) -> bool:
    """«عبوة بجرافة للجيش قتلت سائقها»: people of a machine that a side rides in."""
    hit = any(t.object in _CREWED and clause.resolver.combatant(t.id) for t in event.targets)
    return hit and any(toll.lo <= c.lo < toll.hi and c.suffix for c in clause.of("person"))


def _beside_their_post(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«انفجرت عبوة قرب حاجز لكذا ما أدى إلى مقتل عنصرين»: fighters of no side told, beside the one post told."""
    harmed = (t for t in event.tolls if t.kind in ("killed", "wounded", "killed_or_wounded") and t.max != 0)
    unknown = [t for t in harmed if t.who == "combatants" and not (t.victims or t.party or t.part)]
    if not unknown or any(clause.resolver.combatant(t.id) for t in event.targets):
        return []
    inside = (g for g in clause.groups if event.lo <= g.lo < event.hi and not (g.prep or g.first("person")))
    posts = [g for g in inside if any(h.kind == "object" and h.entry.get("holder") == "military" for h in g.heads)]
    sides = {a.id: a for g in posts for a in g.actors if clause.resolver.combatant(a.id)}
    if sides.keys() & {a.id for a in event.actors}:
        return []
    return [replace(a, rule="target.beside_their_post") for a in sides.values()] if len(sides) == 1 else []


def _unarmed(clause: Clause, toll: TollDraft) -> TollDraft:
    """«قتل ثلاثة من متطوعي الخوذ البيضاء»: those of a body that brings help are no fighters."""
    if toll.who == "combatants" and toll.victims and all(clause.resolver.harmless(v.id) for v in toll.victims):
        return replace(toll, who="civilians")
    return toll


def _denied(clause: Clause, event: EventDraft, toll: TollDraft) -> TollDraft:
    """«نفى أن تكون الضربة قد أودت بمدنيين»: that people, who are not counted, were harmed is denied of any.

    How many died is the word of others: «نفى قصف سوق سقط فيه قتلى», «نفى الهجوم الذي أوقع 40 قتيلا».
    """
    uncounted = toll.vague == "several" and toll.rule in ("number.plural", "number.dual")
    first = event.triggers[0]
    described = not clause.syntax.relatives.isdisjoint(clause.norm[first.hi : toll.lo])
    of_harm = first.kind == "harm" or (first.article and not described)
    return replace(toll, min=0, max=0, vague=None) if uncounted and of_harm else toll


def _who_they_were(clause: Clause, event: EventDraft) -> None:
    """«قتل شاب …، وهو عنصر في كذا»: a victim of whom it is said is a fighter, no civilian."""
    harmed = any(t.kind in ("killed", "wounded", "killed_or_wounded") and t.max != 0 for t in event.tolls)
    told = [g for g in clause.groups if event.speech.lo <= g.lo < event.speech.hi and says_who(clause, g)]
    told = [g for g in told if event.triggers[0].lo < g.lo and harmed]
    if told:
        others = [t for t in event.targets if not clause.resolver.people(t.id)]
        event.targets = others + [a for g in told for a in g.actors]


def unreported(clause: Clause, event: EventDraft) -> bool:
    """“There were no reported strikes”: nothing was recorded, which denies nobody's word."""
    head = event.triggers[0].lo
    return any(c.entry.get("reports") and 0 <= head - c.hi <= 2 for c in clause.of("negation"))


def _seizes_ground(clause: Clause, event: EventDraft) -> bool:
    """A town or post is seized; rifles and cars are not ground."""
    if event.triggers[0].entry.get("armed"):  # but «سلمت البلدية المشفى إلى الوزارة», «كسر ناشطون الحصار»
        return any(clause.resolver.combatant(side.id) for side in (*event.actors, *event.targets))
    for trigger in event.triggers:
        if trigger.entry.get("ground"):
            return True
        after = [
            c for c in clause.chunks if 0 <= c.lo - trigger.hi <= 4 and c.kind in ("object", "weapon", "place_noun")
        ]
        if after and (after[0].kind == "place_noun" or after[0].entry.get("object") not in MOVABLE | {None}):
            return after[0].kind != "weapon"
        if not after and (trigger.suffix or (trigger.entry.get("object") == "place" and event.actors)):
            return True
    return bool(event.tolls)


_HOLDERS = {"civilian": "civilians", "medics": "medics"}
"""Whom a thing belongs to that no side holds, by the holder that its word tells."""


def _whose_is_broken(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«خرج المشفى عن الخدمة بعد قصف», «أضرموا النار في مسجد»: of a thing of nobody's side that was broken."""
    if event.type != "destruction" and event.type not in WEAPON_EVENTS:
        return []
    spans = [(lo, hi) for _, _, lo, hi in event.damage]
    things = (c for c in clause.of("object") if any(lo <= c.lo < hi for lo, hi in spans))
    owners = ((c, _HOLDERS.get(str(c.entry.get("holder")))) for c in things if not c.entry.get("weak"))
    refs = (
        ActorRef(owner, c.lo, c.hi, object=c.entry.get("object"), rule="target.broken") for c, owner in owners if owner
    )
    return list(refs)[:1]


_COUNTED = {"detention": "captured", "abduction": "captured", "killing": "killed", "displacement": "displaced"}


def _counted_people(clause: Clause, event: EventDraft) -> None:
    """«اعتقلت ثمانية مواطنين»: the people an arrest, killing or flight is about are its toll."""
    kind = _COUNTED.get(event.type)
    if kind is None and any(t.entry.get("kills") for t in event.triggers):
        kind = "killed"  # "the killing of 13 people in an airstrike"
    told = {t.kind for t in event.tolls}
    further = kind == "killed" and clause.syntax.subject_first  # "the killing of one and the wounding of two"
    if kind is None or told & {kind, "killed_or_wounded"} or (told and not further) or event.stance == "reports_none":
        return
    reader = TollReader(counter_of(clause))
    if any(modality_of(clause, trigger) == "attempted" for trigger in event.triggers):  # «حاولوا اغتيال ضابط»
        if not any(t.entry.get("toll") == "wounded" and t.suffix for t in event.triggers):
            return
        kind = "wounded"  # «محاولة اغتيال طالت ضابطا وأدت لإصابته»
    for trigger in event.triggers:
        if trigger.feature == GAP:
            continue
        found = reader.count_of(trigger, kind) or reader.count_around(trigger, kind)
        if not found and kind == "displaced":
            found = reader.count_anywhere(trigger, kind, event.speech.hi)
        if found:
            event.tolls.extend(found)
            event.lo, event.hi = min(event.lo, found[0].lo), max(event.hi, found[0].hi)
            return


def _unique(refs: list[ActorRef]) -> list[ActorRef]:
    seen: dict[str, ActorRef] = {}
    for ref in refs:
        seen.setdefault(ref.id, ref)
    return list(seen.values())
