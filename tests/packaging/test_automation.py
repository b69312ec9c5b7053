"""The files that other programs run: linters of their own kind find nothing in them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = [
    *sorted((ROOT / "examples/.github/workflows").glob("*.yml")),
    ROOT / "templates/workspace/github.yml",
]


def run(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a linter that stands beside Python; skip the test where there is none for this system."""
    program = shutil.which(name, path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip(f"{name} is not installed")
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_are_safe(path: Path) -> None:
    done = run("zizmor", "--offline", "--no-progress", "--persona", "pedantic", str(path))
    assert done.returncode == 0, done.stdout
    assert "No findings to report" in done.stdout


def test_the_linter_of_workflows_finds_what_is_unsafe(tmp_path: Path) -> None:
    """It would pass over a file that it cannot take for a workflow."""
    text = WORKFLOWS[0].read_text(encoding="utf-8")
    spoilt = tmp_path / "publish.yml"
    spoilt.write_text(text.replace("readout build", "echo ${{ github.head_ref }}"))
    assert run("zizmor", "--offline", "--no-progress", str(spoilt)).returncode != 0


def test_the_dockerfile_is_sound() -> None:
    done = run("hadolint", str(ROOT / "Dockerfile"))
    assert done.returncode == 0, done.stdout


def test_the_container_gets_what_the_build_needs_and_no_more() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    kept = {line.removeprefix("!") for line in lines if line.startswith("!")}
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    copied = {
        word
        for line in dockerfile.splitlines()
        if line.startswith("COPY ") and "--from" not in line
        for word in line.split()[1:-1]
    }
    assert kept == copied
    assert all((ROOT / name).exists() for name in kept)
