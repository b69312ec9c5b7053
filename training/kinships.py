"""Learn which words keep the same company: running text in, `kinships.json` out.

`python -m training.kinships --clones FOLDER`. Words are likened by the words that stand before and
behind them: counts are turned into positive pointwise mutual information, made short by a singular
value decomposition, and parted by k-means over directions (the usual count-based word vectors).
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from pipeline.parse import lexicon
from training.documents import Source, documents, sources

_OUTPUT = Path(__file__).resolve().parents[1] / "pipeline" / "parse" / "tables" / "kinships.json"
_CLASSES, _LENGTH, _ROUNDS, _SEED = 64, 60, 40, 0
_NEIGHBOURS = 800  # the words that stand for company
_MOST_WORDS, _FEWEST_SIGHTS = 12_000, 12
_MOST_CAPITALS = 0.6  # a word more often written with a capital inside a line is a name
_MOST_CHARACTERS = 3_000_000  # of one repository, so that none decides alone
_SHORTEST_LINE, _LEAST_COMMON = 4, 6  # words; one in so many is a common one
_MARKUP = re.compile(
    r"```.*?```|~~~.*?~~~|`[^`\n]*`|<[^>]*>|\{\{.*?\}\}|\{%.*?%\}|\]\([^)]*\)", re.DOTALL
)
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*|[.,;:!?()|\n]")
_COMMON = lexicon.words("the of and to in a is for that with on are be you or we this by as it")
_Lines = list[list[str]]


def main() -> int:
    """Write the classes and tell how many words they have."""
    parser = argparse.ArgumentParser(prog="python -m training.kinships", description=main.__doc__)
    parser.add_argument("--clones", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--output", type=Path, default=_OUTPUT, metavar="FILE")
    options = parser.parse_args()
    lines = [line for source in sources() for line in _lines(options.clones, source)]
    words = _words(lines)
    lower = [[_folded(token) for token in line] for line in lines]
    classes = _classes(_vectors(lower, words))
    members = {
        f"k{number}": " ".join(
            sorted(w for w, of in zip(words, classes, strict=True) if of == number)
        )
        for number in range(_CLASSES)
    }
    text = json.dumps({k: v for k, v in members.items() if v}, ensure_ascii=False, indent=0)
    options.output.write_text(text + "\n", encoding="utf-8")
    sys.stderr.write(f"{options.output}: {len(words)} words\n")
    return 0


def _lines(clones: Path, source: Source) -> Iterator[list[str]]:
    """Yield the English lines of a repository as tokens, as they are written."""
    left = _MOST_CHARACTERS
    for document in documents(clones, source):
        if left <= 0:
            return
        left -= len(document.text)
        for line in _MARKUP.sub(" ", document.text).split("\n"):
            tokens = _TOKEN.findall(line)
            words = [token for token in tokens if token[0].isalpha()]
            common = sum(word.lower() in _COMMON for word in words)
            if len(words) >= _SHORTEST_LINE and common * _LEAST_COMMON >= len(words):
                yield tokens


def _folded(token: str) -> str:
    return "0" if token[0].isdigit() else token.lower()


def _words(lines: _Lines) -> list[str]:
    """Return the common words that are no names, the most common first."""
    counts: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for line in lines:
        counts.update(token.lower() for token in line if token[0].isalpha())
        for before, token in pairwise(line):
            if token[0].isalpha() and before[0].isalpha() and before.islower():
                inside[token.lower()] += 1
                capitals[token.lower()] += token[0].isupper()
    return [
        word
        for word, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        if count >= _FEWEST_SIGHTS
        and capitals[word] <= _MOST_CAPITALS * max(inside[word], 1)
        and inside[word]
    ][:_MOST_WORDS]


def _vectors(lines: _Lines, words: Sequence[str]) -> NDArray[np.float64]:
    """Return a line of length one for each word."""
    counts = Counter(token for line in lines for token in line)
    company = {token: n for n, (token, _) in enumerate(counts.most_common(_NEIGHBOURS))}
    known = {word: number for number, word in enumerate(words)}
    rare = len(company)
    pairs: Counter[tuple[int, int]] = Counter()
    for line in lines:
        for left, right in pairwise(line):
            if right in known:
                pairs[known[right], company.get(left, rare)] += 1
            if left in known:
                pairs[known[left], rare + 1 + company.get(right, rare)] += 1
    rows, columns = np.array(list(pairs)).T
    values = np.fromiter(pairs.values(), float)
    shape = (len(words), 2 * (rare + 1))
    sights = csr_matrix((values, (rows, columns)), shape=shape).tocoo()
    of_word, of_company = np.asarray(sights.sum(1)).ravel(), np.asarray(sights.sum(0)).ravel()
    expected = of_word[sights.row] * of_company[sights.col] / sights.sum()
    information = np.maximum(np.log(sights.data / expected), 0.0)
    matrix = csr_matrix((information, (sights.row, sights.col)), shape=shape)
    random = np.random.default_rng(_SEED)
    left, strengths, _ = svds(matrix, k=_LENGTH, v0=random.normal(size=min(shape)))
    return _of_length_one(left * np.sqrt(strengths))


def _classes(vectors: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the number of each word's class."""
    random = np.random.default_rng(_SEED)
    centres = vectors[random.choice(min(3000, len(vectors)), _CLASSES, replace=False)]
    nearest = np.zeros(len(vectors), np.int64)
    for _ in range(_ROUNDS):
        nearest = (vectors @ centres.T).argmax(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, vectors)
        centres = _of_length_one(sums)
    return nearest


def _of_length_one(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


if __name__ == "__main__":
    sys.exit(main())
