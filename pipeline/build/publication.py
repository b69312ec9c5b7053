"""Put a rendered site in place: write what differs, take away what is no longer ours.

The manifest in the output folder lists every file that we made. Files it does not list are
somebody else's and are never touched.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipeline.build.files import remove_ours, write_whole
from pipeline.build.workspace import Workspace
from pipeline.errors import WorkspaceError
from pipeline.model import Page

MANIFEST_NAME = ".readout-manifest.json"


@dataclass(frozen=True, slots=True)
class Publication:
    """What a build did to the output folder, in paths from that folder, each in order."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def publish(pages: Iterable[Page], output: Path) -> Publication:
    """Make `output` hold these pages and none that an earlier build left.

    All pages are rendered before the first is written, so a fault in a template leaves the old
    site as it was. Pages are written in the order given, so that those which lead to others can
    come after them; what is no longer ours goes last.
    """
    ready = list(pages)
    _insist_on_safe_paths(ready)
    _insist_on_own_folders(ready, output)
    if output.exists() and not output.is_dir():
        raise WorkspaceError(str(output), "is a file", "name a folder for the site")
    before = read_manifest(output)
    now = sorted(page.path.as_posix() for page in ready)
    _insist_on_ours(ready, output, before)
    if not set(now) <= before:  # should we be killed, the next build still knows these as ours
        _write_manifest(output, before | set(now))
    written = [page for page in ready if write_whole(output / page.path, page.content)]
    removed = [path for path in sorted(before - set(now)) if _remove(output, path)]
    _write_manifest(output, now)
    fresh = {page.path.as_posix() for page in written}
    return Publication(
        written=tuple(path for path in now if path in fresh),
        unchanged=tuple(path for path in now if path not in fresh),
        removed=tuple(removed),
    )


def _remove(output: Path, path: str) -> bool:
    """Remove a file of ours unless a link has put somebody else's folder in its way."""
    folder, root = os.path.realpath((output / path).parent), os.path.realpath(output)
    return os.path.commonpath([root, folder]) == root and remove_ours(output / path, output)


def _insist_on_safe_paths(pages: list[Page]) -> None:
    seen: set[str] = set()
    for page in pages:
        if page.path.is_absolute() or ".." in page.path.parts:
            raise WorkspaceError(
                str(page.path), "leaves the output folder", "change the record's id"
            )
        if page.path.as_posix().casefold() in seen:
            raise WorkspaceError(str(page.path), "is made twice", "give one record another id")
        seen.add(page.path.as_posix().casefold())


def _insist_on_own_folders(pages: list[Page], output: Path) -> None:
    """Raise `WorkspaceError` if a link in the output folder would lead a page out of it."""
    root = os.path.realpath(output)
    for folder in sorted({(output / page.path).parent for page in pages}):
        real = os.path.realpath(folder)
        if os.path.commonpath([root, real]) != root:
            raise WorkspaceError(str(folder), "leads out of the output folder", "remove the link")


def _insist_on_ours(pages: list[Page], output: Path, ours: set[str]) -> None:
    """Raise `WorkspaceError` if a page would take the place of a file that is not ours."""
    for page in pages:
        path = output / page.path
        if page.path.as_posix() in ours or not path.exists():
            continue
        if not path.is_file() or path.read_bytes() != page.content:
            raise WorkspaceError(
                str(path),
                "stands where a page would go, and readout did not make it",
                "move it away, or name another folder with --output",
            )


def read_manifest(output: Path) -> set[str]:
    """Return the paths that earlier builds made in `output`; none if that is not known."""
    try:
        listed = json.loads((output / MANIFEST_NAME).read_text(encoding="utf-8"))["files"]
        return {path for path in listed if _is_inside(path)}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return set()


def _is_inside(path: object) -> bool:
    if not isinstance(path, str):
        return False
    pure = PurePosixPath(path)
    return not pure.is_absolute() and ".." not in pure.parts and "\0" not in path


def _write_manifest(output: Path, paths: Iterable[str]) -> None:
    text = json.dumps({"schema": "readout/manifest/1", "files": sorted(paths)}, indent=1) + "\n"
    write_whole(output / MANIFEST_NAME, text.encode())


def template_loader(workspace: Workspace, packaged: Path) -> "TemplateLoader":
    """Return the way to a template's text: the workspace's own file first, then ours."""
    return TemplateLoader((workspace.templates, packaged))


@dataclass(frozen=True, slots=True)
class TemplateLoader:
    """Look a template up by name in several folders, the first that has it wins."""

    folders: tuple[Path, ...]

    def __call__(self, name: str) -> tuple[str, str]:
        """Return a template's text and its file; raise `KeyError` if no folder has it."""
        for folder in self.folders:
            path = folder / name
            if path.is_file():
                try:
                    return path.read_bytes().decode("utf-8"), str(path)
                except UnicodeDecodeError as err:
                    raise WorkspaceError(str(path), "is not UTF-8", "save it as UTF-8") from err
        raise KeyError(name)
