"""What stands beside an event: its places and days, weapons, evidence, damage and counts of strikes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tawatur.extract.clause import FROM_ABOVE, Clause, is_cause, is_platform, is_verb, light_of
from tawatur.extract.drafts import ActorRef, EventDraft, PlaceRef, Speech
from tawatur.extract.event_kinds import AIR_STRIKES, BLASTS, BOMBARDMENTS, FIGHTS, FIRE
from tawatur.extract.evidence import add_shown, as_shown, opening
from tawatur.extract.groups import BANDS, Group
from tawatur.extract.reality import then_done
from tawatur.extract.relative_days import from_day
from tawatur.extract.role_signs import cannot_be_passive, is_broken, undergone
from tawatur.grammar.chunks import COMMAS, gap_words, has_comma
from tawatur.grammar.piece import TOLD, TOLD_OR_SAID, Chunk
from tawatur.model.frozen import replace
from tawatur.model.mention import Quantity
from tawatur.model.time import TimeExpr, TimeMention
from tawatur.text.tokens import PUNCT

_OBJECT = 10
"""Words between a verb of damage and what it broke: its subject, a day («أضرم محتجون، مساء الأحد، النار في مقر»)."""
_BEHIND = 14
"""The same where machines and who guards them stand between."""
_MACHINES = frozenset({"bulldozer", "excavator", "force", "patrol"})
_ASIDE = 12
"""Words of a relative clause about a side, before the time it has."""
_MADE_AIRSTRIKES = ("attack", "bombardment", "destruction")
"""Events that words for how they were done make air strikes."""
_TOLD_BY_WEAPON = frozenset({"attack", "bombardment", "casualties", "killing", "destruction", *BOMBARDMENTS, *BLASTS})
"""Events whose type a weapon may tell."""


def as_struck(clause: Clause, event: EventDraft, place: PlaceRef) -> PlaceRef:
    """«قصف القوات لمدينة كذا»: what the letter gives an act as its object is where it happened."""
    before = [t for t in event.triggers if t.kind == "event" and t.hi <= place.lo]
    takes = event.type in ("detention", "abduction") or event.triggers[0].entry.get("steals")
    if takes and place.relation in ("from", "native") and event.triggers[0].lo < place.lo:
        return replace(place, relation="at")  # «اعتقلت ثلاثة من مدينة كذا», «سرقت معدات من قرية كذا»
    expelled = any(t.entry.get("expels") for t in event.triggers)  # «طردوا المسلحين من البلدة»
    expelled = expelled or (event.type == "seizure" and event.triggers[0].entry.get("object") == "target")
    hit_there = _based(clause, place) and any(0 <= place.lo - t.hi <= 1 for t in event.targets)
    if place.relation == "from" and (expelled or hit_there or _brought(clause, event, place)):
        return replace(place, relation="at")
    hits = event.type in BOMBARDMENTS | FIGHTS | {"seizure"}
    if place.relation != "of" or not (before and hits) or is_verb(before[-1]):
        return place
    blocked = any(before[-1].hi <= c.lo < place.lo and c.kind not in ("actor", "side", "weapon") for c in clause.chunks)
    return place if blocked or place.lo - before[-1].hi > 6 else replace(place, relation="at")


def _based(clause: Clause, place: PlaceRef) -> bool:
    """«قصف الطيران قوات كذا المتمركزة في كذا»: whether a place is told as where somebody stands."""
    said = (c for c in clause.of("relation") if c.entry.get("relation") == "from")
    return any(c.lo == place.lo or 0 <= place.lo - c.hi <= 1 for c in said)


def _brought(clause: Clause, event: EventDraft, place: PlaceRef) -> bool:
    """«وصول 31 جثة و18 جريحاً من القرية»: where the dead and wounded are brought from is where they were hit."""
    counted = event.type == "casualties" and any(t.hi == place.lo - 1 for t in event.triggers)
    head = event.triggers[0].lo
    return counted and any(c.entry.get("brought") and 0 < head - c.lo <= 3 for c in clause.of("light"))


def share_adjuncts(clause: Clause, speech: Speech, events: list[EventDraft]) -> None:
    """What the events of a sentence share: the time and place at its head, the subject, day and place before them."""
    add_shown(clause, speech, events)
    _share_the_head(clause, speech, events)
    for event, following in pairwise(events):
        head = following.triggers[0].lo
        if not event.places and head and clause.norm[head - 1] in clause.syntax.relatives:
            event.places = list(following.places)  # the force hit is where it had moved to
    for event in events:
        if not event.times:
            _day_part(clause, event)
    _share_last_day(clause, events)
    for before, event in pairwise(events):
        _share_the_deed(clause, before, event)
        event.times = event.times or list(before.times)
        if not event.places and event.type != "displacement":
            event.places = list(before.places)


def _share_the_head(clause: Clause, speech: Speech, events: list[EventDraft]) -> None:
    """Time and place set at the head of the sentence hold for its events that have none of their own."""
    lo = opening(clause, speech)
    heading = (c for c in clause.chunks if c.time and lo <= c.lo < speech.zone[0] and not _day_of_admission(clause, c))
    head_times = [c.time for c in heading if not _of_a_side(clause, c)]
    head_places = [p for p in clause.places if lo <= p.lo < speech.zone[0]]
    for event in events:
        if not event.times and head_times and head_times[0]:
            event.times = [t for t in head_times if t]
            event.dated_by_head = True
        if not (event.times or event.definite):
            event.times = _month_of_the_statement(clause, speech)
        if not event.places and head_places:
            event.places = list(head_places[:1])


def _share_the_deed(clause: Clause, before: EventDraft, event: EventDraft) -> None:
    """Type and doer of the event before, where one subject goes on: «قصف الجيش البلدة واستهدف سوقها»."""
    verb = event.triggers[0]
    same = not event.actors or {a.id for a in event.actors} <= {a.id for a in before.actors}
    same = same and not _has_own_subject(clause, verb)
    if same and is_verb(verb) and (verb.joined or goes_on_deed(clause, verb)):
        take_type(event, before)
    alike = any(_alike(clause, t) for t in event.triggers) and not event.weapons
    if alike and event.generic and before.type in BOMBARDMENTS:
        event.type, event.generic = before.type, before.generic
    carried = of_same_subject(clause, verb) or _brought_about(clause, before, event)
    if not event.actors and (carried or _shares_light_verb(clause, before, event)):
        event.actors = [replace(a, rule="actor.same_subject") for a in _subjects_of(clause, before)]


def _month_of_the_statement(clause: Clause, speech: Speech) -> list[TimeMention]:
    """«وكان كذا قد اتهم في شباط الماضي الطيران بقصف …»: the month or year of a statement is also the event's."""
    within = (c.time for c in clause.chunks if c.time and speech.zone[0] <= c.lo < speech.zone[1])
    return [t for t in within if t.expr.kind == "date" and t.expr.finest in ("month", "year")][:1]


