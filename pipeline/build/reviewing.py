"""What people have left to look at, and whom their reviewed records know and people.yaml not."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.build.files import write_whole
from pipeline.build.holdings import record_bytes, record_paths
from pipeline.build.inspection import read_draft, read_reading
from pipeline.build.known import load_known
from pipeline.build.locking import exclusive
from pipeline.build.schemas import write_schemas
from pipeline.build.workspace import Workspace
from pipeline.errors import DataError, Problem, WorkspaceError
from pipeline.record import (
    Decision,
    DecisionError,
    Loaded,
    Newcomer,
    NoRoomError,
    OpenItem,
    Parsed,
    Reviewed,
    brief,
    find_newcomers,
    open_items,
    people_file,
    read_record,
    shown_value,
    with_newcomers,
    yaml_from_newcomers,
)
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class OpenReview:
    """The open items, most important first, how many records there are, and their problems."""

    items: tuple[OpenItem, ...]
    records: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Introduction:
    """The people to be known from now on, as YAML to paste, and the problems of the records.

    A record with problems is left out.
    """

    newcomers: tuple[Newcomer, ...]
    text: str
    problems: tuple[Problem, ...]


def open_review(workspace: Workspace, records: Sequence[Path]) -> OpenReview:
    """Return what is left to look at in these records."""
    problems: list[Problem] = []
    items: list[OpenItem] = []
    for path in records:
        loaded = read_record(record_bytes(path), str(path))
        problems += loaded.problems
        items += open_items(loaded, _reading(workspace, path))
    items.sort(key=lambda one: -one.weight)
    return OpenReview(tuple(items), len(records), tuple(problems))


def decide(workspace: Workspace, record: Path, decision: Decision) -> bool:
    """Carry out what a person decides about a record; return whether its file changed.

    Only what is decided changes in the file. Raise `WorkspaceError` where it cannot be carried out,
    and `DataError` where the record has problems or then would have.
    """
    from pipeline.record.deciding import decided

    with exclusive(workspace):
        data = record_bytes(record)
        loaded = read_record(data, str(record))
        try:
            text = decided(loaded, _reading(workspace, record), decision)
        except DecisionError as err:
            fault, _, remedy = str(err).partition("; ")
            raise WorkspaceError(str(record), fault, remedy or "nothing was written") from err
        _insist_on_articles(workspace, record, loaded, text)
        mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
        return write_whole(record, mark + text.encode())


def _insist_on_articles(workspace: Workspace, record: Path, was: Loaded, text: str) -> None:
    """Raise `WorkspaceError` where a decision names an article that is not there."""
    now = read_record(text, str(record)).record
    named = {source.article for source in was.record.sources} if was.record else set()
    for number, source in enumerate(now.sources if now else ()):
        name = source.article
        if name and name not in named and not (workspace.root / name).is_file():
            fault = f"sources[{number}].article: there is no article {brief(name)}"
            raise WorkspaceError(str(record), fault, "write its path from the workspace's folder")


def value_at_place(record: Path, place: str) -> str | None:
    """Return what stands at a place of a record as people read it, None for nothing."""
    return shown_value(read_record(record_bytes(record), str(record)), place)


def _reading(workspace: Workspace, record: Path) -> Parsed | None:
    try:
        return read_reading(workspace, record)
    except DataError:  # `readout check` tells what is wrong with it
        return None


def introduce(workspace: Workspace) -> Introduction:
    """Return whom reviewed records name and people.yaml does not know.

    Raise `DataError` if people.yaml has problems.
    """
    known = load_known(workspace).people
    loaded = tuple(_records(workspace))
    problems = list(_problems([one for _, one in loaded]))
    reviewed = []
    for path, one in loaded:
        if one.record is None or one.record.status != "reviewed":
            continue
        try:
            shown = path.relative_to(workspace.root).as_posix()
            reviewed.append(Reviewed(shown, one.record, read_draft(workspace, path)))
        except DataError as err:
            problems += err.problems
    found = find_newcomers(reviewed, known)
    has_list = workspace.people.is_file() and workspace.people.stat().st_size > 0
    text = (yaml_from_newcomers if has_list else people_file)(found) if found else ""
    return Introduction(found, text, tuple(sorted(problems)))


def welcome(workspace: Workspace) -> Introduction:
    """Add those people to people.yaml, which is made if need be, and return them.

    No other byte of it changes; nothing is written where a record has problems.
    """
    _insist_on_folder(workspace)
    with exclusive(workspace):
        found = introduce(workspace)
        if found.newcomers and not found.problems:
            write_schemas(workspace)
            _add(workspace.people, found.newcomers)
    return found


def _add(path: Path, newcomers: tuple[Newcomer, ...]) -> None:
    text = path.read_bytes().decode("utf-8") if path.exists() else ""
    try:
        write_whole(path, with_newcomers(text, newcomers).encode())
    except NoRoomError as err:
        remedy = "leave out --write, and paste what is printed then"
        raise WorkspaceError(str(path), "cannot be added to as it is written", remedy) from err


def _insist_on_folder(workspace: Workspace) -> None:
    if not workspace.root.is_dir():
        raise WorkspaceError(str(workspace.root), "no such folder", "name the workspace's folder")


def _records(workspace: Workspace) -> Iterator[tuple[Path, Loaded]]:
    _insist_on_folder(workspace)
    for path in record_paths(workspace):
        yield path, read_record(record_bytes(path), str(path))


def _problems(loaded: tuple[Loaded, ...] | list[Loaded]) -> tuple[Problem, ...]:
    return tuple(problem for one in loaded for problem in one.problems)
