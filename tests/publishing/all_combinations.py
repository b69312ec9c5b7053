"""Go through all that the tests take samples of; `make determinism` runs it.

Builds in all 180 ways, two and eight builds at once 50 times each, and pairs of changes in a row.
"""

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from pipeline.build.building import build
from pipeline.build.workspace import workspace_at
from tests.publishing.at_once import build_at_once
from tests.publishing.changes import CHANGES
from tests.publishing.comparing import compare_after
from tests.publishing.desk import plant, put_back, set_up
from tests.publishing.invented_site import ONE_PROCESS, tree, write_sources
from tests.publishing.ways import all_ways, build_in, differing


def main(arguments: Sequence[str]) -> int:
    """Do what is asked for, tell each figure, and return 1 if any of them is another than 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ways", type=int, default=180, help="how many of the 180 ways")
    parser.add_argument("--rounds", type=int, default=50, help="how often builds run at once")
    parser.add_argument("--pairs", type=int, default=len(CHANGES) ** 2, help="how many pairs")
    asked = parser.parse_args(arguments)
    with TemporaryDirectory() as name:
        folder = Path(name)
        faults = _count_differing(folder, asked.ways)
        faults += sum(_count_wrong(folder, count, asked.rounds) for count in (2, 8))
        faults += _count_unequal(folder, asked.pairs)
    return min(faults, 1)


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what this program is for


def _count_differing(folder: Path, most: int) -> int:
    """Build in all ways; return how many bytes differ from those of the first."""
    write_sources(folder / "unparsed")
    ways = all_ways()
    chosen = Random(0).sample(ways, min(most, len(ways)))
    trees = (build_in(way, folder / "unparsed", folder) for way in chosen)
    first = next(trees, {})
    total = sum(differing(first, one) for one in trees)
    _tell(f"{len(chosen)} of {len(ways)} ways of building {len(first)} files: {total} bytes differ")
    return total


def _count_wrong(folder: Path, count: int, rounds: int) -> int:
    """Build several times at once, cold and after an edit; return how often the tree was wrong."""
    root, refused, wrong = folder / f"at-once-{count}", 0, 0
    write_sources(root)
    edits = [f"title: Talks, time {number}\n" for number in range(2)]
    record = root / "records" / "lake.yaml"
    text = record.read_text()
    build(workspace_at(root), (), ONE_PROCESS)
    expected = []
    for edit in edits:
        record.write_text(text.replace("title: Talks at the lake\n", edit))
        build(workspace_at(root), (), ONE_PROCESS)
        expected.append(tree(root / "output"))
    for _ in range(rounds):
        shutil.rmtree(root / "output")
        shutil.rmtree(root / ".readout")
        for edit, right in zip(edits, expected, strict=True):
            record.write_text(text.replace("title: Talks at the lake\n", edit))
            ended = build_at_once([root] * count)
            refused += sum(one.returncode != 0 for one in ended)
            wrong += tree(root / "output") != right
    _tell(
        f"{count} builds at once, {rounds} times cold and {rounds} times after an edit: "
        f"{wrong} wrong trees, {refused} builds refused"
    )
    return wrong


def _count_unequal(folder: Path, most: int) -> int:
    """Make pairs of changes in a row; return how many did not give the tree of a clean build."""
    here = folder / "here"
    plant(here)
    with pytest.MonkeyPatch.context() as patch:
        desk = set_up(here, patch)
        desk.build()
        desk.settle()
    put_back(here, folder / "kept")
    pairs = [(one, other) for one in CHANGES for other in CHANGES]
    faults = 0
    for pair in Random(0).sample(pairs, min(most, len(pairs))):
        try:
            compare_after(folder, [[name] for name in pair])
        except AssertionError as err:
            faults += 1
            _tell(f"{', then '.join(pair)}: {err}")
    _tell(f"{min(most, len(pairs))} of {len(pairs)} pairs of changes: {faults} other trees")
    return faults


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
