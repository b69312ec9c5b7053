"""Make room for new pages: the manifest that lists them ahead, and the folders that they need.

The list comes first, so that whenever a build is killed, the next one knows what is ours.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pipeline.build.files import write_whole
from pipeline.build.site.manifest import MANIFEST_NAME, manifest_bytes
from pipeline.errors import WorkspaceError


@contextmanager
def room_for(output: Path, listed: set[str] | None, pages: Iterable[str]) -> Iterator[None]:
    """List `listed` as ours and make the folders of `pages`; what was made for nothing goes again.

    None leaves the list as it is. Raise `WorkspaceError`, with all as it was, if a folder or the
    list cannot be made.
    """
    made: list[str] = []
    manifest = output / MANIFEST_NAME
    was = None if listed is None else _content(manifest)
    try:
        _make(str(output), made)
        if listed is not None:
            write_whole(manifest, manifest_bytes(listed))
        for folder in sorted({os.path.dirname(path) for path in pages}):
            _make(os.path.join(output, folder), made)
    except (OSError, WorkspaceError) as err:
        with suppress(OSError, WorkspaceError):  # else it lists what is not there: no harm
            if listed is not None:
                _put_back(manifest, was)
        _remove_empty(made)
        if isinstance(err, WorkspaceError):
            raise
        fault = f"no folder can be made there: {err.strerror}"
        remedy = "the old site stands; mend that or name another --output, and retry"
        raise WorkspaceError(str(err.filename), fault, remedy) from err
    try:
        yield
    except BaseException:
        _remove_empty(made)
        raise


def _make(folder: str, made: list[str]) -> None:
    try:
        os.mkdir(folder)
    except FileNotFoundError:
        _make(os.path.dirname(folder), made)
        os.mkdir(folder)
    except FileExistsError:
        if not os.path.isdir(folder):
            raise
        return
    made.append(folder)


def _remove_empty(made: list[str]) -> None:
    for folder in reversed(made):
        with suppress(OSError):  # pages stand in it already
            os.rmdir(folder)


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _put_back(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        write_whole(path, content)