def _subjects_of(clause: Clause, fight: EventDraft) -> list[ActorRef]:
    """«خاضوا اشتباكات مع كذا، وفجروا عبوات»: of those who acted, the ones of whom a further verb goes on."""
    if fight.type != "clash":
        return fight.actors
    met = [g for g in clause.groups if g.prep in ("with", "against")]
    return [a for a in fight.actors if not any(g.lo <= a.lo < g.hi for g in met)] or fight.actors


def _share_last_day(clause: Clause, events: list[EventDraft]) -> None:
    """«اغتال مسلحون شابين، ونجا آخر من محاولة اغتيال، مساء الأحد»: a day set apart at the end is that of all."""
    if len(events) < 2 or not events[-1].times or any(e.times for e in events[:-1]):
        return
    last = max(events[-1].times, key=lambda time: time.hi)
    if last.expr.finest != "day" or any(e.background for e in events):
        return
    ends = all(clause.tokens.kind[i] == PUNCT for i in range(last.hi, clause.hi))
    apart = clause.norm[last.lo - 1] in COMMAS and last.lo >= events[-1].triggers[-1].hi
    if ends and apart and all(e.speech is events[-1].speech and e.stance == events[-1].stance for e in events):
        for event in events[:-1]:
            event.times = list(events[-1].times)


def _day_of_admission(clause: Clause, time: Chunk) -> bool:
    """“On Tuesday the army conceded that its jets had bombed the school”: when it was owned up to."""
    verb = next((c for c in clause.chunks if c.lo >= time.hi and c.kind in TOLD_OR_SAID), None)
    return verb is not None and bool(verb.entry.get("admits")) and clause.syntax.subject_first


def _shares_light_verb(clause: Clause, before: EventDraft, event: EventDraft) -> bool:
    """«شن الطيران غارات على كذا، وعدة غارات على كذا»: nouns joined under one light verb have one subject."""
    noun, first = event.triggers[0], before.triggers[0]
    light = None if is_verb(noun) or is_verb(first) else light_of(clause, first)
    shared = any(a.rule == "actor.same_subject" for a in before.actors)
    carried = shared or (light is not None and light.lo < first.lo)
    if is_verb(noun) or not carried or light_of(clause, noun) not in (None, light):
        return False
    counted = any(c.joined and c.hi == noun.lo for c in clause.of("number"))
    return (noun.joined or counted) and before.speech is event.speech and before.type == event.type


def goes_on_deed(clause: Clause, verb: Chunk) -> bool:
    """«كما استهدف معسكر كذا»: a further deed of the subject before, what it was done to right after the verb."""
    after = next((c for c in clause.chunks if c.lo >= verb.hi), None)
    syntax, norm = clause.syntax, clause.norm
    if verb.lo <= clause.lo or norm[verb.lo - 1] not in syntax.also or after is None or not is_verb(verb):
        return False
    thing = after.lo == verb.hi and after.kind == "object" and after.entry.get("object") not in BANDS
    ground = after.kind == "place_noun" or (after.kind == "place" and clause.resolver.actor(after, ()) is None)
    thing = thing or (ground and after.lo - verb.hi <= 1)  # «كما استهدف محطة كذا»
    return verb.kind == "event" and not verb.has("passive") and (thing or norm[verb.hi] in syntax.prepositions)


