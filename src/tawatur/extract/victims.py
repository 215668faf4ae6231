"""Who is named among the dead, wounded, taken or missing: «استشهاد الطفل محمد أحمد العلي (12 عاماً)».

A name is read only where the person is said to be harmed: right after the words of harm, after the noun of a
counted person («الصحفي سامر خليل»), before a passive ("Samer Khalil was killed"), or after a phrase that names
people counted before («وهم:», "including"). Whatever else stands there leaves the slot empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.extract.drafts import EventDraft, TollDraft, VictimDraft
from tawatur.extract.event_kinds import PERSON_EVENTS
from tawatur.extract.person_names import Names
from tawatur.grammar.piece import Chunk
from tawatur.grammar.syntax import Language
from tawatur.model.frozen import replace
from tawatur.text.tokens import Tokens

Found = tuple[EventDraft, list[VictimDraft]]

_HARMS = frozenset({"killed", "wounded", "killed_or_wounded", "missing", "captured"})
_ALONE = frozenset({"victim.after_harm", "victim.before_passive", "victim.after_person"})
_TOLL_OF = {"killing": "killed", "detention": "captured", "abduction": "captured"}
_WHO = {"civilian": "civilians", "combatant": "combatants"}
_SPEAKING = frozenset({"say", "source", "speaker", "frame"})
_COMMAS = frozenset({"،", ","})
_OPENING = frozenset({"“", '"', ",", "\n"})
_REACH, _MANY = 14, 30


def name_victims(
    tokens: Tokens,
    chunks: Sequence[Chunk],
    language: Language,
    span: tuple[int, int],
    events: Sequence[EventDraft],
    last: EventDraft | None = None,
) -> None:
    """Write the people that a sentence names as harmed into ``named`` of the event that harmed them.

    Where the sentence has no event it may name the dead of the ``last`` one ("The dead were identified as …").

    Example:
        >>> from tawatur.model.document import Document
        >>> from tawatur.pipeline import read
        >>> claims = read(Document("قتل الطفل محمد العلي (12 عاماً) في قصف على سرمين.", lang="ar"))
        >>> [(v.name, v.age, v.status) for v in claims[0].victims]
        [('محمد العلي', 12, 'civilian')]
    """
    told = [e for e in (events or ([last] if last else [])) if e.stance not in ("denies", "reports_none")]
    if not told:
        return
    names = Names(tokens, chunks, language)
    seen: set[int] = set()
    for ways in (_after_person, _framed, _after_harm, _before_passive) if events else (_framed,):
        for event, people in ways(names, span, told):
            event.named.extend(v for v in people if v.start not in seen)
            seen.update(v.start for v in people)
    for event in told:
        event.named.sort(key=lambda v: v.start)
        if events:
            _count(tokens, event)


def _count(tokens: Tokens, event: EventDraft) -> None:
    """«اغتيال محمد العلي», "Samer Khalil was killed": those named are counted where no figure is told."""
    alone = [v for v in event.named if v.rule in _ALONE]
    kind = next((str(t.entry.get("toll")) for t in event.triggers if t.entry.get("toll") in _HARMS), None)
    kind = kind or _TOLL_OF.get(event.type)
    tried = any(t.entry.get("modality") == "attempted" for t in event.triggers)
    if not alone or kind is None or (tried and kind == "killed") or any(t.kind == kind for t in event.tolls):
        return
    words = [
        i for i in range(max(0, event.lo - _REACH), len(tokens)) if alone[0].start <= tokens.start[i] < alone[-1].end
    ]
    if words:
        who = _WHO.get(alone[0].status, "unknown")
        event.tolls.append(TollDraft(kind, who, len(alone), len(alone), words[0], words[-1] + 1, rule="toll.named"))


def _after_person(names: Names, span: tuple[int, int], events: Sequence[EventDraft]) -> Iterator[Found]:
    """«الصحفي سامر خليل»: the one person counted, by name; of several, as many names as were counted."""
    for event in events:
        for toll in event.tolls:
            by = any(c.prep == "by" for c in names.at.get(toll.lo, ()))
            if toll.kind not in _HARMS or by or not toll.max:
                continue
            heads = [c.lo for c in names.at.get(toll.hi - 1, ()) if c.kind == "person" and c.hi == toll.hi]
            start = max(heads, default=toll.lo) if names.latin else toll.lo
            if toll.max == 1 and names.lead(start) >= toll.hi:
                yield event, _people(names, span, start, "victim.after_person")
            elif toll.max > 1:
                yield event, _counted(names, span, toll)


def _counted(names: Names, span: tuple[int, int], toll: TollDraft) -> list[VictimDraft]:
    """«الشقيقين محمد وأحمد العلي», "two brothers, Samer Khalil and Omar Khalil": as many as were counted."""
    start = toll.hi + (names.word(toll.hi) in _COMMAS | {":"})
    found = _people(names, span, start, "victim.counted")
    status = names.status(toll.lo, toll.hi)
    return [_with_status(v, status) for v in found] if len(found) == toll.max else []


def _framed(names: Names, span: tuple[int, int], events: Sequence[EventDraft]) -> Iterator[Found]:
    """«وهم: …», "including …", "identified as …": those counted before, by name."""
    frame, norm = names.language.naming.frame, names.tokens.norm
    tolls = sorted(((t.lo, t.hi, n) for n, e in enumerate(events) for t in e.tolls if t.kind in _HARMS))
    opening = names.language.naming.opening
    for i in [k for k in range(*span) if norm[k] in opening] if tolls else ():
        size = next((n for n in (6, 5, 4, 3, 2, 1) if " ".join(norm[i : i + n]) in frame), 0)
        before = [t for t in tolls if t[1] <= i]
        plain = " ".join(norm[i : i + size]) in names.language.naming.plain
        here = before and (before[-1][0] >= span[0] or any(c.kind == "harm" for c in names.chunks if c.lo < i + size))
        if size and here and (plain or not _spoken(names, max(before[-1][1], span[0]), i)):
            start = names.numbered(i + size + (names.word(i + size) == ":"))
            yield events[before[-1][2]], _people(names, span, start, "victim.framed")


def _spoken(names: Names, lo: int, hi: int) -> bool:
    """Whether somebody speaks between a toll and a phrase that names: those named may be the speakers."""
    return any(c.kind in _SPEAKING for i in range(lo, hi) for c in names.at.get(i, ()))


def _after_harm(names: Names, span: tuple[int, int], events: Sequence[EventDraft]) -> Iterator[Found]:
    """«مقتل محمد العلي», "shot dead Samer Khalil": the name is what the harm is done to."""
    for event in events:
        for act in event.triggers:
            doer = 0 if names.latin else _doer(names, act)
            if not _harms(act) or (act.entry.get("active") and not names.latin and not doer) or _belongs(names, act):
                continue
            people = _people(names, span, doer or act.hi, "victim.after_harm")
            last = people[-1].hi if people else 0
            if people and (names.latin or act.entry.get("form_of") == "noun" or _closed(names, last)):
                yield event, people


def _doer(names: Names, act: Chunk) -> int:
    """Behind the side that stands between a verb and its object: «اغتالت إسرائيل محمد العلي»; 0 where there is none."""
    verb = act.feature.startswith(("past", "present")) and act.entry.get("voice") != "middle"
    sides = (c for c in names.at.get(act.hi, ()) if c.kind in ("actor", "side") and not c.prep and c.lo == act.hi)
    return next((c.hi for c in sides if verb), 0)


def _belongs(names: Names, act: Chunk) -> bool:
    """Whether what stands before a noun for the harmed is theirs: «منزل الأسير», «نجل الشهيد»."""
    before = names.at.get(act.lo - 1, ())
    return (
        act.entry.get("role") == "person"
        and bool(names.word(act.lo - 1))
        and not any(c.kind in ("harm", "event") for c in before)
    )


def _closed(names: Names, i: int) -> bool:
    """Whether no object follows, which would make the named the killer («قتل محمد العلي ثلاثة جنود»)."""
    return not any(c.kind in ("number", "person", "actor") and not c.prep and not c.prefix for c in names.at.get(i, ()))


def _before_passive(names: Names, span: tuple[int, int], events: Sequence[EventDraft]) -> Iterator[Found]:
    """“Samer Khalil, 34, was killed”: the name is the subject of the harm done to it."""
    acts = {c.lo: e for e in events for c in e.triggers if _harms(c)} if names.latin else {}
    for i in range(*span) if acts else ():
        if names.begins(i) is None or not _opens(names, span[0], i):
            continue
        people = _people(names, span, i, "victim.before_passive")
        verb = _apposed(names, people[-1].hi, span[1]) if people else i
        act = next((k for k in (verb + 1, verb + 2) if k in acts), None)
        if act is not None and any(c.kind == "auxiliary" for c in names.at.get(verb, ())):
            yield acts[act], people


def _opens(names: Names, lo: int, i: int) -> bool:
    """Whether a subject may begin here."""
    before = names.word(i - 1)
    known = any(c.kind == "person" for c in names.at.get(i - 1, ())) or before in names.language.naming.title
    return i == lo or known or before in _OPENING | names.language.syntax.subject_openers


def _apposed(names: Names, i: int, hi: int) -> int:
    """Past an apposition in commas: ", a teacher,"."""
    if names.word(i) not in _COMMAS:
        return i
    if any(c.kind == "auxiliary" for c in names.at.get(i + 1, ())):
        return i + 1
    return next((k for k in range(i + 1, min(hi, i + _REACH)) if names.word(k) in _COMMAS), i - 1) + 1


def _harms(act: Chunk) -> bool:
    return act.entry.get("toll") in _HARMS or (act.kind == "event" and act.entry.get("type") in PERSON_EVENTS)


def _people(names: Names, span: tuple[int, int], i: int, rule: str) -> list[VictimDraft]:
    """The people of a list that begins at token ``i``; empty if its first is no name."""
    found: list[VictimDraft] = []
    while i >= 0 and len(found) < _MANY:
        start = names.lead(i)
        person = names.person(start, strict=bool(found))
        if person is None:
            break
        age = names.age_before(start) if person.age is None else person.age
        status = names.status(i, start)
        found.append(VictimDraft(person.start, person.end, age, status, person.origin, rule, person.after))
        beyond = person.after >= span[1] and names.word(person.last) != "."
        i = -1 if beyond else names.joined(person.after)
    return found


def _with_status(victim: VictimDraft, status: str) -> VictimDraft:
    return victim if victim.status != "unknown" else replace(victim, status=status)
