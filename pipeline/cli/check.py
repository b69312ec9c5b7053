"""`readout check`: every problem of every record."""

import sys
from pathlib import Path

import click

from pipeline.build.comparing import compare_with_commit
from pipeline.build.inspection import inspect, record_files
from pipeline.cli.hints import called, hint
from pipeline.cli.options import (
    format_option,
    get_workspace,
    offering,
    quiet_option,
    verbose_option,
    workspace_option,
)
from pipeline.cli.progress import progress_for
from pipeline.cli.reports import REPORT_FORMATS, ReportFormat, show_problems, tell_checked
from pipeline.cli.wordy import stopwatch, tell_entries, tell_workspace

EXAMPLES = """\b
Examples:
  readout check
  readout check records/summit.yaml
  readout check --against origin/main
"""


@click.command(
    "check",
    short_help="Report every problem of every record.",
    epilog=EXAMPLES,
)
@click.argument(
    "records",
    nargs=-1,
    type=click.Path(path_type=Path),
    metavar="[RECORD]...",
    shell_complete=offering("record_files"),
)
@workspace_option
@format_option(
    *REPORT_FORMATS,
    talk="text for people, json for programs, github for marks in a pull request.",
)
@click.option(
    "--against",
    metavar="GITREF",
    help="Report, too, what was published as reviewed at this commit and has changed silently.",
)
@quiet_option
@verbose_option
def command(
    records: tuple[Path, ...],
    root: Path | None,
    style: ReportFormat,
    against: str | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """Report every problem of every record, each with its file, line and column.

    RECORD is a file or a folder of them; without any, all records of the workspace are checked.
    The problems of readout.yaml, people.yaml and lookups.yaml are told besides. Exits with 1 if
    there is an error; a warning alone leaves it at 0.

    With --against, a fact of a record with status: reviewed that has changed since that commit
    needs an entry in the record's revisions, so that readers are told.
    """
    workspace = get_workspace(root, near=records[0] if records else None)
    chosen = record_files(records)
    if verbose:
        tell_workspace(workspace)
    with stopwatch(is_told=verbose), progress_for(is_silent=quiet or style != "text") as progress:
        found = inspect(workspace, chosen, progress)
    problems = found.problems
    if against is not None:
        problems += compare_with_commit(workspace, found.entries, against)
    show_problems(problems, style)
    if verbose:
        tell_entries(found.entries, problems)
    if not quiet:
        tell_checked(len(chosen or found.entries), problems)
        if problems and all(one.severity == "warning" for one in problems):
            build = called("build", workspace)
            hint(f"warnings keep nothing from being published: {build}")
    sys.exit(1 if any(one.severity == "error" for one in problems) else 0)
