"""The training kit as far as it can be checked without what it needs to run."""

import ast
import json
import re
from pathlib import Path

import pytest

from pipeline.parse.tables.columns import column_features
from pipeline.parse.tables.features import RowWords

ROOT = Path(__file__).resolve().parents[2]
TRAINING = ROOT / "training"
WEIGHTS = ROOT / "pipeline" / "parse" / "tables" / "weights.json"
EVALUATION = ROOT.parent / "shared"
MODULES = sorted(TRAINING.glob("*.py"))
OWN_TABLES = {"two-columns.txt": 2, "three-columns.txt": 3}
NAMED_IN_THE_PARSER = ["alone", "columns", "is_border", "together"]


def models() -> dict[str, dict[str, float]]:
    loaded: dict[str, dict[str, float]] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return loaded


def own_lines(name: str) -> list[str]:
    return (TRAINING / "tables" / name).read_text(encoding="utf-8").splitlines()


def test_weights_hold_the_models_that_the_parser_asks_for() -> None:
    assert list(models()) == NAMED_IN_THE_PARSER
    sources = "".join(
        path.read_text(encoding="utf-8") for path in sorted(WEIGHTS.parent.glob("*.py"))
    )
    asked = re.findall(r'get_weights\("(\w+)"\)', sources)
    assert set(asked) <= set(NAMED_IN_THE_PARSER)


def test_weights_are_finite_numbers_of_two_decimals_in_order_of_names() -> None:
    for weights in models().values():
        assert weights
        assert list(weights) == sorted(weights)
        assert all(abs(value) < 100 and round(value, 2) == value for value in weights.values())


def test_weights_keep_the_bias_that_the_border_model_adds() -> None:
    assert "bias" in models()["is_border"]


def test_columns_model_knows_each_feature_that_the_parser_computes() -> None:
    lines = ["Port Tonnage Master", "Old Quay 300 tonnes Odalys Perdomar", "Mole 90 tonnes Nobody"]
    rows = [RowWords(line.split(), is_header=not number) for number, line in enumerate(lines)]
    assert column_features(rows).keys() == models()["columns"].keys()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_modules_are_python_that_says_what_it_does(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    assert ast.get_docstring(tree)


def test_modules_name_only_libraries_that_the_requirements_state() -> None:
    requirements = (TRAINING / "requirements.txt").read_text(encoding="utf-8")
    stated = re.findall(r"^([a-z]+)>=[\d.]+$", requirements, re.MULTILINE)
    imported = {
        name.split(".")[0]
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _names(node)
    }
    assert imported & {"numpy", "scipy"} == set(stated) == {"numpy", "scipy"}


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return []


@pytest.mark.parametrize(("name", "columns"), OWN_TABLES.items())
def test_own_tables_have_as_many_cells_in_each_row_as_in_the_header(
    name: str, columns: int
) -> None:
    tables = "\n".join(own_lines(name)).split("\n\n")
    assert len(tables) > 30
    for table in tables:
        rows = [line.split(" | ") for line in table.split("\n")]
        assert len(rows) >= 3, table
        assert {len(row) for row in rows} == {columns}, table
        assert all(cell == " ".join(cell.split()) != "" for row in rows for cell in row), table


@pytest.mark.shared
@pytest.mark.parametrize("name", OWN_TABLES)
def test_own_tables_share_no_line_with_the_evaluation_sets(name: str) -> None:
    if not (EVALUATION / "eval").is_dir():
        pytest.skip("the evaluation texts (../shared) are not on this machine")
    taken = {
        line
        for path in sorted(EVALUATION.glob("eval/**/*")) + sorted(EVALUATION.glob("seeds/**/*"))
        if path.suffix in {".txt", ".md", ".html", ".jsonl", ".yaml"}
        for line in _known_lines(path)
    }
    assert len(taken) > 1000
    own = {_folded(line) for line in own_lines(name) if line}
    assert not own & taken


def _known_lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    if path.suffix != ".jsonl":
        return [_folded(line) for line in lines if line.strip()]
    found = []
    for line in lines:
        record = json.loads(line)
        tables = [record] if "rows" in record else record.get("truth", {}).get("tables", [])
        for table in tables:
            found.extend(_folded(" ".join(row)) for row in (table["header"], *table["rows"]))
    return found


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
