"""Tell from an answer's head whether it is an article, and of what kind."""

from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx

from pipeline.errors import SourceError
from pipeline.fetch.urls import SAVE_PAGE
from pipeline.model import ArticleKind

_KINDS: dict[str, ArticleKind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
}
_SAVE_TEXT = "save its text as .txt and give that"
_MARKDOWN_ENDS = (".md", ".markdown")  # servers call such files plain text
_HEAD_CHARS = 200  # of a header that is kept or told
_MOST_WAIT_S = 10 * 365 * 24 * 3600


def kind_of_answer(response: httpx.Response, place: str) -> ArticleKind:
    """Return what kind of article an answer holds.

    Raise `SourceError` for any answer but 200 OK, and for what is no article.
    """
    if response.status_code != HTTPStatus.OK:
        raise _refusal(response, place)
    stated = header(response, "content-type")
    if stated is None:
        raise SourceError(place, "the server does not say what it sends", SAVE_PAGE)
    name = stated.partition(";")[0].strip().lower()
    if name == "application/pdf":
        raise SourceError(place, "a PDF file, not a page", _SAVE_TEXT)
    if name not in _KINDS:
        raise SourceError(place, f"no page of text, but {name!a}", _SAVE_TEXT)
    if name == "text/plain" and response.url.path.lower().endswith(_MARKDOWN_ENDS):
        return "markdown"
    return _KINDS[name]


def header(response: httpx.Response, name: str) -> str | None:
    """Return a header for keeping or telling: printable and short, None where there is none."""
    value = response.headers.get(name, "").strip()
    return value if value and value.isprintable() and len(value) <= _HEAD_CHARS else None


def _refusal(response: httpx.Response, place: str) -> SourceError:
    code = response.status_code
    fault = f"the server answers {code}{_phrase(code)}"
    if code in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
        return SourceError(place, fault, f"try again {_when(response)}")
    if code in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return SourceError(place, fault, "check the address")
    if code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return SourceError(place, fault, "try again later")
    if code >= HTTPStatus.BAD_REQUEST:
        return SourceError(place, fault, SAVE_PAGE)
    return SourceError(place, f"{fault}, and no page", SAVE_PAGE)


def _phrase(code: int) -> str:
    try:
        return f" {HTTPStatus(code).phrase}"
    except ValueError:
        return ""


def _when(response: httpx.Response) -> str:
    """Return when the server wants to be asked again (RFC 9110, 10.2.3)."""
    wait = header(response, "retry-after") or ""
    if wait.isascii() and wait.isdecimal() and int(wait) <= _MOST_WAIT_S:
        return f"in {int(wait)} second{'s' * (int(wait) != 1)}, as it asks"
    try:
        moment = parsedate_to_datetime(wait)
    except ValueError:
        return "later"
    return f"after {moment:%Y-%m-%d %H:%M} UTC, as it asks" if moment.tzinfo else "later"
