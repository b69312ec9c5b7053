"""Watch what a site is made from, and tell in batches what changed.

Folders are watched one by one and not as trees: the site itself, of tens of thousands of files,
may stand among them.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread
from typing import TYPE_CHECKING

from pipeline.build.workspace import CONFIG_NAME, LOOKUPS_NAME, PEOPLE_NAME, Workspace
from pipeline.errors import WorkspaceError

if TYPE_CHECKING:
    from watchfiles import Change

Changes = frozenset[str]
"""Paths that were added, changed or removed."""

_SETTINGS = frozenset((CONFIG_NAME, PEOPLE_NAME, LOOKUPS_NAME))
_TOP_FOLDERS = ("articles", "records", "schemas", "templates")
_PARSED = ".parsed"
_QUIET_MS = 8  # files that change within this time of each other are one batch
_LONGEST_MS = 400  # a batch is told of then, even if files still change
_LOOK_MS = 250  # how often is looked whether the workspace itself is still there
_REST_S = 0.25  # a file that is gone is given so long to come back: some editors save in two steps
_SAVED = frozenset((".yaml", ".txt", ".md", ".html", ".htm", ".json", ".j2", ".css", ".js"))


class Watcher:
    """What changes in a workspace, gathered while nobody asks."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._found: Queue[Changes | BaseException] = Queue()
        self._end = Event()

    def wait(self, seconds: float | None = None) -> Changes:
        """Return what changed, as soon as something did; nothing if so many seconds have passed.

        Raise what kept the watching from going on.
        """
        try:
            found = [self._found.get(timeout=seconds)]
        except Empty:
            return frozenset()
        if any(_is_gone(path) for path in _paths(found)):
            self._end.wait(_REST_S)
        while True:
            try:
                found.append(self._found.get_nowait())
            except Empty:
                return frozenset(_paths(found))

    @property
    def has_news(self) -> bool:
        """Tell whether something changed that was not asked for yet."""
        return not self._found.empty()

    def run(self) -> None:
        """Watch until the end; this is what a thread of its own does."""
        try:
            is_gone = False
            while not self._end.is_set():
                was_gone, is_gone = is_gone, not self._workspace.root.is_dir()
                if not is_gone:
                    with suppress(FileNotFoundError):  # a folder went just now: look again
                        self._watch(watched_folders(self._workspace))
                elif not was_gone:
                    self._found.put(frozenset((str(self._workspace.root),)))
                else:
                    self._end.wait(_LOOK_MS / 1000)
        except BaseException as err:  # noqa: BLE001 - told to whoever waits, in the main thread
            self._found.put(err)

    def stop(self) -> None:
        """End the watching."""
        self._end.set()

    def _watch(self, folders: list[str]) -> None:
        """Watch these folders until other folders are to be watched."""
        from watchfiles import watch

        def concerns(_change: "Change", path: str) -> bool:
            return is_source(self._workspace, path)

        batches = watch(
            *folders,
            watch_filter=concerns,
            debounce=_LONGEST_MS,
            step=_QUIET_MS,
            rust_timeout=_LOOK_MS,
            yield_on_timeout=True,
            stop_event=self._end,
            recursive=False,
            raise_interrupt=False,
        )
        is_begun = False
        for batch in batches:
            found = {path for _, path in batch}
            if not is_begun:  # what changed just before is seen by whoever looks now
                is_begun = True
                found.add(folders[0])
            if found:
                self._found.put(frozenset(found))
            # One of them was moved, or another took its place.
            if not found.isdisjoint(folders[1:]):
                return
            may_differ = any(os.path.isdir(path) for path in found)
            if may_differ and watched_folders(self._workspace) != folders:
                return
            if not os.path.isdir(folders[0]):
                return


def _paths(found: "list[Changes | BaseException]") -> Iterator[str]:
    for one in found:
        if isinstance(one, BaseException):
            raise one
        yield from one


def _is_gone(path: str) -> bool:
    return os.path.splitext(path)[1] in _SAVED and not os.path.lexists(path)


@contextmanager
def watching(workspace: Workspace) -> Iterator[Watcher]:
    """Give the watcher of a workspace while the context is open."""
    watcher = Watcher(workspace)
    thread = Thread(target=watcher.run, name="watcher", daemon=True)
    thread.start()
    try:
        yield watcher
    finally:
        watcher.stop()
        thread.join(2)


def watched_folders(workspace: Workspace) -> list[str]:
    """Return the folders whose files a site is made from, as far as they are there, in order."""
    root = os.path.realpath(workspace.root)
    found = [root]
    for name in _TOP_FOLDERS:
        found += _tree(os.path.join(root, name))
    return sorted(found)


def _tree(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            inside = [one.path for one in entries if _is_watched(one)]
    except OSError:  # it is not there
        return
    yield folder
    for path in inside:
        yield from _tree(path)


def _is_watched(entry: "os.DirEntry[str]") -> bool:
    hidden = entry.name.startswith(".") and entry.name != _PARSED
    try:
        return not hidden and entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def is_source(workspace: Workspace, path: str) -> bool:
    """Tell whether the site may be made from this file or folder.

    It is not from what is hidden or the back-up of an editor, as a build sees it, nor from itself.
    """
    parts = Path(path).parts[len(Path(os.path.realpath(workspace.root)).parts) :]
    if not parts:
        return True
    if len(parts) == 1:
        return parts[0] in _SETTINGS or parts[0] in _TOP_FOLDERS
    if parts[0] == "records" and len(parts) == 2 and parts[1] != _PARSED:
        return parts[1].lower().endswith((".yaml", ".yml"))  # others are passing, as `sed -i` makes
    own = [part for part in parts if part != _PARSED]
    is_hidden = any(part.startswith(".") for part in own) or parts[-1].endswith("~")
    return parts[0] in _TOP_FOLDERS and not is_hidden


def insist_on_places(workspace: Workspace, before: Iterable[str]) -> None:
    """Raise `WorkspaceError` if what was there before is gone; they are names from the root.

    To build then would empty the site, parse all articles anew, or lose the site's settings.
    """
    for name in before:
        path = workspace.root / name
        if not (path.is_file() if name == CONFIG_NAME else path.is_dir()):
            remedy = "give it back its name; or stop this, and start it again without it"
            raise WorkspaceError(str(path), "is gone, or has another name", remedy)


def places_of(workspace: Workspace) -> tuple[str, ...]:
    """Return what must not go while the site is served, as far as it is there."""
    folders = [name for name in (".", "articles", "records") if (workspace.root / name).is_dir()]
    return (*folders, CONFIG_NAME) if workspace.config.is_file() else tuple(folders)
