"""Which words of a sentence tell an event, of which type, and whether it is told as having happened."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.extract.clause import Clause, is_cause, is_verb, light_of
from tawatur.extract.drafts import Speech
from tawatur.extract.event_kinds import FIRE, WEAPON_EVENTS
from tawatur.extract.groups import Group
from tawatur.extract.reality import then_done
from tawatur.extract.rule_tables import Ruling, by_word
from tawatur.extract.subject_first import in_apposition
from tawatur.grammar.chunks import COMMAS
from tawatur.grammar.piece import TRIGGERS, Chunk

NoEvent = Callable[[Clause, Chunk], bool]
_TELLING = TRIGGERS | {"light", "weapon"}
_FLED = 6
"""Words between a verb of flight and who flees."""
_ON = 3
"""Words between a raid and what it was on."""
_FOUND = 4
"""Words between a find and the weapon found."""
_NEAR = 3
"""Words between a fall or loss and what is lost: who loses it, «أي»."""


def is_trigger(clause: Clause, item: Chunk, speech: Speech) -> bool:
    """Whether a chunk tells an event, rather than describes, alludes to or names one."""
    if item.kind not in _TELLING:
        return False
    if item.kind == "weapon" and item.entry.get("opened") and (light := light_of(clause, item)):
        if light.entry.get("opens"):
            return light.hi <= item.lo  # «فتح مسلحون نيران أسلحتهم»
    if _come_under(clause, item):
        return not speech.zone[0] <= item.lo < speech.zone[1]
    if item.kind == "weapon" and item.entry.get("type") and item.entry.get("platform") in (None, "rocket", "missile"):
        return _launched(clause, item, speech)
    if item.kind == "weapon" and item.entry.get("platform") == "drone" and _drops(clause, item):
        return not speech.zone[0] <= item.lo < speech.zone[1]
    if item.kind == "light" and item.entry.get("falls") and _of_ground(clause, item):
        return True
    if item.entry.get("of_ground") and (_of_somebody(item) or not _of_ground(clause, item)):
        return False  # «فقد المقاتلون الأمل»
    if item.kind not in TRIGGERS or speech.zone[0] <= item.hi - 1 < speech.zone[1]:
        return False
    if item.kind == "harm" and _of_no_event(clause, item):
        return False
    return not any(rule(clause, item) for rule in _RULINGS[item.kind, clause.syntax.subject_first].of(item))


def _of_no_event(clause: Clause, harm: Chunk) -> bool:
    """«خططوا لاغتيال الوزير»: a word that tells an event only meant, or a time, tells no dead either."""
    twins = (c for c in clause.of("event") if (c.lo, c.hi) == (harm.lo, harm.hi))
    rules = (is_intended, _dates_another, _takes_goods, _of_those_displaced)  # «أوقفوا ثلاث مركبات»
    return any(rule(clause, twin) for twin in twins for rule in rules)


def _subject_of_a_paper(clause: Clause, item: Chunk) -> bool:
    """«التقرير اليومي لشهداء وجرحى العدوان», «الحصيلة اليومية لضحايا القصف»: whom a title is about, nobody counted."""
    if item.entry.get("role") != "person":
        return False
    names = item.prep == "from" and item.has("pl") and item.lo - clause.lo <= _NEAR and _opens_names(clause, item.hi)
    if not names and (item.prep != "for" or not item.prefix):
        return False
    return not clause.of("number") and not any(is_verb(c) for c in clause.chunks)


def _opens_names(clause: Clause, at: int) -> bool:
    """«من شهداء البلدة اليوم: فلان، فلان»: a colon shortly behind, with nothing told before it."""
    return ":" in clause.norm[at : min(clause.hi, at + _ON + 1)]


def _only_backs(clause: Clause, item: Chunk) -> bool:
    """«انتزع المقاتلون، مدعومين بغارات كذا، الحي», «بإسناد من قصف كذا»: fire that stands behind another deed."""
    if is_verb(item) or item.prep not in ("with", "from"):
        return False
    return not clause.syntax.support.isdisjoint(clause.norm[max(clause.lo, item.lo - 2) : item.lo])


_TAKEN = frozenset({"airport", "bridge", "hospital", "port", "dam"})
"""Sites that fall to a side, whoever held them («سقوط المستشفى»)."""
_SLOGAN = 3
"""Words from which on a tag with strokes between them is a slogan."""


def _in_a_slogan(clause: Clause, item: Chunk) -> bool:
    """«#القوات_المسلحة_تواصل_تطهير_سيناء»: a tag of several words calls, it tells nothing."""
    norm, lo, hi = clause.norm, item.lo, item.hi
    if norm[lo - 1] != "_" and norm[hi : hi + 1] != ["_"]:
        return False
    while lo > 1 and norm[lo - 1] == "_":
        lo -= 2
    while hi + 1 < len(norm) and norm[hi] == "_":
        hi += 2
    return norm[lo:hi].count("_") >= _SLOGAN - 1


def _come_under(clause: Clause, fire: Chunk) -> bool:
    """«تعرضت الدورية لوابل من الرصاص», «تعرض المنزل لقذيفة هاون»: fire as what somebody undergoes."""
    light = light_of(clause, fire) if fire.kind == "weapon" and fire.prep in ("for", "to") else None
    return light is not None and light.entry.get("subject") == "target" and light.lo < fire.lo


def _drops(clause: Clause, drone: Chunk) -> bool:
    """«ألقت مسيرة قنبلة صوتية», «قنبلة ألقتها محلقة»: a drone that lets something fall that goes off, no leaflets."""
    light = next((c for c in clause.chunks if c.entry.get("drops") and 0 <= drone.lo - c.hi <= 1), None)
    charges = (c for c in clause.of("weapon") if not c.entry.get("platform"))
    return light is not None and any(abs(c.lo - light.lo) <= 6 for c in charges)


