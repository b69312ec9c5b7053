"""Read articles for a workspace: which record each belongs to, and what is to be written."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from pipeline.build.aids import Aids
from pipeline.build.crew.crew import ALONE, Crew
from pipeline.build.drafting import Drafted
from pipeline.build.extractors import extensions_of
from pipeline.build.holdings import Named, articles_behind, named_by_article, record_bytes
from pipeline.build.joining import joined_draft
from pipeline.build.known import NOTHING, Known
from pipeline.build.parsing import Parsed
from pipeline.build.planning import Plan, Planned, insist_on_room, plan_draft
from pipeline.build.sources import Given, Source, parse_sources
from pipeline.build.workspace import Workspace
from pipeline.errors import PipelineError, SourceError
from pipeline.model import Fetched
from pipeline.read import find_articles
from pipeline.record import named_sources
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Apart:
    """An article that a record names and is not made of: a further report of its meeting."""

    article: str
    record: Path


_Named = TypeVar("_Named")


def article_paths(given: Sequence[_Named]) -> tuple[_Named | Path, ...]:
    """Return what is asked for, folders replaced by the articles in them.

    Raise `SourceError` for a folder without articles.
    """
    return tuple(
        path for one in given for path in (_expand(one) if isinstance(one, Path) else (one,))
    )


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
    given: Sequence[Given],
    taught: Known = NOTHING,
    extractors: Sequence[str] = (),
    crew: Crew = ALONE,
) -> Iterator[Planned | Apart | PipelineError]:
    """Parse articles and yield what is to be written for each, or why nothing is.

    What people have made of a record is merged with the new reading, in each record that is made of
    the article. An article from elsewhere is to be copied into `articles/` first, so that every
    quote can be checked against it later.
    Asked are the extractors that the workspace turns on, and those that are named. Each plan is to
    be carried out before the next is asked for, or else none.
    """
    extensions = extensions_of(workspace, extractors) if given else ()
    aids = Aids(taught.people, extensions, taught.lookups.items)
    known = named_by_article(workspace)
    moved = {
        one.sha256: one
        for article, named_so in known.items()
        for one in named_so
        if not (workspace.root / article).exists()
    }
    for source, parsed in parse_sources(workspace, given, known, aids, crew):
        try:
            found = _plan_article(workspace, source, parsed, known, moved, taught.digest, aids)
        except PipelineError as err:
            yield err
            continue
        for one in found:
            if isinstance(one, Planned) and one.article not in known:
                known[one.article] = [Named(one.article, None, one.plan.record)]
            yield one


def _plan_article(
    workspace: Workspace,
    source: Source,
    parsed: Parsed,
    known: Mapping[str, Sequence[Named]],
    moved: Mapping[str | None, Named],
    taught: str | None,
    aids: Aids,
) -> Sequence[Planned | Apart | PipelineError]:
    """Plan for one article; `moved` holds, by digest, the articles that are no longer there."""
    name = source.name
    if source.copy is not None and not isinstance(source.given, Fetched):
        insist_on_room(workspace, name, source.copy)
    if isinstance(parsed, PipelineError):
        raise _placed(parsed, source)
    named = known.get(name, ())
    if parsed is None:
        return [Apart(name, named[0].record)]
    records = [one.record for one in named if one.is_read]
    if not records:
        first = parsed.draft.record
        records = [workspace.record_path(first.id)]
        _insist_on_new(source.place, name, records[0], moved.get(first.sources[0].sha256))
    plans = [_plan_record(workspace, one, name, parsed, taught, records, aids) for one in records]
    return [
        one
        if isinstance(one, PipelineError)
        else Planned(name, one, source.copy, parsed.failures, source.keeping)
        for one in plans
    ]


def _placed(err: PipelineError, source: Source) -> PipelineError:
    """Return a fault with the place that the user knows: a page that is not kept has no file."""
    if isinstance(err, SourceError) and err.place == source.name and source.copy is not None:
        return SourceError(source.place, err.fault, err.remedy)
    return err


def _plan_record(
    workspace: Workspace,
    record: Path,
    article: str,
    drafted: Drafted,
    taught: str | None,
    all_records: Sequence[Path],
    aids: Aids,
) -> Plan | PipelineError:
    try:
        others = [one for one in all_records if one != record]
        if record.exists():
            behind = articles_behind(workspace, record)
            drafted = joined_draft(workspace, record, article, drafted, behind, aids)
        return plan_draft(workspace, record, drafted, taught, others)
    except PipelineError as err:
        return err


def _insist_on_new(place: str, name: str, record: Path, moved: Named | None) -> None:
    """Raise `SourceError` if an article without a record has moved, or clashes with another."""
    if moved is not None:
        raise SourceError(
            place,
            f"is {moved.article} under another name, which {moved.record} still names",
            f"write article: {name} there",
        )
    if record.exists():
        others = [article for article, _ in named_sources(record_bytes(record))]
        fault = f"which belongs to {others[0]}" if others else "which names no article"
        remedy = "rename the article" if others else f"mend that (readout check {record})"
        raise SourceError(place, f"its record would be {record}, {fault}", remedy)
