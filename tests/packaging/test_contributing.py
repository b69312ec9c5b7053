"""What contributors are told to run exists."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
HOOKS: dict[str, Any] = yaml.safe_load(
    (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
)
TARGETS = set(
    re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
)


def test_each_make_target_of_the_guide_exists() -> None:
    named = set(re.findall(r"(?:`|^ {4})make ([a-z]+)", GUIDE, flags=re.MULTILINE))
    assert named
    assert named <= TARGETS


def test_each_room_of_the_package_is_in_the_guide() -> None:
    rooms = {path.parent.name for path in (ROOT / "pipeline").glob("*/__init__.py")}
    assert rooms
    assert rooms <= set(re.findall(r"^\| `([a-z]+)/`", GUIDE, flags=re.MULTILINE))


def test_the_guide_stays_short() -> None:
    assert len(GUIDE.splitlines()) < 80


@pytest.mark.parametrize("hook", [hook for repo in HOOKS["repos"] for hook in repo["hooks"]])
def test_each_hook_runs_a_make_target_with_the_locked_tools(hook: dict[str, Any]) -> None:
    command, target = hook["entry"].split()
    assert command == "make"
    assert target in TARGETS
    assert hook["language"] == "system"
