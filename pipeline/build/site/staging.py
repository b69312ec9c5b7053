"""Keep pages aside until all of them are made, on the output's own file system.

Only those that differ from what is published are kept: most pages of most builds do not. Where the
site lacks a folder, its pages wait in one of the same name, so that it can be put in place whole.
"""

import os
from collections.abc import Container
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple
from zlib import compress, decompress

from pipeline.build.files import remove_ours
from pipeline.build.state.files import AsLeft, Files
from pipeline.build.workspace import Workspace
from pipeline.errors import WorkspaceError

_NEW = "new"  # the folder of pages whose folder the site lacks; other pages have numbers
_FOR_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Staged(NamedTuple):
    """A page that waits: its path in the site, and the file that holds it now.

    That file stands in `tree` at the same path, where the site has no folder for it; else `tree` is
    empty.
    """

    path: str
    file: str
    tree: str = ""


class Staging:
    """The pages that differ from the published ones, in the order in which they were put.

    `published` are the files of the site as they stand. With `is_trial` nothing is written; what is
    `read_again` (by the ends of paths) is then kept here.
    """

    def __init__(
        self,
        workspace: Workspace,
        published: Files | AsLeft,
        read_again: tuple[str, ...] = (),
        *,
        is_trial: bool = False,
    ) -> None:
        self._folder = workspace.staging
        self._output = os.path.join(workspace.output, "")
        self._published = published
        self._is_trial = is_trial
        self._read_again = read_again
        self._kept: dict[str, bytes] = {}
        self._numbered = 0
        self._is_open = self._has_made_output = False
        self._made: set[str] = set()
        self._held: dict[str, bytes] = {}
        self._new: dict[str, bool] = {"": False}  # folders by whether the site lacks them
        self.staged: dict[str, Staged] = {}
        self.digests: dict[str, str] = {}

    def put(self, path: str, content: bytes, digest: str) -> None:
        """Keep a page aside if the site has another content at its path, or none.

        Raise `WorkspaceError` if it cannot be written.
        """
        self.digests[path] = digest
        waiting = self.staged.get(path)
        if self._stands(path, digest, content):
            self.staged.pop(path, None)
            return
        place = waiting or self._place(path)
        if not self._is_trial:
            self._write(place, content)
        elif path.endswith(self._read_again):
            self._kept[path] = compress(content, 1)  # of a large site, as it is, it is much
        self.staged[path] = place

    def hold(self, path: str, content: bytes) -> None:
        """Keep a page aside that is not done, until it is put; raise as `put`."""
        if self._is_trial:
            self._held[path] = compress(content, 1)  # of a large site, as it is, it is much
            return
        place = self._place(path)
        self._write(place, content)
        self.staged[path] = place

    def held(self, path: str) -> bytes:
        """Return a page that was held; raise `WorkspaceError` if it cannot be read back."""
        if self._is_trial:
            return decompress(self._held.pop(path))
        file = self.staged[path].file
        try:
            with open(file, "rb") as staged:
                return staged.read()
        except OSError as err:
            raise WorkspaceError(file, f"is gone: {err.strerror}", "build again") from err

    def content(self, path: str) -> bytes:
        """Return a page as it was put, or as it is published where it was not put.

        Raise `WorkspaceError` if it cannot be read.
        """
        if path in self._kept:
            return decompress(self._kept[path])
        place = self.staged[path].file if path in self.staged else self._output + path
        try:
            with open(place, "rb") as file:
                return file.read()
        except OSError as err:
            remedy = "build again: the page is then made anew"
            raise WorkspaceError(place, f"cannot be read: {err.strerror}", remedy) from err

    def digest(self, path: str) -> str:
        """Return the digest of what `content` returns."""
        return self.digests.get(path) or self._published.digest(path)

    def keep_only(self, paths: Container[str]) -> None:
        """Drop the pages that are not at one of these paths after all."""
        for path in [path for path in self.staged if path not in paths]:
            place = self.staged.pop(path)
            if not self._is_trial:
                remove_ours(Path(place.file), Path(place.tree or self._folder))

    def drop(self) -> None:
        """Remove what waits, its folder, and an output folder that was made for nothing."""
        if self._is_trial:
            return
        drop_staging(self._folder)
        if self._has_made_output:
            with suppress(OSError):  # pages stand in it
                os.rmdir(self._output)

    def _stands(self, path: str, digest: str, content: bytes) -> bool:
        if path in self._published:
            return self._published.digest(path) == digest
        if self._is_new(os.path.dirname(path)):
            return False
        if os.path.islink(self._output + path):
            return False
        try:
            with open(self._output + path, "rb") as file:
                return file.read(len(content) + 1) == content
        except OSError:
            return False

    def _place(self, path: str) -> Staged:
        folder = os.path.dirname(path)
        if self._is_new(folder) and is_inside(path):
            tree = f"{self._folder}/{_NEW}/"
            return Staged(path, tree + path, tree)
        self._numbered += 1
        return Staged(path, f"{self._folder}/{self._numbered}")

    def _is_new(self, folder: str) -> bool:
        """Tell whether the site lacks a folder; one that lacks the folder above it does."""
        known = self._new.get(folder)
        if known is None:
            above = os.path.dirname(folder)
            known = (above != folder and self._is_new(above)) or not os.path.lexists(
                self._output + folder
            )
            self._new[folder] = known
        return known

    def _write(self, place: Staged, content: bytes) -> None:
        path, file, tree = place
        try:
            if not self._is_open:
                self._has_made_output = not os.path.lexists(self._output)
                self._folder.mkdir(parents=True, exist_ok=True)
                self._is_open = True
            if tree and (folder := os.path.dirname(file)) not in self._made:
                _make_folder(folder)
                self._made.add(folder)
            # Not one by one onto the disk: a page that a fall of the power leaves short is seen and
            # made again by the next build.
            descriptor = os.open(file, _FOR_WRITING, 0o666)
            try:
                _write_all(descriptor, content)
            finally:
                os.close(descriptor)
        except (FileExistsError, NotADirectoryError) as err:
            where = str(err.filename or self._folder)
            raise WorkspaceError(where, "is a file", "name a folder for the site") from err
        except OSError as err:
            fault = f"cannot be written ({len(content):,} bytes): {err.strerror}"
            remedy = "the old site stands; make room or name another --output, and retry"
            raise WorkspaceError(self._output + path, fault, remedy) from err


