"""Tell programs why a command failed: the same rows that `readout check --format json` has."""

import json
import re
from collections.abc import Callable
from contextlib import suppress

import click

from pipeline.cli.reports import problem_rows
from pipeline.errors import (
    DataError,
    ExtractorError,
    Location,
    PipelineError,
    Problem,
    SourceError,
    TemplateError,
)

JsonFromRows = Callable[[list[dict[str, object]]], str]
_PLACE = re.compile(r"(?P<path>.+?)(?::(?P<line>\d+)(?::(?P<column>\d+))?)?", re.DOTALL)
_CODES: tuple[tuple[type[PipelineError], str], ...] = (
    (SourceError, "article"),
    (TemplateError, "template"),
    (ExtractorError, "extractor"),
)


def show_failure(failure: Exception, json_from_rows: JsonFromRows | None = None) -> None:
    """Print a failure to standard output as JSON; what is told to people comes after it.

    `json_from_rows` is the form that the command has for it, None for problems alone.
    """
    with suppress(OSError):  # of a closed output, which is told besides
        rows = problem_rows(problems_of(failure))
        click.echo((json_from_rows or _problems_alone)(rows))


def _problems_alone(rows: list[dict[str, object]]) -> str:
    return json.dumps({"problems": rows}, ensure_ascii=False, indent=2)


def problems_of(failure: Exception) -> tuple[Problem, ...]:
    """Return a failure as problems; its code is that of its kind."""
    if isinstance(failure, DataError):
        return failure.problems
    if isinstance(failure, PipelineError):
        code = next((code for kind, code in _CODES if isinstance(failure, kind)), "workspace")
        where = _location(failure.place)
        return (Problem(where, "", failure.fault, failure.remedy, code),)
    if isinstance(failure, click.ClickException):
        remedy = "see --help"
        return (Problem(Location(""), "", failure.format_message(), remedy, "usage"),)
    if isinstance(failure, OSError):
        where = Location(str(failure.filename or ""))
        fault = failure.strerror or str(failure)
        return (Problem(where, "", fault, "see to that and try again", "system"),)
    raise failure


def _location(place: str) -> Location:
    found = _PLACE.fullmatch(place)
    if found is None:
        return Location(place)
    return Location(found["path"], int(found["line"] or 0), int(found["column"] or 0))
