"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from pipeline.build.workspace import Workspace, find_workspace, workspace_at
from pipeline.errors import WorkspaceError

Command = Callable[..., Any]


def workspace_option(command: Command) -> Command:
    """Add `--workspace`."""
    return click.option(
        "-w",
        "--workspace",
        "root",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="The workspace.  [default: the one around the current folder]",
    )(command)


def output_option(command: Command) -> Command:
    """Add `--output`."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="Where the site goes.  [default: output/ in the workspace]",
    )(command)


def quiet_option(command: Command) -> Command:
    """Add `--quiet`."""
    return click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong.")(command)


def private_option(command: Command) -> Command:
    """Add `--allow-private`."""
    return click.option(
        "--allow-private",
        "allows_private",
        is_flag=True,
        help="Fetch from addresses that are not public, such as an intranet's, too.",
    )(command)


def jobs_option(command: Command) -> Command:
    """Add `--jobs`."""
    return click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="How many processes work.  [default: one a core]",
    )(command)


def cluster_option(command: Command) -> Command:
    """Add `--cluster`."""
    return click.option(
        "--cluster",
        metavar="ADDRESS",
        help="Let the Dask cluster with this scheduler do the work.",
    )(command)


def insist_on_one_crew(jobs: int | None, cluster: str | None) -> None:
    """Refuse to be told both how many processes work and which cluster works instead."""
    if jobs is not None and cluster is not None:
        raise click.UsageError("--jobs is for this machine alone; leave it out with --cluster")


def get_workspace(
    root: Path | None, output: Path | None = None, near: Path | None = None
) -> Workspace:
    """Return the workspace that is named, or else the one around the current folder.

    A record or folder of records `near` is looked at where it stands: in the workspace around it,
    or alone. Raise `WorkspaceError` where there is none.
    """
    if root is not None:
        return workspace_at(root, output)
    if near is not None:
        folder = near if near.is_dir() else near.parent
        return find_workspace(folder, output) or workspace_at(folder, output)
    found = find_workspace(Path.cwd(), output)
    if found is None:
        raise WorkspaceError(
            "",
            "no workspace here: neither a readout.yaml nor a folder articles/ or records/",
            "go to one, or name its folder with --workspace DIR",
        )
    return found
