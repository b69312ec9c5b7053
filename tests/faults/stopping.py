"""Ask a run of readout to end at each call that changes a file, and look at what it leaves behind.

The signal goes to its workers, too, as Ctrl-C on a terminal does. It is a program of its own, as
`killing` is:
`python -m tests.faults.stopping FOLDER SCENARIO SIGNAL STEP` prints what it found as JSON.
"""

import json
import os
import signal
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.faults.children import adopt_orphans, run_child, seconds_until_childless
from tests.faults.injection import at, watch
from tests.faults.invariants import Tree, below, is_begun, tree
from tests.faults.killing import SCENARIOS, Found, Scenario, prepare, run_in, warm_up
from tests.faults.workspaces import copy


def try_all(folder: Path, scenario: Scenario, number: int, step: int) -> Found:
    """Send the signal at the first point, and at each `step` further on, until it goes through."""
    start, work, told = folder / "start", folder / "work", folder / "told"
    old, new, _ = prepare(folder, scenario, start, told)
    faults, slowest = [], 0.0
    for point in count(1, step):
        copy(start, work)

        def stopped(point: int = point) -> None:
            os.setsid()
            watch(at(point, lambda _kind, _name: os.killpg(0, number)))
            run_in(work, scenario)

        code = run_child(stopped, told)
        slowest = max(slowest, seconds_until_childless())
        if code == 0:
            return Found((point - 1) // step, faults, slowest)
        found = _faults(code - 128 == number, told.read_text(), tree(work), (old, new))
        faults += [f"stopped at {point}: {one}" for one in found]
    raise AssertionError


def _faults(is_code_right: bool, said: str, now: Tree, sites: tuple[Tree, Tree]) -> Iterator[str]:
    if not is_code_right or said.strip() != "readout: stopped":
        yield f"it said {said!r}, or ended with another code"
    if below(now, "output/") not in sites:
        yield "the site is neither the old one nor the new one"
    for path in now:
        if is_begun(path) or path.endswith(".pending") or ".readout-staging" in path:
            yield f"{path} is left"


def main() -> None:
    folder, name, number, step = sys.argv[1:]
    warm_up(Path(folder) / "warm")
    adopt_orphans()
    found = try_all(Path(folder), SCENARIOS[name], signal.Signals[number].value, int(step))
    sys.stdout.write(json.dumps(found._asdict()))


if __name__ == "__main__":
    main()
