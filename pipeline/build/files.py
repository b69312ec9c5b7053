"""Put files in place whole or not at all, and take away what is ours."""

import os
from contextlib import suppress
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
            _drop(_temporary(path))  # left by a build that was killed
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as err:
        raise WorkspaceError(
            str(path), _fault(path, err), "the old file stands; mend and retry"
        ) from err
    return True


def _fault(path: Path, err: OSError) -> str:
    temporary = _temporary(path)
    if temporary.is_dir():
        return f"cannot be written: {temporary} is a folder, and no file can be made there"
    return f"cannot be written: {err.strerror}"


def _replace(path: Path, content: bytes) -> None:
    temporary = _temporary(path)
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:  # of the system, or somebody stops the program
        _drop(temporary)
        raise


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}{TEMPORARY_SUFFIX}")


def drop_leftovers(folder: Path) -> None:
    """Remove what a run that was killed left in a folder of files that it had begun to write."""
    try:
        with os.scandir(folder) as entries:
            found = [Path(one) for one in entries if one.name.endswith(TEMPORARY_SUFFIX)]
    except OSError:  # it is not there, or is no folder: whoever needs it says so
        return
    for path in found:
        _drop(path)


def _drop(temporary: Path) -> None:
    """Remove a temporary file; a folder of that name is somebody's own."""
    with suppress(OSError):
        temporary.unlink()


def remove_ours(path: Path, root: Path) -> bool:
    """Remove a file that we made, and the folders up to `root` that it leaves empty.

    Return whether it was there.
    """
    _drop(_temporary(path))
    is_there = True
    try:
        path.unlink()
    except FileNotFoundError:  # a build may have been killed before it came to the folders
        is_there = False
    except OSError as err:
        raise WorkspaceError(str(path), f"cannot be removed: {err.strerror}", "remove it") from err
    for folder in path.parents:
        if folder == root:
            break
        try:
            folder.rmdir()
        except FileNotFoundError:
            continue
        except OSError:  # somebody else's files stand in it
            break
    return is_there
