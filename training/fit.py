"""Fit log-linear models of named features: which of some places, and yes or no.

Both add half the sum of the squared weights times `penalty` to what is made small, so that a
feature seen seldom gets a small weight.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Features = Mapping[str, float]
Weights = dict[str, float]
_Vector = NDArray[np.float64]
_Loss = Callable[[_Vector], tuple[float, _Vector]]


@dataclass(frozen=True, slots=True)
class Choice:
    """The features of the places among which one is right, and its number."""

    places: Sequence[Features]
    right: int


def fit_choices(choices: Sequence[Choice], penalty: float, rounds: int) -> Weights:
    """Return the weights under which the right place of each choice is the likeliest."""
    names, matrix = _matrix([place for choice in choices for place in choice.places])
    lengths = np.array([len(choice.places) for choice in choices])
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    right = starts + np.array([choice.right for choice in choices])
    owner = np.repeat(np.arange(len(choices)), lengths)

    def loss(weights: _Vector) -> tuple[float, _Vector]:
        scores = matrix @ weights
        top = np.maximum.reduceat(scores, starts)
        powers = np.exp(scores - top[owner])
        totals = np.add.reduceat(powers, starts)
        chances = powers / totals[owner]
        value = -(scores[right] - top - np.log(totals)).sum() + penalty * (weights @ weights) / 2
        chances[right] -= 1
        return value, matrix.T @ chances + penalty * weights

    return _weights(names, loss, rounds)


def fit_answers(
    cases: Sequence[Features], answers: Sequence[bool], penalty: float, rounds: int
) -> Weights:
    """Return the weights whose sum is above nought where the answer is yes."""
    names, matrix = _matrix(cases)
    wanted = np.array(answers, float)

    def loss(weights: _Vector) -> tuple[float, _Vector]:
        scores = matrix @ weights
        value = np.logaddexp(0, scores).sum() - (wanted * scores).sum()
        chances = 1 / (1 + np.exp(-scores))
        gradient = matrix.T @ (chances - wanted) + penalty * weights
        return value + penalty * (weights @ weights) / 2, gradient

    return _weights(names, loss, rounds)


def _matrix(cases: Sequence[Features]) -> tuple[list[str], csr_matrix]:
    """Return the names of the features, in order of first sight, and one line for each case."""
    numbers: dict[str, int] = {}
    values, columns, ends = [], [], [0]
    for case in cases:
        for name, value in case.items():
            if value:
                columns.append(numbers.setdefault(name, len(numbers)))
                values.append(value)
        ends.append(len(columns))
    return list(numbers), csr_matrix((values, columns, ends), shape=(len(cases), len(numbers)))


def _weights(names: Sequence[str], loss: _Loss, rounds: int) -> Weights:
    options = {"maxiter": rounds}
    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options=options)
    return dict(zip(names, found.x.tolist(), strict=True))
