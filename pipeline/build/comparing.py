"""Hold the records of a workspace against those that were published from an earlier commit."""

from collections.abc import Iterator

from pipeline.build.history import files_at
from pipeline.build.inspection import Entry
from pipeline.build.workspace import Workspace
from pipeline.errors import Location, Problem
from pipeline.model import Record
from pipeline.record import Loaded, check_against, read_record


def compare_with_commit(
    workspace: Workspace, entries: tuple[Entry, ...], ref: str
) -> tuple[Problem, ...]:
    """Return what was published as reviewed at `ref` and has changed without a correction.

    Records are the same by their id. Raise `WorkspaceError` where there is no such commit.
    """
    before = list(_published(workspace, ref))
    now = {one.loaded.record.id: one.loaded for one in entries if one.loaded.record}
    broken = {str(one.path) for one in entries if one.loaded.record is None}  # told already
    found = [
        problem
        for path, record in before
        if record.id in now or path not in broken
        for problem in _changes(now, path, record, ref)
    ]
    return tuple(sorted(found))


def _published(workspace: Workspace, ref: str) -> Iterator[tuple[str, Record]]:
    for name, data in sorted(files_at(workspace.records, ref, ".yaml").items()):
        path = str(workspace.records / name)
        record = read_record(data, path).record
        if record is not None and record.status == "reviewed":
            yield path, record


def _changes(now: dict[str, Loaded], path: str, before: Record, ref: str) -> tuple[Problem, ...]:
    loaded = now.get(before.id)
    if loaded is not None:
        return check_against(loaded, before, ref)
    return (
        Problem(
            Location(path),
            "",
            f"the record {before.id} was published as reviewed at {ref} and is gone",
            "put it back with status: retracted and a correction of path: status that says why",
            "silent-change",
        ),
    )
