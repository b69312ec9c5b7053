"""`readout review`: what is left to look at, and whom to know from now on."""

import sys
from pathlib import Path

import click

from pipeline.build.reviewing import introduce, open_review, welcome
from pipeline.build.workspace import Workspace
from pipeline.cli.options import get_workspace, quiet_option, workspace_option
from pipeline.cli.reports import count_of, tell, tell_problems, write_result

EXAMPLES = """\b
Examples:
  readout review
  readout review --people
  readout review --people --write -w my-folder
"""


@click.command("review", epilog=EXAMPLES)
@workspace_option
@click.option(
    "--people", "of_people", is_flag=True, help="Show whom people.yaml does not know yet."
)
@click.option("--write", is_flag=True, help="Add those people to people.yaml (with --people).")
@quiet_option
def command(root: Path | None, of_people: bool, write: bool, quiet: bool) -> None:
    """Show what people should still look at in the records.

    With --people: the people of records with status: reviewed whom people.yaml does not know yet,
    as YAML to paste there, each under the records that name them.
    """
    if write and not of_people:
        raise click.UsageError("--write adds people: say --people too")
    workspace = get_workspace(root)
    sys.exit(_people(workspace, write, quiet) if of_people else _items(workspace, quiet))


def _items(workspace: Workspace, quiet: bool) -> int:
    found = open_review(workspace)
    write_result("".join(f"{place}: {item.path}: {item.why}\n" for place, item in found.items))
    tell_problems(found.problems)
    if not quiet:
        count = count_of(len(found.items), "open item")
        tell(f"{count_of(found.records, 'record')} looked at: {count}")
    return 1 if found.problems else 0


def _people(workspace: Workspace, write: bool, quiet: bool) -> int:
    found = welcome(workspace) if write else introduce(workspace)
    if not write:
        write_result(found.text)
    tell_problems(found.problems)
    if not quiet and not found.problems:
        done = "added" if write else "not known yet"
        tell(f"{workspace.people}: {count_of(len(found.newcomers), 'name')} {done}")
    return 1 if found.problems else 0
