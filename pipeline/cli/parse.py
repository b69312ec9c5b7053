"""`readout parse`: articles in, records out."""

import gc
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import click

from pipeline.build.asking import articles_asked
from pipeline.build.choosing import chosen_records
from pipeline.build.crew.crew import Crew
from pipeline.build.filing import join_in, take_in
from pipeline.build.inspection import insist_on_config
from pipeline.build.intake import article_paths, plan_articles
from pipeline.build.joining import plan_joinings
from pipeline.build.known import load_known
from pipeline.build.locking import exclusive
from pipeline.build.printing import PRINT_FORMATS, PrintFormat, printed_drafts
from pipeline.build.workspace import workspace_at
from pipeline.cli.options import (
    cluster_option,
    get_workspace,
    insist_on_one_crew,
    jobs_option,
    note_style,
    offering,
    private_option,
    quiet_option,
    verbose_option,
    workspace_option,
)
from pipeline.cli.parsed import Voice, show_plans, tell_all
from pipeline.cli.reports import tell_failure, write_result
from pipeline.cli.wordy import stopwatch, tell_known, tell_workspace
from pipeline.errors import PipelineError
from pipeline.fetch import FetchOptions

EXAMPLES = """\b
Examples:
  readout parse articles/
  readout parse articles/ --dry-run
  readout parse article.html --stdout --format json
  readout parse https://example.org/news/lisbon-talks
  readout parse second-report.html --into lisbon-talks --dry-run
"""


# Objects that may be made before garbage is looked for: an article makes fewer that stay.
_GARBAGE = 50_000


@click.command(
    "parse",
    short_help="Read articles and write a record of each meeting.",
    epilog=EXAMPLES,
)
@click.argument(
    "articles", nargs=-1, required=True, metavar="ARTICLE...", shell_complete=offering("articles")
)
@workspace_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    shell_complete=offering("folders"),
    help="Write into this folder as a workspace of its own, made if need be.",
)
@click.option("--stdout", "to_stdout", is_flag=True, help="Print the records, write nothing.")
@click.option(
    "--format",
    "style",
    type=click.Choice((*PRINT_FORMATS, "text")),
    callback=note_style,
    is_eager=True,
    help="What --stdout prints: yaml, or json or jsonl, which add evidence, confidence and repairs."
    "  Else text for people or json for programs.  [default: yaml; else text]",
)
@click.option(
    "--extractor",
    "extractors",
    multiple=True,
    metavar="NAME",
    shell_complete=offering("extractors"),
    help="Ask this installed extractor, too, what to look at; may be repeated."
    "  [default: those in readout.yaml]",
)
@click.option(
    "--into",
    "joined",
    metavar="RECORD",
    shell_complete=offering("record_ids"),
    help="Join one further report of a meeting to the record with this id.",
)
@click.option("--dry-run", is_flag=True, help="Show what would change as a diff, write nothing.")
@click.option("--check", is_flag=True, help="As --dry-run, and exit with 1 if anything would.")
@private_option
@jobs_option
@cluster_option
@quiet_option
@verbose_option
def command(
    articles: tuple[str, ...],
    root: Path | None,
    output: Path | None,
    to_stdout: bool,
    style: PrintFormat | Literal["text"] | None,
    extractors: tuple[str, ...],
    joined: str | None,
    dry_run: bool,
    check: bool,
    allows_private: bool,
    jobs: int | None,
    cluster: str | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """Read articles and write a record of the meeting that each reports.

    ARTICLE is a file of plain text, Markdown or HTML, a folder of such files, a web address, or -
    for standard input (with --stdout). A page is fetched as its site's robots.txt allows, and kept
    under articles/ with its address and day. What was edited by hand in a record stays, comments
    and all; what is now read otherwise becomes an item of its review list. The workspace's
    people.yaml, if there is one, teaches names.

    With --into, ARTICLE is a further report of a meeting that has a record: what agrees gains
    evidence, what the record lacks is filled in, and where the articles differ, an item asks.
    """
    insist_on_one_crew(jobs, cluster)
    if joined is not None:
        _insist_on_one_article(articles, joined, to_stdout=to_stdout)
    crew = Crew(jobs, cluster)
    options = FetchOptions(allows_private=allows_private)
    if to_stdout:
        workspace = workspace_at(root) if root else None
        printed = _printed(style)
        given = articles_asked(articles, options)
        with crew:
            code = _print(printed_drafts(given, printed, workspace, extractors, crew))
        sys.exit(code)
    if "-" in articles:
        raise click.UsageError("standard input has no name to file it under; add --stdout")
    if style not in (None, "text", "json"):
        raise click.UsageError(f"--format {style} prints records; add --stdout")
    voice = Voice(quiet, is_json=style == "json")
    workspace = get_workspace(output or root)
    insist_on_config(workspace)
    known = load_known(workspace)
    into = chosen_records(workspace, [joined])[0] if joined is not None else None
    given = article_paths(articles_asked(articles, options))
    if verbose:
        tell_workspace(workspace)
        tell_known(known)
    if dry_run or check:
        with crew, stopwatch(is_told=verbose):
            if into is None:
                planned = plan_articles(workspace, given, known, extractors, crew)
            else:
                planned = plan_joinings(workspace, given, into, known, extractors)
            code = show_plans(planned, voice, is_check=check)
    else:
        with exclusive(workspace), crew, stopwatch(is_told=verbose):
            if into is None:
                found = take_in(workspace, given, known, extractors, crew)
            else:
                found = join_in(workspace, given, into, known, extractors)
            code = tell_all(workspace, found, voice)
    sys.exit(code)


def _printed(style: PrintFormat | Literal["text"] | None) -> PrintFormat:
    if style == "text":
        raise click.UsageError("--stdout prints records: say --format yaml, json or jsonl")
    return style or "yaml"


def _insist_on_one_article(articles: tuple[str, ...], joined: str, *, to_stdout: bool) -> None:
    if not joined.strip():
        raise click.UsageError("--into wants the id of a record, as readout review lists them")
    if to_stdout:
        raise click.UsageError("--into writes a record; show it with --dry-run, not --stdout")
    if len(articles) > 1 or Path(articles[0]).is_dir():
        raise click.UsageError("--into takes one ARTICLE; join others one after the other")


def _print(drafts: Iterable[str | PipelineError]) -> int:
    failed = 0
    # What the first article loads stays for good: searching it for garbage again and again would
    # take a tenth of the time of that article, and of each further one.
    gc.disable()
    for number, one in enumerate(drafts):
        if number == 0:
            gc.freeze()
            gc.set_threshold(_GARBAGE)
            gc.enable()
        if isinstance(one, str):
            write_result(one)
        else:
            failed = 1
            tell_failure(one)
    return failed
