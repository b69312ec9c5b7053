"""Find the tables among the units of an article, with marked borders or without."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.model import Grid
from pipeline.parse.heading_forms import is_counted
from pipeline.parse.points import list_item
from pipeline.parse.tables.flat import FlatTable, looks_like_row
from pipeline.parse.tables.hints import Hints, Labels, habits_from_starts, labels_from_texts
from pipeline.parse.tables.marks import marked_grid
from pipeline.parse.tables.runs import find_runs
from pipeline.parse.units import Unit
from pipeline.parse.word_classes import word_class

_SURE = 0.9  # a table whose rows are all as sure as this needs no second look


def find_grids(
    units: Sequence[Unit], points: Sequence[bool], article: str
) -> dict[int, tuple[int, Grid]]:
    """Return the tables among the units: first unit -> (the unit after the last, table)."""
    found: dict[int, tuple[int, Grid]] = {}
    flat: dict[int, tuple[int, FlatTable]] = {}
    for start, end in find_runs(units, [not point for point in points]):
        run = units[start:end]
        grid = marked_grid(run, article)
        if grid is not None:
            found[start] = (end, grid)
        elif (table := FlatTable(run)).has_borders():
            flat[start] = (end, table)
            if _has_another_row(units, points, end):
                flat[start] = (end + 1, FlatTable(units[start : end + 1]))
    grids = _flat_grids([table for _, table in flat.values()], units, points)
    for (start, (end, _)), grid in zip(flat.items(), grids, strict=True):
        found[start] = (end, grid)
    return found


def _has_another_row(units: Sequence[Unit], points: Sequence[bool], end: int) -> bool:
    """Tell whether the line below a table, taken for a heading by its form, is surely a row."""
    if end + 1 >= len(units) or points[end] or units[end].gap or not units[end + 1].gap:
        return False
    text = units[end].text
    if " " not in text or is_counted(text) or word_class(text.split(" ", 1)[0]) == "wh":
        return False
    return looks_like_row(units[end])


def _flat_grids(
    tables: Sequence[FlatTable], units: Sequence[Unit], points: Sequence[bool]
) -> Iterator[Grid]:
    """Yield the tables with their rows split; what is not sure, in the light of the others."""
    labels = _labels(units, points) if tables else frozenset()
    splits = [table.split(Hints(labels)) for table in tables]
    starts = [table.starts(split) for table, split in zip(tables, splits, strict=True)]
    whole = sum(starts, Counter[str]())
    for table, split, own in zip(tables, splits, starts, strict=True):
        habits = habits_from_starts(whole - own)
        is_sure = min(row.confidence for row in split) > _SURE
        yield table.grid(split if is_sure or not habits else table.split(Hints(labels, habits)))


def _labels(units: Sequence[Unit], points: Sequence[bool]) -> Labels:
    items = (
        list_item(unit.content) for unit, is_point in zip(units, points, strict=True) if is_point
    )
    return labels_from_texts(item.label.text for item in items if item.label)
