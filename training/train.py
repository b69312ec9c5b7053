"""Learn the weights anew and write them: `python -m training.train --eval FOLDER --public FILE`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from training.models import text_from_weights, weights_from_tables
from training.tables import (
    LabelledTable,
    MissingDataError,
    article_tables,
    own_tables,
    public_tables,
    table_sets,
)

_ROOT = Path(__file__).resolve().parents[1]
_WEIGHTS = _ROOT / "pipeline" / "parse" / "tables" / "weights.json"
DEFAULT_EVAL = _ROOT.parent / "shared" / "eval"


def labelled_tables(evaluation: Path, public: Path) -> list[LabelledTable]:
    """Return all tables to learn from, ours last."""
    sets = [table for tables in table_sets(evaluation).values() for table in tables]
    return [*sets, *article_tables(evaluation), *public_tables(public), *own_tables()]


def add_sources(parser: argparse.ArgumentParser) -> None:
    """Add the options that say where the tables are which are not in the repository."""
    parser.add_argument(
        "--eval",
        type=Path,
        default=DEFAULT_EVAL,
        metavar="FOLDER",
        help="the evaluation sets (default: ../shared/eval beside the repository)",
    )
    parser.add_argument(
        "--public",
        type=Path,
        required=True,
        metavar="FILE",
        help="the tables that training.harvest took out of public repositories",
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the weights; with --check only compare, and return 1 where they differ."""
    options = _options(arguments)
    try:
        tables = labelled_tables(options.eval, options.public)
    except MissingDataError as err:
        sys.stderr.write(f"{err}\n")
        return 2
    weights = weights_from_tables(tables)
    text = text_from_weights(weights)
    if options.check:
        is_same = options.output.read_text(encoding="utf-8") == text
        sys.stderr.write(f"{options.output}: {'as learned' if is_same else 'would change'}\n")
        return 0 if is_same else 1
    options.output.write_text(text, encoding="utf-8")
    sys.stderr.write(
        f"{options.output}: {len(weights['worths'])} names from {len(tables)} tables\n"
    )
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.train", description=main.__doc__)
    add_sources(parser)
    parser.add_argument(
        "--output", type=Path, default=_WEIGHTS, metavar="FILE", help="default: the parser's own"
    )
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 on a change")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
