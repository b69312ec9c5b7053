"""Tell what a build did, to people or to programs."""

import json
from typing import NamedTuple

import click

from pipeline.build.building import Built
from pipeline.build.site.publication import Publication
from pipeline.cli.reports import (
    count_of,
    problem_rows,
    show_problems,
    tell,
    tell_checked,
    tell_failure,
    tell_reading,
)
from pipeline.errors import DataError, ExtractorError


class Telling(NamedTuple):
    """What is asked to be told, and how."""

    quiet: bool
    explain: bool
    timings: bool
    style: str
    is_trial: bool


def tell_built(built: Built, output: str, telling: Telling) -> None:
    """Tell what became of articles, records and pages."""
    if telling.style == "json":
        click.echo(json.dumps(_as_json(built, output, telling), ensure_ascii=False, indent=2))
        return
    _tell_faults(built)
    if telling.explain:
        _explain(built)
    if not telling.quiet:
        _tell_done(built, output, telling)
    if telling.timings:
        tell(_timings(built.seconds))


def _tell_faults(built: Built) -> None:
    for failure in built.failures:
        tell_failure(failure)
    show_problems(built.problems, "text")
    if not built.publication:
        tell("nothing published: mend the problems above")
        return
    left_out = [one for one in built.failures if not isinstance(one, ExtractorError)]
    if left_out:
        tell(f"{count_of(len(left_out), 'article')} left out: see above")


def _tell_done(built: Built, output: str, telling: Telling) -> None:
    for reading in built.readings:
        tell_reading(reading)
    for path in built.waiting:
        tell(f"{path}: would be parsed")
    if is_idle(built):
        tell(f"{output}: up to date")
        return
    tell_checked(built.records, built.problems)
    if built.publication:
        tell(_published(built.publication, output, is_trial=telling.is_trial))


def is_idle(built: Built) -> bool:
    """Tell whether nothing was to be done, nor is anything to be said."""
    done = built.publication
    to_say = built.readings or built.waiting or built.problems or built.failures
    return done is not None and not (done.written or done.removed or to_say)


def _explain(built: Built) -> None:
    written = set(built.publication.written) if built.publication else set()
    for path, why in sorted(built.reasons.items()):
        note = "" if path in written else " (the same bytes as before)"
        click.echo(f"{path}: {why}{note}")
    for path in built.publication.removed if built.publication else ():
        click.echo(f"{path}: removed, as nothing makes it any more")


def _published(done: Publication, output: str, *, is_trial: bool) -> str:
    would = "would be " if is_trial else ""
    parts = [
        f"{count_of(len(done.written), 'file')} {would}written",
        f"{len(done.unchanged)} unchanged",
    ]
    if done.removed:
        parts.append(f"{len(done.removed)} {would}removed")
    return f"{output}: {', '.join(parts)}"


def _timings(seconds: dict[str, float]) -> str:
    return "\n".join(f"{stage:>10} {spent:8.3f} s" for stage, spent in seconds.items())


def _as_json(built: Built, output: str, telling: Telling) -> dict[str, object]:
    done = built.publication
    return {
        "output": output,
        "is_up_to_date": built.is_up_to_date or is_idle(built),
        "is_complete": built.is_complete,
        "is_dry_run": telling.is_trial,
        "records": built.records,
        "articles": [
            {"article": one.article, "record": str(one.record), "outcome": one.outcome}
            for one in built.readings
        ],
        "to_parse": [str(path) for path in built.waiting],
        "failures": [
            str(fault)
            for failure in built.failures
            for fault in (failure.problems if isinstance(failure, DataError) else (failure,))
        ],
        "problems": problem_rows(built.problems),
        "written": list(done.written) if done else [],
        "unchanged": len(done.unchanged) if done else None,
        "removed": list(done.removed) if done else [],
        "reasons": dict(sorted(built.reasons.items())),
        "seconds": {stage: round(spent, 4) for stage, spent in built.seconds.items()},
    }
