"""Clones of public repositories -> their documents in Markdown.

`sources.tsv` lists the repositories with the commit that was read and the licence of its text.
Clone them below one folder, each as `owner+name` (a bare clone will do).
"""

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_SOURCES = Path(__file__).with_name("sources.tsv")
_LARGEST_BYTES = 300_000
_OTHER_LANGUAGE = re.compile(
    r"(?:^|/)(?:i18n|locales?|translations?|(?:ar|bn|cs|de|es|fa|fr|hi|hu|id|it|ja|ko|nl|pl|pt|ru|sw"
    r"|ta|tr|uk|uz|vi|zh)(?:[-_][a-z]+)?)/|[._-](?:ar|de|es|fr|id|it|ja|ko|pt|ru|tr|zh)\.md$",
    re.IGNORECASE,
)
_NOT_WRITTEN_HERE = re.compile(r"(?:^|/)(?:node_modules|vendor|third[_-]?party|tests?|fixtures)/")


@dataclass(frozen=True, slots=True)
class Source:
    """A repository, the commit that was read, and the SPDX name of its licence."""

    repository: str
    commit: str
    licence: str


@dataclass(frozen=True, slots=True)
class PublicDocument:
    """One file in Markdown."""

    source: Source
    path: str
    text: str


def sources() -> list[Source]:
    """Return the repositories in the order of the list."""
    _, *lines = _SOURCES.read_text(encoding="utf-8").splitlines()
    return [Source(*line.split("\t")[:3]) for line in lines]


def documents(clones: Path, source: Source) -> Iterator[PublicDocument]:
    """Yield the English documents of one repository in the order of their paths."""
    folder = _clone(clones, source)
    paths = _paths(folder, source.commit)
    for path, text in zip(paths, _texts(folder, list(paths.values())), strict=True):
        yield PublicDocument(source, path, text)


def _clone(clones: Path, source: Source) -> Path:
    folder = clones / source.repository.replace("/", "+")
    bare = folder / "repo"
    if not folder.is_dir():
        raise SystemExit(f"{folder}: no such folder; clone {source.repository} there")
    return bare if bare.is_dir() else folder


def _paths(folder: Path, commit: str) -> dict[str, str]:
    """Return the paths of the documents in order, with the names of their contents."""
    listed = _git(folder, "ls-tree", "-r", "-l", "-z", commit).decode("utf-8", "replace")
    found = {}
    for line in filter(None, listed.split("\0")):
        facts, path = line.split("\t", 1)
        _, kind, name, size = facts.split()
        if kind != "blob" or not path.lower().endswith((".md", ".mdx", ".markdown")):
            continue
        if _OTHER_LANGUAGE.search(path) or _NOT_WRITTEN_HERE.search(path):
            continue
        if int(size) <= _LARGEST_BYTES:
            found[path] = name
    return dict(sorted(found.items()))


def _texts(folder: Path, names: Sequence[str]) -> Iterator[str]:
    given = "".join(f"{name}\n" for name in names).encode()
    answer = _git(folder, "cat-file", "--batch", given=given)
    at = 0
    for _ in names:
        line, _, _ = answer[at:].partition(b"\n")
        size = int(line.split()[2])
        start = at + len(line) + 1
        yield answer[start : start + size].decode("utf-8", "replace")
        at = start + size + 1


def _git(folder: Path, *arguments: str, given: bytes | None = None) -> bytes:
    command = ["git", "-c", "safe.directory=*", "-C", str(folder), *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout  # noqa: S603 - git, on clones given by the caller
