"""Let one command at a time write into a workspace."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pipeline.build.workspace import Workspace
from pipeline.errors import WorkspaceError

if TYPE_CHECKING:
    from filelock import FileLock

PATIENCE_S = 60.0
_SILENCE_S = 1.0  # whoever waits longer is told why


@contextmanager
def exclusive(workspace: Workspace, patience_s: float = PATIENCE_S) -> Iterator[bool]:
    """Hold the workspace's lock; the system gives it back when a process ends, however it ends.

    Give whether another command held it before. Raise `WorkspaceError` if another command still
    holds it after `patience_s` seconds, or if there can be none, for want of a folder that can be
    written.
    """
    from filelock import FileLock, Timeout

    folder = workspace.state_folder
    lock = FileLock(folder / "lock")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        has_waited = not _is_free(lock)
        if has_waited:
            _acquire(lock, workspace, patience_s)
    except Timeout as err:
        raise WorkspaceError(
            str(workspace.root), "another readout is at work here", "try again when it is done"
        ) from err
    except OSError as err:
        fault = f"must be a folder that can be written: {err.strerror}"
        remedy = "take away what stands there, as nothing in it must be kept, or make it writable"
        raise WorkspaceError(str(folder), fault, remedy) from err
    try:
        yield has_waited
    finally:
        lock.release()


def _is_free(lock: "FileLock") -> bool:
    """Take the lock if nobody holds it; tell if so."""
    from filelock import Timeout

    try:
        lock.acquire(timeout=0)
    except Timeout:
        return False
    return True


def _acquire(lock: "FileLock", workspace: Workspace, patience_s: float) -> None:
    from filelock import Timeout

    try:
        lock.acquire(timeout=min(patience_s, _SILENCE_S))
    except Timeout:
        if patience_s <= _SILENCE_S:
            raise
        _tell_of_waiting(workspace, patience_s)
        lock.acquire(timeout=patience_s - _SILENCE_S)


def _tell_of_waiting(workspace: Workspace, patience_s: float) -> None:
    import logging

    line = "%s: another readout is at work here; this one waits for it, up to %d seconds"
    logging.getLogger("readout").warning(line, workspace.root, patience_s)
