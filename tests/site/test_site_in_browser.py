"""The pages in a real browser: accessible, within their window, alone, and used by keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.site.judging import (
    accessibility_faults,
    keyboard_faults,
    layout_faults,
    request_faults,
)
from tests.site.once import made_once
from tests.site.surveys import MODES, Seen, Site, survey_of_passages

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Judge = Callable[[Seen], Iterator[str]]


def faults(seen: list[Seen], judge: Judge) -> str:
    return "\n".join(fault for one in seen for fault in judge(one))


def test_every_type_of_page_is_seen_in_every_mode(seen: list[Seen]) -> None:
    pages = {one["page"] for one in seen}
    assert {"index.html", "404.html", "countries/index.html"} <= pages
    assert len([page for page in pages if page.startswith("meetings/")]) >= 3
    assert len(seen) == len(pages) * len(MODES)


def test_pages_break_no_rule_of_accessibility(seen: list[Seen]) -> None:
    assert faults(seen, accessibility_faults) == ""


def test_nothing_is_wider_than_the_window_and_what_scrolls_takes_the_focus(
    seen: list[Seen],
) -> None:
    assert faults(seen, layout_faults) == ""


def test_pages_ask_no_other_host_and_complain_of_nothing(seen: list[Seen]) -> None:
    assert faults(seen, request_faults) == ""


def test_tab_reaches_all_in_order_with_the_focus_in_sight(seen: list[Seen]) -> None:
    assert faults(seen, keyboard_faults) == ""


def test_skip_link_comes_first_and_leads_into_the_content(seen: list[Seen]) -> None:
    for one in seen:
        if one["mode"] == "no script":
            skip = one["looks"]["skip"]
            assert skip["first"]["className"] == "skip", one["page"]
            assert skip["after"]["id"] == "main", one["page"]
            # What follows is in the content, or behind it where it has nothing to stop at.
            assert skip["next"]["className"] != "skip", one["page"]


def test_pages_say_the_same_without_script(seen: list[Seen]) -> None:
    with_script = {one["page"]: one["looks"]["content"] for one in seen if one["mode"] == "light"}
    for one in seen:
        if one["mode"] == "no script" and not one["page"].startswith("search"):
            assert one["looks"]["content"]["text"] == with_script[one["page"]]["text"], one["page"]


def test_passage_that_a_fact_leads_to_stands_out_without_script(
    browser: None, kept: Path, examples: Site
) -> None:
    page = "meetings/lisbon-fisheries-talks/index.html"
    seen = made_once(kept, "passages", lambda it: survey_of_passages(examples, page, it))
    assert len(seen) > 5
    for one in seen:
        target = one["looks"]["target"]
        assert target["id"] == one["name"]
        assert target["isSeen"]
        assert target["background"] not in {target["page"], "rgba(0, 0, 0, 0)"}


def test_judges_see_what_is_wrong_with_a_bad_page(bad: Seen) -> None:
    rules = {one["id"] for one in bad["looks"]["axe"]}
    assert {"color-contrast", "document-title", "image-alt"} <= rules
    layout = "\n".join(layout_faults(bad))
    assert "wide: [" in layout
    assert "no keyboard scrolls" in layout
    requests = "\n".join(request_faults(bad))
    assert "asks for https://elsewhere.example/x.png" in requests
    assert "dialog: alert: hello" in requests
    assert "console: error: oh" in requests
    keyboard = "\n".join(keyboard_faults(bad))
    assert "focus is not shown" in keyboard
    assert "the first stop is" in keyboard