def _launched(clause: Clause, item: Chunk, speech: Speech) -> bool:
    """«أطلقت صواريخ»: a weapon with a light verb; «الصواريخ المستخدمة» and «شن انتحاريون هجوما» are none."""
    light = light_of(clause, item)
    behind = light is not None and light.lo == item.hi and is_verb(light)  # «إن القذائف سقطت على السوق»
    fell = behind or (light is not None and bool(light.entry.get("falls")))
    named = (item.article or item.has("definite")) and not fell
    if light is None or light.entry.get("weak") or named or _set_up(item, light):
        return False
    if any(c.entry.get("disarms") and 0 <= item.lo - c.hi <= _FOUND for c in clause.of("light")):
        return False  # «اكتشاف وتدمير 5 عبوات زرعت على الطريق»
    acts = (c.lo for c in clause.of("event") if c.lo >= item.hi)
    if item.entry.get("weapon") == "suicide" and any(lo <= light.hi + 12 for lo in acts):
        return False
    return not speech.zone[0] <= light.lo < speech.zone[1]


def _set_up(item: Chunk, light: Chunk | None) -> bool:
    """«نصبت قواعد صواريخ»: a weapon put up, not fired; what goes off by itself is planted."""
    return light is not None and bool(light.entry.get("plants")) and item.entry.get("type") not in _PLANTED


def _described(clause: Clause, item: Chunk) -> bool:
    """«المواقع المستهدفة» describes; «العدوان» is a name for the war; but «حصيلة المواجهات» tells of them."""
    if not item.article or item.has("participle") or not item.entry.get("weak"):
        return item.article and item.has("participle")
    counted = any(c.hi == item.lo for c in clause.of("tally")) or _tells_who_they_were(clause, item)
    return not (counted or _done_after(clause, item) or _broke_out(clause, item) or _deadly(clause, item))


def _deadly(clause: Clause, item: Chunk) -> bool:
    """«قتلوا في المواجهات», «القتال … أسفر عن مقتل 26»: fighting in which people fell is told, known or not."""
    if item.entry.get("type") != "clash" or clause.syntax.subject_first:
        return False
    causes = (c for c in clause.of("link") if c.gives_cause)
    within = item.prep in ("in", "during", "with", "by") or any(0 <= item.lo - c.hi <= 2 for c in causes)
    fell = within and any(item.lo - _CLAUSE <= c.lo < item.lo for c in clause.of("harm"))
    led = [c for c in clause.of("link") if c.gives_result]
    verb = any(c.hi == item.lo for c in led)  # «أسفرت المواجهات عن تدمير آلية ومقتل ثلاثة»
    return fell or verb or any(0 <= c.lo - item.hi <= _CLAUSE for c in led)


def _tells_who_they_were(clause: Clause, item: Chunk) -> bool:
    """“The victims were women and children”, but “among the victims were six children” counts some of them."""
    told = any(c.lo == item.hi for c in clause.of("auxiliary"))
    return told and item.kind == "harm" and clause.norm[item.lo - 2] not in clause.syntax.subtotal


def _broke_out(clause: Clause, item: Chunk) -> bool:
    """«اندلعت المواجهات بين كذا وكذا», «المواجهات قد اندلعت»: a noun beside the verb that says that it happened."""
    told = (c for c in clause.of("light") if c.entry.get("subject") == "event")
    lights = (c for c in told if c.hi == item.lo or 0 <= c.lo - item.hi <= 1)
    return any(c.feature.startswith(("past", "present")) or not c.feature for c in lights)


def _done_after(clause: Clause, item: Chunk) -> bool:
    """«المجزرة التي ارتكبها الطيران»: whether a relative clause right after a noun says who did it."""
    opened = clause.norm[item.hi] in clause.syntax.relatives if item.hi < clause.hi else False
    return opened and any(c.lo == item.hi + 1 and c.entry.get("subject") == "actor" for c in clause.of("light"))


def _holder_of_ground(clause: Clause, item: Chunk) -> bool:
    """“The occupied heights”, “in a stronghold recaptured by the army”: whose ground it is, told by the way."""
    syntax, norm = clause.syntax, clause.norm
    if not item.has("past"):
        return False
    if norm[item.lo - 1] in syntax.prepositions or norm[item.lo - 1] in syntax.articles:
        return item.lo > clause.lo
    before = next((c for c in clause.chunks if c.hi == item.lo), None)
    ground = before is not None and before.kind in ("object", "place_noun", "place")
    return ground and item.hi < len(norm) and syntax.prepositions.get(norm[item.hi]) == "by"


_ACTING = TRIGGERS | {"light", "link"}
_OBJECT = 5
"""Words from a verb of hitting to what is hit: who hits it."""
_REPELLED = 4
"""Words between a verb of repelling and what is repelled: who repels."""


def is_intended(clause: Clause, item: Chunk) -> bool:
    """«لاستهداف كذا»: a purpose; but «تصدت للهجوم», what was repelled."""
    if item.prefix not in clause.syntax.purpose_prefixes:
        return False
    if any(0 <= item.lo - c.hi <= _REPELLED and c.entry.get("failed") for c in clause.of("event")):
        return False
    noun = item.kind == "event" or (item.kind == "harm" and item.has("masdar"))
    return noun and not is_verb(item) and not _undergone(clause, item)


def _made_safe(clause: Clause, item: Chunk) -> bool:
    """«العثور على عبوة وتفجيرها», «اكتشاف وتدمير عبوات»: blown up by those who found it, in nobody's attack."""
    if not (item.kind in ("event", "damage") and (item.suffix or item.joined)) or is_verb(item):
        return False
    if item.joined and not item.suffix:
        return any(c.entry.get("disarms") and 0 <= item.lo - c.hi <= 1 for c in clause.of("light"))
    if item.entry.get("type") not in _PLANTED:
        return False
    found = next((c.hi for c in clause.of("light") if c.entry.get("disarms") and c.hi <= item.lo), None)
    return found is not None and any(found <= c.lo < item.lo for c in clause.of("weapon"))