def _alike(clause: Clause, noun: Chunk) -> bool:
    """«فيما تعرض حي كذا لقصف مماثل»: whether an adjective makes an act of the kind just told."""
    return noun.hi < clause.hi and clause.norm[noun.hi] in clause.syntax.alike


def take_type(event: EventDraft, before: EventDraft) -> None:
    """«كثف غاراته، واستهدف …»: a verb of many uses beside a raid or shelling tells more of the kind."""
    aims = event.triggers[0].entry.get("object") == "target" and event.type in ("attack", "bombardment")
    if aims and event.generic and not before.generic and before.type in BOMBARDMENTS:
        event.type, event.generic = before.type, False


_WHOM = 2
"""Words from a verb of killing to those it names."""


def of_same_subject(clause: Clause, verb: Chunk) -> bool:
    """«قصفت … ودمرت», "withdrew but later overran", «… كما استهدفوا»: a further verb of who acted before."""
    if goes_on_deed(clause, verb):
        return True
    if verb.kind == "harm":
        return _kills_whom_it_names(clause, verb)
    if verb.kind != "event" or _has_own_subject(clause, verb):
        return False
    if not is_verb(verb):
        return _carried_further(clause, verb)
    if verb.has("passive"):
        return False
    syntax, norm, at = clause.syntax, clause.norm, verb.lo - 1
    at -= norm[at] in syntax.adverbs and at > clause.lo
    told_by_form = verb.has("pl") and not syntax.subject_first
    told_by_form = told_by_form or any(c.kind == "number" and c.hi == verb.lo for c in clause.chunks)  # «والثانية …»
    again = norm[at] in syntax.conjunctions and (syntax.subject_first or bool(verb.entry.get("object")))
    return verb.joined or told_by_form or again or then_done(clause, verb)


def _kills_whom_it_names(clause: Clause, verb: Chunk) -> bool:
    """«دخلت القوات القرية وقتلت سبعة رجال», «وقتلوا سبعة»: a verb in whose gender or number the dead are not."""
    syntax = clause.syntax
    if syntax.subject_first or not (is_verb(verb) and verb.joined) or verb.has("passive"):
        return False
    if verb.entry.get("voice") == "middle":
        return False
    near = [c for c in clause.chunks if verb.hi <= c.lo <= verb.hi + _WHOM and c.kind in ("number", "person")]
    whom = next((c for c in near if c.kind == "person"), None)
    if not near or near[0].lo != verb.hi or near[0].prep or near[0].joined:
        return False
    return verb.has("pl") or (verb.has("f") and whom is not None and cannot_be_passive(clause, verb, whom))


def _carried_further(clause: Clause, noun: Chunk) -> bool:
    """«… بينما شنت غارات على كذا»: a verb right before what it carries names no other subject."""
    light = light_of(clause, noun)
    if light is None or light.entry.get("subject") != "actor" or light.has("passive") or light.has("masdar"):
        return False
    near = 0 <= noun.lo - light.hi <= 1 and not light.suffix
    of_many = light.has("past") and light.has("pl")  # «…، حيث تمكنوا من استعادة كذا»
    return near and (light.joined or of_many or clause.norm[light.lo - 1] in clause.syntax.conjunctions)


def _has_own_subject(clause: Clause, verb: Chunk) -> bool:
    """«… وقصفت المدفعية», «… وطال القصف»: arms or an act right after a verb are its subject, whosesoever they are."""
    arms = [g.lo for g in clause.groups if g.lo == verb.hi and not g.prep and is_platform(g)]
    acts = [c.lo for c in clause.of("event") if c.lo == verb.hi and not is_verb(c)]
    people = (g for g in clause.groups if g.hi == verb.lo and g.joined and not g.prep and g.first("person"))
    if is_verb(verb) and verb.has("pl") and any(g.chunks[0].article for g in people):
        return True  # «…، والأهالي يتصدون لهم»
    return is_verb(verb) and any(clause.syntax.has_article(clause.norm[at]) for at in arms + acts)


_ASIDE_WORDS = 3
"""Words before a time in an aside of which it tells."""
_OUTCOMES = frozenset({"abduction", "detention", "destruction"})


def _brought_about(clause: Clause, before: EventDraft, event: EventDraft) -> bool:
    """«هجوم لكذا أسفر عن خطف مدنيين وإحراق منازل»: what a deed came to was done by who did it."""
    noun = event.triggers[0]
    if event.type not in _OUTCOMES or is_verb(noun) or before.type == "clash" or clause.syntax.subject_first:
        return False
    links = (c.hi for c in clause.of("link") if c.gives_result)
    told = noun.joined or any(0 <= noun.lo - hi <= 1 for hi in links)
    return told and event.speech == before.speech and event.stance == before.stance


MODIFIERS = frozenset({"time", "weapon", "evidence", "background", "tally"})
"""Kinds of chunks that modify an event."""


