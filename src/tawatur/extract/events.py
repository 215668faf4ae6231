"""Layer 2b: the events of one sentence with their arguments.

Triggers (event verbs and nouns, harm, damage) are read in order. A trigger either goes on with the
event before it (a relative clause, a cause, a result, a definite mention) or opens a new one; every
other chunk then belongs to the event of its clause.
"""

from __future__ import annotations

from itertools import pairwise

from tawatur.extract.adjuncts import MODIFIERS, add_modifier, as_struck, of_an_aside, share_adjuncts
from tawatur.extract.clause import Clause, clause_starts, fired_from, is_verb, light_of
from tawatur.extract.continuation import goes_on, merge_trigger
from tawatur.extract.counting import Counter
from tawatur.extract.denied_harm import nobody
from tawatur.extract.drafts import EventDraft, Speech, TollDraft
from tawatur.extract.event_kinds import BOMBARDMENTS
from tawatur.extract.gaps import GAP, gapped, later, share
from tawatur.extract.inferences import refine
from tawatur.extract.offsets import distances, only_answered, set_apart
from tawatur.extract.one_by_one import points_at_one, share_out, told_apart
from tawatur.extract.reality import asks_who, is_any, modality_of, not_done, planned_beside
from tawatur.extract.recounts import dies, only_one_hurt
from tawatur.extract.role_signs import goes_on_of, says_who_they_were, undergone
from tawatur.extract.roles import add_argument, own_groups
from tawatur.extract.told import SPOKEN_OF, by_the_way, is_told, only_named
from tawatur.extract.tolls import TollReader
from tawatur.extract.triggers import is_fired, is_trigger, type_of
from tawatur.grammar.piece import Chunk
from tawatur.model.frozen import replace

_SHAREABLE = BOMBARDMENTS | frozenset({"displacement", "casualties", "killing", "detention", "clash", "attack"})

_LAUNCHES = frozenset({"missile_strike", "drone_strike", "shelling"})


def read_events(clause: Clause) -> list[EventDraft]:
    """The events of a sentence, in order, arguments filled from the sentence alone."""
    asides = [s.zone for s in clause.speeches if s.lo < s.zone[0]]
    starts = sorted({*clause_starts(clause), *(c.lo for c in distances(clause))})
    clause.breaks = [b for b in starts if not any(lo - 1 <= b <= hi for lo, hi in asides)]
    events: list[EventDraft] = []
    for speech in clause.speeches:
        if not (speech.mute or speech.figure):
            events.extend(_in_speech(clause, speech))
    set_apart(clause, events)
    return events


def _in_speech(clause: Clause, speech: Speech) -> list[EventDraft]:
    events: list[EventDraft] = []
    unreal: list[Chunk] = []
    inside = [c for c in clause.chunks if speech.lo <= c.lo < speech.hi]
    triggers = [c for c in inside if is_trigger(clause, c, speech)]
    if all(nobody(clause.tokens, clause.chunks, t, clause.syntax) for t in triggers):
        # «ألقت مسيّرة قنبلة على البلدة دون إصابات»
        triggers = sorted([*triggers, *[c for c in inside if is_fired(clause, c, speech)][:1]], key=lambda t: t.lo)
    if triggers:
        gaps = [g for g in gapped(clause.tokens, inside, clause.language) if g.lo > triggers[0].hi]
        apart = told_apart(clause.tokens, inside, triggers, clause.syntax)
        apart += [g for g in later(clause.tokens, inside, clause.language) if g.lo > triggers[0].hi]
        gaps = [g for g in gaps if not any(g.lo < one.hi and one.lo < g.hi for one in apart)]
        clause.breaks = sorted({*clause.breaks, *(one.lo for one in apart)})
        triggers = sorted([*triggers, *gaps, *apart], key=lambda t: (t.lo, t.feature != GAP, t.hi))
    for trigger in triggers:
        if trigger.feature == GAP:
            _open_gap(clause, speech, trigger, events)
            continue
        modality = modality_of(clause, trigger)
        kind, generic = type_of(trigger)
        doubtful = modality == "hypothetical" and asks_who(clause, trigger)
        unreal_one = modality in ("planned", "threatened", "hypothetical") and not doubtful
        likewise = bool(unreal) and not events and planned_beside(clause, unreal[-1], trigger)
        if unreal_one or likewise or is_any(clause, trigger, speech):
            unreal.append(trigger)
            continue
        if modality == "attempted" and kind in ("movement", "seizure", "displacement"):
            unreal.append(trigger)
            continue
        if events and goes_on(clause, events[-1], trigger, kind, generic):
            merge_trigger(events[-1], trigger, kind, generic)
            continue
        events.append(_open(clause, speech, trigger, kind, generic))
        events[-1].doubtful = doubtful
    _fill(clause, speech, events, unreal)
    share(events)
    share_out(events)
    return [event for event in _intercepted(clause, events) if _is_claim(clause, event)]


