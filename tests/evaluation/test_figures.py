"""The measuring itself: bounds, lines and exit codes. What is measured is for `make eval`."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).resolve().parent


@pytest.fixture(scope="module")
def figures() -> ModuleType:
    spec = importlib.util.spec_from_file_location("figures", HERE / "figures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["figures"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("value", "bound", "is_ceiling", "holds"),
    [
        (0.9, 0.9, False, True),
        (0.89, 0.9, False, False),
        (0.04, 0.05, True, True),
        (0.06, 0.05, True, False),
        (0.1, None, False, True),
    ],
)
def test_figure_holds_on_the_right_side_of_its_bound(
    figures: ModuleType, value: float, bound: float | None, is_ceiling: bool, holds: bool
) -> None:
    assert figures.Figure("x", value, bound, is_ceiling).holds is holds


def test_line_of_a_figure_under_its_floor_says_so(figures: ModuleType):
    line = figures._line(figures.Figure("copies: headings F1", 0.5, 0.95))

    assert line.split() == ["copies:", "headings", "F1", "0.500", ">=", "0.950", "FAILS"]


def test_bound_of_a_figure_that_is_not_measured_is_told(figures: ModuleType):
    measured = [figures.Figure("a", 1.0, 0.5)]

    assert figures._unmeasured(measured, {"floors": {"a": 0.5, "b": 0.5}}) == ["b"]


def test_missing_sets_are_a_wrong_use_with_a_remedy(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, str(HERE / "figures.py"), "--eval", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert "--eval" in done.stderr
    assert "Traceback" not in done.stderr


def test_floors_are_no_lower_than_what_the_parser_promises():
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))["floors"]

    assert floors["seed: right"] == 1.0
    for name in ("structure", "copies"):
        assert floors[f"{name}: headings F1"] >= 0.95
        assert floors[f"{name}: points F1"] >= 0.98
        assert floors[f"{name}: table rows F1"] >= 0.88
    for name in ("tables", "written tables"):
        assert floors[f"{name}: rows right"] >= 0.90
        assert floors[f"{name}: whole tables right"] >= 0.80
        assert floors[f"{name}, damaged: rows right"] >= 0.86
        assert floors[f"{name}, damaged: whole tables right"] >= 0.70


def test_speed_prints_a_line_for_each_length():
    done = subprocess.run(
        [sys.executable, str(HERE / "speed.py"), "--files", "1", "--runs", "1"],
        capture_output=True,
        text=True,
        check=True,
    )

    lines = done.stdout.splitlines()
    assert [line.split(" characters")[0] for line in lines] == [
        "1 plain texts of 4,000",
        "1 plain texts of 10,000",
    ]
