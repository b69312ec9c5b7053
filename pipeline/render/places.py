"""Name the places of a record: anchors on its page and words for readers.

Facts name a place by JSON Pointer (`/themes/0/points/2/text`), review items and corrections by
path (`themes[outlook].points[2].text`). Both come down to the unit of the page that shows it.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.model import Record
from pipeline.render.language.speaking import gettext, message, spoken
from pipeline.values import dataclass

_PATH = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[[^\[\]]*\])*")
_STEP = re.compile(r"([A-Za-z_]\w*)|\[([^\]]*)\]")
_MEETING = {
    "date": message("Date"),
    "end_date": message("End date"),
    "place": message("Place"),
    "format": message("Format"),
    "setting": message("Setting"),
    "status": message("Status of the meeting"),
    "host": message("Host"),
    "part_of": message("Part of"),
}
_MEETING_ANCHOR = {"end_date": "date", "part_of": "part-of"}
_SECTIONS = {"meeting": "glance", "tables": "themes"}
_WITH_IDS = ("participants", "themes", "tables")
_PIECES = {
    ("themes", "text"): ("paragraph", message("paragraph %(number)s")),
    ("themes", "points"): ("point", message("point %(number)s")),
    ("tables", "rows"): ("row", message("row %(number)s")),
}
_WHOLE = {
    "title": message("Title"),
    "summary": message("Summary"),
    "meeting": message("Meeting"),
    "participants": message("Participants"),
    "themes": message("Themes"),
    "tables": message("Tables"),
    "sources": message("Sources"),
}
_NOUNS = {
    "participants": ("participant", message("Participant %(number)s")),
    "themes": ("theme", message("Theme %(number)s")),
    "tables": ("table", message("Table %(number)s")),
    "sources": ("source", message("Source %(number)s")),
}
_PARTY = message("party")
# What else reviews and corrections name; other fields stay as the record has them.
_FIELDS = (
    *(message("name"), message("role"), message("capacity"), message("country")),
    *(message("organization"), message("title"), message("text"), message("claim")),
    *(message("points"), message("tables"), message("label"), message("theme")),
    *(message("caption"), message("columns"), message("rows"), message("article")),
    *(message("url"), message("publisher"), message("author"), message("published")),
    *(message("language"), message("attributed to"), message("sha256"), message("id")),
)


class Unit(NamedTuple):
    """What the page shows as one statement; `field` is what of it is meant, empty for the whole."""

    anchor: str
    label: str
    field: str = ""

    @property
    def words(self) -> str:
        """The label with the field: `Mara Lind: role`."""
        if not self.field or self.field.isdigit():
            return self.label
        return gettext("%(label)s: %(name)s", label=self.label, name=field_words(self.field))


def field_words(field: str) -> str:
    """Return a field's name as readers would call it."""
    name = _PARTY if field == "represents" else field.replace("_", " ")
    return gettext(name)


def find_unit(record: Record, pointer: str) -> Unit | None:
    """Return the unit that shows what a JSON Pointer names; None if the page shows none."""
    return _unit(record, _place_of_pointer(pointer, spoken()))


def find_unit_of_path(record: Record, path: str) -> Unit | None:
    """Return the unit that shows what a path by ids names; None if the page shows none."""
    return _unit(record, _place(_numbered_steps(record, path), spoken()))


def pointer_of_path(record: Record, path: str) -> str:
    """Return the JSON Pointer of what a path by ids names; empty if it is no path."""
    return "".join([f"/{step}" for step in _numbered_steps(record, path)])


def _numbered_steps(record: Record, path: str) -> tuple[str, ...]:
    """Return the steps of a path with numbers for ids; an id that is not there stays."""
    steps = _steps(path)
    if len(steps) > 1 and steps[0] in _WITH_IDS:
        ids = [item.id for item in getattr(record, steps[0])]
        if steps[1] in ids:
            return (steps[0], str(ids.index(steps[1])), *steps[2:])
    return steps


@dataclass(frozen=True, slots=True)
class _Place:
    """A place that a record may have: a meeting, item `index` of a list, `number` of its pieces."""

    unit: Unit
    owner: str = ""  # a field of records
    index: int = 0
    pieces: str = ""  # a field of the item
    number: int = 0


def _unit(record: Record, place: _Place | None) -> Unit | None:
    """Return the unit of a place if the record has it."""
    if place is None or (place.owner == "meeting" and record.meeting is None):
        return None
    if place.owner in {"", "meeting"}:
        return place.unit
    items = getattr(record, place.owner)
    if place.index >= len(items):
        return None
    item = items[place.index]
    if place.pieces and place.number >= len(getattr(item, place.pieces)):
        return None
    if place.owner == "participants":
        return Unit(place.unit.anchor, item.name, place.unit.field)
    return place.unit


# Facts and reviews of all records name the same few hundred places.
@lru_cache(maxsize=10_000)
def _place_of_pointer(pointer: str, language: str) -> _Place | None:
    return _place(tuple(pointer.split("/")[1:]), language)


@lru_cache(maxsize=10_000)
def _steps(path: str) -> tuple[str, ...]:
    """Return the steps of a path by ids; none if it is no path."""
    if not _PATH.fullmatch(path):
        return ()
    return tuple(name or index for name, index in _STEP.findall(path))


@lru_cache(maxsize=10_000)
def _place(steps: tuple[str, ...], _: str) -> _Place | None:
    match steps:
        case ("title" | "summary" as name, *_):
            return _Place(Unit(name, gettext(_WHOLE[name])))
        case ("status",):
            return _Place(Unit("main", gettext("Status of the record")))
        case ("topics", *rest):
            return _Place(Unit("topics", gettext("Topics"), rest[0] if rest else ""))
        case ("meeting" | "participants" | "themes" | "tables" | "sources" as name,):
            return _Place(Unit(_SECTIONS.get(name, name), gettext(_WHOLE[name])))
        case ("meeting", name, *rest) if name in _MEETING:
            anchor = f"meeting-{_MEETING_ANCHOR.get(name, name)}"
            return _Place(Unit(anchor, gettext(_MEETING[name]), rest[0] if rest else ""), "meeting")
        case ("participants" | "themes" | "tables" | "sources" as owner, number, *rest):
            index = _find_index(number)
            return None if index is None else _item(owner, index, rest)
        case _:
            return None


def _item(owner: str, index: int, rest: list[str]) -> _Place | None:
    noun, words = _NOUNS[owner]
    field = rest[0] if rest else ""
    unit = Unit(f"{noun}-{index + 1}", gettext(words, number=index + 1), field)
    piece = _PIECES.get((owner, unit.field))
    if piece is None or len(rest) < 2:
        return _Place(unit, owner, index)
    number = _find_index(rest[1])
    if number is None:
        return None
    field = rest[2] if len(rest) > 2 and not rest[2].isdigit() else ""
    name, words = piece
    anchor = f"{unit.anchor}-{name}-{number + 1}"
    label = f"{unit.label}, {gettext(words, number=number + 1)}"
    return _Place(Unit(anchor, label, field), owner, index, unit.field, number)


def _find_index(text: str) -> int | None:
    """Return the index that a step is; None if it is none, or larger than any list."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