def _open_gap(clause: Clause, speech: Speech, trigger: Chunk, events: list[EventDraft]) -> None:
    """An event that a word stands for which shares the noun or verb of the one before."""
    last = events[-1] if events else None
    shares = ("detention", "abduction") if trigger.entry.get("taken") else _SHAREABLE
    numbered = trigger.entry.get("numbered")
    if last is None or not (numbered or trigger.entry.get("alone") or last.type in shares):
        return
    if trigger.entry.get("first"):
        last.triggers.append(trigger)
        return
    bare = numbered and last.triggers[0].kind == "harm"  # «قتل قياديان، أحدهما بقصف والآخر في غارة»
    kind, generic = ("casualties", True) if bare else (last.type, last.generic)
    events.append(_open(clause, speech, trigger, kind, generic))


def _intercepted(clause: Clause, events: list[EventDraft]) -> list[EventDraft]:
    """«أطلقوا صاروخا باتجاه المدينة، وقد تم اعتراضه»: a launch and what stopped it are one interception."""
    kept: list[EventDraft] = []
    for event in events:
        launch = kept[-1] if kept else None
        if launch is None or launch.type not in _LAUNCHES or not _stops(clause, launch, event):
            kept.append(event)
            continue
        kept[-1] = event
        event.empty = event.nominal = False
        event.actors = [a for a in event.actors if a.id not in {b.id for b in launch.actors}]
        event.targets = [*launch.actors, *(t for t in event.targets if t.id not in {b.id for b in launch.actors})]
        event.places = list(launch.places) if not event.placed else event.places
        event.times, event.tolls = event.times or list(launch.times), event.tolls or list(launch.tolls)
        event.spans = sorted({*launch.spans, *event.spans})
    return kept


def _stops(clause: Clause, launch: EventDraft, event: EventDraft) -> bool:
    """Whether an interception is of what was launched before it: a pronoun, a relative clause, a passive."""
    trigger, norm = event.triggers[0], clause.norm
    if event.type != "interception" or launch.stance != event.stance or launch.speech is not event.speech:
        return False
    weapons = [c for c in clause.of("weapon") if c.entry.get("type") and c.lo >= launch.lo]
    own = any(event.triggers[-1].hi <= c.lo < event.hi for c in weapons)
    named = [c for c in weapons if c.lo < trigger.lo and c.entry.get("type") in _LAUNCHES]
    if own or (named and named[-1].entry.get("type") != launch.type):
        return False  # another one was stopped
    between = norm[launch.triggers[-1].hi : trigger.lo]
    related = bool(clause.syntax.relatives & set(between))
    passive = bool(clause.syntax.passive & set(between[-2:]))
    return bool(trigger.suffix) or (clause.syntax.subject_first and (related or passive))


