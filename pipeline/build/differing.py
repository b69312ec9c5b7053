"""What people have corrected in records, and what the parser of today would change in them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.build.holdings import record_bytes
from pipeline.build.inspection import read_reading
from pipeline.build.intake import plan_articles
from pipeline.build.known import Known, load_known
from pipeline.build.planning import Plan, Planned
from pipeline.build.workspace import Workspace
from pipeline.errors import DataError, PipelineError, SourceError
from pipeline.model import Record
from pipeline.record import Change, Parsed, changes_between, read_record
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """One record: what people changed since it was read, and what a new reading would change.

    `corrections` are all values where no reading is kept: then `is_all_by_hand`. `plan` is None
    where the record has no article, or one that cannot be read: `failure` then says why.
    """

    record: Path
    corrections: tuple[Change, ...]
    plan: Plan | None
    failure: PipelineError | None = None
    is_all_by_hand: bool = False


def differences(workspace: Workspace, records: Sequence[Path]) -> Iterator[Difference]:
    """Yield what became of each record and what would become of it; nothing is written."""
    people = load_known(workspace)
    for path in records:
        yield _difference(workspace, path, people)


def _difference(workspace: Workspace, path: Path, people: Known) -> Difference:
    loaded = read_record(record_bytes(path), str(path))
    if loaded.record is None:
        return Difference(path, (), None, DataError(loaded.problems))
    try:
        base = read_reading(workspace, path)
    except DataError as err:
        return Difference(path, (), None, err)
    was = base.base if base else Record(id=loaded.record.id, sources=())
    planned = _planned(workspace, path, _article(loaded.record, base), people)
    return Difference(
        path,
        changes_between(was, loaded.record),
        planned.plan if isinstance(planned, Planned) else None,
        planned if isinstance(planned, PipelineError) else None,
        is_all_by_hand=base is None,
    )


def _article(record: Record, base: Parsed | None) -> str | None:
    """Return the article that a record is made of, None where it names none."""
    named = [source.article for source in record.sources]
    read = base.draft.record.sources[0].article if base else None
    return read if read in named else named[0]


def _planned(
    workspace: Workspace, path: Path, article: str | None, people: Known
) -> Planned | PipelineError | None:
    """Return what is planned for a record, one of several of its article perhaps."""
    if article is None:
        return None
    if not (workspace.root / article).is_file():
        return SourceError(str(path), f"there is no article {article}", "it cannot be read again")
    found = list(plan_articles(workspace, [workspace.root / article], people))
    failures = [one for one in found if isinstance(one, PipelineError)]
    own = [one for one in failures if one.place == str(path)]
    plans = (one for one in found if isinstance(one, Planned) and one.plan.record == path)
    return next(plans, next(iter(own or failures), None))
