"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from pipeline.build.workspace import Workspace, find_workspace, workspace_at
from pipeline.errors import WorkspaceError

if TYPE_CHECKING:
    from pipeline.cli.completing import Offer

Command = Callable[..., Any]
STYLE = "pipeline.cli.style"  # where the context of a command keeps the form in which it tells
FAILED = "pipeline.cli.failed"  # and what makes JSON of the problems that it fails of
Offered = Literal["folders", "record_ids", "record_files", "articles", "open_places", "extractors"]


def offering(what: Offered) -> "Offer":
    """Return what offers values to somebody who presses Tab, loaded when that is done."""

    def offer(ctx: click.Context, param: click.Parameter, incomplete: str) -> Any:  # noqa: ANN401 - as click has it
        from pipeline.cli import completing

        return getattr(completing, what)(ctx, param, incomplete)

    return offer


def workspace_option(command: Command) -> Command:
    """Add `--workspace`."""
    return click.option(
        "-w",
        "--workspace",
        "root",
        type=click.Path(path_type=Path),
        metavar="DIR",
        shell_complete=offering("folders"),
        help="The workspace.  [default: the one around the current folder]",
    )(command)


def output_option(command: Command) -> Command:
    """Add `--output`."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        metavar="DIR",
        shell_complete=offering("folders"),
        help="Where the site goes.  [default: output/ in the workspace]",
    )(command)


def quiet_option(command: Command) -> Command:
    """Add `--quiet`."""
    return click.option(
        "-q", "--quiet", is_flag=True, callback=_one_voice, help="Say only what went wrong."
    )(command)


def verbose_option(command: Command) -> Command:
    """Add `--verbose`."""
    return click.option(
        "-v",
        "--verbose",
        is_flag=True,
        callback=_one_voice,
        help="Say, too, what was read, what was left out and why.",
    )(command)


def _one_voice(ctx: click.Context, param: click.Parameter, value: bool) -> bool:
    """Refuse --quiet and --verbose together."""
    other = "verbose" if param.name == "quiet" else "quiet"
    if value and ctx.params.get(other):
        raise click.UsageError("say one of --quiet and --verbose")
    return value


def format_option(
    *choices: str, talk: str = "text for people, json for programs."
) -> Callable[[Command], Command]:
    """Add `--format` with these choices, of which the first is the default.

    With json, a failure of the command is told as JSON too.
    """
    return click.option(
        "--format",
        "style",
        type=click.Choice(choices),
        default=choices[0],
        show_default=True,
        callback=note_style,
        is_eager=True,
        help=talk,
    )


def note_failed(json_from_problems: Callable[[list[dict[str, object]]], str]) -> None:
    """Keep what makes the JSON of a command that fails, in the place of problems alone."""
    click.get_current_context().meta[FAILED] = json_from_problems


def note_style(ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Keep in which form the command tells, for the case that it fails."""
    ctx.meta[STYLE] = value
    return value


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
            "go to one, name its folder with --workspace DIR, or make one: readout init",
        )
    return found