def _open(clause: Clause, speech: Speech, trigger: Chunk, kind: str, generic: bool) -> EventDraft:
    event = EventDraft(kind, trigger.lo, trigger.hi, speech, generic, triggers=[trigger])
    referring = trigger.has("definite") and generic and bool(trigger.entry.get("weak"))  # «الحادث»
    event.definite = (trigger.article or referring) and trigger.kind == "event"
    event.stance = speech.stance
    event.sentence = clause.number
    event.paragraph = clause.paragraph
    event.why.append(("event", f"{clause.language.code}.{trigger.entry.id}", trigger.lo, trigger.hi))
    return event


def _fill(clause: Clause, speech: Speech, events: list[EventDraft], unreal: list[Chunk]) -> None:
    """Gives the events of a speech their tolls, sides, adjuncts and places, then what follows from those."""
    if not events:
        return
    own_groups(clause, events[0])
    _count_tolls(clause, events)
    _share_out(clause, speech, events, unreal)
    for event in events:
        event.placed = bool(event.places)
        event.manned = event.type == "movement" and event.placed and _of_forces(clause, event)
        event.nominal = only_named(clause, event) or by_the_way(clause, event) or only_answered(clause, event)
        event.told = is_told(clause, event)
        event.further = _is_one_more(clause, event) or _told_by_another(clause, event)
        ours = clause.syntax.subject_first and bool(event.triggers[0].suffix)  # "its strike hit a convoy"
        event.empty = _says_nothing(event) and not (ours or _admitted(clause, event))
        event.identified = bool(event.targets) and says_who_they_were(clause, event)
    set_apart(clause, events)
    share_adjuncts(clause, speech, events)
    for before, event in pairwise(events):
        if not event.actors and (not_done(clause, event.triggers[0]) or _of_the_same_subject(clause, before, event)):
            hit = {t.id for t in event.targets}  # "which rebels stormed, but they have driven the rebels back"
            event.actors = [a for a in before.actors if a.id not in hit]
    for event in events:
        refine(clause, event)
        if event.doubtful:
            event.actors = [replace(actor, certainty="probable") for actor in event.actors]
    for before, event in pairwise(events):
        understood = bool(before.actors) and all(a.rule in _UNDERSTOOD for a in before.actors)
        if not event.actors and _goes_on_of_its_doer(clause, before, event):
            event.actors = list(before.actors)
        if not event.actors and understood and _of_the_same_subject(clause, before, event):
            event.actors = list(before.actors)  # "said it had shelled the town and captured a hill"
        _take_over_sides(clause, before, event)


_UNDERSTOOD = frozenset({"actor.pronoun", "actor.speaker"})
"""Rules by which a doer is found that no noun names beside the verb."""


def _of_the_same_subject(clause: Clause, before: EventDraft, event: EventDraft) -> bool:
    """“Troops raided the village, searched homes and arrested 20”: a verb that has no subject but the one before it."""
    syntax, norm = clause.syntax, clause.norm
    heads = [_head(clause, e.triggers[0]) for e in (before, event)]
    if not syntax.subject_first or not all(v and is_verb(v) and not undergone(clause, v) for v in heads):
        return False
    verb = heads[1] or event.triggers[0]
    at = verb.lo - 1
    while at > clause.lo and norm[at] in syntax.adverbs | syntax.auxiliaries:
        at -= 1
    joined = norm[at] in syntax.coordinators or norm[at] == "," or norm[at] in syntax.deed_pronouns
    return joined and (verb.kind != "harm" or any(t.lo >= verb.hi for t in event.tolls))


def _goes_on_of_its_doer(clause: Clause, before: EventDraft, event: EventDraft) -> bool:
    """«إن القوات اقتحمت جنين وإنها اعتقلت تسعة»: a second «إن» with a pronoun of the one who just acted."""
    heads = [_head(clause, e.triggers[0]) for e in (before, event)]
    first, second = heads
    if first is None or second is None or clause.syntax.subject_first or not before.actors:
        return False
    teller = event.speech.chain[-1].id if event.speech.chain else ""
    if clause.resolver.combatant(teller) and teller not in {a.id for a in before.actors}:
        return False  # either may be meant
    word, hit = clause.norm[second.lo - 1], {t.id for t in event.targets}
    told = word in clause.syntax.told_anew and goes_on_of(clause, first, word)
    return told and hit.isdisjoint(a.id for a in before.actors) and second.entry.get("subject") != "target"


