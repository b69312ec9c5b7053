"""`readout build`: parse what is new, check, render."""

import sys
from pathlib import Path

import click

from pipeline.build.building import Built, build
from pipeline.build.workspace import Workspace
from pipeline.cli.options import get_workspace, output_option, quiet_option, workspace_option
from pipeline.cli.reports import (
    count_of,
    show_problems,
    tell,
    tell_checked,
    tell_failure,
    tell_published,
    tell_reading,
)
from pipeline.errors import ExtractorError

EXAMPLES = """\b
Examples:
  readout build
  readout build ~/downloads/article.html -w my-folder
"""


@click.command("build", epilog=EXAMPLES)
@click.argument("articles", nargs=-1, type=click.Path(path_type=Path), metavar="[ARTICLE]...")
@workspace_option
@output_option
@quiet_option
def command(
    articles: tuple[Path, ...], root: Path | None, output: Path | None, quiet: bool
) -> None:
    """Bring the site up to date: parse what is new, check every record, publish.

    ARTICLEs from elsewhere are copied into the workspace first. Where a record has an error, the
    old site stays as it is.
    """
    workspace = get_workspace(root, output)
    done = build(workspace, articles)
    _show(done, workspace, quiet)
    sys.exit(0 if done.is_complete else 1)


def _show(done: Built, workspace: Workspace, quiet: bool) -> None:
    for failure in done.failures:
        tell_failure(failure)
    if done.inspection:
        show_problems(done.inspection.problems, "text")
    if not (done.is_up_to_date or done.publication):
        tell("nothing published: mend the problems above")
    left_out = [one for one in done.failures if not isinstance(one, ExtractorError)]
    if left_out and done.publication:
        tell(f"{count_of(len(left_out), 'article')} left out: see above")
    if quiet:
        return
    for reading in done.readings:
        tell_reading(reading)
    if done.inspection:
        tell_checked(len(done.inspection.entries), done.inspection.problems)
    if done.publication:
        tell_published(done.publication, str(workspace.output))
    if done.is_up_to_date:
        tell(f"{workspace.output}: up to date")
