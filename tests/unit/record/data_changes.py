"""Changes of chance in a record's data, as a new parse or a person would make them."""

import random
from typing import Any

from tests.unit.record.made_records import MAKERS, entry_id, party, row, text

NULLABLE = {
    "title", "summary", "sha256", "url", "publisher", "author", "published", "language", "meeting",
    "date@meeting", "end_date", "host", "place", "part_of", "name@place", "country@place", "role",
    "represents", "label", "theme", "caption", "was", "now", "title@themes",
}  # fmt: skip


def all_lists(data: Any, key: str = "") -> list[tuple[str, list[Any]]]:
    """Return every list in data with the key that it stands under."""
    found = [(key, data)] if isinstance(data, list) else []
    items = (
        data.items()
        if isinstance(data, dict)
        else ((key, item) for item in data)
        if isinstance(data, list)
        else ()
    )
    for name, item in items:
        found += all_lists(item, "ids" if (key, name) == ("themes", "tables") else name)
    return found


def all_mappings(data: Any, key: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Return every mapping in data with the key that it stands under."""
    found = [(key, data)] if isinstance(data, dict) else []
    items = (
        data.items()
        if isinstance(data, dict)
        else ((key, item) for item in data)
        if isinstance(data, list)
        else ()
    )
    for name, item in items:
        found += all_mappings(item, name)
    return found


def change_value(data: dict[str, Any], rng: random.Random) -> None:
    """Give one text, null or part another value of its kind."""
    key, around = rng.choice(all_mappings(data))
    name = rng.choice([name for name in around if name != "schema"])
    value = around[name]
    is_nullable = name in NULLABLE or f"{name}@{key}" in NULLABLE
    if name in MAKERS and not isinstance(value, list) and name != "text":
        around[name] = None if is_nullable and value and rng.random() < 0.4 else MAKERS[name](rng)
    elif name in {"country", "organization"} and key == "represents":
        around.clear()
        around.update(party(rng))
    elif isinstance(value, list):
        change_list(value, "ids" if (key, name) == ("themes", "tables") else name, rng)
    elif is_nullable and value is not None and rng.random() < 0.3:
        around[name] = None
    else:
        around[name] = text(rng)


def change_list(items: list[Any], key: str, rng: random.Random) -> None:
    """Put an item in, take one out, move one, or change a text of it."""
    kind = rng.random()
    if kind < 0.35 or not items:
        items.insert(rng.randint(0, len(items)), MAKERS.get(key, entry_id)(rng))
    elif kind < 0.55 and (len(items) > 1 or key not in {"sources", "columns"}):
        items.pop(rng.randrange(len(items)))
    elif kind < 0.6 and key not in {"sources", "columns"}:
        items.clear()
    elif kind < 0.8:
        items.insert(rng.randint(0, len(items) - 1), items.pop(rng.randrange(len(items))))
    else:
        at = rng.randrange(len(items))
        if isinstance(items[at], str):
            items[at] = text(rng)
        elif isinstance(items[at], list):
            items[at] = row(rng)
        else:
            change_value_of(items[at], key, rng)


def change_value_of(item: dict[str, Any], key: str, rng: random.Random) -> None:
    name = rng.choice(list(item))
    if isinstance(item[name], str):
        item[name] = text(rng)


def change(data: dict[str, Any], rng: random.Random) -> None:
    """Change data at one place of chance."""
    if rng.random() < 0.5:
        change_value(data, rng)
    else:
        key, items = rng.choice(all_lists(data))
        if key == "rows" and items and isinstance(items[0], str):
            key = "columns"
        change_list(items, key, rng)
