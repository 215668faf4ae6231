"""Lexicons, actors and gazetteer of a language compiled into one matcher, cached by content.

The cache holds nothing that is not rebuilt from the data files: it is keyed by their bytes and by
this package's source, and a cache that cannot be read or written is rebuilt in memory.
"""

from __future__ import annotations

import gc
import hashlib
import pickle
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from tawatur.folders import cache_folder
from tawatur.knowledge.actors import Actors
from tawatur.knowledge.gazetteer import Gazetteer
from tawatur.knowledge.placefiles import user_file
from tawatur.languages import analyses_of, fits_of, lexicon_forms
from tawatur.lexicon.matcher import Matcher, matcher_of
from tawatur.model.frozen import frozen
from tawatur.model.mention import Entry

_PACKAGE = Path(__file__).parent
_KEPT = 4
"""Caches of a language that are kept: several installations on one machine do not throw out each other's."""


@frozen
class Compiled:
    """What a language is read with."""

    actors: Actors
    gazetteer: Gazetteer
    matcher: Matcher


@lru_cache(maxsize=4)
def compiled(lang: str) -> Compiled:
    """The compiled knowledge of a language, from the cache where it is there.

    Raises:
        DataError: a data file has a bad entry.
    """
    path = cache_folder() / f"{lang}-{_fingerprint()}.pickle"
    with _uncollected():
        found = _cached(path)
        if found is None:
            found = _build(lang)
            _store(path, found)
    return found


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector off what is made inside: it lives as long as the process."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def _cached(path: Path) -> Compiled | None:
    try:
        found = pickle.loads(path.read_bytes())
    except Exception:  # noqa: BLE001  a cache of any age or state may be there; it is only a cache
        return None
    return found if isinstance(found, Compiled) else None


def _build(lang: str) -> Compiled:
    actors, gazetteer = Actors.load(), Gazetteer.load()
    forms = [*lexicon_forms(lang), *actors.forms(lang), *_sides(actors, lang), *gazetteer.forms(lang)]
    return Compiled(actors, gazetteer, matcher_of(forms, analyses_of(lang), fits_of(lang)))


def _sides(actors: Actors, lang: str) -> Iterator[tuple[str, str, Entry]]:
    """Definite nouns that refer back to a side or body told before («التنظيم», "the ministry")."""
    for noun in actors.anaphora:
        if noun.isascii() != (lang == "ar"):
            unnamed = actors.anaphora[noun].unnamed
            latter = actors.anaphora[noun].latter
            entry = Entry(noun, "side", {"class": unnamed} if unnamed else {"latter": True} if latter else {})
            yield noun, "definite", entry
            if noun.startswith("ال"):
                yield "لل" + noun[2:], "definite", entry


@lru_cache(maxsize=1)
def _fingerprint() -> str:
    digest = hashlib.sha256(sys.version.encode())
    files = [p for p in sorted(_PACKAGE.rglob("*")) if p.suffix in (".py", ".yaml", ".tsv", ".txt", ".gz")]
    own = user_file()
    for path in [*files, *([own] if own.exists() else [])]:
        stat = path.stat()
        digest.update(f"{path}:{stat.st_size}:{stat.st_mtime_ns}".encode())
    return digest.hexdigest()[:16]


def _store(path: Path, built: Compiled) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(pickle.dumps(built, protocol=pickle.HIGHEST_PROTOCOL))
        Path(file.name).replace(path)
        of_language = path.parent.glob(f"{path.name[:3]}*.pickle")
        for old in sorted(of_language, key=lambda file: file.stat().st_mtime_ns, reverse=True)[_KEPT:]:
            old.unlink(missing_ok=True)
    except OSError:
        pass
