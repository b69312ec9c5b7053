"""Fetch pages from servers that behave, and from those that do not."""

import gzip
import ssl
import time
from http.server import BaseHTTPRequestHandler

import pytest

from pipeline import __version__
from pipeline.errors import SourceError
from pipeline.fetch import FetchOptions, fetch_all, is_web_address
from pipeline.fetch.transport import tls_context
from pipeline.model import Fetched
from tests.serving import PAGE, Web, answer, packed, redirect
from tests.unit.fetch.conftest import fetch


def refusal(address: str, **options: object) -> SourceError:
    with pytest.raises(SourceError) as caught:
        fetch(address, **options)
    return caught.value


def test_a_page_comes_with_its_address_its_moment_and_what_the_server_says(web: Web) -> None:
    web.pages["/news/port-talks"] = answer(
        content_type="text/html; charset=ISO-8859-1", ETag='"a1"', Last_Modified="Tue, 04 Mar 2025"
    )
    found = fetch(web.at("/news/port-talks#top"))
    assert found == Fetched(
        asked=web.at("/news/port-talks"),
        url=web.at("/news/port-talks"),
        retrieved="2025-03-05T08:15:00Z",
        status=200,
        kind="html",
        content_type="text/html; charset=ISO-8859-1",
        charset="iso-8859-1",
        etag='"a1"',
        last_modified="Tue, 04 Mar 2025",
        data=PAGE,
    )