def _only_hit(clause: Clause, item: Chunk) -> bool:
    """«استهدفت المدفعية تعزيزات للجماعة», «استهداف كذا نقاط انتشار كذا»: what moves, as the thing that was hit."""
    if is_verb(item):
        return False
    if item.prep:  # «ثلاث غارات على تعزيزات للجماعة»
        fired = (c for c in clause.of("event") if c.entry.get("type") in FIRE and 0 <= item.lo - c.hi <= _ON)
        return item.prep == "on" and any(fired)
    before = [c for c in clause.chunks if item.lo - _OBJECT <= c.lo < item.lo]
    at = next((n for n in range(len(before) - 1, -1, -1) if before[n].entry.get("object") == "target"), None)
    if at is None or item.joined or any(before[at].hi <= b < item.lo for b in clause.breaks):
        return False
    return not any(c.prep or c.kind in _ACTING for c in before[at + 1 :])


def _gunmen_flee(clause: Clause, item: Chunk) -> bool:
    """“The attackers fled”, “gunmen hit a school but they fled”: nobody is displaced, and no ground given up."""
    if item.entry.get("toll", "displaced") != "displaced" or not is_verb(item):
        return False
    meant = clause.norm[item.lo - 1] in clause.syntax.deed_pronouns
    near = [c for c in clause.of("person") if c.hi == item.lo or (meant and c.hi < item.lo and not c.prep)]
    subject = near[0] if meant and near else near[-1] if near else None
    return subject is not None and bool(subject.entry.get("actor"))


def _people_flee(clause: Clause, item: Chunk) -> bool:
    """«فر مئات من السكان»: people who flee are displaced; only a side that flees moves."""
    harm = any(c.lo == item.lo and c.entry.get("toll") == "displaced" for c in clause.of("harm"))
    if not harm or any(_armed(g) and -_FLED <= g.lo - item.lo <= _FLED for g in clause.groups):
        return False
    return any(-_FLED <= c.lo - item.lo <= _FLED for c in clause.of("number"))


def _had_fled(clause: Clause, item: Chunk) -> bool:
    """«قتل سبعة ممن نزحوا عن قرية كذا», «…، كانوا قد نزحوا من كذا»: where those who were hit had come from."""
    syntax = clause.syntax
    fled = "displacement" in (item.entry.get("type"), item.entry.get("event")) or item.entry.get("toll") == "displaced"
    if not fled or not item.has("pl") or not is_verb(item):
        return False
    past = any(c.hi == item.lo for c in clause.of("background"))  # «كانوا قد»
    harmed = any(c.hi <= item.lo and c.entry.get("toll") in ("killed", "wounded") for c in clause.of("harm"))
    return harmed and (past or clause.norm[item.lo - 1] in syntax.relatives)


def _hit_while_fleeing(clause: Clause, item: Chunk) -> bool:
    """“Jets bombed families fleeing Afrin”, “fired on men fleeing on motorbikes”: what those hit were doing."""
    fled = "displacement" in (item.entry.get("type"), item.entry.get("event")) or item.entry.get("toll") == "displaced"
    fleeing = fled and clause.norm[item.hi - 1].endswith(clause.syntax.gerund)
    of_people = item.hi - item.lo > 1 or any(c.hi == item.lo and not c.joined for c in clause.of("person"))
    start = max([clause.lo, *(b for b in clause.breaks if b <= item.lo)])
    fire = (c for c in clause.of("event") if start <= c.lo < item.lo and c.entry.get("type") in WEAPON_EVENTS)
    return fleeing and of_people and any(fire)


def _taken_beside_the_dead(clause: Clause, item: Chunk) -> bool:
    """«قتل 12 شخصاً وخطف تسعة في هجوم»: those taken are, like the dead, of the attack told after them."""
    told = [c for c in clause.chunks if c.kind in ("event", "harm") and (c.lo, c.hi) != (item.lo, item.hi)]
    dead = next((c for c in reversed(told) if c.hi <= item.lo), None)
    act = next((c for c in told if c.lo >= item.hi), None)
    if not item.joined or dead is None or act is None or (dead.kind, act.kind) != ("harm", "event"):
        return False
    parted = item.lo - dead.hi > _FLED or any(dead.hi <= p.lo < item.lo for p in clause.places)
    parted = parted or any(item.hi < b < act.lo for b in clause.breaks)
    slain = any(g.actors and g.lo == dead.hi for g in clause.groups)  # «قتلت القوات مدنياً واعتقلت تسعة»: two deeds
    linked = act.prep in ("in", "during") or any(item.hi <= c.lo < act.lo for c in clause.of("link"))
    return linked and not (parted or slain)


def _drives_fighters(clause: Clause, item: Chunk) -> bool:
    """«أجبروا المسلحين على الفرار», «أجبروا طائرتين على المغادرة»: fighters made to run are not displaced."""
    after = [g for g in clause.groups if g.lo >= item.hi and not g.prep]
    person = after[0].first("person") if after else None
    flown = any(g.first("weapon") is not None for g in after[:2])
    return flown or (person is not None and person.fights)


def _moves_nobody_armed(clause: Clause, item: Chunk) -> bool:
    """«أخرج المسعفون الجثث من الأنقاض», «اضطرت الحكومة إلى التراجع عن الضريبة»: who is made to move does not fight."""
    if not is_verb(item) or item.suffix or not item.entry.get("ends"):
        return False
    row = [g for g in clause.groups if item.hi <= g.lo <= item.hi + _FLED]
    row = row[: next((i for i, g in enumerate(row) if g.prep), len(row))][:2]
    moved = row[-1] if row else None
    if moved is None or not _armed(moved):
        return True
    return any(c.kind == "harm" for c in moved.heads) or _only_rules(clause, moved)


def _only_rules(clause: Clause, group: Group) -> bool:
    """Whether a phrase names sides, and none that fights."""
    return bool(group.actors) and not any(clause.resolver.combatant(a.id) for a in group.actors)


