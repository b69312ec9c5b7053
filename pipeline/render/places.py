"""Name the places of a record: anchors on its page and words for readers.

Facts name a place by JSON Pointer (`/themes/0/points/2/text`), review items and corrections by
path (`themes[outlook].points[2].text`). Both come down to the unit of the page that shows it.
"""

import re
from dataclasses import dataclass

from pipeline.model import Record

_PATH = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[[^\[\]]*\])*")
_STEP = re.compile(r"([A-Za-z_]\w*)|\[([^\]]*)\]")
_MEETING = {
    "date": "Date",
    "end_date": "End date",
    "place": "Place",
    "format": "Format",
    "setting": "Setting",
    "status": "Status of the meeting",
    "host": "Host",
    "part_of": "Part of",
}
_MEETING_ANCHOR = {"end_date": "date", "part_of": "part-of"}
_SECTIONS = {"meeting": "glance", "tables": "themes"}
_PIECES = {
    ("themes", "text"): "paragraph",
    ("themes", "points"): "point",
    ("tables", "rows"): "row",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """What the page shows as one statement; `field` is what of it is meant, empty for the whole."""

    anchor: str
    label: str
    field: str = ""

    @property
    def words(self) -> str:
        """The label with the field: `Mara Lind: role`."""
        if not self.field or self.field.isdigit():
            return self.label
        return f"{self.label}: {field_words(self.field)}"


def field_words(field: str) -> str:
    """Return a field's name as readers would call it."""
    return "party" if field == "represents" else field.replace("_", " ")


def find_unit(record: Record, pointer: str) -> Unit | None:
    """Return the unit that shows what a JSON Pointer names; None if the page shows none."""
    return _unit(record, tuple(pointer.split("/")[1:]))


def find_unit_of_path(record: Record, path: str) -> Unit | None:
    """Return the unit that shows what a path by ids names; None if the page shows none."""
    if not _PATH.fullmatch(path):
        return None
    steps = [name or index for name, index in _STEP.findall(path)]
    if len(steps) > 1 and steps[0] in _ids(record):
        ids = _ids(record)[steps[0]]
        steps[1] = str(ids.index(steps[1])) if steps[1] in ids else steps[1]
    return _unit(record, tuple(steps))


def _ids(record: Record) -> dict[str, list[str]]:
    return {
        "participants": [person.id for person in record.participants],
        "themes": [theme.id for theme in record.themes],
        "tables": [table.id for table in record.tables],
    }


def _unit(record: Record, steps: tuple[str, ...]) -> Unit | None:
    match steps:
        case ("title" | "summary" as name, *_):
            return Unit(name, name.capitalize())
        case ("status",):
            return Unit("main", "Status of the record")
        case ("topics", *rest):
            return Unit("topics", "Topics", rest[0] if rest else "")
        case ("meeting" | "participants" | "themes" | "tables" | "sources" as name,):
            return Unit(_SECTIONS.get(name, name), name.capitalize())
        case ("meeting", name, *rest) if name in _MEETING and record.meeting is not None:
            anchor = f"meeting-{_MEETING_ANCHOR.get(name, name)}"
            return Unit(anchor, _MEETING[name], rest[0] if rest else "")
        case ("participants" | "themes" | "tables" | "sources" as kind, number, *rest):
            index = _find_index(number, len(getattr(record, kind)))
            return None if index is None else _item(record, kind, index, rest)
        case _:
            return None


def _item(record: Record, kind: str, index: int, rest: list[str]) -> Unit | None:
    noun = kind.removesuffix("s")
    unit = Unit(f"{noun}-{index + 1}", f"{noun.capitalize()} {index + 1}", rest[0] if rest else "")
    if kind == "participants":
        return Unit(unit.anchor, record.participants[index].name, unit.field)
    piece = _PIECES.get((kind, unit.field))
    if piece is None or len(rest) < 2:
        return unit
    number = _find_index(rest[1], len(getattr(getattr(record, kind)[index], rest[0])))
    if number is None:
        return None
    field = rest[2] if len(rest) > 2 and not rest[2].isdigit() else ""
    return Unit(f"{unit.anchor}-{piece}-{number + 1}", f"{unit.label}, {piece} {number + 1}", field)


def _find_index(text: str, length: int) -> int | None:
    index = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else length
    return index if index < length else None