def _head(clause: Clause, trigger: Chunk) -> Chunk | None:
    """The verb of an event: its own, or the light verb that carries its noun and whose subject acts."""
    light = None if is_verb(trigger) else light_of(clause, trigger)
    acts = light is not None and light.lo < trigger.lo and light.entry.get("subject") == "actor"
    return trigger if is_verb(trigger) else light if acts else None


def _of_forces(clause: Clause, event: EventDraft) -> bool:
    """«دخلت تعزيزات إلى كذا», «انسحب الفصيل»: whether forces that no registry has are the subject of a movement."""
    verb = event.triggers[0]
    arrives = is_verb(verb) or (bool(verb.entry.get("forces")) and verb.hi - verb.lo > 1)  # «وصول رتل»
    if not arrives or verb.entry.get("ends"):
        return False  # «رفض نشر قوات»: forces that are moved
    inside = [c for c in clause.chunks if event.lo <= c.lo < event.hi and not c.prep]
    named = (c.kind in ("side", "actor") or c.entry.get("forces") or c.fights for c in inside)
    return any(named) or any(c.kind == "object" and c.entry.get("holder") == "military" for c in inside)


def _count_tolls(clause: Clause, events: list[EventDraft]) -> None:
    aside = [s.zone for s in clause.speeches if s.lo < s.zone[0]]  # «أصيب، بحسب المشفى، ستة مدنيين»
    aside += [(s.lo, s.hi) for s in clause.speeches if s.figure]
    told = [c for c in clause.chunks if not any(lo <= c.lo < hi for lo, hi in aside)] if aside else clause.chunks
    syntax = clause.syntax
    acts = {
        t.lo for e in events for t in e.triggers if t.feature == GAP and t.entry.get("alone")
    }  # «وثانية على كذا أصابت 6»
    told = [c for c in told if c.lo not in acts] if acts else told
    told = [c for i, c in enumerate(told) if c.quantity is None or not points_at_one(clause.tokens, told, i, syntax)]
    tolls = TollReader(Counter(clause.tokens, told, clause.groups, clause.language))
    for before, event in zip([None, *events], events, strict=False):
        _tolls(event, tolls, before)
        _without_the_total(event, before)
        _add_one_more(event)
        _split_victims(event)
        _leave_sum(event)
        _died_since(event)
        _risen_since(clause, event)


def _share_out(clause: Clause, speech: Speech, events: list[EventDraft], unreal: list[Chunk]) -> None:
    """Each phrase, modifier and place of a speech to the event it belongs to; who speaks belongs to none."""
    first, end, (source, content) = speech.lo, speech.hi, speech.zone

    def spoken(lo: int) -> bool:
        return first <= lo < end and not source <= lo < content

    answers = [c for c in clause.of("link") if c.entry.get("background")]  # «ردا على جرائم كذا بحق المدنيين»
    for group in clause.groups:
        if spoken(group.lo):
            owner = _owner(clause, events, group.lo, group.hi)
            if not (
                _of_the_unreal(clause, owner, [*unreal, *answers], group.lo) or of_an_aside(clause, owner, group.lo)
            ):
                add_argument(clause, owner, group)
    for item in clause.chunks:
        if item.kind in MODIFIERS and spoken(item.lo):
            add_modifier(clause, _owner(clause, events, item.lo, item.hi), item)
    for place in clause.places:
        if spoken(place.lo):
            owner = _owner(clause, events, place.lo, place.hi)
            if fired_from(clause, owner.triggers[0].hi, place.lo) or _of_the_unreal(clause, owner, answers, place.lo):
                continue
            if owner.places and of_an_aside(clause, owner, place.lo):
                continue  # "hit a market in Nyala, which lies south of El Fasher"
            owner.places.append(as_struck(clause, owner, place))
            owner.hi = max(owner.hi, place.hi)


