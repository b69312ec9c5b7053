"""Put files in place whole or not at all, and take away what is ours."""

import os
from pathlib import Path

from pipeline.errors import WorkspaceError

TEMPORARY_SUFFIX = ".readout-tmp"


def write_whole(path: Path, content: bytes) -> bool:
    """Make `path` hold `content` and return whether it did not before.

    The bytes go to a temporary name beside it and are renamed, so a reader sees the old file or
    the new one and never a part. Raise `WorkspaceError` if the file cannot be written.
    """
    try:
        if path.is_file() and path.read_bytes() == content:
            _temporary(path).unlink(missing_ok=True)  # left by a build that was killed
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as err:
        raise WorkspaceError(
            str(path), f"cannot be written: {err.strerror}", "the old file stands; mend and retry"
        ) from err
    return True


def _replace(path: Path, content: bytes) -> None:
    temporary = _temporary(path)
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}{TEMPORARY_SUFFIX}")


def drop_leftover(path: Path) -> None:
    """Remove what a run that was killed left beside a file that it had begun to write."""
    _temporary(path).unlink(missing_ok=True)


def remove_ours(path: Path, root: Path) -> bool:
    """Remove a file that we made, and the folders up to `root` that it leaves empty."""
    try:
        _temporary(path).unlink(missing_ok=True)
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as err:
        raise WorkspaceError(str(path), f"cannot be removed: {err.strerror}", "remove it") from err
    for folder in path.parents:
        if folder == root:
            break
        try:
            folder.rmdir()
        except OSError:  # somebody else's files stand in it
            break
    return True
