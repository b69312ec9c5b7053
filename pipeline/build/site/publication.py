"""Put staged pages in place, and take away what is no longer ours.

All that can be refused is refused before the first page moves. Then files are only renamed: each
page is the old one or the new one at any time, pages that lead to others come after those, and what
is gone goes last, when nothing leads to it any more.
"""

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipeline.build.files import remove_ours
from pipeline.build.site.interrupts import held_back
from pipeline.build.site.manifest import read_manifest, write_manifest
from pipeline.build.site.staging import Staged
from pipeline.errors import WorkspaceError

_NOT_OURS = "move it away, or name another folder with --output"


@dataclass(frozen=True, slots=True)
class Publication:
    """What a build did to the output folder, in paths from that folder, each in order."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def plan_publication(
    output: Path, staged: Sequence[Staged], paths: Iterable[str], known: Iterable[str] = ()
) -> tuple[Publication, set[str]]:
    """Return what is to be done to make a site of `paths`, and the paths that are ours already.

    Those are the ones that the manifest lists, and `known` ones. Raise `WorkspaceError` for what
    cannot be published as it is meant.
    """
    if output.exists() and not output.is_dir():
        raise WorkspaceError(str(output), "is a file", "name a folder for the site")
    now = sorted(paths)
    insist_on_safe_paths(now)
    before = read_manifest(output).union(known)
    _insist_on_own_folders(output, staged)
    _insist_on_ours(output, staged, before)
    written = {one.path for one in staged}
    return Publication(
        written=tuple(path for path in now if path in written),
        unchanged=tuple(path for path in now if path not in written),
        removed=tuple(sorted(before - set(now))),
    ), before


def publish(
    output: Path, staged: Sequence[Staged], paths: Sequence[str], known: Iterable[str] = ()
) -> Publication:
    """Make `output` hold the pages at `paths`, of which `staged` differ from those that are there.

    `known` are paths that are ours whatever the manifest says. Raise `WorkspaceError`, with the old
    site as it was, if pages cannot stand there.
    """
    done, before = plan_publication(output, staged, paths, known)
    with _folders(output, staged), held_back():
        if not before.issuperset(paths):  # should we be killed, the next build knows these as ours
            write_manifest(output, before.union(paths))
        for one in staged:
            _put(output, one)
        removed = [path for path in done.removed if _remove(output, path)]
        write_manifest(output, paths)
    return Publication(done.written, done.unchanged, tuple(removed))


def _put(output: Path, one: Staged) -> None:
    try:
        os.replace(one.file, os.path.join(output, one.path))
    except OSError as err:
        path = str(output / one.path)
        remedy = "build again when that is mended: it goes on where this one stopped"
        raise WorkspaceError(path, f"cannot be written: {err.strerror}", remedy) from err


class _folders:  # noqa: N801 - reads as what it does
    """The folders that new pages need; those made for nothing go again."""

    def __init__(self, output: Path, staged: Sequence[Staged]) -> None:
        self._output = output
        self._needed = {os.path.dirname(one.path) for one in staged}
        self._made: list[str] = []

    def __enter__(self) -> None:
        try:
            self._make(str(self._output))
            for folder in sorted(self._needed):
                self._make(os.path.join(self._output, folder))
        except OSError as err:
            self._undo()
            fault = f"no folder can be made there: {err.strerror}"
            remedy = "the old site stands; mend that or name another --output, and retry"
            raise WorkspaceError(str(err.filename), fault, remedy) from err

    def __exit__(self, kind: object, _error: object, _traceback: object) -> None:
        if kind is not None:
            self._undo()

    def _make(self, folder: str) -> None:
        try:
            os.mkdir(folder)
        except FileNotFoundError:
            self._make(os.path.dirname(folder))
            os.mkdir(folder)
        except FileExistsError:
            if not os.path.isdir(folder):
                raise
            return
        self._made.append(folder)

    def _undo(self) -> None:
        for folder in reversed(self._made):
            with suppress(OSError):  # pages stand in it already
                os.rmdir(folder)


def _remove(output: Path, path: str) -> bool:
    """Remove a file of ours unless a link has put somebody else's folder in its way."""
    folder, root = os.path.realpath((output / path).parent), os.path.realpath(output)
    return os.path.commonpath([root, folder]) == root and remove_ours(output / path, output)


def insist_on_safe_paths(paths: Iterable[str]) -> None:
    """Raise `WorkspaceError` for a path out of the folder, and for two that may be one file.

    To some systems those are one that differ in capitals or in the Unicode form alone.
    """
    seen: dict[str, str] = {}
    for path in paths:
        pure = PurePosixPath(path)
        if pure.is_absolute() or ".." in pure.parts:
            raise WorkspaceError(path, "leaves the output folder", "change the record's id")
        earlier = seen.setdefault(folded(path), path)
        if earlier is not path:
            raise WorkspaceError(
                path, f"is made twice, also as {earlier}", "change one record's id"
            )


def folded(path: str) -> str:
    """Return what two paths share that name one file on some systems."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _insist_on_own_folders(output: Path, staged: Sequence[Staged]) -> None:
    """Raise `WorkspaceError` if a link in the output folder would lead a page out of it."""
    root = os.path.realpath(output)
    for folder in sorted({parent for one in staged for parent in _parents(one.path)}):
        path = os.path.join(output, folder)
        if os.path.islink(path) and os.path.commonpath([root, os.path.realpath(path)]) != root:
            raise WorkspaceError(path, "leads out of the output folder", "remove the link")


def _parents(path: str) -> Iterator[str]:
    folder = os.path.dirname(path)
    while folder:
        yield folder
        folder = os.path.dirname(folder)


def _insist_on_ours(output: Path, staged: Sequence[Staged], ours: set[str]) -> None:
    """Raise `WorkspaceError` if a page would take the place of what is not ours."""
    for one in staged:
        path = os.path.join(output, one.path)
        if not os.path.lexists(path):
            continue
        if one.path not in ours or os.path.isdir(path):
            fault = "stands where a page would go, and readout did not make it"
            raise WorkspaceError(path, fault, _NOT_OURS)
