"""The command runs where only the wheel is, and from an editable install."""

import json
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from pipeline import __version__

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]


def test_installed_command_says_its_version(installed: Any, tmp_path: Path) -> None:
    done = installed.run("--version", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split()[-1] == __version__


def test_installed_command_runs_its_own_code(installed: Any, tmp_path: Path) -> None:
    program = "import sys, pipeline; sys.stdout.write(pipeline.__file__)"
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        cwd=tmp_path,
        env={"PYTHONPATH": str(installed.folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout).is_relative_to(installed.folder)


def test_installed_command_prints_the_packed_schema(installed: Any, tmp_path: Path) -> None:
    done = installed.run("schema", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    shipped = json.loads((ROOT / "schemas" / "record.schema.json").read_text(encoding="utf-8"))
    printed = json.loads(done.stdout)
    assert list(printed["properties"]) == list(shipped["properties"])
    assert printed["$id"] == shipped["$id"]


def test_installed_command_reads_an_article(
    installed: Any, short_article: Path, tmp_path: Path
) -> None:
    done = installed.run("parse", short_article.name, "--stdout", "--format", "json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Odalys Perdomar" in done.stdout
    assert "2024-09-09" in done.stdout


def test_installed_command_builds_a_site_with_packed_templates(
    installed: Any, short_article: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    done = installed.run("build", str(short_article), "-w", str(site), cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (site / "output" / "index.html").is_file()
    assert (site / "output" / "index.md").is_file()


def test_installed_command_writes_nothing_into_its_own_folder(
    installed: Any, short_article: Path, tmp_path: Path
) -> None:
    before = sorted(installed.folder.rglob("*"))
    installed.run("parse", short_article.name, "--stdout", cwd=tmp_path)
    after = [path for path in installed.folder.rglob("*") if "__pycache__" not in path.parts]
    assert sorted(after) == [path for path in before if "__pycache__" not in path.parts]


def test_editable_install_runs_the_checkout_from_another_folder(tmp_path: Path) -> None:
    address = metadata.distribution("readout-briefings").read_text("direct_url.json") or "{}"
    if not json.loads(address).get("dir_info", {}).get("editable"):
        pytest.skip("this environment holds no editable install; `make setup` makes one")
    script = Path(sysconfig.get_path("scripts")) / "readout"
    for arguments in (["--version"], ["schema"]):
        done = subprocess.run(
            [script, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
    program = "import sys, pipeline; sys.stdout.write(pipeline.__file__)"
    done = subprocess.run(
        [sys.executable, "-I", "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout) == ROOT / "pipeline" / "__init__.py"
