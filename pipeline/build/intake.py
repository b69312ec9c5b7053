"""Take articles into a workspace: a copy under `articles/`, a record and what it stands on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from pipeline.build.drafting import draft_from_bytes
from pipeline.build.files import write_whole
from pipeline.build.workspace import Workspace
from pipeline.errors import DataError, PipelineError, SourceError
from pipeline.model import Draft
from pipeline.read import find_articles, kind_from_name, read_bytes
from pipeline.record import (
    parsed_from_draft,
    read_parsed,
    schema_text,
    yaml_from_record,
)
from pipeline.record.source_listing import named_sources

Outcome = Literal["new", "updated", "unchanged", "kept"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one article: `kept` means that a person has edited the record since."""

    article: str
    record: Path
    outcome: Outcome


def article_paths(given: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files that are named, folders replaced by the articles in them.

    Raise `SourceError` for a folder without articles.
    """
    return tuple(path for one in given for path in _expand(one))


def _expand(path: Path) -> tuple[Path, ...]:
    if not path.is_dir():
        return (path,)
    found = find_articles(path)
    if not found:
        raise SourceError(
            str(path), "no articles in this folder", "put .txt, .md or .html files in"
        )
    return found


def take_in(workspace: Workspace, paths: Sequence[Path]) -> Iterator[Reading | PipelineError]:
    """Parse each article into its record; yield what became of it, or why nothing did.

    A record that a person has edited or renamed is never written over. An article from elsewhere
    is copied into `articles/` first, so that every quote can be checked against it later.
    """
    write_whole(workspace.editor_schema, schema_text().encode())
    owners = {named.article: named.record for named in named_articles(workspace)}
    for path in paths:
        try:
            reading = _take_in_one(workspace, path, owners)
        except PipelineError as err:
            yield err
        else:
            owners[reading.article] = reading.record
            yield reading


def _take_in_one(workspace: Workspace, path: Path, owners: Mapping[str, Path]) -> Reading:
    data = read_bytes(path, str(path))
    inside = name_inside(workspace, path)
    name = inside or f"articles/{path.name}"
    draft = draft_from_bytes(data, name, kind_from_name(path.name))
    record = owners.get(name) or workspace.record_path(draft.record.id)
    if record.exists() and name not in owners:
        raise SourceError(
            str(path),
            f"its record would be {record}, which belongs to another article",
            "rename the article",
        )
    if not inside:
        _copy_in(workspace, name, data)
    return Reading(name, record, _put(workspace, record, draft))


def name_inside(workspace: Workspace, path: Path) -> str | None:
    """Return the path from the workspace's root, or None for an article from elsewhere."""
    try:
        return path.resolve().relative_to(workspace.root.resolve()).as_posix()
    except ValueError:
        return None


def _copy_in(workspace: Workspace, name: str, data: bytes) -> None:
    target = workspace.root / name
    if target.exists() and target.read_bytes() != data:
        raise SourceError(
            str(target), "another article of this name is here", "rename the new one and try again"
        )
    write_whole(target, data)


def _put(workspace: Workspace, path: Path, draft: Draft) -> Outcome:
    """Write the record unless a person has edited it since; return what was done."""
    is_new = not path.exists()
    if not (is_new or is_untouched(workspace, path)):
        return "kept"
    if not _write(workspace, path, draft):
        return "unchanged"
    return "new" if is_new else "updated"


def _write(workspace: Workspace, path: Path, draft: Draft) -> bool:
    text = yaml_from_record(draft.record)
    changed = write_whole(path, text.encode())
    changed |= write_whole(
        workspace.parsed_path(path.stem), parsed_from_draft(draft, text).encode()
    )
    if draft.text is not None:
        changed |= write_whole(workspace.text_path(path.stem), draft.text.encode())
    return changed


def is_untouched(workspace: Workspace, path: Path) -> bool:
    """Tell whether a record's file is byte for byte what the parser wrote."""
    parsed = workspace.parsed_path(path.stem)
    if not parsed.is_file():
        return False
    try:
        written = read_parsed(parsed.read_text(encoding="utf-8"), str(parsed)).yaml_sha256
    except (DataError, UnicodeDecodeError):  # without a base, all of it is the person's
        return False
    return sha256(path.read_bytes()).hexdigest() == written


@dataclass(frozen=True, slots=True)
class Named:
    """An article that a record names, with the digest that it had then."""

    article: str
    sha256: str | None
    record: Path


def named_articles(workspace: Workspace) -> Iterator[Named]:
    """Yield each article that a record names as its source, in order of the records."""
    for path in sorted(workspace.records.glob("*.yaml")):
        for article, digest in named_sources(path.read_bytes()):
            yield Named(article, digest, path)


def new_articles(workspace: Workspace) -> tuple[Path, ...]:
    """Return the articles that no record names yet, or that changed since they were parsed."""
    if not workspace.articles.is_dir():
        return ()
    known = {named.article: named.sha256 for named in named_articles(workspace)}
    return tuple(
        path
        for path in find_articles(workspace.articles)
        if known.get(path.relative_to(workspace.root).as_posix()) != _digest(path)
    )


def _digest(path: Path) -> str:
    return sha256(read_bytes(path, str(path))).hexdigest()
