"""Read all articles that a record is made of when one of them is parsed, and join what they say."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from pipeline.build.aids import Aids
from pipeline.build.drafting import Drafted, draft_with_proposals
from pipeline.build.extractors import extensions_of
from pipeline.build.fetched import origin_of, read_in
from pipeline.build.holdings import articles_behind, named_articles, record_bytes
from pipeline.build.known import NOTHING, Known
from pipeline.build.planning import Planned, insist_on_room, plan_draft
from pipeline.build.sources import Given, Source, open_source
from pipeline.build.workspace import Workspace
from pipeline.errors import PipelineError, SourceError
from pipeline.read import kind_from_name, read_bytes
from pipeline.record import join_drafts, read_record
from pipeline.values import replace


def joined_draft(
    workspace: Workspace,
    record: Path,
    article: str,
    drafted: Drafted,
    articles: Sequence[str],
    aids: Aids,
) -> Drafted:
    """Return what the articles that a record is made of say together; one of them was just read.

    Raise `SourceError` for one that is not there or cannot be read.
    """
    if len(articles) < 2:
        return drafted
    parts = [
        drafted if one == article else _read_again(workspace, record, one, aids) for one in articles
    ]
    return Drafted(
        join_drafts([one.draft for one in parts]),
        tuple(failure for one in parts for failure in one.failures),
        tuple(fix for one in parts for fix in one.fixes),
    )


def _read_again(workspace: Workspace, record: Path, article: str, aids: Aids) -> Drafted:
    path = workspace.root / article
    if not path.is_file():
        raise SourceError(
            str(record),
            f"there is no article {article}, which it is made of as well",
            "put it back, or take it out of the record's sources",
        )
    data = read_bytes(path, article)
    origin = origin_of(article, read_in(workspace))
    return draft_with_proposals(data, article, kind_from_name(article), aids, origin)


def plan_joinings(
    workspace: Workspace,
    given: Sequence[Given],
    record: Path,
    taught: Known = NOTHING,
    extractors: Sequence[str] = (),
) -> Iterator[Planned | PipelineError]:
    """Yield what is to be written so that a record stands on further articles, or why it does not.

    An article that it is made of already is read again; one that belongs to another record, or is a
    copy of one that this record has, is refused. Each plan is to be carried out before the next is
    asked for.
    """
    for one in given:
        try:
            yield _plan_joining(workspace, one, record, taught, extractors)
        except PipelineError as err:
            yield err


def _plan_joining(
    workspace: Workspace,
    given: Given,
    record: Path,
    taught: Known,
    extractors: Sequence[str],
) -> Planned:
    aids = Aids(taught.people, extensions_of(workspace, extractors), taught.lookups.items)
    source, order = open_source(workspace, given, aids)
    _insist_on_free(workspace, source, sha256(order.data).hexdigest(), record)
    if source.copy is not None and source.keeping is None:
        insist_on_room(workspace, source.name, source.copy)
    behind = articles_behind(workspace, record)
    articles = behind if source.name in behind else (*behind, source.name)
    drafted = draft_with_proposals(*order)
    joined = joined_draft(workspace, record, source.name, drafted, articles, aids)
    if not behind:
        joined = _called_as(joined, record)
    plan = plan_draft(workspace, record, joined, taught.digest)
    return Planned(source.name, plan, source.copy, joined.failures, source.keeping)


def _called_as(drafted: Drafted, record: Path) -> Drafted:
    """Return a draft with the id of a record that was made of no article so far."""
    loaded = read_record(record_bytes(record), str(record)).record
    if loaded is None:  # the merge says what is wrong with it
        return drafted
    named = replace(drafted.draft.record, id=loaded.id)
    return drafted._replace(draft=replace(drafted.draft, record=named))


def _insist_on_free(workspace: Workspace, source: Source, digest: str, record: Path) -> None:
    for one in named_articles(workspace):
        is_copy = one.sha256 == digest and one.article != source.name
        if one.record == record and is_copy:
            fault = f"has the bytes of {one.article}, which {record} names already"
            raise SourceError(source.place, fault, "give another report of the meeting")
        if one.record != record and (is_copy or one.article == source.name):
            remedy = "delete that record, or take the article out of its sources, then try again"
            raise SourceError(source.place, f"belongs to {one.record} already", remedy)
