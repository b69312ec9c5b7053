"""`readout render`: records in, pages out."""

import sys
from pathlib import Path
from typing import Any

import click

from pipeline.cli.building import build_options, run_build
from pipeline.cli.options import get_workspace, output_option, quiet_option, workspace_option

EXAMPLES = """\b
Examples:
  readout render
  readout render -o public
"""


@click.command(
    "render",
    short_help="Publish the records as they stand.",
    epilog=EXAMPLES,
)
@workspace_option
@output_option
@build_options
@quiet_option
def command(root: Path | None, output: Path | None, quiet: bool, **choices: Any) -> None:  # noqa: ANN401 - those of `build_options`
    """Publish the records as they stand, without parsing any article."""
    workspace = get_workspace(root, output)
    sys.exit(run_build(workspace, (), quiet=quiet, is_parsing=False, **choices))
