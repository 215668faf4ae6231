"""Quoted sources against their own words: a text says that S said X; what does S's own text say?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.knowledge.actors import Actors
from tawatur.link.accounts import Account
from tawatur.link.agreement import AGREE, CONFLICT, findings
from tawatur.link.comparison import compare_place, compare_time, compare_tolls, related, score
from tawatur.link.gates import same_voice
from tawatur.link.origins import UNNAMED, Origins, class_of, own_voice
from tawatur.model.incident import Check

SUPPORTED, DIFFERS, ABSENT = "supported", "differs", "absent"
_ORDER = ("denial", "event", "actors", "targets", "place", "time")
_ALIKE = 2.0  # points, the differing slot aside, from which S's claim is the one meant
_TELLING = 1.0
_WITHIN_DAYS = 45


class QuotedSources:
    """The claims of a case by the publisher of their text.

    Args:
        accounts: all claims, sorted by id.
        incident_of: claim id → number of its incident.
        origins: whose claims they are; an unnamed source found in its own text is joined to it.
        actors: the registry.
    """

    def __init__(
        self, accounts: Sequence[Account], incident_of: Mapping[str, int], origins: Origins, actors: Actors
    ) -> None:
        self._incident_of, self._origins, self._actors = incident_of, origins, actors
        self._published: dict[str, list[Account]] = defaultdict(list)
        self._told: dict[tuple[str, int], list[Account]] = defaultdict(list)
        self._at: dict[int, list[Account]] = defaultdict(list)
        for account in accounts:
            if not account.row:
                self._published[account.outlet].append(account)
                self._told[account.document, incident_of[account.id]].append(account)
                self._at[incident_of[account.id]].append(account)

    def checks(self, accounts: Iterable[Account]) -> Iterator[Check]:
        """A verdict for every claim whose source's own text is at hand."""
        for account in accounts:
            if not account.row and (found := self._check(account)):
                yield found

    def _check(self, account: Account) -> Check | None:
        own = self._own_claims(account)
        if own:
            return self._verdict(account, own)
        return self._unnamed(account) if class_of(account) and own_voice(account) else None

    def _own_claims(self, account: Account) -> list[Account]:
        """What the source itself published: the nearest to the origin that has a text, else an arm of it."""
        sources = [teller for teller in account.chain[:0:-1] if not teller.startswith(UNNAMED)]
        for source in sources:
            for outlet in (source, *self._arms(source)):
                found = [other for other in self._published.get(outlet, ()) if _may_have(other, account)]
                if found and outlet != account.outlet:
                    return found
        return []

    def _arms(self, source: str) -> list[str]:
        return sorted(outlet for outlet in self._published if outlet != source and self._actors.contains(source, outlet))

    def _verdict(self, account: Account, own: Sequence[Account]) -> Check:
        here = [other for other in own if self._incident_of[other.id] == self._incident_of[account.id]]
        if here:
            meant = max(here, key=lambda other: (other.origin == account.origin, score(account, other), other.id))
            slot = _difference(account, meant)
            why = f"its own text has it ({meant.id})" if slot is None else f"its own text differs on {slot} ({meant.id})"
            return _check(account, meant.document, DIFFERS if slot else SUPPORTED, slot, why)
        near = self._nearly(account, own)
        if near:
            other, slot = near
            return _check(account, other.document, DIFFERS, slot, f"its own text has another {slot} ({other.id})")
        return _check(account, own[0].document, ABSENT, None, "its own text has nothing like it")

    def _nearly(self, account: Account, own: Iterable[Account]) -> tuple[Account, str] | None:
        """The claim of the source's own that is the same but for day or place, and quoted nowhere else."""
        found = []
        for other in own:
            if other.denies == account.denies and not self._told_elsewhere(account, other):
                points, slot = _alike(account, other)
                if points >= _ALIKE:
                    found.append((points, other.id, other, slot))
        best = max(found, default=None, key=lambda item: item[:2])
        return (best[2], best[3]) if best else None

    def _told_elsewhere(self, account: Account, other: Account) -> bool:
        """Whether the quoting text has that claim too: then this one is another."""
        return bool(self._told.get((account.document, self._incident_of[other.id])))

    def _unnamed(self, account: Account) -> Check | None:
        """An unnamed source of the same class who says the same, with the same numbers, in an earlier text."""
        for other in self._at[self._incident_of[account.id]]:
            earlier = (other.published or 0) <= (account.published or 0)
            same = other.origin == account.origin and own_voice(other) and other.outlet != account.outlet
            if same and earlier and other.stance == account.stance and _same_words(account, other):
                self._origins.join(account.id, other.id)
                why = f"unnamed here; the {account.origin[len(UNNAMED):]} source of that text says the same ({other.id})"
                return _check(account, other.document, SUPPORTED, None, why)
        return None


def _may_have(own: Account, account: Account) -> bool:
    """Whether a text is of the time that the other tells of: what was published a year apart says nothing."""
    if own.document == account.document:
        return False
    if own.published is None or account.published is None:
        return True
    return abs(own.published - account.published) <= _WITHIN_DAYS


def _difference(account: Account, own: Account) -> str | None:
    """The first slot on which a quotation and the quoted differ."""
    slots = [found.slot for found in findings(account, own) if found.verdict == CONFLICT]
    known = [slot for slot in _ORDER if slot in slots]
    return next(iter([*known, *sorted(slots)]), None)


def _same_words(account: Account, other: Account) -> bool:
    """Agreement on a toll and on all else that both say."""
    found = list(findings(account, other))
    if any(one.verdict == CONFLICT for one in found):
        return False
    return any(one.verdict == AGREE and one.slot.startswith("toll.") and not one.finer for one in found)


def _alike(account: Account, other: Account) -> tuple[float, str]:
    """Points without time or place, whichever keeps the two apart, and which one that is."""
    time, place = compare_time(account, other).score, compare_place(account, other).score
    if time < 0 < place and not _same_actors_differ(account, other):
        return _rest(account, other) + place - 1.0, "time"
    if place < 0 < time and not _same_actors_differ(account, other):
        return _rest(account, other) + time - 1.0, "place"
    return 0.0, ""


def _same_actors_differ(account: Account, other: Account) -> bool:
    return bool(account.actors) and bool(other.actors) and not related(account.actors, other.actors)


def _rest(account: Account, other: Account) -> float:
    """What singles the event out beside day and place: its toll."""
    telling = compare_tolls(account, other).score
    return telling if telling >= _TELLING else -10.0


def _check(account: Account, document: str, verdict: str, slot: str | None, why: str) -> Check:
    start, end = account.record.get("start"), account.record.get("end")
    details = {"source_document": document, "verdict": verdict, "slot": slot}
    return Check("quoted_source", account.document, why, account.id, start, end, details)


__all__ = ["ABSENT", "DIFFERS", "SUPPORTED", "QuotedSources", "same_voice"]
