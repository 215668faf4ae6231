"""Rules of what is flown, fired, hit and broken: whose it was, on whom it fell, who was carried by it."""

from __future__ import annotations

from tawatur.extract.clause import VEHICLES, fired_from, is_platform, is_verb
from tawatur.extract.event_kinds import BLASTS, WEAPON_EVENTS
from tawatur.extract.groups import BANDS
from tawatur.extract.role_rules.asked import NEITHER, Asked, Role
from tawatur.extract.role_signs import done_by, gunmen_of, is_aimed_at, is_broken, is_mount, opening_of, undergone
from tawatur.grammar.chunks import COMMAS
from tawatur.grammar.piece import SCENE, Chunk
from tawatur.text.tokens import PUNCT

_FIRED = WEAPON_EVENTS | {"casualties", "killing", "destruction"}
"""What is done with shells and bullets."""


def of_the_origin(q: Asked) -> Role | None:
    """«قذائف على الحي مصدرها مواقع كذا»: who stands after the word for where fire came from."""
    return "actor" if q.group.actors and fired_from(q.clause, q.trigger.hi, q.group.lo) else None


def whose_shells(q: Asked) -> Role | None:
    """«قذائف كذا سقطت على الحي», «قناصة كذا أصابوا ثلاثة»: a side behind arms at the head of a sentence fired them."""
    arms = q.group.first("weapon")
    fired = arms is not None and arms.lo == q.group.lo and not arms.entry.get("platform")
    if not fired or q.group.joined or not q.group.actors:
        return None
    first = q.event.triggers[0]
    shells = arms is not None and arms.entry.get("weapon") != "small-arms"
    hit = shells or first.kind != "harm" or any(t.lo >= first.hi for t in q.event.tolls)  # «قناص لكذا قتل في كمين»
    hit = hit or bool(first.entry.get("none"))  # «نيران كذا لم تصب أحدا»
    return "actor" if q.event.type in _FIRED and hit and not undergone(q.clause, q.trigger, q.group) else None


def whom_it_was_meant_for(q: Asked) -> Role | None:
    """«المستهدف بالغارة على البلدة قيادي في كذا», «كان هدف الضربة مخزنا لكذا»: told behind the noun of the strike."""
    if q.group.joined or q.group.prep not in ("", "for") or not q.group.heads:
        return None
    own = q.clause.norm[max(q.clause.lo, q.trigger.lo - 2) : q.trigger.lo]
    return "target" if not q.syntax.meant.isdisjoint(own) and not done_by(q.clause, q.trigger, q.group) else None


def run_into(q: Asked) -> Role | None:
    """“A missile slammed into a house”: what stands behind a word of the deed that ends in a preposition."""
    into = q.group.prep == "to" and q.prepared_by("to") and q.event.type in WEAPON_EVENTS
    return "target" if into and 0 <= q.group.lo - q.trigger.hi <= 1 else None


def goes_off(q: Asked) -> Role | None:
    """«وانفجرت السيارة أمام المخفر»: the vehicle that was the bomb; «وعند وصول الشرطة انفجرت عبوة»: who came by."""
    if q.trigger.entry.get("goes_off") and q.group.prep != "by":
        between = q.clause.norm[q.trigger.hi : q.group.lo]
        if not q.after or (not q.group.prep and not COMMAS.isdisjoint(between)):
            return NEITHER  # «انفجرت عبوة بسيارة العقيد فلان، قائد كذا»
    blast = q.trigger.entry.get("generic") and q.trigger.entry.get("type") == "bombing" and is_verb(q.trigger)
    thing = q.group.first("object") if q.group.lo == q.trigger.hi and not q.group.prep else None
    return NEITHER if blast and thing is not None and thing.entry.get("object") in VEHICLES else None


def passes_by(q: Asked) -> Role | None:
    """«انفجرت عبوة أثناء مرور دورية لكذا», «حال تمشيطها كذا»: who was where a device went off does not set it off."""
    blast = q.event.triggers[0].hi
    if q.group.lo < blast or q.event.type not in BLASTS or q.group.prep == "by":
        return None
    meanwhile = any(c.entry.get("passing") and blast <= c.lo and c.hi <= q.group.lo for c in q.clause.of("link"))
    told = any(c.kind in ("say", "switch") or is_verb(c) for c in q.clause.chunks if blast <= c.lo < q.group.lo)
    return "target" if q.group.actors and meanwhile and not told else None


_AIMED_AT = frozenset({"object", "person", "number", "actor", "side", "place", "place_noun", "weapon"})
"""Kinds of chunks that may be what a verb falls on."""
_MEANS = ("event", "weapon")


