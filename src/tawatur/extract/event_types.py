"""What type an event turns out to be by who acts, with what, and who suffers: a word has many uses."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.extract.clause import FROM_ABOVE, Clause, flies, is_verb, light_of
from tawatur.extract.drafts import EventDraft
from tawatur.extract.groups import NOBODY
from tawatur.extract.role_signs import is_nameless_fighter, undergone
from tawatur.extract.rule_tables import Ruling
from tawatur.grammar.piece import Chunk
from tawatur.text.tokens import WORD

_AUXILIARIES = 3
"""Words between those taken and a passive that takes them."""
_FOUND = (12, 12)
"""Words before and after remains among which they are said to be found."""
_AT_FLYERS = frozenset({"attack", "destruction", "bombardment", "airstrike", "drone_strike"})
_FLED = 2
"""Words between those who flee and the verb."""
_FLOWN = 4
"""Words between the first verb and that which says what came down («engaged and successfully destroyed»)."""
_MET = 12
"""Words from a word of foiling to what it stopped («تصدت وسائط الدفاع الجوي لعدوان إسرائيلي بالصواريخ»)."""
_EXPLOSIVE = 3
"""Words from a passive to the charge that killed ("was killed by a magnetic bomb")."""
_EVACUATED = 3
"""Words between an evacuation and the wounded who are brought away."""
_BLASTS = frozenset({"bombing", "landmine", "drone_strike", "suicide_bombing", "shelling", "missile_strike"})
_FIRED = ("missile_strike", "shelling", "bombardment", "bombing")


def type_by_parties(clause: Clause, event: EventDraft) -> None:
    """What a word of many uses comes to mean by who acts, with what, and who suffers: each rule in its turn."""
    for ruling in _RULES:
        if not ruling.marks or event.type in ruling.marks:
            ruling.rule(clause, event)


def _become(event: EventDraft, kind: str) -> None:
    """Makes an event one of a type that no later word tells better."""
    event.type, event.generic = kind, False


def _flown(clause: Clause, event: EventDraft) -> bool:
    return any(clause.resolver.air(a.id) for a in event.actors)


def _with_bullets(event: EventDraft) -> bool:
    return any(weapon in ("small-arms", "crowd-control") for weapon, _, _ in event.weapons)


def _hurt(event: EventDraft, *kinds: str) -> bool:
    return any(t.kind in kinds and t.min for t in event.tolls)


def _from_the_air(clause: Clause, event: EventDraft) -> None:
    """“Russian warplanes killed six civilians”, «ألقت طائرات روسية صواريخها»."""
    if event.type == "casualties" and _flown(clause, event):
        _become(event, "airstrike")
    if event.type in _FIRED and (platform := _fired_from(clause, event)):
        _become(event, FROM_ABOVE[str(platform.entry.get("platform"))])
    if event.type in ("missile_strike", "shelling") and _flown(clause, event):
        _become(event, "airstrike")


def _with_small_arms(clause: Clause, event: EventDraft) -> None:
    """«ضربوا المعتصمين بالرصاص الحي» is no bombardment; «قتل إثر استهدافه بالرصاص» was killed."""
    acts, bullets = [t for t in event.triggers if t.kind == "event"], _with_bullets(event)
    if bullets and event.type in ("bombardment", "shelling") and all(t.entry.get("weak") for t in acts):
        event.type = "attack"
    meanwhile = all(t.entry.get("weak") or t.entry.get("remote") or t.prep == "during" for t in acts)
    if event.type == "attack" and _shot_dead(clause, event, bullets and meanwhile):
        event.type = "killing"


def _by_somebody(clause: Clause, event: EventDraft) -> None:
    """The dead and wounded of somebody or of bullets were killed or attacked."""
    shot = _with_bullets(event) and _hurt(event, "killed", "wounded")
    slain = _slain_by_fighters(clause, event) or _slain_by_a_side(clause, event)
    if event.type == "casualties" and (event.actors or shot or slain):
        only_wounded = bool(event.tolls) and all(t.kind == "wounded" for t in event.tolls)
        event.type = "attack" if only_wounded else "killing"


def _by_what_killed(clause: Clause, event: EventDraft) -> None:
    """“In another attack, a bomb wounded two soldiers”, «قتل جندي بعبوة أثناء مداهمة البلدة»."""
    first = clause.syntax.subject_first
    if event.type == "casualties" and first and (charge := _blown_by(clause, event)):
        _become(event, charge)
    if event.type == "attack" and (planted := _killed_with(clause, event)):
        event.type = planted


def _by_bombers(clause: Clause, event: EventDraft) -> None:
    """“A bomber killed nine people in the market”: what the subject of a verb is known for; “US bombers” are jets."""
    open_to = event.type in ("casualties", "killing") or (event.generic and event.type in ("attack", "bombardment"))
    verbs = {t.lo for t in event.triggers if is_verb(t)} if open_to else set()
    sides = {c.hi for c in clause.chunks if c.kind in ("actor", "weapon")} if verbs else set()
    for item in clause.of("person") if verbs else ():
        auxiliaries = range(item.hi, min(item.hi + _AUXILIARIES, clause.hi))
        verb = next((i for i in auxiliaries if clause.norm[i] not in clause.syntax.auxiliaries), None)
        if item.entry.get("does") and verb in verbs and item.lo not in sides:
            _become(event, str(item.entry["does"]))


def _by_the_dead(clause: Clause, event: EventDraft) -> None:
    """“Infiltrated the village, killing 14”; the dead who are found; «مقتل جنديين برصاص مجهولين»."""
    entered = event.type == "movement" and clause.syntax.subject_first and not event.actors
    if (entered and _hurt(event, "killed")) or (event.type == "casualties" and _found_dead(clause, event)):
        event.type = "killing"
    if event.type == "killing" and _of_fighters(clause, event):
        event.type = "attack"


def _expelled(clause: Clause, event: EventDraft) -> None:
    """«طردوا عناصر كذا من البلدة», «طرد مسلحو كذا منها»: who drives fighters from a place takes it."""
    driven = any(t.entry.get("expels") for t in event.triggers)
    if driven and not event.targets and _only_one_party(clause, event):
        event.targets, event.actors = event.actors, []
    if driven and event.places and any(clause.resolver.combatant(t.id) for t in event.targets):
        _become(event, "seizure")
        event.seized = True


def _only_one_party(clause: Clause, event: EventDraft) -> bool:
    """Whether a verb of driving out, which takes an object, has one party only, behind it: it is in the passive."""
    verb = event.triggers[0]
    if clause.syntax.subject_first or not is_verb(verb) or verb.suffix or verb.joined or verb.entry.get("ends"):
        return False
    bare = [g for g in clause.groups if g.lo >= verb.lo and not g.prep and not g.joined]
    return len(event.actors) == len(bare) == 1 and bare[0].lo == verb.hi


def _people_driven_out(clause: Clause, event: EventDraft) -> None:
    """“Gunmen forced the villagers out of three hamlets”: who is driven out does not fight, no ground is taken."""
    first = event.triggers[0]
    if first.entry.get("object") != "target" or not is_verb(first):
        return
    driven = next((g for g in clause.groups if 0 <= g.lo - first.hi <= 1 and not g.prep), None)
    sides = [] if driven is None else driven.actors
    person = driven.first("person") if driven is not None and not sides else None
    protesters = bool(sides) and all(clause.resolver.people(side.id) for side in sides)
    if protesters or (person is not None and not person.fights):
        event.type, event.generic = "displacement", True


def _people_taken(clause: Clause, event: EventDraft) -> None:
    """“Seized two men”, «أسر عشرة جنود», «اقتادت الشرطة ثلاثة شبان»: no place is taken, and by police none abducted."""
    acts = [t for t in event.triggers if t.kind == "event"]
    expelled = event.triggers[0].entry.get("object") == "target"  # "expelled fighters from the town"
    if event.type == "seizure" and clause.syntax.subject_first and not expelled:
        nobody = bool(event.actors) and all(a.id.startswith(NOBODY) for a in event.actors)
        taken = "abduction" if nobody else "detention"
        event.type = taken if _of_people(clause, event.triggers[0]) else event.type
    captured = bool(event.tolls) and all(t.kind == "captured" for t in event.tolls)
    if event.type == "seizure" and captured and all(t.entry.get("object") == "person" for t in acts):
        event.type = "detention"
    led = event.type == "abduction" and bool(event.actors) and all(t.entry.get("led") for t in acts)
    if led and all(clause.resolver.army(a.id) or clause.resolver.public(a.id) for a in event.actors):
        event.type = "detention"


def _raided(clause: Clause, event: EventDraft) -> None:
    """«أغار مسلحون على القرية»."""
    if _on_the_ground(clause, event):
        event.type = "attack"


def _town_fell(clause: Clause, event: EventDraft) -> None:
    """«المدينة لم تسقط»."""
    if _of_a_town(clause, event.triggers[0]):
        _become(event, "seizure")
        event.stance = "denies" if event.speech.chain else event.stance


def _flyer_down(clause: Clause, event: EventDraft) -> None:
    """“Engaged with six rebel drones”: what is broken flies, and whose it was is hit."""
    flown = next((t for t in event.triggers if _of_a_flyer(clause, t)), None)
    if event.strikes or flown is None:
        return
    if flown.lo - event.triggers[0].hi > _FLOWN and is_verb(event.triggers[0]):
        return  # "struck at targets in Yemen, destroying two drones and a control station"
    _become(event, "interception")
    first = clause.syntax.subject_first
    sent = next((t.hi for t in event.triggers[1:] if is_verb(t) and t.suffix), clause.hi)  # «مسيّرة أطلقها كذا»
    theirs = [a for a in event.actors if a.lo >= (event.triggers[0].hi if first else sent)]
    if theirs and len(theirs) < len(event.actors):
        event.actors = [a for a in event.actors if a not in theirs]
        event.targets.extend(theirs)


def _driven_in(clause: Clause, event: EventDraft) -> None:
    """«دخلت عربة مفخخة تجمعا لكذا وسقط قتلى»: what moves is a bomb on wheels."""
    bombs = (c for c in clause.of("weapon") if c.entry.get("weapon") == "vehicle-bomb" and not c.prep)
    bomb = next((c for c in bombs if 0 <= c.lo - event.triggers[0].hi <= 1), None)
    if not event.tolls or bomb is None:
        return
    _become(event, "bombing")
    event.targets.extend(a for a in event.actors if a.lo > bomb.hi)  # whose it was stands right behind it
    event.actors = [a for a in event.actors if a.lo <= bomb.hi]


def _flyer_met(clause: Clause, event: EventDraft) -> None:
    """«تصدت القبة الحديدية لأربعة صواريخ», «أحبط هجوما بمسيّرتين»: what is foiled flies, and whose it was is hit."""
    foil = next((t for t in event.triggers if t.entry.get("failed")), None)
    if foil is None:
        return
    defended = any(c.entry.get("platform") == "air-defence" for c in clause.of("weapon") if c.hi <= foil.hi + _MET)
    flown = (
        c for c in clause.of("weapon") if foil.hi <= c.lo <= foil.hi + _MET and c.prep in ("", "for", "with", "of")
    )
    aimed = (c for c in clause.of("object") if foil.hi <= c.lo <= foil.hi + _MET and c.entry.get("object") == "target")
    arms = any(c.entry.get("platform") == "air-defence" and 0 <= c.lo - foil.hi <= 1 for c in clause.of("weapon"))
    if (
        (defended and any(aimed))
        or (arms and not event.tolls)
        or any(flies(c) and (defended or c.prep != "with" or c.entry.get("platform") == "drone") for c in flown)
    ):
        _become(event, "interception")
        event.actors, event.targets = event.targets, event.actors
        _whose_flyers_are_hit(clause, event, foil)


def _whose_flyers_are_hit(clause: Clause, event: EventDraft, foil: Chunk) -> None:
    """«تصدت الدفاعات لموجة من المسيّرات الإيرانية»: whose what flies is does not bring it down."""
    sent = [g for g in clause.groups if g.lo >= foil.hi and (flyer := g.first("weapon")) is not None and flies(flyer)]
    theirs = [a for a in event.actors if any(g.lo <= a.lo < g.hi for g in sent)]
    event.actors = [a for a in event.actors if a not in theirs]
    event.targets.extend(a for a in theirs if a.id not in {t.id for t in event.targets})


def _attacked(clause: Clause, event: EventDraft) -> None:
    """«دمروا دبابة إسرائيلية», «يحرقون ممتلكات ويصيبون أربعة»: what somebody breaks of fighters, or hurting people."""
    if not event.actors:
        return
    fought = any(clause.resolver.combatant(t.id) for t in event.targets)
    if fought or (event.tolls and all(d[0] == "property" for d in event.damage)):
        event.type = "attack"


def _from_afar(clause: Clause, event: EventDraft) -> None:
    """An air force strikes from the air; an army that "targets" or "hits" from afar bombards, with what is not said."""
    if not event.generic or not event.actors or event.type not in ("bombardment", "attack"):
        return
    if _flown(clause, event):
        _become(event, "airstrike")
    remote = any(t.entry.get("remote") for t in event.triggers) and not _with_bullets(event)
    near = any(t.entry.get("in_words") and not is_verb(t) for t in event.triggers)  # «استهدف هجوم للجيش …»
    if event.type == "attack" and remote and not near and all(clause.resolver.army(a.id) for a in event.actors):
        event.type = "bombardment"


def _emptied(clause: Clause, event: EventDraft) -> None:
    """Fighters who leave («أخلت قوات كذا القرية») and wounded brought away («تم إخلاؤهم»): nobody is displaced."""
    acts = [t for t in event.triggers if t.kind == "event"]
    if not acts or not all(t.entry.get("empties") for t in acts):
        return
    if any(t.kind == "displaced" and t.max != 0 for t in event.tolls):
        return
    if any(t.suffix for t in acts) or any(0 <= c.lo - acts[0].hi <= _EVACUATED for c in clause.of("harm")):
        event.type, event.generic, event.actors = "casualties", False, []
        return
    sides = event.actors or event.targets
    left = [g for g in clause.groups if g.hi == acts[0].lo or g.lo == acts[0].hi]  # «إن المسلحين أخلوا المجمع»
    armed = bool(sides) and all(clause.resolver.combatant(side.id) for side in sides)
    armed = armed or any(g.heads and g.heads[0].fights and not g.prep for g in left)
    if armed and not any(g.first("person") and g.lo >= acts[0].hi for g in clause.groups):
        event.type, event.generic = "movement", False
        event.actors, event.targets = sides, []


def _troops_fled(clause: Clause, event: EventDraft) -> None:
    """“After government troops fled the town”: fighters who flee move, nobody is displaced."""
    acts = [t for t in event.triggers if t.kind == "event"]
    if not acts or not all(t.entry.get("flees") for t in acts):
        return
    before = [g for g in clause.groups if g.hi <= acts[0].lo and not g.prep]
    troops = before[-2 if before[-1].joined and len(before) > 1 else -1 :] if before else []
    near = bool(troops) and acts[0].lo - troops[-1].hi <= _FLED
    people = any(t.who != "combatants" for t in event.tolls if t.kind == "displaced")
    sides = [a for g in troops if near for a in g.actors if clause.resolver.combatant(a.id)]
    fighters = near and any(h.fights for h in troops[-1].heads)
    if people or not (sides or fighters):
        return
    _become(event, "movement")
    event.actors, event.targets = sides, []
    event.tolls = [t for t in event.tolls if t.kind != "displaced"]


def _slain_by_fighters(clause: Clause, event: EventDraft) -> bool:
    """“A sniper killed a woman”: an armed subject whose side is not told, before an active verb."""
    verb = event.triggers[0]
    harm = clause.syntax.subject_first and verb.kind == "harm" and is_verb(verb) and bool(event.tolls)
    before = [g for g in clause.groups if g.hi == verb.lo and g.first("person")] if harm else []
    return bool(before) and is_nameless_fighter(before[0])


def _slain_by_a_side(clause: Clause, event: EventDraft) -> bool:
    """“Militants killed ten soldiers”: the name of a side that nothing resolves, right before an active verb."""
    verb = event.triggers[0]
    active = clause.syntax.subject_first and verb.kind == "harm" and is_verb(verb) and bool(event.tolls)
    return active and any(c.hi == verb.lo and not c.prep and not c.entry.get("nisba") for c in clause.of("actor"))


def _killed_with(clause: Clause, event: EventDraft) -> str | None:
    """The type of what the dead of a raid were killed with, told before the raid they died in."""
    raid = next((t for t in event.triggers if t.kind == "event"), None)
    if raid is None or raid.prep != "during" or event.triggers[0].kind != "harm":
        return None
    arms = (c for c in clause.of("weapon") if event.triggers[0].hi <= c.lo < raid.lo and c.prep == "with")
    return next((str(c.entry.get("type")) for c in arms if c.entry.get("type") in _BLASTS), None)


def _blown_by(clause: Clause, event: EventDraft) -> str | None:
    """“Was killed by a bomb attached to her car”: what arms that may be many things are right behind a passive."""
    verbs = {t.hi for t in event.triggers if t.kind == "harm" and is_verb(t)}
    arms = (c for c in clause.of("weapon") if c.prep == "by" and any(0 <= c.lo - hi <= _EXPLOSIVE for hi in verbs))
    return next((str(c.entry["kills_as"]) for c in arms if c.entry.get("kills_as")), None)


def _of_fighters(clause: Clause, event: EventDraft) -> bool:
    """Whether those shot are fighters, and no word says that they were executed, murdered or found dead."""
    murdered = any(t.kind == "event" and not t.entry.get("generic") for t in event.triggers)
    fell = [t for t in event.tolls if t.kind in ("killed", "wounded") and t.min]
    fighters = bool(fell) and all(t.who == "combatants" for t in fell)
    if event.targets:
        fighters = all(clause.resolver.combatant(t.id) for t in event.targets)
    return not murdered and fighters and not _found_dead(clause, event)


def _on_the_ground(clause: Clause, event: EventDraft) -> bool:
    """«أغار مسلحون على القرية», «غارة شنها مقاتلون»: raiders right after the word of raiding or of making a raid."""
    if clause.syntax.subject_first:
        return False
    acts = [t for t in event.triggers if t.kind == "event" and t.entry.get("type") == "airstrike"]
    said = {t.hi for t in acts if is_verb(t)} | {c.hi for t in acts if (c := light_of(clause, t)) is not None}
    before = {t.lo for t in acts if is_verb(t)}  # «عناصر من كذا أغاروا»
    doers = (g for g in clause.groups if (g.lo in said or g.hi in before) and g.heads and not g.prep)
    men = (g for g in doers if g.heads[0].kind == "person")
    armed = any(not any(clause.resolver.army(a.id) for a in g.actors) for g in men)
    return armed and not any(c.entry.get("platform") for c in clause.of("weapon"))


def _shot_dead(clause: Clause, event: EventDraft, bullets: bool) -> bool:
    """“Opened fire on the crowd, killing two”, «طخو الراعي واستشهد»: shooting that killed people who do not fight."""
    dead = any(toll.kind == "killed" and toll.max != 0 for toll in event.tolls)
    if clause.syntax.subject_first:
        dead = dead or any(t.kind == "harm" and t.entry.get("toll") == "killed" for t in event.triggers)
    fighting = any(clause.resolver.combatant(t.id) for t in event.targets)
    fighting = fighting or any(toll.who == "combatants" and (toll.min or 0) > 1 for toll in event.tolls)
    if any(t.entry.get("type") == "clash" for t in event.triggers):
        return False  # «تعرضت الدورية لإطلاق نار، وأدى الاشتباك إلى مقتل …»
    fired = any(t.entry.get("shoots") or (t.kind == "weapon" and t.entry.get("opened")) for t in event.triggers)
    return dead and not fighting and (bullets or fired)


def _found_dead(clause: Clause, event: EventDraft) -> bool:
    """«عثر الأهالي على ثلاث جثث قرب الجسر»: the dead who are found, but for those taken from under rubble."""
    if not any(t.entry.get("remains") for t in event.triggers) or any(t.kind == "missing" for t in event.tolls):
        return False
    lo, hi = max(clause.lo, event.lo - _FOUND[0]), min(clause.hi, event.hi + _FOUND[1])
    joined = clause.syntax.coordinating_prefix or " "
    words = clause.norm[lo:hi]
    bare = (word.removeprefix(joined) for word in words)  # «وعثر على جثة», but «وجدت جثة»
    return not clause.syntax.found.isdisjoint((*words, *bare))


def _of_a_town(clause: Clause, verb: Chunk) -> bool:
    """«العزيزية لم تسقط», «لم تسقط البلدة»: a town falls, where nothing that flies is told."""
    if not is_verb(verb) or any(c.entry.get("platform") for c in clause.of("weapon")):
        return False
    denied = {c.lo for c in clause.of("negation") if c.hi == verb.lo}
    beside = (c for c in clause.chunks if c.hi in denied or c.lo == verb.hi)
    return bool(denied) and any(c.kind in ("place", "place_noun") and not c.prep for c in beside)


def _of_a_flyer(clause: Clause, trigger: Chunk) -> bool:
    """«دمرت الدفاعات مسيرتين», "engaged two drones", "the drone was destroyed": what is broken flies."""
    breaks = trigger.entry.get("generic") and is_verb(trigger) and trigger.entry.get("object") != "weapon"
    if trigger.kind != "damage" and not breaks:
        return False  # «أطلق مسيّرة» sends it
    after = [c for c in clause.chunks if trigger.hi <= c.lo <= trigger.hi + 5 and c.kind != "number"]
    broken = next((c for c in after if c.kind not in ("actor", "side")), None)
    if not clause.syntax.subject_first and broken is not None and not trigger.has("masdar"):
        broken = broken if any(c.lo < broken.lo for c in after if c.kind in ("actor", "side")) else None
    if clause.syntax.subject_first and set(clause.norm[trigger.lo - 2 : trigger.lo]) & (clause.syntax.passive):
        broken = next((c for c in reversed(clause.chunks) if c.hi <= trigger.lo and c.kind != "auxiliary"), None)
    whose = next((c for c in after if broken and c.hi == broken.lo), broken)  # "fired from a Turkish drone"
    if broken is None or whose is None or broken.prep or whose.prep or broken.joined:
        return False
    if _names_a_thing(clause, broken):
        return False
    return broken.entry.get("platform") == "drone"


def _names_a_thing(clause: Clause, drone: Chunk) -> bool:
    """“A drone control room”: a word after it, no small one, that it only describes."""
    syntax, at = clause.syntax, drone.hi
    if not syntax.subject_first or at >= clause.hi or clause.tokens.kind[at] != WORD:
        return False
    small = syntax.prepositions.keys() | syntax.coordinators | syntax.relatives | syntax.breaks | syntax.adverbs
    known = any(c.lo == at and c.kind not in ("object", "place_noun", "weapon") for c in clause.chunks)
    return not known and clause.norm[at] not in small | syntax.auxiliaries


def _fired_from(clause: Clause, event: EventDraft) -> Chunk | None:
    """«بصاروخ من مسيّرة», «قصفت طائرة استطلاع بصاروخ», "a drone fired two missiles": what flew and fired."""
    verbs = [t for t in event.triggers if is_verb(t)]
    lights = [light for t in event.triggers if t.kind == "weapon" and (light := light_of(clause, t))]
    for item in clause.chunks:
        if item.kind != "weapon" or item.entry.get("platform") not in FROM_ABOVE or item.joined:
            continue
        if not any(lo == item.lo for _, lo, _ in event.weapons):
            continue
        gap = 2 if clause.syntax.subject_first else -1
        fires = any(t.hi == item.lo and not t.has("passive") or 0 <= t.lo - item.hi <= gap for t in verbs)
        fires = fires or any(_drops(clause, item, light) for light in lights)
        whose = next((c for c in clause.of("actor") if c.hi == item.lo), item)  # "from a Turkish drone"
        if "from" in (item.prep, whose.prep) or (fires and not item.prep):
            return item
    return None


def _drops(clause: Clause, item: Chunk, light: Chunk) -> bool:
    """«مسيّرة لكذا تلقي قنبلة», «ألقت مسيّرة قنبلة»: the subject of the verb that carries what is thrown."""
    whose = [g.hi for g in clause.groups if item.lo <= g.lo <= item.hi + 2 and g.hi <= light.lo]
    return light.hi == item.lo or 0 <= light.lo - max([item.hi, *whose]) <= 1


def _of_people(clause: Clause, verb: Chunk) -> bool:
    """“Seized two men”, “five members were captured”: people right after a verb, or before its passive."""
    if undergone(clause, verb):
        taken = next((g for g in clause.groups if 0 <= verb.lo - g.hi <= _AUXILIARIES and not g.prep), None)
    else:
        taken = next((g for g in clause.groups if 0 <= g.lo - verb.hi <= 1 and not g.prep), None)
    people = taken.first("person") if taken is not None and is_verb(verb) else None
    others = people is not None and clause.norm[people.lo] in clause.syntax.others
    told = [g for g in clause.groups if g.number is not None and g.hi <= verb.lo] if others else []
    things = bool(told) and told[-1].first("object") is not None  # "destroyed two cars and seized four others"
    return taken is not None and people is not None and not things and taken.first("object") is None


_RULES: tuple[Ruling[Callable[[Clause, EventDraft], None]], ...] = (
    Ruling(_emptied, "displacement"),
    Ruling(_troops_fled, "displacement"),
    Ruling(_from_the_air, "casualties", *_FIRED),
    Ruling(_with_small_arms, "bombardment", "shelling", "attack"),
    Ruling(_by_somebody, "casualties"),
    Ruling(_by_bombers, "casualties", "killing", "attack", "bombardment"),
    Ruling(_by_what_killed, "attack", "casualties"),
    Ruling(_by_the_dead, "movement", "casualties", "killing"),
    Ruling(_expelled, "movement"),
    Ruling(_people_driven_out, "seizure"),
    Ruling(_people_taken, "seizure", "abduction"),
    Ruling(_raided, "airstrike"),
    Ruling(_town_fell, "interception"),
    Ruling(_flyer_down, *_AT_FLYERS),
    Ruling(_flyer_met),
    Ruling(_driven_in, "movement"),
    Ruling(_attacked, "destruction"),
    Ruling(_from_afar, "bombardment", "attack"),
)
"""Each rule with the types that it may tell better."""
