import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from pipeline.late import late_exports

PACKAGES = [import_module(name) for name in ("pipeline", "pipeline.record", "pipeline.render")]


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_has_all_that_it_says_is_public(package) -> None:
    named = sorted(name for names in package._ROOMS.values() for name in names)
    assert named == sorted(package.__all__)
    for name in named:
        assert getattr(package, name) is not None


@pytest.mark.parametrize("package", PACKAGES[1:])  # the first one keeps its names by itself
def test_no_public_name_is_that_of_a_module(package) -> None:
    """The module would take the place of the value in the package once anybody imports it."""
    named = {name for names in package._ROOMS.values() for name in names}
    assert not named & {path.stem for path in Path(package.__file__).parent.iterdir()}


def test_a_name_that_is_not_public_is_none() -> None:
    with pytest.raises(AttributeError, match=r"module 'x' has no attribute 'y'"):
        late_exports("x", {"z": ("a",)}, {})("y")


def test_each_public_module_can_be_the_first_that_is_loaded() -> None:
    """A circle of imports shows only to whoever enters it at the wrong place."""
    for package in PACKAGES:
        for room in package._ROOMS:
            name = f"{package.__name__}.{room}"
            done = subprocess.run(
                [sys.executable, "-c", f"import {name}"],
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stderr
