"""Values that follow from others in the same event: actors understood, types told apart by who suffers."""

from __future__ import annotations

from dataclasses import replace

from tawatur.extract.adjuncts import drop_aside_time, drop_statement_time, read_damage, strikes_of, thing_before
from tawatur.extract.clause import WEAPON_EVENTS, Clause, is_verb, light_of
from tawatur.extract.counting import Counter
from tawatur.extract.drafts import CIVILIAN, ActorRef, EventDraft, TollDraft
from tawatur.extract.gaps import GAP
from tawatur.extract.role_signs import spoke_of_self
from tawatur.extract.roles import add_target, owner_of
from tawatur.extract.states import acting_states, without_countries
from tawatur.extract.tolls import TollReader
from tawatur.extract.triggers import is_negated
from tawatur.grammar.chunks import Chunk, gap_words
from tawatur.model.time import TimeMention
from tawatur.text.tokens import PUNCT

_DOUBTED = 5
"""Words between a doubt and the event doubted."""
_MOVABLE = ("vehicle", "tank", "car", "motorcycle", "weapons", "ammunition", "truck", "money", "rifle")
_AT_FLYERS = frozenset({"attack", "destruction", "bombardment", "airstrike", "drone_strike"})
_SPECIFIC = ("airstrike", "drone_strike", "shelling", "missile_strike", "suicide_bombing", "bombing", "landmine")


def refine(clause: Clause, event: EventDraft) -> None:
    """Values that follow from others in the same event."""
    _pronouns(clause, event)
    drop_statement_time(clause, event)
    drop_aside_time(clause, event)
    _revised(clause, event)
    _who_acted(clause, event)
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
        event.actors = event.actors or _states(clause, event)
        settled = any(t.entry.get("settled") for t in event.triggers)
        event.agreed = light or settled or len(event.triggers) > 1 or bool(event.speech.chain and not event.definite)
    for trigger in event.triggers:
        if trigger.kind == "event":
            event.strikes = event.strikes or strikes_of(clause, trigger)
        if trigger.kind == "damage":
            read_damage(clause, event, trigger)
    event.actors = _unique(event.actors)
    if event.stance == "asserts" and is_negated(clause, event):
        _negate(clause, event)
    if event.stance == "asserts" and _only_likely(clause, event):
        event.stance = "suspects"
    _type_by_parties(clause, event)
    if clause.language.syntax.subject_first:
        _refine_first(clause, event)
    _counted_people(clause, event)
    if clause.language.syntax.subject_first and _adds_up(clause, event):
        event.tally = True
    _who_suffered(clause, event)
    event.spans = [(event.lo, event.hi)]
    if clause.language.syntax.subject_first:
        event.vague_only = _vague_only(clause, event)
        event.answers = _answers(clause, event)


def _revised(clause: Clause, event: EventDraft) -> None:
    """«أودت بخمسة، ثم عدلت الرقم صباح الأحد إلى ستة»: the later figure stands; the day is that of the revision."""
    lo = event.triggers[0].hi
    at = next((c.hi for c in clause.chunks if c.entry.get("of_tally") and lo <= c.lo < event.hi), None)
    if at is not None and (later := {t.kind for t in event.tolls if t.lo >= at}):
        event.tolls = [t for t in event.tolls if t.lo >= at or t.kind not in later]
        event.times = [t for t in event.times if t.lo < at]


