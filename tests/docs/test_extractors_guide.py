"""The guide to extractors tells the truth: its example is installed, and prints what it shows."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from pipeline.extract.proposals import MOST_SHOWN
from pipeline.record import read_extractors
from tests.distributions import GROUP, write_dist_info

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "extractors.md").read_text(encoding="utf-8")


def block(kind: str) -> str:
    (found,) = re.findall(rf"^```{kind}\n(.*?)^```$", GUIDE, flags=re.MULTILINE | re.DOTALL)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The guide's article, and beside it the guide's example as an installed distribution."""
    project = tomllib.loads(block("toml"))["project"]
    (tmp_path / "article.txt").write_text(block("text"), encoding="utf-8")
    packages = tmp_path / "site-packages"
    packages.mkdir()
    (packages / f"{project['name']}.py").write_text(block("python"), encoding="utf-8")
    entries = project["entry-points"][GROUP].items()
    listed = "\n".join(f"{name} = {target}" for name, target in entries)
    write_dist_info(packages, project["name"], f"[{GROUP}]\n{listed}\n")
    return tmp_path


def test_the_example_prints_what_the_guide_shows(folder: Path) -> None:
    command, _, shown = block("console").removeprefix("$ ").partition("\n")
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=os.environ
        | {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(folder / "site-packages"),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == (shown, "")


def test_the_example_fits_the_protocol(folder: Path) -> None:
    arguments = ["--strict", "--cache-dir", str(folder / "cache"), "spokespeople.py"]
    program = folder / "site-packages" / "spokespeople.py"
    program.write_text(
        f"{program.read_text(encoding='utf-8')}\n\n"
        "from pipeline.model import ExtractorMaker\n\nchecked: ExtractorMaker = set_up\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *arguments],
        cwd=program.parent,
        env=os.environ | {"MYPYPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_configuration_of_the_guide_is_read() -> None:
    settings, problems = read_extractors(block("yaml").encode(), "readout.yaml")
    assert problems == ()
    assert settings == (("spacy",), {"spacy": {"model": "en_core_web_md"}})


def test_the_guide_gives_the_number_of_proposals_that_are_listed() -> None:
    assert f"Of more than {MOST_SHOWN}, the {MOST_SHOWN} with" in GUIDE
