"""What a browser is told of the latest build, as JSON."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from pipeline.errors import DataError, PipelineError, Problem
from pipeline.values import dataclass

_AROUND = 2  # lines of a file that are shown before and after the one at fault
_WIDTH = 200  # characters of a line that are shown
_MOST = 50  # problems that are shown; a page full of them helps nobody


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend: where it is, what is wrong, and what would be right.

    `place` is as messages have it (`records/x.yaml:29:9`), `lines` are the lines of the file around
    it, each with its number, and `line` the number of the one at fault, 0 for the file as a whole.
    """

    place: str
    message: str
    remedy: str
    line: int = 0
    lines: tuple[tuple[int, str], ...] = ()
    is_error: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """The latest build: the version that browsers compare with their page's, and what is wrong.

    `version` changes whenever a page may have changed; `headline` says what the faults mean.
    """

    version: int = 0
    headline: str = ""
    faults: tuple[Fault, ...] = ()
    more_faults: int = 0


def state_to_json(state: State) -> dict[str, object]:
    """Return what is sent to browsers."""
    return {
        "version": state.version,
        "headline": state.headline,
        "more": state.more_faults,
        "faults": [
            {
                "place": one.place,
                "message": one.message,
                "remedy": one.remedy,
                "line": one.line,
                "lines": [list(pair) for pair in one.lines],
                "is_error": one.is_error,
            }
            for one in state.faults
        ],
    }


def faults_of(found: Sequence[Problem | PipelineError]) -> tuple[Fault, ...]:
    """Return faults as a browser shows them, errors before warnings."""
    faults = [one for each in found for one in _faults(each)]
    return tuple(sorted(faults, key=lambda one: not one.is_error))


def state_of(version: int, faults: Sequence[Fault], *, is_published: bool) -> State:
    """Return the state with these faults, as many of them as fit a page."""
    count = sum(one.is_error for one in faults)
    if is_published:
        headline = f"{'One article is' if count == 1 else f'{count} articles are'} left out"
    else:
        things = "One problem" if count == 1 else f"{count} problems"
        headline = f"{things}: the site stays as it was"
    return State(version, headline, tuple(faults[:_MOST]), max(0, len(faults) - _MOST))


def _faults(found: Problem | PipelineError) -> Iterable[Fault]:
    if isinstance(found, DataError):
        yield from map(_of_problem, found.problems)
    elif isinstance(found, Problem):
        yield _of_problem(found)
    else:
        path, line = _split(found.place)
        yield Fault(found.place, found.fault, found.remedy, line, lines_around(path, line))


def _of_problem(problem: Problem) -> Fault:
    where = problem.location
    message = f"{problem.field}: {problem.message}" if problem.field else problem.message
    return Fault(
        str(where),
        message,
        problem.remedy,
        where.line,
        lines_around(where.path, where.line),
        is_error=problem.severity == "error",
    )


def _split(place: str) -> tuple[str, int]:
    """Return the path and the line of a place like `templates/html/home.html.j2:7`, or 0."""
    path, _, number = place.rpartition(":")
    return (path, int(number)) if path and number.isascii() and number.isdigit() else (place, 0)


def lines_around(path: str, line: int) -> tuple[tuple[int, str], ...]:
    """Return the lines of a file around one, each with its number; none if that cannot be."""
    if line < 1:
        return ()
    first = max(1, line - _AROUND)
    try:
        with Path(path).open(encoding="utf-8", errors="replace") as file:
            found = [text.rstrip("\r\n") for text in islice(file, first - 1, line + _AROUND)]
    except (OSError, ValueError):
        return ()
    return tuple((first + at, _cut(text)) for at, text in enumerate(found))


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…"
