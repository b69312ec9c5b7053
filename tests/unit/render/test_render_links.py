import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.links import file_url, find_safe_url, host

UNSAFE = [
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://a.example/",
    "blob:https://a.example/1",
    "//a.example/x",
    "/x",
    "x",
    "",
    "http:",
    "http://",
    "https:///x",
    "https:a.example",
    "http:/\\a.example",
    "https://a.example\\@b.example/",
    "https://bank.example@evil.example/",
    "https://[::1/",
    "https://\ud800.example/",
    "mailto:",
    "https://:80/",
]


@pytest.mark.parametrize("url", [None, *UNSAFE])
def test_other_schemes_and_misleading_addresses_are_refused(url: str | None) -> None:
    assert find_safe_url(url) is None


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/x?y=1&z=2#w", "https://a.example/x?y=1&z=2#w"),
        ("  HTTP://a.example ", "HTTP://a.example"),
        ("ht\ntps://a.example/", "https://a.example/"),
        ("mailto:desk@a.example", "mailto:desk@a.example"),
        ('https://a.example/"><b>', "https://a.example/%22%3E%3Cb%3E"),
        ("https://a.example/ä/日本", "https://a.example/ä/日本"),
        ("https://a.example/\u202ex", "https://a.example/%E2%80%AEx"),
        ("https://a.example/a b", "https://a.example/a%20b"),
    ],
)
def test_web_and_mail_addresses_are_kept_as_a_browser_reads_them(url: str, safe: str) -> None:
    assert find_safe_url(url) == safe


@given(st.text(max_size=30))
def test_no_safe_address_can_break_out_of_an_attribute(tail: str) -> None:
    url = find_safe_url(f"https://a.example/{tail}")
    assert url is None or not set(url) & set('"<>\\ \t\n\r\x00')


def test_host_is_named_without_www() -> None:
    assert host("https://www.a.example/x") == "a.example"
    assert host("mailto:desk@a.example") == "mailto:desk@a.example"


def test_file_names_cannot_leave_their_folder() -> None:
    assert file_url("meetings", "../x", "index.html") == "meetings/..%2Fx/index.html"
