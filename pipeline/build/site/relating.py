"""Find which meetings stand beside each, and put them into the pages that wait for that.

That asks the summaries of all records, but only where one of them is not as it was.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from pipeline.build.site.books import Books
from pipeline.build.site.kit import Kit, press_of
from pipeline.build.site.making import Making
from pipeline.build.site.means import Means
from pipeline.build.site.memory import FEW, Memory, changed_alike, shown_otherwise
from pipeline.build.site.recipes import digest_of_columns
from pipeline.build.state.columns import NAMES
from pipeline.build.state.stamps import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.render import Fragments

RELATED = (
    "related"  # the fact that holds the digest of our code, of summaries and of what is in them
)


def find_neighbours(books: Books, memory: Memory) -> None:
    """Note in the rows of records which meetings stand beside each."""
    if books.before.facts.get(RELATED) != _key(books.code, books.rows.column):
        retitled = _retitled(books, memory)
        for name, text in (_found(memory) if retitled is None else retitled).items():
            if (row := books.rows[name]).neighbours != text:
                books.rows[name] = row._replace(neighbours=text)
    books.facts[RELATED] = _key(books.code, books.rows.column)


def _found(memory: Memory) -> dict[str, str]:
    """Return what stands beside each record, empty for nothing, by the names of files."""
    from pipeline.render import neighbours_of, neighbours_to_json

    summed = memory.summaries()
    found = neighbours_of(one.summary for one in summed.values())
    return {
        name: neighbours_to_json(neighbours) if (neighbours := found.get(one.summary.id)) else ""
        for name, one in summed.items()
    }


def _retitled(books: Books, memory: Memory) -> dict[str, str] | None:
    """Return what stands beside records anew where all that changed are words of a few of them.

    Then the old titles give way to the new ones; None where more changed.
    """
    from pipeline.render import neighbour_to_json

    rows = books.rows
    if rows.gone or rows.added() or len(rows.changed) > FEW:
        return None
    if books.before.facts.get(RELATED) != _key(books.code, rows.base.content.__getitem__):
        return None
    changed = changed_alike(shown_otherwise(rows), memory)
    if changed is None:
        return None
    titles = [(neighbour_to_json(was), neighbour_to_json(now)) for was, now in changed]
    found = {}
    for name, text in zip(rows.names, rows.texts("neighbours"), strict=True):
        told = text
        for was, now in titles:
            told = told.replace(was, now)
        if told != text:
            found[name] = told
    return found


def _key(code: str, column: "Callable[[str], bytes]") -> str:
    columns = map(column, (NAMES, "summary_sha256", "neighbours"))
    return digest_of_columns((code.encode(), *columns))


def fill_waiting(books: Books, making: Making, means: Means) -> None:
    """Put their neighbours into the pages that wait for them; raise `TemplateError` for a fault."""
    from pipeline.render import NO_FRAGMENTS, with_fragments

    # A record whose pages were made may be gone by now, as after a reading of its article.
    waiting = {name: paths for name, paths in making.waiting.items() if name in books.rows}
    texts = dict.fromkeys(filter(None, (books.rows[name].neighbours for name in waiting)))
    fragments = dict(zip(texts, _fragments(books, making, list(texts), means), strict=True))
    for name, paths in waiting.items():
        found = fragments.get(books.rows[name].neighbours, NO_FRAGMENTS)
        for path in paths:
            content = with_fragments(path, making.staging.held(path), found)
            making.staging.put(path, content, digest_of(content))
    making.waiting.clear()


def _fragments(
    books: Books, making: Making, texts: Sequence[str], means: Means
) -> "list[Fragments]":
    if not texts:
        return []
    kit = making.kit(books.compiled)
    found: list[Fragments] = []
    for batch, compiled in means.crew.run(partial(_make_batch, kit), texts, len(texts)):
        books.compiled.update(compiled)
        found += batch
    return found


def _make_batch(kit: Kit, texts: list[str]) -> "tuple[list[Fragments], dict[str, bytes]]":
    """Make what pages say of neighbours; this is what runs on workers."""
    from pipeline.render import neighbours_from_json, related_fragments
    from pipeline.render.language.speaking import speaking

    press = press_of(kit)
    with speaking(press.site.language):
        made = [
            related_fragments(neighbours_from_json(text), press.html, press.markdown)
            for text in texts
        ]
    return made, press.newly_compiled()
