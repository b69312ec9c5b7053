"""`readout diff`: what people corrected, and what the parser would change."""

import json
import shlex
import sys
from pathlib import Path
from typing import Literal

import click

from pipeline.build.choosing import chosen_records
from pipeline.build.differing import Difference, differences
from pipeline.cli.colours import painter
from pipeline.cli.failing import problems_of
from pipeline.cli.hints import called, hint
from pipeline.cli.options import (
    format_option,
    get_workspace,
    offering,
    quiet_option,
    verbose_option,
    workspace_option,
)
from pipeline.cli.reports import count_of, problem_rows, tell, tell_failure, write_result
from pipeline.cli.unified import changes_text, painted_diff, plan_diff

EXAMPLES = """\b
Examples:
  readout diff
  readout diff harbour-talks
  readout diff --check
"""
SCHEMA = "readout/diff/1"


@click.command(
    "diff",
    short_help="Show what people corrected and the parser would change.",
    epilog=EXAMPLES,
)
@click.argument("records", nargs=-1, metavar="[ID]...", shell_complete=offering("record_ids"))
@workspace_option
@click.option("--check", is_flag=True, help="Exit with 1 if the parser would change a record.")
@format_option("text", "json")
@quiet_option
@verbose_option
def command(
    records: tuple[str, ...],
    root: Path | None,
    check: bool,
    style: Literal["text", "json"],
    quiet: bool,
    verbose: bool,
) -> None:
    """Show what people have corrected, and what the parser would change.

    ID is a record's id or file; without any, all records are compared. First come the corrections,
    each with the value that was read and the one that stands, then the lines that `readout parse`
    would change, as a diff. Nothing is written.
    """
    workspace = get_workspace(root)
    corrected = changed = failed = 0
    rows = []
    for one in differences(workspace, chosen_records(workspace, records)):
        if style == "json":
            rows.append(_row(one))
        else:
            write_result(_text(one))
        if verbose:
            tell(f"{one.record}: {_standing(one)}")
        corrected += bool(one.corrections)
        changed += bool(one.plan and one.plan.text != one.plan.was)
        if one.failure:
            failed += 1
            tell_failure(one.failure)
    if style == "json":
        told = {"schema": SCHEMA, "records": rows}
        write_result(f"{json.dumps(told, ensure_ascii=False, indent=2)}\n")
    elif not quiet:
        tell(
            f"{count_of(corrected, 'record')} corrected by hand; "
            f"the parser would change {count_of(changed, 'record')}"
        )
        if changed:
            articles = f"parse {shlex.quote(str(workspace.articles))}"
            hint(f"{called(articles, workspace)} makes these changes; what is by hand stays")
    sys.exit(1 if failed or (check and changed) else 0)


def _row(one: Difference) -> dict[str, object]:
    return {
        "record": str(one.record),
        "is_all_by_hand": one.is_all_by_hand,
        "corrections": [
            {"place": change.place, "was": change.was, "now": change.now}
            for change in one.corrections
        ],
        "would_change": bool(one.plan and one.plan.text != one.plan.was),
        "diff": plan_diff(one.plan) if one.plan else None,
        "problems": problem_rows(problems_of(one.failure)) if one.failure else [],
    }


def _standing(one: Difference) -> str:
    """Return in a word how a record and what is read for it stand to each other."""
    if one.is_all_by_hand:
        return "all by hand, as no reading of it is kept"
    parts = [f"{count_of(len(one.corrections), 'value')} corrected by hand"]
    if one.plan is None:
        parts.append("no article to read again")
    else:
        parts.append(f"read again: {one.plan.outcome}")
    return "; ".join(parts)


def _text(one: Difference) -> str:
    parts = []
    if one.corrections:
        done = "by hand, as no reading of it is kept" if one.is_all_by_hand else "corrected by hand"
        record = painter(sys.stdout)(str(one.record), bold=True)
        parts.append(f"{record}: {done}\n{changes_text(one.corrections)}")
    if one.plan and (lines := plan_diff(one.plan)):
        parts.append(painted_diff(lines, painter(sys.stdout)))
    return "".join(f"{part}\n" for part in parts)
