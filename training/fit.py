"""Fit log-linear models of named features: which of some ways, and yes or no.

Both add half the sum of the squared weights times `penalty` to what is made small, so that a
feature seen seldom gets a small weight.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Vector = NDArray[np.float64]
_Loss = Callable[[Vector], tuple[float, Vector]]


@dataclass(frozen=True, slots=True)
class Choices:
    """Ways among which one is right, group by group; what is seen in a way is a sum of pieces.

    `pieces` has a line for each piece and a column for each name, `ways` a line for each way and a
    column for each piece, `shared` a line for each way and a column for each kind of agreement.
    Group g holds the ways `starts[g]` to before `starts[g + 1]`, and `right[g]` is right.
    """

    pieces: csr_matrix
    ways: csr_matrix
    starts: NDArray[np.int64]
    right: NDArray[np.int64]
    shared: csr_matrix | None = None

    @property
    def owner(self) -> NDArray[np.int64]:
        """Return for each way the number of its group."""
        lengths = np.diff(np.append(self.starts, self.ways.shape[0]))
        return np.repeat(np.arange(len(self.starts)), lengths)

    def part(self, groups: Sequence[int]) -> "Choices":
        """Return some of the groups."""
        ends = np.append(self.starts[1:], self.ways.shape[0])
        lines = np.concatenate([np.arange(self.starts[g], ends[g]) for g in groups])
        lengths = np.array([ends[g] - self.starts[g] for g in groups])
        starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
        right = starts + np.array([self.right[g] - self.starts[g] for g in groups])
        shared = None if self.shared is None else self.shared[lines]
        return Choices(self.pieces, self.ways[lines], starts, right, shared)

    def scores(self, weights: Vector) -> Vector:
        """Return the score of each way; weights of agreement follow those of names."""
        names = self.pieces.shape[1]
        scores: Vector = self.ways @ (self.pieces @ weights[:names])
        return scores if self.shared is None else scores + self.shared @ weights[names:]

    def chances(self, weights: Vector) -> Vector:
        """Return the chance of each way within its group."""
        return self._shares(self.scores(weights))[0]

    def fit(self, penalty: float, rounds: int, first: Vector | None = None) -> Vector:
        """Return the weights under which the right ways are the likeliest."""
        names = self.pieces.shape[1]
        extra = 0 if self.shared is None else self.shared.shape[1]
        back, of_ways = self.pieces.T.tocsr(), self.ways.T.tocsr()

        def loss(weights: Vector) -> tuple[float, Vector]:
            scores = self.scores(weights)
            chances, logs = self._shares(scores)
            value = -(scores[self.right] - logs).sum() + penalty * (weights @ weights) / 2
            chances[self.right] -= 1
            gradient = back @ (of_ways @ chances)
            if self.shared is not None:
                gradient = np.concatenate((gradient, self.shared.T @ chances))
            return value, gradient + penalty * weights

        return _minimum(loss, np.zeros(names + extra) if first is None else first, rounds)

    def _shares(self, scores: Vector) -> tuple[Vector, Vector]:
        """Return the chances, and for each group the logarithm of its whole."""
        owner = self.owner
        top = np.maximum.reduceat(scores, self.starts)
        powers = np.exp(scores - top[owner])
        wholes = np.add.reduceat(powers, self.starts)
        return powers / wholes[owner], top + np.log(wholes)


def fit_answers(cases: csr_matrix, answers: Sequence[bool], penalty: float, rounds: int) -> Vector:
    """Return the weights whose sum is above nought where the answer is yes."""
    wanted, back = np.array(answers, float), cases.T.tocsr()

    def loss(weights: Vector) -> tuple[float, Vector]:
        scores = cases @ weights
        value = np.logaddexp(0, scores).sum() - (wanted * scores).sum()
        chances = 1 / (1 + np.exp(-scores))
        return value + penalty * (weights @ weights) / 2, back @ (
            chances - wanted
        ) + penalty * weights

    return _minimum(loss, np.zeros(cases.shape[1]), rounds)


def ones(lines: Iterable[Sequence[int]], width: int) -> csr_matrix:
    """Return a matrix with ones in the given columns of each line."""
    return valued(([(column, 1.0) for column in line] for line in lines), width)


def valued(lines: Iterable[Sequence[tuple[int, float]]], width: int) -> csr_matrix:
    """Return a matrix with the given (column, value) in each line."""
    columns, values, ends = [], [], [0]
    for line in lines:
        columns += [column for column, _ in line]
        values += [value for _, value in line]
        ends.append(len(columns))
    shape = (len(ends) - 1, width)
    return csr_matrix((np.array(values), np.array(columns, np.int32), np.array(ends)), shape=shape)


def _minimum(loss: _Loss, first: Vector, rounds: int) -> Vector:
    options = {"maxiter": rounds}
    found: Vector = minimize(loss, first, jac=True, method="L-BFGS-B", options=options).x
    return found
