"""Put staged pages in place, and take away what is no longer ours.

All that can be refused is refused before the first page moves. Then files are only renamed, and
folders that the site lacks as a whole: each page is the old one or the new one at any time, pages
that lead to others come after those, and what is gone goes last, when nothing leads to it any more.
"""

import errno
import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pipeline.build.files import remove_ours
from pipeline.build.interrupts import held_back
from pipeline.build.site.manifest import write_manifest
from pipeline.build.site.waiting import Staged, is_inside
from pipeline.errors import WorkspaceError
from pipeline.values import dataclass

_IN_THE_WAY = "the old site stands; move it away or name another --output, and retry"
_NOT_OURS = "move it away, or name another folder with --output"


@dataclass(frozen=True, slots=True)
class Publication:
    """What a build did to the output folder, in paths from that folder, each in order."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def plan_publication(
    output: Path, staged: Sequence[Staged], paths: Sequence[str], ours: set[str]
) -> Publication:
    """Return what is to be done to make a site of `paths`, which are in order.

    `ours` are the paths that are ours already. Raise `WorkspaceError` for what cannot be published
    as it is meant.
    """
    if output.exists() and not output.is_dir():
        raise WorkspaceError(
            str(output), "is a file", "take it away, or name another folder with --output"
        )
    if not ours >= set(paths):
        insist_on_safe_paths(paths)
    _insist_on_own_folders(output, staged)
    _insist_on_ours(output, staged, ours)
    written = {one.path for one in staged}
    return Publication(
        written=tuple([path for path in paths if path in written]),
        unchanged=tuple([path for path in paths if path not in written]),
        removed=tuple(sorted(ours - set(paths))),
    )


def publish(
    output: Path,
    staged: Sequence[Staged],
    paths: Sequence[str],
    ours: set[str],
    *,
    is_listed: bool = False,
) -> Publication:
    """Make `output` hold the pages at `paths`, of which `staged` differ from those that are there.

    `is_listed` tells that the manifest lists just what is `ours`. Raise `WorkspaceError`, with the
    old site as it was, if pages cannot stand there.
    """
    done = plan_publication(output, staged, paths, ours)
    ahead = ours.union(paths)
    with held_back():
        if not (is_listed and ahead == ours):
            write_manifest(output, ahead)  # whenever this is killed, the next knows what is ours
        for one in _moves(output, _led_to_first(staged)):
            _put(output, one)
        removed = [path for path in sorted(done.removed, key=_is_led_to) if _remove(output, path)]
        if not (is_listed and ours == set(paths)):
            write_manifest(output, paths)
    return Publication(done.written, done.unchanged, tuple(sorted(removed)))


def _led_to_first(staged: Sequence[Staged]) -> list[Staged]:
    """Return pages in the order in which they are made, but what an HTML page leads to before it.

    That is the same page in Markdown.
    """
    held: list[Staged] = []
    for one in staged:
        twin = f"{one.path.removesuffix('.md')}.html"
        is_late = one.path.endswith(".md") and held and held[-1].path == twin
        held.insert(len(held) - 1 if is_late else len(held), one)
    return held


def _moves(output: Path, staged: Iterable[Staged]) -> Iterator[Staged]:
    """Yield what is to be renamed: pages, or once for all pages in it a folder that is lacking."""
    moved: set[str] = set()
    for one in staged:
        above = [*_parents(one.path)] if one.tree else []
        if not moved.isdisjoint(above):
            continue  # it came with its folder
        lacking = [folder for folder in above if not os.path.lexists(os.path.join(output, folder))]
        if lacking:
            moved.add(lacking[-1])
            yield Staged(lacking[-1], one.tree + lacking[-1])
        else:
            yield one


def _is_led_to(path: str) -> tuple[bool, int]:
    """Return a key that puts pages before what they lead to: lists, HTML, Markdown, all else."""
    rank = 0 if path.endswith(".html") else 1 if path.endswith(".md") else 2
    return path.startswith("meetings/"), rank


def _put(output: Path, one: Staged) -> None:
    try:
        os.replace(one.file, os.path.join(output, one.path))
    except OSError as err:
        path = str(output / one.path)
        remedy = "build again when that is mended: it goes on where this one stopped"
        raise WorkspaceError(path, f"cannot be written: {err.strerror}", remedy) from err


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
        if not is_inside(path):
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
    """Raise `WorkspaceError` if a page cannot have its folder in the output folder.

    That is where a link would lead it out of it, or a file stands in the way.
    """
    root = os.path.realpath(output)
    for folder in _folders_from_top(output, staged):
        path = os.path.join(output, folder)
        if os.path.islink(path) and os.path.commonpath([root, os.path.realpath(path)]) != root:
            raise WorkspaceError(path, "leads out of the output folder", "remove the link")
        if not os.path.isdir(path):
            fault = f"no folder can be made there: {os.strerror(errno.EEXIST)}"
            raise WorkspaceError(path, fault, _IN_THE_WAY)


def _folders_from_top(output: Path, staged: Sequence[Staged]) -> list[str]:
    """Return the folders above these pages that something stands at."""
    known: dict[str, bool] = {"": True}
    for folder in {os.path.dirname(one.path) for one in staged} - {""}:
        for parent in reversed([*_parents(f"{folder}/")]):
            if parent not in known:
                is_there = known[os.path.dirname(parent)]
                known[parent] = is_there and os.path.lexists(os.path.join(output, parent))
    return sorted(folder for folder, is_there in known.items() if is_there and folder)


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
