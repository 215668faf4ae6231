"""A document together with the claims that were read in it."""

from __future__ import annotations

from tawatur.model.claim import Claim
from tawatur.model.document import Document
from tawatur.model.frozen import frozen


@frozen
class Reading:
    """A document that was read, and its claims in the order of the text."""

    document: Document
    claims: tuple[Claim, ...]