def add_modifier(clause: Clause, event: EventDraft, item: Chunk) -> None:
    """Gives an event a time, weapon or piece of evidence, or the mark of a background or a running total."""
    if item.time and clause.norm[item.lo] in clause.syntax.temporal and item.hi - item.lo == 1:
        if any(c.lo == item.hi for c in clause.of("event")):
            return  # «غداة قصف مماثل»: the day after it, not its day
    if item.time and (_of_another_noun(clause, event, item) or _of_a_side(clause, item) or _since_last(clause, item)):
        return  # «انسحب في إطار حملة مستمرة منذ شهرين»
    if (item.time or item.kind == "tally") and of_an_aside(clause, event, item.lo):
        return
    if item.time:
        if item.time.expr.kind == "date" and item.time.expr.finest == "day":
            before = [t for t in event.times if t.expr.kind in ("shift", "anaphor") and 0 <= item.lo - t.hi <= 2]
            event.times = [t for t in event.times if t not in before]  # «قبل ذلك بيوم، الثلاثاء 15 يوليو»
        event.times.append(_begun(clause, item.time))
        event.lo, event.hi = min(event.lo, item.lo), max(event.hi, item.hi)
    elif item.kind == "weapon" and not _of_a_backer(clause, item):
        _add_weapon(clause, event, item)
    elif item.kind == "evidence":
        event.evidence.append(as_shown(item))
    elif item.kind == "background":
        event.background = True
    elif item.kind == "tally":
        event.tally = event.tally or bool(item.entry.get("since"))


def _of_a_backer(clause: Clause, weapon: Chunk) -> bool:
    """«قتلت القوات أربعة بإسناد من طيران التحالف»: arms of who stands behind those who act."""
    words = clause.norm[max(clause.lo, weapon.lo - 2) : weapon.lo]
    return not clause.syntax.support.isdisjoint(words)


def of_an_aside(clause: Clause, event: EventDraft, lo: int) -> bool:
    """“… in El Fasher, which has been under siege since May”: what a time says of something else than the event."""
    if not clause.syntax.subject_first:
        return False
    at, end = _since_clause(clause, lo) or _comma_clause(clause, lo) or (lo, lo)
    if len(gap_words(clause.tokens, at, lo)) < _ASIDE_WORDS:
        return False
    acts = {c.lo for c in (*event.triggers, *clause.of("light"), *clause.of("say"))} | {t.lo for t in event.tolls}
    return not any(at < act < end for act in acts)


def _since_clause(clause: Clause, lo: int) -> tuple[int, int] | None:
    """“A clinic that had been shut since May was hit”, “…; it had been empty since May”: up to the time, or a comma."""
    norm, syntax = clause.norm, clause.syntax
    if syntax.since.isdisjoint(norm[lo : lo + 1]):
        return None
    opened = [i for i in range(max(clause.lo, lo - _ASIDE), lo) if norm[i] in syntax.relatives]
    at = max([_comma_before(clause, lo), *opened])
    return at, lo if norm[at] in syntax.relatives else _comma_after(clause, lo)


def _comma_clause(clause: Clause, lo: int) -> tuple[int, int] | None:
    """“…, which has been under siege since May, …”: from comma to comma."""
    norm, syntax = clause.norm, clause.syntax
    at = _comma_before(clause, lo)
    opened = norm[at + 1] in syntax.relatives or not syntax.since.isdisjoint(norm[at:lo])
    return (at, _comma_after(clause, lo)) if norm[at] == "," and opened else None


def _comma_before(clause: Clause, lo: int) -> int:
    return next((i for i in range(lo - 1, clause.lo, -1) if clause.norm[i] in COMMAS), clause.lo)


def _comma_after(clause: Clause, lo: int) -> int:
    return next((i for i in range(lo, clause.hi) if clause.norm[i] in COMMAS), clause.hi)


def _of_another_noun(clause: Clause, event: EventDraft, item: Chunk) -> bool:
    """Whether a time says since when something else goes on: an adjective of lasting, its noun before it."""
    norm, noun = clause.norm, item.lo - 2
    if noun < clause.lo or norm[item.lo - 1] not in clause.syntax.lasting:
        return False
    return not any(t.lo <= noun < t.hi for t in event.triggers)


def _of_a_side(clause: Clause, item: Chunk) -> bool:
    """«الجماعة، التي تقاتل الحكومة منذ نيسان 2015، …»: since when a side does what a relative clause says of it."""
    if item.time is None or item.time.expr.kind != "since" or clause.syntax.subject_first:
        return False
    norm, opens = clause.norm, clause.syntax.relatives
    near = range(item.lo - 1, max(clause.lo, item.lo - _ASIDE), -1)
    at = next((i for i in near if norm[i] in opens or norm[i] in COMMAS), None)
    if at is None or norm[at] not in opens:
        return False
    before = next((c for c in reversed(clause.chunks) if c.hi <= at), None)
    return before is not None and before.kind in ("actor", "side", "person") and at - before.hi <= 1


def _since_last(clause: Clause, item: Chunk) -> bool:
    """«وهي أول غارة منذ ثلاثة أيام», «بعد غياب الطائرات منذ أسبوع»: since when there had been none."""
    norm, syntax = clause.norm, clause.syntax
    if syntax.since.isdisjoint(norm[item.lo : item.lo + 1]):
        return False
    return not syntax.none_before.isdisjoint(norm[_comma_before(clause, item.lo) : item.lo])


_MEANS = ("with", "by", "via")
"""Prepositions of what a deed is done with («استهدفه عبر مسيرة»)."""


