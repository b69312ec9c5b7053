"""Read every record of a workspace with what it stands on, and collect all that is wrong."""

import os
from collections.abc import Sequence
from pathlib import Path

from pipeline.build.examining import Entry, examine, gather, read_inside, shown_at
from pipeline.build.holdings import record_bytes, record_paths, records_in
from pipeline.build.known import Known
from pipeline.build.options import untold
from pipeline.build.site.means import Progress
from pipeline.build.surroundings import find_idle_lookups, look_around, read_site
from pipeline.build.workspace import (
    CONFIG_NAME,
    LOOKUPS_NAME,
    PEOPLE_NAME,
    Workspace,
    name_inside,
)
from pipeline.errors import DataError, Problem, WorkspaceError
from pipeline.model import Draft, Site
from pipeline.record import Parsed, check_together, find_other_ids, read_parsed
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Inspection:
    """All records that were looked at, in order of file name, and all problems, in file order."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    site: Site

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Return the problems that keep a site from being published."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def inspect(
    workspace: Workspace, only: Sequence[Path] = (), progress: Progress = untold
) -> Inspection:
    """Read and check the records of `workspace`, or just those in `only`.

    Ids are compared across all records either way. Raise `WorkspaceError` if there is no such
    folder, or a record cannot be read.
    """
    if not workspace.root.is_dir():
        raise WorkspaceError(str(workspace.root), "no such folder", "name the workspace's folder")
    paths = record_paths(workspace)
    held = {os.path.realpath(path) for path in paths}
    asked = {os.path.realpath(path) for path in only} or held
    others = (one for one in only if os.path.realpath(one) not in held)
    asked_for = (*paths, *others)
    entries = []
    for number, path in enumerate(asked_for, 1):
        entries.append(_read_entry(workspace, path))
        progress("checking", number, len(asked_for))
    around = look_around(workspace)
    problems = [
        *around.problems,
        *(
            found
            for one in entries
            if os.path.realpath(one.path) in asked
            for found in one.problems
        ),
        *check_together([one.loaded for one in entries]),
        *_idle_lookups(around.known, entries),
        *(found for one in entries for found in find_other_ids(one.loaded, around.known.people)),
    ]
    return Inspection(tuple(entries), tuple(sorted(set(problems))), around.site)


def _idle_lookups(known: Known, entries: Sequence[Entry]) -> tuple[Problem, ...]:
    readings = [one.reading for one in entries if one.reading]
    fixes = {fix.match for one in readings for fix in one.fixes}
    return find_idle_lookups(known, {one.taught for one in readings}, fixes)


def record_files(given: Sequence[Path]) -> tuple[Path, ...]:
    """Return the record files that are named, folders replaced by the records in them.

    Raise `WorkspaceError` for a folder without records, and for a file that is none.
    """
    return tuple(path for one in given for path in _expand(one))


def _expand(path: Path) -> tuple[Path, ...]:
    if not path.is_dir():
        if path.name in (CONFIG_NAME, PEOPLE_NAME, LOOKUPS_NAME) and path.parent.name != "records":
            remedy = "leave it out: its problems are told whatever is checked"
            raise WorkspaceError(str(path), "is no record", remedy)
        if path.suffix != ".yaml" and path.exists():
            fault, remedy = "is no record", "name one by its file, which ends in .yaml"
            raise WorkspaceError(str(path), fault, remedy)
        return (path,)
    found = records_in(path)
    if not found:
        raise WorkspaceError(
            str(path), "no records in this folder", "name one that holds .yaml files"
        )
    return found


def _read_entry(workspace: Workspace, path: Path) -> Entry:
    inside = name_inside(workspace, path)
    name = str(path.absolute()) if inside is None else inside

    def read(beside: str) -> bytes | None:
        return read_inside(workspace, beside)

    entry = examine(gather(name, record_bytes(path), read))
    problems = tuple(shown_at(workspace.root, entry.problems, {name: str(path)}))
    return replace(
        entry, path=path, loaded=replace(entry.loaded, path=str(path)), problems=problems
    )


def read_reading(workspace: Workspace, record: Path) -> Parsed | None:
    """Return what is kept of the last reading for a record's file, None where nothing is.

    Raise `DataError` if it is damaged.
    """
    path = workspace.parsed_path(record.stem)
    if not path.is_file():
        return None
    return read_parsed(path.read_bytes().decode("utf-8", "replace"), str(path))


def read_draft(workspace: Workspace, record: Path) -> Draft | None:
    """Return what the parser last said for a record's file; else as `read_reading`."""
    reading = read_reading(workspace, record)
    return reading.draft if reading else None


def insist_on_config(workspace: Workspace) -> None:
    """Raise `DataError` where readout.yaml has problems; where there is none, nothing is loaded."""
    _, problems = read_site(workspace)
    if problems:
        raise DataError(problems)
