"""Tell what became of articles that were parsed, or what would, to people or to programs."""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.build.filing import Reading
from pipeline.build.intake import Apart
from pipeline.build.planning import Planned
from pipeline.build.workspace import Workspace
from pipeline.cli.colours import painter
from pipeline.cli.failing import problems_of
from pipeline.cli.hints import called, hint
from pipeline.cli.reports import (
    count_of,
    problem_rows,
    tell,
    tell_failure,
    tell_reading,
    write_result,
)
from pipeline.cli.unified import painted_diff, plan_diff
from pipeline.errors import PipelineError

SCHEMA = "readout/parse/1"
_WRITTEN = ("new", "updated", "merged")
_Row = dict[str, object]


class Voice(NamedTuple):
    """How it is told: briefly, or as JSON."""

    quiet: bool
    is_json: bool


def tell_all(workspace: Workspace, found: Iterable[Reading | PipelineError], voice: Voice) -> int:
    """Tell what became of each article as it comes, and return the exit code."""
    rows: list[_Row] = []
    failures: list[PipelineError] = []
    for one in found:
        if not isinstance(one, Reading):
            failures.append(one)
            tell_failure(one)
            continue
        rows.append(_reading(one))
        if not voice.quiet and not voice.is_json:
            tell_reading(one)
    if voice.is_json:
        _show(rows, failures, is_trial=False)
    elif not voice.quiet and any(row["outcome"] in _WRITTEN for row in rows):
        look = called("review", workspace)
        hint(f"{look} shows what to look at, {called('build', workspace)} publishes")
    return 1 if failures else 0


def show_plans(
    planned: Iterable[Planned | Apart | PipelineError], voice: Voice, *, is_check: bool
) -> int:
    """Show what would change in each record, and return the exit code."""
    rows: list[_Row] = []
    failures: list[PipelineError] = []
    changed = 0
    for one in planned:
        for failure in _failures(one):
            failures.append(failure)
            tell_failure(failure)
        if not isinstance(one, Planned):
            continue
        changed += one.plan.text != one.plan.was
        if voice.is_json:
            rows.append(_plan(one))
        else:
            write_result(painted_diff(plan_diff(one.plan), painter(sys.stdout)))
    if voice.is_json:
        _show(rows, failures, is_trial=True)
    elif not voice.quiet:
        tell(f"{count_of(changed, 'record')} would change")
    return 1 if failures or (is_check and changed) else 0


def _failures(one: Planned | Apart | PipelineError) -> Iterator[PipelineError]:
    if isinstance(one, PipelineError):
        yield one
    elif isinstance(one, Planned):
        yield from one.failures


def _reading(one: Reading) -> _Row:
    return {
        "article": one.article,
        "record": str(one.record),
        "outcome": one.outcome,
        "to_decide": one.disputes,
    }


def _plan(one: Planned) -> _Row:
    plan = one.plan
    return {
        "article": one.article,
        "record": str(plan.record),
        "outcome": plan.outcome,
        "to_decide": plan.disputes,
        "diff": plan_diff(plan),
    }


def _show(rows: list[_Row], failures: list[PipelineError], *, is_trial: bool) -> None:
    problems = [one for failure in failures for one in problems_of(failure)]
    told = {
        "schema": SCHEMA,
        "is_dry_run": is_trial,
        "articles": rows,
        "problems": problem_rows(problems),
    }
    write_result(f"{json.dumps(told, ensure_ascii=False, indent=2)}\n")
