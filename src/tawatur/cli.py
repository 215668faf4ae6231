"""The ``tawatur`` command: parse the words, call one function, print.

Modules that take time to load are imported inside the commands, so that ``--help`` is quick.
"""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from tawatur import __version__
from tawatur.errors import InputError, TawaturError
from tawatur.exporters import FORMATS
from tawatur.inputs import LANGUAGES, Request, expand, read_meta, with_meta

if TYPE_CHECKING:
    from tawatur.batch import Outcome
    from tawatur.case import Case
    from tawatur.exporters.labels import Labels
    from tawatur.model.reading import Reading

MANY = 20  # inputs from which on a progress bar helps
KINDS = ("date", "number", "place", "actor", "attribution")


def day(value: str) -> date:
    """A calendar day in ISO form, or a usage error.

    Example:
        >>> day("2018-04-03")
        datetime.date(2018, 4, 3)
    """
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date such as 2018-04-03") from None


class Program(click.Group):
    """A group of commands whose errors are sentences, never tracebacks."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a fault of ours is told as one, and shown whole under ``--debug``."""
        try:
            return super().invoke(ctx)
        except TawaturError as error:
            raise click.ClickException(str(error)) from None
        except (click.ClickException, click.exceptions.Exit, click.Abort, OSError):
            raise
        except Exception as error:
            if ctx.params.get("debug"):
                raise
            raise click.ClickException(f"a fault in tawatur ({type(error).__name__}: {error})") from None


