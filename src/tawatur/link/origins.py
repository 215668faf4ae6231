"""Whose claim it is in the end: chains followed to their root, copies counted once.

"The channel, quoting the agency, quoting the ministry" is the ministry. An unnamed source is known only
by whoever heard it, so it is theirs: "local sources (of a network)". Texts that share most of their words
are one text told twice, named agency or not, and an unnamed military source who says the same thing with the
same numbers in two texts is taken for one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tawatur.link.accounts import Account
from tawatur.link.copies import Disjoint, copied_pairs, shingles

UNNAMED = "unnamed:"
_QUOTE_SHINGLE, _QUOTE_SHARE, _SHORTEST_QUOTE = 3, 0.6, 8


class Origins:
    """The independent origin of every claim.

    Args:
        accounts: all claims, sorted by id.
        texts: text by document id, where known; near-copies are found in them, else in the quotes.
    """

    def __init__(self, accounts: Sequence[Account], texts: Mapping[str, str]) -> None:
        self._same = Disjoint()
        self._root = {account.id: root_of(account) for account in accounts}
        self._copies = Disjoint()
        for one, other in copied_pairs(texts):
            self._copies.join(one, other)
        self._join_copies(accounts)

    def of(self, claim: str) -> str:
        """The origin of a claim: a registry id, or ``outlet/unnamed:class``."""
        return self._same.find(self._root[claim])

    def join(self, one: str, other: str) -> None:
        """Hold the origins of two claims for one."""
        self._same.join(self._root[one], self._root[other])

    def copies(self) -> list[tuple[str, ...]]:
        """Groups of documents that are one text."""
        return self._copies.groups()

    def _join_copies(self, accounts: Sequence[Account]) -> None:
        """Give the outlets of copied texts, and the unnamed sources they heard, one origin."""
        told: dict[tuple[str, str], list[str]] = defaultdict(list)
        for account in accounts:
            if own_voice(account):
                told[self._copies.find(account.document), class_of(account)].append(account.id)
        for claims in told.values():
            for claim in claims[1:]:
                self.join(claims[0], claim)


def root_of(account: Account) -> str:
    """The last named teller, and the class of the unnamed source behind it if there is one.

    Example:
        >>> from tawatur.knowledge.actors import Actors
        >>> from tawatur.link.accounts import account_of
        >>> known = Actors.load()
        >>> chain = [{"source": {"id": name}} for name in ("outlet", "sana", "unnamed:military")]
        >>> root_of(account_of({"id": "c", "attribution": chain, "document": {"outlet": "rt"}}, known))
        'sana/unnamed:military'
    """
    if not account.origin.startswith(UNNAMED):
        return account.origin
    return f"{hearer(account)}/{account.origin}"


def hearer(account: Account) -> str:
    """The last named teller of the chain: whose word there is for an unnamed source."""
    named = [teller for teller in account.chain if not teller.startswith(UNNAMED)]
    return named[-1]


def own_voice(account: Account) -> bool:
    """Whether the publisher itself answers for the claim: its own words, or those of a source only it heard."""
    return not account.row and hearer(account) == account.chain[0]


def class_of(account: Account) -> str:
    """The class of an unnamed origin; "" of a named one."""
    return account.origin if account.origin.startswith(UNNAMED) else ""


def join_within(origins: Origins, accounts: Iterable[Account]) -> None:
    """Hold claims of one incident for one origin where the words of one are those of the other."""
    told = [account for account in accounts if not account.row]
    for index, one in enumerate(told):
        for other in told[index + 1 :]:
            if one.document != other.document and _same_words(one, other):
                origins.join(one.id, other.id)


def _same_words(one: Account, other: Account) -> bool:
    if not (own_voice(one) and own_voice(other)) or class_of(one) != class_of(other):
        return False
    a, b = (shingles(str(account.record.get("quote")), _QUOTE_SHINGLE) for account in (one, other))
    fewer = min(len(a), len(b))
    return fewer >= _SHORTEST_QUOTE and len(a & b) / fewer >= _QUOTE_SHARE
