"""Marks of Lighthouse for a briefing page: `python -m tests.site.lighthouse`, or `make lighthouse`.

One of the four marks, performance, is a figure of speed, which other programs on the machine lower.
So it is measured here, several times, of which the best counts, and not by the tests.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.site import tools
from tests.site.serving import served
from tests.site.workspaces import build_examples

PAGE = "meetings/lisbon-fisheries-talks/"
RUNS = 5


def reports(folder: Path, runs: int) -> list[dict[str, Any]]:
    """Return what Lighthouse reports of the page in so many visits, one after the other."""
    top = folder / "workspace" / "output"
    # At the top of the host, where robots.txt is looked for.
    with served(top, "/") as address:
        build_examples(folder / "workspace", address)
        return [tools.lighthouse_report(f"{address}{PAGE}", folder) for _ in range(runs)]


def marks(report: dict[str, Any]) -> dict[str, int]:
    """Return the marks of a report, 0 to 100, by category."""
    return {name: round(100 * one["score"]) for name, one in report["categories"].items()}


def shortcomings(report: dict[str, Any]) -> dict[str, str]:
    """Return the audits that found something short of perfect, with what they show."""
    return {
        name: one.get("displayValue", one["title"])
        for name, one in report["audits"].items()
        if one["score"] is not None and one["score"] < 1
    }


def main() -> int:
    """Print the best marks and, where they are not full, what was short in the last visit."""
    if why := tools.missing_package("lighthouse"):
        print(why, file=sys.stderr)  # noqa: T201 - what it is for
        return 2
    with tempfile.TemporaryDirectory() as folder:
        seen = reports(Path(folder), RUNS)
    best = {name: max(marks(one)[name] for one in seen) for name in marks(seen[0])}
    for name, mark in best.items():
        every = ", ".join(str(marks(one)[name]) for one in seen)
        print(f"{name:>15} {mark:3}  (in {len(seen)} visits: {every})")  # noqa: T201
    if min(best.values()) == 100:
        return 0
    for name, what in shortcomings(seen[-1]).items():
        print(f"{name}: {what}")  # noqa: T201
    return 1


if __name__ == "__main__":
    sys.exit(main())
