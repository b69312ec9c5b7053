"""Find the tables among the units of an article, with marked borders or without."""

from collections.abc import Sequence

from pipeline.model import Grid
from pipeline.parse.points import list_item
from pipeline.parse.tables.flat import FlatTable, grids_from_tables
from pipeline.parse.tables.hints import BorderHints, hints_from_texts
from pipeline.parse.tables.marks import marked_grid
from pipeline.parse.tables.runs import find_runs
from pipeline.parse.units import Unit

_LEAST_LINES = 3  # of a table without marks


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
        elif end - start >= _LEAST_LINES and (table := FlatTable(run)).has_borders():
            flat[start] = (end, table)
    if flat:
        hints = _hints(units, points, {start: end for start, (end, _) in (found | flat).items()})
        grids = grids_from_tables([table for _, table in flat.values()], hints)
        for (start, (end, _)), grid in zip(flat.items(), grids, strict=True):
            found[start] = (end, grid)
    return found


def _hints(units: Sequence[Unit], points: Sequence[bool], spans: dict[int, int]) -> BorderHints:
    inside = {index for start, end in spans.items() for index in range(start, end)}
    labels = (
        list_item(unit.content).label
        for unit, is_point in zip(units, points, strict=True)
        if is_point
    )
    texts = (unit.text for index, unit in enumerate(units) if index not in inside)
    return hints_from_texts((label.text for label in labels if label), texts)