def struck_with(q: Asked) -> Role | None:
    """«سيارة إسعاف استهدفت بغارة», «المدرسة قصفت لوجود كذا فيها»: a thing before a verb that has no object."""
    thing, verb = q.group.first("object"), q.trigger
    if thing is None or q.event.targets:
        return None
    if not verb.feature.startswith("past") or verb.joined or verb.suffix or q.event.type not in WEAPON_EVENTS:
        return None
    means = next((c.hi for c in q.clause.chunks if c.lo == verb.hi and c.prep == "with" and c.kind in _MEANS), None)
    if means is None:
        return "target" if _ends_with(q, verb) else None
    following = next((c for c in q.clause.chunks if c.lo >= means and c.kind != "time"), None)
    bare = following is not None and not (following.prep or following.joined) and following.lo - means <= 1
    return None if bare and following is not None and following.kind in _AIMED_AT else "target"


def _ends_with(q: Asked, verb: Chunk) -> bool:
    """Whether a clause ends with a verb, or goes on to say why."""
    norm = q.clause.norm
    return verb.hi >= q.clause.hi or norm[verb.hi] in q.syntax.reasons or q.clause.tokens.kind[verb.hi] == PUNCT


"""Kinds of words for where and when something is that stands before the verb of it."""


def hit_by_its_own_clause(q: Asked) -> Role | None:
    """«منزل قصفته الطائرات», «المدرسة التي دمرتها غارة»: a thing that the pronoun on the verb behind it means."""
    thing, verb = q.group.first("object"), q.trigger
    if thing is None or not (verb.suffix and verb.kind == "event" and is_verb(verb)):
        return None
    if verb.entry.get("type") in BLASTS and thing.entry.get("object") in VEHICLES:
        return None  # «سيارة فجرها انتحاري»
    where = {i for c in q.clause.chunks if c.kind in SCENE for i in range(c.lo, c.hi)}
    gap = [q.clause.norm[i] for i in range(q.group.hi, verb.lo) if i not in where]
    near = len(gap) <= 1 and not any(word in COMMAS for word in gap)
    return "target" if near and verb.joined is False and verb.entry.get("object") in ("target", "place", None) else None


def done_to_by_the_next(q: Asked) -> Role | None:
    """«مسلحون هاجمهم الجيش», «رتل لكذا استهدفته الطائرات»: those before a verb with their pronoun and its subject."""
    verb, group = q.trigger, q.group
    if verb.joined or not (verb.suffix and verb.kind == "event" and is_verb(verb)):
        return None
    behind = (g for g in q.clause.groups if g.lo == verb.hi and not (g.prep or g.joined))
    acts = any(g.actors or g.first("weapon") or gunmen_of(g) for g in behind)
    told = bool(group.actors or gunmen_of(group))
    near = group.hi == verb.lo and verb.entry.get("object") == "target"
    return "target" if acts and told and near else None


_ASTRIDE = 2
"""Words between those who ride and what they ride."""


def ridden(q: Asked) -> Role | None:
    """«مسلحان يستقلان دراجة نارية», «كانوا على متن سيارة», “by two gunmen on a motorbike”: what somebody came on."""
    thing = q.group.first("object")
    if thing is not None and thing.entry.get("ridden") and q.group.prep == "on":
        return NEITHER if any(a.hi <= q.group.lo <= a.hi + _ASTRIDE for a in q.event.actors) else None
    ridden = thing is not None and q.clause.norm[q.group.lo - 1] in q.syntax.riding
    ridden = ridden or (is_mount(q.group) and q.group.hi == q.trigger.lo and not q.first)
    return NEITHER if ridden and not q.group.actors else None


def aboard(q: Asked) -> Role | None:
    """«انفجر لغم بآلية تقل عناصر من كذا»: who was carried by what was hit."""
    aboard = q.clause.norm[q.group.lo - 1] in q.syntax.carrying
    struck = aboard and q.event.type in WEAPON_EVENTS | {"casualties", "killing", "abduction"}
    return "target" if struck and (q.group.actors or q.group.heads) else None


def of_something_broken(q: Asked) -> Role | None:
    """«ودمرت آلية لقسد»: after a word of damage, whose the damaged thing is."""
    broken = [t for t in q.event.triggers if t.kind == "damage" and q.trigger.lo < t.lo and t.hi <= q.group.lo]
    if not broken:
        return None
    listed = q.first and not q.group.prep and not any(broken[-1].hi <= b <= q.group.lo for b in q.clause.breaks)
    if q.group.lo - broken[-1].hi > 3 and not listed:  # "destroyed a fighting position and an ISIL supply route"
        return None
    acts = is_verb(broken[-1]) and not (q.event.actors or q.group.first("object") or q.group.prep or q.first)
    return NEITHER if not q.group.actors else "actor" if acts else "target"


