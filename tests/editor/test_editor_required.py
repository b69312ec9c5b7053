"""Where editor tests are required (in continuous integration), they are not skipped."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.editor.language_server import HERE, NODE, SERVER

REQUIRED = "READOUT_REQUIRE_EDITOR"
LOCK = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))


@pytest.mark.skipif(REQUIRED not in os.environ, reason=f"{REQUIRED} is not set")
def test_the_language_server_is_installed() -> None:
    assert shutil.which("node"), "node is not installed"
    assert SERVER.is_file(), "make setup installs yaml-language-server where npm is there"


def test_the_lock_pins_every_package_and_names_no_place_to_fetch_from() -> None:
    packages = {name: one for name, one in LOCK["packages"].items() if name}
    assert "node_modules/yaml-language-server" in packages
    for name, one in packages.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", one["version"]), name
        assert one["integrity"].startswith("sha512-"), name
        assert "resolved" not in one, name


def test_the_lock_is_that_of_the_packages_that_are_asked_for() -> None:
    asked = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert LOCK["packages"][""]["dependencies"] == asked
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in asked.values())


@pytest.mark.skipif(NODE is None, reason="node is not installed")
def test_whoever_uses_the_network_is_named(tmp_path: Path) -> None:
    program = "require('node:http').get('http://127.0.0.1:9/').on('error', () => {})"
    done = subprocess.run(
        [str(NODE), "--require", str(HERE / "offline.cjs"), "--eval", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr.startswith("network: 127.0.0.1\n")
