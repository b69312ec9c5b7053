"""Another version of readout makes what it would make of nothing: programs are run from a copy."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.publishing.invented_site import tree, write_sources

ROOT = Path(__file__).resolve().parents[2]
CALL = "import sys; from pipeline.cli import main; sys.argv[0] = 'readout'; main()"


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """A copy of the package and its data."""
    for name in ("pipeline", "schemas", "templates"):
        shutil.copytree(
            ROOT / name, tmp_path / "ours" / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    return tmp_path / "ours"


def _build(ours: Path, root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ours), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-P", "-c", CALL, "build", "--jobs", "1", "-w", str(root), *options],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=root.parent,
    )


def _replace(path: Path, was: str, now: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, now), encoding="utf-8")


@pytest.mark.slow
def test_a_change_of_code_schema_or_template_gives_the_tree_of_a_clean_build(
    ours: Path, tmp_path: Path
) -> None:
    root = tmp_path / "site"
    write_sources(root)
    assert _build(ours, root).returncode == 0
    before = tree(root / "output")
    changes = {
        "pipeline/render/counting.py": ("record reviewed", "record looked at"),
        "templates/html/parts/status.html.j2": ("{#-", "<!-- new -->\n{#-"),
    }
    for name, (was, now) in changes.items():
        _replace(ours / name, was, now)
        assert _build(ours, root).returncode == 0
        shutil.copytree(root, tmp_path / "alone", ignore=shutil.ignore_patterns("output", ".*out"))
        assert _build(ours, tmp_path / "alone").returncode == 0
        assert tree(root / "output") == tree(tmp_path / "alone" / "output") != before
        shutil.rmtree(tmp_path / "alone")
        before = tree(root / "output")


@pytest.mark.slow
def test_what_an_earlier_version_found_beside_a_meeting_is_found_anew(
    ours: Path, tmp_path: Path
) -> None:
    root = tmp_path / "site"
    write_sources(root)
    neighbours = ours / "pipeline/render/neighbours.py"
    text = neighbours.read_text(encoding="utf-8")
    _replace(neighbours, "own, earlier, later = json", "_, own, earlier, later = json")
    _replace(neighbours, "return _to_json(neighbours)", "return _to_json(['old', *neighbours])")
    assert _build(ours, root).returncode == 0
    before = tree(root / "output")
    assert b'class="related' in b"".join(before.values())
    neighbours.write_text(text, encoding="utf-8")
    assert _build(ours, root).returncode == 0
    assert tree(root / "output") == before


@pytest.mark.slow
def test_a_stricter_schema_is_asked_at_the_next_build(ours: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    write_sources(root)
    assert _build(ours, root).returncode == 0
    before = tree(root / "output")
    _replace(ours / "schemas/record.schema.json", '"draft", "reviewed", "retracted"', '"draft"')
    refused = _build(ours, root)
    assert refused.returncode == 1
    assert "records/pass.yaml:3:" in refused.stderr + refused.stdout
    assert tree(root / "output") == before
