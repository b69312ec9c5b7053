"""Kill the real command at every call to the system that changes a file, and at random moments.

`make faults` runs it: `python -m tests.faults.real FOLDER [--random N]`. It needs strace, which
ends the command as it enters the n-th call of a kind; what a call before leaves is what is seen.
Opening a file for writing is no kind of its own: what it does is seen at the write that follows.
"""

import argparse
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.faults.invariants import Tree, differences, faults_of_site, tree
from tests.faults.workspaces import copy, make_new, make_old

KINDS = {
    "rename": "rename,renameat,renameat2",
    "unlink": "unlink,unlinkat",
    "mkdir": "mkdir,mkdirat",
    "rmdir": "rmdir",
    "write": "write",
    "pwrite": "pwrite64",
    "fsync": "fsync,fdatasync",
    "utime": "utimensat",
    "truncate": "ftruncate",
}
_READOUT = (sys.executable, "-B", "-c", "from pipeline.cli import main; main()")
_KILLED = (-9, 137)


def build(root: Path, *more: str, before: tuple[str, ...] = ()) -> int:
    """Build a workspace with the real command; return its exit code."""
    command = (*before, *_READOUT, "build", "--quiet", "--jobs", "1", "-w", str(root), *more)
    return subprocess.run(command, check=False).returncode


class Site:
    """An old site with the sources of the new one, and what each looks like when it is clean."""

    def __init__(self, folder: Path) -> None:
        self.start, self.work = folder / "start", folder / "work"
        make_old(self.start)
        assert build(self.start) == 0
        self.old = tree(self.start / "output")
        make_new(self.start)
        copy(self.start, self.work)
        assert build(self.work, "-o", str(folder / "site")) == 0
        self.new = tree(folder / "site")
        copy(self.start, self.work)
        assert build(self.work) == 0
        self.wanted: Tree = tree(self.work)

    def faults(self) -> Iterator[str]:
        """Yield what is wrong after a build was killed, and after the next one."""
        yield from faults_of_site(tree(self.work / "output"), self.old, self.new)
        code = build(self.work)
        if code:
            yield f"the next build ended with {code}"
        yield from differences(tree(self.work), self.wanted)


def kill_at_each(site: Site, kind: str) -> tuple[int, list[str]]:
    """Kill the build at its first call of a kind, then its second; return how many, and faults."""
    faults: list[str] = []
    for number in count(1):
        copy(site.start, site.work)
        inject = f"inject={KINDS[kind]}:signal=SIGKILL:when={number}"
        trace = (
            "strace",
            "-f",
            "-qqq",
            "-o",
            "/dev/null",
            "-e",
            f"trace={KINDS[kind]}",
            "-e",
            inject,
        )
        if build(site.work, before=trace) not in _KILLED:
            return number - 1, faults
        faults += [f"{kind} {number}: {one}" for one in site.faults()]
    raise AssertionError


def kill_at_random(site: Site, times: int) -> tuple[int, list[str]]:
    """Kill the build at random moments; return how many were killed before they were done."""
    drawn, faults, killed = random.Random(6), [], 0
    copy(site.start, site.work)
    began = time.monotonic()
    build(site.work)
    length_s = time.monotonic() - began
    for number in range(1, times + 1):
        copy(site.start, site.work)
        command = (*_READOUT, "build", "--quiet", "--jobs", "2", "-w", str(site.work))
        running = subprocess.Popen(command)
        time.sleep(drawn.uniform(0.3, 1) * length_s)
        running.kill()
        killed += running.wait() in _KILLED
        faults += [f"at random, {number}: {one}" for one in site.faults()]
    return killed, faults


def main() -> int:
    """Run all, print figures and faults, and return the exit code."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folder", type=Path)
    given.add_argument("--random", type=int, default=200)
    given.add_argument("--kinds", nargs="*", default=list(KINDS), choices=KINDS)
    options = given.parse_args()
    shutil.rmtree(options.folder, ignore_errors=True)
    site, faults = Site(options.folder), []
    for kind in options.kinds if shutil.which("strace") else ():
        points, found = kill_at_each(site, kind)
        _say(f"killed at each {kind}: {points} points, {len(found)} faults")
        faults += found
    killed, found = kill_at_random(site, options.random)
    _say(f"killed at random: {killed} of {options.random} before the end, {len(found)} faults")
    _say(*faults, *found)
    return int(bool(faults or found))


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
