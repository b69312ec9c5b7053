"""What is left to look at in a record, each item with its place in the file."""

from pipeline.errors import Location
from pipeline.model import ReviewItem
from pipeline.record.checking import tree_of
from pipeline.record.loading import Loaded
from pipeline.record.tree import find_span
from pipeline.record.wording import visible


def open_items(loaded: Loaded) -> tuple[tuple[Location, ReviewItem], ...]:
    """Return the items of the review list in order, on one line each; none for no record."""
    if loaded.record is None or not loaded.record.review:
        return ()
    tree = tree_of(loaded)
    found = []
    for number, item in enumerate(loaded.record.review):
        span = find_span(tree, ("review", number))
        shown = ReviewItem(path=visible(item.path), why=visible(item.why))
        found.append((Location(loaded.path, span.line, span.column), shown))
    return tuple(found)
