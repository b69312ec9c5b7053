"""Open sources: files, folders and streams in, bytes and paths out, within a size limit."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from pipeline.errors import SourceError
from pipeline.likeness import closest
from pipeline.read.kinds import kind_from_name

MAX_BYTES = 20 * 1024 * 1024


def read_bytes(path: Path, name: str) -> bytes:
    """Return a file's bytes; `name` stands for it in messages.

    Raise `SourceError` if it is missing, unreadable, a folder, a special file or too large.
    """
    try:
        _check_status(path.stat(), name)
        with path.open("rb") as stream:
            _check_status(os.fstat(stream.fileno()), name)
            return read_stream(stream, name)
    except FileNotFoundError as err:
        raise SourceError(name, "no such file", remedy_for_missing(path, "articles")) from err
    except PermissionError as err:
        raise SourceError(name, "no permission to read it", "change its permissions") from err
    except OSError as err:
        fault = (err.strerror or "it cannot be read").lower()
        raise SourceError(name, fault, "check the path and the disk") from err
    except ValueError as err:  # a NUL character in the path
        raise SourceError(name, "no file can have this name", "check the path") from err


def remedy_for_missing(path: Path, shelf: str) -> str:
    """Return what to do about a file that is not there.

    Who gives a bare name means a file of the folder `shelf`, with or without its suffix.
    """
    meant = _find_on_shelf(path.parent / shelf, path.stem) or _find_alike(path)
    return f"did you mean {meant}?" if meant else "check the path"


def _find_on_shelf(shelf: Path, stem: str) -> Path | None:
    stems = {name.partition(".")[0]: name for name in _names_in(shelf)}
    found = closest(stem, stems)
    return shelf / stems[found] if found else None


def _names_in(folder: Path) -> list[str]:
    """Return the names in a folder but hidden ones; none where it cannot be read."""
    try:
        return sorted(one.name for one in folder.iterdir() if not one.name.startswith("."))
    except OSError:
        return []


def _find_alike(path: Path) -> Path | None:
    """Return what a path that leads nowhere was probably meant to be, or None."""
    folder: Path | None = path.parent
    if folder == path:
        return None
    if folder and not folder.is_dir():
        folder = _find_alike(folder)
    if folder is None or (folder / path.name).exists():
        return folder and folder / path.name
    name = closest(path.name, _names_in(folder))
    return folder / name if name else None


def read_stream(stream: BinaryIO, name: str) -> bytes:
    """Return all bytes of an open stream; raise `SourceError` if they are too many."""
    try:
        data = stream.read(MAX_BYTES + 1)
    except OSError as err:
        fault = (err.strerror or "it cannot be read").lower()
        raise SourceError(name, fault, "check where it comes from") from err
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    return data


def find_articles(folder: Path) -> tuple[Path, ...]:
    """Return the articles in a folder and those below it, sorted by path.

    Files and folders that begin with a dot, other suffixes and links that lead out of the folder
    are left out. Raise `SourceError` if the folder cannot be read.
    """
    try:
        root = folder.resolve(strict=True)
        os.scandir(folder).close()  # os.walk passes over a folder that it may not read
    except OSError as err:
        fault = (err.strerror or "it cannot be read").lower()
        raise SourceError(str(folder), fault, "check the path of the folder") from err
    found: list[Path] = []
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (Path(parent, name) for name in files if not name.startswith("."))
        found.extend(path for path in paths if kind_from_name(path.name) and _is_inside(path, root))
    return tuple(sorted(found, key=lambda path: path.relative_to(folder).parts))


def _is_inside(path: Path, root: Path) -> bool:
    try:
        return path.is_file() and path.resolve(strict=True).is_relative_to(root)
    except OSError:  # a link to itself or to nothing
        return False


def _check_status(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise SourceError(name, "it is a folder", "name the files in it")
    if not stat.S_ISREG(status.st_mode):
        raise SourceError(name, "it is not a regular file", "give a file, or - for standard input")
    if status.st_size > MAX_BYTES:
        raise _too_large(name)


def _too_large(name: str) -> SourceError:
    limit = MAX_BYTES // (1024 * 1024)
    return SourceError(name, f"larger than {limit} MiB", "keep only the article's text")
