"""Tell what a build did, to people or to programs."""

import shlex
from pathlib import Path
from typing import NamedTuple

import click

from pipeline.build.building import Built
from pipeline.build.site.publication import Publication
from pipeline.cli.built_json import built_json
from pipeline.cli.explaining import explained
from pipeline.cli.hints import hint
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
        click.echo(built_json(output, _found(built, telling)))
        return
    if built.is_up_to_date:  # another build has just done what was to be done
        if not telling.quiet:
            tell(f"{output}: up to date")
        return
    _tell_faults(built, is_trial=telling.is_trial)
    if telling.explain:
        _explain(built)
    if not telling.quiet:
        _tell_done(built, output, telling)
    if telling.timings:
        tell(_timings(built.seconds))


def _tell_faults(built: Built, *, is_trial: bool) -> None:
    for failure in built.failures:
        tell_failure(failure)
    show_problems(built.problems, "text")
    if not built.publication:
        tell(f"nothing {'would be ' if is_trial else ''}published: mend the problems above")
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
        if not telling.is_trial:
            hint(f"open {shlex.quote(str(Path(output, 'index.html')))}")


def is_idle(built: Built) -> bool:
    """Tell whether nothing was to be done, nor is anything to be said."""
    done = built.publication
    to_say = built.readings or built.waiting or built.problems or built.failures
    return done is not None and not (done.written or done.removed or to_say)


def _explain(built: Built) -> None:
    done = built.publication
    written, removed = (done.written, done.removed) if done else ((), ())
    for line in explained(built.reasons, set(written), removed):
        click.echo(line)


def _published(done: Publication, output: str, *, is_trial: bool) -> str:
    would = "would be " if is_trial else ""
    parts = [
        f"{count_of(len(done.written), 'file')} {would}written",
        f"{len(done.unchanged):,} unchanged",
    ]
    if done.removed:
        parts.append(f"{len(done.removed):,} {would}removed")
    return f"{output}: {', '.join(parts)}"


def _timings(seconds: dict[str, float]) -> str:
    rows = {**seconds, "together": sum(seconds.values())}
    return "\n".join(f"{stage:>10} {spent:9.3f} s" for stage, spent in rows.items())


def _found(built: Built, telling: Telling) -> dict[str, object]:
    """Return what JSON says of a build besides where its output stands."""
    done = built.publication
    is_up_to_date = built.is_up_to_date or is_idle(built)
    return {
        "is_complete": built.is_complete,
        "is_up_to_date": is_up_to_date,
        "is_dry_run": telling.is_trial,
        "records": None if is_up_to_date else built.records,
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
        "unchanged": len(done.unchanged) if done and not is_up_to_date else None,
        "removed": list(done.removed) if done else [],
        "reasons": dict(sorted(built.reasons.items())),
        "seconds": {stage: round(spent, 4) for stage, spent in built.seconds.items()},
    }
