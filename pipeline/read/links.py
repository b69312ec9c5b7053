"""Make addresses of links absolute; what no reader of the article could follow is left out."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import urljoin, urlsplit

from pipeline.model import Link

MAX_LINKS = 10_000
_MAX_CHARS = 2000
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_MAIL = re.compile(r"mailto:[^\s@<>]+@[^\s@<>]+", re.IGNORECASE)


def absolute_links(links: Iterable[Link], base: str | None) -> tuple[Link, ...]:
    """Return links whose addresses are as written with absolute ones, at most `MAX_LINKS`.

    Relative addresses need `base`; without one they are left out, like places on the same page.
    """
    return tuple(islice(_links(links, base), MAX_LINKS))


def base_address(stated: str | None, page: str | None) -> str | None:
    """Return what relative addresses are read against: the stated base, else the page's own."""
    return absolute_address(stated, page) if stated else page


def _links(links: Iterable[Link], base: str | None) -> Iterator[Link]:
    known: dict[str, str | None] = {}
    for link in links:
        if link.href not in known:
            is_here = link.href.lstrip().startswith("#")
            known[link.href] = None if is_here else absolute_address(link.href, base)
        address = known[link.href]
        if address is not None and link.start < link.end:
            yield Link(link.start, link.end, address)


def absolute_address(written: str, base: str | None) -> str | None:
    """Return an http, https or mailto address in full; None for others, and without a base."""
    # White space around an address and line breaks within it do not count:
    # https://url.spec.whatwg.org/#concept-basic-url-parser
    href = _CONTROL.sub("", written.strip()).replace(" ", "%20")
    if not href or len(href) > _MAX_CHARS:
        return None
    try:
        address = urljoin(base, href) if base and not urlsplit(href).scheme else href
        parts = urlsplit(address)
        has_host = parts.hostname is not None
    except ValueError:
        return None
    if parts.scheme == "mailto":
        return address if _MAIL.fullmatch(address) else None
    is_followed = parts.scheme in ("http", "https") and has_host
    return address if is_followed and len(address) <= _MAX_CHARS else None
