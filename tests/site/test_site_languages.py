"""The pages of a site in French are valid, accessible and within their window, as in English."""

from pathlib import Path

import pytest

from tests.site import surveys, tools, workspaces
from tests.site.judging import accessibility_faults, layout_faults
from tests.site.once import made_once
from tests.site.pages import one_of_each_type
from tests.site.surveys import Site

MODES = ("phone",)  # where words that are longer may have no room

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def french(kept: Path) -> Site:
    """The site of the example workspace in French."""
    made = made_once(
        kept, "french", lambda it: str(workspaces.build_examples(it / "workspace", language="fr"))
    )
    return Site("french", Path(made), ("tallinn-lusaka-call",))


def test_html_checker_finds_no_error_in_french(french: Site) -> None:
    if why := tools.missing_validator():
        pytest.skip(why)
    pages = one_of_each_type(french.folder, french.special)
    assert tools.markup_faults([french.folder / path for path in pages]) == []


def test_pages_in_french_are_accessible_and_within_their_window(
    french: Site, tmp_path: Path
) -> None:
    if why := tools.missing_for_visits():
        pytest.skip(why)
    seen = surveys.survey(french, tmp_path, MODES)
    assert len(seen) > 10
    found = [fault for one in seen for fault in (*accessibility_faults(one), *layout_faults(one))]
    assert found == []