def _is_one_more(clause: Clause, event: EventDraft) -> bool:
    """«انفجرت عبوة أخرى», «شن هجوماً انتحارياً ثانياً»: one more of a kind told before, an adjective passed over."""
    norm, head = clause.norm, event.triggers[0]
    beside = {*norm[max(clause.lo, head.lo - 1) : head.lo], *norm[head.hi : min(clause.hi, head.hi + 1)]}
    if is_verb(head) and head.kind == "event" and not clause.syntax.also.isdisjoint(beside):
        return True  # «كما استهدفت ثكنة كذا», «استهدفت أيضا ثكنة كذا»
    nouns = (t.hi for t in event.triggers if t.kind != "harm" and (not is_verb(t) or t.hi - t.lo > 1))
    ends = [*nouns, *(hi for _, _, hi in event.weapons)]
    begun = {c.lo for c in clause.chunks} if ends else set()
    near = (word for hi in ends for word in norm[hi : min(clause.hi, hi + (1 if hi in begun else 2))])
    return not clause.syntax.further.isdisjoint(near)


def _admitted(clause: Clause, event: EventDraft) -> bool:
    """«اعترف الجيش بقصفه محيط المشفى»: whether who speaks owns up to a deed, right behind the words that say so."""
    lo, hi = event.speech.zone
    owns_up = any(c.entry.get("admits") and lo <= c.lo < hi for c in clause.of("say"))
    return owns_up and event.triggers[0].lo - hi <= 1 and event.stance == "asserts"


def _told_by_another(clause: Clause, event: EventDraft) -> bool:
    """«قال أحد السكان إن … . وروى آخر أن …»: one more of the nameless, whose account is his own."""
    teller = event.speech.chain[-1:]
    return any(not clause.syntax.further_ones.isdisjoint(clause.norm[t.lo : t.hi]) for t in teller)


def _says_nothing(event: EventDraft) -> bool:
    """Whether no slot of an event is filled."""
    slots = (event.actors, event.speech.accused, event.targets, event.places, event.times, event.tolls, event.weapons)
    return not any(slots) and not any(t.kind == "damage" for t in event.triggers)


def _take_over_sides(clause: Clause, before: EventDraft, event: EventDraft) -> None:
    """The sides of the event before: of a fight that names one, of further deeds that a side announces."""
    if event.type == "clash" and len(event.actors) == 1 and _with_whom(clause, event):
        event.actors.extend(a for a in before.actors if a.id != event.actors[0].id)  # «سيطر … بعد معارك مع كذا»
    if event.triggers[0].has("gerund") and _goes_on_doing(clause, event.triggers[0]):
        event.actors = event.actors or list(before.actors)
    verb, speaks = event.triggers[0], any(a.rule == "actor.speaker" for a in before.actors)
    undone = before.stance == "denies" and event.stance == "asserts" and not undergone(clause, verb)
    if not event.actors and is_verb(verb) and verb.kind == "event" and not verb.has("passive") and (speaks or undone):
        hit = {t.id for t in event.targets}  # «خاضوا اشتباكات مع كذا وفجروا عبوات بآلياتها»
        event.actors = [a for a in before.actors if a.id not in hit]  # «أنها استهدفت …، ودكت»، «لم تقصف …، لكنها ضربت»


def _goes_on_doing(clause: Clause, gerund: Chunk) -> bool:
    """“Shelled the town before storming it”: the next deed of the same side."""
    return clause.syntax.subject_first and clause.norm[gerund.lo - 1] in clause.syntax.temporal


def _with_whom(clause: Clause, event: EventDraft) -> bool:
    """Whether the one side of a fight that is named is whom another fought."""
    at = event.actors[0].lo
    return any(g.lo <= at < g.hi and g.prep in ("with", "against") for g in clause.groups)


