"""A page gets the script and stylesheet of the preview, and its policy lets it load them."""

import re

import pytest

from pipeline.serve.injecting import SCRIPT, STYLE, waiting_page, widened, with_preview

OURS = "default-src 'none'; style-src 'self'; connect-src 'self'; img-src 'self' data:"


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (OURS, OURS + "; script-src 'self'"),
        (
            "default-src 'none'",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
        ),
        ("default-src 'self'", "default-src 'self'"),
        ("img-src 'none'", "img-src 'none'"),
        (
            "script-src 'none'; style-src https://a.example; connect-src *",
            "script-src 'self'; style-src https://a.example 'self'; connect-src *",
        ),
        (
            "Script-Src 'self' 'wasm-unsafe-eval'; script-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
        ),
        ("", ""),
        (" ; ", ""),
    ],
)
def test_a_policy_is_widened_by_what_is_needed(policy: str, expected: str) -> None:
    assert widened(policy) == expected


@pytest.mark.parametrize(
    "page",
    [
        b"<!doctype html>\n<html lang=en>\n<head>\n<title>x</title></head><body></body></html>",
        b"<!DOCTYPE html><HTML><HEAD data-a='1'><title>x</title></HEAD></HTML>",
        b"<!doctype html><title>x</title><p>no head",
        b"<p>a piece",
        b"",
    ],
)
def test_the_tags_are_put_into_any_page_once(page: bytes) -> None:
    made = with_preview(page, 7)
    assert made.count(SCRIPT.encode()) == made.count(STYLE.encode()) == 1
    assert b'data-version="7"' in made
    tags = re.compile(rb'<link rel="stylesheet" href="/\.readout/.*?</script>')
    assert tags.sub(b"", made) == page


def test_the_tags_stand_inside_the_head() -> None:
    made = with_preview(b"<html><head><title>x</title></head><body><header>y</header></body>", 1)
    assert made.index(b"<head>") < made.index(SCRIPT.encode()) < made.index(b"<title>")


def test_the_policy_of_a_page_is_found_however_it_is_written() -> None:
    for meta in (
        b'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
        b"<META HTTP-EQUIV='content-security-policy'\n CONTENT=\"default-src 'none'\">",
    ):
        made = with_preview(b"<head>" + meta + b"</head>", 1)
        assert b"script-src 'self'" in made


def test_what_only_looks_like_a_policy_stays() -> None:
    page = b"<head><meta name=a content=\"default-src 'none'\"></head><p>default-src 'none'</p>"
    assert with_preview(page, 1).endswith(page.removeprefix(b"<head>"))


def test_the_page_without_a_site_takes_the_tags_too() -> None:
    assert SCRIPT.encode() in with_preview(waiting_page(), 1)
