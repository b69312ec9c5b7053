"""`readout review`: what is left to look at, decisions about it, and whom to know from now on."""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

import click

from pipeline.build.choosing import chosen_records
from pipeline.build.reviewing import decide, introduce, open_review, welcome
from pipeline.cli.options import (
    format_option,
    get_workspace,
    offering,
    quiet_option,
    verbose_option,
    workspace_option,
)
from pipeline.cli.reviewed import Voice, tell_decision, tell_items, tell_people
from pipeline.record import Decision

EXAMPLES = """\b
Examples:
  readout review
  readout review harbour-talks --interactive
  readout review harbour-talks --accept 'participants[ana-duarte].represents'
  readout review harbour-talks --set meeting.date=2025-03-04 --why "the ministry's calendar"
  readout review --people --write
"""


@click.command(
    "review",
    short_help="Show what is left to look at, and decide about it.",
    epilog=EXAMPLES,
)
@click.argument("records", nargs=-1, metavar="[ID]...", shell_complete=offering("record_ids"))
@workspace_option
@click.option("-i", "--interactive", is_flag=True, help="Go through the items one by one.")
@click.option(
    "--accept",
    metavar="PATH",
    shell_complete=offering("open_places"),
    help="Find right what the item at PATH asks about.",
)
@click.option(
    "--reject", metavar="PATH", shell_complete=offering("open_places"), help="Find it wrong."
)
@click.option("--set", "setting", metavar="PATH=VALUE", help="Write VALUE (YAML) at PATH.")
@click.option("--why", metavar="TEXT", help="Tell readers of the change, for this reason.")
@click.option(
    "--people", "of_people", is_flag=True, help="Show whom people.yaml does not know yet."
)
@click.option("--write", is_flag=True, help="Add those people to people.yaml (with --people).")
@format_option("text", "json")
@quiet_option
@verbose_option
def command(
    records: tuple[str, ...],
    root: Path | None,
    interactive: bool,
    accept: str | None,
    reject: str | None,
    setting: str | None,
    why: str | None,
    of_people: bool,
    write: bool,
    style: Literal["text", "json"],
    quiet: bool,
    verbose: bool,
) -> None:
    """Show what people should still look at in the records, most important first, and decide.

    ID is a record's id or file; without any, all records are looked at.

    --accept, --reject and --set decide about one place of one record (meeting.date, or review[2]
    for that item): the item goes, and only what is decided changes in the file. Where people and
    parser differ, to accept takes over what the parser reads, and to reject keeps what stands;
    elsewhere, to accept finds right what stands, and to reject empties the place. With --why, the
    change becomes a correction that readers are told of; a record with status: reviewed wants one.

    With --people: the people of records with status: reviewed whom people.yaml does not know yet,
    as YAML to paste there, each under the records that name them.
    """
    _insist_on_sense(records, interactive, (accept, reject, setting), why, of_people, write)
    if interactive and style == "json":
        raise click.UsageError("--interactive asks people: leave out --format json")
    voice = Voice(quiet, verbose, style == "json")
    workspace = get_workspace(root)
    if of_people:
        found = welcome(workspace) if write else introduce(workspace)
        sys.exit(tell_people(workspace, found, voice, is_written=write))
    chosen = chosen_records(workspace, records)
    if interactive:
        from pipeline.cli.dialogue import go_through

        sys.exit(go_through(workspace, chosen, today()))
    decision = _decision(accept, reject, setting, why)
    if decision is None:
        sys.exit(tell_items(workspace, open_review(workspace, chosen), voice))
    is_changed = decide(workspace, chosen[0], decision)
    tell_decision(str(chosen[0]), decision, voice, is_changed=is_changed)


def _insist_on_sense(
    records: tuple[str, ...],
    interactive: bool,
    decisions: tuple[str | None, ...],
    why: str | None,
    of_people: bool,
    write: bool,
) -> None:
    """Raise `UsageError` for options that do not go together."""
    count = sum(one is not None for one in decisions)
    if write and not of_people:
        raise click.UsageError("--write adds people: say --people too")
    if count + interactive + of_people > 1:
        raise click.UsageError("say one of --interactive, --accept, --reject, --set and --people")
    if count and len(records) != 1:
        raise click.UsageError("name the one record that is decided about")
    if why is not None and not count:
        raise click.UsageError("--why gives the reason for --accept, --reject or --set")


def _decision(
    accept: str | None, reject: str | None, setting: str | None, why: str | None
) -> Decision | None:
    if accept is not None:
        return Decision(place=accept, action="accept", why=why, date=today())
    if reject is not None:
        return Decision(place=reject, action="reject", why=why, date=today())
    if setting is None:
        return None
    place, sign, value = setting.partition("=")
    if not sign:
        raise click.UsageError("write --set PATH=VALUE, such as --set meeting.date=2025-03-04")
    return Decision(place=place.strip(), action="set", value=value, why=why, date=today())


def today() -> str:
    """Return the day of a correction: today's, or that of SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return date.today().isoformat()  # noqa: DTZ011 - the day where the person is
