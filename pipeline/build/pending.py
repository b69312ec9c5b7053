"""Write a record and the reading that belongs to it so that a crash never leaves them at odds.

The reading is written ahead under a name of its own, with the digest of the record that it
replaces; then the record is written, then the reading gets its name. Whoever finds a reading that
waits knows by the record which of the two came last. An article that joins a record comes with it:
left behind without the record that names it, it would get one of its own.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pipeline.build.files import drop_leftovers, remove_ours, write_whole
from pipeline.build.workspace import Workspace

_SUFFIX = ".pending"


class Arrival(NamedTuple):
    """An article that is to stand in the workspace once a record names it, by its name."""

    article: str
    content: bytes


def write_pair(
    workspace: Workspace,
    record: Path,
    text: bytes,
    reading: bytes,
    extracted: bytes | None,
    arrival: Arrival | None = None,
) -> bool:
    """Write a record, its reading and the extracted text it counts in; return if any changed.

    `arrival` is an article that the record names for the first time.
    Raise `WorkspaceError` if one cannot be written; then the record and its reading stay the old
    ones, or are made whole by `recover`.
    """
    kept = workspace.parsed_path(record.stem)
    if _stands(record, text) and _stands(kept, reading):
        _bring(workspace, arrival)
        return extracted is not None and write_whole(workspace.text_path(record.stem), extracted)
    waiting = _waiting(kept)
    ahead = {
        "was": _digest(record),
        "reading": reading.decode(),
        "extracted": None if extracted is None else extracted.decode(),
        **_told(workspace, arrival),
    }
    write_whole(waiting, json.dumps(ahead, ensure_ascii=False).encode())
    _bring(workspace, arrival)
    write_whole(record, text)
    _settle(workspace, record.stem, ahead)
    return True


def recover(workspace: Workspace) -> tuple[Path, ...]:
    """Make whole what a run that was cut short left at odds; return the records concerned.

    Where the record was already written, its reading follows; else the reading is dropped. So are
    files that it had only begun to write.
    """
    found = []
    own = (workspace.root, workspace.records, workspace.records / ".parsed")
    for folder in (*own, workspace.articles, workspace.fetched):
        drop_leftovers(folder)
    for waiting in waiting_readings(workspace):
        stem = waiting.name.removesuffix(f".json{_SUFFIX}")
        record = workspace.record_path(stem)
        ahead = _ahead(waiting)
        if ahead is not None and _digest(record) not in (None, ahead["was"]):
            _settle(workspace, stem, ahead)
        else:
            _take_back(workspace, ahead)
            waiting.unlink(missing_ok=True)
        found.append(record)
    return tuple(found)


def waiting_readings(workspace: Workspace) -> Iterator[Path]:
    """Yield the readings that a run which was cut short left waiting, in order of name."""
    yield from sorted((workspace.records / ".parsed").glob(f"*.json{_SUFFIX}"))


def _told(workspace: Workspace, arrival: Arrival | None) -> dict[str, str | None]:
    """Return what is to be known of an article, so that it can be taken back; nothing if it is not.

    One that is there already is somebody's own.
    """
    if arrival is None or (workspace.root / arrival.article).exists():
        return {}
    digest = sha256(arrival.content).hexdigest()
    return {"arrival": arrival.article, "arrival_sha256": digest}


def _bring(workspace: Workspace, arrival: Arrival | None) -> None:
    if arrival is not None:
        write_whole(workspace.root / arrival.article, arrival.content)


def _take_back(workspace: Workspace, ahead: dict[str, str | None] | None) -> None:
    """Remove an article that came for a record which was then not written."""
    name = ahead.get("arrival") if ahead else None
    if ahead and isinstance(name, str) and name.startswith("articles/") and ".." not in name:
        path = workspace.root / name
        if _digest(path) == ahead.get("arrival_sha256"):
            remove_ours(path, workspace.articles)


def _settle(workspace: Workspace, stem: str, ahead: dict[str, str | None]) -> None:
    if (extracted := ahead["extracted"]) is not None:
        write_whole(workspace.text_path(stem), extracted.encode())
    kept = workspace.parsed_path(stem)
    write_whole(kept, (ahead["reading"] or "").encode())
    with suppress(FileNotFoundError):
        _waiting(kept).unlink()


def _ahead(waiting: Path) -> dict[str, str | None] | None:
    """Return what was written ahead, None where that is damaged."""
    try:
        ahead = json.loads(waiting.read_bytes())
    except (ValueError, RecursionError):
        return None
    is_whole = isinstance(ahead, dict) and {"was", "reading", "extracted"} <= ahead.keys()
    return ahead if is_whole else None


def _waiting(kept: Path) -> Path:
    return kept.with_name(f"{kept.name}{_SUFFIX}")


def _stands(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _digest(path: Path) -> str | None:
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else None
