"""Go through the open items one by one in a terminal."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from pipeline.build.reviewing import decide, open_review, value_at_place
from pipeline.build.workspace import Workspace
from pipeline.cli.colours import painter, wants_colour
from pipeline.cli.reports import count_of, tell, tell_failure, tell_problems
from pipeline.errors import PipelineError
from pipeline.record import Decision, OpenItem
from pipeline.record.decisions import Action

_CHOICES: dict[str, Action | None] = {
    "a": "accept", "r": "reject", "s": "set", "k": None, "q": None, "?": None,
}  # fmt: skip
_KEYS = "[a]ccept  [r]eject  [s]et  [k]eep for later  [q]uit  [?] help"
_HELP = """  a  accept: take over what is now read, where that differs; else find right what stands
  r  reject: keep what stands, where the two differ; else find it wrong, and empty the place
  s  set: write another value, as YAML: 2025-03-04, {name: Faro, country: PT}, [trade, health];
     an empty line goes back
  k  keep the item for later
  q  quit; what was decided stays decided"""


def go_through(workspace: Workspace, records: Sequence[Path], date: str) -> int:
    """Ask about each open item, most important first; return the exit code.

    What was decided before an interruption stays decided.
    """
    first = open_review(workspace, records)
    tell_problems(first.problems)
    left = [(Path(one.location.path), one.item) for one in first.items]
    decided = 0
    try:
        for at, (record, item) in enumerate(left):
            now = next(
                (one for one in open_review(workspace, [record]).items if one.item == item), None
            )
            if now is None:  # an earlier decision has settled it
                continue
            shown = _shown(record, now, at + 1, len(left))
            click.echo(shown, color=wants_colour(sys.stdout) or None)
            key = _ask(workspace, record, now, date)
            if key == "q":
                break
            decided += key != "k"
    except click.Abort:
        click.echo()  # from the line of the question
        raise
    finally:
        open_items = len(open_review(workspace, records).items)
        tell(f"{count_of(decided, 'item')} decided, {open_items} left open")
    return 1 if first.problems else 0


def _shown(record: Path, one: OpenItem, number: int, count: int) -> str:
    value = value_at_place(record, one.item.path)
    paint = painter(sys.stdout)
    lines = [
        "",
        paint(f"{number} of {count}  {one.location}", fg="bright_black"),
        f"{paint(one.item.path, bold=True)}: {'nothing' if value is None else value}",
        f"  {one.item.why}",
    ]
    if one.sentence:
        lines.append(f'  "{one.sentence}"')
    return "\n".join(lines)


def _ask(workspace: Workspace, record: Path, one: OpenItem, date: str) -> str:
    """Ask until a decision is carried out, put off, or the person leaves; return the key."""
    while True:
        key: str = click.prompt(_KEYS, type=click.Choice([*_CHOICES]), show_choices=False)
        if key == "?":
            click.echo(_HELP)
            continue
        action = _CHOICES[key]
        if action is None:
            return key
        value = _value(one.item.path) if action == "set" else None
        if value == "":
            continue
        why = (
            click.prompt("Why (for readers)", default="", show_default=False)
            if (one.is_public)
            else None
        )
        place = one.item.path if action == "set" else f"review[{one.number}]"
        try:
            decide(
                workspace,
                record,
                Decision(place=place, action=action, value=value, why=why or None, date=date),
            )
        except PipelineError as err:
            tell_failure(err)
        else:
            return key


def _value(place: str) -> str:
    """Ask for a value; an empty line is none."""
    given: str = click.prompt(f"{place} (empty: go back)", default="", show_default=False)
    return given.strip()
