"""Pages of several posts, each under the day it was written: «أمس» is the day before that day."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.extract.drafts import EventDraft
from tawatur.extract.relative_days import from_writing
from tawatur.grammar.syntax import Language
from tawatur.model.time import TimeMention
from tawatur.text.tokens import Tokens

STATEMENT = "time.statement"
"""The rule of a day that stands beside whoever speaks below it."""
_HEAD = 40
"""Tokens at the head of a page among which its first date stands."""


def count_from_posts(events: Sequence[EventDraft]) -> None:
    """Counts "today" and "yesterday" from the date at the head of their post, where a page has several of them.

    A statement that a page quotes under its speaker and day is one of them.
    """
    several = len({event.post.expr for event in events if event.post}) > 1
    for event in events:
        if event.post and (several or event.post.rule == STATEMENT):
            post = event.post
            event.times = [t if t.lo < post.lo else from_writing(t, post.expr) for t in event.times]


def first_post(tokens: Tokens, language: Language) -> TimeMention | None:
    """The whole date that begins one of the first lines: of the first post, where others follow."""
    for time in language.find_times(tokens, 0, min(len(tokens), _HEAD)):
        if time.expr.year and time.expr.kind == "date" and (time.lo == 0 or tokens.norm[time.lo - 1] == "\n"):
            return time
    return None
