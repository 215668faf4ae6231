"""Names that every state's bodies share: «الجيش ال…», «وزارة الدفاع ال…», "the … army"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

# A role that a state has no body of its own for is held by the first of these that it has.
_STANDS_IN = {
    "forces": ("military",),
    "army": ("military",),
    "air": ("military",),
    "navy": ("military",),
    "defence": ("military", "forces", "government"),
    "interior": ("police", "government"),
    "police": ("forces",),
    "foreign": ("government",),
    "intelligence": ("government",),
}


@dataclass(frozen=True, slots=True)
class Nation:
    """A state in one period of its history.

    Attributes:
        code: ISO 3166 code.
        names: what fills the patterns: ``name capital adjective`` in Arabic and English.
        roles: role → actor id.
        since, until: first and last day of the period, or None.
        weak: its adjective says nationality more often than army.
    """

    code: str
    names: Mapping[str, str]
    roles: Mapping[str, str]
    since: date | None = None
    until: date | None = None
    plurals: tuple[str, ...] = field(default=())
    weak: bool = False

    def holds(self, day: date | None) -> bool:
        """Whether the day is in the period (an unknown day is in the first one listed)."""
        if day is None:
            return True
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def when(self, local: bool) -> dict[str, Any]:
        """The condition under which its names mean its bodies."""
        bounds = {"from": self.since, "until": self.until}
        found: dict[str, Any] = {key: day for key, day in bounds.items() if day}
        return {"country": [self.code], **found} if local else found


def nations_of(rows: Iterable[dict[str, Any]]) -> tuple[Nation, ...]:
    """The nations of a table, with every role filled that can be."""
    return tuple(
        Nation(
            row["code"], row["names"], _filled(row["roles"]), row.get("from"), row.get("until"),
            tuple(row.get("plurals", ())), bool(row.get("weak")),
        )  # fmt: skip
        for row in rows
    )


def _filled(roles: Mapping[str, str]) -> dict[str, str]:
    found = dict(roles)
    for role, others in _STANDS_IN.items():
        stand_in = next((roles[other] for other in others if other in roles), None)
        if stand_in:
            found.setdefault(role, stand_in)
    return found


def national_names(
    patterns: Iterable[Mapping[str, Any]], nations: Iterable[Nation]
) -> Iterator[tuple[dict[str, Any], str]]:
    """``(alias, actor id)`` for each pattern in each nation that has the body.

    A pattern: ``role``, ``forms`` with ``{m} {f} {M} {F}`` (adjective, indefinite and definite), ``{name}``,
    ``{capital}``, ``{adjective}`` (English) to fill in, and flags. A form with nothing to fill in holds only in
    texts about that nation.
    """
    rows = list(patterns)
    for nation in nations:
        for row in rows:
            if actor := nation.roles.get(row["role"]):
                for form in row["forms"]:
                    if alias := _filled_in(form, row, nation):
                        yield alias, actor
        yield from _adjectives(nation)


def _filled_in(form: str, row: Mapping[str, Any], nation: Nation) -> dict[str, Any] | None:
    bare = "{" not in form
    try:
        written = form.format_map(_words(nation))
    except KeyError:
        return None
    flags = {key: value for key, value in row.items() if key not in ("role", "forms")}
    alias: dict[str, Any] = {"form": written, **flags}
    if when := nation.when(local=bare):
        alias["when"] = when
    return {**alias, "role": row["role"]} if bare else alias


def _words(nation: Nation) -> dict[str, str]:
    words = dict(nation.names)
    if adjective := words.get("m"):
        words.update(f=adjective + "ة", M="ال" + adjective, F="ال" + adjective + "ة")
    return words


def _adjectives(nation: Nation) -> Iterator[tuple[dict[str, Any], str]]:
    actor = nation.roles.get("forces")
    if not actor:
        return
    flags: dict[str, Any] = {"nisba": True}
    if when := nation.when(local=False):
        flags["when"] = when
    if nation.weak:
        flags["weak"] = True
    stem = nation.names.get("m", "")
    arabic = [stem + ending for ending in ("", "ا", "ة", "ون", "ان", "تان", "تين", "ات", "ي") if stem and ending != "تان"]
    for form in (*arabic, *nation.plurals, *nation.names.get("adjective", "").split("|")):
        if form:
            yield {"form": form, **flags}, actor
