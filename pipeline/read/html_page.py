"""Read an HTML page: its article as text with blocks, and what its head says of it."""

from pipeline.model import Block, Link, Metadata
from pipeline.read.html_kept import kept_text
from pipeline.read.html_roles import take_roles
from pipeline.read.html_select import chosen_pieces
from pipeline.read.html_source import tree_from_html
from pipeline.read.html_text import written_out
from pipeline.read.html_walk import walk_page
from pipeline.read.links import absolute_links, base_address
from pipeline.read.page_metadata import metadata_from_page
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """The article of a page: every block and link is a span of `text`."""

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    links: tuple[Link, ...] = ()


def page_from_html(source: str, address: str | None = None) -> HtmlPage:
    """Return the page's article; its text is empty where the page has none.

    `address` is where the page was fetched, if it was: its links are read against that.
    """
    tree = tree_from_html(source)
    if tree is None:
        return HtmlPage("", (), Metadata())
    take_roles(tree)
    walk = walk_page(tree)
    metadata = metadata_from_page(tree, source)
    pieces = chosen_pieces(walk, kept_text(tree, len(source)), metadata.title)
    page = written_out(pieces)
    stated = next((element.get("href") for element in tree.iter("base")), None)
    links = absolute_links(page.links, base_address(stated, address or metadata.url))
    return HtmlPage(page.text, page.blocks, metadata, links)
