"""Make a record, and what a person and a better parser each do to it, all told edit by edit.

Every word is unique, so that what became of an edit can be looked up in the merged record.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

Data = dict[str, Any]
COUNTRIES = ("PT", "NO", "ZM", "EE", "MN", "BW")
TOPICS = ("trade", "energy", "mining", "health", "transport", "security", "climate", "migration")
LEAST_PEOPLE = 2


@dataclass
class Words:
    """Words that are used once."""

    prefix: str
    numbers: Iterator[int] = field(default_factory=count)

    def one(self, kind: str = "word") -> str:
        """Return a new word."""
        return f"{kind}{self.prefix}{next(self.numbers)}"


@dataclass(frozen=True)
class Edit:
    """One edit: `gone` may no longer stand in the record, `here` must; `place` is what it is of."""

    place: tuple[Any, ...]
    here: str | None = None
    gone: str | None = None


@dataclass
class Triple:
    """Three forms of a record, and how the last two came from the first."""

    base: Data
    theirs: Data
    ours: Data
    by_person: list[Edit]
    by_parser: list[Edit]


def make_record(rng: Random) -> Data:
    """Return a whole record in which no word stands twice."""
    words = Words("x")
    people = [_person(words, rng) for _ in range(rng.randint(1, 5))]
    themes = [_theme(words, rng) for _ in range(rng.randint(0, 4))]
    tables = [
        _table(words, rng, rng.choice(themes)) for _ in range(rng.randint(0, 2) if themes else 0)
    ]
    for theme in themes:
        theme["tables"] = [table["id"] for table in tables if table["theme"] == theme["id"]]
    meeting = None if rng.random() < 0.1 else {
        "status": "reported", "format": rng.choice(["in_person", "phone", "unknown"]),
        "setting": "bilateral", "date": rng.choice([None, "2025-03-04"]), "end_date": None,
        "host": rng.choice([None, people[0]["id"]]),
        "place": rng.choice([None, {"name": words.one("City"), "country": "PT"}]),
        "part_of": rng.choice([None, words.one("Summit")]),
    }  # fmt: skip
    return {
        "schema": "readout/record/1", "id": "talks", "aliases": [], "status": "draft",
        "title": words.one("Title"),
        "summary": rng.choice([None, words.one("Summary")]),
        "sources": [{"article": "articles/talks.txt", "sha256": "a" * 64, "url": None,
                     "publisher": rng.choice([None, words.one("Paper")]), "author": None,
                     "published": None, "language": "en", "attributed_to": [words.one("Agency")]}],
        "meeting": meeting, "participants": people,
        "topics": sorted(rng.sample(TOPICS, rng.randint(0, 4))), "themes": themes, "tables": tables,
        "revisions": [],
        "review": [{"path": "title", "why": words.one("Why")} for _ in range(rng.randint(0, 2))],
    }  # fmt: skip


def _person(words: Words, rng: Random) -> Data:
    first, last = words.one("First"), words.one("Last")
    return {
        "id": f"{first}-{last}".lower(), "name": f"{first} {last}", "role": words.one("Role"),
        "represents": {"country": rng.choice(COUNTRIES)}, "capacity": "principal",
    }  # fmt: skip


def _theme(words: Words, rng: Random) -> Data:
    title = words.one("Theme")
    points = [
        {"label": words.one("Label"), "text": words.one("point")} for _ in range(rng.randint(0, 4))
    ]
    return {
        "id": title.lower(), "title": title,
        "text": [f"{words.one()} {words.one()}" for _ in range(rng.randint(0, 4))],
        "claim": "reported", "points": points, "tables": [],
    }  # fmt: skip


def _table(words: Words, rng: Random, theme: Data) -> Data:
    width = rng.randint(1, 3)
    columns = [words.one("Column") for _ in range(width)]
    rows = [[words.one("cell") for _ in columns] for _ in range(rng.randint(1, 5))]
    return {
        "id": f"{columns[0]}-table".lower(), "theme": theme["id"],
        "caption": rng.choice([None, words.one("Caption")]), "columns": columns, "rows": rows,
    }  # fmt: skip


def make_triple(seed: int, edits: int = 6) -> Triple:
    """Return a triple: up to `edits` edits by a person, as many by the parser."""
    rng = Random(seed)
    base = make_record(rng)
    theirs, by_person = _edited(base, rng, "p", edits, _PERSONS)
    ours, by_parser = _edited(base, rng, "q", edits, _PARSERS)
    return Triple(base, theirs, ours, by_person, by_parser)


Act = Callable[[Data, Random, Words], Edit | None]


def _edited(
    base: Data, rng: Random, prefix: str, edits: int, acts: tuple[Act, ...]
) -> tuple[Data, list[Edit]]:
    record, words, done = deepcopy(base), Words(prefix), []
    for _ in range(rng.randint(0, edits)):
        edit = rng.choice(acts)(record, rng, words)
        if edit is not None and edit.place not in [one.place for one in done]:
            done.append(edit)
        elif edit is not None:  # a second edit of one place: the first can no longer be told
            done = [one for one in done if one.place != edit.place]
            done.append(edit)
    return record, done


def _pick(items: list[Any], rng: Random) -> Any | None:
    return rng.choice(items) if items else None


def _key(item: Data) -> str:
    """Return the word by which an item is known however it is edited."""
    return str(item["id"])


def _set_title(record: Data, _rng: Random, words: Words) -> Edit:
    record["title"] = words.one("Title")
    return Edit(("title",), here=record["title"])


def _set_publisher(record: Data, _rng: Random, words: Words) -> Edit:
    record["sources"][0]["publisher"] = words.one("Paper")
    return Edit(("publisher",), here=record["sources"][0]["publisher"])


def _set_place(record: Data, _rng: Random, words: Words) -> Edit | None:
    if record["meeting"] is None:
        return None
    record["meeting"]["place"] = {"name": words.one("City"), "country": "EE"}
    return Edit(("place",), here=record["meeting"]["place"]["name"])


def _set_event(record: Data, _rng: Random, words: Words) -> Edit | None:
    if record["meeting"] is None:
        return None
    record["meeting"]["part_of"] = words.one("Summit")
    return Edit(("part_of",), here=record["meeting"]["part_of"])


def _set_role(record: Data, rng: Random, words: Words) -> Edit | None:
    person = _pick(record["participants"], rng)
    if person is None:
        return None
    person["role"] = words.one("Role")
    return Edit(("role", _key(person)), here=person["role"])


def _set_name(record: Data, rng: Random, words: Words) -> Edit | None:
    """Mend a given name: the family name stays, as in a misspelt name."""
    person = _pick(record["participants"], rng)
    if person is None:
        return None
    person["name"] = f"{words.one('First')} {person['name'].split()[-1]}"
    return Edit(("name", _key(person)), here=person["name"])


def _add_person(record: Data, rng: Random, words: Words) -> Edit:
    person = _person(words, rng)
    record["participants"].insert(rng.randint(0, len(record["participants"])), person)
    return Edit(("person", person["id"]), here=person["name"])


def _drop_person(record: Data, rng: Random, _words: Words) -> Edit | None:
    if len(record["participants"]) < LEAST_PEOPLE:
        return None
    person = rng.choice(record["participants"])
    record["participants"].remove(person)
    if record["meeting"] and record["meeting"]["host"] == person["id"]:
        record["meeting"]["host"] = None
    return Edit(("person", _key(person)), gone=person["name"].split()[-1])


def _move_people(record: Data, rng: Random, _words: Words) -> Edit:
    rng.shuffle(record["participants"])
    return Edit(("order",))


def _set_cell(record: Data, rng: Random, words: Words) -> Edit | None:
    table = _pick(record["tables"], rng)
    if table is None or not table["rows"] or len(table["columns"]) < 2:
        return None
    row = rng.choice(table["rows"])
    at = rng.randint(1, len(row) - 1)
    row[at] = words.one("cell")
    return Edit(("cell", row[0], at), here=row[at])


def _drop_row(record: Data, rng: Random, _words: Words) -> Edit | None:
    table = _pick(record["tables"], rng)
    if table is None or not table["rows"]:
        return None
    row = rng.choice(table["rows"])
    table["rows"].remove(row)
    return Edit(("row", row[0]), gone=row[0])


def _add_row(record: Data, rng: Random, words: Words) -> Edit | None:
    table = _pick(record["tables"], rng)
    if table is None:
        return None
    row = [words.one("cell") for _ in table["columns"]]
    table["rows"].insert(rng.randint(0, len(table["rows"])), row)
    return Edit(("row", row[0]), here=row[0])


def _set_point(record: Data, rng: Random, words: Words) -> Edit | None:
    point = _pick([point for theme in record["themes"] for point in theme["points"]], rng)
    if point is None:
        return None
    point["text"] = words.one("point")
    return Edit(("point", point["label"]), here=point["text"])


def _drop_point(record: Data, rng: Random, _words: Words) -> Edit | None:
    theme = _pick([theme for theme in record["themes"] if theme["points"]], rng)
    if theme is None:
        return None
    point = rng.choice(theme["points"])
    theme["points"].remove(point)
    return Edit(("point", point["label"]), gone=point["label"])


def _add_paragraph(record: Data, rng: Random, words: Words) -> Edit | None:
    theme = _pick(record["themes"], rng)
    if theme is None:
        return None
    theme["text"].append(words.one())
    return Edit(("paragraph", theme["text"][-1]), here=theme["text"][-1])


def _drop_topic(record: Data, rng: Random, _words: Words) -> Edit | None:
    topic = _pick(record["topics"], rng)
    if topic is None:
        return None
    record["topics"].remove(topic)
    return Edit(("topic", topic), gone=topic)


def _set_caption(record: Data, rng: Random, words: Words) -> Edit | None:
    table = _pick(record["tables"], rng)
    if table is None:
        return None
    table["caption"] = words.one("Caption")
    return Edit(("caption", _key(table)), here=table["caption"])


def _drop_review(record: Data, rng: Random, _words: Words) -> Edit | None:
    item = _pick(record["review"], rng)
    if item is None:
        return None
    record["review"].remove(item)
    return Edit(("review", item["why"]), gone=item["why"])


def _rename_ids(record: Data, rng: Random, words: Words) -> Edit | None:
    """Give a person another id, as a parser does that reads more of the name."""
    person = _pick(record["participants"], rng)
    if person is None:
        return None
    was, person["id"] = person["id"], words.one("id")
    if record["meeting"] and record["meeting"]["host"] == was:
        record["meeting"]["host"] = person["id"]
    return Edit(("id",))


def _set_days(record: Data, rng: Random, words: Words) -> Edit | None:
    """Set both days: one of them with the other form's would be no stretch of time."""
    if record["meeting"] is None:
        return None
    year = 2000 + next(words.numbers)
    record["meeting"] |= {"date": f"{year}-03-04", "end_date": f"{year}-03-0{rng.randint(5, 9)}"}
    return Edit(("days",), here=record["meeting"]["end_date"])


