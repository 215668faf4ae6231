"""Headline and conclusion: what of them the claims of the text bear out.

They are no claims, but readers take them with them. So the actors and kinds of event that they name are
looked for in the body; what is found nowhere in it is listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from tawatur.knowledge.actors import Actors
from tawatur.link.accounts import Account, Party, account_of, party_of, span_of
from tawatur.link.kinds import Kinship, kinship
from tawatur.link.who import related
from tawatur.model.frozen import frozen
from tawatur.model.incident import Check

Spotter = Callable[[str], Sequence[tuple[str, int, int]]]
"""Finds the actors named in a text: registry id, start, end."""
Reader = Callable[[str], Sequence[Mapping[str, Any]]]
"""Reads a text on its own: claim records."""

_SHORTEST = 8  # words of a paragraph that may conclude; shorter lines are furniture
_LONGEST_HEADLINE = 30
_FEWEST_CLAIMS = 3
_QUESTION = ("?", "؟")
_KIN = (Kinship.SAME, Kinship.KIN, Kinship.ANY, Kinship.NEAR, Kinship.FAINT)


@frozen
class Page:
    """A document's claims with its text and what can read it.

    Attributes:
        claims: sorted by id.
        text: None where it is not at hand.
    """

    document: str
    claims: tuple[Account, ...]
    text: str | None
    actors: Actors
    mentions: Spotter | None = None
    read: Reader | None = None

    def headline(self) -> tuple[str, int] | None:
        """The headline and where it stands (-1: not in the text)."""
        titles = (str((account.record.get("document") or {}).get("title") or "") for account in self.claims)
        title = next((title for title in titles if title), "")
        if title and title != self.document:
            return title, (self.text or "").find(title)
        first = next(paragraphs(self.text or ""), None)
        return (first[2], first[0]) if first and len(first[2].split()) <= _LONGEST_HEADLINE else None

    def named(self, text: str) -> list[tuple[str, int, int]]:
        """The actors named in a text."""
        return list(self.mentions(text)) if self.mentions else []

    def within(self, start: int, end: int) -> list[Account]:
        """The claims that begin there."""
        return [account for account in self.claims if start <= int(account.record.get("start") or 0) < end]


def paragraphs(text: str) -> Iterator[tuple[int, int, str]]:
    r"""Lines that are not blank: start, end, words.

    Example:
        >>> list(paragraphs("one\n\n two "))
        [(0, 3, 'one'), (6, 9, 'two')]
    """
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            first = start + line.index(words[0])
            yield first, first + len(words), words
        start += len(line) + 1


def headline_checks(page: Page) -> Iterator[Check]:
    """A question in the headline with the claims that bear on it, and its figures against the body's."""
    found = page.headline()
    if found is None:
        return
    title, start = found
    span = (start, start + len(title)) if start >= 0 else (None, None)
    stated = [account_of({"id": "", **record}, page.actors) for record in page.read(title)] if page.read else []
    if title.rstrip(" \"'»”").endswith(_QUESTION):
        yield _question(page, title, span, stated)
    yield from _headline_tolls(page, span, stated)


def _question(page: Page, title: str, span: tuple[int | None, int | None], stated: Sequence[Account]) -> Check:
    named = party_of([actor for actor, _, _ in page.named(title)], page.actors)
    supporting = {account.id for claim in stated for account in page.claims if _supports(claim, account)}
    opposing = {account.id for claim in stated for account in page.claims if _opposes(claim, account)}
    about = [account.id for account in page.claims if named and _about(account, named)]
    missing = sorted(actor for actor in named.ids if not _in_body(page, actor, span))
    why = "the headline asks; it claims nothing"
    why += f", and nothing in the text is about {', '.join(missing)}" if missing else ""
    details = {"about": about, "supports": sorted(supporting), "opposes": sorted(opposing), "unsupported": missing}
    return Check("headline_question", page.document, why, None, *span, details)


def _headline_tolls(page: Page, span: tuple[int | None, int | None], stated: Iterable[Account]) -> Iterator[Check]:
    for claim in stated:
        for kind, toll in sorted(claim.tolls.items()):
            body = [account.tolls[kind] for account in page.claims if kind in account.tolls and not account.denies]
            figures = [figure for told in body for figure in (told.total, *told.groups.values())]
            if figures and not any(toll.total.meets(figure) for figure in figures):
                said = ", ".join(sorted({str(told.total) for told in body}))
                why = f"the headline says {kind} {toll.total}, the text {said}"
                yield Check("toll_arithmetic", page.document, why, None, *span)


