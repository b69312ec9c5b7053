"""Write changes as people read them: values one under the other, and lines as a diff."""

from collections.abc import Sequence
from difflib import unified_diff

from pipeline.build.planning import Plan
from pipeline.cli.colours import Paint
from pipeline.record import Change, changed_words, visible

_LONGEST = 200  # characters of a value


def changes_text(changes: Sequence[Change]) -> str:
    """Return one line a change: its place, the value that was and the one that is.

    Of two long texts that have much in common, the words that differ are shown in brackets.
    """
    return "".join(f"  {one.place}: {_told(one)}\n" for one in changes)


def _told(change: Change) -> str:
    changed = changed_words(change.was or "", change.now or "")
    if changed is not None:
        return visible(changed)
    return f"{_shown(change.was)} -> {_shown(change.now)}"


def _shown(value: str | None) -> str:
    if value is None:
        return "nothing"
    text = " ".join(value.split())
    return f'"{visible(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")}"'


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


def painted_diff(diff: str, paint: Paint) -> str:
    """Return a diff with what goes in red and what comes in green."""
    return "".join(_painted(line, paint) for line in diff.splitlines(keepends=True))


def _painted(line: str, paint: Paint) -> str:
    text = line.rstrip("\n")
    if text.startswith(("--- ", "+++ ")):
        return f"{paint(text, bold=True)}\n"
    colour = {"-": "red", "+": "green", "@": "cyan"}.get(text[:1])
    return f"{paint(text, fg=colour)}\n" if colour else line
