"""Read every record of a workspace with what it stands on, and collect all that is wrong."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pipeline.build.extractors import unknown_extractors
from pipeline.build.holdings import record_bytes, record_paths, records_in
from pipeline.build.known import Known, look_at_known
from pipeline.build.pending import waiting_readings
from pipeline.build.workspace import Workspace
from pipeline.errors import DataError, Location, Problem, SourceError, WorkspaceError
from pipeline.model import Article, ArticleKind, Draft, Metadata, Record, Site
from pipeline.read import article_from_bytes, kind_from_name, read_bytes
from pipeline.record import (
    Loaded,
    Parsed,
    check_record,
    check_together,
    find_other_ids,
    find_unused,
    read_config,
    read_parsed,
    read_record,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One record's file, and what the parser last said of its article, if that is kept."""

    path: Path
    loaded: Loaded
    reading: Parsed | None

    @property
    def draft(self) -> Draft | None:
        """Return the draft that the parser made of the article."""
        return self.reading.draft if self.reading else None


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
    known, unclear = look_at_known(workspace)
    unknown = () if faults else unknown_extractors(workspace)
    problems += [*faults, *unclear, *unknown, *_wrong_suffixes(workspace), *_cut_short(workspace)]
    problems += _idle_lookups(known, entries)
    problems += [one for entry in entries for one in find_other_ids(entry.loaded, known.people)]
    return Inspection(tuple(entries), tuple(sorted(set(problems))), site)


def _cut_short(workspace: Workspace) -> list[Problem]:
    return [
        Problem(
            Location(str(path)),
            "",
            "a run was cut short here, so the record and what was read for it may be at odds",
            "run readout build or readout parse, which makes them whole",
            "cut-short",
            "warning",
        )
        for path in waiting_readings(workspace)
    ]


def _idle_lookups(known: Known, entries: Sequence[Entry]) -> tuple[Problem, ...]:
    """Return the lookups that no article needs, once all are read with those of today."""
    readings = [one.reading for one in entries if one.reading]
    if not known.lookups.items or any(one.taught != known.digest for one in readings):
        return ()
    return find_unused(known.lookups, {fix.match for one in readings for fix in one.fixes})


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
    reading = None
    try:
        reading = read_reading(workspace, path)
    except DataError as err:
        problems += err.problems
    draft = reading.draft if reading else None
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
    return Entry(path, loaded, reading), problems


def read_reading(workspace: Workspace, record: Path) -> Parsed | None:
    """Return what is kept of the last reading for a record's file, None where nothing is.

    Raise `DataError` if it is damaged.
    """
    path = workspace.parsed_path(record.stem)
    if not path.is_file():
        return None
    return read_parsed(path.read_bytes().decode("utf-8", "replace"), str(path))


def read_draft(workspace: Workspace, record: Path) -> Draft | None:
    """Return what the parser last said for a record's file; else as `read_reading`."""
    reading = read_reading(workspace, record)
    return reading.draft if reading else None


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


def insist_on_config(workspace: Workspace) -> None:
    """Raise `DataError` where readout.yaml has problems; where there is none, nothing is loaded."""
    _, problems = _read_site(workspace)
    if problems:
        raise DataError(problems)


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