def _add_weapon(clause: Clause, event: EventDraft, item: Chunk) -> None:
    """A weapon, and the type of event that it tells («أغارت طائرة مسيّرة», "a missile fired at the city")."""
    manner = bool(item.entry.get("manner"))
    if not item.prep and any(c.hi == item.lo and c.entry.get("object") == "warehouse" for c in clause.of("object")):
        return  # «مخزن عبوات»
    if clause.syntax.subject_first and not manner and _broken_weapon(clause, event, item):
        return
    if _hit_itself(clause, event, item):
        event.type, event.generic = "interception", False
        return
    event.weapons.append((str(item.entry.get("weapon") or item.entry.id), item.lo, item.hi))
    event.why.append(("weapons", f"{clause.language.code}.{item.entry.id}", item.lo, item.hi))
    if event.type == "bombing" and item.entry.get("type") == "suicide_bombing":
        event.type = "suicide_bombing"  # «تفجير نفّذته انتحارية», «عجلة مفخخة يقودها انتحاري»
    implied = None if _destroyed(clause, event, item) else item.entry.get("type")
    nouns = (t for t in event.triggers if t.kind == "event" and not is_verb(t))
    if event.type == "attack" and item.prep == "with" and any(0 <= item.lo - t.hi <= 1 for t in nouns):
        implied = implied and item.entry.get("attack", implied)  # «هجوم بقنبلة»
    if _blown_up(clause, event, item) or _names_the_platform(clause, event, item, implied):
        event.type, event.generic = str(implied), False
    if manner and event.type in _MADE_AIRSTRIKES:
        event.type, event.generic = str(item.entry.get("type")), False  # "the village was attacked from the air"
    if event.type == "missile_strike" and implied == "airstrike" and _fired_from(clause, item):
        event.type, event.generic = "airstrike", False
    if implied and event.generic and event.type in _TOLD_BY_WEAPON:
        fire = event.type in FIRE
        trodden = event.type == "casualties" and implied == "landmine"  # «قضى وهو يفكك لغما», «ضحية لغم»
        light = light_of(clause, item) if event.type == "killing" else None
        fell = light is not None and bool(light.entry.get("falls"))  # «مجزرة كذا: قذائف سقطت على السوق»
        means = _prep_of(clause, item) in _MEANS or _lost_to(event, item)
        if fire or trodden or fell or means or _strikes_with(clause, event, item):
            flown = item.entry.get("platform") in FROM_ABOVE  # «قصف الطيران الحي بالصواريخ»
            event.type, event.generic = str(implied), event.type == "bombardment" and not flown


def _names_the_platform(clause: Clause, event: EventDraft, item: Chunk, implied: object) -> bool:
    """«أغارت طائرة مسيّرة»: what flies says more than the word for a raid."""
    prep = _prep_of(clause, item)
    if event.type == "airstrike" and implied == "drone_strike" and prep in _MEANS:
        return True  # «هجوماً جوياً بالمسيّرات»
    raids = [t for t in event.triggers if implied in (t.entry.get("refines") or ())]
    if not item.entry.get("platform") or not raids:
        return False
    beside = any(0 <= item.lo - t.hi <= 1 for t in (event.triggers[0], *raids))
    return prep in _MEANS or beside or any(_flies(clause, raid, item) for raid in raids)


def _strikes_with(clause: Clause, event: EventDraft, item: Chunk) -> bool:
    """Whether a weapon is what an attack was done with: told before it, or beside its verb."""
    first, head = clause.syntax.subject_first, event.triggers[0]
    if item.lo < head.lo or is_cause(clause, item) or any(t.entry.get("object") == "weapon" for t in event.triggers):
        return True
    if item.entry.get("platform") and any(0 <= item.lo - t.hi <= 1 for t in event.triggers):
        return True
    if first:
        return any(t.kind == "event" and 0 <= t.lo - item.hi <= 1 for t in event.triggers)
    return item.lo == head.hi and is_verb(head) and event.type != "destruction"


def _blown_up(clause: Clause, event: EventDraft, item: Chunk) -> bool:
    """Whether a suicide bomber stands right after the word of attack, as who attacks."""
    bomber = item.entry.get("weapon") == "suicide" and not item.prep and not item.joined
    acts = bomber and event.type in ("attack", "bombing", "bombardment", "seizure")
    counted = {c.lo for c in clause.of("number") if c.hi == item.lo}  # «هجوم ثلاثة انتحاريين»
    return acts and any(t.kind == "event" and t.hi in counted | {item.lo} for t in event.triggers)


def _destroyed(clause: Clause, event: EventDraft, item: Chunk) -> bool:
    """«تدمير صاروخين», «دمرت أربع مسيّرات»: a weapon as what was destroyed, not what it was done with."""
    verb = event.triggers[0]
    if event.type != "destruction" or item.prep or item.lo < verb.hi or clause.syntax.subject_first:
        return False
    counted = any(c.hi == item.lo for c in clause.of("number"))
    return (verb.has("masdar") and item.lo == verb.hi) or counted