def _who_acted(clause: Clause, event: EventDraft) -> None:
    """The accused, "we", a country, the owner of the act, the speaker where it speaks of itself."""
    if event.speech.accused and not event.actors:
        event.actors = list(event.speech.accused)
    if any(t.has("first") for t in event.triggers):
        ours = owner_of(clause, event, min(clause.language.syntax.own_side), event.lo)
        if any(t.entry.get("failed") for t in event.triggers):
            event.targets.extend(ours)  # «أحبطنا محاولة اقتحام»
        elif not event.actors:
            event.actors = ours
    if not event.actors:
        event.actors = acting_states(clause, event) or _possessor(clause, event) or _whose_drone(clause, event)
    teller = event.speech.chain[-1].id if event.speech.chain else ""
    if event.actors or not teller:
        return
    first = event.triggers[0]
    opened = (
        clause.tokens.norm[first.lo - 1] in clause.language.syntax.complementisers | clause.language.syntax.relatives
    )
    straight = event.stance == "denies" and first.lo - event.speech.zone[1] <= 1 and not opened
    noun = not is_verb(first) or (straight and not clause.language.syntax.subject_first)  # «نفى المصدر قصف كذا»
    noun = noun and first.kind != "harm"  # «نفى مقتل أي من جنوده»
    own = (
        clause.resolver.combatant(teller)
        and noun
        and (
            (event.stance == "denies" and event.type in WEAPON_EVENTS)  # «نفى الجيش قصف المستشفى»: that it did
            or _own_operation(clause, event)
        )
    )
    if own or spoke_of_self(clause, event):
        event.actors = [ActorRef(clause.resolver.forces(teller), event.lo, event.lo + 1, rule="actor.speaker")]


def _own_operation(clause: Clause, event: EventDraft) -> bool:
    """«أعلن الحزب قصف ثكنة للجيش», «أعلنت القوات القبض على خلية»: what a force announces done to its foes, it did."""
    if event.stance != "asserts" or clause.language.syntax.subject_first:
        return False
    trigger = next((t for t in event.triggers if t.kind == "event"), event.triggers[0])
    arrest = event.type == "detention" and not is_verb(trigger)  # «أعلنت الشرطة القبض على ثلاثة مطلوبين»
    if trigger.kind != "event" or not (trigger.has("masdar") or arrest):
        return False
    start = clause.lo if event.speech.inherited else event.speech.zone[1]  # «• قنص جندي …» under its speaker's name
    told = {i for c in clause.chunks if c.kind == "time" for i in range(c.lo, c.hi)}
    apart = [i for i in range(start, trigger.lo) if i not in told and clause.tokens.kind[i] != PUNCT]
    if len(apart) > 2:
        return False
    side = clause.resolver.forces(event.speech.chain[-1].id)
    foes = [
        t for t in event.targets if clause.resolver.combatant(t.id) and t.id not in (side, event.speech.chain[-1].id)
    ]
    lo, hi = event.speech.zone
    announces = any(c.entry.get("announces") for c in clause.chunks if c.kind == "say" and lo <= c.lo < hi)
    own = bool(foes) or (announces and not event.targets)  # «أعلنت الكتائب قصف قاعدة كذا بخمسة صواريخ»
    return event.type in ("detention", "interception") or (event.type in (*WEAPON_EVENTS, "destruction") and own)


def _only_likely(clause: Clause, event: EventDraft) -> bool:
    """«يرجح أن يكون انتحاري فجر نفسه»: a doubt about the whole; «طائرات يعتقد أنها روسية» doubts one slot."""
    syntax, norm, head = clause.language.syntax, clause.tokens.norm, event.triggers[0].lo
    whole = syntax.complementisers - syntax.of_oneself
    for item in clause.chunks:
        if item.kind == "hedge" and 0 <= head - item.hi <= _DOUBTED and not syntax.subject_first:
            beside = any(c.hi == item.lo and c.kind in ("weapon", "person", "object", "actor") for c in clause.chunks)
            opens = norm[item.hi - 1] in whole or norm[item.hi] in whole
            if opens and not beside and not any(item.hi <= b < head for b in clause.breaks):
                return True
    return False


def _negate(clause: Clause, event: EventDraft) -> None:
    """A force that says it struck nothing denies; who recorded no strike reports none."""
    unreported = _unreported(clause, event)
    teller = event.speech.chain[-1].id if event.speech.chain else clause.outlet or ""
    own = bool(teller) and clause.resolver.combatant(teller) and not unreported
    if not event.actors and own and event.type in WEAPON_EVENTS:
        event.actors = [ActorRef(clause.resolver.forces(teller), event.lo, event.hi, rule="actor.speaker")]
    suffered = own and any(t.entry.get("subject") == "target" for t in event.triggers)  # «لم تفقد القوات أي موقع»
    event.stance = "denies" if (event.actors or suffered) and not unreported else "reports_none"


