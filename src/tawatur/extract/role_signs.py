"""What stands around a noun phrase and tells which role it has in an event."""

from __future__ import annotations

from tawatur.extract.clause import VEHICLES, Clause, is_platform, is_verb, light_of, turns_to_next
from tawatur.extract.drafts import EventDraft
from tawatur.extract.event_kinds import BLASTS, PERSON_EVENTS, WEAPON_EVENTS
from tawatur.extract.groups import BANDS, Group
from tawatur.extract.subject_first import skip_apposition
from tawatur.grammar.chunks import QUOTES, gap_words
from tawatur.grammar.piece import Chunk
from tawatur.text.tokens import PUNCT

_ASIDE = 2
"""Words and marks between who kills, a day or place told in between, and those killed."""
_DOER = 2
"""Words between a passive and who did it."""
_BESIDE, _SUBJECT = 3, 12
"""Words between what was broken and a verb after it, at once or in the passive."""


def opening_of(clause: Clause, group: Group) -> int:
    """The token before a noun phrase, its article and the country it is of ("by Syria's rebels")."""
    at = group.lo - 1
    if clause.norm[at] in clause.syntax.possessive_endings:
        at = next((c.lo - 1 for c in clause.chunks if c.kind == "place" and c.hi == at), at)
    return at - 1 if clause.norm[at] in clause.syntax.articles else at


def holds_ground(clause: Clause, group: Group) -> bool:
    """“A quarter under the control of rebels”, «بلدة تسيطر عليها كذا»: who holds where something happened."""
    syntax, at = clause.syntax, opening_of(clause, group)
    if not syntax.subject_first:
        at -= clause.norm[at] == "#"
        before = clause.norm[max(0, at - 1) : at + 1]
        return any(word in syntax.sway for word in before[-1:]) or " ".join(before) in syntax.held
    role, word = syntax.prepositions.get(clause.norm[at]), clause.norm[at - 1]
    return (role == "by" and word in syntax.held) or (role == "of" and word in syntax.sway)


def is_blast(clause: Clause, event: EventDraft) -> bool:
    """Whether an event is a blast: so named, or deaths that a bomb told before them brought."""
    bomb = (c.lo for c in clause.of("weapon") if c.entry.get("type") in BLASTS)
    return event.type in BLASTS or (event.type == "casualties" and any(lo < event.triggers[0].lo for lo in bomb))


def is_public_building(group: Group) -> bool:
    """A market, school or mosque of nobody named."""
    thing = group.first("object")
    return thing is not None and thing.entry.get("holder") == "civilian" and not group.actors and not group.owned


def modifies(clause: Clause, event: EventDraft, group: Group) -> bool:
    """“Killed in Israeli overnight air raids”: a side right before the event noun, whatever its preposition."""
    fighters = [h for h in group.heads if h.kind == "person" and h.fights]
    others = [h for h in group.heads if h.kind in ("object", "person") and h not in fighters]
    plain = bool(group.actors) and not others  # "in a rebel troops' offensive"
    verbal = ("past", "present", "gerund", "participle")
    nouns = [t for t in event.triggers if t.kind == "event" and not t.feature.startswith(verbal)]
    believed = {c.lo for c in clause.of("hedge") if c.hi == group.lo}  # "raids believed to be Russian"
    beside = any(0 <= t.lo - group.hi <= 1 or t.hi in believed for t in nouns)
    return plain and beside and event.type not in PERSON_EVENTS


