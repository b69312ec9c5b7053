"""Read every record of a workspace with what it stands on, and collect all that is wrong."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pipeline.build.extractors import unknown_extractors
from pipeline.build.holdings import record_bytes, record_paths, records_in
from pipeline.build.known import look_at_known
from pipeline.build.workspace import Workspace
from pipeline.errors import DataError, Location, Problem, SourceError, WorkspaceError
from pipeline.model import Article, ArticleKind, Draft, Metadata, Record, Site
from pipeline.read import article_from_bytes, kind_from_name, read_bytes
from pipeline.record import (
    Loaded,
    check_record,
    check_together,
    read_config,
    read_parsed,
    read_record,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One record's file, and what the parser last said of its article, if that is kept."""

    path: Path
    loaded: Loaded
    draft: Draft | None


@dataclass(frozen=True, slots=True)
class Inspection:
    """All records that were looked at, in order of file name, and all problems, in file order."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    site: Site

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Return the problems that keep a site from being published."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def inspect(workspace: Workspace, only: Sequence[Path] = ()) -> Inspection:
    """Read and check the records of `workspace`, or just those in `only`.

    Ids are compared across all records either way. Raise `WorkspaceError` if there is no such
    folder, or a record cannot be read.
    """
    if not workspace.root.is_dir():
        raise WorkspaceError(str(workspace.root), "no such folder", "name the workspace's folder")
    problems: list[Problem] = []
    entries = []
    paths = record_paths(workspace)
    held = {os.path.realpath(path) for path in paths}
    asked = {os.path.realpath(path) for path in only} or held
    for path in (*paths, *(one for one in only if os.path.realpath(one) not in held)):
        entry, found = _read_entry(workspace, path)
        entries.append(entry)
        if os.path.realpath(path) in asked:
            problems += found
    problems += check_together([entry.loaded for entry in entries])
    site, faults = _read_site(workspace)
    _, unclear = look_at_known(workspace)
    unknown = () if faults else unknown_extractors(workspace)
    problems += [*faults, *unclear, *unknown, *_wrong_suffixes(workspace)]
    return Inspection(tuple(entries), tuple(sorted(set(problems))), site)


def record_files(given: Sequence[Path]) -> tuple[Path, ...]:
    """Return the record files that are named, folders replaced by the records in them.

    Raise `WorkspaceError` for a folder without records.
    """
    return tuple(path for one in given for path in _expand(one))


def _expand(path: Path) -> tuple[Path, ...]:
    if not path.is_dir():
        return (path,)
    found = records_in(path)
    if not found:
        raise WorkspaceError(
            str(path), "no records in this folder", "name one that holds .yaml files"
        )
    return found


def _read_entry(workspace: Workspace, path: Path) -> tuple[Entry, list[Problem]]:
    loaded = read_record(record_bytes(path), str(path))
    problems = list(loaded.problems)
    draft = None
    try:
        draft = read_draft(workspace, path)
    except DataError as err:
        problems += err.problems
    articles: dict[str, Article | None] = {}
    for name in _source_names(loaded.record, draft):
        try:
            articles[name] = _article(workspace, path, name)
        except FileNotFoundError:
            continue
        except SourceError as err:
            articles[name] = None
            problems.append(Problem(Location(err.place), "", err.fault, err.remedy, "article"))
    problems += check_record(loaded, draft, articles)
    return Entry(path, loaded, draft), problems


def read_draft(workspace: Workspace, record: Path) -> Draft | None:
    """Return what the parser last said for a record's file, None where nothing is kept.

    Raise `DataError` if it is damaged.
    """
    path = workspace.parsed_path(record.stem)
    if not path.is_file():
        return None
    return read_parsed(path.read_bytes().decode("utf-8", "replace"), str(path)).draft


def _source_names(record: Record | None, draft: Draft | None) -> Iterator[str]:
    known = record or (draft.record if draft else None)
    for source in known.sources if known else ():
        if source.article:
            yield source.article


def _article(workspace: Workspace, record: Path, name: str) -> Article:
    """Return a source in the form that its evidence counts in.

    For HTML that is the text kept beside the record, so that a check need not extract it again.
    """
    path = workspace.root / name
    root = os.path.realpath(workspace.root)
    if not Path(os.path.realpath(path)).is_relative_to(root):
        raise SourceError(str(path), "stands outside the workspace", "keep articles inside it")
    if not path.exists():
        raise FileNotFoundError(path)
    data = read_bytes(path, str(path))
    kind = kind_from_name(path.name)
    text = workspace.text_path(record.stem)
    if kind == "html" and text.is_file():
        return _kept_text(name, kind, data, text)
    return article_from_bytes(data, name, kind)


def _kept_text(name: str, kind: ArticleKind, data: bytes, text: Path) -> Article:
    return Article(
        name=name,
        kind=kind,
        text=text.read_bytes().decode("utf-8", "replace"),
        sha256=sha256(data).hexdigest(),
        metadata=Metadata(),
    )


def _read_site(workspace: Workspace) -> tuple[Site, tuple[Problem, ...]]:
    if not workspace.config.exists():
        return Site(), ()
    if not workspace.config.is_file():
        raise WorkspaceError(str(workspace.config), "is not a file", "take it away")
    site, problems = read_config(workspace.config.read_bytes(), str(workspace.config))
    return site or Site(), problems


def _wrong_suffixes(workspace: Workspace) -> list[Problem]:
    return [
        Problem(
            Location(str(path)),
            "",
            "is not read as a record",
            "rename it to end in .yaml",
            "suffix",
        )
        for path in sorted(workspace.records.glob("*.yml"))
    ]