def conclusion_checks(page: Page) -> Iterator[Check]:
    """The closing paragraph, where it is the outlet's own: what it rests on, and what it names out of nowhere."""
    closing = _closing(page)
    if closing is None:
        return
    start, end, words = closing
    statements = page.within(start, end)
    body = [account for account in page.claims if account not in statements]
    for claim in statements:
        yield _rests_on(page, claim, body)
        yield from _unheard_event(page, claim, body)
    yield from _out_of_nowhere(page, words, start, end)


def _rests_on(page: Page, claim: Account, body: Iterable[Account]) -> Check:
    told = list(body)
    supports = [account.id for account in told if _supports(claim, account)]
    opposes = [account.id for account in told if _opposes(claim, account)]
    why = f"{len(supports)} claims of the text support it, {len(opposes)} oppose it"
    details = {"supports": supports, "opposes": opposes}
    return Check("conclusion", page.document, why, claim.id, *span_of(claim), details)


def _unheard_event(page: Page, claim: Account, body: Iterable[Account]) -> Iterator[Check]:
    if not any(kinship(claim.event, account.event) in _KIN for account in body):
        why = f"the text tells of no {claim.event.replace('_', ' ')} before its conclusion"
        details = {"events": [claim.event]}
        yield Check("unsupported_conclusion", page.document, why, claim.id, *span_of(claim), details)


def _closing(page: Page) -> tuple[int, int, str] | None:
    """The last paragraph, if nobody is quoted in it and enough was told before it."""
    lines = [line for line in paragraphs(page.text or "") if len(line[2].split()) >= _SHORTEST]
    if len(lines) < _FEWEST_CLAIMS:
        return None
    start, end, words = lines[-1]
    inside = page.within(start, end)
    if any(account.origin != account.chain[0] for account in inside):
        return None
    return (start, end, words) if len(page.claims) - len(inside) >= _FEWEST_CLAIMS else None


def _out_of_nowhere(page: Page, words: str, start: int, end: int) -> Iterator[Check]:
    seen: set[str] = set()
    for actor, first, last in page.named(words):
        if actor not in seen and not _in_body(page, actor, (start, end)):
            seen.add(actor)
            name = page.actors.name(actor)
            why = f"{name} is named in the conclusion and nowhere before it"
            yield Check(
                "unsupported_conclusion", page.document, why, None, start + first, start + last, {"actors": [actor]}
            )


def _in_body(page: Page, actor: str, outside: tuple[int | None, int | None]) -> bool:
    """Whether the text names the actor, or something it is part of or that is part of it, elsewhere."""
    wanted = party_of([actor], page.actors)
    start, end = outside[0] or 0, outside[1] or 0
    for account in page.claims:
        told = start <= int(account.record.get("start") or 0) < end
        if not told and (_about(account, wanted) or related(party_of(account.chain[1:], page.actors), wanted)):
            return True
    text = page.text or ""
    named = [name for part in (text[:start], text[end:]) for name, _, _ in page.named(part)]
    return related(party_of(named, page.actors), wanted)


def _about(account: Account, party: Party) -> bool:
    return related(account.actors, party) or related(account.targets, party)


def _supports(claim: Account, account: Account) -> bool:
    """The same kind of act by the same side on the same side."""
    if account.denies != claim.denies or not _same_act(claim, account):
        return False
    return not claim.targets or (bool(account.targets) and related(claim.targets, account.targets))


def _opposes(claim: Account, account: Account) -> bool:
    """The same act denied, or done to others."""
    if not _same_act(claim, account):
        return False
    if account.denies != claim.denies:
        return True
    return bool(claim.targets) and bool(account.targets) and not related(claim.targets, account.targets)


def _same_act(claim: Account, account: Account) -> bool:
    same = kinship(claim.event, account.event) in (Kinship.SAME, Kinship.KIN)
    return same and bool(claim.actors) and related(claim.actors, account.actors)
