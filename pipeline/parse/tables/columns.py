"""Tell whether a flattened table has two columns or three."""

from collections.abc import Sequence
from math import exp, log

from pipeline.parse import lexicon
from pipeline.parse.tables.features import RowWords, border_places
from pipeline.parse.tables.weights import get_weights, score

_MOST_ROWS = 30  # so many rows tell what more would tell
_SHORTEST_ROW = 3
_STEEPEST = 30.0


def likely_columns(rows: Sequence[RowWords]) -> int:
    """Return 2 or 3; the header comes first."""
    features = column_features(rows)
    return 3 if features and score(features, get_weights("columns")) > 0 else 2


def column_features(rows: Sequence[RowWords]) -> dict[str, float]:
    """Return what speaks for a third column; nothing where a row has no room for it."""
    header, *body = rows[: _MOST_ROWS + 1]
    if not body or min(len(header), *(len(row) for row in body)) < _SHORTEST_ROW:
        return {}
    second = [min(max(_second_best(row), 0.01), 0.99) for row in body]
    heads = sum(word in lexicon.COLUMN_HEADS for word in header.low[1:])
    return {
        "bias": 1.0,
        "second border": sum(second) / len(second),
        "second border log": sum(log(chance / (1 - chance)) for chance in second) / len(second) / 5,
        "rows with a second border": sum(chance > 0.2 for chance in second) / len(second),
        "second border in header": _second_best(header),
        "header of three words": float(len(header) == 3),
        "one head in header": float(heads == 1),
        "heads in header": float(heads > 1),
        "weakest second border": min(second),
        "header starts twice alike": float(header.low[0] in header.low[1:]),
    }


def border_chances(row: RowWords, most: int | None = None) -> list[float]:
    """Return for each place (the first `most`) the chance that cells meet there.

    Its weights leave out the lengths of cells, which speak of two columns only.
    """
    weights = get_weights("is_border")
    chances = []
    for at in border_places(row)[:most]:
        value = score(row.features(at), weights) + weights["bias"]
        chances.append(1 / (1 + exp(-max(min(value, _STEEPEST), -_STEEPEST))))
    return chances


def _second_best(row: RowWords) -> float:
    chances = sorted(border_chances(row), reverse=True)
    return chances[1] if len(chances) > 1 else 0.0
