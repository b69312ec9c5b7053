"""Stage the index of full-text search: made of the pages of all meetings, anew if one changed."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Final

from pipeline.build.site.making import Making, drop_recipes
from pipeline.build.site.means import Means
from pipeline.build.site.pagefind import index_of, pagefind_version
from pipeline.build.site.pages import own_pages
from pipeline.build.site.recipes import digest_of_columns
from pipeline.build.state.columns import NAMES, Overlay
from pipeline.build.state.rows import RecordRow, Targets
from pipeline.build.state.stamps import digest_of
from pipeline.build.state.store import State

INDEX: Final = "search/pagefind/"  # the folder of the index, which has nothing else
ENTRY: Final = f"{INDEX}pagefind-entry.json"  # which leads to all others
_CHANGED: Final = "the pages that are searched changed"


def make_index(making: Making, before: State, rows: Overlay[RecordRow], means: Means) -> None:
    """Stage the files of the index if they are stale, and note their recipes."""
    known = index_paths(before)
    drop_recipes(making.recipes, known)
    recipe = _recipe(making, rows)
    lost = next((path for path in known if not making.published.stands(path, recipe)), None)
    if known and lost is None:
        making.recipes.update(dict.fromkeys(known, recipe))
        return
    if means.is_hasty and known and making.leave(known):
        return
    why = making.published.why_not(lost or ENTRY, recipe, _CHANGED)
    for name, content in index_of(_pages(making, rows, means)).items():
        path = INDEX + name
        making.staging.put(path, content, digest_of(content))
        making.recipes[path] = recipe
        making.reasons[path] = why


def index_paths(before: State) -> list[str]:
    """Return the paths of the index of the last build."""
    names = Targets.of(before.targets).names
    start = bisect_left(names, INDEX)
    return list(takewhile(lambda path: path.startswith(INDEX), islice(names, start, None)))


def _recipe(making: Making, rows: Overlay[RecordRow]) -> str:
    """Return the digest of all that the index is made of: digests of pages stand for these."""
    around = making.code, pagefind_version()
    pages = rows.column(NAMES), rows.column("briefing"), rows.column("neighbours")
    return digest_of_columns((*(part.encode() for part in around), *pages))


def _pages(making: Making, rows: Overlay[RecordRow], means: Means) -> Iterator[tuple[str, bytes]]:
    """Yield the page of each meeting, the first of its record, in the order of the addresses."""
    paths = own_pages(rows)
    for done, path in enumerate(paths, 1):
        yield path, making.staging.content(path)
        means.progress("indexing", done, len(paths))
