"""Tables whose cells are known: our own beside this file, and those of the evaluation sets.

What is learned from them, and under which licences they stand, is told in `README.md`.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from pipeline.parse.tables.words import Row

_OWN = Path(__file__).with_name("tables")
_TABLE_SETS = ("tables/tables.jsonl", "copies/tables.jsonl")
_ARTICLE_SETS = ("structure/truth.jsonl", "copies/truth.jsonl")
_LEFT_OUT = {"S12"}  # a data layout: its third cell holds what were several columns
WRITTEN = "written"  # the repository of a table that was written for the evaluation
OWN = "own"  # the repository of the tables in this folder

Cells = tuple[str, ...]


class MissingDataError(Exception):
    """The evaluation tables are not where they were said to be."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path}: no such file; say where the evaluation sets are: --eval FOLDER")


@dataclass(frozen=True, slots=True)
class LabelledTable:
    """A table with known cells; `lines` begins with the header.

    `source` is the file it comes from, "repository:path": tables of one source are never parted
    between what is learned from and what is measured. `lot` decides into which fold it falls
    inside the training: with other lots the weights differ in their last digits.
    """

    source: str
    lot: str
    lines: tuple[Cells, ...]

    @property
    def columns(self) -> int:
        """Return the number of cells in the header."""
        return len(self.lines[0])

    @property
    def repository(self) -> str:
        """Return where the table comes from, without the file: a repository, written or own."""
        return self.source.split(":", 1)[0]

    def rows(self) -> list[Row]:
        """Return the lines with the borders between their cells lost."""
        return [
            Row(" ".join(line).split(), is_header=not number)
            for number, line in enumerate(self.lines)
        ]

    def borders(self) -> list[tuple[int, ...]]:
        """Return for each line the numbers of the words with which its later cells begin."""
        return [tuple(accumulate(len(cell.split()) for cell in line[:-1])) for line in self.lines]


def own_tables() -> list[LabelledTable]:
    """Return our own invented tables of two columns and of three."""
    return [
        LabelledTable(
            f"{OWN}:{path.name}",
            f"{OWN}:{path.name}{number}",
            _lines(line.split(" | ") for line in block.split("\n")),
        )
        for path in sorted(_OWN.glob("*.txt"))
        for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n"))
    ]


def public_tables(file: Path) -> list[LabelledTable]:
    """Return the tables that `training.harvest` took out of public repositories."""
    return [
        LabelledTable(
            f"{table['repository']}:{table['path']}",
            f"{table['repository']}:{table['path']}",
            _all_lines(table),
        )
        for table in _json_lines(file)
    ]


def table_sets(folder: Path) -> dict[str, list[LabelledTable]]:
    """Return the two-column tables of the evaluation, by set: from handbooks, and written."""
    sets = {}
    for name in _TABLE_SETS:
        tables = [_evaluation_table(line) for line in _json_lines(folder / name)]
        sets[name.split("/", 1)[0]] = [table for table in tables if _is_even(table, 2)]
    return sets


def article_tables(folder: Path) -> list[LabelledTable]:
    """Return the tables of three and four columns that stand in articles of the evaluation."""
    tables = [
        LabelledTable(_article_source(article), article["id"], _all_lines(table))
        for name in _ARTICLE_SETS
        for article in _json_lines(folder / name)
        if article["id"] not in _LEFT_OUT
        for table in article["truth"]["tables"]
    ]
    return [table for table in tables if any(_is_even(table, n) for n in (3, 4))]


def _evaluation_table(table: dict[str, Any]) -> LabelledTable:
    if table["source"] == WRITTEN:
        return LabelledTable(f"{WRITTEN}:{table['id']}", f"W:{table['id']}", _all_lines(table))
    return LabelledTable(table["source"], table["source"], _all_lines(table))


def _article_source(article: dict[str, Any]) -> str:
    """Return "repository:path", from the address "github:repository@commit:path"."""
    if not article["query"]:
        return f"{WRITTEN}:{article['id']}"
    _, repository, path = article["query"]["query"].split(":", 2)
    return f"{repository.split('@')[0]}:{path}"


def _all_lines(table: dict[str, Any]) -> tuple[Cells, ...]:
    return _lines([table["header"], *table["rows"]])


def _lines(lines: Iterable[Sequence[str]]) -> tuple[Cells, ...]:
    return tuple(tuple(" ".join(cell.split()) for cell in line) for line in lines)


def _is_even(table: LabelledTable, columns: int) -> bool:
    return all(len(line) == columns for line in table.lines)


def _json_lines(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        raise MissingDataError(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]