def _type_by_parties(clause: Clause, event: EventDraft) -> None:
    """What a word of many uses comes to mean by who acts, with what, and who suffers."""
    subject_first = clause.language.syntax.subject_first
    if event.type == "casualties" and any(clause.resolver.air(a.id) for a in event.actors):
        event.type, event.generic = "airstrike", False  # "Russian warplanes killed six civilians"
    if event.type in ("missile_strike", "shelling") and (platform := _fired_from(clause, event)):
        event.type, event.generic = _FROM_ABOVE[str(platform.entry.get("platform"))], False
    if event.type in ("missile_strike", "shelling") and any(clause.resolver.air(a.id) for a in event.actors):
        event.type, event.generic = "airstrike", False  # «ألقت طائرات روسية صواريخها»
    bullets = any(weapon == "small-arms" for weapon, _, _ in event.weapons)
    loosely = all(t.entry.get("weak") for t in event.triggers if t.kind == "event")
    if bullets and loosely and event.type in ("bombardment", "shelling"):
        event.type = "attack"  # «ضربوا المعتصمين بالرصاص الحي»
    shot = bullets and any(t.kind == "killed" and t.min for t in event.tolls)
    if event.type == "casualties" and (event.actors or shot):
        hurt = all(t.kind == "wounded" for t in event.tolls)
        event.type = "attack" if hurt and event.tolls else "killing"
    if event.type == "seizure" and subject_first and _of_people(clause, event.triggers[0]):
        event.type = "detention"  # "seized two men"
    if event.type == "seizure" and event.tolls and all(t.kind == "captured" for t in event.tolls):
        if all(t.entry.get("object") == "person" for t in event.triggers if t.kind == "event"):
            event.type = "detention"  # «أسر عشرة جنود»
    if event.type in _AT_FLYERS and any(_of_a_flyer(clause, t) for t in event.triggers):
        event.type, event.generic, event.strikes = "interception", False, None
        theirs = [a for a in event.actors if a.lo >= event.triggers[0].hi]  # "engaged with six rebel drones"
        if subject_first and len(theirs) < len(event.actors):
            event.actors = [a for a in event.actors if a not in theirs]
            event.targets.extend(theirs)
    if event.type == "destruction" and event.actors and any(clause.resolver.combatant(t.id) for t in event.targets):
        event.type = "attack"  # «دمروا دبابة إسرائيلية»
    if not event.generic or not event.actors or event.type not in ("bombardment", "attack"):
        return
    if any(clause.resolver.air(a.id) for a in event.actors):
        event.type, event.generic = "airstrike", False
    remote = any(t.entry.get("remote") for t in event.triggers)
    if event.type == "attack" and remote and not bullets and all(clause.resolver.army(a.id) for a in event.actors):
        event.type = "bombardment"  # an army that "targets" or "hits" from afar, with what is not said


def _of_a_flyer(clause: Clause, trigger: Chunk) -> bool:
    """«دمرت الدفاعات مسيرتين», "engaged two drones", "the drone was destroyed": what is broken flies."""
    breaks = trigger.entry.get("generic") and is_verb(trigger) and trigger.entry.get("object") != "weapon"
    if trigger.kind != "damage" and not breaks:
        return False  # «أطلق مسيّرة» sends it
    after = [c for c in clause.chunks if trigger.hi <= c.lo <= trigger.hi + 5 and c.kind != "number"]
    broken = next((c for c in after if c.kind not in ("actor", "side")), None)
    if not clause.language.syntax.subject_first and broken is not None and not trigger.has("masdar"):
        broken = broken if any(c.lo < broken.lo for c in after if c.kind in ("actor", "side")) else None
    if clause.language.syntax.subject_first and set(clause.tokens.norm[trigger.lo - 2 : trigger.lo]) & (
        clause.language.syntax.passive
    ):
        broken = next((c for c in reversed(clause.chunks) if c.hi <= trigger.lo and c.kind != "auxiliary"), None)
    return broken is not None and broken.entry.get("platform") == "drone" and not broken.prep and not broken.joined


_FROM_ABOVE = {"drone": "drone_strike", "aircraft": "airstrike"}


