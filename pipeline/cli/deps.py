"""`readout deps`: what records and pages depend on."""

from pathlib import Path
from typing import Literal

import click

from pipeline.build.dependencies import dependencies_as_json, find_dependencies
from pipeline.build.make_rules import make_rules
from pipeline.cli.options import format_option, get_workspace, output_option, workspace_option
from pipeline.cli.reports import tell, write_result

EXAMPLES = """\b
Examples:
  readout deps > .readout/rules.mk
  readout deps --format json
"""


@click.command("deps", epilog=EXAMPLES)
@workspace_option
@output_option
@format_option(
    "make", "json", talk="make for rules that GNU make can include, json for other programs."
)
def command(root: Path | None, output: Path | None, style: Literal["make", "json"]) -> None:
    """Print what each record and page is made of.

    The rules hold in the current folder and call readout itself. docs/building.md has a Makefile
    that includes them.
    """
    workspace = get_workspace(root, output)
    found = find_dependencies(workspace)
    if style == "json":
        write_result(dependencies_as_json(found))
    else:
        write_result("".join(make_rules(workspace, found, tell)))
