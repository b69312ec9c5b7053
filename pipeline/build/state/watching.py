"""List the files that a site is made from, each with the name that the state knows it by.

Names of the workspace's files are paths from its root, whatever it is called by; those of readout's
own files begin with `readout:`.
"""

import os
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import PathFinder
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from pipeline.build.workspace import Workspace
from pipeline.resources import data_dir

OWN = "readout:"
_PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Of these, another version may make other pages of the same records, or other records.
_LIBRARIES = (
    *("babel-", "jinja2-", "jsonschema-", "jsonschema_rs-"),
    *("markupsafe-", "pyyaml-", "referencing-"),
)
_READERS = (
    *(
        "charset_normalizer-",
        "courlan-",
        "dateparser-",
        "htmldate-",
        "justext-",
        "lxml-",
        "lxml_html_clean-",
    ),
    *("markdown_it_py-", "trafilatura-"),
)
# These make what only some sites have: PDF files and the index that is searched.
_PRINTERS = (
    *("cssselect2-", "fonttools-", "pillow-", "pydyf-", "pyphen-"),
    *("tinycss2-", "tinyhtml5-", "weasyprint-"),
)
_SEARCHERS = ("pagefind-", "pagefind_bin-", "pagefind_bin_extended-")


_times = attrgetter("st_size", "st_mtime_ns", "st_ctime_ns")
_name, _status = attrgetter("name"), attrgetter("status")
_KIND, _REGULAR = 0o170000, 0o100000  # of the mode of a file, as POSIX has it


class Watched(NamedTuple):
    """A file that a build depends on, where it stands, and its status now."""

    name: str
    path: str
    status: os.stat_result


class Seen(NamedTuple):
    """The files that a look has seen, in the order of names, with sizes and times packed."""

    files: Sequence[Watched]
    times: bytes


def see(found: Iterable[Watched]) -> Seen:
    """Return files as one look at them."""
    files = sorted(found, key=_name)
    return Seen(files, _packed(map(_status, files)))


def _packed(statuses: Iterable[os.stat_result]) -> bytes:
    return array("q", chain.from_iterable(map(_times, statuses))).tobytes()


def watched_files(workspace: Workspace, elsewhere: Iterable[str] = ()) -> list[Watched]:
    """Return every file that the site depends on, in no order.

    `elsewhere` are articles that records name outside the folder of articles.
    """
    found: list[Watched] = []
    single = [(name, str(workspace.root / name)) for name in elsewhere]
    single += [(one.name, str(one)) for one in (workspace.config, workspace.people)]
    single.append((workspace.lookups.name, str(workspace.lookups)))
    found += filter(None, (watched_file(name, path) for name, path in single))
    _add_files(found, str(workspace.records), "records/")
    _add_files(found, str(workspace.records / ".parsed"), "records/.parsed/")
    _add_tree(found, str(workspace.articles), "articles/")
    _add_files(found, str(workspace.fetched), "articles/.fetched/")
    _add_tree(found, str(workspace.schemas), "schemas/")
    _add_tree(found, str(workspace.templates), "templates/")
    return found + own_files()


def own_files() -> list[Watched]:
    """Return readout's own templates, schemas and code."""
    found: list[Watched] = []
    _add_tree(found, str(data_dir("templates")), f"{OWN}templates/")
    _add_tree(found, str(data_dir("schemas")), f"{OWN}schemas/")
    _add_tree(found, _PACKAGE, f"{OWN}pipeline/")
    return found


def versions(libraries: tuple[str, ...] = _LIBRARIES) -> str:
    """Return the versions of Python and of the libraries that pages are made with."""
    import sys

    return " ".join(("python-" + sys.version.split()[0], *_installed(libraries)))


def printer_versions() -> str:
    """Return the versions of the libraries that print PDF files, empty for none."""
    return " ".join(_installed(_PRINTERS))


def extra_versions() -> str:
    """Return the versions of libraries that only some sites need, empty for none."""
    return " ".join(_installed(_PRINTERS + _SEARCHERS))


def _installed(libraries: tuple[str, ...]) -> list[str]:
    spec = PathFinder.find_spec("jinja2")
    folder = os.path.dirname(os.path.dirname(spec.origin)) if spec and spec.origin else "."
    return sorted(
        name.removesuffix(".dist-info")
        for name in map(str.lower, os.listdir(folder))
        if name.endswith(".dist-info") and name.startswith(libraries)
    )


def own_digest() -> str:
    """Return the digest of readout's code, data and libraries, those that read articles too."""
    from hashlib import sha256

    digest = sha256(versions(_LIBRARIES + _READERS).encode())
    for one in sorted(own_files()):
        with open(one.path, "rb") as file:
            digest.update(f"\0{one.name}\0".encode() + file.read())
    return digest.hexdigest()


def watched_file(name: str, path: str) -> Watched | None:
    """Return one file, None where no regular file stands: pipes and devices have no content."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return Watched(name, path, status) if _is_regular(status) else None


def packed_times(folder: str, names: Iterable[str]) -> bytes:
    """Return sizes and times of published files, packed; nothing where one of them is none of ours.

    Names lead from the folder, which on most systems spares the way to it each time.
    """
    try:
        with _way_into(folder) as (prefix, descriptor):
            found = [
                os.stat(prefix + name, dir_fd=descriptor, follow_symlinks=False) for name in names
            ]
    except (OSError, ValueError):
        return b""
    are_regular = all(mode & _KIND == _REGULAR for mode in {one.st_mode for one in found})
    return _packed(found) if are_regular else b""


@contextmanager
def _way_into(folder: str) -> Iterator[tuple[str, int | None]]:
    """Give what goes before names in a folder, and the folder's descriptor where that serves."""
    if os.stat not in os.supports_dir_fd:
        yield os.path.join(folder, ""), None
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield "", descriptor
    finally:
        os.close(descriptor)


def published_file(name: str, path: str) -> Watched | None:
    """Return one file of the site, None where none stands; a link is none of ours."""
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return None
    return Watched(name, path, status) if _is_regular(status) else None


def _add_files(found: list[Watched], folder: str, prefix: str) -> None:
    """Add the files right in a folder; hidden ones and back-ups are those of editors.

    All in one loop: it goes over tens of thousands of files at every start.
    """
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name[0] == "." or name[-1] == "~":
                    continue
                try:
                    status = entry.stat()
                except OSError:  # it went away just now
                    continue
                if status.st_mode & _KIND == _REGULAR:
                    found.append(Watched(prefix + name, entry.path, status))
    except OSError:  # there is no such folder
        return


def _add_tree(found: list[Watched], folder: str, prefix: str) -> None:
    """Add the files in a folder and in those below it; a link to a folder is not followed."""
    _add_files(found, folder, prefix)
    for name in _folders_in(folder):
        _add_tree(found, os.path.join(folder, name), f"{prefix}{name}/")


def _folders_in(folder: str) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [
                entry.name
                for entry in entries
                if entry.name[0] != "."
                and entry.name != "__pycache__"
                and entry.is_dir(follow_symlinks=False)
            ]
    except OSError:
        return []


def _is_regular(status: os.stat_result) -> bool:
    return status.st_mode & _KIND == _REGULAR
