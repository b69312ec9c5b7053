"""A machine as the publishing workflow finds it: Python with pip, and no network."""

import os
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.publishing.desk import Desk, plant, put_back, set_up

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Machine:
    """An environment where `pip install readout-briefings` finds the wheel of this checkout.

    All that the program depends on is there already; the program itself is not.
    """

    environment: dict[str, str]

    def run(self, step: str, folder: Path) -> subprocess.CompletedProcess[str]:
        """Run one shell step of a workflow the way the runner does."""
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step],
            cwd=folder,
            env=self.environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheels")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that shows every installed library but the program itself."""
    folder = tmp_path_factory.mktemp("libraries")
    taken: set[str] = set()
    for place in map(Path, sys.path):
        if place.name not in ("site-packages", "dist-packages"):
            continue
        for entry in sorted(place.iterdir()):
            ours = entry.name.startswith("readout_briefings") or entry.suffix == ".pth"
            if not ours and entry.name not in taken:
                (folder / entry.name).symlink_to(entry)
                taken.add(entry.name)
    return folder


@pytest.fixture
def machine(tmp_path: Path, wheels: Path, libraries: Path) -> Machine:
    home = tmp_path / "home"
    home.mkdir()
    place = tmp_path / "python"
    venv.EnvBuilder(symlinks=True, with_pip=False).create(place)
    (packages,) = place.glob("lib/python*/site-packages")
    (packages / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    return Machine(
        {
            "PATH": f"{place / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "CI": "true",
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(wheels),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PIP_NO_CACHE_DIR": "1",
        }
    )


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `kept`, which desks are made of, and room for one desk."""
    folder = tmp_path_factory.mktemp("publishing")
    here = folder / "here"
    plant(here)
    with pytest.MonkeyPatch.context() as patch:
        desk = set_up(here, patch)
        assert desk.build().is_complete
        desk.settle()
    put_back(here, folder / "kept")
    return folder


@pytest.fixture
def desk(planted: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A workspace that is built and up to date, always at one place."""
    here = planted / "here"
    put_back(planted / "kept", here)
    made = set_up(here, monkeypatch)
    made.settle()
    return made
