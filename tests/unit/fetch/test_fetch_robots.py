"""A site's robots.txt decides (RFC 9309)."""

import pytest

from pipeline.errors import SourceError
from pipeline.fetch import FetchOptions, fetch_all
from tests.serving import Web, answer, redirect
from tests.unit.fetch.conftest import fetch

PLAIN = "text/plain"


def rules(text: str) -> object:
    return answer(text.encode(), content_type=PLAIN)


def refusal(address: str) -> SourceError:
    with pytest.raises(SourceError) as caught:
        fetch(address)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\nDisallow: /news/",
        "User-agent: readout\nDisallow: /\n\nUser-agent: *\nAllow: /",
        "\ufeffUser-agent: *\nDisallow: /*talks$",
    ],
)
def test_a_page_that_programs_shall_not_fetch_is_not_fetched(web: Web, text: str) -> None:
    web.pages |= {"/robots.txt": rules(text), "/news/talks": answer()}  # type: ignore[dict-item]
    found = refusal(web.at("/news/talks"))
    assert found.fault == f"{web.at('/robots.txt')} asks programs not to fetch it"
    assert found.remedy == "save the page in a browser and give readout the file"
    assert web.paths == ["/robots.txt"]


@pytest.mark.parametrize(
    "text",
    ["", "User-agent: other\nDisallow: /", "User-agent: *\nDisallow: /news/\nAllow: /news/talks"],
)
def test_a_page_that_programs_may_fetch_is_fetched(web: Web, text: str) -> None:
    web.pages |= {"/robots.txt": rules(text), "/news/talks": answer()}  # type: ignore[dict-item]
    assert fetch(web.at("/news/talks")).status == 200


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_site_without_rules_allows_all(web: Web, status: int) -> None:
    web.pages |= {"/robots.txt": answer(b"Disallow: /", status), "/a": answer()}
    assert fetch(web.at("/a")).status == 200


@pytest.mark.parametrize("status", [429, 500, 503, 304])
def test_a_site_whose_rules_cannot_be_had_allows_nothing(web: Web, status: int) -> None:
    web.pages |= {"/robots.txt": answer(b"", status), "/a": answer()}
    assert f"answers {status}, so nobody knows what the site allows" in refusal(web.at("/a")).fault
    assert web.paths == ["/robots.txt"]


def test_rules_that_moved_are_followed(web: Web) -> None:
    web.pages |= {
        "/robots.txt": redirect("/rules"),
        "/rules": rules("User-agent: *\nDisallow: /"),  # type: ignore[dict-item]
        "/a": answer(),
    }
    assert "asks programs not to fetch it" in refusal(web.at("/a")).fault


def test_rules_that_move_for_ever_are_none(web: Web) -> None:
    web.pages |= {"/robots.txt": redirect("/robots.txt"), "/a": answer()}
    assert fetch(web.at("/a")).status == 200
    assert web.paths.count("/robots.txt") == 6


def test_of_endless_rules_the_first_half_mebibyte_counts(web: Web) -> None:
    filler = "# nothing\n" * 60_000
    web.pages |= {
        "/robots.txt": rules(f"User-agent: *\nDisallow: /b\n{filler}\nDisallow: /a\n"),  # type: ignore[dict-item]
        "/a": answer(),
        "/b": answer(),
    }
    assert fetch(web.at("/a")).status == 200
    assert "asks programs not to" in refusal(web.at("/b")).fault


def test_the_target_of_a_redirect_is_asked_about_too(web: Web) -> None:
    web.pages |= {
        "/robots.txt": rules("User-agent: *\nDisallow: /b"),  # type: ignore[dict-item]
        "/a": redirect("/b"),
        "/b": answer(),
    }
    assert "asks programs not to fetch it" in refusal(web.at("/a")).fault
    assert "/b" not in web.paths


def test_the_rules_of_a_site_are_fetched_once_for_several_pages(web: Web) -> None:
    web.pages |= {"/a": answer(), "/b": answer()}
    found = fetch_all([web.at("/a"), web.at("/b")], FetchOptions(allows_private=True))
    assert len(list(found)) == 2
    assert web.paths.count("/robots.txt") == 1
