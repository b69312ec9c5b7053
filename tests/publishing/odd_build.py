"""Build a workspace as another machine might: folders in another order, several workers for little.

Run as a program: WORKSPACE OUTPUT JOBS UMASK ORDER, where ORDER seeds how folders are listed.
"""

import locale
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partialmethod
from random import Random
from typing import Any


class _Shuffled:
    """What `os.scandir` gives, in an order of chance."""

    def __init__(self, entries: list[os.DirEntry]) -> None:
        self._entries = iter(entries)

    def __enter__(self) -> "_Shuffled":
        return self

    def __exit__(self, *_: object) -> None:
        """Do nothing: all is read already."""

    def __iter__(self) -> Iterator[os.DirEntry]:
        return self._entries

    def __next__(self) -> os.DirEntry:
        return next(self._entries)

    def close(self) -> None:
        """Do nothing: all is read already."""


def shuffle_folders(seed: int) -> None:
    """List folders in an order of chance from now on."""
    scan, chance = os.scandir, Random(seed)

    def shuffled(path: Any = ".") -> _Shuffled:
        with scan(path) as entries:
            found = sorted(entries, key=lambda one: one.name)
        chance.shuffle(found)
        return _Shuffled(found)

    os.scandir = shuffled


def main() -> None:
    workspace, output, jobs, umask, order = sys.argv[1:]
    os.umask(int(umask, 8))
    with suppress(locale.Error):  # not every machine has every locale
        locale.setlocale(locale.LC_ALL, "")
    shuffle_folders(int(order))
    from pipeline.build.crew.crew import Crew, Load

    # So that a few records keep several workers busy.
    Crew.run = partialmethod(Crew.run, load=Load(2, 0))
    from pipeline.cli import main as readout

    sys.argv = ["readout", "build", "-w", workspace, "--output", output, "--jobs", jobs]
    readout()


if __name__ == "__main__":
    main()