def _drives_nobody(clause: Clause, item: Chunk) -> bool:
    """“The army drove from Homs to Hama”, “cleared the rubbish out of the school”: no side is driven out."""
    norm, syntax = clause.norm, clause.syntax
    if item.entry.get("object") != "target":
        return False
    after = next((c for c in clause.chunks if c.lo >= item.hi), None)
    named = after is not None and after.kind in _DRIVEN and after.lo - item.hi <= _NEAR and not after.prep
    passive = not syntax.passive.isdisjoint(norm[max(clause.lo, item.lo - 2) : item.lo])
    return not (named or passive or norm[item.hi] in syntax.plural_pronouns)


def _travels(clause: Clause, item: Chunk) -> bool:
    """«غادر وزير الدفاع دمشق»: only forces that leave a place have moved."""
    start = item.hi + (not clause.syntax.none_of.isdisjoint(clause.norm[item.hi : item.hi + 1]))
    who = next((g for g in clause.groups if g.lo == start), None)  # «نفى تحرك أي قوات تابعة له»
    if who is None or who.chunks[0].kind not in ("actor", "side", "object", "person"):
        return True
    if who.chunks[0].kind == "person" or who.number:
        return not (who.chunks[0].fights and not who.chunks[0].has("sg"))
    return not any(clause.resolver.combatant(a.id) for a in who.actors)


def _armed(group: Group) -> bool:
    """Whether a noun phrase names a side, or fighters of one that is not named."""
    person = group.first("person")
    if any(c.entry.get("body") and c.entry.get("who") == "civilians" for c in group.heads):
        return False  # «785 شخصاً من عائلات كذا»
    return bool(group.actors) or (person is not None and person.fights)


def _wounding(clause: Clause, item: Chunk) -> bool:
    either = bool(item.entry.get("generic")) or item.entry.get("type") == "seizure"  # «فقدان أربعة صيادين»
    return either and _wounds(clause, item)


def _dates_another(clause: Clause, item: Chunk) -> bool:
    """«منذ بدء الهجوم», «منذ اغتيال فلان», «قبل الهجوم»: a time, not a claim."""
    norm, syntax = clause.norm, clause.syntax
    before = norm[item.lo - 1] if item.lo else ""
    begun = norm[item.lo - 2] if item.lo > 1 else ""  # «منذ بدء الهجوم», but «خاضوا منذ الفجر اشتباكات»
    begun = "" if any(c.lo <= item.lo - 1 < c.hi for c in clause.of("time")) else begun
    owned = bool(item.suffix and item.entry.get("intransitive"))  # «إبان سيطرته على البلدة» has no object
    noun = owned or item.has("masdar") or (item.kind == "event" and not is_verb(item))
    spanned = any(c.hi == item.lo for c in clause.of("time"))  # «تشهد المدينة منذ أمس اشتباكات»
    if noun and not spanned and (before in syntax.since or begun in syntax.since):
        return True
    if with_its_dead(clause, item):
        return False
    if noun and _counted_from(clause, item):
        return True
    if item.kind == "event" and _since_somebody(clause, item):
        return True
    if item.suffix and item.has("masdar") and before in syntax.aftermath and _with_means(clause, item):
        return False  # «أصيب … بعد استهدافه بقذيفة»
    if item.suffix and item.has("masdar") and before in syntax.aftermath and _brought_out(clause, item):
        return False
    bare = before.removeprefix(syntax.coordinating_prefix)  # «وقبل الهدنة بساعات»
    definite = owned or item.definite or syntax.has_article(norm[item.lo])
    return definite and not {before, bare}.isdisjoint(syntax.temporal)


def _counted_from(clause: Clause, item: Chunk) -> bool:
    """«بعد ستة أيام على اغتيال فلان»: what another event is counted from."""
    norm, syntax = clause.norm, clause.syntax
    if syntax.subject_first or norm[item.lo - 1] not in syntax.counted_from or norm[item.lo - 2] not in syntax.spans:
        return False
    return bool(syntax.temporal & set(norm[max(clause.lo, item.lo - 6) : item.lo - 2]))


def with_its_dead(clause: Clause, item: Chunk) -> bool:
    """«بعد الاشتباكات التي خلفت 11 قتيلاً»: whose dead are told is told itself."""
    norm, syntax = clause.norm, clause.syntax
    if is_verb(item) or syntax.subject_first or item.kind != "event" or item.hi >= len(norm):
        return False
    if norm[item.lo - 1] not in syntax.temporal and norm[item.lo - 1] not in syntax.counted_from:
        return False
    opened = norm[item.hi] in syntax.relatives  # «التي أسفرت عن …» is one link
    links = [c for c in clause.of("link") if 0 <= c.lo - item.hi <= opened]
    told = bool(links) and (opened or norm[item.lo - 1] in syntax.counted_from)  # «بعد يوم من غارة أسفرت عن …»
    return told and any(0 < c.lo - item.hi <= _CLAUSE for c in clause.of("harm"))


def _with_means(clause: Clause, item: Chunk) -> bool:
    """Whether what an act was done with, or by whom, is told right after it."""
    doers = (g for g in clause.groups if g.actors and g.prep in ("by", "from"))
    if any(0 <= g.lo - item.hi <= 2 for g in doers):
        return True  # «تحت أنقاض منزل بعد قصفه من طائرات كذا»
    return any(c.prep == "with" and 0 <= c.lo - item.hi <= 2 for c in clause.of("weapon"))


def _brought_out(clause: Clause, item: Chunk) -> bool:
    """«انتشال أربعة شهداء من منزل عائلة كذا بعد قصفه»: what had befallen the house that the dead are taken out of."""
    things = [c for c in clause.of("object") if c.hi <= item.lo and item.lo - c.hi <= _CLAUSE]
    housed = any(c.prep == "from" and c.entry.get("holder") for c in things)
    return housed and any(c.entry.get("brought") and c.hi <= things[0].lo for c in clause.of("light"))