def _set_host(record: Data, rng: Random, _words: Words) -> Edit | None:
    if record["meeting"] is None or not record["participants"]:
        return None
    record["meeting"]["host"] = rng.choice(record["participants"])["id"]
    return Edit(("host",))


def _drop_theme(record: Data, rng: Random, _words: Words) -> Edit | None:
    theme = _pick(record["themes"], rng)
    if theme is None:
        return None
    record["themes"].remove(theme)
    for table in record["tables"]:
        if table["theme"] == theme["id"]:
            table["theme"] = None
    return Edit(("theme", theme["id"]), gone=theme["title"])


def _add_table(record: Data, rng: Random, words: Words) -> Edit | None:
    theme = _pick(record["themes"], rng)
    if theme is None:
        return None
    table = _table(words, rng, theme)
    record["tables"].append(table)
    theme["tables"].append(table["id"])
    return Edit(("table", theme["id"], table["id"]), here=table["columns"][0])


def _drop_table(record: Data, rng: Random, _words: Words) -> Edit | None:
    table = _pick(record["tables"], rng)
    if table is None:
        return None
    record["tables"].remove(table)
    for theme in record["themes"]:
        theme["tables"] = [one for one in theme["tables"] if one != table["id"]]
    return Edit(("table", table["id"]), gone=table["columns"][0])