def _flies(clause: Clause, raid: Chunk, item: Chunk) -> bool:
    """«شنت طائرة مسيّرة غارتين», «قتيل في غارة نفذتها مسيّرة»: what flew the raid is the light verb's subject."""
    light = light_of(clause, raid)
    return light is not None and (0 <= item.lo - light.hi <= 1 or _stands_before(clause, light, item))


def _stands_before(clause: Clause, light: Chunk, item: Chunk) -> bool:
    """«إن مسيّرة إسرائيلية نفذت فجراً غارة»: the subject before its verb, which no other side follows."""
    phrase = next((g for g in clause.groups if g.lo <= item.lo < g.hi), None)
    if phrase is None or phrase.prep or clause.syntax.subject_first or not 0 <= light.lo - phrase.hi <= 1:
        return False
    told = any(c.hi == phrase.lo and c.kind in TOLD for c in clause.chunks)  # «إسقاط مسيّرة»
    return not told and not any(g.lo == light.hi and g.actors for g in clause.groups)


def _fired_from(clause: Clause, item: Chunk) -> bool:
    """«صاروخ أطلقته طائرة حربية»: a missile from the air."""
    missiles = (c for c in clause.of("weapon") if c.entry.get("type") == "missile_strike")
    return not item.prep and any(0 < item.lo - c.hi <= 4 for c in missiles)


def _prep_of(clause: Clause, item: Chunk) -> str:
    """The preposition of a noun, or of the phrase that it ends ("by an Israeli drone")."""
    group = next((g for g in clause.groups if g.lo < item.lo < g.hi and g.chunks[0].kind == "actor"), None)
    return item.prep or (group.prep if group is not None else "")


def _lost_to(event: EventDraft, item: Chunk) -> bool:
    """“Lost five men to a roadside bomb”: what cost a side its people."""
    return item.prep == "to" and any(t.entry.get("loses") and t.hi <= item.lo for t in event.triggers)


def _broken_weapon(clause: Clause, event: EventDraft, item: Chunk) -> bool:
    """“Destroyed a mortar system”: a weapon that is the object of a strike is not what it was done with."""
    before = [t for t in event.triggers if t.hi <= item.lo]
    subject = any(0 <= t.lo - item.hi <= 2 and t.kind == "event" for t in event.triggers)
    gas = item.entry.get("weapon") == "chemical" and not any(t.kind == "damage" for t in before)  # "released chlorine"
    if (
        not before
        or subject
        or gas
        or _lost_to(event, item)
        or is_cause(clause, item)
        or _prep_of(clause, item) in ("with", "by", "from", "on")
        or clause.norm[item.lo - 1] in clause.syntax.wielding
    ):
        return False
    held = any(t.entry.get("object") == "weapon" or t.entry.get("fires") or t.kind == "weapon" for t in before)
    verb = any(t.kind == "damage" or t.feature.startswith(("past", "present", "gerund")) for t in before)
    return verb and not held and event.type != "bombing"


def _hit_itself(clause: Clause, event: EventDraft, item: Chunk) -> bool:
    """“A helicopter was hit by ground fire”: an aircraft that undergoes the act was brought down."""
    head, passive = event.triggers[0], clause.syntax.passive
    between = gap_words(clause.tokens, item.hi, head.lo)
    flown = bool(item.entry.get("platform")) and item.entry.get("type") == "airstrike"
    fired = event.type == "missile_strike" or (event.type == "bombardment" and event.generic and is_verb(head))
    return flown and fired and item.hi < head.lo and len(between) <= 2 and not passive.isdisjoint(between)


def _begun(clause: Clause, time: TimeMention) -> TimeMention:
    """«منذ بدء العدوان في 27 كانون الثاني»: a date that something has gone on since."""
    if time.expr.kind != "date":
        return time
    for i in range(time.lo - 1, max(clause.lo, time.lo - 7) - 1, -1):
        word = clause.norm[i]
        if word in ("،", ","):
            return time
        if word in clause.syntax.since:
            return replace(time, expr=TimeExpr("since", base=time.expr))
    return time


def _day_part(clause: Clause, event: EventDraft) -> None:
    """«دهمت القوات فجراً»: a part of the day alone is of the day in scope; of a statement, of the day told before."""
    said = range(*event.speech.zone) if event.speech.zone[0] < event.lo else range(0)
    for i in range(max(clause.lo, event.lo - 3), min(clause.hi, event.hi + 4)):
        parts, norm = clause.syntax.day_parts, clause.norm
        words = next((n for n in (3, 1) if " ".join(norm[i : i + n]) in parts), 0)
        framed = i in said and event.speech.inherited  # «…، كما أعلن مساء السبت، وقتلت ستة»
        if words and not framed:
            part = parts[" ".join(norm[i : i + words])]
            day = TimeExpr("anaphor", unit="day", n=0)
            when = ("time.day_told", None) if i in said else ("time.part_of_day", part)  # «قال مساء السبت إن …»
            event.times = [TimeMention(i, i + words, day, *when)]
            return


_DATED = frozenset({"date", "shift", "period", "since", "part"})
_DAYS_OR_MORE = frozenset({"day", "week", "month", "year"})


