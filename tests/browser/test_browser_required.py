"""Where a browser is required (in continuous integration), its absence is a failure, not a skip."""

import os
import shutil

import pytest

REQUIRED = "READOUT_REQUIRE_BROWSER"


@pytest.mark.skipif(REQUIRED not in os.environ, reason=f"{REQUIRED} is not set")
def test_a_browser_is_installed() -> None:
    names = ("chromium", "chromium-browser", "google-chrome")
    assert any(map(shutil.which, names)), f"none of {', '.join(names)} is installed"
