"""Show what happened: results on standard output, talk on standard error."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

import click

from pipeline.cli.colours import Paint, painter, wants_colour
from pipeline.errors import DataError, PipelineError, Problem, Severity, WorkspaceError

if TYPE_CHECKING:
    from pipeline.build.filing import Reading
    from pipeline.build.planning import Outcome

ReportFormat = Literal["text", "json", "github"]
REPORT_FORMATS: tuple[ReportFormat, ...] = ("text", "json", "github")


def show_problems(problems: Sequence[Problem], style: ReportFormat) -> None:
    """Print problems to standard output in the form that was asked for."""
    shown = _REPORTERS[style](problems)
    if shown:
        click.echo(shown, color=wants_colour(sys.stdout) or None)


def _as_text(problems: Sequence[Problem]) -> str:
    paint = painter(sys.stdout)
    return "\n".join(
        problem_text(one, paint) + ("" if one.severity == "error" else " (warning)")
        for one in problems
    )


def problem_text(one: Problem | PipelineError, paint: Paint) -> str:
    """Return a problem as its text has it, with the place and the fault painted."""
    if isinstance(one, PipelineError):
        place = f"{paint(one.place, bold=True)}: " if one.place else ""
        return f"{place}{paint(one.fault, fg='red')}; {one.remedy}"
    field = f"{one.field}: " if one.field else ""
    fault = paint(one.message, fg="red" if one.severity == "error" else "yellow")
    remedy = f"; {one.remedy}" if one.remedy else ""
    return f"{paint(str(one.location), bold=True)}: {field}{fault}{remedy}"


def _as_json(problems: Sequence[Problem]) -> str:
    return json.dumps({"problems": problem_rows(problems)}, ensure_ascii=False, indent=2)


def problem_rows(problems: Sequence[Problem]) -> list[dict[str, object]]:
    """Return problems as JSON has them."""
    return [
        {
            "path": one.location.path,
            "line": one.location.line or None,
            "column": one.location.column or None,
            "field": one.field or None,
            "message": one.message,
            "remedy": one.remedy,
            "code": one.code,
            "severity": one.severity,
        }
        for one in problems
    ]


def _as_github(problems: Sequence[Problem]) -> str:
    # https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    return "\n".join(
        f"::{one.severity} file={_property(one.location.path)},line={one.location.line or 1},"
        f"col={one.location.column or 1},title={_property(one.code)}::{_data(_sentence(one))}"
        for one in problems
    )


def _sentence(problem: Problem) -> str:
    place = f"{problem.field}: " if problem.field else ""
    return f"{place}{problem.message}; {problem.remedy}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_REPORTERS: dict[ReportFormat, Callable[[Sequence[Problem]], str]] = {
    "text": _as_text,
    "json": _as_json,
    "github": _as_github,
}


def write_result(text: str) -> None:
    """Write a result to standard output as UTF-8, whatever the locale, line ends untouched."""
    if sys.stdout is None:
        raise WorkspaceError("standard output", "is closed", "leave it open")
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def tell(line: str) -> None:
    """Say something beside the results."""
    click.echo(line, err=True, color=wants_colour(sys.stderr) or None)


def tell_failure(failure: PipelineError) -> None:
    """Say why an article was not taken in."""
    tell_problems(failure.problems if isinstance(failure, DataError) else (failure,))


def tell_problems(problems: Sequence[Problem | PipelineError]) -> None:
    """Say what is wrong beside the results."""
    paint = painter(sys.stderr)
    for problem in problems:
        tell(f"readout: {problem_text(problem, paint)}")


def tell_reading(reading: "Reading") -> None:
    """Say what became of an article."""
    if reading.keeping:
        kept = _KEPT[reading.keeping.outcome].format(reading.article)
        tell(f"{reading.keeping.address}: {kept}")
    note = _OUTCOMES[reading.outcome]
    if reading.disputes:
        note += f"; {count_of(reading.disputes, 'place')} to decide: readout review"
    tell(f"{reading.article}: {reading.record} {note}")


_KEPT = {
    "new": "kept as {}",
    "updated": "kept as {}, in place of what was fetched there before",
    "unchanged": "is as it was when it was kept as {}",
}
_OUTCOMES: "dict[Outcome, str]" = {
    "new": "written",
    "updated": "written again",
    "unchanged": "unchanged",
    "merged": "merged, with what was edited by hand",
    "kept": "unchanged, with what was edited by hand",
    "apart": "stays as it is: it names this article, and is made of another (--into joins it)",
    "unmerged": "not written over, as what was read before is lost",
}


def count_of(number: int, noun: str) -> str:
    """Return a number with its noun: `1 record`, `3,000 records`."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"


_SEVERITIES: tuple[tuple[Severity, str], ...] = (("error", "red"), ("warning", "yellow"))


def tell_checked(records: int, problems: Sequence[Problem]) -> None:
    """Say how many records were looked at and what was found."""
    found = Counter(problem.severity for problem in problems)
    paint = painter(sys.stderr)
    parts = [
        paint(count_of(found[severity], severity), fg=colour)
        for severity, colour in _SEVERITIES
        if found[severity]
    ] or [paint("no problems", fg="green")]
    tell(f"{count_of(records, 'record')} checked: {', '.join(parts)}")
