"""How long an edit takes to the screen: `python -m tests.site.latency [RECORDS]`.

The clock runs from the moment before a record is written to the moment when the page in Chromium
shows what was written.
"""

import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.records import record
from benchmarks.yaml_text import yaml_of_record
from tests.site.live import live_page
from tests.site.previewing import preview

EDITS = 20
RECORDS = 1_000


def write_workspace(root: Path, count: int) -> None:
    """Write invented records; the settings are those of a new workspace, data and all."""
    (root / "records").mkdir(parents=True)
    (root / "readout.yaml").write_text("title: Invented meetings\n", encoding="utf-8")
    for number in range(count):
        made = record(number)
        text = yaml_of_record(made)
        (root / "records" / f"{made['id']}.yaml").write_text(text, encoding="utf-8")


def measure(root: Path, edits: int) -> list[float]:
    """Return the seconds that each edit took to be on the screen."""
    seconds = []
    paths = sorted((root / "records").glob("*.yaml"))
    path = paths[len(paths) // 2]
    text = path.read_text(encoding="utf-8")
    with preview(root) as shown, live_page() as page:
        shown.wait_for("files? of the site changed|up to date", 600)
        page.goto(f"{shown.url}meetings/{path.stem}/")
        time.sleep(3)
        for number in range(edits):
            title = f"Talks number {number} {time.time_ns()}"
            begun = time.time()
            path.write_text(re.sub("(?m)^title: .*$", f"title: {title}", text), encoding="utf-8")
            seconds.append(page.wait_for("h1", title) / 1000 - begun)
            time.sleep(0.5)
    return seconds


def main() -> int:
    """Print the median and the extremes."""
    records = int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "workspace"
        write_workspace(root, records)
        seconds = measure(root, EDITS)
    print(  # noqa: T201 - what it is for
        f"{records:,} records, {len(seconds)} edits: median {statistics.median(seconds):.3f} s,"
        f" {min(seconds):.3f} to {max(seconds):.3f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
