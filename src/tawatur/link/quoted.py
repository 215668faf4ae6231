"""Quoted sources against their own words: a text says that S said X; what does S's own text say?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.knowledge.actors import Actors
from tawatur.link.accounts import Account
from tawatur.link.agreement import CONFLICT, findings
from tawatur.link.comparison import compare_tolls, score
from tawatur.link.origins import UNNAMED, Origins, class_of, own_voice
from tawatur.link.when_where import compare_place, compare_time
from tawatur.link.who import related
from tawatur.model.incident import Check

SUPPORTED, DIFFERS, ABSENT = "supported", "differs", "absent"
_ORDER = ("denial", "event", "actors", "targets", "place", "time")
_TELLING_TOLL = 1.3  # points from which a toll tells that the same event is meant on another day or elsewhere
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
        self._together: dict[int, list[Account]] = defaultdict(list)
        self._told: set[tuple[str, int]] = set()
        for account in accounts:
            if not account.row:
                self._published[account.outlet].append(account)
                self._together[incident_of[account.id]].append(account)
                self._told.add((account.document, incident_of[account.id]))

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
        for source in account.chain[:0:-1]:
            for outlet in (source, *self._arms(source)):
                found = [other for other in self._published.get(outlet, ()) if _may_have(other, account)]
                if found and outlet != account.outlet:
                    return found
        return []

    def _arms(self, source: str) -> list[str]:
        arms = (outlet for outlet in self._published if outlet != source)
        return sorted(outlet for outlet in arms if self._actors.contains(source, outlet))

    def _verdict(self, account: Account, own: Sequence[Account]) -> Check:
        here = [other for other in own if self._incident_of[other.id] == self._incident_of[account.id]]
        if not here:
            return self._elsewhere(account, own)
        meant = max(here, key=lambda other: (other.origin == account.origin, score(account, other), other.id))
        slot = _difference(account, meant)
        if slot:
            return _check(account, meant, DIFFERS, slot, f"its own text differs on {slot}")
        return _check(account, meant, SUPPORTED, None, "its own text says so")

    def _elsewhere(self, account: Account, own: Sequence[Account]) -> Check:
        """The same event on another day or elsewhere, told by the source and quoted here as nothing else."""
        found = []
        for other in own:
            told = (account.document, self._incident_of[other.id]) in self._told
            if not told and (slot := _moved(account, other)):
                found.append((compare_tolls(account, other).score, other.id, other, slot))
        if not found:
            return _check(account, own[0], ABSENT, None, "its own text has nothing like it")
        _, _, other, slot = max(found, key=lambda item: item[:2])
        return _check(account, other, DIFFERS, slot, f"its own text has another {slot}")

    def _unnamed(self, account: Account) -> Check | None:
        """An unnamed source of the same class who says the same in an earlier text of another publisher."""
        for other in self._together[self._incident_of[account.id]]:
            if _same_source(account, other) and _same_words(account, other):
                self._origins.join(account.id, other.id)
                why = f"not named here; the {other.origin.removeprefix(UNNAMED)} source of that text says the same"
                return _check(account, other, SUPPORTED, None, why)
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


def _moved(account: Account, other: Account) -> str | None:
    """The slot that keeps two claims of one toll apart: ``time`` or ``place``."""
    if other.denies != account.denies or compare_tolls(account, other).score < _TELLING_TOLL:
        return None
    if account.actors and other.actors and not related(account.actors, other.actors):
        return None
    time, place = compare_time(account, other).score, compare_place(account, other).score
    if time < 0 < place:
        return "time"
    return "place" if place < 0 < time else None


def _same_source(account: Account, other: Account) -> bool:
    earlier = (other.published or 0) <= (account.published or 0)
    alike = other.origin == account.origin and other.stance == account.stance and own_voice(other)
    return earlier and alike and other.outlet != account.outlet


def _same_words(account: Account, other: Account) -> bool:
    """Agreement on a toll or on whom it hit, and on all else that both say."""
    found = list(findings(account, other))
    if any(one.verdict == CONFLICT for one in found):
        return False
    return any(one.slot == "targets" or (one.slot.startswith("toll.") and not one.finer) for one in found)


def _check(account: Account, own: Account, verdict: str, slot: str | None, why: str) -> Check:
    details = {
        "source_document": own.document,
        "verdict": verdict,
        "slot": slot,
        "source_claim": None if verdict == ABSENT else own.id,
    }
    start, end = account.record.get("start"), account.record.get("end")
    return Check("quoted_source", account.document, why, account.id, start, end, details)
