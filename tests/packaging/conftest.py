"""The built wheel and source archive, made once for all packaging tests."""

import os
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

SHORT_CALL = """Readout of Foreign Minister Odalys Perdomar's call with Minister Baraka Mwinyeke

Havana, 9 September 2024

Cuban Foreign Minister Odalys Perdomar spoke by telephone today with Tanzanian Foreign Minister
Baraka Mwinyeke. The two ministers, both of them invented, discussed the training of nurses, flights
between their islands and the mainland, and a common position on sea ports.
"""


@dataclass(frozen=True)
class Installed:
    """The wheel, unpacked by pip into a folder of its own."""

    folder: Path
    script: Path

    def run(self, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run the installed command where the checkout cannot be found by chance."""
        return subprocess.run(
            [sys.executable, str(self.script), *arguments],
            cwd=cwd,
            env=clean_environment(PYTHONPATH=str(self.folder), PYTHONSAFEPATH="1"),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


def clean_environment(**extra: str) -> dict[str, str]:
    """The environment without what would steer Python or pip, and with `extra`."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "PIP_", "COV", "READOUT"))
    }
    return kept | {"PYTHONUTF8": "1", "PIP_CONFIG_FILE": os.devnull} | extra


def build(target: str, into: Path, source: Path = ROOT) -> Path:
    """Build the `wheel` or `sdist` of a source tree and return the file."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(into)]
    done = subprocess.run(
        command, cwd=source, env=clean_environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = into.iterdir()
    return built


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="session")
def wheel_of_sdist(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        # The first releases of Python 3.11 know no filters, and the later ones want one.
        safe = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
        archive.extractall(folder, **safe)
    (source,) = folder.iterdir()
    return build("wheel", tmp_path_factory.mktemp("wheel-of-sdist"), source)


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("elsewhere")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run(
        [*command, "--no-compile", "--target", str(folder), str(wheel)],
        env=clean_environment(PIP_DISABLE_PIP_VERSION_CHECK="1"),
        check=True,
    )
    return Installed(folder, folder / "bin" / "readout")


@pytest.fixture
def short_article(tmp_path: Path) -> Path:
    path = tmp_path / "call.txt"
    path.write_text(SHORT_CALL, encoding="utf-8")
    return path
