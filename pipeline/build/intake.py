"""Read articles for a workspace: which record each belongs to, and what is to be written."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.drafting import Aids, Drafted, draft_with_proposals
from pipeline.build.extractors import extensions_of
from pipeline.build.holdings import Named, named_by_article, record_bytes
from pipeline.build.known import NOTHING, Known
from pipeline.build.planning import Plan, plan_draft
from pipeline.build.workspace import Workspace, name_inside
from pipeline.errors import ExtractorError, PipelineError, SourceError
from pipeline.read import find_articles, kind_from_name, read_bytes
from pipeline.record import named_sources

# What the record's schema takes as the path of an article.
_PART = r"[^/.\\\x00-\x1f\x7f][^/\\\x00-\x1f\x7f]*"
_NAME = re.compile(rf"{_PART}(?:/{_PART})*")


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to be written for one article.

    `copy` is the content of an article from elsewhere; `failures` are those of extractors.
    """

    article: str
    plan: Plan
    copy: bytes | None
    failures: tuple[ExtractorError, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """An article that a record names and is not made of: a further report of its meeting."""

    article: str
    record: Path


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


def plan_articles(
    workspace: Workspace,
    paths: Sequence[Path],
    taught: Known = NOTHING,
    extractors: Sequence[str] = (),
) -> Iterator[Planned | Apart | PipelineError]:
    """Parse articles and yield what is to be written for each, or why nothing is.

    What people have made of a record is merged with the new reading, in each record that is made of
    the article. An article from elsewhere is
    to be copied into `articles/` first, so that every quote can be checked against it later.
    Asked are the extractors that the workspace turns on, and those that are named. Each plan is to
    be carried out before the next is asked for, or else none.
    """
    extensions = extensions_of(workspace, extractors) if paths else ()
    aids = Aids(taught.people, extensions, taught.lookups.items)
    known = named_by_article(workspace)
    moved = {
        one.sha256: one
        for article, named_so in known.items()
        for one in named_so
        if not (workspace.root / article).exists()
    }
    for path in paths:
        try:
            found = _plan_article(workspace, path, known, moved, aids, taught.digest)
        except PipelineError as err:
            yield err
            continue
        for one in found:
            if isinstance(one, Planned) and one.article not in known:
                known[one.article] = [Named(one.article, None, one.plan.record)]
            yield one


def _plan_article(
    workspace: Workspace,
    path: Path,
    known: Mapping[str, Sequence[Named]],
    moved: Mapping[str | None, Named],
    aids: Aids,
    taught: str | None,
) -> Sequence[Planned | Apart | PipelineError]:
    """Plan for one article; `moved` holds, by digest, the articles that are no longer there."""
    data = read_bytes(path, str(path))
    inside = name_inside(workspace, path)
    name = inside or f"articles/{path.name}"
    insist_on_name(path, name)
    if not inside:
        _insist_on_room(workspace, name, data)
    named = known.get(name, ())
    records = [one.record for one in named if one.is_main]
    if named and not records:
        return [Apart(name, named[0].record)]
    drafted = draft_with_proposals(data, name, kind_from_name(path.name), aids)
    if not records:
        records = [workspace.record_path(drafted.draft.record.id)]
        _insist_on_new(path, name, records[0], moved.get(drafted.draft.record.sources[0].sha256))
    plans = [_plan_record(workspace, one, drafted, taught, records) for one in records]
    copy = None if inside else data
    return [
        one if isinstance(one, PipelineError) else Planned(name, one, copy, drafted.failures)
        for one in plans
    ]


def _plan_record(
    workspace: Workspace,
    record: Path,
    drafted: Drafted,
    taught: str | None,
    all_records: Sequence[Path],
) -> Plan | PipelineError:
    try:
        others = [one for one in all_records if one != record]
        return plan_draft(workspace, record, drafted, taught, others)
    except PipelineError as err:
        return err


def _insist_on_new(path: Path, name: str, record: Path, moved: Named | None) -> None:
    """Raise `SourceError` if an article without a record has moved, or clashes with another."""
    if moved is not None:
        raise SourceError(
            str(path),
            f"is {moved.article} under another name, which {moved.record} still names",
            f"write article: {name} there",
        )
    if record.exists():
        others = [article for article, _ in named_sources(record_bytes(record))]
        fault = f"which belongs to {others[0]}" if others else "which names no article"
        remedy = "rename the article" if others else f"mend that (readout check {record})"
        raise SourceError(str(path), f"its record would be {record}, {fault}", remedy)


def insist_on_name(path: Path, name: str) -> None:
    """Raise `SourceError` for a name that no record could give as its source."""
    try:
        name.encode()
    except UnicodeEncodeError as err:
        shown = os.fsencode(path).decode("utf-8", "backslashreplace")
        raise SourceError(shown, "its name is not UTF-8", "rename it") from err
    if not _NAME.fullmatch(name):
        raise SourceError(
            ascii(str(path)),
            "its name begins with a dot or holds a control character or backslash",
            "rename it",
        )


def _insist_on_room(workspace: Workspace, name: str, data: bytes) -> None:
    target = workspace.root / name
    if target.exists() and target.read_bytes() != data:
        raise SourceError(
            str(target), "another article of this name is here", "rename the new one and try again"
        )
