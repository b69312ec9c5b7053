"""The training kit as far as it can be checked without what it needs to run."""

import ast
import json
import re
from pathlib import Path

import pytest

from pipeline.parse.tables.columns import company_signs, row_signs
from pipeline.parse.tables.weighing import BIAS
from pipeline.parse.tables.weights import Weights
from pipeline.parse.tables.words import Row

ROOT = Path(__file__).resolve().parents[2]
TRAINING = ROOT / "training"
WEIGHTS = ROOT / "pipeline" / "parse" / "tables" / "weights.json"
EVALUATION = ROOT.parent / "shared"
MODULES = sorted(TRAINING.glob("*.py"))
OWN_TABLES = sorted((TRAINING / "tables").glob("*.txt"))


def weights() -> Weights:
    loaded: Weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return loaded


def own_lines() -> list[str]:
    return [line for path in OWN_TABLES for line in path.read_text(encoding="utf-8").splitlines()]


def test_weights_are_finite_numbers_of_two_decimals_in_order_of_names() -> None:
    worths = weights()["worths"]
    assert list(worths) == sorted(worths)
    for three in worths.values():
        assert len(three) == 3
        assert all(abs(value) < 100 and round(value, 2) == value for value in three)


def test_weights_keep_the_bias_that_every_border_has() -> None:
    assert BIAS in weights()["worths"]


def test_columns_models_know_each_sign_that_the_parser_computes() -> None:
    lines = ["Port Tonnage Master", "Old Quay 300 tonnes Odalys Perdomar", "Mole 90 tonnes Nobody"]
    header, *rows = [Row(line.split(), is_header=not n) for n, line in enumerate(lines)]
    chances = [[{(1,): 1.0}] * 2, [{(1, 2): 1.0}] * 2]
    signs = row_signs([0.5, 0.5, 0.5], 3) | company_signs(header, rows, chances)
    assert list(weights()["columns"]) == ["2", "3"]
    assert all(signs.keys() == known.keys() for known in weights()["columns"].values())


def test_each_source_states_a_commit_and_a_licence_that_allows_use() -> None:
    _, *lines = (TRAINING / "sources.tsv").read_text(encoding="utf-8").splitlines()
    assert len(lines) > 50
    for line in lines:
        repository, commit, licence = line.split("\t")
        assert repository.count("/") == 1
        assert re.fullmatch(r"[0-9a-f]{40}", commit)
        assert licence in {"CC0-1.0", "CC-BY-4.0", "MIT", "Apache-2.0", "BSD-3-Clause"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_modules_are_python_that_says_what_it_does(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    assert ast.get_docstring(tree)


def test_modules_name_only_libraries_that_the_requirements_state() -> None:
    requirements = (TRAINING / "requirements.txt").read_text(encoding="utf-8")
    stated = re.findall(r"^([a-z-]+)>=[\d.]+$", requirements, re.MULTILINE)
    imported = {
        name.split(".")[0]
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _names(node)
    }
    assert {
        name.replace("_", "-") for name in imported & {"markdown_it", "numpy", "pycountry", "scipy"}
    } == {name.removesuffix("-py") for name in stated}


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return []


@pytest.mark.parametrize("path", OWN_TABLES, ids=lambda path: path.name)
def test_own_tables_have_as_many_cells_in_each_row_as_in_the_header(path: Path) -> None:
    tables = path.read_text(encoding="utf-8").strip().split("\n\n")
    assert len(tables) > 30
    for table in tables:
        rows = [line.split(" | ") for line in table.split("\n")]
        assert len(rows) >= 3, table
        assert {len(row) for row in rows} <= {2} or {len(row) for row in rows} <= {3}, table
        assert all(cell == " ".join(cell.split()) != "" for row in rows for cell in row), table


@pytest.mark.shared
def test_own_tables_share_no_row_with_the_evaluation_sets() -> None:
    if not (EVALUATION / "eval").is_dir():
        pytest.skip("the evaluation texts (../shared) are not on this machine")
    taken = {
        line
        for path in sorted(EVALUATION.glob("eval/**/*")) + sorted(EVALUATION.glob("seeds/**/*"))
        if path.suffix in {".txt", ".md", ".html", ".jsonl", ".yaml"}
        for line in _known_lines(path)
        if len(line.split()) > 3  # short headers are the language's, not a text's
    }
    assert len(taken) > 1000
    own = {_folded(line) for line in own_lines() if line}
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
