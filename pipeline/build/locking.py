"""Let one command at a time write into a workspace."""

from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.build.workspace import Workspace
from pipeline.errors import WorkspaceError

PATIENCE_S = 60.0


@contextmanager
def exclusive(workspace: Workspace, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Hold the workspace's lock; the system gives it back when a process ends, however it ends.

    Raise `WorkspaceError` if another command still holds it after `patience_s` seconds.
    """
    from filelock import FileLock, Timeout

    path = workspace.state_folder / "lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path, timeout=patience_s):
            yield
    except Timeout as err:
        raise WorkspaceError(
            str(workspace.root), "another readout is at work here", "try again when it is done"
        ) from err
