"""Texts that are one text: near-copies found by the runs of words they share."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from tawatur.text.normalise import fold

_SHINGLE = 5
_BINS, _ROWS = 64, 2
_FEWEST = 12
_SHARED, _CONTAINED = 0.5, 0.7


class Disjoint:
    """Sets that grow together; each is called by its smallest member.

    Example:
        >>> sets = Disjoint()
        >>> sets.join("b", "c"), sets.join("c", "a"), sets.find("c"), sets.find("z")
        (None, None, 'a', 'z')
    """

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def find(self, item: str) -> str:
        """The name of the item's set."""
        root = item
        while (above := self._up.get(root, root)) != root:
            root = above
        while (above := self._up.get(item, item)) != root:
            self._up[item], item = root, above
        return root

    def join(self, one: str, other: str) -> None:
        """Make the sets of two items one."""
        a, b = sorted((self.find(one), self.find(other)))
        self._up[b] = a
        self._up.setdefault(a, a)

    def groups(self) -> list[tuple[str, ...]]:
        """The sets of more than one member."""
        members: dict[str, list[str]] = defaultdict(list)
        for item in sorted(self._up):
            members[self.find(item)].append(item)
        return [tuple(found) for found in members.values() if len(found) > 1]


def shingles(text: str, length: int = _SHINGLE) -> frozenset[int]:
    """Hashes of every run of so many words, folded.

    Example:
        >>> len(shingles("one two three four", 3)), shingles("A b") == shingles("a B")
        (2, True)
    """
    words = [word for raw in text.split() if (word := fold(raw).strip(".,:;!?()[]\"'«»“”،؛؟-–—"))]
    runs = (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))
    return frozenset(zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs)


def copied_pairs(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of documents of which one repeats most of the other, found in about linear time.

    Example:
        >>> words = " ".join(str(number) for number in range(60))
        >>> list(copied_pairs({"a": words, "b": words + " and more", "c": words[::-1]}))
        [('a', 'b')]
    """
    sets = {name: found for name in sorted(texts) if len(found := shingles(texts[name])) >= _FEWEST}
    buckets: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for name, found in sets.items():
        for band in _signature(found):
            buckets[band].append(name)
    seen: set[tuple[str, str]] = set()
    for names in buckets.values():
        for pair in pairwise(names):
            if pair not in seen:
                seen.add(pair)
                if alike(sets[pair[0]], sets[pair[1]]):
                    yield pair


def alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two texts share half of all their runs of words, or the longer holds most of the shorter.

    Example:
        >>> alike(frozenset({1, 2, 3}), frozenset({1, 2, 4}))
        True
    """
    shared = len(one & other)
    return shared / len(one | other) >= _SHARED or shared / min(len(one), len(other)) >= _CONTAINED


def _signature(found: frozenset[int]) -> Iterator[tuple[int, ...]]:
    """The lowest hash of each bin, two by two: texts that share half of their runs share a pair nearly always."""
    lowest: list[int | None] = [None] * _BINS
    for value in found:
        present = lowest[value % _BINS]
        if present is None or value < present:
            lowest[value % _BINS] = value
    for start in range(0, _BINS, _ROWS):
        band = [value for value in lowest[start : start + _ROWS] if value is not None]
        if len(band) == _ROWS:
            yield tuple(band)
