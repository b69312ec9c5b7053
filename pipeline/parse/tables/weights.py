"""What the features of a border are worth: learned once, kept in `weights.json`.

`alone` judges a row by itself, `together` with the features of its agreement with other rows, and
`is_border` tells border from no border for any number of columns.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

Weights = dict[str, float]


@cache
def get_weights(name: str) -> Weights:
    """Return the weights of one model, by feature name."""
    return _models()[name]


def score(features: Mapping[str, float], weights: Weights) -> float:
    """Return the weighted sum of the features that have a weight."""
    total = 0.0
    for name, value in features.items():
        if name in weights:
            total += weights[name] * value
    return total


@cache
def _models() -> dict[str, Weights]:
    text = Path(__file__).with_name("weights.json").read_text(encoding="utf-8")
    models: dict[str, Weights] = json.loads(text)
    return models
