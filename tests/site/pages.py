"""The pages of a built site: which there are, one of each type, and their trees."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath

from lxml import html

_FEW = 2  # pages of one type


class Tree:
    """A parsed page; `path` is relative to the site's top folder."""

    def __init__(self, folder: Path, path: PurePosixPath) -> None:
        self.path = path
        self.content = (folder / path).read_bytes()
        self.root = html.document_fromstring(self.content, parser=html.HTMLParser(encoding="utf-8"))

    @cached_property
    def ids(self) -> frozenset[str]:
        """Return what a fragment may name."""
        return frozenset(self.root.xpath("//@id"))

    def elements(self, name: str) -> list[html.HtmlElement]:
        """Return the elements of a name, wherever they stand."""
        found: list[html.HtmlElement] = self.root.xpath(f"//*[local-name() = '{name}']")
        return found

    def text(self, element: html.HtmlElement | None = None) -> str:
        """Return the words of the page's body, or of an element, white space folded."""
        element = self.root.body if element is None else element
        return " ".join("".join(element.itertext()).split())


def pages_of(folder: Path, ending: str = "html") -> list[PurePosixPath]:
    """Return the paths of a site's pages, in order."""
    return sorted(
        PurePosixPath(path.relative_to(folder).as_posix()) for path in folder.rglob(f"*.{ending}")
    )


def type_of(path: PurePosixPath) -> str:
    """Return the type of a page: its path without what names one record, list or number.

    `countries/pt/index.html` and `countries/pt/page/2/index.html` are of two types.
    """
    if len(path.parts) < 3 or path.parts[0] == "page":
        return "page/*" if path.parts[0] == "page" else path.as_posix()
    inner = ("page" if part == "page" else "*" for part in path.parts[1:-1])
    return "/".join((path.parts[0], *inner, path.name))


def is_moved(folder: Path, path: PurePosixPath) -> bool:
    """Tell whether a page does nothing but lead on to another."""
    return b'http-equiv="refresh"' in (folder / path).read_bytes()


def one_of_each_type(folder: Path, special: tuple[str, ...] = ()) -> list[PurePosixPath]:
    """Return the largest page of each type, all of a type of few pages, and the records named.

    Those that lead on by themselves are left out: nobody stays on them.
    """
    types: dict[str, list[PurePosixPath]] = defaultdict(list)
    for path in sorted(pages_of(folder), key=lambda path: (folder / path).stat().st_size):
        if not is_moved(folder, path):
            types[type_of(path)].append(path)
    chosen = {PurePosixPath("meetings", name, "index.html") for name in special}
    for found in types.values():
        chosen.update(found if len(found) <= _FEW else found[-1:])
    return sorted(chosen)


def trees_of(folder: Path) -> Iterator[Tree]:
    """Yield the trees of all pages in order."""
    for path in pages_of(folder):
        yield Tree(folder, path)
