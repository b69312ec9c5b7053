"""Write what was measured as a page in Markdown; every number on it is worked out here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.figures import (
    MEASURES,
    OURS,
    Bar,
    Growth,
    Start,
    bars,
    find_median,
    find_ratio,
    usages,
)
from benchmarks.measuring import Usage
from benchmarks.situations import SITUATIONS, Sample, Written
from benchmarks.starting import IMPORTS, RECORDS

_MEBIBYTE = 2**20
_NOT_MEASURED = "–"
_VERDICTS = {True: "met", False: "missed", None: "not measured"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All that one run of the benchmarks found."""

    command: str
    machine: Mapping[str, str]
    versions: Mapping[str, str]
    runs: int
    samples: Sequence[Sample]
    written: Sequence[Written]
    growth: Growth | None
    start: Start | None
    parsing: Sequence[str]  # lines of the articles parsed a second

    @property
    def sizes(self) -> list[int]:
        """How many records there were, smallest first."""
        return sorted({sample.records for sample in self.samples})

    @property
    def tools(self) -> list[str]:
        """The programs that were measured, in the order in which they were."""
        return list(dict.fromkeys(sample.tool for sample in self.samples))


def report(results: Results) -> str:
    """Return the page."""
    largest = max(results.sizes)
    parts = [
        "# What builds cost",
        f"`{results.command}` wrote this page; what is compared is told in [README.md](README.md).",
        _facts({**results.machine, **results.versions}),
        f"## Held against the bars, at {largest:,} records",
        bars_table(bars(results.samples, largest, results.growth, results.start)),
        *(part for size in reversed(results.sizes) for part in _size(results, size)),
        "## What each wrote",
        _written_table(results.written),
        *_growth(results.growth),
        *_start(results.start),
        *_parsing(results.parsing),
    ]
    return "\n\n".join(parts) + "\n"


def bars_table(found: Iterable[Bar]) -> str:
    """Return the bars as a table."""
    rows = [
        (bar.name, _number(bar.value, bar.unit), _number(bar.most, bar.unit), _VERDICTS[bar.is_met])
        for bar in found
    ]
    return _table(("Figure", "Measured", "At most", ""), rows)


def _facts(facts: Mapping[str, str]) -> str:
    return "\n".join(f"- {name}: {words}" for name, words in facts.items())


def _size(results: Results, size: int) -> list[str]:
    parts = [
        f"## {size:,} records",
        f"Runs: {results.runs}. Medians, the least and the most in brackets.",
        _costs(results, size),
    ]
    if OURS in results.tools and len(results.tools) > 1:
        parts += [f"{OURS} by the others: the medians' ratios.", _ratios(results, size)]
    return parts


def _costs(results: Results, size: int) -> str:
    rows = []
    for situation in SITUATIONS:
        for tool in results.tools:
            runs = usages(results.samples, tool, size, situation)
            rows.append((situation, tool, *(_spread(runs, measure) for measure in MEASURES)))
    return _table(("Situation", "Program", "Wall, s", "Processor, s", "Peak memory, MiB"), rows)


def _spread(runs: Sequence[Usage], measure: str) -> str:
    """Return the median, the least and the most of one measure."""
    middle = find_median(runs)
    if middle is None:
        return _NOT_MEASURED
    each = [float(getattr(run, measure)) for run in runs]
    middle_, least, most = (
        f"{one / _MEBIBYTE:,.0f}" if measure == "memory_bytes" else f"{one:.2f}"
        for one in (getattr(middle, measure), min(each), max(each))
    )
    return f"{middle_} ({least}–{most})"


def _ratios(results: Results, size: int) -> str:
    rows = [
        (situation, other, *(_number(one) for one in _ratio_row(results, other, size, situation)))
        for situation in SITUATIONS
        for other in results.tools
        if other != OURS
    ]
    return _table(("Situation", "By", "Wall", "Processor", "Peak memory"), rows)


def _ratio_row(results: Results, other: str, size: int, situation: str) -> Iterable[float | None]:
    for measure in MEASURES:
        yield find_ratio(results.samples, other, size, situation, measure)


def _written_table(written: Sequence[Written]) -> str:
    rows = [
        (
            f"{one.records:,}",
            one.tool,
            *(f"{one.files.get(suffix, 0):,}" for suffix in (".html", ".md", ".xml")),
            f"{one.size_bytes / _MEBIBYTE:,.1f}",
        )
        for one in written
    ]
    return _table(("Records", "Program", "HTML", "Markdown", "Feeds, sitemap", "MiB in all"), rows)


def _growth(growth: Growth | None) -> list[str]:
    if growth is None:
        return []
    rows = [
        (f"{count:,}", f"{seconds:.2f}", f"{seconds / count * 1000:.3f}")
        for count, seconds in ((growth.few, growth.few_s), (growth.many, growth.many_s))
    ]
    table = _table(("Records", "Cold build, s", "A record, ms"), rows)
    return ["## Growth", f"One cold build of each size with {OURS}.", table]


def _start(start: Start | None) -> list[str]:
    if start is None:
        return []
    build, imports = (f"{seconds * 1000:.0f} ms" for seconds in (start.build_s, start.imports_s))
    words = (
        f"A build of {OURS} that finds {RECORDS} records up to date took {build}, "
        f'`python -c "{IMPORTS}"` {imports}: medians of runs by turns.'
    )
    return ["## Start-up", words]


def _parsing(lines: Sequence[str]) -> list[str]:
    return ["## Parsing", "\n".join(f"- {line}" for line in lines)] if lines else []


def _number(value: float | None, unit: str = "") -> str:
    return _NOT_MEASURED if value is None else f"{value:.3f} {unit}".strip()


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    marks = ["---"] * len(heads)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, marks, *rows))
