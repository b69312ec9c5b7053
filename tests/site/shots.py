"""Take pictures of every type of page for people to look at: `python -m tests.site.shots FOLDER`.

The example site is photographed at three widths, light and dark, and as printed on A4; the special
records of the generated site at the narrowest and the widest.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.site.serving import served
from tests.site.surveys import Site, example_site, generated_site
from tests.site.tools import missing_for_visits, visit
from tests.site.workspaces import build_examples, build_generated

WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m tests.site.shots")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--all", action="store_true", help="take the generated site's too")
    chosen = parser.parse_args()
    if why := missing_for_visits():
        sys.exit(why)
    with TemporaryDirectory() as name:
        work = Path(name)
        sites = [example_site(build_examples(work / "examples"))]
        if chosen.all:
            sites.append(generated_site(build_generated(work / "generated")))
        for site in sites:
            take(site, chosen.folder / site.name, work)


def take(site: Site, folder: Path, work: Path) -> None:
    """Take the pictures of one site; a page's are named by its path."""
    folder.mkdir(parents=True, exist_ok=True)
    with served(site.folder) as address:
        visits = [one for path in site.chosen() for one in _shots(address, str(path), folder)]
        visit(visits, work)
    sys.stdout.write(f"{folder}: {len(visits)} pictures\n")


def _shots(address: str, page: str, folder: Path) -> Iterator[dict[str, Any]]:
    name = page.removesuffix("/index.html").removesuffix(".html").replace("/", "-")
    url = f"{address}{page}"
    for width in WIDTHS:
        for scheme in SCHEMES:
            shot = str(folder / f"{name}-{width}-{scheme}.png")
            yield {"url": url, "width": width, "scheme": scheme, "shot": shot}
    if page.startswith("meetings/"):
        yield {"url": url, "media": "print", "pdf": str(folder / f"{name}-a4.pdf")}
        yield {"url": url, "media": "print", "width": 643, "shot": str(folder / f"{name}-a4.png")}


if __name__ == "__main__":
    main()