def drop_statement_time(clause: Clause, event: EventDraft) -> None:
    """«وثق المرصد، أمس، مقتل ثلاثة يوم الخميس 19 آب»: a day beside the word of speech, where the event has its own."""
    start, head = event.speech.zone[1], event.triggers[0].lo
    if not event.speech.chain or event.speech.inherited or clause.norm[start - 1] in clause.syntax.complementisers:
        return
    lead = [t for t in event.times if start <= t.lo < head and not gap_words(clause.tokens, start, t.lo)]
    own = [t for t in event.times if t.lo > head and t.expr.kind in _DATED and t.expr.finest in _DAYS_OR_MORE]
    if lead and own:
        event.times = [t for t in event.times if t not in lead]
    elif lead and lead == event.times:
        event.dated_by_head = True  # «أعلن كذا السبت مقتل ثلاثة في الغارة»: perhaps only the day it was said


def count_from_statement(clause: Clause, event: EventDraft) -> None:
    """“The army said on Tuesday that it had shelled the town the day before”: counted from the day it was said."""
    lo, hi = min(event.speech.lo, event.speech.zone[0]), event.speech.zone[1]
    said = [c.time for c in clause.chunks if c.time and lo <= c.lo < hi and c.time.expr.kind == "date"]
    if not said or event.speech.inherited or said[-1].expr.finest != "day":
        return
    first = next((c.lo for c in clause.chunks if c.time and c.lo >= hi), hi)
    base = said[-1].expr
    event.times = [from_day(t, base) if t.lo == first else t for t in event.times]


def drop_aside_time(clause: Clause, event: EventDraft) -> None:
    """«… ضمن عملية كذا التي انطلقت في 9 شباط»: the day of what a relative clause tells of, no trigger in it."""
    if clause.syntax.subject_first or not event.times:
        return
    last = max(t.hi for t in event.triggers)
    deeds = [c.lo for c in clause.chunks if c.lo >= last and c.entry.get("deed")]
    deed = min(deeds, default=clause.hi)
    event.times = [t for t in event.times if t.lo < deed]  # «مقتل متورطين في هجوم الأربعاء»: the day of their deed
    event.times = [t for t in event.times if not _since_when_so(clause, t)]
    opened = [i for i in range(last + 3, clause.hi) if clause.norm[i] in clause.syntax.relatives]
    if opened:
        event.times = [t for t in event.times if t.lo < opened[0] or _past_the_aside(clause, last, opened[0], t.lo)]


def _past_the_aside(clause: Clause, lo: int, opened: int, at: int) -> bool:
    """«قصفت البلدة، التي يسيطر عليها كذا، أمس»: behind a relative clause that stands between two commas."""
    return has_comma(clause.tokens, lo, opened) and has_comma(clause.tokens, opened, at)


def _since_when_so(clause: Clause, time: TimeMention) -> bool:
    """«مدينة كذا المحاصرة منذ 2012»: since when a place has been what an adjective right behind its name says."""
    at = time.lo - 1
    if time.expr.kind != "since" or not clause.syntax.has_article(clause.norm[at]):
        return False
    return any(p.hi == at for p in clause.places) and not any(c.lo <= at < c.hi for c in clause.chunks)


def thing_before(clause: Clause, trigger: Chunk) -> Group | None:
    """«ثلاثة مشافٍ … إثر استهدافها»: what a pronoun of the one hit means."""
    before = [g for g in clause.groups if g.hi <= trigger.lo and (g.first("object") or g.first("person"))]
    return before[-1] if before else None


def read_damage(clause: Clause, event: EventDraft, trigger: Chunk) -> None:
    """Adds what a damage word says was destroyed or damaged, and how badly."""
    effect = str(trigger.entry.get("effect") or "damaged")
    first = clause.syntax.subject_first
    reach = _OBJECT if is_verb(trigger) and not first else 4
    for group in clause.groups:
        stopped = effect == "out_of_service" and 0 <= trigger.lo - group.hi <= 1  # «خرج مشفى البلدة عن الخدمة»
        if _tears_down(clause, trigger, group):
            reach = _BEHIND
            continue
        broken = is_broken(clause, trigger, group) if first else _came_down(clause, trigger, group)
        broken = broken or (not first and _came_under(clause, trigger, group))
        if 0 <= group.lo - trigger.hi <= reach or stopped or broken:
            thing = group.first("object") or group.first("weapon")
            if thing and not (thing.kind == "weapon" and (thing.entry.get("weak") or _breaks(clause, trigger, group))):
                event.damage.append((_called(thing), effect, min(trigger.lo, group.lo), max(trigger.hi, group.hi)))
                event.damage.extend((_called(c), effect, g.lo, g.hi) for g, c in _things_joined(clause, group))
                event.hi = max(event.hi, group.hi)
                return
    ground = next((c for c in clause.of("place_noun") if first and _laid_waste(clause, trigger, c)), None)
    level = ground.entry.get("level") if ground is not None else None
    event.damage.append((str(trigger.entry.get("object") or level or "property"), effect, trigger.lo, trigger.hi))


def _tears_down(clause: Clause, verb: Chunk, machine: Group) -> bool:
    """«هدمت جرافات البلدية، اليوم، ثلاث منشآت», «تحرسها قوة»: what does or guards the work, before what it falls on."""
    thing = machine.first("object")
    works = thing is not None and thing.entry.get("object") in _MACHINES
    return works and machine.lo >= verb.hi and _between_verb_and_object(clause, verb, machine, _BEHIND)


