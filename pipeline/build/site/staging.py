"""Keep pages aside until all of them are made, on the output's own file system.

Only those that differ from what is published are kept: most pages of most builds do not. Where the
site lacks a folder, its pages wait in one of the same name, so that it can be put in place whole.
"""

import os
from collections.abc import Container, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from zlib import compress, decompress

from pipeline.build.files import remove_ours
from pipeline.build.site.leftovers import NEW, drop_staging
from pipeline.build.site.streams import Stream, digest_of_file, stream_to
from pipeline.build.site.waiting import Staged, is_inside, make_folder, write_file
from pipeline.build.state.files import AsLeft, Files
from pipeline.build.state.stamps import digest_of
from pipeline.build.workspace import Workspace
from pipeline.errors import WorkspaceError

_AGAIN = "build again"


class Staging:
    """The pages that differ from the published ones, in the order in which they were put.

    `published` are the files of the site as they stand. With `is_trial` nothing is written to
    the site; what is `read_again` (by the ends of paths) is held.
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
        self._read_again = read_again
        self._is_trial = is_trial
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
        if not self._is_trial:
            self.staged[path] = self._written(path, content, waiting)
            return
        self.staged[path] = Staged(path, "")
        if path.endswith(self._read_again):
            self._held[path] = compress(content, 1)

    def content(self, path: str) -> bytes:
        """Return a page as it was put, or as it is published where it was not put.

        Raise `WorkspaceError` if it cannot be read, or somebody has changed it meanwhile.
        """
        if path in self._held:
            return decompress(self._held[path])
        file = self.staged[path].file if path in self.staged else self._output + path
        content = _read(file)
        if digest_of(content) != (self.digests.get(path) or self._published.digest(path)):
            raise WorkspaceError(file, "changed while the site was being made", _AGAIN)
        return content

    @contextmanager
    def writing(self, path: str) -> Iterator[Stream]:
        """Give a stream for a page that is too large to be held, and put it when all is written.

        Raise `WorkspaceError` if it cannot be written.
        """
        file = self.new_file(path)
        try:
            with stream_to(file) as stream:
                yield stream
        except OSError as err:
            raise self._unwritten(path, 0, err) from err
        self.put_file(path, file, stream.sha256)

    def new_file(self, path: str) -> str:
        """Return where a file for a page may be written, that is then put (`put_file`)."""
        try:
            self._open()
        except OSError as err:
            raise self._unwritten(path, 0, err) from err
        self._numbered += 1
        return f"{self._folder}/{self._numbered}"

    def put_file(self, path: str, file: str, digest: str) -> None:
        """Put a file that was written for a page as if it were its content."""
        self.digests[path] = digest
        try:
            if self._stands(path, digest, None):
                self.staged.pop(path, None)
                os.unlink(file)
                return
            place = self._place(path)
            if self._is_trial:
                os.unlink(file)
            else:
                self._make_room(place)
                os.replace(file, place.file)
            self.staged[path] = place
        except OSError as err:
            raise self._unwritten(path, 0, err) from err

    def hold(self, path: str, content: bytes) -> None:
        """Keep a page aside that is not done, until it is put; raise as `put`."""
        if self._is_trial:
            self._held[path] = compress(content, 1)  # of a large site, as it is, it is much
            return
        self.staged[path] = self._written(path, content)

    def held(self, path: str) -> bytes:
        """Return a page that was held; raise `WorkspaceError` if it cannot be read back."""
        if self._is_trial:
            return decompress(self._held.pop(path))
        return _read(self.staged[path].file)

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
            if self._is_open:
                rmtree(self._folder, ignore_errors=True)
            return
        drop_staging(self._folder)
        if self._has_made_output:
            with suppress(OSError):  # pages stand in it
                os.rmdir(self._output)

    def _stands(self, path: str, digest: str, content: bytes | None) -> bool:
        if path in self._published:
            return self._published.digest(path) == digest
        if self._is_new(os.path.dirname(path)):
            return False
        if os.path.islink(self._output + path):
            return False
        try:
            if content is None:
                return digest_of_file(self._output + path) == digest
            with open(self._output + path, "rb") as file:
                return file.read(len(content) + 1) == content
        except OSError:
            return False

    def _place(self, path: str) -> Staged:
        folder = os.path.dirname(path)
        if self._is_new(folder) and is_inside(path):
            tree = f"{self._folder}/{NEW}/"
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

    def _open(self) -> None:
        """Make the folder that pages wait in; that of a trial is not in the workspace."""
        if self._is_open:
            return
        if self._is_trial:
            from tempfile import mkdtemp  # only trials take the time to load it

            self._folder = Path(mkdtemp(prefix="readout-"))
        else:
            self._has_made_output = not os.path.lexists(self._output)
            self._folder.mkdir(parents=True, exist_ok=True)
        self._is_open = True

    def _make_room(self, place: Staged) -> None:
        """Make the folder of a page that waits in one of its own."""
        if place.tree and (folder := os.path.dirname(place.file)) not in self._made:
            make_folder(folder)
            self._made.add(folder)

    def _written(self, path: str, content: bytes, waiting: Staged | None = None) -> Staged:
        """Write a page to where it waits, or to where it is to wait; return that."""
        try:
            self._open()
            place = waiting or self._place(path)
            self._make_room(place)
            write_file(place.file, content)
        except OSError as err:
            raise self._unwritten(path, len(content), err) from err
        return place

    def _unwritten(self, path: str, size: int, err: OSError) -> WorkspaceError:
        if isinstance(err, FileExistsError | NotADirectoryError):
            output = Path(self._output)
            is_covered = output.exists() and not output.is_dir()
            where = output if is_covered else err.filename or self._folder
            remedy = "take it away, or name another folder with --output"
            return WorkspaceError(str(where), "is a file", remedy)
        fault = f"cannot be written ({size:,} bytes): {err.strerror}"
        remedy = "the old site stands; make room or name another --output, and retry"
        return WorkspaceError(self._output + path, fault, remedy)


def _read(file: str) -> bytes:
    try:
        with open(file, "rb") as opened:
            return opened.read()
    except OSError as err:
        raise WorkspaceError(file, f"is gone: {err.strerror}", _AGAIN) from err
