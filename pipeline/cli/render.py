"""`readout render`: records in, pages out."""

import sys
from pathlib import Path

import click

from pipeline.build.building import render_site
from pipeline.build.inspection import inspect
from pipeline.build.locking import exclusive
from pipeline.cli.options import get_workspace, output_option, quiet_option, workspace_option
from pipeline.cli.reports import show_problems, tell, tell_published

EXAMPLES = """\b
Examples:
  readout render
  readout render -o /srv/www
"""


@click.command("render", epilog=EXAMPLES)
@workspace_option
@output_option
@quiet_option
def command(root: Path | None, output: Path | None, quiet: bool) -> None:
    """Publish the records as they stand, without parsing any article."""
    workspace = get_workspace(root, output)
    found = inspect(workspace)
    if found.errors:
        show_problems(found.problems, "text")
        tell("nothing published: mend the problems above")
        sys.exit(1)
    with exclusive(workspace):
        done = render_site(workspace, found)
    if not quiet:
        tell_published(done, str(workspace.output))
