"""Comparing claims: which speak of one event, who agrees, who differs, who is silent."""

from tawatur.link.compare import Comparison, compare

__all__ = ["Comparison", "compare"]
