"""What is looked at in the browser: which pages, in which light and width, and for what."""

import re
from collections.abc import Collection
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from tests.site.invented_records import SPECIAL
from tests.site.pages import Tree, one_of_each_type
from tests.site.serving import served
from tests.site.tools import visit

PHONE, DESK, PAPER = 320, 1280, 643  # pixels; A4 less the margins of the stylesheet, at 96 a inch
Seen = dict[str, Any]


class Site(NamedTuple):
    """A built site: the folder of its pages, and the records that are looked at in any case."""

    name: str
    folder: Path
    special: tuple[str, ...]

    def chosen(self) -> list[PurePosixPath]:
        """Return the pages that stand for all."""
        return one_of_each_type(self.folder, self.special)


def example_site(folder: Path) -> Site:
    """Return the example site, with all of its records."""
    return Site(
        "examples", folder, tuple(sorted(it.name for it in (folder / "meetings").iterdir()))
    )


def generated_site(folder: Path) -> Site:
    """Return the site of 300 records, with those that are special."""
    return Site("generated", folder, SPECIAL)


def survey(site: Site, folder: Path, modes: Collection[str] = ()) -> list[Seen]:
    """Look at the chosen pages of a site in these modes, in every one where none is named."""
    with served(site.folder) as address:
        visits = [
            {"page": str(path), "url": f"{address}{path}", "mode": mode, **how}
            for path in site.chosen()
            for mode, how in MODES.items()
            if not modes or mode in modes
        ]
        return [{**one, "server": address} for one in visit(visits, folder)]


MODES: dict[str, Seen] = {
    "light": {"width": DESK, "looks": ["content", "layout", "axe", "keyboard"]},
    "dark": {"width": DESK, "scheme": "dark", "looks": ["axe"]},
    "phone": {"width": PHONE, "looks": ["layout", "axe"]},
    "print": {"width": PAPER, "media": "print", "looks": ["layout"]},
    "no script": {"width": DESK, "script": False, "looks": ["content", "skip"]},
}
BAD = """<!doctype html><html><head><title></title>
<style>b { color: #ddd; background: #eee }</style></head>
<body><div style="width:3000px"><b>pale</b><img src="https://elsewhere.example/x.png"></div>
<a href="#nowhere" style="outline:none" tabindex="0">x</a>
<div style="overflow:auto;width:90px"><p style="width:900px">wide</p></div>
<script>alert("hello"); console.error("oh");</script></body></html>
"""


def survey_of_bad_page(folder: Path) -> Seen:
    """Look at a page that does all wrong."""
    (folder / "bad.html").write_text(BAD, encoding="utf-8")
    with served(folder) as address:
        how = MODES["light"]
        (found,) = visit([{"url": f"{address}bad.html", "mode": "light", **how}], folder)
        return {**found, "server": address}


def survey_of_passages(site: Site, page: str, folder: Path) -> list[Seen]:
    """Follow a page's links to its passages, script off; one visit for each passage."""
    tree = Tree(site.folder, PurePosixPath(page))
    names = [it for it in sorted(tree.ids) if re.fullmatch(r"s[0-9]+", it)]
    with served(site.folder) as address:
        how = {"script": False, "width": DESK, "looks": ["target"]}
        visits = [{"name": name, "url": f"{address}{page}#{name}", **how} for name in names]
        return visit(visits, folder)
