"""Keep the references of a merged record whole where the merge itself would break them."""

from collections.abc import Mapping
from typing import Any

from pipeline.record.data import Data


def with_whole_references(merged: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    """Return a record whose host, themes and tables name each other rightly.

    A part that came with the parser may name one that people took out, or the other way round.
    Where people left their record whole, nothing but such references changes.
    """
    people = {person["id"] for person in merged["participants"]}
    themes = _with_listings(merged)
    return merged | {
        "meeting": _with_host(merged["meeting"], theirs["meeting"], people),
        "themes": themes,
        "tables": _with_themes(merged),
    }


def _with_host(meeting: Data, theirs: Data, people: set[str]) -> Data:
    if not isinstance(meeting, dict) or meeting["host"] is None or meeting["host"] in people:
        return meeting
    host = theirs["host"] if isinstance(theirs, dict) else None
    return meeting | {"host": host if host in people else None}


def _with_themes(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    ids = {theme["id"] for theme in record["themes"]}
    return [
        table if table["theme"] in ids else table | {"theme": None} for table in record["tables"]
    ]


def _with_listings(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return themes that list the tables which name them, in the order they had and then have."""
    owners = {table["id"]: table["theme"] for table in record["tables"]}
    return [
        theme
        | {
            "tables": [
                *(one for one in theme["tables"] if owners.get(one) == theme["id"]),
                *(
                    one
                    for one, owner in owners.items()
                    if owner == theme["id"] and one not in theme["tables"]
                ),
            ]
        }
        for theme in record["themes"]
    ]
