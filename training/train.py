"""Learn the weights anew and write them: `python -m training.train --eval FOLDER`."""

import argparse
import json
import sys
from pathlib import Path

from training.models import Models, models_from_tables
from training.tables import (
    LabelledTable,
    MissingDataError,
    article_tables,
    own_tables,
    table_sets,
)

_ROOT = Path(__file__).resolve().parents[1]
_WEIGHTS = _ROOT / "pipeline" / "parse" / "tables" / "weights.json"
DEFAULT_EVAL = _ROOT.parent / "shared" / "eval"


def two_columns(folder: Path) -> list[LabelledTable]:
    """Return all tables of two columns to learn from, ours last."""
    tables = [table for tables in table_sets(folder).values() for table in tables]
    return [*tables, *own_tables(2)]


def three_columns(folder: Path) -> list[LabelledTable]:
    """Return all tables of three columns to learn from, ours last."""
    return [*article_tables(folder), *own_tables(3)]


def text_from_models(models: Models) -> str:
    """Return the models as the file holds them, one weight a line."""
    return json.dumps(models, indent=0, ensure_ascii=False) + "\n"


def main() -> int:
    """Write the weights; with --check only compare, and return 1 where they differ."""
    options = _options()
    try:
        models = models_from_tables(two_columns(options.eval), three_columns(options.eval))
    except MissingDataError as err:
        sys.stderr.write(f"{err}\n")
        return 2
    text = text_from_models(models)
    if options.check:
        is_same = options.output.read_text(encoding="utf-8") == text
        sys.stderr.write(f"{options.output}: {'as learned' if is_same else 'would change'}\n")
        return 0 if is_same else 1
    options.output.write_text(text, encoding="utf-8")
    sys.stderr.write(f"{options.output}: {sum(map(len, models.values()))} weights\n")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.train", description=main.__doc__)
    parser.add_argument(
        "--eval",
        type=Path,
        default=DEFAULT_EVAL,
        metavar="FOLDER",
        help="the evaluation sets (default: ../shared/eval beside the repository)",
    )
    parser.add_argument(
        "--output", type=Path, default=_WEIGHTS, metavar="FILE", help="default: the parser's own"
    )
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 on a change")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
