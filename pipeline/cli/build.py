"""`readout build`: parse what is new, check, render."""

import sys
from pathlib import Path
from typing import Any

import click

from pipeline.cli.building import build_options, run_build
from pipeline.cli.options import (
    get_workspace,
    offering,
    output_option,
    private_option,
    quiet_option,
    workspace_option,
)

EXAMPLES = """\b
Examples:
  readout build
  readout build ~/downloads/article.html -w my-folder
  readout build https://example.org/news/lisbon-talks
  readout build --dry-run --explain
"""


@click.command(
    "build",
    short_help="Parse what is new, check every record, publish.",
    epilog=EXAMPLES,
)
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...", shell_complete=offering("articles"))
@workspace_option
@output_option
@build_options
@private_option
@quiet_option
def command(
    articles: tuple[str, ...],
    root: Path | None,
    output: Path | None,
    quiet: bool,
    allows_private: bool,
    **choices: Any,  # noqa: ANN401 - those of `build_options`
) -> None:
    """Bring the site up to date: parse what is new, check every record, publish.

    ARTICLEs from elsewhere are copied into the workspace first, those with a web address fetched
    as the site's robots.txt allows. Only what a change concerns is made again. Where a record has
    an error, the old site stays as it is.
    """
    workspace = get_workspace(root, output)
    sys.exit(run_build(workspace, articles, quiet=quiet, allows_private=allows_private, **choices))
