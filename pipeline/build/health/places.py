"""Where a workspace's files are, how many there are, and whether they can be written."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.build.health.findings import Finding, count_of
from pipeline.build.health.portable import why_not_on_windows
from pipeline.build.holdings import record_paths
from pipeline.build.workspace import Workspace
from pipeline.read import find_articles
from pipeline.record import EDITED, schema_text
from pipeline.resources import data_dir

_TOP = 400  # bytes, in which editors look for their line


def look_at_places(workspace: Workspace) -> Iterator[Finding]:
    """Yield what stands where."""
    yield _articles(workspace)
    yield _records(workspace)
    yield from _taught(workspace)
    yield from _templates(workspace)
    yield _schemas(workspace)
    yield _output(workspace)
    yield _state(workspace)


def _articles(workspace: Workspace) -> Finding:
    folder = workspace.articles
    if not folder.is_dir():
        remedy = f"make it, and put articles in (.txt, .md, .html): mkdir {folder}"
        return Finding("workspace", "articles", "missing", f"{folder}: no such folder", remedy)
    found = find_articles(folder)
    count = len(found)
    value = f"{folder}, {count_of(count, 'article')}"
    for path in found:
        if why := why_not_on_windows(path.name):
            remedy = "rename it, and write the new name under sources in its record"
            value = f"{value}; Windows cannot hold {path.name}, as its name {why}"
            return Finding("workspace", "articles", "note", value, remedy)
    if count:
        return Finding("workspace", "articles", "ok", value)
    return Finding("workspace", "articles", "note", value, "put .txt, .md or .html files in")


def _records(workspace: Workspace) -> Finding:
    folder = workspace.records
    paths = record_paths(workspace)
    if not paths:
        remedy = f"readout parse {workspace.articles}"
        return Finding("workspace", "records", "missing", f"{folder}: no records yet", remedy)
    value = f"{folder}, {count_of(len(paths), 'record')}"
    if alike := _alike(paths):
        value = f"{value}; {' and '.join(alike)} differ in capitals alone"
        remedy = "rename one: on macOS and Windows they are one file"
        return Finding("workspace", "records", "note", value, remedy)
    return Finding("workspace", "records", "ok", value)


def _alike(paths: Sequence[Path]) -> tuple[str, ...]:
    """Return the names of the first two files that some systems take for one."""
    seen: dict[str, str] = {}
    for path in paths:
        if (other := seen.setdefault(path.name.casefold(), path.name)) != path.name:
            return other, path.name
    return ()


def _taught(workspace: Workspace) -> Iterator[Finding]:
    for path, what, page in (
        (workspace.people, "people", "to teach names: docs/people.md"),
        (workspace.lookups, "lookups", "for fixes made again and again: docs/lookups.md"),
    ):
        if path.is_file():
            yield Finding("workspace", what, "ok", str(path))
        else:
            yield Finding("workspace", what, "missing", f"no {path.name}", page)


def _templates(workspace: Workspace) -> Iterator[Finding]:
    folder = workspace.templates
    if not folder.is_dir():
        return
    ours = data_dir("templates")
    names = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    used = [name for name in names if (ours / name).is_file()]
    idle = [name for name in names if name not in used]
    value = f"{folder}, {count_of(len(used), 'file')} in the place of ours"
    if used:
        value = f"{value}: {', '.join(used)}"
    if idle:
        remedy = "rename them as ours are, if they should take the place of one"
        value = f"{value}; of no name of ours: {', '.join(idle)}"
        yield Finding("workspace", "templates", "note", value, remedy)
    else:
        yield Finding("workspace", "templates", "ok", value)


def _schemas(workspace: Workspace) -> Finding:
    folder = workspace.schemas
    states = {name: _schema_state(workspace, name) for name in EDITED}
    remedy = "readout build brings them up to date"
    for state in ("lacking", "of another version"):
        if names := [name for name, one in states.items() if one == state]:
            value = f"{folder}: {', '.join(names)} {state}, so editors know less"
            return Finding("workspace", "schemas", "missing", value, remedy)
    if without := [path.name for path in record_paths(workspace) if not _leads_editors(path)]:
        value = f"{folder}, of this version; {count_of(len(without), 'record')} without the line "
        value += f"that leads editors there, such as {without[0]}"
        remedy = "write on top: # yaml-language-server: $schema=../schemas/record.schema.json"
        return Finding("workspace", "schemas", "note", value, remedy)
    return Finding("workspace", "schemas", "ok", f"{folder}, of this version")


def _leads_editors(record: Path) -> bool:
    """Tell whether a record begins with comments of which one says where its schema is."""
    with record.open("rb") as file:
        return b"$schema=" in file.read(_TOP)


def _schema_state(workspace: Workspace, name: str) -> str:
    try:
        found = workspace.schema_path(name).read_bytes()
    except OSError:
        return "lacking"
    is_current = found.replace(b"\r\n", b"\n") == schema_text(name).encode()  # type: ignore[arg-type] # one of EDITED
    return "current" if is_current else "of another version"


def _output(workspace: Workspace) -> Finding:
    from pipeline.build.state.freshness import look_quickly

    folder = workspace.output
    if folder.exists() and not folder.is_dir():
        remedy = "take it away, or name another --output"
        return Finding("workspace", "output", "problem", f"{folder}: is a file", remedy)
    if not _is_writable(folder):
        remedy = "make it writable, or name another --output"
        return Finding("workspace", "output", "problem", f"{folder}: cannot be written", remedy)
    if not folder.exists():
        return Finding("workspace", "output", "missing", f"{folder}: no site yet", "readout build")
    if look_quickly(workspace).is_fresh:
        return Finding("workspace", "output", "ok", f"{folder}, up to date")
    value = f"{folder}, not up to date"
    return Finding("workspace", "output", "note", value, "readout build")


def _state(workspace: Workspace) -> Finding:
    folder = workspace.state_folder
    if not _is_writable(folder):
        remedy = "make it writable, or take it away: nothing in it must be kept"
        return Finding("workspace", "cache", "problem", f"{folder}: cannot be written", remedy)
    if not folder.is_dir():
        return Finding("workspace", "cache", "ok", f"{folder}: none yet")
    size = sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())
    return Finding("workspace", "cache", "ok", f"{folder}, {size / 1e6:,.1f} MB")


def _is_writable(folder: Path) -> bool:
    """Tell whether a folder can be written, or be made where it is not there."""
    for one in (folder, *folder.absolute().parents):
        if one.exists():
            return one.is_dir() and os.access(one, os.W_OK | os.X_OK)
    return False
