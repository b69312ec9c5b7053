"""Find which meetings stand beside each, and put them into the pages that wait for that.

That asks the summaries of all records, but only where one of them is not as it was.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from pipeline.build.site.books import Books
from pipeline.build.site.kit import Kit, press_of
from pipeline.build.site.making import Making
from pipeline.build.site.means import Means
from pipeline.build.site.recipes import digest_of_columns
from pipeline.build.state.columns import NAMES
from pipeline.build.state.stamps import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.build.site.derived import Summed
    from pipeline.render import Fragments

RELATED = (
    "related"  # the fact that holds the digest of our code, of summaries and of what is in them
)


def find_neighbours(books: Books, summaries: "Callable[[], Mapping[str, Summed]]") -> None:
    """Note in the rows of records which meetings stand beside each."""
    if books.before.facts.get(RELATED) != _key(books):
        from pipeline.render import neighbours_of, neighbours_to_json

        summed = summaries()
        found = neighbours_of(one.summary for one in summed.values())
        for name, one in summed.items():
            neighbours = found.get(one.summary.id)
            text = neighbours_to_json(neighbours) if neighbours else ""
            if (row := books.rows[name]).neighbours != text:
                books.rows[name] = row._replace(neighbours=text)
    books.facts[RELATED] = _key(books)


def _key(books: Books) -> str:
    columns = (books.rows.column(name) for name in (NAMES, "summary_sha256", "neighbours"))
    return digest_of_columns((books.code.encode(), *columns))


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

    press = press_of(kit)
    made = [
        related_fragments(neighbours_from_json(text), press.html, press.markdown) for text in texts
    ]
    return made, press.newly_compiled()
