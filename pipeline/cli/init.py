"""`readout init`: a workspace to begin with."""

import json
import sys
from pathlib import Path
from typing import Literal, get_args

import click

from pipeline.build.scaffold import TITLE, Publisher, scaffold
from pipeline.build.workspace import workspace_at
from pipeline.cli.options import format_option, offering, quiet_option
from pipeline.cli.reports import tell, write_result

EXAMPLES = """\b
Examples:
  readout init briefings
  readout init briefings --title "Harbour desk" --ci github
  readout init --bare --ci rsync
"""
SCHEMA = "readout/init/1"


@click.command(
    "init",
    short_help="Make a workspace to begin with.",
    epilog=EXAMPLES,
)
@click.argument(
    "folder",
    type=click.Path(path_type=Path),
    default=".",
    metavar="[DIR]",
    shell_complete=offering("folders"),
)
@click.option("--title", default=TITLE, show_default=True, help="The title of the site.")
@click.option(
    "--ci",
    "publishers",
    type=click.Choice(get_args(Publisher)),
    multiple=True,
    help="Add what checks and publishes the site there; may be repeated.",
)
@click.option("--bare", is_flag=True, help="Leave the first article and its record out.")
@format_option("text", "json")
@quiet_option
def command(
    folder: Path,
    title: str,
    publishers: tuple[Publisher, ...],
    bare: bool,
    style: Literal["text", "json"],
    quiet: bool,
) -> None:
    """Make a workspace in DIR, the current folder by default.

    It gets readout.yaml, a first article with its record, what git, make and
    pre-commit need. Files that are there stay as they are, so a workspace can be given what it
    lacks.
    """
    if not title.strip():
        raise click.UsageError("the title is empty; say what the site is called")
    if {"rsync", "s3"} <= set(publishers):
        raise click.UsageError("rsync and s3 are both a publish.sh; choose one of them")
    workspace = workspace_at(folder)
    placed = []
    is_quiet = quiet or style == "json"
    for one in scaffold(workspace, publishers, title=title, has_article=not bare):
        placed.append(one)
        if not is_quiet:
            tell(f"{workspace.root / one.path}: {'was there, kept' if one.is_kept else 'written'}")
    if style == "json":
        files = [{"path": one.path, "is_kept": one.is_kept} for one in placed]
        told = {"schema": SCHEMA, "workspace": str(workspace.root), "files": files}
        write_result(f"{json.dumps(told, ensure_ascii=False, indent=2)}\n")
    if not is_quiet:
        where = "" if folder.resolve() == Path.cwd() else f" -w {folder}"
        tell(f"next: put articles into {workspace.articles}, then: readout build{where}")
    sys.exit(0)
