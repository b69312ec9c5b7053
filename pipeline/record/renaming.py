"""Give items of a record other ids, wherever these stand."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

IDENTIFIED = ("participants", "themes", "tables")
Renamed = dict[str, dict[str, str]]

_ITEM = re.compile(r"(?P<part>participants|themes|tables)\[(?P<id>[a-z0-9][a-z0-9_-]*)\]")


def with_other_ids(form: dict[str, Any], ids: Renamed) -> dict[str, Any]:
    """Return a form in which items have other ids, by part and old id, wherever they stand."""
    people, themes, tables = (ids[part] for part in IDENTIFIED)
    meeting = form["meeting"]
    host = meeting and meeting["host"]
    return form | {
        "meeting": meeting and {**meeting, "host": people.get(host, host)},
        "participants": _with_ids(form["participants"], people),
        "themes": [
            {**theme, "tables": [tables.get(table, table) for table in theme["tables"]]}
            for theme in _with_ids(form["themes"], themes)
        ],
        "tables": [
            {**table, "theme": themes.get(table["theme"], table["theme"])}
            for table in _with_ids(form["tables"], tables)
        ],
        "review": [{**item, "path": renamed_place(item["path"], ids)} for item in form["review"]],
    }


def _with_ids(items: Iterable[dict[str, Any]], ids: Mapping[str, str]) -> list[dict[str, Any]]:
    return [{**item, "id": ids.get(item["id"], item["id"])} for item in items]


def renamed_place(place: str, ids: Mapping[str, Mapping[str, str]]) -> str:
    """Return a place (`participants[ana].role`) in which items have other ids."""
    return _ITEM.sub(
        lambda match: f"{match['part']}[{ids[match['part']].get(match['id'], match['id'])}]", place
    )
