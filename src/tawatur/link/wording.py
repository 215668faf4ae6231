"""One actor in two tongues: where a text calls the same side by a neutral and by a loaded name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from tawatur.knowledge.actors import Actors
from tawatur.knowledge.names import folded_name, is_arabic
from tawatur.link.editorial import Page
from tawatur.model.incident import Check


def wording_checks(page: Page) -> Iterator[Check]:
    """A note for every actor that has both kinds of name in the text; the loaded one is pointed at."""
    names: dict[str, dict[str, int]] = defaultdict(dict)
    for actor, name, start in sorted(_named(page), key=lambda found: (found[0], found[2])):
        names[actor].setdefault(name, start)
    for actor, starts in names.items():
        loaded = [name for name in starts if is_loaded(name, actor, page.actors)]
        neutral = [name for name in starts if is_loaded(name, actor, page.actors) is False]
        if loaded and neutral:
            first = min(loaded, key=lambda name: starts[name])
            why = f"{page.actors.name(actor)} is «{'», «'.join(neutral)}» here and «{'», «'.join(loaded)}» there"
            details = {"actor": actor, "neutral": neutral, "loaded": loaded}
            yield Check("wording", page.document, why, None, starts[first], starts[first] + len(first), details)


def is_loaded(name: str, actor: str, actors: Actors) -> bool | None:
    """Whether a written name takes a side against, or for, the actor it means; None if it is no known name of it.

    Example:
        >>> is_loaded("عصابات داعش", "islamic-state", Actors.load())
        True
    """
    senses = actors.senses(folded_name(name), "ar" if is_arabic(name) else "en")
    own = [sense for sense in senses if sense.get("id") == actor]
    return any(sense.get("loaded") for sense in own) if own else None


def _named(page: Page) -> Iterator[tuple[str, str, int]]:
    """Actor, written name and offset, from the claims and, where it can be read, the whole text."""
    for account in page.claims:
        for slot in ("actors", "targets"):
            for item in account.record.get(slot) or ():
                if isinstance(item, Mapping) and (found := _item(item)):
                    yield found
    for actor, start, end in page.named(page.text or ""):
        yield actor, (page.text or "")[start:end], start


def _item(item: Mapping[str, Any]) -> tuple[str, str, int] | None:
    text, start = item.get("text"), item.get("start")
    return (str(item.get("id")), str(text), int(start)) if text and start is not None else None
