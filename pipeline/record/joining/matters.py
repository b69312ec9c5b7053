"""Join what two articles say was discussed: topics, themes and tables.

Running text is never woven together: a theme that both have keeps the words of the first.
"""

from collections.abc import Mapping
from typing import Any

from pipeline.record.joining.joint import Joint
from pipeline.record.merging.pairing import RULES, pairs
from pipeline.slug import unique_slug

# Ids are made of titles or numbers, so in two articles they tell nothing.
_THEMES = RULES["themes"]._replace(keys=RULES["themes"].keys[1:2])
_TABLES = RULES["tables"]._replace(keys=RULES["tables"].keys[2:3])


def join_topics(joint: Joint) -> None:
    """Join the topics: those of the first, then what only the second has."""
    topics = joint.first["topics"]
    for at, topic in enumerate(joint.second["topics"]):
        if topic not in topics:
            topics.append(topic)
            joint.filled.add(("topics",))
        joint.ground(("topics", at), ("topics", topics.index(topic)))


def join_themes(joint: Joint) -> dict[str, str]:
    """Join themes; return the id in `first` of those of `second` that are there.

    What has a heading in the second article alone is added; running text without one is not.
    """
    themes, others = joint.first["themes"], joint.second["themes"]
    known = {at: number for number, at in pairs(themes, others, _THEMES).items()}
    taken = {theme["id"] for theme in themes}
    ids = {}
    for at, other in enumerate(others):
        number = known.get(at)
        if number is not None:
            ids[other["id"]] = themes[number]["id"]
            _ground_texts(joint, at, number)
        elif other["title"]:
            ids[other["id"]] = new = unique_slug(other["id"], taken)
            themes.append({**other, "id": new, "tables": []})
            _add(joint, "themes", at)
    return ids


def _ground_texts(joint: Joint, at: int, number: int) -> None:
    theme, other = joint.first["themes"][number], joint.second["themes"][at]
    if theme["title"] and theme["title"] == other["title"]:
        joint.ground(("themes", at, "title"), ("themes", number, "title"))
    for part in ("text", "points"):
        for place, one in enumerate(other[part]):
            if one in theme[part]:
                found = theme[part].index(one)
                joint.ground(("themes", at, part, place), ("themes", number, part, found))


def join_tables(joint: Joint, themes: Mapping[str, str]) -> None:
    """Join tables; `themes` are the ids in `first` of the themes of `second`."""
    tables, others = joint.first["tables"], joint.second["tables"]
    known = {at: number for number, at in pairs(tables, others, _TABLES).items()}
    taken = {table["id"] for table in tables}
    for at, other in enumerate(others):
        number = known.get(at)
        if number is not None:
            _join_rows(joint, at, number)
            continue
        theme = themes.get(other["theme"])
        tables.append({**other, "id": unique_slug(other["id"], taken), "theme": theme})
        _list_table(joint.first["themes"], theme, tables[-1]["id"])
        _add(joint, "tables", at)


def _join_rows(joint: Joint, at: int, number: int) -> None:
    """Join the rows that both tables have; where columns differ, nothing can be compared."""
    table, other = joint.first["tables"][number], joint.second["tables"][at]
    if table["columns"] != other["columns"]:
        return
    joint.ground(("tables", at, "columns"), ("tables", number, "columns"))
    rules = RULES["tables.rows"]._replace(by_place=False)
    for row, further in sorted(pairs(table["rows"], other["rows"], rules).items()):
        there, here = ("tables", at, "rows", further), ("tables", number, "rows", row)
        if table["rows"][row] == other["rows"][further]:
            joint.ground(there, here)
        else:
            joint.dissent(there, here)


def _list_table(themes: list[dict[str, Any]], theme: str | None, table: str) -> None:
    for one in themes:
        if one["id"] == theme:
            one["tables"].append(table)


def _add(joint: Joint, part: str, at: int) -> None:
    here = (part, len(joint.first[part]) - 1)
    joint.ground((part, at), here)
    joint.filled.add(here)
