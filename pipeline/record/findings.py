"""Faults by their path in the data, before their line and column are known."""

from collections.abc import Iterable
from itertools import islice

from pipeline.errors import Location, Problem, Severity
from pipeline.record.data import Path, field_from_path
from pipeline.record.tree import Node, find_span
from pipeline.values import dataclass

MAX_FINDINGS = 200  # of one file: a person mends some of them and asks again


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault at `path`.

    `key` names a key inside the mapping at `path` that is missing from it (`is_missing`, shown at
    the mapping) or should not be there (shown at the key). `see` is another place, whose line is
    put into the message where that holds `{line}`. `meant` is the known key that an unknown one was
    probably meant to be.
    """

    path: Path
    message: str
    remedy: str
    code: str
    key: str | None = None
    is_missing: bool = False
    see: Path | None = None
    meant: str | None = None
    severity: Severity = "error"

    @property
    def place(self) -> Path:
        """Return the path that readers are told."""
        return self.path if self.key is None else (*self.path, self.key)


def problems_from_findings(
    findings: Iterable[Finding], tree: Node | None, path: str
) -> tuple[Problem, ...]:
    """Return findings with line and column, in order of place, each fault once."""
    first = islice(findings, MAX_FINDINGS)
    return tuple(sorted({_problem(finding, tree, path) for finding in first}))


def _problem(finding: Finding, tree: Node | None, path: str) -> Problem:
    at = finding.path if finding.is_missing else finding.place
    span = find_span(tree, at, is_key=finding.key is not None and not finding.is_missing)
    message = finding.message
    if finding.see is not None:
        message = message.replace("{line}", str(find_span(tree, finding.see).line))
    return Problem(
        location=Location(path, span.line, span.column),
        field=field_from_path(finding.place),
        message=message,
        remedy=finding.remedy,
        code=finding.code,
        severity=finding.severity,
    )
