"""The preview in a browser: a page reloads itself, and shows over it what is to be mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.preview.test_preview_command import DONE, write_record
from tests.site import tools
from tests.site.live import LivePage, live_page
from tests.site.previewing import Preview, preview

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OVERLAY = "#readout-overlay"


@pytest.fixture(scope="module")
def page() -> Iterator[LivePage]:
    if why := tools.missing_for_visits():
        pytest.skip(why)
    with live_page() as found:
        yield found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "site/records").mkdir(parents=True)
    (tmp_path / "site/readout.yaml").write_text("title: Eels\n", encoding="utf-8")
    write_record(tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def shown(root: Path) -> Iterator[Preview]:
    with preview(root) as found:
        found.wait_for(DONE)
        yield found


def test_a_saved_record_is_on_the_screen(page: LivePage, shown: Preview, root: Path) -> None:
    page.goto(f"{shown.url}meetings/eel/")
    page.wait_for("h1", "Talks on eels")
    for title in ("Talks of late", "Talks on salt"):
        write_record(root, title)
        page.wait_for("h1", title)
    assert page.console() == []


def test_problems_are_shown_over_the_page_until_they_are_mended(
    page: LivePage, shown: Preview, root: Path
) -> None:
    page.goto(f"{shown.url}meetings/eel/")
    write_record(root, "Talks of late", "2025-02-30")
    page.wait_for(OVERLAY, "records/eel.yaml:8:9")
    told = page.text(OVERLAY)
    assert "One problem: the site stays as it was" in told
    assert "meeting.date: '2025-02-30' is not in the calendar" in told
    assert "date: 2025-02-30" in told
    assert "To mend it: write a day that exists" in told
    assert page.text("h1") == "Talks on eels"
    write_record(root, "Talks of late")
    page.wait_for("h1", "Talks of late")
    page.wait_until_gone(OVERLAY)
    assert page.console() == []


def test_a_page_that_is_opened_while_there_is_a_problem_shows_it(
    page: LivePage, shown: Preview, root: Path
) -> None:
    write_record(root, "Talks", "2025-02-30")
    shown.wait_for("the site stays as it was")
    page.goto(f"{shown.url}index.html")
    page.wait_for(OVERLAY, "is not in the calendar")


def test_what_a_file_says_is_never_mark_up(page: LivePage, shown: Preview, root: Path) -> None:
    page.goto(f"{shown.url}meetings/eel/")
    write_record(root, "Talks", "<img src=x onerror=alert(1)>")
    page.wait_for(OVERLAY, "<img src=x onerror=alert(1)>")
    page.wait_until_gone(f"{OVERLAY} img")


def test_a_problem_can_be_put_away(page: LivePage, shown: Preview, root: Path) -> None:
    page.goto(f"{shown.url}meetings/eel/")
    write_record(root, "Talks", "2025-02-30")
    page.wait_for(OVERLAY)
    page.press("Escape")
    page.wait_until_gone(OVERLAY)
    write_record(root, "Talks", "2025-02-31")
    page.wait_for(OVERLAY, "2025-02-31")


def test_the_first_site_comes_by_itself(page: LivePage, root: Path) -> None:
    write_record(root, "Talks", "2025-02-30")
    with preview(root) as shown:
        shown.wait_for("the site stays as it was")
        assert page.goto(shown.url) == 404
        page.wait_for("h1", "Preview")
        page.wait_for(OVERLAY, "is not in the calendar")
        page.console()
        write_record(root, "Talks on salt")
        page.wait_for("h1", "Eels")


def test_a_page_finds_the_next_server_at_the_same_address(page: LivePage, root: Path) -> None:
    with preview(root) as shown:
        shown.wait_for(DONE)
        page.goto(f"{shown.url}meetings/eel/")
        port = shown.url.split(":")[2].strip("/")
        assert shown.interrupt() == 0
    write_record(root, "Talks of the next day")
    with preview(root, "--port", port) as shown:
        page.wait_for("h1", "Talks of the next day", 30)
    page.console()