def within_relative(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """“Aircraft whose nationality the mission could not establish bombed …”: a subject of another verb."""
    if group.hi > trigger.lo:
        return False
    before = [g for g in clause.groups if g.hi <= group.lo and not g.prep]
    said = (s.zone[1] for s in clause.speeches if s.zone[1] <= group.lo)  # "the group, which met survivors, found that"
    lo = max([before[-1].hi, *said]) if before else group.lo
    opened = (i for i in range(lo, group.lo) if not turns_to_next(clause, i))
    return any(clause.norm[i] in clause.syntax.objects_of_relatives for i in opened)


def says_who_they_were(clause: Clause, event: EventDraft) -> bool:
    """“The dead were fighters”, «إن القتلى مدنيون»: an account of those harmed before that counts nobody."""
    known = all(t.kind == "harm" and told_as_known(clause, t) for t in event.triggers)
    headed = clause.syntax.subject_first or heads_what_is_said(clause, event.triggers[0])
    return known and headed and not event.tolls


def heads_what_is_said(clause: Clause, harm: Chunk) -> bool:
    """«قال إن القتلى …», «… أن جميع القتلى …»: the dead right behind the word that opens what is said."""
    norm, syntax, at = clause.norm, clause.syntax, harm.lo - 1
    return norm[at - (norm[at] in syntax.mostly)] in syntax.complementisers


def told_as_known(clause: Clause, harm: Chunk) -> bool:
    """“The dead”, “those killed”, “all the victims”: the harmed of an event that was told before."""
    return harm.article or clause.norm[harm.lo - 1] in clause.syntax.those


def is_broken(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """“Homes were burnt”, “most buildings in the eastern districts have been destroyed”: the subject of a passive."""
    if trigger.lo - group.hi <= _BESIDE:
        return trigger.lo >= group.hi
    passive, end = clause.norm[trigger.lo - 1] in clause.syntax.passive, _subject_end(clause, trigger)
    later = any(group.hi <= g.lo < end and g.first("object") and not g.prep for g in clause.groups)
    broken = any(group.hi <= b < end for b in clause.breaks)
    return passive and not later and not broken and 0 <= end - group.hi <= _SUBJECT


def _subject_end(clause: Clause, verb: Chunk) -> int:
    """“A school in Sarmin, east of Idlib, was destroyed”: where a subject ends, before its auxiliaries and an aside."""
    syntax, norm, at = clause.syntax, clause.norm, verb.lo
    while at > clause.lo and norm[at - 1] in syntax.passive | syntax.auxiliaries:
        at -= 1
    return skip_apposition(clause.tokens, clause.lo, at, syntax) if norm[at - 1] == "," else at


def is_aimed_at(clause: Clause, event: EventDraft, trigger: Chunk, group: Group) -> bool:
    """“Fired two missiles at a merchant ship”, “an explosion at a market”."""
    words = clause.norm[max(trigger.hi, group.lo - 3) : group.lo]
    return (
        group.lo >= trigger.hi
        and bool(clause.syntax.aims.intersection(words))
        and event.type in WEAPON_EVENTS
        and not any(g.hi > trigger.hi and g.prep == "on" for g in clause.groups if g.lo < group.lo)
    )


def takes_people(clause: Clause, verb: Chunk, subject: Group) -> bool:
    """“Troops executed the families of rebels”: people nobody counts, right after an active verb."""
    active = clause.syntax.subject_first and is_verb(verb) and not undergone(clause, verb, subject)
    after = (g for g in clause.groups if 0 <= g.lo - verb.hi <= 1 and not g.prep)
    return active and any(g.first("person") or any(clause.resolver.people(a.id) for a in g.actors) for g in after)


def slays(clause: Clause, event: EventDraft, trigger: Chunk, group: Group) -> bool:
    """«قتلت قوات كذا خمسة مدنيين», «شاب قتلته قوات كذا»: the side between a verb and those it counts, or holds."""
    body = max([group.hi, *(g.hi for g in clause.groups if g.lo == group.hi and g.prep in ("with", "in", "of"))])
    first = min((t.lo for t in event.tolls if t.lo >= body), default=body)
    for item in clause.chunks:  # «قتلت قوات كذا أمس (الخميس) ثمانية من كذا»
        if item.kind in ("time", "place", "place_noun") and 0 <= item.lo - body <= _ASIDE and item.hi <= first:
            body = item.hi
    marked = body < clause.hi and clause.tokens.kind[body] == PUNCT
    counted = any(0 <= t.lo - body <= 1 + marked for t in event.tolls)
    armed = bool(group.actors or gunmen_of(group))
    beside = group.lo >= trigger.hi and not gap_words(clause.tokens, trigger.hi, group.lo)
    governs = is_verb(trigger) or (trigger.has("masdar") and trigger.entry.get("toll") == "captured")
    held = is_verb(trigger) and bool(trigger.suffix)
    return (counted or held) and governs and beside and armed and not group.prep  # «أسر الجيش ثلاثة جنود»


def before_place(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """«هاجمت قوة من كذا القرية»: a place right after a band of men is what the verb takes."""
    thing = group.first("object")
    men = thing is not None and thing.entry.get("object") in BANDS and group.lo == trigger.hi
    after = next((c for c in clause.chunks if c.lo >= group.hi), None)
    if not men or after is None or gap_words(clause.tokens, group.hi, after.lo):
        return False
    return after.kind in ("place", "place_noun", "side") and not (after.prep or after.joined)


def says_who(clause: Clause, group: Group) -> bool:
    """«…، وهو عنصر في كذا»: a fighter of a side right after a pronoun that stands for somebody."""
    syntax, person = clause.syntax, group.first("person")
    if syntax.subject_first or person is None or not person.fights or not group.actors:
        return False
    return clause.norm[group.lo - 1].removeprefix(syntax.coordinating_prefix) in syntax.pronouns


def takes_place(clause: Clause, group: Group) -> bool:
    """«استهداف قوات كذا بلدة كذا», «اقتحام قوات كذا للمخيم»: a place right after a side is what is done to."""
    places = (c for c in clause.chunks if c.lo == group.hi and c.kind in ("place", "place_noun"))
    return bool(group.actors) and not group.prep and any(c.prep in ("", "for") and not c.joined for c in places)


_ARGUMENTS = frozenset({"object", "person", "place", "place_noun", "relation", "number", "weapon"})
_NEXT = frozenset({"event", "harm", "light", "say", "link", "damage"})


def is_further_object(clause: Clause, verb: Chunk, group: Group) -> bool:
    """«قصفت كذا القوات، واستهدفت دبابة للعدو»: the one phrase after a further verb of somebody is what it took."""
    if not verb.joined or verb.entry.get("object") not in ("target", "actor") or group.lo != verb.hi or group.prep:
        return False
    sides = {a.id for a in group.actors}
    told = any(g.actors and g.hi <= verb.lo and sides.isdisjoint(a.id for a in g.actors) for g in clause.groups)
    rest = [c for c in clause.chunks if c.lo >= group.hi]
    stop = next((c.lo for c in rest if c.kind in _NEXT), clause.hi)
    stop = min([stop, *(b for b in clause.breaks if b >= group.hi)])
    beside = {c.hi for c in clause.of("relation")}
    bare = (c for c in rest if c.lo < stop and c.kind in _ARGUMENTS and not (c.prep or c.joined or c.lo in beside))
    bare = (c for c in bare if c.kind != "relation" or not clause.syntax.has_article(clause.norm[c.lo]))
    return bool(sides) and told and not any(bare)


def is_own_arms(group: Group) -> bool:
    """«قصفت طائراته», «هاجم عناصره»: men or arms of somebody's own, who act though he is not named."""
    person = group.first("person")
    return not group.prep and (is_platform(group) or (person is not None and person.fights))


def is_mount(group: Group) -> bool:
    """«على دراجات نارية»: what somebody may ride, behind the word for being on it."""
    thing = group.first("object")
    return thing is not None and group.prep == "on" and thing.entry.get("object") in VEHICLES


def dates_figures(clause: Clause, group: Group) -> bool:
    """«منذ خرق الجيش للتهدئة بلغ عدد القتلى …»: the side of the event that figures are counted from."""
    words = clause.norm[max(clause.lo, group.lo - 3) : group.lo]
    return bool(clause.syntax.since & set(words))


def is_nameless_fighter(group: Group) -> bool:
    """«انتحاري», «المسلحون»: an armed subject whose side is not told."""
    person = group.first("person")
    armed = group.first("weapon") is not None or (person is not None and person.fights)
    return armed and not group.prep and not group.actors


def in_relative_clause(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """«مبنى يتحصن فيه عناصر التنظيم»: what a relative clause says of an argument is no argument."""
    relatives = clause.syntax.relatives
    bare = (c for c in clause.of("light") if c.hi == group.lo and c.suffix and c.lo > trigger.hi)
    if any(is_verb(c) and _tells_of_a_thing(clause, trigger, c) for c in bare):
        return True
    return any(clause.norm[i] in relatives for i in range(trigger.hi + 1, group.lo))


def _tells_of_a_thing(clause: Clause, verb: Chunk, light: Chunk) -> bool:
    """«أغارت على آليات لكذا استخدمها كذا»: a verb whose pronoun is the thing before it, not the deed."""
    things = ("object", "actor", "side", "person", "weapon")
    return is_verb(verb) and any(c.kind in things and 0 <= light.lo - c.hi <= 1 for c in clause.chunks)


def done_by(clause: Clause, trigger: Chunk, group: Group) -> bool:
    """«القصف الذي قامت به كذا», "raids carried out by …": the subject of a light verb after the event."""
    own = [c for c in clause.of("light") if c.lo >= trigger.hi and c.entry.get("subject") == "actor"]
    if group.prep == "by":
        return any(0 <= group.lo - c.hi <= 3 for c in own)
    back = (c for c in own if (c.suffix and not _tells_of_a_thing(clause, trigger, c)) or c.entry.get("back"))
    return not group.prep and any(0 <= group.lo - c.hi <= 1 for c in back)


def trigger_of(clause: Clause, event: EventDraft, group: Group) -> Chunk:
    """The trigger of an event that a phrase belongs to: the last before it, nouns of harm aside."""
    if clause.syntax.subject_first and group.prep != "by":  # "troops killed five gunmen in a raid"
        acts = [t for t in event.triggers if is_verb(t) and not undergone(clause, t)]
        subject = [
            t for t in acts if 0 <= t.lo - group.hi <= 1 and not (t.joined or (t.kind == "event" and group.prep))
        ]
        beside = subject or [t for t in acts if t.kind == "harm" and 0 <= group.lo - t.hi <= 1]
        if beside and not modifies(clause, event, group):
            return beside[0]
    if (carried := _carried_by_its_verb(clause, event, group)) is not None:
        return carried
    slain = (
        t
        for t in event.triggers
        if _counted_by(clause, event, t, group)
        or (t.kind == "harm" and t.hi == group.lo and slays(clause, event, t, group))
    )
    if (verb := next(slain, None)) is not None:
        return verb
    near = [t for t in event.triggers if 0 <= group.lo - t.hi <= _DOER] if group.prep == "by" else []
    if clause.syntax.subject_first and near:
        return near[-1]  # "were killed by troops in two raids"
    verbs = [t for t in event.triggers if t.kind == "event"] or event.triggers
    before = [t for t in verbs if t.hi <= group.lo]
    return before[-1] if before else verbs[0]


def _carried_by_its_verb(clause: Clause, event: EventDraft, group: Group) -> Chunk | None:
    """«قتل جندي بعد أن فتح مسلحون من كذا النار»: what a light verb right before a phrase carries."""
    light = next((c for c in clause.of("light") if c.hi == group.lo), None)
    if light is None or clause.syntax.subject_first or group.prep:
        return None
    carried = (t for t in event.triggers if t.lo >= group.hi and t.kind == "weapon")
    return next((t for t in carried if light_of(clause, t) is light), None)


def _counted_by(clause: Clause, event: EventDraft, harm: Chunk, group: Group) -> bool:
    """«إن قوات كذا قتلت ثلاثين مدنياً في هجوم», «تمكنت القوات من قتل …»: who kills those counted after the word."""
    if harm.entry.get("deed") and group.actors and not group.prep and 0 <= harm.lo - group.hi <= 1:
        return any(c.hi == group.lo and c.entry.get("subject") == "actor" for c in clause.of("light"))
    active = harm.kind == "harm" and is_verb(harm) and harm.entry.get("voice") == "either" and not harm.has("passive")
    further = harm.joined or harm.prefix.startswith(clause.syntax.consequence or " ")
    active = active and not further  # «قصف كذا مواقع كذا وقتل سبعة», «… فقتل سبعة»: whoever acted before
    if clause.syntax.subject_first or not active or not group.actors or group.prep:
        return False
    if group.lo >= harm.hi:  # «قتل كذا 41 مقاتلاً خلال إعدامات ميدانية»
        return slays(clause, event, harm, group)
    beside = not gap_words(clause.tokens, group.hi, harm.lo)
    return beside and any(0 <= t.lo - harm.hi <= 1 for t in event.tolls)


def undergone(clause: Clause, verb: Chunk, subject: Group | None = None) -> bool:
    """“Was killed”: an auxiliary of the passive shortly before a verb, words of its subject aside."""
    inside = range(subject.lo, subject.hi) if subject else range(0)  # "warplanes believed to be Russian bombed …"
    passive, near = clause.syntax.passive, range(max(0, verb.lo - 3), verb.lo)
    infinitive = clause.norm[verb.lo - 1] in clause.syntax.infinitives
    if clause.syntax.subject_first and (infinitive or verb.has("gerund")):
        return False  # "are continuing to target", "was conducting"
    return any(clause.norm[i] in passive for i in near if i not in inside) or bool(verb.entry.get("intransitive"))


def subject_before(clause: Clause, trigger: Chunk) -> bool:
    """Whether a side stands right before a verb; «…، بحسب الجيش، حين استهدفت …», «واستهدفت» are another clause."""
    if trigger.joined:
        return False
    norm, breaks = clause.norm, clause.syntax.breaks | clause.syntax.attendant
    for group in reversed(clause.groups):
        if group.hi <= trigger.lo:
            if any(norm[i] in breaks for i in range(group.hi, trigger.lo)):
                return False
            if any(group.hi <= c.lo < trigger.lo for c in clause.of("link")):
                return False  # «قتل جندي من كذا بعدما هاجم مسلحون …»
            near = len(gap_words(clause.tokens, group.hi, trigger.lo)) <= 1
            spoke = any(s.zone[0] <= group.lo < s.zone[1] for s in clause.speeches)  # «بحسب كذا، فقد استهدف …»
            return near and bool(group.actors) and not (group.prep or spoke)
    return False


_NO_THING_DOES = frozenset({"detention", "abduction", "seizure"})
"""Deeds that no strike or shell brings about: a pronoun before their verb is somebody."""


def spoke_of_self(clause: Clause, event: EventDraft) -> bool:
    """«أعلن الجيش أنه استهدف»: a pronoun right after the word of speech, before an active verb, is the speaker."""
    trigger, norm = event.triggers[0], clause.norm
    if not is_verb(trigger):  # «أعلن الجيش أنه شن غارات»
        light = light_of(clause, trigger)
        carries = light is not None and light.lo < trigger.lo and light.entry.get("subject") in (None, "actor")
        trigger = light if light is not None and carries and not clause.syntax.subject_first else trigger
    if not event.speech.chain or not _acts_by_itself(clause, event, trigger):
        return False
    at = trigger.lo - 1
    while at > event.speech.lo and norm[at] in QUOTES:
        at -= 1
    while at > event.speech.lo and norm[at] in clause.syntax.verb_particles - clause.syntax.complementisers:
        at -= 1
    anew = event.type in _NO_THING_DOES and norm[at] in clause.syntax.told_anew  # «… وأنها اعتقلت اثنين»
    anew = anew and not any(
        is_verb(c) and event.speech.zone[1] <= c.lo < at and goes_on_of(clause, c, norm[at])
        for c in (*clause.of("event"), *clause.of("light"), *clause.of("harm"))
    )
    of_the_act = norm[event.speech.zone[0] - 1] in clause.syntax.relatives  # «القصف الذي قالت كذا إنه قتل …»
    return (
        (norm[at] in clause.syntax.of_oneself or anew)
        and _means_the_speaker(clause, event, norm[at])
        and not of_the_act
        and (at < event.speech.zone[1] or anew)
        and clause.resolver.combatant(clause.resolver.forces(event.speech.chain[-1].id))
    )


def _acts_by_itself(clause: Clause, event: EventDraft, verb: Chunk) -> bool:
    """Whether the subject of a verb does what it tells: no passive, no loss, none of its own men who fell."""
    if not (is_verb(verb) or (verb.kind == "light" and not verb.has("masdar"))) or verb.has("passive"):
        return False
    if verb.entry.get("subject") == "target" or verb.entry.get("loses"):
        return False
    if verb.kind != "harm":
        return True
    counts = any(0 <= t.lo - verb.hi <= 1 and not t.part for t in event.tolls)  # «إنها قتلت 15 جنديا»
    acts = verb.entry.get("active") or (counts and verb.has("past"))
    return bool(acts) and not _own_men_fell(clause, event)


def goes_on_of(clause: Clause, verb: Chunk, word: str) -> bool:
    """«إن القوات اقتحمت جنين وإنها اعتقلت تسعة»: whether a pronoun may mean the subject of a verb before it."""
    masculine, feminine, several = (word.endswith(ending) for ending in clause.syntax.third_persons)
    if several:
        return verb.has("pl")
    return (masculine and verb.has("m") and not verb.has("pl")) or (feminine and verb.has("f"))


def cannot_be_passive(clause: Clause, verb: Chunk, whom: Chunk) -> bool:
    """«وقتلت سبعة رجال», «وقتلوا سبعة», «ودمر سيارة», «واعتقل شاباً»: what stands behind a verb is not its subject.

    It is of another gender or number than the verb, or in the accusative; «وقتلت امرأة» may be a passive.
    """
    word, syntax = clause.norm[whom.lo], clause.syntax
    feminine = whom.entry.get("who") == "women" or word.endswith(syntax.feminine)
    if verb.has("pl"):
        return True
    if verb.has("f"):
        return whom.kind == "person" and not feminine
    return feminine or word.endswith(syntax.accusative)


def _means_the_speaker(clause: Clause, event: EventDraft, word: str) -> bool:
    """«وأضافت أنه استهدف», «وأضاف أنهم قتلوا»: a pronoun of another gender or number than the verb is another's.

    «قال المقاتلون إنهم» has its verb in the singular, as stands before its subject.
    """
    lo, hi = event.speech.zone
    said = [c for c in clause.of("say") if lo <= c.lo < hi and c.feature.startswith("past")]
    if clause.syntax.subject_first or not said:
        return True
    masculine, feminine, several = (word.endswith(ending) for ending in clause.syntax.third_persons)
    if several:
        subjects = ("actor", "side", "source", "person")
        named = any(c.kind in subjects and said[-1].hi <= c.lo and c.hi <= hi for c in clause.chunks)
        return named or said[-1].has("pl")
    return not ((said[-1].has("f") and masculine) or (said[-1].has("m") and feminine))


def _own_men_fell(clause: Clause, event: EventDraft) -> bool:
    """«قالت الداخلية إنه قتل ضابط ومجندان»: soldiers and police of whom a state's own body tells are the slain."""
    tellers = event.speech.chain[-1].id
    state = clause.resolver.army(tellers) or clause.resolver.public(tellers)
    ranks = (c for c in clause.of("person") if c.entry.get("class") in ("unnamed:military", "unnamed:security"))
    bare = (c for c in ranks if not any(g.actors and g.lo <= c.lo < g.hi for g in clause.groups))
    return state and any(t.lo <= c.lo < t.hi for c in bare for t in event.tolls)


def gunmen_of(group: Group) -> str | None:
    """«هاجم مسلحون نقطة», «مجموعة من المسلحين»: armed men nobody names are a side of their own."""
    person = group.first("person")
    if person is None or group.actors or (person.definite and not (person.prep == "from" and person.lo > group.lo)):
        return None
    return person.entry.get("actor")
