"""`readout doctor`: versions, places, and what is missing."""

import json
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Literal

import click

from pipeline.build.health import Finding, State, examine_all
from pipeline.build.workspace import Workspace, find_workspace, workspace_at
from pipeline.cli.colours import Paint, painter
from pipeline.cli.options import format_option, output_option, quiet_option, workspace_option
from pipeline.cli.reports import write_result
from pipeline.errors import WorkspaceError
from pipeline.version import VERSION

EXAMPLES = """\b
Examples:
  readout doctor
  readout doctor --format json
"""
SCHEMA = "readout/doctor/1"
_COLOURS: dict[State, str] = {
    "ok": "green", "note": "cyan", "missing": "yellow", "problem": "red",
}  # fmt: skip


@click.command("doctor", epilog=EXAMPLES)
@workspace_option
@output_option
@format_option("text", "json")
@quiet_option
def command(
    root: Path | None, output: Path | None, style: Literal["text", "json"], quiet: bool
) -> None:
    """Tell versions and places, what is missing and how to get it.

    Each line says ok, note (good to know), missing (readout does without it) or problem, and what
    to do next. Nothing is written. Exits with 1 if there is a problem. Outside a workspace, only
    the program is looked at.
    """
    workspace, fault = _found(root, output)
    findings = examine_all(workspace, fault)
    if style == "json":
        write_result(_as_json(findings))
    else:
        findings = tuple(one for one in findings if not quiet or one.state == "problem")
        paint = painter(sys.stdout)
        if findings:
            click.echo(_as_text(findings, paint), color=True)
    sys.exit(0 if _is_well(findings) else 1)


def _found(
    root: Path | None, output: Path | None
) -> tuple[Workspace | None, WorkspaceError | None]:
    """Return the workspace, None where there is none, or why the one that is meant is none."""
    try:
        if root is not None:
            return workspace_at(root, output), None
        return find_workspace(Path.cwd(), output), None
    except WorkspaceError as err:
        return None, err


def _is_well(findings: Sequence[Finding]) -> bool:
    return all(one.state != "problem" for one in findings)


def _as_json(findings: Sequence[Finding]) -> str:
    rows = [
        {
            "group": one.group,
            "name": one.name,
            "state": one.state,
            "value": one.value,
            "remedy": one.remedy or None,
        }
        for one in findings
    ]
    told = {
        "schema": SCHEMA,
        "version": VERSION,
        "is_well": _is_well(findings),
        "findings": rows,
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=2)}\n"


def _as_text(findings: Sequence[Finding], paint: Paint) -> str:
    width = max(len(one.name) for one in findings)
    parts = []
    for group, found in groupby(findings, key=lambda one: one.group):
        parts.append(paint(group, bold=True))
        parts += [_line(one, width, paint) for one in found]
        parts.append("")
    return "\n".join((*parts, _summary(findings)))


def _line(one: Finding, width: int, paint: Paint) -> str:
    state = paint(f"{one.state:<7}", fg=_COLOURS[one.state])
    line = f"  {state}  {one.name:<{width}}  {one.value}"
    return f"{line}\n  {'':<7}  {'':<{width}}  -> {one.remedy}" if one.remedy else line


def _summary(findings: Sequence[Finding]) -> str:
    count = sum(one.state == "problem" for one in findings)
    if count:
        told = "1 problem" if count == 1 else f"{count} problems"
        return f"{told}: see what -> says"
    return "nothing is broken; for the records themselves: readout check"
