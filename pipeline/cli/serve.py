"""`readout serve`: the site in a browser, brought up to date while its sources are edited."""

import os
import traceback
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.build.workspace import Workspace
from pipeline.cli.options import (
    get_workspace,
    jobs_option,
    output_option,
    quiet_option,
    workspace_option,
)
from pipeline.cli.reports import count_of, show_problems, tell, tell_failure, tell_reading

if TYPE_CHECKING:
    from pipeline.build.building import Built
    from pipeline.serve.process import Address
    from pipeline.serve.rounds import Round
    from pipeline.serve.watching import Changes

EXAMPLES = """\b
Examples:
  readout serve
  readout serve -w my-folder --port 8080 --open
"""
PORT = 8000


@click.command(
    "serve",
    short_help="Show the site in a browser while it is edited.",
    epilog=EXAMPLES,
)
@workspace_option
@output_option
@click.option(
    "-p",
    "--port",
    type=click.IntRange(0, 65_535),
    metavar="PORT",
    help=f"Where browsers ask for it; 0 for any that is free.  [default: {PORT}, or the next free]",
)
@click.option("--open", "is_opened", is_flag=True, help="Open the site in the browser.")
@jobs_option
@quiet_option
def command(
    root: Path | None,
    output: Path | None,
    port: int | None,
    is_opened: bool,
    jobs: int | None,
    quiet: bool,
) -> None:
    """Show the site in a browser, and build it again whenever something is saved.

    The page then loads itself anew. What keeps a build back is shown over the page and told here,
    with file, line and what would mend it. Only this machine can see the site. Ctrl-C ends it.
    """
    from pipeline.build.options import BuildOptions
    from pipeline.build.surroundings import read_site
    from pipeline.cli.building import spare_searches
    from pipeline.cli.progress import progress_for
    from pipeline.serve.process import serving
    from pipeline.serve.rounds import Rounds, base_path
    from pipeline.serve.watching import watching

    workspace = get_workspace(root, output)
    below = base_path(read_site(workspace)[0].base_url)
    number = PORT if port is None else port
    spare_searches()
    with (
        suppress(KeyboardInterrupt),  # it is how this is meant to end
        serving(workspace.output, below, number, is_fixed=port is not None) as service,
        watching(workspace) as watcher,
    ):
        _tell_address(service.address, number)
        options, progress = BuildOptions(jobs=jobs), partial(progress_for, is_silent=quiet)
        before = None
        for one in Rounds(workspace, watcher, options, progress).run(service.publish):
            if before is None or one.state != before:  # or else all of it was told already
                tell_round(one, workspace, quiet=quiet)
            before = one.state
            if is_opened:
                click.launch(service.address.url)
                is_opened = False


def _tell_address(address: "Address", asked: int) -> None:
    if address.is_other and asked:
        tell(f"port {asked} is taken, so this is {address.port}")
    tell(f"{address.url} - Ctrl-C ends it")


def tell_round(one: "Round", workspace: Workspace, *, quiet: bool) -> None:
    """Tell in the terminal how a build went, in few lines."""
    if one.crash is not None:
        tell("".join(traceback.format_exception(one.crash)).rstrip())
    if one.fault is not None:
        tell_failure(one.fault)
    built = one.built
    if built is None:
        tell("the site stays as it was")
        return
    for failure in built.failures:
        tell_failure(failure)
    errors = [problem for problem in built.problems if problem.severity == "error"]
    show_problems(built.problems if one.changes or not quiet else errors, "text")
    if built.publication is None and not built.is_up_to_date:
        tell("the site stays as it was: mend the problems above")
    elif not (quiet or one.is_late):
        _tell_done(one, built, workspace)


def _tell_done(one: "Round", built: "Built", workspace: Workspace) -> None:
    for reading in built.readings:
        tell_reading(reading)
    why = _named(one.changes, workspace)
    done = built.publication
    if done is not None and (done.written or done.removed):
        count = len(done.written) + len(done.removed)
        tell(f"{why}: {count_of(count, 'file')} of the site changed, {_seconds(built)}")
    elif not one.changes:
        tell(f"{why}: up to date")


def _named(changes: "Changes", workspace: Workspace) -> str:
    """Return what changed as people would say it, as paths from the workspace."""
    root = os.path.realpath(workspace.root)
    files = (path for path in changes if not Path(path).is_dir())
    names = sorted(os.path.relpath(path, root).replace(os.sep, "/") for path in files)
    if not names:
        return str(workspace.output)
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"


def _seconds(built: "Built") -> str:
    return f"{sum(built.seconds.values()):.2f} s"