def _came_under(clause: Clause, noun: Chunk, thing: Group) -> bool:
    """«تعرض 713 منزلاً للهدم», «إن المستودع تعرض للنهب»: what stands beside a verb of undergoing."""
    light = None if is_verb(noun) else light_of(clause, noun)
    if light is None or light.entry.get("subject") != "target" or thing.first("object") is None:
        return False
    return 0 <= thing.lo - light.hi <= 1 or 0 <= light.lo - thing.hi <= 1


def _came_down(clause: Clause, verb: Chunk, buildings: Group) -> bool:
    """«إن 70 مدرسة دمرت في كذا»: buildings right before a verb that has no object of its own."""
    thing = buildings.first("object")
    if thing is None or thing.entry.get("holder") != "civilian" or not 0 <= verb.lo - buildings.hi <= 1:
        return False
    return is_verb(verb) and not any(verb.hi <= g.lo <= verb.hi + 2 and not g.prep for g in clause.groups)


def _called(thing: Chunk) -> str:
    """What a thing is, as claims name it."""
    return str(thing.entry.get("object") or thing.entry.get("weapon") or thing.entry.id)


def _things_joined(clause: Clause, first: Group) -> Iterator[tuple[Group, Chunk]]:
    """«خمس آليات ودبابة ومخزناً»: the things joined to what was broken."""
    at = first.hi
    for group in clause.groups:
        thing = group.first("object")
        if group.lo < at or thing is None:
            continue
        if group.lo > at or not group.joined or group.prep or clause.syntax.subject_first:
            return
        yield group, thing
        at = group.hi


def _breaks(clause: Clause, verb: Chunk, arms: Group) -> bool:
    """«دمرت المدفعية في كذا خمس آليات»: arms right behind a verb, before a thing that they destroyed."""
    return arms.lo == verb.hi and _between_verb_and_object(clause, verb, arms, _OBJECT)


def _between_verb_and_object(clause: Clause, verb: Chunk, doer: Group, reach: int) -> bool:
    """Whether an active verb that comes first takes a thing within some words, behind what is read as its subject."""
    if clause.syntax.subject_first or not is_verb(verb) or verb.has("passive"):
        return False
    return any(doer.hi <= g.lo <= verb.hi + reach and _is_object(g) for g in clause.groups)


def _is_object(group: Group) -> bool:
    thing = group.first("object") or group.first("weapon")
    return thing is not None and not (group.prep or group.joined or thing.article)


def _laid_waste(clause: Clause, verb: Chunk, ground: Chunk) -> bool:
    """“Militiamen torched three villages”, “some of the villages, including Durma, were burnt down”."""
    if ground.entry.get("level") not in ("village", "town", "quarter", "camp"):
        return False
    if undergone(clause, verb):
        return 0 <= verb.lo - ground.hi <= _ASIDE and ground.prep in ("", "of")
    return 0 <= ground.lo - verb.hi <= 2 and ground.prep in ("", "of")


def _times(clause: Clause, verb: Chunk) -> tuple[int | None, int | None] | None:
    """“Raided the town 14 times”: how often a verb tells what was done."""
    norm, repeated = clause.norm, clause.syntax.repeated
    for item in clause.of("number"):
        often = item.lo >= verb.hi and norm[min(item.hi, clause.hi - 1)] in repeated
        if often and item.quantity and not any(verb.hi <= b < item.lo for b in clause.breaks):
            return least_and_most(item.quantity)
    return None


def least_and_most(quantity: Quantity) -> tuple[int | None, int | None]:
    """The bounds of a number, whole."""
    least, most = quantity.min, quantity.max
    return (None if least is None else int(least), None if most is None else int(most))


def strikes_of(clause: Clause, trigger: Chunk, kind: str | None = None) -> tuple[int | None, int | None] | None:
    """How many strikes are said, least and most: a number, a dual or "one" on the event noun; None if none is."""
    if (kind or trigger.entry.get("type")) not in AIR_STRIKES:
        return None
    if trigger.feature.startswith(("past", "present")):
        return _times(clause, trigger)
    if trigger.entry.get("sorties"):
        return None  # who flew sixty may have dropped two bombs
    for item in clause.of("number") if not (trigger.prefix and trigger.prep) else ():  # «قتل 140 بغارتين»
        if item.quantity and not item.quantity.ordinal:
            gap = gap_words(clause.tokens, item.hi, trigger.lo)
            if any(item.hi <= c.lo < trigger.lo for c in clause.of("link")):
                continue  # «وأصيب 7 جراء غارتين»
            if item.hi <= trigger.lo and len(gap) <= 1 and not has_comma(clause.tokens, item.hi, trigger.lo):
                if any(word in clause.syntax.prepositions for word in gap):
                    continue  # «ارتفع العدد إلى 14 في الغارة»
                return least_and_most(item.quantity)
    if trigger.has("dual"):
        return (2, 2)
    if trigger.has("sg") and not trigger.article:
        return (1, 1)
    return None
