"""How long our program takes to see that a small workspace is up to date, beside its imports."""

import sys
from pathlib import Path
from statistics import median

from benchmarks.measuring import measure
from benchmarks.records import record
from benchmarks.tools import Tool

RECORDS = 3
IMPORTS = "import click, sqlite3"


def measure_start(tool: Tool, output: Path, runs: int) -> tuple[float, float]:
    """Return the median seconds of a build that has nothing to do, and of the imports alone."""
    tool.prepare(record(number) for number in range(RECORDS))
    measure(tool.command(output), tool.folder)
    pairs = [
        (
            measure(tool.command(output), tool.folder).wall_s,
            measure((sys.executable, "-c", IMPORTS), tool.folder).wall_s,
        )
        for _ in range(runs)
    ]
    build, imports = zip(*pairs, strict=True)
    return median(build), median(imports)
