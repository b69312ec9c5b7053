"""Let writes of a run of readout fail, the n-th alone or all from there on, and look at what comes.

A program of its own, as `killing` is:
`python -m tests.faults.failing FOLDER ERROR STEP` prints what it found as JSON, one line for each.
"""

import errno
import json
import sys
from collections.abc import Iterator
from itertools import count
from mmap import mmap
from pathlib import Path

from tests.faults.children import readout, run_child
from tests.faults.injection import fail_at, watch
from tests.faults.invariants import Tree, below, differences, faults_of_site, is_begun, tree
from tests.faults.killing import SCENARIOS, Found, prepare, run_in, warm_up
from tests.faults.workspaces import copy

_REBUILD = SCENARIOS["rebuild"]


def try_all(folder: Path, code: int, step: int, *, lasts: bool) -> Found:
    """Let the first call fail, and each `step` further on, until none is left to fail."""
    start, work, told = folder / "start", folder / "work", folder / "told"
    old, new, wanted = prepare(folder, _REBUILD, start, told)
    faults: list[str] = []
    has_failed = mmap(-1, 1)  # shared with the child
    for number in count(1, step):
        copy(start, work)
        has_failed[0] = 0

        def disturbed(number: int = number) -> None:
            watch(fail_at(number, code, has_failed, lasts=lasts))
            run_in(work, _REBUILD)

        ended = run_child(disturbed, told)
        if not has_failed[0]:
            faults += [f"nothing failed, yet {ended}: {told.read_text()}"] * (ended != 0)
            return Found((number - 1) // step, faults, 0.0)
        found = [*_faults(ended, told.read_text(), tree(work), (old, new))]
        if run_child(lambda: readout("build", "-w", work), told):
            found.append(f"the next build failed: {told.read_text()}")
        found += differences(tree(work), wanted)
        faults += [f"failing at {number}: {one}" for one in found]
    raise AssertionError


def _faults(code: int, said: str, now: Tree, sites: tuple[Tree, Tree]) -> Iterator[str]:
    if code == 0:  # what failed was tried again, or is not needed
        return
    if code not in (1, 2) or "Traceback" in said or said.count("; ") < 1:
        yield f"ended with {code}: {said}"
    yield from faults_of_site(below(now, "output/"), *sites)
    for path in now:
        if is_begun(path) or ".readout-staging" in path or path.endswith("-journal"):
            yield f"{path} is left: {said}"


def main() -> None:
    folder, name, step = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    warm_up(folder / "warm")
    code = int(getattr(errno, name))
    for lasts in (False, True):
        found = try_all(folder / str(lasts), code, step, lasts=lasts)
        sys.stdout.write(json.dumps(found._asdict()) + "\n")


if __name__ == "__main__":
    main()
