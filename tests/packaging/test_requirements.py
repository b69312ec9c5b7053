"""What the program asks for, and what the lock file pins."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)")
DIGEST = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def _asked_for() -> list[str]:
    return [
        *PROJECT["project"]["dependencies"],
        *(one for extra in PROJECT["project"]["optional-dependencies"].values() for one in extra),
        *PROJECT["dependency-groups"]["dev"],
        *PROJECT["build-system"]["requires"],
    ]


def _locked() -> list[str]:
    """The lock's entries, each with the lines that continue it."""
    joined = LOCK.replace("\\\n", " ")
    return [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]


def _pins() -> dict[str, Version]:
    found = (PIN.match(entry) for entry in _locked())
    return {canonicalize_name(one["name"]): Version(one["version"]) for one in found if one}


@pytest.mark.parametrize("asked", _asked_for())
def test_each_dependency_has_a_lower_bound_and_no_upper_one(asked: str) -> None:
    assert {bound.operator for bound in Requirement(asked).specifier} == {">="}


@pytest.mark.parametrize("asked", _asked_for())
def test_each_dependency_is_locked_within_its_bounds(asked: str) -> None:
    wanted = Requirement(asked)
    assert _pins()[canonicalize_name(wanted.name)] in wanted.specifier


def test_the_lock_pins_every_entry_with_digests() -> None:
    entries = _locked()
    assert entries
    for entry in entries:
        assert PIN.match(entry), entry[:80]
        assert DIGEST.search(entry), entry[:80]
        leftover = DIGEST.sub("", entry).partition(";")[0].split()
        assert len(leftover) == 1, f"more than a name, a version and digests: {leftover}"


@pytest.mark.parametrize("word", ["http:", "https:", "://", "index-url", "find-links", " @ "])
def test_the_lock_names_no_place_to_fetch_from(word: str) -> None:
    assert word not in LOCK


def test_dependencies_are_named_in_order_and_once() -> None:
    names = [Requirement(one).name for one in PROJECT["project"]["dependencies"]]
    assert names == sorted(set(names))
