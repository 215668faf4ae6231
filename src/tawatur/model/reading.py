"""A document together with the claims that were read in it."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.claim import Claim
from tawatur.model.document import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """A document that was read, and its claims in the order of the text."""

    document: Document
    claims: tuple[Claim, ...]