def test_the_request_says_who_asks_and_holds_nothing_else_of_the_user(
    web: Web, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    web.pages["/"] = answer(Set_Cookie="a=b")
    (path := tmp_path / "netrc").write_text("machine 127.0.0.1 login me password secret\n")  # type: ignore[operator]
    path.chmod(0o600)
    monkeypatch.setenv("NETRC", str(path))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    fetch(web.at("/"))
    headers = web.asked[-1][1]
    assert headers["User-Agent"].startswith(f"readout/{__version__} (+https://")
    assert not {"Authorization", "Cookie", "Referer"} & set(headers)


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_a_packed_page_is_unpacked(web: Web, packing: str) -> None:
    web.pages["/"] = packed(PAGE, packing)  # some servers name the one and send the other
    assert fetch(web.at("/")).data == PAGE


def test_a_page_that_is_packed_in_pieces_comes_whole(web: Web) -> None:
    pieces = gzip.compress(PAGE[:50]) + gzip.compress(PAGE[50:])
    web.pages["/"] = answer(pieces, Content_Encoding="gzip")
    assert fetch(web.at("/")).data == PAGE
    web.pages["/"] = answer(pieces[:-9], Content_Encoding="gzip")
    with pytest.raises(SourceError, match="came damaged"):
        fetch(web.at("/"))


@pytest.mark.parametrize(
    ("content_type", "path", "kind"),
    [
        ("text/html", "/a", "html"),
        ("application/xhtml+xml", "/a", "html"),
        ("TEXT/HTML;charset=utf-8", "/a", "html"),
        ("text/plain", "/a.txt", "text"),
        ("text/plain", "/a.md", "markdown"),
        ("text/markdown; charset=UTF-8", "/a", "markdown"),
    ],
)
def test_the_content_type_tells_the_kind(web: Web, content_type: str, path: str, kind: str) -> None:
    web.pages[path] = answer(content_type=content_type)
    assert fetch(web.at(path)).kind == kind


@pytest.mark.parametrize(
    ("content_type", "fault"),
    [
        ("application/pdf", "a PDF file, not a page"),
        ("image/png", "no page of text, but 'image/png'"),
        ("application/json", "no page of text, but 'application/json'"),
        (None, "the server does not say what it sends"),
    ],
)
def test_what_is_no_article_is_refused(web: Web, content_type: str | None, fault: str) -> None:
    web.pages["/a"] = answer(content_type=content_type)
    assert refusal(web.at("/a")).fault == fault


@pytest.mark.parametrize(
    ("status", "headers", "fault", "remedy"),
    [
        (404, {}, "the server answers 404 Not Found", "check the address"),
        (410, {}, "the server answers 410 Gone", "check the address"),
        (403, {}, "the server answers 403 Forbidden",
         "save the page in a browser and give readout the file"),
        (429, {"Retry_After": "120"}, "the server answers 429 Too Many Requests",
         "try again in 120 seconds, as it asks"),
        (503, {"Retry_After": "Wed, 05 Mar 2025 09:00:00 GMT"},
         "the server answers 503 Service Unavailable",
         "try again after 2025-03-05 09:00 UTC, as it asks"),
        (503, {"Retry_After": "soon"}, "the server answers 503 Service Unavailable",
         "try again later"),
        (500, {}, "the server answers 500 Internal Server Error", "try again later"),
        (204, {}, "the server answers 204 No Content, and no page",
         "save the page in a browser and give readout the file"),
        (206, {}, "the server answers 206 Partial Content, and no page",
         "save the page in a browser and give readout the file"),
    ],
)  # fmt: skip
def test_any_answer_but_ok_is_told_with_a_remedy(
    web: Web, status: int, headers: dict[str, str], fault: str, remedy: str
) -> None:
    web.pages["/a"] = answer(b"" if status == 204 else b"no", status, **headers)
    found = refusal(web.at("/a"))
    assert (found.place, found.fault, found.remedy) == (web.at("/a"), fault, remedy)
    assert found.exit_code == 1


def test_an_empty_page_is_refused(web: Web) -> None:
    web.pages["/a"] = answer(b" \n")
    assert refusal(web.at("/a")).fault == "the page is empty"


def test_redirects_are_followed_to_the_address_that_answers(web: Web) -> None:
    web.pages |= {"/1": redirect("/2", 301), "/2": redirect("../3?x=1", 307), "/3": answer()}
    found = fetch(web.at("/1"))
    assert (found.asked, found.url) == (web.at("/1"), web.at("/3?x=1"))


def test_a_circle_of_redirects_is_told(web: Web) -> None:
    web.pages |= {"/1": redirect("/2"), "/2": redirect("/1")}
    assert refusal(web.at("/1")).fault == "its redirects lead round in a circle"
    assert len(web.paths) == 3


def test_a_chain_of_redirects_ends(web: Web) -> None:
    web.pages |= {f"/{at}": redirect(f"/{at + 1}") for at in range(9)}
    assert refusal(web.at("/0")).fault == "leads on more than 5 times"
    assert web.paths[1:] == ["/0", "/1", "/2", "/3", "/4", "/5"]


@pytest.mark.parametrize(
    ("location", "fault"),
    [
        ("file:///etc/passwd", "readout fetches http and https, not file"),
        ("ftp://127.0.0.1/a", "readout fetches http and https, not ftp"),
        ("http://me:secret@127.0.0.1/", "the address holds a user name or password"),
    ],
)
def test_a_redirect_to_what_is_no_web_page_is_not_followed(
    web: Web, location: str, fault: str
) -> None:
    web.pages["/1"] = redirect(location)
    found = refusal(web.at("/1"))
    assert found.fault.startswith(f"leads on to {location!r}: {fault}")


@pytest.mark.parametrize("location", ["http://[::1", "//a:b/"])
def test_a_redirect_to_no_address_is_told(web: Web, location: str) -> None:
    web.pages["/1"] = redirect(location)
    assert refusal(web.at("/1")).fault == f"leads on to {location!r}, which is no address"


def test_a_page_that_asks_to_be_left_for_another_is_taken_as_it_is(web: Web) -> None:
    refresh = b'<meta http-equiv="refresh" content="0; url=/other">' + PAGE
    web.pages |= {"/a": answer(refresh), "/other": answer(b"other")}
    assert fetch(web.at("/a")).data == refresh


def test_a_large_page_is_refused_as_it_comes(web: Web) -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/plain")
        request.end_headers()
        while True:
            request.wfile.write(b"word " * 2000)

    web.pages["/a"] = endless
    found = refusal(web.at("/a"), most_bytes=512 * 1024)
    assert found.fault == "larger than 0.5 MiB"


def test_a_page_of_the_largest_size_is_taken(web: Web) -> None:
    web.pages["/a"] = answer(PAGE)
    assert fetch(web.at("/a"), most_bytes=len(PAGE)).data == PAGE
    assert refusal(web.at("/a"), most_bytes=len(PAGE) - 1).fault.startswith("larger than")


def test_few_packed_bytes_that_stand_for_many_are_refused(web: Web) -> None:
    web.pages["/a"] = answer(gzip.compress(b"\0" * 30_000_000), Content_Encoding="gzip")
    assert refusal(web.at("/a"), most_bytes=100_000).fault.startswith("larger than")


@pytest.mark.parametrize(
    ("body", "packing", "fault"),
    [
        (gzip.compress(PAGE)[:-20], "gzip", "came damaged: its packing broke off"),
        (b"no gzip at all", "gzip", "came damaged: its packing broke off"),
        (b"x", "br", "is packed in a way that was not asked for ('br')"),
    ],
)
def test_a_damaged_or_unknown_packing_is_told(
    web: Web, body: bytes, packing: str, fault: str
) -> None:
    web.pages["/a"] = answer(body, Content_Encoding=packing)
    assert refusal(web.at("/a")).fault == fault


def test_a_page_that_comes_ever_more_slowly_ends_at_the_deadline(web: Web) -> None:
    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/html")
        request.end_headers()
        for _ in range(200):
            request.wfile.write(b".")
            request.wfile.flush()
            time.sleep(0.05)

    web.pages["/a"] = drip
    found = refusal(web.at("/a"), seconds=0.4)
    assert found.fault == "took longer than 0.4 seconds"


def test_a_head_that_never_ends_ends_at_the_deadline(web: Web) -> None:
    def drip(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for at in range(200):
            request.wfile.write(b"X-%d: y\r\n" % at)
            request.wfile.flush()
            time.sleep(0.05)

    web.pages["/a"] = drip
    assert refusal(web.at("/a"), seconds=0.4).fault == "took longer than 0.4 seconds"


def test_a_name_that_is_long_looked_for_ends_at_the_deadline() -> None:
    def resolve(host: str, port: int) -> list[str]:
        time.sleep(1)
        return ["127.0.0.1"]

    (found,) = fetch_all(["http://slow.example/"], FetchOptions(seconds=0.1), resolve=resolve)
    assert isinstance(found, SourceError)
    assert found.fault == "took longer than 0.1 seconds"


def test_an_answer_that_breaks_off_is_told(web: Web) -> None:
    web.pages["/a"] = answer(b"<p>half", Content_Length="4000", Connection="close")
    web.pages["/b"] = answer(b"zz\r\nnot a chunk", Content_Length="", Transfer_Encoding="chunked")
    for path in ("/a", "/b"):
        found = refusal(web.at(path), seconds=5)
        assert found.fault == "the answer broke off or is no sound HTTP"


def test_a_dead_port_and_an_unknown_host_are_told_each_in_a_line(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    found = refusal("http://127.0.0.1:1/")
    assert found.fault == "cannot be reached: connection refused"
    (unknown,) = fetch_all(["http://a.invalid/"], FetchOptions(), resolve=lambda *_: [])
    assert str(unknown) == (
        "http://a.invalid/: no host a.invalid is known; check the address and the network"
    )


def test_who_has_set_a_proxy_is_told_that_none_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    assert "readout uses no proxy" in refusal("http://127.0.0.1:1/").remedy


def test_certificates_are_checked_against_the_name() -> None:
    assert tls_context().verify_mode is ssl.CERT_REQUIRED
    assert tls_context().check_hostname


def test_a_server_that_speaks_no_tls_is_told(web: Web) -> None:
    found = refusal(web.at("/").replace("http:", "https:"))
    assert found.fault.startswith("no safe connection: ")


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("ftp://example.org/a", "readout fetches http and https, not ftp"),
        ("file:///etc/passwd", "readout fetches http and https, not file"),
        ("https:///a", "the address names no host"),
        ("https://exa mple.org/\x1b[31m", "is no web address"),
        ("https://example.org:99999/", "is no web address"),
        ("https://example.org/" + "a" * 2000, "the address is longer than 2000 characters"),
    ],
)
def test_an_address_that_is_no_web_address_is_refused_unasked(address: str, fault: str) -> None:
    found = refusal(address)
    assert found.fault == fault
    assert str(found).isprintable()


def test_a_password_is_refused_and_not_repeated() -> None:
    found = refusal("https://me:secret@example.org/a")
    assert found.fault.startswith("the address holds a user name or password")
    assert "secret" not in str(found)


def test_one_page_that_fails_keeps_no_other_back(web: Web) -> None:
    web.pages["/b"] = answer()
    found = list(fetch_all([web.at("/a"), web.at("/b")], FetchOptions(allows_private=True)))
    assert [type(one) for one in found] == [SourceError, Fetched]


@pytest.mark.parametrize(
    ("given", "is_meant"),
    [
        ("https://example.org/a", True),
        ("HTTP://example.org", True),
        ("https:/example.org", True),
        ("file:///a", True),
        ("articles/a.html", False),
        ("C:\\articles\\a.html", False),
        ("-", False),
        ("https", False),
    ],
)
def test_addresses_are_told_from_files(given: str, is_meant: bool) -> None:
    assert is_web_address(given) is is_meant