def broken_by_it(q: Asked) -> Role | None:
    """“A clinic was put out of service by the raid”: the subject of a passive word of damage."""
    broken = [t for t in q.event.triggers if t.kind == "damage" and q.group.hi <= t.lo]
    thing = q.group.first("object")
    if not broken or thing is None:
        return None
    if thing.entry.get("object") in BANDS and q.group.actors and not undergone(q.clause, broken[0], q.group):
        return None  # "a unit of the army destroyed two vehicles"
    return "target" if is_broken(q.clause, broken[0], q.group) else None


def of_its_holder(q: Asked) -> Role | None:
    """«مقر الفرقة الخامسة التابعة لكذا», «إسقاط طائرة تابعة لكذا»: whose what stands before it is."""
    holder = next((c for c in q.group.chunks if c.kind == "actor"), None)
    if holder is None or q.syntax.prepositions.get(q.clause.norm[holder.lo - 1]) != "of":
        return None
    if not q.group.heads:
        return None if q.first else NEITHER  # "ambushed a group of rebels"
    defence = any(c.entry.get("platform") == "air-defence" for c in q.group.heads)  # «أسقطت الدفاعات التابعة لكذا …»
    return "target" if q.event.type == "interception" and is_platform(q.group) and not defence else None


def what_is_aimed_at(q: Asked) -> Role | None:
    """“Fired two missiles at a merchant ship”."""
    return "target" if is_aimed_at(q.clause, q.event, q.trigger, q.group) else None


def _fired_by(q: Asked) -> bool:
    """“Shot down a drone fired by Yemen's Houthis”: who stands behind a second verb, of firing what was stopped."""
    at, first = opening_of(q.clause, q.group), q.event.triggers[0]
    by = q.syntax.prepositions.get(q.clause.norm[at]) == "by"
    stopped = first.entry.get("type") == "interception"
    fired = (c for c in q.clause.of("event") if c.hi == at and c.lo >= first.hi)
    return by and stopped and any(c.entry.get("type") in WEAPON_EVENTS for c in fired)


def launched_what_is_broken(q: Asked) -> Role | None:
    """“Destroyed a drone launched by the Houthis”: whose the thing is that an act falls on."""
    if q.event.type == "interception" and _fired_by(q):
        return "target"
    if not (q.group.prep == "by" and q.trigger.kind in ("damage", "event")):
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


def sent_what_is_broken(q: Asked) -> Role | None:
    """«اعتراض مسيّرات قامت كذا بإطلاقها», «تصدت الدفاعات لهجوم شنته كذا»: who sent what was brought down."""
    if q.event.type != "interception" or not q.group.actors:
        return None
    if any(c.hi == q.group.lo and c.suffix and c.lo >= q.trigger.hi for c in q.clause.of("light")):
        return "target"
    sent = (c for c in q.clause.of("event") if 0 <= c.lo - q.group.hi <= 1 and c.prep == "with")
    return "target" if any(c.suffix and c.has("masdar") for c in sent) else None


def let_it_fall(q: Asked) -> Role | None:
    """«أصاب برميل ألقته مروحية لكذا قبواً», «بعبوة زرعها كذا»: who let it fall or laid it, behind its pronoun."""
    lights = (c for c in q.clause.of("light") if c.hi == q.group.lo)
    light = next((c for c in lights if c.entry.get("plants") or (c.suffix and c.entry.get("drops"))), None)
    if light is None or not (q.group.actors or light.entry.get("drops")):
        return None
    return "actor" if any(c.hi == light.lo for c in q.clause.of("weapon")) else None


def behind_what_hit(q: Asked) -> Role | None:
    """«استهدف الهجوم قوات كذا», «استهدف هجوم كذا قوات كذا»: what stands behind the subject of a verb of hitting."""
    if is_verb(q.trigger):
        return None
    hits = (t for t in q.event.triggers if t.hi == q.trigger.lo and t.entry.get("object") == "target")
    own = q.group.lo == q.trigger.hi and not q.trigger.article  # «هجوم كذا»
    theirs = q.group.lo - q.trigger.hi == 1 and q.clause.norm[q.trigger.hi][:1]  # «قصف لهذه القوات»
    named = any(g.lo == q.trigger.hi and g.actors for g in q.clause.groups)  # «هجوم لكذا قوات كذا»
    if theirs and not named and q.syntax.proclitics.get(theirs) == "for":
        return "actor" if q.group.actors else NEITHER
    return "target" if any(is_verb(t) for t in hits) and not own and q.group.actors else None


def behind_the_shots(q: Asked) -> Role | None:
    """«استشهد فتى برصاص جندي إسرائيلي», «برصاص مستوطن»: one man right behind the fire that was his."""
    man = q.group.heads[0] if q.group.heads else None
    if q.group.joined or man is None or man.kind != "person":
        return None  # «دكت بقذائف الهاون تجمعا لجنود كذا»
    fire = any(c.hi == q.group.lo and c.prep in ("by", "with") for c in q.clause.of("weapon"))
    return "actor" if fire and (q.group.actors or gunmen_of(q.group)) else None
