"""Kill a run of readout at each call that changes a file, and look at what it leaves behind.

A program of its own, since forking wants a process without threads:
`python -m tests.faults.killing FOLDER SCENARIO STEP` prints what it found as JSON.
"""

import json
import os
import sys
from collections.abc import Callable
from functools import partialmethod
from itertools import count
from pathlib import Path
from typing import NamedTuple

from pipeline.build.building import build
from pipeline.build.crew.crew import Crew, Load
from pipeline.build.workspace import workspace_at
from tests.faults.children import adopt_orphans, readout, run_child, seconds_until_childless
from tests.faults.injection import kill_at, watch
from tests.faults.invariants import differences, faults_of_site, tree
from tests.faults.workspaces import add_articles, copy, make_new, make_old

_KILLED = -9


class Scenario(NamedTuple):
    """What is done to a workspace that was built once, and the run that is killed.

    `after` is done between that run and the next. `wanted` is the workspace whose build is the
    clean one: this after its change, or the one before it.
    """

    change: Callable[[Path], None]
    run: tuple[str, ...]
    is_built: bool = True
    after: Callable[[Path], None] = lambda _root: None
    workers: bool = False


def _nothing(_root: Path) -> None:
    pass


def _take_in(root: Path) -> None:
    add_articles(root, "Setermoen", "Alvor")


def _edit_settings(root: Path) -> None:
    (root / "readout.yaml").write_text("title: Meetings\nbase_url: https://talks.example.org/t/\n")


def _touch(root: Path) -> None:
    for path in (root / "records").glob("*.yaml"):
        path.write_bytes(path.read_bytes())


SCENARIOS = {
    "rebuild": Scenario(make_new, ("build", "--jobs", "1")),
    "settings": Scenario(_edit_settings, ("build", "--jobs", "1")),
    "undone": Scenario(make_new, ("build", "--jobs", "1"), after=make_old),
    "touched": Scenario(_touch, ("build",)),
    "cold": Scenario(make_new, ("build", "--jobs", "1"), is_built=False),
    "articles": Scenario(_take_in, ("build", "--jobs", "1")),
    "parse": Scenario(_take_in, ("parse", "articles")),
    "workers": Scenario(make_new, ("build", "--jobs", "2"), workers=True),
}


class Found(NamedTuple):
    """How many points were tried, by the calls at them, and what was wrong after each."""

    points: int
    faults: list[str]
    slowest_end_s: float


def try_all(folder: Path, scenario: Scenario, step: int = 1) -> Found:
    """Kill the run at its first point, and at each `step` further on, until it goes through."""
    start, work, told = folder / "start", folder / "work", folder / "told"
    old, new, wanted = prepare(folder, scenario, start, told)
    faults, slowest = [], 0.0
    for number in count(1, step):
        copy(start, work)
        code = run_child(lambda number=number: _killed(work, scenario, number), told)
        slowest = max(slowest, seconds_until_childless())
        if code != _KILLED:
            faults += [f"not killed, yet code {code}: {told.read_text()}"] * (code != 0)
            return Found((number - 1) // step, faults, slowest)
        found = [*faults_of_site(tree(work / "output"), old, new)]
        scenario.after(work)
        code = run_child(lambda: readout("build", "-w", work), told)
        if code or "Traceback" in told.read_text():
            found.append(f"the next build ended with {code}: {told.read_text()}")
        found += differences(tree(work), wanted)
        faults += [f"killed at {number}: {one}" for one in found]
    raise AssertionError


def prepare(
    folder: Path, scenario: Scenario, start: Path, told: Path
) -> tuple[dict[str, bytes], dict[str, bytes], dict[str, bytes]]:
    """Make the workspace to start from; return the old site, the new one and all that must follow.

    The new one is the site that is made from nothing.
    """
    make_old(start)
    if scenario.is_built:
        _must(lambda: readout("build", "-w", start), told)
    old = tree(start / "output")
    scenario.change(start)
    clean, last = folder / "clean", folder / "last"
    copy(start, clean)
    _must(lambda: readout("build", "-w", clean, "-o", folder / "site"), told)
    new = tree(folder / "site")
    copy(start, last)
    scenario.after(last)
    _must(lambda: readout("build", "-w", last), told)
    return old, new, tree(last)


def _must(do: Callable[[], object], told: Path) -> None:
    code = run_child(do, told)
    if code:
        raise RuntimeError(f"{code}: {told.read_text()}")


def _killed(root: Path, scenario: Scenario, number: int) -> None:
    watch(kill_at(number))
    run_in(root, scenario)


def run_in(root: Path, scenario: Scenario) -> None:
    """Run what a scenario runs, in this process."""
    if scenario.workers:
        # So few records are not worth workers otherwise.
        Crew.run = partialmethod(Crew.run, load=Load(2, 0))
    os.chdir(root)
    os.fsync = lambda _descriptor: None  # a killed process takes nothing with it; only power does
    readout(*scenario.run)


def warm_up(folder: Path) -> None:
    """Load all that builds need, once for all children."""
    make_old(folder)
    _take_in(folder)
    build(workspace_at(folder))


def main() -> None:
    folder, name, step = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    warm_up(folder / "warm")
    adopt_orphans()
    sys.stdout.write(json.dumps(try_all(folder, SCENARIOS[name], step)._asdict()))


if __name__ == "__main__":
    main()
