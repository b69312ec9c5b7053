"""Find the tables among the units: cells are passages, rows have their place and a confidence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.model import Grid, GridRow, Passage
from pipeline.parse.passages import cut
from pipeline.parse.points import list_item
from pipeline.parse.table_columns import border_chances
from pipeline.parse.table_features import RowWords
from pipeline.parse.table_hints import BorderHints, habits_from_starts, hints_from_texts
from pipeline.parse.table_marks import marked_grid
from pipeline.parse.table_runs import find_runs
from pipeline.parse.table_split import RowSplit, TableRows
from pipeline.parse.units import Unit
from pipeline.parse.word_classes import word_class

_LEAST_ROWS = 2
_LEAST_CHANCE = 0.35
_SURE_HEADER = 0.6
_FIRST_WORDS = 14
_MOST_ROWS_ASKED = 30


def find_grids(
    units: Sequence[Unit], points: Sequence[bool], article: str
) -> dict[int, tuple[int, Grid]]:
    """Return the tables among the units: first unit -> (the unit after the last, table)."""
    found: dict[int, tuple[int, Grid]] = {}
    flat: list[tuple[int, int]] = []
    for start, end in find_runs(units, [not point for point in points]):
        grid = marked_grid(units[start:end], article)
        if grid is not None:
            found[start] = (end, grid)
        elif end - start > _LEAST_ROWS and has_borders(units[start:end]):
            flat.append((start, end))
    if flat:
        hints = _hints(units, points, [*flat, *((at, end) for at, (end, _) in found.items())])
        grids = _flat_grids([units[start:end] for start, end in flat], hints)
        found |= {start: (end, grid) for (start, end), grid in zip(flat, grids, strict=True)}
    return found


def _hints(
    units: Sequence[Unit], points: Sequence[bool], spans: Sequence[tuple[int, int]]
) -> BorderHints:
    inside = {index for start, end in spans for index in range(start, end)}
    labels = [
        list_item(unit.content).label
        for unit, is_point in zip(units, points, strict=True)
        if is_point
    ]
    texts = (unit.text for index, unit in enumerate(units) if index not in inside)
    return hints_from_texts((label.text for label in labels if label), texts)


def _flat_grids(runs: Sequence[Sequence[Unit]], hints: BorderHints) -> list[Grid]:
    """Return the tables of an article; each is judged in the light of the others as well.

    A run is a header line and its row lines, of two words each at least.
    """
    words = [[unit.text.split(" ") for unit in run] for run in runs]
    tables = [TableRows(rows) for rows in words]
    splits = [table.split(hints) for table in tables]
    if len(runs) > 1:
        starts = [_starts(rows, split) for rows, split in zip(words, splits, strict=True)]
        total = sum(starts, Counter[str]())
        habits = [habits_from_starts(total - own) for own in starts]
        splits = [
            table.split(replace(hints, habits=habit)) if habit else split
            for table, habit, split in zip(tables, habits, splits, strict=True)
        ]
    return [_grid(run, split) for run, split in zip(runs, splits, strict=True)]


def _starts(rows: Sequence[Sequence[str]], splits: Sequence[RowSplit]) -> Counter[str]:
    """Count the classes of the words with which the second of two cells begins."""
    pairs = list(zip(rows, splits, strict=True))[1:]
    return Counter(word_class(row[at]) for row, split in pairs for at in split.borders[:1])


def _grid(units: Sequence[Unit], splits: Sequence[RowSplit]) -> Grid:
    rows = [unit.passage for unit in units]
    header, *body = (_grid_row(row, split) for row, split in zip(rows, splits, strict=True))
    return Grid(None, header, tuple(body))


def has_borders(units: Sequence[Unit]) -> bool:
    """Tell whether most lines of a run look as if two cells met in them, early in the line."""
    first_words = [unit.text.split(" ", 1)[0].casefold() for unit in units]
    if 2 * first_words.count(first_words[0]) > len(units):
        return False  # a list of things alike, such as ambassadors, has no header
    header, *body = [
        max(border_chances(RowWords(unit.text.split(" ")[:_FIRST_WORDS], is_header=not index)))
        for index, unit in enumerate(units[: _MOST_ROWS_ASKED + 1])
    ]
    average = sum(body) / len(body)
    return average >= _LEAST_CHANCE or (average >= _LEAST_CHANCE / 2 and header >= _SURE_HEADER)


def _grid_row(row: Passage, split: RowSplit) -> GridRow:
    starts = _word_starts(row.text)
    borders = [0, *(starts[word] for word in split.borders), len(row.text)]
    cells = tuple(cut(row, start, end) for start, end in pairwise(borders))
    return GridRow(cells, row.start, row.end, round(split.confidence, 3))


def _word_starts(text: str) -> list[int]:
    starts, at = [], 0
    for word in text.split(" "):
        starts.append(at)
        at += len(word) + 1
    return starts
