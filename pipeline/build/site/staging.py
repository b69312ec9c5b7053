"""Keep pages aside until all of them are made, on the output's own file system.

Only those that differ from what is published are kept: most pages of most builds do not.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from pipeline.build.state.files import AsLeft, Files
from pipeline.build.state.stamps import digest_of
from pipeline.build.workspace import Workspace
from pipeline.errors import WorkspaceError
from pipeline.model import Page


class Staged(NamedTuple):
    """A page that waits: its path in the site, and the file that holds it now."""

    path: str
    file: str


class Staging:
    """The pages that differ from the published ones, in the order in which they were put.

    `published` are the files of the site as they stand. With `is_trial` nothing is written.
    """

    def __init__(
        self, workspace: Workspace, published: Files | AsLeft, *, is_trial: bool = False
    ) -> None:
        self._folder = workspace.staging
        self._output = os.path.join(workspace.output, "")
        self._published = published
        self._is_trial = is_trial
        self.staged: dict[str, Staged] = {}
        self.digests: dict[str, str] = {}

    def put(self, page: Page) -> None:
        """Keep a page aside if the site has another content at its path, or none.

        Raise `WorkspaceError` if it cannot be written.
        """
        path = page.path.as_posix()
        digest = digest_of(page.content)
        self.digests[path] = digest
        if self._stands(path, digest, page.content):
            return
        file = os.path.join(self._folder, str(len(self.staged)))
        if not self._is_trial:
            self._write(path, file, page.content)
        self.staged[path] = Staged(path, file)

    def drop(self) -> None:
        """Remove what waits, and the folder."""
        drop_staging(self._folder)

    def _stands(self, path: str, digest: str, content: bytes) -> bool:
        if path in self._published:
            return self._published.digest(path) == digest
        if os.path.islink(self._output + path):
            return False
        try:
            with open(self._output + path, "rb") as file:
                return file.read(len(content) + 1) == content
        except OSError:
            return False

    def _write(self, path: str, file: str, content: bytes) -> None:
        try:
            if not self.staged:
                self._folder.mkdir(parents=True, exist_ok=True)
            # Not one by one onto the disk: a page that a fall of the power leaves short is seen and
            # made again by the next build.
            with open(file, "wb", buffering=0) as stream:
                _write_all(stream.fileno(), content)
        except (FileExistsError, NotADirectoryError) as err:
            place = str(err.filename or self._folder)
            raise WorkspaceError(place, "is a file", "name a folder for the site") from err
        except OSError as err:
            fault = f"cannot be written ({len(content):,} bytes): {err.strerror}"
            remedy = "the old site stands; make room or name another --output, and retry"
            raise WorkspaceError(self._output + path, fault, remedy) from err


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
    for path in found:
        with suppress(OSError):
            os.unlink(path)
    with suppress(OSError):
        folder.rmdir()
