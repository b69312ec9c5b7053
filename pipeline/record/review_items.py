"""What is left to look at in a record, each item with its place in the file and its sentence."""

from pipeline.errors import Location
from pipeline.forms import data_from_record
from pipeline.model import ReviewItem
from pipeline.record.data import value_at
from pipeline.record.loading import Loaded, tree_of
from pipeline.record.merging.wording import kind_from_why, text_from_value
from pipeline.record.parsed import Parsed
from pipeline.record.places import HiddenPlaceError, NoPlaceError, find_place
from pipeline.record.tree import find_span
from pipeline.record.wording import visible
from pipeline.values import dataclass

# What a reader would miss most comes first; a place counts by the longest of these it begins with.
_WEIGHTS = {
    "meeting": 10,
    "participants": 9,
    "meeting.status": 8,
    "meeting.date": 8,
    "meeting.place": 7,
    "meeting.format": 6,
    "meeting.host": 5,
    "meeting.setting": 5,
    "meeting.part_of": 4,
    "tables": 4,
    "topics": 3,
    "themes": 3,
    "title": 2,
    "summary": 2,
    "sources": 1,
}
_DISPUTED = 20
_LONGEST = 200  # characters of a value that is shown


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One item of a review list: its number in it from 0, and where it stands.

    `is_disputed` where people and parser differ; `is_public` in a record that has been reviewed, so
    that readers are to be told of a change; `sentence` is what the article says there, None
    where the item quotes it or nothing is known.
    """

    location: Location
    number: int
    item: ReviewItem
    is_disputed: bool = False
    is_public: bool = False
    sentence: str | None = None

    @property
    def weight(self) -> int:
        """Return how important it is to look at this: more is more."""
        begins = [key for key in _WEIGHTS if self.item.path.startswith(key)]
        return _WEIGHTS.get(max(begins, key=len, default=""), 0) + _DISPUTED * self.is_disputed


def open_items(loaded: Loaded, reading: Parsed | None = None) -> tuple[OpenItem, ...]:
    """Return the items of the review list, most important first; none for no record.

    Their texts are on one line each. `reading` is what was kept of the last reading, if anything.
    """
    if loaded.record is None or not loaded.record.review:
        return ()
    tree = tree_of(loaded)
    is_public = loaded.record.status != "draft"
    found = []
    for number, item in enumerate(loaded.record.review):
        span = find_span(tree, ("review", number))
        shown = ReviewItem(path=visible(item.path), why=visible(item.why))
        place = Location(loaded.path, span.line, span.column)
        sentence = _sentence(item, reading) if reading else None
        found.append(
            OpenItem(place, number, shown, kind_from_why(item.why) is not None, is_public, sentence)
        )
    return tuple(sorted(found, key=lambda one: -one.weight))


def _sentence(item: ReviewItem, reading: Parsed) -> str | None:
    """Return the words of the article that an item is about, unless it quotes them itself."""
    draft = reading.draft
    if item not in draft.record.review or item.why.endswith(('"', "”")):
        return None
    pointer = f"/review/{draft.record.review.index(item)}/why"
    quotes = (one.quote for fact in draft.facts if fact.pointer == pointer for one in fact.evidence)
    words = next(quotes, None)
    return visible(" ".join(words.split())) if words else None


def shown_value(loaded: Loaded, place: str) -> str | None:
    """Return what stands at a place of a record as people read it, shortened; None for nothing."""
    if loaded.record is None:
        return None
    data = data_from_record(loaded.record)
    try:
        text = text_from_value(value_at(data, find_place(data, place)))
    except (NoPlaceError, HiddenPlaceError):
        return None
    return text and visible(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")
