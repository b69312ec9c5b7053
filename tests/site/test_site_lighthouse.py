"""What Lighthouse finds in a briefing page at its own address, however busy the machine is."""

from pathlib import Path
from typing import Any

import pytest

from tests.site import lighthouse, tools
from tests.site.once import made_once

# What Lighthouse weighs in the mark for performance beside times, which are `make lighthouse`.
LIGHT = (
    *("cumulative-layout-shift", "dom-size", "total-byte-weight", "third-parties-insight"),
    *("unminified-css", "unminified-javascript", "unused-css-rules", "unused-javascript"),
    *("uses-text-compression", "uses-optimized-images", "unsized-images", "redirects"),
    *("document-latency-insight", "font-display-insight", "viewport-insight", "bf-cache"),
)
pytestmark = [pytest.mark.browser, pytest.mark.slow]


def reported(folder: Path) -> dict[str, Any]:
    return lighthouse.reports(folder, 1)[0]


@pytest.fixture(scope="module")
def report(kept: Path, browser: None) -> dict[str, Any]:
    if why := tools.missing_package("lighthouse"):
        pytest.skip(why)
    return made_once(kept, "lighthouse", reported)


def test_briefing_page_has_full_marks(report: dict[str, Any]) -> None:
    found = lighthouse.marks(report)
    assert found.pop("performance") > 0
    names = ("accessibility", "best-practices", "seo")
    assert found == dict.fromkeys(names, 100), lighthouse.shortcomings(report)


def test_nothing_in_a_briefing_page_slows_it_down(report: dict[str, Any]) -> None:
    found = {name: report["audits"][name]["score"] for name in LIGHT}
    assert found == dict.fromkeys(LIGHT, 1)