def _of_the_unreal(clause: Clause, owner: EventDraft, unreal: list[Chunk], lo: int) -> bool:
    """«قتلوا خلال محاولتهم السيطرة على مواقع لكذا»: a phrase after a word for what was only tried or meant."""
    before = [t for t in unreal if t.hi <= lo and t.lo >= owner.triggers[0].hi]
    if not before or any(before[-1].hi <= t.lo < lo for t in owner.triggers):
        return False
    return not any(before[-1].hi <= b <= lo for b in clause.breaks)


def _owner(clause: Clause, events: list[EventDraft], lo: int, hi: int) -> EventDraft:
    """The event whose clause a chunk stands in: the one before it, unless a new clause began in between."""
    if len(events) == 1:
        return events[0]
    before = [e for e in events if e.triggers[0].lo <= lo]
    after = [e for e in events if e.triggers[0].lo > lo]
    if not before:
        return events[0]
    if not after:
        return before[-1]
    last = max((t.hi for t in before[-1].triggers if t.lo <= lo), default=0)
    following = after[0].triggers[0].lo
    broken = any(last <= b <= lo for b in clause.breaks)
    act = after[0].triggers[0]
    goes_on = act.joined and is_verb(act)  # «دخلت القوات، السبت، مقر كذا في البلدة وسيطرت عليه»
    numbered = bool(act.entry.get("numbered"))  # «…، الأولى في كذا والثانية …»
    separated = any(hi <= b < following + (goes_on or numbered) for b in clause.breaks)
    light = light_of(clause, act)  # «اندلعت الاشتباكات بعد قيام كذا باعتقال كذا»
    begun = light is not None and last <= light.lo and light.hi == lo and act.lo == hi
    noun = clause.syntax.subject_first and act.kind == "event" and not is_verb(act) and act.lo == hi
    whose = noun and any(c.kind == "actor" and c.lo == lo for c in clause.chunks)  # "followed a rebel attack on …"
    return after[0] if begun or whose or (broken and not separated) else before[-1]


def _tolls(event: EventDraft, reader: TollReader, before: EventDraft | None) -> None:
    if event.triggers[0].feature == GAP and before is not None and before.tolls:
        event.tolls.extend(reader.counter.gapped(event.triggers[0], before.tolls[0]))
    for i, trigger in enumerate(event.triggers):
        if reader.may_rise(trigger):
            continue
        before_it = i > 0
        if trigger.kind == "harm":
            counted = reader.numbered(trigger) or reader.read(trigger)
            total = any(c.kind == "tally" and c.hi == trigger.lo for c in reader.chunks)
            total = total and (trigger.has("pl") or trigger.hi - trigger.lo > 1)  # «عدد قتلى وجرحى كذا»
            total = total or (trigger.has("pl") and reader.tally_after(trigger) is not None)
            counts = trigger.entry.get("figure")
            figure = trigger.has("pl") or trigger.definite or counts or reader.summed(trigger)
            if figure and (risen := reader.risen(trigger)):
                counted = risen
            elif (
                not counted and (trigger.definite or trigger.suffix or counts or reader.told_by_relative(trigger))
            ) or (counted and total and all(t.vague for t in counted)):
                whose = counted[0].victims if counted else ()
                counted = reader.tallied(trigger, str(trigger.entry.get("toll") or "killed"))
                counted = [replace(toll, victims=toll.victims or whose) for toll in counted]
            counted = reader.inverted(trigger) or counted
            held = trigger.has("masdar") or (before_it and reader.falls_on_the_one_before(trigger))
            if not counted and not event.tolls and trigger.suffix and held:
                counted = reader.of_the_one_before(trigger)
            if reader.syntax.subject_first and not counted and trigger.entry.get("intransitive"):
                of_them = i > 0 and event.triggers[i - 1].hi == trigger.lo and not trigger.joined
                event.tolls = (
                    [_died(toll, of_them) for toll in event.tolls] if trigger.joined or of_them else event.tolls
                )
            for toll in map(reader.beyond, counted):
                if toll.kind == "displaced" and event.type not in ("displacement", "destruction"):
                    continue  # «ثلاثة نازحين» says who they were
                parts = [] if any(t.part for t in counted) else reader.counter.parts_of(toll, trigger)
                counted_already = {(t.kind, t.lo) for t in event.tolls}
                event.tolls.extend(t for t in (toll, *parts) if (t.kind, t.lo) not in counted_already)
                event.lo, event.hi = min(event.lo, toll.lo), max(event.hi, *(t.hi for t in (toll, *parts)))