def _checkpoint(clause: Clause, item: Chunk) -> bool:
    """«عبوة قرب سيطرة أبو صيدا», «هجوم على سيطرة للشرطة»: in Iraq the word is a post, where something lies at it."""
    if item.article or item.suffix or is_verb(item):
        return False
    whose = next((g for g in clause.groups if g.lo == item.hi and g.prep in ("", "for")), None)
    if whose is not None and any(c.prep == "on" and 0 <= c.lo - whose.hi <= 1 for c in clause.chunks):
        return False  # «أنباء حول سيطرة قواته على مواقع»
    beside = any(c.hi == item.lo for c in clause.of("relation"))
    hit = item.prep in ("on", "with", "in") and any(0 <= item.lo - c.hi <= 1 for c in clause.of("event"))
    owned = whose is not None and whose.prep == "for"  # «هاجم مسلحون سيطرة للشرطة»
    return beside or hit or owned


def _since_somebody(clause: Clause, item: Chunk) -> bool:
    """«منذ أن شنت القوات هجومها», "since the general launched his offensive": a clause that dates another event."""
    norm, syntax = clause.norm, clause.syntax
    at = next(
        (i for i in range(item.lo - 1, max(clause.lo, item.lo - _CLAUSE) - 1, -1) if norm[i] in syntax.since), None
    )
    if at is None or not (syntax.subject_first or norm[at + 1] in syntax.complementisers):
        return False
    if at > clause.lo and norm[at - 1] in syntax.auxiliaries:
        return False  # "has since carried out 50 strikes"
    if syntax.subject_first and any(c.time and c.lo <= at < c.hi for c in clause.chunks):
        return False  # "were killed since dawn in Israeli raids"
    between = (c for c in clause.chunks if at < c.lo < item.lo)
    return not (any(at < b < item.lo for b in clause.breaks) or any(c.time or c.kind == "event" for c in between))


def _only_possible(clause: Clause, item: Chunk) -> bool:
    """«يريد أن يقصف», «قد ينفجر لغم»: wished, feared, possible; «الجماعة التي تخطف الأجانب» describes."""
    syntax = clause.syntax
    if not item.feature.startswith("present"):
        return False
    before = clause.norm[item.lo - 1] if item.lo else ""
    if syntax.subject_first and item.entry.get("type") in _AIMS and before in syntax.infinitives:
        led = clause.norm[item.lo - 2] in syntax.achieved or any(
            c.kind == "modal" and c.hi == item.lo for c in clause.chunks
        )
        return not led  # "an operation to retake the town"
    if before in syntax.relatives and item.entry.get("type") in ("seizure", "clash"):
        return True  # «الجولان الذي تحتله إسرائيل»
    if syntax.subject_first or then_done(clause, item):
        return False
    if item.entry.get("type") == "seizure" and item.lo == clause.lo and not clause.of("time"):
        return True  # «وتسيطر القوات على معظم المحافظة»: how things stand
    return before in syntax.complementisers | syntax.may or (before in syntax.relatives and item.kind == "event")


def _of_somebody(item: Chunk) -> bool:
    """«وسلمته أمريكا إلى بلاده»: whether a word that tells the loss of ground is of somebody told of before."""
    return bool(item.suffix and item.entry.get("ends"))


def _of_ground(clause: Clause, item: Chunk) -> bool:
    """«سقوط البلدة», «فقدان أي موقع»: what falls or is lost is a place or a military site."""
    following = next((c for c in clause.chunks if c.lo >= item.hi and c.kind not in ("actor", "side")), None)
    ends_in = clause.syntax.prepositions.get(clause.norm[item.hi - 1])  # "handed over the town"
    if following is None or following.prep not in ("", "of", ends_in) or following.lo - item.hi > _NEAR:
        return False
    gap = clause.norm[item.hi : following.lo]
    named = {i for c in clause.chunks if c.kind in ("actor", "side") for i in range(c.lo, c.hi)}
    small = clause.syntax.none_of | clause.syntax.the
    bare = all(word in small or item.hi + n in named for n, word in enumerate(gap))
    bare = bare or (clause.syntax.subject_first and not following.prep)  # "entered a strategic town"
    taken = following.entry.get("holder") in ("military", "medics") or following.entry.get("object") in _TAKEN
    site = following.kind == "object" and bool(taken)
    return bare and (site or following.kind in ("place", "place_noun"))


def _takes_nobody(clause: Clause, item: Chunk) -> bool:
    """“Took the injured away”, "took away his right", "the flood took two houses away": none who is led off."""
    if clause.norm[item.lo - 1] in clause.syntax.passive:
        return False
    before = next((c for c in reversed(clause.chunks) if c.hi <= item.lo), None)
    if item.entry.get("type") == "agreement":  # "the judge released two prisoners", "released figures on prisoners"
        sides = before is not None and before.kind in ("actor", "side", "place")
        near = any(c.kind in ("person", "number", "harm", "actor") and c.lo - item.hi in (0, 1) for c in clause.chunks)
        return not (sides and near)
    if (
        before is not None
        and item.lo - before.hi <= 1
        and _HELPERS & {before.entry.get("who"), before.entry.get("class")}
    ):
        return True  # "rescuers took three children away from the rubble"
    after = [c for c in clause.chunks if 0 <= c.lo - item.hi <= _NEAR]
    people = any(c.kind in ("person", "number", "actor", "source") for c in after)
    return not people or any(c.kind in ("harm", "object") for c in after)


def _holds_the_dead(clause: Clause, item: Chunk) -> bool:
    """«احتجزت القوات جثمانه», «تحتجز سلطات كذا جثامين 40 أسيراً»: the dead who are kept are no captives."""
    bodies = [c for c in clause.of("harm") if c.entry.get("remains")]
    if not bodies and not item.entry.get("remains"):
        return False
    body = item if item.entry.get("remains") else next((c for c in bodies if 0 <= item.lo - c.hi <= 1), None)
    if body is not None and item.kind == "harm" and not is_verb(item):
        return any(c.hi <= body.lo and _keeps(clause, c, body) for c in clause.chunks)
    return any(_keeps(clause, item, c) for c in bodies)


