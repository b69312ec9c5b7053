"""Stage the PDF files of meetings: each is made of its page as that will stand, if that changed."""

from collections.abc import Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Final

from pipeline.build.crew.crew import Load
from pipeline.build.site.making import Making, drop_recipes
from pipeline.build.site.means import Means
from pipeline.build.site.pages import own_pages
from pipeline.build.site.recipes import (
    Recipe,
    changes,
    digest_of_parts,
    recipe_digest,
    recipe_to_json,
)
from pipeline.build.site.working import Sheet, sheet_of
from pipeline.build.state.columns import Overlay
from pipeline.build.state.rows import RecordRow, Targets
from pipeline.build.state.store import State
from pipeline.build.state.watching import printer_versions
from pipeline.model import Page, Site
from pipeline.render.data.names import PDF_NAME

PRINT_STYLE: Final = "assets/readout.css"
PAPERS: Final = "papers"  # the fact that holds what all of these files share, as JSON
_PRINTERS: Final = "the libraries that print"
_SLOW: Final = Load(1, 1)  # each takes as long as some hundred pages

Order = tuple[str, bytes]
"""A page to be printed: its path and its content."""


def make_papers(
    making: Making, before: State, rows: Overlay[RecordRow], facts: dict[str, str], means: Means
) -> None:
    """Stage the PDF files that are stale, and note the recipes of all."""
    drop_recipes(making.recipes, paper_paths(before))
    shared = {**making.recipe(PRINT_STYLE), _PRINTERS: printer_versions()}
    facts[PAPERS] = recipe_to_json(shared)
    stale = _find_stale(making, rows, shared, before.facts.get(PAPERS))
    if means.is_hasty:
        stale = [page for page in stale if not making.leave((_paper_of(page),))]
    style = making.shelf.texts[PRINT_STYLE][0].encode()
    orders = ((page, making.staging.content(page)) for page in stale)
    work = partial(print_batch, making.site, style)
    done = 0
    for batch in means.crew.run(work, orders, len(stale), load=_SLOW):
        for sheet in batch:
            making.staging.put(sheet.path, sheet.content, sheet.sha256)
        done += len(batch)
        means.progress("printing", done, len(stale))


def paper_paths(before: State) -> list[str]:
    """Return the paths of the PDF files of the last build."""
    if PAPERS not in before.facts:
        return []
    return [path for path in Targets.of(before.targets).names if path.endswith(f"/{PDF_NAME}")]


def _find_stale(
    making: Making, rows: Overlay[RecordRow], shared: Recipe, kept: str | None
) -> list[str]:
    """Return the pages whose PDF file does not stand; note the recipes of all, and why."""
    digest = recipe_digest(shared)
    words = f"{', '.join(changes(kept, shared)) or 'its page'} changed"
    stale = []
    for page in own_pages(rows):
        path = _paper_of(page)
        recipe = digest_of_parts((digest, making.staging.digest(page)))
        making.recipes[path] = recipe
        if not making.published.stands(path, recipe):
            making.reasons[path] = making.published.why_not(path, recipe, words)
            stale.append(page)
    return stale


def _paper_of(page: str) -> str:
    return str(PurePosixPath(page).with_name(PDF_NAME))


def print_batch(site: Site, style: bytes, orders: Sequence[Order]) -> list[Sheet]:
    """Print some pages; this is what runs on workers."""
    from pipeline.render import printed

    return [
        sheet_of(printed(site, Page(PurePosixPath(path), content), style))
        for path, content in orders
    ]