def _died(hurt: TollDraft, of_them: bool) -> TollDraft:
    """“A teacher was wounded and later died”, “two of the wounded died”: hurt, and dead."""
    dead = hurt.kind == "wounded" and (of_them or hurt.max == 1) and not hurt.part
    return replace(hurt, kind="killed") if dead else hurt


def _without_the_total(event: EventDraft, before: EventDraft | None) -> None:
    """«قتل خمسة، بينهم رجلان قتلا جراء قصف»: a part with an event of its own; the total is of the one before."""
    totals = {toll.lo for toll in before.tolls if not toll.part} if before is not None else set()
    parts = [toll for toll in event.tolls if toll.part and toll.hi <= event.triggers[0].lo]
    if before is None or not parts or totals.isdisjoint(toll.lo for toll in event.tolls):
        return
    before.tolls = [toll for toll in before.tolls if toll.lo not in {part.lo for part in parts}]
    event.tolls = [replace(toll, part=False) for toll in parts]
    event.lo = min([event.triggers[0].lo, *(toll.lo for toll in event.tolls)])


def _add_one_more(event: EventDraft) -> None:
    """«قتل ثلاثة رعاة وفارق رابع الحياة», “three were killed and a fourth bled to death”: one more of those counted."""
    for more in [t for t in event.tolls if t.rule == "number.one_more" and not t.part]:
        before = (t for t in event.tolls if t.kind == more.kind and t.lo < more.lo and not t.part)
        first = next((t for t in before if t.min == t.max), None)
        if first is not None and first.min is not None:
            whole = replace(first, min=first.min + 1, max=first.min + 1, hi=more.hi)
            event.tolls = [whole if t is first else t for t in event.tolls if t is not more]


def _split_victims(event: EventDraft) -> None:
    """«بلغ عدد الضحايا 300، منهم 100 قتيل و200 جريح»: a number of victims that is told apart is no number of dead."""
    total = next((t for t in event.tolls if t.kind == "killed" and not t.part and t.min == t.max), None)
    if total is None or not any(t.entry.get("hurt_too") for t in event.triggers):
        return
    exact = [t for t in event.tolls if t is not total and t.min == t.max]
    pairs = ((dead, hurt) for dead in exact for hurt in exact if (dead.kind, hurt.kind) == ("killed", "wounded"))
    apart = {id(t) for pair in pairs if sum(t.min or 0 for t in pair) == total.min for t in pair}
    if apart:
        event.tolls = [replace(t, part=t.part and id(t) not in apart) for t in event.tolls if t is not total]


def _died_since(event: EventDraft) -> None:
    """«أصيب شاب …، وتوفي لاحقا متأثرا بجراحه»: one who was wounded and has died is counted once, as dead."""
    if not any(dies(t) and t.lo > event.triggers[0].lo for t in event.triggers):
        return
    dead = {(t.lo, t.hi) for t in event.tolls if t.kind == "killed"}
    event.tolls = [t for t in event.tolls if not (t.kind == "wounded" and (t.lo, t.hi) in dead)]
    if only_one_hurt(event):
        event.tolls = [replace(toll, kind="killed") for toll in event.tolls]


def _risen_since(clause: Clause, event: EventDraft) -> None:
    """«وفاة جريح في الغارة، لترتفع حصيلتها إلى خمسة»: what an event has come to counts the further death, too."""
    rises = [c.hi for c in clause.of("tally") if c.entry.get("rises") and event.triggers[0].lo < c.lo < event.hi]
    risen = {t.kind: t for t in event.tolls if rises and t.lo >= rises[0] and not t.part}
    counted = [t for t in event.tolls if t.kind in risen and (t.min or 0) < (risen[t.kind].min or 0)]
    rest = [t for t in event.tolls if t not in counted]
    event.tolls = [*rest, *(replace(t, part=True) for t in counted)]


