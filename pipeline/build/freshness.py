"""Tell in a moment whether anything changed since the last build that went through.

The state holds a stamp of each file that a build read or wrote. Size and time are only the first
look: a file whose time could hide a later change (git's racy-timestamp rule,
https://git-scm.com/docs/racy-git) or differs is compared by its content.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pipeline
from pipeline.build.files import write_whole
from pipeline.build.publication import MANIFEST_NAME, read_manifest
from pipeline.build.workspace import Workspace
from pipeline.resources import data_dir

# Some file systems keep times in steps of two seconds.
RACY_NS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Stamp:
    """Size in bytes, time of last change in nanoseconds, and SHA-256 of a file."""

    size: int
    mtime_ns: int
    sha256: str


def is_fresh(workspace: Workspace) -> bool:
    """Return True if every file stands as the last finished build saw and left it."""
    try:
        state = json.loads(workspace.state.read_text(encoding="utf-8"))
        saved_ns = workspace.state.stat().st_mtime_ns
        before = {path: Stamp(*values) for path, values in state["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False
    now = {str(path): path for path in _watched(workspace)}
    return now.keys() == before.keys() and all(
        _is_same(path, before[name], saved_ns) for name, path in now.items()
    )


def look(workspace: Workspace) -> dict[str, Stamp]:
    """Return how every file that the site depends on stands now, before a build reads it."""
    return {str(path): _stamp(path) for path in _inputs(workspace)}


def remember(workspace: Workspace, seen: dict[str, Stamp]) -> None:
    """Note how every file stood in a build that went through.

    `seen` is what `look` gave before it: a file that changes while a build goes on is not taken
    for the one that was read.
    """
    files = seen | {str(path): _stamp(path) for path in _outputs(workspace)}
    state = {
        "files": {
            name: [stamp.size, stamp.mtime_ns, stamp.sha256]
            for name, stamp in sorted(files.items())
        }
    }
    write_whole(workspace.state, (json.dumps(state) + "\n").encode())


def forget(workspace: Workspace) -> None:
    """Let the next build look at everything."""
    with suppress(OSError):  # what cannot be written cannot have a new state either
        workspace.state.unlink(missing_ok=True)


def _is_same(path: Path, before: Stamp, saved_ns: int) -> bool:
    try:
        found = path.stat()
        if found.st_size != before.size:
            return False
        is_settled = found.st_mtime_ns == before.mtime_ns < saved_ns - RACY_NS
        return is_settled or _digest(path) == before.sha256
    except OSError:
        return False


def _stamp(path: Path) -> Stamp:
    found = path.stat()
    return Stamp(found.st_size, found.st_mtime_ns, _digest(path))


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _watched(workspace: Workspace) -> Iterator[Path]:
    yield from _inputs(workspace)
    yield from _outputs(workspace)


def _outputs(workspace: Workspace) -> Iterator[Path]:
    """Yield every file that the site consists of."""
    yield from (workspace.output / path for path in sorted(read_manifest(workspace.output)))
    yield from _existing((workspace.output / MANIFEST_NAME,))


def _inputs(workspace: Workspace) -> Iterator[Path]:
    """Yield every file that the site depends on."""
    yield from _existing((workspace.config, workspace.people, workspace.lookups))
    for folder in (workspace.articles, workspace.records, workspace.schemas, workspace.templates):
        yield from _files_below(folder)
    yield from _files_below(data_dir("templates"))
    yield from _files_below(data_dir("schemas"))
    yield from (
        path for path in _files_below(Path(pipeline.__file__).parent) if path.suffix != ".pyc"
    )


def _existing(paths: Iterable[Path]) -> Iterator[Path]:
    return (path for path in paths if path.is_file())


def _files_below(folder: Path) -> Iterator[Path]:
    """Yield the regular files: pipes, devices and links to nothing have no content to compare."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        yield from _existing(Path(parent, name) for name in sorted(names))
