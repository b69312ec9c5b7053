"""What is found about one thing, and how to go on."""

from collections.abc import Sequence
from typing import Literal

from pipeline.errors import PipelineError, Problem
from pipeline.values import dataclass

State = Literal["ok", "note", "missing", "problem"]
Group = Literal["program", "extras", "workspace", "git"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what is there, and what to do next where that is not right.

    `missing` is what readout does without, `note` what is good to know; a `problem` keeps
    something from working. `remedy` may be empty where the state is ok.
    """

    group: Group
    name: str
    state: State
    value: str
    remedy: str = ""


def finding_of_fault(group: Group, name: str, fault: PipelineError) -> Finding:
    """Return a fault as a finding."""
    value = f"{fault.place}: {fault.fault}" if fault.place else fault.fault
    return Finding(group, name, "problem", value, fault.remedy)


def findings_of_problems(
    group: Group, name: str, problems: Sequence[Problem]
) -> tuple[Finding, ...]:
    """Return problems of a file as findings; a warning is a note."""
    return tuple(
        Finding(
            group,
            name,
            "problem" if one.severity == "error" else "note",
            f"{one.location}: {f'{one.field}: ' if one.field else ''}{one.message}",
            one.remedy,
        )
        for one in problems
    )


def count_of(number: int, noun: str) -> str:
    """Return a number with its noun: `1 record`, `3,000 records`."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
