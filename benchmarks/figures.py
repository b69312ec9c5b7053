"""Medians and ratios of what was measured, and the bars that they are held against."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.measuring import Usage
from benchmarks.situations import COLD, NOTHING, SENTENCE, TITLE, Sample

OURS = "readout"
MEASURES = ("wall_s", "cpu_s", "memory_bytes")


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure and the most that it may be; `value` is None where it was not measured."""

    name: str
    value: float | None
    most: float
    unit: str = ""

    @property
    def is_met(self) -> bool | None:
        """Whether the figure is within its bar; None where it was not measured."""
        return None if self.value is None else self.value <= self.most


@dataclass(frozen=True, slots=True)
class Growth:
    """Seconds of one cold build of few and one of many records."""

    few: int
    few_s: float
    many: int
    many_s: float

    @property
    def ratio(self) -> float:
        """The time a record at many, by the time a record at few."""
        return (self.many_s / self.many) / (self.few_s / self.few)


@dataclass(frozen=True, slots=True)
class Start:
    """Median seconds of a build that has nothing to do, and of the imports alone."""

    build_s: float
    imports_s: float

    @property
    def ratio(self) -> float:
        """How many times the imports the build takes."""
        return self.build_s / self.imports_s


def usages(samples: Iterable[Sample], tool: str, records: int, situation: str) -> list[Usage]:
    """Return what each run of a build cost."""
    wanted = (tool, records, situation)
    return [one.usage for one in samples if (one.tool, one.records, one.situation) == wanted]


def find_median(runs: Sequence[Usage]) -> Usage | None:
    """Return the median of each measure by itself, None for no runs."""
    if not runs:
        return None
    return Usage(
        wall_s=median(run.wall_s for run in runs),
        cpu_s=median(run.cpu_s for run in runs),
        memory_bytes=round(median(run.memory_bytes for run in runs)),
    )


def find_ratio(
    samples: Sequence[Sample], other: str, records: int, situation: str, measure: str
) -> float | None:
    """Return our median by another program's, None where one of the two was not measured."""
    mine = find_median(usages(samples, OURS, records, situation))
    theirs = find_median(usages(samples, other, records, situation))
    if mine is None or theirs is None:
        return None
    return float(getattr(mine, measure) / getattr(theirs, measure))


def bars(
    samples: Sequence[Sample], records: int, growth: Growth | None, start: Start | None
) -> list[Bar]:
    """Return the figures that the program promises, taken at so many records."""

    def wall(situation: str) -> float | None:
        found = find_median(usages(samples, OURS, records, situation))
        return found.wall_s if found else None

    def beside_hugo(situation: str, measure: str = "wall_s") -> float | None:
        return find_ratio(samples, "hugo", records, situation, measure)

    growing = "time a record"
    if growth:
        growing += f" at {growth.many:,} by that at {growth.few:,}"
    return [
        Bar("cold build / Hugo's", beside_hugo(COLD), 0.30),
        Bar("nothing changed, whole process", wall(NOTHING), 0.30, "s"),
        Bar("nothing changed / Hugo's", beside_hugo(NOTHING), 1 / 50),
        Bar("one edit of a sentence, whole process", wall(SENTENCE), 0.45, "s"),
        Bar("one edit of a sentence / Hugo's", beside_hugo(SENTENCE), 1 / 40),
        Bar("one edit of the title, whole process", wall(TITLE), 0.45, "s"),
        Bar("one edit of the title / Hugo's", beside_hugo(TITLE), 1 / 40),
        Bar("peak memory of a cold build / Hugo's", beside_hugo(COLD, "memory_bytes"), 0.35),
        Bar(growing, growth.ratio if growth else None, 1.25),
        Bar("up-to-date build of 3 records / its imports", start.ratio if start else None, 2),
    ]
