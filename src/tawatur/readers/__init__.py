"""Readers: paths, addresses and standard input to documents."""

from tawatur.readers.source import FORMATS, SUFFIXES, read_source

__all__ = ["FORMATS", "SUFFIXES", "read_source"]
