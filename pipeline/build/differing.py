"""What people have corrected in records, and what the parser of today would change in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.holdings import record_bytes
from pipeline.build.inspection import read_reading
from pipeline.build.intake import Planned, plan_articles
from pipeline.build.known import Known, load_known
from pipeline.build.planning import Plan
from pipeline.build.workspace import Workspace
from pipeline.errors import DataError, PipelineError, SourceError
from pipeline.model import Record
from pipeline.record import Change, Parsed, changes_between, read_record


@dataclass(frozen=True, slots=True)
class Difference:
    """One record: what people changed since it was read, and what a new reading would change.

    `corrections` is None where it is not kept what was read; `plan` where the record has no article
    to be read, or that cannot be read: `failure` then says why.
    """

    record: Path
    corrections: tuple[Change, ...] | None
    plan: Plan | None
    failure: PipelineError | None = None


def differences(workspace: Workspace, records: Sequence[Path]) -> Iterator[Difference]:
    """Yield what became of each record and what would become of it; nothing is written."""
    people = load_known(workspace)
    for path in records:
        yield _difference(workspace, path, people)


def _difference(workspace: Workspace, path: Path, people: Known) -> Difference:
    loaded = read_record(record_bytes(path), str(path))
    if loaded.record is None:
        return Difference(path, None, None, DataError(loaded.problems))
    try:
        base = read_reading(workspace, path)
    except DataError as err:
        return Difference(path, None, None, err)
    corrections = changes_between(base.draft.record, loaded.record) if base else None
    article = _article(loaded.record, base)
    if article is None or not (workspace.root / article).is_file():
        missing = SourceError(
            str(path), f"there is no article {article or ''}".rstrip(), "it cannot be read again"
        )
        return Difference(path, corrections, None, missing)
    planned = _planned(workspace, path, workspace.root / article, people)
    if isinstance(planned, Planned):
        return Difference(path, corrections, planned.plan)
    return Difference(path, corrections, None, planned)


def _article(record: Record, base: Parsed | None) -> str | None:
    """Return the article that a record is made of, None where it names none."""
    named = [source.article for source in record.sources]
    read = base.draft.record.sources[0].article if base else None
    return read if read in named else named[0]


def _planned(
    workspace: Workspace, path: Path, article: Path, people: Known
) -> Planned | PipelineError | None:
    """Return what is planned for a record, one of several of its article perhaps."""
    found = list(plan_articles(workspace, [article], people))
    failures = [one for one in found if isinstance(one, PipelineError)]
    own = [one for one in failures if one.place == str(path)]
    plans = (one for one in found if isinstance(one, Planned) and one.plan.record == path)
    return next(plans, next(iter(own or failures), None))