def described(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say what a text is, for every command that reads texts."""
    options = (
        click.option("--published", type=day, metavar="DATE", help="Day of publication, YYYY-MM-DD."),
        click.option("--outlet", metavar="ID", help="Who published it: an id of the actor registry, or any name."),
        click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the text; else told by its script."),
        click.option("--title", help="Headline of the text."),
    )
    for option in reversed(options):
        command = option(command)
    return command


_YOUNG = 20_000
"""Objects made before the garbage collector looks at them: reading a page makes few cycles and many objects."""


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tawatur")
@click.option("--debug", is_flag=True, help="Show the traceback of a fault.")
def main(debug: bool) -> None:
    """Read conflict reporting, Arabic and English, into who says what happened."""
    gc.set_threshold(_YOUNG)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # a lone surrogate is then written \udXXX, which is also how JSON escapes it
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@described
@click.option(
    "--meta",
    type=click.Path(path_type=Path),
    metavar="FILE.csv",
    help="Table of path,published,outlet,lang,title,url; its cells go before the options.",
)
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="table", show_default=True, help="How to print."
)
@click.option(
    "--labels",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    envvar="TAWATUR_LABELS",
    help="Language of the table's own words.",
)
@click.option(
    "--redact-victims", "redact", is_flag=True, help="Leave out names of victims, and hide them in all words quoted."
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes.")
@click.pass_context
def read(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    meta: Path | None,
    form: str,
    labels: str,
    redact: bool,
    jobs: int,
    **about: Any,
) -> None:
    """Print the claims of texts: files, folders, addresses, or - for standard input.

    The percentage of a claim is its confidence: how likely a careful coder has it, too, with the same event, source,
    place and time.
    """
    from tawatur.batch import read_all
    from tawatur.exporters.redaction import redacted

    failures = _Failures(ctx.find_root().params["debug"])
    requests = list(_requests(paths, _meta_table(meta), meta, about, failures))
    outcomes = _with_progress(read_all(requests, jobs), len(requests))
    readings = failures.sift(outcomes)
    _write(form, labels, map(redacted, readings) if redact else readings)
    ctx.exit(1 if failures.count else 0)


@main.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.option("--anchor", type=day, metavar="DATE", help="The day that 'yesterday' is counted from, YYYY-MM-DD.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="ar", show_default=True, help="Language of the texts.")
@click.option("--country", metavar="CODE", help="Country in which places are sought first, such as SY.")
@click.pass_context
def parse(ctx: click.Context, kind: str, anchor: date | None, lang: str, country: str | None) -> None:
    """Read one KIND of value: a text a line on standard input, a JSON object a line out."""
    import json

    from tawatur import pipeline

    failed = 0
    for number, text in enumerate(_lines(), start=1):
        results: list[dict[str, Any]] = []
        try:
            results = pipeline.parse(kind, text, anchor=anchor, lang=lang, country=country)
        except Exception as error:  # the other lines still get their answer
            if ctx.find_root().params["debug"]:
                raise
            failed += 1
            click.echo(f"line {number}: not parsed ({type(error).__name__}: {error})", err=True)
        click.echo(json.dumps({"text": text, "results": results}, ensure_ascii=False))
    ctx.exit(1 if failed else 0)


@main.command()
@click.argument("file")
@click.argument("claim")
@described
@click.option("--meta", type=click.Path(path_type=Path), metavar="FILE.csv", help="As for read.")
@click.option("--whole", is_flag=True, help="Print the paragraphs without marks, too.")
@click.pass_context
def explain(ctx: click.Context, /, file: str, claim: str, meta: Path | None, whole: bool, **about: Any) -> None:
    """Show CLAIM (an id or its first characters, as in the table) in the text of FILE, with the rules that fired."""
    from tawatur.batch import read_one
    from tawatur.confidence import confidence, signals
    from tawatur.exporters import marked

    failures = _Failures(ctx.find_root().params["debug"])
    request = with_meta(Request(file, **about), _meta_table(meta))
    claims = [found for reading in failures.sift(read_one(request)) for found in reading.claims]
    if failures.count:
        ctx.exit(1)
    matching = [found for found in claims if found.id.startswith(claim)]
    if len(matching) != 1:
        known = " ".join(found.id[:7] for found in claims) or "none"
        how = "no claim" if not matching else "more than one claim"
        raise InputError(file, f"{how} with an id that starts with {claim!r}; its claims are: {known}")
    marked.write(matching[0], sys.stdout, whole)
    click.echo(f"\nconfidence {confidence(matching[0]):.0%}: {', '.join(signals(matching[0]))}")


def gathered(command: Callable[..., None]) -> Callable[..., None]:
    """The arguments of every command that puts texts and claims side by side."""
    command = click.option("--meta", type=click.Path(path_type=Path), metavar="FILE.csv", help="As for read.")(command)
    command = described(command)
    return click.argument("paths", nargs=-1, required=True, metavar="PATH...")(command)


@main.command()
@gathered
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="How to print.",
)
@click.option("--by", type=click.Choice(["day", "incident"]), default="day", show_default=True, help="Rows of a table.")
@click.option("--pair", nargs=2, metavar="CLAIM CLAIM", help="Print instead how these two claims compare.")
@click.pass_context
def compare(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    meta: Path | None,
    form: str,
    by: str,
    pair: tuple[str, str] | None,
    **about: Any,
) -> None:
    """Put accounts side by side: texts, as for read, and files of claims (.jsonl)."""
    from tawatur.link import rendering

    failures = _Failures(ctx.find_root().params["debug"])
    case = _case(paths, meta, about, failures)
    if pair:
        _print_pair(case, pair)
    elif case.claims or not failures.count:
        rendering.FORMATS[form](case.comparison, sys.stdout, by)
    ctx.exit(1 if failures.count else 0)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default="report.html",
    show_default=True,
    help="File to write.",
)
@click.option("--lang", "page_lang", type=click.Choice(LANGUAGES), help="Language the page opens in; else the texts'.")
@click.option("--names", is_flag=True, help="Show names of victims, which are hidden otherwise.")
@click.option("--published", type=day, metavar="DATE", help="As for read.")
@click.option("--outlet", metavar="ID", help="As for read.")
@click.option("--meta", type=click.Path(path_type=Path), metavar="FILE.csv", help="As for read.")
@click.pass_context
def report(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    output: Path,
    page_lang: str | None,
    names: bool,
    meta: Path | None,
    **about: Any,
) -> None:
    """Write a page that shows the accounts side by side: one file that works without a network."""
    from tawatur.web.report import render

    failures = _Failures(ctx.find_root().params["debug"])
    case = _case(paths, meta, about, failures)
    if not case.documents and not case.claims:
        ctx.exit(1 if failures.count else 0)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(render(case, page_lang, names), encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise InputError(output, f"can't be written ({error.strerror or error})") from None
    click.echo(output)
    ctx.exit(1 if failures.count else 0)


@main.command()
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="GOLD_DIR")
@click.option(
    "--coder",
    "coders",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder of a further coder: NAME.json for the same texts. May be given again.",
)
@click.option("--people-only", is_flag=True, help="Leave tawatur out: compare the people alone.")
@click.option("--details", is_flag=True, help="Name every claim missed, beyond, or coded otherwise.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to print."
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes.")
def evaluate(gold: Path, coders: tuple[Path, ...], people_only: bool, details: bool, form: str, jobs: int) -> None:
    """Measure coders of the same texts against each other, tawatur being one of them.

    GOLD_DIR holds texts (NAME.txt) and the claims that a coder found in them (NAME.json).
    """
    from tawatur.evaluate import rendering
    from tawatur.evaluate.coders import codings_of
    from tawatur.evaluate.scores import agreement, pairs

    if people_only and not coders:
        raise click.UsageError("--people-only compares the coder of GOLD_DIR with others: name them with --coder")
    names, texts = codings_of(gold, coders, machine=not people_only, jobs=jobs)
    rendering.FORMATS[form](pairs(names, texts), agreement(names, texts), sys.stdout, details)


@main.group()
def gazetteer() -> None:
    """Places of your own, beside those that come with tawatur."""


@gazetteer.command("add")
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def gazetteer_add(table: Path) -> None:
    """Add the places of TABLE, a TSV file, to your own."""
    from tawatur.knowledge.additions import add_places

    click.echo(f"{add_places(table)} places added")


@gazetteer.command("build")
@click.argument("dump", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
def gazetteer_build(dump: Path, target: Path) -> None:
    """Turn DUMP, an unpacked GeoNames file, into TARGET, a table that `gazetteer add` takes."""
    from tawatur.knowledge.geonames import build_from_geonames

    click.echo(f"{build_from_geonames(dump, target)} places written to {target}")


@main.command()
@click.pass_context
def lint(ctx: click.Context) -> None:
    """Check the language data that come with tawatur."""
    from tawatur.lexicon.lint import main as run

    ctx.exit(run())


class _Failures:
    """Takes failed inputs out of a stream of outcomes, names them on standard error, and counts them."""

    def __init__(self, debug: bool) -> None:
        self.debug = debug
        self.count = 0

    def sift(self, outcomes: Iterable[Outcome]) -> Iterator[Reading]:
        from tawatur.batch import Failure

        for outcome in outcomes:
            if isinstance(outcome, Failure):
                self.tell(outcome.message, outcome.detail)
            else:
                yield outcome

    def tell(self, message: str, detail: str | None = None) -> None:
        self.count += 1
        click.echo(f"tawatur: {message}", err=True)
        if detail and self.debug:
            click.echo(detail, err=True)


def _requests(
    paths: Iterable[str], table: dict[str, Request], meta: Path | None, about: dict[str, Any], failures: _Failures
) -> Iterator[Request]:
    from tawatur.readers import SUFFIXES

    for path in paths:
        try:
            for source in expand(path, SUFFIXES, leave_out=meta):
                yield with_meta(Request(source, **about), table)
        except InputError as error:
            failures.tell(str(error))


def _case(paths: Iterable[str], meta: Path | None, about: dict[str, Any], failures: _Failures) -> Case:
    """The texts and claims at the paths, compared; what can't be read is told."""
    from tawatur.batch import read_all
    from tawatur.case import case_of, is_claims, read_claims

    requests = list(_requests(paths, _meta_table(meta), meta, about, failures))
    texts = [request for request in requests if not is_claims(request.source)]
    claims: list[dict[str, Any]] = []
    for request in requests:
        if is_claims(request.source):
            try:
                claims.extend(read_claims(request.source))
            except InputError as error:
                failures.tell(str(error))
    return case_of(failures.sift(_with_progress(read_all(texts), len(texts))), claims)


def _print_pair(case: Case, pair: tuple[str, str]) -> None:
    import json

    from tawatur.model.incident import pair_record

    ids = (_full_id(case, start) for start in pair)
    click.echo(json.dumps(pair_record(case.comparison.pair(*ids)), ensure_ascii=False, indent=1))


def _full_id(case: Case, start: str) -> str:
    """The one claim whose id is, or starts with, what was given."""
    known = [record["id"] for record in case.claims]
    matching = [start] if start in known else [found for found in known if found.startswith(start)]
    if len(matching) != 1:
        raise InputError(start, "more than one claim has an id that starts so" if matching else "no claim has this id")
    return str(matching[0])


def _meta_table(path: Path | None) -> dict[str, Request]:
    try:
        return read_meta(path) if path else {}
    except InputError as error:
        _wrong_usage(str(error))


def _wrong_usage(message: str) -> NoReturn:
    raise click.BadParameter(message, param_hint="'--meta'")


def _write(form: str, labels: str, readings: Iterable[Reading]) -> None:
    from importlib import import_module

    words = {"labels": _labels(labels)} if form == "table" else {}
    import_module(FORMATS[form]).write(readings, sys.stdout, **words)


def _labels(lang: str) -> Labels:
    from tawatur.exporters.labels import LABELS

    if lang == "en":
        return LABELS[lang]
    from tawatur.knowledge.actors import Actors

    return replace(LABELS[lang], names={actor.id: actor.name_ar for actor in Actors.load() if actor.name_ar})


def _lines() -> Iterator[str]:
    """The lines of standard input; bytes that are no UTF-8 become U+FFFD."""
    stream = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace", newline="\n")
    return (line.rstrip("\r\n") for line in stream)


def _with_progress(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    if total < MANY or not sys.stderr.isatty():
        return outcomes
    from rich.console import Console
    from rich.progress import track

    return iter(track(outcomes, "reading", total, console=Console(stderr=True), transient=True))
