"""Plan the sitemap and robots.txt, which tell search engines what pages there are.

The limits and the form are those of https://www.sitemaps.org/protocol.html.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

from pipeline.model import Derived, Site, Summary
from pipeline.render.links import file_url, find_safe_url
from pipeline.render.listviews import Address
from pipeline.render.planned import SITEMAP, SitemapWords

MOST_ADDRESSES: Final = 50_000
MOST_BYTES: Final = 50_000_000
_AROUND_ADDRESS: Final = 100  # bytes of mark-up and of the date
_LONGEST_ESCAPE: Final = 6  # `&quot;` for one character
_Address = tuple[str, str]


def sitemaps(site: Site, ordered: Sequence[Summary], lists: Iterable[str]) -> Iterator[Derived]:
    """Yield the sitemap of a site that has an address, in parts if need be, then robots.txt.

    `lists` are the paths of the pages about several records. Retracted records are left out, as
    their pages ask search engines to leave them out.
    """
    base = find_safe_url(site.base_url)
    sitemap: tuple[_Address, ...] = ()
    if base:
        sitemap = ((SITEMAP, ""),)
        meetings = (
            (f"meetings/{one.id}/", one.updated or "")
            for one in sorted(ordered, key=lambda one: one.id)
            if one.status != "retracted"
        )
        addresses = [*((path, "") for path in sorted(lists)), *meetings]
        yield from _in_parts(list(_parts(addresses, len(base))))
    yield _page("robots.txt", "feeds/robots.txt.j2", sitemap)


def _in_parts(parts: Sequence[tuple[_Address, ...]]) -> Iterator[Derived]:
    """Yield one sitemap, or several and the index that leads to them."""
    if len(parts) == 1:
        yield _page(SITEMAP, "feeds/sitemap.xml.j2", parts[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield _page(name, "feeds/sitemap.xml.j2", part)
    yield _page(SITEMAP, "feeds/sitemaps.xml.j2", tuple((name, "") for name in names))


def _page(name: str, template: str, addresses: tuple[_Address, ...]) -> Derived:
    return Derived(PurePosixPath(name), template, (), tuple(SitemapWords(addresses)))


def _parts(addresses: Sequence[_Address], base_length: int) -> Iterator[tuple[_Address, ...]]:
    """Yield as many addresses at a time as one sitemap may hold."""
    around = _AROUND_ADDRESS + _LONGEST_ESCAPE * base_length
    start = size = 0
    for end, (path, _) in enumerate(addresses):
        size += around + len(path)
        if end - start == MOST_ADDRESSES or size > MOST_BYTES:
            yield tuple(addresses[start:end])
            start, size = end, around + len(path)
    yield tuple(addresses[start:])


def address_views(site: Site, words: SitemapWords) -> tuple[Address, ...]:
    """Return the addresses of a sitemap, which begin with that of the site."""
    base = find_safe_url(site.base_url) or ""
    return tuple(
        Address(f"{base}{file_url(*path.split('/'))}", changed or None)
        for path, changed in words.addresses
    )
