"""Measure the whole parser on tables its weights were not learned from.

`python -m training.evaluate --eval FOLDER --public FILE [--leave-out sets|file]`
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.model import Article, Grid, Metadata
from pipeline.parse import parse
from training.damage import damaged, random_from_seed
from training.models import weights_from_tables, weights_in_use
from training.tables import LabelledTable, MissingDataError, article_tables, table_sets
from training.train import add_sources, labelled_tables

_FOLDS = 5
_FOLD_SEED, _DAMAGE_SEED = 7, 20261123
_ARTICLE = """Where the talks stand

Delegates went through the open questions one after the other, in a session that took the whole
afternoon and part of the evening. What they said to each other is listed here.

{table}

The next round

A further round will be held once the capitals have answered.
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether each line of a table (the header first) was split right, and how sure that was."""

    right: tuple[bool, ...]
    confidence: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """The name of a set of tables, and the tables as they are put into an article."""

    name: str
    tables: Sequence[LabelledTable]


def main() -> int:
    """Print for each set the share of lines and of tables whose cells are all right."""
    options = _options()
    try:
        sets = list(_measured_sets(options.eval))
        tables = labelled_tables(options.eval, options.public)
        verdicts = _verdicts(sets, _folds(sets, options.leave_out), tables)
    except MissingDataError as err:
        sys.stderr.write(f"{err}\n")
        return 2
    for measured in sets:
        sys.stdout.write(_report(measured.name, verdicts[measured.name]) + "\n")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=main.__doc__)
    add_sources(parser)
    parser.add_argument(
        "--leave-out",
        choices=("sets", "file"),
        default="sets",
        help="learn from none of the evaluation's tables, or from those of other source files",
    )
    return parser.parse_args()


def _measured_sets(folder: Path) -> Iterator[Measured]:
    sets = {**table_sets(folder), "more columns": article_tables(folder)}
    for name, tables in sets.items():
        yield Measured(name, tables)
        yield Measured(f"{name}, damaged", damaged(tables, random_from_seed(_DAMAGE_SEED)))


def _folds(sets: Sequence[Measured], leave_out: str) -> dict[str, int]:
    """Return for each source of the sets the number of its fold."""
    names = sorted({table.source for measured in sets for table in measured.tables})
    random_from_seed(_FOLD_SEED).shuffle(names)
    folds = _FOLDS if leave_out == "file" else 1
    return {name: number % folds for number, name in enumerate(names)}


def _verdicts(
    sets: Sequence[Measured], folds: dict[str, int], tables: Sequence[LabelledTable]
) -> dict[str, list[Verdict]]:
    verdicts: dict[str, list[Verdict]] = {measured.name: [] for measured in sets}
    for fold in sorted(set(folds.values())):
        learned = [table for table in tables if folds.get(table.source) != fold]
        with weights_in_use(weights_from_tables(learned)):
            for measured in sets:
                held_out = (table for table in measured.tables if folds[table.source] == fold)
                verdicts[measured.name].extend(_judged(table) for table in held_out)
    return verdicts


def _judged(table: LabelledTable) -> Verdict:
    """Put a table into an article, parse that, and compare the cells."""
    text = _ARTICLE.format(table="\n".join(" ".join(line) for line in table.lines))
    document = parse(_article(text))
    found: dict[str, tuple[list[str], float | None]] = {}
    for grid in (block for block in document.blocks if isinstance(block, Grid)):
        for number, row in enumerate((grid.header, *grid.rows)):
            cells = [_folded(cell.text) for cell in row.cells]
            found[" ".join(cells)] = (cells, row.confidence if number else None)
    wanted = [[_folded(cell) for cell in line] for line in table.lines]
    got = [found.get(" ".join(cells), ([], None)) for cells in wanted]
    return Verdict(
        tuple(cells == right for (cells, _), right in zip(got, wanted, strict=True)),
        tuple(confidence for _, confidence in got),
    )


def _article(text: str) -> Article:
    return Article(name="table", kind="text", text=text, sha256="0" * 64, metadata=Metadata())


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _report(name: str, verdicts: Sequence[Verdict]) -> str:
    lines = [right for verdict in verdicts for right in verdict.right]
    tables = [all(verdict.right) for verdict in verdicts]
    sure = sorted(
        (
            (confidence, right)
            for verdict in verdicts
            for confidence, right in zip(verdict.confidence, verdict.right, strict=True)
            if confidence is not None
        ),
        key=lambda pair: -pair[0],
    )
    half = [right for _, right in sure[: len(sure) // 2]]
    shares = (sum(some) / max(len(some), 1) for some in (lines, tables, half))
    figures = "  ".join(f"{share:.3f}" for share in shares)
    return f"{name:24} {figures}   ({len(lines)} lines, {len(tables)} tables)"


if __name__ == "__main__":
    sys.exit(main())
