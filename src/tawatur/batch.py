"""Many inputs, one after another or in parallel: a bad one is named and never stops the rest."""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tawatur.errors import TawaturError
from tawatur.inputs import Request
from tawatur.model.document import Document
from tawatur.model.frozen import frozen
from tawatur.model.reading import Reading

if TYPE_CHECKING:
    from concurrent.futures import Future

WINDOW = 16  # requests under way for each process: enough to keep it busy, few enough to stay small


@frozen
class Failure:
    """An input that was not read, why, and for a fault of ours the traceback."""

    source: str
    message: str
    detail: str | None = None


Outcome = Reading | Failure


def read_all(requests: Sequence[Request], jobs: int = 1) -> Iterator[Outcome]:
    """Read every request, in as many processes as told; outcomes come in the order of the requests.

    Standard input is only open in this process, so a run that reads it stays in this process.

    Example:
        >>> [outcome.message for outcome in read_all([Request("no-such-file.txt")])]
        ['no-such-file.txt: no such file']
    """
    if jobs > 1 and len(requests) > 1 and all(request.source != "-" for request in requests):
        yield from _in_parallel(requests, jobs)
        return
    for request in requests:
        yield from read_one(request)


def read_one(request: Request) -> Iterator[Outcome]:
    """Read one request, which may hold many documents; whatever goes wrong becomes a `Failure`."""
    from tawatur.readers import read_source

    try:
        for document in read_source(
            request.source,
            published=request.published,
            outlet=request.outlet,
            lang=request.lang,
            title=request.title,
            url=request.url,
        ):
            yield read_document(document, request.source)
    except Exception as error:  # a fault must not cost the other files their claims
        yield _failure(request.source, error)


def read_document(document: Document, source: str) -> Outcome:
    """The document's claims."""
    from tawatur.pipeline import read

    try:
        return Reading(document, tuple(read(document)))
    except Exception as error:  # as above
        return _failure(source, error)


def _failure(source: str, error: Exception) -> Failure:
    if isinstance(error, TawaturError):
        return Failure(source, str(error))
    if isinstance(error, MemoryError):
        return Failure(source, f"{source}: too large for this machine's memory")
    message = f"{source}: not read, by a fault in tawatur ({type(error).__name__}: {error})"
    return Failure(source, message, "".join(traceback.format_exception(error)))


def _in_parallel(requests: Sequence[Request], jobs: int) -> Iterator[Outcome]:
    """A window of requests under way, emptied from its old end: ordered, and never all in memory."""
    import multiprocessing  # here because most runs are of one process
    from concurrent.futures import ProcessPoolExecutor

    window: deque[tuple[Request, Future[list[Outcome]]]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        for request in requests:
            if len(window) == jobs * WINDOW:
                yield from _finished(*window.popleft())
            window.append((request, pool.submit(_collect, request)))
        while window:
            yield from _finished(*window.popleft())


def _collect(request: Request) -> list[Outcome]:
    return list(read_one(request))


def _finished(request: Request, future: Future[list[Outcome]]) -> list[Outcome]:
    from concurrent.futures.process import BrokenProcessPool

    try:
        return future.result()
    except BrokenProcessPool:
        reason = "a process ended while this or a file beside it was read; use fewer --jobs"
        raise TawaturError(f"{request.source}: {reason}") from None
