"""Find links of a site that lead nowhere, in its HTML, its Markdown, and all its other files."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree
from markdown_it import MarkdownIt

from tests.site.pages import Tree

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_ATTRIBUTES = ("href", "src", "action", "data", "poster", "{http://www.w3.org/1999/xlink}href")
_REFRESH = re.compile(r"url=(.*)", re.IGNORECASE)
_HTML_ID = re.compile(r"""(?:id|name)=["']([^"']*)""")
_NO_SLUG = re.compile(r"[^\w\- ]")


class Links:
    """The links of a site that is published at `address`, which ends with a slash."""

    def __init__(self, folder: Path, address: str) -> None:
        self._folder = folder
        self._address = address
        self._known: dict[PurePosixPath, frozenset[str]] = {}

    @cached_property
    def _files(self) -> frozenset[PurePosixPath]:
        return frozenset(
            PurePosixPath(path.relative_to(self._folder).as_posix())
            for path in self._folder.rglob("*")
            if path.is_file() and not path.name.startswith(".readout-")
        )

    def all(self) -> list[tuple[PurePosixPath, str]]:
        """Return each link with the file that it stands in, in order."""
        return [(path, href) for path in sorted(self._files) for href in self._links(path)]

    def find_fault(self, page: PurePosixPath, href: str) -> str | None:
        """Return why a link leads nowhere; None if it leads somewhere, or to another site."""
        whole, _, fragment = urljoin(f"{self._address}{page}", href).partition("#")
        if not whole.startswith(self._address):
            return None if urlsplit(href).scheme else "leads out of the site"
        inside = unquote(urlsplit(whole.removeprefix(self._address)).path)
        if inside.endswith("/") or not inside:
            inside += "index.html"
        target = PurePosixPath(inside)
        if target not in self._files:
            return f"there is no {target}"
        if fragment and unquote(fragment) not in self._anchors(target):
            return f"{target} has no #{fragment}"
        return None

    def _links(self, path: PurePosixPath) -> Iterator[str]:
        match path.suffix:
            case ".html":
                tree = Tree(self._folder, path)
                self._known[path] = tree.ids
                yield from _html_links(tree, self._address)
            case ".md":
                yield from _markdown_links(self._text(path))
            case ".xml" | ".svg":
                yield from _xml_links(self._folder / path)
            case ".json" | ".jsonl" | ".csv" | ".txt" | ".bib" | ".ris" | ".ics":
                yield from self._addresses(path)
            case ".jsonld":
                # What stands behind a # names a thing that the page is about, not a place in it.
                yield from (it.partition("#")[0] for it in self._addresses(path))

    def _addresses(self, path: PurePosixPath) -> list[str]:
        text = self._text(path)
        if path.suffix == ".ics":
            text = text.replace("\n ", "")  # long lines are folded: RFC 5545, 3.1
        return re.findall(rf"{re.escape(self._address)}[^\s\"'<>,;{{}}\\)]*", text)

    def _anchors(self, path: PurePosixPath) -> frozenset[str]:
        if path not in self._known:
            is_markdown = path.suffix == ".md"
            known = (
                _markdown_anchors(self._text(path)) if is_markdown else Tree(self._folder, path).ids
            )
            self._known[path] = frozenset(known)
        return self._known[path]

    def _text(self, path: PurePosixPath) -> str:
        return (self._folder / path).read_text(encoding="utf-8")


def _html_links(tree: Tree, address: str) -> Iterator[str]:
    for element in tree.root.iter():
        if isinstance(element.tag, str):
            yield from (element.attrib[name] for name in _ATTRIBUTES if name in element.attrib)
    for content in tree.root.xpath("//meta[@http-equiv='refresh']/@content"):
        yield from _REFRESH.findall(content)
    for content in tree.root.xpath("//meta[@property]/@content"):
        if content.startswith(address):
            yield content


def _xml_links(path: Path) -> Iterator[str]:
    for element in etree.parse(path).iter():
        yield from (element.attrib[name] for name in _ATTRIBUTES if name in element.attrib)
        if str(element.tag).endswith("}loc"):
            yield element.text or ""


def _markdown_links(text: str) -> Iterator[str]:
    for token in MARKDOWN.parse(text):
        for piece in token.children or ():
            for name in ("href", "src"):
                if href := piece.attrGet(name):
                    yield str(href)


def _markdown_anchors(text: str) -> Iterator[str]:
    """Yield what headings are called on forges, and the ids of HTML in the text."""
    taken: dict[str, int] = {}
    tokens = MARKDOWN.parse(text)
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            words = "".join(piece.content for piece in inline.children or ())
            slug = _NO_SLUG.sub("", words.casefold()).replace(" ", "-")
            number = taken.get(slug, -1) + 1
            taken[slug] = number
            yield f"{slug}-{number}" if number else slug
    yield from _HTML_ID.findall(text)
