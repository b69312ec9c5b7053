"""`readout diff`: what people corrected, and what the parser would change."""

import sys
from pathlib import Path

import click

from pipeline.build.choosing import chosen_records
from pipeline.build.differing import Difference, differences
from pipeline.cli.options import get_workspace, offering, quiet_option, workspace_option
from pipeline.cli.reports import count_of, tell, tell_failure, write_result
from pipeline.cli.unified import changes_text, plan_diff

EXAMPLES = """\b
Examples:
  readout diff
  readout diff harbour-talks
  readout diff --check
"""


@click.command("diff", epilog=EXAMPLES)
@click.argument("records", nargs=-1, metavar="[ID]...", shell_complete=offering("record_ids"))
@workspace_option
@click.option("--check", is_flag=True, help="Exit with 1 if the parser would change a record.")
@quiet_option
def command(records: tuple[str, ...], root: Path | None, check: bool, quiet: bool) -> None:
    """Show what people have corrected, and what the parser would change.

    ID is a record's id or file; without any, all records are compared. First come the corrections,
    each with the value that was read and the one that stands, then the lines that `readout parse`
    would change, as a diff. Nothing is written.
    """
    workspace = get_workspace(root)
    corrected = changed = failed = 0
    for one in differences(workspace, chosen_records(workspace, records)):
        write_result(_text(one))
        corrected += bool(one.corrections)
        changed += bool(one.plan and one.plan.text != one.plan.was)
        if one.failure:
            failed += 1
            tell_failure(one.failure)
    if not quiet:
        tell(
            f"{count_of(corrected, 'record')} corrected by hand; "
            f"the parser would change {count_of(changed, 'record')}"
        )
    sys.exit(1 if failed or (check and changed) else 0)


def _text(one: Difference) -> str:
    parts = []
    if one.corrections:
        done = "by hand, as no reading of it is kept" if one.is_all_by_hand else "corrected by hand"
        parts.append(f"{one.record}: {done}\n{changes_text(one.corrections)}")
    if one.plan and (lines := plan_diff(one.plan)):
        parts.append(lines)
    return "".join(f"{part}\n" for part in parts)
