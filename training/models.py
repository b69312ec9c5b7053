"""The four models of `weights.json`, learned from labelled tables.

`alone` and `together` choose the border of a two-column row; `is_border` says of any place whether
cells meet there, for any number of columns; `columns` tells three columns from two. What one model
takes from another is always measured on tables which that other has not seen.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import exp
from zlib import crc32

from pipeline.parse.tables.columns import column_features
from pipeline.parse.tables.company import Company
from pipeline.parse.tables.features import RowWords, border_places
from pipeline.parse.tables.weights import get_weights, score
from training.damage import damaged, random_from_seed
from training.fit import Choice, Features, Weights, fit_answers, fit_choices
from training.tables import LabelledTable

Models = dict[str, Weights]

_CHOICE_PENALTY, _CHOICE_ROUNDS, _CHOICE_FOLDS, _CHOICE_SEED = 2.5, 150, 5, 1
_BORDER_PENALTY, _BORDER_ROUNDS, _BORDER_SEED = 2.0, 200, 9
_COLUMNS_PENALTY, _COLUMNS_ROUNDS, _COLUMNS_FOLDS = 0.3, 500, 4
_COLUMNS_SEED, _COLUMNS_CHECK_SEED = 3, 4
_SMALLEST = 0.02  # a lesser weight is not worth its line in the file
_OF_LENGTH = (
    "words", "left share", "more left", "left log", "left said again", "balance", "later",
    "functions in", "verbs in left", "head right",
)  # fmt: skip

_Chances = Sequence[Sequence[float]]  # of a table: for each line, for each place


def models_from_tables(two: Sequence[LabelledTable], three: Sequence[LabelledTable]) -> Models:
    """Return the models that tables of two columns and of three teach, rounded."""
    alone, together = _choice_models(two)
    tables = [*two, *three]
    is_border = _border_model(tables, _BORDER_SEED)
    columns = {name: round(value, 2) for name, value in sorted(_columns_model(tables).items())}
    return {
        "alone": _rounded(alone),
        "columns": columns,
        "is_border": _rounded(is_border),
        "together": _rounded(together),
    }


@contextmanager
def weights_in_use(models: Mapping[str, Weights]) -> Iterator[None]:
    """Let the parser judge by these models, instead of those of its file, for a while."""
    kept = {name: dict(get_weights(name)) for name in models}
    try:
        _put(models)
        yield
    finally:
        _put(kept)


def _put(models: Mapping[str, Weights]) -> None:
    for name, weights in models.items():
        used = get_weights(name)
        used.clear()
        used.update(weights)


def _rounded(weights: Weights) -> Weights:
    return {
        name: round(value, 2)
        for name, value in sorted(weights.items())
        if abs(value) >= _SMALLEST or name == "bias"
    }


def _fold(table: LabelledTable) -> int:
    """Return the fold of five that a table falls into; the same for all tables of a lot."""
    return crc32(table.lot.encode()) % _CHOICE_FOLDS


def _columns_fold(table: LabelledTable) -> int:
    """Return the fold of four, the first as large as two others; drawn apart from `_fold`."""
    return crc32(f"{table.lot}x".encode()) % _CHOICE_FOLDS % _COLUMNS_FOLDS


def _choice_models(tables: Sequence[LabelledTable]) -> tuple[Weights, Weights]:
    random = random_from_seed(_CHOICE_SEED)
    learned = [*tables, *damaged(tables, random), *damaged(tables, random)]
    rows = [table.row_words() for table in learned]
    by_itself = [[_places(row) for row in of_table] for of_table in rows]
    chances: dict[int, _Chances] = {}
    for fold in range(_CHOICE_FOLDS):
        inside = {n for n, table in enumerate(learned) if _fold(table) == fold}
        outside = [n for n in range(len(learned)) if n not in inside]
        weights = _fit_choices(learned, by_itself, outside)
        for number in inside:
            chances[number] = [_shares(places, weights) for places in by_itself[number]]
    in_company = [_with_company(rows[n], by_itself[n], chances[n]) for n in range(len(learned))]
    everything = range(len(learned))
    alone = _fit_choices(learned, by_itself, everything)
    return alone, _fit_choices(learned, in_company, everything)


def _fit_choices(
    tables: Sequence[LabelledTable],
    features: Sequence[Sequence[Sequence[Features]]],
    numbers: Sequence[int],
) -> Weights:
    choices = [
        Choice(places, border - 1)
        for number in numbers
        for places, (border,) in zip(features[number], tables[number].borders(), strict=True)
        if len(places) > 1 and 1 <= border <= len(places)
    ]
    return fit_choices(choices, _CHOICE_PENALTY, _CHOICE_ROUNDS)


def _places(row: RowWords) -> list[Features]:
    return [row.features(at) for at in border_places(row)]


def _shares(places: Sequence[Features], weights: Weights) -> list[float]:
    """Return the chance of each place to be the border."""
    scores = [score(features, weights) for features in places]
    powers = [exp(value - max(scores)) for value in scores]
    return [power / sum(powers) for power in powers]


def _with_company(
    rows: Sequence[RowWords], by_itself: Sequence[Sequence[Features]], chances: _Chances
) -> list[Sequence[Features]]:
    """Add to each place its agreement with the table's other rows; the header has no company."""
    if len(rows) < 3:
        return list(by_itself)
    company = Company(rows[1:], chances[1:])
    body = [
        [
            {**features, **company.agreement(index, at)}
            for at, features in enumerate(places, start=1)
        ]
        for index, places in enumerate(by_itself[1:])
    ]
    return [by_itself[0], *body]


def _border_model(tables: Sequence[LabelledTable], seed: int) -> Weights:
    cases, answers = [], []
    for table in [*tables, *damaged(tables, random_from_seed(seed))]:
        for row, borders in zip(table.row_words(), table.borders(), strict=True):
            for at in border_places(row):
                cases.append({**_without_length(row.features(at)), "bias": 1.0})
                answers.append(at in borders)
    return fit_answers(cases, answers, _BORDER_PENALTY, _BORDER_ROUNDS)


def _without_length(features: Features) -> Features:
    """Leave out what speaks of the lengths of two cells: there may be three."""
    return {
        name: value
        for name, value in features.items()
        if not any(part in name for part in _OF_LENGTH)
    }


def _columns_model(tables: Sequence[LabelledTable]) -> Weights:
    cases, answers = [], []
    for fold in range(_COLUMNS_FOLDS):
        outside = [table for table in tables if _columns_fold(table) != fold]
        inside = [table for table in tables if _columns_fold(table) == fold]
        check = [*inside, *damaged(inside, random_from_seed(_COLUMNS_CHECK_SEED))]
        with weights_in_use({"is_border": _border_model(outside, _COLUMNS_SEED)}):
            for table in check:
                if features := column_features(table.row_words()):
                    cases.append(features)
                    answers.append(table.columns == 3)
    return fit_answers(cases, answers, _COLUMNS_PENALTY, _COLUMNS_ROUNDS)
