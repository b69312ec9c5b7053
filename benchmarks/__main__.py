"""Measure and write the results: `python -m benchmarks --help`."""

import argparse
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import eleventy
from benchmarks.figures import Growth, Start, bars
from benchmarks.machine import machine_facts
from benchmarks.report import Results, bars_table, report
from benchmarks.situations import Sample, Written, measure_cold, measure_tools
from benchmarks.starting import measure_start
from benchmarks.tools import NAMES, Tool, find_versions, make_tool

_ROOT = Path(__file__).resolve().parents[1]
_OURS = "readout"
_STARTS = 20


def main() -> int:
    """Measure what the options ask for, print the bars and write the page."""
    options = _options()
    versions = find_versions()
    names = [name for name in options.tools if name in versions]
    for name in sorted(set(options.tools) - set(names)):
        sys.stderr.write(f"{name} is not installed here: left out\n")
    with TemporaryDirectory(prefix="readout-bench-", dir=options.work) as folder:
        results = _measure(options, names, versions, Path(folder))
    largest = max(results.sizes)
    sys.stdout.write(
        f"{bars_table(bars(results.samples, largest, results.growth, results.start))}\n"
    )
    options.results.write_text(report(results), encoding="utf-8")
    sys.stderr.write(f"{options.results.name}: written\n")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--records", type=_counts, default=[1_000, 10_000], help="1000,10000")
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured (3)")
    parser.add_argument("--tools", type=_names, default=list(NAMES), help=",".join(NAMES))
    parser.add_argument("--growth", type=_counts, default=[5_000, 50_000], help="5000,50000")
    parser.add_argument("--no-growth", action="store_true", help="leave that out")
    parser.add_argument("--work", type=Path, help="where to make the sites (the temporary folder)")
    parser.add_argument(
        "--results",
        type=Path,
        default=_ROOT / "benchmarks" / "RESULTS.md",
        help="the page to write",
    )
    return parser.parse_args()


def _counts(text: str) -> list[int]:
    return sorted(int(part) for part in text.split(","))


def _names(text: str) -> list[str]:
    names = text.split(",")
    unknown = sorted(set(names) - set(NAMES))
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]}: no such program; take {', '.join(NAMES)}")
    return names


def _measure(
    options: argparse.Namespace, names: list[str], versions: dict[str, str], folder: Path
) -> Results:
    machine = machine_facts(folder)
    samples: list[Sample] = []
    written: list[Written] = []
    for count in options.records:
        tools = [_tool(name, folder / str(count)) for name in names]
        more, files = measure_tools(tools, count, options.runs)
        samples += more
        written += files
    return Results(
        command="make bench"
        if len(sys.argv) == 1
        else " ".join(["python -m benchmarks", *sys.argv[1:]]),
        machine=machine,
        versions=_named(versions, names),
        runs=options.runs,
        samples=samples,
        written=written,
        growth=_growth(options, folder),
        start=_start(folder / "start") if _OURS in names else None,
        parsing=_parsing() if _OURS in names else [],
    )


def _tool(name: str, folder: Path) -> Tool:
    folder.mkdir(exist_ok=True)
    return make_tool(name, folder)


def _named(versions: dict[str, str], names: list[str]) -> dict[str, str]:
    found = {name: versions[name] for name in names}
    node = eleventy.find_node_version() if eleventy.Eleventy.name in names else None
    return found | ({"node": node} if node else {})


def _growth(options: argparse.Namespace, folder: Path) -> Growth | None:
    if options.no_growth or _OURS not in options.tools:
        return None
    few, many = options.growth
    seconds = [
        measure_cold(_tool(_OURS, folder / f"growth-{count}"), count).wall_s
        for count in (few, many)
    ]
    return Growth(few, seconds[0], many, seconds[1])


def _start(folder: Path) -> Start:
    return Start(*measure_start(_tool(_OURS, folder), folder / "output", _STARTS))


def _parsing() -> list[str]:
    program = _ROOT / "tests" / "evaluation" / "speed.py"
    done = subprocess.run((sys.executable, program), capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


if __name__ == "__main__":
    sys.exit(main())