def _fired_from(clause: Clause, event: EventDraft) -> Chunk | None:
    """«بصاروخ من مسيّرة», «قصفت طائرة استطلاع بصاروخ», "a drone fired two missiles": what flew and fired."""
    verbs = [t for t in event.triggers if is_verb(t)]
    for item in clause.chunks:
        if item.kind != "weapon" or item.entry.get("platform") not in _FROM_ABOVE or item.joined:
            continue
        if not any(lo == item.lo for _, lo, _ in event.weapons):
            continue
        gap = 2 if clause.language.syntax.subject_first else -1
        fires = any(t.hi == item.lo and not t.has("passive") or 0 <= t.lo - item.hi <= gap for t in verbs)
        if item.prep == "from" or (fires and not item.prep):
            return item
    return None


def _of_those_hit(clause: Clause, event: EventDraft, toll: TollDraft) -> TollDraft:
    """“Ambushed fighters, killing 15”: a bare number counts those the verb falls on."""
    struck = is_verb(event.triggers[0]) and event.triggers[0].kind == "event" and toll.lo > event.triggers[0].lo
    people = any(c.kind == "person" and toll.lo <= c.lo < toll.hi for c in clause.chunks)
    if not struck or people or toll.victims or toll.who != "unknown" or toll.kind not in ("killed", "wounded"):
        return toll
    fighters = bool(event.targets) and all(clause.resolver.combatant(t.id) and not t.object for t in event.targets)
    return replace(toll, who="combatants") if fighters else toll


def _of_people(clause: Clause, verb: Chunk) -> bool:
    """Whether people stand right after a verb as its object."""
    after = next((g for g in clause.groups if 0 <= g.lo - verb.hi <= 1 and not g.prep), None)
    return after is not None and is_verb(verb) and after.first("person") is not None and after.first("object") is None


def _who_suffered(clause: Clause, event: EventDraft) -> None:
    """Those counted among the victims are targets; nobody is a target of their own act."""
    if event.type == "displacement" and clause.language.syntax.subject_first:
        event.targets = [t for t in event.targets if clause.resolver.people(t.id)]  # no side that drives them out
    if event.type == "displacement" and not event.targets:
        event.targets = [ActorRef("civilians", event.lo, event.hi, rule="target.displaced")]
    if event.type == "clash":
        fought = (v for t in event.tolls for v in t.victims if clause.resolver.combatant(v.id))
        event.actors = _unique([*event.actors, *fought])
    event.targets.extend(_own_soldiers(clause, event))
    homes = [t for t in event.triggers if t.kind == "event" and t.entry.get("holder") == "civilian"]
    if homes and not event.targets:  # «تفجير منزل فلان»
        event.targets = [ActorRef("civilians", homes[0].lo, homes[0].hi, rule="target.civilian")]
    acting = {a.id for a in event.actors}
    for toll in event.tolls:
        event.targets.extend(v for v in toll.victims if v.id not in acting)
        if toll.kind in ("killed", "wounded", "killed_or_wounded", "captured") and toll.min != 0:
            if toll.who in CIVILIAN and not any(clause.resolver.combatant(v.id) for v in toll.victims):
                who = toll.who if toll.who in ("medics", "journalists") else "civilians"
                event.targets.append(ActorRef(who, toll.lo, toll.hi, rule="target.victims"))
    if any(clause.resolver.combatant(t.id) for t in event.targets):
        event.targets = [t for t in event.targets if t.object not in _VEHICLES or not clause.resolver.people(t.id)]
    if clause.language.syntax.subject_first:
        event.tolls = [_of_those_hit(clause, event, toll) for toll in event.tolls]
    known = (t for t in event.targets if clause.resolver.side(t.id) or clause.resolver.people(t.id))
    event.targets = [] if event.type == "clash" else _unique([t for t in known if t.id not in acting])


_VEHICLES = ("car", "motorcycle", "vehicle", "truck")
"""What fighters who are hit ride in, whoever built it («استهداف سيارة يستقلها عنصران من كذا»)."""


def _unreported(clause: Clause, event: EventDraft) -> bool:
    """“There were no reported strikes”: nothing was recorded, which denies nobody's word."""
    head = event.triggers[0].lo
    return any(c.kind == "negation" and c.entry.get("reports") and 0 <= head - c.hi <= 2 for c in clause.chunks)