def _keeps(clause: Clause, verb: Chunk, body: Chunk) -> bool:
    if verb.entry.get("type") != "detention" and verb.entry.get("toll") != "captured":
        return False
    if verb.entry.get("role") == "person" or body.prep or body.joined or not 0 <= body.lo - verb.hi <= _CLAUSE:
        return False
    between = (b.kind for b in clause.chunks if verb.hi <= b.lo < body.lo)
    return all(kind in ("actor", "side", "person", "time", "place", "number") for kind in between)


def _no_ground_fell(clause: Clause, item: Chunk) -> bool:
    """“Prices fell”, "shells fell", "visits to the town fell": what falls is no town and no base."""
    norm, syntax, at = clause.norm, clause.syntax, item.lo
    while at > clause.lo and norm[at - 1] in syntax.auxiliaries | syntax.adverbs:
        at -= 1
    opens = next((p.lo for p in clause.places if p.hi == at and p.relation == "at"), None)
    subject = next((c for c in clause.chunks if c.lo == opens), None)
    following = next((c for c in clause.chunks if c.lo == item.hi), None)
    shrank = following is not None and following.kind in ("number", "event")
    return subject is None or bool(subject.prep) or shrank


def _is_topic(clause: Clause, item: Chunk) -> bool:
    """«وعن المعارك في الموصل، قال الضابط …»: what a statement is about, before the word of speech."""
    told = item.prep == "about" and item.definite and item.lo - clause.lo <= _NEAR
    said = next((s.zone for s in clause.speeches if s.zone[0] > item.lo), None) if told else None
    if said is None or any(c.kind == "harm" and c.lo < said[0] for c in clause.chunks):
        return False
    acts = (c for c in clause.chunks if c.kind == "event" and is_verb(c) and c.lo >= said[1])
    return any(not c.entry.get("generic") for c in acts)  # else what it tells is of the topic


def _takes_goods(clause: Clause, item: Chunk) -> bool:
    """«استولوا على أسلحة وذخائر», «ضبطت القوات 22 قذيفة»: rifles and cars are not ground, nor people."""
    caught = item.entry.get("type") == "detention" and bool(item.entry.get("weak"))
    if (item.entry.get("type") != "seizure" and not caught) or item.entry.get("ground") or item.suffix:
        return False
    if clause.syntax.subject_first and any(0 <= c.lo - item.hi <= 1 for c in clause.of("person")):
        return False  # "seized an engineer from his car"
    kinds = ("object", "weapon", "place_noun", "place", "event", *(("person", "harm", "actor") if caught else ()))
    after = next((c for c in clause.chunks if c.kind in kinds and 0 <= c.lo - item.hi <= 4), None)
    if caught and after is not None and after.kind == "weapon":
        return not after.prep and not after.joined
    arms = clause.syntax.subject_first and after is not None and after.kind == "weapon"
    return after is not None and (arms or after.entry.get("object") in MOVABLE)


def _spends_time(clause: Clause, item: Chunk) -> bool:
    """«قضى خمس سنوات في سجون كذا»: a verb of dying that has a time for its object."""
    after = (c.quantity for c in clause.of("number") if c.lo == item.hi)
    return any(quantity and clause.language.is_measure(clause.tokens, quantity) for quantity in after)


def _raises_a_count(clause: Clause, item: Chunk) -> bool:
    """«وبارتقاء الطفل فلان، يرتفع عدد الشهداء إلى 202»: a death told before, that only says why a figure rose."""
    opens = item.prep == "with" and item.has("masdar") and item.lo - clause.lo <= 1
    return opens and any(c.entry.get("rises") and c.lo > item.lo for c in clause.of("tally"))


def _as_somebody_was(clause: Clause, item: Chunk) -> bool:
    """«الصحفي المختطف», «الجندي الأسير»: an adjective of somebody definite."""
    held = item.entry.get("toll") == "captured" and item.entry.get("role") == "person" and item.article
    return held and any(c.hi == item.lo and c.article for c in clause.of("person"))


def _frees_people(clause: Clause, item: Chunk) -> bool:
    """«حررت القوات 20 مختطفا», «تحرير الرهائن»: people are let go, no ground is taken."""
    if item.entry.get("type") != "seizure":
        return False
    if is_verb(item) and item.suffix in clause.syntax.plural_pronouns:
        return True  # «حررتهما»
    kinds = ("person", "harm", "place", "place_noun", "object")
    near = (c for c in clause.chunks if c.kind in kinds and 0 <= c.lo - item.hi <= _CLAUSE)
    near = (c for c in near if not (is_verb(item) and c.kind == "person" and c.lo == item.hi))  # «حرر مقاتلو كذا …»
    after = next(near, None)
    people = after is not None and (after.kind == "person" or after.entry.get("toll") == "captured")
    return people and after is not None and not after.prep


def _set_free(clause: Clause, item: Chunk) -> bool:
    """«أفرج بموجبها عن تسعة أسرى», «تسليم جثامين ستة»: those let go or given back, whom nobody takes or kills here."""
    held = item.entry.get("toll") == "captured" or item.entry.get("remains")
    if not held or item.entry.get("role") != "person":
        return False
    freed = [c for c in clause.of("event") if c.entry.get("frees")]
    if any(0 <= c.lo - item.hi <= _THEN for c in freed):
        return True  # «استقبال 13 أسيراً أفرجت عنهم السلطات»
    before = (c for c in freed if 0 <= item.lo - c.hi <= _CLAUSE)
    return any(not any(c.hi <= b < item.lo for b in clause.breaks) for c in before)


def _wounds(clause: Clause, item: Chunk) -> bool:
    """«وأصاب أربعة مزارعين»: a hit on people counted is a toll; «أصابت أربع رصاصات ثلاثة منازل» counts none."""
    harm = any((c.lo, c.hi) == (item.lo, item.hi) for c in clause.of("harm"))
    things = {c.lo for kind in ("weapon", "object", "place_noun") for c in clause.of(kind)}
    near = [c for c in clause.chunks if 0 <= c.lo - item.hi <= 2]
    first = next((c for c in near if c.kind in ("object", "place_noun", "number", "person")), None)
    if first is not None and first.kind in ("object", "place_noun") and not (first.prep or item.suffix):
        return False  # «قذيفة أصابت منزلا وخمسة أشخاص»
    return harm and any(c.kind in ("number", "person") and c.hi not in things for c in near)


