"""Build one workspace in many ways: each is to give the same bytes."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from tests.publishing.invented_site import tree

ROOT = Path(__file__).resolve().parents[2]
ZONES = ("UTC", "Pacific/Kiritimati", "America/St_Johns")
JOBS = (1, 2, 4)
UMASKS = ("022", "077", "002")


@dataclass(frozen=True)
class Way:
    """How a build runs: the seed of hashes, time zone, locale, workers; what else differs follows.

    The number of the way gives umask, current folder and the order of folders.
    """

    number: int
    seed: int
    zone: str
    locale: str
    jobs: int


def locales() -> tuple[str, str]:
    """Return C and, where it is installed, one in which I has another small letter."""
    listed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout
    turkish = [name for name in listed.split() if name.lower() in ("tr_tr.utf8", "tr_tr.utf-8")]
    return "C", turkish[0] if turkish else "C.UTF-8"


def all_ways() -> list[Way]:
    """Return every way: 10 seeds of hashes, 3 time zones, 2 locales, 3 numbers of workers."""
    found = product(range(10), ZONES, locales(), JOBS)
    return [Way(number, *one) for number, one in enumerate(found)]


def some_ways() -> list[Way]:
    """Return a tenth of them in which each seed, zone, locale and number of workers occurs."""
    return all_ways()[4::11] + all_ways()[:2]


def build_in(way: Way, unparsed: Path, folder: Path) -> dict[str, bytes]:
    """Return all files of a copy of `unparsed` that was parsed and built in this way."""
    root = folder / f"way-{way.number}"
    shutil.copytree(unparsed, root)
    here = (folder, root, root / "articles", Path("/"))[way.number % 4]
    places = (os.path.relpath(root, here), os.path.relpath(root / "output", here))
    umask = UMASKS[way.number % len(UMASKS)]
    command = [*places, str(way.jobs), umask, str(way.number)]
    environment = {
        **os.environ,
        "PYTHONHASHSEED": str(way.seed),
        "PYTHONPATH": str(ROOT),
        "TZ": way.zone,
        "LC_ALL": way.locale,
        "LANG": way.locale,
    }
    subprocess.run(
        [sys.executable, str(Path(__file__).with_name("odd_build.py")), *command],
        cwd=here,
        env=environment,
        capture_output=True,
        check=True,
    )
    shutil.rmtree(root / ".readout")
    found = tree(root)
    shutil.rmtree(root)
    return found


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> int:
    """Return in how many bytes two trees differ, a file that only one has counted whole."""
    total = 0
    for name in one.keys() | other.keys():
        pair = one.get(name, b""), other.get(name, b"")
        total += abs(len(pair[0]) - len(pair[1]))
        total += sum(a != b for a, b in zip(*pair, strict=False))
    return total