def _own_soldiers(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«أعلن الجيش مقتل جنديين»: soldiers whose side is unsaid are those of the army that tells of them."""
    origin = event.speech.chain[-1].id if event.speech.chain else ""
    if (
        clause.language.syntax.subject_first
        or not clause.resolver.army(origin)
        or origin in {a.id for a in event.actors}
    ):
        return []
    for toll in event.tolls:
        ranks = [c for c in clause.chunks if toll.lo <= c.lo < toll.hi and c.entry.get("class") == "unnamed:military"]
        if ranks and not toll.victims and not toll.part and toll.kind in ("killed", "wounded", "killed_or_wounded"):
            return [ActorRef(origin, toll.lo, toll.hi, rule="target.own_soldiers")]
    return []


def _whose_drone(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«ألقت مسيرة إسرائيلية قنبلة»: the side that the phrase of the drone names."""
    at = next((t.lo for t in event.triggers if t.kind == "weapon" and t.entry.get("platform")), None)
    whose = next((g for g in clause.groups if at is not None and g.lo <= at < g.hi), None)
    return list(whose.actors) if whose else []


def _possessor(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«أعلنت القوات سيطرتها على البلدة»: whose act a pronoun on its noun says it is."""
    trigger = event.triggers[0]
    noun = trigger.has("masdar") or trigger.entry.get("intransitive")
    own = trigger.kind == "event" and noun and bool(trigger.suffix) and trigger.entry.get("type") == "seizure"
    return owner_of(clause, event, trigger.suffix, trigger.lo) if own else []


def _seizes_ground(clause: Clause, event: EventDraft) -> bool:
    """A town or post is seized; rifles and cars are not ground."""
    for trigger in event.triggers:
        if trigger.entry.get("ground"):
            return True
        after = [
            c for c in clause.chunks if 0 <= c.lo - trigger.hi <= 4 and c.kind in ("object", "weapon", "place_noun")
        ]
        if after and (after[0].kind == "place_noun" or after[0].entry.get("object") not in (None, *_MOVABLE)):
            return after[0].kind != "weapon"
        if not after and (trigger.suffix or (trigger.entry.get("object") == "place" and event.actors)):
            return True
    return bool(event.tolls)


def _refine_first(clause: Clause, event: EventDraft) -> None:
    """What verbs of many uses come to mean by who suffers and who acts."""
    verbs = [t for t in event.triggers if t.kind == "event"]
    if event.generic and event.type == "attack" and _are_air_raids(clause, event, verbs):
        event.type, event.generic = "airstrike", False
    if event.type == "attack" and _shot_dead(clause, event, verbs):
        event.type = "killing"
    _who_acted_first(clause, event, verbs)
    if event.type == "casualties" and any(w == "bomb" and lo < event.triggers[0].lo for w, lo, _ in event.weapons):
        event.type, event.generic = "bombing", True  # "a bomb killed 18 people"
    if event.type == "displacement" and event.places and any(is_verb(t) for t in verbs):
        fled = any(c.kind in ("person", "source") and 0 <= verbs[0].lo - c.hi <= 2 for c in clause.chunks)
        event.generic = event.generic and not fled  # "residents fled the town"
    if event.type == "airstrike" and event.strikes is None:
        raids = [t for t in verbs if t.entry.get("raid")]
        event.strikes = next((n for t in raids if (n := strikes_of(clause, t, "airstrike"))), None)
    event.weapons = event.weapons or [(str(t.entry.get("weapon")), t.lo, t.hi) for t in verbs if t.entry.get("weapon")]
    if event.type == "casualties" and _bodies_found(clause, event):
        event.type = "killing"
    if event.type in ("abduction", "detention"):
        event.tolls = [replace(t, kind="captured") if t.kind == "killed" else t for t in event.tolls]


def _are_air_raids(clause: Clause, event: EventDraft, verbs: list[Chunk]) -> bool:
    """“Raids on the town”, “two coalition raids on the port”."""
    raids, norm = [t for t in verbs if t.entry.get("raid")], clause.tokens.norm
    if any(t.has("pl") and norm[t.hi] in clause.language.syntax.upon for t in raids if t.hi < len(norm)):
        return True
    coalition = any(clause.resolver.coalition(a.id) for a in event.actors)
    return bool(raids) and coalition and not any(is_verb(t) for t in verbs)


def _shot_dead(clause: Clause, event: EventDraft, verbs: list[Chunk]) -> bool:
    """“Opened fire on the crowd, killing two”: shooting that killed people who do not fight."""
    dead = any(toll.kind == "killed" and toll.max != 0 for toll in event.tolls)
    dead = dead or any(t.kind == "harm" and t.entry.get("toll") == "killed" for t in event.triggers)
    fighting = any(clause.resolver.combatant(t.id) for t in event.targets)
    return dead and not fighting and any(t.entry.get("shoots") for t in verbs)


def _who_acted_first(clause: Clause, event: EventDraft, verbs: list[Chunk]) -> None:
    """An actor nobody names beside the verb: the troops just told of, the side that announces it, a pronoun's."""
    if not event.actors and verbs and is_verb(verbs[0]) and _by_the_troops(clause, verbs[0]):
        troops = clause.subject_at(verbs[0].lo)
        if troops and clause.resolver.combatant(clause.resolver.forces(troops)):
            event.actors = [ActorRef(troops, verbs[0].lo, verbs[0].hi, rule="actor.the_troops")]
    if event.type == "seizure" and not event.actors and event.speech.chain and not event.speech.inherited:
        origin = event.speech.chain[-1].id
        if clause.resolver.combatant(origin) and event.triggers[0].lo - event.speech.zone[1] <= 2:
            event.actors = [ActorRef(origin, event.lo, event.hi, rule="actor.speaker")]  # "announced the capture of X"
    teller = event.triggers[0] if is_verb(event.triggers[0]) or not verbs else _verb_of(clause, verbs[0])
    if not event.actors and _by_pronoun(clause, event, teller):
        victims = {v.id for toll in event.tolls for v in toll.victims}
        event.actors = [a for a in _speaking_side(clause, event, teller) if a.id not in victims]
        event.type = "killing" if event.actors and event.type == "casualties" else event.type


def _bodies_found(clause: Clause, event: EventDraft) -> bool:
    """“The bodies of three men were found”."""
    span = clause.tokens.norm[event.lo : min(clause.hi, event.hi + 12)]
    remains = any(t.entry.get("remains") for t in event.triggers)
    return remains and not clause.language.syntax.found.isdisjoint(span)


def _verb_of(clause: Clause, trigger: Chunk) -> Chunk:
    """The verb that tells an event: its own, or the light verb before its noun ("it launched an attack")."""
    light = None if is_verb(trigger) else light_of(clause, trigger)
    return light if light is not None and light.lo < trigger.lo else trigger


def _by_pronoun(clause: Clause, event: EventDraft, verb: Chunk) -> bool:
    """“The army said it had recaptured the town”: a pronoun, auxiliaries aside, right before an active verb."""
    at, norm, syntax = verb.lo - 1, clause.tokens.norm, clause.language.syntax
    passive = False
    while at > clause.lo and norm[at] in syntax.auxiliaries:
        passive = passive or norm[at] in syntax.passive
        at -= 1
    return is_verb(verb) and not passive and norm[at] in syntax.deed_pronouns


def _by_the_troops(clause: Clause, verb: Chunk) -> bool:
    """“The troops located …”: the side told before, named only by its people."""
    before = [g for g in clause.groups if g.hi <= verb.lo]
    person = before[-1].first("person") if before else None
    near = bool(before) and len(gap_words(clause.tokens, before[-1].hi, verb.lo)) <= 1 and not before[-1].prep
    plain = person is not None and person.article and person.entry.get("who") == "combatants"
    return near and plain and not before[-1].actors


def _speaking_side(clause: Clause, event: EventDraft, verb: Chunk) -> list[ActorRef]:
    origin = event.speech.chain[-1].id if event.speech.chain else None
    fights = origin is not None and clause.resolver.combatant(clause.resolver.forces(origin))
    side = clause.resolver.forces(origin) if origin and fights else None if origin else clause.subject_at(verb.lo)
    return [ActorRef(side, verb.lo, verb.hi, rule="actor.pronoun")] if side else []


def _adds_up(clause: Clause, event: EventDraft) -> bool:
    """Whether the figures are of a stretch of time, or too large for one event."""
    if not event.tolls:
        return False
    if any((t.min or 0) >= _TALLY and t.kind != "displaced" for t in event.tolls):
        return True  # no one event, a war
    if any(t.vague in ("hundreds", "thousands") and t.kind != "displaced" for t in event.tolls) and not event.times:
        return True  # "strikes have killed hundreds"
    return any(t.expr.kind == "since" or _periodic(clause, t) for t in event.times)


def _periodic(clause: Clause, time: TimeMention) -> bool:
    """“In the last two weeks”, “over the past 24 hours”, “in recent days”: a stretch that figures are added up over."""
    syntax = clause.language.syntax
    words = clause.tokens.norm[max(clause.lo, time.lo - 2) : time.hi]
    within = any(syntax.prepositions.get(word) in ("in", "during") for word in words)
    return within and bool(syntax.stretches.intersection(words)) and bool(syntax.lately.intersection(words))


_TALLY = 2000


def _answers(clause: Clause, event: EventDraft) -> bool:
    """“The spokesman said the raid had targeted weapons”: a side's own account of the event just told."""
    origin = event.speech.chain[-1].id if event.speech.chain and not event.speech.inherited else None
    fights = origin is not None and clause.resolver.combatant(clause.resolver.forces(origin))
    first = event.triggers[0]
    subject = event.definite and 0 <= first.lo - event.speech.zone[1] <= 2
    rest = set(clause.tokens.norm[first.hi : min(clause.hi, first.hi + 8)])
    return fights and subject and (len(event.triggers) > 1 or bool(rest & clause.language.syntax.accounts))


def _vague_only(clause: Clause, event: EventDraft) -> bool:
    """“Rescuers pulled victims out”: people named in the plural, whom nobody says an event killed."""
    told = any(t.kind == "harm" and (is_verb(t) or t.feature.startswith("gerund")) for t in event.triggers)
    plain = all(t.rule == "number.plural" for t in event.tolls)
    caused = any(c.kind in ("link", "light", "tally") and c.lo < event.triggers[0].lo for c in clause.chunks)
    return plain and not told and not caused


def _states(clause: Clause, event: EventDraft) -> list[ActorRef]:
    """«روسيا وتركيا توصلتا إلى اتفاق»: countries that agree are sides."""
    found = []
    for item in clause.chunks:
        if item.kind == "place" and not item.prep and event.speech.lo <= item.lo < event.triggers[0].lo:
            if state := clause.resolver.actor(item, clause.recent):
                found.append(ActorRef(state, item.lo, item.hi, rule="actor.state"))
                event.places = without_countries(event.places, {item.hi})
    return found


def _pronouns(clause: Clause, event: EventDraft) -> None:
    """«سيطرته على كذا»: the pronoun on an event noun is its actor, or its target where the noun wants one."""
    for trigger in event.triggers:
        if trigger.kind == "event" and trigger.suffix and not trigger.feature.startswith(("past", "present")):
            suffers = trigger.entry.get("genitive") == "target" and event.type not in ("seizure", "movement")
            role = event.targets if suffers else event.actors
            if not role and suffers and (thing := thing_before(clause, trigger)):
                add_target(event, thing, clause)
            elif not role:
                subject = None if event.speech.chain or suffers else clause.subject_at(trigger.lo)
                found = [subject] if subject else [a.id for a in owner_of(clause, event, trigger.suffix, trigger.lo)]
                role.extend(ActorRef(a, trigger.lo, trigger.hi, rule="actor.pronoun") for a in found)


_COUNTED = {"detention": "captured", "abduction": "captured", "killing": "killed", "displacement": "displaced"}


def _counted_people(clause: Clause, event: EventDraft) -> None:
    """«اعتقلت ثمانية مواطنين»: the people an arrest, killing or flight is about are its toll."""
    kind = _COUNTED.get(event.type)
    if kind is None and any(t.entry.get("kills") for t in event.triggers):
        kind = "killed"  # "the killing of 13 people in an airstrike"
    if kind is None or event.tolls or event.stance == "reports_none":
        return
    reader = TollReader(Counter(clause.tokens, clause.chunks, clause.groups, clause.language))
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
