"""Find records by what people call them: an id, a file's stem, or a path."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from pipeline.build.holdings import record_bytes, record_paths
from pipeline.build.workspace import Workspace, name_inside
from pipeline.errors import WorkspaceError
from pipeline.likeness import closest
from pipeline.record import named_sources, read_record, shown

_MOST_LISTED = 10


def chosen_records(workspace: Workspace, names: Sequence[str]) -> tuple[Path, ...]:
    """Return the files of the records that are named, of all where none is.

    Raise `WorkspaceError` for a name that no record has.
    """
    if not workspace.root.is_dir():
        raise WorkspaceError(str(workspace.root), "no such folder", "name the workspace's folder")
    paths = record_paths(workspace)
    return tuple(_chosen(workspace, name, paths) for name in names) if names else paths


def _chosen(workspace: Workspace, name: str, paths: Sequence[Path]) -> Path:
    known = {path.stem: path for path in paths}
    path = Path(name)
    is_file = _is_file(path)
    if not is_file and _is_folder(path):
        remedy = "leave it out: all records are meant where none is named"
        raise WorkspaceError(name, "is a folder, not a record", remedy)
    if is_file and path.suffix != ".yaml":
        raise WorkspaceError(name, "is no record", _record_of(workspace, path, paths))
    if is_file:
        return next((one for one in paths if one.samefile(path)), path)
    if name in known:
        return known[name]
    for one in paths:
        record = read_record(record_bytes(one), str(one)).record
        if record is not None and record.id == name:
            return one
        if record is not None:
            known.setdefault(record.id, one)
    raise WorkspaceError(str(workspace.records), f"no record {shown(name)}", _remedy(name, known))


def _remedy(name: str, known: Iterable[str]) -> str:
    """Return which record was meant by an id or a path, or which there are."""
    bare = Path(name).stem if name.endswith(".yaml") else name
    if meant := closest(bare, known):
        return f"did you mean {meant}?"
    return f"known: {', '.join(islice(known, _MOST_LISTED)) or 'none'}"


def _record_of(workspace: Workspace, path: Path, records: Sequence[Path]) -> str:
    """Return which record is made of what seems to be an article."""
    article = name_inside(workspace, path)
    for one in records:
        if any(source == article for source, _ in named_sources(record_bytes(one))):
            return f"name the one that is made of it: {one.stem}"
    return "name one by its id or its file, which ends in .yaml"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # the name is longer than one may be
        return False
