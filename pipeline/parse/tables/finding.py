"""Find the tables among the units of an article, with marked borders or without."""

from collections.abc import Sequence

from pipeline.model import Grid
from pipeline.parse.points import list_item
from pipeline.parse.tables.flat import FlatTable
from pipeline.parse.tables.hints import Labels, labels_from_texts
from pipeline.parse.tables.marks import marked_grid
from pipeline.parse.tables.runs import find_runs
from pipeline.parse.units import Unit


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
    labels = _labels(units, points) if flat else frozenset()
    for start, (end, table) in flat.items():
        found[start] = (end, table.grid(labels))
    return found


def _labels(units: Sequence[Unit], points: Sequence[bool]) -> Labels:
    items = (
        list_item(unit.content) for unit, is_point in zip(units, points, strict=True) if is_point
    )
    return labels_from_texts(item.label.text for item in items if item.label)
