"""What `readout build` and `readout render` share: options, and how they tell what was done."""

import gc
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

import click

from pipeline.build.workspace import Workspace
from pipeline.cli.options import (
    cluster_option,
    format_option,
    insist_on_one_crew,
    jobs_option,
    note_failed,
    verbose_option,
)

if TYPE_CHECKING:
    from pipeline.build.sources import Asked
    from pipeline.model import Pdf

BuildFormat = Literal["text", "json"]


def build_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of all commands that publish."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


_PDF: "dict[bool | None, Pdf | None]" = {True: "all", False: "none", None: None}
_OPTIONS = (
    click.option(
        "--explain",
        is_flag=True,
        help="Say why pages are made again; --format json names every page.",
    ),
    click.option(
        "--dry-run",
        is_flag=True,
        help="Say what would be parsed, written and removed; write nothing.",
    ),
    click.option(
        "--pdf/--no-pdf",
        default=None,
        help="Make a PDF file of each meeting, or none.  [default: as readout.yaml says]",
    ),
    jobs_option,
    cluster_option,
    click.option("--timings", is_flag=True, help="Say how long each stage took."),
    format_option("text", "json"),
    verbose_option,
)


def run_build(
    workspace: Workspace,
    articles: tuple[str, ...],
    *,
    quiet: bool,
    explain: bool,
    dry_run: bool,
    pdf: bool | None,
    jobs: int | None,
    cluster: str | None,
    timings: bool,
    style: BuildFormat,
    verbose: bool,
    is_parsing: bool = True,
    allows_private: bool = False,
) -> int:
    """Bring the site up to date, tell what was done, and return the exit code."""
    insist_on_one_crew(jobs, cluster)
    note_failed(partial(_failed, str(workspace.output), is_trial=dry_run))
    if verbose and style == "text":
        from pipeline.cli.wordy import tell_workspace

        tell_workspace(workspace)
        explain = timings = True
    from pipeline.build.state.freshness import look_quickly

    wanted = _PDF[pdf]
    look = look_quickly(workspace, wanted)  # here, before anything else is loaded
    if look.is_fresh and not articles:
        return _show_fresh(str(workspace.output), quiet=quiet, dry_run=dry_run, style=style)
    spare_searches()
    from pipeline.build.building import rebuild
    from pipeline.build.options import BuildOptions
    from pipeline.cli.progress import progress_for
    from pipeline.cli.published import Telling, tell_built

    with progress_for(is_silent=quiet or style == "json") as progress:
        options = BuildOptions(
            jobs=jobs,
            cluster=cluster,
            is_trial=dry_run,
            is_parsing=is_parsing,
            pdf=wanted,
            progress=progress,
        )
        built = rebuild(workspace, _asked(articles, allows_private, dry_run), options, look)
    telling = Telling(quiet=quiet, explain=explain, timings=timings, style=style, is_trial=dry_run)
    tell_built(built, str(workspace.output), telling)
    return 0 if built.is_complete else 1


def _asked(
    articles: tuple[str, ...],
    allows_private: bool,
    dry_run: bool,
) -> "tuple[Asked, ...]":
    if not articles:  # what fetches and parses is loaded when there is something to fetch or parse
        return ()
    from pipeline.build.asking import articles_asked
    from pipeline.fetch import FetchOptions

    options = None if dry_run else FetchOptions(allows_private=allows_private)
    return articles_asked(articles, options)


def spare_searches() -> None:
    """Search for garbage seldom: what a build learns of records and pages stays to its end."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def _failed(output: str, problems: list[dict[str, object]], *, is_trial: bool) -> str:
    from pipeline.cli.built_json import failed_json

    return failed_json(output, problems, is_trial=is_trial)


def _show_fresh(output: str, *, quiet: bool, dry_run: bool, style: BuildFormat) -> int:
    if style == "json":
        from pipeline.cli.built_json import built_json

        click.echo(built_json(output, {"is_dry_run": dry_run}))
    elif not quiet:
        click.echo(f"{output}: up to date", err=True)
    sys.stdout.flush()
    return 0
