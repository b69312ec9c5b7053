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
