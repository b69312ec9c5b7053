"""Take articles into a workspace: a copy under `articles/`, a record and what it stands on."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pipeline.build.crew.crew import ALONE, Crew
from pipeline.build.fetched import Keeping, note_name
from pipeline.build.files import write_whole
from pipeline.build.intake import Apart, plan_articles
from pipeline.build.interrupts import held_back
from pipeline.build.joining import plan_joinings
from pipeline.build.known import NOTHING, Known
from pipeline.build.pending import Arrival, recover, write_pair
from pipeline.build.planning import Outcome, Planned
from pipeline.build.schemas import write_schemas
from pipeline.build.sources import Given
from pipeline.build.workspace import Workspace
from pipeline.errors import PipelineError
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one article, and in how many places people and parser differ.

    `keeping` tells where it was fetched, if it was.
    """

    article: str
    record: Path
    outcome: Outcome
    disputes: int = 0
    keeping: Keeping | None = None


def take_in(
    workspace: Workspace,
    given: Sequence[Given],
    known: Known = NOTHING,
    extractors: Sequence[str] = (),
    crew: Crew = ALONE,
) -> Iterator[Reading | PipelineError]:
    """Parse each article into its record; yield what became of it, or why nothing did.

    What a run that was cut short left at odds is made whole first. After an article's reading come
    the failures of extractors.
    """
    recover(workspace)
    write_schemas(workspace)
    yield from _carried_out(workspace, plan_articles(workspace, given, known, extractors, crew))


def join_in(
    workspace: Workspace,
    given: Sequence[Given],
    record: Path,
    known: Known = NOTHING,
    extractors: Sequence[str] = (),
) -> Iterator[Reading | PipelineError]:
    """Let a record stand on further articles; yield what became of each, as `take_in` does."""
    recover(workspace)
    write_schemas(workspace)
    yield from _carried_out(workspace, plan_joinings(workspace, given, record, known, extractors))


def _carried_out(
    workspace: Workspace, planned: Iterable[Planned | Apart | PipelineError]
) -> Iterator[Reading | PipelineError]:
    for one in planned:
        if isinstance(one, PipelineError):
            yield one
            continue
        if isinstance(one, Apart):
            yield Reading(one.article, one.record, "apart")
            continue
        try:
            with held_back():
                _carry_out(workspace, one)
        except PipelineError as err:
            yield err
            continue
        plan = one.plan
        yield Reading(one.article, plan.record, plan.outcome, plan.disputes, one.keeping)
        yield from one.failures


def _carry_out(workspace: Workspace, one: Planned) -> None:
    """Write what is planned for one article."""
    note = one.keeping.note if one.keeping else None
    if note is not None:  # ahead of the article: it tells whose the bytes are, old or new
        write_whole(workspace.root / note_name(one.article), note)
    plan = one.plan
    arrival = None
    if one.copy is not None and plan.was is not None:
        arrival = Arrival(one.article, one.copy)
    elif one.copy is not None:
        write_whole(workspace.root / one.article, one.copy)
    extracted = None if plan.extracted is None else plan.extracted.encode()
    write_pair(
        workspace, plan.record, plan.text.encode(), plan.reading.encode(), extracted, arrival
    )
