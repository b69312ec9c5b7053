"""Faults and where they stand: problems in someone's data, and the exceptions of set-up."""

from typing import Literal

from pipeline.values import dataclass

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """Where something stands; line and column count from 1, line 0 means the file as a whole."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.path
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in someone's data: where it stands, what is wrong, and what would be right.

    `field` is the place inside the record (`participants[1].role`), empty for the file as a whole.
    `code` is a short stable name of the rule (`missing-key`) for tools that read reports.
    """

    location: Location
    field: str
    message: str
    remedy: str
    code: str
    severity: Severity = "error"

    def __str__(self) -> str:
        parts = [f"{self.location}: "]
        if self.field:
            parts.append(f"{self.field}: ")
        parts.append(self.message)
        if self.remedy:
            parts.append(f"; {self.remedy}")
        return "".join(parts)


class PipelineError(Exception):
    """A fault that ends the command; its text names place, fault and remedy in one line."""

    exit_code = 2

    def __init__(self, place: str, fault: str, remedy: str) -> None:
        super().__init__(f"{place}: {fault}; {remedy}" if place else f"{fault}; {remedy}")
        self.place = place
        self.fault = fault
        self.remedy = remedy

    def __reduce__(self) -> tuple[object, ...]:  # from workers, pickled
        return type(self), (self.place, self.fault, self.remedy), self.__dict__


class SourceError(PipelineError):
    """An article that cannot be read: missing, empty, binary, too large or no text at all."""

    exit_code = 1


class WorkspaceError(PipelineError):
    """A workspace or its configuration that cannot be used."""


class TemplateError(PipelineError):
    """A page template that cannot be read or filled in; place is `file:line` where known."""


class ExtractorError(PipelineError):
    """An extractor that failed on one article, whose record stands without its proposals."""

    exit_code = 1


class DataError(PipelineError):
    """Data that stops a command because of its problems; they are listed in order of place."""

    exit_code = 1

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        super().__init__(str(first.location), first.message, first.remedy)
        self.problems = problems

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.problems,), self.__dict__