def _undergone(clause: Clause, item: Chunk) -> bool:
    """«تعرضت البلدة لقصف»: the letter belongs to a verb of undergoing, a cause or a word of speech."""
    if any(c.hi == item.lo and c.entry.get("carries") == item.entry.get("type") for c in clause.chunks):
        return True  # «التوصل لاتفاق»
    told = max((c.lo for c in clause.of("event") if is_verb(c) and c.hi <= item.lo), default=-1)
    return any(
        0 <= item.lo - c.hi <= (18 if c.entry.get("subject") == "target" else 6)
        and (c.entry.get("subject") == "target" or (c.kind in _GOVERNING and c.lo > told))
        for c in clause.chunks
    )


def _only_alluded(clause: Clause, item: Chunk) -> bool:
    """“The fourth such attack”, “before the raid”, “who had taken over the office”: named, not told."""
    norm, at, syntax = clause.norm, item.lo - 1, clause.syntax
    if at < clause.lo:
        return False
    if is_verb(item) and norm[at] in syntax.the | syntax.indefinites and item.hi - item.lo == 1:
        kinds = ("object", "place_noun", "person", "actor", "weapon", "place")
        return any(c.lo == item.hi and c.kind in kinds for c in clause.chunks)  # "the targeted airbase"
    if not is_verb(item) and norm[at] in syntax.likening:
        return True
    if _of_those_displaced(clause, item) or _moving_side(clause, item) or _meanwhile(clause, item):
        return True
    if _only_ranked(clause, item):
        return True
    if _describes_its_side(clause, item):
        return True
    while at > clause.lo and (norm[at] in syntax.articles or norm[at] in syntax.same):
        at -= 1
    if not is_verb(item) and syntax.prepositions.get(norm[at]) in ("to", "for") and norm[at - 1] in syntax.answers:
        return norm[min(item.hi, clause.hi - 1)] not in syntax.relatives  # "… for a raid that killed six"
    if item.article and norm[at] in syntax.temporal:
        return True
    if not is_verb(item) and norm[at] in syntax.counted_from and norm[at - 1] in syntax.spans:
        return True  # "a day after heavy clashes"
    aside = item.entry.get("type") in ("seizure", "movement", "displacement", "agreement", "detention")
    return aside and is_verb(item) and in_apposition(clause.tokens, clause.lo, item.lo, clause.hi, syntax)


def _meanwhile(clause: Clause, item: Chunk) -> bool:
    """“A strike killed nine amid ongoing exchanges of fire”: what a deed already told happened in."""
    told = any(c.kind in ("event", "harm") and c.hi < item.lo for c in clause.chunks)
    near = clause.norm[max(clause.lo, item.lo - _AMID) : item.lo]
    return told and not is_verb(item) and not clause.syntax.amid.isdisjoint(near)


def _only_ranked(clause: Clause, item: Chunk) -> bool:
    """“The bombing was the latest in a spate of attacks by militants”: one told before, and what it is one of."""
    norm, syntax = clause.norm, clause.syntax
    ranks = (c.hi for c in clause.of("auxiliary") if c.entry.get("be") and c.lo - clause.lo <= _CLAUSE)
    at = next((i for i in ranks if norm[i] in syntax.the and norm[i + 1] in syntax.same | syntax.none_before), None)
    if at is None or is_verb(item) or item.time or not syntax.the.intersection(norm[clause.lo : clause.lo + 1]):
        return False
    broken = any(norm[i] in COMMAS or norm[i] in syntax.relatives for i in range(at, item.lo))
    return item.hi < at or not broken


def _of_those_displaced(clause: Clause, item: Chunk) -> bool:
    """“Sheltering displaced Palestinian families”, "tents of displaced people": what they are, not what befell."""
    if item.entry.get("type") != "displacement" or not item.has("past") or item.hi - item.lo > 1:
        return False
    norm, syntax = clause.norm, clause.syntax
    nation = next((c.hi for c in clause.of("actor") if c.lo == item.hi and c.entry.get("nisba")), item.hi)
    people = any(c.lo == nation for kind in ("person", "source") for c in clause.of(kind))
    before = norm[item.lo - 1]
    return people and (before in syntax.prepositions or before in syntax.articles or before.endswith(syntax.gerund))


def _moving_side(clause: Clause, item: Chunk) -> bool:
    """“Clashed with invading Israeli forces”, “the retreating rebels”: what a side is doing, by the way."""
    if item.entry.get("type") not in ("movement", "displacement") or not item.has("gerund") or item.hi - item.lo > 1:
        return False
    before, syntax = clause.norm[item.lo - 1], clause.syntax
    after = any(c.lo == item.hi and c.kind in ("actor", "person", "side") for c in clause.chunks)
    led = syntax.prepositions.get(before) in ("with", "on", "against", "of", "by") or before in syntax.the
    return after and led


def _names_the_dead(clause: Clause, item: Chunk) -> bool:
    """“An update of people killed”: those a paper is about, whom a participle describes and nobody counts."""
    if not item.has("past"):
        return False
    dead = next((c for c in clause.of("person") if c.hi == item.lo and c.has("pl")), None)
    counted = dead is not None and any(0 <= dead.lo - c.hi <= _NEAR for c in clause.of("number"))  # "four of its men"
    figure = dead is not None and clause.norm[dead.lo - 2] in clause.syntax.figures
    return dead is not None and dead.prep in ("of", "for") and not (counted or figure)


def _of_a_charge(clause: Clause, item: Chunk) -> bool:
    """“Demolished the home of a man accused of killing a soldier”: what somebody just named is charged with."""
    norm, at, syntax = clause.norm, item.lo - 1, clause.syntax
    while at > clause.lo + 2 and (norm[at] in syntax.auxiliaries or norm[at].endswith(syntax.gerund)):
        at -= 1  # "on suspicion of having fought for the rebels"
    if norm[at - 1] not in syntax.charged or syntax.prepositions.get(norm[at]) != "of":
        return False
    named = any(c.kind in ("person", "actor", "source", "number") and c.hi == at - 1 for c in clause.chunks)
    return item.has("gerund") and named or syntax.prepositions.get(norm[at - 2]) == "on"


