"""Write changes as people read them: values one under the other, and lines as a diff."""

from collections.abc import Sequence
from difflib import unified_diff

from pipeline.build.planning import Plan
from pipeline.record import Change


def changes_text(changes: Sequence[Change]) -> str:
    """Return one line a change: its place, the value that was and the one that is."""
    return "".join(f"  {one.place}: {_shown(one.was)} -> {_shown(one.now)}\n" for one in changes)


def _shown(value: str | None) -> str:
    return "nothing" if value is None else f'"{" ".join(value.split())}"'


def plan_diff(plan: Plan) -> str:
    """Return what a plan changes in a record's file as a unified diff, empty if nothing."""
    was = "" if plan.was is None else plan.was
    name = str(plan.record)
    lines = unified_diff(
        was.splitlines(keepends=True),
        plan.text.splitlines(keepends=True),
        "/dev/null" if plan.was is None else name,
        name,
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
