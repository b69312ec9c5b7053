"""Cut what is long into pages, and lead from each to those beside it."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pipeline.render.links import file_url
from pipeline.render.listviews import PageLink, Paging
from pipeline.render.planned import page_folder

_Item = TypeVar("_Item")


def in_pages(
    items: Sequence[_Item], length: int | None
) -> Iterator[tuple[int, int, Sequence[_Item]]]:
    """Yield (number from 1, how many pages, items) of each page, the last first.

    A page holds `length` items, all of them where that is None; of none there is one page.
    """
    size = length or len(items) or 1
    total = -(-len(items) // size) or 1
    for number in range(total, 0, -1):
        yield number, total, items[(number - 1) * size : number * size]


def paging(folder: str, number: str, total: str, root: str) -> Paging:
    """Return the links of a page of what stands in a folder; `root` leads to the top folder."""
    at, last = int(number), int(total)
    return Paging(
        number=at,
        total=last,
        previous=_page_link(folder, at - 1, root) if at > 1 else None,
        next=_page_link(folder, at + 1, root) if at < last else None,
    )


def page_href(folder: str, number: int, root: str) -> str:
    """Return what leads to the folder of a page of what stands in a folder."""
    path = file_url(*page_folder(folder, number).split("/"))
    return f"{root}{path}/" if path else root


def _page_link(folder: str, number: int, root: str) -> PageLink:
    path = page_href(folder, number, root)
    return PageLink(f"{path}index.html", f"{path}index.md")