def _add_column(record: Data, rng: Random, words: Words) -> Edit | None:
    table = _pick(record["tables"], rng)
    if table is None:
        return None
    table["columns"].append(words.one("Column"))
    for row in table["rows"]:
        row.append(words.one("cell"))
    return Edit(("columns", table["id"]), here=table["columns"][-1])


def _ask(record: Data, rng: Random, words: Words) -> Edit:
    path = rng.choice(["meeting.place", "title"])
    record["review"].append({"path": path, "why": words.one("Why")})
    return Edit(("asked", path))


def _add_alias(record: Data, _rng: Random, words: Words) -> Edit:
    record["aliases"].append(words.one("alias"))
    return Edit(("alias", record["aliases"][-1]), here=record["aliases"][-1])


_COMMON: tuple[Act, ...] = (
    _set_title, _set_publisher, _set_place, _set_event, _set_role, _set_name, _add_person,
    _drop_person, _set_cell, _drop_row, _add_row, _set_point, _drop_point, _add_paragraph,
    _drop_topic, _set_caption, _set_days, _set_host, _drop_theme, _add_table, _drop_table,
    _add_column,
)  # fmt: skip
_PERSONS = (*_COMMON, _move_people, _drop_review, _add_alias)
_PARSERS = (*_COMMON, _rename_ids, _move_people, _ask)