def _leave_sum(event: EventDraft) -> None:
    """«600 قتيل وجريح (147 قتيلاً و453 جريحاً)»: the sum of dead and wounded, where each is told, is no third toll."""
    whole = [t for t in event.tolls if not t.part]
    split = sum(t.min or 0 for t in whole if t.kind in ("killed", "wounded"))
    if len({t.kind for t in whole}) == 3 and any(t.kind == "killed_or_wounded" and t.min == split for t in whole):
        event.tolls = [t for t in event.tolls if t.kind != "killed_or_wounded"]


def _is_claim(clause: Clause, event: EventDraft) -> bool:
    """Something was said to have happened: a type that stands alone, or a toll."""
    if event.stance == "asserts" and all(t.entry.get("denied_only") for t in event.triggers):
        return False
    weak = all(t.entry.get("weak") or t.kind == "harm" for t in event.triggers)
    dated = event.times or event.stance == "denies"
    ascribed = event.placed and event.speech.chain and dated  # «نفى … استعادة جبل كذا», «أكد وقوع حادث في كذا أمس»
    settled = event.agreed and event.placed  # «التوصل لاتفاق يقضي بخروج المسلحين من كذا»
    told = event.actors or event.manned or event.weapons or event.tolls or (event.targets and event.placed)
    told = told or event.identified or any(target.object for target in event.targets)  # "a clinic was also hit"
    told = told or bool(event.recalled)
    missing = event.speech.stance == "reports_none" and event.placed  # «لم يجد ما يثبت وقوع مجزرة في كذا»
    unhurt = event.type == "casualties" and event.stance == "denies"  # «نفت أن يكون قائدها قد أصيب»
    if weak and not (told or ascribed or settled or missing or unhurt):
        return False
    itself = any(a.rule == "actor.speaker" for a in event.actors) and event.placed  # «أعلن استهداف دبابة في كذا»
    owned = event.actors and (is_verb(event.triggers[0]) or itself)  # «أقر الجيش بأنه قصف الأهداف»
    about = owned or unhurt or event.recalled  # «المبنى المذكور استُهدف لأنه مخزن»
    if event.empty and not about and (event.definite or event.generic) and not event.answers:
        return False
    counted = event.tolls
    if event.type in SPOKEN_OF:  # of one victim no toll is told: «اغتيال النائب»
        counted = [toll for toll in event.tolls if (toll.min or 0) > 1 and not toll.vague]
    if event.nominal and not (counted or event.identified or missing):
        return False
    if event.type == "casualties":
        told = event.tolls or event.identified or missing or unhurt
        return bool(told) and not (event.vague_only or event.heads)
    return _is_told_enough(clause, event)


def _is_told_enough(clause: Clause, event: EventDraft) -> bool:
    """Whether what the type of an event is about is told: who moved, what was taken or broken, who was driven out."""
    refuted = event.stance == "denies" and event.targets  # «نفى مزاعم كذا حول السيطرة على مواقع للجيش»
    if event.type in ("movement", "seizure") and not (event.actors or event.places or refuted):
        return False
    if event.type == "seizure" and not event.seized and not (event.placed and not event.triggers[0].entry.get("armed")):
        return False
    if event.type == "agreement" and not event.actors:
        return event.agreed
    if event.type == "destruction":
        town = event.actors and event.placed and _head(clause, event.triggers[0])  # «أقدمت القوات على حرق قرية كذا»
        hurt = event.tolls and (event.actors or event.tolls[0].kind == "displaced")  # «يحرقون ممتلكات ويصيبون أربعة»
        return bool(town or hurt) or any(d[0] != "property" for d in event.damage)
    if event.type == "displacement" and event.generic:
        return any(toll.kind == "displaced" for toll in event.tolls)
    return True