def _make_folder(folder: str) -> None:
    try:
        os.mkdir(folder)
    except FileNotFoundError:  # for the first in each folder above it
        os.makedirs(folder)
    except FileExistsError:  # made with one below it
        if not os.path.isdir(folder):
            raise


def is_inside(path: str) -> bool:
    """Tell whether a path stays in the folder that it leads from."""
    return not path.startswith("/") and ".." not in path.split("/")


def _write_all(descriptor: int, content: bytes) -> None:
    written = os.write(descriptor, content)
    while written < len(content):  # on a disk that is nearly full, a part is written first
        written += os.write(descriptor, content[written:])


def clear_staging(folder: Path) -> None:
    """Remove what a build that was stopped left waiting; only what is named as we name it.

    Raise `WorkspaceError` if no folder stands there: through a link, pages would go elsewhere.
    """
    drop_staging(folder)
    if os.path.islink(folder) or (folder.exists() and not folder.is_dir()):
        fault = "stands where pages wait until all are made"
        remedy = "move it away, or name another folder with --output"
        raise WorkspaceError(str(folder), fault, remedy)


def drop_staging(folder: Path) -> None:
    """Remove what waits, and the folder if nothing else is in it."""
    if os.path.islink(folder):
        return
    try:
        with os.scandir(folder) as entries:
            found = [entry.path for entry in entries if entry.name.isdecimal()]
    except OSError:
        return
    for path in (*found, str(folder / _NEW)):
        with suppress(OSError):
            os.unlink(path)
    rmtree(folder / _NEW, ignore_errors=True)
    with suppress(OSError):
        folder.rmdir()
