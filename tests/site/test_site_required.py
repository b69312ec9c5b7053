"""Where the checks of pages are required (in continuous integration), they are not skipped."""

import json
import os
import re

import pytest

from tests.site import tools

REQUIRED = "READOUT_REQUIRE_SITE"
LOCK = json.loads((tools.HERE / "package-lock.json").read_text(encoding="utf-8"))
ASKED = json.loads((tools.HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]


@pytest.mark.skipif(REQUIRED not in os.environ, reason=f"{REQUIRED} is not set")
def test_all_that_judges_pages_is_installed() -> None:
    assert tools.missing_for_visits() is None
    assert tools.missing_validator() is None
    assert [why for name in ASKED if (why := tools.missing_package(name))] == []


def test_the_lock_pins_every_package_and_names_no_place_to_fetch_from() -> None:
    packages = {name: one for name, one in LOCK["packages"].items() if name}
    assert {f"node_modules/{name}" for name in ASKED} <= set(packages)
    for name, one in packages.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+(-[\w.]+)?", one["version"]), name
        assert one["integrity"].startswith("sha512-"), name
        assert "resolved" not in one, name


def test_the_lock_is_that_of_the_packages_that_are_asked_for() -> None:
    assert LOCK["packages"][""]["dependencies"] == ASKED
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in ASKED.values())
