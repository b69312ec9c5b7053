"""Build one content with several programs: cold, with nothing changed, after an edit."""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.checking import find_lacking, find_missing, find_unlike, is_listed
from benchmarks.measuring import Usage, measure
from benchmarks.records import Record, edited, record
from benchmarks.tools import Tool

COLD, NOTHING, SENTENCE, TITLE = SITUATIONS = (
    "cold",
    "nothing changed",
    "one edit: a sentence",
    "one edit: the title",
)
_CHECKED = 20  # records whose pages are looked at after the first cold build


@dataclass(frozen=True, slots=True)
class Sample:
    """What one build cost."""

    tool: str
    records: int
    situation: str
    usage: Usage


@dataclass(frozen=True, slots=True)
class Written:
    """What a cold build wrote: how many files by the end of their names, and bytes in all."""

    tool: str
    records: int
    files: dict[str, int]
    size_bytes: int


def measure_tools(
    tools: Sequence[Tool], count: int, runs: int
) -> tuple[list[Sample], list[Written]]:
    """Measure all situations so many times, the programs by turns so that noise hits all alike."""
    for tool in tools:
        tool.prepare(record(number) for number in range(count))
    samples = []
    for run in range(runs):
        for situation in SITUATIONS:
            for tool in tools:
                usage = _measure(tool, count, run, situation)
                _say(f"{count:,} records, run {run + 1} of {runs}, {situation}", tool, usage)
                samples.append(Sample(tool.name, count, situation, usage))
            if run == 0 and situation == COLD:
                _compare(tools, count)
    return samples, [_written(tool, count) for tool in tools]


def measure_cold(tool: Tool, count: int) -> Usage:
    """Measure one cold build of so many records."""
    tool.prepare(record(number) for number in range(count))
    usage = measure(tool.command(_output(tool, 0)), tool.folder)
    _say(f"{count:,} records, {COLD}", tool, usage)
    return usage


def _measure(tool: Tool, count: int, run: int, situation: str) -> Usage:
    """Bring the situation about, measure a build and look at what it wrote."""
    looked_at: list[Record] = []
    if situation == COLD:
        tool.forget()
        if run == 0:
            looked_at = _looked_at(count)
    elif situation != NOTHING:
        # Another record each run: else an edit of a sentence takes a title back as well.
        looked_at = [_edit(tool, count // 2 + run, run, situation)]
    usage = measure(tool.command(_output(tool, run)), tool.folder)
    lacking = find_lacking(_output(tool, run))
    if lacking:
        sys.exit(f"{tool.name} after {situation}: the site lacks {lacking[0]}")
    for one in looked_at:
        _check(tool, _output(tool, run), one, situation)
    return usage


def _looked_at(count: int) -> list[Record]:
    return [record(number) for number in range(0, count, max(1, count // _CHECKED))]


def _compare(tools: Sequence[Tool], count: int) -> None:
    """End the program where one program's pages read otherwise than the first one's."""
    first, *others = tools
    for one in _looked_at(count):
        for other in others:
            line = find_unlike(_output(first, 0), _output(other, 0), one)
            if line is not None:
                sys.exit(f"{other.name} and {first.name} differ on {one['id']}: {line!r}")


def _edit(tool: Tool, number: int, run: int, situation: str) -> Record:
    """Edit a record, each time otherwise, and return it."""
    words = f"In the edit of run {run} somebody wrote other words here."
    made = edited(record(number), sentence=words, title=words if situation == TITLE else None)
    tool.write(made)
    return made


def _check(tool: Tool, output: Path, made: Record, situation: str) -> None:
    """End the program where the pages do not say what a record says."""
    missing = find_missing(output, made)
    if missing:
        sys.exit(f"{tool.name} after {situation}: {made['id']} lacks {missing[0]!r}")
    if situation == TITLE and not is_listed(output, made["title"]):
        sys.exit(f"{tool.name} after {situation}: no list shows {made['title']!r}")


def _output(tool: Tool, run: int) -> Path:
    """Return the output of a run: a folder of its own, since a cold build needs a fresh one."""
    return tool.folder.with_name(f"{tool.name}-output-{run}")


def _written(tool: Tool, count: int) -> Written:
    paths = [path for path in _output(tool, 0).rglob("*") if path.is_file()]
    files = Counter(path.suffix for path in paths)
    return Written(tool.name, count, dict(files), sum(path.stat().st_size for path in paths))


def _say(what: str, tool: Tool, usage: Usage) -> None:
    """Tell how it goes: all of it takes long."""
    memory = usage.memory_bytes / 2**20
    words = f"{usage.wall_s:.2f} s, processor {usage.cpu_s:.2f} s, {memory:,.0f} MiB"
    sys.stderr.write(f"{what}, {tool.name}: {words}\n")