def _describes_its_side(clause: Clause, item: Chunk) -> bool:
    """“The coalition fighting the rebels bombed …”: what a side is known for, right after its name."""
    side = any(c.kind in ("actor", "side") and c.hi == item.lo for c in clause.chunks)
    return side and item.has("gerund") and item.entry.get("type") == "clash"


def is_fired(clause: Clause, item: Chunk, speech: Speech) -> bool:
    """«مدفعية كذا على قرية كذا», «عبوة بسيارة كذا»: a weapon and what it is turned on, with no verb."""
    if item.kind != "weapon" or not item.entry.get("type") or item.article or _set_up(item, light_of(clause, item)):
        return False
    if any(c.entry.get("disarms") and 0 < item.lo - c.lo <= _CLAUSE for c in clause.chunks):
        return False  # «فككت قوات الأمن أمس سيارة مفخخة»
    if item.entry.get("platform") and any(c.entry.get("drops") and 0 <= item.lo - c.hi <= 1 for c in clause.chunks):
        return False  # «ألقت مسيرة منشورات»
    aimed = [g.lo for g in clause.groups if g.prep == "on"]
    if item.lo - max(clause.lo, speech.zone[1]) <= _CLAUSE:  # no «تمويل 28 طائرة مسيرة … في العراق»
        aimed += [p.lo for p in clause.places if p.relation == "at"]
    return is_cause(clause, item) or any(item.hi <= lo <= item.hi + 12 for lo in aimed)


def type_of(trigger: Chunk) -> tuple[str, bool]:
    """The event type a trigger stands for, and whether it is generic: open to a more telling word."""
    if trigger.kind in ("event", "weapon"):
        return str(trigger.entry.get("type") or "attack"), bool(trigger.entry.get("generic"))
    if trigger.kind == "light":
        return "seizure", False
    if trigger.kind == "damage":
        return "destruction", True
    toll = trigger.entry.get("toll")
    if trigger.entry.get("deed") and trigger.kind == "harm":
        return str(trigger.entry.get("deed")), True  # «قنص جندي»
    if toll == "captured":
        return "detention", True
    if toll == "displaced":
        return "displacement", True
    return "casualties", True


def _in_words(clause: Clause, item: Chunk) -> bool:
    """«هاجم النائب الحكومة», «تعرض الوزير لهجوم من نواب»: an attack of who holds an office, with no weapon."""
    light = None if is_verb(item) else light_of(clause, item)
    at = {item.hi if is_verb(item) else light.hi if light and light.entry.get("subject") == "actor" else -1}
    speaks = any(
        c.entry.get("office") and (c.lo in at or (c.lo - item.hi <= 1 and c.prep in ("from", "by") and c.lo >= item.hi))
        for c in clause.chunks
    )
    return speaks and not any(c.lo > item.lo for c in clause.of("weapon"))


_GOVERNING = frozenset({"link", "say", "harm", "source", "tally"})
_HELPERS = frozenset({"medics", "unnamed:medical", "unnamed:rescue"})
_DRIVEN = frozenset({"actor", "side", "person", "number", "hedge", "source"})
_THEN = 2
"""Words between those held and the verb that lets them go."""
_AMID = 4
"""Words between "amid" and what went on."""
_CLAUSE = 8
"""Words from the opening of a clause to the noun its verb carries."""
MOVABLE = frozenset(
    "vehicle|combat vehicle|armoured vehicle|technical|pickup|tank|car|truck|bus|motorcycle|ambulance|fuel tanker|boat"
    "|bulldozer|excavator|artillery|rocket launcher|rifle|weapons|ammunition|bomb|money|aid|aid convoy|livestock".split(
        "|"
    )
)
"""Things taken that are no ground."""
_PLANTED = ("bombing", "landmine")
_AIMS = ("seizure", "movement", "detention", "agreement")
_NO_EVENT: tuple[Ruling[NoEvent], ...] = (
    Ruling(_described),
    Ruling(_only_backs, kind="event", first=False),
    Ruling(is_intended),
    Ruling(_dates_another),
    Ruling(_only_possible),
    Ruling(_holds_the_dead),
    Ruling(_in_a_slogan),
    Ruling(_of_a_charge, first=True),
    Ruling(_wounding, kind="event"),
    Ruling(_is_topic, kind="event"),
    Ruling(_only_alluded, kind="event", first=True),
    Ruling(_raises_a_count, kind="harm"),
    Ruling(_subject_of_a_paper, kind="harm"),
    Ruling(_names_the_dead, kind="harm", first=True),
    Ruling(_set_free, "role", kind="harm"),
    Ruling(_as_somebody_was, "role", kind="harm", first=False),
    Ruling(_made_safe),
    Ruling(_people_flee, "movement"),
    Ruling(_only_hit, "movement", first=False),
    Ruling(_gunmen_flee, "flees", "toll", first=True),
    Ruling(_had_fled, "displacement", "event", "toll", first=False),
    Ruling(_hit_while_fleeing, "displacement", "event", "toll", first=True),
    Ruling(_taken_beside_the_dead, "abduction", "detention", first=False),
    Ruling(_holder_of_ground, "seizure", first=True),
    Ruling(_takes_goods, "seizure", "detention"),
    Ruling(_frees_people, "frees"),
    Ruling(_checkpoint, "post"),
    Ruling(_no_ground_fell, "fallen"),
    Ruling(_drives_fighters, "of_people"),
    Ruling(_drives_nobody, "ends", first=True),
    Ruling(_moves_nobody_armed, "of_fighters"),
    Ruling(_travels, "of_forces"),
    Ruling(_takes_nobody, "takes_people"),
    Ruling(_spends_time, "spends"),
    Ruling(_in_words, "in_words"),
)
_RULINGS = by_word(_NO_EVENT, TRIGGERS)
