"""Hold the records of a workspace against those that were published from an earlier commit."""

from collections.abc import Iterator, Mapping

from pipeline.build.examining import Entry
from pipeline.build.history import files_at
from pipeline.build.workspace import Workspace
from pipeline.errors import Location, Problem
from pipeline.model import Record
from pipeline.record import Loaded, check_against, lost_address, read_record
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class _Now:
    """The records of today: all that can be read, by id, and by the ids that they had before."""

    by_id: Mapping[str, Loaded]
    by_alias: Mapping[str, Loaded]


def compare_with_commit(
    workspace: Workspace, entries: tuple[Entry, ...], ref: str
) -> tuple[Problem, ...]:
    """Return what was published as reviewed at `ref` and has changed without a correction.

    Records are the same by their id, or by an alias. Raise `WorkspaceError` where there is no such
    commit.
    """
    before = list(_published(workspace, ref))
    now = _now(entries)
    broken = {str(one.path) for one in entries if one.loaded.record is None}  # told already
    known = {record.id for _, record in before}
    found = [
        problem
        for path, record in before
        if record.status == "reviewed" and (record.id in now.by_id or path not in broken)
        for problem in _changes(now, path, record, known, ref)
    ]
    return tuple(sorted(found))


def _now(entries: tuple[Entry, ...]) -> _Now:
    records = [(one.loaded, one.loaded.record) for one in entries if one.loaded.record]
    return _Now(
        {record.id: loaded for loaded, record in records},
        {alias: loaded for loaded, record in records for alias in record.aliases},
    )


def _published(workspace: Workspace, ref: str) -> Iterator[tuple[str, Record]]:
    for name, data in sorted(files_at(workspace.records, ref, ".yaml").items()):
        path = str(workspace.records / name)
        record = read_record(data, path).record
        if record is not None:
            yield path, record


def _changes(
    now: _Now, path: str, before: Record, known: set[str], ref: str
) -> tuple[Problem, ...]:
    """Return what changed in one record; `known` are the ids that there were at `ref`."""
    if loaded := now.by_id.get(before.id):
        return check_against(loaded, before, ref)
    if loaded := now.by_alias.get(before.id):
        # Another record that was there before took its place: the facts are that one's.
        is_other = loaded.record is not None and loaded.record.id in known
        return () if is_other else check_against(loaded, before, ref)
    if loaded := _find_renamed(now, path, before, known):
        return (lost_address(loaded, before.id, ref), *check_against(loaded, before, ref))
    return (_gone(path, before.id, ref),)


def _find_renamed(now: _Now, path: str, before: Record, known: set[str]) -> Loaded | None:
    """Return the record that has another id now, None where there is none.

    It is new and has a source of the old one; of several, the one in the same file.
    """
    new = [one for record_id, one in now.by_id.items() if record_id not in known]
    sources = _sources(before)
    alike = [one for one in new if one.record and _sources(one.record) & sources]
    return next((one for one in alike if one.path == path), next(iter(alike), None))


def _sources(record: Record) -> set[str | None]:
    """Return what sources are known by, wherever their files went."""
    named = {text for one in record.sources for text in (one.article, one.sha256, one.url)}
    return named - {None}


def _gone(path: str, record_id: str, ref: str) -> Problem:
    return Problem(
        Location(path),
        "",
        f"the record {record_id} was published as reviewed at {ref} and is gone",
        "put it back with status: retracted and a correction of path: status that says why; if "
        f"another record took its place, add {record_id} to the aliases of that",
        "silent-change",
    )
