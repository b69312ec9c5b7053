"""The models of `weights.json`, learned from labelled tables one after the other.

`border` says of any place whether cells meet there, `row` chooses among the ways to split a row by
itself, `columns` tells of one more column than two or three, `table` chooses in the company of the
table's other rows. What one model takes from another is measured on tables which that other has
not seen.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix, hstack

from pipeline.parse.tables import weights as parser_weights
from pipeline.parse.tables.chances import Chances, hopeful
from pipeline.parse.tables.columns import company_signs, row_signs
from pipeline.parse.tables.company import Company, Shared
from pipeline.parse.tables.weighing import BIAS, MOST_COLUMNS
from pipeline.parse.tables.weights import Weights
from training.cases import LabelledRow, Names, Places, Ways, labelled_rows
from training.damage import damaged, random_from_seed
from training.fit import Choices, Vector, fit_answers, valued
from training.tables import OWN, LabelledTable

_SEED = 1
_PENALTY, _ROUNDS = 2.5, 100
_COLUMNS_PENALTY, _COLUMNS_ROUNDS = 0.3, 500
_FOLDS, _FOLD_ROUNDS = 4, 60
_IN_TABLES = {"": 4, "under ": 8}  # names seen in fewer tables are left out, by their beginning
_SMALLEST = 0.2  # lesser weights are mostly noise: left out, unseen tables are split better


def weights_from_tables(tables: Sequence[LabelledTable]) -> Weights:
    """Return what tables of two columns and of three teach, rounded."""
    learned, origins = _with_damaged(tables)
    rows = [row for row in labelled_rows(learned) if row.has_right_place]
    places = Places.of(rows)
    border_names, border = _border_model(places, origins)
    scores = border_names.matrix(places.seen) @ border[:-1]
    ways = Ways.of(rows, places, scores)
    names = Names(_by_origin(ways.table, ways.seen, origins), _IN_TABLES)
    choices = ways.choices(names.matrix(ways.seen))
    row = choices.fit(_PENALTY, _ROUNDS)
    grouped = _Grouped(learned, ways, _chances_unseen(learned, rows, choices))
    agreement, table = _table_model(grouped, choices, row, origins)
    columns = {str(n): _columns_model(grouped, n) for n in range(2, MOST_COLUMNS)}
    return _file(
        dict(zip([*border_names.names, BIAS], border, strict=True)),
        dict(zip(names.names, row, strict=True)),
        dict(zip([*names.names, *agreement], table, strict=True)),
        columns,
    )


@contextmanager
def weights_in_use(weights: Weights) -> Iterator[None]:
    """Let the parser judge by these weights, instead of those of its file, for a while."""
    own = parser_weights.FILE
    with TemporaryDirectory() as folder:
        parser_weights.FILE = Path(folder) / "weights.json"
        parser_weights.FILE.write_text(text_from_weights(weights), encoding="utf-8")
        parser_weights.forget()
        try:
            yield
        finally:
            parser_weights.FILE = own
            parser_weights.forget()


def text_from_weights(weights: Weights) -> str:
    """Return the weights as the file holds them, one name a line."""
    worths = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(three)}"
        for name, three in sorted(weights["worths"].items())
    )
    columns = json.dumps(weights["columns"], indent=0, sort_keys=True)
    return f'{{\n"columns": {columns},\n"worths": {{\n{worths}\n}}\n}}\n'


def _with_damaged(tables: Sequence[LabelledTable]) -> tuple[list[LabelledTable], list[int]]:
    """Return the tables, each as it is and damaged, with the numbers of their originals.

    Ours, which are most like those of copies, are damaged in two ways.
    """
    random = random_from_seed(_SEED)
    numbers = range(len(tables))
    own = [number for number in numbers if tables[number].repository == OWN]
    learned = [
        *tables,
        *damaged(tables, random),
        *damaged((tables[number] for number in own), random),
    ]
    return learned, [*numbers, *numbers, *own]


def _by_origin(
    tables: Sequence[int], seen: Sequence[list[str]], origins: Sequence[int]
) -> Iterator[tuple[int, list[str]]]:
    """Yield what is seen with the number of its table; a damaged copy counts as its original."""
    for table, names in zip(tables, seen, strict=True):
        yield origins[table], names


def _border_model(places: Places, origins: Sequence[int]) -> tuple[Names, Vector]:
    """Return the names and their weights, that of every border last."""
    names = Names(_by_origin(places.table, places.seen, origins), _IN_TABLES)
    matrix = names.matrix(places.seen)
    cases = csr_matrix(hstack([matrix, np.ones((matrix.shape[0], 1))]))
    return names, fit_answers(cases, places.is_border, _PENALTY, _ROUNDS)


def _chances_unseen(
    learned: Sequence[LabelledTable], rows: Sequence[LabelledRow], choices: Choices
) -> Vector:
    """Return the chance of each way by weights that its table has not taught."""
    folds = [crc32(learned[row.table].lot.encode()) % _FOLDS for row in rows]
    chances = np.zeros(choices.ways.shape[0])
    ends = np.append(choices.starts[1:], len(chances))
    for fold in range(_FOLDS):
        inside = [number for number, of in enumerate(folds) if of == fold]
        outside = [number for number, of in enumerate(folds) if of != fold]
        weights = choices.part(outside).fit(_PENALTY, _FOLD_ROUNDS)
        lines = np.concatenate([np.arange(choices.starts[n], ends[n]) for n in inside])
        chances[lines] = choices.part(inside).chances(weights)
    return chances


@dataclass(frozen=True, slots=True)
class _Grouped:
    """The rows of each table with the chances of their ways."""

    tables: Sequence[LabelledTable]
    ways: Ways
    chances: Vector

    def by_table(self) -> Iterator[tuple[int, list[int]]]:
        """Yield the number of each table and those of its rows, the header first."""
        rows = defaultdict(list)
        for number, labelled in enumerate(self.ways.rows):
            rows[labelled.table].append(number)
        for table, numbers in rows.items():
            if self.ways.rows[numbers[0]].row.is_header:
                yield table, numbers

    def chances_of(self, row: int, columns: int) -> Chances:
        """Return the chances of the ways to split a row into so many columns."""
        some = {
            self.ways.splits[way]: float(self.chances[way])
            for way in self.ways.of_row(row)
            if len(self.ways.splits[way]) == columns - 1
        }
        whole = sum(some.values()) or 1.0
        return hopeful({split: chance / whole for split, chance in some.items()})

    def chance_of_more(self, row: int, columns: int) -> float:
        """Return the chance that a row has one cell more than so many, and not so many."""
        fewer, more = (
            sum(
                float(self.chances[way])
                for way in self.ways.of_row(row)
                if len(self.ways.splits[way]) == borders
            )
            for borders in (columns - 1, columns)
        )
        return more / ((fewer + more) or 1.0)


def _columns_model(grouped: _Grouped, columns: int) -> dict[str, float]:
    """Return what each sign of one more column than so many is worth."""
    signs, answers = [], []
    for table, numbers in grouped.by_table():
        rows = [grouped.ways.rows[number].row for number in numbers]
        own = grouped.tables[table].columns
        if len(rows) < 2 or min(map(len, rows)) <= columns or own < columns:
            continue
        tried = (columns, columns + 1)
        chances = [[grouped.chances_of(row, n) for row in numbers[1:]] for n in tried]
        more = [grouped.chance_of_more(row, columns) for row in numbers]
        by_row = row_signs(more, len(rows[0]) - columns)
        signs.append(by_row | company_signs(rows[0], rows[1:], chances))
        answers.append(own > columns)
    names = list(signs[0])
    cases = csr_matrix([[one[name] for name in names] for one in signs])
    weights = fit_answers(cases, answers, _COLUMNS_PENALTY, _COLUMNS_ROUNDS)
    return dict(zip(names, weights, strict=True))


def _table_model(
    grouped: _Grouped, choices: Choices, row: Vector, origins: Sequence[int]
) -> tuple[list[str], Vector]:
    """Return the names of agreement, and the weights of all names, agreement last."""
    ways, lines, right, starts = grouped.ways, list[int](), list[int](), list[int]()
    shared: list[Mapping[str, float]] = []
    tables: list[int] = []
    for table, numbers in grouped.by_table():
        columns = grouped.tables[table].columns
        chances = [grouped.chances_of(number, columns) for number in numbers[1:]]
        company = Company(
            ways.rows[numbers[0]].row, [ways.rows[number].row for number in numbers[1:]], chances
        )
        for place, number in enumerate(numbers):
            labelled = ways.rows[number]
            tried = None if place == 0 or len(chances) < 2 else chances[place - 1]
            own = [
                way
                for way in ways.of_row(number)
                if len(ways.splits[way]) == columns - 1
                and (tried is None or ways.splits[way] in tried)
            ]
            splits = [ways.splits[way] for way in own]
            if labelled.split not in splits:
                continue
            starts.append(len(lines))
            right.append(len(lines) + splits.index(labelled.split))
            lines += own
            tables += [origins[table]] * len(own)
            shared += (
                {} if tried is None else _shares(company.agreement(place - 1, split))
                for split in splits
            )
    seen = ((table, list(one)) for table, one in zip(tables, shared, strict=True))
    names = Names(seen, _IN_TABLES)
    known = names.numbers
    matrix = valued(
        ([(known[name], value) for name, value in one.items() if name in known] for one in shared),
        len(known),
    )
    together = Choices(
        choices.pieces, choices.ways[lines], np.array(starts), np.array(right), matrix
    )
    first = np.concatenate((row, np.zeros(len(known))))
    return names.names, together.fit(_PENALTY, _ROUNDS, first)


def _shares(agreement: Iterable[Shared]) -> dict[str, float]:
    """Return for each name how much is shared, over all borders and cells."""
    found: defaultdict[str, float] = defaultdict(float)
    for names, share in agreement:
        for name in names:
            found[name] += share
    return found


def _file(
    border: Mapping[str, float],
    row: Mapping[str, float],
    table: Mapping[str, float],
    columns: Mapping[str, Mapping[str, float]],
) -> Weights:
    worths = {
        name: [round(float(model.get(name, 0.0)), 2) for model in (border, row, table)]
        for name in border.keys() | row.keys() | table.keys()
    }
    kept = {
        name: three
        for name, three in worths.items()
        if max(map(abs, three)) >= _SMALLEST or name == BIAS
    }
    return {
        "worths": kept,
        "columns": {
            number: {name: round(float(value), 3) for name, value in sorted(signs.items())}
            for number, signs in columns.items()
        },
    }
