"""Tell what is left to look at, and whom people.yaml does not know, to people or to programs."""

import json
import sys
from collections import Counter
from typing import NamedTuple

from pipeline.build.reviewing import Introduction, OpenReview
from pipeline.build.workspace import Workspace
from pipeline.cli.colours import painter
from pipeline.cli.hints import called, hint
from pipeline.cli.reports import count_of, problem_rows, tell, tell_problems, write_result
from pipeline.record import Decision, Newcomer, OpenItem

SCHEMA = "readout/review/1"


class Voice(NamedTuple):
    """How it is told: briefly, at length, or as JSON."""

    quiet: bool
    verbose: bool
    is_json: bool


def tell_items(workspace: Workspace, found: OpenReview, voice: Voice) -> int:
    """Tell the open items, most important first, and return the exit code."""
    if voice.is_json:
        _show(found, items=[_item(one) for one in found.items], records=found.records)
    else:
        write_result("".join(map(item_text, found.items)))
    tell_problems(found.problems)
    if voice.verbose:
        _tell_records(found)
    if not (voice.quiet or voice.is_json):
        count = count_of(len(found.items), "open item")
        tell(f"{count_of(found.records, 'record')} looked at: {count}")
        if found.items:
            ask = called("review --interactive", workspace)
            hint(f"{ask} asks about one after the other")
    return 1 if found.problems else 0


def tell_people(
    workspace: Workspace, found: Introduction, voice: Voice, *, is_written: bool
) -> int:
    """Tell whom people.yaml does not know, or did not, and return the exit code."""
    if voice.is_json:
        people = [_person(one) for one in found.newcomers]
        _show(found, people=people, is_written=is_written and not found.problems)
    elif not is_written:
        write_result(found.text)
    tell_problems(found.problems)
    if not (voice.quiet or voice.is_json or found.problems):
        done = "added" if is_written else "not known yet"
        tell(f"{workspace.people}: {count_of(len(found.newcomers), 'name')} {done}")
    return 1 if found.problems else 0


def tell_decision(record: str, decision: Decision, voice: Voice, *, is_changed: bool) -> None:
    """Tell what became of a decision."""
    if voice.is_json:
        told = {"record": record, "place": decision.place, "is_changed": is_changed}
        write_result(_json({"schema": SCHEMA, **told, "problems": []}))
    elif not voice.quiet:
        tell(f"{record}: {decision.place} {'decided' if is_changed else 'stands so already'}")


def item_text(one: OpenItem) -> str:
    """Return an item on a line of its own, and its sentence on another if it quotes none."""
    sentence = f'    "{one.sentence}"\n' if one.sentence else ""
    paint = painter(sys.stdout)
    where, place = paint(str(one.location), bold=True), paint(one.item.path, fg="cyan")
    return f"{where}: {place}: {one.item.why}\n{sentence}"


def _tell_records(found: OpenReview) -> None:
    for path, count in Counter(one.location.path for one in found.items).items():
        disputed = sum(one.is_disputed for one in found.items if one.location.path == path)
        told = f", in {disputed} of them people and parser differ" if disputed else ""
        tell(f"{path}: {count_of(count, 'open item')}{told}")


def _item(one: OpenItem) -> dict[str, object]:
    return {
        "path": one.location.path,
        "line": one.location.line or None,
        "column": one.location.column or None,
        "number": one.number,
        "place": one.item.path,
        "why": one.item.why,
        "is_disputed": one.is_disputed,
        "is_public": one.is_public,
        "sentence": one.sentence,
    }


def _person(one: Newcomer) -> dict[str, object]:
    person, party = one.person, one.person.represents
    return {
        "name": person.name,
        "also": list(person.also),
        "id": person.id,
        "country": party.country if party else None,
        "organization": party.organization if party else None,
        "remarks": list(one.remarks),
    }


def _show(found: OpenReview | Introduction, **told: object) -> None:
    write_result(_json({"schema": SCHEMA, **told, "problems": problem_rows(found.problems)}))


def _json(told: dict[str, object]) -> str:
    return f"{json.dumps(told, ensure_ascii=False, indent=2)}\n"
