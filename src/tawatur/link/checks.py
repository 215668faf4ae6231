"""What does not hold inside a text, or between the texts of one source: dates, sums, headline, conclusion, wording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from tawatur.knowledge.actors import Actors
from tawatur.link.accounts import Account, iso, span_of
from tawatur.link.editorial import Page, Reader, Spotter, conclusion_checks, headline_checks
from tawatur.link.quantities import Range, Whole, whole_of
from tawatur.link.wording import wording_checks
from tawatur.model.incident import Check

_FLAGS = {
    "weekday_mismatch": "weekday and date do not fit",
    "impossible_date": "there is no such date",
    "future_date": "the date is after the day of publication",
}


def text_checks(
    accounts: Sequence[Account],
    incident_of: Mapping[str, int],
    texts: Mapping[str, str],
    actors: Actors,
    mentions: Spotter | None = None,
    read: Reader | None = None,
) -> Iterator[Check]:
    """All checks but those of quoted sources.

    Args:
        accounts: all claims, sorted by id.
        incident_of: claim id → number of its incident.
        texts: stored text by document id, as far as known.
        actors: the registry.
        mentions: finds the actors named in a text.
        read: reads the claims of a text on its own.
    """
    told: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        yield from _date_checks(account)
        yield from _sum_checks(account)
        if not account.row:
            told[account.document].append(account)
    yield from _falling(accounts, incident_of)
    for document, claims in sorted(told.items()):
        page = Page(document, tuple(claims), texts.get(document), actors, mentions, read)
        yield from headline_checks(page)
        yield from conclusion_checks(page)
        yield from wording_checks(page)


def _date_checks(account: Account) -> Iterator[Check]:
    flags = set(account.record.get("flags") or ())
    if account.days and account.published and account.days.first > account.published:
        flags.add("future_date")
    time = account.record.get("time") or {}
    for flag in sorted(flags & _FLAGS.keys()):
        why = f"{_FLAGS[flag]}: {time.get('text') or account.days or 'see the text'}"
        if account.days and account.days.others:
            why += f"; it may mean {iso(account.days.first)} or {', '.join(map(iso, account.days.others))}"
        yield Check(flag, account.document, why, account.id, time.get("start_offset"), time.get("end_offset"))


_OVER = frozenset({"children", "women"})


def _sum_checks(account: Account) -> Iterator[Check]:
    """Subtotals against their total, and the dead and wounded against both together."""
    tolls = account.record.get("tolls") or ()
    wholes = [whole_of(toll) for toll in tolls]
    for index, (toll, whole) in enumerate(zip(tolls, wholes, strict=True)):
        parts = [part for other, part in zip(tolls, wholes, strict=True) if other.get("part_of") == index and part]
        if whole and parts and _least(parts) > whole.range.high:
            why = f"the parts come to at least {_least(parts):.0f}, their total is {whole.range}"
            yield Check("toll_arithmetic", account.document, why, account.id, toll.get("start"), toll.get("end"))
    both = account.tolls.get("killed_or_wounded")
    apart = [toll.total.low for kind in ("killed", "wounded") if (toll := account.tolls.get(kind))]
    if both and apart and sum(apart) > both.total.high:
        why = f"killed and wounded come to at least {sum(apart):.0f}, both together to {both.total}"
        yield Check("toll_arithmetic", account.document, why, account.id, *span_of(account))


def _least(parts: Iterable[Whole]) -> float:
    """The fewest people that the parts can be; women and children are no others than civilians."""
    low: dict[str, float] = defaultdict(float)
    for part in parts:
        low[part.who] = max(low[part.who], part.range.low)
    civilians = max(low["civilians"], sum(low[who] for who in _OVER), low["medics"], low["journalists"])
    return max(civilians + low["combatants"], low["unknown"])


def _falling(accounts: Sequence[Account], incident_of: Mapping[str, int]) -> Iterator[Check]:
    """A toll that one origin raised cannot be lower in its later text."""
    told: dict[tuple[int, str], list[Account]] = defaultdict(list)
    for account in accounts:
        if account.published and not account.denies and not account.row:
            told[incident_of[account.id], account.origin].append(account)
    for _, claims in sorted(told.items()):
        for one, other in pairwise(sorted(claims, key=lambda account: (account.published or 0, account.id))):
            for kind in sorted(one.tolls.keys() & other.tolls.keys()):
                yield from _fall(one, other, kind)


def _fall(one: Account, other: Account, kind: str) -> Iterator[Check]:
    before, after = one.tolls[kind], other.tolls[kind]
    later = (one.published or 0) < (other.published or 0)
    if later and before.who == after.who and _below(after.total, before.total):
        why = f"{kind} {after.total}, after {before.total} in an earlier text of {one.origin} ({one.id})"
        yield Check("toll_arithmetic", other.document, why, other.id, *span_of(other))


def _below(one: Range, other: Range) -> bool:
    return one.high < other.low
