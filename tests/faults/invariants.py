"""What must hold of a workspace after its build was cut short, and after the next one."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath

from tests.faults.workspaces import BASE_URL

MANIFEST = ".readout-manifest.json"
_STAGING = ".readout-staging/"
_NAMED = re.compile(rb"""(?:href|src)=["']([^"']*)["']|<(?:loc|id)>([^<]*)</|\]\(([^)\s]*)\)""")
Tree = Mapping[str, bytes]


def tree(folder: Path) -> dict[str, bytes]:
    """Return all below a folder by path: files with their content, folders with none."""
    found = {}
    for parent, folders, names in os.walk(folder):
        inside = "" if Path(parent) == folder else f"{os.path.relpath(parent, folder)}/"
        found.update({f"{inside}{name}/": b"" for name in folders})
        found.update({inside + name: Path(parent, name).read_bytes() for name in names})
    return found


def below(found: Tree, folder: str) -> Tree:
    """Return the part of a tree that is in a folder, by path from there."""
    return {
        path.removeprefix(folder): content
        for path, content in found.items()
        if path.startswith(folder) and path != folder
    }


def files(found: Tree) -> dict[str, bytes]:
    """Return the files of a tree that are published."""
    return {
        path: content
        for path, content in found.items()
        if not path.endswith("/") and not path.startswith(_STAGING) and not is_begun(path)
    }


def faults_of_site(now: Tree, old: Tree, new: Tree) -> Iterator[str]:
    """Yield what is wrong with a site that was cut short on its way from `old` to `new`."""
    pages = {path: content for path, content in files(now).items() if path != MANIFEST}
    for path, content in pages.items():
        if content not in (old.get(path), new.get(path)):
            yield f"{path} is neither the old one nor the new one"
    for path in (old.keys() & new.keys()) - now.keys():
        yield f"{path} is gone"
    yield from _faults_of_manifest(now, pages)
    for path, content in pages.items():
        is_last = path.endswith("/feed.xml") and path not in new
        for name in sorted(_names_in(path, content)):
            if name in old.keys() | new.keys() and not _may_miss(name, now, is_last=is_last):
                yield f"{path} names {name}, which is not there"


def _may_miss(name: str, now: Tree, *, is_last: bool) -> bool:
    """Tell whether a page is there, or leads to where a site has no home yet.

    All pages name the home page and the indexes, and these name the lists: where there was no site,
    one must come first. A list and its feed name each other: where both go, the feed `is_last`.
    """
    is_above = name.count("/") < 2 and name.endswith(("index.html", "index.md"))
    return name in now or is_last or (is_above and "index.html" not in now)


def _faults_of_manifest(now: Tree, pages: Tree) -> Iterator[str]:
    if MANIFEST not in now:
        if pages:
            yield "pages, but no manifest"
        return
    try:
        listed = set(json.loads(now[MANIFEST])["files"])
    except (ValueError, KeyError) as err:
        yield f"the manifest cannot be read: {err}"
        return
    for path in pages.keys() - listed:
        yield f"{path} is not in the manifest"


def _names_in(path: str, content: bytes) -> set[str]:
    """Return the pages of ours that an index, list, feed or sitemap leads to."""
    if path.startswith("meetings/") and path.count("/") > 1:
        return set()
    found = set()
    for groups in _NAMED.findall(content):
        link = next(filter(None, groups), b"").decode().split("#")[0].split("?")[0]
        if link.startswith(BASE_URL):
            name = link.removeprefix(BASE_URL)
        elif ":" in link or not link:
            continue
        else:
            name = normpath(join(dirname(path), link)) + ("/" if link.endswith("/") else "")
        found.add("index.html" if name in ("", "./") else name + "index.html" * name.endswith("/"))
    return found


def differences(now: Tree, wanted: Tree) -> Iterator[str]:
    """Yield where two trees are not the same, left-over files and empty folders included."""
    for path in sorted(now.keys() | wanted.keys()):
        if path not in now:
            yield f"{path} is missing"
        elif path not in wanted:
            yield f"{path} is left over"
        elif now[path] != wanted[path] and not path.startswith(".readout/"):
            yield f"{path} is not what a build from nothing makes"


def is_begun(path: str) -> bool:
    """Tell whether a name is one that files have before they are whole."""
    return path.endswith(".readout-tmp")
