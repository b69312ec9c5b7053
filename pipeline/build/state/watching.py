"""List the files that a site is made from, each with the name that the state knows it by.

Names of the workspace's files are paths from its root, whatever it is called by; those of readout's
own files begin with `readout:`.
"""

import os
from collections.abc import Iterable, Iterator
from importlib.machinery import PathFinder
from typing import NamedTuple

from pipeline.build.workspace import Workspace
from pipeline.resources import data_dir

OWN = "readout:"
_PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Of these, another version may make other pages of the same records, or other records.
_LIBRARIES = ("jinja2-", "jsonschema-", "jsonschema_rs-", "markupsafe-", "pyyaml-", "referencing-")
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


class Watched(NamedTuple):
    """A file that a build depends on, where it stands, and its status now."""

    name: str
    path: str
    status: os.stat_result


def watched_files(workspace: Workspace, elsewhere: Iterable[str] = ()) -> Iterator[Watched]:
    """Yield every file that the site depends on, in no order.

    `elsewhere` are articles that records name outside the folder of articles.
    """
    for name in elsewhere:
        if found := watched_file(name, str(workspace.root / name)):
            yield found
    yield from _single_files(workspace)
    yield from _below(str(workspace.articles), "articles/")
    yield from record_files(workspace)
    yield from _below(str(workspace.schemas), "schemas/")
    yield from _below(str(workspace.templates), "templates/")
    yield from own_files()


def record_files(workspace: Workspace) -> Iterator[Watched]:
    """Yield the records and what is kept of their readings."""
    yield from _in(str(workspace.records), "records/")
    yield from _in(str(workspace.records / ".parsed"), "records/.parsed/")


def own_files() -> Iterator[Watched]:
    """Yield readout's own templates, schemas and code."""
    yield from _below(str(data_dir("templates")), f"{OWN}templates/")
    yield from _below(str(data_dir("schemas")), f"{OWN}schemas/")
    yield from _below(_PACKAGE, f"{OWN}pipeline/")


def versions(libraries: tuple[str, ...] = _LIBRARIES) -> str:
    """Return the versions of Python and of the libraries that pages are made with."""
    import sys

    spec = PathFinder.find_spec("jinja2")
    folder = os.path.dirname(os.path.dirname(spec.origin)) if spec and spec.origin else "."
    found = [
        name.removesuffix(".dist-info")
        for name in map(str.lower, os.listdir(folder))
        if name.endswith(".dist-info") and name.startswith(libraries)
    ]
    return " ".join(("python-" + sys.version.split()[0], *sorted(found)))


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


def published_file(name: str, path: str) -> Watched | None:
    """Return one file of the site, None where none stands; a link is none of ours."""
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return None
    return Watched(name, path, status) if _is_regular(status) else None


def _single_files(workspace: Workspace) -> Iterator[Watched]:
    for path in (workspace.config, workspace.people, workspace.lookups):
        found = watched_file(path.name, str(path))
        if found:
            yield found


def _in(folder: str, prefix: str) -> Iterator[Watched]:
    """Yield the files right in a folder; hidden ones and back-ups are those of editors."""
    try:
        entries = os.scandir(folder)
    except OSError:
        return
    with entries:
        for entry in entries:
            name = entry.name
            if name[0] != "." and name[-1] != "~":
                found = _of_entry(entry, prefix + name)
                if found:
                    yield found


def _below(folder: str, prefix: str) -> Iterator[Watched]:
    try:
        entries = os.scandir(folder)
    except OSError:
        return
    folders = []
    with entries:
        for entry in entries:
            name = entry.name
            if name[0] == "." or name[-1] == "~" or name == "__pycache__":
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append((entry.path, f"{prefix}{name}/"))
            elif found := _of_entry(entry, prefix + name):
                yield found
    for inner, prefix_of_inner in folders:
        yield from _below(inner, prefix_of_inner)


def _of_entry(entry: "os.DirEntry[str]", name: str) -> Watched | None:
    try:
        status = entry.stat()
    except OSError:
        return None
    return Watched(name, entry.path, status) if _is_regular(status) else None


def _is_regular(status: os.stat_result) -> bool:
    return status.st_mode & 0o170000 == 0o100000
